//! The phrases, group by group, separated by a comma and a space.

/// In the order of [`Group`](super::Group); of two equal phrases the one of the earlier group counts.
pub(super) const CUE_LISTS: [&str; 6] = [SOCIAL, CONTROLS, LEGAL, RELATED, COMMENTS, BYLINE];

/// Networks to share on.
const SOCIAL: &str = "\
    facebook, twitter, linkedin, whatsapp, pinterest, reddit, instagram, youtube, tumblr, flipboard, \
    telegram, messenger, google+, vk, vkontakte, вконтакте, одноклассники, email, e-mail, rss, pocket, \
    snapchat, tiktok, linkedln, stumbleupon, digg, xing, line, viber, skype, mix, copy link, google \
    plus, rss feed, facebook messenger, mastodon, bluesky, weibo, wechat, qq, kakaotalk, naver, 微博, \
    微信, twitter x, nextdoor, hacker news, truth social";
/// What one does on a page: menus, search, accounts, subscriptions.
const CONTROLS: &str = "\
    sign in, sign up, signin, signup, sign out, log in, log out, login, logout, subscribe, subscribe \
    now, subscription, subscriptions, newsletter, newsletters, register, registration, menu, main \
    menu, search, skip to, skip to content, skip to main content, home, homepage, share, share this, \
    share on, share via, shares, sharing, follow, follow us, followers, print, toggle, toggle \
    navigation, close, open, back to top, return to top, load more, show more, see more, view more, \
    view all, see all, view comments, click here, click to, tap here, download the app, get the app, \
    app store, google play, next, previous, prev, next post, previous post, next article, tags, \
    tagged, tag, filed under, topics, categories, category, archives, archive, save, bookmark, \
    loading, my account, account, profile, settings, notifications, enable javascript, javascript, \
    your browser, email address, your email, enter your email, submit, send, cancel, accept, i accept, \
    agree, got it, dismiss, unsubscribe, watch now, play, pause, mute, fullscreen, gallery, slideshow, \
    view gallery, photos, videos, video, live, podcast, podcasts, donate, support us, buy now, add to \
    cart, shop, shop now, shop all, sort by, filter, edition, language, faq, help, teilen, anmelden, \
    abonnieren, suche, startseite, menü, partager, s'abonner, connexion, recherche, accueil, \
    compartir, suscríbete, iniciar sesión, buscar, inicio, compartilhar, compartilhe, assine, entrar, \
    início, condividi, iscriviti, accedi, cerca, bagikan, cari, beranda, masuk, поиск, главная, войти, \
    подписаться, поделиться, меню, signaler, sdílet, delen, zoeken, inloggen, シェア, ログイン, 検索, メニュー, \
    トップ, 공유, 로그인, 검색, 메뉴, 구독, 登录, 注册, 搜索, 分享, 首页, 关注, listen to this article, text size, font size, \
    increase text size, decrease text size, add to favorites, add to favourites, read later, read \
    aloud, share article, share this article, share story, gift this article, give feedback, report an \
    error, report a typo, expand, collapse, today's paper, e-paper, epaper, horoscope, horoscopes, \
    crossword, puzzles, sections, all sections, sign up for our newsletter, sign up here, start free \
    trial, free trial, subscribe for, already a subscriber, already have an account, forgot password, \
    create account, create an account, remember me, password, username, turn on notifications, allow \
    notifications, enable notifications, follow us on, connect with us, stay connected, join our, get \
    our newsletter, zum inhalt, zur startseite, drucken, merken, artikel teilen, artikel drucken, \
    einloggen, registrieren, abmelden, abo, abonnieren sie, jetzt abonnieren, newsletter abonnieren, \
    imprimer, commenter, réagir, s'identifier, se connecter, mon compte, s'inscrire, inscription, \
    abonnez vous, rechercher, menu principal, aller au contenu, imprimir, guardar, registrarse, \
    regístrate, mi cuenta, iniciar sesion, boletín, seguir, síguenos, siga nos, cadastre se, minha \
    conta, pesquisar, salvar, ouvir, stampa, salva, registrati, iscriviti alla newsletter, seguici, \
    afdrukken, abonneren, abonnee, aanmelden, menu openen, volg ons, dela, sök, logga in, prenumerera, \
    meny, søg, log ind, abonner, søk, logg inn, hae, kirjaudu, jaa, tilaa, szukaj, zaloguj, zaloguj \
    się, udostępnij, subskrybuj, drukuj, strona główna, hledat, přihlásit, přihlásit se, diskuse, \
    tisk, hľadať, prihlásiť sa, keresés, bejelentkezés, megosztás, kezdőlap, caută, autentificare, \
    distribuie, acasă, търсене, вход, начало, сподели, претрага, насловна, подели, пошук, увійти, \
    поділитися, головна, підписатися, ara, giriş, giriş yap, üye ol, paylaş, ana sayfa, anasayfa, \
    yazdır, αναζήτηση, σύνδεση, αρχική, κοινοποίηση, بحث, تسجيل الدخول, شارك, مشاركة, الرئيسية, \
    القائمة, اشترك, طباعة, חיפוש, כניסה, שתף, דף הבית, جستجو, ورود, صفحه اصلی, تلاش, سائن ان, खोजें, \
    होम, लॉग इन, साझा करें, शेयर करें, सब्सक्राइब, খুঁজুন, লগইন, শেয়ার, হোম, tìm kiếm, đăng nhập, \
    đăng ký, chia sẻ, trang chủ, ค้นหา, เข้าสู่ระบบ, แชร์, หน้าแรก, สมัครสมาชิก, 会員登録, ログアウト, お気に入り, \
    マイページ, 印刷, 回上頁, 搜尋, 登入, 註冊, 首頁, 订阅, 收藏, 打印, 回復, 로그아웃, 회원가입, 인쇄, 스크랩, 홈, carian, log masuk, laman \
    utama, kongsi, daftar, langganan, unduh, indeks";
/// Cookies, privacy, contact, copyright.
const LEGAL: &str = "\
    copyright, all rights reserved, all right reserved, rights reserved, privacy policy, privacy, \
    privacy notice, privacy statement, terms of use, terms of service, terms and conditions, terms & \
    conditions, terms, terms of sale, cookie, cookies, cookie policy, cookie settings, gdpr, ccpa, do \
    not sell, ad choices, adchoices, contact, contact us, contacts, about, about us, advertise, \
    advertise with us, advertising, careers, jobs, sitemap, site map, site index, disclaimer, imprint, \
    impressum, accessibility, feedback, help center, help centre, press releases, media kit, editorial \
    standards, community guidelines, powered by, designed by, developed by, registered trademark, may \
    not be reproduced, may not be published, datenschutz, kontakt, agb, mentions légales, politique de \
    confidentialité, nous contacter, aviso legal, política de privacidad, política de privacidade, \
    contacto, contato, quem somos, fale conosco, privacidade, termos de uso, anuncie, contatti, note \
    legali, tentang kami, hubungi kami, kebijakan privasi, redaksi, контакты, реклама, о проекте, все \
    права защищены, политика конфиденциальности, 利用規約, プライバシーポリシー, お問い合わせ, 会社概要, 개인정보, 이용약관, 版权所有, \
    隐私政策, 联系我们, 关于我们, we use cookies, this site uses cookies, accept cookies, accept all, reject all, \
    manage cookies, manage preferences, cookie preferences, cookie notice, your privacy choices, your \
    privacy, privacy settings, do not sell my personal information, do not sell or share, california \
    privacy, legal notice, user agreement, code of ethics, ethics policy, masthead, our team, who we \
    are, work with us, work for us, affiliates, affiliate, licensing, permissions, reprints, customer \
    service, subscriber services, nutzungsbedingungen, cookie einstellungen, mediadaten, \
    datenschutzerklärung, über uns, karriere, widerruf, barrierefreiheit, conditions générales, cgu, \
    cgv, politique de cookies, données personnelles, plan du site, qui sommes nous, publicité, gestion \
    des cookies, condiciones de uso, términos y condiciones, política de cookies, quiénes somos, \
    contáctenos, publicidad, todos los derechos reservados, todos os direitos reservados, termos e \
    condições, expediente, trabalhe conosco, tutti i diritti riservati, informativa, pubblicità, chi \
    siamo, condizioni, cookiebeleid, privacybeleid, algemene voorwaarden, adverteren, over ons, alle \
    rechten voorbehouden, colofon, om oss, kontakta oss, annonsera, integritetspolicy, personvern, om \
    os, tietosuoja, yhteystiedot, polityka prywatności, regulamin, o nas, wszelkie prawa zastrzeżone, \
    ochrana osobních údajů, o nás, všechna práva vyhrazena, adatvédelem, impresszum, rólunk, minden \
    jog fenntartva, politica de confidențialitate, termeni și condiții, despre noi, toate drepturile \
    rezervate, поверителност, общи условия, за нас, всички права запазени, политика приватности, \
    услови коришћења, пользовательское соглашение, рекламодателям, вакансии, о компании, о нас, \
    політика конфіденційності, усі права захищені, про нас, gizlilik politikası, kullanım koşulları, \
    künye, iletişim, hakkımızda, tüm hakları saklıdır, çerez, πολιτική απορρήτου, όροι χρήσης, \
    επικοινωνία, سياسة الخصوصية, شروط الاستخدام, اتصل بنا, من نحن, جميع الحقوق محفوظة, תנאי שימוש, \
    מדיניות פרטיות, צור קשר, אודות, כל הזכויות שמורות, حریم خصوصی, تماس با ما, درباره ما, गोपनीयता \
    नीति, संपर्क करें, हमारे बारे में, सर्वाधिकार सुरक्षित, গোপনীয়তা নীতি, যোগাযোগ, chính sách bảo \
    mật, điều khoản, liên hệ, giới thiệu, นโยบายความเป็นส่วนตัว, ติดต่อเรา, เกี่ยวกับเรา, \
    สงวนลิขสิทธิ์, 個人情報, 運営会社, 著作権, 無断転載, 广告服务, 网站地图, 免责声明, 法律声明, 招聘, 隱私權, 關於我們, 聯絡我們, 회사소개, 고객센터, \
    무단전재, 저작권자, 청소년보호정책, terma, dasar privasi, tentang, ketentuan, pedoman media siber, karir, info \
    iklan";
/// Other stories, advertisements.
const RELATED: &str = "\
    read more, read also, also read, read next, read full, read the full, read this, related, related \
    articles, related stories, related posts, related news, related topics, related content, related \
    video, related videos, related coverage, related post, recommended, recommended for you, you may \
    also like, you may like, you might also like, you might like, more from, more on, more in, more \
    stories, more news, more articles, more about, most popular, most read, most viewed, most shared, \
    most recent, most commented, most watched, trending, trending now, popular, popular posts, popular \
    now, popular stories, popular articles, latest, latest news, latest stories, latest posts, latest \
    articles, recent posts, recent articles, recent comments, recent news, recent stories, don't miss, \
    editor's picks, editors' picks, editor's choice, see also, up next, next up, top stories, top \
    news, top articles, in case you missed it, icymi, sponsored, sponsored content, promoted, promoted \
    content, advertisement, advertisements, ads by, ad, around the web, from the web, from our \
    partners, paid content, paid post, featured, featured stories, must read, must reads, must watch, \
    what to read next, continue reading, keep reading, story continues below, article continues below, \
    watch:, watch, watch more, listen, breaking news, highlights, weiterlesen, mehr zum thema, lesen \
    sie auch, auch interessant, anzeige, lire aussi, à lire aussi, à lire, sur le même sujet, lea \
    también, lee también, te puede interesar, leia também, leia mais, veja também, mais lidas, saiba \
    mais, publicidade, leggi anche, potrebbe interessarti, baca juga, baca selengkapnya, berita \
    terkait, terpopuler, terkait, читайте также, по теме, новости, популярное, lees ook, läs också, \
    関連記事, おすすめ, ランキング, 人気記事, 관련기사, 많이 본, 相关阅读, 相关新闻, 推荐阅读, 热门, more to read, more like this, more \
    coverage, related links, related reading, related story, related article, also on, also in, other \
    stories, other news, previous story, next story, top picks, staff picks, our picks, for you, just \
    in, sponsored by, sponsored links, partner content, advertiser content, advertisement continue \
    reading, ad feedback, promo, recommended stories, recommended reading, recommended videos, the \
    latest, most discussed, most emailed, tap to, people also, hot topics, trending topics, trending \
    stories, top videos, watch live, watch the video, watch this, mehr aus, mehr zu, meistgelesen, \
    meistgelesene, das könnte sie auch interessieren, empfohlen, weitere artikel, neueste, aktuelle \
    nachrichten, voir aussi, lire la suite, les plus lus, à la une, articles liés, dans la même \
    rubrique, plus lus, derniers articles, recommandé, sponsorisé, más leídas, lo más leído, lo más \
    visto, noticias relacionadas, últimas noticias, más noticias, le puede interesar, ver más, \
    recomendado, relacionados, patrocinado, últimas notícias, mais notícias, notícias relacionadas, \
    veja mais, mais vistas, relacionadas, recomendadas, leia mais notícias, leggi di più, articoli \
    correlati, più letti, ultime notizie, potrebbe interessarti anche, correlati, meest gelezen, lees \
    meer, gerelateerd, meer nieuws, aanbevolen, advertentie, mest läst, läs mer, annons, mest lest, \
    les også, annonse, mest læste, læs også, luetuimmat, lue myös, mainos, czytaj także, czytaj też, \
    czytaj więcej, zobacz też, zobacz także, najczęściej czytane, polecane, reklama, powiązane, \
    nejčtenější, čtěte také, mohlo by vás zajímat, související, najčítanejšie, čítajte aj, olvasta \
    már, legolvasottabb, kapcsolódó, hirdetés, citește și, cele mai citite, articole similare, още по \
    темата, най четени, прочетете още, најчитаније, прочитајте још, читать далее, главное, самое \
    читаемое, похожие материалы, популярные, последние новости, партнерские материалы, читайте ещё, \
    также по теме, найпопулярніше, читайте також, останні новини, ilgili haberler, en çok okunan, en \
    çok okunanlar, son dakika, benzer haberler, sponsorlu, δείτε επίσης, διαβάστε επίσης, δημοφιλή, \
    σχετικά, اقرأ أيضا, اقرأ أيضاً, الأكثر قراءة, أخبار ذات صلة, مواضيع ذات صلة, إعلان, المزيد, קרא \
    גם, כתבות נוספות, הנקראות ביותר, מודעה, بیشتر بخوانید, پربازدیدترین, अन्य खबरें, यह भी पढ़ें, ये \
    भी पढ़ें, संबंधित खबरें, विज्ञापन, আরও পড়ুন, আরো পড়ুন, সর্বাধিক পঠিত, বিজ্ঞাপন, xem thêm, tin \
    liên quan, đọc nhiều, tin mới, quảng cáo, ข่าวที่เกี่ยวข้อง, อ่านเพิ่มเติม, ยอดนิยม, โฆษณา, \
    関連ニュース, あわせて読みたい, 注目, 新着, 最新ニュース, 広告, もっと見る, 阅读更多, 更多, 猜你喜欢, 延伸阅读, 广告, 推薦閱讀, 相關新聞, 熱門, 延伸閱讀, 더보기, \
    추천기사, 인기기사, 관련 뉴스, 광고, 많이 본 뉴스, simak juga, lihat juga, artikel terkait, berita lainnya, populer, \
    rekomendasi, artikel menarik, iklan, berita berkaitan, baca lagi";
/// Comments.
const COMMENTS: &str = "\
    comments, comment, no comments, leave a reply, leave a comment, leave comment, leave your comment, \
    post a comment, post comment, add a comment, add comment, reply, replies, join the conversation, \
    join the discussion, loading comments, show comments, hide comments, will not be published, \
    required fields are marked, login to comment, log in to comment, report abuse, flag, permalink, \
    like this, likes, likes:, vote, votes, upvote, points, save my name, notify me, kommentare, \
    kommentar, commentaires, commentaire, comentarios, comentários, comentar, deixe um comentário, \
    deixe uma resposta, responder, commenti, komentar, комментарии, комментариев, ответить, コメント, 댓글, \
    评论, 回复, all comments, sort comments, newest first, oldest first, be the first to comment, comments \
    are closed, comment rules, comment policy, write a comment, what do you think, your name, your \
    comment, your email address, cancel reply, sign in to comment, log in to reply, thumbs up, thumbs \
    down, downvote, diskussion, antworten, kommentieren, kommentar schreiben, laisser un commentaire, \
    votre commentaire, répondre, dejar un comentario, deja un comentario, tu comentario, deixe seu \
    comentário, lascia un commento, rispondi, reageer, reacties, reactie, beantwoorden, kommentera, \
    svara, kommentoi, vastaa, komentarze, komentarz, odpowiedz, dodaj komentarz, komentáře, odpovědět, \
    hozzászólások, hozzászólás, comentarii, răspunde, коментари, коментар, отговори, одговори, \
    комментировать, комментарий, ответ, коментарі, відповісти, yorumlar, yorum yap, yanıtla, σχόλια, \
    απάντηση, تعليقات, تعليق, التعليقات, رد, תגובות, תגובה, הגב, نظرات, پاسخ, टिप्पणी, टिप्पणियां, \
    जवाब दें, মন্তব্য, bình luận, trả lời, ความคิดเห็น, ตอบกลับ, 返信, コメントする, 发表评论, 留言, 댓글쓰기, 답글, tulis \
    komentar, balas";
/// Authors, dates, captions, credits.
const BYLINE: &str = "\
    by, written by, posted by, posted on, posted in, posted, published, published on, published at, \
    updated, updated on, updated at, last updated, last modified, first published, reporting by, \
    editing by, photo, photo by, photo credit, photograph, photographer, image, image credit, image \
    source, image via, image courtesy, images, picture, getty, getty images, afp, reuters, ap photo, \
    file photo, shutterstock, istock, credit, courtesy, courtesy of, source, caption, min read, minute \
    read, minutes read, ago, hours ago, hour ago, minutes ago, days ago, day ago, staff, staff writer, \
    contributor, author, about the author, editor, correspondent, publié, mis à jour, veröffentlicht, \
    publicado, publicado em, atualizado, atualizado em, foto, fotos, crédito, pubblicato, fonte, \
    ditulis, penulis, foto:, опубликовано, фото, автор, источник, 写真, 提供, 기자, 사진, 图片, 来源, 作者, 责任编辑, \
    story by, text by, words by, photographs by, photography by, video by, illustration, illustration \
    by, getty images via, via getty images, epa, dpa, afp via getty images, pa media, alamy, archive \
    photo, handout, screenshot, screengrab, image caption, photo courtesy, hrs ago, yesterday, senior \
    writer, special to, associated press, our correspondent, news desk, bild, bildquelle, quelle, \
    aktualisiert, autor, autorin, lesezeit, min lesezeit, erstellt, crédit, crédits, crédit photo, \
    temps de lecture, mis à jour le, publié le, modifié le, rédaction, actualizado, actualizado el, \
    publicado el, redacción, tiempo de lectura, imagen, imagem, atualizada, redação, da redação, tempo \
    de leitura, divulgação, reprodução, redazione, aggiornato, immagine, tempo di lettura, \
    gepubliceerd, bijgewerkt, leestijd, publicerad, uppdaterad, publisert, oppdatert, publiceret, \
    opdateret, julkaistu, päivitetty, kuva, opublikowano, zaktualizowano, fot, źródło, publikováno, \
    aktualizováno, zdroj, autoři, fotografie, publikované, zdieľať, publikálva, frissítve, fotó, \
    szerző, publicat, actualizat, sursa, публикувано, снимка, снимки, източник, објављено, слика, \
    обновлено, время чтения, оновлено, джерело, yayınlanma, güncelleme, güncellenme, fotoğraf, kaynak, \
    δημοσίευση, πηγή, φωτογραφία, نشر, تحديث, صورة, المصدر, كتب, תמונה, צילום, מאת, עודכן, منبع, عکس, \
    प्रकाशित, अपडेटेड, फोटो, स्रोत, द्वारा, প্রকাশ, প্রকাশিত, আপডেট, ছবি, সূত্র, cập nhật, nguồn, ảnh, \
    tác giả, เผยแพร่, ภาพ, ที่มา, อัปเดต, 更新, 公開, 配信, 撮影, 記者, 画像, 编辑, 记者, 发布时间, 摄, 图, 來源, 編輯, 입력, 수정, \
    출처, 자료사진, diterbitkan, diperbarui, oleh, sumber, kemas kini, gambar, reporter";
