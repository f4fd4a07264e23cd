//! Sentences of keys and late answers in; what must hold whatever the screen looks like, out.

use congtin::app::event::{Event, MouseKind};
use congtin::app::keymap::Keymap;
use congtin::app::layout::inner;
use congtin::app::panes::article::View;
use congtin::app::state::{Overlay, Pane, Setup};
use congtin::model::failure::Kind;
use congtin::model::obtained::{Obtained, Source};
use congtin::model::target::Target;
use jiff::tz::Offset;
use ratatui::style::Modifier;

use crate::pages;
use crate::reader::{HOST, Reader, address, sample, setup, typed};

/// The title of the open article.
fn title(reader: &Reader) -> String {
    reader.state.article.title().expect("an article is open").to_string()
}

/// The text at the top of the article's pane, past an empty line.
fn top(reader: &Reader) -> String {
    reader.inside(Pane::Article).into_iter().find(|line| !line.is_empty()).expect("an article").trim().into()
}

/// The paragraph at the top of the article's pane.
fn block(reader: &Reader) -> usize {
    let shown = reader.state.article.reading().expect("an article is open");
    shown.lines[shown.top].place.block
}

#[test]
fn a_resize_keeps_the_place() {
    let mut reader = Reader::demo((120, 36));
    reader.choose("2026-10-27").keys("enter space space j j j j");
    let (before, line) = (block(&reader), top(&reader));
    assert!(before > 5);
    for (columns, rows) in [(80, 24), (44, 16), (40, 12), (10, 3), (200, 60), (120, 36)] {
        reader.resize(columns, rows);
        if reader.state.layout().is_some() && rows < 60 {
            assert_eq!(block(&reader), before, "{columns}x{rows}:\n{}", reader.screen());
        }
    }
    assert_eq!(top(&reader), line);
}

#[test]
fn a_zoom_keeps_the_place() {
    let mut reader = Reader::demo((120, 36));
    reader.choose("2026-10-27").keys("enter space j j");
    let (before, line) = (block(&reader), top(&reader));
    for key in ["-", "-", "-", "-", "-", "-", "-", "+", "+", "="] {
        assert_eq!(block(reader.keys(key)), before, "{key}");
    }
    assert_eq!(top(&reader), line);
}

#[test]
fn a_zoom_acts_at_once_and_says_where_it_ends() {
    let mut reader = Reader::demo((80, 24));
    reader.keys("enter");
    let columns = |reader: &Reader| reader.state.measure().expect("a pane").0;
    let before = columns(&reader);
    assert!(columns(reader.keys("-")) < before, "the first `-` shows");
    reader.keys("- - - - -");
    assert_eq!(reader.state.article.percent(), 40);
    assert!(reader.keys("-").status().contains("không hẹp hơn được"));
    assert_eq!(columns(reader.keys("=")), before);
    assert!(reader.keys("+").status().contains("rộng hết khung"));
    assert!(columns(reader.keys("-")) < before, "`+` at the end was not kept");
}

#[test]
fn back_and_forward_restore_the_place() {
    let mut reader = Reader::demo((120, 36));
    reader.choose("2026-10-27").keys("enter space j j");
    let first = top(&reader);
    reader.keys("n space j");
    let second = top(&reader);
    reader.keys("n");
    assert_eq!(top(reader.keys("backspace")), second);
    assert_eq!(top(reader.keys("h")), first);
    assert_eq!(top(reader.keys("]")), second);
    reader.keys("ctrl-o");
    assert_eq!(top(&reader), first);
    assert_eq!(reader.state.focus, Pane::Article);
    reader.keys("backspace");
    assert_eq!(reader.state.focus, Pane::Latest, "before the first article is the list");
    assert!(reader.keys("backspace").status().contains("trước bài này"));
    assert!(reader.keys("2 ] ] ]").status().contains("tiến tới"));
}

#[test]
fn back_shows_what_the_earlier_page_says_of_the_portal() {
    let mut reader = Reader::demo((120, 36));
    reader.choose("2026-10-8").keys("enter");
    let before = reader.screen();
    assert!(before.contains("66 người"));
    reader.keys("3 j enter");
    assert!(reader.screen().contains("58 người đang online · 28°C"));
    reader.keys("backspace");
    assert!(reader.status().starts_with("66 người đang online · 0%"), "{}", reader.status());
}

#[test]
fn a_stale_answer_changes_nothing() {
    let mut reader = Reader::demo((80, 24));
    reader.hold(true);
    reader.keys("enter j").keys("1 j enter");
    assert_eq!(reader.cancelled.len(), 1, "another one opened while it loads");
    reader.keys("backspace");
    assert_eq!(reader.cancelled.len(), 2, "it was left");
    let before = reader.screen();
    assert_eq!(reader.held.len(), 2);
    assert_eq!(reader.answer().screen(), before);
    assert!(reader.state.read.is_empty());
}

#[test]
fn a_stale_failure_changes_nothing() {
    let mut reader = Reader::demo((80, 24));
    reader.fault(&sample("/2026-11-20/"), Kind::Refused);
    reader.hold(true);
    reader.keys("enter backspace");
    let before = reader.screen();
    assert_eq!(reader.answer().screen(), before);
}

#[test]
fn only_the_last_question_is_answered() {
    let mut reader = Reader::demo((80, 24));
    reader.hold(true);
    reader.keys("enter n n");
    assert_eq!((reader.cancelled.len(), reader.held.len()), (2, 3));
    reader.answer();
    assert!(title(&reader).starts_with("Ngày Chuyển đổi số"), "{}", title(&reader));
    assert_eq!(reader.state.read.len(), 1);
    assert!(reader.keys("backspace").state.focus == Pane::Latest, "what never came is not in the trail");
}

#[test]
fn forward_from_a_loading_article_where_nothing_lies_lets_it_load() {
    let mut reader = Reader::demo((80, 24));
    reader.hold(true);
    reader.keys("enter ]");
    assert!(reader.status().contains("tiến tới"));
    assert_eq!(reader.cancelled, []);
    assert!(title(reader.answer()).starts_with("Hội nghị"));
    assert_eq!(reader.state.article.view, View::Reading);
}

#[test]
fn the_article_stays_while_another_loads_and_comes_back() {
    let mut reader = Reader::demo((80, 24));
    reader.keys("enter space");
    let before = reader.screen();
    reader.hold(true);
    reader.keys("n");
    assert!(reader.screen().contains("Đang tải"));
    reader.keys("backspace");
    assert_eq!(reader.cancelled.len(), 1);
    reader.keys("1 k 2");
    assert_eq!(reader.inside(Pane::Article), inside_of(&before), "its place is kept");
}

/// The article's lines in a whole screen of 80 columns.
fn inside_of(screen: &str) -> Vec<String> {
    let lines = screen.lines().skip(1).take(21);
    let right = |line: &str| line.chars().skip(26).collect::<String>();
    lines.map(|line| right(line).trim_end_matches(['│', ' ']).to_owned()).collect()
}

#[test]
fn the_list_can_be_walked_from_inside_the_article() {
    let mut reader = Reader::demo((120, 36));
    reader.keys("enter");
    let mut titles = vec![title(&reader)];
    assert!(reader.keys("p").status().contains("tin đầu danh sách"));
    for _ in 1..12 {
        titles.push(title(reader.keys("n")));
    }
    titles.dedup();
    assert_eq!(titles.len(), 12);
    assert!(reader.keys("n").status().contains("tin cuối danh sách"));
    assert_eq!((reader.state.latest.chosen, reader.state.focus), (11, Pane::Article));
    assert_eq!(title(reader.keys("p")), titles[10]);
    assert_eq!(reader.state.read.len(), 12);
}

#[test]
fn the_chosen_row_stays_in_sight() {
    for size in [(40, 12), (60, 12), (80, 24), (120, 36), (200, 20)] {
        let mut reader = Reader::demo(size);
        for key in "j j j j j j j j j j j j k k k k ctrl-d ctrl-u space pgup G g g end home".split(' ') {
            reader.keys(key);
            let row = &reader.state.latest.rows[reader.state.latest.chosen];
            let first = row.lines.first().expect("a line").to_string();
            let inside = reader.inside(Pane::Latest);
            assert!(inside.iter().any(|line| line.contains(&first)), "{size:?} {key} {first}\n{inside:#?}");
        }
    }
}

#[test]
fn what_was_read_is_marked() {
    let mut reader = Reader::demo((80, 24));
    let marks = |reader: &Reader| -> Vec<bool> {
        let lines = reader.inside(Pane::Latest);
        ["Hội nghị", "Thu hồi", "Ngày Chuyển"]
            .iter()
            .map(|words| lines.iter().any(|line| line.starts_with(&format!("● {words}"))))
            .collect()
    };
    assert_eq!(marks(&reader), [true, true, true]);
    reader.keys("enter");
    assert_eq!(marks(&reader), [false, true, true]);
    reader.keys("n p");
    assert_eq!(marks(&reader), [false, false, true]);
}

#[test]
fn a_failed_article_is_not_read() {
    let mut reader = Reader::demo((80, 24));
    reader.fault(&sample("/2026-11-20/"), Kind::Timeout(std::time::Duration::from_secs(15)));
    reader.keys("enter");
    assert!(reader.screen().contains("15 giây"));
    assert!(reader.state.read.is_empty());
}

#[test]
fn a_cut_title_becomes_whole_once_its_page_is_known() {
    let target = Target::Page(sample("/2026-11-12/"), congtin::model::address::Origin::Typed);
    let mut reader = Reader::new(setup(), (200, 50)).started(target);
    let cut = "chuyển đổi số 10 tháng, triển khai...";
    let list = |reader: &Reader| reader.inside(Pane::Latest).join(" ");
    let row = |reader: &Reader| reader.state.latest.rows[0].headline.clone();
    assert!(row(&reader).is_cut && row(&reader).title.ends_with(cut), "{}", row(&reader).title);
    reader.keys("1 enter");
    assert!(!row(&reader).is_cut);
    assert!(row(&reader).title.ends_with("những tháng cuối năm 2026"), "{}", list(&reader));
    assert!(!list(&reader).contains("triển khai..."), "{}", list(&reader));
}

#[test]
fn a_title_that_was_read_stays_whole_in_every_list() {
    let mut reader = Reader::demo((120, 36));
    reader.choose("2026-10-27").keys("enter 3");
    let row = |reader: &Reader| reader.state.related.rows[2].headline.clone();
    assert!(row(&reader).is_cut);
    reader.keys("j j enter backspace");
    assert!(!row(&reader).is_cut && !row(&reader).title.ends_with("..."), "{}", row(&reader).title);
}

#[test]
fn the_mouse_opens_scrolls_and_closes() {
    let mut reader = Reader::demo((120, 36));
    let list = inner(reader.area(Pane::Latest));
    reader.mouse(MouseKind::Click, (list.x + 5, list.y + 4));
    assert!(title(&reader).starts_with("Thu hồi"));
    reader.choose("2026-10-27").keys("enter");
    let line = |reader: &Reader| reader.state.article.reading().expect("an article").top;
    reader.mouse_in(MouseKind::WheelDown, Pane::Article).mouse_in(MouseKind::WheelDown, Pane::Article);
    assert_eq!(line(&reader), 6);
    assert_eq!(line(reader.mouse_in(MouseKind::WheelUp, Pane::Article)), 3);
    let chosen = reader.state.latest.chosen;
    reader.mouse_in(MouseKind::WheelDown, Pane::Latest);
    assert_eq!((reader.state.latest.chosen, line(&reader)), (chosen + 1, 3));
    reader.mouse_in(MouseKind::Click, Pane::Related);
    assert!(!title(&reader).starts_with("Hội thảo"), "a click opens a related item");
}

#[test]
fn a_click_outside_an_overlay_closes_it() {
    let mut reader = Reader::demo((120, 36));
    let before = reader.screen();
    for keys in ["?", "S", "? /"] {
        reader.keys(keys);
        reader.mouse(MouseKind::Click, (60, 10));
        reader.mouse(MouseKind::WheelDown, (2, 2));
        assert!(reader.state.overlay.is_some() || keys == "S", "{keys}: a click inside");
        reader.mouse(MouseKind::Click, (1, 1));
        assert!(reader.state.overlay.is_none() && reader.state.prompt.is_none(), "{keys}");
        reader.keys("g g");
    }
    reader.keys("g g");
    assert_eq!(reader.state.latest.rows.len(), 12);
    assert_eq!(reader.screen().lines().count(), before.lines().count());
}

#[test]
fn a_click_in_the_switcher_opens_its_row() {
    let mut reader = Reader::demo((80, 24));
    reader.keys("S");
    let screen = reader.screen();
    let row = screen.lines().position(|line| line.contains("Tin hoạt động")).expect("a section");
    reader.mouse(MouseKind::Click, (20, u16::try_from(row).expect("a row")));
    assert_eq!(reader.state.overlay, None);
    assert!(reader.title(Pane::Latest).contains("Tin"), "{}", reader.title(Pane::Latest));
    assert_eq!(reader.state.latest.rows.len(), 12);
    assert!(reader.state.portal.0.online.is_some());
}

#[test]
fn the_mouse_can_be_left_to_the_terminal() {
    let mut reader = Reader::demo((80, 24));
    assert!(reader.keys("M").status().contains("Đã tắt chuột"));
    assert!(reader.keys("M").status().contains("Đã bật chuột"));
    assert_eq!(reader.mouse, [false, true]);
}

#[test]
fn a_chord_waits_for_its_end() {
    let mut reader = Reader::demo((80, 24));
    reader.keys("j j j g");
    assert!(reader.status().starts_with("g …"), "{}", reader.status());
    assert_eq!(reader.state.latest.chosen, 3);
    assert_eq!(reader.keys("g").state.latest.chosen, 0);
    reader.keys("j j g esc g");
    assert_eq!(reader.state.latest.chosen, 2, "the first g was dropped");
    reader.keys("x");
    assert_eq!((reader.state.latest.chosen, reader.state.chord.len()), (2, 0));
    assert!(reader.keys("x q").has_quit);
}

#[test]
fn ctrl_c_always_quits() {
    for before in ["", "g", "?", "? /", "S", "S /", "enter /", "2 3 1"] {
        let mut reader = Reader::demo((80, 24));
        assert!(reader.keys(before).keys("ctrl-c").has_quit, "{before}");
    }
    let mut reader = Reader::demo((80, 24));
    assert!(!reader.keys("? q").has_quit, "q closes the help");
    assert!(!reader.keys("enter / q").has_quit, "q is a letter");
    assert!(reader.keys("esc q").has_quit);
}

/// The stretches that a find marks.
fn marked(reader: &Reader) -> Vec<String> {
    reader.stretches(|cell| cell.modifier.contains(Modifier::REVERSED))
}

/// The stretch that is the current hit.
fn current(reader: &Reader) -> Vec<String> {
    reader.stretches(|cell| cell.modifier.contains(Modifier::REVERSED | Modifier::UNDERLINED))
}

#[test]
fn a_find_marks_what_it_finds_and_goes_around_the_end() {
    let mut reader = Reader::demo((120, 36));
    reader.choose("2026-10-27").keys("enter /").types("mang bao");
    assert_eq!(
        (marked(&reader), current(&reader)),
        (vec!["Màng bao".into(), "màng bao".into()], vec!["Màng bao".to_owned()])
    );
    reader.keys("enter");
    assert!(reader.status().starts_with("1/3 chỗ"), "{}", reader.status());
    reader.keys("n");
    assert_eq!(current(&reader), ["màng bao"]);
    assert!(reader.keys("n").status().starts_with("3/3"));
    assert!(reader.keys("n").status().starts_with("1/3"), "around the end");
    assert!(reader.keys("N").status().starts_with("3/3"), "and back");
    assert_eq!(current(&reader).len(), 1, "the current one is in sight");
    reader.keys("esc");
    assert_eq!(marked(&reader), [] as [String; 0]);
    let before = title(&reader);
    assert_ne!(title(reader.keys("n")), before, "n is the next article again");
}

#[test]
fn a_query_with_marks_minds_them() {
    let mut reader = Reader::demo((120, 36));
    reader.choose("2026-10-27").keys("enter /").types("màng bào");
    assert_eq!(marked(&reader), [] as [String; 0]);
    assert!(reader.keys("enter").status().contains("Không có “màng bào”"));
}

#[test]
fn a_find_typed_without_an_input_method_is_understood() {
    let mut reader = Reader::demo((120, 36));
    for query in ["mangf bao", "ma2ng bao", "Maf ng"] {
        reader.choose("2026-10-27").keys("enter /").types(query);
        let found = marked(&reader);
        assert_eq!(found.is_empty(), query == "Maf ng", "{query}: {found:?}");
        assert!(found.iter().all(|text| text.to_lowercase() == "màng bao"), "{query}: {found:?}");
        reader.keys("esc");
    }
    reader.keys("/").types("mangf bao").keys("enter");
    assert!(reader.status().starts_with("1/3 chỗ có “mangf bao”"), "{}", reader.status());
}

#[test]
fn a_filter_typed_without_an_input_method_is_understood() {
    for (query, kept) in
        [("ninh thuaanj", true), ("ninh thua65n", true), ("ninh thuan", true), ("ninh thuaajx", false)]
    {
        let mut reader = Reader::demo((120, 36));
        reader.keys("S /").types(query);
        assert_eq!(
            reader.screen().contains("Sở Xây dựng tỉnh Ninh Thuận"),
            kept,
            "{query}:\n{}",
            reader.screen()
        );
        assert!(!reader.screen().contains("Nam Định"), "{query}");
    }
}

#[test]
fn the_switcher_lists_portals_by_name() {
    let names: Vec<String> = setup().directory.into_iter().map(|known| known.name.to_string()).collect();
    let place = |part: &str| names.iter().position(|name| name.contains(part)).expect("a portal");
    let order =
        ["Bộ Kế hoạch", "Chuyển đổi", "Cổng mẫu", "Điện Biên", "Hưng Yên", "Nam Định", "Thanh Hóa", "Huyện"];
    assert!(order.iter().map(|part| place(part)).is_sorted(), "{names:?}");
}

#[test]
fn a_find_survives_a_resize_and_a_zoom() {
    let mut reader = Reader::demo((120, 36));
    reader.choose("2026-10-27").keys("enter /").types("mang bao").keys("enter");
    reader.resize(44, 16).keys("-").resize(90, 30);
    assert!(reader.status().starts_with("1/3"), "{}", reader.status());
    reader.keys("n");
    assert_eq!(current(&reader).join(" "), "màng bao", "it may stand on two lines");
}

#[test]
fn prompts_take_pastes_and_what_input_methods_send() {
    let mut reader = Reader::demo((120, 36));
    reader.choose("2026-10-27").keys("enter /").paste("màng\n bao");
    assert_eq!(reader.state.prompt.as_ref().map(|prompt| prompt.input.value()), Some("màng bao"));
    assert_eq!(marked(&reader).len(), 2);
    // Telex: the editor takes letters back and sends marked ones.
    reader.keys("ctrl-u").types("tiee").keys("backspace backspace").types("ê").types("ngs");
    reader.keys("backspace backspace backspace backspace").types("ếng");
    assert_eq!(reader.state.prompt.as_ref().map(|prompt| prompt.input.value()), Some("tiếng"));
    let (_, cursor) = reader.drawn();
    let column = u16::try_from("Tìm trong bài: tiếng".chars().count()).expect("a column");
    assert_eq!(cursor, Some((2 + column, 34)), "the cursor is after the text:\n{}", reader.screen());
    reader.paste("\u{1b}[31m\u{7}");
    assert!(!reader.screen().contains('\u{1b}') && !reader.screen().contains('\u{7}'));
    reader.keys("esc");
    assert!(reader.state.prompt.is_none());
    let before = reader.screen();
    assert_eq!(reader.paste("q").screen(), before, "a paste is no key");
}

#[test]
fn a_users_keymap_goes_over_ours() {
    let mut keymap = Keymap::default();
    keymap.extend("[all]\n\"x\" = \"down\"\n\"j\" = \"none\"\n\"z z\" = \"help\"\n").expect("a keymap");
    let mut reader = Reader::new(Setup { keymap, ..setup() }, (80, 24)).started(Target::Sample);
    reader.keys("x x j");
    assert_eq!(reader.state.latest.chosen, 2);
    reader.keys("z z");
    assert!(matches!(reader.state.overlay, Some(Overlay::Help(_))));
    assert!(reader.screen().contains("x  down "), "{}", reader.screen());
}

const TWO: [(&str, &str, &str); 2] = [
    ("/portal/Pages/2022-3-1/mot.aspx", "Tin một của danh sách", "01/03/2022 3:56 CH"),
    ("/portal/Pages/2022-2-28/hai.aspx", "Tin hai của danh sách", "28/02/2022 8:05 SA"),
];

const BODY: &str = "<p>Thân bài có đủ chữ để đọc, dài hơn một dòng để máy biết đây là một đoạn văn.</p>\
     <p>Đoạn thứ hai cũng thế, vì một bài báo ít khi chỉ có một đoạn.</p>";

#[test]
fn an_article_fills_the_latest_pane_from_its_own_list() {
    let here = address(&format!("{HOST}/portal/Pages/2022-3-2/bai.aspx"));
    let markup = pages::article("Bài thử", BODY, &pages::others("Tin mới nhất", &TWO));
    let mut reader = Reader::new(setup(), (80, 24)).page(&here, &markup).started(typed(here.as_str()));
    assert_eq!(reader.asked.len(), 1);
    assert_eq!(title(&reader), "Bài thử");
    assert_eq!(
        reader.inside(Pane::Latest)[..3],
        ["● Tin một của danh sách", "  01/03/2022 15:56", "● Tin hai của danh sách"]
    );
    reader.keys("backspace");
    assert_eq!(reader.state.focus, Pane::Latest);
}

#[test]
fn an_article_without_a_latest_list_takes_its_sections() {
    let here = address(&format!("{HOST}/portal/Pages/2022-3-2/bai.aspx"));
    let section = address(&format!("{HOST}/portal/Pages/Tin-moi.aspx"));
    let rows = TWO.map(|(href, title, _)| (href, title, "01/03/2022"));
    let mut reader = Reader::new(setup(), (80, 24))
        .page(&here, &pages::article("Bài thử", BODY, ""))
        .page(&section, &pages::section("Tin mới", &rows))
        .started(typed(here.as_str()));
    assert_eq!(reader.asked.last().and_then(Target::address), Some(&section));
    assert_eq!(reader.state.latest.rows.len(), 2);
    assert_eq!((title(&reader), reader.state.focus), ("Bài thử".into(), Pane::Article));
    let first = reader.state.latest.rows[0].headline.address.clone();
    assert_eq!(reader.keys("n").asked.last().and_then(Target::address), Some(&first));
}

#[test]
fn an_article_without_list_and_section_takes_the_home_page() {
    let here = address(&format!("{HOST}/portal/Pages/2022-3-2/bai.aspx"));
    let markup = pages::article("Bài thử", BODY, "").replace("td-breadcrumb", "nothing");
    let reader = Reader::new(setup(), (80, 24)).page(&here, &markup).started(typed(here.as_str()));
    let home = address(&format!("{HOST}/portal/Pages/default.aspx"));
    assert_eq!(reader.asked.last().and_then(Target::address), Some(&home));
    assert_eq!((title(&reader), reader.state.latest.rows.len()), ("Bài thử".into(), 12));
}

#[test]
fn a_failed_section_is_told_and_the_list_stays() {
    let mut reader = Reader::demo((80, 24));
    let section = sample("Tin-hoat-dong");
    reader.fault(&section, Kind::Status(500));
    reader.keys("enter 1 S j j enter");
    assert!(reader.status().contains("Không mở được"), "{}", reader.status());
    assert_eq!(reader.state.latest.rows.len(), 12);
    reader.keys("2 /").types("khoa").keys("enter");
    assert!(reader.status().contains("chỗ có"), "a find is told all the same: {}", reader.status());
    reader.keys("esc n");
    assert!(reader.status().contains("người đang online"), "{}", reader.status());
}

#[test]
fn a_list_that_loads_can_be_given_up() {
    let mut reader = Reader::demo((80, 24));
    reader.hold(true);
    reader.keys("S j j enter");
    assert_eq!(reader.held.len(), 1);
    let rows = reader.state.latest.rows.clone();
    reader.keys("backspace");
    assert_eq!(reader.cancelled.len(), 1);
    reader.answer();
    assert_eq!(reader.state.latest.rows, rows);
}

#[test]
fn what_was_given_up_before_anything_came_is_asked_for_again() {
    for keys in ["", "1", "2"] {
        let mut reader = Reader::new(setup(), (80, 24)).holding().started(Target::Sample);
        reader.keys("backspace");
        assert!(reader.screen().contains("r: tải lại"), "{}", reader.screen());
        reader.hold(false);
        reader.keys(keys).keys("r");
        assert_eq!((reader.asked.len(), reader.state.latest.rows.len()), (2, 12), "{keys}");
    }
}

#[test]
fn the_ways_out_of_a_failure_are_in_sight_in_the_smallest_window() {
    let page =
        address("https://tin-tuc.sokhoahoc.example.vn/portal/Pages/2026-11-12/Thu-hoi-mu-bao-hiem.aspx");
    let words = &setup().words.article;
    for kind in [Kind::Status(404), Kind::Status(401), Kind::UnknownHost, Kind::Refused, Kind::NeedsScript] {
        let is_archived = kind.may_be_archived();
        for screen in [(40, 12), (44, 16)] {
            let mut reader = Reader::new(setup(), screen);
            reader.fault(&page, kind.clone());
            let reader = reader.started(typed(page.as_str()));
            let shown =
                reader.inside(Pane::Article).join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(shown.contains(&words.retry), "{kind} {screen:?}: {shown}");
            assert_eq!(shown.contains(&words.archive), is_archived, "{kind} {screen:?}: {shown}");
        }
    }
}

#[test]
fn a_list_that_failed_is_the_one_that_is_asked_for_again() {
    let mut reader = Reader::demo((80, 24));
    let section = sample("Tin-hoat-dong");
    reader.fault(&section, Kind::Status(500));
    reader.keys("S j j enter r");
    assert_eq!(reader.asked.last().and_then(Target::address), Some(&section));
}

#[test]
fn a_reload_keeps_the_place_and_asks_again() {
    let mut reader = Reader::demo((120, 36));
    reader.choose("2026-10-27").keys("enter space j j");
    let before = reader.screen();
    let asked = reader.asked.len();
    reader.keys("r");
    assert_eq!(reader.asked.len(), asked + 1);
    assert_eq!(reader.screen(), before);
    reader.keys("1 r");
    assert_eq!(reader.asked.last(), Some(&Target::Sample));
}

#[test]
fn every_time_is_viet_nams_and_says_so_where_the_users_clock_shows_another() {
    for (hours, zone) in [(7, ""), (0, " (giờ VN)"), (-5, " (giờ VN)")] {
        let setup = Setup { offset: Offset::constant(hours), ..setup() };
        let mut reader = Reader::new(setup, (120, 36)).started(Target::Sample);
        reader.keys("enter");
        assert!(reader.status().contains(&format!("tải lúc 09:41{zone}  ")), "{}", reader.status());
        let copy = Source::Copy(Box::new(Kind::Offline.at(&sample("2026-10-27"))));
        let reading = reader.look_up(&sample("2026-10-27")).expect("an article");
        reader.hold(true);
        reader.choose("2026-10-27").keys("enter");
        let (ticket, _) = reader.held.pop().expect("a question");
        reader.event(Event::Arrived(ticket, Obtained { reading, source: copy }));
        assert!(reader.status().contains("bản đã lưu lúc 21/11/2026 09:41"), "{}", reader.status());
        reader.keys("1");
        assert!(reader.status().contains(&format!("bản lưu 21/11 09:41{zone}  ")), "{}", reader.status());
    }
}

#[test]
fn headings_are_stepped_through() {
    let mut reader = Reader::demo((120, 36));
    reader.choose("2026-10-27").keys("enter }");
    assert_eq!(top(&reader), "1. Vùng cam lớn, hao hụt cũng lớn");
    assert_eq!(top(reader.keys("}")), "2. Những giải pháp được thử nghiệm");
    assert_eq!(top(reader.keys("} {")), "2. Những giải pháp được thử nghiệm");
    assert_eq!(top(reader.keys("{")), "1. Vùng cam lớn, hao hụt cũng lớn");
}
