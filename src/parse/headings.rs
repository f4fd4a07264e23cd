//! The blocks of a body in, the same with paragraphs that are only set as headings as paragraphs out.
//!
//! Some editors write every paragraph as a heading, for its size; a heading heads something.

use crate::model::article::Block;

/// The fewest words of a heading that is a sentence with its stop, or one of a long paragraph.
const SENTENCE: usize = 12;
const LONG: usize = 40;

/// The fewest headings that are more than the text between them.
const FEW: usize = 3;

/// Makes paragraphs of headings that are sentences, and of all where hardly anything else is there.
///
/// ```
/// use congtin::model::{article::Block, prose::Prose};
/// use congtin::parse::headings::headings;
/// let all = ["Sáng nay mưa.", "Chiều mưa to.", "Lê Hoa"].map(|text| Block::Heading(2, Prose::plain(text)));
/// assert!(headings(all.to_vec()).iter().all(|block| matches!(block, Block::Paragraph(_))));
/// ```
#[must_use]
pub fn headings(blocks: Vec<Block>) -> Vec<Block> {
    let (mut heads, mut texts) = (0, 0);
    for block in &blocks {
        match block {
            Block::Heading(..) => heads += 1,
            Block::Image(_) => {}
            _ => texts += 1,
        }
    }
    let is_all = heads >= FEW && texts * 4 <= heads;
    let settle = |block| match block {
        Block::Heading(_, prose) if is_all || is_sentence(&prose.text) => Block::Paragraph(prose),
        block => block,
    };
    blocks.into_iter().map(settle).collect()
}

/// True for what is too much for a heading.
fn is_sentence(text: &str) -> bool {
    let words = text.split_whitespace().take(LONG).count();
    let has_stop = || text.trim_end_matches(['"', '”', '’', ')', '»', ' ']).ends_with(['.', '…', ';']);
    words >= LONG || (words >= SENTENCE && has_stop())
}

#[cfg(test)]
mod tests {
    use super::headings;
    use crate::model::article::Block;
    use crate::model::prose::Prose;

    /// `#` begins a heading; the kinds of what they become, `#` and `-`.
    #[track_caller]
    fn check(lines: &[&str], expected: &str) {
        let block = |line: &&str| match line.strip_prefix('#') {
            Some(text) => Block::Heading(2, Prose::plain(text)),
            None => Block::Paragraph(Prose::plain(line)),
        };
        let found = headings(lines.iter().map(block).collect());
        let kinds = found.iter().map(|block| if matches!(block, Block::Heading(..)) { '#' } else { '-' });
        assert_eq!(kinds.collect::<String>(), expected, "{lines:?}");
    }

    #[test]
    fn what_is_a_heading() {
        let sentence = "#Sáng nay, bà con hai thôn ven đầm ra đồng sớm hơn mọi ngày.";
        check(&[sentence, "Trưa, nước lên.", "#Chiều mưa", "Mưa to."], "--#-");
        check(&["#Sáng nay, bà con ra đồng sớm hơn mọi ngày để kịp thu lứa rau", "Trưa, nước lên."], "#-");
        check(&[sentence, sentence, "#Hoa Sen", "#Lê Hoa"], "----");
        check(&["#Một", "#Hai"], "##");
        check(&["#Một", "Đoạn.", "#Hai", "Đoạn.", "#Ba", "Đoạn."], "#-#-#-");
        check(&["#Vì sao bà con hai thôn ven đầm lại ra đồng sớm hơn mọi ngày?", "Vì mưa."], "#-");
    }
}
