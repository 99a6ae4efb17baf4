"""Earlier estimates of a figure pointed to: "That number had been put at 740,000 only in May".

It is of the same days as the figure told before, whatever month the words name: then it was put so. How far an office
has moved its estimate since ("raised December's gain by 51,000") is no figure of what it estimates.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.scene import Scene, agree
from service.model.claims import Claim, Mood
from service.model.mentions import Row
from service.records import replace

_PUT = frozenset(["put", "estimated", "reckoned", "given", "reported", "calculated"])
_POINTING = frozenset(["that", "this", "the"])
_FORMER = frozenset(["earlier", "previous", "prior", "former"])
_FIGURES = frozenset("figure number total estimate record sum count reading peak".split())
_ADVERBS = frozenset("first initially originally previously earlier once only still at in".split())
_PUT_AT = frozenset(["at", "as"])
_REVISING = frozenset("revised raised lifted lowered cut reduced trimmed upgraded downgraded marked".split())
_OF_ESTIMATES = frozenset("estimate estimates gain gains growth figure figures count tally reading increase".split())
_AGENCIES = frozenset("department bureau bls ons office government agency statisticians bea eurostat".split())
_NOW_REACH, _THEN_REACH = 4, 3  # words of "is now put at", and of "reported as"
_REACH = 12  # items of "department lowered its estimate of June's gain by"
_SUBJECT = 4  # items of "the Bureau of Labor Statistics"


def estimated_then(row: Sequence[Claim], items: Row, before: Scene) -> Sequence[Claim]:
    """A sentence's claims, what a figure told before had been put at as an earlier estimate of that.

    Args:
        row: the claims in order.
        items: the sentence.
        before: the sentence before it.
    """
    if not (_REVISING.isdisjoint(items.said) or _AGENCIES.isdisjoint(items.said)):
        row = [_as_revision(claim) if _is_revision(claim, items) else claim for claim in row]
    row = _beside_what_it_is_now(_to_what_it_became(row), items)
    if "had" not in items.said or _PUT.isdisjoint(items.said) or _FIGURES.isdisjoint(items.said):
        return row
    found: list[Claim] = []
    for claim in row:
        index = next((at for at in items.figures if items[at].start == claim.span.start), 0)
        former = _is_estimate(items, index) if claim.kind == "level" and index else None
        told = None if former is None else _meant(former, found, before)
        same = told is not None and agree(told, claim)
        found.append(_as_estimate(claim, told) if told is not None and same else claim)
    return found


def _to_what_it_became(row: Sequence[Claim]) -> Sequence[Claim]:
    """ "The year to June 2023 was revised from 740,000 to 906,000": both are of the days named."""
    found = [*row]
    for at, (one, other) in enumerate(pairwise(row)):
        if one.mood is not Mood.EARLIER or one.kind != other.kind or other.period is not None or one.period is None:
            continue
        if [*one.sentence.between(one.span.end, other.span.start)] == ["to"]:
            found[at + 1] = replace(other, period=one.period)
    return found


def _beside_what_it_is_now(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """ "May to July is now put at 8.60 million, when in September it was reported as 8.35 million": of both."""
    if "now" not in items.said or _PUT.isdisjoint(items.said):
        return row
    found = [*row]
    for at, (one, other) in enumerate(pairwise(row), start=1):
        if one.kind != "level" or other.kind != "level" or not agree(one, other) or one.mood is Mood.EARLIER:
            continue
        now = one.sentence.before(one.span.start)[-_NOW_REACH:]
        then = other.sentence.between(one.span.end, other.span.start)
        if "now" in now and not _PUT.isdisjoint(now) and not _PUT.isdisjoint(then[-_THEN_REACH:]) and "now" not in then:
            found[at] = _as_estimate(other, one)
    return found


def _is_revision(claim: Claim, items: Row) -> bool:
    """ "The Labor Department raised December's gain by 51,000": how far an estimate went, and not the measure."""
    index = next((at for at in items.figures if items[at].start == claim.span.start), 0)
    if not index or items.words[index - 1] != "by":
        return False
    told = items.words[max(0, index - _REACH) : index - 1]
    at = next((n for n in range(len(told) - 1, 0, -1) if told[n] in _REVISING), 0)
    lead = told[max(0, at - _SUBJECT) : at]
    return bool(at) and not _OF_ESTIMATES.isdisjoint(told[at + 1 :]) and not _AGENCIES.isdisjoint(lead)


def _as_revision(claim: Claim) -> Claim:
    return replace(claim, candidates=())


def _as_estimate(claim: Claim, told: Claim) -> Claim:
    return replace(
        claim,
        candidates=told.candidates,
        period=told.period,
        base=told.base,
        is_base=told.is_base,
        frame=told.frame,
        mood=Mood.EARLIER,
    )


def _is_estimate(items: Row, index: int) -> bool | None:
    """Whether the figure pointed to is called the former; None where none is.

    "That figure had first been put at", "it had put the earlier record at".
    """
    words = [*items.words[:index]]
    if words[-1] not in _PUT_AT:
        return None
    at = next((n for n in range(len(words) - 2, 0, -1) if words[n] in _PUT), 0)
    named = words[at + 1 : -1]
    had = [word for word in words[:at] if word not in _ADVERBS]
    if not named or _ADVERBS.issuperset(named):
        pointed = had[:-2] if had[-2:] == ["had", "been"] else []
    else:
        pointed = named if had[-1:] == ["had"] else []
    former = pointed[-2:-1] and pointed[-2] in _FORMER
    lead = pointed[:-2] if former or pointed[-2:-1] == ["latter"] else pointed[:-1]
    if not pointed or pointed[-1] not in _FIGURES or not lead or lead[-1] not in _POINTING:
        return None
    return bool(former)


def _meant(former: bool, row: Sequence[Claim], before: Scene) -> Claim | None:
    """The level pointed to: the last one told, or the last that another was compared with for "the earlier figure"."""
    levels = [one for one in (*before.row, *row) if one.kind == "level" and one.candidates]
    levels = [one for one in levels if one.is_base] or levels[-1:] if former else levels[-1:]
    return levels[-1] if levels else None
