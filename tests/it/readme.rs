//! The README in, what in it follows the program out; `CONGTIN_WRITE=1 cargo test --test it readme` writes it anew.

use std::fs;
use std::path::Path;

use congtin::app::keymap::{CONTEXTS, Keymap};
use congtin::app::panes::help::{heading, rows_of};
use congtin::model::messages::Messages;
use congtin::model::settings::Lang;
use congtin::ui::picture::picture;

use crate::reader::Reader;

/// What stands around the table of keys.
const MARKS: (&str, &str) = ("<!-- keys -->\n", "<!-- /keys -->");

/// The language of the README.
const LANG: Lang = Lang::En;

/// The rows of the help as a table.
fn keys() -> String {
    let words = Messages::of(LANG);
    let mut table = "| where | keys | what they do |\n|---|---|---|\n".to_owned();
    for &context in CONTEXTS {
        for (keys, what) in rows_of(&Keymap::default(), words, context) {
            let keys: Vec<String> = keys.split("  ").map(|keys| format!("`{keys}`")).collect();
            table.extend(["| ", heading(context, words), " | ", &keys.join(" "), " | ", &what, " |\n"]);
        }
    }
    table
}

/// Asserts that the file `name` is as `wanted`, or writes it.
#[track_caller]
#[expect(clippy::disallowed_methods, reason = "these files are what is tested")]
fn check(name: &str, wanted: impl Fn(&str) -> String, told: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let found = fs::read_to_string(&path).unwrap_or_default();
    let wanted = wanted(&found);
    if std::env::var_os("CONGTIN_WRITE").is_some_and(|value| value == "1") {
        fs::write(path, wanted).expect("the file can be written");
    } else {
        assert!(found == wanted, "{name} is behind; CONGTIN_WRITE=1 writes it.{told}");
    }
}

#[test]
fn the_table_of_keys_is_the_keymaps() {
    let table = keys();
    let renew = |readme: &str| {
        let (before, rest) = readme.split_once(MARKS.0).expect("README.md has <!-- keys -->");
        let (_, after) = rest.split_once(MARKS.1).expect("README.md has <!-- /keys -->");
        [before, MARKS.0, &table, MARKS.1, after].concat()
    };
    check("README.md", renew, &format!(" Its table of keys should be:\n{table}"));
}

#[test]
fn the_picture_is_the_reader() {
    let mut reader = Reader::demo((112, 30));
    reader.keys("j j enter");
    let svg = picture(&reader.cells());
    check("assets/screen.svg", |_| svg.clone(), "");
}

#[test]
fn the_picture_is_well_formed() {
    let mut reader = Reader::demo((112, 30));
    reader.choose("2026-10-27").keys("enter /").types("<&>");
    let svg = picture(&reader.cells());
    let tree = svg.lines().filter(|line| line.starts_with("<text ")).count();
    assert!(tree > 30 && svg.contains("&lt;&amp;&gt;") && svg.ends_with("</g>\n</svg>\n"), "{svg}");
    for line in svg.lines().filter(|line| line.starts_with("<text ")) {
        let (_, inside) = line.split_once('>').expect("a tag");
        let text = inside.strip_suffix("</text>").expect("an end");
        assert!(!text.contains(['<', '>']), "{line}");
    }
}
