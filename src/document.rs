//! Splits an archived document into its header and its body; a bare fragment passes through.
//!
//! Header forms, all seen in archives of feeds (`------` ends each):
//!
//! | form | header | then |
//! |---|---|---|
//! | A | `<!--epoch milliseconds-->`, `[title](address)` | HTML |
//! | B | `[title](address)` | `日期：RFC 822 date`, HTML |
//! | C | YAML front matter, then form A | HTML |
//! | D | YAML front matter | HTML |

use crate::article::Flags;
use crate::error::{Error, ErrorKind};
use crate::html::{self, tokenizer};
use crate::input::{FeedAttachment, FeedAuthor, Input};
use crate::limits;
use crate::options::Options;
use crate::text::encoding;
use crate::text::search::{contains, find_each, find_last, replace, split_once};
use crate::url::Address;

/// What is known about an item before its body is read. Nothing here is trusted yet.
#[derive(Debug, Default)]
pub(crate) struct Document {
    pub title: Option<String>,
    pub url: Option<String>,
    pub site_name: Option<String>,
    pub authors: Vec<FeedAuthor>,
    /// Instants of the header, in milliseconds since 1970.
    pub epoch: Option<i64>,
    /// Dates of the header, as printed.
    pub header_dates: Vec<String>,
    /// Header lines that match no field.
    pub header_rest: Vec<String>,
    pub published: Option<String>,
    pub modified: Option<String>,
    /// When a page says that it was last changed.
    pub page_modified: Option<String>,
    pub language: Option<String>,
    pub image: Option<String>,
    pub comments_url: Option<String>,
    pub external_url: Option<String>,
    pub attachments: Vec<FeedAttachment>,
    /// Its line ends normalised.
    pub body: String,
    /// What relative addresses are resolved against.
    pub base: Option<Address>,
    /// The item's address according to the caller. An archived document can claim any host.
    pub own_host: Option<Address>,
    pub flags: Flags,
}

pub(crate) fn open(input: Input, options: &Options) -> Result<Document, Error> {
    let bytes = match &input {
        Input::Text(text) => text.len(),
        Input::Item(item) => item.bytes(),
    };
    if bytes > options.limits.bytes {
        return Err(Error::new(ErrorKind::TooLarge { bytes, limit: options.limits.bytes }));
    }
    let archive = matches!(input, Input::Text(_));
    let mut document = match input {
        Input::Text(text) => archived(text),
        Input::Item(item) => Document {
            title: item.title,
            url: item.url,
            site_name: item.site_name,
            authors: item.authors,
            published: item.published,
            modified: item.modified,
            language: item.language,
            image: item.image,
            comments_url: item.comments_url,
            external_url: item.external_url,
            attachments: item.attachments,
            body: item.html,
            ..Document::default()
        },
    };
    let given = address_of(options.base_url.as_deref());
    document.base = address_of(document.url.as_deref()).or_else(|| given.clone());
    document.own_host = if archive { given } else { document.base.clone() };
    if let Some(body) = encoding::reread(&document.body) {
        document.body = body;
    }
    document.body = tokenizer::end_lines(document.body);
    document.flags.plain_text = !has_tag(&document.body);
    if document.flags.plain_text && is_escaped_markup(&document.body) {
        document.body = tokenizer::end_lines(html::text(&document.body));
        document.flags.plain_text = false;
        document.flags.double_escaped = true;
    }
    Ok(document)
}

/// An item's own address, if it is not too long: every relative address of the item repeats it.
pub(crate) fn address_of(raw: Option<&str>) -> Option<Address> {
    raw.and_then(Address::absolute).filter(|address| address.as_str().len() <= limits::BASE_ADDRESS)
}

fn archived(mut text: String) -> Document {
    let mut document = Document::default();
    let start = text.trim_start_matches('\u{feff}');
    let mut rest = start;
    let mut found = false;
    if let Some((fields, after)) = front_matter(rest) {
        (found, rest) = (true, after);
        document.take_front_matter(fields);
    }
    if let Some((header, after)) = title_header(rest) {
        (found, rest) = (true, after);
        document.epoch = header.epoch;
        document.title = Some(header.title.to_owned());
        document.url = Some(header.url.to_owned());
        if let Some((date, after)) = date_line(rest) {
            rest = after;
            document.header_dates.push(date.to_owned());
        }
    }
    let body = if found { rest } else { start };
    text.drain(..text.len() - body.len());
    document.body = text;
    document
}

impl Document {
    fn take_front_matter(&mut self, fields: &str) {
        for line in fields.lines() {
            let (key, value) = line.split_once(':').unwrap_or((line, ""));
            let value = unquote(value.trim());
            match key.trim() {
                "title" | "date" | "author" | "from" if value.is_empty() => {}
                "title" => self.title = Some(value),
                "date" => self.header_dates.push(value),
                "author" => self.authors.push(FeedAuthor::Name(value)),
                "from" => self.url = Some(value),
                _ => self.header_rest.push(line.trim().to_owned()),
            }
        }
    }
}

/// The lines between a first line `---` and the next one, and what follows. Only with a `title:` among them.
fn front_matter(text: &str) -> Option<(&str, &str)> {
    let inner = after_line(text, "---")?;
    let mut at = 0;
    for line in inner.split_inclusive('\n').take(limits::FRONT_MATTER) {
        if line.trim_end() == "---" {
            let fields = &inner[..at];
            let titled = fields.lines().any(|l| l.starts_with("title:"));
            return titled.then(|| (fields, inner[at + line.len()..].trim_start()));
        }
        at += line.len();
    }
    None
}

/// What follows the first line, if that is `expected`.
fn after_line<'a>(text: &'a str, expected: &str) -> Option<&'a str> {
    let (line, rest) = text.split_once('\n')?;
    (line.trim_end() == expected).then_some(rest)
}

struct TitleHeader<'a> {
    epoch: Option<i64>,
    title: &'a str,
    url: &'a str,
}

/// `<!--milliseconds-->` if there is one, `[title](address)`, `------`. The title may hold brackets and the address
/// parentheses, so the last `](` parts them and the line's last `)` ends them.
fn title_header(text: &str) -> Option<(TitleHeader<'_>, &str)> {
    let text = text.trim_start();
    let (epoch, text) = match text.strip_prefix("<!--").and_then(|t| split_once(t, "-->")) {
        Some((number, after)) if number.len() < 20 => (number.trim().parse().ok(), after.trim_start()),
        _ => (None, text),
    };
    let (line, rest) = text.split_once('\n')?;
    let (line, at) =
        line.trim_end().strip_prefix('[')?.strip_suffix(')').and_then(|line| Some((line, find_last(line, "](")?)))?;
    let (title, url) = (&line[..at], &line[at + 2..]);
    let after = after_line(rest, "------")?;
    Some((TitleHeader { epoch, title, url }, after))
}

/// `日期：` and a date, alone on a line.
fn date_line(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let date = line.trim().strip_prefix("日期")?.trim_start_matches([':', '：']).trim();
    (!date.contains('<')).then_some((date, rest))
}

/// A YAML scalar, or the first entry of a one-line list, without its quotes.
fn unquote(value: &str) -> String {
    for quote in ['"', '\''] {
        if let Some(inner) = value.strip_prefix(quote).and_then(|v| v.strip_suffix(quote)) {
            return match quote {
                '"' => replace(&replace(inner, "\\\"", "\""), "\\\\", "\\"),
                _ => replace(inner, "''", "'"),
            };
        }
    }
    value.to_owned()
}

/// Whether anything in `text` begins like a tag or a comment.
fn has_tag(text: &str) -> bool {
    let bytes = text.as_bytes();
    text.match_indices('<')
        .any(|(at, _)| bytes.get(at + 1).is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'/' | b'!' | b'?')))
}

/// Elements that a feed's escaped content is written in.
const ESCAPED: [&str; 22] = [
    "a",
    "article",
    "b",
    "blockquote",
    "br",
    "div",
    "em",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "section",
    "span",
    "strong",
    "table",
    "ul",
];

/// Whether text without tags holds the escaped form of markup: a known element that is void or closed again.
fn is_escaped_markup(text: &str) -> bool {
    ESCAPED.iter().any(|name| {
        let opens = find_each(text, "&lt;").any(|at| {
            let after = &text[at + 4..];
            after.get(..name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name))
                && after[name.len()..].starts_with([' ', '/', '&', '\n', '\t'])
        });
        opens && (matches!(*name, "br" | "img") || contains(text, &["&lt;/", name, "&gt;"].concat()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Document {
        open(Input::from(text), &Options::default()).unwrap()
    }

    #[test]
    fn form_a() {
        let d = read("<!--1686739625000-->\n[a [b] | c](https://x.example/(y)/z)\n------\n\n<p>Body");
        assert_eq!(d.epoch, Some(1_686_739_625_000));
        assert_eq!(d.title.as_deref(), Some("a [b] | c"));
        assert_eq!(d.url.as_deref(), Some("https://x.example/(y)/z"));
        assert_eq!(d.body.trim(), "<p>Body");
    }

    #[test]
    fn form_b() {
        let d = read("[t](https://x.example/)\r\n------\r\n日期：Sun, 28 Jun 2020 12:53:23 +0000\r\n\r\n<p>Body");
        assert_eq!(d.header_dates, ["Sun, 28 Jun 2020 12:53:23 +0000"]);
        assert_eq!(d.body.trim(), "<p>Body");
    }

    #[test]
    fn forms_c_and_d() {
        let front = "---\nlayout: post\ntitle: \"a \\\"b\\\"\"\ndate: 2020-04-28T09:19:00.000Z\nauthor: Someone\nfrom: https://x.example/1\ntags: [ t ]\n---\n";
        let c = read(&format!("{front}<!--NaN-->\n[t](https://x.example/2)\n------\n\n<div>Body</div>"));
        assert_eq!((c.title.as_deref(), c.url.as_deref(), c.epoch), (Some("t"), Some("https://x.example/2"), None));
        let d = read(&format!("{front}\n<article>Body</article>"));
        assert_eq!((d.title.as_deref(), d.url.as_deref()), (Some("a \"b\""), Some("https://x.example/1")));
        assert_eq!(d.authors, [FeedAuthor::Name("Someone".into())]);
        assert_eq!(d.body, "<article>Body</article>");
    }

    #[test]
    fn what_only_looks_like_a_header_is_body() {
        for text in ["[a](b)\n<p>no rule", "---\nno title\n---\n<p>x", "<!--1-->\n<p>x", "a\n------\nb", "---", "[", ""]
        {
            let d = read(text);
            assert_eq!((d.title, d.body.as_str()), (None, text));
        }
    }

    #[test]
    fn escaped_twice() {
        let d = read("&lt;p&gt;a &amp;amp; b&lt;/p&gt;");
        assert!(d.flags.double_escaped && !d.flags.plain_text);
        assert_eq!(d.body, "<p>a &amp; b</p>");
        for text in ["a &lt; b", "use the &lt;p&gt; element", "<p>&lt;b&gt;x&lt;/b&gt;</p>"] {
            assert!(!read(text).flags.double_escaped, "{text}");
        }
    }
}
