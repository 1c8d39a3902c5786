//! Plain text: a blank line between blocks, quotes and lists marked as in e-mail. It has no addresses, neither of links nor of players.

use crate::article::visit::within;
use crate::article::{Block, BlockKind, Card, Inline, Mark, Marked, numbers};
use crate::limits::TEXT_INDENTS;

pub(crate) fn text(blocks: &[Block]) -> String {
    let mut writer = Writer { out: String::new(), indents: TEXT_INDENTS };
    writer.blocks(blocks, "");
    writer.finish()
}

struct Writer {
    out: String,
    /// What is left of [`TEXT_INDENTS`].
    indents: usize,
}

impl Writer {
    fn finish(&mut self) -> String {
        let mut out = std::mem::take(&mut self.out);
        out.truncate(out.trim_end().len());
        out
    }

    /// Writes blocks, each line of them behind `indent`. Depth is bounded by that of the tree.
    fn blocks(&mut self, blocks: &[Block], indent: &str) {
        for block in blocks {
            match &block.kind {
                BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } => {
                    self.paragraph(&|line| say(line, content), indent);
                }
                BlockKind::Figure { caption, .. } | BlockKind::Media { caption, .. } => {
                    self.paragraph(&|line| say(line, caption), indent);
                }
                BlockKind::Embed { embed, caption } => {
                    self.paragraph(
                        &|line| {
                            let start = line.len();
                            say(line, caption);
                            if let Some(title) = &embed.title {
                                if line.len() > start {
                                    line.push('\n');
                                }
                                line.push_str(title);
                            }
                        },
                        indent,
                    );
                }
                BlockKind::Math(formula) => self.paragraph(&|line| line.push_str(formula.source()), indent),
                BlockKind::Code { text, caption, .. } => {
                    self.paragraph(&|line| say(line, caption), indent);
                    self.paragraph(&|line| line.push_str(text), indent);
                }
                BlockKind::Quote { content, .. } => self.blocks(content, &format!("{indent}> ")),
                BlockKind::Callout { kind, title, content } => {
                    match &title[..] {
                        [] => self.paragraph(&|line| line.push_str(&capitalised(kind)), indent),
                        title => self.paragraph(&|line| say(line, title), indent),
                    }
                    self.blocks(content, &format!("{indent}> "));
                }
                BlockKind::Footnotes { items } => {
                    for note in items {
                        self.item(&format!("[{}] ", note.label), "", &note.content, indent);
                    }
                    self.out.push('\n');
                }
                BlockKind::Card(card) => self.paragraph(&|line| card_lines(card, line), indent),
                BlockKind::List { items, .. } => self.list(&block.kind, items, indent),
                BlockKind::Definitions { items } => {
                    for item in items {
                        self.paragraph(&|line| say(line, &item.term), indent);
                        self.blocks(&item.content, &format!("{indent}  "));
                    }
                }
                BlockKind::Table { caption, rows } => {
                    self.paragraph(&|line| say(line, caption), indent);
                    let rows: Vec<String> = rows
                        .iter()
                        .map(|row| {
                            let cells: Vec<String> = row.iter().map(|cell| self.cell(&cell.content)).collect();
                            cells.join("\t")
                        })
                        .collect();
                    self.paragraph(&|line| line.push_str(&rows.join("\n")), indent);
                }
                BlockKind::Details { summary, content } => {
                    self.paragraph(&|line| say(line, summary), indent);
                    self.blocks(content, indent);
                }
                BlockKind::Divider => self.paragraph(&|line| line.push_str("* * *"), indent),
            }
        }
    }

    /// What a cell holds, on one line.
    fn cell(&mut self, content: &[Block]) -> String {
        let around = std::mem::take(&mut self.out);
        self.blocks(content, "");
        let cell = self.finish().replace(['\n', '\t'], " ");
        self.out = around;
        cell
    }

    fn paragraph(&mut self, fill: &dyn Fn(&mut String), indent: &str) {
        let start = self.out.len();
        fill(&mut self.out);
        let text = &self.out[start..];
        // Most paragraphs are one line, which is written where it belongs.
        if indent.is_empty()
            && !text.is_empty()
            && memchr::memchr(b'\n', text.as_bytes()).is_none()
            && text.trim_end().len() == text.len()
        {
            return self.out.push_str("\n\n");
        }
        let text = self.out.split_off(start);
        if text.trim().is_empty() {
            return;
        }
        for line in text.lines() {
            if let Some(left) = self.indents.checked_sub(indent.len()) {
                self.indents = left;
                self.out.push_str(indent);
            }
            self.out.push_str(line.trim_end());
            self.out.push('\n');
        }
        self.out.push('\n');
    }

    fn list(&mut self, list: &BlockKind, items: &[Vec<Block>], indent: &str) {
        let BlockKind::List { ordered, start, numbering, reversed, values, checked, .. } = list else { return };
        let numbers = numbers(*start, *reversed, values, items.len());
        for (n, item) in items.iter().enumerate() {
            let number = || numbering.map_or_else(|| numbers[n].to_string(), |numbering| numbering.write(numbers[n]));
            let marker = if *ordered { number() + ". " } else { "- ".to_owned() };
            let task = match checked.get(n).copied().flatten() {
                Some(true) => "[x] ",
                Some(false) => "[ ] ",
                None => "",
            };
            self.item(&marker, task, item, indent);
        }
        if !items.is_empty() {
            self.out.push('\n');
        }
    }

    fn item(&mut self, marker: &str, task: &str, item: &[Block], indent: &str) {
        let from = self.out.len();
        let inner = format!("{indent}{}", " ".repeat(marker.chars().count()));
        self.blocks(item, &inner);
        if self.out[from..].starts_with(&inner) {
            self.out.replace_range(from + indent.len()..from + inner.len(), &[marker, task].concat());
        }
        while self.out.ends_with("\n\n") {
            self.out.pop();
        }
    }
}

/// The kind of a callout as its title.
pub(super) fn capitalised(kind: &str) -> String {
    let mut title = kind.to_owned();
    if let Some(first) = title.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    title
}

fn card_lines(card: &Card, out: &mut String) {
    let parts = [Some(&*card.title), card.description.as_deref(), card.site_name.as_deref()];
    for (n, part) in parts.into_iter().flatten().enumerate() {
        if n > 0 {
            out.push('\n');
        }
        out.push_str(part);
    }
}

/// Appends running text as it is read: readings in brackets, quotations in quotation marks.
fn say(out: &mut String, content: &[Inline]) {
    for inline in content {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Break => out.push('\n'),
            Inline::Image { image } if image.is_sign() => out.push_str(image.alt.as_deref().unwrap_or_default()),
            Inline::Footnote { label, .. } => {
                out.push('[');
                out.push_str(label);
                out.push(']');
            }
            Inline::Math(formula) => out.push_str(formula.source()),
            Inline::Ruby { content, text } => {
                say(out, content);
                out.push('(');
                out.push_str(text);
                out.push(')');
            }
            Inline::Marked(Marked { mark: Mark::Quote, content, .. }) => {
                out.push('“');
                say(out, content);
                out.push('”');
            }
            other => say(out, within(other)),
        }
    }
}
