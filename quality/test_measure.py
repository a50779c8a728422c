"""Tests of the measures, on texts of their own: `python -m unittest discover quality`."""

import contextlib
import io
import json
import stat
import sys
import tempfile
import unittest
from pathlib import Path

import corpus
import measure
import report
from bad_terms import Term, bad_terms
from dangling import Chosen, dangles, depends
from overlap import boundaries, f1, rouge, term_f1
from readers import score_choice
from suites import find_missed, holds, score_page, score_split, score_summary
from tokens import Words, word_count

#: A binary that takes the first sentence, or the others for a focus, splits at full stops and has the same
#: key terms for everything.
STUB = """\
import json, sys
if "--version" in sys.argv:
    print("stub 1.0")
for line in sys.stdin:
    text, focus = json.loads(line)["text"], json.loads(line).get("focus")
    first = text.index(".") + 1
    start, end = (first + 1, len(text)) if focus else (0, first)
    snow = text.index("snow")
    print(json.dumps({
        "id": json.loads(line)["id"],
        "summary": [{"text": text[start:end], "start": start, "end": end}],
        "keyTerms": [
            {"text": "Red foxes"},
            {"text": "red fox"},
            {"text": "snow", "occurrences": [{"start": snow, "end": snow + 4}]},
        ],
        "coverage": {"terms": [{"covered": True}, {"covered": False}, {"covered": False, "best": {}}]},
        "sentences": [{"start": 0, "end": first}, {"start": first, "end": len(text)}],
        "headline": {"text": text[:first - 1], "sentence": {"start": 0, "end": first}},
    }))
"""

DOCUMENT = {
    "id": "a",
    "lang": "en",
    "text": "Red foxes hunt mice. They hear them under snow.",
    "references": ["Red foxes hunt mice.", "Foxes hear mice under snow."],
    "keyphrases": ["red fox", "mice"],
    "sentences": ["Red foxes hunt mice.", "They hear them under snow."],
    "body": "Red foxes hunt mice.",
    "group": "stories",
    "chosen": [{"start": 0, "end": 20}, {"start": 21, "end": 47}],
    "nearly": [],
    "junk": [{"start": 21, "end": 47}],
    "terms": ["Red fox", "snow", "mice"],
    "headline": {"start": 0, "end": 20, "text": "Foxes hunt mice"},
}


class ReadersTest(unittest.TestCase):
    """What agrees with a reader."""

    def setUp(self) -> None:
        """Name the two sentences of the document."""
        self.spans = {"first": {"start": 0, "end": 20}, "second": {"start": 21, "end": 47}}

    def score(self, *names: str, **changed: object) -> dict[str, float]:
        summary = [self.spans[name] for name in names]
        answer = {"id": "a", "summary": summary, "keyTerms": []}
        return score_choice({**DOCUMENT, **changed}, answer)

    def test_each_choice_pays_once(self) -> None:
        self.assertEqual(self.score("first", "first")["agree"], 0.5)
        self.assertEqual(self.score("first", "second")["agree"], 1)

    def test_what_is_nearly_as_good_is_worth_less(self) -> None:
        changed = {"chosen": [self.spans["first"]], "nearly": [self.spans["second"]]}
        found = self.score("second", **changed)
        self.assertEqual((found["agree"], found["best"]), (0.6, 0))

    def test_junk_is_what_no_reader_chose(self) -> None:
        self.assertEqual(self.score("second")["junk"], 0)
        self.assertEqual(self.score("second", chosen=[self.spans["first"]])["junk"], 1)


class TokensTest(unittest.TestCase):
    """Words, letters and lengths."""

    def test_english_words_are_lowered_and_stemmed_but_short_ones(self) -> None:
        self.assertEqual(Words("en").tokenize("Foxes' was-running, 3rd"), ["fox", "was", "run", "3rd"])

    def test_other_languages_keep_their_letters(self) -> None:
        self.assertEqual(Words("vi").tokenize("Hà_Nội!"), ["hà", "nội"])

    def test_unspaced_scripts_go_by_letters(self) -> None:
        self.assertEqual(Words("zh").tokenize("下雪了。A"), ["下", "雪", "了", "a"])

    def test_words_are_counted_as_word_processors_do(self) -> None:
        self.assertEqual(word_count("one – two-three", "en"), 3)
        self.assertEqual(word_count("下雪了。", "zh"), 3)


class FocusTest(unittest.TestCase):
    """Which key terms are asked for, and whether they come."""

    def test_the_best_missed_term_that_a_sentence_has_is_asked_for(self) -> None:
        terms = [{"text": "foxes"}, {"text": "mice"}, {"text": "snow"}]
        covered = {"covered": True}
        coverage = [covered, {"covered": False}, {"covered": False, "best": {"start": 0, "end": 4}}]
        answer = {"id": "a", "summary": [{"text": "Foxes."}], "keyTerms": terms}
        (missed,) = find_missed([DOCUMENT], [answer], [coverage])
        self.assertEqual((missed.document["focus"], missed.term, missed.plain), (["snow"], 2, "Foxes."))
        self.assertEqual(list(find_missed([DOCUMENT], [answer], [[covered] * 3])), [])

    def test_a_term_is_held_where_it_stands_in_a_sentence(self) -> None:
        answer = {"summary": [{"start": 10, "end": 20}]}
        term = {"occurrences": [{"start": 8, "end": 12}, {"start": 25, "end": 30}]}
        self.assertFalse(holds(answer, term))
        term["occurrences"].append({"start": 15, "end": 20})
        self.assertTrue(holds(answer, term))


class OverlapTest(unittest.TestCase):
    """ROUGE, F1 at k and boundaries."""

    def test_rouge_of_a_text_with_itself_is_full(self) -> None:
        self.assertEqual(rouge("a red fox", ["A red fox."], "en"), (100, 100, 100))

    def test_rouge_is_the_mean_over_references(self) -> None:
        scores = rouge("a red fox", ["A red fox.", "Snow."], "en")
        self.assertEqual(scores, (50, 50, 50))

    def test_rouge_l_keeps_the_order(self) -> None:
        scores = rouge("one two three four", ["four one two three"], "en")
        self.assertAlmostEqual(scores.rouge1, 100)
        self.assertAlmostEqual(scores.rouge2, 100 * 2 / 3)
        self.assertAlmostEqual(scores.rougeL, 75)

    def test_rouge_l_looks_at_600_tokens(self) -> None:
        text = " ".join(f"w{number}" for number in range(600))
        self.assertAlmostEqual(rouge(text + " and more", [text], "en").rougeL, 100)

    def test_rouge_of_nothing_is_nothing(self) -> None:
        self.assertEqual(rouge("", ["A red fox."], "en"), (0, 0, 0))
        self.assertEqual(rouge("…", ["…"], "en"), (0, 0, 0))

    def test_terms_are_compared_by_stem_and_once(self) -> None:
        # Two found after stemming, one of them right; two wanted.
        terms = ["Red foxes", "red fox", "snow"]
        self.assertAlmostEqual(term_f1(terms, ["red fox", "mice"], "en", k=5), 50)

    def test_only_the_first_k_terms_count(self) -> None:
        terms = ["snow", "red fox"]
        self.assertEqual(term_f1(terms, ["red fox"], "en", k=1), 0)
        self.assertAlmostEqual(term_f1(terms, ["red fox"], "en", k=2), 100 * 2 / 3)

    def test_boundaries_ignore_spaces_and_the_end_of_the_text(self) -> None:
        gold = ["One.", "Two.", "Three."]
        self.assertEqual(boundaries("One. Two.\nThree.", ["One. Two.\n", "Three."], gold), (1, 1, 2))

    def test_one_sentence_has_no_boundary(self) -> None:
        self.assertEqual(boundaries("One.", ["One."], ["One."]), (0, 0, 0))

    def test_f1_of_nothing_is_zero(self) -> None:
        self.assertEqual(f1(0, 0, 0), 0)


class DanglingTest(unittest.TestCase):
    """The sentences that depend on another, and the summaries that dangle."""

    def test_dependent_sentences(self) -> None:
        for sentence in (
            "However, the plan failed.",
            "“But the plan failed.",
            "For example, the plan failed.",
            "He denied it.",
            "They’re late.",
            "This came as a surprise.",
            "It was raining.",
            "When she left, the room was empty.",
            "Yesterday they left.",
        ):
            with self.subTest(sentence):
                self.assertTrue(depends(sentence))

    def test_sentences_that_stand(self) -> None:
        for sentence in (
            "",
            "…",
            "The plan failed.",
            "It is clear that the plan failed.",
            "It was Smith who left.",
            "When Ann left she was late.",
            "After the storm it was quiet.",
            "Shares fell when they left.",
            "Nobody in town knew what they wanted.",
        ):
            with self.subTest(sentence):
                self.assertFalse(depends(sentence))

    def test_limits_of_the_definition(self) -> None:
        self.assertTrue(depends("It's clear that the plan failed."))
        self.assertTrue(depends("It is, he said, hard to tell."))
        self.assertFalse(depends("'But the plan failed.'"))

    def test_a_summary_dangles_if_the_sentence_before_was_left_out(self) -> None:
        self.assertTrue(dangles([Chosen("Ann left.", ""), Chosen("She was late.", " Bob came. ")]))
        self.assertFalse(dangles([Chosen("Ann left.", ""), Chosen("She was late.", "\n\n– ")]))

    def test_the_start_of_the_text_depends_on_nothing(self) -> None:
        self.assertFalse(dangles([Chosen("She was late.", "“")]))


class BadTermsTest(unittest.TestCase):
    """The key terms that nobody would write."""

    def rules(self, lang: str, *terms: str | Term) -> list[str | None]:
        """Return the rule that each of some ranked terms breaks."""
        ranked = [term if isinstance(term, Term) else Term(term, term) for term in terms]
        found = dict(bad_terms(ranked, lang))
        return [found.get(term.text) for term in ranked]

    def test_small_words_at_an_end(self) -> None:
        self.assertEqual(
            self.rules("en", "the bridge", "bridge of", "Bank of England"), ["edge", "edge", None]
        )
        self.assertEqual(self.rules("fr", "les ponts", "droits de l'homme"), ["edge", None])
        self.assertEqual(self.rules("zh", "大桥的", "议会"), ["edge", None])

    def test_nothing_but_small_words_and_numbers(self) -> None:
        self.assertEqual(self.rules("en", "they", "2019", "F-16"), ["empty", "empty", None])

    def test_capitals_are_no_small_words(self) -> None:
        self.assertEqual(self.rules("en", "US", "WHO report", "us"), [None, None, "empty"])

    def test_report_verbs(self) -> None:
        self.assertEqual(self.rules("en", "minister said", "ministers"), ["verb", None])
        self.assertEqual(self.rules("es", "alcalde dijo ayer"), ["verb"])

    def test_a_head_that_is_repeated(self) -> None:
        self.assertEqual(self.rules("en", "tram bridges", "bridge", "tram"), [None, "contained", None])
        self.assertEqual(self.rules("en", "bridge", "tram bridge"), [None, None])
        self.assertEqual(self.rules("ja", "市議会", "議会"), [None, "contained"])

    def test_punctuation_inside(self) -> None:
        crossing = Term("bridge council", "bridge. Council")
        initial = Term("Ruth O. Amadi", "Ruth O. Amadi")
        self.assertEqual(self.rules("en", crossing, initial), ["crossing", None])

    def test_other_languages_go_by_the_rules_without_lists(self) -> None:
        self.assertEqual(self.rules("fi", "silta, vene", "silta"), ["crossing", None])


class SuitesTest(unittest.TestCase):
    """Scores of single documents."""

    def test_a_changed_sentence_is_not_verbatim(self) -> None:
        right = {"text": "Red foxes hunt mice.", "start": 0, "end": 20}
        self.assertTrue(score_summary(DOCUMENT, [right], "en").verbatim)
        self.assertFalse(score_summary(DOCUMENT, [right | {"end": 19}], "en").verbatim)
        self.assertFalse(score_summary(DOCUMENT, [{"text": right["text"]}], "en").verbatim)

    def test_offsets_are_bytes(self) -> None:
        document = {"text": "Été. Hiver.", "references": ["Hiver."]}
        summary = [{"text": "Hiver.", "start": 7, "end": 13}]
        self.assertTrue(score_summary(document, summary, "fr").verbatim)

    def test_a_summary_that_skips_a_sentence_dangles(self) -> None:
        summary = [{"text": "They hear them under snow.", "start": 21, "end": 47}]
        self.assertTrue(score_summary(DOCUMENT, summary, "en").dangles)

    def test_a_split_is_exact_whatever_the_spaces(self) -> None:
        spans = [{"start": 0, "end": 21}, {"start": 21, "end": 47}]
        self.assertEqual(score_split(DOCUMENT, spans)[:2], (True, True))
        self.assertEqual(score_split(DOCUMENT, spans[:1])[:2], (False, False))

    def test_page_sentences_are_looked_up_by_their_letters(self) -> None:
        self.assertEqual(score_page(DOCUMENT, ["red  Foxes\nhunt"]), (1, True))
        self.assertEqual(score_page(DOCUMENT, ["Red foxes", "Subscribe"]), (0.5, False))
        self.assertEqual(score_page(DOCUMENT, []), (0, False))


class CommandTest(unittest.TestCase):
    """The whole tool, with a stub for the binary and one document in each suite."""

    def setUp(self) -> None:
        """Write the data and the binary."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.data = self.folder / "data"
        for suite, name in (
            ("readers", "foxes"),
            ("summaries", "foxes"),
            ("keyterms", "foxes"),
            ("sentences", "ud_en"),
            ("pages", "pages"),
        ):
            (self.data / suite).mkdir(parents=True)
            path = self.data / suite / f"{name}.jsonl"
            path.write_text(json.dumps(DOCUMENT) + "\n", encoding="utf-8")
        self.binary = self.folder / "stub"
        self.write_binary(STUB)

    def write_binary(self, source: str) -> None:
        """Make a program of some Python."""
        self.binary.write_text(f"#!{sys.executable}\n{source}", encoding="utf-8")
        self.binary.chmod(self.binary.stat().st_mode | stat.S_IXUSR)

    def run_tool(self, *arguments: str) -> tuple[int, str, str]:
        """Run the tool and return its status and what it printed."""
        common = ["--binary", str(self.binary), "--data", str(self.data), "--jobs", "1"]
        out, error = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(error):
            status = measure.main([*common, *arguments])
        return status, out.getvalue(), error.getvalue()

    @unittest.skipIf(sys.platform == "win32", "the stub is a script")
    def test_all_suites_are_measured_and_written(self) -> None:
        file = self.folder / "figures.json"
        status, out, error = self.run_tool("--json", str(file))
        self.assertEqual((status, error), (0, ""))
        record = json.loads(file.read_text(encoding="utf-8"))
        self.assertEqual(record["format"], report.RECORD_FORMAT)
        self.assertEqual(record["binary"], "stub 1.0")
        self.assertEqual(record["budgets"], "references")
        suites = ["readers", "headline", "summaries", "focus", "keyterms", "sentences", "pages"]
        self.assertEqual(list(record["suites"]), suites)
        stories = record["suites"]["readers"]["means"]["stories"]
        self.assertEqual((stories["agree"], stories["best"], stories["junk"]), (50, 100, 0))
        self.assertAlmostEqual(stories["firstTerms"], 200 / 3, places=3)
        headline = record["suites"]["headline"]["means"]["ALL"]
        self.assertEqual((headline["same"], headline["none"]), (100, 0))
        self.assertAlmostEqual(headline["words"], 600 / 7, places=3)
        foxes = record["suites"]["summaries"]["sets"]["foxes"]
        self.assertEqual((foxes["documents"], foxes["bytes"], foxes["budget"]), (1, 47, 4))
        self.assertEqual((foxes["verbatim"], foxes["dangling"]), (100, 0))
        focus = record["suites"]["focus"]["means"]["ALL"]
        self.assertEqual((focus["missed"], focus["held"]), (1, 100))
        self.assertAlmostEqual(record["suites"]["focus"]["sets"]["foxes"]["unsaid"], 100 / 3, places=3)
        self.assertEqual(record["suites"]["keyterms"]["means"]["MEAN"]["f1At10"], 50)
        self.assertEqual(record["suites"]["sentences"]["means"]["treebanks"]["boundaryF1"], 100)
        self.assertEqual(record["suites"]["pages"]["sets"]["pages"]["pure3"], 100)
        self.assertIn("treebanks", out)
        self.assertNotIn(str(self.folder), file.read_text(encoding="utf-8"))

    @unittest.skipIf(sys.platform == "win32", "the stub is a script")
    def test_one_suite_with_processes_and_budgets(self) -> None:
        budgets = self.folder / "own.json"
        budgets.write_text('{"foxes": 7}', encoding="utf-8")
        status, out, _ = self.run_tool("summaries", "--jobs", "2", "--budgets", str(budgets))
        self.assertEqual(status, 0)
        self.assertEqual(out.splitlines()[1].split()[:4], ["foxes", "en", "1", "7"])

    @unittest.skipIf(sys.platform == "win32", "the stub is a script")
    def test_budgets_lie_beside_the_data(self) -> None:
        (self.folder / "eval").mkdir()
        (self.folder / "eval" / "budgets.json").write_text('{"foxes": 9}', encoding="utf-8")
        self.assertEqual(corpus.read_budgets(self.data, None), {"foxes": 9})

    @unittest.skipIf(sys.platform == "win32", "the stub is a script")
    def test_a_failed_document_is_named(self) -> None:
        self.write_binary('print(\'{"id": "a", "line": 1, "error": "no text"}\')')
        status, _, error = self.run_tool("keyterms")
        self.assertEqual(status, 1)
        self.assertIn("failed on document a: no text", error)

    @unittest.skipIf(sys.platform == "win32", "the stub is a script")
    def test_a_missing_answer_is_an_error(self) -> None:
        self.write_binary("pass")
        self.assertIn("0 answers for 1 documents", self.run_tool("keyterms")[2])

    def test_wishes_that_come_to_nothing_are_refused(self) -> None:
        self.assertIn("there is no set 'cats'", self.run_tool("--only", "cats")[2])
        self.binary.unlink()
        self.assertIn("build it and pass its path as --binary", self.run_tool()[2])
        self.data = self.folder / "nowhere"
        self.assertIn("is no folder", self.run_tool()[2])

    def test_a_field_that_is_missing_is_named(self) -> None:
        path = self.data / "pages" / "pages.jsonl"
        with self.assertRaisesRegex(corpus.QualityError, r"line 1: the field 'title' is missing"):
            corpus.read_documents(path, ["title"])


if __name__ == "__main__":
    unittest.main()
