//! Boosted trees: the probability that a run belongs to the article, from its features.

use crate::limits::spend;
use crate::rules::learnt::Row;

/// Trees whose answers add up.
pub(crate) struct Forest {
    base: f32,
    rows: &'static [Row],
}

impl Forest {
    pub(crate) const fn new((base, rows): (f32, &'static [Row])) -> Self {
        Self { base, rows }
    }

    /// From 0 to 1.
    pub(crate) fn chance(&self, numbers: &[f32]) -> f32 {
        spend(self.rows.len());
        let hundredths: i16 = self.rows.iter().map(|row| leaf(row, numbers)).sum();
        1.0 / (1.0 + (-self.base - f32::from(hundredths) / 100.0).exp())
    }
}

/// Oblivious trees: the results of the comparisons are the bits of the leaf's index.
fn leaf((questions, leaves): &Row, numbers: &[f32]) -> i16 {
    let bits = questions.iter().enumerate();
    let place = bits
        .fold(0, |place, (bit, &(number, least))| place | usize::from(numbers[usize::from(number)] >= least) << bit);
    i16::from(leaves[place])
}
