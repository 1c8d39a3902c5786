//! Which fields the types of an article have in JavaScript: the same as serde gives them, which the cases try.

use super::encode::{Encoder, Value};
use crate::{
    Align, Article, Attachment, Author, Block, BlockKind, Candidate, Card, Cell, Chapter, Counts, Credit,
    DateCandidate, DateOffset, DateSource, Definition, Direction, Embed, EmbedKind, Flags, Formula, Image, Inline,
    Link, LinkKind, Mark, Marked, MediaKind, Note, Numbering, Removal, RemovalKind, Role,
};

/// Every name of a field, and every word that a field may be one of, with spaces between them: those first that
/// `www/lib/decode.js` knows by their place.
pub(super) const WORDS: &str = "\
    type content url kind text A a abbreviation agencies align alt attachments attribute audio authors \
    blocks body boilerplate break callout caption card center chapters characters checked cite code colspan \
    commentsUrl copyright count counts credit credits date dateline dates datetime definitions density \
    description details dir divider document doubleEscaped duplicate duration element embed embeds embedUrl \
    emphasis excerpt explicit external externalUrl feed figure flags footnote footnotes fullDocument header \
    heading height html I i id image images internal items keyboard label lang language leadImage left level \
    limit link links list loop ltr mail map mark markdown math media modified name names none numbering \
    offset ordered \
    originalUrl other page paragraph paragraphs plainText post poster promo provider proxy published \
    quote raw readingTime related removed reversed right role rows rowspan rtl ruby rule siteName size small source \
    sources span srcset start strike strong subscript summary superscript table term tex thumbnail time title tracker \
    truncated underline value values video width words";

/// The place of a word in the list, known when this is compiled.
const fn place(word: &str) -> usize {
    let list = WORDS.as_bytes();
    let (mut place, mut start) = (0, 0);
    while !is_at(start, word.as_bytes()) {
        while list[start] != b' ' {
            start += 1;
        }
        start += 1;
        place += 1;
    }
    place
}

/// Whether a word of the list begins here and is this one.
const fn is_at(start: usize, word: &[u8]) -> bool {
    let list = WORDS.as_bytes();
    let end = start + word.len();
    let mut is_same = end == list.len() || (end < list.len() && list[end] == b' ');
    let mut at = 0;
    while is_same && at < word.len() {
        is_same = list[start + at] == word[at];
        at += 1;
    }
    is_same
}

/// The fields of a record in their order: those that are always there, and those that may be left out. The compiler asks for
/// each.
macro_rules! record {
    ($type:ident { $($kind:ident $name:literal $field:ident),* $(,)? }) => {
        impl Value for $type {
            fn hand_over(&self, encoder: &mut Encoder<'_>) {
                let Self { $($field),* } = self;
                encoder.record(|record| { $(record.$kind(const { place($name) }, $field);)* });
            }
        }
    };
}

macro_rules! words {
    ($type:ident { $($variant:ident $word:literal),* $(,)? }) => {
        impl Value for $type {
            fn hand_over(&self, encoder: &mut Encoder<'_>) {
                encoder.word(match self { $(Self::$variant => const { place($word) }),* });
            }
        }
    };
}

words! { DateSource { Header "header", Feed "feed", Body "body", Time "time" } }
words! { DateOffset { Explicit "explicit", None "none" } }
words! { LinkKind { Internal "internal", External "external", Related "related", Footnote "footnote", Mail "mail" } }
words! { EmbedKind { Video "video", Audio "audio", Post "post", Map "map", Document "document", Code "code", Other "other" } }
words! { RemovalKind { Element "element", Attribute "attribute", Url "url", Tracker "tracker", Boilerplate "boilerplate", Duplicate "duplicate", Limit "limit" } }
words! { Direction { Ltr "ltr", Rtl "rtl" } }
words! { Align { Left "left", Center "center", Right "right" } }
words! { Numbering { LowerLetters "a", UpperLetters "A", LowerRoman "i", UpperRoman "I" } }
words! { MediaKind { Audio "audio", Video "video" } }
words! { Role { Related "related", Credit "credit", Copyright "copyright", Date "date", Promo "promo" } }
words! { Mark { Strong "strong", Emphasis "emphasis", Underline "underline", Strike "strike", Code "code", Keyboard "keyboard", Subscript "subscript", Superscript "superscript", Small "small", Mark "mark", Quote "quote" } }

record! { Article {
    must "title" title, must "url" url, must "siteName" site_name, must "authors" authors,
    must "published" published, must "modified" modified, must "dates" dates, must "language" language,
    must "dir" dir, must "dateline" dateline, must "commentsUrl" comments_url, must "externalUrl" external_url,
    must "agencies" agencies, must "credits" credits,
    must "copyright" copyright, must "leadImage" lead_image, must "images" images, must "links" links,
    must "embeds" embeds, must "attachments" attachments, must "chapters" chapters, must "blocks" blocks, may "html" html, said "text" text,
    may "markdown" markdown, must "excerpt" excerpt, must "counts" counts, must "readingTime" reading_time,
    must "flags" flags, must "removed" removed,
} }
record! { Author { must "name" name, may "url" url } }
record! { DateCandidate { must "value" value, must "raw" raw, must "source" source, must "offset" offset } }
record! { Credit { must "role" role, must "names" names } }
record! { Image {
    must "url" url, may "originalUrl" original_url, may "proxy" proxy, may "srcset" srcset, may "alt" alt,
    may "title" title, may "caption" caption, may "credit" credit, may "width" width, may "height" height,
    may "link" link,
} }
record! { Link { must "url" url, may "originalUrl" original_url, must "text" text, must "kind" kind } }
record! { Embed {
    must "provider" provider, must "kind" kind, may "id" id, must "url" url, may "embedUrl" embed_url,
    may "thumbnail" thumbnail, may "title" title, may "start" start,
} }
record! { Attachment { must "url" url, may "type" mime, may "size" size, may "duration" duration } }
record! { Counts { must "words" words, must "characters" characters, must "paragraphs" paragraphs } }
record! { Flags {
    must "truncated" truncated, must "fullDocument" full_document, must "plainText" plain_text,
    must "doubleEscaped" double_escaped, must "page" page,
} }
record! { Removal { must "kind" kind, must "rule" rule, may "text" text, may "url" url, may "count" count } }
record! { Chapter { must "start" start, must "title" title, may "url" url } }
record! { Note { must "id" id, must "label" label, must "content" content } }
record! { Definition { must "term" term, must "content" content } }
record! { Cell {
    must "content" content, may "header" header, may "colspan" colspan, may "rowspan" rowspan, may "align" align,
} }
record! { Marked { must "type" mark, must "content" content, may "id" id } }

impl Value for Candidate {
    fn hand_over(&self, encoder: &mut Encoder<'_>) {
        encoder.record(|record| {
            record.must(const { place("url") }, &self.url);
            record.may(const { place("width") }, &self.width);
            record.may(const { place("density") }, &self.density.map(|hundredths| f64::from(hundredths) / 100.0));
        });
    }
}

/// What is true of a record: that it is of a type.
fn typed(encoder: &mut Encoder<'_>, name: usize) {
    encoder.word(const { place("type") });
    encoder.word(name);
}

/// A record of a type, with its fields.
macro_rules! typed {
    ($record:ident, $type:literal $(, $kind:ident $name:literal $value:expr)*) => {{
        typed($record, const { place($type) });
        $($record.$kind(const { place($name) }, $value);)*
    }};
}

impl Value for Block {
    fn hand_over(&self, encoder: &mut Encoder<'_>) {
        encoder.record(|record| {
            self.kind.fields(record);
            record.may(const { place("id") }, &self.id);
            record.may(const { place("lang") }, &self.lang);
            record.may(const { place("dir") }, &self.dir);
            record.may(const { place("role") }, &self.role);
        });
    }
}

impl BlockKind {
    fn fields(&self, record: &mut Encoder<'_>) {
        match self {
            Self::Paragraph { content } => typed!(record, "paragraph", must "content" content),
            Self::Heading { level, content } => {
                typed!(record, "heading", must "level" &u32::from(*level), must "content" content);
            }
            Self::Figure { images, caption } => typed!(record, "figure", must "images" images, may "caption" caption),
            Self::Quote { content, cite } => typed!(record, "quote", must "content" content, may "cite" cite),
            Self::Callout { kind, title, content } => {
                typed!(record, "callout", must "kind" kind, may "title" title, must "content" content);
            }
            Self::Footnotes { items } => typed!(record, "footnotes", must "items" items),
            Self::Card(card) => {
                let Card { url, title, description, site_name, image } = &**card;
                typed!(
                    record, "card", must "url" url, must "title" title, may "description" description,
                    may "siteName" site_name, may "image" image
                );
            }
            Self::List { ordered, start, numbering, reversed, values, checked, items } => typed!(
                record, "list", must "ordered" ordered, may "start" start, may "numbering" numbering,
                may "reversed" reversed, may "values" values, may "checked" checked, must "items" items
            ),
            Self::Definitions { items } => typed!(record, "definitions", must "items" items),
            Self::Code { text, language, caption } => {
                typed!(record, "code", must "text" text, may "language" language, may "caption" caption);
            }
            Self::Table { caption, rows } => typed!(record, "table", may "caption" caption, must "rows" rows),
            Self::Media { kind, sources, poster, looping, caption } => typed!(
                record, "media", must "kind" kind, must "sources" sources, may "poster" poster, may "loop" looping,
                may "caption" caption
            ),
            Self::Embed { embed, caption } => typed!(record, "embed", must "embed" &**embed, may "caption" caption),
            Self::Details { summary, content } => {
                typed!(record, "details", must "summary" summary, must "content" content);
            }
            Self::Math(Formula { tex, text }) => typed!(record, "math", may "tex" tex, must "text" text),
            Self::Divider => typed!(record, "divider"),
        }
    }
}

impl Value for Inline {
    fn hand_over(&self, encoder: &mut Encoder<'_>) {
        match self {
            Self::Text(text) => encoder.say(text),
            Self::Marked(marked) => marked.hand_over(encoder),
            other => encoder.record(|record| other.fields(record)),
        }
    }
}

impl Inline {
    fn fields(&self, record: &mut Encoder<'_>) {
        match self {
            Self::Link { url, title, content, id } => {
                typed!(record, "link", must "url" url, may "title" title, must "content" content, may "id" id);
            }
            Self::Image { image } => typed!(record, "image", must "image" &**image),
            Self::Abbreviation { title, content } => {
                typed!(record, "abbreviation", must "title" title, must "content" content);
            }
            Self::Time { datetime, content } => {
                typed!(record, "time", must "datetime" datetime, must "content" content);
            }
            Self::Ruby { content, text } => typed!(record, "ruby", must "content" content, must "text" text),
            Self::Span { lang, dir, content, id } => {
                typed!(record, "span", may "lang" lang, may "dir" dir, must "content" content, may "id" id);
            }
            Self::Footnote { id, label } => typed!(record, "footnote", must "id" id, must "label" label),
            Self::Math(Formula { tex, text }) => typed!(record, "math", may "tex" tex, must "text" text),
            Self::Break => typed!(record, "break"),
            Self::Marked(_) | Self::Text(_) => {}
        }
    }
}
