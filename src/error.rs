//! The one error of the crate.

use std::fmt;

/// Why an item could not be read.
///
/// [`Error::code`] is stable and meant for programs; the `Display` text is meant for people and says what was wrong,
/// where, and which limit was passed.
///
/// ```
/// let mut options = feed_article::Options::default();
/// options.limits.bytes = 4;
/// let error = feed_article::parse("too long", &options).unwrap_err();
/// assert_eq!(error.code(), "too-large");
/// assert_eq!(error.to_string(), "the item has at least 8 bytes, more than the limit of 4 (limits.bytes)");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ErrorKind {
    /// `bytes` is how many it has at least: what JavaScript hands over is refused before it is counted to the end.
    TooLarge {
        bytes: usize,
        limit: usize,
    },
    Option {
        name: String,
        message: String,
    },
}

impl Error {
    pub(crate) fn new(kind: ErrorKind) -> Self {
        Self { kind }
    }

    /// The stable name of the kind of error, the same as in the npm package: `"too-large"` or `"invalid-option"`. What
    /// only JavaScript can get wrong has codes of its own there.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self.kind {
            ErrorKind::TooLarge { .. } => "too-large",
            ErrorKind::Option { .. } => "invalid-option",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ErrorKind::TooLarge { bytes, limit } => {
                write!(f, "the item has at least {bytes} bytes, more than the limit of {limit} (limits.bytes)")
            }
            ErrorKind::Option { name, message } => write!(f, "option {name}: {message}"),
        }
    }
}

impl std::error::Error for Error {}
