//! Which hosts are not on the Internet.

use std::net::{Ipv4Addr, Ipv6Addr};

/// Whether the host is this machine, a private network, or none on the Internet: [RFC 1918], [RFC 6598], [RFC 3927],
/// [RFC 3879], [RFC 4193], [RFC 4291], [RFC 6761], [RFC 6762] and its appendix G, [RFC 6890], [RFC 8375].
///
/// [RFC 1918]: https://www.rfc-editor.org/rfc/rfc1918
/// [RFC 6598]: https://www.rfc-editor.org/rfc/rfc6598
/// [RFC 3927]: https://www.rfc-editor.org/rfc/rfc3927
/// [RFC 3879]: https://www.rfc-editor.org/rfc/rfc3879
/// [RFC 4193]: https://www.rfc-editor.org/rfc/rfc4193
/// [RFC 4291]: https://www.rfc-editor.org/rfc/rfc4291
/// [RFC 6761]: https://www.rfc-editor.org/rfc/rfc6761
/// [RFC 6762]: https://www.rfc-editor.org/rfc/rfc6762
/// [RFC 6890]: https://www.rfc-editor.org/rfc/rfc6890
/// [RFC 8375]: https://www.rfc-editor.org/rfc/rfc8375
pub(super) fn is_private(host: &str) -> bool {
    let host = host.trim_end_matches('.');
    if let Ok(v4) = host.parse::<Ipv4Addr>() {
        return is_private_v4(v4);
    }
    if let Some(v6) = host.strip_prefix('[').and_then(|h| h.strip_suffix(']')) {
        let Ok(v6) = v6.parse::<Ipv6Addr>() else { return true };
        let first = v6.segments()[0];
        return v6.is_loopback()
            || v6.is_unspecified()
            || (first & 0xfe00) == 0xfc00
            || (first & 0xff80) == 0xfe80
            || first >= 0xff00
            || v6.to_ipv4().or_else(|| embedded_v4(v6)).is_some_and(is_private_v4);
    }
    let below = |name: &str| host.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    !host.contains('.') || NAMES.into_iter().any(below)
}

/// What names in private networks end with, and names that hosts and home routers give themselves.
const NAMES: [&str; 12] = [
    "localhost",
    "localhost.localdomain",
    "local",
    "internal",
    "intranet",
    "private",
    "corp",
    "home",
    "home.arpa",
    "lan",
    "svc",
    "fritz.box",
];

/// The address that a translator or a tunnel would send to: [NAT64] and its [local prefix], [SIIT] and [6to4].
///
/// [NAT64]: https://www.rfc-editor.org/rfc/rfc6052
/// [local prefix]: https://www.rfc-editor.org/rfc/rfc8215
/// [SIIT]: https://www.rfc-editor.org/rfc/rfc2765
/// [6to4]: https://www.rfc-editor.org/rfc/rfc3056
fn embedded_v4(v6: Ipv6Addr) -> Option<Ipv4Addr> {
    let bytes = v6.octets();
    let v4 = |at: usize| Ipv4Addr::new(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]);
    match v6.segments() {
        [0x64, 0xff9b, 0, 0, 0, 0, ..] | [0x64, 0xff9b, 1, ..] | [0, 0, 0, 0, 0xffff, 0, ..] => Some(v4(12)),
        [0x2002, ..] => Some(v4(2)),
        _ => None,
    }
}

fn is_private_v4(v4: Ipv4Addr) -> bool {
    let [a, b, c, _] = v4.octets();
    v4.is_loopback()
        || v4.is_private()
        || v4.is_link_local()
        || v4.is_broadcast()
        || a == 0
        || a >= 224
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 198 && (18..20).contains(&b))
}
