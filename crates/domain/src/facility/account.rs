//! The yearly account of a stream: quantity, price and cost, any two giving the third, with how each is known. Of one alone the catalogue's default price gives the other.

use crate::facility::{Facility, Monthly, Stream, Vat};
use crate::issue::Issue;
use catalogue::known::Known;
use catalogue::quantity::{LARGEST, Percent, Vnd, ratio};
use catalogue::{CarrierCategory, Catalogue, DefaultPrice, Group, Price, Resource, Supply};
use rust_decimal::Decimal;

/// A value with how it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure<N = Decimal> {
    /// The value.
    pub value: N,
    /// How it is known.
    pub known: Known,
}

impl<N> Figure<N> {
    /// Another value that is known in the same way.
    #[must_use]
    pub fn map<M>(self, value: impl FnOnce(N) -> M) -> Figure<M> {
        Figure {
            value: value(self.value),
            known: self.known,
        }
    }
}

/// What a stream amounts to in a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    /// Quantity in the stream's unit.
    pub quantity: Option<Figure>,
    /// VND per unit.
    pub price: Option<Figure>,
    /// VND in the year.
    pub cost: Option<Figure<Vnd>>,
    /// The catalogue's default price, where it was taken.
    pub default_price: Option<String>,
    /// Between which quantities the true one lies by the range of the default price, where the quantity follows from it.
    pub quantity_range: Option<(Decimal, Decimal)>,
}

/// The catalogue's price of a stream, VND per unit of it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct UsualPrice {
    id: String,
    value: Decimal,
    /// Low and high end, where the catalogue has them.
    ends: Option<(Decimal, Decimal)>,
}

/// What was entered of a stream and can be: the quantity also where cost and price give it.
struct Entered {
    quantity: Option<Decimal>,
    price: Option<Decimal>,
    cost: Option<Vnd>,
}

impl Entered {
    /// Takes out what cannot be, and tells it.
    fn of(stream: &Stream, issues: &mut Vec<Issue>) -> Self {
        let mut sound = |value: Option<Decimal>| match value {
            Some(v) if v < Decimal::ZERO || v > LARGEST => {
                let issue = Issue::StreamOutOfRange {
                    stream: stream.id.clone(),
                };
                if !issues.contains(&issue) {
                    issues.push(issue);
                }
                None
            }
            other => other,
        };
        let mut has_unsound_month = |figure| {
            let months = stream.months_of(figure).into_iter().flatten();
            // A month below zero is told by itself.
            months.into_iter().any(|m| {
                m.is_some_and(|v| v < Decimal::ZERO) || (m.is_some() && sound(*m).is_none())
            })
        };
        let (quantity_fails, cost_fails) = (
            has_unsound_month(Monthly::Quantity),
            has_unsound_month(Monthly::Cost),
        );
        let quantity = sound(stream.yearly()).filter(|_| !quantity_fails);
        let cost = sound(stream.yearly_cost())
            .filter(|_| !cost_fails)
            .map(Vnd::new);
        // Two numbers that are small enough can still have a product or a quotient that is not.
        let price = sound(stream.price).filter(|price| {
            quantity.is_none_or(|q| {
                sound(Some(q.checked_mul(*price).unwrap_or(Decimal::MAX))).is_some()
            })
        });
        let derived = cost.zip(price).and_then(|(c, p)| c.per(p));
        Self {
            quantity: quantity.or_else(|| sound(derived)),
            price,
            cost,
        }
    }

    /// Tells months that are missing, and a cost that is not quantity × price.
    fn tell_doubts(&self, stream: &Stream, issues: &mut Vec<Issue>) {
        for figure in [Monthly::Quantity, Monthly::Cost] {
            let count = stream.missing_months(figure);
            if count > 0 && count < 12 {
                issues.push(Issue::MonthsMissing {
                    stream: stream.id.clone(),
                    figure,
                    count,
                });
            }
        }
        if let (Some(q), Some(p), Some(c)) = (self.quantity, self.price, self.cost) {
            let computed = Vnd::at(p, q);
            if (computed - c).abs() * Decimal::ONE_HUNDRED > c.max(computed) {
                issues.push(disagreement(stream, computed, c));
            }
        }
    }

    /// The price of a unit, and whether it is the catalogue's: as entered, else cost over quantity, else none for what the plant makes for itself, else the usual one.
    fn price(
        &self,
        stream: &Stream,
        usual: Option<&UsualPrice>,
        catalogue: &Catalogue,
    ) -> (Option<Figure>, bool) {
        let known = stream.known;
        let said = self.price.or_else(|| self.cost?.per(self.quantity?));
        let said = said.or_else(|| is_own(stream, catalogue).then_some(Decimal::ZERO));
        match (said, usual) {
            (Some(value), _) => (Some(Figure { value, known }), false),
            (None, Some(usual)) => {
                let (value, known) = (usual.value, Known::Default);
                (Some(Figure { value, known }), true)
            }
            (None, None) => (None, false),
        }
    }
}

/// The account of a stream, whose doubts are told elsewhere.
#[must_use]
pub fn account(stream: &Stream, facility: &Facility, catalogue: &Catalogue) -> Account {
    examined(stream, facility, catalogue).0
}

/// The account of a stream, and what is doubtful in it.
#[must_use]
pub fn examined(
    stream: &Stream,
    facility: &Facility,
    catalogue: &Catalogue,
) -> (Account, Vec<Issue>) {
    let mut issues = Vec::new();
    let entered = Entered::of(stream, &mut issues);
    entered.tell_doubts(stream, &mut issues);
    let usual = default_of(stream, facility, catalogue);
    let (price, is_default) = entered.price(stream, usual.as_ref(), catalogue);
    let usual = usual.filter(|_| is_default);
    let known = stream.known;
    let said = entered.quantity.map(|value| Figure { value, known });
    // Money alone: the default price gives the quantity. Months in part are no quantity that is missing.
    let bought = entered
        .cost
        .filter(|_| said.is_none() && stream.months.is_none());
    let bought = bought.zip(usual.as_ref());
    let quantity = said.or_else(|| {
        let (cost, usual) = bought?;
        let value = cost.per(usual.value).filter(|q| *q <= LARGEST)?;
        let known = Known::Default;
        Some(Figure { value, known })
    });
    let quantity_range = bought.and_then(|(cost, usual)| {
        let (low, high) = usual.ends?;
        cost.per(high).zip(cost.per(low))
    });
    let cost = match (entered.cost, quantity, price) {
        (Some(value), _, _) => Some(Figure { value, known }),
        (None, Some(q), Some(p)) => Some(Figure {
            value: Vnd::at(p.value, q.value),
            known: q.known.max(p.known),
        }),
        _ => None,
    };
    let part = stream.own_part();
    let account = Account {
        quantity: quantity.map(|q| q.map(|value| value * part)),
        price,
        cost: cost.map(|c| c.map(|value| value * part)),
        default_price: usual.map(|usual| usual.id),
        quantity_range: quantity_range.map(|(low, high)| (low * part, high * part)),
    };
    (account, issues)
}

/// Rates of value-added tax on what a factory buys, percent (Law 48/2024/QH15: 5 and 10; 8 while the reduction holds).
const TAX_RATES: [u32; 3] = [5, 8, 10];

/// Why quantity × price and the cost disagree: by a rate of value-added tax to within half a percent, or for another reason.
fn disagreement(stream: &Stream, computed: Vnd, entered: Vnd) -> Issue {
    let above = (entered - computed) * Decimal::ONE_HUNDRED;
    let half = Decimal::new(5, 1);
    let is_rate = |rate: &Decimal| {
        above
            .over(computed)
            .is_some_and(|p| (p - rate).abs() <= half)
    };
    let stream = stream.id.clone();
    match TAX_RATES.map(Decimal::from).into_iter().find(is_rate) {
        Some(percent) => Issue::CostWithTax {
            stream,
            computed,
            entered,
            percent: Percent::new(percent),
        },
        None => Issue::CostDisagrees {
            stream,
            computed,
            entered,
        },
    }
}

/// What turns a price of the catalogue into one that holds value-added tax as the factory's prices do.
pub(crate) struct TaxStep<'a> {
    /// The row of the catalogue with the rate.
    pub(crate) row: &'a Price,
    /// One and the rate.
    pub(crate) with_tax: Decimal,
    /// The tax is added; otherwise it is taken out.
    pub(crate) is_added: bool,
}

/// The step between a price of the catalogue and the factory's: none where both hold value-added tax or both hold none, which is so where nobody said, and where the catalogue knows of no rate.
pub(crate) fn tax_step<'a>(
    price: &Price,
    facility: &Facility,
    catalogue: &'a Catalogue,
) -> Option<TaxStep<'a>> {
    let wanted = facility.site.vat == Some(Vat::With);
    if price.vat_included == wanted {
        return None;
    }
    let row = catalogue.tax_on(price.category)?;
    let with_tax = Decimal::ONE.checked_add(row.value? / Decimal::ONE_HUNDRED)?;
    Some(TaxStep {
        row,
        with_tax,
        is_added: wanted,
    })
}

/// By what a price of the catalogue is multiplied for that.
fn tax_factor(price: &Price, facility: &Facility, catalogue: &Catalogue) -> Option<Decimal> {
    match tax_step(price, facility, catalogue) {
        None => Some(Decimal::ONE),
        Some(step) if step.is_added => Some(step.with_tax),
        Some(step) => ratio(Decimal::ONE, step.with_tax),
    }
}

/// The catalogue's default price in VND per unit of the stream.
fn default_of(stream: &Stream, facility: &Facility, catalogue: &Catalogue) -> Option<UsualPrice> {
    let province = facility.site.province.as_deref();
    let price = match stream.group {
        Group::Energy => {
            let carrier = catalogue.carrier(stream.carrier.as_deref()?)?;
            catalogue.price(carrier.price.as_deref()?)?
        }
        Group::HazardousWaste => catalogue.default_price(DefaultPrice::HazardousWaste, province)?,
        Group::Wastewater => catalogue.default_price(DefaultPrice::Wastewater, province)?,
        Group::Water
        | Group::Material
        | Group::Chemical
        | Group::Packaging
        | Group::Waste
        | Group::ByProduct => {
            let sector = facility.site.sector.as_deref()?;
            let template = catalogue.template(sector, stream.template.as_deref()?)?;
            catalogue.default_price(template.default_price?, province)?
        }
    };
    let per = price.unit.of_quantity()?;
    let factor = stream.unit.in_units_of(per)?;
    let factor = factor.checked_mul(tax_factor(price, facility, catalogue)?)?;
    let ends = price.low.zip(price.high);
    Some(UsualPrice {
        id: price.id.clone(),
        value: price.vnd? * factor,
        ends: ends.map(|(low, high)| (low * factor, high * factor)),
    })
}

/// Whether it is energy that the plant makes for itself: what it costs stands with what it is made from.
fn is_own(stream: &Stream, catalogue: &Catalogue) -> bool {
    let carrier = stream.carrier.as_deref();
    let carrier = carrier.and_then(|c| catalogue.carrier(c));
    stream.group == Group::Energy && carrier.is_some_and(|c| c.supply == Supply::Own)
}

/// The tree of end uses that divides this stream.
#[must_use]
pub fn tree_of(stream: &Stream, catalogue: &Catalogue) -> Option<Resource> {
    Some(match stream.group {
        Group::Energy => match category(stream, catalogue)? {
            CarrierCategory::Electricity => Resource::Electricity,
            CarrierCategory::Coal
            | CarrierCategory::Oil
            | CarrierCategory::Gas
            | CarrierCategory::Biomass
            | CarrierCategory::Steam => Resource::Fuel,
        },
        Group::Water => Resource::Water,
        Group::Wastewater => Resource::Wastewater,
        Group::Material => Resource::Material,
        Group::Chemical => Resource::Chemical,
        Group::Packaging => Resource::Packaging,
        Group::Waste => Resource::Waste,
        Group::HazardousWaste => Resource::HazardousWaste,
        Group::ByProduct => return None,
    })
}

/// The kind of fuel that a stream is, where effects name kinds of fuel.
#[must_use]
pub fn fuel_of(stream: &Stream, catalogue: &Catalogue) -> Option<Resource> {
    Some(match category(stream, catalogue)? {
        CarrierCategory::Coal => Resource::Coal,
        CarrierCategory::Gas => Resource::Gas,
        CarrierCategory::Oil => Resource::Oil,
        CarrierCategory::Biomass => Resource::Biomass,
        CarrierCategory::Electricity | CarrierCategory::Steam => return None,
    })
}

fn category(stream: &Stream, catalogue: &Catalogue) -> Option<CarrierCategory> {
    let carrier = catalogue.carrier(stream.carrier.as_deref()?)?;
    (carrier.supply != Supply::Charge).then_some(carrier.category)
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::quantity::Unit;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn run(change: impl FnOnce(&mut Stream)) -> (Account, Vec<Issue>) {
        let mut stream = Stream::new("s".to_owned(), Group::Material, Unit::Tonne);
        change(&mut stream);
        examined(&stream, &Facility::default(), catalogue_embedded::whole())
    }

    #[test]
    fn any_two_give_the_third() {
        let value = |figure: Option<Figure>| figure.map(|f| f.value);
        let (a, _) = run(|s| (s.quantity, s.price) = (Some(dec("10")), Some(dec("3"))));
        assert_eq!(a.cost.map(|c| c.value), Some(Vnd::from(30)));
        let (a, _) = run(|s| (s.quantity, s.cost) = (Some(dec("10")), Some(dec("30"))));
        assert_eq!(value(a.price), Some(dec("3")));
        let (a, _) = run(|s| (s.price, s.cost) = (Some(dec("3")), Some(dec("30"))));
        assert_eq!(value(a.quantity), Some(dec("10")));
        let (a, _) = run(|s| s.cost = Some(dec("30")));
        assert_eq!((a.quantity, a.price), (None, None));
    }

    #[test]
    fn what_tenants_use_is_not_the_plants() {
        let (a, issues) = run(|s| {
            (s.quantity, s.price, s.tenants) = (Some(dec("10")), Some(dec("3")), Some(dec("20")));
        });
        let value = |figure: Option<Figure>| figure.map(|f| f.value);
        assert_eq!(value(a.quantity), Some(dec("8")));
        assert_eq!(value(a.price), Some(dec("3")));
        assert_eq!(a.cost.map(|c| c.value), Some(Vnd::from(24)));
        assert!(issues.is_empty());
        let (a, _) = run(|s| (s.quantity, s.tenants) = (Some(dec("10")), Some(dec("120"))));
        assert_eq!(value(a.quantity), Some(dec("10")), "told elsewhere");
    }

    #[test]
    fn three_that_disagree_are_told() {
        let set = |s: &mut Stream, cost: &str| {
            (s.quantity, s.price, s.cost) = (Some(dec("10")), Some(dec("3")), Some(dec(cost)));
        };
        assert!(run(|s| set(s, "30.2")).1.is_empty(), "within one percent");
        assert_eq!(
            run(|s| set(s, "40")).1,
            vec![Issue::CostDisagrees {
                stream: "s".into(),
                computed: Vnd::from(30),
                entered: Vnd::from(40)
            }]
        );
    }

    #[test]
    fn a_gap_of_a_tax_rate_is_told_as_tax() {
        let gap = |cost: &str| {
            run(|s| {
                (s.quantity, s.price, s.cost) =
                    (Some(dec("120000")), Some(dec("1900")), Some(dec(cost)));
            })
            .1
        };
        // 120,000 × 1,900 = 228 million; 8 % more is 246.24 million.
        let told = |entered: &str, percent: i64| {
            vec![Issue::CostWithTax {
                stream: "s".into(),
                computed: Vnd::from(228_000_000),
                entered: Vnd::new(dec(entered)),
                percent: percent.into(),
            }]
        };
        assert_eq!(gap("246240000"), told("246240000", 8));
        assert_eq!(gap("250800000"), told("250800000", 10));
        assert!(matches!(
            gap("300000000")[..],
            [Issue::CostDisagrees { .. }]
        ));
        assert!(matches!(
            gap("209000000")[..],
            [Issue::CostDisagrees { .. }]
        ));
    }

    #[test]
    fn a_default_price_is_marked_and_counts_in_the_bills_unit() {
        let mut stream = Stream::new("e".to_owned(), Group::Energy, Unit::Mwh);
        stream.carrier = Some("elec-toe".to_owned());
        stream.quantity = Some(dec("2"));
        let a = account(&stream, &Facility::default(), catalogue_embedded::whole());
        assert_eq!(
            a.price,
            Some(Figure {
                value: dec("2204065.5000"),
                known: Known::Default
            })
        );
        assert_eq!(a.cost.unwrap().known, Known::Default);
    }

    #[test]
    fn a_default_price_holds_the_tax_that_the_factory_chose() {
        let catalogue = catalogue_embedded::whole();
        let price =
            |carrier: Option<&str>, group, vat, change: &dyn Fn(&mut Facility, &mut Stream)| {
                let mut facility = Facility::default();
                facility.site.vat = vat;
                let mut stream = Stream::new("s".to_owned(), group, Unit::Litre);
                stream.carrier = carrier.map(str::to_owned);
                stream.quantity = Some(dec("1000"));
                change(&mut facility, &mut stream);
                let a = account(&stream, &facility, catalogue);
                a.price.unwrap().value.round_dp(4).normalize()
            };
        let of = |id: &str| catalogue.price(id).unwrap();
        let row = of(catalogue.carrier("do-l").unwrap().price.as_deref().unwrap());
        assert!(row.vat_included);
        let diesel = |vat| price(Some("do-l"), Group::Energy, vat, &|_, _| {});
        let listed = row.vnd.unwrap();
        // 8 % is in the price of the list.
        let bare = (listed / dec("1.08")).round_dp(4).normalize();
        assert_eq!(diesel(Some(Vat::With)), listed.normalize());
        assert_eq!(diesel(Some(Vat::Without)), bare);
        assert_eq!(diesel(None), bare, "nobody said: without, as the page says");
        let power = |vat| {
            price(Some("elec-toe"), Group::Energy, vat, &|_, stream| {
                stream.unit = Unit::Kwh;
            })
        };
        assert_eq!(
            power(Some(Vat::With)),
            (power(None) * dec("1.08")).round_dp(4).normalize()
        );
        // Water holds 5 %.
        let water = |vat| {
            price(None, Group::Water, vat, &|facility, stream| {
                facility.site.sector = Some("tea".to_owned());
                facility.site.province = Some("92".to_owned());
                stream.template = Some("water-tap".to_owned());
                stream.unit = Unit::CubicMetre;
            })
        };
        assert_eq!(water(Some(Vat::With)), dec("9930"));
        assert_eq!(
            water(None),
            (dec("9930") / dec("1.05")).round_dp(4).normalize()
        );
    }

    #[test]
    fn money_alone_gives_a_quantity_that_is_a_default() {
        let catalogue = catalogue_embedded::whole();
        let mut stream = Stream::new("c".to_owned(), Group::Energy, Unit::Tonne);
        stream.carrier = Some("coal-cam-5-6".to_owned());
        (stream.cost, stream.known) = (Some(dec("1638120000")), Known::Bill);
        let of = |stream: &Stream| account(stream, &Facility::default(), catalogue);
        // 1,638,120 VND/t, between 1,349,040 and 1,927,200.
        let a = of(&stream);
        let quantity = a.quantity.unwrap();
        assert_eq!(
            (quantity.value, quantity.known),
            (dec("1000"), Known::Default)
        );
        assert_eq!(a.price.unwrap().known, Known::Default);
        assert_eq!(a.cost.unwrap().known, Known::Bill);
        assert_eq!(a.default_price.as_deref(), Some("coal-cam-5"));
        let (low, high) = a.quantity_range.unwrap();
        assert_eq!(low.round_dp(3), dec("850"));
        assert_eq!(high.round_dp(3), dec("1214.286"));
        // Kilograms, by the same price.
        stream.unit = Unit::Kg;
        assert_eq!(of(&stream).quantity.unwrap().value, dec("1000000"));
        // Months in part wait for the others.
        stream.months = Some([Some(dec("5")); 12]);
        stream.months.as_mut().unwrap()[3] = None;
        assert_eq!(of(&stream).quantity, None);
        // Without a default price the quantity stays unknown.
        let (a, _) = run(|s| s.cost = Some(dec("30")));
        assert_eq!((a.quantity, a.quantity_range), (None, None));
    }

    #[test]
    fn tap_water_has_the_price_of_the_province_else_that_of_the_country() {
        let catalogue = catalogue_embedded::whole();
        let priced = |province: &str, template: &str| {
            let mut facility = Facility::default();
            facility.site.sector = Some("tea".to_owned());
            facility.site.province = Some(province.to_owned());
            let mut stream = Stream::new("w".to_owned(), Group::Water, Unit::CubicMetre);
            stream.template = Some(template.to_owned());
            stream.quantity = Some(dec("10"));
            account(&stream, &facility, catalogue).default_price
        };
        assert_eq!(priced("79", "water-tap").as_deref(), Some("water-hcm-mfg"));
        // Phú Thọ has an entry without a figure.
        assert_eq!(
            priced("25", "water-tap").as_deref(),
            Some("water-vn-default")
        );
        assert_eq!(priced("79", "water-well"), None);
    }

    #[test]
    fn negative_and_absurd_numbers_are_left_out_and_told() {
        for bad in ["-1", "2000000000000000"] {
            let (a, issues) = run(|s| (s.quantity, s.price) = (Some(dec(bad)), Some(dec("3"))));
            assert_eq!(a.cost, None);
            assert_eq!(issues, vec![Issue::StreamOutOfRange { stream: "s".into() }]);
        }
    }

    #[test]
    fn sound_numbers_with_an_absurd_product_or_quotient_are_told() {
        let refused = vec![Issue::StreamOutOfRange { stream: "s".into() }];
        let (a, issues) = run(|s| (s.quantity, s.price) = (Some(LARGEST), Some(LARGEST)));
        assert_eq!(
            (a.quantity.map(|f| f.value), a.price, a.cost),
            (Some(LARGEST), None, None)
        );
        assert_eq!(issues, refused);
        let (a, issues) = run(|s| (s.cost, s.price) = (Some(LARGEST), Some(dec("0.0001"))));
        assert_eq!(a.quantity, None);
        assert_eq!(issues, refused);
        for bad in [dec("-2"), Decimal::MAX] {
            let (a, issues) = run(|s| s.months = Some([Some(bad); 12]));
            assert_eq!((a.quantity, issues), (None, refused.clone()));
        }
    }

    #[test]
    fn a_year_of_months_is_whole_or_unknown() {
        let (a, issues) = run(|s| s.months = Some([Some(dec("2")); 12]));
        assert_eq!(a.quantity.unwrap().value, dec("24"));
        assert!(issues.is_empty());
        let (a, issues) = run(|s| {
            let mut months = [Some(dec("2")); 12];
            months[3] = None;
            s.months = Some(months);
        });
        assert_eq!(a.quantity, None);
        assert_eq!(
            issues,
            vec![Issue::MonthsMissing {
                figure: Monthly::Quantity,
                stream: "s".into(),
                count: 1
            }]
        );
    }

    #[test]
    fn a_cost_of_months_is_whole_or_unknown() {
        let months = [Some(dec("1000000")); 12];
        let (a, issues) = run(|s| (s.quantity, s.cost_months) = (Some(dec("6000")), Some(months)));
        assert_eq!(a.cost.unwrap().value, Vnd::from(12_000_000));
        assert_eq!(a.price.unwrap().value, dec("2000"));
        assert!(issues.is_empty());
        let (a, issues) = run(|s| {
            s.cost_months = Some(months);
            s.cost_months.as_mut().unwrap()[3] = None;
        });
        assert_eq!((a.quantity, a.cost), (None, None));
        assert_eq!(
            issues,
            vec![Issue::MonthsMissing {
                figure: Monthly::Cost,
                stream: "s".into(),
                count: 1
            }]
        );
        // A month below zero takes the cost out, and is asked about by itself.
        let (a, _) = run(|s| s.cost_months = Some([Some(dec("-1")); 12]));
        assert_eq!(a.cost, None);
    }
}
