"""Levels with which a year began or ended: "last year began with inflation at 3.0%, ended with it at 3.4%".

So it is of "had it at 3.0% at its start". They are of some time inside the year, and no average of it.
"""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.model.windows import Grain
from service.records import replace

_ENDS = frozenset("began opened started ended closed finished".split())
_EDGES = frozenset("start beginning outset end close".split())
_AT_ITS = ["at", "its"]
_LEAD = 7  # items of "began with inflation in Britain at"
_WHOLE = frozenset("average averaged averaging mean total".split())


def at_ends_of_years(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, such levels as of a time that is not named.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if _ENDS.isdisjoint(items.said) and _EDGES.isdisjoint(items.said):
        return row
    return [replace(claim, peak=True) if _is_at_end(claim, items) else claim for claim in row]


def _is_at_end(claim: Claim, items: Row) -> bool:
    year = claim.period
    if claim.kind != "level" or year is None or year.grain is not Grain.YEAR or year.role is not PeriodRole.WINDOW:
        return False
    if year.span.start > claim.span.start or not claim.sentence.span.contains(year.span):
        return False
    behind = claim.sentence.behind(claim.span.end)[:3]
    if behind[:2] == _AT_ITS and not _EDGES.isdisjoint(behind[2:]):
        return True
    lead = [item for item in items if year.span.end <= item.start < claim.span.start][-_LEAD:]
    own = max((at + 1 for at, item in enumerate(lead) if item.quantity is not None), default=0)
    words = [item.word for item in lead[own:]]
    verb = next((at for at, word in enumerate(words) if word in _ENDS), len(words))
    return words[verb + 1 : verb + 2] == ["with"] and _WHOLE.isdisjoint(words)
