//! `assets/lexicon.txt` and `assets/alone.txt` in, the table that `text::lexicon` embeds out: a
//! start of the program would spend milliseconds on it.

#![expect(clippy::disallowed_methods, reason = "a build script reads and writes files")]

use std::path::Path;

/// The two files of the room that a table is made with.
#[path = "src/text"]
mod text {
    #[path = "letters.rs"]
    #[expect(dead_code, reason = "the rest of it is for the program")]
    pub mod letters;
    #[path = "word_table.rs"]
    #[expect(dead_code, reason = "looking up is for the program")]
    pub mod word_table;
}

fn main() {
    let read = |name: &str| {
        println!("cargo::rerun-if-changed=assets/{name}");
        std::fs::read_to_string(Path::new("assets").join(name)).expect("the assets are UTF-8")
    };
    let buckets = text::word_table::compile(&[&read("lexicon.txt"), &read("alone.txt")]);
    let folder = std::env::var("OUT_DIR").expect("cargo names it");
    std::fs::write(Path::new(&folder).join("lexicon.bin"), buckets.concat().concat())
        .expect("the build's own folder");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/text/letters.rs");
    println!("cargo::rerun-if-changed=src/text/word_table.rs");
}
