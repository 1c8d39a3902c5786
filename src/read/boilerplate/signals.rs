//! How much a line at either end looks like one of the site and not of the article: what its words stand for, how long it is, how
//! much of it is links and where they lead.

use std::sync::LazyLock;

use crate::article::Block;
use crate::article::prose::collect_links;
use crate::article::visit::{has_link, running_text};
use crate::article::{Article, BlockKind, Inline};
use crate::limits::spend;
use crate::read::blocks::linkify::only_address;
use crate::read::elements::embed;
use crate::rules::signals::{ACTIONS, ASKED, FIRST_PERSON, GOES_ON, KINDS, Kind, PLACES, POLITE, TELLS_WHO, WORDS};
use crate::text::lowercase::{lowercase, lowercase_of};
use crate::text::measure::{is_longer, one_line, width};
use crate::text::search::{BEGINNINGS, Parts, beginning, contains, replace};
use crate::url::{Address, is_on};

/// Characters of the longest line that is looked at.
const LONGEST: usize = 400;
/// Columns from which on a line is less and less likely to be one of the site.
const LENGTHS: [usize; 4] = [80, 160, 320, 500];
/// Points by how many of these lengths a line has, and of a line about rights or authors, which are wordy.
const BY_LENGTH: [i8; 5] = [1, 0, -2, -4, -6];
const WORDY: [i8; 5] = [1, 1, 0, -1, -2];
/// Columns of the longest line that says nothing but where somebody is.
const LONGEST_LABELLED: usize = 72;
/// Columns of the longest line that does nothing but point to its own article.
const LONGEST_POINTER: usize = 40;
/// Points of a short line that names the item's own host.
const NAMES_SITE: i8 = 4;
/// Columns of the shortest title that a link to the article is known by.
const SHORTEST_TITLE: usize = 8;

/// A word and what it stands for; whether more of it may follow.
struct Word {
    kind: Kind,
    text: &'static str,
    is_stem: bool,
    /// Its first bytes, and which of them there are: what tells most words from a text.
    start: u32,
    mask: u32,
}

impl Word {
    fn is_advertisement(&self) -> bool {
        self.kind == Kind::Advertisement
    }
}

/// Words that begin alike.
#[derive(Default)]
struct Bucket {
    /// What their third bytes are, a bit each: most texts have none of them there.
    thirds: u32,
    words: Vec<Word>,
}

impl Bucket {
    /// The bit for the third byte of what begins so; all where there is none.
    fn third(start: u32) -> u32 {
        match start >> 16 & 0xff {
            0 => u32::MAX,
            byte => 1 << (byte % u32::BITS),
        }
    }
}

/// The words by their beginnings.
static BY_BEGINNING: LazyLock<Vec<Bucket>> = LazyLock::new(|| {
    let mut words: Vec<Bucket> = Vec::new();
    words.resize_with(BEGINNINGS, Bucket::default);
    for (kind, row) in WORDS {
        for word in row.split('|') {
            let text = word.strip_suffix('*').unwrap_or(word).trim_end();
            let at = bucket(text).expect("a word has two bytes");
            let mask = u32::MAX >> (8 * START.saturating_sub(text.len()));
            let start = start(text);
            words[at].thirds |= Bucket::third(start);
            words[at].words.push(Word { kind: *kind, text, is_stem: text.len() < word.len(), start, mask });
        }
    }
    words
});

static ACTIONS_OF_SITES: LazyLock<Parts> = LazyLock::new(|| Parts::of(ACTIONS));

/// By its first two bytes, which tell little of East Asian scripts: there by its first character.
fn bucket(text: &str) -> Option<usize> {
    match text.chars().next()? {
        c if c < '\u{2e80}' => beginning(text),
        c => Some(c as usize % BEGINNINGS),
    }
}

const START: usize = size_of::<u32>();

/// The first bytes of a text, as a number.
fn start(text: &str) -> u32 {
    let first = text.as_bytes().first_chunk::<START>().copied();
    let bytes = first.unwrap_or_else(|| {
        let mut bytes = [0; START];
        bytes.iter_mut().zip(text.bytes()).for_each(|(to, byte)| *to = byte);
        bytes
    });
    u32::from_le_bytes(bytes)
}

/// What a line looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Score {
    pub points: i8,
    /// The rule of what counts most.
    pub rule: &'static str,
    pub is_rights: bool,
}

/// The points of a paragraph or heading, whose words are `text`; `None` of one that says nothing of the kind.
pub(crate) fn score(block: &Block, text: &str, article: &Article) -> Option<Score> {
    if is_longer(text, LONGEST) {
        return None;
    }
    // What is shown elsewhere is no promotion, and the name of its host says nothing.
    let address = (!text.trim().contains(char::is_whitespace)).then(|| only_address(text.trim())).flatten();
    if address.as_ref().and_then(embed::known).is_some() {
        return None;
    }
    let text = if address.is_some() { behind_host(text) } else { text };
    let folded = |text: &str| replace(&replace(&lowercase_of(text), "：", ":"), " :", ":");
    let line = folded(&one_line(text));
    let columns = width(&line);
    let whole = said(&line);
    let mut kinds = whole;
    // What says no more than who the author is may be the article's.
    let leads_on = |kind: Kind| kinds[kind as usize].0 > 0;
    let content = running_text(block).unwrap_or_default();
    let goes_on = || has_link(content) || leads_on(Kind::Demand) || leads_on(Kind::Medium);
    let names_author = behind_author(&line, article).is_some_and(|rest| tells_who(rest) || goes_on());
    if !names_author {
        kinds[Kind::Living as usize] = (0, 0);
    }
    for (kind, longest) in [(Kind::Advertisement, LENGTHS[0]), (Kind::Filing, LENGTHS[1])] {
        if columns > longest {
            kinds[kind as usize].0 = 0;
        }
    }
    let most =
        (0..KINDS.len()).filter(|kind| !is_weak(*kind)).max_by_key(|kind| (kinds[*kind].0, KINDS.len() - kind))?;
    let links = links(content, &line, columns, article);
    if (kinds[most].0 == 0 && !links.acts) || (!links.files && text.lines().any(is_content)) {
        return None;
    }
    // Of several lines about something else one may say by whom it is published.
    let says_nothing =
        |line: &str| !line.trim().is_empty() && said(&folded(line)).iter().all(|(points, _)| *points == 0);
    if KINDS[most].2 == "filing-line" && text.lines().skip(1).any(says_nothing) {
        return None;
    }
    // Of a paragraph that goes on to promotion the beginning is the article's.
    let first = first_sentence(&line);
    let begins = if first.len() < line.len() { said(first) } else { whole };
    let tells = |kind: usize| begins[kind].0 > 0 && !is_weak(kind) && kind != Kind::Living as usize;
    if !(names_author || links.acts || (0..KINDS.len()).any(tells)) {
        return None;
    }
    let has_address = address.is_some()
        || ["://", "www."].iter().any(|sign| contains(&line, sign))
        || line.contains('@')
        || line.split_whitespace().any(is_bare_address);
    let is_addressed = links.leads || has_address;
    // What names a network and asks for nothing is said by articles, too.
    let said = |kind: Kind| kinds[kind as usize].0;
    let demands = said(Kind::Demand) >= KINDS[Kind::Demand as usize].0;
    let asks = demands || said(Kind::Offer) > 0 || (said(Kind::Demand) > 0 && said(Kind::Own) > 0);
    let is_labelled = is_addressed && (columns <= LONGEST_LABELLED || said(Kind::Demand) > 0);
    if KINDS[most].2 == "promo-line" && !(asks || is_labelled || said(Kind::Thanks) > 0 || links.acts || names_author) {
        return None;
    }
    let long = LENGTHS.iter().filter(|length| columns > **length).count();
    let wordy = names_author || said(Kind::Rights) > 0 || said(Kind::Disclaimer) > 0;
    let again = |kind: Kind| i8::from(kinds[kind as usize].1 > 1);
    let mut points: i8 = kinds.iter().map(|(points, _)| *points).sum();
    points += [Kind::Medium, Kind::Demand, Kind::Rights, Kind::Disclaimer].map(again).iter().sum::<i8>();
    points += if names_author { 4 } else { 0 };
    points += links.points + i8::from(has_address);
    points += if wordy { WORDY[long] } else { BY_LENGTH[long] };
    let others = |kind: usize| kind != Kind::Offer as usize && !is_weak(kind) && kinds[kind].0 > 0;
    let only_offers = said(Kind::Offer) > 0 && !(0..KINDS.len()).any(others);
    points -= if only_offers { 2 } else { 0 };
    // A recipe asks its reader, too, and a speech: `Follow the river, and you will see the mill.`
    let for_itself = |kind: usize| kind != Kind::Demand as usize && kind != Kind::Reader as usize && kinds[kind].0 > 0;
    let only_asks = demands && kinds[Kind::Demand as usize].1 == 1 && !(0..KINDS.len()).any(for_itself);
    points -= if only_asks && !is_addressed && line.ends_with('.') { said(Kind::Reader) } else { 0 };
    // `topics: harbours, winter, the council`
    let lists = |(label, list): (&str, &str)| !label.contains(' ') && list.split(',').nth(2).is_some();
    points += i8::from(said(Kind::Filing) > 0 && line.split_once(':').is_some_and(lists));
    // `share this post via:`, whose buttons are gone.
    points += i8::from(demands && line.trim_end().ends_with(':'));
    // What is in brackets as a whole is no part of what stands around it.
    let is_aside = line.trim().starts_with('[') && line.trim().ends_with(']') && KINDS[most].2 != "rights-line";
    points += if is_aside { 2 } else { 0 };
    let quoted = |c: char| matches!(c, '“' | '”' | '"' | '«' | '「');
    points -= if line.starts_with(quoted) { 3 } else { i8::from(line.contains(quoted)) };
    points -= if matches!(block.kind, BlockKind::Heading { .. }) { 2 } else { 0 };
    points -= 3 * told(&line);
    // A long paragraph that tells something between its demands is the article's.
    if long > 1 && !wordy && line.split(". ").any(is_statement) {
        return None;
    }
    Some(Score { points, rule: KINDS[most].2, is_rights: KINDS[most].2 == "rights-line" })
}

/// Whether a sentence in small letters asks for nothing.
fn is_statement(sentence: &str) -> bool {
    /// Words of the shortest.
    const WORDS: usize = 4;
    sentence.split_whitespace().nth(WORDS - 1).is_some() && said(sentence).iter().all(|(points, _)| *points == 0)
}

/// Whether one of several lines is of the article: an hour and what begins then, or a sentence that asks for nothing.
fn is_content(line: &str) -> bool {
    let line = line.trim();
    let stamp = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_stamped =
        stamp.len() < line.len() && stamp.starts_with(':') && stamp[1..].starts_with(|c: char| c.is_ascii_digit());
    let is_sentence = || line.ends_with('.') && !contains(line, "://") && is_statement(&lowercase_of(line));
    is_stamped || is_sentence()
}

/// Whether a line says that an advertisement stands there, and nothing else.
pub(crate) fn is_advertisement(text: &str) -> bool {
    /// Columns of the longest such line.
    const LONGEST: usize = 80;
    let marks = |c: char| !c.is_alphanumeric();
    // Of most lines their beginning tells that they are none.
    let begins: String = text.trim_start_matches(marks).chars().take(2).map(lowercase).collect();
    let is_begun = bucket(&begins).is_some_and(|at| BY_BEGINNING[at].words.iter().any(Word::is_advertisement));
    if !(is_begun || ["dvertisement", "DVERTISEMENT"].iter().any(|word| contains(text, word))) {
        return false;
    }
    if is_longer(text, LONGEST) || text.trim_end().ends_with([':', '：']) {
        return false;
    }
    let line = one_line(text);
    let line = lowercase_of(line.trim_matches(marks));
    if contains(&line, "advertisement") && GOES_ON.iter().any(|words| contains(&line, words)) {
        return true;
    }
    let Some(bucket) = bucket(&line) else { return false };
    BY_BEGINNING[bucket].words.iter().any(|word| {
        spend(1);
        word.is_advertisement() && word.text.trim_matches(marks) == line
    })
}

/// How many of the sentences of a line in small letters tell of who writes it.
fn told(line: &str) -> i8 {
    let tells = |sentence: &&str| {
        let sentence = sentence.trim_start();
        FIRST_PERSON
            .iter()
            .any(|word| sentence.strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', '\'', '’'])))
    };
    line.split(['.', '!', '?']).take(8).map(|sentence| i8::from(tells(&sentence))).sum()
}

/// Whether a line says that a list of sponsors follows.
pub(crate) fn announces_sponsors(text: &str) -> bool {
    if is_longer(text, LONGEST) {
        return false;
    }
    let line = lowercase_of(&one_line(text));
    line.trim_end().ends_with([':', '：']) && said(&line)[Kind::Advertisement as usize].1 > 0
}

/// Kinds that say nothing without another.
fn is_weak(kind: usize) -> bool {
    kind == Kind::Own as usize || kind == Kind::Reader as usize
}

/// The most points of each kind that a line in small letters says, and how many of its words.
fn said(line: &str) -> [(i8, u8); KINDS.len()] {
    let mut kinds = [(0, 0); KINDS.len()];
    let mut was_parted = true;
    let mut taken = [0; KINDS.len()];
    // Where the name of the text that a line begins with ends: `this column first appeared`.
    let mut own = None;
    let words = &*BY_BEGINNING;
    for (at, c) in line.char_indices() {
        let is_parted = is_parted(c);
        let begins_word = std::mem::replace(&mut was_parted, is_parted) || is_parted;
        if !begins_word {
            continue;
        }
        let Some(bucket) = bucket(&line[at..]) else { continue };
        let begins = start(&line[at..]);
        if words[bucket].thirds & Bucket::third(begins) == 0 {
            continue;
        }
        for Word { kind, text, is_stem, start, mask } in &words[bucket].words {
            spend(1);
            if begins & mask != *start {
                continue;
            }
            let Some(rest) = line[at..].strip_prefix(text) else { continue };
            let last = text.chars().next_back().unwrap_or(c);
            let whole = *is_stem || rest.chars().next().is_none_or(|next| may_part(last, next));
            let place = *kind as usize;
            let is_label = !matches!(kind, Kind::Advertisement | Kind::Filing)
                || text.contains([' ', ':', '-'])
                || last >= '\u{2e80}'
                || rest.trim_start().chars().next().is_none_or(|next| !next.is_alphanumeric() && next != '\'');
            // What is part of a demand is no offer besides.
            let demanded = *kind == Kind::Offer && at < taken[Kind::Demand as usize];
            if whole && is_label && at >= taken[place] && !demanded {
                taken[place] = at + text.len();
                let (start, inside, _) = KINDS[place];
                let begins = begins_clause(&line[..at]);
                if *kind == Kind::Own && begins && !line[..at].contains(char::is_alphanumeric) {
                    own = Some(at + text.len());
                }
                let is_told = || own.is_some_and(|own| own <= at && links_verb(&line[own..at]));
                // Verbs stand last in languages of these scripts.
                let ends = || *kind == Kind::Demand && c >= '\u{900}' && ends_clause(rest);
                let points = if begins || ends() || (is_notice(*kind) && is_told()) { start } else { inside };
                kinds[place].0 = points.max(kinds[place].0);
                kinds[place].1 += u8::from(kinds[place].1 < u8::MAX);
            }
        }
    }
    kinds
}

/// Whether a clause ends with a demand.
fn ends_clause(rest: &str) -> bool {
    let goes_on = |rest: &str| rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '，' | '、'));
    !goes_on(rest.trim_start()) || ASKED.iter().any(|end| rest.starts_with(end))
}

/// Kinds of what is said of the text.
fn is_notice(kind: Kind) -> bool {
    matches!(kind, Kind::Rights | Kind::Disclaimer | Kind::Advertisement | Kind::Filing)
}

/// Whether no more than a short word stands between what a line is about and what it says of that: ` was `.
fn links_verb(between: &str) -> bool {
    /// Bytes of the longest.
    const LONGEST: usize = 10;
    between.len() <= LONGEST && between.chars().all(|c| c == ' ' || c.is_alphabetic())
}

/// A text up to the end of its first sentence, which a question only leads to.
fn first_sentence(line: &str) -> &str {
    let ends = |at: usize, c: char| match c {
        '。' | '！' => true,
        '.' | '!' => line[at + 1..].starts_with(char::is_whitespace),
        _ => false,
    };
    let end = line.char_indices().find(|(at, c)| *at > 0 && ends(*at, *c)).map_or(line.len(), |(at, _)| at);
    &line[..end]
}

/// Whether a word may end between two characters.
fn may_part(one: char, other: char) -> bool {
    is_parted(one) || is_parted(other)
}

/// Whether a character is no part of a word of several.
fn is_parted(c: char) -> bool {
    c >= '\u{2e80}' || !c.is_alphanumeric()
}

/// Whether a clause begins behind a text.
fn begins_clause(before: &str) -> bool {
    let polite = |text: &str| POLITE.iter().find_map(|word| text.strip_suffix(word)).map(str::len);
    let mut trimmed = before.trim_end();
    // `please feel free to`
    for _ in 0..2 {
        trimmed = polite(trimmed).map_or(trimmed, |end| trimmed[..end].trim_end());
    }
    let spaced = trimmed.len() < before.len();
    match trimmed.chars().next_back() {
        _ if !trimmed.contains(char::is_alphabetic) => true,
        Some('.' | '?' | ',' | ':' | ';' | '-' | '–' | '—') => spaced,
        Some('，' | '、' | '/' | '@' | '#' | '\'' | '’' | '_' | '&' | '=' | '%' | '+' | '“' | '"' | '«' | '「') => {
            false
        }
        last => last.is_none_or(|c| !c.is_alphanumeric()),
    }
}

/// What stands behind the name of an author that a line begins with.
fn behind_author<'l>(line: &'l str, article: &Article) -> Option<&'l str> {
    spend(article.authors.len());
    let letters = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    article.authors.iter().find_map(|author| {
        let mut rest = letters.chars();
        let name = author.name.chars().filter(|c| *c != '/').map(lowercase);
        let long = author.name.len() >= 6 && (author.name.contains(' ') || !author.name.is_ascii());
        let said = long && name.into_iter().all(|c| rest.next() == Some(c));
        let rest = rest.as_str();
        let goes_on = rest.chars().nth(1).is_some() && !rest.starts_with([':', '：']);
        (said && goes_on).then_some(rest)
    })
}

/// Whether what stands behind a name says who the person is: ` is a reporter`, ` writes about`.
fn tells_who(rest: &str) -> bool {
    TELLS_WHO.iter().any(|words| rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(words)))
}

#[derive(Default)]
struct Links {
    points: i8,
    /// Whether one leads to what only a site asks for.
    acts: bool,
    /// Whether one leads there or to a place.
    leads: bool,
    /// Whether one leads to the article itself under its title.
    files: bool,
}

/// What the links of a line in small letters count for, and the name of the item's own host.
fn links(content: &[Inline], line: &str, columns: usize, article: &Article) -> Links {
    let own = article.url.as_ref().and_then(|url| Address::absolute(url.as_str()));
    let is_sentence = line.trim_end().ends_with(['.', '。', '!', '?']);
    let names_site =
        columns <= LENGTHS[0] && !is_sentence && own.as_ref().is_some_and(|own| names_host(line, own.host()));
    let named = if names_site { NAMES_SITE } else { 0 };
    if !has_link(content) {
        return Links { points: named, acts: names_site, leads: names_site, ..Links::default() };
    }
    let (mut text, mut urls) = (String::new(), Vec::new());
    collect_links(content, &mut text, &mut urls);
    let share = width(&text) * 10 / columns.max(1);
    let names_itself =
        article.title.as_deref().is_some_and(|title| is_longer(title, SHORTEST_TITLE) && text.starts_with(title));
    let (mut acts, mut goes, mut points_home) = (names_site, false, false);
    // Of the links of a line of such length a few tell.
    for url in urls.iter().take(8) {
        acts |= url.starts_with("mailto:") || ACTIONS_OF_SITES.first_in(behind_host(url)).is_some();
        let Some(address) = Address::absolute(url) else { continue };
        goes |= is_place(&address);
        let same = |own: &Address| own.host() == address.host() && own.path() == address.path() && own.path().len() > 1;
        points_home |= own.as_ref().is_some_and(same);
    }
    // `The post A bridge over the river appeared first on The Ferry.`, in any language.
    let files = points_home && names_itself;
    acts |= files || (points_home && columns <= LONGEST_POINTER && share >= 7);
    // A name, and on the lines below it addresses of where that is.
    let is_broken = || content.iter().any(|inline| matches!(inline, Inline::Break));
    acts |= goes && (5..10).contains(&share) && contains(&text, "://") && is_broken();
    let points = i8::from(share >= 3) + i8::from(share >= 7) + if acts || goes { 2 } else { 0 };
    Links { points: points + named + if files { 3 } else { 0 }, acts, leads: acts || goes, files }
}

/// Whether a line in small letters names a host, and no page on it.
fn names_host(line: &str, host: &str) -> bool {
    let host = host.strip_prefix("www.").unwrap_or(host);
    let goes_on = |c: char| c.is_alphanumeric() || matches!(c, '-' | '@');
    spend(line.len());
    line.match_indices(host).any(|(at, _)| {
        let (before, behind) = (line[..at].strip_suffix("www.").unwrap_or(&line[..at]), &line[at + host.len()..]);
        let behind = behind.strip_prefix(['/', '.', ':']).unwrap_or(behind);
        !before.ends_with(|c: char| goes_on(c) || c == '.') && !behind.starts_with(|c: char| goes_on(c) || c == '/')
    })
}

/// `ferry.example/boats`
fn is_bare_address(word: &str) -> bool {
    let Some((_, end)) = word.split_once('/').and_then(|(host, _)| host.rsplit_once('.')) else { return false };
    end.len() > 1 && end.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// An address from its path on; the name of a host may be that of an action.
fn behind_host(url: &str) -> &str {
    let rest = url.find("://").map_or(url, |at| &url[at + "://".len()..]);
    rest.find('/').map_or("", |at| &rest[at..])
}

/// A page of somebody on a network, or of a store.
fn is_place(address: &Address) -> bool {
    let (host, path) = (address.host(), address.path());
    spend(PLACES.len());
    let parts = path.split('/').filter(|part| !part.is_empty());
    let post = |part: &str| {
        matches!(part, "watch" | "status" | "p" | "posts" | "comments" | "video" | "reel" | "s" | "playlist")
            || part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let page = parts.clone().count() <= 2 && !parts.into_iter().any(post);
    let store = ["apple.com", "play.google.com"].iter().any(|store| is_on(host, store));
    (page || store) && PLACES.split(' ').any(|place| !place.is_empty() && is_on(host, place))
}

#[cfg(test)]
mod tests;
