//! Where guides come from: the files built into the program, or a folder.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use super::ids::GuideId;
use super::read::{self, ReadError};

static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/procedures");
static PRACTICE: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/practice");

/// The files of a library, found but not yet read as guides.
#[derive(Debug, Default)]
pub struct Shelf {
    /// One file a guide, in the order of their names.
    pub guides: Vec<GuideFile>,
    /// `organisms.json`.
    pub organisms: Option<Content>,
    /// `numbers.json`.
    pub numbers: Option<Content>,
    /// The list of situations.
    pub situations: Option<Content>,
    /// What could not even be looked at: its name and why.
    pub out_of_place: Vec<(String, ReadError)>,
}

/// A file that should hold a guide.
#[derive(Debug)]
pub struct GuideFile {
    /// Its name as messages show it: `caf/demander-le-rsa.json`.
    pub name: String,
    /// The id that its place asks for.
    pub id: GuideId,
    /// Its bytes.
    pub content: Content,
}

/// The bytes of a file, or why there are none.
pub type Content = Result<Cow<'static, [u8]>, ReadError>;

/// The list of bodies, at the root of a library.
pub const ORGANISMS: &str = "organisms.json";
/// The list of situations, at the root of a library.
pub const SITUATIONS: &str = "situations.json";
/// The list of numbers, at the root of a library.
pub const NUMBERS: &str = "numbers.json";
/// The schema of guides, at the root of the built-in library.
pub const SCHEMA: &str = "procedure.schema.json";

impl Shelf {
    /// The files built into the program.
    pub fn built_in() -> Self {
        Self::of(&BUILT_IN)
    }

    /// The guide to practise with: built in too, but apart, so that no list of guides counts it.
    pub fn practice() -> Self {
        Self::of(&PRACTICE)
    }

    fn of(files: &Dir<'static>) -> Self {
        let root = |name: &str| files.get_file(name).map(|file| Ok(Cow::Borrowed(file.contents())));
        let mut guides: Vec<_> = files
            .dirs()
            .flat_map(Dir::files)
            .filter(|file| is_json(file.path()))
            .map(|file| GuideFile::at(file.path(), file.path(), Ok(Cow::Borrowed(file.contents()))))
            .collect();
        guides.sort_by(|a, b| a.id.cmp(&b.id));
        Self {
            guides,
            organisms: root(ORGANISMS),
            numbers: root(NUMBERS),
            situations: root(SITUATIONS),
            out_of_place: Vec::new(),
        }
    }

    /// The files of a folder, laid out as `procedures/`. A folder that does not exist is an empty shelf.
    pub fn folder(root: &Path) -> Self {
        let mut shelf = Self {
            organisms: beside(root, ORGANISMS),
            numbers: beside(root, NUMBERS),
            situations: beside(root, SITUATIONS),
            ..Self::default()
        };
        let Some(entries) = shelf.entries(root, root) else { return shelf };
        for entry in entries {
            if entry.is_dir() {
                let files = shelf.entries(&entry, root).unwrap_or_default();
                shelf.guides.extend(
                    files.iter().filter(|file| is_json(file)).map(|file| GuideFile::on_disk(file, root)),
                );
            } else if is_json(&entry) && !is_of_the_root(&entry) {
                shelf.out_of_place.push((shown(&entry, root), ReadError::Misplaced));
            }
        }
        shelf.keep_each_once();
        shelf
    }

    /// `guide.json` and `guide.JSON` would be the same guide: the first one is.
    fn keep_each_once(&mut self) {
        self.guides.sort_by(|a, b| (&a.id, &a.name).cmp(&(&b.id, &b.name)));
        let mut kept: Vec<GuideFile> = Vec::new();
        for file in self.guides.drain(..) {
            match kept.last().filter(|last| last.id == file.id) {
                Some(last) => self.out_of_place.push((file.name, ReadError::Twice(last.name.clone()))),
                None => kept.push(file),
            }
        }
        self.guides = kept;
    }

    /// A single file, with the lists that stand at the root of its library.
    pub fn file(path: &Path) -> Self {
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let root = path.parent().and_then(Path::parent).unwrap_or(Path::new(""));
        Self {
            guides: vec![GuideFile::on_disk(&path, root)],
            organisms: beside(root, ORGANISMS),
            numbers: beside(root, NUMBERS),
            situations: None,
            out_of_place: Vec::new(),
        }
    }

    /// What a folder holds, in the order of names; none, and a word about it, if it does not open.
    fn entries(&mut self, folder: &Path, root: &Path) -> Option<Vec<PathBuf>> {
        match std::fs::read_dir(folder) {
            Ok(entries) => {
                let mut paths: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
                paths.retain(|path| !is_hidden(path));
                paths.sort();
                Some(paths)
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => {
                let why = format!("le dossier ne se laisse pas lire, {}", read::in_french(&error));
                self.out_of_place.push((shown(folder, root), ReadError::Closed(why)));
                None
            }
        }
    }
}

impl GuideFile {
    fn on_disk(path: &Path, root: &Path) -> Self {
        let relative = path.strip_prefix(root).unwrap_or(path);
        Self::at(path, relative, read::file(path).map(Cow::Owned))
    }

    /// A file whose last folder and name make the id.
    fn at(path: &Path, shown: &Path, content: Content) -> Self {
        let folder = path.parent().and_then(Path::file_name).unwrap_or_default();
        let name = path.file_stem().unwrap_or_default();
        let id = format!("{}/{}", folder.to_string_lossy(), name.to_string_lossy());
        Self { name: slashed(shown), id: GuideId::from(id.as_str()), content }
    }
}

/// A file at the root of a library; none where there is none.
fn beside(root: &Path, name: &str) -> Option<Content> {
    let path = root.join(name);
    path.exists().then(|| read::file(&path).map(Cow::Owned))
}

fn is_json(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
}

fn is_of_the_root(path: &Path) -> bool {
    [ORGANISMS, NUMBERS, SITUATIONS, SCHEMA].iter().any(|name| path.file_name() == Some(OsStr::new(name)))
}

/// Hidden files, and those that Windows and macOS leave behind (`._guide.json`).
fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn shown(path: &Path, root: &Path) -> String {
    slashed(path.strip_prefix(root).unwrap_or(path))
}

/// A path with slashes, on Windows too: names look alike in messages everywhere.
fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
