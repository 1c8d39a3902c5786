//! How the limits of points do on labelled articles: chosen on all hosts but one, tried on that one.
//! `make report` prints it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::{may_part, score};
use crate::article::visit::line_of;
use crate::rules::signals::{ABOVE, BELOW, Kind, WORDS};
use crate::url::Address;
use crate::{Boilerplate, FeedItem, Input, Options, parse};

/// What a line that stays counts for, against one that goes.
const PROSE: i32 = 10;
/// Lines of content next to the end, which a wrong limit can take.
const AT_RISK: usize = 4;
/// Limits that are tried.
const LIMITS: std::ops::RangeInclusive<i8> = 3..=9;

struct Line {
    host: String,
    points: i8,
    is_content: bool,
    text: String,
}

/// Lines below the content and above it.
#[derive(Default)]
struct Lines {
    below: Vec<Line>,
    above: Vec<Line>,
}

fn squashed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn rows(path: &Path) -> Vec<Value> {
    let text = fs::read_to_string(path).expect("a readable file");
    text.lines().filter(|line| !line.is_empty()).map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn input(item: &Value) -> Input {
    let text = |name: &str| item[name].as_str().map(str::to_owned);
    if let Some(document) = text("document") {
        return Input::from(document);
    }
    let html = text("html").unwrap_or_default();
    let (title, url, site_name) = (text("title"), text("url"), text("feed_title"));
    Input::from(FeedItem { html, title, url, site_name, ..FeedItem::default() })
}

fn read(item: &Value, label: &Value, lines: &mut Lines) {
    let kept = Options { boilerplate: Boilerplate::Keep, ..Options::default() };
    let (Ok(mut article), Ok(known)) = (parse(input(item), &kept), parse(input(item), &Options::default())) else {
        return;
    };
    article.authors = known.authors;
    let said = |name: &str| -> Vec<String> {
        let one = label[name].as_str().map(squashed);
        let list = label[name].as_array().into_iter().flatten().filter_map(Value::as_str).map(squashed);
        one.into_iter().chain(list).filter(|text| !text.is_empty()).collect()
    };
    let (gone, stays) = (said("must_not"), [said("must"), said("first"), said("last")].concat());
    let holds = |text: &str, parts: &[String]| {
        parts.iter().any(|part| text.contains(part) || (text.len() > 20 && part.contains(text)))
    };
    let found: Vec<_> = article.blocks.iter().map(|block| (block, line_of(block).unwrap_or_default())).collect();
    let called: Vec<(bool, bool)> =
        found.iter().map(|(_, text)| (holds(&squashed(text), &gone), holds(&squashed(text), &stays))).collect();
    let (Some(first), Some(last)) = (called.iter().position(|c| c.1), called.iter().rposition(|c| c.1)) else { return };
    let host = article.url.as_ref().and_then(|url| Address::absolute(url.as_str())).map(|url| url.host().to_owned());
    for (at, (block, text)) in found.iter().enumerate() {
        let (is_gone, stays) = called[at];
        if text.is_empty() || (is_gone && stays) {
            continue;
        }
        let points = score(block, text, &article).map_or(i8::MIN, |score| score.points);
        let line =
            |is_content| Line { host: host.clone().unwrap_or_default(), points, is_content, text: text.to_string() };
        if is_gone {
            if at > last { &mut lines.below } else { &mut lines.above }.push(line(false));
        } else if (first..=last).contains(&at) {
            if at + AT_RISK > last {
                lines.below.push(line(true));
            }
            if at < first + AT_RISK {
                lines.above.push(line(true));
            }
        }
    }
}

/// Lines that go, of all that should, and lines that stay and should not go.
fn taken<'l>(lines: impl Iterator<Item = &'l Line>, limit: i8) -> (i32, i32) {
    lines
        .filter(|line| line.points >= limit)
        .fold((0, 0), |(gone, content), line| if line.is_content { (gone, content + 1) } else { (gone + 1, content) })
}

fn best(lines: &[Line], without: &str) -> i8 {
    let value = |limit: &i8| {
        let (gone, content) = taken(lines.iter().filter(|line| line.host != without), *limit);
        (gone - PROSE * content, *limit)
    };
    LIMITS.max_by_key(value).expect("a limit")
}

fn share(part: i32, whole: i32) -> f64 {
    f64::from(part) / f64::from(whole.max(1))
}

fn report(name: &str, lines: &[Line], limit: i8) -> (f64, f64) {
    let (all, content) =
        (lines.iter().filter(|l| !l.is_content).count(), lines.iter().filter(|l| l.is_content).count());
    println!(
        "lines {name} the content: {all} of the site, {content} of articles (points only, without the tables of rules)"
    );
    for limit in LIMITS {
        let (gone, wrong) = taken(lines.iter(), limit);
        println!("  from {limit} points: {gone} go rightly, {wrong} wrongly");
    }
    let mut hosts: BTreeMap<&str, Vec<&Line>> = BTreeMap::new();
    for line in lines {
        hosts.entry(&line.host).or_default().push(line);
    }
    let (mut gone, mut wrong, mut chosen) = (0, 0, BTreeMap::<i8, usize>::new());
    for (host, of_host) in &hosts {
        let limit = best(lines, host);
        *chosen.entry(limit).or_default() += 1;
        let (right, lost) = taken(of_host.iter().copied(), limit);
        (gone, wrong) = (gone + right, wrong + lost);
    }
    println!(
        "  left out one of {} hosts at a time: {gone} rightly, {wrong} wrongly; limits chosen: {chosen:?}, ours is {limit}",
        hosts.len()
    );
    for line in lines.iter().filter(|line| line.is_content == (line.points >= limit)) {
        let text: String = line.text.chars().take(70).collect();
        println!("    {} {} {} {text}", if line.is_content { "goes" } else { "stays" }, line.points, line.host);
    }
    let (right, lost) = taken(lines.iter(), limit);
    (share(right, right + lost), share(lost, i32::try_from(content).unwrap_or(i32::MAX)))
}

#[test]
fn the_limits_hold_on_hosts_that_they_were_not_chosen_on() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    if !corpus.is_dir() {
        return println!("skipped: ../shared/corpus is not here");
    }
    let mut lines = Lines::default();
    for folder in ["gold", "gold2"] {
        let items: BTreeMap<String, Value> = rows(&corpus.join(folder).join("todo.jsonl"))
            .into_iter()
            .map(|item| (item["id"].to_string(), item))
            .collect();
        for label in rows(&corpus.join(folder).join("gold.jsonl")) {
            if let Some(item) = items.get(&label["id"].to_string()) {
                read(item, &label, &mut lines);
            }
        }
    }
    let found = [("below", &lines.below, BELOW), ("above", &lines.above, ABOVE)]
        .map(|(name, lines, limit)| (name, report(name, lines, limit)));
    for (name, (right, lost)) in found {
        assert!(lost <= 0.01, "{name}: {lost} of the content lost");
        assert!(name == "above" || right >= 0.95, "{name}: {right} of what goes goes rightly");
    }
}

#[test]
fn no_word_is_covered_by_another() {
    for (kind, row) in WORDS {
        for word in row.split('|') {
            let text = word.trim_end_matches('*').trim_end();
            let covers = |other: &&str| {
                let stem = other.trim_end_matches('*').trim_end();
                let rest = text.strip_prefix(stem).and_then(|rest| rest.chars().next());
                let parted = rest.is_some_and(|next| may_part(stem.chars().next_back().unwrap_or(' '), next));
                // A single word of these counts as a label only.
                let is_label = matches!(kind, Kind::Advertisement | Kind::Filing)
                    && !stem.contains([' ', ':', '-'])
                    && stem.ends_with(|last| last < '\u{2e80}');
                parted && !is_label
            };
            let others = WORDS.iter().filter(|(other, _)| other == kind).flat_map(|(_, row)| row.split('|'));
            assert_eq!(others.filter(|other| *other != word).find(covers), None, "{word}");
        }
    }
}
