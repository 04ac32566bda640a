//! The report worker: one submission file in, one PDF out. It knows no page; the page talks to it in messages alone.

#[cfg(target_arch = "wasm32")]
fn main() {
    worker::start();
}

/// On the host there is nothing to do.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
mod worker {
    use js_sys::{Array, Object, Reflect, Uint8Array};
    use sxsh::browser::asset;
    use sxsh::domain::assessment::assess;
    use sxsh::domain::catalogue::{Catalogue, unpack};
    use sxsh::domain::date::Date;
    use sxsh::report::outline::{attachment, outline};
    use sxsh::report::pdf::{self, Fonts};
    use sxsh::submission::read;
    use sxsh::text::{Language, Text};
    use wasm_bindgen::prelude::*;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    pub(super) fn start() {
        let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
            return;
        };
        let own = scope.clone();
        let listen = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let own = own.clone();
            wasm_bindgen_futures::spawn_local(async move {
                let answer = match event.data().as_string() {
                    Some(json) => report(&json).await,
                    None => Err(Text::default().file_not_ours().to_owned()),
                };
                let _ = match answer {
                    Ok(bytes) => send_pdf(&own, &bytes),
                    Err(message) => {
                        let object = message_of("error", "message", &JsValue::from_str(&message));
                        object.and_then(|o| own.post_message(&o))
                    }
                };
            });
        });
        scope.set_onmessage(Some(listen.as_ref().unchecked_ref()));
        listen.forget();
        // A message sent before this one is lost, so the page waits for it.
        let _ = scope.post_message(&JsValue::from_str("ready"));
    }

    async fn report(json: &str) -> Result<Vec<u8>, String> {
        let opened = read(json.as_bytes()).map_err(|e| Text::default().read_error(&e))?;
        let language = Language::from_code(&opened.language).unwrap_or_default();
        let text = Text::new(language);
        let created = Date::parse(&opened.created).ok_or_else(|| text.file_no_date().to_owned())?;
        let catalogue = fetch(language, opened.facility.site.sector.as_deref()).await;
        let catalogue = catalogue.ok_or_else(|| text.language_failed().to_owned())?;
        let assessment = assess(&opened.facility, &catalogue, created);
        let document = outline(
            &opened.facility,
            &assessment,
            &catalogue,
            &opened.digest,
            language,
        );
        let file = attachment(json.as_bytes().to_vec(), created, language);
        pdf::write(&document, Some(file), &Fonts::embedded())
            .map_err(|error| text.file_pdf_failed(&error.to_string()))
    }

    /// The catalogue in a language with the content of one trade.
    async fn fetch(language: Language, sector: Option<&str>) -> Option<Catalogue> {
        let place = format!("catalogue/{}", language.code());
        let base = asset::bytes(&format!("{place}/catalogue.bin")).await?;
        let base = Catalogue::new(unpack(&base).ok()?);
        let Some(sector) = sector.filter(|s| !base.has_content(s)) else {
            return Some(base);
        };
        let part = asset::bytes(&format!("{place}/{sector}.bin")).await?;
        Some(base.with(vec![unpack(&part).ok()?]))
    }

    /// The bytes travel without a second copy.
    fn send_pdf(scope: &DedicatedWorkerGlobalScope, bytes: &[u8]) -> Result<(), JsValue> {
        let buffer = Uint8Array::from(bytes).buffer();
        let object = message_of("pdf", "bytes", &buffer)?;
        scope.post_message_with_transfer(&object, &Array::of1(&buffer))
    }

    fn message_of(kind: &str, key: &str, value: &JsValue) -> Result<Object, JsValue> {
        let object = Object::new();
        Reflect::set(&object, &"kind".into(), &kind.into())?;
        Reflect::set(&object, &key.into(), value)?;
        Ok(object)
    }
}
