//! A figure of a stream by month instead of for the year.

use crate::ui::field::TextField;
use catalogue::quantity::Vnd;
use domain::facility::{Monthly, Stream};
use session::{Action, Field, StreamAction};
use text::Text;
use yew::prelude::*;

/// The boxes of twelve months, and their sum or how many are missing.
pub(super) fn twelve_months(text: Text, stream: &Stream, figure: Monthly) -> Html {
    let id = &stream.id;
    let sum = match figure {
        Monthly::Quantity => stream.yearly().map(|q| text.quantity(q, stream.unit)),
        Monthly::Cost => stream.yearly_cost().map(|cost| text.money(Vnd::new(cost))),
    };
    let field = |month| match figure {
        Monthly::Quantity => Field::StreamMonth(id.clone(), month),
        Monthly::Cost => Field::StreamCostMonth(id.clone(), month),
    };
    html! {
        <>
            <div class="months">
                { for (0..12_u8).map(|month| html! { <TextField key={month} field={field(month)} /> }) }
            </div>
            <p class="understood" aria-live="polite">
                { match sum {
                    Some(sum) => text.page_months_sum(&sum),
                    None => text.page_months_missing(stream.missing_months(figure)),
                } }
            </p>
        </>
    }
}

/// Changes between one figure for the year and twelve.
pub(super) fn by_month_or_year(
    text: Text,
    send: &Callback<Action>,
    stream: &Stream,
    figure: Monthly,
) -> Html {
    let monthly = stream.months_of(figure).is_some();
    let id = stream.id.clone();
    let onclick = send
        .reform(move |_: MouseEvent| StreamAction::Monthly(id.clone(), figure, !monthly).into());
    let words = match (figure, monthly) {
        (Monthly::Quantity, true) => text.page_months_off(),
        (Monthly::Quantity, false) => text.page_months_on(),
        (Monthly::Cost, true) => text.page_cost_months_off(),
        (Monthly::Cost, false) => text.page_cost_months_on(),
    };
    html! { <button type="button" class="link" {onclick}>{ words }</button> }
}
