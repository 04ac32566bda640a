//! The tables of a report as HTML to paste into the department's own letter: headings, tables and remarks, nothing else.
//!
//! Word and LibreOffice keep what stands at an element itself and drop what a style sheet says, so every border and every alignment stands at its cell.

use document::{Align, Block, Column, Document, Language, Row, Table};

const CELL: &str = "border:1px solid #000;padding:2pt 4pt;vertical-align:top";
const TABLE: &str =
    "border-collapse:collapse;width:100%;font-family:'Times New Roman',serif;font-size:12pt";

/// The tables of a report, in its order and with its words.
#[must_use]
pub fn tables(report: &Document) -> String {
    let language = match report.language {
        Language::Vietnamese => "vi",
        Language::English => "en",
    };
    let title = escaped(&report.title);
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n</head>\n<body>\n"
    );
    for line in &report.heading {
        html += &format!("<h1 style=\"font-size:14pt\">{}</h1>\n", escaped(line));
    }
    for block in &report.blocks {
        html += &of(block);
    }
    html += "</body>\n</html>\n";
    html
}

/// What of a report belongs into a letter of somebody else: no picture, no signature.
fn of(block: &Block) -> String {
    match block {
        Block::Heading(level, words) => {
            let level = (usize::from(*level) + 1).min(6);
            format!("<h{level}>{}</h{level}>\n", escaped(words))
        }
        Block::Paragraph(words) => format!("<p>{}</p>\n", escaped(words)),
        Block::Note(words) => format!("<p><i>{}</i></p>\n", escaped(words)),
        Block::Facts(facts) => self::facts(facts),
        Block::Table(table) => self::table(table),
        Block::Centred(words) => format!("<p style=\"text-align:center\">{}</p>\n", escaped(words)),
        Block::List(items) => {
            let items = items.iter().map(|i| format!("<li>{}</li>\n", escaped(i)));
            format!("<ul>\n{}</ul>\n", items.collect::<String>())
        }
        Block::Tiles(_)
        | Block::Bars(_)
        | Block::Cash(_)
        | Block::Flow(_)
        | Block::Entries(_)
        | Block::Signature(_)
        | Block::Annex(_)
        | Block::Steps(_)
        | Block::PageBreak => String::new(),
    }
}

fn facts(facts: &[(String, String)]) -> String {
    let rows = facts.iter().map(|(label, value)| {
        format!(
            "<tr><th scope=\"row\" style=\"{CELL};text-align:left\">{}</th><td style=\"{CELL}\">{}</td></tr>\n",
            escaped(label),
            escaped(value)
        )
    });
    let rows: String = rows.collect();
    format!("<table border=\"1\" style=\"{TABLE}\">\n<tbody>\n{rows}</tbody>\n</table>\n")
}

fn table(table: &Table) -> String {
    let whole: u32 = table.columns.iter().map(|c| c.width).sum();
    let columns = table.columns.iter();
    let widths: String = columns
        .clone()
        .map(|c| format!("<col width=\"{}%\">", c.width * 100 / whole.max(1)))
        .collect();
    let heads: String = columns
        .map(|c| {
            let words = escaped(&c.title);
            format!("<th scope=\"col\" style=\"{CELL};text-align:center\">{words}</th>")
        })
        .collect();
    let rows: String = table.rows.iter().map(|r| row(r, &table.columns)).collect();
    format!(
        "<table border=\"1\" style=\"{TABLE}\">\n<caption style=\"text-align:left\">{}</caption>\n<colgroup>{widths}</colgroup>\n<thead>\n<tr>{heads}</tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n",
        escaped(&table.caption)
    )
}

/// A row; the first cell of it heads the others.
fn row(row: &Row, columns: &[Column]) -> String {
    let cells = row.cells.iter().zip(columns).enumerate();
    let cells = cells.map(|(place, (words, column))| {
        let align = match column.align {
            Align::End => "right",
            Align::Start => "left",
            Align::Center => "center",
        };
        let words = match row.strong {
            true => format!("<b>{}</b>", escaped(words)),
            false => escaped(words),
        };
        match place {
            0 => format!(
                "<th scope=\"row\" style=\"{CELL};text-align:{align};font-weight:normal\">{words}</th>"
            ),
            _ => format!("<td style=\"{CELL};text-align:{align}\">{words}</td>"),
        }
    });
    let cells: String = cells.collect();
    format!("<tr>{cells}</tr>\n")
}

/// Words as HTML writes them; what parts lines is kept.
fn escaped(words: &str) -> String {
    let mut html = String::with_capacity(words.len());
    for sign in words.chars() {
        match sign {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\n' => html.push_str("<br>"),
            sign => html.push(sign),
        }
    }
    html
}

#[cfg(test)]
mod tests;
