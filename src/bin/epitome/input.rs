//! Files and standard input.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use crate::terminal;

/// Whether a path stands for standard input.
pub(crate) fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

/// Opens an input for reading line by line.
pub(crate) fn open(path: &Path) -> io::Result<Box<dyn BufRead + Send>> {
    if is_standard_input(path) {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    match File::open(path) {
        Ok(file) => Ok(Box::new(BufReader::new(file))),
        Err(error) => Err(named(path, error)),
    }
}

/// Reads a whole input. What is not UTF-8 is replaced, and that is said on standard error.
pub(crate) fn read(path: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes).map_err(|error| named(path, error))?;
    Ok(decode(bytes, &path.display().to_string()))
}

/// Bytes as text; `place` says where they are from.
pub(crate) fn decode(bytes: Vec<u8>, place: &str) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| {
        terminal::report(format_args!(
            "{place}: not all of it is UTF-8; what is not was replaced by U+FFFD \
             (convert the text to UTF-8 to keep it)"
        ));
        String::from_utf8_lossy(error.as_bytes()).into_owned()
    })
}

fn named(path: &Path, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
