//! Words at which phrases end and by which their surroundings are judged, by language, written by hand.

pub(super) mod names;
mod stops;
mod words;

use super::tokens::WordRole;
use crate::language::{Language, WordMaps, is_listed_function_word};
use crate::word_lists::{PhraseList, WordMap};
use words::{ROLE_BITS, VAGUE};

/// The words of a language, and the lists they stand in: the number of the last of the first four, from 1 on, and bits.
static LISTED: WordMaps<u8> = WordMaps::new(|language| {
    let mut map = WordMap::default();
    let is_own = |tags: &str| tags.split(' ').any(|tag| tag == language.tag());
    for (_, [roles @ .., vague]) in words::ROLE_LISTS.iter().filter(|(tags, _)| is_own(tags)) {
        for (role, list) in (1..).zip(roles) {
            // Function words are stop words anyway.
            let is_new = |word: &&str| role > 1 || !is_listed_function_word(language, word);
            for word in list.split_whitespace().filter(is_new) {
                *map.entry(word) = role;
            }
        }
        for word in vague.split_whitespace() {
            *map.entry(word) |= VAGUE;
        }
    }
    for (_, list) in stops::STOP_LISTS.iter().filter(|(tags, _)| is_own(tags)) {
        list.split_whitespace().for_each(|word| *map.entry(word) = 1);
    }
    for (_, lists) in names::NAME_LISTS.iter().filter(|(tag, _)| is_own(tag)) {
        for (number, list) in (1..).zip(lists) {
            for word in list.split_whitespace() {
                *map.entry(word) |= number << names::NAME_BITS.trailing_zeros();
            }
        }
    }
    map
});

/// The lists that a word is in.
fn listed(language: Language, word: &str) -> u8 {
    LISTED.of(language).get(word)
}

/// The role of a small word, in lower case, connectors apart; `None` if the word is in no list.
pub(super) fn role(language: Language, word: &str) -> Option<WordRole> {
    match listed(language, word) & ROLE_BITS {
        0 => None,
        1 => Some(WordRole::Stop),
        2 => Some(WordRole::Determiner),
        3 => Some(WordRole::Subject),
        _ => Some(WordRole::Auxiliary),
    }
}

/// What transcripts call somebody whose name they keep back: "Person1", "Speaker 2".
static SPEAKERS: PhraseList = PhraseList::of(
    "person|speaker|participant|interviewer|interviewee|user|customer|agent|caller|guest",
);

/// Whether a word, in lower case, is the label of a speaker without a name.
pub(super) fn is_speaker(word: &str) -> bool {
    let label = word.trim_end_matches(|c: char| c.is_ascii_digit());
    label.len() < word.len() && SPEAKERS.has(label)
}

/// Whether a word, in lower case, is the name of a news agency, which stands before photographers.
pub(super) fn is_agency(word: &str) -> bool {
    matches!(word, "afp" | "reuters" | "dpa")
}

/// What a word shows about the name that contains it or is next to it, if anything.
pub(super) fn tells(language: Language, folded: &str) -> u8 {
    listed(language, folded) & names::NAME_BITS
}

/// Whether a common noun, in its folded form, means little by itself.
pub(super) fn is_vague(language: Language, folded: &str) -> bool {
    listed(language, folded) & VAGUE != 0
}

/// Endings of adverbs and verbs, where nothing else ends so.
pub(super) const fn stop_endings(language: Language) -> &'static str {
    match language {
        Language::Spanish | Language::Portuguese | Language::Italian => "mente",
        Language::Russian => "лся лась лось лись ется ются ится ятся ться",
        Language::Ukrainian => "вся лася лося лися ється ються иться яться тися",
        Language::Polish => "ował owała owało owali owały ować ują",
        Language::Korean => {
            "다 다고 라며 하며 하고 하는 되는 하게 려면 지만 해서 어서 면서 습니다 까지도 따르면 통해"
        }
        _ => "",
    }
}

/// Whether a sentence ends with its verb.
pub(super) const fn puts_verbs_last(language: Language) -> bool {
    use Language::*;
    matches!(
        language,
        Turkish | Hindi | Korean | Bengali | Marathi | Tamil | Telugu | Urdu | Persian | Kazakh
    )
}

/// Whether the last word of a sentence may be its verb. Sentences of Bengali do without "is".
pub(super) fn may_be_verb(language: Language, word: &str) -> bool {
    const BENGALI: [&str; 8] = ["ে", "েন", "ছি", "ছিল", "ো", "না", "নি", "য়"];
    language != Language::Bengali || BENGALI.iter().any(|ending| word.ends_with(ending))
}

/// Whether the head of a phrase comes first.
pub(super) const fn puts_heads_first(language: Language) -> bool {
    use Language::*;
    matches!(
        language,
        French
            | Spanish
            | Portuguese
            | Italian
            | Catalan
            | Romanian
            | Vietnamese
            | Indonesian
            | Malay
            | Arabic
            | Hebrew
            | Persian
    )
}

/// Whether what stands between function words may be a whole clause, verb and all: there are no articles, or
/// they are not known here.
pub(super) const fn has_long_runs(language: Language) -> bool {
    use Language::*;
    !matches!(
        language,
        Arabic
            | Vietnamese
            | English
            | German
            | French
            | Spanish
            | Portuguese
            | Italian
            | Dutch
            | Bengali
    )
}

/// Whether texts write no capitals, and names look like any word.
pub(super) const fn has_no_capitals(language: Language) -> bool {
    use Language::*;
    matches!(
        language,
        Arabic
            | Hebrew
            | Persian
            | Urdu
            | Hindi
            | Marathi
            | Bengali
            | Tamil
            | Telugu
            | Korean
            | Chinese
            | Japanese
            | Thai
    )
}

/// Adjectives among the small words that terms may begin with, and ordinals.
pub(super) const fn adjectives(language: Language) -> [&'static str; 2] {
    match language {
        Language::English => ["big great late", "first second third"],
        Language::French => ["grand grande", "premier première second seconde"],
        Language::Spanish => ["gran", "primer primera segunda"],
        Language::Portuguese => ["grande", "primeiro primeira segunda"],
        Language::Italian => ["grande", "primo prima seconda"],
        _ => ["", ""],
    }
}

/// Those of the connectors that link common nouns, too: "cost of living".
pub(super) const fn noun_connectors(language: Language) -> &'static str {
    match language {
        Language::English => "of per",
        Language::French => "de d du des",
        Language::Spanish => "de del",
        Language::Portuguese => "de da do das dos",
        Language::Italian => "di d del dell della dei delle degli",
        _ => "",
    }
}

/// Small words that link nouns, or names, only where these come again: "Ghost in the Shell", "allowance for credit losses",
/// "crise économique et financière".
pub(super) const fn loose_connectors(language: Language) -> &'static str {
    match language {
        Language::English => "and for on in to with without by as at from against into a an",
        Language::French => "et à au aux en pour sur sous dans par sans contre avec",
        Language::Spanish => "y e a al en con por para sin contra sobre",
        Language::Portuguese => "e a o ao à em no na nos nas com por para sem contra sobre",
        Language::Italian => "e in a al alla con per il la nel nella sul sulla senza contro",
        Language::German => "und in im der die das für zur zum auf mit ohne gegen",
        Language::Dutch => "en in voor met zonder tegen op",
        Language::Russian => "и в на по с для",
        Language::Ukrainian => "і й та в у на по з для",
        Language::Polish => "i w na z do",
        Language::Indonesian | Language::Malay => "dan",
        _ => "",
    }
}

/// Small words inside names and terms ("Bank of England").
pub(super) const fn connectors(language: Language) -> &'static str {
    match language {
        Language::English => "of for on and the per",
        Language::French => "de d du des la le les l et en à au aux",
        Language::Spanish => "de del la los las el y en",
        Language::Portuguese => "de da do das dos e em",
        Language::Italian => "di d del dell della dei delle degli e",
        Language::German => "von für",
        Language::Dutch => "van de der het en voor",
        _ => "",
    }
}

/// Endings of verbs and adverbs, after folding.
pub(super) const fn verbal_endings(language: Language) -> &'static str {
    match language {
        Language::English => "ly ize ise ify ed ing",
        Language::French => "ment er ir ant é ée ait aient ent",
        Language::Spanish => "mente ar er ir ando iendo ado ada aron ieron",
        Language::Portuguese => "mente ar er ir ando endo ado ada ou aram eram",
        Language::Italian => "ment ar er ir and end at",
        Language::German => "te ten test iert",
        Language::Polish => "ał ił ył ął uj",
        Language::Russian | Language::Ukrainian => {
            "ть ться ал ил ыл ел ет ут ют ит ят лся лась лись ется"
        }
        _ => "",
    }
}

/// Those of the connectors that mean "and".
pub(super) const fn conjunctions(language: Language) -> &'static str {
    match language {
        Language::English => "and",
        Language::French => "et",
        Language::Spanish => "y",
        Language::Portuguese | Language::Italian => "e",
        Language::Dutch => "en",
        _ => "",
    }
}

/// Function words of several letters in scripts without spaces, and verbs that texts argue with.
pub(super) const fn unspaced(language: Language) -> &'static str {
    match language {
        Language::Chinese => {
            "进行 提出 采用 利用 通过 基于 针对 具有 可以 能够 表明 本文 我们 他们 以及 并且 由于 根据 为了 其中 目前 \
             介绍 得到 实现 一个 一种 这个 这些 那些 没有 不是 就是 已经 因为 所以 但是 如果 虽然 而且 或者 关于 对于 \
             同时 结合 分别 主要 之间 不同 可能 需要 认为 表示 发现 指出 给出 使用 应用于 证明 存在 低于 高于 揭示 文中 至关重要 有效 较好 良好 显著 \
             探讨 讨论 总结 阐述 结果 以上 以下 之后 之前 其他 各种 许多 非常 成为 作为 方面 情况 比较 还是 只是 什么 怎么 \
             自己 现在 时候 今年 去年 昨天 今天 记者 进一步 的 了 和 与 及 在 是 对 为 以 等 从 把 被 将 其 并 或 也 而 这 那 该 此 由 于 就 都 则 且 但 又 还 很 更 \
             然后 觉得 比如 大家 最后 其实 一些 提到 应该 们 着 个 之 我 你 他 它 她 不 没 各 每 某 如 因 若 虽 已 均 仅 只 再"
        }
        Language::Japanese => {
            "私 彼 彼女 今 何 時 事 為 等 者 方 頃 中 上 今日 昨日 明日 今年 昨年 来年 自分 私達 場合 以上 以下"
        }
        Language::Thai => {
            "ของ ที่ และ ใน เป็น ได้ มี จะ ไม่ ให้ กับ จาก โดย นี้ นั้น แต่ หรือ ว่า ซึ่ง เพื่อ ต่อ ถูก คือ กำลัง แล้ว อยู่ ไป มา \
             แห่ง เมื่อ ถึง ด้วย ตาม ระหว่าง หลัง ก่อน อีก ยัง ต้อง เขา เธอ เรา พวก คน ทุก หลาย บาง มาก น้อย กว่า ที่สุด ทั้ง \
             ก็ กล่าว บอก พบ ทำ ใช้ ขึ้น ลง ออก เข้า เพราะ ถ้า ดังนั้น อย่าง เขียน เกี่ยวกับ เกี่ยว รู้จัก เรื่อง เช่น ตั้งแต่ จน ปี วัน เดือน"
        }
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key_terms::folding::fold;

    #[test]
    fn vague_words_are_known_as_they_are_folded() {
        let vague = |language, word| is_vague(language, &fold(language, word, &|_| false).key);
        assert!(vague(Language::English, "years"));
        assert!(vague(Language::Spanish, "ejemplos"));
        assert!(vague(Language::Russian, "вопросы"));
        assert!(!vague(Language::English, "bridges"));
        assert!(!vague(Language::German, "year"));
    }

    #[test]
    fn the_most_telling_role_counts() {
        assert_eq!(role(Language::English, "the"), Some(WordRole::Determiner));
        assert_eq!(role(Language::English, "said"), Some(WordRole::Stop));
        assert_eq!(role(Language::German, "wurde"), Some(WordRole::Auxiliary));
        assert_eq!(role(Language::German, "said"), None);
        assert_eq!(role(Language::English, "bridge"), None);
    }
}
