//! The shapes of what is read from JavaScript: which fields there are, and of which type each is. The derived `Deserialize` says the same,
//! and a test holds these tables to it: to ask it while running would take a second copy of its code into the module (16 kB).

/// What a value has to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Shape {
    /// Checked by the type's own `Deserialize`.
    Any,
    Flag,
    Number,
    Whole,
    Text,
    /// One of a few words.
    Word(&'static [&'static str]),
    List(&'static Shape),
    Record(&'static [Field]),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Field {
    pub name: &'static str,
    pub shape: Shape,
    /// Whether it must be there: a text that is no `Option`.
    pub is_needed: bool,
}

const fn may(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, is_needed: false }
}

const fn must(name: &'static str) -> Field {
    Field { name, shape: Shape::Text, is_needed: true }
}

use Shape::{Flag, List, Number, Record, Text, Whole, Word};

/// [`crate::Options`].
pub(crate) const OPTIONS: Shape = Record(&[
    may("baseUrl", Text),
    may("output", Record(&[may("html", Flag), may("text", Flag), may("markdown", Flag)])),
    may("boilerplate", Word(&["remove", "label", "keep"])),
    may("embeds", Word(&["placeholder", "iframe", "drop"])),
    may(
        "images",
        Record(&[
            may("unproxy", Flag),
            may("proxy", Text),
            may("referrerPolicy", Word(&["no-referrer", "strict-origin-when-cross-origin"])),
        ]),
    ),
    may(
        "links",
        Record(&[may("stripTracking", Flag), may("unwrapRedirects", Flag), may("target", Word(&["_blank", "_self"]))]),
    ),
    may("content", Word(&["auto", "item", "page"])),
    may("profile", PROFILE),
    may("idPrefix", Text),
    may("rules", List(&SITE_RULE)),
    may("limits", Record(&[may("bytes", Whole), may("depth", Whole), may("nodes", Whole), may("attributes", Whole)])),
]);

const PROFILE: Shape = Record(&[may("version", Whole), may("feeds", List(&FEED))]);

const FEED: Shape = Record(&[
    must("site"),
    must("host"),
    may("items", Whole),
    must("head"),
    must("tail"),
    must("authors"),
    must("titles"),
]);

const SITE_RULE: Shape = Record(&[
    may("host", Text),
    may("remove", List(&Text)),
    may("keep", Text),
    may("title", Text),
    may("author", Text),
    may("date", Text),
]);

/// [`crate::FeedItem`].
pub(crate) const ITEM: Shape = Record(&[
    must("html"),
    may("title", Text),
    may("url", Text),
    may("siteName", Text),
    may("authors", List(&Shape::Any)),
    may("published", Text),
    may("modified", Text),
    may("language", Text),
    may("image", Text),
    may("attachments", List(&ATTACHMENT)),
    may("commentsUrl", Text),
    may("externalUrl", Text),
]);

const ATTACHMENT: Shape = Record(&[must("url"), may("type", Text), may("size", Number), may("duration", Number)]);

#[cfg(test)]
mod tests {
    //! Asks the types for their fields, as `serde` does.

    use std::fmt::{self, Display, Formatter};

    use serde::Deserialize;
    use serde::de::value::StrDeserializer;
    use serde::de::{DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};
    use serde::forward_to_deserialize_any;

    use super::*;
    use crate::{FeedItem, Options};

    #[test]
    fn tables_say_what_the_types_read() {
        assert_eq!(OPTIONS, of::<Options>());
        assert_eq!(ITEM, of::<FeedItem>());
    }

    fn of<'de, T: Deserialize<'de>>() -> Shape {
        let mut asked = Asked { shape: Shape::Any, is_optional: false };
        // The value itself is not used.
        let _ = T::deserialize(&mut asked);
        asked.shape
    }

    /// Nobody reads why a value was refused. Without words, the derived code for it is small.
    #[derive(Debug)]
    struct Error;

    impl serde::de::Error for Error {
        fn custom<T: Display>(_: T) -> Self {
            Self
        }
    }

    impl std::error::Error for Error {}

    impl Display for Error {
        fn fmt(&self, _: &mut Formatter<'_>) -> fmt::Result {
            Ok(())
        }
    }

    /// Gives each request the smallest value of the requested type, and records the request.
    struct Asked {
        shape: Shape,
        is_optional: bool,
    }

    impl<'de> Deserializer<'de> for &mut Asked {
        type Error = Error;

        fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            visitor.visit_str("")
        }

        fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.shape = Shape::Flag;
            visitor.visit_bool(false)
        }

        fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.shape = Shape::Number;
            visitor.visit_f64(0.0)
        }

        fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.shape = Shape::Whole;
            visitor.visit_u64(0)
        }

        fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.shape = Shape::Text;
            visitor.visit_str("")
        }

        fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.is_optional = true;
            visitor.visit_some(self)
        }

        fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            let mut element = Element(None);
            let value = visitor.visit_seq(&mut element);
            self.shape = Shape::List(Box::leak(Box::new(element.0.unwrap_or(Shape::Any))));
            value
        }

        fn deserialize_enum<V: Visitor<'de>>(
            self,
            _: &'static str,
            variants: &'static [&'static str],
            visitor: V,
        ) -> Result<V::Value, Error> {
            self.shape = Shape::Word(variants);
            visitor.visit_enum(variants[0].into_deserializer())
        }

        fn deserialize_struct<V: Visitor<'de>>(
            self,
            _: &'static str,
            names: &'static [&'static str],
            visitor: V,
        ) -> Result<V::Value, Error> {
            let mut fields = Fields { names, known: Vec::new() };
            let value = visitor.visit_map(&mut fields);
            self.shape = Shape::Record(fields.known.leak());
            value
        }

        forward_to_deserialize_any! {
            i8 i16 i32 i64 i128 u8 u16 u32 u128 f32 char str bytes byte_buf unit unit_struct newtype_struct tuple tuple_struct map
            identifier ignored_any
        }
    }

    /// A list of one.
    struct Element(Option<Shape>);

    impl<'de> SeqAccess<'de> for &mut Element {
        type Error = Error;

        fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
            if self.0.is_some() {
                return Ok(None);
            }
            let mut asked = Asked { shape: Shape::Any, is_optional: false };
            let value = seed.deserialize(&mut asked);
            self.0 = Some(asked.shape);
            value.map(Some)
        }
    }

    /// A record that has every field.
    struct Fields {
        names: &'static [&'static str],
        known: Vec<Field>,
    }

    impl<'de> MapAccess<'de> for &mut Fields {
        type Error = Error;

        fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
            let name: Option<&&str> = self.names.get(self.known.len());
            name.map(|name| seed.deserialize::<StrDeserializer<'_, Error>>(name.into_deserializer())).transpose()
        }

        fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Error> {
            let mut asked = Asked { shape: Shape::Any, is_optional: false };
            let value = seed.deserialize(&mut asked);
            let Asked { shape, is_optional } = asked;
            let is_needed = matches!(shape, Shape::Text) && !is_optional;
            self.known.push(Field { name: self.names[self.known.len()], shape, is_needed });
            value
        }
    }
}
