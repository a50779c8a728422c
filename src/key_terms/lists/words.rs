//! Words at which phrases end and by which their surroundings are judged, by language, written by hand.

/// The tags of languages, and their words, in lower case:
///
/// 0. words that no key term begins or ends with and that the lists of function words lack: adverbs, vague quantities, days
///    and months' company, and the verbs by which texts report, announce and argue,
/// 1. words that nouns follow: articles, possessives, demonstratives,
/// 2. words that verbs follow: subjects, modal verbs, the mark of the infinitive,
/// 3. verbs with a noun before and an adjective or participle after them,
/// 4. common nouns that mean little by themselves: they may be part of a term, but are hardly one; in the folded form of
///    `folding.rs`.
///
/// Of the first four, the last that has a word decides.
pub(super) type Listed = (&'static str, [&'static str; 5]);

/// The bit of the words of the last list …
pub(super) const VAGUE: u8 = 1 << 7;
/// … and the bits of the number of another, from 1 on.
pub(super) const ROLE_BITS: u8 = 7;

pub(super) const ROLE_LISTS: &[Listed] = &[
    (
        "en",
        [
            "sometimes ok okay aha wow gonna wanna gotta mine frankly exist exists spent spend compared said says say saying told tell tells telling added adds \
             according reported reportedly reports announced announces call calls called calling known \
             find finds found finding make makes made making use uses used using give gives given giving \
             gave go goes going went gone get gets getting got take takes taking took taken come comes \
             coming came become becomes became becoming need needs needed want wants wanted think thinks \
             thought believe believes believed expect expected expects know knows knew show shows showed \
             shown showing present presents presented propose proposes proposed describe describes \
             described provide provides provided providing include includes included including based would \
             could may might must shall also however still yet already even ever never always often \
             perhaps although though since without within among amongst upon around across along every \
             many much several one two three four five six seven eight nine ten eleven twelve twenty \
             thirty forty fifty another others us etc via per eg ie mr mrs ms dr new first second third \
             last later late next ago today yesterday tomorrow tonight monday tuesday wednesday thursday \
             friday saturday sunday least less lot lots really rather quite well back away let lets put \
             puts like likely due thus therefore hence whether either neither toward towards whose unless \
             despite keep keeps kept seem seems seemed look looks looked looking began begin begins begun \
             asked ask asks asking claimed claims argue argues argued suggest suggests suggested \
             suggesting consider considered considers allow allows allowed allowing help helps helped try \
             tries tried trying discuss discussed discusses demonstrate demonstrated demonstrates obtain \
             obtained achieve achieved investigate investigated examine examined especially particularly \
             recently usually generally previously currently nearly almost simply easily respectively \
             furthermore moreover nevertheless nonetheless instead meanwhile together apart except \
             concerning regarding following nothing something anything everything someone anyone everyone \
             nobody everybody somebody maybe mainly mostly soon far big good better best great greater bad \
             able various different certain particular main important significant entire whole similar \
             recent current previous possible available necessary half hundred thousand dozen thing things \
             way ways kind kinds sort sorts january february march april june july august september \
             october november december whereas whereby thereby wherein feel feels felt leave leaves left \
             bring brings brought turn turned turns run runs ran held hold holds set sets saw seen see \
             sees met happen happened happens remain remains remained appear appears appeared ensure \
             ensures please dear hello hi hey thanks thank regards sincerely cheers yeah yes yep yup nope \
             okay ok oh ah um uh hmm wow sorry welcome bye goodbye sure additionally actually basically \
             literally definitely absolutely probably obviously certainly exactly totally guys asap fyi \
             alright anyway excuse sir madam laughter truly someday january's subject https http www subsection subparagraph inserting wrote \
             fortunately unfortunately hopefully honestly congratulations lately",
            "a an the this that these those my your his her its our their some any no each",
            "i you he she it we they who which to will would can could may might must shall should not cannot don't \
             doesn't didn't won't can't couldn't",
            "is are was were be been being has have had do does did am isn't wasn't aren't",
            "year month week day hour time people person man men woman women group member place part side end case \
             cas fact point problem question issue area world country state number amount level rate use result paper \
             method approach approache technique study work research author article section example term order set \
             type form change effect increase percent percentage line idea reason situation process role purpose aim \
             goal condition value factor concept basis range addition feature property application development \
             analysis model system data information performance figure table algorithm function solution parameter \
             size advantage difference step procedure framework experiment theory object official spokesman president \
             today morning night home life family friend house street city office company government leader report \
             new statement program plan service million billion money job head hand move support action attempt \
             chance decision effort evidence need interest view start lack nature activity structure chapter column paragraph quarter period entity favorite ecosystem presentation recommendation post",
        ],
    ),
    (
        "de",
        [
            "sagte sagt sagten laut wurde wurden worden wegen bereits sowie etwa dabei immer mehr heute \
             gestern morgen jedoch zudem beim schon zwei drei vier fünf neue neuen neuer neues gibt geht \
             kommt macht könnten müssen möchte sollen rund deren teilte erklärte erklärt berichtete \
             berichtet zufolge ersten erste zweiten dritten letzten vergangenen kommenden weitere weiteren \
             viele vielen wenige ganz erst seit kurz lange besonders dafür dagegen danach deshalb daher \
             dennoch trotzdem allerdings außerdem montag dienstag mittwoch donnerstag freitag samstag \
             sonntag januar februar märz april mai juni juli august september oktober november dezember \
             zehn zwölf zwanzig dreißig vierzig fünfzig jahr jahre jahren prozent ende anfang teil \
             beispiel ja mal gut bitte danke hallo liebe lieber grüße gruß herzlich tschüss okay ok genau \
             eigentlich natürlich donnerstagabend zwischenzeit betreff",
            "der die das den dem des ein eine einen einem einer eines kein keine keinen seine seinen seiner ihre \
             ihren ihrer unsere unser diese dieser diesem diesen dieses im am zum zur vom beim",
            "ich du er sie es wir ihr man wer zu nicht",
            "ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können soll sollen muss müssen \
             will wollen",
            "jahrhundert stadt welt land zeit tag mensch leut mann frau million milliard begriff wort grund",
        ],
    ),
    (
        "fr",
        [
            "a dit selon après avant plus moins aussi ainsi alors entre deux trois quatre cinq être fait \
             faire peut très tout tous toute toutes comme cette celui celle ceux dont où si depuis lors \
             afin déjà encore sous sans chez vers jusque hier aujourd'hui demain car donc notamment \
             premier première dernier dernière nouveau nouvelle nouveaux nouvelles plusieurs autre autres \
             chaque quelques annoncé annonce indiqué déclaré affirmé expliqué précisé ajouté doit doivent \
             peuvent pourrait faut va vont dès durant environ ensuite puis enfin cependant toutefois parce \
             bien mal peu beaucoup trop assez fois lundi mardi mercredi jeudi vendredi samedi dimanche \
             janvier février mars avril mai juin juillet août septembre octobre novembre décembre contre \
             pendant lequel laquelle lesquels ici là ailleurs jour jours an ans année années ça quand \
             avoir non rien bonjour bonsoir salut merci cher chère cordialement oui ouais ok bon ben euh \
             voilà objet svp",
            "le la les l un une des du au aux ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos",
            "je tu il elle on nous vous ils elles qui ne n se s j",
            "est sont était étaient sera seront fut été a ont avait avaient aura peut peuvent doit doivent va vont",
            "temp personne homme femme pay monde ville partie cas fait point groupe nombre problème question suite \
             fin début cour place jour travail moi semaine heure plan effet exemple raison moment vie million \
             milliard président ministre gouvernement chef membre affair procédure",
        ],
    ),
    (
        "es",
        [
            "hacia bajo dentro dijo según tras así además dos tres cuatro cinco ser hacer hecho puede \
             pueden podría cada después menos hoy ayer mañana mientras aunque luego sólo solo entonces \
             aquí allí mediante presenta presentan presentamos propone proponen través debe deben primer \
             primera primero último última nuevo nueva nuevos nuevas varios varias mismo misma gran mayor \
             menor tan bien mal ahora siempre nunca casi dicho dichos dicha afirmó explicó anunció señaló \
             indicó agregó aseguró incluyendo incluye permite permiten utiliza utilizan utilizando \
             utilizado utilizados utilizada usando basado basada obtenido lunes martes miércoles jueves \
             viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre \
             noviembre diciembre vez veces parte pesar embargo cuales cuya cuyo si hace mejor ver va \
             gracias hola saludos estimado estimada favor vale bueno pues ok asunto atentamente",
            "el la los las un una unos unas del al este esta estos estas ese esa su sus mi nuestro nuestra nuestros",
            "yo él ella ellos ellas nosotros se no que quien puede pueden",
            "es son era eran fue fueron será serán está están ha han había sido",
            "tiempo persona hombr mujer paí mundo ciudad part caso hecho punto grupo número problema método resultado \
             estudio trabajo artículo forma tipo nivel valor sistema modelo dato proceso efecto ejemplo uso análisi \
             función propiedad condicion cambio figura tabla ecuación",
        ],
    ),
    (
        "pt",
        [
            "sobre disse segundo após assim além dois duas três quatro cinco fazer feito pode podem poderá \
             cada antes menos hoje ontem amanhã enquanto embora ainda apenas aqui onde muitos muita muitas \
             vai vão ter deve devem primeiro primeira último última novo nova novos novas vários várias \
             outro outra outros outras mesma grande maior menor tão bem mal agora sempre nunca quase dito \
             afirmou explicou anunciou acrescentou referiu através contra durante desde partir cerca todo \
             toda todos todas segunda terça quarta quinta sexta sábado domingo janeiro fevereiro março \
             abril maio junho julho agosto setembro outubro novembro dezembro vez vezes parte quais cujo \
             cuja dia dias ano anos tudo vou porque nada ver melhor bom pouco pouca directo trinta quarenta cinquenta sessenta obrigado obrigada olá cumprimentos \
             prezado prezada favor sim ok assunto atenciosamente continua continuam",
            "o a os as um uma uns umas do da dos das no na nos nas ao à aos às pelo pela este esta esse essa seu sua \
             seus suas",
            "eu ele ela eles elas nós se não que quem pode podem",
            "é são era eram foi foram será serão está estão tem têm tinha sido",
            "tempo pessoa homem mulher paí mundo cidade parte caso fato facto ponto grupo número problema forma tipo \
             nível valor sistema dado processo exemplo uso final fim início hora semana mês vida milh milhare \
             trabalho lado momento presidente governo situação cenário razão",
        ],
    ),
    (
        "it",
        [
            "detto secondo dopo prima ancora già due tre quattro essere fare può possono ogni oggi ieri \
             domani nuovo nuova nuovi nuove primo ultimo ultima altri altre altro altra stesso stessa \
             molto molti molte sempre mai ora poi così solo senza verso durante mentre quindi infatti \
             inoltre però fra circa anno anni gennaio febbraio marzo aprile maggio giugno luglio agosto \
             settembre ottobre novembre dicembre quando cosa fatto me grazie ciao salve saluti gentile \
             caro cara prego sì ok oggetto cordiali lunedì martedì mercoledì giovedì venerdì sabato domenica",
            "il lo la i gli le l un uno una del dello della dei degli delle dell al allo alla ai agli alle all nel \
             nella nei nelle dal dalla sul sulla questo questa suo sua suoi sue",
            "io lui lei noi loro si non che chi può possono",
            "è sono era erano fu sarà saranno ha hanno aveva stato stata stati",
            "",
        ],
    ),
    (
        "nl",
        [
            "zei zegt zeiden volgens wel twee drie vier maken gaat gaan komt komen moeten alle sinds \
             nieuwe nieuw eerste laatste heel erg steeds jaar jaren vandaag gisteren morgen echter daarom \
             daarnaast terwijl tussen tijdens volgende vorige willen werden zullen januari februari maart \
             april mei juni juli augustus september oktober november december maandag dinsdag woensdag \
             donderdag vrijdag zaterdag zondag graag vaak buiten tien twintig dertig veertig vijftig \
             zestig waar goed alleen weer zien echt bedankt hallo beste groeten groet alsjeblieft \
             alstublieft nee oké ok onderwerp",
            "de het een deze dit die dat zijn haar hun onze ons",
            "ik jij hij zij ze wij we te niet kan kunnen zal zullen",
            "is was waren wordt worden werd werden heeft hebben had hadden",
            "",
        ],
    ),
    (
        "ru",
        [
            "это который которые которая которого которых которой котором также своей своих свой свои \
             своего сказал сказала заявил заявила заявили сообщил сообщила сообщили сообщает считает считают отметил \
             отметила добавил подчеркнул пояснил рассказал словам данным однако поэтому ещё лишь около \
             этих тому году года годы лет время могут нужно будут является являются стал стала стали очень \
             менее самых самый самые самого первый первая первые новый новые новая новых новой нового \
             другие других одна одного две четыре пять несколько многие многих таких такие каждый каждого \
             числе связи сегодня вчера завтра января февраля марта апреля мая июня июля августа сентября \
             октября ноября декабря понедельник вторник среду четверг пятницу субботу воскресенье ранее \
             итоге рамках ходе теме просто спасибо здравствуйте привет пожалуйста уважаемый уважаемая \
             рублей рубля согласно готовит станет станут сможет хочет хотят начал начала начали получил получила \
             получили решил решила решили призвал уточнил напомнил назвал назвала провели принял приняли",
            "",
            "",
            "",
            "врем человек люд ден дне месяц недел дел част случа вопрос решен стран мир город мест работ групп \
             количеств числ образ област слов точк зрен сторон итог президент глав",
        ],
    ),
];
