//! Percent-encoding.

/// Decodes `%xx` where the result is UTF-8; leaves the text alone where it is not.
pub(crate) fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut done = 0;
    let hex = |at: usize| bytes.get(at).and_then(|b| char::from(*b).to_digit(16));
    for at in memchr::memchr_iter(b'%', bytes) {
        if let (Some(high), Some(low)) = (hex(at + 1), hex(at + 2)) {
            out.extend_from_slice(&bytes[done..at]);
            out.push(u8::try_from(high * 16 + low).unwrap_or_default());
            done = at + "%xx".len();
        }
    }
    out.extend_from_slice(&bytes[done..]);
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

/// Encodes `text` for use as the value of a query parameter.
pub(crate) fn encode_value(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' | '.' | '~' => out.push(c),
            _ => encode(c, &mut out),
        }
    }
    out
}

pub(super) fn encode(c: char, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in c.encode_utf8(&mut [0; 4]).bytes() {
        out.push('%');
        out.push(char::from(HEX[usize::from(byte >> 4)]));
        out.push(char::from(HEX[usize::from(byte & 15)]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent() {
        assert_eq!(decode("a%20b%e4%b8%ad%"), "a b中%");
        assert_eq!(decode("%ff"), "%ff");
        assert_eq!(encode_value("a b/中"), "a%20b%2F%E4%B8%AD");
    }
}
