"""What was found to have been missed: "statisticians have found 166,000 more people to count" is no count of them."""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.mentions import Row
from service.records import replace

_FOUND = frozenset("found identified discovered unearthed overlooked missed".split())
_AMONG = frozenset("some about around nearly almost another roughly over just a further an extra".split())
_REACH = 8  # items of "166,000 more people than a year before"
_MORE = frozenset(["more", "extra", "further", "additional", "fewer"])


def without_those_found(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, those that tell how many more were found without a series.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if _FOUND.isdisjoint(items.said) or _MORE.isdisjoint(items.said):
        return row
    places = {items[at].start: at for at in items.figures}
    return [replace(c, candidates=()) if _is_found(c, places.get(c.span.start, -1), items) else c for c in row]


def _is_found(claim: Claim, at: int, items: Row) -> bool:
    if claim.kind not in ("level", "difference") or at < 1:
        return False
    lead = at
    while lead and items.words[lead - 1] in _AMONG:
        lead -= 1
    more = not _MORE.isdisjoint(items.words[lead : at + 2])
    more = more and "than" not in items.words[at : at + _REACH]
    return more and lead > 0 and items.words[lead - 1] in _FOUND
