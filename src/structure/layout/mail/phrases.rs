//! The words that mail programs and the people who use them put around a mail, language by language.

use crate::word_lists::PhraseList;

/// Names of header fields, in lower case, in the languages of mail programs.
pub(super) static FIELDS: PhraseList = PhraseList::of(
    "\
    from|to|cc|bcc|subject|date|sent|reply-to|attachments|message-id|von|an|betreff|datum|\
    gesendet|kopie|de|à|objet|date|envoyé|para|asunto|fecha|enviado|assunto|data|da|a|oggetto|\
    inviato|van|aan|onderwerp|verzonden|od|do|temat|wysłano|от|кому|тема|дата|från|till|ämne|\
    fra|til|emne|kimden|kime|konu|received|resent-from|delivered-to|in-reply-to|references|\
    return-path|list-id|importance|priority|mime-version|content-type|x-mailer|antwort an|\
    anlagen|anhänge|wichtigkeit|gesendet am|cci|envoyé le|pièces jointes|répondre à|\
    enviado el|cco|datos adjuntos|adjuntos|responder a|enviada|enviado em|enviada em|anexos|\
    ccn|data invio|inviato il|allegati|rispondi a|bijlagen|bijlage|antwoord aan|\
    datum verzending|wysłane|data|dw|udw|kopia|załączniki|odpowiedz do|отправлено|\
    дата отправки|от кого|копия|вложения|发件人|收件人|主题|差出人|宛先|件名",
);
/// What stands before a quoted reply: how the line begins, and its verb. It ends in a colon.
pub(super) const ATTRIBUTIONS: &[(&str, &str)] = &[
    ("On ", "wrote"),
    ("Am ", "schrieb"),
    ("Le ", "écrit"),
    ("El ", "escribió"),
    ("Em ", "escreveu"),
    ("Il ", "scritto"),
    ("Op ", "schreef"),
    ("W dniu ", "napisał"),
    ("Den ", "skrev"),
    ("", "пишет"),
    ("", "написал"),
    ("", "wrote"),
    ("", "schrieb"),
    ("", "écrit"),
    ("", "escribió"),
    ("", "escreveu"),
    ("", "ha scritto"),
    ("", "schreef"),
    ("", "napisał"),
];
/// Beginnings of lines that programs put in, in lower case.
pub(super) static FORWARDS: PhraseList = PhraseList::of(
    "\
    -----original message|---------- forwarded message|begin forwarded message|\
    -----ursprüngliche nachricht|-------- weitergeleitete nachricht|-----message d'origine|\
    ---------- message transféré|-----mensaje original|---------- mensaje reenviado|\
    -----mensagem original|-----messaggio originale|---------- messaggio inoltrato|\
    inizio messaggio inoltrato|---------- mensagem encaminhada|início da mensagem|\
    début du message|anfang der weitergeleiteten|---------- weitergeleitete|\
    inicio del mensaje|-----oorspronkelijk bericht|---------- doorgestuurd bericht|\
    begin doorgestuurd bericht|-----wiadomość oryginalna|---------- wiadomość przekazana|\
    -----исходное сообщение|---------- пересылаемое сообщение",
);
pub(super) static DEVICES: PhraseList = PhraseList::of(
    "\
    sent from my |sent from mail for |sent from outlook|get outlook for |sent via |\
    von meinem iphone gesendet|von meinem ipad gesendet|gesendet von |\
    diese nachricht wurde von meinem|envoyé de mon |envoyé depuis mon |enviado desde mi |\
    enviado do meu |inviato da |verzonden vanaf mijn |verstuurd vanaf mijn |wysłane z |\
    отправлено с |skickat från min ",
);
/// How a mail is signed off, in lower case.
pub(super) static SIGN_OFFS: PhraseList = PhraseList::of(
    "\
    best regards|kind regards|warm regards|regards|best wishes|best|love|all the best|\
    many thanks|thanks|thank you|sincerely|yours sincerely|yours faithfully|yours truly|\
    cheers|with best regards|mit freundlichen grüßen|freundliche grüße|viele grüße|\
    beste grüße|liebe grüße|herzliche grüße|cordialement|bien cordialement|bien à vous|\
    meilleures salutations|saludos|un saludo|saludos cordiales|atentamente|atenciosamente|\
    cumprimentos|melhores cumprimentos|abraços|cordiali saluti|distinti saluti|un saluto|\
    met vriendelijke groet|groeten|vriendelijke groet|pozdrawiam|z poważaniem|с уважением|\
    med vänliga hälsningar|med venlig hilsen|vennlig hilsen|saygılarımla",
);
/// PhraseList of notices of confidentiality, in lower case; two of them make one.
pub(super) static DISCLAIMERS: PhraseList = PhraseList::of(
    "\
    confidential|intended solely|intended only|intended recipient|addressee|in error|\
    notify the sender|privileged|unauthorised|unauthorized|disclosure|delete|virus|\
    vertraulich|bestimmt|irrtümlich|absender|vernichten|confidentiel|destinataire|par erreur|\
    confidencial|destinatario|por error|destinatário|por engano|riservat|per errore|\
    vertrouwelijk|geadresseerde|abusievelijk|poufn|adresat|конфиденциальн|адресат",
);
/// What makes a notice one of mail.
pub(super) static MAIL_WORDS: PhraseList = PhraseList::of(
    "\
    mail|message|nachricht|courriel|correo|mensaje|mensagem|messaggio|bericht|wiadomo|\
    сообщени|письм",
);
