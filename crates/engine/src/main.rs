//! The report worker: a submission file in, a file for people out. It knows no page; the page talks to it in messages alone.
//!
//! A further piece of work is one more [`Work`](browser::worker::Work), one module here and one line in `work`.

mod blank;
mod data;
mod fetch;
mod input;
mod office;
mod opening;
mod signed;
mod workbook;
mod year;

fn main() {
    letters::give(|text, form| browser::letters::normalized(text, form.code()));
    browser::worker::inside::serve(work);
}

async fn work(
    request: browser::worker::Request,
    port: browser::worker::inside::Port,
) -> Result<Vec<u8>, String> {
    use browser::worker::{Request, Work};
    use signed::Part;
    use text::{Language, Text};
    use year::Paper;
    let Request {
        work,
        language,
        message,
        // Heard or not, the work is the same.
        rehearses: _,
    } = request;
    let text = Text::new(Language::from_code(&language).unwrap_or_default());
    match work {
        Work::Pdf => signed::make(&input::open(message, &port).await?, Part::Whole, &port),
        Work::Signed => signed::make(&input::open(message, &port).await?, Part::Report, &port),
        Work::Annexes => signed::make(&input::open(message, &port).await?, Part::Annexes, &port),
        Work::Bilingual => {
            signed::make_both(&input::open(message, &port).await?, Part::Whole, &port).await
        }
        Work::SignedBilingual => {
            signed::make_both(&input::open(message, &port).await?, Part::Report, &port).await
        }
        Work::AnnexesBilingual => {
            signed::make_both(&input::open(message, &port).await?, Part::Annexes, &port).await
        }
        Work::Poster => signed::make_poster(&input::open(message, &port).await?, &port),
        Work::Data => Ok(data::make(&input::open(message, &port).await?, &port)),
        Work::Workbook => workbook::make(&input::open(message, &port).await?, &port),
        Work::YearAfter => {
            year::make(&input::open(message, &port).await?, Paper::Year, &port).await
        }
        Work::YearAfterBilingual => {
            year::make_both(&input::open(message, &port).await?, Paper::Year, &port).await
        }
        Work::HalfYear => year::make(&input::open(message, &port).await?, Paper::Half, &port).await,
        Work::HalfYearBilingual => {
            year::make_both(&input::open(message, &port).await?, Paper::Half, &port).await
        }
        Work::YearWorkbook => year::workbook(&input::open(message, &port).await?, &port).await,
        Work::Application => year::application(&input::open(message, &port).await?, &port).await,
        Work::Open => opening::submission_in(message, text, &port),
        Work::Blank => blank::make(&input::open(message, &port).await?, &port),
        Work::Paper => office::paper(message, text, &port),
        Work::Book => office::book(message, text, &port),
    }
}
