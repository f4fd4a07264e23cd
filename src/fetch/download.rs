//! A wanted file in, the file on the disk out: streamed, with its progress told, gone on with where an earlier try ended.

use std::path::Path;

use reqwest::Response;
use reqwest::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderMap};
use tokio::task::spawn_blocking;

use crate::fetch::body::Body;
use crate::fetch::diagnose::diagnose;
use crate::fetch::disposition::disposition;
use crate::fetch::gate::of_markup;
use crate::fetch::net::Net;
use crate::fetch::part::Part;
use crate::fetch::range::{Portion, Rest, portion, validator};
use crate::fetch::sniff::{is_markup, sniff};
use crate::fetch::unpack::Coding;
use crate::fetch::walk::Walk;
use crate::model::address::Address;
use crate::model::asked::Asked;
use crate::model::download::{Loaded, Saved, Wanted};
use crate::model::ending::{known, named};
use crate::model::failure::{Failure, Kind};
use crate::model::limits::Limits;
use crate::text::clean::Clean;
use crate::text::file_name::{file_name, split};
use crate::text::tells_more::tells_more;

/// Bytes by which a file is told from others.
const HEAD: u64 = 64 << 10;

/// Names of types whose files end otherwise.
const ENDINGS: [(&str, &str); 3] = [("JPEG", "jpg"), ("7-Zip", "7z"), ("gzip", "gz")];

/// Types of no certain ending, and no type at all.
const VAGUE: [&str; 3] = ["Office", "RIFF", "binary data"];

/// Who hears how far a download is.
pub type Tell<'a> = &'a (dyn Fn(Loaded) + Send + Sync);

/// How a try ended.
enum Outcome {
    Saved(Saved),
    /// What is here does not go with what the server has.
    Unfit(Part),
}

/// Fetches a file into its folder. What is here of it when the future is
/// dropped or the connection breaks is gone on with by the next call.
///
/// # Errors
/// Why there is no file, with the address it happened at.
pub async fn download(net: &Net, wanted: &Wanted, tell: Tell<'_>) -> Result<Saved, Failure> {
    let own = wanted.clone();
    let part = on_disk(move || Part::open(&own)).await.map_err(|kind| kind.at(&wanted.address))?;
    let rest = part.rest();
    let part = match attempt(net, wanted, (part, rest.as_ref()), tell).await? {
        Outcome::Saved(saved) => return Ok(saved),
        Outcome::Unfit(part) => part,
    };
    match attempt(net, wanted, (part, None), tell).await? {
        Outcome::Saved(saved) => Ok(saved),
        Outcome::Unfit(_) => {
            Err(Kind::Broken(Clean::new("a part of it that nobody asked for")).at(&wanted.address))
        }
    }
}

async fn attempt(
    net: &Net,
    wanted: &Wanted,
    (part, rest): (Part, Option<&Rest>),
    tell: Tell<'_>,
) -> Result<Outcome, Failure> {
    let asked = Asked::by_person();
    let mut walk = Walk::to_file(net, &asked, rest);
    let landing = walk.land(&wanted.address, &wanted.origin).await?;
    let at = landing.address.clone();
    let brought = portion(landing.answer.status(), landing.answer.headers(), rest);
    if brought == Portion::Other {
        return Ok(Outcome::Unfit(part));
    }
    let pouring = async move |answer, at: &Address| {
        pour(answer, (wanted, at), (part, brought), (&net.limits, tell)).await
    };
    walk.take(landing, pouring).await.map(Outcome::Saved).map_err(|kind| kind.at(&at))
}

/// The body of an answer into a part, and the part into the file.
async fn pour(
    answer: Response,
    (wanted, at): (&Wanted, &Address),
    (part, brought): (Part, Portion),
    (limits, tell): (&Limits, Tell<'_>),
) -> Result<Saved, Kind> {
    let headers = answer.headers().clone();
    let of = match brought {
        Portion::Whole(of) | Portion::Rest(of) => of,
        Portion::Nothing | Portion::Other => None,
    };
    if of.is_some_and(|of| of > limits.attachment) {
        return Err(Kind::TooLarge(limits.attachment));
    }
    let is_packed = headers
        .get(CONTENT_ENCODING)
        .is_some_and(|name| Coding::of(&String::from_utf8_lossy(name.as_bytes())) != Coding::Identity);
    let part = match brought {
        // What was not asked for packed and comes so is not worth going on with.
        Portion::Whole(_) if is_packed => unpacked(answer, at, part, limits).await?,
        Portion::Whole(_) => {
            let known_by = validator(&headers);
            let part = on_disk(move || part.anew(known_by)).await?;
            stream(answer, (wanted, at), (part, of), (limits, tell)).await?
        }
        Portion::Rest(_) => stream(answer, (wanted, at), (part, of), (limits, tell)).await?,
        Portion::Nothing | Portion::Other => part,
    };
    if part.received() == 0 {
        return Err(Kind::Empty);
    }
    let (wanted, at) = (wanted.clone(), at.clone());
    on_disk(move || {
        let name = name(&wanted, &at, &headers, &part.head(HEAD));
        part.finish(&name)
    })
    .await
}

/// Adds the bytes as they come.
async fn stream(
    mut answer: Response,
    (wanted, at): (&Wanted, &Address),
    (mut part, of): (Part, Option<u64>),
    (limits, tell): (&Limits, Tell<'_>),
) -> Result<Part, Kind> {
    tell(Loaded { received: part.received(), of });
    while let Some(bytes) = answer.chunk().await.map_err(|error| diagnose(&error, at, limits))? {
        if part.received() == 0 {
            is_file(&bytes, wanted, at)?;
        }
        let received = part.received() + u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if received > limits.attachment {
            let _emptied = on_disk(move || part.anew(None)).await?;
            return Err(Kind::TooLarge(limits.attachment));
        }
        part = on_disk(move || part.append(&bytes)).await?;
        tell(Loaded { received, of });
    }
    match of {
        Some(of) if of != part.received() => Err(Kind::Broken(Clean::new("it ends too early"))),
        _ => Ok(part),
    }
}

/// The bytes of an answer that its server packed though nobody asked it to.
async fn unpacked(answer: Response, at: &Address, part: Part, limits: &Limits) -> Result<Part, Kind> {
    let body = Body::read(answer, at, limits).await?;
    match body.warning {
        Some(_) => Err(Kind::Broken(Clean::new("it ends too early"))),
        None => on_disk(move || part.anew(None)?.append(&body.bytes)).await,
    }
}

/// Whether what begins like this is a file at all: an error told with status
/// 200, and a login, are pages.
fn is_file(first: &[u8], wanted: &Wanted, at: &Address) -> Result<(), Kind> {
    let start = first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(first).trim_ascii_start();
    if !is_markup(start) {
        return Ok(());
    }
    let markup = String::from_utf8_lossy(first);
    Err(of_markup(&markup, &wanted.address, at).map_or(Kind::NotFile, Kind::Gate))
}

/// What the file is called: as the link to it does where that tells more, with the ending that it has.
fn name(wanted: &Wanted, at: &Address, headers: &HeaderMap, head: &[u8]) -> String {
    let own = own_name(wanted, at, headers, head);
    let title = &*wanted.title;
    match split(&own).1 {
        _ if !tells_more(title, &own) => own,
        Some(ending) if !split(title).1.is_some_and(|known| known.eq_ignore_ascii_case(ending)) => {
            file_name(&format!("{}.{ending}", file_name(title)))
        }
        _ => file_name(title),
    }
}

/// What it is called as its server says, as its address does, or else as the page does.
fn own_name(wanted: &Wanted, at: &Address, headers: &HeaderMap, head: &[u8]) -> String {
    let told = disposition(headers);
    if let Some(told) = told.as_ref().filter(|told| split(told).1.is_some()) {
        return file_name(told);
    }
    let title = Some(&wanted.title).filter(|title| !title.is_empty()).cloned();
    let own = told.or_else(|| named(at)).or_else(|| named(&wanted.address)).or(title);
    let own = own.unwrap_or_else(|| at.file_name());
    let content_type = headers.get(CONTENT_TYPE).map(|value| String::from_utf8_lossy(value.as_bytes()));
    match sniff(head, content_type.as_deref())
        .filter(|_| known(&own).is_none())
        .and_then(|kind| ending_of(&kind))
    {
        Some(ending) => {
            // Of "tai.aspx" only the stem says something.
            let stem = Path::new(own.as_str()).file_stem().filter(|_| own == at.file_name());
            let stem = stem.and_then(|stem| stem.to_str()).unwrap_or(&own);
            file_name(&format!("{}.{ending}", file_name(stem)))
        }
        None => file_name(&own),
    }
}

/// What files of a type end with.
fn ending_of(kind: &str) -> Option<String> {
    let special = ENDINGS.iter().find(|(known, _)| *known == kind).map(|(_, ending)| (*ending).to_owned());
    let is_name = !VAGUE.contains(&kind) && !kind.contains('/');
    special.or_else(|| is_name.then(|| kind.to_lowercase()))
}

/// Does work on the disk where it holds up nothing else.
async fn on_disk<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Kind> + Send + 'static,
) -> Result<T, Kind> {
    // No answer means that the work panicked, or that the program ends.
    spawn_blocking(work).await.unwrap_or_else(|error| Err(Kind::File(Clean::new(&error.to_string()))))
}

#[cfg(test)]
mod tests {
    use super::name;
    use crate::model::address::{Address, Origin};
    use crate::model::download::Wanted;
    use crate::text::clean::Clean;
    use reqwest::header::{CONTENT_DISPOSITION, HeaderMap, HeaderValue};

    #[test]
    fn names() {
        let table = [
            ("http://a.vn/K%E1%BA%BF%20ho%E1%BA%A1ch.pdf", "", "tải về", "Kế hoạch.pdf"),
            ("http://a.vn/kh.pdf", "attachment; filename=\"QĐ 1147.pdf\"", "tải về", "QĐ 1147.pdf"),
            ("http://a.vn/kh.pdf", "attachment; filename=1147", "tải về", "1147.pdf"),
            ("http://a.vn/tai.aspx?id=3", "", "Quyết định 02/QĐ-UBND", "Quyết định 02-QĐ-UBND.pdf"),
            ("http://a.vn/tai.aspx?id=3", "", "", "tai.pdf"),
            ("http://a.vn/", "", "", "congtin.pdf"),
            ("http://a.vn/tai?f=..%2Fkh.docx", "", "x", "kh.docx"),
            ("http://a.vn/VB_2026.pdf", "", "Kế hoạch số 12/KH-UBND", "Kế hoạch số 12-KH-UBND.pdf"),
            ("http://a.vn/1.pdf", "attachment; filename=2.pdf", "Phụ lục 1.PDF", "Phụ lục 1.PDF"),
            ("http://a.vn/a.docx", "", "../../Báo cáo kết quả năm.pdf", "Báo cáo kết quả năm.pdf.docx"),
        ];
        for (address, header, title, expected) in table {
            let address = Address::parse(address).expect("an address");
            let wanted = Wanted {
                address: address.clone(),
                origin: Origin::Typed,
                title: Clean::new(title),
                folder: "/tai".into(),
            };
            let value = HeaderValue::from_bytes(header.as_bytes()).expect("a value");
            let headers = HeaderMap::from_iter([(CONTENT_DISPOSITION, value)]);
            assert_eq!(name(&wanted, &address, &headers, b"%PDF-1.7"), expected, "{address} {header}");
        }
    }
}
