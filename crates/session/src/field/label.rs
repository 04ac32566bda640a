//! The label of a field in the language of the page.

use super::Field;
use super::spec::Label;
use text::Names;

impl Field {
    /// The label, so that the summary and the field say the same words.
    #[must_use]
    pub fn label(&self, names: Names<'_>) -> String {
        let (text, catalogue) = (names.text, names.catalogue);
        match self.spec().label {
            Label::Plain(words) => words(text).to_owned(),
            Label::Stream(id, words) => words(text, &names.stream_name(id)),
            Label::Product(id, words) => {
                let product = names.facility.products.iter().find(|p| p.id == id);
                let name = product.map(|p| names.product(p));
                words(text, name.as_deref().unwrap_or(id))
            }
            Label::Flow(step, id, words) => words(text, &names.flow_name(step, id)),
            Label::Month(month) => text.label_month(&(month + 1).to_string()),
            Label::CostOfMonth(month) => text.label_cost_of_month(&(month + 1).to_string()),
            Label::EndUse(node) => text.end_use(Some(node), catalogue),
            Label::OneNumber(id) => {
                let question = catalogue.one_number(id);
                question.map_or_else(String::new, |q| text.language.pick(&q.vi, &q.en).to_owned())
            }
            Label::Rough(key) => {
                let question = catalogue.rough(&key.node);
                let input = question.and_then(|q| q.inputs.iter().find(|i| i.key == key.key));
                input.map_or_else(String::new, |i| text.language.pick(&i.vi, &i.en).to_owned())
            }
            Label::Reading(key) => text.reading(key, catalogue).to_owned(),
        }
    }
}
