//! A browser for the tests of the page: the system's own, or one from the system's packages.
//!
//! None is downloaded from elsewhere. What is looked for, in this order: the path in
//! `EPITOME_CHROMIUM`, the usual names in PATH, the usual places of macOS and Windows, and then, on
//! Debian and its like where this is allowed, the package `chromium`.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::run::{self, Run};

pub(crate) const CHROMIUM_VARIABLE: &str = "EPITOME_CHROMIUM";
pub(crate) const FIREFOX_VARIABLE: &str = "EPITOME_FIREFOX";

const CHROMIUM_NAMES: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
];

/// Below `/Applications` on macOS, or below a folder of programs on Windows.
const CHROMIUM_PLACES: [&str; 7] = [
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "BraveSoftware/Brave-Browser/Application/brave.exe",
];

const FIREFOX_NAMES: [&str; 2] = ["firefox", "firefox-esr"];

const FIREFOX_PLACES: [&str; 2] =
    ["Firefox.app/Contents/MacOS/firefox", "Mozilla Firefox/firefox.exe"];

/// A Chromium-like browser; installs one where that is allowed, else says what to install.
pub(crate) fn ensure_chromium() -> Result<PathBuf> {
    if let Some(path) = named(CHROMIUM_VARIABLE)? {
        return Ok(path);
    }
    if let Some(path) = find(&CHROMIUM_NAMES, &CHROMIUM_PLACES) {
        return Ok(path);
    }
    if let Some(prefix) = apt() {
        let install = |words: &[&str]| {
            let mut words = prefix.iter().chain(words);
            let program = words.next().copied().unwrap_or_default();
            Run::new(program).args(words).env("DEBIAN_FRONTEND", "noninteractive").run()
        };
        install(&["apt-get", "update"])?;
        install(&["apt-get", "install", "-y", "--no-install-recommends", "chromium"])?;
        if let Some(path) = find(&CHROMIUM_NAMES, &CHROMIUM_PLACES) {
            return Ok(path);
        }
    }
    bail!(
        "the tests of the page need a browser: install Chromium, Chrome or Edge, \
         or set {CHROMIUM_VARIABLE} to the path of one"
    )
}

/// A Firefox, if there is one; the tests run in it as well then.
pub(crate) fn firefox() -> Result<Option<PathBuf>> {
    Ok(named(FIREFOX_VARIABLE)?.or_else(|| find(&FIREFOX_NAMES, &FIREFOX_PLACES)))
}

/// The program that an environment variable names. A name that leads nowhere is an error: to use
/// another browser than the one that was asked for would hide it.
fn named(variable: &str) -> Result<Option<PathBuf>> {
    let Some(path) = env::var_os(variable).filter(|path| !path.is_empty()).map(PathBuf::from)
    else {
        return Ok(None);
    };
    if !path.is_file() {
        bail!("{variable} is {}, and there is no such file", path.display());
    }
    Ok(Some(path))
}

fn find(names: &[&str], places: &[&str]) -> Option<PathBuf> {
    let in_path = names.iter().filter_map(|name| run::find(name));
    let folders = program_folders();
    let in_places = folders.iter().flat_map(|folder| places.iter().map(move |p| folder.join(p)));
    in_path.chain(in_places.filter(|path| path.is_file())).find(|path| answers(path))
}

fn program_folders() -> Vec<PathBuf> {
    if cfg!(target_os = "macos") {
        let home = env::home_dir().map(|home| home.join("Applications"));
        [Some(PathBuf::from("/Applications")), home].into_iter().flatten().collect()
    } else if cfg!(windows) {
        let variables = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"];
        variables.into_iter().filter_map(env::var_os).map(PathBuf::from).collect()
    } else {
        Vec::new()
    }
}

/// Whether the program really starts: some systems put a script in its place that only says how to
/// install it. On Windows the question would open a window, and there are no such scripts.
fn answers(path: &Path) -> bool {
    cfg!(windows) || Run::new(path).arg("--version").ask().is_some()
}

/// What to put before `apt-get` to install something, if this system has it and lets us.
fn apt() -> Option<Vec<&'static str>> {
    run::find("apt-get")?;
    if Run::new("id").arg("-u").ask()? == "0" {
        return Some(Vec::new());
    }
    Run::new("sudo").args(["-n", "true"]).ask().map(|_| vec!["sudo", "-n"])
}
