//! Tests of the tables for a letter.

use super::*;
use document::Bars;

fn report(rows: &[(&[&str], bool)]) -> Document {
    let column = |title: &str, width, align| Column {
        title: title.to_owned(),
        width,
        align,
    };
    let rows = rows.iter().map(|(cells, strong)| Row {
        cells: cells.iter().map(|c| (*c).to_owned()).collect(),
        strong: *strong,
    });
    Document {
        title: "Báo cáo <1>".to_owned(),
        heading: vec!["BÁO CÁO".to_owned()],
        blocks: vec![
            Block::Facts(vec![("Kỳ".to_owned(), "2026".to_owned())]),
            Block::Heading(1, "1. Ngành".to_owned()),
            Block::Table(Table {
                caption: "Bảng 1".to_owned(),
                columns: vec![
                    column("Ngành", 3, Align::Start),
                    column("Tiền", 1, Align::End),
                ],
                rows: rows.collect(),
            }),
            Block::Note("n & m".to_owned()),
            Block::Bars(Bars::default()),
        ],
        language: Language::Vietnamese,
        subject: String::new(),
        author: String::new(),
        date: document::Date {
            year: 2026,
            month: 11,
            day: 28,
        },
        head: document::TitleBlock::default(),
        footer: document::Footer::default(),
        translation: None,
    }
}

#[test]
fn a_table_has_heads_rows_and_a_border_at_every_cell() {
    let html = tables(&report(&[
        (&["Bia & <b>", "1,5"], false),
        (&["Cộng", "2\n3"], true),
    ]));
    assert!(
        html.starts_with("<!DOCTYPE html>\n<html lang=\"vi\">"),
        "{html}"
    );
    assert!(html.contains("<title>Báo cáo &lt;1&gt;</title>"), "{html}");
    let count = |words: &str| html.matches(words).count();
    assert_eq!((count("<table"), count("</table>")), (2, 2));
    assert_eq!(
        (
            count("<thead>"),
            count("scope=\"col\""),
            count("scope=\"row\"")
        ),
        (1, 2, 3)
    );
    let cells = count("<td") + count("<th ");
    assert_eq!(cells, 8);
    assert_eq!(count("border:1px solid #000"), cells);
    assert_eq!(count("<tr>"), count("</tr>"));
    assert!(
        html.contains("<col width=\"75%\"><col width=\"25%\">"),
        "{html}"
    );
    assert!(html.contains("text-align:right\">1,5</td>"), "{html}");
    assert!(
        html.contains("<b>Cộng</b>") && html.contains("<b>2<br>3</b>"),
        "{html}"
    );
    assert!(
        html.contains("Bia &amp; &lt;b&gt;") && html.contains("n &amp; m"),
        "{html}"
    );
    // Nothing that a letter would carry along: no sheet, no class, no program, nothing fetched.
    for foreign in ["<style", "class=", "<script", "src=", "href=", "id="] {
        assert_eq!(count(foreign), 0, "{foreign}");
    }
}
