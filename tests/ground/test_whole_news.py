"""Whole news items: what is true in them is hardly ever accused, and what is planted in them mostly flagged.

The passages of ``true_*.toml`` retell real news in other words, with the figures printed on the day, many of them near
to what is held and not the same. The stories of ``stories_*.toml`` are written from the figures that are held, beside
others; each pair of ``planted`` puts the second for the first, one at a time. ``wrong_in_print.toml`` retells news that
was printed with a wrong figure. ``varied_errors.toml`` has stories whose errors are of names, days and units as often
as of figures, ``two_errors_each.toml`` such as news desks write. ``plain_*.toml`` names each measure in six ways, with
true figures that can all be checked. They were written without a look at how they are read, and are as hard as news
is; so this holds the score, and not each figure (docs/score.md has it).
"""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from service.model.report import Finding, Label
from tests.tables import checked, real_store

FOLDER = Path(__file__).parent / "whole_news"
FLAGGED = frozenset([Label.CONTRADICTED, Label.OUTDATED, Label.IMPRECISE])
JUDGED = FLAGGED | {Label.SUPPORTED}
#: For each file, how many true figures may be accused at most, and how many planted errors have to be flagged.
SCORES = {
    "stories_of_all": (0, 36),
    "stories_people": (0, 70),
    "stories_short_labelled": (0, 178),
    "stories_short_labelled_2": (0, 239),
    "stories_short_labelled_3": (0, 152),
    "stories_short_labelled_4": (1, 103),  # "50 acres (125 hectares)" is wrong in print
    "stories_short_labelled_5": (0, 95),
    "stories_short_labelled_6": (0, 128),
    "stories_short_labelled_7": (0, 110),
    "stories_short_labelled_8": (0, 220),
    "stories_short_labelled_10": (0, 225),
    "stories_short_labelled_11": (0, 555),
    "stories_short_labelled_12": (0, 282),
    "stories_short_labelled_13": (1, 285),
    "stories_short_labelled_14": (0, 265),
    "stories_short_labelled_9": (0, 620),
    "stories_short_own_figures": (0, 115),
    "stories_short_people": (0, 123),
    "stories_short_plain": (0, 49),
    "stories_short_plain_2": (0, 113),
    "stories_short_plain_3": (0, 360),
    "stories_short_uk_economy": (0, 101),
    "stories_short_us_and_world": (0, 103),
    "stories_uk_economy": (0, 64),
    "stories_us_and_world": (0, 47),
    "true_analysis": (0, 0),
    "true_dense": (1, 0),
    "true_dense_2": (0, 0),
    "true_dense_3": (1, 0),
    "true_dense_4": (1, 0),
    "true_dense_5": (1, 0),
    "true_dense_6": (3, 0),
    "true_dense_7": (1, 0),  # $2.70 a gallon, another publisher's figure, for 2.688
    "true_prose": (0, 0),
    "stories_short_labelled_15": (1, 238),
    "two_errors_each_6": (0, 84),  # of 104, 81 at first sight, when two true ones were accused
    "two_errors_each_7": (0, 84),  # of 100, 82 at first sight
    "two_errors_each_5": (0, 162),  # of 200, 159 at first sight, when four true ones were accused
    "two_errors_each_4": (1, 146),  # of 200; three true ones accused at first sight
    "varied_errors": (0, 100),  # of 192, and 97 at first sight: errors of names, days and units as well
    "true_prose_3": (3, 0),
    "true_prose_2": (1, 0),
    "true_prose_4": (2, 0),  # "nearly quadrupled" of 3.79, "nearly three times" of 2.78: imprecise
    "true_retold": (22, 0),  # of 2,875 judged; some were printed wrong
    "true_retold_2": (18, 0),  # of 604; some were printed wrong, as "rose by 0.1% to 4.4%", which is points
    "true_sentences": (0, 0),
    "true_sentences_without_series": (0, 0),
    "true_short": (1, 0),
    "true_turns": (13, 0),  # of 950 judged; 23 at first sight
    "two_errors_each": (0, 173),  # of 240, five true ones accused at first sight
    "two_errors_each_3": (1, 114),  # of 200, half of them on no series; at first sight seven true ones accused
    "two_errors_each_2": (0, 155),  # of 240; at first sight four true ones accused
    "true_uk": (1, 0),
    "true_uk_economy": (1, 0),
    "true_uk_society": (1, 0),
    "true_uk_us_and_world": (1, 0),
    "true_us_and_world": (0, 0),
    "true_us_and_world_2": (0, 0),
    "wrong_in_print": (0, 5),
}
#: For each file of plain news, how many figures may be accused at most, and how many have to be judged.
PLAIN = {
    "plain_uk_economy_and_world": (0, 742),
    "plain_uk_society": (0, 363),
    "plain_us": (2, 344),
}


@pytest.mark.parametrize("name", PLAIN)
def test_plain_news_is_read(name: str) -> None:
    passages = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))["passage"]
    found = [one for passage in passages for one in findings(passage["text"], passage)]
    most, least = PLAIN[name]
    accused = [one.message for one in found if one.verdict is Label.CONTRADICTED]
    assert len(accused) <= most, accused
    assert sum(one.verdict in JUDGED for one in found) >= least


@pytest.mark.parametrize("name", SCORES)
def test_score(name: str) -> None:
    passages = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    accused, flagged = [], 0
    for passage in (*passages.get("passage", ()), *passages.get("story", ())):
        found = findings(passage["text"], passage)
        accused += [one.message for one in found if one.verdict is Label.CONTRADICTED]
        flagged += sum(is_flagged(passage, pair) for pair in passage.get("planted", ()))
    flagged += sum(map(is_found, passages.get("misprint", ())))
    most, least = SCORES[name]
    assert len(accused) <= most, accused
    assert flagged >= least


def test_no_file_is_forgotten() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.toml")) == sorted({**SCORES, **PLAIN})


def is_found(misprint: Mapping[str, Any]) -> bool:
    """Whether one of the figures that were printed wrong is flagged."""
    text = misprint["text"]
    flagged = [one for one in findings(text, misprint) if one.verdict in FLAGGED]
    places = [(text.index(wrong), len(wrong)) for wrong in misprint["wrong"]]
    return any(one.offset < at + size and one.offset + one.length > at for one in flagged for at, size in places)


def findings(text: str, passage: Mapping[str, Any]) -> Sequence[Finding]:
    language = passage.get("language", "en-GB")
    return checked(text, real_store(), passage["published"], language=language).findings


def is_flagged(passage: Mapping[str, Any], pair: Mapping[str, str]) -> bool:
    """Whether what was planted is flagged: a figure of it, or, of words without a figure, any that is refuted."""
    start = passage["text"].index(pair["right"])
    end = start + len(pair["wrong"])
    found = findings(passage["text"].replace(pair["right"], pair["wrong"], 1), passage)
    flagged = [one for one in found if one.verdict in FLAGGED]
    if any(one.offset < end and one.offset + one.length > start for one in flagged):
        return True
    worded = not any(map(str.isdecimal, pair["right"]))
    return worded and any(one.verdict is Label.CONTRADICTED for one in flagged)
