//! One line about an input: how many notes, how many sure, which to look at.

/// How many doubtful notes are named.
const NAMED: usize = 12;

/// What is counted over the notes of an input.
#[derive(Debug)]
pub(super) struct Summary {
    input: String,
    notes: usize,
    sure: usize,
    doubtful: Vec<String>,
}

impl Summary {
    /// Returns a summary of no notes yet.
    pub(super) fn new(input: &str) -> Self {
        Self { input: input.into(), notes: 0, sure: 0, doubtful: Vec::new() }
    }

    /// Counts a note; a doubtful one is named.
    pub(super) fn count(&mut self, sure: bool, name: impl FnOnce() -> String) {
        self.notes += 1;
        if sure {
            self.sure += 1;
        } else if self.doubtful.len() < NAMED {
            self.doubtful.push(name());
        }
    }

    /// Returns the summary as a line.
    pub(super) fn line(&self) -> String {
        let Self { input, notes, sure, doubtful } = self;
        if *notes == 0 {
            return format!("{input}: no notes; where each line is a note, say `--from notes`");
        }
        let plural = if *notes == 1 { "" } else { "s" };
        let mut line = format!("{input}: {notes} note{plural}, {sure} sure");
        if !doubtful.is_empty() {
            line += "; look at ";
            line += &doubtful.join(", ");
        }
        let unnamed = notes - sure - doubtful.len();
        if unnamed > 0 {
            line += " and ";
            line += &unnamed.to_string();
            line += " more";
        }
        line
    }
}

#[cfg(test)]
mod tests {
    use super::Summary;

    #[test]
    fn doubtful_notes_are_named_and_the_rest_is_counted() {
        let mut summary = Summary::new("essay.txt");
        for note in 1..=20 {
            summary.count(note <= 5, || format!("[{note}]"));
        }
        let named = (6..=17).map(|note| format!("[{note}]")).collect::<Vec<_>>().join(", ");
        assert_eq!(summary.line(), format!("essay.txt: 20 notes, 5 sure; look at {named} and 3 more"));
    }
}
