//! Terms → key terms (first the walls).
use crate::{language::Language, structure::Structure, summary::KeyTerm, terms::Terms};
#[derive(Debug)]
pub(crate) struct Source<'a> { pub(crate) text: &'a str, pub(crate) title: Option<&'a str>, pub(crate) language: Language, pub(crate) structure: &'a Structure, pub(crate) terms: &'a Terms, pub(crate) count: usize }
pub(crate) fn find(_source: &Source) -> Vec<KeyTerm> { Vec::new() }
