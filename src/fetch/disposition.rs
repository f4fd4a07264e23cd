//! A Content-Disposition in, the name that the server gives the file out.

use reqwest::header::{CONTENT_DISPOSITION, HeaderMap};

use crate::text::clean::Clean;

/// The name in the answer's Content-Disposition (RFC 6266), its last component:
/// `filename*` before `filename`. Portals also write Vietnamese as it is, or
/// percent-encoded, into the plain form.
#[must_use]
pub fn disposition(headers: &HeaderMap) -> Option<Clean> {
    let value = headers.get(CONTENT_DISPOSITION)?;
    let value = String::from_utf8_lossy(value.as_bytes());
    let fields = fields(&value);
    let of = |name: &str| fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    let named = of("filename*").and_then(extended).or_else(|| of("filename").map(plain))?;
    let last = named.rsplit(['/', '\\']).next().unwrap_or_default();
    Some(Clean::new(last.trim())).filter(|name| !name.is_empty())
}

/// `UTF-8''K%E1%BA%BF` (RFC 8187); other encodings than UTF-8 are hardly sent.
fn extended(value: &str) -> Option<String> {
    let (charset, rest) = value.split_once('\'')?;
    let (_, text) = rest.split_once('\'')?;
    let decoded = percent_encoding::percent_decode_str(text);
    match charset.to_ascii_lowercase().as_str() {
        "utf-8" => decoded.decode_utf8().ok().map(Into::into),
        "iso-8859-1" => Some(decoded.map(char::from).collect()),
        _ => None,
    }
}

fn plain(value: &str) -> String {
    match percent_encoding::percent_decode_str(value).decode_utf8() {
        Ok(decoded) => decoded.into_owned(),
        Err(_) => value.to_owned(),
    }
}

/// The fields after the first `;`, names in small letters, values without quotes.
fn fields(value: &str) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    let (mut field, mut is_quoted, mut is_escaped) = (String::new(), false, false);
    let mut take = |field: &mut String| {
        if let Some((name, value)) = std::mem::take(field).split_once('=') {
            fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    };
    for c in value.chars() {
        match c {
            _ if is_escaped => {
                // A path of Windows is written with single strokes; only a quote is meant as escaped.
                if c != '"' && c != '\\' {
                    field.push('\\');
                }
                field.push(c);
                is_escaped = false;
            }
            '\\' if is_quoted => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            ';' if !is_quoted => take(&mut field),
            c => field.push(c),
        }
    }
    take(&mut field);
    fields
}

#[cfg(test)]
mod tests {
    use super::disposition;
    use reqwest::header::{CONTENT_DISPOSITION, HeaderMap, HeaderValue};

    #[track_caller]
    fn check(value: &str, expected: Option<&str>) {
        let value = HeaderValue::from_bytes(value.as_bytes()).expect("a value");
        let headers = HeaderMap::from_iter([(CONTENT_DISPOSITION, value)]);
        assert_eq!(disposition(&headers).as_deref(), expected);
    }

    #[test]
    fn names() {
        check("attachment; filename=\"Ke hoach; 2026.pdf\"", Some("Ke hoach; 2026.pdf"));
        check("attachment;filename=kh.pdf", Some("kh.pdf"));
        check(
            "inline; FileName=\"x.pdf\"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch.pdf",
            Some("Kế hoạch.pdf"),
        );
        check("attachment; filename=\"Kế hoạch.pdf\"", Some("Kế hoạch.pdf"));
        check("attachment; filename=K%E1%BA%BF%20ho%E1%BA%A1ch.pdf", Some("Kế hoạch.pdf"));
        check("attachment; filename*=iso-8859-1''a%e0.pdf", Some("aà.pdf"));
        check("attachment; filename*=tis-620''%e0; filename=b.pdf", Some("b.pdf"));
        check("attachment; filename=\"C:\\Van ban\\a \\\"b\\\".pdf\"", Some("a \"b\".pdf"));
        check("attachment; filename=\"../../etc/passwd\"", Some("passwd"));
        check("attachment; filename=\"\"", None);
        check("attachment", None);
        check("", None);
    }
}
