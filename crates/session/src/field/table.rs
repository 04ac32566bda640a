//! The table of the fields: one entry each.

use super::Field;
use super::spec::{Counted, Counts, FieldSpec, Home, Kind, Label, Limits, Sentence};
use crate::place::{Holder, Place, lens};
use catalogue::quantity::Unit;
use domain::facility::{Content, Facility, FlowRole, Monthly, Split, State};
use domain::finance::loan::LONGEST_TERM;
use domain::finance::project::LONGEST_LIFE;
use rust_decimal::Decimal;
use text::Text;

const PERCENT: Sentence = |_| "%";
const KG: Sentence = |_| "kg";

impl Field {
    /// What is to be known of it.
    #[must_use]
    #[allow(clippy::too_many_lines, reason = "a table of one entry for each field")]
    pub fn spec(&self) -> FieldSpec<'_> {
        use FieldSpec as F;
        use Kind::{Money, Number, Percent, Signed, Whole};
        use Place::{
            Answer, Change, Costs, Declared, Flow, Handover, Own, Plan, Product, Record, Site,
            Step, Stream, Terms,
        };
        match self {
            Field::Name => F::words(Site(lens!(name)), Text::label_name)
                .hint(Text::hint_name)
                .needed(|_| true)
                .autocomplete("organization"),
            Field::TaxCode => F::words(Site(lens!(tax_code)), Text::label_tax_code),
            Field::Commune => F::words(Site(lens!(commune)), Text::label_commune),
            Field::Address => {
                F::words(Site(lens!(address)), Text::label_address).autocomplete("street-address")
            }
            Field::Year => {
                let label = Label::Plain(Text::label_year);
                F::new(Whole, Holder::Year, Home::Facility, label)
                    .hint(Text::hint_year)
                    .limits(Limits::SinceYear(2000))
                    .needed(|_| true)
            }
            Field::Employees => F::number(Whole, Site(lens!(employees)), Text::label_employees)
                .suffix(Text::suffix_people),
            Field::Days => F::number(Number, Site(lens!(days)), Text::label_days)
                .suffix(Text::suffix_days)
                .limits(Limits::Between(0, 366))
                .yearly(),
            Field::Shifts => F::number(Number, Site(lens!(shifts)), Text::label_shifts)
                .suffix(Text::suffix_shifts)
                .limits(Limits::Between(0, 4)),
            Field::ContactName => {
                F::words(Site(lens!(contact.name)), Text::label_contact_name).autocomplete("name")
            }
            Field::ContactRole => F::words(Site(lens!(contact.role)), Text::label_contact_role)
                .autocomplete("organization-title"),
            Field::ContactPhone => {
                F::words(Site(lens!(contact.phone)), Text::label_contact_phone).autocomplete("tel")
            }
            Field::ContactEmail => F::words(Site(lens!(contact.email)), Text::label_contact_email)
                .autocomplete("email"),
            Field::WaterInProduct => {
                let place = Site(lens!(water_in_product));
                F::number(Number, place, Text::label_water_in_product)
                    .suffix(Text::balance_cubic_metres_year)
                    .counted(Counted::In(Unit::CubicMetre))
                    .at(Home::Water)
                    .yearly()
            }
            Field::WaterEvaporated => {
                let place = Site(lens!(water_evaporated));
                F::number(Number, place, Text::label_water_evaporated)
                    .suffix(Text::balance_cubic_metres_year)
                    .counted(Counted::In(Unit::CubicMetre))
                    .at(Home::Water)
                    .yearly()
            }

            Field::ProductName(id) => F::words(Product(id, lens!(name)), Text::label_product_name),
            Field::ProductQuantity(id) => {
                let place = Product(id, lens!(quantity));
                F::number(Number, place, Text::label_product_quantity)
                    .counted(Counted::Product(id))
                    .needed(|_| true)
                    .yearly()
            }
            Field::ProductMass(id) => {
                let place = Product(id, lens!(mass if |p| !is_mass(p.unit)));
                F::number(Number, place, Text::label_mass).hint(Text::balance_hint_mass)
            }
            Field::ProductRevenue(id) => {
                let place = Product(id, lens!(revenue));
                F::number(Money, place, Text::label_product_revenue)
                    .suffix(Text::suffix_money_year)
                    .wanted(|facility| facility.split == Split::Revenue)
                    .yearly()
            }
            Field::ProductShare(id) => {
                let place = Product(id, lens!(share));
                F::number(Percent, place, Text::label_product_share)
                    .suffix(PERCENT)
                    .hint(Text::hint_product_share)
                    .wanted(|facility| facility.split == Split::Own)
            }

            Field::StreamName(id) => F::words(Stream(id, lens!(name)), Text::label_stream_name),
            Field::StreamQuantity(id) => {
                let place = Stream(id, lens!(quantity if |s| s.months.is_none()));
                F::named(
                    Number,
                    place,
                    Label::Stream(id, Text::label_stream_quantity),
                )
                .counted(Counted::Stream(id, Counts::OfYear))
                .yearly()
            }
            Field::StreamMonth(id, month) => {
                let holder = Holder::Month(id, Monthly::Quantity, *month);
                F::new(Number, holder, Home::Stream(id), Label::Month(*month))
                    .counted(Counted::Stream(id, Counts::OfMonth))
                    .yearly()
            }
            Field::StreamPrice(id) => {
                let place = Stream(id, lens!(price));
                F::named(Money, place, Label::Stream(id, Text::label_stream_price))
                    .counted(Counted::Stream(id, Counts::Price))
                    .yearly()
            }
            Field::StreamCost(id) => {
                let place = Stream(id, lens!(cost if |s| s.cost_months.is_none()));
                F::named(Money, place, Label::Stream(id, Text::label_stream_cost))
                    .suffix(Text::suffix_money_year)
                    .yearly()
            }
            Field::StreamCostMonth(id, month) => {
                let holder = Holder::Month(id, Monthly::Cost, *month);
                F::new(Money, holder, Home::Stream(id), Label::CostOfMonth(*month)).yearly()
            }
            Field::StreamShare(id, node) => {
                let holder = Holder::Share(id, node);
                F::new(Percent, holder, Home::Stream(id), Label::EndUse(node)).suffix(PERCENT)
            }
            Field::StreamRough(id, key) => {
                let holder = Holder::Rough(id, &key.node, &key.key);
                F::new(Number, holder, Home::Stream(id), Label::Rough(key))
                    .limits(Limits::Rough(key))
            }
            Field::StreamMass(id) => {
                let place = Stream(id, lens!(mass if |s| !is_mass(s.unit)));
                F::number(Number, place, Text::label_mass).hint(Text::balance_hint_mass)
            }
            Field::StreamFee(id) => F::number(Money, Stream(id, lens!(fee)), Text::label_fee)
                .suffix(Text::suffix_money_year)
                .hint(Text::balance_hint_fee)
                .yearly(),
            Field::StreamLost(id) => {
                let place = Stream(
                    id,
                    lens!(lost.kg if |s| matches!(s.lost.content, Content::Input(_))),
                );
                F::number(Number, place, Text::label_lost_kg)
                    .suffix(Text::balance_kg_year)
                    .counted(Counted::In(Unit::Kg))
            }

            Field::StreamTenants(id) => {
                F::number(Percent, Stream(id, lens!(tenants)), Text::label_tenants)
                    .suffix(PERCENT)
                    .hint(Text::hint_tenants)
            }

            Field::StreamHeat(id) => F::number(Number, Stream(id, lens!(heat)), Text::label_heat)
                .suffix(|_| "kcal/kg")
                .hint(Text::hint_heat)
                .limits(Limits::Between(500, 13_000)),

            Field::StepName(id) => F::words(Step(id, lens!(name)), Text::label_step_name),
            Field::StepTimes(id) => {
                F::number(Number, Step(id, lens!(times)), Text::label_step_times)
                    .suffix(Text::suffix_times)
                    .hint(Text::hint_step_times)
            }
            Field::FlowName(step, id) => {
                F::words(Flow(step, id, lens!(name)), Text::label_flow_name)
            }
            Field::FlowKg(step, id) => {
                let label = Label::Flow(step, id, Text::label_flow_kg);
                F::named(Number, Flow(step, id, lens!(kg)), label).suffix(KG)
            }
            Field::FlowPrice(step, id) => {
                let label = Label::Flow(step, id, Text::label_flow_price);
                let place = Flow(step, id, lens!(price if |f| f.role == FlowRole::Input));
                F::named(Money, place, label).suffix(Text::suffix_money_kg)
            }

            Field::AnswerDoneShare(id) => {
                let place = Answer(id, lens!(done_share));
                F::number(Percent, place, Text::label_done_share)
                    .suffix(PERCENT)
                    .hint(Text::hint_done_share)
            }
            Field::AnswerNumber(id) => {
                let place = Answer(id, lens!(number if |d| d.reply.is_open()));
                F::named(Number, place, Label::OneNumber(id)).limits(Limits::OneNumber(id))
            }
            Field::AnswerQuantity(id) => {
                let place = Answer(id, lens!(saving.quantity));
                F::number(Number, place, Text::label_own_quantity).counted(Counted::Answer(id))
            }
            Field::AnswerMoney(id) => {
                let place = Answer(id, lens!(saving.money));
                F::number(Money, place, Text::label_own_money).suffix(Text::suffix_money_year)
            }
            Field::AnswerInvestment(id) => {
                let place = Answer(id, lens!(investment));
                F::number(Money, place, Text::label_investment).suffix(Text::suffix_money)
            }
            Field::AnswerNote(id) => F::words(Answer(id, lens!(note)), Text::label_note),
            Field::Calculation(id, key) => {
                let holder = Holder::Reading(id, key);
                F::new(Number, holder, Home::Measure(id), Label::Reading(key))
                    .limits(Limits::Reading(id, key))
            }

            Field::OwnName(id) => F::words(Own(id, lens!(name)), Text::label_own_name),
            Field::OwnQuantity(id) => {
                let place = Own(id, lens!(saving.quantity));
                F::number(Number, place, Text::label_own_quantity).counted(Counted::Own(id))
            }
            Field::OwnMoney(id) => {
                let place = Own(id, lens!(saving.money));
                F::number(Money, place, Text::label_own_money).suffix(Text::suffix_money_year)
            }
            Field::OwnInvestment(id) => {
                let place = Own(id, lens!(investment));
                F::number(Money, place, Text::label_investment).suffix(Text::suffix_money)
            }

            Field::CostRunning(id) => {
                F::number(Money, Costs(id, lens!(running)), Text::label_running)
                    .suffix(Text::suffix_money_year)
            }
            Field::CostLifetime(id) => {
                F::number(Whole, Costs(id, lens!(lifetime)), Text::label_lifetime)
                    .suffix(Text::suffix_years)
                    .limits(Limits::Between(1, LONGEST_LIFE))
            }
            Field::CostResidual(id) => {
                F::number(Money, Costs(id, lens!(residual)), Text::label_residual)
                    .suffix(Text::suffix_money)
            }
            Field::CostSupport(id) => {
                F::number(Money, Costs(id, lens!(support)), Text::label_support)
                    .suffix(Text::suffix_money)
            }

            Field::Discount => F::number(Percent, Terms(lens!(discount)), Text::label_discount)
                .suffix(Text::suffix_percent_year),
            Field::LoanAmount => {
                F::number(Money, Terms(lens!(loan)), Text::label_loan).suffix(Text::suffix_money)
            }
            Field::LoanRate => F::number(Percent, Terms(lens!(loan_rate)), Text::label_loan_rate)
                .suffix(Text::suffix_percent_year)
                .needed(borrows),
            Field::LoanMonths => {
                F::number(Whole, Terms(lens!(loan_months)), Text::label_loan_months)
                    .suffix(Text::suffix_months)
                    .limits(Limits::Between(1, LONGEST_TERM))
                    .needed(borrows)
            }
            Field::PlanWho(id) => F::words(Plan(id, lens!(who)), Text::label_plan_who),
            Field::PlanWhen(id) => F::words(Plan(id, lens!(when)), Text::label_plan_when),

            Field::YearDoneShare(id) => {
                let place = Record(
                    id,
                    lens!(done_share if |r| r.state == Some(State::InProgress)),
                );
                F::number(Percent, place, Text::past_done_share)
                    .suffix(PERCENT)
                    .hint(Text::past_done_share_hint)
            }
            Field::YearInvestment(id) => {
                let place = Record(
                    id,
                    lens!(investment if |r| r.is_begun() || r.investment.is_some()),
                );
                F::number(Money, place, Text::past_investment).suffix(Text::suffix_money)
            }
            Field::YearSupport(id) => {
                let place = Record(
                    id,
                    lens!(support if |r| r.is_begun() || r.support.is_some()),
                );
                F::number(Money, place, Text::past_support).suffix(Text::suffix_money)
            }
            Field::YearQuantity(id) => {
                let place = Record(
                    id,
                    lens!(measured.quantity if |r| r.is_begun() || r.measured.quantity.is_some()),
                );
                F::number(Number, place, Text::past_quantity).counted(Counted::Measured(id))
            }
            Field::YearMoney(id) => {
                let place = Record(
                    id,
                    lens!(measured.money if |r| r.is_begun() || r.measured.money.is_some()),
                );
                F::number(Money, place, Text::past_money)
                    .suffix(Text::suffix_money_year)
                    .hint(Text::past_money_hint)
            }
            Field::YearHow(id) => {
                F::words(Record(id, lens!(measured.how)), Text::past_how).hint(Text::past_how_hint)
            }
            Field::YearNote(id) => F::words(Record(id, lens!(note)), Text::label_note),
            Field::ChangeTaken(id, kind) => {
                let label = Label::Stream(id, Text::past_taken);
                F::new(Signed, Holder::Taken(*kind, id), Home::Changes, label)
                    .counted(Counted::Stream(id, Counts::OfYear))
            }
            Field::ChangeOutput(id, kind) => {
                let label = Label::Product(id, Text::past_output);
                F::new(Number, Holder::Output(*kind, id), Home::Changes, label)
                    .counted(Counted::Product(id))
            }
            Field::ChangeNote(kind) => F::words(Change(*kind, lens!(note)), Text::past_change_note),
            Field::BaseLoad(id) => {
                let label = Label::Stream(id, Text::past_base_load);
                F::new(Percent, Holder::BaseLoad(id), Home::Changes, label).suffix(PERCENT)
            }
            Field::DeclaredPaper(id) => {
                F::words(Declared(id, lens!(evidence)), Text::recognition_page_own)
            }
            Field::Receiver => F::words(Handover(lens!(receiver)), Text::label_receiver),
            Field::Deadline => F::words(Handover(lens!(deadline)), Text::label_deadline),
        }
    }
}

/// A loan needs its interest and its term.
fn borrows(facility: &Facility) -> bool {
    let loan = facility.finance.loan;
    loan.is_some_and(|loan| loan > Decimal::ZERO)
}

fn is_mass(unit: Unit) -> bool {
    unit.in_units_of(Unit::Kg).is_some()
}
