//! Presentational `MathML` as TeX. Source: <https://www.w3.org/TR/mathml-core/>.

use std::sync::LazyLock;

use crate::html::{Element, Node, NodeExt as _, NodeRef};
use crate::limits::spend;
use crate::read::elements::attributes::attribute;
use crate::rules::math;
use crate::sort::sort;

/// The TeX of a formula, and whether all that it shows is in it.
pub(super) fn tex(math: NodeRef<'_>) -> (String, bool) {
    let mut writer = Writer { out: String::new(), scripts: 0, exact: true };
    writer.row(math);
    (writer.out.trim().to_owned(), writer.exact)
}

/// Pairs that are looked up by the first of each.
pub(super) type Pairs = LazyLock<Vec<(&'static str, &'static str)>>;

static BY_SIGN: Pairs = LazyLock::new(|| sorted(pairs(math::SIGNS).collect()));

pub(super) fn pairs(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut words = list.split_ascii_whitespace();
    std::iter::from_fn(move || words.next().zip(words.next()))
}

pub(super) fn sorted(mut pairs: Vec<(&'static str, &'static str)>) -> Vec<(&'static str, &'static str)> {
    sort(&mut pairs);
    pairs
}

pub(super) fn found(pairs: &Pairs, key: &str) -> Option<&'static str> {
    /// As many as a search in a list of some hundred takes.
    const STEPS: usize = 8;
    spend(STEPS);
    pairs.binary_search_by_key(&key, |(known, _)| known).ok().map(|at| pairs[at].1)
}

/// The value beside a key in a short list of both.
fn value<'t>(pairs: &'t str, key: &str) -> Option<&'t str> {
    spend(pairs.len());
    let mut words = pairs.split_ascii_whitespace();
    while let (Some(known), Some(value)) = (words.next(), words.next()) {
        if known == key {
            return Some(value);
        }
    }
    None
}

struct Writer {
    out: String,
    /// Indices around.
    scripts: usize,
    exact: bool,
}

/// The elements in a node. The depth of a tree is bounded.
fn parts(node: NodeRef<'_>) -> impl Iterator<Item = NodeRef<'_>> {
    node.children().filter(|child| child.value().is_element())
}

fn name(node: NodeRef<'_>) -> &str {
    node.element().map_or("", |element| local(element.name()))
}

/// The name of an element without the prefix that it has in XML.
pub(super) fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, name)| name)
}

fn next(node: NodeRef<'_>) -> Option<NodeRef<'_>> {
    node.next_siblings().find(|next| next.value().is_element())
}

/// The label and the cells of a table's only row, if it has a label: an equation with a number.
fn only_labelled(table: NodeRef<'_>) -> Option<(NodeRef<'_>, impl Iterator<Item = NodeRef<'_>>)> {
    let mut rows = parts(table);
    let row = rows.next().filter(|row| name(*row) == "mlabeledtr" && !has_stray_text(*row))?;
    let mut cells = parts(row);
    let label = cells.next()?;
    rows.next().is_none().then_some((label, cells))
}

/// Whether words stand right in a node that holds elements.
fn has_stray_text(node: NodeRef<'_>) -> bool {
    node.children().any(|child| child.text().is_some_and(|text| !text.trim().is_empty()))
}

/// The text right in a node.
pub(super) fn own_text(node: NodeRef<'_>) -> String {
    let text: String = node.children().filter_map(NodeRef::text).collect();
    spend(text.len());
    text.trim_ascii().to_owned()
}

fn text(node: NodeRef<'_>) -> String {
    let text: String = node.descendants().filter_map(NodeRef::text).collect();
    spend(text.len());
    text.trim_ascii().to_owned()
}

impl Writer {
    /// Appends a part; a command before a letter ends with a space.
    fn push(&mut self, part: &str) {
        const LONGEST_COMMAND: usize = 20;
        if part.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let letters = self.out.bytes().rev().take(LONGEST_COMMAND).take_while(u8::is_ascii_alphabetic).count();
            if letters > 0 && self.out[..self.out.len() - letters].ends_with('\\') {
                self.out.push(' ');
            }
        }
        self.out.push_str(part);
    }

    fn command(&mut self, name: &str) {
        self.out.push('\\');
        self.out.push_str(name);
    }

    /// What is in a node, fences around a table as its environment.
    fn row(&mut self, node: NodeRef<'_>) {
        let mut children = node.children().peekable();
        while let Some(child) = children.next() {
            spend(1);
            if let Some(around) = environment(child) {
                self.exact = false;
                self.table(around.table, around.name);
                while children.peek().is_some_and(|next| next.id() != around.last.id()) {
                    children.next();
                }
                children.next();
                continue;
            }
            match child.value() {
                Node::Text(text) if !text.trim().is_empty() => self.words(text),
                Node::Element(element) => self.element(child, element),
                _ => {}
            }
        }
    }

    fn group(&mut self, node: Option<NodeRef<'_>>) {
        self.out.push('{');
        if let Some(node) = node {
            self.one(node);
        }
        self.out.push('}');
    }

    fn one(&mut self, node: NodeRef<'_>) {
        if let Some(element) = node.element() {
            self.element(node, element);
        }
    }

    /// What an index or a sign stands at: a letter or number as it is.
    fn base(&mut self, node: Option<NodeRef<'_>>) {
        match node {
            Some(node) if matches!(name(node), "mi" | "mn" | "mo") => self.one(node),
            node => self.group(node),
        }
    }

    fn script(&mut self, sign: char, node: Option<NodeRef<'_>>) {
        if let Some(node) = node.filter(|node| name(*node) != "none" && node.has_children()) {
            self.out.push(sign);
            self.scripts += 1;
            self.group(Some(node));
            self.scripts -= 1;
        }
    }

    #[allow(clippy::too_many_lines, reason = "a table")]
    fn element(&mut self, node: NodeRef<'_>, element: &Element) {
        spend(1);
        let name = local(element.name());
        if !matches!(name, "mi" | "mo" | "mn" | "mtext" | "ms" | "mspace") && has_stray_text(node) {
            self.exact = false;
        }
        let mut parts = parts(node);
        match name {
            "mi" | "mo" | "mn" => self.token(node, element),
            "mtext" => self.words(&text(node)),
            "ms" => self.words(&format!("\"{}\"", text(node))),
            "mspace" => {
                self.space(element);
                // With a prefix it holds all that stands behind it.
                self.row(node);
            }
            "mfrac" => {
                let bare = attribute(element, "linethickness").is_some_and(|width| width.starts_with('0'));
                let (over, under) = (parts.next(), parts.next());
                if bare {
                    self.out.push('{');
                    self.group(over);
                    self.command("atop");
                    self.group(under);
                    self.out.push('}');
                } else {
                    self.command("frac");
                    self.group(over);
                    self.group(under);
                }
                self.rest(parts);
            }
            "msqrt" => {
                self.command("sqrt{");
                self.row(node);
                self.out.push('}');
            }
            "mroot" => {
                let (base, index) = (parts.next(), parts.next());
                self.command("sqrt[");
                if let Some(index) = index {
                    self.one(index);
                }
                self.out.push(']');
                self.group(base);
                self.rest(parts);
            }
            "msub" | "msup" | "msubsup" => {
                self.base(parts.next());
                let below = if name == "msup" { None } else { parts.next() };
                self.script('_', below);
                let above = if name == "msub" { None } else { parts.next() };
                self.script('^', above);
                self.rest(parts);
            }
            "munder" | "mover" | "munderover" => {
                let base = parts.next();
                let below = if name == "mover" { None } else { parts.next() };
                let above = if name == "munder" { None } else { parts.next() };
                self.limits(base, below, above);
                self.rest(parts);
            }
            "mmultiscripts" => self.multiscripts(node),
            "mtable" => {
                let aligned = attribute(element, "columnalign").is_some_and(|align| align.starts_with("right left"));
                self.table(node, if aligned { "aligned" } else { "matrix" });
            }
            "mfenced" => self.fenced(node, element),
            "menclose" => {
                let notation = attribute(element, "notation").unwrap_or_default();
                let command = [
                    ("box", "boxed"),
                    ("strike", "cancel"),
                    ("radical", "sqrt"),
                    ("top", "overline"),
                    ("bottom", "underline"),
                ];
                if let Some((_, command)) = command.iter().find(|(known, _)| notation.contains(known)) {
                    self.command(command);
                }
                self.out.push('{');
                self.row(node);
                self.out.push('}');
            }
            "mphantom" => {
                self.exact = false;
                self.command("phantom{");
                self.row(node);
                self.out.push('}');
            }
            "semantics" | "maction" => {
                if let Some(first) = parts.next() {
                    self.one(first);
                }
                self.exact &= parts.next().is_none();
            }
            "mrow" | "mstyle" | "mpadded" | "math" | "mtr" | "mtd" => self.row(node),
            "annotation" | "annotation-xml" | "none" | "mprescripts" => self.exact &= !node.has_children(),
            "template" | "script" | "style" => self.exact = false,
            _ => {
                self.exact = false;
                self.row(node);
            }
        }
    }

    /// What has no place in its element is not written.
    fn rest<'t>(&mut self, mut parts: impl Iterator<Item = NodeRef<'t>>) {
        self.exact &= parts.next().is_none();
    }

    fn token(&mut self, node: NodeRef<'_>, element: &Element) {
        let text = text(node);
        let mut chars = text.chars();
        let single = chars.next().is_some() && chars.next().is_none();
        let letters = !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphabetic());
        let variant = attribute(element, "mathvariant");
        let command = math::VARIANTS.iter().find(|(known, _)| Some(*known) == variant).map(|(_, command)| *command);
        let ascii = text.bytes().all(|b| b.is_ascii_alphanumeric()) && !text.is_empty();
        if letters && math::FUNCTIONS.split_ascii_whitespace().any(|known| known == text) {
            self.command(&text);
        } else if let Some(command) = command.filter(|_| ascii) {
            self.command(command);
            self.out.push('{');
            self.out.push_str(&text);
            self.out.push('}');
        } else if letters && !single && local(element.name()) != "mn" {
            self.command("operatorname{");
            self.out.push_str(&text);
            self.out.push('}');
        } else {
            for c in text.chars() {
                self.sign(c);
            }
        }
    }

    fn sign(&mut self, c: char) {
        match c {
            '\u{2061}'..='\u{2064}' | '\u{200b}' => {}
            '−' => self.out.push('-'),
            '′' if self.scripts == 0 => self.out.push('\''),
            '\u{a0}' | ' ' => self.out.push_str("\\ "),
            '\\' => self.command("backslash"),
            '{' | '}' | '%' | '#' | '&' | '$' | '_' => {
                self.out.push('\\');
                self.out.push(c);
            }
            '^' | '~' => {
                self.command("text{");
                self.out.push('\\');
                self.out.push(c);
                self.out.push_str("{}}");
            }
            c => {
                let mut room = [0; 4];
                let sign: &str = c.encode_utf8(&mut room);
                match found(&BY_SIGN, sign).filter(|_| !c.is_ascii()) {
                    Some(command) => self.command(command),
                    None => self.push(sign),
                }
            }
        }
    }

    /// Words in a formula.
    fn words(&mut self, text: &str) {
        if text.chars().all(|c| matches!(c, '\u{a0}' | ' ')) {
            if !text.is_empty() {
                self.out.push_str("\\ ");
            }
            return;
        }
        self.command("text{");
        for c in text.chars() {
            match c {
                '\\' => self.command("textbackslash{}"),
                '^' | '~' => {
                    self.out.push('\\');
                    self.out.push(c);
                    self.out.push_str("{}");
                }
                '{' | '}' | '%' | '#' | '&' | '$' | '_' => {
                    self.out.push('\\');
                    self.out.push(c);
                }
                '\n' | '\t' | '\u{a0}' => self.out.push(' '),
                c => self.out.push(c),
            }
        }
        self.out.push('}');
    }

    fn space(&mut self, element: &Element) {
        if attribute(element, "linebreak") == Some("newline") {
            return self.out.push_str("\\\\ ");
        }
        let width = attribute(element, "width").and_then(|width| width.strip_suffix("em")).unwrap_or_default();
        let (ems, rest) = width.split_once('.').unwrap_or((width, ""));
        match if ems.is_empty() { Ok(0) } else { ems.parse::<u32>() } {
            Ok(2..) => self.command("qquad"),
            Ok(1) => self.command("quad"),
            Ok(0) if rest.contains(|c| matches!(c, '1'..='9')) => self.out.push_str("\\,"),
            _ => {}
        }
    }

    /// Limits, signs over and under, or whatever else is set there.
    fn limits(&mut self, base: Option<NodeRef<'_>>, below: Option<NodeRef<'_>>, above: Option<NodeRef<'_>>) {
        let sign = base.filter(|base| matches!(name(*base), "mo" | "mi")).map(own_text);
        let with_limits = |sign: &str| math::WITH_LIMITS.split_ascii_whitespace().any(|known| known == sign);
        if sign.is_some_and(|sign| with_limits(&sign)) {
            self.base(base);
            self.script('_', below);
            self.script('^', above);
            return;
        }
        let mut open = 0;
        for (node, signs, set) in [(above, math::OVER, "overset"), (below, math::UNDER, "underset")] {
            let Some(node) = node.filter(NodeRef::has_children) else { continue };
            let sign = Some(node).filter(|node| name(*node) == "mo").map(own_text);
            if let Some(command) = sign.and_then(|sign| value(signs, &sign)) {
                self.exact = false;
                self.command(command);
            } else {
                self.command(set);
                self.group(Some(node));
            }
            self.out.push('{');
            open += 1;
        }
        match base {
            Some(base) if open > 0 => self.one(base),
            base => self.base(base),
        }
        (0..open).for_each(|_| self.out.push('}'));
    }

    fn multiscripts(&mut self, node: NodeRef<'_>) {
        let mut parts = parts(node);
        let base = parts.next();
        let scripts: Vec<NodeRef<'_>> = parts.collect();
        let at = scripts.iter().position(|part| name(*part) == "mprescripts").unwrap_or(scripts.len());
        let (behind, before) = scripts.split_at(at);
        let pairs = |writer: &mut Self, list: &[NodeRef<'_>]| {
            for pair in list.chunks(2) {
                writer.script('_', pair.first().copied());
                writer.script('^', pair.get(1).copied());
            }
        };
        if before.len() > 1 {
            self.out.push_str("{}");
            pairs(self, &before[1..]);
        }
        self.base(base);
        pairs(self, behind);
    }

    fn table(&mut self, table: NodeRef<'_>, environment: &str) {
        if let Some((label, row)) = only_labelled(table) {
            for cell in row {
                self.one(cell);
            }
            self.out.push_str(" \\tag*{");
            self.one(label);
            self.out.push('}');
            return;
        }
        self.command("begin{");
        self.out.push_str(environment);
        self.out.push_str("} ");
        for (n, row) in parts(table).enumerate() {
            if n > 0 {
                self.out.push_str(" \\\\ ");
            }
            self.exact &= name(row) == "mtr" && !has_stray_text(row);
            let is_labelled = name(row) == "mlabeledtr";
            for (n, cell) in parts(row).skip(usize::from(is_labelled)).enumerate() {
                if n > 0 {
                    self.out.push_str(" & ");
                }
                self.one(cell);
            }
        }
        self.out.push_str(" \\end{");
        self.out.push_str(environment);
        self.out.push('}');
    }

    fn fenced(&mut self, node: NodeRef<'_>, element: &Element) {
        let said = |name: &str| element.attr(name).map(str::trim);
        let (open, close) = (said("open").unwrap_or("("), said("close").unwrap_or(")"));
        let separators: Vec<char> = said("separators").unwrap_or(",").chars().filter(|c| !c.is_whitespace()).collect();
        let fence = |side: &str, sign: &str, writer: &mut Self| {
            writer.command(side);
            match sign.chars().next() {
                Some(c) => writer.sign(c),
                None => writer.out.push('.'),
            }
        };
        fence("left", open, self);
        for (n, part) in parts(node).enumerate() {
            if n > 0
                && let Some(c) = separators.get(n - 1).or(separators.last())
            {
                self.sign(*c);
            }
            self.one(part);
        }
        fence("right", close, self);
    }
}

/// A table between two fences.
struct Fenced<'t> {
    table: NodeRef<'t>,
    name: &'static str,
    /// The last of its nodes.
    last: NodeRef<'t>,
}

fn environment(node: NodeRef<'_>) -> Option<Fenced<'_>> {
    if name(node) != "mo" {
        return None;
    }
    let table = next(node).filter(|table| name(*table) == "mtable")?;
    let open = own_text(node);
    let close = next(table).filter(|close| name(*close) == "mo");
    let said = close.map(own_text).unwrap_or_default();
    let fits =
        |(left, right, _): &&(&str, &str, &str)| *left == open && (*right == said || (right.is_empty() && said != "}"));
    let (_, right, name) = math::MATRICES.iter().find(fits)?;
    let last = if right.is_empty() { table } else { close? };
    Some(Fenced { table, name, last })
}
