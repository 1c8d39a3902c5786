//! A page as arrays: its elements, its texts, the runs of text to be scored, and what each contains.

use ego_tree::NodeId;
use ego_tree::iter::Edge;
use html5ever::ns;
use scraper::Html;

use super::words::{SEED, hash, hash_of};
use crate::html::{Element, Node};
use crate::limits::{PAGE_NAME_WORDS, PAGE_NAMES, spend};
use crate::rules::embeds::POSTS;
use crate::rules::page as rules;
use crate::rules::page::{Tag, TagRow};

/// No node of its kind: the parent of the first element.
pub(crate) const NONE: u32 = u32::MAX;

/// An element or a text, in the order of the document.
pub(crate) struct Item<'a> {
    pub id: NodeId,
    pub parent: u32,
    pub end: u32,
    pub text: Option<&'a str>,
    pub tag: Tag,
    pub signs: u32,
    pub is_block: bool,
    pub words: (u32, u32),
    /// Of a link its target on the page, of anything else its id, as a hash.
    pub fragment: u32,
    pub sum: Sums,
}

/// A line of text without a block inside: what is judged.
#[derive(Clone, Default)]
pub(crate) struct Run {
    pub holder: u32,
    pub first: u32,
    pub last: u32,
    pub text: TextSums,
}

/// What the text of a run is made of.
#[derive(Clone, Default)]
pub(crate) struct TextSums {
    pub words: f32,
    pub linked: f32,
    pub chars: f32,
    pub commas: f32,
    pub stops: f32,
    pub marks: f32,
    pub wide: f32,
    pub hashes: (u32, u32),
}

/// What an element holds, itself and below.
#[derive(Clone, Copy, Default)]
pub(crate) struct Sums {
    pub words: f32,
    pub linked: f32,
    pub prose: f32,
    pub commas: f32,
    pub runs: f32,
    pub prose_runs: f32,
    pub headings: f32,
    pub media: f32,
    /// Words in figures with a picture, and in quoted posts.
    pub figured: f32,
    pub controls: f32,
    pub links: f32,
    pub elements: f32,
    pub longest: f32,
}

impl Sums {
    pub(crate) fn add(&mut self, other: &Sums) {
        self.words += other.words;
        self.linked += other.linked;
        self.prose += other.prose;
        self.commas += other.commas;
        self.runs += other.runs;
        self.prose_runs += other.prose_runs;
        self.headings += other.headings;
        self.media += other.media;
        self.figured += other.figured;
        self.controls += other.controls;
        self.links += other.links;
        self.elements += other.elements;
        self.longest = self.longest.max(other.longest);
    }

    pub(crate) fn link_density(&self) -> f32 {
        self.linked / self.words.max(1.0)
    }
}

impl Run {
    pub(crate) fn is_prose(&self) -> bool {
        let t = &self.text;
        t.words >= 8.0 && t.linked < t.words * 0.4 && t.stops + t.commas >= 1.0
    }
}

/// A page as arrays: parents stand before their children.
pub(crate) struct Page<'a> {
    pub items: Vec<Item<'a>>,
    pub runs: Vec<Run>,
    /// Hashes of the words of all runs, as they follow each other.
    pub hashes: Vec<u32>,
    pub words: Vec<u32>,
    /// Whether there is a title of a document.
    pub has_title: bool,
}

impl Page<'_> {
    /// Hashes of the words in the names of an element.
    pub(crate) fn names(&self, item: usize) -> &[u32] {
        let (from, to) = self.items[item].words;
        &self.words[from as usize..to as usize]
    }

    pub(crate) fn parent(&self, item: usize) -> Option<usize> {
        match self.items[item].parent {
            NONE => None,
            parent => Some(parent as usize),
        }
    }
}

pub(crate) fn measure(html: &Html) -> Page<'_> {
    let mut page =
        Page { items: Vec::new(), runs: Vec::new(), hashes: Vec::new(), words: Vec::new(), has_title: false };
    list(html, &mut page);
    mark_blocks(&mut page.items);
    collect_runs(&mut page);
    sum_up(&mut page);
    page
}

fn list<'a>(html: &'a Html, page: &mut Page<'a>) {
    let mut open: Vec<u32> = Vec::new();
    let mut skipped = 0_u32;
    for edge in html.tree.root().traverse() {
        spend(1);
        match edge {
            Edge::Open(node) => {
                let parent = open.last().copied().unwrap_or(NONE);
                match node.value() {
                    Node::Element(element) => {
                        page.has_title |= element.name() == "title" && element.name.ns == ns!(html);
                        let tag = rules::tag(element.name());
                        if skipped > 0 || tag.is_some_and(|t| t.tag == Tag::Skipped) {
                            skipped += 1;
                            continue;
                        }
                        let item = item(element, node.id(), parent, tag, &mut page.words);
                        open.push(u32::try_from(page.items.len()).unwrap_or(NONE));
                        page.items.push(item);
                    }
                    Node::Text(text) if skipped == 0 && parent != NONE => page.items.push(Item {
                        id: node.id(),
                        parent,
                        end: u32::try_from(page.items.len() + 1).unwrap_or(NONE),
                        text: Some(text),
                        tag: Tag::Inline,
                        signs: 0,
                        is_block: false,
                        words: (0, 0),
                        fragment: NONE,
                        sum: Sums::default(),
                    }),
                    _ => {}
                }
            }
            Edge::Close(node) if node.value().is_element() => {
                if skipped > 0 {
                    skipped -= 1;
                } else if let Some(item) = open.pop() {
                    page.items[item as usize].end = u32::try_from(page.items.len()).unwrap_or(NONE);
                }
            }
            Edge::Close(_) => {}
        }
    }
}

/// An inline element around a block is a block.
fn mark_blocks(items: &mut [Item<'_>]) {
    for i in (0..items.len()).rev() {
        if items[i].is_block && items[i].parent != NONE {
            let parent = items[i].parent as usize;
            items[parent].is_block = true;
        }
    }
}

fn collect_runs(page: &mut Page<'_>) {
    let Page { items, runs, hashes, .. } = page;
    let mut holders = vec![NONE; items.len()];
    let mut inherited = vec![0_u32; items.len()];
    let mut current: Option<Run> = None;
    let mut reader = Reader::default();
    let mut breaks = 0;
    for i in 0..items.len() {
        if let Some(parent) = items.get(items[i].parent as usize) {
            let parent_index = items[i].parent as usize;
            holders[i] = if parent.is_block { items[i].parent } else { holders[parent_index] };
            inherited[i] = inherited[parent_index] | inline_sign(parent);
        }
        let item = &items[i];
        let Some(text) = item.text else {
            if item.tag == Tag::Break {
                breaks += 1;
                reader.space();
            }
            if item.is_block || (item.tag == Tag::Break && breaks > 1) {
                finish(&mut current, &mut reader, runs, hashes);
            }
            continue;
        };
        let is_blank = text.bytes().all(|b| b.is_ascii_whitespace());
        if is_blank {
            reader.space();
            continue;
        }
        breaks = 0;
        if current.as_ref().is_some_and(|run| run.holder != holders[i]) {
            finish(&mut current, &mut reader, runs, hashes);
        }
        let at = u32::try_from(i).unwrap_or(NONE);
        let start = u32::try_from(hashes.len()).unwrap_or(NONE);
        let run = current.get_or_insert_with(|| Run {
            holder: holders[i],
            first: at,
            last: at,
            text: TextSums { hashes: (start, start), ..TextSums::default() },
        });
        run.last = at;
        reader.read(text, inherited[i], &mut run.text, hashes);
    }
    finish(&mut current, &mut reader, runs, hashes);
}

fn inline_sign(item: &Item<'_>) -> u32 {
    match item.tag {
        Tag::Anchor if item.signs & rules::LINK != 0 => rules::LINK,
        Tag::Control => rules::LINK,
        _ => 0,
    }
}

fn finish(current: &mut Option<Run>, reader: &mut Reader, runs: &mut Vec<Run>, hashes: &mut Vec<u32>) {
    if let Some(mut run) = current.take() {
        reader.end_word(&mut run.text, hashes);
        run.text.hashes.1 = u32::try_from(hashes.len()).unwrap_or(NONE);
        runs.push(run);
    }
    *reader = Reader::default();
}

/// Reads words over the borders of texts.
#[derive(Default)]
struct Reader {
    hash: u32,
    in_word: bool,
    in_link: bool,
    last: char,
}

impl Reader {
    fn space(&mut self) {
        self.last = ' ';
    }

    fn read(&mut self, text: &str, signs: u32, sums: &mut TextSums, hashes: &mut Vec<u32>) {
        spend(text.len());
        let in_link = signs & rules::LINK != 0;
        if self.last == ' ' || in_link != self.in_link {
            self.end_word(sums, hashes);
        }
        self.in_link = in_link;
        for c in text.chars() {
            if is_wide(c) {
                self.end_word(sums, hashes);
                sums.words += WIDE_WORD;
                sums.wide += WIDE_WORD;
                sums.linked += if in_link { WIDE_WORD } else { 0.0 };
                hashes.push(hash(SEED, c));
            } else if c.is_alphanumeric() {
                if !self.in_word {
                    self.in_word = true;
                    self.hash = SEED;
                }
                self.hash = hash(self.hash, c.to_ascii_lowercase());
            } else if c != '\'' && c != '’' {
                self.end_word(sums, hashes);
                match c {
                    ',' | '،' | '，' | '、' | '﹐' | ';' | '；' => sums.commas += 1.0,
                    '|' | '•' | '·' | '»' | '›' | '©' | '→' | '/' | '#' | '@' => sums.marks += 1.0,
                    c if is_stop(c) => sums.stops += 1.0,
                    _ => {}
                }
            }
            if !c.is_whitespace() {
                sums.chars += 1.0;
                if !matches!(c, '"' | '”' | '’' | '\'' | '»' | ')' | '）' | '」' | '\u{200b}') {
                    self.last = c;
                }
            }
        }
        if text.ends_with(|c: char| c.is_whitespace()) {
            self.end_word(sums, hashes);
        }
    }

    fn end_word(&mut self, sums: &mut TextSums, hashes: &mut Vec<u32>) {
        if self.in_word {
            self.in_word = false;
            sums.words += 1.0;
            sums.linked += if self.in_link { 1.0 } else { 0.0 };
            hashes.push(self.hash);
        }
    }
}

/// Words in one character of a script without spaces.
const WIDE_WORD: f32 = 0.6;

fn is_wide(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '。' | '！' | '？' | '…' | '؟' | '۔' | '।')
}

fn sum_up(page: &mut Page<'_>) {
    for run in &page.runs {
        let Some(holder) = page.items.get_mut(run.holder as usize) else { continue };
        let is_prose = run.is_prose();
        let prose = if is_prose { run.text.words } else { 0.0 };
        holder.sum.add(&Sums {
            words: run.text.words,
            linked: run.text.linked,
            prose,
            commas: run.text.commas,
            runs: 1.0,
            prose_runs: if is_prose { 1.0 } else { 0.0 },
            longest: run.text.words - run.text.linked,
            ..Sums::default()
        });
    }
    let posts: Vec<u32> = POSTS.iter().map(|row| hash_of(row.0)).collect();
    let is_post = |page: &Page<'_>, i: usize| {
        page.items[i].tag == Tag::Quote && page.names(i).iter().any(|name| posts.contains(name))
    };
    for i in (0..page.items.len()).rev() {
        let is_post = is_post(page, i);
        let item = &mut page.items[i];
        if item.text.is_some() {
            continue;
        }
        item.sum.elements += 1.0;
        match item.tag {
            Tag::Heading1 | Tag::Heading2 | Tag::Heading => item.sum.headings += 1.0,
            Tag::Media => item.sum.media += 1.0,
            Tag::Control => item.sum.controls += 1.0,
            Tag::Anchor => item.sum.links += 1.0,
            _ => {}
        }
        if item.signs & rules::FIGURE != 0 && item.sum.media > 0.0 || is_post {
            item.sum.figured = item.sum.words;
        }
        let (sum, parent) = (item.sum, item.parent);
        if let Some(parent) = page.items.get_mut(parent as usize) {
            parent.sum.add(&sum);
        }
    }
}

fn item<'a>(element: &Element, id: NodeId, parent: u32, tag: Option<&TagRow>, words: &mut Vec<u32>) -> Item<'a> {
    let from = words.len();
    let mut signs = tag.map_or(0, |t| t.sign);
    let is_block = tag.map_or_else(|| element.name().contains('-'), |t| t.is_block);
    words.push(hash(element.name().chars().fold(hash(SEED, '<'), hash), '>'));
    for (name, value) in element.attrs() {
        if let Some((_, prefix)) = rules::NAMES.iter().find(|row| row.0 == name) {
            name_words(value, prefix, words, from);
        }
        for row in rules::SIGNS.iter().filter(|row| row.name == name) {
            if row.values.is_empty() || row.values.iter().any(|v| value.trim().eq_ignore_ascii_case(v)) {
                signs |= row.bit;
            }
        }
        if name == "style" && is_hidden_style(value) {
            signs |= rules::HIDDEN;
        }
    }
    let leads = || element.attr("href").and_then(|href| href.trim().strip_prefix('#'));
    let fragment = if element.name() == "a" { leads() } else { element.attr("id") };
    spend(fragment.map_or(0, str::len));
    let fragment = fragment.filter(|fragment| !fragment.is_empty()).map_or(NONE, hash_of);
    let words = (u32::try_from(from).unwrap_or(NONE), u32::try_from(words.len()).unwrap_or(NONE));
    let tag = tag.map_or(if is_block { Tag::Other } else { Tag::Inline }, |t| t.tag);
    Item { id, parent, end: 0, text: None, tag, signs, is_block, words, fragment, sum: Sums::default() }
}

fn is_hidden_style(style: &str) -> bool {
    style.split(';').any(|rule| {
        rule.split_once(':').is_some_and(|(name, value)| {
            let (name, value) = (name.trim(), value.trim());
            (name.eq_ignore_ascii_case("display") && value.get(..4).is_some_and(|v| v.eq_ignore_ascii_case("none")))
                || (name.eq_ignore_ascii_case("visibility") && value.eq_ignore_ascii_case("hidden"))
        })
    })
}

/// Of `class="postBody-2"` the words `post` and `body`, and all of it as `postbody-`.
fn name_words(value: &str, prefix: &str, words: &mut Vec<u32>, from: usize) {
    let mut take = |word: u32| {
        if words.len() - from < PAGE_NAME_WORDS && !words[from..].contains(&word) {
            words.push(word);
        }
    };
    let seed = hash_of(prefix);
    let (mut whole, mut part, mut length, mut parts, mut was_lower) = (seed, seed, 0, 0, false);
    for c in value.chars().take(PAGE_NAMES).chain([' ']) {
        let is_end = c.is_ascii_whitespace();
        let is_letter = c.is_alphabetic();
        if !is_letter || (c.is_ascii_uppercase() && was_lower) {
            if length > 1 {
                take(part);
                parts += 1;
            }
            (part, length) = (seed, 0);
        }
        if is_letter {
            part = hash(part, c.to_ascii_lowercase());
            length += 1;
        }
        if is_end {
            if parts > 1 {
                take(whole);
            }
            (whole, parts) = (seed, 0);
        } else if !c.is_ascii_digit() {
            whole = hash(whole, c.to_ascii_lowercase());
        }
        was_lower = c.is_ascii_lowercase();
    }
}

/// Reads a text without mark-up.
pub(crate) fn read_text(text: &str, sums: &mut TextSums, hashes: &mut Vec<u32>) {
    let mut reader = Reader::default();
    reader.read(text, 0, sums, hashes);
    reader.end_word(sums, hashes);
}
