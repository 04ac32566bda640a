//! The facility: what is known of it and what it makes; for the annexes, the usual steps of its lines. It only repeats what was entered.

use super::body::Body;
use document::Align::{Center, End, Start};
use domain::facility::Ratings;
use rust_decimal::Decimal;

/// Part 2: what is known of the facility, and what it makes.
pub(super) fn site(body: &mut Body<'_>) {
    let view = body.view;
    let (text, site) = (view.text, &view.facility.site);
    let counted = |value: Option<Decimal>, said: &dyn Fn(&str) -> String| {
        value.map(|v| said(&view.exact(v))).unwrap_or_default()
    };
    let (contact, ratings) = (&site.contact, &view.facility.ratings);
    body.heading(1, text.report_site());
    // One line for what is read together; what was not stated is left out.
    let joined = |parts: &[&str], sign: &str| {
        let said = parts.iter().map(|p| p.trim()).filter(|p| !p.is_empty());
        said.collect::<Vec<_>>().join(sign)
    };
    let place = address([&site.address, &site.commune, &view.province()]);
    let role = joined(&[&contact.name, &contact.role], ", ");
    let reached = joined(&[&contact.phone, &contact.email], "; ");
    let [days, shifts] = [
        counted(site.days, &|n| text.report_site_days_value(n)),
        counted(site.shifts, &|n| text.report_site_shifts_value(n)),
    ];
    // One line on awareness: what follows by rule, else what the facility says of itself. Annex III has the rest.
    let concluded = match view.names().concluded() {
        words if words.is_empty() && *ratings == Ratings::default() => words,
        words if words.is_empty() => [&text.ratings(ratings), text.ratings_where()].join(" "),
        words => [words.as_str(), text.report_conclusion_where()].join(" "),
    };
    body.known_facts(&[
        (text.report_site_name(), site.name.clone()),
        (text.report_site_tax_code(), site.tax_code.clone()),
        (text.report_site_address(), place),
        (text.report_site_sector(), view.sector()),
        (text.report_site_vsic(), view.vsic()),
        (
            text.report_site_employees(),
            counted(site.employees, &|n| text.report_site_employees_value(n)),
        ),
        (text.report_site_runs(), joined(&[&days, &shifts], ", ")),
        (text.report_site_contact(), joined(&[&role, &reached], "; ")),
        (text.report_conclusion(), concluded),
        (text.report_site_deadline(), view.deadline()),
    ]);
    products(body);
}

/// The kinds of units that stand in small letters inside an address.
const KINDS: [&str; 6] = [
    "Xã ",
    "Phường ",
    "Đặc khu ",
    "Thị trấn ",
    "Tỉnh ",
    "Thành phố ",
];
/// The one city whose kind belongs to its name (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục III, 1).
const NAMED: &str = "Thành phố Hồ Chí Minh";

/// The name of a place inside a sentence: its kind begins with a small letter.
pub(super) fn inside(place: &str) -> String {
    let kind = KINDS.iter().find(|kind| place.starts_with(**kind));
    match kind.filter(|_| place != NAMED) {
        Some(kind) => place.replacen(*kind, &kind.to_lowercase(), 1),
        None => place.to_owned(),
    }
}

/// An address in one line: each unit once, its kind in small letters.
pub(super) fn address(parts: [&str; 3]) -> String {
    let mut line = String::new();
    for part in parts.map(str::trim) {
        if part.is_empty() || names(&line, part) {
            continue;
        }
        let part = match line.is_empty() {
            true => part.to_owned(),
            false => inside(part),
        };
        if !line.is_empty() {
            line.push_str(", ");
        }
        line.push_str(&part);
    }
    line
}

/// Whether a line names a unit already, however its kind is written.
fn names(line: &str, unit: &str) -> bool {
    let (line, unit) = (line.to_lowercase(), unit.to_lowercase());
    let mut found = line.match_indices(&unit);
    // "xã An" is not named by "xã An Phú".
    found.any(|(at, _)| {
        let behind = line.get(at + unit.len()..).unwrap_or_default().trim_start();
        behind
            .chars()
            .next()
            .is_none_or(|next| !next.is_alphanumeric())
    })
}

/// Products with their output.
fn products(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    let rows: Vec<Vec<String>> = view
        .facility
        .products
        .iter()
        .enumerate()
        .map(|(index, product)| {
            let quantity = product.quantity.map_or_else(
                || text.report_not_known().to_owned(),
                |q| view.exact_quantity(q, product.unit),
            );
            vec![
                (index + 1).to_string(),
                view.names().product(product),
                quantity,
            ]
        })
        .collect();
    if rows.is_empty() {
        body.paragraph(text.report_products_none());
    }
    let caption = match view.facility.site.year {
        Some(year) => text.report_products_caption(&year.to_string()),
        None => text.report_products_caption_no_year().to_owned(),
    };
    body.table(
        &caption,
        &[
            (text.report_column_number(), 1, Center),
            (text.report_products_name(), 7, Start),
            (text.report_products_quantity(), 4, End),
        ],
        rows,
    );
}

/// The lines of the sector on which the products are made.
pub(super) fn steps(body: &mut Body<'_>) {
    let view = body.view;
    let (text, facility) = (view.text, view.facility);
    let Some(sector) = facility
        .site
        .sector
        .as_deref()
        .and_then(|s| view.catalogue.sector(s))
    else {
        return;
    };
    let products = facility.products.iter();
    let kinds: Vec<&str> = products.filter_map(|p| p.kind.as_deref()).collect();
    for line in sector.lines_of(&kinds) {
        let rows = line.steps.iter().enumerate().map(|(index, step)| {
            vec![
                (index + 1).to_string(),
                text.language.pick(&step.vi, &step.en).to_owned(),
                text.usual_flows(&step.inputs),
                text.usual_flows(&step.outputs),
                text.usual_flows(&step.wastes),
            ]
        });
        body.table(
            &text.report_steps_caption(text.language.pick(&line.vi, &line.en)),
            &[
                (text.report_column_number(), 1, Center),
                (text.report_steps_step(), 4, Start),
                (text.report_steps_inputs(), 5, Start),
                (text.report_steps_outputs(), 5, Start),
                (text.report_steps_wastes(), 5, Start),
            ],
            rows.collect(),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn an_address_names_each_unit_once() {
        assert_eq!(
            address(["Ấp 3, xã Năm Căn", "Xã Năm Căn", "Tỉnh Cà Mau"]),
            "Ấp 3, xã Năm Căn, tỉnh Cà Mau"
        );
        assert_eq!(
            address(["12 Lê Lợi", "Phường Sài Gòn", "Thành phố Hồ Chí Minh"]),
            "12 Lê Lợi, phường Sài Gòn, Thành phố Hồ Chí Minh"
        );
        assert_eq!(
            address(["", "Xã Vũ Thư", "Thành phố Hà Nội"]),
            "Xã Vũ Thư, thành phố Hà Nội"
        );
        assert_eq!(
            address(["Thôn 2, xã An Phú", "Xã An", ""]),
            "Thôn 2, xã An Phú, xã An"
        );
        assert_eq!(address(["", "", ""]), "");
    }
}
