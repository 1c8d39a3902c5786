//! Shapes that make parsers slow or big, at any size.

#![allow(dead_code, reason = "each test asks for some of them")]

use std::fs;
use std::path::Path;

use serde_json::Value;

/// Texts, and how often each comes for a document of the size they were measured at.
pub struct Shape {
    pub name: String,
    pub parts: Vec<(String, u64)>,
}

impl Shape {
    /// About `bytes` of the shape.
    pub fn of_size(&self, bytes: usize) -> String {
        let whole: u64 = self.parts.iter().map(|(text, repeat)| text.len() as u64 * repeat).sum();
        let mut out = String::with_capacity(bytes + 1024);
        for (text, repeat) in &self.parts {
            let times = (repeat * bytes as u64).div_ceil(whole.max(1)).max(1).min(bytes as u64);
            for index in 0..times {
                out.push_str(&text.replace("{i}", &index.to_string()));
            }
        }
        out
    }
}

/// Shapes that would make a list be searched once for each of its entries, or an article be larger than its item.
pub fn ours() -> Vec<Shape> {
    let rows: Vec<Value> = serde_json::from_str(include_str!("ours.json")).unwrap();
    let text = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
    let shape = |row: &Value| match row.get("parts") {
        Some(_) => of_parts(row),
        None => Shape { name: text(row, "name"), parts: vec![(text(row, "before"), 1), (text(row, "text"), 20_000)] },
    };
    rows.iter().map(shape).collect()
}

fn of_parts(row: &Value) -> Shape {
    let part = |part: &Value| (part["text"].as_str().unwrap().to_owned(), part["repeat"].as_u64().unwrap());
    Shape {
        name: row["name"].as_str().unwrap().to_owned(),
        parts: row["parts"].as_array().unwrap().iter().map(part).collect(),
    }
}

pub fn known() -> Vec<Shape> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/payloads/dos.json");
    let Ok(text) = fs::read_to_string(path) else {
        println!("skipped: ../shared/corpus/payloads/dos.json is not here");
        return Vec::new();
    };
    let set: Value = serde_json::from_str(&text).unwrap();
    set["cases"].as_array().unwrap().iter().map(of_parts).collect()
}

/// An ordinary article: paragraphs with a link, pictures with captions.
pub fn benign() -> Shape {
    ours().into_iter().find(|shape| shape.name == "benign").unwrap()
}
