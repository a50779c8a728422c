//! `serve`: builds the page and serves `www/`, or the built site, to this machine alone.

use std::fs;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::build::{self, Lock, Optimize};
use crate::http::{self, Found};
use crate::{dist, policy};

const PORT: u16 = 8080;

/// How many ports after the wanted one are tried when it is taken.
const PORTS_TRIED: u16 = 50;

/// How many requests are answered at once; a page and its modules ask for about this many.
const THREADS: usize = 8;

/// What is asked for on the command line.
#[derive(Debug, PartialEq)]
struct Wanted {
    port: u16,
    /// The site as it is published, which needs Node to be built, rather than its sources.
    site: bool,
}

/// `cargo xtask serve [--site] [--port N]`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let Wanted { port, site } = wanted(arguments)?;
    if site {
        dist::run(&[])?;
    } else {
        build::make(Optimize::IfInstalled, Lock::Update)?;
    }
    let folder = if site { "dist/site" } else { "www" };
    let listener = listen(port)?;
    let address = listener.local_addr()?;
    let server = Server::from_listener(listener, None)
        .map_err(|error| anyhow!("cannot serve on {address}: {error}"))?;
    println!("\nEpitome is at http://{address}/ (Ctrl-C ends it)");
    serve(Arc::new(server), &crate::root().join(folder));
    Ok(())
}

fn wanted(arguments: &[String]) -> Result<Wanted> {
    let mut wanted = Wanted { port: PORT, site: false };
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        let number = match word.as_str() {
            "--site" => {
                wanted.site = true;
                continue;
            }
            "--port" => words.next().map(String::as_str),
            joined => joined.strip_prefix("--port="),
        };
        let Some(number) = number else {
            bail!("'cargo xtask serve' takes '--site', '--port N' and nothing else");
        };
        wanted.port = number
            .parse()
            .with_context(|| format!("--port takes a number up to 65535, not '{number}'"))?;
    }
    Ok(wanted)
}

/// Listens on the loopback interface only, on `port` or the next one that is free.
fn listen(port: u16) -> Result<TcpListener> {
    let last = port.saturating_add(PORTS_TRIED);
    for candidate in port..=last {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, candidate)) {
            Ok(listener) => return Ok(listener),
            // Windows refuses reserved ports with the second of these.
            Err(error)
                if matches!(error.kind(), ErrorKind::AddrInUse | ErrorKind::PermissionDenied) => {}
            Err(error) => return Err(error).context("cannot listen on 127.0.0.1"),
        }
    }
    bail!("no free port from {port} to {last}: choose another with --port N")
}

/// Answers requests for files of `folder`, several at once, until the server is unblocked.
fn serve(server: Arc<Server>, folder: &Path) {
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                while let Ok(request) = server.recv() {
                    answer(request, folder);
                }
            });
        }
    });
}

fn answer(request: Request, folder: &Path) {
    let text = "text/plain; charset=utf-8";
    let policy = policy::policy_of(http::url_path(request.url()));
    let response = match request.method() {
        Method::Get | Method::Head => match http::find(folder, request.url()) {
            Found::File(path) => match fs::read(&path) {
                Ok(content) => response(200, http::content_type(&path), content),
                Err(_) => response(500, text, "500: this file cannot be read\n".into()),
            },
            Found::Folder => {
                // A path with an empty segment is never found, so this stays on this server.
                let location = format!("{}/", http::url_path(request.url()));
                header(response(308, text, Vec::new()), "Location", &location)
            }
            Found::Nothing => {
                response(404, "text/html; charset=utf-8", include_bytes!("404.html").into())
            }
        },
        _ => header(response(405, text, "405: GET or HEAD\n".into()), "Allow", "GET, HEAD"),
    };
    let response = header(response, "Content-Security-Policy", policy);
    // A reader that has gone away needs no answer.
    let _ = request.respond(response);
}

type Answer = Response<std::io::Cursor<Vec<u8>>>;

fn response(status: u16, content_type: &str, content: Vec<u8>) -> Answer {
    // Whole files with their length, never in chunks.
    let mut response =
        Response::from_data(content).with_status_code(status).with_chunked_threshold(usize::MAX);
    response = header(response, "Content-Type", content_type);
    for (name, value) in policy::HEADERS.into_iter().chain([policy::FRESH]) {
        response = header(response, name, value);
    }
    response
}

/// Adds a header; one that is not ASCII is left out.
fn header(response: Answer, name: &str, value: &str) -> Answer {
    match Header::from_bytes(name, value) {
        Ok(header) => response.with_header(header),
        Err(()) => response,
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::{SocketAddr, TcpStream};

    use super::*;
    use crate::files::tests::Scratch;

    fn arguments(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn port_and_folder_are_chosen_on_the_command_line() {
        for (words, expected) in [
            (&[][..], Some((8080, false))),
            (&["--port", "9000"], Some((9000, false))),
            (&["--port=9000"], Some((9000, false))),
            (&["--site"], Some((8080, true))),
            (&["--site", "--port", "9000"], Some((9000, true))),
            (&["--port=9000", "--site"], Some((9000, true))),
            (&["--port", "70000"], None),
            (&["--port", "http"], None),
            (&["--port"], None),
            (&["9000"], None),
        ] {
            let found = wanted(&arguments(words)).ok();
            let expected = expected.map(|(port, site)| Wanted { port, site });
            assert_eq!(found, expected, "{words:?}");
        }
    }

    #[test]
    fn a_taken_port_gives_the_next_free_one() {
        let first = listen(20_800).expect("a port");
        let first = first.local_addr().map(|a| (first, a.port())).expect("an address");
        let second = listen(first.1).expect("another port");
        let second = second.local_addr().expect("an address");
        assert!(second.port() > first.1 && second.port() <= first.1 + PORTS_TRIED);
        assert!(second.ip().is_loopback());
    }

    fn ask(address: SocketAddr, request: &str) -> String {
        let mut stream = TcpStream::connect(address).expect("a connection");
        write!(stream, "{request}\r\nHost: x\r\nConnection: close\r\n\r\n").expect("sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        answer
    }

    #[test]
    fn every_answer_carries_the_policy() {
        let scratch = Scratch::new("serve");
        fs::write(scratch.0.join("index.html"), "<p>hello").expect("a file");
        fs::create_dir_all(scratch.0.join("demo")).expect("a folder");
        fs::write(scratch.0.join("demo/index.html"), "<p>demo").expect("a file");
        fs::write(scratch.0.join("sw.js"), "1").expect("a file");
        let listener = listen(20_900).expect("a port");
        let address = listener.local_addr().expect("an address");
        let server = Arc::new(Server::from_listener(listener, None).expect("a server"));
        thread::scope(|scope| {
            scope.spawn(|| serve(server.clone(), &scratch.0));
            // A connection that says nothing must hold up nobody.
            let _silent = TcpStream::connect(address).expect("a connection");
            for (request, status, body) in [
                ("GET / HTTP/1.1", "200", "<p>hello"),
                ("HEAD / HTTP/1.1", "200", ""),
                ("GET /nothing HTTP/1.1", "404", include_str!("404.html")),
                ("GET /../Cargo.toml HTTP/1.1", "404", include_str!("404.html")),
                ("GET /demo?x HTTP/1.1", "308", ""),
                ("GET /sw.js HTTP/1.1", "200", "1"),
                ("POST / HTTP/1.1", "405", "405: GET or HEAD\n"),
            ] {
                let answer = ask(address, request);
                let (head, content) = answer.split_once("\r\n\r\n").expect("a head");
                assert!(head.starts_with(&format!("HTTP/1.1 {status} ")), "{request}: {head}");
                assert_eq!(content, body, "{request}");
                let path = request.split(' ').nth(1).unwrap_or_default();
                let policy = ("Content-Security-Policy", policy::policy_of(path));
                for (name, value) in policy::HEADERS.into_iter().chain([policy::FRESH, policy]) {
                    assert!(head.contains(&format!("{name}: {value}\r\n")), "{request}: {head}");
                }
            }
            assert!(ask(address, "GET /demo HTTP/1.1").contains("Location: /demo/\r\n"));
            for _ in 0..THREADS {
                server.unblock();
            }
        });
    }
}
