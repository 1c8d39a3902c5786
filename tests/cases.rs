//! The cases, natively. `UPDATE=1 cargo test --test cases` writes what is found into `expected.json`, and the list of cases
//! that the runners on wasm compile in: look at the difference before you commit it.

mod casebook;

use std::fs;
use std::path::{Path, PathBuf};

use casebook::Case;

/// In order of preference; a case has one of them.
const INPUTS: [&str; 3] = ["input.txt", "input.html", "item.json"];

struct Folder {
    name: String,
    file: &'static str,
    input: String,
    options: Option<String>,
    feed: Option<String>,
    expected: String,
}

impl Folder {
    fn open(path: &Path) -> Self {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let read = |file: &str| fs::read_to_string(path.join(file));
        let (file, input) = INPUTS
            .iter()
            .find_map(|file| Some((*file, read(file).ok()?)))
            .unwrap_or_else(|| panic!("tests/cases/{name} has none of {}", INPUTS.join(", ")));
        let expected = read("expected.json").unwrap_or_default();
        Self { name, file, input, options: read("options.json").ok(), feed: read("feed.json").ok(), expected }
    }

    fn case(&self) -> Case<'_> {
        Case {
            name: &self.name,
            file: self.file,
            input: &self.input,
            options: self.options.as_deref(),
            feed: self.feed.as_deref(),
            expected: &self.expected,
        }
    }

    /// The line of `casebook/list.rs` that compiles this case in.
    fn entry(&self) -> String {
        let Self { name, file, options, feed, .. } = self;
        let include = |file: &str| format!("include_str!(\"../cases/{name}/{file}\")");
        let perhaps = |text: &Option<String>, file: &str| {
            text.as_ref().map_or("None".to_owned(), |_| format!("Some({})", include(file)))
        };
        let (options, feed) = (perhaps(options, "options.json"), perhaps(feed, "feed.json"));
        let (input, expected) = (include(file), include("expected.json"));
        format!(
            "    Case {{\n        name: \"{name}\",\n        file: \"{file}\",\n        input: {input},\n        \
             options: {options},\n        feed: {feed},\n        expected: {expected},\n    }},\n"
        )
    }
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn folders() -> Vec<Folder> {
    let entries = fs::read_dir(tests().join("cases")).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    paths.sort();
    paths.iter().map(|path| Folder::open(path)).collect()
}

fn list(folders: &[Folder]) -> String {
    let entries: String = folders.iter().map(Folder::entry).collect();
    format!(
        "// Written by `UPDATE=1 cargo test --test cases`.\n\nuse super::Case;\n\n\
         pub const CASES: &[Case<'static>] = &[\n{entries}];\n"
    )
}

fn updates() -> bool {
    std::env::var_os("UPDATE").is_some()
}

#[test]
fn every_case_reads_as_expected() {
    let folders = folders();
    if updates() {
        for folder in &folders {
            fs::write(tests().join("cases").join(&folder.name).join("expected.json"), folder.case().found()).unwrap();
        }
    } else {
        let cases: Vec<Case> = folders.iter().map(Folder::case).collect();
        casebook::check(&cases);
    }
}

#[test]
fn every_case_is_compiled_into_the_runners_on_wasm() {
    let (path, list) = (tests().join("casebook/list.rs"), list(&folders()));
    if updates() {
        fs::write(path, list).unwrap();
    } else {
        let written = fs::read_to_string(path).unwrap_or_default();
        assert!(written == list, "tests/casebook/list.rs is out of date: run UPDATE=1 cargo test --test cases");
    }
}
