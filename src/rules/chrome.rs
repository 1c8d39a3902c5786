//! Elements that a page puts around an article, by the class or id that its system gives them.

/// The text of links from headings to themselves, with the mark that makes a sign an emoji. Source: Sphinx, Javadoc, Hugo's
/// themes, markdown-it-anchor, `VuePress`, `mdBook`.
pub(crate) const PERMALINK_SIGNS: &str = "¶#§🔗⚓∞\u{fe0f}";

/// Where an element is chrome.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Where {
    /// Wherever it stands.
    Anywhere,
    /// Before any prose.
    Leading,
    /// Right within an element of this class.
    Within(&'static str),
    /// Where it says more than the line of a fraction, which parts two numbers.
    Saying,
    /// Where its text begins with one of [`OFFERS`].
    Offering,
}

/// What an element says of the article before it is left out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fact {
    /// Nothing.
    Nothing,
    /// Who wrote it and when.
    Byline,
    /// Whose it is.
    Rights,
    /// Which other articles there are.
    Related,
}

/// One row.
pub(crate) struct Chrome {
    pub id: &'static str,
    /// A token of `class`, or the `id`.
    pub name: &'static str,
    pub place: Where,
    pub fact: Fact,
    /// A class within the element that shows that it holds content after all; empty for none.
    pub unless: &'static str,
}

const fn row(id: &'static str, name: &'static str) -> Chrome {
    Chrome { id, name, place: Where::Anywhere, fact: Fact::Nothing, unless: "" }
}

const fn unseen(id: &'static str, name: &'static str) -> Chrome {
    Chrome { id, name, place: Where::Saying, fact: Fact::Nothing, unless: "" }
}

const fn within(id: &'static str, name: &'static str, outer: &'static str) -> Chrome {
    Chrome { id, name, place: Where::Within(outer), fact: Fact::Nothing, unless: "" }
}

const fn leading(id: &'static str, name: &'static str) -> Chrome {
    Chrome { id, name, place: Where::Leading, fact: Fact::Byline, unless: "" }
}

const fn related(id: &'static str, name: &'static str) -> Chrome {
    Chrome { id, name, place: Where::Anywhere, fact: Fact::Related, unless: "" }
}

const fn rights(id: &'static str, name: &'static str) -> Chrome {
    Chrome { id, name, place: Where::Anywhere, fact: Fact::Rights, unless: "" }
}

const fn offering(id: &'static str, name: &'static str) -> Chrome {
    Chrome { id, name, place: Where::Offering, fact: Fact::Nothing, unless: "" }
}

/// Parts of the classes of what opens below a title, and is hidden until then. Source: Obsidian, Bootstrap, Elementor and other plug-ins of
/// `WordPress`, forums.
pub(crate) const FOLDED: [&str; 7] =
    ["callout-content", "accordion-", "spoiler", "toggle-content", "tab-content", "collaps", "faq-"];

/// Parts of the names of elements that ask for an address to write to. One is left out if it has a field for it.
pub(crate) const SIGN_UP: [&str; 7] = ["newsletter", "subscri", "signup", "sign-up", "mailing", "optin", "opt-in"];

/// The rule of these.
pub(crate) const SIGN_UP_RULE: &str = "newsletter-form";

/// What the buttons of newsletters begin with.
pub(crate) const OFFERS: [&str; 14] = [
    "subscribe",
    "share",
    "leave a comment",
    "give a gift",
    "get the app",
    "refer a friend",
    "upgrade to paid",
    "sign up",
    "start a free trial",
    "get more from",
    "donate subscriptions",
    "get 20% off",
    "message",
    "join chat",
];

/// `ChinaFile`'s conversations are comments by the authors of the article.
const fn comments(id: &'static str, name: &'static str) -> Chrome {
    Chrome { id, name, place: Where::Anywhere, fact: Fact::Nothing, unless: "comment-by-node-author" }
}

/// Source: feed items and archived pages; class names of `WordPress` and its plug-ins for authors and recipes, Drupal, Bootstrap,
/// Jetpack and `AddToAny`.
pub(crate) const CHROME: [Chrome; 180] = [
    row("player-controls", "kg-video-player-container"),
    row("player-controls", "kg-video-overlay"),
    row("player-controls", "kg-audio-player"),
    row("player-controls", "mejs-controls"),
    row("player-controls", "mejs-layers"),
    row("player-controls", "mejs-offscreen"),
    row("player-controls", "vjs-control-bar"),
    row("player-controls", "vjs-modal-dialog"),
    row("player-controls", "vjs-text-track-settings"),
    row("player-controls", "plyr__controls"),
    row("player-controls", "jw-controls"),
    row("consent-notice", "_brlbs-content-blocker"),
    row("consent-notice", "brlbs-cmpnt-cb-main"),
    row("consent-notice", "embed-privacy-overlay"),
    row("consent-notice", "cmplz-blocked-content-notice"),
    row("lightbox-chrome", "pswp"),
    row("slideshow-controls", "swiper-button-next"),
    row("slideshow-controls", "swiper-button-prev"),
    row("slideshow-controls", "swiper-button-pause"),
    row("slideshow-controls", "swiper-pagination"),
    row("slideshow-controls", "slick-dots"),
    row("slideshow-controls", "slick-arrow"),
    row("slideshow-controls", "carousel-control-next"),
    row("slideshow-controls", "carousel-control-prev"),
    row("slideshow-controls", "slideshowlink"),
    row("slideshow-controls", "slide-count"),
    row("slideshow-controls", "slide-counter"),
    row("edit-links", "mw-editsection"),
    row("contents-toggle", "toctoggle"),
    row("contents-toggle", "ez-toc-title-toggle"),
    row("player-controls", "video-fallback"),
    row("tags", "article-tag__list"),
    row("author-note", "author-bio"),
    row("author-note", "author-box"),
    row("author-note", "authorbox"),
    row("author-note", "about-author"),
    row("author-note", "about-the-author"),
    row("author-note", "post-author-bio"),
    row("author-note", "saboxplugin-wrap"),
    row("author-note", "pp-multiple-authors-boxes-wrapper"),
    row("author-note", "m-a-box"),
    row("recipe-controls", "wprm-recipe-print"),
    row("recipe-controls", "wprm-recipe-pin"),
    row("recipe-controls", "wprm-recipe-rating"),
    row("recipe-controls", "wprm-recipe-jump"),
    row("recipe-controls", "wprm-recipe-jump-video"),
    row("recipe-controls", "wprm-recipe-snippet"),
    row("recipe-controls", "tasty-recipes-quick-links"),
    row("recipe-controls", "tasty-recipes-print-button"),
    row("recipe-controls", "tasty-recipes-rating"),
    row("recipe-controls", "mv-create-print-form"),
    row("download-button", "wp-block-file__button"),
    row("code-toolbar", "gist-meta"),
    within("code-toolbar", "toolbar", "code-toolbar"),
    row("slide-repeat", "swiper-slide-duplicate"),
    row("slide-repeat", "slick-cloned"),
    row("slide-repeat", "splide__slide--clone"),
    row("slide-repeat", "glide__slide--clone"),
    row("notebook-prompt", "jp-InputPrompt"),
    row("notebook-prompt", "jp-OutputPrompt"),
    row("notebook-prompt", "input_prompt"),
    row("notebook-prompt", "output_prompt"),
    row("code-toolbar", "crayon-toolbar"),
    row("code-toolbar", "cnblogs_code_toolbar"),
    row("code-toolbar", "code-block-extension-header"),
    row("code-toolbar", "hljs-button"),
    row("code-toolbar", "copy-code-btn"),
    row("code-toolbar", "copy-code-button"),
    row("code-toolbar", "copy-button"),
    row("code-toolbar", "copy-to-clipboard"),
    row("code-toolbar", "twoslash-popup-container"),
    row("code-toolbar", "command_help"),
    row("code-toolbar", "highlight__panel"),
    row("fold-control", "btn-toggle-moreless"),
    row("podcast-links", "powerpress_links"),
    row("podcast-links", "podcast_meta"),
    row("player-controls", "player__artwork"),
    row("player-controls", "currently-playing"),
    row("player-controls", "ssp-playback"),
    row("player-controls", "player-panels"),
    row("newsletter-form", "captioned-button-wrap"),
    row("newsletter-form", "install-substack-app-embed"),
    offering("newsletter-form", "button-wrapper"),
    within("lightbox-chrome", "meta", "lightbox"),
    row("feedburner-flare", "feedflare"),
    row("share-buttons", "sharedaddy"),
    row("share-buttons", "social-share"),
    row("share-buttons", "addtoany_share_save_container"),
    row("share-buttons", "addtoany_content"),
    row("share-buttons", "share-buttons"),
    row("share-buttons", "sharing-buttons"),
    row("share-buttons", "social-buttons"),
    row("share-buttons", "social-links"),
    row("share-buttons", "post-share"),
    row("share-buttons", "entry-share"),
    row("share-buttons", "service-links"),
    row("share-buttons", "field-name-service-links-displays-group"),
    row("share-buttons", "pullquote-share"),
    row("likes", "jetpack-likes-widget-wrapper"),
    unseen("screen-reader", "screen-reader-text"),
    unseen("screen-reader", "element-invisible"),
    unseen("screen-reader", "visually-hidden"),
    unseen("screen-reader", "off-screen"),
    unseen("screen-reader", "elementor-screen-only"),
    row("lightbox", "wp-lightbox-overlay"),
    unseen("screen-reader", "sr-only"),
    unseen("screen-reader", "screen-reader-only"),
    unseen("screen-reader", "hide-text"),
    unseen("screen-reader", "a-offscreen"),
    within("screen-reader", "accessibility", "footnotes_table"),
    row("footnote-repeat", "footnote_tooltip"),
    row("footnote-controls", "footnote_reference_container_collapse_button"),
    // What stands over the picture of a chart or map. Source: ai2html.
    row("graphic-labels", "g-aiAbs"),
    row("callout-icon", "callout-icon"),
    row("callout-icon", "msg-symbol"),
    row("post-counts", "tweet-ui"),
    row("post-counts", "poll-info"),
    row("rating-prompt", "kk-star-ratings"),
    row("image-preview", "progressiveMedia-thumbnail"),
    row("edit-link", "theme-edit-this-page"),
    row("edit-link", "edit-link"),
    related("jetpack-related", "jp-relatedposts"),
    related("related-section", "related-posts"),
    related("related-section", "relatedposts"),
    related("related-section", "related-articles"),
    related("related-section", "related-stories"),
    related("related-section", "related-content"),
    related("related-section", "view-articles-related"),
    related("related-section", "block-views-articles-related-block-1"),
    related("related-section", "yarpp"),
    related("related-section", "yarpp-related"),
    related("related-section", "crp_related"),
    related("related-section", "rp4wp-related-posts"),
    related("related-section", "wp_rp_wrap"),
    row("wechat-chrome", "mp_profile_iframe"),
    row("wechat-chrome", "qr_code_pc_outer"),
    row("wechat-chrome", "js_wechat_qrcode"),
    row("wechat-chrome", "rich_media_tool"),
    row("newsletter-form", "mc4wp-form"),
    row("newsletter-form", "newsletter-signup"),
    row("newsletter-form", "subscription-widget-wrap"),
    row("newsletter-form", "subscription-widget-wrap-editor"),
    row("newsletter-form", "subscribe-widget"),
    comments("comments", "comments-area"),
    comments("comments", "comment-wrapper"),
    comments("comments", "comments"),
    comments("comments", "commentlist"),
    comments("comments", "comment-list"),
    comments("comments", "comment-respond"),
    comments("comments", "disqus_thread"),
    row("comments", "comment-add"),
    row("comments", "comments-link"),
    row("post-navigation", "post-navigation"),
    row("post-navigation", "nav-links"),
    row("post-navigation", "breadcrumb"),
    row("post-navigation", "breadcrumbs"),
    row("print-button", "printfriendly"),
    row("tags", "entry-footer"),
    row("tags", "post-tags"),
    row("tags", "tags-links"),
    row("tags", "cat-links"),
    row("tags", "tag-links"),
    row("tags", "word-count"),
    rights("copyright", "copyright"),
    rights("copyright", "t-copyright"),
    rights("copyright", "post-copyright"),
    rights("copyright", "article-copyright"),
    leading("byline", "entry-meta"),
    leading("byline", "post-meta"),
    leading("byline", "article-meta"),
    leading("byline", "byline"),
    leading("byline", "article-byline"),
    leading("byline", "author"),
    leading("byline", "author-name"),
    leading("byline", "submitted"),
    leading("byline", "field-name-author"),
    leading("byline", "author-wrap"),
    leading("byline", "entry-author-wrapper"),
    leading("byline", "post-author"),
    leading("byline", "posted-on"),
];

/// An `address` that names people.
pub(crate) const ADDRESS: Chrome = leading("byline", "address");

/// Lines that stand in place of what a page shows by a script or a plug-in, in small letters: what they begin with. Source: what
/// `HTML` puts into players for old browsers; Disqus, `WPForms`, National Public Radio.
pub(crate) const NOTICES: [&str; 13] = [
    "your browser does not support",
    "your browser doesn't support",
    "your browser doesn’t support",
    "this browser does not support",
    "this browser doesn't support",
    "please enable javascript to view the",
    "please enable javascript in your browser to complete this form",
    "javascript is required to view",
    "to view this content, javascript must be enabled",
    "ihr browser unterstützt",
    "dein browser unterstützt",
    "votre navigateur ne supporte pas",
    "tu navegador no soporta",
];

/// Signs of code that a page shows by mistake.
pub(crate) const LEFTOVERS: [&str; 6] = ["-->", "<!--", "//-->", "]]>", "//]]>", "<![CDATA["];

/// Shortcodes of `WordPress` and its plug-ins whose names are words of one part.
pub(crate) const SHORTCODES: [&str; 10] = [
    "audio",
    "caption",
    "contact-form",
    "contact-form-7",
    "embed",
    "gallery",
    "playlist",
    "video",
    "wpforms",
    "youtube",
];

/// Columns of the longest notice.
pub(crate) const LONGEST_NOTICE: usize = 110;
