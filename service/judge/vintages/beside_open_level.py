"""Ranks and changes that hold only loosely by figures revised since, of a level that was printed otherwise.

"It slowed to 2.6%, the slowest since the beginning of 2018": by now it is 0.6%, and the slowest since 2014. "Up 14% to
33,380": by now it is 14.5%, to 33,501.
"""

from collections.abc import Sequence

from service.judge.verdicts import Verdict, vintage_not_held
from service.model.report import Label, Reason


def left_to_the_print(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, such ranks and changes left open where the level of the same days beside them is.

    Args:
        verdicts: on all figures of the text, in its order.
    """
    printed = [one for one in verdicts if one.reason is Reason.VINTAGE_NOT_HELD and one.trial is not None]
    return tuple(vintage_not_held(one) if _is_of_print(one, printed) else one for one in verdicts)


def _is_of_print(verdict: Verdict, printed: Sequence[Verdict]) -> bool:
    claim, trial = verdict.grounded.claim, verdict.trial
    changed = claim.kind in ("percent_change", "difference") and claim.quantity is not None
    if verdict.label is not Label.IMPRECISE or trial is None or not (changed or claim.rank is not None):
        return False
    own = trial.option.reading.series_id, trial.option.reading.window
    return any(
        one.trial is not None
        and one.grounded.claim.sentence is claim.sentence
        and (one.trial.option.reading.series_id, one.trial.option.reading.window) == own
        for one in printed
    )
