// Written by `UPDATE=1 cargo test --test cases`.

use super::Case;

pub const CASES: &[Case<'static>] = &[];
