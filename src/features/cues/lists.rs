//! What the sentences say that readers look for, by language.

/// The kinds of cues, in the order of the lists of a language.
pub(super) const KINDS: usize = 13;

/// The tag of a language, and its words and phrases:
///
/// 0. aim: what the text, or what it tells of, is for,
/// 1. conclusion: what was found,
/// 2. duty: what must or must not be done,
/// 3. comparison: more, less, than before,
/// 4. outlook: what is expected or planned,
/// 5. request: what somebody is asked for,
/// 6. reason,
/// 7. agreement: what was decided,
/// 8. attribution: who says it,
/// 9. newness: what is new,
/// 10. aside: examples, references, thanks and other furniture,
/// 11. the writer,
/// 12. the reader.
///
/// Lower case, with straight apostrophes; a phrase is found as its words follow each other.
pub(super) type CueLists = (&'static str, [&'static str; KINDS]);

pub(super) const PHRASE_LISTS: &[CueLists] = &[
    (
        "en",
        [
            "aim of, aim is, aims to, aimed at, purpose of, objective, goal of, goal is, we propose, we present, we \
             introduce, we describe, this paper, this study, this article, this work, this report, this post, designed \
             to, intended to, is about, proposes",
            "we conclude, in conclusion, we found, we find, we show, results show, results suggest, results indicate, \
             our results, these results, findings, suggests that, suggest that, demonstrate, in summary, overall, \
             outperforms, outperform, concluded",
            "must, shall, may not, required to, is required, are required, prohibited, you agree, not allowed, you may, \
             reserve the right, reserves the right, liable, terminate, obliged, responsible for, unlawful",
            "compared with, compared to, than, up from, down from, increased, decreased, increase, decrease, year over \
             year, rose, fell, grew, higher, lower, record",
            "expect, expects, expected to, guidance, outlook, forecast, anticipate, plans to, planned, going forward",
            "please, could you, can you, would you, let me know, need to, would like, i need, want to know",
            "because, due to, in order to, so that, therefore, reason, reasons, as a result of, caused by",
            "agree, agreed, decided, decision, approved, confirmed, voted, settled, ruled",
            "said, says, told, according to, announced, reported, stated, warned, argues, claims",
            "new, first, launched, announce, announcing, today, available, released, introducing, pleased to",
            "for example, for instance, see, note that, click, read more, et al, copyright, rights reserved, sign up, \
             subscribe, follow us, thank you, thanks, welcome, photo, image, advertisement, dear, hello, regards",
            "i, we, our, my, me, us, i'm, i've, we're, we've",
            "you, your, you're, you'll, yourself",
        ],
    ),
    (
        "de",
        [
            "ziel, ziele, zweck, absicht, diese arbeit, dieser arbeit, dieser artikel, diese studie, soll, sollen, \
             vorgestellt, geht es um",
            "ergebnis, ergebnisse, zeigt, zeigen, fazit, insgesamt, schlussfolgerung, zusammenfassend, festgestellt, \
             bedeutet",
            "muss, müssen, darf, dürfen, verboten, verpflichtet, pflicht, haftet, haftung, kündigen, erforderlich",
            "als, mehr als, weniger als, im vergleich, gegenüber, gestiegen, gesunken, stieg, sank, prozent, höher",
            "erwartet, erwarten, prognose, ausblick, geplant, plant, will, künftig, werden soll",
            "bitte, könnten sie, kannst du, können sie, möchte, brauche, gebeten",
            "weil, wegen, aufgrund, damit, denn, deshalb, grund, um zu",
            "beschlossen, entschieden, entscheidung, einigten, vereinbart, genehmigt, zugestimmt, bestätigt",
            "sagte, sagt, laut, teilte, mitteilte, erklärte, berichtet, zufolge, warnte, nach angaben",
            "neu, neue, neuen, neuer, erstmals, erste, ersten, heute, ab sofort, veröffentlicht",
            "zum beispiel, beispielsweise, siehe, vergleiche, foto, bild, quelle, anzeige, mehr lesen, danke, liebe, hallo, \
             grüße, abonnieren, urheberrecht",
            "ich, wir, unser, unsere, mein, meine, uns, mir, mich",
            "du, dein, deine, dir, dich, ihr, euch, ihnen, ihre",
        ],
    ),
    (
        "fr",
        [
            "objectif, l'objectif, but, vise à, visent à, afin de, cet article, cette étude, propose, nous proposons, \
             présente, destiné à, il s'agit",
            "conclusion, résultats, montre, montrent, révèle, en résumé, au total, conclut, démontre, il ressort",
            "doit, doivent, devra, devront, interdit, interdite, obligatoire, obligation, il faut, responsable, ne peut, \
             ne peuvent",
            "que, plus de, moins de, par rapport, contre, hausse, baisse, augmenté, diminué, record, supérieur",
            "prévoit, prévu, prévue, devrait, devraient, attendu, d'ici, prochain, prochaine, prévisions",
            "merci de, veuillez, pourriez, pouvez, demande, demandé, s'il vous plaît, besoin",
            "parce, car, en raison, à cause, grâce à, afin, pour cause, raison",
            "décidé, décision, accord, adopté, approuvé, voté, confirmé, condamné",
            "a déclaré, a dit, selon, a annoncé, a affirmé, explique, a indiqué, d'après, a précisé, estime",
            "nouveau, nouvelle, nouveaux, première, premier, pour la première, aujourd'hui, lancé, lance, annonce",
            "par exemple, voir, photo, image, publicité, lire aussi, à lire, abonnez, merci, bonjour, cordialement, droits \
             réservés, source",
            "je, nous, notre, nos, mon, ma, mes, j'ai",
            "vous, votre, vos, tu, ton, ta",
        ],
    ),
    (
        "es",
        [
            "objetivo, finalidad, propósito, este artículo, este trabajo, este estudio, presenta, propone, se trata, busca",
            "conclusión, resultados, muestra, muestran, en resumen, demuestra, concluye, se concluye, revela, indican",
            "debe, deben, deberá, deberán, prohibido, prohíbe, obligatorio, obligación, responsable, no podrá, tiene que",
            "que, más de, menos de, frente a, comparación, aumentó, aumento, cayó, subió, récord, mayor, superior",
            "espera, prevé, previsto, previsiones, planea, próximo, próxima, se espera",
            "por favor, podría, puede, necesito, solicita, pide, pidió, ruego",
            "porque, debido a, ya que, para que, a causa, razón, motivo, gracias a",
            "decidió, decisión, acuerdo, acordó, aprobó, aprobado, confirmó, votó",
            "dijo, según, afirmó, anunció, explicó, señaló, declaró, aseguró, informó",
            "nuevo, nueva, nuevos, primer, primera, por primera vez, hoy, lanza, lanzó, presentó",
            "por ejemplo, véase, foto, imagen, publicidad, leer más, gracias, hola, saludos, suscríbase, fuente",
            "yo, nosotros, nuestro, nuestra, mi, mis, me, nos",
            "usted, su, sus, tú, tu, te",
        ],
    ),
    (
        "pt",
        [
            "objetivo, finalidade, propósito, este artigo, este trabalho, este estudo, apresenta, propõe, trata, visa, \
             pretende",
            "conclusão, resultados, mostra, mostram, em resumo, demonstra, conclui, revela, indicam",
            "deve, devem, deverá, deverão, proibido, proíbe, obrigatório, obrigação, responsável, não pode, tem de",
            "do que, mais de, menos de, face a, comparação, aumentou, aumento, caiu, subiu, recorde, maior, superior",
            "espera, prevê, previsto, previsões, planeia, próximo, próxima, deverá",
            "por favor, poderia, pode, preciso, solicita, pede, pediu",
            "porque, devido, já que, para que, por causa, razão, motivo, graças",
            "decidiu, decisão, acordo, aprovou, aprovado, confirmou, votou",
            "disse, segundo, afirmou, anunciou, explicou, referiu, declarou, garantiu, de acordo com",
            "novo, nova, novos, primeiro, primeira, pela primeira vez, hoje, lança, lançou, apresentou",
            "por exemplo, ver, foto, imagem, publicidade, leia mais, leia também, obrigado, olá, fonte",
            "eu, nós, nosso, nossa, meu, minha, me, nos",
            "você, vocês, seu, sua, tu, te",
        ],
    ),
    (
        "it",
        [
            "obiettivo, l'obiettivo, scopo, lo scopo, questo articolo, questo studio, questo lavoro, presenta, propone, \
             mira a, si tratta",
            "conclusione, risultati, mostra, mostrano, in sintesi, dimostra, conclude, rivela, emerge",
            "deve, devono, dovrà, dovranno, vietato, obbligatorio, obbligo, responsabile, non può, bisogna",
            "più di, meno di, rispetto a, rispetto al, confronto, aumentato, aumento, calo, record, maggiore, superiore",
            "prevede, previsto, prevista, previsioni, attende, prossimo, prossima, entro",
            "per favore, potrebbe, può, prego, chiede, chiesto, ho bisogno",
            "perché, a causa, poiché, affinché, motivo, ragione, grazie a",
            "deciso, decisione, accordo, approvato, confermato, votato",
            "ha detto, secondo, ha dichiarato, ha annunciato, ha spiegato, ha affermato, afferma",
            "nuovo, nuova, nuovi, primo, prima volta, oggi, lancia, lanciato, annuncia",
            "per esempio, ad esempio, vedi, foto, immagine, pubblicità, leggi anche, grazie, ciao, saluti, fonte",
            "io, noi, nostro, nostra, mio, mia, mi, ci",
            "lei, suo, sua, tu, tuo, voi, vostro",
        ],
    ),
    (
        "nl",
        [
            "doel, bedoeling, dit artikel, deze studie, dit onderzoek, bedoeld, gaat over, stelt voor, gericht op",
            "conclusie, resultaten, blijkt, laat zien, samengevat, kortom, concludeert, tonen aan, betekent",
            "moet, moeten, mag niet, mogen niet, verboden, verplicht, verplichting, aansprakelijk, dient, dienen",
            "dan, meer dan, minder dan, vergeleken, ten opzichte, gestegen, gedaald, steeg, daalde, hoger, procent",
            "verwacht, verwachten, verwachting, gepland, van plan, wil, komend, komende",
            "alstublieft, graag, kunt u, kun je, wilt u, nodig, gevraagd, verzoek",
            "omdat, vanwege, doordat, zodat, want, daarom, reden, dankzij",
            "besloten, besluit, akkoord, afgesproken, goedgekeurd, bevestigd, gestemd",
            "zei, zegt, volgens, meldt, meldde, verklaarde, liet weten, aldus, waarschuwt",
            "nieuw, nieuwe, eerste, voor het eerst, vandaag, gelanceerd, lanceert, uitgebracht",
            "bijvoorbeeld, zie, foto, beeld, advertentie, lees ook, lees meer, bedankt, hallo, groeten, bron",
            "ik, wij, we, onze, ons, mijn, mij",
            "u, uw, je, jouw, jij, jullie",
        ],
    ),
    (
        "ru",
        [
            "цель, цели, целью, предназначен, эта статья, в статье, в работе, исследование, предлагает, направлен, речь идет",
            "вывод, результаты, показало, показали, показывает, в итоге, таким образом, выяснилось, оказалось",
            "должен, должна, должны, обязан, обязаны, запрещено, запрещает, запрет, нельзя, необходимо, ответственность",
            "чем, больше, меньше, более, менее, по сравнению, вырос, выросла, снизился, увеличился, рекорд, процентов",
            "ожидает, ожидается, прогноз, планирует, планируется, намерен, будет, будут",
            "пожалуйста, прошу, просит, попросил, можете, нужно, потребовал",
            "потому, из-за, поскольку, чтобы, причина, причиной, благодаря, в связи",
            "решил, решили, решение, согласился, договорились, одобрил, подтвердил, проголосовали, принял",
            "сказал, сказала, заявил, заявила, сообщил, сообщила, сообщает, по словам, отметил, рассказал, по данным",
            "новый, новая, новое, новые, первый, впервые, сегодня, запустил, представил, объявил",
            "например, см, фото, реклама, читайте также, спасибо, здравствуйте, источник, подпишитесь, напомним",
            "я, мы, наш, наша, мой, моя, нас, мне",
            "вы, ваш, ваша, вам, ты, твой, тебе",
        ],
    ),
];
