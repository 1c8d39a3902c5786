//! Features for the second pass: the first pass's scores of the runs beside a run, and of the elements around it.

use super::features::{Features, N};
use super::measure::{Page, Run};
use crate::limits::spend;

/// Numbers of the second look: those of the first, and what is around.
const SECOND: usize = N + 19;
/// What there is no run or element for.
const NOTHING: f32 = -0.1;
/// Runs before and after one that are looked at together.
const WINDOW: usize = 6;
/// From which chance on, and with how many words, a run marks where the article begins and ends.
const SURE: f32 = 0.7;
const SURE_WORDS: f32 = 5.0;

/// What the first look thinks, by element.
pub(super) struct Neighbours<'a> {
    page: &'a Page<'a>,
    chances: &'a [f32],
    /// Words likely to be of the article, in each element and all that is in it.
    likely: Vec<f32>,
    /// Likewise of prose; and all words of prose.
    prose: Vec<(f32, f32)>,
    /// Words likely to be of the article before each run.
    before: Vec<f32>,
    /// The smallest element with nine tenths of what is likely, and that with six.
    core: usize,
    heart: usize,
    /// The first run that is sure to be of the article, and the last.
    begin: usize,
    end: usize,
}

impl<'a> Neighbours<'a> {
    pub(super) fn of(page: &'a Page<'a>, chances: &'a [f32]) -> Self {
        let mut likely = vec![0.0_f32; page.items.len()];
        let mut prose = vec![(0.0_f32, 0.0_f32); page.items.len()];
        let mut before = Vec::with_capacity(chances.len());
        let mut sum = 0.0;
        for (run, chance) in page.runs.iter().zip(chances) {
            let holder = run.holder as usize;
            let words = run.text.words * chance;
            before.push(sum);
            sum += words;
            likely[holder] += words;
            if run.is_prose() {
                prose[holder] = (prose[holder].0 + words, prose[holder].1 + run.text.words);
            }
        }
        for i in (0..page.items.len()).rev() {
            if let Some(parent) = page.parent(i) {
                likely[parent] += likely[i];
                prose[parent] = (prose[parent].0 + prose[i].0, prose[parent].1 + prose[i].1);
            }
        }
        let total = likely.first().copied().unwrap_or(0.0);
        let smallest = |share: f32| {
            let holds = |i: &usize| page.items[*i].text.is_none() && likely[*i] >= total * share;
            (0..page.items.len()).rev().find(holds).unwrap_or(0)
        };
        let (core, heart) = (smallest(0.9), smallest(0.6));
        let is_sure = |r: &usize| chances[*r] > SURE && page.runs[*r].text.words > SURE_WORDS;
        let begin = (0..chances.len()).find(is_sure).unwrap_or(0);
        let end = (0..chances.len()).rev().find(is_sure).unwrap_or(chances.len());
        Self { page, chances, likely, prose, before, core, heart, begin, end }
    }

    /// The numbers of a run, of which `first` are those of the first look.
    pub(super) fn numbers(&self, run: usize, first: &Features) -> [f32; SECOND] {
        spend(2 * WINDOW);
        let chances = self.chances;
        let total = self.likely.first().copied().unwrap_or(0.0);
        let holder = self.page.runs[run].holder as usize;
        let (around, prose_around) = self.around(holder);
        let previous = run.checked_sub(1).map_or(NOTHING, |r| chances[r]);
        let next = chances.get(run + 1).copied().unwrap_or(NOTHING);
        let numbers = [
            chances[run],
            previous,
            next,
            around[0],
            around[1],
            around[2],
            around[3],
            prose_around,
            self.window(run.saturating_sub(WINDOW), run),
            self.window(run + 1, run + 1 + WINDOW),
            self.before[run] / total.max(1.0),
            total.ln_1p(),
            self.mean(0),
            self.is_inside(holder, self.core),
            self.is_inside(holder, self.heart),
            self.mean(self.core),
            self.mean(self.heart),
            distance(run, self.begin),
            distance(run, self.end),
        ];
        let mut row = [0.0; SECOND];
        row[..N].copy_from_slice(first);
        row[N..].copy_from_slice(&numbers);
        row
    }

    /// How likely an element and the three around it are, and the prose of the first of these that has any.
    fn around(&self, holder: usize) -> ([f32; 4], f32) {
        let mut around = [self.mean(holder), NOTHING, NOTHING, NOTHING];
        let mut prose_around = NOTHING;
        let mut at = Some(holder);
        for slot in &mut around[1..] {
            at = at.and_then(|i| self.page.parent(i));
            let Some(i) = at else { break };
            *slot = self.mean(i);
            let (likely, all) = self.prose[i];
            if prose_around < 0.0 && all > 0.0 {
                prose_around = likely / all;
            }
        }
        (around, prose_around)
    }

    fn mean(&self, item: usize) -> f32 {
        self.likely[item] / self.page.items[item].sum.words.max(1.0)
    }

    fn is_inside(&self, item: usize, top: usize) -> f32 {
        f32::from(u8::from(item >= top && item < self.page.items[top].end as usize))
    }

    fn window(&self, from: usize, to: usize) -> f32 {
        let to = to.min(self.chances.len());
        let from = from.min(to);
        let runs = || self.page.runs[from..to].iter();
        let words: f32 = runs().map(|run: &Run| run.text.words).sum();
        let likely: f32 = runs().zip(&self.chances[from..to]).map(|(run, chance)| run.text.words * chance).sum();
        likely / words.max(1.0)
    }
}

/// Runs from one to another, thirty at most.
fn distance(run: usize, other: usize) -> f32 {
    (run as f32 - other as f32).clamp(-30.0, 30.0)
}
