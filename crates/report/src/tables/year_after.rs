//! Two years side by side: what became of the measures, the three savings, the consumption, what else changed, the target of the programme.

use super::table::{Cell, Column, On, Table};
use crate::view::ReportView;
use catalogue::SpecificMetric;
use catalogue::quantity::{Percent, Unit, Vnd, ratio};
use document::Align::{Center, End, Start};
use domain::facility::{ChangeKind, Facility, MeasureRecord, State};
use domain::year_after::{GroupSaving, Line, Metric, Outcome, Seen, SpecificPair, YearAfter};
use rust_decimal::Decimal;
use text::{Text, TwoYears, date, year_range};

/// The unit of money of these tables on paper, in VND.
const MILLION: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

/// What the tables are drawn from: this year's view, last year's facility, and the comparison.
pub(crate) struct Years<'a> {
    pub(crate) view: ReportView<'a>,
    pub(crate) last: &'a Facility,
    pub(crate) found: &'a YearAfter,
    /// Titles that name a year.
    titles: [String; 2],
    caption: String,
}

impl<'a> Years<'a> {
    pub(crate) fn new(view: ReportView<'a>, last: &'a Facility, found: &'a YearAfter) -> Self {
        let text = view.text;
        let (before, after) = (found.years.0.to_string(), found.years.1.to_string());
        Self {
            view,
            last,
            found,
            titles: [text.year_seen_last(&before), text.year_seen_this(&after)],
            caption: text.year_seen_caption(&after),
        }
    }

    /// Where sentences find names.
    pub(crate) fn names(&self) -> TwoYears<'a> {
        TwoYears {
            last: self.last,
            this: self.view.facility,
            catalogue: self.view.catalogue,
        }
    }

    /// The name of a measure of either year.
    pub(crate) fn measure(&self, id: &str) -> String {
        self.view.text.measure_in(id, self.names())
    }

    /// What was said of a measure.
    pub(crate) fn record(&self, id: &str) -> Option<&'a MeasureRecord> {
        self.view.facility.follow_up.measure(id)
    }

    /// The measures that were decided on last year, or of which something is said.
    pub(crate) fn followed(&self) -> impl Iterator<Item = &'a Outcome> {
        self.found.followed()
    }

    /// The others.
    pub(crate) fn others(&self) -> impl Iterator<Item = &'a Outcome> {
        self.found.others()
    }

    /// What became of a measure, with the share that is done.
    pub(crate) fn state(&self, outcome: &Outcome) -> String {
        let text = self.view.text;
        let share = self.record(&outcome.id).and_then(|r| r.done_share);
        match (outcome.state, share) {
            (Some(State::InProgress), Some(share)) => {
                text.year_state_in_progress_share(&text.percent(Percent::new(share)))
            }
            (state, _) => text.year_state(state).to_owned(),
        }
    }

    /// The reasons said, in words.
    pub(crate) fn reasons(&self, outcome: &Outcome) -> String {
        let text = self.view.text;
        let mut list: Vec<String> = outcome
            .reasons
            .iter()
            .map(|r| text.year_reason(*r).to_owned())
            .collect();
        let note = self.record(&outcome.id).map(|r| r.note.trim());
        list.extend(note.filter(|n| !n.is_empty()).map(str::to_owned));
        list.join("; ")
    }

    fn day(&self, outcome: &Outcome) -> String {
        let since = self.record(&outcome.id).and_then(|r| r.since);
        let language = self.view.text.language;
        since.map_or_else(String::new, |d| {
            date::short(d.year, d.month, d.day, language)
        })
    }
}

/// A measure under its number.
pub(crate) type Numbered<'a> = (usize, &'a Outcome);

type Measure<'a> = Column<'a, Numbered<'a>>;

/// A column of money: on paper in millions as they are written for what was computed or for what was stated, in VND in the workbook.
fn money<'a>(
    millions: impl Fn(Vnd) -> String + Copy + 'a,
    (paper, sheet): (&'a str, &'a str),
    total: Vnd,
    of: impl Fn(&Outcome) -> Option<Vnd> + Copy + 'a,
) -> [Measure<'a>; 2] {
    let shown = move |value| Cell::Words(millions(value));
    [
        Measure::new(paper, On::Paper(3, End), move |_, (_, o): &Numbered<'a>| {
            Cell::of(of(o), shown)
        })
        .total(shown(total)),
        Measure::new(sheet, On::Sheet(18), move |_, (_, o): &Numbered<'a>| {
            Cell::of(of(o), Cell::Money)
        })
        .total(Cell::Money(total)),
    ]
}

fn measure_columns<'a>(years: &'a Years<'a>, with_savings: bool) -> Vec<Measure<'a>> {
    let (text, totals) = (years.view.text, &years.found.totals);
    let mut columns = vec![
        Measure::new(
            text.report_column_number(),
            On::Both(1, Center, 5),
            move |_, (n, _): &Numbered<'a>| Cell::Count(*n),
        ),
        Measure::new(
            text.year_measures_name(),
            On::Both(7, Start, 44),
            move |_, (_, o): &Numbered<'a>| Cell::Words(years.measure(&o.id)),
        )
        .total(Cell::words(text.year_measures_total())),
        Measure::new(
            text.year_measures_state(),
            On::Both(4, Start, 24),
            move |_, (_, o): &Numbered<'a>| Cell::Words(years.state(o)),
        ),
        Measure::new(
            text.year_measures_since(),
            On::Both(3, Center, 12),
            move |_, (_, o): &Numbered<'a>| Cell::Words(years.day(o)),
        ),
        Measure::new(
            text.year_measures_reasons(),
            On::Sheet(40),
            move |_, (_, o): &Numbered<'a>| Cell::Words(years.reasons(o)),
        ),
    ];
    columns.extend(money(
        |value| years.view.stated_millions(value),
        (
            text.year_measures_investment_million(),
            text.year_measures_investment_column(),
        ),
        totals.investment,
        |o| o.investment,
    ));
    columns.push(
        Measure::new(
            text.year_measures_support(),
            On::Sheet(18),
            move |_, (_, o): &Numbered<'a>| Cell::of(o.support, Cell::Money),
        )
        .total(Cell::Money(totals.support)),
    );
    if with_savings {
        columns.extend(saving_columns(years));
    }
    columns
}

/// What the measures were to save, save by their status, and were measured to save.
fn saving_columns<'a>(years: &'a Years<'a>) -> Vec<Measure<'a>> {
    let (text, totals) = (years.view.text, &years.found.totals);
    let mut columns = Vec::new();
    columns.extend(money(
        |value| years.view.millions(value),
        (
            text.year_measures_estimated_million(),
            text.year_measures_estimated(),
        ),
        years.followed().filter_map(|o| o.estimated).sum(),
        |o| o.estimated,
    ));
    columns.extend(money(
        |value| years.view.millions(value),
        (
            text.year_measures_by_status_million(),
            text.year_measures_by_status(),
        ),
        totals.by_status,
        |o| o.estimated.map(|_| o.by_status),
    ));
    columns.push(
        Measure::new(
            text.year_measures_in_year(),
            On::Sheet(18),
            move |_, (_, o): &Numbered<'a>| Cell::of(o.estimated, |_| Cell::Money(o.in_year)),
        )
        .total(Cell::Money(totals.in_year)),
    );
    columns.extend(money(
        |value| years.view.millions(value),
        (
            text.year_measures_measured_million(),
            text.year_measures_measured(),
        ),
        totals.measured,
        |o| o.measured,
    ));
    columns.push(
        Measure::new(
            text.year_measures_realised(),
            On::Sheet(14),
            move |_, (_, o): &Numbered<'a>| Cell::of(o.realised, Cell::Percent),
        )
        .total(Cell::of(totals.realised, Cell::Percent)),
    );
    columns
}

/// What became of the measures, with what they save.
pub(crate) fn measures<'a>(years: &'a Years<'a>) -> Table<'a, Numbered<'a>> {
    let title = years.view.text.year_measures_caption();
    let rows = (1..).zip(years.followed()).collect();
    Table::new(title, measure_columns(years, true), rows).with_total()
}

/// The same without savings, for a report of activities alone.
pub(crate) fn activities<'a>(years: &'a Years<'a>) -> Table<'a, Numbered<'a>> {
    let title = years.view.text.year_measures_caption();
    let rows = (1..).zip(years.followed()).collect();
    Table::new(title, measure_columns(years, false), rows).with_total()
}

/// Every measure of last year, for the workbook.
pub(crate) fn every_measure<'a>(years: &'a Years<'a>) -> Table<'a, Numbered<'a>> {
    let rows = (1..).zip(years.followed().chain(years.others())).collect();
    let title = years.view.text.year_sheet_measures();
    let mut table = Table::new(title, measure_columns(years, true), rows);
    table.pinned = 2;
    table
}

/// One of the savings that are kept apart: its name, its value, how it is found.
pub(crate) struct Saving {
    name: String,
    value: String,
    /// VND, where it is one number.
    money: Option<Vnd>,
    how: String,
}

/// The savings, none of them added to another.
pub(crate) fn savings<'a>(years: &'a Years<'a>, title: &'a str) -> Table<'a, Saving> {
    let text = years.view.text;
    let columns = vec![
        Column::new(
            text.year_savings_kind(),
            On::Both(4, Start, 30),
            move |_, s: &Saving| Cell::words(s.name.clone()),
        ),
        Column::new(
            text.year_savings_value(),
            On::Both(5, Start, 44),
            move |_, s: &Saving| Cell::words(s.value.clone()),
        ),
        Column::new(
            text.year_unit_money(),
            On::Sheet(18),
            move |_, s: &Saving| Cell::of(s.money, Cell::Money),
        ),
        Column::new(
            text.year_savings_meaning(),
            On::Both(8, Start, 70),
            move |_, s: &Saving| Cell::words(s.how.clone()),
        ),
    ];
    Table::new(title, columns, saving_rows(years))
}

fn saving_rows(years: &Years<'_>) -> Vec<Saving> {
    let (text, found) = (years.view.text, years.found);
    let (last, this) = (found.years.0.to_string(), found.years.1.to_string());
    let totals = &found.totals;
    let yearly = |value: Vnd| text.report_money_year(&text.money(value));
    let row = |name: &str, money: Vnd, value: String, how: String| Saving {
        name: name.to_owned(),
        value,
        money: Some(money),
        how,
    };
    let mut rows = vec![
        row(
            text.year_savings_estimated(),
            totals.estimated,
            yearly(totals.estimated),
            text.year_savings_estimated_how(&last),
        ),
        row(
            text.year_savings_status(),
            totals.by_status,
            yearly(totals.by_status),
            text.year_savings_status_how().to_owned(),
        ),
    ];
    rows.push(Saving {
        name: text.year_savings_in_year(&this),
        value: text.money(totals.in_year),
        money: Some(totals.in_year),
        how: text.year_savings_in_year_how().to_owned(),
    });
    rows.push(Saving {
        name: text.year_savings_seen().to_owned(),
        value: claims(years),
        money: None,
        how: text.year_savings_seen_how(&last, &this),
    });
    if let Some(realised) = totals.realised {
        rows.push(row(
            text.year_savings_measured(),
            totals.measured,
            text.year_savings_measured_value(&yearly(totals.measured), &text.percent(realised)),
            text.year_savings_measured_how(&last),
        ));
    }
    rows
}

/// What may be claimed from the bills, metric by metric; energy stands for electricity and heat.
fn claims(years: &Years<'_>) -> String {
    let text = years.view.text;
    let may = |metric: Metric| {
        let line = years.found.lines.iter().find(|l| l.metric == metric)?;
        let percent = text.percent(line.claimed()?.percent);
        Some(format!("{}: {percent}", text.year_metric(metric)))
    };
    let list: Vec<String> = Metric::ALL.into_iter().filter_map(may).collect();
    if list.is_empty() {
        text.year_savings_seen_none().to_owned()
    } else {
        list.join("; ")
    }
}

/// Consumption of both years, what this year's output would have needed, and what may be said.
pub(crate) fn seen<'a>(years: &'a Years<'a>) -> Table<'a, &'a Line> {
    let text = years.view.text;
    let of = |value: fn(&Seen) -> Decimal| {
        move |_: ReportView<'a>, line: &&'a Line| amount(years, line, value)
    };
    let [last, this] = &years.titles;
    let mut columns = vec![
        Column::new(
            text.year_seen_metric(),
            On::Both(6, Start, 44),
            move |_, l: &&'a Line| Cell::Words(text.year_metric_in_full(l.metric, years.found)),
        ),
        Column::new(
            text.year_seen_unit(),
            On::Both(2, Center, 10),
            move |_, l: &&'a Line| Cell::Words(unit(years, l.metric).0),
        ),
        Column::new(last, On::Paper(4, End), of(|s| s.last)),
        Column::new(this, On::Paper(4, End), of(|s| s.this)),
        Column::new(
            text.year_seen_expected(),
            On::Paper(4, End),
            of(|s| s.expected),
        ),
        Column::new(text.year_seen_last_sheet(), On::Sheet(18), raw(|s| s.last)),
        Column::new(text.year_seen_this_sheet(), On::Sheet(18), raw(|s| s.this)),
        Column::new(
            text.year_seen_expected(),
            On::Sheet(18),
            raw(|s| s.expected),
        ),
    ];
    columns.extend(differences(text));
    columns.extend([
        Column::new(
            text.year_seen_verdict(),
            On::Both(4, Start, 18),
            move |_, l: &&'a Line| Cell::words(text.year_verdict(l)),
        ),
        Column::new(
            text.year_seen_why(),
            On::Sheet(90),
            move |_, l: &&'a Line| Cell::Words(text.year_says(l, years.found, years.names())),
        ),
    ]);
    Table::new(&years.caption, columns, years.found.lines.iter().collect())
}

/// How far this year's consumption differs, and within what that is known: in words on paper, as numbers in the workbook.
fn differences<'a>(text: Text) -> [Column<'a, &'a Line>; 5] {
    [
        Column::new(
            text.year_seen_difference(),
            On::Paper(3, End),
            move |_, l: &&'a Line| {
                let seen = l.seen.as_ref().ok();
                Cell::of(seen, |s| Cell::Words(text.percent(s.percent)))
            },
        ),
        Column::new(
            text.year_seen_difference(),
            On::Sheet(12),
            move |_, l: &&'a Line| Cell::of(l.seen.as_ref().ok(), |s| Cell::Percent(s.percent)),
        ),
        Column::new(
            text.year_seen_range(),
            On::Paper(4, Center),
            move |_, l: &&'a Line| {
                Cell::of(l.seen.as_ref().ok(), |s| {
                    let (low, high) = year_range(s);
                    Cell::Words(text.between(&text.percent(low), &text.percent(high)))
                })
            },
        ),
        Column::new(
            text.year_seen_low(),
            On::Sheet(12),
            move |_, l: &&'a Line| {
                Cell::of(l.seen.as_ref().ok(), |s| Cell::Percent(year_range(s).0))
            },
        ),
        Column::new(
            text.year_seen_high(),
            On::Sheet(12),
            move |_, l: &&'a Line| {
                Cell::of(l.seen.as_ref().ok(), |s| Cell::Percent(year_range(s).1))
            },
        ),
    ]
}

fn raw<'a>(value: fn(&Seen) -> Decimal) -> impl Fn(ReportView<'a>, &&'a Line) -> Cell {
    move |_, line| Cell::of(line.seen.as_ref().ok(), |s| Cell::Computed(value(s)))
}

/// The unit on paper of a metric, and how many of its own units are in one of them: GJ and millions are read more easily.
fn unit(years: &Years<'_>, metric: Metric) -> (String, Decimal) {
    let text = years.view.text;
    match metric.benchmark().map(SpecificMetric::unit) {
        Some(Unit::Mj) => {
            let per = Unit::Gj.in_units_of(Unit::Mj).unwrap_or(Decimal::ONE);
            (text.unit(Unit::Gj).to_owned(), per)
        }
        Some(unit) => (text.unit(unit).to_owned(), Decimal::ONE),
        None => (text.year_unit_million().to_owned(), MILLION),
    }
}

fn amount(years: &Years<'_>, line: &Line, value: fn(&Seen) -> Decimal) -> Cell {
    let (_, per) = unit(years, line.metric);
    let seen = line.seen.as_ref().ok();
    let shown = seen.and_then(|s| ratio(value(s), per));
    Cell::of(shown, |v| Cell::Words(years.view.computed(v)))
}

/// Specific consumption of each product in both years.
pub(crate) fn specific<'a>(years: &'a Years<'a>, title: &'a str) -> Table<'a, &'a SpecificPair> {
    let (text, view) = (years.view.text, years.view);
    let [last, this] = &years.titles;
    let columns = vec![
        Column::new(
            text.year_seen_metric(),
            On::Both(7, Start, 50),
            move |_, p: &&'a SpecificPair| Cell::Words(view.names().specific_name(&p.this)),
        ),
        Column::new(
            text.year_seen_unit(),
            On::Both(3, Center, 14),
            move |_, p: &&'a SpecificPair| Cell::Words(view.unit_per(&p.this)),
        ),
        Column::new(
            last,
            On::Both(3, End, 14),
            move |_, p: &&'a SpecificPair| Cell::Computed(view.per_product(&p.this, p.last)),
        ),
        Column::new(
            this,
            On::Both(3, End, 14),
            move |_, p: &&'a SpecificPair| Cell::Computed(view.per_product(&p.this, p.this.before)),
        ),
        Column::new(
            text.year_specific_less(),
            On::Paper(3, End),
            move |_, p: &&'a SpecificPair| Cell::of(p.less, |less| Cell::Words(text.percent(less))),
        ),
        Column::new(
            text.year_specific_less(),
            On::Sheet(14),
            move |_, p: &&'a SpecificPair| Cell::of(p.less, Cell::Percent),
        ),
    ];
    Table::new(title, columns, years.found.specific.iter().collect())
}

/// The six questions with their answers.
pub(crate) fn changes<'a>(years: &'a Years<'a>, title: &'a str) -> Table<'a, ChangeKind> {
    let text = years.view.text;
    let record = &years.view.facility.follow_up;
    let columns = vec![
        Column::new(
            text.year_changes_question(),
            On::Both(7, Start, 44),
            move |_, k: &ChangeKind| Cell::words(text.year_change(*k)),
        ),
        Column::new(
            text.year_changes_answer(),
            On::Both(2, Center, 14),
            move |_, k: &ChangeKind| {
                Cell::words(match record.changes.get(k).map(|c| c.happened) {
                    Some(true) => text.year_changes_yes(),
                    Some(false) => text.year_changes_no(),
                    None => text.report_none(),
                })
            },
        ),
        Column::new(
            text.year_changes_note(),
            On::Both(7, Start, 60),
            move |_, k: &ChangeKind| {
                let change = record.changes.get(k);
                Cell::Words(change.map(|c| c.note.trim().to_owned()).unwrap_or_default())
            },
        ),
    ];
    Table::new(title, columns, ChangeKind::ALL.to_vec())
}

/// The groups of the programmes: their saving per unit of product, three ways.
pub(crate) fn targets<'a>(years: &'a Years<'a>, title: &'a str) -> Table<'a, GroupSaving> {
    let (text, programme) = (years.view.text, &years.found.programme);
    let band = programme.range();
    let columns = vec![
        Column::new(
            text.year_programme_group(),
            On::Both(5, Start, 34),
            move |_, t: &GroupSaving| Cell::words(text.resource_group(t.group)),
        ),
        Column::new(
            text.year_programme_estimated(),
            On::Both(3, End, 14),
            move |_, t: &GroupSaving| Cell::of(t.estimated, Cell::Percent),
        ),
        Column::new(
            text.year_programme_status(),
            On::Both(3, End, 14),
            move |_, t: &GroupSaving| Cell::of(t.by_status, Cell::Percent),
        ),
        Column::new(
            text.year_programme_seen(),
            On::Both(4, End, 20),
            move |_, t: &GroupSaving| match t.seen {
                Some(seen) => Cell::Percent(seen),
                None => Cell::words(text.year_programme_not_claimed()),
            },
        ),
        Column::new(
            text.year_programme_band(),
            On::Both(3, Center, 14),
            move |_, _: &GroupSaving| {
                Cell::of(band, |(low, high)| {
                    Cell::Words(text.between(&text.percent(low), &text.percent(high)))
                })
            },
        ),
    ];
    Table::new(title, columns, years.found.groups())
}
