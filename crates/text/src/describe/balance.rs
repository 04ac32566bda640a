//! Balances in words: what flows, why something is left out, and doubts as questions to the reader.

use crate::{Text, number};
use catalogue::known::Known;
use catalogue::quantity::{Fraction, Percent, Unit, Vnd};
use catalogue::{Catalogue, Group};
use domain::balance::{
    BalanceIssue, Basis, EnergyRow, GapOf, Item, LeftOut, LossCost, MassBalance, Node, Part,
    PossibleCause, Remainder, Role, TermKind, WaterFigure, Why,
};
use domain::facility::{Content, Facility, Stream};
use rust_decimal::Decimal;

/// Kilograms from which a balance is read in tonnes.
const IN_TONNES: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);
/// Amounts from which a balance has so many decimals on paper at most.
const DECIMALS: [(i64, u32); 2] = [(100, 1), (10, 2)];

/// How all masses of one balance are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MassScale {
    unit: Unit,
    /// One number of decimals on paper, so that a column meets its sum and a sentence its table.
    places: Option<u32>,
}

impl Text {
    /// How all masses of a balance are read.
    #[must_use]
    pub fn mass_scale(self, balance: &MassBalance) -> MassScale {
        let largest = balance.inputs.max(balance.products);
        let unit = match largest >= IN_TONNES {
            true => Unit::Tonne,
            false => Unit::Kg,
        };
        let in_unit = |kg| in_unit(kg, unit);
        let mut most = DECIMALS
            .iter()
            .filter(|(l, _)| in_unit(largest) >= Decimal::from(*l));
        let most = most.next().map_or(3, |(_, places)| *places);
        // No more than what was entered needs.
        let entered = balance.lines.iter().map(|line| in_unit(line.kg));
        let needed = entered
            .map(|value| value.round_dp(most).normalize().scale())
            .max();
        MassScale {
            unit,
            places: self.paper.then(|| needed.unwrap_or_default()),
        }
    }

    /// Kilograms on the scale of their balance.
    #[must_use]
    pub fn mass(self, kg: Decimal, scale: MassScale) -> String {
        let value = in_unit(kg, scale.unit);
        match scale.places {
            Some(places) => {
                let digits = number::to_places(value, places, self.language);
                format!("{digits} {}", self.unit(scale.unit))
            }
            None => self.quantity(value, scale.unit),
        }
    }

    /// What was said of a stream for the balances alone, one line each.
    #[must_use]
    pub fn said_for_balances(
        self,
        stream: &Stream,
        facility: &Facility,
        catalogue: &Catalogue,
    ) -> Vec<String> {
        let show = |value| number::trimmed(value, 3, self.language);
        let unit = self.balance_kg_per(self.unit(stream.unit));
        let asked = stream.unit.in_units_of(Unit::Kg).is_none();
        let mass = stream.mass.filter(|_| asked);
        let mass = mass.map(|m| (self.label_mass(), format!("{} {unit}", show(m))));
        let fee = stream
            .fee
            .map(|f| (self.label_fee(), self.stated_money(Vnd::new(f))));
        let legend = match stream.group {
            Group::ByProduct => self.lost_legend_by_product(),
            Group::Wastewater => self.lost_legend_wastewater(),
            _ => self.lost_legend(),
        };
        let content = match &stream.lost.content {
            Content::Unsaid => None,
            Content::Nothing => Some(self.lost_nothing().to_owned()),
            Content::Input(id) => {
                let name = self.stream_name(id, facility, catalogue);
                let kg = stream.lost.kg.map(|kg| self.quantity(kg, Unit::Kg));
                Some(kg.map_or_else(|| name.clone(), |kg| format!("{name}, {kg}")))
            }
        };
        let content = content.map(|words| (legend, words));
        let lines = [mass, fee, content].into_iter().flatten();
        lines
            .map(|(label, words)| self.balance_said(label.trim_end_matches('?'), &words))
            .collect()
    }

    /// Name of a line of a balance.
    #[must_use]
    pub fn item(self, item: &Item, facility: &Facility, catalogue: &Catalogue) -> String {
        match item {
            Item::Stream(id) => self.stream_name(id, facility, catalogue),
            Item::Product(id) => self.product_named(id, facility, catalogue),
            Item::WaterInProduct => self.label_water_in_product().to_owned(),
        }
    }

    /// The part that a line plays in the mass balance.
    #[must_use]
    pub fn role(self, role: Role) -> &'static str {
        match role {
            Role::Material => self.group_material(),
            Role::Chemical => self.group_chemical(),
            Role::Packaging => self.group_packaging(),
            Role::WaterInProduct => self.group_water(),
            Role::Product => self.balance_products(),
            Role::ByProduct => self.balance_by_products(),
            Role::Waste => self.balance_wastes(),
            Role::HazardousWaste => self.balance_hazardous(),
        }
    }

    /// Name of an end of a band.
    #[must_use]
    pub fn flow_end(self, node: &Node, facility: &Facility, catalogue: &Catalogue) -> String {
        match node {
            Node::Input(item) => self.item(item, facility, catalogue),
            Node::OtherInputs(count) => self.balance_other_inputs(*count),
            Node::Unexplained => self.balance_unexplained().to_owned(),
            Node::Site => self.balance_site().to_owned(),
            Node::Products => self.balance_products().to_owned(),
            Node::ByProducts => self.balance_by_products().to_owned(),
            Node::Wastes => self.balance_wastes().to_owned(),
            Node::HazardousWastes => self.balance_hazardous().to_owned(),
            Node::Process(id) => self.process_loss(id, facility, catalogue),
            Node::Unaccounted => self.balance_unaccounted().to_owned(),
        }
    }

    /// Name of what the process takes from its inputs.
    #[must_use]
    pub fn process_loss(self, id: &str, facility: &Facility, catalogue: &Catalogue) -> String {
        let sector = facility.site.sector.as_deref();
        let loss = sector.and_then(|sector| catalogue.known_loss(sector, id));
        loss.map_or_else(
            || id.to_owned(),
            |loss| self.language.pick(&loss.vi, &loss.en).to_owned(),
        )
    }

    /// The sentences that a mass balance opens with.
    #[must_use]
    pub fn mass_lines(
        self,
        balance: &MassBalance,
        facility: &Facility,
        catalogue: &Catalogue,
    ) -> Vec<String> {
        let scale = self.mass_scale(balance);
        let mut lines = Vec::new();
        if balance.inputs > Decimal::ZERO {
            let inputs = self.mass(balance.inputs, scale);
            lines.push(match balance.yield_percent {
                None if balance.unweighed => self.balance_mass_in(&inputs),
                Some(share) if balance.products > Decimal::ZERO => {
                    let products = self.mass(balance.products, scale);
                    self.balance_mass_yield(crate::said::BalanceMassYield {
                        inputs: &inputs,
                        products: &products,
                        share: &self.percent(share),
                    })
                }
                _ => self.balance_mass_no_product(&inputs),
            });
        }
        if balance.unweighed {
            lines.push(self.balance_unweighed().to_owned());
            return lines;
        }
        for loss in &balance.process {
            let name = self.process_loss(&loss.id, facility, catalogue);
            let (amount, share) = (
                self.mass(loss.kg, scale),
                Percent::of(loss.kg, balance.inputs),
            );
            let share = share.map(|s| self.percent(s)).unwrap_or_default();
            lines.push(if loss.room < Fraction::ONE {
                self.balance_process_room(crate::said::BalanceProcessRoom {
                    amount: &amount,
                    name: &name,
                    share: &share,
                })
            } else {
                self.balance_process_line(crate::said::BalanceProcessLine {
                    amount: &amount,
                    name: &name,
                    share: &share,
                })
            });
        }
        let rest = balance.unaccounted;
        // Where the process takes all that is left, inputs and outputs do not agree by themselves.
        if balance.process.is_empty() || !rest.amount.is_zero() {
            let is_priced = balance.complete && is_a_loss(balance);
            lines.extend(self.rest(&rest, |kg| self.mass(kg, scale), is_priced));
        }
        if is_unlisted(balance) {
            lines.push(self.balance_no_wastes().to_owned());
        } else if rest.amount > Decimal::ZERO && !is_a_loss(balance) {
            lines.push(self.balance_rest_large().to_owned());
        }
        if !balance.complete {
            lines.push(self.balance_partial().to_owned());
        }
        lines
    }

    /// What is left of a balance; its money only where nothing is missing.
    #[must_use]
    pub fn rest(
        self,
        rest: &Remainder,
        show: impl Fn(Decimal) -> String,
        complete: bool,
    ) -> Option<String> {
        if rest.amount < Decimal::ZERO {
            return Some(self.balance_surplus(&show(rest.amount.abs())));
        }
        if rest.amount.is_zero() {
            return Some(self.balance_rest_none().to_owned());
        }
        let (amount, percent) = (show(rest.amount), self.percent(rest.percent?));
        let value = rest.value.filter(|v| complete && !v.value.is_zero());
        Some(match value {
            Some(v) => self.balance_rest_money(crate::said::BalanceRestMoney {
                amount: &amount,
                money: &self.money(v.value),
                percent: &percent,
            }),
            None => self.balance_rest_share(&amount, &percent),
        })
    }

    /// What is not in a balance, and why.
    #[must_use]
    pub fn left_out_line(
        self,
        left: &LeftOut,
        of: GapOf,
        facility: &Facility,
        catalogue: &Catalogue,
    ) -> String {
        let item = self.item(&left.item, facility, catalogue);
        let why = match (left.why, of) {
            (Why::NoQuantity, _) => self.balance_why_quantity().to_owned(),
            (Why::Unit(unit), GapOf::Mass) => self.balance_why_mass(self.unit(unit)),
            (Why::Unit(unit), GapOf::Water) => self.balance_why_volume(self.unit(unit)),
            (Why::Factor, _) => self.balance_why_factor().to_owned(),
            (Why::OutOfRange, _) => self.balance_why_range().to_owned(),
            (Why::NotOfInputs, _) => self.balance_why_not_of_inputs().to_owned(),
        };
        if left.matters || left.why == Why::NotOfInputs {
            self.balance_left_out_line(&item, &why)
        } else {
            self.balance_left_out_little(&item, &why)
        }
    }

    /// What is doubtful in a balance, as a question.
    #[must_use]
    pub fn balance_doubt(self, issue: &BalanceIssue, of: GapOf) -> String {
        let share = |p: &Option<Percent>| p.map(|p| self.percent(p)).unwrap_or_default();
        match (issue, of) {
            (BalanceIssue::Unweighed, _) => self.balance_unweighed().to_owned(),
            (BalanceIssue::NoInput, GapOf::Mass) => self.balance_issue_no_input().to_owned(),
            (BalanceIssue::NoInput, GapOf::Water) => self.balance_issue_no_water().to_owned(),
            (BalanceIssue::Negative { percent, .. }, _) => {
                self.balance_issue_negative(&share(percent))
            }
            (BalanceIssue::YieldAbove { percent, .. }, _) => {
                self.balance_issue_yield(&self.percent(*percent))
            }
            // Everything is unaccounted for because nothing was stated: that is no finding.
            (BalanceIssue::Implausible { likely, .. }, GapOf::Water)
                if likely.contains(&PossibleCause::NoOutputs) =>
            {
                self.balance_issue_no_wastewater().to_owned()
            }
            (BalanceIssue::Implausible { percent, .. }, _) => {
                self.balance_issue_implausible(&share(percent))
            }
            (BalanceIssue::OutOfRange(extra), _) => {
                let thing = match extra {
                    WaterFigure::InProduct => self.label_water_in_product(),
                    WaterFigure::Evaporated => self.label_water_evaporated(),
                };
                self.balance_issue_range(thing)
            }
        }
    }

    /// The facts that may stand behind a doubt, as questions.
    #[must_use]
    pub fn balance_questions(self, issue: &BalanceIssue, of: GapOf) -> Vec<&'static str> {
        let likely: &[PossibleCause] = match issue {
            BalanceIssue::Unweighed | BalanceIssue::NoInput | BalanceIssue::OutOfRange(_) => &[],
            BalanceIssue::Negative { likely, .. }
            | BalanceIssue::YieldAbove { likely, .. }
            | BalanceIssue::Implausible { likely, .. } => likely,
        };
        let question = |likely: &PossibleCause| match (likely, of) {
            (PossibleCause::LeftOutInputs, _) => self.balance_likely_inputs(),
            (PossibleCause::LeftOutOutputs, _) => self.balance_likely_outputs(),
            (PossibleCause::NoOutputs, GapOf::Mass) => self.balance_likely_no_product(),
            (PossibleCause::NoOutputs, GapOf::Water) => self.balance_likely_no_wastewater(),
            (PossibleCause::TakesUpWater, _) => self.balance_likely_takes_water(),
            (PossibleCause::WetWaste, _) => self.balance_likely_wet(),
            (PossibleCause::LosesMoisture, _) => self.balance_likely_dries(),
            (PossibleCause::FuelAsh, _) => self.balance_likely_ash(),
            (PossibleCause::OtherWater, _) => self.balance_likely_water(),
            (PossibleCause::NotGiven(WaterFigure::InProduct), _) => {
                self.balance_likely_in_product()
            }
            (PossibleCause::NotGiven(WaterFigure::Evaporated), _) => {
                self.balance_likely_evaporated()
            }
        };
        likely.iter().map(question).collect()
    }

    /// Name of a row of the energy by end use; `inside` another row, the stream is known already.
    #[must_use]
    pub fn energy_row(
        self,
        row: &EnergyRow,
        inside: bool,
        facility: &Facility,
        catalogue: &Catalogue,
    ) -> String {
        let stream = self.stream_name(&row.stream, facility, catalogue);
        match (&row.part, inside) {
            (Part::EndUse(id), false) => {
                self.balance_energy_part(&self.end_use(Some(id), catalogue), &stream)
            }
            (Part::EndUse(id), true) => {
                self.balance_energy_inside(&self.end_use(Some(id), catalogue))
            }
            (Part::Rest, false) if row.fraction == Fraction::ONE => {
                self.balance_energy_whole(&stream)
            }
            (Part::Rest, false) => self.balance_energy_rest(&stream),
            (Part::Rest, true) => self.balance_energy_inside(self.balance_energy_rest_inside()),
        }
    }

    /// A term of the cost of losses.
    #[must_use]
    pub fn loss_term(self, kind: TermKind) -> &'static str {
        match kind {
            TermKind::Content => self.loss_content(),
            TermKind::Water => self.loss_water(),
            TermKind::Treatment => self.loss_treatment(),
            TermKind::Fee => self.loss_fee(),
            TermKind::Income => self.loss_received(),
        }
    }

    /// Where the price of a term comes from, where that is not the account of the stream itself.
    #[must_use]
    pub fn loss_basis(
        self,
        basis: &Basis,
        facility: &Facility,
        catalogue: &Catalogue,
    ) -> Option<String> {
        match basis {
            Basis::MeanOfMaterials => Some(self.loss_basis_materials().to_owned()),
            Basis::MeanOfOthers => Some(self.loss_basis_others().to_owned()),
            Basis::Input(id) => {
                Some(self.loss_basis_input(&self.stream_name(id, facility, catalogue)))
            }
            Basis::MeanOfWater | Basis::Account | Basis::Said => None,
        }
    }

    /// The total of the losses, or why there is none: a question where it would be too high, what is missing where it is not whole.
    #[must_use]
    pub fn loss_lead(self, loss: &LossCost, facility: &Facility, catalogue: &Catalogue) -> String {
        if loss.above_inputs {
            return self.loss_above_inputs().to_owned();
        }
        if !loss.complete {
            return self.loss_no_total(&self.loss_lacks(loss, facility, catalogue).join("; "));
        }
        if loss.total < Vnd::ZERO {
            return self.loss_income(&self.money(loss.total.abs()));
        }
        let money = self.money(loss.total);
        if loss.known == Some(Known::Default) {
            self.loss_headline_default(&money)
        } else {
            self.loss_headline(&money)
        }
    }

    /// What the streams of losses lack: those that lack the same are named together.
    fn loss_lacks(
        self,
        loss: &LossCost,
        facility: &Facility,
        catalogue: &Catalogue,
    ) -> Vec<String> {
        let term = |kind: &TermKind| match kind {
            TermKind::Content => self.loss_missing_content(),
            TermKind::Water => self.loss_missing_water(),
            TermKind::Treatment => self.loss_missing_treatment(),
            TermKind::Fee => self.loss_missing_fee(),
            TermKind::Income => self.loss_missing_received(),
        };
        let mut groups: Vec<(String, Vec<String>)> = Vec::new();
        let counted = loss.lines.iter().filter(|l| l.counted);
        for line in counted.filter(|l| !l.missing.is_empty()) {
            let terms: Vec<&str> = line.missing.iter().map(term).collect();
            let terms = terms.join(", ");
            let stream = self.stream_name(&line.stream, facility, catalogue);
            let stream = self.report_quoted(&stream);
            match groups.iter_mut().find(|(known, _)| *known == terms) {
                Some((_, streams)) => streams.push(stream),
                None => groups.push((terms, vec![stream])),
            }
        }
        let lacks = groups.iter();
        lacks
            .map(|(terms, streams)| self.loss_missing(&streams.join(", "), terms))
            .collect()
    }

    /// The by-products that are not in the total of the losses; nothing where there are none.
    #[must_use]
    pub fn loss_left_out(
        self,
        loss: &LossCost,
        facility: &Facility,
        catalogue: &Catalogue,
    ) -> Option<String> {
        let others = loss.lines.iter().filter(|l| !l.counted);
        let names: Vec<String> = others
            .map(|l| self.stream_name(&l.stream, facility, catalogue))
            .collect();
        if names.is_empty() {
            return None;
        }
        let names = names.join(", ");
        Some(if loss.other_income.is_zero() {
            self.loss_others_plain(&names)
        } else {
            self.loss_others(&self.money(loss.other_income), &names)
        })
    }
}

/// The share of the inputs above which what is left is no loss of material alone: moisture, combustion or something not weighed is in it, and a purchase price would mislead.
const A_LOSS: Decimal = Decimal::from_parts(25, 0, 0, false, 0);

/// Something is left, and no waste and no by-product is listed into which it could have gone.
fn is_unlisted(balance: &MassBalance) -> bool {
    let outputs = balance.side(false);
    balance.unaccounted.amount > Decimal::ZERO
        && balance.products > Decimal::ZERO
        && outputs.iter().all(|line| line.role == Role::Product)
}

/// Whether what is left of a balance may be told at a purchase price.
fn is_a_loss(balance: &MassBalance) -> bool {
    let percent = balance.unaccounted.percent;
    !is_unlisted(balance) && percent.is_none_or(|p| p.value() <= A_LOSS)
}

/// Kilograms in the unit of their balance, which is one of mass.
fn in_unit(kg: Decimal, unit: Unit) -> Decimal {
    let factor = Unit::Kg.in_units_of(unit).unwrap_or(Decimal::ONE);
    kg.checked_mul(factor).unwrap_or(kg)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use catalogue::date::Date;
    use domain::assessment::assess;
    use domain::facility::Product;

    const TODAY: Date = Date {
        year: 2026,
        month: 2,
        day: 5,
    };

    fn stream(id: &str, group: Group, quantity: i64, price: i64) -> Stream {
        Stream {
            name: id.to_owned(),
            quantity: Some(quantity.into()),
            price: Some(price.into()),
            known: Known::Bill,
            ..Stream::new(id.to_owned(), group, Unit::Tonne)
        }
    }

    /// 100 t of steel at 10 million VND make 80 t of parts; 15 t of scrap are thrown away at 1 million VND.
    fn workshop() -> Facility {
        let mut facility = Facility::default();
        facility.products.push(Product {
            name: "Chi tiết".to_owned(),
            quantity: Some(80.into()),
            ..Product::new("p".to_owned(), Unit::Tonne)
        });
        facility.streams = vec![
            stream("Thép", Group::Material, 100, 10_000_000),
            stream("Phoi", Group::Waste, 15, 1_000_000),
        ]
        .into();
        facility
    }

    fn balances(facility: &Facility) -> domain::balance::Balances {
        assess(facility, catalogue_embedded::whole(), TODAY).balances
    }

    #[test]
    fn a_whole_balance_names_the_rest_with_its_money() {
        let text = Text::new(Language::Vi);
        let site = workshop();
        let mass = balances(&site).mass;
        let lines = text.mass_lines(&mass, &site, catalogue_embedded::whole());
        // 100 − 80 − 15 = 5 t of 10 million VND.
        let rest =
            "Phần chưa xác định: 5 tấn, bằng 5% đầu vào, trị giá mua khoảng 50 triệu đồng mỗi năm.";
        assert_eq!(lines.last().map(String::as_str), Some(rest));
    }

    #[test]
    fn the_total_of_losses_says_on_what_it_rests() {
        let (text, catalogue) = (Text::new(Language::Vi), catalogue_embedded::whole());
        let mut facility = workshop();
        // 15 t at 10 million and treatment at 1 million VND: 165 million.
        let say = |f: &Facility| text.loss_lead(&balances(f).loss, f, catalogue);
        assert!(say(&facility).contains("khoảng 165 triệu đồng mỗi năm, có phần"));
        facility.streams[1].lost.content = Content::Input("Thép".to_owned());
        assert_eq!(
            say(&facility),
            "Chi phí dòng thải là 165 triệu đồng mỗi năm."
        );
        facility.streams[1].price = None;
        let missing = "Chưa tính được tổng chi phí dòng thải, vì còn thiếu: tiền xử lý ở “Phoi”.";
        assert_eq!(say(&facility), missing);
        let other = Stream {
            id: "Bụi".to_owned(),
            name: "Bụi".to_owned(),
            quantity: Some(1.into()),
            ..facility.streams[1].clone()
        };
        facility.streams.push(other);
        // Streams that lack the same are named together.
        assert!(say(&facility).ends_with("tiền xử lý ở “Phoi”, “Bụi”."));
        facility.streams.pop();
        facility.streams[1].quantity = Some(30.into());
        assert!(say(&facility).contains("Cần khai rõ ở từng chất thải"));
    }

    /// What is left is priced where it may be a loss: not where no waste is listed, nor where it is much of the inputs.
    #[test]
    fn a_rest_is_priced_where_it_may_be_a_loss() {
        let (text, catalogue) = (Text::new(Language::Vi), catalogue_embedded::whole());
        let say = |f: &Facility| text.mass_lines(&balances(f).mass, f, catalogue).join(" ");
        let mut facility = workshop();
        assert!(say(&facility).contains("trị giá mua khoảng"));
        facility.products[0].quantity = Some(40.into());
        let much = say(&facility);
        assert!(!much.contains("trị giá mua"), "{much}");
        assert!(much.ends_with(text.balance_rest_large()), "{much}");
        facility.products[0].quantity = Some(90.into());
        facility.streams.truncate(1);
        let unlisted = say(&facility);
        assert!(!unlisted.contains("trị giá mua"), "{unlisted}");
        assert!(unlisted.ends_with(text.balance_no_wastes()), "{unlisted}");
    }

    #[test]
    fn a_doubt_leads_to_what_may_be_its_cause() {
        let text = Text::new(Language::Vi);
        let mut facility = workshop();
        facility.streams[1].quantity = Some(90.into());
        let mass = balances(&facility).mass;
        let issue = mass.issues.first().unwrap();
        assert!(
            text.balance_doubt(issue, GapOf::Mass)
                .ends_with("; cần kiểm tra:")
        );
        let questions = text.balance_questions(issue, GapOf::Mass);
        assert!(questions.iter().any(|q| q.contains("lúc còn ướt")));
    }

    #[test]
    fn what_cannot_be_weighed_says_why() {
        let (text, catalogue) = (Text::new(Language::Vi), catalogue_embedded::whole());
        let mut facility = workshop();
        facility.products[0].unit = Unit::Piece;
        let left = balances(&facility).mass.left_out;
        let line = text.left_out_line(&left[0], GapOf::Mass, &facility, catalogue);
        let expected = "Chi tiết: tính bằng cái, cần biết một đơn vị nặng bao nhiêu kg.";
        assert_eq!(line, expected);
    }
}
