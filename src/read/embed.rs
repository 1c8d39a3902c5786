//! Embeds: which provider, which id, which page for people.

use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;

use super::Context;
use super::element::attribute;
use super::gather::words_of;
use super::link::without_tracking;
use super::meta;
use super::notes::Notes;
use crate::article::{Block, BlockKind, Embed, EmbedKind, RemovalKind};
use crate::rules::embeds::{self, Form, Provider, Take};
use crate::url::{Address, SafeUrl, percent_decode};

/// What a frame turned out to be.
pub(super) enum Frame {
    Embed(Box<Embed>),
    /// A share button, an advertisement: the rule's id.
    Junk(&'static str),
    /// No address, or none that is safe.
    Nothing,
}

/// The address of a frame or plug-in, wherever its element keeps it.
pub(super) fn source(element: &Element) -> Option<&str> {
    const NAMES: [&str; 8] = [
        "src",
        "data-src",
        "data",
        "data-lazy-src",
        "data-lazyload-src",
        "data-litespeed-src",
        "data-src-cmplz",
        "data-original",
    ];
    let blank = |raw: &&str| raw.starts_with("about:") || raw.starts_with("data:");
    NAMES.iter().find_map(|name| attribute(element, name).filter(|raw| !blank(raw)))
}

/// The embed that an element of its own stands for.
pub(super) fn named(element: &Element) -> Option<Embed> {
    let (_, holder, name) = embeds::ELEMENTS.iter().find(|(tag, ..)| *tag == element.name())?;
    let id = attribute(element, holder).filter(|id| is_id(id))?;
    build(provider(name)?, Some(id.to_owned()), None)
}

/// The variables that a Flash movie is given besides its address.
pub(super) fn flash_variables<'a>(node: NodeRef<'a, Node>, element: &'a Element) -> Option<&'a str> {
    let own = attribute(element, "flashvars");
    let mut children = node.children().filter_map(|n| n.value().as_element());
    own.or_else(|| {
        let named = |e: &&Element| {
            e.name() == "param" && attribute(e, "name").is_some_and(|name| name.eq_ignore_ascii_case("flashvars"))
        };
        children.find(named).and_then(|e| attribute(e, "value"))
    })
}

/// An address with more parameters.
pub(super) fn with_query(address: &str, more: &str) -> String {
    format!("{address}{}{more}", if address.contains('?') { '&' } else { '?' })
}

/// Reads the address of a frame.
pub(super) fn frame(raw: &str, title: Option<&str>, context: &Context<'_>) -> Frame {
    let absolute = if raw.starts_with("//") { format!("https:{raw}") } else { raw.to_owned() };
    let Some(mut address) = context.resolve(&absolute).filter(Address::is_web) else {
        return Frame::Nothing;
    };
    for _ in 0..3 {
        let wrapper = embeds::WRAPPERS.iter().filter(|(host, _)| address.is_on(host));
        let inner = wrapper.filter_map(|(_, name)| address.parameter(name)).find_map(|v| Address::absolute(&v));
        let Some(inner) = inner else { break };
        address = inner;
    }
    if let Some((id, ..)) =
        embeds::JUNK.iter().find(|(_, host, path)| address.is_on(host) && address.path().starts_with(path))
    {
        return Frame::Junk(id);
    }
    let embed = known(&address).or_else(|| unknown(&address, context));
    embed.map_or(Frame::Nothing, |mut embed| {
        embed.title = title.map(meta::bare).filter(|title| !title.is_empty());
        Frame::Embed(Box::new(embed))
    })
}

/// An embed of a known provider; `None` for any other address.
pub(super) fn known(address: &Address) -> Option<Embed> {
    if address.has_credentials_or_port() {
        return None;
    }
    let form = embeds::FORMS.iter().find(|form| {
        address.is_on(form.host)
            && address.path().starts_with(form.path)
            && (matches!(form.take, Take::Nothing) || id_in(form, address).is_some())
    })?;
    let provider = provider(form.provider)?;
    if let Take::Address(name) = form.take {
        let raw = address.parameter(name)?;
        let inner = Address::absolute(&raw).or_else(|| Address::absolute(&percent_decode(&raw)))?;
        let page = || build(provider, None, Some(&inner)).filter(|_| inner.is_on(form.host));
        return known(&inner).or_else(page);
    }
    build(provider, id_in(form, address), Some(address))
}

/// An embed of a provider that an element names, with the address of the post; or of the one whose address it is.
pub(super) fn post(provider_id: &str, address: &Address) -> Option<Embed> {
    known(address).or_else(|| build(provider(provider_id)?, None, Some(address)))
}

fn provider(id: &str) -> Option<&'static Provider> {
    embeds::PROVIDERS.iter().find(|provider| provider.name == id)
}

fn build(provider: &Provider, id: Option<String>, address: Option<&Address>) -> Option<Embed> {
    let safe = |address: Address| SafeUrl::link(&address).ok();
    let fill = |template: &str| {
        let id = id.as_deref().filter(|_| !template.is_empty())?;
        let id = if template.contains("url=https%3A") { id.replace('/', "%2F") } else { id.to_owned() };
        Address::absolute(&template.replace("{id}", &id))
    };
    let start = address.and_then(start);
    let player = fill(provider.player).map(|player| match (start, provider.start) {
        (Some(seconds), name) if !name.is_empty() => {
            Address::absolute(&format!("{}?{name}={seconds}", player.as_str())).unwrap_or(player)
        }
        _ => player,
    });
    Some(Embed {
        provider: provider.id.to_owned(),
        kind: provider.kind,
        url: fill(provider.page).and_then(safe).or_else(|| safe(without_tracking(address?)))?,
        embed_url: player.and_then(safe),
        thumbnail: fill(provider.thumbnail).and_then(safe),
        title: None,
        start,
        id,
    })
}

/// The embed that a link on its own in a figure stands for.
pub(super) fn linked(address: &Address) -> Option<Embed> {
    known(address).or_else(|| SafeUrl::link(address).ok().map(|url| named_by_host(address, url)))
}

/// A frame of a provider that is not in the table: a link, named by its host.
fn unknown(address: &Address, context: &Context<'_>) -> Option<Embed> {
    SafeUrl::media(&without_tracking(address), context.base).ok().map(|url| named_by_host(address, url))
}

fn named_by_host(address: &Address, url: SafeUrl) -> Embed {
    Embed {
        provider: address.host().strip_prefix("www.").unwrap_or(address.host()).to_owned(),
        kind: EmbedKind::Other,
        id: None,
        url,
        embed_url: None,
        thumbnail: None,
        title: None,
        start: None,
    }
}

/// Takes the embeds out of blocks, and the blocks that held nothing else.
pub(super) fn leave_out(blocks: &mut Vec<Block>, notes: &mut Notes) {
    blocks.retain_mut(|block| match &mut block.kind {
        BlockKind::Embed { embed, .. } => {
            let url = embed.url.as_str().to_owned();
            notes.remove(RemovalKind::Element, "embed-drop", &words_of(block), Some(&url));
            false
        }
        BlockKind::Quote { content, .. } => {
            leave_out(content, notes);
            !content.is_empty()
        }
        BlockKind::Details { summary, content } => {
            leave_out(content, notes);
            !(summary.is_empty() && content.is_empty())
        }
        BlockKind::List { items, .. } => {
            items.retain_mut(|item| {
                leave_out(item, notes);
                !item.is_empty()
            });
            !items.is_empty()
        }
        BlockKind::Definitions { items } => {
            items.retain_mut(|item| {
                leave_out(&mut item.content, notes);
                !(item.term.is_empty() && item.content.is_empty())
            });
            !items.is_empty()
        }
        BlockKind::Table { rows, .. } => {
            rows.iter_mut().flatten().for_each(|cell| leave_out(&mut cell.content, notes));
            true
        }
        _ => true,
    });
}

fn id_in(form: &Form, address: &Address) -> Option<String> {
    let rest = address.path().strip_prefix(form.path)?;
    let id = match form.take {
        Take::Segment => rest.split('/').next()?.to_owned(),
        Take::Rest => rest.trim_matches('/').to_owned(),
        Take::Whole => address.path().trim_matches('/').to_owned(),
        Take::Parameter(name) => address.parameter(name)?,
        Take::Address(name) => return address.parameter(name),
        Take::After(name) => {
            let mut parts = rest.split('/').skip_while(|part| *part != name);
            parts.nth(1)?.to_owned()
        }
        Take::Nothing => return None,
    };
    let id = [".html", ".js"].iter().find_map(|ending| id.strip_suffix(ending)).unwrap_or(&id).to_owned();
    is_id(&id).then_some(id)
}

fn is_id(id: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-_./:@".contains(&b);
    !id.is_empty() && id.len() <= 200 && id.bytes().all(plain) && !id.contains("..")
}

/// The start in seconds: `start=90`, `t=90`, `t=90s`, `t=1m30s`, `#t=90`.
fn start(address: &Address) -> Option<u32> {
    let raw = address
        .parameter("start")
        .or_else(|| address.parameter("t"))
        .or_else(|| address.fragment().and_then(|f| f.strip_prefix("t=")).map(str::to_owned))?;
    if let Ok(seconds) = raw.parse() {
        return Some(seconds);
    }
    let mut total = 0_u32;
    let mut number = String::new();
    for c in raw.chars() {
        if c.is_ascii_digit() {
            number.push(c);
            continue;
        }
        let unit = match c {
            'h' => 3600,
            'm' => 60,
            's' => 1,
            _ => return None,
        };
        total = total.checked_add(number.parse::<u32>().ok()?.checked_mul(unit)?)?;
        number.clear();
    }
    number.is_empty().then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

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
            ("https://player.vimeo.com/video/123?h=a", "vimeo", "123", "https://vimeo.com/123"),
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
            let Frame::Embed(embed) = frame(given, None, &Context::new(&options, None, false)) else {
                panic!("{given}")
            };
            assert_eq!((embed.provider.as_str(), embed.id.as_deref(), embed.url.as_str()), (provider, Some(id), page));
        }
    }

    #[test]
    fn what_only_looks_like_a_provider_is_none() {
        for given in [
            "https://www.youtube.com@evil.example/embed/x",
            "https://youtube.com.evil.example/embed/x",
            "https://www.youtube.com:8443/embed/x",
            "https://www.youtube.com/embed/",
            "https://www.youtube.com/embed/a%22b",
            "https://twitter.com/someone",
        ] {
            assert!(known(&Address::absolute(given).unwrap()).is_none(), "{given}");
        }
    }

    #[test]
    fn start_times() {
        let at = |s: &str| start(&Address::absolute(s).unwrap());
        assert_eq!(at("https://youtu.be/x?t=90"), Some(90));
        assert_eq!(at("https://youtu.be/x?t=1h2m3s"), Some(3723));
        assert_eq!(at("https://youtu.be/x?t=x"), None);
    }

    #[test]
    fn every_form_is_of_its_provider_and_on_its_host_only() {
        for form in embeds::FORMS {
            let path = form.path.trim_end_matches('/');
            let rest = match form.take {
                Take::Segment | Take::Rest | Take::Whole => format!("{path}/abc123"),
                Take::Parameter(name) => format!("{}?{name}=abc123", form.path),
                Take::After(name) => format!("{path}/x/{name}/abc123"),
                Take::Address(name) => format!("{}?{name}=https%3A%2F%2F{}%2Fa", form.path, form.host),
                Take::Nothing => form.path.to_owned(),
            };
            let at = |host: &str| Address::absolute(&format!("https://{host}{rest}")).unwrap();
            let wanted = provider(form.provider).unwrap().id;
            let found = known(&at(form.host)).map(|embed| embed.provider);
            assert_eq!(found.as_deref(), Some(wanted), "{}{rest}", form.host);
            assert!(known(&at(&format!("{}.example", form.host))).is_none(), "{}.example{rest}", form.host);
        }
    }

    #[test]
    fn every_player_in_a_frame_is_on_a_listed_host() {
        for provider in embeds::PROVIDERS.iter().filter(|provider| !provider.player.is_empty()) {
            let player = Address::absolute(&provider.player.replace("{id}", "abc")).unwrap();
            assert!(embeds::FRAME_HOSTS.contains(&player.host()), "{}", provider.player);
        }
    }

    #[test]
    fn junk_is_no_embed() {
        let options = crate::Options::default();
        let context = Context::new(&options, None, false);
        for (id, host, path) in embeds::JUNK {
            let found = frame(&format!("https://{host}{path}"), None, &context);
            assert!(matches!(found, Frame::Junk(rule) if rule == *id), "{host}{path}");
            let other = frame(&format!("https://not{host}{path}"), None, &context);
            assert!(!matches!(other, Frame::Junk(_)), "not{host}{path}");
        }
    }
}
