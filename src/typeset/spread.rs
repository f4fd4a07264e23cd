//! A line and the columns it stays short in, the line with wider blanks out.

use crate::text::justify::justify;
use crate::text::tokens::Token;
use crate::typeset::line::{Line, Run};
use crate::typeset::matter::Cell;

/// Makes `line` of `cell` `short` columns longer where its blanks suffice;
/// else it stays as it is. `end` is one past the line's last byte; the blanks
/// around its first `marker` tokens stay.
pub fn spread(line: &mut Line, cell: &Cell, (end, short): (usize, usize), marker: usize) {
    let from = cell.tokens.partition_point(|token| (token.start as usize) < line.place.offset) + marker;
    let to = cell.tokens.partition_point(|token| (token.start as usize) < end);
    let tokens = cell.tokens.get(from..to).unwrap_or_default();
    for at in justify(tokens, short).unwrap_or_default() {
        widen(line, tokens.get(at));
    }
}

/// Puts a blank before a token. It is a run of its own, for it stands nowhere in the text.
fn widen(line: &mut Line, token: Option<&Token>) {
    let Some(start) = token.map(|token| token.start as usize) else { return };
    let holds =
        |run: &Run| run.source.is_some_and(|source| (source..source + run.text.len()).contains(&start));
    let Some(at) = line.runs.iter().position(holds) else { return };
    let Some(run) = line.runs.get_mut(at) else { return };
    let inside = start - run.source.unwrap_or(start);
    let Some((before, after)) = run.text.split_at_checked(inside) else { return };
    let tail = Run { text: after.into(), source: Some(start), ..run.clone() };
    run.text = before.into();
    // An empty run takes no column; it is left where a mark began with the token.
    line.runs.splice(at + 1..=at, [Run::ornament(" "), tail]);
}

#[cfg(test)]
mod tests {
    use crate::model::prose::{Mark, Prose};
    use crate::model::settings::Edge;
    use crate::text::lexicon::Lexicon;
    use crate::typeset::flow::{Format, Title, flow};
    use crate::typeset::line::Role;
    use crate::typeset::matter::Matter;

    /// The lines of running text with an even edge; `strong` is marked in it.
    #[track_caller]
    fn check(text: &str, strong: &str, expected: &[&str]) {
        let mut prose = Prose::plain(text);
        let at = text.find(strong).expect("a part of it");
        prose.marks.push((at..at + strong.len(), Mark::Strong));
        let matter = [Matter::new(Role::Text, &prose, Lexicon::standard())];
        let lines = flow(&matter, Format { columns: 30, title: Title::Above, edge: Edge::Even });
        assert_eq!(lines.iter().map(super::Line::plain).collect::<Vec<_>>(), expected);
        let runs = || lines.iter().flat_map(|line| &line.runs);
        assert!(runs().filter_map(|run| run.source).is_sorted());
        let marked: String =
            runs().filter(|run| run.role == Role::Strong).map(|run| run.text.to_string()).collect();
        assert_eq!(marked.replace(' ', ""), strong.replace(' ', ""));
    }

    #[test]
    fn lines_end_together_where_few_blanks_suffice() {
        check(
            "Sở đã tổ chức hội nghị đánh giá kết quả công tác của các xã ven biển trong năm nay.",
            "kết quả công tác",
            &["Sở đã tổ chức hội nghị", "đánh giá kết quả  công tác của", "các xã ven biển trong năm nay."],
        );
    }

    #[test]
    fn the_blank_after_a_marker_stays() {
        check(
            "a) Nho và táo ở vùng đất khô cần được tưới đủ nước",
            "táo",
            &["a) Nho và  táo ở  vùng đất khô", "   cần được tưới đủ nước"],
        );
    }
}
