//! Labels of fields and sentences of problems, so that the summary and the field say the same words.

use catalogue::{Catalogue, Cite, Confidence};
use rust_decimal::Decimal;
use session::draft::Refusal;
use session::field::Kind;
use session::problem::{PROVINCE, SECTOR};
use session::{Draft, Field, Problem, Trouble};
use text::Text;
use text::number::{self, NumberProblem};

/// The label of a field.
pub(crate) fn label(text: Text, field: &Field, draft: &Draft, catalogue: &Catalogue) -> String {
    let facility = &draft.facility;
    let stream = |id: &str| text.stream_name(id, facility, catalogue);
    let plain = match field {
        Field::Name => text.label_name(),
        Field::TaxCode => text.label_tax_code(),
        Field::Commune => text.label_commune(),
        Field::Address => text.label_address(),
        Field::Year => text.label_year(),
        Field::Employees => text.label_employees(),
        Field::Days => text.label_days(),
        Field::Shifts => text.label_shifts(),
        Field::ContactName => text.label_contact_name(),
        Field::ContactRole => text.label_contact_role(),
        Field::ContactPhone => text.label_contact_phone(),
        Field::ContactEmail => text.label_contact_email(),
        Field::ProductName(_) => text.label_product_name(),
        Field::ProductQuantity(_) => text.label_product_quantity(),
        Field::StreamName(_) => text.label_stream_name(),
        Field::AnswerDoneShare(_) => text.label_done_share(),
        Field::AnswerQuantity(_) | Field::OwnQuantity(_) => text.label_own_quantity(),
        Field::AnswerMoney(_) | Field::OwnMoney(_) => text.label_own_money(),
        Field::AnswerInvestment(_) | Field::OwnInvestment(_) => text.label_investment(),
        Field::WaterInProduct => text.label_water_in_product(),
        Field::WaterEvaporated => text.label_water_evaporated(),
        Field::ProductMass(_) | Field::StreamMass(_) => text.label_mass(),
        Field::ProductRevenue(_) => text.label_product_revenue(),
        Field::ProductShare(_) => text.label_product_share(),
        Field::StepName(_) => text.label_step_name(),
        Field::StepTimes(_) => text.label_step_times(),
        Field::FlowName(..) => text.label_flow_name(),
        Field::FlowKg(step, id) => return text.label_flow_kg(&text.flow_named(step, id, facility)),
        Field::FlowPrice(step, id) => {
            return text.label_flow_price(&text.flow_named(step, id, facility));
        }
        Field::StreamFee(_) => text.label_fee(),
        Field::StreamLost(_) => text.label_lost_kg(),
        Field::CostRunning(_) => text.label_running(),
        Field::CostLifetime(_) => text.label_lifetime(),
        Field::CostResidual(_) => text.label_residual(),
        Field::CostSupport(_) => text.label_support(),
        Field::Calculation(_, key) => return text.reading(key, catalogue).to_owned(),
        Field::Discount => text.label_discount(),
        Field::LoanAmount => text.label_loan(),
        Field::LoanRate => text.label_loan_rate(),
        Field::LoanMonths => text.label_loan_months(),
        Field::AnswerNote(_) => text.label_note(),
        Field::OwnName(_) => text.label_own_name(),
        Field::PlanWho(_) => text.label_plan_who(),
        Field::PlanWhen(_) => text.label_plan_when(),
        Field::Receiver => text.label_receiver(),
        Field::Deadline => text.label_deadline(),
        Field::StreamQuantity(id) => return text.label_stream_quantity(&stream(id)),
        Field::StreamPrice(id) => return text.label_stream_price(&stream(id)),
        Field::StreamCost(id) => return text.label_stream_cost(&stream(id)),
        Field::StreamMonth(_, month) => return text.label_month(&(month + 1).to_string()),
        Field::StreamShare(_, node) => return text.end_use(Some(node), catalogue),
    };
    plain.to_owned()
}

/// The sentence of a problem.
pub(crate) fn sentence(
    text: Text,
    problem: &Problem,
    draft: &Draft,
    catalogue: &Catalogue,
) -> String {
    match (&problem.field, problem.at.as_str()) {
        (Some(field), _) => {
            let thing = label(text, field, draft, catalogue);
            trouble(text, &problem.trouble, &thing, field.kind())
        }
        (None, SECTOR) => text.choose_sector().to_owned(),
        (None, PROVINCE) => text.choose_province().to_owned(),
        (None, _) => trouble(text, &problem.trouble, text.end_uses_title(), Kind::Percent),
    }
}

/// What is wrong with a thing, in the fixed patterns.
fn trouble(text: Text, trouble: &Trouble, thing: &str, kind: Kind) -> String {
    let show = |value| number::trimmed(value, 2, text.language);
    match trouble {
        Trouble::Enter => text.error_enter(&lower_first(thing)),
        Trouble::Choose => text.error_choose(&lower_first(thing)),
        Trouble::Between(low, high) => {
            // A year has no mark between its digits.
            let limit = |value: Decimal| match kind {
                Kind::Whole => value.to_string(),
                _ => number::trimmed(value, 4, text.language),
            };
            text.error_between(&limit(*high), &limit(*low), thing)
        }
        Trouble::SplitSum(sum) => text.error_split(&text.percent(*sum)),
        Trouble::SharesExceed(sum) => text.error_shares(&text.percent(*sum)),
        Trouble::Refused(refusal) => match refusal {
            Refusal::Unreadable(NumberProblem::Ambiguous {
                as_thousands,
                as_fraction,
            }) => text.error_ambiguous(
                &number::editable(*as_fraction, text.language),
                thing,
                &show(*as_thousands),
            ),
            Refusal::Unreadable(_) => text.error_number(example(text, kind), thing),
            Refusal::Negative => text.error_negative(thing),
            Refusal::TooLarge(most) => text.error_too_large(&show(*most), thing),
            Refusal::NotWhole => text.error_whole(thing),
        },
    }
}

/// A number that the field takes.
fn example(text: Text, kind: Kind) -> &'static str {
    match kind {
        Kind::Whole => text.example_whole(),
        Kind::Percent => text.example_percent(),
        Kind::Words | Kind::Number | Kind::Money => text.example_number(),
    }
}

/// "Tên cơ sở" inside a sentence is "tên cơ sở"; an abbreviation stays.
fn lower_first(thing: &str) -> String {
    let mut characters = thing.chars();
    match (characters.next(), characters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(characters).collect()
        }
        _ => thing.to_owned(),
    }
}

/// How far a source can be trusted, as a letter.
pub(crate) fn confidence(cite: &Cite) -> &'static str {
    match cite.confidence {
        Confidence::A => "A",
        Confidence::B => "B",
        Confidence::C => "C",
    }
}
