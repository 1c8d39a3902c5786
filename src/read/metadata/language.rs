//! Language and direction: what is declared, unless the script contradicts it; else what the letters and words say.

mod length;
mod runs;
mod words;

use std::sync::LazyLock;

use crate::article::Direction;
use crate::limits::LANGUAGE_SAMPLE;
use crate::rules::languages;
use crate::text::lowercase::lowercase;
use crate::text::search::find_pair;
pub(crate) use length::{count, reading_time};
use runs::{Run, Runs};
use words::{CYRILLIC, LATIN, by_words};

/// A BCP 47 tag in its usual spelling, if `raw` has the form of one.
pub(crate) fn tag(raw: &str) -> Option<String> {
    let raw = raw.trim();
    let mut parts = raw.split(['-', '_']);
    let first = parts.next().filter(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphabetic()))?;
    let mut out = first.to_ascii_lowercase();
    for part in parts {
        if part.is_empty() || part.len() > 8 || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return None;
        }
        out.push('-');
        match part.len() {
            2 => out.push_str(&part.to_ascii_uppercase()),
            4 if part.bytes().all(|b| b.is_ascii_alphabetic()) => {
                out.push_str(&part[..1].to_ascii_uppercase());
                out.push_str(&part[1..].to_ascii_lowercase());
            }
            _ => out.push_str(&part.to_ascii_lowercase()),
        }
    }
    (raw.len() <= 35).then_some(out)
}

/// How many letters of each script a text has.
#[derive(Default)]
pub(crate) struct Scripts {
    han: u32,
    kana: u32,
    hangul: u32,
    latin: u32,
    cyrillic: u32,
    arabic: u32,
    hebrew: u32,
    thai: u32,
    greek: u32,
    devanagari: u32,
    bengali: u32,
    tamil: u32,
    armenian: u32,
    georgian: u32,
}

impl Scripts {
    pub(crate) fn of(text: &str) -> Self {
        let mut scripts = Self::default();
        let mut length = 0;
        for run in Runs::of(text) {
            length += match run {
                Run::Ascii(block) => {
                    let letters = block.iter().map(|byte| u8::from(byte.is_ascii_alphabetic()));
                    scripts.latin += u32::from(letters.sum::<u8>());
                    block.len()
                }
                Run::Few(bytes) => {
                    scripts.latin += bytes.iter().map(|byte| u32::from(byte.is_ascii_alphabetic())).sum::<u32>();
                    bytes.len()
                }
                Run::Han(n) => {
                    scripts.han += n;
                    n as usize
                }
                Run::Character(c) => {
                    scripts.add(c);
                    1
                }
            };
            if length >= LANGUAGE_SAMPLE {
                break;
            }
        }
        scripts
    }

    fn add(&mut self, c: char) {
        let count = match c {
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => &mut self.latin,
            '\u{370}'..='\u{3ff}' => &mut self.greek,
            '\u{400}'..='\u{52f}' => &mut self.cyrillic,
            '\u{530}'..='\u{58f}' => &mut self.armenian,
            '\u{590}'..='\u{5ff}' => &mut self.hebrew,
            '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' => {
                &mut self.arabic
            }
            '\u{900}'..='\u{97f}' => &mut self.devanagari,
            '\u{980}'..='\u{9ff}' => &mut self.bengali,
            '\u{b80}'..='\u{bff}' => &mut self.tamil,
            '\u{e00}'..='\u{e7f}' => &mut self.thai,
            '\u{10a0}'..='\u{10ff}' => &mut self.georgian,
            '\u{3040}'..='\u{30ff}' => &mut self.kana,
            '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => &mut self.han,
            '\u{ac00}'..='\u{d7a3}' | '\u{1100}'..='\u{11ff}' => &mut self.hangul,
            _ => return,
        };
        *count += 1;
    }

    /// The direction of most letters, if there are enough of them to be a sentence.
    pub(crate) fn clear_direction(&self) -> Option<Direction> {
        let letters = self.arabic + self.hebrew + self.latin + self.cyrillic + self.greek + self.han + self.kana;
        self.direction().filter(|_| letters >= 20)
    }

    /// The direction of most letters.
    pub(crate) fn direction(&self) -> Option<Direction> {
        let rtl = self.arabic + self.hebrew;
        let ltr = self.latin
            + self.cyrillic
            + self.greek
            + (self.han + self.kana + self.hangul) * 2
            + self.thai
            + self.devanagari
            + self.bengali
            + self.tamil
            + self.armenian
            + self.georgian;
        match rtl + ltr {
            0 => None,
            _ if rtl > ltr => Some(Direction::Rtl),
            _ => Some(Direction::Ltr),
        }
    }

    /// The script with the most letters, a Han character counting as several: it says more.
    fn main(&self) -> Option<Script> {
        let kinds = [
            (self.han * 3, Script::Han),
            (self.kana * 3, Script::Kana),
            (self.hangul * 2, Script::Hangul),
            (self.latin, Script::Latin),
            (self.cyrillic, Script::Cyrillic),
            (self.arabic, Script::Arabic),
            (self.hebrew, Script::Other("he")),
            (self.thai, Script::Other("th")),
            (self.greek, Script::Other("el")),
            (self.devanagari, Script::Other("hi")),
            (self.bengali, Script::Other("bn")),
            (self.tamil, Script::Other("ta")),
            (self.armenian, Script::Other("hy")),
            (self.georgian, Script::Other("ka")),
        ];
        kinds.into_iter().filter(|(n, _)| *n > 0).max_by_key(|(n, _)| *n).map(|(_, script)| script)
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Script {
    Han,
    Kana,
    Hangul,
    Latin,
    Cyrillic,
    Arabic,
    Other(&'static str),
}

/// The language of a text: `declared` unless its script is another, else by script, letters and function words.
pub(crate) fn language(text: &str, scripts: &Scripts, declared: Option<&str>) -> Option<String> {
    let declared = declared.and_then(tag);
    let Some(script) = scripts.main() else { return declared };
    let found = detect(text, scripts, script);
    match declared {
        Some(declared) if fits(&declared, script, scripts) => Some(with_script(declared, found)),
        _ => found,
    }
}

/// `zh` says less than the characters do.
fn with_script(declared: String, found: Option<String>) -> String {
    match found {
        Some(found) if declared == "zh" && found.starts_with("zh-") => found,
        _ => declared,
    }
}

/// Whether a language is written in a script.
fn fits(declared: &str, script: Script, scripts: &Scripts) -> bool {
    let primary = declared.split('-').next().unwrap_or_default();
    match primary {
        "zh" | "yue" | "wuu" => script == Script::Han && scripts.kana * 20 < scripts.han,
        "ja" => matches!(script, Script::Han | Script::Kana) && scripts.kana > 0,
        "ko" => script == Script::Hangul,
        "ru" | "uk" | "bg" | "be" | "mk" | "kk" | "mn" | "ky" | "tg" => script == Script::Cyrillic,
        "sr" | "uz" | "az" | "bs" => matches!(script, Script::Cyrillic | Script::Latin),
        "ar" | "fa" | "ur" | "ps" | "ckb" | "sd" | "ug" => script == Script::Arabic,
        "hi" | "mr" | "ne" | "sa" => script == Script::Other("hi"),
        "he" | "yi" => script == Script::Other("he"),
        "th" | "el" | "bn" | "ta" | "hy" | "ka" => matches!(script, Script::Other(code) if code == primary),
        _ => script == Script::Latin,
    }
}

fn detect(text: &str, scripts: &Scripts, script: Script) -> Option<String> {
    let code = match script {
        Script::Other(code) => code,
        Script::Hangul => "ko",
        Script::Han | Script::Kana if scripts.kana * 20 >= scripts.han => "ja",
        Script::Han | Script::Kana => chinese(text),
        Script::Arabic => by_letters(text, &languages::ARABIC).unwrap_or("ar"),
        Script::Latin => by_words(text, &languages::LATIN, &LATIN, 2)?,
        Script::Cyrillic => by_letters(text, &languages::CYRILLIC_LETTERS)
            .or_else(|| by_words(text, &languages::CYRILLIC, &CYRILLIC, 1))
            .unwrap_or("ru"),
    };
    Some(code.to_owned())
}

static HANS: LazyLock<Vec<u64>> = LazyLock::new(|| bits(languages::HANS));
static HANT: LazyLock<Vec<u64>> = LazyLock::new(|| bits(languages::HANT));

/// The block of Unicode that all characters of the two tables are of.
const UNIFIED: std::ops::Range<usize> = 0x4e00..0xa000;

/// For each character of the block, whether it is among these.
fn bits(characters: &str) -> Vec<u64> {
    let mut bits = vec![0; UNIFIED.len() / 64];
    for c in characters.chars() {
        let at = c as usize - UNIFIED.start;
        bits[at / 64] |= 1 << (at % 64);
    }
    bits
}

fn is_in(bits: &[u64], c: char) -> bool {
    (c as usize)
        .checked_sub(UNIFIED.start)
        .is_some_and(|at| bits.get(at / 64).is_some_and(|bits| bits >> (at % 64) & 1 == 1))
}

/// Characters that one way of writing must be ahead by to be told without reading on.
const AHEAD: i32 = 20;

fn chinese(text: &str) -> &'static str {
    let (mut told, mut lead) = (false, 0);
    for c in text.chars().take(LANGUAGE_SAMPLE).filter(|c| is_ideographic(*c)) {
        let way = i32::from(is_in(&HANS, c)) - i32::from(is_in(&HANT, c));
        told |= way != 0;
        lead += way;
        if lead.abs() == AHEAD {
            break;
        }
    }
    match lead {
        _ if !told => "zh",
        0.. => "zh-Hans",
        _ => "zh-Hant",
    }
}

/// The first language of whose own letters a text has some.
fn by_letters(text: &str, table: &[(&'static str, &str)]) -> Option<&'static str> {
    let mut letters = 0;
    let mut counts = vec![0; table.len()];
    for c in text.chars().take(LANGUAGE_SAMPLE).filter(|c| c.is_alphabetic()).map(lowercase) {
        letters += 1;
        if let Some(at) = table.iter().position(|(_, own)| own.contains(c)) {
            counts[at] += 1;
        }
    }
    let found = counts.iter().position(|count| count * 100 > letters)?;
    Some(table[found].0)
}

/// Whether a character is of one of the scripts that are counted here as written from right to left.
fn is_rtl(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}')
}

/// Whether a text has characters of such a script.
pub(crate) fn has_rtl(text: &str) -> bool {
    find_pair(text, 0, begins_rtl, |at| text[at..].starts_with(is_rtl)).is_some()
}

/// Whether two bytes may be the first of such a character: those that most begin with, and what those of two blocks of forms go
/// on with.
pub(crate) fn begins_rtl(byte: u8, next: u8) -> bool {
    (byte == 0xdd) | (0xd6..=0xdb).contains(&byte) | ((byte == 0xef) & (0xad..=0xbb).contains(&next))
}

fn is_ideographic(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, declared: Option<&str>) -> Option<String> {
        language(text, &Scripts::of(text), declared)
    }

    #[test]
    fn languages_are_told_apart() {
        for (text, code) in [
            ("今天的会议讨论了这个问题，大家都说没有时间。", "zh-Hans"),
            ("今天的會議討論了這個問題，大家都說沒有時間。", "zh-Hant"),
            ("今日は会議でこの問題について話し合いました。", "ja"),
            ("오늘 회의에서 이 문제를 논의했습니다.", "ko"),
            ("The meeting was about the question that they have raised with you.", "en"),
            ("Die Sitzung war nicht lang, und das ist auch für die Gäste gut.", "de"),
            ("La réunion est dans une salle qui donne sur le parc, avec des fleurs.", "fr"),
            ("La reunión fue para los vecinos, pero el problema no está resuelto y se discute más.", "es"),
            ("A reunião não foi para os vizinhos, mas o problema não é da cidade.", "pt"),
            ("La riunione non è per gli ospiti, che sono della città.", "it"),
            ("Встреча была не о том, что он сказал, но это было важно.", "ru"),
            ("Зустріч була не про те, що він сказав, але це було важливо та цікаво.", "uk"),
            ("Движение по новому участку дороги открывается в понедельник, говорится в сообщении.", "ru"),
            ("Новият участък от пътя се открива в понеделник, съобщиха от министерството.", "bg"),
            ("Жаңа жол дүйсенбі күні ашылады, деп хабарлады министрлік.", "kk"),
            ("La policía detuvo en un hotel de la ciudad al jefe de la banda y a su chófer.", "es"),
            ("La police a arrêté dans un hôtel de la ville la cheffe de la bande.", "fr"),
            ("La presa del riu és vella, però la porta del costat és nova, diuen els veïns.", "ca"),
            ("La presa del río es vieja, pero la puerta del lado es nueva, dicen los vecinos.", "es"),
            ("Porten ved siden av er ny, og naboene sier at det svømmer otere der om natten.", "nb"),
            ("Porten ved siden af er ny, og naboerne siger, at der svømmer oddere om natten.", "da"),
            ("اجتمع الوزراء اليوم في العاصمة لمناقشة الوضع", "ar"),
            ("این گزارش پس از پایان گفتگوها چاپ شد", "fa"),
            ("یہ خبر آج صبح کی ہے اور لوگوں نے اسے پڑھا ہے", "ur"),
            ("הפגישה היום עסקה בשאלה חשובה", "he"),
            ("การประชุมวันนี้เกี่ยวกับปัญหา", "th"),
        ] {
            assert_eq!(of(text, None).as_deref(), Some(code), "{text}");
        }
    }

    #[test]
    fn declarations_win_unless_the_script_is_another() {
        assert_eq!(of("今天的会议讨论了", Some("en-US")).as_deref(), Some("zh-Hans"));
        assert_eq!(of("今天的会议讨论了", Some("zh")).as_deref(), Some("zh-Hans"));
        assert_eq!(of("今天的会议讨论了", Some("zh_cn")).as_deref(), Some("zh-CN"));
        assert_eq!(of("Hallo", Some("de-AT")).as_deref(), Some("de-AT"));
        assert_eq!(of("12", Some("fr")).as_deref(), Some("fr"));
        assert_eq!(of("12", None), None);
        assert_eq!(tag("javascript:x"), None);
    }

    #[test]
    fn letters_are_letters() {
        let all = || (0..0x11_0000).filter_map(char::from_u32);
        assert!(all().all(|c| !length::is_letter(c) || c.is_alphabetic()));
        assert!(all().all(|c| !length::is_sign(c) || !(c.is_alphanumeric() || c.is_whitespace())));
        for (table, others) in [(&HANS, languages::HANT), (&HANT, languages::HANS)] {
            assert!(others.chars().all(|c| !is_in(table, c) && UNIFIED.contains(&(c as usize))));
        }
        assert!(languages::HANS.chars().all(|c| is_in(&HANS, c)) && !is_in(&HANS, 'a') && !is_in(&HANS, '\u{20000}'));
    }

    #[test]
    fn words() {
        let words = |text| count(text).words;
        assert_eq!(words("It's a well-known 3.5 fact."), 5);
        assert_eq!(words("中美 talks 继续"), 5);
        assert_eq!(words("서울 사람들"), 2);
    }

    #[test]
    fn blocks_are_counted_as_their_characters_are() {
        // Every way in which a block can begin, end and be cut, by what stands where.
        let parts = ["a", "b1", " ", "-", ".", "\n", "é", "中", "’", "ก", "word ", "It's 3.5, "];
        let mut seed = 7_u32;
        for _ in 0..2_000 {
            let mut text = String::new();
            while text.len() < 120 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text.push_str(parts[(seed >> 24) as usize % parts.len()]);
            }
            let alone = length::by_characters(&text);
            let found = count(&text);
            assert_eq!((found.words, found.characters), alone, "{text}");
        }
    }
}
