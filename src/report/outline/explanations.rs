//! Annex A: how each figure came about. It explains and adds no figure.

use super::sheet::Sheet;
use crate::domain::catalogue::Cite;
use crate::domain::explanation::{About, Explainer, Subject};
use crate::domain::finance::Investment;
use crate::report::document::Align::{Center, Start};
use crate::text::{Teller, Told};

/// Annex A: every counted opportunity with its formula in the factory's own figures, then the figures of the site.
pub(super) fn explanations(sheet: &mut Sheet<'_>) {
    let view = sheet.view;
    let text = view.text;
    sheet.new_page();
    sheet.heading(1, text.report_annex_a());
    let explainer = Explainer::new(view.assessment, view.facility, view.catalogue);
    let list = &view.assessment.opportunities;
    if list.is_empty() {
        sheet.paragraph(text.report_annex_a_none());
    }
    let mut rows = Vec::new();
    for opportunity in list {
        let id = &opportunity.id;
        let measure = view.catalogue.measure(id);
        let kind = measure.map_or_else(
            || text.report_annex_a_own().to_owned(),
            |m| text.report_annex_a_technique(text.technique(m.technique)),
        );
        // The sources of the measure stand at the end, once.
        let below = Below {
            about: Some(About::Measure(id.clone())),
            cite: measure.map(|m| &m.cite),
            depth: usize::MAX,
        };
        let saving = told(sheet, &explainer, &Subject::Opportunity(id.clone()), &below);
        let mut rest = Vec::new();
        if matches!(opportunity.investment, Investment::Typical(_)) {
            rest = told(sheet, &explainer, &Subject::Investment(id.clone()), &below);
        }
        let payback = Subject::OpportunityPayback(id.clone());
        rest.extend(told(sheet, &explainer, &payback, &below));
        rest.extend(measure.map(|m| text.report_annex_a_source(&sheet.cite(&m.cite))));
        let number = (rows.len() / 2 + 1).to_string();
        let name = format!("{} {kind}", view.measure(id));
        rows.push(vec![number, format!("{name}\n{}", saving.join("\n"))]);
        rows.push(vec![String::new(), rest.join("\n")]);
    }
    sheet.table(
        text.report_annex_a_caption(),
        &[
            (text.report_column_number(), 1, Center),
            (text.report_annex_a_steps(), 16, Start),
        ],
        rows,
    );
    general(sheet, &explainer);
}

/// How deep the lines behind a figure of the site go: what a table of the report lists already is not listed again.
fn depth(subject: &Subject) -> Option<usize> {
    match subject {
        Subject::Opportunity(_)
        | Subject::Investment(_)
        | Subject::OpportunityPayback(_)
        | Subject::OpportunityNpv(_) => None,
        Subject::Saving | Subject::Bills | Subject::Npv | Subject::Irr => Some(0),
        Subject::Co2 | Subject::MassGap | Subject::WaterGap | Subject::Loss => Some(2),
        _ => Some(1),
    }
}

/// The figures of the site, each with the lines behind it.
fn general(sheet: &mut Sheet<'_>, explainer: &Explainer<'_>) {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for subject in explainer.subjects() {
        let Some(depth) = depth(&subject) else {
            continue;
        };
        let below = Below {
            about: None,
            cite: None,
            depth,
        };
        let lines = told(sheet, explainer, &subject, &below);
        if !lines.is_empty() {
            rows.push(vec![(rows.len() + 1).to_string(), lines.join("\n")]);
        }
    }
    let text = sheet.view.text;
    sheet.table(
        text.report_annex_a_general(),
        &[
            (text.report_column_number(), 1, Center),
            (text.report_annex_a_steps(), 16, Start),
        ],
        rows,
    );
}

/// What stands around an explanation already.
struct Below<'a> {
    /// Of what it is.
    about: Option<About>,
    /// A source that is named apart.
    cite: Option<&'a Cite>,
    /// How deep the lines go.
    depth: usize,
}

/// An explanation line by line: a dash for each step down, what has no reasons of its own on one line, and the numbers of the sources.
fn told(
    sheet: &mut Sheet<'_>,
    explainer: &Explainer<'_>,
    subject: &Subject,
    below: &Below<'_>,
) -> Vec<String> {
    let Some(tree) = explainer.explain(subject).filter(|e| e.value.is_some()) else {
        return Vec::new();
    };
    let teller = Teller {
        text: sheet.view.text,
        facility: sheet.view.facility,
        catalogue: sheet.view.catalogue,
    };
    let mut lines = Vec::new();
    let told = teller.tell_below(&tree, below.about.as_ref());
    lines.push(words(sheet, &told, below));
    parts(sheet, &told, 1, below, &mut lines);
    lines
}

fn parts(
    sheet: &mut Sheet<'_>,
    above: &Told,
    depth: usize,
    below: &Below<'_>,
    lines: &mut Vec<String>,
) {
    if depth > below.depth {
        return;
    }
    let dash = "–".repeat(depth);
    let (leaves, branches): (Vec<&Told>, Vec<&Told>) =
        above.parts.iter().partition(|part| part.parts.is_empty());
    for branch in branches {
        if !branch.known {
            let missing: Vec<&str> = branch.missing().iter().map(|m| m.words.as_str()).collect();
            lines.push(format!("{dash} {}: {}", branch.words, missing.join("; ")));
            continue;
        }
        lines.push(format!("{dash} {}", words(sheet, branch, below)));
        parts(sheet, branch, depth + 1, below, lines);
    }
    let leaves: Vec<String> = leaves.iter().map(|l| words(sheet, l, below)).collect();
    if !leaves.is_empty() {
        lines.push(format!("{dash} {}", leaves.join("; ")));
    }
}

fn words(sheet: &mut Sheet<'_>, line: &Told, below: &Below<'_>) -> String {
    match line.cite.as_ref().filter(|c| Some(*c) != below.cite) {
        Some(cite) => format!("{} {}", line.words, sheet.cite(cite)),
        None => line.words.clone(),
    }
}
