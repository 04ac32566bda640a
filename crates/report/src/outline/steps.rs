//! The process steps that were weighed.

use super::body::Body;
use crate::doubts::doubts;
use crate::numbers::joined;
use catalogue::quantity::Unit;
use document::Align::{End, Start};
use domain::balance::{GapOf, StepBalance};

/// A table of the steps, and below it what is doubtful or was not weighed.
pub(super) fn steps(body: &mut Body<'_>, steps: &[StepBalance]) {
    let view = body.view;
    let text = view.text;
    let weighed = || steps.iter().filter(|s| s.is_weighed());
    let kg = |value| joined(&text.quantity(value, Unit::Kg));
    let year = format!(
        "{} ({})",
        text.step_column_year(),
        text.report_million_year()
    );
    let rows = weighed().map(|s| {
        vec![
            view.names().step_name(&s.step),
            kg(s.inputs),
            s.yield_percent
                .map_or_else(String::new, |p| text.percent(p)),
            kg(s.reuse),
            kg(s.waste),
            kg(s.unaccounted.amount),
            s.yearly_loss
                .map_or_else(String::new, |v| view.millions(v.value)),
        ]
    });
    body.table(
        text.steps_table(),
        &[
            (text.step_column_step(), 5, Start),
            (text.step_column_inputs(), 3, End),
            (text.step_column_yield(), 2, End),
            (text.step_column_reuse(), 3, End),
            (text.step_column_waste(), 3, End),
            (text.step_column_rest(), 3, End),
            (&year, 4, End),
        ],
        rows.collect(),
    );
    body.note(text.steps_note());
    for step in weighed() {
        let mut lines = view.names().step_open(step);
        lines.extend(doubts(text, &step.issues, GapOf::Mass));
        if !lines.is_empty() {
            let name = view.names().step_name(&step.step);
            body.paragraph(format!("{name}: {}", lines.join(" ")));
        }
    }
}
