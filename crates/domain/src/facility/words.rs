//! Everything that a factory wrote in its own words. A test of the file format holds it against every text of a file.

use super::{Contact, Facility, Handover, ReplyDetail, Site};

impl Facility {
    /// Names, places, remarks: whatever can be printed as it was written.
    #[must_use]
    pub fn words(&self) -> Vec<&str> {
        let mut words = of_site(&self.site);
        let Handover { receiver, deadline } = &*self.handover;
        words.extend([receiver.as_str(), deadline]);
        words.extend(self.products.iter().map(|p| p.name.as_str()));
        words.extend(self.streams.iter().map(|s| s.name.as_str()));
        for step in self.steps.iter() {
            words.push(&step.name);
            words.extend(step.flows.iter().map(|f| f.name.as_str()));
        }
        let notes = self.replies.values().map(|r: &ReplyDetail| r.note.as_str());
        words.extend(notes);
        words.extend(self.own_measures.iter().map(|m| m.name.as_str()));
        for item in self.plan.values() {
            words.extend([item.who.as_str(), &item.when]);
        }
        let record = &self.follow_up;
        for measure in record.measures.values() {
            words.extend([measure.note.as_str(), &measure.measured.how]);
        }
        words.extend(record.changes.values().map(|c| c.note.as_str()));
        words.extend(record.declared.values().map(|d| d.evidence.as_str()));
        words
    }
}

fn of_site(site: &Site) -> Vec<&str> {
    let Contact {
        name,
        role,
        phone,
        email,
    } = &site.contact;
    vec![
        &site.name,
        &site.tax_code,
        &site.commune,
        &site.address,
        name,
        role,
        phone,
        email,
    ]
}
