"""Changes whose two levels are told beside them: "5.2%, against 4.4% a year ago, which makes a rise of 1.8 points".

The words say from when a change is taken, and what is read by them are the days of two levels of the same series that
the text tells rightly, right there. So it is no other change that is misread: those two give it, or it is wrong. Not
where another two of the levels in sight give it, or the two as the text rounds them.
"""

from collections.abc import Sequence
from itertools import combinations

from service.judge.changes.between_told_levels import gives_as_told, is_right_level, trial_between
from service.judge.evidence.between_verdicts import series_of, window_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.windows import Grain, Window

_CHANGES = frozenset(["percent_change", "point_change", "difference", "multiple"])
_BEFORE = 1  # sentences before its own in which the two are told
_LONG = 200  # days, of which no month or quarter has as many
_TWO = len(("now", "base"))
_TO = (["to"], [",", "to"], ["to", "just"], ["to", "only"], ["to", "about"], ["to", "around"])


def lies_between_told(verdict: Verdict, told: Sequence[Verdict]) -> bool:
    """Whether a change was read between two levels of named days that are told rightly in its sentence, or before it.

    Args:
        verdict: on the change.
        told: those on all claims, in the order of the text.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.kind not in _CHANGES or trial is None or trial.option.direct or trial.option.reading.base is None:
        return False
    led = claim.base is not None or claim.over is not None or _leads_to_level(verdict, told)
    if not led or claim.against or claim.backward:
        return False
    if _is_of_latest(claim, trial.option.reading.window, trial.option.reading.base):
        return False
    levels = _in_sight(claim, [one for one in told if one is not verdict and is_right_level(one)], told)
    reading = trial.option.reading
    levels = [one for one in levels if series_of(one) == reading.series_id]
    ends = {window_of(one) for one in levels}
    if not {reading.window, reading.base} <= ends:
        return False
    pairs = [pair for pair in combinations(levels, _TWO) if window_of(pair[0]) != window_of(pair[1])]
    return not any(_gives(claim, pair) for pair in pairs)


def _leads_to_level(verdict: Verdict, told: Sequence[Verdict]) -> bool:
    """ "Fell by more than a third to 728,000 in the year to June": the level stands right behind, and is right."""
    claim, at = verdict.grounded.claim, next((n for n, one in enumerate(told) if one is verdict), len(told))
    behind = told[at + 1] if at + 1 < len(told) else None
    if behind is None or not is_right_level(behind) or behind.grounded.claim.sentence is not claim.sentence:
        return False
    own = (series_of(verdict), window_of(verdict))
    led = claim.sentence.between(claim.span.end, behind.grounded.claim.span.start) in _TO
    return led and claim.direction is not None and own == (series_of(behind), window_of(behind))


def _is_of_latest(claim: Claim, now: Window, base: Window) -> bool:
    """ "Up 44% from 122,213 a year earlier, although the increase in the latest quarter, 1.6%, …": of that quarter."""
    own = claim.period
    latest = own is not None and own.rule == "latest-unit" and own.grain is not Grain.YEAR
    return latest and (now.start - base.end).days > _LONG


def _in_sight(claim: Claim, levels: Sequence[Verdict], told: Sequence[Verdict]) -> Sequence[Verdict]:
    """The levels of its sentence and of those right before it."""
    sentences = list(dict.fromkeys(id(one.grounded.claim.sentence) for one in told))
    own = sentences.index(id(claim.sentence))
    near = set(sentences[max(0, own - _BEFORE) : own + 1])
    return [one for one in levels if id(one.grounded.claim.sentence) in near]


def _gives(claim: Claim, pair: Sequence[Verdict]) -> bool:
    """Whether two levels give a change, whichever of them was first."""
    for now, base in (pair, pair[::-1]):
        trial = trial_between(claim, now, base)
        if trial is None or trial.holds:
            return True
    return gives_as_told(claim, pair)
