"""Right figures said to lie on the wrong side of an aim or a forecast: "slid to 1.7%, above the Bank's 2% target".

What was aimed at or foreseen is nothing to hold against data, but the text gives it, and the word between is right or
wrong. Where more stands between the two than how far apart they are, it may be said of something else.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import dropwhile

from service.claims.scene import agree
from service.extract.changes import change_of
from service.judge.changes.comparison_words import FROM, SETTING, Side, may_take_sides, side_told
from service.judge.changes.two_right import accused, is_right, is_told
from service.judge.evidence.by_sentence import Around
from service.judge.fit.hedges import BOUNDS
from service.judge.verdicts import Verdict
from service.model.calendar import MONTHS
from service.model.claims import Claim
from service.model.quantities import PERCENT, Direction
from service.model.report import Reason

_LEVELS = frozenset(["level", "average", "share", "threshold"])
_LIGHT = frozenset(
    ", and but still well just far much slightly a an bit little touch shade notch fraction way comfortably again yet"
    " once which that is was remains remained also now even somewhat considerably sharply in last month % per cent"
    " percent miles leaving it stubbornly some distance".split()
)
"""Words that may stand between a figure and the word that sets it against an aim."""
_NAMING = frozenset(["of", "patients", "people", "those", "within"])  # "84.4% of patients within four hours"
_POINTING = (("it",), ("that",), ("this",), ("which",), ("the", "rate"), ("the", "figure"), ("the", "number"))
_DATING = frozenset([*MONTHS, "in", "last", "month", "then"])
_BEING = frozenset(["is", "was", "remains", "stands", "stood", "remained"])


def on_wrong_side(rows: Sequence[list[Verdict]]) -> Iterator[tuple[Verdict, Verdict]]:
    """The figures that lie on the other side of an aim than is said, each with the verdict on it.

    Args:
        rows: the verdicts of each sentence.
    """
    for at, row in enumerate(rows):
        for aim in filter(_is_aim, row):
            side = side_told(aim.grounded.claim)
            main = None if side is None or side.by in FROM else _main(aim, Around(rows, at), side)
            if main is not None and side is not None and _lies_otherwise(main, aim, side.way):
                yield accused(main, main, aim)


def _is_aim(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    if verdict.reason is not Reason.FORECAST_OR_TARGET or claim.kind not in _LEVELS or claim.quantity is None:
        return False
    return claim.quantity.high is None and claim.quantity.unit == PERCENT and may_take_sides(claim)


def _main(aim: Verdict, around: Around, side: Side) -> Verdict | None:
    """The right figure that is set against an aim: the last one told before it, with nothing much between."""
    claim = aim.grounded.claim
    ahead = [one for one in around.own if one.grounded.claim.span.start < claim.span.start and _has_figure(one)]
    if not ahead:
        return _pointed_at(aim, around, side)
    last, main = ahead[-1], next((one for one in reversed(ahead) if not one.grounded.claim.is_base), ahead[-1])
    told = last.grounded.claim
    if main.grounded.claim.is_base or not (_may_be_main(main, claim) and _may_be_main(last, claim)):
        return None
    if last is not main and not _lies_otherwise(last, aim, side.way):
        return None  # "was 1.7%, from 2.2% in August, a little above the 2% target"
    assert claim.quantity is not None and told.quantity is not None
    tokens = [one for one in claim.sentence.tokens if told.quantity.span.end <= one.start < claim.quantity.span.start]
    days = None if told.period is None else told.period.span
    between = [one.lower for one in tokens if days is None or not days.start <= one.start < days.end]
    named = {*told.candidates[0].words.split()} | _NAMING if told.candidates else _NAMING
    between = [*dropwhile(named.__contains__, between[: len(between) - len(side.led) - 1])]
    return main if _is_light(between[: len(between) - (between[-1:] != [] and between[-1] in SETTING)]) else None


def _may_be_main(verdict: Verdict, claim: Claim) -> bool:
    told = verdict.grounded.claim
    return is_right(verdict) and is_told(verdict) and told.kind in _LEVELS and agree(told, claim)


def _pointed_at(aim: Verdict, around: Around, side: Side) -> Verdict | None:
    """ "It is now above the Bank's target of 2%": of the only figure that the sentence before tells."""
    words = tuple(side.ahead)
    opening = next((one for one in _POINTING if words[: len(one)] == one), None)
    if opening is None or not _BEING.issuperset(words[len(opening) : len(opening) + 1]):
        return None
    block = aim.grounded.claim.block
    last = [one for one in around.before if one.grounded.claim.block is block and _has_figure(one)]
    rest = words[len(opening) + 1 :]
    dated = not _DATING.isdisjoint([*rest, *aim.grounded.claim.sentence.behind(aim.grounded.claim.span.end)])
    if len(last) != 1 or dated or not _is_light(rest) or not (is_right(last[0]) and is_told(last[0])):
        return None
    told = last[0].grounded.claim
    return last[0] if told.kind in _LEVELS and agree(told, aim.grounded.claim) else None


def _has_figure(verdict: Verdict) -> bool:
    return verdict.grounded.claim.quantity is not None


def _is_light(words: Sequence[str]) -> bool:
    return all(word in _LIGHT or word in MONTHS or word.isdecimal() or _is_comparative(word) for word in words)


def _is_comparative(word: str) -> bool:
    return word.endswith("ly") or change_of(word, "more") is not None


def _lies_otherwise(main: Verdict, aim: Verdict, way: Direction) -> bool:
    told, foreseen = _quantity(main.grounded.claim), _quantity(aim.grounded.claim)
    if told is None or foreseen is None:
        return False
    return told < foreseen if way is Direction.UP else told > foreseen


def _quantity(claim: Claim) -> Decimal | None:
    quantity = claim.quantity
    return None if quantity is None or quantity.hedge in BOUNDS else quantity.value
