//! Reading the parts of a date, one after the other.

use super::{Day, Time};
use crate::rules::months::{self, is_weekday, month};
use crate::text::lowercase::lowercase_of;

pub(super) struct Scan<'a> {
    pub rest: &'a str,
}

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/// What stands before a day in some languages.
const ARTICLES: [&str; 5] = ["le ", "el ", "il ", "am ", "den "];
const AFTER_WEEKDAY: [char; 3] = ['.', ',', ' '];
/// Zones that RFC 822 names.
const ZONES: [(&str, &str); 12] = [
    ("gmt", "Z"),
    ("utc", "Z"),
    ("ut", "Z"),
    ("z", "Z"),
    ("est", "-05:00"),
    ("edt", "-04:00"),
    ("cst", "-06:00"),
    ("cdt", "-05:00"),
    ("mst", "-07:00"),
    ("mdt", "-06:00"),
    ("pst", "-08:00"),
    ("pdt", "-07:00"),
];

/// Other names of zones; those that stand for several offsets say none. Source: the IANA time zone database.
const OTHER_ZONES: [(&str, &str); 16] = [
    ("bst", ""),
    ("ist", ""),
    ("et", ""),
    ("ct", ""),
    ("mt", ""),
    ("pt", ""),
    ("cet", "+01:00"),
    ("cest", "+02:00"),
    ("eet", "+02:00"),
    ("eest", "+03:00"),
    ("msk", "+03:00"),
    ("jst", "+09:00"),
    ("kst", "+09:00"),
    ("aest", "+10:00"),
    ("aedt", "+11:00"),
    ("wib", "+07:00"),
];

impl Scan<'_> {
    pub(super) fn spaces(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn eat(&mut self, text: &str) -> bool {
        let Some(rest) = self.rest.strip_prefix(text) else { return false };
        self.rest = rest;
        true
    }

    fn number(&mut self, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
        let length = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        if !digits.contains(&length) {
            return None;
        }
        let number = self.rest[..length].parse().ok()?;
        self.rest = &self.rest[length..];
        Some(number)
    }

    fn word(&mut self) -> String {
        let length = self.rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let word = self.rest[..length].to_ascii_lowercase();
        self.rest = &self.rest[length..];
        word
    }

    /// A day in brackets: `(水)`.
    fn bracketed_day(&mut self) {
        let inner = self.rest.strip_prefix(['(', '（']);
        let named = inner.and_then(|inner| inner.split_once([')', '）']));
        if let Some((day, rest)) = named
            && is_weekday(&lowercase_of(day))
        {
            self.rest = rest.trim_start_matches(AFTER_WEEKDAY);
        }
    }

    pub(super) fn weekday(&mut self) {
        self.bracketed_day();
        let named = ARTICLES.iter().find_map(|word| self.rest.strip_prefix(word));
        if let Some(rest) = named.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
            self.rest = rest;
        }
        let before = self.rest;
        let chinese = ["星期", "周", "週"].iter().any(|w| self.eat(w));
        if chinese {
            self.rest = self.rest.trim_start_matches(['一', '二', '三', '四', '五', '六', '日', '天', ',', '，', ' ']);
            return;
        }
        let word = self.word();
        let is_english = (3..=9).contains(&word.len()) && WEEKDAYS.iter().any(|day| word.starts_with(day));
        if !is_english {
            let end = before.find(|c: char| !c.is_alphabetic() && c != '-').unwrap_or(before.len());
            self.rest = &before[end..];
            let is_day = |day: &str| is_weekday(day) && (self.precedes_month() || month(day).is_none());
            if !self.may_follow_day() || !is_day(&lowercase_of(&before[..end])) {
                self.rest = before;
                return;
            }
        }
        self.rest = self.rest.trim_start_matches(AFTER_WEEKDAY);
    }

    /// Whether what stands behind a day of the week follows: a date, an hour, or nothing.
    fn may_follow_day(&self) -> bool {
        let rest = self.rest.trim_start_matches(AFTER_WEEKDAY);
        let half = || months::HALVES_BEFORE.iter().any(|(half, _)| rest.starts_with(half));
        rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_digit()) || half()
    }

    /// Whether a date with its month in letters follows: `mar` is a day of the week then.
    fn precedes_month(&self) -> bool {
        let rest = self.rest.trim_start_matches(AFTER_WEEKDAY);
        let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let month = after.trim_start_matches(['.', ' ', '-']);
        month.len() < after.len() && month.starts_with(char::is_alphabetic)
    }

    /// A word in any script that may be a month's, in lower case.
    fn letters(&mut self) -> String {
        let end = self.rest.find(|c: char| !c.is_alphabetic()).unwrap_or(self.rest.len());
        let word = lowercase_of(&self.rest[..end]);
        self.rest = &self.rest[end..];
        self.eat(".");
        word
    }

    /// The `de` of `3 de mayo de 2020`.
    fn of(&mut self) {
        if ["de ", "del ", "di "].iter().any(|word| self.eat(word)) {
            self.spaces();
        }
    }

    pub(super) fn day(&mut self) -> Option<Day> {
        if self.rest.starts_with(char::is_alphabetic) {
            let word = self.letters();
            self.spaces();
            let day = self.number(1..=2)?;
            ["st", "nd", "rd", "th"].iter().any(|suffix| self.eat(suffix));
            self.eat(",");
            self.spaces();
            // The table is looked through last: most words before a number are no months.
            let year = self.number(4..=4)?;
            return Day::new(year, month(&word)?, day);
        }
        let before = self.rest;
        if let Some(year) = self.number(4..=4) {
            if self.eat("年") || self.eat("년") {
                self.spaces();
                let month = self.number(1..=2)?;
                let marked = self.eat("月") || self.eat("월");
                self.spaces();
                let day = marked.then(|| self.number(1..=2)).flatten()?;
                return if self.eat("日") || self.eat("일") { Day::new(year, month, day) } else { None };
            }
            let separator = ["-", "/", ". ", "."].into_iter().find(|s| self.eat(s))?;
            if self.rest.starts_with(char::is_alphabetic) {
                // `2024. május 1.`
                let word = self.letters();
                self.spaces();
                let day = self.number(1..=2)?;
                self.eat(".");
                return Day::new(year, month(&word)?, day);
            }
            let month = self.number(1..=2)?;
            let day = if self.eat(separator) { self.number(1..=2)? } else { return None };
            if separator.starts_with('.') {
                self.eat(".");
            }
            return Day::new(year, month, day);
        }
        self.rest = before;
        let day = self.number(1..=2)?;
        let numeric = |rest: &str| rest[1..].starts_with(|c: char| c.is_ascii_digit());
        if let Some(separator) = ["/", "."].into_iter().find(|s| self.rest.starts_with(s) && numeric(self.rest)) {
            self.eat(separator);
            let month = self.number(1..=2)?;
            let year = if self.eat(separator) { self.number(4..=4)? } else { return None };
            return Day::new(year, month, day).or_else(|| Day::new(year, day, month));
        }
        self.eat(".");
        ["er ", "º", "st ", "nd ", "rd ", "th "].iter().any(|suffix| self.eat(suffix));
        if !self.eat("-") {
            self.spaces();
            self.of();
        }
        let word = self.letters();
        if !self.eat("-") {
            self.eat(",");
            self.spaces();
            self.of();
        }
        let year = self.number(2..=4)?;
        let month = month(&word)?;
        // RFC 2822, section 4.3: two digits below 50 are this century.
        Day::new(
            if year < 50 {
                year + 2000
            } else if year < 100 {
                year + 1900
            } else {
                year
            },
            month,
            day,
        )
    }

    pub(super) fn separators(&mut self) {
        const BETWEEN: [char; 6] = [' ', ',', '-', '–', '|', '\u{a0}'];
        self.rest = self.rest.trim_start_matches(BETWEEN);
        if months::YEAR.iter().any(|word| self.eat(word)) {
            self.rest = self.rest.trim_start_matches(BETWEEN);
        }
        if self.rest.len() > 1 && self.rest.as_bytes()[1].is_ascii_digit() && !self.eat("T") {
            self.eat("t");
        }
        self.weekday();
        if months::AT.iter().any(|word| self.eat(word)) {
            self.spaces();
        }
    }

    pub(super) fn time(&mut self) -> Option<Time> {
        let before = self.rest;
        let time = self.clock();
        if time.is_none() {
            self.rest = before;
        }
        time
    }

    fn clock(&mut self) -> Option<Time> {
        let half = months::HALVES_BEFORE.iter().find(|(half, _)| self.eat(half)).map(|(_, second)| *second);
        self.spaces();
        let mut hour = self.number(1..=2)?;
        let (_, alone) = *months::HOUR.iter().find(|(mark, _)| self.eat(mark))?;
        let minute = self.minute(alone)?;
        let second = if self.eat(":") { Some(self.number(2..=2)?) } else { self.marked_second() };
        let mut fraction = String::new();
        if second.is_some() && (self.eat(".") || self.eat(",")) {
            let length = self.rest.bytes().take_while(u8::is_ascii_digit).count().min(9);
            self.rest[..length].trim_end_matches('0').clone_into(&mut fraction);
            self.rest = self.rest[length..].trim_start_matches(|c: char| c.is_ascii_digit());
        }
        if hour <= 12
            && let Some(second) = half.or_else(|| self.half_after())
        {
            hour = hour % 12 + if second { 12 } else { 0 };
        }
        self.hour_word();
        (hour < 24 && minute < 60 && second.unwrap_or(0) < 61).then_some(Time { hour, minute, second, fraction })
    }

    /// The minutes; none where the mark after the hour may stand `alone`.
    fn minute(&mut self, alone: bool) -> Option<u32> {
        if !alone {
            return self.number(2..=2);
        }
        let before = self.rest;
        self.spaces();
        let minute = self.number(1..=2);
        if minute.is_none() {
            self.rest = before;
        }
        ["分", "분", "min"].iter().any(|mark| self.eat(mark));
        Some(minute.unwrap_or(0))
    }

    /// Seconds with a mark after them: `05秒`.
    fn marked_second(&mut self) -> Option<u32> {
        let before = self.rest;
        self.spaces();
        let second = self.number(1..=2).filter(|_| self.eat("秒") || self.eat("초"));
        if second.is_none() {
            self.rest = before;
        }
        second
    }

    /// The half of the day after the hour; whether it is the second.
    fn half_after(&mut self) -> Option<bool> {
        let rest = self.rest.trim_start();
        let (after, second) = months::HALVES_AFTER.iter().find_map(|(half, second)| {
            let (word, after) = rest.split_at_checked(half.len())?;
            let whole = word.eq_ignore_ascii_case(half) && !after.starts_with(char::is_alphabetic);
            whole.then_some((after, *second))
        })?;
        self.rest = after;
        Some(second)
    }

    /// The word for the hour after it: `14:05 Uhr`.
    fn hour_word(&mut self) {
        let rest = self.rest.trim_start();
        let after = ["Uhr", "hs", "h"].iter().find_map(|word| rest.strip_prefix(word));
        if let Some(after) = after.filter(|after| !after.starts_with(char::is_alphabetic)) {
            self.rest = after;
        }
    }

    pub(super) fn zone(&mut self) -> Option<String> {
        let sign = if self.eat("+") {
            '+'
        } else if self.eat("-") || self.eat("−") {
            '-'
        } else {
            let before = self.rest;
            let word = self.word();
            let known = ZONES.iter().chain(&OTHER_ZONES).find(|(name, _)| *name == word);
            if known.is_none() {
                self.rest = before;
            }
            return known.map(|(_, zone)| (*zone).to_owned()).filter(|zone| !zone.is_empty());
        };
        let digits = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        let (hour, minute) = match digits {
            4 => {
                let both = self.number(4..=4)?;
                (both / 100, both % 100)
            }
            2 => (self.number(2..=2)?, if self.eat(":") { self.number(2..=2)? } else { 0 }),
            _ => return None,
        };
        match (hour, minute) {
            (0, 0) => Some("Z".to_owned()),
            (0..=18, 0..=59) => Some(format!("{sign}{hour:02}:{minute:02}")),
            _ => None,
        }
    }
}
