//! A file of answers, which a run that was stopped leaves in a state that the next one can go on with.
//!
//! `FILE.epitome.json` beside it says how the answers were made. A compressed file is written in members that each hold whole
//! lines, so that what follows the last whole member can be cut off, as can what follows the last line end of a plain one.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::arguments::Arguments;
use crate::compression::Compression;
use crate::input::named;

/// Bytes of answers in a member of a compressed file: enough to be compressed well. So many are made again after a stop.
const MEMBER_BYTES: usize = 1_000_000;

/// What `FILE.epitome.json` says.
#[derive(PartialEq, Serialize, Deserialize)]
struct Origin {
    /// Of the program.
    version: String,
    options: Value,
    /// The inputs.
    files: Vec<PathBuf>,
}

pub(crate) struct OutputFile {
    path: PathBuf,
    file: File,
    compression: Option<Compression>,
    /// What is not yet written.
    pending: Vec<u8>,
    /// How many lines the file had from the run before.
    pub(crate) answered: usize,
}

impl OutputFile {
    /// Opens a file that does not exist, is empty, or is to be resumed.
    pub(crate) fn open(path: &Path, arguments: &Arguments, files: &[PathBuf]) -> io::Result<Self> {
        let origin = Origin {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            options: serde_json::to_value(arguments)?,
            files: files.to_vec(),
        };
        Self::open_named(path, arguments.resume, &origin).map_err(|error| named(path, &error))
    }

    fn open_named(path: &Path, is_resumed: bool, origin: &Origin) -> io::Result<Self> {
        let file =
            File::options().read(true).write(true).create(true).truncate(false).open(path)?;
        // Not every file system has locks.
        if let Err(TryLockError::WouldBlock) = file.try_lock() {
            return Err(io::Error::other("another run is writing this file: wait for its end"));
        }
        let compression = Compression::of_name(path);
        let metadata = file.metadata()?;
        let mut answered = 0;
        if metadata.is_file() && metadata.len() > 0 {
            if !is_resumed {
                return Err(io::Error::new(
                    io::ErrorKind::AlreadyExists,
                    "this file has answers: go on with --resume, or delete it to begin again",
                ));
            }
            origin.check(&origin_path(path))?;
            let whole = whole_lines(&file, compression)?;
            file.set_len(whole.end)?;
            (&file).seek(SeekFrom::Start(whole.end))?;
            answered = whole.lines;
        }
        origin.write(&origin_path(path))?;
        Ok(Self { path: path.to_owned(), file, compression, pending: Vec::new(), answered })
    }

    /// Refuses an input that ends before the line that was answered last.
    pub(crate) fn skip<T>(
        &self,
        lines: &mut impl Iterator<Item = io::Result<T>>,
    ) -> io::Result<()> {
        for count in 0..self.answered {
            let Some(line) = lines.next() else {
                let advice = format!(
                    "this file has answers to {} lines, but the input has only {count}: \
                     give the input that it was made from",
                    self.answered
                );
                return Err(named(&self.path, &io::Error::other(advice)));
            };
            line?;
        }
        Ok(())
    }

    pub(crate) fn write_line(&mut self, line: &str) -> io::Result<()> {
        self.pending.extend_from_slice(line.as_bytes());
        self.pending.push(b'\n');
        if self.compression.is_none() || self.pending.len() >= MEMBER_BYTES {
            self.finish()?;
        }
        Ok(())
    }

    /// Writes what is left.
    pub(crate) fn finish(&mut self) -> io::Result<()> {
        if self.pending.is_empty() {
            return Ok(());
        }
        let written = match self.compression {
            None => self.file.write_all(&self.pending),
            Some(compression) => {
                compression.encoded(&self.pending).and_then(|member| self.file.write_all(&member))
            }
        };
        self.pending.clear();
        written.map_err(|error| named(&self.path, &error))
    }
}

fn origin_path(path: &Path) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(".epitome.json");
    PathBuf::from(name)
}

impl Origin {
    /// Refuses what was made in another way.
    fn check(&self, path: &Path) -> io::Result<()> {
        let refused = |advice: String| {
            let advice = format!("{advice}; give what it was made with, or another --output");
            Err(io::Error::new(io::ErrorKind::InvalidInput, advice))
        };
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) => {
                return refused(format!(
                    "{}, which says how this file was made, cannot be read: {error}",
                    path.display()
                ));
            }
        };
        let Ok(then) = serde_json::from_str::<Self>(&text) else {
            return refused(format!("{} is damaged", path.display()));
        };
        if then.version != self.version {
            return refused(format!(
                "this file was made by version {} of epitome, and this is {}",
                then.version, self.version
            ));
        }
        if let Some((name, then, now)) = difference(&then.options, &self.options) {
            return refused(format!("this file was made with {name} = {then}, not {now}"));
        }
        if !self.files.starts_with(&then.files) {
            return refused("this file was made from other files, or in another order".to_owned());
        }
        Ok(())
    }

    /// Writes it whole or not at all.
    fn write(&self, path: &Path) -> io::Result<()> {
        let whole = path.with_extension("json.new");
        fs::write(&whole, serde_json::to_string(self)? + "\n")?;
        fs::rename(&whole, path)
    }
}

/// The first option that is not the same, with both of its values.
fn difference(then: &Value, now: &Value) -> Option<(String, Value, Value)> {
    let names = now.as_object()?.keys().chain(then.as_object()?.keys());
    let mut values = names.map(|name| (name.clone(), then[name].clone(), now[name].clone()));
    values.find(|(_, then, now)| then != now)
}

/// The lines of a file, and the offset where the last one ends.
#[derive(Debug, Default, PartialEq)]
struct Whole {
    lines: usize,
    end: u64,
}

fn whole_lines(file: &File, compression: Option<Compression>) -> io::Result<Whole> {
    let mut input = BufReader::new(file);
    let Some(compression) = compression else { return count(input) };
    let mut whole = Whole::default();
    while !input.fill_buf()?.is_empty() {
        // A member that ends in its middle is as good as none.
        let Ok(member) = compression.decoded_member(&mut input).and_then(count) else { break };
        whole = Whole { lines: whole.lines + member.lines, end: input.stream_position()? };
    }
    Ok(whole)
}

fn count(input: impl Read) -> io::Result<Whole> {
    let mut input = BufReader::new(input);
    let mut whole = Whole::default();
    let mut at = 0;
    loop {
        let bytes = input.fill_buf()?;
        if bytes.is_empty() {
            return Ok(whole);
        }
        whole.lines += bytes.iter().filter(|&&byte| byte == b'\n').count();
        if let Some(last) = bytes.iter().rposition(|&byte| byte == b'\n') {
            whole.end = at + last as u64 + 1;
        }
        let length = bytes.len();
        at += length as u64;
        input.consume(length);
    }
}
