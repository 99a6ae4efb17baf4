"""Totals of one time beside the number of another: "20 games drew 480,000. Last season it was 390,000, 21,667 a game".

How many there were to share that is not told, whatever an average makes of so many as there are now.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from service.claims.relate.changes.level_pairs import in_time
from service.claims.relate.quoted import quotes
from service.model.claims import Claim, Figure
from service.model.periods import Period

_PAIR = len(("total", "number"))
_THEN = frozenset(["ago", "earlier", "previous", "previously"])
_OWNING = frozenset("the a an its their his her our those these in over during past ’s 's".split())


def is_by_number_of_then(inputs: Sequence[Figure], told: Iterable[Claim]) -> bool:
    """ "The 20 shops took £480,000 this week. In 2019 they took £390,000, or £21,667 each": of as many as there were.

    Args:
        inputs: a total, and a number that would share it.
        told: the claims, of which some are theirs.
    """
    if len(inputs) != _PAIR:
        return False
    claims = [*told]
    parts = [next((one for one in claims if quotes(one, figure)), None) for figure in inputs]
    return are_of_two_times([one for one in parts if one is not None])


def are_of_two_times(parts: Sequence[Claim]) -> bool:
    """Whether a total and a number, each of a sentence of its own, are of different times.

    Args:
        parts: the two.
    """
    if len(parts) != _PAIR or parts[0].sentence is parts[1].sentence:
        return False
    total, number = parts
    if any(True for _ in in_time(number, total)) or _is_dated_apart(number.period, total.period):
        return True
    then, now = (number, total) if _is_told_of_then(number) else (total, number)
    return _is_told_of_then(then) and not _is_told_of_then(now) and _is_told_of_some_time(now)


def _is_dated_apart(one: Period | None, other: Period | None) -> bool:
    """ "This week … In 2019", whichever week that is."""
    if one is None or other is None:
        return False
    return (one.year_written and other.needs_date) or (other.year_written and one.needs_date)


def _is_told_of_then(one: Claim) -> bool:
    """ "Last season it was", "compared to last season attendance was", "a season earlier"; not "the last game drew"."""
    ahead = ["", *one.sentence.before(one.span.start)]
    last = any(word == "last" and before not in _OWNING for before, word in pairwise(ahead))
    return last or not _THEN.isdisjoint(ahead)


def _is_told_of_some_time(one: Claim) -> bool:
    """ "20 games this season"; not "it has 20 halls"."""
    return one.period is not None or "this" in one.sentence.words[1:]
