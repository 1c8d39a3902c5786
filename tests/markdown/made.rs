//! Made-up markup: words that mean something to Markdown, in marks, lists, quotes and tables.

use proptest::prelude::*;

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// Pieces that mean something to Markdown, next to letters of scripts with and without spaces.
fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[!-/:-@\\[-`{-~]".boxed(),
        "[a-z0-9 ]".boxed(),
        "[ -~]{1,4}".boxed(),
        proptest::sample::select(vec![
            "中文",
            "。",
            "，",
            "「",
            "」",
            "“",
            "”",
            "é",
            "😀",
            "€",
            "\u{300}",
            "\u{3000}",
            "\u{a0}",
            "\u{200b}",
            "1. ",
            "1) ",
            "- ",
            "# ",
            "+ ",
            "> ",
            "===",
            "---",
            "| a | b |",
            "```",
            "~~",
            "<b>",
            "&amp;",
            "&copy;",
            "&#35;",
            "![",
            "](x)",
            "[a]: b",
            "**",
            "__",
            "https://a.example/b_c",
            "<https://a.example>",
            "www.a.example",
            "\\",
            "[ ] ",
            ":--",
            "    ",
            "<!-- x -->",
            "<script>",
        ])
        .prop_map(str::to_owned)
        .boxed(),
    ];
    proptest::collection::vec(piece, 1..6).prop_map(|pieces| pieces.concat())
}

fn phrase() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        8 => words().prop_map(|text| escape(&text)),
        1 => Just("<br>".to_owned()),
        1 => words().prop_map(|t| format!("<img width=20 height=20 src=\"https://i.example/{}.png\" alt=\"{}\" title=\"{}\">", t.len(), escape(&t), escape(&t))),
    ];
    leaf.prop_recursive(4, 16, 4, |inner| {
        (
            proptest::collection::vec(inner, 1..4),
            proptest::sample::select(vec!["b", "i", "s", "code", "u", "kbd", "span", "a", "sub", "ruby"]),
            words(),
        )
            .prop_map(|(content, tag, word)| {
                let content = content.concat();
                match tag {
                    "a" => format!(
                        "<a href=\"https://a.example/x?{}\" title=\"{}\">{content}</a>",
                        escape(&word),
                        escape(&word)
                    ),
                    "ruby" => format!("<ruby>{content}<rt>{}</rt></ruby>", escape(&word)),
                    tag => format!("<{tag}>{content}</{tag}>"),
                }
            })
    })
}

fn each(tag: &str, contents: &[String]) -> String {
    contents.iter().map(|content| format!("<{tag}>{content}</{tag}>")).collect::<Vec<_>>().concat()
}

pub fn phrases() -> impl Strategy<Value = String> {
    proptest::collection::vec(phrase(), 1..4).prop_map(|phrases| phrases.concat())
}

pub fn block() -> impl Strategy<Value = String> {
    let code = "[`~ a\n|\\\\<&*]{0,12}";
    let leaf = prop_oneof![
        6 => phrases().prop_map(|t| format!("<p>{t}</p>")),
        1 => (phrases(), 1..7).prop_map(|(t, n)| format!("<h{n}>{t}</h{n}>")),
        1 => code.prop_map(|t| format!("<pre><code class=language-c++>x{}</code></pre>", escape(&t))),
        1 => (words(), phrases()).prop_map(|(t, c)| format!("<figure><a href='/l'><img src=\"https://i.example/a(b).jpg\" alt=\"{}\"></a><figcaption>{c}</figcaption></figure>", escape(&t))),
        1 => Just("<hr>".to_owned()),
        1 => Just("<video><source src='https://v.example/a_b.mp4'><source src='/c.webm'></video>".to_owned()),
        1 => words().prop_map(|t| format!("<iframe src='https://www.youtube.com/embed/abcdefghijk' title=\"{}\"></iframe>", escape(&t))),
        2 => proptest::collection::vec(proptest::collection::vec(phrases(), 2..4), 1..4).prop_map(|rows| {
            let row = |row: &Vec<String>| format!("<tr>{}</tr>", each("td", row));
            format!("<table><tr><th>x<th>y</tr>{}</table>", rows.iter().map(row).collect::<String>())
        }),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        (
            proptest::collection::vec(inner, 1..4),
            proptest::sample::select(vec!["blockquote", "ul", "ol", "ol start=7", "dl", "details"]),
            phrases(),
        )
            .prop_map(|(content, tag, words)| match tag {
                "blockquote" => format!("<blockquote>{}</blockquote>", content.concat()),
                "dl" => format!("<dl><dt>{words}</dt><dd>{}</dd></dl>", content.concat()),
                "details" => format!("<details><summary>{words}</summary>{}</details>", content.concat()),
                list => {
                    let content: Vec<String> = content.iter().map(|item| format!("{words}{item}")).collect();
                    let items = each("li", &content);
                    format!("<{list}>{items}<li>{words}</li></{}>", &list[..2])
                }
            })
    })
}
