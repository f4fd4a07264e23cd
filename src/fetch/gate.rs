//! An answer in, what stands before the page out: a login, the network's own page, a check of the browser.
//!
//! Only what is certain is named: a page that is read as such a gate is never
//! shown as an article, and one that is wrongly taken for it never at all.

use reqwest::header::HeaderMap;

use crate::model::address::Address;
use crate::model::failure::Gate;

/// Headers by which a server's guard says that it answers in the server's place
/// (documented by Cloudflare and by AWS WAF).
const HEADERS: [(&str, &[&str]); 2] =
    [("cf-mitigated", &["challenge"]), ("x-amzn-waf-action", &["challenge", "captcha"])];

/// Parts of scripts and tags that only a challenge has; ordinary pages of the
/// same guards have others.
const CHALLENGES: [&str; 5] = [
    "_cf_chl_opt",
    "id=\"cf-challenge",
    "cf-challenge-running",
    "sucuri_cloudproxy_js",
    "name=\"cf-turnstile-response",
];

/// By this element a network's gate speaks to programs (`WISPr` 1.0).
const CAPTIVE: &str = "<WISPAccessGatewayParam";

/// How the path of a login begins one of its parts.
const LOGINS: [&str; 8] =
    ["login", "_login", "logon", "signin", "sign-in", "authenticate", "dang-nhap", "dangnhap"];

/// Letters that a challenge or a bare form for a password may show. An
/// article has more, and so has a list of news.
const FEW: usize = 400;

/// What the status and the headers say.
#[must_use]
pub fn of_head(status: u16, headers: &HeaderMap) -> Option<Gate> {
    // RFC 6585, 6: never sent by the server that was asked.
    if status == 511 {
        return Some(Gate::Captive);
    }
    let is_challenge = HEADERS.iter().any(|(name, values)| {
        let value = headers.get(*name).and_then(|value| value.to_str().ok());
        value.is_some_and(|value| values.iter().any(|known| value.trim().eq_ignore_ascii_case(known)))
    });
    is_challenge.then_some(Gate::Challenge)
}

/// What the markup says that came from `address` when `asked` was asked for.
#[must_use]
pub fn of_markup(markup: &str, asked: &Address, address: &Address) -> Option<Gate> {
    if markup.contains(CAPTIVE) {
        return Some(Gate::Captive);
    }
    let is_suspect = CHALLENGES.iter().any(|mark| markup.contains(mark)) || sets_cookie_and_reloads(markup);
    let asks_password = asks_for_password(markup);
    if !is_suspect && !asks_password {
        return None;
    }
    let shown = letters(markup);
    if is_suspect && shown < FEW {
        return Some(Gate::Challenge);
    }
    let is_sent_there = address.key() != asked.key() && is_login(address) && !is_login(asked);
    (asks_password && (shown < FEW || is_sent_there)).then_some(Gate::Login)
}

/// True for a page with a field for a password. On a portal that is often a box
/// beside the news: it says something only where no article and no list is read.
#[must_use]
pub fn asks_for_password(markup: &str) -> bool {
    Pieces::of(markup).any(|piece| match piece {
        Piece::Tag(tag) if begins(tag, "<input") => {
            let tag: String = tag.chars().filter(|c| !matches!(c, '"' | '\'' | ' ')).collect();
            tag.to_ascii_lowercase().contains("type=password")
        }
        _ => false,
    })
}

/// True for the check that sets a cookie by a script and comes again, and shows nothing else.
fn sets_cookie_and_reloads(markup: &str) -> bool {
    let comes_again = ["location.reload", "location.href", "location.replace", "location="];
    markup.contains("document.cookie")
        && comes_again.iter().any(|way| markup.contains(way))
        && letters(markup) == 0
}

/// True when a part of the path is that of a login.
fn is_login(address: &Address) -> bool {
    let path = address.path().to_ascii_lowercase();
    path.split('/').any(|part| LOGINS.iter().any(|login| part.starts_with(login)))
}

/// Letters that a page shows, about: those outside tags, scripts, styles, and its title.
fn letters(markup: &str) -> usize {
    let shown = Pieces::of(markup).map(|piece| match piece {
        Piece::Text(text) => text.chars().filter(|c| !c.is_whitespace()).count(),
        Piece::Tag(_) => 0,
    });
    shown.sum()
}

/// A piece of markup.
enum Piece<'a> {
    Tag(&'a str),
    Text(&'a str),
}

/// The pieces of a page, without comments and what is in elements that are not shown.
struct Pieces<'a> {
    rest: &'a str,
}

/// Elements whose inside is not shown.
const HIDDEN: [&str; 5] = ["script", "style", "noscript", "title", "template"];

impl<'a> Pieces<'a> {
    fn of(markup: &'a str) -> Self {
        Self { rest: markup }
    }

    /// Takes what stands before the next `end`, and the end too; all where there is none.
    fn take_to(&mut self, end: &str) -> &'a str {
        let at = self.rest.find(end).map_or(self.rest.len(), |at| at + end.len());
        let (taken, rest) = self.rest.split_at(at);
        self.rest = rest;
        taken
    }

    /// Leaves out the inside of the element that `tag` opens, if it is not shown.
    fn skip_hidden(&mut self, tag: &str) {
        let Some(name) = HIDDEN.iter().find(|name| begins(tag.get(1..).unwrap_or_default(), name)) else {
            return;
        };
        let mut inside = self.rest.match_indices("</");
        let end = inside.find(|(at, _)| begins(self.rest.get(at + 2..).unwrap_or_default(), name));
        self.rest = end.and_then(|(at, _)| self.rest.get(at..)).unwrap_or_default();
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        while self.rest.starts_with("<!--") {
            self.take_to("-->");
        }
        if self.rest.is_empty() {
            return None;
        }
        if self.rest.starts_with('<') {
            let tag = self.take_to(">");
            self.skip_hidden(tag);
            return Some(Piece::Tag(tag));
        }
        let at = self.rest.find('<').unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at(at);
        self.rest = rest;
        Some(Piece::Text(text))
    }
}

/// True when `text` begins with the word `name`, whatever the case.
fn begins(text: &str, name: &str) -> bool {
    let is_named = text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    let next = text.get(name.len()..).and_then(|rest| rest.bytes().next());
    is_named && !next.is_some_and(|b| b.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

    use super::{FEW, asks_for_password, letters, of_head, of_markup};
    use crate::model::address::Address;
    use crate::model::failure::Gate;

    #[test]
    fn some_answers_say_it_in_their_head() {
        let head = |status, name, value| {
            let header = (HeaderName::from_static(name), HeaderValue::from_static(value));
            of_head(status, &HeaderMap::from_iter([header]))
        };
        assert_eq!(head(511, "server", "x"), Some(Gate::Captive));
        assert_eq!(head(403, "cf-mitigated", "challenge"), Some(Gate::Challenge));
        assert_eq!(head(202, "x-amzn-waf-action", "Captcha"), Some(Gate::Challenge));
        assert_eq!(head(200, "server", "cloudflare"), None);
        assert_eq!(head(403, "x-amzn-waf-action", "count"), None);
    }

    #[track_caller]
    fn check(markup: &str, expected: Option<Gate>) {
        let address = Address::parse("http://a.vn/tin/1").expect("an address");
        assert_eq!(of_markup(markup, &address, &address), expected, "{markup}");
    }

    #[test]
    fn a_challenge_is_a_script_that_shows_next_to_nothing() {
        let script = "<html><head><title>Just a moment...</title></head><body><noscript>Enable</noscript>\
                      <script>window._cf_chl_opt={a:1}</script>";
        check(script, Some(Gate::Challenge));
        check(&format!("{script}<p>{}", "a".repeat(FEW - 1)), Some(Gate::Challenge));
        check(&format!("{script}<p>{}", "a".repeat(FEW)), None);
        check("<div id=\"cf-challenge-stage\">", Some(Gate::Challenge));
        check("<script>document.cookie='D=1';window.location.reload(true)</script>", Some(Gate::Challenge));
        check("<script>document.cookie='D=1';window.location.reload(true)</script><p>Tin", None);
        check("<script>document.cookie='lang=vi'</script><p>Tin", None);
        // What that guard puts into ordinary pages.
        check("<p>Tin<script src=/cdn-cgi/challenge-platform/scripts/jsd/main.js></script>", None);
    }

    #[test]
    fn a_password_is_a_login_only_where_nothing_else_is() {
        let form = "<form><label>Mật khẩu</label><INPUT class=x type = 'Password'></form>";
        assert!(asks_for_password(form));
        check(form, Some(Gate::Login));
        check(&format!("{form}<p>{}", "a".repeat(FEW)), None);
        for other in
            ["<p>input type=password", "<!-- <input type=password> -->", "<input type=text>", "<p>Tin"]
        {
            assert!(!asks_for_password(other), "{other}");
            check(other, None);
        }
    }

    #[test]
    fn who_is_sent_to_a_login_is_at_a_login() {
        let markup = format!("<input type=password><p>{}", "a".repeat(FEW));
        let asked = Address::parse("http://a.vn/tin/1").expect("an address");
        for (path, expected) in [
            ("/_layouts/15/Authenticate.aspx?Source=%2Ftin", Some(Gate::Login)),
            ("/Login.aspx", Some(Gate::Login)),
            ("/dang-nhap", Some(Gate::Login)),
            ("/tin/2", None),
            ("/tin/1", None),
        ] {
            let address = asked.join(path).expect(path);
            assert_eq!(of_markup(&markup, &asked, &address), expected, "{path}");
        }
        let login = asked.join("/login").expect("an address");
        assert_eq!(of_markup(&markup, &login, &login.join("?b=1").expect("an address")), None);
    }

    #[test]
    fn a_network_says_that_it_is_in_the_way() {
        check(
            "<html><!-- <WISPAccessGatewayParam><Redirect/></WISPAccessGatewayParam> -->",
            Some(Gate::Captive),
        );
        check("<p>&lt;WISPAccessGatewayParam", None);
    }

    #[test]
    fn only_what_is_shown_is_counted() {
        let table = [
            ("", 0),
            ("đề án", 4),
            ("<p>a</p><!-- b --> c", 2),
            ("<SCRIPT>a<b</SCRIPT>c", 1),
            ("<titled>a", 1),
            ("<title>a", 0),
            ("<script>a</scripts>b", 0),
            ("a<", 1),
            ("<!-- a", 0),
        ];
        for (markup, count) in table {
            assert_eq!(letters(markup), count, "{markup}");
        }
    }
}
