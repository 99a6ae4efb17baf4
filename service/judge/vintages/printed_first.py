"""Figures of days just over when an article was printed, of which only a later print is held."""

from collections.abc import Sequence
from datetime import date, timedelta

from service.judge.evidence.between_verdicts import series_of
from service.judge.verdicts import Verdict
from service.model.report import Label, Reason
from service.store.interface import Store

_NEWS = timedelta(days=75)  # from the end of what is told to an article that has it from the first print
_LATER = timedelta(days=365)  # from such an article to the newest figures held, by which the first are long revised


def is_of_first_print(verdict: Verdict, verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> bool:
    """Whether a figure left open was printed as news, long before the print that is held: its digits tell no slip.

    "Up by 1,000 to 256,000", of a week of which 265,000 is held ten years on: no digits need have changed places. But a
    text of which another figure is that of the print held was written from it.

    Args:
        verdict: of the figure.
        verdicts: of all figures of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    trial = verdict.trial
    if verdict.reason is not Reason.VINTAGE_NOT_HELD or trial is None or known_at is None:
        return False
    reading = trial.option.reading
    if any(one.label is Label.SUPPORTED and series_of(one) == reading.series_id for one in verdicts):
        return False
    newest = store.as_known(reading.series_id, None).last()
    return newest is not None and known_at - reading.window.end <= _NEWS and newest.window.end - known_at > _LATER
