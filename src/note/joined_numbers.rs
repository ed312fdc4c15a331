//! Numbers that are printed as one.

use crate::knowledge::letters;

/// Returns the number of an issue and its year: "34/1995".
pub(crate) fn issue_of_year(value: &str) -> Option<(&str, &str)> {
    let (issue, year) = value.split_once('/')?;
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let fits = (1..=3).contains(&issue.len()) && year.len() == 4 && year.starts_with(['1', '2']);
    (fits && digits(issue) && digits(year)).then_some((issue, year))
}

/// Returns the year of an issue and its number: "2006/1".
pub(crate) fn year_of_issue(value: &str) -> Option<(&str, &str)> {
    let (year, issue) = value.split_once('/')?;
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let fits = year.len() == 4 && year.starts_with(['1', '2']) && (1..=2).contains(&issue.len());
    (fits && digits(year) && digits(issue)).then_some((year, issue))
}

/// Returns a volume and its issue, printed as one: "13.2", "5/1", "38/44", "55-4"; neighbours behind a slash, and what rises behind a hyphen, are
/// several volumes, "12/13", "12-15".
pub(crate) fn volume_and_issue(value: &str) -> Option<(&str, &str)> {
    let (volume, issue) = value.split_once(['.', '/', '-', ':'])?;
    let digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()) && !part.starts_with('0')
    };
    let (first, second) = (volume.parse::<u32>().ok()?, issue.parse::<u32>().ok()?);
    let range = value.contains('-') && second > first || value.contains('/') && second == first + 1;
    (digits(volume, 3) && digits(issue, 3) && !range).then_some((volume, issue))
}

/// Returns an edition and its year, where a text begins with them: "²2012".
pub(crate) fn raised_edition(printed: &str) -> Option<(u32, &str)> {
    let first = printed.chars().next().filter(|first| !first.is_ascii())?;
    let edition = letters::raised(first).filter(|&edition| edition > 0)?;
    let rest = printed.get(first.len_utf8()..)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    Some((edition, rest.get(..digits)?)).filter(|_| digits == 4)
}

#[cfg(test)]
mod tests {
    use super::{issue_of_year, raised_edition, volume_and_issue};

    #[test]
    fn a_volume_and_its_issue_are_told_from_ranges_and_years() {
        assert_eq!(volume_and_issue("13.2"), Some(("13", "2")));
        assert_eq!(volume_and_issue("5/1"), Some(("5", "1")));
        assert_eq!(volume_and_issue("55-4"), Some(("55", "4")));
        for whole in ["12/13", "5-6", "2009/1", "13", "13.2.1", "13.b", "1.05", "IV/1"] {
            assert_eq!(volume_and_issue(whole), None, "{whole}");
        }
    }

    #[test]
    fn an_edition_is_raised_before_its_year() {
        assert_eq!(raised_edition("²2012, S. 27"), Some((2, "2012")));
        for whole in ["2012", "²12", "²20123", "⁰2012", ""] {
            assert_eq!(raised_edition(whole), None, "{whole}");
        }
    }

    #[test]
    fn an_issue_has_a_year_of_four_digits_behind_it() {
        assert_eq!(issue_of_year("34/1995"), Some(("34", "1995")));
        for whole in ["1995/34", "34/95", "34", "B 39/2004"] {
            assert_eq!(issue_of_year(whole), None, "{whole}");
        }
    }
}
