"""Whether the days of a figure that names none are settled by what stands beside it: "2.3 million visits, up 5.5%"."""

from collections.abc import Container, Sequence

from service.judge.evidence.between_verdicts import AGAINST_BASE, HELD, IN_WORDS
from service.judge.verdicts import Verdict
from service.model.claims import Reading
from service.model.report import Label


def settle_days(verdict: Verdict, row: Sequence[Verdict], levels: Container[object]) -> bool:
    """Whether the days of a figure that names none are settled: "2.3 million visits, 5.5% more than in January".

    A change told of it is right for them ("it fell by 20% in the year to June and stands at 728,000"); or, of a
    change, the text rightly gives the figures at both its ends; or it is one end of a change whose other end is
    rightly told: "29,585, down 14.3% in a quarter (from 34,530)".

    Args:
        verdict: the verdict on the figure.
        row: the verdicts on all claims of its sentence.
        levels: each series with the days of which the text rightly gives its figure.
    """
    reading = None if verdict.trial is None else verdict.trial.option.reading
    if reading is None:
        return False
    if reading.base is not None:
        return (reading.series_id, reading.base) in levels and (reading.series_id, reading.window) in levels
    if _is_end_of_change(verdict, reading, row, levels):
        return True
    at = next(n for n, one in enumerate(row) if one is verdict)
    before = [one for one in row[max(0, at - 1) : at] if one.grounded.claim.period is not None]
    return any(
        one.trial is not None
        and one.label is Label.SUPPORTED
        and one.grounded.claim.kind not in IN_WORDS
        and one.trial.option.reading.base is not None
        and (one.trial.option.reading.series_id, one.trial.option.reading.window) == (reading.series_id, reading.window)
        for one in (*before, *row[at + 1 : at + 2])
    )


def _is_end_of_change(verdict: Verdict, reading: Reading, row: Sequence[Verdict], levels: Container[object]) -> bool:
    ends = [
        (one.trial.option.reading.base, one.trial.option.reading.window)
        for one in row
        if one.trial is not None
        and one.label in HELD
        and one.grounded.claim.kind in AGAINST_BASE
        and one.trial.option.reading.series_id == reading.series_id
    ]
    before = verdict.grounded.claim.is_base
    return any(
        base is not None
        and reading.window == (base if before else now)
        and (reading.series_id, now if before else base) in levels
        for base, now in ends
    )
