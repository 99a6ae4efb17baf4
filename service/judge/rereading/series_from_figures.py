"""Figures that tell together what they are of, where no words do.

"Job openings barely moved in October: 7.67 million, compared with 7.66 million in September", with no word of whose:
one figure may be like another country's by chance, several for the very days named are not. Where figures that could
not be read are all what one series gives of which the words tell no more than the measure, the sentences are read again
as of that series.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

from service.extract.areas.unlisted_places import UNKNOWN
from service.ground.grounded import Option
from service.judge.evidence.chance import digits_written, is_near
from service.judge.fit.trials import trial_of
from service.judge.rereading.candidates import may_give
from service.judge.rereading.places import Place, fits_at, given_at
from service.judge.rereading.unnamed_series import ToldByValue, named_by_value, told_by_value
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Mood
from service.model.mentions import Analysis, AreaMention
from service.model.periods import Period, PeriodRole
from service.model.quantities import PERCENT, Direction, Quantity
from service.model.report import Label, Reason
from service.model.series import Series
from service.model.spans import Span
from service.model.windows import Window
from service.records import dataclass, replace
from service.store.interface import Store

_UNREAD = frozenset([Reason.NO_SERIES, Reason.OUT_OF_RANGE])
_NOT_THEN = frozenset([Reason.NOT_PUBLISHED_YET, Reason.NO_PERIOD])
_KINDS = frozenset(["level", "average", "percent_change", "difference"])
_CHANGES = frozenset(["percent_change", "difference"])
#: So many figures, with so many digits together, are one series' by no chance, among the few dozen that are tried.
_SEVERAL, _DIGITS = 2, 5
_ALONE = 4  # digits of a figure of named days that needs no other beside it
_MEMBERS, _MOST = 8, 24  # series of one phrase, and of all phrases near, that are looked into
_TELLING = 3  # digits of a figure that need no days of its own
_BACK, _BESIDE = 8, 2  # sentences before it whose measures, and whose days, it may be of
_YEAR = 12  # months
_NAMED = 4  # days near it that such a figure is tried on
_WORLD = "WORLD"
_LEAD = 3  # words of "; and in"
_OWNING = frozenset(["", "'s", "’s"])


@dataclass(frozen=True, slots=True)
class _Unread:
    """A figure that could not be read, with its sentence and those before it."""

    claim: Claim
    before: Sequence[Analysis]


@dataclass(frozen=True, slots=True)
class _Tried:
    """Such a figure as a level, with the days on which it is looked for."""

    claim: Claim
    level: Claim
    quantity: Quantity
    days: Sequence[Window]


@dataclass(frozen=True, slots=True)
class _Told:
    """A series that several figures of a block are of, the sentences in which they stand, and how much they prove."""

    series: Series
    family: str
    sentences: frozenset[int]
    digits: int
    alone: bool


def told_together(
    analyses: Sequence[Analysis], verdicts: Sequence[Verdict], store: Store, known_at: date | None, home: str
) -> list[Analysis] | None:
    """The sentences with what their figures tell of measure and area; None where they tell nothing new.

    Args:
        analyses: the sentences of an article.
        verdicts: on their claims.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
        home: the area at home with the article's language.
    """
    unread: dict[int, list[_Unread]] = {}
    places = {id(analysis.sentence): at for at, analysis in enumerate(analyses)}
    for claim in (verdict.grounded.claim for verdict in verdicts if _is_unread(verdict)):
        at = places[id(claim.sentence)]
        unread.setdefault(id(claim.block), []).append(_Unread(claim, analyses[max(0, at - _BACK) : at + 1]))
    lone = not any(one.areas for one in analyses) and all(one.trial is None for one in verdicts)
    found = {
        block: told for block, figures in unread.items() if (told := _told(figures, lone, store, known_at)) is not None
    }
    values = _by_value(verdicts, found, analyses, home, store, known_at)
    if not found and not values:
        return None
    again = [_of(found[id(one.block)], one, store) if id(one.block) in found else one for one in analyses]
    return [named_by_value(values[id(one.block)], one, store) if id(one.block) in values else one for one in again]


def _by_value(
    verdicts: Sequence[Verdict],
    found: Mapping[int, _Told],
    analyses: Sequence[Analysis],
    home: str,
    store: Store,
    known_at: date | None,
) -> Mapping[int, ToldByValue]:
    """The series of home, or of an area named, that give the figures of the other blocks, whatever the words."""
    named = [mention.area for one in analyses for mention in one.areas]
    blocks: dict[int, list[Verdict]] = {}
    for one in verdicts:
        block = id(one.grounded.claim.block)
        if block not in found and (_is_unread(one) or _is_not_out(one)):
            blocks.setdefault(block, []).append(one)
    told = {block: told_by_value(rows, [home, *named], store, known_at) for block, rows in blocks.items()}
    return {block: one for block, one in told.items() if one is not None}


def _is_not_out(verdict: Verdict) -> bool:
    """A plain level of what was read, and was not out or has no such days: perhaps of something that has."""
    claim = verdict.grounded.claim
    plain = claim.kind in _KINDS and claim.mood is Mood.ASSERTED and claim.quantity is not None
    return plain and verdict.reason in _NOT_THEN


def _is_unread(verdict: Verdict) -> bool:
    """Whether no series was read of a plain figure: “climbed to 6.6% from 6.3%” as well, which is above as it says."""
    claim = verdict.grounded.claim
    if claim.kind not in _KINDS or claim.quantity is None or claim.quantity.high is not None:
        return False
    if claim.mood is not Mood.ASSERTED:
        return False
    if verdict.label is Label.SUPPORTED:
        return verdict.article is not None and verdict.trial is None and verdict.grounded.reason in _UNREAD
    return verdict.label is Label.AMBIGUOUS or (verdict.label is Label.UNVERIFIABLE and verdict.reason in _UNREAD)


def _told(figures: Sequence[_Unread], lone: bool, store: Store, known_at: date | None) -> _Told | None:
    """The series that gives most of some figures of a block; None where none gives enough of them.

    One may be enough where the article names no area and nothing of it was read (``lone``).
    """
    near = _tried(figures)
    alone = lone and any(map(_tells_alone, near))
    if len(near) < _SEVERAL and not alone:
        return None
    meant = islice(_meant(figures[-1].before, store), _MOST)
    found = [_weighed(series, family, near, 1 if alone else _SEVERAL, store, known_at) for series, family in meant]
    return max((one for one in found if one is not None), key=lambda one: one.digits, default=None)


def _tried(figures: Sequence[_Unread]) -> list[_Tried]:
    """The figures for which days are known, each a level on these: those that a shift tells, from the one before.

    What one moved from, and no days are told of, is of as many days just before: "shrank to 2.6% in June, from 2.9%".
    """
    found: list[_Tried] = []
    for figure in figures:
        claim, period = figure.claim, figure.claim.period
        assert claim.quantity is not None
        days = _days(figure)
        if period is not None and period.role is PeriodRole.SHIFT and period.shift_months and found:
            days = [window.shifted_months(period.shift_months) for window in found[-1].days]
        if period is None and claim.is_base and found:
            days = [
                *days,
                *(window.shifted_months(-months) for window in found[-1].days if (months := window.whole_months)),
            ]
        if days:
            found.append(_Tried(claim, replace(claim, kind="level", direction=None), claim.quantity, days))
    return found


def _weighed(
    series: Series, family: str, near: Sequence[_Tried], least: int, store: Store, known_at: date | None
) -> _Told | None:
    """What the figures prove for a series; None where fewer than ``least`` are what it gives, or as many are not."""
    right: dict[Window, _Tried] = {}
    wrong, left = 0, [one for one in near if _may_be(series, one.claim)]
    while left and len(right) + len(left) >= max(least, wrong + 1):  # else the rest cannot make it enough
        one = left.pop(0)
        given = [given_at(one.level, Place(series.id, window), store, known_at) for window in one.days]
        fitting = next((option for option in given if option is not None and _fits(option, one)), None)
        if fitting is not None:
            right[fitting.reading.window] = one
        else:
            wrong += one.claim.kind != "difference" and any(option is not None for option in given)
    digits = sum(digits_written(one.quantity) for one in right.values())
    enough = len(right) >= max(_SEVERAL, wrong + 1) and digits >= _DIGITS - (not wrong)
    enough = enough or (least < _SEVERAL and not wrong and any(map(_tells_alone, right.values())))
    sentences = frozenset(id(one.claim.sentence) for one in right.values())
    return _Told(series, family, sentences, digits, alone=len(right) == 1) if enough else None


def _tells_alone(figure: _Tried) -> bool:
    """Whether a figure that names its days has digits enough to tell alone of which series that words name it is."""
    return figure.claim.period is not None and digits_written(figure.quantity) >= _ALONE


def _fits(option: Option, figure: _Tried) -> bool:
    """Whether a level is what a series gives: of what lies nowhere near it no more need be asked."""
    if not is_near(option.figures[0].value, figure.quantity):
        return False
    fell = figure.claim.kind in _CHANGES and figure.claim.direction is Direction.DOWN
    trial = trial_of(figure.claim if fell else figure.level, option)  # "tumbled 13.2%": the rate is below nought
    return trial is not None and fits_at(trial, figure.quantity)


def _may_be(series: Series, claim: Claim) -> bool:
    """Whether a figure may be one of a series, be it told as a change that is a published rate."""
    if claim.kind == "percent_change":
        return series.unit == PERCENT
    return may_give(series, claim)


def _days(figure: _Unread) -> Sequence[Window]:
    """The days that a figure names; where it names none and has digits that tell, those named near it.

    Of a rate told of a year ("in the year to October") it may be the month that ends it.
    """
    claim = figure.claim
    assert claim.quantity is not None
    if claim.period is not None:
        return [one for window in _windows([claim.period]) for one in (window, *_last_month(window, claim))]
    if digits_written(claim.quantity) < _TELLING:
        return []
    items = [item for analysis in figure.before[-_BESIDE:] for item in analysis.items]
    return [*_windows(item.period for item in items if item.period is not None)][-_NAMED:]


def _last_month(window: Window, claim: Claim) -> Iterator[Window]:
    if claim.quantity is not None and claim.quantity.unit == PERCENT and window.whole_months == _YEAR:
        yield Window.month(window.end.year, window.end.month)


def _windows(periods: Iterable[Period]) -> Iterator[Window]:
    for period in periods:
        if period.role is PeriodRole.WINDOW and period.window is not None:
            yield period.window


def _meant(before: Sequence[Analysis], store: Store) -> Iterator[tuple[Series, str]]:
    """The series that the words of some sentences may mean, of whatever area, those of the last sentence first."""
    mentions = [mention for analysis in reversed(before) for mention in analysis.measures]
    for family in dict.fromkeys(family for one in mentions for family in (*one.strong, *one.weak)):
        members = store.members(family, None)
        if len(members) <= _MEMBERS:
            yield from ((store.series(one), family) for one in members)


def _of(told: _Told, analysis: Analysis, store: Store) -> Analysis:
    """A sentence, read as of the series that the figures tell, which stands at its head where it names none.

    One that names another area, and has none of these figures, is of that: "Euro-zone inflation was 2.0%. … climbed".
    """
    if id(analysis.sentence) not in told.sentences and any(one.area != told.series.area for one in analysis.areas):
        return analysis
    if told.alone and told.family in analysis.forbidden:
        return analysis  # "9% above the 2022 figure for lorries"
    if not any(one.strong or told.family in one.weak for one in analysis.measures):
        return named_by_value(ToldByValue(told.series, told.sentences, told.digits), analysis, store)
    own = told.series.area
    areas = [one for one in analysis.areas if one.area == own or _leads(one, analysis)]
    if own != _WORLD:
        areas += [
            AreaMention(mention.span, own)
            for mention in analysis.measures
            if told.family in (*mention.strong, *mention.weak)
            and not any(one.area != own and _owns(one, mention.span, analysis) for one in areas)
        ]
    return replace(
        analysis,
        areas=tuple(sorted(areas, key=lambda one: one.span.start)),
        licensed=analysis.licensed | {told.family},
        forbidden=analysis.forbidden - {told.family},
    )


def _leads(area: AreaMention, analysis: Analysis) -> bool:
    """ "On the Continent it peaked at 10.6%; British price rises stood at 10.1%": whether it has its own."""
    if area.area == UNKNOWN:
        return False
    text = analysis.block.text
    clause = text[analysis.sentence.span.start : area.span.start].rpartition(";")
    if clause[1] and len(clause[2].split()) <= _LEAD:
        return True
    return any(_owns(area, one.span, analysis) for one in analysis.measures)


def _owns(area: AreaMention, measure: Span, analysis: Analysis) -> bool:
    """ "British price rises", "Britain's inflation"."""
    return analysis.block.text[area.span.end : measure.start].strip() in _OWNING and area.span.end < measure.start
