//! How captions are marked, besides `figcaption`.

/// Parts of class names that mark a caption right after (or around the text beside) a picture. Source: `WordPress`
/// (`wp-caption-text`), RFA (`image-caption`), `GeekPark` (`image-desc`), `ChinaFile` (`photo-credit`), Macworld (`credit`).
pub(crate) const CLASSES: [&str; 17] = [
    "wp-caption-text",
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
    "caption",
    "imgtitle",
    "credit",
];

/// Parts of class names that do so wherever they stand in the name. Source: generated class names (`Caption-sc-1a2b`),
/// BEM (`media__caption`), Drupal's image fields.
pub(crate) const CLASS_PARTS: [&str; 3] = ["caption", "image-source", "photo-credit"];

/// Shortest text, in characters, that is a caption because the alternative text begins with it. Source: BBC, RFA.
pub(crate) const SHORTEST_REPEAT: usize = 6;

/// Longest credit in characters.
pub(crate) const LONGEST_CREDIT: usize = 100;

/// What a line that is a credit ends with. Source: captions of feed items.
pub(crate) const CREDIT_SOURCES: [&str; 9] = [
    "Getty Images",
    "/Getty",
    "Shutterstock",
    "/AFP",
    "/Reuters",
    "/AP",
    "/dpa",
    "/Unsplash",
    "Getty Images/iStockphoto",
];

/// Classes of definition lists that are figures: picture in `dt`, caption in `dd`. Source: Caixin.
pub(crate) const DEFINITION_FIGURES: [&str; 2] = ["media_pic", "media-pic"];

/// Longest caption in characters; longer text beside a picture is prose. Source: the longest `figcaption` of 900.
pub(crate) const LONGEST: usize = 600;

/// Longest caption, in characters, that only its looks mark as one. Source: `WeChat`, Squarespace.
pub(crate) const LONGEST_STYLED: usize = 100;

/// Largest print of a caption in CSS pixels; prose is 14 or more.
pub(crate) const SMALL_PRINT: u32 = 13;

/// Attributes of a picture that hold the caption a gallery shows. Source: `WordPress`, Squarespace.
pub(crate) const ATTRIBUTES: [&str; 3] = ["data-image-caption", "data-image-description", "data-caption"];

/// Attributes of a picture that name who made it. Source: Squarespace.
pub(crate) const CREDIT_ATTRIBUTES: [&str; 2] = ["data-image-credit", "data-credit"];

/// What stands before a credit within a caption.
pub(crate) const CREDIT_LABELS: [&str; 22] = [
    "Photograph: ",
    "Photographs: ",
    "Photo: ",
    "Photo by ",
    "Photos: ",
    "Image: ",
    "Image by ",
    "Image credit: ",
    "Credit: ",
    "Courtesy of ",
    "Foto: ",
    "Bild: ",
    "Crédit photo : ",
    "Photo : ",
    "Фото: ",
    "写真：",
    "撮影：",
    "图像来源，",
    "图片来源：",
    "圖片來源：",
    "图：",
    "來源：",
];

/// What a bracketed credit at the end of a caption contains: `(资料图/路透社)`, `（新华社发）`, `（来自视觉中国）`.
pub(crate) const CREDIT_WORDS: [&str; 14] = [
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
];
