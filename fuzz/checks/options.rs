//! Any words on the command line, one a line: options, or an error that says something. Nothing panics.

use clap::Parser;
use epitome::summarize;

use crate::arguments::{Arguments, Asked};

const TEXT: &str =
    "The old bridge closed in May. It had carried trams since 1911. Will a new one come?";

pub(crate) fn check(bytes: &[u8]) {
    let typed = String::from_utf8_lossy(bytes);
    let arguments = match Arguments::try_parse_from(["epitome"].into_iter().chain(typed.lines())) {
        Ok(arguments) => arguments,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    match Asked::of(&arguments) {
        Ok(Asked { options, request }) => {
            let summary = summarize(TEXT, &options, request);
            assert!(summary.sentences.iter().all(|s| s.text == TEXT[s.span.range()]));
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}
