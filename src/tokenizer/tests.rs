//! The tokenizer against the html5lib tests, and against html5ever's own tokenizer on everything else there is.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer as Peer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink as _};
use html5ever::{LocalName, TokenizerResult};
use scraper::{Html, HtmlTreeSink};
use serde_json::{Value, json};

use super::{Mode, Tokenizer};

/// Collects tokens as html5lib writes them.
#[derive(Default)]
struct Collector(RefCell<Vec<Value>>);

impl TokenSink for Collector {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut tokens = self.0.borrow_mut();
        let text = |tokens: &mut Vec<Value>, text: &str| match tokens.last_mut() {
            Some(last) if last[0] == "Character" => {
                let whole = format!("{}{text}", last[1].as_str().unwrap());
                last[1] = Value::String(whole);
            }
            _ => tokens.push(json!(["Character", text])),
        };
        match token {
            Token::CharacterTokens(t) => text(&mut tokens, &t),
            Token::NullCharacterToken => text(&mut tokens, "\0"),
            Token::CommentToken(t) => tokens.push(json!(["Comment", &*t])),
            Token::DoctypeToken(d) => {
                let id = |t: &Option<StrTendril>| t.as_ref().map(ToString::to_string);
                tokens.push(json!(["DOCTYPE", id(&d.name), id(&d.public_id), id(&d.system_id), !d.force_quirks]));
            }
            Token::TagToken(Tag { kind: TagKind::EndTag, name, .. }) => tokens.push(json!(["EndTag", &*name])),
            Token::TagToken(Tag { name, attrs, self_closing, .. }) => {
                let pairs = attrs.iter().map(|a| ((*a.name.local).to_owned(), Value::String(a.value.to_string())));
                let attrs = Value::Object(pairs.collect());
                tokens.push(if self_closing {
                    json!(["StartTag", &*name, attrs, true])
                } else {
                    json!(["StartTag", &*name, attrs])
                });
            }
            Token::EOFToken | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        false
    }
}

fn tokens(input: &str, state: &str, last_start: &str) -> Vec<Value> {
    let mut tokenizer = Tokenizer::new(input, 1000, Collector::default());
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
    tokenizer.sink.0.into_inner()
}

fn shared(path: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus").join(path);
    if !path.exists() {
        println!("skipped: ../shared/corpus is not here");
    }
    path.exists().then_some(path)
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
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

fn builder() -> TreeBuilder<<HtmlTreeSink as html5ever::tree_builder::TreeSink>::Handle, HtmlTreeSink> {
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    TreeBuilder::new(HtmlTreeSink::new(Html::new_document()), options)
}

fn ours(input: &str) -> Html {
    // html5ever's tokenizer takes the byte order mark off itself.
    let input = input.strip_prefix('\u{feff}').unwrap_or(input);
    let mut tokenizer = Tokenizer::new(input, usize::MAX, builder());
    tokenizer.run();
    tokenizer.sink.sink.finish()
}

fn html5evers(input: &str) -> Html {
    let tokenizer = Peer::new(builder(), TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(input));
    while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.sink.finish()
}

/// Every string in a JSON value.
fn strings(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|v| strings(v, out)),
        Value::Object(map) => map.values().for_each(|v| strings(v, out)),
        _ => {}
    }
}

fn differences(inputs: impl IntoIterator<Item = String>) -> (usize, Vec<String>) {
    let mut run = 0;
    let mut differ = Vec::new();
    for input in inputs {
        run += 1;
        let (a, b) = (ours(&input), html5evers(&input));
        if a.tree != b.tree {
            differ.push(format!(
                "{:?}\n  ours {}\n  html5ever {}",
                input.chars().take(300).collect::<String>(),
                a.html(),
                b.html()
            ));
        }
    }
    (run, differ)
}

#[test]
fn the_same_trees_as_html5ever() {
    let Some(corpus) = shared(".") else { return };
    let mut inputs = Vec::new();
    for file in files(&corpus.join("html5lib/tree-construction"), ".dat") {
        let text = String::from_utf8_lossy(&fs::read(file).unwrap()).into_owned();
        inputs.extend(text.split("#data\n").filter_map(|t| t.split("\n#errors").next()).map(str::to_owned));
    }
    for file in files(&corpus.join("payloads"), ".json") {
        if file.ends_with("dos.json") {
            continue;
        }
        strings(&serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap(), &mut inputs);
    }
    for line in fs::read_to_string(corpus.join("items.jsonl")).unwrap().lines() {
        let item: Value = serde_json::from_str(line).unwrap();
        inputs.extend(item["html"].as_str().map(str::to_owned));
    }
    let (run, differ) = differences(inputs);
    assert!(run > 5000, "only {run} inputs");
    assert!(differ.is_empty(), "{} of {run} differ\n{}", differ.len(), differ.join("\n"));
}

/// Markup-like text from a fixed seed.
#[test]
fn the_same_trees_for_generated_text() {
    const PIECES: [&str; 60] = [
        "<",
        ">",
        "/",
        "</",
        "<!",
        "<!--",
        "-->",
        "--!>",
        "-",
        "--",
        "<p",
        "<a ",
        "<b>",
        "</b>",
        "<script>",
        "</script>",
        "<SCRIPT ",
        "<title>",
        "</title>",
        "<style>",
        "</style>",
        "<textarea>",
        "</textarea ",
        "<svg>",
        "<![CDATA[",
        "]]>",
        "<math>",
        "<!DOCTYPE ",
        "html",
        "PUBLIC",
        "SYSTEM",
        "\"",
        "'",
        "=",
        " ",
        "\n",
        "\r\n",
        "\t",
        "\0",
        "&",
        "&amp;",
        "&amp",
        "&lt",
        "&notit;",
        "&#x41;",
        "&#65",
        "&#0;",
        "&#x110000;",
        "&#150;",
        "&#",
        ";",
        "x",
        "é",
        "中",
        "😀",
        "?",
        "<?",
        "class",
        "<plaintext>",
        "<br/>",
    ];
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = |most: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % most).unwrap()
    };
    let inputs: Vec<String> = (0..20_000).map(|_| (0..=next(24)).map(|_| PIECES[next(60)]).collect()).collect();
    let (_, differ) = differences(inputs);
    assert!(
        differ.is_empty(),
        "{} differ\n{}",
        differ.len(),
        differ.iter().take(20).cloned().collect::<Vec<_>>().join("\n")
    );
}
