//! How an action changes the session. No clock, no storage, no dispatch: those happen around it.

use crate::action::Action;
use crate::state::{Found, SaveState, Session};
use std::rc::Rc;

/// The session after an action; the same `Rc` where nothing changed. Parts that the action did not touch are shared with the session before it, so that neither copying nor comparing reads them.
#[must_use]
pub fn reduce(session: Rc<Session>, action: Action) -> Rc<Session> {
    let mut next = (*session).clone();
    // A draft that takes the place of another keeps its own day.
    let is_another = action.replaces_draft();
    next.typing = action.typing().unwrap_or(next.typing);
    action.apply(&mut next);
    let is_edited = *next.draft != *session.draft;
    if !is_edited {
        next.draft = Rc::clone(&session.draft);
    } else if next.factory == session.factory {
        next.revision += 1;
        if !is_another && next.draft.written != Some(next.today) {
            Rc::make_mut(&mut next.draft).written = Some(next.today);
        }
        if !matches!(next.saved, SaveState::Denied | SaveState::Elsewhere) {
            next.saved = SaveState::Pending;
        }
    }
    if !next.has_same_problems(&session) {
        next.found = Found::default();
    }
    if !is_edited && next == *session {
        session
    } else {
        Rc::new(next)
    }
}

/// The session after an action before any factory is open: another page, the catalogue, what is on this machine. Whatever needs an open factory changes nothing, so that a program that knows only this is small.
#[must_use]
pub fn reduce_first(session: Rc<Session>, action: Action) -> Rc<Session> {
    let mut next = (*session).clone();
    match action {
        Action::Page(action) => action.apply(&mut next),
        Action::Catalogue(action) => action.apply_first(&mut next),
        Action::Storage(action) => action.apply(&mut next),
        Action::Factory(_) | Action::Edit(_) => return session,
    }
    if next == *session {
        session
    } else {
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::RoughKey;
    use crate::{
        AnswerAction, DecisionAction, Draft, FactoryAction, Field, Page, PageAction, SiteAction,
        StorageAction, StreamAction, Topic, YearAction,
    };
    use catalogue::Group;
    use catalogue::date::Date;
    use catalogue::quantity::Unit;
    use domain::calculator::Calculator;
    use domain::facility::Reply;
    use domain::facility::{ChangeKind, Content, ReplyDetail, State};
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
            SiteAction::Sector(Some("beer-beverage".into())).into(),
            Action::typed(quantity.clone(), "1000".into()),
            SiteAction::Sector(Some("pulp-paper".into())).into(),
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
    fn before_a_factory_is_open_both_ways_are_one() {
        let actions: [fn() -> Action; 4] = [
            || PageAction::Go(Page::Library(Default::default())).into(),
            || PageAction::Notice(Some("x".into())).into(),
            || StorageAction::Shelf(Vec::new()).into(),
            || {
                let catalogue = Rc::new(catalogue_embedded::whole().clone());
                crate::CatalogueAction::Speak(Language::En, catalogue).into()
            },
        ];
        for action in actions {
            assert_eq!(reduce_first(start(), action()), reduce(start(), action()));
        }
        let session = start();
        let typed = Action::typed(Field::Name, "A".into());
        assert!(Rc::ptr_eq(
            &session,
            &reduce_first(Rc::clone(&session), typed)
        ));
    }

    #[test]
    fn nothing_changed_is_the_same_session() {
        let session = start();
        let same = reduce(Rc::clone(&session), PageAction::Go(Page::Start).into());
        assert!(Rc::ptr_eq(&session, &same));
    }

    #[test]
    fn a_key_leaves_the_other_parts_where_they_are() {
        let session = run(vec![
            SiteAction::Sector(Some("beer-beverage".into())).into(),
            PageAction::Go(Page::Facility).into(),
            PageAction::Insist.into(),
        ]);
        let typed = Action::typed(Field::Name, "A".into());
        let next = reduce(Rc::clone(&session), typed);
        let (before, after) = (&session.draft.facility, &next.draft.facility);
        assert!(std::ptr::eq(&*before.streams, &*after.streams));
        assert!(std::ptr::eq(&*before.replies, &*after.replies));
        assert_eq!(session.shown_problems().len(), 4);
        assert_eq!(next.shown_problems().len(), 3);
        // A save changes nothing that is wrong, so nothing is looked for again.
        let saved = StorageAction::Saved(next.revision, SaveState::Saved("10:42".into()));
        let saved = reduce(Rc::clone(&next), saved.into());
        assert!(std::ptr::eq(next.shown_problems(), saved.shown_problems()));
        // A field that is left as it stands is no change of the draft, and leaving it again none at all.
        let left = reduce(Rc::clone(&saved), Action::left(Field::Name));
        assert!(Rc::ptr_eq(&saved.draft, &left.draft));
        let again = reduce(Rc::clone(&left), Action::left(Field::Name));
        assert!(Rc::ptr_eq(&left, &again));
    }

    #[test]
    fn somebody_types_until_something_else_happens_or_a_pause() {
        let typed = || Action::typed(Field::Name, "A".into());
        let saved = || StorageAction::Saved(1, SaveState::Saved("10:42".into())).into();
        assert!(run(vec![typed()]).typing);
        assert!(run(vec![typed(), saved()]).typing);
        assert!(!run(vec![saved()]).typing);
        assert!(!run(vec![typed(), PageAction::Settle.into()]).typing);
        assert!(!run(vec![typed(), Action::left(Field::Name)]).typing);
        assert!(!run(vec![typed(), PageAction::Go(Page::Hub).into()]).typing);
    }

    #[test]
    fn a_replaced_draft_comes_back_once() {
        let mut other = Draft::default();
        other.facility.site.name = "B".into();
        let session = run(vec![
            Action::typed(Field::Name, "A".into()),
            FactoryAction::Replace(Box::new(other)).into(),
            FactoryAction::Undo.into(),
        ]);
        assert_eq!(session.draft.facility.site.name, "A");
        assert_eq!(session.undo, None);
    }

    #[test]
    fn a_save_that_ran_during_typing_leaves_the_rest_pending() {
        let session = run(vec![
            Action::typed(Field::Name, "A".into()),
            Action::typed(Field::Name, "AB".into()),
            StorageAction::Saved(1, SaveState::Saved("10:42".into())).into(),
        ]);
        assert_eq!(session.saved, SaveState::Pending);
        let session = reduce(
            session,
            StorageAction::Saved(2, SaveState::Saved("10:43".into())).into(),
        );
        assert_eq!(session.saved, SaveState::Saved("10:43".into()));
    }

    #[test]
    fn figures_survive_a_change_of_answer() {
        let session = run(vec![
            AnswerAction::Reply("ca-leak-repair".into(), Reply::NotDone).into(),
            Action::typed(
                Field::AnswerInvestment("ca-leak-repair".into()),
                "12 tr".into(),
            ),
            AnswerAction::Reply("ca-leak-repair".into(), Reply::Partly).into(),
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
            StreamAction::Add(Group::Material, None).into(),
            StreamAction::Unit("stream".into(), Unit::Piece).into(),
            Action::typed(mass.clone(), "abc".into()),
            StreamAction::Add(Group::Waste, None).into(),
            StreamAction::LostContent(lost.clone(), Content::Input("stream".into())).into(),
            Action::typed(Field::StreamLost(lost.clone()), "abc".into()),
        ]);
        assert_eq!(session.draft.text.len(), 2);
        let kilograms = StreamAction::Unit("stream".into(), Unit::Kg).into();
        let session = reduce(session, kilograms);
        assert!(!session.draft.text.contains_key(&mass));
        let session = reduce(session, StreamAction::Remove("stream".into()).into());
        let waste = session.draft.facility.stream(&lost).unwrap();
        assert_eq!(waste.lost.content, Content::Unsaid);
        assert!(session.draft.text.is_empty());
    }

    #[test]
    fn removing_a_stream_forgets_its_raw_text() {
        let session = run(vec![
            StreamAction::Add(Group::Material, None).into(),
            Action::typed(Field::StreamQuantity("stream".into()), "abc".into()),
            StreamAction::Remove("stream".into()).into(),
        ]);
        assert!(session.draft.text.is_empty());
    }

    #[test]
    fn a_removed_stream_comes_back_where_it_stood() {
        let figure = Action::typed(Field::StreamQuantity("stream".into()), "12".into());
        let session = run(vec![
            StreamAction::Add(Group::Material, None).into(),
            StreamAction::Add(Group::Material, None).into(),
            figure,
        ]);
        let gone = reduce(
            Rc::clone(&session),
            StreamAction::Remove("stream".into()).into(),
        );
        assert_eq!(gone.draft.facility.streams.len(), 1);
        let back = reduce(gone, StreamAction::Restore.into());
        assert_eq!(back.draft.facility.streams, session.draft.facility.streams);
        assert_eq!(back.removed, None);
        // A row in which nothing was entered is simply gone.
        let empty = reduce(back, StreamAction::Remove("stream-2".into()).into());
        assert_eq!(empty.removed, None);
    }

    const LEAKS: &str = "ca-leak-repair";

    fn reading(key: &str) -> Field {
        Field::Calculation(LEAKS.into(), key.into())
    }

    fn opened(calculator: Calculator) -> Action {
        AnswerAction::Calculate(LEAKS.into(), Some(calculator)).into()
    }

    #[test]
    fn readings_survive_a_change_of_calculator() {
        let session = run(vec![
            AnswerAction::Reply(LEAKS.into(), Reply::NotDone).into(),
            opened(Calculator::AirLeakCycle),
            Action::typed(reading("pressure-hours"), "6.000".into()),
            Action::left(reading("pressure-hours")),
            Action::typed(reading("load-time"), "tám".into()),
            opened(Calculator::AirLeakOrifice),
        ]);
        let draft = &session.draft;
        let detail = &draft.facility.replies[LEAKS];
        let calculation = detail.calculation.as_ref().unwrap();
        assert_eq!(calculation.calculator, Calculator::AirLeakOrifice);
        assert_eq!(draft.number(&reading("pressure-hours")), Some(6000.into()));
        assert_eq!(draft.shown(&reading("load-time"), Language::Vi), "tám");
    }

    #[test]
    fn a_choice_in_a_calculator_is_a_value() {
        let fans = "fan-vsd".to_owned();
        let session = run(vec![
            AnswerAction::Reply(fans.clone(), Reply::Unknown).into(),
            AnswerAction::Calculate(fans.clone(), Some(Calculator::VariableSpeed)).into(),
            AnswerAction::CalculatorChoice(fans.clone(), "control".into(), 2.into()).into(),
        ]);
        let field = Field::Calculation(fans, "control".into());
        assert_eq!(session.draft.number(&field), Some(2.into()));
    }

    #[test]
    fn a_calculation_put_away_takes_its_raw_text_and_leaves_the_answer() {
        let session = run(vec![
            AnswerAction::Reply(LEAKS.into(), Reply::Partly).into(),
            opened(Calculator::AirLeakCycle),
            Action::typed(reading("load-time"), "8".into()),
            AnswerAction::Calculate(LEAKS.into(), None).into(),
        ]);
        let detail = &session.draft.facility.replies[LEAKS];
        assert_eq!(*detail, ReplyDetail::plain(Reply::Partly));
        assert!(session.draft.text.is_empty());
    }

    #[test]
    fn the_kind_of_plant_goes_with_its_sector() {
        let mut actions: Vec<Action> = vec![
            SiteAction::Sector(Some("garments".into())).into(),
            SiteAction::PlantKind(Some("laundry".into())).into(),
            SiteAction::Sector(Some("garments".into())).into(),
        ];
        let kind = |session: &Session| session.draft.facility.site.plant_kind.clone();
        assert_eq!(kind(&run(actions.clone())).as_deref(), Some("laundry"));
        actions.push(SiteAction::Sector(Some("glass".into())).into());
        assert_eq!(kind(&run(actions)), None);
    }

    #[test]
    fn an_empty_answer_to_a_rough_question_is_none() {
        let field = |key: &str| {
            let (node, key) = ("compressed-air".to_owned(), key.to_owned());
            Field::StreamRough("electricity".into(), RoughKey { node, key })
        };
        let choice = |choice: Option<&str>| {
            let (stream, node) = ("electricity".into(), "compressor-idle-hours".into());
            Action::from(StreamAction::RoughChoice(
                stream,
                node,
                choice.map(str::to_owned),
            ))
        };
        let begun = vec![
            SiteAction::Sector(Some("garments".into())).into(),
            Action::typed(field("kw"), "150".into()),
            Action::typed(field("hours"), "16".into()),
            choice(Some("half")),
        ];
        let rough = |session: &Session| {
            let stream = session.draft.facility.stream("electricity").unwrap();
            (*stream.rough).clone()
        };
        let answers = rough(&run(begun.clone()));
        assert_eq!(answers["compressed-air"].values["kw"], 150.into());
        let idle = &answers["compressor-idle-hours"];
        assert_eq!(idle.choice.as_deref(), Some("half"));
        let mut cleared = begun;
        cleared.push(Action::typed(field("kw"), String::new()));
        cleared.push(Action::typed(field("hours"), String::new()));
        cleared.push(choice(None));
        assert!(rough(&run(cleared)).is_empty());
    }

    #[test]
    fn a_share_that_a_state_no_longer_asks_leaves_no_fault() {
        let share = Field::YearDoneShare(LEAKS.into());
        let state = |state| Action::from(YearAction::State(LEAKS.into(), Some(state)));
        let session = run(vec![
            state(State::InProgress),
            Action::typed(share, "nửa".into()),
        ]);
        assert_eq!(session.draft.text.len(), 1);
        let session = reduce(session, state(State::Kept));
        assert!(session.draft.text.is_empty());
    }

    #[test]
    fn the_part_of_a_change_may_be_below_zero_and_a_base_load_may_not() {
        let taken = Field::ChangeTaken("electricity".into(), ChangeKind::NewLine);
        let base = Field::BaseLoad("electricity".into());
        let session = run(vec![
            SiteAction::Sector(Some("beer-beverage".into())).into(),
            YearAction::Changed(ChangeKind::NewLine, true).into(),
            Action::typed(taken.clone(), "-5000".into()),
            Action::left(taken.clone()),
            Action::typed(base.clone(), "-5".into()),
        ]);
        let draft = &session.draft;
        assert_eq!(draft.number(&taken), Some((-5000).into()));
        assert_eq!(draft.refusal(&taken, Language::Vi), None);
        assert!(draft.refusal(&base, Language::Vi).is_some());
        let no = YearAction::Changed(ChangeKind::NewLine, false).into();
        let after = reduce(Rc::clone(&session), no);
        let change = &after.draft.facility.follow_up.changes[&ChangeKind::NewLine];
        assert_eq!(change.taken["electricity"], (-5000).into());
    }

    #[test]
    fn a_rating_is_given_and_taken_back() {
        use domain::facility::Rating;
        let given = run(vec![
            DecisionAction::Rate(Topic::Management, Some(Rating::Partly)).into(),
        ]);
        let ratings = given.draft.facility.ratings;
        assert_eq!(ratings.management, Some(Rating::Partly));
        let back = reduce(given, DecisionAction::Rate(Topic::Management, None).into());
        assert_eq!(back.draft.facility.ratings.management, None);
    }
}
