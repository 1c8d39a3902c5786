//! Clean HTML stays as it is: what `sanitize` makes of these, it makes of its own output. Each row was once read differently the
//! second time.

use feed_article::{Boilerplate, Options, sanitize};

const INPUTS: [(&str, &[&str]); 12] = [
    (
        "an id that nothing leads to hides nothing",
        &[
            "<p><span id=p>Hello.<a href=https://a.example/>Read more</a></span></p>",
            "<span id=s><h2>Notes<a href=#x>#</a></h2></span><p>Text.",
            "<span id=f><img src=https://a.example/a.png height=3>",
            "Text<dt id=a>]]>",
            "<section><a name=b></section>]]><p>Text.",
            "<p>Hello.</p><a href=https://facebook.com/sharer><div id=2><b id=n>Share",
            "<time datetime=0 href=#b><a href=#c><b id=b><b id=c>Text",
            "<a id=Two><h5><a href=#Two>Text",
            "阅读原文<a name=n1><applet><li>Text<fieldset></h1>阅读原文<h2><h1><img width=20 src=https://a.example/i.png><a href=#n1>",
            "Here<a href=#1>[1]</a> and there<a href='other#_ftn2'><sup>2</sup></a><p><a>[1]</a> Ann.<p><a name=_ftn2>[2]</a> Ben.",
            "<span id=d>https://a.example/1标：https://a.example/2题：https://a.example/3",
        ],
    ),
    (
        "what stands beside something removed is read as if that had never been there",
        &[
            "<p>Text <img src=https://a.example/a.png> <a href=https://a.example/>Read more</a></p>",
            "<img src=https://a.example/a.png><small>Enlarge this image<p>The mill by the river at dawn",
            "<p>One.<p>toggle caption<p>Your browser does not support video.<p><img src=https://a.example/a.png><p>Two.",
            "<p>One.<figcaption>Please enable JavaScript to view the comments.<p>Email: ada@a.example<p>Written by: Ada Moor",
            "<p>One.<p><a href=https://a.example/>\u{a0}</a>.<br>Feed provided by the mill",
            "<h2><a href='https://a.example/?action=edit'><blockquote>edit</blockquote></a></h2><p>Text.",
            "<h2><a href='https://a.example/?action=edit'><table><th>edit<th></table></a></h2><p>Text.",
            "<h2><a href='https://a.example/?action=edit'>edit</a><img src=https://a.example/a.png height=2></h2>",
            "<h2><a href=#i>#</a><img src=https://a.example/a.png>Text</h2>",
            "<div class=callout><h2>Text<a href='https://a.example/?action=edit'><li>edit",
            "<img src=https://a.example/a.png><small>Enlarge this image</small><br>Subscribe to our newsletter",
            "<a href=https://facebook.com/sharer><marquee><a><img src=https://a.example/a.png>",
            "<a href=https://twitter.com/intent/><iframe src=https://a.example/a.png></iframe></a>",
            "<a href=https://twitter.com/intent/><table><a href=https://a.example/1><img src=https://a.example/a.png>",
            "<a href=https://twitter.com/intent/ data-bg=https://a.example/a.png></a>",
            "<iframe src=https://a.example/x title='&shy;'></iframe><p>Text.",
            "<h2>Text <a href='https://a.example/?action=edit'>edit</a><br>more",
        ],
    ),
    (
        "a label above a removed pointer goes with it",
        &[
            "Read more\n[…]",
            "<p>Hello.</p><a href=https://a.example/>Read the full post</a><p>相关阅读</p>",
            "<a href=https://a.example/>Read the full post</a><h3>More</h3>",
            "Here<br>Copyright 20. All rights reserved",
            "<p>Hello.</p><p>mehr</p><p><a href=https://a.example/>mehr</a></p>",
        ],
    ),
    (
        "an author whom chrome names decides nothing below",
        &[
            "<p>One.</p><ul><li>by <span class=author>Jo</span> December 4 2006</ul><p>Two.",
            "<div class='alert danger'><p>Mind the step.<b class=author>Jo</b></div><p>Written by Ada Moor",
        ],
    ),
    (
        "captions hold no pictures, lines no language and formulas none of code",
        &[
            "<div lang=sh><math display=block><mi>a</mi></math>",
            "<div lang=sh>\\[m_i\\]",
            "<img src=https://a.example/a.png>Photo: <img src=https://a.example/b.png>Ruth",
            "<audio src=https://a.example/3></audio><p>Source: <img src=https://a.example/g>by hand",
            "<p>One.</p><ul lang=fr><hr>Deux<ul>trois</ul>quatre</ul>",
        ],
    ),
    (
        "lists that are there to place something are taken apart before notes are looked for",
        &[
            "<li>Here<sup>1</sup><p><sup>1</sup>There<h2>Then</h2>more",
            "<li>Here<sup>1</sup><p>Then</p><h4>Footnotes</h4><ol>There",
            "<li>One<p>two<p>three<p>https://a.example/1标：https://a.example/2题：https://a.example/3",
        ],
    ),
    (
        "notes are numbered once, and hold what others hold",
        &[
            "Here<sup>1<p>2<span class=footnoteContent>There",
            "Here<d-footnote id=1>There.</d-footnote>then<sup>1</sup>",
            "<span class=ltx_note_outer><span class=ltx_tag_note>3</span>There.</span>Here<sup>1",
            "<div dir=rtl><blockquote><p><span class=footnoteContent>There",
            "<a href=#n2>[2<p><a name=n2>2]<img src=https://a.example/a.png>There",
            "<blockquote><ol class=footnotes><a href=#r>↩",
            "<div class=callout><ol class=footnotes><a href=#r>↩",
            "<ul><li>Here</ul><ol class=footnotes>Here</ol><hr>",
            "<ol role=doc-endnotes><a href=#>^<a><img src=https://a.example/a.png width=4>",
            "<ol role=doc-endnotes><a href=#>^<a><img src=https://a.example/a.png alt=Sunset>Sunset",
            "<ol class=references>Here<s><a href=https://a.example/#>]<a> there",
            "<sup><ol class=footnote-list>Here <a href=#>^<a><br>there",
            "<button>more</button><span class=sidenote><sup>1</sup>There",
            "Here<a href=#1>[1<a><ol class=footnotes><span class=sidenote>There",
            "<p>Canals froze over<sup>1</sup> and thawed<sup><a href=#t>2</a></sup>.</p><div class=footnote><ol><li>There<li id=t>Elsewhere</ol></div>",
            "<ul><li id=h><span id=j>Here</span><p>and there<a href=#h>h</a><a href=#j>a</a>",
            "<a href=#n2>.</p><a name=n2><a class=kg-bookmark-container href=https://a.example/><b class=title>There",
        ],
    ),
    (
        "controls of direction are balanced in each line and part of a line",
        &[
            "<pre><code class=language-math>\u{2067}a\u{2028}b",
            "\u{202e}\\[s_i\\]\u{202c}text",
            "<math display=block><mo>\u{202a}\ri",
            "<p>-<ruby>--</ruby></p><p>Text.",
        ],
    ),
    (
        "a notice with a title keeps its table",
        &["<div class=warning><h3>Mind</h3><table><tr><td>Depth<td>3 m</table></div>"],
    ),
    (
        "addresses in a heading that led to itself are linked at once",
        &[
            "<p>Ann waters the garden.</p><h3 id=two><a href=#two>Read https://lang.example/c first</a></h3><p>Ben feeds the hens.",
        ],
    ),
    (
        "a preview in another attribute is no better than one in src",
        &[
            "<p>Ann waters the garden.</p><img data-low=\"https://a.example/w_30,e_blur:200/b.jpg\" data-srcset=\"https://a.example/w_400/b.jpg 400w, https://a.example/w_900/b.jpg 900w\">",
        ],
    ),
    ("numbers of lines with controls in them are numbers", &["<table><td><pre>1\u{12}</pre></td><td><pre>e"]),
];

#[test]
fn clean_html_stays_as_it_is() {
    let rows = INPUTS.iter().flat_map(|(_, inputs)| inputs.iter().copied());
    for html in rows {
        for boilerplate in [Boilerplate::Remove, Boilerplate::Label, Boilerplate::Keep] {
            let options = Options { boilerplate, ..Options::default() };
            let once = sanitize(html, &options).unwrap();
            assert_eq!(once, sanitize(&once, &options).unwrap(), "{boilerplate:?} {html}");
        }
    }
}
