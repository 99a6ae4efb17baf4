"""Sentences in; for every figure the period that it is bound to, out.

``bindings.toml`` beside this file holds the sentences, grouped by rule. After the sentence come its figures, in order:
the quote, the period and the period compared with; ``base`` at the end marks a figure that another is compared with, a
dash that nothing is named. The words for periods are those of ``tests.claims.corpus``.
"""

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from service.claims.assemble import assemble
from service.extract.analyse import analyse
from service.extract.measures.measures import MeasureIndex
from service.model.claims import Claim
from service.read import read
from tests.claims.corpus import when
from tests.shelves import EMPTY

GROUPS = tomllib.loads((Path(__file__).parent / "bindings.toml").read_text(encoding="utf-8"))["group"]
PUBLISHED = date(2024, 10, 2)  # a Wednesday


def rows() -> Iterator[Any]:
    for group in GROUPS:
        for sentence, *figures in group["says"]:
            yield pytest.param(sentence, figures, id=sentence)


@pytest.mark.parametrize(("sentence", "figures"), list(rows()))
def test_binding(sentence: str, figures: list[str]) -> None:
    assert bindings_of(sentence) == figures


def bindings_of(sentence: str) -> list[str]:
    """The figures of a sentence that is about nothing in particular, so that no series helps to read it."""
    analyses = tuple(analyse(read(sentence, published=PUBLISHED), MeasureIndex(EMPTY)))
    return [row_of(claim) for claim in assemble(analyses, EMPTY, "en-GB")]


def row_of(claim: Claim) -> str:
    period = "-" if claim.period is None else when(claim.period)
    base = "-" if claim.base is None else when(claim.base)
    return f"{claim.span.of(claim.block.text)} | {period} | {base}{' base' if claim.is_base else ''}"


def test_every_group_says_which_rule_it_is() -> None:
    assert all(group["rule"] and group["says"] for group in GROUPS)
