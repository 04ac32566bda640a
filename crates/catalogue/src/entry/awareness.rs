//! What cleaner production is, for whoever meets it for the first time: its eight techniques, five questions to check oneself, and what counts as *aware*, as *applies* and as *applies systematically*.

use super::cite::{Cite, Pair};
use super::measure::Technique;
use crate::code::entry_words;
use crate::date::Date;
use serde::{Deserialize, Serialize};

/// Everything of `awareness.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Awareness {
    /// What it is and what it is not.
    pub ideas: Vec<Explained>,
    /// The eight techniques in plain words.
    pub techniques: Vec<TechniqueText>,
    /// The questions of the self-check in their order.
    pub questions: Vec<CheckQuestion>,
    /// What counts as *aware* and as *applies*.
    pub conclusions: Vec<ConclusionRule>,
}

impl Awareness {
    /// A question by its id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&CheckQuestion> {
        self.questions.iter().find(|q| q.id == id)
    }

    /// The rule of a conclusion.
    #[must_use]
    pub fn rule(&self, id: ConclusionId) -> Option<&ConclusionRule> {
        self.conclusions.iter().find(|rule| rule.id == id)
    }

    /// An idea, by one of the ids below.
    #[must_use]
    pub fn idea(&self, id: &str) -> Option<&Explained> {
        self.ideas.iter().find(|idea| idea.id == id)
    }

    /// What cleaner production is.
    pub const DEFINITION: &'static str = "definition";
    /// What it is taken for: treating wastes after they came about.
    pub const END_OF_PIPE: &'static str = "end-of-pipe";
    /// What it does in place of that.
    pub const AT_SOURCE: &'static str = "at-source";
    /// Every idea that the program shows.
    pub const IDEAS: [&'static str; 3] = [Self::DEFINITION, Self::END_OF_PIPE, Self::AT_SOURCE];
}

/// An idea, or a technique, in a sentence or two. The name of a technique is a word of the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Explained {
    /// Which.
    pub id: String,
    /// In plain words.
    pub vi: String,
    /// In plain words.
    pub en: String,
    /// Source.
    pub cite: Cite,
}

/// A technique of cleaner production in plain words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TechniqueText {
    /// Which.
    pub id: Technique,
    /// In plain words.
    pub vi: String,
    /// In plain words.
    pub en: String,
    /// Source.
    pub cite: Cite,
}

/// A question of the self-check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckQuestion {
    /// Stable id.
    pub id: String,
    /// The question.
    pub vi: String,
    /// The question.
    pub en: String,
    /// What can be answered.
    pub choices: Vec<CheckChoice>,
    /// Why, shown after the answer.
    pub why: Pair,
    /// Source.
    pub cite: Cite,
}

impl CheckQuestion {
    /// An answer by its id.
    #[must_use]
    pub fn choice(&self, id: &str) -> Option<&CheckChoice> {
        self.choices.iter().find(|choice| choice.id == id)
    }
}

/// An answer that can be chosen; several may be right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckChoice {
    /// Id inside the question.
    pub id: String,
    /// Whether it is right.
    pub right: bool,
    /// The answer.
    pub vi: String,
    /// The answer.
    pub en: String,
}

entry_words! {
    /// What is concluded of a facility.
    ConclusionId {
        /// It is aware of the benefit of cleaner production.
        Aware = "aware",
        /// It applies cleaner production.
        Applies = "applies",
        /// It applies cleaner production systematically.
        Systematically = "systematically",
    }
}

impl ConclusionId {
    /// What a factory is told of itself; an office, which has the files of both years, concludes more.
    pub const OF_FACTORY: [ConclusionId; 2] = [ConclusionId::Aware, ConclusionId::Applies];
}

entry_words! {
    /// What a conclusion rests on.
    NeedKind {
        /// A question of the self-check was answered right.
        Answer = "answer",
        /// A measure of the eight techniques was done and is kept in the data year.
        MeasureKept = "measure-kept",
        /// A bill or a meter says how much of something is used.
        Baseline = "baseline",
        /// A person is named.
        Person = "person",
        /// Another conclusion holds.
        Conclusion = "conclusion",
        /// Measures are chosen in its plan.
        Plan = "plan",
        /// The figures of the year before lie beside those of this one, and can be compared.
        YearBefore = "year-before",
    }
}

/// What counts as a conclusion: every need is met. It is printed as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConclusionRule {
    /// Of what.
    pub id: ConclusionId,
    /// The day from which it stands as it does.
    pub version: Date,
    /// The rule in words, before its needs.
    pub vi: String,
    /// The rule in words, before its needs.
    pub en: String,
    /// What must be met.
    pub needs: Vec<RuleNeed>,
    /// Source.
    pub cite: Cite,
}

/// One need of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleNeed {
    /// What it rests on.
    pub kind: NeedKind,
    /// The question that must be answered right.
    #[serde(default)]
    pub question: Option<String>,
    /// The other conclusion that must hold.
    #[serde(default)]
    pub conclusion: Option<ConclusionId>,
    /// In words.
    pub vi: String,
    /// In words.
    pub en: String,
}
