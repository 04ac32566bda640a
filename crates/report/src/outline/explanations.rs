//! Annex I: how each figure came about. It explains and adds no figure.

use super::body::Body;
use super::{finance, flows};
use catalogue::Cite;
use document::{Entry, EntryLine};
use domain::explanation::{About, Explainer, Explanation, Subject};
use domain::finance::Investment;
use std::collections::{BTreeMap, BTreeSet};
use text::Worded;

/// Annex I: every counted opportunity with its formula in the facility's own figures, then the figures of the site.
pub(super) fn annex(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    body.annex(text.report_annex_methods());
    let explainer = Explainer::new(view.assessment, view.facility, view.catalogue);
    let list = &view.assessment.opportunities;
    if list.is_empty() {
        body.paragraph(text.report_annex_a_none());
    }
    if !list.is_empty() {
        body.note(text.report_annex_a_bounds());
    }
    let mut annex = Annex::default();
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
        annex.begin(format!("{} {kind}", view.measure(id)));
        annex.tell(body, &explainer, &Subject::Opportunity(id.clone()), &below);
        if matches!(opportunity.investment, Investment::Typical(_)) {
            let investment = Subject::Investment(id.clone());
            annex.tell(body, &explainer, &investment, &below);
        }
        let payback = Subject::OpportunityPayback(id.clone());
        annex.tell(body, &explainer, &payback, &below);
        if let Some(measure) = measure {
            let source = text.report_annex_a_source(&body.cite_alone(&measure.cite));
            annex.line(0, source);
        }
        if let Some(rests) = opportunity.rests() {
            let rests = text.rests_on(&rests, view.catalogue);
            annex.line(0, text.report_annex_a_rests(&rests));
        }
    }
    body.entries(annex.take());
    general(body, &explainer, annex);
    flows::arithmetic(body);
    finance::finance(body);
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
fn general(body: &mut Body<'_>, explainer: &Explainer<'_>, mut annex: Annex) {
    for subject in explainer.subjects() {
        let Some(depth) = depth(&subject) else {
            continue;
        };
        // Where nothing is computed, what comes after is what is now.
        let is_open = body.view.assessment.totals.counted == 0;
        if is_open && matches!(subject, Subject::SpecificAfter(..)) {
            continue;
        }
        // Of nothing nothing is explained.
        let is_sum = matches!(
            subject,
            Subject::Saving | Subject::Bills | Subject::ShareOfBills | Subject::Resource(_)
        );
        let nothing = |tree: Explanation| tree.value.is_none_or(|v| v.is_zero());
        if is_sum && explainer.explain(&subject).is_none_or(nothing) {
            continue;
        }
        // Of a total that is not told nothing is explained.
        let loss = &body.view.assessment.balances.loss;
        if subject == Subject::Loss && (loss.above_inputs || !loss.complete) {
            continue;
        }
        let below = Below {
            about: None,
            cite: None,
            depth,
        };
        annex.begin(String::new());
        annex.tell(body, explainer, &subject, &below);
    }
    let entries = annex.take();
    if !entries.is_empty() {
        body.heading(2, body.view.text.report_annex_a_general());
        body.entries(entries);
    }
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

/// The entries so far, and what they have told: the same reasons are given once and referred to afterwards.
#[derive(Default)]
struct Annex {
    done: Vec<Entry>,
    /// Entries given away already; numbers go on.
    taken: usize,
    /// Every line with its reasons, and the number of the entry that gave them.
    told: BTreeMap<String, usize>,
    /// Lines without reasons in the open entry.
    said: BTreeSet<String>,
}

impl Annex {
    /// Opens an entry; one that stayed empty is used again.
    fn begin(&mut self, title: String) {
        self.said.clear();
        if self
            .done
            .last()
            .is_some_and(|e| e.title.is_empty() && e.lines.is_empty())
        {
            self.done.pop();
        }
        let number = self.taken + self.done.len() + 1;
        self.done.push(Entry {
            label: number.to_string(),
            title,
            ..Entry::default()
        });
    }

    /// The finished entries.
    fn take(&mut self) -> Vec<Entry> {
        let mut done = std::mem::take(&mut self.done);
        done.retain(|e| !(e.title.is_empty() && e.lines.is_empty()));
        self.taken += done.len();
        done
    }

    /// Number of the open entry.
    fn open(&self) -> usize {
        self.taken + self.done.len()
    }

    fn line(&mut self, depth: usize, text: String) {
        if let Some(entry) = self.done.last_mut() {
            entry.lines.push(EntryLine {
                depth: u8::try_from(depth).unwrap_or(u8::MAX),
                text,
                ..EntryLine::default()
            });
        }
    }

    /// Tells an explanation line by line: what has no reasons of its own on one line, and the numbers of the sources.
    fn tell(
        &mut self,
        body: &mut Body<'_>,
        explainer: &Explainer<'_>,
        subject: &Subject,
        below: &Below<'_>,
    ) {
        let Some(tree) = explainer.explain(subject).filter(|e| e.value.is_some()) else {
            return;
        };
        let names = body.view.names();
        let told = names.explained_below(&tree, below.about.as_ref());
        let first = words(body, &told, below);
        self.line(0, first);
        self.parts(body, &told, 1, below);
    }

    fn parts(&mut self, body: &mut Body<'_>, above: &Worded, depth: usize, below: &Below<'_>) {
        if depth > below.depth {
            return;
        }
        // Where the figure is known, what adds nothing to it explains nothing.
        let told = above.parts.iter().filter(|p| p.known || !above.known);
        let (leaves, branches): (Vec<&Worded>, Vec<&Worded>) =
            told.partition(|part| part.parts.is_empty());
        for branch in branches {
            self.branch(body, branch, depth, below);
        }
        let leaves: Vec<String> = leaves.iter().map(|l| words(body, l, below)).collect();
        let fresh = leaves.into_iter().filter(|l| self.said.insert(l.clone()));
        let fresh: Vec<String> = fresh.collect();
        if !fresh.is_empty() {
            self.line(depth, fresh.join("; "));
        }
    }

    fn branch(&mut self, body: &mut Body<'_>, branch: &Worded, depth: usize, below: &Below<'_>) {
        if !branch.known {
            let missing: Vec<&str> = branch.missing().iter().map(|m| m.words.as_str()).collect();
            self.line(depth, format!("{}: {}", branch.words, missing.join("; ")));
            return;
        }
        let own = words(body, branch, below);
        let text = body.view.text;
        let whole: Vec<&str> = branch
            .lines()
            .iter()
            .map(|(_, l)| l.words.as_str())
            .collect();
        let open = self.open();
        // Reasons cut off by the depth are no reasons to refer to.
        let key = (depth < below.depth).then(|| whole.join("\n"));
        let earlier = key.as_ref().and_then(|key| self.told.get(key)).copied();
        match earlier {
            Some(number) if number == open => self.line(depth, text.report_annex_a_above(&own)),
            Some(number) => {
                let see = text.report_annex_a_see(&number.to_string(), &own);
                self.line(depth, see);
            }
            None => {
                if let Some(key) = key {
                    self.told.insert(key, open);
                }
                self.line(depth, own);
                self.parts(body, branch, depth + 1, below);
            }
        }
    }
}

fn words(body: &mut Body<'_>, line: &Worded, below: &Below<'_>) -> String {
    match line.cite.as_ref().filter(|c| Some(*c) != below.cite) {
        Some(cite) => format!("{} {}", line.words, body.cite(cite)),
        None => line.words.clone(),
    }
}
