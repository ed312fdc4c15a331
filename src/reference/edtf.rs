//! EDTF (ISO 8601-2) level 1 → [`Date`]: the reverse of [`Date::edtf`].

use super::date::{Date, Day, Qualifier};

impl Date {
    /// Returns the date that EDTF text stands for, also with a time of day behind a whole day: `2020-09-28T22:50`.
    ///
    /// Nothing for what is no date, or for EDTF that a [`Date`] can't hold (unspecified digits, sets, open starts).
    ///
    /// ```
    /// use ibid::reference::Date;
    ///
    /// for text in ["2020-09-28", "1850~", "2019/2020", "2019/..", "2021-23"] {
    ///     assert_eq!(Date::from_edtf(text).and_then(|date| date.edtf()).as_deref(), Some(text));
    /// }
    /// assert_eq!(Date::from_edtf("2020-09-28T22:50").and_then(|date| date.clock()).as_deref(), Some("22:50"));
    /// assert_eq!(Date::from_edtf("28 Sep. 2020"), None);
    /// ```
    pub fn from_edtf(text: &str) -> Option<Self> {
        let (first, second) = text.split_once('/').map_or((text, None), |(first, second)| (first, Some(second)));
        let (first, time) = first.split_once('T').map_or((first, None), |(first, time)| (first, Some(time)));
        let (first, qualifier) = match (first.strip_suffix('~'), first.strip_suffix('?')) {
            (Some(first), _) => (first, Qualifier::Approximate),
            (_, Some(first)) => (first, Qualifier::Uncertain),
            _ => (first, Qualifier::Exact),
        };
        let start = Day::from_edtf(first)?;
        let open = second == Some("..");
        let end = match second {
            None | Some("..") => None,
            Some(end) => Some(Day::from_edtf(end)?),
        };
        let time = match time {
            None => None,
            Some(time) if start.day.is_some() => Some(clock(time)?),
            Some(_) => return None,
        };
        Some(Self { start: Some(start), end, open, qualifier, time, printed: text.to_owned() })
    }
}

impl Day {
    /// Returns the day, month, season or year of ISO 8601 text.
    fn from_edtf(text: &str) -> Option<Self> {
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
        let mut parts = digits.split('-');
        let year = number(parts.next()?, 4)?;
        let month = parts.next().map(|month| number(month, 2)).map_or(Some(None), |month| month.map(Some))?;
        let day = parts.next().map(|day| number(day, 2)).map_or(Some(None), |day| day.map(Some))?;
        let months = if day.is_some() { 1..=12 } else { 1..=24 };
        let fits = parts.next().is_none()
            && month.is_none_or(|month| months.contains(&month) && !(13..=20).contains(&month))
            && day.is_none_or(|day| (1..=31).contains(&day));
        fits.then(|| Self {
            year: sign * i32::from(year),
            month: month.and_then(|month| u8::try_from(month).ok()),
            day: day.and_then(|day| u8::try_from(day).ok()),
        })
    }
}

/// Returns hour and minute of `22:50`; seconds are dropped.
fn clock(text: &str) -> Option<(u8, u8)> {
    let mut parts = text.split(':');
    let hour = u8::try_from(number(parts.next()?, 2)?).ok().filter(|hour| *hour < 24)?;
    let minute = u8::try_from(number(parts.next()?, 2)?).ok().filter(|minute| *minute < 60)?;
    Some((hour, minute))
}

fn number(text: &str, digits: usize) -> Option<u16> {
    (text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn what_is_no_date_is_nothing() {
        for text in ["", "20", "2020-13", "2020-25", "2020-02-32", "2020-21-01", "2020T10:00", "2020/", "/2020", "a"] {
            assert_eq!(Date::from_edtf(text), None, "{text}");
        }
    }

    #[test]
    fn years_before_the_common_era_keep_their_sign() {
        assert_eq!(Date::from_edtf("-0043-03-15").and_then(|date| date.edtf()).as_deref(), Some("-0043-03-15"));
    }
}
