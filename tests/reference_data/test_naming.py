"""The words of news, against the phrases of the catalogue."""

import tomllib
from pathlib import Path

import pytest

from service.extract.measures.measures import MeasureIndex
from service.extract.text.tokens import tokenize
from service.model.spans import Span
from service.store import open_store

CASES = tomllib.loads(Path(__file__).with_name("naming.toml").read_text(encoding="utf-8"))["case"]


@pytest.fixture(scope="module")
def index():
    return MeasureIndex(open_store())


def _named(index, text):
    """The series named: all of the families."""
    named = index.named(tokenize(text))
    whole = Span(0, len(text))
    found = set()
    for mention in named.mentions(whole):
        found |= set(mention.strong) | (set(mention.weak) & named.licensed)
    return {series for family in found - named.forbidden(whole) for series in index.shelf.members(family, None)}


@pytest.mark.parametrize("case", CASES, ids=[case["says"] for case in CASES])
def test_a_sentence_names_what_it_is_about_and_nothing_near_it(index, case):
    named = _named(index, case["says"])
    assert set(case["names"]) <= named
    assert not named & set(case.get("spares", ()))


def test_every_series_but_alternates_can_be_named(index):
    # The first two are found as alternates of the series that news names.
    mute = {"home-office/small-boat-people-quarterly-final", "ons/unemployment-rate-quarterly"}
    assert {s.id for s in open_store().catalogue() if not (s.phrases.strong or s.phrases.weak)} == mute


def test_a_weak_phrase_has_a_context():
    assert [s.id for s in open_store().catalogue() if s.phrases.weak and not s.phrases.context] == []
