//! How sentences begin that lean on the one before: read by `build.rs`, which packs it as hashes.

/// The tag of a language and its lists, empty ones at the end left out:
///
/// 0. linking words and phrases,
/// 1. pronouns and demonstratives, with the verb after them where the word alone can be something else,
/// 2. what begins like an entry of the first two and stands on its own,
/// 3. the pronouns that lean a little later, too ("When *he* came"),
/// 4. words before it that name nothing it could stand for, and are none of the function words, which name nothing
///    either; in English only these do.
///
/// Lower case, apostrophes written as spaces. The longest entry that a sentence begins with decides.
#[cfg_attr(not(test), allow(dead_code))]
pub(crate) type Openings = (&'static str, &'static [&'static str]);

/// The bits of the lists. Entries of several words stand in the first three only.
pub(crate) const BITS: [u8; 5] = [1, 1 << 1, 1 << 2, 1 << 4, 1 << 5];
/// The bit of an entry of several words. Its highest four bits are of its hash.
pub(crate) const SEVERAL: u8 = 1 << 3;
/// The bit of a word that a longer entry begins with.
pub(crate) const GOES_ON: u8 = 1 << 7;

#[cfg_attr(not(test), allow(dead_code))]
pub(crate) const LISTS: &[Openings] = &[
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
         them, the latter, the former is, the same, the others",
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
            "aber, allerdings, also, andererseits, anschließend, auch, außerdem, beispielsweise, \
         dabei, dadurch, dafür, dagegen, daher, damals, damit ist, damit wird, damit wurde, \
         danach, daneben, dann, daran, darauf, daraufhin, daraus, darin, darüber, davon, \
         dazu, denn, dennoch, deshalb, deswegen, doch, dort, ebenfalls, ebenso, entsprechend, \
         ferner, folglich, gleichzeitig, hierbei, hierzu, hingegen, hinzu kommt, indessen, \
         jedoch, oder, seitdem, seither, so, somit, sondern, stattdessen, trotzdem, und, \
         vielmehr, zudem, zugleich, zum beispiel, in diesem fall, mit anderen worten, das \
         heißt",
            "er, sie, dies, diese, diesem, diesen, dieser, dieses, das alles, das bedeutet, das \
         gilt, das hat, das ist, das kann, das sind, das war, das wird, das wurde, das zeigt, \
         der hat, der ist, die haben, die sind, die waren, es hatte, es liegt, es steht, ihm, \
         ihn, beide, beides, die beiden, dieselbe, dasselbe, letztere, letzterer, jene, \
         jener, solch, solche, dessen, deren",
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
            "ainsi, alors, au contraire, aussi, c est alors, c est pourquoi, car, cependant, d \
         ailleurs, d autre part, de ce fait, de même, de plus, de son côté, donc, du coup, \
         dès lors, en effet, en fait, en outre, en plus, en revanche, ensuite, et, mais, \
         néanmoins, or, ou, par ailleurs, par conséquent, par contre, par exemple, pourtant, \
         puis, sinon, toutefois",
            "il, elle, ils, elles, ce, cet, cette, ces, cela, ça, ceci, c est, c était, celle ci, \
         celui ci, ceux ci, les deux, tous deux, tous les deux, l un d eux, parmi eux, lorsqu \
         il, lorsqu elle",
            "alors que, c est dans, c est en, c est à, ce dimanche, ce jeudi, ce lundi, ce mardi, \
         ce matin, ce mercredi, ce que, ce samedi, ce soir, ce vendredi, cet été, cette \
         année, cette nuit, cette semaine, en plus de, il est important, il est nécessaire, \
         il est possible, il est temps, il est vrai, il existe, il fallait, il faut, il me \
         semble, il n y, il ne faut, il reste, il semble, il suffit, il y",
            "il, elle, ils, elles",
            "quand, lorsque, depuis, selon",
        ],
    ),
    (
        "es",
        &[
            "a continuación, a su vez, además, al mismo tiempo, así, asimismo, de esta manera, de \
         este modo, de hecho, e, en cambio, en consecuencia, en este caso, en este sentido, \
         entonces, es decir, igualmente, luego, mientras tanto, no obstante, o, pero, por \
         ejemplo, por el contrario, por ello, por eso, por lo tanto, por otra parte, por otro \
         lado, por su parte, por tanto, posteriormente, pues, sin embargo, también, tampoco, \
         y",
            "él, ella, ellos, ellas, ello, este, esta, estos, estas, esto, ese, esa, esos, esas, \
         eso, aquellos, aquello, ambos, ambas, dicho, dicha, dichos, dichas, tal, tales, \
         entre ellos, lo mismo, todo esto",
            "además de, aquel que, aquellos que, así como, así que, este año, este domingo, este \
         jueves, este lunes, este martes, este mes, este miércoles, este sábado, este \
         viernes, esta mañana, esta noche, esta semana, esta tarde, luego de, tal como, tal \
         vez",
            "él, ella, ellos, ellas",
        ],
    ),
    (
        "pt",
        &[
            "além disso, ao mesmo tempo, apesar disso, assim, com isso, contudo, de fato, desde \
         então, e, em seguida, enquanto isso, entretanto, então, mas, no entanto, ou, ou \
         seja, pois, por exemplo, por isso, por outro lado, por sua vez, porém, portanto, \
         também",
            "ele, ela, eles, elas, este, esta, estes, estas, isto, esse, essa, esses, essas, \
         isso, aquele, aqueles, aquilo, ambos, ambas, tal, tais, entre eles, o mesmo, tudo \
         isso",
            "aquele que, aqueles que, assim como, assim que, este ano, este mês, esta manhã, esta \
         noite, esta semana, esta tarde, tal como",
            "ele, ela, eles, elas",
        ],
    ),
    (
        "it",
        &[
            "ad esempio, al contrario, allo stesso tempo, allora, anche, anzi, così, d altra \
         parte, da allora, di conseguenza, dunque, e, ed, eppure, in effetti, in particolare, \
         in questo modo, infatti, inoltre, insomma, invece, ma, nel frattempo, o, ovvero, per \
         esempio, per questo, perciò, però, pertanto, poi, quindi, tuttavia",
            "egli, ella, esso, essa, essi, esse, lui, lei, questo, questa, questi, queste, quest \
         ultimo, quello, quella, quelli, quelle, ciò, entrambi, entrambe, tale, tali, tra \
         loro, tutto ciò",
            "anche se, ciò che, così come, invece di, questa mattina, questa notte, questa sera, \
         questa settimana, questo mese, quelli che, quello che",
            "lui, lei, egli, ella",
            "quando, mentre, dopo, secondo",
        ],
    ),
    (
        "nl",
        &[
            "bijvoorbeeld, bovendien, daarbij, daardoor, daarentegen, daarin, daarmee, daarna, \
         daarnaast, daarom, daarop, daarvan, daarvoor, dan, desondanks, dus, echter, en, \
         hierbij, hierdoor, immers, in plaats daarvan, integendeel, intussen, maar, \
         niettemin, ondertussen, ook, op deze manier, sindsdien, tegelijkertijd, toch, toen \
         was, toen werd, vervolgens, want, zo",
            "hij, zij, ze, deze, dit, dat heeft, dat is, dat kan, dat was, die, beide, beiden, \
         zulke, dergelijke, diens, dezelfde",
            "deze maand, deze week, dit jaar, ook al, zij die, zo veel",
            "hij, zij, ze",
        ],
    ),
    (
        "ru",
        &[
            "а, в связи с этим, в то же время, в частности, ведь, вместе с тем, во вторых, \
         впоследствии, впрочем, зато, затем, и, или, иначе, итак, кроме того, между тем, \
         напротив, например, несмотря на это, но, однако, отсюда, помимо этого, после этого, \
         потом, потому, поэтому, при этом, причем, причём, с тех пор, так, также, таким \
         образом, тем временем, тем не менее, тем самым, то есть, тогда, тоже",
            "он, она, оно, они, ей, ему, им, это, этот, эта, эти, этого, этому, этим, тот, те, \
         такая, такие, такое, такой, таковы, оба, обе, среди них",
            "так как, те кто",
            "он, она, оно, они",
        ],
    ),
    (
        "uk",
        &[
            "а, або, адже, але, водночас, втім, зате, зокрема, й, і, крім того, наприклад, \
         натомість, однак, отже, після цього, потім, проте, та, таким чином, також, тим \
         часом, то, тобто, тоді, тому",
            "він, вона, воно, вони, йому, їй, їм, це, цей, ця, ці, такий, така, таке, такі, \
         обидва, обидві",
            "тоді як",
            "він, вона, воно, вони",
        ],
    ),
    (
        "pl",
        &[
            "a, albo, ale, czyli, dlatego, i, jednak, jednakże, jednocześnie, lub, mimo to, na \
         przykład, natomiast, następnie, ponadto, potem, poza tym, również, także, też, \
         tymczasem, więc, wówczas, wtedy, z kolei, zatem, zaś",
            "on, ona, ono, oni, one, to, ten, ta, te, ci, taka, taki, takie, tacy, oba, obie",
            "",
            "on, ona, oni",
        ],
    ),
    (
        "sv",
        &[
            "alltså, annars, därefter, därför, därmed, däremot, dessutom, dock, eller, \
         emellertid, i stället, istället, likaså, men, och, också, samtidigt, således, till \
         exempel, trots det, ändå",
            "han, hon, den har, den var, den är, de har, de var, de är, den här, det här, de här, \
         det betyder, det innebär, denna, detta, dessa, sådan, sådana, sådant, båda",
            "i stället för, istället för, samtidigt som",
            "han, hon",
        ],
    ),
    (
        "tr",
        &[
            "ama, ancak, ardından, ayrıca, böylece, böylelikle, bu arada, bu nedenle, bu yüzden, \
         buna rağmen, bunun için, bununla birlikte, çünkü, daha sonra, dolayısıyla, fakat, \
         hatta, oysa, örneğin, öte yandan, sonra, üstelik, ve, veya, yani, yine de",
            "bu, bunlar, bunu, bunun, buna, böyle, o, ona, onlar, onu, şu",
            "bu hafta, bu sabah, bu yıl",
        ],
    ),
    (
        "id",
        &[
            "akibatnya, atau, bahkan, begitu pula, dan, dengan demikian, di sisi lain, jadi, \
         juga, karena itu, kemudian, lalu, maka, meski demikian, meskipun demikian, misalnya, \
         namun, oleh karena itu, padahal, saat itu, sebaliknya, selain itu, sementara itu, \
         setelah itu, tapi, tetapi",
            "dia, ia, mereka, ini, itu, hal ini, hal itu, keduanya",
            "",
            "dia, ia, mereka",
        ],
    ),
    (
        "vi",
        &[
            "bên cạnh đó, chẳng hạn, do đó, đồng thời, hoặc, hơn nữa, mặt khác, ngoài ra, ngược \
         lại, nhưng, sau đó, tuy nhiên, thế nhưng, trong khi đó, và, vì thế, vì vậy, ví dụ",
            "anh ấy, bà ấy, cả hai, cô ấy, đây, điều đó, điều này, đó là, họ, nó, ông ấy, việc \
         này",
            "",
        ],
    ),
    (
        "bn",
        &[
            "অথবা, অন্যদিকে, অর্থাৎ, আর, এজন্য, এছাড়া, এদিকে, এবং, এরপর, কিন্তু, তখন, তবে, তাই, \
         তাছাড়া, তারপর, ফলে, যেমন, সুতরাং",
            "এই, এটা, এটি, এসব, ওই, তাকে, তাঁকে, তারা, তাঁরা, তিনি, সে, সেটি",
        ],
    ),
    (
        "zh",
        &[
            "但, 不过, 不過, 与此同时, 與此同時, 也, 于是, 於是, 然而, 然后, 然後, 另外, 可是, 同时, 同時, 否则, 否則, 因此, 因而, 为此, \
         所以, 例如, 比如, 而, 随后, 隨後, 那么, 那麼, 并且, 並且, 其中",
            "他, 她, 它, 这, 這, 那, 此, 该, 該, 其",
            "也許, 也许, 其他, 其它, 这次, 此次",
        ],
    ),
    (
        "ja",
        &[
            "さらに, しかし, したがって, そこで, そして, そのため, それで, だが, だから, たとえば, ただし, つまり, でも, ところが, なお, また, 一方, \
         例えば, このため",
            "この, その, あの, これ, それ, こうした, こうして, そうした, そうして, そこ, 彼, 同社, 同氏",
            "これまで, これから, それぞれ",
        ],
    ),
    (
        "ko",
        &[
            "그래서, 그러나, 그러므로, 그런데, 그럼에도, 그렇지만, 그리고, 다만, 더욱이, 따라서, 또, 또한, 반면, 반면에, 이어, 이에, 이처럼, 이후, \
         즉, 하지만, 한편",
            "그, 그가, 그것은, 그녀가, 그녀는, 그는, 그들은, 그들이, 그러한, 그런, 그의, 이 연구는, 이것은, 이것이, 이는, 이들은, 이들이, 이러한, \
         이런, 이를",
        ],
    ),
    (
        "ar",
        &[
            "أو, أيضا, إلا أن, بالتالي, بل, ثم, على سبيل المثال, غير أن, في المقابل, كذلك, كما, \
         لذا, لذلك, لكن, مع ذلك, من ثم, وبالتالي, وكذلك, ولذلك, ولكن, ومع ذلك",
            "ذلك, تلك, هذا, هذه, هو, هي, هؤلاء, وذلك, وهذا, وهذه, وهو, وهي, ومنها",
            "هذا العام",
        ],
    ),
];
