//! The figures of a province in words: beside a measure, with their source, and why a file of them is not taken.

use crate::{Text, date, number};
use catalogue::Catalogue;
use submission::province::{Done, Province, ProvinceError, Realised, Said};
use submission::short_digest;

impl Text {
    /// Why the file of a province is not taken, and what to do.
    #[must_use]
    pub fn province_error(self, error: &ProvinceError) -> String {
        match error {
            ProvinceError::File(error) => self.read_error(error),
            ProvinceError::Newer { version } => self.province_newer(&version.to_string()),
            ProvinceError::Changed => self.province_changed().to_owned(),
            ProvinceError::NoProvince { found } => self.province_none(&short(found)),
            ProvinceError::Year { found } => self.province_year(&found.to_string()),
            ProvinceError::Undated { found } => self.province_undated(&short(found)),
            ProvinceError::TooFew { measure, n } => {
                self.province_too_few(&short(measure), &n.to_string())
            }
            ProvinceError::Impossible { measure } => self.province_impossible(&short(measure)),
            ProvinceError::Twice { measure } => self.province_twice(&short(measure)),
        }
    }

    /// The name of the province; its code where the catalogue has no such province.
    #[must_use]
    pub fn province_name(self, province: &Province, catalogue: &Catalogue) -> String {
        let found = catalogue.province(&province.code);
        let name = found.map(|p| self.language.pick(&p.vi, &p.en));
        let name = name.unwrap_or(&province.code);
        // Inside a sentence the word for its kind is written small.
        for (kind, small) in [("Tỉnh ", "tỉnh "), ("Thành phố ", "thành phố ")] {
            if let Some(bare) = name.strip_prefix(kind) {
                return format!("{small}{bare}");
            }
        }
        name.to_owned()
    }

    /// What the province says of a measure, e.g. "done by 11 of 19", "realised 0.8 of the estimate".
    #[must_use]
    pub fn province_says(self, said: &Said) -> Vec<String> {
        let done = said.done.map(|(of, own)| self.province_done(of, own));
        let realised = said.realised.map(|(of, own)| self.province_ratio(of, own));
        done.into_iter().chain(realised).collect()
    }

    fn province_done(self, of: Done, own: bool) -> String {
        let (done, n) = (of.done.to_string(), of.n.to_string());
        if own {
            self.province_done_sector(&done, &n)
        } else {
            self.province_done_all(&done, &n)
        }
    }

    fn province_ratio(self, of: Realised, own: bool) -> String {
        let ratio = |value| number::significant(value, 2, self.language);
        let (low, high) = (ratio(of.lowest), ratio(of.highest));
        let (median, n) = (ratio(of.median), of.n.to_string());
        if own {
            self.province_realised_sector(crate::said::ProvinceRealisedSector {
                highest: &high,
                lowest: &low,
                median: &median,
                n: &n,
            })
        } else {
            self.province_realised_all(crate::said::ProvinceRealisedAll {
                highest: &high,
                lowest: &low,
                median: &median,
                n: &n,
            })
        }
    }

    /// The same as one line, with the province.
    #[must_use]
    pub fn province_line(self, said: &Said, province: &Province, catalogue: &Catalogue) -> String {
        let place = self.province_in(&self.province_name(province, catalogue));
        format!("{place}, {}", self.province_says(said).join("; "))
    }

    /// Where the figures come from, and of which day.
    #[must_use]
    pub fn province_origin(self, province: &Province, catalogue: &Catalogue) -> String {
        let name = self.province_name(province, catalogue);
        let year = province.year.to_string();
        self.province_source(crate::said::ProvinceSource {
            day: &self.province_day(province),
            province: &name,
            year: &year,
        })
    }

    /// What the whole file is.
    #[must_use]
    pub fn province_whole(self, province: &Province, catalogue: &Catalogue) -> String {
        self.province_what(crate::said::ProvinceWhat {
            catalogue: &province.catalogue,
            day: &self.province_day(province),
            digest: &short_digest(&province.digest),
            facilities: &province.facilities.to_string(),
            province: &self.province_name(province, catalogue),
            year: &province.year.to_string(),
        })
    }

    fn province_day(self, province: &Province) -> String {
        let day = province.created;
        date::short(day.year, day.month, day.day, self.language)
    }
}

/// What stands in a file, cut where it is long.
fn short(found: &str) -> String {
    found.chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use rust_decimal::Decimal;
    use submission::ReadError;

    #[test]
    fn every_refusal_is_a_sentence_in_both_languages() {
        let word = || "ca-leak-repair".to_owned();
        let errors = [
            ProvinceError::File(ReadError::Empty),
            ProvinceError::Newer { version: 2 },
            ProvinceError::Changed,
            ProvinceError::NoProvince { found: word() },
            ProvinceError::Year { found: 1926 },
            ProvinceError::Undated { found: word() },
            ProvinceError::TooFew {
                measure: word(),
                n: 4,
            },
            ProvinceError::Impossible { measure: word() },
            ProvinceError::Twice { measure: word() },
        ];
        for error in errors {
            let both = [Language::Vi, Language::En].map(|l| Text::new(l).province_error(&error));
            assert_ne!(both[0], both[1], "{error:?}");
            assert!(both.iter().all(|s| s.ends_with('.')), "{both:?}");
        }
    }

    #[test]
    fn a_measure_is_told_with_its_numbers() {
        let said = Said {
            done: Some((
                Done {
                    n: 19,
                    done: 11,
                    begun: 0,
                    dropped: 0,
                },
                true,
            )),
            realised: Some((
                Realised {
                    n: 12,
                    median: Decimal::new(8, 1),
                    lowest: Decimal::new(4, 1),
                    highest: Decimal::new(12, 1),
                },
                false,
            )),
        };
        let vi = Text::new(Language::Vi).province_says(&said);
        assert_eq!(vi[0], "cùng ngành: 11/19 nhà máy đã làm");
        assert!(
            vi[1].starts_with("mọi ngành: thực tế bằng 0,8 lần ước tính"),
            "{vi:?}"
        );
        let en = Text::new(Language::En).province_says(&said);
        assert_eq!(en[0], "same sector: done by 11 of 19 plants");
        assert!(
            en[1].contains("realised 0.8 of the estimate") && en[1].contains("n = 12"),
            "{en:?}"
        );
        assert!(
            Text::new(Language::En)
                .province_says(&Said::default())
                .is_empty()
        );
    }
}
