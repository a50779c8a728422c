//! The order of modules: which uses of a library go against it.

use crate::library::{Library, ModulePath};

/// Folders as the paths of their modules, and the modules of each, from the first to the last.
pub(crate) type Order = &'static [(&'static str, &'static [&'static str])];

/// All uses that go against an order, one a line.
pub(crate) fn wrong_uses(library: &Library, order: Order) -> Vec<String> {
    let mut found = Vec::new();
    for (module, content) in &library.modules {
        for path in &content.paths {
            let Some(used) = library.resolved(module, path) else { continue };
            if let Err(why) = may_use(module, &used, order) {
                let from = if module.is_empty() { "the root".into() } else { module.join("::") };
                found.push(format!("{from} says {}: {why}", path.join("::")));
            }
        }
    }
    found
}

/// Whether a module may use what another declares, and why not.
fn may_use(module: &ModulePath, used: &ModulePath, order: Order) -> Result<(), String> {
    if used.last().is_some_and(|name| name == "*") {
        return Err("it imports all of a module, siblings of its own among them".into());
    }
    // What a module is made of, and what those around it declare.
    if used.starts_with(module) || (module.starts_with(used) && !used.is_empty()) {
        return Ok(());
    }
    let shared = module.iter().zip(used).take_while(|(a, b)| a == b).count();
    let Some(other) = used.get(shared) else { return Err("it uses the root".into()) };
    let folder = module[..shared].join("::");
    let Some((_, modules)) = order.iter().find(|(name, _)| *name == folder) else {
        return Err(format!("the modules of {folder} do not use each other"));
    };
    let place = |name: &str| modules.iter().position(|other| *other == name);
    match (place(&module[shared]), place(other)) {
        (Some(own), Some(place)) if place < own => Ok(()),
        _ => Err(format!("{other} does not come before {}", module[shared])),
    }
}

/// Modules without a place in the list of their folder, and places without a module.
pub(crate) fn misplaced(library: &Library, order: Order) -> Vec<String> {
    let mut found = Vec::new();
    for (folder, modules) in order {
        let path: ModulePath =
            folder.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect();
        let children = library.children(&path);
        let missing = children.iter().filter(|name| !modules.contains(&name.as_str()));
        found.extend(missing.map(|name| format!("{folder}::{name} has no place")));
        let unknown = modules.iter().filter(|name| !children.iter().any(|child| child == *name));
        found.extend(unknown.map(|name| format!("{folder}::{name} is no module")));
    }
    found
}

/// The test of the test: a wrong use of any form is found.
#[cfg(test)]
mod tests {
    use super::*;

    const ORDER: Order =
        &[("", &["base", "early", "folder", "late"]), ("folder", &["first", "second"])];

    /// A small library with the text given in one of its files.
    fn with(file: &str, text: &str) -> Library {
        Library::read(&|path| {
            let known = match path.to_str()? {
                "lib.rs" => {
                    "mod base; mod early; mod folder; #[path = \"odd/place.rs\"] mod late; pub use late::Reached;"
                }
                "folder.rs" => "mod first; mod second; mod third; use second::Hidden;",
                _ => "",
            };
            let is_file = path == std::path::Path::new(file);
            Some(if is_file { format!("{known} {text}") } else { known.to_owned() })
        })
    }

    #[track_caller]
    fn check(file: &str, text: &str, wrong: usize) {
        let found = wrong_uses(&with(file, text), ORDER);
        assert_eq!(found.len(), wrong, "{text}: {found:?}");
    }

    #[test]
    fn imports_of_every_form() {
        for import in [
            "use crate::late::Thing;",
            "use crate::late;",
            "use crate::late as other;",
            "use crate::late::*;",
            "use crate::{base, late::Thing};",
            "use crate::{base::{self}, late::{inner::{Thing}}};",
            "use {std::fmt, crate::{late}};",
            "use super::late::Thing;",
            "use super::{base, late};",
            "use self::super::late;",
            "use super::super::late::Thing;",
            "pub(crate) use crate::late::Thing;",
            "mod inner { use super::super::late::Thing; }",
            "fn inside() { use super::late; }",
            "impl Thing { fn inside() { use crate::late; } }",
            // What the root imports under another name.
            "use crate::Reached;",
            "use super::Reached as Other;",
            "use super::*;",
        ] {
            check("early.rs", import, 1);
        }
    }

    #[test]
    fn paths_of_every_form() {
        for path in [
            "fn run() { crate::late::go(); }",
            "fn run() { super::late::go(); }",
            "fn run() { if let crate::late::Kind::One = x {} }",
            "fn run(x: &[crate::late::Thing]) {}",
            "fn run<T: super::late::Trait>() {}",
            "struct Own { field: Option<crate::late::Thing> }",
            "impl crate::late::Trait for Own {}",
            "impl Own { fn run() { <Own as crate::late::Trait>::go(); } }",
            "const OWN: usize = crate::late::COUNT;",
            "fn run() { assert!(x == crate::late::go()); }",
            "fn run() { vec![Some(super::late::Thing { x })]; }",
            "macro_rules! own { () => { $crate::late::go() }; }",
            "#[serde(with = \"crate::late::shape\")] struct Own;",
            "#[derive(crate::late::Derive)] struct Own;",
        ] {
            check("early.rs", path, 1);
        }
        // An import of the root, or of a folder, is no way around.
        check("early.rs", "use crate as library; fn run() { library::late::go(); }", 2);
        check("folder/first.rs", "use crate::folder; fn run() { folder::second::go(); }", 1);
    }

    #[test]
    fn siblings_in_a_folder() {
        check("folder/first.rs", "use super::second::Thing;", 1);
        check("folder/first.rs", "use crate::folder::{Own, second};", 1);
        check("folder/first.rs", "fn run() { super::second::go(); }", 1);
        // By way of an import of the folder itself.
        check("folder/first.rs", "use super::Hidden;", 1);
        check("folder/first.rs", "use super::*;", 1);
        check("folder/first.rs", "use super::super::late;", 1);
        check("folder/second.rs", "use super::first::Thing; use crate::early; use super::Own;", 0);
    }

    #[test]
    fn files_at_a_path_and_folders_without_an_order() {
        check("odd/place.rs", "use crate::{early, folder}; mod inner;", 0);
        check("folder.rs", "use crate::late::Thing;", 1);
        check("early.rs", "#[path = \"elsewhere.rs\"] mod inner;", 0);
        let unlisted: Order = &[("", &["base", "early", "folder", "late"])];
        assert_eq!(wrong_uses(&with("folder/second.rs", "use super::first;"), unlisted).len(), 1);
    }

    #[test]
    fn tests_may_use_everything_and_end_nothing() {
        check("early.rs", "#[cfg(test)] mod tests { use crate::late; }", 0);
        check("early.rs", "#[cfg(test)] use crate::late; fn run() {}", 0);
        check("early.rs", "#[cfg(test)] mod tests { use super::*; } use crate::late;", 1);
        check("early.rs", "impl Own { #[cfg(test)] fn a() { crate::late::go() } }", 0);
        check("early.rs", "#[cfg(feature = \"serde\")] mod shape { use crate::late; }", 1);
        check("early.rs", "#[cfg(not(test))] use crate::late;", 1);
    }

    #[test]
    fn what_may_be_used() {
        for fine in [
            "use std::late::Thing;",
            "use crate::base::Thing;",
            "/// See [`crate::late`].\nfn run() {}",
            "pub(in crate::late) fn run() {}",
            "fn run() { let late = 1; late::<u8>(); }",
            "mod late_too; use late_too::Thing; use self::late_too::Other;",
        ] {
            check("early.rs", fine, 0);
        }
        check("odd/place.rs", "use crate::folder::first::Thing; use super::early;", 0);
    }

    #[test]
    fn a_module_without_a_place() {
        let found = misplaced(&with("early.rs", ""), ORDER);
        assert_eq!(found, ["folder::third has no place"]);
        let order: Order = &[("", &["base", "early", "folder", "late", "later"])];
        assert_eq!(misplaced(&with("early.rs", ""), order), ["::later is no module"]);
    }
}
