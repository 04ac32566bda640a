//! The report of the year after: what was done, the three savings apart, the consumption of both years, what may be said of it. And its six-monthly extract. Every figure comes from the comparison.

use super::body::Body;
use super::{annexes, head, profile, year_seen};
use crate::decimals::money_places;
use crate::numbers::lowered;
use crate::tables::year_after as tables;
use crate::tables::year_after::Years;
use crate::view::ReportView;
use catalogue::Catalogue;
use catalogue::date::Date;
use document::{Attachment, Block, Document, Signature};
use domain::facility::{Facility, State};
use domain::year_after::{Assessed, YearAfter};
use submission::short_digest;
use text::Language;

/// What the report of the year after is drawn from.
#[derive(Clone, Copy)]
pub struct Followed<'a> {
    /// Last year's facility.
    pub last: &'a Facility,
    /// This year.
    pub this: Assessed<'a>,
    /// What both say.
    pub found: &'a YearAfter,
    /// The whole digest of this year's data.
    pub digest: &'a str,
    /// The whole digest of last year's data.
    pub last_digest: &'a str,
    /// Whether this year's file names last year's by its digest; nothing where it names none.
    pub follows: Option<bool>,
    /// Last year's data were changed after they were written.
    pub last_changed: bool,
}

/// A view whose money has the decimals of what papers of two years print: what was estimated, what the state of the measures comes to, what was measured.
pub(super) fn of_years<'a>(view: ReportView<'a>, found: &YearAfter) -> ReportView<'a> {
    let totals = &found.totals;
    let estimated = found.followed().filter_map(|o| o.estimated).sum();
    let amounts = [estimated, totals.by_status, totals.measured];
    let text = view.text.with_decimals(money_places(amounts.into_iter()));
    ReportView { text, ..view }
}

/// The yearly report on the effectiveness of cleaner production.
#[must_use]
pub fn year_after(followed: Followed<'_>, catalogue: &Catalogue, language: Language) -> Document {
    let (facility, assessment) = (followed.this.facility, followed.this.assessment);
    let view = of_years(
        ReportView::new(facility, assessment, catalogue, language),
        followed.found,
    );
    let years = Years::new(view, followed.last, followed.found);
    let mut body = Body::new(view);
    let year = followed.found.years.1.to_string();
    start(&mut body);
    body.paragraph(view.text.year_opening(text::said::YearOpening {
        ground: &view.ground(),
        name: &view.name(),
        year: &year,
    }));
    site(&mut body, &years, followed);
    measures(&mut body, &years);
    savings(&mut body, &years);
    year_seen::consumption(&mut body, &years);
    changes(&mut body, &years);
    programme(&mut body, &years);
    remarks(&mut body, &years, followed);
    // Sources are few: above the signature they fill no page of their own.
    annexes::sources_below(&mut body);
    let (name, receiver) = (view.name(), view.receiver());
    body.paragraph(if receiver.is_empty() {
        view.text.year_closing(&name, &year)
    } else {
        view.text.year_closing_to(text::said::YearClosingTo {
            name: &name,
            receiver: &receiver,
            year: &year,
        })
    });
    body.signature(head::signature(view));
    let about = view.text.year_about(&year);
    framed(view, about, numbered(body.take()), followed.digest)
}

/// The six-monthly extract: activities and status alone, without a word on effectiveness.
#[must_use]
pub fn half_year(followed: Followed<'_>, catalogue: &Catalogue, language: Language) -> Document {
    let (facility, assessment) = (followed.this.facility, followed.this.assessment);
    let view = of_years(
        ReportView::new(facility, assessment, catalogue, language),
        followed.found,
    );
    let text = view.text;
    let years = Years::new(view, followed.last, followed.found);
    let mut body = Body::new(view);
    let year = followed.found.years.1.to_string();
    start(&mut body);
    body.paragraph(text.year_opening_half(text::said::YearOpeningHalf {
        ground: &view.ground(),
        name: &view.name(),
        year: &year,
    }));
    body.heading(1, text.year_section_site());
    body.facts(&place(view));
    body.heading(1, text.year_section_measures());
    done(&mut body, &years);
    body.print(&tables::activities(&years));
    reasons(&mut body, &years);
    changes(&mut body, &years);
    body.note(text.year_half_note());
    let (name, receiver) = (view.name(), view.receiver());
    body.paragraph(if receiver.is_empty() {
        text.year_closing_half(&name, &year)
    } else {
        text.year_closing_half_to(text::said::YearClosingHalfTo {
            name: &name,
            receiver: &receiver,
            year: &year,
        })
    });
    body.signature(half_signature(view));
    let about = text.year_about_half(&year);
    framed(view, about, numbered(body.take()), followed.digest)
}

/// Zones and communes get the extract beside the department.
fn half_signature(view: ReportView<'_>) -> Signature {
    let text = view.text;
    let signature = head::signature(view);
    let mut receivers = signature.receivers.clone();
    let last = receivers.pop();
    let commune = view.facility.site.commune.trim();
    if !commune.is_empty() {
        receivers.push(text.year_half_commune(&profile::inside(commune)));
    }
    receivers.push(text.year_half_zone().to_owned());
    receivers.extend(last);
    Signature {
        receivers,
        ..signature
    }
}

/// This year's file inside its report, with last year's data in it.
#[must_use]
pub fn year_attachment(json: Vec<u8>, created: Date, language: Language) -> Attachment {
    let plain = super::attachment(json, created, language);
    Attachment {
        description: text::Text::new(language).year_attachment().to_owned(),
        ..plain
    }
}

/// The headings of the first level with their numbers.
fn numbered(blocks: Vec<Block>) -> Vec<Block> {
    let mut number = 0;
    let with_number = |block| match block {
        Block::Heading(1, title) => {
            number += 1;
            Block::Heading(1, format!("{number}. {title}"))
        }
        other => other,
    };
    blocks.into_iter().map(with_number).collect()
}

/// The frame of a report under another name.
fn framed(view: ReportView<'_>, about: String, blocks: Vec<Block>, digest: &str) -> Document {
    let text = view.text;
    let document = head::report(view, blocks, digest);
    let mut heading = vec![text.year_title().to_owned(), about.clone()];
    if view.facility.example {
        heading.push(text.report_example_mark().to_owned());
    }
    Document {
        title: view.marked(text.year_title_of(&view.name())),
        subject: about,
        heading,
        ..document
    }
}

fn start(body: &mut Body<'_>) {
    let view = body.view;
    let receiver = view.receiver();
    if !receiver.is_empty() {
        body.centred(view.text.report_to(&receiver));
    }
    if view.facility.example {
        body.note(view.text.report_example_note());
    }
}

/// Name, tax code and place of the facility, as far as they are known.
pub(super) fn place(view: ReportView<'_>) -> Vec<(&'static str, String)> {
    let (text, site) = (view.text, &view.facility.site);
    let facts = [
        (text.report_site_name(), view.name()),
        (text.report_site_tax_code(), site.tax_code.clone()),
        (text.report_site_address(), site.address.clone()),
        (text.report_site_commune(), site.commune.clone()),
        (text.report_site_province(), view.province()),
        (text.report_site_sector(), view.sector()),
    ];
    let mut facts = facts.to_vec();
    facts.retain(|(_, value)| !value.trim().is_empty());
    facts
}

fn site(body: &mut Body<'_>, years: &Years<'_>, followed: Followed<'_>) {
    let view = body.view;
    let text = view.text;
    body.heading(1, text.year_section_site());
    let mut facts = place(view);
    let (last, this) = years.found.years;
    facts.push((
        text.year_site_years(),
        text.year_site_years_value(&last.to_string(), &this.to_string()),
    ));
    facts.push((text.year_site_digest(), short_digest(followed.last_digest)));
    let deadline = view.deadline();
    if !deadline.is_empty() {
        facts.push((text.report_site_deadline(), deadline));
    }
    body.facts(&facts);
}

/// How many measures are done and begun.
fn done<'a>(body: &mut Body<'a>, years: &'a Years<'a>) {
    let text = body.view.text;
    let count = |planned_alone: bool, states: &[State]| {
        let all = years.followed().filter(|o| o.planned || !planned_alone);
        let of = all.filter(|o| o.state.is_some_and(|s| states.contains(&s)));
        of.count().to_string()
    };
    let year = years.found.years.0.to_string();
    let planned = years.found.totals.planned;
    let (finished, begun) = ([State::Done, State::Kept], [State::InProgress]);
    if years.followed().next().is_none() {
        body.paragraph(text.year_measures_none());
        return;
    }
    let is_begun = count(true, &begun) != "0";
    body.paragraph(match planned {
        0 => text.year_measures_summary_none(text::said::YearMeasuresSummaryNone {
            begun: &count(false, &begun),
            done: &count(false, &finished),
            year: &year,
        }),
        planned if is_begun => text.year_measures_summary(text::said::YearMeasuresSummary {
            begun: &count(true, &begun),
            done: &count(true, &finished),
            planned: &planned.to_string(),
            year: &year,
        }),
        planned => {
            let finished = count(true, &finished);
            text.year_measures_summary_done(text::said::YearMeasuresSummaryDone {
                done: &finished,
                planned: &planned.to_string(),
                year: &year,
            })
        }
    });
    let unsaid = years.followed().filter(|o| o.state.is_none()).count();
    if unsaid > 0 {
        body.paragraph(text.year_measures_unsaid(&unsaid.to_string()));
    }
    let totals = &years.found.totals;
    if !totals.investment.is_zero() {
        let money = text.stated_money(totals.investment);
        body.paragraph(if totals.support.is_zero() {
            text.year_measures_investment_alone(&money)
        } else {
            text.year_measures_investment(&money, &text.stated_money(totals.support))
        });
    }
}

/// Why measures were not done or given up.
fn reasons<'a>(body: &mut Body<'a>, years: &'a Years<'a>) {
    let text = body.view.text;
    let line = |o: &domain::year_after::Outcome| {
        let reasons = years.reasons(o);
        let said = !reasons.is_empty();
        said.then(|| {
            text.year_reasons_line(text::said::YearReasonsLine {
                measure: &years.measure(&o.id),
                reasons: &reasons,
                state: &years.state(o),
            })
        })
    };
    let lines: Vec<String> = years.followed().filter_map(line).collect();
    body.list(lines);
}

fn measures<'a>(body: &mut Body<'a>, years: &'a Years<'a>) {
    let view = body.view;
    let text = view.text;
    body.heading(1, text.year_section_measures());
    done(body, years);
    body.print(&tables::measures(years));
    let others = years.others().count();
    if others > 0 {
        let money = years.others().filter_map(|o| o.estimated).sum();
        body.note(text.year_measures_rest(&others.to_string(), &view.money_year(money)));
    }
    reasons(body, years);
    let measured = |o: &domain::year_after::Outcome| {
        let (money, realised) = (o.measured?, o.realised?);
        let known = text.known(o.measured_known?);
        let how = years.record(&o.id).map(|r| r.measured.how.trim());
        let (measure, money) = (years.measure(&o.id), view.money_year(money));
        let percent = text.percent(realised);
        Some(match how.filter(|h| !h.is_empty()) {
            Some(how) => text.year_measured_line_how(text::said::YearMeasuredLineHow {
                how,
                known,
                measure: &measure,
                money: &money,
                percent: &percent,
            }),
            None => text.year_measured_line(text::said::YearMeasuredLine {
                known,
                measure: &measure,
                money: &money,
                percent: &percent,
            }),
        })
    };
    let lines: Vec<String> = years.followed().filter_map(measured).collect();
    body.list(lines);
}

fn savings<'a>(body: &mut Body<'a>, years: &'a Years<'a>) {
    let text = body.view.text;
    body.heading(1, text.year_section_savings());
    body.paragraph(text.year_savings_intro());
    body.print(&tables::savings(years, text.year_savings_caption()));
}

fn changes<'a>(body: &mut Body<'a>, years: &'a Years<'a>) {
    let text = body.view.text;
    body.heading(1, text.year_section_changes());
    body.print(&tables::changes(years, text.year_changes_caption()));
}

fn programme<'a>(body: &mut Body<'a>, years: &'a Years<'a>) {
    let text = body.view.text;
    body.heading(1, text.year_section_programme());
    let programme = &years.found.programme;
    let (Some(target), Some((low, high))) = (&programme.band, programme.range()) else {
        body.paragraph(text.year_programme_none());
        return;
    };
    let indicator = target.indicator.as_ref();
    let indicator = indicator.map_or("", |i| text.language.pick(&i.vi, &i.en));
    let indicator = &lowered(indicator);
    let source = body.cite(&target.cite);
    body.paragraph(text.year_programme_intro(text::said::YearProgrammeIntro {
        indicator,
        range: &text.between(&text.percent(low), &text.percent(high)),
        source: &source,
        title: &body.view.cited_again(target),
    }));
    body.paragraph(text.year_programme_definition());
    let table = tables::targets(years, text.year_programme_caption());
    let reached = table.rows.iter().filter(|t| t.reaches(low));
    let reached: Vec<String> = reached
        .map(|t| lowered(text.resource_group(t.group)))
        .collect();
    let said = if reached.is_empty() {
        text.year_programme_reaches_none().to_owned()
    } else {
        text.year_programme_reaches(&reached.join("; "))
    };
    body.print(&table);
    body.paragraph(said);
}

fn remarks(body: &mut Body<'_>, years: &Years<'_>, followed: Followed<'_>) {
    let text = body.view.text;
    body.heading(1, text.year_section_remarks());
    let issues = years.found.issues.iter();
    let mut lines: Vec<String> = issues.map(|i| text.year_issue(i, years.names())).collect();
    if followed.follows == Some(false) {
        lines.push(text.year_remarks_digest().to_owned());
    }
    if followed.last_changed {
        lines.push(text.year_remarks_last_changed().to_owned());
    }
    if lines.is_empty() {
        body.paragraph(text.year_remarks_none());
    }
    body.list(lines);
}

#[cfg(test)]
mod tests {
    use super::year_after;
    use crate::years::YearPair;
    use catalogue::date::Date;
    use document::Block;
    use domain::facility::{MeasureRecord, State};
    use submission::{Contents, Holds, Stamp, next_year, read, write};
    use text::Language;

    /// A small saving and a stated investment in a plant whose bills are large: what is printed decides the decimals, and what was stated stays.
    #[test]
    fn small_savings_of_a_year_keep_their_digits() {
        let catalogue = catalogue_embedded::whole();
        let day = |year| Date {
            year,
            month: 3,
            day: 1,
        };
        let text = catalogue_embedded::example("beer-beverage").unwrap();
        let mut facility = read(text.as_bytes()).unwrap().facility;
        // Of last year's measures only what is named below was open.
        facility.replies.retain(|id, _| id == "ca-leak-repair");
        facility.plan.clear();
        let stamp = |year| Stamp {
            today: day(year),
            language: "vi",
        };
        let json = write(Contents::of(&facility), catalogue, stamp(2026), Holds::Data);
        let last = read(json.as_bytes()).unwrap();
        let (mut next, data) = next_year(&last);
        let mut record = MeasureRecord {
            state: Some(State::Done),
            investment: Some(40_000.into()),
            ..MeasureRecord::default()
        };
        record.measured.money = Some(8_460_000.into());
        let records = &mut next.follow_up.measures;
        records.insert("ca-leak-repair".to_owned(), record);
        let contents = Contents {
            earlier: Some(&data),
            ..Contents::of(&next)
        };
        let json = write(contents, catalogue, stamp(2027), Holds::Data);
        let this = read(json.as_bytes()).unwrap();
        let pair = YearPair::assessed((&last, day(2026)), (&this, day(2027)), catalogue);
        let found = pair.compare(catalogue).unwrap();
        assert!(found.totals.by_status < catalogue::quantity::Vnd::from(100_000_000));
        let paper = year_after(pair.followed(&found), catalogue, Language::Vi);
        let table = paper.blocks.iter().find_map(|block| match block {
            Block::Table(table)
                if table
                    .rows
                    .iter()
                    .any(|r| r.cells.contains(&"0,04".to_owned())) =>
            {
                Some(table)
            }
            _ => None,
        });
        let cells: Vec<&String> = table.unwrap().rows.iter().flat_map(|r| &r.cells).collect();
        assert!(
            cells
                .iter()
                .any(|c| c.starts_with("8,5") || c.starts_with("8,46")),
            "{cells:?}"
        );
    }
}
