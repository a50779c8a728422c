//! What is measured: everything that a reader may ask of a text, natively and as WebAssembly.

use std::cell::RefCell;

use epitome::{Document, Length, Options, Request};

/// Reads a text and asks for all that can be asked; how many sentences the answers hold.
pub fn ask(text: &str) -> usize {
    let document = Document::read(text, &Options::default());
    let mut sentences = document.explain().sentences.len();
    let start = &text[..text.floor_char_boundary(100)];
    let lengths = [Length::words(100), Length::ratio(1.0)];
    for (length, focus) in lengths.into_iter().flatten().zip([start, ""]) {
        let summary = document.summarize(Request::new(length).focus(focus));
        sentences += summary.sentences.iter().filter_map(|one| document.display(one.span)).count();
    }
    sentences + document.headline(14).map_or(0, |_| 1) + document.segments().len()
}

thread_local! {
    static TEXT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// For WebAssembly: where a text of so many bytes is to be written.
#[unsafe(no_mangle)]
pub extern "C" fn buffer(bytes: u32) -> *mut u8 {
    TEXT.with_borrow_mut(|text| {
        text.resize(bytes as usize, 0);
        text.as_mut_ptr()
    })
}

/// For WebAssembly: [`ask`] about the text that was written.
#[unsafe(no_mangle)]
pub extern "C" fn ask_written() -> u32 {
    TEXT.with_borrow(|text| ask(&String::from_utf8_lossy(text)) as u32)
}
