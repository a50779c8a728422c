//! The command line: text in, its best sentences and key terms out.

mod arguments;
mod compression;
mod input;
mod json;
mod jsonl;
mod line;
mod lines;
mod markdown;
mod output;
mod output_file;
mod progress;
mod terminal;
mod together;

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use arguments::{Arguments, Asked, Format};
use epitome::{Document, Summary, summarize_together};
use line::Answer;
use output::Report;
use output_file::OutputFile;
use progress::Progress;
use terminal::Shown;

/// What a text takes is asked for and given back for every line, and the system's own allocator gives it to the system
/// each time: that took a seventh of the time of short texts.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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
    let paths = input::paths(arguments)?;
    let mut code = ExitCode::SUCCESS;
    if arguments.jsonl {
        if !answer_lines(&paths, &mut out, is_terminal, arguments, &asked)? {
            code = ExitCode::FAILURE;
        }
    } else {
        let texts = paths.iter().filter_map(|path| match input::read(path) {
            Ok(text) => Some((path, input::document(text, &asked.options, arguments))),
            Err(error) => {
                terminal::report(error);
                code = ExitCode::FAILURE;
                None
            }
        });
        let mut is_first = true;
        if arguments.together {
            let texts: Vec<_> = texts.collect();
            let documents: Vec<&Document> = texts.iter().map(|(_, document)| document).collect();
            let summaries = summarize_together(&documents, asked.request.clone());
            for ((path, document), summary) in texts.iter().zip(summaries) {
                // To people, a text that adds nothing is not shown.
                if arguments.format == Format::Json || !summary.sentences.is_empty() {
                    write(&mut out, path, document, summary, arguments, is_first)?;
                    is_first = false;
                }
            }
        } else {
            for (path, document) in texts {
                let summary = document.summarize(asked.request.clone());
                write(&mut out, path, &document, summary, arguments, is_first)?;
                is_first = false;
            }
        }
    }
    out.flush()?;
    Ok(code)
}

/// Answers JSON lines. Whether all were well formed.
fn answer_lines(
    paths: &[PathBuf],
    out: &mut impl Write,
    is_terminal: bool,
    arguments: &Arguments,
    asked: &Asked,
) -> io::Result<bool> {
    let mut lines = lines::lines(paths.iter().map(PathBuf::as_path), arguments.max_line);
    if arguments.together {
        return together::run(lines, out, arguments, asked);
    }
    let Some(path) = &arguments.output else {
        let mut progress = Progress::new(!is_terminal, 0);
        let write = |answer: Answer| {
            progress.count(answer.is_error);
            writeln!(out, "{}", answer.json)?;
            out.flush()
        };
        let answered = jsonl::run(lines, write, arguments, asked);
        return answered.map(|()| progress.finish());
    };
    let mut file = OutputFile::open(path, arguments, paths)?;
    file.skip(&mut lines)?;
    let mut progress = Progress::new(true, file.answered);
    let write = |answer: Answer| {
        progress.count(answer.is_error);
        file.write_line(&answer.json)
    };
    let answered = jsonl::run(lines, write, arguments, asked);
    let all_well = progress.finish();
    // What was answered before an input failed is kept.
    file.finish().and(answered).map(|()| all_well)
}

/// Writes the answer for one text.
fn write(
    out: &mut impl Write,
    path: &Path,
    document: &Document,
    summary: Summary,
    arguments: &Arguments,
    is_first: bool,
) -> io::Result<()> {
    if arguments.format == Format::Json {
        let id = (!input::is_standard_input(path)).then(|| path.to_string_lossy());
        let answer = json::Answer::of(id, document, summary, arguments);
        serde_json::to_writer(&mut *out, &answer)?;
        return writeln!(out);
    }
    let mut report = Report::of(document, summary, arguments);
    let is_named = arguments.files.len() > 1 || arguments.files_from.is_some();
    report.name = is_named.then(|| path.to_string_lossy().into_owned());
    if !is_first {
        writeln!(out)?;
    }
    report.write(out, arguments.format)
}
