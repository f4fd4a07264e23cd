//! The element of an article's body in, its blocks in order out.

use scraper::ElementRef;

use crate::model::address::Address;
use crate::model::article::{Block, Image, Item, List};
use crate::model::limits::Limits;
use crate::model::prose::{Mark, Prose};
use crate::model::warning::Warning;
use crate::parse::attachments::{is_file, shown};
use crate::parse::captions::{Setting, is_caption};
use crate::parse::footnotes;
use crate::parse::inline::Line;
use crate::parse::media;
use crate::parse::outline::{Outline, Step, attribute, collapse};
use crate::parse::place::{Place, Target};
use crate::parse::style::{Kin, is_centred, kin};
use crate::parse::table::{self, Cell, Rows};
use crate::text::clean::Clean;

/// The body as read.
#[derive(Debug, Default)]
pub struct Body {
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// What was left out, each once.
    pub warnings: Vec<Warning>,
}

/// Reads the subtree at `at`.
///
/// ```
/// use congtin::model::{address::Address, limits::Limits};
/// use congtin::parse::body::{Reading, body};
/// use congtin::parse::{outline::Outline, place::Place, tree::tree, work::Work};
/// let html = tree("<p>Một<br>hai<ul><li>ba</ul>", &Work::default()).unwrap();
/// let outline = Outline::new(&html);
/// let place = Place::at(&Address::parse("https://a.vn/").unwrap());
/// let reading = Reading { limits: &Limits::STANDARD, skips: &|_| false, role: &|_| None };
/// assert_eq!(body(&outline, 0, &place, &reading).blocks.len(), 3);
/// ```
#[must_use]
pub fn body(outline: &Outline<'_>, at: usize, place: &Place, reading: &Reading<'_>) -> Body {
    let mut builder = Builder::new(place, reading.limits);
    let named = |spot: usize, is: fn(&str) -> bool| {
        outline.element(spot).is_some_and(|element| is(element.value().name()))
    };
    // ASP.NET puts whole pages into a form; one to fill in has few words.
    let is_form = |spot: usize| named(spot, |name| name == "form") && outline.text(spot).len() < 500;
    let notes = footnotes::Marks::new(outline, at);
    let note = |spot: usize| notes.at(spot);
    let skips = |spot: usize| {
        let is_dropped = || {
            let is_unseen = outline.is_unseen(spot) && !named(spot, media::is_embedded);
            is_unseen || named(spot, |name| matches!(name, "input" | "math" | "nav" | "map"))
        };
        // What stands inside a film is for those who cannot play it.
        let is_inside = || named(outline.parent(spot), media::is_embedded);
        let is_way_back = || note(spot) == Some(footnotes::Mark::Back);
        (reading.skips)(spot) || is_dropped() || is_form(spot) || is_inside() || is_way_back()
    };
    let role = |spot: usize| {
        let told = || named(spot, |name| name == "figcaption").then_some(Role::Caption);
        (reading.role)(spot).or_else(told)
    };
    outline.walk(at..outline.end(at), skips, |step| match step {
        Step::Open(spot, element) => {
            if let Some(role) = role(spot) {
                *builder.turn(role) += 1;
            }
            builder.open(element, outline.breaks_line(spot), &|| media::source(outline, spot));
            if note(spot) == Some(footnotes::Mark::Bare) {
                builder.text("[");
            }
        }
        Step::Text(_, text) => builder.text(text),
        Step::Close(spot, element) => {
            if let Some(role) = role(spot) {
                *builder.turn(role) -= 1;
            }
            if note(spot) == Some(footnotes::Mark::Bare) {
                builder.text("]");
            }
            builder.close(element, outline.breaks_line(spot));
        }
    });
    builder.finish()
}

/// How a body is to be read.
pub struct Reading<'a> {
    /// What it may cost.
    pub limits: &'a Limits,
    /// True for the first index of a subtree that is not part of the body.
    pub skips: &'a dyn Fn(usize) -> bool,
    /// What the element at an index is in this family, whatever its tag.
    pub role: &'a dyn Fn(usize) -> Option<Role>,
}

/// What the text of an element is in its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It tells what an image shows.
    Caption,
    /// It is quoted.
    Quote,
}

/// A container whose end has not come.
#[derive(Debug)]
struct Frame {
    kind: Kind,
    blocks: Vec<Block>,
}

#[derive(Debug)]
enum Kind {
    Root,
    List(List),
    Item,
    Table(Rows),
    Cell(Cell),
}

struct Builder<'a> {
    place: &'a Place,
    limits: &'a Limits,
    frames: Vec<Frame>,
    line: Line,
    /// Of each open element: how many marks it opened, and whether it is centred.
    open: Vec<(usize, bool)>,
    heading: Option<u8>,
    quotes: usize,
    centred: usize,
    captions: usize,
    figures: usize,
    noscripts: usize,
    /// Lines of a `<pre>` being read.
    preformatted: Option<String>,
    /// How many of them are open in each other.
    pres: usize,
    /// A caption that came before its image.
    caption: Option<Prose>,
    /// Blocks, bytes and links that may still come.
    left: (usize, usize, usize),
    bad_links: usize,
    last_image: Option<Address>,
    warnings: Vec<Warning>,
}

impl<'a> Builder<'a> {
    fn new(place: &'a Place, limits: &'a Limits) -> Self {
        Self {
            place,
            limits,
            frames: vec![Frame { kind: Kind::Root, blocks: Vec::new() }],
            line: Line::default(),
            open: Vec::new(),
            heading: None,
            quotes: 0,
            centred: 0,
            captions: 0,
            figures: 0,
            noscripts: 0,
            preformatted: None,
            pres: 0,
            caption: None,
            left: (limits.blocks, limits.text, limits.links),
            bad_links: 0,
            last_image: None,
            warnings: Vec::new(),
        }
    }

    fn open(&mut self, element: ElementRef<'_>, breaks_line: bool, source: &dyn Fn() -> Option<String>) {
        let name = element.value().name();
        if self.preformatted.is_some() {
            match name {
                "br" => self.text("\n"),
                "pre" => self.pres += 1,
                _ => {}
            }
            return;
        }
        if name == "br" && self.heading.is_some() {
            self.line.push_blank();
        } else if breaks_line {
            self.flush();
        }
        let is_centred = is_centred(element);
        self.centred += usize::from(is_centred);
        let mut marks = 0;
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.heading = name.get(1..).and_then(|n| n.parse().ok());
            }
            "blockquote" => self.quotes += 1,
            "figure" => self.figures += 1,
            "noscript" => self.noscripts += 1,
            "pre" => (self.preformatted, self.pres) = (Some(String::new()), 1),
            "img" => self.image(element),
            "ul" | "ol" | "menu" | "dir" => {
                self.push_frame(Kind::List(List { first: first(element), items: vec![] }));
            }
            "li" => self.push_frame(Kind::Item),
            "table" => self.push_frame(Kind::Table(Rows::default())),
            "thead" => self.in_table(|rows| rows.has_head |= rows.rows.is_empty()),
            "tr" => self.in_table(|rows| rows.rows.push(Vec::new())),
            "td" | "th" => self.push_frame(Kind::Cell(cell(element))),
            name if media::is_embedded(name) => self.embed(source()),
            _ => {
                for kin in kin(element) {
                    let mark = self.mark(kin, element);
                    self.line.open(mark);
                    marks += 1;
                }
            }
        }
        self.open.push((marks, is_centred));
    }

    /// Ends the paragraph before `role` begins or ends; how many of it are open.
    fn turn(&mut self, role: Role) -> &mut usize {
        self.flush();
        match role {
            Role::Caption => &mut self.captions,
            Role::Quote => &mut self.quotes,
        }
    }

    fn text(&mut self, text: &str) {
        match &mut self.preformatted {
            Some(lines) => lines.push_str(text),
            None => self.line.push(text),
        }
    }

    fn close(&mut self, element: ElementRef<'_>, breaks_line: bool) {
        let name = element.value().name();
        if self.preformatted.is_some() {
            self.pres -= usize::from(name == "pre");
            if self.pres == 0 {
                self.open.pop();
                self.preformat();
            }
            return;
        }
        let (marks, is_centred) = self.open.pop().unwrap_or_default();
        if breaks_line && name != "br" {
            self.flush();
        }
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading = None,
            "blockquote" => self.quotes -= 1,
            "noscript" => self.noscripts -= 1,
            "ul" | "ol" | "menu" | "dir" | "li" | "table" | "td" | "th" => self.pop_frame(),
            // A caption waits for an image of its own figure only.
            "figure" => {
                self.figures -= 1;
                if let Some(caption) = self.caption.take() {
                    self.push(Block::Paragraph(caption));
                }
            }
            _ => (0..marks).for_each(|_| self.line.close()),
        }
        self.centred -= usize::from(is_centred);
    }

    /// The mark of a tag; a link's counts against the limit.
    fn mark(&mut self, kin: Kin, element: ElementRef<'_>) -> Option<Mark> {
        match kin {
            Kin::Strong => Some(Mark::Strong),
            Kin::Emphasis => Some(Mark::Emphasis),
            Kin::Link => match self.place.target(attribute(element, "href")?) {
                Target::Web(_) if self.left.2 == 0 => {
                    self.warn(Warning::ArticleTooLarge);
                    None
                }
                Target::Web(address) => {
                    self.left.2 -= 1;
                    Some(Mark::Link(address))
                }
                Target::Bad => {
                    self.bad_links += 1;
                    None
                }
                Target::Other => None,
            },
        }
    }

    fn image(&mut self, element: ElementRef<'_>) {
        if media::is_pixel(element) {
            return;
        }
        let Some(address) = media::images(element).find_map(|source| self.place.web(source)) else { return };
        // The copy for readers without scripts of a picture that is here already.
        if self.noscripts > 0 && self.last_image.as_ref() == Some(&address) {
            return;
        }
        self.flush();
        self.last_image = Some(address.clone());
        let alt =
            attribute(element, "alt").map(collapse).map(|alt| Clean::new(&alt)).filter(|alt| !alt.is_empty());
        let caption = self.caption.take();
        self.push(Block::Image(Image { address, alt, caption }));
    }

    /// A film or another page: a paragraph that leads there.
    fn embed(&mut self, source: Option<String>) {
        let Some(address) = source.and_then(|source| self.place.web(&source)) else { return };
        self.flush();
        // A file is among the attachments.
        if is_file(&shown(address.clone())) {
            return;
        }
        let text = Clean::new(address.as_str());
        let marks = vec![(0..text.len(), Mark::Link(address))];
        self.push(Block::Paragraph(Prose { text, marks }));
    }

    /// Ends the paragraph being read, if there is one.
    fn flush(&mut self) {
        let prose = self.line.take();
        if prose.text.is_empty() {
            return;
        }
        let setting = if self.centred > 0 { Setting::Centred } else { Setting::Text };
        let is_told = self.captions > 0;
        let last = self.frames.last_mut().and_then(|frame| frame.blocks.last_mut());
        if let Some(Block::Image(Image { caption: caption @ None, .. })) = last
            && (is_told || (self.heading.is_none() && self.quotes == 0 && is_caption(&prose, setting)))
        {
            *caption = Some(prose);
            return;
        }
        match self.heading {
            _ if is_told && self.figures > 0 && self.caption.is_none() => self.caption = Some(prose),
            Some(level) => self.push(Block::Heading(level, prose)),
            None if self.quotes > 0 => self.push(Block::Quote(prose)),
            None => self.push(Block::Paragraph(prose)),
        }
    }

    fn preformat(&mut self) {
        let text = self.preformatted.take().unwrap_or_default();
        let lines = text.trim_end().lines().map(|line| Clean::new(&line.replace('\t', "    ")));
        let lines: Vec<Clean> = lines.collect();
        if lines.iter().any(|line| !line.trim().is_empty()) {
            self.push(Block::Preformatted(lines));
        }
    }

    /// Adds a new block, if the limits allow one more.
    fn push(&mut self, block: Block) {
        let size = match &block {
            Block::Paragraph(prose) | Block::Heading(_, prose) | Block::Quote(prose) => prose.text.len(),
            Block::Preformatted(lines) => lines.iter().map(|line| line.len() + 1).sum(),
            Block::Image(_) | Block::List(_) | Block::Table(_) => 0,
        };
        if self.left.0 == 0 || self.left.1 < size {
            self.left.0 = 0;
            self.warn(Warning::ArticleTooLarge);
            return;
        }
        self.left = (self.left.0 - 1, self.left.1 - size, self.left.2);
        self.put(block);
    }

    /// Puts a block that was counted before where it belongs.
    fn put(&mut self, block: Block) {
        let Some(frame) = self.frames.last_mut() else { return };
        let Kind::List(list) = &mut frame.kind else {
            frame.blocks.push(block);
            return;
        };
        // Text or a list right inside a list, as Word writes it.
        match (block, list.items.last_mut()) {
            (block @ Block::List(_), Some(item)) => item.blocks.push(block),
            (block, _) => list.items.extend(item(vec![block])),
        }
    }

    fn put_all(&mut self, blocks: Vec<Block>) {
        for block in blocks {
            self.put(block);
        }
    }

    fn push_frame(&mut self, kind: Kind) {
        self.frames.push(Frame { kind, blocks: Vec::new() });
    }

    fn pop_frame(&mut self) {
        let Some(Frame { kind, mut blocks }) = self.frames.pop() else { return };
        match (kind, self.frames.last_mut().map(|frame| &mut frame.kind)) {
            (Kind::List(list), _) if is_gallery(&list) => {
                self.put_all(list.items.into_iter().flat_map(|item| item.blocks).collect());
            }
            (Kind::List(list), _) if !list.items.is_empty() => self.put(Block::List(list)),
            (Kind::Item, Some(Kind::List(list))) => list.items.extend(item(blocks)),
            (Kind::Cell(mut cell), Some(Kind::Table(rows))) => {
                cell.blocks = blocks;
                match rows.rows.last_mut() {
                    Some(row) => row.push(cell),
                    None => rows.rows.push(vec![cell]),
                }
            }
            (Kind::Table(rows), _) => {
                blocks.extend(self.set_table(rows));
                self.put_all(blocks);
            }
            (_, _) => self.put_all(blocks),
        }
    }

    /// The blocks of a table. Its grid may be larger than its markup, so the
    /// places of a grid count as blocks.
    fn set_table(&mut self, rows: Rows) -> Vec<Block> {
        let set = table::set(rows, self.limits.table);
        if set.is_cut {
            self.warn(Warning::TableTooLarge);
        }
        let places = set.blocks.iter().map(|block| match block {
            Block::Table(table) => table.rows.iter().map(Vec::len).sum(),
            _ => 0,
        });
        let places: usize = places.sum();
        if places > self.left.0 {
            self.left.0 = 0;
            self.warn(Warning::ArticleTooLarge);
            return Vec::new();
        }
        self.left.0 -= places;
        set.blocks
    }

    fn in_table(&mut self, change: impl FnOnce(&mut Rows)) {
        if let Some(Frame { kind: Kind::Table(rows), .. }) = self.frames.last_mut() {
            change(rows);
        }
    }

    fn warn(&mut self, warning: Warning) {
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    fn finish(mut self) -> Body {
        self.flush();
        if self.bad_links > 0 {
            self.warnings.push(Warning::BadLinks(self.bad_links));
        }
        let blocks = self.frames.into_iter().next().map(|frame| frame.blocks).unwrap_or_default();
        Body { blocks, warnings: self.warnings }
    }
}

/// True for a list of pictures alone.
fn is_gallery(list: &List) -> bool {
    let is_image = |block: &Block| matches!(block, Block::Image(_));
    !list.items.is_empty()
        && list.items.iter().all(|item| item.prose.text.is_empty() && item.blocks.iter().all(is_image))
}

/// The number of an ordered list's first item.
fn first(element: ElementRef<'_>) -> Option<u32> {
    let is_ordered = element.value().name() == "ol";
    is_ordered.then(|| attribute(element, "start").and_then(|start| start.trim().parse().ok()).unwrap_or(1))
}

fn cell(element: ElementRef<'_>) -> Cell {
    let span = |name| attribute(element, name).and_then(|n| n.trim().parse().ok()).unwrap_or(1usize);
    // A rowspan of 0 goes to the end of the table.
    let rows = match span("rowspan") {
        0 => usize::MAX,
        rows => rows,
    };
    let is_heading = element.value().name() == "th";
    Cell { blocks: Vec::new(), columns: span("colspan").max(1), rows, is_heading }
}

/// An item whose first paragraph is its line.
fn item(blocks: Vec<Block>) -> Option<Item> {
    let mut blocks = blocks.into_iter().peekable();
    let prose = match blocks.peek_mut() {
        None => return None,
        Some(Block::Paragraph(prose) | Block::Quote(prose)) => std::mem::take(prose),
        Some(_) => Prose::default(),
    };
    if !prose.text.is_empty() {
        blocks.next();
    }
    Some(Item { prose, blocks: blocks.collect() })
}
