//! The tokenizer against the html5lib tests. What it makes of everything else is tried with the trees, in `src/html/tests.rs`.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use html5ever::LocalName;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::Tag;

use super::{Mode, Sink, Tokenizer};

/// Collects tokens as html5lib writes them.
#[derive(Default)]
struct Collector(Vec<Value>);

impl Collector {
    fn characters(&mut self, text: &str) {
        match self.0.last_mut() {
            Some(last) if last[0] == "Character" => {
                let whole = format!("{}{text}", last[1].as_str().unwrap());
                last[1] = Value::String(whole);
            }
            _ => self.0.push(json!(["Character", text])),
        }
    }
}

impl Sink for Collector {
    fn start_tag(&mut self, tag: Tag) -> Mode {
        let pairs = tag.attrs.iter().map(|a| (a.name.local.to_string(), Value::String(a.value.to_string())));
        let attributes = Value::Object(pairs.collect());
        let name = &*tag.name;
        self.0.push(if tag.self_closing {
            json!(["StartTag", name, attributes, true])
        } else {
            json!(["StartTag", name, attributes])
        });
        Mode::Data
    }

    fn end_tag(&mut self, name: LocalName) {
        self.0.push(json!(["EndTag", &*name]));
    }

    fn text(&mut self, text: StrTendril) {
        self.characters(&text);
    }

    fn nul(&mut self) {
        self.characters("\0");
    }

    fn comment(&mut self, text: Cow<'_, str>) {
        self.0.push(json!(["Comment", text]));
    }

    fn doctype(&mut self) {
        self.0.push(json!(["DOCTYPE"]));
    }

    fn is_in_foreign(&self) -> bool {
        false
    }

    fn end(&mut self) {}
}

fn tokens(input: &str, state: &str, last_start: &str) -> Vec<Value> {
    let input = StrTendril::from(super::end_lines(input.to_owned()));
    let mut tokenizer = Tokenizer::new(&input, 1000, Collector::default());
    tokenizer.mode = match state {
        "PLAINTEXT state" => Mode::Plaintext,
        "RCDATA state" => Mode::Rcdata,
        "RAWTEXT state" => Mode::Rawtext,
        "Script data state" => Mode::Script,
        "CDATA section state" => Mode::Cdata,
        _ => Mode::Data,
    };
    tokenizer.last_start = LocalName::from(last_start);
    tokenizer.run();
    tokenizer.sink.0
}

/// What a document type says is not read; that it is one, and where it ends, is.
fn without_types(tokens: &Value) -> Value {
    let bare = |token: &Value| if token[0] == "DOCTYPE" { json!(["DOCTYPE"]) } else { token.clone() };
    Value::Array(tokens.as_array().unwrap().iter().map(bare).collect())
}

pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus").join(path);
    if !path.exists() {
        println!("skipped: ../shared/corpus is not here");
    }
    path.exists().then_some(path)
}

pub(crate) fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = entries.filter(|path| path.to_string_lossy().ends_with(ending)).collect();
    files.sort();
    files
}

/// `\uXXXX` in doubly escaped tests; `None` for lone surrogates, which a Rust string can't hold.
fn unescape(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("\\u") {
        out.push_str(&rest[..at]);
        out.push(char::from_u32(u32::from_str_radix(rest.get(at + 2..at + 6)?, 16).ok()?)?);
        rest = &rest[at + 6..];
    }
    out.push_str(rest);
    Some(out)
}

fn unescape_all(value: &Value) -> Option<Value> {
    Some(match value {
        Value::String(text) => Value::String(unescape(text)?),
        Value::Array(values) => Value::Array(values.iter().map(unescape_all).collect::<Option<_>>()?),
        Value::Object(map) => {
            Value::Object(map.iter().map(|(k, v)| Some((unescape(k)?, unescape_all(v)?))).collect::<Option<_>>()?)
        }
        other => other.clone(),
    })
}

#[test]
fn html5lib_tokenizer_tests() {
    let Some(folder) = shared("html5lib/tokenizer") else { return };
    let (mut run, mut failures) = (0, Vec::new());
    for file in files(&folder, ".test") {
        // A lone surrogate in the file keeps serde_json from reading it; such tests can't be said in UTF-8.
        let text = fs::read_to_string(&file).unwrap();
        let Ok(suite) = serde_json::from_str::<Value>(&text) else { continue };
        let Some(tests) = suite["tests"].as_array() else { continue };
        for test in tests {
            let double = test["doubleEscaped"] == true;
            let input = test["input"].as_str().unwrap();
            let (Some(input), Some(output)) = (
                if double { unescape(input) } else { Some(input.to_owned()) },
                if double { unescape_all(&test["output"]) } else { Some(test["output"].clone()) },
            ) else {
                continue;
            };
            let states: Vec<&str> = match test["initialStates"].as_array() {
                Some(states) => states.iter().filter_map(Value::as_str).collect(),
                None => vec!["Data state"],
            };
            for state in states {
                run += 1;
                let found = tokens(&input, state, test["lastStartTag"].as_str().unwrap_or_default());
                let output = without_types(&output);
                if Value::Array(found.clone()) != output {
                    let name = file.file_name().unwrap().to_string_lossy();
                    failures.push(format!(
                        "{name} {state} {input:?}\n  expected {output}\n  found    {}",
                        Value::Array(found)
                    ));
                }
            }
        }
    }
    assert!(run > 6000, "only {run} tests ran");
    assert!(failures.is_empty(), "{} of {run} fail\n{}", failures.len(), failures.join("\n"));
}
