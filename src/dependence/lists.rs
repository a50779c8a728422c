//! How sentences begin that lean on the one before: read by `build.rs`, which packs it as hashes.

/// The tag of a language and its lists, empty ones at the end left out:
///
/// 0. linking words and phrases,
/// 1. pronouns and demonstratives, with the verb after them where the word alone can be something else,
/// 2. what begins like an entry of the first two and stands on its own,
/// 3. the pronouns that lean a little later, too ("When *he* came"),
/// 4. words that announce a noun that such a pronoun may stand for,
/// 5. first words that name nothing it could stand for; they need not be function words,
/// 6. what leans even behind the name of a speaker.
///
/// Lower case, apostrophes written as spaces. The longest entry that a sentence begins with decides.
pub(crate) type Openings = (&'static str, &'static [&'static str]);

pub(crate) const LISTS: &[Openings] = &[(
    "en",
    &[
        "accordingly, additionally, afterward, afterwards, also, and, besides, but, consequently, conversely, \
             furthermore, hence, however, indeed, instead, likewise, meanwhile, moreover, nevertheless, \
             nonetheless, nor, or, otherwise, rather, secondly, similarly, so, still, then, thereafter, \
             therefore, thirdly, thus, yet, \
             in addition, in additional, for example, for instance, as a result, as a consequence, on the other hand, \
             in contrast, by contrast, by comparison, in comparison, at the same time, that said, even so, even then, \
             after that, after this, before that, since then, by then, until then, because of this, because of that, \
             as such, at that point, at that time, if so, if not, in fact, in turn, in particular, in other words, \
             in this case, in that case, in this way, in response, in doing so, to this end, to that end, to do so, \
             to do this, for this reason, for that reason, for these reasons, on the contrary, which means",
        "he, it, she, that, these, they, this, those, such, others, all this, all that, all these, all of this, \
             all of these, all of them, both are, both were, both have, both had, both men, both women, both sides, \
             both teams, both of, one of them, some of them, many of them, most of them, none of them, each of them, \
             two of them, neither of them, among them, of these, of those, of them, the latter, the former is, \
             the former was, the former has, the same, the others",
        "rather than, such as, as a consequence of, in comparison with, in comparison to, by comparison with, \
             in response to",
        "he, it, she, they",
        "a, an, my, our, the, your",
        "according, after, again, although, as, at, because, before, by, despite, during, earlier, eventually, \
             finally, first, for, from, here, how, if, in, last, later, maybe, next, now, often, on, once, only, \
             perhaps, said, says, second, since, sometimes, suddenly, then, there, though, today, until, usually, \
             what, when, where, while, why, with, yesterday",
        "as a result, for example, for instance, in addition, in other words, on the other hand, \
             that is why, that s why, this is why",
    ],
)];
