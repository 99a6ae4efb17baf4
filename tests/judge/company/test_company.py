"""Accusations are weighed by their company: nothing is accused by it, and what it withholds says so."""

import json
from datetime import date
from importlib.resources import files
from itertools import chain

import pytest

from service.judge.company import signs, weighed
from service.judge.company.trees import points_of, trees
from service.model.report import Finding, Label
from tests.tables import checked, real_store

SAID = (
    "Gas Still 50 Cents Above Last Year\n\nDrivers are paying $3.677 for a gallon, a little more than three cents less"
    " than a week ago. State averages run from $5.447 down to $3.103.\n\nThe average is 30 cents lower than it was a"
    " month ago, but it remains 50 cents short of getting back to the $3.193 of a year ago. Nine states had the largest"
    " weekly decreases, among them Ohio at 11 cents. Changes in Colorado were under 1 cent.\n\nIn Mono County it is"
    " $6.474, in Humboldt $5.986."
)
PLAIN = (
    "A total of 41,472 people crossed the Channel in small boats in 2025, up from 36,816 in 2024 and 29,437 in 2023."
    " They came in 672 boats, and December brought {}."
)


def told(text: str, day: date, language: str = "en-GB") -> list[Finding]:
    return list(checked(text, real_store(), day, language=language).findings)


def test_what_its_company_does_not_bear_is_left_open() -> None:
    found = told(SAID, date(2022, 9, 19), "en-US")
    assert not [one.message for one in found if one.verdict is Label.CONTRADICTED]


def test_it_would_have_been_accused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighed, "ENOUGH", -1_000_000)
    found = told(SAID, date(2022, 9, 19), "en-US")
    assert [one.quote for one in found if one.verdict is Label.CONTRADICTED]


def test_a_slip_in_good_company_is_accused() -> None:
    found = told(PLAIN.format("1,920").replace("36,816", "38,616"), date(2026, 1, 3))
    assert [one.quote for one in found if one.verdict is Label.CONTRADICTED] == ["38,616"]


def test_nothing_but_accusations_is_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    held = told(SAID, date(2022, 9, 19), "en-US")
    monkeypatch.setattr(weighed, "ENOUGH", -1_000_000)
    free = told(SAID, date(2022, 9, 19), "en-US")
    changed = [(before, after) for before, after in zip(free, held, strict=True) if before.verdict is not after.verdict]
    assert changed
    for before, after in changed:
        assert before.verdict in (Label.CONTRADICTED, Label.OUTDATED)
        assert after.verdict in (Label.AMBIGUOUS, Label.UNVERIFIABLE)


def test_texts_of_few_figures_are_not_weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighed, "ENOUGH", 1_000_000)
    few = told("UK inflation was 3.8% in September 2025, and 4.8% in August.", date(2025, 10, 22))
    assert [one.quote for one in few if one.verdict is Label.CONTRADICTED] == ["4.8%"]


def test_each_tree_asks_at_most_three_signs_and_is_whole() -> None:
    def depth(tree: object) -> int:
        if not isinstance(tree, list):
            assert isinstance(tree, int)
            return 0
        name, bound, up_to, beyond = tree
        assert isinstance(name, str) and isinstance(bound, (int, float))
        return 1 + max(depth(up_to), depth(beyond))

    assert max(map(depth, trees())) <= 3


def test_the_signs_that_trees_ask_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sign renamed in ``signs.py`` would be nought in every tree: the names of the file are held to what is seen."""
    seen: set[str] = set()

    def noted(found: signs.Signs) -> int:
        seen.update(found)
        return points_of(found)

    monkeypatch.setattr(weighed, "points_of", noted)
    told(SAID, date(2022, 9, 19), "en-US")
    told(PLAIN.format("1,920").replace("36,816", "38,616"), date(2026, 1, 3))
    asked = set(chain.from_iterable(_names(tree) for tree in _file()))
    plain = {name for name in asked if ": " not in name or name.startswith(("text", "paragraph", "sentence"))}
    assert plain - {"without a figure"} <= seen  # which superlatives have


def _file() -> list[object]:
    found: list[object] = json.loads(files("service.judge.company").joinpath("trees.json").read_text("utf-8"))
    return found


def _names(tree: object) -> set[str]:
    if not isinstance(tree, list):
        return set()
    return {tree[0]} | _names(tree[2]) | _names(tree[3])
