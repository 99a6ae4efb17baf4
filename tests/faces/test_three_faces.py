"""The example article, its ten alterations and strange input through command, endpoint and page: one report each time.

What is expected of every claim stands in article.toml. Offsets count other units in each face; what they point at, and
everything else, must be equal.
"""

import json
import os
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.faces.asking import SECRET, Json, command_line
from tests.faces.comparing import (
    assert_as_wanted,
    assert_for_the_right_reasons,
    assert_offsets_point_at_quotes,
    assert_page_shows,
    same_report,
    without_offsets,
)

ROOT = Path(__file__).parents[2]
CORPUS = tomllib.loads(Path(__file__).with_name("article.toml").read_text("utf-8"))
ARTICLE = CORPUS["article"]
TEXT = (ROOT / ARTICLE["file"]).read_text("utf-8")
PUBLISHED = ARTICLE["published"].isoformat()
ALTERATIONS = [pytest.param(each, id=f"{each['was']}→{each['becomes']}") for each in CORPUS["alteration"]]

SEED = Path(os.environ.get("CROSSFOOT_SHARED", ROOT.parent / "shared"), "seeds", "article-2024-10-01.txt")


def test_the_article(ask: Any) -> None:
    report = same_report(TEXT, *ask(TEXT))
    assert {name: report["summary"][name] for name in ARTICLE["summary"]} == ARTICLE["summary"]
    assert [claim["quote"] for claim in report["claims"]] == [wanted["quote"] for wanted in ARTICLE["claim"]]
    for claim, wanted in zip(report["claims"], ARTICLE["claim"], strict=True):
        assert_as_wanted(claim, wanted)
        assert_for_the_right_reasons(claim, wanted)


@pytest.mark.parametrize("alteration", ALTERATIONS)
def test_an_alteration(alteration: Json, ask: Any) -> None:
    assert TEXT.count(alteration["was"]) == 1
    text = TEXT.replace(alteration["was"], alteration["becomes"])
    command, endpoint, page = ask(text)
    report = same_report(text, command, endpoint, page)
    altered = {wanted["quote"]: wanted for wanted in alteration["claims"]}
    unaltered = {wanted["quote"]: wanted for wanted in ARTICLE["claim"]}
    found = [claim["quote"] for claim in report["claims"]]
    assert len(found) == len(unaltered)
    assert set(altered) <= set(found)
    for claim in report["claims"]:
        assert_as_wanted(claim, altered.get(claim["quote"]) or unaltered[claim["quote"]])
    assert command.status == 1


def test_the_command_as_a_process(tmp_path: Path, ask: Any) -> None:
    """Nothing of this process helps: another folder, no variables of Python's, a cache of its own."""
    file = tmp_path / "article.txt"
    file.write_text(TEXT, "utf-8")
    environment = {"PATH": os.environ["PATH"], "CROSSFOOT_CACHE": str(tmp_path / "cache"), "PYTHONPATH": str(ROOT)}
    finished = subprocess.run(
        [sys.executable, "-m", "service.cli", *command_line(file, PUBLISHED)],
        cwd=tmp_path, env=environment, capture_output=True, check=False,
    )  # fmt: skip
    assert (finished.returncode, finished.stderr) == (0, b"")
    assert json.loads(finished.stdout) == ask(TEXT)[0].report


@pytest.mark.parametrize("alteration", [None, *ALTERATIONS])
@pytest.mark.skipif(not SEED.is_file(), reason="the article itself is not ours to ship")
def test_the_article_it_was_modelled_on(alteration: Json | None, ask: Any) -> None:
    text = SEED.read_text("utf-8")
    if alteration is not None:
        assert text.count(alteration["was"]) == 1
        text = text.replace(alteration["was"], alteration["becomes"])
    report = same_report(text, *ask(text))
    wanted = {figure_of(claim["quote"]): claim for claim in ARTICLE["claim"]}
    wanted["27 million"] = {"verdict": "unverifiable", "reason": "no_series"}
    for claim in (alteration or {}).get("claims", ()):
        wanted[figure_of(claim["quote"])] = claim
    for claim in report["claims"]:
        assert_as_wanted(claim, {**wanted[figure_of(claim["quote"])], "quote": claim["quote"]})
    assert len(report["claims"]) == len(ARTICLE["claim"]) + 1


def figure_of(quote: str) -> str:
    """A quote without what it counts; a superlative by its anchor."""
    if quote.startswith("the lowest"):
        return f"the lowest {quote[-10:]}"
    for thing in (" migrants", " people", " arrivals", " Americans"):
        quote = quote.removesuffix(thing)
    return quote


# ---- strange input -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Strange:
    """A strange text, and what becomes of it.

    Attributes:
        text: as sent.
        published: its day.
        claims: the figures found and their verdicts; None where they are too many to list.
        numbers: how many figures are counted.
    """

    text: str
    claims: list[tuple[str, str]] | None = None
    published: str = "2024-10-01"
    numbers: int | None = None


ARRIVED = "25,244 people had crossed the Channel in small boats"
STRANGE = {
    "10,000 numbers in a line": Strange(
        f"{SECRET}: " + ", ".join(str(number) for number in range(20_000, 30_000)), None, numbers=10_000
    ),
    # A row of digits longer than any number of things is no quantity, and is passed over.
    "as many digits as are allowed": Strange(f"{SECRET} counted {'7' * 250_000} people in 2024.", [], numbers=0),
    "emoji and combining marks": Strange(
        f"👩‍👩‍👧 {SECRET} e\u0301\u0302\u0323 says: 😀 by 30 September 2024, {ARRIVED}. Z\u0324\u0353\u0301a 🇬🇧",
        [("25,244 people", "supported")],
    ),
    "CRLF": Strange(
        f"{SECRET}\r\n\r\nBy 30 September 2024, {ARRIVED}.\r\n"
        "That is 3% more than in the same period of 2023 (24,830).\r\n",
        [("25,244 people", "supported"), ("3%", "contradicted"), ("24,830", "supported")],
    ),
    "NULs": Strange(f"\x00{SECRET}\x00: by 30 September 2024,\x00 {ARRIVED}.\x00", [("25,244 people", "supported")]),
    "right-to-left": Strange(
        f"\u202bעד סוף ספטמבר חצו 25,244 איש\u202c \u2067{SECRET}\u2069. By 30 September 2024, {ARRIVED}.",
        [("25,244", "supported"), ("25,244 people", "supported")],
    ),
    "digits of other scripts": Strange(
        f"{SECRET}: by 30 September 2024, ٢٥٬٢٤٤ people had crossed the Channel in small boats. "
        "By 30 September 2024, २५२४४ people had crossed the Channel in small boats. "
        "By 30 September 2024, ２５,２４４ people had crossed the Channel in small boats.",
        [("٢٥٬٢٤٤ people", "supported"), ("२५२४४ people", "supported"), ("２５,２４４ people", "supported")],
    ),
    "a day to come": Strange(
        f"{SECRET}. So far this year 25,244 people have crossed the Channel in small boats.",
        [("25,244 people", "unverifiable: out_of_range")],
        published="2099-06-30",
    ),
    "before the series begins": Strange(
        f"{SECRET}. So far this year 25,244 people have crossed the Channel in small boats.",
        [("25,244 people", "unverifiable: out_of_range")],
        published="2016-06-30",
    ),
}


@pytest.mark.parametrize("name", STRANGE)
def test_strange_text_has_one_report(name: str, ask: Any) -> None:
    strange = STRANGE[name]
    report = same_report(strange.text, *ask(strange.text, strange.published))
    if strange.claims is not None:
        found = [(claim["quote"], verdict_of(claim)) for claim in report["claims"]]
        assert found == strange.claims
    else:
        assert {claim["verdict"] for claim in report["claims"]} == {"unverifiable"}
    numbers = len(strange.claims or ()) if strange.numbers is None else strange.numbers
    assert report["summary"]["numbers"] == numbers


def verdict_of(claim: Json) -> str:
    return f"{claim['verdict']}: {claim['reason']}" if claim["reason"] else claim["verdict"]


TOO_MUCH = {"2 MB": f"{SECRET}. " * 200_000, "a million digits": f"{SECRET} {'7' * 1_000_000}"}


@pytest.mark.parametrize("text", TOO_MUCH.values(), ids=TOO_MUCH.keys())
def test_too_much_text_is_refused(text: str, ask: Any) -> None:
    command, endpoint, page = ask(text)
    assert (command.status, endpoint.status) == (2, 413)
    assert page.status in {413, 422}
    assert json.loads(endpoint.told)["type"].endswith("text-too-long")
    assert (json.loads(endpoint.told)["actual"], json.loads(endpoint.told)["limit"]) == (len(text), 300_000)
    assert f"{len(text):,} characters; the limit is 1,000,000" in command.told
    assert "too long" in page.told
    for reply in (command, endpoint, page):
        assert SECRET not in reply.told
    assert command.told.count("\n") == 1


def test_empty_text_is_no_error(ask: Any) -> None:
    """There is nothing to find in it; only the page asks for text, since an empty box was sent by mistake."""
    command, endpoint, page = ask("")
    assert without_offsets(command.report) == without_offsets(endpoint.report)
    assert (command.status, endpoint.report["summary"]["numbers"], endpoint.report["claims"]) == (0, 0, [])
    assert (page.status, page.told) == (422, "Not checked. Paste some text first.")


def test_half_a_character(ask: Any) -> None:
    """JSON can bear it, and it becomes U+FFFD; a file with it is not UTF-8."""
    text = f"{SECRET} \ud83d: by 30 September 2024, {ARRIVED}. \udc00"
    command, endpoint, page = ask(text)
    mended = text.replace("\ud83d", "\ufffd").replace("\udc00", "\ufffd")
    assert [(claim["quote"], claim["verdict"]) for claim in endpoint.report["claims"]] == [
        ("25,244 people", "supported")
    ]
    assert_offsets_point_at_quotes(mended, endpoint.report)
    assert_page_shows(mended, endpoint.report, page)
    assert (command.status, command.report) == (2, None)
    assert "is not UTF-8: byte 9 (on line 1)" in command.told
    assert SECRET not in command.told
