//! Markdown: [CommonMark](https://spec.commonmark.org/0.31.2/) with the tables and strikethrough of
//! [GitHub Flavored Markdown](https://github.github.com/gfm/), and never HTML.
//!
//! Footnotes and alerts are GitHub's, too. What Markdown has no word for is said with the words it has: definitions are a list of strong terms, details are a
//! strong line and what follows, a player is a link.

mod escape;
mod line;

use crate::article::visit::text_of;
use crate::article::{
    Align, Article, Attachment, Block, BlockKind, Card, Cell, Definition, Embed, Formula, Image, Inline, Mark, Marked,
    Note, numbers,
};
use crate::limits::{MARKDOWN_COLUMNS, MARKDOWN_INDENT, MARKDOWN_INDENTS};
use crate::options::{EmbedPolicy, Options};
use crate::text::search::{replace, split, sum};
use escape::{Place, guarded, is_sayable_formula, longest_run, plain_formula};
use line::{Keys, Line};

/// `CommonMark` reads numbers of at most nine digits.
const LARGEST: usize = 999_999_999;

pub(super) fn markdown(article: &Article, options: &Options) -> String {
    let text = article.text.as_deref().unwrap_or_default();
    let lines = memchr::memchr_iter(b'\n', text.as_bytes()).count();
    let mut writer = Writer::new(options, MARKDOWN_INDENT.min(MARKDOWN_INDENTS / lines.max(1)));
    // Counted, because all of a text may be what Markdown escapes.
    let escapes = sum(text, |byte| u8::from(byte.is_ascii_punctuation()) + 2 * u8::from(byte == b'<'));
    writer.out.reserve(super::length(article, 8) + escapes);
    let mut notes = Vec::new();
    collect_notes(&article.blocks, &mut notes);
    writer.line.keys = Keys::new(&notes);
    writer.blocks(&article.blocks);
    writer.out.truncate(writer.out.trim_end_matches('\n').len());
    writer.out
}

struct Writer<'a> {
    options: &'a Options,
    /// Bytes that stand before a line at most.
    deepest: usize,
    out: String,
    /// What every line begins with here.
    prefix: String,
    /// What the next line begins with instead, where it is the first of an item or quote.
    lead: Option<String>,
    /// A blank line is due, with this much of the prefix.
    gap: Option<usize>,
    /// The marker of the list that has just ended: one right after it must differ to be another.
    ended: Option<&'static str>,
    /// Memory for the next line.
    line: Line<'a>,
}

impl<'a> Writer<'a> {
    fn new(options: &'a Options, deepest: usize) -> Self {
        let (out, prefix, line) = Default::default();
        Self { options, deepest, out, prefix, lead: None, gap: None, ended: None, line }
    }

    /// A line, in parts.
    fn write(&mut self, line: &[&str]) {
        if let Some(length) = self.gap.take() {
            self.out.push_str(self.prefix[..length].trim_end());
            self.out.push('\n');
        }
        let start = self.lead.take();
        let start = start.as_deref().unwrap_or(&self.prefix);
        let is_empty = line.iter().all(|part| part.is_empty());
        self.out.push_str(if is_empty { start.trim_end() } else { start });
        for part in line {
            self.out.push_str(part);
        }
        self.out.push('\n');
    }

    fn end_block(&mut self) {
        self.gap = Some(self.prefix.len());
        self.ended = None;
    }

    /// Running text in a place, first what it is of, then what becomes of it.
    fn line(&mut self, place: Place, of: &dyn Fn(&mut Line<'a>), then: impl FnOnce(&mut Self, &str)) {
        let mut line = std::mem::take(&mut self.line);
        of(&mut line);
        then(self, line.finish(place));
        line.clear();
        self.line = line;
    }

    fn paragraph(&mut self, of: &dyn Fn(&mut Line<'a>)) {
        self.line(Place::Paragraph, of, |w, text| {
            if !text.is_empty() {
                split(text, "\n").for_each(|line| w.write(&guarded(line)));
                w.end_block();
            }
        });
    }

    /// A quote or item: its first line begins with `first`, the others with `rest`.
    fn within(&mut self, first: &str, rest: &str, content: impl FnOnce(&mut Self)) {
        if self.prefix.len() + rest.len() > self.deepest {
            return content(self);
        }
        let around = self.prefix.len();
        let mut lead = self.lead.take().unwrap_or_else(|| self.prefix.clone());
        lead.push_str(first);
        self.lead = Some(lead);
        self.prefix.push_str(rest);
        self.ended = None;
        content(self);
        if self.lead.is_some() {
            self.write(&[]);
        }
        self.prefix.truncate(around);
        self.end_block();
    }

    fn note(&mut self, note: &'a Note) {
        let marker = format!("[^{}]: ", self.line.keys.of(&note.id));
        let at = self.out.len();
        self.within(&marker, "    ", |w| w.blocks(&note.content));
        let Some(found) = self.out[at..].find(&marker) else { return };
        let start = at + found + marker.len();
        let line = self.out[start..].lines().next().unwrap_or_default();
        if !is_definition(line) {
            return;
        }
        let guard = if line.starts_with("```") {
            format!("&#8203; &#8203;\n{}\n{}    ", self.prefix.trim_end(), self.prefix)
        } else if line.starts_with(['"', '\'', '(']) {
            // Behind one word it would be the title.
            "&#8203; &#8203; ".to_owned()
        } else {
            "&#8203; ".to_owned()
        };
        self.out.insert_str(start, &guard);
    }

    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &'a Block) {
        match &block.kind {
            BlockKind::Paragraph { content } => self.paragraph(&|line| line.inlines(content)),
            BlockKind::Heading { level, content } => {
                self.line(Place::Heading, &|line| line.inlines(content), |w, text| {
                    if !text.is_empty() {
                        w.write(&[&"######"[..usize::from(*level).clamp(1, 6)], " ", text]);
                        w.end_block();
                    }
                });
            }
            BlockKind::Figure { images, caption } => {
                self.paragraph(&|line| pictures(images, line));
                self.paragraph(&|line| line.inlines(caption));
            }
            BlockKind::Quote { content, .. } => self.within("> ", "> ", |w| w.blocks(content)),
            BlockKind::Callout { kind, title, content } => self.within("> ", "> ", |w| {
                let kind = kind.to_ascii_uppercase();
                w.line(Place::Heading, &|line| line.inlines(title), |w, title| {
                    let space = if title.is_empty() { "" } else { " " };
                    w.write(&["[!", &kind, "]", space, title]);
                });
                if !matches!(content.first(), Some(Block { kind: BlockKind::Paragraph { .. }, .. })) {
                    w.end_block();
                }
                w.blocks(content);
            }),
            BlockKind::Footnotes { items } => {
                for note in items {
                    self.note(note);
                }
            }
            BlockKind::Card(card) => self.card(card),
            BlockKind::List { items, .. } => self.list(&block.kind, items),
            BlockKind::Definitions { items } => self.definitions(items),
            BlockKind::Code { text, language, caption } => {
                self.paragraph(&|line| line.inlines(caption));
                self.code(text, language.as_deref());
            }
            BlockKind::Table { caption, rows } => {
                self.paragraph(&|line| line.inlines(caption));
                self.table(rows);
            }
            BlockKind::Media { sources, caption, .. } => {
                self.files(sources);
                self.paragraph(&|line| line.inlines(caption));
            }
            BlockKind::Embed { embed, caption } => {
                if self.options.embeds != EmbedPolicy::Drop {
                    self.paragraph(&|line| player(embed, line));
                    self.paragraph(&|line| line.inlines(caption));
                }
            }
            BlockKind::Details { summary, content } => {
                self.paragraph(&|line| line.strong(summary));
                self.blocks(content);
            }
            BlockKind::Math(formula) => self.formula(formula),
            BlockKind::Divider => {
                self.write(&["* * *"]);
                self.end_block();
            }
        }
    }

    fn code(&mut self, text: &str, language: Option<&str>) {
        let fence = "`".repeat(longest_run(text).max(2) + 1);
        self.write(&[&fence, language.unwrap_or_default()]);
        replace(text, "\r\n", "\n").split(['\n', '\r']).for_each(|line| self.write(&[line]));
        self.write(&[&fence]);
        self.end_block();
    }

    fn card(&mut self, card: &'a Card) {
        self.paragraph(&|line| line.link(card.url.as_str(), None, |line| line.text(&card.title)));
        for text in [&card.description, &card.site_name].into_iter().flatten() {
            self.paragraph(&|line| line.text(text));
        }
    }

    fn formula(&mut self, formula: &Formula) {
        let Some(tex) = formula.tex.as_deref().filter(|tex| is_sayable_formula(tex, false)) else {
            return self.code(formula.source(), Some(if formula.tex.is_some() { "math" } else { "asciimath" }));
        };
        self.write(&["$$"]);
        let tex = plain_formula(tex);
        tex.lines().map(str::trim).filter(|line| !line.is_empty()).for_each(|line| self.write(&[line]));
        self.write(&["$$"]);
        self.end_block();
    }

    /// A marker that is not that of a list right before.
    fn marker(&self, ordered: bool) -> &'static str {
        let [first, other] = if ordered { [".", ")"] } else { ["-", "+"] };
        if self.ended == Some(first) { other } else { first }
    }

    /// A list; where a number does not follow the one before, another list begins, because parsers count on.
    fn list(&mut self, list: &BlockKind, items: &'a [Vec<Block>]) {
        let BlockKind::List { ordered, start, reversed, values, checked, .. } = list else { return };
        let mut marker = self.marker(*ordered);
        let numbers = numbers(*start, *reversed, values, items.len());
        let tight = is_tight(items);
        let mut next = 0;
        for (n, item) in items.iter().enumerate() {
            let number = usize::try_from(numbers[n]).unwrap_or(0).min(LARGEST.saturating_sub(items.len()));
            if n > 0 && *ordered && number != next {
                self.ended = Some(marker);
                marker = self.marker(true);
            } else if tight && n > 0 {
                self.gap = None;
            }
            next = number + 1;
            let start = if *ordered { format!("{number}{marker} ") } else { format!("{marker} ") };
            let is_line = matches!(item.first().map(|block| &block.kind), Some(BlockKind::Paragraph { .. }));
            let task = match checked.get(n).copied().flatten().filter(|_| is_line) {
                Some(true) => "[x] ",
                Some(false) => "[ ] ",
                None => "",
            };
            self.within(&(start.clone() + task), &" ".repeat(start.len()), |w| {
                for (n, block) in item.iter().enumerate() {
                    if tight && n > 0 {
                        w.gap = None;
                    }
                    w.block(block);
                }
            });
        }
        self.ended = Some(marker);
    }

    fn definitions(&mut self, items: &'a [Definition]) {
        let marker = self.marker(false);
        for item in items {
            self.within(&format!("{marker} "), "  ", |w| {
                w.paragraph(&|line| line.strong(&item.term));
                w.blocks(&item.content);
            });
        }
        self.ended = Some(marker);
    }

    fn files(&mut self, sources: &'a [Attachment]) {
        let marker = self.marker(false);
        for (n, source) in sources.iter().enumerate() {
            if n > 0 {
                self.gap = None;
            }
            self.within(&format!("{marker} "), "  ", |w| w.paragraph(&|line| file(source, line)));
        }
        self.ended = Some(marker);
    }

    /// A table. Of one without a header a first row of bold words is it; else there is an empty one, as Markdown has no table
    /// without.
    fn table(&mut self, rows: &'a [Vec<Cell>]) {
        let width = |row: &Vec<Cell>| row.iter().map(|cell| cell.colspan.unwrap_or(1) as usize).sum::<usize>();
        let spanned = rows.iter().map(width).max().unwrap_or(0);
        let spans = spanned <= MARKDOWN_COLUMNS;
        let grid = Grid { spans, below: Vec::new() };
        let rows = grid.lay(rows);
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        if columns == 0 {
            return;
        }
        let is_bold = |cell: &Cell| matches!(&cell.content[..], [block] if is_bold(block));
        // A header at the beginning of each row is the row's.
        let is_header = |cell: Option<&Cell>| cell.is_some_and(|cell| cell.header);
        let by_rows = rows.iter().all(|row| row.first().is_none_or(|cell| is_header(*cell)))
            && rows[0].len() > 1
            && !rows[0][1..].iter().any(|cell| is_header(*cell));
        let headed = (rows[0].iter().any(|cell| is_header(*cell)) && !by_rows)
            || (rows.len() > 1 && rows[0].iter().all(|cell| cell.is_some_and(is_bold)));
        let (head, body) = if headed { rows.split_at(1) } else { (&[][..], &rows[..]) };
        let empty = vec![None; columns];
        self.row(head.first().unwrap_or(&empty), columns);
        let align = |column: usize| match rows[0].get(column).copied().flatten().and_then(|cell| cell.align) {
            Some(Align::Left) => "| :-- ",
            Some(Align::Center) => "| :-: ",
            Some(Align::Right) => "| --: ",
            None => "| --- ",
        };
        let rule: String = (0..columns).map(align).collect();
        self.write(&[&rule, "|"]);
        for row in body {
            self.row(row, row.len());
        }
        self.end_block();
    }

    fn row(&mut self, cells: &[Option<&'a Cell>], columns: usize) {
        let mut out = String::from("|");
        for column in 0..columns {
            let options = self.options;
            let of = |line: &mut Line<'a>| {
                if let Some(cell) = cells.get(column).copied().flatten() {
                    flat(&cell.content, options, line);
                }
            };
            self.line(Place::Cell, &of, |_, text| {
                out.push(' ');
                out.push_str(text);
                out.push_str(if text.is_empty() { "|" } else { " |" });
            });
        }
        self.write(&[&out]);
    }
}

/// Cells in rows and columns, with nothing where a cell of the left or of above spans.
struct Grid {
    spans: bool,
    /// How many more rows each column is taken by a cell above.
    below: Vec<u32>,
}

impl Grid {
    fn lay(mut self, rows: &[Vec<Cell>]) -> Vec<Vec<Option<&Cell>>> {
        rows.iter().map(|row| self.row(row)).collect()
    }

    fn row<'b>(&mut self, row: &'b [Cell]) -> Vec<Option<&'b Cell>> {
        if !self.spans {
            return row.iter().map(Some).collect();
        }
        let mut out = Vec::new();
        for cell in row {
            self.skip(&mut out);
            for n in 0..cell.colspan.unwrap_or(1) {
                if self.below.len() == out.len() {
                    self.below.push(0);
                }
                self.below[out.len()] = cell.rowspan.unwrap_or(1).saturating_sub(1);
                out.push((n == 0).then_some(cell));
            }
        }
        self.below.iter_mut().skip(out.len()).for_each(|rows| *rows = rows.saturating_sub(1));
        out
    }

    fn skip(&mut self, out: &mut Vec<Option<&Cell>>) {
        while let Some(rows) = self.below.get_mut(out.len()).filter(|rows| **rows > 0 && out.len() < MARKDOWN_COLUMNS) {
            *rows -= 1;
            out.push(None);
        }
    }
}

/// Whether no blank line is needed in a list: items of one line each, perhaps with another such list.
fn is_tight(items: &[Vec<Block>]) -> bool {
    items.iter().all(|item| match item.as_slice() {
        [] => true,
        [line] => matches!(line.kind, BlockKind::Paragraph { .. }),
        [line, Block { kind: BlockKind::List { ordered, start, reversed, values, items, .. }, .. }] => {
            // Only a list that begins with text and with 1 can follow a line without a blank one.
            let first = items.first().and_then(|item| item.first()).map(|block| &block.kind);
            let has_words = |content: &[Inline]| text_of(content).contains(char::is_alphanumeric);
            let text = matches!(first, Some(BlockKind::Paragraph { content }) if has_words(content));
            matches!(line.kind, BlockKind::Paragraph { .. })
                && text
                && (!ordered || numbers(*start, *reversed, values, items.len()).first().is_none_or(|n| *n == 1))
                && is_tight(items)
        }
        _ => false,
    })
}

fn collect_notes<'a>(blocks: &'a [Block], notes: &mut Vec<&'a Note>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Footnotes { items } => notes.extend(items),
            BlockKind::Quote { content, .. }
            | BlockKind::Callout { content, .. }
            | BlockKind::Details { content, .. } => collect_notes(content, notes),
            _ => {}
        }
    }
}

/// What blocks say, in one line, for a cell of a table.
fn flat<'a>(blocks: &'a [Block], options: &Options, line: &mut Line<'a>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } => line.inlines(content),
            BlockKind::Figure { images, caption } => {
                pictures(images, line);
                line.space();
                line.inlines(caption);
            }
            BlockKind::Quote { content, .. } => flat(content, options, line),
            BlockKind::Callout { title, content, .. } => {
                line.strong(title);
                line.space();
                flat(content, options, line);
            }
            BlockKind::Footnotes { items } => items.iter().for_each(|note| flat(&note.content, options, line)),
            BlockKind::Card(card) => {
                line.link(card.url.as_str(), None, |line| line.text(&card.title));
                for text in [&card.description, &card.site_name].into_iter().flatten() {
                    line.space();
                    line.text(text);
                }
            }
            BlockKind::List { ordered, start, reversed, values, items, .. } => {
                for (item, number) in items.iter().zip(numbers(*start, *reversed, values, items.len())) {
                    line.text(&if *ordered { format!("{number}. ") } else { "• ".to_owned() });
                    flat(item, options, line);
                }
            }
            BlockKind::Definitions { items } => {
                for item in items {
                    line.strong(&item.term);
                    line.space();
                    flat(&item.content, options, line);
                }
            }
            BlockKind::Code { text, caption, .. } => {
                line.inlines(caption);
                line.space();
                line.code(text);
            }
            BlockKind::Math(formula) => line.formula(formula),
            BlockKind::Table { caption, rows } => {
                line.inlines(caption);
                line.space();
                rows.iter().flatten().for_each(|cell| flat(&cell.content, options, line));
            }
            BlockKind::Media { sources, caption, .. } => {
                for source in sources {
                    file(source, line);
                    line.space();
                }
                line.inlines(caption);
            }
            BlockKind::Embed { .. } if options.embeds == EmbedPolicy::Drop => {}
            BlockKind::Embed { embed, caption } => {
                player(embed, line);
                line.space();
                line.inlines(caption);
            }
            BlockKind::Details { summary, content } => {
                line.strong(summary);
                line.space();
                flat(content, options, line);
            }
            BlockKind::Divider => {}
        }
        line.space();
    }
}

/// Whether a parser that knows no footnotes reads the first line of a note as an address: one word, perhaps with a title.
/// Whether all the words of a paragraph are bold.
fn is_bold(block: &Block) -> bool {
    let BlockKind::Paragraph { content } = &block.kind else { return false };
    matches!(&content[..], [Inline::Marked(Marked { mark: Mark::Strong, .. })])
}

/// <https://spec.commonmark.org/0.31.2/#link-reference-definitions>
fn is_definition(line: &str) -> bool {
    let mut words = line.split([' ', '\t']).filter(|word| !word.is_empty()).skip(1);
    words.next().is_none_or(|word| word.starts_with(['"', '\'', '(']))
}

fn pictures<'a>(images: &'a [Image], line: &mut Line<'a>) {
    for image in images {
        line.image(image);
        line.space();
    }
}

fn file<'a>(source: &'a Attachment, line: &mut Line<'a>) {
    let url = source.url.as_str();
    line.link(url, None, |line| line.text(url));
}

fn player<'a>(embed: &'a Embed, line: &mut Line<'a>) {
    let label = embed.title.as_deref().filter(|title| !title.trim().is_empty()).unwrap_or(embed.url.as_str());
    line.link(embed.url.as_str(), None, |line| line.text(label));
}
