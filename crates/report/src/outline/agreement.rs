//! Tests that one figure reads the same wherever it stands in one paper, and that a measure without a figure says which number it lacks.

use super::papers;
use crate::tables::not_counted::wanted;
use crate::view::ReportView;
use catalogue::date::Date;
use catalogue::quantity::Vnd;
use document::{Block, Document};
use domain::assessment::{Assessment, assess};
use domain::facility::{Facility, Reply, ReplyDetail};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use text::{Language, number};

const TODAY: Date = Date {
    year: 2026,
    month: 2,
    day: 5,
};

/// Every example, and beside it the same plant with its bills alone, of which nothing is done.
pub(super) fn facilities() -> Vec<(String, Facility)> {
    let catalogue = catalogue_embedded::whole();
    let mut list = Vec::new();
    for sector in catalogue.sectors() {
        let id = &sector.sector.id;
        let Some(json) = catalogue_embedded::example(id) else {
            continue;
        };
        let whole = submission::read(json.as_bytes()).unwrap().facility;
        let mut bills = Facility {
            site: whole.site.clone(),
            products: whole.products.clone(),
            streams: whole.streams.clone(),
            ..Facility::default()
        };
        for stream in bills.streams.iter_mut() {
            stream.shares.clear();
        }
        for id in whole.replies.keys() {
            let reply = ReplyDetail::plain(Reply::NotDone);
            bills.replies.insert(id.clone(), reply);
        }
        list.push((format!("{id}, bills alone"), bills));
        list.push((id.clone(), whole));
    }
    list
}

/// Amounts in millions as they are printed: cells under a head that says so, and numbers before the unit in sentences. The arithmetic of Annex I has its own digits.
fn printed(document: &Document, unit: &str) -> Vec<String> {
    let mut list = Vec::new();
    let mut sentence = |text: &str| {
        let text = text.replace('\u{a0}', " ");
        let parts: Vec<&str> = text.split(unit).collect();
        let before = parts.iter().take(parts.len().saturating_sub(1));
        let last = |part: &&str| part.split_whitespace().last().map(str::to_owned);
        list.extend(before.filter_map(last));
    };
    for block in &document.blocks {
        match block {
            Block::Paragraph(text) | Block::Note(text) => sentence(text),
            Block::List(items) => items.iter().for_each(|item| sentence(item)),
            _ => {}
        }
    }
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    for table in tables {
        for (at, column) in table.columns.iter().enumerate() {
            if column.title.contains(unit) || table.caption.contains(unit) {
                let cells = table.rows.iter().filter_map(|row| row.cells.get(at));
                list.extend(cells.map(|cell| cell.trim_end_matches('*').to_owned()));
            }
        }
    }
    list
}

/// The computed amounts of money of an assessment.
fn computed(a: &Assessment) -> Vec<Vnd> {
    let totals = &a.totals;
    let mut list = vec![
        totals.money,
        totals.investment,
        totals.to_check,
        totals.priced,
    ];
    for o in a.opportunities.iter().chain(&a.to_check).chain(&a.left_out) {
        list.push(o.money);
        list.extend(o.money_alone);
        list.extend(o.investment.amount());
    }
    list.extend(a.streams.iter().map(|s| s.money_saved));
    list.extend(a.finance.worth.values().map(|w| w.npv));
    list.extend(a.finance.plan.iter().map(|p| p.npv));
    list.extend([a.ranges.total.likely_low, a.ranges.total.likely_high]);
    list.retain(|amount| !amount.is_zero());
    list
}

/// How else an amount could be rounded. To three digits only below a thousand: above, they may be those of another amount, say of a year of the cash flow.
fn otherwise(amount: Vnd, language: Language) -> Vec<String> {
    let millions = amount.value() / Decimal::from(1_000_000);
    let places = (0..=2).map(|places| number::decimal(millions, places, language));
    let short = (millions.abs() < Decimal::ONE_THOUSAND)
        .then(|| number::significant(millions, 3, language));
    places.chain(short).collect()
}

#[test]
fn one_figure_reads_the_same_wherever_it_stands() {
    let catalogue = catalogue_embedded::whole();
    let mut read = 0;
    for (name, facility) in facilities() {
        let assessment = assess(&facility, catalogue, TODAY);
        for (language, unit) in [(Language::Vi, "triệu đồng"), (Language::En, "million VND")] {
            let view = ReportView::new(&facility, &assessment, catalogue, language);
            let amounts = computed(&assessment);
            let mut right: BTreeSet<String> = amounts.iter().map(|a| view.millions(*a)).collect();
            let stated = assessment.streams.iter().filter_map(|s| s.account.cost);
            let stated = stated.map(|c| c.value).chain([assessment.totals.bills]);
            right.extend(stated.map(|c| view.stated_millions(c)));
            let wrong: BTreeSet<String> = amounts
                .iter()
                .flat_map(|a| otherwise(*a, language))
                .filter(|other| other.contains([',', '.']) && !right.contains(other))
                .collect();
            let paper = papers(&facility, &assessment, catalogue, "0123456789ab", language);
            let printed = printed(&paper.together(), unit);
            read += printed.len();
            let found: Vec<&String> = printed.iter().filter(|p| wrong.contains(*p)).collect();
            assert!(found.is_empty(), "{name} {}: {found:?}", language.code());
        }
    }
    assert!(read > 10_000, "{read} amounts");
}

#[test]
fn a_measure_without_a_figure_names_the_number_that_it_lacks() {
    let catalogue = catalogue_embedded::whole();
    let mut kinds = BTreeSet::new();
    for (name, facility) in facilities() {
        let assessment = assess(&facility, catalogue, TODAY);
        for language in [Language::Vi, Language::En] {
            let view = ReportView::new(&facility, &assessment, catalogue, language);
            for o in &assessment.without_figure {
                let words = wanted(view, o).unwrap_or_default();
                let length = words.chars().count();
                assert!((8..=110).contains(&length), "{name}: {}: {words:?}", o.id);
                assert!(!words.contains('?'), "{name}: {}: {words:?}", o.id);
                kinds.insert(words);
            }
        }
    }
    assert!(kinds.len() > 20, "{kinds:#?}");
    assert!(kinds.iter().any(|k| k.contains("cosφ")), "{kinds:#?}");
}
