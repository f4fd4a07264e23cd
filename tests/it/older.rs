//! One page in three encodings in, one reading out.

use std::path::Path;

use congtin::fetch::decode::decode;
use serde_json::{Value, json};

use crate::headless::run;
use crate::server::{Server, ok};

#[expect(clippy::disallowed_methods, reason = "a test reads its fixtures")]
fn fixture(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages/older").join(name);
    std::fs::read(path).expect("a fixture")
}

/// What `congtin read` prints of a fixture, without what differs from run to run; and its warnings.
fn read(name: &str, content_type: &str) -> (Value, Value) {
    let server = Server::saying(ok(content_type, fixture(name)));
    let address = server.at("/portal/Pages/2009-5-14/dan-luoi.aspx").to_string();
    let told = run(&["read", &address, "--format", "json"]);
    let host = format!("http://{}", server.socket());
    let mut read: Value = serde_json::from_str(&told.out.replace(&host, "")).expect("JSON");
    read["fetched"].take();
    let warnings = read["warnings"].take();
    (read, warnings)
}

#[test]
fn older_pages_read_as_if_they_were_in_utf_8() {
    let (expected, warnings) = read("utf-8.html", "text/html; charset=utf-8");
    assert_eq!(warnings, json!([]));
    assert_eq!(expected["title"], "Mở lại lớp dạy đan lưới bên đầm");
    assert_eq!((&expected["views"], &expected["published"]), (&json!(1207), &json!("2009-05-14")));
    assert_eq!(expected["blocks"][0]["text"], "LỚP HỌC & BẾN ĐẦM");
    assert_eq!(expected["blocks"].as_array().map(Vec::len), Some(7));
    assert_eq!(expected["latest"][0]["title"], "Cầu phao tạm nghỉ để sửa chữa");
    for (name, content_type, encoding) in [
        ("tcvn3.html", "text/html", "TCVN3"),
        ("tcvn3.html", "text/html; charset=utf-8", "TCVN3"),
        ("tcvn3.html", "text/html; charset=windows-1258", "TCVN3"),
        ("vni.html", "text/html; charset=utf-8", "VNI"),
    ] {
        let (found, warnings) = read(name, content_type);
        assert_eq!(found, expected, "{name} as {content_type}");
        assert_eq!(warnings, json!([format!("trang viết bằng {encoding}, đã chuyển sang Unicode")]));
    }
}

#[test]
fn the_encoding_is_kept_with_the_page() {
    for (name, charset) in [("utf-8.html", "UTF-8"), ("tcvn3.html", "TCVN3"), ("vni.html", "VNI")] {
        assert_eq!(decode(&fixture(name), None).charset, charset);
    }
}
