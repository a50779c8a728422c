//! Abbreviations that are written with a full stop, by language.
//!
//! Each list holds lower-case forms without the last full stop. What all languages share comes first.

use super::Language;

/// How an abbreviation behaves at the end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// Something always follows: titles, references, "e.g.".
    Leading,
    /// An abbreviation only before a number: "No. 5", but "He said no."
    BeforeNumber,
    /// It may end a sentence: "Inc.", "etc.", months.
    Either,
}

struct Lists {
    leading: &'static str,
    before_number: &'static str,
    either: &'static str,
}

/// Known everywhere: foreign names keep their titles, and references travel.
const SHARED: Lists = Lists {
    leading: "dr prof mr mrs ms st vs cf ca al fig figs eq mt",
    before_number: "no nr nos vol art p pp",
    either: "inc ltd co corp jr sr etc",
};

const NONE: Lists = Lists { leading: "", before_number: "", either: "" };

const fn lists(language: Language) -> Lists {
    match language {
        Language::English => Lists {
            leading: "messrs mme mlle rev hon gov gen col lt capt cmdr sgt maj adm sen rep pres supt \
                      det insp fr sec e.g i.e viz approx esp incl eds ed eqs ch ft hrs",
            before_number: "vols sect para pt ser op cap chap app nos lot stat",
            either: "bros dept univ assn natl intl mfg est ave blvd rd jan feb mar apr jun jul aug sep \
                     sept oct nov dec mon tue tues wed thu thur thurs fri u.s u.k u.n p.m a.m ph.d m.d \
                     b.a m.a d.c l.a esq",
        },
        Language::German => Lists {
            leading: "hr fr frl dipl ing z d u bzw vgl sog usf evtl ggf inkl exkl zzgl max min ca st \
                      bspw abs anm geb gest verh hrsg zit jh insb insbes allg entspr mag dgl gem lt \
                      phil rer nat med jur h c i v o s z.b d.h u.a i.d.r o.ä u.u v.a s.o",
            before_number: "bd kap s tel abb tab ziff art hl",
            either: "usw jan feb mrz apr jun jul aug sep sept okt nov dez str mio mrd tsd uhr",
        },
        Language::French => Lists {
            leading: "m mm mme mmes mlle mlles me mgr pr av env c.-à-d p.ex ex cf éd fig boul bd",
            before_number: "chap t tél vol art n",
            either: "janv févr avr juil sept oct nov déc",
        },
        Language::Spanish => Lists {
            leading: "sr sra sres srta d dª dña dra dres ud uds vd lic ing arq gral cnel cap av avda ej \
                      p.ej excmo excma ilmo rvdo fco ma",
            before_number: "núm núms pág págs cap tel art fig vol",
            either: "ee.uu ee uu a.c d.c ene feb abr ago sept oct nov dic",
        },
        Language::Portuguese => Lists {
            leading: "sr sra srs sras srta dra drs d exmo exma ex eng arq gen cel cap av p.ex prof profa",
            before_number: "n.º nº núm pág págs cap tel art fig vol",
            either: "a.c d.c jan fev abr ago set out nov dez ltda s.a",
        },
        Language::Italian => Lists {
            leading: "sig sig.ra sigg dott dott.ssa avv ing arch on rev mons gen col cap p.es es ecc.mo \
                      prof.ssa cfr geom rag",
            before_number: "n pag pagg cap tel art fig vol",
            either: "ecc a.c d.c gen feb apr mag giu lug ago sett ott nov dic s.p.a s.r.l",
        },
        Language::Dutch => Lists {
            leading: "dhr mevr mw ir drs mr ing ds bijv bv m.b.t d.w.z o.a t.o.v t/m evt incl excl ong \
                      resp vnl z.g zgn a.u.b i.p.v m.a.w",
            before_number: "blz nr tel afb hfst",
            either: "enz jan feb mrt apr jun jul aug sept okt nov dec",
        },
        Language::Swedish => Lists {
            leading: "bl.a t.ex d.v.s dvs s.k m.m o.d f.d resp ca kl st t bl",
            before_number: "nr s kap tel bil",
            either: "osv jan feb apr jun jul aug sept okt nov dec f.kr e.kr",
        },
        Language::Danish | Language::Norwegian => Lists {
            leading: "bl.a f.eks dvs ca kl hr fr skt pga iflg mht ift jf jfr inkl ekskl evt eks osv.",
            before_number: "nr s kap tlf bd",
            either: "osv mv m.m jan feb mar apr jun jul aug sep sept okt nov dec des mio mia f.kr e.kr",
        },
        Language::Finnish => Lists {
            leading: "esim mm ns nk ks vrt eli n klo toht",
            before_number: "s nro puh",
            either: "jne ym yms eaa jaa e.kr j.kr",
        },
        Language::Polish => Lists {
            leading: "np tzw tzn tj m.in in ul al pl os św prof hab inż mgr dr lek red gen płk kpt ks \
                      bp abp zob por wg ok pt im woj pow gm ww ob",
            before_number: "nr s str tel poz ust t",
            either: "itd itp r w godz zł tys mln mld sp",
        },
        Language::Czech => Lists {
            leading: "např tzv tzn tj mj resp p pí sl ing mgr bc judr mudr phdr rndr doc nám ul sv gen \
                      plk kpt cca popř viz",
            before_number: "č s str tel odst čl",
            either: "atd apod aj r tis mil mld kč hod n.l př",
        },
        Language::Russian => Lists {
            leading: "ул пр просп пер им г-н г-жа проф акад доц т.е т.н т.к напр св ген полк см ср \
                      о оз р-н д пл бул",
            before_number: "стр с рис табл гл п пп ст № тел",
            either: "г гг в вв т.д т.п др пр руб коп тыс млн млрд н.э чел кг км",
        },
        Language::Ukrainian => Lists {
            leading: "вул просп пл ім проф акад доц т.зв напр св ген див пор обл м с бул",
            before_number: "стор рис табл гл п ст тел",
            either: "р рр ст т.д т.п ін грн коп тис млн млрд н.е",
        },
        Language::Turkish => Lists {
            leading: "dr prof doç av sn bkz örn cad sok mah apt yrd gen alb müh",
            before_number: "s no tel",
            either: "vb vs vd m.ö m.s a.ş ltd şti",
        },
        Language::Greek => Lists {
            leading: "κ κα κος δρ καθ π.χ δηλ βλ πρβλ λεωφ οδ αγ λ.χ",
            before_number: "αρ σελ τηλ αρθ",
            either: "κ.λπ κλπ κ.ά μ.χ π.χ. μ.μ π.μ",
        },
        Language::Arabic => {
            Lists { leading: "د أ م", before_number: "ص رقم", either: "م هـ" }
        }
        Language::Hebrew => {
            Lists { leading: "גב מר פרופ", before_number: "עמ מס", either: "" }
        }
        Language::Hindi | Language::Bengali => {
            Lists {
                leading: "डॉ श्री प्रो डा पं ड मो ডা ড মো প্রফেসর", before_number: "सं", either: ""
            }
        }
        Language::Indonesian => Lists {
            leading: "drs dra ir jl jln bpk ibu tn ny yth kh hj h a.n u.p s.d",
            before_number: "hlm no tel rp",
            either: "dll dsb dst tbk",
        },
        Language::Vietnamese => {
            Lists { leading: "tp ts ths gs pgs bs ks q p tx tt", before_number: "", either: "v.v" }
        }
        _ => NONE,
    }
}

/// Letters of the longest entry. Most sentences end in a longer word, which need not be looked up.
const LONGEST: usize = 8;

/// The abbreviations of a language, ready to be looked up.
#[derive(Debug)]
pub(crate) struct Abbreviations {
    /// Sorted; of equal entries the one that decides comes first.
    entries: Vec<(&'static str, Abbreviation)>,
}

impl Abbreviations {
    pub(crate) fn of(language: Language) -> Self {
        let mut entries = Vec::new();
        for lists in [lists(language), SHARED] {
            let kinds = [
                (lists.leading, Abbreviation::Leading),
                (lists.before_number, Abbreviation::BeforeNumber),
                (lists.either, Abbreviation::Either),
            ];
            for (list, kind) in kinds {
                let words = list.split(' ').filter(|entry| !entry.is_empty());
                entries.extend(words.map(|entry| (entry, kind)));
            }
        }
        // A stable sort: the language's own lists stay before the shared ones.
        entries.sort_by_key(|&(entry, _)| entry);
        Self { entries }
    }

    /// What kind of abbreviation a token is, if any; `token` comes without its last full stop.
    pub(crate) fn find(&self, token: &str) -> Option<Abbreviation> {
        if token.is_empty() || token.chars().nth(LONGEST).is_some() {
            return None;
        }
        let token = token.to_lowercase();
        let at = self.entries.partition_point(|&(entry, _)| entry < token.as_str());
        self.entries.get(at).filter(|&&(entry, _)| entry == token).map(|&(_, kind)| kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_lower_case_and_single_spaced() {
        for &language in Language::ALL {
            let lists = lists(language);
            for list in [lists.leading, lists.before_number, lists.either] {
                assert_eq!(list.to_lowercase(), list, "{language:?}");
                assert!(list.split(' ').all(|entry| entry.chars().count() <= LONGEST), "{list}");
                assert!(!list.contains("  "), "{language:?}: {list}");
            }
        }
    }

    #[test]
    fn the_own_list_comes_before_the_shared_one() {
        let find = |language, token| Abbreviations::of(language).find(token);
        assert_eq!(find(Language::English, "Dr"), Some(Abbreviation::Leading));
        assert_eq!(find(Language::English, "no"), Some(Abbreviation::BeforeNumber));
        assert_eq!(find(Language::German, "bzw"), Some(Abbreviation::Leading));
        assert_eq!(find(Language::Polish, "r"), Some(Abbreviation::Either));
        assert_eq!(find(Language::Unknown, "etc"), Some(Abbreviation::Either));
        assert_eq!(find(Language::English, "bridge"), None);
    }
}
