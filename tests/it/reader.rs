//! Keys in, screens out: the reader without a terminal and a network, whose questions a test answers.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex};

use congtin::app::effect::Effect;
use congtin::app::event::{Event, Mouse, MouseKind, Ticket};
use congtin::app::key::{Code, Key};
use congtin::app::keymap::Keymap;
use congtin::app::layout::inner;
use congtin::app::open::start;
use congtin::app::state::{Pane, Setup, State};
use congtin::app::update::update;
use congtin::cli::target::directory;
use congtin::config::embedded;
use congtin::model::address::{Address, Origin, Reach};
use congtin::model::article::Article;
use congtin::model::download::Wanted;
use congtin::model::failure::{Failure, Kind};
use congtin::model::gathered::Gathered;
use congtin::model::headline::Headline;
use congtin::model::listing::Reading;
use congtin::model::memo::Memo;
use congtin::model::messages::Messages;
use congtin::model::page::Page;
use congtin::model::refreshed::{Errand, Urgency};
use congtin::model::settings::{Edge, Greeting, Lang};
use congtin::model::target::Target;
use congtin::model::validators::Validators;
use congtin::parse::families::Families;
use congtin::parse::read::read;
use congtin::parse::work::Work;
use congtin::text::lexicon::Lexicon;
use congtin::text::width::width;
use congtin::ui::draw::draw;
use congtin::ui::theme::Theme;
use include_dir::{Dir, File, include_dir};
use jiff::tz::Offset;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

static PORTAL: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/sample");

/// Where the sample portal stands in these tests.
pub const HOST: &str = "http://mau.example";
/// Its front page.
const HOME: &str = "/portal/Pages/default.aspx";

static FAMILIES: LazyLock<Families> =
    LazyLock::new(|| Families::new(&embedded()).expect("every selector compiles"));
/// Pages that were read once, by key: parsing is slow in a debug build.
static READINGS: LazyLock<Mutex<HashMap<String, Reading>>> = LazyLock::new(Mutex::default);
/// The pages of the sample portal, by key.
static SAMPLE: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let pages =
        files(&PORTAL).into_iter().filter(|file| file.path().extension().is_some_and(|e| e == "aspx"));
    let place = |file: &'static File<'static>| {
        let path = file.path().to_str().expect("UTF-8");
        (address(&format!("{HOST}/{path}")).key(), file.contents_utf8().expect("UTF-8"))
    };
    pages.map(place).collect()
});

fn files(folder: &'static Dir<'static>) -> Vec<&'static File<'static>> {
    folder.files().chain(folder.dirs().flat_map(files)).collect()
}

/// An address as written.
pub fn address(text: &str) -> Address {
    Address::parse(text).expect("an address")
}

/// A page that was typed.
pub fn typed(text: &str) -> Target {
    Target::Page(address(text), Origin::Typed)
}

/// The sample portal's page whose path holds `part`.
pub fn sample(part: &str) -> Address {
    let of = |file: &&File<'_>| file.path().to_str().is_some_and(|path| path.contains(part));
    let file = files(&PORTAL).into_iter().find(of).expect("a page of the sample");
    address(&format!("{HOST}/{}", file.path().to_str().expect("UTF-8")))
}

/// What a reader starts with in most tests.
pub fn setup() -> Setup {
    Setup {
        words: Messages::of(Lang::Vi),
        keymap: Keymap::default(),
        directory: directory(&embedded()),
        lexicon: Lexicon::standard(),
        measure: 72,
        edge: Edge::Ragged,
        mouse: true,
        greeting: Greeting::Demo,
        offset: Offset::constant(7),
        downloads: "/nha/an/Tải xuống".into(),
    }
}

/// A reader; answers come at once, or when the test gives them.
pub struct Reader {
    /// Its state.
    pub state: State,
    /// Questions without an answer, in order; cancelled ones stay.
    pub held: Vec<(Ticket, Target)>,
    /// What it wants from the web archive, in order.
    pub archived: Vec<(Ticket, Target, Box<Failure>)>,
    /// The tickets it gave up.
    pub cancelled: Vec<Ticket>,
    /// Everything it asked for.
    pub asked: Vec<Target>,
    /// What it said of the mouse.
    pub mouse: Vec<bool>,
    /// Addresses handed to the browser or the clipboard.
    pub handed: Vec<Address>,
    /// What it wants to be remembered, in order.
    pub remembered: Vec<Memo>,
    /// What it searched for, in order.
    pub searched: Vec<(Ticket, String)>,
    /// What it wants fetched ahead, each time.
    pub ahead: Vec<Vec<Target>>,
    /// How often it wants a change taken back.
    pub undos: usize,
    /// How often it asked what is followed and muted.
    pub recalls: usize,
    /// What it wants told beyond the screen, each time.
    pub announced: Vec<Vec<Headline>>,
    /// Articles it asked about once more, each time.
    pub reminded: Vec<Vec<String>>,
    /// How often it asked what was opened.
    pub histories: usize,
    /// The versions it wants compared, in order.
    pub compared: Vec<(Ticket, Address, Option<u32>)>,
    /// The articles around which it wants the store to look, in order.
    pub nears: Vec<(Ticket, Arc<Article>)>,
    /// What it wants refreshed, each time.
    pub refreshes: Vec<(Vec<Errand>, Urgency)>,
    /// The files it wants, in order.
    pub downloads: Vec<(Ticket, Wanted)>,
    /// Files handed to the system.
    pub launched: Vec<PathBuf>,
    /// Whether it asked to be stopped.
    pub has_stopped: bool,
    /// It wants to end.
    pub has_quit: bool,
    /// Pages besides the sample's, by key.
    pages: HashMap<String, String>,
    /// What goes wrong, by key.
    faults: HashMap<String, Kind>,
    /// What the store draws up.
    pub gathered: Vec<Gathered>,
    theme: Theme,
    is_holding: bool,
}

impl Reader {
    /// A reader that was not started.
    pub fn new(setup: Setup, screen: (u16, u16)) -> Self {
        Self {
            state: State::new(setup, screen),
            held: Vec::new(),
            archived: Vec::new(),
            cancelled: Vec::new(),
            asked: Vec::new(),
            mouse: Vec::new(),
            handed: Vec::new(),
            remembered: Vec::new(),
            searched: Vec::new(),
            undos: 0,
            recalls: 0,
            announced: Vec::new(),
            reminded: Vec::new(),
            histories: 0,
            compared: Vec::new(),
            nears: Vec::new(),
            refreshes: Vec::new(),
            downloads: Vec::new(),
            launched: Vec::new(),
            ahead: Vec::new(),
            has_stopped: false,
            has_quit: false,
            pages: HashMap::new(),
            faults: HashMap::new(),
            gathered: Vec::new(),
            theme: Theme::default(),
            is_holding: false,
        }
    }

    /// A reader of the sample portal, its front page loaded.
    pub fn demo(screen: (u16, u16)) -> Self {
        Self::new(setup(), screen).started(Target::Sample)
    }

    /// Starts it on `target`.
    pub fn started(mut self, target: Target) -> Self {
        let effects = start(&mut self.state, target);
        self.perform(effects);
        self
    }

    /// From now on questions wait for [`Reader::answer`].
    pub fn holding(mut self) -> Self {
        self.is_holding = true;
        self
    }

    /// Changes whether answers wait.
    pub fn hold(&mut self, is_holding: bool) {
        self.is_holding = is_holding;
    }

    /// Gives it this page at `address`.
    pub fn page(mut self, address: &Address, markup: &str) -> Self {
        self.pages.insert(address.key(), markup.into());
        self
    }

    /// Lets the page at `address` fail.
    pub fn fault(&mut self, address: &Address, kind: Kind) {
        self.faults.insert(address.key(), kind);
    }

    /// Strikes keys, as a keymap writes them, with spaces between.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.event(Event::Key(Key::parse(key).expect(key)));
        }
        self
    }

    /// Chooses the latest list's row whose address holds `part`, by going down to it.
    pub fn choose(&mut self, part: &str) -> &mut Self {
        let rows = &self.state.latest.rows;
        let row = rows.iter().position(|row| row.headline.address.as_str().contains(part)).expect(part);
        self.keys(&format!("1 g g {}", "j ".repeat(row)))
    }

    /// Types letters.
    pub fn types(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            self.event(Event::Key(Key::plain(Code::Char(letter))));
        }
        self
    }

    /// Pastes a text.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.event(Event::Paste(text.into()))
    }

    /// Makes the screen another size.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.event(Event::Resize(columns, rows))
    }

    /// Uses the mouse on a cell.
    pub fn mouse(&mut self, kind: MouseKind, (column, row): (u16, u16)) -> &mut Self {
        self.event(Event::Mouse(Mouse { kind, column, row }))
    }

    /// Uses the mouse on the middle of a pane.
    pub fn mouse_in(&mut self, kind: MouseKind, pane: Pane) -> &mut Self {
        let area = inner(self.area(pane));
        self.mouse(kind, (area.x + area.width / 2, area.y + area.height / 2))
    }

    /// Takes an event, and performs what comes of it.
    pub fn event(&mut self, event: Event) -> &mut Self {
        let effects = update(&mut self.state, event);
        self.perform(effects);
        self
    }

    /// Answers every held question in order, whether it is still open or not.
    pub fn answer(&mut self) -> &mut Self {
        for (ticket, target) in std::mem::take(&mut self.held) {
            self.respond(ticket, &target);
        }
        self
    }

    /// Performs what was asked of it.
    pub fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Prefetch(targets) => self.ahead.push(targets),
                Effect::Fetch(ticket, target)
                | Effect::Refetch(ticket, target)
                | Effect::GoOn(ticket, target) => {
                    self.asked.push(target.clone());
                    if self.is_holding {
                        self.held.push((ticket, target));
                    } else {
                        self.respond(ticket, &target);
                    }
                }
                Effect::Archive(ticket, target, failure) => self.archived.push((ticket, target, failure)),
                Effect::Cancel(ticket) => self.cancelled.push(ticket),
                Effect::Mouse { caught } => self.mouse.push(caught),
                Effect::Copy(address) | Effect::Browse(address) => self.handed.push(address),
                Effect::Remember(memo) => self.remembered.push(memo),
                Effect::Undo => self.undos += 1,
                Effect::Recall => self.recalls += 1,
                Effect::Announce(headlines) => self.announced.push(headlines),
                Effect::Remind(keys) => self.reminded.push(keys),
                Effect::History => self.histories += 1,
                Effect::Compare(ticket, address, since) => self.compared.push((ticket, address, since)),
                Effect::Near(ticket, article) => self.nears.push((ticket, article)),
                Effect::Refresh(errands, urgency) => self.refreshes.push((errands, urgency)),
                Effect::Search(ticket, text) => self.searched.push((ticket, text)),
                Effect::Download(ticket, wanted) => self.downloads.push((ticket, wanted)),
                Effect::Launch(path) => self.launched.push(path),
                Effect::Quit => self.has_quit = true,
                Effect::Suspend => self.has_stopped = true,
            }
        }
    }

    fn respond(&mut self, ticket: Ticket, target: &Target) {
        if target.is_gathered() {
            let items = self.gathered.clone();
            self.event(Event::Gathered(ticket, items));
            return;
        }
        let address = target.address().cloned().unwrap_or_else(|| address(&format!("{HOST}{HOME}")));
        let event = match self.look_up(&address) {
            Ok(reading) => Event::Arrived(ticket, Reading::into(reading)),
            Err(kind) => Event::Failed(ticket, kind.at(&address)),
        };
        self.event(event);
    }

    /// What the page at an address holds.
    pub fn look_up(&self, address: &Address) -> Result<Reading, Kind> {
        let key = address.key();
        if let Some(kind) = self.faults.get(&key) {
            return Err(kind.clone());
        }
        if let Some(markup) = self.pages.get(&key) {
            return read(&page(address, markup), &FAMILIES, &Work::default());
        }
        if let Some(reading) = READINGS.lock().expect("no test panicked in it").get(&key) {
            return Ok(reading.clone());
        }
        let markup = SAMPLE.get(&key).ok_or(Kind::Status(404))?;
        let reading = read(&page(address, markup), &FAMILIES, &Work::default())?;
        READINGS.lock().expect("no test panicked in it").insert(key, reading.clone());
        Ok(reading)
    }

    /// The rectangle of a pane that must be on screen.
    pub fn area(&self, pane: Pane) -> Rect {
        self.state.layout().and_then(|layout| layout.pane(pane)).expect("the pane is on screen")
    }

    /// The cells of the screen, and where the cursor is.
    pub fn drawn(&self) -> (Buffer, Option<(u16, u16)>) {
        let (columns, rows) = self.state.screen;
        let mut cells = Buffer::empty(Rect::new(0, 0, columns, rows));
        let cursor = draw(&self.state, &self.theme, &mut cells);
        (cells, cursor)
    }

    /// The cells of the screen.
    pub fn cells(&self) -> Buffer {
        self.drawn().0
    }

    /// The screen as text.
    pub fn screen(&self) -> String {
        let cells = self.cells();
        let area = cells.area;
        (area.y..area.bottom()).map(|y| row(&cells, Rect { y, height: 1, ..area }) + "\n").collect()
    }

    /// The text inside a pane, a line a row.
    pub fn inside(&self, pane: Pane) -> Vec<String> {
        let cells = self.cells();
        let area = inner(self.area(pane));
        (area.y..area.bottom()).map(|y| row(&cells, Rect { y, height: 1, ..area })).collect()
    }

    /// The last line that holds words: the status.
    pub fn status(&self) -> String {
        let cells = self.cells();
        row(&cells, self.state.layout().expect("a layout").status)
    }

    /// The text over an area's upper border.
    pub fn title(&self, pane: Pane) -> String {
        let area = Rect { height: 1, ..self.area(pane) };
        row(&self.cells(), area).trim_matches(|c| "┌─┬┐├┤┼ ".contains(c)).to_owned()
    }

    /// The stretches of cells that `wanted` picks, in reading order.
    pub fn stretches(&self, wanted: impl Fn(&Cell) -> bool) -> Vec<String> {
        let cells = self.cells();
        let mut found = Vec::new();
        for y in 0..cells.area.height {
            let mut text = String::new();
            for x in 0..cells.area.width {
                if wanted(&cells[(x, y)]) {
                    text.push_str(cells[(x, y)].symbol());
                } else if !text.is_empty() {
                    found.push(std::mem::take(&mut text));
                }
            }
            found.extend(Some(text).filter(|text| !text.is_empty()));
        }
        found
    }
}

fn page(address: &Address, markup: &str) -> Page {
    Page {
        address: address.clone(),
        markup: markup.into(),
        charset: "UTF-8",
        fetched: "2026-11-21T02:41:00Z".parse().expect("a time"),
        reach: Reach::Public,
        validators: Validators::default(),
        may_keep: true,
        warnings: Vec::new(),
    }
}

/// One row of cells as text, without the blanks at its end.
fn row(cells: &Buffer, area: Rect) -> String {
    let mut text = String::new();
    let mut covered = 0;
    for x in area.x..area.right() {
        if covered > 0 {
            covered -= 1;
            continue;
        }
        let symbol = cells[(x, area.y)].symbol();
        text.push_str(symbol);
        covered = width(symbol).saturating_sub(1);
    }
    text.trim_end().to_owned()
}
