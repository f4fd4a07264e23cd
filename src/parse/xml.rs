//! XML in, its elements and texts in order out, as far as it can be read.

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// Something in an XML text; names are without their prefix.
#[derive(Clone, Debug)]
pub enum Step<'a> {
    /// An element begins.
    Open(&'a str, &'a BytesStart<'a>),
    /// An element ends.
    Close(&'a str),
    /// A piece of text.
    Text(&'a str),
}

/// Hands every step to `take`, until it returns false. What comes behind a
/// mistake is not read. No entity is known but those of XML, so none can grow.
///
/// ```
/// use congtin::parse::xml::{Step, walk};
/// let mut text = String::new();
/// walk("<a>x &lt; <b/>y</a><<", &mut |step| {
///     if let Step::Text(piece) = step {
///         text.push_str(piece);
///     }
///     true
/// });
/// assert_eq!(text, "x < y");
/// ```
pub fn walk(xml: &str, take: &mut dyn FnMut(Step<'_>) -> bool) {
    let mut reader = Reader::from_str(xml);
    // Word's own files are well formed; of the others all that can be read is wanted.
    reader.config_mut().check_end_names = false;
    loop {
        let goes_on = match reader.read_event() {
            Ok(Event::Start(element)) => take(Step::Open(element.local_name().into_inner(), &element)),
            Ok(Event::Empty(element)) => {
                let name = element.local_name().into_inner();
                take(Step::Open(name, &element)) && take(Step::Close(name))
            }
            Ok(Event::End(element)) => take(Step::Close(element.local_name().into_inner())),
            Ok(Event::Text(text)) => take(Step::Text(&text.xml10_content())),
            Ok(Event::CData(text)) => take(Step::Text(&text.xml10_content())),
            Ok(Event::GeneralRef(entity)) => match entity.resolve_char_ref() {
                Ok(Some(c)) => take(Step::Text(c.encode_utf8(&mut [0; 4]))),
                _ => take(Step::Text(named(&entity.xml10_content()))),
            },
            Ok(Event::Eof) | Err(_) => false,
            Ok(_) => true,
        };
        if !goes_on {
            return;
        }
    }
}

/// The attribute of this name, without its prefix.
#[must_use]
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut all = element.attributes();
    let value = all.with_checks(false).flatten().find(|one| one.key.local_name().into_inner() == name)?;
    value.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(Into::into)
}

/// The sign that an entity of XML stands for; nothing for any other.
fn named(entity: &str) -> &'static str {
    match entity {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "apos" => "'",
        "quot" => "\"",
        _ => "",
    }
}
