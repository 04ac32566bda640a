//! The opportunities that are not in the total: left out, to be checked, without a figure.

use super::table::{Cell, Column, On, Table};
use crate::view::ReportView;
use document::Align::{End, Start};
use domain::opportunity::Opportunity;

type Col<'a> = Column<'a, &'a Opportunity>;

type Rows<'a> = Table<'a, &'a Opportunity>;

/// Those left out, with the reason.
pub(crate) fn left_out<'a>(view: ReportView<'a>) -> Rows<'a> {
    let text = view.text;
    let columns = vec![
        name(view, 5),
        Col::new(
            text.report_left_out_why(),
            On::Paper(6, Start),
            |v, o: &&Opportunity| Cell::of(v.names().standing(&o.standing), Cell::Words),
        ),
        alone(text.report_left_out_alone()),
    ];
    let rows = view.assessment.left_out.iter().collect();
    Table::new(text.report_left_out_caption(), columns, rows)
}

/// Those that nobody could answer.
pub(crate) fn to_check<'a>(view: ReportView<'a>) -> Rows<'a> {
    let text = view.text;
    let columns = vec![name(view, 9), alone(text.report_to_check_alone())];
    let rows = view.assessment.to_check.iter().collect();
    Table::new(text.report_to_check_caption(), columns, rows)
}

/// Whether one of those that nobody could answer is a programme, which the sum of part 6 leaves out.
pub(crate) fn has_programme(view: ReportView<'_>) -> bool {
    let is_programme = |o: &Opportunity| {
        let measure = view.catalogue.measure(&o.id);
        o.money_alone.is_some() && measure.is_some_and(|m| m.umbrella)
    };
    view.assessment.to_check.iter().any(is_programme)
}

/// Those without a figure, with what is missing.
pub(crate) fn without_figure<'a>(view: ReportView<'a>) -> Rows<'a> {
    let text = view.text;
    let columns = vec![
        name(view, 6),
        Col::new(
            text.report_savings_class(),
            On::Paper(3, Start),
            |v, o: &&Opportunity| Cell::words(v.text.class(o.class)),
        ),
        Col::new(
            text.report_without_figure_missing(),
            On::Paper(6, Start),
            |v, o| Cell::of(wanted(v, o), Cell::Words),
        ),
    ];
    let rows = view.assessment.without_figure.iter().collect();
    Table::new(text.report_without_figure_caption(), columns, rows)
}

/// The one number that would give a measure a figure.
pub(crate) fn wanted(view: ReportView<'_>, o: &Opportunity) -> Option<String> {
    view.names().wanted(o)
}

fn name<'a>(view: ReportView<'a>, width: u32) -> Col<'a> {
    Col::new(
        view.text.report_savings_name(),
        On::Paper(width, Start),
        |v, o: &&Opportunity| Cell::Words(v.measure(&o.id)),
    )
}

/// Money of a measure alone, or that it is not known.
fn alone<'a>(title: &'a str) -> Col<'a> {
    Col::new(title, On::Paper(3, End), |v, o: &&Opportunity| {
        match o.money_alone {
            Some(money) => Cell::Money(money),
            None => Cell::Missing(v.text.report_not_known().to_owned()),
        }
    })
}
