//! The program of the page: a panic hook that uncovers the failure panel, the catalogue, and the root component.

fn main() {
    yew::set_custom_panic_hook(Box::new(|info| {
        browser::document::report_panic(&info.to_string());
    }));
    wasm_bindgen_futures::spawn_local(async {
        match browser::document::root().zip(page::ui::prepare().await) {
            Some((root, first)) => {
                yew::Renderer::<page::ui::App>::with_root_and_props(root, first).render();
            }
            None => browser::document::report_panic("catalogue"),
        }
    });
}
