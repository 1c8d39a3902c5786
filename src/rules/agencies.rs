//! News agencies, and the shapes of datelines.

/// Agencies by the name under which they are credited, in the languages of their clients. Source: agency lines of feed
/// items, and the agencies' own names.
pub(crate) const AGENCIES: [&str; 87] = [
    "法新社",
    "路透社",
    "路透",
    "美联社",
    "美聯社",
    "彭博社",
    "彭博",
    "新华社",
    "新華社",
    "中新社",
    "中央社",
    "德新社",
    "共同社",
    "时事社",
    "韩联社",
    "塔斯社",
    "国际文传电讯社",
    "俄新社",
    "埃菲社",
    "安莎社",
    "合众国际社",
    "财联社",
    "澎湃新闻",
    "AFP",
    "Reuters",
    "AP",
    "Bloomberg",
    "Xinhua",
    "dpa",
    "EFE",
    "ANSA",
    "Lusa",
    "Agência Brasil",
    "Kyodo",
    "Jiji",
    "TASS",
    "Interfax",
    "RIA Novosti",
    "PA Media",
    "UPI",
    "ANI",
    "PTI",
    "IANS",
    "Anadolu",
    "Yonhap",
    "Bernama",
    "KUNA",
    "WAM",
    "AAP",
    "CP",
    "epd",
    "KNA",
    "APA",
    "Keystone-SDA",
    "연합뉴스",
    "رويترز",
    "フランス通信",
    "ロイター",
    "共同通信",
    "時事通信",
    "Associated Press",
    "Agence France-Presse",
    "Canadian Press",
    "Press Association",
    "United Press International",
    "Australian Associated Press",
    "Press Trust of India",
    "Agencia EFE",
    "Europa Press",
    "ANTARA",
    "뉴시스",
    "뉴스1",
    "Deutsche Presse-Agentur",
    "SDA",
    "ATS",
    "Belga",
    "ANP",
    "NTB",
    "Ritzau",
    "STT",
    "PAP",
    "ČTK",
    "MTI",
    "ТАСС",
    "РИА Новости",
    "Интерфакс",
    "Укринформ",
];

/// What stands in brackets behind a name in the place of agencies. Source: DW, RFI.
pub(crate) const SOURCES_OF_ALL_KINDS: [&str; 8] =
    ["综合报道", "综合报导", "綜合報導", "綜合報道", "综合", "agencies", "Agenturen", "agences"];

/// What stands before the name of an agency whose report is cited.
pub(crate) const CITING: char = '据';

/// What follows the name of an agency that an article is from, at its beginning.
pub(crate) const REPORTED: [&str; 6] = ["消息", "报道", "報道", "报导", "報導", "电"];

/// Agencies by what they sign datelines with.
pub(crate) const SIGNS_OF_AGENCIES: [(&str, &str); 3] = [("AA", "Anadolu"), ("共同", "共同通信"), ("時事", "時事通信")];

/// Longest dateline in characters. Source: the longest of the labelled ones has 34.
pub(crate) const LONGEST_DATELINE: usize = 48;

/// Longest dateline of a press release, in characters: a town, a state, a day and a wire.
pub(crate) const LONGEST_OF_RELEASE: usize = 72;

/// Agencies whose datelines may end with the word for a dispatch alone, and what papers call themselves. Source: Chinese papers.
pub(crate) const AGENCIES_OF_PAPERS: [&str; 7] = ["新华社", "中新社", "中新网", "法新社", "路透社", "中央社", "本报"];

/// What a bracketed Chinese or Japanese dateline at the beginning of an article contains: a wire, a report, a site.
/// A single character is the last. Brackets without one of them are list numbers and headings.
pub(crate) const BRACKET_WORDS: [&str; 21] = [
    "专稿",
    "專稿",
    "特约撰稿",
    "特約撰稿",
    "电",
    "電",
    "讯",
    "訊",
    "报道",
    "報道",
    "網",
    "网",
    "社",
    "记者",
    "記者",
    "AFP",
    "新闻",
    "연합뉴스",
    "뉴시스",
    "뉴스1",
    "통신",
];

/// What begins a line in capitals before a dash, and is no place.
pub(crate) const NOT_PLACES: [&str; 9] =
    ["UPDATE", "UPDATED", "BREAKING", "NEWS", "WATCH", "EXCLUSIVE", "OPINION", "REVIEW", "ANALYSIS"];

/// What stands before the names of reporters in a Chinese dateline.
pub(crate) const REPORTERS: [&str; 2] = ["记者", "記者"];

/// What stands behind the names of reporters at the beginning of a Korean article.
pub(crate) const KOREAN_REPORTER: &str = "기자";

/// What stands before the names of agencies on a line that says nothing else, in small letters. Source: last lines of news in
/// these languages.
pub(crate) const FROM_AGENCIES: [&str; 43] = [
    "source",
    "sources",
    "from",
    "via",
    "with",
    "with files from",
    "with inputs from",
    "with input from",
    "with reporting by",
    "with reporting from",
    "with information from",
    "with material from",
    "inputs from",
    "files from",
    "quelle",
    "quellen",
    "mit",
    "mit material von",
    "mit informationen von",
    "mit agenturmaterial von",
    "avec",
    "fuente",
    "fuentes",
    "con información de",
    "con informaciones de",
    "fonte",
    "fonti",
    "fontes",
    "com informações da",
    "com informações de",
    "com",
    "bron",
    "kilde",
    "källa",
    "źródło",
    "источник",
    "по материалам",
    "来源",
    "來源",
    "消息来源",
    "出典",
    "출처",
    "المصدر",
];

/// What a line ends with that says who took part in an article.
pub(crate) const CONTRIBUTED: [&str; 5] = [
    "contributed to this report",
    "contributed to this story",
    "contributed to this article",
    "contributed to this dispatch",
    "contributed reporting",
];

/// What stands between a house and the names of those who write for it.
pub(crate) const WRITERS: [&str; 8] =
    [" writers ", " writer ", " reporters ", " reporter ", " staffers ", " correspondent ", "'s ", "’s "];
