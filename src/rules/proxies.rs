//! Image proxies, and where in their addresses the publisher's address stands.

/// Where the publisher's address stands.
pub(crate) enum Inner {
    /// In a query parameter.
    Parameter(&'static str),
    /// The path is host and path; `https` if the parameter `ssl` is 1 or in the fragment, else `http`.
    PathIsAddress,
    /// After the path's last `/http` or `/https%3A`.
    LastHttp,
    /// The fragment.
    Fragment,
    /// The part before this, where the rest says that the picture is blurred.
    Blurred(&'static str),
    /// The path's last segment, two hexadecimal digits a byte.
    HexPath,
}

/// One proxy.
pub(crate) struct Proxy {
    /// Reported as [`crate::Image::proxy`].
    pub id: &'static str,
    /// The proxy's host; its subdomains count. Empty for proxies on the publisher's own host.
    pub host: &'static str,
    /// The beginning of the path.
    pub path: &'static str,
    /// Where the publisher's address stands.
    pub inner: Inner,
}

/// Source: feed items (weserv, jintiankansha, wechat2rss, Photon), and the services' documentation.
pub(crate) const PROXIES: &[Proxy] = &[
    Proxy { id: "weserv", host: "weserv.nl", path: "/", inner: Inner::Parameter("url") },
    Proxy { id: "weserv", host: "wsrv.nl", path: "/", inner: Inner::Parameter("url") },
    Proxy { id: "jintiankansha", host: "jintiankansha.me", path: "/get", inner: Inner::Parameter("src") },
    Proxy { id: "wechat2rss", host: "wechat2rss.xlab.app", path: "/img-proxy", inner: Inner::Parameter("u") },
    Proxy { id: "photon", host: "i0.wp.com", path: "/", inner: Inner::PathIsAddress },
    Proxy { id: "photon", host: "i1.wp.com", path: "/", inner: Inner::PathIsAddress },
    Proxy { id: "photon", host: "i2.wp.com", path: "/", inner: Inner::PathIsAddress },
    Proxy { id: "photon", host: "i3.wp.com", path: "/", inner: Inner::PathIsAddress },
    Proxy { id: "substack", host: "substackcdn.com", path: "/image/fetch/", inner: Inner::LastHttp },
    Proxy { id: "substack", host: "cdn.substack.com", path: "/image/fetch/", inner: Inner::LastHttp },
    Proxy { id: "cloudinary", host: "res.cloudinary.com", path: "/", inner: Inner::LastHttp },
    Proxy { id: "cloudflare", host: "", path: "/cdn-cgi/image/", inner: Inner::LastHttp },
    Proxy { id: "next", host: "", path: "/_next/image", inner: Inner::Parameter("url") },
    Proxy { id: "vercel", host: "", path: "/_vercel/image", inner: Inner::Parameter("url") },
    Proxy { id: "netlify", host: "", path: "/.netlify/images", inner: Inner::Parameter("url") },
    Proxy { id: "ipx", host: "", path: "/_ipx/", inner: Inner::LastHttp },
    Proxy { id: "camo", host: "camo.githubusercontent.com", path: "/", inner: Inner::HexPath },
    Proxy {
        id: "google-gadgets",
        host: "googleusercontent.com",
        path: "/gadgets/proxy",
        inner: Inner::Parameter("url"),
    },
    Proxy { id: "google-mail", host: "googleusercontent.com", path: "/proxy/", inner: Inner::Fragment },
    Proxy { id: "google-mail", host: "googleusercontent.com", path: "/meips/", inner: Inner::Fragment },
    Proxy { id: "duckduckgo", host: "duckduckgo.com", path: "/iu/", inner: Inner::Parameter("u") },
    Proxy { id: "wix", host: "wixstatic.com", path: "/media/", inner: Inner::Blurred("/v1/") },
    Proxy { id: "anyfeeder", host: "anyfeeder.com", path: "/proxy", inner: Inner::Parameter("url") },
];
