"""Figures that nothing in the words ties to others, borne out by the figures beside them.

"She held the seat by 3,418 votes, with 15,902 to her opponent's 12,484": the words do not say of which two figures the
first is the difference, but two of them give it to the last digit. Such figures are supported and never accused: where
nothing fits, nothing is said. What would fit by chance is left alone: the fewer digits a figure has, the fewer ways of
working it out may be tried.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, combinations, islice, permutations, zip_longest

from service.claims import KIND_BY_NAME
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import agree, unit_of
from service.judge.article import article_check
from service.judge.bench import Verdict
from service.model.claims import Claim, Mood
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Direction, Form
from service.model.report import Label, Reason, Severity
from service.numeric.rounding import significant_digits
from service.records import dataclass, replace

_LEVELS = frozenset(["level", "threshold", "average", "total", "difference"])
_NO_COUNTS = frozenset([PERCENT, POINTS, MULTIPLE])
_MOST = 8  # figures beside it that are tried, the nearest
#: How many ways of working a figure out are tried, the nearest figures first, by the digits of it: a percentage of two
#: digits fits one pair of figures in fifty by chance, one of three digits one in five hundred.
_WAYS = {1: 2, 2: 6, 3: 30}
_OPEN = frozenset([Reason.NO_SERIES, Reason.NO_PERIOD, Reason.OUT_OF_RANGE, Reason.VINTAGE_NOT_HELD])
_BEFORE = 2  # sentences before its own of which the figures are tried
_NEAR = 0.1  # how far a figure, a bound above all, may lie from what is worked out, of itself
_EACH = frozenset("a an each per apiece every".split())


def borne_out(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, where a figure that could not be checked is what figures beside it give.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    rows = _rows(verdicts)
    return tuple(
        _borne_out(verdict, rows[id(verdict.grounded.claim.sentence)]) if _is_open(verdict) else verdict
        for verdict in verdicts
    )


def _rows(verdicts: Sequence[Verdict]) -> dict[int, list[Claim]]:
    """For each sentence the figures of it and of those before."""
    told: dict[int, list[Claim]] = {}
    for claim in (verdict.grounded.claim for verdict in verdicts):
        own = told.setdefault(id(claim.sentence), [])
        if _is_level(claim):
            own.append(claim)
    each = [*told.values()]
    return {key: [*chain(*each[max(0, at - _BEFORE) : at + 1])] for at, key in enumerate(told)}


def _is_open(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    return (
        verdict.label is Label.UNVERIFIABLE
        and verdict.reason in _OPEN
        and claim.mood is Mood.ASSERTED
        and claim.quantity is not None
        and claim.quantity.high is None
        and len(claim.inputs) < len(("now", "base"))
    )


def _is_level(claim: Claim) -> bool:
    told = claim.quantity is not None and claim.rank is None and claim.mood is Mood.ASSERTED
    return told and claim.kind in _LEVELS and claim.quantity is not None and claim.quantity.high is None


def _borne_out(verdict: Verdict, row: Sequence[Claim]) -> Verdict:
    claim = verdict.grounded.claim
    assert claim.quantity is not None
    beside = _nearest(claim, row)
    written = claim.quantity.form is Form.DIGITS
    digits = significant_digits(claim.quantity.value, claim.quantity.decimals) if written else 1
    stated = float(claim.quantity.value)
    for way in islice(_ways(claim, beside), _WAYS[max(1, min(digits, max(_WAYS)))]):
        if abs(way.roughly - stated) > stated * _NEAR:
            continue
        one = replace(claim, kind=way.kind, inputs=(figure_of(way.first), figure_of(way.second)))
        check = article_check(one)
        if check is not None and check.fit.label is Label.SUPPORTED and not check.fit.cautions:
            grounded = replace(verdict.grounded, claim=one)
            return replace(
                verdict, grounded=grounded, label=Label.SUPPORTED, severity=Severity.NONE, reason=None, article=check
            )
    return verdict


def _nearest(claim: Claim, row: Sequence[Claim]) -> list[Claim]:
    """The figures beside one, the nearest first."""
    behind = [one for one in row if one.sentence is claim.sentence and one.span.start > claim.span.start]
    before = [one for one in reversed(row) if one.sentence is not claim.sentence or one.span.start < claim.span.start]
    pairs = zip_longest(before, behind)
    return [one for pair in pairs for one in pair if one is not None][:_MOST]


@dataclass(frozen=True, slots=True)
class _Way:
    """Two figures as a kind of claim takes them, with about what they give."""

    kind: str
    first: Claim
    second: Claim
    roughly: float


def _ways(claim: Claim, beside: Sequence[Claim]) -> Iterator[_Way]:
    """How the figure may be worked out from two beside it, as its kind and its unit allow; the nearest first."""
    falls = claim.direction is Direction.DOWN
    kind = _kind(claim)
    of_kind = [one for one in beside if _serves(one, kind, claim)]
    for one, other in sorted(combinations(range(len(of_kind)), 2), key=max):
        low, high = sorted((of_kind[one], of_kind[other]), key=value_of)
        smaller, larger = float(value_of(low)), float(value_of(high))
        if smaller < larger and agree(low, high):
            first, second = (low, high) if kind == "share" or falls else (high, low)
            yield _Way(kind, first, second, _roughly(kind, smaller, larger, falls=falls))
    if _is_each(claim):
        for total, count in permutations(beside, 2):
            if unit_of(total) == unit_of(claim) and not agree(total, count) and unit_of(count) not in _NO_COUNTS:
                yield _Way("average", total, count, float(value_of(total)) / (float(value_of(count)) or 1))


def _kind(claim: Claim) -> str:
    """What a figure of this unit may say of two others."""
    unit = unit_of(claim)
    if unit == PERCENT:
        return "percent_change" if KIND_BY_NAME[claim.kind].compares else "share"
    if unit == MULTIPLE:
        return "multiple"
    return "point_change" if unit == POINTS else "difference"


def _serves(one: Claim, kind: str, claim: Claim) -> bool:
    if kind == "point_change":
        return unit_of(one) == PERCENT
    if unit_of(one) in _NO_COUNTS:
        return False
    # A figure larger than one of two is not what lies between them, but what that is taken from.
    return kind != "difference" or (value_of(one) >= value_of(claim) and agree(claim, one))


def _roughly(kind: str, smaller: float, larger: float, *, falls: bool) -> float:
    if kind in ("difference", "point_change"):
        return larger - smaller
    if not smaller:
        return 0
    if kind == "multiple":
        return larger / smaller
    whole = larger if falls or kind == "share" else smaller
    return (smaller if kind == "share" else larger - smaller) / whole * 100


def _is_each(claim: Claim) -> bool:
    """ "£240 a time", "£14 each"."""
    assert claim.quantity is not None
    behind = claim.block.text[claim.quantity.span.end :].split(maxsplit=1)[:1]
    return bool(claim.quantity.per) or (bool(behind) and behind[0].strip(".,;").lower() in _EACH)
