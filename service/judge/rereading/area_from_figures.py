"""Of which country an article is that names none, or a paragraph of it: of the one whose figures it gives.

"The jobless rate climbed to 4.6% in November. A year earlier it was 4.2%": read as of home, since no word tells of
another country, one figure fails. Where those of another country hold, more of them than at home and more than fail,
the article is of that one, and is read again so. One is enough where it is nothing like what home ever had: "below the
record 12.1 million openings of March 2022".

So is a paragraph that names none behind one that does: "American gasoline rose 40.5%. … Inflation opened the year at
3%, rose to 3.3% in March, dropped to 2.6% in June" is of Britain, where all three hold.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from service.judge.evidence.chance import digits_written
from service.judge.rereading.places import Place, fits_at, tried
from service.judge.verdicts import Verdict
from service.model.claims import Mood
from service.model.mentions import Analysis, AreaMention
from service.model.periods import PeriodRole
from service.model.report import Label
from service.model.series import Series
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store

_KINDS = frozenset(["level", "average", "percent_change"])
_FAILED = frozenset([Label.CONTRADICTED, Label.AMBIGUOUS, Label.UNVERIFIABLE])
_SEVERAL = 2  # figures that tell, the one that fails at home among them
_YEAR = 12  # months
_TELLING, _TIMES = 3, 4  # digits of a figure that tells alone, and how many times what home has it is
_MOST = 8  # figures of a measure that are tried elsewhere


def area_told(
    analyses: Sequence[Analysis], verdicts: Sequence[Verdict], store: Store, known_at: date | None
) -> list[Analysis] | None:
    """The sentences as of the country that the figures tell; None where they tell none, or words do.

    Args:
        analyses: the sentences of an article.
        verdicts: on their claims, read as of home, or of the country that a paragraph before is of.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    if not any(one.areas for one in analyses):
        found = _told_by(verdicts, store, known_at)
        return None if found is None else [_of(*found, one, store) for one in analyses]
    named = {one.block.id for one in analyses if one.areas}
    rows: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        rows.setdefault(verdict.grounded.claim.block.id, []).append(verdict)
    told = {at: found for at, row in rows.items() if at not in named and (found := _told_by(row, store, known_at))}
    if not told:
        return None
    return [_of(*told[one.block.id], one, store) if one.block.id in told else one for one in analyses]


def _told_by(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> tuple[str, frozenset[str]] | None:
    """The area that figures tell, with the series by which they do; None where they tell none."""
    for concept, figures in _by_concept(verdicts, store).items():
        home = sum(not _fails(one) for one in figures)
        for area in sorted(store.areas_of(concept)):
            ahead = (None, *figures)
            held = [
                _holds(one, before, concept, area, store, known_at) for before, one in zip(ahead, figures, strict=False)
            ]
            telling = any(fits and _is_far_off(one) for one, fits in zip(figures, held, strict=True))
            told = held.count(True)
            if told > max(0 if telling else _SEVERAL - 1, home, held.count(False)) and (
                told > home + _lost(verdicts, concept, area, store, known_at)
            ):
                return area, frozenset(series.id for series in store.of_concept(concept, area))
    return None


def _lost(verdicts: Sequence[Verdict], concept: str, area: str, store: Store, known_at: date | None) -> int:
    """How many figures of other measures, right at home, would be wrong there.

    "CPI inflation rose to 7.0%, with a monthly increase of 1.1% compared with 0.3% the year before" is of Britain by
    its first figure, though America had the others too.
    """
    right = [one for one in verdicts if one.label is Label.SUPPORTED and one.grounded.claim.kind in _KINDS]
    named = [(one, store.series(one.grounded.claim.candidates[0].series_id)) for one in right if _is_named(one)]
    others = [(one, series.concept) for one, series in named if series.concept != concept][:_MOST]
    return sum(_holds(one, None, other, area, store, known_at) is False for one, other in others)


def _is_named(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    return bool(claim.candidates) and claim.mood is Mood.ASSERTED and claim.quantity is not None


def _by_concept(verdicts: Sequence[Verdict], store: Store) -> dict[str, list[Verdict]]:
    """The plain figures of each measure of which one fails at home, by the series that words name of each."""
    found: dict[str, list[Verdict]] = {}
    for one in verdicts:
        claim, series = one.grounded.claim, one.grounded.series
        if claim.kind in _KINDS and claim.mood is Mood.ASSERTED and claim.quantity is not None and series is not None:
            named = store.series(claim.candidates[0].series_id) if claim.candidates else series
            found.setdefault(named.concept, []).append(one)
    return {concept: rows[:_MOST] for concept, rows in found.items() if any(map(_fails, rows))}


def _fails(verdict: Verdict) -> bool:
    """Whether a figure is not what the series of home gave; one that is may be accused for its word of direction."""
    right = verdict.trial is not None and verdict.trial.fit.label is Label.SUPPORTED
    return verdict.label in _FAILED and not (right and verdict.label is Label.CONTRADICTED)


def _is_far_off(verdict: Verdict) -> bool:
    """Whether a figure that is told with digits enough is many times what home has, or a small part of it."""
    quantity, trial = verdict.grounded.claim.quantity, verdict.trial
    value = None if trial is None else trial.computation.value
    if quantity is None or not value or digits_written(quantity) < _TELLING:
        return False
    return not abs(value) / _TIMES < abs(quantity.value) < abs(value) * _TIMES


def _holds(
    verdict: Verdict, before: Verdict | None, concept: str, area: str, store: Store, known_at: date | None
) -> bool | None:
    """Whether a series of a measure in an area gives a figure on its days; None where none tells of these."""
    claim = replace(verdict.grounded.claim, kind="level", direction=None)
    assert claim.quantity is not None
    found: bool | None = None
    for series in store.of_concept(concept, area):
        newest = store.as_known(series.id, known_at).last() if claim.period is None else None
        for days in dict.fromkeys([*([] if newest is None else [newest.window]), *_days(verdict, before)]):
            trial = tried(claim, Place(series.id, days), store, known_at)
            if trial is not None and fits_at(trial, claim.quantity):
                return True
            found = found if trial is None else False
    return found


def _days(verdict: Verdict, before: Verdict | None) -> Iterator[Window]:
    """The days that a figure names, and those that it was read of with the last month of these.

    Where it names none, the newest that are out come before them; of what the figure before it moved from, the days
    just before: "rose to 4.2% in July from 4.1%".
    """
    claim = verdict.grounded.claim
    period = claim.period
    to = before.grounded.claim.period if before is not None and claim.is_base and period is None else None
    if to is not None and to.window is not None and to.window.whole_months is not None:
        yield to.window.shifted_months(-to.window.whole_months)
    if period is not None and period.role is PeriodRole.WINDOW and period.window is not None:
        yield period.window
    if verdict.trial is not None:
        read = verdict.trial.option.reading.window
        yield read
        yield Window.month(read.end.year, read.end.month)


def _of(area: str, told: frozenset[str], analysis: Analysis, store: Store) -> Analysis:
    """A sentence, its measures named as of the area, which stands for the name that licenses their weak words.

    "Inflation eased to 3%, from 3.3%; the core rate was 3.3%": once the two tell that it is America's, the third is of
    its core rate too. A word such as "monthly" elsewhere in the text licenses rates of that length alone.
    """
    areas = tuple(AreaMention(mention.span, area) for mention in analysis.measures[:1])
    weak = {family for mention in analysis.measures for family in mention.weak} - analysis.licensed
    own = {family for family in weak if _is_like(store.series(family), area, told)}
    return replace(analysis, areas=areas, licensed=analysis.licensed | own)


def _is_like(series: Series, area: str, told: frozenset[str]) -> bool:
    """Whether a series of an area is a rate of growth over a year that goes with what the figures told."""
    return series.area == area and series.growth_over == _YEAR and not told.isdisjoint(series.siblings)
