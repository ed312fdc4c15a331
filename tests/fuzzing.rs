//! The properties of the fuzz targets hold for every fixture, and every property has its target.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

#[path = "../fuzz/src/lib.rs"]
#[allow(unreachable_pub, reason = "the fuzz targets see them")]
mod properties;
mod shapes;

use properties::PROPERTIES;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn files(folder: &str) -> Vec<PathBuf> {
    fs::read_dir(root(folder)).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect()
}

fn all_hold(data: &[u8]) {
    for (_, property) in PROPERTIES {
        property(data);
    }
}

#[test]
fn properties_hold_for_hostile_files() {
    for path in files("fixtures/hostile").iter().chain(&files("fixtures/reading")) {
        all_hold(&fs::read(path).unwrap());
    }
}

#[test]
fn properties_hold_for_every_shape() {
    for (_, shape) in shapes::SHAPES {
        all_hold(shape(30).as_bytes());
    }
}

#[test]
fn properties_hold_for_whole_articles_and_for_their_halves() {
    for path in files("fixtures/articles").iter().chain(&files("fixtures/gold")) {
        let data = fs::read(path).unwrap();
        all_hold(&data);
        all_hold(data.get(..data.len() / 2).unwrap());
    }
}

#[test]
fn every_property_has_a_target_and_every_target_its_property() {
    let names = |paths: Vec<PathBuf>| -> BTreeSet<String> {
        paths.iter().map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
    };
    let mut targets = names(files("fuzz/fuzz_targets"));
    targets.remove("shim");
    assert_eq!(targets, PROPERTIES.iter().map(|(name, _)| (*name).to_owned()).collect());
    let manifest = fs::read_to_string(root("fuzz/Cargo.toml")).unwrap();
    for target in targets {
        assert!(manifest.contains(&format!("name = \"{target}\"\n")), "fuzz/Cargo.toml does not build {target}");
    }
}
