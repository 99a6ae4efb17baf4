"""What must not change a verdict: where a sentence stands, and series that it is not about."""

import random
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.model.report import Finding, Report
from service.store.interface import Store
from tests.tables import checked, real_store, store_of

PUBLISHED = date(2024, 10, 2)
FIXED = settings(max_examples=30, deadline=None, derandomize=True, database=None)

#: Sentences that say all that is needed to judge them.
SENTENCES = (
    "In 2023, 29,437 people crossed the Channel in small boats.",
    "UK inflation was 2.2% in August 2024, down from 6.7% in August 2023.",
    "The orchestra sold 18,500 tickets in May 2024.",
    "The Bank of England's Bank Rate stood at 5.25% in June 2024.",
    "In September 2024, 4,912 people crossed the Channel in small boats.",
    "The Times reported that A&E attendances in England came to 2.9 million in May 2024.",
)
FILLERS = ("The band played on.", "Nobody at the fair would comment.", "“We are glad,” said the baker.", "")
#: Fields that say where a claim stands, and so must change when it moves.
PLACES = frozenset("id offset block_id line column sentence replacements".split())


def plain(report: Report) -> list[dict[str, Any]]:
    claims = report.to_dict()["claims"]
    assert isinstance(claims, list)
    return claims


def judgement(claim: Mapping[str, Any]) -> dict[str, Any]:
    """The claim without its place."""
    return {name: value for name, value in claim.items() if name not in PLACES}


def by_sentence(report: Report) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for claim in plain(report):
        found.setdefault(claim["sentence"]["text"], []).append(judgement(claim))
    return found


@FIXED
@given(st.permutations(SENTENCES), st.lists(st.sampled_from(FILLERS), min_size=7, max_size=7))
def test_sentences_may_stand_anywhere(order: list[str], fillers: list[str]) -> None:
    alone = {sentence: by_sentence(checked(sentence, real_store(), PUBLISHED))[sentence] for sentence in SENTENCES}
    blocks = [part for pair in zip(fillers, [*order, ""], strict=True) for part in pair if part]
    assert by_sentence(checked("\n\n".join(blocks), real_store(), PUBLISHED)) == alone


@FIXED
@given(st.text(alphabet=" \t\n\u00a0é😀…", max_size=12), st.sampled_from(SENTENCES))
def test_what_stands_before_moves_offsets_only(before: str, sentence: str) -> None:
    here = plain(checked(sentence, real_store(), PUBLISHED))
    there = plain(checked(f"{before}\n{sentence}", real_store(), PUBLISHED))
    assert [judgement(claim) for claim in there] == [judgement(claim) for claim in here]
    assert [claim["offset"] - len(before) - 1 for claim in there] == [claim["offset"] for claim in here]


PARCELS = {
    "name": "parcels",
    "unit": "parcels",
    "phrases": {"strong": ["parcels delivered", "parcel deliveries"], "nouns": ["parcels"]},
    "lag_days": 10,
    "values": {
        f"{year}-{month:02}": f"{900 + year % 7 * 40 + month * 13}" for year in (2022, 2023) for month in range(1, 13)
    },
}
UNRELATED: tuple[dict[str, Any], ...] = (
    {**PARCELS, "name": "letters", "unit": "letters", "phrases": {"strong": ["letters posted"], "nouns": ["letters"]}},
    {**PARCELS, "name": "other-parcels", "phrases": {"strong": ["freight consignments"], "nouns": ["parcels"]}},
    {**PARCELS, "name": "parcels-us", "area": "US", "concept": "parcels", "topic": "parcels"},
    {
        "name": "loan-rate",
        "unit": "percent",
        "nature": "rate",
        "decimals": 1,
        "phrases": {"strong": ["loan rate"], "weak": ["deliveries"], "context": ["bank"]},
        "values": {"2023-01": "4.1", "2023-02": "4.3"},
    },
    {
        "name": "fee",
        "unit": "GBP",
        "nature": "step",
        "period_kind": "step",
        "frequency": "I",
        "phrases": {"strong": ["delivery fee"]},
        "values": {"2020-04-01": "3"},
    },
)
PARCEL_SENTENCES = (
    "Some 1,053 parcels were handled, parcel deliveries in February 2023 being high.",
    "Parcel deliveries came to 1,046 in February 2023.",
    "Parcel deliveries rose by 4% in March 2023.",
    "Parcel deliveries came to 5,046 in February 2023, a record.",
    "Parcel deliveries were 3% lower in May 2023 than in May 2022.",
    "Parcel deliveries came to 1,137 in September 2023. That compares with 1,097 a year earlier.",
)


@pytest.fixture(scope="module")
def lone(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return store_of(tmp_path_factory.mktemp("lone"), [PARCELS])


@pytest.mark.parametrize("other", UNRELATED, ids=[str(table["name"]) for table in UNRELATED])
def test_an_unrelated_series_changes_no_verdict(other: dict[str, Any], lone: Store, tmp_path: Path) -> None:
    crowd = store_of(tmp_path, [PARCELS, other])
    for sentence in PARCEL_SENTENCES:
        before = checked(sentence, lone, PUBLISHED).findings
        after = checked(sentence, crowd, PUBLISHED).findings
        assert len(after) == len(before)
        for one, two in zip(before, after, strict=True):
            assert same(one, two) or two.verdict.value == "ambiguous", sentence


def same(one: Finding, two: Finding) -> bool:
    return (one.verdict, one.actual, one.period, one.base_period, one.message) == (
        two.verdict, two.actual, two.period, two.base_period, two.message,
    )  # fmt: skip


def test_the_order_of_the_tables_is_no_matter(tmp_path: Path) -> None:
    tables = [PARCELS, *UNRELATED]
    first = store_of(tmp_path / "first", tables)
    random.Random(3).shuffle(tables)
    second = store_of(tmp_path / "second", tables)
    text = "\n".join(PARCEL_SENTENCES)
    assert [judgement(claim) for claim in plain(checked(text, first, PUBLISHED))] == [
        judgement(claim) for claim in plain(checked(text, second, PUBLISHED))
    ]
