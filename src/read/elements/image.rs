//! Pictures: which address is the real one, which is a proxy's, which is a tracker.

mod proxy;
mod srcset;

use std::sync::LazyLock;

use memchr::memchr2;
use serde_json::Value;

use crate::html::{Element, NodeExt as _, NodeRef};

use super::attributes::{attribute, attributes_in_json, classes, has_attribute, pixels, style};
use super::field_text::plain;
use super::math::{self, Found};
use crate::article::{Candidate, FieldText, Image, RemovalKind};
use crate::limits::{GALLERY_PICTURES, PICTURE_CHILDREN, spend};
use crate::read::context::Context;
use crate::read::report::Report;
use crate::rules::{captions, lazy, trackers};
use crate::text::measure::fits;
use crate::text::search::{Parts, contains};
use crate::url::{Address, SafeUrl, is_on};
pub(crate) use proxy::through_proxy;
use proxy::unproxy;
use srcset::Descriptor;

/// Bytes of a `data:` address from which on it is a picture, and not only a colour until the real one is loaded.
const SMALLEST_DATA: usize = 300;
/// Columns of the longest word that an icon stands for in a sentence.
const LONGEST_WORD: usize = 30;

/// Parts of addresses, those of signs first.
static PARTS: LazyLock<Parts> = LazyLock::new(|| {
    let signs = lazy::SIGN_PATHS.iter().map(|(_, part)| *part);
    Parts::of(signs.chain(lazy::EMOJI_PATHS).chain(lazy::PREVIEWS).chain(lazy::PLACEHOLDERS.iter().copied()))
});

static BUTTONS: LazyLock<Parts> = LazyLock::new(|| Parts::of(lazy::BUTTON_LINKS));

/// The rule for a picture that shares or subscribes where it is clicked.
pub(crate) const BUTTON: &str = "share-icon";

/// Whether an address is of what shares or subscribes.
pub(crate) fn leads_to_button(address: &str) -> bool {
    BUTTONS.first_in(address).is_some()
}

/// What the parts of an address tell of its picture.
#[derive(Clone, Copy, Default)]
struct Told {
    /// The rule of what is a sign.
    sign: Option<&'static str>,
    emoji: bool,
    preview: bool,
    placeholder: bool,
}

impl Told {
    fn by(address: &str) -> Self {
        const EMOJI: usize = lazy::SIGN_PATHS.len();
        const PREVIEWS: usize = EMOJI + lazy::EMOJI_PATHS.len();
        const PLACEHOLDERS: usize = PREVIEWS + lazy::PREVIEWS.len();
        if is_data(address) {
            return Self { placeholder: true, ..Self::default() };
        }
        let path = without_query(address).len();
        let mut sign = PREVIEWS;
        let mut told = Self { placeholder: address == "about:blank", ..Self::default() };
        PARTS.each_in(address, |part, end| match part {
            ..EMOJI if end <= path => sign = sign.min(part),
            ..EMOJI => {}
            EMOJI..PREVIEWS => told.emoji = true,
            PREVIEWS..PLACEHOLDERS => told.preview = true,
            _ => told.placeholder = true,
        });
        told.sign = lazy::SIGN_PATHS.get(sign).map(|(id, _)| *id);
        told
    }
}

/// What an `img` turned out to be.
pub(crate) enum Picture {
    Image {
        image: Box<Image>,
        small: bool,
    },
    /// A formula, as its TeX.
    Formula(Box<Found>),
    /// An emoji, as text.
    Emoji(FieldText),
    Nothing,
}

pub(crate) fn picture(node: NodeRef<'_>, element: &Element, context: &Context<'_>, report: &mut Report) -> Picture {
    let alt = attribute(element, "alt").and_then(FieldText::lines);
    let side = |name: &str| {
        let declared = declared_side(element, name).and_then(pixels).filter(|n| *n > 0);
        let said = || declared_side(element, name).and_then(small_side);
        declared.or_else(said).or_else(|| style(element, name).as_deref().and_then(small_side))
    };
    let (width, height) = (side("width"), side("height"));
    if let Some(found) = math::picture(element) {
        return Picture::Formula(Box::new(found));
    }
    let src = attribute(element, "src").map(Given::of);
    let sets = source_sets(node, element, sources(element, src, &[]).next().is_some());
    let found = best_source(element, src, &sets, context);
    let large = [width, height].into_iter().flatten().any(|side| side > lazy::LARGEST_EMOJI);
    let emoji = |told: Option<Told>| told.is_some_and(|told| told.emoji && !large);
    if (classes(element).any(|class| lazy::EMOJI_CLASSES.contains(&class))
        || emoji(src.map(|src| src.told))
        || emoji(found.as_ref().map(|found| found.told))
        || (!large && alt.as_deref().is_some_and(is_emoji) && is_beside_text(node)))
        && let Some(alt) = alt
    {
        return Picture::Emoji(alt);
    }
    let Some(Source { raw, address, told, proxy }) = found else {
        if let Some(Given { raw: given, .. }) = sources(element, src, &sets).next() {
            report.remove(RemovalKind::Url, "url-invalid", "", Some(given));
            return Picture::Nothing;
        }
        // A placeholder.
        let address = attribute(element, "src").filter(|src| !is_data(src));
        // The picture itself says what it shows where it is for browsers without scripts.
        let is_noscript = |beside: NodeRef<'_>| beside.element().is_some_and(|e| e.name() == "noscript");
        let alt = alt.filter(|_| ![node.prev_sibling(), node.next_sibling()].into_iter().flatten().any(is_noscript));
        match address.and_then(|src| tracker(element, &context.resolve(src)?)) {
            Some(rule) => report.remove(RemovalKind::Tracker, rule, "", address),
            None => report.remove(RemovalKind::Element, "empty-image", alt.as_deref().unwrap_or_default(), address),
        }
        return Picture::Nothing;
    };
    if let Some(rule) = tracker(element, &address) {
        report.remove(RemovalKind::Tracker, rule, "", Some(raw));
        return Picture::Nothing;
    }
    let for_dark = || {
        let mut names = classes(element).chain(address.fragment());
        names.any(|name| lazy::DARK.contains(&name)).then_some("dark-theme")
    };
    if let Some(rule) = sign_by_class(node, element).or(told.sign).or_else(|| button(node)).or_else(for_dark) {
        report.remove(RemovalKind::Element, rule, "", Some(address.as_str()));
        let word = alt.filter(|alt| rule == "icon" && fits(alt, LONGEST_WORD) && is_in_sentence(node));
        return word.map_or(Picture::Nothing, Picture::Emoji);
    }
    let url = match SafeUrl::image(address, context.own_host).and_then(|url| proxy::fitting(url, context)) {
        Ok(url) => url,
        Err(refusal) => {
            report.remove(RemovalKind::Url, refusal.rule(), "", Some(raw));
            return Picture::Nothing;
        }
    };
    let mut image = Image::new(url);
    image.original_url =
        (raw != image.url.as_str() && !raw.starts_with("data:")).then(|| FieldText::line(raw)).flatten();
    image.proxy = proxy;
    image.srcset = candidates(&sets, context);
    image.alt = alt;
    image.title = attribute(element, "title").and_then(FieldText::lines);
    (image.width, image.height) = (width, height);
    let held = |names: &[&str]| names.iter().find_map(|name| attribute(element, name)).and_then(plain);
    image.caption = held(&captions::ATTRIBUTES);
    image.credit = held(&captions::CREDIT_ATTRIBUTES);
    let small = image.is_sign();
    Picture::Image { image: Box::new(image), small }
}

/// A side as an attribute says it. Small numbers of what AMP stretches are a ratio.
fn declared_side<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    let is_ratio = |side: &str| {
        pixels(side).is_some_and(|n| n <= lazy::LARGEST_EMOJI) && attribute(element, "layout") == Some("responsive")
    };
    attribute(element, name).filter(|side| !is_ratio(side))
}

/// Whether a picture stands between words of a sentence.
fn is_in_sentence(node: NodeRef<'_>) -> bool {
    let goes_on = |c: char| matches!(c, '.' | ',' | ';' | '!' | '?' | ')') || (c.is_alphabetic() && !c.is_uppercase());
    let before = node.prev_sibling().and_then(NodeRef::text);
    let after = node.next_sibling().and_then(NodeRef::text);
    before.is_some_and(|text| text.trim_end().chars().next_back().is_some_and(char::is_alphabetic))
        && after.is_some_and(|text| text.trim_start().chars().next().is_some_and(goes_on))
}

/// Whether an alternative text is one sign, or the name of one as chats and forums write it: `:grinning:`, `[赞]`.
fn is_emoji(alt: &str) -> bool {
    /// Characters of the longest sign, with what joins and colours its parts, and of the longest name between brackets.
    const LONGEST: usize = 8;
    /// Bytes of the longest name between colons.
    const LONGEST_CODE: usize = 32;
    let is_sign = |c: char| matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' | '\u{fe0f}' | '\u{200d}' | '\u{20e3}');
    let is_code = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+');
    let between = |open: char, close: char| alt.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
    let is_word = |name: &str| !name.is_empty() && !name.is_ascii() && name.chars().all(char::is_alphanumeric);
    let few = alt.len() <= LONGEST_CODE && alt.chars().count() <= LONGEST;
    (few && !alt.is_empty() && alt.chars().all(is_sign))
        || between(':', ':')
            .is_some_and(|name| name.len() > 1 && alt.len() <= LONGEST_CODE && name.chars().all(is_code))
        || (few && between('[', ']').is_some_and(is_word))
}

/// Whether words stand right beside a picture.
fn is_beside_text(node: NodeRef<'_>) -> bool {
    let beside = [node.prev_sibling(), node.next_sibling()];
    beside.into_iter().flatten().filter_map(NodeRef::text).any(|text| text.contains(char::is_alphanumeric))
}

/// CSS pixels of a side that a style sets, where it is that of a sign in the text.
fn small_side(value: &str) -> Option<u32> {
    /// Of an em, in CSS pixels, and ems at most.
    const EM: u32 = 16;
    const MOST: u32 = 3;
    let em = |value: &str| value.split('.').next().and_then(|whole| whole.parse().ok()).filter(|n| *n <= MOST);
    let ems = value.strip_suffix("rem").or_else(|| value.strip_suffix("em")).and_then(em).map(|n: u32| EM * n.max(1));
    ems.or_else(|| pixels(value)).filter(|n| *n > 1 && *n <= Image::SIGN)
}

/// The address of a picture that stands in a field or attribute of its own, such as a poster.
pub(crate) fn lone_image(raw: &str, context: &Context<'_>) -> Option<SafeUrl> {
    let (address, _) = unproxy(context.resolve(raw)?, context)?;
    SafeUrl::image(address, context.own_host).and_then(|url| proxy::fitting(url, context)).ok()
}

/// The pictures of a gallery that an attribute holds as JSON, and their caption. Source: Substack.
pub(crate) fn gallery(
    element: &Element,
    context: &Context<'_>,
    report: &mut Report,
) -> Option<(Vec<Image>, Option<FieldText>)> {
    let class = lazy::JSON_GALLERY;
    let value = classes(element).any(|c| c == class).then(|| attributes_in_json(element))??;
    let gallery = value.get("gallery")?;
    let sources = gallery.get("images")?.as_array()?.iter().filter_map(|image| image.get("src")?.as_str());
    let mut images = Vec::new();
    for raw in sources.take(GALLERY_PICTURES) {
        match lone_image(raw, context) {
            Some(url) => images.push(Image::new(url)),
            None => report.remove(RemovalKind::Url, "url-invalid", "", Some(raw)),
        }
    }
    let caption = gallery.get("caption").and_then(Value::as_str).and_then(FieldText::line);
    (!images.is_empty()).then_some((images, caption))
}

/// Whether two addresses are of one picture: the same but for the size that content systems append to the file
/// (`a-1024x768.jpg`) and the query. For a `twin` the file alone counts, if its name says enough.
pub(crate) fn same_picture(a: &str, b: &str, twin: bool) -> bool {
    const TELLING: usize = 8;
    let folder = |url| without_query(url).rsplit_once('/').map(|(folder, _)| folder);
    let (stem, other) = (file_stem(a), file_stem(b));
    if stem != other {
        return false;
    }
    let tells = stem.len() >= TELLING && !lazy::COMMON_NAMES.contains(&stem);
    folder(a) == folder(b) && (tells || a == b) || (twin && tells)
}

/// An address without its query and fragment.
fn without_query(url: &str) -> &str {
    &url[..memchr2(b'?', b'#', url.as_bytes()).unwrap_or(url.len())]
}

/// The file of an address without its ending and the size that content systems append.
pub(crate) fn file_stem(url: &str) -> &str {
    let path = without_query(url);
    let file = path.rsplit('/').next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    match stem.rsplit_once('-') {
        Some((name, size)) if size.contains('x') && size.bytes().all(|b| b.is_ascii_digit() || b == b'x') => name,
        _ => stem,
    }
}

/// A picture that is a sign by its class or the one around it, not content: the rule's id.
fn sign_by_class(node: NodeRef<'_>, element: &Element) -> Option<&'static str> {
    let around = node.parent().and_then(NodeRef::element);
    let row = |word: &str| lazy::SIGN_CLASSES.iter().position(|(_, known)| known.eq_ignore_ascii_case(word));
    let by_class = |e: &Element| {
        let found = classes(e).find_map(|class| class.split(['-', '_']).filter_map(row).min());
        found.map(|row| lazy::SIGN_CLASSES[row].0)
    };
    by_class(element).or_else(|| around.and_then(by_class))
}

/// A picture that shares or subscribes where it is clicked.
fn button(node: NodeRef<'_>) -> Option<&'static str> {
    let mut around = node.ancestors().inspect(|_| spend(1)).filter_map(NodeRef::element);
    let href = attribute(around.find(|e| e.name() == "a")?, "href")?;
    leads_to_button(href).then_some(BUTTON)
}

/// Whether the URL Standard would read an address as `data:`, whatever its case and the line ends in it.
fn is_data(src: &str) -> bool {
    let mut plain = src.bytes().filter(|b| *b > b' ').map(|b| b.to_ascii_lowercase());
    b"data:".iter().all(|b| plain.next() == Some(*b))
}

pub(crate) fn is_placeholder(address: &str) -> bool {
    Told::by(address).placeholder
}

/// The `srcset` of an image, or of the `source` beside it in a `picture` that is nearest to it; `shows` where the image
/// has an address of its own.
fn source_sets<'t>(node: NodeRef<'t>, element: &'t Element, shows: bool) -> Vec<(&'t str, Descriptor)> {
    let own = lazy::SOURCE_SETS.iter().find_map(|name| attribute(element, name).filter(|set| !is_placeholder(set)));
    if let Some(set) = own {
        return srcset::parse(set);
    }
    let in_picture = node.parent().filter(|p| p.element().is_some_and(|e| e.name() == "picture"));
    let sources = in_picture.into_iter().flat_map(|picture| picture.children().take(PICTURE_CHILDREN));
    let sets = sources.filter_map(NodeRef::element).filter(|e| e.name() == "source");
    let sets = sets.filter_map(|e| Some((e, lazy::SOURCE_SETS.iter().find_map(|name| attribute(e, name))?)));
    let sets = sets.filter(|(_, set)| !is_placeholder(set)).map(|(e, set)| (conditions(e), set));
    let set = sets.filter(|(conditions, _)| !shows || *conditions == 0).min_by_key(|(conditions, _)| *conditions);
    set.map(|(_, set)| srcset::parse(set)).unwrap_or_default()
}

/// What a `source` asks for that a plain image does not: nothing is 0, and the least is the smallest number.
fn conditions(source: &Element) -> u8 {
    let media = attribute(source, "media").filter(|media| !media.eq_ignore_ascii_case("all"));
    let special = media.is_some_and(|media| lazy::SPECIAL_MEDIA.iter().any(|word| contains(media, word)));
    let shown = |mime: &str| lazy::SHOWN_TYPES.iter().any(|known| known.eq_ignore_ascii_case(mime));
    let unshown = attribute(source, "type").is_some_and(|mime| !shown(mime));
    u8::from(media.is_some()) + 2 * u8::from(unshown) + 4 * u8::from(special)
}

/// An address as the item says it.
#[derive(Clone, Copy)]
struct Given<'a> {
    raw: &'a str,
    told: Told,
}

impl<'a> Given<'a> {
    fn of(raw: &'a str) -> Self {
        Self { raw, told: Told::by(raw) }
    }
}

/// Where a picture is.
struct Source<'a> {
    /// As the item says it.
    raw: &'a str,
    /// The publisher's address, and what it tells.
    address: Address,
    told: Told,
    proxy: Option<&'static str>,
}

/// Whether an address ends as that of a picture does.
pub(crate) fn is_file(address: &str) -> bool {
    let path = without_query(address);
    let ends = |ending: &&str| {
        path.len() > ending.len()
            && path.as_bytes()[path.len() - ending.len()..].eq_ignore_ascii_case(ending.as_bytes())
    };
    lazy::ENDINGS.iter().any(ends)
}

/// Whether a picture loads late by its class.
pub(crate) fn is_late(element: &Element) -> bool {
    classes(element).any(|class| contains(class, lazy::CLASS))
}

/// The addresses that a picture may have: `src`, then the late-loading attributes, then the largest candidate; none that
/// stands for one to come. Previews come last, and the `src` of a picture that loads late behind the attributes.
fn sources<'a>(
    element: &'a Element,
    src: Option<Given<'a>>,
    sets: &[(&'a str, Descriptor)],
) -> impl Iterator<Item = Given<'a>> {
    let own = src.filter(|src| !src.told.placeholder);
    let is_preview = own.is_some_and(|src| src.told.preview);
    let is_real = own.is_some() && !is_preview;
    let is_late = is_preview || is_late(element) || has_attribute(element, lazy::SOURCE_SETS[0]);
    let late = move || {
        let sure = |name: &str| lazy::SURE.iter().any(|part| contains(name, part));
        // Where there is no other, whatever looks like one.
        let held = |name: &str, value: &str| {
            !is_real && is_file(value) && value.contains('/') && !matches!(name, "src" | "alt" | "title")
        };
        let place = |name: &str, value: &str| {
            let known = lazy::SOURCES.iter().position(|known| *known == name).filter(|_| !is_real || sure(name));
            known.or_else(|| held(name, value).then_some(lazy::SOURCES.len()))
        };
        let late = element.attrs.iter().map(|(name, value)| (name, value.trim_ascii()));
        // Some name a second file, for finer screens.
        let late = late.map(|(name, value)| (name, value.split('|').next().unwrap_or_default()));
        let late = late.filter(|(_, value)| !value.is_empty());
        let late = late.filter_map(|(name, value)| Some((place(&name.local, value)?, value)));
        let first = late.min_by_key(|(place, _)| *place);
        first
            .filter(|(_, raw)| !raw.contains(char::is_whitespace))
            .map(|(_, raw)| Given::of(raw))
            .filter(|given| !given.told.placeholder)
    };
    let candidate = || {
        let sensible = sets.iter().filter(|(_, d)| d.width.unwrap_or(0) <= 2000);
        let best = sensible.max_by_key(|(_, d)| (d.width, d.density)).or(sets.first());
        best.map(|(raw, _)| Given::of(raw))
    };
    let sharp = move || late().filter(|given| !given.told.preview);
    let first = own.filter(|_| !is_late).into_iter().chain(std::iter::once_with(sharp).flatten());
    let second = own.filter(|_| is_real).into_iter().chain(std::iter::once_with(candidate).flatten());
    first.chain(second).chain(std::iter::once_with(late).flatten()).chain(own)
}

/// The real address. A placeholder is one where there is no other: an inline picture of some size, or the picture itself
/// with a mark on its address.
fn best_source<'a>(
    element: &'a Element,
    src: Option<Given<'a>>,
    sets: &[(&'a str, Descriptor)],
    context: &Context<'_>,
) -> Option<Source<'a>> {
    let at = |Given { raw, told }: Given<'a>| {
        let (address, proxy) = unproxy(context.resolve(raw)?, context)?;
        let told = if address.as_str() == raw { told } else { Told::by(address.as_str()) };
        Some(Source { raw, address, told, proxy })
    };
    let last_resort = |found: &Source<'_>| {
        let address = found.address.as_str();
        (address.starts_with("data:") && address.len() > SMALLEST_DATA) || contains(address, lazy::PENDING)
    };
    // As the item says it, it is none; but one candidate of several may be.
    let is_new = |found: &Source<'_>| found.address.as_str() != found.raw || found.raw.starts_with("data:");
    let real = |found: &Source<'_>| !(found.told.placeholder && is_new(found));
    let real = sources(element, src, sets).find_map(|given| at(given).filter(real));
    real.or_else(|| src.and_then(at).filter(last_resort))
}

/// The candidates, each address under what is true of it: what a proxy made smaller has no width of its own.
fn candidates(sets: &[(&str, Descriptor)], context: &Context<'_>) -> Vec<Candidate> {
    let safe = sets.iter().filter_map(|(raw, descriptor)| {
        let (address, proxy) = unproxy(context.resolve(raw)?, context)?;
        // As the item says them, none of a set is a placeholder.
        if (address.as_str() != *raw || raw.starts_with("data:")) && is_placeholder(address.as_str()) {
            return None;
        }
        let url = SafeUrl::media(address, context.own_host).and_then(|url| proxy::fitting(url, context)).ok()?;
        Some((Candidate { url, width: descriptor.width, density: descriptor.density }, proxy.is_some()))
    });
    let mut found: Vec<(Candidate, bool)> = Vec::new();
    for (candidate, was_proxied) in safe {
        if !found.iter().any(|(known, _)| *known == candidate) {
            found.push((candidate, was_proxied));
        }
    }
    let is_true = |(candidate, was_proxied): &(Candidate, bool)| {
        let named = found.iter().filter(|(other, _)| other.url == candidate.url).count();
        named == 1 && !(*was_proxied && found.len() == 1)
    };
    let kept: Vec<bool> = found.iter().map(is_true).collect();
    found.into_iter().zip(kept).filter(|(_, kept)| *kept).map(|((candidate, _), _)| candidate).collect()
}

/// A picture that is there to be counted: nothing to see, by its attributes or its style.
fn tracker(element: &Element, address: &Address) -> Option<&'static str> {
    let side = |name: &str| {
        let declared = declared_side(element, name).and_then(pixels);
        declared.or_else(|| style(element, name).as_deref().and_then(pixels))
    };
    let tiny = |name: &str| side(name).is_some_and(|n| n <= 1);
    if tiny("width") || tiny("height") {
        return Some("pixel-1x1");
    }
    let hidden = style(element, "display").as_deref() == Some("none")
        || style(element, "visibility").as_deref() == Some("hidden");
    let away = style(element, "left").is_some_and(|left| left.starts_with("-999"));
    if away || (hidden && !has_attribute(element, "data-src")) {
        return Some("pixel-hidden");
    }
    beacon(address)
}

/// A picture of a service that counts readers.
pub(crate) fn beacon(address: &Address) -> Option<&'static str> {
    let (host, path) = (address.host(), address.path());
    let row = trackers::BEACONS.iter().find(|b| (b.host.is_empty() || is_on(host, b.host)) && path.starts_with(b.path));
    let is_number = |value: &str| !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    let is_alone = || !path.contains('.') && address.query().is_some_and(|query| !query.contains('&'));
    let asks = |counter: &&trackers::Counter| {
        let value = address.parameter(counter.parameter);
        value.is_some_and(|value| !counter.alone || (is_number(&value) && is_alone()))
    };
    row.map(|row| row.id).or_else(|| trackers::COUNTERS.iter().find(asks).map(|counter| counter.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_beacon_is_one_on_its_host_only() {
        for row in trackers::BEACONS {
            let host = if row.host.is_empty() { "a.example" } else { row.host };
            assert!(
                beacon(&Address::absolute(&format!("https://{host}{}x.gif", row.path)).unwrap()).is_some(),
                "{}",
                row.id
            );
            let other = Address::absolute(&format!("https://not{host}/picture.jpg")).unwrap();
            assert_eq!(beacon(&other), None);
        }
    }

    #[test]
    fn every_late_attribute_and_placeholder_is_known() {
        let sources = |html: &str| {
            let article = crate::parse(html, &crate::Options::default()).unwrap();
            article.images.into_iter().map(|image| image.url.as_str().to_owned()).collect::<Vec<_>>()
        };
        for name in lazy::SOURCES {
            let html = format!("<img src='data:image/gif;base64,R0' {name}='https://a.example/real.jpg'>");
            assert_eq!(sources(&html), ["https://a.example/real.jpg"], "{name}");
            let html = format!("<img src='https://a.example/real.jpg' {name}='https://a.example/other.jpg'>");
            assert_eq!(sources(&html), ["https://a.example/real.jpg"], "{name}");
        }
        for part in lazy::PLACEHOLDERS {
            let html = format!("<img src='https://a.example/{part}' data-src='https://a.example/real.jpg'>");
            assert_eq!(sources(&html), ["https://a.example/real.jpg"], "{part}");
        }
    }
}
