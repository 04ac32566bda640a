//! The closed form of the ranges against a seeded Monte Carlo run that draws every input apart and computes the money anew, in floating point.

use catalogue::date::Date;
use catalogue::known::Known;
use catalogue::quantity::Unit;
use catalogue::{EffectKind, Mode};
use domain::assessment::assess;
use domain::facility::Facility;
use domain::opportunity::{Basis, Books, Ledger, Opportunity, Place, Standing, combine, estimates};
use domain::uncertainty::{Input, Range};
use submission::read;

const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 21,
};

const DRAWS: usize = 8_000;

/// A generator whose draws are the same on every machine: splitmix64.
struct Dice(u64);

impl Dice {
    fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Between two ends around a mean: a triangle with these ends and, as far as it can, this mean, moved to it, and cut where it would leave the whole.
    fn between(&mut self, low: f64, mean: f64, high: f64) -> f64 {
        let top = (3.0 * mean - low - high).clamp(low, high);
        let drawn = self.triangle(low, top, high) - (low + top + high) / 3.0;
        let part = |room: f64, full: f64| if room < full { room / full } else { 1.0 };
        mean + drawn * part(1.0 - mean, high - mean).min(part(mean, mean - low))
    }

    /// A draw from a triangle by the inverse of its distribution.
    fn triangle(&mut self, low: f64, top: f64, high: f64) -> f64 {
        if high <= low {
            return low;
        }
        let (u, cut) = (self.unit(), (top - low) / (high - low));
        if u < cut {
            low + (u * (high - low) * (top - low)).sqrt()
        } else {
            high - ((1.0 - u) * (high - low) * (high - top)).sqrt()
        }
    }

    fn around(&mut self, mean: f64, relative: f64) -> f64 {
        self.triangle(mean * (1.0 - relative), mean, mean * (1.0 + relative))
    }

    /// A share give or take, cut symmetrically where it would leave the whole.
    fn share(&mut self, mean: f64, relative: f64) -> f64 {
        let half = (mean * relative).min(1.0 - mean).max(0.0);
        self.triangle(mean - half, mean, mean + half)
    }
}

fn f(value: rust_decimal::Decimal) -> f64 {
    value.to_string().parse().unwrap()
}

fn doubt(known: Known) -> f64 {
    f(catalogue_embedded::whole().uncertainty(known).value())
}

/// How a share of a stream is drawn.
enum Share {
    /// Low end, mean and high end of its own.
    Between(f64, f64, f64),
    /// A mean, give or take.
    Around(f64, f64),
}

/// How the saved fraction of a measure is drawn.
enum Saved {
    /// The factory's own figure, give or take.
    Own(f64, f64),
    /// A statistic around its median.
    Around(f64, f64, f64),
    /// A published range with its top.
    Triangle(f64, f64, f64),
}

/// One measure on one place of a stream.
struct Acting {
    place: Place,
    is_cost: bool,
    saved: Saved,
    /// What is still to do, times what counts beside the others.
    counted: f64,
}

/// One stream in floating point, ready for thousands of draws.
struct Stream {
    cost: f64,
    quantity_doubt: f64,
    /// Nothing where a bill names the money itself.
    price_doubt: Option<f64>,
    /// By place.
    shares: Vec<Option<Share>>,
    /// By place: the places inside it.
    inside: Vec<Vec<usize>>,
    acting: Vec<Acting>,
    /// The cost of the whole discharge, and how far its price may lie off.
    discharge: Option<(f64, f64)>,
}

impl Stream {
    /// Nothing for a stream of which no money is known.
    fn new(ledger: &Ledger<'_>, counted: &[&Opportunity], books: &Books<'_>) -> Option<Self> {
        let account = &ledger.account;
        let cost = account.cost?;
        let by_bill = ledger.stream.cost.is_some();
        let price = account.price.filter(|_| !by_bill);
        let mean_cost = match (account.quantity, account.price) {
            (Some(q), Some(p)) => f(q.value) * f(p.value),
            _ => f(cost.value),
        };
        // Wastewater that goes with saved water is saved already.
        let avoided = counted.iter().flat_map(|o| &o.effects);
        let avoided: f64 = avoided.map(|e| f(e.discharge)).sum();
        let mean_cost = match (ledger.stream.group, books.wastewater) {
            (catalogue::Group::Wastewater, Some(all)) => mean_cost * (1.0 - avoided / f(all)),
            _ => mean_cost,
        };
        let places = ledger.partition.places();
        let mut shares: Vec<Option<Share>> = (0..places).map(|_| None).collect();
        for (place, weight) in ledger.partition.weights() {
            let mean = f(weight.fraction.value());
            shares[place.index()] = Some(match weight.around {
                Some((low, high)) => Share::Between(mean * f(low), mean, mean * f(high)),
                None => Share::Around(mean, doubt(weight.known)),
            });
        }
        let ends = ledger.partition.weights().map(|(place, _)| place);
        let mut inside = vec![Vec::new(); places];
        for place in std::iter::once(Place::WHOLE).chain(ends) {
            let parts = ledger.partition.parts_of(place);
            inside[place.index()] = parts.map(|(part, _)| part.index()).collect();
        }
        let discharge = || {
            let (ratio, price) = (books.return_ratio?, books.discharge_price?);
            let volume = f(account.quantity?.value)
                * f(ledger.stream.unit.in_units_of(Unit::CubicMetre).unwrap());
            let money = volume * f(ratio.value()) * f(price.value);
            Some((money, doubt(price.known)))
        };
        let is_water = ledger.stream.group == catalogue::Group::Water;
        Some(Self {
            cost: mean_cost,
            quantity_doubt: doubt(account.quantity.map_or(cost.known, |q| q.known)),
            price_doubt: price.map(|p| doubt(p.known)),
            shares,
            inside,
            acting: acting(ledger, counted),
            discharge: is_water.then(discharge).flatten(),
        })
    }

    /// One draw of the money saved.
    fn draw(&self, dice: &mut Dice) -> f64 {
        let quantity = dice.around(1.0, self.quantity_doubt);
        let price = self.price_doubt.map_or(1.0, |u| dice.around(1.0, u));
        let shares = self.shares.iter().map(|share| match share {
            Some(Share::Between(low, mean, high)) => dice.between(*low, *mean, *high),
            Some(Share::Around(mean, relative)) => dice.share(*mean, *relative),
            None => 0.0,
        });
        let shares: Vec<f64> = shares.collect();
        let mut factors = vec![1.0; shares.len()];
        let mut bill = 1.0;
        for acting in &self.acting {
            let saved = match acting.saved {
                Saved::Own(mean, relative) => dice.share(mean, relative),
                Saved::Around(low, median, high) => {
                    dice.between(low, median, high) * acting.counted
                }
                Saved::Triangle(low, top, high) => dice.triangle(low, top, high) * acting.counted,
            };
            match (acting.is_cost, acting.place) {
                // The share of the whole is one.
                (true, Place::WHOLE) => bill *= 1.0 - saved,
                (true, place) => bill *= 1.0 - saved * shares[place.index()],
                (false, place) => factors[place.index()] *= 1.0 - saved,
            }
        }
        let flow = 1.0 - self.left(Place::WHOLE.index(), 1.0, &shares, &factors);
        let money = self.cost * quantity * price * (1.0 - (1.0 - flow) * bill);
        let discharge = self.discharge.map_or(0.0, |(all, relative)| {
            all * dice.around(1.0, relative) * quantity * flow
        });
        money + discharge
    }

    /// What is left of a place of this weight.
    fn left(&self, place: usize, weight: f64, shares: &[f64], factors: &[f64]) -> f64 {
        let mut rest = weight;
        let mut sum = 0.0;
        for &part in &self.inside[place] {
            rest -= shares[part];
            sum += self.left(part, shares[part], shares, factors);
        }
        (sum + rest) * factors[place]
    }
}

/// The measures that save something of a stream.
fn acting(ledger: &Ledger<'_>, counted: &[&Opportunity]) -> Vec<Acting> {
    let mut list = Vec::new();
    for opportunity in counted {
        for effect in &opportunity.effects {
            let here = effect.stream.as_deref() == Some(ledger.stream.id.as_str());
            let (Some(rate), true) = (effect.rate, here && !effect.unchecked) else {
                continue;
            };
            if effect.alone.is_none() && effect.money_alone.is_none() {
                continue;
            }
            let (rate, activity) = (f(rate.value()), f(opportunity.activity.value()));
            let saved = match (effect.own, effect.range, &effect.basis) {
                (Some(known), _, _) => Saved::Own(rate, doubt(known)),
                (None, Some((low, high)), basis) => {
                    let (low, high) = (f(low.value()) / 100.0, f(high.value()) / 100.0);
                    match (basis, effect.mode) {
                        (Basis::Typical { .. }, _) => Saved::Around(low, rate / activity, high),
                        (_, Mode::Middle) => Saved::Triangle(low, f64::midpoint(low, high), high),
                        (_, Mode::Low) => Saved::Triangle(low, low, high),
                    }
                }
                (None, None, _) => panic!("{}: a rate without a range", opportunity.id),
            };
            list.push(Acting {
                place: ledger.partition.place(effect.node.as_deref()).unwrap(),
                is_cost: effect.kind == EffectKind::Cost,
                saved,
                counted: activity * f(effect.scale.value()),
            });
        }
    }
    list
}

fn compare(name: &str, facility: &Facility) {
    let catalogue = catalogue_embedded::whole();
    let books = Books::open(facility, catalogue, &mut Vec::new());
    let mut list = estimates(facility, catalogue, &books, &mut Vec::new());
    combine(&mut list, facility, catalogue, &books, &mut Vec::new());
    let counted: Vec<&Opportunity> = list
        .iter()
        .filter(|o| o.standing == Standing::Counted)
        .collect();
    let own: f64 = counted.iter().map(|o| f(o.extra_money)).sum();
    let ledgers = books.ledgers.iter();
    let streams = ledgers.filter_map(|l| Stream::new(l, &counted, &books));
    let streams: Vec<Stream> = streams.collect();
    let own_doubt = doubt(Known::Estimated);
    let mut dice = Dice(20_261_121);
    let (mut sum, mut squares) = (0.0, 0.0);
    let (mut lowest, mut highest) = (f64::MAX, f64::MIN);
    for _ in 0..DRAWS {
        let saved: f64 = streams.iter().map(|s| s.draw(&mut dice)).sum();
        let money = saved + dice.around(own, own_doubt);
        sum += money;
        squares += money * money;
        lowest = lowest.min(money);
        highest = highest.max(money);
    }
    let mean = sum / DRAWS as f64;
    let deviation = (squares / DRAWS as f64 - mean * mean).sqrt();
    let assessment = assess(facility, catalogue, TODAY);
    let (expected, range) = (f(assessment.totals.money), assessment.ranges.total);
    assert!(
        (mean - expected).abs() < expected.abs() * 0.01 + 3.0 * deviation / (DRAWS as f64).sqrt(),
        "{name}: mean {mean} against {expected}"
    );
    let closed = (f(range.likely_high) - expected) / 1.2816;
    assert!(
        (deviation / closed - 1.0).abs() < 0.03,
        "{name}: deviation {deviation} against {closed}"
    );
    assert!(
        f(range.low) <= lowest && highest <= f(range.high),
        "{name}: {lowest}..{highest} against {range:?}"
    );
}

#[test]
fn the_examples_agree_with_eight_thousand_draws() {
    // These examples hold every kind of effect; all of them would take minutes.
    for sector in [
        "beer-beverage",
        "bricks-tiles-ceramics",
        "garments",
        "spirits-ethanol",
    ] {
        let text = catalogue_embedded::example(sector).unwrap();
        let facility = read(text.as_bytes()).unwrap().facility;
        compare(sector, &facility);
    }
}

/// What an example gets from reading the meter of one doubt: nothing where the doubt is a figure of the catalogue.
fn read_one(facility: &Facility, doubt: &Input) -> Option<Facility> {
    let mut facility = facility.clone();
    let (id, node) = match doubt {
        Input::Quantity(stream) | Input::Price(stream) => (stream, None),
        Input::Share { stream, node } => (stream, Some(node)),
        Input::Measure(_) => return None,
    };
    let stream = facility.streams.iter_mut().find(|s| s.id == *id)?;
    match node {
        Some(node) => stream.shares.get_mut(node)?.known = Known::Meter,
        None if stream.known > Known::Bill => stream.known = Known::Meter,
        None => return None,
    }
    Some(facility)
}

fn width(range: &Range) -> f64 {
    f(range.likely_high) - f(range.likely_low)
}

#[test]
fn reading_a_doubt_narrows_the_range() {
    let catalogue = catalogue_embedded::whole();
    let mut narrower = 0;
    for sector in catalogue.examples() {
        let text = catalogue_embedded::example(sector).unwrap();
        let facility = read(text.as_bytes()).unwrap().facility;
        let wide = assess(&facility, catalogue, TODAY).ranges;
        assert!(!wide.doubts.is_empty() && wide.doubts.len() <= 3);
        assert!(wide.doubts.is_sorted_by(|a, b| a.share >= b.share));
        for doubt in &wide.doubts {
            let Some(read) = read_one(&facility, &doubt.input) else {
                continue;
            };
            let narrow = assess(&read, catalogue, TODAY).ranges;
            let (before, after) = (width(&wide.total), width(&narrow.total));
            assert!(
                after < before,
                "{sector}: {:?}: {after} of {before}",
                doubt.input
            );
            // A meter leaves some doubt, so it narrows by no more than knowing exactly would.
            let gained = 1.0 - after / before;
            assert!(
                gained <= f(doubt.narrower.value()) + 1e-9,
                "{sector}: {gained} {doubt:?}"
            );
            narrower += 1;
        }
    }
    assert!(narrower >= 3, "only {narrower} doubts were read");
}

#[test]
fn bills_for_everything_narrow_the_range() {
    let text = catalogue_embedded::example("starch-noodle").unwrap();
    let mut facility = read(text.as_bytes()).unwrap().facility;
    let wide = assess(&facility, catalogue_embedded::whole(), TODAY).ranges;
    let mut changed = 0;
    for stream in &mut facility.streams {
        changed += usize::from(stream.known > Known::Bill);
        stream.known = Known::Bill;
    }
    assert!(changed >= 3, "{changed} streams were not known by bills");
    let narrow = assess(&facility, catalogue_embedded::whole(), TODAY).ranges;
    assert!(width(&narrow.total) < width(&wide.total));
}
