"""A superlative and the level that it is of, the days told with them those of another: "The high was 3.9%, on 8 May".

The figure is to the last digit that of the days that the superlative is rightly told of: what and which days are meant
leaves no doubt, and only their name is wrong.
"""

from service.judge.evidence.between_verdicts import digits_of
from service.judge.evidence.witnesses import Witnesses
from service.judge.fit.hedges import place_of
from service.judge.verdicts import Verdict
from service.model.ranks import Extreme
from service.model.report import Label
from service.numeric.rounding import half_up

_TELLING = 2  # digits


def is_top_of_other_days(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "The highest total of 2025 was 1,195, on 8 October", which was that of 31 May: both the rank and the figure.

    Args:
        verdict: of the superlative, or of the level.
        witnesses: what the other figures of the text say.
    """
    if verdict.label is not Label.CONTRADICTED:
        return False
    ranked = verdict.grounded.claim.rank is not None
    others = [one for one in witnesses.beside(verdict) if one.label is Label.CONTRADICTED and one is not verdict]
    if ranked:
        return any(_is_its_level(one, verdict) for one in others)
    return any(_is_its_level(verdict, one) for one in others)


def _is_its_level(level: Verdict, rank: Verdict) -> bool:
    claim, told, quantity = level.grounded.claim, rank.grounded.claim.rank, level.grounded.claim.quantity
    if told is None or claim.kind != "level" or quantity is None or level.trial is None or rank.trial is None:
        return False
    own, read = level.trial.option.reading, rank.trial.option.reading
    if (own.series_id, own.window) != (read.series_id, read.window) or len(digits_of(quantity)) < _TELLING:
        return False
    held = [one.value for one in rank.trial.computation.inputs]
    top = max(held) if told.extreme is Extreme.HIGHEST else min(held)
    return half_up(top, place_of(quantity)) == quantity.value
