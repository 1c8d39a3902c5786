//! What every article keeps, whatever went in. The corpus, the payloads, generated markup and the fuzzer all ask the same.

#![allow(dead_code, reason = "each test asks for some of them")]

mod conservation;
pub mod strings;
mod vocabulary;

use feed_article::{
    Article, Content, FeedItem, Input, Options, Output, STEPS_PER_BYTE, STEPS_TO_BEGIN, counted, parse, sanitize,
};
use pulldown_cmark::{Event, Parser, Tag};

use conservation::UNSEEN;
pub use conservation::losses;

/// Bytes that an article may have for each byte of its item, all of its fields together; and to begin with, as relative
/// addresses may gain 256 KiB by their base, and each is said up to five times.
const GROWTH: (usize, usize) = (60, 5 * (256 << 10));

/// Whatever an item says: it is read, the same each time, and what comes out is the vocabulary and nothing else.
pub fn of_item(input: Input, options: &Options) -> Result<Article, String> {
    let bytes = format!("{input:?}").len();
    let everything = Options { output: Output { html: true, text: true, markdown: true }, ..options.clone() };
    let (article, steps) = counted(|| parse(input.clone(), &everything));
    let article = article.map_err(|error| format!("refused: {error}"))?;
    if steps > STEPS_TO_BEGIN + STEPS_PER_BYTE * bytes as u64 {
        return Err(format!("{steps} steps for {bytes} bytes of item"));
    }
    if article != parse(input, &everything).map_err(|error| error.to_string())? {
        return Err("another article the second time".to_owned());
    }
    let html = article.html.as_deref().unwrap();
    let strangers = vocabulary::strangers(html);
    if !strangers.is_empty() {
        return Err(format!("not of the vocabulary: {}\n  {html}", strangers.join(" ")));
    }
    if let Some(other) = vocabulary::rebuilt_otherwise(html) {
        return Err(format!("a parser builds another tree\n  {html}\n  {other}"));
    }
    if let Some(other) = vocabulary::taken_by_ammonia(html) {
        return Err(format!("ammonia takes something out\n  {html}\n  {other}"));
    }
    markdown(article.markdown.as_deref().unwrap())?;
    let whole = serde_json::to_value(&article).unwrap();
    if let Some((field, text)) = strings::unclean(&whole).first() {
        return Err(format!("directions left open or a control character in {field}\n  {text:?}"));
    }
    let size = whole.to_string().len();
    if size > bytes * GROWTH.0 + GROWTH.1 {
        return Err(format!("{size} bytes of article from {bytes} bytes of item"));
    }
    Ok(article)
}

/// Whatever markup a fragment is: besides, nothing visible is lost, clean is clean, and cleaning is reading.
pub fn of_fragment(html: &str, options: &Options) -> Result<(), String> {
    let item = FeedItem { html: html.to_owned(), ..FeedItem::default() };
    let article = of_item(item.into(), options)?;
    // Of a page cleaning keeps all.
    let whole = Options { content: Content::Item, ..options.clone() };
    let read = parse(html, &whole).map_err(|error| error.to_string())?;
    if read.html != sanitize(html, options).ok().filter(|_| options.output.html) {
        return Err(format!("cleaned otherwise than read\n  {}", read.html.unwrap_or_default()));
    }
    let lost = losses(html, &article);
    // Past the depth budget nobody knows which text is that of a drawing, a button or a player.
    let flattened = article.removed.iter().any(|removal| removal.rule == "depth");
    let lower = html.to_ascii_lowercase();
    let hides = UNSEEN.iter().any(|tag| lower.contains(&format!("<{tag}")));
    // In an `annotation-xml` that declares it stands HTML, which the tree that is counted over does not know.
    let misread = lower.contains("<annotation-xml");
    if !(lost.is_empty() || flattened && hides || misread || is_miscounted(html, &article)) {
        return Err(format!("lost {lost}\n  {}", serde_json::to_string(&article).unwrap()));
    }
    clean_is_clean(html, options)
}

/// Whether a loss is one of the count. html5ever, over whose tree is counted, knows no special elements but HTML's: in those of
/// drawings and formulas, the end tag of an element around closes the drawing, where the standard ignores it
/// (<https://html.spec.whatwg.org/multipage/parsing.html#special>). Without such end tags nothing may be lost.
fn is_miscounted(html: &str, article: &Article) -> bool {
    let lower = html.to_ascii_lowercase();
    let without_ends = |drawing: &str, special: &[&str]| {
        let Some(at) = lower.find(drawing) else { return false };
        if !special.iter().any(|tag| lower[at..].contains(tag)) {
            return false;
        }
        let mut rest = html[..at].to_owned();
        let mut done = at;
        // The first of them, then one more each time: those behind the drawing are not ignored.
        lower[at..].match_indices("</").any(|(end, _)| {
            let end = at + end;
            let name = lower[end + 2..].split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
            if end < done || name.is_empty() || !lower[..at].contains(&format!("<{name}")) {
                return false;
            }
            rest.push_str(&html[done..end]);
            done = lower[end..].find('>').map_or(html.len(), |length| end + length + 1);
            losses(&format!("{rest}{}", &html[done..]), article).is_empty()
        })
    };
    without_ends("<svg", &["<title", "<desc", "<foreignobject"])
        || without_ends("<math", &["<mi", "<mn", "<mo", "<ms", "<mtext"])
}

/// Reading clean HTML again changes nothing.
pub fn clean_is_clean(html: &str, options: &Options) -> Result<(), String> {
    let clean = |html: &str| sanitize(html, options).map_err(|error| error.to_string());
    let once = clean(html)?;
    let twice = clean(&once)?;
    if once == twice { Ok(()) } else { Err(format!("clean, then cleaner\n  {once}\n  {twice}")) }
}

/// Markdown holds no markup of its own, and leads nowhere that the vocabulary would not.
fn markdown(markdown: &str) -> Result<(), String> {
    for event in Parser::new(markdown) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) if !vocabulary::strangers(&html).is_empty() => {
                return Err(format!("Markdown holds {html}"));
            }
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                let known = ["http://", "https://", "mailto:", "tel:", "#", "data:image/"];
                if !dest_url.is_empty() && !known.iter().any(|scheme| dest_url.starts_with(scheme)) {
                    return Err(format!("Markdown leads to {dest_url}"));
                }
            }
            _ => {}
        }
    }
    Ok(())
}
