//! What a terminal is shown: a text could otherwise colour it, name it, or write its clipboard.

use std::fmt::Display;
use std::io::{self, IsTerminal, Write};

use clap::Parser;
use clap::builder::Styles;

/// The first byte of U+0080 to U+00BF in UTF-8. The controls among them end below the byte 0xA0.
const LEAD: u8 = 0xC2;

/// Hands text on. To a terminal, control characters but line feed and tab are written as `\u{1b}`.
#[derive(Debug)]
pub(crate) struct Shown<W> {
    inner: W,
    is_terminal: bool,
    /// Whether a `LEAD` waits for the byte after it.
    has_lead: bool,
}

impl<W: Write> Shown<W> {
    pub(crate) fn new(inner: W, is_terminal: bool) -> Self {
        Self { inner, is_terminal, has_lead: false }
    }

    fn put(&mut self, byte: u8) -> io::Result<()> {
        match (std::mem::take(&mut self.has_lead), byte) {
            (true, 0x80..0xA0) => write!(self.inner, "\\u{{{byte:x}}}"),
            (true, _) => self.inner.write_all(&[LEAD, byte]),
            (false, b'\n' | b'\t') => self.inner.write_all(&[byte]),
            (false, 0..0x20 | 0x7F) => write!(self.inner, "\\u{{{byte:x}}}"),
            (false, LEAD) => {
                self.has_lead = true;
                Ok(())
            }
            (false, _) => self.inner.write_all(&[byte]),
        }
    }
}

impl<W: Write> Write for Shown<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if !self.is_terminal {
            return self.inner.write(bytes);
        }
        bytes.iter().try_for_each(|&byte| self.put(byte))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// Says on standard error what went wrong.
pub(crate) fn report(what: impl Display) {
    let error = io::stderr().lock();
    let is_terminal = error.is_terminal();
    // Where nobody can be told, nothing is left to do.
    let _ = writeln!(Shown::new(error, is_terminal), "epitome: {what}");
}

/// What was typed; otherwise says what is wrong with it, or helps, and ends the program. There are no colours where an
/// argument has controls in it, which a name of a file may bring: they could not be told apart.
pub(crate) fn parse<Arguments: Parser>() -> Arguments {
    if !std::env::args_os().any(|argument| argument.to_string_lossy().contains(is_hidden)) {
        return Arguments::parse();
    }
    let matches = Arguments::command().styles(Styles::plain()).try_get_matches();
    let parsed = matches.and_then(|matches| Arguments::from_arg_matches(&matches));
    parsed.unwrap_or_else(|said| {
        if !said.use_stderr() {
            said.exit();
        }
        let error = io::stderr().lock();
        let is_terminal = error.is_terminal();
        let _ = write!(Shown::new(error, is_terminal), "{}", said.render().ansi());
        std::process::exit(said.exit_code())
    })
}

fn is_hidden(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What arrives if a text comes in pieces of so many bytes.
    fn shown(text: &str, is_terminal: bool, piece: usize) -> String {
        let mut out = Shown::new(Vec::new(), is_terminal);
        for part in text.as_bytes().chunks(piece) {
            out.write_all(part).expect("a vector takes all");
        }
        out.flush().expect("a vector takes all");
        String::from_utf8(out.inner).expect("UTF-8")
    }

    #[test]
    fn a_terminal_is_shown_controls() {
        let text = "a\x1b]52;c;ZQ==\x07\tb\r\n\0\x7f\u{80}\u{9b}31m\u{9f}\u{a0}é«大😀\n";
        let safe = "a\\u{1b}]52;c;ZQ==\\u{7}\tb\\u{d}\n\\u{0}\\u{7f}\\u{80}\\u{9b}31m\\u{9f}\u{a0}é«大😀\n";
        for piece in [1, 2, 3, 1000] {
            assert_eq!(shown(text, true, piece), safe);
            assert_eq!(shown(text, false, piece), text, "a pipe gets the text as it is");
        }
    }

    #[test]
    fn every_control_but_two_is_shown() {
        for c in '\0'..='\u{ff}' {
            let expected = match is_hidden(c) {
                true => format!("\\u{{{:x}}}", u32::from(c)),
                false => c.to_string(),
            };
            assert_eq!(shown(&c.to_string(), true, 1), expected);
        }
    }
}
