//! Words that tell names apart, by language, written by hand.

use crate::language::Language;

/// Words that tell names apart, in the folded form that tokens have.
#[derive(Clone, Copy, Debug)]
pub(in crate::key_terms) struct Names {
    /// Inside names of organizations.
    pub(in crate::key_terms) organizations: &'static str,
    /// Inside names of places.
    pub(in crate::key_terms) places: &'static str,
    /// Before names of people.
    pub(in crate::key_terms) titles: &'static str,
    /// Beside names of people.
    pub(in crate::key_terms) speaking: &'static str,
    /// Before names of places.
    pub(in crate::key_terms) before_places: &'static str,
}

/// The words that tell names apart.
pub(in crate::key_terms) const fn of(language: Language) -> Names {
    match language {
        Language::English => Names {
            organizations: "university college school institute council committee commission ministry department \
                agency authority bank company corporation corp inc ltd group association organization organisation \
                union party court congress senate parliament police army society foundation federation league club \
                bureau office board church hospital museum press times post service",
            places: "river lake mountain mount island sea ocean bay gulf street road avenue square valley park \
                county province city airport bridge beach hill coast desert forest canyon district peninsula",
            titles: "mr mrs ms dr sir president minister senator professor prof judge general captain governor mayor \
                chancellor king queen prince princess pope secretary",
            speaking: "said says told added who tells argued claimed",
            before_places: "in near at from",
        },
        Language::German => Names {
            organizations: "universität hochschule institut rat ausschuss kommission ministerium behörde amt bank gmbh \
                ag verband verein partei gericht bundestag polizei stiftung stadtrat gemeinderat",
            places: "fluss see berg insel meer straße platz tal park bahnhof flughafen brücke",
            titles: "herr frau dr prof präsident präsidentin minister ministerin kanzler kanzlerin bürgermeister \
                bürgermeisterin",
            speaking: "sagte sagt erklärte",
            before_places: "in aus nach bei",
        },
        Language::French => Names {
            organizations: "université école institut conseil comité commission ministère agence banque société groupe \
                association organisation union parti cour parlement police armée fondation fédération ligue club",
            places: "fleuve lac mont île mer baie rue avenue place vallée parc province ville aéroport pont",
            titles: "m mme dr président présidente ministre professeur juge général maire roi reine prince pape",
            speaking: "dit déclaré affirmé expliqué qui",
            before_places: "à en",
        },
        Language::Spanish => Names {
            organizations: "universidad escuela instituto consejo comité comisión ministerio agencia banco empresa grupo \
                asociación organización unión partido tribunal congreso senado policía fundación federación liga club \
                ayuntamiento",
            places: "río lago monte isla mar bahía calle avenida plaza valle parque provincia ciudad aeropuerto puente",
            titles: "sr sra señor señora dr dra presidente presidenta ministro ministra profesor juez general alcalde \
                alcaldesa rey reina",
            speaking: "dijo explicó afirmó",
            before_places: "en",
        },
        Language::Portuguese => Names {
            organizations: "universidade escola instituto conselho comité comissão ministério agência banco empresa grupo \
                associação organização união partido tribunal congresso senado polícia fundação federação liga clube \
                câmara",
            places: "rio lago monte ilha mar baía rua avenida praça vale parque província cidade aeroporto ponte",
            titles: "sr sra senhor senhora dr dra presidente ministro ministra professor juiz general rei rainha",
            speaking: "disse afirmou explicou",
            before_places: "em",
        },
        _ => Names { organizations: "", places: "", titles: "", speaking: "", before_places: "" },
    }
}
