"""A passage says what it says in a longer article too: right alone, it is not accused behind news of other things."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from zlib import crc32

import pytest

from service.model.report import Label
from tests.ground.test_prose import PASSAGES
from tests.tables import checked, real_store

_STEP = 3  # about every third passage, each behind another: the same ones, whatever is added to the corpora
ENGLISH = [  # home is the same for both; what names no country is told by the rest of an article
    passage for passage in PASSAGES if passage.get("language", "en-GB") == "en-GB" and not passage.get("alone")
]


def _drawn(*texts: str) -> int:
    return crc32("\n".join(texts).encode())


def _before(passage: Mapping[str, Any]) -> Mapping[str, Any]:
    others = (other for other in ENGLISH if other is not passage)
    return min(others, key=lambda other: _drawn(passage["text"], other["text"]))


PAIRS = [(passage, _before(passage)) for passage in ENGLISH if _drawn(passage["text"]) % _STEP == 0]


def _labels(text: str, passage: Mapping[str, Any], start: int = 0) -> dict[int, Label]:
    published: date = passage["published"]
    findings = checked(text, real_store(), published).findings
    return {finding.offset - start: finding.verdict for finding in findings if finding.offset >= start}


@pytest.mark.parametrize(("passage", "before"), PAIRS, ids=[passage["text"][:60] for passage, _ in PAIRS])
def test_right_alone_is_not_accused_behind_others(passage: Mapping[str, Any], before: Mapping[str, Any]) -> None:
    lead = before["text"] + "\n\n"
    alone, behind = _labels(passage["text"], passage), _labels(lead + passage["text"], passage, len(lead))
    right = [at for at, label in alone.items() if label is Label.SUPPORTED]
    accused = [passage["text"][at : at + 20] for at in right if behind.get(at) is Label.CONTRADICTED]
    assert accused == []
