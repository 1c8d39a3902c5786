//! Elements that bring something else in: pictures, frames, posts, scripts.

use super::block::is_alone;
use super::{Leave, Walk, list};
use crate::article::{BlockKind, Embed, EmbedKind, FieldText, Image, Inline, RemovalKind};
use crate::html::{self, Element, Node, NodeExt as _, NodeRef, Tree};
use crate::limits::spend;
use crate::read::blocks::containers::Container;
use crate::read::blocks::inline_builder::{MarkKind, MarkOpen};
use crate::read::elements::attributes::{
    attribute, attributes_in_json, classes, has_attribute, lost_text, pixels, role_of, short_text_below, text_below,
};
use crate::read::elements::embed::{self, Frame};
use crate::read::elements::image::{self, Picture};
use crate::read::elements::link;
use crate::read::elements::math::{self, Beside, Found};
use crate::read::elements::media;
use crate::read::report::Report;
use crate::rules::elements::{self, Role};
use crate::rules::{embeds, lazy};
use crate::text::search::contains;
use crate::url::{Address, SafeUrl, percent};

/// Links of a quoted post besides the last that are asked whether they lead to it.
const LINKS_OF_POST: usize = 8;

impl Walk<'_> {
    pub(super) fn image(&mut self, node: NodeRef<'_>, element: &Element) {
        match image::picture(node, element, self.context, &mut self.report) {
            Picture::Image { mut image, small } => {
                let repeats = if self.silent > 0 {
                    self.builder.has_twin(&image) || self.is_instead_of_script(node, &mut image)
                } else {
                    self.is_shown_without_script(node, element)
                };
                let container = self.builder.container();
                // What a player shows until it plays.
                let is_poster = matches!(container, Container::Post(embed) if embed.kind != EmbedKind::Post)
                    || (has_attribute(element, "placeholder") && attribute(element, "placeholder").is_none());
                if !(repeats || is_poster) {
                    return self.show(*image, small);
                }
                let rule = if repeats { "image-repeat" } else { "poster" };
                self.report.remove(RemovalKind::Duplicate, rule, "", Some(image.url.as_str()));
            }
            Picture::Emoji(text) => self.text(&text),
            Picture::Formula(found) => {
                self.report.remove(RemovalKind::Element, "formula-picture", "", attribute(element, "src"));
                self.formula(*found);
            }
            Picture::Nothing => {
                // A link may hold nothing else.
                if let Some(link) = node.parent().filter(|_| is_alone(node))
                    && link.element().is_some_and(|e| e.name() == "a")
                {
                    self.empty_link(link);
                }
            }
        }
    }

    /// Reports where a link leads that shows nothing.
    pub(super) fn empty_link(&mut self, link: NodeRef<'_>) {
        let said = link.element().and_then(|e| attribute(e, "aria-label").or_else(|| attribute(e, "title")));
        let urls = self.links_in(link);
        if !urls.is_empty() && self.silent == 0 {
            self.report.remove_linked(RemovalKind::Element, "empty-link", said.unwrap_or_default(), &urls);
        }
    }

    /// Shows a picture, unless the link around it shares or subscribes.
    fn show(&mut self, image: Image, small: bool) {
        if self.builder.link().is_some_and(|url| image::leads_to_button(url.as_str())) {
            return self.report.remove(RemovalKind::Element, image::BUTTON, "", Some(image.url.as_str()));
        }
        self.builder.image(image, small);
    }

    /// The picture behind an element that shows nothing else; whether there is one.
    pub(super) fn background(&mut self, node: NodeRef<'_>, element: &Element) -> bool {
        let is_other = |e: &Element| matches!(role_of(e), Role::Image | Role::Media | Role::Frame | Role::Dropped);
        let late = || lazy::BACKGROUNDS.iter().find_map(|name| attribute(element, name));
        let found = attribute(element, "style").and_then(media::background).or_else(late);
        let found = found.filter(|_| short_text_below(node, 0, is_other).is_some());
        let Some(url) = found.and_then(|raw| image::lone_image(raw, self.context)) else { return false };
        let alt = attribute(element, "aria-label").and_then(FieldText::lines);
        self.show(Image { alt, ..Image::new(url) }, false);
        true
    }

    /// Whether what stands right before a picture, for browsers without scripts, shows an address that it holds.
    fn is_shown_without_script(&mut self, node: NodeRef<'_>, element: &Element) -> bool {
        let before = node.prev_siblings().find_map(NodeRef::element);
        if !before.is_some_and(|e| role_of(e) == Role::Silent) || !image::is_late(element) {
            return false;
        }
        let Some(last) = self.builder.last_image() else { return false };
        spend(element.attrs.len());
        element.attrs().any(|(_, value)| value == last.url.as_str())
    }

    /// Whether a picture is the one for browsers without scripts of the picture right before it, which loads late. Where that is a
    /// preview, it changes places with it.
    fn is_instead_of_script(&mut self, node: NodeRef<'_>, image: &mut Image) -> bool {
        /// Elements around it, up to the `noscript`.
        const WRAPPERS: usize = 3;
        let is_first = |node: &NodeRef<'_>| node.prev_siblings().all(|n| n.element().is_none());
        let mut around = node.ancestors().take(WRAPPERS);
        let is_noscript = |node: &NodeRef<'_>| node.element().is_some_and(|e| role_of(e) == Role::Silent);
        let outer = if is_first(&node) { around.find(|node| is_noscript(node) || !is_first(node)) } else { None };
        let before = outer.filter(is_noscript).and_then(|node| node.prev_siblings().find(|n| n.element().is_some()));
        let Some((node, element)) = before.and_then(|node| Some((node, node.element()?))) else { return false };
        if role_of(element) != Role::Image || !image::is_late(element) {
            return false;
        }
        let shown = image::picture(node, element, self.context, &mut Report::default());
        let (Picture::Image { image: shown, .. }, Some(last)) = (shown, self.builder.last_image()) else {
            return false;
        };
        let src = attribute(element, "src").and_then(|src| self.context.resolve(src));
        if last.url == shown.url && src.is_some_and(|src| src.as_str() == shown.url.as_str()) {
            std::mem::swap(last, image);
            return true;
        }
        last.url == shown.url
    }

    /// Pictures that an attribute holds; whether the element has some.
    pub(super) fn gallery(&mut self, element: &Element) -> bool {
        if self.silent > 0 || self.builder.in_code() {
            return false;
        }
        let Some((images, caption)) = image::gallery(element, self.context, &mut self.report) else { return false };
        let caption = caption.map(|text| Inline::Text(text.to_string())).into_iter().collect();
        self.builder.end_line();
        self.builder.push(BlockKind::Figure { images, caption });
        true
    }

    /// Whether an element is a formula, or shows one once more.
    pub(super) fn is_formula(&mut self, node: NodeRef<'_>, element: &Element) -> bool {
        // Where it is code in a block, the block's language tells.
        if element.name() == "code" && self.builder.in_code() {
            return false;
        }
        if math::is_repeat(node, element) {
            self.formula_repeat(node);
            return true;
        }
        let Some(found) = math::found_in(node, element) else { return false };
        match found.beside {
            Beside::Nothing => {}
            Beside::Delimiters(open, close) => self.report.formula_delimiters(open, close),
            Beside::Drawing => self.formula_repeat(node),
        }
        self.formula(found);
        true
    }

    fn formula_repeat(&mut self, node: NodeRef<'_>) {
        let text = lost_text(node);
        if !text.is_empty() {
            self.report.remove(RemovalKind::Duplicate, "formula-repeat", &text, None);
        }
    }

    fn formula(&mut self, Found { formula, display, .. }: Found) {
        if self.silent > 0 || self.capture.is_some() || self.builder.in_code() {
            return self.text(formula.source());
        }
        self.listen(formula.source());
        self.builder.formula(formula, display);
    }

    pub(super) fn frame(&mut self, node: NodeRef<'_>, element: &Element) -> Option<Leave> {
        let inner = || {
            let mut next = node.following(node, true);
            while let Some(current) = next {
                if let Node::Element(e) = current.value() {
                    let movie = e.name() == "param" && matches!(attribute(e, "name"), Some("movie" | "src"));
                    let found = if movie {
                        attribute(e, "value")
                    } else if e.name() == "embed" {
                        embed::source(e)
                    } else {
                        None
                    };
                    if found.is_some() {
                        return found;
                    }
                }
                next = current.following(node, true);
            }
            None
        };
        let flash = embed::flash_variables(node, element);
        let Some(raw) = embed::source(element).or_else(inner) else {
            if element.name() == "object" {
                // Nothing is shown in place of what is in it.
                return Some(Leave::Nothing);
            }
            if !self.fallback(node) {
                let script = attribute(element, "src").filter(|src| src.starts_with("javascript:"));
                self.report.remove(RemovalKind::Element, "empty-frame", "", script);
            }
            return None;
        };
        let is_picture = element.name() == "object"
            && attribute(element, "type").is_some_and(|kind| kind.starts_with("image/"))
            && node.children().find_map(NodeRef::element).is_some_and(|e| role_of(e) == Role::Image);
        if is_picture {
            // What stands in its place is the same, for browsers that don't show it.
            self.report.remove(RemovalKind::Element, "object-picture", "", Some(raw));
            return Some(Leave::Nothing);
        }
        let is_image = || attribute(element, "type").is_some_and(|kind| kind.starts_with("image/"));
        if (image::is_file(raw) || is_image())
            && let Some(url) = image::lone_image(raw, self.context)
        {
            let alt = FieldText::line(&lost_text(node)).filter(|_| element.name() == "object");
            self.show(Image { alt, ..Image::new(url) }, false);
            return None;
        }
        if self.is_card_again(raw, element) {
            self.report.remove(RemovalKind::Duplicate, "embed-address", "", Some(raw));
            return None;
        }
        let raw = &flash.map_or_else(|| raw.to_owned(), |flash| embed::with_query(raw, flash));
        let side = |name| attribute(element, name).and_then(pixels).is_some_and(|n| n <= 1);
        if side("width") && side("height") {
            self.report.remove(RemovalKind::Tracker, "frame-1x1", "", Some(raw));
        } else {
            self.framed(raw, node, element);
        }
        if element.name() == "object" {
            let instead = lost_text(node);
            if !instead.is_empty() {
                self.report.remove(RemovalKind::Element, "media-fallback", &instead, None);
            }
        }
        None
    }

    /// Whether a frame shows the page that the preview above it is of.
    fn is_card_again(&mut self, raw: &str, element: &Element) -> bool {
        let Some(BlockKind::Card(card)) = self.builder.blocks().last().map(|block| &block.kind) else { return false };
        classes(element).any(|c| c == embeds::WORDPRESS) && raw.starts_with(card.url.as_str().trim_end_matches('/'))
    }

    /// What a script shows in place of an element.
    pub(super) fn scripted(&mut self, element: &Element) -> Option<Embed> {
        let (class, markup) = embeds::WAITING;
        if classes(element).any(|c| c == class) {
            let raw = embed::source_in(attribute(element, markup)?, &self.context.options.limits)?;
            return match embed::frame(&raw, None, self.context, &mut self.report) {
                Frame::Embed(embed) => Some(*embed),
                Frame::Junk(_) | Frame::Nothing => None,
            };
        }
        let (_, name, before) =
            classes(element).find_map(|c| embeds::SCRIPTED.iter().find(|(class, ..)| *class == c))?;
        let held = attribute(element, name).is_none().then(|| attributes_in_json(element)).flatten();
        let held = |name: &str| held.as_ref()?.get(name)?.as_str();
        let before = match before.split_once('{').and_then(|(start, rest)| Some((start, rest.split_once('}')?))) {
            Some((start, (other, end))) => {
                &format!("{start}{}{end}", attribute(element, other).or_else(|| held(other))?)
            }
            None => *before,
        };
        let given = self.context.resolve(&format!("{before}{}", attribute(element, name).or_else(|| held(name))?))?;
        let address = &*link::unwrapped(&given, self.context, &mut self.report)?;
        let embed = embed::linked_post(address).or_else(|| embed::linked(address))?;
        Some(Embed {
            title: ["title", "full_text", "text"].into_iter().find_map(held).and_then(FieldText::line),
            ..embed
        })
    }

    /// Whether a script puts an embed into an element with nothing in it, by its attributes.
    pub(super) fn scripted_by_attribute(&mut self, node: NodeRef<'_>, element: &Element) -> bool {
        let found = embeds::SCRIPTED_BY_ATTRIBUTE.iter().find(|(mark, ..)| has_attribute(element, mark));
        let Some((_, name, before)) = found else { return false };
        let raw = [before, attribute(element, name).unwrap_or_default()].concat();
        // Some are written as they stand in a query.
        let raw = if contains(&raw, "://") { raw } else { percent::decode(&raw) };
        let is_web = raw.starts_with("http");
        if is_web {
            self.framed(&raw, node, element);
        }
        is_web
    }

    /// The page for people that a player names for browsers without frames, of a provider whose players don't say it, and whether such a
    /// player may be framed.
    fn page_of_frame(&self, node: NodeRef<'_>, embed: &Embed) -> Option<(SafeUrl, bool)> {
        if embed.id.is_some() {
            return None;
        }
        let frame = Address::absolute(embed.url.as_str())?;
        let tree = self.instead_of_frame(node)?;
        let links = tree.html.tree.root().descendants().filter_map(NodeRef::element).filter(|e| e.name() == "a");
        let given = links.filter_map(|a| attribute(a, "href")).find_map(|href| self.context.resolve(href))?;
        let page = SafeUrl::link(given.clone()).ok().filter(|_| given.is_on(frame.host()))?;
        Some((page, embeds::FRAME_HOSTS.contains(&frame.host())))
    }

    /// The markup in a frame, for browsers without frames, or else what it shows.
    fn instead_of_frame(&self, node: NodeRef<'_>) -> Option<Tree> {
        let html: String = node.children().filter_map(NodeRef::text).collect();
        let shown = || node.element().and_then(|e| attribute(e, "srcdoc")).unwrap_or_default().to_owned();
        let html = if html.contains('<') { html } else { shown() };
        html.contains('<').then(|| html::parse(html, &self.context.options.limits))
    }

    /// The links, pictures and players that a frame without an address has for browsers without frames, or shows; whether there is one.
    fn fallback(&mut self, node: NodeRef<'_>) -> bool {
        let Some(tree) = self.instead_of_frame(node) else { return false };
        let mut found = false;
        let mut linked = String::new();
        for link in tree.html.tree.root().descendants() {
            let Some(element) = link.element() else { continue };
            match element.name() {
                "script" => found |= self.script(element),
                "img" => {
                    self.image(link, element);
                    found = true;
                }
                "iframe" => {
                    if let Some(raw) = embed::source(element) {
                        self.framed(raw, link, element);
                        found = true;
                    }
                }
                _ => {}
            }
            let Some(href) = attribute(element, "href").filter(|_| element.name() == "a" && self.silent == 0) else {
                continue;
            };
            let Some(url) = link::link(href, self.context, &mut self.report) else { continue };
            let text = Some(text_below(link)).filter(|text| !text.is_empty()).unwrap_or_else(|| href.to_owned());
            found = true;
            self.builder.end_line();
            let opened = self.builder.open_mark(MarkOpen::new(MarkKind::Link { url, title: None }, None));
            self.text(&text);
            if opened {
                self.builder.close_mark();
            }
            self.builder.end_line();
            linked = text;
        }
        let words = lost_text(tree.html.tree.root());
        if words != linked {
            self.report.remove(RemovalKind::Element, "frame-fallback", &words, None);
        }
        found
    }

    /// A picture or an embed that has an element of its own.
    pub(super) fn own_element(&mut self, node: NodeRef<'_>, element: &Element) {
        if lazy::ELEMENTS.contains(&element.name()) {
            return self.image(node, element);
        }
        if let Some(embed) = embed::named(element) {
            self.builder.end_line();
            self.builder.push(BlockKind::Embed { embed: Box::new(embed), caption: Vec::new() });
        } else if let Some((_, name)) = embeds::FRAME_ELEMENTS.iter().find(|(tag, _)| *tag == element.name())
            && let Some(raw) = attribute(element, name)
        {
            self.framed(raw, node, element);
        }
    }

    fn framed(&mut self, raw: &str, node: NodeRef<'_>, element: &Element) {
        match embed::frame(raw, attribute(element, "title"), self.context, &mut self.report) {
            Frame::Embed(mut embed) => {
                if let Some((page, is_framed)) = self.page_of_frame(node, &embed) {
                    let player = std::mem::replace(&mut embed.url, page);
                    if is_framed {
                        embed.embed_url = Some(player);
                    } else {
                        self.report.remove(RemovalKind::Url, "frame-address", "", Some(player.as_str()));
                    }
                }
                self.builder.end_line();
                self.builder.push(BlockKind::Embed { embed, caption: Vec::new() });
            }
            Frame::Junk(rule) => self.report.remove(RemovalKind::Tracker, rule, "", Some(raw)),
            Frame::Nothing => self.report.remove(RemovalKind::Url, "frame-address", "", Some(raw)),
        }
    }

    /// The post that a `blockquote` of a social network quotes: named by an attribute, or by the last link that leads to one.
    pub(super) fn post(&mut self, node: NodeRef<'_>, element: &Element) -> Option<Embed> {
        let (_, provider, named) =
            classes(element).find_map(|c| embeds::POSTS.iter().find(|(class, ..)| *class == c))?;
        if let Some(raw) = attribute(element, named).or_else(|| attribute(element, "cite")) {
            let given = self.context.resolve(raw)?;
            return embed::post(provider, &*link::unwrapped(&given, self.context, &mut self.report)?);
        }
        let links = node.descendants().filter_map(NodeRef::element).filter(|e| e.name() == "a");
        let links: Vec<&str> = links.filter_map(|a| attribute(a, "href")).collect();
        let last = self.context.resolve(links.last()?)?;
        let others = links.iter().rev().skip(1).take(LINKS_OF_POST);
        let is_post = |address: &Address| embed::known(address).is_some();
        let given = if is_post(&last) {
            last
        } else {
            others.filter_map(|raw| self.context.resolve(raw)).find(is_post).unwrap_or(last)
        };
        embed::linked_post(&*link::unwrapped(&given, self.context, &mut self.report)?)
    }

    /// Whether a script is an embed of its own.
    fn script(&mut self, element: &Element) -> bool {
        let address = attribute(element, "src").and_then(|src| self.context.resolve(src));
        let embed = address.and_then(|address| embed::known(&address));
        let Some(embed) = embed.filter(|e| embeds::SCRIPTS.contains(&&*e.provider)) else { return false };
        self.builder.end_line();
        self.builder.push(BlockKind::Embed { embed: Box::new(embed), caption: Vec::new() });
        true
    }

    /// Whether a button shows a picture of the article, which it enlarges.
    fn shows_picture(&mut self, button: NodeRef<'_>) -> bool {
        /// Nodes of the button that are looked at.
        const NODES: usize = 8;
        let in_figure = matches!(self.builder.container(), Container::Figure { .. });
        let is_large = |e: &Element| {
            let width = attribute(e, "width").and_then(pixels);
            role_of(e) == Role::Image
                && width.map_or(in_figure || has_attribute(e, "srcset"), |width| width > lazy::LARGEST_EMOJI)
        };
        button.descendants().take(NODES).filter_map(NodeRef::element).any(is_large)
    }

    pub(super) fn dropped(&mut self, node: NodeRef<'_>, element: &Element) -> Option<Leave> {
        let name = element.name();
        if name == "head" {
            // The title is read; the rest of the head shows nothing.
            return Some(Leave::Nothing);
        }
        if name == "title" && role_of(element) == Role::Dropped {
            let text = node.children().filter_map(NodeRef::text).collect::<String>();
            self.report.page_title.get_or_insert(text);
            return None;
        }
        if name == "script" && self.script(element) {
            return None;
        }
        if name == "button" && self.silent == 0 && self.shows_picture(node) {
            self.silent += 1;
            self.report.remove(RemovalKind::Element, "button", &lost_text(node), None);
            return Some(Leave::Silent);
        }
        if name == "script"
            && attribute(element, "type").is_some_and(|kind| embeds::WAITING_SCRIPTS.contains(&kind))
            && let Some(raw) = embed::source_in(
                &node.children().filter_map(NodeRef::text).collect::<String>(),
                &self.context.options.limits,
            )
        {
            self.framed(&raw, node, element);
            return None;
        }
        // Without a script it shows what is in it.
        if name == "template" && has_attribute(element, "shadowrootmode") {
            return Some(Leave::Nothing);
        }
        if list::is_checkbox(element)
            && matches!(self.builder.container(), Container::Item(entry) if entry.checked.is_some())
        {
            return None;
        }
        // A task outside a list; what asks something can be ticked.
        if list::is_checkbox(element) && has_attribute(element, "disabled") && self.silent == 0 {
            self.text(if has_attribute(element, "checked") { "☑" } else { "☐" });
            return None;
        }
        if name == "script"
            && let Some(found) = math::script(node, element)
        {
            self.formula(found);
            return None;
        }
        if name == "area" {
            let said = attribute(element, "alt").unwrap_or_default();
            for url in self.links_in(node) {
                self.report.remove(RemovalKind::Element, "image-map", said, Some(&url));
            }
        }
        if let Some(rule) = elements::reported(name) {
            let mut text = match name {
                "svg" => media::drawn(node, element),
                "input" => attribute(element, "value").filter(|_| shows_value(element)).unwrap_or_default().to_owned(),
                name if elements::UNSEEN.contains(&name) && name != "canvas" => String::new(),
                _ => lost_text(node),
            };
            let mut urls = Vec::new();
            if name == "svg" {
                // A link may hold nothing else.
                let around = node.parent().filter(|_| is_alone(node));
                let link = around.and_then(|around| Some((around, around.element().filter(|e| e.name() == "a")?)));
                if let Some((_, outer)) = link
                    && text.is_empty()
                {
                    let said = [element, outer].into_iter().find_map(|e| attribute(e, "aria-label"));
                    said.unwrap_or_default().clone_into(&mut text);
                }
                urls = self.links_in(link.map_or(node, |(around, _)| around));
            }
            self.report.remove_linked(RemovalKind::Element, rule, &text, &urls);
            if attribute(element, "type") == Some("radio") {
                // The names of the choices are not one word.
                self.text(" ");
            }
        }
        None
    }
}

/// Whether a field shows its value.
fn shows_value(input: &Element) -> bool {
    let kind = attribute(input, "type").unwrap_or_default();
    !["hidden", "checkbox", "radio", "image", "password"].iter().any(|other| other.eq_ignore_ascii_case(kind))
}
