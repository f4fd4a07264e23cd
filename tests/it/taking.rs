//! Keys in, what the reader downloads and says about it out.

use std::path::{Path, PathBuf};

use congtin::app::event::Event;
use congtin::app::state::Pane;
use congtin::model::address::{Origin, Reach};
use congtin::model::document::{Document, Form};
use congtin::model::download::{Loaded, Saved};
use congtin::model::failure::Kind;
use congtin::model::listing::Reading;
use congtin::model::target::Target;
use congtin::model::validators::Validators;
use congtin::parse::document::document;
use congtin::parse::families::Families;
use congtin::parse::work::Work;
use congtin::text::clean::Clean;

use crate::pages;
use crate::reader::{HOST, Reader, address, sample, setup, typed};

const FOLDER: &str = "/nha/an/Tải xuống";

/// The sample's article with two files.
fn with_two() -> Reader {
    Reader::new(setup(), (100, 30)).started(Target::Page(sample("/2026-6-12/"), Origin::Typed))
}

/// The sample's article with one.
fn with_one() -> Reader {
    Reader::new(setup(), (100, 30)).started(Target::Page(sample("/2026-8-21/"), Origin::Typed))
}

/// The file that was asked for last, and the ticket of it.
fn last(reader: &Reader) -> (congtin::app::event::Ticket, &str, &Path) {
    let (ticket, wanted) = reader.downloads.last().expect("a download");
    (*ticket, wanted.address.as_str(), &wanted.folder)
}

fn here(name: &str) -> Saved {
    Saved { path: Path::new(FOLDER).join(name), size: 1_300_000 }
}

#[test]
fn a_single_file_goes_to_the_folder_that_is_offered() {
    let mut reader = with_one();
    reader.keys("d");
    assert!(reader.state.overlay.is_none());
    assert!(reader.status().contains("vào: /nha/an/Tải xuống"), "{}", reader.status());
    reader.keys("enter");
    let (ticket, wanted, folder) = last(&reader);
    assert!(wanted.contains("phu-luc-truy-xuat.pdf"), "{wanted}");
    assert_eq!(folder, Path::new(FOLDER));
    assert_eq!(reader.downloads[0].1.origin, Origin::Link(Reach::Public));
    reader.event(Event::Loaded(ticket, Loaded { received: 650_000, of: Some(1_300_000) }));
    assert!(reader.status().contains("634 KB/1,2 MB · 50 %"), "{}", reader.status());
    reader.event(Event::Saved(ticket, here("phu-luc.pdf")));
    assert!(reader.status().contains("/nha/an/Tải xuống/phu-luc.pdf (1,2 MB) · O"), "{}", reader.status());
    reader.keys("O");
    assert_eq!(reader.launched, [PathBuf::from("/nha/an/Tải xuống/phu-luc.pdf")]);
}

#[test]
fn the_prompt_for_a_folder_names_its_keys_at_every_size() {
    for size in [(120, 36), (80, 24), (44, 16), (40, 12)] {
        let mut reader = with_one();
        reader.resize(size.0, size.1).keys("d");
        let status = reader.status();
        assert!(status.contains("xuống") && status.ends_with("enter tải · esc hủy"), "{size:?} {status}");
        reader.types("/tài liệu/văn bản mới");
        assert!(
            reader.status().contains("mới") && reader.status().ends_with("esc hủy"),
            "{}",
            reader.status()
        );
    }
}

#[test]
fn what_there_is_to_say_takes_the_whole_line_of_a_narrow_window() {
    let mut reader = Reader::demo((44, 16));
    assert!(reader.status().ends_with("? trợ giúp"), "{}", reader.status());
    assert_eq!(reader.keys("a").status(), "Danh sách này không theo dõi được.");
    assert!(reader.keys("j").status().ends_with("? trợ giúp"), "{}", reader.status());
}

#[test]
fn of_several_files_one_or_all_are_chosen() {
    let mut reader = with_two();
    reader.keys("d");
    insta::assert_snapshot!("attachments_100x30", reader.screen());
    reader.keys("j j enter");
    assert!(reader.status().contains("Mẫu đơn"), "{}", reader.status());
    reader.keys("enter");
    assert_eq!(reader.downloads.len(), 1);
    assert!(last(&reader).1.contains(".docx"));

    let mut reader = with_two();
    reader.keys("d enter");
    assert!(reader.status().contains("Tải 2 tệp vào"), "{}", reader.status());
    reader.keys("enter");
    assert_eq!(reader.downloads.len(), 1, "one after the other");
    let (ticket, first, _) = last(&reader);
    assert!(first.contains(".pdf"));
    assert!(reader.status().contains("còn 1 tệp"), "{}", reader.status());
    reader.event(Event::Saved(ticket, here("a.pdf")));
    assert!(last(&reader).1.contains(".docx"));
}

#[test]
fn another_folder_is_typed_and_offered_from_then_on() {
    let mut reader = with_one();
    reader.keys("d ctrl-u").types("~/văn bản").keys("enter");
    assert_eq!(last(&reader).2, Path::new("~/văn bản"));
    assert!(reader.keys("d").status().contains("vào: ~/văn bản"), "{}", reader.status());
    reader.keys("esc");
    assert_eq!(reader.downloads.len(), 1);
    assert!(!reader.status().contains("vào:"));
    // An empty line gives up, as in every prompt; blanks alone mean what was offered.
    reader.keys("d ctrl-u").types(" ").keys("enter");
    assert_eq!(reader.state.downloads.folder, "~/văn bản");
}

#[test]
fn esc_stops_it_and_those_that_wait() {
    let mut reader = with_two();
    reader.keys("d enter enter");
    let (ticket, ..) = last(&reader);
    reader.keys("esc");
    assert!(reader.cancelled.contains(&ticket));
    assert!(reader.status().contains("Đã dừng tải, giữ lại phần đã có"), "{}", reader.status());
    reader.event(Event::Loaded(ticket, Loaded { received: 1, of: None }));
    reader.event(Event::Saved(ticket, here("a.pdf")));
    assert_eq!(reader.downloads.len(), 1);
    assert_eq!(reader.state.downloads.last, None, "a stale answer changes nothing");
    let before = reader.screen();
    assert_eq!(reader.keys("esc").keys("esc").cancelled.len(), 1);
    assert_ne!(reader.screen(), before, "the notice goes with the next key");
}

#[test]
fn a_failure_says_what_where_and_what_to_try() {
    let mut reader = with_two();
    reader.resize(240, 30).keys("d enter enter");
    let (ticket, wanted, _) = last(&reader);
    let (what, at) = (Kind::Unwritten(Clean::new("/nha/an/a.pdf.part"), Clean::new("đầy")), address(wanted));
    reader.event(Event::Unsaved(ticket, what.at(&at)));
    let status = reader.status();
    assert!(status.contains("không ghi được /nha/an/a.pdf.part (đầy)"), "{status}");
    assert!(status.contains("chọn thư mục khác") && status.contains(HOST), "{status}");
    assert_eq!(reader.downloads.len(), 2, "the next one is fetched all the same");
}

#[test]
fn without_a_file_there_is_nothing_to_download() {
    let mut reader = Reader::demo((80, 24));
    assert!(reader.keys("d").status().contains("Chưa mở bài"), "{}", reader.status());
    let here = address("http://khac.example/portal/Pages/2022-3-2/bai.aspx");
    let markup = pages::article("Bài thử", "<p>Không có gì.</p>", "");
    let mut reader = Reader::new(setup(), (80, 24)).page(&here, &markup).started(typed(here.as_str()));
    assert!(reader.keys("d").status().contains("không có tệp đính kèm"), "{}", reader.status());
    assert!(reader.keys("O").status().contains("Chưa tải tệp nào"));
    assert!(reader.downloads.is_empty() && reader.launched.is_empty());
}

#[test]
fn a_file_that_cannot_be_shown_can_be_downloaded() {
    let file = address("http://khac.example/VanBan/to%20trinh.doc");
    let mut reader = Reader::new(setup(), (100, 30));
    reader.fault(&file, Kind::NotPage(Clean::new("Office")));
    let mut reader = reader.started(typed(file.as_str()));
    assert!(reader.keys("d").status().contains("to trinh.doc"), "{}", reader.status());
    reader.keys("enter");
    assert_eq!(last(&reader).1, file.as_str());
    assert_eq!(reader.downloads[0].1.origin, Origin::Typed);
}

/// A reader of an article that links to `file` as "Quyết định khen thưởng năm 2026", the link followed.
fn linked(file: &str, kind: Option<Kind>) -> Reader {
    let page = address(&format!("{HOST}/portal/Pages/2026-3-2/qd.aspx"));
    let body = format!("<p>Xem <a href=\"{file}\">Quyết định khen thưởng năm 2026</a>.</p>");
    let mut reader = Reader::new(setup(), (100, 30)).page(&page, &pages::article("Bài", &body, ""));
    if let Some(kind) = kind {
        reader.fault(&address(&format!("{HOST}{file}")), kind);
    }
    let mut reader = reader.started(typed(page.as_str()));
    reader.hold(true);
    reader.keys("2 f a");
    reader
}

#[test]
fn a_file_keeps_what_the_link_called_it_where_that_tells_more() {
    for (file, expected) in [
        ("/VanBan/1147.doc", "Quyết định khen thưởng năm 2026"),
        ("/tai-ve.aspx?id=3", "Quyết định khen thưởng năm 2026"),
        ("/VanBan/Quyet-dinh-khen.doc", "Quyết định khen thưởng năm 2026"),
        ("/VanBan/Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20khen.doc", "Quyết định khen.doc"),
    ] {
        let mut reader = linked(file, Some(Kind::NotPage(Clean::new("Office"))));
        reader.answer().keys("d enter");
        assert_eq!(&*reader.downloads[0].1.title, expected);
    }
}

/// What a text file at `target` is read as.
fn text_file(target: &Target, text: &str) -> Reading {
    let file = Document {
        address: target.address().expect("a page").clone(),
        form: Form::Text,
        bytes: text.into(),
        fetched: "2026-11-21T02:41:00Z".parse().expect("a time"),
        reach: Reach::Public,
        validators: Validators::default(),
        may_keep: true,
    };
    let article = document(&file, &Families::new(&[]).expect("none"), &Work::default()).expect("a text");
    Reading::Article(Box::new(article))
}

#[test]
fn a_document_is_called_what_its_link_says_where_that_tells_more() {
    let mut reader = linked("/VanBan/1147.txt", None);
    let (ticket, target) = reader.held.pop().expect("a question");
    reader.event(Event::Arrived(ticket, text_file(&target, "Điều 1. Khen thưởng").into()));
    assert_eq!(reader.title(Pane::Article), "Quyết định khen thưởng năm 2026");
    reader.keys("d enter");
    assert_eq!(&*reader.downloads[0].1.title, "Quyết định khen thưởng năm 2026");
}

#[test]
fn what_might_be_a_program_is_not_handed_to_the_system() {
    let mut reader = with_one();
    reader.keys("d enter");
    let (ticket, ..) = last(&reader);
    reader.event(Event::Saved(ticket, here("phu-luc.pdf.desktop")));
    assert!(!reader.status().contains("O:"), "{}", reader.status());
    assert!(reader.keys("O").status().contains("mở bằng tay"), "{}", reader.status());
    assert!(reader.launched.is_empty());
}

#[test]
fn a_document_opens_from_its_link_and_its_portal_stays() {
    let mut reader = with_one();
    let (portal, status) = (reader.state.portal.clone(), reader.status());
    reader.hold(true);
    reader.keys("G f a");
    let (ticket, target) = reader.held.pop().expect("a question");
    let address = target.address().expect("a page").clone();
    assert!(address.as_str().contains(".pdf"), "{address}");
    reader.event(Event::Arrived(ticket, text_file(&target, "Danh sách sản phẩm\nChè shan tuyết").into()));
    assert!(reader.screen().contains("Chè shan tuyết"), "{}", reader.screen());
    assert_eq!(reader.state.portal, portal);
    assert_eq!(reader.status().split(" · ").next(), status.split(" · ").next(), "who is online stays");
    reader.keys("d enter");
    assert_eq!(last(&reader).1, address.as_str(), "it is its own attachment");
    reader.keys("backspace");
    assert!(!reader.screen().contains("Chè shan tuyết"), "{}", reader.screen());
}
