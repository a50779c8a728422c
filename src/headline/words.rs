//! The words of English that the rules use, written by hand: lower case, separated by spaces.

/// Verbs, in forms that are not nouns: the predicate of a clause.
pub(super) const VERBS: &str = "is are was were am has have had will would can could may might must shall should do \
    does did said says say told made makes make took takes take became becomes become got gets get went goes go came \
    comes come gave gives give found finds began begins won wins died dies held holds met meets led kept keeps lost \
    loses saw sees see knew knows know thinks thought wants want brought bought sold sent spent stood stands struck \
    ran runs rose rises fell grew grows broke wrote drew drove flew beats includes include remains remain seems seem \
    uses provides provide presents proposes introduces introduce describes describe explores explore investigates \
    investigate develops develop examines examine considers consider addresses argues believes believe felt likes \
    loves expects expect allows allow means heard hears requires require directs authorizes amends appears faces \
    offers helps urges warns suffice suffices enables enable reduces reduce improves improve achieves achieve \
    performs perform outperforms outperform demonstrates demonstrate explains explain combines combine learns learn \
    solves solve creates create moves tries asks serves serve lives relies rely depends depend represents represent \
    involves involve contains contain consists consist exists exist increases supports follows brings bring carries \
    carry";

/// Verbs that may be nouns as well, or adjectives.
const AMBIGUOUS: &str = "find leads lead left put puts set sets think needs need rise fall falls grow hit cut let beat \
    shows show use present propose study address argue feel like love hope hopes work works call calls plan plans mean \
    hear help heads claims claim reveals gains trains offer change changes move turn turns start starts stop stops \
    look looks live lie lies rest rests increase decreases decrease support follow raises try ask run win";

/// Verbs without object: their past is no participle of the passive.
const INTRANSITIVE: &str = "voted agreed died happened occurred appeared arrived continued returned ended started \
    opened closed played lived worked moved increased decreased declined dropped jumped climbed rallied finished \
    resigned retired refused failed decided wanted tried pleaded appealed apologised apologized derailed erupted \
    emerged joined responded listened talked looked walked travelled traveled competed protested collapsed crashed \
    exploded remained stayed followed gathered campaigned emigrated";

/// Words after which a verb is something else.
const ATTRIBUTIVE: &str = "the a an of in for on at by with from and or its his her their our my your this these those \
    some any all no more most as";

/// Words that change what is said if they go: they deny, limit, doubt or contrast.
pub(super) const GUARDED: &str = "not no never nor none nobody nothing neither cannot without unless if except \
    excluding only however but although though despite hardly barely rarely alleged allegedly reportedly apparently \
    perhaps possibly probably supposedly seemingly false falsely wrong wrongly untrue denied denies deny denying \
    disputed disputes unlikely until rather otherwise instead yet unlike least most up fewer less nearly almost \
    approximately whether would could might may";

/// What makes a sentence more than a plain fact: it must keep its source.
pub(super) const DOUBTFUL: &str = "will would may might could should must shall can going likely expected expects \
    expect plan plans planned accused accuses alleged charged charge suspected suspect suspects arrested killed \
    kill killing murder murdered attack attacked attacks guilty illegal illegally fraud abuse abused stole stolen \
    responsible blame blamed believe believed believes think thought best worst better worse safe unsafe dangerous \
    good bad great important wrong right need needs deliberately criminal terrorist terrorists";

/// Pronouns that stand for something named before.
pub(super) const PRONOUNS: &str = "he she it they him her them his hers its their theirs himself herself itself themselves this these those such";

/// Pronouns that a clause has for its subject.
pub(super) const SUBJECTS: &str = "i you he she we they";

/// What fills pauses in speech.
pub(super) const FILLERS: &str =
    "uh um er erm hmm hm mm mhm uhm yeah yep nah huh ah oh eh mmm okay ok";

/// Points and stretches of time.
pub(super) const TIMES: &str = "monday tuesday wednesday thursday friday saturday sunday january february march april \
    may june july august september october november december year years month months week weeks weekend day days \
    decade decades century morning afternoon evening night today yesterday";

/// The days of the week.
pub(super) const DAYS: &str = "monday tuesday wednesday thursday friday saturday sunday";

/// Whether a word, in any case, is on a list.
#[inline(never)]
pub(super) fn is_one_of(word: &str, list: &str) -> bool {
    list.split(' ').any(|other| other.eq_ignore_ascii_case(word))
}

/// Whether a word is the predicate of a clause for certain.
pub(super) fn is_finite(word: &str) -> bool {
    let stem = word.strip_suffix("n't").or_else(|| word.strip_suffix("n’t"));
    stem.is_some() || is_one_of(word, VERBS)
}

/// Whether a word has the ending of the past; a name may have it, too.
pub(super) fn is_past(word: &str) -> bool {
    word.len() > 4
        && word.ends_with("ed")
        && word != "hundred"
        && word.starts_with(char::is_lowercase)
}

/// Whether a word may be the predicate of a clause.
pub(super) fn may_be_verb(word: &str) -> bool {
    is_finite(word)
        || is_past(word)
        || is_contracted(word)
        || (word.starts_with(char::is_lowercase) && is_one_of(word, AMBIGUOUS))
}

/// Whether a word ends in a verb: "it's", "we're". Of a name, "'s" says whose.
fn is_contracted(word: &str) -> bool {
    let Some((stem, ending)) = word.split_once(['\'', '’']) else { return false };
    is_one_of(ending, "re ve ll m d")
        || ending == "s" && is_one_of(stem, "it he she that there here what who let")
}

/// Whether a word is a predicate, given the words beside it: no infinitive, no verb of a relative clause, no participle
/// ("the bridge built by", "a closed bridge").
#[inline(never)]
pub(super) fn is_predicate(before: &str, word: &str, after: &str) -> bool {
    if is_contracted(word) {
        return true;
    }
    if is_one_of(before, "to who which that whose") {
        return false;
    }
    if is_finite(word) {
        return true;
    }
    let is_free = !is_one_of(before, ATTRIBUTIVE);
    if is_past(word) {
        let is_participle = is_one_of(after, "by to in for with on from at as under of")
            && !is_one_of(word, INTRANSITIVE);
        return is_free && !is_participle && !is_one_of(word, "used related based");
    }
    is_free && may_be_verb(word)
}
