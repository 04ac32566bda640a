//! The cost of losses in words: its terms, its total, and why there is none.

use crate::{Names, Text};
use catalogue::known::Known;
use catalogue::quantity::Vnd;
use domain::balance::{Basis, LossCost, TermKind};

impl Text {
    /// A term of the cost of losses.
    #[must_use]
    pub fn loss_term(self, kind: TermKind) -> &'static str {
        match kind {
            TermKind::Content => self.loss_content(),
            TermKind::Water => self.loss_water(),
            TermKind::Treatment => self.loss_treatment(),
            TermKind::Fee => self.loss_fee(),
            TermKind::Income => self.loss_received(),
        }
    }
}

impl Names<'_> {
    /// Where the price of a term comes from, where that is not the account of the stream itself.
    #[must_use]
    pub fn loss_basis(self, basis: &Basis) -> Option<String> {
        let text = self.text;
        match basis {
            Basis::MeanOfMaterials => Some(text.loss_basis_materials().to_owned()),
            Basis::MeanOfOthers => Some(text.loss_basis_others().to_owned()),
            Basis::Input(id) => Some(text.loss_basis_input(&self.stream_name(id))),
            Basis::MeanOfWater | Basis::Account | Basis::Said => None,
        }
    }

    /// The total of the losses, or why there is none: a question where it would be too high, what is missing where it is not whole.
    #[must_use]
    pub fn loss_lead(self, loss: &LossCost) -> String {
        let text = self.text;
        if loss.above_inputs {
            return text.loss_above_inputs().to_owned();
        }
        if !loss.complete {
            return text.loss_no_total(&self.loss_lacks(loss).join("; "));
        }
        if loss.total < Vnd::ZERO {
            return text.loss_income(&text.money(loss.total.abs()));
        }
        let money = text.money(loss.total);
        if loss.known == Some(Known::Default) {
            text.loss_headline_default(&money)
        } else {
            text.loss_headline(&money)
        }
    }

    /// What the streams of losses lack: those that lack the same are named together.
    fn loss_lacks(self, loss: &LossCost) -> Vec<String> {
        let text = self.text;
        let term = |kind: &TermKind| match kind {
            TermKind::Content => text.loss_missing_content(),
            TermKind::Water => text.loss_missing_water(),
            TermKind::Treatment => text.loss_missing_treatment(),
            TermKind::Fee => text.loss_missing_fee(),
            TermKind::Income => text.loss_missing_received(),
        };
        let mut groups: Vec<(String, Vec<String>)> = Vec::new();
        let counted = loss.lines.iter().filter(|l| l.counted);
        for line in counted.filter(|l| !l.missing.is_empty()) {
            let terms: Vec<&str> = line.missing.iter().map(term).collect();
            let terms = terms.join(", ");
            let stream = text.report_quoted(&self.stream_name(&line.stream));
            match groups.iter_mut().find(|(known, _)| *known == terms) {
                Some((_, streams)) => streams.push(stream),
                None => groups.push((terms, vec![stream])),
            }
        }
        let lacks = groups.iter();
        lacks
            .map(|(terms, streams)| text.loss_missing(&streams.join(", "), terms))
            .collect()
    }

    /// The by-products that are not in the total of the losses; nothing where there are none.
    #[must_use]
    pub fn loss_left_out(self, loss: &LossCost) -> Option<String> {
        let text = self.text;
        let others = loss.lines.iter().filter(|l| !l.counted);
        let names: Vec<String> = others.map(|l| self.stream_name(&l.stream)).collect();
        if names.is_empty() {
            return None;
        }
        let names = names.join(", ");
        Some(if loss.other_income.is_zero() {
            text.loss_others_plain(&names)
        } else {
            text.loss_others(&text.money(loss.other_income), &names)
        })
    }
}
