//! What the program is asked for.

/// Share of the rows that are hidden from a block of notes, unless another is asked for: no row is relied upon alone.
const DROP: f64 = 0.2;
/// How often all notes are gone through, unless another number is asked for.
const EPOCHS: usize = 12;

/// How many times all is learned, each time in another order, unless another number is asked for: the mean stands for the rest of chance.
const RUNS: usize = 4;

/// The arguments.
pub(super) struct Arguments {
    /// Notes files.
    pub(super) names: Vec<String>,
    /// Which part of how many is left out.
    pub(super) leave_out: Option<(u64, u64)>,
    /// Where to write.
    pub(super) out: Option<String>,
    /// Whether only the folds are asked for.
    pub(super) folds: bool,
    /// Whether only the weights of divisions are learned.
    pub(super) division: bool,
    /// Whether only the weights of fields are learned.
    pub(super) fields: bool,
    /// How weights are learned.
    pub(super) settings: Settings,
}

/// How weights are learned.
#[derive(Clone, Debug)]
pub(super) struct Settings {
    /// How often all notes are gone through.
    pub(super) epochs: usize,
    /// How many times all is learned, each time in another order; the weights are the mean.
    pub(super) runs: usize,
    /// Share of the rows that are hidden from a block of notes.
    pub(super) drop: f64,
    /// Templates that are not learned.
    pub(super) without: Vec<String>,
}

/// Reads the arguments.
pub(super) fn parse(arguments: impl Iterator<Item = String>) -> Result<Arguments, String> {
    let mut parsed = Arguments {
        names: Vec::new(),
        leave_out: None,
        out: None,
        folds: false,
        division: false,
        fields: false,
        settings: Settings { epochs: EPOCHS, runs: RUNS, drop: DROP, without: Vec::new() },
    };
    let mut arguments = arguments.peekable();
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("{argument} takes a value"));
        match argument.as_str() {
            "--leave-out" => {
                let value = value()?;
                let pair = value.split_once('/').and_then(|(k, n)| Some((k.parse().ok()?, n.parse().ok()?)));
                parsed.leave_out = Some(pair.ok_or("--leave-out takes K/N")?);
            }
            "--epochs" => parsed.settings.epochs = value()?.parse().map_err(|_| "--epochs takes a number")?,
            "--runs" => parsed.settings.runs = value()?.parse().map_err(|_| "--runs takes a number")?,
            "--drop" => parsed.settings.drop = value()?.parse().map_err(|_| "--drop takes a share")?,
            "--without" => parsed.settings.without = value()?.split(',').map(str::to_owned).collect(),
            "--out" => parsed.out = Some(value()?),
            "--folds" => parsed.folds = true,
            "--division" => parsed.division = true,
            "--fields" => parsed.fields = true,
            _ => parsed.names.push(argument),
        }
    }
    Ok(parsed)
}
