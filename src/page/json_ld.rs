//! What a page says of itself in JSON-LD: its objects of the kinds of schema.org that are an article, a page or a site.

use serde_json::{Map, Value};

use super::candidates::Candidates;
use crate::limits::{JSON_DEPTH, JSON_ENTRIES, JSON_OBJECTS, PAGE_CANDIDATES, spend};
use crate::rules::metadata::{ARTICLES, Field, INNER, ORGANIZATIONS, PAGES, PROPERTIES_OF_JSON, SITES, Source};
use crate::sort::sort_by;
use crate::text::search::contains;

type Object = Map<String, Value>;

/// Objects that others name, by their `@id`.
type Named<'v> = Vec<(&'v str, &'v Object)>;

/// Reads the text of a `script`. False where it cannot be read.
pub(super) fn read(text: &str, found: &mut Candidates) -> bool {
    spend(2 * text.len());
    let Some(value) = parse(text) else { return false };
    let objects = objects(&value);
    let named = objects.iter().filter(|object| object.len() > 1);
    let mut named: Named<'_> = named.filter_map(|object| Some((object.get("@id")?.as_str()?, *object))).collect();
    sort_by(&mut named, |one, other| one.0.cmp(other.0));
    for object in &objects {
        let source = if is_any(object, ARTICLES) {
            Source::JsonLd
        } else if is_any(object, PAGES) {
            Source::JsonLdPage
        } else {
            continue;
        };
        for (key, part, field) in PROPERTIES_OF_JSON {
            for (value, of) in texts(object.get(*key), part, &named) {
                // Who publishes signs where no person does.
                let is_house = *field == Field::Author && of.is_some_and(|of| is_any(of, ORGANIZATIONS));
                found.push(*field, if is_house { Source::JsonLdHouse } else { source }, value);
            }
        }
        if is_any(object, SITES) {
            for (value, _) in texts(object.get("name"), "", &named) {
                found.push(Field::Site, source, value);
            }
        }
    }
    true
}

/// The objects at the top, and those in their lists and in the properties that hold what a page is about.
fn objects(value: &Value) -> Vec<&Object> {
    let mut objects: Vec<&Object> = Vec::new();
    let mut todo = vec![(value, 0)];
    while let Some((value, depth)) = todo.pop() {
        spend(1);
        if depth == JSON_DEPTH || objects.len() == JSON_OBJECTS {
            continue;
        }
        match value {
            Value::Array(list) => todo.extend(list.iter().take(JSON_ENTRIES).rev().map(|value| (value, depth + 1))),
            Value::Object(object) => {
                objects.push(object);
                let inner = INNER.iter().rev().filter_map(|key| object.get(*key));
                todo.extend(inner.map(|value| (value, depth + 1)));
            }
            _ => {}
        }
    }
    objects
}

fn is_any(object: &Object, kinds: &[&str]) -> bool {
    let is = |kind: &str| kinds.contains(&kind.rsplit('/').next().unwrap_or_default());
    match object.get("@type") {
        Some(Value::String(kind)) => is(kind),
        Some(Value::Array(list)) => list.iter().take(JSON_ENTRIES).filter_map(Value::as_str).any(is),
        _ => false,
    }
}

/// The texts of a value: itself, the part of an object, of all of a list, each with the object it is of. An object that only names
/// another is that.
fn texts<'v>(value: Option<&'v Value>, part: &str, named: &Named<'v>) -> Vec<(&'v str, Option<&'v Object>)> {
    let list = match value {
        Some(Value::Array(list)) => list.as_slice(),
        Some(value) => std::slice::from_ref(value),
        None => &[],
    };
    let text = |value: &'v Value| match value {
        Value::String(text) => Some((text.as_str(), None)),
        Value::Object(object) => part_of(object, part).map(|text| (text, Some(object))).or_else(|| {
            let id = object.get("@id")?.as_str()?;
            let place = named.binary_search_by_key(&id, |row| row.0).ok()?;
            Some((part_of(named[place].1, part)?, Some(named[place].1)))
        }),
        _ => None,
    };
    list.iter().take(PAGE_CANDIDATES).filter_map(text).collect()
}

fn part_of<'v>(object: &'v Object, part: &str) -> Option<&'v str> {
    match object.get(part).or_else(|| object.get("contentUrl"))? {
        Value::String(text) => Some(text),
        Value::Array(list) => list.first()?.as_str(),
        _ => None,
    }
}

/// JSON as pages write it: in comments, with raw line breaks in texts, a comma too many, a semicolon at the end.
fn parse(text: &str) -> Option<Value> {
    let mut text = text.trim();
    for start in ["<!--", "//<![CDATA[", "/*<![CDATA[*/"] {
        text = text.strip_prefix(start).unwrap_or(text).trim_start();
    }
    for end in ["-->", "//]]>", "/*]]>*/", ";"] {
        text = text.strip_suffix(end).unwrap_or(text).trim_end();
    }
    serde_json::from_str(text).ok().or_else(|| serde_json::from_str(&mended(text)).ok())
}

fn mended(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut in_text, mut is_escaped) = (false, false);
    for c in text.chars() {
        if in_text && c.is_control() {
            out.push(' ');
            continue;
        }
        if !in_text && matches!(c, '}' | ']') {
            let end = out.trim_end().trim_end_matches(',').len();
            out.truncate(end);
        }
        if c == '"' && !is_escaped {
            in_text = !in_text;
        }
        is_escaped = c == '\\' && !is_escaped;
        out.push(c);
    }
    out
}

/// Whether a `script` says that it is JSON-LD.
pub(super) fn is_json_ld(kind: &str) -> bool {
    contains(&kind.to_ascii_lowercase(), "ld+json")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(json: &str, field: Field) -> Option<Vec<String>> {
        let mut found = Candidates::default();
        read(json, &mut found).then(|| found.ordered(field).map(|said| said.1.to_owned()).collect())
    }

    #[test]
    fn people_may_stand_elsewhere() {
        let json = r##"{"@graph": [{"@type": "Person", "@id": "#ann", "name": "Ann Miller"},
            {"@type": ["NewsArticle"], "author": [{"@id": "#ann"}, "Ben", {"name": "Carla"}]}]}"##;
        assert_eq!(said(json, Field::Author).unwrap(), ["Ann Miller", "Ben", "Carla"]);
        assert_eq!(said(r#"{"@type": "Person", "name": "Ann"}"#, Field::Author).unwrap(), [""; 0]);
    }

    #[test]
    fn json_as_pages_write_it() {
        for json in [
            "<!-- {\"@type\": \"Article\", \"headline\": \"A b\",} -->",
            "//<![CDATA[\n[{\"@type\": \"http://schema.org/Article\", \"headline\": \"A\nb\"},]\n//]]>",
            "{\"@type\": \"BlogPosting\", \"headline\": \"A b\"};",
        ] {
            assert_eq!(said(json, Field::Title).unwrap(), ["A b"], "{json}");
        }
        for json in ["", "{", "<!--", "{\"@type\": Article}"] {
            assert!(said(json, Field::Title).is_none(), "{json}");
        }
        let deep = "[".repeat(100_000);
        assert!(said(&deep, Field::Title).is_none());
    }
}
