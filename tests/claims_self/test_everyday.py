"""Everyday sentences made by templates: what is true by construction accuses nobody, and slips written in are found.

Each template is filled with seeded numbers (``everyday/``), on subjects that no series holds; then other figures are
put before it, within it and behind it, which say nothing of those that it relates.
"""

from random import Random

import pytest

from service.model.report import Label
from service.pipeline import check
from service.read import read
from tests.claims_self.everyday.beside import decorated
from tests.claims_self.everyday.templates import MODULES, made
from tests.claims_self.passages import EmptyStore

SEED = 21
#: How many sentences are made of each template, and how many of these are told with other figures.
DRAWS, DECORATED = 2, 2
BY_NAME = {module.__name__.rpartition(".")[2]: module.FAMILIES for module in MODULES}


@pytest.mark.parametrize("name", BY_NAME)
def test_nobody_is_accused_and_slips_are_found(name: str) -> None:
    rows = [row for family in BY_NAME[name] for row in made(family, DRAWS, SEED)]
    assert [row.true for row in rows if accused(row.true)] == []
    assert [row.wrong for row in rows if row.wrong is not None and not accused(row.wrong)] == []


@pytest.mark.parametrize("name", BY_NAME)
def test_nobody_is_accused_among_other_figures(name: str) -> None:
    random = Random(SEED)
    rows = [row.true for family in BY_NAME[name] for row in made(family, 1, SEED + 1)]
    texts = [text for row in rows for text in random.sample(decorated(row), DECORATED)]
    assert [text for text in texts if accused(text)] == []


def accused(text: str) -> bool:
    report = check(read(text), EmptyStore())
    return any(finding.verdict is Label.CONTRADICTED for finding in report.findings)
