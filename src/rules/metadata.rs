//! Where a page says its metadata, and which of it to trust first.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Title,
    Author,
    Published,
    Modified,
    Site,
    Image,
    Description,
    Canonical,
    Language,
    Body,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// JSON-LD of an article.
    JsonLd,
    /// A house that JSON-LD of an article names, where a person would be.
    JsonLdHouse,
    /// JSON-LD of the page or its site.
    JsonLdPage,
    OpenGraph,
    Twitter,
    DublinCore,
    Parsely,
    Sailthru,
    /// Other `meta` elements.
    Meta,
    Microdata,
    /// Classes of hAtom and h-entry.
    Hatom,
    /// `rel` of a link.
    Rel,
    /// A `time` element near the headline.
    Time,
    /// A name near the headline that only its class tells.
    Class,
    /// A link near the headline to a page of an author.
    Link,
    /// A name near the headline with a class that has a word for authors in it.
    Name,
    /// A name right after a label that says that it is the author's.
    Label,
    /// A line near the headline.
    Line,
    /// A name right after a label of another role: "Edited by".
    Role,
    Heading,
    /// A lower heading.
    Section,
    /// The `title` element.
    Title,
    /// The address of the page.
    Address,
}

use Field::{Author, Body, Canonical, Description, Image, Language, Modified, Published, Site, Title};
use Source::{
    Address, Class, DublinCore, Hatom, Heading, JsonLd, JsonLdHouse, JsonLdPage, Label, Line, Link, Meta, Microdata,
    Name, OpenGraph, Parsely, Rel, Role, Sailthru, Time, Twitter,
};

/// The sources of each field, the one to trust first at the front.
pub(crate) const TRUST: &[(Field, &[Source])] = &[
    (
        Title,
        &[Heading, OpenGraph, JsonLd, Twitter, Parsely, Sailthru, Microdata, Hatom, DublinCore, Meta, Source::Title],
    ),
    (
        Author,
        &[
            JsonLd,
            Parsely,
            Sailthru,
            Meta,
            DublinCore,
            Microdata,
            Hatom,
            Rel,
            Class,
            Link,
            Name,
            Twitter,
            JsonLdHouse,
            Line,
            Label,
            OpenGraph,
            JsonLdPage,
            Role,
        ],
    ),
    (
        Published,
        &[JsonLd, OpenGraph, Microdata, Parsely, Sailthru, Meta, DublinCore, Hatom, JsonLdPage, Time, Line, Address],
    ),
    (Modified, &[JsonLd, OpenGraph, Microdata, Meta, DublinCore, Hatom, JsonLdPage]),
    (Site, &[OpenGraph, JsonLd, JsonLdPage, Meta, Twitter, Rel, Class, Heading]),
    (Image, &[OpenGraph, JsonLd, Twitter, Parsely, Sailthru, Microdata, Rel, Meta]),
    (Description, &[OpenGraph, Meta, JsonLd, Twitter, DublinCore, Sailthru]),
    (Canonical, &[Rel, OpenGraph, JsonLd]),
    (Language, &[Meta, JsonLd, OpenGraph, DublinCore]),
    (Body, &[JsonLd, JsonLdPage, Microdata]),
];

/// Names and properties of `meta` elements, in lower case.
pub(crate) const METAS: &[(&str, Field, Source)] = &[
    ("og:title", Title, OpenGraph),
    ("twitter:title", Title, Twitter),
    ("dc.title", Title, DublinCore),
    ("dcterms.title", Title, DublinCore),
    ("citation_title", Title, Meta),
    ("parsely-title", Title, Parsely),
    ("sailthru.title", Title, Sailthru),
    ("headline", Title, Meta),
    ("title", Title, Meta),
    ("author", Author, Meta),
    ("authors", Author, Meta),
    ("byl", Author, Meta),
    ("byline", Author, Meta),
    ("article:author", Author, OpenGraph),
    ("article:author_name", Author, OpenGraph),
    ("og:article:author", Author, OpenGraph),
    ("og:author", Author, OpenGraph),
    ("dc.creator", Author, DublinCore),
    ("dcterms.creator", Author, DublinCore),
    ("dc.contributor", Author, DublinCore),
    ("citation_author", Author, Meta),
    ("parsely-author", Author, Parsely),
    ("sailthru.author", Author, Sailthru),
    ("article:published_time", Published, OpenGraph),
    ("article:published", Published, OpenGraph),
    ("og:published_time", Published, OpenGraph),
    ("og:publish_date", Published, OpenGraph),
    ("og:article:published_time", Published, OpenGraph),
    ("parsely-pub-date", Published, Parsely),
    ("sailthru.date", Published, Sailthru),
    ("dc.date", Published, DublinCore),
    ("dc.date.issued", Published, DublinCore),
    ("dc.date.created", Published, DublinCore),
    ("dcterms.created", Published, DublinCore),
    ("dcterms.date", Published, DublinCore),
    ("dcterms.issued", Published, DublinCore),
    ("date", Published, Meta),
    ("pubdate", Published, Meta),
    ("publishdate", Published, Meta),
    ("publish-date", Published, Meta),
    ("publish_date", Published, Meta),
    ("published", Published, Meta),
    ("publication_date", Published, Meta),
    ("citation_publication_date", Published, Meta),
    ("citation_date", Published, Meta),
    ("article.published", Published, Meta),
    ("datepublished", Published, Meta),
    ("ptime", Published, Meta),
    ("cxenseparse:recs:publishtime", Published, Meta),
    ("rnews:datepublished", Published, Meta),
    ("article:modified_time", Modified, OpenGraph),
    ("og:updated_time", Modified, OpenGraph),
    ("last-modified", Modified, Meta),
    ("lastmod", Modified, Meta),
    ("dcterms.modified", Modified, DublinCore),
    ("dc.date.modified", Modified, DublinCore),
    ("og:site_name", Site, OpenGraph),
    ("application-name", Site, Meta),
    ("apple-mobile-web-app-title", Site, Meta),
    ("citation_journal_title", Site, Meta),
    ("twitter:site", Site, Twitter),
    ("og:image", Image, OpenGraph),
    ("og:image:url", Image, OpenGraph),
    ("og:image:secure_url", Image, OpenGraph),
    ("twitter:image", Image, Twitter),
    ("twitter:image:src", Image, Twitter),
    ("parsely-image-url", Image, Parsely),
    ("sailthru.image.full", Image, Sailthru),
    ("thumbnail", Image, Meta),
    ("og:description", Description, OpenGraph),
    ("description", Description, Meta),
    ("twitter:description", Description, Twitter),
    ("dc.description", Description, DublinCore),
    ("sailthru.description", Description, Sailthru),
    ("og:url", Canonical, OpenGraph),
    ("og:locale", Language, OpenGraph),
    ("content-language", Language, Meta),
    ("dc.language", Language, DublinCore),
];

/// Properties of microdata outside `meta` elements.
pub(crate) const PROPERTIES: &[(&str, Field)] = &[
    ("headline", Title),
    ("author", Author),
    ("creator", Author),
    ("datepublished", Published),
    ("datecreated", Published),
    ("datemodified", Modified),
    ("image", Image),
    ("articlebody", Body),
];

/// Classes that name a field, by name.
pub(crate) const CLASSES: &[(&str, Field, Source)] = &[
    ("article-author", Author, Class),
    ("article-byline", Author, Class),
    ("article-date", Published, Time),
    ("article__author", Author, Class),
    ("auteur", Author, Class),
    ("author", Author, Class),
    ("author-name", Author, Class),
    ("author__name", Author, Class),
    ("author_name", Author, Class),
    ("authorname", Author, Class),
    ("autor", Author, Class),
    ("blog-title", Site, Class),
    ("blogname", Site, Class),
    ("byline", Author, Class),
    ("byline-name", Author, Class),
    ("byline__name", Author, Class),
    ("date", Published, Time),
    ("dt-published", Published, Hatom),
    ("entry-author", Author, Class),
    ("entry-date", Published, Hatom),
    ("entry-title", Title, Hatom),
    ("p-author", Author, Hatom),
    ("p-name", Title, Hatom),
    ("post-author", Author, Class),
    ("post-byline", Author, Class),
    ("post-date", Published, Time),
    ("post__author", Author, Class),
    ("posted-by", Author, Class),
    ("pubdate", Published, Time),
    ("publish-date", Published, Time),
    ("published", Published, Hatom),
    ("site-name", Site, Class),
    ("site-title", Site, Class),
    ("timestamp", Published, Time),
    ("updated", Modified, Hatom),
    ("vcard", Author, Hatom),
];

/// Kinds of schema.org that are houses and no people.
pub(crate) const ORGANIZATIONS: &[&str] = &["Organization", "NewsMediaOrganization", "Corporation", "WebSite"];

/// What is read of an object of JSON-LD: its property, which part of it where it is an object itself, the field.
pub(crate) const PROPERTIES_OF_JSON: &[(&str, &str, Field)] = &[
    ("headline", "name", Title),
    ("author", "name", Author),
    ("creator", "name", Author),
    ("datePublished", "", Published),
    ("uploadDate", "", Published),
    ("dateModified", "", Modified),
    ("image", "url", Image),
    ("thumbnailUrl", "url", Image),
    ("description", "", Description),
    ("inLanguage", "", Language),
    ("articleBody", "", Body),
    ("publisher", "name", Site),
];
/// Properties of JSON-LD with objects that a page is about.
pub(crate) const INNER: &[&str] = &["@graph", "mainEntity", "mainEntityOfPage", "itemReviewed"];
/// Types of JSON-LD whose name is that of the site.
pub(crate) const SITES: &[&str] = &["WebSite", "NewsMediaOrganization"];
/// Types of JSON-LD that are an article.
pub(crate) const ARTICLES: &[&str] = &[
    "Article",
    "NewsArticle",
    "BlogPosting",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BackgroundNewsArticle",
    "ReviewNewsArticle",
    "LiveBlogPosting",
    "TechArticle",
    "ScholarlyArticle",
    "MedicalScholarlyArticle",
    "Report",
    "Recipe",
    "DiscussionForumPosting",
    "SocialMediaPosting",
    "AdvertiserContentArticle",
    "HowTo",
    "Review",
    "MedicalWebPage",
    "Product",
    "Book",
    "PodcastEpisode",
    "Question",
    "CreativeWork",
    "Posting",
    "Blog",
    "Event",
    "JobPosting",
    "Course",
];
/// Houses that publish for many others: what they call the site is not its name, where something else is.
pub(crate) const PLATFORMS: [&str; 4] = ["Medium", "Substack", "Blogger", "WordPress.com"];
/// Types that are the page, what publishes it, or a part of an article that has a day of its own.
pub(crate) const PAGES: &[&str] = &[
    "WebPage",
    "WebSite",
    "VideoObject",
    "ItemPage",
    "AboutPage",
    "FAQPage",
    "ProfilePage",
    "NewsMediaOrganization",
    "CollectionPage",
    "QAPage",
];

/// Sources of names that mark-up tells, in the order in which they are looked at.
pub(crate) const MARKED_NAMES: &[Source] = &[Microdata, Hatom, Rel, Class, Link, Name, Label, Role];
/// Sources of days that mark-up tells.
pub(crate) const MARKED_DATES: &[Source] = &[Microdata, Hatom, Time];
/// Signs between a title and the name of the site.
pub(crate) const SEPARATORS: &[&str] = &[
    " | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " / ", " ~ ", "_", "｜", " ‹ ", " › ", " > ",
    " < ", "|", " : ", ": ", "：", "-",
];
/// What names of sites end with, in scripts without spaces.
pub(crate) const SITE_ENDS: &[&str] = &[
    "网",
    "网站",
    "新闻",
    "频道",
    "在线",
    "日报",
    "晚报",
    "早报",
    "周刊",
    "官网",
    "门户",
    "论坛",
    "博客",
    "網",
    "網站",
    "新聞",
    "頻道",
    "日報",
    "ニュース",
    "新聞社",
    "뉴스",
    "신문",
    "일보",
];
/// What stands in titles before the headline beside the name of the site. Source: the first theme of `WordPress`, in its languages.
pub(crate) const OF_ARCHIVES: &[&str] =
    &["blog archive", "blog archiv", "archives", "archive du blog", "archivo del blog"];
/// Languages of pages where `3/4/2023` is in March.
pub(crate) const MONTH_FIRST: &[&str] = &["en", "en-us", "en_us", "en-ph"];
