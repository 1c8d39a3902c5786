//! Notes and what refers to them: a link whose text is a number or a sign, to a list item or paragraph that says it is a note, that
//! leads back, or that a raised number leads to.

use std::collections::{HashMap, HashSet};

use super::normalize::{self, is_empty, lines, without_empty};
use crate::article::visit::{
    close_gaps, content_of, each_inline, each_line, each_link, each_list, each_text, fragment, join_texts, text_of,
    within,
};
use crate::article::{Block, BlockKind, FieldText, Inline, Mark, Marked, Note, RemovalKind, SafeUrl};
use crate::limits::{NOTE_LABEL, spend};
use crate::read::context::Context;
use crate::read::report::Report;
use crate::rules::notes::BACK;
use crate::text::measure::is_blank;
use crate::url::percent;

/// Finds the notes of the article, and makes references of the links to them.
pub(crate) fn find(blocks: &mut Vec<Block>, context: &Context<'_>, report: &mut Report) {
    let mut references = References::default();
    references.find_given(blocks);
    if !references.given.is_empty() {
        lead_here(blocks, &references.given, context);
    }
    references.scan_blocks(blocks, false);
    if references.leading.is_empty() && !references.has_notes {
        return;
    }
    let mut notes = Notes { references, context, known: HashMap::new(), numbered: 0, cut: String::new(), report };
    notes.take(blocks);
    let Notes { known, mut cut, .. } = notes;
    if !known.is_empty() {
        each_text(blocks, &mut |line| refer(line, &known, &mut cut));
    }
    if !cut.is_empty() {
        report.remove(RemovalKind::Element, "footnote-signs", &cut, None);
    }
}

/// Links to the notes here that name a page: an item may come under another address than its own. Not where others name none.
fn lead_here(blocks: &mut [Block], given: &HashSet<String>, context: &Context<'_>) {
    let mut here = false;
    each_link(blocks, &mut |url| here |= url.as_str().strip_prefix('#').is_some_and(|id| given.contains(id)));
    if here {
        return;
    }
    let mut page: Option<String> = None;
    each_text(blocks, &mut |line| {
        each_inline(line, &mut |inline| {
            let Inline::Link { url, content, .. } = inline else { return };
            let Some((of, id)) = url.as_str().split_once('#').filter(|(of, _)| !of.is_empty()) else { return };
            let Some(id) = context.local_id(&percent::decode(id)) else { return };
            let text = text_of(content);
            // What leads back stands below what leads there.
            let leads = match &page {
                Some(page) if page != of => false,
                Some(_) if is_back(&text) && label_in(&text).is_none() => true,
                _ => label_in(&text).is_some() && given.contains(&fragment(&id)),
            };
            if leads {
                page.get_or_insert_with(|| of.to_owned());
                *url = SafeUrl::fragment(&id);
            }
        });
    });
}

struct Reference {
    label: String,
    /// Whether it is above the line, in brackets, or right behind a word.
    raised: bool,
}

#[derive(Default)]
struct References {
    /// By the id that they lead to.
    leading: HashMap<String, Reference>,
    /// Ids at which they stand.
    places: HashSet<String>,
    /// Ids of notes that have one.
    given: HashSet<String>,
    /// Ids of what is around.
    around: Vec<String>,
    has_notes: bool,
}

impl References {
    /// Finds the ids of the notes that are known as such.
    fn find_given(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            spend(1);
            if let BlockKind::Footnotes { items } = &block.kind {
                self.has_notes = true;
                self.given.extend(items.iter().map(|note| fragment(&note.id)));
                let first = items.iter().filter_map(|note| note.content.first());
                self.given.extend(first.flat_map(ids).map(fragment));
            } else {
                each_list(block, &mut |list| self.find_given(list));
            }
        }
    }

    /// Finds what refers to notes; from within one, to others.
    fn scan_blocks(&mut self, blocks: &mut [Block], in_note: bool) {
        for block in blocks {
            spend(1);
            let around = self.around.len();
            self.around.extend(block.id.as_ref().map(fragment));
            each_line(block, &mut |line| self.scan(line, false, in_note));
            self.around.truncate(around);
            match &mut block.kind {
                BlockKind::Footnotes { items } => {
                    for note in items {
                        self.scan_around(Some(&note.id), &mut note.content, true);
                    }
                }
                // An item may be a note, whose id is that of its first line.
                BlockKind::List { items, .. } => {
                    for item in items {
                        self.scan_around(None, item, in_note);
                    }
                }
                _ => each_list(block, &mut |list| self.scan_blocks(list, in_note)),
            }
        }
    }

    /// Finds what refers to notes in what is one thing, which has the ids of its first block and may have one of its own.
    fn scan_around(&mut self, id: Option<&FieldText>, blocks: &mut [Block], in_note: bool) {
        let around = self.around.len();
        self.around.extend(id.into_iter().chain(blocks.first().into_iter().flat_map(ids)).map(fragment));
        self.scan_blocks(blocks, in_note);
        self.around.truncate(around);
    }

    /// Finds what refers to notes on a line. What leads from a note to anything but a note leads back.
    fn scan(&mut self, line: &[Inline], raised: bool, in_note: bool) {
        spend(line.len());
        for (n, inline) in line.iter().enumerate() {
            let depth = self.around.len();
            let is_raised = raised || matches!(inline, Inline::Marked(Marked { mark: Mark::Superscript, .. }));
            if let Inline::Link { id, .. } | Inline::Span { id, .. } | Inline::Marked(Marked { id, .. }) = inline {
                self.around.extend(id.as_ref().map(fragment));
            }
            // What leads to where it stands refers to nothing; what leads to a reference above leads back.
            if let Some((to, text)) = leads_to(inline).filter(|(to, _)| !self.around.iter().any(|id| id == to))
                && let Some(label) = label_in(&text)
                && !self.places.contains(to)
                && (!in_note || self.given.contains(to))
            {
                let bracketed = text.contains('[') || is_between_brackets(line, n);
                let raised = is_raised || bracketed || is_superscript(within(inline)) || is_glued(line, n);
                let label = label.to_owned();
                let known = self.leading.entry(to.to_owned()).or_insert(Reference { label, raised });
                known.raised |= raised;
                self.places.extend(self.around.iter().cloned());
            }
            if let Inline::Footnote { .. } = inline {
                self.places.extend(self.around.iter().cloned());
            }
            self.scan(within(inline), is_raised, in_note);
            self.around.truncate(depth);
        }
    }
}

/// Where a link leads within the article, and its text.
fn leads_to(inline: &Inline) -> Option<(&str, std::borrow::Cow<'_, str>)> {
    let Inline::Link { url, content, .. } = inline else { return None };
    Some((url.as_str().strip_prefix('#')?, text_of(content)))
}

/// The text of a link that leads to a place of a page and is only a sign: back, where the ids are lost.
fn sign_elsewhere(inline: &Inline) -> Option<String> {
    let Inline::Link { url, content, .. } = inline else { return None };
    let text = text_of(content);
    let is_sign = url.as_str().contains('#') && !text.trim().is_empty() && !text.contains(char::is_alphanumeric);
    is_sign.then(|| text.into_owned())
}

fn is_superscript(content: &[Inline]) -> bool {
    matches!(content, [Inline::Marked(Marked { mark: Mark::Superscript, .. })])
}

fn is_between_brackets(line: &[Inline], at: usize) -> bool {
    let before = at.checked_sub(1).map(|at| &line[at]);
    matches!((before, line.get(at + 1)), (Some(Inline::Text(before)), Some(Inline::Text(after)))
        if before.ends_with('[') && after.starts_with(']'))
}

/// Whether no space stands between an inline and the word or sentence before it.
fn is_glued(line: &[Inline], at: usize) -> bool {
    let ends = |c: char| c.is_lowercase() || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '"' | '”' | '’' | ')');
    let before = at.checked_sub(1).map(|at| &line[at]);
    matches!(before, Some(Inline::Text(before)) if before.chars().next_back().is_some_and(ends))
}

const BRACKETS: [char; 6] = ['[', ']', '(', ')', '{', '}'];

/// The label that a link's text is: a number, a letter or two, a sign; `note 3`.
pub(super) fn label_in(text: &str) -> Option<&str> {
    if text.len() > NOTE_LABEL {
        return None;
    }
    let label = text.trim().trim_matches(BRACKETS).trim();
    let is_number = |word: &str| {
        let digits = word.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '-' | '*')) && word.len() <= 5;
        let letters = word.chars().all(|c| c.is_ascii_alphabetic()) && word.len() <= 2;
        let roman = word.chars().all(|c| "ivxlcIVXLC".contains(c));
        let signs = word.chars().all(|c| "*†‡§¶#‖".contains(c)) && word.chars().count() <= 4;
        !word.is_empty() && (digits || letters || roman || signs)
    };
    let is_label = match label.split_once(' ') {
        Some((word, number)) => word.chars().all(|c| c.is_alphabetic() || c == '.') && is_number(number),
        None => is_number(label),
    };
    is_label.then_some(label)
}

struct Notes<'a> {
    references: References,
    context: &'a Context<'a>,
    /// Ids and labels of the notes, by what fragments say.
    known: HashMap<String, (FieldText, FieldText)>,
    /// The number in the last id that was made up.
    numbered: usize,
    /// Labels and links back that were taken off the notes.
    cut: String,
    report: &'a mut Report,
}

impl Notes<'_> {
    fn take(&mut self, blocks: &mut Vec<Block>) {
        let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
        let mut run: Vec<Note> = Vec::new();
        for mut block in blocks.drain(..) {
            spend(1);
            // Some make a heading of the label.
            if let BlockKind::Heading { content, .. } = &mut block.kind
                && let [Inline::Link { id: Some(id), .. }] = &content[..]
                && self.references.leading.get(&fragment(id)).is_some_and(|reference| reference.raised)
                && self.leads_back(content)
            {
                block.kind = BlockKind::Paragraph { content: std::mem::take(content) };
            }
            if matches!(block.kind, BlockKind::Paragraph { .. })
                && let Some(id) = self.note_of_its_own(&block)
            {
                run.push(Note { id, content: vec![block], ..Note::default() });
                continue;
            }
            // Where the label stands on a line of its own, the note is below it.
            if let (BlockKind::Paragraph { .. }, Some(Note { content, .. })) = (&block.kind, run.last_mut())
                && let [Block { kind: BlockKind::Paragraph { content: label }, .. }] = &content[..]
                && label_in(text_of(label).trim().trim_end_matches(['.', ':'])).is_some()
            {
                content.push(block);
                continue;
            }
            self.end_run(&mut run, &mut out);
            match block.kind {
                BlockKind::Footnotes { items } => {
                    let items = self.notes(items);
                    push(&mut out, Block { kind: BlockKind::Footnotes { items }, ..block });
                }
                BlockKind::List { items, .. } if self.is_notes(&items) => {
                    let items = items.into_iter().map(|content| Note { content, ..Note::default() });
                    let items = self.notes(items.collect());
                    push(&mut out, Block { kind: BlockKind::Footnotes { items }, ..block });
                }
                BlockKind::Quote { .. }
                | BlockKind::Callout { .. }
                | BlockKind::Details { .. }
                | BlockKind::List { .. } => {
                    each_list(&mut block, &mut |list| self.take(list));
                    without_empty(&mut block);
                    if !is_empty(&block) {
                        out.push(block);
                    }
                }
                _ => out.push(block),
            }
        }
        self.end_run(&mut run, &mut out);
        *blocks = out;
    }

    fn end_run(&mut self, run: &mut Vec<Note>, out: &mut Vec<Block>) {
        if !run.is_empty() {
            let items = self.notes(std::mem::take(run));
            push(out, BlockKind::Footnotes { items }.into());
        }
    }

    /// The id by which a reference leads to what begins with a block.
    fn led_to(&self, block: Option<&Block>) -> Option<(FieldText, &Reference)> {
        ids(block?).find_map(|id| Some((id.clone(), self.references.leading.get(&fragment(id))?)))
    }

    fn note_of_its_own(&self, block: &Block) -> Option<FieldText> {
        let (id, reference) = self.led_to(Some(block))?;
        let BlockKind::Paragraph { content } = &block.kind else { return None };
        let labelled = || {
            let text = text_of(content);
            let rest = text.trim_start().trim_start_matches(BRACKETS).strip_prefix(&*reference.label);
            rest.is_some_and(|rest| rest.starts_with([']', ')', '.', ':', ' ', '\u{a0}']))
        };
        (self.leads_back(content) || (reference.raised && labelled())).then_some(id)
    }

    fn is_notes(&self, items: &[Vec<Block>]) -> bool {
        let is_note = |item: &&Vec<Block>| {
            let Some((_, reference)) = self.led_to(item.first()) else { return false };
            let lines = item.iter().filter_map(|block| match &block.kind {
                BlockKind::Paragraph { content } => Some(content),
                _ => None,
            });
            reference.raised || lines.into_iter().any(|line| self.leads_back(line))
        };
        let count = items.iter().filter(is_note).count();
        count > 0 && count * 2 >= items.len()
    }

    /// Whether a line leads back to a reference: by a sign or a word, or by the number that it begins with.
    fn leads_back(&self, line: &[Inline]) -> bool {
        spend(line.len());
        let mut begun = false;
        line.iter().any(|inline| {
            let back = |(to, text): (&str, std::borrow::Cow<'_, str>)| {
                self.references.places.contains(to) && is_back(&text) && !(begun && is_number(&text))
            };
            let found = leads_to(inline).is_some_and(back) || (!begun && self.leads_back(within(inline)));
            begun |= matches!(inline, Inline::Text(text) if text.contains(char::is_alphabetic));
            found
        })
    }

    /// Notes with their ids and labels, without links back; those that say nothing else go.
    fn notes(&mut self, items: Vec<Note>) -> Vec<Note> {
        let mut notes = Vec::with_capacity(items.len());
        for Note { id, label, mut content } in items {
            let found = self.led_to(content.first()).map(|(id, reference)| (id, reference.label.clone()));
            let own = || content.first().and_then(|block| ids(block).next().cloned());
            let (found, said) = match found {
                Some((id, label)) => (Some(id), Some(label)),
                None if id.is_empty() => (own(), None),
                None => (Some(id), None),
            };
            let place = (notes.len() + 1).to_string();
            let own = Some(label).filter(|label| !label.is_empty());
            let said = said.and_then(|said| FieldText::line(&said));
            let label = said.or(own).or_else(|| FieldText::line(&place));
            let (Some(label), Some(id)) = (label, self.free_id(found)) else { continue };
            self.clean(&mut content, &label, &fragment(&id));
            if !content.is_empty() {
                self.known.insert(fragment(&id), (id.clone(), label.clone()));
                notes.push(Note { id, label, content });
            }
        }
        notes
    }

    /// An id that no other note has.
    fn free_id(&mut self, id: Option<FieldText>) -> Option<FieldText> {
        let is_free = |id: &FieldText| !self.known.contains_key(&fragment(id));
        if let Some(id) = id.filter(is_free) {
            return Some(id);
        }
        loop {
            self.numbered += 1;
            let id = self.context.local_id(&format!("note-{}", self.numbered))?;
            let place = fragment(&id);
            let of_another = self.references.given.contains(&place) || self.references.leading.contains_key(&place);
            if is_free(&id) && !of_another {
                return Some(id);
            }
        }
    }

    /// Takes the label, the id and the links back off a note, and those to itself.
    fn clean(&mut self, content: &mut Vec<Block>, label: &str, id: &str) {
        let mut cut = std::mem::take(&mut self.cut);
        if let Some(first) = content.first_mut() {
            first.id = None;
        }
        for block in content.iter_mut() {
            let BlockKind::Paragraph { content: line } = &mut block.kind else { continue };
            if self.without_links_back(line, label, id, &mut cut) {
                trim_signs(line, &mut cut);
                close_gaps(line);
            }
        }
        let mut blocks = content.len();
        for block in content.iter_mut() {
            let BlockKind::Paragraph { content: line } = &mut block.kind else { break };
            blocks -= 1;
            self.trim_labels(line, blocks > 0, label, id, &mut cut);
            // Where nothing else stood there, the next block begins the note.
            if !is_nothing(line) {
                break;
            }
        }
        self.cut = cut;
        for mut block in std::mem::take(content) {
            let BlockKind::Paragraph { content: line } = &mut block.kind else {
                content.push(block);
                continue;
            };
            for kind in lines(std::mem::take(line)) {
                let part = Block { kind, id: block.id.take(), lang: block.lang.clone(), ..block };
                normalize::push(content, part, self.report);
            }
        }
    }

    /// Takes its label off the beginning of a note, as often as it is said there. A line of which nothing is left then has to have `more` below.
    fn trim_labels(&self, line: &mut Vec<Inline>, more: bool, label: &str, id: &str, cut: &mut String) {
        // A reference to another note is no label.
        let refers = |inline: &Inline| {
            let led = within(inline).first().and_then(leads_to);
            led.is_some_and(|(to, _)| to != id && self.references.given.contains(to))
        };
        let is_label = |inline: &Inline| {
            matches!(inline, Inline::Marked(_) | Inline::Span { .. })
                && text_of(within(inline)).trim().trim_matches(BRACKETS).trim_end_matches('.') == label
        };
        let count = line.len();
        let mut labels = 0;
        for (n, inline) in line.iter_mut().enumerate() {
            spend(1);
            if refers(inline) {
                break;
            }
            if (more || n + 1 < count) && is_label(inline) {
                note(&text_of(within(inline)), cut);
                labels = n + 1;
                continue;
            }
            match inline {
                Inline::Text(text) => {
                    if labels == n && n > 0 {
                        trim_signs_before(text, cut);
                    }
                    trim_label_text(text, label, cut);
                    if !text.is_empty() {
                        break;
                    }
                }
                // What has an id may be the whole note.
                Inline::Span { content, .. } => {
                    self.trim_labels(content, more, label, id, cut);
                    break;
                }
                _ => break,
            }
        }
        if labels > 0
            && let Some(Inline::Text(text)) = line.last_mut()
        {
            trim_signs_after(text, cut);
        }
        line.drain(..labels);
    }

    /// Takes links back out of a line; whether there were any.
    fn without_links_back(&self, line: &mut Vec<Inline>, label: &str, id: &str, cut: &mut String) -> bool {
        spend(line.len());
        let before = line.len();
        let mut found = false;
        line.retain_mut(|inline| {
            if let Some((to, text)) = leads_to(inline) {
                let signs = !text.contains(char::is_alphabetic) && text.contains(|c: char| !c.is_alphanumeric());
                let own = text.trim().trim_matches(BRACKETS).trim() == label;
                // What leads to a note is a reference to it.
                let leads = to == id || (self.references.places.contains(to) && !self.references.given.contains(to));
                let goes = signs || (leads && (own || is_back(&text)));
                if goes {
                    note(&text, cut);
                }
                return !goes;
            }
            if let Some(text) = sign_elsewhere(inline) {
                note(&text, cut);
                return false;
            }
            let Some(content) = content_of(inline) else { return true };
            let inner = self.without_links_back(content, label, id, cut);
            found |= inner;
            !(inner && is_nothing(content))
        });
        let changed = found || line.len() < before;
        let marks = if found { line.len() } else { 0 };
        for at in (0..marks).rev() {
            let Some(content) = content_of(&mut line[at]) else { continue };
            // The space at the beginning of a mark stands before it.
            let begins = matches!(content.first(), Some(Inline::Text(text)) if text.starts_with(' '));
            close_gaps(content);
            if begins {
                line.insert(at, Inline::Text(" ".to_owned()));
            }
        }
        if changed {
            join_texts(line);
            // Between two breaks may have stood nothing else.
            line.dedup_by(|one, other| matches!((one, other), (Inline::Break, Inline::Break)));
        }
        changed
    }
}

fn push(out: &mut Vec<Block>, block: Block) {
    let BlockKind::Footnotes { items } = &block.kind else { return out.push(block) };
    if !items.is_empty() {
        out.push(block);
    }
}

/// The ids at the beginning of a block.
fn ids(block: &Block) -> impl Iterator<Item = &FieldText> {
    let line = match &block.kind {
        BlockKind::Paragraph { content } => &content[..],
        _ => &[],
    };
    let mut first = line.first();
    let inner = std::iter::from_fn(move || {
        let inline = first?;
        first = within(inline).first();
        match inline {
            Inline::Link { id, .. } | Inline::Span { id, .. } | Inline::Marked(Marked { id, .. }) => Some(id.as_ref()),
            _ => Some(None),
        }
    });
    block.id.iter().chain(inner.flatten())
}

/// Whether the text of a link says that it leads back.
fn is_back(text: &str) -> bool {
    let words = text.trim().trim_matches(BRACKETS).trim_matches(|c: char| !c.is_alphanumeric());
    words.is_empty()
        || label_in(text.trim_end_matches('.')).is_some()
        || BACK.iter().any(|back| back.eq_ignore_ascii_case(words))
}

fn is_number(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

/// Takes off what stood around links back.
fn trim_signs(line: &mut [Inline], cut: &mut String) {
    if let Some(Inline::Text(text)) = line.first_mut() {
        trim_signs_before(text, cut);
    }
    if let Some(Inline::Text(text)) = line.last_mut() {
        trim_signs_after(text, cut);
    }
}

fn trim_signs_before(text: &mut String, cut: &mut String) {
    let rest = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '^' | '↑' | ',' | '\u{fe0e}'));
    let rest = rest.strip_prefix("[]").or_else(|| rest.strip_prefix("()")).unwrap_or(rest);
    let rest = rest.trim_start_matches(['.', ':', ')', ']']).trim_start();
    let end = text.len() - rest.len();
    note(&text[..end], cut);
    text.drain(..end);
}

fn trim_signs_after(text: &mut String, cut: &mut String) {
    let rest = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '\u{fe0e}' | '|' | '↩' | '↑' | '^'));
    let rest = rest.strip_suffix("[]").or_else(|| rest.strip_suffix("()")).unwrap_or(rest).trim_end();
    note(&text[rest.len()..], cut);
    text.truncate(rest.len());
}

/// Takes labels off the beginning of a text.
fn trim_label_text(text: &mut String, label: &str, cut: &mut String) {
    let mut rest = &**text;
    loop {
        let opened = rest.trim_start().trim_start_matches(|c| BRACKETS.contains(&c) || matches!(c, '↑' | '^'));
        let bracketed = opened.len() < rest.trim_start().len();
        let Some(behind) = opened.strip_prefix(label) else { break };
        let after = behind.trim_start_matches([']', ')', '.', ':']);
        let closed = after.len() < behind.len();
        let is_sign = !label.contains(char::is_alphanumeric);
        if !(closed || bracketed || is_sign) || !(after.is_empty() || after.starts_with(char::is_whitespace)) {
            break;
        }
        rest = after.trim_start();
    }
    let cut_at = text.len() - rest.len();
    note(&text[..cut_at], cut);
    text.drain(..cut_at);
}

/// Whether nothing of a line is left.
fn is_nothing(line: &[Inline]) -> bool {
    line.iter().all(|inline| matches!(inline, Inline::Text(text) if text.chars().all(is_blank)))
}

/// Adds what was taken off a note to the rest of it.
fn note(text: &str, cut: &mut String) {
    let text = text.trim();
    if !(cut.is_empty() || text.is_empty()) {
        cut.push(' ');
    }
    cut.push_str(text);
}

/// Makes references of the links to notes.
fn refer(line: &mut Vec<Inline>, known: &HashMap<String, (FieldText, FieldText)>, cut: &mut String) {
    spend(line.len());
    let mut changed = false;
    for at in 0..line.len() {
        let led = leads_to(&line[at]).filter(|(_, text)| label_in(text).is_some());
        if let Some((id, label, shown)) =
            led.and_then(|(to, text)| known.get(to).map(|(id, label)| (id.clone(), label.clone(), text.into_owned())))
        {
            let shown = shown.trim().trim_matches(BRACKETS).trim();
            if shown != &*label {
                note(shown, cut);
            }
            if is_between_brackets(line, at) {
                if let Inline::Text(before) = &mut line[at - 1] {
                    before.pop();
                }
                if let Inline::Text(after) = &mut line[at + 1] {
                    after.remove(0);
                }
            }
            line[at] = Inline::Footnote { id, label };
            changed = true;
        } else if let Some(content) = content_of(&mut line[at]) {
            refer(content, known, cut);
            changed |= is_only_references(&line[at]);
        }
    }
    if !changed {
        return;
    }
    let mut out = Vec::with_capacity(line.len());
    for mut inline in line.drain(..) {
        if is_only_references(&inline)
            && let Some(content) = content_of(&mut inline)
        {
            for mut part in content.drain(..) {
                if let Inline::Text(text) = &mut part {
                    text.retain(|c| !BRACKETS.contains(&c));
                }
                out.push(part);
            }
        } else {
            out.push(inline);
        }
    }
    out.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
    *line = out;
}

/// Whether a mark holds references and what stands between them, so that it says nothing itself.
fn is_only_references(inline: &Inline) -> bool {
    let (Inline::Marked(Marked { content, .. }) | Inline::Span { content, lang: None, dir: None, .. }) = inline else {
        return false;
    };
    let is_reference = |inline: &Inline| matches!(inline, Inline::Footnote { .. });
    let is_sign = |inline: &Inline| matches!(inline, Inline::Text(text) if !text.contains(char::is_alphanumeric));
    content.iter().any(is_reference) && content.iter().all(|inline| is_reference(inline) || is_sign(inline))
}
