"""Levels of an index that was counted from another year than the one held: "122.2, where 2005 is 100".

An index is set to 100 anew every ten years or so, and only the last setting is held. Of a level told as of another
base, or before the base that is held was over, nothing can be said; how much the index moved stays the same.
"""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from service.judge.verdicts import Verdict, left_open
from service.model.claims import Claim
from service.model.report import Label
from service.model.series import Nature
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store

_DOUBTED = frozenset([Label.CONTRADICTED, Label.AMBIGUOUS])
_LEVELS = frozenset(["level", "threshold", "average"])
_LINKED = r"\s*(?:=|equals|is|was|being|set (?:at|to)|taken as|as)\s*"
_BASE = re.compile(
    rf"\b(?P<year>(?:19|20)\d\d){_LINKED}100\b|\b100 in (?:[a-z]+ )?(?P<start>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_HUNDRED, _NEARLY = 100, Decimal("0.5")


def of_other_base(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, levels of an index in doubt left open that were not counted from the year that is held.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    return [
        replace(left_open(one), grounded=replace(one.grounded, series=None, window=None))
        if one.label in _DOUBTED and _is_of_other_base(one, store, known_at)
        else one
        for one in verdicts
    ]


def _is_of_other_base(verdict: Verdict, store: Store, known_at: date | None) -> bool:
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if verdict.trial is None or series is None or claim.kind not in _LEVELS:
        return False
    if series.nature is not Nature.INDEX or series.unit != "index":
        return False
    told = _base_told(claim)
    if told is not None:
        return not _is_base(told, series.id, store)
    last = store.as_known(series.id, None).last()
    if known_at is None or last is None:
        return False
    return any(_is_base(year, series.id, store) for year in range(known_at.year, last.window.end.year + 1))


def _base_told(claim: Claim) -> int | None:
    """The year from which the sentence of a level says that the index is counted."""
    found = _BASE.search(claim.sentence.span.of(claim.block.text))
    return None if found is None else int(found["year"] or found["start"])


def _is_base(year: int, series_id: str, store: Store) -> bool:
    """Whether a series is 100 on average over a year."""
    values = [one.value for one in store.as_known(series_id, None).between(Window.year(year))]
    return bool(values) and abs(sum(values, Decimal()) / len(values) - _HUNDRED) < _NEARLY
