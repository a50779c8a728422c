//! `release`: packs the crate and the npm package, checks both, and says what a person would do next.
//!
//! Nothing is published, here or anywhere in this repository: that is a person's to do.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::build::{self, Lock, Optimize};
use crate::run::Run;
use crate::stages::Stages;
use crate::{compat, dist, node, rust};

/// What users of the crate look for in it.
const IN_THE_CRATE: [&str; 7] = [
    "CHANGELOG.md",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "src/README.md",
    "build.rs",
    "src/lib.rs",
];

/// Where the npm package is packed to, below `target`.
const PACKED: &str = "release";

/// `cargo xtask release --dry-run`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    if arguments != ["--dry-run"] {
        bail!(
            "'cargo xtask release' takes '--dry-run': to publish is left to a person, and it says how"
        );
    }
    let mut stages = Stages::default();
    let version = stages.run("version", version);
    let krate = stages.run("crate", pack_crate);
    let built = stages.run("package", || {
        rust::ensure_pinned_compiler()?;
        node::ensure_node()?;
        node::ensure_packages(&crate::root())?;
        build::make(Optimize::Always, Lock::Keep)?;
        dist::make()
    });
    let package = stages.run_with(built, "npm package", |()| pack_npm());
    stages.run_with(built, "its contents and types", |()| {
        node::test(&[PathBuf::from("tests/package/contents.test.js")], &[])
    });
    compat::check(&mut stages);
    stages.finish()?;
    if let (Some(version), Some(krate), Some(package)) = (version, krate, package) {
        print!("{}", next_steps(&version, &krate, &package));
    }
    Ok(())
}

/// The version of the library, if the changelog tells of it and it has not been tagged.
fn version() -> Result<String> {
    let manifest = rust::manifest()?;
    let version = manifest["version"].as_str().context("Cargo.toml names no version")?.to_owned();
    let changelog = fs::read_to_string(crate::root().join("CHANGELOG.md"))?;
    let (unreleased, date) = sections(&changelog, &version)?;
    println!("{version}, of {date}; {unreleased} lines of the changelog are of no version yet");
    let tag = format!("v{version}");
    let tagged = Run::new("git").args(["tag", "--list", &tag]).ask().unwrap_or_default();
    ensure!(tagged.is_empty(), "{tag} is tagged already: raise the version in Cargo.toml");
    Ok(version)
}

/// How many lines stand below "Unreleased", and the date of a version.
fn sections<'a>(changelog: &'a str, version: &str) -> Result<(usize, &'a str)> {
    let mut sections = changelog.split("\n## ").skip(1);
    let first = sections.next().unwrap_or_default();
    ensure!(first.starts_with("Unreleased"), "the first section of CHANGELOG.md is 'Unreleased'");
    let lines = first.lines().skip(1).filter(|line| !line.trim().is_empty()).count();
    let start = format!("{version} (");
    let date = sections.find_map(|section| section.strip_prefix(&start)?.split_once(')'));
    let (date, _) = date.with_context(|| {
        format!(
            "CHANGELOG.md has no section '## {version} (YEAR-MONTH-DAY)': date what is unreleased"
        )
    })?;
    Ok((lines, date))
}

/// Packs the crate and builds what was packed; where it is.
fn pack_crate() -> Result<PathBuf> {
    let list = Run::cargo()
        .args(["package", "--list", "--package", "epitome", "--locked", "--allow-dirty"])
        .ask()
        .context("'cargo package --list' failed: run it by hand to see why")?;
    let files: Vec<&str> = list.lines().collect();
    for wanted in IN_THE_CRATE {
        ensure!(files.contains(&wanted), "the crate has no {wanted}: see 'include' in Cargo.toml");
    }
    let surplus = files
        .iter()
        .find(|file| ["www/", "tests/", "xtask/"].iter().any(|folder| file.starts_with(folder)));
    ensure!(surplus.is_none(), "the crate has {surplus:?}: see 'include' in Cargo.toml");
    Run::cargo()
        .args(["package", "--package", "epitome", "--all-features", "--locked", "--allow-dirty"])
        .run()?;
    let manifest = rust::manifest()?;
    let name = format!("epitome-{}.crate", manifest["version"].as_str().unwrap_or_default());
    let path = rust::target_directory()?.join("package").join(name);
    println!("{} files, {} bytes packed", files.len(), size(&path)?);
    Ok(path)
}

/// Packs the npm package; where it is.
fn pack_npm() -> Result<PathBuf> {
    let folder = rust::target_directory()?.join(PACKED);
    fs::create_dir_all(&folder)?;
    let said = Run::new(node::program("npm"))
        .args(["pack", "./dist", "--json", "--ignore-scripts", "--pack-destination"])
        .arg(&folder)
        .ask()
        .context("'npm pack ./dist' failed: run it by hand to see why")?;
    let said: Value = serde_json::from_str(&said)?;
    let packed = &said[0];
    let name = packed["filename"].as_str().context("npm names no file")?;
    for file in packed["files"].as_array().into_iter().flatten() {
        println!("{:>9} {}", file["size"], file["path"].as_str().unwrap_or_default());
    }
    let path = folder.join(name);
    println!("{} files, {} bytes packed", packed["entryCount"], size(&path)?);
    Ok(path)
}

fn size(path: &Path) -> Result<u64> {
    Ok(path.metadata().with_context(|| format!("there is no {}", path.display()))?.len())
}

fn next_steps(version: &str, krate: &Path, package: &Path) -> String {
    format!(
        "\nNothing was published. To publish {version}, a person would, from a clean checkout of main:\n\
         \n\
         1. name the address of the repository: `repository` in Cargo.toml and npm/package.json, where no address is known yet\n\
         2. run .ci/run and cargo xtask audit --advisories\n\
         3. git tag --sign v{version} && git push origin v{version}\n\
         4. cargo publish --package epitome --locked        ({})\n\
         5. npm publish --provenance --access public {}\n\
         6. put dist/site on its host, and dist/epitome.html beside the release notes of the forge\n",
        krate.display(),
        package.display()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_dry_run_is_offered() {
        assert!(run(&[]).is_err());
    }

    #[test]
    fn a_changelog_tells_of_the_version_and_its_date() {
        let changelog = "# Changes\n\n## Unreleased\n\n- New.\n\n## 0.2.0 (2027-01-02)\n\n- Old.\n";
        assert_eq!(sections(changelog, "0.2.0").expect("a section"), (1, "2027-01-02"));
        assert!(sections(changelog, "0.3.0").is_err());
        assert!(sections("# Changes\n\n## 0.2.0 (2027-01-02)\n", "0.2.0").is_err());
    }
}
