//! The headers of every response: the page's promise that nothing leaves the tab, made binding.
//!
//! The page carries the same Content-Security-Policy in a `<meta>`, for hosts that send no headers
//! of their own; a test holds the two together.

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

/// Every other header.
pub(crate) const HEADERS: [(&str, &str); 6] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "accelerometer=(), autoplay=(), camera=(), clipboard-read=(), \
         clipboard-write=(self), display-capture=(), encrypted-media=(), fullscreen=(), \
         gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), \
         magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), \
         publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), \
         xr-spatial-tracking=()",
    ),
    // A developer's reload always shows the last build.
    ("Cache-Control", "no-cache"),
];

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
    fn no_header_breaks_its_line() {
        for (name, value) in HEADERS {
            assert!(!value.contains(['\n', '\r']) && !value.contains("  "), "{name}: {value}");
        }
    }
}
