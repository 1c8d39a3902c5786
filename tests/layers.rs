//! Imports run down: what a file of `src` takes from another stands below it.

use std::fs;
use std::path::Path;

/// The folders and files of `src`, each above those that it may take from.
const LAYERS: [&str; 17] = [
    "limits", "error", "sort", "text", "url", "input", "profile", "options", "article", "rules", "html", "document",
    "page", "read", "learn", "write", "wasm",
];
/// The same of `src/read`; `src/read/mod.rs` stands above all of them.
const STAGES: [&str; 8] = ["report", "context", "lines", "elements", "metadata", "blocks", "boilerplate", "collect"];

/// How high a module stands: in `src`, and in `src/read`. What has no place in a list is above all that have one.
fn height(module: &[&str]) -> (usize, usize) {
    let place = |list: &[&str], at: usize| {
        module.get(at).and_then(|name| list.iter().position(|known| known == name)).unwrap_or(list.len())
    };
    let layer = place(&LAYERS, 0);
    (layer, if module.first() == Some(&"read") { place(&STAGES, 1) } else { 0 })
}

/// The modules that a file names by `crate::` and `super::`, from the root; its own tests aside.
fn named<'t>(module: &[&'t str], source: &'t str) -> Vec<Vec<&'t str>> {
    let code = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let lines = code.lines().map(|line| line.split("//").next().unwrap_or_default());
    let mut found = Vec::new();
    let mut group: Option<Vec<&str>> = None;
    for line in lines {
        // The names of a list that goes on over lines.
        let mut rest = line;
        if let Some(path) = &group {
            found.extend(listed(path, line));
            if line.contains('}') {
                group = None;
            }
            continue;
        }
        while let Some(at) = ["crate::", "super::"].iter().filter_map(|start| rest.find(start)).min() {
            let end = rest[at..].find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
            let (path, behind) = rest[at..].split_at(end.unwrap_or(rest.len() - at));
            let mut whole = module.to_vec();
            for name in path.split("::").filter(|name| !name.is_empty()) {
                match name {
                    "crate" => whole.clear(),
                    "super" => drop(whole.pop()),
                    name => whole.push(name),
                }
            }
            match behind.strip_prefix('{') {
                Some(list) => {
                    found.extend(listed(&whole, list));
                    group = (!list.contains('}')).then_some(whole);
                }
                None => found.push(whole),
            }
            rest = behind;
        }
    }
    found
}

fn listed<'t>(path: &[&'t str], list: &'t str) -> Vec<Vec<&'t str>> {
    let names = list.split([',', '{', '}', ';']).map(str::trim).filter(|name| !name.is_empty() && *name != "self");
    names.map(|name| [path, &name.split("::").collect::<Vec<_>>()].concat()).collect()
}

/// What a file names that stands above it.
fn above(file: &str, source: &str) -> Vec<String> {
    let path = file.trim_end_matches(".rs").trim_end_matches("/mod");
    let module: Vec<&str> = path.split('/').collect();
    let own = height(&module);
    let up = |named: &Vec<&str>| {
        let other = height(named);
        other.0 > own.0 || (other.0 == own.0 && own.0 < LAYERS.len() && named[..] != module[..] && other.1 > own.1)
    };
    named(&module, source).into_iter().filter(up).map(|named| format!("{file}: {}", named.join("::"))).collect()
}

fn each_file(folder: &Path, check: &mut dyn FnMut(&Path)) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            each_file(&path, check);
        } else if path.file_name().is_some_and(|name| name != "tests.rs") {
            check(&path);
        }
    }
}

#[test]
fn imports_run_down() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut files, mut wrong) = (0, Vec::new());
    each_file(&src, &mut |path| {
        let file = path.strip_prefix(&src).expect("a file of src").to_string_lossy().replace('\\', "/");
        // What is exported at the root is for `wasm` and for those that use the crate.
        if file != "lib.rs" && !file.starts_with("wasm") {
            files += 1;
            wrong.extend(above(&file, &fs::read_to_string(path).expect("a source")));
        }
    });
    assert!(files > 80, "only {files} files were found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_import_that_runs_up_is_found() {
    for (file, source) in [
        ("text/search.rs", "use crate::article::Block;"),
        ("url.rs", "use super::{\n    read::context::Context,\n};"),
        ("article/body.rs", "fn f() { crate::write::text(&[]) }"),
        ("html/parse.rs", "use crate::{Article, limits};"),
        ("read/elements/media.rs", "use super::super::blocks::block_builder::BlockBuilder;"),
        ("read/context.rs", "use super::{collect, report};"),
    ] {
        assert_eq!(above(file, source).len(), 1, "{file}: {source}");
    }
    for (file, source) in [
        (
            "read/blocks/walk/inline.rs",
            "use super::Walk;\nuse crate::read::elements::link;\nuse crate::limits::{\n    A,\n    B,\n};",
        ),
        ("read/collect.rs", "//! [`crate::parse`]\nuse super::elements::link;"),
        ("read/mod.rs", "use crate::document::Document;"),
    ] {
        assert_eq!(above(file, source), Vec::<String>::new(), "{file}");
    }
}
