//! Ideas, techniques, the self-check and the rules of conclusions.

use super::super::entry::{
    Awareness, Book, CheckQuestion, ConclusionId, ConclusionRule, Explained, NeedKind, Technique,
};
use super::{Checker, say};
use crate::entry::Pair;

const FILE: &str = "awareness.toml";

impl Checker<'_> {
    pub(super) fn awareness(&mut self, book: &Book) {
        let awareness = &book.awareness;
        self.ideas(&awareness.ideas);
        for technique in Technique::ALL {
            let texts = awareness.techniques.iter();
            let count = texts.filter(|t| t.id == technique).count();
            self.once(technique.code(), count);
        }
        for text in &awareness.techniques {
            let id = text.id.code();
            self.words(FILE, id, "text", &text.vi, &text.en);
            self.cite(FILE, id, &text.cite);
        }
        self.unique(FILE, awareness.questions.iter().map(|q| q.id.as_str()));
        for question in &awareness.questions {
            self.question(question);
        }
        for id in ConclusionId::ALL {
            let rules = awareness.conclusions.iter();
            self.once(id.code(), rules.filter(|r| r.id == id).count());
        }
        for rule in &awareness.conclusions {
            self.conclusion(rule, &awareness.questions);
        }
    }

    /// Each idea that the program shows once, and no other.
    fn ideas(&mut self, list: &[Explained]) {
        let ids = Awareness::IDEAS;
        for id in ids {
            self.once(id, list.iter().filter(|e| e.id == *id).count());
        }
        for one in list {
            self.words(FILE, &one.id, "text", &one.vi, &one.en);
            self.cite(FILE, &one.id, &one.cite);
            if !ids.contains(&one.id.as_str()) {
                let known = ids.join(", ");
                let hint = say(
                    format!("chọn một trong: {known}"),
                    format!("choose one of: {known}"),
                );
                self.report(FILE, &one.id, "id", hint);
            }
        }
    }

    fn once(&mut self, id: &str, count: usize) {
        if count != 1 {
            let hint = say(
                format!("phải có đúng một mục mang mã này, đang có {count}"),
                format!("must stand exactly once, stands {count} times"),
            );
            self.report(FILE, id, "id", hint);
        }
    }

    fn question(&mut self, question: &CheckQuestion) {
        let id = &question.id;
        self.words(FILE, id, "text", &question.vi, &question.en);
        self.sentences(FILE, id, "why", &question.why);
        self.cite(FILE, id, &question.cite);
        self.unique(FILE, question.choices.iter().map(|c| c.id.as_str()));
        for choice in &question.choices {
            self.words(FILE, id, "choices", &choice.vi, &choice.en);
        }
        let right = question.choices.iter().filter(|c| c.right).count();
        if right == 0 || right == question.choices.len() {
            let hint = say(
                "phải có câu trả lời đúng và câu trả lời sai",
                "needs a right answer and a wrong one",
            );
            self.report(FILE, id, "choices", hint);
        }
    }

    fn conclusion(&mut self, rule: &ConclusionRule, questions: &[CheckQuestion]) {
        let id = rule.id.code();
        self.words(FILE, id, "text", &rule.vi, &rule.en);
        self.cite(FILE, id, &rule.cite);
        if rule.needs.is_empty() {
            let hint = say("chưa có điều kiện nào", "needs at least one condition");
            self.report(FILE, id, "needs", hint);
        }
        for need in &rule.needs {
            self.words(FILE, id, "needs", &need.vi, &need.en);
            let known = need.question.as_ref();
            let known = known.map(|q| questions.iter().any(|found| found.id == *q));
            let is_right = match need.kind {
                NeedKind::Answer => known == Some(true),
                NeedKind::MeasureKept
                | NeedKind::Baseline
                | NeedKind::Person
                | NeedKind::Conclusion
                | NeedKind::Plan
                | NeedKind::YearBefore => known.is_none(),
            };
            if !is_right {
                self.report(FILE, id, "needs.question", named_question());
            }
            // One that stands before it in the list of words, so that none rests on itself.
            let is_right = match need.kind {
                NeedKind::Conclusion => need.conclusion.is_some_and(|other| other < rule.id),
                _ => need.conclusion.is_none(),
            };
            if !is_right {
                self.report(FILE, id, "needs.conclusion", named_conclusion());
            }
        }
    }
}

fn named_conclusion() -> Pair {
    say(
        "conclusion cần tên một kết luận khác đứng trước; loại khác không dùng conclusion",
        "conclusion names another conclusion that comes before it; the other kinds have none",
    )
}

fn named_question() -> Pair {
    say(
        "answer cần tên một câu hỏi có trong tệp; loại khác không dùng question",
        "answer names a question of this file; the other kinds have none",
    )
}
