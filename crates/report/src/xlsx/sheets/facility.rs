//! The first sheet: who the facility is, what it makes, and the result in a few figures.

use crate::view::View;
use crate::xlsx::book::{Cell, Shape, Sheet};
use crate::xlsx::table::{irr, payback};
use catalogue::quantity::Unit;
use domain::finance::Bcr;
use rust_decimal::Decimal;
use submission::short_digest;

/// The table as it grows, part by part.
struct Facts {
    sheet: Sheet<'static>,
    part: &'static str,
}

impl Facts {
    fn line(&mut self, item: impl Into<String>, value: Cell, unit: &str) {
        let cells = [
            Cell::text(self.part),
            Cell::text(item),
            value,
            Cell::text(unit),
        ];
        self.sheet.row(cells);
    }

    fn words(&mut self, item: &str, value: impl Into<String>) {
        self.line(item, Cell::text(value), "");
    }
}

/// Facts of the facility, one a row.
pub(super) fn facility(view: View<'_>, digest: &str) -> Sheet<'static> {
    let text = view.text;
    let columns = vec![
        (text.workbook_part(), 18),
        (text.workbook_item(), 48),
        (text.workbook_value(), 48),
        (text.workbook_unit(), 16),
    ];
    let mut facts = Facts {
        sheet: Sheet::new(text.workbook_sheet_facility(), columns),
        part: text.workbook_part_site(),
    };
    site(view, &mut facts);
    facts.part = text.workbook_part_product();
    for product in &view.facility.products {
        let name = text.product(product, view.facility, view.catalogue);
        let quantity = Cell::number(product.quantity, Shape::Entered);
        facts.line(name, quantity, text.unit(product.unit));
    }
    facts.part = text.workbook_part_result();
    result(view, &mut facts);
    facts.part = text.workbook_part_plan();
    plan(view, &mut facts);
    facts.part = text.workbook_part_file();
    let made = Cell::Day(view.assessment.today);
    facts.line(text.workbook_made(), made, "");
    facts.words(text.workbook_digest(), short_digest(digest));
    facts.words(text.workbook_catalogue(), view.assessment.catalogue.clone());
    if view.facility.example {
        facts
            .sheet
            .notes
            .push(text.report_example_note().to_owned());
    }
    facts.sheet
}

fn site(view: View<'_>, facts: &mut Facts) {
    let text = view.text;
    let site = &view.facility.site;
    facts.words(text.report_site_name(), site.name.clone());
    facts.words(text.report_site_tax_code(), site.tax_code.clone());
    facts.words(text.report_site_address(), site.address.clone());
    facts.words(text.report_site_commune(), site.commune.clone());
    facts.words(text.report_site_province(), view.province());
    facts.words(text.report_site_sector(), view.sector());
    facts.words(text.report_site_vsic(), view.vsic());
    let year = site.year.map(Decimal::from);
    facts.line(
        text.report_site_year(),
        Cell::number(year, Shape::Plain),
        "",
    );
    for (item, value, unit) in [
        (
            text.report_site_employees(),
            site.employees,
            text.workbook_people(),
        ),
        (text.report_site_days(), site.days, text.workbook_days()),
        (
            text.report_site_shifts(),
            site.shifts,
            text.workbook_shifts(),
        ),
    ] {
        facts.line(item, Cell::number(value, Shape::Entered), unit);
    }
    facts.words(text.report_site_contact(), site.contact.name.clone());
    facts.words(text.report_site_role(), site.contact.role.clone());
    facts.words(text.report_site_phone(), site.contact.phone.clone());
    facts.words(text.report_site_email(), site.contact.email.clone());
    facts.words(text.report_ratings(), text.ratings(&view.facility.ratings));
    facts.words(text.report_site_receiver(), view.receiver());
    facts.words(text.report_site_deadline(), view.deadline());
}

fn result(view: View<'_>, facts: &mut Facts) {
    let text = view.text;
    let (a, totals) = (view.assessment, &view.assessment.totals);
    let range = &a.ranges.total;
    let year = text.suffix_money_year();
    let once = text.workbook_dong();
    facts.line(
        text.report_summary_measures(),
        Cell::count(totals.counted),
        "",
    );
    facts.line(
        text.workbook_without_investment(),
        Cell::count(totals.without_investment),
        "",
    );
    facts.line(
        text.workbook_without_price(),
        Cell::count(totals.unknown_investments),
        "",
    );
    facts.line(text.report_summary_money(), Cell::money(totals.money), year);
    for (item, value) in [
        (text.workbook_low(), range.low),
        (text.workbook_likely_low(), range.likely_low),
        (text.workbook_likely_high(), range.likely_high),
        (text.workbook_high(), range.high),
        (text.report_summary_evidence(), totals.on_evidence),
        (text.report_summary_one_by_one(), totals.one_by_one),
        (text.workbook_running_total(), totals.running),
        (text.workbook_bills(), totals.bills),
    ] {
        facts.line(item, Cell::money(value), year);
    }
    let share = Cell::percent(totals.share_of_bills);
    facts.line(text.workbook_share_of_bills(), share, "");
    if totals.unknown_investments < totals.counted {
        let investment = Cell::money(totals.investment);
        facts.line(text.report_summary_investment(), investment, once);
        let support = Cell::money(totals.support);
        facts.line(text.workbook_support_total(), support, once);
    }
    if totals.priced_in_part().is_some() {
        facts.line(text.headline_priced(), Cell::money(totals.priced), year);
    }
    let simple = payback(view, totals.payback);
    facts.line(text.report_summary_payback(), simple, text.workbook_years());
    for (item, value, unit) in [
        (text.report_summary_energy(), a.energy.toe_saved, "TOE"),
        (
            text.report_summary_co2(),
            a.energy.tco2_saved,
            text.unit(Unit::Tonne),
        ),
    ] {
        let unit = text.unit_year_suffix(unit);
        facts.line(item, Cell::number(value, Shape::Computed), &unit);
    }
    let to_check = Cell::money(totals.to_check);
    facts.line(text.report_summary_to_check(), to_check, year);
}

fn plan(view: View<'_>, facts: &mut Facts) {
    let text = view.text;
    let Some(plan) = &view.assessment.finance.plan else {
        return;
    };
    let once = text.workbook_dong();
    let rate = Cell::number(view.assessment.finance.rate, Shape::Percent);
    facts.line(text.finance_rate(), rate, "");
    if let Some(start) = plan.flow.years.first() {
        facts.line(
            text.finance_investment(),
            Cell::money(start.flow.investment),
            once,
        );
        facts.line(
            text.finance_support(),
            Cell::money(start.flow.support),
            once,
        );
    }
    facts.line(text.finance_npv(), Cell::money(plan.npv), once);
    facts.line(text.finance_irr(), irr(view, &plan.irr()), "");
    let years = text.workbook_years();
    let (simple, discounted) = (payback(view, plan.simple), payback(view, plan.discounted));
    facts.line(text.finance_simple(), simple, years);
    facts.line(text.finance_discounted(), discounted, years);
    let ratio = match plan.bcr {
        Bcr::Ratio(ratio) => Cell::number(ratio, Shape::Computed),
        other => Cell::text(text.bcr(other)),
    };
    facts.line(text.finance_bcr(), ratio, "");
}
