//! The browsers for the tests of the page: the system's own, or those from the system's packages.
//!
//! None is downloaded from elsewhere. What is looked for, in this order: the path in a variable such
//! as `EPITOME_CHROMIUM`, the usual names in PATH, the usual places of macOS and Windows, and then,
//! on Debian and its like where this is allowed, the packages. One like Chromium must be there.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::consent::Consent;
use crate::run::{self, Run};

/// A browser that the tests can run in.
#[derive(Debug)]
pub(crate) struct Browser {
    /// What the tests call it.
    pub(crate) name: &'static str,
    /// Says where it is.
    pub(crate) variable: &'static str,
    /// In PATH.
    names: &'static [&'static str],
    /// Below `/Applications` on macOS, or below a folder of programs on Windows.
    places: &'static [&'static str],
    /// What it needs besides.
    needs: &'static [&'static str],
    /// The packages of Debian and its like that have all of it.
    packages: &'static [&'static str],
}

static CHROMIUM: Browser = Browser {
    name: "chrome",
    variable: "EPITOME_CHROMIUM",
    names: &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
        "microsoft-edge-stable",
    ],
    places: &[
        "Google Chrome.app/Contents/MacOS/Google Chrome",
        "Chromium.app/Contents/MacOS/Chromium",
        "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "Google/Chrome/Application/chrome.exe",
        "Chromium/Application/chrome.exe",
        "Microsoft/Edge/Application/msedge.exe",
        "BraveSoftware/Brave-Browser/Application/brave.exe",
    ],
    needs: &[],
    packages: &["chromium"],
};

static FIREFOX: Browser = Browser {
    name: "firefox",
    variable: "EPITOME_FIREFOX",
    names: &["firefox", "firefox-esr"],
    places: &["Firefox.app/Contents/MacOS/firefox", "Mozilla Firefox/firefox.exe"],
    needs: &[],
    packages: &["firefox-esr"],
};

/// By its driver, which comes with a browser of its own. It needs a screen.
static WEBKIT: Browser = Browser {
    name: "webkit",
    variable: "EPITOME_WEBKIT",
    names: &["WebKitWebDriver"],
    places: &[],
    needs: &["Xvfb"],
    packages: &["webkit2gtk-driver", "xvfb"],
};

/// A browser, and where it is.
pub(crate) type Found = (&'static Browser, PathBuf);

/// In the order in which the tests run in them.
pub(crate) static ALL: [&Browser; 3] = [&CHROMIUM, &FIREFOX, &WEBKIT];

/// Chromium first, and the others where they are; what is missing is installed where the system can and a person lets
/// it, else said.
pub(crate) fn ensure(consent: Consent) -> Result<Vec<Found>> {
    let all = ALL;
    let mut found = look_for(&all)?;
    let missing: Vec<_> = all
        .iter()
        .filter(|browser| found.iter().all(|(known, _)| known.name != browser.name))
        .flat_map(|browser| browser.packages)
        .copied()
        .collect();
    if !missing.is_empty()
        && let Some(prefix) = apt()
        && consent.to_install(&format!("{} with apt-get", missing.join(", ")))?
    {
        // What cannot be had is missed below, if it must be there.
        if let Err(error) = install(&prefix, &missing) {
            eprintln!("{error:#}");
        }
        found = look_for(&all)?;
    }
    for browser in all {
        match found.iter().find(|(known, _)| known.name == browser.name) {
            Some((_, path)) => println!("browser: {} ({})", browser.name, path.display()),
            None if browser.name == CHROMIUM.name => bail!(
                "the tests of the page need a browser: install Chromium, Chrome or Edge, \
                 or set {} to the path of one",
                browser.variable
            ),
            None => println!("browser: no {}: {}", browser.name, browser.advice()),
        }
    }
    Ok(found)
}

impl Browser {
    /// How to get it.
    pub(crate) fn advice(&self) -> String {
        let packages = self.packages.join(" and ");
        format!("install {packages}, or set {} to its path", self.variable)
    }

    /// A variable that leads nowhere is an error: to use another browser than the one that was
    /// asked for would hide it.
    fn locate(&'static self) -> Result<Option<PathBuf>> {
        if self.needs.iter().any(|program| run::find(program).is_none()) {
            return Ok(None);
        }
        Ok(named(self.variable)?.or_else(|| find(self.names, self.places)))
    }
}

fn look_for(browsers: &[&'static Browser]) -> Result<Vec<Found>> {
    let locate = |browser: &&'static Browser| Ok(browser.locate()?.map(|path| (*browser, path)));
    browsers.iter().filter_map(|browser| locate(browser).transpose()).collect()
}

/// Installs those of the packages that this system knows: no two have the same.
fn install(prefix: &[&str], packages: &[&str]) -> Result<()> {
    let apt_get = |words: &[&str]| {
        let mut words = prefix.iter().copied().chain(["apt-get"]).chain(words.iter().copied());
        let program = words.next().unwrap_or_default();
        Run::new(program).args(words).env("DEBIAN_FRONTEND", "noninteractive").run()
    };
    apt_get(&["update"])?;
    let is_known = |name: &&&str| Run::new("apt-cache").args(["show", **name]).ask().is_some();
    let known = packages.iter().filter(is_known).copied();
    let words: Vec<_> =
        ["install", "-y", "--no-install-recommends"].into_iter().chain(known).collect();
    apt_get(&words)
}

/// The program that an environment variable names.
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
    cfg!(windows)
        || ["--version", "--help"].iter().any(|ask| Run::new(path).arg(ask).ask().is_some())
}

/// What to put before `apt-get` to install something, if this system has it and lets us.
fn apt() -> Option<Vec<&'static str>> {
    run::find("apt-get")?;
    if Run::new("id").arg("-u").ask()? == "0" {
        return Some(Vec::new());
    }
    Run::new("sudo").args(["-n", "true"]).ask().map(|_| vec!["sudo", "-n"])
}
