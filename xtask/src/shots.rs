//! `shots`: pictures of the built site, to be looked at.

use anyhow::{Result, bail};

use crate::consent::Consent;
use crate::run::Run;
use crate::{browser, dist};

/// Where the pictures go by default.
const FOLDER: &str = "target/shots";

/// `cargo xtask shots [DIR]`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let folder = match arguments {
        [] => FOLDER,
        [folder] => folder.as_str(),
        _ => bail!("'cargo xtask shots' takes one folder and nothing else"),
    };
    dist::run(&[])?;
    let mut run = Run::new("node").args(["bench/shots.js", folder]);
    for (browser, path) in browser::ensure(Consent::Ask.or_environment())? {
        run = run.env(browser.variable, path);
    }
    run.run()
}
