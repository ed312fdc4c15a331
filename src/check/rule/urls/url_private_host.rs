//! An address that leads to the author’s own machine or network.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::note::Field;
use crate::source::Span;
use std::net::Ipv4Addr;

pub(super) const RULE: Rule = Rule {
    code: "url-private-host",
    group: Group::Urls,
    severity: Severity::Error,
    on: true,
    fix: None,
    styles: &[],
    guide: &["RFC 1918, 3", "RFC 6761, 6.3"],
    what: "the URL leads to a private host",
    why: "Nobody but the author can follow it.",
    bad: &["Doe, Jane. “A Title.” Atlas, 2021, http://localhost:8000/a.", "Doe, Jane. “A Title.” Atlas, 2021, http://192.168.1.7/a."],
    good: &["Doe, Jane. “A Title.” Atlas, 2021, https://example.org/localhost."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    for (_, url) in cx.fields(Field::Url) {
        let printed = url.of(cx.text());
        let host = super::host(printed);
        let bare = host.split(':').next().unwrap_or_default();
        let is_private = |address: Ipv4Addr| address.is_private() || address.is_loopback() || address.is_link_local();
        if bare == "localhost" || bare.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case("local")) || bare.parse::<Ipv4Addr>().is_ok_and(is_private) {
            let at = printed.find(host).unwrap_or_default();
            let start = url.start as usize + at;
            cx.report(&RULE, Span::new(start, start + bare.len())).help("give the public address of the page");
        }
    }
}
