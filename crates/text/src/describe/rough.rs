//! The answers to rough questions about end uses, as shares.

use crate::Names;
use catalogue::known::Known;
use domain::facility::Stream;
use domain::facility::account::Figure;
use domain::opportunity::{Measured, rough_share};

impl Names<'_> {
    /// The shares that the answers of a stream come to, each with how it is known: "compressed air 18%", or "half-loaded compressors 30% of compressed air". What is not used is left out.
    #[must_use]
    pub fn rough_shares(self, stream: &Stream, quantity: Option<Figure>) -> Vec<(String, Known)> {
        let text = self.text;
        let measured = Measured::of(stream, quantity, &self.facility.site, self.catalogue);
        let answers = stream.rough.iter();
        let used = answers.filter(|(node, _)| !stream.shares.contains_key(*node));
        used.filter_map(|(node, answer)| {
            let share = rough_share(self.catalogue.rough(node)?, answer, measured).ok()?;
            let name = text.end_use(Some(node), self.catalogue);
            let part = text.share(share.fraction);
            let holder = self
                .catalogue
                .end_use(node)
                .and_then(|n| n.parent.as_deref());
            let words = match holder.filter(|_| share.inside) {
                Some(holder) => {
                    let holder = text.end_use(Some(holder), self.catalogue).to_lowercase();
                    text.rough_share_inside(crate::said::RoughShareInside {
                        holder: &holder,
                        node: &name,
                        share: &part,
                    })
                }
                None => text.report_shares_of(&name, &part),
            };
            Some((words, share.known))
        })
        .collect()
    }
}
