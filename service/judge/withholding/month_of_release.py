"""What was so "last month", when the figure of the month before came out: a spike "last month to 3.4%", December's."""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import series_of
from service.judge.verdicts import Verdict
from service.model.report import Label
from service.model.windows import DAY

_KINDS = frozenset(["level", "threshold"])


def is_of_month_released(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether what is told of last month is what the text rightly tells of the month before, which came out then.

    Args:
        at: the place of an accused figure.
        verdicts: of all claims, in the order of the text.
    """
    claim, trial = verdicts[at].grounded.claim, verdicts[at].trial
    period, quantity = claim.period, claim.quantity
    if trial is None or period is None or period.rule != "last-month" or quantity is None or claim.kind not in _KINDS:
        return False
    read = trial.option.reading
    return any(
        one.label is Label.SUPPORTED
        and one.trial is not None
        and series_of(one) == read.series_id
        and one.trial.option.reading.window.end + DAY == read.window.start
        and one.grounded.claim.quantity is not None
        and one.grounded.claim.quantity.value == quantity.value
        for one in verdicts
    )
