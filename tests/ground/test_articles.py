"""A passage says what it says in a longer article too: right alone, it is not accused behind news of other things."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from service.model.report import Label
from tests.ground.test_prose import PASSAGES
from tests.tables import checked, real_store

_STEP = 3  # every third passage, each behind another that stands far from it in the corpora
_AWAY = 101
ENGLISH = [passage for passage in PASSAGES if passage.get("language", "en-GB") == "en-GB"]  # home is the same for both
PAIRS = [(ENGLISH[at], ENGLISH[(at * 7 + _AWAY) % len(ENGLISH)]) for at in range(0, len(ENGLISH), _STEP)]


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
