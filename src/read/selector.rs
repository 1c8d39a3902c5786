//! [CSS selectors](https://www.w3.org/TR/selectors-4/): elements by type, id, class, attribute, place among their siblings,
//! `:empty`, `:root`, `:not()`, `:is()`, `:where()` and `:has()`, with all combinators. No pseudo-elements, no namespaces.

mod parse;
mod select;

pub(super) use select::Elements;

/// What is selected by any of its parts.
#[derive(Debug)]
pub(super) struct Selector(Vec<Complex>);

/// Compounds from left to right, each with what leads to it from the one before; in `:has()`, from the element itself.
#[derive(Debug)]
struct Complex(Vec<(Combinator, Compound)>);

#[derive(Debug, Clone, Copy, PartialEq)]
enum Combinator {
    /// White space.
    Descendant,
    /// `>`
    Child,
    /// `+`
    Next,
    /// `~`
    Later,
}

/// What is true of one element.
#[derive(Debug)]
struct Compound(Vec<Simple>);

#[derive(Debug)]
enum Simple {
    Any,
    /// In small letters.
    Type(String),
    Id(String),
    Class(String),
    Attribute {
        name: String,
        test: Option<Test>,
    },
    /// Every `step`th from `first` on, counted from one.
    Nth {
        step: i32,
        first: i32,
        of_type: bool,
        from_end: bool,
    },
    Empty,
    Root,
    Is(Selector),
    Not(Selector),
    Has(Selector),
}

#[derive(Debug)]
struct Test {
    operator: Operator,
    value: String,
    ignores_case: bool,
}

#[derive(Debug)]
enum Operator {
    /// `=`
    Equals,
    /// `~=`
    Word,
    /// `|=`
    Language,
    /// `^=`
    Begins,
    /// `$=`
    Ends,
    /// `*=`
    Holds,
}

impl Selector {
    /// `None` where the text is no selector.
    pub(super) fn parse(text: &str) -> Option<Self> {
        parse::selector(text)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
