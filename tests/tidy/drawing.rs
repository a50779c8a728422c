//! What ARCHITECTURE.md draws, and the order in which a function uses modules.

use syn::visit::{self, Visit};

/// The drawings of a Markdown text: its blocks of ```` ```text ````.
pub(crate) fn drawings(markdown: &str) -> Vec<&str> {
    let after = markdown.split("```text\n").skip(1);
    after.map(|rest| rest.split("```").next().unwrap_or_default()).collect()
}

/// The modules that a drawing names, in order.
pub(crate) fn drawn<'a>(drawing: &'a str, modules: &[impl AsRef<str>]) -> Vec<&'a str> {
    let is_part_of_name = |c: char| c.is_alphanumeric() || c == '_';
    let words = drawing.split(|c| !is_part_of_name(c));
    words.filter(|word| modules.iter().any(|name| name.as_ref() == *word)).collect()
}

/// The modules whose files the first column of a table names, in order: of `src/terms.rs`, `terms`.
pub(crate) fn mapped(markdown: &str) -> Vec<&str> {
    let rows = markdown.lines().filter_map(|line| line.strip_prefix("| `")?.split(" | ").next());
    let files = rows.flat_map(|cell| cell.split('`'));
    let names = files.filter_map(|file| file.strip_prefix("src/")?.strip_suffix(".rs"));
    names.filter(|name| !name.contains('/')).collect()
}

/// The paths in the methods of these names, as written, in order.
pub(crate) fn paths_in(source: &str, methods: &[&str]) -> Vec<Vec<String>> {
    let file = syn::parse_file(source).expect("the library can be parsed");
    let mut found = Paths { methods, paths: Vec::new(), is_inside: false };
    found.visit_file(&file);
    found.paths
}

struct Paths<'a> {
    methods: &'a [&'a str],
    paths: Vec<Vec<String>>,
    is_inside: bool,
}

impl<'ast> Visit<'ast> for Paths<'_> {
    fn visit_impl_item_fn(&mut self, method: &'ast syn::ImplItemFn) {
        self.is_inside = self.methods.iter().any(|name| method.sig.ident == name);
        visit::visit_block(self, &method.block);
        self.is_inside = false;
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if self.is_inside {
            self.paths.push(path.segments.iter().map(|one| one.ident.to_string()).collect());
        }
        visit::visit_path(self, path);
    }
}
