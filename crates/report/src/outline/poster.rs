//! The poster for the wall: what is done first, by whom, when. It repeats what the assessment says.

use super::head::{paper_date, paper_language};
use crate::tables::plan::foremost;
use crate::view::ReportView;
use catalogue::order;
use catalogue::quantity::Vnd;
use catalogue::{Catalogue, InvestClass};
use document::{Block, Document, Footer, Step, TitleBlock};
use domain::assessment::Assessment;
use domain::facility::Facility;
use domain::opportunity::Opportunity;
use text::Language;

/// At least so many measures where there are as many, and at most.
const LEAST: usize = 3;
const MOST: usize = 5;

/// Three to five measures on one page: those of the plan, then those that cost little, with the first thing to do.
#[must_use]
pub fn poster(
    facility: &Facility,
    assessment: &Assessment,
    catalogue: &Catalogue,
    digest: &str,
    language: Language,
) -> Document {
    let view = ReportView::new(facility, assessment, catalogue, language);
    let text = view.text;
    let steps: Vec<Step> = chosen(view).into_iter().map(|o| step(view, o)).collect();
    let mut blocks = Vec::new();
    if facility.example {
        blocks.push(Block::Note(text.report_example_note().to_owned()));
    }
    if steps.is_empty() {
        blocks.push(Block::Paragraph(text.report_savings_none().to_owned()));
    } else {
        blocks.push(Block::Steps(steps));
    }
    let name = view.name();
    Document {
        title: view.marked(text.poster_title_of(&name)),
        language: paper_language(language),
        subject: text.poster_subject().to_owned(),
        author: name.clone(),
        date: paper_date(assessment.today),
        head: TitleBlock::default(),
        heading: vec![text.poster_title().to_owned(), name],
        blocks,
        footer: Footer {
            text: view.foot(digest),
        },
        translation: None,
    }
}

/// Which measures: the planned and the cheap ones first, filled up by what saves most.
fn chosen<'a>(view: ReportView<'a>) -> Vec<&'a Opportunity> {
    let planned = |o: &Opportunity| view.facility.plan.get(&o.id).is_some_and(|i| i.chosen);
    let cheap = |o: &Opportunity| {
        let measure = view.catalogue.measure(&o.id);
        measure.is_some_and(|m| matches!(m.invest, InvestClass::None | InvestClass::Low))
    };
    let (now, later): (Vec<_>, Vec<_>) = foremost(view)
        .into_iter()
        .enumerate()
        .partition(|(_, o)| planned(o) || cheap(o));
    let missing = LEAST.saturating_sub(now.len());
    let first = now.into_iter().take(MOST);
    let mut steps: Vec<_> = first.chain(later.into_iter().take(missing)).collect();
    // One order on every paper.
    order::sort_by_key(&mut steps, |(place, _)| *place);
    steps.into_iter().map(|(_, o)| o).collect()
}

fn step(view: ReportView<'_>, o: &Opportunity) -> Step {
    let text = view.text;
    let item = view.facility.plan.get(&o.id).filter(|i| i.chosen);
    let said = |words: Option<&String>| words.map(|w| w.trim().to_owned()).unwrap_or_default();
    let measure = view.catalogue.measure(&o.id);
    Step {
        title: view.measure(&o.id),
        worth: if o.money > Vnd::ZERO {
            text.poster_worth(&text.money(o.money))
        } else {
            String::new()
        },
        first: measure.map_or_else(
            || text.poster_first_open().to_owned(),
            |m| text.measure(m).first.clone(),
        ),
        blanks: vec![
            (text.poster_who().to_owned(), said(item.map(|i| &i.who))),
            (text.poster_when().to_owned(), said(item.map(|i| &i.when))),
        ],
    }
}
