//! Lines that say which agencies an article is from.

use super::names::{is_name, names};
use crate::limits::spend;
use crate::rules::agencies::{AGENCIES, CONTRIBUTED, FROM_AGENCIES, SOURCES_OF_ALL_KINDS, WRITERS};
use crate::rules::bylines::JOINTS;
use crate::text::lowercase::lowercase_of;
use crate::text::measure::{fits, one_line};
use crate::text::search::{contains, find, split};

/// Columns of the longest line that is nothing but agencies, with those who sign it.
const LONGEST: usize = 80;
/// Columns of the longest line that thanks people for their part.
const LONGEST_CONTRIBUTED: usize = 240;

/// Who signs an article together with the agencies that it is from: `张三/李四 (路透社、德新社等)`, `rc/msh (AFP, dpa)`.
pub(crate) fn signed_with_agencies(line: &str) -> Option<(Vec<String>, Vec<&'static str>)> {
    let line = line.trim();
    if !fits(line, LONGEST) {
        return None;
    }
    if let Some(agencies) = only_agencies(line) {
        return Some((Vec::new(), agencies));
    }
    let inner = line.strip_suffix([')', '）'])?;
    let open = inner.rfind(['(', '（'])?;
    let (names, inner) = (inner[..open].trim(), inner[open..].trim_start_matches(['(', '（']));
    let parts = inner.split([',', '，', '、', '/', ';']).map(|part| part.trim().trim_end_matches('等').trim());
    let agencies: Vec<&str> = parts.clone().filter_map(agency).collect();
    let filler = |part: &str| part.is_empty() || agency(part).is_some() || SOURCES_OF_ALL_KINDS.contains(&part);
    if !parts.into_iter().all(filler) || (agencies.is_empty() && !SOURCES_OF_ALL_KINDS.contains(&inner.trim())) {
        return None;
    }
    let several = names.contains('/');
    let longest = if several { 4 } else { 2 };
    let signs = |part: &str| (2..=longest).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_lowercase());
    if names.split('/').all(|part| signs(part.trim())) {
        return Some((Vec::new(), agencies));
    }
    let people: Vec<String> = names.split(['/', '、', '，', ',']).map(|name| name.trim().to_owned()).collect();
    let whole =
        |name: &String| is_name(name) && (name.contains(' ') || (!name.is_ascii() && name.chars().count() <= 4));
    people.iter().all(whole).then_some((people, agencies))
}

/// The agency of a name.
pub(crate) fn agency(part: &str) -> Option<&'static str> {
    let part = part.strip_prefix("The ").or_else(|| part.strip_prefix("the ")).unwrap_or(part);
    // Small letters are those of a signature: `dpa/reuters`.
    let same = |agency: &&&str| **agency == part || (part.len() > 3 && agency.eq_ignore_ascii_case(part));
    AGENCIES.iter().find(same).copied()
}

/// The agencies of a line that names them and says nothing else: `— AP`, `Quelle: dpa`, `With files from The Canadian Press`.
fn only_agencies(line: &str) -> Option<Vec<&'static str>> {
    let is_mark =
        |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '（' | '）' | '[' | ']' | '-' | '–' | '—' | '.' | '。');
    let line = line.trim_matches(is_mark);
    let lower = lowercase_of(line);
    spend(line.len());
    let label = FROM_AGENCIES.iter().filter(|label| lower.starts_with(**label)).map(|label| label.len()).max();
    let rest = label.filter(|_| lower.len() == line.len()).map_or(line, |label| &line[label..]);
    let rest = rest.trim_start_matches([':', '：', ' ']).trim_end_matches("等").trim();
    let rest = rest.strip_suffix(" inputs").unwrap_or(rest);
    let mut parts: Vec<&str> = rest.split([',', '，', '、', ';']).collect();
    for joint in JOINTS.iter().filter(|joint| contains(rest, joint)) {
        parts = parts.into_iter().flat_map(|part| split(part, joint)).map(str::trim).collect();
    }
    let is_filler = |part: &str| SOURCES_OF_ALL_KINDS.iter().any(|source| source.eq_ignore_ascii_case(part));
    let known: Vec<&str> = parts.iter().filter_map(|part| agency(part)).collect();
    let is_whole = parts.iter().all(|part| agency(part).is_some() || is_filler(part));
    (is_whole && (!known.is_empty() || label.is_some())).then_some(known)
}

/// Who contributed to an article, as its last line says, and as what: `Jane Doe contributed to this report.`
pub(crate) fn contributors(line: &str) -> Option<(&'static str, Vec<String>)> {
    if !fits(line, LONGEST_CONTRIBUTED) {
        return None;
    }
    let line = one_line(line);
    let line = line.trim_end_matches(['.', ' ']);
    let (role, people) = CONTRIBUTED.iter().find_map(|role| Some((*role, line.strip_suffix(role)?)))?;
    let people = people.trim_end_matches(" also").trim();
    let house = WRITERS.iter().filter_map(|word| Some(find(people, word)? + word.len())).min().unwrap_or(0);
    let found: Vec<String> = names(&people[house..]);
    let is_person = |name: &String| is_name(name) || agency(name).is_some();
    (!found.is_empty() && found.iter().all(is_person)).then_some((role, found))
}

/// Adds agencies to those that are known.
pub(crate) fn add(agencies: &mut Vec<&'static str>, found: impl IntoIterator<Item = &'static str>) {
    for agency in found {
        // Of a name and a short one that it begins with, the whole one stays.
        if !agencies.iter().any(|known| known.starts_with(agency)) {
            agencies.retain(|known| agency.is_ascii() || !agency.starts_with(*known));
            agencies.push(agency);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_with_agencies() {
        for (line, found) in [
            ("张三/李四 (路透社、德新社等)", Some("张三 李四: 路透社 德新社")),
            ("rc/msh (AFP, dpa)", Some(": AFP dpa")),
            ("Jane Doe (Reuters, AP)", Some("Jane Doe: Reuters AP")),
            ("乐然（综合报道）", Some("乐然: ")),
            ("The report was first made (Reuters)", None),
            ("Jane Doe (born 1950)", None),
            ("see (AFP)", None),
            ("— AP", Some(": AP")),
            ("dpa/reuters", Some(": dpa Reuters")),
            ("Mit Material von dpa", Some(": dpa")),
            ("With files from The Canadian Press", Some(": Canadian Press")),
            ("Source: Reuters and AFP", Some(": Reuters AFP")),
            ("来源：新华社", Some(": 新华社")),
            ("(with inputs from agencies)", Some(": ")),
            ("Source: The Gazette", None),
            ("Agencies", None),
            ("AP English", None),
        ] {
            let signed = signed_with_agencies(line);
            let said = signed.map(|(names, agencies)| format!("{}: {}", names.join(" "), agencies.join(" ")));
            assert_eq!(said.as_deref(), found, "{line}");
        }
    }

    #[test]
    fn who_contributed() {
        for (line, found) in [
            ("The Associated Press contributed to this report.", "The Associated Press"),
            (
                "Associated Press writers Jane Doe in Birmingham and John Roe in Steele contributed to this report.",
                "Jane Doe|John Roe",
            ),
            ("CNN's Jane Doe contributed to this report", "Jane Doe"),
            ("Many readers contributed to this report.", ""),
        ] {
            assert_eq!(contributors(line).map(|(_, names)| names.join("|")).unwrap_or_default(), found, "{line}");
        }
    }
}
