//! What is said about the article: title, address, authors, dates, language, lead picture.

use std::borrow::Cow;
use std::collections::HashSet;

use serde_json::Value;

use super::title_markup;
use crate::article::visit::line_of;
use crate::article::{Article, Author, BlockKind, DateCandidate, DateSource, FieldText, Image, RemovalKind};
use crate::document::Document;
use crate::input::FeedAuthor;
use crate::limits::spend;
use crate::profile::Repeats;
use crate::read::context::Context;
use crate::read::elements::field_text::{plain, without_cdata};
use crate::read::elements::image::{file_stem, lone_image};
use crate::read::elements::{link, media};
use crate::read::lines::byline::{self, Part};
use crate::read::lines::keys::{feed_of, name_key};
use crate::read::lines::{agencies, date, names};
use crate::read::report::Report;
use crate::rules::sites::{AGGREGATORS, TITLE_SUFFIXES};
use crate::text::measure::{fits, same_words};
use crate::url::{Address, Refusal, SafeUrl, is_on};

/// What is known before the body is trimmed: trimming compares lines with it.
pub(crate) fn known(document: &Document, report: &mut Report, context: &Context<'_>, repeats: &Repeats) -> Article {
    let mut article = Article { flags: document.flags, ..Article::default() };
    article.site_name = document.site_name.as_deref().and_then(plain);
    article.url = document.url.as_deref().and_then(|raw| own_address(raw, context, report));
    for author in &document.authors {
        let (name, url) = match author {
            FeedAuthor::Name(name) => (name, None),
            FeedAuthor::Person { name, url } => (name, url.as_deref()),
        };
        let before = article.authors.len();
        for (n, line) in name.split("<br").enumerate() {
            let tag = if n > 0 { line.find('>').map_or(0, |at| at + 1) } else { 0 };
            add_names(&mut article.authors, &plain(&line[tag..]).unwrap_or_default());
        }
        let url = url.and_then(|raw| {
            let url = context.resolve(raw).ok_or("url-invalid");
            told(url.and_then(|address| SafeUrl::link(address).map_err(Refusal::rule)), raw, report)
        });
        if let Some(author) = article.authors.get_mut(before) {
            author.url = url;
        }
    }
    report.names_authors = !article.authors.is_empty();
    let given = document.title.clone().or_else(|| report.page_title.clone());
    let given = given.and_then(|title| title_markup::words(&title, report));
    article.title = given.and_then(|title| headline(&title, &article, context, repeats));
    for name in &report.authors {
        names::add_authors(&mut article.authors, name);
    }
    article.copyright = report.copyright.take().filter(|text| text.contains(char::is_alphanumeric));
    add_dates(&mut article.dates, document, report);
    article
}

fn own_address(raw: &str, context: &Context<'_>, report: &mut Report) -> Option<SafeUrl> {
    let given = Address::parse(raw, None);
    let address = given.as_ref().and_then(|address| link::clean(address, context, report));
    let own = address.as_deref().filter(|_| context.options.links.strip_tracking).and_then(link::without_own_tracking);
    if own.is_some() {
        report.remove(RemovalKind::Tracker, "tracking-parameter", "", None);
    }
    let address = own.map(Cow::Owned).or(address);
    let url = match address {
        Some(address) if address.is_web() => SafeUrl::link(address.into_owned()).map_err(Refusal::rule),
        Some(_) => Err(Refusal::Scheme.rule()),
        None => Err("url-invalid"),
    };
    told(url, raw, report)
}

/// Reports an address that a field gives and the article does not take.
fn told<T>(taken: Result<T, &'static str>, raw: &str, report: &mut Report) -> Option<T> {
    taken
        .inspect_err(|rule| {
            if !raw.trim().is_empty() {
                report.remove(RemovalKind::Url, rule, "", Some(raw));
            }
        })
        .ok()
}

/// What follows from the trimmed body.
pub(crate) fn derived(article: &mut Article, document: &Document, report: &mut Report, context: &Context<'_>) {
    /// Formats in which a feed names a file.
    const FORMATS: usize = 8;
    dedupe(&mut article.dates);
    article.modified = modified(article, document, report);
    article.published = published(article, document);
    let mut files: Vec<String> = Vec::new();
    for given in &document.attachments {
        let attachment = media::attachment(&given.url.replace("&amp;", "&"), given.mime.as_deref(), context);
        if let Some(mut attachment) = told(attachment, &given.url, report) {
            attachment.size = given.size.filter(|n| n.is_finite() && *n >= 0.0);
            attachment.duration = given.duration.filter(|n| n.is_finite() && *n >= 0.0);
            // Feeds name a file once for each of their formats.
            let key = media::file(&attachment.url);
            let known = files.iter().rev().take(FORMATS).position(|known| *known == key).map(|at| files.len() - 1 - at);
            if let Some(known) = known.map(|at| &mut article.attachments[at]) {
                known.mime = known.mime.take().or(attachment.mime);
                known.size = known.size.or(attachment.size);
                known.duration = known.duration.or(attachment.duration);
            } else {
                files.push(key);
                article.attachments.push(attachment);
            }
        }
    }
}

/// The title, or the first heading.
pub(crate) fn title(article: &mut Article) {
    if article.title.is_none() {
        let heading = article.blocks.iter().find(|block| matches!(block.kind, BlockKind::Heading { .. }));
        article.title = heading.and_then(line_of).and_then(|line| FieldText::line(&line));
    }
}

/// The main picture: the one that the feed names, as the body shows it if it does, else the first.
pub(crate) fn lead_image(
    article: &Article,
    document: &Document,
    report: &mut Report,
    context: &Context<'_>,
) -> Option<Image> {
    let named = document.image.as_deref();
    let Some(url) = named.and_then(|raw| told(lone_image(raw, context).ok_or("url-invalid"), raw, report)) else {
        /// Pixels of the sides of what is no picture of an article.
        const ICON: u32 = 80;
        let side = |side: Option<u32>| side.is_some_and(|n| n <= ICON);
        let is_icon = |image: &&Image| image.is_sign() || (side(image.width) && side(image.height));
        return article.images.iter().find(|image| !is_icon(image)).cloned();
    };
    let same = article.images.iter().find(|image| file_stem(image.url.as_str()) == file_stem(url.as_str()));
    Some(same.cloned().unwrap_or_else(|| Image::new(url)))
}

/// A title without the names of its site that stand at its end.
fn headline(title: &str, article: &Article, context: &Context<'_>, repeats: &Repeats) -> Option<FieldText> {
    let mut title = title.trim();
    let host = context.base.map(Address::host).unwrap_or_default();
    let label = host.strip_prefix("www.").unwrap_or(host);
    let labels: Vec<&str> = label.split('.').filter(|l| l.len() > 1).collect();
    let feed = feed_of(article, repeats, context.base);
    let learnt = |part: &str| feed.is_some_and(|feed| feed.titles.contains(&name_key(part)));
    let listed = TITLE_SUFFIXES.iter().find(|(site, _)| is_on(host, site));
    let is_site = |part: &str| {
        article.site_name.as_deref().is_some_and(|name| same_words(name, part))
            || article
                .authors
                .iter()
                .any(|author| same_words(&author.name, part) && labels.iter().any(|l| same_words(l, part)))
            || labels.iter().take(labels.len().saturating_sub(1)).any(|l| same_words(l, part))
            || same_words(label, part)
            || listed.is_some_and(|(_, names)| names.iter().any(|name| same_words(name, part)))
            || learnt(part)
    };
    if AGGREGATORS.iter().any(|site| is_on(host, site))
        && let Some((start, end)) = last_separator(title)
        && fits(&title[end..], LONGEST_NAME)
        && start > 0
        && !title[end..].starts_with(char::is_lowercase)
    {
        title = title[..start].trim_end();
    }
    while let Some((start, _)) =
        last_separator(title).filter(|(start, end)| *start > 0 && is_site(title[*end..].trim()))
    {
        title = title[..start].trim_end();
    }
    FieldText::line(title)
}

/// Columns of the longest name of a publisher.
const LONGEST_NAME: usize = 40;

/// What stands behind the last separator of a title, if it may be a name: numbers count parts.
pub(crate) fn name_behind(title: &str) -> Option<&str> {
    let (start, end) = last_separator(title)?;
    let name = title[end..].trim();
    (start > 0 && fits(name, LONGEST_NAME) && !name.contains(char::is_numeric)).then_some(name)
}

/// What stands between a title and the name of its site.
const SEPARATORS: [&str; 9] = [" | ", " - ", " – ", " — ", " · ", "_", "｜", " « ", " :: "];

/// Where the last separator of a title stands.
fn last_separator(title: &str) -> Option<(usize, usize)> {
    title.char_indices().rev().find_map(|(at, _)| {
        spend(1);
        let separator = SEPARATORS.iter().find(|separator| title[at..].starts_with(**separator))?;
        Some((at, at + separator.len()))
    })
}

/// The rule for what an archived document's header says and no field is for.
const HEADER: &str = "header-line";

fn add_dates(dates: &mut Vec<DateCandidate>, document: &Document, report: &mut Report) {
    dates.extend(document.epoch.and_then(date::epoch));
    for raw in &document.header_dates {
        let found = date::date(raw, DateSource::Header);
        if found.is_none() {
            report.remove(RemovalKind::Boilerplate, HEADER, raw, None);
        }
        dates.extend(found);
    }
    dates.extend(document.page_modified.iter().filter_map(|raw| date::date(raw, DateSource::Header)));
    for line in &document.header_rest {
        if !line.is_empty() {
            report.remove(RemovalKind::Boilerplate, HEADER, line, None);
        }
    }
    let feed = document.published.iter().chain(&document.modified);
    dates.extend(feed.filter_map(|raw| date_of_feed(raw)));
    dates.extend(report.printed.iter().filter_map(|raw| date::date(raw, DateSource::Body)));
    for (datetime, text) in &report.times {
        let found = date::date(datetime, DateSource::Time).or_else(|| date::date(text, DateSource::Time));
        dates.extend(found);
    }
}

/// The date in a field, which may have a label before it: `입력 2017.01.18 11:44`.
fn date_of_feed(raw: &str) -> Option<DateCandidate> {
    let raw = without_cdata(raw);
    // `<time datetime="…">Fri, 05/03/2019 - 15:21</time>`
    let marked_up = raw.contains('<').then(|| plain(raw)).flatten();
    let raw = marked_up.as_deref().unwrap_or(raw);
    // With how long the article takes to read, or a name.
    let parts = || byline::date_line(Some(raw).filter(|raw| raw.contains(['|', '·', '•']))?, &Article::default());
    let dated = || parts()?.into_iter().find_map(Part::into_date);
    let found = date::date(raw, DateSource::Feed).or_else(|| date::date(byline::undated(raw).0, DateSource::Feed));
    found.or_else(|| Some(DateCandidate { source: DateSource::Feed, ..dated()? }))
}

/// The names in the field of an author. Some feeds print an object there, or the date as well.
fn add_names(authors: &mut Vec<Author>, name: &str) {
    if let Some(value) = name.starts_with(['{', '[']).then(|| serde_json::from_str::<Value>(name).ok()).flatten() {
        return named(&value).for_each(|name| names::add_authors(authors, name));
    }
    if name.starts_with('{') {
        return;
    }
    let dated = name.contains(|c: char| c.is_ascii_digit()).then(|| byline::date_line(name, &Article::default()));
    match dated.flatten() {
        Some(parts) => parts.into_iter().for_each(|part| {
            if let Part::Names(name) = part {
                names::add_authors(authors, &name);
            }
        }),
        None => names::add_authors(authors, name),
    }
}

/// The strings of a list and the names of objects in it.
fn named(value: &Value) -> impl Iterator<Item = &str> {
    let list = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
    list.iter().filter_map(|value| value.as_str().or_else(|| value.get("name")?.as_str()))
}

/// Each value once, with the first source that gave it.
fn dedupe(dates: &mut Vec<DateCandidate>) {
    let mut seen = HashSet::new();
    dates.retain(|date| seen.insert(date.value.clone()));
}

/// The feed's date, then the header's, then what the body prints.
fn published(article: &Article, document: &Document) -> Option<String> {
    let feed = document.published.as_deref().and_then(date_of_feed);
    let changed =
        |date: &&DateCandidate| article.modified.as_ref().is_some_and(|changed| changed.starts_with(&date.value));
    let printed = article.dates.iter().find(|date| !changed(date)).or(article.dates.first());
    // What names the day in the head may stand beside a line that has the hour as well.
    let with_hour = |day: &DateCandidate| {
        let says_more =
            |date: &&DateCandidate| !day.value.contains('T') && date.value.starts_with(&format!("{}T", day.value));
        article.dates.iter().filter(|date| !changed(date)).find(says_more).unwrap_or(day).clone()
    };
    feed.or_else(|| printed.map(with_hour)).map(|date| date.value)
}

/// The feed's date of the last change, then what the page declares, then what its date line says.
fn modified(article: &Article, document: &Document, report: &Report) -> Option<String> {
    let feed = document.modified.as_deref().and_then(date_of_feed);
    let head = || document.page_modified.as_deref().and_then(|raw| date::date(raw, DateSource::Header));
    let page = || report.modified.as_deref().and_then(|raw| date::date(raw, DateSource::Time));
    let printed = || {
        let day = article.modified.as_ref()?;
        // An element for the time may say the hour as well.
        let whole = article.dates.iter().find(|date| date.value.starts_with(day) && date.source == DateSource::Time);
        Some(whole.map_or(day, |date| &date.value).clone())
    };
    feed.or_else(head).or_else(page).map(|date| date.value).or_else(printed)
}

/// An agency beside a person is where the article is from; alone it is its author.
pub(crate) fn without_agencies(article: &mut Article) {
    let is_person = |author: &Author| agencies::agency(&author.name).is_none();
    if article.authors.iter().any(is_person) {
        let found = article.authors.iter().filter_map(|author| agencies::agency(&author.name));
        agencies::add(&mut article.agencies, found);
        article.authors.retain(is_person);
    }
}

/// Authors are people or desks; a name that is the site's own says nothing.
pub(crate) fn without_site(authors: &mut Vec<Author>, site: Option<&str>, host: &str) {
    let host = without_www(host);
    let site = site.map(without_www);
    // `CNN` of `CNN.com`, `Gazette` of `The Gazette`.
    let short = site.map(|site| site.strip_prefix("The ").unwrap_or(label(site)));
    let is_site = |author: &Author| {
        let same = |name: &str| same_words(&author.name, name);
        site.is_some_and(same) || short.is_some_and(same) || same(host) || same(label(host))
    };
    if !authors.iter().all(is_site) {
        authors.retain(|author| !is_site(author));
    }
}

fn without_www(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

/// The first label of a host.
fn label(host: &str) -> &str {
    host.split('.').next().unwrap_or_default()
}

/// A name that its feed gives to every item says nothing beside another one.
pub(crate) fn without_feed(authors: &mut Vec<Author>, is_feed: impl Fn(&str) -> bool, report: &mut Report) {
    if authors.iter().all(|author| is_feed(&author.name)) {
        return;
    }
    authors.retain(|author| {
        let stays = !is_feed(&author.name);
        if !stays {
            report.remove(RemovalKind::Boilerplate, "repeated", &author.name, author.url.as_ref().map(SafeUrl::as_str));
        }
        stays
    });
}
