//! The headers of every response: what the page promises, as far as a browser can enforce it.
//!
//! The page carries the same Content-Security-Policy in a `<meta>`, for hosts that send no headers
//! of their own; a test holds the two together. The site has all of them in a file, as some hosts
//! read it, and `docs/hosting.md` for the others.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::files;

/// The Content-Security-Policy, without what only a header can say.
pub(crate) const PAGE_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     worker-src 'self' blob:; style-src 'self'; img-src 'self'; manifest-src 'self'; connect-src 'none'; \
     base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; \
     trusted-types epitome epitome-page";

/// The service worker's own: it fetches the files of its site, and runs nothing else.
pub(crate) const SERVICE_WORKER_POLICY: &str = "default-src 'none'; connect-src 'self'";

/// The policy for the file at a path.
pub(crate) fn policy_of(path: &str) -> &'static str {
    if path.ends_with("/sw.js") { SERVICE_WORKER_POLICY } else { PAGE_POLICY }
}

/// Every other header, on whatever host.
pub(crate) const HEADERS: [(&str, &str); 5] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "accelerometer=(), autoplay=(), camera=(), clipboard-read=(self), \
         clipboard-write=(self), display-capture=(), encrypted-media=(), fullscreen=(), \
         gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), \
         magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), \
         publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), \
         xr-spatial-tracking=()",
    ),
];

/// A reload always shows the last build. So it is with the address of the page on any host.
pub(crate) const FRESH: (&str, &str) = ("Cache-Control", "no-cache");

/// What is in the folder of a version never changes.
const FOR_EVER: (&str, &str) = ("Cache-Control", "public, max-age=31536000, immutable");

/// Writes the headers into the site, in the form that Netlify and Cloudflare Pages read.
pub(crate) fn write_headers(site: &Path) -> Result<()> {
    let entries = fs::read_dir(site).with_context(|| format!("there is no {}", site.display()))?;
    let version = entries
        .flatten()
        .filter(|entry| entry.path().join("page.js").is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .next()
        .context("the site has no version")?;
    files::write(&site.join("_headers"), headers_file(&version).as_bytes())?;
    Ok(())
}

/// No two of its patterns set the same header for one file: hosts would send both, and a browser would obey both.
fn headers_file(version: &str) -> String {
    let mut text = String::from(
        "# For a site at the root of its address, on Netlify, Cloudflare Pages and hosts like them.\n",
    );
    let version = format!("/{version}/*");
    let policy = "Content-Security-Policy";
    let page = [(policy, PAGE_POLICY), FRESH];
    let patterns: [(&str, &[(&str, &str)]); 5] = [
        ("/", &page),
        ("/index.html", &page),
        ("/sw.js", &[(policy, SERVICE_WORKER_POLICY), FRESH]),
        (&version, &[FOR_EVER]),
        ("/*", &HEADERS),
    ];
    for (pattern, headers) in patterns {
        text.push_str(&format!("{pattern}\n"));
        for (name, value) in headers {
            text.push_str(&format!("  {name}: {value}\n"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use super::*;

    fn directives(policy: &str) -> BTreeSet<&str> {
        // `frame-ancestors` means nothing in a `<meta>`, so the page may leave it out.
        policy
            .split(';')
            .map(str::trim)
            .filter(|directive| !directive.is_empty() && !directive.starts_with("frame-ancestors"))
            .collect()
    }

    #[test]
    fn the_page_and_the_server_say_the_same() {
        let page = fs::read_to_string(crate::root().join("www/index.html")).expect("the page");
        let (_, rest) = page.split_once("http-equiv=\"Content-Security-Policy\"").expect("a meta");
        let (_, rest) = rest.split_once("content=\"").expect("with a policy");
        let (policy, _) = rest.split_once('"').expect("that ends");
        let policy = policy.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(directives(&policy), directives(PAGE_POLICY));
    }

    #[test]
    fn the_guide_for_hosts_has_every_header() {
        let guide = fs::read_to_string(crate::root().join("docs/hosting.md")).expect("the guide");
        let policies =
            [PAGE_POLICY, SERVICE_WORKER_POLICY].map(|policy| ("Content-Security-Policy", policy));
        for (name, value) in HEADERS.into_iter().chain(policies).chain([FRESH, FOR_EVER]) {
            let line = format!("add_header {name} \"{value}\" always;");
            assert!(guide.contains(&line), "{line}");
        }
    }

    #[test]
    fn the_file_for_hosts_names_each_header_of_a_path_once() {
        let text = headers_file("0123456789");
        assert!(text.contains("\n/0123456789/*\n  Cache-Control: public"));
        for path in ["/", "/index.html", "/sw.js", "/0123456789/page.js", "/favicon.svg"] {
            let mut names = BTreeSet::new();
            let mut applies = false;
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                match line.strip_prefix("  ").and_then(|header| header.split_once(": ")) {
                    None => {
                        let start = line.strip_suffix('*');
                        applies = start.map_or(path == line, |start| path.starts_with(start));
                    }
                    Some((name, _)) if applies => assert!(names.insert(name), "{path}: {name}"),
                    Some(_) => {}
                }
            }
            assert!(HEADERS.iter().all(|(name, _)| names.contains(name)), "{path}");
        }
    }

    #[test]
    fn no_header_breaks_its_line() {
        for (name, value) in HEADERS.into_iter().chain([FRESH, FOR_EVER]) {
            assert!(!value.contains(['\n', '\r']) && !value.contains("  "), "{name}: {value}");
        }
    }
}
