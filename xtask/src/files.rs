//! Files that others read while we write them: replaced whole, and only when they change.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Writes `content` to `path` unless it is there already; says whether it wrote. A reader sees the
/// old file or the new one, never a part: the new one is written beside it and then renamed.
pub(crate) fn write(path: &Path, content: &[u8]) -> Result<bool> {
    if fs::read(path).is_ok_and(|old| old == content) {
        return Ok(false);
    }
    let folder = path.parent().context("a file has a folder")?;
    let name = path.file_name().context("a file has a name")?.to_string_lossy();
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    // The server never serves names that begin with a dot.
    let draft = folder.join(format!(".{name}.{}", std::process::id()));
    let written = fs::write(&draft, content).and_then(|()| fs::rename(&draft, path));
    if written.is_err() {
        let _ = fs::remove_file(&draft);
    }
    written.with_context(|| format!("cannot write {}", path.display()))?;
    Ok(true)
}

/// Whether `stamp`, left by a finished step, is at least as new as the file the step was made from.
pub(crate) fn is_fresh(stamp: &Path, source: &Path) -> bool {
    let changed = |path: &Path| path.metadata().and_then(|metadata| metadata.modified());
    match (changed(stamp), changed(source)) {
        (Ok(stamp), Ok(source)) => stamp >= source,
        _ => false,
    }
}

/// The files of `folder` whose names end in `suffix`, in order.
pub(crate) fn list(folder: &Path, suffix: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(suffix) && path.is_file())
        .collect();
    paths.sort();
    paths
}

#[cfg(test)]
pub(crate) mod tests {
    use std::fs::File;
    use std::time::{Duration, SystemTime};

    use super::*;

    /// A folder of its own for one test, removed at its end.
    #[derive(Debug)]
    pub(crate) struct Scratch(pub(crate) PathBuf);

    impl Scratch {
        pub(crate) fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
            fs::create_dir_all(&path).expect("a folder for the test");
            Self(path)
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn a_file_is_written_once_and_leaves_no_draft() {
        let scratch = Scratch::new("write");
        let path = scratch.0.join("new/pkg.js");
        assert!(write(&path, b"one").expect("first"));
        assert!(!write(&path, b"one").expect("same"));
        assert!(write(&path, b"two").expect("changed"));
        assert_eq!(fs::read(&path).expect("there"), b"two");
        assert_eq!(list(&scratch.0.join("new"), ""), [path]);
    }

    #[test]
    fn a_stamp_is_fresh_when_it_is_not_older() {
        let scratch = Scratch::new("fresh");
        let (stamp, source) = (scratch.0.join("stamp"), scratch.0.join("package-lock.json"));
        assert!(!is_fresh(&stamp, &source), "neither exists");
        let at = |path: &Path, seconds| {
            let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
            File::create(path).and_then(|file| file.set_modified(time)).expect("a dated file");
        };
        at(&source, 1_000);
        assert!(!is_fresh(&stamp, &source), "no stamp");
        at(&stamp, 999);
        assert!(!is_fresh(&stamp, &source), "an older stamp");
        at(&stamp, 1_000);
        assert!(is_fresh(&stamp, &source), "of the same second");
        at(&stamp, 1_001);
        assert!(is_fresh(&stamp, &source), "newer");
    }

    #[test]
    fn only_the_named_suffix_is_listed() {
        let scratch = Scratch::new("list");
        for name in ["b.test.js", "a.test.js", "helper.js"] {
            fs::write(scratch.0.join(name), "").expect("a file");
        }
        let names = list(&scratch.0, ".test.js");
        assert_eq!(names, [scratch.0.join("a.test.js"), scratch.0.join("b.test.js")]);
        assert!(list(&scratch.0.join("nowhere"), "").is_empty());
    }
}
