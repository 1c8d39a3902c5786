//! Text around an article that is not part of it: where it stands, and how it reads.
//!
//! A rule acts only where position and pattern agree; prose that mentions subscribing stays.

use crate::article::Role;

/// Where a rule looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Among the first blocks, before any prose.
    Leading,
    /// Among the last blocks, after all prose.
    Trailing,
}

/// How a line's text is compared, white space folded and ASCII case ignored.
#[derive(Clone, Copy)]
pub(crate) enum Pattern {
    /// Is this, every run of digits written as `#`, marks at either end aside.
    Is(&'static str),
    /// Begins with this.
    Starts(&'static str),
    /// Begins with the first and contains the second.
    StartsContains(&'static str, &'static str),
    /// Contains both.
    Contains(&'static str, &'static str),
}

/// One rule.
pub(crate) struct Rule {
    pub id: &'static str,
    pub place: Place,
    /// The item's host or one of its parents; empty for every host.
    pub host: &'static str,
    pub pattern: Pattern,
    /// What the block is called where boilerplate is labelled.
    pub role: Role,
    /// Longest block in characters that the rule acts on.
    pub longest: usize,
    /// Whether the item ends in the middle where the rule acts.
    pub truncates: bool,
}

const fn trailing(id: &'static str, pattern: Pattern) -> Rule {
    Rule { id, place: Place::Trailing, host: "", pattern, role: Role::Promo, longest: 400, truncates: false }
}

const fn brief(id: &'static str, pattern: Pattern) -> Rule {
    Rule { id, place: Place::Trailing, host: "", pattern, role: Role::Promo, longest: 120, truncates: false }
}

const fn more(id: &'static str, pattern: Pattern) -> Rule {
    Rule { id, place: Place::Trailing, host: "", pattern, role: Role::Promo, longest: 120, truncates: true }
}

const fn rights(id: &'static str, pattern: Pattern) -> Rule {
    Rule { id, place: Place::Trailing, host: "", pattern, role: Role::Copyright, longest: 600, truncates: false }
}

const fn leading(id: &'static str, pattern: Pattern) -> Rule {
    Rule { id, place: Place::Leading, host: "", pattern, role: Role::Promo, longest: 40, truncates: false }
}

use Pattern::{Contains, Is, Starts, StartsContains};

/// First match wins. Source: feed items, by the form's origin where the id names one; the same forms in other languages.
pub(crate) const RULES: &[Rule] = &[
    trailing("feedx-footer", Starts("获取更多RSS")),
    trailing("feedx-footer", Is("https://feedx.net")),
    trailing("feedx-footer", Is("https://feedx.site")),
    trailing("wp-appeared-first", StartsContains("The post ", " appeared first on ")),
    trailing("wp-appeared-first", StartsContains("The article ", " appeared first on ")),
    trailing("wp-appeared-first", StartsContains("The post ", " first appeared on ")),
    trailing("wp-appeared-first", StartsContains("This post ", " appeared first on ")),
    trailing("wp-appeared-first-de", StartsContains("Der Beitrag ", " erschien zuerst auf ")),
    trailing("wp-appeared-first-fr", Contains("est apparu en premier sur", "")),
    trailing("wp-appeared-first-es", Contains("se publicó primero en", "")),
    trailing("wp-appeared-first-es", Contains("apareció primero en", "")),
    trailing("wp-appeared-first-pt", Contains("apareceu primeiro em", "")),
    trailing("wp-appeared-first-it", StartsContains("L'articolo", "proviene da")),
    trailing("wp-appeared-first-it", StartsContains("L’articolo", "proviene da")),
    trailing("wp-appeared-first-nl", StartsContains("Het bericht", "verscheen eerst op")),
    trailing("wp-appeared-first-pl", StartsContains("Artykuł", "pochodzi z serwisu")),
    trailing("wp-appeared-first-ru", StartsContains("Сообщение", "появились сначала на")),
    trailing("wp-appeared-first-ru", StartsContains("Запись", "впервые появилась")),
    trailing("wp-appeared-first-sv", StartsContains("Inlägget", "dök först upp på")),
    trailing("wp-appeared-first-da", StartsContains("Indlægget", "blev først udgivet på")),
    trailing("wp-appeared-first-ja", Contains("に最初に表示されました", "")),
    trailing("wp-appeared-first-zh", Contains("最先出现在", "")),
    trailing("medium-original", Contains("was originally published in", "on Medium")),
    trailing("hn-block", StartsContains("Article URL: ", "://")),
    trailing("hn-block", StartsContains("Comments URL: ", "://")),
    trailing("hn-block", Is("Points: #")),
    trailing("hn-block", Is("Comments: #")),
    trailing("hn-block", Is("# points, # comments")),
    trailing("hn-block", Is("# points, # comment")),
    trailing("reddit-block", StartsContains("submitted by ", "[link]")),
    trailing("comments-link", Is("Comments")),
    trailing("comments-link", Is("# comments")),
    trailing("comments-link", Is("# comment")),
    trailing("comments-link", Is("No comments")),
    trailing("comments-link", Is("Leave a comment")),
    trailing("comments-link", Is("Discuss on Hacker News")),
    trailing("permalink", Is("Permalink")),
    trailing("better-feed", StartsContains("Feed enhanced by", "Better Feed")),
    trailing("feed-provider", Starts("Feed provided by ")),
    trailing("feed-provider", Starts("This feed is provided by ")),
    trailing("feed-reader-thanks", StartsContains("Thank you for reading", "RSS")),
    trailing("feed-reader-thanks", StartsContains("Thanks for reading", "RSS")),
    trailing("support-offer", StartsContains("If you'd like to support ", "please consider")),
    brief("support-offer", StartsContains("If you like ", "Patreon")),
    brief("support-offer", StartsContains("Support ", "Patreon")),
    brief("support-offer", Contains("buy me a coffee", "")),
    brief("tags", StartsContains("Post tags:", "")),
    brief("tags", StartsContains("Filed under:", "")),
    brief("tags", StartsContains("Tagged with", "")),
    brief("tags", StartsContains("Posted in ", "")),
    brief("tags", Starts("Tags:")),
    brief("tags", Starts("标签：")),
    brief("tags", Starts("Schlagwörter:")),
    brief("tags", Starts("Etiquetas:")),
    brief("tags", Starts("Теги:")),
    brief("share-line", StartsContains("Share this", "")),
    brief("share-line", StartsContains("共享此文章", "")),
    brief("share-line", Starts("Share on ")),
    brief("share-line", Starts("分享到")),
    trailing("subscribe-offer", StartsContains("Subscribe to ", "newsletter")),
    trailing("subscribe-offer", StartsContains("Sign up for ", "newsletter")),
    trailing("subscribe-offer", StartsContains("Sign up to ", "newsletter")),
    trailing("subscribe-offer", StartsContains("Get ", "delivered to your inbox")),
    trailing("subscribe-offer", StartsContains("Thanks for reading", "Subscribe")),
    trailing("subscribe-offer", StartsContains("Abonnieren Sie ", "Newsletter")),
    trailing("subscribe-offer", StartsContains("Inscrivez-vous ", "newsletter")),
    trailing("subscribe-offer", StartsContains("Suscríbete ", "newsletter")),
    trailing("subscribe-offer", StartsContains("Assine ", "newsletter")),
    trailing("subscribe-offer", StartsContains("Iscriviti ", "newsletter")),
    brief("subscribe-offer-zh", StartsContains("欢迎订阅", "")),
    brief("subscribe-offer-zh", StartsContains("点击订阅", "")),
    brief("podcast-offer", StartsContains("欢迎订阅", "播客")),
    brief("podcast-offer", StartsContains("Subscribe ", "Apple Podcasts")),
    brief("podcast-offer", StartsContains("Listen ", "wherever you get your podcasts")),
    brief("podcast-offer", StartsContains("Learn more about your ad choices", "")),
    trailing("follow-offer", StartsContains("Follow ", " on Twitter")),
    trailing("follow-offer", StartsContains("Follow ", " on Facebook")),
    trailing("follow-offer", StartsContains("Follow ", " on Mastodon")),
    trailing("follow-offer", StartsContains("Follow ", " on Instagram")),
    trailing("follow-offer", StartsContains("Follow us on ", "")),
    trailing("follow-offer", StartsContains("Folgen Sie uns ", "")),
    trailing("follow-offer", StartsContains("Suivez-nous ", "")),
    trailing("follow-offer", StartsContains("Síguenos ", "")),
    trailing("follow-offer", StartsContains("Siga-nos ", "")),
    brief("author-bio-zh", Contains("欢迎在", "关注")),
    brief("wechat-follow", Contains("关注", "公众号")),
    brief("wechat-follow", Contains("微信搜索", "")),
    brief("wechat-follow", Contains("扫码", "关注")),
    brief("wechat-follow", Contains("长按", "二维码")),
    brief("wechat-follow", Contains("扫描", "二维码")),
    brief("wechat-follow", Contains("点赞", "在看")),
    brief("wechat-follow", Contains("点击下方", "关注")),
    brief("wechat-follow", Contains("设为星标", "")),
    trailing("wechat-link", Is("跳转微信打开")),
    trailing("wechat-link", Starts("平台地址：")),
    brief("broadcast-promo", Contains("敬请收看", "")),
    brief("broadcast-promo", Contains("敬请收听", "")),
    brief("broadcast-promo", Contains("YouTube播放列表", "")),
    brief("disclaimer-zh", StartsContains("摘编自其他媒体", "不代表")),
    brief("disclaimer-zh", Contains("不代表", "立场")),
    brief("disclaimer-zh", Contains("个人观点", "不代表")),
    rights("reprint-zh", StartsContains("本文由", "转载")),
    rights("reprint-zh", StartsContains("未经", "转载")),
    rights("reprint-zh", StartsContains("转载", "授权")),
    rights("reprint-zh", Starts("禁止转载")),
    more("continue-medium", StartsContains("Continue reading on", "»")),
    more("continue-guardian", Starts("Continue reading...")),
    more("continue-reading", Starts("Continue reading →")),
    more("continue-reading", Starts("Continue reading “")),
    more("continue-reading", Starts("Continue reading \"")),
    more("read-more-slashdot", StartsContains("Read more of this story", "Slashdot")),
    trailing("read-original-zh", Is("阅读原文")),
    trailing("read-original-zh", Is("閱讀原文")),
    trailing("read-original-zh", Is("查看原文")),
    trailing("read-original-zh", Is("文章原文")),
    trailing("read-original-zh", Is("点击查看本文英文版")),
    more("wp-ellipsis", Is("[…]")),
    more("wp-ellipsis", Is("[...]")),
    rights("copyright", Starts("©")),
    rights("copyright", Starts("(c) ")),
    rights("copyright", Starts("Copyright ©")),
    rights("copyright", Starts("Copyright (c)")),
    rights("copyright", Starts("Copyright 20")),
    rights("copyright", Starts("Copyright 19")),
    rights("copyright", Contains("All rights reserved", "")),
    rights("copyright-people", Starts("人 民 网 版 权 所 有")),
    rights("copyright-zh", Starts("版权声明")),
    rights("copyright-zh", Starts("版权所有")),
    rights("copyright-zh", Starts("本文版权")),
    rights("copyright-de", Starts("Alle Rechte vorbehalten")),
    rights("copyright-es", Starts("Todos los derechos reservados")),
    rights("copyright-pt", Starts("Todos os direitos reservados")),
    rights("copyright-fr", Starts("Tous droits réservés")),
    leading("reading-time", Is("# min read")),
    leading("reading-time", Is("# minute read")),
    leading("reading-time", Is("# minutes")),
    leading("reading-time", Is("# minutes read")),
    leading("reading-time", Is("# min. Lesezeit")),
    leading("reading-time", Is("# min de lecture")),
    leading("reading-time", Is("# min de lectura")),
    leading("reading-time", Is("# min de leitura")),
    leading("reading-time", Is("阅读时间：#分钟")),
    leading("comments-link", Is("No comments")),
    leading("comments-link", Is("# comments")),
    leading("comments-link", Is("Leave a comment")),
];

/// What links say that lead to the rest of an item; marks at either end, white space and ASCII case aside.
pub(crate) const MORE: &[(&str, &str)] = &[
    ("continue-reading", "Continue reading"),
    ("continue-reading", "Continue reading the main story"),
    ("continue-reading", "Keep reading"),
    ("read-more", "Read more"),
    ("read-more", "Read the rest"),
    ("read-more", "Read the rest of this entry"),
    ("read-more", "Read on"),
    ("read-more", "Read the full post"),
    ("read-more", "Read the full story"),
    ("read-more", "Read the full article"),
    ("read-more", "Read full story"),
    ("read-more", "Read full article"),
    ("read-more", "Full story"),
    ("read-more", "Full article"),
    ("read-more", "View the full article"),
    ("read-more", "View original"),
    ("read-more", "more"),
    ("read-more-de", "Weiterlesen"),
    ("read-more-de", "Mehr lesen"),
    ("read-more-de", "Zum Artikel"),
    ("read-more-fr", "Lire la suite"),
    ("read-more-fr", "Lire plus"),
    ("read-more-fr", "En savoir plus"),
    ("read-more-es", "Leer más"),
    ("read-more-es", "Seguir leyendo"),
    ("read-more-es", "Continuar leyendo"),
    ("read-more-pt", "Leia mais"),
    ("read-more-pt", "Ler mais"),
    ("read-more-pt", "Continue lendo"),
    ("read-more-it", "Leggi tutto"),
    ("read-more-it", "Continua a leggere"),
    ("read-more-it", "Leggi l'articolo completo"),
    ("read-more-nl", "Lees verder"),
    ("read-more-nl", "Lees meer"),
    ("read-more-sv", "Läs mer"),
    ("read-more-nb", "Les mer"),
    ("read-more-da", "Læs mere"),
    ("read-more-fi", "Lue lisää"),
    ("read-more-pl", "Czytaj dalej"),
    ("read-more-pl", "Czytaj więcej"),
    ("read-more-cs", "Číst dál"),
    ("read-more-cs", "Celý článek"),
    ("read-more-sk", "Čítať ďalej"),
    ("read-more-tr", "Devamını oku"),
    ("read-more-vi", "Đọc tiếp"),
    ("read-more-id", "Baca selengkapnya"),
    ("read-more-ru", "Читать далее"),
    ("read-more-ru", "Читать дальше"),
    ("read-more-ru", "Читать полностью"),
    ("read-more-uk", "Читати далі"),
    ("read-more-ar", "اقرأ المزيد"),
    ("read-more-fa", "ادامه مطلب"),
    ("read-more-he", "להמשך קריאה"),
    ("read-more-zh", "阅读全文"),
    ("read-more-zh", "閱讀全文"),
    ("read-more-zh", "查看全文"),
    ("read-more-zh", "继续阅读"),
    ("read-more-zh", "繼續閱讀"),
    ("read-more-zh", "阅读更多"),
    ("read-more-zh", "閱讀更多"),
    ("read-more-ja", "続きを読む"),
    ("read-more-ja", "もっと読む"),
    ("read-more-ja", "全文を読む"),
    ("read-more-ko", "더보기"),
    ("read-more-ko", "더 읽기"),
    ("read-more-ko", "계속 읽기"),
    ("read-more-ko", "기사 더보기"),
];
