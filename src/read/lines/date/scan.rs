//! Reading the parts of a date, one after the other.

use super::{Day, Time};
use crate::rules::months::{self, BUDDHIST_YEARS, ERAS, is_day_in_date, month, month_in_date};
use crate::text::lowercase::lowercase_of;

pub(super) struct Scan<'a> {
    pub rest: &'a str,
    /// The day of the week that stands before the date, from Monday: English ones only.
    pub weekday: Option<u32>,
}

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/// What stands before a day in some languages.
const ARTICLES: [&str; 11] = ["le ", "Le ", "el ", "il ", "am ", "den ", "dne ", "dnia ", "op ", "em ", "ngày "];
/// What names of days begin with in Vietnamese.
const DAY_PREFIXES: [&str; 4] = ["Thứ ", "thứ ", "Chủ ", "chủ "];
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
const OTHER_ZONES: [(&str, &str); 17] = [
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
    ("мск", "+03:00"),
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

    /// Kept apart: it would be there some fifty times, and weigh 0.9 kB with brotli.
    #[inline(never)]
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
            && is_day_in_date(&lowercase_of(day))
        {
            self.rest = rest.trim_start_matches(AFTER_WEEKDAY);
        }
    }

    /// What stands before a date or behind it: a day of the week, an article.
    pub(super) fn weekday(&mut self) {
        self.bracketed_day();
        let named = ARTICLES.iter().find_map(|word| self.rest.strip_prefix(word));
        let is_day = |rest: &str| {
            let word = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
            rest.starts_with(|c: char| c.is_ascii_digit()) || is_day_in_date(&lowercase_of(word))
        };
        if let Some(rest) = named.filter(|rest| is_day(rest)) {
            self.rest = rest;
        }
        let before = self.rest;
        let chinese = ["星期", "周", "週"].iter().any(|w| self.eat(w));
        if chinese {
            self.rest = self.rest.trim_start_matches(['一', '二', '三', '四', '五', '六', '日', '天', ',', '，', ' ']);
            return;
        }
        if let Some(rest) = DAY_PREFIXES.iter().find_map(|prefix| before.strip_prefix(prefix)) {
            self.rest = rest;
        }
        let before = self.rest;
        let word = self.word();
        let english = WEEKDAYS.iter().position(|day| word.starts_with(day)).filter(|_| (3..=9).contains(&word.len()));
        if let Some(day) = english {
            self.weekday = u32::try_from(day).ok();
        } else {
            let end = before.find(|c: char| !c.is_alphabetic() && c != '-').unwrap_or(before.len());
            self.rest = &before[end..];
            let is_day = |day: &str| is_day_in_date(day) && (self.precedes_month() || month(day).is_none());
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
        // Hindi and Thai write signs above and below their letters.
        let is_sign = |c: char| matches!(c, '\u{93c}' | '\u{94d}' | '\u{e31}'..='\u{e4e}');
        let mut word = String::new();
        loop {
            let end = self.rest.find(|c: char| !c.is_alphabetic() && !is_sign(c)).unwrap_or(self.rest.len());
            word += &lowercase_of(&self.rest[..end]);
            self.rest = &self.rest[end..];
            // Thai has a dot behind each part of a short name: `พ.ค.`
            let is_short = self.eat(".") && self.rest.starts_with(|c| ('\u{e01}'..='\u{e2e}').contains(&c));
            let is_half = months::OF_TWO_WORDS.contains(&&*word) && self.eat(" ");
            if !(is_short || is_half) {
                return word;
            }
        }
    }

    /// The `de` of `3 de mayo de 2020`.
    fn of(&mut self) {
        if ["de ", "del ", "di ", "of "].iter().any(|word| self.eat(word)) {
            self.spaces();
        }
    }

    pub(super) fn day(&mut self) -> Option<Day> {
        if let Some((_, base)) = ERAS.iter().find(|(era, _)| self.eat(era)) {
            let year = if self.eat("元") { 1 } else { self.number(1..=3)? };
            return if self.eat("年") { self.counted(base + year) } else { None };
        }
        if self.rest.starts_with(char::is_alphabetic) {
            let word = self.letters();
            self.spaces();
            let day = self.number(1..=2)?;
            ["st", "nd", "rd", "th"].iter().any(|suffix| self.eat(suffix));
            self.eat(",");
            self.spaces();
            // The table is looked through last: most words before a number are no months.
            let year = self.number(4..=4)?;
            return Day::new(year, month_in_date(&word)?, day);
        }
        let before = self.rest;
        if let Some(whole) = self.number(8..=8).filter(|_| self.rest.starts_with('T')) {
            return Day::new(whole / 10_000, whole / 100 % 100, whole % 100);
        }
        self.rest = before;
        if let Some(year) = self.number(4..=4) {
            if self.eat("年") || self.eat("년") {
                return self.counted(year);
            }
            let separator = ["-", "/", ". ", "."].into_iter().find(|s| self.eat(s))?;
            if self.rest.starts_with(char::is_alphabetic) {
                // `2024. május 1.`
                let word = self.letters();
                self.spaces();
                let day = self.number(1..=2)?;
                self.eat(".");
                return Day::new(year, month_in_date(&word)?, day);
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
        let numeric = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
        let separators = ["/", ". ", ".", "-"].into_iter();
        let mut parts = separators.filter_map(|part| Some((part, self.rest.strip_prefix(part)?)));
        if let Some((separator, rest)) = parts.find(|(_, rest)| numeric(rest)) {
            self.rest = rest;
            let month = self.number(1..=2)?;
            self.eat(separator).then_some(())?;
            // Two digits of a year stand behind dots only.
            let year = self.number(4..=4).or_else(|| self.number(2..=2).filter(|_| separator == "."))?;
            return self.either(of_century(year), month, day);
        }
        self.eat(".");
        ["er ", "º", "st ", "nd ", "rd ", "th "].iter().any(|suffix| self.eat(suffix));
        if !self.eat("-") {
            self.spaces();
            self.of();
        }
        if self.eat("tháng ") || self.eat("thg ") {
            let month = self.number(1..=2)?;
            [", ", " năm "].iter().any(|word| self.eat(word));
            return Day::new(self.number(4..=4)?, month, day);
        }
        // As programs write them that take names of months from a system in Chinese, Japanese or Korean.
        if let Some(month) = self.number(1..=2) {
            (self.eat("月") || self.eat("월")).then_some(())?;
            self.spaces();
            return Day::new(self.number(4..=4)?, month, day);
        }
        let word = self.letters();
        if !self.eat("-") {
            self.eat(",");
            self.spaces();
            self.of();
        }
        let before = self.rest.len();
        let year = self.number(2..=4)?;
        let year = if before - self.rest.len() == 2 { of_century(year) } else { year };
        // `18. siječnja 2017.`
        self.eat(".");
        let thai = if year > 2400 { BUDDHIST_YEARS } else { 0 };
        Day::new(year - thai, month_in_date(&word)?, day)
    }

    /// A month and a day behind a year and its sign: `年9月23日`.
    fn counted(&mut self, year: u32) -> Option<Day> {
        self.spaces();
        let month = self.number(1..=2)?;
        let marked = self.eat("月") || self.eat("월");
        self.spaces();
        let day = marked.then(|| self.number(1..=2)).flatten()?;
        if self.eat("日") || self.eat("일") { Day::new(year, month, day) } else { None }
    }

    /// Day and month in the order that there is, or that the day of the week says: the day first, else.
    fn either(&self, year: u32, month: u32, day: u32) -> Option<Day> {
        let other = Day::new(year, day, month);
        let said = |found: &Day| self.weekday == Some(found.weekday());
        let found = Day::new(year, month, day).or(other)?;
        if !said(&found) && other.as_ref().is_some_and(said) { other } else { Some(found) }
    }

    /// A time before its date, and the zone: `3:15 PM EST, Sat May 2, 2026`.
    pub(super) fn time_first(&mut self) -> Option<(Time, Option<String>)> {
        let before = self.rest;
        let _ = months::AT.iter().any(|word| self.eat(word));
        let hour = self.rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let time = self.clock().filter(|_| hour.starts_with(':') && hour.len() < before.len());
        if time.is_none() {
            self.rest = before;
        }
        let time = time?;
        self.spaces();
        let zone = self.zone();
        self.rest = self.rest.trim_start_matches([',', ' ', '-', '–', '|']);
        let _ = self.eat("on ");
        Some((time, zone))
    }

    pub(super) fn separators(&mut self) {
        const BETWEEN: [char; 9] = [' ', ',', '-', '–', '|', '●', '•', '·', '\u{a0}'];
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
        // ISO 8601's basic form.
        if let Some(whole) = self.number(6..=6) {
            let (hour, minute, second) = (whole / 10_000, whole / 100 % 100, whole % 100);
            let is_time = hour < 24 && minute < 60 && second < 61;
            return is_time.then_some(Time { hour, minute, second: Some(second), fraction: String::new() });
        }
        let mut hour = self.number(1..=2)?;
        let (_, alone) = *months::HOUR.iter().find(|(mark, _)| self.eat(mark))?;
        let minute = self.minute(alone)?;
        let second = if self.eat(":") { Some(self.number(1..=2)?) } else { self.marked_second() };
        let mut fraction = String::new();
        if second.is_some() && (self.eat(".") || self.eat(",")) {
            let length = self.rest.bytes().take_while(u8::is_ascii_digit).count().min(9);
            self.rest[..length].trim_end_matches('0').clone_into(&mut fraction);
            self.rest = self.rest[length..].trim_start_matches(|c: char| c.is_ascii_digit());
        }
        if let Some(second) = half.or_else(|| self.half_after()).filter(|_| hour <= 12) {
            hour = hour % 12 + if second { 12 } else { 0 };
        }
        self.hour_word();
        (hour < 24 && minute < 60 && second.unwrap_or(0) < 61).then_some(Time { hour, minute, second, fraction })
    }

    /// The minutes; none where the mark after the hour may stand `alone`.
    fn minute(&mut self, alone: bool) -> Option<u32> {
        if !alone {
            // Some programs write no zeros: `20:0:0`.
            let is_short = self.rest.as_bytes().get(1) == Some(&b':');
            return self.number(if is_short { 1..=1 } else { 2..=2 });
        }
        let before = self.rest;
        self.spaces();
        let minute = self.number(1..=2);
        if minute.is_none() {
            self.rest = before;
        }
        ["分", "분", "min", " min"].iter().any(|mark| self.eat(mark));
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
        let after = ["Uhr", "uur", "hrs", "hs", "h.", "h", "น."].iter().find_map(|word| rest.strip_prefix(word));
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
            let end = self.rest.find(|c: char| !c.is_alphabetic()).unwrap_or(self.rest.len());
            let word = lowercase_of(&self.rest[..end]);
            let (_, zone) = ZONES.iter().chain(&OTHER_ZONES).find(|(name, _)| *name == word)?;
            self.rest = &self.rest[end..];
            // `GMT+0100`
            if *zone == "Z" && self.rest.starts_with(['+', '-', '−']) {
                return self.zone();
            }
            return (!zone.is_empty()).then(|| (*zone).to_owned());
        };
        let digits = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        let (hour, minute) = match digits {
            4 => {
                let both = self.number(4..=4)?;
                (both / 100, both % 100)
            }
            1 | 2 => (self.number(1..=2)?, if self.eat(":") { self.number(2..=2)? } else { 0 }),
            _ => return None,
        };
        // Its name, once more: `+0200 CEST`.
        let name = self.rest.trim_start();
        let end = name.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(name.len());
        if (2..=5).contains(&end) && name.len() < self.rest.len() {
            self.rest = &name[end..];
        }
        match (hour, minute) {
            (0, 0) => Some("Z".to_owned()),
            (0..=18, 0..=59) => Some(format!("{sign}{hour:02}:{minute:02}")),
            _ => None,
        }
    }
}

/// A year of two digits, by RFC 2822, section 4.3: below 50 it is of this century.
fn of_century(year: u32) -> u32 {
    match year {
        0..50 => year + 2000,
        50..100 => year + 1900,
        _ => year,
    }
}
