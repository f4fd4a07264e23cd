//! The real program in a pseudo-terminal: journeys, signals, resizes, and every byte it writes.

use std::time::Duration;

use tokio::time::timeout;
use vt100::{MouseProtocolMode, Screen};

use crate::escapes::{Written, written};
use crate::pages;
use crate::server::{Server, Step, ok};
use crate::window::Window;

const HTML: &str = "text/html; charset=utf-8";
const BACKSPACE: &str = "\x7f";
const ESC: &str = "\x1b";
const ENTER: &str = "\r";

#[test]
fn the_whole_journey() {
    let mut window = Window::open(&["demo"]);
    window.says("112 người đang online").says("người và tỉnh trong bài là");
    let screen = window.screen();
    assert!(screen.alternate_screen() && screen.hide_cursor() && screen.bracketed_paste());
    assert_ne!(screen.mouse_protocol_mode(), MouseProtocolMode::None);
    window.types("j").types(ENTER).says("29 người đang online").says("chất lượng hàng hóa");
    window.types("n").says("66 người đang online");
    window.types("3j").types(ENTER).says("58 người đang online · 28°C");
    window.types(BACKSPACE).says("66 người đang online");
    window.types(BACKSPACE).says("29 người đang online").says("rộng 72 cột (100%)");
    window.types("-").says("rộng 64 cột (90%)");
    window.types("/mu bao hiem").says("Tìm trong bài: mu bao hiem").types(ENTER).says("chỗ có “mu bao hiem”");
    window.types(ESC).hides("chỗ có");
    window.types("?").says("tìm trong bài, không cần dấu");
    window.types("q").hides("tìm trong bài, không cần dấu");
    window.types("q");
    assert_eq!(window.ended(), 0);
    window.assert_restored();
    written(&window.raw).expect("only what is meant");
}

#[test]
fn a_bare_start_says_that_it_is_the_sample() {
    let mut window = Window::open(&[]);
    window.says("Chưa có cấu hình: đây là cổng mẫu");
    window.types("\x03");
    assert_eq!(window.ended(), 0);
    window.assert_restored();
}

#[test]
fn the_mouse_works_through_the_terminal() {
    let mut window = Window::open(&["demo"]);
    window.says("112 người đang online");
    // SGR: button 0, column 5, row 7, pressed: the second item.
    window.types("\x1b[<0;5;7M\x1b[<0;5;7m").says("29 người đang online");
    window.types("M").says("Đã tắt chuột");
    assert_eq!(window.screen().mouse_protocol_mode(), MouseProtocolMode::None);
    window.types("q");
    assert_eq!(window.ended(), 0);
    window.assert_restored();
}

#[test]
fn an_address_is_opened() {
    let rows = [("/portal/Pages/2022-3-1/mot.aspx", "Tin một của danh sách", "01/03/2022 3:56 CH")];
    let body = "<p>Thân bài có đủ chữ để đọc, dài hơn một dòng để máy biết đây là một đoạn.</p>";
    let page = pages::article("Bài thử", body, &pages::others("Tin mới nhất", &rows));
    let server = Server::saying(ok(HTML, page));
    let mut window = Window::open(&[server.at("/portal/Pages/2022-3-2/bai.aspx").as_str()]);
    window.says("154 lượt xem").says("Thân bài có đủ chữ").says("Tin một của danh sách");
    window.types("q");
    assert_eq!(window.ended(), 0);
}

#[test]
fn a_paste_is_one_event() {
    let mut window = Window::open(&["demo"]);
    window.says("112 người đang online").types(ENTER).says("53 người đang online").types("/");
    window.says("Tìm trong bài:").types("\x1b[200~qqq\nđổi mới\x1b[201~").says("Tìm trong bài: qqq đổi mới");
    window.types("\x03");
    assert_eq!(window.ended(), 0);
    window.assert_restored();
}

#[tokio::test]
async fn a_hanging_server_hangs_nothing() {
    let mut server = Server::start(|_| vec![Step::Hang]);
    let address = server.at("/portal/Pages/2022-3-2/bai.aspx");
    let mut window = Window::open(&[address.as_str()]);
    window.says("Đang tải…").says(address.as_str());
    timeout(Duration::from_secs(20), server.asked()).await.expect("a request");
    window.types("?").says("Trợ giúp").types("q").hides("Trợ giúp");
    window.types(BACKSPACE).says("Nhấn S để chọn một cổng").hides("Đang tải");
    // Sooner than the 15 s after which a silent server is left anyway.
    timeout(Duration::from_secs(10), server.hung_up()).await.expect("the connection is closed");
    window.types("q");
    assert_eq!(window.ended(), 0);
    window.assert_restored();
}

#[tokio::test]
async fn one_can_quit_while_a_server_hangs() {
    let mut server = Server::start(|_| vec![Step::Send(ok(HTML, "<p>Một phần")), Step::Hang]);
    let mut window = Window::open(&[server.at("/a.aspx").as_str()]);
    timeout(Duration::from_secs(20), server.asked()).await.expect("a request");
    window.says("Đang tải…").types("q");
    assert_eq!(window.ended(), 0);
    window.assert_restored();
}

#[test]
fn a_refused_address_is_told_on_screen() {
    let gone = Server::saying("").at("/bai.aspx");
    let mut window = Window::open(&[gone.as_str()]);
    window.says("Không mở được").says(gone.as_str()).says("kiểm tra mạng");
    window.types(BACKSPACE).says("Nhấn S để chọn một cổng").types("q");
    assert_eq!(window.ended(), 0);
}

#[test]
fn signals_give_the_terminal_back() {
    for (name, status) in [("TERM", 143), ("INT", 130), ("HUP", 129)] {
        let mut window = Window::open(&["demo"]);
        window.says("112 người đang online").types("?").says("Trợ giúp");
        window.signal(name);
        assert_eq!(window.ended(), status, "SIG{name}");
        window.assert_restored();
    }
}

#[test]
fn a_closed_window_ends_the_program() {
    // More than one: it is a race of the signal and the end of the input.
    for _ in 0..4 {
        let mut window = Window::open(&["demo"]);
        window.says("112 người đang online");
        let status = window.closed();
        assert!([1, 129].contains(&status), "{status}");
    }
}

#[test]
fn a_resize_is_followed() {
    let mut window = Window::open(&["demo"]);
    window.says("112 người đang online").types("j").types(ENTER).says("29 người đang online");
    for (columns, rows) in [(80, 24), (44, 16), (200, 50), (120, 36)] {
        window.resize(columns, rows).wait(|screen| {
            let corner = screen.cell(0, columns - 1).is_some_and(|cell| cell.contents() == "┐");
            corner && screen.contents().lines().nth(usize::from(rows) - 1).is_some()
        });
        window.says("Thu hồi 126 mũ bảo hiểm").says("29 người");
    }
    window.resize(30, 8).says("quá nhỏ").resize(80, 24).says("29 người đang online");
    window.types("q");
    assert_eq!(window.ended(), 0);
    window.assert_restored();
    written(&window.raw).expect("only what is meant");
}

#[test]
fn a_storm_of_resizes_is_weathered() {
    let mut window = Window::open(&["demo"]);
    window.says("112 người đang online");
    for i in 0..400_u16 {
        window.resize(40 + i * 7 % 110, 12 + i * 5 % 40);
    }
    window.resize(100, 30).says("112 người đang online").types("?").says("Trợ giúp").types("qq");
    assert_eq!(window.ended(), 0);
    window.assert_restored();
}

#[test]
#[cfg(target_os = "linux")]
fn a_suspended_reader_gives_the_terminal_back_and_takes_it_again() {
    let mut window = Window::open_below_a_shell("demo", "112 người đang online");
    window.types("j").types(ENTER).says("29 người đang online");
    for way in ["key", "signal"] {
        match way {
            "key" => window.types("\x1a"),
            _ => window.signal("TSTP"),
        };
        window.wait(|screen| !screen.alternate_screen());
        window.stops();
        window.assert_restored();
        window.signal("CONT").wait(Screen::alternate_screen).says("29 người đang online");
    }
    window.types("1").types("S").says("Trang chủ").types("\x03");
    assert_eq!(window.ended(), 0);
    window.assert_restored();
    written(&window.raw).expect("only what is meant");
}

#[test]
fn without_a_shell_above_it_the_reader_does_not_stop() {
    let mut window = Window::open(&["demo"]);
    window.says("112 người đang online").types("\x1a").signal("TSTP").types("?").says("Trợ giúp").types("qq");
    assert_eq!(window.ended(), 0);
}

#[test]
fn no_color_means_none() {
    let coloured = |variables: &[(&str, &str)]| {
        let mut window = Window::open_with(&["demo"], variables);
        window.says("112 người đang online").types("j").types(ENTER).says("29 người đang online");
        window.types("1");
        // The chosen row is the second, of four lines.
        window.wait(|screen| (5..9).all(|row| screen.cell(row, 4).is_some_and(vt100::Cell::inverse)));
        window.types("S").says("Trang chủ").types(ESC).hides("Trang chủ").types("q");
        assert_eq!(window.ended(), 0);
        let Written { colours, emphases } = written(&window.raw).expect("only what is meant");
        assert!(emphases > 0, "what is chosen is still marked");
        colours
    };
    assert!(coloured(&[("TERM", "xterm-256color")]) > 0);
    assert_eq!(coloured(&[("TERM", "xterm-256color"), ("NO_COLOR", "1")]), 0);
}

#[test]
fn nothing_of_a_hostile_page_reaches_the_terminal() {
    let evil = "&#27;]0;chiếm&#7; &#x9b;31m \u{1b}[2J\u{9d}x\u{9c} &#8238;đảo&#8236; &#x200f; &#xE0041; \
                \u{202e}ngược &#0; &#x7f; \u{90}q\u{9c} &#13;&#10; \u{1b}P q \u{feff}";
    let rows = [("/portal/Pages/2022-3-1/mot.aspx?a=&#27;[1m", evil, "01/03/2022 3:56 CH")];
    let body = format!(
        "<p>{evil} Thân bài có đủ chữ để đọc, dài hơn một dòng.</p><h2>{evil}</h2><ul><li>{evil}</li></ul>\
         <table><tr><td>{evil}</td><td>hai</td></tr></table><p><img src=\"/a.png\" alt=\"{evil}\"></p>\
         <p><a href=\"/x&#27;]8;;y\">{evil}</a></p><pre>{evil}</pre><p>Dòng cuối của bài.</p>"
    );
    let others = pages::others("Tin mới nhất", &rows) + &pages::others("Tin liên quan", &rows);
    let page = pages::article(&format!("Bài {evil} độc"), &body, &others);
    let server = Server::start(move |path| match path {
        "/portal/Pages/2022-3-2/bai.aspx" => vec![Step::Send(ok(HTML, &page))],
        _ => vec![Step::Send(ok("application/\u{1b}[31mpdf", "\u{1}\u{2}\u{1b}[2J"))],
    });
    let mut window = Window::open(&[server.at("/portal/Pages/2022-3-2/bai.aspx").as_str()]);
    window.says("154 lượt xem").types("G").says("Dòng cuối của bài");
    window.types("S").says("Trang chủ").types(ESC).hides("Trang chủ");
    window.types("1").types(ENTER).says("Không mở được").types("q");
    assert_eq!(window.ended(), 0);
    window.assert_restored();
    written(&window.raw).expect("only what is meant");
}
