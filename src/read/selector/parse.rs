//! Selectors from text.

use super::{Combinator, Complex, Compound, Operator, Selector, Simple, Test};

/// How deep selectors may stand in each other.
const DEEPEST: u32 = 16;

pub(super) fn selector(text: &str) -> Option<Selector> {
    let mut parser = Parser { rest: text, depth: 0 };
    let selector = parser.list(false)?;
    parser.rest.is_empty().then_some(selector)
}

struct Parser<'s> {
    rest: &'s str,
    depth: u32,
}

impl Parser<'_> {
    fn skip_blanks(&mut self) -> bool {
        let rest = self.rest.trim_ascii_start();
        let skipped = rest.len() < self.rest.len();
        self.rest = rest;
        skipped
    }

    fn take(&mut self, sign: char) -> bool {
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// Selectors with commas between them, up to a bracket or the end. Relative ones may begin with a combinator.
    fn list(&mut self, relative: bool) -> Option<Selector> {
        if self.depth > DEEPEST {
            return None;
        }
        let mut parts = Vec::new();
        loop {
            parts.push(self.complex(relative)?);
            if !self.take(',') {
                return Some(Selector(parts));
            }
        }
    }

    fn complex(&mut self, relative: bool) -> Option<Complex> {
        let mut parts = Vec::new();
        self.skip_blanks();
        let mut combinator = if relative { self.combinator(true)? } else { Combinator::Descendant };
        loop {
            parts.push((combinator, self.compound()?));
            let blank = self.skip_blanks();
            match self.combinator(blank) {
                Some(next) if !self.rest.is_empty() && !self.rest.starts_with([',', ')']) => combinator = next,
                Some(Combinator::Descendant) | None => return Some(Complex(parts)),
                Some(_) => return None,
            }
        }
    }

    fn combinator(&mut self, blank: bool) -> Option<Combinator> {
        let found = [('>', Combinator::Child), ('+', Combinator::Next), ('~', Combinator::Later)];
        let found = found.into_iter().find(|(sign, _)| self.rest.starts_with(*sign));
        if let Some((sign, combinator)) = found {
            self.take(sign);
            self.skip_blanks();
            return Some(combinator);
        }
        blank.then_some(Combinator::Descendant)
    }

    fn compound(&mut self) -> Option<Compound> {
        let mut parts = Vec::new();
        if self.take('*') {
            parts.push(Simple::Any);
        } else if let Some(name) = self.name() {
            parts.push(Simple::Type(name.to_ascii_lowercase()));
        }
        loop {
            let part = if self.take('#') {
                Simple::Id(self.name()?)
            } else if self.take('.') {
                Simple::Class(self.name()?)
            } else if self.take('[') {
                self.attribute()?
            } else if self.take(':') {
                self.pseudo_class()?
            } else {
                break;
            };
            parts.push(part);
        }
        (!parts.is_empty()).then_some(Compound(parts))
    }

    /// An identifier, with its escapes read.
    fn name(&mut self) -> Option<String> {
        let mut name = String::new();
        if self.rest.strip_prefix('-').unwrap_or(self.rest).starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        while let Some(next) = self.rest.chars().next() {
            if next == '\\' {
                self.take('\\');
                name.push(self.escaped()?);
            } else if next.is_ascii_alphanumeric() || matches!(next, '-' | '_') || !next.is_ascii() {
                name.push(next);
                self.take(next);
            } else {
                break;
            }
        }
        (!matches!(name.as_str(), "" | "-")).then_some(name)
    }

    /// What stands behind a backslash.
    fn escaped(&mut self) -> Option<char> {
        let digits = self.rest.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
        if digits == 0 {
            let next = self.rest.chars().next().filter(|c| *c != '\n')?;
            self.take(next);
            return Some(next);
        }
        let (number, rest) = self.rest.split_at(digits);
        self.rest = rest.strip_prefix([' ', '\n', '\t']).unwrap_or(rest);
        let number = u32::from_str_radix(number, 16).ok()?;
        Some(char::from_u32(number).filter(|c| *c != '\0').unwrap_or('\u{fffd}'))
    }

    /// A text in quotes, with its escapes read.
    fn string(&mut self) -> Option<String> {
        let quote = self.rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        self.take(quote);
        let mut text = String::new();
        while !self.take(quote) {
            let next = self.rest.chars().next().filter(|c| *c != '\n')?;
            self.take(next);
            text.push(if next == '\\' { self.escaped()? } else { next });
        }
        Some(text)
    }

    fn attribute(&mut self) -> Option<Simple> {
        self.skip_blanks();
        let name = self.name()?.to_ascii_lowercase();
        self.skip_blanks();
        if self.take(']') {
            return Some(Simple::Attribute { name, test: None });
        }
        let operator = match self.rest.chars().next()? {
            '~' => Operator::Word,
            '|' => Operator::Language,
            '^' => Operator::Begins,
            '$' => Operator::Ends,
            '*' => Operator::Holds,
            _ => Operator::Equals,
        };
        if !matches!(operator, Operator::Equals) {
            self.rest = &self.rest[1..];
        }
        if !self.take('=') {
            return None;
        }
        self.skip_blanks();
        let value = self.string().or_else(|| self.name())?;
        self.skip_blanks();
        let ignores_case = self.take('i') || self.take('I');
        if !ignores_case && !self.take('s') {
            self.take('S');
        }
        self.skip_blanks();
        self.take(']').then_some(Simple::Attribute { name, test: Some(Test { operator, value, ignores_case }) })
    }

    fn pseudo_class(&mut self) -> Option<Simple> {
        let name = self.name()?.to_ascii_lowercase();
        let nth = |step, first, of_type, from_end| Simple::Nth { step, first, of_type, from_end };
        if !self.take('(') {
            return match name.as_str() {
                "first-child" => Some(nth(0, 1, false, false)),
                "last-child" => Some(nth(0, 1, false, true)),
                "first-of-type" => Some(nth(0, 1, true, false)),
                "last-of-type" => Some(nth(0, 1, true, true)),
                "only-child" => Some(both(nth(0, 1, false, false), nth(0, 1, false, true))),
                "only-of-type" => Some(both(nth(0, 1, true, false), nth(0, 1, true, true))),
                "empty" => Some(Simple::Empty),
                "root" | "scope" => Some(Simple::Root),
                _ => None,
            };
        }
        self.depth += 1;
        let simple = match name.as_str() {
            "is" | "where" => Simple::Is(self.list(false)?),
            "not" => Simple::Not(self.list(false)?),
            "has" => Simple::Has(self.list(true)?),
            _ => {
                let (step, first) = self.steps()?;
                match name.as_str() {
                    "nth-child" => nth(step, first, false, false),
                    "nth-last-child" => nth(step, first, false, true),
                    "nth-of-type" => nth(step, first, true, false),
                    "nth-last-of-type" => nth(step, first, true, true),
                    _ => return None,
                }
            }
        };
        self.depth -= 1;
        self.skip_blanks();
        self.take(')').then_some(simple)
    }

    /// `odd`, `even`, `3`, `2n`, `-n+3`, `2n - 1`.
    fn steps(&mut self) -> Option<(i32, i32)> {
        let end = self.rest.find(')')?;
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest;
        let text = text.trim().to_ascii_lowercase();
        match text.as_str() {
            "odd" => return Some((2, 1)),
            "even" => return Some((2, 0)),
            _ => {}
        }
        let Some((step, first)) = text.split_once('n') else { return Some((0, text.parse().ok()?)) };
        let step = match step {
            "" | "+" => 1,
            "-" => -1,
            step => step.parse().ok()?,
        };
        let first: String = first.split_ascii_whitespace().collect();
        let signed = first.is_empty() || first.starts_with(['+', '-']);
        let first = if first.is_empty() { 0 } else { first.parse().ok()? };
        signed.then_some((step, first))
    }
}

/// What both are true of.
fn both(one: Simple, other: Simple) -> Simple {
    let compound = Compound(vec![one, other]);
    Simple::Is(Selector(vec![Complex(vec![(Combinator::Descendant, compound)])]))
}
