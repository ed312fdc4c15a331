//! Which `ibid.toml` holds for a file, and what the flags change of it.

use crate::check::{CONFIG_FILE, Config, Settings, Style, nearest, selector};
use crate::cli::args::RuleFlags;
use crate::cli::input;
use crate::diagnostic::Severity;
use crate::error::Error;
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// The configurations met so far, each read once.
#[derive(Debug)]
pub(in crate::cli) struct Configurations {
    flags: Settings,
    select_is_flagged: bool,
    given: Option<Rc<Configured>>,
    by_folder: BTreeMap<PathBuf, Rc<Configured>>,
}

/// What holds below a folder.
#[derive(Debug)]
pub(in crate::cli) struct Configured {
    /// The file that says so, where there is one.
    pub(in crate::cli) path: Option<PathBuf>,
    /// What it says.
    pub(in crate::cli) config: Config,
    settings: Settings,
    folder: PathBuf,
    excluded: Gitignore,
    per_file: Vec<(Gitignore, Vec<crate::check::Selector>)>,
}

impl Configurations {
    /// Returns the configurations under some flags.
    ///
    /// # Errors
    /// [`Error`] where a flag names an unknown rule or style, or the file of `--config` can't be used.
    pub(in crate::cli) fn new(flags: &RuleFlags) -> Result<Self, Error> {
        let list = |flag: &str, names: &[String]| {
            names.iter().map(|name| selector(name).map_err(|what| unknown(flag, what))).collect::<Result<Vec<_>, _>>()
        };
        let style = flags.style.as_deref().map(style).transpose()?;
        let select = list("--select", &flags.select)?;
        let select_is_flagged = !select.is_empty();
        let settings = Settings {
            style,
            select: select_is_flagged.then_some(select),
            extend_select: list("--extend-select", &flags.extend_select)?,
            ignore: list("--ignore", &flags.ignore)?,
            ..Settings::default()
        };
        let mut all = Self { flags: settings, select_is_flagged, given: None, by_folder: BTreeMap::new() };
        if let Some(path) = &flags.config {
            all.given = Some(Rc::new(all.read(path)?));
        }
        Ok(all)
    }

    /// Returns what holds for a file: the nearest `ibid.toml`, upwards from it.
    ///
    /// # Errors
    /// [`Error`] where that file can't be used.
    pub(in crate::cli) fn of(&mut self, file: &Path) -> Result<Rc<Configured>, Error> {
        if let Some(given) = &self.given {
            return Ok(Rc::clone(given));
        }
        let folder = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
        let folder = if folder.is_dir() { folder } else { folder.parent().map(Path::to_owned).unwrap_or_default() };
        if let Some(known) = self.by_folder.get(&folder) {
            return Ok(Rc::clone(known));
        }
        let found = folder.ancestors().map(|folder| folder.join(CONFIG_FILE)).find(|path| path.is_file());
        let configured = match found {
            Some(path) => self.read(&path)?,
            None => self.configured(None, folder.clone(), Config::default())?,
        };
        let configured = Rc::new(configured);
        self.by_folder.insert(folder, Rc::clone(&configured));
        Ok(configured)
    }

    /// Returns the file of known findings that the configurations name, the first of them.
    pub(super) fn baseline(&self) -> Option<PathBuf> {
        self.all().find_map(|configured| configured.config.baseline.as_ref().map(|path| configured.folder.join(path)))
    }

    /// Returns the least severity that fails which the configurations name, the least of them.
    pub(super) fn fail_on(&self) -> Option<Severity> {
        self.all().filter_map(|configured| configured.config.fail_on).min()
    }

    fn all(&self) -> impl Iterator<Item = &Rc<Configured>> {
        self.given.iter().chain(self.by_folder.values())
    }

    fn read(&self, path: &Path) -> Result<Configured, Error> {
        let config = Config::read(&input::source(path)?)?;
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let folder = path.parent().map(Path::to_owned).unwrap_or_default();
        self.configured(Some(path), folder, config)
    }

    fn configured(&self, path: Option<PathBuf>, folder: PathBuf, config: Config) -> Result<Configured, Error> {
        let mut settings = config.settings();
        settings.style = self.flags.style.or(settings.style);
        if self.select_is_flagged {
            settings.select.clone_from(&self.flags.select);
        }
        settings.extend_select.extend(&self.flags.extend_select);
        settings.ignore.extend(&self.flags.ignore);
        let excluded = patterns(path.as_deref(), &folder, &config.exclude)?;
        let per_file = config
            .per_file_ignores
            .iter()
            .map(|(pattern, rules)| {
                Ok((patterns(path.as_deref(), &folder, std::slice::from_ref(pattern))?, rules.clone()))
            })
            .collect::<Result<_, Error>>()?;
        Ok(Configured { path, config, settings, folder, excluded, per_file })
    }
}

impl Configured {
    /// Returns what holds for one file.
    pub(in crate::cli) fn settings(&self, file: &Path) -> Settings {
        let mut settings = self.settings.clone();
        for (_, rules) in self.per_file.iter().filter(|(pattern, _)| self.matches(pattern, file)) {
            settings.ignore.extend(rules);
        }
        settings
    }

    /// Whether a file is not to be checked.
    pub(super) fn excludes(&self, file: &Path) -> bool {
        self.matches(&self.excluded, file)
    }

    fn matches(&self, pattern: &Gitignore, file: &Path) -> bool {
        let file = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
        file.strip_prefix(&self.folder).is_ok_and(|file| pattern.matched_path_or_any_parents(file, false).is_ignore())
    }
}

fn patterns(path: Option<&Path>, folder: &Path, lines: &[String]) -> Result<Gitignore, Error> {
    let mut builder = GitignoreBuilder::new(folder);
    let unusable = |fault: ignore::Error| Error::Configuration {
        path: path.map_or_else(|| CONFIG_FILE.to_owned(), |path| path.display().to_string()),
        what: fault.to_string(),
        help: "patterns are written as in `.gitignore`".into(),
    };
    for line in lines {
        builder.add_line(None, line).map_err(unusable)?;
    }
    builder.build().map_err(unusable)
}

fn style(name: &str) -> Result<Style, Error> {
    Style::named(name).ok_or_else(|| {
        let known = Style::ALL.map(Style::name);
        let near = nearest(name, known)
            .map_or_else(|| format!("known are {}", known.join(", ")), |near| format!("did you mean `{near}`?"));
        Error::Configuration { path: "--style".into(), what: format!("unknown style `{name}`"), help: near }
    })
}

fn unknown(flag: &str, what: String) -> Error {
    Error::Configuration { path: flag.into(), what, help: "`ibid rules` lists the rules and their groups".into() }
}
