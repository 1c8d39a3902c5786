//! Dates in the shapes that feeds and pages print them, read without inventing an offset.

mod scan;

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::article::{DateCandidate, DateOffset, DateSource, FieldText};
use scan::Scan;

/// A candidate, if all of `raw` is a date. Shapes: [RFC 3339] and what is near it, [RFC 822] with its named zones,
/// `13/10/2020 - 00:05`, `2020年9月23日 10:00`, `23 September 2020`, `September 23, 2020 at 10:05 am`.
///
/// [RFC 3339]: https://www.rfc-editor.org/rfc/rfc3339
/// [RFC 822]: https://www.rfc-editor.org/rfc/rfc822#section-5
pub(crate) fn date(raw: &str, source: DateSource) -> Option<DateCandidate> {
    let raw = raw.trim();
    if raw.len() > 80 || !raw.contains(char::is_numeric) {
        return None;
    }
    if source == DateSource::Feed
        && let Some(milliseconds) = count(raw)
    {
        return epoch(milliseconds).map(|found| DateCandidate { source, ..found });
    }
    let (value, offset) = parse(raw)?;
    Some(DateCandidate { value, raw: FieldText::lines(raw)?, source, offset })
}

/// What a field says that has nothing but a count of seconds or milliseconds of these years.
fn count(raw: &str) -> Option<i64> {
    let number = || raw.parse().ok();
    match raw.len() {
        10 => number().map(|seconds: i64| seconds * 1000),
        13 => number(),
        _ => None,
    }
}

/// The instant that a count of milliseconds since 1970 in UTC names.
pub(crate) fn epoch(milliseconds: i64) -> Option<DateCandidate> {
    let (seconds, rest) = (milliseconds.div_euclid(1000), milliseconds.rem_euclid(1000));
    let (year, month, day) = civil(seconds.div_euclid(86_400));
    let second = seconds.rem_euclid(86_400);
    let time = Time {
        hour: u32::try_from(second / 3600).ok()?,
        minute: u32::try_from(second / 60 % 60).ok()?,
        second: Some(u32::try_from(second % 60).ok()?),
        fraction: if rest > 0 { format!("{rest:03}") } else { String::new() },
    };
    let value = format(Day::new(year, month, day)?, Some(&time), Some("Z"));
    Some(DateCandidate {
        value,
        raw: FieldText::token(&milliseconds.to_string())?,
        source: DateSource::Header,
        offset: DateOffset::Explicit,
    })
}

/// Year, month and day of a count of days since 1970, by
/// [Hinnant's algorithm](https://howardhinnant.github.io/date_algorithms.html#civil_from_days).
fn civil(days: i64) -> (u32, u32, u32) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let small = |n: i64| u32::try_from(n).unwrap_or(0);
    (small(year), small(month), small(day))
}

#[derive(Clone, Copy)]
struct Day {
    year: u32,
    month: u32,
    date: u32,
}

impl Day {
    fn new(year: u32, month: u32, day: u32) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let longest = match month {
            2 => 28 + u32::from(leap),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        ((1900..2200).contains(&year) && (1..=12).contains(&month) && (1..=longest).contains(&day)).then_some(Self {
            year,
            month,
            date: day,
        })
    }
}

impl Day {
    /// The day of the week, from Monday, by [Sakamoto's method](https://en.wikipedia.org/wiki/Determination_of_the_day_of_the_week#Sakamoto's_methods).
    fn weekday(&self) -> u32 {
        const MONTHS: [u32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let year = self.year - u32::from(self.month < 3);
        let shift = MONTHS[self.month as usize - 1];
        (year + year / 4 - year / 100 + year / 400 + shift + self.date + 6) % 7
    }
}

struct Time {
    hour: u32,
    minute: u32,
    second: Option<u32>,
    fraction: String,
}

fn format(day: Day, time: Option<&Time>, zone: Option<&str>) -> String {
    let mut out = format!("{:04}-{:02}-{:02}", day.year, day.month, day.date);
    if let Some(time) = time {
        let _ = write!(out, "T{:02}:{:02}", time.hour, time.minute);
        if let Some(second) = time.second.or(zone.map(|_| 0)) {
            let _ = write!(out, ":{second:02}");
        }
        if !time.fraction.is_empty() {
            out.push('.');
            out.push_str(&time.fraction);
        }
        out.push_str(zone.unwrap_or_default());
    }
    out
}

fn parse(raw: &str) -> Option<(String, DateOffset)> {
    let raw = with_ascii_digits(raw);
    let bracketed = [('[', ']'), ('［', '］'), ('<', '>')]
        .iter()
        .find_map(|(open, close)| raw.strip_prefix(*open)?.strip_suffix(*close));
    let raw = with_year_before_time(bracketed.unwrap_or(&raw));
    let mut scan = Scan { rest: &raw, weekday: None };
    let first = scan.time_first();
    scan.weekday();
    let day = scan.day()?;
    scan.separators();
    let (time, mut zone) = match first {
        Some((time, zone)) => (Some(time), zone),
        None => (scan.time(), None),
    };
    scan.spaces();
    if time.is_some() && zone.is_none() {
        let before = scan.rest;
        scan.rest = before.strip_prefix('(').unwrap_or(before);
        zone = scan.zone();
        if zone.is_some() && before.starts_with('(') {
            scan.rest = scan.rest.strip_prefix(')')?;
        } else if before.starts_with('(') {
            scan.rest = before;
        }
    }
    scan.spaces();
    // A remark, which is no other date, or the name of the place whose time it is.
    let closed = [('(', ')'), ('[', ']')]
        .iter()
        .any(|(open, close)| scan.rest.starts_with(*open) && scan.rest.ends_with(*close));
    if closed && !scan.rest.contains(|c: char| c.is_ascii_digit()) {
        scan.rest = "";
    }
    if !scan.rest.is_empty() {
        return None;
    }
    let offset = if zone.is_some() { DateOffset::Explicit } else { DateOffset::None };
    Some((format(day, time.as_ref(), zone.as_deref()), offset))
}

/// Arabic, Persian and Hindi digits as those of ASCII.
fn with_ascii_digits(raw: &str) -> Cow<'_, str> {
    let digit = |c: char| match c {
        '٠'..='٩' => Some(c as u32 - '٠' as u32),
        '۰'..='۹' => Some(c as u32 - '۰' as u32),
        '०'..='९' => Some(c as u32 - '०' as u32),
        _ => None,
    };
    if !raw.contains(|c| digit(c).is_some()) {
        return Cow::Borrowed(raw);
    }
    Cow::Owned(raw.chars().map(|c| digit(c).and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)).collect())
}

/// `Wed Jan 18 11:44:00 EST 2017`, which Unix prints, with the year where others have it.
fn with_year_before_time(raw: &str) -> Cow<'_, str> {
    let moved = || {
        let (before, year) = raw.rsplit_once(' ')?;
        let clock = before.split_once(':')?.0.rfind(' ')?;
        let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        (is_year && before.starts_with(char::is_alphabetic) && !before[clock..].contains(','))
            .then(|| [&before[..clock], " ", year, &before[clock..]].concat())
    };
    moved().map_or(Cow::Borrowed(raw), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_of_other_languages_and_programs() {
        for (raw, value) in [
            ("Wed Jan 18 2017 11:44:00 GMT+0100 (Central European Standard Time)", "2017-01-18T11:44:00+01:00"),
            ("Wed Jan 18 11:44:00 EST 2017", "2017-01-18T11:44:00-05:00"),
            ("Thu Aug  1 10:00:00 2024", "2024-08-01T10:00:00"),
            ("Thu, 08/01/2024 - 10:00", "2024-08-01T10:00"),
            ("Mon, 08/01/2024 - 10:00", "2024-01-08T10:00"),
            ("19. února 2019 v 14:44", "2019-02-19T14:44"),
            ("2. 5. 2026", "2026-05-02"),
            ("02.05.26, 14:30 Uhr", "2026-05-02T14:30"),
            ("18-01-2017 11:44", "2017-01-18T11:44"),
            ("wo, 18 jan 2017 11:44:00 +0100", "2017-01-18T11:44:00+01:00"),
            ("ons, 18 jan 2017", "2017-01-18"),
            ("śr., 18 sty 2017 11:44", "2017-01-18T11:44"),
            ("2 Mayıs 2026 Cumartesi", "2026-05-02"),
            ("Çar, 18 Oca 2017", "2017-01-18"),
            ("Τετ, 18 Ιαν 2017", "2017-01-18"),
            ("Rabu, 18 Agu 2017", "2017-08-18"),
            ("ngày 18 tháng 1 năm 2017", "2017-01-18"),
            ("Thứ tư, 18/1/2017, 11:44", "2017-01-18T11:44"),
            ("18. siječnja 2017.", "2017-01-18"),
            ("18 ינואר 2017", "2017-01-18"),
            ("١٨ يناير ٢٠١٧", "2017-01-18"),
            ("18 กุมภาพันธ์ 2560", "2017-02-18"),
            ("18 ม.ค. 2560 11:44 น.", "2017-01-18T11:44"),
            ("Chủ nhật, 3/5/2026, 11:44 (GMT+7)", "2026-05-03T11:44:00+07:00"),
            ("18 كانون الثاني 2017", "2017-01-18"),
            ("Monday 14th of April 2025 03:05:06 PM", "2025-04-14T15:05:06"),
            ("el lunes, 14 de abril de 2025", "2025-04-14"),
            ("Thu, 02 Sep 2021 20:0:0 Z", "2021-09-02T20:00:00Z"),
            ("١٨ تشرين الأول ٢٠١٧", "2017-10-18"),
            ("18 أيار 2017", "2017-05-18"),
            ("土, 02 5月 2026 10:30:00 +0900", "2026-05-02T10:30:00+09:00"),
            ("토, 02 5월 2026", "2026-05-02"),
            ("Cts, 02 May 2026", "2026-05-02"),
            ("2 мај 2026.", "2026-05-02"),
            ("Sunday,August 6,2017 13:14 pm", "2017-08-06T13:14"),
            ("18 अप्रैल 2017", "2017-04-18"),
            ("令和6年5月2日", "2024-05-02"),
            ("平成元年1月18日", "1989-01-18"),
            ("20170118T114400Z", "2017-01-18T11:44:00Z"),
            ("2024-08-01T10:00:00+2:00", "2024-08-01T10:00:00+02:00"),
            ("18/01/2017 11:44 (GMT+7)", "2017-01-18T11:44:00+07:00"),
            ("18/01/2017 11:44 (МСК)", "2017-01-18T11:44:00+03:00"),
            ("3:15 PM EST, Sat May 2, 2026", "2026-05-02T15:15:00-05:00"),
            ("[2026-05-02 Sat]", "2026-05-02"),
            ("3 de mayo de 2026 a las 08:10 h.", "2026-05-03T08:10"),
            ("za 2 mei 2026, 14.30 uur", "2026-05-02T14:30"),
            ("18 Januari 2017 pukul 11.44", "2017-01-18T11:44"),
            ("Le 18/01/2017 à 11:44", "2017-01-18T11:44"),
            ("18 stycznia 2017 r., godz. 11:44", "2017-01-18T11:44"),
            ("Срд, 18 Янв 2017 11:44:00 +0300", "2017-01-18T11:44:00+03:00"),
            ("星期三, 18 一月 2017 11:44:00 +0800", "2017-01-18T11:44:00+08:00"),
            ("2017-01-18T11:44:00+01:00[Europe/Oslo]", "2017-01-18T11:44:00+01:00"),
            ("2017-08-01 13:55:44.364419679 +0200 CEST", "2017-08-01T13:55:44.364419679+02:00"),
            ("21 avril 2021 à 15 h 26 min", "2021-04-21T15:26"),
            ("21. travnja 2021. u 15:26", "2021-04-21T15:26"),
            ("2017/1/18 PM1:44", "2017-01-18T13:44"),
            ("18 de gener de 2017, 11:44", "2017-01-18T11:44"),
            ("18 thg 1, 2017", "2017-01-18"),
            ("१८ जनवरी २०१७", "2017-01-18"),
            ("kl. 11:44, 18. jan. 2017", "2017-01-18T11:44"),
            ("21/04/2021 الساعة 15:26", "2021-04-21T15:26"),
        ] {
            assert_eq!(date(raw, DateSource::Body).map(|d| d.value).as_deref(), Some(value), "{raw}");
        }
    }

    #[test]
    fn shapes() {
        for (raw, value) in [
            ("2023-06-14T10:38:07.907Z", "2023-06-14T10:38:07.907Z"),
            ("2022-01-15T09:45:57.000Z", "2022-01-15T09:45:57Z"),
            ("2020-05-13T10:21:06+01:00", "2020-05-13T10:21:06+01:00"),
            ("2021-01-06 10:01:14", "2021-01-06T10:01:14"),
            ("2018/1/30 10:00:00", "2018-01-30T10:00:00"),
            ("2020-10-05", "2020-10-05"),
            ("2019-01-02T03:04:05.123456789+0800", "2019-01-02T03:04:05.123456789+08:00"),
            ("Sun, 28 Jun 2020 12:53:23 +0000", "2020-06-28T12:53:23Z"),
            ("Thu, 08 Oct 2020 18:20:02 GMT", "2020-10-08T18:20:02Z"),
            ("Tue, 27 Aug 2019 13:00:00 -0000", "2019-08-27T13:00:00Z"),
            ("Mon, 1 Jan 96 10:00 EST", "1996-01-01T10:00:00-05:00"),
            ("Sat, 7 Sep 2002 00:00:01 PDT", "2002-09-07T00:00:01-07:00"),
            ("13/10/2020 - 00:05", "2020-10-13T00:05"),
            ("06/06/2022 - 11:17", "2022-06-06T11:17"),
            ("2020年9月23日", "2020-09-23"),
            ("2026年01月04日 星期日", "2026-01-04"),
            ("2020年9月23日 10:05", "2020-09-23T10:05"),
            ("23 September 2020", "2020-09-23"),
            ("September 23, 2020 at 10:05 pm", "2020-09-23T22:05"),
            ("Wed Sep 23, 2020", "2020-09-23"),
            ("3 de mayo de 2020", "2020-05-03"),
            ("3. Mai 2020", "2020-05-03"),
            ("Seg, 24 Set 2018 19:32:00 -0300", "2018-09-24T19:32:00-03:00"),
            ("Donnerstag, 3. Mai 2020", "2020-05-03"),
            ("miércoles 3 de mayo de 2020", "2020-05-03"),
            ("Mar. 3, 2020", "2020-03-03"),
            ("1er août 2020", "2020-08-01"),
            ("3 марта 2020", "2020-03-03"),
            ("2020년 5월 3일", "2020-05-03"),
            ("12 de março de 2020 10:05", "2020-03-12T10:05"),
            ("lun., 5 févr. 2018 09:03:00 +0100", "2018-02-05T09:03:00+01:00"),
            ("dim. 3 déc. 2023 à 7h05", "2023-12-03T07:05"),
            ("5 février 2018 à 18h", "2018-02-05T18:00"),
            ("mar., 6 mars 2018 09:03", "2018-03-06T09:03"),
            ("mar 3 2020", "2020-03-03"),
            ("mar 3 nov 2020", "2020-11-03"),
            ("sáb, 04 abr 2015 08:00:00 +0000", "2015-04-04T08:00:00Z"),
            ("4 de abril de 2015 a las 8:00 p. m.", "2015-04-04T20:00"),
            ("5 фев. 2018 г., 09:03", "2018-02-05T09:03"),
            ("понедельник, 5 февраля 2018 г. в 9:03", "2018-02-05T09:03"),
            ("2 de out. de 2019, 7h", "2019-10-02T07:00"),
            ("2018年2月5日(月) 9時3分5秒", "2018-02-05T09:03:05"),
            ("2018年2月5日（月）午後3時20分", "2018-02-05T15:20"),
            ("2018年2月5日 下午12:07", "2018-02-05T12:07"),
            ("2018年2月5日 上午12:07", "2018-02-05T00:07"),
            ("2018. 2. 5. 오후 3:20", "2018-02-05T15:20"),
            ("2018년 2월 5일 월요일 오전 9시 3분", "2018-02-05T09:03"),
            ("2018.02.05. 09:03", "2018-02-05T09:03"),
            ("Ma, 05 Hel 2018 09:03:00 +0200", "2018-02-05T09:03:00+02:00"),
            ("maanantaina 5. helmikuuta 2018 klo 9.03", "2018-02-05T09:03"),
            ("5. Februar 2018 um 9:03 Uhr", "2018-02-05T09:03"),
            ("5 febbraio 2018 alle 9:03", "2018-02-05T09:03"),
            ("1st May 2024", "2024-05-01"),
            ("2024. május 1. 10:05", "2024-05-01T10:05"),
            ("May 2, 2024 10:05 AM ET", "2024-05-02T10:05"),
            ("Wed 1 May 2024 10.05 BST", "2024-05-01T10:05"),
            ("1 May 2024 10:05 CEST", "2024-05-01T10:05:00+02:00"),
        ] {
            assert_eq!(date(raw, DateSource::Body).map(|d| d.value).as_deref(), Some(value), "{raw}");
        }
        for raw in [
            "",
            "2020",
            "2020-13-01",
            "30/02/2020",
            "10:05",
            "18 分钟前",
            "2020-10-05 and more",
            "May be",
            "1,000 people",
            "32 févr. 2018",
            "5 février à 9h03",
            "2018年14月5日 9時3分",
            "2018. 2. 5. 오후 3:75",
            "5 февраля",
            "20170118",
            "1484736240",
            "12. 13. 2020.",
            "1.2.26.4",
            "12:30 in the year 2020",
            "Mon, 01 Jan 0001 00:00:00 GMT",
        ] {
            assert_eq!(date(raw, DateSource::Body), None, "{raw}");
        }
    }

    #[test]
    fn epochs() {
        let value = |ms| epoch(ms).map(|d| d.value);
        assert_eq!(value(1_686_739_625_000).as_deref(), Some("2023-06-14T10:47:05Z"));
        assert_eq!(value(951_782_400_123).as_deref(), Some("2000-02-29T00:00:00.123Z"));
        assert_eq!(value(i64::MAX), None);
        let of_feed = |raw| date(raw, DateSource::Feed).map(|found| found.value);
        assert_eq!(of_feed("1484736240").as_deref(), Some("2017-01-18T10:44:00Z"));
        assert_eq!(of_feed("1484736240000").as_deref(), Some("2017-01-18T10:44:00Z"));
        assert_eq!(of_feed("12345678"), None);
    }
}
