//! Items in which something stands in every place that a string of an article may come from.

use feed_article::{Boilerplate, FeedAttachment, FeedAuthor, FeedItem, Input, Options, SiteRule};

/// What stands there: controls that turn text around, control characters, separators, ends of nothing.
pub const MARKS: [&str; 12] = [
    "\u{202e}",
    "\u{2066}",
    "\u{202c}",
    "\u{2069}",
    "\u{7}",
    "\u{85}",
    "\u{9f}",
    "\0",
    "\u{2028}",
    "\r\t\u{c}",
    "&#x202e;&#7;&#x9d;&#13;",
    "\u{202e}\u{2066}\u{7}\u{85}\u{9f}\0\u{2028}\u{2029}\u{202c}\u{7f}",
];

/// Where it stands.
const MARK: char = '¤';

const PROSE: &str = "<p>The ¤council met on Tuesday and ¤talked for three hours about the bridge over the river¤.</p>";

/// Parts of bodies; each is tried alone, before prose and behind it.
pub const BODIES: &[&str] = &[
    PROSE,
    "<h2>A ¤heading¤</h2>",
    "<p>One ¤ two<br>¤ three <b>¤</b> <i> ¤ </i> four ¤<br><br> ¤ five ¤</p><ul><li> ¤ <li>x ¤ </ul>",
    "<pre>¤\n x ¤ \n¤ </pre><p><code> ¤ x ¤ </code> <a href='/x' title=' ¤ '> ¤ </a></p>",
    "<p>（¤法新社纽约12日电）周二，市议会就河上的桥梁问题讨论了三个小时，会议在市政厅举行，随后休会。</p>",
    "<p>By Jane ¤Doe</p>",
    "<p>By Jane Doe</p><p>Published: 3 May 2020 (¤x)</p>",
    "<p>Jane ¤Doe | 2020-10-05 10:00 (¤x)</p>",
    "<p>责任编辑：¤靖宇¤</p>",
    "<p>(Reporting by Jane ¤Doe in Paris; Editing by John ¤Roe)</p>",
    "<p>© 2020 The ¤Paper. All rights reserved.¤</p>",
    "<p>Share ¤this article</p>",
    "<p>Share this article¤</p>",
    "<p>submitted by /u/¤someone [link] [comments]</p>",
    "<p hidden>Not ¤shown</p>",
    "<div class='byline'><span class='author'>Jane ¤Doe</span> <time datetime='2020-10-05 (¤x)'>¤</time></div>",
    "<div class='related-posts'><a href='https://a.example/¤1'>Another ¤article</a></div>",
    "<svg><text>Drawn ¤text</text></svg><button>A ¤button</button>",
    "<img src='/a.jpg' alt='Some¤thing' title='A ¤tip' data-caption='A ¤caption' data-credit='Jo ¤Smith' srcset='/b¤.jpg 2x, /c.jpg ¤3x'>",
    "<figure><img src='https://i0.wp.com/a.example/¤p.jpg?w=3'><figcaption>A ¤street.<br>Photo: Jo ¤Smith</figcaption></figure>",
    "<p>Text <img class='emoji' src='/e.png' alt='¤:)'> and more.</p><img src='javascript:¤x' alt='x'>",
    "<p><a id='¤x' href='#¤x' title='A ¤tip'>A ¤link¤</a> <a href='https://a.example/¤b?utm_source=¤x#¤'>other¤</a></p>",
    "<p id='y¤'>An <abbr title='Some¤thing'>¤A</abbr> of <time datetime='2020-10-05 (¤)'>¤May</time>, <a href='#y¤'>y</a></p>",
    "<p><ruby>¤漢<rp>(</rp><rt>¤かん</rt><rp>)</rp></ruby> <span lang='¤he' dir='¤rtl' id='¤z'>¤x</span> <b>¤b</b></p>",
    "<p><a href='javascript:¤x'>one</a> <a href='https://www.google.com/url?q=https://a.example/¤b'>two</a> http://a.example/¤c</p>",
    "<pre class='language-¤rust'><code class='language-rust¤'>let ¤x = 1;\n\tlet y = ¤2;¤</code></pre>",
    "<table><caption>A ¤table</caption><tr><th align='¤left'>¤a<th>b<tr><td colspan='¤2'>¤c<td>d</table>",
    "<dl><dt>A ¤term<dd>A ¤meaning</dl><ul><li>¤one<li>two¤</ul><ol start='¤2'><li>¤three</ol>",
    "<details><summary>A ¤summary</summary>¤more</details><blockquote cite='https://a.example/¤q'>¤said</blockquote>",
    "<iframe src='https://www.youtube.com/embed/abc¤' title='A ¤film'></iframe><iframe src='https://a¤.example/¤p' title='¤x'></iframe>",
    "<iframe src='https://www.youtube.com/embed/abc' title='A ¤film'></iframe><iframe src='https://b.example/p?a=¤' title='¤'></iframe>",
    "<figure><a href='https://www.youtube.com/watch?v=abc' title='A ¤film'>A ¤film</a></figure>",
    "<video poster='/p¤.jpg'><source src='/v¤.mp4' type='video/¤mp4'><source src='/v.mp4' type='video/mp4'></video>",
    "<p class='¤x' style='direction:¤rtl'>Some ¤words</p><img width='¤1' height=1 src='/t¤.gif'>",
    "<div class='note'>left ¤out</div><h1 class='headline'>A ¤title</h1><p class='by'>Jane ¤Doe</p><p class='when'>2020-10-05 (¤x)</p>",
    "<div class='note'>left out</div><meta class='headline' content='A ¤title'><time class='when' datetime='2020-10-05 (¤x)'>x</time>",
    "<html lang='¤en'><head><title>A ¤page | ¤site</title></head><body lang='¤en'><p>¤Some words",
    "<p>A ¤word<sup><a href='#n¤1' id='r1'>1¤</a></sup></p><ol class='footnotes'><li id='n¤1'>A ¤note¤ <a href='#r1'>↩</a></ol>",
    "<p>A word<a href='#n1' id='r1'>[¤*¤]</a></p><div class='footnote' id='n1'><a href='#r1'>¤*</a><p>A ¤note</p></div>",
    "<p>A word<sup class='modern-footnotes-footnote'>¤1</sup><span class='sidenote' id='¤s'>A ¤note</span></p>",
    "<div class='callout' data-callout='¤tip'><p class='callout-title'>A ¤title</p><p>A ¤notice</p></div><blockquote><p>[!¤note¤] ¤x<br>¤y</blockquote>",
    "<a class='kg-bookmark-container' href='https://b.example/¤x'><div class='title'>A ¤page</div><p>What ¤it is</p><i class='site'>¤Site</i><img src='/¤t.jpg' alt='¤'></a>",
    "<p>0:00 ¤Begin¤<br>¤0:10 Go ¤on<br><a href='https://b.example/¤?t=20'>0:20</a> End¤</p>",
    "<p>Comments URL: <a href='https://b.example/¤talk'>x</a></p><p><a href='https://b.example/¤page'>[link]</a></p>",
    "<script src='https://gist.github.com/¤a/b.js'></script><object data='/¤o.swf'>¤o</object><foo-bar id='¤f'>¤f</foo-bar>",
];

/// Fields of which the items must have tried at least these.
pub const FIELDS: &[&str] = &[
    "title",
    "url",
    "siteName",
    "authors..name",
    "authors..url",
    "dates..raw",
    "dateline",
    "credits..names",
    "copyright",
    "images..originalUrl",
    "images..alt",
    "images..title",
    "images..caption",
    "images..credit",
    "links..originalUrl",
    "links..text",
    "embeds..title",
    "embeds..id",
    "embeds..provider",
    "attachments.video/mp4.type",
    "excerpt",
    "removed..text",
    "removed..url",
    "html",
    "text",
    "markdown",
    "blocks",
    "blocks.paragraph.id",
    "blocks.link.title",
    "blocks.link.url",
    "blocks.abbreviation.title",
    "blocks.time.datetime",
    "blocks.ruby.text",
    "blocks.code.text",
    "blocks.callout.kind",
    "blocks.card.url",
    "blocks.card.title",
    "blocks.card.description",
    "blocks.card.siteName",
    "blocks.footnote.id",
    "blocks.footnote.label",
    "chapters..title",
    "chapters..url",
    "commentsUrl",
    "externalUrl",
    "blocks.code.language",
];

/// A text with this wherever the mark stands.
pub fn with(text: &str, mark: &str) -> String {
    text.replace(MARK, mark)
}

/// Archived documents of each form.
pub fn documents(mark: &str) -> Vec<String> {
    let forms = [
        format!("<!--1686739625000-->\n[A ¤title¤ | ¤site](https://a.example/¤1)\n------\n\n{PROSE}"),
        format!("[A ¤title](https://a.example/1)\n------\n日期：Sun, 28 Jun 2020 12:53:23 +0000 (¤x)\n\n{PROSE}"),
        format!("[A title](https://a.example/1¤)\n------\n日期：¤soon\n\n{PROSE}"),
        format!(
            "---\ntitle: \"A ¤title\"\ndate: 2020-04-28 (¤x)\nauthor: Jane ¤Doe\nfrom: https://a.example/¤1\n\
             tags: [ ¤t ]\n¤x: ¤y\n---\n{PROSE}"
        ),
        format!(
            "---\ntitle: A title\ndate: ¤soon\nauthor: ¤\nfrom: ¤\n---\n<!--¤1-->\n[t¤](https://a.example/2)\n------\n{PROSE}"
        ),
    ];
    forms.iter().map(|form| with(form, mark)).collect()
}

fn item(mark: &str) -> FeedItem {
    let with = |text: &str| with(text, mark);
    FeedItem {
        html: with(PROSE),
        title: Some(with("A ¤title <b>¤</b>| ¤site")),
        url: Some(with("https://a.example/1?q=¤&utm_source=¤")),
        site_name: Some(with("The ¤Paper")),
        authors: vec![
            FeedAuthor::Name(with("By Jane ¤Doe and John ¤Roe")),
            FeedAuthor::Person { name: with("¤Luke¤"), url: Some(with("https://a.example/¤luke")) },
        ],
        published: Some(with("2020-10-05 10:00 (¤x)")),
        modified: Some(with("2020-10-06 10:00 (¤x)")),
        language: Some(with("e¤n")),
        image: Some(with("https://i0.wp.com/a.example/¤p.jpg")),
        comments_url: Some(with("/talk¤?utm_source=¤")),
        external_url: Some(with("https://b.example/¤1")),
        attachments: vec![
            FeedAttachment { url: with("/¤a.mp3"), mime: Some(with("audio/¤mpeg")), ..FeedAttachment::default() },
            FeedAttachment {
                url: "/b.mp4".to_owned(),
                mime: Some("video/mp4".to_owned()),
                ..FeedAttachment::default()
            },
        ],
    }
}

/// Every input with the mark in it.
pub fn inputs(mark: &str) -> Vec<Input> {
    let mut inputs: Vec<Input> = documents(mark).into_iter().map(Input::from).collect();
    inputs.push(item(mark).into());
    for body in BODIES {
        for html in [(*body).to_owned(), format!("{body}{PROSE}"), format!("{PROSE}{body}")] {
            inputs.push(with(&html, mark).as_str().into());
            let named = FeedItem { url: Some("https://a.example/1".to_owned()), ..FeedItem::default() };
            inputs.push(FeedItem { html: with(&html, mark), ..named }.into());
        }
    }
    inputs
}

/// Boilerplate left out and labelled; a site's rules.
pub fn options() -> [Options; 3] {
    let everything = feed_article::Output { html: true, text: true, markdown: true };
    let plain = Options { output: everything, ..Options::default() };
    let rule = SiteRule {
        remove: vec![".note".to_owned()],
        title: Some(".headline".to_owned()),
        author: Some(".by".to_owned()),
        date: Some(".when".to_owned()),
        ..SiteRule::default()
    };
    let label = Options { boilerplate: Boilerplate::Label, ..plain.clone() };
    [plain.clone(), label, Options { rules: vec![rule], ..plain }]
}
