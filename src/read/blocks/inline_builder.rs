//! The line: running text inside the marks that are open.

use crate::article::visit::{append, append_text, text_of, trim_end};
use crate::article::{Direction, FieldText, Image, Inline, Mark, Marked, SafeUrl};
use crate::limits::{REPEATED_MARKS, spend};
use crate::text::measure::{fits, is_blank};
use crate::text::search::find_pair;

/// A mark that is open in the tree, and perhaps not yet in the line.
pub(crate) struct MarkOpen {
    kind: MarkKind,
    id: Option<FieldText>,
    /// Whether something in it has its attributes.
    said: bool,
}

pub(crate) enum MarkKind {
    Marked(Mark),
    Link { url: SafeUrl, title: Option<FieldText> },
    Abbreviation { title: FieldText },
    Time { datetime: FieldText },
    Ruby,
    Span { lang: Option<String>, dir: Option<Direction> },
}

impl MarkOpen {
    pub(crate) fn new(kind: MarkKind, id: Option<FieldText>) -> Self {
        Self { kind, id, said: false }
    }

    pub(crate) fn is_span(&self) -> bool {
        matches!(self.kind, MarkKind::Span { .. })
    }

    pub(crate) fn is_ruby(&self) -> bool {
        matches!(self.kind, MarkKind::Ruby)
    }

    pub(crate) fn is(&self, mark: Mark) -> bool {
        matches!(self.kind, MarkKind::Marked(known) if known == mark)
    }

    pub(crate) fn take_id(&mut self) -> Option<FieldText> {
        self.id.take()
    }

    /// Bytes of its attributes.
    fn weight(&self) -> usize {
        match &self.kind {
            MarkKind::Link { url, title } => url.as_str().len() + title.as_ref().map_or(0, |title| title.len()),
            MarkKind::Abbreviation { title: text } | MarkKind::Time { datetime: text } => text.len(),
            MarkKind::Span { lang, .. } => lang.as_ref().map_or(0, String::len),
            MarkKind::Marked(_) | MarkKind::Ruby => 0,
        }
    }

    /// Whether an open mark already says what `inner` would.
    pub(crate) fn says(&self, inner: &MarkOpen) -> bool {
        match (&self.kind, &inner.kind) {
            (MarkKind::Marked(a), MarkKind::Marked(b)) => a == b,
            (MarkKind::Span { lang, dir }, MarkKind::Span { lang: other, dir: way }) => {
                inner.id.is_none() && (other.is_none() || other == lang) && (way.is_none() || way == dir)
            }
            (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
        }
    }

    pub(crate) fn link(&self) -> Option<&SafeUrl> {
        match &self.kind {
            MarkKind::Link { url, .. } => Some(url),
            _ => None,
        }
    }

    fn wrap(&self, content: Vec<Inline>, id: Option<FieldText>) -> Inline {
        match &self.kind {
            MarkKind::Marked(mark) => Inline::Marked(Marked { mark: *mark, content, id }),
            MarkKind::Link { url, title } => Inline::Link { url: url.clone(), title: title.clone(), content, id },
            MarkKind::Abbreviation { title } => Inline::Abbreviation { title: title.clone(), content },
            MarkKind::Time { datetime } => Inline::Time { datetime: datetime.clone(), content },
            MarkKind::Ruby => Inline::Span { lang: None, dir: None, content, id },
            MarkKind::Span { lang, dir } => Inline::Span { lang: lang.clone(), dir: *dir, content, id },
        }
    }
}

/// A mark with text in this line.
struct Entered {
    /// The mark's id, in the first line that it has text in.
    id: Option<FieldText>,
    content: Vec<Inline>,
}

pub(crate) struct InlineBuilder {
    content: Vec<Inline>,
    /// What the first marks of the open ones hold; the others have no text in this line yet.
    inside: Vec<Entered>,
    /// A space that shows once a word follows; whether it is only a line end of the source.
    space: Option<LineEnd>,
    /// Line breaks that show once a word follows.
    pub breaks: u32,
    /// Pictures that are in the text if a word follows, and after it if none does; whether a space stands before each.
    trailing: Vec<(bool, Image)>,
    last: Option<char>,
    /// What is left of [`REPEATED_MARKS`].
    repeated_bytes: usize,
    /// Marks that the budget did not allow.
    pub unsaid: u32,
}

impl Default for InlineBuilder {
    fn default() -> Self {
        Self {
            content: Vec::new(),
            inside: Vec::new(),
            space: None,
            breaks: 0,
            trailing: Vec::new(),
            last: None,
            repeated_bytes: REPEATED_MARKS,
            unsaid: 0,
        }
    }
}

/// Whether a space is a line end of the source.
type LineEnd = bool;

impl InlineBuilder {
    pub(crate) fn is_blank(&self) -> bool {
        self.last.is_none()
    }

    /// Whether it ends as a sentence does, and is too long for the lines of a heading.
    pub(crate) fn is_sentence(&self) -> bool {
        /// Columns of the longest such line.
        const LINE: usize = 40;
        matches!(self.last, Some('.' | '。' | '।' | '۔')) && !fits(&text_of(&self.content), LINE)
    }

    pub(crate) fn has_trailing_images(&self) -> bool {
        !self.trailing.is_empty()
    }

    pub(crate) fn trail(&mut self, image: Image) {
        let space = self.space.take().is_some();
        self.trailing.push((space, image));
    }

    pub(crate) fn space(&mut self, line_end: LineEnd) {
        self.space = Some(line_end || self.space == Some(true));
    }

    pub(crate) fn line_break(&mut self) {
        self.space = None;
        if !self.is_blank() {
            self.breaks += 1;
        }
    }

    fn innermost(&mut self) -> &mut Vec<Inline> {
        match self.inside.last_mut() {
            Some(entered) => &mut entered.content,
            None => &mut self.content,
        }
    }

    /// Makes what is pending real, then enters the marks that are open.
    fn begin(&mut self, first: Option<char>, marks: &mut [MarkOpen]) {
        let images = std::mem::take(&mut self.trailing);
        let linked = marks[..self.inside.len()].iter().any(|mark| mark.link().is_some());
        for (space, mut image) in images {
            // The link around it says it already, and links don't nest.
            image.link = image.link.filter(|_| !linked);
            if space {
                append_text(self.innermost(), " ");
            }
            append(self.innermost(), Inline::Image { image: Box::new(image) });
        }
        if self.breaks > 0 {
            append(self.innermost(), Inline::Break);
        } else if let (Some(line_end), Some(last)) = (self.space, self.last)
            && !(line_end && is_wide(last) && first.is_some_and(is_wide))
        {
            append_text(self.innermost(), " ");
        }
        self.breaks = 0;
        self.space = None;
        for mark in &mut marks[self.inside.len()..] {
            if !self.take_repeat(mark) {
                mark.kind = MarkKind::Span { lang: None, dir: None };
            }
            self.inside.push(Entered { id: mark.id.take(), content: Vec::new() });
        }
    }

    /// Takes what saying the attributes of a mark again costs off the budget; whether it was there. The first time costs nothing.
    fn take_repeat(&mut self, mark: &mut MarkOpen) -> bool {
        if !std::mem::replace(&mut mark.said, true) {
            return true;
        }
        let left = self.repeated_bytes.checked_sub(mark.weight());
        self.repeated_bytes = left.unwrap_or(self.repeated_bytes);
        self.unsaid = self.unsaid.saturating_add(u32::from(left.is_none()));
        left.is_some()
    }

    /// The address of the link that is open, for a picture in it.
    pub(crate) fn link_for_image(&mut self, marks: &mut [MarkOpen]) -> Option<SafeUrl> {
        let mark = marks.iter_mut().rev().find(|mark| mark.link().is_some())?;
        if self.take_repeat(mark) { mark.link().cloned() } else { None }
    }

    /// Appends words with one space between them, with room for what follows; whether any of them shows here.
    pub(crate) fn push_run(&mut self, words: &str, follows: usize, marks: &mut [MarkOpen]) -> bool {
        spend(words.len());
        let words = match words.trim_start_matches(is_blank) {
            word if self.breaks == 1 && is_indent(&words[..words.len() - word.len()], word) => words,
            word if self.is_blank() || self.breaks > 0 => word,
            _ => words,
        };
        let Some(first) = words.chars().next() else { return false };
        self.begin(Some(first), marks);
        let content = self.innermost();
        if !matches!(content.last(), Some(Inline::Text(_))) {
            append(content, Inline::Text(String::new()));
        }
        if let Some(Inline::Text(text)) = content.last_mut() {
            text.reserve_exact(words.len() + follows);
            text.push_str(words);
        }
        self.last = words.chars().next_back();
        true
    }

    /// Appends the text that follows a run, each run of white space in it as one space.
    pub(crate) fn go_on(&mut self, text: &str) {
        let Some(Inline::Text(out)) = self.innermost().last_mut() else { return };
        spend(text.len());
        let mut rest = text;
        let mut space = None;
        while !rest.is_empty() {
            let word = rest.trim_ascii_start();
            let white = &rest[..rest.len() - word.len()];
            let line_end = white.contains('\n');
            if word.is_empty() {
                space = Some(line_end);
                break;
            }
            let wide = |c: Option<char>| c.is_some_and(is_wide);
            let joined = line_end && wide(out.chars().next_back()) && wide(word.chars().next());
            if !(white.is_empty() || joined) {
                out.push(' ');
            }
            let end = end_of_run(word);
            out.push_str(&word[..end]);
            rest = &word[end..];
        }
        let last = out.chars().next_back();
        self.space = space;
        self.last = last;
    }

    pub(crate) fn push(&mut self, inline: Inline, marks: &mut [MarkOpen]) {
        self.begin(None, marks);
        append(self.innermost(), inline);
        self.last = Some('\u{fffc}');
    }

    /// Adds to the reading of the ruby that the line ends with; whether it does so.
    pub(crate) fn read_on(&mut self, more: &str) -> bool {
        /// Bytes of the longest reading of several parts.
        const LONGEST: usize = 200;
        let Some(Inline::Ruby { text, .. }) = self.innermost().last_mut() else { return false };
        let longer = Some(format!("{text}{more}")).filter(|longer| longer.len() <= LONGEST);
        let Some(longer) = longer.as_deref().and_then(FieldText::line) else { return false };
        *text = longer;
        true
    }

    /// A ruby in place of what the innermost mark held, which has left the line.
    pub(crate) fn push_ruby(&mut self, inline: Inline) {
        append(self.innermost(), inline);
    }

    /// Leaves a mark; `depth` marks stay open. Gives back an id that found no text to stand on.
    pub(crate) fn close_mark(&mut self, depth: usize, mark: &MarkOpen) -> Option<FieldText> {
        if self.inside.len() <= depth {
            return mark.id.clone();
        }
        self.leave(mark)
    }

    fn leave(&mut self, mark: &MarkOpen) -> Option<FieldText> {
        let Entered { id, content } = self.inside.pop()?;
        if content.is_empty() {
            return id;
        }
        if let MarkKind::Ruby = mark.kind {
            for inline in content {
                match inline {
                    Inline::Text(text) => append_text(self.innermost(), &text),
                    other => append(self.innermost(), other),
                }
            }
        } else {
            let inline = mark.wrap(content, id);
            append(self.innermost(), inline);
        }
        None
    }

    /// Takes what the innermost of `depth` open marks holds; the mark enters the line again when text follows.
    pub(crate) fn take_innermost(&mut self, depth: usize) -> Vec<Inline> {
        if self.inside.len() < depth {
            return Vec::new();
        }
        self.inside.pop().map(|entered| entered.content).unwrap_or_default()
    }

    /// Ends the line. The marks stay open and enter the next line when it has text.
    pub(crate) fn take(&mut self, marks: &[MarkOpen]) -> (Vec<Inline>, Vec<Image>) {
        (self.space, self.breaks, self.last) = (None, 0, None);
        if self.content.is_empty() && self.inside.is_empty() && self.trailing.is_empty() {
            return (Vec::new(), Vec::new());
        }
        while let Some(at) = self.inside.len().checked_sub(1) {
            self.leave(&marks[at]);
        }
        let mut content = std::mem::take(&mut self.content);
        trim_end(&mut content);
        let images = std::mem::take(&mut self.trailing).into_iter().map(|(_, image)| image).collect();
        (content, images)
    }
}

/// Whether blanks indent a line of verse: not a paragraph of a script that begins all of them so.
fn is_indent(blanks: &str, word: &str) -> bool {
    blanks.starts_with('\u{a0}')
        && blanks.matches('\u{a0}').count() > 1
        && blanks.chars().all(|c| matches!(c, '\u{a0}' | ' '))
        && word.chars().next().is_some_and(|first| !is_wide(first))
}

/// Where words with one space between them end that begin a text.
pub(crate) fn end_of_run(text: &str) -> usize {
    // All white space is among these bytes.
    let may_end = |byte: u8, next: u8| (byte <= b' ') & ((byte != b' ') | (next <= b' '));
    let ends = |at: usize| {
        let rest = &text.as_bytes()[at..];
        rest.strip_prefix(b" ").unwrap_or(rest).first().is_none_or(u8::is_ascii_whitespace)
    };
    find_pair(text, b' ', may_end, ends).unwrap_or(text.len())
}

/// Characters of scripts that are written without spaces; a line end between two of them is no space.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}
