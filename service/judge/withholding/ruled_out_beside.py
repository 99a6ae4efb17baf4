"""Figures accused of what the words right beside them, or the figure that they led to, rule out.

"More than one patient in eight waited over four hours, when 86.6% did not": what all others did. "From 11.4 to 9.5
per million": the first is not of the days of the second. "With a final week of 209,000": of a week, not of four.
"Having added $14 on top of March's $32": what was added then, and no level. "Rents rose 8.9% over 2024": in that year,
or on it.
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
_WERE = (["were"], ["was"], ["are"], ["is"], [","], ["attendances", "were"])
_OWNER = 5  # words of "on top of March 's"


def is_ruled_out_beside(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether what stands right beside an accused figure rules out what it was read of.

    Args:
        at: the place of the figure.
        verdicts: of all claims, in the order of the text.
    """
    verdict = verdicts[at]
    claim, trial = verdict.grounded.claim, verdict.trial
    if trial is None:
        return False
    if claim.rank is not None:
        return _is_rank_of_level(at, verdicts)
    if claim.quantity is None:
        return False
    if claim.kind == "percent_change":
        return _is_moved_over_year(at, verdicts)
    if claim.kind == "difference":
        return _is_of_pair_again(at, verdicts)
    if claim.kind != "level":
        return False
    return (
        _is_of_core(verdict)
        or _is_of_all_others(verdict)
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
    led = [one.grounded.claim for one in verdicts[at + 1 : at + 2] if one.grounded.claim.sentence is claim.sentence]
    to_level = any(claim.sentence.before(one.span.start)[-1:] == ["to"] for one in led)
    return behind in (["over"], []) and not to_level


def _is_rank_of_level(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "2.18 million attendances were the most in 36 months, and yet 89.3% were through": read of the 89.3%."""
    verdict, before = verdicts[at], verdicts[at - 1] if at else None
    if before is None or before.label is not Label.SUPPORTED or before.grounded.claim.kind != "level":
        return False
    claim, level = verdict.grounded.claim, before.grounded.claim
    if level.sentence is not claim.sentence or series_of(before) == series_of(verdict):
        return False
    ahead = (one for one in verdicts[: at - 1] if one.grounded.claim.sentence is claim.sentence)
    if any(series_of(one) == series_of(verdict) for one in ahead):
        return False  # "1,975 people came in 30 boats, the fewest for an April"
    return claim.sentence.between(level.span.end, claim.span.start) in _WERE


def _is_of_pair_again(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "China had 8.5 million more than India. Four years later it had 42 million fewer": than India, not than then."""
    verdict, before = verdicts[at], verdicts[at - 1] if at else None
    if before is None or before.trial is None or before.grounded.claim.kind != "difference" or verdict.trial is None:
        return False
    claim, told = verdict.grounded.claim, before.grounded.claim
    pair = {one.series_id for one in before.trial.option.figures}
    own = {one.series_id for one in verdict.trial.option.figures}
    behind = claim.sentence.behind(claim.span.end)[:_OWNER]
    return claim.sentence is not told.sentence and len(pair) > 1 and len(own) == 1 and "than" not in behind


def _is_of_core(verdict: Verdict) -> bool:
    """ "Where headline inflation led, core is refusing to follow: 5.5% in April": of the core, named last."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    named = claim.candidates[0] if claim.candidates else None
    ahead = claim.sentence.before(claim.span.start)
    if "core" not in ahead or series is None or named is None or "core" in series.label.lower():
        return False
    at = len(ahead) - 1 - ahead[::-1].index("core")
    words = named.words.split()
    last = max((n for n, word in enumerate(ahead) if word in words), default=-1)
    return not named.carried and -1 < last < at and not any(word[:1].isdecimal() for word in ahead[at:])
