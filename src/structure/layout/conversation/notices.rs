//! What a messenger writes itself, between what people write.

use crate::lexicon::lowered;
use crate::word_lists::PhraseList;

/// Longest notice, in bytes; that on encryption is longer, and begins with what no person writes.
const MAX_NOTICE: usize = 90;
/// Longest body that a message without words has, in bytes.
const MAX_PLACEHOLDER: usize = 80;

/// What stands where a message has no words, or has been taken back: parts of it, in lower case.
static PLACEHOLDERS: PhraseList = PhraseList::of(
    "\
     omitted|message was deleted|deleted this message|missed voice call|missed video call|\
    missed group |(file attached)|waiting for this message|live location shared| weggelassen|\
    nachricht wurde gelöscht|nachricht gelöscht|verpasster sprachanruf|verpasster videoanruf|\
    (datei angehängt)|message a été supprimé|supprimé ce message|appel vocal manqué|\
    appel vidéo manqué|(fichier joint)| omis| absente|eliminó este mensaje|\
    eliminaste este mensaje|llamada perdida|(archivo adjunto)| omitid|mensagem apagada|\
    mensagem foi apagada|apagou esta mensagem|(arquivo anexado)| ocultad|\
    messaggio è stato eliminato|eliminato questo messaggio|chiamata persa|(file allegato)| omess|\
    bericht is verwijderd|bericht verwijderd|(bestand bijgevoegd)|mesaj silindi|\
    dahil edilmedi|сообщение удалено|пропущенный |(файл добавлен)|wiadomość została usunięta|\
    wiadomość usunięta",
);

/// What the notice on encryption says, in lower case; it comes under the name of the group on some phones.
static ENCRYPTED: PhraseList = PhraseList::of(
    "\
    are end-to-end encrypted|sind ende-zu-ende-verschlüsselt|sont chiffrés de bout en bout|\
    están cifrados de extremo a extremo|criptografia de ponta a ponta|\
    sono crittografati end-to-end",
);
/// Longest such notice, in bytes.
const MAX_ENCRYPTED: usize = 300;

/// Whether the body of a message is no words of a person.
pub(super) fn is_placeholder(body: &str) -> bool {
    // Marks of direction come before what some phones write themselves.
    let by_phone = body.starts_with('\u{200e}');
    let body = body.trim_matches(['\u{200e}', '\u{200f}', '\u{202a}', '\u{202c}', ' ', '.']);
    if body.is_empty() || body == "null" || by_phone {
        return true;
    }
    if body.len() > MAX_ENCRYPTED {
        return false;
    }
    let lower = lowered(body);
    if ENCRYPTED.occur_in(&lower) {
        return true;
    }
    if body.len() > MAX_PLACEHOLDER {
        return false;
    }
    let is_in_brackets = body.starts_with('<') && body.ends_with('>');
    let is_listed = PLACEHOLDERS.occur_in(&lower) && !body.contains(['?', '!', ',']);
    is_in_brackets || is_listed && !has_sentence_inside(body) || is_attachment(body)
}

/// "It was deleted. Ask Ann" is a message.
fn has_sentence_inside(body: &str) -> bool {
    body.match_indices(". ").any(|(at, _)| body[..at].contains(' '))
}

/// `IMG-20250512-WA0004.jpg (file attached)`.
fn is_attachment(body: &str) -> bool {
    let (name, rest) = body.split_once(' ').unwrap_or((body, ""));
    let extension = name.rsplit_once('.').map(|(_, extension)| extension);
    let is_file = extension.is_some_and(|e| {
        (2..=4).contains(&e.len()) && e.bytes().all(|b| b.is_ascii_alphanumeric())
    }) && !name.contains("//");
    let has_digits = name.bytes().filter(u8::is_ascii_digit).count() >= 2;
    is_file && (rest.starts_with('(') && rest.ends_with(')') || rest.is_empty() && has_digits)
}

/// What the program adds to a message that was changed, at its end.
static EDITED: PhraseList = PhraseList::of(
    "(edited)|(bearbeitet)|(modifié)|(editado)|(modificato)|(bewerkt)|(editada)|(已编辑)",
);

/// How long a message is without what the program adds: `(edited)`, `<This message was edited>`.
pub(super) fn without_edited(line: &str) -> usize {
    let body = line.trim_end_matches(['\u{200e}', ' ']);
    if let Some(body) = EDITED.strip_end(body) {
        return body.trim_end_matches(['\u{200e}', ' ']).len();
    }
    let tail = body.strip_suffix('>').and_then(|inner| inner.rfind('<'));
    let is_phrase = |at: usize| body[at..].contains(' ') && body.len() - at <= MAX_PLACEHOLDER;
    match tail.filter(|&at| is_phrase(at)) {
        Some(at) => body[..at].trim_end_matches(['\u{200e}', ' ']).len(),
        None => line.len(),
    }
}

/// Beginnings of the lines of a messenger, in lower case.
static NOTICE_STARTS: PhraseList = PhraseList::of(
    "\
    last reply |view thread|view newer replies|view replies|also sent to the channel|\
    pinned by |replied to a thread|this is the start of |welcome to #|transcribed by |\
    new messages|seen by |forwarded|recording started|letzte antwort|dernière réponse|\
    última respuesta|última resposta|remember, contributions to |transcript|unread messages",
);
/// Lines of a messenger or a forum: buttons, and what somebody is there, in lower case.
static NOTICE_WORDS: PhraseList = PhraseList::of(
    "\
    new|(edited)|edited|reply|app|like|bot|more|member|contributor|collaborator|owner|author|\
    view reviewed changes|merge pull request|antworten|mehr|répondre|responder|rispondi",
);
/// Ends and inner parts of such lines.
static NOTICE_PARTS: PhraseList = PhraseList::of(
    " joined #| left #| has joined| has left| joined the | left the | started transcription| stopped transcription| started recording| started a call| set the channel | was added to | renamed the channel| pinned a message| joined via | added an integration| started a thread",
);

/// Whether a line between messages is one of the messenger: replies, reactions, who came and went.
pub(super) fn is_notice(line: &str) -> bool {
    if line.len() > MAX_NOTICE {
        return false;
    }
    let is_code =
        line.len() > 2 && line.starts_with(':') && line.ends_with(':') && !line.contains(' ');
    let is_count = line.len() <= 3 && line.bytes().all(|b| b.is_ascii_digit());
    if is_code || is_count {
        return true;
    }
    let lower = lowered(line);
    let is_address = !line.contains(' ') && line.contains('/') && line.contains('.');
    let is_hash = (7..=40).contains(&line.len())
        && line.bytes().all(|b| b.is_ascii_hexdigit())
        && line.bytes().any(|b| b.is_ascii_digit());
    let mut words = lower.split(' ');
    let counts_replies = words.next().is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()))
        && words.next().is_some_and(|word| {
            ["repl", "antwort", "réponse", "respuesta", "resposta", "reaction", "like"]
                .iter()
                .any(|start| word.starts_with(start))
        })
        && words.next().is_none();
    let is_mention = line.starts_with('@') && !line.contains(' ');
    is_address
        || is_hash
        || NOTICE_WORDS.has(&lower)
        || counts_replies
        || is_mention
        || NOTICE_STARTS.start(&lower)
        || NOTICE_PARTS.occur_in(&lower) && !line.ends_with(['?', '!'])
}
