//! Labels of pointers to other articles.

/// What a line begins with that points to another article. Source: feed items, by language.
pub(crate) const LABELS: [&str; 30] = [
    "相关阅读",
    "相關閱讀",
    "相关报道",
    "相關報道",
    "相关文章",
    "相關文章",
    "延伸阅读",
    "延伸閱讀",
    "推荐阅读",
    "推薦閱讀",
    "阅读更多",
    "更多阅读",
    "関連記事",
    "関連：",
    "관련기사",
    "Related:",
    "Related story",
    "Related articles",
    "Read more:",
    "Read also:",
    "See also:",
    "More:",
    "Also read:",
    "Leia mais",
    "Leia também",
    "Lea también",
    "Lee también",
    "Lire aussi",
    "Lesen Sie auch",
    "Leggi anche",
];

/// `rel` values of links to other articles in their place of their own. Source: DW.
pub(crate) const RELS: [&str; 1] = ["ArticleRef"];
