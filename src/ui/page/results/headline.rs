//! The answer on top: one sentence, the leading figures, and what they leave out.

use super::explained::explained;
use crate::ui::view::PageView;
use catalogue::quantity::{Percent, Vnd};
use domain::explanation::Subject;
use domain::finance::Investment;
use rust_decimal::Decimal;
use text::number;
use yew::prelude::*;

/// What would be shown as 0 %.
const HALF_PERCENT: Decimal = Decimal::from_parts(5, 0, 0, false, 1);

/// The heading and the sentence below it.
pub(super) fn title(view: PageView<'_>) -> (String, Option<String>) {
    let (text, totals) = (view.text, &view.assessment.totals);
    if totals.counted == 0 {
        return (text.results_title_none().to_owned(), None);
    }
    let answered = view.facility.replies.len();
    let basis = text.results_basis(&answered.to_string(), totals.counted);
    if totals.money <= Vnd::ZERO {
        return (text.results_title_quantities().to_owned(), Some(basis));
    }
    // Nothing of it is no news: the labels of the measures say on what each rests.
    let part = totals.evidence_percent().map(Percent::value);
    let rests = match part.filter(|part| *part >= HALF_PERCENT) {
        Some(part) => text.results_evidence(&number::percent(part, 0, text.language)),
        None => String::new(),
    };
    let title = text.results_title_money(&text.money(totals.money));
    (title, Some(format!("{basis} {rests}")))
}

/// The leading figures.
pub(super) fn kpis(view: PageView<'_>) -> Html {
    html! {
        <div class="kpis">
            { saving(view) }
            { investment(view) }
            { payback(view) }
            { per_product(view) }
            { energy(view) }
        </div>
    }
}

fn kpi(name: &str, value: String, more: &[String], main: bool) -> Html {
    html! {
        <div class={classes!("kpi", main.then_some("main"))}>
            <span>{ name.to_owned() }</span>
            <strong class="num" translate="no">{ value }</strong>
            { for more.iter().enumerate().map(|(place, line)| html! { <small key={place}>{ line }</small> }) }
        </div>
    }
}

fn saving(view: PageView<'_>) -> Html {
    let (text, totals) = (view.text, &view.assessment.totals);
    let mut more = vec![match totals.share_of_bills {
        Some(share) => text.results_kpi_share(&text.percent(share)),
        None => text.results_kpi_no_share().to_owned(),
    }];
    let range = &view.assessment.ranges.total;
    if range.low != range.high {
        more.push(text.results_kpi_likely(&text.likely(range)));
    }
    kpi(
        text.results_kpi_saving(),
        text.money(totals.money),
        &more,
        true,
    )
}

fn investment(view: PageView<'_>) -> Html {
    let (text, totals) = (view.text, &view.assessment.totals);
    let value = if totals.unknown_investments == totals.counted {
        text.term_investment_unknown().to_owned()
    } else if totals.without_investment == totals.counted {
        text.term_investment_nothing().to_owned()
    } else {
        text.money(totals.investment)
    };
    let list = &view.assessment.opportunities;
    let is_typical = |i: &Investment| matches!(i, Investment::Typical(_));
    let typical = list.iter().filter(|o| is_typical(&o.investment)).count();
    let mut more = Vec::new();
    if let Some(count) = totals.priced_in_part() {
        more.push(text.results_kpi_of(&totals.counted.to_string(), &count.to_string()));
    } else if totals.unknown_investments > 0 {
        more.push(text.results_kpi_unknown(totals.unknown_investments));
    }
    if totals.without_investment > 0 {
        more.push(text.results_kpi_free(totals.without_investment));
    }
    if typical > 0 {
        more.push(text.results_kpi_typical(typical));
    }
    kpi(text.results_kpi_investment(), value, &more, false)
}

fn payback(view: PageView<'_>) -> Html {
    let (text, totals) = (view.text, &view.assessment.totals);
    let more = match totals.priced_in_part() {
        Some(count) => text.answer_headline_investment_basis(count, &text.money(totals.priced)),
        None => text.results_kpi_payback_all().to_owned(),
    };
    kpi(
        text.results_kpi_payback(),
        text.payback(totals.payback),
        &[more],
        false,
    )
}

fn per_product(view: PageView<'_>) -> Html {
    let (text, totals) = (view.text, &view.assessment.totals);
    let programme = &view.assessment.programme;
    let more = match (programme.range(), &programme.band) {
        (Some((low, high)), Some(band)) => {
            let years = super::compare::years(band);
            let range = text.between(&text.percent(low), &text.percent(high));
            text.results_kpi_band(&range, &years)
        }
        _ => text.results_kpi_no_band().to_owned(),
    };
    let value = match totals.share_of_bills {
        Some(share) => text.percent(Percent::new(-share.value())),
        None => text.term_payback_unknown().to_owned(),
    };
    kpi(text.results_kpi_product(), value, &[more], false)
}

/// Energy and emissions saved; the table of streams has every other quantity.
fn energy(view: PageView<'_>) -> Html {
    let (text, energy) = (view.text, &view.assessment.energy);
    if energy.mj_saved <= Decimal::ZERO {
        return Html::default();
    }
    let value = text.results_kpi_toe(&view.number(energy.toe_saved));
    let (gj, co2) = (
        view.gigajoules(energy.mj_saved),
        view.number(energy.tco2_saved),
    );
    kpi(
        text.results_kpi_energy(),
        value,
        &[text.results_kpi_energy_more(&co2, &gj)],
        false,
    )
}

/// How the leading figures are computed.
pub(super) fn computed(view: PageView<'_>) -> Html {
    let subjects = vec![
        Subject::Saving,
        Subject::ShareOfBills,
        Subject::Bills,
        Subject::Payback,
    ];
    explained(view, subjects, view.text.results_kpi_saving())
}

/// What the total leaves out, or takes on trust.
pub(super) fn remarks(view: PageView<'_>) -> Html {
    let (text, totals) = (view.text, &view.assessment.totals);
    html! {
        <>
            if totals.one_by_one > totals.money {
                <p class="note">
                    { text.results_overlap(&text.money(totals.one_by_one), &text.money(totals.money)) }
                </p>
            }
            if totals.unchecked { <p class="warn">{ text.results_unchecked() }</p> }
        </>
    }
}
