//! The answers of the checklist, the factory's own measures, the plan and the receiver.

use super::row::{or_none, row};
use crate::ui::link::address;
use crate::ui::page::handover;
use crate::ui::view::PageView;
use catalogue::Measure;
use catalogue::quantity::{Percent, Vnd};
use domain::checklist::{self, Section};
use domain::facility::{OwnMeasure, OwnSaving, PlanItem, ReplyDetail};
use session::Page;
use text::number;
use yew::prelude::*;

/// The areas with their answers; the slow path only where something was said.
pub(super) fn checklist(view: PageView<'_>) -> Html {
    let text = view.text;
    let sections = checklist::sections(view.facility, view.catalogue);
    let is_shown = |s: &&Section<'_>| s.rapid || s.present.is_some() || is_answered(s, view);
    html! {
        <section class="panel">
            <h2>{ text.checklist_title() }</h2>
            <dl class="answers">
                { for sections.iter().filter(is_shown).map(|s| area(view, s)) }
            </dl>
        </section>
    }
}

fn is_answered(section: &Section<'_>, view: PageView<'_>) -> bool {
    section
        .every()
        .any(|m| view.facility.replies.contains_key(&m.id))
}

fn area(view: PageView<'_>, section: &Section<'_>) -> Html {
    let text = view.text;
    let page = Page::Section(section.id.to_owned());
    let name = text.language.of(&section.name).to_owned();
    if !section.is_asked() {
        return row(
            view,
            section.id,
            &name,
            or_none(view, text.check_absent()),
            &page,
        );
    }
    let progress = checklist::progress_of(section, view.facility);
    if !is_answered(section, view) {
        return row(view, section.id, &name, or_none(view, ""), &page);
    }
    let count = text.check_answered(&progress.answered.to_string(), &progress.asked.to_string());
    let value = html! {
        <details class="why">
            <summary>{ count }<span class="sr">{ format!(" {name}") }</span></summary>
            <ul class="explain">
                { for section.every().map(|m| html! {
                    <li key={m.id.clone()}>
                        <b>{ &text.measure(m).name }</b>{ ": " }
                        { view.facility.replies.get(&m.id).map_or_else(|| or_none(view, ""), |r| reply(view, m, r)) }
                    </li>
                }) }
            </ul>
        </details>
    };
    row(view, section.id, &name, value, &page)
}

/// An answer with the factory's own figures.
fn reply(view: PageView<'_>, measure: &Measure, detail: &ReplyDetail) -> Html {
    let text = view.text;
    let mut words = vec![text.answer(measure, detail.reply)];
    if let Some(share) = detail.done_share {
        words.push(text.percent(Percent::new(share)));
    }
    if let Some((number, question)) = detail.number.zip(view.catalogue.one_number(&measure.id)) {
        let unit = text.reading_unit(question.unit.code(), view.catalogue);
        let words_of = text.language.pick(&question.vi, &question.en);
        let number = number::trimmed(number, 4, text.language);
        words.push(format!("{words_of} {number} {unit}"));
    }
    words.extend(saving(view, &detail.saving));
    words.extend(text.reading_lines(detail, view.catalogue));
    if let Some(investment) = detail.investment {
        words.push(text.results_investment(&text.money(Vnd::new(investment))));
    }
    if !detail.note.trim().is_empty() {
        words.push(detail.note.trim().to_owned());
    }
    html! { { words.join("; ") } }
}

/// The factory's own estimate of a saving.
fn saving(view: PageView<'_>, saving: &OwnSaving) -> Vec<String> {
    let text = view.text;
    let stream = saving
        .stream
        .as_deref()
        .and_then(|id| view.facility.stream(id));
    let quantity = saving.quantity.map(|q| match stream {
        Some(s) => text.results_quantity(&text.quantity(q, s.unit), &view.stream(&s.id)),
        None => number::trimmed(q, 2, text.language),
    });
    let money = saving
        .money
        .map(|m| text.check_saves(&text.money(Vnd::new(m))));
    [quantity, money].into_iter().flatten().collect()
}

/// The factory's own measures.
pub(super) fn own(view: PageView<'_>) -> Html {
    let text = view.text;
    let list = &view.facility.own_measures;
    html! {
        <section class="panel">
            <h2>{ text.own_title() }</h2>
            if list.is_empty() {
                <p>
                    { or_none(view, "") }{ " " }
                    <a href={address(&Page::Checklist)}>{ text.check_enter() }</a>
                </p>
            } else {
                <dl class="answers">{ for list.iter().map(|m| own_row(view, m)) }</dl>
            }
        </section>
    }
}

fn own_row(view: PageView<'_>, measure: &OwnMeasure) -> Html {
    let text = view.text;
    let mut words = saving(view, &measure.saving);
    if let Some(investment) = measure.investment {
        words.push(text.results_investment(&text.money(Vnd::new(investment))));
    }
    let name = view.measure(&measure.id);
    row(
        view,
        &measure.id,
        &name,
        or_none(view, &words.join("; ")),
        &Page::Checklist,
    )
}

/// What was decided.
pub(super) fn plan(view: PageView<'_>) -> Html {
    let text = view.text;
    let list: Vec<(&String, &PlanItem)> = view
        .facility
        .plan
        .iter()
        .filter(|(_, item)| item.chosen)
        .collect();
    html! {
        <section class="panel">
            <h2>{ text.plan_title() }</h2>
            if list.is_empty() {
                <p>
                    { or_none(view, "") }{ " " }
                    <a href={address(&Page::Plan)}>{ text.check_choose() }</a>
                </p>
            } else {
                <dl class="answers">{ for list.into_iter().map(|(id, item)| {
                    let words: Vec<&str> = [item.who.trim(), item.when.trim()]
                        .into_iter()
                        .filter(|w| !w.is_empty())
                        .collect();
                    row(view, id, &view.measure(id), or_none(view, &words.join(", ")), &Page::Plan)
                }) }</dl>
            }
        </section>
    }
}

/// To whom it goes, and by when; empty means what the programme says.
pub(super) fn handover(view: PageView<'_>) -> Html {
    let text = view.text;
    let (receiver, deadline) = handover::handover(view);
    html! {
        <section class="panel">
            <h2>{ text.download_send() }</h2>
            <dl class="answers">
                { row(view, "receiver", text.label_receiver(), or_none(view, &receiver), &Page::Download) }
                { row(view, "deadline", text.label_deadline(), or_none(view, &deadline), &Page::Download) }
            </dl>
        </section>
    }
}
