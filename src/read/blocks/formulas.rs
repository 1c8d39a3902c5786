//! Formulas that stand in text between delimiters, on pages that have a renderer for them.

use super::normalize::lines;
use crate::article::visit::{append_text, content_of, each_line, each_list, each_text, within};
use crate::article::{Block, BlockKind, Formula, Inline, Mark, Marked};
use crate::html::{NodeExt as _, NodeRef, Tree};
use crate::limits::spend;
use crate::read::elements::attributes::attribute;
use crate::read::elements::math;
use crate::read::report::Report;
use crate::rules::math::{DELIMITERS, ENVIRONMENTS, RENDERERS, WITHOUT_RENDERER};
use crate::text::search::{contains, find, split_once};

/// Makes formulas of the text between delimiters.
pub(crate) fn mark_all(blocks: &mut Vec<Block>, tree: &Tree, report: &mut Report) {
    let (mut found, mut sure) = (false, false);
    each_text(blocks, &mut |line| {
        if may_hold(line) {
            found = true;
            let mut text = String::new();
            write(line, &mut text);
            sure = sure || holds_tex(&text);
        }
    });
    if !found {
        return;
    }
    Marker { renders: sure || has_renderer(tree), report }.blocks(blocks);
}

/// Whether there is TeX for sure between delimiters.
fn holds_tex(text: &str) -> bool {
    DELIMITERS[..WITHOUT_RENDERER].iter().any(|(open, close, _)| {
        let mut rest = text;
        while let Some((_, behind)) = split_once(rest, open) {
            let Some((tex, behind)) = split_once(behind, close) else { return false };
            if tex.len() <= LONGEST && math::is_sure(tex) {
                return true;
            }
            rest = behind;
        }
        false
    })
}

/// Bytes of the longest formula that tells that there are some.
const LONGEST: usize = 2_000;

/// Writes the text of a line, that of code aside.
fn write(line: &[Inline], out: &mut String) {
    for inline in line {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Break => out.push('\n'),
            Inline::Marked(Marked { mark: Mark::Code | Mark::Keyboard, .. }) => {}
            other => write(within(other), out),
        }
    }
}

fn may_hold(line: &[Inline]) -> bool {
    line.iter().any(|inline| match inline {
        Inline::Text(text) => memchr::memchr3_iter(b'\\', b'$', b'[', text.as_bytes()).any(|at| opens(&text[at..])),
        other => may_hold(within(other)),
    })
}

/// Whether a text begins with what a formula is told by.
fn opens(text: &str) -> bool {
    math::begins_command(text) || DELIMITERS.iter().any(|(open, ..)| text.starts_with(open))
}

/// Whether a script or a style sheet is one of a renderer, or a class says that one was at work.
fn has_renderer(tree: &Tree) -> bool {
    let names = |text: &str| {
        let text = text.to_ascii_lowercase();
        RENDERERS.iter().any(|name| contains(&text, name))
    };
    tree.html.tree.root().descendants().any(|node| {
        spend(1);
        let Some(element) = node.element() else { return false };
        let said = |name| attribute(element, name).is_some_and(names);
        match element.name() {
            "script" => said("src") || node.children().filter_map(NodeRef::text).any(names),
            "link" => said("href"),
            _ => said("class"),
        }
    })
}

/// What a formula is told by: delimiters, or an environment.
const ROWS: usize = DELIMITERS.len() + ENVIRONMENTS.len();

/// What a formula begins with and ends with, and whether it stands on a line of its own.
fn row(at: usize) -> (&'static str, &'static str, bool) {
    DELIMITERS.get(at).copied().unwrap_or_else(|| {
        let (begin, end) = ENVIRONMENTS[at - DELIMITERS.len()];
        (begin, end, true)
    })
}

fn is_environment(at: usize) -> bool {
    at >= DELIMITERS.len()
}

/// A part of a line that holds formulas on lines of their own.
enum Part {
    Line(Vec<Inline>),
    Formula(Formula),
}

/// A formula that has begun.
struct Open {
    row: usize,
    tex: String,
    /// What stands in the line if it does not end.
    raw: Vec<Inline>,
}

/// What became of a line so far.
#[derive(Default)]
struct Made {
    parts: Vec<Part>,
    line: Vec<Inline>,
}

struct Marker<'a> {
    renders: bool,
    report: &'a mut Report,
}

impl Marker<'_> {
    fn blocks(&mut self, blocks: &mut Vec<Block>) {
        spend(blocks.len());
        for mut block in std::mem::take(blocks) {
            each_list(&mut block, &mut |list| self.blocks(list));
            let BlockKind::Paragraph { content } = &mut block.kind else {
                each_line(&mut block, &mut |line| self.line(line));
                blocks.push(block);
                continue;
            };
            let mut id = block.id.take();
            for part in self.parts(std::mem::take(content)) {
                let kinds = match part {
                    Part::Formula(formula) => vec![BlockKind::Math(formula)],
                    Part::Line(content) => lines(content),
                };
                blocks.extend(kinds.into_iter().map(|kind| Block {
                    kind,
                    id: id.take(),
                    lang: block.lang.clone(),
                    ..block
                }));
            }
        }
    }

    /// A line that can't be parted.
    fn line(&mut self, line: &mut Vec<Inline>) {
        for part in self.parts(std::mem::take(line)) {
            match part {
                Part::Line(mut content) => line.append(&mut content),
                Part::Formula(formula) => line.push(Inline::Math(math::inline(&formula))),
            }
        }
    }

    fn parts(&mut self, line: Vec<Inline>) -> Vec<Part> {
        let mut made = Made::default();
        let mut run = Vec::new();
        for inline in line {
            match inline {
                Inline::Text(_) | Inline::Break => run.push(inline),
                mut other => {
                    self.run(std::mem::take(&mut run), 0, &mut made);
                    let is_code = matches!(other, Inline::Marked(Marked { mark: Mark::Code | Mark::Keyboard, .. }));
                    if let Some(content) = content_of(&mut other).filter(|_| !is_code) {
                        self.line(content);
                    }
                    made.line.push(other);
                }
            }
        }
        self.run(run, 0, &mut made);
        let Made { mut parts, line } = made;
        parts.push(Part::Line(line));
        parts
    }

    /// Text and breaks, in which no formula of a row begins whose bit is in `barred`.
    fn run(&mut self, run: Vec<Inline>, barred: u64, made: &mut Made) {
        let mut open: Option<Open> = None;
        for inline in run {
            match (inline, &mut open) {
                (Inline::Text(text), _) => self.text(&text, barred, &mut open, made),
                (other, None) => made.line.push(other),
                (other, Some(open)) => {
                    open.tex.push('\n');
                    open.raw.push(other);
                }
            }
        }
        self.abandon(open, barred, made);
    }

    /// Puts back what began like a formula and is none. One of another row may begin in it.
    fn abandon(&mut self, open: Option<Open>, barred: u64, made: &mut Made) {
        let Some(Open { row: at, mut raw, .. }) = open else { return };
        let (opening, ..) = row(at);
        let (first, rest) = opening.split_at(1);
        append_text(&mut made.line, first);
        if let Some(Inline::Text(text)) = raw.first_mut() {
            text.insert_str(0, rest);
        } else {
            raw.insert(0, Inline::Text(rest.to_owned()));
        }
        self.run(raw, barred | 1 << at, made);
    }

    fn text(&mut self, text: &str, barred: u64, open: &mut Option<Open>, made: &mut Made) {
        let mut from = 0;
        let mut next = [Some(0); ROWS];
        loop {
            if let Some(mut formula) = open.take() {
                let (_, close, display) = row(formula.row);
                let Some(end) = find(&text[from..], close).map(|at| from + at) else {
                    formula.tex.push_str(&text[from..]);
                    formula.raw.push(Inline::Text(text[from..].to_owned()));
                    *open = Some(formula);
                    return;
                };
                formula.tex.push_str(&text[from..end]);
                if is_environment(formula.row) {
                    formula.tex.push_str(close);
                }
                if let Some(formed) = math::formula(&formula.tex, display) {
                    self.found(formed, formula.row, made);
                    from = end + close.len();
                } else {
                    formula.raw.push(Inline::Text(text[from..end].to_owned()));
                    // What is no end may be a beginning.
                    self.abandon(Some(formula), barred, made);
                    append_text(&mut made.line, &close[..1]);
                    from = end + 1;
                }
                continue;
            }
            let rows = if self.renders { 0..ROWS } else { WITHOUT_RENDERER..ROWS };
            for (at, place) in next.iter_mut().enumerate() {
                let (opening, ..) = row(at);
                if place.is_some_and(|at| at < from || at == 0) {
                    *place = find(&text[from..], opening).map(|at| from + at);
                }
            }
            let places = rows.filter(|row| barred & (1 << row) == 0).filter_map(|row| Some((next[row]?, row)));
            let Some((at, found)) = places.min() else {
                if from < text.len() {
                    append_text(&mut made.line, &text[from..]);
                }
                return;
            };
            if from < at {
                append_text(&mut made.line, &text[from..at]);
            }
            let (opening, ..) = row(found);
            from = at + opening.len();
            let tex = if is_environment(found) { opening.to_owned() } else { String::new() };
            *open = Some(Open { row: found, tex, raw: Vec::new() });
        }
    }

    fn found(&mut self, formula: Formula, at: usize, made: &mut Made) {
        let (open, close, display) = row(at);
        if !is_environment(at) {
            self.report.formula_delimiters(open, close);
        }
        if display {
            made.parts.push(Part::Line(std::mem::take(&mut made.line)));
            made.parts.push(Part::Formula(formula));
        } else {
            made.line.push(Inline::Math(math::inline(&formula)));
        }
    }
}
