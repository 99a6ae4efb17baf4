"""The days that a finding reports: those by which it was judged, or those of the text's own figures that settle it."""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import AGAINST_BASE, IN_WORDS
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Reading
from service.model.periods import PeriodRole
from service.model.report import Label
from service.model.series import Nature
from service.model.spans import Span
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store

_TWO = len(("now", "base"))


class ReportedDays:
    """What the findings on one article report of days.

    Args:
        verdicts: on all claims.
        store: the series.
    """

    def __init__(self, verdicts: Sequence[Verdict], store: Store) -> None:
        self._store = store
        self._read: dict[tuple[int, Span], Reading] = {}
        for one in verdicts:
            if one.trial is not None and one.label is Label.SUPPORTED and one.grounded.claim.rank is None:
                claim = one.grounded.claim
                self._read.setdefault((id(claim.block), claim.span), one.trial.option.reading)

    def period(self, verdict: Verdict) -> Window | None:
        """The days that a figure is of; None where the text tells none.

        What is worked out from figures of the text is of the days of the first of them ("the 175,457 then waiting were
        44% more than a year before"), and what is in force without a date is so since it was set.
        """
        if verdict.trial is not None:
            reading = verdict.trial.option.reading
            return self._in_force(verdict.grounded.claim, reading) or reading.window
        return self._of_input(verdict, 0) or verdict.grounded.window

    def base(self, verdict: Verdict) -> Window | None:
        """The days compared with; for a rank the whole of the history looked through."""
        if verdict.trial is None:
            return self._of_input(verdict, 1)
        if verdict.grounded.claim.rank is None:
            return verdict.trial.option.reading.base
        return verdict.trial.computation.looked_through

    def _of_input(self, verdict: Verdict, place: int) -> Window | None:
        """The days of the figures that a change is worked out from; of one series the later first."""
        claim, article = verdict.grounded.claim, verdict.article
        if article is None or article.of_way or article.fit.label is not Label.SUPPORTED:
            return None
        told = article.computation.inputs
        read = [self._read.get((id(claim.block), one.span)) for one in told if one.span is not None]
        found = [one for one in read if one is not None]
        if claim.kind not in AGAINST_BASE or len(found) != len(told) or len(found) != _TWO:
            return None
        if claim.kind != "multiple" and found[0].series_id == found[1].series_id:
            found.sort(key=lambda one: one.window.end, reverse=True)
        return found[place].window

    def _in_force(self, claim: Claim, reading: Reading) -> Window | None:
        """Of a value in force on a day that the text does not name, the days since it was set."""
        named = claim.period is not None and claim.period.role is PeriodRole.WINDOW
        if (
            named
            or claim.kind in IN_WORDS
            or reading.window.days > 1
            or self._store.series(reading.series_id).nature is not Nature.STEP
        ):
            return None
        now = self._store.as_known(reading.series_id, reading.known_at).at(reading.window)
        return None if now is None else replace(reading.window, start=now.window.start)
