//! Names that publications append to their headlines.

/// A host, and the names that stand after a headline of it. Source: archived documents.
pub(crate) const TITLE_SUFFIXES: [(&str, &[&str]); 8] = [
    ("rfi.fr", &["RFI", "法国国际广播电台", "法國國際廣播電台", "Radio France Internationale"]),
    ("dw.com", &["DW", "德国之声", "Deutsche Welle"]),
    ("bbc.com", &["BBC", "BBC News", "BBC News 中文", "BBC 中文网"]),
    ("bbc.co.uk", &["BBC", "BBC News"]),
    ("voachinese.com", &["VOA", "美国之音", "美国之音中文网"]),
    ("rfa.org", &["RFA", "自由亚洲电台", "自由亚洲电台普通话"]),
    ("nytimes.com", &["纽约时报中文网", "The New York Times"]),
    ("theguardian.com", &["The Guardian"]),
];

/// Hosts whose titles end with the publisher of the page that they lead to. Source: feeds of Google News.
pub(crate) const AGGREGATORS: [&str; 1] = ["news.google.com"];
