//! What blocks say, and what a parser reads in their Markdown, in one form that can be compared.

use std::fmt::Write as _;

use feed_article::{Block, BlockKind, Card, Image, Inline, Mark};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

/// Running text with the marks of each character; white space is compared folded, and without marks.
#[derive(Default, Clone)]
struct Words {
    out: String,
    last: String,
    strong: u32,
    emphasis: u32,
    strike: u32,
    code: u32,
    link: Option<String>,
}

impl Words {
    fn text(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_whitespace() {
                self.space();
                continue;
            }
            let mut marks = String::new();
            for (n, name) in [(self.code, "code"), (self.strong, "strong"), (self.emphasis, "em"), (self.strike, "s")] {
                // In links, code is written as text where its characters are dangerous.
                if n > 0 && !(name == "code" && self.link.is_some()) {
                    marks = format!("{marks} {name}");
                }
            }
            if let Some(link) = &self.link {
                let _ = write!(marks, " ->{link}");
            }
            if marks != self.last {
                let _ = write!(self.out, "⟨{marks}⟩");
                self.last = marks;
            }
            self.out.push(c);
        }
    }

    fn formula(&mut self, tex: &str) {
        // In code it is code, and where a bracket of it would end a link.
        if self.code > 0 || (self.link.is_some() && tex.contains(['[', ']'])) {
            return self.text(tex);
        }
        self.text(&format!("\u{222b}{}\u{222b}", tex.split_whitespace().collect::<String>()));
    }

    fn space(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with(' ') {
            self.out.push(' ');
        }
    }

    fn image(&mut self, url: &str, alt: &str, title: &str) {
        let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let link = self.link.as_deref().unwrap_or_default();
        let _ = write!(self.out, "![{}|{url}|{}|{link}]", fold(alt), fold(title));
        self.last.clear();
    }

    fn done(&self) -> String {
        // Where a space stands among changes of marks does not show.
        let mut out = String::new();
        let (mut space, mut marks) = (false, String::new());
        let mut rest = self.out.trim();
        while let Some(c) = rest.chars().next() {
            if c == ' ' {
                space = true;
                rest = &rest[1..];
            } else if c == '⟨' && rest.contains('⟩') {
                let end = rest.find('⟩').unwrap() + '⟩'.len_utf8();
                rest[..end].clone_into(&mut marks);
                rest = &rest[end..];
            } else {
                if space {
                    out.push(' ');
                }
                out.push_str(&std::mem::take(&mut marks));
                space = false;
                out.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
        out
    }
}

// ── the blocks ──────────────────────────────────────────────────────────────────────────────────

fn inlines(content: &[Inline], words: &mut Words) {
    for inline in content {
        match inline {
            Inline::Text(text) => words.text(text),
            Inline::Break => words.space(),
            Inline::Footnote { label, .. } if words.code > 0 || words.link.is_some() => {
                words.text(&format!("[{label}]"));
            }
            Inline::Footnote { id, .. } => words.text(&format!("⟦{id}⟧")),
            Inline::Image { image } => picture(image, words),
            Inline::Math(formula) => words.formula(formula.tex.as_deref().unwrap()),
            Inline::Link { url, content, .. } => {
                let before = words.link.clone();
                words.link.get_or_insert_with(|| url.as_str().to_owned());
                inlines(content, words);
                words.link = before;
            }
            Inline::Ruby { content, text } => {
                inlines(content, words);
                words.text(&format!("({text})"));
            }
            Inline::Abbreviation { content, .. } | Inline::Time { content, .. } | Inline::Span { content, .. } => {
                inlines(content, words);
            }
            Inline::Marked(marked) => {
                let before = words.clone();
                match marked.mark {
                    Mark::Code | Mark::Keyboard => words.code += 1,
                    Mark::Strong if words.code == 0 => words.strong += 1,
                    Mark::Emphasis if words.code == 0 => words.emphasis += 1,
                    Mark::Strike if words.code == 0 => words.strike += 1,
                    _ => {}
                }
                // Raised digits are characters of their own.
                match &marked.content[..] {
                    [Inline::Text(text)] if marked.mark == Mark::Superscript && words.code == 0 => {
                        words.text(&raised(text).unwrap_or_else(|| text.clone()));
                    }
                    content => inlines(content, words),
                }
                let Words { out, last, .. } = std::mem::take(words);
                *words = Words { out, last, ..before };
            }
        }
    }
}

fn raised(text: &str) -> Option<String> {
    let raise = |c: char| "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻".chars().nth("0123456789+-−".chars().position(|plain| plain == c)?);
    if text.chars().count() <= 8 { text.chars().map(raise).collect() } else { None }
}

fn picture(image: &Image, words: &mut Words) {
    let before = words.link.clone();
    words.link = before.clone().or(image.link.as_ref().map(|link| link.as_str().to_owned()));
    words.image(
        image.url.as_str(),
        image.alt.as_deref().unwrap_or_default(),
        image.title.as_deref().unwrap_or_default(),
    );
    words.link = before;
}

fn put(out: &mut String, name: &str, text: &str) {
    if !text.is_empty() {
        let _ = write!(out, "{name}({text})");
    }
}

fn line(out: &mut String, name: &str, fill: impl FnOnce(&mut Words)) {
    let mut words = Words::default();
    fill(&mut words);
    put(out, name, &words.done());
}

fn linked(words: &mut Words, url: &str, text: Option<&str>) {
    words.link = Some(url.to_owned());
    words.text(text.filter(|t| !t.trim().is_empty()).unwrap_or(url));
    words.link = None;
}

fn strong(words: &mut Words, content: &[Inline]) {
    words.strong += 1;
    inlines(content, words);
    words.strong -= 1;
}

fn card(card: &Card, out: &mut String) {
    line(out, "p", |w| linked(w, card.url.as_str(), Some(&card.title)));
    for text in [&card.description, &card.site_name].into_iter().flatten() {
        line(out, "p", |w| w.text(text));
    }
}

fn callout(kind: &str, title: &[Inline], content: &[Block], out: &mut String) {
    let (first, rest) = match content.split_first() {
        Some((Block { kind: BlockKind::Paragraph { content }, .. }, rest)) => (&content[..], rest),
        _ => (&[][..], content),
    };
    out.push_str("quote{");
    line(out, "p", |w| {
        w.text(&format!("[!{}]", kind.to_ascii_uppercase()));
        w.space();
        inlines(title, w);
        w.space();
        inlines(first, w);
    });
    wanted(rest, out);
    out.push('}');
}

pub fn wanted(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph { content } => line(out, "p", |w| inlines(content, w)),
            BlockKind::Heading { level, content } => line(out, &format!("h{level}"), |w| inlines(content, w)),
            BlockKind::Figure { images, caption } => {
                line(out, "p", |w| {
                    for image in images {
                        picture(image, w);
                        w.space();
                    }
                });
                line(out, "p", |w| inlines(caption, w));
            }
            BlockKind::Quote { content, .. } => {
                out.push_str("quote{");
                wanted(content, out);
                out.push('}');
            }
            BlockKind::Callout { kind, title, content } => callout(kind, title, content, out),
            BlockKind::Footnotes { items } => {
                for note in items {
                    let _ = write!(out, "note ⟦{}⟧{{", note.id);
                    wanted(&note.content, out);
                    out.push('}');
                }
            }
            BlockKind::Card(card) => self::card(card, out),
            BlockKind::List { ordered, start, reversed, values, checked, items, .. } => {
                let count = i32::try_from(items.len()).unwrap();
                let mut number = start.unwrap_or(if *reversed { count } else { 1 });
                let mut expected = None;
                for (n, item) in items.iter().enumerate() {
                    number = values.get(n).copied().flatten().unwrap_or(number);
                    let shown = number.max(0);
                    if expected.is_none() || (*ordered && expected != Some(shown)) {
                        out.push_str(if expected.is_some() { "}" } else { "" });
                        let name = if *ordered { format!("ol{shown}") } else { "ul".to_owned() };
                        let _ = write!(out, "{name}{{");
                    }
                    expected = Some(shown + 1);
                    number += if *reversed { -1 } else { 1 };
                    out.push_str("li{");
                    let is_line = matches!(item[0].kind, BlockKind::Paragraph { .. });
                    if let Some(checked) = checked.get(n).copied().flatten().filter(|_| is_line) {
                        out.push_str(if checked { "done " } else { "open " });
                    }
                    wanted(item, out);
                    out.push('}');
                }
                out.push('}');
            }
            BlockKind::Definitions { items } => {
                out.push_str("ul{");
                for item in items {
                    out.push_str("li{");
                    line(out, "p", |w| strong(w, &item.term));
                    wanted(&item.content, out);
                    out.push('}');
                }
                out.push('}');
            }
            BlockKind::Code { text, language, caption } => {
                line(out, "p", |w| inlines(caption, w));
                let _ = write!(out, "code {}({text})", language.as_deref().unwrap_or_default());
            }
            BlockKind::Table { caption, rows } => {
                line(out, "p", |w| inlines(caption, w));
                out.push_str("table{");
                for row in rows {
                    let mut cells = String::new();
                    for cell in row {
                        line(&mut cells, "td", |w| flat(&cell.content, w));
                    }
                    put(out, "tr", &cells);
                }
                out.push('}');
            }
            BlockKind::Media { sources, caption, .. } => {
                out.push_str("ul{");
                for source in sources {
                    out.push_str("li{");
                    line(out, "p", |w| linked(w, source.url.as_str(), None));
                    out.push('}');
                }
                out.push('}');
                line(out, "p", |w| inlines(caption, w));
            }
            BlockKind::Embed { embed, caption } => {
                line(out, "p", |w| linked(w, embed.url.as_str(), embed.title.as_deref()));
                line(out, "p", |w| inlines(caption, w));
            }
            BlockKind::Details { summary, content } => {
                line(out, "p", |w| strong(w, summary));
                wanted(content, out);
            }
            BlockKind::Math(formula) => line(out, "p", |w| w.formula(formula.tex.as_deref().unwrap())),
            BlockKind::Divider => out.push_str("hr"),
        }
    }
}

fn flat(blocks: &[Block], words: &mut Words) {
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } => inlines(content, words),
            BlockKind::Figure { images, caption } => {
                for image in images {
                    picture(image, words);
                }
                words.space();
                inlines(caption, words);
            }
            BlockKind::Quote { content, .. } => flat(content, words),
            BlockKind::Callout { title, content, .. } => {
                strong(words, title);
                words.space();
                flat(content, words);
            }
            BlockKind::Footnotes { items } => items.iter().for_each(|note| flat(&note.content, words)),
            BlockKind::Card(card) => {
                linked(words, card.url.as_str(), Some(&card.title));
                for text in [&card.description, &card.site_name].into_iter().flatten() {
                    words.space();
                    words.text(text);
                }
            }
            BlockKind::List { ordered, start, reversed, values, items, .. } => {
                let count = i32::try_from(items.len()).unwrap();
                let mut number = start.unwrap_or(if *reversed { count } else { 1 });
                for (n, item) in items.iter().enumerate() {
                    number = values.get(n).copied().flatten().unwrap_or(number);
                    words.text(&if *ordered { format!("{number}. ") } else { "• ".to_owned() });
                    flat(item, words);
                    number += if *reversed { -1 } else { 1 };
                }
            }
            BlockKind::Definitions { items } => {
                for item in items {
                    strong(words, &item.term);
                    words.space();
                    flat(&item.content, words);
                }
            }
            BlockKind::Code { text, caption, .. } => {
                inlines(caption, words);
                words.space();
                words.code += 1;
                words.text(text);
                words.code -= 1;
            }
            BlockKind::Table { caption, rows } => {
                inlines(caption, words);
                words.space();
                rows.iter().flatten().for_each(|cell| flat(&cell.content, words));
            }
            BlockKind::Media { sources, caption, .. } => {
                for source in sources {
                    linked(words, source.url.as_str(), None);
                    words.space();
                }
                inlines(caption, words);
            }
            BlockKind::Embed { embed, caption } => {
                linked(words, embed.url.as_str(), embed.title.as_deref());
                words.space();
                inlines(caption, words);
            }
            BlockKind::Details { summary, content } => {
                strong(words, summary);
                words.space();
                flat(content, words);
            }
            BlockKind::Math(formula) => words.formula(formula.tex.as_deref().unwrap()),
            BlockKind::Divider => {}
        }
        words.space();
    }
}

/// What the Markdown of an article may hold beside `CommonMark`.
const EXTENSIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_MATH);

pub fn found(markdown: &str) -> String {
    // What keeps a note from being read as an address.
    let markdown = &markdown.replace("]: &#8203; &#8203;\n", "]:\n").replace("]: &#8203; ", "]: ");
    let mut out = String::new();
    let mut words = Words::default();
    let mut image: Option<(String, String, String)> = None;
    let mut code: Option<String> = None;
    let mut row = String::new();
    for event in Parser::new_ext(markdown, EXTENSIONS) {
        if let Some((_, alt, _)) = &mut image {
            match event {
                Event::Text(text) => alt.push_str(&text),
                Event::End(TagEnd::Image) => {
                    let (url, alt, title) = image.take().unwrap();
                    words.image(&url, &alt, &title);
                }
                _ => alt.push(' '),
            }
            continue;
        }
        if let Some(text) = &mut code {
            if let Event::Text(more) = event {
                text.push_str(&more);
            } else {
                let text = code.take().unwrap();
                let _ = write!(out, "{})", text.strip_suffix('\n').unwrap_or(&text));
            }
            continue;
        }
        match event {
            Event::Start(tag) => match tag {
                Tag::Paragraph | Tag::TableCell | Tag::Heading { .. } => words = Words::default(),
                Tag::BlockQuote(_) => out.push_str("quote{"),
                Tag::List(start) => {
                    flush(&mut out, &mut words);
                    out.push_str(&start.map_or("ul{".to_owned(), |n| format!("ol{n}{{")));
                }
                Tag::Item => out.push_str("li{"),
                Tag::FootnoteDefinition(key) => {
                    let _ = write!(out, "note ⟦{key}⟧{{");
                }
                Tag::CodeBlock(kind) => {
                    flush(&mut out, &mut words);
                    let CodeBlockKind::Fenced(language) = kind else { panic!("indented code in\n{markdown}") };
                    let _ = write!(out, "code {language}(");
                    code = Some(String::new());
                }
                Tag::Table(_) => out.push_str("table{"),
                Tag::TableHead | Tag::TableRow => row.clear(),
                Tag::Emphasis => words.emphasis += 1,
                Tag::Strong => words.strong += 1,
                Tag::Strikethrough => words.strike += 1,
                Tag::Link { dest_url, .. } => words.link = Some(dest_url.to_string()),
                Tag::Image { dest_url, title, .. } => {
                    image = Some((dest_url.to_string(), String::new(), title.to_string()));
                }
                other => panic!("{other:?} in\n{markdown}"),
            },
            Event::End(tag) => match tag {
                TagEnd::Paragraph => flush(&mut out, &mut words),
                TagEnd::Heading(level) => {
                    put(&mut out, &level.to_string(), &words.done());
                    words = Words::default();
                }
                TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Table | TagEnd::FootnoteDefinition => out.push('}'),
                TagEnd::Item => {
                    flush(&mut out, &mut words);
                    out.push('}');
                }
                TagEnd::TableCell => {
                    put(&mut row, "td", &words.done());
                    words = Words::default();
                }
                TagEnd::TableHead | TagEnd::TableRow => put(&mut out, "tr", &row),
                TagEnd::Emphasis => words.emphasis -= 1,
                TagEnd::Strong => words.strong -= 1,
                TagEnd::Strikethrough => words.strike -= 1,
                TagEnd::Link => words.link = None,
                _ => {}
            },
            Event::FootnoteReference(key) => words.text(&format!("⟦{key}⟧")),
            Event::Text(text) => words.text(&text),
            Event::Code(text) => {
                // Marks inside code are not compared, those around it are.
                words.code += 1;
                words.text(&text);
                words.code -= 1;
            }
            Event::TaskListMarker(checked) => out.push_str(if checked { "done " } else { "open " }),
            Event::InlineMath(tex) | Event::DisplayMath(tex) => words.formula(&tex),
            Event::SoftBreak | Event::HardBreak => words.space(),
            Event::Rule => {
                flush(&mut out, &mut words);
                out.push_str("hr");
            }
            other => panic!("{other:?} in\n{markdown}"),
        }
    }
    out
}

/// Notes are told apart by where they are met first: Markdown may call them otherwise.
pub fn numbered(text: &str) -> String {
    let mut met: Vec<&str> = Vec::new();
    let mut parts = text.split('⟦');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('⟧').unwrap_or((part, ""));
        let place = met.iter().position(|known| *known == name).unwrap_or(met.len());
        if place == met.len() {
            met.push(name);
        }
        let _ = write!(out, "⟦{place}⟧{rest}");
    }
    out
}

fn flush(out: &mut String, words: &mut Words) {
    put(out, "p", &words.done());
    *words = Words::default();
}
