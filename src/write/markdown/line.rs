//! One line of Markdown: running text with its marks, escaped so that a parser reads the same text and marks again.
//!
//! A mark that stands between a letter and punctuation is none by [CommonMark's flanking rules], which CJK text meets all
//! the time: `**中文。**后`. There the letter outside the mark is written as a reference, which begins and ends with
//! punctuation: `**中文。**&#21518;`.
//!
//! [CommonMark's flanking rules]: https://spec.commonmark.org/0.31.2/#delimiter-run

use std::ops::Range;

use super::escape::{
    Place, folded, is_sayable_code, is_sayable_formula, plain_formula, write_code, write_directions, write_target,
    write_text,
};
use crate::article::{Formula, Image, Inline, Mark, Marked, Note, bidi};
use crate::sort::sort;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Strong,
    Emphasis,
    Strike,
}

/// Ranges are of what the line says.
enum Piece<'a> {
    Text {
        range: Range<usize>,
        /// Whether the first and the last character are written as references.
        coded: [bool; 2],
    },
    Break,
    Code(Range<usize>),
    Open(Style),
    Close(Style),
    LinkOpen,
    LinkClose {
        url: &'a str,
        title: Option<&'a str>,
    },
    Image(&'a Image),
    /// The id of a note.
    Reference(&'a str),
    Math(&'a str),
}

/// How a parser sees the character beside a mark.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Space,
    Punctuation,
    Word,
    /// Parsers and versions of Unicode differ.
    Other,
}

/// White space at the end of what a line says that is in no piece yet: it belongs outside the marks that end or begin there.
#[derive(Default)]
struct Gap {
    start: usize,
    breaks: bool,
}

#[derive(Default)]
pub(super) struct Line<'a> {
    /// Texts and code, one after the other.
    said: String,
    gap: Gap,
    pieces: Vec<Piece<'a>>,
    /// Marks and links without text so far.
    pending: Vec<Piece<'a>>,
    open: Vec<Style>,
    in_link: bool,
    in_code: bool,
    /// Whether the gap stands in the code that the last piece is.
    joins: bool,
    pub(super) keys: Keys<'a>,
    /// What it is in Markdown, at the end.
    out: String,
}

impl<'a> Line<'a> {
    /// Makes room for another line in the same memory.
    pub(super) fn clear(&mut self) {
        let Self { said, gap, pieces, pending, open, in_link, in_code, joins, keys: _, out } = self;
        said.clear();
        *gap = Gap::default();
        pieces.clear();
        pending.clear();
        open.clear();
        (*in_link, *in_code, *joins) = (false, false, false);
        out.clear();
    }

    pub(super) fn inlines(&mut self, content: &'a [Inline]) {
        for inline in content {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &'a Inline) {
        match inline {
            Inline::Text(text) => self.text(text),
            Inline::Break => {
                self.said.truncate(self.gap.start);
                self.gap.breaks = true;
            }
            Inline::Image { image } => self.image(image),
            Inline::Footnote { id, label } => self.reference(id, label),
            Inline::Math(formula) => self.formula(formula),
            Inline::Link { url, title, content, .. } => {
                self.link(url.as_str(), title.as_deref(), |line| line.inlines(content));
            }
            Inline::Ruby { content, text } => {
                self.inlines(content);
                self.text(&format!("({text})"));
            }
            Inline::Abbreviation { content, .. } | Inline::Time { content, .. } | Inline::Span { content, .. } => {
                self.inlines(content);
            }
            Inline::Marked(Marked { mark, content, .. }) => match mark {
                Mark::Strong => self.strong(content),
                Mark::Emphasis => self.styled(Style::Emphasis, content),
                Mark::Strike => self.styled(Style::Strike, content),
                Mark::Code | Mark::Keyboard => {
                    let around = std::mem::replace(&mut self.in_code, true);
                    self.inlines(content);
                    self.in_code = around;
                }
                Mark::Quote => {
                    self.text("“");
                    self.inlines(content);
                    self.text("”");
                }
                Mark::Superscript => match raised(content).filter(|_| !self.in_code) {
                    Some(raised) => self.text(&raised),
                    None => self.inlines(content),
                },
                Mark::Underline | Mark::Subscript | Mark::Small | Mark::Mark => {
                    self.inlines(content);
                }
            },
        }
    }

    pub(super) fn strong(&mut self, content: &'a [Inline]) {
        self.styled(Style::Strong, content);
    }

    fn styled(&mut self, style: Style, content: &'a [Inline]) {
        if self.in_code || self.open.contains(&style) {
            return self.inlines(content);
        }
        self.open.push(style);
        self.pending.push(Piece::Open(style));
        self.inlines(content);
        self.close(Piece::Close(style));
        self.open.pop();
    }

    /// A link; what is in a link already stays in that.
    pub(super) fn link(&mut self, url: &'a str, title: Option<&'a str>, content: impl FnOnce(&mut Self)) {
        if self.in_link {
            return content(self);
        }
        self.in_link = true;
        self.pending.push(Piece::LinkOpen);
        content(self);
        self.close(Piece::LinkClose { url, title });
        self.in_link = false;
    }

    pub(super) fn image(&mut self, image: &'a Image) {
        let picture = |line: &mut Self| {
            line.begin(false);
            line.pieces.push(Piece::Image(image));
        };
        match &image.link {
            Some(link) => self.link(link.as_str(), None, picture),
            None => picture(self),
        }
    }

    /// A reference to a note; in code and links, which hold none, its label.
    fn reference(&mut self, id: &'a str, label: &'a str) {
        if self.in_code || self.in_link {
            self.text("[");
            self.text(label);
            return self.text("]");
        }
        self.begin(false);
        self.pieces.push(Piece::Reference(id));
    }

    /// A formula: in code, and where its language is not TeX, it is code.
    pub(super) fn formula(&mut self, formula: &'a Formula) {
        match formula.tex.as_deref().filter(|_| !self.in_code) {
            Some(tex) if is_sayable_formula(tex, self.in_link) => {
                self.begin(false);
                self.pieces.push(Piece::Math(tex));
            }
            _ => self.code(formula.source()),
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        let core = text.trim();
        self.joins &= self.in_code;
        if core.is_empty() {
            return self.said.push_str(text);
        }
        let start = text.len() - text.trim_start().len();
        self.said.push_str(&text[..start]);
        self.begin(self.in_code);
        let start = self.said.len();
        let end = start + core.len();
        self.said.push_str(text.trim_start());
        self.gap.start = end;
        match self.pieces.last_mut() {
            Some(Piece::Code(last)) if self.in_code => last.end = end,
            Some(Piece::Text { range, .. }) if !self.in_code => range.end = end,
            _ if self.in_code => self.pieces.push(Piece::Code(start..end)),
            _ => self.pieces.push(words(start..end)),
        }
        self.joins = self.in_code;
    }

    pub(super) fn code(&mut self, text: &str) {
        let around = std::mem::replace(&mut self.in_code, true);
        self.text(text);
        self.in_code = around;
    }

    pub(super) fn space(&mut self) {
        self.said.push(' ');
    }

    /// Writes the gap, then the marks that begin here, before `code` or anything else. A mark that has just ended goes on instead.
    fn begin(&mut self, code: bool) {
        let Gap { start, breaks } = std::mem::take(&mut self.gap);
        let gap = start..self.said.len();
        let mut pending = std::mem::take(&mut self.pending);
        if self.pieces.is_empty() || breaks {
            // An indent stays.
            let white = &self.said[gap.clone()];
            let is_indent = white.starts_with('\u{a0}') && white.chars().all(|c| matches!(c, '\u{a0}' | ' '));
            let indent = if breaks && is_indent { white.len() } else { 0 };
            self.said.truncate(gap.start + indent);
            if !self.pieces.is_empty() {
                self.pieces.push(Piece::Break);
                if indent > 0 {
                    self.pieces.push(words(gap.start..gap.start + indent));
                }
            }
        } else if !gap.is_empty() {
            match self.pieces.last_mut() {
                Some(Piece::Code(last)) if code && self.joins && pending.is_empty() => last.end = gap.end,
                Some(Piece::Text { range, .. }) => range.end = gap.end,
                _ => self.pieces.push(words(gap)),
            }
        }
        self.gap.start = self.said.len();
        for opening in pending.drain(..) {
            match (&opening, self.pieces.last()) {
                (Piece::Open(style), Some(Piece::Close(ended))) if style == ended => {
                    self.pieces.pop();
                }
                _ => self.pieces.push(opening),
            }
        }
        self.pending = pending;
    }

    /// Ends a mark or link; one without text was never there.
    fn close(&mut self, closing: Piece<'a>) {
        if self.pending.pop().is_none() {
            self.pieces.push(closing);
        }
    }

    pub(super) fn finish(&mut self, place: Place) -> &str {
        self.say_in_words(place);
        self.code_neighbours();
        let codes_directions = self.codes_directions();
        let mut out = std::mem::take(&mut self.out);
        out.reserve(self.said.len());
        let mut linked = false;
        for (at, piece) in self.pieces.iter().enumerate() {
            match piece {
                Piece::Text { range, coded } => {
                    let from = out.len();
                    write_text(&self.said[range.clone()], *coded, place, linked, &mut out);
                    if codes_directions {
                        write_directions(from, &mut out);
                    }
                }
                Piece::Break => out.push_str(if place == Place::Paragraph { "\\\n" } else { " " }),
                Piece::Code(range) => write_code(&self.said[range.clone()], place, &mut out),
                Piece::Open(style) | Piece::Close(style) => out.push_str(self.delimiter(at, *style)),
                Piece::LinkOpen => {
                    linked = true;
                    // It would be a picture.
                    if out.ends_with('!') {
                        out.insert(out.len() - 1, '\\');
                    }
                    out.push('[');
                }
                Piece::LinkClose { url, title } => {
                    linked = false;
                    out.push(']');
                    write_target(url, *title, place, &mut out);
                }
                Piece::Reference(id) => {
                    out.push_str("[^");
                    out.push_str(self.keys.of(id));
                    out.push(']');
                }
                Piece::Math(tex) => {
                    out.push('$');
                    let tex = folded(&plain_formula(tex));
                    out.push_str(&if place == Place::Cell { tex.replace('|', "\\|") } else { tex });
                    out.push('$');
                }
                Piece::Image(image) => {
                    out.push_str("![");
                    write_text(&folded(image.alt.as_deref().unwrap_or_default()), [false; 2], place, true, &mut out);
                    out.push(']');
                    write_target(image.url.as_str(), image.title.as_deref(), place, &mut out);
                }
            }
        }
        self.out = out;
        &self.out
    }

    /// Turns code that a code span can't say here into text.
    fn say_in_words(&mut self, place: Place) {
        let mut linked = false;
        for piece in &mut self.pieces {
            match piece {
                Piece::LinkOpen => linked = true,
                Piece::LinkClose { .. } => linked = false,
                Piece::Code(range) => {
                    let code = &self.said[range.clone()];
                    if !is_sayable_code(code, place, linked) {
                        let (text, start) = (folded(code), self.said.len());
                        self.said.push_str(&text);
                        *piece = words(start..self.said.len());
                    }
                }
                _ => {}
            }
        }
    }

    /// Two runs of `*` side by side would be read as one: emphasis that touches strong text is written with `_`.
    fn delimiter(&self, at: usize, style: Style) -> &'static str {
        match style {
            Style::Strong => "**",
            Style::Strike => "~~",
            Style::Emphasis => {
                let other = self.other_end(at);
                let ends = [at.wrapping_sub(1), at + 1, other.wrapping_sub(1), other + 1];
                let strong = |at: &usize| {
                    matches!(self.pieces.get(*at), Some(Piece::Open(Style::Strong) | Piece::Close(Style::Strong)))
                };
                if ends.iter().any(strong) { "_" } else { "*" }
            }
        }
    }

    /// Where emphasis that begins or ends at `at` ends or begins; it never stands in itself.
    fn other_end(&self, at: usize) -> usize {
        let is = |piece: &Piece| matches!(piece, Piece::Open(Style::Emphasis) | Piece::Close(Style::Emphasis));
        let found = match self.pieces[at] {
            Piece::Open(_) => self.pieces[at + 1..].iter().position(is).map(|n| at + 1 + n),
            _ => self.pieces[..at].iter().rposition(is),
        };
        found.unwrap_or(at)
    }

    /// Finds the letters beside marks that must be written as references.
    fn code_neighbours(&mut self) {
        let marks = (0..self.pieces.len()).filter(|at| matches!(self.pieces[*at], Piece::Open(_) | Piece::Close(_)));
        let mut todo: Vec<usize> = marks.collect();
        while let Some(at) = todo.pop() {
            let (style, opens) = match self.pieces[at] {
                Piece::Open(style) => (style, true),
                Piece::Close(style) => (style, false),
                _ => continue,
            };
            let (before, after) = (self.side(at.checked_sub(1), true), self.side(Some(at + 1), false));
            let (outer, inner) = if opens { (before, after) } else { (after, before) };
            let inside_a_word = inner == Side::Word && self.delimiter(at, style) != "_";
            if inside_a_word || matches!(outer, Side::Space | Side::Punctuation) {
                continue;
            }
            let beside = if opens { at - 1 } else { at + 1 };
            if let Piece::Text { coded, .. } = &mut self.pieces[beside] {
                coded[usize::from(opens)] = true;
                todo.extend([beside.wrapping_sub(1), beside + 1].iter().filter(|n| **n < self.pieces.len()));
            }
        }
    }

    /// Whether a direction is written as a reference: then those that open and close others are, too.
    fn codes_directions(&self) -> bool {
        self.pieces.iter().any(|piece| {
            let Piece::Text { range, coded } = piece else { return false };
            let text = &self.said[range.clone()];
            let ends = [text.chars().next(), text.chars().next_back()];
            ends.iter().zip(coded).any(|(end, coded)| *coded && end.is_some_and(bidi::is_control))
        })
    }

    /// What a parser sees at the end or the beginning of a piece.
    fn side(&self, at: Option<usize>, end: bool) -> Side {
        match at.and_then(|at| self.pieces.get(at)) {
            None | Some(Piece::Break) => Side::Space,
            Some(Piece::Text { range, coded }) => {
                let text = &self.said[range.clone()];
                let single = text.chars().nth(1).is_none();
                let c = if end { text.chars().next_back() } else { text.chars().next() };
                if coded[usize::from(end)] || (single && coded.contains(&true)) {
                    Side::Punctuation
                } else {
                    c.map_or(Side::Space, side_of)
                }
            }
            Some(_) => Side::Punctuation,
        }
    }
}

/// What the notes are called in Markdown, by their ids.
#[derive(Default)]
pub(super) struct Keys<'a>(Vec<(&'a str, String)>);

impl<'a> Keys<'a> {
    /// A label that is a word and of one note only is its key; other notes are numbered.
    pub(super) fn new(notes: &[&'a Note]) -> Self {
        let mut labels: Vec<&str> = notes.iter().map(|note| &*note.label).collect();
        sort(&mut labels);
        let is_word = |label: &str| label.bytes().all(|b| b.is_ascii_alphanumeric());
        let is_key = |label: &str| {
            let from = labels.partition_point(|other| *other < label);
            is_word(label) && labels.get(from + 1) != Some(&label)
        };
        let mut keys: Vec<_> = (1..)
            .zip(notes)
            .map(|(n, note)| {
                (&*note.id, if is_key(&note.label) { note.label.to_string() } else { format!("note-{n}") })
            })
            .collect();
        sort(&mut keys);
        Self(keys)
    }

    pub(super) fn of(&self, id: &str) -> &str {
        let found = self.0.binary_search_by(|(known, _)| (*known).cmp(id));
        found.map_or("", |at| &self.0[at].1)
    }
}

/// Digits and signs above the line, which Markdown has no mark for, as characters that stand there by themselves.
fn raised(content: &[Inline]) -> Option<String> {
    /// Characters of the longest power or number of a note.
    const LONGEST: usize = 8;
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let [Inline::Text(text)] = content else { return None };
    let raise = |c: char| match c {
        '+' => Some('⁺'),
        '-' | '−' => Some('⁻'),
        _ => c.to_digit(10).map(|digit| DIGITS[digit as usize]),
    };
    if text.chars().nth(LONGEST).is_none() { text.chars().map(raise).collect() } else { None }
}

fn words<'a>(range: Range<usize>) -> Piece<'a> {
    Piece::Text { range, coded: [false; 2] }
}

fn side_of(c: char) -> Side {
    match c {
        ' ' | '\t' | '\n' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
            Side::Space
        }
        '\u{2010}'..='\u{2027}'
        | '\u{3001}'..='\u{3003}'
        | '\u{3008}'..='\u{3011}'
        | '！'
        | '（'
        | '）'
        | '，'
        | '：'
        | '；'
        | '？' => Side::Punctuation,
        c if c.is_ascii_punctuation() => Side::Punctuation,
        c if c.is_alphanumeric() => Side::Word,
        _ => Side::Other,
    }
}
