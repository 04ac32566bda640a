//! The address and the name of a page, for links, headings and the title of the window.

use session::Page;
use session::page::StreamPage;
use text::Text;

/// The address of a page, for a link.
pub(crate) fn address(page: &Page) -> String {
    format!("#/{}", page.address())
}

/// The name of a page, for its heading, its links and the title of the window.
pub(crate) fn title(text: Text, page: &Page) -> &'static str {
    match page {
        Page::Start => text.start_title(),
        Page::Hub => text.hub_title(),
        Page::Facility => text.page_facility_title(),
        Page::Streams(page) => list_title(text, *page),
        Page::Stream(_) => text.stream_title(),
        Page::Steps | Page::Step(_) => text.steps_title(),
        Page::Checklist | Page::Section(_) => text.checklist_title(),
        Page::Results(_) => text.results_title(),
        Page::Plan => text.plan_title(),
        Page::Year(_) | Page::Outcome(_) => text.past_title(),
        Page::Recognition => text.recognition_page(),
        Page::Check => text.check_title(),
        Page::Paper => text.paper_title(),
        Page::Download => text.download_title(),
        Page::About => text.about_title(),
        Page::SelfCheck(_) => text.self_check_title(),
        Page::Library(_) | Page::Entry(..) => text.library_title(),
        Page::Office(_) => text.desk_title(),
        Page::Workshop(_) | Page::Join(_) => text.workshop_title(),
    }
}

/// The name of a list of streams.
pub(crate) fn list_title(text: Text, page: StreamPage) -> &'static str {
    match page {
        StreamPage::Energy => text.energy_title(),
        StreamPage::Water => text.page_water_title(),
        StreamPage::Materials => text.page_materials_title(),
        StreamPage::Wastes => text.page_wastes_title(),
    }
}
