//! The consumption of both years in the report of the year after, and why nothing may be said of a part of it.

use super::body::Body;
use crate::tables::year_after as tables;
use crate::tables::year_after::Years;
use crate::view::ReportView;
use catalogue::NormId;
use catalogue::quantity::Fraction;
use domain::year_after::{Line, Verdict};

/// The consumption of both years and what may be said of it.
pub(super) fn consumption<'a>(body: &mut Body<'a>, years: &'a Years<'a>) {
    let view = body.view;
    let (text, found) = (view.text, years.found);
    body.heading(1, text.year_section_seen());
    let (last, this) = (found.years.0.to_string(), found.years.1.to_string());
    let share = |ratio| text.share(Fraction::new(ratio));
    match &found.growth {
        Ok(growth) if growth.low == growth.high => {
            body.paragraph(text.year_growth(text::said::YearGrowth {
                last: &last,
                percent: &share(growth.ratio),
                this: &this,
            }));
        }
        Ok(growth) => body.paragraph(text.year_growth_mix(text::said::YearGrowthMix {
            last: &last,
            percent: &share(growth.ratio),
            range: &text.between(&share(growth.low), &share(growth.high)),
            this: &this,
        })),
        Err(lack) => {
            body.paragraph(text.year_growth_lack(&text.year_lack(lack, years.names())));
        }
    }
    body.print(&tables::seen(years));
    body.note(text.year_seen_note());
    body.note(text.year_seen_whole());
    // The table says what is saved; why nothing may be said of the others needs a sentence.
    body.list(says(view, years));
    let norms = view.catalogue.norms().iter();
    let norm = norms.filter(|n| n.id == NormId::VisibleSaving);
    let source: Vec<String> = norm.map(|n| body.cite(&n.cite)).collect();
    let percent = text.percent(found.visible);
    body.note(text.year_seen_visible(&percent, &source.join(" ")));
    let specific = tables::specific(years, text.year_specific_caption());
    if !specific.rows.is_empty() {
        body.print(&specific);
        body.note(text.year_specific_note());
    }
}

/// Why nothing is claimed of an indicator: what holds for several in the same words is said once.
fn says(view: ReportView<'_>, years: &Years<'_>) -> Vec<String> {
    let (text, found) = (view.text, years.found);
    let mut groups: Vec<(Option<String>, Vec<&Line>)> = Vec::new();
    for line in found.lines.iter().filter(|line| line.claimed().is_none()) {
        let why = why(view, years, line);
        let same = groups.iter_mut().find(|(w, _)| w.is_some() && *w == why);
        match same {
            Some((_, lines)) => lines.push(line),
            None => groups.push((why, vec![line])),
        }
    }
    let said = |(why, lines): (Option<String>, Vec<&Line>)| match (why, lines.as_slice()) {
        (Some(why), [_, _, ..]) => {
            let names = lines.iter().map(|l| text.year_metric(l.metric));
            text.year_says_together(&names.collect::<Vec<_>>().join("; "), &why)
        }
        (_, lines) => {
            let own = lines.iter();
            let own = own.map(|line| text.year_says(line, found, years.names()));
            own.collect::<Vec<_>>().join(" ")
        }
    };
    groups.into_iter().map(said).collect()
}

/// Why nothing is claimed, where the words fit other indicators as well.
fn why(view: ReportView<'_>, years: &Years<'_>, line: &Line) -> Option<String> {
    let text = view.text;
    let seen = line.seen.as_ref().ok()?;
    match seen.verdict {
        Verdict::TooSmall => {
            let visible = text.percent(years.found.visible);
            Some(text.year_says_too_small_together(&visible))
        }
        Verdict::Hindered => {
            let reasons = text.year_hindrances(seen, years.names());
            Some(text.year_says_hindered_together(&reasons))
        }
        Verdict::Saving | Verdict::Rise | Verdict::Undecided => None,
    }
}
