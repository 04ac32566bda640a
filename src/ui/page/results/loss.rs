//! The cost of what did not become product, waste by waste.

use super::explained::explained;
use crate::ui::link::address;
use crate::ui::view::PageView;
use catalogue::known::Known;
use catalogue::quantity::Vnd;
use domain::balance::{LossCost, LossLine, Term, TermKind};
use domain::explanation::Subject;
use session::Page;
use yew::prelude::*;

/// The columns between the name and the sum.
const COLUMNS: [TermKind; 5] = [
    TermKind::Content,
    TermKind::Water,
    TermKind::Treatment,
    TermKind::Fee,
    TermKind::Income,
];

/// The headline, the table and what is not in it.
pub(super) fn part(view: PageView<'_>) -> Html {
    let (text, loss) = (view.text, &view.assessment.balances.loss);
    let lead = view.names().loss_lead(loss);
    let is_total = is_total(loss);
    html! {
        <section>
            <h3>{ text.loss_title() }</h3>
            <p class={if is_total { "figure" } else { "warn" }}>{ lead }</p>
            <p class="src">{ text.loss_why() }</p>
            { table(view, loss, is_total) }
            <p class="src">{ text.loss_key() }</p>
            { explained(view, vec![Subject::Loss], text.loss_title()) }
            if let Some(others) = view.names().loss_left_out(loss) {
                <p class="note">{ others }</p>
            }
        </section>
    }
}

/// A total is shown when nothing is missing and it is not too high for what was bought.
fn is_total(loss: &LossCost) -> bool {
    loss.complete && !loss.above_inputs
}

fn table(view: PageView<'_>, loss: &LossCost, is_total: bool) -> Html {
    let text = view.text;
    let counted = || loss.lines.iter().filter(|l| l.counted);
    // A column that no waste needs only makes the table wider.
    let needed = |kind: &TermKind| {
        counted().any(|l| l.of(*kind).next().is_some() || l.missing.contains(kind))
    };
    let columns: Vec<TermKind> = COLUMNS.into_iter().filter(needed).collect();
    let span = columns.len().to_string();
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={text.loss_title()}>
            <table class="data">
                <caption class="sr">{ text.loss_title() }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ text.loss_column_stream() }</th>
                        { for columns.iter().map(|kind| html! {
                            <th key={text.loss_term(*kind)} scope="col" class="num">{ text.loss_term(*kind) }</th>
                        }) }
                        <th scope="col" class="num">{ text.loss_column_total() }</th>
                    </tr>
                </thead>
                <tbody>{ for counted().map(|l| row(view, l, &columns)) }</tbody>
                if is_total {
                    <tfoot>
                        <tr class="total">
                            <th scope="row">{ text.loss_total() }</th>
                            <td colspan={span}></td>
                            <td class="num">{ money(view, loss.total, loss.known == Some(Known::Default)) }</td>
                        </tr>
                    </tfoot>
                }
            </table>
        </div>
    }
}

fn row(view: PageView<'_>, line: &LossLine, columns: &[TermKind]) -> Html {
    let text = view.text;
    let page = address(&Page::Stream(line.stream.clone()));
    let total = line.total;
    html! {
        <tr key={line.stream.clone()}>
            <th scope="row"><a href={page}>{ view.stream(&line.stream) }</a></th>
            { for columns.iter().map(|kind| html! {
                <td key={text.loss_term(*kind)} class="num">{ cell(view, line, *kind) }</td>
            }) }
            <td class="num">
                if let Some(total) = total {
                    { money(view, total.value, total.known == Known::Default) }
                } else {
                    { text.loss_unknown() }
                }
            </td>
        </tr>
    }
}

/// The terms of one kind, or that they are not known.
fn cell(view: PageView<'_>, line: &LossLine, kind: TermKind) -> Html {
    if line.missing.contains(&kind) {
        return html! { { view.text.loss_unknown() } };
    }
    html! { { for line.of(kind).enumerate().map(|(place, t)| html! { <div key={place}>{ term(view, t) }</div> }) } }
}

fn term(view: PageView<'_>, term: &Term) -> Html {
    let text = view.text;
    let is_default = term.value.known == Known::Default;
    let figure = match term.kind {
        TermKind::Income => html! { { text.loss_minus(&view.short(term.value.value)) } },
        _ => money(view, term.value.value, is_default),
    };
    let basis = view.names().loss_basis(&term.basis);
    html! {
        <>
            { figure }
            if let Some(basis) = basis { <small>{ basis }</small> }
        </>
    }
}

/// An amount, marked where it rests on a default.
fn money(view: PageView<'_>, amount: Vnd, is_default: bool) -> Html {
    html! {
        <span class={is_default.then_some("default")}>
            { view.short(amount) }
            if is_default { <span class="sr">{ " " }{ view.text.known_default() }</span> }
        </span>
    }
}
