//! The only place with a text box. It shows the raw draft and reports exactly what stands in it, so that Telex, VNI and UniKey typing is never disturbed.

use super::magnitude::Magnitudes;
use super::remarks::RemarksOn;
use super::said::{doubt, is_sum, last_year, understood};
use crate::ui::store::{use_send, use_session, use_text};
use crate::ui::words;
use browser::{clipboard, pointer};
use session::draft::cells;
use session::field::{Kind, Sentence};
use session::{Action, Field};
use submission::review::About;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;
use yew::virtual_dom::VNode;

/// A text field of the draft.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Which one.
    pub(crate) field: Field,
    /// Its label, where the usual one does not fit.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    /// One short sentence below the label, where the usual one does not fit.
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    /// Words behind the box, where there are no usual ones.
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
    /// What is offered while the box is filled in; anything else can be typed.
    #[prop_or_default]
    pub(crate) offered: Vec<AttrValue>,
}

/// A text field of the draft: what it shows is gathered here, and the box is drawn anew only where that changed. A key changes one field of many.
#[component]
pub(crate) fn TextField(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let field = &props.field;
    let draft = &session.draft;
    let label = match &props.label {
        Some(label) => label.to_string(),
        None => field.label(session.names(text)),
    };
    // What stands in the box while somebody types in it: the session of the page follows after a pause.
    let typed = use_state_eq(|| None::<String>);
    let ontyping = {
        let typed = typed.setter();
        use_callback((), move |raw: Option<String>, ()| typed.set(raw))
    };
    let raw = (*typed).as_ref().or_else(|| draft.text.get(field));
    let mut shown = session.shown_problems().iter();
    let found = shown.find(|p| p.field.as_ref() == Some(field)).cloned();
    // What cannot be is told beside the box as soon as it is left, and no earlier.
    let found = found.or_else(|| typed.is_none().then(|| session.refused(field)).flatten());
    // The same words as in the summary, also where the label on this page is shorter.
    let error = found.map(|p| words::sentence(session.names(text), &p));
    let spec = field.spec();
    let usual = |words: Option<Sentence>| words.map(|words| AttrValue::from(words(text)));
    let suffix = props.suffix.clone().or_else(|| usual(spec.suffix));
    let hint = props.hint.clone().or_else(|| usual(spec.hint));
    let shown = Shown {
        field: field.clone(),
        value: (*typed)
            .clone()
            .unwrap_or_else(|| draft.shown(field, text.language)),
        label,
        hint: hint.unwrap_or_default(),
        understood: understood(
            text,
            draft,
            field,
            raw.map(String::as_str),
            suffix.as_deref(),
        ),
        suffix,
        last: last_year(text, draft, field),
        doubt: match error {
            None if raw.is_none() => doubt(text, &session, field),
            None | Some(_) => String::new(),
        },
        error,
        placeholder: props.placeholder.clone(),
        offered: props.offered.clone(),
        long: props.long,
        is_sum: is_sum(draft, field),
        optional: props.optional,
    };
    html! { <TextBox {shown} {ontyping} beside={props.children.clone()} /> }
}

/// What a box shows.
#[derive(Debug, Clone, PartialEq)]
struct Shown {
    field: Field,
    value: String,
    label: String,
    hint: AttrValue,
    suffix: Option<AttrValue>,
    last: String,
    understood: String,
    doubt: String,
    error: Option<String>,
    placeholder: Option<AttrValue>,
    offered: Vec<AttrValue>,
    long: bool,
    /// Takes a sum of money, no price.
    is_sum: bool,
    optional: bool,
}

#[derive(Debug, Clone, Properties)]
struct BoxProps {
    shown: Shown,
    /// Told what somebody types in it; nothing once it is left.
    ontyping: Callback<Option<String>>,
    beside: Html,
}

impl PartialEq for BoxProps {
    /// Whether a component beside the box changed cannot be told from outside, so such a box is always drawn.
    fn eq(&self, other: &Self) -> bool {
        let none = VNode::default();
        self.shown == other.shown && self.beside == none && other.beside == none
    }
}

/// What a box does with what happens to it.
struct Handlers {
    oninput: Callback<InputEvent>,
    onblur: Callback<FocusEvent>,
    onpaste: Callback<Event>,
}

impl Handlers {
    fn of(field: &Field, send: &Callback<Action>, ontyping: &Callback<Option<String>>) -> Self {
        let parts = || (send.clone(), field.clone(), ontyping.clone());
        let oninput = {
            let (send, field, ontyping) = parts();
            Callback::from(move |event: InputEvent| {
                if let Some(raw) = typed_in(&event) {
                    ontyping.emit(Some(raw.clone()));
                    send.emit(Action::typed(field.clone(), raw));
                }
            })
        };
        let onblur = {
            let (send, field, ontyping) = parts();
            // What is said of a box that was left moves what is below it.
            Callback::from(move |_: FocusEvent| {
                let (send, field, ontyping) = (send.clone(), field.clone(), ontyping.clone());
                pointer::when_released(move || {
                    send.emit(Action::left(field));
                    ontyping.emit(None);
                });
            })
        };
        // A box joins the cells of a table into one line of digits, so they are taken before it does.
        let onpaste = {
            let (send, field, ontyping) = parts();
            Callback::from(move |event: Event| {
                let pasted = clipboard::text_of(&event).filter(|_| field.kind() != Kind::Words);
                if let Some(raw) = pasted.filter(|raw| cells(raw).len() > 1) {
                    event.prevent_default();
                    ontyping.emit(None);
                    send.emit(Action::pasted(field.clone(), raw));
                }
            })
        };
        Self {
            oninput,
            onblur,
            onpaste,
        }
    }
}

/// What stands in the box of an event, of one line or of several.
fn typed_in(event: &InputEvent) -> Option<String> {
    let line = event.target_dyn_into::<HtmlInputElement>();
    let lines = || event.target_dyn_into::<HtmlTextAreaElement>();
    line.map(|e| e.value())
        .or_else(|| lines().map(|e| e.value()))
}

/// The box alone. `list` is the id of the values that are offered.
fn control(shown: &Shown, handlers: Handlers, list: Option<String>) -> Html {
    let id = shown.field.path();
    let value = shown.value.clone();
    let described = format!("{id}-hint {id}-last {id}-understood {id}-doubt {id}-error");
    let invalid = if shown.error.is_some() {
        "true"
    } else {
        "false"
    };
    let spec = shown.field.spec();
    let mode = match spec.kind {
        Kind::Words => None,
        Kind::Whole => Some("numeric"),
        Kind::Number | Kind::Percent | Kind::Money => Some("decimal"),
        // The keys for decimals have no minus on many phones.
        Kind::Signed => None,
    };
    let kind = match spec.autocomplete {
        "tel" => "tel",
        "email" => "email",
        _ => "text",
    };
    let Handlers {
        oninput,
        onblur,
        onpaste,
    } = handlers;
    if shown.long {
        html! {
            <textarea {id} rows="2" {oninput} {onblur} {value} autocomplete="off"
                aria-describedby={described} aria-invalid={invalid} />
        }
    } else {
        html! {
            <input {id} type={kind} inputmode={mode} {oninput} {onpaste} {onblur} {value}
                autocomplete={spec.autocomplete} spellcheck="false" placeholder={shown.placeholder.clone()}
                {list} aria-describedby={described} aria-invalid={invalid} />
        }
    }
}

/// The box with its label, unit, and what is said of it.
#[component]
fn TextBox(props: &BoxProps) -> Html {
    let text = use_text();
    let send = use_send();
    let shown = &props.shown;
    let field = &shown.field;
    let id = field.path();
    let list = (!shown.offered.is_empty()).then(|| format!("{id}-offered"));
    let handlers = Handlers::of(field, &send, &props.ontyping);
    let control = control(shown, handlers, list.clone());
    let hint = shown.hint.clone();
    let is_number = field.kind() != Kind::Words;
    html! {
        <div class={classes!("field", shown.error.is_some().then_some("bad"), is_number.then_some("number"))}>
            <label for={id.clone()}>
                { &shown.label }
                if shown.optional { <span class="optional">{ text.page_optional() }</span> }
            </label>
            <p class="hint" id={format!("{id}-hint")} hidden={hint.is_empty()}>{ hint }</p>
            <div class="inp">
                { control }
                if let Some(list) = list {
                    <datalist id={list}>{ for shown.offered.iter().map(|o| html! { <option value={o.clone()} /> }) }</datalist>
                }
                if let Some(suffix) = shown.suffix.clone() { <em class="unit">{ suffix }</em> }
                { props.beside.clone() }
            </div>
            if shown.is_sum { <Magnitudes field={field.clone()} value={shown.value.clone()} label={shown.label.clone()} ontyping={props.ontyping.clone()} /> }
            <p class="last" id={format!("{id}-last")} hidden={shown.last.is_empty()}>{ &shown.last }</p>
            <p class="understood" translate="no" id={format!("{id}-understood")} aria-live="polite">{ &shown.understood }</p>
            <p class="doubt" id={format!("{id}-doubt")} aria-live="polite">{ &shown.doubt }</p>
            <p class="error" id={format!("{id}-error")}>
                if let Some(error) = &shown.error {
                    <span class="sr">{ text.error_prefix() }{ " " }</span>{ error }
                }
            </p>
            if let Some(of) = field.way() { <RemarksOn about={About::Field} {of} /> }
        </div>
    }
}
