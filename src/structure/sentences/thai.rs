//! Thai writes no end marks: sentences end at spaces, but so do phrases. The length of what stands before
//! a space, and the word after it, distinguish them.

use crate::chars::{Script, is_longer, script};
use crate::word_lists::PhraseList;

/// Shortest sentence, in characters; the sentences of Thai treebanks have about this many and more.
const MIN_SENTENCE: usize = 50;
/// The same before a word that often begins one.
const MIN_BEFORE_STARTER: usize = 30;

/// Words that begin a clause or phrase that belongs to what stands before: and, which, by, that, but.
static CONTINUERS: PhraseList = PhraseList::of(
    "\
    ซึ่ง|โดย|และ|ที่|หรือ|เพื่อ|จึง|ก็|รวม|ทั้ง|แต่|ว่า|อัน|เช่น|คือ|ได้|เป็น|ด้วย|ณ|ของ|ให้|\
    กว่า|จาก|มี|ไป|ล้าน",
);
/// Words that begin a sentence: however, besides, then, therefore, when, after, in, he, she, we, this.
static STARTERS: PhraseList = PhraseList::of(
    "\
    อย่างไรก็|นอกจาก|ต่อมา|ดังนั้น|เมื่อ|หลังจาก|หาก|ถ้า|แม้|เพราะ|ใน|การ|เขา|เธอ|ผม|ฉัน|\
    พวกเขา|เรา|มัน|นี่|นั่น|วัน|ปี",
);

/// Whether a sentence of a Thai text ends at the white space between `before` and `after`.
pub(super) fn ends(sentence: &str, after: &str) -> bool {
    let is_thai = |c: char| script(c) == Some(Script::Thai);
    let closes =
        |c: char| is_thai(c) || c.is_ascii_digit() || matches!(c, '”' | '"' | '’' | ')' | 'ๆ');
    let rest = after.trim_start_matches(['“', '"']);
    if !sentence.ends_with(closes) || !rest.starts_with(is_thai) {
        return false;
    }
    if CONTINUERS.start(rest) {
        return false;
    }
    let least = if STARTERS.start(rest) { MIN_BEFORE_STARTER } else { MIN_SENTENCE };
    is_longer(sentence, least - 1)
}

#[cfg(test)]
mod tests {
    use super::super::super::rules::check;
    use crate::language::Language::Thai;

    #[test]
    fn spaces_end_long_sentences() {
        let clause = "สภาเมืองประชุมเมื่อวันจันทร์เพื่อหารือเรื่องสะพานเก่าข้ามแม่น้ำ";
        check(Thai, &format!("{clause}| {clause}"));
    }

    #[test]
    fn the_next_word_decides() {
        let clause = "สภาเมืองประชุมเมื่อวันจันทร์เรื่องสะพาน";
        check(Thai, &format!("{clause}| อย่างไรก็ตามไม่มีใครมา"));
        check(Thai, &format!("{clause}{clause} ซึ่งไม่มีใครมา"));
    }
}
