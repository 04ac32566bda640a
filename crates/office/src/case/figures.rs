//! The figures of a case: what its measure was estimated to save, what was measured, what it cost. All are those of the assessment and of the year after; nothing is computed here but the payback of what was measured.

use crate::name::folded;
use crate::words;
use catalogue::Catalogue;
use catalogue::date::Date;
use catalogue::quantity::{Unit, Vnd};
use domain::assessment::{Assessment, assess};
use domain::facility::{Facility, MeasureRecord, State};
use domain::finance::{Investment, Payback, simple_payback};
use domain::opportunity::Opportunity;
use domain::year_after::{Assessed, Outcome, compare};
use rust_decimal::Decimal;
use submission::Opened;
use text::Text;

/// A year's assessment with the facility it is of.
pub(super) struct Year {
    pub(super) facility: Facility,
    pub(super) assessment: Assessment,
}

impl Year {
    pub(super) fn of(opened: &Opened, catalogue: &Catalogue, today: Date) -> Self {
        let written = Date::parse(&opened.created).unwrap_or(today);
        Self {
            facility: opened.facility.clone(),
            assessment: assess(&opened.facility, catalogue, written),
        }
    }

    fn assessed(&self) -> Assessed<'_> {
        Assessed {
            facility: &self.facility,
            assessment: &self.assessment,
        }
    }

    /// The measure as it stands open in this year.
    pub(super) fn open(&self, id: &str) -> Option<&Opportunity> {
        self.assessment.opportunity(id)
    }
}

/// A saving in a year.
pub(super) struct Saving {
    pub(super) money: Option<Vnd>,
    /// Stream, quantity, unit.
    pub(super) quantities: Vec<(String, Decimal, Unit)>,
    /// On what it rests, in words.
    pub(super) rests: String,
}

/// What the measure of a case saved and cost.
#[derive(Default)]
pub(super) struct Figures {
    pub(super) estimated: Option<Saving>,
    pub(super) measured: Option<Saving>,
    /// What it really cost, as the facility said.
    pub(super) spent: Option<Vnd>,
    /// What others paid of it.
    pub(super) support: Option<Vnd>,
    /// What it costs by the estimate.
    pub(super) investment: Option<Investment>,
    pub(super) payback: Option<Payback>,
    pub(super) state: Option<State>,
    pub(super) since: Option<Date>,
    /// The years of the bills behind the estimate and behind what was measured.
    pub(super) years: (Option<i32>, Option<i32>),
}

/// The id of the measure that a case names by id or name; nothing where no year has it.
pub(super) fn measure(named: &str, years: &[&Year], catalogue: &Catalogue) -> Option<String> {
    let wanted = folded(named);
    let is_wanted = |id: &str, facility: &Facility| {
        let name = words::both(|text| text.names(facility, catalogue).measure_name(id));
        [id, &name.0, &name.1].iter().any(|n| folded(n) == wanted)
    };
    let mut found = years.iter().flat_map(|year| {
        let (f, a) = (&year.facility, &year.assessment);
        let open = a.every().map(|o| &o.id);
        let said = f.replies.keys().chain(f.follow_up.measures.keys());
        open.chain(said).map(move |id| (id, f))
    });
    found
        .find(|(id, facility)| is_wanted(id, facility))
        .map(|(id, _)| id.clone())
}

/// The figures of a measure; `last` is the year before, where the file carries it.
pub(super) fn figures(
    id: &str,
    (this, last): (&Year, Option<&Year>),
    catalogue: &Catalogue,
    text: Text,
) -> Figures {
    // The estimate is that of the year in which the measure was still to do.
    let before = last.and_then(|last| Some((last, last.open(id)?)));
    let open = before.or_else(|| Some((this, this.open(id)?)));
    let outcome = last.and_then(|last| outcome(id, this, last, catalogue));
    let record = this.facility.follow_up.measures.get(id);
    let measured = record.zip(last).and_then(|(record, last)| {
        let money = outcome.as_ref().and_then(|o| o.measured);
        measured(record, money, (last, catalogue, text))
    });
    let spent = record.and_then(|r| r.investment).map(Vnd::new);
    let support = record.and_then(|r| r.support).map(Vnd::new);
    let estimated = open.and_then(|(year, o)| estimated(o, (year, catalogue, text)));
    let best = measured.as_ref().and_then(|m| m.money);
    let best = best.or_else(|| estimated.as_ref()?.money);
    let payback = match spent {
        Some(spent) => {
            let own = spent - support.unwrap_or(Vnd::ZERO);
            Some(simple_payback(Some(own.max(Vnd::ZERO)), best))
        }
        None => open.map(|(_, o)| o.payback),
    };
    Figures {
        estimated,
        measured,
        spent,
        support,
        investment: open.map(|(_, o)| o.investment),
        payback,
        state: record.and_then(|r| r.state),
        since: record.and_then(|r| r.since),
        years: (
            open.and_then(|(year, _)| year.facility.site.year),
            this.facility.site.year,
        ),
    }
}

fn outcome(id: &str, this: &Year, last: &Year, catalogue: &Catalogue) -> Option<Outcome> {
    let found = compare(last.assessed(), this.assessed(), catalogue).ok()?;
    found.measures.into_iter().find(|o| o.id == id)
}

/// The estimate: as part of the whole, as everywhere else.
fn estimated(
    o: &Opportunity,
    (year, catalogue, text): (&Year, &Catalogue, Text),
) -> Option<Saving> {
    if !o.has_figure() {
        return None;
    }
    let mut quantities: Vec<(String, Decimal, Unit)> = Vec::new();
    for effect in o.effects.iter().filter(|e| e.together > Decimal::ZERO) {
        let (Some(stream), Some(unit)) = (&effect.stream, effect.unit) else {
            continue;
        };
        let name = text.names(&year.facility, catalogue).stream_name(stream);
        let same = quantities.iter_mut().find(|q| q.0 == name && q.2 == unit);
        match same {
            Some(found) => found.1 += effect.together,
            None => quantities.push((name, effect.together, unit)),
        }
    }
    let rests = o.rests().map(|rests| text.rests_on(&rests, catalogue));
    Some(Saving {
        money: Some(o.money).filter(|money| *money > Vnd::ZERO),
        quantities,
        rests: rests.unwrap_or_default(),
    })
}

/// What was measured at the measure, with how it is known.
fn measured(
    record: &MeasureRecord,
    money: Option<Vnd>,
    (last, catalogue, text): (&Year, &Catalogue, Text),
) -> Option<Saving> {
    let said = &record.measured;
    let stream = said
        .stream
        .as_deref()
        .and_then(|id| last.facility.stream(id));
    let quantity = stream.zip(said.quantity).map(|(stream, quantity)| {
        let name = text.names(&last.facility, catalogue).stream(stream);
        (name, quantity, stream.unit)
    });
    if money.is_none() && quantity.is_none() {
        return None;
    }
    let known = said.known.map(|known| text.known(known).to_owned());
    let how = Some(said.how.trim().to_owned()).filter(|how| !how.is_empty());
    let rests: Vec<String> = known.into_iter().chain(how).collect();
    Some(Saving {
        money,
        quantities: quantity.into_iter().collect(),
        rests: rests.join(": "),
    })
}
