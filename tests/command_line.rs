//! The command line as its users see it. It is a contract: other programs read its output.
#![cfg(feature = "cli")]

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const TEXT: &str = "The old bridge closed in May. It had carried trams since 1911. A new bridge will \
    carry trams and bicycles. The council voted for the new bridge on Monday.\n";

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_epitome"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let mut stdin = child.stdin.take().expect("piped");
    let input = input.to_vec();
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("it ends");
    writer.join().expect("all is written");
    output
}

fn stdout(arguments: &[&str], input: &str) -> String {
    let output = run(arguments, input.as_bytes());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn json_of(arguments: &[&str], input: &str) -> Value {
    serde_json::from_str(&stdout(arguments, input)).expect("JSON")
}

#[test]
fn plain_text_by_default() {
    let out = stdout(&["-n", "1"], TEXT);
    assert!(TEXT.contains(out.lines().next().expect("a line")));
    assert!(out.contains("\nKey terms: "));
    assert!(!stdout(&["-k", "0"], TEXT).contains("Key terms"));
}

#[test]
fn a_description_has_no_more_letters_than_are_wanted() {
    let text = "The old bridge was closed in May, because its arches had cracked. Nobody was hurt.";
    let out = stdout(&["--describe", "40"], text);
    assert_eq!(out.lines().next(), Some("The old bridge was closed in May…"));
    let answer = json_of(&["--describe", "40", "-f", "json"], text);
    assert_eq!(answer["description"]["text"], json!("The old bridge was closed in May…"));
    assert_eq!(json_of(&["--describe", "2", "-f", "json"], text)["description"], Value::Null);
    assert!(json_of(&["-f", "json"], text).get("description").is_none());
}

#[test]
fn a_headline_comes_first_where_it_is_wanted() {
    let text = "The old bridge (built in 1911) was closed in May, which angered the whole town. Nobody knows \
                who will pay for the new bridge over the river.";
    let out = stdout(&["--headline", "7"], text);
    assert_eq!(out.lines().next(), Some("The old bridge was closed in May."));
    assert!(stdout(&["--headline", "7", "-f", "markdown"], text).starts_with("**The old"));
    let answer = json_of(&["--headline", "7", "-f", "json"], text);
    let headline = &answer["headline"];
    assert_eq!(headline["words"], json!(7));
    assert_eq!(headline["shortened"], json!(true));
    assert_eq!(headline["spans"].as_array().expect("spans").len(), 3);
    assert_eq!(json_of(&["--headline", "1", "-f", "json"], text)["headline"], Value::Null);
    assert!(json_of(&["-f", "json"], text).get("headline").is_none());
    assert_eq!(run(&["--headline", "0"], b"").status.code(), Some(2));
}

#[test]
fn markdown_is_a_list() {
    let out = stdout(&["--format", "markdown", "--sentences", "2"], TEXT);
    assert_eq!(out.lines().filter(|line| line.starts_with("- ")).count(), 2);
    assert!(out.contains("**Key terms:** "));
}

#[test]
fn json_has_exact_slices_and_byte_offsets() {
    let text = format!("À Paris, we heard this: {TEXT}");
    let answer = json_of(&["-f", "json", "-n", "2", "--explain"], &text);
    let slice = |value: &Value| -> String {
        let at = |key: &str| value[key].as_u64().expect("an offset") as usize;
        text[at("start")..at("end")].to_owned()
    };
    let summary = answer["summary"].as_array().expect("a list");
    assert_eq!(summary.len(), 2);
    assert!(summary.iter().all(|sentence| sentence["text"] == slice(sentence)));
    assert_eq!(answer["lang"], "en");
    assert_eq!(answer["stats"]["summarySentences"], 2);
    assert_eq!(answer["sentences"].as_array().expect("a list").len(), 4);
    assert_eq!(answer["blocks"][0]["kind"], "paragraph");
    let scored = &answer["sentences"][0];
    let contributions = scored["contributions"].as_object().expect("an object");
    let sum: f64 = contributions.values().filter_map(Value::as_f64).sum();
    assert!((sum - scored["score"].as_f64().expect("a number")).abs() < 1e-9);
    for term in answer["keyTerms"].as_array().expect("a list") {
        assert!(!term["occurrences"].as_array().expect("a list").is_empty());
    }
    assert_eq!(answer.get("id"), None, "standard input has no name");
}

#[test]
fn layout_is_undone_for_display_only() {
    let text = "The committee met on Tuesday to discuss the repairs of\nthe old bridge over the river, \
                which has been closed to\ntraffic since the spring, and agreed on nothing at all\nfor \
                the third time.\n";
    let answer = json_of(&["-f", "json", "-n", "1"], text);
    let sentence = &answer["summary"][0];
    assert!(sentence["text"].as_str().expect("text").contains('\n'));
    assert!(sentence["display"].as_str().expect("shown").contains("repairs of the old bridge"));
}

#[test]
fn several_files_one_after_the_other() {
    let folder = std::env::temp_dir().join(format!("epitome-test-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let paths: Vec<String> = ["a.txt", "b.txt"]
        .iter()
        .map(|name| {
            let path = folder.join(name);
            std::fs::write(&path, TEXT).expect("written");
            path.display().to_string()
        })
        .collect();
    let out = stdout(&["-f", "json", &paths[0], &paths[1]], "");
    let ids: Vec<String> = out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON")["id"].to_string())
        .collect();
    assert_eq!(ids, [json!(paths[0]).to_string(), json!(paths[1]).to_string()]);
    let missing = run(&[&paths[0], "missing.txt"], b"");
    assert_eq!(missing.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("missing.txt"));
    assert!(!missing.stdout.is_empty(), "the file that is there is summarized");
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn json_lines_keep_their_order_and_survive_bad_ones() {
    let mut input = String::new();
    for id in 0..200 {
        input += &format!("{}\n", json!({ "id": id, "text": TEXT.repeat(1 + id % 7) }));
    }
    input += "not json\n{\"id\":\"x\"}\n\n{\"id\":\"last\",\"text\":\"Le pont est fermé.\",\"lang\":\"fr\"}\n";
    let output = run(&["--jsonl", "--sentences", "1"], input.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let lines: Vec<Value> = String::from_utf8(output.stdout)
        .expect("UTF-8")
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(lines.len(), 203);
    for (id, line) in lines[..200].iter().enumerate() {
        assert_eq!(line["id"], id);
        assert_eq!(line["summary"].as_array().expect("a list").len(), 1);
    }
    assert_eq!(lines[200]["id"], Value::Null);
    assert_eq!(lines[200]["line"], 201);
    assert!(lines[200]["error"].as_str().expect("an error").contains("not JSON"));
    assert_eq!(lines[201]["id"], "x");
    assert_eq!(lines[201]["error"], "missing field `text`");
    assert_eq!(lines[202]["lang"], "fr");
}

#[test]
fn an_id_comes_back_byte_for_byte() {
    for id in [
        "12345678901234567890123",
        "-0.10e+400",
        "\"\\u00e9 \\/\"",
        "{ \"b\" : [1.50, null], \"a\":9007199254740993 }",
        "null",
    ] {
        let beginning = format!("{{\"id\":{id},");
        let good = stdout(&["--jsonl"], &format!("{{\"text\":\"It rained.\", \"id\" : {id} }}\n"));
        assert!(good.starts_with(&beginning), "{good}");
        let bad = run(&["--jsonl"], format!("{{\"id\":{id},\"text\":1}}\n").as_bytes());
        let bad = String::from_utf8(bad.stdout).expect("UTF-8");
        assert!(bad.starts_with(&format!("{beginning}\"line\":1,\"error\":\"text: ")), "{bad}");
    }
    assert!(stdout(&["--jsonl"], "{\"text\":\"\"}").starts_with("{\"id\":null,"));
}

#[test]
fn a_byte_order_mark_before_json_lines_is_no_error() {
    let out = stdout(
        &["--jsonl"],
        "\u{feff}{\"id\":1,\"text\":\"It rained.\"}\n{\"id\":2,\"text\":\"\"}\n",
    );
    assert_eq!(out.lines().count(), 2);
    let inside = run(&["--jsonl"], "{\"text\":\"\"}\n\u{feff}{\"text\":\"\"}\n".as_bytes());
    assert_eq!(inside.status.code(), Some(1), "only the first bytes can be a mark");
}

/// The output on a terminal that is standard output and standard error, with its line ends.
#[cfg(unix)]
fn on_terminal(arguments: &[&str]) -> String {
    use std::io::Read;
    let (mut terminal, end) = pty_process::blocking::open().expect("a terminal");
    let command = pty_process::blocking::Command::new(env!("CARGO_BIN_EXE_epitome"));
    let mut child = command.args(arguments).spawn(end).expect("the binary starts");
    let mut out = Vec::new();
    // The end of the program is an error on Linux, and the end of the file elsewhere.
    let _ = terminal.read_to_end(&mut out);
    child.wait().expect("it ends");
    String::from_utf8(out).expect("UTF-8").replace("\r\n", "\n")
}

#[cfg(unix)]
#[test]
fn a_terminal_is_shown_controls_and_a_pipe_gets_them() {
    let folder = std::env::temp_dir().join(format!("epitome-terminal-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join("a\u{1b}[2J.txt").display().to_string();
    let missing = folder.join("b\u{9b}.txt").display().to_string();
    let text = "The bridge \u{1b}]52;c;ZQ==\u{7} closed in \u{9b}31mMay.\tNobody saw it.";
    std::fs::write(&path, text).expect("written");
    for format in ["text", "markdown"] {
        let arguments = ["-f", format, "-k0", path.as_str(), missing.as_str()];
        let seen = on_terminal(&arguments);
        assert!(!seen.contains(['\u{1b}', '\u{7}', '\u{9b}']), "{seen:?}");
        for part in [
            "a\\u{1b}",
            "The bridge \\u{1b}",
            "52;c;ZQ==\\u{7} closed",
            "\\u{9b}31mMay.",
            "b\\u{9b}.txt",
        ] {
            assert!(seen.contains(part), "{seen:?} should show {part}");
        }
        let piped = run(&arguments, b"");
        let out = String::from_utf8(piped.stdout).expect("UTF-8");
        assert!(out.contains("\u{7} closed in \u{9b}31mMay."), "{out:?}");
        assert!(String::from_utf8(piped.stderr).expect("UTF-8").contains("b\u{9b}.txt"));
    }
    let refused = on_terminal(&["--\u{1b}]0;x\u{7}"]);
    assert!(refused.contains("--\\u{1b}]0;x\\u{7}"), "{refused:?}");
    assert!(!refused.contains('\u{7}'), "{refused:?}");
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn markdown_shows_names_and_sentences_as_they_are() {
    let folder = std::env::temp_dir().join(format!("epitome-markdown-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = |name: &str| folder.join(name).display().to_string();
    let (one, other) = (path("[a](b) #"), path("<b>.txt"));
    let text =
        "The council says [so](javascript:alert(1)) of <img src=x onerror=alert(1)> the bridge.";
    std::fs::write(&one, text).expect("written");
    std::fs::write(&other, "~~~ opens nothing, and &lt; is no sign.").expect("written");
    let out = stdout(&["-f", "markdown", "-k0", &one, &other], "");
    std::fs::remove_dir_all(&folder).expect("removed");
    for line in [
        "\\[a\\](b) \\#",
        "- The council says \\[so\\](javascript:alert(1)) of \\<img src=x onerror=alert(1)> the bridge.",
        "\\<b>.txt",
        "- \\~\\~\\~ opens nothing, and \\&lt; is no sign.",
    ] {
        assert!(out.lines().any(|written| written.ends_with(line)), "{out} should have {line}");
    }
}

#[test]
fn a_wrong_field_of_a_line_is_named() {
    for (line, error) in [
        (json!({ "text": 3 }), "text: invalid type: integer `3`, expected a string"),
        (
            json!({ "text": "", "focus": "trams" }),
            "focus: invalid type: string \"trams\", expected a sequence",
        ),
        (
            json!({ "text": "", "lang": "!" }),
            "lang: language must be a BCP 47 tag such as en, de or pt-BR; got \"!\"",
        ),
        (json!([]), "an object with a string \"text\" is needed"),
    ] {
        let output = run(&["--jsonl"], line.to_string().as_bytes());
        let answer: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(answer["error"], error);
    }
}

#[test]
fn what_is_not_utf8_is_replaced_and_said() {
    let output = run(&["-f", "json"], b"The bridge \xff closed.");
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stdout).contains("bridge \u{fffd} closed"));
    assert!(String::from_utf8_lossy(&output.stderr).contains("UTF-8"));
}

#[test]
fn mistakes_are_answered_with_what_to_type() {
    for (arguments, advice) in [
        (&["--ratio", "7"][..], "such as 0.2"),
        (&["--sentences", "0"], "such as 3"),
        (&["--lang", "!"], "such as en, de or pt-BR"),
        (&["--words", "many"], "invalid digit"),
        (&["--words", "5", "--ratio", "0.5"], "cannot be used with"),
    ] {
        let output = run(arguments, TEXT.as_bytes());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains(advice), "{said} should say {advice}");
    }
}

#[test]
fn help_lists_kinds_and_counts() {
    let help = stdout(&["--help"], "");
    let kinds = epitome::BlockKind::ALL.iter().map(|kind| kind.name());
    let counts = json_of(&["-f", "json"], TEXT)["stats"].as_object().expect("an object").clone();
    for name in kinds.chain(counts.keys().map(String::as_str)) {
        assert!(help.contains(name), "--help should mention {name}");
    }
    assert!(stdout(&["--version"], "").contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn texts_are_answered_together() {
    let oven = json!({"id": 7, "text": "Seven bakers share one oven. The oven was built in 1911 by a potter."});
    let input = format!("{}\n{oven}\n", json!({"id": "bridge", "text": TEXT}));
    let question = ["--jsonl", "--together", "-n", "1", "--ask", "Who built the oven?"];
    let out = stdout(&question, &input);
    let lines: Vec<Value> =
        out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!([&lines[0]["id"], &lines[1]["id"]], [&json!("bridge"), &json!(7)]);
    assert_eq!(lines[0]["summary"], json!([]));
    assert_eq!(lines[1]["summary"][0]["text"], "The oven was built in 1911 by a potter.");
    assert!(lines.iter().all(|line| line["ask"]["found"] == json!(true)));
    // What is wrong with a line is said in its place.
    let own = json!({"id": "own", "text": TEXT, "ask": ["trams"]});
    let output = run(&question, format!("{own}\nnothing\n{input}").as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let out = String::from_utf8(output.stdout).expect("UTF-8");
    let lines: Vec<&str> = out.lines().collect();
    assert!(lines[0].starts_with("{\"id\":\"own\",\"line\":1,") && lines[0].contains("--ask"));
    assert!(lines[1].contains("not JSON") && lines[2].contains("\"id\":\"bridge\""));
    assert_eq!(run(&["--together", "--pin", "3"], b"").status.code(), Some(2));
}

#[test]
fn files_that_add_nothing_are_not_shown() {
    let folder = std::env::temp_dir().join(format!("epitome-together-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let (bridge, oven) = (folder.join("bridge.txt"), folder.join("oven.txt"));
    std::fs::write(&bridge, TEXT).expect("a file");
    std::fs::write(&oven, "Seven bakers share one oven. It was built in 1911 by a potter.")
        .expect("a file");
    let paths = [&bridge, &oven].map(|path| path.to_str().expect("UTF-8"));
    let out =
        stdout(&["--together", "-n", "1", "--ask", "Who shares an oven?", paths[0], paths[1]], "");
    assert!(out.starts_with(paths[1]) && out.contains("\nSeven bakers share one oven.\n"), "{out}");
    assert!(!out.contains("carry trams"));
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn html_is_read_as_its_text_which_offsets_count_in() {
    let page = "<!doctype html><title>T</title><nav><a href=/>Home</a></nav><h1>Le pont fermé</h1>\
                <p>Le vieux pont est fermé depuis mai.</p><p>Il portait des trams &amp; des vélos.</p>";
    let check = |answer: &Value| {
        let text = answer["text"].as_str().expect("the text of the page");
        assert!(text.starts_with("Home\n\nLe pont fermé\n\nLe vieux pont"), "{text:?}");
        let sentence = &answer["summary"][0];
        let at = |key: &str| sentence[key].as_u64().expect("an offset") as usize;
        assert_eq!(sentence["text"], text[at("start")..at("end")]);
        assert_eq!(answer["boilerplate"][0]["kind"], "navigation", "the markup is known");
        assert_eq!(answer["title"]["start"], 6);
    };
    check(&json_of(&["--html", "-f", "json"], page));
    let line = json!({"id": 1, "text": page}).to_string();
    check(&json_of(&["--jsonl", "--html"], &line));
    check(&json_of(&["--jsonl", "--html", "--together"], &line));
    assert!(stdout(&["--html"], page).contains("trams & des vélos."));
    assert_eq!(json_of(&["-f", "json"], TEXT).get("text"), None);
}
