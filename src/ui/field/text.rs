//! The only place with a text box. It shows the raw draft and reports exactly what stands in it, so that Telex, VNI and UniKey typing is never disturbed.

use crate::domain::quantity::Unit;
use crate::session::draft::understand;
use crate::session::field::Kind;
use crate::session::problem::problems;
use crate::session::{Action, Draft, Field};
use crate::text::Text;
use crate::text::number::{self, NumberProblem};
use crate::ui::store::{use_send, use_session, use_text};
use crate::ui::words;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// A text field of the draft.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Which one.
    pub(crate) field: Field,
    /// Its label, where the usual one does not fit.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    /// One short sentence below the label.
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    /// The unit behind the box.
    #[prop_or_default]
    pub(crate) unit: Option<Unit>,
    /// Words behind the box instead of a unit.
    #[prop_or_default]
    pub(crate) suffix: Option<AttrValue>,
    /// A choice of units behind the box.
    #[prop_or_default]
    pub(crate) children: Html,
    /// Several lines.
    #[prop_or_default]
    pub(crate) long: bool,
    /// May stay empty: says so beside the label.
    #[prop_or_default]
    pub(crate) optional: bool,
    /// The value stands for something assumed: shown while the box is empty.
    #[prop_or_default]
    pub(crate) placeholder: Option<AttrValue>,
}

/// A text field of the draft.
#[component]
pub(crate) fn TextField(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let field = &props.field;
    let draft = &session.draft;
    let id = field.path();
    let label = match &props.label {
        Some(label) => label.to_string(),
        None => words::label(text, field, draft),
    };
    let found = session.strict.then(|| {
        problems(draft, &session.page, text.language, session.today.year)
            .into_iter()
            .find(|p| p.field.as_ref() == Some(field))
    });
    // The same words as in the summary, also where the label on this page is shorter.
    let error = found.flatten().map(|p| words::sentence(text, &p, draft));
    let oninput = {
        let (send, field) = (send.clone(), field.clone());
        Callback::from(move |event: InputEvent| {
            let target = event
                .target_dyn_into::<HtmlInputElement>()
                .map(|e| e.value());
            let area = || {
                event
                    .target_dyn_into::<HtmlTextAreaElement>()
                    .map(|e| e.value())
            };
            if let Some(raw) = target.or_else(area) {
                send.emit(Action::Type(field.clone(), raw));
            }
        })
    };
    let onblur = {
        let field = field.clone();
        Callback::from(move |_: FocusEvent| send.emit(Action::Leave(field.clone())))
    };
    let value = draft.shown(field, text.language);
    let described = format!("{id}-hint {id}-understood {id}-error");
    let invalid = if error.is_some() { "true" } else { "false" };
    let mode = match field.kind() {
        Kind::Words => None,
        Kind::Whole => Some("numeric"),
        Kind::Number | Kind::Percent | Kind::Money => Some("decimal"),
    };
    let placeholder = props.placeholder.clone();
    let control = if props.long {
        html! {
            <textarea id={id.clone()} rows="2" {oninput} {onblur} {value} autocomplete="off"
                aria-describedby={described} aria-invalid={invalid} />
        }
    } else {
        html! {
            <input id={id.clone()} type="text" inputmode={mode} {oninput} {onblur} {value}
                autocomplete={autocomplete(field)} spellcheck="false" {placeholder}
                aria-describedby={described} aria-invalid={invalid} />
        }
    };
    let suffix = props
        .suffix
        .clone()
        .or_else(|| props.unit.map(|u| AttrValue::from(text.unit(u))));
    let hint = props.hint.clone().unwrap_or_default();
    html! {
        <div class={classes!("field", error.is_some().then_some("bad"), (field.kind() != Kind::Words).then_some("number"))}>
            <label for={id.clone()}>
                { label }
                if props.optional { <span class="optional">{ text.optional() }</span> }
            </label>
            <p class="hint" id={format!("{id}-hint")} hidden={hint.is_empty()}>{ hint }</p>
            <div class="inp">
                { control }
                if let Some(suffix) = suffix { <em class="unit">{ suffix }</em> }
                { props.children.clone() }
            </div>
            <p class="understood" id={format!("{id}-understood")} aria-live="polite">
                { understood(text, draft, field, props.unit) }
            </p>
            <p class="error" id={format!("{id}-error")}>
                if let Some(error) = error {
                    <span class="sr">{ text.error_prefix() }{ " " }</span>{ error }
                }
            </p>
        </div>
    }
}

/// What was understood of a number, where that is not plain to see; a question where it can be read in two ways.
fn understood(text: Text, draft: &Draft, field: &Field, unit: Option<Unit>) -> String {
    let kind = field.kind();
    if matches!(kind, Kind::Words | Kind::Whole) {
        return String::new();
    }
    let raw = draft.text.get(field);
    let read = raw.map(|raw| understand(field, raw, text.language));
    let value = match read {
        Some(Ok(value)) => value,
        Some(Err(crate::session::draft::Refusal::Unreadable(NumberProblem::Ambiguous {
            as_thousands,
            as_fraction,
        }))) => {
            let show = |value| number::editable(value, text.language);
            return text.understood_question(&show(as_fraction), &show(as_thousands));
        }
        Some(Err(_)) => return String::new(),
        None => draft.number(field),
    };
    let Some(value) = value else {
        return String::new();
    };
    if kind == Kind::Money {
        // Large sums are said in words as well, because zeros are easily miscounted.
        let large = value >= rust_decimal::Decimal::from(1_000_000);
        return match (raw.is_some(), large) {
            (true, _) => text.understood(&number::vnd(value, text.language)),
            (false, true) => text.money(value),
            (false, false) => String::new(),
        };
    }
    match raw {
        Some(raw) if raw.trim() != number::editable(value, text.language) => {
            let shown = number::editable(value, text.language);
            let unit = unit
                .map(|u| format!(" {}", text.unit(u)))
                .unwrap_or_default();
            text.understood(&format!("{shown}{unit}"))
        }
        _ => String::new(),
    }
}

fn autocomplete(field: &Field) -> &'static str {
    match field {
        Field::Name => "organization",
        Field::ContactName => "name",
        Field::ContactRole => "organization-title",
        Field::ContactPhone => "tel",
        Field::ContactEmail => "email",
        Field::Address => "street-address",
        _ => "off",
    }
}
