//! A QR code as a drawing.

use qrcodegen::{QrCode, QrCodeEcc};
use yew::prelude::*;

/// Light modules around a code; readers want four.
const MARGIN: i32 = 4;

/// The QR code of a text; nothing where the text is too long for one. A seventh of it may be unreadable, as behind a reflection.
pub(super) fn qr(text: &str, label: &str) -> Option<Html> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let side = code.size() + 2 * MARGIN;
    let box_of = format!("0 0 {side} {side}");
    Some(html! {
        <svg class="qr" viewBox={box_of} role="img" aria-label={label.to_owned()}>
            <rect width={side.to_string()} height={side.to_string()} fill="#fff" />
            <path d={path(&code)} fill="#000" />
        </svg>
    })
}

/// The dark modules, those beside each other in one piece.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let from = x;
            while code.get_module(x, y) {
                x += 1;
            }
            let width = x - from;
            if width > 0 {
                let (left, top) = (from + MARGIN, y + MARGIN);
                path.push_str(&format!("M{left} {top}h{width}v1h-{width}z"));
            }
            x += 1;
        }
    }
    path
}
