"""Changes since another time than that of the figure that they would be from: "£181 last week. Since May it is up"."""

from itertools import takewhile

from service.judge.article.days_of_parts import meet
from service.judge.fit.since import anchor_of
from service.model.claims import Claim

_LIGHT = frozenset("the a an of in its it their".split())
_POINTING = frozenset(["then", "that", "those", "this"])
_NEXT = frozenset(["and", "but", "when", "while", "as", "to"])
_REACH = 6  # words of "since the start of the year"


def is_since_another_time(claim: Claim, base: Claim) -> bool:
    """ "£185, from £181 a week ago. It has risen by 21% since January": whether a level told is none of that time.

    Args:
        claim: the change.
        base: what it would be from.
    """
    if claim.quantity is None or (base.sentence is claim.sentence and base.span.start > claim.span.start):
        return False
    words = claim.sentence.behind(claim.quantity.span.end)[: _REACH + 1]
    if words[:1] != ["since"]:
        return False
    named = {*takewhile(lambda word: word.isalnum() and word not in _NEXT, words[1:])} - _LIGHT
    if not named or not _POINTING.isdisjoint(named):
        return False
    then, days = anchor_of(claim.base), None if base.period is None else base.period.window
    if then is not None and days is not None and meet(then, days):
        return False
    told = base.sentence.before(claim.span.start) if base.sentence is claim.sentence else base.sentence.words
    return not named.issubset(told)
