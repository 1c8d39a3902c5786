//! Features of a run of text: what it consists of, what is beside it, and where on the page it is.

use super::measure::{NONE, Page, Run, Sums, TextSums};
use super::words;
use crate::limits::spend;
use crate::rules::page as rules;
use crate::rules::page::Tag;
use crate::sort::sort;

/// Numbers that say what a run is and where it stands; `N` of them.
pub(crate) type Features = [f32; N];
pub(crate) const N: usize = 75;

/// What the page says about its article.
#[derive(Clone, Copy, Default)]
pub(crate) struct Hints<'a> {
    pub title: Option<&'a str>,
    pub description: Option<&'a str>,
    /// The text of the article.
    pub body: Option<&'a str>,
}

/// Hashes of the words of the hints, and of three words in a row, in their order.
pub(crate) struct Words {
    title: Vec<u32>,
    description: Vec<u64>,
    body: Vec<u64>,
}

impl Words {
    pub(crate) fn of(hints: &Hints<'_>) -> Self {
        Self {
            title: sorted(words_of(hints.title.unwrap_or_default())),
            description: sorted(shingles(&words_of(hints.description.unwrap_or_default()))),
            body: sorted(shingles(&words_of(hints.body.unwrap_or_default()))),
        }
    }
}

fn sorted<T: Ord>(mut list: Vec<T>) -> Vec<T> {
    sort(&mut list);
    list.dedup();
    list
}

fn words_of(text: &str) -> Vec<u32> {
    let mut hashes = Vec::new();
    super::measure::read_text(text, &mut TextSums::default(), &mut hashes);
    hashes
}

fn shingles(words: &[u32]) -> Vec<u64> {
    words.windows(3).map(|w| w.iter().fold(7_u64, |h, &x| h.wrapping_mul(0x100_0000_01b3) ^ u64::from(x))).collect()
}

fn share_of<T: Ord>(parts: &[T], known: &[T]) -> f32 {
    if known.is_empty() || parts.is_empty() {
        return -1.0;
    }
    parts.iter().filter(|p| known.binary_search(p).is_ok()).count() as f32 / parts.len() as f32
}

/// What an element inherits from those around it.
#[derive(Clone, Copy)]
struct Context {
    signs: u32,
    name: f32,
    near: f32,
    least: f32,
    most: f32,
    article: u32,
    region: u32,
    depth: f32,
    twins: f32,
    /// The element on the way up that is also on the way from the best element up.
    fork: [u32; 2],
    /// The child of the fork on this side.
    branch: [u32; 2],
}

pub(crate) fn features(page: &Page<'_>, words: &Words) -> Vec<Features> {
    let Some(whole) = page.items.first().map(|i| i.sum) else { return Vec::new() };
    let scores: Vec<f32> = (0..page.items.len()).map(|i| name_score(page, i)).collect();
    let best = [best_from_below(page), best_from_above(page, &scores, &whole)];
    let contexts = inherit(page, &scores, best, &whole);
    let title = find_title(page, words);
    let longest = whole.longest;
    let says: Vec<f32> = page.runs.iter().map(|r| said_score(page, r)).collect();
    let copies = count_copies(page);
    let mut heading = (0.0, 0.0);
    let mut before = 0.0;
    let mut prose_before = 0.0;
    let mut out = Vec::with_capacity(page.runs.len());
    for (n, run) in page.runs.iter().enumerate() {
        let mut row = Row { values: [0.0; N], at: 0 };
        let t = &run.text;
        for value in [t.words.ln_1p(), t.linked / t.words.max(1.0), t.stops, t.marks] {
            row.push(value);
        }
        for near in [n.checked_sub(1), Some(n + 1)] {
            let near = near.and_then(|n| page.runs.get(n));
            row.push(near.map_or(-1.0, |r| r.text.words.ln_1p()));
            row.push(near.map_or(-1.0, |r| r.text.stops + r.text.commas));
        }
        row.push(before / whole.words.max(1.0));
        row.push(prose_before / whole.prose.max(1.0));
        row.push(n as f32 / page.runs.len() as f32);
        let from_title = title.map_or(-999.0, |t| n as f32 - t as f32);
        row.push(from_title.clamp(-50.0, 200.0));
        let (from, to) = run.text.hashes;
        let own = &page.hashes[from as usize..to as usize];
        row.push(share_of(own, &words.title));
        row.push(if words.description.is_empty() { -1.0 } else { share_of(&shingles(own), &words.description) });
        push_context(&mut row, page, run, &contexts, best, &whole, title);
        for value in [whole.words.ln_1p(), whole.prose.ln_1p(), whole.link_density(), whole.prose_runs, longest] {
            row.push(value);
        }
        row.push(run.text.words / longest.max(1.0));
        row.push(told_score(page, run));
        row.push(says[n]);
        row.push(n.checked_sub(1).map_or(0.0, |n| says[n]));
        row.push(heading.0);
        row.push(heading.1);
        row.push(copies[n]);
        if matches!(page.items[run.holder as usize].tag, Tag::Heading1 | Tag::Heading2 | Tag::Heading) {
            heading = (says[n], 0.0);
        }
        heading.1 += 1.0;
        out.push(row.values);
        before += run.text.words;
        prose_before += if run.is_prose() { run.text.words } else { 0.0 };
    }
    out
}

struct Row {
    values: Features,
    at: usize,
}

impl Row {
    fn push(&mut self, value: f32) {
        self.values[self.at] = value;
        self.at += 1;
    }
}

fn push_context(
    row: &mut Row,
    page: &Page<'_>,
    run: &Run,
    contexts: &[Context],
    best: [usize; 2],
    whole: &Sums,
    title: Option<usize>,
) {
    let holder = run.holder as usize;
    let item = &page.items[holder];
    let c = &contexts[holder];
    row.push(f32::from(item.tag as u8));
    for sign in [rules::MAIN, rules::ARTICLE, rules::FIGURE, rules::HIDDEN] {
        row.push(f32::from(u8::from(c.signs & sign != 0)));
    }
    row.push(c.name);
    row.push(c.near);
    row.push(c.least);
    row.push(c.most);
    row.push(c.depth);
    row.push(c.twins);
    let mut at = Some(holder);
    for _ in 0..3 {
        at = at.and_then(|i| page.parent(i));
        let around = at.map_or_else(Sums::default, |i| page.items[i].sum);
        row.push(around.words.ln_1p());
        row.push(around.link_density());
        row.push(around.prose / around.words.max(1.0));
        row.push(around.words / around.runs.max(1.0));
        row.push(at.map_or(0.0, |i| contexts[i].name));
    }
    for (k, &top) in best.iter().enumerate() {
        let root = &page.items[top].sum;
        let (fork, branch) = (c.fork[k], c.branch[k]);
        let is_inside = fork as usize == top;
        let at = page.items.get(fork as usize).map_or_else(Sums::default, |i| i.sum);
        let side = page.items.get(branch as usize).map_or_else(Sums::default, |i| i.sum);
        row.push(f32::from(u8::from(is_inside)));
        row.push(root.words / at.words.max(1.0));
        row.push(side.prose / root.prose.max(1.0));
        row.push(side.link_density());
        row.push(side.words.ln_1p());
        row.push(contexts.get(branch as usize).map_or(0.0, |c| c.name));
        if k == 1 || !is_inside {
            row.push(root.words / whole.words.max(1.0));
        } else {
            row.push(root.prose / whole.prose.max(1.0));
        }
    }
    for ancestor in [c.article, c.region] {
        let sum = page.items.get(ancestor as usize).map_or_else(Sums::default, |i| i.sum);
        for value in [sum.link_density(), sum.words.ln_1p(), sum.media] {
            row.push(value);
        }
        row.push(contexts.get(ancestor as usize).map_or(0.0, |c| c.name));
    }
    let under_title = title.and_then(|t| page.items.get(page.runs[t].holder as usize));
    let mut up = 0.0;
    if let Some(title) = under_title {
        let mut parent = title.parent;
        up = 1.0;
        while let Some(item) = page.items.get(parent as usize) {
            if parent <= run.holder && run.holder < item.end || up > 12.0 {
                break;
            }
            up += 1.0;
            parent = item.parent;
        }
    }
    row.push(up);
}

fn name_score(page: &Page<'_>, item: usize) -> f32 {
    spend(page.names(item).len());
    words::NAMES.sum(page.names(item)).clamp(-6.0, 6.0)
}

/// Points of prose rise to the elements around it, halved at each step.
fn best_from_below(page: &Page<'_>) -> usize {
    let mut points = vec![0.0_f32; page.items.len()];
    for run in &page.runs {
        let t = &run.text;
        if t.chars < 25.0 || t.linked > t.words * 0.6 {
            continue;
        }
        let mut share = 1.0 + t.commas + (t.chars / if t.wide > 0.0 { 40.0 } else { 100.0 }).min(3.0);
        let holder = run.holder as usize;
        let is_line = matches!(page.items[holder].tag, Tag::Paragraph | Tag::Cell | Tag::Code | Tag::Item);
        let mut at = if is_line { page.parent(holder) } else { Some(holder) };
        for step in 0..5 {
            let Some(i) = at else { break };
            points[i] += share;
            share /= if step == 0 { 2.0 } else { 1.5 };
            at = page.parent(i);
        }
    }
    best_of((0..points.len()).map(|i| points[i] * (1.0 - page.items[i].sum.link_density())))
}

/// The named or marked-up element with the most prose and the fewest links.
fn best_from_above(page: &Page<'_>, scores: &[f32], whole: &Sums) -> usize {
    best_of((0..page.items.len()).map(|i| {
        let item = &page.items[i];
        if item.text.is_some() || item.sum.prose < 8.0 {
            return f32::MIN;
        }
        let signs = item.signs;
        let mark = f32::from(u8::from(signs & rules::MAIN != 0)) + 1.5 * f32::from(u8::from(signs & rules::BODY != 0));
        scores[i] + mark + 2.0 * (item.sum.prose / whole.prose.max(1.0)).sqrt() * 3.0 - 4.0 * item.sum.link_density()
    }))
}

fn best_of(values: impl Iterator<Item = f32>) -> usize {
    let mut best = (0, f32::MIN);
    for (i, value) in values.enumerate() {
        if value > best.1 {
            best = (i, value);
        }
    }
    best.0
}

fn inherit(page: &Page<'_>, scores: &[f32], best: [usize; 2], whole: &Sums) -> Vec<Context> {
    let mut on_way = vec![[false; 2]; page.items.len()];
    for (k, &top) in best.iter().enumerate() {
        let mut at = Some(top);
        while let Some(i) = at {
            on_way[i][k] = true;
            at = page.parent(i);
        }
    }
    let twins = count_twins(page);
    let mut out: Vec<Context> = Vec::with_capacity(page.items.len());
    for (i, item) in page.items.iter().enumerate() {
        let at = u32::try_from(i).unwrap_or(NONE);
        let above = page.parent(i).map(|p| out[p]);
        let is_small = item.sum.words < whole.words * 0.5;
        let mut c = above.unwrap_or(Context {
            signs: 0,
            name: 0.0,
            near: 0.0,
            least: 0.0,
            most: 0.0,
            article: NONE,
            region: NONE,
            depth: 0.0,
            twins: 0.0,
            fork: [NONE; 2],
            branch: [NONE; 2],
        });
        c.signs |= item.signs;
        c.name = scores[i];
        c.near = scores[i] + c.near * 0.6;
        c.least = if is_small { c.least.min(scores[i]) } else { c.least };
        c.most = c.most.max(scores[i]);
        c.depth += 1.0;
        c.twins = twins[i].max(c.twins * 0.5);
        if item.signs & rules::ARTICLE != 0 {
            c.article = at;
        }
        if item.sum.prose < whole.prose * 0.5 && above.is_none_or(|a| a.region == NONE) {
            c.region = at;
        }
        for (k, is_on_way) in on_way[i].into_iter().enumerate() {
            if is_on_way {
                c.fork[k] = at;
                c.branch[k] = NONE;
            } else if c.branch[k] == NONE {
                c.branch[k] = at;
            }
        }
        out.push(c);
    }
    out
}

/// How many children of the same parent have the same first names.
fn count_twins(page: &Page<'_>) -> Vec<f32> {
    let key = |i: usize| page.names(i).iter().take(3).fold(page.items[i].parent, |h, &w| h.wrapping_mul(31) ^ w);
    let mut keys: Vec<(u32, u32)> = Vec::new();
    for (i, item) in page.items.iter().enumerate() {
        if item.text.is_none() && item.sum.words > 0.0 {
            keys.push((key(i), u32::try_from(i).unwrap_or(NONE)));
        }
    }
    sort(&mut keys);
    let mut out = vec![0.0; page.items.len()];
    for group in keys.chunk_by(|a, b| a.0 == b.0) {
        for &(_, i) in group {
            out[i as usize] = (group.len() as f32).min(50.0);
        }
    }
    out
}

/// The run that says the page's title, best a heading.
fn find_title(page: &Page<'_>, words: &Words) -> Option<usize> {
    let mut best = (None, 0.5);
    for (n, run) in page.runs.iter().enumerate() {
        let (from, to) = run.text.hashes;
        if to - from > 60 || words.title.is_empty() {
            continue;
        }
        let own = &page.hashes[from as usize..to as usize];
        let said = share_of(own, &words.title).max(0.0);
        let length = (own.len() as f32 / words.title.len() as f32).min(1.0);
        let tag = page.items[run.holder as usize].tag;
        let bonus = match tag {
            Tag::Heading1 => 0.5,
            Tag::Heading2 => 0.3,
            Tag::Heading => 0.1,
            _ => 0.0,
        };
        let score =
            said * length + if said > 0.5 { bonus } else { 0.0 } - run.text.linked / run.text.words.max(1.0) * 0.2;
        if score > best.1 {
            best = (Some(n), score);
        }
    }
    if best.0.is_none() {
        return page.runs.iter().position(|r| page.items[r.holder as usize].tag == Tag::Heading1);
    }
    best.0
}

/// The longest run whose words are looked up.
pub(crate) const SHORT: u32 = 15;

fn said_score(page: &Page<'_>, run: &Run) -> f32 {
    let (from, to) = run.text.hashes;
    if to - from > SHORT {
        return 0.0;
    }
    words::SAID.sum(&page.hashes[from as usize..to as usize]).clamp(-5.0, 5.0)
}

/// Likewise of longer runs, as the mean of their words.
fn told_score(page: &Page<'_>, run: &Run) -> f32 {
    let (from, to) = run.text.hashes;
    if to - from <= SHORT {
        return 0.0;
    }
    let sum: f32 = words::TOLD.sum(&page.hashes[from as usize..to as usize]);
    sum / ((to - from) as f32).sqrt()
}

/// How often the text of each run stands on the page.
fn count_copies(page: &Page<'_>) -> Vec<f32> {
    let mut keys: Vec<(u64, usize)> = page.runs.iter().enumerate().map(|(n, run)| (key(page, run), n)).collect();
    sort(&mut keys);
    let mut out = vec![0.0; keys.len()];
    for group in keys.chunk_by(|a, b| a.0 == b.0) {
        for &(_, n) in group {
            out[n] = group.len() as f32;
        }
    }
    out
}

/// The fewest parts of a declared body that are worth a look, and the share of them that has to stand on the page.
const LEAST_BODY: usize = 60;
const SHARE_OF_BODY: f32 = 0.6;

/// Where the page declares the text of its article, and has it: what is in it becomes more likely, what is not, less.
pub(crate) fn heed_body(page: &Page<'_>, words: &Words, chances: &mut [f32]) {
    if words.body.len() < LEAST_BODY {
        return;
    }
    let mut found = vec![false; words.body.len()];
    let mut shares = Vec::with_capacity(chances.len());
    for run in &page.runs {
        let (from, to) = run.text.hashes;
        let own = shingles(&page.hashes[from as usize..to as usize]);
        let places: Vec<usize> = own.iter().filter_map(|s| words.body.binary_search(s).ok()).collect();
        shares.push((own.len() > 3).then(|| places.len() as f32 / own.len() as f32));
        for place in places {
            found[place] = true;
        }
    }
    let on_page = found.iter().filter(|f| **f).count() as f32 / found.len() as f32;
    if on_page < SHARE_OF_BODY {
        return;
    }
    for (chance, share) in chances.iter_mut().zip(shares) {
        match share {
            Some(share) if share > 0.8 => *chance = 1.0 - (1.0 - *chance) * 0.5,
            Some(share) if share < 0.2 => *chance *= 0.6,
            _ => {}
        }
    }
}

/// The least words of a run that may be a copy of all the article, as some pages hold for search engines.
const COPY: usize = 100;

/// Prose on the lines of one element is as likely as all of it.
pub(crate) fn heed_lines(page: &Page<'_>, chances: &mut [f32]) {
    /// Lines of prose from which on an element tells of each.
    const LINES: usize = 3;
    let mut from = 0;
    while let Some(first) = page.runs.get(from) {
        let lines = page.runs[from..].iter().take_while(|run| run.holder == first.holder).count();
        spend(lines);
        let prose = || (from..from + lines).filter(|run| page.runs[*run].is_prose());
        let (words, likely) = prose().fold((0.0, 0.0), |(words, likely), run| {
            let own = page.runs[run].text.words;
            (words + own, likely + own * chances[run])
        });
        if prose().count() >= LINES {
            for run in prose() {
                chances[run] = chances[run].max(likely / words);
            }
        }
        from += lines;
    }
}

/// Prose in columns that are alike, each in a row of its own, is as likely as all of it: some sites begin new ones at each wide
/// picture.
pub(crate) fn heed_columns(page: &Page<'_>, chances: &mut [f32]) {
    /// Words of a column from which on it may be more than a line beside the article, and its least chance.
    const WORDS: f32 = 20.0;
    const CHANCE: f32 = 0.2;
    let column = |run: usize| page.parent(page.runs[run].holder as usize);
    // The names of the column and of its row, and what they are in.
    let shape = |run: usize| {
        let column = column(run)?;
        let row = page.parent(column)?;
        spend(page.names(column).len() + page.names(row).len());
        let around = u64::from(page.items[row].parent);
        Some((combined(page.names(column)) ^ combined(page.names(row)).rotate_left(21) ^ around.rotate_left(42), run))
    };
    let prose = (0..page.runs.len()).filter(|&run| page.runs[run].is_prose());
    let mut lines: Vec<(u64, usize)> = prose.filter_map(shape).collect();
    sort(&mut lines);
    let chance = |lines: &[(u64, usize)], chances: &[f32]| {
        let words: f32 = lines.iter().map(|line| page.runs[line.1].text.words).sum();
        let likely: f32 = lines.iter().map(|line| page.runs[line.1].text.words * chances[line.1]).sum();
        (words, likely / words)
    };
    for alike in lines.chunk_by(|a, b| a.0 == b.0) {
        let (_, all) = chance(alike, chances);
        for lines in alike.chunk_by(|a, b| column(a.1) == column(b.1)) {
            let (words, own) = chance(lines, chances);
            if words >= WORDS && (CHANCE..all).contains(&own) {
                for line in lines {
                    chances[line.1] = chances[line.1].max(all);
                }
            }
        }
    }
}

/// What a run says, as a number.
pub(super) fn key(page: &Page<'_>, run: &Run) -> u64 {
    let (from, to) = run.text.hashes;
    combined(&page.hashes[from as usize..to as usize])
}

/// One number of many words.
fn combined(words: &[u32]) -> u64 {
    words.iter().fold(9, |h: u64, &w| h.wrapping_mul(0x100_0000_01b3) ^ u64::from(w))
}

/// A long run whose words stand again in shorter runs is a copy of them.
pub(crate) fn heed_copies(page: &Page<'_>, chances: &mut [f32]) {
    let words = |run: &Run| &page.hashes[run.text.hashes.0 as usize..run.text.hashes.1 as usize];
    let long: Vec<usize> = (0..page.runs.len()).filter(|&r| words(&page.runs[r]).len() >= COPY).collect();
    let Some(most) = long.iter().map(|&r| words(&page.runs[r]).len()).max() else { return };
    let short = page.runs.iter().filter(|run| words(run).len() * 2 < most);
    let known = sorted(short.flat_map(|run| shingles(words(run))).collect());
    for r in long {
        if words(&page.runs[r]).len() == most && share_of(&shingles(words(&page.runs[r])), &known) > 0.8 {
            chances[r] *= 0.1;
        }
    }
}

/// The least words of prose of an article with its headline, and how many headlines are looked at.
const ARTICLE: f32 = 100.0;
const HEADLINES: usize = 20;
/// The share of the words of a headline that its page is called.
const TITLE: f32 = 0.8;
/// Elements and texts from a headline that its signature stands.
const BESIDE: usize = 100;

/// Pages that go on without end show the next articles below their own: each has a headline, a signature and prose of its own.
pub(crate) fn heed_next_articles(page: &Page<'_>, words: &Words, chances: &mut [f32]) {
    let is_headline = |run: &&Run| page.items[run.holder as usize].tag == Tag::Heading1;
    let said = |run: &Run| share_of(&page.hashes[run.text.hashes.0 as usize..run.text.hashes.1 as usize], &words.title);
    let Some(own) = page.runs.iter().filter(is_headline).find(|run| said(run) >= TITLE) else { return };
    let later = page.runs.iter().filter(is_headline).filter(|run| run.first > own.last);
    let before = |item: usize| page.runs.partition_point(|run| (run.first as usize) < item);
    let start = before(own.first as usize);
    let mut prose = vec![0.0];
    for run in &page.runs[start..] {
        prose.push(prose[prose.len() - 1] + if run.is_prose() { run.text.words } else { 0.0 });
    }
    let prose_before = |item: usize| before(item).checked_sub(start).map_or(0.0, |run| prose[run]);
    for next in later.take(HEADLINES) {
        let mut part = next.holder as usize;
        while let Some(parent) = page.parent(part).filter(|&parent| prose_before(parent) >= ARTICLE) {
            spend(1);
            part = parent;
        }
        let runs = before(part)..before(page.items[part].end as usize);
        spend(runs.len());
        let first = page.runs[runs.clone()].iter().find(|run| run.first > next.last && run.is_prose());
        let is_article = page.items[part].sum.prose >= ARTICLE && prose_before(part) >= ARTICLE;
        if is_article && first.is_some_and(|first| is_signed(page, next, first)) {
            chances[runs].iter_mut().for_each(|chance| *chance *= 0.1);
        }
    }
}

/// Whether what stands between a headline and the prose below it is named after a date or an author.
fn is_signed(page: &Page<'_>, headline: &Run, prose: &Run) -> bool {
    let signatures = ["author", "byline", "date", "published"].map(words::hash_of);
    let between = headline.last as usize..(prose.holder as usize).min(headline.last as usize + BESIDE);
    between.into_iter().any(|i| page.names(i).iter().any(|name| signatures.contains(name)))
}

#[cfg(test)]
mod tests {
    use scraper::Html;

    use super::heed_columns;
    use crate::page::measure::measure;

    #[test]
    fn columns_that_are_alike_are_as_likely_as_all_of_them() {
        let prose =
            "The ferry went over again this morning, with nine people, four bicycles and a dog that did not want to.";
        let column = |class: &str, text: &str| format!("<div class=row><div class={class}><p>{text}</p></div></div>");
        let columns = [
            ("wide", prose),
            ("wide", prose),
            ("wide", "By Ana Gil, Bo Lind and others, who say so."),
            ("aside", prose),
        ];
        let columns: String = columns.map(|(class, text)| column(class, text)).concat();
        let html = Html::parse_document(&format!("<section>{columns}</section>"));
        let page = measure(&html);
        let mut chances = vec![0.9, 0.3, 0.3, 0.3];
        heed_columns(&page, &mut chances);
        // A short line and another kind of column stay as they were.
        assert!(chances[1] > 0.5 && chances[2..] == [0.3, 0.3], "{chances:?}");
    }
}
