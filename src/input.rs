//! What goes in: a string, or what a feed parser knows about an item.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// One untrusted item: a string, or a [`FeedItem`].
///
/// A string is a fragment of HTML, a whole page, or an archived item document (a header of title and address, then HTML); which
/// one is detected.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// A fragment, a whole page or an archived document.
    Text(String),
    /// A fragment, with what the feed says about it.
    Item(Box<FeedItem>),
}

impl From<&str> for Input {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Input {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Input {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&FeedItem> for Input {
    fn from(item: &FeedItem) -> Self {
        Self::Item(Box::new(item.clone()))
    }
}

impl From<FeedItem> for Input {
    fn from(item: FeedItem) -> Self {
        Self::Item(Box::new(item))
    }
}

/// What a feed parser knows about an item. Only `html` is needed; the rest wins over what is found in the body.
///
/// ```
/// use feed_article::{FeedItem, Options, parse};
/// let item = FeedItem { html: "<p>Hello".into(), title: Some("Greeting".into()), ..FeedItem::default() };
/// assert_eq!(parse(item, &Options::default())?.title.as_deref(), Some("Greeting"));
/// # Ok::<(), feed_article::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct FeedItem {
    /// The content, as HTML.
    pub html: String,
    /// The headline; markup and character references in it are read, not shown.
    #[serde(default)]
    pub title: Option<String>,
    /// The item's own address: the base of relative addresses.
    #[serde(default)]
    pub url: Option<String>,
    /// The feed's title.
    #[serde(default)]
    pub site_name: Option<String>,
    /// Who wrote it.
    #[serde(default)]
    pub authors: Vec<FeedAuthor>,
    /// When it was published, in any form that feeds use.
    #[serde(default)]
    pub published: Option<String>,
    /// When it was last changed.
    #[serde(default)]
    pub modified: Option<String>,
    /// BCP 47.
    #[serde(default)]
    pub language: Option<String>,
    /// The main picture's address.
    #[serde(default)]
    pub image: Option<String>,
    /// Enclosures.
    #[serde(default)]
    pub attachments: Vec<FeedAttachment>,
    /// The discussion's own page: RSS `comments`, Atom `replies`.
    #[serde(default)]
    pub comments_url: Option<String>,
    /// The page elsewhere that a link post is about: JSON Feed `external_url`, Atom `related`.
    #[serde(default)]
    pub external_url: Option<String>,
}

impl FeedItem {
    /// Bytes of all its text.
    pub(crate) fn bytes(&self) -> usize {
        let fields = [
            &self.title,
            &self.url,
            &self.site_name,
            &self.published,
            &self.modified,
            &self.language,
            &self.image,
            &self.comments_url,
            &self.external_url,
        ];
        let fields: usize = fields.into_iter().flatten().map(String::len).sum();
        let authors = self.authors.iter().map(|author| match author {
            FeedAuthor::Name(name) => name.len(),
            FeedAuthor::Person { name, url } => name.len() + url.as_ref().map_or(0, String::len),
        });
        let attachments = self.attachments.iter().map(|a| a.url.len() + a.mime.as_ref().map_or(0, String::len));
        self.html.len() + fields + authors.sum::<usize>() + attachments.sum::<usize>()
    }
}

/// An author as a feed names one: a text, or an object with a name and perhaps a url.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeedAuthor {
    /// Only a name.
    Name(String),
    /// A name and perhaps a page.
    Person {
        /// The name.
        name: String,
        /// Their page.
        url: Option<String>,
    },
}

impl From<&str> for FeedAuthor {
    fn from(name: &str) -> Self {
        Self::Name(name.to_owned())
    }
}

impl From<String> for FeedAuthor {
    fn from(name: String) -> Self {
        Self::Name(name)
    }
}

/// Not derived: what serde derives for either of two shapes keeps a copy of whatever is given, which weighs more than all else here.
impl<'de> Deserialize<'de> for FeedAuthor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let author = deserializer.deserialize_any(AuthorVisitor);
        author.map_err(|_| D::Error::custom("expected a name, or an object with a name and perhaps a url"))
    }
}

struct AuthorVisitor;

impl<'de> Visitor<'de> for AuthorVisitor {
    type Value = FeedAuthor;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name, or an object with a name and perhaps a url")
    }

    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<FeedAuthor, E> {
        Ok(FeedAuthor::Name(name.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<FeedAuthor, A::Error> {
        #[derive(Deserialize)]
        struct Person {
            name: String,
            url: Option<String>,
        }
        let Person { name, url } = Person::deserialize(MapAccessDeserializer::new(map))?;
        Ok(FeedAuthor::Person { name, url })
    }
}

/// An enclosure as a feed names one.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct FeedAttachment {
    /// Where it is.
    pub url: String,
    /// Media type.
    #[serde(default, rename = "type")]
    pub mime: Option<String>,
    /// Bytes.
    #[serde(default)]
    pub size: Option<f64>,
    /// Seconds.
    #[serde(default)]
    pub duration: Option<f64>,
}
