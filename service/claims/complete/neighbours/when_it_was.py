"""What was so "when it was 45,775": of the figure right before, and not of what the sentence opened with."""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.mentions import Row
from service.records import replace

_CLAUSES = frozenset(
    ("when", pronoun, *verb) for pronoun in ("it", "they") for verb in (("was",), ("were",), ("had", "been"))
)
_WHEN = frozenset(["when"])
_TOLD = frozenset(["level", "no_change"])


def as_it_was(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, what was so at an earlier time with the series of what it is said of.

    "95,252 cases were waiting, and 45,768 people were in hotels, the same number as a year before, when it was 45,775":
    of the people in hotels, where these are measured; of no series, where these are not.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if _WHEN.isdisjoint(items.said):
        return row
    found = list(row)
    for n in range(1, len(row)):
        claim = found[n]
        told = next((one for one in reversed(found[:n]) if one.kind in _TOLD and not one.is_base), None)
        if told is None or claim.kind != "level" or not claim.is_base or not _is_when_it_was(claim, items):
            continue
        if told.kind == "no_change" or (not told.candidates and told.quantity is not None and told.quantity.noun):
            found[n] = replace(claim, candidates=told.candidates)
    return found


def _is_when_it_was(claim: Claim, items: Row) -> bool:
    at = next((n for n in items.figures if items[n].start == claim.span.start), 0)
    return any(items.words[max(0, at - len(words)) : at] == words for words in _CLAUSES)
