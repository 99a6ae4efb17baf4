"""Figures accused of what the words right beside them, or the figure that they led to, rule out.

"More than one patient in eight waited over four hours, when 86.6% did not": what all others did. "From 11.4 to 9.5 per
million": the first is not of the days of the second. "With a final week of 209,000": of a week, and not of four. "Having
added $14 on top of March's $32": what was added then, and no level. "Rents rose 8.9% over 2024": in that year, or on it.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.scene import unit_of
from service.judge.evidence.between_verdicts import series_of
from service.judge.verdicts import Verdict
from service.model.quantities import PERCENT
from service.model.report import Label
from service.model.windows import Grain

_ALL = Decimal(100)
_ROUNDED = Decimal("0.051")  # points that either share may have been rounded by
_OTHERS = frozenset("not n't within inside time rest others other remaining remainder without".split())
_LONGEST = {"day": 1, "weekend": 4, "week": 7, "month": 31, "quarter": 92}
_ON_TOP = [["on", "top", "of"], ["in", "addition", "to"]]
_MOVED = frozenset(["difference", "point_change", "percent_change"])
_OWNER = 5  # words of "on top of March 's"


def is_ruled_out_beside(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether what stands right beside an accused figure rules out what it was read of.

    Args:
        at: the place of the figure.
        verdicts: of all claims, in the order of the text.
    """
    verdict = verdicts[at]
    claim, trial = verdict.grounded.claim, verdict.trial
    if trial is None or claim.quantity is None:
        return False
    if claim.kind == "percent_change":
        return _is_moved_over_year(at, verdicts)
    if claim.kind != "level":
        return False
    return (
        _is_of_all_others(verdict)
        or _is_before_what_followed(at, verdicts)
        or _is_of_one_unit(verdict)
        or _is_added_on_top(at, verdicts)
    )


def _is_of_all_others(verdict: Verdict) -> bool:
    """ "When 86.6% did not": just what is left of the whole, in a sentence with words for those."""
    quantity, trial = verdict.grounded.claim.quantity, verdict.trial
    if trial is None or quantity is None or quantity.unit != PERCENT or len(trial.option.figures) != 1:
        return False
    rest = abs(_ALL - trial.option.figures[0].value - quantity.value) < _ROUNDED
    return rest and not _OTHERS.isdisjoint(verdict.grounded.claim.sentence.words)


def _is_before_what_followed(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "From 11.4 to 9.5", where 9.5 is right of the days that 11.4 was read of."""
    verdict, behind = verdicts[at], verdicts[at + 1 : at + 2]
    if not behind or behind[0].label is not Label.SUPPORTED or behind[0].trial is None or verdict.trial is None:
        return False
    claim, led = verdict.grounded.claim, behind[0].grounded.claim
    joined = led.sentence is claim.sentence and claim.sentence.between(claim.span.end, led.span.start) == ["to"]
    moved = joined and claim.sentence.before(claim.span.start)[-1:] == ["from"]
    same = series_of(verdict) == series_of(behind[0])
    return moved and same and verdict.trial.option.figures[0].value == behind[0].trial.option.figures[0].value


def _is_of_one_unit(verdict: Verdict) -> bool:
    """ "With a final week of 209,000", read of four weeks; "a month of 1.95 million"."""
    claim, trial = verdict.grounded.claim, verdict.trial
    ahead = claim.sentence.before(claim.span.start)
    if ahead[-1:] != ["of"] or trial is None or len(ahead) < len(_ON_TOP[0]) or ahead[-2] not in _LONGEST:
        return False
    return trial.option.reading.window.days > _LONGEST[ahead[-2]]


def _is_added_on_top(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "Having added $14 on top of March's $32": behind a move, what came before it was one."""
    claim, before = verdicts[at].grounded.claim, verdicts[at - 1].grounded.claim if at else None
    if before is None or before.kind not in _MOVED or before.sentence is not claim.sentence:
        return False
    lead = claim.sentence.between(before.span.end, claim.span.start)
    return lead[:3] in _ON_TOP and len(lead) <= _OWNER and unit_of(before) == unit_of(claim)


def _is_moved_over_year(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "Rose 8.9% over 2024", with no days of its own and no level that it led to: in that year as well as on it."""
    claim = verdicts[at].grounded.claim
    base = claim.base
    if base is None or base.preposition != "over" or base.grain is not Grain.YEAR or claim.period is not None:
        return False
    behind = claim.sentence.between(claim.span.end, base.span.start)
    levels = [one for one in verdicts if one.grounded.claim.sentence is claim.sentence and one is not verdicts[at]]
    led = any(one.grounded.claim.kind == "level" and not one.grounded.claim.is_base for one in levels)
    return behind in (["over"], []) and not led
