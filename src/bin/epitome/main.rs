//! The command line: text in, its best sentences and key terms out.

mod arguments;
mod input;
mod json;
mod jsonl;
mod markdown;
mod output;
mod terminal;

use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;

use arguments::{Arguments, Asked, Format};
use epitome::Document;
use output::Report;
use terminal::Shown;

fn main() -> ExitCode {
    let arguments = terminal::parse::<Arguments>();
    match run(&arguments) {
        Ok(code) => code,
        // The reader of our output has seen enough, as `head` does: no error.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            terminal::report(error);
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> io::Result<ExitCode> {
    let standard_output = io::stdout().lock();
    let is_terminal = standard_output.is_terminal();
    let mut out = Shown::new(BufWriter::new(standard_output), is_terminal);
    let asked = match Asked::of(arguments) {
        Ok(asked) => asked,
        Err(error) => {
            terminal::report(error);
            return Ok(ExitCode::from(2));
        }
    };
    let mut code = ExitCode::SUCCESS;
    if arguments.jsonl {
        for path in arguments.paths() {
            if !jsonl::run(input::open(path)?, &mut out, arguments, &asked)? {
                code = ExitCode::FAILURE;
            }
        }
    } else {
        for (index, path) in arguments.paths().enumerate() {
            let text = match input::read(path) {
                Ok(text) => text,
                Err(error) => {
                    terminal::report(error);
                    code = ExitCode::FAILURE;
                    continue;
                }
            };
            let document = Document::read(text, &asked.options);
            match arguments.format {
                Format::Json => {
                    let id = (!input::is_standard_input(path)).then(|| path.to_string_lossy());
                    let answer = json::Answer::of(id, &document, &asked.request, arguments);
                    serde_json::to_writer(&mut out, &answer)?;
                    writeln!(out)?;
                }
                Format::Text | Format::Markdown => {
                    let mut report = Report::of(&document, &asked.request, arguments);
                    report.name =
                        (arguments.files.len() > 1).then(|| path.to_string_lossy().into_owned());
                    if index > 0 {
                        writeln!(out)?;
                    }
                    report.write(&mut out, arguments.format)?;
                }
            }
        }
    }
    out.flush()?;
    Ok(code)
}
