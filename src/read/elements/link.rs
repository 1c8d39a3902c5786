//! Links: resolved, redirectors unwrapped, endpoints turned into pages, tracking removed.

use std::borrow::Cow;

use crate::article::{FieldText, RemovalKind};
use crate::limits::NESTED_REDIRECTORS;
use crate::read::context::Context;
use crate::read::report::Report;
use crate::rules::trackers::Part;
use crate::rules::{endpoints, redirectors, trackers};
use crate::text::search::{replace, split_once};
use crate::url::{Address, SafeUrl, is_on, percent};

/// The address of a link, or `None` where it leads nowhere that is safe.
pub(crate) fn link(raw: &str, context: &Context<'_>, report: &mut Report) -> Option<SafeUrl> {
    if let Some(fragment) = raw.strip_prefix('#') {
        return context.local_id(&percent::decode(fragment)).map(|id| SafeUrl::fragment(&id));
    }
    let unresolved = context.unresolved.get();
    let Some(given) = context.resolve(raw) else {
        if context.unresolved.get() > unresolved {
            return None;
        }
        report.remove(RemovalKind::Url, "url-invalid", "", Some(raw));
        return None;
    };
    if let Some(fragment) = given.fragment()
        && context.base.is_some_and(|base| page(base) == page(&given))
        && let Some(id) = context.local_id(&percent::decode(fragment))
    {
        return Some(SafeUrl::fragment(&id));
    }
    let cleaned = match clean(&given, context, report) {
        None => {
            report.remove(RemovalKind::Url, "url-nested", "", Some(raw));
            return None;
        }
        Some(Cow::Borrowed(_)) => None,
        Some(Cow::Owned(address)) => Some(address),
    };
    let (address, original) = match cleaned {
        Some(address) if address != given => (address, Some(given)),
        _ => (given, None),
    };
    match SafeUrl::link(address) {
        Ok(url) => {
            if let Some(original) = original.and_then(|original| FieldText::line(original.as_str())) {
                report.originals.entry(url.as_str().to_owned()).or_insert(original);
            }
            Some(url)
        }
        Err(refusal) => {
            report.remove(RemovalKind::Url, refusal.rule(), "", Some(raw));
            None
        }
    }
}

/// An address without what redirects and tracks. `None` where redirectors stand one inside the other without end.
pub(crate) fn clean<'a>(given: &'a Address, context: &Context<'_>, report: &mut Report) -> Option<Cow<'a, Address>> {
    let mut address = unwrapped(given, context, report)?;
    if context.options.links.strip_tracking
        && let Some(stripped) = without_tracking(&address)
    {
        report.remove(RemovalKind::Tracker, "tracking-parameter", "", None);
        address = Cow::Owned(stripped);
    }
    Some(address)
}

/// Where an address leads: the page behind redirectors, or the one for people. `None` as for [`clean`].
pub(crate) fn unwrapped<'a>(
    given: &'a Address,
    context: &Context<'_>,
    report: &mut Report,
) -> Option<Cow<'a, Address>> {
    let mut address = Cow::Borrowed(given);
    if !context.options.links.unwrap_redirects {
        return Some(address);
    }
    let mut followed = 0;
    while let Some((target, rule)) = redirect_target(&address) {
        followed += 1;
        if followed > NESTED_REDIRECTORS {
            return None;
        }
        report.remove(RemovalKind::Tracker, rule, "", None);
        address = Cow::Owned(target);
    }
    if let Some((page, rule)) = page_of(&address, context) {
        report.remove(RemovalKind::Url, rule, "", None);
        address = Cow::Owned(page);
    }
    Some(address)
}

/// An address without its fragment and what tracks.
fn page(address: &Address) -> String {
    let mut page = without_tracking(address).as_ref().unwrap_or(address).as_str().to_owned();
    page.truncate(page.find('#').unwrap_or(page.len()));
    page
}

fn redirect_target(address: &Address) -> Option<(Address, &'static str)> {
    let host = address.host();
    let is_there =
        |r: &&redirectors::Redirector| address.path().starts_with(r.path) && (r.host.is_empty() || is_on(host, r.host));
    let rows = redirectors::REDIRECTORS.iter().filter(is_there);
    let mut targets = rows.filter_map(|r| {
        let target = match r.parameter {
            "" => address.query().map(percent::decode),
            end @ ("/" | "__;") => {
                let target = split_once(split_once(address.as_str(), r.path)?.1, end)?.0;
                // A star stands for a character that is told elsewhere.
                let is_plain = end == "/" || !target.contains('*');
                is_plain.then(|| if end == "/" { percent::decode(target) } else { target.to_owned() })
            }
            name => address.parameter(name),
        };
        Some((Address::absolute(&target?)?, r.id))
    });
    targets.next()
}

/// The page for people that shows what an endpoint serves.
fn page_of(address: &Address, context: &Context<'_>) -> Option<(Address, &'static str)> {
    let host = address.host();
    let row = endpoints::ENDPOINTS.iter().find(|e| host == e.host && address.path().starts_with(e.path))?;
    let id = address.path()[row.path.len()..].trim_end_matches('/');
    let section = context.base?.path().split('/').find(|part| !part.is_empty())?;
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    (plain(id) && plain(section))
        .then(|| replace(&replace(row.page, "{section}", section), "{id}", id))
        .and_then(|page| Some((Address::absolute(&page)?, row.id)))
}

/// An address without the parameters and the fragment that track; `None` where it has none.
pub(crate) fn without_tracking(address: &Address) -> Option<Address> {
    if !address.is_web() {
        return None;
    }
    let tracks = |fragment: &str| trackers::FRAGMENTS.iter().any(|start| fragment.starts_with(start));
    let bare = address.without_fragment(tracks);
    without_tracking_parameters(bare.as_ref().unwrap_or(address)).or(bare)
}

/// The same of an item's own address, by its host.
pub(crate) fn without_own_tracking(address: &Address) -> Option<Address> {
    let (_, part) = trackers::OWN.iter().find(|(host, _)| address.is_on(host))?;
    match part {
        Part::Fragment(start) => address.without_fragment(|fragment| fragment.starts_with(start)),
        Part::Parameter(name) => address.without_parameters(|key, _| key == *name),
    }
}

fn without_tracking_parameters(address: &Address) -> Option<Address> {
    address.without_parameters(|key, value| {
        let named = trackers::PARAMETERS.iter().any(|name| match name.strip_suffix('*') {
            Some(prefix) => key.get(..prefix.len()).is_some_and(|k| k.eq_ignore_ascii_case(prefix)),
            None => key.eq_ignore_ascii_case(name),
        });
        named || trackers::PARAMETER_VALUES.iter().any(|(name, start)| key == *name && value.starts_with(start))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn cleaned(raw: &str) -> String {
        let options = crate::Options::default();
        let base = Address::absolute("https://www.dw.com/zh/x/a-1");
        let document = Document { base, ..Document::default() };
        let context = Context::new(&options, &document);
        clean(&context.resolve(raw).unwrap(), &context, &mut Report::default()).unwrap().as_str().to_owned()
    }

    #[test]
    fn redirectors_are_unwrapped() {
        for (given, target) in [
            ("https://www.google.com/url?q=https://a.example/%3Fb&sa=D", "https://a.example/?b"),
            ("https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F%3Ffbclid%3Dx&h=y", "https://a.example/"),
            ("https://link.zhihu.com/?target=https%3A//a.example/", "https://a.example/"),
            ("https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Fa.example%2F", "https://a.example/"),
            ("https://href.li/?https://a.example/p", "https://a.example/p"),
            ("https://urldefense.com/v3/__https://a.example/p?a=1__;!!AbC!dEf$", "https://a.example/p?a=1"),
            (
                "https://x.r.eu-west-1.awstrack.me/L0/https:%2F%2Fa.example%2Fp%3Fid=7/1/01-x/AbC=1",
                "https://a.example/p?id=7",
            ),
            ("https://track.b.example/CL0/https:%2F%2Fa.example%2Fp/1/01-x/AbC=1", "https://a.example/p"),
            ("https://api.dw.com/api/detail/article/123", "https://www.dw.com/zh/a-123"),
        ] {
            assert_eq!(cleaned(given), target);
        }
        for same in [
            "https://b.example/CL0/files/1",
            "https://urldefense.com/v3/__https://a.example/*__;Iw!!AbC!dEf$",
            "https://www.google.com/url?q=javascript:alert(1)",
            "https://www.google.com/search?q=https://a.example/",
            "https://api.dw.com/api/detail/article/../x",
            "https://notgoogle.com/url?q=https://a.example/",
        ] {
            assert_eq!(cleaned(same), Address::absolute(same).unwrap().as_str());
        }
    }

    #[test]
    fn tracking_goes_and_the_rest_stays_byte_for_byte() {
        assert_eq!(cleaned("https://a.example/?UTM_Source=x&q=%2f+&fbclid=y"), "https://a.example/?q=%2f+");
        assert_eq!(cleaned("https://a.example/p?source=rss----abc---4"), "https://a.example/p");
        for same in
            ["https://a.example/?source=press", "https://a.example/?ref=home&utmost=1", "https://a.example/?q=%2F&&b"]
        {
            assert_eq!(cleaned(same), same);
        }
    }

    #[test]
    fn fragments_that_track_go() {
        for start in trackers::FRAGMENTS {
            assert_eq!(cleaned(&format!("https://a.example/b?c#{start}x")), "https://a.example/b?c");
            let other = format!("https://a.example/b?c#x{start}");
            assert_eq!(cleaned(&other), other);
        }
        assert_eq!(cleaned("https://a.example/?f=rss&g#tk.rss_all"), "https://a.example/?g");
        for (name, start) in trackers::PARAMETER_VALUES {
            assert_eq!(cleaned(&format!("https://a.example/?{name}={start}1&q=2")), "https://a.example/?q=2");
            let other = format!("https://a.example/?{name}=x{start}");
            assert_eq!(cleaned(&other), other);
        }
    }

    #[test]
    fn own_addresses_lose_more_on_their_hosts_only() {
        let own = |raw: &str| without_own_tracking(&Address::absolute(raw).unwrap()).map(|url| url.as_str().to_owned());
        for (host, part) in trackers::OWN {
            let tail = match part {
                Part::Fragment(start) => format!("#{start}4"),
                Part::Parameter(name) => format!("?{name}=x"),
            };
            assert_eq!(own(&format!("https://www.{host}/t/1{tail}")), Some(format!("https://www.{host}/t/1")));
            assert_eq!(own(&format!("https://not{host}/t/1{tail}")), None);
            let other = format!("https://www.{host}/t/1{tail}");
            assert_eq!(cleaned(&other), other);
        }
    }

    #[test]
    fn every_redirector_is_unwrapped_on_its_host_only() {
        for row in &redirectors::REDIRECTORS {
            let target = match row.parameter {
                "" => "?https%3A%2F%2Fa.example%2Fb".to_owned(),
                "__;" => "https://a.example/b__;!!x$".to_owned(),
                "/" => "https:%2F%2Fa.example%2Fb/1/x".to_owned(),
                name => format!("?{name}=https%3A%2F%2Fa.example%2Fb"),
            };
            let host = if row.host.is_empty() { "c.example" } else { row.host };
            assert_eq!(cleaned(&format!("https://{host}{}{target}", row.path)), "https://a.example/b", "{}", row.id);
            let other = format!("https://not{host}.example{}{target}", row.path);
            assert_eq!(cleaned(&other) == other, !row.host.is_empty());
        }
    }

    #[test]
    fn every_tracking_parameter_goes_by_its_whole_name() {
        for name in trackers::PARAMETERS {
            let whole = name.replace('*', "x");
            assert_eq!(cleaned(&format!("https://a.example/?{whole}=1&q=2")), "https://a.example/?q=2", "{name}");
            let other = format!("https://a.example/?q{whole}=1");
            assert_eq!(cleaned(&other), other);
        }
    }
}
