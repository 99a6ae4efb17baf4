"""Sums of as many parts as the words say: "2,500 people on three sites: 1,240 at Hull, 865 at Ely and 395 at Bude".

So are those whose parts are the subject ("Grants of £3.4m in spring and £2.7m in autumn make £6.1m"), and what came on
two days: "There were 973 on Saturday. With the 395 who came on Friday, 1,368 landed in two days".
"""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain
from service.claims.relate.meant.sums import are_each_of_one
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import Form

_NUMBERS = frozenset([2, 3, 4, 5, 6])
_LISTING = frozenset([",", "and", ";"])
_NOT_ALL = frozenset(
    "including includes among mostly notably which whom whose than compared against from up down also alone more fewer"
    " less average averaging besides plus of".split()
)
_MAKE = (
    *([verb] for verb in ("make", "makes", "made", "total", "totals", "totalled", "totaled")),
    *([verb, "to"] for verb in ("come", "comes", "came", "amount", "amounts", "amounted")),
    *([verb, "up", "to"] for verb in ("add", "adds", "added")),
)
_VERBS = frozenset(verb[-1] for verb in _MAKE)
_TIMES = (["for", "the"], ["in", "the"], ["over", "the"], ["this"], ["in", "all"], ["so", "far"], ["altogether"])
_COMING = frozenset("came arrived landed crossed made reached turned got".split())
_IN_SO_MANY = [",", "in"]  # of "549 on Sunday, in 10 boats, and 545 on Monday"
_SUBJECT, _TWO = 4, 2  # words of "Cuts in grants of"; both days


def so_many_listed(sight: Sight) -> Meant | None:
    """ "2,500 on three sites: …", "Two days, 14 boats, 919 people: …": as many parts, each of one of them."""
    claim, own = sight.claim, sight.claim.sentence
    if ":" not in own.words or unit_of(claim) in NO_COUNTS | APART or claim.direction is not None:
        return None
    behind = [one for one in sight.behind if one.sentence is own]
    told = [one for one in behind if ":" in own.between(claim.span.end, one.span.start)]
    parts = [one for one in told if before_of(one)[-_TWO:] != _IN_SO_MANY]
    ahead = [one for one in sight.before if one.sentence is own] + [one for one in behind if one not in told]
    number = next((one for one in ahead if _is_number(one) and value_of(one) == len(parts)), None)
    if number is None or not _are_joined(parts, claim) or not are_each_of_one(number, parts):
        return None
    return "total", tuple(map(figure_of, parts))


def parts_make(sight: Sight) -> Meant | None:
    """ "Grants of £3.4m in spring, £5.6m in summer and £2.7m in autumn make £11.7m": all that is told before it."""
    claim = sight.claim
    if _VERBS.isdisjoint(sight.lead[-1:]):
        return None
    parts = [one for one in sight.before if one.sentence is claim.sentence]
    verb = next((verb for verb in _MAKE if [*sight.lead[-len(verb) :]] == verb), None)
    if verb is None or len(parts) < _TWO or unit_of(claim) in NO_COUNTS | APART or claim.direction is not None:
        return None
    if {",", "and", "that", "which", "it", "who"} & {*sight.lead} or len(before_of(parts[0])) > _SUBJECT:
        return None
    closed = ends(sight.after) or any(sight.after[: len(words)] == words for words in _TIMES)
    return ("total", tuple(map(figure_of, parts))) if closed and _are_joined(parts, claim) else None


def with_those_before(sight: Sight) -> Meant | None:
    """ "973 came on Saturday. With the 395 who came on Friday, 1,368 landed in two days": of both days."""
    if sight.claim.sentence.words[:1] != ("with",):
        return None
    claim, days = sight.claim, next(iter(sight.behind), None)
    own = [one for one in sight.before if one.sentence is claim.sentence]
    if days is None or unit_of(days) != "days" or value_of(days) != _TWO or days.sentence is not claim.sentence:
        return None
    led = len(own) == 1 and before_of(own[0])[:1] == ["with"] and sight.lead[-1:] == [","]
    told = sight.after[-1:] in (["in"], ["over"], ["on"]) and not _COMING.isdisjoint(sight.after[:-1])
    last = [one for one in sight.like(sight.last()) if noun_of(one) == "people" or noun_of(one) == noun_of(claim)]
    if not (led and told) or len(last) != 1 or last[0].is_base or len(sight.after) > _SUBJECT:
        return None
    fits = agree(own[0], claim) and value_of(claim) > value_of(last[0]) and not _is_on_same_day(own[0], last[0])
    return ("total", (figure_of(last[0]), figure_of(own[0]))) if fits else None


def _is_on_same_day(one: Claim, other: Claim) -> bool:
    return one.period is not None and one.period == other.period


def _is_number(one: Claim) -> bool:
    """ "Three sites", "two days"."""
    quantity = one.quantity
    return quantity is not None and quantity.form is Form.WORDS and value_of(one) in _NUMBERS


def _are_joined(parts: Sequence[Claim], claim: Claim) -> bool:
    """Whether figures like it are told one after the other, and nothing says that they are not all."""
    gaps = [one.sentence.between(one.span.end, other.span.start) for one, other in pairwise(parts)]
    plain = all(is_plain(one) and agree(one, claim) and noun_of(one) in ("", noun_of(claim)) for one in parts)
    tail = parts[-1].sentence.behind(parts[-1].span.end) if parts else []
    if not plain or not gaps or "and" not in gaps[-1] or any("and" in gap for gap in gaps[:-1]):
        return False
    return all(gap and gap[-1] in _LISTING and _NOT_ALL.isdisjoint(gap) for gap in gaps) and _NOT_ALL.isdisjoint(tail)
