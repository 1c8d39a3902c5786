//! Builds blocks from a stream of text, marks and containers.
//!
//! A container (a quote, a list item, a cell) holds blocks. Between two container edges text collects in a line, inside the marks that
//! are open; a line ends as a paragraph, or as what its container makes of it. Marks outlive lines: a `<b>` around three
//! `<div>`s is three paragraphs, each strong.

use std::borrow::Cow;

use super::containers::{self, Container, Declared, Opened};
use super::inline_builder::{InlineBuilder, MarkOpen, end_of_run};
use crate::article::prose::{LEADING_BLOCKS, is_prose};
use crate::article::visit::{line_of, only_images, take_id};
use crate::article::{Block, BlockKind, FieldText, Formula, Image, Inline, Mark, SafeUrl, bidi};
use crate::limits::{LINE_INDENT, OPEN_FIGURES, OPEN_SPANS, spend};
use crate::read::elements::image::same_picture;
use crate::read::elements::{code, math};
use crate::rules::lists::DEEPEST_LEVEL;
use crate::text::measure::is_blank;
use crate::text::search::{contains, replace};

/// Elements around what the writers nest: the page's two and up to two of a block's own (a figure and its player). A mark counts twice
/// in the tree builder.
const AROUND: usize = 4;

pub(crate) struct BlockBuilder {
    /// Elements that the article may nest.
    depth: usize,
    containers: Vec<Opened>,
    marks: Vec<MarkOpen>,
    line: InlineBuilder,
    /// Level of the heading that is open.
    pub heading: Option<u8>,
    pub declared: Declared,
    /// Ids whose elements have no word in the vocabulary: the next block gets them.
    pending_ids: Vec<FieldText>,
    /// Whether line ends in text are line breaks, as in plain text.
    pub keeps_lines: bool,
    /// Addresses that stood for embeds, as they were printed.
    pub replaced: Vec<String>,
    /// What closes the bidirectional controls that are open in the line.
    closers: Vec<char>,
}

impl BlockBuilder {
    pub(crate) fn new(keeps_lines: bool, depth: usize) -> Self {
        Self {
            depth,
            containers: vec![Opened::new(Container::Body)],
            marks: Vec::new(),
            line: InlineBuilder::default(),
            heading: None,
            declared: Declared::default(),
            pending_ids: Vec::new(),
            keeps_lines,
            replaced: Vec::new(),
            closers: Vec::new(),
        }
    }

    pub(crate) fn finish(&mut self) -> Vec<Block> {
        while self.containers.len() > 1 {
            self.close();
        }
        self.end_line();
        self.containers.pop().map(|body| body.blocks).unwrap_or_default()
    }

    #[inline]
    fn top(&mut self) -> &mut Opened {
        self.containers.last_mut().expect("the body is never closed")
    }

    /// What the innermost container is.
    pub(crate) fn container(&mut self) -> &mut Container {
        &mut self.top().container
    }

    /// The blocks of the innermost container so far.
    pub(crate) fn blocks(&mut self) -> &mut Vec<Block> {
        &mut self.top().blocks
    }

    /// Whether the article has begun in the innermost container: there is prose, or more than stands before any article.
    pub(crate) fn look_for_beginning(&mut self) -> bool {
        let top = self.top();
        if !top.begun {
            top.begun = top.blocks.len() > LEADING_BLOCKS || top.blocks[top.looked_at..].iter().any(is_prose);
            top.looked_at = top.blocks.len();
        }
        top.begun
    }

    /// Whether the line has text, or pictures in the text.
    pub(crate) fn has_line(&self) -> bool {
        !self.line.is_blank()
    }

    /// Marks whose attributes the budget did not allow to say again.
    pub(crate) fn unsaid(&self) -> u32 {
        self.line.unsaid
    }

    pub(crate) fn set_id(&mut self, id: Option<FieldText>) {
        let Some(id) = id else { return };
        self.pending_ids.push(id);
        if self.pending_ids.len() == OPEN_SPANS {
            self.pending_ids.remove(0);
        }
    }

    // ── text ────────────────────────────────────────────────────────────────────────────────────

    pub(crate) fn text(&mut self, text: &str) {
        /// Spaces between columns; two stand behind sentences.
        const GAP: &str = "   ";
        if let Container::Code { text: code, .. } = self.container() {
            code.push_str(text);
            return;
        }
        if !(self.keeps_lines || self.declared.keeps_lines) {
            self.words(text);
            return;
        }
        for (n, part) in text.split('\n').enumerate() {
            if n > 0 {
                self.line_break();
            }
            let line = part.trim_start_matches(' ');
            let spaces = part.len() - line.len();
            let is_indented = n > 0 && spaces > 1 && !line.is_empty();
            let has_columns = || contains(line.trim_ascii_end(), GAP);
            if !self.declared.keeps_spaces || !(is_indented || has_columns()) {
                self.words(part);
                continue;
            }
            let (indent, space) = if is_indented { (spaces.min(LINE_INDENT), 0) } else { (0, spaces) };
            let line =
                if has_columns() { Cow::Owned(replace(line, "  ", "\u{a0}\u{a0}")) } else { Cow::Borrowed(line) };
            self.words(&("\u{a0}".repeat(indent) + &part[..space] + &line));
        }
    }

    fn words(&mut self, text: &str) {
        if !bidi::has_control(text) {
            return self.clean_words(text);
        }
        // Before spaces are folded: what closes nothing may stand between two.
        self.split_at_breaks();
        let mut text = text.to_owned();
        bidi::close_matching(&mut text, &mut self.closers);
        self.clean_words(&text);
    }

    fn clean_words(&mut self, text: &str) {
        spend(text.len());
        let end = text.trim_ascii_end().len();
        let mut rest = text;
        while let Some(first) = rest.bytes().next() {
            if first.is_ascii_whitespace() {
                self.line.space(first == b'\n');
                rest = &rest[1..];
                continue;
            }
            let (words, after) = rest.split_at(end_of_run(rest));
            let follows = end.saturating_sub(text.len() - after.len());
            if self.run(words, follows) {
                return self.line.go_on(after);
            }
            rest = after;
        }
    }

    /// Appends words with one space between them, before so many bytes of others; whether any shows.
    fn run(&mut self, words: &str, follows: usize) -> bool {
        spend(words.len());
        if self.line.is_blank() && words.chars().all(is_blank) {
            return false;
        }
        let mut words = words;
        if self.line.has_trailing_images() {
            // A picture is in the text only once a word follows.
            let after = words.trim_start_matches(is_blank);
            if words[..words.len() - after.len()].contains(char::is_whitespace) {
                self.line.space(false);
            }
            words = after;
            if words.is_empty() {
                return false;
            }
        }
        self.split_at_breaks();
        self.line.push_run(words, follows, &mut self.marks)
    }

    /// In prose two line breaks end the paragraph; in headings and captions they are one.
    fn split_at_breaks(&mut self) {
        if self.line.breaks < 2 || self.container().is_inline() {
            return;
        }
        // Its end tag is missing.
        if self.line.is_sentence() {
            self.heading = None;
        }
        if self.heading.is_none() {
            self.end_line();
        }
    }

    pub(crate) fn line_break(&mut self) {
        if let Container::Code { text, .. } = self.container() {
            text.push('\n');
            return;
        }
        if self.line.has_trailing_images() {
            self.end_line();
        }
        self.line.line_break();
    }

    /// Ends the line within the text, unless it has just begun.
    pub(crate) fn begin_line(&mut self) {
        if self.line.breaks == 0 {
            self.line_break();
        }
    }

    // ── marks ───────────────────────────────────────────────────────────────────────────────────

    /// Opens a mark, unless one that says the same is open already. One of a kind is enough, but for spans, so the depth
    /// of inlines is bounded by the number of kinds.
    pub(crate) fn open_mark(&mut self, mut mark: MarkOpen) -> bool {
        spend(self.marks.len());
        let spans = self.marks.iter().filter(|open| open.is_span()).count();
        let has_level = (!mark.is_span() || spans < OPEN_SPANS) && !self.is_full();
        // Within a quotation one more has marks of its own.
        let most = if mark.is(Mark::Quote) { 2 } else { 1 };
        let opens = has_level && self.marks.iter().filter(|open| open.says(&mark)).nth(most - 1).is_none();
        if opens {
            self.marks.push(mark);
        } else {
            self.set_id(mark.take_id());
        }
        opens
    }

    /// Whether one more mark would nest deeper than the budget.
    pub(crate) fn is_full(&self) -> bool {
        /// Elements that the writers nest for one container, at most: a list that says how deep it is within others.
        const MOST: usize = 2 + 2 * DEEPEST_LEVEL;
        let marks = self.marks.len() + 1;
        let nests = |depth: usize| depth + AROUND + 2 * marks > self.depth;
        nests(MOST * self.containers.len()) && nests(containers::depth(&self.containers))
    }

    pub(crate) fn close_mark(&mut self) {
        let Some(mark) = self.marks.pop() else { return };
        let unplaced = self.line.close_mark(self.marks.len(), &mark);
        self.set_id(unplaced);
    }

    /// Takes a mark that is open off the stack, to be put back by [`BlockBuilder::resume`]; not from around a link or a ruby.
    pub(crate) fn suspend(&mut self, mark: Mark) -> Option<(usize, MarkOpen)> {
        let at = self.marks.iter().position(|open| open.is(mark))?;
        spend(self.marks.len());
        if self.marks[at..].iter().any(|open| open.link().is_some() || open.is_ruby()) {
            return None;
        }
        self.cut_marks(at);
        Some((at, self.marks.remove(at)))
    }

    pub(crate) fn resume(&mut self, (at, mark): (usize, MarkOpen)) {
        self.cut_marks(at);
        self.marks.insert(at, mark);
    }

    /// Leaves all marks in the line but the first; they enter it again when text follows.
    fn cut_marks(&mut self, depth: usize) {
        for at in (depth..self.marks.len()).rev() {
            let unplaced = self.line.close_mark(at, &self.marks[at]);
            self.set_id(unplaced);
        }
    }

    /// Turns what the innermost mark holds so far into a ruby with this reading.
    pub(crate) fn ruby(&mut self, text: &str) {
        let content = self.line.take_innermost(self.marks.len());
        match FieldText::line(text) {
            Some(text) if !content.is_empty() && !text.is_cut() => {
                self.line.push_ruby(Inline::Ruby { content, text });
            }
            // One more for the characters before it.
            Some(text) if content.is_empty() && self.line.read_on(&text) => {}
            _ => {
                for inline in content {
                    self.line.push_ruby(inline);
                }
                self.words(text);
            }
        }
    }

    pub(crate) fn in_code(&self) -> bool {
        self.containers.last().is_some_and(|top| matches!(top.container, Container::Code { .. }))
    }

    /// Whether right within a list of notes.
    pub(crate) fn in_notes(&self) -> bool {
        self.containers.last().is_some_and(|top| matches!(top.container, Container::Notes { .. }))
    }

    /// Begins a new line or column of code, unless one has just begun.
    pub(crate) fn code_gap(&mut self, gap: char) {
        if let Container::Code { text, .. } = self.container()
            && !text.is_empty()
            && !text.ends_with(['\n', gap])
        {
            text.push(gap);
        }
    }

    /// Whether a link is open.
    pub(crate) fn in_link(&self) -> bool {
        self.link().is_some()
    }

    pub(crate) fn link(&self) -> Option<&SafeUrl> {
        self.marks.iter().find_map(MarkOpen::link)
    }

    /// Whether characters with a reading are open.
    pub(crate) fn in_ruby(&self) -> bool {
        self.marks.iter().any(MarkOpen::is_ruby)
    }

    // ── blocks ──────────────────────────────────────────────────────────────────────────────────

    /// Ends the line: what it holds becomes a paragraph or heading, or goes to a container that holds text.
    pub(crate) fn end_line(&mut self) {
        let (mut content, images) = self.line.take(&self.marks);
        self.closers.clear();
        if !content.is_empty() {
            bidi::balance(&mut content);
            let heading = self.heading;
            let top = self.top();
            if top.container.is_inline() {
                if !top.inlines.is_empty() {
                    top.inlines.push(Inline::Break);
                }
                top.inlines.extend(content);
            } else if let Some(images) = only_images(&content) {
                self.pending_ids.extend(take_id(&mut content));
                for image in images {
                    self.figure(image);
                }
            } else {
                self.push(match heading {
                    Some(level) => BlockKind::Heading { level, content },
                    None => BlockKind::Paragraph { content },
                });
            }
        }
        for image in images {
            self.figure(image);
        }
    }

    /// A picture. In the middle of text it stays there; elsewhere it is a figure.
    pub(crate) fn image(&mut self, mut image: Image, small: bool) {
        image.link = self.line.link_for_image(&mut self.marks);
        if self.container().is_inline() || matches!(self.container(), Container::Code { .. }) {
            return self.figure(image);
        }
        if small {
            image.link = None;
            self.split_at_breaks();
            return self.line.push(Inline::Image { image: Box::new(image) }, &mut self.marks);
        }
        if self.line.is_blank() || self.line.breaks > 0 {
            self.end_line();
            return self.figure(image);
        }
        self.line.trail(image);
    }

    /// A formula: on a line of its own where there is room for one.
    pub(crate) fn formula(&mut self, formula: Formula, display: bool) {
        if display && self.heading.is_none() && !self.container().is_inline() {
            self.end_line();
            // The id of what is around it is its own, not of the text behind it.
            for at in 0..self.marks.len() {
                let id = self.marks[at].take_id();
                self.set_id(id);
            }
            return self.push(BlockKind::Math(formula));
        }
        self.split_at_breaks();
        self.line.push(Inline::Math(math::inline(&formula)), &mut self.marks);
    }

    /// Whether a picture is the twin of the one right before it, of another host or size.
    pub(crate) fn has_twin(&mut self, image: &Image) -> bool {
        self.last_image().is_some_and(|last| same_picture(last.url.as_str(), image.url.as_str(), true))
    }

    /// The picture that was read right before.
    pub(crate) fn last_image(&mut self) -> Option<&mut Image> {
        if self.has_line() {
            return None;
        }
        let last = self.containers.last_mut()?.blocks.last_mut()?;
        if let BlockKind::Figure { images, .. } = &mut last.kind { images.last_mut() } else { None }
    }

    fn figure(&mut self, image: Image) {
        self.push(BlockKind::Figure { images: vec![image], caption: Vec::new() });
    }

    /// Who is credited for the pictures of the innermost figure.
    pub(crate) fn credit(&mut self, text: Option<FieldText>) {
        spend(self.containers.len());
        let figure = self.containers.iter_mut().rev().find_map(|opened| match &mut opened.container {
            Container::Figure { credit, .. } => Some(credit),
            _ => None,
        });
        if let Some(credit) = figure
            && credit.is_none()
        {
            *credit = text;
        }
    }

    /// A reference to a note, in the line.
    pub(crate) fn reference(&mut self, id: FieldText, label: FieldText) {
        self.line.push(Inline::Footnote { id, label }, &mut self.marks);
    }

    /// Adds a block to the innermost container that holds blocks.
    pub(crate) fn push(&mut self, kind: BlockKind) {
        let Declared { lang, dir, role, .. } = self.declared.clone();
        let mut block = Block { kind, id: None, lang, dir, role };
        for id in self.pending_ids.drain(..).rev() {
            containers::name(&mut block, id);
        }
        self.add(block);
    }

    fn add(&mut self, block: Block) {
        let holds = |opened: &Opened| !matches!(opened.container, Container::Table { .. } | Container::Row { .. });
        if let Some(at) = self.containers.iter().rposition(holds) {
            spend(self.containers.len() - at);
            self.containers[at].add(block);
        }
    }

    /// Opens a container; the line before it ends. Not where its elements would nest deeper than the budget: a list nested right
    /// in a list, say, is written with an item around it.
    pub(crate) fn open(&mut self, container: Container) -> bool {
        self.end_line();
        self.containers.push(Opened::new(container));
        spend(self.containers.len());
        let is_figure = |opened: &Opened| matches!(opened.container, Container::Figure { .. });
        let figures = self.containers.iter().filter(|opened| is_figure(opened)).count();
        let opens = containers::depth(&self.containers) + AROUND + 2 * self.marks.len() <= self.depth
            && !(figures > OPEN_FIGURES && self.containers.last().is_some_and(is_figure));
        if opens {
            let id = self.pending_ids.pop();
            self.top().id = id;
        } else {
            self.containers.pop();
        }
        opens
    }

    /// Closes the innermost container, and hands what it makes to the container around it.
    pub(crate) fn close(&mut self) {
        self.end_line();
        if self.containers.len() < 2 {
            return;
        }
        let Some(mut opened) = self.containers.pop() else { return };
        opened.name_content();
        let id = opened.id.take();
        let mut declared = self.declared.clone();
        // Of code it would name the language that it is written in.
        if let Container::Code { .. } = opened.container {
            declared.lang = declared.lang.filter(|lang| !code::is_language(lang));
        }
        let printed = match (&opened.container, &opened.blocks[..]) {
            (Container::Figure { .. }, [only]) => line_of(only).map(Cow::into_owned),
            _ => None,
        };
        let around = self.top();
        let blocks = opened.close(around, &declared);
        if let (Some(printed), [Block { kind: BlockKind::Embed { embed, .. }, .. }]) = (printed, &blocks[..])
            && embed.title.as_deref() != Some(&*printed)
            && embed.url.as_str() != printed
        {
            self.replaced.push(printed);
        }
        // Of what a container hands on whole, no more room is taken than it needs.
        if blocks.len() > self.top().blocks.len() {
            self.top().blocks.reserve_exact(blocks.len());
        }
        for (n, mut block) in blocks.into_iter().enumerate() {
            if n == 0
                && let Some(id) = id.clone()
            {
                containers::name(&mut block, id);
            }
            block.lang = block.lang.or_else(|| declared.lang.clone());
            block.dir = block.dir.or(declared.dir);
            block.role = block.role.or(declared.role);
            self.add(block);
        }
    }
}
