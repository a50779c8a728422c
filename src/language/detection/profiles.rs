//! The weights of the models of languages. Written by `cargo xtask train languages` from
//! `training/languages.json`, not by hand.
//!
//! Fitted on 37366 sentences of 76 languages.

use super::{Profile, row};
use crate::chars::Script;

pub(super) const PROFILES: [Profile; 4] = [
    Profile {
        script: Script::Latin,
        letters: "abcdefghijklmnopqrstuvwxyzßàáâãäåæçèéêëìíîðñòóôõöøùúüýþāăąćĉčđēėęěĝğīįıļľłńņōőřśşšţťūŭůųżžơưṣạ",
        rows: &[
            row(
                "en",
                ";[AGOJEKIK>>AEAFBN>IMHBLQJH@66.6626266.626266662662662266666662666666666666666666662666666666666",
            ),
            row(
                "de",
                ";[=QIJGNDJ?>KHGH@I6IMGAIN>:PN6.66J6266.62626666266J662N66666662666666666666666666662666666666666",
            ),
            row(
                "fr",
                ">[<?NJGKB>BB7FCDAMFIMGEI9JB66N.B6262BNZJ262B666.B626>2266666662666666666666666666662666666666666",
            ),
            row(
                "es",
                ":[CDPNGEC@?H6FDEEIFHLCDE<FHB66J6626266F626N66N6V66266F266666662666666666666666666662666666666666",
            ),
            row(
                "pt",
                ">[BHQKEHDA@H3CG@GLNFLCDK9F6D6BJFN262N6BJ26F6666J>J266B266666662666666666666666666662666666666666",
            ),
            row(
                "it",
                ":[DGPFIHC>F.2ECCFLBEIDCG920N6N.662626J262B2666B.6626F2266666662666666666666666666662666666666666",
            ),
            row(
                "nl",
                ":[?HKKJEJE?NKGCEAJ6IIF?MK>>N66.662626::6>6266662662662666666662666666666666666666662666666666666",
            ),
            row(
                "sv",
                "<[=OKJCKID=HQKFG>K2JLI=N6FB066266NN266.62626666266R662266666662666666666666666666662666666666666",
            ),
            row(
                "da",
                "BY:JIMEQND<HQIFE<J.IKE;M?:D666.662NR66.626262662662N62266666662666666666666666666662666666666666",
            ),
            row(
                "no",
                "AW=H5IENKC=JSIEG?I2KKG:M32D4662662N>66.6262626B2666N62266666662666666666666666666662666666666666",
            ),
            row(
                "fi",
                "6[H23?G93DERPFCGHH.=LGHO96H,6626>R6266.62626666262N662266666662666666666666666666662666666666666",
            ),
            row(
                "pl",
                "<XAGNIDBC=BRLDDBEM.AJCB5W6PX66.6626266.62626666N66266226666NJ62666N66666666NN6666N62666666N66666",
            ),
            row(
                "cs",
                "CV=GPJCB8E<NODECCM2BHECR9>NT66J6666266J626R6666:66266>2N66>B66J6666R666666B66666R66F6>66N66N6666",
            ),
            row(
                "tr",
                ">TCJFHGHBAB:PJFD@E*GIACF66NL66.>6262N6.6262:J66266N662RNN666662666666N66R666666666N2666666666666",
            ),
            row(
                "id",
                ">[EPDKBHKH@JOGGF<O6FKDDAK6L:66.6626266.626266662662662266666662666666666266666666662666666666666",
            ),
            row(
                "vi",
                "EW9FSB93NR@0GBBG<JJ?BIBK9JH26NNNN2626>>N2NJ666JNN>26NJ2F66J6662N6666666666666666666266666666NN6N",
            ),
            row(
                "sk",
                "@Z?INIEE8E>NODGCDO.DKC@R9>LR66N66B6266J626N6666FJ6266R2R666666F66662666666N66666266N6N66666N6666",
            ),
            row(
                "ro",
                "?WD@PFIK?<E>2D?ABK*GIFJE6F6H66.J626266*6262N666.6626622666R66626666666666666666666N2N66666666666",
            ),
            row(
                "hr",
                "=[BGHJD?E?CVQDDCEM.FJDCQ9:2N66.6626266.626266662662662266666N6NN6666666666666666666N6666666N6666",
            ),
            row(
                "ca",
                "AY@GQKEHD=?@1HDE>MZJNF?IBJ<D6N666262BN>626F626NN66266>:66626662666666666666666666662666666666666",
            ),
            row(
                "af",
                "@[@H8JINLC@FOC?BCH.GLC@JQ2D266266262662JB6266662662662666666662666666666666666666662666666666666",
            ),
            row(
                "lt",
                "=YEHAHD?G2FLPDC?DL.CMFGN32F@66.6626266.62626666266266226626N66F66NJ6666N66666666666N66N66N6N6666",
            ),
            row(
                "lv",
                "@ZAIHGD?F4DPOAE>@L.ENGGM62.N6626626266.626266662662662266R6666>6N66666N66N666N66666N66N6666F6666",
            ),
            row(
                "et",
                "=[DE1KG?DCCNPIEBBJ.CNEGJ<24.66.66F6266.6262666626RN662N666666626666666666666666666626666666:6666",
            ),
            row(
                "sl",
                ">[?KHLCEED@RSIGDCP.GKF<S964P66.6626266.62626666266266222666666V66666666666666666666R6666666N6666",
            ),
            row(
                "hu",
                ">Y?KCHDHIG?NSGED@D.BLH:O66LX66V6626266R626J6666JBJN66JJ666666626666666666666666N6662666666666666",
            ),
            row(
                "und",
                "DB<IEN9E=CB:JMEG=BNKJF>L-NPL66.66262N6.62626666266N662J66666662666666J66N666666666N6666666666666",
            ),
            row(
                "und",
                "GB?GLQBQHH>68G?D=D:FG?A:T6V6662F626266.:262>6662F62662:66666662666666666266666666662666666666666",
            ),
            row(
                "und",
                "IBA?AGDB?9APNH@EFJ.EJA?E0B2F66266662662626266:626626626666666N.66666N666666666666666666N66666666",
            ),
            row(
                "und",
                "<BHH@HKEEFC>OC<CFF.EDDF:9F>T662:6262666626666>62:62662666666662666666666666666666662666666666666",
            ),
            row(
                "und",
                "GBCJKEBHGPC05D?E<A2EL>=9928666R6626266N626R6266N66266N266666662666666666666666666662666666666666",
            ),
            row(
                "und",
                "EB=E;AAQLF?JMGEF<G2HKECJ3BD,66N6626J66F626N6R66N66N66N2JN666662666666666666666666662666666666666",
            ),
            row(
                "und",
                "?BBJPGFHD?E64BHBBMNFLFJH6J:466.6626266*6262666626666622666666626:66666:6666666666662666666666666",
            ),
            row(
                "und",
                "NBB593H<EJC2L7><EH.@6ED2Q6<,66.6626266.626266662662662266N666626N66666J6666666N6666266N666666666",
            ),
            row(
                "und",
                "@BKHGJEEGGCBKA><G4J?H;G1NRR26626626266.626266662662662266666662666666666666666666662666666666666",
            ),
            row(
                "und",
                "FB=FBGEHBKAPOEDB<MNGGFAH3>DH66.66262J6.6R626666266266226666666266:666666666666666662666666666666",
            ),
            row(
                "und",
                "IBEJ6?FEHK?@OFBACC6<HA?FQJHD66.6626266.626266662662662266666662666666666266666666662666666666666",
            ),
            row(
                "und",
                "ABJHB@DEDGHJOAC@CH.9B=F@T6NN6626626266.626266662662662266666662666666666666666666662666666666666",
            ),
            row(
                "und",
                "EBEJEB<<QEA:MEDH?M2ALB?:H:N66666626266.626266662662662266666662666666666666666666662666666666666",
            ),
            row(
                "und",
                "IBCI?=HH>=EPFC=AHF:@D?B9N:F86NJ662626NJ62NN626NN6626NN2666666626666666666666J6:666626666666666NN",
            ),
            row(
                "und",
                "9BHREFIEIJDBRBDCFFF=F>HITBNR66.:626266.626266662662662266666662666666666666666666662666666666666",
            ),
        ],
    },
    Profile {
        script: Script::Cyrillic,
        letters: "абвгдежзийклмнопрстуфхцчшщъыьэюяёђєіїјљњћўғқңүұәө",
        rows: &[
            row("ru", "<XAAIABLHCPRHCDAGGBEA@FD?H?R2VZPRPF62)2222626222662"),
            row("uk", "EV=>FA@FBCORI?AEBL@DDBFN?F?R.3W.RR66R[R222626262662"),
            row("kk", "BTEF;>BJHANNICC?>>F?E?B:94E:6[?D:F666V222662NRRNNNN"),
            row("bg", "ARDEE=DLHERNE@CCDK>AF@J@?H?JZ)3,FP266,2*22626262662"),
            row("sr", "EIDEB?AM<AT2E@AAFI@D>FJ@BHB2.,-.2,6R6-2ZRRV26262662"),
            row("und", "DBEDA@AEBD0NM9EA=M?EB>FBKPE22ZNPNZR66W22266R6262662"),
            row("und", "HBEEC=CK?@S.D??CGG>BBAF6?FB2*,*,2*626,2R2N.26262662"),
            row("und", "ABGA>G@7H?HV7KEBF7DD@@:JEJB26KKXJJF6B.N22666666R66R"),
        ],
    },
    Profile {
        script: Script::Arabic,
        letters: "ءآأإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٹپچڈڑکگںھہیے",
        rows: &[
            row("ar", "<[N>RRFDAT@JDJE;J><>BFJJFLBGFQMH>ECNP22266..22//0"),
            row("fa", "@S6F:2>GC0GF<46IBFHCCBFNBFBI><7=FAB6C2RR26KV*.)T)"),
            row("ur", "HK:>22B=C0=:HPN<:A<FA>:6>8B;>3><>?A64RRJRNVJZV[U["),
        ],
    },
    Profile {
        script: Script::Devanagari,
        letters: "\u{902}अआइईउएऔकखगघचछजझटठडणतथदधनपफबभमयरलळवशषसह\u{93c}ािी\u{941}\u{942}\u{943}\u{947}\u{948}ोौ\u{94d}",
        rows: &[
            row("hi", "I[G@<:BF:NHF@>:REFHB66>>CBCARFB@>DA.ABB@AF<A>B?:9B@V@"),
            row("mr", ";[=DHJB>J6<>DFJ2?><BNNFFABAC2>BDF@CVCBBDC>HCFBEJKBD.D"),
        ],
    },
];
