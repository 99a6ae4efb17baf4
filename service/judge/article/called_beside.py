"""Figures that a comparative right before them sets on the wrong side of others: "11.1% here and a higher 7.7% there".

It is set against the figure of its sort told last; where it lies the other way from every one that was told beside it,
the word or the figure is wrong, whatever each of them is of.
"""

from collections.abc import Sequence

from service.claims.relate.meant.sight import is_plain
from service.claims.relate.quoted import figure_of
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.extract.changes import change_of
from service.judge.changes.two_right import accused
from service.judge.evidence.by_sentence import rows_of
from service.judge.verdicts import Verdict
from service.model.claims import Mood
from service.model.quantities import PERCENT, Direction, Form
from service.model.report import Label

COMPARATIVES = frozenset(
    "higher lower larger smaller bigger greater slower faster weaker stronger cooler hotter milder steeper shallower"
    " heavier lighter leaner softer brisker longer shorter".split()
)
_OF_TIMES = frozenset(["longer", "shorter"])
_BEING = frozenset("is are was were remains remained stands stood it".split())
_LED = ([",", "at"], ["at"], [":"])
_RANKED = frozenset("rank ranks ranked ranking place places seed seeded position".split())
_WAYS = {"milder": Direction.DOWN, "shallower": Direction.DOWN}
_DEGREES = frozenset("much far slightly somewhat still even rather considerably markedly little bit notably".split())
_TOLD = frozenset([Mood.ASSERTED, Mood.ANNOUNCED])
_LEVELS = frozenset(["level", "average", "percent_change", "share", "total", "difference"])
_UNSURE = frozenset("not no never would could might if whether expected forecast instead than rather".split())
_NEAR = 6  # words of "is very much higher still, at"
_LIKE = 20  # times that one is of another beside which it is told


def held_to_calling(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, with figures accused that a comparative sets on the wrong side of all that were told beside them.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    rows, wrong = rows_of(verdicts), dict[int, Verdict]()
    for at, row in enumerate(rows):
        if COMPARATIVES.isdisjoint(row[0].grounded.claim.sentence.words):
            continue
        for one in row:
            way = _way_called(one) if _may_be(one) else None
            beside = None if way is None else _beside(one, row, rows[at - 1] if at else ())
            if way is not None and beside and all(_lies_otherwise(one, other, way) for other in beside):
                wrong[id(one)] = accused(one, one, _last_before(one, beside))[1]
    return tuple(wrong.get(id(one), one) for one in verdicts)


def _may_be(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    told = claim.quantity is not None and claim.quantity.high is None and not claim.quantity.negative
    plain = claim.kind != "level" or is_plain(claim, loosely=True)
    return told and plain and claim.kind in _LEVELS and claim.mood in _TOLD and claim.rank is None


def _way_called(verdict: Verdict) -> Direction | None:
    """ "A slightly higher 7.7%": the side that the words right before a figure put it on."""
    claim = verdict.grounded.claim
    assert claim.quantity is not None
    hedge = claim.quantity.hedge_span
    start = claim.quantity.span.start if hedge is None else min(claim.quantity.span.start, hedge.start)
    words = claim.sentence.before(start)[-_NEAR:]
    led = next((led for led in _LED if words[-len(led) :] == led), [])  # "it is higher still, at 7.7%"
    words = words[: len(words) - len(led)]
    words = words[:-1] if led and words[-1:] in (["still"], ["again"], ["yet"]) else words
    word = words[-1] if words else ""
    timed = unit_of(claim) in (APART - NO_COUNTS)
    if word not in COMPARATIVES or (timed and word not in _OF_TIMES) or verdict.label is Label.CONTRADICTED:
        return None
    rest = [one for one in words[:-1] if one not in _DEGREES][-1:]
    opened = rest[:1] != [] and (rest[0] in _BEING if led else rest[0] in ("a", "the", "an"))
    if not opened or not (_UNSURE | _RANKED).isdisjoint(claim.sentence.words):
        return None
    change = change_of(word, "more")
    return _WAYS.get(word) or (None if change is None else change.direction)


def _beside(one: Verdict, row: Sequence[Verdict], before: Sequence[Verdict]) -> list[Verdict]:
    """The figures of its sort of its own sentence, or where it is the first there those of the one before."""
    own = [other for other in row if other is not one and _is_like(one, other)]
    if any(other.grounded.claim.span.start < one.grounded.claim.span.start for other in own):
        return own
    last = [other for other in before if _is_like(one, other)]
    same = bool(last) and last[0].grounded.claim.block is one.grounded.claim.block
    return [*last, *own] if same else []


def _is_like(one: Verdict, other: Verdict) -> bool:
    claim, told = one.grounded.claim, other.grounded.claim
    if not _may_be_beside(other) or not agree(claim, told):
        return False
    named = {noun_of(claim), noun_of(told)} - {""}
    low, high = sorted((abs(figure_of(claim).value), abs(figure_of(told).value)))
    return len(named) <= 1 and (unit_of(claim) == PERCENT) is (unit_of(told) == PERCENT) and high < _LIKE * low


def _may_be_beside(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    digits = claim.quantity is not None and claim.quantity.form is Form.DIGITS and not claim.quantity.negative
    return digits and claim.kind in _LEVELS


def _last_before(one: Verdict, beside: Sequence[Verdict]) -> Verdict:
    start = one.grounded.claim.span.start
    return [other for other in beside if other.grounded.claim.span.start < start][-1]


def _lies_otherwise(one: Verdict, other: Verdict, way: Direction) -> bool:
    now, then = figure_of(one.grounded.claim), figure_of(other.grounded.claim)
    return now.high <= then.low if way is Direction.UP else now.low >= then.high
