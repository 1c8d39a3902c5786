//! Redirectors whose target stands in the address.

/// One redirector.
pub(crate) struct Redirector {
    pub id: &'static str,
    /// Its host; its subdomains count. Empty where it runs on many.
    pub host: &'static str,
    /// The beginning of the path.
    pub path: &'static str,
    /// The query parameter that holds the target; empty where the whole query is the target, and what ends it where it follows the path.
    pub parameter: &'static str,
}

/// Source: feed items, by host; the links that mail programs and networks write.
pub(crate) const REDIRECTORS: [Redirector; 35] = [
    Redirector { id: "facebook", host: "l.facebook.com", path: "/l.php", parameter: "u" },
    Redirector { id: "facebook", host: "lm.facebook.com", path: "/l.php", parameter: "u" },
    Redirector { id: "instagram", host: "l.instagram.com", path: "/", parameter: "u" },
    Redirector { id: "google", host: "www.google.com", path: "/url", parameter: "q" },
    Redirector { id: "google", host: "www.google.com", path: "/url", parameter: "url" },
    Redirector { id: "google-news", host: "news.google.com", path: "/news/url", parameter: "url" },
    Redirector { id: "google-alerts", host: "google.com", path: "/url", parameter: "url" },
    Redirector { id: "zhihu", host: "link.zhihu.com", path: "/", parameter: "target" },
    Redirector { id: "youtube", host: "youtube.com", path: "/redirect", parameter: "q" },
    Redirector { id: "wechat2rss", host: "wechat2rss.xlab.app", path: "/link-proxy", parameter: "u" },
    Redirector { id: "vk", host: "vk.com", path: "/away.php", parameter: "to" },
    Redirector { id: "steam", host: "steamcommunity.com", path: "/linkfilter", parameter: "url" },
    Redirector { id: "steam", host: "steamcommunity.com", path: "/linkfilter", parameter: "u" },
    Redirector { id: "slack", host: "slack-redir.net", path: "/link", parameter: "url" },
    Redirector { id: "deviantart", host: "www.deviantart.com", path: "/users/outgoing", parameter: "" },
    Redirector { id: "reddit", host: "out.reddit.com", path: "/", parameter: "url" },
    Redirector { id: "tumblr", host: "t.umblr.com", path: "/redirect", parameter: "z" },
    Redirector { id: "jianshu", host: "links.jianshu.com", path: "/go", parameter: "to" },
    Redirector { id: "juejin", host: "link.juejin.cn", path: "/", parameter: "target" },
    Redirector { id: "csdn", host: "link.csdn.net", path: "/", parameter: "target" },
    Redirector { id: "douban", host: "www.douban.com", path: "/link2/", parameter: "url" },
    Redirector { id: "weibo", host: "weibo.cn", path: "/sinaurl", parameter: "u" },
    Redirector { id: "sspai", host: "sspai.com", path: "/link", parameter: "target" },
    Redirector { id: "disqus", host: "disq.us", path: "/url", parameter: "url" },
    Redirector { id: "outlook", host: "safelinks.protection.outlook.com", path: "/", parameter: "url" },
    Redirector { id: "linkedin", host: "www.linkedin.com", path: "/redir/redirect", parameter: "url" },
    Redirector { id: "soundcloud", host: "exit.sc", path: "/", parameter: "url" },
    Redirector { id: "soundcloud", host: "gate.sc", path: "/", parameter: "url" },
    Redirector { id: "duckduckgo", host: "duckduckgo.com", path: "/l/", parameter: "uddg" },
    Redirector { id: "hrefli", host: "href.li", path: "/", parameter: "" },
    Redirector { id: "pocket", host: "getpocket.com", path: "/redirect", parameter: "url" },
    Redirector { id: "urldefense", host: "urldefense.com", path: "/v3/__", parameter: "__;" },
    Redirector { id: "awstrack", host: "awstrack.me", path: "/L0/", parameter: "/" },
    Redirector { id: "awstrack", host: "", path: "/CL0/", parameter: "/" },
    Redirector { id: "skimlinks", host: "go.skimresources.com", path: "/", parameter: "url" },
];
