//! The application for a voluntary recognition with the self-declaration: the facility, what excludes, what gives points, what is missing, the papers that go with it. Whether anything is given is not said.

use super::body::Body;
use super::year_after::of_years;
use super::{annexes, head, year_after};
use crate::view::ReportView;
use catalogue::Catalogue;
use document::Align::{Center, End, Start};
use document::{Document, Signature, TitleBlock};
use domain::assessment::Assessment;
use domain::facility::{Facility, State};
use domain::recognition::{Answered, Declaration, declaration};
use domain::year_after::YearAfter;
use text::Language;

/// What an application is drawn from.
#[derive(Clone, Copy)]
pub struct Declaring<'a> {
    /// The facility.
    pub facility: &'a Facility,
    /// Its assessment.
    pub assessment: &'a Assessment,
    /// This year beside the year before; nothing where it follows none.
    pub found: Option<&'a YearAfter>,
    /// The whole digest of the data.
    pub digest: &'a str,
    /// The rules.
    pub rules: &'a catalogue::Recognition,
}

/// The application.
#[must_use]
pub fn application(of: Declaring<'_>, catalogue: &Catalogue, language: Language) -> Document {
    let view = ReportView::new(of.facility, of.assessment, catalogue, language);
    let view = of.found.map_or(view, |found| of_years(view, found));
    let text = view.text;
    let declared = declaration(of.facility, of.found, of.rules);
    let mut body = Body::new(view);
    start(&mut body, of);
    facility(&mut body, &declared);
    criteria(&mut body, &declared);
    if let Some(found) = of.found {
        year(&mut body, found);
    }
    result(&mut body, &declared);
    papers(&mut body, &declared);
    body.paragraph(text.recognition_promise(&view.name()));
    body.signature(signature(view));
    annexes::sources_below(&mut body);
    let about = text.recognition_about(&name(view, &declared), &view.year());
    let document = head::report(view, body.take(), of.digest);
    let mut heading = vec![text.recognition_title().to_owned(), about.clone()];
    if of.facility.example {
        heading.push(text.report_example_mark().to_owned());
    }
    let head = TitleBlock {
        // A request of a facility bears no number of a report.
        number: String::new(),
        ..document.head
    };
    Document {
        head,
        title: view.marked(text.recognition_title_of(&view.name())),
        subject: about,
        heading,
        ..document
    }
}

fn name(view: ReportView<'_>, declared: &Declaration<'_>) -> String {
    let rules = declared.rules;
    view.text.language.pick(&rules.vi, &rules.en).to_owned()
}

fn start<'a>(body: &mut Body<'a>, of: Declaring<'a>) {
    let view = body.view;
    let receiver = view.receiver();
    if !receiver.is_empty() {
        body.centred(view.text.report_to(&receiver));
    }
    if of.facility.example {
        body.note(view.text.report_example_note());
    }
    let source = body.cite(&of.rules.cite);
    body.paragraph(view.text.recognition_intro(&source));
}

fn facility(body: &mut Body<'_>, declared: &Declaration<'_>) {
    let view = body.view;
    let text = view.text;
    body.heading(1, text.year_section_site());
    let mut facts = year_after::place(view);
    if let Some(people) = view.facility.site.employees {
        facts.push((text.recognition_people(), view.exact(people)));
    }
    facts.push((text.recognition_year(), view.year()));
    body.known_facts(&facts);
    body.paragraph(match declared.tier {
        Some(tier) => text.recognition_tier(text.language.pick(&tier.vi, &tier.en)),
        None => text.recognition_tier_unknown().to_owned(),
    });
}

/// Vetoes, then points.
fn criteria(body: &mut Body<'_>, declared: &Declaration<'_>) {
    let text = body.view.text;
    let view = body.view;
    let row = |a: &Answered<'_>| {
        vec![
            text.language
                .pick(&a.criterion.vi, &a.criterion.en)
                .to_owned(),
            text.recognition_said(a.met, a.by_files).to_owned(),
            a.criterion
                .points
                .map(|p| view.exact(p))
                .unwrap_or_default(),
            evidence(view, a),
        ]
    };
    let heads = [
        (text.recognition_criterion(), 8, Start),
        (text.recognition_answer(), 4, Center),
        (text.recognition_points_column(), 2, End),
        (text.recognition_evidence(), 7, Start),
    ];
    let rows = |list: &[Answered<'_>]| list.iter().map(row).collect();
    body.heading(1, text.recognition_section_vetoes());
    body.table(text.recognition_vetoes(), &heads, rows(&declared.vetoes));
    body.heading(1, text.recognition_section_points());
    body.table(text.recognition_points(), &heads, rows(&declared.points));
    body.paragraph(text.recognition_reached(text::said::RecognitionReached {
        of: &view.exact(declared.of),
        pass: &text.percent(declared.rules.pass),
        reached: &view.exact(declared.reached),
    }));
}

/// Who made it and who signs.
fn signature(view: ReportView<'_>) -> Signature {
    let author = view.facility.site.contact.name.trim();
    Signature {
        author: match author {
            "" => String::new(),
            name => view.text.recognition_author(name),
        },
        ..head::signature(view)
    }
}

/// The papers that the factory named, else those that the rule lists.
fn evidence(view: ReportView<'_>, answered: &Answered<'_>) -> String {
    match answered.evidence.trim() {
        "" => view
            .text
            .language
            .of(&answered.criterion.evidence)
            .to_owned(),
        own => own.to_owned(),
    }
}

/// What was done and saved beside the year before.
fn year(body: &mut Body<'_>, found: &YearAfter) {
    let view = body.view;
    let text = view.text;
    body.heading(1, text.recognition_section_year());
    let totals = &found.totals;
    let (last, this) = (found.years.0.to_string(), found.years.1.to_string());
    let claims: Vec<String> = found
        .lines
        .iter()
        .filter_map(|line| {
            let percent = text.percent(line.claimed()?.percent);
            Some(format!("{}: {percent}", text.year_metric(line.metric)))
        })
        .collect();
    let claimed = if claims.is_empty() {
        text.year_savings_seen_none().to_owned()
    } else {
        claims.join("; ")
    };
    let done = found.count(&[State::Done, State::Kept]).to_string();
    let measured = if totals.measured.is_zero() {
        String::new()
    } else {
        view.money_year(totals.measured)
    };
    body.known_facts(&[
        (
            text.year_site_years(),
            text.year_site_years_value(&last, &this),
        ),
        (text.recognition_done(), done),
        (
            text.year_savings_status(),
            view.money_year(totals.by_status),
        ),
        (text.year_savings_measured(), measured),
        (text.year_savings_seen(), claimed),
    ]);
    body.note(text.recognition_apart());
}

/// How far it is, and what is missing and why.
fn result(body: &mut Body<'_>, declared: &Declaration<'_>) {
    let view = body.view;
    let text = view.text;
    body.heading(1, text.recognition_section_result());
    body.paragraph(text.recognition_standing(declared.standing));
    let short = declared.short();
    if !short.is_zero() {
        body.paragraph(text.recognition_short(&view.exact(short)));
    }
    let lines = declared.missing().map(|(a, why)| {
        let criterion = text.language.pick(&a.criterion.vi, &a.criterion.en);
        text.recognition_missing_line(criterion, text.recognition_why(why))
    });
    body.list(lines.collect());
}

/// What goes with it: the papers of every criterion that is met.
fn papers(body: &mut Body<'_>, declared: &Declaration<'_>) {
    let view = body.view;
    body.heading(1, view.text.recognition_section_papers());
    let all = declared.vetoes.iter().chain(&declared.points);
    let met = all.filter(|a| a.met.is_ok());
    let lines: Vec<String> = met.map(|a| evidence(view, a)).collect();
    if lines.is_empty() {
        body.paragraph(view.text.recognition_papers_none());
    }
    body.list(lines);
}
