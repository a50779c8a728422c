//! `parts`: what the wasm is made of, module by module, so that whoever wants it smaller knows where to look.
//!
//! A build with line tables says of which file each byte of code is. What is inlined counts where it is written, if that is
//! in this project, and otherwise where it was inlined to.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use addr2line::Context as Lines;
use addr2line::gimli::{self, Dwarf, EndianSlice, LittleEndian};
use anyhow::{Context, Result, bail};

use crate::{rust, sizes};

/// Sections of WebAssembly (WebAssembly 2.0, section 5.5.2): what tools add, and what weighs something.
const CUSTOM: u8 = 0;
const CODE: u8 = 10;
const DATA: u8 = 11;
/// What comes from elsewhere.
const OTHER: &str = "the standard library, dependencies and glue";
/// Folders that are told apart by what is in them.
const LARGE: [&str; 2] = ["structure", "key_terms"];

/// `cargo xtask parts`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    crate::no_arguments("parts", arguments)?;
    rust::ensure_wasm_target()?;
    let target = rust::target_directory()?.join("parts");
    rust::wasm_build(rust::Engine::WebAssembly)
        .env("CARGO_PROFILE_WASM_DEBUG", "limited")
        .env("CARGO_PROFILE_WASM_STRIP", "none")
        .arg("--target-dir")
        .arg(&target)
        .arg("--locked")
        .run()?;
    let file = target.join(rust::WASM).join("wasm/epitome_wasm.wasm");
    let wasm = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let code = section(&wasm, CODE)?.len() as u64;
    let parts = parts(&wasm, code).context("the line tables cannot be read")?;

    println!("| part of the code, as compiled | bytes | share |\n|---|--:|--:|");
    let known: u64 = parts.values().sum();
    let mut rows: Vec<(&str, u64)> =
        parts.iter().map(|(part, &bytes)| (&part[..], bytes)).collect();
    rows.push((OTHER, code - known));
    rows.sort_by_key(|&(part, bytes)| (std::cmp::Reverse(bytes), part));
    for (part, bytes) in rows {
        println!("| {part} | {bytes} | {:.1} % |", 100.0 * bytes as f64 / code as f64);
    }
    let shipped = crate::root().join("www/pkg/epitome_bg.wasm");
    let Ok(wasm) = fs::read(&shipped) else {
        bail!("there is no {}: 'cargo xtask build' makes it", shipped.display())
    };
    println!("\n| of the wasm that ships | bytes | Brotli |\n|---|--:|--:|");
    for (name, part) in [("code", section(&wasm, CODE)?), ("data", section(&wasm, DATA)?)] {
        let [raw, _, brotli] = sizes::of(part)?;
        println!("| {name} | {raw} | {brotli} |");
    }
    Ok(())
}

/// Bytes of each module.
fn parts(wasm: &[u8], code: u64) -> Result<BTreeMap<String, u64>> {
    let of_name = |id: gimli::SectionId| {
        let tables = custom(wasm, id.name())?.unwrap_or_default();
        Ok::<_, anyhow::Error>(EndianSlice::new(tables, LittleEndian))
    };
    let lines = Lines::from_dwarf(Dwarf::load(of_name)?)?;
    let mut parts = BTreeMap::new();
    for (address, length, _) in lines.find_location_range(0, code)? {
        let mut frames = lines.find_frames(address).skip_all_loads()?;
        let mut part = None;
        while let Some(frame) = frames.next()? {
            part = part.or(frame.location.and_then(|place| place.file).and_then(part_of));
        }
        if let Some(part) = part {
            *parts.entry(part).or_default() += length;
        }
    }
    Ok(parts)
}

/// The module that a file belongs to, if it is of this project.
fn part_of(file: &str) -> Option<String> {
    let root = crate::root();
    let path = Path::new(file);
    let path = path.strip_prefix(&root).unwrap_or(path);
    let path = path.strip_prefix("src").or_else(|_| path.strip_prefix("wasm")).ok()?;
    let mut names =
        path.iter().map(|name| name.to_string_lossy().trim_end_matches(".rs").to_owned());
    let first = names.next()?;
    let second = names.next().filter(|_| LARGE.contains(&first.as_str()));
    Some(match (first.as_str(), second) {
        ("src", _) => "bindings".to_owned(),
        (_, Some(second)) => format!("{first}/{second}"),
        (_, None) => first,
    })
}

/// The content of a section.
fn section(wasm: &[u8], wanted: u8) -> Result<&[u8]> {
    let found = sections(wasm)?.into_iter().find(|&(kind, _)| kind == wanted);
    Ok(found.with_context(|| format!("there is no section {wanted}"))?.1)
}

/// The content of a custom section, without its name.
fn custom<'w>(wasm: &'w [u8], wanted: &str) -> Result<Option<&'w [u8]>> {
    for (_, content) in sections(wasm)?.into_iter().filter(|&(kind, _)| kind == CUSTOM) {
        let (length, rest) = number(content).context("a section has no name")?;
        if rest.get(..length) == Some(wanted.as_bytes()) {
            return Ok(Some(&rest[length..]));
        }
    }
    Ok(None)
}

/// All sections: what each is, and its content.
fn sections(wasm: &[u8]) -> Result<Vec<(u8, &[u8])>> {
    let mut rest = wasm.get(8..).context("this is no WebAssembly")?;
    let mut sections = Vec::new();
    while let Some((&kind, after)) = rest.split_first() {
        let (length, after) = number(after).context("a section has no length")?;
        sections.push((kind, after.get(..length).context("a section is cut off")?));
        rest = &after[length..];
    }
    Ok(sections)
}

/// An unsigned number in LEB128, and what comes after it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let last = bytes.iter().take(5).position(|byte| byte & 0x80 == 0)?;
    let (own, rest) = bytes.split_at(last + 1);
    Some((own.iter().rev().fold(0, |number, byte| number << 7 | usize::from(byte & 0x7f)), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_found() {
        let wasm = b"\0asm\x01\0\0\0\x01\x02ab\x0a\x81\x00c\x0b\x03def";
        assert_eq!(section(wasm, CODE).expect("there"), b"c");
        assert_eq!(section(wasm, DATA).expect("there"), b"def");
        assert!(section(wasm, 9).is_err());
        let wasm = b"\0asm\x01\0\0\0\0\x04\x02abc\0\x02\x01d";
        assert_eq!(custom(wasm, "ab").expect("whole"), Some(&b"c"[..]));
        assert_eq!(custom(wasm, "d").expect("whole"), Some(&b""[..]));
        assert_eq!(custom(wasm, "e").expect("whole"), None);
        assert!(section(b"\0asm\x01\0\0\0\x0a\x05a", CODE).is_err());
    }

    #[test]
    fn files_belong_to_modules() {
        let part = |file: &str| part_of(&crate::root().join(file).to_string_lossy());
        assert_eq!(part("src/terms.rs").as_deref(), Some("terms"));
        assert_eq!(part("src/scores/weights.rs").as_deref(), Some("scores"));
        assert_eq!(part("src/structure/rules/quotes.rs").as_deref(), Some("structure/rules"));
        assert_eq!(part("wasm/src/wire.rs").as_deref(), Some("bindings"));
        assert_eq!(part_of("/rustc/library/core/src/str/mod.rs"), None);
    }
}
