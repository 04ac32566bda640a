//! Every explained value is what its formula gives, and the explanations of an example read as they should.
//!
//! `SXSH_ACCEPT=1 cargo test --test it` writes what is there now; read the difference before committing it.

use crate::shared::{TODAY, entries, factory, folder};
use domain::assessment::{Assessment, assess};
use domain::explanation::{About, Explainer, Explanation, How, Subject, Word};
use domain::facility::Facility;
use rust_decimal::Decimal;
use text::{Language, Text};

/// Every example factory and every scenario.
pub(crate) fn facilities() -> Vec<(String, Facility)> {
    let scenarios = entries("tests/scenarios").into_iter();
    let scenarios = scenarios.map(|path| path.join("input.json"));
    let files = entries("catalogue/examples").into_iter().chain(scenarios);
    files
        .map(|path| (path.display().to_string(), factory(&path)))
        .collect()
}

/// Every node of a tree.
pub(crate) fn nodes(tree: &Explanation) -> Vec<&Explanation> {
    let below = tree.parts.iter().flat_map(nodes);
    std::iter::once(tree).chain(below).collect()
}

/// Apart by no more than what 28 digits lose on the way.
pub(crate) fn near(a: Decimal, b: Decimal) -> bool {
    (a - b).abs() <= a.abs().max(b.abs()) * Decimal::new(1, 18) + Decimal::new(1, 15)
}

#[test]
fn the_formula_of_every_node_gives_its_value() {
    let catalogue = catalogue_embedded::whole();
    let mut formulas = 0;
    for (name, facility) in facilities() {
        let assessment = assess(&facility, catalogue, TODAY);
        let explainer = Explainer::new(&assessment, &facility, catalogue);
        for subject in explainer.subjects() {
            let Some(tree) = explainer.explain(&subject) else {
                continue;
            };
            for node in nodes(&tree) {
                let (Some(value), Some(again)) = (node.value, node.recomputed()) else {
                    continue;
                };
                formulas += 1;
                assert!(
                    near(value, again),
                    "{name}: {subject:?}: {:?} {:?} is {value}, its formula gives {again}: {node:#?}",
                    node.word,
                    node.about
                );
            }
        }
    }
    assert!(formulas > 1_000, "only {formulas} formulas");
}

#[test]
fn a_number_never_stands_without_a_reason() {
    let catalogue = catalogue_embedded::whole();
    for (name, facility) in facilities() {
        let assessment = assess(&facility, catalogue, TODAY);
        let explainer = Explainer::new(&assessment, &facility, catalogue);
        for subject in explainer.subjects() {
            for node in explainer.explain(&subject).iter().flat_map(nodes) {
                let formula = matches!(
                    node.how,
                    How::Product | How::Quotient | How::Difference | How::Discount(_)
                );
                assert!(
                    !formula
                        || node.parts.len() > usize::from(!matches!(node.how, How::Discount(_))),
                    "{name}: {subject:?}: {node:?}"
                );
                assert!(
                    node.value.is_some() || !matches!(node.how, How::Said(_) | How::Entered),
                    "{name}: {subject:?}: said, but nothing: {node:?}"
                );
                // What is explained elsewhere has the same value there.
                if node.how == How::Elsewhere
                    && node.word == Word::Opportunity
                    && let Some(About::Measure(id)) = &node.about
                    && matches!(subject, Subject::Saving | Subject::OpportunityPayback(_))
                {
                    let there = explainer
                        .explain(&Subject::Opportunity(id.clone()))
                        .unwrap();
                    assert_eq!(there.value, node.value, "{name}: {id}");
                }
            }
        }
    }
}

#[test]
fn an_explanation_rests_on_what_its_opportunity_rests_on() {
    let catalogue = catalogue_embedded::whole();
    for (name, facility) in facilities() {
        let assessment = assess(&facility, catalogue, TODAY);
        let explainer = Explainer::new(&assessment, &facility, catalogue);
        for o in &assessment.opportunities {
            let tree = explainer
                .explain(&Subject::Opportunity(o.id.clone()))
                .unwrap();
            assert_eq!(tree.status(), o.status(), "{name}: {}: {tree:#?}", o.id);
        }
    }
}

#[test]
fn the_rate_of_return_makes_the_flows_worth_nothing() {
    let catalogue = catalogue_embedded::whole();
    let mut rates = 0;
    for (name, facility) in facilities() {
        let assessment = assess(&facility, catalogue, TODAY);
        let explainer = Explainer::new(&assessment, &facility, catalogue);
        let Some(tree) = explainer.explain(&Subject::Irr) else {
            continue;
        };
        rates += 1;
        let growth = Decimal::ONE + tree.value.unwrap();
        let mut factor = Decimal::ONE;
        let (mut worth, mut turned) = (Decimal::ZERO, Decimal::ZERO);
        for flow in &tree.parts {
            worth += flow.value.unwrap() * factor;
            turned += (flow.value.unwrap() * factor).abs();
            factor /= growth;
        }
        assert!(
            worth.abs() <= turned * Decimal::new(1, 9),
            "{name}: {worth} of {turned}"
        );
    }
    assert!(rates > 5, "only {rates} rates");
}

fn told(assessment: &Assessment, facility: &Facility, language: Language) -> String {
    let catalogue = catalogue_embedded::whole();
    let names = Text::new(language).names(facility, catalogue);
    let explainer = Explainer::new(assessment, facility, catalogue);
    let mut text = String::new();
    for subject in explainer.subjects() {
        let Some(tree) = explainer.explain(&subject) else {
            continue;
        };
        for (depth, line) in names.explained(&tree).lines() {
            let cite = line
                .cite
                .as_ref()
                .map(|c| format!(" [{}]", c.refs.join(" ")));
            let indent = "  ".repeat(depth);
            text.push_str(&format!(
                "{indent}{}{}\n",
                line.words,
                cite.unwrap_or_default()
            ));
        }
        text.push('\n');
    }
    text
}

#[test]
fn the_explanations_read_as_they_should() {
    for (sector, language, code) in [
        ("beer-beverage", Language::Vi, "vi"),
        ("starch-noodle", Language::En, "en"),
    ] {
        let path = folder("catalogue/examples").join(format!("{sector}.json"));
        let facility = factory(&path);
        let assessment = assess(&facility, catalogue_embedded::whole(), TODAY);
        let now = told(&assessment, &facility, language);
        let path = folder("tests/snapshots").join(format!("explanations-{sector}-{code}.txt"));
        if std::env::var_os("SXSH_ACCEPT").is_some() {
            std::fs::write(&path, &now).unwrap();
        }
        let before = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(now, before, "{}", path.display());
    }
}
