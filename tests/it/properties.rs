//! What must hold for every factory, tried on thousands of invented ones over the real catalogue.

use crate::random::{facility, tame, untamed};
use catalogue::Group;
use catalogue::date::Date;
use catalogue::quantity::{Fraction, Percent, Unit, Vnd};
use domain::assessment::{Assessment, Totals, assess};
use domain::explanation::{Explainer, Explanation, How};
use domain::facility::{Facility, Reply};
use domain::opportunity::{Opportunity, Standing};
use domain::uncertainty::Range;
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::Value;
use std::collections::BTreeMap;
use submission::result::ResultV1;
use submission::{Contents, Holds, Remark, Stamp, read, write};

const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 21,
};

fn run(facility: &Facility) -> Assessment {
    assess(facility, catalogue_embedded::whole(), TODAY)
}

/// What a figure may have lost for its size: a small difference of large figures has few digits left.
fn rounding(node: &Explanation) -> Decimal {
    fn largest(node: &Explanation) -> Decimal {
        let own = node.value.unwrap_or_default().abs();
        node.parts.iter().map(largest).fold(own, Decimal::max)
    }
    let own = node.value.unwrap_or_default().abs();
    let digits = largest(node).checked_mul(Decimal::new(1, 24));
    digits
        .and_then(|lost| lost.checked_div(own))
        .map_or(Decimal::ONE, |part| part.min(Decimal::ONE))
}

/// The same of money.
fn close_money(a: Vnd, b: Vnd) -> bool {
    close(a.value(), b.value())
}

/// Sums in another order may differ in the 28th digit and nowhere before.
fn close(a: Decimal, b: Decimal) -> bool {
    (a - b).abs() <= Decimal::new(1, 9) * (Decimal::ONE + a.abs().max(b.abs()))
}

fn counted_ids(a: &Assessment) -> Vec<&str> {
    let mut ids: Vec<&str> = a.opportunities.iter().map(|o| o.id.as_str()).collect();
    ids.sort_unstable();
    ids
}

fn all(a: &Assessment) -> impl Iterator<Item = &Opportunity> {
    a.opportunities
        .iter()
        .chain(&a.without_figure)
        .chain(&a.left_out)
        .chain(&a.to_check)
}

/// Objects whose keys are ids that somebody chose, and not the names of fields.
const MAPS: [&str; 13] = [
    "answers",
    "areas",
    "base_loads",
    "changes",
    "declared",
    "measures",
    "output",
    "plan",
    "rough",
    "shares",
    "taken",
    "unread",
    "values",
];

/// Puts a field that no version knows into every object.
fn mark(value: &mut serde_json::Value, name: &str, word: &str) {
    match value {
        serde_json::Value::Object(map) => {
            for (key, value) in map.iter_mut() {
                mark(value, key, word);
            }
            if !MAPS.contains(&name) {
                map.insert("later".to_owned(), serde_json::json!({ "than": word }));
            }
        }
        serde_json::Value::Array(list) => list.iter_mut().for_each(|value| mark(value, "", word)),
        _ => {}
    }
}

/// A number in a file.
fn number(value: &Value) -> Option<Decimal> {
    value.as_str().map(|text| text.parse().unwrap())
}

/// A zero with a sign in the text of a result, with what stands before it.
fn signed_zero(text: &str) -> Option<&str> {
    let places = text.match_indices("\"-0");
    let mut zeros = places.filter(|(at, _)| {
        let rest = &text[at + 2..];
        let digits = rest.split('"').next().unwrap_or_default();
        digits.chars().all(|c| c == '0' || c == '.')
    });
    let (at, _) = zeros.next()?;
    text.get(at.saturating_sub(80)..text.len().min(at + 8))
}

#[test]
fn a_zero_with_a_sign_is_found() {
    let found = |text| signed_zero(text).is_some();
    assert!(found(r#"{"a":"-0"}"#) && found(r#"{"a":"-0.00"}"#));
    assert!(!found(r#"{"a":"-0.01","b":"0"}"#));
}

/// The file says, key by key, what the factory entered and what the assessment found; it is read here as plain JSON.
fn says(text: &str, facility: &Facility, a: &Assessment) {
    let file: Value = serde_json::from_str(text).unwrap();
    data_says(&file["data"], facility);
    result_says(&file["result"], a);
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn data_says(data: &Value, facility: &Facility) {
    let streams = list(&data["streams"]);
    assert_eq!(streams.len(), facility.streams.len());
    for (written, stream) in streams.iter().zip(&facility.streams) {
        assert_eq!(written["id"], stream.id.as_str());
        assert_eq!(written["unit"], stream.unit.code());
        assert_eq!(written["known"], stream.known.code());
        assert_eq!(number(&written["quantity"]), stream.quantity);
        assert_eq!(number(&written["price"]), stream.price);
        assert_eq!(number(&written["cost"]), stream.cost);
        let shares = written["shares"].as_object().unwrap();
        assert_eq!(shares.len(), stream.shares.len());
        for (id, share) in &stream.shares {
            assert_eq!(number(&shares[id]["percent"]), Some(share.percent));
        }
    }
    let answers = data["answers"].as_object().unwrap();
    assert_eq!(answers.len(), facility.replies.len());
    for (id, detail) in &facility.replies {
        assert_eq!(answers[id]["reply"], detail.reply.code());
        assert_eq!(number(&answers[id]["investment"]), detail.investment);
        assert_eq!(number(&answers[id]["done_share"]), detail.done_share);
    }
}

fn result_says(result: &Value, a: &Assessment) {
    totals_say(&result["totals"], &a.totals);
    assert_eq!(result["today"], "2026-11-21");
    for (key, expected) in [
        ("opportunities", &a.opportunities),
        ("without_figure", &a.without_figure),
        ("left_out", &a.left_out),
        ("to_check", &a.to_check),
    ] {
        let found = list(&result[key]);
        assert_eq!(found.len(), expected.len(), "{key}");
        for (written, o) in found.iter().zip(expected) {
            assert_eq!(written["id"], o.id.as_str());
            assert_eq!(number(&written["money"]), Some(o.money.value()));
            assert_eq!(
                number(&written["money_alone"]),
                o.money_alone.map(Vnd::value)
            );
            assert_eq!(
                number(&written["investment"]),
                o.investment.amount().map(Vnd::value)
            );
            assert_eq!(list(&written["effects"]).len(), o.effects.len());
        }
    }
    let streams = list(&result["streams"]);
    assert_eq!(streams.len(), a.streams.len());
    for (written, stream) in streams.iter().zip(&a.streams) {
        assert_eq!(written["id"], stream.id.as_str());
        assert_eq!(number(&written["saved"]), Some(stream.saved));
        assert_eq!(
            number(&written["money_saved"]),
            Some(stream.money_saved.value())
        );
        assert_eq!(
            number(&written["cost"]),
            stream.account.cost.map(|c| c.value.value())
        );
    }
    assert_eq!(number(&result["energy"]["mj"]), Some(a.energy.mj));
    assert_eq!(number(&result["energy"]["tco2"]), Some(a.energy.tco2));
}

fn totals_say(totals: &Value, t: &Totals) {
    assert_eq!(number(&totals["money"]), Some(t.money.value()));
    assert_eq!(number(&totals["one_by_one"]), Some(t.one_by_one.value()));
    assert_eq!(number(&totals["on_evidence"]), Some(t.on_evidence.value()));
    assert_eq!(number(&totals["bills"]), Some(t.bills.value()));
    assert_eq!(
        number(&totals["share_of_bills_percent"]),
        t.share_of_bills.map(Percent::value)
    );
    assert_eq!(totals["counted"], t.counted);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_number_makes_it_panic(facility in facility(&untamed())) {
        let assessment = run(&facility);
        let money: Vnd = assessment.opportunities.iter().map(|o| o.money).sum();
        prop_assert_eq!(money, assessment.totals.money);
        let result = ResultV1::explained(&assessment, &facility, catalogue_embedded::whole());
        let text = serde_json::to_string(&result).unwrap();
        prop_assert_eq!(signed_zero(&text), None);
    }

    #[test]
    fn every_formula_gives_its_value(facility in facility(&untamed())) {
        let catalogue = catalogue_embedded::whole();
        let assessment = run(&facility);
        let explainer = Explainer::new(&assessment, &facility, catalogue);
        let mut nodes: Vec<Explanation> = explainer.subjects().iter().filter_map(|s| explainer.explain(s)).collect();
        while let Some(node) = nodes.pop() {
            if let (Some(value), Some(again)) = (node.value, node.recomputed()) {
                // What is lost is measured by the largest figure of the formula: a difference may be small.
                let largest = node.parts.iter().filter_map(|p| p.value).map(|v| v.abs()).max().unwrap_or_default();
                let mut lost = largest.max(value.abs()) * Decimal::new(1, 15) + Decimal::new(1, 12);
                if node.how == How::Quotient {
                    lost += value.abs() * node.parts.iter().map(rounding).max().unwrap_or_default();
                }
                prop_assert!((value - again).abs() <= lost, "{value} is not {again}: {node:#?}");
            }
            nodes.extend(node.parts);
        }
    }

    #[test]
    fn ranges_enclose_what_is_expected(facility in facility(&untamed())) {
        let a = run(&facility);
        let encloses = |r: &Range<Vnd>, value: Vnd| {
            let ends = [r.low, r.likely_low, value, r.likely_high, r.high];
            ends.windows(2).all(|pair| pair[0] <= pair[1] || close_money(pair[0], pair[1]))
        };
        prop_assert!(encloses(&a.ranges.total, a.totals.money), "{:?} {:?}", a.ranges.total, a.totals.money);
        for o in &a.opportunities {
            let range = &a.ranges.opportunities[&o.id];
            prop_assert!(encloses(range, o.money), "{}: {range:?} {:?}", o.id, o.money);
        }
        prop_assert!(a.ranges.doubts.len() <= 3);
        for doubt in &a.ranges.doubts {
            prop_assert!(doubt.share > Fraction::ZERO && doubt.share.value() <= Decimal::ONE + Decimal::new(1, 9));
            prop_assert!(doubt.narrower >= Fraction::ZERO && doubt.narrower <= Fraction::ONE);
        }
    }

    #[test]
    fn no_stream_saves_more_than_it_is(facility in facility(&tame())) {
        for stream in run(&facility).streams {
            prop_assert!(stream.saved >= -Decimal::new(1, 9), "{}: {}", stream.id, stream.saved);
            if let Some(quantity) = stream.account.quantity {
                let saved = stream.saved;
                prop_assert!(saved <= quantity.value || close(saved, quantity.value), "{}", stream.id);
            }
        }
    }

    #[test]
    fn the_parts_add_up_to_the_total(facility in facility(&tame())) {
        let a = run(&facility);
        prop_assert_eq!(a.opportunities.iter().map(|o| o.money).sum::<Vnd>(), a.totals.money);
        let water: Decimal = a.opportunities.iter().flat_map(|o| &o.effects).map(|e| e.discharge).sum();
        let mut avoided = Decimal::ZERO;
        for stream in &a.streams {
            let effects = || a.opportunities.iter().flat_map(|o| &o.effects)
                .filter(|e| e.stream.as_deref() == Some(stream.id.as_str()));
            let parts: Decimal = effects().map(|e| e.together).sum();
            let money: Vnd = effects().map(|e| e.money_together).sum();
            prop_assert!(close_money(money, stream.money_saved), "{}", stream.id);
            if stream.group == Group::Wastewater {
                let per = stream.unit.in_units_of(Unit::CubicMetre).unwrap();
                avoided += (stream.saved - parts) * per;
            } else {
                prop_assert!(close(parts, stream.saved), "{}: {parts} {}", stream.id, stream.saved);
            }
        }
        prop_assert!(close(avoided, water), "discharge {water}, wastewater {avoided}");
        let extra: Vnd = a.opportunities.iter().map(|o| o.extra_money).sum();
        let streams: Vnd = a.streams.iter().map(|s| s.money_saved).sum();
        prop_assert!(close_money(extra + streams, a.totals.money));
    }

    #[test]
    fn together_is_never_more_than_one_by_one(facility in facility(&tame())) {
        let a = run(&facility);
        let (together, alone) = (a.totals.money, a.totals.one_by_one);
        prop_assert!(together <= alone || close_money(together, alone), "{together:?} > {alone:?}");
        prop_assert!(a.totals.on_evidence <= together);
        for o in &a.opportunities {
            let alone = o.money_alone.unwrap_or_default();
            prop_assert!(o.money <= alone || close_money(o.money, alone), "{}: {:?} > {alone:?}", o.id, o.money);
            for effect in &o.effects {
                prop_assert!(effect.rate.is_none_or(|r| r >= Fraction::ZERO && r <= Fraction::ONE));
                prop_assert!(effect.weight.is_none_or(|w| w.fraction <= Fraction::ONE));
            }
        }
    }

    #[test]
    fn the_order_of_the_streams_does_not_matter(
        (facility, shuffled) in facility(&tame()).prop_flat_map(|f| {
            (Just(f.clone()), Just(f.streams.to_vec()).prop_shuffle())
        })
    ) {
        let a = run(&facility);
        let b = run(&Facility { streams: shuffled.into(), ..facility });
        prop_assert_eq!(counted_ids(&a), counted_ids(&b));
        prop_assert_eq!(&a.issues, &b.issues);
        prop_assert!(close_money(a.totals.money, b.totals.money), "{:?} {:?}", a.totals.money, b.totals.money);
        prop_assert!(close_money(a.totals.bills, b.totals.bills));
        prop_assert!(close_money(a.totals.investment, b.totals.investment));
        prop_assert!(close(a.energy.mj_saved, b.energy.mj_saved));
        prop_assert!(close(a.energy.tco2, b.energy.tco2));
        for stream in &a.streams {
            let other = b.streams.iter().find(|s| s.id == stream.id).unwrap();
            prop_assert!(close(stream.saved, other.saved), "{}", stream.id);
            prop_assert!(close_money(stream.money_saved, other.money_saved), "{}", stream.id);
        }
    }

    #[test]
    fn taking_an_answer_back_never_saves_more(facility in facility(&tame()), pick in any::<prop::sample::Index>()) {
        let before = run(&facility);
        if !before.opportunities.is_empty() {
            let gone = pick.get(&before.opportunities).id.clone();
            let mut less = facility.clone();
            less.replies.remove(&gone);
            less.own_measures.retain(|m| m.id != gone);
            let after = run(&less);
            // Another measure may step in for one of its group: that is another choice, not the same one with less.
            let mut rest = counted_ids(&before);
            rest.retain(|id| *id != gone);
            // An empty stream that only a measure names goes with it, and the water that it may have held is known again.
            let streams = |a: &Assessment| -> Vec<String> { a.streams.iter().map(|s| s.id.clone()).collect() };
            if rest == counted_ids(&after) && streams(&before) == streams(&after) {
                for stream in &after.streams {
                    let saved = before.streams.iter().find(|s| s.id == stream.id).unwrap().saved;
                    // Where a ceiling holds, the factor that keeps it is found to some places only.
                    let nearly = saved * "1.000001".parse::<Decimal>().unwrap();
                    prop_assert!(stream.saved <= nearly || close(stream.saved, saved), "{} without {gone}: {} after {saved}", stream.id, stream.saved);
                }
            }
        }
    }

    #[test]
    fn only_an_open_answer_counts(facility in facility(&tame())) {
        let a = run(&facility);
        for o in all(&a) {
            if let Some(detail) = facility.replies.get(&o.id) {
                prop_assert!(!matches!(detail.reply, Reply::Done | Reply::NotApplicable), "{}", o.id);
                let unknown = detail.reply == Reply::Unknown;
                prop_assert_eq!(unknown, o.standing == Standing::ToCheck, "{}", &o.id);
            }
        }
        let mut closed = facility;
        for detail in closed.replies.values_mut() {
            detail.reply = Reply::Done;
        }
        closed.own_measures.clear();
        let a = run(&closed);
        prop_assert_eq!(all(&a).count(), 0);
        prop_assert_eq!(a.totals.money, Vnd::ZERO);
        prop_assert!(a.streams.iter().all(|s| s.saved.is_zero() && s.money_saved.is_zero()));
    }

    #[test]
    fn only_one_of_an_exclusive_group_counts(facility in facility(&tame())) {
        let catalogue = catalogue_embedded::whole();
        let a = run(&facility);
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for o in &a.opportunities {
            if let Some(group) = catalogue.measure(&o.id).and_then(|m| m.exclusive.as_deref()) {
                *seen.entry(group).or_default() += 1;
            }
        }
        prop_assert!(seen.values().all(|count| *count == 1), "{seen:?}");
    }

    #[test]
    fn a_file_gives_the_same_factory_back(facility in facility(&tame())) {
        let stamp = Stamp { today: TODAY, language: "vi" };
        let text = write(Contents::of(&facility), catalogue_embedded::whole(), stamp, Holds::Explained);
        let opened = read(text.as_bytes()).unwrap();
        prop_assert_eq!(&opened.remarks, &[]);
        prop_assert_eq!(&opened.facility, &facility);
        says(&text, &facility, &run(&facility));
    }

    #[test]
    fn fields_of_a_later_version_survive(facility in facility(&tame()), word in "[a-z]{1,8}") {
        let stamp = Stamp { today: TODAY, language: "en" };
        let catalogue = catalogue_embedded::whole();
        let text = write(Contents::of(&facility), catalogue, stamp, Holds::Everything);
        let mut file: serde_json::Value = serde_json::from_str(&text).unwrap();
        mark(&mut file["data"], "data", &word);
        let opened = read(file.to_string().as_bytes()).unwrap();
        prop_assert_eq!(&opened.remarks, &[Remark::DigestDiffers], "the data changed after it was written");
        prop_assert_eq!(&opened.facility, &facility);
        let again = write(Contents { earlier: Some(&opened.data), ..Contents::of(&opened.facility) }, catalogue, stamp, Holds::Everything);
        let again: serde_json::Value = serde_json::from_str(&again).unwrap();
        prop_assert_eq!(&again["data"], &file["data"]);
    }
}
