//! The answers to rough questions about end uses, as shares.

use crate::Text;
use catalogue::Catalogue;
use catalogue::known::Known;
use domain::facility::account::Figure;
use domain::facility::{Facility, Stream};
use domain::opportunity::{Measured, rough_share};

impl Text {
    /// The shares that the answers of a stream come to, each with how it is known: "compressed air 18%", or "half-loaded compressors 30% of compressed air". What is not used is left out.
    #[must_use]
    pub fn rough_shares(
        self,
        stream: &Stream,
        quantity: Option<Figure>,
        facility: &Facility,
        catalogue: &Catalogue,
    ) -> Vec<(String, Known)> {
        let measured = Measured::of(stream, quantity, &facility.site, catalogue);
        let answers = stream.rough.iter();
        let used = answers.filter(|(node, _)| !stream.shares.contains_key(*node));
        used.filter_map(|(node, answer)| {
            let share = rough_share(catalogue.rough(node)?, answer, measured).ok()?;
            let name = self.end_use(Some(node), catalogue);
            let part = self.share(share.fraction);
            let holder = catalogue.end_use(node).and_then(|n| n.parent.as_deref());
            let words = match holder.filter(|_| share.inside) {
                Some(holder) => {
                    let holder = self.end_use(Some(holder), catalogue).to_lowercase();
                    self.rough_share_inside(crate::said::RoughShareInside {
                        holder: &holder,
                        node: &name,
                        share: &part,
                    })
                }
                None => self.report_shares_of(&name, &part),
            };
            Some((words, share.known))
        })
        .collect()
    }
}
