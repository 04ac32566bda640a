//! Where a doubt about the figures is told: beside which box, and on which page it is settled.

use crate::field::Field;
use crate::page::Page;
use catalogue::Catalogue;
use domain::facility::{Facility, Monthly};
use domain::issue::{Issue, ProductFigure, SiteFigure, StreamFigure, TermsFigure};

/// The box beside which an issue is told; nothing where it is about several of them.
#[must_use]
pub fn field_of(issue: &Issue, facility: &Facility) -> Option<Field> {
    let is_own = |measure: &String| facility.own_measures.iter().any(|m| m.id == *measure);
    let own = |measure: &String| match is_own(measure) {
        true => Field::OwnMoney(measure.clone()),
        false => Field::AnswerMoney(measure.clone()),
    };
    Some(match issue {
        Issue::CostDisagrees { stream, .. } | Issue::CostWithTax { stream, .. } => {
            Field::StreamCost(stream.clone())
        }
        Issue::PriceUnusual { stream, .. } => Field::StreamPrice(stream.clone()),
        Issue::MonthNegative {
            stream,
            figure,
            month,
        }
        | Issue::MonthUnusual {
            stream,
            figure,
            month,
            ..
        } => month_of(stream, *figure, month.checked_sub(1)?),
        Issue::Unread { field, .. } => return Field::from_path(field),
        Issue::StreamOutOfRange { stream } => Field::StreamQuantity(stream.clone()),
        Issue::StreamFigureUnusual { stream, figure, .. } => of_stream(*figure)(stream.clone()),
        Issue::ProductFigureUnusual {
            product, figure, ..
        } => of_product(*figure)(product.clone()),
        Issue::SiteUnusual { figure, .. } => of_site(*figure),
        Issue::TermsOutOfRange { figure, .. } => of_terms(*figure),
        Issue::LifetimeOutOfRange { measure, .. } => Field::CostLifetime(measure.clone()),
        Issue::SavingStreamMissing { measure }
        | Issue::SavingPriceUnusual { measure, .. }
        | Issue::SavingAboveStream {
            measure,
            figure: Monthly::Cost,
            ..
        }
        | Issue::OwnSavingNegative { measure } => own(measure),
        Issue::SavingAboveStream { measure, .. } => match is_own(measure) {
            true => Field::OwnQuantity(measure.clone()),
            false => Field::AnswerQuantity(measure.clone()),
        },
        Issue::ProductOutOfRange { product }
        | Issue::ProductSmall { product, .. }
        | Issue::SpecificUnusual { product, .. } => Field::ProductQuantity(product.clone()),
        Issue::MonthsMissing { .. }
        | Issue::RoughExceeds { .. }
        | Issue::SharesExceed { .. }
        | Issue::SavingAboveAudits { .. }
        | Issue::OwnFigureOutOfRange { .. }
        | Issue::ReadingRefused { .. }
        | Issue::MeasureUnknown { .. } => return None,
    })
}

fn of_stream(figure: StreamFigure) -> fn(String) -> Field {
    match figure {
        StreamFigure::Tenants => Field::StreamTenants,
        StreamFigure::Heat => Field::StreamHeat,
        StreamFigure::Mass => Field::StreamMass,
        StreamFigure::Fee => Field::StreamFee,
        StreamFigure::Lost => Field::StreamLost,
    }
}

fn of_product(figure: ProductFigure) -> fn(String) -> Field {
    match figure {
        ProductFigure::Mass => Field::ProductMass,
        ProductFigure::Revenue => Field::ProductRevenue,
        ProductFigure::Share => Field::ProductShare,
    }
}

fn of_site(figure: SiteFigure) -> Field {
    match figure {
        SiteFigure::Year => Field::Year,
        SiteFigure::Employees => Field::Employees,
        SiteFigure::Days => Field::Days,
        SiteFigure::Shifts => Field::Shifts,
    }
}

fn of_terms(figure: TermsFigure) -> Field {
    match figure {
        TermsFigure::Discount => Field::Discount,
        TermsFigure::Loan => Field::LoanAmount,
        TermsFigure::LoanRate => Field::LoanRate,
        TermsFigure::LoanMonths => Field::LoanMonths,
    }
}

/// The box of a month, 0 for January.
pub(crate) fn month_of(stream: &str, figure: Monthly, month: u8) -> Field {
    match figure {
        Monthly::Quantity => Field::StreamMonth(stream.to_owned(), month),
        Monthly::Cost => Field::StreamCostMonth(stream.to_owned(), month),
    }
}

/// The page on which an issue is settled.
#[must_use]
pub fn page_of(issue: &Issue, facility: &Facility, catalogue: &Catalogue) -> Page {
    if let Some(field) = field_of(issue, facility) {
        return field.spec().home.page(catalogue);
    }
    match issue {
        Issue::MonthsMissing { stream, .. }
        | Issue::RoughExceeds { stream }
        | Issue::SharesExceed { stream }
        | Issue::SavingAboveAudits { stream, .. } => Page::Stream(stream.clone()),
        Issue::OwnFigureOutOfRange { measure } | Issue::ReadingRefused { measure, .. } => {
            let place = catalogue.place_of(measure);
            place.map_or(Page::Checklist, |area| Page::Section(area.to_owned()))
        }
        _ => Page::Checklist,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::facility::OwnMeasure;
    use rust_decimal::Decimal;

    #[test]
    fn a_doubt_stands_beside_its_box_and_leads_to_its_page() {
        let catalogue = catalogue_embedded::whole();
        let mut facility = Facility::default();
        facility.own_measures.push(OwnMeasure {
            id: "own".to_owned(),
            ..OwnMeasure::default()
        });
        let check = |issue: Issue, field: Option<Field>, page: Page| {
            assert_eq!(field_of(&issue, &facility), field, "{issue:?}");
            assert_eq!(page_of(&issue, &facility, catalogue), page, "{issue:?}");
        };
        let (stream, id) = (|| "s".to_owned(), || "own".to_owned());
        let month = Issue::MonthNegative {
            stream: stream(),
            figure: Monthly::Quantity,
            month: 5,
        };
        let stream_page = || Page::Stream(stream());
        check(month, Some(Field::StreamMonth(stream(), 4)), stream_page());
        let shares = Issue::SharesExceed { stream: stream() };
        check(shares, None, stream_page());
        let days = Issue::SiteUnusual {
            figure: SiteFigure::Days,
            value: Decimal::ONE,
        };
        check(days, Some(Field::Days), Page::Facility);
        let tenants = Issue::StreamFigureUnusual {
            stream: stream(),
            figure: StreamFigure::Tenants,
            value: Decimal::ONE_HUNDRED,
        };
        check(tenants, Some(Field::StreamTenants(stream())), stream_page());
        let negative = Issue::OwnSavingNegative { measure: id() };
        check(negative, Some(Field::OwnMoney(id())), Page::Checklist);
        let leak = || "ca-leak-repair".to_owned();
        let missing = Issue::SavingStreamMissing { measure: leak() };
        let area = Page::Section("compressed-air".to_owned());
        check(missing, Some(Field::AnswerMoney(leak())), area);
        let unknown = Issue::MeasureUnknown { measure: leak() };
        check(unknown, None, Page::Checklist);
    }
}
