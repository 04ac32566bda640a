//! Table 6: what facilities use for one unit of product. Only groups of five or more are shown.

use super::table::{Audience, Cell, Table, numbers, words};
use crate::check::Norms;
use crate::view::Office;

pub(super) fn norms(office: Office<'_>) -> Table {
    let text = office.text;
    let mut table = Table::new(
        "consumption_norms",
        text.office_norms(),
        text.office_norms_sheet(),
        Audience::Public,
        vec![
            words("sector", text.office_sector(), 28, 4),
            words("product", text.office_product(), 28, 4),
            words("metric", text.office_metric(), 32, 4),
            words("unit", text.office_unit(), 14, 2),
            numbers("n", text.office_n(), 8, 1),
            numbers("lower_quartile", text.office_lower_quartile(), 12, 2),
            numbers("median", text.office_median(), 12, 2),
            numbers("upper_quartile", text.office_upper_quartile(), 12, 2),
            numbers("best", text.office_best(), 12, 2),
            numbers("from_sheets", text.commune_from_sheets(), 12, 1),
        ],
    );
    let catalogue = office.beside.catalogue;
    for norm in Norms::grouped(&office.files(), catalogue).shown() {
        let like = &norm.like;
        let sector = catalogue.sector(&like.sector);
        let product = sector.and_then(|s| s.products.iter().find(|p| p.id == like.product));
        let product = product.map(|p| text.language.pick(&p.vi, &p.en));
        let unit = format!("{}/{}", text.unit(like.unit), text.unit(like.per));
        table.row(
            vec![
                Cell::words(office.sector(Some(&like.sector))),
                Cell::words(product.unwrap_or(&like.product)),
                Cell::words(text.metric(like.metric, catalogue)),
                Cell::words(unit),
                Cell::Count(norm.n),
                Cell::Number(norm.quartiles.lower),
                Cell::Number(norm.quartiles.median),
                Cell::Number(norm.quartiles.upper),
                Cell::Number(norm.best),
                Cell::of(Some(norm.from_sheets).filter(|n| *n > 0), Cell::Count),
            ],
            norm.files,
        );
    }
    table.notes.push(text.office_norms_note().to_owned());
    table
}
