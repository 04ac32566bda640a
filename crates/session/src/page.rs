//! The pages as data: their addresses, their order, and how far each one is done.

use catalogue::{Catalogue, Group, StreamTemplate};
use domain::checklist::{self, Progress};
use domain::facility::{ChangeKind, Facility, Round, Stream};
use text::library::{Kind, Query};

/// A page of the program.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Page {
    /// What it is; open, try, continue.
    #[default]
    Start,
    /// The list of tasks.
    Hub,
    /// Name, place, sector, products.
    Facility,
    /// A list of streams.
    Streams(StreamPage),
    /// One stream.
    Stream(String),
    /// The process steps that are weighed.
    Steps,
    /// One process step.
    Step(String),
    /// The areas of the checklist.
    Checklist,
    /// The questions of one area.
    Section(String),
    /// What can be saved.
    Results(ResultsPage),
    /// What will be done.
    Plan,
    /// Every answer before the download.
    Check,
    /// A filled-in checklist on paper, typed in by its codes.
    Paper,
    /// The files, and what to do with them.
    Download,
    /// The year after: what became of last year's plan, what else changed, what it comes to.
    Year(YearPage),
    /// What became of one measure of last year.
    Outcome(String),
    /// The self-declaration for a recognition.
    Recognition,
    /// What cleaner production is.
    About,
    /// Five questions about cleaner production, before the assessment or after it.
    SelfCheck(Round),
    /// The library: measures, benchmarks, programmes, support, rules, sources.
    Library(Query),
    /// One entry of the library.
    Entry(Kind, String),
    /// What an office does with many submissions; which of its pages, only the office knows.
    Office(String),
    /// The preset of a workshop, its QR code, and the list of a shared computer; which of its pages, only that page knows.
    Workshop(String),
    /// A preset that somebody opens, by its text.
    Join(String),
}

catalogue::words! {
    /// The pages of the results, each with an address of its own.
    #[derive(Default)]
    ResultsPage {
        /// What it comes to and what to do first.
        #[default]
        Measures,
        /// Where the money goes, where the saving comes from, the finance of the plan.
        Money,
        /// Balances of material, water and energy.
        Balance,
        /// Beside the sector, the programme and the thresholds.
        Compare,
        /// What is uncertain, not yet computed or left out.
        Uncertainty,
    }
}

impl ResultsPage {
    fn word(self) -> &'static str {
        match self {
            ResultsPage::Measures => "measures",
            ResultsPage::Money => "money",
            ResultsPage::Balance => "balance",
            ResultsPage::Compare => "compare",
            ResultsPage::Uncertainty => "uncertainty",
        }
    }
}

catalogue::words! {
    /// The pages of the year after.
    #[derive(Default)]
    YearPage {
        /// What became of last year's measures.
        #[default]
        Measures,
        /// What else changed in the plant.
        Changes,
        /// What may be said of the saving.
        Result,
    }
}

catalogue::words! {
    /// The four lists of streams.
    StreamPage {
        /// Electricity and fuels.
        Energy,
        /// Water and wastewater.
        Water,
        /// Materials, chemicals, packaging.
        Materials,
        /// Wastes and by-products.
        Wastes,
    }
}

impl StreamPage {
    /// The kinds of streams in a list.
    #[must_use]
    pub fn groups(self) -> &'static [Group] {
        match self {
            StreamPage::Energy => &[Group::Energy],
            StreamPage::Water => &[Group::Water, Group::Wastewater],
            StreamPage::Materials => &Group::PURCHASED,
            StreamPage::Wastes => &[Group::Waste, Group::HazardousWaste, Group::ByProduct],
        }
    }

    /// The list in which a kind stands.
    #[must_use]
    pub fn of(group: Group) -> Self {
        match group {
            Group::Energy => StreamPage::Energy,
            Group::Water | Group::Wastewater => StreamPage::Water,
            Group::Material | Group::Chemical | Group::Packaging => StreamPage::Materials,
            Group::Waste | Group::HazardousWaste | Group::ByProduct => StreamPage::Wastes,
        }
    }

    fn word(self) -> &'static str {
        match self {
            StreamPage::Energy => "energy",
            StreamPage::Water => "water",
            StreamPage::Materials => "materials",
            StreamPage::Wastes => "wastes",
        }
    }
}

/// How far a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Nothing entered.
    NotStarted,
    /// Something is still open.
    InProgress,
    /// Everything needed is there.
    Done,
}

impl Page {
    /// Whether the page shows a factory, and has nothing to show without one.
    #[must_use]
    pub fn needs_factory(&self) -> bool {
        !matches!(
            self,
            Page::Start
                | Page::About
                | Page::Library(_)
                | Page::Entry(..)
                | Page::Office(_)
                | Page::Workshop(_)
                | Page::Join(_)
        )
    }

    /// Whether both are pages of the results: then neither the place on the screen nor the focus moves.
    #[must_use]
    pub fn is_beside(&self, other: &Page) -> bool {
        matches!((self, other), (Page::Results(_), Page::Results(_)))
    }

    /// The part of the address after `#/`.
    #[must_use]
    pub fn address(&self) -> String {
        match self {
            Page::Start => String::new(),
            Page::Hub => "hub".into(),
            Page::Facility => "facility".into(),
            Page::Streams(page) => page.word().into(),
            Page::Stream(id) => format!("stream/{id}"),
            Page::Steps => "steps".into(),
            Page::Step(id) => format!("step/{id}"),
            Page::Checklist => "checklist".into(),
            Page::Section(id) => format!("checklist/{id}"),
            Page::Results(ResultsPage::Measures) => "results".into(),
            Page::Results(page) => format!("results/{}", page.word()),
            Page::Plan => "plan".into(),
            Page::Year(YearPage::Measures) => "year".into(),
            Page::Year(YearPage::Changes) => "year/changes".into(),
            Page::Year(YearPage::Result) => "year/result".into(),
            Page::Outcome(id) => format!("year/measure/{id}"),
            Page::Recognition => "recognition".into(),
            Page::Check => "check".into(),
            Page::Paper => "paper".into(),
            Page::Download => "download".into(),
            Page::About => "sxsh".into(),
            Page::SelfCheck(round) => format!("sxsh/{}", round.code()),
            Page::Library(query) => match query.address().as_str() {
                "" => "library".into(),
                asked => format!("library?{asked}"),
            },
            Page::Entry(kind, id) => format!("library/{}/{id}", kind.code()),
            Page::Office(view) if view.is_empty() => "office".into(),
            Page::Office(view) => format!("office/{view}"),
            Page::Workshop(view) if view.is_empty() => "workshop".into(),
            Page::Workshop(view) => format!("workshop/{view}"),
            Page::Join(text) => format!("w/{text}"),
        }
    }

    /// The page at an address; an unknown address is the start page.
    #[must_use]
    pub fn at(address: &str) -> Self {
        match address {
            "hub" => Page::Hub,
            "facility" => Page::Facility,
            "steps" => Page::Steps,
            "checklist" => Page::Checklist,
            "results" => Page::Results(ResultsPage::Measures),
            "plan" => Page::Plan,
            "year" => Page::Year(YearPage::Measures),
            "year/changes" => Page::Year(YearPage::Changes),
            "year/result" => Page::Year(YearPage::Result),
            "recognition" => Page::Recognition,
            "check" => Page::Check,
            "paper" => Page::Paper,
            "download" => Page::Download,
            "sxsh" => Page::About,
            "sxsh/before" => Page::SelfCheck(Round::Before),
            "sxsh/after" => Page::SelfCheck(Round::After),
            "office" => Page::Office(String::new()),
            "workshop" => Page::Workshop(String::new()),
            other => {
                if let Some(view) = other.strip_prefix("office/") {
                    return Page::Office(view.to_owned());
                }
                if let Some(view) = other.strip_prefix("workshop/") {
                    return Page::Workshop(view.to_owned());
                }
                if let Some(text) = other.strip_prefix("w/") {
                    return Page::Join(text.to_owned());
                }
                if let Some(rest) = other.strip_prefix("library") {
                    return library(rest);
                }
                if let Some(id) = other.strip_prefix("stream/") {
                    return Page::Stream(id.to_owned());
                }
                if let Some(id) = other.strip_prefix("year/measure/") {
                    return Page::Outcome(id.to_owned());
                }
                if let Some(id) = other.strip_prefix("step/") {
                    return Page::Step(id.to_owned());
                }
                if let Some(id) = other.strip_prefix("checklist/") {
                    return Page::Section(id.to_owned());
                }
                if let Some(word) = other.strip_prefix("results/") {
                    let view = ResultsPage::ALL.into_iter().find(|v| v.word() == word);
                    return Page::Results(view.unwrap_or_default());
                }
                let list = StreamPage::ALL.into_iter().find(|p| p.word() == other);
                list.map_or(Page::Start, Page::Streams)
            }
        }
    }
}

/// The page of the library at the part of an address after `library`.
fn library(rest: &str) -> Page {
    let entry = rest.strip_prefix('/').and_then(|entry| {
        let (kind, id) = entry.split_once('/')?;
        Some(Page::Entry(Kind::from_code(kind)?, id.to_owned()))
    });
    let query = rest.strip_prefix('?').unwrap_or_default();
    entry.unwrap_or_else(|| Page::Library(Query::at(query)))
}

/// How far the facility page is.
#[must_use]
pub fn facility_status(facility: &Facility) -> Status {
    let site = &facility.site;
    let measured = facility.products.iter().any(|p| p.quantity.is_some());
    let named = !site.name.trim().is_empty();
    match (named, site.sector.is_some(), site.year.is_some(), measured) {
        (true, true, true, true) => Status::Done,
        (false, false, _, false) => Status::NotStarted,
        _ => Status::InProgress,
    }
}

/// Whether a stream has what a calculation needs.
#[must_use]
pub fn is_entered(stream: &Stream) -> bool {
    stream.yearly().is_some() || (stream.yearly_cost().is_some() && stream.price.is_some())
}

/// Whether anything was entered in a stream.
#[must_use]
pub fn is_touched(stream: &Stream) -> bool {
    stream.quantity.is_some()
        || stream.cost.is_some()
        || stream.cost_months.is_some()
        || stream.price.is_some()
        || stream.months.is_some()
        || !stream.rough.is_empty()
        || !stream.name.trim().is_empty()
}

/// Streams of a list, in the order of its kinds.
pub fn streams_of(facility: &Facility, page: StreamPage) -> impl Iterator<Item = &Stream> {
    page.groups()
        .iter()
        .flat_map(|group| facility.streams.iter().filter(move |s| s.group == *group))
}

/// How far a list of streams is.
#[must_use]
pub fn streams_status(facility: &Facility, page: StreamPage) -> Status {
    let (mut any, mut all) = (false, true);
    for stream in streams_of(facility, page) {
        any |= is_touched(stream);
        all &= is_entered(stream);
    }
    match (any, all) {
        (true, true) => Status::Done,
        (true, false) => Status::InProgress,
        (false, _) => Status::NotStarted,
    }
}

/// How far the checklist is.
#[must_use]
pub fn checklist_status(facility: &Facility, catalogue: &Catalogue) -> (Status, Progress) {
    let progress = checklist::progress(facility, catalogue);
    let status = match progress.answered {
        0 => Status::NotStarted,
        n if n >= progress.asked => Status::Done,
        _ => Status::InProgress,
    };
    (status, progress)
}

/// How far the plan is.
#[must_use]
pub fn plan_status(facility: &Facility) -> Status {
    if facility.plan.values().any(|item| item.chosen) {
        Status::Done
    } else {
        Status::NotStarted
    }
}

/// The page after a list of streams.
#[must_use]
pub fn after_list(page: StreamPage) -> Page {
    match page {
        StreamPage::Energy => Page::Streams(StreamPage::Water),
        StreamPage::Water => Page::Streams(StreamPage::Materials),
        StreamPage::Materials => Page::Streams(StreamPage::Wastes),
        StreamPage::Wastes => Page::Checklist,
    }
}

/// A row of a list: a usual stream of the sector, whether it is used or not, or one of the factory's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row<'a> {
    /// In the tables.
    Used(&'a Stream),
    /// Usual in the sector, and not used here.
    Unused(&'a StreamTemplate),
}

/// The rows of one kind of streams in the order of the sector, so that a row keeps its place when its tick changes; the factory's own behind them.
#[must_use]
pub fn rows<'a>(facility: &'a Facility, catalogue: &'a Catalogue, group: Group) -> Vec<Row<'a>> {
    let sector = facility.site.sector.as_deref();
    let usual = sector.and_then(|id| catalogue.sector(id));
    let usual = usual.map(|s| s.streams.as_slice()).unwrap_or_default();
    let here = || facility.streams.iter().filter(|s| s.group == group);
    let is_of = |s: &Stream, t: &StreamTemplate| {
        s.template.as_ref() == Some(&t.id) || (s.carrier.is_some() && s.carrier == t.carrier)
    };
    let of_group = || usual.iter().filter(|t| t.group == group);
    let mut list = Vec::new();
    for template in of_group() {
        let before = list.len();
        let fresh = here().filter(|s| is_of(s, template));
        for stream in fresh {
            if !list.contains(&Row::Used(stream)) {
                list.push(Row::Used(stream));
            }
        }
        // The same carrier under two names is one row.
        if list.len() == before && !here().any(|s| is_of(s, template)) {
            list.push(Row::Unused(template));
        }
    }
    let own = here().filter(|s| !of_group().any(|t| is_of(s, t)));
    list.extend(own.map(Row::Used));
    list
}

/// How far the account of the past year is: the measures decided on last year of which something is said, and the questions about what else changed that are answered.
#[must_use]
pub fn year_status(facility: &Facility, last: &Facility) -> (Status, YearProgress) {
    let record = &facility.follow_up;
    let said = |id: &String| record.measure(id).is_some_and(|r| r.state.is_some());
    let planned = last.plan.iter().filter(|(_, item)| item.chosen);
    let (measures, said) = planned.fold((0, 0), |(all, done), (id, _)| {
        (all + 1, done + usize::from(said(id)))
    });
    let progress = YearProgress {
        measures,
        said,
        questions: ChangeKind::ALL.len(),
        answered: ChangeKind::ALL.len() - record.unanswered().len(),
    };
    let is_begun = !record.measures.is_empty() || !record.changes.is_empty();
    let is_done = progress.said == measures && progress.answered == progress.questions;
    let status = match (is_begun, is_done) {
        (true, true) => Status::Done,
        (true, false) => Status::InProgress,
        (false, _) => Status::NotStarted,
    };
    (status, progress)
}

/// How much of the past year is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearProgress {
    /// Measures decided on last year.
    pub measures: usize,
    /// Of so many of them it is said what became of them.
    pub said: usize,
    /// Questions about what else changed.
    pub questions: usize,
    /// So many of them are answered.
    pub answered: usize,
}

/// The stream after this one in its list that still lacks its figures.
#[must_use]
pub fn next_stream(facility: &Facility, id: &str) -> Option<String> {
    let stream = facility.stream(id)?;
    let list: Vec<&Stream> = streams_of(facility, StreamPage::of(stream.group)).collect();
    let position = list.iter().position(|s| s.id == id)?;
    let later = list.iter().skip(position + 1);
    later
        .into_iter()
        .find(|s| !is_entered(s))
        .map(|s| s.id.clone())
}

/// The checklist page after this one that is asked in the rapid path and not fully answered.
#[must_use]
pub fn next_section(facility: &Facility, catalogue: &Catalogue, id: &str) -> Option<String> {
    let list = checklist::sections(facility, catalogue);
    let position = list.iter().position(|s| s.id == id)?;
    let open = |s: &&checklist::Section<'_>| {
        let progress = checklist::progress_of(s, facility);
        s.rapid && s.is_asked() && progress.answered < progress.asked
    };
    list.iter()
        .skip(position + 1)
        .find(open)
        .map(|s| s.id.to_owned())
}

/// The page after an area: the next area that is open, the list where an earlier one is, else the results. It never leads back.
#[must_use]
pub fn after_section(facility: &Facility, catalogue: &Catalogue, id: &str) -> Page {
    if let Some(next) = next_section(facility, catalogue, id) {
        return Page::Section(next);
    }
    let sections = checklist::sections(facility, catalogue);
    let open = sections.iter().filter(|s| s.rapid && s.id != id).any(|s| {
        let progress = checklist::progress_of(s, facility);
        progress.answered < progress.asked
    });
    match open {
        true => Page::Checklist,
        false => Page::Results(ResultsPage::Measures),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::quantity::Unit;

    #[test]
    fn a_page_survives_its_address() {
        let mut pages = vec![
            Page::Start,
            Page::Hub,
            Page::Facility,
            Page::Stream("coal-2".into()),
            Page::Steps,
            Page::Step("step-2".into()),
            Page::Checklist,
            Page::Section("boilers".into()),
            Page::Plan,
            Page::Check,
            Page::Paper,
            Page::Download,
            Page::Library(Query::default()),
            Page::Library(Query::at("q=l%C3%B2+h%C6%A1i&kind=measure")),
            Page::Entry(Kind::Measure, "ca-leak-repair".into()),
            Page::Office(String::new()),
            Page::Office("file/1A2B".into()),
            Page::About,
            Page::Workshop(String::new()),
            Page::Workshop("room".into()),
            Page::Join("1-AbC_".into()),
        ];
        pages.extend(Round::ALL.map(Page::SelfCheck));
        pages.extend(StreamPage::ALL.map(Page::Streams));
        pages.extend(ResultsPage::ALL.map(Page::Results));
        pages.extend(YearPage::ALL.map(Page::Year));
        pages.push(Page::Outcome("ca-leak-repair".into()));
        pages.push(Page::Recognition);
        for page in pages {
            assert_eq!(Page::at(&page.address()), page);
        }
        assert_eq!(Page::at("nonsense/1"), Page::Start);
    }

    #[test]
    fn a_row_keeps_its_place_when_it_is_not_used() {
        let catalogue = catalogue_embedded::whole();
        let mut facility = Facility::default();
        facility.site.sector = Some("beer-beverage".to_owned());
        crate::seed::seed(&mut facility, catalogue);
        let mut own = Stream::new("own".into(), Group::Material, Unit::Kg);
        own.name = "own".into();
        facility.streams.insert(0, own);
        let all = rows(&facility, catalogue, Group::Material);
        assert!(all.iter().all(|row| matches!(row, Row::Used(_))));
        assert!(matches!(all.last(), Some(Row::Used(s)) if s.id == "own"));
        let (count, Some(Row::Used(first))) = (all.len(), all.first()) else {
            panic!("the sector has usual materials");
        };
        let (id, template) = (first.id.clone(), first.template.clone());
        facility.streams.retain(|s| s.id != id);
        let after = rows(&facility, catalogue, Group::Material);
        assert_eq!(after.len(), count);
        assert!(matches!(after[0], Row::Unused(t) if Some(&t.id) == template.as_ref()));
    }

    #[test]
    fn the_past_year_is_told_when_every_planned_measure_and_question_is() {
        use domain::facility::{Change, MeasureRecord, PlanItem, State};
        let (mut last, mut this) = (Facility::default(), Facility::default());
        let chosen = PlanItem {
            chosen: true,
            ..PlanItem::default()
        };
        last.plan.insert("a".to_owned(), chosen);
        last.plan.insert("b".to_owned(), PlanItem::default());
        assert_eq!(year_status(&this, &last).0, Status::NotStarted);
        for kind in ChangeKind::ALL {
            this.follow_up.changes.insert(kind, Change::default());
        }
        let (status, progress) = year_status(&this, &last);
        assert_eq!((progress.measures, progress.said), (1, 0));
        assert_eq!((progress.questions, progress.answered), (6, 6));
        assert_eq!(status, Status::InProgress);
        let record = MeasureRecord {
            state: Some(State::Dropped),
            ..MeasureRecord::default()
        };
        this.follow_up.measures.insert("a".to_owned(), record);
        assert_eq!(year_status(&this, &last).0, Status::Done);
    }

    #[test]
    fn a_list_is_done_when_every_stream_has_its_quantity() {
        let mut facility = Facility::default();
        let status = |f: &Facility| streams_status(f, StreamPage::Energy);
        assert_eq!(status(&facility), Status::NotStarted);
        for id in ["a", "b"] {
            facility
                .streams
                .push(Stream::new(id.into(), Group::Energy, Unit::Kwh));
        }
        assert_eq!(status(&facility), Status::NotStarted);
        facility.streams[0].quantity = Some(1.into());
        assert_eq!(status(&facility), Status::InProgress);
        assert_eq!(next_stream(&facility, "a"), Some("b".to_owned()));
        facility.streams[1].quantity = Some(1.into());
        assert_eq!(status(&facility), Status::Done);
        assert_eq!(next_stream(&facility, "a"), None);
    }
}
