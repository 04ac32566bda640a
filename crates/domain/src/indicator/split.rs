//! Which part of the site's consumption is counted for which product.

use crate::facility::{Facility, Product, Split};
use catalogue::quantity::{Fraction, LARGEST, Percent, Unit};
use rust_decimal::Decimal;

/// By how much the user's shares may miss a hundred percent: shares of thirds are written 33, 33, 33.
const TOLERANCE: Decimal = Decimal::ONE;

/// A product with its part of the consumption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allotted<'a> {
    /// The product; the first one where all are added up.
    pub product: &'a Product,
    /// Its output in its unit; of all products where they are added up.
    pub output: Decimal,
    /// Its part; nothing where the products are added up and carry the whole.
    pub part: Option<Part>,
}

/// A part as what it is counted by, and the sum of it over all products.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// kg, VND or percent of this product.
    pub of: Decimal,
    /// The same of all products.
    pub all: Decimal,
}

impl Part {
    /// The part; parts of all products are one in sum.
    #[must_use]
    pub fn fraction(self) -> Fraction {
        Fraction::of(self.of, self.all).unwrap_or_default()
    }
}

/// Why nothing can be counted for the products.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SplitRefusal {
    /// No product has an output.
    NoOutput,
    /// The products are counted in units that cannot be added up, and no split was chosen.
    Units,
    /// A product, by id, lacks what the split needs: an output, a mass, a revenue, a share.
    Lacks(String),
    /// The user's shares add up to this instead of 100 %.
    Sum(Percent),
}

/// The products with their parts of the consumption.
///
/// # Errors
/// Why the consumption cannot be split. A split by mass or revenue needs the figure of every product that is made; a part is never guessed.
pub fn split(facility: &Facility) -> Result<Vec<Allotted<'_>>, SplitRefusal> {
    let products = &facility.products;
    let sound = |value: Option<Decimal>| value.filter(|v| *v >= Decimal::ZERO && *v <= LARGEST);
    let lacks = |p: &Product| SplitRefusal::Lacks(p.id.clone());
    if products.iter().all(|p| p.quantity.is_none()) {
        return Err(SplitRefusal::NoOutput);
    }
    let mut made = Vec::new();
    for product in products {
        let output = sound(product.quantity).ok_or_else(|| lacks(product))?;
        made.push((product, output));
    }
    if facility.split == Split::Together || products.len() < 2 {
        return together(&made).map(|all| vec![all]);
    }
    // What was not made this year took nothing.
    made.retain(|(_, output)| *output > Decimal::ZERO);
    let mut parts = Vec::new();
    for (product, output) in &made {
        let of = match facility.split {
            Split::Mass => kilograms(product, *output),
            Split::Revenue => sound(product.revenue),
            Split::Own => sound(product.share),
            Split::Together => None,
        };
        parts.push(of.ok_or_else(|| lacks(product))?);
    }
    let all: Decimal = parts.iter().sum();
    if facility.split == Split::Own && (all - Decimal::ONE_HUNDRED).abs() > TOLERANCE {
        return Err(SplitRefusal::Sum(Percent::new(all)));
    }
    if all.is_zero() {
        return Err(SplitRefusal::NoOutput);
    }
    let allotted = made.into_iter().zip(parts);
    let allotted = allotted.map(|((product, output), of)| Allotted {
        product,
        output,
        part: Some(Part { of, all }),
    });
    Ok(allotted.collect())
}

/// All products added up in the unit of the first.
fn together<'a>(made: &[(&'a Product, Decimal)]) -> Result<Allotted<'a>, SplitRefusal> {
    let Some((main, _)) = made.first() else {
        return Err(SplitRefusal::NoOutput);
    };
    let mut output = Decimal::ZERO;
    for (product, quantity) in made {
        let per = product.unit.in_units_of(main.unit);
        output += quantity * per.ok_or(SplitRefusal::Units)?;
    }
    (output > Decimal::ZERO)
        .then_some(Allotted {
            product: main,
            output,
            part: None,
        })
        .ok_or(SplitRefusal::NoOutput)
}

/// The mass of an output, kg: by its unit, else by the user's mass of one unit.
fn kilograms(product: &Product, output: Decimal) -> Option<Decimal> {
    let per = product.unit.in_units_of(Unit::Kg);
    let per = per.or(product.mass).filter(|m| *m > Decimal::ZERO)?;
    output.checked_mul(per)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn product(id: &str, unit: Unit, quantity: Option<i64>) -> Product {
        Product {
            quantity: quantity.map(Decimal::from),
            ..Product::new(id.to_owned(), unit)
        }
    }

    fn facility(split: Split, products: Vec<Product>) -> Facility {
        Facility {
            split,
            products: products.into(),
            ..Facility::default()
        }
    }

    /// 600 t and 500 pieces of 800 kg each.
    fn mixed() -> Vec<Product> {
        let mut pieces = product("b", Unit::Piece, Some(500));
        pieces.mass = Some(800.into());
        vec![product("a", Unit::Tonne, Some(600)), pieces]
    }

    fn tenths(number: i64) -> Fraction {
        Fraction::new(Decimal::new(number, 1))
    }

    fn fractions(facility: &Facility) -> Vec<Fraction> {
        let list = split(facility).unwrap();
        list.iter().map(|a| a.part.unwrap().fraction()).collect()
    }

    #[test]
    fn outputs_of_one_kind_are_added_up() {
        let two = vec![
            product("a", Unit::Tonne, Some(3)),
            product("b", Unit::Kg, Some(500)),
        ];
        let facility = facility(Split::Together, two);
        let list = split(&facility).unwrap();
        assert_eq!(list.len(), 1);
        assert_eq!(
            (list[0].output, list[0].part),
            (Decimal::new(35, 1), None),
            "3 t and 500 kg are 3.5 t"
        );
    }

    #[test]
    fn by_mass_a_piece_counts_by_what_it_weighs() {
        // 600 t beside 500 · 0.8 = 400 t.
        let parts = fractions(&facility(Split::Mass, mixed()));
        assert_eq!(parts, [tenths(6), tenths(4)]);
    }

    #[test]
    fn by_revenue_and_by_the_users_shares() {
        let mut list = mixed();
        (list[0].revenue, list[1].revenue) = (Some(9_000.into()), Some(3_000.into()));
        (list[0].share, list[1].share) = (Some(70.into()), Some(30.into()));
        let by = |split| fractions(&facility(split, list.clone()));
        assert_eq!(
            by(Split::Revenue),
            [Percent::from(75).fraction(), Percent::from(25).fraction()]
        );
        assert_eq!(by(Split::Own), [tenths(7), tenths(3)]);
    }

    #[test]
    fn what_cannot_be_split_says_why() {
        let why = |split_by, products| split(&facility(split_by, products)).unwrap_err();
        assert_eq!(why(Split::Together, vec![]), SplitRefusal::NoOutput);
        assert_eq!(why(Split::Together, mixed()), SplitRefusal::Units);
        assert_eq!(
            why(Split::Revenue, mixed()),
            SplitRefusal::Lacks("a".into())
        );
        let mut list = mixed();
        list[1].mass = None;
        assert_eq!(
            why(Split::Mass, list.clone()),
            SplitRefusal::Lacks("b".into())
        );
        (list[0].share, list[1].share) = (Some(70.into()), Some(20.into()));
        assert_eq!(why(Split::Own, list.clone()), SplitRefusal::Sum(90.into()));
        list[0].quantity = None;
        assert_eq!(why(Split::Own, list), SplitRefusal::Lacks("a".into()));
    }

    #[test]
    fn a_product_that_was_not_made_takes_nothing() {
        let mut list = mixed();
        list[1].quantity = Some(Decimal::ZERO);
        let facility = facility(Split::Mass, list);
        let parts = split(&facility).unwrap();
        assert_eq!(parts.len(), 1);
        assert_eq!(parts[0].part.unwrap().fraction(), Fraction::ONE);
    }
}
