//! Prices outside the span in which such a price usually lies: as if a thousand, or the unit, was missed.

use crate::facility::Stream;
use crate::facility::account::Account;
use crate::issue::Issue;
use catalogue::known::Known;
use catalogue::{Catalogue, UsualPrice};
use rust_decimal::Decimal;

/// The usual span of the price of a stream, VND per unit of the stream.
#[must_use]
pub(super) fn span(stream: &Stream, catalogue: &Catalogue) -> Option<(Decimal, Decimal)> {
    let carrier = stream.carrier.as_deref();
    let names: Vec<&str> = stream
        .template
        .as_deref()
        .into_iter()
        .chain(carrier)
        .collect();
    let category = carrier
        .and_then(|c| catalogue.carrier(c))
        .map(|c| c.category);
    let found = catalogue.usual_price(stream.group, &names, category, stream.unit)?;
    let UsualPrice {
        unit, low, high, ..
    } = found;
    let per = stream.unit.in_units_of(*unit)?;
    Some((low.checked_mul(per)?, high.checked_mul(per)?))
}

/// Asks about the price that was entered, or that follows from cost and quantity.
pub(super) fn ask(
    stream: &Stream,
    account: &Account,
    catalogue: &Catalogue,
    issues: &mut Vec<Issue>,
) {
    let entered = account.price.filter(|p| p.known != Known::Default);
    let (Some(price), Some((low, high))) = (entered, span(stream, catalogue)) else {
        return;
    };
    if price.value < low || price.value > high {
        issues.push(Issue::PriceUnusual {
            stream: stream.id.clone(),
            price: price.value,
            low,
            high,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facility::Facility;
    use crate::slip::entered;
    use catalogue::Group;
    use catalogue::quantity::Unit;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    /// The price is questioned, with the ends of the span.
    fn asked(change: impl FnOnce(&mut Stream)) -> Option<(Decimal, Decimal)> {
        let mut stream = Stream::new("s".to_owned(), Group::Energy, Unit::Kwh);
        stream.quantity = Some(dec("2"));
        change(&mut stream);
        let mut facility = Facility::default();
        facility.streams.push(stream);
        let issues = entered(&facility, catalogue_embedded::whole());
        issues.iter().find_map(|issue| match issue {
            Issue::PriceUnusual { low, high, .. } => Some((*low, *high)),
            _ => None,
        })
    }

    #[test]
    fn electricity_with_a_thousand_too_few_or_too_many_or_for_nothing() {
        let of = |price: &str, unit: Unit| {
            asked(|s| {
                s.carrier = Some("elec-toe".to_owned());
                (s.unit, s.price) = (unit, Some(dec(price)));
            })
        };
        assert_eq!(of("2.1", Unit::Kwh), Some((dec("700"), dec("6500"))));
        assert_eq!(of("2100", Unit::Mwh), Some((dec("700000"), dec("6500000"))));
        for slip in ["0", "25000", "2100000"] {
            assert!(of(slip, Unit::Kwh).is_some(), "{slip}");
        }
        for sound in ["800", "2100", "5000"] {
            assert_eq!(of(sound, Unit::Kwh), None, "{sound}");
        }
    }

    #[test]
    fn rows_have_their_own_spans_and_own_rows_those_of_their_group() {
        let of = |group: Group, template: Option<&str>, unit: Unit, price: &str| {
            asked(|s| {
                (s.group, s.unit, s.price) = (group, unit, Some(dec(price)));
                s.template = template.map(str::to_owned);
            })
            .is_some()
        };
        // Thread at 160 million VND/kg, chlorine at 25 million, bags of PE at 38 million.
        assert!(of(Group::Material, Some("thread"), Unit::Kg, "160000000"));
        assert!(!of(Group::Material, Some("thread"), Unit::Kg, "160000"));
        let chlorine = Some("chlorine-detergent");
        assert!(of(Group::Chemical, chlorine, Unit::Kg, "25000000"));
        assert!(!of(Group::Chemical, chlorine, Unit::Kg, "25000"));
        let bags = Some("plastic-bags");
        assert!(of(Group::Packaging, bags, Unit::Kg, "38000000"));
        assert!(!of(Group::Packaging, bags, Unit::Tonne, "38000000"));
        assert!(of(Group::Chemical, None, Unit::Kg, "25000000"));
        assert!(of(Group::Material, None, Unit::Kg, "0"));
        // Own water and wastes may cost nothing.
        assert!(!of(Group::Water, Some("water-well"), Unit::CubicMetre, "0"));
        assert!(!of(Group::Waste, None, Unit::Tonne, "0"));
    }

    #[test]
    fn the_price_of_cost_and_quantity_is_asked_about_as_well() {
        let slip = asked(|s| {
            s.carrier = Some("elec-toe".to_owned());
            s.cost = Some(dec("60000"));
        });
        assert!(slip.is_some(), "30,000 VND/kWh");
    }

    #[test]
    fn every_group_has_a_span_in_its_usual_unit_and_none_is_wider_than_a_forgotten_thousand_unless_free()
     {
        let catalogue = catalogue_embedded::whole();
        for sector in catalogue.sectors() {
            for row in &sector.streams {
                let carrier = row.carrier.as_deref().and_then(|c| catalogue.carrier(c));
                let unit = row.unit.or(carrier.map(|c| c.unit)).unwrap();
                let mut stream = Stream::new(row.id.clone(), row.group, unit);
                stream.template = Some(row.id.clone());
                stream.carrier.clone_from(&row.carrier);
                let found = span(&stream, catalogue);
                assert!(found.is_some(), "{}: {}", sector.sector.id, row.id);
            }
        }
    }
}
