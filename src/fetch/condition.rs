//! A question and the address of a request in, the headers out by which the server may answer "still the same".

use reqwest::header::{ETAG, HeaderMap, HeaderValue, IF_MODIFIED_SINCE, IF_NONE_MATCH};

use crate::fetch::http_date::http_date;
use crate::model::address::Address;
use crate::model::asked::Asked;
use crate::model::validators::Validators;

/// The validators that may be sent to `address`: those that came from it.
#[must_use]
pub fn validators_for<'a>(asked: &'a Asked, address: &Address) -> Option<&'a Validators> {
    let kept =
        asked.kept.as_ref().filter(|kept| without_fragment(&kept.address) == without_fragment(address))?;
    (!condition(&kept.validators).is_empty()).then_some(&kept.validators)
}

/// `If-None-Match` and `If-Modified-Since`, each where it is fit to be sent.
#[must_use]
pub fn condition(validators: &Validators) -> HeaderMap {
    let etag = validators.etag.as_deref().filter(|tag| is_etag(tag));
    let date = validators.last_modified.as_deref().filter(|date| http_date(date).is_some());
    let lines = [(IF_NONE_MATCH, etag), (IF_MODIFIED_SINCE, date)];
    lines.into_iter().filter_map(|(name, value)| Some((name, HeaderValue::from_str(value?).ok()?))).collect()
}

/// True when the answer speaks of the copy that was asked about: its tag, if it
/// has one, is the one that was sent (RFC 9111, 4.3.4).
#[must_use]
pub fn is_about(validators: &Validators, headers: &HeaderMap) -> bool {
    let answered = headers.get(ETAG).and_then(|tag| tag.to_str().ok());
    match (answered, &validators.etag) {
        (Some(answered), Some(sent)) => opaque(answered) == opaque(sent),
        _ => true,
    }
}

/// True for an entity tag (RFC 9110, 8.8.3) of visible ASCII; `*`, which would
/// match whatever there is, is none.
#[must_use]
pub fn is_etag(text: &str) -> bool {
    let inner = opaque(text).strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    inner.is_some_and(|inner| inner.bytes().all(|b| b.is_ascii_graphic() && b != b'"'))
}

/// The tag without its mark of weakness.
fn opaque(tag: &str) -> &str {
    tag.strip_prefix("W/").unwrap_or(tag)
}

/// What is sent of an address: all but its fragment.
fn without_fragment(address: &Address) -> &str {
    address.as_str().split('#').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{condition, validators_for};
    use crate::model::address::Address;
    use crate::model::asked::Asked;
    use crate::model::validators::{Kept, Validators};

    fn lines(etag: &str, date: &str) -> Vec<String> {
        let validators =
            Validators { etag: Some(etag.into()), last_modified: Some(date.into()), ..Validators::default() };
        condition(&validators).iter().map(|(name, value)| format!("{name}: {value:?}")).collect()
    }

    #[test]
    fn only_what_is_fit_is_sent() {
        let date = "Sun, 06 Nov 1994 08:49:37 GMT";
        assert_eq!(lines("\"a\"\r\nX: y", "now\r\n"), Vec::<String>::new());
        assert_eq!(lines("*", "06/11/1994"), Vec::<String>::new());
        assert_eq!(lines("\"é\"", date), [format!("if-modified-since: {date:?}")]);
        assert_eq!(lines("W/\"a\"", "").len(), 1);
        assert_eq!(lines("\"a\"", date).len(), 2);
    }

    #[test]
    fn a_copy_is_known_to_its_own_address_only() {
        let address = |text| Address::parse(text).expect(text);
        let validators = Validators { etag: Some("\"a\"".into()), ..Validators::default() };
        let kept = Kept { address: address("http://a.vn/tin?id=1"), validators };
        let asked = Asked::by_person().keeping(kept.clone());
        for (text, is_sent) in [
            ("http://a.vn/tin?id=1", true),
            ("http://a.vn/tin?id=1#cuoi", true),
            ("https://a.vn/tin?id=1", false),
            ("http://a.vn/Tin?id=1", false),
            ("http://www.a.vn/tin?id=1", false),
            ("http://a.vn/tin?id=2", false),
        ] {
            assert_eq!(validators_for(&asked, &address(text)).is_some(), is_sent, "{text}");
        }
        let empty = Kept { validators: Validators::default(), ..kept };
        assert_eq!(
            validators_for(&Asked::by_person().keeping(empty), &address("http://a.vn/tin?id=1")),
            None
        );
    }
}
