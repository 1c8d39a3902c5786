//! Divides a page into its article and the frame around it.

use super::byline::name;
use super::features::key;
use super::measure::{Item, NONE, Page, TextSums};
use crate::rules::page::Tag;
use crate::rules::related::LABELS;
use crate::sort::sort;
use crate::text::lowercase::lowercase_of;

/// What it costs to leave the article and to enter it on the way down, as a share of the words likely to be of it.
const CHANGE: f32 = 0.001;
/// The weight of a run is its words to this power.
const POWER: f32 = 0.7;
/// Words of a picture's caption.
const LONGEST_CAPTION: f32 = 60.0;
/// Headings at the end of a page's article that are none of it, and the lines of one that is more than a few headings.
const LAST_HEADINGS: usize = 2;
const LEAST_LINES: usize = 5;
/// Words of a line that announces what is below it.
const LONGEST_LABEL: f32 = 15.0;
/// The share of linked words from which on a list is one of links.
const LINKED_LIST: f32 = 0.3;
/// Links of a list of other articles, the runs that are looked at for its label, and how many of their words are linked.
const RELATED_LINKS: usize = 2;
const RELATED_RUNS: usize = 20;
const RELATED_LINKED: f32 = 0.6;
/// Bytes of the longest label.
const RELATED_LABEL: usize = 100;
/// Runs at the top among which authors sign, and the words of the longest such line.
const RUNS_TO_BYLINE: usize = 8;
const LONGEST_BYLINE: f32 = 10.0;
/// Words of prose that is not said twice.
const COPIED: f32 = 12.0;
/// Words of a quote that is kept as one.
const LONGEST_QUOTE: f32 = 100.0;

/// Which runs are kept, and which items stand in the article.
pub(super) struct Plan {
    pub runs: Vec<bool>,
    pub items: Vec<bool>,
}

/// The division of the tree that keeps the most words likely to be of the article, where each change between article
/// and frame on the way down has its price.
pub(super) fn choose(page: &Page<'_>, chances: &[f32]) -> Plan {
    let n = page.items.len();
    let weight = |r: usize| page.runs[r].text.words.powf(POWER);
    let total: f32 = (0..page.runs.len()).map(|r| weight(r) * chances[r]).sum::<f32>().max(1.0);
    let change = CHANGE * total;
    let limit = best_limit(page, chances);
    let gain = |r: usize| weight(r) * (chances[r] - limit);
    let mut article = vec![0.0_f32; n];
    let mut frame = vec![0.0_f32; n];
    for (r, run) in page.runs.iter().enumerate() {
        let holder = run.holder as usize;
        article[holder] += gain(r).max(-change);
        frame[holder] += (gain(r) - change).max(0.0);
    }
    for i in (0..n).rev() {
        if let Some(parent) = page.parent(i) {
            article[parent] += article[i].max(frame[i] - change);
            frame[parent] += frame[i].max(article[i] - change);
        }
    }
    let mut items = vec![false; n];
    for i in 0..n {
        items[i] = match page.parent(i) {
            Some(parent) if items[parent] => article[i] >= frame[i] - change || is_picture(page, i),
            _ => article[i] - change > frame[i],
        };
    }
    let is_kept = |r: usize| {
        let holder = page.runs[r].holder as usize;
        let is_caption = || page.items[holder].tag == Tag::Caption && page.parent(holder).is_some_and(|p| items[p]);
        is_caption() || if items[holder] { gain(r) >= -change } else { gain(r) > change }
    };
    let mut plan = Plan { runs: (0..page.runs.len()).map(is_kept).collect(), items };
    let kept = kept_items(page, &plan.runs);
    let whole = |i: usize| {
        let item = &page.items[i];
        item.tag == Tag::Quote && kept[i] && item.sum.words < LONGEST_QUOTE
    };
    let mut wholly: Vec<bool> = between(page, &kept);
    for i in 0..n {
        wholly[i] |= whole(i) || page.parent(i).is_some_and(|parent| wholly[parent]);
        plan.items[i] |= wholly[i];
    }
    for (run, kept) in page.runs.iter().zip(&mut plan.runs) {
        *kept |= wholly[run.holder as usize];
    }
    leave_copies(page, &mut plan.runs);
    leave_related(page, &mut plan.runs);
    leave_last_headings(page, &mut plan.runs);
    keep_notes(page, &mut plan);
    plan
}

/// Lines near the top, below a standfirst, that sign for the authors and say nothing else are told as a field.
pub(super) fn leave_bylines(page: &Page<'_>, authors: &[String], runs: &mut [bool]) {
    let kept: Vec<usize> = (0..runs.len()).filter(|&run| runs[run]).take(RUNS_TO_BYLINE).collect();
    for run in kept
        .into_iter()
        .skip_while(|&run| !page.runs[run].is_prose())
        .filter(|&run| page.runs[run].text.words < LONGEST_BYLINE)
    {
        let texts = page.runs[run].first as usize..=page.runs[run].last as usize;
        let text: String = page.items[texts].iter().filter_map(|item| item.text).collect();
        let text = text.trim();
        let signs = |name: &String| text.ends_with(name.as_str()) && text.len() > name.len() && authors.contains(name);
        runs[run] = !name(text).is_some_and(|name| signs(&name));
    }
}

/// Lists of notes that the article calls are of it.
fn keep_notes(page: &Page<'_>, plan: &mut Plan) {
    let mut leads = vec![NONE; page.items.len()];
    for (i, item) in page.items.iter().enumerate() {
        leads[i] = match page.parent(i) {
            _ if item.tag == Tag::Anchor => item.fragment,
            Some(parent) => leads[parent],
            None => NONE,
        };
    }
    let kept = page.runs.iter().zip(&plan.runs).filter(|(_, kept)| **kept);
    let mut called: Vec<u32> =
        kept.flat_map(|(run, _)| &leads[run.first as usize..=run.last as usize]).copied().collect();
    sort(&mut called);
    let mut notes = vec![false; page.items.len()];
    for (i, item) in page.items.iter().enumerate().filter(|(_, item)| item.tag == Tag::Item && item.fragment != NONE) {
        if let Some(list) = page.parent(i).filter(|_| called.binary_search(&item.fragment).is_ok()) {
            notes[list] = true;
        }
    }
    for i in 0..page.items.len() {
        notes[i] |= page.parent(i).is_some_and(|parent| notes[parent]);
        plan.items[i] |= notes[i];
    }
    for (run, kept) in page.runs.iter().zip(&mut plan.runs) {
        *kept |= notes[run.holder as usize];
    }
}

/// An element all of whose prose stands again in others is a copy, as of a teaser or of what is shown on other screens. Code, quotes,
/// lists and tables may say the same twice.
fn leave_copies(page: &Page<'_>, runs: &mut [bool]) {
    let mut may_repeat = vec![false; page.items.len()];
    for (i, item) in page.items.iter().enumerate() {
        may_repeat[i] = matches!(item.tag, Tag::Code | Tag::Item | Tag::Cell | Tag::Quote)
            || page.parent(i).is_some_and(|parent| may_repeat[parent]);
    }
    let holder = |run: usize| page.runs[run].holder as usize;
    let is_prose = |&run: &usize| runs[run] && page.runs[run].is_prose() && !may_repeat[holder(run)];
    let prose = (0..runs.len()).filter(is_prose);
    // By what they say, and by where they stand, the last first.
    let mut said: Vec<(u64, usize)> = prose.map(|run| (key(page, &page.runs[run]), run)).collect();
    let mut placed: Vec<(Option<usize>, usize)> =
        said.iter().map(|said| (page.parent(holder(said.1)), said.1)).collect();
    sort(&mut said);
    sort(&mut placed);
    let mut group = vec![0; runs.len()];
    let mut left: Vec<usize> = Vec::new();
    for same in said.chunk_by(|a, b| a.0 == b.0) {
        for &(_, run) in same {
            group[run] = left.len();
        }
        left.push(same.len());
    }
    for beside in placed.chunk_by(|a, b| a.0 == b.0).rev() {
        for &(_, run) in beside {
            left[group[run]] -= 1;
        }
        let words: f32 = beside.iter().map(|&(_, run)| page.runs[run].text.words).sum();
        let is_copy = words >= COPIED && beside.iter().all(|&(_, run)| left[group[run]] > 0);
        for &(_, run) in beside {
            runs[run] = !is_copy;
            left[group[run]] += usize::from(!is_copy);
        }
    }
}

/// Links at the end of an article, below a label that says that they lead to others, are none of it.
fn leave_related(page: &Page<'_>, runs: &mut [bool]) {
    let kept: Vec<usize> = (0..runs.len()).filter(|&run| runs[run]).collect();
    let last = kept.iter().rev().take(RELATED_RUNS);
    let linked = last.take_while(|run| is_linked(&page.runs[**run].text)).count();
    let is_label = |run: &&usize| {
        let text = page.items[page.runs[**run].first as usize].text.unwrap_or_default();
        let text = text.trim_matches(|c: char| !c.is_alphanumeric());
        let lower = lowercase_of(text.get(..RELATED_LABEL).unwrap_or(text));
        LABELS.iter().any(|label| lowercase_of(label) == lower)
    };
    let mut last = kept[(kept.len() - linked).saturating_sub(1)..].iter();
    let Some(&label) = last.find(is_label) else { return };
    let end = kept.last().map_or(0, |&run| page.runs[run].last as usize);
    let links = page.items[page.runs[label].first as usize..end].iter().filter(|item| item.tag == Tag::Anchor).count();
    if links >= RELATED_LINKS && linked > 0 {
        runs[label..].fill(false);
    }
}

fn is_linked(text: &TextSums) -> bool {
    text.linked >= text.words * RELATED_LINKED
}

/// Headings at the end of an article, and lines that announce something, are of what was left out below them.
fn leave_last_headings(page: &Page<'_>, runs: &mut [bool]) {
    // Links right below, beside it.
    let is_above_links = |run: usize| {
        let end = page.parent(page.runs[run].holder as usize).map_or(0, |parent| page.items[parent].end);
        let next = page.runs.get(run + 1).filter(|next| next.first < end);
        next.is_some_and(|next| {
            let between = &page.items[page.runs[run].last as usize..next.first as usize];
            is_linked(&next.text) && between.iter().all(|item| item.tag != Tag::Media)
        })
    };
    let announces = |run: usize| {
        let text = page.items[page.runs[run].last as usize].text.unwrap_or_default();
        page.runs[run].text.words < LONGEST_LABEL && text.trim_end().ends_with([':', '：']) && is_above_links(run)
    };
    let is_heading = |run: usize| {
        let tag = page.items[page.runs[run].holder as usize].tag;
        matches!(tag, Tag::Heading1 | Tag::Heading2 | Tag::Heading) || announces(run)
    };
    let kept: Vec<usize> = (0..runs.len()).filter(|&run| runs[run]).collect();
    let last = kept.iter().rev().take_while(|&&run| is_heading(run)).count();
    if last <= LAST_HEADINGS && kept.len() > LEAST_LINES {
        for run in &kept[kept.len() - last..] {
            runs[*run] = false;
        }
    }
}

/// Which items have a run that is kept.
fn kept_items(page: &Page<'_>, runs: &[bool]) -> Vec<bool> {
    let mut kept = vec![false; page.items.len()];
    for (run, _) in page.runs.iter().zip(runs).filter(|(_, kept)| **kept) {
        kept[run.first as usize..=run.last as usize].fill(true);
    }
    for i in (0..kept.len()).rev() {
        if let Some(parent) = page.parent(i) {
            kept[parent] |= kept[i];
        }
    }
    kept
}

/// The pictures, the paragraphs of prose and the lists that stand between two parts of the article.
fn between(page: &Page<'_>, kept: &[bool]) -> Vec<bool> {
    let mut beside = vec![false; kept.len()];
    // Whether the last of the siblings with words, pictures aside, is kept; by the item that they are in.
    let meet = |beside: &mut [bool], i: usize| {
        let Some(parent) = page.parent(i).filter(|_| page.items[i].sum.words > 0.0) else { return false };
        let next = if is_picture(page, i) { beside[parent] } else { kept[i] };
        std::mem::replace(&mut beside[parent], next)
    };
    let follows: Vec<bool> = (0..kept.len()).map(|i| meet(&mut beside, i)).collect();
    beside.fill(false);
    let mut lists = vec![false; kept.len()];
    for (i, item) in page.items.iter().enumerate() {
        if let Some(parent) = page.parent(i).filter(|_| item.tag == Tag::Item) {
            lists[parent] = true;
        }
    }
    let mut found = vec![false; kept.len()];
    for i in (0..kept.len()).rev() {
        let Item { tag, sum, .. } = &page.items[i];
        let is_prose = *tag == Tag::Paragraph && sum.prose > 0.0;
        let is_heading = matches!(tag, Tag::Heading1 | Tag::Heading2 | Tag::Heading);
        let is_list = (lists[i] || is_heading) && sum.link_density() < LINKED_LIST;
        found[i] = meet(&mut beside, i) && follows[i] && (is_prose || is_list || is_picture(page, i));
    }
    found
}

/// A picture, alone or with a caption, a quoted post, or what is around one and says nothing else.
fn is_picture(page: &Page<'_>, item: usize) -> bool {
    let Item { tag, sum, .. } = &page.items[item];
    *tag == Tag::Media || (sum.words > 0.0 && sum.words < LONGEST_CAPTION && sum.words <= sum.figured)
}

/// The least chance at which a run is worth keeping, so that the expected F1 of the page is best.
fn best_limit(page: &Page<'_>, chances: &[f32]) -> f32 {
    const STEPS: u8 = 50;
    let mut buckets = [(0.0_f32, 0.0_f32); STEPS as usize + 1];
    let mut total = 0.0;
    for (run, &chance) in page.runs.iter().zip(chances) {
        let bucket = &mut buckets[bucket(chance * f32::from(STEPS))];
        *bucket = (bucket.0 + run.text.words, bucket.1 + run.text.words * chance);
        total += run.text.words * chance;
    }
    let (mut kept, mut likely, mut best) = (0.0, 0.0, (0.0, 0.5));
    for (step, (words, hits)) in (0..=STEPS).zip(&buckets).rev() {
        kept += words;
        likely += hits;
        let f1 = 2.0 * likely / (kept + total).max(1.0);
        if f1 > best.0 && *words > 0.0 {
            best = (f1, f32::from(step) / f32::from(STEPS));
        }
    }
    best.1.clamp(0.1, 0.5)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a chance is from 0 to 1")]
fn bucket(steps: f32) -> usize {
    steps as usize
}

#[cfg(test)]
mod tests {
    use scraper::Html;

    use super::choose;
    use crate::page::measure::measure;

    #[test]
    fn a_list_between_two_parts_of_the_article_is_of_it_unless_it_is_of_links() {
        let prose = "<p>The ferry went over again this morning, with nine people, four bicycles and a dog that did not want to.</p>";
        let kept = |item: &str| {
            let html = format!("<div>{prose}{prose}<ul><li>{item}</li><li>{item}</li></ul>{prose}{prose}</div>");
            let html = Html::parse_document(&html);
            choose(&measure(&html), &[0.9, 0.9, 0.1, 0.1, 0.9, 0.9]).runs
        };
        assert_eq!(kept("Hoses and all belts"), [true; 6]);
        assert_eq!(kept("<a href=/>Hoses and all belts</a>"), [true, true, false, false, true, true]);
    }

    #[test]
    fn a_heading_between_two_parts_of_the_article_is_of_it() {
        let html = Html::parse_document("<div><p>One, two.</p><h3>What we like</h3><p>Three, four.</p></div>");
        assert_eq!(choose(&measure(&html), &[0.9, 0.1, 0.9]).runs, [true; 3]);
    }

    #[test]
    fn an_element_with_nothing_but_copies_is_left_out_once() {
        let kept = |html: &str| {
            let html = Html::parse_document(html);
            let page = measure(&html);
            choose(&page, &vec![0.9; page.runs.len()]).runs
        };
        let one = "<p>The ferry went over again this morning, with nine people and a dog, and nobody was sick.</p>";
        let two = "<p>At noon it went back, with four bicycles, a piano and the woman who plays it.</p>";
        assert_eq!(kept(&format!("<div>{one}{two}</div><div>{one}{two}</div>")), [true, true, false, false]);
        assert_eq!(kept(&format!("<div>{one}</div><div>{one}{two}</div>")), [false, true, true]);
        // Twice in one element, beside prose of its own, or quoted.
        assert_eq!(kept(&format!("<div>{one}{one}</div><div>{two}</div>")), [true; 3]);
        assert_eq!(
            kept(&format!("<div>{two}{one}</div><div>{one}<p>And so, they say, it has been since.</p></div>")),
            [true; 4]
        );
        assert_eq!(kept(&format!("<div>{one}{two}</div><blockquote>{one}</blockquote>")), [true; 3]);
    }

    #[test]
    fn a_line_that_announces_what_was_left_out_goes_with_it() {
        let prose = "<p>The ferry went over again this morning, with nine people and a dog.</p>".repeat(6);
        let last = |below: &str| {
            let html = Html::parse_document(&format!("<div>{prose}<p>Our letters on this:</p>{below}</div>"));
            let page = measure(&html);
            let mut chances = vec![0.1; page.runs.len()];
            chances[..7].fill(0.9);
            choose(&page, &chances).runs[6]
        };
        let links = "<ul><li><a href=/1>A bridge at last</a></li><li><a href=/2>Where to cross</a></li></ul>";
        assert!(!last(links));
        // What is announced is a picture, or may be.
        assert!(last(&format!("<img src=a.png>{links}")));
        assert!(last("<p>Photo of the bridge</p>") && last("") && last(&format!("</div><div>{links}")));
    }

    #[test]
    fn a_labelled_list_at_the_end_of_the_article_is_none_of_it() {
        let prose = "<p>The ferry went over again this morning, with nine people and a dog.</p>";
        let kept = |end: &str| {
            let html = Html::parse_document(&format!("<div>{prose}{end}</div>"));
            let page = measure(&html);
            choose(&page, &vec![0.9; page.runs.len()]).runs
        };
        let links = "<p><a href=/1>A bridge at last</a></p><p><a href=/2>Where to cross in winter</a></p>";
        assert_eq!(kept(&format!("<p>RELATED:</p>{links}")), [true, false, false, false]);
        assert_eq!(
            kept("<p><b>Read also</b><br><a href=/1>A bridge</a><br><a href=/2>The winter</a></p>"),
            [true, false]
        );
        // One link of a sentence, links that nothing calls so, and prose below the label.
        assert_eq!(kept("<p><b>Read more: <a href=/1>A bridge at last</a></b></p>"), [true; 2]);
        assert_eq!(kept(&format!("<p>Sources:</p>{links}")), [true; 4]);
        assert_eq!(kept(&format!("<p>Related:</p>{prose}")), [true; 3]);
    }
}
