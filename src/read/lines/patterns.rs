//! Which rule for boilerplate a line falls under.

use std::cell::LazyCell;
use std::sync::LazyLock;

use crate::limits::spend;
use crate::rules::boilerplate::{Pattern, Place, RULES, Rule};
use crate::text::measure::{is_longer, one_line};
use crate::text::search::{BEGINNINGS, Parts, beginning, contains};
use crate::url::is_on;

/// Characters of the longest line that any rule acts on.
const LONGEST: usize = {
    let (mut at, mut longest) = (0, 0);
    while at < RULES.len() {
        if RULES[at].longest > longest {
            longest = RULES[at].longest;
        }
        at += 1;
    }
    longest
};

/// The places in the table of the rules for lines, or forms of lines, that have a beginning; behind those, of the rules that look
/// inside a line.
static BY_BEGINNING: LazyLock<Vec<Vec<usize>>> = LazyLock::new(|| {
    let mut places = vec![Vec::new(); INSIDE + 1];
    for (at, rule) in RULES.iter().enumerate() {
        let begins = match rule.pattern {
            Pattern::Is(start) | Pattern::Starts(start) | Pattern::StartsContains(start, _) => beginning(start),
            Pattern::Contains(..) => Some(INSIDE),
        };
        places[begins.expect("a pattern has two bytes")].push(at);
    }
    places
});

const INSIDE: usize = BEGINNINGS;

/// What the rules look for first that look inside a line.
static CONTAINED: LazyLock<Parts> = LazyLock::new(|| {
    let contained = |rule: &Rule| if let Pattern::Contains(first, _) = rule.pattern { Some(first) } else { None };
    Parts::of(RULES.iter().filter_map(contained))
});

/// The first rule for a place that a line falls under.
pub(crate) fn matching(text: &str, place: Place, host: &str) -> Option<&'static Rule> {
    if is_longer(text, LONGEST) {
        return None;
    }
    let text = one_line(text);
    spend(text.len());
    let length = text.chars().count();
    let form = LazyCell::new(|| form(&text));
    let begins = |text: &str, start: &str| text.get(..start.len()).is_some_and(|s| s.eq_ignore_ascii_case(start));
    let starts = |start: &str| begins(if start.starts_with('#') { &form } else { &text }, start);
    let matches = |pattern: Pattern| match pattern {
        Pattern::Is(whole) => form.eq_ignore_ascii_case(whole),
        Pattern::Starts(start) => starts(start),
        Pattern::StartsContains(start, inner) => starts(start) && contains(&text, inner),
        Pattern::Contains(first, second) => contains(&text, first) && contains(&text, second),
    };
    let core = core(&text);
    // The form has one mark for many digits.
    let of_form = beginning(if core.starts_with(|c: char| c.is_ascii_digit()) { &form } else { core });
    let of_text = beginning(&text).filter(|text| of_form != Some(*text));
    let begins = [of_text, of_form, CONTAINED.first_in(&text).map(|_| INSIDE)];
    let candidates = begins.into_iter().flatten().flat_map(|beginning| &BY_BEGINNING[beginning]);
    let found = candidates.copied().filter(|at| {
        spend(1);
        let rule = &RULES[*at];
        rule.place == place
            && length <= rule.longest
            && (rule.host.is_empty() || is_on(host, rule.host))
            && matches(rule.pattern)
    });
    found.min().map(|at| &RULES[at])
}

/// A line without the marks at either end, unless it is nothing else.
fn core(text: &str) -> &str {
    match text.trim_matches(|c: char| !c.is_alphanumeric()) {
        "" => text.trim(),
        core => core,
    }
}

/// A line without the marks at either end, every run of digits written as `#`: as whole lines stand in the tables.
pub(crate) fn form(text: &str) -> String {
    spend(text.len());
    let core = core(text);
    let mut form = String::with_capacity(core.len());
    let mut rest = core;
    while let Some(at) = rest.bytes().position(|byte| byte.is_ascii_digit()) {
        form.push_str(&rest[..at]);
        rest = rest[at..].trim_start_matches(|c: char| c.is_ascii_digit());
        if !form.ends_with('#') {
            form.push('#');
        }
    }
    form.push_str(rest);
    form
}
