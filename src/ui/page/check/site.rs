//! The answers about the factory and its products.

use super::row::{or_none, row};
use crate::ui::view::PageView;
use catalogue::quantity::Unit;
use session::{Draft, Field, Page};
use yew::prelude::*;

/// Name, place, sector, contact.
pub(super) fn panel(view: PageView<'_>, draft: &Draft) -> Html {
    let text = view.text;
    let before = [Field::Name, Field::TaxCode, Field::Address, Field::Commune];
    let after = [
        Field::Year,
        Field::Employees,
        Field::Days,
        Field::Shifts,
        Field::ContactName,
        Field::ContactRole,
        Field::ContactPhone,
        Field::ContactEmail,
    ];
    html! {
        <section class="panel">
            <h2>{ text.page_facility_title() }</h2>
            <dl class="answers">
                { for before.into_iter().map(|f| field(view, draft, &f)) }
                { chosen(view) }
                { for after.into_iter().map(|f| field(view, draft, &f)) }
            </dl>
        </section>
    }
}

/// A text field as it stands, also where it is not understood yet.
fn field(view: PageView<'_>, draft: &Draft, field: &Field) -> Html {
    let text = view.text;
    let label = field.label(view.names());
    let shown = draft.shown(field, text.language);
    let suffix = field.spec().suffix.map_or("", |words| words(text));
    let value = if shown.trim().is_empty() {
        or_none(view, "")
    } else {
        or_none(view, &format!("{shown} {suffix}"))
    };
    row(view, &field.path(), &label, value, &Page::Facility)
}

/// Province, sector and VSIC code.
fn chosen(view: PageView<'_>) -> Html {
    let (text, site) = (view.text, &view.facility.site);
    let province = site
        .province
        .as_deref()
        .and_then(|c| view.catalogue.province(c));
    let province = province.map(|p| text.province(p)).unwrap_or_default();
    let sector = site
        .sector
        .as_deref()
        .and_then(|s| view.catalogue.sector(s));
    let sector = sector.map_or("", |s| text.language.pick(&s.sector.vi, &s.sector.en));
    let vsic = site.vsic.as_deref().map(|code| {
        let entry = view.catalogue.vsic().iter().find(|v| v.code == code);
        let name = entry.map_or("", |v| text.language.pick(&v.vi, &v.en));
        format!("{code} {name}")
    });
    let vsic = vsic.unwrap_or_default();
    html! {
        <>
            { row(view, "province", text.label_province(), or_none(view, &province), &Page::Facility) }
            { row(view, "sector", text.label_sector(), or_none(view, sector), &Page::Facility) }
            { row(view, "vsic", text.label_vsic(), or_none(view, &vsic), &Page::Facility) }
        </>
    }
}

/// What the factory makes, and how much.
pub(super) fn products(view: PageView<'_>, draft: &Draft) -> Html {
    let text = view.text;
    let list = &view.facility.products;
    html! {
        <section class="panel">
            <h2>{ text.page_products_title() }</h2>
            <dl class="answers">
                { for list.iter().map(|p| {
                    let name = view.names().product(p);
                    let field = Field::ProductQuantity(p.id.clone());
                    let shown = draft.shown(&field, text.language);
                    let value = match shown.trim() {
                        "" => String::new(),
                        shown => format!("{shown} {}", text.unit(p.unit)),
                    };
                    let mass = p.mass.filter(|_| p.unit.in_units_of(Unit::Kg).is_none());
                    let value = match mass {
                        Some(_) => {
                            let field = Field::ProductMass(p.id.clone());
                            let mass = draft.shown(&field, text.language);
                            let unit = text.balance_kg_per(text.unit(p.unit));
                            format!("{value}; {mass} {unit}")
                        }
                        None => value,
                    };
                    row(view, &p.id, &name, or_none(view, &value), &Page::Facility)
                }) }
            </dl>
            if list.is_empty() { <p>{ or_none(view, "") }</p> }
        </section>
    }
}
