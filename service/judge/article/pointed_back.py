"""Bases that a sentence sets what was told before against, the wrong way: "28,226 a day. It is down from 26,500".

Where the sentence before tells several levels, the one of about that size is meant: no total of a month is set against
what there was each day.
"""

from collections.abc import Sequence

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, agree, unit_of
from service.judge.changes.two_right import TOLD, accused
from service.judge.evidence.by_sentence import rows_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.quantities import Direction, Hedge
from service.model.report import Label

_UP, _DOWN = Direction.UP, Direction.DOWN
_POINTING = frozenset(["that", "this", "it"])
_BEING = (["is"], ["was"], ["'s"], ["compares"])
_WAYS = {("up", "from"): _UP, ("down", "from"): _DOWN, ("up", "on"): _UP, ("down", "on"): _DOWN}
_WAYS |= {(word, "than"): _UP for word in ("more", "higher", "larger", "bigger")}
_WAYS |= {(word, "than"): _DOWN for word in ("fewer", "less", "lower", "smaller")}
_DEGREES = frozenset("slightly somewhat well far much a little just still sharply markedly considerably".split())
_LIGHT = frozenset(["the", "an", "average", "a", "of"])
_UNTOLD = frozenset(["not", "if", "would", "expected", "forecast", "target", "capacity", "limit", "budget"])
_LEVELS = frozenset(["level", "average"])
_SPAN = 8  # words of "That is still a little down from an average of"
_NEAR, _APART = 1.25, 2.0  # times that the level meant may be of the base, and that every other is at least


def held_to_pointed(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, with bases accused that lie on the wrong side of the level that their sentence points back to.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    rows = rows_of(verdicts)
    wrong: dict[int, Verdict] = {}
    for at, row in enumerate(rows[1:]):
        if row[0].grounded.claim.sentence.words[0] not in _POINTING:
            continue
        base, way = row[0], _way_told(row)
        main = None if way is None else _meant(base, rows[at])
        if main is not None and way is not None and _lies_otherwise(main.grounded.claim, base.grounded.claim, way):
            wrong[id(base)] = accused(base, main, base)[1]
    return tuple(wrong.get(id(one), one) for one in verdicts)


def _way_told(row: Sequence[Verdict]) -> Direction | None:
    """ "That is up from": on which side of the one figure of a sentence lies what it points back to."""
    claim, told = row[0].grounded.claim, [one for one in row if one.grounded.claim.quantity is not None]
    if len(told) != 1 or told[0] is not row[0] or row[0].trial is not None or row[0].label is not Label.UNVERIFIABLE:
        return None
    quantity, words = claim.quantity, claim.sentence.before(claim.span.start)
    if (
        claim.kind not in _LEVELS
        or quantity is None
        or quantity.hedge is not Hedge.EXACT
        or unit_of(claim) in NO_COUNTS
    ):
        return None
    if not 3 < len(words) + 1 <= _SPAN or [words[1]] not in _BEING:
        return None
    if claim.mood not in TOLD or not _UNTOLD.isdisjoint(claim.sentence.words):
        return None
    rest = [word for word in words[2:] if word not in _DEGREES | _LIGHT]
    return _WAYS.get((rest[0], rest[1])) if len(rest) == len(("up", "from")) else None


def _meant(base: Verdict, before: Sequence[Verdict]) -> Verdict | None:
    """The one level of the sentence before that is of about the size of a base; None where others may be meant."""
    claim = base.grounded.claim
    told = [one for one in before if one.grounded.claim.quantity is not None and one.grounded.claim.kind in _LEVELS]
    like = [one for one in told if agree(one.grounded.claim, claim)]
    if any(one.grounded.claim.block is not claim.block or one.grounded.claim.mood not in TOLD for one in like):
        return None
    near = [one for one in like if _times_apart(one.grounded.claim, claim) <= _NEAR]
    far = all(one in near or _times_apart(one.grounded.claim, claim) >= _APART for one in like)
    if len(near) != 1 or not far or near[0].grounded.claim.is_base or near[0].label is Label.CONTRADICTED:
        return None
    return near[0]


def _times_apart(one: Claim, other: Claim) -> float:
    low, high = sorted((value_of(one), value_of(other)))
    return float(high / low) if low else float("inf")


def _lies_otherwise(main: Claim, base: Claim, way: Direction) -> bool:
    one, other = figure_of(main), figure_of(base)
    return one.high < other.low if way is _UP else one.low > other.high
