//! How an action changes the session. No clock, no storage, no dispatch: those happen around it.

use super::action::Topic;
use super::orphans::forget_orphans;
use super::page::is_touched;
use super::place::{answer, costs, plan};
use super::seed::{fresh, new_stream, product_unit, seed, whole};
use super::{Action, Draft, Page, SaveState, Session, steps};
use catalogue::Catalogue;
use catalogue::known::Known;
use catalogue::quantity::Unit;
use domain::facility::{Calculation, Content, Facility, OwnMeasure, Product, ReplyDetail, Stream};
use std::rc::Rc;

/// The session after an action; the same `Rc` where nothing changed.
#[must_use]
pub fn reduce(session: Rc<Session>, action: Action) -> Rc<Session> {
    let mut next = (*session).clone();
    let before = (Rc::clone(&next.draft), next.factory.clone());
    // A draft that takes the place of another keeps its own day.
    let is_another = matches!(action, Action::Replace(_) | Action::Undo);
    apply(&mut next, action);
    if next.factory == before.1 && *next.draft != *before.0 {
        next.revision += 1;
        if !is_another && next.draft.written != Some(next.today) {
            Rc::make_mut(&mut next.draft).written = Some(next.today);
        }
        if !matches!(next.saved, SaveState::Denied | SaveState::Elsewhere) {
            next.saved = SaveState::Pending;
        }
    }
    next.shown = if next.strict {
        next.problems(&next.page).into()
    } else {
        Rc::default()
    };
    if next == *session {
        session
    } else {
        Rc::new(next)
    }
}

fn apply(next: &mut Session, action: Action) {
    match action {
        Action::Go(page) => {
            if page != next.page {
                next.strict = false;
                next.notice = None;
                if !matches!(page, Page::Streams(_)) {
                    next.removed = None;
                }
                next.page = page;
            }
        }
        Action::Learn(parts) => {
            if !parts.is_empty() {
                next.catalogue = Rc::new(next.catalogue.with(parts));
            }
        }
        Action::Speak(language, catalogue) => {
            let from = next.language;
            next.catalogue = catalogue;
            Rc::make_mut(&mut next.draft).translated(from);
            next.language = language;
        }
        Action::Insist => {
            next.strict = true;
            next.insisted += 1;
        }
        Action::Open {
            id,
            draft,
            page,
            notice,
        } => {
            next.factory = Some(id);
            next.draft = Rc::new(*draft);
            next.page = page;
            next.saved = SaveState::Fresh;
            next.undo = None;
            next.removed = None;
            next.offer = None;
            next.strict = false;
            next.notice = notice;
        }
        Action::Replace(draft) => {
            next.undo = Some(Rc::clone(&next.draft));
            next.removed = None;
            next.draft = Rc::new(*draft);
            next.offer = None;
            next.page = Page::Hub;
        }
        Action::Undo => {
            if let Some(draft) = next.undo.take() {
                next.draft = draft;
            }
        }
        Action::Close => {
            next.factory = None;
            next.draft = Rc::new(Draft::default());
            next.saved = SaveState::Fresh;
            next.undo = None;
            next.removed = None;
            next.page = Page::Start;
        }
        Action::Offer(offer) => next.offer = Some(*offer),
        Action::Decline => next.offer = None,
        Action::Notice(notice) => next.notice = notice,
        Action::Shelf(shelf) => next.shelf = shelf,
        Action::Saved(revision, state) => {
            // Changes made while the save ran still wait.
            let stale = revision < next.revision && matches!(state, SaveState::Saved(_));
            next.saved = if stale { SaveState::Pending } else { state };
        }
        Action::RestoreStream => {
            if let Some((place, stream)) = next.removed.take() {
                let streams = &mut Rc::make_mut(&mut next.draft).facility.streams;
                streams.insert(place.min(streams.len()), stream);
            }
        }
        edit => {
            if let Action::RemoveStream(id) = &edit {
                let mut streams = next.draft.facility.streams.iter().enumerate();
                let found = streams.find(|(_, s)| s.id == *id && is_touched(s));
                next.removed = found.map(|(place, stream)| (place, stream.clone()));
            }
            let (language, catalogue) = (next.language, Rc::clone(&next.catalogue));
            let draft = Rc::make_mut(&mut next.draft);
            match edit {
                Action::Type(field, raw) => draft.typed(&field, &raw, language),
                Action::Leave(field) => draft.left(&field, language),
                Action::Step(action) => {
                    steps::change(&mut draft.facility, action, &catalogue, language);
                    forget_orphans(draft);
                }
                other => change(draft, other, &catalogue),
            }
        }
    }
}

fn change(draft: &mut Draft, action: Action, catalogue: &Catalogue) {
    let facility = &mut draft.facility;
    match action {
        Action::Province(code) => facility.site.province = code,
        Action::Vsic(code) => facility.site.vsic = code,
        Action::Sector(id) => {
            facility.site.sector = id;
            seed(facility, catalogue);
        }
        Action::AddProduct => {
            let id = fresh("product", facility.products.iter().map(|p| p.id.as_str()));
            facility.products.push(Product::new(id, Unit::Tonne));
        }
        Action::RemoveProduct(id) => facility.products.retain(|p| p.id != id),
        Action::ProductKind(id, kind) => {
            let unit = kind
                .as_deref()
                .and_then(|k| product_unit(facility, catalogue, k));
            if let Some(product) = facility.products.iter_mut().find(|p| p.id == id) {
                product.kind = kind;
                product.unit = unit.unwrap_or(product.unit);
            }
        }
        Action::ProductUnit(id, unit) => {
            if let Some(product) = facility.products.iter_mut().find(|p| p.id == id) {
                product.unit = unit;
            }
        }
        Action::Split(split) => facility.split = split,
        Action::AddStream(group, carrier) => {
            let stream = new_stream(facility, group, carrier, catalogue);
            facility.streams.push(stream);
        }
        Action::RemoveStream(id) => {
            facility.streams.retain(|s| s.id != id);
            let gone = Content::Input(id);
            let holders = facility.streams.iter_mut();
            for stream in holders.filter(|s| s.lost.content == gone) {
                stream.lost.content = Content::Unsaid;
            }
        }
        Action::StreamUnit(id, unit) => edit_stream(facility, &id, |s| s.unit = unit),
        Action::StreamKnown(id, known) => edit_stream(facility, &id, |s| s.known = known),
        Action::Monthly(id, monthly) => edit_stream(facility, &id, |s| {
            if !monthly {
                s.quantity = s.yearly().or(s.quantity);
            }
            s.months = monthly.then_some([None; 12]);
        }),
        Action::FuelUse(id, node) => edit_stream(facility, &id, |s| {
            s.shares.clear();
            if let Some(node) = node {
                s.shares.insert(node, whole(Known::Estimated));
            }
        }),
        Action::Area(id, present) => {
            facility.areas.insert(id, present);
        }
        Action::Answer(id, reply) => match facility.replies.get_mut(&id) {
            Some(detail) => detail.reply = reply,
            None => {
                facility.replies.insert(id, ReplyDetail::plain(reply));
            }
        },
        Action::Unanswer(id) => {
            facility.replies.remove(&id);
        }
        Action::SavingStream(id, stream) => {
            match facility.own_measures.iter_mut().find(|m| m.id == id) {
                Some(own) => own.saving.stream = stream,
                None => answer(facility, &id).saving.stream = stream,
            }
        }
        Action::AddOwn => {
            let id = fresh("own", facility.own_measures.iter().map(|m| m.id.as_str()));
            facility.own_measures.push(OwnMeasure {
                id,
                ..OwnMeasure::default()
            });
        }
        Action::RemoveOwn(id) => {
            facility.own_measures.retain(|m| m.id != id);
            facility.plan.remove(&id);
        }
        Action::LostContent(id, content) => edit_stream(facility, &id, |s| {
            s.lost.content = content;
        }),
        Action::SupportScheme(id, scheme) => {
            let costs = costs(facility, &id);
            costs.scheme = scheme;
            costs.support = None;
            draft.text.remove(&super::Field::CostSupport(id));
        }
        Action::EqualPayments(equal) => facility.finance.equal_payments = equal,
        Action::Rate(topic, rating) => {
            let ratings = &mut facility.ratings;
            *match topic {
                Topic::Awareness => &mut ratings.awareness,
                Topic::Management => &mut ratings.management,
                Topic::Improvements => &mut ratings.improvements,
            } = rating;
        }
        Action::Calculate(id, calculator) => {
            let place = &mut answer(facility, &id).calculation;
            // Where only the calculator changes the readings stay: a key means the same in all of them.
            let values = place.take().map(|c| c.values).unwrap_or_default();
            *place = calculator.map(|calculator| Calculation { calculator, values });
        }
        Action::CalculatorChoice(id, key, value) => {
            if let Some(calculation) = &mut answer(facility, &id).calculation {
                calculation.values.insert(key, value);
            }
        }
        Action::Choose(id, chosen) => plan(facility, &id).chosen = chosen,
        _ => {}
    }
    forget_orphans(draft);
}

fn edit_stream(facility: &mut Facility, id: &str, edit: impl FnOnce(&mut Stream)) {
    if let Some(stream) = facility.streams.iter_mut().find(|s| s.id == id) {
        edit(stream);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Field;
    use catalogue::Group;
    use catalogue::date::Date;
    use domain::facility::Reply;
    use text::Language;

    fn start() -> Rc<Session> {
        let today = Date {
            year: 2026,
            month: 11,
            day: 21,
        };
        Rc::new(Session::new(
            Language::Vi,
            today,
            Rc::new(catalogue_embedded::whole().clone()),
        ))
    }

    fn run(actions: Vec<Action>) -> Rc<Session> {
        actions.into_iter().fold(start(), reduce)
    }

    #[test]
    fn choosing_a_sector_fills_the_tables_and_keeps_what_was_entered() {
        let quantity = Field::StreamQuantity("electricity".into());
        let session = run(vec![
            Action::Sector(Some("beer-beverage".into())),
            Action::Type(quantity.clone(), "1000".into()),
            Action::Sector(Some("pulp-paper".into())),
        ]);
        let facility = &session.draft.facility;
        assert_eq!(
            facility.stream("electricity").unwrap().quantity,
            Some(1000.into())
        );
        assert!(facility.stream("malt").is_none());
        assert!(facility.streams.len() > 5);
        assert_eq!(facility.products.len(), 1);
    }

    #[test]
    fn nothing_changed_is_the_same_session() {
        let session = start();
        let same = reduce(Rc::clone(&session), Action::Go(Page::Start));
        assert!(Rc::ptr_eq(&session, &same));
    }

    #[test]
    fn a_replaced_draft_comes_back_once() {
        let mut other = Draft::default();
        other.facility.site.name = "B".into();
        let session = run(vec![
            Action::Type(Field::Name, "A".into()),
            Action::Replace(Box::new(other)),
            Action::Undo,
        ]);
        assert_eq!(session.draft.facility.site.name, "A");
        assert_eq!(session.undo, None);
    }

    #[test]
    fn a_save_that_ran_during_typing_leaves_the_rest_pending() {
        let session = run(vec![
            Action::Type(Field::Name, "A".into()),
            Action::Type(Field::Name, "AB".into()),
            Action::Saved(1, SaveState::Saved("10:42".into())),
        ]);
        assert_eq!(session.saved, SaveState::Pending);
        let session = reduce(session, Action::Saved(2, SaveState::Saved("10:43".into())));
        assert_eq!(session.saved, SaveState::Saved("10:43".into()));
    }

    #[test]
    fn figures_survive_a_change_of_answer() {
        let session = run(vec![
            Action::Answer("ca-leak-repair".into(), Reply::NotDone),
            Action::Type(
                Field::AnswerInvestment("ca-leak-repair".into()),
                "12 tr".into(),
            ),
            Action::Answer("ca-leak-repair".into(), Reply::Partly),
        ]);
        let detail = &session.draft.facility.replies["ca-leak-repair"];
        assert_eq!(
            (detail.reply, detail.investment),
            (Reply::Partly, Some(12_000_000.into()))
        );
    }

    #[test]
    fn what_is_no_longer_asked_leaves_no_fault() {
        let (mass, lost) = (Field::StreamMass("stream".into()), "stream-2".to_owned());
        let session = run(vec![
            Action::AddStream(Group::Material, None),
            Action::StreamUnit("stream".into(), Unit::Piece),
            Action::Type(mass.clone(), "abc".into()),
            Action::AddStream(Group::Waste, None),
            Action::LostContent(lost.clone(), Content::Input("stream".into())),
            Action::Type(Field::StreamLost(lost.clone()), "abc".into()),
        ]);
        assert_eq!(session.draft.text.len(), 2);
        let kilograms = Action::StreamUnit("stream".into(), Unit::Kg);
        let session = reduce(session, kilograms);
        assert!(!session.draft.text.contains_key(&mass));
        let session = reduce(session, Action::RemoveStream("stream".into()));
        let waste = session.draft.facility.stream(&lost).unwrap();
        assert_eq!(waste.lost.content, Content::Unsaid);
        assert!(session.draft.text.is_empty());
    }

    #[test]
    fn removing_a_stream_forgets_its_raw_text() {
        let session = run(vec![
            Action::AddStream(Group::Material, None),
            Action::Type(Field::StreamQuantity("stream".into()), "abc".into()),
            Action::RemoveStream("stream".into()),
        ]);
        assert!(session.draft.text.is_empty());
    }

    #[test]
    fn a_removed_stream_comes_back_where_it_stood() {
        let figure = Action::Type(Field::StreamQuantity("stream".into()), "12".into());
        let session = run(vec![
            Action::AddStream(Group::Material, None),
            Action::AddStream(Group::Material, None),
            figure,
        ]);
        let gone = reduce(Rc::clone(&session), Action::RemoveStream("stream".into()));
        assert_eq!(gone.draft.facility.streams.len(), 1);
        let back = reduce(gone, Action::RestoreStream);
        assert_eq!(back.draft.facility.streams, session.draft.facility.streams);
        assert_eq!(back.removed, None);
        // A row in which nothing was entered is simply gone.
        let empty = reduce(back, Action::RemoveStream("stream-2".into()));
        assert_eq!(empty.removed, None);
    }

    const LEAKS: &str = "ca-leak-repair";

    fn reading(key: &str) -> Field {
        Field::Calculation(LEAKS.into(), key.into())
    }

    fn opened(calculator: &str) -> Action {
        Action::Calculate(LEAKS.into(), Some(calculator.into()))
    }

    #[test]
    fn readings_survive_a_change_of_calculator() {
        let session = run(vec![
            Action::Answer(LEAKS.into(), Reply::NotDone),
            opened("air-leak-cycle"),
            Action::Type(reading("pressure-hours"), "6.000".into()),
            Action::Leave(reading("pressure-hours")),
            Action::Type(reading("load-time"), "tám".into()),
            opened("air-leak-orifice"),
        ]);
        let draft = &session.draft;
        let detail = &draft.facility.replies[LEAKS];
        let calculation = detail.calculation.as_ref().unwrap();
        assert_eq!(calculation.calculator, "air-leak-orifice");
        assert_eq!(draft.number(&reading("pressure-hours")), Some(6000.into()));
        assert_eq!(draft.shown(&reading("load-time"), Language::Vi), "tám");
    }

    #[test]
    fn a_choice_in_a_calculator_is_a_value() {
        let fans = "fan-vsd".to_owned();
        let session = run(vec![
            Action::Answer(fans.clone(), Reply::Unknown),
            Action::Calculate(fans.clone(), Some("variable-speed".into())),
            Action::CalculatorChoice(fans.clone(), "control".into(), 2.into()),
        ]);
        let field = Field::Calculation(fans, "control".into());
        assert_eq!(session.draft.number(&field), Some(2.into()));
    }

    #[test]
    fn a_calculation_put_away_takes_its_raw_text_and_leaves_the_answer() {
        let session = run(vec![
            Action::Answer(LEAKS.into(), Reply::Partly),
            opened("air-leak-cycle"),
            Action::Type(reading("load-time"), "8".into()),
            Action::Calculate(LEAKS.into(), None),
        ]);
        let detail = &session.draft.facility.replies[LEAKS];
        assert_eq!(*detail, ReplyDetail::plain(Reply::Partly));
        assert!(session.draft.text.is_empty());
    }

    #[test]
    fn a_rating_is_given_and_taken_back() {
        use domain::facility::Rating;
        let given = run(vec![Action::Rate(Topic::Management, Some(Rating::Partly))]);
        let ratings = given.draft.facility.ratings;
        assert_eq!(ratings.management, Some(Rating::Partly));
        let back = reduce(given, Action::Rate(Topic::Management, None));
        assert_eq!(back.draft.facility.ratings.management, None);
    }
}
