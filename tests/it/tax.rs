//! A price of the catalogue that was converted to the factory's choice of value-added tax shows the step.

use crate::shared::TODAY;
use catalogue::Group;
use catalogue::quantity::Unit;
use domain::assessment::assess;
use domain::explanation::{Explainer, Explanation, How, Subject, Word};
use domain::facility::{Facility, Stream, Vat};
use rust_decimal::Decimal;

/// The first node of a word in a tree.
fn first(tree: &Explanation, word: Word) -> Option<Explanation> {
    if tree.word == word {
        return Some(tree.clone());
    }
    tree.parts.iter().find_map(|part| first(part, word))
}

/// The price behind the bills of a plant that said how much it took of one carrier, and not what it paid.
fn price(carrier: &str, unit: Unit, vat: Option<Vat>) -> Explanation {
    let catalogue = catalogue_embedded::whole();
    let mut facility = Facility::default();
    facility.site.vat = vat;
    let mut stream = Stream::new("s".to_owned(), Group::Energy, unit);
    stream.carrier = Some(carrier.to_owned());
    stream.quantity = Some(1_000.into());
    facility.streams.push(stream);
    let assessment = assess(&facility, catalogue, TODAY);
    let explainer = Explainer::new(&assessment, &facility, catalogue);
    let bills = explainer.explain(&Subject::Bills).unwrap();
    first(&bills, Word::Price).unwrap()
}

#[test]
fn the_tax_between_a_published_price_and_the_factorys_is_a_step() {
    let catalogue = catalogue_embedded::whole();
    let listed = |carrier: &str| {
        let id = catalogue.carrier(carrier).unwrap().price.as_deref();
        catalogue.price(id.unwrap()).unwrap().vnd
    };
    let factor = |tax: &Explanation| tax.value.unwrap() * Decimal::ONE_HUNDRED;
    // Diesel is listed with tax: taken out where the factory's prices hold none, or nobody said.
    for vat in [None, Some(Vat::Without)] {
        let found = price("do-l", Unit::Litre, vat);
        assert_eq!(found.how, How::Quotient);
        let [list, tax] = &found.parts[..] else {
            panic!("{found:?}");
        };
        assert_eq!((list.word, list.value), (Word::Price, listed("do-l")));
        assert_eq!((tax.word, factor(tax)), (Word::Tax, 108.into()));
        let given = found.value.unwrap();
        assert!((given - found.recomputed().unwrap()).abs() < Decimal::new(1, 6));
        assert!(
            found
                .parts
                .iter()
                .all(|p| matches!(p.how, How::Published { .. }))
        );
    }
    let found = price("do-l", Unit::Litre, Some(Vat::With));
    assert_eq!((found.value, found.parts.len()), (listed("do-l"), 0));
    // Electricity is listed without.
    let found = price("elec-toe", Unit::Kwh, Some(Vat::With));
    assert_eq!(
        (&found.how, found.recomputed()),
        (&How::Product, found.value)
    );
    assert_eq!(found.parts[0].value, listed("elec-toe"));
    let found = price("elec-toe", Unit::Kwh, None);
    assert_eq!((found.value, found.parts.len()), (listed("elec-toe"), 0));
}
