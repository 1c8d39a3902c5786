//! Whose player an address is of: provider, id, page for people.

use crate::article::{Embed, EmbedKind, FieldText};
use crate::read::context::Context;
use crate::read::elements::link::without_tracking;
use crate::rules::embeds::{self, Form, Provider, Shape, Take};
use crate::text::search::{contains, replace, split_once};
use crate::url::{Address, SafeUrl, percent};

/// An embed of a known provider; `None` for any other address.
pub(crate) fn known(address: &Address) -> Option<Embed> {
    if address.has_credentials_or_port() {
        return None;
    }
    let form = form_of(address)?;
    let Take::Address(name) = form.take else {
        return build(provider(form.provider)?, id_in(form, address).as_deref(), Some(address));
    };
    let raw = address.parameter(name)?;
    let inner = Address::absolute(&raw).or_else(|| Address::absolute(&percent::decode(&raw)))?;
    match form_of(&inner) {
        // A player of a player shows nothing.
        Some(Form { take: Take::Address(_), .. }) => None,
        Some(_) => known(&inner),
        None => build(provider(form.provider)?, None, Some(&inner)).filter(|_| inner.is_on(form.host)),
    }
}

fn form_of(address: &Address) -> Option<&'static Form> {
    embeds::FORMS.iter().find(|form| {
        address.is_on(form.host)
            && address.path().starts_with(form.path)
            && (matches!(form.take, Take::Nothing) || id_in(form, address).is_some())
    })
}

/// An embed of a provider that an element names, with the address of the post; or of the one whose address it is.
pub(crate) fn post(provider_id: &str, address: &Address) -> Option<Embed> {
    linked_post(address).or_else(|| build(provider(provider_id)?, None, Some(address)))
}

/// The post that an address is of, whatever names its provider.
pub(crate) fn linked_post(address: &Address) -> Option<Embed> {
    known(address).or_else(|| anywhere(address))
}

/// An embed by the names of its provider and of what it shows. An id is one if the addresses that it makes say it.
pub(super) fn with_id(name: &str, id: &str) -> Option<Embed> {
    let embed = is_id(id).then(|| build(provider(name)?, Some(id), None))??;
    let says_it =
        |url: &SafeUrl| Address::absolute(url.as_str()).and_then(|a| known(&a)).is_some_and(|e| e.id == embed.id);
    (says_it(&embed.url) && embed.embed_url.as_ref().is_none_or(says_it)).then_some(embed)
}

fn provider(id: &str) -> Option<&'static Provider> {
    embeds::PROVIDERS.iter().find(|provider| provider.name == id)
}

fn build(provider: &Provider, id: Option<&str>, address: Option<&Address>) -> Option<Embed> {
    let safe = |address: Address| SafeUrl::link(address).ok();
    let fill = |template: &str| {
        let id = id.filter(|_| !template.is_empty())?;
        let id = if contains(template, "url=https%3A") { id.replace('/', "%2F") } else { id.to_owned() };
        Address::absolute(&replace(template, "{id}", &id)).map(|filled| with_kept(filled, provider, address))
    };
    let start = address.and_then(start);
    let player = fill(provider.player).map(|player| match (start, provider.start) {
        (Some(seconds), name) if !name.is_empty() => {
            let mark = if player.as_str().contains('?') { '&' } else { '?' };
            Address::absolute(&format!("{}{mark}{name}={seconds}", player.as_str())).unwrap_or(player)
        }
        _ => player,
    });
    Some(Embed {
        provider: FieldText::token(provider.id)?,
        kind: provider.kind,
        url: fill(provider.page)
            .and_then(safe)
            .or_else(|| address.and_then(|address| SafeUrl::link(untracked(address)).ok()))?,
        embed_url: player.and_then(safe),
        thumbnail: fill(provider.thumbnail).and_then(safe),
        title: None,
        start,
        id: id.and_then(FieldText::token),
    })
}

/// An address with the parameters that say which part it is, or that it may be seen.
fn with_kept(filled: Address, provider: &Provider, given: Option<&Address>) -> Address {
    let kept = embeds::KEPT.iter().filter(|(id, ..)| *id == provider.name).find_map(|(_, from, to)| {
        // The first part is what is shown anyway.
        let value = if *from == "/" { behind_number(given?.path()) } else { given?.parameter(from) };
        let value = value.filter(|value| is_id(value) && value != "1")?;
        let (mark, is) = match filled.as_str() {
            // Of the address within the address.
            player if contains(player, "url=https%3A") => ("%3F", "%3D"),
            other => (if other.contains('?') { "&" } else { "?" }, "="),
        };
        Address::absolute(&format!("{}{mark}{to}{is}{value}", filled.as_str()))
    });
    kept.unwrap_or(filled)
}

/// The hash behind a number in a path: `/123456/0ab1cd2ef3`.
fn behind_number(path: &str) -> Option<String> {
    let mut parts = path.split('/').skip(1);
    let number = parts.next().filter(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    let hash = parts.next().filter(|part| part.len() >= 8 && part.bytes().all(|b| b.is_ascii_hexdigit()));
    number.and(hash).map(str::to_owned)
}

/// The embed that a link on its own in a figure stands for.
pub(crate) fn linked(address: &Address) -> Option<Embed> {
    known(address).or_else(|| SafeUrl::link(address.clone()).ok().map(|url| named_by_host(address, url)))
}

/// An embed of software that runs on many hosts, by the form of its addresses.
pub(super) fn anywhere(address: &Address) -> Option<Embed> {
    if address.has_credentials_or_port() {
        return None;
    }
    embeds::ANYWHERE.iter().find_map(|row| {
        let id = address.path().strip_prefix(row.before)?.strip_suffix(row.after)?;
        let digits = |part: &str| part.len() >= 10 && part.bytes().all(|b| b.is_ascii_digit());
        let fits = match row.id {
            Shape::Post => id.split_once('/').is_some_and(|(name, post)| !name.is_empty() && digits(post)),
            Shape::Film => matches!(id.len(), 22 | 36) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'),
        };
        let page = format!("https://{}{}", address.host(), replace(row.page, "{id}", id));
        let embed =
            (fits && is_id(id)).then(|| build(provider(row.provider)?, None, Address::absolute(&page).as_ref()))??;
        Some(Embed { id: FieldText::token(id), ..embed })
    })
}

/// A frame of a provider that is not in the table: a link, named by its host.
pub(super) fn unknown(address: &Address, context: &Context<'_>) -> Option<Embed> {
    SafeUrl::media(untracked(address), context.own_host).ok().map(|url| named_by_host(address, url))
}

fn untracked(address: &Address) -> Address {
    without_tracking(address).unwrap_or_else(|| address.clone())
}

fn named_by_host(address: &Address, url: SafeUrl) -> Embed {
    Embed {
        provider: FieldText::line(address.host().strip_prefix("www.").unwrap_or(address.host())).unwrap_or_default(),
        kind: EmbedKind::Other,
        id: None,
        url,
        embed_url: None,
        thumbnail: None,
        title: None,
        start: None,
    }
}

fn id_in(form: &Form, address: &Address) -> Option<String> {
    let rest = address.path().strip_prefix(form.path)?;
    let id = match form.take {
        // Players of Flash have their parameters in the path.
        Take::Segment => rest.split(['/', '&', ';']).next()?.to_owned(),
        Take::BeforeLanguage => rest.trim_end_matches('/').rsplit('/').nth(1)?.to_owned(),
        Take::Rest => rest.trim_matches('/').to_owned(),
        Take::Whole => address.path().trim_matches('/').to_owned(),
        Take::Parameter(name) => address.parameter(name)?,
        Take::Address(name) => return address.parameter(name),
        Take::After(name) => {
            let mut parts = rest.split('/').skip_while(|part| *part != name);
            parts.nth(1)?.to_owned()
        }
        Take::Before(end) => split_once(rest, end)?.0.to_owned(),
        Take::Numbered(name) => {
            let id = address.parameter(name)?;
            id.strip_prefix('v').unwrap_or(&id).to_owned()
        }
        Take::Pair([owner, film]) => address.parameter(owner)? + "_" + &address.parameter(film)?,
        Take::Nothing => return None,
    };
    let id = [".html", ".js"].iter().find_map(|ending| id.strip_suffix(ending)).unwrap_or(&id).to_owned();
    is_id(&id).then_some(id)
}

fn is_id(id: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-_./:@".contains(&b);
    !id.is_empty() && id.len() <= 200 && id.bytes().all(plain) && !contains(id, "..")
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
    fn a_player_of_players_is_none() {
        let player = "https://w.soundcloud.com/player?url=";
        let of = |players: usize| {
            let address = player.repeat(players) + "https://soundcloud.com/a/b";
            known(&Address::absolute(&address).unwrap()).map(|embed| embed.url.as_str().to_owned())
        };
        assert_eq!(of(1).as_deref(), Some("https://soundcloud.com/a/b"));
        assert_eq!(of(2), None);
        assert_eq!(of(5_000), None);
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
                Take::Before(end) => format!("{path}/abc123{end}/x"),
                Take::Numbered(name) => format!("{}?{name}=v123", form.path),
                Take::Pair([owner, film]) => format!("{}?{owner}=-12&{film}=34", form.path),
                Take::BeforeLanguage => format!("{path}/x/abc123/en"),
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
}
