//! Proxies that stand between a page and its pictures.

use crate::article::visit::{each_block, each_inline, each_text};
use crate::article::{Article, BlockKind, FieldText, Image, Inline};
use crate::limits::NESTED_PROXIES;
use crate::read::context::Context;
use crate::rules::proxies;
use crate::text::search::{contains, find, find_last, split_once};
use crate::url::{Address, Refusal, SafeUrl, is_on, percent};

/// Undoes proxies, one inside the other, and the caller's own; the id is that of the outermost. `None` where there is no end
/// of them, or nothing in the caller's.
pub(super) fn unproxy(mut address: Address, context: &Context<'_>) -> Option<(Address, Option<&'static str>)> {
    let mut first = None;
    for _ in 0..=NESTED_PROXIES {
        if let Some(inner) = context.proxy.as_ref().and_then(|own| own.inner(&address)) {
            address = Address::absolute(&inner)?;
            continue;
        }
        let (host, path) = (address.host(), address.path());
        let found = proxies::PROXIES.iter().filter(|_| context.options.images.unproxy).find_map(|proxy| {
            let there = (proxy.host.is_empty() || is_on(host, proxy.host)) && path.starts_with(proxy.path);
            there.then(|| inner(&address, &proxy.inner)).flatten().map(|inner| (inner, proxy.id))
        });
        let Some((inner, id)) = found else { return Some((address, first)) };
        first = first.or(Some(id));
        address = inner;
    }
    None
}

/// Refuses an address that would be too long in the caller's proxy.
pub(super) fn fitting(url: SafeUrl, context: &Context<'_>) -> Result<SafeUrl, Refusal> {
    let fits = context.proxy.as_ref().is_none_or(|own| own.has_room_for(&url));
    if fits { Ok(url) } else { Err(Refusal::Long) }
}

/// Routes every picture of a finished article through the caller's proxy: before, pictures are told from one another by
/// their own addresses.
pub(crate) fn through_proxy(article: &mut Article, context: &Context<'_>) {
    let Some(own) = &context.proxy else { return };
    let route = |image: &mut Image| {
        let routed = own.around(&image.url);
        if image.original_url.as_deref() == Some(routed.as_str()) {
            image.original_url = None;
        } else if routed != image.url {
            image.original_url = image.original_url.take().or_else(|| FieldText::line(image.url.as_str()));
        }
        image.url = routed;
        for candidate in &mut image.srcset {
            candidate.url = own.around(&candidate.url);
        }
    };
    article.images.iter_mut().chain(&mut article.lead_image).for_each(route);
    each_block(&mut article.blocks, &mut |block| match &mut block.kind {
        BlockKind::Figure { images, .. } => images.iter_mut().for_each(route),
        BlockKind::Media { poster: Some(poster), .. } => *poster = own.around(poster),
        _ => {}
    });
    each_text(&mut article.blocks, &mut |content| {
        each_inline(content, &mut |inline| {
            if let Inline::Image { image } = inline {
                route(image);
            }
        });
    });
}

fn inner(address: &Address, place: &proxies::Inner) -> Option<Address> {
    match place {
        proxies::Inner::Parameter(name) => {
            let value = address.parameter(name)?;
            let value = value.strip_prefix("ssl:").unwrap_or(&value);
            match value {
                v if v.starts_with('/') && !v.starts_with("//") => Address::parse(v, Some(address)),
                v if contains(v, "://") || v.starts_with("//") => web(v),
                v => web(&format!("https://{v}")),
            }
        }
        proxies::Inner::PathIsAddress => {
            let path =
                address.path().strip_prefix('/').filter(|p| p.split('/').next().is_some_and(|h| h.contains('.')))?;
            let secure = address.parameter("ssl").is_some_and(|v| v == "1")
                || address.fragment().is_some_and(|f| contains(f, "ssl=1"));
            web(&format!("http{}://{path}", if secure { "s" } else { "" }))
        }
        proxies::Inner::LastHttp => {
            let path = &address.as_str()[find(address.as_str(), "://")? + 3..];
            let at = find_last(path, "/http").map(|at| at + 1)?;
            let target = &path[at..];
            web(&if contains(target, "://") { target.to_owned() } else { percent::decode(target) })
        }
        proxies::Inner::Fragment => web(address.fragment()?),
        proxies::Inner::Blurred(size) => {
            let (file, rest) = split_once(address.as_str(), size)?;
            web(file).filter(|_| contains(rest, "blur_"))
        }
        proxies::Inner::HexPath => {
            let digits = address.path().rsplit('/').next().filter(|digits| digits.is_ascii())?;
            let byte = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
            let bytes: Option<Vec<u8>> = (0..digits.len()).step_by(2).map(byte).collect();
            web(&String::from_utf8(bytes?).ok()?).filter(|_| address.path().matches('/').count() == 2)
        }
    }
}

/// An address with a host that has a dot.
fn web(raw: &str) -> Option<Address> {
    Address::absolute(raw).filter(|a| a.host().contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn undone(given: &str) -> Option<(String, Option<&'static str>)> {
        let options = crate::Options::default();
        let document = Document::default();
        let context = Context::new(&options, &document);
        unproxy(Address::absolute(given).unwrap(), &context).map(|(address, id)| (address.as_str().to_owned(), id))
    }

    #[test]
    fn proxies_are_undone() {
        for (given, there, id) in [
            ("https://images.weserv.nl/?url=static.dw.com/image/1.jpg", "https://static.dw.com/image/1.jpg", "weserv"),
            ("https://images.weserv.nl?url=a.example/1.jpg", "https://a.example/1.jpg", "weserv"),
            ("https://wsrv.nl/?url=http%3A%2F%2Fa.example%2F1.jpg&w=300", "http://a.example/1.jpg", "weserv"),
            ("https://images.weserv.nl/?url=ssl:a.example/1.jpg", "https://a.example/1.jpg", "weserv"),
            (
                "https://images.weserv.nl/?url=http%3A%2F%2Fimg2.jintiankansha.me%2Fget%3Fsrc%3Dhttp%3A%2F%2Fmmbiz.qpic.cn%2Fx%2F0",
                "http://mmbiz.qpic.cn/x/0",
                "weserv",
            ),
            ("https://i1.wp.com/a.example/1.jpg?resize=10%2C20&ssl=1", "https://a.example/1.jpg", "photon"),
            ("https://i1.wp.com/a.example/1.jpg?w=10#038;ssl=1", "https://a.example/1.jpg", "photon"),
            (
                "https://substackcdn.com/image/fetch/w_1,c_limit/https%3A%2F%2Fa.example%2F1.png",
                "https://a.example/1.png",
                "substack",
            ),
            (
                "https://a.example/cdn-cgi/image/width=1/https://b.example/1.png",
                "https://b.example/1.png",
                "cloudflare",
            ),
            ("https://a.example/_next/image?url=%2F1.png&w=64", "https://a.example/1.png", "next"),
            (
                "https://camo.githubusercontent.com/0a1b/68747470733a2f2f612e6578616d706c652f312e706e67",
                "https://a.example/1.png",
                "camo",
            ),
            (
                "https://static.wixstatic.com/media/a~mv2.jpg/v1/fill/w_49,h_33,blur_2/a~mv2.jpg",
                "https://static.wixstatic.com/media/a~mv2.jpg",
                "wix",
            ),
            (
                "https://ci3.googleusercontent.com/proxy/xyz#https://a.example/1.png",
                "https://a.example/1.png",
                "google-mail",
            ),
        ] {
            assert_eq!(undone(given), Some((there.to_owned(), Some(id))), "{given}");
        }
        for given in ["https://images.weserv.nl/?w=1", "https://a.example/?url=b.example/1.jpg", "https://i1.wp.com/x"]
        {
            assert_eq!(undone(given), Some((given.to_owned(), None)), "{given}");
        }
        assert_eq!(undone(&("https://wsrv.nl/?url=".repeat(9) + "https://a.example/1.jpg")), None);
    }
}
