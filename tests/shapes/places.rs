//! Every place of an item that a text can stand in, and texts that make a careless reader look at them again and again.

use feed_article::{FeedAttachment, FeedAuthor, FeedItem, Input};

/// A place of an item.
#[derive(Clone, Copy)]
pub enum Place {
    /// A field of [`FeedItem`].
    Field(&'static str),
    /// A text around the filler: markup, or an archived document.
    Text(&'static str, &'static str),
    /// A text around each short piece of the filler.
    Each(&'static str, &'static str),
}

/// Sentences below the place: with an article above or below, lines at its edges are looked at.
const PROSE: &str = "<p>The council met on Tuesday and talked for three hours about the bridge over the river.</p>";

pub const PLACES: &[(&str, Place)] = &[
    ("title", Place::Field("title")),
    ("siteName", Place::Field("siteName")),
    ("title and siteName", Place::Field("title and siteName")),
    ("title and author", Place::Field("title and author")),
    ("author", Place::Field("author")),
    ("authors", Place::Field("authors")),
    ("author address", Place::Field("author address")),
    ("url", Place::Field("url")),
    ("published", Place::Field("published")),
    ("modified", Place::Field("modified")),
    ("language", Place::Field("language")),
    ("image", Place::Field("image")),
    ("attachment", Place::Field("attachment")),
    ("attachments", Place::Field("attachments")),
    ("attachment type", Place::Field("attachment type")),
    ("title and paragraphs", Place::Field("title and paragraphs")),
    ("author and paragraphs", Place::Field("author and paragraphs")),
    ("siteName and paragraphs", Place::Field("siteName and paragraphs")),
    ("header title", Place::Text("[", "](https://foo.example/1)\n------\n\n<p>x")),
    ("header address", Place::Text("[A title](https://foo.example/", ")\n------\n\n<p>x")),
    ("header date", Place::Text("[A title](https://foo.example/1)\n------\n日期：", "\n<p>x")),
    ("front matter title", Place::Text("---\ntitle: \"", "\"\nfrom: https://foo.example/1\n---\n<p>x")),
    ("front matter author", Place::Text("---\ntitle: x\nauthor: ", "\n---\n<p>x")),
    ("front matter date", Place::Text("---\ntitle: x\ndate: ", "\n---\n<p>x")),
    ("front matter lines", Place::Each("", "")),
    ("page title", Place::Text("<title>", "</title><p>x")),
    ("page description", Place::Text("<meta name=description content=\"", "\"><p>x")),
    ("page language", Place::Text("<html lang=\"", "\"><p>x")),
    (
        "JSON-LD",
        Place::Text("<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"", "\"}</script><p>x"),
    ),
    ("text", Place::Text("", "")),
    ("paragraph", Place::Text("<p>", "</p>")),
    ("heading", Place::Text("<h2>", "</h2>")),
    ("quote", Place::Text("<blockquote>", "</blockquote>")),
    ("list item", Place::Text("<ul><li>", "</li></ul>")),
    ("cell", Place::Text("<table><tr><th>a<th>b<tr><td>1<td>", "</table>")),
    ("table caption", Place::Text("<table><caption>", "</caption><tr><th>a<th>b<tr><td>1<td>2</table>")),
    ("term", Place::Text("<dl><dt>", "</dt><dd>x</dl>")),
    ("summary", Place::Text("<details><summary>", "</summary>x</details>")),
    ("code", Place::Text("<pre><code>", "</code></pre>")),
    ("inline code", Place::Text("<p>a <code>", "</code>")),
    ("caption", Place::Text("<figure><img src=https://a.example/1.jpg><figcaption>", "</figcaption></figure>")),
    ("caption by class", Place::Text("<img src=https://a.example/1.jpg><p class=caption>", "</p>")),
    ("caption attribute", Place::Text("<img src=https://a.example/1.jpg data-caption=\"", "\">")),
    ("ruby", Place::Text("<ruby>字<rt>", "</rt></ruby>")),
    ("link text", Place::Text("<p>a <a href=https://a.example/>", "</a>")),
    ("noscript", Place::Text("<noscript>", "</noscript>")),
    ("button", Place::Text("<button>", "</button>")),
    ("drawing", Place::Text("<svg><title>", "</title></svg>")),
    ("comment", Place::Text("<!--", "-->")),
    ("doctype", Place::Text("<!DOCTYPE ", ">")),
    ("byline element", Place::Text("<div class=byline>", "</div>")),
    ("alt", Place::Text("<img src=https://a.example/1.jpg alt=\"", "\">")),
    ("picture title", Place::Text("<img src=https://a.example/1.jpg title=\"", "\">")),
    ("emoji", Place::Text("<img class=emoji src=https://a.example/1.png alt=\"", "\">")),
    ("srcset", Place::Text("<img srcset=\"", "\">")),
    ("src", Place::Text("<img src=\"https://a.example/", "\">")),
    ("data address", Place::Text("<img src=\"data:image/png;base64,", "\">")),
    ("lazy src", Place::Text("<img data-src=\"https://a.example/", "\">")),
    ("width", Place::Text("<img src=https://a.example/1.jpg width=\"", "\">")),
    ("href", Place::Text("<a href=\"https://a.example/", "\">x</a>")),
    ("href parameters", Place::Text("<a href=\"https://a.example/?", "\">x</a>")),
    ("relative href", Place::Text("<a href=\"", "\">x</a>")),
    ("fragment", Place::Text("<a href=\"#", "\">x</a>")),
    ("redirector", Place::Text("<a href=\"https://www.google.com/url?q=https://a.example/", "\">x</a>")),
    ("link title", Place::Text("<a href=https://a.example/ title=\"", "\">x</a>")),
    ("rel", Place::Text("<a href=https://a.example/ rel=\"", "\">x</a>")),
    ("abbreviation", Place::Text("<abbr title=\"", "\">x</abbr>")),
    ("datetime", Place::Text("<time datetime=\"", "\">x</time>")),
    ("time", Place::Text("<time datetime=2020-01-01>", "</time>")),
    ("cite", Place::Text("<blockquote cite=\"", "\">x</blockquote>")),
    ("class", Place::Text("<div class=\"", "\">x</div>")),
    ("class of code", Place::Text("<pre class=\"highlight ", "\">x</pre>")),
    ("id", Place::Text("<p id=\"", "\">x")),
    ("style", Place::Text("<p style=\"", "\">x")),
    ("style of a picture", Place::Text("<img src=https://a.example/1.jpg style=\"", "\">")),
    ("lang", Place::Text("<p lang=\"", "\">x")),
    ("dir", Place::Text("<p dir=\"", "\">x")),
    ("start", Place::Text("<ol start=\"", "\"><li>x</ol>")),
    ("colspan", Place::Text("<table><tr><td colspan=\"", "\">x<td>y</table>")),
    ("frame", Place::Text("<iframe src=\"https://www.youtube.com/embed/", "\"></iframe>")),
    ("frame title", Place::Text("<iframe src=https://www.youtube.com/embed/abc title=\"", "\"></iframe>")),
    ("flash", Place::Text("<embed src=https://a.example/1.swf flashvars=\"", "\">")),
    ("recording", Place::Text("<audio src=\"https://a.example/", "\"></audio>")),
    ("poster", Place::Text("<video src=https://a.example/1.mp4 poster=\"", "\"></video>")),
    ("unknown attribute", Place::Text("<p x=\"", "\">x")),
    ("attributes", Place::Text("<p ", ">x")),
    ("tag name", Place::Text("<x", ">x")),
    ("reference", Place::Text("<p>&", ";")),
    ("line behind prose", Place::Text("<p>The council met on Tuesday and talked for three hours.</p><p>", "</p>")),
    (
        "line before prose",
        Place::Text("<p>", "</p><p>The council met on Tuesday and talked for three hours about it.</p>"),
    ),
    ("paragraphs", Place::Each("<p>", "</p>")),
    ("lines", Place::Each("", "<br>")),
    ("headings", Place::Each("<h3>", "</h3>")),
    ("items", Place::Each("<li>", "</li>")),
    ("cells", Place::Each("<td>", "</td>")),
    ("links", Place::Each("<a href=\"https://a.example/\">", "</a> ")),
    ("marks", Place::Each("<b>", "</b> ")),
    ("spans", Place::Each("<span lang=fr>", "</span>")),
    ("fine print", Place::Each("<p><small>", "</small></p>")),
    ("titles", Place::Each("<abbr title=\"", "\">x</abbr> ")),
    ("ids", Place::Each("<p id=\"", "\">x</p>")),
    ("classes", Place::Each("<div class=\"", "\">x</div>")),
    ("pictures", Place::Each("<img src=https://a.example/1.jpg alt=\"", "\">")),
    ("captions", Place::Each("<img src=https://a.example/1.jpg><p class=caption>", "</p>")),
    ("addresses", Place::Each("<a href=\"", "\">x</a>")),
    ("frames", Place::Each("<iframe src=\"https://a.example/", "\"></iframe>")),
    ("times", Place::Each("<time datetime=\"", "\">x</time>")),
    ("bylines", Place::Each("<div class=byline>", "</div>")),
    ("codes", Place::Each("<pre>", "</pre>")),
    ("rubies", Place::Each("<ruby>字<rt>", "</rt></ruby>")),
    ("definitions", Place::Each("<dt>", "</dt><dd>x</dd>")),
];

/// Texts to repeat: separators, blanks of each kind, brackets and quotes that nest, controls of direction, words that tables look
/// for and their halves, and what looks like an address, a reference, a declaration, a date.
pub const FILLERS: &[(&str, &str)] = &[
    (
        "bylines that name no date",
        "<div class=post-meta>By Ada on 5 marc 2020 à 9h07, again on the 6 ary 18, 2010 à 9h and once more, or so it says</div>",
    ),
    (
        "links to share",
        "<p><a href='https://a.example/%EF%BF%BD%EF%BF%BD%EF%BF%BD%EF%BF%BD%EF%BF%BD%EF%BF%BD%EF%BF%BD%EF%BF%BD'>Share</a>",
    ),
    ("bars", " | foo"),
    ("dashes", " - foo"),
    ("colons", "foo :: "),
    ("commas", "a,"),
    ("words", "a b "),
    ("spaces", " "),
    ("tabs", "x\t\t"),
    ("line ends", "x\n"),
    ("no-break spaces", "\u{a0}"),
    ("no-break spaces between", "\u{a0}  "),
    ("zero-width spaces", "\u{200b}"),
    ("zero-width spaces between", "\u{200b}  "),
    ("wide spaces", "\u{3000}"),
    ("soft hyphens", "\u{ad}"),
    ("byte order marks", "\u{feff}"),
    ("quotes", "“‘"),
    ("round brackets", "("),
    ("square brackets", "["),
    ("square brackets that close", "]("),
    ("wide brackets", "（"),
    ("brackets that close", "a)"),
    ("overrides", "\u{202e}"),
    ("isolates", "\u{2067}x"),
    ("ends of isolates", "\u{2069}\u{202c}"),
    ("control characters", "\u{7}x"),
    ("combining marks", "e\u{301}"),
    ("dots", "."),
    ("ellipses", "…"),
    ("stars", "*_"),
    ("backticks", "`"),
    ("backslashes", "\\"),
    ("hashes", "# "),
    ("tildes", "~"),
    ("angles", "<"),
    ("angles that close", ">"),
    ("tags", "<b>"),
    ("escaped tags", "&lt;p"),
    ("references", "&amp;"),
    ("ampersands", "&"),
    ("numbers", "&#0"),
    ("digits", "1"),
    ("digits between", "1 "),
    ("dates", "2020-01-01 "),
    ("days", "3 May "),
    ("times", "10:05 "),
    ("percents", "%"),
    ("encoded percents", "%25"),
    ("slashes", "/"),
    ("parameters", "a=b&"),
    ("tracking parameters", "utm_source=a&"),
    ("schemes", "http"),
    ("half addresses", "http://"),
    ("addresses", "https://a.example/b "),
    ("redirectors", "https://www.google.com/url?q="),
    ("proxies", "https://i0.wp.com/"),
    ("at signs", "a@b "),
    ("by", "By "),
    ("bylines", "by Jane Doe and "),
    ("reporters", "记者"),
    ("editors", "编辑："),
    ("reporting", "Reporting by "),
    ("photos", "Photo: "),
    ("copyrights", "© 2020 "),
    ("agencies", "(AP) "),
    ("datelines", "（法新社"),
    ("wires", "日电"),
    ("labels", "Related: "),
    ("read more", "Read more "),
    ("shares", "Share this article "),
    ("minutes ago", "3 minutes ago "),
    ("captions", "▲"),
    ("declarations", "text-align:center;"),
    ("half declarations", "display"),
    ("sizes", "font-size:12px;"),
    ("classes", "caption "),
    ("humps", "aB"),
    ("candidates", "a 1x, "),
    ("languages", "language-x "),
    ("Han", "汉"),
    ("Arabic", "ا"),
    ("Thai", "ก"),
    ("emoji", "😀"),
    ("capitals", "A"),
    ("sigmas", "Σ"),
];

/// An item with a filler of about so many bytes at a place.
pub fn item(place: Place, filler: &str, bytes: usize) -> Input {
    let whole = |text: &str| text.repeat(bytes.div_ceil(text.len()));
    let text = whole(filler);
    let with = |before: &str, after: &str| Input::Text(format!("{before}{text}{after}"));
    match place {
        Place::Text(before, after) => with(before, after),
        Place::Each("", "") => with("---\ntitle: x\n", "\n---\n<p>x"),
        Place::Each(before, after) => {
            let piece = filler.repeat(24_usize.div_ceil(filler.len()));
            Input::Text(format!("{PROSE}{}", whole(&format!("{before}{piece}{after}"))))
        }
        Place::Field(name) => field(name, text, filler).into(),
    }
}

fn field(name: &str, text: String, filler: &str) -> FeedItem {
    let address = || "https://foo.example/1".to_owned();
    let mut item = FeedItem { html: PROSE.to_owned(), url: Some(address()), ..FeedItem::default() };
    let paragraphs =
        |text: &str| format!("<p>{}</p>", filler.repeat(24_usize.div_ceil(filler.len()))).repeat(text.len() / 60);
    let person = |name: &str| FeedAuthor::Name(name.to_owned());
    match name {
        "title" => item.title = Some(text),
        "siteName" => item.site_name = Some(text),
        "title and siteName" => (item.title, item.site_name) = (Some(text), Some(filler.trim().to_owned())),
        "title and author" => (item.title, item.authors) = (Some(text), vec![person(filler); 40]),
        "author" => item.authors = vec![FeedAuthor::Name(text)],
        "authors" => {
            item.authors = text.as_bytes().chunks(24).map(|name| person(&String::from_utf8_lossy(name))).collect();
        }
        "author address" => item.authors = vec![FeedAuthor::Person { name: "Jane Doe".to_owned(), url: Some(text) }],
        "url" => item.url = Some(address() + &text),
        "published" => item.published = Some(text),
        "modified" => item.modified = Some(text),
        "language" => item.language = Some(text),
        "image" => item.image = Some(address() + &text),
        "attachment" => {
            item.attachments = vec![FeedAttachment { url: address() + &text, ..FeedAttachment::default() }];
        }
        "attachments" => {
            let one = FeedAttachment { url: address() + filler, ..FeedAttachment::default() };
            item.attachments = vec![one; text.len() / 32];
        }
        "attachment type" => {
            item.attachments = vec![FeedAttachment { url: address(), mime: Some(text), ..FeedAttachment::default() }];
        }
        "title and paragraphs" => (item.html, item.title) = (paragraphs(&text), Some(text)),
        "author and paragraphs" => (item.html, item.authors) = (paragraphs(&text), vec![FeedAuthor::Name(text)]),
        "siteName and paragraphs" => (item.html, item.site_name) = (paragraphs(&text), Some(text)),
        other => unreachable!("no field {other}"),
    }
    item
}
