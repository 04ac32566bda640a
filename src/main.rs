//! The program of the page: a panic hook that uncovers the failure panel, the catalogue, and the root component.

fn main() {
    letters::give(|text, form| browser::letters::normalized(text, form.code()));
    yew::set_custom_panic_hook(Box::new(|info| {
        browser::document::report_panic(&info.to_string());
    }));
    wasm_bindgen_futures::spawn_local(async {
        let first = page::ui::prepare().await;
        // What was fetched is read in one turn, and the page drawn in the next.
        browser::turn::rest().await;
        match browser::document::fresh_root().zip(first) {
            Some((root, mut first)) => {
                // What stands in the page stays until the program has drawn its own.
                let drawn = root.clone();
                first.shown = yew::Callback::from(move |()| browser::document::show(&drawn));
                yew::Renderer::<page::ui::App>::with_root_and_props(root, first).render();
            }
            None => browser::document::report_panic("catalogue"),
        }
    });
}
