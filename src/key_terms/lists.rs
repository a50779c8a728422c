//! Words that say where phrases end and what stands around them, by language, written by hand.

use crate::language::Language;

/// Words that no key term begins or ends with and that the lists of function words lack: adverbs, vague
/// quantities, days and months' company, and the verbs by which texts report, announce and argue.
pub(super) const fn stops(language: Language) -> &'static str {
    match language {
        Language::English => {
            "sometimes spent spend compared said says say saying told tell tells telling added adds according \
             reported reportedly reports announced announces call calls called calling known find finds found \
             finding make makes made making use uses used using give gives given giving gave go goes going went gone \
             get gets getting got take takes taking took taken come comes coming came become becomes became becoming \
             need needs needed want wants wanted think thinks thought believe believes believed expect expected \
             expects know knows knew show shows showed shown showing present presents presented propose proposes \
             proposed describe describes described provide provides provided providing include includes included \
             including based would could may might must shall also however still yet already even ever never always \
             often perhaps although though since without within among amongst upon around across along every many \
             much several one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty \
             another others us etc via per eg ie mr mrs ms dr new first second third last later late next ago today \
             yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday least less lot lots \
             really rather quite well back away let lets put puts like likely due thus therefore hence whether \
             either neither toward towards whose unless despite keep keeps kept seem seems seemed look looks looked \
             looking began begin begins begun asked ask asks asking claimed claims argue argues argued suggest \
             suggests suggested suggesting consider considered considers allow allows allowed allowing help helps \
             helped try tries tried trying discuss discussed discusses demonstrate demonstrated demonstrates obtain \
             obtained achieve achieved investigate investigated examine examined especially particularly recently \
             usually generally previously currently nearly almost simply easily respectively furthermore moreover \
             nevertheless nonetheless instead meanwhile together apart except concerning regarding following nothing \
             something anything everything someone anyone everyone nobody everybody somebody maybe mainly mostly \
             soon far big good better best great greater bad able various different certain particular main \
             important significant entire whole similar recent current previous possible available necessary half \
             hundred thousand dozen thing things way ways kind kinds sort sorts january february march april june \
             july august september october november december whereas whereby thereby wherein feel feels felt leave \
             leaves left bring brings brought turn turned turns run runs ran held hold holds set sets saw seen see \
             sees met happen happened happens remain remains remained appear appears appeared ensure ensures"
        }
        Language::German => {
            "sagte sagt sagten laut wurde wurden worden wegen bereits sowie etwa dabei immer mehr heute gestern \
             morgen jedoch zudem beim schon zwei drei vier fünf neue neuen neuer neues gibt geht kommt macht könnten \
             müssen möchte sollen rund deren teilte erklärte erklärt berichtete berichtet zufolge ersten erste \
             zweiten dritten letzten vergangenen kommenden weitere weiteren viele vielen wenige ganz erst seit kurz \
             lange besonders dafür dagegen danach deshalb daher dennoch trotzdem allerdings außerdem montag dienstag \
             mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september \
             oktober november dezember zehn zwölf zwanzig dreißig vierzig fünfzig jahr jahre jahren prozent ende \
             anfang teil beispiel"
        }
        Language::French => {
            "a dit selon après avant plus moins aussi ainsi alors entre deux trois quatre cinq être fait faire peut \
             très tout tous toute toutes comme cette celui celle ceux dont où si depuis lors afin déjà encore sous \
             sans chez vers jusque hier aujourd'hui demain car donc notamment premier première dernier dernière \
             nouveau nouvelle nouveaux nouvelles plusieurs autre autres chaque quelques annoncé annonce indiqué \
             déclaré affirmé expliqué précisé ajouté doit doivent peuvent pourrait faut va vont dès durant environ \
             ensuite puis enfin cependant toutefois parce bien mal peu beaucoup trop assez fois lundi mardi mercredi \
             jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre \
             novembre décembre contre pendant lequel laquelle lesquels ici là ailleurs jour jours an ans année \
             années"
        }
        Language::Spanish => {
            "hacia bajo dentro dijo según tras así además dos tres cuatro cinco ser hacer hecho puede pueden podría \
             cada después menos hoy ayer mañana mientras aunque luego sólo solo entonces aquí allí mediante presenta \
             presentan presentamos propone proponen través debe deben primer primera primero último última nuevo \
             nueva nuevos nuevas varios varias mismo misma gran mayor menor tan bien mal ahora siempre nunca casi \
             dicho dichos dicha afirmó explicó anunció señaló indicó agregó aseguró incluyendo incluye permite \
             permiten utiliza utilizan utilizando utilizado utilizados utilizada usando basado basada obtenido lunes \
             martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto \
             septiembre octubre noviembre diciembre vez veces parte pesar embargo cuales cuya cuyo"
        }
        Language::Portuguese => {
            "sobre disse segundo após assim além dois duas três quatro cinco fazer feito pode podem poderá cada \
             antes menos hoje ontem amanhã enquanto embora ainda apenas aqui onde muitos muita muitas vai vão ter \
             deve devem primeiro primeira último última novo nova novos novas vários várias outro outra outros \
             outras mesma grande maior menor tão bem mal agora sempre nunca quase dito afirmou explicou anunciou \
             acrescentou referiu através contra durante desde partir cerca todo toda todos todas segunda terça \
             quarta quinta sexta sábado domingo janeiro fevereiro março abril maio junho julho agosto setembro \
             outubro novembro dezembro vez vezes parte quais cujo cuja dia dias ano anos"
        }
        Language::Russian => {
            "это который которые которая которого которых которой котором также своей своих свой свои своего сказал \
             сказала заявил заявила заявили сообщил сообщила сообщили сообщает отметил отметила добавил подчеркнул \
             пояснил рассказал словам данным однако поэтому ещё лишь около этих тому году года годы лет время могут \
             нужно будут является являются стал стала стали очень менее самых самый самые самого первый первая \
             первые новый новые новая новых новой нового другие других одна одного две четыре пять несколько многие \
             многих таких такие каждый каждого числе связи сегодня вчера завтра января февраля марта апреля мая июня \
             июля августа сентября октября ноября декабря понедельник вторник среду четверг пятницу субботу \
             воскресенье ранее итоге рамках ходе теме"
        }
        Language::Italian => {
            "detto secondo dopo prima ancora già due tre quattro essere fare può possono ogni oggi ieri domani nuovo \
             nuova nuovi nuove primo ultimo ultima altri altre altro altra stesso stessa molto molti molte sempre \
             mai ora poi così solo senza verso durante mentre quindi infatti inoltre però fra circa anno anni \
             gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
        }
        Language::Dutch => {
            "zei zegt zeiden volgens wel twee drie vier maken gaat gaan komt komen moeten alle sinds nieuwe nieuw \
             eerste laatste heel erg steeds jaar jaren vandaag gisteren morgen echter daarom daarnaast terwijl \
             tussen tijdens volgende vorige willen werden zullen januari februari maart april mei juni juli augustus \
             september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag graag \
             vaak buiten tien twintig dertig veertig vijftig zestig"
        }
        Language::Polish => {
            "powiedział powiedziała poinformował poinformowała dodał dodała stwierdził podkreślił także również \
             jednak dlatego który które którzy których którym którego której został została zostało zostały będzie \
             można trzeba nowy nowa nowych nowego nowej pierwszy pierwsza ostatni innych trzy cztery pięć wiele \
             wielu każdego wczoraj jutro jeszcze tylko bardzo około między przed przez podczas według ponad stycznia \
             lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
        }
        Language::Turkish => {
            "dedi söyledi belirtti açıkladı ifade etti ederek ederken eden edildi edilen edilecek olan olarak olduğu \
             olduğunu oldu olacak olması yeni ilk son iki üç dört beş bir kadar göre sonra önce bugün dün yarın \
             ayrıca ancak fakat bütün böyle şöyle yapılan yaptı yapıldı yapacak yer aldı alan alacak vardı yoktu yıl \
             yılında geldi gelen verdi veren başladı başlayan bulunan bulundu"
        }
        Language::Hindi => {
            "बताया किया गई गए दिया दी लिया हुआ हुई हुए करने करता करते करती करना किए होने होता होती होते रही सकता \
             सकती सकते चाहिए वाला वाले वाली नया नई नए पहले पहला पहली साथ अब आज कल बहुत अधिक कम सभी हर तीन चार पाँच \
             अनुसार दौरान बीच यहाँ वहाँ जिसमें जिससे इसके उसके उनके इनके अपने अपनी अपना बार साल वर्ष मिला मिली मिले \
             लगा लगी लगे जाता जाती जाते जाएगा जाएगी करेगा करेगी करेंगे बना बने"
        }
        Language::Arabic => {
            "قال قالت وقال وأضاف أضاف أعلن أعلنت أكد وأكد ذكر أوضح وأوضح خلال حول عندما قبل كان كانت يكون تكون وكان \
             وكانت يتم تم وقد لقد الذي التي الذين اللذين هناك أيضا أيضاً ولكن بسبب جميع أكثر جديدة جديد الجديد \
             الجديدة الأول الأولى الثاني الثانية آخر أخرى الأخرى عام سنة يوم اليوم أمس وهو وهي وذلك عدة عدد مثل ضمن \
             أحد إحدى أنه أنها بأن"
        }
        Language::Vietnamese => {
            "trong này được với những một không đến đang cũng như theo tại vào trên dưới sau trước nhưng nếu hôm nay \
             qua rất nhiều nhất người nói biết năm ngày tháng lúc đây ông chị tôi chúng ta mình mới phải làm thì nên \
             hai ba"
        }
        Language::Bengali => {
            "বলেন বলেছেন জানান যেন নাকি আমরা তিনি তারা তাদের সেই এক একটি একজন করতে করেন করেছেন হয় হয়ে হয়েছে হবে \
             ছিলেন থেকে জন্য সঙ্গে মধ্যে পরে কিন্তু কোনো দিয়ে নিয়ে"
        }
        Language::Swedish => {
            "säger sade enligt också samt bland finns kommer får måste många år ny nya nytt"
        }
        Language::Danish => "siger sagde ifølge samt blandt findes kommer får år ny nye nyt",
        Language::Norwegian => {
            "sier sa ifølge også samt blant finnes blir kommer får mange år ny nye nytt"
        }
        Language::Finnish => "sanoi sanoo myös uusi uuden monta vuonna voi",
        Language::Czech | Language::Slovak => {
            "řekl řekla uvedl uvedla podle také nový nová nové který která které roku let"
        }
        Language::Ukrainian => {
            "сказав сказала заявив повідомив яка які року років новий нова нові може буде"
        }
        Language::Greek => "είπε δήλωσε σύμφωνα επίσης νέος νέα νέο πολύ χρόνια",
        Language::Hebrew => "אמר אמרה הודיע לפי חדש חדשה שנה שנים יותר מאוד כדי",
        Language::Persian => "دارد باشد همچنین جدید سال",
        Language::Romanian => "spus declarat potrivit nou nouă noi ani anul poate foarte",
        Language::Indonesian => {
            "menurut ungkap mengatakan menyebutkan menjelaskan menambahkan tersebut secara sehingga karena ketika \
             pertama sangat beberapa setiap selama melalui terhadap sebuah"
        }
        _ => "",
    }
}

/// Endings of adverbs and verbs, where nothing else ends so.
pub(super) const fn stop_endings(language: Language) -> &'static str {
    match language {
        Language::Spanish | Language::Portuguese | Language::Italian => "mente",
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

/// Whether what stands between function words may be a whole clause, verb and all: there are no articles, or
/// they are not known here.
pub(super) const fn has_long_runs(language: Language) -> bool {
    !matches!(language, Language::Arabic | Language::Vietnamese) && determiners(language).is_empty()
}

/// Words that nouns follow: articles, possessives, demonstratives.
pub(super) const fn determiners(language: Language) -> &'static str {
    match language {
        Language::English => {
            "a an the this that these those my your his her its our their some any no each"
        }
        Language::German => {
            "der die das den dem des ein eine einen einem einer eines kein keine keinen seine seinen seiner ihre ihren \
             ihrer unsere unser diese dieser diesem diesen dieses im am zum zur vom beim"
        }
        Language::French => {
            "le la les l un une des du au aux ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos"
        }
        Language::Spanish => {
            "el la los las un una unos unas del al este esta estos estas ese esa su sus mi nuestro nuestra nuestros"
        }
        Language::Portuguese => {
            "o a os as um uma uns umas do da dos das no na nos nas ao à aos às pelo pela este esta esse essa seu sua \
             seus suas"
        }
        Language::Italian => {
            "il lo la i gli le l un uno una del dello della dei degli delle dell al allo alla ai agli alle all nel \
             nella nei nelle dal dalla sul sulla questo questa suo sua suoi sue"
        }
        Language::Dutch => "de het een deze dit die dat zijn haar hun onze ons",
        _ => "",
    }
}

/// Words that verbs follow: subjects, modal verbs, the mark of the infinitive.
pub(super) const fn subjects(language: Language) -> &'static str {
    match language {
        Language::English => {
            "i you he she it we they who which to will would can could may might must shall should not cannot don't \
             doesn't didn't won't can't couldn't"
        }
        Language::German => "ich du er sie es wir ihr man wer zu nicht",
        Language::French => "je tu il elle on nous vous ils elles qui ne n se s j",
        Language::Spanish => "yo él ella ellos ellas nosotros se no que quien puede pueden",
        Language::Portuguese => "eu ele ela eles elas nós se não que quem pode podem",
        Language::Italian => "io lui lei noi loro si non che chi può possono",
        Language::Dutch => "ik jij hij zij ze wij we te niet kan kunnen zal zullen",
        _ => "",
    }
}

/// Verbs that a noun stands before and an adjective or participle after.
pub(super) const fn auxiliaries(language: Language) -> &'static str {
    match language {
        Language::English => {
            "is are was were be been being has have had do does did am isn't wasn't aren't"
        }
        Language::German => {
            "ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können soll sollen muss müssen \
             will wollen"
        }
        Language::French => {
            "est sont était étaient sera seront fut été a ont avait avaient aura peut peuvent doit doivent va vont"
        }
        Language::Spanish => "es son era eran fue fueron será serán está están ha han había sido",
        Language::Portuguese => "é são era eram foi foram será serão está estão tem têm tinha sido",
        Language::Italian => "è sono era erano fu sarà saranno ha hanno aveva stato stata stati",
        Language::Dutch => "is was waren wordt worden werd werden heeft hebben had hadden",
        _ => "",
    }
}

/// Small words inside names and terms ("Bank of England"); the first one also links common nouns
/// ("theory of mind").
pub(super) const fn connectors(language: Language) -> &'static str {
    match language {
        Language::English => "of for and the",
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

/// Common nouns that say little by themselves: they may be part of a term, but hardly are one.
pub(super) const fn vague(language: Language) -> &'static str {
    match language {
        Language::English => {
            "year years month week day days hour time times people person man men woman women group member members \
             place part parts side end case cases fact point points problem problems question questions issue issues \
             area areas world country state number amount level levels rate use result results paper method methods \
             approach approaches technique techniques study studies work works research author authors article \
             section example examples term terms order set sets type types form forms change changes effect effects \
             increase percent percentage line lines idea reason reasons situation process role purpose aim goal \
             condition conditions value values factor factors concept basis range addition feature features property \
             properties application applications development analysis model models system systems data information \
             performance figure table algorithm function functions solution parameter parameters size advantage \
             advantages difference differences step steps procedure framework experiment experiments theory object \
             objects official officials spokesman president today morning night home life family friend house street \
             city office company companies government leader leaders report news statement program plan plans service \
             services million billion money job head hand use move support action actions attempt chance decision \
             effort efforts evidence need interest view start lack nature activity activities structure"
        }
        Language::French => {
            "temps personne personnes homme hommes femme femmes pays monde ville partie cas fait point groupe nombre \
             problème question suite fin début cours place jour travail mois semaine heure heures heure plan effet \
             exemple raison moment vie million millions milliard président ministre gouvernement chef membre membres"
        }
        Language::Spanish => {
            "tiempo persona personas hombre mujer país mundo ciudad parte caso casos hecho punto grupo número problema \
             problemas método métodos resultado resultados estudio trabajo artículo forma tipo tipos nivel niveles \
             valor valores sistema sistemas modelo modelos datos proceso efecto efectos efecto ejemplo uso análisis \
             función propiedades condiciones cambio cambios figura tabla ecuación"
        }
        Language::Portuguese => {
            "tempo pessoa pessoas homem mulher país mundo cidade parte caso casos fato facto ponto grupo número problema \
             problemas forma tipo nível valor sistema dados processo exemplo uso final fim início hora horas semana mês \
             vida milhões milhares trabalho lado momento presidente governo"
        }
        Language::Russian => {
            "время человек человека человек люди людей день дней месяц неделя неделю неделю дело часть случай случае \
             вопрос вопросы вопроса решение страна страны стране мир мире город города место места работа работы группа \
             количество число образ область слова слово точки точка зрения сторона сторон стороны итог президент глава"
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
             同时 结合 分别 主要 之间 不同 可能 需要 认为 表示 发现 指出 给出 使用 应用于 证明 存在 有效 较好 良好 显著 \
             探讨 讨论 总结 阐述 结果 以上 以下 之后 之前 其他 各种 许多 非常 成为 作为 方面 情况 比较 还是 只是 什么 怎么 \
             自己 现在 时候 今年 去年 昨天 今天 记者 进一步 的 了 和 与 及 在 是 对 为 以 等 从 把 被 将 其 并 或 也 而 这 那 该 此 由 于 就 都 则 且 但 又 还 很 更 \
             们 着 个 之 我 你 他 它 她 不 没 各 每 某 如 因 若 虽 已 均 仅 只 再"
        }
        Language::Japanese => {
            "私 彼 彼女 今 何 時 事 為 等 者 方 頃 中 上 今日 昨日 明日 今年 昨年 来年 自分 私達 場合 以上 以下"
        }
        Language::Thai => {
            "ของ ที่ และ ใน เป็น ได้ มี จะ ไม่ ให้ กับ จาก โดย นี้ นั้น แต่ หรือ ว่า ซึ่ง เพื่อ ต่อ ถูก คือ กำลัง แล้ว อยู่ ไป มา \
             แห่ง เมื่อ ถึง ด้วย ตาม ระหว่าง หลัง ก่อน อีก ยัง ต้อง เขา เธอ เรา พวก คน ทุก หลาย บาง มาก น้อย กว่า ที่สุด ทั้ง \
             ก็ กล่าว บอก พบ ทำ ใช้ ขึ้น ลง ออก เข้า เพราะ ถ้า ดังนั้น อย่าง เช่น ตั้งแต่ จน ปี วัน เดือน นาย นาง"
        }
        _ => "",
    }
}
