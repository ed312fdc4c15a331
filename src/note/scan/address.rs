//! Addresses: where a URL begins and ends (RFC 3986, as people print them).

/// Longest look across a gap that broke an address.
const BRIDGES: usize = 4;

/// `url = scheme, host, path | "www.", host, path | host, "/", path`: returns the
/// length of the address at the start of `rest`: with a scheme, with `www.`, or a host with a path.
pub(super) fn address(rest: &str) -> Option<usize> {
    let scheme = scheme(rest);
    if scheme.is_none() && !bare_host(rest) {
        return None;
    }
    let mut end = run(rest, scheme.unwrap_or(0));
    if end <= scheme.unwrap_or(0) {
        return None;
    }
    for _ in 0..BRIDGES {
        let Some(further) = bridge(rest, end) else { break };
        end = further;
    }
    Some(trimmed(rest.get(..end)?))
}

/// Returns where the host begins, behind `http://` and its kin.
fn scheme(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let at = memchr::memchr(b':', bytes.get(..bytes.len().min(12))?)?;
    let name = rest.get(..at)?;
    let known = ["http", "https", "ftp", "ftps", "hxxp", "hxxps", "gopher"]
        .iter()
        .any(|known| name.eq_ignore_ascii_case(known));
    (known && rest.get(at..)?.starts_with("://")).then_some(at + 3)
}

/// `www.example.org`, `example.org/path`: a host that says by itself that it is one.
fn bare_host(rest: &str) -> bool {
    let host_byte = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
    let first_other = rest.bytes().find(|byte| !host_byte(byte));
    if first_other != Some(b'/') && !rest.starts_with("www.") {
        return false;
    }
    let run = rest.get(..run(rest, 0)).unwrap_or_default();
    let host = run.split(['/', '?', '#']).next().unwrap_or_default();
    let labels = host.split('.').count();
    let clean = host.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-');
    let top = host.rsplit('.').next().unwrap_or_default();
    let top_fits = (2..=12).contains(&top.len()) && top.bytes().all(|b| b.is_ascii_lowercase());
    let path = run.len() > host.len() + 1;
    clean
        && labels > 1
        && top_fits
        && (host.starts_with("www.") && labels > 2 || path && run.as_bytes().get(host.len()) == Some(&b'/'))
}

/// Returns where the run without white space, from `from` on, ends.
fn run(rest: &str, from: usize) -> usize {
    let tail = rest.get(from..).unwrap_or_default();
    let stop = |c: char| {
        c.is_whitespace() || matches!(c, '<' | '>' | '"' | '“' | '”' | '„' | '«' | '»' | '{' | '}' | '|' | '\u{0}')
    };
    // Most signs of an address are of ASCII and need no look at their character.
    let goes_on = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>' | b'"' | b'{' | b'}' | b'|');
    let plain = tail.bytes().position(|byte| !goes_on(byte)).unwrap_or(tail.len());
    let tail = tail.get(plain..).unwrap_or_default();
    from + plain + tail.find(stop).unwrap_or(tail.len())
}

/// Returns the end of the next run where a gap broke the address: at a sign that no address ends with, or before one.
fn bridge(rest: &str, end: usize) -> Option<usize> {
    let last = rest.get(..end)?.chars().next_back()?;
    let tail = rest.get(end..)?;
    let gap = tail.len() - tail.trim_start().len();
    let next = tail.get(gap..)?.chars().next()?;
    if gap == 0 || gap > 3 {
        return None;
    }
    let from = end + gap;
    let further = run(rest, from);
    let piece = rest.get(from..further)?;
    let address_like = piece.bytes().any(|b| matches!(b, b'/' | b'=' | b'&' | b'%' | b'_' | b'?' | b'#'));
    let lower = next.is_ascii_lowercase() || next.is_ascii_digit();
    let whole_word = piece.trim_end_matches(['.', ',', ';']).bytes().all(|b| b.is_ascii_lowercase());
    let fits = match last {
        '-' | '_' | '=' | '&' | '?' | '%' | '#' => next.is_ascii_alphanumeric() || matches!(next, '-' | '/' | '%'),
        '/' => {
            next == '/'
                || is_coded(piece, address_like)
                || lower
                    && (address_like
                        || piece.contains('-')
                        || piece.contains('.') && (!whole_word || piece.ends_with('.'))
                        || is_last(rest, further))
        }
        '.' => lower && address_like && !piece.starts_with("http"),
        ',' | ';' | ')' => false,
        _ => {
            matches!(next, '/' | '?' | '&' | '=' | '#')
                || goes_on_in_digits(rest.get(..end)?, piece) && is_last(rest, further)
                || next.is_ascii_lowercase() && address_like && !piece.contains("://") && !piece.starts_with("www.")
        }
    };
    (fits && further > from).then_some(further)
}

/// Whether a long number was broken: digits at the end of what stands before, and nothing else in the piece.
fn goes_on_in_digits(before: &str, piece: &str) -> bool {
    const LEAST: usize = 6;
    let digits = |text: &str| text.bytes().rev().take_while(u8::is_ascii_digit).count();
    let bare = piece.trim_end_matches(['.', ',', ';']);
    digits(before) >= LEAST && digits(bare) == bare.len() && bare.len() >= LEAST
}

/// Whether a piece with a capital is no word of a sentence: signs of an address, a file's ending, or letters among digits.
fn is_coded(piece: &str, address_like: bool) -> bool {
    let bare = piece.trim_end_matches(['.', ',', ';']);
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    let dotted = bare.split_once('.').is_some_and(|(stem, _)| stem.len() > 2);
    bare.starts_with(|c: char| c.is_ascii_uppercase())
        && (address_like || dotted || digits > 1 && bare.bytes().any(|byte| byte.is_ascii_alphabetic()))
}

/// Whether nothing but a stop follows.
fn is_last(rest: &str, end: usize) -> bool {
    rest.get(end..).is_none_or(|tail| tail.trim().is_empty())
}

/// Returns the length without the stops and the brackets that belong to the sentence.
fn trimmed(address: &str) -> usize {
    let mut kept = address;
    while let Some(last) = kept.chars().next_back() {
        let drop = match last {
            '.' | ',' | ';' | ':' | '!' | '\'' | '’' | '‘' | '…' => true,
            ')' => kept.matches(')').count() > kept.matches('(').count(),
            ']' => kept.matches(']').count() > kept.matches('[').count(),
            _ => false,
        };
        if !drop {
            break;
        }
        kept = kept.get(..kept.len() - last.len_utf8()).unwrap_or_default();
    }
    kept.len()
}
