//! The figures of a province that this machine keeps: taken in from a file, shown beside those of the catalogue. They never reach an assessment.

use super::keep;
use catalogue::Catalogue;
use domain::facility::Facility;
use std::cell::RefCell;
use std::rc::Rc;
use submission::province::{Province as Figures, read_province, write_province};
use text::Text;
use yew::prelude::*;

thread_local! {
    /// What was read last, so that no page reads it again for each of its measures.
    static READ: RefCell<Option<(String, Option<Rc<Figures>>)>> = const { RefCell::new(None) };
}

/// The figures that are kept; another window may have changed them.
pub(super) fn kept() -> Option<Rc<Figures>> {
    let text = keep::province()?;
    READ.with_borrow_mut(|read| {
        if let Some((before, figures)) = read.as_ref()
            && *before == text
        {
            return figures.clone();
        }
        let figures = read_province(text.as_bytes()).ok().map(Rc::new);
        *read = Some((text, figures.clone()));
        figures
    })
}

/// Keeps the figures of a file, and says what became of it.
pub(super) fn take_in(name: &str, json: &[u8], text: Text, catalogue: &Catalogue) -> String {
    let figures = match read_province(json) {
        Ok(figures) => figures,
        Err(error) => return text.province_file(name, &text.province_error(&error)),
    };
    if keep::keep_province(&write_province(&figures)).is_err() {
        return text.province_not_kept(name);
    }
    let place = text.province_name(&figures, catalogue);
    let (facilities, year) = (figures.facilities.to_string(), figures.year.to_string());
    text.province_kept(text::said::ProvinceKept {
        facilities: &facilities,
        file: name,
        province: &place,
        year: &year,
    })
}

/// What the province says of a measure, with its source; nothing where it says nothing.
pub(super) fn beside(
    text: Text,
    facility: &Facility,
    catalogue: &Catalogue,
    measure: &str,
) -> Option<Html> {
    let figures = kept()?;
    let said = figures.said(measure, facility.site.sector.as_deref());
    if said.is_empty() {
        return None;
    }
    Some(html! {
        <>
            <span class="line">{ text.province_line(&said, &figures, catalogue) }</span>
            if figures.rehearsal { <span class="line">{ text.province_rehearsal() }</span> }
            <span class="src">{ text.province_origin(&figures, catalogue) }</span>
        </>
    })
}
