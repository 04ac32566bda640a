//! The first sheet, which reads like the first page: what it comes to, the measures that matter, then the facility and the file.

use super::opportunities::is_typical;
use super::plan::{beyond, decided, free, largest, state};
use super::table::{Cell, Column, On, Table};
use crate::numbers::lowered;
use crate::rests::{less, rests, uncertainty};
use crate::view::ReportView;
use catalogue::ConclusionId;
use catalogue::quantity::{Fraction, Unit};
use domain::conclusion::conclusion;
use domain::facility::Ratings;
use domain::finance::{Bcr, Payback};
use submission::short_digest;

/// A fact with its unit; a measure has more to say.
pub(crate) struct Fact {
    part: &'static str,
    item: String,
    value: Cell,
    unit: String,
    measure: Option<Measure>,
}

/// What a measure costs, how soon that is paid back, what is decided of it, who does it and by when.
struct Measure {
    investment: Cell,
    payback: Cell,
    state: Cell,
    who: Cell,
    when: Cell,
}

type Col<'a> = Column<'a, Fact>;

/// The facts as they grow, part by part.
struct Facts {
    rows: Vec<Fact>,
    part: &'static str,
}

impl Facts {
    fn line(&mut self, item: impl Into<String>, value: Cell, unit: &str) {
        self.rows.push(Fact {
            part: self.part,
            item: item.into(),
            value,
            unit: unit.to_owned(),
            measure: None,
        });
    }

    /// A row of the measures that matter, or the total of all.
    fn measure(&mut self, name: String, money: Cell, unit: &str, measure: Measure) {
        self.line(name, money, unit);
        if let Some(row) = self.rows.last_mut() {
            row.measure = Some(measure);
        }
    }

    /// A fact in words; one that was not stated is left out, as on paper.
    fn words(&mut self, item: &str, value: impl Into<String>) {
        let value = value.into();
        if !value.trim().is_empty() {
            self.line(item, Cell::words(value), "");
        }
    }

    /// A payback, in years where it is a number of them.
    fn payback(&mut self, item: &str, payback: Payback, years: &str) {
        let unit = match payback {
            Payback::Years(_) => years,
            _ => "",
        };
        self.line(item, Cell::Payback(payback), unit);
    }
}

/// One fact a row.
pub(crate) fn every<'a>(view: ReportView<'a>, digest: &str) -> Table<'a, Fact> {
    let text = view.text;
    let columns = vec![
        Col::new(text.workbook_part(), On::Sheet(18), |_, f: &Fact| {
            Cell::words(f.part)
        }),
        Col::new(text.workbook_item(), On::Sheet(44), |_, f| {
            Cell::words(f.item.clone())
        }),
        Col::new(text.workbook_value(), On::Sheet(36), |_, f| f.value.clone()),
        Col::new(text.workbook_unit(), On::Sheet(14), |_, f| {
            Cell::words(f.unit.clone())
        }),
        of_measure(text.workbook_investment(), 16, |m| &m.investment),
        of_measure(text.workbook_simple(), 12, |m| &m.payback),
        of_measure(text.report_main_state(), 18, |m| &m.state),
        of_measure(text.report_plan_who(), 18, |m| &m.who),
        of_measure(text.report_plan_when(), 12, |m| &m.when),
    ];
    let mut facts = Facts {
        rows: Vec::new(),
        part: text.workbook_part_result(),
    };
    main(view, &mut facts);
    facts.part = text.report_main_caption();
    measures(view, &mut facts);
    facts.part = text.workbook_part_figures();
    result(view, &mut facts);
    facts.part = text.workbook_part_plan();
    plan(view, &mut facts);
    facts.part = text.workbook_part_site();
    site(view, &mut facts);
    facts.part = text.workbook_part_product();
    for product in &view.facility.products {
        let name = view.names().product(product);
        let quantity = Cell::of(product.quantity, Cell::Entered);
        facts.line(name, quantity, text.unit(product.unit));
    }
    facts.part = text.workbook_part_file();
    facts.line(text.workbook_made(), Cell::Day(view.assessment.today), "");
    facts.words(text.workbook_digest(), short_digest(digest));
    match view.catalogue.day() {
        Some(day) => facts.line(text.workbook_catalogue(), Cell::Day(day), ""),
        None => facts.words(text.workbook_catalogue(), view.assessment.catalogue.clone()),
    }
    let mut table = Table::new(text.workbook_sheet_main(), columns, facts.rows);
    if view.facility.example {
        table.notes.push(text.report_example_note().to_owned());
    }
    table.notes.extend(grounds(view));
    table
}

/// What the self-assessment and the two conclusions mean: the workbook has no annex that says it.
fn grounds(view: ReportView<'_>) -> Vec<String> {
    let (text, facility, catalogue) = (view.text, view.facility, view.catalogue);
    let mut lines = Vec::new();
    if facility.ratings != Ratings::default() {
        lines.push(text.ratings_definition().to_owned());
    }
    if !view.names().concluded().is_empty() {
        let found = ConclusionId::OF_FACTORY.iter();
        let found = found.filter_map(|id| conclusion(*id, facility, catalogue));
        lines.extend(found.map(|c| text.conclusion_line(&c)));
    }
    lines
}

/// A column of the measures that matter alone.
fn of_measure<'a>(title: &'a str, width: u16, of: fn(&Measure) -> &Cell) -> Col<'a> {
    Col::new(title, On::Sheet(width), move |_, f: &Fact| {
        f.measure.as_ref().map_or(Cell::Empty, |m| of(m).clone())
    })
}

/// What it comes to, as the first page says it.
fn main(view: ReportView<'_>, facts: &mut Facts) {
    let (text, totals) = (view.text, &view.assessment.totals);
    if totals.counted == 0 {
        facts.words(text.report_tile_saving(), text.report_savings_none());
        return;
    }
    let year = text.suffix_money_year();
    facts.line(text.report_tile_saving(), Cell::Money(totals.money), year);
    let share = Cell::of(totals.share_of_bills, Cell::Percent);
    facts.line(text.report_tile_share(), share, "");
    for resource in less(view) {
        let group = lowered(text.resource_group(resource.group));
        let percent = Cell::Percent(resource.percent);
        facts.line(text.workbook_less(&group), percent, "");
    }
    let currency = match is_typical(&view.assessment.opportunities) {
        true => text.workbook_dong_typical(),
        false => text.workbook_dong(),
    };
    facts.line(text.report_tile_investment(), invested(view), currency);
    let years = text.workbook_years();
    facts.payback(text.report_tile_payback(), totals.payback, years);
    facts.words(text.workbook_rests(), rests(view));
    facts.words(text.workbook_uncertainty(), uncertainty(view));
}

/// The measures that matter, and all of them together.
fn measures(view: ReportView<'_>, facts: &mut Facts) {
    let (text, totals) = (view.text, &view.assessment.totals);
    let year = text.suffix_money_year();
    for o in largest(view) {
        let item = decided(view, &o.id);
        let measure = Measure {
            investment: match o.investment.amount() {
                Some(amount) => Cell::Money(amount),
                None => Cell::words(text.investment(o.investment)),
            },
            payback: Cell::Payback(o.payback),
            state: Cell::words(state(view, o)),
            who: Cell::of(item, |i| Cell::words(i.who.trim())),
            when: Cell::of(item, |i| Cell::words(i.when.trim())),
        };
        facts.measure(view.measure(&o.id), Cell::Money(o.money), year, measure);
    }
    if totals.counted > 0 {
        let all = Measure {
            investment: invested(view),
            payback: Cell::Payback(totals.payback),
            state: Cell::Empty,
            who: Cell::Empty,
            when: Cell::Empty,
        };
        let name = text.report_main_total(totals.counted);
        facts.measure(name, Cell::Money(totals.money), year, all);
    }
    for line in free(view).into_iter().chain(beyond(view)) {
        facts.line(line, Cell::Empty, "");
    }
}

/// What all measures cost together, as far as it is known.
fn invested(view: ReportView<'_>) -> Cell {
    let totals = &view.assessment.totals;
    if totals.unknown_investments == totals.counted {
        Cell::words(view.text.report_not_known())
    } else {
        Cell::Money(totals.investment)
    }
}

fn site(view: ReportView<'_>, facts: &mut Facts) {
    let text = view.text;
    let site = &view.facility.site;
    facts.words(text.report_site_name(), site.name.clone());
    facts.words(text.report_site_tax_code(), site.tax_code.clone());
    facts.words(text.report_site_address(), site.address.clone());
    facts.words(text.report_site_commune(), site.commune.clone());
    facts.words(text.report_site_province(), view.province());
    facts.words(text.report_site_sector(), view.sector());
    facts.words(text.report_site_vsic(), view.vsic());
    if site.first_month.is_some() {
        facts.words(text.report_site_year(), view.year());
    } else {
        let year = site.year.and_then(|year| usize::try_from(year).ok());
        facts.line(text.report_site_year(), Cell::of(year, Cell::Count), "");
    }
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
        facts.line(item, Cell::of(value, Cell::Entered), unit);
    }
    facts.words(text.report_site_contact(), site.contact.name.clone());
    facts.words(text.report_site_role(), site.contact.role.clone());
    facts.words(text.report_site_phone(), site.contact.phone.clone());
    facts.words(text.report_site_email(), site.contact.email.clone());
    facts.words(text.report_ratings(), text.ratings(&view.facility.ratings));
    let concluded = view.names().concluded();
    facts.words(text.report_conclusion(), concluded);
    let check = view.names().self_check();
    facts.words(text.report_self_check(), check);
    facts.words(text.report_site_receiver(), view.receiver());
    facts.words(text.report_site_deadline(), view.deadline());
}

fn result(view: ReportView<'_>, facts: &mut Facts) {
    let text = view.text;
    let (a, totals) = (view.assessment, &view.assessment.totals);
    let year = text.suffix_money_year();
    let once = text.workbook_dong();
    facts.line(
        text.report_summary_measures(),
        Cell::Count(totals.counted),
        "",
    );
    facts.line(
        text.workbook_without_investment(),
        Cell::Count(totals.without_investment),
        "",
    );
    facts.line(
        text.workbook_without_price(),
        Cell::Count(totals.unknown_investments),
        "",
    );
    facts.line(text.report_summary_money(), Cell::Money(totals.money), year);
    amounts(view, facts);
    let share = Cell::of(totals.share_of_bills, Cell::Percent);
    facts.line(text.workbook_share_of_bills(), share, "");
    if totals.unknown_investments < totals.counted {
        let investment = Cell::Money(totals.investment);
        facts.line(text.report_summary_investment(), investment, once);
        let support = Cell::Money(totals.support);
        facts.line(text.workbook_support_total(), support, once);
    }
    if totals.priced_in_part().is_some() && totals.priced != totals.money {
        facts.line(
            text.answer_headline_priced(),
            Cell::Money(totals.priced),
            year,
        );
    }
    let years = text.workbook_years();
    facts.payback(text.report_summary_payback(), totals.payback, years);
    for (item, value, unit) in [
        (text.report_summary_energy(), a.energy.toe_saved, "TOE"),
        (
            text.report_summary_co2(),
            a.energy.tco2_saved,
            text.unit(Unit::Tonne),
        ),
    ] {
        let unit = text.unit_year_suffix(unit);
        facts.line(item, Cell::Computed(value), &unit);
    }
    let to_check = Cell::Money(totals.to_check);
    facts.line(text.report_summary_to_check(), to_check, year);
}

/// The range of the saving, its parts, and the bills.
fn amounts(view: ReportView<'_>, facts: &mut Facts) {
    let (text, totals) = (view.text, &view.assessment.totals);
    let range = &view.assessment.ranges.total;
    let year = text.suffix_money_year();
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
        facts.line(item, Cell::Money(value), year);
    }
}

fn plan(view: ReportView<'_>, facts: &mut Facts) {
    let text = view.text;
    let Some(plan) = &view.assessment.finance.plan else {
        return;
    };
    let once = text.workbook_dong();
    let rate = Cell::Fraction(Fraction::new(view.assessment.finance.rate));
    facts.line(text.finance_rate(), rate, "");
    if let Some(start) = plan.flow.years.first() {
        facts.line(
            text.finance_investment(),
            Cell::Money(start.flow.investment),
            once,
        );
        facts.line(
            text.finance_support(),
            Cell::Money(start.flow.support),
            once,
        );
    }
    facts.line(text.finance_npv(), Cell::Money(plan.npv), once);
    facts.line(text.finance_irr(), Cell::Irr(plan.irr()), "");
    let years = text.workbook_years();
    facts.payback(text.finance_simple(), plan.simple, years);
    facts.payback(text.finance_discounted(), plan.discounted, years);
    let ratio = match plan.bcr {
        Bcr::Ratio(ratio) => Cell::Computed(ratio),
        other => Cell::words(text.bcr(other)),
    };
    facts.line(text.finance_bcr(), ratio, "");
}
