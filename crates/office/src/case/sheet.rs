//! The sheet of a case: one page to hand out, with the figures and what they rest on.

use super::figures::{Figures, Saving, Year, figures, measure};
use crate::own::Case;
use crate::paper;
use crate::view::Office;
use catalogue::date::Date;
use catalogue::quantity::Vnd;
use document::{Align, Block, Column, Document, Footer, Row, Table, Tile, TitleBlock};
use domain::facility::Facility;
use domain::finance::{Investment, Payback};
use submission::{Opened, short_digest};
use text::{Language, Text, date};

/// The sheet of a case from the file of its facility; nothing where the facility did not agree.
#[must_use]
pub fn sheet(office: Office<'_>, case: &Case, opened: &Opened, today: Date) -> Option<Document> {
    if !case.is_agreed() {
        return None;
    }
    let (text, catalogue) = (
        Text::on_paper(office.text.language),
        office.beside.catalogue,
    );
    let this = Year::of(opened, catalogue, today);
    let last = opened.last_year();
    let last = last.map(|last| Year::of(&last, catalogue, today));
    let years: Vec<&Year> = std::iter::once(&this).chain(&last).collect();
    let id = measure(&case.measure, &years, catalogue);
    let found = id
        .as_deref()
        .map(|id| figures(id, (&this, last.as_ref()), catalogue, text));
    let sheet = SheetOfCase {
        office,
        text,
        case,
        facility: &this.facility,
        figures: found.unwrap_or_default(),
        measure: id,
    };
    Some(sheet.document(opened, today))
}

/// The sheet as JSON, for a worker that writes the file.
#[must_use]
pub fn handed_over(
    office: Office<'_>,
    case: &Case,
    opened: &Opened,
    today: Date,
) -> Option<String> {
    serde_json::to_string(&sheet(office, case, opened, today)?).ok()
}

/// Everything that a sheet is drawn from.
struct SheetOfCase<'a> {
    office: Office<'a>,
    text: Text,
    case: &'a Case,
    facility: &'a Facility,
    figures: Figures,
    /// The measure, where the file has what the case names.
    measure: Option<String>,
}

impl SheetOfCase<'_> {
    fn document(&self, opened: &Opened, today: Date) -> Document {
        let (text, office) = (self.text, self.office);
        let name = self.name();
        let title = text.case_title_of(&name);
        Document {
            title: match self.facility.example {
                true => format!("{title} – {}", text.report_example_mark()),
                false => title,
            },
            language: match text.language {
                Language::Vi => document::Language::Vietnamese,
                Language::En => document::Language::English,
            },
            subject: text.case_subject().to_owned(),
            author: paper::issuer(office),
            date: paper::day(today),
            head: TitleBlock {
                number: String::new(),
                ..paper::head(office, today)
            },
            heading: vec![text.case_title().to_owned(), self.measure_name(), name],
            blocks: self.blocks(),
            footer: Footer {
                text: self.foot(opened),
            },
            translation: None,
        }
    }

    fn name(&self) -> String {
        match self.facility.site.name.trim() {
            "" => self.text.shelf_unnamed().to_owned(),
            name => name.to_owned(),
        }
    }

    fn measure_name(&self) -> String {
        let catalogue = self.office.beside.catalogue;
        let id = self.measure.as_deref();
        let name = id.map(|id| self.text.names(self.facility, catalogue).measure_name(id));
        name.unwrap_or_else(|| self.case.measure.trim().to_owned())
    }

    /// The id of the file, the catalogue that computed it, and the year of its figures.
    fn foot(&self, opened: &Opened) -> String {
        let version = self.office.beside.catalogue.day();
        let version = version.map(|d| self.day(d)).unwrap_or_default();
        self.text.case_foot(&version, &short_digest(&opened.digest))
    }

    fn day(&self, d: Date) -> String {
        date::short(d.year, d.month, d.day, self.text.language)
    }

    fn blocks(&self) -> Vec<Block> {
        let text = self.text;
        let mut blocks = Vec::new();
        if self.facility.example {
            blocks.push(Block::Note(text.report_example_note().to_owned()));
        }
        blocks.push(Block::Tiles(self.tiles()));
        blocks.push(Block::Facts(self.facts()));
        let problem = self.case.problem.trim();
        if !problem.is_empty() {
            blocks.push(Block::Heading(1, text.office_problem().to_owned()));
            blocks.push(Block::Paragraph(problem.to_owned()));
        }
        blocks.push(Block::Heading(1, text.case_done().to_owned()));
        blocks.extend(self.done().into_iter().map(Block::Paragraph));
        blocks.push(Block::Heading(1, text.case_result().to_owned()));
        blocks.extend(self.result());
        blocks.push(Block::Facts(self.behind()));
        blocks
    }

    /// The saving that is known best, the investment, the payback.
    fn tiles(&self) -> Vec<Tile> {
        let (text, f) = (self.text, &self.figures);
        let money = |saving: &Option<Saving>| saving.as_ref().and_then(|s| s.money);
        let tile = |label: &str, value: String, note: &str| Tile {
            label: label.to_owned(),
            value,
            notes: vec![note.to_owned()]
                .into_iter()
                .filter(|n| !n.is_empty())
                .collect(),
        };
        let unknown = || text.report_not_known().to_owned();
        let saving = match (money(&f.measured), money(&f.estimated)) {
            (Some(measured), _) => tile(
                text.case_tile_measured(),
                text.millions(measured),
                text.report_million_year(),
            ),
            (None, Some(estimated)) => tile(
                text.case_tile_estimated(),
                text.millions(estimated),
                text.report_million_year(),
            ),
            (None, None) => tile(text.report_tile_saving(), unknown(), ""),
        };
        let typical = text.report_tile_typical();
        let (investment, note) = match (f.spent, f.investment) {
            (Some(spent), _) => (text.millions(spent), text.report_million()),
            (None, Some(Investment::Given(money))) => (text.millions(money), text.report_million()),
            (None, Some(Investment::Typical(money))) => (text.millions(money), typical),
            (None, Some(Investment::Nothing)) => (text.term_investment_nothing().to_owned(), ""),
            (None, Some(Investment::Unknown) | None) => (unknown(), ""),
        };
        let payback = f.payback.unwrap_or(Payback::Unknown);
        let simple = match payback {
            Payback::Years(_) if f.spent.and(f.support).is_some() => text.case_after_support(),
            Payback::Years(_) => text.report_tile_simple(),
            _ => "",
        };
        vec![
            saving,
            tile(text.report_tile_investment(), investment, note),
            tile(text.report_tile_payback(), text.payback(payback), simple),
        ]
    }

    /// Who and where.
    fn facts(&self) -> Vec<(String, String)> {
        let (text, site) = (self.text, &self.facility.site);
        let place: Vec<String> = [site.commune.trim().to_owned(), paper::province(self.office)]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        said([
            (
                text.office_sector(),
                self.office.sector(site.sector.as_deref()),
            ),
            (text.case_place(), place.join(", ")),
            (text.case_contact(), self.case.contact.trim().to_owned()),
        ])
    }

    /// What was done, and how far it is.
    fn done(&self) -> Vec<String> {
        let (text, f) = (self.text, &self.figures);
        let catalogue = self.office.beside.catalogue;
        let known = self.measure.as_deref().and_then(|id| catalogue.measure(id));
        let mut lines: Vec<String> = known
            .map(|measure| text.case_how(&text.measure(measure).first))
            .into_iter()
            .collect();
        let record = self.measure.as_deref();
        let record = record.and_then(|id| self.facility.follow_up.measures.get(id));
        let state = match (f.state, f.since) {
            (Some(state), Some(since)) => {
                text.case_state_since(&self.day(since), text.year_state(Some(state)))
            }
            (Some(state), None) => text.case_state(text.year_state(Some(state))),
            (None, _) => text.case_state_open().to_owned(),
        };
        lines.push(state);
        let note = record
            .map(|r| r.note.trim())
            .filter(|note| !note.is_empty());
        lines.extend(note.map(str::to_owned));
        lines
    }

    /// Estimated beside measured; never added up.
    fn result(&self) -> Vec<Block> {
        let (text, f) = (self.text, &self.figures);
        let year = |year: Option<i32>| year.map_or_else(String::new, |y| y.to_string());
        let rows = [
            (text.case_estimated(&year(f.years.0)), &f.estimated),
            (text.case_measured(&year(f.years.1)), &f.measured),
        ];
        let rows = rows.into_iter();
        let rows: Vec<Row> = rows
            .filter_map(|(label, saving)| Some(self.row(label, saving.as_ref()?)))
            .collect();
        if rows.is_empty() {
            return vec![Block::Paragraph(text.case_no_figures().to_owned())];
        }
        let column = |title: &str, width, align| Column {
            title: title.to_owned(),
            width,
            align,
        };
        let table = Table {
            caption: String::new(),
            columns: vec![
                column(text.case_column_saving(), 4, Align::Start),
                column(text.case_column_quantity(), 5, Align::Start),
                column(text.report_million_year(), 3, Align::End),
                column(text.case_column_rests(), 7, Align::Start),
            ],
            rows,
        };
        vec![Block::Table(table)]
    }

    fn row(&self, label: String, saving: &Saving) -> Row {
        let text = self.text;
        let quantities = saving.quantities.iter();
        let quantities: Vec<String> = quantities
            .map(|(name, value, unit)| format!("{name}: {}", text.rounded_quantity(*value, *unit)))
            .collect();
        Row {
            cells: vec![
                label,
                quantities.join("; "),
                saving.money.map(|m| text.millions(m)).unwrap_or_default(),
                saving.rests.clone(),
            ],
            strong: false,
        }
    }

    /// Support, who saw it, who agreed.
    fn behind(&self) -> Vec<(String, String)> {
        let (text, case) = (self.text, self.case);
        let support = self.figures.support.filter(|s| *s > Vnd::ZERO);
        said([
            (
                text.case_support(),
                support.map(|s| text.stated_money(s)).unwrap_or_default(),
            ),
            (
                text.office_verified_by(),
                case.verified_by.trim().to_owned(),
            ),
            (text.office_consent(), case.consent.trim().to_owned()),
        ])
    }
}

/// Labels with their values; what nobody said is left out.
fn said<const N: usize>(facts: [(&str, String); N]) -> Vec<(String, String)> {
    let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
    facts
        .map(|(label, value)| (label.to_owned(), value))
        .collect()
}
