"""Articles in; for every figure the series, the days, the days compared with and what became of it, out.

``articles.toml`` beside this file holds the articles. ``{2024-01-01/2024-09-30}`` in a text stands for the ferry
passengers of those days. A row of ``figures`` is the quote, the series, the days, the days compared with and the
verdict, with its reason where it has one; a dash stands for none. Every figure of the text has its row.
"""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from service.model.report import Finding
from service.store.interface import Store
from tests.claims.corpus import days_of
from tests.ground.ground_tables import TABLES, total
from tests.tables import checked, store_of

ARTICLES = tomllib.loads((Path(__file__).parent / "articles.toml").read_text(encoding="utf-8"))["article"]
DAYS = re.compile(r"\{([\d-]{10})/([\d-]{10})\}")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return store_of(tmp_path_factory.mktemp("ground"), TABLES)


@pytest.mark.parametrize("article", ARTICLES, ids=[article["why"] for article in ARTICLES])
def test_article(article: Mapping[str, Any], store: Store) -> None:
    report = checked(
        filled(article["text"]).strip(), store, article.get("published"), language=article.get("language", "en-GB")
    )
    assert [row_of(finding) for finding in report.findings] == [filled(row) for row in article["figures"]]
    assumed = [note for finding in report.findings for check in finding.checks for note in check.assumptions]
    for note in article.get("assumed", ()):
        assert note in assumed
    for part in article.get("messages", ()):
        assert any(part in finding.message for finding in report.findings)


def filled(text: str) -> str:
    return DAYS.sub(lambda days: f"{total(days[1], days[2]):,}", text)


def row_of(finding: Finding) -> str:
    cells = (
        finding.quote,
        finding.series.id.partition("/")[2] if finding.series else "-",
        days_of(finding.period) if finding.period else "-",
        days_of(finding.base_period) if finding.base_period else "-",
        f"{finding.verdict.value} {finding.reason.value if finding.reason else ''}".strip(),
    )
    return " | ".join(cells)


def test_every_series_is_read() -> None:
    named = {row.split(" | ")[1] for article in ARTICLES for row in article["figures"]}
    assert {table["name"] for table in TABLES} <= named
