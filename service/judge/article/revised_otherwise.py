"""Estimates that are said to have been revised the wrong way: "906 were built. That number was revised down from 740".

What is thought now is told right before, in the same sentence or as all that the one before it tells of the sort; the
words between name nothing but the number itself and the days that it is of.
"""

from collections.abc import Sequence

from service.claims.relate.meant.sight import ends, of_one_sort
from service.claims.relate.quoted import figure_of, value_of
from service.extract.changes import OTHER_WAY
from service.judge.article.subject_told import CALLING, FORMER
from service.judge.changes.two_right import accused
from service.judge.evidence.by_sentence import rows_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Mood
from service.model.quantities import Direction
from service.model.report import Label

_UP, _DOWN = Direction.UP, Direction.DOWN
_WAYS = {"up": _UP, "upwards": _UP, "upward": _UP, "higher": _UP, "down": _DOWN, "downwards": _DOWN, "downward": _DOWN}
_WAYS |= {"lower": _DOWN, "upwardly": _UP, "downwardly": _DOWN}
_THAN = _WAYS | {"more": _UP, "larger": _UP, "bigger": _UP, "fewer": _DOWN, "less": _DOWN, "smaller": _DOWN}
_REVISED = frozenset("revised marked adjusted corrected restated".split())
_GRADED = {"upgraded": _UP, "downgraded": _DOWN}
_LIGHT = frozenset("a an the its their of at just only some about around nearly almost under over".split())
_DEGREES = frozenset("slightly sharply a little somewhat well far much since further again substantially".split())
_BEING = frozenset("which that it this has have had been being was were is are and having after 's ’s".split())
_NUMBER = frozenset("a an the figure number total rate level count tally estimate first ( –".split())
_POINTING = frozenset(["that", "this", "it", "the", "which"])
_OF_OTHERS = frozenset(
    "while but whereas with as against compared target forecast goal expected if not than from for and although"
    " though when where after".split()
)
_LEVELS = frozenset(["level", "average", "total", "percent_change", "difference", "point_change"])
_LOSSES = frozenset("loss losses deficit deficits fall fell decline contraction shrank minus negative cut lost".split())
_SAID = frozenset("reported estimated thought published announced put said given".split())
_TOLD = frozenset([Mood.ASSERTED, Mood.ANNOUNCED, Mood.EARLIER, Mood.FORECAST])
_UNLIKE = 3  # times that one is of another as which it is not put
_LONGEST = 12  # words from a level to its first estimate
_WORDS = _REVISED | FORMER | _GRADED.keys() | {"upwardly", "downwardly"}


def held_to_revision(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, with first estimates accused from which what is thought now lies the other way than is said.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    rows, wrong = rows_of(verdicts), dict[int, Verdict]()
    for at, row in enumerate(rows):
        if _WORDS.isdisjoint(row[0].grounded.claim.sentence.words):
            continue
        for first in filter(_may_be, row):
            claim = first.grounded.claim
            found = _way_ahead(claim) or _way_behind(claim) or _way_put(claim)
            if found is None:
                continue
            way, lead = found
            now = _now(first, lead, row, rows[at - 1] if at else ())
            if now is not None and _lies_otherwise(now.grounded.claim, first.grounded.claim, way):
                wrong[id(first)] = accused(first, now, first)[1]
    return tuple(wrong.get(id(one), one) for one in verdicts)


def _may_be(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    quantity = claim.quantity
    told = quantity is not None and quantity.high is None and not quantity.negative and not quantity.per
    sided = claim.kind in _LEVELS and claim.direction is not _DOWN and claim.rank is None and claim.mood in _TOLD
    return told and sided and verdict.label is not Label.CONTRADICTED


def _way_ahead(claim: Claim) -> tuple[Direction, list[str]] | None:
    """ "Revised down from a first estimate of": which way the number went, and the words ahead of those that say so."""
    words = _until(claim, claim.sentence.before(claim.span.start)[-_LONGEST:])
    behind = claim.sentence.behind(claim.span.end)
    at = len(words)
    while at and words[at - 1] in CALLING | _LIGHT:
        at -= 1
    named = not FORMER.isdisjoint(words[at:]) or tuple(behind[:2]) in _FIRST_SAID
    link, rest = words[at - 1 : at], [word for word in words[: max(0, at - 1)] if word not in _DEGREES - {"a", "since"}]
    if behind[:1] == ["to"] or not rest:
        return None
    if link == ["than"]:
        return (_THAN[rest[-1]], rest[:-1]) if named and rest[-1] in _THAN and _is_over(behind) else None
    if link != ["from"]:
        return None
    if rest[-1] in _GRADED:
        return _GRADED[rest[-1]], rest[:-1]
    if rest[-1] in _REVISED and rest[-2:-1] and rest[-2] in _WAYS:
        return _WAYS[rest[-2]], rest[:-2]  # "upwardly revised from"
    if rest[-1] not in _WAYS:
        return None
    if rest[-2:-1] and rest[-2] in _REVISED:
        return _WAYS[rest[-1]], rest[:-2]
    return (_WAYS[rest[-1]], rest[:-1]) if named and _is_over(behind) else None


_FIRST_SAID = {(when, told) for when in ("first", "initially", "originally", "previously") for told in _SAID}


def _way_behind(claim: Claim) -> tuple[Direction, list[str]] | None:
    """ "The first estimate, of 740, was revised up", "the first estimate was 740; it has been revised up"."""
    ahead = claim.sentence.before(claim.span.start)
    called = [word for word in ahead if word not in _LIGHT | _BEING | {","}]
    behind = [word for word in claim.sentence.behind(claim.span.end) if word not in _BEING | _DEGREES | {","}]
    if not called or not CALLING.issuperset(called) or FORMER.isdisjoint(called):
        return None
    behind = behind[1:] if behind[:1] == [";"] else behind
    if behind[:1] == [] or behind[0] not in _REVISED or not ends(behind[2:]):
        return (_GRADED[behind[0]], ["it"]) if behind[:1] and behind[0] in _GRADED and ends(behind[1:]) else None
    return (_WAYS[behind[1]], ["it"]) if behind[1:2] and behind[1] in _WAYS else None


def _way_put(claim: Claim) -> tuple[Direction, list[str]] | None:
    """ "It had first been put higher, at 740": what is thought now lies the other way."""
    words = claim.sentence.before(claim.span.start)
    ways = [_WAYS[word] for word in words if word in _WAYS]
    light = _LIGHT | _BEING | _NUMBER | CALLING | {",", "to", "be", "even"} | _WAYS.keys()
    if len(ways) != 1 or words[-1:] != ["at"] or FORMER.isdisjoint(words) or not light.issuperset(words):
        return None
    return (
        (OTHER_WAY[ways[0]], ["it"]) if words[0] in _POINTING and ends(claim.sentence.behind(claim.span.end)) else None
    )


def _until(claim: Claim, words: Sequence[str]) -> list[str]:
    """The words, without those of the days that the figure before them is of."""
    own = () if claim.period is None else claim.sentence.between(claim.period.span.start, claim.period.span.end)
    if not own or len(own) >= len(words):
        return [*words]
    at = next((n for n in range(len(words) - len(own), -1, -1) if [*words[n : n + len(own)]] == [*own]), None)
    return [*words] if at is None else [*words[:at], *words[at + len(own) :]]


def _is_over(behind: Sequence[str]) -> bool:
    return ends(behind) or (tuple(behind[:2]) in _FIRST_SAID and ends(behind[2:]))


def _now(first: Verdict, lead: Sequence[str], row: Sequence[Verdict], before: Sequence[Verdict]) -> Verdict | None:
    """What is thought now, which the words ahead of a revision are said of."""
    claim = first.grounded.claim
    own = [one for one in row if _is_like(one, claim) and one.grounded.claim.span.end <= claim.span.start]
    if own:
        last = own[-1].grounded.claim
        between = _until(last, claim.sentence.between(last.span.end, claim.span.start))
        mark = max((n for n, word in enumerate(between) if word in (",", "(", "–", ";")), default=-1)
        apart = _OF_OTHERS.isdisjoint(between[: max(0, mark)]) and "," not in between[: max(0, mark)]
        told = _names_the_number(
            lead[max((n for n, word in enumerate(lead) if word in (",", "(", "–", ";")), default=-1) + 1 :]
        )
        return own[-1] if apart and told and (mark >= 0 or len(between) <= len(lead)) else None
    told_last = [one for one in before if _is_like(one, claim)]
    if not told_last or told_last[0].grounded.claim.block is not claim.block or not lead:
        return None
    if lead[0] not in _POINTING or not _names_the_number(lead):
        return None
    if lead[0] not in ("that", "this") and any(one.grounded.claim.is_base for one in told_last):
        return None
    return told_last[-1] if len({value_of(one.grounded.claim) for one in told_last}) == 1 else None


def _names_the_number(words: Sequence[str]) -> bool:
    return all(word in _BEING or word in _NUMBER or word in _DEGREES for word in words)


def _is_like(one: Verdict, claim: Claim) -> bool:
    """Whether a figure may be what a first estimate was put at since."""
    told = one.grounded.claim
    if told is claim or not _may_be(one) or not _LOSSES.isdisjoint(told.sentence.words):
        return False
    low, high = sorted((value_of(told), value_of(claim)))
    return of_one_sort(told, claim) and low > 0 and high < _UNLIKE * low


def _lies_otherwise(now: Claim, first: Claim, way: Direction) -> bool:
    one, other = figure_of(now), figure_of(first)
    return one.high <= other.low if way is _UP else one.low >= other.high
