//! Empty workbooks to be filled in: the sheet of a commune, and the office's own lists.

use super::shown::Shown;
use crate::ui::making::{Order, use_making};
use browser::download;
use browser::worker::{Message, Work};
use office::commune;
use office::lists::List;
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) shown: Shown,
    /// A list of the office; the sheet of a commune where there is none.
    pub(super) list: Option<List>,
}

/// The button of a template, and how far its file is.
#[component]
pub(super) fn Template(props: &Props) -> Html {
    let (shown, list) = (&props.shown, props.list);
    let text = shown.text;
    let making = use_making();
    let code = list.map_or("commune", List::code);
    let onclick = {
        let (start, shown) = (making.start(), shown.clone());
        let name = format!("sxsh-{code}.xlsx");
        Callback::from(move |_: MouseEvent| {
            let book = match list {
                Some(list) => list.book(text, shown.today),
                None => commune::template(text, &shown.catalogue, shown.today),
            };
            let name = name.clone();
            start.emit(Order {
                work: Work::Book,
                message: Message::File(office::workbook::lines_of(book)),
                take: Callback::from(move |bytes: Vec<u8>| {
                    download::offer(&name, office::workbook::MIME, &bytes)
                }),
            });
        })
    };
    let (class, words) = match list {
        Some(_) => ("link", text.desk_list_template_xlsx()),
        None => ("btn ghost", text.commune_take_button()),
    };
    html! {
        <>
            <button type="button" {class} id={format!("template-{code}")} onclick={onclick.clone()} disabled={making.is_working()}>{ words }</button>
            { making.cancel_button(text) }
            { making.told(text, onclick) }
        </>
    }
}
