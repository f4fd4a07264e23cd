//! The web archive: whether it may be asked, what to ask it with, and where its copies stand.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use url::form_urlencoded::byte_serialize;

use crate::model::address::{Address, Reach};

/// Where the Internet Archive says which copies it has, and where it has them.
const INTERNET_ARCHIVE: (&str, &str) = ("https://archive.org", "https://web.archive.org");

/// A web archive, and whether its user agreed to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wayback {
    /// Whether it is asked without a word of its user.
    pub consent: Consent,
    index: String,
    copies: String,
    reach: Reach,
}

/// May a web archive be told which page is sought?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Consent {
    /// Only when its user says so for one page.
    #[default]
    Each,
    /// For every page that is gone.
    Given,
}

impl Default for Wayback {
    fn default() -> Self {
        let (index, copies) = INTERNET_ARCHIVE;
        Self { consent: Consent::Each, index: index.into(), copies: copies.into(), reach: Reach::Public }
    }
}

impl Wayback {
    /// An archive at `base` that answers as the Internet Archive does.
    ///
    /// ```
    /// use congtin::model::{address::Address, wayback::Wayback};
    /// let archive = Wayback::at(&Address::parse("https://luu.vn/").unwrap());
    /// let gone = Address::parse("https://a.vn/tin?id=7").unwrap();
    /// let question = archive.question(&gone).unwrap();
    /// assert_eq!(question.as_str(), "https://luu.vn/wayback/available?url=https%3A%2F%2Fa.vn%2Ftin%3Fid%3D7");
    /// ```
    #[must_use]
    pub fn at(base: &Address) -> Self {
        let base_of = base.as_str().trim_end_matches('/');
        Self { consent: Consent::Each, index: base_of.into(), copies: base_of.into(), reach: base.reach() }
    }

    /// The same, agreed to.
    #[must_use]
    pub fn agreed(self) -> Self {
        Self { consent: Consent::Given, ..self }
    }

    /// What to ask it with for a copy of the page at `address`; `None` for what it must not learn:
    /// a file, or an address of a private network that it is not in itself.
    #[must_use]
    pub fn question(&self, address: &Address) -> Option<Address> {
        let is_web = matches!(address.as_url().scheme(), "http" | "https");
        let may_know = address.reach() == Reach::Public || self.reach == Reach::Private;
        let sought: String = byte_serialize(bare(address).as_bytes()).collect();
        let question = Address::parse(&format!("{}/wayback/available?url={sought}", self.index)).ok();
        question.filter(|_| is_web && may_know)
    }

    /// Where its copy of `address` taken at `time` stands, as it was served then: without the
    /// archive's own bar and links (`id_`).
    ///
    /// ```
    /// use congtin::model::{address::Address, wayback::Wayback};
    /// let gone = Address::parse("https://a.vn/tin").unwrap();
    /// let copy = Wayback::default().copy(&gone, "2022-03-02T01:15:00Z".parse().unwrap()).unwrap();
    /// assert_eq!(copy.as_str(), "https://web.archive.org/web/20220302011500id_/https://a.vn/tin");
    /// ```
    #[must_use]
    pub fn copy(&self, address: &Address, time: Timestamp) -> Option<Address> {
        let time = time.to_zoned(TimeZone::UTC).strftime("%Y%m%d%H%M%S");
        Address::parse(&format!("{}/web/{time}id_/{}", self.copies, bare(address))).ok()
    }
}

/// The address without a name, a password and a place on the page.
fn bare(address: &Address) -> String {
    let shown = address.shown();
    shown.split('#').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::Wayback;
    use crate::model::address::Address;

    #[test]
    fn what_is_private_stays_so() {
        let address = |text: &str| Address::parse(text).expect(text);
        let asked = |archive: &Wayback, text: &str| {
            archive.question(&address(text)).map(|question| question.as_url().query().map(str::to_owned))
        };
        let public = Wayback::default();
        for text in ["http://127.0.0.1/tin", "http://may-chu/tin", "file:///tmp/a.html", "http://10.1.2.3/"] {
            assert_eq!(asked(&public, text), None, "{text}");
        }
        let told = asked(&public, "https://ai:mat@a.vn/tin#giua");
        assert_eq!(told, Some(Some("url=https%3A%2F%2Fa.vn%2Ftin".into())));
        let own = Wayback::at(&address("http://127.0.0.1:8000"));
        assert!(asked(&own, "http://127.0.0.1/tin").is_some());
        assert_eq!(asked(&own, "file:///tmp/a.html"), None);
    }
}
