//! How sentences begin that depend on the one before.

/// The tag of a language and its lists, empty ones at the end left out:
///
/// 0. linking words and phrases,
/// 1. pronouns and demonstratives, with the verb after them where the word alone can be something else,
/// 2. what begins like an entry of the first two and stands on its own,
/// 3. the pronouns that depend on a sentence before a little later, too ("When *he* came"),
/// 4. words before it that name nothing it could stand for, and are none of the function words, which name nothing
///    either; in English only these do.
///
/// Lower case, apostrophes written as spaces. The longest entry that a sentence begins with decides.
pub(super) type OpeningLists = (&'static str, &'static [&'static str]);

/// The bits of the lists. Entries of several words stand in the first three only.
pub(super) const BITS: [u8; 5] = [1, 1 << 1, 1 << 2, 1 << 4, 1 << 5];
/// The bit of an entry of several words.
pub(super) const SEVERAL: u8 = 1 << 3;
/// The bit of a word that a longer entry begins with.
pub(super) const GOES_ON: u8 = 1 << 7;

pub(super) const OPENING_LISTS: &[OpeningLists] = &[
    (
        "en",
        &[
            "accordingly, additionally, afterwards, also, and, besides, but, consequently, \
         conversely, furthermore, hence, however, indeed, instead, likewise, meanwhile, \
         moreover, nevertheless, nonetheless, nor, or, otherwise, rather, secondly, \
         similarly, so, still, then, thereafter, therefore, thirdly, thus, yet, in addition, \
         in additional, for example, for instance, as a result, on the other hand, in \
         contrast, by contrast, at the same time, that said, even so, even then, after that, \
         after this, since then, by then, until then, because of this, as such, if so, in \
         fact, in turn, in particular, in other words, in this case, in this way, in \
         response, to this end, to do so, for this reason, for that reason, on the contrary, \
         that is why, that s why, this is why",
            "he, it, she, that, these, they, this, those, such, others, all this, all of this, \
         all of these, both are, both were, both men, both women, both sides, both of, one of \
         them, some of them, many of them, most of them, none of them, neither of them, among \
         them, two of them, three of them, four of them, both of them, each of them, all of them, several of them, half of \
         them, few of them, another of them, the two, the pair, the couple, the duo, the trio, the three, the former is, the latter, the same, the others",
            "rather than, such as, in response to",
            "",
            "according, after, again, although, as, at, because, before, by, despite, during, \
         earlier, eventually, finally, first, for, from, here, how, if, in, last, later, \
         maybe, next, now, often, on, once, only, perhaps, said, says, second, since, \
         sometimes, suddenly, then, there, though, today, until, usually, what, when, where, \
         while, why, with, yesterday",
        ],
    ),
    (
        "de",
        &[
            "aber, allerdings, also, andererseits, anschließend, auch, außerdem, dabei, dadurch, \
         dafür, dagegen, daher, damals, damit ist, danach, daneben, dann, daran, darauf, \
         daraufhin, daraus, darin, darüber, davon, dazu, denn, dennoch, deshalb, deswegen, \
         doch, dort, ebenfalls, ebenso, hierbei, hierzu, jedoch, oder, seitdem, seither, so, \
         somit, sondern, stattdessen, trotzdem, und, vielmehr, zudem, zugleich, zum beispiel, \
         in diesem fall, das heißt",
            "er, sie, dies, diese, diesem, diesen, dieser, dieses, das alles, das gilt, das hat, \
         das ist, das kann, das sind, das war, das wird, der ist, die sind, es hatte, es \
         liegt, es steht, ihm, ihn, beide, die beiden, dieselbe, letztere, letzterer, jene, \
         solche",
            "auch wenn, dieses jahr, diese woche, so dass, so viel, so viele, so wie, sie finden, \
         sie möchten, sie müssen, sie sollten, sie wollen",
            "er, sie",
            "anschließend, begann, erhielt, gestern, ging, kam, manchmal, mehrfach, meist, oft, \
         schließlich, später, zog, zuletzt, zunächst",
        ],
    ),
    (
        "fr",
        &[
            "ainsi, alors, au contraire, aussi, c est pourquoi, car, cependant, d ailleurs, d \
         autre part, de même, de plus, de son côté, donc, en effet, en fait, en outre, en \
         revanche, ensuite, et, mais, néanmoins, or, ou, par ailleurs, par conséquent, par \
         contre, par exemple, pourtant, puis, sinon, toutefois",
            "il, elle, ils, elles, ce, cet, cette, ces, cela, ça, ceci, c est, c était, celle ci, \
         celui ci, ceux ci, les deux",
            "alors que, c est dans, c est en, c est à, ce dimanche, ce jeudi, ce lundi, ce mardi, \
         ce matin, ce mercredi, ce que, ce samedi, ce soir, ce vendredi, cette année, cette \
         semaine, il est important, il est nécessaire, il est possible, il est temps, il \
         existe, il faut, il me semble, il n y, il reste, il semble, il suffit, il y",
            "il, elle, ils, elles",
            "quand, lorsque, depuis, selon",
        ],
    ),
    (
        "es",
        &[
            "a su vez, además, al mismo tiempo, así, asimismo, de esta manera, de este modo, de \
         hecho, e, en cambio, en consecuencia, en este caso, en este sentido, entonces, es \
         decir, luego, mientras tanto, no obstante, o, pero, por ejemplo, por el contrario, \
         por ello, por eso, por otra parte, por otro lado, por su parte, por tanto, pues, sin \
         embargo, también, y",
            "él, ella, ellos, ellas, ello, este, esta, estos, estas, esto, ese, esa, esos, eso, \
         aquellos, aquello, ambos, ambas, dicho, tal, tales, entre ellos, lo mismo, todo esto",
            "además de, aquellos que, así como, así que, este año, este domingo, este lunes, este \
         mes, esta mañana, esta noche, esta semana, esta tarde, luego de, tal como",
            "él, ella, ellos, ellas",
        ],
    ),
    (
        "pt",
        &[
            "além disso, ao mesmo tempo, apesar disso, assim, contudo, desde então, e, em \
         seguida, enquanto isso, entretanto, então, mas, no entanto, ou, ou seja, pois, por \
         exemplo, por isso, por outro lado, porém, portanto, também",
            "ele, ela, eles, elas, este, esta, estes, estas, isto, esse, essa, esses, essas, \
         isso, aquele, aqueles, aquilo, ambos, ambas, o mesmo, tudo isso",
            "assim como, assim que, este ano, este mês, esta manhã, esta noite, esta semana, esta \
         tarde",
            "ele, ela, eles, elas",
        ],
    ),
    (
        "it",
        &[
            "ad esempio, allo stesso tempo, allora, anche, così, d altra parte, di conseguenza, \
         dunque, e, ed, eppure, in questo modo, infatti, inoltre, invece, ma, o, ovvero, per \
         esempio, per questo, perciò, però, pertanto, poi, quindi, tuttavia",
            "egli, ella, esso, essi, lui, lei, questo, questa, questi, queste, quest ultimo, \
         quello, quella, quelli, ciò, entrambi, entrambe, tale, tali, tutto ciò",
            "anche se, ciò che, così come, invece di, questa notte, questa sera, questa \
         settimana, questo mese",
            "lui, lei, egli, ella",
            "quando, mentre, dopo, secondo",
        ],
    ),
    (
        "nl",
        &[
            "bijvoorbeeld, bovendien, daarbij, daardoor, daarmee, daarna, daarnaast, daarom, \
         daarop, daarvan, dan, desondanks, dus, echter, en, maar, niettemin, ondertussen, \
         ook, sindsdien, tegelijkertijd, toch, vervolgens, want, zo",
            "hij, zij, ze, deze, dit, dat is, dat was, die, beide, beiden, dezelfde",
            "deze maand, deze week, dit jaar, ook al, zij die, zo veel",
            "hij, zij, ze",
        ],
    ),
    (
        "ru",
        &[
            "а, в то же время, в частности, ведь, во вторых, впоследствии, зато, затем, и, или, \
         иначе, итак, кроме того, например, несмотря на это, но, однако, после этого, потом, \
         потому, поэтому, при этом, так, также, таким образом, тем временем, тем не менее, то \
         есть, тогда, тоже",
            "он, она, оно, они, ей, ему, им, это, этот, эта, эти, тот, те, такая, такие, такое, \
         такой, таковы",
            "так как, те кто",
            "он, она, оно, они",
        ],
    ),
    (
        "uk",
        &[
            "а, або, але, водночас, зокрема, й, і, крім того, однак, отже, після цього, потім, \
         проте, та, таким чином, також, тим часом, то, тобто, тоді, тому",
            "він, вона, воно, вони, це, цей, ця, ці, такий, така, такі",
            "тоді як",
            "він, вона, воно, вони",
        ],
    ),
    (
        "pl",
        &[
            "a, albo, ale, dlatego, i, jednak, jednakże, jednocześnie, na przykład, natomiast, \
         następnie, ponadto, potem, poza tym, również, także, też, tymczasem, więc, wówczas, \
         wtedy, z kolei, zatem",
            "on, ona, ono, oni, one, to, ten, ta, te, ci, taki, takie",
            "",
            "on, ona, oni",
        ],
    ),
    (
        "sv",
        &[
            "alltså, därefter, därför, därmed, däremot, dessutom, dock, eller, emellertid, i \
         stället, istället, men, och, också, samtidigt, till exempel, trots det, ändå",
            "han, hon, den har, den var, den är, den här, det här, de här, det betyder, denna, \
         detta, dessa, båda",
            "istället för, samtidigt som",
            "han, hon",
        ],
    ),
    (
        "tr",
        &[
            "ama, ancak, ayrıca, böylece, bu nedenle, bu yüzden, bunun için, bununla birlikte, \
         çünkü, daha sonra, dolayısıyla, fakat, oysa, örneğin, öte yandan, sonra, ve, veya, \
         yani, yine de",
            "bu, bunlar, bunu, bunun, buna, o, ona, onlar, onu",
            "bu hafta, bu sabah, bu yıl",
        ],
    ),
    (
        "id",
        &[
            "atau, bahkan, dan, di sisi lain, jadi, juga, karena itu, kemudian, lalu, maka, meski \
         demikian, misalnya, namun, oleh karena itu, sebaliknya, selain itu, sementara itu, \
         tapi, tetapi",
            "dia, ia, mereka, ini, itu, hal ini, hal itu, keduanya",
            "",
            "dia, ia, mereka",
        ],
    ),
    (
        "vi",
        &[
            "bên cạnh đó, do đó, hoặc, hơn nữa, ngoài ra, ngược lại, nhưng, sau đó, tuy nhiên, \
         trong khi đó, và, vì thế, vì vậy, ví dụ",
            "cả hai, đây, điều đó, điều này, đó là, họ, nó",
            "",
        ],
    ),
    (
        "bn",
        &[
            "আর, এজন্য, এছাড়া, এদিকে, এবং, এরপর, কিন্তু, তখন, তবে, তাই, তারপর, ফলে, যেমন, সুতরাং",
            "এই, এটা, এটি, ওই, তাকে, তাঁকে, তারা, তাঁরা, তিনি, সে",
        ],
    ),
    (
        "zh",
        &[
            "但, 不过, 不過, 与此同时, 與此同時, 也, 于是, 於是, 然而, 然后, 然後, 另外, 同时, 同時, 因此, 因而, 为此, 所以, 例如, 比如, 而, \
         其中",
            "他, 她, 它, 这, 這, 那, 此, 该, 該, 其",
            "其他",
        ],
    ),
    (
        "ja",
        &[
            "さらに, しかし, したがって, そこで, そして, そのため, それで, だが, ただし, つまり, ところが, なお, また, 例えば, このため",
            "この, その, これ, それ, こうした, そうした, そこ, 彼, 同社, 同氏",
            "これまで, これから, それぞれ",
        ],
    ),
    (
        "ko",
        &[
            "그래서, 그러나, 그러므로, 그런데, 그럼에도, 그리고, 다만, 따라서, 또, 또한, 반면, 반면에, 이어, 이에, 이후, 하지만, 한편",
            "그, 그가, 그녀는, 그는, 그들은, 그들이, 그러한, 그런, 그의, 이것은, 이는, 이들은, 이러한, 이런, 이를",
        ],
    ),
    (
        "ar",
        &[
            "أو, أيضا, بل, ثم, كذلك, كما, لذا, لذلك, لكن, مع ذلك, وبالتالي, وكذلك, ولذلك, ولكن, \
         ومع ذلك",
            "ذلك, هذا, هذه, هو, هي, هؤلاء, وذلك, وهذا, وهذه, وهو, وهي",
            "",
        ],
    ),
];
