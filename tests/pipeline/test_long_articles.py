"""Long articles in which everything is true: none of their figures is accused, however many stand near it.

Each file of ``articles/`` is written for this corpus, its figures consistent with one another and with the series held;
its name begins with the day of publication.
"""

from datetime import date
from pathlib import Path

import pytest

from service.model.report import Label
from tests.tables import checked, real_store

FOLDER = Path(__file__).parent / "articles"
ARTICLES = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
def test_nothing_is_accused(path: Path) -> None:
    text, published = path.read_text(encoding="utf-8"), date.fromisoformat(path.name[:10])
    language = "en-US" if path.stem.endswith("-us") else "en-GB"
    found = checked(text, real_store(), published, language=language).findings
    assert [one.message for one in found if one.verdict in (Label.CONTRADICTED, Label.OUTDATED)] == []
