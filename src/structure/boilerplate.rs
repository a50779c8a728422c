//! stub
use super::lines::Line;
use crate::block::{Block, Boilerplate};
use crate::options::Cleaning;
pub(super) fn mark(_text: &str, _lines: &[Line], blocks: &mut [Block], cleaning: &Cleaning) {
    for block in blocks {
        if let Some(boilerplate) = block.boilerplate {
            if boilerplate != Boilerplate::Separator && cleaning.restores(block.span, boilerplate) {
                block.boilerplate = None;
            }
        }
    }
}
