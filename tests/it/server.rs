//! A script of answers in, a server that gives them on loopback out: one that can lie, stall and break off.

use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use compression_codecs::core::Level;
use compression_codecs::core::util::{PartialBuffer, WriteBuffer};
use compression_codecs::{EncodeV2, GzipEncoder};
use congtin::model::address::Address;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// One thing the server does on a connection; after the last one it closes it.
#[derive(Clone, Debug)]
pub enum Step {
    /// Sends these bytes.
    Send(Vec<u8>),
    /// Sends these bytes one by one, this far apart.
    Drip(Vec<u8>, Duration),
    /// Does nothing until the client hangs up.
    Hang,
}

/// The server; it stops listening when dropped.
pub struct Server {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
    asked: UnboundedReceiver<String>,
    hung_up: UnboundedReceiver<String>,
    stopped: Arc<AtomicBool>,
}

/// What the threads share.
struct Desk<F> {
    script: F,
    requests: Arc<Mutex<Vec<String>>>,
    asked: UnboundedSender<String>,
    hung_up: UnboundedSender<String>,
    stopped: Arc<AtomicBool>,
}

impl Server {
    /// Starts a server that answers a path by the steps of `script`; a TLS greeting has the path `tls`.
    #[expect(clippy::disallowed_methods, reason = "the server lives beside the program, on its own threads")]
    pub fn start(script: impl Fn(&str) -> Vec<Step> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
        let address = listener.local_addr().expect("a bound socket");
        let (asked_in, asked) = unbounded_channel();
        let (hung_up_in, hung_up) = unbounded_channel();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let stopped = Arc::new(AtomicBool::new(false));
        let desk = Arc::new(Desk {
            script,
            requests: Arc::clone(&requests),
            asked: asked_in,
            hung_up: hung_up_in,
            stopped: Arc::clone(&stopped),
        });
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if desk.stopped.load(Ordering::SeqCst) {
                    break;
                }
                let desk = Arc::clone(&desk);
                std::thread::spawn(move || desk.serve(stream));
            }
        });
        Self { address, requests, asked, hung_up, stopped }
    }

    /// Starts a server that gives the same bytes to everyone.
    pub fn saying(answer: impl Into<Vec<u8>>) -> Self {
        let answer = answer.into();
        Self::start(move |_| vec![Step::Send(answer.clone())])
    }

    /// The address of `path` on this server.
    pub fn at(&self, path: &str) -> Address {
        Address::parse(&format!("http://{}{path}", self.address)).expect("a path")
    }

    /// The socket it listens on.
    pub fn socket(&self) -> SocketAddr {
        self.address
    }

    /// Starts a server that answers by turns, the last answer again and again;
    /// it has no robots.txt and does not count the requests for it.
    pub fn saying_in_turn(answers: Vec<Vec<u8>>) -> Self {
        let asked = AtomicUsize::new(0);
        Self::start(move |path| {
            if path == "/robots.txt" {
                return vec![Step::Send(answer("404 Not Found", &[], ""))];
            }
            let at = asked.fetch_add(1, Ordering::SeqCst);
            vec![Step::Send(answers.get(at).or(answers.last()).expect("an answer").clone())]
        })
    }

    /// The paths of the requests so far.
    pub fn paths(&self) -> Vec<String> {
        let path = |head: &String| head.split(' ').nth(1).unwrap_or_default().to_owned();
        self.requests().iter().map(path).collect()
    }

    /// The heads of the requests so far, in small letters.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("no thread panicked").clone()
    }

    /// The path of the next request, as soon as it has arrived.
    pub async fn asked(&mut self) -> String {
        self.asked.recv().await.expect("the server runs")
    }

    /// The path of the next request whose client hung up while the server hung.
    pub async fn hung_up(&mut self) -> String {
        self.hung_up.recv().await.expect("the server runs")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::SeqCst);
        // Wakes the accepting thread, which then sees the flag.
        let _ = TcpStream::connect(self.address);
    }
}

impl<F: Fn(&str) -> Vec<Step>> Desk<F> {
    /// Answers one request on `stream`; errors only mean that the client left.
    fn serve(&self, mut stream: TcpStream) {
        let Some(head) = read_head(&mut stream) else { return };
        let path = head.split(' ').nth(1).unwrap_or("tls").to_owned();
        self.requests.lock().expect("no thread panicked").push(head.to_lowercase());
        let _ = self.asked.send(path.clone());
        for step in (self.script)(&path) {
            match step {
                Step::Send(bytes) => drop(stream.write_all(&bytes)),
                Step::Drip(bytes, pause) => drip(&mut stream, &bytes, pause),
                Step::Hang => {
                    let _ = stream.set_read_timeout(None);
                    while matches!(stream.read(&mut [0; 64]), Ok(1..)) {}
                    let _ = self.hung_up.send(path.clone());
                }
            }
        }
    }
}

/// The head of a request; `None` when the client leaves before its end.
fn read_head(stream: &mut TcpStream) -> Option<String> {
    let mut head = Vec::new();
    let mut piece = [0; 1024];
    loop {
        let count = stream.read(&mut piece).ok().filter(|&count| count > 0)?;
        head.extend_from_slice(piece.get(..count)?);
        // 22 begins a TLS handshake.
        if head.ends_with(b"\r\n\r\n") || head.first() == Some(&22) {
            return Some(String::from_utf8_lossy(&head).into_owned());
        }
    }
}

/// Sends byte by byte; the pause is a wait for the client to hang up.
fn drip(stream: &mut TcpStream, bytes: &[u8], pause: Duration) {
    stream.set_read_timeout(Some(pause)).expect("a pause");
    for byte in bytes {
        if stream.write_all(&[*byte]).is_err() {
            return;
        }
        match stream.read(&mut [0; 64]) {
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {}
            _ => return,
        }
    }
}

/// An answer with this status and these further header lines; the connection's end is the body's.
pub fn answer(status: &str, headers: &[&str], body: impl AsRef<[u8]>) -> Vec<u8> {
    let mut bytes = format!("HTTP/1.1 {status}\r\nConnection: close\r\n").into_bytes();
    for header in headers {
        bytes.extend(header.bytes().chain(*b"\r\n"));
    }
    bytes.extend(b"\r\n");
    bytes.extend(body.as_ref());
    bytes
}

/// A 200 answer of this type.
pub fn ok(content_type: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    answer("200 OK", &[&format!("Content-Type: {content_type}")], body)
}

/// `bytes` as gzip.
pub fn gzip(bytes: impl AsRef<[u8]>) -> Vec<u8> {
    let mut encoder = GzipEncoder::new(Level::Default.into());
    let mut room = vec![0; bytes.as_ref().len() * 2 + 1024];
    let mut output = WriteBuffer::new_initialized(&mut room);
    encoder.encode(&mut PartialBuffer::new(bytes.as_ref()), &mut output).expect("room enough");
    while !encoder.finish(&mut output).expect("room enough") {}
    output.written().to_vec()
}
