//! The bytes of an XLSX in, a table a sheet out.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use crate::model::article::{Block, Table};
use crate::model::failure::Kind;
use crate::model::prose::Prose;
use crate::model::warning::Warning;
use crate::parse::package::Package;
use crate::parse::sheaf::Sheaf;
use crate::parse::work::Work;
use crate::text::clean::Clean;

/// The cells of a sheet that say something, by row and column.
type Cells = BTreeMap<u32, BTreeMap<u32, String>>;

/// Reads a workbook into `sheaf`: the sheets that are shown, each under its name where there
/// are several. Lines above and below a table that have one cell are paragraphs.
///
/// # Errors
/// `BadDocument` for what is no workbook, or unpacks beyond the limits.
///
/// ```
/// use congtin::model::limits::Limits;
/// use congtin::parse::{sheaf::Sheaf, sheet::sheet, work::Work};
/// assert!(sheet(b"PK", &Work::default(), &mut Sheaf::new(&Limits::STANDARD)).is_err());
/// ```
pub fn sheet(bytes: &[u8], work: &Work, sheaf: &mut Sheaf) -> Result<(), Kind> {
    // The reader unpacks without any limit.
    Package::new(bytes, &work.limits)?.prove("")?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| bad(&error))?;
    let is_shown =
        |one: &&calamine::Sheet| one.visible == SheetVisible::Visible && one.typ == SheetType::WorkSheet;
    let names: Vec<String> =
        book.sheets_metadata().iter().filter(is_shown).map(|one| one.name.clone()).collect();
    for name in &names {
        // A sheet that cannot be read does not keep the others from it.
        let Ok(cells) = cells(&mut book, name, work, sheaf) else {
            sheaf.warn(Warning::TableTooLarge);
            continue;
        };
        if !cells.is_empty() && names.len() > 1 {
            sheaf.push(Block::Heading(2, Prose::plain(name)));
        }
        set(cells, sheaf);
        if sheaf.is_full() || work.is_stopped() {
            break;
        }
    }
    Ok(())
}

/// The cells within the limits of a table, one by one: a sheet with a cell in
/// each of its corners is never laid out.
fn cells(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    work: &Work,
    sheaf: &mut Sheaf,
) -> Result<Cells, XlsxError> {
    let (rows, columns) = work.limits.table;
    let mut cells = Cells::new();
    let mut all = book.worksheet_cells_reader(name)?;
    while let Some(cell) = all.next_cell()? {
        if work.is_stopped() {
            sheaf.warn(Warning::TooSlow);
            break;
        }
        let text = text(cell.get_value());
        if text.trim().is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        let is_new = !cells.contains_key(&row);
        let row = if is_new && cells.len() >= rows { None } else { Some(cells.entry(row).or_default()) };
        match row.filter(|row| row.len() < columns) {
            Some(row) => drop(row.insert(column, text)),
            None => sheaf.warn(Warning::TableTooLarge),
        }
    }
    Ok(cells)
}

/// Puts the cells into a table without its empty rows and columns.
fn set(cells: Cells, sheaf: &mut Sheaf) {
    let mut rows: Vec<BTreeMap<u32, String>> = cells.into_values().collect();
    let is_line = |row: &BTreeMap<u32, String>| row.len() == 1;
    let first = rows.iter().position(|row| !is_line(row)).unwrap_or(rows.len());
    let after = rows.iter().rposition(|row| !is_line(row)).map_or(first, |last| last + 1);
    let below = rows.split_off(after);
    let table = rows.split_off(first);
    let line =
        |row: BTreeMap<u32, String>, sheaf: &mut Sheaf| row.values().for_each(|text| sheaf.paragraph(text));
    for row in rows {
        line(row, sheaf);
    }
    let mut columns: Vec<u32> = table.iter().flat_map(BTreeMap::keys).copied().collect();
    columns.sort_unstable();
    columns.dedup();
    let is_heading = |row: &BTreeMap<u32, String>| {
        row.len() == columns.len() && row.values().all(|text| text.chars().any(char::is_alphabetic))
    };
    let header = table.len() > 1 && table.first().is_some_and(is_heading);
    let prose = |row: &BTreeMap<u32, String>| -> Vec<Prose> {
        let cell = |column| row.get(column).map(|text| Prose::plain(text.trim())).unwrap_or_default();
        columns.iter().map(cell).collect()
    };
    if !table.is_empty() {
        sheaf.push(Block::Table(Table { header, rows: table.iter().map(prose).collect() }));
    }
    for row in below {
        line(row, sheaf);
    }
}

/// What a cell says.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => rounded(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(is_true) => if *is_true { "✓" } else { "–" }.to_owned(),
        DataRef::DateTime(at) => moment(at),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A number with the 15 figures that Excel keeps; more is noise.
fn rounded(number: f64) -> String {
    let known: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    if known != 0.0 && !(1e-6..1e15).contains(&known.abs()) {
        format!("{known:e}")
    } else {
        format!("{known}")
    }
}

/// A day as people here write it, a time where there is one.
fn moment(at: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = at.to_ymd_hms_milli();
    let days = at.as_f64();
    if at.is_duration() {
        let minutes = (days * 1_440.0).round();
        return format!("{}:{:02}", (minutes / 60.0).trunc(), (minutes % 60.0).abs());
    }
    let is_whole = days.fract() == 0.0;
    match (days < 1.0, is_whole) {
        (true, _) => format!("{hour:02}:{minute:02}"),
        (false, true) => format!("{day:02}/{month:02}/{year}"),
        (false, false) => format!("{day:02}/{month:02}/{year} {hour:02}:{minute:02}"),
    }
}

fn bad(error: &XlsxError) -> Kind {
    match error {
        XlsxError::Password => Kind::Locked,
        _ => Kind::BadDocument(Clean::new(&error.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::{rounded, sheet};
    use crate::model::article::Block;
    use crate::model::failure::Kind;
    use crate::model::limits::Limits;
    use crate::model::warning::Warning;
    use crate::parse::document::tests::texts;
    use crate::parse::package::tests::zipped;
    use crate::parse::sheaf::Sheaf;
    use crate::parse::work::Work;

    const STRINGS: &str = "<sst><si><t>STT</t></si><si><r><t xml:space='preserve'>Tên </t></r><r><t>đề tài</t></r></si><si><t>Ngày</t></si></sst>";
    const STYLES: &str = "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>";

    /// A workbook of these sheets; a name that begins with `-` is hidden.
    fn book(sheets: &[(&str, &str)]) -> Vec<u8> {
        let (mut list, mut rels, mut parts) = (String::new(), String::new(), Vec::new());
        for (i, (name, rows)) in sheets.iter().enumerate() {
            let state = if name.starts_with('-') { "state='hidden'" } else { "" };
            list.extend([format!("<sheet name='{name}' sheetId='{i}' r:id='r{i}' {state}/>")]);
            rels.extend([format!(
                "<Relationship Id='r{i}' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' Target='worksheets/sheet{i}.xml'/>"
            )]);
            parts.push((
                format!("xl/worksheets/sheet{i}.xml"),
                format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
            ));
        }
        parts.push(("xl/workbook.xml".into(), format!("<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>{list}</sheets></workbook>")));
        parts.push(("xl/_rels/workbook.xml.rels".into(), format!("<Relationships>{rels}</Relationships>")));
        parts.push(("_rels/.rels".into(), "<Relationships><Relationship Id='r' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>".into()));
        parts.push(("xl/sharedStrings.xml".into(), STRINGS.into()));
        parts.push(("xl/styles.xml".into(), STYLES.into()));
        let parts: Vec<(&str, &str)> =
            parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        zipped(&parts)
    }

    fn read(bytes: &[u8], limits: Limits) -> Result<Sheaf, Kind> {
        let mut sheaf = Sheaf::new(&limits);
        sheet(bytes, &Work::new(limits), &mut sheaf).map(|()| sheaf)
    }

    const TABLE: &str = "<row r='1'><c r='B1' t='inlineStr'><is><t>DANH MỤC</t></is></c></row>\
        <row r='4'><c r='B4' t='s'><v>0</v></c><c r='C4' t='s'><v>1</v></c><c r='E4' t='s'><v>2</v></c></row>\
        <row r='5'><c r='B5'><v>1</v></c><c r='C5' t='inlineStr'><is><t>Giống lúa</t></is></c><c r='E5' s='1'><v>46100</v></c></row>\
        <row r='7'><c r='B7'><v>0.30000000000000004</v></c><c r='E7' s='1'><v>46100.5</v></c></row>\
        <row r='9'><c r='C9' t='inlineStr'><is><t>Ghi chú</t></is></c></row>";

    #[test]
    fn a_sheet_is_a_table_with_lines_around_it() {
        let sheaf = read(&book(&[("Một", TABLE)]), Limits::STANDARD).expect("a workbook");
        let expected = [
            "DANH MỤC",
            "STT | Tên đề tài | Ngày",
            "1 | Giống lúa | 19/03/2026",
            "0.3 |  | 19/03/2026 12:00",
            "Ghi chú",
        ];
        assert_eq!(texts(&sheaf.blocks), expected);
        assert!(matches!(&sheaf.blocks[1], Block::Table(table) if table.header));
        assert!(sheaf.warnings.is_empty());
    }

    #[test]
    fn several_sheets_have_their_names_and_hidden_ones_are_left_out() {
        let cell = "<row r='1'><c r='A1'><v>7</v></c></row>";
        let sheets = [("Một", cell), ("-Ẩn", cell), ("Trống", ""), ("Hai", cell)];
        let sheaf = read(&book(&sheets), Limits::STANDARD).expect("a workbook");
        assert_eq!(texts(&sheaf.blocks), ["## Một", "7", "## Hai", "7"]);
    }

    #[test]
    fn a_cell_in_the_last_corner_costs_nothing() {
        let corners = "<row r='1'><c r='A1'><v>1</v></c><c r='XFD1'><v>2</v></c></row>\
            <row r='1048576'><c r='A1048576'><v>3</v></c><c r='XFD1048576'><v>4</v></c></row>";
        let sheaf = read(&book(&[("Một", corners)]), Limits::STANDARD).expect("a workbook");
        assert_eq!(texts(&sheaf.blocks), ["1 | 2", "3 | 4"]);
    }

    #[test]
    fn a_table_past_the_limit_is_cut_and_it_is_said() {
        let cells =
            |row: u32| format!("<row r='{row}'><c r='A{row}'><v>1</v></c><c r='B{row}'><v>2</v></c></row>");
        let rows: String = (1..=3).map(cells).collect();
        for (table, expected, is_cut) in [((3, 2), 3, false), ((2, 2), 2, true), ((3, 1), 3, true)] {
            let sheaf =
                read(&book(&[("Một", &rows)]), Limits { table, ..Limits::STANDARD }).expect("a workbook");
            assert_eq!(texts(&sheaf.blocks).len(), expected, "{table:?}");
            assert_eq!(sheaf.warnings.contains(&Warning::TableTooLarge), is_cut, "{table:?}");
        }
    }

    #[test]
    fn what_is_no_workbook_is_told() {
        let bomb = book(&[("Một", &" ".repeat(3 << 20))]);
        for bytes in [&b"PK\x03\x04xl/"[..], &zipped(&[("xl/a.xml", "")]), &bomb] {
            let outcome = read(bytes, Limits { ratio: 2, ..Limits::STANDARD });
            assert!(matches!(outcome, Err(Kind::BadDocument(_))), "{outcome:?}");
        }
        let broken = book(&[("Một", "<row r='1'><c r='A1'><v>7</v></c><c r='<<")]);
        assert!(read(&broken, Limits::STANDARD).is_ok());
    }

    #[test]
    fn numbers() {
        for (number, expected) in
            [(1500.0, "1500"), (17.5, "17.5"), (0.1 + 0.2, "0.3"), (0.0, "0"), (1e300, "1e300")]
        {
            assert_eq!(rounded(number), expected);
        }
    }
}
