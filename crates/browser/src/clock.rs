//! The only place that asks for the time.

use js_sys::Date;

/// Year, month (1–12) and day on this machine's calendar.
#[must_use]
pub fn today() -> (i32, u32, u32) {
    let now = Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(1970);
    (year, now.get_month() + 1, now.get_date())
}

/// Time of day as `10:42`.
#[must_use]
pub fn time_of_day() -> String {
    let now = Date::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}

/// A name that no other factory on this machine has.
#[must_use]
pub fn fresh_id() -> String {
    let random = js_sys::Math::random().to_string();
    let digits = random
        .trim_start_matches("0.")
        .get(..6)
        .unwrap_or("0")
        .to_owned();
    let now = Date::new_0().get_time().to_string();
    format!("{now}-{digits}")
}
