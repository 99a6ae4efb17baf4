"""Of figures that do not go together, the one that is officially wrong is accused, and no other."""

from datetime import date
from typing import Any

import pytest

from service.model.report import Label
from service.store.interface import Store
from tests.tables import checked, real_store, store_of

LOAVES: dict[str, Any] = {
    "name": "loaf-sales",
    "unit": "loaves",
    "nature": "rate",
    "decimals": 0,
    "phrases": {"strong": ["loaf sales", "loaves sold"], "nouns": ["loaves"]},
    "values": {"2024-05": "1000", "2024-06": "1200"},
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return store_of(tmp_path_factory.mktemp("misled"), [LOAVES])


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Loaf sales rose to 1,200 in June 2024 from 1,000 in May 2024.", []),
        ("Loaf sales rose to 1,200 in June 2024 from 1,400 in May 2024.", ["1,400"]),
        ("Loaf sales rose to 1,300 in June 2024 from 1,000 in May 2024.", ["1,300"]),
        ("Loaf sales fell to 1,200 in June 2024 from 1,000 in May 2024.", ["1,200"]),
        ("Loaf sales came to 1,600 loaves in June 2024 from 40 vans, 30 loaves per van.", ["1,600 loaves"]),
        ("Loaf sales came to 1,200 loaves in June 2024 from 40 vans, 36 loaves per van.", ["36 loaves per van"]),
    ],
)
def test_accused(text: str, accused: list[str], store: Store) -> None:
    found = checked(text, store, None).findings
    assert [finding.quote for finding in found if finding.verdict is Label.CONTRADICTED] == accused


def test_run_of_another_country() -> None:
    text = (
        "The yearly rate: prices in March stood 8.5% above those of a year ago. February's reading had been 7.9%. "
        "The run: it is now six straight months of inflation at 6% or more."
    )
    found = checked(text, real_store(), date(2022, 4, 12)).findings
    assert Label.CONTRADICTED not in [finding.verdict for finding in found]
