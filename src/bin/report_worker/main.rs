//! The report worker: a submission file in, a file for people out. It knows no page; the page talks to it in messages alone.
//!
//! A further piece of work is one more [`Work`](sxsh::browser::worker::Work), one module here and one line in `work`.

#[cfg(target_arch = "wasm32")]
mod blank;
#[cfg(target_arch = "wasm32")]
mod catalogue;
#[cfg(target_arch = "wasm32")]
mod data;
#[cfg(target_arch = "wasm32")]
mod input;
#[cfg(target_arch = "wasm32")]
mod opening;
#[cfg(target_arch = "wasm32")]
mod report;
#[cfg(target_arch = "wasm32")]
mod workbook;

#[cfg(target_arch = "wasm32")]
fn main() {
    sxsh::browser::worker::inside::serve(work);
}

/// On the host there is nothing to do.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
async fn work(
    work: sxsh::browser::worker::Work,
    message: sxsh::browser::worker::Message,
    port: sxsh::browser::worker::inside::Port,
) -> Result<Vec<u8>, String> {
    use sxsh::browser::worker::Work;
    match work {
        Work::Pdf => report::make(&input::open(message, &port).await?, &port),
        Work::Bilingual => report::make_both(&input::open(message, &port).await?, &port).await,
        Work::Data => Ok(data::make(&input::open(message, &port).await?, &port)),
        Work::Workbook => workbook::make(&input::open(message, &port).await?, &port),
        Work::Open => opening::submission_in(&message, &port),
        Work::Blank => blank::make(&input::open(message, &port).await?, &port),
    }
}
