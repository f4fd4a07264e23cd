//! A failure or a warning in, sentences for a person out: what, where, what to try.

use std::path::Path;

use jiff::Timestamp;

use crate::model::address::Refusal;
use crate::model::download::Loaded;
use crate::model::failure::{Failure, Gate, Kind};
use crate::model::listing::Reading;
use crate::model::messages::{Messages, fill};
use crate::model::moment::{Moment, VIETNAM};
use crate::model::notice::{Notice, Remedy};
use crate::model::obtained::{Obtained, Source};
use crate::model::query::Hint;
use crate::model::warning::Warning;
use crate::text::bytes::bytes;
use crate::text::clean::Clean;

/// A failure in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// What happened.
    pub what: Clean,
    /// Where: the address.
    pub place: Clean,
    /// What to try.
    pub advice: Clean,
}

/// Puts a failure into words.
#[must_use]
pub fn explain(failure: &Failure, words: &Messages) -> Explained {
    let place = failure.address.shown();
    let what = what(failure, words);
    let advice = fill(advice(&failure.kind, words), &[("address", &place)]);
    Explained { what: Clean::new(&what), place, advice: Clean::new(&advice) }
}

fn what(failure: &Failure, words: &Messages) -> String {
    let w = &words.failure;
    match &failure.kind {
        Kind::UnknownHost => fill(&w.unknown_host, &[("host", failure.address.host())]),
        Kind::Refused => w.refused.clone(),
        Kind::Unreachable(detail) => fill(&w.unreachable, &[("detail", detail)]),
        Kind::Timeout(time) => fill(&w.timeout, &[("n", &time.as_secs_f32().to_string())]),
        Kind::Tls(detail) => fill(&w.tls, &[("detail", detail)]),
        Kind::Status(n @ 401) => fill(&w.unauthorized, &[("n", &n.to_string())]),
        Kind::Status(n @ (404 | 410)) => fill(&w.not_found, &[("n", &n.to_string())]),
        Kind::Status(n) => fill(&w.status, &[("n", &n.to_string())]),
        Kind::Busy(n, until) => fill(&w.busy, &[("n", &n.to_string()), ("time", &time(*until))]),
        Kind::Paused(until) => fill(&w.paused, &[("time", &time(*until))]),
        Kind::Robots => w.robots.clone(),
        Kind::Gate(Gate::Login) => w.login.clone(),
        Kind::Gate(Gate::Captive) => w.captive.clone(),
        Kind::Gate(Gate::Challenge) => w.challenge.clone(),
        Kind::Redirects => w.redirects.clone(),
        Kind::Forbidden(to, refusal) => refused(to, refusal, words),
        Kind::Broken(detail) => fill(&w.broken, &[("detail", detail)]),
        Kind::Offline => w.offline.clone(),
        Kind::File(detail) => fill(&w.file, &[("detail", detail)]),
        Kind::NotPage(kind) => fill(&w.not_page, &[("kind", kind)]),
        Kind::NoText => w.no_text.clone(),
        Kind::Locked => w.locked.clone(),
        Kind::BadDocument(detail) => fill(&w.bad_document, &[("detail", detail)]),
        Kind::NotFile => w.not_file.clone(),
        Kind::TooLarge(limit) => fill(&w.too_large, &[("size", &bytes(*limit, &words.doctor.decimal))]),
        Kind::Unwritten(file, detail) => fill(&w.unwritten, &[("file", file), ("detail", detail)]),
        Kind::Empty => w.empty.clone(),
        Kind::NotArticle => w.not_article.clone(),
        Kind::NotListing => w.not_listing.clone(),
        // Its feed was asked for in its place, in vain.
        Kind::Unrecognised | Kind::OnlyFeed(..) => w.unrecognised.clone(),
        Kind::NeedsScript => w.needs_script.clone(),
        Kind::NotArchived(kind) => {
            let reason = what(&kind.clone().at(&failure.address), words);
            fill(&w.not_archived, &[("reason", &reason)])
        }
        Kind::NoBody => w.no_body.clone(),
        Kind::Parser(detail) => fill(&w.parser, &[("detail", detail)]),
    }
}

/// The minute in Viet Nam, where the portals are.
#[must_use]
pub fn time(at: Timestamp) -> String {
    let at = VIETNAM.to_datetime(at);
    Moment::at(at.date(), at.time()).to_string()
}

fn refused(to: &str, refusal: &Refusal, words: &Messages) -> String {
    let w = &words.failure;
    let sentence = match refusal {
        Refusal::Malformed => &w.malformed,
        Refusal::Scheme(_) => &w.forbidden_scheme,
        Refusal::Credentials => &w.forbidden_credentials,
        Refusal::Downgrade => &w.forbidden_downgrade,
        Refusal::Private => &w.forbidden_private,
    };
    fill(sentence, &[("address", to)])
}

fn advice<'a>(kind: &Kind, words: &'a Messages) -> &'a str {
    let w = &words.advice;
    match kind {
        Kind::UnknownHost => &w.address,
        Kind::Refused | Kind::Unreachable(_) | Kind::Timeout(_) | Kind::Broken(_) => &w.network,
        Kind::Status(404 | 410) => &w.gone,
        Kind::Tls(_)
        | Kind::Forbidden(..)
        | Kind::Redirects
        | Kind::Unrecognised
        | Kind::OnlyFeed(..)
        | Kind::NoBody
        | Kind::NotFile
        | Kind::TooLarge(_)
        | Kind::Status(400 | 402..=499)
        | Kind::Gate(Gate::Challenge) => &w.browser,
        Kind::Status(401) | Kind::Gate(Gate::Login) => &w.login,
        Kind::Gate(Gate::Captive) => &w.captive,
        Kind::Paused(_) | Kind::Robots => &w.open,
        Kind::Status(_) | Kind::Busy(..) | Kind::Empty => &w.later,
        Kind::Offline => &w.online,
        Kind::File(_) => &w.path,
        Kind::NeedsScript => &w.feed,
        Kind::NotArchived(kind) => advice(kind, words),
        Kind::Unwritten(..) => &w.folder,
        Kind::NotPage(_) | Kind::NoText | Kind::Locked | Kind::BadDocument(_) => &w.download,
        Kind::NotArticle => &w.latest,
        Kind::NotListing => &w.home,
        Kind::Parser(_) => &w.report,
    }
}

/// Puts a warning into words.
#[must_use]
pub fn warning(warning: &Warning, words: &Messages) -> Clean {
    let w = &words.warning;
    let sentence = match warning {
        Warning::BadBytes(n) => fill(&w.bad_bytes, &[("n", &n.to_string())]),
        Warning::WrongCharset(name) => fill(&w.wrong_charset, &[("name", name)]),
        Warning::Converted(name) => fill(&w.converted, &[("name", name)]),
        Warning::EncodedTwice => w.encoded_twice.clone(),
        Warning::NoTitle => w.no_title.clone(),
        Warning::NoDate => w.no_date.clone(),
        Warning::DateFromAddress => w.date_from_address.clone(),
        Warning::InFiles => w.in_files.clone(),
        Warning::Paging => w.paging.clone(),
        Warning::PagesMissing(n) => fill(&w.pages_missing, &[("n", &n.to_string())]),
        Warning::Archived(taken) => fill(&w.archived, &[("time", &time(*taken))]),
        Warning::PageTooLarge => w.page_too_large.clone(),
        Warning::TreeTooLarge => w.tree_too_large.clone(),
        Warning::TooSlow => w.too_slow.clone(),
        Warning::ArticleTooLarge => w.article_too_large.clone(),
        Warning::TableTooLarge => w.table_too_large.clone(),
        Warning::ShortBody => w.short_body.clone(),
        Warning::BadLinks(n) => fill(&w.bad_links, &[("n", &n.to_string())]),
        Warning::Moved(from) => fill(&w.moved, &[("address", from)]),
        Warning::Feed(feed) => fill(&w.feed, &[("address", feed)]),
    };
    Clean::new(&sentence)
}

/// Says how much of the file `name` is here.
#[must_use]
pub fn loaded(name: &str, loaded: Loaded, words: &Messages) -> String {
    let (w, size) = (&words.download, |count| bytes(count, &words.doctor.decimal));
    let received = size(loaded.received);
    match (loaded.of, loaded.percent()) {
        (Some(of), Some(percent)) => {
            let (of, percent) = (size(of), percent.to_string());
            let values = [("name", name), ("received", &received), ("of", &of), ("percent", &percent)];
            fill(&w.progress, &values)
        }
        _ => fill(&w.received, &[("name", name), ("received", &received)]),
    }
}

/// Says how a part of a query was read that looks like a filter and is none.
#[must_use]
pub fn hint(hint: &Hint, words: &Messages) -> Clean {
    let w = &words.hint;
    let sentence = match hint {
        Hint::NoDate(typed) => fill(&w.no_date, &[("typed", typed)]),
        Hint::NoValue(typed) => fill(&w.no_value, &[("typed", typed)]),
    };
    Clean::new(&sentence)
}

/// Says that a copy stands in for a page, of when it is and why.
#[must_use]
pub fn source(obtained: &Obtained, words: &Messages) -> Option<Clean> {
    let fetched = match &obtained.reading {
        Reading::Article(article) => article.fetched,
        Reading::Listing(listing) => listing.fetched,
    };
    let sentence = match &obtained.source {
        Source::Page => return None,
        Source::Better => fill(&words.store.better, &[("time", &time(fetched))]),
        Source::Archive(failure) => fill(&words.store.archive, &[("reason", &what(failure, words))]),
        Source::Copy(failure) if failure.kind == Kind::Offline => {
            fill(&words.store.offline, &[("time", &time(fetched))])
        }
        Source::Copy(failure) => {
            fill(&words.store.copy, &[("time", &time(fetched)), ("reason", &what(failure, words))])
        }
    };
    Some(Clean::new(&sentence))
}

/// Puts what the store has to tell into words.
#[must_use]
pub fn notice(notice: &Notice, words: &Messages) -> Clean {
    let w = &words.store;
    let path = |path: &Path| path.display().to_string();
    let sentence = match notice {
        Notice::SetAside { file, aside, remedy } => {
            let remedy = match remedy {
                Remedy::Empty => w.by_nothing.clone(),
                Remedy::Backup(backup) => fill(&w.by_backup, &[("backup", &path(backup))]),
                Remedy::WithoutLog => w.without_log.clone(),
                Remedy::Nothing(why) => fill(&w.later, &[("why", why)]),
            };
            fill(&w.set_aside, &[("file", &path(file)), ("aside", &path(aside)), ("remedy", &remedy)])
        }
        Notice::Restored { file, backup } => {
            fill(&w.restored, &[("file", &path(file)), ("backup", &path(backup))])
        }
        Notice::Newer { file, .. } => fill(&w.newer, &[("file", &path(file))]),
        Notice::ReadOnly { file, why } => fill(&w.read_only, &[("file", &path(file)), ("why", why)]),
        Notice::InMemory { file, why } => fill(&w.in_memory, &[("file", &path(file)), ("why", why)]),
        Notice::DamagedCopy { page, .. } => fill(&w.damaged_copy, &[("page", page)]),
        Notice::AlmostFull { file } => fill(&w.almost_full, &[("file", &path(file))]),
    };
    Clean::new(&sentence)
}

/// How many other papers have a story: "+3 báo".
#[must_use]
pub fn others(papers: usize, words: &Messages) -> String {
    fill(&words.list.others, &[("n", &papers.to_string())])
}

#[cfg(test)]
mod tests {
    use super::explain;
    use crate::model::address::Address;
    use crate::model::failure::{Gate, Kind};
    use crate::model::messages::Messages;
    use crate::model::settings::Lang;

    #[test]
    fn a_failure_says_what_where_and_what_to_try() {
        let address = Address::parse("https://a.vn/tin").expect("an address");
        let told = explain(&Kind::Status(404).at(&address), Messages::of(Lang::Vi));
        assert_eq!(&*told.what, "máy chủ báo không có trang này (lỗi 404)");
        assert_eq!(&*told.place, "https://a.vn/tin");
        assert!(told.advice.contains("danh sách"));
    }

    #[test]
    fn a_busy_server_says_when_to_come_back() {
        let address = Address::parse("https://a.vn/tin").expect("an address");
        let until = "2026-03-02T16:30:00Z".parse().expect("a time");
        let told = explain(&Kind::Busy(429, until).at(&address), Messages::of(Lang::En));
        assert_eq!(
            &*told.what,
            "the server is busy (error 429) and asks to come back at 02/03/2026 23:30 (Viet Nam time)"
        );
    }

    #[test]
    fn a_server_that_wants_a_login_says_so() {
        let address = Address::parse("https://a.vn/tin").expect("an address");
        let told = explain(&Kind::Status(401).at(&address), Messages::of(Lang::En));
        assert_eq!(&*told.what, "the server wants a login first (error 401)");
        assert!(told.advice.contains("sign in with a browser"));
    }

    #[test]
    fn what_stands_before_a_page_has_its_own_advice() {
        let address = Address::parse("https://a.vn/tin").expect("an address");
        let advice = |gate| explain(&Kind::Gate(gate).at(&address), Messages::of(Lang::En)).advice;
        assert!(advice(Gate::Captive).contains("network"));
        assert!(advice(Gate::Login).contains("sign in"));
        assert!(advice(Gate::Challenge).contains("browser"));
    }
}
