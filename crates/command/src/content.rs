//! What a report says, as JSON: the same content for another writer of PDF, to be timed beside ours. It judges nothing.

use document::{Block, Document, Entry, Flow, Row, Signature, Table, Tile, TitleBlock};
use serde_json::{Value, json};
use std::io::{Result, Write};

/// The parts of a report in reading order, each with what it is and what it says.
pub(crate) fn print(document: &Document, out: &mut impl Write) -> Result<()> {
    let content = json!({
        "title": document.title,
        "head": head(&document.head),
        "heading": document.heading,
        "foot": document.footer.text,
        "blocks": document.blocks.iter().map(block).collect::<Vec<Value>>(),
    });
    writeln!(out, "{content}")
}

fn head(head: &TitleBlock) -> Value {
    json!({
        "left": head.issuer.iter().chain([&head.number]).collect::<Vec<_>>(),
        "right": [&head.nation, &head.motto, &head.place_and_date],
    })
}

fn block(block: &Block) -> Value {
    match block {
        Block::Heading(level, text) => json!({ "heading": text, "level": level }),
        Block::Paragraph(text) => json!({ "paragraph": text }),
        Block::Centred(text) => json!({ "centred": text }),
        Block::Note(text) => json!({ "note": text }),
        Block::Tiles(tiles) => {
            let tile = |t: &Tile| json!([t.label, t.value, t.notes]);
            json!({ "tiles": tiles.iter().map(tile).collect::<Vec<_>>() })
        }
        Block::List(items) => json!({ "list": items }),
        Block::Facts(pairs) => json!({ "facts": pairs }),
        Block::Table(table) => of_table(table),
        Block::Bars(bars) => {
            let rows = bars
                .rows
                .iter()
                .map(|b| json!([b.label, b.value_text, b.share]));
            json!({ "bars": rows.collect::<Vec<_>>(), "caption": bars.caption })
        }
        Block::Cash(cash) => {
            let years = cash.years.iter().map(|y| json!([y.label, y.net, y.sum]));
            json!({ "cash": years.collect::<Vec<_>>(), "caption": cash.caption })
        }
        Block::Flow(flow) => of_flow(flow),
        Block::Entries(entries) => {
            json!({ "entries": entries.iter().map(entry).collect::<Vec<_>>() })
        }
        Block::Signature(signature) => of_signature(signature),
        Block::Annex(annex) => json!({ "annex": [annex.number, annex.title, annex.with] }),
        // A poster is no part of a report.
        Block::Steps(_) => Value::Null,
        Block::PageBreak => json!({ "page": true }),
    }
}

fn of_table(table: &Table) -> Value {
    let columns = table
        .columns
        .iter()
        .map(|c| json!([c.title, c.width.max(1)]));
    let row = |row: &Row| json!({ "cells": row.cells, "strong": row.strong });
    json!({
        "table": table.rows.iter().map(row).collect::<Vec<_>>(),
        "columns": columns.collect::<Vec<_>>(),
        "caption": table.caption,
    })
}

fn of_flow(flow: &Flow) -> Value {
    let bands = [("in", &flow.inputs), ("out", &flow.outputs)];
    let bands = bands.into_iter().flat_map(|(side, list)| {
        list.iter()
            .map(move |b| json!([side, b.label, b.amount, b.share]))
    });
    json!({ "flow": bands.collect::<Vec<_>>(), "caption": flow.caption })
}

fn entry(entry: &Entry) -> Value {
    let lines = entry.lines.iter().map(|l| json!([l.depth, l.text]));
    json!({
        "label": entry.label,
        "title": entry.title,
        "lines": lines.collect::<Vec<_>>(),
    })
}

fn of_signature(signature: &Signature) -> Value {
    let left = signature.receivers.iter().chain([&signature.author]);
    let office = signature.office.iter();
    let right = office.chain([&signature.hint, &signature.name]);
    json!({ "signature": [left.collect::<Vec<_>>(), right.collect::<Vec<_>>()] })
}
