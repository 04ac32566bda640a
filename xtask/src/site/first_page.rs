//! The first page as plain markup, readable and clickable before the program is there: the same elements as `src/ui/page/start.rs` and `src/ui/part/bar.rs` draw, from the same sentences.
//!
//! A browser test holds both against each other.

use catalogue::{Book, Language};
use text::Text;

/// How far the program has come, above the page so that nothing moves when it goes.
fn opening() -> String {
    let words = |language: Language| Text::new(language).page_opening();
    let (vi, en) = (words(Language::Vi), words(Language::En));
    format!(
        "<div id=\"opening\" role=\"status\"><progress max=\"1\" value=\"0\" aria-label=\"{vi}\"></progress>\
         <span lang=\"vi\">{vi}</span> <span lang=\"en\">{en}</span></div>"
    )
}

/// What stands in the place of a page other than the first.
pub(super) fn other() -> String {
    format!("{}<main id=\"main\" class=\"loading\"></main>", opening())
}

/// The first page in a language.
pub(super) fn first(language: Language, book: &Book) -> String {
    let text = Text::new(language);
    let other = language.other();
    let e = |words: &str| escaped(words);
    let mut page = opening();
    page.push_str(&format!(
        "<a class=\"skip\" href=\"#title\">{skip}</a>\
         <header class=\"bar\"><a class=\"mark\" href=\"#/\">\
         <svg viewBox=\"0 0 24 24\" aria-hidden=\"true\">\
         <path d=\"M4 20V9l5 3V9l5 3V4h6v16z\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-linejoin=\"round\"></path>\
         <path class=\"tickmark\" d=\"M8 16.5l2.2 2 4-4.5\" fill=\"none\" stroke-width=\"2.2\" stroke-linecap=\"round\" stroke-linejoin=\"round\"></path>\
         </svg><span>{mark}</span></a><span class=\"who\"></span><span class=\"saved\" role=\"status\" translate=\"no\"></span>\
         <button type=\"button\" class=\"lang\" lang=\"{code}\">{switch}</button></header>",
        skip = e(text.page_skip()),
        mark = e(text.page_mark()),
        code = other.code(),
        switch = e(text.page_other_language()),
    ));
    page.push_str(&format!(
        "<main id=\"main\"><h1 id=\"title\" tabindex=\"-1\">{heading}</h1><p class=\"lede\">{lede}</p>\
         <ul class=\"promises\"><li>{time}</li><li>{private}</li><li>{paper}</li></ul>\
         <div class=\"row\"><button type=\"button\" class=\"btn\" id=\"begin\">{begin}</button>\
         <label class=\"btn ghost opener\" title=\"{hint}\">\
         <input type=\"file\" accept=\".json,application/json,.pdf,application/pdf,application/octet-stream,text/plain\" class=\"sr\"><span>{open}</span></label></div>",
        heading = e(text.start_heading()),
        lede = e(text.start_lede()),
        time = e(text.start_time()),
        private = e(text.start_private()),
        paper = e(text.start_paper()),
        begin = e(text.start_begin()),
        hint = e(text.open_hint()),
        open = e(text.open_file()),
    ));
    page.push_str(&examples(text, book));
    page.push_str(&format!(
        "<p><a href=\"#/sxsh\">{about}</a></p><p><a href=\"#/library\">{library}</a></p><p><a href=\"#/office\">{office}</a></p><p><a href=\"#/workshop\">{workshop}</a></p><p class=\"foot\">{storage}</p></main>",
        about = e(text.about_heading()),
        library = e(text.library_open()),
        office = e(text.desk_open()),
        workshop = e(text.workshop_open()),
        storage = e(text.start_storage()),
    ));
    page
}

fn examples(text: Text, book: &Book) -> String {
    let sector = |id: &String| book.sectors.iter().find(|s| s.sector.id == *id);
    let mut options = String::new();
    for sector in book.examples.iter().filter_map(sector) {
        let name = text.language.pick(&sector.sector.vi, &sector.sector.en);
        let chosen = if options.is_empty() {
            " selected=\"selected\""
        } else {
            ""
        };
        let (id, name) = (escaped(&sector.sector.id), escaped(name));
        options.push_str(&format!("<option value=\"{id}\"{chosen}>{name}</option>"));
    }
    format!(
        "<section class=\"examples\" aria-labelledby=\"examples-title\"><h2 id=\"examples-title\">{title}</h2>\
         <p class=\"hint\" id=\"examples-hint\">{hint}</p><div class=\"add\"><label for=\"example-sector\">{label}</label>\
         <select id=\"example-sector\" aria-describedby=\"examples-hint\">{options}</select>\
         <button type=\"button\" class=\"btn ghost\" id=\"example-open\">{open}</button></div></section>",
        title = escaped(text.start_examples()),
        hint = escaped(text.start_examples_hint()),
        label = escaped(text.label_sector()),
        open = escaped(text.start_examples_open()),
    )
}

/// A text as it stands in markup.
fn escaped(words: &str) -> String {
    let words = words.replace('&', "&amp;").replace('<', "&lt;");
    words.replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{escaped, first, other};
    use catalogue::Language;

    #[test]
    fn the_first_page_is_there_in_both_languages() {
        let book = super::super::data::book().unwrap();
        for language in Language::ALL {
            let page = first(language, &book.in_one_language(language));
            assert_eq!(page.matches("<option ").count(), book.examples.len());
            assert_eq!(page.matches(" selected=").count(), 1);
            assert!(page.contains(&escaped(text::Text::new(language).start_heading())));
        }
        assert!(other().contains("id=\"opening\""));
    }

    #[test]
    fn signs_of_markup_are_written_out() {
        assert_eq!(escaped("a<b & \"c\">"), "a&lt;b &amp; &quot;c&quot;&gt;");
    }
}
