//! Inputs → their lines, one after the other.

use std::io::{self, BufRead, Read};
use std::path::Path;

use crate::input;

/// What some programs begin a file with.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A line as it stands, counted from 1 in its input.
pub(crate) struct Line {
    pub(crate) number: usize,
    /// None if it is longer than is allowed.
    pub(crate) bytes: Option<Vec<u8>>,
}

/// The lines of some inputs that are not empty. An input that cannot be read ends them with an error.
pub(crate) fn lines<'a>(
    paths: impl Iterator<Item = &'a Path>,
    longest: usize,
) -> impl Iterator<Item = io::Result<Line>> {
    paths.flat_map(move |path| {
        let (input, failure) = match input::open_decoded(path) {
            Ok(input) => (Some(input), None),
            Err(error) => (None, Some(Err(error))),
        };
        let lines = input.into_iter().flat_map(move |input| lines_of(input, path, longest));
        failure.into_iter().chain(lines)
    })
}

/// The lines of an input that are not empty.
pub(crate) fn lines_of(
    mut input: impl BufRead,
    path: &Path,
    longest: usize,
) -> impl Iterator<Item = io::Result<Line>> {
    let is_empty = |bytes: &Vec<u8>| bytes.trim_ascii().is_empty();
    let read = move |number| {
        let unreadable = |error: io::Error| {
            let state = match error.kind() {
                io::ErrorKind::UnexpectedEof => "the file is cut off here: replace it",
                _ => "what stands before it may be damaged too: replace the file",
            };
            let advice = format!("line {number}: {error}; {state}");
            input::named(path, &io::Error::new(error.kind(), advice))
        };
        line(&mut input, number, longest).map_err(unreadable).transpose()
    };
    (1..).map_while(read).filter(move |line| {
        !line.as_ref().is_ok_and(|line| line.bytes.as_ref().is_some_and(is_empty))
    })
}

/// The next line, if there is one. No more of it is kept than is allowed.
fn line(input: &mut impl BufRead, number: usize, longest: usize) -> io::Result<Option<Line>> {
    let mut bytes = Vec::new();
    let most = (longest as u64).saturating_add(1);
    if input.by_ref().take(most).read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    if bytes.ends_with(b"\n") {
        bytes.pop();
    } else if bytes.len() > longest {
        input.skip_until(b'\n')?;
        return Ok(Some(Line { number, bytes: None }));
    }
    if number == 1 && bytes.starts_with(BYTE_ORDER_MARK) {
        bytes.drain(..BYTE_ORDER_MARK.len());
    }
    Ok(Some(Line { number, bytes: Some(bytes) }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str, longest: usize) -> Vec<(usize, Option<usize>)> {
        lines_of(text.as_bytes(), Path::new("a"), longest)
            .map(|line| line.expect("a slice can be read"))
            .map(|line| (line.number, line.bytes.map(|bytes| bytes.len())))
            .collect()
    }

    #[test]
    fn empty_lines_count_and_are_left_out() {
        assert_eq!(numbers("ab\n\n \r\ncd", 9), [(1, Some(2)), (4, Some(2))]);
        assert_eq!(numbers("", 9), []);
    }

    #[test]
    fn a_long_line_is_skipped_to_its_end() {
        assert_eq!(numbers("abcd\nabcde\nab\n", 4), [(1, Some(4)), (2, None), (3, Some(2))]);
        assert_eq!(numbers("abcdefghijkl\nab\nabcde", 4), [(1, None), (2, Some(2)), (3, None)]);
        assert_eq!(numbers("abcd", 4), [(1, Some(4))]);
    }
}
