//! Blocks of a page that are part of the article, or not, whatever the model says of each alone: rows and items inside
//! the article, headings above what is kept, announcements of advertisements, lines that are only links, and the blurbs of other stories.

use super::cues::Group;
use super::profile::BlockProfile;
use crate::block::{Block, BlockKind, Boilerplate};
use crate::word_lists::PhraseList;

/// Share of links below which an item or row is text.
const MAX_TEXT_LINKS: f64 = 0.5;
/// Share of cues with which a line is none of the article.
const CUED: f64 = 0.5;
/// Fewest links in a row that are a menu or a table of contents.
const MIN_LINKS: usize = 3;
/// Headings in a row above what is kept.
const MAX_HEADINGS: usize = 2;
/// Longest headline and longest blurb of another story, in words, and how many stories make a list.
const MAX_HEADLINE_WORDS: f64 = 25.0;
const MAX_BLURB_WORDS: f64 = 60.0;
const MIN_BLURBS: usize = 2;
/// Lines above the first headline in such a list: dates, labels.
const MAX_BLURB_LABELS: usize = 2;
/// Share of cues on the paragraph of a card at most.
const MAX_CARD_CUE: f64 = 0.1;
/// Fewest words of a sentence beside an advertisement, and lines after one among which the text may go on.
const MIN_BESIDE_WORDS: f64 = 6.0;
const AFTER_ADVERTISEMENT: usize = 3;
/// So many announcements are those of an article.
const MANY: usize = 3;

/// Takes the cues of announcements in an article: they end nothing. Where there are only a few, they may stand in a column
/// beside it, and count as in it only between paragraphs.
pub(super) fn silence(profiles: &mut [BlockProfile]) {
    let is_sentence =
        |profile: &BlockProfile| profile.has_end_mark && profile.words >= MIN_BESIDE_WORDS;
    let count = profiles.iter().filter(|profile| profile.is_advertisement).count();
    let mut follows = false;
    for at in 0..profiles.len() {
        if !profiles[at].is_advertisement {
            follows = is_sentence(&profiles[at]);
        } else if count >= MANY
            || follows && profiles[at + 1..].iter().take(AFTER_ADVERTISEMENT).any(is_sentence)
        {
            profiles[at].silence();
        }
    }
}

/// Which blocks stand inside the article, or next to it, and have a form of their own: items and rows, and the
/// headings above what is kept.
pub(super) fn inner(
    blocks: &[Block],
    profiles: &[BlockProfile],
    core: (usize, usize),
    keep: &[bool],
    is_marked: bool,
) -> Vec<bool> {
    let mut is_inner = vec![false; blocks.len()];
    let is_part = |at: usize| {
        // In plain text, menus are lists, too.
        (matches!(blocks[at].kind, BlockKind::Table | BlockKind::Code)
            || is_marked && matches!(blocks[at].kind, BlockKind::ListItem | BlockKind::Verse))
            && profiles[at].links < MAX_TEXT_LINKS
            && profiles[at].cues.total() < CUED
    };
    let is_heading = |at: usize| blocks[at].kind == BlockKind::Heading && !profiles[at].is_link;
    // A card: a heading, a paragraph, and a link to more.
    let is_card = |at: usize| {
        let profile = &profiles[at];
        is_marked
            && at > 0
            && is_heading(at - 1)
            && profile.has_end_mark
            && profile.words >= MIN_BESIDE_WORDS
            && profile.links < MAX_TEXT_LINKS
            && profile.cues.total() <= MAX_CARD_CUE
            && profiles.get(at + 1).is_some_and(|next| next.is_link)
    };
    let is_part = |at: usize| is_part(at) || is_card(at);
    let is_more = |at: usize| at > 0 && profiles[at].is_link && is_card(at - 1);
    let goes_on = |at: usize| is_part(at) || is_heading(at) || is_more(at);
    let after = (core.1..blocks.len()).take_while(|&at| goes_on(at)).count();
    let before = (0..core.0).rev().take_while(|&at| goes_on(at)).count();
    let (first, last) = (core.0 - before, core.1 + after);
    // Whether what comes next is kept, is an item or row, and how many headings stand above it.
    let (mut is_kept, mut is_list, mut headings) = (false, false, 0);
    for at in (first..last).rev() {
        let may_head = is_heading(at) && {
            let cued = profiles[at].cue(Group::Related) + profiles[at].cue(Group::Comments);
            is_list || cued < CUED
        };
        if may_head && is_kept && headings < MAX_HEADINGS {
            is_inner[at] = true;
            headings += 1;
        } else {
            headings = 0;
            is_list = is_part(at);
            is_inner[at] = is_list;
            is_kept = is_list || keep[at];
        }
    }
    is_inner
}

/// Marks runs of lines that are only links: menus, breadcrumbs, tables of contents.
pub(super) fn mark_links(
    blocks: &[Block],
    profiles: &[BlockProfile],
    found: &mut [Option<Boilerplate>],
) {
    let is_bare = |at: usize| {
        profiles[at].is_link
            && matches!(
                blocks[at].kind,
                BlockKind::Paragraph | BlockKind::Turn | BlockKind::ListItem
            )
    };
    let mut at = 0;
    while at < blocks.len() {
        let run = (at..blocks.len()).take_while(|&at| is_bare(at)).count();
        if run >= MIN_LINKS {
            for why in &mut found[at..at + run] {
                *why = why.or(Some(Boilerplate::Navigation));
            }
        }
        at += run.max(1);
    }
}

/// Words above an advertisement on a line of their own, and below it, in lower case.
static PROMOTED: PhraseList = PhraseList::of(
    "promoted|sponsored|gesponsert|sponsorisé|patrocinado|promocionado|sponsorizzato|gepromoot",
);
static CALLS: PhraseList = PhraseList::of(
    "\
    learn more|shop now|sign up|download|install|get offer|book now|apply now|order now|\
    mehr dazu|mehr erfahren|jetzt kaufen|en savoir plus|más información|saiba mais|\
    scopri di più|meer informatie",
);
/// Lines of an advertisement between the two.
const MAX_PROMOTED: usize = 4;

/// Marks what stands between a line that says "Promoted" and the button below it.
pub(super) fn mark_promoted(text: &str, blocks: &[Block], found: &mut [Option<Boilerplate>]) {
    let is_one = |at: usize, list: &PhraseList| {
        let line = &text[blocks[at].span.range()];
        line.len() <= MAX_BUTTON && list.has_any_case(line.trim())
    };
    for at in 0..blocks.len() {
        if !is_one(at, &PROMOTED) {
            continue;
        }
        let reach = at + 1..blocks.len().min(at + 2 + MAX_PROMOTED);
        if let Some(end) = reach.clone().find(|&end| is_one(end, &CALLS)) {
            found[at..=end].fill(Some(Boilerplate::Advertisement));
        }
    }
}

/// Longest button, in bytes.
const MAX_BUTTON: usize = 24;

/// Marks the lists of other stories: below a line that announces them, headlines that are links, each with a
/// paragraph.
pub(super) fn mark_blurbs(profiles: &[BlockProfile], found: &mut [Option<Boilerplate>]) {
    let announces =
        |profile: &BlockProfile| profile.is_short() && profile.cue(Group::Related) >= CUED;
    let mut at = 0;
    while at < profiles.len() {
        at += 1;
        if announces(&profiles[at - 1]) {
            let (end, stories) = blurbs(profiles, at);
            if stories >= MIN_BLURBS {
                for why in &mut found[at - 1..end] {
                    *why = Some(Boilerplate::Related);
                }
                at = end;
            }
        }
    }
}

/// Where a list of other stories ends that begins at a block, and how many there are. Each has one headline and
/// one paragraph: after several headlines, or before several paragraphs, the article goes on.
fn blurbs(profiles: &[BlockProfile], from: usize) -> (usize, usize) {
    let is_label = |at: &usize| profiles[*at].is_short() && !profiles[*at].is_link;
    let is_head = |at: &usize| profiles[*at].is_link && profiles[*at].words <= MAX_HEADLINE_WORDS;
    let is_blurb = |at: &usize| {
        let profile = &profiles[*at];
        !profile.is_link && !profile.is_short() && profile.words <= MAX_BLURB_WORDS
    };
    let (mut end, mut stories) = (from, 0);
    loop {
        let labels = (end..profiles.len()).take(MAX_BLURB_LABELS).take_while(is_label).count();
        let head = end + labels;
        let links = (head..profiles.len()).take_while(is_head).count();
        let body = head + links;
        if links != 1 || !(body..profiles.len()).take(1).any(|at| is_blurb(&at)) {
            return (if links > 0 { body } else { end }, stories + links);
        }
        (end, stories) = (body + 1, stories + 1);
    }
}

#[cfg(test)]
mod tests {
    use crate::structure::Structure;
    use crate::{Language, Markup, Options, Span};

    /// What each line is: its name without what is kept, by lines of `role, …: text`.
    fn read(page: &str) -> Vec<String> {
        let (mut text, mut markup) = (String::new(), Vec::new());
        for line in page.lines() {
            let (roles, words) = line.split_once(": ").expect("roles before each line");
            let span = Span::new(text.len(), text.len() + words.len());
            for role in roles.split(", ").filter(|role| *role != "p") {
                markup.push(Markup { span, role: role.parse().expect("a role") });
            }
            text.push_str(words);
            text.push_str("\n\n");
        }
        let options = Options { markup, ..Options::default() };
        let structure = Structure::of(&text, Language::English, &options);
        let name = |block: &crate::Block| match block.boilerplate {
            Some(why) => format!("x:{}", why.name()),
            None => block.kind.name().to_owned(),
        };
        structure.blocks.iter().map(name).collect()
    }

    const STORY: &str = "p: The windmill at Oxley has turned since 1802, and it has lost its sails to the wind four times.
p: Its last miller sold it for the price of a cow, because nobody in the valley wanted stone-ground flour any more.
p: Now eleven neighbours have put new oak into the cap, and the stones are being dressed by a man of eighty.
p: The first sacks will be ground in October, when the wind comes from the sea for weeks.";

    #[test]
    fn lists_of_links_are_no_sentences() {
        let contents = "link: Example 1: Ada dresses a stone\nlink: Example 2: Ben turns the cap\nlink: What it costs\n";
        let found = read(&format!("title: How a mill is mended\n{contents}{STORY}"));
        assert_eq!(found[..4], ["heading", "x:navigation", "x:navigation", "x:navigation"]);
        assert!(found[4..].iter().all(|kind| kind == "paragraph"), "{found:?}");
    }

    #[test]
    fn blurbs_of_other_stories_go() {
        let others = "p: Related coverage
link: Where the storks sleep
p: A study of forty nests lists the roofs that storks come back to, and the reasons why they leave the others alone.
link: Is breakfast important?
p: Seven bakers say what they eat before four in the morning, and one of them says that he eats nothing at all.
footer: About us Privacy policy";
        let found =
            read(&format!("title: A mill is mended\np: Published 6 May 2031\n{STORY}\n{others}"));
        assert_eq!(found[2..6], ["paragraph"; 4]);
        assert_eq!(found[6..11], ["x:related"; 5]);
    }

    #[test]
    fn an_article_goes_on_below_links_to_others() {
        let (first, last) = STORY.split_at(STORY.find("p: Now").expect("a third paragraph"));
        let links = "p: Related\nlink: Where the storks sleep\nlink: Seven bakers and one oven\n";
        let found = read(&format!("title: A mill is mended\n{first}{links}{last}"));
        assert_eq!(found[3..6], ["x:related"; 3]);
        assert_eq!(found[6..], ["paragraph", "paragraph"]);
    }

    #[test]
    fn menus_that_the_markup_tells_show_a_page() {
        let page = format!(
            "navigation, link: Home\nnavigation, link: Roads\nnavigation, link: Rivers\nnavigation, link: Mills\n\
             title: A mill is mended\n{STORY}\np: Get our newsletters\np: Television tonight\n\
             footer, link: About us\nfooter, link: Careers"
        );
        let found = read(&page);
        assert_eq!(found[4], "heading");
        assert_eq!(found[5..9], ["paragraph"; 4]);
        assert!(found[9..].iter().all(|kind| kind.starts_with("x:")), "{found:?}");
    }

    #[test]
    fn cards_with_a_link_to_more_stay() {
        let card = |name: &str, line: &str| {
            format!("heading: {name}\np: {line}\nlink: Learn more about {name}\n")
        };
        let cards = card("Sails", "Four of them, made of larch and canvas, turn with any wind.")
            + &card("Cap", "It turns the sails into the wind without any help of a miller.")
            + &card("Stones", "Two pairs of French stones grind as fine as anybody can ask for.");
        let page = format!(
            "navigation, link: Home\nnavigation, link: Shop\nnavigation, link: Search\ntitle: All of a mill\n\
             {STORY}\n{cards}p: Share\np: Contact us\np: Privacy\nfooter: Careers"
        );
        let found = read(&page);
        for at in [8, 11, 14] {
            assert_eq!(found[at..at + 2], ["heading", "paragraph"], "{found:?}");
        }
    }

    #[test]
    fn items_and_their_headings_stay() {
        let page = "navigation, link: Home\nnavigation, link: Download\nnavigation, link: Search\n\
                    title: This month in the mill program\n\
                    heading: Project updates\n\
                    heading: Password manager\n\
                    listItem: - Dimitri mended the list of passwords, which wrote to the disk whenever it was opened.\n\
                    listItem: - And a second one, which removes what nobody has used since May\n\
                    listItem: - The menu of logins remembers the last one, and says so if it is gone.\n\
                    heading: Printing\n\
                    listItem: - It is now possible to print pages that do not follow each other, such as 1 and 7.\n\
                    listItem: - The preview remembers the last printer, and says so if that printer is gone.\n\
                    p: Share\np: Tweet\np: Previous post\np: Post a comment\np: Contact us\np: Privacy";
        let found = read(page);
        assert_eq!(found[3..6], ["heading"; 3]);
        assert_eq!(found[6..9], ["listItem"; 3]);
        assert_eq!(found[9..12], ["heading", "listItem", "listItem"]);
        assert!(found[12..].iter().all(|kind| kind.starts_with("x:")), "{found:?}");
    }
}
