//! Paragraphs on standard input, the lines of `congtin wrap` out.

use std::io::Write;
use std::process::{Command, Stdio};

use unicode_normalization::UnicodeNormalization;

use crate::headless::Home;

const TEXT: &str = "Sáng ngày 20 tháng 7 năm 2026, đoàn công tác do ông Nguyễn Văn An, Phó Giám đốc Sở \
    Khoa học và Công nghệ, dẫn đầu đã kiểm tra mô hình trồng nho trên 80 ha tại TP. Phan Rang; kinh phí 1,2 tỷ đồng.";

/// What the program prints for `input`, and its exit status.
#[track_caller]
fn wrap(home: &Home, arguments: &[&str], input: &[u8]) -> (String, Option<i32>) {
    let mut command: Command = home.command(&[&["wrap"], arguments].concat());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    let mut pipe = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    let writing = std::thread::Builder::new().spawn(move || pipe.write_all(&input)).expect("a thread");
    let output = child.wait_with_output().expect("it ends");
    // A program that refuses its arguments does not read.
    let _refused = writing.join().expect("it writes");
    (String::from_utf8(output.stdout).expect("UTF-8"), output.status.code())
}

#[track_caller]
fn check(width: &str, input: &str, expected: &str) {
    let (out, status) = wrap(&Home::new(), &["--width", width], input.as_bytes());
    assert_eq!((out.as_str(), status), (expected, Some(0)));
}

#[test]
fn a_paragraph_a_line_and_blank_lines_stay() {
    check("80", "một\n\n\nhai\n", "một\n\n\nhai\n");
    check("80", "  một  hai  \r\n\r\nba", "một  hai\n\nba\n");
    check("80", "", "");
    check("80", "\u{a0}\n", "\n");
    check("5", "một hai ba", "một\nhai\nba\n");
}

#[test]
fn words_names_and_groups_stay_whole() {
    check(
        "44",
        TEXT,
        "Sáng ngày 20 tháng 7 năm 2026, đoàn\n\
         công tác do ông Nguyễn Văn An, Phó Giám đốc\n\
         Sở Khoa học và Công nghệ, dẫn đầu đã\n\
         kiểm tra mô hình trồng nho trên 80 ha tại\n\
         TP. Phan Rang; kinh phí 1,2 tỷ đồng.\n",
    );
}

#[test]
fn an_item_hangs_under_itself() {
    check(
        "40",
        "a) Cá nhân, tổ chức có nhu cầu tìm kiếm công nghệ mới",
        "a) Cá nhân, tổ chức có nhu cầu tìm kiếm\n   công nghệ mới\n",
    );
}

#[test]
fn decomposed_letters_wrap_like_composed_ones() {
    let home = Home::new();
    for width in ["1", "13", "24", "40", "72"] {
        let nfd: String = TEXT.nfd().collect();
        let same = |text: &str| wrap(&home, &["--width", width], text.as_bytes());
        assert_eq!(same(TEXT), same(&nfd), "{width}");
    }
}

#[test]
fn bytes_that_are_no_text_are_told_as_such() {
    let (out, status) = wrap(&Home::new(), &["--width", "20"], b"m\xffai \x1b[31m\0\n\xe1\xbb");
    assert_eq!((out.as_str(), status), ("m\u{fffd}ai [31m\n\u{fffd}\n", Some(0)));
}

#[test]
fn a_width_of_nought_is_a_mistake_of_the_line() {
    for arguments in [&["--width", "0"][..], &["--width", "x"], &["--width", "70000"]] {
        assert_eq!(wrap(&Home::new(), arguments, b"a"), (String::new(), Some(2)), "{arguments:?}");
    }
}

#[test]
fn a_line_too_long_to_be_a_paragraph_is_told() {
    let input = [b"xin ch\xc3\xa0o\n".as_slice(), &vec![b'a'; (1 << 24) + 1]].concat();
    assert_eq!(wrap(&Home::new(), &["--width", "20"], &input), ("xin chào\n".into(), Some(1)));
}

#[test]
fn the_measure_is_the_settings_where_none_is_given() {
    let home = Home::new();
    home.file("config/congtin/config.toml", "measure = 30\n");
    let (out, _) = wrap(&home, &[], TEXT.as_bytes());
    assert!(out.lines().all(|line| line.chars().count() <= 30), "{out}");
    assert!(out.lines().any(|line| line.chars().count() > 24), "{out}");
}

#[test]
fn words_of_the_users_own_are_kept_whole() {
    let input = "trang này gọi là cổng tin của ta".as_bytes();
    let home = Home::new();
    assert_eq!(wrap(&home, &["--width", "24"], input).0, "trang này gọi là cổng\ntin của ta\n");
    home.file("config/congtin/lexicon.txt", "# của tôi\ncổng tin\n");
    assert_eq!(wrap(&home, &["--width", "24"], input).0, "trang này gọi là\ncổng tin của ta\n");
}
