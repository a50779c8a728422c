//! Files and standard input.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};

use epitome::{Document, Options, html};

use crate::arguments::Arguments;
use crate::compression::{Compression, LONGEST_MAGIC};
use crate::terminal;

/// Whether a path stands for standard input.
pub(crate) fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

/// All inputs, in order.
pub(crate) fn paths(arguments: &Arguments) -> io::Result<Vec<PathBuf>> {
    if let Some(list) = &arguments.files_from {
        let names = text_of(list)?;
        let names: Vec<PathBuf> =
            names.lines().filter(|name| !name.is_empty()).map(PathBuf::from).collect();
        if is_standard_input(list) && names.iter().any(|name| is_standard_input(name)) {
            let advice = "the list of files comes from standard input, so no text can";
            return Err(io::Error::new(io::ErrorKind::InvalidInput, advice));
        }
        return Ok(names);
    }
    let standard_input = arguments.files.is_empty().then(|| PathBuf::from("-"));
    Ok(arguments.files.iter().cloned().chain(standard_input).collect())
}

/// A list of names, which are taken as they are.
fn text_of(list: &Path) -> io::Result<String> {
    let mut text = String::new();
    open(list)?.read_to_string(&mut text).map_err(|error| named(list, &error))?;
    Ok(text)
}

/// Opens an input for reading as it is.
fn open(path: &Path) -> io::Result<Box<dyn BufRead + Send>> {
    if is_standard_input(path) {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    match File::open(path) {
        Ok(file) => Ok(Box::new(BufReader::new(file))),
        Err(error) => Err(named(path, &error)),
    }
}

/// Opens an input for reading line by line: what it holds, if it is compressed.
pub(crate) fn open_decoded(path: &Path) -> io::Result<Box<dyn BufRead + Send>> {
    let mut input = open(path)?;
    let mut beginning = Vec::new();
    let mut few = input.by_ref().take(LONGEST_MAGIC as u64);
    few.read_to_end(&mut beginning).map_err(|error| named(path, &error))?;
    let compression = Compression::of_beginning(&beginning).or_else(|| Compression::of_name(path));
    let input = Cursor::new(beginning).chain(input);
    match compression {
        None => Ok(Box::new(input)),
        Some(compression) => {
            let decoded = compression.decoded(input).map_err(|error| named(path, &error))?;
            Ok(Box::new(BufReader::new(decoded)))
        }
    }
}

/// Reads a whole input. What is not UTF-8 is replaced, and that is said on standard error.
pub(crate) fn read(path: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes).map_err(|error| named(path, &error))?;
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

/// Reads a text as it is asked for: as it stands, or as HTML.
pub(crate) fn document(
    text: String,
    options: &Options,
    arguments: &Arguments,
) -> Document<'static> {
    if !arguments.html {
        return Document::read(text, options);
    }
    let html::MarkedText { text, markup, .. } = html::read(&text);
    Document::read(text, &Options { markup, ..options.clone() })
}

/// An error that says which file it is about.
pub(crate) fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
