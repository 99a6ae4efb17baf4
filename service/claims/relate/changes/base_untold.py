"""Rises told twice of a thing that no other figure is of: "… to £1,849; water bills go up by £123, or 26%".

What they rose from is not told, whatever the figures of other things beside them would give.
"""

from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT

_CLAUSES = frozenset([";", "while", "whereas", "but"])
_ENDS = _CLAUSES | {"and"}
_AGAIN = (["or"], [",", "or"], ["("])
_SUBJECT = 3  # words of "the water bills"
_IN_SIGHT = 2000  # characters
_STEM = 4  # letters of "members", "membership"
_NO_THINGS = frozenset(
    "the a an its their average typical mean annual usual cost price total goes go went rises rise rose up will"
    " by".split()
)
_FORESEEN = frozenset("not forecast forecasts expected pencilled predicted feared consensus".split())
_CLOSING = ("", ".", ",", ";", ")")
_ITSELF = frozenset(["itself", "in", "turn", "had", "already"])
_RELATIVE = 11  # words of "which itself came on top of an increase of about"
_SEATS = frozenset(["seats", "seats,", "seats;", "seats."])
_VOTERS = frozenset(
    "votes votes, votes. voters voters, voters. voted electors electorate registered ballots poll cast entitled".split()
)
_ASIDE = frozenset(["when", "which", "where"])
_IT_WAS = [",", "it", "was"]
_THAN = frozenset(["than", "from", "on"])
_REACH = 11  # words of "a month for which inflation was also 2.7%, it was"
_POINTING = frozenset("it they that this these those which he she both all".split())


def rests_on_untold(claim: Claim) -> bool:
    """Whether a figure is worked out of what the text does not give, whatever two figures beside it would come to.

    Args:
        claim: the figure.
    """
    if is_behind_aside_of_then(claim):
        return True
    return _is_of_level_untold(claim) or _is_of_voters_untold(claim) or is_of_untold(claim)


def is_behind_aside_of_then(claim: Claim) -> bool:
    """ "In May 2025, when inflation was 3.4%, it was half a point higher": whether "it" is no measure of the aside.

    Args:
        claim: the change, which is taken from what the sentence before it tells of now.
    """
    if claim.kind != "point_change" or _ASIDE.isdisjoint(claim.sentence.words):
        return False
    lead = claim.sentence.before(claim.span.start)[-_REACH:]
    if lead[-len(_IT_WAS) :] != _IT_WAS or not _THAN.isdisjoint(claim.sentence.behind(claim.span.end)[:_SUBJECT]):
        return False
    opens = max((at for at, word in enumerate(lead) if word in _ASIDE), default=None)
    return opens is not None and any(word[:1].isdecimal() for word in lead[opens:])


def is_of_untold(claim: Claim) -> bool:
    """Whether a percentage tells again by how much something went up whose level the text does not give, or did before.

    Args:
        claim: the percentage.
    """
    if _is_of_move_before(claim):
        return True
    if claim.quantity is None or claim.quantity.unit != PERCENT or _CLAUSES.isdisjoint(claim.sentence.words):
        return False
    before = claim.sentence.before(claim.span.start)
    opens = max((at for at, word in enumerate(before) if word in _CLAUSES), default=None)
    if opens is None or not _tells_again(before[opens + 1 :]) or _is_led_to(claim):
        return False
    things = _things(before[opens + 1 :])
    place = claim.sentence.tokens[opens].start
    earlier = claim.block.text[max(0, place - _IN_SIGHT) : place].lower().split()
    return bool(things) and things.isdisjoint(word[:_STEM] for word in earlier)


def _is_of_level_untold(claim: Claim) -> bool:
    """ "Not 2.8%, as forecast, but 3.0%: … half a point above December's": from a level that the text does not give."""
    base = claim.base
    if claim.kind != "point_change" or base is None or base.role is not PeriodRole.WINDOW:
        return False
    text, sentence = claim.block.text, claim.sentence
    if _FORESEEN.isdisjoint(sentence.before(claim.span.start)) or base.span.start < claim.span.end:
        return False
    closed = text[base.span.end :].removeprefix("'s").removeprefix("’s").lstrip()[:1] in _CLOSING
    return closed and base.span.of(text) not in text[: sentence.span.start]


def _is_of_move_before(claim: Claim) -> bool:
    """ "To £221.20 from £203.85, which itself followed an increase of 10.1%": of the move that led to the lower one."""
    if claim.quantity is None or claim.quantity.unit != PERCENT or "which" not in claim.sentence.words:
        return False
    lead = claim.sentence.before(claim.span.start)[-_RELATIVE:]
    if "which" not in lead:
        return False
    told = [word for word in lead[lead.index("which") + 1 :] if word not in _ITSELF]
    return told[:1] == ["followed"] or told[:2] == ["came", "after"] or told[:4] == ["came", "on", "top", "of"]


def _is_of_voters_untold(claim: Claim) -> bool:
    """ "Reform took 14 of the 45 seats, Labour 12, on a turnout of 38.6%": of voters, where only seats are told."""
    if claim.quantity is None or claim.quantity.unit != PERCENT or "turnout" not in claim.sentence.words:
        return False
    near = (*claim.sentence.before(claim.span.start)[-_SUBJECT:], *claim.sentence.behind(claim.span.end)[:1])
    told = frozenset(claim.block.text.lower().split())
    return "turnout" in near and not _SEATS.isdisjoint(told) and _VOTERS.isdisjoint(told)


def _tells_again(clause: list[str]) -> bool:
    """ "Water bills go up by £123 on average, or", "…, a rise of": one figure ahead, by which something moved."""
    figures = [at for at, word in enumerate(clause) if word[:1].isdecimal()]
    again = clause[-1:] in _AGAIN or clause[-2:] in _AGAIN or (clause[-3:-2] == ["a"] and clause[-1] == "of")
    return again and len(figures) == 1 and "by" in clause[: figures[0]]


def _is_led_to(claim: Claim) -> bool:
    """ "Go up by £123, or 26%, to £596": whether the clause goes on to another figure."""
    behind = claim.sentence.behind(claim.span.end)
    end = next((at for at, word in enumerate(behind) if word in _ENDS), len(behind))
    return any(word[:1].isdecimal() for word in behind[:end])


def _things(clause: list[str]) -> set[str]:
    """What a clause opens with, in words that name something; none where it goes on about what was told."""
    if not _POINTING.isdisjoint(clause[:_SUBJECT]):
        return set()
    subject = clause[: clause.index(",")] if "," in clause[:_SUBJECT] else clause[:_SUBJECT]
    return {word[:_STEM] for word in subject if word.isalpha() and word not in _NO_THINGS}
