//! The source of a library → its modules, and what each uses of the others.
//!
//! Files are parsed, not searched: imports may be nested, grouped or renamed, and a path may stand in an expression, a
//! type, a macro or an attribute. Items under `#[cfg(test)]` are left out, one by one.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, ImplItem, Item, ItemMod, ItemUse, Macro, Meta, UseTree, Visibility};

/// The names of a module and of those that it stands in, the outermost first. That of the root is empty.
pub(crate) type ModulePath = Vec<String>;

/// A module without its tests.
#[derive(Default)]
pub(crate) struct Module {
    /// Everything that is named by a path, as written, in order.
    pub(crate) paths: Vec<Vec<String>>,
    /// What is imported, by the name that it has here.
    imports: BTreeMap<String, Vec<String>>,
    /// Types, traits, constants and statics that are declared here, inside functions too.
    pub(crate) declared: Vec<String>,
    children: Vec<String>,
}

/// All modules of a library.
#[derive(Default)]
pub(crate) struct Library {
    pub(crate) modules: BTreeMap<ModulePath, Module>,
}

impl Library {
    /// Reads the modules from `lib.rs` on. `source` gives the text of a file, if there is one.
    pub(crate) fn read(source: &dyn Fn(&Path) -> Option<String>) -> Self {
        let mut library = Self::default();
        library.read_file(ModulePath::new(), Path::new("lib.rs"), Path::new(""), source);
        library
    }

    /// A file whose modules lie in `folder`.
    fn read_file(
        &mut self,
        module: ModulePath,
        file: &Path,
        folder: &Path,
        source: &dyn Fn(&Path) -> Option<String>,
    ) {
        let text = source(file).unwrap_or_else(|| panic!("there is no {}", file.display()));
        let parsed = syn::parse_file(&text).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let beside = file.parent().unwrap_or(Path::new(""));
        self.read_items(module, &parsed.items, beside, folder, source);
    }

    /// The items of a module. `beside` is where a `#[path]` starts from.
    fn read_items(
        &mut self,
        path: ModulePath,
        items: &[Item],
        beside: &Path,
        folder: &Path,
        source: &dyn Fn(&Path) -> Option<String>,
    ) {
        let mut module = Module::default();
        for item in items.iter().filter(|item| !is_for_tests(attributes(item))) {
            let Item::Mod(child) = item else {
                module.visit_item(item);
                continue;
            };
            let name = child.ident.to_string();
            module.children.push(name.clone());
            let child_path = [path.clone(), vec![name.clone()]].concat();
            let inner = folder.join(&name);
            if let Some((_, items)) = &child.content {
                self.read_items(child_path, items, &inner, &inner, source);
            } else if let Some(named) = path_attribute(child) {
                let file = beside.join(named);
                let folder = file.parent().unwrap_or(Path::new("")).to_path_buf();
                self.read_file(child_path, &file, &folder, source);
            } else {
                let file: PathBuf = folder.join(format!("{name}.rs"));
                self.read_file(child_path, &file, &inner, source);
            }
        }
        self.modules.insert(path, module);
    }

    /// The names of the modules that a module is made of.
    pub(crate) fn children(&self, module: &[String]) -> &[String] {
        self.modules.get(module).map_or(&[], |module| &module.children)
    }

    /// The module that declares what a path, as written in a module, stands for; `None` if that is no part of the library.
    /// An import of all of a module ends in `*`.
    pub(crate) fn resolved(&self, module: &[String], path: &[String]) -> Option<ModulePath> {
        self.resolved_within(module, path, 0)
    }

    fn resolved_within(
        &self,
        module: &[String],
        path: &[String],
        imports: usize,
    ) -> Option<ModulePath> {
        const MOST_IMPORTS: usize = 16;
        if imports > MOST_IMPORTS {
            return None;
        }
        let mut at = module.to_vec();
        let mut is_own = false;
        for (i, name) in path.iter().enumerate() {
            let rest = &path[i + 1..];
            let Some(known) = self.modules.get(&at) else { return Some(at) };
            match name.as_str() {
                "crate" => at = ModulePath::new(),
                "self" => {}
                "super" => {
                    at.pop();
                }
                "*" => at.push(name.clone()),
                _ if known.children.contains(name) => at.push(name.clone()),
                _ => match known.imports.get(name) {
                    Some(target) if target != path => {
                        let target = [target, rest].concat();
                        // An import that leads nowhere is of another crate.
                        return self.resolved_within(&at, &target, imports + 1);
                    }
                    _ if is_own => return Some(at),
                    _ => return None,
                },
            }
            is_own = true;
        }
        Some(at)
    }
}

/// What stands behind an attribute `#[path = "..."]`.
fn path_attribute(module: &ItemMod) -> Option<String> {
    module.attrs.iter().find_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    })
}

/// Whether attributes leave an item out of all builds but those of tests.
fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let Meta::List(list) = &attribute.meta else { return attribute.path().is_ident("test") };
        let mut words = list.tokens.clone().into_iter().map(|token| token.to_string());
        list.path.is_ident("cfg")
            && match words.next().as_deref() {
                Some("test") => true,
                Some("all") => words.any(|inner| inner.trim_start_matches('(').starts_with("test")),
                _ => false,
            }
    })
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

impl Module {
    /// Adds each path of a tree of imports.
    fn import(&mut self, tree: &UseTree, before: &[String]) {
        let with = |name: &dyn ToString| [before, &[name.to_string()]].concat();
        match tree {
            UseTree::Path(tree) => self.import(&tree.tree, &with(&tree.ident)),
            UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.import(tree, before));
            }
            UseTree::Glob(_) => self.paths.push(with(&"*")),
            UseTree::Name(tree) if tree.ident == "self" => {
                if let Some(name) = before.last() {
                    self.imports.insert(name.clone(), before.to_vec());
                }
                self.paths.push(before.to_vec());
            }
            UseTree::Name(tree) => {
                self.imports.insert(tree.ident.to_string(), with(&tree.ident));
                self.paths.push(with(&tree.ident));
            }
            UseTree::Rename(tree) => {
                self.imports.insert(tree.rename.to_string(), with(&tree.ident));
                self.paths.push(with(&tree.ident));
            }
        }
    }

    /// Adds the paths in what has no syntax yet: the arguments of a macro or of an attribute.
    fn scan(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(name) => {
                    if colons != 2 {
                        self.finish(&mut path);
                    }
                    path.push(name.to_string());
                    colons = 0;
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' => colons += 1,
                other => {
                    self.finish(&mut path);
                    colons = 0;
                    match other {
                        TokenTree::Group(group) => self.scan(group.stream()),
                        // `#[serde(with = "crate::module")]`
                        TokenTree::Literal(text) => {
                            let text = text.to_string();
                            let names = text.trim_matches('"').split("::");
                            let names: Vec<String> = names.map(str::to_owned).collect();
                            if names.iter().all(|name| {
                                syn::parse_str::<syn::Ident>(name).is_ok() || is_keyword(name)
                            }) {
                                self.finish(&mut names.clone());
                            }
                        }
                        _ => {}
                    }
                }
            }
        }
        self.finish(&mut path);
    }

    fn finish(&mut self, path: &mut Vec<String>) {
        if path.len() > 1 {
            self.paths.push(std::mem::take(path));
        }
        path.clear();
    }
}

/// The type that a macro such as `named_enum!` declares: the first word behind the attributes.
fn declared_by(item: &Macro) -> Option<String> {
    let is_declaration = item.path.get_ident()?.to_string().starts_with("named_");
    let mut tokens = item.tokens.clone().into_iter().filter(|_| is_declaration);
    tokens.find_map(|token| match token {
        TokenTree::Ident(name) => Some(name.to_string()),
        _ => None,
    })
}

fn is_keyword(name: &str) -> bool {
    matches!(name, "crate" | "super" | "self")
}

impl<'ast> Visit<'ast> for Module {
    fn visit_item(&mut self, item: &'ast Item) {
        if is_for_tests(attributes(item)) {
            return;
        }
        match item {
            Item::Const(item) if item.ident != "_" => self.declared.push(item.ident.to_string()),
            Item::Enum(item) => self.declared.push(item.ident.to_string()),
            Item::Static(item) => self.declared.push(item.ident.to_string()),
            Item::Struct(item) => self.declared.push(item.ident.to_string()),
            Item::Trait(item) => self.declared.push(item.ident.to_string()),
            Item::Type(item) => self.declared.push(item.ident.to_string()),
            Item::Union(item) => self.declared.push(item.ident.to_string()),
            Item::Macro(item) => self.declared.extend(declared_by(&item.mac)),
            _ => {}
        }
        visit::visit_item(self, item);
    }

    fn visit_impl_item(&mut self, item: &'ast ImplItem) {
        let attributes = match item {
            ImplItem::Const(item) => &item.attrs,
            ImplItem::Fn(item) => &item.attrs,
            ImplItem::Type(item) => &item.attrs,
            _ => return visit::visit_impl_item(self, item),
        };
        if !is_for_tests(attributes) {
            visit::visit_impl_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.import(&item.tree, &[]);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<String> = path.segments.iter().map(|one| one.ident.to_string()).collect();
        if names.len() > 1 {
            self.paths.push(names);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        self.scan(item.tokens.clone());
        visit::visit_macro(self, item);
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        if !attribute.path().is_ident("doc")
            && let Meta::List(list) = &attribute.meta
        {
            self.scan(list.tokens.clone());
        }
    }

    /// `pub(in crate::module)` says who may use something, and uses nothing.
    fn visit_visibility(&mut self, _: &'ast Visibility) {}
}
