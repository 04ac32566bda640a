//! The exemplary cases of the list, each with its sheet of one page, or why there is none.

use super::facility::open;
use super::shown::Shown;
use crate::ui::making::{Order, use_making};
use browser::download;
use browser::worker::{Message, Work};
use office::case::{file_name, handed_over};
use office::own::Case;
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) shown: Shown,
}

/// The cases.
#[component]
pub(super) fn Cases(props: &Props) -> Html {
    let shown = &props.shown;
    let cases = shown.work.lists.cases.iter().cloned().enumerate();
    html! {
        <ul class="streams">
            { for cases.map(|(place, case)| html! { <Sheet key={place} shown={shown.clone()} {case} {place} /> }) }
        </ul>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct SheetProps {
    shown: Shown,
    case: Case,
    place: usize,
}

#[component]
fn Sheet(props: &SheetProps) -> Html {
    let (shown, case, place) = (&props.shown, &props.case, props.place);
    let text = shown.text;
    let making = use_making();
    let found = shown.office(|office| {
        let file = case.file(office)?;
        Some((file.name.clone(), file.record.site.name.clone()))
    });
    let found = found.flatten();
    let name = found.as_ref().map(|(_, name)| name.clone());
    let name = name.unwrap_or_else(|| case.tax_code.clone());
    let lacking = if !case.is_agreed() {
        Some(text.desk_case_not_agreed())
    } else if found.is_none() {
        Some(text.desk_case_no_file())
    } else {
        None
    };
    let onclick = {
        let (start, shown, case) = (making.start(), shown.clone(), case.clone());
        Callback::from(move |_: MouseEvent| {
            let (start, shown, case) = (start.clone(), shown.clone(), case.clone());
            let Some((file, _)) = found.clone() else {
                return;
            };
            wasm_bindgen_futures::spawn_local(async move {
                let Some(source) = open(&file).await else {
                    return;
                };
                let (opened, today) = (&source.opened, shown.today);
                let laid_out = shown.office(|office| handed_over(office, &case, opened, today));
                if let Some(laid_out) = laid_out.flatten() {
                    let name = file_name(&case, place);
                    start.emit(Order {
                        work: Work::Paper,
                        message: Message::File(laid_out),
                        take: Callback::from(move |bytes: Vec<u8>| {
                            download::offer(&name, "application/pdf", &bytes)
                        }),
                    });
                }
            });
        })
    };
    html! {
        <li>
            <span class="name">{ format!("{name}: {}", case.measure) }</span>
            if let Some(lacking) = lacking {
                <span class="src">{ lacking }</span>
            } else {
                <button type="button" class="btn ghost" id={format!("case-{place}")} onclick={onclick.clone()} disabled={making.is_working()}>{ text.desk_case_sheet() }</button>
                { making.cancel_button(text) }
            }
            { making.told(text, onclick) }
        </li>
    }
}
