"""Sentences, and what of each is set apart and tells nothing of its figures."""

from datetime import date

import pytest

from service.extract.analyse import analyse
from service.extract.attribution.set_apart import set_apart
from service.extract.measures.measures import MeasureIndex
from service.read import read
from service.store import open_store

PASSAGES = {
    "More than 700 people crossed on Sunday, four of whom needed treatment.": [", four of whom needed treatment"],
    "Germany, the largest economy in the EU, had 83.5 million people.": [", the largest economy in the EU,"],
    "In May, a month before the vote, inflation was 2.0%.": [", a month before the vote"],
    "Inflation, which worries ministers, was 2.0% in May.": [", which worries ministers,"],
    "Inflation was 2.0% in May (few had foreseen it) and 2.3% in April.": [" (few had foreseen it)"],
    "Inflation, excluding energy, was 2.0% in May.": [],
    "Inflation was 2.0% in May, 0.3 points lower than in April.": [],
    "Inflation was 2.0% in May, when core inflation was 3.5%.": [],
    "It rose by 1.0%, with transport, at 0.44 points, ahead of the rest.": [", ahead of the rest"],
    "Inflation was 2.0% in May.": [],
    "Gasoline, which averaged $5 in mid-June, cost 59.9% more.": [", which averaged $5 in mid-June"],
    "Gasoline, which averaged $5 in June,": [],
    "Inflation was 2.0% in May, for": [", for"],
}


@pytest.mark.parametrize(("text", "apart"), PASSAGES.items())
def test_what_is_set_apart(text: str, apart: list[str]) -> None:
    """What is named, moved or compared between two commas is kept, as is what the words behind it tell of."""
    store = open_store()
    found = analyse(read(text, published=date(2024, 6, 19)), MeasureIndex(store), store.events())
    assert [span.of(one.block.text).strip() for one in found for span in set_apart(one)] == [s.strip() for s in apart]
