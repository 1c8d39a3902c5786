//! Where pages that load pictures late keep the real addresses.

/// Attributes that hold the address of a background until it is seen. Source: lazysizes, vanilla-lazyload.
pub(crate) const BACKGROUNDS: [&str; 3] = ["data-bg", "data-background-image", "data-background"];

/// Attributes that hold a picture's address, best first; `src` comes after them where it is a placeholder and before
/// them where it is not. Source: counted over 9,210 pictures of feed items; Miniflux and `FreshRSS` read the same ones.
pub(crate) const SOURCES: &[&str] = &[
    "data-src",
    "data-original",
    "data-orig",
    "data-url",
    "data-orig-file",
    "data-large-file",
    "data-medium-file",
    "data-original-mos",
    "data-lazy-src",
    "data-lazyload-src",
    "data-hi-res-src",
    "data-full-src",
    "data-actualsrc",
    "data-croporisrc",
    "data-backsrc",
    "data-echo",
    "data-image",
    "data-anim-src",
    "data-normal",
    "data-canonical-src",
    "data-pin-media",
    "_src",
    "file",
    "data-lazy",
    "data-ezsrc",
    "data-litespeed-src",
    "data-td-src-property",
    "data-raw-src",
    "data-actual",
    "data-srcurl",
];

/// Attributes that hold candidates in the form of `srcset`, best first.
pub(crate) const SOURCE_SETS: &[&str] =
    &["data-srcset", "data-lazy-srcset", "data-lazyload-srcset", "data-original-set", "srcset"];

/// Types of pictures that whatever shows a plain `img` shows.
pub(crate) const SHOWN_TYPES: [&str; 6] =
    ["image/jpeg", "image/jpg", "image/png", "image/gif", "image/webp", "image/svg+xml"];

/// What the `media` of a `source` says that is for few readers.
pub(crate) const SPECIAL_MEDIA: [&str; 2] = ["dark", "print"];

/// Fragments and classes of pictures for dark themes, beside the ones for light themes. Source: GitHub, Material for `MkDocs`, `PyData`, Furo.
pub(crate) const DARK: [&str; 6] =
    ["gh-dark-mode-only", "only-dark", "dark:block", "dark:inline", "dark-content", "light:sl-hidden"];

/// Elements other than `img` that are pictures. Source: AMP's components.
pub(crate) const ELEMENTS: &[&str] = &["amp-img", "amp-anim"];

/// What the address of a placeholder contains: pictures shown until the real one is loaded.
pub(crate) const PLACEHOLDERS: &[&str] = &[
    "lazyload.gif",
    "lazy.gif",
    "lazyload.png",
    "spacer.gif",
    "spacer.png",
    "blank.gif",
    "blank.png",
    "transparent.gif",
    "transparent.png",
    "1x1.gif",
    "1x1.png",
    "/grey.gif",
    "/loading.gif",
    "/loading.svg",
    "/placeholder.",
    "/Spinner-",
    "/spinner.",
    "/grey-placeholder.",
    "is-pending-load=1",
    "/gray.gif",
    "/pixel.gif",
    "/clear.gif",
    "/empty.gif",
    "/none.gif",
    "width}",
    "width%7D",
];

/// What the address of a small picture contains that is shown until the real one is loaded, and is shown where there is no other.
pub(crate) const PREVIEWS: [&str; 9] =
    ["lazy", "loader", "spinner", "tiny", "lqip", "blur", "1x1.", "default-image", "preview."];

/// A part of the class of a picture that loads late.
pub(crate) const CLASS: &str = "lazy";

/// Parts of the names of attributes that hold the address of such a picture for sure.
pub(crate) const SURE: [&str; 3] = ["src", "original", "lazy"];

/// What the address of a picture ends in.
pub(crate) const ENDINGS: [&str; 7] = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"];

/// A placeholder's mark on the address of the picture itself, which is shown after all where there is no other. Source:
/// Jetpack.
pub(crate) const PENDING: &str = "is-pending-load=1";

/// Classes of pictures of emoji, smileys and rare characters, which are shown as their alternative text. Source: `WordPress`, X, Discourse, phpBB,
/// `XenForo`, Mastodon, Aozora, Kakuyomu.
pub(crate) const EMOJI_CLASSES: [&str; 15] = [
    "emoji",
    "wp-smiley",
    "wp-emoji",
    "smiley",
    "smilies",
    "smilie",
    "twemoji",
    "emojione",
    "joypixels",
    "custom-emoji",
    "emoticon",
    "emote",
    "emotion",
    "inline-emoji",
    "gaiji",
];

/// Addresses of such pictures. Source: `WordPress`, Facebook, X, Weibo, Bilibili, phpBB, vBulletin, Discourse.
pub(crate) const EMOJI_PATHS: [&str; 15] = [
    "/images/core/emoji/",
    "/emoji.php/",
    "/wp-includes/images/smilies/",
    "abs.twimg.com/emoji/",
    "/twemoji/",
    "/images/emoji/",
    "/smilies/",
    "/smileys/",
    "/smiley/",
    "/emoticon/",
    "/emoticons/",
    "/emojis/",
    "/emote/",
    "/emotion/",
    "/gaiji/",
];

/// Declared sides from which on a picture is none of these, in CSS pixels.
pub(crate) const LARGEST_EMOJI: u32 = 100;

/// Pictures that stand for a person, an action or a place of the page, not of the article: the rule's id, and a word of
/// the class of the picture or of what is right around it. Source: Gravatar as `WordPress` writes it, Discourse, and the
/// themes of feed items.
pub(crate) const SIGN_CLASSES: &[(&str, &str)] = &[
    ("avatar", "avatar"),
    ("avatar", "gravatar"),
    ("share-icon", "sharing"),
    ("share-icon", "socials"),
    ("icon", "favicon"),
];

/// The same, and a part of the address without its query. Source: RFA (`icon-zoom`), Slashdot, Creative Commons, Gravatar,
/// Drupal, Planet, Shields, build services, stores and payment services.
pub(crate) const SIGN_PATHS: &[(&str, &str)] = &[
    ("icon", "/icon/"),
    ("icon", "/icons/"),
    ("icon", "/icon-"),
    ("icon", "/icon_"),
    ("icon", "/favicon"),
    ("icon", "/s2/favicons"),
    ("share-icon", "/servicelinks/"),
    ("share-icon", "/social-icons/"),
    ("share-icon", "/sharebuttons/"),
    ("share-icon", "/twitter_icon"),
    ("share-icon", "/facebook_icon"),
    ("share-icon", "/share_icon"),
    ("feed-icon", "/feed-icon"),
    ("feed-icon", "/rss-icon"),
    ("feed-icon", "/rss_icon"),
    ("share-icon", "/sociable/"),
    ("share-icon", "/socialicons/"),
    ("share-icon", "/addtoany/"),
    ("share-icon", "/bookmarks/"),
    ("share-icon", "sharethis.com/"),
    ("share-icon", "addthis.com/"),
    ("share-icon", "badges/twitter"),
    ("share-icon", "badges/facebook"),
    ("share-icon", "a2a_config"),
    ("button", "paypalobjects.com/"),
    ("button", "paypal.com/en_US/i/btn"),
    ("button", "buymeacoffee.com/"),
    ("button", "ko-fi.com/img/"),
    ("button", "/btn_donate"),
    ("button", "flattr-badge"),
    ("store-badge", "google-play-badge"),
    ("store-badge", "app-store-badge"),
    ("store-badge", "appstore-badge"),
    ("store-badge", "play.google.com/intl/"),
    ("store-badge", "/badges/download-on-"),
    ("store-badge", "tools.applemediaservices.com/"),
    ("feed-icon", "/feed.png"),
    ("feed-icon", "/rss.png"),
    ("feed-icon", "/rss.gif"),
    ("emoji", "/smilies/"),
    ("emoji", "/smileys/"),
    ("emoji", "/emoticons/"),
    ("avatar", "/avatar/"),
    ("avatar", "/avatars/"),
    ("avatar", "/gravatar/"),
    ("avatar", "/profile_images/"),
    ("avatar", ".org/heads/"),
    ("avatar", "/hackergotchi"),
    ("licence-button", "licensebuttons.net/"),
    ("licence-button", "i.creativecommons.org/"),
    ("badge", "img.shields.io/"),
    ("badge", "badge.fury.io/"),
    ("badge", "travis-ci.org/"),
    ("badge", "travis-ci.com/"),
    ("badge", "codecov.io/"),
    ("badge", "coveralls.io/"),
    ("badge", "/badge.svg"),
];

/// What a link leads to that is a button: parts of addresses. Source: share buttons of blogs and networks, `AddToAny`,
/// `FeedBurner`.
pub(crate) const BUTTON_LINKS: [&str; 31] = [
    "twitter.com/intent/",
    "twitter.com/share",
    "twitter.com/home?status",
    "x.com/intent/",
    "facebook.com/sharer",
    "facebook.com/share.php",
    "facebook.com/dialog/",
    "linkedin.com/shareArticle",
    "reddit.com/submit",
    "pinterest.com/pin/create",
    "plus.google.com/share",
    "tumblr.com/share",
    "digg.com/submit",
    "stumbleupon.com/submit",
    "del.icio.us/post",
    "delicious.com/post",
    "addtoany.com/",
    "addthis.com/",
    "feedburner.google.com/",
    "getpocket.com/save",
    "t.me/share",
    "wa.me/?text",
    "api.whatsapp.com/send?text",
    "vk.com/share.php",
    "connect.ok.ru/offer",
    "service.weibo.com/share/",
    "bsky.app/intent/",
    "threads.net/intent/",
    "ycombinator.com/submitlink",
    "flipboard.com/bookmarklet",
    "mailto:?",
];

/// File names that say nothing of the picture: the folder does. Source: `YouTube`, `WordPress` and CMS of feed items.
pub(crate) const COMMON_NAMES: &[&str] = &[
    "maxresdefault",
    "sddefault",
    "hqdefault",
    "mqdefault",
    "original",
    "default",
    "thumbnail",
    "featured",
    "featured-image",
    "featuredimage",
    "image",
    "large",
    "master",
    "medium",
    "photo",
    "picture",
    "cover",
    "header",
    "index",
    "download",
];

/// The class of a gallery whose pictures are in `data-attrs`, as JSON. Source: Substack.
pub(crate) const JSON_GALLERY: &str = "image-gallery-embed";
