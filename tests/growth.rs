//! Twice the text is twice the work, whatever the text: tokens looked at are counted, not seconds.
//!
//! Only builds with debug assertions count; the others have nothing to test here.
#![cfg(debug_assertions)]

mod shapes;

use ibid::note::effort;
use ibid::{Options, Source, compile};

/// The size that grows fourfold.
const SIZE: usize = 200;
/// How much more than fourfold the work may become: the share of the text that does not grow.
const SLACK: f64 = 1.3;

fn work(text: String) -> f64 {
    let before = effort();
    compile(&Source::new("shape.txt", text), &Options::default());
    u32::try_from(effort() - before).map_or(f64::INFINITY, f64::from)
}

#[test]
fn work_grows_as_the_text_does() {
    let mut faults = Vec::new();
    for (name, shape) in shapes::SHAPES {
        let (once, fourfold) = (work(shape(SIZE)), work(shape(4 * SIZE)));
        if fourfold > 4.0 * SLACK * once.max(1000.0) {
            faults.push(format!("{name}: {once} tokens at {SIZE}, {fourfold} at {}", 4 * SIZE));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
