//! The abbreviations themselves: lower case, without the last full stop, separated by spaces.

use crate::language::Language;

/// The abbreviations of one language, by how they behave (see
/// [`Abbreviation`](super::Abbreviation)).
pub(super) struct Lists {
    pub(super) leading: &'static str,
    pub(super) before_number: &'static str,
    pub(super) either: &'static str,
    pub(super) after_number: &'static str,
    pub(super) ending: &'static str,
}

const NO_ABBREVIATIONS: Lists =
    Lists { leading: "", before_number: "", either: "", after_number: "", ending: "" };

/// Known everywhere: foreign names keep their titles, and references travel.
pub(super) const SHARED: Lists = Lists {
    leading: "dr prof mr mrs ms st vs cf ca fig figs eq mt eds viz",
    before_number: "no nr nos n° nº vol vols art p pp rs sec ch ext tel fax",
    either: "inc ltd co corp jr sr llc plc gmbh al",
    ending: "etc",
    ..NO_ABBREVIATIONS
};

pub(super) const fn of(language: Language) -> Lists {
    match language {
        // Without a language, names and references of English texts are the likeliest.
        Language::English | Language::Unknown => Lists {
            leading: "messrs mme mlle rev hon gov gen col lt capt cpt cmdr cpl sgt maj adm sen rep pres \
                      supt det insp fr e.g i.e approx esp incl ed eqs ft v mgr bp cllr pvt ald amb atty jas wm thos geo chas jos benj robt",
            before_number: "sect para cl ser op cap chap app lot stat ver rev est hrs tab tbl pg par s ss r rr reg \
                            regs supp pat arg ref cent fy",
            either: "pt st bros dept univ assn natl intl mfg ave blvd rd hwy jan feb mar apr jun jul aug sep \
                     sept oct nov dec mon tue tues wed thu thur thurs fri u.s u.k u.n ph.d m.d b.a m.a \
                     d.c l.a esq rte sq mins min ariz calif colo conn fla ga ill ind kan ky la mass mich minn \
                     miss mo neb nev okla ore pa tenn tex va vt wash wis wyo dist",
            ending: "p.m a.m b.c a.d b.c.e c.e",
            ..NO_ABBREVIATIONS
        },
        Language::German => Lists {
            leading: "hr hrn fr frl dipl ing bzw vgl sog usf evtl ggf inkl exkl zzgl max min ca st bspw abs anm \
                      geb gest verh hrsg zit insb insbes allg entspr mag dgl gem lt phil rer nat med jur h.c \
                      z.b d.h u.a i.d.r o.ä u.u v.a s.o s.u z.t i.a o.g kath evang ev ehem einschl ing mind \
                      röm griech lat engl franz dt österr schweiz bes eigtl gegr urspr versch wiss zw i.v a.d \
                      b.v z.h m.e u.v.a z.zt z.z i.s jew od bay gen oberst hl geh v n u",
            before_number: "bd kap s tel abb tab ziff art jh nr rd str aufl ca jg lfd postf par",
            either: "jan feb mrz apr jun jul aug sep sept okt nov dez str mio mrd tsd uhr e.v a.g k.g mwst",
            ending: "usw chr v.chr n.chr u.v.m u.ä u.s.w",
            ..NO_ABBREVIATIONS
        },
        Language::French => Lists {
            leading: "m mm mme mmes mlle mlles me mgr pr av env c.-à-d p.ex ex cf éd fig boul bd ste sté apr gal \
                      cap col lt cdt adj hab réf trad adr i.e c.à.d dir bât resp l.a.s.a.r",
            before_number: "chap t tél vol art n p pp num rés résid éd",
            either: "janv févr avr juil sept oct nov déc s.a hab",
            ending: "av.j.-c apr.j.-c j.-c j.c",
            ..NO_ABBREVIATIONS
        },
        Language::Spanish => Lists {
            leading: "sr sra sres sras srta srtas d dª dña dra dres ud uds vd vds lic ing arq gral cnel cap av avda \
                      avd ej p.ej excmo excma ilmo rvdo fco ma mtro prof profa pdte depto dpto cía aprox izq \
                      dcha esq prov pza blvr col sto sta tte cte cdte pbro mons gob c/",
            before_number: "núm núms pág págs cap tel art arts fig vol párr párrf n n.º nº n° cra cl km lun mar mié \
                            jue vie sáb dom inc ed ext min seg hs",
            either: "ee.uu rr.hh ene feb abr ago sept set oct nov dic s.a s.l",
            ending: "a.c d.c a.m p.m a.n.e",
            ..NO_ABBREVIATIONS
        },
        Language::Portuguese => Lists {
            leading: "séc sr sra srs sras srta dra drs dras d exmo exma ex eng engª arq gen cel cap av p.ex prof profa \
                      profª v.exa pe fr frei sto sta des min dep sen gov pres ten sgt ilmo rev aprox lda trav pça",
            before_number: "n.º nº n n° núm pág págs cap tel art arts fig vol ed inc par hab",
            either: "jan fev abr ago set out nov dez ltda s.a cia eua",
            ending: "a.c d.c",
            ..NO_ABBREVIATIONS
        },
        Language::Italian => Lists {
            leading: "sig sig.ra sigg sig.na dott dott.ssa dr.ssa avv ing arch on rev mons gen col cap magg ten serg p.es \
                      es ecc.mo prof.ssa cfr geom rag lgs sen min pres dir tel ss ed trad all es ill egr gent \
                      spett cav comm uff amm s.m sez op ns vs fr don mar.llo brig",
            before_number: "n nn pag pagg cap capp tel art artt fig figg vol v c co d.l l d lun mar mer gio ven sab dom \
                            r.d d.m gen tab n.ro int lett",
            either: "feb apr mag giu lug ago sett ott nov dic s.p.a s.r.l s.n.c p.zza",
            ending: "ecc a.c d.c",
            ..NO_ABBREVIATIONS
        },
        Language::Dutch => Lists {
            leading: "dhr mevr mw mej ir drs mr ing ds bijv bv m.b.t d.w.z o.a t.o.v t/m evt incl excl ong resp vnl \
                      z.g zgn a.u.b i.p.v m.a.w m.n i.v.m t.a.v o.l.v n.a.v bijz ca gen lt kol past \
                      prof wo d.m.v m.u.v o.m red vgl zog ned eng fra dui",
            before_number: "blz nr nrs tel afb hfst art lid jrg par tab",
            either: "jan feb mrt apr jun jul aug sept okt nov dec b.v n.v v.z.w",
            ending: "enz e.d e.a v.chr n.chr",
            ..NO_ABBREVIATIONS
        },
        Language::Swedish => Lists {
            leading: "bl.a t.ex d.v.s dvs s.k f.d resp ca kl st t bl ung fr.o.m t.o.m jfr inkl exkl dr doc fil \
                      tekn hr p.g.a el eg f.n enl utg i.o.m",
            before_number: "nr s kap tel bil §",
            either: "jan feb febr apr jun jul aug sept okt nov dec",
            ending: "osv m.m o.d o.s.v f.kr e.kr m.fl etc",
            ..NO_ABBREVIATIONS
        },
        Language::Danish | Language::Norwegian => Lists {
            leading: "bl.a f.eks dvs d.v.s ca kl hr fr skt pga iflg mht ift jf jfr inkl ekskl evt eks p.g.a adm cand \
                      mag pct bla feks s.k sml vedr resp gl nuv stud lic maks min tlf vha mvh alm oprl \
                      udg red økon forf jur pol p.t p.å d.å",
            before_number: "nr s kap tlf bd stk § afd sp tlf art pkt",
            either: "jan feb mar apr jun jul aug sep sept okt nov dec des mio mia mill kr a/s",
            ending: "osv mv m.m m.v m.fl o.l o.s.v f.kr e.kr f.v.t",
            ..NO_ABBREVIATIONS
        },
        Language::Finnish => Lists {
            leading: "esim mm ns nk ks vrt eli n klo toht ent tms puh oik prof kirj alk hra rva nti s.o ts mts fil tekn",
            before_number: "s nro puh kpl luku",
            either: "oy milj mrd",
            ending: "jne ym yms eaa jaa e.kr j.kr jms",
            ..NO_ABBREVIATIONS
        },
        Language::Polish => Lists {
            leading: "p pp np tzw tzn tj m.in ul al pl os św prof hab inż mgr dr lek red gen płk ppłk mjr kpt por ppor \
                      sierż st asp kom insp podkom nadkom ks bp abp zob wg ok pt im woj pow gm ww ob ur zm pocz ws \
                      itp tłum wyd opr oprac śp doc lic kard o.o pn pol łac niem fr ros gr wł hiszp mec \
                      dyr prez sp dot ds min max bł oo ś.p tel sł zast wydz ks.bp rtm chor plut kpr szer s.a dz proc wsch zach płn płd ang",
            before_number: "nr s str tel poz ust t rys ryc tab art rozdz par pkt lit kol",
            either: "sp z.o.o",
            ending: "itd itp godz zł tys mln mld p.n.e n.e gr ha min kg km",
            after_number: "r w",
        },
        Language::Czech => Lists {
            leading: "např tzv tzn tj resp p pí sl ing mgr bc judr mudr phdr rndr doc nám ul sv gen plk pplk mjr \
                      kpt por cca popř viz akad arch arcib csc dis dr fr hl jm kr max min mil něm angl lat pol rus \
                      odd okr pův pozn př roz srov stol str tř vyd zejm zvl mj",
            before_number: "č čís s str tel odst čl obr tab roč sv",
            either: "tis mil mld mld hod n.l př s.r.o a.s",
            ending: "atd apod aj kč př.n.l n.l",
            after_number: "r",
        },
        Language::Slovak => Lists {
            leading: "napr tzv tzn t.j tj resp p pí sl ing mgr bc judr mudr phdr rndr doc nám ul sv gen plk pplk mjr \
                      kpt por cca popr pozri akad arch csc dr hl max min nem angl lat okr pôv pozn porov zv vyd \
                      zač zn m.j m.i tzn kol mons npor prap red",
            before_number: "č čís s str tel ods čl obr tab roč písm",
            either: "tis mil mld hod spol s.r.o a.s o.z n.o",
            ending: "atď atd apod a.i pod p.n.l n.l pred.n.l",
            after_number: "r",
        },
        Language::Romanian => Lists {
            leading: "dl dna d-l d-na dnei d-nei dlui d-lui d-ra prof ing ec av lt col gen mr cpt plt sf str bd \
                      bdul b-dul șos ş.a.m.d jud com loc cca aprox ex p.ex ca conf lect asist univ acad arh ep pr \
                      v cf red ed trad pl st ff î.p.s p.s",
            before_number: "nr pag p pg art alin lit cap vol fig tab tel bl sc ap et ord pct sec",
            either: "ian feb mar apr iun iul aug sept oct noi dec s.a s.r.l mil mld",
            ending: "etc ș.a ş.a ș.a.m.d ş.a.m.d d.hr î.hr î.e.n e.n",
            ..NO_ABBREVIATIONS
        },
        Language::Russian => Lists {
            leading: "ул пр-т просп пер им г-н г-жа проф акад доц т.е т.н т.к напр св ген полк см ср о оз р-н д пл \
                      бул наб ш пгт пос дер с ст род ум исп англ нем фр лат греч итал рус укр польск кит яп \
                      мин макс прим ред изд сост пер зам нач гл инж канд мл лейт кап майор сокр совр прибл \
                      тов гр гос обл респ р напр м т.наз др вкл",
            before_number: "стр с рис табл гл п пп ст № тел кв корп стр дом эт подъезд изд т ч разд кн вып оп",
            either: "др пр тыс млн млрд чел кг км мин сек час",
            ending: "т.д т.п руб коп н.э долл",
            after_number: "г гг в вв",
        },
        Language::Bulgarian => Lists {
            leading: "ул бул пл гр с г-н г-жа г-ца проф акад доц т.е т.нар напр св ген полк кап лейт вж ср инж арх д-р \
                      р обл общ жк ж.к чл англ нем фр лат гр рус ок прибл им о изд ред зам",
            before_number: "стр с фиг табл гл т чл ал тел бл вх ет ап кв бр § № п",
            either: "хил млн млрд",
            ending: "т.н и.др др т.н пр лв ст пр.н.е н.е сл.хр пр.хр",
            after_number: "г гг в вв",
        },
        Language::Ukrainian => Lists {
            leading: "вул просп пл ім проф акад доц т.зв напр св ген див пор обл м с бул смт пров наб т.є тобто ісп \
                      англ нім фр лат грец італ рос укр пол япон кит нар бл прибл ред зам чл канд р-н п пор о оз \
                      інж мл ст.лейт полк приблизно дір гр ум ін-т",
            before_number: "стор рис табл гл п пп ст тел кв буд корп № ч т кн вип оп",
            either: "ін тис млн млрд год хв",
            ending: "т.д т.п т.ін грн коп н.е",
            after_number: "р рр ст",
        },
        Language::Serbian => Lists {
            leading: "др проф г г-ђа г-дин инж акад ул бул тзв тј нпр мр св ген пук кап уп енгл нем фр лат сл \
                      dr prof g gđa gdin inž akad ul bul tzv tj npr mr sv gen puk kap up engl nem fr lat sl dipl \
                      дипл арх arh о.г",
            before_number: "бр стр чл ст тел сл br str čl st tel sl t т",
            either: "в хиљ мил млн mil mlrd млрд d.o.o a.d д.о.о а.д",
            ending: "итд и.сл итсл дин пр.н.е н.е itd i.sl din pr.n.e n.e",
            after_number: "год вв god",
        },
        Language::Kazakh => Lists {
            leading: "проф акад доц т.с.с мыс т.б қ обл ауд көш даң ш.м.а ген св инж",
            before_number: "б бет сур кесте тел № т",
            either: "мың млн млрд м",
            ending: "т.б т.с.с т.т тг",
            after_number: "ж жж ғ ғғ",
        },
        Language::Turkish => Lists {
            leading: "dr prof doç av sn bkz örn cad sok mah apt yrd gen alb müh hz uzm op yb tğm bşk krş çev haz ör \
                      ing alm fr lat ar far ort bul blv öğr gör arş mim ecz dip",
            before_number: "s no tel sf cilt md m bl",
            either: "a.ş ltd şti mr",
            ending: "vb vs vd m.ö m.s",
            ..NO_ABBREVIATIONS
        },
        Language::Greek => Lists {
            leading: "κ κα κος κ.κ δρ καθ π.χ δηλ βλ πρβλ λεωφ οδ αγ λ.χ σημ μτφρ εκδ επιμ αι",
            before_number: "αρ σελ τηλ αρθ κεφ τ τομ",
            either: "εκ εκατ δισ χιλ α.ε",
            ending: "κ.λπ κλπ κ.ά κ.α κτλ κ.τ.λ μ.χ μ.μ π.μ",
            ..NO_ABBREVIATIONS
        },
        Language::Armenian => {
            Lists { leading: "պրոֆ դոկտ փող", either: "թ", ..NO_ABBREVIATIONS }
        }
        Language::Arabic => Lists {
            leading: "د أ م أ.د ا.د",
            before_number: "ص رقم ج ت",
            ending: "ه هـ ق.م إلخ الخ",
            ..NO_ABBREVIATIONS
        },
        Language::Persian => {
            Lists {
                leading: "د م مهندس", before_number: "ص", ending: "ق.م", ..NO_ABBREVIATIONS
            }
        }
        Language::Urdu => Lists { leading: "ڈاکٹر م", ..NO_ABBREVIATIONS },
        Language::Hebrew => {
            Lists { leading: "גב מר פרופ", before_number: "עמ מס", ..NO_ABBREVIATIONS }
        }
        Language::Hindi | Language::Marathi => Lists {
            leading: "डॉ श्री प्रो डा पं डाॅ श्रीम कु",
            before_number: "सं क्र रु पृ",
            ..NO_ABBREVIATIONS
        },
        Language::Bengali => Lists {
            leading: "ড মো ডা প্রফেসর মোঃ", ..NO_ABBREVIATIONS
        },
        Language::Tamil => {
            Lists { leading: "திரு டாக்டர் பேரா", ..NO_ABBREVIATIONS }
        }
        Language::Telugu => {
            Lists { leading: "డా శ్రీ ప్రొ", ..NO_ABBREVIATIONS }
        }
        Language::Indonesian => Lists {
            leading: "drs dra ir jl jln bpk ibu tn ny nn yth kh hj h a.n u.p s.d sdr sdri prof gg kab kec kel \
                      a.l tgl thn dr mayjen brigjen kol",
            before_number: "hlm no tel rp telp bab ps art",
            either: "tbk pt",
            ending: "dll dsb dst dkk s.m",
            ..NO_ABBREVIATIONS
        },
        Language::Vietnamese => Lists {
            leading: "tp ts ths gs pgs bs ks q p tx tt gs.ts pgs.ts ths.bs kts nxb",
            either: "v.v",
            ..NO_ABBREVIATIONS
        },
        Language::Croatian => Lists {
            leading: "g gđa npr odn tj tzv prof dr mr sv ul čl br",
            either: "d.o.o d.d",
            after_number: "g god st",
            ending: "itd sl i.sl",
            ..NO_ABBREVIATIONS
        },
        Language::Slovenian => Lists {
            leading: "g ga npr oz tj tim t.i prof dr mag sv ul št čl",
            either: "d.o.o d.d s.p",
            ending: "itd itn ipd idr",
            ..NO_ABBREVIATIONS
        },
        Language::Catalan => Lists {
            leading: "sr sra dr dra p.ex ex av c pl pàg",
            before_number: "núm art pàgs cap",
            ..NO_ABBREVIATIONS
        },
        Language::Afrikaans => Lists {
            leading: "mnr mev mej bv nl d.w.s m.a.w",
            either: "bpk edms",
            ending: "ens n.c v.c nm vm",
            ..NO_ABBREVIATIONS
        },
        Language::Malay => Lists {
            leading: "hj spt cth",
            either: "bhd sdn",
            ending: "dsb dll",
            ..NO_ABBREVIATIONS
        },
        Language::Lithuanian => Lists {
            leading: "pvz t.y žr plg gyd inž str nr",
            either: "g pr al mln mlrd tūkst",
            after_number: "m d mėn val min",
            ending: "t.t pan kt",
            ..NO_ABBREVIATIONS
        },
        Language::Latvian => Lists {
            leading: "piem t.i t.s sk sal k-gs nr lpp",
            either: "ielas milj tūkst",
            after_number: "g gs",
            ending: "utt u.c u.tml tml m.ē",
            ..NO_ABBREVIATIONS
        },
        Language::Estonian => Lists {
            leading: "hr pr nt s.t st vrd nr lk",
            either: "tn mnt pst",
            after_number: "a saj",
            ending: "jne jm jms jt vms e.m.a",
            ..NO_ABBREVIATIONS
        },
        Language::Hungarian => Lists {
            leading: "pl ill ún vö ld id özv u sz",
            either: "kft zrt nyrt bt",
            ending: "stb i.sz i.e kr.e kr.u",
            ..NO_ABBREVIATIONS
        },
        Language::Thai | Language::Korean | Language::Chinese | Language::Japanese => {
            NO_ABBREVIATIONS
        }
    }
}
