//! The terms of the cost of losses, each with its amount, its price and how they are known.

use super::loss_line::{Basis, LossLine, Term, TermKind};
use super::rest::{is_sound, times, total};
use super::{Item, MassBalance, MeanPrice, Role, WaterBalance};
use crate::facility::Content;
use crate::facility::account::Figure;
use crate::opportunity::{Books, Ledger};
use catalogue::Group;
use catalogue::known::Known;
use catalogue::quantity::Vnd;
use rust_decimal::Decimal;

/// The price that stands in where the user did not say what a waste was. There is none where more was paid for materials without a mass than for those with one, nor where such wastes weigh more than the inputs whose price it is: they are then of something else.
pub(super) fn mean(books: &Books<'_>, mass: &MassBalance) -> Option<(Basis, MeanPrice)> {
    let line_of = |l: &Ledger<'_>| mass.line(&Item::Stream(l.stream.id.clone()));
    let paid = |weighed: bool| {
        let materials = books.ledgers.iter();
        let materials = materials.filter(|l| l.stream.group == Group::Material);
        let counted = materials.filter(|l| line_of(l).is_some() == weighed);
        total(counted.filter_map(|l| Some(l.account.cost?.value)))
    };
    if paid(false) > paid(true) {
        return None;
    }
    let material: fn(Role) -> bool = |r| r == Role::Material;
    let other: fn(Role) -> bool = |r| matches!(r, Role::Chemical | Role::Packaging);
    let found = [
        (Basis::MeanOfMaterials, material),
        (Basis::MeanOfOthers, other),
    ];
    let found = found.into_iter();
    let (basis, price, wanted) = found
        .filter_map(|(basis, wanted)| Some((basis, mass.mean_price(wanted)?, wanted)))
        .next()?;
    let behind = mass.lines.iter().filter(|l| wanted(l.role));
    let unsaid = books.ledgers.iter();
    let unsaid = unsaid
        .filter(|l| l.is_of_bought() && l.stream.lost.content == Content::Unsaid)
        .filter_map(|l| Some(line_of(l)?.kg));
    (total(unsaid) <= total(behind.map(|l| l.kg))).then_some((basis, price))
}

/// The prices of what a stream of losses holds.
pub(super) struct LossPrices<'a> {
    pub(super) mass: &'a MassBalance,
    pub(super) water: &'a WaterBalance,
    pub(super) mean: Option<(Basis, MeanPrice)>,
}

impl LossPrices<'_> {
    /// What one stream costs; nothing for streams that are no loss.
    pub(super) fn line(&self, ledger: &Ledger<'_>) -> Option<LossLine> {
        let group = ledger.stream.group;
        let kinds: &[TermKind] = match group {
            Group::Waste | Group::HazardousWaste => &[TermKind::Content, TermKind::Treatment],
            Group::Wastewater => &[TermKind::Content, TermKind::Water, TermKind::Treatment],
            Group::ByProduct => &[TermKind::Content, TermKind::Income],
            Group::Energy | Group::Water | Group::Material | Group::Chemical | Group::Packaging => {
                return None;
            }
        };
        let (mut terms, mut missing) = (Vec::new(), Vec::new());
        for kind in kinds {
            let found = match kind {
                TermKind::Content => self.content(ledger),
                TermKind::Water => self.water(ledger).map(|t| vec![t]),
                _ => account(*kind, ledger).map(|t| vec![t]),
            };
            match found {
                Some(list) => terms.extend(list),
                None => missing.push(*kind),
            }
        }
        if let Some(fee) = ledger.stream.fee {
            if is_sound(fee) {
                terms.push(sum_only(
                    TermKind::Fee,
                    Basis::Said,
                    Vnd::new(fee),
                    Known::Estimated,
                ));
            } else {
                missing.push(TermKind::Fee);
            }
        }
        Some(LossLine {
            stream: ledger.stream.id.clone(),
            group,
            total: sum(&terms),
            counted: group != Group::ByProduct || ledger.stream.lost.content != Content::Unsaid,
            terms,
            missing,
        })
    }

    /// The bought materials in a stream; nothing where they, or a price of them, are unknown.
    fn content(&self, ledger: &Ledger<'_>) -> Option<Vec<Term>> {
        let id = &ledger.stream.id;
        let line = self.mass.line(&Item::Stream(id.clone()));
        let whole = line.map(|l| (l.kg, l.known.unwrap_or(Known::Estimated)));
        let lost = &ledger.stream.lost;
        match &lost.content {
            // Sold on purpose, or sludge, ash and hazardous mixtures: the mean price of the materials says nothing of them.
            Content::Unsaid if !ledger.is_of_bought() => None,
            Content::Unsaid => {
                let (kg, known) = whole?;
                Some(vec![self.at_mean(kg, known)?])
            }
            Content::Nothing => Some(Vec::new()),
            Content::Input(input) => {
                let (kg, known) = match lost.kg {
                    Some(kg) => (Some(kg).filter(|kg| is_sound(*kg))?, Known::Estimated),
                    None => whole?,
                };
                // A waste cannot hold more than it weighs.
                let fits = whole.is_none_or(|(whole, _)| kg <= whole);
                let term = self.at_price_of(input, kg, known)?;
                fits.then(|| vec![term])
            }
        }
    }

    fn at_mean(&self, kg: Decimal, known: Known) -> Option<Term> {
        let (basis, mean) = self.mean.as_ref()?;
        let price = Figure {
            known: Known::Default,
            ..mean.figure
        };
        priced(TermKind::Content, basis.clone(), kg, known, price)
    }

    fn at_price_of(&self, input: &str, kg: Decimal, known: Known) -> Option<Term> {
        let line = self.mass.line(&Item::Stream(input.to_owned()))?;
        let price = Some(line).filter(|l| l.role.is_input())?.price()?;
        let basis = Basis::Input(input.to_owned());
        priced(TermKind::Content, basis, kg, known, price)
    }

    fn water(&self, ledger: &Ledger<'_>) -> Option<Term> {
        let line = self.water.line(&ledger.stream.id)?;
        let price = self.water.unaccounted.price?.figure;
        let volume = line.cubic_metres;
        priced(
            TermKind::Water,
            Basis::MeanOfWater,
            volume,
            line.known,
            price,
        )
    }
}

/// What the account of the stream says it costs or brings.
fn account(kind: TermKind, ledger: &Ledger<'_>) -> Option<Term> {
    let cost = ledger.account.cost?;
    Some(sum_only(kind, Basis::Account, cost.value, cost.known))
}

fn sum_only(kind: TermKind, basis: Basis, value: Vnd, known: Known) -> Term {
    Term {
        kind,
        basis,
        amount: None,
        price: None,
        value: Figure { value, known },
    }
}

fn priced(
    kind: TermKind,
    basis: Basis,
    amount: Decimal,
    known: Known,
    price: Figure,
) -> Option<Term> {
    Some(Term {
        kind,
        basis,
        amount: Some(amount),
        price: Some(price.value),
        value: times(amount, known, price)?,
    })
}

/// Terms added up, income subtracted.
fn sum(terms: &[Term]) -> Option<Figure<Vnd>> {
    let known = terms.iter().map(|t| t.value.known).max()?;
    let signed = terms.iter().map(|t| match t.kind {
        TermKind::Income => Vnd::ZERO.saturating_sub(t.value.value),
        _ => t.value.value,
    });
    Some(Figure {
        value: total(signed),
        known,
    })
}
