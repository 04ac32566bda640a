//! What is missing or doubtful, in words that say what to do.

use crate::{Text, number};
use catalogue::Catalogue;
use domain::facility::Facility;
use domain::issue::Issue;
use domain::opportunity::{Missing, Standing};

impl Text {
    /// Why an effect has no figure yet.
    #[must_use]
    pub fn missing(self, missing: &Missing, facility: &Facility, catalogue: &Catalogue) -> String {
        let stream = |id: &str| self.stream_name(id, facility, catalogue);
        match missing {
            Missing::Stream(resource) => self.missing_stream(self.resource(*resource)),
            Missing::Quantity(id) => self.missing_quantity(&stream(id)),
            Missing::Price(id) => self.missing_price(&stream(id)),
            Missing::Share { stream: id, node } => {
                self.missing_share(&self.end_use(Some(node), catalogue), &stream(id))
            }
            Missing::Figure => self.missing_figure().to_owned(),
            Missing::Nothing => self.missing_nothing().to_owned(),
        }
    }

    /// Why an opportunity is not added; nothing where it is.
    #[must_use]
    pub fn standing(
        self,
        standing: &Standing,
        facility: &Facility,
        catalogue: &Catalogue,
    ) -> Option<String> {
        match standing {
            Standing::Exclusive { kept } => {
                Some(self.standing_exclusive(&self.measure_name(kept, facility, catalogue)))
            }
            Standing::Umbrella => Some(self.standing_umbrella().to_owned()),
            Standing::Counted | Standing::NoFigure | Standing::ToCheck => None,
        }
    }

    /// What is wrong or doubtful.
    #[must_use]
    pub fn issue(self, issue: &Issue, facility: &Facility, catalogue: &Catalogue) -> String {
        let stream = |id: &str| self.stream_name(id, facility, catalogue);
        let measure = |id: &str| self.measure_name(id, facility, catalogue);
        match issue {
            Issue::StreamOutOfRange { stream: id } => self.issue_stream_out_of_range(&stream(id)),
            Issue::CostDisagrees {
                stream: id,
                computed,
                entered,
            } => self.issue_cost_disagrees(
                &self.money(*computed),
                &self.money(*entered),
                &stream(id),
            ),
            Issue::PriceUnusual {
                stream: id,
                price,
                usual,
            } => {
                let unit = facility.stream(id).map(|s| self.unit(s.unit));
                let unit = self.price_unit(unit.unwrap_or_default());
                let show = |value| format!("{} {unit}", number::trimmed(value, 2, self.language));
                self.issue_price_unusual(&show(*price), &stream(id), &show(*usual))
            }
            Issue::MonthsMissing { stream: id, count } => {
                self.issue_months_missing(&count.to_string(), &stream(id))
            }
            Issue::SavingAboveAudits {
                stream: id,
                percent,
                usual,
            } => self.issue_saving_above_audits(
                &self.percent(*percent),
                &stream(id),
                &self.percent(*usual),
            ),
            Issue::SharesExceed { stream: id } => self.issue_shares_exceed(&stream(id)),
            Issue::SavingAboveStream {
                measure: m,
                stream: id,
            } => self.issue_saving_above_stream(&measure(m), &stream(id)),
            Issue::OwnFigureOutOfRange { measure: m } => self.issue_own_figure(&measure(m)),
            Issue::ReadingRefused {
                measure: m,
                refusal,
            } => {
                let why = self.reading_refused(*refusal, catalogue);
                self.issue_reading(&measure(m), &why)
            }
            Issue::ProductOutOfRange { product } => {
                let named = facility.products.iter().find(|p| &p.id == product);
                let name = named.map(|p| self.product(p, facility, catalogue));
                self.issue_product(&name.unwrap_or_default())
            }
        }
    }
}
