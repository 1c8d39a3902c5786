//! What surrounds an article, taken off its body.

pub(crate) mod leading;
pub(crate) mod related;
pub(crate) mod repeated;
pub(crate) mod signals;
pub(crate) mod trailing;
pub(crate) mod trim;
pub(crate) mod verdict;
