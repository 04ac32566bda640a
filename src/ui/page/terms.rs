//! The discount rate and the loan, for all solutions together.

use crate::ui::field::{Chips, PickOption, TextField};
use crate::ui::store::{use_send, use_session, use_text};
use catalogue::NormId;
use session::{DecisionAction, Field};
use text::number;
use yew::prelude::*;

/// Value of the chip for equal payments.
const PAYMENTS: &str = "payments";
/// Value of the chip for equal parts of the principal.
const PRINCIPAL: &str = "principal";

/// Discount rate, loan, interest, term, repayment.
#[component]
pub(super) fn Terms() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let catalogue = &*session.catalogue;
    let norm = catalogue.norm(NormId::DiscountRate);
    let placeholder = norm.map(|rate| AttrValue::from(number::editable(rate, text.language)));
    let default = text.default_discount(catalogue);
    let hint = default.map(|rate| AttrValue::from(text.terms_discount_hint(&rate)));
    let onpick =
        send.reform(|value: String| DecisionAction::EqualPayments(value == PAYMENTS).into());
    let value = if session.draft.facility.finance.equal_payments {
        PAYMENTS
    } else {
        PRINCIPAL
    };
    let options = vec![
        PickOption::new(PRINCIPAL, text.terms_equal_principal()),
        PickOption::new(PAYMENTS, text.terms_equal_payments()),
    ];
    html! {
        <fieldset class="group" id="terms">
            <legend>{ text.terms_title() }</legend>
            <p class="hint">{ text.terms_why() }</p>
            <TextField field={Field::Discount} optional={true} {hint} {placeholder} />
            <div class="pair">
                <TextField field={Field::LoanAmount} optional={true} />
                <TextField field={Field::LoanRate} optional={true} />
                <TextField field={Field::LoanMonths} optional={true} />
            </div>
            <Chips name="repayment" legend={text.terms_repayment()} {value} {options} {onpick} />
        </fieldset>
    }
}
