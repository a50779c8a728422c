//! Words that no key term begins or ends with and that the lists of function words lack, in the languages of which no other
//! list is known: frequent small words, politeness, days, and the verbs by which texts report. Written by hand; which of the
//! hundred most frequent words were missing was seen in the ranks of `wordfreq` 3 (Speer 2022).

/// The tags of languages, and their words, in lower case.
pub(super) const STOP_LISTS: &[(&str, &str)] = &[
    (
        "sv",
        "\
         säger sade enligt också samt bland finns kommer får måste många år ny nya nytt ska bara vill bra \
         skulle lite mycket in gör få mer göra ta se går även vet andra tror ja kanske ser två varför hela \
         sen helt hej tack nej mellan alltid",
    ),
    (
        "da",
        "\
         siger sagde ifølge samt blandt findes kommer får år ny nye nyt kan så ved godt lige mere se bare få \
         to lidt vores kun helt må flere gør ja nok andre går fordi uden mellem altid hvordan hej tak nej \
         hver færdigt færdig",
    ),
    (
        "no",
        "\
         sier sa ifølge også samt blant finnes blir kommer får mange år ny nye nytt dette bare etter eller \
         hadde må få mer andre gjør litt vært denne gjøre mye se igjen hvis ta to fikk alt flere helt ser går \
         vel hvordan jo uten ingen fordi mellom alltid hei takk nei under hver",
    ),
    (
        "fi",
        "\
         sanoi sanoo myös uusi uuden monta vuonna voi vain jo sitten kaikki vielä kyllä hyvä jälkeen miten \
         paljon saa pitää ihan mitään tulee tuli hyvin aina koko kuitenkin ennen eli näin eikä siis ehkä onko \
         tehdä vähän yksi jotain juuri kuten kaksi lisäksi taas enää joku enemmän eri kiitos hei",
    ),
    (
        "pl",
        "\
         powiedział powiedziała poinformował poinformowała dodał dodała stwierdził podkreślił także również \
         jednak dlatego który które którzy których którym którego której został została zostało zostały \
         będzie można trzeba nowy nowa nowych nowego nowej pierwszy pierwsza ostatni innych trzy cztery pięć \
         wiele wielu każdego wczoraj jutro jeszcze tylko bardzo około między przed przez podczas według ponad \
         stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia \
         sobie jestem nawet teraz wiem wszystko takie dobrze chyba proszę dziękuję cześć dzień dobry \
         poniedziałek wtorek środę czwartek piątek sobotę niedzielę poniedziałku wtorku piątku złotych",
    ),
    (
        "cs sk",
        "\
         řekl řekla uvedl uvedla podle také nový nová nové který která které roku let",
    ),
    (
        "uk",
        "\
         сказав сказала заявив повідомив яка які року років новий нова нові може буде в на не і у за а його \
         то по ще вже якщо або мене щоб мені ж тут просто с нас ну тому дуже після через хто там тільки можна \
         всі ні того цього при має більше чому зі бо зараз один щодо будь яке яку",
    ),
    (
        "tr",
        "\
         dedi herhangi örneğin örneği özellikle olmayan söyledi belirtti açıkladı ifade etti ederek ederken eden edildi edilen edilecek olan olarak \
         olduğu olduğunu oldu olacak olması yeni ilk son iki üç dört beş bir kadar göre sonra önce bugün dün \
         yarın ayrıca ancak fakat bütün böyle şöyle yapılan yaptı yapıldı yapacak yer aldı alan alacak vardı \
         yoktu yıl yılında geldi gelen verdi veren başladı başlayan bulunan bulundu ben var iyi yok değil sen \
         büyük güzel sadece mi bile benim tek artık seni beni aynı bana tarafından doğru kendi olur birlikte \
         devam diğer sana fazla önemli içinde olmak şimdi başka bunu işte olsun karşı arasında öyle şekilde \
         teşekkürler merhaba lütfen evet hayır açıldı \
         milyon milyar lira yüzde pazartesi çarşamba perşembe cuma cumartesi",
    ),
    (
        "el",
        "\
         είπε δήλωσε σύμφωνα επίσης νέος νέα νέο πολύ χρόνια του την της που από τον είναι στο στην των μου \
         τη τους μας τις ότι μια ένα στη ήταν σας σου στα στον έχει αλλά αυτό ή στις όταν πως μην γιατί όπως \
         πιο μετά μόνο αυτή πρέπει μπορεί κατά όχι δύο όλα μέσα στους είχε τώρα έχουν έχω μία σαν κάνει μέχρι \
         εδώ κάτι χωρίς ένας έτσι κάθε αυτά όμως σήμερα ενώ ναι πριν προς υπάρχει ως μεγάλη μεγάλο ευχαριστώ",
    ),
    (
        "ar",
        "\
         قال قالت وقال وأضاف أضاف أعلن أعلنت أكد وأكد ذكر أوضح وأوضح خلال حول عندما قبل كان كانت يكون تكون \
         وكان وكانت يتم تم وقد لقد الذي التي الذين اللذين هناك أيضا أيضاً ولكن بسبب جميع أكثر جديدة جديد \
         الجديد الجديدة الأول الأولى الثاني الثانية آخر أخرى الأخرى عام سنة يوم اليوم أمس وهو وهي وذلك عدة \
         عدد مثل ضمن أحد إحدى أنه أنها بأن ان عليه علي فى ولا بن يمكن الى شيء وفي ومن فيها فقط الآن بشكل كنت \
         انا شكرا مرحبا \
         استخدمت بقي قرب",
    ),
    (
        "he",
        "\
         אמר אמרה הודיע לפי חדש חדשה שנה שנים יותר מאוד כדי אבל ב אחד לך הזה שלא אותו ה זו שהוא עוד להיות ולא \
         לפני כמה כבר בכל שאני אשר בו היו צריך אותי עכשיו אחת היום הרבה יכול יהיה רוצה אותה שני ביותר לאחר \
         לעשות שיש אחרי אנחנו ל אותם אותך תודה שלום",
    ),
    (
        "fa",
        "\
         دارد باشد همچنین جدید سال برای باید اون داره کرده کردن اگه قرار استفاده مورد دارم باشه خیلی نیست \
         انجام داشته کنید وجود دیگر کردم بوده چی",
    ),
    (
        "hi",
        "\
         बताया किया गई गए दिया दी लिया हुआ हुई हुए करने करता करते करती करना किए होने होता होती होते रही सकता \
         सकती सकते चाहिए वाला वाले वाली नया नई नए पहले पहला पहली साथ अब आज कल बहुत अधिक कम सभी हर तीन चार \
         पाँच अनुसार दौरान बीच यहाँ वहाँ जिसमें जिससे इसके उसके उनके इनके अपने अपनी अपना बार साल वर्ष मिला \
         मिली मिले लगा लगी लगे जाता जाती जाते जाएगा जाएगी करेगा करेगी करेंगे बना बने हैं नहीं क्या वो हम किसी \
         बात जी लेकिन मैं नही समय अगर होगा कभी दे करें आ धन्यवाद नमस्ते करोड़ रुपये लाख \
         सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार",
    ),
    (
        "bn",
        "\
         বলেন বলেছেন জানান যেন নাকি আমরা তিনি তারা তাদের সেই এক একটি একজন করতে করেন করেছেন হয় হয়ে হয়েছে \
         হবে ছিলেন থেকে জন্য সঙ্গে মধ্যে পরে কিন্তু কোনো দিয়ে নিয়ে সাথে আমার কিছু আমাদের কথা যায় অনেক \
         হচ্ছে একটা করার মনে নয় পারে নেই শুরু আপনার কাছে বলে যদি হতে তাকে রয়েছে আপনি হিসেবে করেছে নতুন ভালো \
         প্রথম যখন দেখা গেছে থাকে বেশি বিভিন্ন শেষ বড় পর্যন্ত \
         এরপর বের তাঁর তাঁদের যাচ্ছে নেওয়া দেওয়া সম্প্রতি নানা ধরনের গত হাজার কোটি লাখ টাকা বললেন থাকা দুই তিন চার পাঁচ সালের বছর \
         শনিবার রোববার সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার জুলাই তিনটি সাড়ে সেটা মাস",
    ),
    (
        "id",
        "\
         menurut ungkap mengatakan menyebutkan menjelaskan menambahkan tersebut secara sehingga karena ketika \
         pertama sangat beberapa setiap selama melalui terhadap sebuah mereka menjadi seperti jangan sebagai \
         memiliki pernah sekarang seorang sendiri setelah sampai membuat mungkin melakukan kali kau tentang \
         ya terima kasih halo salam \
         cepat menemukan menilai menyaksikan senin selasa rabu kamis jumat sabtu minggu jika",
    ),
    (
        "vi",
        "\
         trong này được với những một không đến đang cũng như theo tại vào trên dưới sau trước nhưng nếu hôm \
         nay qua rất nhiều nhất người nói biết năm ngày tháng lúc đây ông chị tôi chúng ta mình mới phải làm \
         thì nên hai ba thể lại đầu động vậy sao nào đâu xin chào cảm ơn vâng \
         tỷ triệu nghìn",
    ),
    (
        "ro",
        "\
         spus declarat potrivit nou nouă noi ani anul poate foarte și mai este care pentru fost sunt lui sau \
         dacă după prin când despre mult trebuie cele doar dintre tot până face într pot toate vor așa acest \
         bine acum nici către două atunci unui avea unde unei fără fiind mulțumesc bună salut",
    ),
    (
        "cs",
        "\
         jsem tak pro jako jsou když nebo bude jsme jeho není bylo než ještě byla pak při tam toho ten před \
         bych protože první pokud tom něco tím další teď nic mezi nás vám vás jste proč své tomu jejich může \
         měl více děkuji ahoj prosím které která který všech mohou však",
    ),
    (
        "sk",
        "\
         som tak pre alebo nie sme ktorý ktoré pri jeho bola bude ktorá veľmi bolo vám ešte podľa však ste \
         viac boli pred medzi môže nás vás tiež tým toho tom pod počas potom všetko tento nám tam niečo preto \
         možno ďakujem prosím ahoj",
    ),
    (
        "ko",
        "\
         월요일 화요일 수요일 목요일 금요일 토요일 일요일 그리고 그러나 하지만 그런데 또한 이번 지난 오늘 어제 내일 올해 지난해 내년 위해 대한 대해 따라 통해 있는 있다 없는 없다 \
         이날 이들 그들 사람에게 관련 가장 모두 함께 다시 이후 현재 약 수 중 더 백 명이 안녕하세요 감사합니다 \
         그는 그가 그의 이를 이는 다양한 만드 사는",
    ),
    (
        "kk",
        "\
         және бен да де та те бір болып деп оны менің сенің не кім қандай қалай қашан бірақ немесе сондай \
         енді өте барлық дейін кейін бойынша туралы арқылы болды болады еді екен керек мүмкін ғана әр екі үш",
    ),
    (
        "bg",
        "\
         това като много може само няма след през които какво трябва всички който което един така когато този \
         тази вече която една малко нещо преди повече сега защото тези бъде всичко добре защо едно както \
         между също всеки става благодаря",
    ),
    (
        "sr hr",
        "\
         je u i da se na od za su a ne sa iz to kao o što koji kako bi ali nije još po s do sve bio ili sam \
         će koja samo te biti više koje kada ako tako bilo sad smo mi može ima on ga jer pa ni zbog prema \
         bila kod jedan nakon treba bez li mogu ih oko šta dok ja oni ovo toga gde mu ovaj pod sada nego nas \
         između kad svi bili dva pre prvi svoje gdje nema ona tu bih bude ko hvala",
    ),
    (
        "mr",
        "\
         त्यांनी त्याच्या त्यांच्या करण्यात मध्ये साठी यांनी यांच्या नंतर पासून पर्यंत",
    ),
    (
        "ta",
        "\
         மற்றும் வேண்டும் என்பது இருக்கும் இருந்து இல்லை மேலும் இன்று மூலம் ஆனால் கொண்டு இரண்டு கூட என்றும் \
         மட்டும் அவர்கள் உங்கள் ஆம் நல்ல மட்டுமே மிகவும் இன்னும் பின்னர் எப்படி இருந்தது எல்லாம் விட்டு புதிய \
         முடியாது ஒன்று நீங்கள் செய்ய நம் என்றால் மூன்று இருக்க",
    ),
    (
        "ur",
        "\
         میں سے کا کو اس ہیں نے بھی کر نہیں کیا وہ ان تھا جو جس نہ گیا آپ لیے بعد کوئی اپنے گا ہم کسی کرنے یا \
         ساتھ جب رہے دیا والے ہوئے اگر ہونے جائے ہوں اپنی ہوا کرتے بہت سب کچھ اب پھر گئے رہا لیکن زیادہ طور \
         لئے گئی ہوتا پہلے کریں صرف انہوں جاتا ہوئی اسے بے طرح رہی",
    ),
    (
        "ca",
        "\
         que per les una més dels ser aquest però tot fer seu aquesta molt van seva també ens han són se cap \
         això estat sobre quan ara entre fins què era pel perquè tots després està fet altres gran només \
         sense pot té any encara part seus hem havia dos així dir durant qui contra veure lloc tant gràcies",
    ),
    (
        "ms",
        "\
         tak dengan awak aku tapi kau nak apa buat dah jadi jangan kalau ni tu seperti keluar menjadi macam \
         sama baru lihat tiada pun kerana kata kan tetapi bila hidup terima kasih adalah kepada daripada baik",
    ),
    (
        "af",
        "\
         ook deur word hierdie tot meer ander jaar moet nog onder oor",
    ),
    (
        "lt",
        "\
         kaip buvo savo apie taip gali būti kas mūsų turi prie tačiau arba daug daugiau nors nėra jūsų prieš \
         reikia kur pagal tiek net nei vienas būtų vis dabar mano kuris man visi jog jums jį tikrai todėl \
         kartą tarp jeigu vieną kiek labai ačiū",
    ),
    (
        "lv",
        "\
         kas es nav to tas man ko tikai līdz kad tu vēl ļoti savu tev viņš šo mēs kur visu tās esmu kaut mums \
         tagad viņa mūsu viss daudz būtu jūs tiek vairāk jums labi cik kāds tam viņu mani tur taču varētu \
         visi kurš pret viens šī pirms tie tika kopā tieši kādu kāpēc paldies viņi tāpēc",
    ),
    (
        "et",
        "\
         mida olnud väga palju praegu täna aasta kuidas miks enam vaid mõni teine uus aitäh tere saanud \
         tuleks",
    ),
    (
        "sl",
        "\
         tudi lahko kot tako pri bil med vse jih kar smo bila več sem tem nekaj tega zelo zaradi bilo bodo \
         ker kjer sta zato vedno ima pred veliko prav kaj samo naj vam kako nas brez boste nam vendar del vas \
         svoje pod bili gre bolj hvala",
    ),
    (
        "hu",
        "\
         hogy is csak ha volt vagy kell most akkor mint minden mert nagyon olyan lesz lehet vagyok majd nincs \
         két után amikor első te több pedig mindig nekem szerint kis egyik ilyen le miért volna azért milyen \
         igen között lett alatt miatt lenne által hát ő mikor valami köszönöm",
    ),
    (
        "hy",
        "\
         եւ իրենց մեր ձեր թե բայց մոտ դեպի մինչև եթե երբ ինչ որի պետք կարող շատ միայն արդեն դեռ այնպես բոլոր \
         ոչ չէ նրան իրեն առաջ",
    ),
    (
        "te",
        "\
         చేసిన చేసే చేయడం ఆయన",
    ),
];
