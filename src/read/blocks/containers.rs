//! Containers: what holds blocks, and what each becomes when it is closed.

use std::borrow::Cow;

use crate::article::visit::{text_of, within};
use crate::article::{
    Align, Block, BlockKind, Cell, Definition, Direction, Embed, FieldText, Image, Inline, Note, Numbering, Role,
    SafeUrl, bidi,
};
use crate::limits::OPEN_SPANS;
use crate::read::elements::attributes::pixels;
use crate::read::elements::caption::{is_credit, says_control};
use crate::read::elements::{callout, math};
use crate::rules::captions;
use crate::text::search::replace;
use crate::url::Address;

/// Language and direction that an element declared for what is in it.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Declared {
    pub lang: Option<String>,
    pub dir: Option<Direction>,
    pub role: Option<Role>,
    /// Whether line ends in text are line breaks.
    pub keeps_lines: bool,
    /// Whether spaces at the beginning of a line are shown.
    pub keeps_spaces: bool,
}

impl Declared {
    /// Whether it is what a block says of itself, as far as that says something.
    pub(crate) fn has(&self, lang: Option<&str>, dir: Option<Direction>) -> bool {
        lang.is_none_or(|lang| self.lang.as_deref() == Some(lang)) && dir.is_none_or(|dir| self.dir == Some(dir))
    }
}

/// A container that is open.
pub(crate) struct Opened {
    pub container: Container,
    pub blocks: Vec<Block>,
    /// Lines of a container that holds text, with breaks between them.
    pub inlines: Vec<Inline>,
    pub id: Option<FieldText>,
    /// Whether prose was found among its blocks, and how many were looked at for it.
    pub begun: bool,
    pub looked_at: usize,
}

/// What a list says of its numbers and boxes.
#[derive(Default)]
pub(crate) struct ListHead {
    pub ordered: bool,
    pub start: Option<i32>,
    pub numbering: Option<Numbering>,
    pub reversed: bool,
    /// How many levels below the list right before it goes on, where it does.
    pub goes_on: Option<usize>,
    values: Vec<Option<i32>>,
    checked: Vec<Option<bool>>,
}

impl ListHead {
    pub(crate) fn numbered(start: Option<i32>, numbering: Option<Numbering>, reversed: bool) -> Self {
        Self { ordered: true, start, numbering, reversed, ..Self::default() }
    }

    fn push(&mut self, entry: &Entry) {
        self.values.push(entry.value);
        self.checked.push(entry.checked);
    }

    fn list(self, items: Vec<Vec<Block>>) -> BlockKind {
        let Self { ordered, start, numbering, reversed, goes_on: _, mut values, mut checked } = self;
        if values.iter().all(Option::is_none) {
            values = Vec::new();
        }
        if checked.iter().all(Option::is_none) {
            checked = Vec::new();
        }
        BlockKind::List { ordered, start, numbering, reversed, values, checked, items }
    }
}

/// What an item of a list says of itself.
#[derive(Clone, Copy, Default)]
pub(crate) struct Entry {
    pub value: Option<i32>,
    pub checked: Option<bool>,
    /// How many lists it is within besides that of its element.
    pub level: usize,
    /// Whether that within which it is so is numbered.
    pub ordered: bool,
}

impl Entry {
    /// The same, seen from within the list around it.
    fn above(self) -> Self {
        Self { level: self.level.saturating_sub(1), ..self }
    }
}

pub(crate) enum Container {
    Body,
    Quote {
        cite: Option<SafeUrl>,
    },
    /// The kind is empty where the element says none.
    Callout {
        kind: String,
        title: Vec<Inline>,
    },
    CalloutTitle,
    Notes {
        items: Vec<Note>,
    },
    List {
        head: ListHead,
        items: Vec<Vec<Block>>,
    },
    Item(Entry),
    Definitions {
        items: Vec<Definition>,
    },
    Term,
    Meaning,
    Table {
        caption: Vec<Inline>,
        rows: Vec<Vec<Cell>>,
        /// The last rows, which may stand before others.
        foot: Vec<Vec<Cell>>,
    },
    Row {
        cells: Vec<Cell>,
        in_foot: bool,
    },
    Cell(Cell),
    TableCaption,
    Details {
        summary: Vec<Inline>,
    },
    Summary,
    Figure {
        caption: Vec<Inline>,
        credit: Option<FieldText>,
    },
    Caption,
    Code {
        text: String,
        language: Option<FieldText>,
        caption: Vec<Inline>,
    },
    Post(Box<Embed>),
}

impl Container {
    /// Whether lines stay text here.
    pub(crate) fn is_inline(&self) -> bool {
        matches!(
            self,
            Self::Term | Self::TableCaption | Self::Summary | Self::Caption | Self::CalloutTitle | Self::Post(_)
        )
    }
}

impl Opened {
    /// Elements that the writers nest for it.
    fn depth(&self) -> usize {
        match self.container {
            Container::List { ref head, .. } => 2 + 2 * head.goes_on.unwrap_or(0),
            Container::Notes { .. }
            | Container::Definitions { .. }
            | Container::Callout { .. }
            | Container::Code { .. } => 2,
            Container::Table { .. } => 4,
            Container::Quote { .. } | Container::Details { .. } | Container::Figure { .. } => 1,
            Container::Item(Entry { level, .. }) => 2 * level,
            _ => 0,
        }
    }

    pub(crate) fn new(container: Container) -> Self {
        Self { container, blocks: Vec::new(), inlines: Vec::new(), id: None, begun: false, looked_at: 0 }
    }

    /// Takes a block in; a list takes one that stands outside its items into the last item.
    pub(crate) fn add(&mut self, block: Block) {
        match &mut self.container {
            Container::Notes { items } => match items.last_mut() {
                Some(note) => note.content.push(block),
                None => items.push(Note { content: vec![block], ..Note::default() }),
            },
            Container::List { head, items } => {
                if let Some(item) = items.last_mut() {
                    item.push(block);
                } else {
                    head.push(&Entry::default());
                    items.push(vec![block]);
                }
            }
            Container::Definitions { items } => match items.last_mut() {
                Some(item) => item.content.push(block),
                None => items.push(Definition { term: Vec::new(), content: vec![block] }),
            },
            _ => {
                // Most items and cells have one.
                if self.blocks.capacity() == 0 {
                    self.blocks.reserve_exact(1);
                }
                self.blocks.push(block);
            }
        }
    }

    /// Gives the id of a container that is no block itself to what is in it.
    pub(crate) fn name_content(&mut self) {
        let Some(id) = self.id.take() else { return };
        match (&self.container, self.blocks.first_mut()) {
            (Container::Item(_) | Container::Cell(_) | Container::Meaning, Some(first)) => name(first, id),
            (container, _) if container.is_inline() && !self.inlines.is_empty() => name_line(&mut self.inlines, id),
            _ => self.id = Some(id),
        }
    }

    /// What the container becomes where this is declared: blocks for the container around it, or a part of that container.
    pub(crate) fn close(self, around: &mut Opened, declared: &Declared) -> Vec<Block> {
        let Self { container, mut blocks, inlines, .. } = self;
        match (container, &mut around.container) {
            (Container::Item(entry), Container::Notes { items }) => {
                if !blocks.is_empty() {
                    let label = entry.value.and_then(|value| FieldText::line(&value.to_string())).unwrap_or_default();
                    items.push(Note { label, content: blocks, ..Note::default() });
                }
                Vec::new()
            }
            (Container::Item(entry), Container::List { head, items }) => {
                match items.last_mut() {
                    _ if blocks.is_empty() => {}
                    Some(item) if entry.level > 0 => nest(item, entry.above(), blocks, declared),
                    _ => {
                        head.push(&entry);
                        items.push(blocks);
                    }
                }
                Vec::new()
            }
            (Container::Item(entry), _) => match around.blocks.last_mut() {
                Some(Block { kind: BlockKind::List { ordered: false, .. }, lang, dir, .. })
                    if !blocks.is_empty() && declared.has(lang.as_deref(), *dir) =>
                {
                    nest(&mut around.blocks, entry, blocks, declared);
                    Vec::new()
                }
                _ => {
                    let mut head = ListHead::default();
                    head.push(&Entry { value: None, ..entry });
                    some(!blocks.is_empty(), head.list(vec![blocks]))
                }
            },
            (Container::Term, Container::Definitions { items }) => {
                if !inlines.is_empty() {
                    items.push(Definition { term: inlines, content: Vec::new() });
                }
                blocks
            }
            (Container::Cell(cell), Container::Row { cells, .. }) => {
                cells.push(Cell { content: blocks, ..cell });
                Vec::new()
            }
            (Container::Row { cells, in_foot }, Container::Table { rows, foot, .. }) => {
                if in_foot { foot } else { rows }.push(cells);
                Vec::new()
            }
            (Container::Row { cells, .. }, _) => cells.into_iter().flat_map(|cell| cell.content).collect(),
            (Container::Summary, Container::Details { summary: whole })
            | (Container::CalloutTitle, Container::Callout { title: whole, .. })
            | (Container::TableCaption, Container::Table { caption: whole, .. })
            | (Container::Caption, Container::Figure { caption: whole, .. }) => {
                join(whole, inlines);
                blocks
            }
            (Container::Caption, _) => {
                if let Some(left) = describe_last(&mut around.blocks, inlines) {
                    blocks.push(BlockKind::Paragraph { content: left }.into());
                }
                blocks
            }
            (Container::Term | Container::Summary | Container::CalloutTitle | Container::TableCaption, _) => {
                if !inlines.is_empty() {
                    blocks.insert(0, BlockKind::Paragraph { content: inlines }.into());
                }
                blocks
            }
            (Container::Body | Container::Meaning | Container::Cell(_), _) => blocks,
            (Container::Quote { cite }, _) => match callout::quoted(&mut blocks) {
                Some(callout) => vec![notice(callout, declared)],
                None => some(!blocks.is_empty(), BlockKind::Quote { content: blocks, cite }),
            },
            (Container::Callout { kind, title }, _) => {
                callout::callout(&kind, title, blocks).map(|callout| notice(callout, declared)).into_iter().collect()
            }
            (Container::Notes { items }, _) => some(!items.is_empty(), BlockKind::Footnotes { items }),
            (Container::List { head, items }, _) => list(head, items, &mut around.blocks, declared),
            // Without terms it is an indent.
            (Container::Definitions { items }, _) if items.iter().all(|item| item.term.is_empty()) => {
                items.into_iter().flat_map(|item| item.content).map(on_own_line).collect()
            }
            (Container::Definitions { items }, _) => some(true, BlockKind::Definitions { items }),
            (Container::Table { caption, mut rows, foot }, _) => {
                rows.extend(foot);
                table(caption, rows)
            }
            (Container::Details { summary }, _) => {
                some(!(summary.is_empty() && blocks.is_empty()), BlockKind::Details { summary, content: blocks })
            }
            // What content systems put beside a figure without its picture.
            (Container::Figure { caption, .. }, _) if blocks.is_empty() && awaits_caption(&around.blocks).is_some() => {
                describe_last(&mut around.blocks, caption);
                Vec::new()
            }
            (Container::Figure { caption, credit }, _) => figure(blocks, caption, credit),
            (Container::Code { text, language, caption }, _) => code(&text, language, caption, blocks),
            (Container::Post(embed), _) => {
                blocks.insert(0, BlockKind::Embed { embed, caption: inlines }.into());
                blocks
            }
        }
    }
}

/// A list, or nothing where it goes on with the one before.
fn list(head: ListHead, items: Vec<Vec<Block>>, around: &mut Vec<Block>, declared: &Declared) -> Vec<Block> {
    let is_list =
        |last: &Block| matches!(last.kind, BlockKind::List { .. }) && declared.has(last.lang.as_deref(), last.dir);
    let Some(level) = head.goes_on.filter(|_| around.last().is_some_and(is_list)) else {
        return some(!items.is_empty(), head.list(items));
    };
    for (blocks, checked) in items.into_iter().zip(head.checked) {
        nest(around, Entry { value: None, checked, level, ordered: head.ordered }, blocks, declared);
    }
    Vec::new()
}

/// Puts an item into the list that the last block is, as many levels below it as the item says, or as there are.
fn nest(around: &mut Vec<Block>, entry: Entry, blocks: Vec<Block>, declared: &Declared) {
    if let Some(Block { kind: BlockKind::List { ordered, values, checked, items, .. }, .. }) = around.last_mut() {
        if let Some(item) = items.last_mut().filter(|_| entry.level > 0) {
            return nest(item, entry.above(), blocks, declared);
        }
        if *ordered == entry.ordered && values.is_empty() {
            if entry.checked.is_some() || !checked.is_empty() {
                checked.resize(items.len(), None);
                checked.push(entry.checked);
            }
            return items.push(blocks);
        }
    }
    let mut head = ListHead { ordered: entry.ordered, ..ListHead::default() };
    head.push(&Entry { value: None, ..entry });
    let list = Block::from(head.list(vec![blocks]));
    around.push(Block { lang: declared.lang.clone(), dir: declared.dir, ..list });
}

/// Elements that the writers nest for open containers.
pub(crate) fn depth(containers: &[Opened]) -> usize {
    let mut depth = 0;
    let mut in_list = false;
    for opened in containers {
        // An item outside a list makes a list of its own.
        let lone = matches!(opened.container, Container::Item(_)) && !in_list;
        depth += opened.depth() + if lone { 2 } else { 0 };
        in_list = matches!(opened.container, Container::List { .. } | Container::Notes { .. });
    }
    depth
}

/// Gives a block an id; where it has one already, its text gets it.
pub(crate) fn name(block: &mut Block, id: FieldText) {
    match &mut block.kind {
        _ if block.id.is_none() => block.id = Some(id),
        BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } => name_line(content, id),
        BlockKind::Figure { caption, .. } | BlockKind::Table { caption, .. } | BlockKind::Code { caption, .. } => {
            name_line(caption, id);
        }
        _ => {}
    }
}

fn name_line(line: &mut Vec<Inline>, id: FieldText) {
    let follows = line.len() > 1;
    let Some(first) = line.first_mut().filter(|first| spans(first) < OPEN_SPANS) else { return };
    let mut named = std::mem::replace(first, Inline::Break);
    // The space before what follows stays outside, as where the line is read again.
    let spaced = match &mut named {
        Inline::Text(text) if follows && text.ends_with(' ') => text.pop().is_some(),
        _ => false,
    };
    *first = Inline::Span { lang: None, dir: None, content: vec![named], id: Some(id) };
    if spaced {
        line.insert(1, Inline::Text(" ".to_owned()));
    }
}

/// Spans one inside the other.
fn spans(inline: &Inline) -> usize {
    let inner = within(inline).iter().map(spans).max().unwrap_or(0);
    inner + usize::from(matches!(inline, Inline::Span { .. }))
}

/// A notice; where its title became its text, that speaks as the notice does.
fn notice(mut callout: BlockKind, declared: &Declared) -> Block {
    if let BlockKind::Callout { content, .. } = &mut callout
        && let [Block { kind: BlockKind::Paragraph { .. }, lang, dir, .. }] = &mut content[..]
    {
        *lang = lang.take().or_else(|| declared.lang.clone());
        *dir = dir.or(declared.dir);
    }
    callout.into()
}

/// A formula that is all of a paragraph as a block.
fn on_own_line(mut block: Block) -> Block {
    if let BlockKind::Paragraph { content } = &block.kind
        && let [Inline::Math(formula)] = &content[..]
    {
        block.kind = BlockKind::Math(formula.clone());
    }
    block
}

fn some(there: bool, kind: BlockKind) -> Vec<Block> {
    if there { vec![kind.into()] } else { Vec::new() }
}

/// Appends a line to lines.
pub(crate) fn join(lines: &mut Vec<Inline>, line: Vec<Inline>) {
    if !lines.is_empty() && !line.is_empty() {
        lines.push(Inline::Break);
    }
    lines.extend(line);
}

/// What awaits a caption: a picture or recording that has none, only a credit or a control, or only the end of its alternative text.
pub(crate) struct Awaiting<'a> {
    /// Whether it has a credit.
    pub is_credited: bool,
    /// The alternative text of the last picture.
    pub alt: Option<&'a str>,
}

/// Whether the last block can take a caption.
pub(crate) fn awaits_caption(blocks: &[Block]) -> Option<Awaiting<'_>> {
    let (caption, alt) = match &blocks.last()?.kind {
        BlockKind::Figure { images, caption } => (caption, images.last().and_then(|image| image.alt.as_deref())),
        BlockKind::Media { caption, .. } => (caption, None),
        _ => return None,
    };
    // It is asked of each element that follows.
    let mut left = captions::LONGEST;
    let short = crate::article::visit::each_piece(caption, &mut |text| {
        left = left.saturating_sub(text.len());
        left > 0
    });
    if !short {
        return None;
    }
    let text = text_of(caption);
    let is_credited = !caption.is_empty() && is_credit(&text);
    // The other part of the alternative text is still to come.
    let is_part = || alt.is_some_and(|alt| alt.len() > text.len() && alt.ends_with(&*text));
    let is_bare = caption.is_empty() || is_credited || says_control(&text);
    (is_bare || is_part()).then_some(Awaiting { is_credited, alt })
}

/// Gives the last block its caption; gives the caption back where there is none to take it.
fn describe_last(blocks: &mut [Block], line: Vec<Inline>) -> Option<Vec<Inline>> {
    match blocks.last_mut().map(|block| &mut block.kind) {
        Some(
            BlockKind::Figure { caption, .. }
            | BlockKind::Media { caption, .. }
            | BlockKind::Embed { caption, .. }
            | BlockKind::Code { caption, .. }
            | BlockKind::Table { caption, .. },
        ) => {
            join(caption, line);
            None
        }
        _ => (!line.is_empty()).then_some(line),
    }
}

/// The embed that a figure stands for which holds nothing but a link that shows its address or its title: so the writers
/// say an embed without its player.
fn linked_embed(blocks: &[Block]) -> Option<Embed> {
    let [Block { kind: BlockKind::Paragraph { content }, .. }] = blocks else { return None };
    let (url, title, content) = match &content[..] {
        [Inline::Link { url, title, content, .. }] => (url, title, content),
        [Inline::Text(text)] => return crate::read::elements::embed::linked(&super::linkify::only_address(text)?),
        _ => return None,
    };
    let label = text_of(content);
    let titled = title.as_deref() == Some(&*label);
    if !titled && label != url.as_str() {
        return None;
    }
    crate::read::elements::embed::linked(&Address::absolute(url.as_str())?)
        .map(|embed| Embed { title: title.clone().filter(|_| titled), ..embed })
}

/// Pictures side by side with one caption; or whatever else the figure holds, with its caption.
fn figure(blocks: Vec<Block>, mut caption: Vec<Inline>, credit: Option<FieldText>) -> Vec<Block> {
    if let Some(embed) = linked_embed(&blocks) {
        return vec![BlockKind::Embed { embed: Box::new(embed), caption }.into()];
    }
    let mut blocks = blocks.into_iter().flat_map(pictures_of_list).collect::<Vec<_>>();
    let pictures = blocks.iter().any(|block| matches!(block.kind, BlockKind::Figure { .. }));
    if is_gallery(&blocks) {
        if !caption.is_empty() {
            blocks.push(BlockKind::Paragraph { content: caption }.into());
        }
        return blocks;
    }
    let text: usize = blocks.iter().filter_map(paragraph).map(|content| text_length(content)).sum();
    // Some lay whole articles out as a figure.
    let is_prose = || caption.is_empty() && blocks.iter().filter_map(paragraph).nth(2).is_some();
    if !pictures || text > captions::LONGEST || is_prose() {
        let is_code = |block: &&mut Block| matches!(block.kind, BlockKind::Code { .. });
        if let Some(BlockKind::Code { caption: title, .. }) =
            blocks.iter_mut().find(is_code).map(|block| &mut block.kind)
        {
            join(title, std::mem::take(&mut caption));
        }
        if let Some(left) = describe_last(&mut blocks, caption) {
            blocks.push(BlockKind::Paragraph { content: left }.into());
        }
        return blocks;
    }
    let mut images: Vec<Image> = Vec::new();
    let mut before = Vec::new();
    let mut others = Vec::new();
    for block in blocks {
        match block.kind {
            BlockKind::Figure { images: more, caption: inner } => {
                images.extend(more);
                join(&mut before, inner);
            }
            BlockKind::Paragraph { mut content } => {
                images.extend(crate::article::visit::take_images(&mut content));
                crate::article::visit::trim_start(&mut content);
                crate::article::visit::trim_end(&mut content);
                join(&mut before, content);
            }
            kind => others.push(Block { kind, ..block }),
        }
    }
    join(&mut before, std::mem::take(&mut caption));
    if let [image] = &mut images[..] {
        image.credit = credit.or(image.credit.take());
    }
    others.insert(0, BlockKind::Figure { images, caption: before }.into());
    others
}

/// Whether these are pictures of which some have captions of their own.
fn is_gallery(blocks: &[Block]) -> bool {
    let captions = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Figure { caption, .. } => Some(!caption.is_empty()),
        _ => None,
    });
    let (mut figures, mut captioned) = (0, false);
    captions.for_each(|has| {
        figures += 1;
        captioned |= has;
    });
    captioned && figures > 1
}

/// The pictures of a list that has nothing else; any other block as it is.
fn pictures_of_list(block: Block) -> Vec<Block> {
    let only_pictures =
        |items: &[Vec<Block>]| items.iter().flatten().all(|block| matches!(block.kind, BlockKind::Figure { .. }));
    match block.kind {
        BlockKind::List { ordered: false, items, .. } if only_pictures(&items) => items.into_iter().flatten().collect(),
        kind => vec![Block { kind, ..block }],
    }
}

fn paragraph(block: &Block) -> Option<&Vec<Inline>> {
    match &block.kind {
        BlockKind::Paragraph { content } => Some(content),
        _ => None,
    }
}

fn text_length(content: &[Inline]) -> usize {
    text_of(content).chars().count()
}

/// Whether a table is only there to place things: one column without a header, or pictures and headings in cells without a header and a caption.
pub(crate) fn is_layout(caption: &[Inline], rows: &[Vec<Cell>]) -> bool {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let header = rows.iter().flatten().any(|cell| cell.header);
    let placed = |cell: &Cell| {
        cell.content.iter().any(|block| {
            !matches!(
                block.kind,
                BlockKind::Paragraph { .. }
                    | BlockKind::List { .. }
                    | BlockKind::Code { .. }
                    | BlockKind::Definitions { .. }
            )
        })
    };
    let data = header || !caption.is_empty();
    // Of a list in one column the first line is its header, and no other.
    let is_list = || {
        let is_line = |cell: &Cell| matches!(&cell.content[..], [block] if paragraph(block).is_some());
        let mut headers = rows.iter().flatten().map(|cell| cell.header);
        rows.len() > 2 && headers.next() == Some(true) && !headers.any(|is| is) && rows.iter().flatten().all(is_line)
    };
    (columns < 2 && !is_list()) || (!data && rows.iter().flatten().any(placed))
}

/// A table, or its content where it is only layout.
fn table(caption: Vec<Inline>, mut rows: Vec<Vec<Cell>>) -> Vec<Block> {
    rows.retain(|row| row.iter().any(|cell| !cell.content.is_empty()));
    if !is_layout(&caption, &rows) {
        return vec![BlockKind::Table { caption, rows }.into()];
    }
    let mut blocks: Vec<Block> = Vec::new();
    if !caption.is_empty() {
        blocks.push(BlockKind::Paragraph { content: caption }.into());
    }
    blocks.extend(rows.into_iter().flatten().flat_map(|cell| cell.content));
    blocks
}

fn code(text: &str, language: Option<FieldText>, caption: Vec<Inline>, mut rest: Vec<Block>) -> Vec<Block> {
    let mut text = as_typed(text);
    if bidi::has_control(&text) {
        bidi::balance_lines(text.to_mut());
    }
    let text = text.trim_matches('\n').trim_end();
    if let Some(formula) = language.as_deref().and_then(|language| math::in_code(language, text)) {
        rest.insert(0, BlockKind::Math(formula).into());
        if !caption.is_empty() {
            rest.insert(0, BlockKind::Paragraph { content: caption }.into());
        }
    } else if !text.trim().is_empty() {
        rest.insert(0, BlockKind::Code { text: text.to_owned(), language, caption }.into());
    } else if !caption.is_empty() {
        rest.insert(0, BlockKind::Paragraph { content: caption }.into());
    }
    rest
}

/// Every line end and page end as a line feed, as a field has it, and the spaces of highlighters as such.
fn as_typed(text: &str) -> Cow<'_, str> {
    const ENDS: [char; 5] = ['\r', '\x0c', '\u{85}', '\u{2028}', '\u{2029}'];
    if text.contains('\u{a0}') || text.contains(ENDS) {
        let text = replace(&replace(text, "\r\n", "\n"), "\u{a0}", " ");
        return Cow::Owned(text.replace(ENDS, "\n"));
    }
    Cow::Borrowed(text)
}

/// A cell without content, from its attributes.
pub(crate) fn cell(header: bool, attribute: impl Fn(&str) -> Option<String>) -> Cell {
    let span = |name: &str, most: u32| attribute(name).and_then(|v| pixels(&v)).filter(|n| *n > 1).map(|n| n.min(most));
    let align = match attribute("align").map(|v| v.to_ascii_lowercase()).as_deref() {
        Some("left") => Some(Align::Left),
        Some("center") => Some(Align::Center),
        Some("right") => Some(Align::Right),
        _ => None,
    };
    Cell { content: Vec::new(), header, colspan: span("colspan", 1000), rowspan: span("rowspan", 65_534), align }
}
