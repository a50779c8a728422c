"""The package as its users see it."""

import ast
import pickle
import re
import sys
import threading
import unicodedata
from importlib import metadata
from pathlib import Path

import epitome
import epitome.answers
import pytest

ROOT = Path(__file__).parents[2]
ARTICLE = (ROOT / "tests/fixtures/article.txt").read_text(encoding="utf-8")
BRIDGE = (
    "The old bridge closed in May. It had carried trams since 1911. A new bridge will carry trams and "
    "bicycles. The council voted for the new bridge on Monday."
)
BENGALI = (
    "পুরোনো সেতুটি মে মাসে বন্ধ হয়ে গেছে। ১৯১১ সাল থেকে এর উপর দিয়ে ট্রাম চলত। নতুন সেতু ট্রাম ও সাইকেল বহন করবে। "
    "সোমবার পৌরসভা নতুন সেতুর পক্ষে ভোট দিয়েছে।"
)
TEXTS = {
    "English": ARTICLE,
    "Bengali": BENGALI,
    "emoji": BRIDGE.replace(". ", ". 🚋👩🏽‍🔧 ").replace("bridge", "bridge 🌉"),
    "combining": unicodedata.normalize(
        "NFD", "Die Brücke ist müde. Über sie fährt nichts. Ähnlich geht es Köln."
    ),
    "CRLF": BRIDGE.replace(". ", ".\r\n\r\n") + "\r\n",
    "lines": BENGALI.replace("। ", "।\r\n"),
    "surrogates": BRIDGE.replace("trams", "tr\udcffams 😀").replace("new", "\ud83d\ude00 new"),
    "long": (BRIDGE + " " + BENGALI + " 😀 ") * 200,
    "spaces": " \n\t ",
    "empty": "",
}


def spans(answer: object) -> list[tuple[int, int]]:
    """Every span, wherever it stands."""
    if isinstance(answer, list):
        return [span for entry in answer for span in spans(entry)]
    if not isinstance(answer, dict):
        return []
    own = [(answer["start"], answer["end"])] if "start" in answer else []
    return own + [span for value in answer.values() for span in spans(value)]


def plain(text: str) -> str:
    """Write a term as the library reads it."""
    composed = unicodedata.normalize("NFC", re.sub("[\ud800-\udfff]", "\ufffd", text))
    return " ".join(composed.casefold().split())


@pytest.mark.parametrize("name", TEXTS)
def test_every_span_is_a_slice_of_the_text(name: str) -> None:
    text = TEXTS[name]
    answer = epitome.summarize(text, sentences=5, explain=True, headline=12, describe=160)
    for sentence in answer["summary"]:
        assert text[sentence["start"] : sentence["end"]] == sentence["text"]
    assert all(0 <= start < end <= len(text) for start, end in spans(answer))
    for sentence in answer["sentences"]:
        assert text[sentence["start"] : sentence["end"]].strip() == text[sentence["start"] : sentence["end"]]
    for term in answer["keyTerms"]:
        forms = [text[span["start"] : span["end"]] for span in term["occurrences"]]
        assert plain(term["text"]) in map(plain, forms)


def test_a_summary_is_the_best_sentences_in_their_order() -> None:
    answer = epitome.summarize(ARTICLE)
    assert len(answer["summary"]) == 3
    starts = [sentence["start"] for sentence in answer["summary"]]
    assert starts == sorted(starts)
    assert answer["lang"] == "en"
    assert len(answer["keyTerms"]) == 10
    assert ARTICLE[answer["title"]["start"] : answer["title"]["end"]] == "The Tide Mill Turns Again"


def test_lengths_terms_and_questions() -> None:
    assert len(epitome.summarize(ARTICLE, sentences=1)["summary"]) == 1
    assert epitome.summarize(ARTICLE, words=60)["stats"]["summaryWords"] < 100
    assert epitome.summarize(ARTICLE, ratio=1)["stats"]["share"] > 0.9
    assert epitome.summarize(ARTICLE, key_terms=0)["keyTerms"] == []
    assert "ask" not in epitome.summarize(ARTICLE)
    asked = epitome.summarize(ARTICLE, sentences=1, ask="How much did the restoration cost?")
    assert asked["ask"]["found"]
    assert "£3.4 million" in asked["summary"][0]["text"]
    assert asked["summary"][0]["matches"]
    assert epitome.summarize(ARTICLE, ask=["penguins"])["summary"] == []
    assert "“" not in "".join(
        s["text"] for s in epitome.summarize(ARTICLE, ratio=1.0, avoid="quotes")["summary"]
    )


def test_headline_and_description_are_there_if_they_are_asked_for() -> None:
    answer = epitome.summarize(ARTICLE, headline=12, describe=160)
    assert 0 < answer["headline"]["words"] <= 12
    assert len(answer["description"]["text"]) <= 160
    assert epitome.summarize("", headline=12)["headline"] is None
    assert "headline" not in epitome.summarize(ARTICLE)


def test_what_stands_around_a_text_is_left_out_unless_it_is_kept() -> None:
    signed = ARTICLE + "\n\n-- \nRuth O. Amadi\nMarlow Quay Gazette\n"

    def kinds(**arguments: object) -> set[str]:
        return {span["kind"] for span in epitome.summarize(signed, **arguments)["boilerplate"]}

    assert "signature" in kinds()
    assert "signature" not in kinds(keep=["signature"])
    assert "signature" not in kinds(keep="signature")
    assert kinds(clean=False) == set()


def test_a_list_has_an_answer_for_each_text_in_order_on_any_number_of_threads() -> None:
    texts = [f"{text} The number is {i}." for i in range(60) for text in TEXTS.values() if len(text) < 9999]
    one_by_one = [epitome.summarize(text) for text in texts]
    for threads in 1, 2, 7:
        assert epitome.summarize(iter(texts), threads=threads) == one_by_one
    assert epitome.summarize([]) == []


def test_titles_and_languages_are_the_same_for_all_or_one_for_each() -> None:
    texts = [BRIDGE, BRIDGE]
    assert [answer["lang"] for answer in epitome.summarize(texts, lang="de")] == ["de", "de"]
    assert [answer["lang"] for answer in epitome.summarize(texts, lang=["fr", None])] == ["fr", "en"]
    with_title = epitome.summarize(texts, title=["Trams since 1911", None])
    assert with_title == [epitome.summarize(BRIDGE, title="Trams since 1911"), epitome.summarize(BRIDGE)]
    assert with_title[0] != with_title[1]


def test_a_page_is_read_by_its_structure() -> None:
    menu = "<nav><a href=/>Home</a></nav>"
    page = f"{menu}<h1>The bridge</h1><p>The old bridge 🌉 closed in May.<p>It carried trams."
    answer = epitome.summarize(page, html=True, sentences=1)
    text = answer["text"]
    assert "<" not in text
    (sentence,) = answer["summary"]
    assert text[sentence["start"] : sentence["end"]] == sentence["text"] == "The old bridge 🌉 closed in May."
    assert "text" not in epitome.summarize(page)


def test_none_stays_none() -> None:
    texts = [BRIDGE, None, ""]
    assert epitome.summarize(texts) == [epitome.summarize(BRIDGE), None, epitome.summarize("")]


def test_a_sentence_with_a_lone_surrogate_keeps_it() -> None:
    sentence = epitome.summarize("A lone \ud800 surrogate stands in this sentence.")["summary"][0]
    assert sentence["text"] == "A lone \ud800 surrogate stands in this sentence."
    epitome.summarize(BRIDGE, ask="\udfff", title="\udfff")


@pytest.mark.parametrize(
    ("error", "message", "texts", "arguments"),
    [
        (TypeError, "texts must be a str or an iterable of str, not NoneType", None, {}),
        (TypeError, "texts must be a str or an iterable of str, not int", 3, {}),
        (TypeError, "decode them first", b"bytes", {}),
        (TypeError, r"texts\[1\] must be a str or None, not float", ["a", float("nan")], {}),
        (TypeError, "'sentences'", "a", {"sentences": "3"}),
        (TypeError, "'sentence'", "a", {"sentence": 3}),
        (TypeError, "ask must be a str or an iterable of str, not int", "a", {"ask": [1]}),
        (TypeError, "keep must be a str or an iterable of str, not None", "a", {"keep": [None]}),
        (
            TypeError,
            "title must be a str, or an iterable with a str or None",
            ["a"],
            {"title": 3},
        ),
        (ValueError, "sentences must be 1 or more, such as 3", "a", {"sentences": 0}),
        (ValueError, "sentences must be 1 or more, such as 3", "a", {"sentences": -1}),
        (ValueError, "words must be 1 or more", "a", {"words": 0}),
        (ValueError, "ratio must be above 0", "a", {"ratio": 1.5}),
        (ValueError, "ratio must be above 0", "a", {"ratio": float("nan")}),
        (ValueError, "one length", "a", {"sentences": 3, "words": 5}),
        (ValueError, "key_terms must be 0 or more", "a", {"key_terms": -1}),
        (ValueError, "headline must be 1 or more", "a", {"headline": 0}),
        (ValueError, "describe must be 1 or more", "a", {"describe": 0}),
        (ValueError, "threads must be 1 or more", "a", {"threads": 0}),
        (ValueError, 'keep: "menus" is not one of navigation', "a", {"keep": "menus"}),
        (ValueError, 'avoid: "lists" is not one of quotes', "a", {"avoid": ["lists"]}),
        (ValueError, "BCP 47", "a", {"lang": "deutsch!"}),
        (ValueError, "it has 1, and there are 2 texts", ["a", "b"], {"lang": ["de"]}),
        (OverflowError, "too (big|large)", "a", {"sentences": 1 << 99}),
    ],
)
def test_wrong_arguments_say_what_to_write(error: type, message: str, texts: object, arguments: dict) -> None:
    with pytest.raises(error, match=message):
        epitome.summarize(texts, **arguments)


def test_an_error_of_the_iterable_is_told_as_it_is() -> None:
    def broken() -> object:
        yield BRIDGE
        raise OSError("the file is gone")

    with pytest.raises(OSError, match="the file is gone"):
        epitome.summarize(broken())


def test_other_threads_run_while_texts_are_read() -> None:
    """The interpreter switches threads only where the work lets go of it."""
    interval = sys.getswitchinterval()
    may_begin, has_run = threading.Event(), threading.Event()
    other = threading.Thread(target=lambda: may_begin.wait() and has_run.set())
    other.start()
    sys.setswitchinterval(1000)
    try:
        may_begin.set()
        for _ in range(100):
            if not has_run.is_set():
                epitome.summarize(ARTICLE * 100)
        assert has_run.is_set()
    finally:
        sys.setswitchinterval(interval)
        other.join()


def test_engines_can_send_the_function_to_their_workers() -> None:
    assert pickle.loads(pickle.dumps(epitome.summarize)) is epitome.summarize


def fields(kind: type) -> tuple[set[str], set[str]]:
    """Give the keys of a type of answers: all, and those that must be there."""
    known = {name: str(hint) for name, hint in kind.__annotations__.items()}
    return set(known), {name for name, hint in known.items() if "NotRequired" not in hint}


def test_the_types_say_what_comes_out() -> None:
    kinds = epitome.answers

    def check(kind: type, found: list[dict]) -> None:
        known, required = fields(kind)
        assert found, kind
        for one in found:
            assert required <= one.keys() <= known, kind

    text = (
        ARTICLE + "\n\nThe World Mill Society (WMS) met. The WMS was happy.\n\n-- \nRuth O. Amadi\nGazette\n"
    )
    many = epitome.summarize([text, *TEXTS.values()], ask="mill", headline=12, describe=160, explain=True)
    check(kinds.Summary, many)
    check(kinds.SummarySentence, [s for one in many for s in one["summary"]])
    check(kinds.Reason, [r for one in many for s in one["summary"] for r in s["reasons"]])
    check(kinds.Span, [m for one in many for s in one["summary"] for m in s["matches"]])
    check(kinds.KeyTerm, [t for one in many for t in one["keyTerms"]])
    check(kinds.Coverage, [one["coverage"] for one in many])
    check(kinds.TermCoverage, [t for one in many for t in one["coverage"]["terms"]])
    check(kinds.SectionCoverage, [s for one in many for s in one["coverage"]["sections"]])
    check(kinds.BoilerplateSpan, [b for one in many for b in one["boilerplate"]])
    check(kinds.Summarizability, [one["summarizability"] for one in many])
    check(kinds.Stats, [one["stats"] for one in many])
    check(kinds.Headline, [one[k] for one in many for k in ("headline", "description") if one[k]])
    check(kinds.ScoredSentence, [s for one in many for s in one["sentences"]])
    check(kinds.Block, [b for one in many for b in one["blocks"]])
    check(kinds.Asked, [one["ask"] for one in many])


def test_the_stub_says_what_help_says() -> None:
    stub = ast.parse((Path(epitome.__file__).parent / "_core.pyi").read_text(encoding="utf-8"))
    functions = [node for node in stub.body if isinstance(node, ast.FunctionDef)]
    assert ast.get_docstring(functions[0]) == epitome.summarize.__doc__.strip()
    for function in functions:
        names = [argument.arg for argument in function.args.args + function.args.kwonlyargs]
        defaults = [ast.unparse(default) for default in function.args.kw_defaults]
        shown = [f"{name}={value}" for name, value in zip(names[1:], defaults, strict=True)]
        assert epitome.summarize.__text_signature__ == f"({', '.join([names[0], '*', *shown])})"
    assert (Path(epitome.__file__).parent / "py.typed").exists()


def test_the_version_is_that_of_the_crate() -> None:
    manifest = (ROOT / "Cargo.toml").read_text(encoding="utf-8")
    version = re.search(r'^version = "(.*)"', manifest, re.MULTILINE)[1]
    assert epitome.__version__ == metadata.version("epitome") == version


def test_nothing_else_is_needed_at_run_time() -> None:
    assert metadata.requires("epitome") is None


def test_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    readme = (ROOT / "python/README.md").read_text(encoding="utf-8")
    names: dict[str, object] = {}
    for code in re.findall(r"^```python\n(.*?)^```", readme, re.DOTALL | re.MULTILINE):
        exec(code, names)
    assert "The ferry runs every ten minutes until then." in capsys.readouterr().out
    assert len(names["answers"]) == 2
