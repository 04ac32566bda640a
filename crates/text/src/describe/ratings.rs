//! The three ratings in words, with the verdict that follows from them.

use crate::Text;
use domain::facility::{Rating, Ratings};

impl Text {
    /// One rating.
    #[must_use]
    pub fn rating(self, rating: Rating) -> &'static str {
        match rating {
            Rating::None => self.ratings_rating_none(),
            Rating::Partly => self.ratings_rating_partly(),
            Rating::Full => self.ratings_rating_full(),
        }
    }

    /// Whether cleaner production is applied, by the definition of the ratings.
    #[must_use]
    pub fn ratings_verdict(self, ratings: &Ratings) -> &'static str {
        match ratings.applies() {
            Some(true) => self.ratings_applied(),
            Some(false) => self.ratings_not_applied(),
            None => self.ratings_open(),
        }
    }

    /// The three ratings and the verdict in one line; nothing where nothing was rated.
    #[must_use]
    pub fn ratings(self, ratings: &Ratings) -> String {
        if *ratings == Ratings::default() {
            return String::new();
        }
        let say = |rating: Option<Rating>| {
            rating.map_or_else(
                || self.ratings_rating_open().to_owned(),
                |r| self.rating(r).to_lowercase(),
            )
        };
        self.report_ratings_value(crate::said::ReportRatingsValue {
            awareness: &say(ratings.awareness),
            improvements: &say(ratings.improvements),
            management: &say(ratings.management),
            verdict: self.ratings_verdict(ratings),
        })
    }
}
