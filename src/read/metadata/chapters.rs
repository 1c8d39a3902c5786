//! Chapters: time stamps of show notes and of the descriptions of films.

use crate::article::visit::{each_block, each_piece, line_of, text_of};
use crate::article::{Block, BlockKind, Cell, Chapter, EmbedKind, FieldText, Inline};
use crate::document::Document;
use crate::limits::CHAPTERS;
use crate::read::elements::embed::known;
use crate::url::Address;

/// Characters of a chapter's title; a longer text is none.
const LONGEST_TITLE: usize = 200;
/// The same where the stamp stands behind it: prose may end with an hour.
const LONGEST_LAST: usize = 60;

/// What part of the last chapter's start the first one's is, at most.
const LATEST: u32 = 2;

/// Lines from one time stamp to the next.
const APART: usize = 3;
/// What stands behind the time of a day.
const OF_A_DAY: [&str; 6] = ["am", "pm", "a.m.", "p.m.", "uhr", "h"];

struct Stamp {
    chapter: Chapter,
    /// Whether hours, minutes and seconds are all there.
    is_whole: bool,
    /// Which line it stands on.
    line: usize,
}

/// Two time stamps or more, each at the beginning of a line, each later than the one before. Times of a day look alike: without a
/// recording they begin at zero or name hours, minutes and seconds.
pub(crate) fn chapters(blocks: &mut [Block], document: &Document) -> Vec<Chapter> {
    let mut runs: Vec<Vec<Stamp>> = Vec::new();
    let mut number = 0;
    let page = document.url.as_deref().and_then(Address::absolute).and_then(|address| known(&address));
    let is_recording = |kind: EmbedKind| matches!(kind, EmbedKind::Video | EmbedKind::Audio);
    let mut recorded = page.is_some_and(|embed| is_recording(embed.kind));
    recorded |= document
        .attachments
        .iter()
        .any(|file| file.mime.as_deref().is_some_and(|mime| mime.starts_with("audio/") || mime.starts_with("video/")));
    each_block(blocks, &mut |block| {
        match &block.kind {
            BlockKind::Media { looping: false, .. } => recorded = true,
            BlockKind::Embed { embed, .. } => recorded |= is_recording(embed.kind),
            _ => {}
        }
        let mut read = |line: &[Inline]| {
            number += 1;
            let Some(stamp) = stamp(line, number) else { return };
            let follows = |last: &Stamp| last.chapter.start < stamp.chapter.start && number <= last.line + APART;
            match runs.last_mut().filter(|run| run.last().is_some_and(follows)) {
                Some(run) => run.push(stamp),
                None => runs.push(vec![stamp]),
            }
        };
        match &block.kind {
            BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } => {
                content.split(|inline| matches!(inline, Inline::Break)).for_each(read);
            }
            BlockKind::Table { rows, .. } => rows_of_stamps(rows).iter().for_each(|line| read(line)),
            _ => {}
        }
    });
    let is_chapters = |run: &Vec<Stamp>| {
        let sure = run.first().is_some_and(|first| first.chapter.start == 0) || run.iter().any(|stamp| stamp.is_whole);
        // What begins late are hours of a day, or how long runners took.
        let (first, last) =
            (run.first().map_or(0, |stamp| stamp.chapter.start), run.last().map_or(0, |stamp| stamp.chapter.start));
        run.len() > 1 && (recorded || sure) && first <= last / LATEST
    };
    runs.retain(is_chapters);
    let longest = runs.into_iter().max_by_key(Vec::len);
    longest.into_iter().flatten().take(CHAPTERS).map(|stamp| stamp.chapter).collect()
}

/// The rows of a table as lines, if the first that begins with a time begins at zero: others are a timetable, or how long runners took.
fn rows_of_stamps(rows: &[Vec<Cell>]) -> Vec<Vec<Inline>> {
    let words = |cell: &Cell| match &cell.content[..] {
        [Block { kind: BlockKind::Paragraph { content }, .. }] => content.clone(),
        _ => Vec::new(),
    };
    let is_time =
        |cell: &Cell| matches!(&cell.content[..], [block] if line_of(block).is_some_and(|text| time(&text).is_some()));
    let line = |row: &Vec<Cell>| match &row[..] {
        [at, title, ..] if is_time(at) => [words(at), vec![Inline::Text(" ".to_owned())], words(title)].concat(),
        _ => Vec::new(),
    };
    let lines: Vec<Vec<Inline>> = rows.iter().map(line).collect();
    let first = lines.iter().find_map(|line| stamp(line, 0));
    if first.is_some_and(|first| first.chapter.start == 0) { lines } else { Vec::new() }
}

/// The time stamp that a line begins or ends with, and its other words.
fn stamp(line: &[Inline], number: usize) -> Option<Stamp> {
    if each_piece(line, &mut |piece| !piece.contains(':')) {
        return None;
    }
    let first = line.iter().position(|inline| !matches!(inline, Inline::Text(text) if text.trim().is_empty()))?;
    let text = text_of(line);
    // `Intro 00:00`, `Intro (0:00)`
    let bare = text.trim_end().trim_end_matches([')', ']']);
    if let Some((title, last)) = bare.rsplit_once([' ', '(', '['])
        && let Some((start, is_whole, "")) = time(last)
        && time(text.trim_start()).is_none()
    {
        let title = title.trim_end_matches(|c: char| c.is_whitespace() || "([-–—:|".contains(c));
        let is_title = title.chars().count() <= LONGEST_LAST && title.contains(char::is_alphabetic);
        return is_title.then(|| {
            Some(Stamp {
                chapter: Chapter { start, title: FieldText::line(title)?, url: None },
                is_whole,
                line: number,
            })
        })?;
    }
    let bullets = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '•' | '*' | '▶' | '►' | '(' | '[');
    let (start, is_whole, rest) = time(text.trim_start_matches(bullets))?;
    let separators = |c: char| c.is_whitespace() || ")]-–—:|.,•·~～→>".contains(c);
    if !rest.starts_with(separators) {
        return None;
    }
    let mut title = rest.trim_start_matches(separators);
    if let Some((_, _, after)) = time(title) {
        // Where it ends.
        title = after.trim_start_matches(separators);
    }
    let word = title.split(char::is_whitespace).next().unwrap_or_default();
    let is_of_a_day = OF_A_DAY.iter().any(|of| of.eq_ignore_ascii_case(word));
    if is_of_a_day || title.chars().count() > LONGEST_TITLE || !title.contains(char::is_alphanumeric) {
        return None;
    }
    let url = match &line[first] {
        Inline::Link { url, .. } if url.as_str().starts_with("http") => Some(url.clone()),
        _ => None,
    };
    Some(Stamp { chapter: Chapter { start, title: FieldText::line(title)?, url }, is_whole, line: number })
}

/// The seconds that `12:30` or `1:02:03` say at the beginning of a text, whether it has hours, and what follows.
fn time(text: &str) -> Option<(u32, bool, &str)> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == ':')).unwrap_or(text.len());
    let (digits, rest) = (text[..end].trim_end_matches(':'), &text[text[..end].trim_end_matches(':').len()..]);
    let mut parts = digits.split(':');
    let first = parts.next().filter(|part| !part.is_empty() && part.len() <= 3)?;
    let mut seconds: u32 = first.parse().ok()?;
    let mut more = 0;
    for part in parts {
        let sixtieths = part.parse::<u32>().ok().filter(|n| part.len() == 2 && *n < 60)?;
        seconds = seconds * 60 + sixtieths;
        more += 1;
    }
    // Thousandths say no more.
    let fraction =
        rest.strip_prefix('.').filter(|rest| rest.len() > 2 && rest.as_bytes()[..3].iter().all(u8::is_ascii_digit));
    let rest = fraction.map_or(rest, |rest| &rest[3..]);
    (more == 1 || more == 2).then_some((seconds, more == 2, rest))
}
