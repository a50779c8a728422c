//! Whether system packages may be installed: nobody's system is changed unasked.

use std::env;
use std::io::{self, BufRead, IsTerminal, Write};

use anyhow::{Result, bail};

/// What was said on the command line, or by the environment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Consent {
    /// `--yes`, or `CI` is set.
    Yes,
    /// `--no`: what is missing is done without.
    No,
    /// Neither: a person is asked.
    Ask,
}

impl Consent {
    /// `CI` counts where nothing was said.
    pub(crate) fn or_environment(self) -> Self {
        let is_ci = env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false");
        if self == Self::Ask && is_ci { Self::Yes } else { self }
    }

    /// Whether `what` may be installed. Where nobody can answer, an error says what to type.
    pub(crate) fn to_install(self, what: &str) -> Result<bool> {
        match self {
            Self::Yes => Ok(true),
            Self::No => Ok(false),
            Self::Ask if io::stdin().is_terminal() => ask(what, &mut io::stdin().lock()),
            Self::Ask => bail!(
                "this would install {what}: 'cargo xtask test --yes' installs them, \
                 'cargo xtask test --no' does without them"
            ),
        }
    }
}

fn ask(what: &str, answers: &mut impl BufRead) -> Result<bool> {
    print!("Install {what}? [y/N] ");
    io::stdout().flush()?;
    let mut answer = String::new();
    answers.read_line(&mut answer)?;
    Ok(["y", "yes"].contains(&answer.trim().to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_yes_is_a_yes() {
        for (answer, is_yes) in
            [("y\n", true), ("YES\n", true), ("\n", false), ("", false), ("no\n", false)]
        {
            assert_eq!(ask("it", &mut answer.as_bytes()).expect("an answer"), is_yes, "{answer:?}");
        }
    }

    #[test]
    fn what_was_said_counts() {
        assert!(Consent::Yes.to_install("it").expect("no question"));
        assert!(!Consent::No.to_install("it").expect("no question"));
        assert_eq!(Consent::No.or_environment(), Consent::No);
    }
}
