"""Figures that are worked out from what stands rightly beside them: "£1,928 a year, 15% more than today's £1,834".

What a change led to, what an average spreads, what is said to be a share of all: where that is the one level of its
sentence before the figure, and what was published, it is known of what the figure is told, however loose its own words
are. A change is then sure where what it was taken from follows, rightly too.
"""

from collections.abc import Sequence

from service.claims.scene import agree
from service.ground.figures.totals_spread import TIMES, spread_over
from service.judge.evidence.between_verdicts import digits_of, series_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT
from service.model.report import Label

_LEVELS = frozenset(["level", "total", "threshold", "average"])
_TELLING = 3  # digits of a level that is no other by chance
_CHANGES = frozenset(["percent_change", "difference"])
_KINDS = frozenset(["percent_change", "average", "share"])


def is_worked_out_beside(verdict: Verdict, beside: Sequence[Verdict]) -> bool:
    """Whether what a figure is worked out from stands right before it, and behind it what that is taken from.

    Args:
        verdict: on the figure, which is not what its reading gives.
        beside: those on all claims of its sentence, in the order of the text, as they stand now.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if claim.kind not in _KINDS or claim.quantity is None or (series is not None and series.unit == PERCENT):
        return False
    told = [one for one in beside if one.grounded.claim.kind in _LEVELS and one.grounded.claim.quantity is not None]
    ahead = [one for one in told if one.grounded.claim.span.end <= claim.span.start]
    mains = [one for one in ahead if not one.grounded.claim.is_base]
    behind = next((one for one in told if one.grounded.claim.span.start >= claim.span.end), None)
    if verdict.trial is None:
        return claim.kind == "share" and _is_of_both(verdict, mains, behind)
    option = verdict.trial.option
    if not mains or not _is_right(mains[-1], verdict, option.figures[0]) or not _is_only_one(mains):
        return False
    if claim.kind == "percent_change":
        own = claim.period is not None and claim.period != mains[-1].grounded.claim.period
        changed = claim.direction is not None and not own and not option.direct
        ends = changed and option.reading.base is not None and len(option.figures) == len(("now", "base"))
        return ends and behind is not None and _is_right(behind, verdict, option.figures[1])
    return claim.kind == "share" or (claim.quantity.per in TIMES and spread_over(claim))


def goes_on_between(verdict: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """Whether a change lies between the level told last, here or in the sentence before, and one right behind it.

    Both are what was published: "so far 14,812 have come. It is 95% above the figure a year earlier, at 10,448".

    Args:
        verdict: on the change, which is not what its reading gives.
        verdicts: those on all claims, in the order of the text, as they stand now.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.kind not in _CHANGES or claim.base is None or claim.direction is None or trial is None:
        return False
    if trial.option.direct or trial.option.reading.base is None or len(trial.option.figures) != len(("now", "base")):
        return False
    near = [one for one in verdicts if one.grounded.claim.block is claim.block and one.grounded.claim.kind in _LEVELS]
    ahead = [one for one in near if one.grounded.claim.span.end <= claim.span.start]
    behind = [one for one in near if one.grounded.claim.span.start >= claim.span.end][:1]
    if not ahead or not behind or behind[0].grounded.claim.sentence is not claim.sentence:
        return False
    last = ahead[-1].grounded.claim
    apart = last.sentence is not claim.sentence and claim.block.text[last.sentence.span.end : claim.sentence.span.start]
    if last.is_base or (apart and apart.strip()):
        return False
    now, base, told = *trial.option.figures, behind[0].grounded.claim.quantity
    tells_base = told is not None and told.value == base.value and len(digits_of(told)) >= _TELLING
    return tells_base and _is_right(ahead[-1], verdict, now)


def of_sentence(verdict: Verdict, verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """Those of some verdicts that are on claims of the sentence of one."""
    return [one for one in verdicts if one.grounded.claim.sentence is verdict.grounded.claim.sentence]


def _is_right(one: Verdict, verdict: Verdict, end: Figure) -> bool:
    """Whether a level is what was published of the series of a figure, and what this is worked out from."""
    trial = one.trial
    if one.label is not Label.SUPPORTED or trial is None or trial.option.reading.base is not None:
        return False
    return series_of(one) == series_of(verdict) and trial.option.figures[0].value == end.value


def _is_only_one(mains: Sequence[Verdict]) -> bool:
    last = mains[-1].grounded.claim
    return not any(agree(one.grounded.claim, last) for one in mains[:-1])


def _is_of_both(verdict: Verdict, mains: Sequence[Verdict], behind: Verdict | None) -> bool:
    """ "$27.4 trillion, 36% of the world's $105.4 trillion": both figures that it rests on, rightly told."""
    if behind is None or not mains or not _is_only_one(mains):
        return False
    pair = (mains[-1], behind)
    rests = [figure.span for figure in verdict.grounded.claim.inputs] == [_place(one.grounded.claim) for one in pair]
    return rests and all(one.label is Label.SUPPORTED and one.trial is not None for one in pair)


def _place(claim: Claim) -> object:
    return None if claim.quantity is None else claim.quantity.span
