//! The contract of flat tables for programs that add up a nation: one line a row, every column always present, the id of the file as the key between tables.
//!
//! The columns and what they mean stand in docs/nation.md. A column is never renamed or taken away without another version.

use crate::record::{Record, kept};
use catalogue::Catalogue;
use catalogue::Group;
use catalogue::date::Date;
use domain::assessment::{Assessment, assess};
use domain::facility::{Content, Facility};
use domain::finance::Payback;
use domain::opportunity::{Opportunity, Standing, Status};
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;
use submission::Opened;
use submission::review::Review;

/// The version of the contract.
pub const CONTRACT: u32 = 1;

/// The tables of the contract, in the order in which [`lines`] fills them.
pub const TABLES: [&str; 7] = [
    "facility",
    "product",
    "stream",
    "opportunity",
    "measure_status",
    "waste",
    "point",
];

/// The lines of one accepted submission, by the tables of [`TABLES`].
#[must_use]
pub fn lines(
    opened: &Opened,
    record: &Record,
    catalogue: &Catalogue,
    today: Date,
) -> [Vec<String>; 7] {
    let day = record.created.unwrap_or(today);
    let assessment = assess(&opened.facility, catalogue, day);
    let of = Of {
        file: record.id(),
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

/// A line in the order of its columns.
fn line(file: &str, columns: &[(&str, Value)]) -> String {
    let mut fields = vec![format!("\"file\":{}", Value::from(file))];
    fields.extend(
        columns
            .iter()
            .map(|(key, value)| format!("{}:{value}", Value::from(*key))),
    );
    format!("{{{}}}", fields.join(","))
}

fn decimal(value: impl Into<Option<Decimal>>) -> Value {
    let value = value.into();
    value.map_or(Value::Null, |v| {
        Value::from(kept(v).normalize().to_string())
    })
}

/// Words; nothing where there are none.
fn words(words: &str) -> Value {
    match words.trim() {
        "" => Value::Null,
        words => Value::from(words),
    }
}

/// The word of a value in files.
fn word(value: impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

fn maybe(words: Option<&str>) -> Value {
    words.map_or(Value::Null, self::words)
}

impl Of<'_> {
    fn facility(&self, record: &Record) -> String {
        let (site, money, energy) = (&record.site, &record.money, &record.energy);
        let rating = |r: Option<domain::facility::Rating>| maybe(r.map(|r| r.code()));
        line(
            &self.file,
            &[
                ("tax_code", words(&site.tax_code)),
                ("name", words(&site.name)),
                ("province", maybe(site.province.as_deref())),
                ("commune", words(&site.commune)),
                ("sector", maybe(site.sector.as_deref())),
                ("vsic", maybe(site.vsic.as_deref())),
                ("year", record.year.map_or(Value::Null, Value::from)),
                (
                    "created",
                    record.created.map_or(Value::Null, |d| d.to_string().into()),
                ),
                ("catalogue", words(&record.catalogue)),
                ("example", record.example.into()),
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
                (
                    "aware",
                    record.concluded.aware.map_or(Value::Null, Value::from),
                ),
                ("applies", record.applies().into()),
                ("state", record.review.state.code().into()),
            ],
        )
    }

    fn products(&self) -> Vec<String> {
        let list = self.facility.products.iter();
        let row = |p: &domain::facility::Product| {
            line(
                &self.file,
                &[
                    ("product", words(&p.id)),
                    ("kind", maybe(p.kind.as_deref())),
                    ("name", words(&p.name)),
                    ("unit", p.unit.code().into()),
                    ("quantity", decimal(p.quantity)),
                ],
            )
        };
        list.map(row).collect()
    }

    fn streams(&self) -> Vec<String> {
        let list = self.assessment.streams.iter();
        let row = |s: &domain::assessment::StreamResult| {
            let said = self.facility.stream(&s.id);
            let account = &s.account;
            line(
                &self.file,
                &[
                    ("stream", words(&s.id)),
                    ("group", word(s.group)),
                    ("template", maybe(said.and_then(|s| s.template.as_deref()))),
                    ("carrier", maybe(said.and_then(|s| s.carrier.as_deref()))),
                    ("name", maybe(said.map(|s| s.name.as_str()))),
                    ("unit", s.unit.code().into()),
                    ("quantity", decimal(account.quantity.map(|q| q.value))),
                    ("price_vnd", decimal(account.price.map(|p| p.value))),
                    ("cost_vnd", decimal(account.cost.map(|c| c.value))),
                    ("known", maybe(said.map(|s| s.known.code()))),
                    ("saved", decimal(s.saved)),
                    ("saved_vnd", decimal(s.money_saved)),
                ],
            )
        };
        list.map(row).collect()
    }

    fn opportunities(&self) -> Vec<String> {
        let a = self.assessment;
        let lists = [
            &a.opportunities,
            &a.without_figure,
            &a.left_out,
            &a.to_check,
        ];
        lists
            .into_iter()
            .flatten()
            .map(|o| self.opportunity(o))
            .collect()
    }

    fn opportunity(&self, o: &Opportunity) -> String {
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
            &[
                ("measure", words(&o.id)),
                ("standing", standing.into()),
                ("status", status.into()),
                ("reply", o.reply.code().into()),
                ("known", o.known.code().into()),
                ("saving_vnd", decimal(o.money)),
                ("alone_vnd", decimal(o.money_alone)),
                ("investment_vnd", decimal(o.investment.amount())),
                ("payback_years", decimal(payback)),
            ],
        )
    }

    fn measures(&self) -> Vec<String> {
        let list = self.facility.replies.iter();
        list.map(|(id, detail)| {
            let plan = self.facility.plan.get(id);
            line(
                &self.file,
                &[
                    ("measure", words(id)),
                    ("reply", detail.reply.code().into()),
                    ("done_percent", decimal(detail.done_share)),
                    ("chosen", plan.is_some_and(|p| p.chosen).into()),
                    ("by", maybe(plan.map(|p| p.who.as_str()))),
                    ("until", maybe(plan.map(|p| p.when.as_str()))),
                ],
            )
        })
        .collect()
    }

    fn wastes(&self) -> Vec<String> {
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
                &[
                    ("stream", words(&s.id)),
                    ("group", word(s.group)),
                    ("unit", s.unit.code().into()),
                    ("quantity", decimal(s.account.quantity.map(|q| q.value))),
                    ("cost_vnd", decimal(s.account.cost.map(|c| c.value))),
                    ("fee_vnd", decimal(said.and_then(|s| s.fee))),
                    ("lost_input", maybe(input)),
                    ("lost_kg", decimal(lost.and_then(|l| l.kg))),
                ],
            )
        })
        .collect()
    }

    /// The points of the review.
    fn points(&self, opened: &Opened) -> Vec<String> {
        let review = Review::of(&opened.data).ok().flatten().unwrap_or_default();
        let comments = review.comments.iter();
        comments
            .map(|c| {
                line(
                    &self.file,
                    &[
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
                            c.reply.as_ref().map_or(Value::Null, |r| word(r.answer)),
                        ),
                        ("is_closed", c.closed.is_some().into()),
                    ],
                )
            })
            .collect()
    }
}
