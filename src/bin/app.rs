//! The page: a panic hook that uncovers the failure panel, the catalogue, and the root component.

#[cfg(target_arch = "wasm32")]
fn main() {
    yew::set_custom_panic_hook(Box::new(|info| {
        sxsh::browser::document::report_panic(&info.to_string());
    }));
    wasm_bindgen_futures::spawn_local(async {
        let opened = sxsh::ui::prepare().await;
        match sxsh::browser::document::root() {
            Some(root) if opened => {
                yew::Renderer::<sxsh::ui::App>::with_root(root).render();
            }
            _ => sxsh::browser::document::report_panic("catalogue"),
        }
    });
}

/// On the host there is nothing to do.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
