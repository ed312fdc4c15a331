//! SARIF 2.1.0, as code scanning reads it: every rule on its page, fixes, and fingerprints that outlive moved lines.

use super::{Checked, HOME, Place, Report, Row, page, pretty};
use crate::check::{Rule, rules};
use crate::diagnostic::Severity;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;

pub(super) const REPORT: Report = Report { name: "sarif", about: "SARIF 2.1.0, for code scanning", write };

fn write(files: &[Checked]) -> String {
    let places: BTreeMap<&str, usize> = rules().enumerate().map(|(at, rule)| (rule.code, at)).collect();
    let results: Vec<Value> = files.iter().flat_map(Checked::rows).map(|row| result(&row, &places)).collect();
    let mut driver = json!({
        "name": "ibid",
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules().map(descriptor).collect::<Vec<_>>(),
    });
    if !HOME.is_empty() {
        driver["informationUri"] = json!(HOME);
    }
    pretty(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": driver },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    }))
}

fn descriptor(rule: &Rule) -> Value {
    let mut descriptor = json!({
        "id": rule.code,
        "shortDescription": { "text": rule.what },
        "fullDescription": { "text": rule.why },
        "help": { "text": rule.why, "markdown": crate::check::page(rule) },
        "defaultConfiguration": { "enabled": rule.on, "level": level(rule.severity) },
        "properties": { "tags": [rule.group.name()] },
    });
    if let Some(address) = page(rule.code) {
        descriptor["helpUri"] = json!(address);
    }
    descriptor
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn result(row: &Row<'_>, places: &BTreeMap<&str, usize>) -> Value {
    let text = row.help.map_or_else(|| row.message.to_owned(), |help| format!("{}; {help}", row.message));
    let mut result = json!({
        "ruleId": row.rule.code,
        "ruleIndex": places.get(row.rule.code),
        "level": level(row.severity),
        "message": { "text": text },
        "locations": [location(row.file, &row.place)],
        "partialFingerprints": { "ibid/v1": row.fingerprint },
    });
    let related: Vec<Value> = row
        .related
        .iter()
        .map(|(place, label)| {
            let mut there = location(row.file, place);
            there["message"] = json!({ "text": label });
            there
        })
        .collect();
    if !related.is_empty() {
        result["relatedLocations"] = Value::Array(related);
    }
    if let Some(fix) = &row.fix {
        let replacements: Vec<Value> = fix
            .edits
            .iter()
            .map(|(place, text)| json!({ "deletedRegion": region(place), "insertedContent": { "text": text } }))
            .collect();
        let change = json!({ "artifactLocation": { "uri": uri(row.file) }, "replacements": replacements });
        result["fixes"] = json!([{ "description": { "text": fix.title }, "artifactChanges": [change] }]);
    }
    result
}

fn location(file: &str, place: &Place) -> Value {
    json!({ "physicalLocation": { "artifactLocation": { "uri": uri(file) }, "region": region(place) } })
}

fn region(place: &Place) -> Value {
    json!({
        "startLine": place.start.line,
        "startColumn": place.start.column,
        "endLine": place.end.line,
        "endColumn": place.end.column,
        "byteOffset": place.bytes.start,
        "byteLength": place.bytes.end - place.bytes.start,
    })
}

/// RFC 3986, section 3.3: what a path may not hold is written as its bytes.
fn uri(file: &str) -> String {
    let mut out = String::with_capacity(file.len());
    for byte in file.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/!$&'()*+,;=@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string does not fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
