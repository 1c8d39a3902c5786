//! The names in a byline.

use super::agencies::agency;
use super::roles::{Behind, behind, without_role};
use crate::article::{Author, FieldText};
use crate::limits::{AUTHORS, spend};
use crate::rules::bylines::{
    ARTICLES, AUTHOR_LABELS, AUTHOR_TAILS, AUTHOR_WORDS, DONE_BY_OTHERS, GENRES, JOINTS, LABELS_IN_LINES, NOBODY,
    OF_HOUSE, OTHER_HANDS, PARTS_OF_NAMES, REPORTED_FROM, SOURCE_LABELS, is_part_of_name,
};
use crate::text::lowercase::lowercase_of;
use crate::text::measure::{fits, same_words};
use crate::text::search::{contains, find_each, replace, split, split_once};

/// Longest name, in columns.
pub(crate) const LONGEST_NAME: usize = 40;

/// Adds the names of a byline, without labels and repeats.
pub(crate) fn add_authors(authors: &mut Vec<Author>, byline: &str) {
    for name in names(byline) {
        spend(authors.len());
        if authors.len() < AUTHORS
            && !authors.iter().any(|a| same_words(&a.name, &name) || is_with_place(&name, &a.name))
            && let Some(name) = FieldText::line(&name)
        {
            authors.push(Author { name, url: None });
        }
    }
}

/// Whether a text is a name and, behind a mark, where its owner is or what they do.
fn is_with_place(text: &str, name: &str) -> bool {
    let rest = text.strip_prefix(name).map(str::trim_start);
    rest.is_some_and(|rest| rest.starts_with(['/', '|', '-', '–', '—', '(']))
}

/// The names in a byline.
pub(crate) fn names(byline: &str) -> Vec<String> {
    spend(byline.len());
    let byline = byline.trim();
    let bracketed = [('(', ')'), ('（', '）')]
        .iter()
        .find_map(|(open, close)| byline.strip_prefix(*open)?.strip_suffix(*close))
        .filter(|inner| !inner.contains(['(', ')', '（', '）']));
    let byline = before_other_hands(unlabelled(address_aside(bracketed.unwrap_or(byline))));
    if let Some(quoted) = byline.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        let named = |(last, first): (&str, &str)| format!("{} {}", first.trim(), last.trim());
        return vec![quoted.split_once(',').map_or_else(|| quoted.trim().to_owned(), named)];
    }
    if SOURCE_LABELS.iter().any(|label| byline.starts_with(label))
        && !LABELS_IN_LINES.iter().any(|label| byline.contains(label))
    {
        return Vec::new();
    }
    let phrase = |part: &str| part.trim().starts_with(|c: char| c.is_ascii_lowercase());
    if let Some(found) = by_initials(byline) {
        return found;
    }
    let joined = byline.ends_with('.') && byline.split(',').skip(1).any(phrase);
    let separators: &[char] = if joined { &['，', '、', ';', '；'] } else { &[',', '，', '、', ';', '；', '\n'] };
    let mut out = Vec::new();
    // In Korean a dot stands between names, elsewhere within one.
    let korean = if byline.ends_with("기자") { replace(byline, "·", ",") } else { String::new() };
    let byline = if korean.is_empty() { byline } else { &korean };
    for part in byline.split(separators) {
        for part in couple(part) {
            let mut name = without_mailbox(unlabelled(address_aside(part.trim()))).trim_end_matches([' ', '=']);
            for tail in AUTHOR_TAILS {
                name = name.strip_suffix(tail).unwrap_or(name).trim();
            }
            let name = name.strip_prefix("and ").unwrap_or(name).trim_matches(['|', '｜', ':', '：', ' ']);
            // The house stands first: `스포츠조선=선수민 기자`, `[서울=뉴시스] 김철수 기자`.
            let place = name.strip_prefix('[').and_then(|rest| rest.split_once(']'));
            let name = place.map_or(name, |(_, name)| name);
            let name = name.rsplit('=').next().unwrap_or(name).trim_start();
            // What stands in brackets in the middle of a name is of it: `Ana (Guha) Ghosh`.
            let ends = name.ends_with([')', '）']) || !name.contains([')', '）']);
            let before = name.split(['(', '（']).next().filter(|n| ends && !n.trim().is_empty());
            let name = before.map_or(name, str::trim);
            // Where its owner is to be found: `Jane Doe @jane`.
            let mut name =
                [" @", " via "].iter().fold(name, |name, mark| split_once(name, mark).map_or(name, |(name, _)| name));
            // How long it takes to read.
            if let Some((before, _)) = name.split_once(['•', '·']).filter(|(_, rest)| !is_name(rest.trim())) {
                name = before;
            }
            let name = name.trim_end();
            let name = without_role(without_place(name));
            // `原文日期：2018-07-18`, behind a name.
            let says_more = |name: &str| name.starts_with('@') || name.contains([':', '：']) || is_origin(name);
            if !name.contains(char::is_alphanumeric)
                || NOBODY.contains(&name)
                || is_mailbox(name)
                || contains(name, "://")
                || (!out.is_empty() && says_more(name))
            {
                continue;
            }
            let is_person = |name: &str| name.contains(' ') && is_name(name);
            let person = out.last_mut().filter(|name: &&mut String| name.split(',').next().is_some_and(is_person));
            match person.map(|person| (behind(person, name), person)) {
                Some((Behind::Role, _)) if agency(name).is_none() => {}
                Some((Behind::Suffix, person)) => {
                    person.push_str(", ");
                    person.push_str(name);
                }
                _ => out.push(name.to_owned()),
            }
        }
    }
    out
}

/// Whether a part of a byline says where its author is or where the text is from: `台北報導`, `2023-01-11`.
fn is_origin(part: &str) -> bool {
    REPORTED_FROM.iter().any(|end| part.ends_with(end)) || !part.contains(char::is_alphabetic)
}

/// The beginning of a byline, before it names those who did something else.
fn before_other_hands(byline: &str) -> &str {
    const MARKS: [char; 8] = ['|', '｜', '丨', ':', '：', '/', '／', '＝'];
    let starts =
        |at: &usize| *at > 0 && byline[..*at].ends_with([' ', ',', '、', '，', '\u{3000}', '\n', '|', '·', '.', ';']);
    let done_by = |at: usize| {
        let what = DONE_BY_OTHERS.iter().filter(|what| byline[..at].ends_with(**what)).max_by_key(|what| what.len());
        what.map(|what| at - what.len())
    };
    let is_by = |at: &usize| byline[at + " by".len()..].starts_with([' ', ':']);
    let by_others = find_each(byline, " by").filter(is_by).filter_map(done_by).find(starts);
    let marked = |end: usize| byline[..end].ends_with(MARKS) || byline[end..].trim_start().starts_with(MARKS);
    let found = |label: &&str| find_each(byline, label).find(|at| starts(at) && marked(at + label.len()));
    let labelled = byline.contains(MARKS).then(|| OTHER_HANDS.iter().filter_map(found).min()).flatten();
    let Some(at) = by_others.into_iter().chain(labelled).min() else { return byline };
    let before = byline[..at].trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.' && c != ')');
    // The end of a sentence, not of an initial.
    let sentence = before.strip_suffix('.').filter(|before| before.ends_with(char::is_lowercase));
    sentence.unwrap_or(before)
}

/// The names that a word or mark joins, if all of them are whole ones: `Smith & Wesson` is one.
fn couple(part: &str) -> Vec<&str> {
    let whole = |name: &&str| {
        let name = without_place(name);
        NOBODY.contains(&name)
            || matches!(behind("", name), Behind::Suffix)
            || agency(name).is_some()
            || (is_name(name) && (name.contains(' ') || is_short_han(name)))
    };
    let couples = |parts: &[&str]| parts.len() > 1 && parts.iter().all(whole);
    // Three names that three words join two by two are seldom.
    let words: Vec<&str> = part.split_whitespace().collect();
    spend(part.len());
    let joins = |joint: &&&str| match joint.trim() {
        word if word.len() < joint.len() => words.contains(&word),
        sign => part.contains(sign),
    };
    for joint in JOINTS.iter().filter(joins) {
        let parts: Vec<&str> = split(part, joint).map(str::trim).collect();
        if couples(&parts) {
            return parts.into_iter().flat_map(|part| part.split(" and ")).collect();
        }
    }
    // Three characters are a whole Chinese name; two may be half of a Japanese one.
    if words.len() > 1 && words.iter().all(|word| word.chars().count() == 3 && word.chars().all(is_han)) {
        return words;
    }
    vec![part]
}

fn is_short_han(name: &str) -> bool {
    (2..=4).contains(&name.chars().count()) && name.chars().all(is_han)
}

/// A name without the place behind it that it reports from: `Jane Doe in Madrid`.
fn without_place(name: &str) -> &str {
    let place = |place: &str| place.starts_with(char::is_uppercase) && place.split_whitespace().count() <= 3;
    let found = [" in ", " aus ", " à ", " en ", " em "].iter().find_map(|word| split_once(name, word));
    let found = found.filter(|(name, at)| place(at) && name.contains(' ') && is_name(name));
    found.map_or(name, |(name, _)| name)
}

/// The names of a list that has surnames first: `Doe, J., Roe, R. S.`
fn by_initials(byline: &str) -> Option<Vec<String>> {
    let parts: Vec<&str> = byline.split([',', ';']).map(|part| part.trim().trim_start_matches("and ")).collect();
    let initials = |part: &str| {
        part.len() <= 10
            && part.contains(char::is_uppercase)
            && part.split(['.', ' ', '-']).all(|letter| letter.chars().count() <= 1)
            && part.ends_with('.')
    };
    let pairs = || parts.chunks(2);
    let paired = parts.len().is_multiple_of(2) && pairs().all(|pair| is_name(pair[0]) && initials(pair[1]));
    paired.then(|| pairs().map(|pair| format!("{}, {}", pair[0], pair[1])).collect())
}

pub(crate) fn unlabelled(mut text: &str) -> &str {
    while let Some(rest) = AUTHOR_LABELS
        .iter()
        .find_map(|label| behind_label(text, label))
        .or_else(|| behind_role(text).or_else(|| behind_genre(text)))
    {
        text = rest.trim_start_matches([' ', '\u{a0}', '-', '–', '—']);
    }
    text
}

/// What stands behind a label; one that ends with a space may have a colon before it: `Posted by: `, `Publié par : `.
fn behind_label<'t>(text: &'t str, label: &str) -> Option<&'t str> {
    // The shortest has two letters.
    if text.as_bytes().first_chunk::<2>() != label.as_bytes().first_chunk() {
        return None;
    }
    let colon = || {
        let rest = text.strip_prefix(label.trim_end_matches([' ', ':', '：']))?;
        rest.trim_start_matches([' ', '\u{a0}']).strip_prefix([':', '：'])
    };
    if PARTS_OF_NAMES.contains(&label) {
        let Some(rest) = text.strip_prefix(label) else { return colon() };
        let in_house = || OF_HOUSE.iter().any(|start| lowercase_of(rest).starts_with(start));
        return (rest.contains(' ') || agency(rest).is_some() || in_house()).then_some(rest);
    }
    text.strip_prefix(label).or_else(colon)
}

/// What stands behind a Chinese word for an author and a mark: `采写丨`, `作者 / `.
fn behind_role(text: &str) -> Option<&str> {
    let rest = AUTHOR_WORDS.iter().find_map(|word| text.strip_prefix(word))?.trim_start();
    rest.strip_prefix(['|', '｜', '丨', '︱', '│', ':', '：', '/', '／', '·', '・', '＝', '='])
}

/// What stands behind the word for what an article is: `Eine Analyse von `, `Opinion by `.
fn behind_genre(text: &str) -> Option<&str> {
    /// Words before the one that names follow.
    const WORDS: usize = 3;
    let mut at = 0;
    for word in text.split(' ').take(WORDS + 1) {
        if at > 0
            && let Some((_, genres)) = GENRES.iter().find(|(by, _)| *by == word)
        {
            let before = replace(&lowercase_of(&text[..at - 1]), "’", "'");
            let genre =
                ARTICLES.iter().fold(&*before, |before, article| before.strip_prefix(article).unwrap_or(before));
            return text.get(at + word.len() + 1..).filter(|_| genres.split(' ').any(|known| known == genre));
        }
        at += word.len() + 1;
    }
    None
}

/// The name in `a@b.example (Name)` and `Name <a@b.example>`, as RSS writes authors.
fn address_aside(text: &str) -> &str {
    for (open, close) in [('(', ')'), ('<', '>')] {
        if let Some((before, inner)) = text.strip_suffix(close).and_then(|t| t.split_once(open)) {
            match (before.contains('@'), inner.contains('@')) {
                (true, false) => return inner.trim(),
                (false, true) if !before.trim().is_empty() => return before.trim(),
                _ => {}
            }
        }
    }
    text
}

/// A name without the mailbox behind it: `홍길동 기자 hong@news.example`.
fn without_mailbox(text: &str) -> &str {
    text.rsplit_once(' ').filter(|(_, last)| is_mailbox(last)).map_or(text, |(name, _)| name.trim_end())
}

/// Whether a text is nothing but the address of a mailbox.
pub(crate) fn is_mailbox(text: &str) -> bool {
    text.split_once('@').is_some_and(|(local, host)| !local.is_empty() && contains(host, "."))
        && !text.contains(char::is_whitespace)
}

/// Whether a text can be a person's or a desk's name.
pub(crate) fn is_name(text: &str) -> bool {
    spend(text.len());
    let words: Vec<&str> = text.split_whitespace().collect();
    (1..=5).contains(&words.len())
        && fits(text, LONGEST_NAME)
        && words.iter().all(|word| is_part_of_name(word))
        && words.iter().all(|word| word.contains('·') || word.chars().filter(|c| is_han(*c)).count() <= 4)
        && text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '\'' | '’' | '-' | '·' | '•' | '‐'))
        && (!text.ends_with('.') || text.ends_with(" Jr.") || text.ends_with(" Sr."))
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_labels_and_addresses() {
        for (byline, expected) in [
            ("KONEY BAI,KONEY BAI", "KONEY BAI|KONEY BAI"),
            ("文山（摘编）", "文山"),
            ("Ana (Guha) Ghosh", "Ana (Guha) Ghosh"),
            ("By Jane Doe and John Roe", "Jane Doe|John Roe"),
            ("Author: Luke, most likely.", "Luke, most likely."),
            ("a@b.example (Joe Bob)", "Joe Bob"),
            ("Jane Doe <j@b.example>", "Jane Doe"),
            ("撰稿︱张弘", "张弘"),
            ("김철수·이영희 기자", "김철수|이영희"),
            ("列夫·托尔斯泰", "列夫·托尔斯泰"),
            ("来源：新华社", ""),
            ("A B, C D & more", "A B|C D"),
            ("Anders Andersen", "Anders Andersen"),
            ("no-reply@b.example", ""),
            ("Do_Not_Reply@b.example, Jane Doe", "Jane Doe"),
            ("Nora Reply", "Nora Reply"),
            ("jane@b.example", ""),
            ("Jane Doe in Madrid and John Roe in New York", "Jane Doe|John Roe"),
            ("Jane Doe in Paris and agencies", "Jane Doe"),
            ("Jane Doe y John Roe", "Jane Doe|John Roe"),
            ("Jane Doe/John Roe", "Jane Doe|John Roe"),
            ("By Jane Doe, Chronicle Staff Writer", "Jane Doe"),
            ("Jane Doe, M.D., John Roe, PhD", "Jane Doe, M.D.|John Roe, PhD"),
            ("Jane Doe, CNN", "Jane Doe"),
            ("Jane Doe, Fox News", "Jane Doe"),
            ("Jane Doe avec AFP", "Jane Doe|AFP"),
            ("Jane Doe mit John Roe", "Jane Doe|John Roe"),
            ("Jane Doe, Jr., John Roe", "Jane Doe, Jr.|John Roe"),
            ("Jane Doe | Senior Editor", "Jane Doe"),
            ("Jane Doe for The Gazette", "Jane Doe"),
            ("Jane Doe For Newsonline", "Jane Doe"),
            ("스포츠신문=김철수 기자", "김철수"),
            ("LAURE DOE Envoyés spéciaux à Toulouse", "LAURE DOE"),
            ("Contributing Writer", "Contributing Writer"),
            ("the CNN Wire Staff", "the CNN Wire Staff"),
            ("AAA Travel Editor", "AAA Travel Editor"),
            ("JOHN LIU, 孟建国", "JOHN LIU|孟建国"),
            ("Editors of The Gazette", "Editors of The Gazette"),
            ("Doe, J., Roe, R. S.", "Doe, J.|Roe, R. S."),
            ("Rock in Rio", "Rock in Rio"),
            ("采写丨张三丰", "张三丰"),
            ("作者 ︱ 张弘", "张弘"),
            ("邹宗汉/杨威利", "邹宗汉|杨威利"),
            ("陈美丽 许书林", "陈美丽|许书林"),
            ("山田 太郎", "山田 太郎"),
            ("文＝山田太郎　写真＝佐藤花子", "山田太郎"),
            ("记者：王小明 编辑：李四", "王小明"),
            ("Text: Jana Müller, Fotos: Bo Kim", "Jana Müller"),
            ("Von Miller", "Von Miller"),
            ("Von unserem Korrespondenten Bo Kim", "Bo Kim"),
            ("Par Jeanne Morel, à Brest", "Jeanne Morel"),
            ("记者 王小明 报道", "王小明"),
            ("Written by: Jane Doe | Reviewed by: Bo Kim", "Jane Doe"),
            ("Von Redaktion", "Redaktion"),
            ("Por AFP", "AFP"),
            ("Av Anna Svensson och Bo Ek", "Anna Svensson|Bo Ek"),
            ("\"Doe, Jane\" <jane@b.example>", "Jane Doe"),
            ("Unknown", ""),
            ("Ann Lee, Jr. and Bo Kim", "Ann Lee, Jr.|Bo Kim"),
            ("By Ann Lee | Photos by Bo Kim", "Ann Lee"),
            ("Written by Ann Lee, Photos by Bo Kim", "Ann Lee"),
            ("Words: Ann Lee. Photos: Bo Kim", "Ann Lee"),
            ("홍길동 기자 hong@news.example", "홍길동"),
            ("李安 / 台北報導", "李安"),
            ("本報記者李安", "李安"),
            ("（記者李安／台北報導）", "李安"),
            ("[서울=뉴시스] 김철수 기자", "김철수"),
            ("김철수 기자 =", "김철수"),
            ("Jane Doe [Staff]", "Jane Doe [Staff]"),
            ("(Ana) Jane Doe (AFP)", "(Ana) Jane Doe (AFP)"),
            ("Av: Ann Lee", "Ann Lee"),
            ("By Jane Doe in Sydney, 2023-01-11.", "Jane Doe"),
            ("作者：codingexplorer，原文链接，原文日期：2018-07-18", "codingexplorer"),
            (
                "Ann Lee, Senior Lecturer in Law, Oslo University; Bo Kim, Reader in Art, Leeds University",
                "Ann Lee|Bo Kim",
            ),
            ("https://pages.example/quay", ""),
        ] {
            assert_eq!(names(byline).join("|"), expected, "{byline}");
        }
    }
}
