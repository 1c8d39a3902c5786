//! Plain text: a blank line between blocks, quotes and lists marked as in e-mail.

use crate::article::{Block, BlockKind};
use crate::read::gather::push_text;

/// Bytes that a line is indented at most, or a short one in deep lists would be mostly white space. Six levels of quotes.
const DEEPEST: usize = 12;

pub(crate) fn text(blocks: &[Block]) -> String {
    let mut out = String::new();
    write(blocks, "", &mut out);
    out.truncate(out.trim_end().len());
    out
}

/// Writes blocks, each line of them behind `indent`, as far as it is not too deep. The tree bounds how often this nests.
fn write(blocks: &[Block], indent: &str, out: &mut String) {
    let indent = indent.get(..DEEPEST).unwrap_or(indent);
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } => {
                paragraph(|line| push_text(line, content), indent, out);
            }
            BlockKind::Figure { caption, .. } | BlockKind::Media { caption, .. } => {
                paragraph(|line| push_text(line, caption), indent, out);
            }
            BlockKind::Embed { embed, caption } => {
                paragraph(
                    |line| {
                        push_text(line, caption);
                        for part in embed.title.as_deref().into_iter().chain([embed.url.as_str()]) {
                            if !line.is_empty() {
                                line.push('\n');
                            }
                            line.push_str(part);
                        }
                    },
                    indent,
                    out,
                );
            }
            BlockKind::Code { text, .. } => paragraph(|line| line.push_str(text), indent, out),
            BlockKind::Quote { content, .. } => write(content, &format!("{indent}> "), out),
            BlockKind::List { ordered, start, items } => list(*ordered, start.unwrap_or(1), items, indent, out),
            BlockKind::Definitions { items } => {
                for item in items {
                    paragraph(|line| push_text(line, &item.term), indent, out);
                    write(&item.content, &format!("{indent}  "), out);
                }
            }
            BlockKind::Table { caption, rows } => {
                paragraph(|line| push_text(line, caption), indent, out);
                let rows = rows.iter().map(|row| {
                    let cells: Vec<String> =
                        row.iter().map(|cell| text(&cell.content).replace(['\n', '\t'], " ")).collect();
                    cells.join("\t")
                });
                let rows: Vec<String> = rows.collect();
                paragraph(|line| line.push_str(&rows.join("\n")), indent, out);
            }
            BlockKind::Details { summary, content } => {
                paragraph(|line| push_text(line, summary), indent, out);
                write(content, indent, out);
            }
            BlockKind::Divider => paragraph(|line| line.push_str("* * *"), indent, out),
        }
    }
}

fn paragraph(fill: impl FnOnce(&mut String), indent: &str, out: &mut String) {
    let mut text = String::new();
    fill(&mut text);
    if text.trim().is_empty() {
        return;
    }
    for line in text.lines() {
        out.push_str(indent);
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out.push('\n');
}

fn list(ordered: bool, start: i32, items: &[Vec<Block>], indent: &str, out: &mut String) {
    for (n, item) in items.iter().enumerate() {
        let number = i32::try_from(n).map_or(i32::MAX, |n| start.saturating_add(n));
        let marker = if ordered { format!("{number}. ") } else { "- ".to_owned() };
        let mut inner = format!("{indent}{}", " ".repeat(marker.len()));
        inner.truncate(DEEPEST);
        let from = out.len();
        write(item, &inner, out);
        if out.len() > from + inner.len() {
            out.replace_range(from + indent.len()..from + inner.len(), &marker);
        }
        while out.ends_with("\n\n") {
            out.pop();
        }
    }
    if !items.is_empty() {
        out.push('\n');
    }
}
