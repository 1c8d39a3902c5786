//! The facts of the seed document and of its look-alike. The seed is a publisher's text and stands outside the
//! repository; where it is missing its test says that it skips.

use feed_article::{Article, Block, BlockKind, EmbedKind, LinkKind, Options, RemovalKind, Role, parse};

const SEED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus/archive/seed.txt");
const LOOK_ALIKE: &str = include_str!("cases/form-a/input.txt");

fn read(text: &str) -> Article {
    parse(text, &Options::default()).unwrap()
}

fn kinds(blocks: &[Block]) -> Vec<&'static str> {
    let kinds = blocks.iter().map(|block| match (&block.kind, block.role) {
        (BlockKind::Paragraph { .. }, Some(Role::Related)) => "related",
        (BlockKind::Paragraph { .. }, _) => "paragraph",
        (BlockKind::Figure { .. }, _) => "figure",
        (BlockKind::Embed { .. }, _) => "embed",
        _ => "other",
    });
    let mut kinds: Vec<_> = kinds.collect();
    kinds.dedup();
    kinds
}

fn removed<'a>(article: &'a Article, rule: &str) -> Vec<&'a str> {
    let texts = article.removed.iter().filter(|r| r.rule == rule && !(r.text.is_none() && r.url.is_some()));
    texts.map(|r| r.text.as_deref().unwrap_or_default()).collect()
}

/// What holds for the seed and for any document of its shape.
fn check_shape(article: &Article) {
    assert_eq!(article.language.as_deref(), Some("zh-Hans"));
    assert_eq!(serde_json::to_value(article.dir).unwrap(), "ltr");
    assert_eq!(article.dateline.as_deref(), Some("（德国之声中文网）"));
    assert_eq!(article.agencies, ["法新社", "路透社"]);
    assert!(article.copyright.as_deref().is_some_and(|c| c.starts_with("© 2023年德国之声版权声明")));
    assert_eq!(
        kinds(&article.blocks),
        ["figure", "paragraph", "embed", "paragraph", "related", "paragraph", "figure", "paragraph"]
    );
    assert_eq!(article.lead_image.as_ref(), article.images.first());
    assert!(article.images.iter().all(|i| i.proxy == Some("weserv") && i.caption.is_some()));
    assert_eq!(article.images.len(), 2);

    let [embed] = &article.embeds[..] else { panic!("one embed") };
    let id = embed.id.as_deref().unwrap();
    assert_eq!((embed.provider.as_str(), embed.kind), ("youtube", EmbedKind::Video));
    assert_eq!(embed.url.as_str(), format!("https://www.youtube.com/watch?v={id}"));
    assert_eq!(embed.embed_url.as_ref().unwrap().as_str(), format!("https://www.youtube-nocookie.com/embed/{id}"));

    assert_eq!(article.links.len(), 4);
    for link in &article.links {
        let number = link.url.as_str().strip_prefix("https://www.dw.com/zh/a-").unwrap();
        let original = format!("https://api.dw.com/api/detail/article/{number}");
        assert_eq!(link.original_url.as_deref(), Some(original.as_str()));
    }
    let related: Vec<&str> =
        article.links.iter().filter(|l| l.kind == LinkKind::Related).map(|l| l.text.as_str()).collect();
    assert!(matches!(related[..], [text] if text.starts_with("相关阅读：")));

    let html = article.html.as_deref().unwrap();
    for gone in ["<hr", "获取更多RSS", "feedx", "版权声明", "2023-06-"] {
        assert!(!html.contains(gone), "{gone} is still in the body");
    }
    let source = article.dates.iter().find(|d| d.source == feed_article::DateSource::Body).unwrap();
    assert_eq!(removed(article, "leading-date"), [source.raw.as_str()]);
    assert!(matches!(removed(article, "feedx-footer")[..], [text] if text.starts_with("获取更多RSS")));
    assert!(matches!(removed(article, "copyright")[..], [text] if text.starts_with("© 2023年")));
    let divider = article.removed.iter().find(|r| r.rule == "edge-divider").unwrap();
    assert_eq!((divider.kind, divider.count), (RemovalKind::Boilerplate, Some(1)));
}

#[test]
fn the_look_alike() {
    check_shape(&read(LOOK_ALIKE));
}

#[test]
fn the_seed() {
    let Ok(text) = std::fs::read_to_string(SEED) else {
        return println!("skipped: ../shared/corpus/archive/seed.txt is not here");
    };
    let article = read(&text);
    check_shape(&article);
    assert_eq!(article.title.as_deref(), Some("中美外长通话 秦刚暗指双边关系困难责任在美方"));
    let header = text.lines().nth(1).unwrap();
    let url = &header[header.rfind("](").unwrap() + 2..header.len() - 1];
    assert_eq!(article.url.unwrap().as_str(), url);
    assert_eq!(article.published.as_deref(), Some("2023-06-14T10:47:05Z"));
    let dates: Vec<&str> = article.dates.iter().map(|d| d.value.as_str()).collect();
    assert_eq!(dates, ["2023-06-14T10:47:05Z", "2023-06-14T10:38:07.907Z"]);
    let images: Vec<_> = article.images.iter().map(|i| (i.url.as_str(), i.caption.as_deref().unwrap())).collect();
    assert_eq!(
        images,
        [
            ("https://static.dw.com/image/65908158_303.jpg", "布林肯和秦刚周三通了电话"),
            ("https://static.dw.com/image/63750162_303.jpg", "拜登和习近平11月在巴厘岛会晤"),
        ]
    );
    assert_eq!(article.embeds[0].id.as_deref(), Some("U_ULTsDU4aM"));
}
