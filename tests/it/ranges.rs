//! The closed form of the ranges against a seeded Monte Carlo run that draws every input, those of a kind with a common part, and computes the money anew, in floating point.

use catalogue::date::Date;
use catalogue::known::Known;
use catalogue::quantity::{Unit, Vnd};
use catalogue::{EffectKind, Mode};
use domain::assessment::assess;
use domain::facility::{Facility, Stream};
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

    /// What is common to all figures of a kind: of mean 0 and variance 1.
    fn of_kind(&mut self) -> f64 {
        let end = 6.0_f64.sqrt();
        self.triangle(-end, 0.0, end)
    }

    /// A draw from a triangle, moved to its mean.
    fn alone(&mut self, triangle: &Triangle) -> f64 {
        let drawn = self.triangle(triangle.low, triangle.top, triangle.high);
        triangle.around + (drawn - triangle.mean()) * triangle.shrink
    }

    /// A draw from a triangle of which half of the variance is common to its kind.
    fn erring(&mut self, triangle: &Triangle, of_kind: f64) -> f64 {
        let own = self.alone(triangle) - triangle.around;
        let half = 0.5_f64.sqrt();
        let moved = half * own + half * triangle.deviation() * of_kind;
        triangle.around + moved
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

/// A triangle that is moved to a mean, and shrunk around it where it would leave the whole.
struct Triangle {
    low: f64,
    top: f64,
    high: f64,
    around: f64,
    shrink: f64,
}

impl Triangle {
    /// With these ends and this top.
    fn plain(low: f64, top: f64, high: f64) -> Self {
        Self {
            low,
            top,
            high,
            around: (low + top + high) / 3.0,
            shrink: 1.0,
        }
    }

    /// With these ends and, as far as it can, this mean; inside the whole.
    fn between(low: f64, mean: f64, high: f64) -> Self {
        let part = |room: f64, full: f64| if room < full { room / full } else { 1.0 };
        Self {
            around: mean,
            shrink: part(1.0 - mean, high - mean).min(part(mean, mean - low)),
            ..Self::plain(low, (3.0 * mean - low - high).clamp(low, high), high)
        }
    }

    /// Every value times a factor.
    fn times(self, factor: f64) -> Self {
        Self {
            low: self.low * factor,
            top: self.top * factor,
            high: self.high * factor,
            around: self.around * factor,
            shrink: self.shrink,
        }
    }

    fn mean(&self) -> f64 {
        (self.low + self.top + self.high) / 3.0
    }

    fn deviation(&self) -> f64 {
        let (a, b, c) = (self.low, self.high, self.top);
        let squares = a * a + b * b + c * c - a * b - a * c - b * c;
        (squares.max(0.0) / 18.0).sqrt() * self.shrink
    }
}

/// Percentages that err together.
#[derive(Clone, Copy)]
enum Kind {
    Published,
    Usual,
    Typical,
}

impl Kind {
    fn of(basis: &Basis) -> Self {
        match basis {
            Basis::Published | Basis::Number | Basis::BillsAndOutput => Self::Published,
            Basis::UsualNumber => Self::Usual,
            Basis::Typical { .. } => Self::Typical,
            Basis::Own => unreachable!("an own figure has no range"),
        }
    }
}

/// What is common to the percentages of each kind, in one draw of all streams.
struct Kinds([f64; 3]);

impl Kinds {
    fn draw(dice: &mut Dice) -> Self {
        Self([dice.of_kind(), dice.of_kind(), dice.of_kind()])
    }

    fn of(&self, kind: Kind) -> f64 {
        self.0[kind as usize]
    }
}

fn f(value: rust_decimal::Decimal) -> f64 {
    value.to_string().parse().unwrap()
}

fn doubt(known: Known) -> f64 {
    f(catalogue_embedded::whole().uncertainty(known).value())
}

/// How a share of a stream is drawn.
struct Share {
    around: Triangle,
    /// Default shares of one stream err together.
    is_default: bool,
}

/// How the saved fraction of a measure is drawn.
enum Saved {
    /// The factory's own figure, give or take.
    Own(f64, f64),
    /// A percentage, which errs with those of its kind.
    OfKind(Triangle, Kind),
}

/// One measure on one place of a stream.
struct Acting {
    place: Place,
    is_cost: bool,
    saved: Saved,
}

/// One stream in floating point, ready for thousands of draws.
struct Drawn {
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

impl Drawn {
    /// Nothing for a stream of which no money is known.
    fn new(ledger: &Ledger<'_>, counted: &[&Opportunity], books: &Books<'_>) -> Option<Self> {
        let account = &ledger.account;
        let cost = account.cost?;
        let by_bill = ledger.stream.cost.is_some();
        // Money on a bill names the amount, whatever its quantity.
        let quantity = account.quantity.filter(|_| !by_bill);
        let price = account.price.filter(|_| !by_bill);
        let mean_cost = match (account.quantity, account.price) {
            (Some(q), Some(p)) => f(q.value) * f(p.value),
            _ => f(cost.value.value()),
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
            let fraction = f(weight.fraction.value());
            let (low, high) = match weight.around {
                Some((low, high)) => (f(low), f(high)),
                None => (1.0 - doubt(weight.known), 1.0 + doubt(weight.known)),
            };
            shares[place.index()] = Some(Share {
                around: Triangle::between(fraction * low, fraction, fraction * high),
                is_default: weight.known == Known::Default,
            });
        }
        let ends = ledger.partition.weights().map(|(place, _)| place);
        let mut inside = vec![Vec::new(); places];
        for place in std::iter::once(Place::WHOLE).chain(ends) {
            let parts = ledger.partition.parts_of(place);
            inside[place.index()] = parts.map(|(part, _)| part.index()).collect();
        }
        let discharge = || {
            let (ratio, price) = (books.discharge.ratio?, books.discharge.price?);
            let volume = f(account.quantity?.value)
                * f(ledger.stream.unit.in_units_of(Unit::CubicMetre).unwrap());
            let money = volume * f(ratio.value()) * f(price.value);
            Some((money, doubt(price.known)))
        };
        let is_water = ledger.stream.group == catalogue::Group::Water;
        Some(Self {
            cost: mean_cost,
            quantity_doubt: doubt(quantity.map_or(cost.known, |q| q.known)),
            price_doubt: price.map(|p| doubt(p.known)),
            shares,
            inside,
            acting: acting(ledger, counted),
            discharge: is_water.then(discharge).flatten(),
        })
    }

    /// One draw of the money saved.
    fn draw(&self, kinds: &Kinds, dice: &mut Dice) -> f64 {
        let quantity = dice.around(1.0, self.quantity_doubt);
        let price = self.price_doubt.map_or(1.0, |u| dice.around(1.0, u));
        let of_shares = dice.of_kind();
        let shares = self.shares.iter().map(|share| match share {
            Some(share) if share.is_default => dice.erring(&share.around, of_shares),
            Some(share) => dice.alone(&share.around),
            None => 0.0,
        });
        let shares: Vec<f64> = shares.collect();
        let mut factors = vec![1.0; shares.len()];
        let mut bill = 1.0;
        for acting in &self.acting {
            let saved = match &acting.saved {
                Saved::Own(mean, relative) => dice.share(*mean, *relative),
                Saved::OfKind(triangle, kind) => dice.erring(triangle, kinds.of(*kind)),
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
            let saved = match effect.own {
                Some(known) => Saved::Own(f(rate.value()), doubt(known)),
                None => {
                    let (low, high) = effect.range.unwrap();
                    let (low, high) = (f(low.value()) / 100.0, f(high.value()) / 100.0);
                    let top = match effect.mode {
                        Mode::Middle => f64::midpoint(low, high),
                        Mode::Low => low,
                    };
                    let median = f(rate.value()) / f(opportunity.activity.value());
                    let percentage = match effect.basis {
                        Basis::Typical { .. } => Triangle::between(low, median, high),
                        _ => Triangle::plain(low, top, high),
                    };
                    let scale = opportunity.activity * effect.scale;
                    Saved::OfKind(percentage.times(f(scale.value())), Kind::of(&effect.basis))
                }
            };
            list.push(Acting {
                place: ledger.partition.place(effect.node.as_deref()).unwrap(),
                is_cost: effect.kind == EffectKind::Cost,
                saved,
            });
        }
    }
    list
}

fn compare(name: &str, facility: &Facility) {
    let catalogue = catalogue_embedded::whole();
    let books = Books::figures(facility, catalogue);
    let mut list = estimates(facility, catalogue, &books, &mut Vec::new());
    combine(&mut list, facility, catalogue, &books, &mut Vec::new());
    let counted: Vec<&Opportunity> = list
        .iter()
        .filter(|o| o.standing == Standing::Counted)
        .collect();
    let own: f64 = counted.iter().map(|o| f(o.extra_money.value())).sum();
    let ledgers = books.ledgers.iter();
    let streams = ledgers.filter_map(|l| Drawn::new(l, &counted, &books));
    let streams: Vec<Drawn> = streams.collect();
    let own_doubt = doubt(Known::Estimated);
    let mut dice = Dice(20_261_121);
    let (mut sum, mut squares) = (0.0, 0.0);
    let mut drawn = Vec::with_capacity(DRAWS);
    for _ in 0..DRAWS {
        let kinds = Kinds::draw(&mut dice);
        let saved: f64 = streams.iter().map(|s| s.draw(&kinds, &mut dice)).sum();
        let money = saved + dice.around(own, own_doubt);
        sum += money;
        squares += money * money;
        drawn.push(money);
    }
    let mean = sum / DRAWS as f64;
    let deviation = (squares / DRAWS as f64 - mean * mean).sqrt();
    let assessment = assess(facility, catalogue, TODAY);
    let (expected, range) = (f(assessment.totals.money.value()), assessment.ranges.total);
    assert!(
        (mean - expected).abs() < expected.abs() * 0.01 + 3.0 * deviation / (DRAWS as f64).sqrt(),
        "{name}: mean {mean} against {expected}"
    );
    let closed = (f(range.likely_high.value()) - expected) / 1.2816;
    assert!(
        (deviation / closed - 1.0).abs() < 0.03,
        "{name}: deviation {deviation} against {closed}"
    );
    // What a kind has in common may carry a figure beyond its own ends: all but a thousandth of the draws on each side lie between the bounds.
    drawn.sort_by(f64::total_cmp);
    let (lowest, highest) = (drawn[DRAWS / 1_000], drawn[DRAWS - 1 - DRAWS / 1_000]);
    assert!(
        f(range.low.value()) <= lowest && highest <= f(range.high.value()),
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

fn width(range: &Range<Vnd>) -> f64 {
    f(range.likely_high.value()) - f(range.likely_low.value())
}

#[test]
fn reading_a_doubt_narrows_the_range() {
    let catalogue = catalogue_embedded::whole();
    let mut narrower = 0;
    for sector in catalogue.examples() {
        let text = catalogue_embedded::example(sector).unwrap();
        let mut facility = read(text.as_bytes()).unwrap().facility;
        // Where all quantities are estimates, they cause more than single percentages do.
        for stream in &mut facility.streams {
            stream.known = Known::Estimated;
        }
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
            narrower += 1;
            // A meter leaves some doubt, so it narrows by no more than knowing exactly would; quantity and price that were entered together are read together.
            let gained = 1.0 - after / before;
            let together = |s: &Stream| {
                let id = || s.id.clone();
                let is_of = [Input::Quantity(id()), Input::Price(id())].contains(&doubt.input);
                s.price.is_some() && is_of
            };
            if facility.streams.iter().any(together) {
                continue;
            }
            assert!(
                gained <= f(doubt.narrower.value()) + 1e-9,
                "{sector}: {gained} {doubt:?}"
            );
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
