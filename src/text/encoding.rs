//! Text that was read in the wrong encoding: each byte of a page in UTF-8 or in one of East Asia's encodings became a character of
//! windows-1252. <https://encoding.spec.whatwg.org/#windows-1252>

use crate::limits::spend;
use crate::text::search::find_pair;

/// Bytes above ASCII from which on their order tells an encoding.
const FEWEST: usize = 100;

/// Bytes of which at most one may have been lost.
const LOST: usize = 1000;

/// Characters of windows-1252 for the bytes from 0x80 on, as far as they are no controls.
const ABOVE: [(char, u8); 27] = [
    ('€', 0x80),
    ('‚', 0x82),
    ('ƒ', 0x83),
    ('„', 0x84),
    ('…', 0x85),
    ('†', 0x86),
    ('‡', 0x87),
    ('ˆ', 0x88),
    ('‰', 0x89),
    ('Š', 0x8a),
    ('‹', 0x8b),
    ('Œ', 0x8c),
    ('Ž', 0x8e),
    ('‘', 0x91),
    ('’', 0x92),
    ('“', 0x93),
    ('”', 0x94),
    ('•', 0x95),
    ('–', 0x96),
    ('—', 0x97),
    ('˜', 0x98),
    ('™', 0x99),
    ('š', 0x9a),
    ('›', 0x9b),
    ('œ', 0x9c),
    ('ž', 0x9e),
    ('Ÿ', 0x9f),
];

/// What a text says in the encoding that it was written in, if it was read in windows-1252 and the order of its bytes tells which.
pub(crate) fn reread(text: &str) -> Option<String> {
    // Two such characters beside each other are rare elsewhere; most texts have a character of another script first, or none.
    let is_beside = |byte: u8, next: u8| ((byte & 0xc0) == 0x80) & ((next == 0xc2) | (next == 0xc3));
    find_pair(text, 0, is_beside, |_| true)?;
    spend(2 * text.len());
    let bytes = text.chars().map(byte).collect::<Option<Vec<u8>>>()?;
    let label = label(&bytes)?;
    let lost = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    (lost * LOST < bytes.len()).then(|| decoded(&bytes, label))?
}

/// The byte that a character was. Some readers write a replacement for the five that windows-1252 has no character for: as the first
/// of two bytes, one of these keeps the others in step.
fn byte(c: char) -> Option<u8> {
    if c == char::REPLACEMENT_CHARACTER {
        return Some(0x81);
    }
    u8::try_from(u32::from(c)).ok().or_else(|| ABOVE.iter().find(|row| row.0 == c).map(|row| row.1))
}

/// The label of the encoding that bytes are in.
fn label(bytes: &[u8]) -> Option<&'static str> {
    let runs = || bytes.chunk_by(|a, b| a.is_ascii() == b.is_ascii()).filter(|run| !run[0].is_ascii());
    let count: usize = runs().map(<[u8]>::len).sum();
    if count < FEWEST {
        return None;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Some("utf-8");
    }
    // Two bytes for each character, both of them above ASCII. In European text most stand alone.
    let pairs: Vec<u8> =
        runs().filter(|run| run.len() % 2 == 0).flat_map(|run| run.iter().copied().step_by(2)).collect();
    if pairs.len() * 2 * 10 < count * 9 {
        return None;
    }
    let share = |is: fn(u8) -> bool| pairs.iter().filter(|lead| is(**lead)).count() * 100 / pairs.len();
    Some(if share(|lead| matches!(lead, 0xa4 | 0xa5)) > 20 {
        // Kana stand in two rows.
        "euc-jp"
    } else if share(|lead| matches!(lead, 0xa1..=0xa3 | 0xb0..=0xc8)) > 95 {
        // Hangul stand in half of the rows that Chinese characters need.
        "euc-kr"
    } else {
        "gbk"
    })
}

#[cfg(target_arch = "wasm32")]
fn decoded(bytes: &[u8], label: &str) -> Option<String> {
    let text = web_sys::TextDecoder::new_with_label(label).ok()?.decode_with_u8_array(bytes).ok()?;
    is_right(&text).then_some(text)
}

#[cfg(not(target_arch = "wasm32"))]
fn decoded(bytes: &[u8], label: &str) -> Option<String> {
    let (text, _, _) = encoding_rs::Encoding::for_label(label.as_bytes())?.decode(bytes);
    is_right(&text).then(|| text.into_owned())
}

/// Whether next to nothing could not be decoded.
fn is_right(text: &str) -> bool {
    text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count() * 100
        < text.chars().filter(|c| !c.is_ascii()).count()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn misread(text: &str, label: &str) -> String {
        let bytes = encoding_rs::Encoding::for_label(label.as_bytes()).unwrap().encode(text).0.into_owned();
        encoding_rs::WINDOWS_1252.decode(&bytes).0.into_owned()
    }

    #[test]
    fn encodings_are_told() {
        for (text, label) in [
            ("<p>河上的老磨坊空了十年，现在水轮又转起来了。</p>", "gbk"),
            ("<p>川の古い水車は十年も止まっていたが、いままた回りはじめた。</p>", "euc-jp"),
            ("<p>강가의 낡은 물레방아가 십 년 만에 다시 돌기 시작했다.</p>", "euc-kr"),
            ("<p>Die Mühle – „leer“ seit zehn Jahren – dreht sich für Gäste über Nacht</p>", "utf-8"),
            ("<p>Старая мельница на реке снова работает.</p>", "utf-8"),
        ] {
            let text = text.repeat(20);
            assert_eq!(reread(&misread(&text, label)), Some(text), "{label}");
        }
    }

    #[test]
    fn what_was_read_right_stays() {
        for text in [
            "",
            "plain",
            "河上的老磨坊空了十年",
            "<p>Die Mühle – „leer“ seit zehn Jahren – dreht sich für Gäste über Nacht</p>",
            "<p>L’été a été très chaud : «où êtes-vous ?», a demandé Noël à la fée.</p>",
            "<p>Ärzte übten öfter Öl: Maß, Fuß, Gruß, größer, Ähre, süß, Käse, Möhre</p>",
        ] {
            assert_eq!(reread(&text.repeat(60)), None, "{text}");
        }
        let russian = misread(&"Старая мельница на реке снова работает. ".repeat(20), "windows-1251");
        assert_eq!(reread(&russian), None);
        assert_eq!(reread(&misread("河上的老磨坊", "gbk")), None, "too few");
    }
}
