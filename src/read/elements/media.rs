//! Audio and video that the item carries itself.

use std::borrow::Cow;

use super::attributes::{attribute, classes, has_attribute, lost_text, pixels};
use super::image::{is_placeholder, lone_image};
use crate::article::{Attachment, BlockKind, FieldText, MediaKind, RemovalKind};
use crate::html::{Element, NodeExt as _, NodeRef};
use crate::limits::PLAYER_FILES;
use crate::read::context::Context;
use crate::read::report::Report;
use crate::rules::trackers::{ASKED_FROM, RECORDINGS};
use crate::text::search::{contains, split_once};
use crate::url::{Refusal, SafeUrl};

/// The player that an element is; without a file that is safe it is none.
pub(crate) fn media(
    node: NodeRef<'_>,
    element: &Element,
    context: &Context<'_>,
    report: &mut Report,
) -> Option<BlockKind> {
    let address = |e| ["src", "data-src", "data-lazy-src"].iter().find_map(|name| attribute(e, name));
    let own = address(element).map(|src| (src, None));
    let children = node.children().filter_map(NodeRef::element).filter(|e| e.name() == "source");
    let listed = children.filter_map(|e| address(e).map(|src| (src, attribute(e, "type"))));
    let mut sources: Vec<Attachment> = Vec::new();
    for (raw, mime) in own.into_iter().chain(listed).take(PLAYER_FILES) {
        match attachment(raw, mime, context) {
            Ok(source) if sources.iter().all(|s| s.url != source.url) => sources.push(source),
            Ok(_) => {}
            Err(rule) => report.remove(RemovalKind::Url, rule, "", Some(raw)),
        }
    }
    let mut instead = lost_text(node);
    if instead.is_empty() {
        // For who cannot see it.
        let said = ["title", "aria-label"].into_iter().find_map(|name| attribute(element, name));
        said.unwrap_or_default().clone_into(&mut instead);
    }
    if sources.is_empty() {
        report.remove(RemovalKind::Element, "empty-media", &instead, attribute(element, "poster"));
        return None;
    }
    if !instead.is_empty() {
        report.remove(RemovalKind::Element, "media-fallback", &instead, None);
    }
    let kind = if element.name().ends_with("audio") { MediaKind::Audio } else { MediaKind::Video };
    let poster = attribute(element, "poster").filter(|poster| !is_placeholder(poster));
    let styled = || background(attribute(element, "style")?);
    let poster = poster.or_else(styled).and_then(|poster| lone_image(poster, context));
    let looping = kind == MediaKind::Video
        && has_attribute(element, "loop")
        && has_attribute(element, "muted")
        && ["autoplay", "playsinline"].iter().any(|name| has_attribute(element, name));
    Some(BlockKind::Media { kind, sources, poster, looping, caption: Vec::new() })
}

/// The address of the picture behind an element, as its style says it.
pub(crate) fn background(style: &str) -> Option<&str> {
    let declaration = split_once(style, "background")?.1;
    let address = split_once(declaration, "url(")?.1.split(')').next()?;
    let address = address.trim_matches(['"', '\'', ' ']);
    (!address.is_empty() && !is_placeholder(address)).then_some(address)
}

/// What a drawing says: its name and description, and the text in it. The name of an icon is no part of an article.
pub(crate) fn drawn(node: NodeRef<'_>, element: &Element) -> String {
    const ICON: u32 = 48;
    let small = |name| attribute(element, name).and_then(pixels).is_some_and(|side| side <= ICON);
    let view = element.attr("viewBox").or_else(|| element.attr("viewbox")).unwrap_or_default();
    let view = view.split([' ', ',']).nth(2).and_then(pixels).is_some_and(|side| side <= ICON);
    let icon = attribute(element, "aria-hidden") == Some("true")
        || small("width")
        || small("height")
        || view
        || classes(element).any(|class| contains(class, "icon"))
        || node.children().filter_map(NodeRef::element).any(|child| child.name() == "use");
    let mut said = Vec::new();
    if !icon {
        let is_name = |child: &NodeRef<'_>| child.element().is_some_and(|e| matches!(e.name(), "title" | "desc"));
        said.extend(
            node.children()
                .filter(is_name)
                .map(|name| name.descendants().filter_map(NodeRef::text).collect::<String>()),
        );
        if said.is_empty() {
            said.extend(attribute(element, "aria-label").map(str::to_owned));
        }
    }
    said.push(lost_text(node));
    said.join(" ")
}

/// A file by its address; the rule that refuses it where it is not safe.
pub(crate) fn attachment(raw: &str, mime: Option<&str>, context: &Context<'_>) -> Result<Attachment, &'static str> {
    let address = context.resolve(raw).ok_or("url-invalid")?;
    let url = SafeUrl::media(address, context.own_host).map_err(Refusal::rule)?;
    let mime = mime.and_then(media_type);
    Ok(Attachment { url, mime, size: None, duration: None })
}

/// The address of a file without what only says from where it is asked for, and who counts that.
pub(crate) fn file(url: &SafeUrl) -> String {
    let whole = url.as_str().split('#').next().unwrap_or_default();
    let (path, query) = whole.split_once('?').unwrap_or((whole, ""));
    let path = path.split_once("://").map_or(path, |(_, rest)| rest);
    let named = |pair: &&str| !ASKED_FROM.contains(&pair.split('=').next().unwrap_or_default());
    let query: Vec<&str> = query.split('&').filter(named).collect();
    format!("{}?{}", counted(path.strip_prefix("www.").unwrap_or(path)), query.join("&"))
}

/// The address behind those of services that count downloads: `counter.example/track/1/files.example/a.mp3`.
fn counted(path: &str) -> Cow<'_, str> {
    if let Some((_, inner)) = path.split_once("https%3A%2F%2F") {
        return Cow::Owned(inner.replace("%2F", "/"));
    }
    let is_host = |part: &str| {
        let end = part.rsplit('.').next().unwrap_or_default();
        part.len() > end.len()
            && end.len() > 1
            && end.bytes().all(|byte| byte.is_ascii_lowercase())
            && !RECORDINGS.iter().any(|ending| part.ends_with(ending))
    };
    let last = path.rsplit('/').next().unwrap_or_default().len();
    let folders = &path[..path.len() - last];
    let mut at = 0;
    let mut from = 0;
    for part in folders.split('/') {
        if at > 0 && is_host(part) {
            from = at;
        }
        at += part.len() + 1;
    }
    Cow::Borrowed(&path[from..])
}

/// A media type with its parameters, if it is one.
pub(crate) fn media_type(raw: &str) -> Option<FieldText> {
    let essence = raw.split(';').next().unwrap_or_default().trim();
    let token =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$&^_.+-".contains(&b));
    let (kind, subtype) = essence.split_once('/')?;
    if token(kind) && token(subtype) && raw.len() <= 128 {
        FieldText::token(&essence.to_ascii_lowercase())
    } else {
        None
    }
}
