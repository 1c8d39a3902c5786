//! A text in runs that can be counted at once.

/// Bytes of ASCII that the compiler compares at once.
pub(super) const BLOCK: usize = 16;

pub(super) enum Run<'t> {
    Ascii(&'t [u8; BLOCK]),
    /// Less than that, before what is not ASCII or the end.
    Few(&'t [u8]),
    /// So many characters from U+4000 to U+9FFF: most of what Chinese is written with.
    Han(u32),
    Character(char),
}

pub(super) struct Runs<'t> {
    rest: &'t str,
}

impl<'t> Runs<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { rest: text }
    }
}

impl<'t> Iterator for Runs<'t> {
    type Item = Run<'t>;

    fn next(&mut self) -> Option<Run<'t>> {
        let rest = self.rest;
        let bytes = rest.as_bytes();
        let first = *bytes.first()?;
        if is_han(first) {
            let (mut han, mut end) = (1, 3);
            while bytes.get(end).copied().is_some_and(is_han) {
                (han, end) = (han + 1, end + 3);
            }
            self.rest = &rest[end..];
            return Some(Run::Han(han));
        }
        if first < 0x80 {
            if let Some(block) = bytes.first_chunk::<BLOCK>().filter(|block| block.is_ascii()) {
                self.rest = &rest[BLOCK..];
                return Some(Run::Ascii(block));
            }
            let few = bytes.iter().take_while(|byte| byte.is_ascii()).count();
            self.rest = &rest[few..];
            return Some(Run::Few(&bytes[..few]));
        }
        let mut chars = rest.chars();
        let c = chars.next()?;
        self.rest = chars.as_str();
        Some(Run::Character(c))
    }
}

/// Whether a character of three bytes begins so that is counted as Han here.
fn is_han(first: u8) -> bool {
    matches!(first, 0xe4..=0xe9)
}
