"""Figures of days just over when an article was printed, of which only a later print is held."""

from collections.abc import Sequence
from datetime import date, timedelta

from service.judge.evidence.between_verdicts import series_of
from service.judge.verdicts import Verdict
from service.judge.vintages.revision_envelope import tolerance
from service.model.quantities import Quantity
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
    open_for_print = verdict.reason is Reason.VINTAGE_NOT_HELD
    return open_for_print and known_at is not None and _is_news_of_old(verdict, verdicts, store, known_at)


def is_in_reach_of_print(
    meant: Verdict, written: Quantity, verdicts: Sequence[Verdict], store: Store, known_at: date | None
) -> bool:
    """Whether a figure may have been printed as it is written, read as a slip put right in it would have it read.

    "The average for the past three months is 202,000" needs no 220,000, where 217,000 is held: jobs of a month were
    revised by as much.

    Args:
        meant: the verdict on the figure put right.
        written: the figure as it stands.
        verdicts: of all figures of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    if meant.trial is None or known_at is None or meant.trial.option.reading.base is not None:
        return False
    reading, actual = meant.trial.option.reading, meant.trial.computation.value
    series, right = store.series(reading.series_id), meant.grounded.claim.quantity
    if right is None or right.value == written.value:
        return False  # a word of direction or a unit was put right
    if actual is None or not _is_news_of_old(meant, verdicts, store, known_at):
        return False
    room = tolerance(series, reading.window, known_at, actual / series.multiplier)
    return room is not None and abs(abs(actual) - written.value) <= room * series.multiplier


def _is_news_of_old(verdict: Verdict, verdicts: Sequence[Verdict], store: Store, known_at: date) -> bool:
    if verdict.trial is None:
        return False
    reading = verdict.trial.option.reading
    if any(one.label is Label.SUPPORTED and series_of(one) == reading.series_id for one in verdicts):
        return False
    newest = store.as_known(reading.series_id, None).last()
    return newest is not None and known_at - reading.window.end <= _NEWS and newest.window.end - known_at > _LATER
