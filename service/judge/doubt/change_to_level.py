"""Changes told with what they led to: "raised interest rates by half a point to 5%".

The level behind "to" is right, so that measure and days are known, and so is the day before: the size of the one move
is right or wrong. What "has been raised by 1.5 points to 5%" may be several moves.
"""

from collections.abc import Iterable

from service.judge.evidence.between_verdicts import AGAINST_BASE
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.quantities import Direction
from service.model.report import Label
from service.model.series import Nature
from service.model.windows import Window

_PERFECT = frozenset("has have had 's been since in over total altogether together successive steps stages".split())
_SEVERAL = frozenset("cuts rises increases moves steps hikes decisions meetings times".split())
_ENDS = ("now", "base")
_LED = 6  # words of "from the month before to"
_REACH = 8  # words before a figure in which its verb stands


def leads_to_level(verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether a change of a value in force is told by one move to a level that is right.

    Args:
        verdict: of a change that does not hold.
        witnesses: the other figures of the text.
    """
    if leads_between(verdict, witnesses.beside(verdict)):
        return True
    claim, trial, series = verdict.grounded.claim, verdict.trial, verdict.grounded.series
    if claim.kind not in AGAINST_BASE or trial is None or series is None or series.nature is not Nature.STEP:
        return False
    if claim.base is not None or claim.over is not None or claim.streak is not None:
        return False
    words = claim.sentence.before(claim.span.start)[-_REACH:]
    if not _PERFECT.isdisjoint(words) or not _SEVERAL.isdisjoint(words):
        return False
    reading = trial.option.reading
    return any(_is_led_to(verdict, one, (reading.series_id, reading.window)) for one in witnesses.beside(verdict))


def leads_between(verdict: Verdict, beside: Iterable[Verdict]) -> bool:
    """ "Inflation fell by 0.5% from August to 1.2% in September": so named, with a level that is right, it is of that.

    Args:
        verdict: of a change that does not hold.
        beside: the verdicts of its sentence.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.kind not in AGAINST_BASE or claim.base is None or trial is None:
        return False
    told = (trial.option.reading.series_id, trial.option.reading.window)
    for one in beside:
        level, right = one.grounded.claim, one.label is Label.SUPPORTED and one.trial is not None
        if level.kind != "level" or not right or level.span.start < claim.span.end or _place_of(one) != told:
            continue
        between = claim.sentence.between(claim.span.end, level.span.start)
        if between[:1] == ["from"] and between[-1:] == ["to"] and len(between) <= _LED:
            return True
    return False


def is_against_its_word(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "Crept up to 4% in January from 4.8%", where the 4% is right: what it came from, or the word, is wrong for sure.

    Args:
        verdict: of what something is said to have come from, which does not hold.
        witnesses: the other figures of the text.
    """
    claim = verdict.grounded.claim
    if not claim.is_base or claim.quantity is None:
        return False
    for one in witnesses.beside(verdict):
        told, way = one.grounded.claim, one.grounded.claim.direction
        if one.label is not Label.SUPPORTED or one.trial is None or way is None or len(told.inputs) != len(_ENDS):
            continue
        now, base = told.inputs
        if told.kind != "level" or base.span is None or not base.span.overlaps(claim.quantity.span):
            continue
        if (now.high < base.low) if way is Direction.UP else (now.low > base.high):
            return True
    return False


def _is_led_to(verdict: Verdict, level: Verdict, told: tuple[str, Window]) -> bool:
    """Whether a level stands right behind a change, joined by "to", and is right in the same series for its days."""
    claim, one, trial = verdict.grounded.claim, level.grounded.claim, level.trial
    if level.label is not Label.SUPPORTED or trial is None or one.kind != "level" or one.span.start < claim.span.end:
        return False
    between = claim.block.text[claim.span.end : one.span.start].strip().lower()
    return between == "to" and _place_of(level) == told


def _place_of(verdict: Verdict) -> tuple[str, Window] | None:
    trial = verdict.trial
    return None if trial is None else (trial.option.reading.series_id, trial.option.reading.window)
