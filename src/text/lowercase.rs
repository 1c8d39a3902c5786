//! Small letters of the scripts that feeds are written in. The standard library's table has those of all scripts, and is 11 kB.

/// A text in small letters; a small sigma at the end of a word has a form of its own.
pub(crate) fn lowercase_of(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (at, c) in text.char_indices() {
        let small = match lowercase(c) {
            'σ' if c != 'σ' && is_last(text, at, c) => 'ς',
            small => small,
        };
        if small != c {
            out.push_str(&text[done..at]);
            out.push(small);
            done = at + c.len_utf8();
        }
    }
    out.push_str(&text[done..]);
    out
}

/// Whether a letter ends a word and does not begin it.
fn is_last(text: &str, at: usize, letter: char) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    is_letter(text[..at].chars().next_back()) && !is_letter(text[at + letter.len_utf8()..].chars().next())
}

/// A letter as a small one; any other character as it is. As `char::to_lowercase` for Latin, Greek, Cyrillic and Armenian letters,
/// but for the few that become two characters.
pub(crate) fn lowercase(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    // Most of what is left is East Asian.
    if ('\u{2000}'..'\u{ff00}').contains(&c) {
        return c;
    }
    let code = u32::from(c);
    // Pairs of a large and a small letter, the large one first.
    let even = code | 1;
    let odd = code + (code & 1);
    let small = match code {
        0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f | 0xff21..=0xff3a => code + 0x20,
        0x100..=0x12f
        | 0x132..=0x137
        | 0x14a..=0x177
        | 0x1de..=0x1ef
        | 0x1f8..=0x1ff
        | 0x200..=0x21f
        | 0x222..=0x233
        | 0x460..=0x481
        | 0x48a..=0x4bf
        | 0x4d0..=0x52f
        | 0x1e00..=0x1e95
        | 0x1ea0..=0x1eff => even,
        0x139..=0x148 | 0x179..=0x17e | 0x1cd..=0x1dc | 0x4c1..=0x4ce => odd,
        0x178 => 0xff,
        0x386 => 0x3ac,
        0x388..=0x38a => code + 0x25,
        0x38c => 0x3cc,
        0x38e | 0x38f => code + 0x3f,
        0x400..=0x40f => code + 0x50,
        0x4c0 => 0x4cf,
        0x531..=0x556 => code + 0x30,
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::{lowercase, lowercase_of};

    #[test]
    fn as_the_standard_library_does() {
        // Letters of African, historic and phonetic alphabets, and those that become two characters.
        let left_out = |c: char| {
            matches!(c, 'İ' | '\u{181}'..='\u{1c4}' | '\u{1c5}'..='\u{1cb}' | '\u{1f1}'..='\u{1f7}'
            | '\u{220}' | '\u{23a}'..='\u{24e}' | '\u{370}'..='\u{37f}' | '\u{3cf}'..='\u{3ff}' | 'ẞ')
        };
        for c in ('\0'..='\u{58f}').chain('\u{1e00}'..='\u{1eff}').chain('\u{ff00}'..='\u{ffef}') {
            assert!(left_out(c) || c.to_lowercase().eq([lowercase(c)]), "{c} {:x}", u32::from(c));
        }
        for c in "漢字かなカナ한글אבגعربไทย123.,’".chars() {
            assert_eq!(lowercase(c), c);
        }
        for text in ["", "Ab c", "ÀB 漢字 C", "ΟΔΥΣΣΕΥΣ, ΣΟΦΟΣ Σ", "ПРИВЕТ", "ABC"] {
            assert_eq!(lowercase_of(text), text.to_lowercase());
        }
    }
}
