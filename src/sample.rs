//! The embedded sample portal in, a server of it on loopback out: for `demo` and for tests.
//!
//! Pages are looked up in a map of what is embedded, so no request can name a
//! file of this machine.

use std::collections::HashMap;
use std::convert::Infallible;
use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ALLOW, CONTENT_TYPE, HeaderName, LOCATION};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use include_dir::{Dir, DirEntry, File, include_dir};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use crate::model::address::Address;

static PORTAL: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/sample");

/// The path of the portal's front page.
const HOME: &str = "/portal/Pages/default.aspx";

/// What is served, by the ending of its name; anything else (the README) is not.
const TYPES: [(&str, &str); 5] = [
    ("aspx", "text/html; charset=utf-8"),
    ("png", "image/png"),
    ("pdf", "application/pdf"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
];

/// The sample portal while it is served; dropping it closes every connection.
#[derive(Debug)]
pub struct Sample {
    /// The address of its front page.
    pub home: Address,
    _server: JoinSet<()>,
}

/// A type and the bytes of it.
type Content = (&'static str, &'static [u8]);

/// What is served, by [`key`].
type Shelf = HashMap<String, Content>;

/// Serves the sample portal on a free port of 127.0.0.1, within the running tokio runtime.
///
/// # Errors
/// When no port can be bound.
pub async fn serve() -> io::Result<Sample> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = format!("http://{}{HOME}", listener.local_addr()?);
    let home = Address::parse(&address).map_err(io::Error::other)?;
    let mut server = JoinSet::new();
    server.spawn(accept(listener, Arc::new(shelf())));
    Ok(Sample { home, _server: server })
}

/// Answers every connection until it is dropped, and the connections with it.
async fn accept(listener: TcpListener, shelf: Arc<Shelf>) {
    let mut connections = JoinSet::new();
    loop {
        match listener.accept().await {
            Ok((stream, _)) => drop(connections.spawn(converse(stream, Arc::clone(&shelf)))),
            // No descriptors left, mostly: one comes free when a connection ends.
            Err(_) => drop(connections.join_next().await),
        }
        while connections.try_join_next().is_some() {}
        tokio::task::yield_now().await;
    }
}

/// Answers the requests of one connection.
async fn converse(stream: TcpStream, shelf: Arc<Shelf>) {
    let service = service_fn(|request: Request<Incoming>| {
        let answer = answer(&request, &shelf);
        async { Ok::<_, Infallible>(answer) }
    });
    // What can fail here is the client leaving.
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
}

fn answer<B>(request: &Request<B>, shelf: &Shelf) -> Response<Full<Bytes>> {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return brief(StatusCode::METHOD_NOT_ALLOWED, (ALLOW, "GET, HEAD"), "");
    }
    if request.uri().path() == "/" {
        return brief(StatusCode::FOUND, (LOCATION, HOME), "");
    }
    match key(request.uri().path()).and_then(|key| shelf.get(&key)) {
        Some(&(kind, bytes)) => brief(StatusCode::OK, (CONTENT_TYPE, kind), bytes),
        None => brief(
            StatusCode::NOT_FOUND,
            (CONTENT_TYPE, "text/html; charset=utf-8"),
            "<!DOCTYPE html><title>404</title><p>Không tìm thấy trang",
        ),
    }
}

/// An answer with one header. hyper leaves the body out of an answer to HEAD.
fn brief(
    status: StatusCode,
    (name, value): (HeaderName, &'static str),
    body: impl Into<Bytes>,
) -> Response<Full<Bytes>> {
    let answer = Response::builder().status(status).header(name, value);
    answer.body(Full::new(body.into())).expect("a constant header is valid")
}

/// Every embedded file of a known type.
fn shelf() -> Shelf {
    let mut shelf = Shelf::new();
    let mut folders = vec![&PORTAL];
    while let Some(folder) = folders.pop() {
        for entry in folder.entries() {
            match entry {
                DirEntry::Dir(inner) => folders.push(inner),
                DirEntry::File(file) => shelf.extend(place(file)),
            }
        }
    }
    shelf
}

/// Where `file` stands on the shelf; `None` for a type that is not served.
fn place(file: &'static File<'static>) -> Option<(String, Content)> {
    let ending = file.path().extension()?.to_str()?;
    let (_, kind) = TYPES.iter().find(|(known, _)| *known == ending)?;
    let path = file.path().to_str()?.replace('\\', "/");
    Some((key(&format!("/{path}"))?, (*kind, file.contents())))
}

/// Equal for two spellings of one path: in capitals or not, percent-encoded or not.
fn key(path: &str) -> Option<String> {
    Some(Address::parse(&format!("http://sample{path}")).ok()?.key())
}
