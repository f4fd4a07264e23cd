//! The article's kept lines in, the cells of those in sight out.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::layout::text_area;
use crate::app::panes::find::Find;
use crate::app::panes::hints::Hint;
use crate::app::state::State;
use crate::text::width::width;
use crate::typeset::line::{Line, Run};
use crate::ui::theme::Theme;

/// Draws what is in sight of the article, or the note in its place.
pub fn article(state: &State, area: Rect, theme: &Theme, cells: &mut Buffer) {
    let Some((columns, _)) = state.measure() else { return };
    let area = text_area(area, columns);
    match state.article.reading() {
        Some(shown) => {
            let find = shown.find.as_ref();
            let in_sight = shown.lines.iter().skip(shown.top);
            for (y, line) in (area.y..area.bottom()).zip(in_sight) {
                draw_line((line, Rect { y, height: 1, ..area }), find, theme, cells);
            }
            for hint in state.hints.iter().flat_map(|hints| &hints.links) {
                label(hint, (&shown.lines, shown.top, area), theme, cells);
            }
        }
        None => {
            for (y, line) in (area.y + 1..area.bottom()).zip(&state.article.note) {
                draw_line((line, Rect { y, height: 1, ..area }), None, theme, cells);
            }
        }
    }
}

/// Draws one line, and the places of a find in it.
pub fn draw_line((line, area): (&Line, Rect), find: Option<&Find>, theme: &Theme, cells: &mut Buffer) {
    let mut x = area.x.saturating_add(u16::try_from(line.indent).unwrap_or(u16::MAX));
    for run in &line.runs {
        let room = area.right().saturating_sub(x);
        let (end, _) = cells.set_stringn(x, area.y, &run.text, room.into(), theme.run(run.role));
        if let (Some(find), Some(source)) = (find, run.source) {
            mark((line, run, source), find, (theme, Rect { x, width: end - x, ..area }), cells);
        }
        x = end;
    }
}

/// Writes a link's label over its beginning.
fn label(hint: &Hint, (lines, top, area): (&[Line], usize, Rect), theme: &Theme, cells: &mut Buffer) {
    let (row, run) = hint.at;
    let Some(line) = lines.get(row) else { return };
    let before: usize = line.runs.iter().take(run).map(|run| width(&run.text)).sum();
    let cell = |columns: usize| u16::try_from(columns).unwrap_or(u16::MAX);
    let x = area.x.saturating_add(cell(line.indent + before));
    let y = area.y.saturating_add(cell(row.saturating_sub(top)));
    if area.contains((x, y).into()) {
        let room = usize::from(area.right() - x);
        cells.set_stringn(x, y, &hint.label, room, theme.style("article.hint"));
    }
}

/// Marks the places of a find that stand in a run.
fn mark(
    (line, run, source): (&Line, &Run, usize),
    find: &Find,
    (theme, area): (&Theme, Rect),
    cells: &mut Buffer,
) {
    let first = find.hits.partition_point(|hit| hit.block < line.place.block);
    let here = find.hits.iter().enumerate().skip(first);
    for (i, hit) in here.take_while(|(_, hit)| hit.block == line.place.block) {
        let start = hit.range.start.max(source) - source;
        let end = hit.range.end.min(source + run.text.len()).saturating_sub(source);
        let (Some(before), Some(found)) = (run.text.get(..start), run.text.get(start..end)) else { continue };
        let role = if i == find.at { "article.hit.current" } else { "article.hit" };
        let columns = |text| u16::try_from(width(text)).unwrap_or(u16::MAX);
        let marked = Rect { x: area.x.saturating_add(columns(before)), width: columns(found), ..area };
        cells.set_style(marked.intersection(area), theme.style(role));
    }
}
