"""One cut-off for all running totals that share it.

Of the admissible cut-offs the most plausible one is taken under which most of the linked claims fit. Beyond the
admissible ones no day is tried to make a number fit.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from service.judge.fit.trials import Trial
from service.model.claims import Claim
from service.model.report import Label

#: Linked are the running totals of one topic that go back to the same day named in the text (or to none).
Key = tuple[str, object]


def joint_cutoffs(rows: Sequence[tuple[Claim, Key, Sequence[Trial]]]) -> Mapping[Key, date]:
    """The cut-off of every group of linked claims.

    Args:
        rows: the claims with their group and their trials; only trials with a cut-off count.
    """
    order: dict[Key, list[date]] = {}
    fits: dict[Key, dict[date, int]] = {}
    for _, key, trials in rows:
        for trial in trials:
            cutoff = trial.option.reading.cutoff
            if cutoff is None:
                continue
            days = order.setdefault(key, [])
            if cutoff not in days:
                days.append(cutoff)
            counts = fits.setdefault(key, {})
            counts.setdefault(cutoff, 0)
        for cutoff in {t.option.reading.cutoff for t in trials if t.fit.label is Label.SUPPORTED}:
            if cutoff is not None:
                fits[key][cutoff] += 1
    return {key: _best(days, fits[key]) for key, days in order.items()}


def _best(days: Sequence[date], counts: Mapping[date, int]) -> date:
    most = max(counts.values())
    return next(day for day in days if counts[day] == most)
