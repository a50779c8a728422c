//! Words that show what kind of name something is, by language, written by hand.

/// It occurs inside names of organizations, …
pub(in crate::key_terms) const ORGANIZATION: u8 = 1 << 3;
/// … inside names of places, …
pub(in crate::key_terms) const PLACE: u8 = 2 << 3;
/// … before names of people, …
pub(in crate::key_terms) const TITLE: u8 = 3 << 3;
/// … next to names of people, …
pub(in crate::key_terms) const SPEAKING: u8 = 4 << 3;
/// … before names of places.
pub(in crate::key_terms) const BEFORE_PLACE: u8 = 5 << 3;
/// The bits of these.
pub(in crate::key_terms) const NAME_BITS: u8 = 7 << 3;

/// The tags of languages, and their words, in the folded form that tokens have, in the order of the above.
pub(in crate::key_terms) const NAME_LISTS: &[(&str, [&str; 5])] = &[
    (
        "en",
        [
            "university college school institute council committee commission ministry department \
             agency authority bank company corporation corp inc ltd group association organization organisation \
             union party court congress senate parliament police army society foundation federation league club \
             bureau office board church hospital museum press times post service administration center centre",
            "river lake mountain mount island sea ocean bay gulf street road avenue square valley park \
             county province city airport bridge beach hill coast desert forest canyon district peninsula",
            "mr mrs ms dr sir president minister senator professor prof judge general captain governor mayor \
             chancellor king queen prince princess pope secretary",
            "said says told added who tells argued claimed",
            "in near at from",
        ],
    ),
    (
        "de",
        [
            "universität hochschule institut rat ausschuss kommission ministerium behörde amt bank gmbh \
             ag verband verein partei gericht bundestag polizei stiftung stadtrat gemeinderat",
            "fluss see berg insel meer straße platz tal park bahnhof flughafen brücke",
            "herr frau dr prof präsident präsidentin minister ministerin kanzler kanzlerin bürgermeister \
             bürgermeisterin",
            "sagte sagt erklärte",
            "in aus nach bei",
        ],
    ),
    (
        "fr",
        [
            "université école institut conseil comité commission ministère agence banque société groupe \
             association organisation union parti cour parlement police armée fondation fédération ligue club",
            "fleuve lac mont île mer baie rue avenue place vallée parc province ville aéroport pont",
            "m mme dr président présidente ministre professeur juge général maire roi reine prince pape",
            "dit déclaré affirmé expliqué qui",
            "à en",
        ],
    ),
    (
        "es",
        [
            "universidad escuela instituto consejo comité comisión ministerio agencia banco empresa grupo \
             asociación organización unión partido tribunal congreso senado policía fundación federación liga club \
             ayuntamiento",
            "río lago monte isla mar bahía calle avenida plaza valle parque provincia ciudad aeropuerto puente",
            "sr sra señor señora dr dra presidente presidenta ministro ministra profesor juez general alcalde \
             alcaldesa rey reina",
            "dijo explicó afirmó",
            "en",
        ],
    ),
    (
        "pt",
        [
            "universidade escola instituto conselho comité comissão ministério agência banco empresa grupo \
             associação organização união partido tribunal congresso senado polícia fundação federação liga clube \
             câmara",
            "rio lago monte ilha mar baía rua avenida praça vale parque província cidade aeroporto ponte",
            "sr sra senhor senhora dr dra presidente ministro ministra professor juiz general rei rainha",
            "disse afirmou explicou",
            "em",
        ],
    ),
];
