//! `epitome --jsonl` over archives: what stops a run, what does not, and how the next one goes on.
#![cfg(feature = "cli")]

use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::Duration;

use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;
use serde_json::{Value, json};

const TEXT: &str = "The old bridge closed in May. It had carried trams since 1911. A new bridge will \
    carry trams and bicycles. The council voted for the new bridge on Monday.";

/// A folder of a test, which is removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("epitome-{test}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().expect("UTF-8").to_owned()
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::write(&path, bytes).expect("written");
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_epitome"));
    command.arg("--jsonl").args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str], input: impl AsRef<[u8]>) -> Output {
    let mut child = command(arguments).spawn().expect("the binary starts");
    feed(&mut child, input);
    child.wait_with_output().expect("it ends")
}

/// Writes standard input in the background, and closes it.
fn feed(child: &mut Child, input: impl AsRef<[u8]>) {
    let mut stdin = child.stdin.take().expect("piped");
    let input = input.as_ref().to_vec();
    thread::spawn(move || drop(stdin.write_all(&input)));
}

/// A run that ends well; what it wrote to standard output.
fn stdout(arguments: &[&str], input: impl AsRef<[u8]>) -> String {
    let output = run(arguments, input);
    assert_eq!(said(&output), "");
    assert!(output.status.success());
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn values(lines: impl AsRef<[u8]>) -> Vec<Value> {
    let lines = String::from_utf8(lines.as_ref().to_vec()).expect("UTF-8");
    lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn line(id: usize) -> String {
    format!("{}\n", json!({ "id": id, "text": TEXT.repeat(1 + id % 5) }))
}

fn lines(count: usize) -> String {
    (0..count).map(line).collect()
}

type Compress = fn(&[u8]) -> Vec<u8>;

/// Each with the extension of its files.
const COMPRESSIONS: [(Compress, &str); 2] = [(gzip, "gz"), (zstandard, "zst")];

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).expect("a vector takes all");
    encoder.finish().expect("a vector takes all")
}

fn zstandard(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = zstd::Encoder::new(Vec::new(), 1).expect("a level");
    encoder.include_checksum(true).expect("before the first byte");
    encoder.write_all(bytes).expect("a vector takes all");
    encoder.finish().expect("a vector takes all")
}

/// What a file holds, decompressed by its name.
fn content(path: impl AsRef<Path>) -> String {
    let bytes = fs::read(&path).expect("a file");
    let mut text = String::new();
    match path.as_ref().extension().and_then(OsStr::to_str) {
        Some("gz") => drop(MultiGzDecoder::new(&*bytes).read_to_string(&mut text).expect("gzip")),
        Some("zst") => {
            text = String::from_utf8(zstd::decode_all(&*bytes).expect("zstd")).expect("UTF-8")
        }
        _ => text = String::from_utf8(bytes).expect("UTF-8"),
    }
    text
}

#[test]
fn a_killed_run_is_resumed_with_nothing_lost_or_twice() {
    let folder = Folder::new("killed");
    let input = lines(800);
    let options = ["--explain", "-n", "2"];
    let expected = stdout(&options, &input);
    for name in ["a.jsonl", "a.jsonl.gz", "a.jsonl.zst"] {
        let path = folder.path(name);
        let resume = [&options[..], &["--output", &path, "--resume"]].concat();
        let mut child = command(&resume).spawn().expect("the binary starts");
        let mut stdin = child.stdin.take().expect("piped");
        // Its input does not end, so that it cannot come to an end before it is killed.
        let (most, _) = input.split_at(input.len() * 9 / 10);
        let most = most.to_owned();
        let feeder = thread::spawn(move || {
            let _ = stdin.write_all(most.as_bytes());
            stdin
        });
        while fs::metadata(&path).map_or(0, |file| file.len()) < 10_000 {
            assert!(child.try_wait().expect("a child").is_none(), "it waits for the rest");
            thread::sleep(Duration::from_millis(2));
        }
        child.kill().expect("it runs");
        child.wait().expect("it ends");
        drop(feeder.join());
        // What a stop may leave: the beginning of an answer, or of a member.
        let bytes = fs::read(&path).expect("a file");
        let half = [&bytes[..], &bytes[..5]].concat();
        fs::write(&path, half).expect("written");
        assert_eq!(stdout(&resume, &input), "");
        assert_eq!(content(&path), expected, "{name}");
    }
}

/// Every place where an output may be cut off: empty lines, broken lines and the ends of files count as they must.
#[test]
fn a_run_goes_on_from_wherever_it_stopped() {
    let folder = Folder::new("cut");
    let first = folder.write("1.jsonl", "\n{\"id\":1,\"text\":\"It rained.\"}\n \r\nnot json\n\n");
    let second =
        folder.write("2.jsonl.gz", gzip(b"{\"id\":2,\"text\":\"It snowed.\"}\n\n{\"id\":3}"));
    let empty = folder.write("3.jsonl", "");
    let third = folder.write("4.jsonl", "\n\n{\"id\":4,\"text\":\"It thawed.\"}");
    let inputs: [&str; 4] = [&first, &second, &empty, &third];
    let whole = String::from_utf8(run(&inputs, "").stdout).expect("UTF-8");
    assert_eq!(values(&whole).len(), 5);
    for name in ["a.jsonl", "a.jsonl.gz", "a.jsonl.zst"] {
        let path = folder.path(name);
        let arguments = [&inputs[..], &["--output", &path, "--resume"]].concat();
        run(&arguments, "");
        let bytes = fs::read(&path).expect("a file");
        for cut in (0..=bytes.len()).step_by(if name == "a.jsonl" { 101 } else { 41 }) {
            fs::write(&path, &bytes[..cut]).expect("written");
            assert_eq!(said(&run(&arguments, "")), "");
            assert_eq!(content(&path), whole, "{name} after {cut} bytes");
        }
        // More files may follow.
        let more = [&inputs[..], &[&third, "--output", &path, "--resume"]].concat();
        run(&more, "");
        assert_eq!(content(&path).lines().count(), 6);
        assert!(content(&path).starts_with(&whole));
    }
}

#[test]
fn what_was_made_otherwise_is_not_resumed() {
    let folder = Folder::new("refused");
    let input = folder.write("in.jsonl", lines(5));
    let shorter = folder.write("shorter.jsonl", lines(2));
    let path = folder.path("out.jsonl");
    let origin = folder.path("out.jsonl.epitome.json");
    stdout(&[&input, "--output", &path], "");
    let answers = fs::read(&path).expect("a file");
    let check = |arguments: &[&str], input: &str, advice: &str| {
        let output = run(&[arguments, &["--output", &path]].concat(), input);
        let said = said(&output);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(
            said.contains(advice) && said.contains("out.jsonl"),
            "{said:?} should say {advice}"
        );
        assert_eq!(fs::read(&path).expect("a file"), answers, "nothing is lost");
    };
    check(&[&input], "", "go on with --resume, or delete it");
    check(&[&input, "--resume", "-n", "5"], "", "was made with sentences = null, not 5");
    check(&[&input, "--resume", "--ask", "Who?"], "", "was made with ask = [], not [\"Who?\"]");
    check(&[&input, "--resume", "--max-line", "1MB"], "", "max-line = 64000000, not 1000000");
    check(&[&shorter, "--resume"], "", "was made from other files");
    check(&["--resume"], "", "was made from other files");
    fs::write(&input, lines(3)).expect("written");
    check(&[&input, "--resume"], "", "has answers to 5 lines, but the input has only 3");
    let known = fs::read_to_string(&origin).expect("a file");
    fs::write(&origin, known.replace(env!("CARGO_PKG_VERSION"), "0.0.1")).expect("written");
    check(&[&input, "--resume"], "", "was made by version 0.0.1 of epitome, and this is");
    fs::write(&origin, "{").expect("written");
    check(&[&input, "--resume"], "", "out.jsonl.epitome.json is damaged");
    fs::remove_file(&origin).expect("removed");
    check(&[&input, "--resume"], "", "out.jsonl.epitome.json, which says how this file was made");
    for wrong in [&["--resume"][..], &["--output", &path, "--together"], &["--max-line", "0"]] {
        assert_eq!(run(wrong, "").status.code(), Some(2), "{wrong:?}");
    }
}

#[test]
fn a_file_is_written_by_one_run_at_a_time() {
    let folder = Folder::new("locked");
    let path = folder.path("out.jsonl");
    let mut child = command(&["--output", &path]).spawn().expect("the binary starts");
    let mut stdin = child.stdin.take().expect("piped");
    stdin.write_all(line(1).as_bytes()).expect("it reads");
    while fs::metadata(&path).map_or(0, |file| file.len()) == 0 {
        thread::sleep(Duration::from_millis(2));
    }
    let other = run(&["--output", &path, "--resume"], line(1));
    assert!(said(&other).contains("another run is writing this file"), "{}", said(&other));
    drop(stdin);
    assert!(child.wait().expect("it ends").success());
    assert_eq!(content(&path).lines().count(), 1);
}

#[test]
fn a_broken_line_is_answered_in_its_place() {
    let deep = "[".repeat(100_000);
    let long = format!("{{\"text\":\"{}\"}}", "a".repeat(3000));
    let broken: [(&[u8], &str); 9] = [
        (b"null", "an object with a string"),
        (b"{\"text\":null}", "text: invalid type: null"),
        (b"{\"text\":[\"It rained.\"]}", "text: invalid type: sequence"),
        (b"{\"text\":\"It rained.\",\"title\":3}", "title: invalid type"),
        (b"{\"id\":1,\"text\":\"It rai", "not JSON: EOF"),
        (b"{\"text\":\"\\ud800\"}", "not JSON"),
        (b"\xff\xfe\x00", "not JSON"),
        (deep.as_bytes(), "--max-line"),
        (long.as_bytes(), "longer than --max-line allows"),
    ];
    let mut input = Vec::new();
    for (id, (bytes, _)) in broken.iter().enumerate() {
        input.extend_from_slice(bytes);
        input.push(b'\n');
        input.extend_from_slice(line(id).as_bytes());
    }
    let output = run(&["--max-line", "2KB"], &input);
    assert_eq!(output.status.code(), Some(1));
    let answers = values(&output.stdout);
    assert_eq!(answers.len(), 18);
    for (at, (_, error)) in broken.iter().enumerate() {
        let answer = &answers[2 * at];
        assert_eq!((&answer["id"], &answer["line"]), (&Value::Null, &json!(2 * at + 1)));
        assert!(answer["error"].as_str().expect("an error").contains(error), "{answer}");
        assert_eq!(answers[2 * at + 1]["id"], at);
    }
    // What is not UTF-8 inside a string is replaced.
    let output = run(&[], b"{\"text\":\"It rained \xff today.\"}");
    assert_eq!(values(&output.stdout)[0]["summary"][0]["text"], "It rained \u{fffd} today.");
    assert_eq!(values(run(&[], &deep).stdout)[0]["line"], 1, "deep nesting is only an error");
}

#[test]
fn compressed_inputs_are_read_as_what_they_hold() {
    let folder = Folder::new("compressed");
    let (one, other) = (lines(3), line(7));
    let expected = stdout(&[], format!("{one}{other}"));
    for (compress, extension) in COMPRESSIONS {
        let bytes = [compress(one.as_bytes()), compress(other.as_bytes())].concat();
        let named = folder.write(&format!("a.jsonl.{extension}"), &bytes);
        let unnamed = folder.write("a.jsonl", &bytes);
        assert_eq!(stdout(&[&named], ""), expected);
        assert_eq!(stdout(&[&unnamed], ""), expected, "by its first bytes");
        assert_eq!(stdout(&[], &bytes), expected, "from standard input");
        assert_eq!(stdout(&["--together", "--ask", "trams", &named], "").lines().count(), 4);
        let out = folder.path(&format!("out.{extension}"));
        assert_eq!(stdout(&["--output", &out, &named], ""), "");
        assert_eq!(content(&out), expected);
        assert!(fs::metadata(&out).expect("a file").len() < expected.len() as u64 / 2);
    }
}

#[test]
fn a_damaged_input_ends_the_run_after_what_stands_before() {
    let folder = Folder::new("damaged");
    let many: String =
        (0..400).map(|id| format!("{}\n", json!({"id": id, "text": id.to_string()}))).collect();
    let good = folder.write("good.jsonl", line(1));
    for (compress, extension) in COMPRESSIONS {
        let whole = compress(many.as_bytes());
        let first = compress(line(0).as_bytes());
        let mut flipped = [&first[..], &whole].concat();
        let middle = first.len() + whole.len() / 2;
        flipped[middle..middle + 8].copy_from_slice(&[0xFF; 8]);
        let cut = [&first[..], &whole[..whole.len() / 2]].concat();
        let followed = [&first[..], b"no such format"].concat();
        let cases = [("cut", cut), ("flipped", flipped), ("followed", followed)];
        for (case, bytes) in cases {
            let name = format!("{case}.jsonl.{extension}");
            let path = folder.write(&name, bytes);
            let output = run(&[&path, &good], "");
            assert_eq!(output.status.code(), Some(1), "{name}");
            assert!(said(&output).contains(&format!("{name}: line ")), "{}", said(&output));
            assert_eq!(values(&output.stdout)[0]["id"], 0, "{name}: the first line is answered");
            let answers = String::from_utf8(output.stdout).expect("UTF-8");
            assert!(!answers.contains("EOF while parsing"), "half a line is not answered");
        }
        // Once it is whole, the run can go on.
        let path = folder.path(&format!("cut.jsonl.{extension}"));
        let out = folder.path(&format!("out-{extension}.jsonl"));
        let resume = [path.as_str(), &good, "--output", &out, "--resume"];
        assert!(said(&run(&resume, "")).contains("cut off here"));
        fs::write(&path, [first, whole].concat()).expect("written");
        assert_eq!(stdout(&resume, ""), "");
        assert_eq!(content(&out), stdout(&[&path, &good], ""));
        for bytes in ["", "{\"text\":\"It rained.\"}\n"] {
            let path = folder.write(&format!("empty.{extension}"), bytes);
            let output = run(&[&path], "");
            assert!(said(&output).contains(&format!("empty.{extension}: line 1: ")));
        }
    }
}

/// Two gigabytes in some kilobytes, read with less memory than that.
#[cfg(target_os = "linux")]
#[test]
fn a_bomb_takes_no_more_memory_than_a_line_may() {
    let folder = Folder::new("bomb");
    let member = "a".repeat(20_000_000);
    let last = format!("\"}}\n{}", line(1));
    for (compress, extension) in COMPRESSIONS {
        let mut bomb = compress(b"{\"text\":\"");
        bomb.extend(compress(member.as_bytes()).repeat(100));
        bomb.extend(compress(last.as_bytes()));
        assert!(bomb.len() < 4_000_000);
        let path = folder.write(&format!("bomb.{extension}"), bomb);
        let output = Command::new("sh")
            .args(["-c", "ulimit -v 1000000 && exec \"$@\"", "sh", env!("CARGO_BIN_EXE_epitome")])
            .args(["--jsonl", "--max-line", "10MB", &path])
            .output()
            .expect("a shell");
        assert_eq!(said(&output), "");
        let answers = values(&output.stdout);
        assert_eq!(answers[0]["error"], "longer than --max-line allows");
        assert_eq!(answers[1]["id"], 1);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let folder = Folder::new("full");
    let full = fs::File::options().write(true).open("/dev/full").expect("a device");
    let mut child = command(&[]).stdout(full).spawn().expect("the binary starts");
    feed(&mut child, lines(100));
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("No space left"), "{}", said(&output));
    for name in ["full.jsonl", "full.jsonl.gz"] {
        let path = folder.path(name);
        std::os::unix::fs::symlink("/dev/full", &path).expect("a link");
        let output = run(&["--output", &path], lines(100));
        assert_eq!(output.status.code(), Some(1));
        let said = said(&output);
        assert!(said.contains("No space left") && said.contains(name), "{said}");
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let mut child = command(&[]).spawn().expect("the binary starts");
    feed(&mut child, lines(3000));
    let mut out = BufReader::new(child.stdout.take().expect("piped"));
    out.read_line(&mut String::new()).expect("an answer");
    drop(out);
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success());
    assert_eq!(said(&output), "");
}

#[test]
fn a_list_names_the_files() {
    let folder = Folder::new("list");
    let (one, other) =
        (folder.write("1.jsonl", line(1)), folder.write("2 b.gz", gzip(line(2).as_bytes())));
    let names = format!("{other}\r\n\n{one}\n");
    let list = folder.write("list.txt", &names);
    for out in [stdout(&["--files-from", &list], ""), stdout(&["--files-from", "-"], &names)] {
        let ids: Vec<Value> = values(out).iter().map(|answer| answer["id"].clone()).collect();
        assert_eq!(ids, [json!(2), json!(1)]);
    }
    assert_eq!(stdout(&["--files-from", "-"], ""), "", "an empty list is no standard input");
    let missing = run(&["--files-from", "-"], format!("{one}\nmissing.jsonl\n{one}"));
    assert_eq!(missing.status.code(), Some(1));
    assert!(said(&missing).contains("missing.jsonl: "));
    assert_eq!(values(&missing.stdout).len(), 1);
    assert!(said(&run(&["--files-from", "-"], "-\n")).contains("standard input"));
    assert!(said(&run(&["--files-from", "nowhere"], "")).contains("nowhere: "));
    assert_eq!(run(&["--files-from", &list, &one], "").status.code(), Some(2));
}

#[cfg(unix)]
#[test]
fn a_terminal_is_told_how_far_a_run_is() {
    let folder = Folder::new("progress");
    let input = folder.write("in.jsonl", lines(20) + "nothing\n");
    let out = folder.path("out.jsonl");
    let (mut terminal, end) = pty_process::blocking::open().expect("a terminal");
    let command = pty_process::blocking::Command::new(env!("CARGO_BIN_EXE_epitome"));
    let arguments = ["--jsonl", "--output", &out, "--resume", &input];
    let mut child = command.args(arguments).spawn(end).expect("the binary starts");
    let mut seen = Vec::new();
    // The end of the program is an error on Linux, and the end of the file elsewhere.
    let _ = terminal.read_to_end(&mut seen);
    assert_eq!(child.wait().expect("it ends").code(), Some(1));
    let seen = String::from_utf8(seen).expect("UTF-8");
    assert!(seen.starts_with("21 lines, ") && seen.contains("1 errors"), "{seen:?}");
    assert_eq!(said(&run(&[&input], "")), "", "and nothing else is");
}
