//! What an address, a platform, a site or an archive tells.

use super::super::kind::Kind;
use super::super::variable::Variable;
use super::Case;
use crate::knowledge;
use crate::note::host_of;

pub(super) fn platform(case: &Case<'_>) -> Option<Kind> {
    let mut host = host_of(case.text(Variable::Url)?);
    loop {
        if let Some(kind) = knowledge::host_kind(host).and_then(Kind::from_csl) {
            return on_platform(case, kind);
        }
        host = host.split_once('.').map(|(_, rest)| rest).filter(|rest| rest.contains('.'))?;
    }
}

/// A platform's kind holds where the other fields agree: a post has a title and a date, an article of its own stays one.
fn on_platform(case: &Case<'_>, kind: Kind) -> Option<Kind> {
    match kind {
        Kind::Post if case.has(Variable::Title) && case.dated().is_some() => Some(Kind::Post),
        Kind::Post => Some(Kind::Webpage),
        Kind::Article | Kind::Dataset | Kind::Software
            if case.has(Variable::ContainerTitle) || case.has(Variable::Publisher) =>
        {
            None
        }
        kind => Some(kind),
    }
}

pub(super) fn known_container(case: &Case<'_>) -> Option<Kind> {
    let kind = |name: &str| knowledge::container_kind(name).and_then(Kind::from_csl);
    let Some(container) = case.text(Variable::ContainerTitle) else {
        let deposits = |kind: &Kind| matches!(kind, Kind::Article | Kind::Dataset | Kind::Software);
        return case.text(Variable::Publisher).and_then(kind).filter(deposits);
    };
    match kind(container)? {
        Kind::ArticleNewspaper | Kind::ArticleMagazine if case.has(Variable::Volume) && case.has(Variable::Page) => {
            None
        }
        Kind::Post => on_platform(case, Kind::Post),
        kind => Some(kind),
    }
}

pub(super) fn version(case: &Case<'_>) -> Option<Kind> {
    case.has(Variable::Version).then_some(Kind::Software)
}

pub(super) fn archived(case: &Case<'_>) -> Option<Kind> {
    let placed = case.has(Variable::ArchiveLocation) || case.has(Variable::Archive) && case.seen.quoted;
    (placed && !case.has(Variable::Publisher) && !case.has(Variable::ContainerTitle)).then_some(Kind::Manuscript)
}

pub(super) fn page(case: &Case<'_>) -> Option<Kind> {
    let sited = case.has(Variable::ContainerTitle) || case.seen.quoted;
    (sited && (case.addressed() || case.whole_date())).then_some(Kind::Webpage)
}

pub(super) fn addressed(case: &Case<'_>) -> Option<Kind> {
    (case.addressed() || case.has(Variable::Doi)).then_some(if case.seen.quoted {
        Kind::Webpage
    } else {
        Kind::Document
    })
}
