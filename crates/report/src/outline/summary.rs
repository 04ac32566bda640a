//! What a director reads first: to whom the report goes and its main figures. It only repeats the totals.

use super::body::Body;
use crate::view::View;
use rust_decimal::Decimal;
use text::number;

/// Receiver and main figures.
pub(super) fn summary(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    let receiver = view.receiver();
    if !receiver.is_empty() {
        body.paragraph(text.report_to(&receiver));
    }
    if view.facility.example {
        body.note(text.report_example_note());
    }
    body.heading(1, text.report_summary());
    let totals = &view.assessment.totals;
    if totals.counted == 0 {
        body.paragraph(text.report_savings_none());
        return;
    }
    let energy = &view.assessment.energy;
    let mut facts = vec![
        (
            text.report_summary_measures(),
            text.report_summary_measures_value(
                &totals.counted.to_string(),
                &totals.without_investment.to_string(),
            ),
        ),
        (text.report_summary_money(), total(view)),
        (
            text.report_summary_range(),
            text.likely(&view.assessment.ranges.total),
        ),
        (text.report_summary_one_by_one(), one_by_one(view)),
        (text.report_summary_investment(), total_investment(view)),
        (text.report_summary_payback(), payback(view)),
        (
            text.report_summary_energy(),
            text.report_toe_year(&number::significant(energy.toe_saved, 3, text.language)),
        ),
        (
            text.report_summary_co2(),
            text.report_co2_year(&number::significant(energy.tco2_saved, 3, text.language)),
        ),
    ];
    // Nothing on evidence is no news: the labels of the measures say on what each rests.
    if totals.on_evidence > Decimal::ZERO {
        let evidence = view.money_year(totals.on_evidence);
        facts.insert(3, (text.report_summary_evidence(), evidence));
    }
    if totals.to_check > Decimal::ZERO {
        facts.push((
            text.report_summary_to_check(),
            view.money_year(totals.to_check),
        ));
    }
    body.facts(&facts);
    let doubts = view.assessment.ranges.doubts.iter();
    let doubts: Vec<String> = doubts
        .map(|d| text.doubt(d, view.facility, view.catalogue))
        .collect();
    if !doubts.is_empty() {
        body.note(text.report_doubts(&doubts.join(" ")));
    }
    if totals.unchecked {
        body.note(text.report_summary_unchecked());
    }
}

/// The saving together with its share of the bills.
fn total(view: View<'_>) -> String {
    let totals = &view.assessment.totals;
    let money = view.money_year(totals.money);
    match totals.share_of_bills {
        Some(share) => {
            let share = view.text.percent(share);
            view.text.report_summary_money_share(&money, &share)
        }
        None => money,
    }
}

/// The sum of the measures each on its own, with the warning that it is no figure to report.
fn one_by_one(view: View<'_>) -> String {
    let totals = &view.assessment.totals;
    let money = view.money_year(totals.one_by_one);
    if totals.one_by_one > totals.money {
        view.text.report_summary_one_by_one_value(&money)
    } else {
        money
    }
}

/// The payback, with the set of measures of which it speaks where it does not speak of all.
fn payback(view: View<'_>) -> String {
    let (text, totals) = (view.text, &view.assessment.totals);
    let payback = text.payback(totals.payback);
    match totals.priced_in_part() {
        Some(count) => text.headline_payback_basis(count, &text.money(totals.priced), &payback),
        None => payback,
    }
}

/// Known investments, and how many are not known.
fn total_investment(view: View<'_>) -> String {
    let totals = &view.assessment.totals;
    if totals.unknown_investments == totals.counted {
        return view.text.investment_unknown().to_owned();
    }
    let money = view.text.money(totals.investment);
    if totals.unknown_investments == 0 {
        return money;
    }
    let count = totals.unknown_investments.to_string();
    view.text.report_summary_investment_unknown(&count, &money)
}
