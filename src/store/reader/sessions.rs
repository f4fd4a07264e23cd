//! Where a run ended in; where the next begins out. The last one written counts.

use rusqlite::{Connection, Error, OptionalExtension, Result, Transaction};
use serde::{Deserialize, Serialize};

use crate::model::address::{Address, Origin, Reach};
use crate::model::session::Session;
use crate::model::target::Target;
use crate::store::cell::Text;

/// A session as it is stored. Fields that a later program adds are passed over.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct State {
    portal: Option<Spot>,
    article: Option<Spot>,
    focus: String,
    zoom: u16,
}

/// A target as it is stored.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Spot {
    Sample,
    Followed,
    Bookmarked,
    Page(String, From),
}

/// How we came to it: what it may be asked for must not grow by a restart.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum From {
    Typed,
    Public,
    Private,
}

/// Keeps where the reader is.
///
/// # Errors
/// When the database refuses.
pub fn put(write: &Transaction<'_>, session: &Session) -> Result<()> {
    let state = State {
        portal: session.portal.as_ref().map(spot),
        article: session.article.as_ref().map(spot),
        focus: session.focus.clone(),
        zoom: session.zoom,
    };
    let state = serde_json::to_string(&state).map_err(|error| Error::ToSqlConversionFailure(error.into()))?;
    write.execute("INSERT OR REPLACE INTO session (id, state) VALUES (1, ?1)", [state]).map(drop)
}

/// Where the last run ended; `None` for a first run, and for a state that cannot be read.
///
/// # Errors
/// When the database refuses.
pub fn get(read: &Connection) -> Result<Option<Session>> {
    let state = read.query_row("SELECT state FROM session", [], |row| row.get::<_, Text>(0)).optional()?;
    let state = state.and_then(|state| serde_json::from_str::<State>(&state.0).ok());
    Ok(state.map(|state| Session {
        portal: state.portal.and_then(target),
        article: state.article.and_then(target),
        focus: state.focus,
        zoom: state.zoom,
    }))
}

fn spot(target: &Target) -> Spot {
    match target {
        Target::Sample => Spot::Sample,
        Target::Followed => Spot::Followed,
        Target::Bookmarked => Spot::Bookmarked,
        Target::Page(address, origin) => {
            let from = match origin.reach() {
                None => From::Typed,
                Some(Reach::Public) => From::Public,
                Some(Reach::Private) => From::Private,
            };
            Spot::Page(address.as_str().to_owned(), from)
        }
    }
}

fn target(spot: Spot) -> Option<Target> {
    match spot {
        Spot::Sample => Some(Target::Sample),
        Spot::Followed => Some(Target::Followed),
        Spot::Bookmarked => Some(Target::Bookmarked),
        Spot::Page(address, from) => {
            let origin = match from {
                From::Typed => Origin::Typed,
                From::Public => Origin::Link(Reach::Public),
                From::Private => Origin::Link(Reach::Private),
            };
            Address::parse(&address).ok().map(|address| Target::Page(address, origin))
        }
    }
}
