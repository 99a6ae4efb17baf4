"""The days of an average that names none, where those of the figures before it were only found when all was read.

"A record 19,982 came in the first half of 2025, but the year set none. Its total of 41,472 … ¶ There were 62 people in
the average boat, compared with 53 in 2024": of the days told last, or of a year as those are that it is compared with.
"""

from collections.abc import Iterator, Sequence

from service.judge.evidence.between_verdicts import series_of
from service.judge.verdicts import Verdict
from service.model.report import Label
from service.model.windows import Window

_COMPARED = 2  # figures behind it with which it is compared


def days_read_later(at: int, verdicts: Sequence[Verdict]) -> Iterator[Window]:
    """The days that an average which names none may be of.

    Args:
        at: its place among them.
        verdicts: of all claims, in the order of the text.
    """
    verdict = verdicts[at]
    claim, trial = verdict.grounded.claim, verdict.trial
    if trial is None or claim.kind != "average" or claim.period is not None or claim.is_base:
        return
    ahead = (one for one in reversed(verdicts[:at]) if _is_level(one) and series_of(one) == series_of(verdict))
    last = next(ahead, None)
    if last is not None and last.trial is not None:
        yield last.trial.option.reading.window
    behind = verdicts[at + 1 : at + 1 + _COMPARED]
    if any(one.grounded.claim.sentence is claim.sentence and _is_of_year_before(one) for one in behind):
        yield Window.year(trial.option.reading.window.end.year)


def _is_level(verdict: Verdict) -> bool:
    """Whether it is a right level that nothing is compared with."""
    claim = verdict.grounded.claim
    return verdict.label is Label.SUPPORTED and claim.kind == "level" and not claim.is_base


def _is_of_year_before(verdict: Verdict) -> bool:
    """ "Compared with 53 in 2024": whether it is a right average of a whole year that another is compared with."""
    claim = verdict.grounded.claim
    if verdict.label is not Label.SUPPORTED or verdict.trial is None or claim.kind != "average" or not claim.is_base:
        return False
    window = verdict.trial.option.reading.window
    return window == Window.year(window.end.year)
