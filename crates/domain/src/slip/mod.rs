//! Questions that find slips: figures that can be read and computed with, and are yet so unusual that somebody should look at them again.
//!
//! Nothing is changed by them: a figure that is questioned counts as it stands, unless the issue says that it was left out.
//! What is checked needs no result of the assessment, so that a page can ask while a form is filled in.

mod figures;
mod measure;
mod month;
mod price;
mod site;
mod specific;

use crate::facility::account::{Account, examined};
use crate::facility::{Facility, Stream};
use crate::issue::Issue;
use catalogue::Catalogue;
use catalogue::order;
use figures::Entered;

/// Every question about the figures of a facility.
#[must_use]
pub fn slips(
    facility: &Facility,
    catalogue: &Catalogue,
    streams: &[(&Stream, &Account)],
) -> Vec<Issue> {
    let entered = Entered {
        facility,
        catalogue,
        streams,
    };
    let mut issues = Vec::new();
    let unread = facility.unread.iter();
    issues.extend(unread.map(|(field, text)| Issue::Unread {
        field: field.clone(),
        text: text.clone(),
    }));
    site::ask(facility, &mut issues);
    for (stream, account) in streams {
        price::ask(stream, account, catalogue, &mut issues);
        month::ask(stream, &mut issues);
    }
    specific::ask(&entered, &mut issues);
    measure::ask(&entered, &mut issues);
    issues
}

/// What is wrong or doubtful in the figures as they were entered, without an assessment.
#[must_use]
pub fn entered(facility: &Facility, catalogue: &Catalogue) -> Vec<Issue> {
    let mut issues = Vec::new();
    let used = facility.streams.iter().filter(|s| s.has_figure());
    let mut accounts: Vec<(&Stream, Account)> = Vec::new();
    for stream in used {
        let (account, doubts) = examined(stream, facility, catalogue);
        issues.extend(doubts);
        accounts.push((stream, account));
    }
    let streams: Vec<(&Stream, &Account)> = accounts.iter().map(|(s, a)| (*s, a)).collect();
    issues.extend(slips(facility, catalogue, &streams));
    order::sort(&mut issues);
    issues.dedup();
    issues
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::Group;
    use catalogue::quantity::Unit;

    #[test]
    fn what_is_no_number_is_told_by_its_field() {
        let mut facility = Facility::default();
        let field = "stream.electricity.quantity".to_owned();
        let text = "1.234 MWh".to_owned();
        facility.unread.insert(field.clone(), text.clone());
        let found = entered(&facility, catalogue_embedded::whole());
        assert_eq!(found, [Issue::Unread { field, text }]);
    }

    #[test]
    fn a_facility_of_which_nothing_is_said_is_not_questioned() {
        let mut facility = Facility::default();
        assert_eq!(entered(&facility, catalogue_embedded::whole()), []);
        let row = Stream::new("s".to_owned(), Group::Chemical, Unit::Kg);
        facility.streams.push(row);
        assert_eq!(entered(&facility, catalogue_embedded::whole()), []);
    }
}
