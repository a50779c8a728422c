//! From an address to a file, and from a file to its type: what a static server must get right.

use std::path::{Path, PathBuf};

/// What an address stands for.
#[derive(Debug, PartialEq)]
pub(crate) enum Found {
    File(PathBuf),
    /// A folder that was asked for without its closing slash; its relative links need it.
    Folder,
    Nothing,
}

/// The file under `folder` that `url` names. Only what is really inside the folder is found, by
/// whatever spelling or link; names that begin with a dot never are.
pub(crate) fn find(folder: &Path, url: &str) -> Found {
    let Some(mut relative) = relative_path(url) else { return Found::Nothing };
    if url_path(url).ends_with('/') {
        relative.push("index.html");
    }
    let (Ok(inside), Ok(path)) = (folder.canonicalize(), folder.join(relative).canonicalize())
    else {
        return Found::Nothing;
    };
    if !path.starts_with(&inside) {
        Found::Nothing
    } else if path.is_file() {
        Found::File(path)
    } else if path.join("index.html").is_file() {
        Found::Folder
    } else {
        Found::Nothing
    }
}

/// The path of a request's address, without its query.
pub(crate) fn url_path(url: &str) -> &str {
    url.split(['?', '#']).next().unwrap_or_default()
}

/// The path below the served folder; `None` for one that tries to leave it, or is none.
fn relative_path(url: &str) -> Option<PathBuf> {
    let path = percent_decoded(url_path(url).strip_prefix('/')?)?;
    let path = path.strip_suffix('/').unwrap_or(&path);
    if path.is_empty() {
        return Some(PathBuf::new());
    }
    // Drive letters, backslashes and device names mean something on some systems, and no file of
    // ours has them.
    let plain = |segment: &str| {
        !segment.is_empty()
            && !segment.starts_with('.')
            && !segment.contains(|c: char| c.is_control() || "\\:|<>\"*?".contains(c))
    };
    path.split('/').all(plain).then(|| path.split('/').collect())
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        rest = tail;
        if byte == b'%' {
            let (digits, tail) = rest.split_at_checked(2)?;
            let digit = |byte: u8| char::from(byte).to_digit(16);
            bytes.push(u8::try_from(digit(digits[0])? * 16 + digit(digits[1])?).ok()?);
            rest = tail;
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// The `Content-Type` of a file, by the end of its name.
pub(crate) fn content_type(path: &Path) -> &'static str {
    let extension = path.extension().map(|e| e.to_string_lossy().to_ascii_lowercase());
    match extension.as_deref() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt" | "md" | "ts") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::files::tests::Scratch;

    #[test]
    fn every_kind_of_file_of_the_page_has_its_type() {
        for (name, expected) in [
            ("index.html", "text/html; charset=utf-8"),
            ("page.css", "text/css; charset=utf-8"),
            ("engine/engine.js", "text/javascript; charset=utf-8"),
            ("pkg/epitome_bg.wasm", "application/wasm"),
            ("a.json", "application/json"),
            ("a.webmanifest", "application/manifest+json"),
            ("icon.svg", "image/svg+xml"),
            ("robots.txt", "text/plain; charset=utf-8"),
            ("pkg/epitome.d.ts", "text/plain; charset=utf-8"),
            ("UPPER.HTML", "text/html; charset=utf-8"),
            ("LICENSE", "application/octet-stream"),
        ] {
            assert_eq!(content_type(Path::new(name)), expected, "{name}");
        }
    }

    #[test]
    fn addresses_become_paths() {
        for (url, expected) in [
            ("/", Some("")),
            ("/index.html", Some("index.html")),
            ("/pkg/a.js?v=1", Some("pkg/a.js")),
            ("/pkg/", Some("pkg")),
            ("/a%20b.txt", Some("a b.txt")),
            ("/caf%C3%A9.txt", Some("café.txt")),
            // Ways out, and things that are no path.
            ("/../secret", None),
            ("/pkg/../../secret", None),
            ("/%2e%2e/secret", None),
            ("/..%2fsecret", None),
            ("/pkg%2f..%2f..%2fsecret", None),
            ("/..\\secret", None),
            ("/%5c..%5csecret", None),
            ("/c:/secret", None),
            ("//etc/passwd", None),
            ("/./a", None),
            ("/.git/config", None),
            ("/a%00.txt", None),
            ("/a%", None),
            ("/a%2", None),
            ("/a%zz", None),
            ("/%ff", None),
            ("", None),
            ("http://elsewhere/", None),
        ] {
            assert_eq!(relative_path(url), expected.map(PathBuf::from), "{url}");
        }
    }

    #[test]
    fn only_files_inside_the_folder_are_found() {
        let scratch = Scratch::new("http");
        let www = scratch.0.join("www");
        fs::create_dir_all(www.join("demo")).expect("a folder");
        fs::create_dir_all(www.join("empty")).expect("a folder");
        for name in ["www/index.html", "www/demo/index.html", "www/a.js", "secret"] {
            fs::write(scratch.0.join(name), name).expect("a file");
        }
        let file = |name: &str| Found::File(www.join(name).canonicalize().expect("there"));
        assert_eq!(find(&www, "/"), file("index.html"));
        assert_eq!(find(&www, "/a.js?x"), file("a.js"));
        assert_eq!(find(&www, "/demo/"), file("demo/index.html"));
        assert_eq!(find(&www, "/demo"), Found::Folder);
        for url in ["/empty", "/empty/", "/missing", "/a.js/", "/../secret", "/%2e%2e/secret"] {
            assert_eq!(find(&www, url), Found::Nothing, "{url}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(scratch.0.join("secret"), www.join("link")).expect("a link");
            assert_eq!(find(&www, "/link"), Found::Nothing);
        }
    }
}
