//! Says the blocks as elements: the one place that decides which tags and attributes there are. The HTML writer and the DOM
//! writer both listen, so that they can't differ.

use std::fmt::Write as _;

use crate::article::{
    Align, Article, Attachment, Block, BlockKind, Candidate, Card, Cell, Definition, Embed, Formula, Image, Inline,
    Mark, Marked, MediaKind, Note, Numbering, SafeUrl,
};
use crate::options::{EmbedPolicy, LinkTarget, Options};
use crate::rules::embeds::FRAME_HOSTS;
use crate::url::Address;

use super::text::capitalised;

/// What listens. Names of tags and attributes are only ever those spelled out in this file.
pub(crate) trait Listener {
    fn open(&mut self, tag: &'static str);
    /// An attribute of the element opened last.
    fn attribute(&mut self, name: &'static str, value: &str);
    fn text(&mut self, text: &str);
    /// Closes the element opened last; `void` elements have no content.
    fn close(&mut self, tag: &'static str, void: bool);
}

pub(crate) fn say(article: &Article, options: &Options, listener: &mut dyn Listener) {
    Speaker { options, listener }.blocks(&article.blocks);
}

struct Speaker<'a> {
    options: &'a Options,
    listener: &'a mut dyn Listener,
}

impl Speaker<'_> {
    fn within(&mut self, tag: &'static str, content: impl FnOnce(&mut Self)) {
        self.listener.open(tag);
        content(self);
        self.listener.close(tag, false);
    }

    fn void(&mut self, tag: &'static str, attributes: impl FnOnce(&mut Self)) {
        self.listener.open(tag);
        attributes(self);
        self.listener.close(tag, true);
    }

    fn attribute(&mut self, name: &'static str, value: Option<&str>) {
        if let Some(value) = value {
            self.listener.attribute(name, value);
        }
    }

    fn number(&mut self, name: &'static str, value: Option<u32>) {
        if let Some(value) = value {
            self.listener.attribute(name, &value.to_string());
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    /// Id, language and direction of a block, on its outermost element.
    fn globals(&mut self, block: &Block) {
        self.attribute("id", block.id.as_deref());
        self.attribute("lang", block.lang.as_deref());
        self.attribute("dir", block.dir.map(crate::article::Direction::as_str));
    }

    fn block(&mut self, block: &Block) {
        match &block.kind {
            BlockKind::Paragraph { content } => self.line(block, "p", content),
            BlockKind::Heading { level, content } => {
                let tag = match level {
                    1 => "h1",
                    2 => "h2",
                    3 => "h3",
                    4 => "h4",
                    5 => "h5",
                    _ => "h6",
                };
                self.line(block, tag, content);
            }
            BlockKind::Figure { images, caption } => self.figure(block, caption, |s| {
                for image in images {
                    s.image(image);
                }
            }),
            BlockKind::Quote { content, cite } => self.within("blockquote", |s| {
                s.globals(block);
                s.attribute("cite", cite.as_ref().map(SafeUrl::as_str));
                s.blocks(content);
            }),
            BlockKind::Callout { kind, title, content } => self.callout(block, kind, title, content),
            BlockKind::Footnotes { items } => self.within("ol", |s| {
                s.globals(block);
                s.attribute("class", Some("footnotes"));
                for (n, note) in items.iter().enumerate() {
                    s.note(n, note);
                }
            }),
            BlockKind::Card(card) => self.within("aside", |s| {
                s.globals(block);
                s.attribute("class", Some("card"));
                s.card(card);
            }),
            BlockKind::List { ordered, start, numbering, reversed, values, checked, items } => {
                self.within(if *ordered { "ol" } else { "ul" }, |s| {
                    s.globals(block);
                    s.attribute("start", start.map(|n| n.to_string()).as_deref());
                    s.attribute("type", numbering.map(Numbering::as_str));
                    s.attribute("reversed", reversed.then_some(""));
                    for (n, item) in items.iter().enumerate() {
                        s.within("li", |s| {
                            let value = values.get(n).copied().flatten();
                            s.attribute("value", value.map(|n| n.to_string()).as_deref());
                            if let Some(checked) = checked.get(n).copied().flatten() {
                                s.checkbox(checked);
                            }
                            s.loose(item);
                        });
                    }
                });
            }
            BlockKind::Definitions { items } => self.within("dl", |s| {
                s.globals(block);
                for item in items {
                    s.definition(item);
                }
            }),
            BlockKind::Code { text, language, caption } if caption.is_empty() => self.within("pre", |s| {
                s.globals(block);
                s.code(text, language.as_deref());
            }),
            BlockKind::Code { text, language, caption } => self.within("figure", |s| {
                s.attribute("id", block.id.as_deref());
                s.attribute("lang", block.lang.as_deref());
                s.within("figcaption", |s| s.inlines(caption));
                s.within("pre", |s| {
                    s.attribute("dir", block.dir.map(crate::article::Direction::as_str));
                    s.code(text, language.as_deref());
                });
            }),
            BlockKind::Table { caption, rows } => self.table(block, caption, rows),
            BlockKind::Media { kind, sources, poster, looping, caption } => self.figure(block, caption, |s| {
                s.media(*kind, sources, poster.as_ref().map(SafeUrl::as_str), *looping);
            }),
            BlockKind::Embed { embed, caption } => match self.options.embeds {
                EmbedPolicy::Drop => {}
                policy => self.figure(block, caption, |s| s.embed(embed, policy)),
            },
            BlockKind::Details { summary, content } => self.within("details", |s| {
                s.globals(block);
                if !summary.is_empty() {
                    s.within("summary", |s| s.inlines(summary));
                }
                s.blocks(content);
            }),
            BlockKind::Math(formula) => self.within("pre", |s| {
                s.globals(block);
                s.formula(formula);
            }),
            BlockKind::Divider => self.void("hr", |s| s.globals(block)),
        }
    }

    fn callout(&mut self, block: &Block, kind: &str, title: &[Inline], content: &[Block]) {
        self.within("aside", |s| {
            s.globals(block);
            s.attribute("class", Some("callout"));
            s.attribute("data-callout", Some(kind));
            s.within("p", |s| {
                s.attribute("class", Some("callout-title"));
                match title {
                    [] => s.listener.text(&capitalised(kind)),
                    title => s.inlines(title),
                }
            });
            s.blocks(content);
        });
    }

    fn line(&mut self, block: &Block, tag: &'static str, content: &[Inline]) {
        self.within(tag, |s| {
            s.globals(block);
            s.inlines(content);
        });
    }

    fn figure(&mut self, block: &Block, caption: &[Inline], content: impl FnOnce(&mut Self)) {
        self.within("figure", |s| {
            s.globals(block);
            content(s);
            if !caption.is_empty() {
                s.within("figcaption", |s| s.inlines(caption));
            }
        });
    }

    /// The content of an item or cell; a lone paragraph without attributes needs no element of its own.
    fn loose(&mut self, blocks: &[Block]) {
        match blocks {
            [Block { kind: BlockKind::Paragraph { content }, id: None, lang: None, dir: None, .. }, rest @ ..]
                if !rest.iter().any(|b| matches!(b.kind, BlockKind::Paragraph { .. })) =>
            {
                self.inlines(content);
                self.blocks(rest);
            }
            _ => self.blocks(blocks),
        }
    }

    /// A note. Its number is said where it is not its place.
    fn note(&mut self, place: usize, note: &Note) {
        self.within("li", |s| {
            s.attribute("id", Some(&note.id));
            s.number("value", note.label.parse().ok().filter(|n| usize::try_from(*n) != Ok(place + 1)));
            s.loose(&note.content);
        });
    }

    fn card(&mut self, card: &Card) {
        self.anchor(card.url.as_str(), None, None, |s| {
            if let Some(image) = &card.image {
                s.img(image);
            }
            s.within("strong", |s| s.listener.text(&card.title));
        });
        if let Some(description) = &card.description {
            self.within("p", |s| s.listener.text(description));
        }
        if let Some(site) = &card.site_name {
            self.within("small", |s| s.listener.text(site));
        }
    }

    fn definition(&mut self, item: &Definition) {
        if !item.term.is_empty() {
            self.within("dt", |s| s.inlines(&item.term));
        }
        if !item.content.is_empty() {
            self.within("dd", |s| s.loose(&item.content));
        }
    }

    fn table(&mut self, block: &Block, caption: &[Inline], rows: &[Vec<Cell>]) {
        self.within("table", |s| {
            s.globals(block);
            if !caption.is_empty() {
                s.within("caption", |s| s.inlines(caption));
            }
            s.within("tbody", |s| {
                for row in rows {
                    s.within("tr", |s| row.iter().for_each(|cell| s.cell(cell)));
                }
            });
        });
    }

    fn cell(&mut self, cell: &Cell) {
        self.within(if cell.header { "th" } else { "td" }, |s| {
            s.number("colspan", cell.colspan);
            s.number("rowspan", cell.rowspan);
            let align = cell.align.map(|align| match align {
                Align::Left => "left",
                Align::Center => "center",
                Align::Right => "right",
            });
            s.attribute("align", align);
            s.loose(&cell.content);
        });
    }

    /// A picture, inside the link it carries.
    fn image(&mut self, image: &Image) {
        match &image.link {
            Some(link) => self.anchor(link.as_str(), None, None, |s| s.img(image)),
            None => self.img(image),
        }
    }

    fn img(&mut self, image: &Image) {
        self.void("img", |s| {
            s.attribute("src", Some(image.url.as_str()));
            s.attribute("srcset", srcset(&image.srcset).as_deref());
            s.attribute("alt", Some(image.alt.as_deref().unwrap_or_default()));
            s.attribute("title", image.title.as_deref());
            s.number("width", image.width);
            s.number("height", image.height);
            s.attribute("loading", Some("lazy"));
            s.attribute("decoding", Some("async"));
            s.attribute("referrerpolicy", Some(s.options.images.referrer_policy.as_str()));
        });
    }

    fn media(&mut self, kind: MediaKind, sources: &[Attachment], poster: Option<&str>, looping: bool) {
        let tag = match kind {
            MediaKind::Audio => "audio",
            MediaKind::Video => "video",
        };
        self.within(tag, |s| {
            s.attribute("controls", Some(""));
            s.attribute("preload", Some("none"));
            if kind == MediaKind::Video {
                s.attribute("poster", poster);
            }
            if looping {
                s.attribute("loop", Some(""));
                s.attribute("muted", Some(""));
                s.attribute("playsinline", Some(""));
            }
            for source in sources {
                s.void("source", |s| {
                    s.attribute("src", Some(source.url.as_str()));
                    s.attribute("type", source.mime.as_deref());
                });
            }
        });
    }

    fn embed(&mut self, embed: &Embed, policy: EmbedPolicy) {
        let player = embed.embed_url.as_ref().filter(|_| policy == EmbedPolicy::Iframe);
        let allowed = player.filter(|url| {
            Address::absolute(url.as_str()).is_some_and(|a| a.scheme() == "https" && FRAME_HOSTS.contains(&a.host()))
        });
        let Some(url) = allowed else {
            let label = embed.title.as_deref().unwrap_or(embed.url.as_str());
            return self.anchor(embed.url.as_str(), embed.title.as_deref(), None, |s| s.listener.text(label));
        };
        self.within("iframe", |s| {
            s.attribute("src", Some(url.as_str()));
            s.attribute("title", Some(embed.title.as_deref().unwrap_or(&embed.provider)));
            s.attribute("sandbox", Some("allow-scripts allow-same-origin allow-presentation allow-popups"));
            s.attribute("allow", Some("fullscreen; picture-in-picture; encrypted-media"));
            s.attribute("loading", Some("lazy"));
            // YouTube refuses to play without a referrer (error 153); it learns the origin, not the page.
            s.attribute("referrerpolicy", Some("strict-origin-when-cross-origin"));
        });
    }

    fn anchor(&mut self, url: &str, title: Option<&str>, id: Option<&str>, content: impl FnOnce(&mut Self)) {
        self.within("a", |s| {
            s.attribute("href", Some(url));
            s.attribute("title", title);
            s.attribute("id", id);
            if !url.starts_with('#') {
                s.attribute("rel", Some("noopener noreferrer"));
                s.attribute("referrerpolicy", Some("no-referrer"));
                if s.options.links.target == LinkTarget::Blank {
                    s.attribute("target", Some("_blank"));
                }
            }
            content(s);
        });
    }

    fn code(&mut self, text: &str, language: Option<&str>) {
        self.within("code", |s| {
            s.attribute("class", language.map(|l| format!("language-{l}")).as_deref());
            s.listener.text(text);
        });
    }

    /// The box of a task, which nobody can click.
    fn checkbox(&mut self, checked: bool) {
        self.void("input", |s| {
            s.attribute("type", Some("checkbox"));
            s.attribute("disabled", Some(""));
            s.attribute("checked", checked.then_some(""));
        });
    }

    fn formula(&mut self, formula: &Formula) {
        self.within("code", |s| {
            let tex = formula.tex.is_some();
            s.attribute("class", Some(if tex { "language-math" } else { "language-asciimath" }));
            s.listener.text(formula.source());
        });
    }

    fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text(text) => self.listener.text(text),
            Inline::Break => self.void("br", |_| ()),
            Inline::Footnote { id, label } => self.within("sup", |s| {
                s.anchor(SafeUrl::fragment(id).as_str(), None, None, |s| s.listener.text(label));
            }),
            Inline::Math(formula) => self.formula(formula),
            Inline::Image { image } => self.image(image),
            Inline::Link { url, title, content, id } => {
                self.anchor(url.as_str(), title.as_deref(), id.as_deref(), |s| s.inlines(content));
            }
            Inline::Abbreviation { title, content } => self.within("abbr", |s| {
                s.attribute("title", Some(title));
                s.inlines(content);
            }),
            Inline::Time { datetime, content } => self.within("time", |s| {
                s.attribute("datetime", Some(datetime));
                s.inlines(content);
            }),
            Inline::Ruby { content, text } => self.within("ruby", |s| {
                s.inlines(content);
                s.within("rt", |s| s.listener.text(text));
            }),
            Inline::Span { lang, dir, content, id } => self.within("span", |s| {
                s.attribute("lang", lang.as_deref());
                s.attribute("dir", dir.map(crate::article::Direction::as_str));
                s.attribute("id", id.as_deref());
                s.inlines(content);
            }),
            Inline::Marked(Marked { mark, content, id }) => self.within(tag(*mark), |s| {
                s.attribute("id", id.as_deref());
                s.inlines(content);
            }),
        }
    }
}

fn tag(mark: Mark) -> &'static str {
    match mark {
        Mark::Strong => "strong",
        Mark::Emphasis => "em",
        Mark::Underline => "u",
        Mark::Strike => "s",
        Mark::Code => "code",
        Mark::Keyboard => "kbd",
        Mark::Subscript => "sub",
        Mark::Superscript => "sup",
        Mark::Small => "small",
        Mark::Mark => "mark",
        Mark::Quote => "q",
    }
}

/// Candidates in the form of `srcset`. An address that begins or ends with a comma would be read as two.
fn srcset(candidates: &[Candidate]) -> Option<String> {
    let mut out = String::new();
    for candidate in candidates.iter().filter(|c| !c.url.as_str().ends_with(',')) {
        if !out.is_empty() {
            out.push_str(", ");
        }
        out.push_str(candidate.url.as_str());
        if let Some(width) = candidate.width {
            let _ = write!(out, " {width}w");
        } else if let Some(density) = candidate.density {
            let _ = match density % 100 {
                0 => write!(out, " {}x", density / 100),
                rest => write!(out, " {}.{rest:02}x", density / 100),
            };
        }
    }
    (!out.is_empty()).then_some(out)
}
