//! How captions are marked, besides `figcaption`.

use std::ops::RangeInclusive;

/// Parts of class names that mark a caption right after (or around the text beside) a picture. Source: `WordPress`
/// (`wp-caption-text`), `MediaWiki` (`thumbcaption`), RFA (`image-caption`), `GeekPark` (`image-desc`), `ChinaFile` (`photo-credit`), Macworld (`credit`), Bootstrap,
/// Naver, Drupal.
pub(crate) const CLASSES: [&str; 26] = [
    "imagecaption",
    "thumbcaption",
    "wp-caption-text",
    "tr-caption",
    "wp-element-caption",
    "image-caption",
    "img-caption",
    "photo-caption",
    "photo-credit",
    "image-desc",
    "image-credit",
    "img-desc",
    "pic-desc",
    "picture-desc",
    "figure-caption",
    "media-caption",
    "caption-text",
    "gallerytext",
    "caption",
    "imgtitle",
    "carousel-caption",
    "slide-caption",
    "se-caption",
    "field--name-field-caption",
    "field-name-field-caption",
    "credit",
];

/// Words of class names of which one of the first, then one of the last, make a caption: `image-caption`, `photo_credit`,
/// `field-name-field-image-source`, `PostImage__caption`. Source: RFA, `GeekPark`, `ChinaFile`, Drupal, Ghost, Aesop.
pub(crate) const SUBJECTS: &[&str] =
    &["image", "img", "photo", "picture", "pic", "media", "figure", "fig", "thumbnail", "cap", "video", "gallery"];
pub(crate) const ENDINGS: &[&str] = &[
    "caption",
    "captions",
    "credit",
    "credits",
    "source",
    "desc",
    "description",
    "copyright",
    "legend",
    "byline",
    "note",
    "notes",
    "cred",
];

/// Shortest text, in characters, that is a caption because the alternative text begins with it. Source: BBC, RFA.
pub(crate) const SHORTEST_REPEAT: usize = 6;

/// Longest credit in characters.
pub(crate) const LONGEST_CREDIT: usize = 100;

/// Lines that only say to a screen reader what follows. Source: the New York Times.
pub(crate) const SCREEN_READER: [&str; 6] = ["Image", "Images", "Photo", "Video", "图片", "圖片"];

/// Beginnings of credits that read as captions. Source: Medium, Unsplash.
pub(crate) const CREDIT_SENTENCES: [&str; 6] =
    ["Photo by ", "Image by ", "Illustration by ", "Photography by ", "Photograph by ", "Foto von "];

/// Marks before a caption that stands in a paragraph below its picture. Source: `WeChat`, Sohu, Korean and Japanese papers.
pub(crate) const POINTING: [char; 7] = ['▲', '△', '↑', '⬆', '⇧', '☝', '▴'];

/// What stands before the number of a figure. Source: papers and manuals.
pub(crate) const FIGURES: [&str; 12] =
    ["Figure", "Fig.", "Fig", "Abbildung", "Abb.", "Figura", "Рисунок", "Рис.", "图", "圖", "図", "그림"];

/// Where in a picture what stands behind a colon is.
pub(crate) const SIDES: [&str; 20] = [
    "Left",
    "Top",
    "Above",
    "Pictured",
    "From left",
    "From left to right",
    "Left to right",
    "L-R",
    "Von links",
    "Von links nach rechts",
    "Oben",
    "À gauche",
    "De gauche à droite",
    "De izquierda a derecha",
    "Da sinistra",
    "Слева",
    "Слева направо",
    "左",
    "左图",
    "上图",
];

/// Columns of the longest paragraph below a picture that says by a mark or label that it is a caption.
pub(crate) const LONGEST_POINTING: usize = 240;

/// Longest credit in characters that only the name of an agency or library at its end marks.
pub(crate) const LONGEST_SOURCE: usize = 70;

/// What stands before the name in a bracketed credit only.
pub(crate) const BRACKET_LABELS: &[&str] = &["来自", "來自", "图源", "圖源", "摄影/", "via "];

/// What follows the name in a bracketed credit: `（朝雲攝）`.
pub(crate) const CREDIT_ENDINGS: &[&str] = &["摄影", "攝影", "摄", "攝", "供图", "提供", "发", "發", "撮影"];

/// What ends a caption that names who took the picture. Source: Chinese papers.
pub(crate) const TAKEN_BY: [&str; 4] = ["摄", "攝", "摄影", "攝影"];

/// How a line that is only a credit ends: `Someone—AFP/Getty Images`. Source: agencies and libraries of pictures.
pub(crate) const CREDIT_SOURCES: &[&str] = &[
    "Getty Images",
    "Reuters",
    "REUTERS",
    "AFP",
    "/AP",
    " AP",
    "—AP",
    "AP Photo",
    "EPA",
    "dpa",
    "Shutterstock",
    "iStock",
    "Unsplash",
    "Pexels",
    "Pixabay",
    "Alamy",
    "Wikimedia Commons",
    "Flickr",
    "Adobe Stock",
    "Bloomberg",
    "Xinhua",
    "PA",
    "picture alliance",
    "imago",
    "视觉中国",
    "東方IC",
    "东方IC",
];

/// Classes of definition lists that are figures: picture in `dt`, caption in `dd`. Source: Caixin.
pub(crate) const DEFINITION_FIGURES: [&str; 3] = ["media_pic", "media-pic", "gallery-item"];

/// Classes of tables that are figures: picture in one row, caption in the next. Source: Blogger.
pub(crate) const TABLE_FIGURES: [&str; 1] = ["tr-caption-container"];

/// Words of class names of what credits a picture, within its figure or caption. Source: Ars Technica, NPR, `BBC`, Drupal.
pub(crate) const CREDITS: [&str; 5] = ["credit", "credits", "attribution", "photographer", "copyright"];

/// What the controls of a page say that stand in a caption.
pub(crate) const CONTROLS: [&str; 31] = [
    "Enlarge",
    "Enlarge this image",
    "Enlarge image",
    "Click to enlarge",
    "Tap to enlarge",
    "Zoom",
    "Zoom in",
    "Expand",
    "Expand image",
    "View larger",
    "View larger image",
    "View full size",
    "View fullsize",
    "Full size",
    "View fullscreen",
    "Open fullscreen",
    "Click to expand",
    "Select all",
    "Copy code",
    "Toggle fullscreen",
    "Open image in gallery",
    "Open image in new tab",
    "View image in fullscreen",
    "hide caption",
    "toggle caption",
    "Bild vergrößern",
    "Vergrößern",
    "Agrandir l’image",
    "Ampliar",
    "点击查看大图",
    "拡大する",
];

/// Longest caption in characters; longer text beside a picture is prose. Source: the longest `figcaption` of 900.
pub(crate) const LONGEST: usize = 600;

/// Longest caption, in characters, that only its looks mark as one. Source: `WeChat`, Squarespace.
pub(crate) const LONGEST_STYLED: usize = 100;

/// Largest print of a caption in CSS pixels; prose is 14 or more.
pub(crate) const SMALL_PRINT: u32 = 13;

/// Attributes of a picture that hold the caption a gallery shows. Source: `WordPress`, Squarespace.
pub(crate) const ATTRIBUTES: [&str; 2] = ["data-image-caption", "data-caption"];

/// Attributes of a picture that name who made it. Source: Squarespace.
pub(crate) const CREDIT_ATTRIBUTES: [&str; 2] = ["data-image-credit", "data-credit"];

/// What stands before a credit within a caption; longer ones stand first, as some begin alike.
pub(crate) const CREDIT_LABELS: &[&str] = &[
    "Image courtesy of ",
    "Photo Illustration by ",
    "Fuente de la imagen, ",
    "Image source, ",
    "Автор фото, ",
    "Crédito, ",
    "Credit Photo : ",
    "Crédits photo : ",
    "Foto/Ilustração: ",
    "Image Credits: ",
    "Photo Credits: ",
    "Bildquelle: ",
    "Bildnachweis: ",
    "Fotocredit: ",
    "Foto credit: ",
    "Crédito: ",
    "Créditos: ",
    "Crédits : ",
    "Crédit : ",
    "Fonte: ",
    "Fuente: ",
    "Źródło: ",
    "Источник: ",
    "Kaynak: ",
    "Fotoğraf: ",
    "المصدر: ",
    "صورة: ",
    "Credit...",
    "Photo courtesy of ",
    "Illustration by ",
    "Photography by ",
    "Crédit photo : ",
    "Photograph by ",
    "Illustration: ",
    "Photo credit: ",
    "Photo Credit: ",
    "Image credit: ",
    "Image source: ",
    "Header image: ",
    "Изображение: ",
    "Photographs: ",
    "Fotografía: ",
    "Photograph: ",
    "Courtesy of ",
    "Image via ",
    "Photo via ",
    "Créditos: ",
    "Fotoğraf: ",
    "Источник: ",
    "Crédito: ",
    "Crédit : ",
    "Credito: ",
    "Foto van ",
    "Zdjęcie: ",
    "Photo by ",
    "Image by ",
    "Source: ",
    "Quelle: ",
    "Imagen: ",
    "Imagem: ",
    "Foto di ",
    "Foto de ",
    "Photos: ",
    "Credit: ",
    "Photo : ",
    "Fotos: ",
    "Foto : ",
    "Photo: ",
    "Image: ",
    "Foto: ",
    "Bild: ",
    "Фото: ",
    "Fot. ",
    "사진제공=",
    "写真提供：",
    "圖像來源，",
    "图片来源:",
    "图像来源，",
    "图片来源：",
    "圖片來源：",
    "사진: ",
    "사진=",
    "写真=",
    "写真＝",
    "Kuva: ",
    "Titelbild: ",
    "Cover photo: ",
    "题图来源：",
    "題圖來源：",
    "头图来源：",
    "封面来源：",
    "封面图来源：",
    "题图：",
    "題圖：",
    "头图：",
    "封面图：",
    "画像：",
    "图源：",
    "图源:",
    "圖源：",
    "图片：",
    "圖片：",
    "摄影：",
    "攝影：",
    "摄：",
    "攝：",
    "来源：",
    "写真：",
    "撮影：",
    "來源：",
    "圖：",
    "图/",
    "圖/",
    "图／",
    "圖／",
    "图：",
];

/// Labels that stand before what a picture shows, too. Behind them, a name has no more than so many characters.
pub(crate) const OPEN_LABELS: (&[&str], usize) =
    (&["图：", "圖：", "图片：", "圖片：", "写真：", "Image: ", "Photo: ", "Foto: ", "Bild: ", "Фото: "], 12);

/// What begins a sentence and no name, behind such a label.
pub(crate) const ARTICLES: [&str; 16] = [
    "The ", "A ", "An ", "Der ", "Die ", "Das ", "Ein ", "Eine ", "Le ", "La ", "Les ", "Un ", "Une ", "El ", "Los ",
    "Las ",
];

/// Names of greys that captions are printed in.
pub(crate) const GREYS: [&str; 4] = ["gray", "grey", "darkgray", "darkgrey"];

/// Red, green and blue of such greys: prose is darker, and what is lighter can hardly be read. Source: captions of `WeChat`, Quill's
/// editor and newspapers, from `#777` to `#aaa`.
pub(crate) const GREY: RangeInclusive<u8> = 0x70..=0xb8;

/// How far the three may be apart.
pub(crate) const GREY_SPREAD: u8 = 16;

/// What a bracketed credit at the end of a caption contains: `(资料图/路透社)`, `（新华社发）`, `（来自视觉中国）`.
pub(crate) const CREDIT_WORDS: &[&str] = &[
    "资料图",
    "资料照",
    "資料照",
    "新华社",
    "路透",
    "法新社",
    "美联社",
    "彭博",
    "视觉中国",
    "摄",
    "攝",
    "供图",
    "提供",
    "Getty",
    "推特图片",
    "东方IC",
    "来自",
    "來自",
    "图源",
    "圖源",
    "Unsplash",
    "Shutterstock",
    "Wikimedia",
];
