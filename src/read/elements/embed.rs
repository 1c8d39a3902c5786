//! Embeds: which provider, which id, which page for people.

mod provider;

use base64::prelude::{BASE64_STANDARD, Engine as _};

use super::attributes::attribute;
use super::link::unwrapped;
use crate::article::visit::words_of;
use crate::article::{Block, BlockKind, Embed, FieldText, RemovalKind};
use crate::html::{self, Element, NodeExt as _, NodeRef};
use crate::limits::{Limits, NESTED_WRAPPERS, spend};
use crate::read::context::Context;
use crate::read::report::Report;
use crate::rules::embeds;
use crate::text::search::contains;
use crate::url::Address;
pub(crate) use provider::{known, linked, linked_post, post};

/// What a frame turned out to be.
pub(crate) enum Frame {
    Embed(Box<Embed>),
    /// A share button, an advertisement: the rule's id.
    Junk(&'static str),
    /// No address, or none that is safe.
    Nothing,
}

/// The address of a frame or plug-in, wherever its element keeps it.
pub(crate) fn source(element: &Element) -> Option<&str> {
    const NAMES: [&str; 7] =
        ["src", "data-src", "data", "data-lazy-src", "data-lazyload-src", "data-litespeed-src", "data-original"];
    let blank = |raw: &&str| ["about:", "data:", "javascript:"].iter().any(|scheme| raw.starts_with(scheme));
    // `src` is no attribute of an `object`.
    let names = if element.name() == "object" { &NAMES[1..] } else { &NAMES };
    let own = || names.iter().find_map(|name| attribute(element, name).filter(|raw| !blank(raw)));
    waiting(element).or_else(own)
}

/// The address that a frame keeps in an attribute with a name of its own until it is asked for: then the one in its place is of nothing.
fn waiting(element: &Element) -> Option<&str> {
    let is_late = |name: &str| contains(name, "lazy") || contains(name, "litespeed");
    let is_own = |name: &str| contains(name, "src") && !matches!(name, "src" | "data-src") && !is_late(name);
    let named = |name: &str| is_own(name) && !embeds::NO_PLAYERS.iter().any(|word| contains(name, word));
    let is_web = |raw: &str| raw.starts_with("http") || raw.starts_with("//");
    spend(element.attrs.len());
    element
        .attrs()
        .map(|(name, value)| (name, value.trim()))
        .find(|(name, raw)| named(name) && is_web(raw))
        .map(|row| row.1)
}

/// The address of the frame in markup that comes with consent, as it is or in base64.
pub(crate) fn source_in(markup: &str, limits: &Limits) -> Option<String> {
    spend(markup.len());
    let markup = markup.trim();
    let markup = if markup.contains('<') {
        markup.to_owned()
    } else {
        String::from_utf8(BASE64_STANDARD.decode(markup).ok()?).ok()?
    };
    if !contains(&markup, "<iframe") {
        return None;
    }
    let tree = html::parse(markup, limits);
    let mut elements = tree.html.tree.root().descendants().filter_map(NodeRef::element);
    elements.find(|element| element.name() == "iframe").and_then(source).map(str::to_owned)
}

/// The embed that an element of its own stands for.
pub(crate) fn named(element: &Element) -> Option<Embed> {
    let (_, container, name) = embeds::ELEMENTS.iter().find(|(tag, ..)| *tag == element.name())?;
    provider::with_id(name, attribute(element, container)?)
}

/// The variables that a Flash movie is given besides its address.
pub(crate) fn flash_variables<'a>(node: NodeRef<'a>, element: &'a Element) -> Option<&'a str> {
    let own = attribute(element, "flashvars");
    let mut children = node.children().filter_map(NodeRef::element);
    own.or_else(|| {
        let named = |e: &&Element| {
            e.name() == "param" && attribute(e, "name").is_some_and(|name| name.eq_ignore_ascii_case("flashvars"))
        };
        children.find(named).and_then(|e| attribute(e, "value"))
    })
}

/// An address with more parameters.
pub(crate) fn with_query(address: &str, more: &str) -> String {
    format!("{address}{}{more}", if address.contains('?') { '&' } else { '?' })
}

/// Reads the address of a frame.
pub(crate) fn frame(raw: &str, title: Option<&str>, context: &Context<'_>, report: &mut Report) -> Frame {
    let absolute = if raw.starts_with("//") { format!("https:{raw}") } else { raw.to_owned() };
    let Some(mut address) = context.resolve(&absolute).filter(Address::is_web) else {
        return Frame::Nothing;
    };
    for _ in 0..NESTED_WRAPPERS {
        let wrapper = embeds::WRAPPERS.iter().filter(|(host, _)| address.is_on(host));
        let within =
            |v: &str| if v.starts_with('/') { Address::parse(v, Some(&address)) } else { Address::absolute(v) };
        let inner = wrapper.filter_map(|(_, name)| address.parameter(name)).find_map(|v| within(&v));
        let Some(inner) = inner else { break };
        address = inner;
    }
    let Some(address) = unwrapped(&address, context, report) else {
        return Frame::Nothing;
    };
    if let Some((id, ..)) =
        embeds::JUNK.iter().find(|(_, host, path)| address.is_on(host) && address.path().starts_with(path))
    {
        return Frame::Junk(id);
    }
    let embed = known(&address).or_else(|| provider::anywhere(&address));
    let embed = embed.or_else(|| provider::unknown(&address, context));
    embed.map_or(Frame::Nothing, |mut embed| {
        // The writer names a frame without a title after its provider.
        embed.title = title.filter(|title| *title != &*embed.provider).and_then(FieldText::line);
        Frame::Embed(Box::new(embed))
    })
}

/// Takes the embeds out of blocks, and the blocks that held nothing else.
pub(crate) fn leave_out(blocks: &mut Vec<Block>, report: &mut Report) {
    blocks.retain_mut(|block| match &mut block.kind {
        BlockKind::Embed { embed, .. } => {
            let url = embed.url.as_str().to_owned();
            report.remove(RemovalKind::Element, "embed-drop", &words_of(block), Some(&url));
            false
        }
        BlockKind::Quote { content, .. } | BlockKind::Callout { content, .. } => {
            leave_out(content, report);
            !content.is_empty()
        }
        BlockKind::Footnotes { items } => {
            items.retain_mut(|note| {
                leave_out(&mut note.content, report);
                !note.content.is_empty()
            });
            !items.is_empty()
        }
        BlockKind::Details { summary, content } => {
            leave_out(content, report);
            !(summary.is_empty() && content.is_empty())
        }
        BlockKind::List { items, values, checked, .. } => {
            for item in items.iter_mut() {
                leave_out(item, report);
            }
            let mut kept = items.iter().map(|item| !item.is_empty()).collect::<Vec<_>>().into_iter().cycle();
            values.retain(|_| kept.next().unwrap_or(true));
            checked.retain(|_| kept.next().unwrap_or(true));
            items.retain(|item| !item.is_empty());
            !items.is_empty()
        }
        BlockKind::Definitions { items } => {
            items.retain_mut(|item| {
                leave_out(&mut item.content, report);
                !(item.term.is_empty() && item.content.is_empty())
            });
            !items.is_empty()
        }
        BlockKind::Table { rows, .. } => {
            rows.iter_mut().flatten().for_each(|cell| leave_out(&mut cell.content, report));
            true
        }
        BlockKind::Paragraph { .. }
        | BlockKind::Heading { .. }
        | BlockKind::Figure { .. }
        | BlockKind::Card(_)
        | BlockKind::Code { .. }
        | BlockKind::Math(_)
        | BlockKind::Media { .. }
        | BlockKind::Divider => true,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    #[test]
    fn providers() {
        for (given, provider, id, page) in [
            (
                "https://www.youtube.com/embed/U_ULTsDU4aM?wmode=transparent",
                "youtube",
                "U_ULTsDU4aM",
                "https://www.youtube.com/watch?v=U_ULTsDU4aM",
            ),
            (
                "https://youtu.be/U_ULTsDU4aM?t=1m30s",
                "youtube",
                "U_ULTsDU4aM",
                "https://www.youtube.com/watch?v=U_ULTsDU4aM",
            ),
            ("https://player.vimeo.com/video/123?h=a", "vimeo", "123", "https://vimeo.com/123?h=a"),
            (
                "https://player.bilibili.com/player.html?bvid=BV1xx&page=1",
                "bilibili",
                "BV1xx",
                "https://www.bilibili.com/video/BV1xx",
            ),
            (
                "https://twitter.com/someone/status/551797036744318977?s=20",
                "twitter",
                "551797036744318977",
                "https://x.com/i/status/551797036744318977",
            ),
            (
                "https://w.soundcloud.com/player/?visual=false&url=https%253A%252F%252Fsoundcloud.com%252Fa%252Fb%253Fsi%253D1",
                "soundcloud",
                "a/b",
                "https://soundcloud.com/a/b",
            ),
            (
                "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/12&color=f",
                "soundcloud",
                "tracks/12",
                "https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F12",
            ),
            (
                "//player.bilibili.com/player.html?aid=12&cid=1&page=1",
                "bilibili",
                "12",
                "https://www.bilibili.com/video/av12",
            ),
            (
                "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F12%2F",
                "facebook-video",
                "12",
                "https://www.facebook.com/a/videos/12/",
            ),
            (
                "https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk",
                "spotify",
                "episode/4rOoJ6Egrf8K2IrywzwOMk",
                "https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk",
            ),
            (
                "https://open.spotify.com/track/4rOoJ6Egrf8K2IrywzwOMk?si=1",
                "spotify",
                "track/4rOoJ6Egrf8K2IrywzwOMk",
                "https://open.spotify.com/track/4rOoJ6Egrf8K2IrywzwOMk",
            ),
            (
                "http://www.flickr.com/apps/video/stewart.swf?v=1&photo_id=12",
                "flickr",
                "12",
                "https://www.flickr.com/photo.gne?id=12",
            ),
            (
                "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b",
                "soundcloud",
                "a/b",
                "https://soundcloud.com/a/b",
            ),
            (
                "https://cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Fwww.youtube.com%2Fembed%2Fabc&url=x",
                "youtube",
                "abc",
                "https://www.youtube.com/watch?v=abc",
            ),
        ] {
            let options = crate::Options::default();
            let Frame::Embed(embed) =
                frame(given, None, &Context::new(&options, &Document::default()), &mut Report::default())
            else {
                panic!("{given}")
            };
            assert_eq!((embed.provider.as_str(), embed.id.as_deref(), embed.url.as_str()), (provider, Some(id), page));
        }
    }

    #[test]
    fn junk_is_no_embed() {
        let options = crate::Options::default();
        let document = Document::default();
        let context = Context::new(&options, &document);
        for (id, host, path) in embeds::JUNK {
            let found = frame(&format!("https://{host}{path}"), None, &context, &mut Report::default());
            assert!(matches!(found, Frame::Junk(rule) if rule == *id), "{host}{path}");
            let other = frame(&format!("https://not{host}{path}"), None, &context, &mut Report::default());
            assert!(!matches!(other, Frame::Junk(_)), "not{host}{path}");
        }
    }
}
