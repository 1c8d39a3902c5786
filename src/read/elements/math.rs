//! Formulas: which TeX an element stands for, and what can be read of it.

mod mathml;

use std::sync::LazyLock;

use html5ever::ns;
use mathml::{Pairs, found, own_text, pairs, sorted};

use super::attributes::{attribute, classes, has_attribute, lost_text, style};
use crate::article::{FieldText, Formula, bidi};
use crate::html::{self, Element, Node, NodeExt as _, NodeRef};
use crate::limits::{FORMULA_NODES, Limits, spend};
use crate::rules::math;
use crate::text::search::{Parts, contains, find, find_pair, is_among, replace, split_once};
use crate::url::percent;

/// A formula, and whether it stands on a line of its own.
pub(crate) struct Found {
    pub formula: Formula,
    pub display: bool,
    pub beside: Beside,
}

/// What else the element of a formula shows.
pub(crate) enum Beside {
    Nothing,
    Delimiters(&'static str, &'static str),
    /// The formula, drawn.
    Drawing,
}

impl Found {
    fn tex(tex: &str, display: bool) -> Option<Self> {
        Self::raw(plain(tex), display)
    }

    fn raw(tex: &str, display: bool) -> Option<Self> {
        let tex = line(tex, display).filter(|tex| !tex.trim().is_empty())?;
        let text = line(&readable(&tex), display).unwrap_or_else(|| tex.clone());
        Some(Self { formula: Formula { tex: Some(tex), text }, display, beside: Beside::Drawing })
    }

    /// Of a language that is not TeX.
    fn other(text: &str, display: bool) -> Option<Self> {
        let text = line(text, display)?;
        Some(Self { formula: Formula { tex: None, text }, display, beside: Beside::Nothing })
    }
}

/// Controls of direction mean nothing in a formula.
fn line(text: &str, display: bool) -> Option<FieldText> {
    if bidi::has_control(text) {
        let mut text = text.to_owned();
        bidi::remove(&mut text);
        return line(&text, display);
    }
    if display { FieldText::lines(text) } else { FieldText::line(text) }
}

/// The formula that TeX is.
pub(crate) fn formula(tex: &str, display: bool) -> Option<Formula> {
    Found::tex(tex, display).map(|found| found.formula)
}

/// A formula within a line.
pub(crate) fn inline(formula: &Formula) -> Formula {
    let one_line = |text: &FieldText| FieldText::line(text).unwrap_or_default();
    Formula { tex: formula.tex.as_ref().map(one_line), text: one_line(&formula.text) }
}

/// Whether an element is a formula in `MathML`, or in that of XML, with a prefix: `mml:math`.
fn is_mathml(element: &Element) -> bool {
    (element.name() == "math" && element.name.ns == ns!(mathml)) || element.name().ends_with(":math")
}

/// The formula that an element with all that is in it stands for.
pub(crate) fn found_in(node: NodeRef<'_>, element: &Element) -> Option<Found> {
    if is_mathml(element) {
        return mathml_in(node, element);
    }
    match element.name() {
        "code" | "pre" => code(node, element),
        "span" | "section" | "amp-mathml" if has_attribute(element, "data-formula") => {
            Found::tex(attribute(element, "data-formula")?, element.name() == "section")
        }
        "span" if !node.has_children() && has_attribute(element, "data-latex") => Found::tex(&named(element)?, false),
        "d-math" => written(&short_text(node)?, has_attribute(element, "block"), true),
        "mjx-container" => rendered(node, element, attribute(element, "display") == Some("true")),
        "math-renderer" => {
            let display = classes(element).any(|class| class == "js-display-math");
            written(&short_text(node)?, display, true)
        }
        "tex-math" => written(&short_text(node)?, false, true),
        _ if !is_marked(element) => None,
        name => {
            if let Some(display) = class_in(element, math::RENDERED) {
                return rendered(node, element, display);
            }
            let display = class_in(element, math::WRITTEN)?;
            let is = |wanted: &str| classes(element).any(|class| class == wanted);
            let is_display = || attribute(element, "data-katex-display") == Some("true");
            let display = display || is("display") || name == "div" || is_display();
            let told = is("inline") || is("display") || !is("math");
            let named = || Found::tex(&named(element)?, display);
            named()
                .or_else(|| picture_in(node, display))
                .or_else(|| numbered(node))
                .or_else(|| written(&short_text(node)?, display, told))
        }
    }
}

/// Whether a class may be one of a formula.
fn is_marked(element: &Element) -> bool {
    const PARTS: [&str; 5] = ["ath", "tex", "ql-f", "MJX", "mj"];
    let begins = |byte: u8, next: u8| {
        let is = |part: &str| (byte == part.as_bytes()[0]) & (next == part.as_bytes()[1]);
        is(PARTS[0]) | is(PARTS[1]) | is(PARTS[2]) | is(PARTS[3]) | is(PARTS[4])
    };
    let has_part = |class| find_pair(class, 0, begins, |at| PARTS.iter().any(|part| class[at..].starts_with(part)));
    !element.attrs.is_empty() && attribute(element, "class").and_then(has_part).is_some()
}

fn class_in(element: &Element, rows: &[(&str, bool)]) -> Option<bool> {
    classes(element).find_map(|class| rows.iter().find(|(known, _)| *known == class)).map(|(_, display)| *display)
}

/// Whether an element shows a formula once more: for eyes beside one for machines, or before the script it was made of.
pub(crate) fn is_repeat(node: NodeRef<'_>, element: &Element) -> bool {
    const NEAR: usize = 4;
    if !is_marked(element) {
        return false;
    }
    let beside = |e: &Element, wanted: &str| classes(e).any(|class| class == wanted);
    if beside(element, "katex-html") {
        let before = node.prev_siblings().find_map(NodeRef::element);
        return before.is_some_and(|e| beside(e, "katex-mathml"));
    }
    let is_script =
        |e: &Element| e.name() == "script" && attribute(e, "type").is_some_and(|kind| kind.starts_with("math/"));
    classes(element).any(|class| class.starts_with("MathJax") || class.starts_with("MJX"))
        && node.next_siblings().filter_map(NodeRef::element).take(NEAR).any(is_script)
}

/// The formula of a script of `MathJax` 2.
pub(crate) fn script(node: NodeRef<'_>, element: &Element) -> Option<Found> {
    let (kind, mode) = split_once(attribute(element, "type")?, ";").unwrap_or((attribute(element, "type")?, ""));
    let display = contains(mode, "display");
    let text: String = node.children().filter_map(NodeRef::text).collect();
    match kind.trim() {
        "math/tex" => {
            let tex = text.trim().trim_start_matches("% <![CDATA[").trim_end_matches("%]]>");
            // A script has no references: they are from the XML that it was kept in.
            let tex = [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
                .iter()
                .fold(tex.to_owned(), |tex, (reference, sign)| replace(&tex, reference, sign));
            Found::tex(&tex, display)
        }
        "math/mml" => markup(&text),
        "math/asciimath" => Found::other(&text, display),
        _ => None,
    }
}

/// The formula that a picture shows.
pub(crate) fn picture(element: &Element) -> Option<Found> {
    let row = classes(element).find_map(|class| math::PICTURES.iter().find(|(known, _)| *known == class));
    let place = attribute(element, "eeimg");
    let display = row.is_some_and(|(_, display)| *display) || place == Some("2");
    let address = attribute(element, "src").unwrap_or_default();
    // Of most addresses one look tells that none of the parts is there.
    let rows = ADDRESSES.first_in(address).map_or(&[][..], |first| &math::ADDRESSES[first..]);
    for (part, key) in rows {
        let Some(at) = find(address, part) else { continue };
        let Some((_, value)) = split_once(&address[at..], key) else { continue };
        let value = if key.ends_with('=') { value.split('&').next().unwrap_or_default() } else { value };
        // What is no field of a form has no spaces to write in another way.
        let tex = percent::decode(&if *key == "?" { value.to_owned() } else { value.replace('+', "%20") });
        let tex = math::ADDRESS_SIGNS.iter().fold(tex, |tex, (sign, other)| replace(&tex, sign, other));
        return Found::tex(without_settings(&tex), display);
    }
    if let Some(markup) = attribute(element, "data-mathml") {
        let signs = math::MARKUP_SIGNS.iter();
        return self::markup(&signs.fold(markup.to_owned(), |text, (sign, other)| replace(&text, sign, other)));
    }
    if row.is_none() && place.is_none() {
        let alt = attribute(element, "alt").filter(|alt| is_sure(alt))?;
        let (open, tex) = undelimited(alt).map_or(("\\", alt.trim()), |(tex, (open, ..))| (open, tex));
        // What a formula can't be is a text that looks like one.
        let is_formula = !(tex.contains(['$', '`']) || tex.ends_with('\\')) && is_balanced(tex);
        return if is_formula && alt.starts_with(open) { Found::tex(tex, matches!(open, "$$" | "\\[")) } else { None };
    }
    let said = math::TEX_ATTRIBUTES.iter().filter_map(|name| attribute(element, name)).map(percent::decode);
    let alt = said.into_iter().find(|tex| is_tex(tex)).or_else(|| attribute(element, "alt").map(str::to_owned))?;
    let alt = alt.strip_prefix("LaTeX: ").unwrap_or(&alt);
    if is_tex(alt) { Found::tex(alt, display) } else { None }
}

/// What an address says before the TeX of its picture.
fn without_settings(tex: &str) -> &str {
    let mut rest = tex.trim_start();
    while rest.starts_with("\\dpi{")
        || rest.starts_with("\\bg_")
        || rest.starts_with("\\fn_")
        || rest.starts_with("\\inline")
    {
        rest = rest.find([' ', '}']).map_or("", |end| rest[end + 1..].trim_start());
    }
    rest
}

/// Whether there is TeX in a text for sure: a command, or an index at a letter or number.
pub(crate) fn is_sure(text: &str) -> bool {
    let bytes = text.as_bytes();
    spend(bytes.len());
    let letter = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphabetic);
    has_command(text)
        || memchr::memchr2_iter(b'^', b'_', bytes).any(|at| {
            let next = bytes.get(at + 1).copied().unwrap_or(b' ');
            let is_base = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || b")}".contains(&bytes[at - 1]));
            is_base && !(letter(at.checked_sub(1)) && letter(at.checked_sub(2))) && (next > b' ' && next != b'_')
        })
}

/// Whether a command of TeX stands in a text.
pub(crate) fn has_command(text: &str) -> bool {
    spend(text.len());
    memchr::memchr_iter(b'\\', text.as_bytes()).any(|at| begins_command(&text[at..]))
}

/// Whether a text begins with a command of more than one letter.
pub(crate) fn begins_command(text: &str) -> bool {
    matches!(text.as_bytes(), [b'\\', a, b, ..] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic())
}

/// Whether a text looks like TeX and not like words.
fn is_tex(text: &str) -> bool {
    text.contains(['\\', '^', '_', '{', '=', '+', '<', '>']) || (text.chars().count() <= 3 && !text.contains(' '))
}

static ADDRESSES: LazyLock<Parts> = LazyLock::new(|| Parts::of(math::ADDRESSES.iter().map(|(part, _)| *part)));

/// A formula with its number beside it, as Sphinx writes it.
fn numbered(node: NodeRef<'_>) -> Option<Found> {
    const NEAR: usize = 4;
    let is_number = |child: &NodeRef<'_>| child.element().is_some_and(|e| classes(e).any(|class| class == "eqno"));
    let number = own_text(node.children().take(NEAR).find(is_number)?);
    let text = own_text(node);
    let (tex, _) = undelimited(&text)?;
    Found::tex(&format!("{tex} \\tag*{{{}}}", number.trim()), true)
}

/// The formula of the only picture in an element without text.
fn picture_in(node: NodeRef<'_>, display: bool) -> Option<Found> {
    let mut picture = None;
    for below in node.descendants().take(FORMULA_NODES) {
        match below.value() {
            Node::Text(text) if !text.trim().is_empty() => return None,
            Node::Element(element) if element.name() == "img" => picture = Some(element),
            _ => {}
        }
    }
    Found::tex(attribute(picture?, "alt").filter(|alt| is_tex(alt))?, display)
}

/// The `MathML`, script, attribute or picture in what a renderer made; nothing where it is no rendering but a part of a page.
fn rendered(node: NodeRef<'_>, element: &Element, display: bool) -> Option<Found> {
    let mut display = display;
    let mut inside = Vec::new();
    let mut said = None;
    for (n, below) in node.descendants().enumerate() {
        spend(1);
        let Some(inner) = below.element() else { continue };
        if n > FORMULA_NODES || matches!(inner.name(), "p" | "li" | "h2" | "h3") {
            return None;
        }
        display |= inner.attr("class").is_some_and(|class| class == "katex-display");
        said = said.or_else(|| said_of(below, inner));
        if is_mathml(inner) || matches!(inner.name(), "script" | "img") {
            inside.push((below, inner));
        }
    }
    let found = inside.iter().find_map(|(below, inner)| match inner.name() {
        "script" => script(*below, inner),
        "img" => None,
        _ => mathml_in(*below, inner),
    });
    let named = || named(element).and_then(|tex| Found::tex(&tex, display));
    let is = |wanted: &str| classes(element).any(|class| class == wanted);
    let found = found
        .or_else(named)
        .or_else(|| attribute(element, "data-mathml").and_then(markup))
        .or_else(|| Found::tex(&expression(attribute(element, "data-attrs")?)?, display))
        .or_else(|| if is("katex-error") { Found::tex(&lost_text(node), display) } else { None })
        .or_else(|| inside.iter().find_map(|(_, inner)| picture(inner)))
        .or_else(|| Found::tex(&said?, display))?;
    Some(Found { display: display || found.display, beside: Beside::Drawing, ..found })
}

/// The TeX that a part of a rendered formula says: all of it, as it is the first part that says some.
fn said_of(node: NodeRef<'_>, element: &Element) -> Option<String> {
    let is_math = || classes(element).any(|class| class == "mjx-math");
    let title = || node.children().filter_map(NodeRef::text).collect::<String>();
    match element.name() {
        "title" => Some(title()),
        "span" => attribute(element, "aria-label").filter(|_| is_math()).map(str::to_owned),
        _ => attribute(element, "data-latex").map(str::to_owned),
    }
}

/// The TeX in an attribute.
fn named(element: &Element) -> Option<String> {
    math::TEX_ATTRIBUTES.iter().find_map(|name| attribute(element, name)).map(str::to_owned)
}

/// What a Substack formula keeps in its attributes.
fn expression(json: &str) -> Option<String> {
    let (_, rest) = split_once(json, "\"persistentExpression\":\"")?;
    let mut out = String::new();
    let mut chars = rest.chars();
    loop {
        match chars.next()? {
            '"' => return Some(out),
            '\\' => match chars.next()? {
                'n' | 't' | 'r' => out.push(' '),
                'u' => {
                    let code: String = chars.by_ref().take(4).collect();
                    out.extend(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32));
                }
                c => out.push(c),
            },
            c => out.push(c),
        }
    }
}

/// A formula in a text of markup.
fn markup(text: &str) -> Option<Found> {
    if !contains(text, "<math") {
        return None;
    }
    let tree = html::parse(text.to_owned(), &Limits::default());
    let math = tree.html.tree.root().descendants().find(|node| node.element().is_some_and(is_mathml))?;
    mathml_in(math, math.element()?)
}

fn mathml_in(node: NodeRef<'_>, element: &Element) -> Option<Found> {
    let said = |name: &str, value: &str| attribute(element, name) == Some(value);
    let display = said("display", "block")
        || said("mode", "display")
        || style(element, "display").is_some_and(|shown| shown.starts_with("block"));
    let is_tex = |kind: &str| kind.to_ascii_lowercase().ends_with("tex");
    let annotation = node.descendants().find(|below| {
        spend(1);
        let is_annotation = |e: &Element| mathml::local(e.name()) == "annotation";
        below.element().is_some_and(|e| is_annotation(e) && attribute(e, "encoding").is_some_and(is_tex))
    });
    let annotation = annotation.map(|annotation| annotation.children().filter_map(NodeRef::text).collect());
    let alt = || attribute(element, "alttext").filter(|alt| alt.contains(['\\', '^', '_', '{'])).map(str::to_owned);
    let tex = annotation.or_else(|| named(element)).or_else(alt);
    if let Some(found) = tex.and_then(|tex: String| Found::tex(&tex, display)) {
        return Some(found);
    }
    let (mut tex, whole) = mathml::tex(node);
    let beside = if whole { Beside::Nothing } else { Beside::Drawing };
    if tex.is_empty() {
        attribute(element, "alttext").unwrap_or_default().clone_into(&mut tex);
    }
    Found::tex(&tex, display).map(|found| Found { beside, ..found })
}

/// A formula in code within a line, as GitHub, GitLab and this crate write it, or in GitLab's block.
fn code(node: NodeRef<'_>, element: &Element) -> Option<Found> {
    let named = |name: &str| classes(element).any(|class| class == name);
    let renders = named("js-render-math");
    if !renders && (element.name() == "pre" || !(named("language-math") || named("language-asciimath"))) {
        return None;
    }
    let text = if renders { short_text_of_code(node) } else { node.children().map(NodeRef::text).collect() };
    let text: String = text?;
    if named("language-asciimath") {
        return Found::other(&text, false);
    }
    let display = element.name() == "pre" || attribute(element, "data-math-style") == Some("display");
    Found::raw(&text, display).map(|found| Found { beside: Beside::Nothing, ..found })
}

/// The text of `code`, or of `pre` around nothing else.
fn short_text_of_code(node: NodeRef<'_>) -> Option<String> {
    let is_white = |text: &str| text.trim_ascii().is_empty();
    let mut told = node.children().filter(|child| !child.text().is_some_and(is_white));
    let inner = told.next().filter(|child| child.element().is_some_and(|e| e.name() == "code"));
    match (inner, told.next()) {
        (Some(_), Some(_)) => None,
        (inner, _) => short_text(inner.unwrap_or(node)),
    }
}

/// The formula that a block of code is whose language says so.
pub(crate) fn in_code(language: &str, text: &str) -> Option<Formula> {
    let found = match language {
        "math" => Found::raw(text, true),
        "asciimath" => Found::other(text, true),
        _ => None,
    };
    found.map(|found| found.formula)
}

/// The text of an element that holds only text, if it is as long as a formula.
fn short_text(node: NodeRef<'_>) -> Option<String> {
    let mut out = String::new();
    for child in node.descendants().skip(1).take(FORMULA_NODES) {
        match child.value() {
            Node::Text(text) => out.push_str(text),
            Node::Element(e) if e.name() == "br" => out.push('\n'),
            _ => return None,
        }
    }
    spend(out.len());
    Some(out)
}

/// A formula that stands in text: between delimiters, or where its place tells that it is one.
fn written(text: &str, display: bool, told: bool) -> Option<Found> {
    if let Some((tex, (open, close, own_line))) = undelimited(text) {
        let found = Found::tex(tex, display || own_line)?;
        return Some(Found { beside: Beside::Delimiters(open, close), ..found });
    }
    let text = text.trim();
    let is_formula = (told || text.contains(['\\', '^'])) && is_tex(text);
    let found = if is_formula { Found::tex(text, display)? } else { return None };
    Some(Found { beside: Beside::Nothing, ..found })
}

/// The TeX between the delimiters of a text, and which they are.
fn undelimited(text: &str) -> Option<(&str, (&'static str, &'static str, bool))> {
    let text = text.trim();
    let between = |open: &str, close: &str| {
        let inner = text.strip_prefix(open)?.strip_suffix(close)?;
        (!inner.trim().is_empty() && !contains(inner, close)).then(|| inner.trim())
    };
    // Where an element says that there is a formula, a single sign for dollars stands for no money.
    let rows = math::DELIMITERS.into_iter().chain([("$`", "`$", false), ("$", "$", false)]);
    rows.into_iter().find_map(|row| Some((between(row.0, row.1)?, row)))
}

/// TeX without what only says how it is set.
fn plain(tex: &str) -> &str {
    let tex = undelimited(tex).map_or(tex, |(tex, _)| tex).trim();
    let inner =
        tex.strip_prefix('{').and_then(|tex| tex.trim_start().strip_prefix("\\displaystyle")?.strip_suffix('}'));
    inner.map(str::trim).filter(|inner| is_balanced(inner) && !inner.is_empty()).unwrap_or(tex)
}

/// Whether the braces of TeX are in pairs.
fn is_balanced(tex: &str) -> bool {
    spend(tex.len());
    let mut depth = 0_i32;
    let closes = tex.bytes().all(|byte| {
        depth += i32::from(byte == b'{') - i32::from(byte == b'}');
        depth >= 0
    });
    closes && depth == 0
}

static BY_COMMAND: Pairs = LazyLock::new(|| {
    let all = pairs(math::SIGNS).chain(pairs(math::OTHER_COMMANDS));
    sorted(all.map(|(sign, command)| (command, sign)).collect())
});

/// What the brace that is read next begins, or the one that is open ends with.
#[derive(Clone, Copy, PartialEq)]
enum Group {
    Plain,
    /// Words, in which a line is a hyphen.
    Words,
    /// In parentheses.
    Whole,
    /// An index or a denominator: in parentheses where it is more than a letter or a number.
    Part,
    /// A numerator, the same.
    Over,
    /// A numerator that is a letter or a number.
    OverBare,
}

/// TeX as it can be read without a renderer: signs for commands, lines for fractions, indices as such where there are
/// characters for them.
pub(crate) fn readable(tex: &str) -> String {
    spend(tex.len());
    let mut reading =
        Reading { rest: tex, out: String::with_capacity(tex.len()), open: Vec::new(), next: Group::Plain };
    while let Some(c) = reading.rest.chars().next() {
        reading.rest = &reading.rest[c.len_utf8()..];
        reading.read(c);
    }
    reading.out
}

struct Reading<'t> {
    rest: &'t str,
    out: String,
    open: Vec<Group>,
    next: Group,
}

impl Reading<'_> {
    fn read(&mut self, c: char) {
        match c {
            '\\' => self.command(),
            '{' => {
                let simple = braced(self.rest).is_some_and(|part| part.bytes().all(|b| b.is_ascii_alphanumeric()));
                match self.next {
                    Group::Part if simple => self.next = Group::Plain,
                    Group::Over if simple => self.next = Group::OverBare,
                    Group::Plain | Group::Words => {}
                    _ => self.out.push('('),
                }
                self.open.push(std::mem::replace(&mut self.next, Group::Plain));
            }
            '}' => match self.open.pop() {
                Some(Group::Whole | Group::Part) => self.out.push(')'),
                Some(over @ (Group::Over | Group::OverBare)) => {
                    self.out.push_str(if over == Group::Over { ")/" } else { "/" });
                    self.next = Group::Part;
                }
                _ => {}
            },
            '^' | '_' => self.index(c),
            '-' | '\'' if self.open.last() == Some(&Group::Words) => self.out.push(c),
            '-' => self.out.push('−'),
            '\'' => self.out.push('′'),
            '&' | '~' => self.out.push(' '),
            c if c.is_whitespace() => self.out.push(c),
            c => {
                self.out.push(c);
                if self.next == Group::Over {
                    self.out.push('/');
                }
                self.next = Group::Plain;
            }
        }
    }

    fn index(&mut self, sign: char) {
        let (index, behind) = index(self.rest);
        let small = if sign == '^' {
            "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ"
        } else {
            "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ"
        };
        let small =
            |c: char| "0123456789+-=()ni".chars().position(|known| known == c).and_then(|at| small.chars().nth(at));
        if let Some(index) = index.and_then(|index| index.chars().map(small).collect::<Option<String>>()) {
            self.out.push_str(&index);
            self.rest = behind;
        } else {
            self.out.push(sign);
            if self.rest.trim_start().starts_with('{') {
                self.next = Group::Part;
            }
        }
    }

    /// What follows a backslash.
    fn command(&mut self) {
        let letters = self.rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        if letters == 0 {
            let Some(sign) = self.rest.chars().next() else { return };
            self.rest = &self.rest[sign.len_utf8()..];
            match sign {
                ',' | ';' | ':' | '!' | '>' | '(' | ')' | '[' | ']' => {}
                '|' => self.out.push('‖'),
                '\\' => self.out.push(' '),
                sign => self.out.push(sign),
            }
            return;
        }
        let (command, behind) = self.rest.split_at(letters);
        self.rest = behind;
        match command {
            "frac" | "dfrac" | "tfrac" | "cfrac" => self.next = Group::Over,
            "sqrt" => {
                self.out.push('√');
                self.next = Group::Whole;
            }
            "text" | "textrm" | "textbf" | "textit" | "mbox" | "operatorname" => self.next = Group::Words,
            "quad" | "qquad" => self.out.push(' '),
            // The number of an equation.
            "tag" => {
                self.rest = self.rest.strip_prefix('*').unwrap_or(self.rest);
                self.next = Group::Words;
            }
            "begin" | "end" => {
                self.rest = self.rest.find('}').map_or("", |end| &self.rest[end + 1..]);
                self.out.push(' ');
            }
            _ if is_among(command, math::SILENT) => {}
            _ => self.named(command),
        }
    }

    fn named(&mut self, command: &str) {
        let styled = self.rest.get(..3).filter(|arg| command == "mathbb" && arg.starts_with('{'));
        let mut sign = styled.and_then(|arg| found(&BY_COMMAND, &format!("{command}{arg}")));
        if sign.is_some() {
            self.rest = &self.rest[3..];
        } else {
            sign = found(&BY_COMMAND, command);
        }
        let starts = |rest: &str| rest.starts_with(|c: char| c.is_alphanumeric());
        if let Some(sign) = sign {
            self.out.push_str(sign);
            // The space that ends the command.
            self.rest = self.rest.strip_prefix(' ').filter(|rest| starts(rest)).unwrap_or(self.rest);
            return;
        }
        if self.out.ends_with(|c: char| c.is_alphanumeric()) {
            self.out.push(' ');
        }
        self.out.push_str(command);
        if starts(self.rest) {
            self.out.push(' ');
        }
        if self.rest.starts_with('{') {
            self.next = Group::Whole;
        }
    }
}

/// What stands before the next brace, if it is short.
fn braced(rest: &str) -> Option<&str> {
    const LONGEST: usize = 8;
    let end = rest.bytes().take(LONGEST).position(|b| b == b'}').filter(|end| *end > 0)?;
    Some(&rest[..end])
}

/// A short index, and what is behind it.
fn index(rest: &str) -> (Option<&str>, &str) {
    if let Some(inner) = rest.strip_prefix('{') {
        return braced(inner).map_or((None, rest), |part| (Some(part), &inner[part.len() + 1..]));
    }
    let end = rest.chars().next().map_or(0, char::len_utf8);
    if end == 0 { (None, rest) } else { (Some(&rest[..end]), &rest[end..]) }
}
