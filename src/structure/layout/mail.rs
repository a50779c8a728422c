//! Mail: headers, the line above a quoted reply, signatures, disclaimers.

mod glued;
mod notices;
mod phrases;

use crate::block::{Boilerplate, MarkupRole};
use crate::lexicon::lowered;
use crate::span::Span;
use crate::structure::lines::Line;
use phrases::{ATTRIBUTIONS, DEVICES, DISCLAIMERS, FIELDS, FORWARDS, MAIL_WORDS, SIGN_OFFS};

/// Longest line that names a device, in bytes.
const MAX_DEVICE: usize = 60;
/// Longest name that signs a mail, in words.
const MAX_NAME_WORDS: usize = 3;

/// The longest name of a field, in bytes.
const MAX_FIELD: usize = 30;
/// Longest line that announces a forwarded mail, in bytes.
const MAX_FORWARD: usize = 90;
/// Fewest fields of a header.
const MIN_FIELDS: usize = 2;
/// Longest such line, in bytes.
const MAX_ATTRIBUTION_BYTES: usize = 200;
/// Longest line that signs off, in characters.
const MAX_SIGN_OFF: usize = 40;
/// Lines of a signature at most, and the longest of them in characters.
const MAX_SIGNATURE: usize = 10;
const MAX_SIGNATURE_WIDTH: usize = 72;
/// Paragraphs that may come after a notice.
const MAX_PARAGRAPHS_AFTER: usize = 2;
/// Longest notice, in bytes.
const MAX_DISCLAIMER: usize = 3000;
const MIN_DISCLAIMERS: usize = 3;
/// The same below a mail.
const MIN_DISCLAIMERS_OF_MAIL: usize = 2;
/// Lines between a signature and the header of the mail that it answers, at most.
const MAX_BELOW_SIGNATURE: usize = 8;
/// At least one in so many bytes: a notice is about nothing else.
const BYTES_PER_PHRASE: usize = 200;

pub(super) fn mark(text: &str, lines: &mut [Line]) {
    let mut at = 0;
    let mut is_mail = false;
    // They begin paragraphs, or follow one another.
    let is_disclaimer =
        |line: &Line| line.role == Some(MarkupRole::Boilerplate(Boilerplate::Disclaimer));
    let may_be_notice = |lines: &[Line], at: usize| {
        lines[at].after_blank || at > 0 && is_disclaimer(&lines[at - 1])
    };
    while at < lines.len() {
        let rest = &lines[at..];
        let (length, boilerplate) = if let Some(length) = header(text, rest) {
            (length, Boilerplate::MailHeader)
        } else if let Some(length) = attribution(text, rest) {
            (length, Boilerplate::MailHeader)
        } else if let Some(length) = signature(text, rest, is_mail) {
            (length, Boilerplate::Signature)
        } else if let Some(length) = disclaimer(text, rest, is_mail)
            .or_else(|| may_be_notice(lines, at).then(|| notice(text, rest, is_mail))?)
        {
            (length, Boilerplate::Disclaimer)
        } else {
            let line = &mut lines[at];
            is_mail |= line.quote_depth > 0;
            if let Some(length) = glued::header(line.text(text)) {
                line.content = Span::new(line.content.start + length, line.content.end);
                is_mail = true;
            }
            at += 1;
            continue;
        };
        is_mail = true;
        for line in lines[at..at + length].iter_mut().filter(|line| line.role.is_none()) {
            line.role = Some(MarkupRole::Boilerplate(boilerplate));
        }
        at += length;
    }
}

/// `From: … To: … Subject: …`, or the line that announces a forwarded mail.
fn header(text: &str, lines: &[Line]) -> Option<usize> {
    let first = lines.first()?.text(text);
    if first.ends_with(['-', ':']) {
        let lower = lowered(&first[..first.floor_char_boundary(MAX_FORWARD)]);
        if FORWARDS.start(&lower) {
            return Some(1);
        }
    }
    let is_field = |line: &&Line| {
        let slice = line.text(text);
        let start = &slice[..slice.floor_char_boundary(MAX_FIELD + 1)];
        start
            .split_once(':')
            .is_some_and(|(name, _)| FIELDS.has_any_case(name.trim().trim_matches('*')))
    };
    let (mut fields, mut length) = (0, 0);
    for (at, line) in lines.iter().enumerate() {
        if is_field(&line) {
            (fields, length) = (fields + 1, at + 1);
        } else if fields == 0 || at > length || line.after_blank || !line.text(text).contains('@') {
            // Between two fields, a line of addresses goes on.
            break;
        }
    }
    (fields >= MIN_FIELDS).then_some(length)
}

/// `On Monday, 3 March, Ann Lee wrote:`, perhaps wrapped.
fn attribution(text: &str, lines: &[Line]) -> Option<usize> {
    let quoted_after = |count: usize| {
        let depth = lines[0].quote_depth;
        lines.get(count).is_some_and(|line| line.quote_depth > depth)
    };
    let first = lines.first()?.text(text);
    for count in 1..=2 {
        let last = lines.get(count - 1)?;
        if count == 2 && (last.after_blank || lines[0].has_end_mark) {
            return None;
        }
        let length = last.content.end - lines[0].content.start;
        let whole = &text[lines[0].content.start..last.content.end];
        let is_one = |&(start, verb): &(&str, &str)| {
            let known = !start.is_empty() && first.bytes().any(|b| b.is_ascii_digit());
            first.starts_with(start) && whole.contains(verb) && (known || quoted_after(count))
        };
        // Some programs write no verb: "Mon, 3 Mar 2025, Ann Lee <ann@example.org>:".
        let is_address = whole.ends_with(">:") && whole.contains('@');
        let has_date = || first.bytes().filter(u8::is_ascii_digit).count() > 4;
        if is_address && length <= MAX_ATTRIBUTION_BYTES && has_date() {
            return Some(count);
        }
        let is_open = last.text(text).ends_with(':') && length <= MAX_ATTRIBUTION_BYTES;
        if is_open && ATTRIBUTIONS.iter().any(is_one) {
            return Some(count);
        }
    }
    None
}

/// The lines below `--` or a sign-off, up to a quoted reply, a header or the end.
fn signature(text: &str, lines: &[Line], is_mail: bool) -> Option<usize> {
    let first = lines.first()?;
    let slice = first.text(text);
    if slice == "--" || slice == "—" {
        let length = signature_lines(text, lines);
        return (length > 1).then_some(length);
    }
    if first.width > MAX_SIGN_OFF {
        return None;
    }
    let lower = lowered(slice.trim_end_matches([',', '!', '.']));
    if SIGN_OFFS.has(&lower) {
        let length = signature_lines(text, lines);
        let rest = &lines[length..];
        let begins_mail = |at: usize| {
            attribution(text, &rest[at..]).is_some() || header(text, &rest[at..]).is_some()
        };
        let ends_here = is_mail
            || rest.is_empty()
            || (0..rest.len().min(MAX_BELOW_SIGNATURE)).any(begins_mail)
            || disclaimer(text, rest, true).is_some()
            || notice(text, rest, true).is_some()
            || rest[0].text(text).starts_with("P.S.")
            || rest[0].quote_depth > first.quote_depth;
        return (length > 1 && ends_here).then_some(length);
    }
    // A name alone above the quoted mail.
    let is_name = !first.has_end_mark
        && slice.split_whitespace().count() <= MAX_NAME_WORDS
        && slice.starts_with(char::is_uppercase)
        && slice.ends_with(char::is_alphanumeric);
    let above = || {
        let rest = &lines[1..];
        let is_last = is_mail && first.after_blank && rest.is_empty();
        is_last && slice.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
            || !rest.is_empty() && attribution(text, rest).is_some()
            || is_mail
                && first.after_blank
                && (header(text, rest).is_some() || notice(text, rest, true).is_some())
    };
    (is_name && above()).then_some(1)
}

fn signature_lines(text: &str, lines: &[Line]) -> usize {
    let depth = lines[0].quote_depth;
    let belongs = |at: usize| {
        let line = &lines[at];
        line.quote_depth == depth
            && line.width <= MAX_SIGNATURE_WIDTH
            && !line.has_end_mark
            && !is_device(line.text(text))
            && notice(text, &lines[at..], true).is_none()
            && header(text, &lines[at..]).is_none()
            && attribution(text, &lines[at..]).is_none()
    };
    (1..lines.len().min(MAX_SIGNATURE)).take_while(|&at| belongs(at)).count() + 1
}

/// What servers and companies add.
fn notice(text: &str, lines: &[Line], is_mail: bool) -> Option<usize> {
    notices::lines(text, lines, is_mail, &MAIL_WORDS)
}

/// `Sent from my phone`.
fn is_device(line: &str) -> bool {
    line.len() <= MAX_DEVICE && {
        let lower = lowered(line);
        DEVICES.start(&lower)
    }
}

/// A notice of confidentiality, or `Sent from my phone`.
fn disclaimer(text: &str, lines: &[Line], is_mail: bool) -> Option<usize> {
    let first = lines.first()?;
    let slice = first.text(text);
    if is_device(slice) {
        return Some(1);
    }
    if !first.after_blank {
        return None;
    }
    let length = lines[1..].iter().take_while(|line| !line.after_blank).count() + 1;
    // A notice comes last: after it there is at most another one.
    if lines[length..].iter().filter(|line| line.after_blank).nth(MAX_PARAGRAPHS_AFTER).is_some() {
        return None;
    }
    let slice = &text[first.span.start..lines[length - 1].span.end];
    if slice.len() > MAX_DISCLAIMER {
        return None;
    }
    let lower = lowered(slice);
    // Few texts end with one of these words; the others need no search for the phrases.
    if !MAIL_WORDS.occur_in(&lower) {
        return None;
    }
    let count = DISCLAIMERS.count_in(&lower);
    let is_dense = count * BYTES_PER_PHRASE >= slice.len();
    let least = if is_mail { MIN_DISCLAIMERS_OF_MAIL } else { MIN_DISCLAIMERS };
    (count >= least && is_dense).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn what_programs_put_around_a_mail_is_ignored() {
        check(
            "From: Ann Lee <ann@example.org>\nTo: Bob\nSubject: The bridge\n\nHi Bob,\n\n\
             The bridge opens on Monday.\n\nKind regards,\nAnn\n\n-- \nAnn Lee\nHill Office\n\n\
             On 3 March 2024, Bob Moss wrote:\n> When does it open?\n> Bob\n\nSent from my phone",
            &[
                "x:mailHeader From: Ann Lee <ann@example.org>",
                "x:mailHeader To: Bob",
                "x:mailHeader Subject: The bridge",
                "paragraph Hi Bob,",
                "paragraph The bridge opens on Monday.",
                "x:signature Kind regards,",
                "x:signature Ann",
                "x:signature --",
                "x:signature Ann Lee",
                "x:signature Hill Office",
                "x:mailHeader On 3 March 2024, Bob Moss wrote:",
                "quote When does it open?",
                "quote Bob",
                "x:disclaimer Sent from my phone",
            ],
        );
    }

    #[test]
    fn a_notice_of_confidentiality_is_ignored_at_the_end() {
        let notice = "This message is confidential and intended solely for the addressee. If you received it \
                      in error, please notify the sender and delete it.";
        check(
            &format!("We meet at nine.\n\n{notice}"),
            &["paragraph We meet at nine.", &format!("x:disclaimer {notice}")],
        );
    }

    #[test]
    fn thanks_in_a_text_are_no_signature() {
        check(
            "Thanks\nThe bridge opened. All came.\nIt rained.",
            &["paragraph Thanks", "paragraph The bridge opened. All came.", "paragraph It rained."],
        );
    }
}
