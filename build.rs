//! `assets/lexicon.txt` and `assets/alone.txt` in, the tables that `text::lexicon` embeds out: a
//! start of the program would spend milliseconds on it.

#![expect(clippy::disallowed_methods, reason = "a build script reads and writes files")]

use std::path::Path;

/// The files of the room that a table is made with.
#[path = "src/text"]
mod text {
    #[path = "alone.rs"]
    #[expect(dead_code, reason = "looking up is for the program")]
    pub mod alone;
    #[path = "glance.rs"]
    #[expect(dead_code, reason = "the rest of it is for the program")]
    pub mod glance;
    #[path = "letters.rs"]
    pub mod letters;
    #[path = "spellings.rs"]
    pub mod spellings;
    #[path = "word_table.rs"]
    #[expect(dead_code, reason = "looking up is for the program")]
    pub mod word_table;
}

fn main() {
    let read = |name: &str| {
        println!("cargo::rerun-if-changed=assets/{name}");
        std::fs::read_to_string(Path::new("assets").join(name)).expect("the assets are UTF-8")
    };
    let folder = std::env::var("OUT_DIR").expect("cargo names it");
    let write = |name: &str, table: Vec<u8>| {
        std::fs::write(Path::new(&folder).join(name), table).expect("the build's own folder");
    };
    write("words.bin", text::word_table::compile(&read("lexicon.txt")).concat());
    write("alone.bin", text::alone::compile(&read("alone.txt")).concat());
    println!("cargo::rerun-if-changed=build.rs");
    for file in ["alone", "glance", "letters", "spellings", "word_table"] {
        println!("cargo::rerun-if-changed=src/text/{file}.rs");
    }
}
