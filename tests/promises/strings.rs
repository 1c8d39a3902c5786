//! Every string of a serialised article, whatever fields there are: directions closed, no control characters.

use serde_json::Value;

/// The fields of blocks and inlines that hold others.
const HOLDERS: [&str; 7] = ["content", "items", "rows", "term", "caption", "summary", "title"];
/// The types of inlines that blocks don't have, too.
const INLINES: [&str; 17] = [
    "link",
    "image",
    "math",
    "abbreviation",
    "time",
    "ruby",
    "span",
    "break",
    "strong",
    "emphasis",
    "underline",
    "strike",
    "keyboard",
    "subscript",
    "superscript",
    "small",
    "mark",
];

/// Calls `f` with every string and the names of the fields it stands in; with the words of a line at once, which may close
/// in one mark what they open in another.
pub fn each(value: &Value, field: &str, f: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::String(text) => f(field, text),
        Value::Array(inlines) if field == "blocks" && !inlines.is_empty() && is_line(inlines) => {
            let mut words = String::new();
            for inline in inlines {
                line(inline, &mut words, f);
            }
            f(field, &words);
        }
        Value::Array(values) => values.iter().for_each(|value| each(value, field, f)),
        Value::Object(_) => fields(value, field, &mut |name, value| each(value, name, f)),
        _ => {}
    }
}

fn fields(value: &Value, field: &str, f: &mut dyn FnMut(&str, &Value)) {
    let kind = value["type"].as_str().unwrap_or_default();
    for (name, value) in value.as_object().into_iter().flatten() {
        if HOLDERS.contains(&name.as_str()) && !value.is_string() {
            f("blocks", value);
        } else {
            f(format!("{field}.{kind}.{name}").trim_start_matches('.'), value);
        }
    }
}

fn line(inline: &Value, words: &mut String, f: &mut dyn FnMut(&str, &str)) {
    words.push_str(inline.as_str().unwrap_or_default());
    fields(inline, "blocks", &mut |name, value| match value {
        Value::Array(inlines) if name == "blocks" => inlines.iter().for_each(|inline| line(inline, words, f)),
        _ => each(value, name, f),
    });
}

/// Whether a list is one of inlines: code and quotes are both.
fn is_line(list: &[Value]) -> bool {
    list.iter().all(|value| {
        let kind = value["type"].as_str().unwrap_or_default();
        let holds_line = || value["content"].as_array().is_some_and(|content| is_line(content));
        value.is_string() || INLINES.contains(&kind) || (matches!(kind, "code" | "quote") && holds_line())
    })
}

/// The strings that may turn around what follows them, or have a control character that they have no use for.
pub fn unclean(article: &Value) -> Vec<(String, String)> {
    let mut found = Vec::new();
    each(article, "", &mut |field, text| {
        let keeps_tabs =
            [".html", ".text", ".markdown", ".code.text"].iter().any(|end| format!(".{field}").ends_with(end));
        let is_control = |c: char| c.is_control() && c != '\n' && !(c == '\t' && keeps_tabs);
        if !closes(text) || text.contains(is_control) {
            found.push((field.to_owned(), text.to_owned()));
        }
    });
    found
}

/// Whether every embedding, override and isolate that a text opens closes in it, and nothing else does.
fn closes(text: &str) -> bool {
    let mut open = Vec::new();
    let matched = text.chars().all(|c| match c {
        '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => {
            open.push('\u{202c}');
            true
        }
        '\u{2066}'..='\u{2068}' => {
            open.push('\u{2069}');
            true
        }
        '\u{202c}' | '\u{2069}' => open.pop() == Some(c),
        _ => true,
    });
    matched && open.is_empty()
}
