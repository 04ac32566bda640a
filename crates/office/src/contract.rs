//! The contract of flat tables for programs that add up a nation: one line a row, every column always present, the id of the file as the key between tables.
//!
//! The columns and what they mean stand in docs/nation.md. A column is never renamed or taken away without another version.

mod layout;
mod row;

pub use layout::{Kind, Layout, TABLES};
pub use row::{Field, Row};

use crate::record::Record;
use catalogue::Catalogue;
use catalogue::Group;
use catalogue::date::Date;
use catalogue::quantity::Vnd;
use domain::assessment::{Assessment, assess};
use domain::facility::{Content, Facility};
use domain::finance::Payback;
use domain::opportunity::{Opportunity, Standing, Status};
use row::{decimal, flag, maybe, term, word, words};
use rust_decimal::Decimal;
use submission::Opened;
use submission::review::Review;

/// The version of the contract.
pub const CONTRACT: u32 = 1;

/// The rows of one accepted submission, by the tables of [`TABLES`].
#[must_use]
pub fn rows(
    opened: &Opened,
    record: &Record,
    catalogue: &Catalogue,
    today: Date,
) -> [Vec<Row>; TABLES.len()] {
    let day = record.created.unwrap_or(today);
    let assessment = assess(&opened.facility, catalogue, day);
    let of = Of {
        file: record.id.to_string(),
        facility: &opened.facility,
        assessment: &assessment,
    };
    [
        vec![of.facility(record)],
        of.products(),
        of.streams(),
        of.opportunities(),
        of.measures(),
        of.wastes(),
        of.points(opened),
    ]
}

struct Of<'a> {
    file: String,
    facility: &'a Facility,
    assessment: &'a Assessment,
}

/// A row in the order of its columns; the id of the file is the first.
fn line(file: &str, columns: impl IntoIterator<Item = (&'static str, Field)>) -> Row {
    let file = std::iter::once(("file", words(file)));
    Row(file.chain(columns).collect())
}

impl Of<'_> {
    fn facility(&self, record: &Record) -> Row {
        let (site, money, energy) = (&record.site, &record.money, &record.energy);
        let rating = |r: Option<domain::facility::Rating>| maybe(r.map(|r| r.code()));
        line(
            &self.file,
            [
                ("tax_code", words(&site.tax_code)),
                ("name", words(&site.name)),
                ("province", maybe(site.province.as_deref())),
                ("commune", words(&site.commune)),
                ("sector", maybe(site.sector.as_deref())),
                ("vsic", maybe(site.vsic.as_deref())),
                ("year", Field::Whole(record.year)),
                ("created", Field::Day(record.created)),
                ("catalogue", words(&record.catalogue)),
                ("example", flag(record.example)),
                ("employees", decimal(site.employees)),
                ("days", decimal(site.days)),
                ("bills_vnd", decimal(money.bills)),
                ("saving_vnd", decimal(money.saving)),
                ("on_evidence_vnd", decimal(money.on_evidence)),
                ("typical_vnd", decimal(money.typical)),
                ("on_defaults_vnd", decimal(money.on_defaults)),
                ("incomplete_vnd", decimal(money.incomplete)),
                ("investment_vnd", decimal(money.investment)),
                ("support_vnd", decimal(money.support)),
                ("mj", decimal(energy.mj)),
                ("mj_saved", decimal(energy.mj_saved)),
                ("toe", decimal(energy.toe)),
                ("toe_saved", decimal(energy.toe_saved)),
                ("tco2", decimal(energy.tco2)),
                ("tco2_saved", decimal(energy.tco2_saved)),
                ("kwh_saved", decimal(record.saved.kwh)),
                ("water_m3_saved", decimal(record.saved.water_m3)),
                ("awareness", rating(record.ratings.awareness)),
                ("management", rating(record.ratings.management)),
                ("improvements", rating(record.ratings.improvements)),
                ("aware", Field::Flag(record.concluded.aware)),
                ("applies", flag(record.applies())),
                ("state", term(record.review.state.code())),
            ],
        )
    }

    fn products(&self) -> Vec<Row> {
        let list = self.facility.products.iter();
        let row = |p: &domain::facility::Product| {
            line(
                &self.file,
                [
                    ("product", words(&p.id)),
                    ("kind", maybe(p.kind.as_deref())),
                    ("name", words(&p.name)),
                    ("unit", term(p.unit.code())),
                    ("quantity", decimal(p.quantity)),
                ],
            )
        };
        list.map(row).collect()
    }

    fn streams(&self) -> Vec<Row> {
        let list = self.assessment.streams.iter();
        let row = |s: &domain::assessment::StreamResult| {
            let said = self.facility.stream(&s.id);
            let account = &s.account;
            line(
                &self.file,
                [
                    ("stream", words(&s.id)),
                    ("group", word(s.group)),
                    ("template", maybe(said.and_then(|s| s.template.as_deref()))),
                    ("carrier", maybe(said.and_then(|s| s.carrier.as_deref()))),
                    ("name", maybe(said.map(|s| s.name.as_str()))),
                    ("unit", term(s.unit.code())),
                    ("quantity", decimal(account.quantity.map(|q| q.value))),
                    ("price_vnd", decimal(account.price.map(|p| p.value))),
                    ("cost_vnd", decimal(account.cost.map(|c| c.value.value()))),
                    ("known", maybe(said.map(|s| s.known.code()))),
                    ("saved", decimal(s.saved)),
                    ("saved_vnd", decimal(s.money_saved.value())),
                ],
            )
        };
        list.map(row).collect()
    }

    fn opportunities(&self) -> Vec<Row> {
        let every = self.assessment.every();
        every.map(|o| self.opportunity(o)).collect()
    }

    fn opportunity(&self, o: &Opportunity) -> Row {
        let standing = match o.standing {
            Standing::Counted => "counted",
            Standing::NoFigure => "no-figure",
            Standing::Exclusive { .. } => "exclusive",
            Standing::Umbrella => "umbrella",
            Standing::ToCheck => "to-check",
        };
        let status = match o.status() {
            Status::Complete => "complete",
            Status::OnDefaults => "on-defaults",
            Status::Typical => "typical",
            Status::Incomplete => "incomplete",
        };
        let payback = match o.payback {
            Payback::Years(years) => Some(years),
            Payback::AtOnce => Some(Decimal::ZERO),
            Payback::Never | Payback::Unknown => None,
        };
        line(
            &self.file,
            [
                ("measure", words(&o.id)),
                ("standing", term(standing)),
                ("status", term(status)),
                ("reply", term(o.reply.code())),
                ("known", term(o.known.code())),
                ("saving_vnd", decimal(o.money.value())),
                ("alone_vnd", decimal(o.money_alone.map(Vnd::value))),
                (
                    "investment_vnd",
                    decimal(o.investment.amount().map(Vnd::value)),
                ),
                ("payback_years", decimal(payback)),
            ],
        )
    }

    fn measures(&self) -> Vec<Row> {
        let list = self.facility.replies.iter();
        list.map(|(id, detail)| {
            let plan = self.facility.plan.get(id);
            line(
                &self.file,
                [
                    ("measure", words(id)),
                    ("reply", term(detail.reply.code())),
                    ("done_percent", decimal(detail.done_share)),
                    ("chosen", flag(plan.is_some_and(|p| p.chosen))),
                    ("by", maybe(plan.map(|p| p.who.as_str()))),
                    ("until", maybe(plan.map(|p| p.when.as_str()))),
                ],
            )
        })
        .collect()
    }

    fn wastes(&self) -> Vec<Row> {
        let is_waste =
            |g: Group| matches!(g, Group::Wastewater | Group::Waste | Group::HazardousWaste);
        let list = self.assessment.streams.iter().filter(|s| is_waste(s.group));
        list.map(|s| {
            let said = self.facility.stream(&s.id);
            let lost = said.map(|s| &s.lost);
            let input = lost.and_then(|l| match &l.content {
                Content::Input(id) => Some(id.as_str()),
                Content::Nothing | Content::Unsaid => None,
            });
            line(
                &self.file,
                [
                    ("stream", words(&s.id)),
                    ("group", word(s.group)),
                    ("unit", term(s.unit.code())),
                    ("quantity", decimal(s.account.quantity.map(|q| q.value))),
                    ("cost_vnd", decimal(s.account.cost.map(|c| c.value.value()))),
                    ("fee_vnd", decimal(said.and_then(|s| s.fee))),
                    ("lost_input", maybe(input)),
                    ("lost_kg", decimal(lost.and_then(|l| l.kg))),
                ],
            )
        })
        .collect()
    }

    /// The points of the review.
    fn points(&self, opened: &Opened) -> Vec<Row> {
        let review = Review::of(&opened.data).ok().flatten().unwrap_or_default();
        let comments = review.comments.iter();
        comments
            .map(|c| {
                line(
                    &self.file,
                    [
                        ("point", words(&c.id)),
                        ("about", word(c.about)),
                        ("of", words(&c.of)),
                        ("kind", word(c.kind)),
                        ("text", words(&c.text)),
                        ("suggested", maybe(c.suggested.as_deref())),
                        ("by", words(&c.by)),
                        ("on", words(&c.on)),
                        (
                            "answer",
                            c.reply
                                .as_ref()
                                .map_or(Field::Words(None), |r| word(r.answer)),
                        ),
                        ("is_closed", flag(c.closed.is_some())),
                    ],
                )
            })
            .collect()
    }
}
