//! Findings that are known already, so that an old article can be checked for new faults alone. They are known by their words and the words
//! around them, not by their lines.

use super::{Finding, fingerprint};
use crate::error::Error;
use crate::source::Source;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Known findings: for each file and each rule's code, how often each sign stands there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    version: u32,
    files: BTreeMap<String, BTreeMap<String, BTreeMap<String, usize>>>,
}

/// Files of another version know findings by other signs.
const VERSION: u32 = 1;

impl Baseline {
    /// Returns a baseline that knows nothing.
    pub fn new() -> Self {
        Self { version: VERSION, files: BTreeMap::new() }
    }

    /// Returns the baseline of a file.
    ///
    /// # Errors
    /// [`Error::Configuration`] where the file is no baseline of this version.
    pub fn read(file: &Source) -> Result<Self, Error> {
        let unusable = |what: String| Error::Configuration {
            path: file.name().into(),
            what,
            help: "write it anew with `--update-baseline`".into(),
        };
        let baseline: Self = serde_json::from_str(file.text()).map_err(|fault| unusable(fault.to_string()))?;
        if baseline.version == VERSION {
            Ok(baseline)
        } else {
            Err(unusable(format!("a baseline of version {}, not {VERSION}", baseline.version)))
        }
    }

    /// Returns the baseline as a file, in a stable order.
    pub fn write(&self) -> String {
        // Maps with string keys can always be written.
        serde_json::to_string_pretty(self).map(|text| text + "\n").unwrap_or_default()
    }

    /// Adds a file's findings under its name.
    pub fn add(&mut self, name: &str, source: &Source, findings: &[Finding]) {
        for finding in findings {
            let codes = self.files.entry(name.to_owned()).or_default();
            *codes.entry(finding.rule.code.to_owned()).or_default().entry(sign(source, finding)).or_default() += 1;
        }
    }

    /// Takes away the findings that are known of a file: of several with one sign as many as are known.
    pub fn forget(&self, name: &str, source: &Source, findings: &mut Vec<Finding>) {
        let Some(known) = self.files.get(name) else { return };
        let mut left = known.clone();
        findings.retain(|finding| {
            let count = left.get_mut(finding.rule.code).and_then(|signs| signs.get_mut(&sign(source, finding)));
            match count {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    false
                }
                _ => true,
            }
        });
    }
}

fn sign(source: &Source, finding: &Finding) -> String {
    format!("{:016x}", fingerprint::of(source, finding))
}
