"""Bad key terms: terms that nobody would write into a list of key terms.

A term is *bad* when one of these rules is broken:

1. `edge`: it starts or ends with a small word (an article, a preposition, a conjunction, an auxiliary …);
2. `empty`: it is nothing but small words, pronouns and numbers;
3. `verb`: it holds a verb by which texts report (said, added, according …);
4. `contained`: a term above it ends with it, so that it repeats the head: "bridge" below "tram bridge";
5. `crossing`: it crosses punctuation, or the end of a sentence, where it first occurs.

The small words and the report verbs are listed here for the languages that there are sets of key terms
for, short and by hand; in other languages only the rules hold that need no list. In scripts without spaces
rules 1 and 2 look at single letters, and rule 4 at all letters of a term. Words in capitals are no small
words: "US", "WHO". Like `dangling.py` it is a definition by word lists, made to compare versions with one
another; "may" in "May 1968" counts like any other.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tokens import UNSPACED, words_of

#: Words that no key term starts or ends with.
SMALL_WORDS = {
    lang: frozenset(words.split())
    for lang, words in {
        "en": """
            a about above after again against all also although am among an and another any are as at be
            became because been before being below between both but by can cannot could did do does doing
            down during each either every few for from further had has have having he her here hers
            herself him himself his how however i if in into is it its itself just many may me might more
            most much must my myself no nor not of off on once only or other our ours out over own
            perhaps same shall she should since so some such than that the their theirs them themselves
            then there these they this those through to too under until up upon us very was we were what
            when where whether which while who whom whose why will with within without would yet you your
            yours
        """,
        "fr": """
            a à afin ai ainsi alors après au aucun aussi autre aux avant avec avoir ce cela ces cet cette
            ceux chaque chez comme contre dans de depuis des donc dont du elle elles en encore entre est
            et étaient était être eux fait il ils je l la le les leur leurs lors lui mais même mes moins
            mon ne ni nos notre nous on ont ou où par parce pas pendant peu peut plus pour quand que quel
            quelle qui s sa sans se selon ses si son sont sous sur ta tandis tes très tu un une vers vos
            votre vous
        """,
        "es": """
            a al algo ante antes aquel así aunque bajo cada como con contra cual cuando cuyo de del desde
            donde dos durante e el él ella ellas ellos en entre era eran es esa esas ese eso esos esta
            está están estas este esto estos fue fueron ha hacia han hasta hay la las le les lo los más
            me mi mientras muy ni no nos nosotros o otra otro para pero poco por porque pues que quien se
            según ser si sido sin sobre son su sus también tan tanto todo tras tu un una uno unos unas y
            ya yo
        """,
        "pt": """
            a ao aos aquela aquele as até cada com como contra da das de dela dele depois desde do dos
            durante e é ela elas ele eles em entre era eram essa esse esta está estão este eu foi foram
            há isso isto já lhe mais mas me mesmo muito na nas nem no nos não nós o os ou para pela pelas
            pelo pelos por porque quando que quem se sem ser seu seus sobre sua suas são também te tem
            têm toda todo um uma umas uns à às
        """,
        "ru": """
            а без более бы был была были было быть в вам вас во вот все всех вы где да даже для до его ее
            её если есть еще ещё же за здесь и из или им их к как ко когда которая которые который кто ли
            либо между меня мне может мы на над надо нас не него нее ни них но о об однако он она они оно
            от очень по под после потом потому при про с себя со также так такой там те тем то того тоже
            той только том ты у уже чем что чтобы эта эти это этого этой этот я
        """,
        "ar": """
            أن أو أي إذا إلى إن التي الذي الذين أما بأن بعد بل بين تحت ثم حتى حيث خلال ذلك على عن عند غير
            فقد في قبل قد كان كانت كل كما كي لا لأن لقد لكن لم لن له لها ليس ما مع من منذ مما هذا هذه هم
            هو هي وقد ولا ولم ومن وفي وهو وهي يكون
        """,
        "zh": "的 了 和 与 及 在 是 对 为 以 把 被 将 并 或 也 而 这 那 就 都 则 且 但 又 还 很 "
        "们 我 你 他 她 它",
        "ja": "は が を に へ と も や の で か ら た て な だ",
    }.items()
}

#: Verbs by which texts report, and their like.
REPORT_VERBS = {
    lang: frozenset(words.split())
    for lang, words in {
        "en": """
            according added adds announced announces asked believe believed believes called claimed
            claims declared described describes explained noted proposed proposes reported reportedly
            said saying says stated told
        """,
        "fr": "affirmé ajouté annoncé annonce déclaré déclare dit expliqué indiqué précisé rapporté selon",
        "es": "afirmó agregó añadió anunció aseguró declaró dijo explicó indicó informó según señaló",
        "pt": "acrescentou afirmou anunciou declarou disse explicou informou referiu segundo",
        "ru": "добавил заявил заявила заявили отметил подчеркнул пояснил рассказал сказал сказала сообщил "
        "сообщила сообщили сообщает",
        "ar": "أضاف أعلن أعلنت أكد أوضح ذكر قال قالت وأضاف وأكد وقال",
    }.items()
}

#: What a term cannot have inside: marks that end or divide sentences.
DIVIDING_MARKS = re.compile(r"[,;:!?()\[\]{}\"“”«»„…。、，；：！？（）「」『』؟،؛|]|\n\s*\n|[^\W\d_]{3,}\.\s")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


class Term(NamedTuple):
    """A key term as it is shown, and the stretch of text where it first occurs."""

    text: str
    source: str


def bad_terms(terms: Sequence[Term], lang: str) -> list[tuple[str, str]]:
    """Return the bad ones among ranked key terms, each with the first rule that it breaks."""
    found = []
    above: list[list[str]] = []
    for term in terms:
        stems = words_of(lang).tokenize(term.text)
        rule = broken_rule(term, lang) or ("contained" if is_contained(stems, above, lang) else None)
        if rule:
            found.append((term.text, rule))
        above.append(stems)
    return found


def broken_rule(term: Term, lang: str) -> str | None:
    """Return the rule that a term breaks by itself, if it breaks one."""
    words = parts(term.text, lang)
    small = SMALL_WORDS.get(lang, frozenset())
    if all(word in small or word.isnumeric() for word in words):
        return "empty"
    if words[0] in small or words[-1] in small:
        return "edge"
    if not REPORT_VERBS.get(lang, frozenset()).isdisjoint(words):
        return "verb"
    if DIVIDING_MARKS.search(term.text) or DIVIDING_MARKS.search(term.source):
        return "crossing"
    return None


def is_contained(stems: list[str], above: Iterable[list[str]], lang: str) -> bool:
    """Tell whether a term repeats the head of one above it."""
    if lang in UNSPACED:
        letters = "".join(stems)
        return any(letters in "".join(other) for other in above)
    return any(stems == other[-len(stems) :] for other in above if stems)


def parts(text: str, lang: str) -> list[str]:
    """Return what small words are looked for among: words, or letters in scripts without spaces."""
    if lang in UNSPACED:
        return [letter for letter in text.lower() if letter.isalnum()]
    words = (word.replace("’", "'") for word in WORD.findall(text))
    return [word if len(word) > 1 and word.isupper() else word.lower() for word in words]
