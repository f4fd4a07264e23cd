//! Two versions of an article in, their paragraphs with what was added and removed out.

use std::ops::Range;

use jiff::Timestamp;

use crate::model::article::Article;
use crate::model::wording::wording;
use crate::text::clean::Clean;
use crate::text::diff::{Change, diff};

/// What an edit of a page did to its article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// When the former version was last seen.
    pub since: Timestamp,
    /// Both versions at once.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph of two versions at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its text, in order.
    pub runs: Vec<Run>,
    /// What happened to its end: two paragraphs that became one have a removed end between them.
    pub end: Change,
}

/// A part of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What happened to it.
    pub change: Change,
    /// Its text, with the blanks at its ends.
    pub text: Clean,
}

/// Compares two versions word by word, titles included. An article that says the same has no
/// run that is not [`Change::Same`].
#[must_use]
pub fn compare(old: &Article, new: &Article) -> Vec<Paragraph> {
    let (old, new) = (Version::new(old), Version::new(new));
    let mut paragraphs = Vec::new();
    let mut runs = Vec::new();
    for run in diff(&old.text, &new.text) {
        let version = if run.change == Change::Removed { &old } else { &new };
        let mut at = run.range.start;
        for piece in version.text.get(run.range).unwrap_or_default().split_inclusive('\n') {
            let line = piece.trim_end_matches('\n');
            if !line.is_empty() {
                runs.push(Run { change: run.change, text: version.part(at..at + line.len()) });
            }
            at += piece.len();
            if piece.ends_with('\n') {
                paragraphs.push(Paragraph { runs: std::mem::take(&mut runs), end: run.change });
            }
        }
    }
    paragraphs
}

/// A version's lines, and all of them as one text.
struct Version {
    text: String,
    lines: Vec<Clean>,
    starts: Vec<usize>,
}

impl Version {
    fn new(article: &Article) -> Self {
        let lines: Vec<Clean> = article.title.clone().into_iter().chain(wording(article)).collect();
        let (mut text, mut starts) = (String::new(), Vec::new());
        for line in &lines {
            starts.push(text.len());
            text.push_str(line);
            text.push('\n');
        }
        Self { text, lines, starts }
    }

    /// A part of one line.
    fn part(&self, range: Range<usize>) -> Clean {
        let at = self.starts.partition_point(|start| *start <= range.start).saturating_sub(1);
        let start = self.starts.get(at).copied().unwrap_or(0);
        let part = self.lines.get(at).and_then(|line| line.part(range.start - start..range.end - start));
        part.unwrap_or_else(|| Clean::new(self.text.get(range).unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::{Paragraph, compare};
    use crate::model::address::{Address, Reach};
    use crate::model::article::{Article, Block, Complete, Further, Item, List};
    use crate::model::portal::Portal;
    use crate::model::prose::Prose;
    use crate::model::trust::Sources;
    use crate::text::clean::Clean;
    use crate::text::diff::Change;

    fn article(title: &str, blocks: Vec<Block>) -> Article {
        Article {
            address: Address::parse("https://a.vn/tin").expect("an address"),
            title: Some(Clean::new(title)),
            published: None,
            views: None,
            summary: None,
            author: None,
            source: None,
            tags: Vec::new(),
            blocks,
            attachments: Vec::new(),
            related: Vec::new(),
            latest: Vec::new(),
            portal: Portal::default(),
            section: None,
            further: Further::default(),
            complete: Complete::Whole,
            fetched: Timestamp::UNIX_EPOCH,
            reach: Reach::Public,
            warnings: Vec::new(),
            sources: Sources::default(),
        }
    }

    fn told(paragraph: &Paragraph) -> String {
        let run = |run: &super::Run| match run.change {
            Change::Same => run.text.to_string(),
            Change::Removed => format!("[-{}-]", run.text),
            Change::Added => format!("{{+{}+}}", run.text),
        };
        let mut line: String = paragraph.runs.iter().map(run).collect();
        line.push_str(match paragraph.end {
            Change::Same => ".",
            Change::Removed => "-",
            Change::Added => "+",
        });
        line
    }

    #[test]
    fn an_edit_is_told_by_paragraphs() {
        let paragraph = |text| Block::Paragraph(Prose::plain(text));
        let item = |text| Item { prose: Prose::plain(text), blocks: vec![paragraph("Kèm theo")] };
        let list = Block::List(List { first: None, items: vec![item("Một"), item("Hai")] });
        let old = article("Thông báo", vec![paragraph("Họp lúc 8 giờ"), paragraph("Ở xã"), list.clone()]);
        let new = article("Thông báo mới", vec![paragraph("Họp lúc 9 giờ Ở xã"), list, paragraph("Hết")]);
        let lines: Vec<String> = compare(&old, &new).iter().map(told).collect();
        let expected = [
            "Thông báo{+ mới+}.",
            "Họp lúc [-8-]{+9+} giờ-",
            "{+ +}Ở xã.",
            "Một.",
            "Kèm theo.",
            "Hai.",
            "Kèm theo.",
            "{+Hết+}+",
        ];
        assert_eq!(lines, expected);
        assert!(compare(&old, &old).iter().all(|p| p.end == Change::Same && p.runs.len() == 1));
    }
}
