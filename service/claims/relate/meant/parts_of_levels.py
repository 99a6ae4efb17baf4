"""Fractions and multiples said of a level by a verb: "last month's 2,316 were fewer than half the 5,454 of July 2025".

What is said to be so much is the figure before the verb, or what "it", "that" and "the total" point to; what it is a
part of is named behind it ("the peak of 944,000", "that of May, when 5,454 came"), or was told right before ("were four
times as many").
"""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain, of_one_sort
from service.claims.relate.meant.which_was_then import says_when
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import unit_of
from service.model.claims import Claim
from service.model.quantities import MULTIPLE, PERCENT, Form

_BEING = frozenset("is was are were be been remains remained".split())
_STILL = frozenset("still only just barely now even merely scarcely therefore thus".split())
_PARTING = frozenset("; : and but while who which than as if when because not n't ( )".split())
_POINTING = frozenset(["it", "that", "this"])
_FIGURES = frozenset("figure total number count tally estimate level result sum".split())
_NARROWING = frozenset("under over aged above below with who whose from on by more fewer less were was are is".split())
_AS_MANY = (["as", "many"], ["as", "much"], ["as", "high"])
_THEN = frozenset(["that", "those"])
_MAKING = (["accounted", "for"], ["accounts", "for"], ["made", "up"], ["makes", "up"])
_JOINING = (["and"], ["but"], ["yet"])
_CLOSING = ([",", "when"], [",", "at"], [","])
_AGAIN = (["("], [","], ["–"], [",", "or"], ["or"])
_THEM = frozenset(["them", "these", "those", "that", "it"])
_LONGEST = 9  # words of "that of the twelve months to March 2023, when"


def part_of_level(sight: Sight) -> Meant | None:
    """The level that is said to be a fraction of another or many times as much, and that other."""
    quantity = sight.claim.quantity
    if quantity is None or sight.claim.direction is not None:
        return None
    fraction = unit_of(sight.claim) == PERCENT and quantity.form is Form.FRACTION
    now = _said_of(sight) if fraction or unit_of(sight.claim) == MULTIPLE else None
    base = None if now is None else _named(sight) or _told_before(sight, now)
    if now is None or base is None or not of_one_sort(now, base):
        return None
    if fraction and value_of(now) >= value_of(base):
        return None
    return "share" if fraction else "multiple", (figure_of(now), figure_of(base))


def _said_of(sight: Sight) -> Claim | None:
    """What stands before "was" in its sentence; the one level told last, where the subject points to it."""
    lead = [word for word in sight.lead if word not in _STILL]
    own = [one for one in sight.before if one.sentence is sight.claim.sentence]
    if lead[-1:] == [","] and sight.after[:2] in _AS_MANY and sight.after[2:3] == ["as"]:
        alone = own == sight.ahead() and len(own) == 1 and _is_name(lead[:-1])
        return own[0] if alone and not own[0].is_base else None  # "234 have come, about half as many as the 471"
    pointed = bool(own) and lead[-1:] in _JOINING and _goes_on(sight, [*lead, "is"])
    pointed = pointed and sight.claim.sentence.words[1] in _BEING  # "it is 37% down on April's and less than half"
    if lead[-1:] in ([","], ["and"], ["or"]) and sight.after[:2] == ["of", "the"]:
        return _apposed(sight) or (_pointed_to(sight) if pointed else None)
    making = lead[-2:] in _MAKING
    if pointed:
        return _pointed_to(sight)
    if lead[-1:] == [] or not (making or lead[-1] in _BEING):
        return None
    subject = lead[: -2 if making else -1]
    if own and _goes_on(sight, lead):
        return _pointed_to(sight)
    if own:
        closed = subject[:-1] if subject[-1:] == [","] else subject
        apart = not _PARTING.isdisjoint(word for word in closed if word != "who") or "," in closed
        return None if apart or own[-1].is_base or not is_plain(own[-1]) else own[-1]
    pointing = {*subject} <= _POINTING and len(subject) == 1
    if not pointing and not (subject[:1] == ["the"] and {*subject[1:2]} <= _FIGURES and _PARTING.isdisjoint(subject)):
        return None
    return _pointed_to(sight)


def _goes_on(sight: Sight, lead: Sequence[str]) -> bool:
    """ "That takes £1,206 off the £3,280 now in force, and is less than half the £3,549 of then": still of "that"."""
    joined = lead[-1:] != [] and lead[-1] in _BEING and [*lead[-2:-1]] in _JOINING
    return joined and sight.claim.sentence.words[0] in _POINTING


def _pointed_to(sight: Sight) -> Claim | None:
    """The one level of the sentence before."""
    told = [one for one in sight.last() if not one.is_base]
    return told[0] if len(told) == 1 else None


def _apposed(sight: Sight) -> Claim | None:
    """ "Fetched $18.38, 43% less than in March and about a quarter of the $71.23 of then": the only level before it."""
    base, levels = sight.following(), sight.ahead(loosely=True)
    now = [one for one in levels if base is not None and of_one_sort(one, base)]
    behind = [] if base is None else base.sentence.behind(base.span.end)
    past = next((at for at, word in enumerate(behind) if not word.isalnum()), len(behind))
    closed = says_when(behind[:past]) and ends(behind[past:])
    if not closed or len(now) != 1 or now[0].is_base:
        return None
    return now[0] if "," in sight.claim.sentence.between(now[0].span.end, sight.claim.span.start) else None


def _named(sight: Sight) -> Claim | None:
    """ "Half that of July 2025, when 5,454 came", "a quarter of the peak of 944,000", "as many as the 471 of then"."""
    base, words = sight.following(), sight.after
    if base is None or len(words) > _LONGEST:
        return None
    if words[:2] in _AS_MANY:
        return base if words[2:3] == ["as"] and _is_name(words[3:]) else None
    words = words[words[:1] == ["of"] :]
    closing = next((end for end in _CLOSING if words[-len(end) :] == end), [])
    if words[:2] in (["that", "of"], ["those", "of"], ["that", "in"], ["those", "in"]):
        return base if _is_name(words[2 : len(words) - len(closing)]) else None
    return base if words and words[0] not in _THEN and _is_name(words) else None


def _is_name(words: Sequence[str]) -> bool:
    return (_PARTING | _NARROWING | {","}).isdisjoint(words)


def _told_before(sight: Sight, now: Claim) -> Claim | None:
    """ "The 402 of 2009 were three times as many", "March, with 2,232, accounted for half": of the sentence before."""
    many = sight.after[:2] in _AS_MANY and ends(sight.after[2:])
    making = sight.lead[-2:] in _MAKING and ends(sight.after) and not _is_of_named(sight)
    if not (many or making) or now.sentence is not sight.claim.sentence:
        return None
    told = sight.last()
    alone = len(sight.ahead()) == 1 and len(told) == 1
    return told[0] if alone and not told[0].is_base else None


def _is_of_named(sight: Sight) -> bool:
    """ "Three groups made up half (51%) of all arrivals": whether a whole is named behind what tells it again."""
    again = next(iter(sight.behind), None)
    if again is None or unit_of(again) != PERCENT or sight.after not in _AGAIN:
        return False
    behind = again.sentence.behind(again.span.end)
    named = behind[behind[:1] in ([")"], [","], ["–"]) :]
    return named[:1] == ["of"] and _THEM.isdisjoint(named[1:2])
