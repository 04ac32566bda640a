//! Measures, their questions and effects, and the end uses on which they act.

use super::super::entry::{
    Book, Effect, EffectKind, EndUse, Measure, MeasureText, Resource, SectorFile,
};
use super::{Checker, same_tree, say};
use crate::quantity::Percent;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

impl Checker<'_> {
    pub(super) fn measures(&mut self, book: &Book) {
        let cross = book.areas.iter().flat_map(|a| a.measures.iter());
        let own = book.sectors.iter().flat_map(|s| s.measures.iter());
        self.unique("measures", cross.chain(own).map(|m| m.id.as_str()));
        let areas = book.areas.iter().map(|a| a.area.id.as_str());
        let sectors = book.sectors.iter().map(|s| s.sector.id.as_str());
        self.unique("measures, sectors", areas.chain(sectors));
        for file in &book.areas {
            let name = format!("measures/{}.toml", file.area.id);
            self.words(&name, &file.area.id, "name", &file.area.vi, &file.area.en);
            if let Some(gate) = &file.area.gate {
                self.sentences(&name, &file.area.id, "gate", gate);
            }
            for node in &file.area.end_uses {
                self.known_node(&name, &file.area.id, node);
            }
            for measure in &file.measures {
                self.measure(&name, measure, None);
            }
        }
        self.groups(book);
    }

    /// From an exclusive group one measure is done: a group of one is a slip of the pen.
    fn groups(&mut self, book: &Book) {
        let mut groups: BTreeMap<&str, Vec<(String, &Measure)>> = BTreeMap::new();
        let cross = book.areas.iter().flat_map(|a| {
            let file = format!("measures/{}.toml", a.area.id);
            a.measures.iter().map(move |m| (file.clone(), m))
        });
        let own = book.sectors.iter().flat_map(|s| {
            let file = format!("sectors/{}.toml", s.sector.id);
            s.measures.iter().map(move |m| (file.clone(), m))
        });
        for (file, measure) in cross.chain(own) {
            if let Some(group) = &measure.exclusive {
                groups.entry(group).or_default().push((file, measure));
            }
        }
        for (group, members) in groups {
            if let [(file, only)] = members.as_slice() {
                let hint = say(
                    format!("nhóm \"{group}\" chỉ có một giải pháp; cần từ hai trở lên"),
                    format!("group \"{group}\" has one member; it needs two or more"),
                );
                self.report(file, &only.id, "exclusive", hint);
            }
        }
    }

    pub(super) fn measure(&mut self, file: &str, measure: &Measure, sector: Option<&SectorFile>) {
        let id = &measure.id;
        self.cite(file, id, &measure.cite);
        if measure.effects.is_empty() {
            let hint = say(
                "câu hỏi không dẫn tới tác động nào; thêm [[measure.effect]]",
                "a question without an effect helps nobody; add [[measure.effect]]",
            );
            self.report(file, id, "effect", hint);
        }
        if let Some(payback) = &measure.payback
            && (payback.low > payback.high || payback.low.is_sign_negative())
        {
            let hint = say(
                "cần 0 ≤ low ≤ high (năm)",
                "must be 0 ≤ low ≤ high, in years",
            );
            self.report(file, id, "payback", hint);
        }
        if measure.lifetime.is_some_and(|years| years <= Decimal::ZERO) {
            let hint = say("phải lớn hơn 0 (năm)", "must be above 0, in years");
            self.report(file, id, "lifetime", hint);
        }
        for effect in &measure.effects {
            self.effect(file, id, effect, sector);
        }
        self.measure_text(file, id, "vi", &measure.vi);
        self.measure_text(file, id, "en", &measure.en);
        self.copies(file, id, &measure.vi, &measure.en);
    }

    fn measure_text(&mut self, file: &str, id: &str, language: &str, text: &MeasureText) {
        let limits = [
            ("name", text.name.as_str(), 90),
            ("question", &text.question, 160),
            ("done", &text.done, 70),
            ("partly", &text.partly, 70),
            ("open", &text.open, 70),
            ("why", &text.why, 220),
            ("look", &text.look, 220),
            ("first", &text.first, 220),
            ("caution", text.caution.as_deref().unwrap_or("-"), 200),
        ];
        for (key, value, limit) in limits {
            let field = format!("{language}.{key}");
            if value.trim().is_empty() || value.contains("TODO") {
                let hint = say("chưa viết", "is not written yet");
                self.report(file, id, &field, hint);
            }
            let length = value.chars().count();
            if length > limit {
                let hint = say(
                    format!("dài {length} ký tự; màn hình điện thoại chỉ đủ chỗ cho {limit}"),
                    format!("has {length} characters; a phone has room for {limit}"),
                );
                self.report(file, id, &field, hint);
            }
        }
        if !text.question.trim_end().ends_with('?') {
            let hint = say("phải kết thúc bằng dấu ?", "must end with ?");
            self.report(file, id, &format!("{language}.question"), hint);
        }
        if text.done == text.open || text.done == text.partly || text.partly == text.open {
            let hint = say(
                "hai câu trả lời giống nhau; không chọn được",
                "two answers read the same; nobody can choose",
            );
            self.report(file, id, &format!("{language}.done, partly, open"), hint);
        }
    }

    fn copies(&mut self, file: &str, id: &str, vi: &MeasureText, en: &MeasureText) {
        let pairs = [
            ("question", &vi.question, &en.question),
            ("why", &vi.why, &en.why),
            ("look", &vi.look, &en.look),
            ("first", &vi.first, &en.first),
        ];
        for (field, vi, en) in pairs {
            if vi == en && !vi.is_empty() {
                let hint = say(
                    "hai ngôn ngữ giống hệt nhau; cần dịch",
                    "both languages say the same words; one is a copy",
                );
                self.report(file, id, field, hint);
            }
        }
        if vi.caution.is_some() != en.caution.is_some() {
            let hint = say(
                "chỉ có ở một ngôn ngữ; cần cả hai",
                "stands in one language; both are needed",
            );
            self.report(file, id, "caution", hint);
        }
    }

    fn effect(&mut self, file: &str, id: &str, effect: &Effect, sector: Option<&SectorFile>) {
        if let Some(node) = &effect.node {
            self.node(file, id, effect, node);
        }
        for row in &effect.streams {
            let rows = sector.map(|s| s.streams.as_slice()).unwrap_or_default();
            if !rows.iter().any(|s| &s.id == row) {
                let hint = say(
                    format!("\"{row}\" không phải là dòng [[stream]] của tệp này"),
                    format!("\"{row}\" is not a [[stream]] of this file"),
                );
                self.report(file, id, "effect.streams", hint);
            }
        }
        match (effect.low, effect.high) {
            (None, None) => {}
            (Some(low), Some(high)) => {
                if low > high {
                    let hint = say("low lớn hơn high", "low is above high");
                    self.report(file, id, "effect.low", hint);
                }
                if high > Percent::WHOLE {
                    let hint = say(
                        "không thể tiết kiệm quá 100%",
                        "a saving cannot be more than 100%",
                    );
                    self.report(file, id, "effect.high", hint);
                }
            }
            _ => {
                let hint = say(
                    "phải có cả low và high, hoặc không có cả hai",
                    "needs both low and high, or neither",
                );
                self.report(file, id, "effect", hint);
            }
        }
    }

    fn node(&mut self, file: &str, id: &str, effect: &Effect, node: &str) {
        let computed = effect.kind != EffectKind::Cost && effect.low.is_some();
        let hint = match self.nodes.get(node) {
            None => say(
                format!("\"{node}\" không có trong end-uses.toml, cũng không có trong tệp này"),
                format!("\"{node}\" is not an end use of end-uses.toml or of this file"),
            ),
            Some(end_use) if !same_tree(end_use.resource, effect.resource) => say(
                format!("\"{node}\" là phần sử dụng của dòng khác"),
                format!("\"{node}\" is an end use of another resource"),
            ),
            Some(end_use) if end_use.overlay && computed && !effect.shown_only => say(
                format!(
                    "\"{node}\" cắt ngang các phần sử dụng: chỉ dùng cho kind = \"cost\" hoặc shown_only = true"
                ),
                format!(
                    "\"{node}\" cuts across the end uses: only kind = \"cost\" or shown_only = true may name it"
                ),
            ),
            Some(_) => return,
        };
        self.report(file, id, "effect.node", hint);
    }

    pub(super) fn end_uses(&mut self, file: &str, list: &[EndUse]) {
        self.unique(file, list.iter().map(|n| n.id.as_str()));
        for node in list {
            self.words(file, &node.id, "name", &node.vi, &node.en);
            if let Some(parent) = &node.parent {
                self.parent(file, node, parent);
            }
            if let Some(share) = &node.share {
                self.cite(file, &node.id, &share.cite);
                self.share(file, &node.id, share.low, share.high);
            }
        }
    }

    fn parent(&mut self, file: &str, node: &EndUse, parent: &str) {
        let above = self.nodes.get(parent).map(|above| above.resource);
        let hint = match above {
            None => say("không có phần sử dụng nào mang mã này", "names no end use"),
            Some(resource) if resource != node.resource => {
                say("thuộc về dòng khác", "belongs to another resource")
            }
            Some(_) if self.is_its_own_ancestor(node) => {
                say("chứa chính nó (vòng lặp)", "contains itself")
            }
            Some(_) => return,
        };
        self.report(file, &node.id, "parent", hint);
    }

    fn is_its_own_ancestor(&self, node: &EndUse) -> bool {
        let mut above = node.parent.as_deref();
        for _ in 0..=self.nodes.len() {
            match above {
                None => return false,
                Some(id) if id == node.id => return true,
                Some(id) => above = self.nodes.get(id).and_then(|n| n.parent.as_deref()),
            }
        }
        true
    }

    pub(super) fn share(&mut self, file: &str, entry: &str, low: Percent, high: Percent) {
        if low.is_negative() || low > high || high > Percent::WHOLE {
            let hint = say(
                "cần 0 ≤ low ≤ high ≤ 100 (%)",
                "must be 0 ≤ low ≤ high ≤ 100",
            );
            self.report(file, entry, "share", hint);
        }
    }

    /// Whether a resource is one that a group of streams can hold.
    /// Whether it is an end use of fuel that no other one holds.
    pub(super) fn is_outer_fuel_node(&self, node: &str) -> bool {
        self.nodes
            .get(node)
            .is_some_and(|n| n.resource == Resource::Fuel && n.parent.is_none())
    }

    pub(super) fn is_fuel_node(&self, node: &str) -> bool {
        self.nodes
            .get(node)
            .is_some_and(|n| n.resource == Resource::Fuel)
    }
}
