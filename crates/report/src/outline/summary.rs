//! What a director reads first: to whom the report goes and its main figures. It only repeats the totals.

use super::View;
use super::sheet::Sheet;
use rust_decimal::Decimal;
use text::number;

/// Receiver and main figures.
pub(super) fn summary(sheet: &mut Sheet<'_>) {
    let view = sheet.view;
    let text = view.text;
    let receiver = view.receiver();
    if !receiver.is_empty() {
        sheet.paragraph(text.report_to(&receiver));
    }
    if view.facility.example {
        sheet.note(text.report_example_note());
    }
    sheet.heading(1, text.report_summary());
    let totals = &view.assessment.totals;
    if totals.counted == 0 {
        sheet.paragraph(text.report_savings_none());
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
        (text.report_summary_money(), view.total()),
        (
            text.report_summary_range(),
            text.likely(&view.assessment.ranges.total),
        ),
        (
            text.report_summary_evidence(),
            view.money_year(totals.on_evidence),
        ),
        (text.report_summary_one_by_one(), view.one_by_one()),
        (text.report_summary_investment(), view.total_investment()),
        (text.report_summary_payback(), text.payback(totals.payback)),
        (
            text.report_summary_energy(),
            text.report_toe_year(&number::significant(energy.toe_saved, 3, text.language)),
        ),
        (
            text.report_summary_co2(),
            text.report_co2_year(&number::significant(energy.tco2_saved, 3, text.language)),
        ),
    ];
    if totals.to_check > Decimal::ZERO {
        facts.push((
            text.report_summary_to_check(),
            view.money_year(totals.to_check),
        ));
    }
    sheet.facts(&facts);
    let doubts = view.assessment.ranges.doubts.iter();
    let doubts: Vec<String> = doubts
        .map(|d| text.doubt(d, view.facility, view.catalogue))
        .collect();
    if !doubts.is_empty() {
        sheet.note(text.report_doubts(&doubts.join(" ")));
    }
    if totals.unchecked {
        sheet.note(text.report_summary_unchecked());
    }
}

impl View<'_> {
    /// To whom the report goes: as the user wrote it, else the programme's receiver, else the department of the province.
    pub(crate) fn receiver(self) -> String {
        let own = self.facility.handover.receiver.trim();
        if !own.is_empty() {
            return own.to_owned();
        }
        let code = self.facility.site.province.as_deref();
        if let Some(province) = code.and_then(|c| self.catalogue.province(c)) {
            return province.department.clone();
        }
        let named = self
            .assessment
            .programme
            .receiver
            .as_ref()
            .and_then(|t| t.receiver.as_ref());
        named
            .map(|pair| self.text.language.of(pair).to_owned())
            .unwrap_or_default()
    }

    /// By when: as the user wrote it, else as the programme says.
    pub(crate) fn deadline(self) -> String {
        let own = self.facility.handover.deadline.trim();
        if !own.is_empty() {
            return own.to_owned();
        }
        let named = self
            .assessment
            .programme
            .deadline
            .as_ref()
            .and_then(|t| t.deadline.as_ref());
        named
            .map(|pair| self.text.language.of(pair).to_owned())
            .unwrap_or_default()
    }

    /// The saving together with its share of the bills.
    pub(super) fn total(self) -> String {
        let totals = &self.assessment.totals;
        let money = self.money_year(totals.money);
        match totals.share_of_bills {
            Some(share) => self
                .text
                .report_summary_money_share(&money, &self.text.percent(share)),
            None => money,
        }
    }

    /// The sum of the measures each on its own, with the warning that it is no figure to report.
    fn one_by_one(self) -> String {
        let totals = &self.assessment.totals;
        let money = self.money_year(totals.one_by_one);
        if totals.one_by_one > totals.money {
            self.text.report_summary_one_by_one_value(&money)
        } else {
            money
        }
    }

    /// Known investments, and how many are not known.
    pub(super) fn total_investment(self) -> String {
        let totals = &self.assessment.totals;
        if totals.unknown_investments == totals.counted {
            return self.text.investment_unknown().to_owned();
        }
        let money = self.text.money(totals.investment);
        if totals.unknown_investments == 0 {
            return money;
        }
        let count = totals.unknown_investments.to_string();
        self.text.report_summary_investment_unknown(&count, &money)
    }
}
