"""Figures that seem to be contradicted, and are right as something else: a change, another area's, another measure's.

"Well short of the 3.53 ppm leap of 2024" is no level; "inflation stayed at 6.7%", in an article on two countries, is of
the one where it did; "the rate was 3.8%", behind news of another rate, is of what was spoken of before.
"""

from collections.abc import Mapping, Sequence, Set
from datetime import date
from itertools import pairwise, takewhile, zip_longest

from service.extract.areas.areas import find_areas
from service.extract.changes import change_of
from service.judge.article.wrong_of_two import goes_with_official
from service.judge.evidence.areas_named import is_of_area, sentences_with_areas
from service.judge.evidence.between_verdicts import days_of
from service.judge.evidence.chance import digits_written
from service.judge.evidence.measure_named import CLOSING
from service.judge.rereading.base_of_move import of_move_ahead
from service.judge.rereading.candidates import may_give
from service.judge.rereading.leads_from import leads_from
from service.judge.rereading.of_sister_named import of_sister_named
from service.judge.rereading.own_days import is_told
from service.judge.rereading.places import Place, fits_at, supported, tried
from service.judge.rereading.several_steps import of_earlier_step
from service.judge.rereading.told_as_level import (
    follows_change,
    is_compared_level,
    is_told_as_level,
    is_told_in_per_cent,
    may_be_change,
)
from service.judge.rereading.total_to_day_told import to_day_told
from service.judge.rereading.total_to_months_told import to_months_told
from service.judge.slips.neighbouring_periods import bases
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.report import Label
from service.records import replace
from service.store.interface import Store

_TELLING = 3  # digits that need no words
_WORLD = "WORLD"
_MANY = 10  # times
_FIGURES = 6  # figures before it whose series are tried
_DOUBTED = frozenset([Label.CONTRADICTED, Label.AMBIGUOUS])
_LEVELS = frozenset(["level", "average"])
_WHEN = frozenset(["when", "which", "where", "full", "full-year", "whole", "entire"])
_BEHIND = 4  # words behind a figure


def read_otherwise(verdicts: Sequence[Verdict], store: Store, known_at: date | None, home: str) -> list[Verdict]:
    """The verdicts, where a level that is contradicted is exactly what another reading of it gives.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
        home: the area at home with the article's language.
    """
    verdicts = _as_changes(verdicts, store, known_at)
    areas = ["" if one.grounded.series is None else one.grounded.series.area for one in verdicts]
    if len({home, *areas} - {""}) > 1:
        named = _area_named_at(verdicts)
        verdicts = [
            one
            if one.label is not Label.CONTRADICTED or _is_of_its_area(one, verdicts)
            else _elsewhere(
                one,
                _told_of(areas, at, home, is_named=_is_behind(one, named) or _goes_on_of_its_area(at, verdicts)),
                store,
                known_at,
            )
            for at, one in enumerate(verdicts)
        ]
    verdicts = [of_sister_named(_of_whole_year(verdict, store, known_at), store, known_at) for verdict in verdicts]
    verdicts = [of_earlier_step(verdict, store, known_at) for verdict in verdicts]
    verdicts = [_as_its_level(verdict, verdicts, store, known_at) for verdict in verdicts]
    verdicts = [
        of_move_ahead(verdict, ahead, store, known_at)
        for ahead, verdict in zip((None, *verdicts), verdicts, strict=False)
    ]
    verdicts = [to_day_told(one, verdicts[max(0, at - 3) : at], store, known_at) for at, one in enumerate(verdicts)]
    verdicts = [to_months_told(one, store, known_at) for one in verdicts]
    verdicts = [_as_its_base(verdict, verdicts, store, known_at) for verdict in verdicts]
    return [_of_another_told(verdict, verdicts, at, store, known_at) for at, verdict in enumerate(verdicts)]


def _area_named_at(verdicts: Sequence[Verdict]) -> Mapping[int, int]:
    """Where the first sentence begins that names an area, by the ``id`` of an accused paragraph."""
    accused = {id(one.grounded.claim.block): one.grounded.claim for one in verdicts if one.label is Label.CONTRADICTED}
    named = {block: next(sentences_with_areas(claim), None) for block, claim in accused.items()}
    return {block: sentence.span.start for block, sentence in named.items() if sentence is not None}


def _is_behind(verdict: Verdict, named: Mapping[int, int]) -> bool:
    """Whether an area was named in a figure's paragraph by the end of its sentence."""
    claim = verdict.grounded.claim
    return named.get(id(claim.block), claim.sentence.span.end) <= claim.sentence.span.start


def _goes_on_of_its_area(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether a right figure before it in its paragraph is of its own area, which need not be named again.

    That a rank holds of its own sentence's measure says nothing: "inflation hit a 40-year high of 9.1%", in two areas.
    """
    verdict, claim = verdicts[at], verdicts[at].grounded.claim
    series = verdict.grounded.series
    before = (
        one
        for one in verdicts[:at]
        if one.grounded.claim.block is claim.block and one.label is Label.SUPPORTED
        if one.grounded.claim.rank is None or one.grounded.claim.sentence is not claim.sentence
    )
    return series is not None and any(
        one.grounded.series is not None
        and one.grounded.series.area == series.area
        and one.grounded.series.concept == series.concept
        for one in before
    )


def _told_of(areas: Sequence[str], at: int, home: str, *, is_named: bool) -> Set[str]:
    """The areas spoken of before a figure, and home where its paragraph names none; for the first of a text all."""
    told = {*areas[:at]} - {""} or {*areas} - {""}
    return told if is_named else told | {home}


def _of_whole_year(verdict: Verdict, store: Store, known_at: date | None) -> Verdict:
    """ "The 38,129 at this stage of 2022, when a record 45,755 crossed": of all the year, where it is exactly that."""
    claim, trial = verdict.grounded.claim, verdict.trial
    period = claim.period
    if verdict.label not in _DOUBTED or claim.kind != "level" or trial is None or claim.quantity is None:
        return verdict
    if period is None or period.role is not PeriodRole.SAME or period.window is None:
        return verdict
    led = claim.block.text[period.span.end : claim.span.start].lower().replace(",", " ").split()
    if _WHEN.isdisjoint(led):
        return verdict
    found = tried(claim, Place(trial.option.reading.series_id, period.window), store, known_at)
    return verdict if found is None or not fits_at(found, claim.quantity) else supported(verdict, found)


def _as_changes(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> list[Verdict]:
    """The verdicts, in turn: what is found to be a change may have another set against it."""
    found: list[Verdict] = []
    for verdict, following in zip_longest(verdicts, verdicts[1:]):
        led = following is not None and leads_from(verdict.grounded.claim, following)
        found.append(verdict if led else _as_its_change(verdict, found, store, known_at))
    return found


def _as_its_change(verdict: Verdict, before: Sequence[Verdict], store: Store, known_at: date | None) -> Verdict:
    """ "Well short of the 3.53 ppm leap of 2024": far from the level of its days, and exactly what that moved by.

    A word of change right behind it ("683 more people came in June") says so, or a change that it is set against ("rose
    by 2.55 ppm, more than the 2.12 ppm of 2022"); without one it was taken for the level.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label not in _DOUBTED or trial is None or claim.kind != "level" or claim.quantity is None:
        return verdict
    if digits_written(claim.quantity) < _TELLING or trial.option.reading.base is not None:
        return verdict
    sized = _is_far_below(verdict) and (may_be_change(claim) or follows_change(claim, before))
    sized = sized or is_told_in_per_cent(claim)
    if is_told_as_level(claim) or not (sized or _moves(claim) or _is_of_change(claim, before)):
        return verdict
    reading, one = trial.option.reading, replace(claim, kind="difference", direction=None)
    told = [claim.base.window] if claim.base is not None and claim.base.window is not None else []
    for base in (*told, *bases(reading.window)):
        moved = tried(one, Place(reading.series_id, reading.window, base), store, known_at)
        if moved is not None and fits_at(moved, claim.quantity):
            return supported(replace(verdict, grounded=replace(verdict.grounded, claim=one)), moved)
    return verdict


def _is_far_below(verdict: Verdict) -> bool:
    """ "3.53", where the level was 424.61: what is so far from it needs no words to be what it moved by, if it is."""
    quantity, trial = verdict.grounded.claim.quantity, verdict.trial
    level = None if trial is None else trial.computation.value
    return level is not None and quantity is not None and quantity.value * _MANY < abs(level)


def _is_of_change(claim: Claim, before: Sequence[Verdict]) -> bool:
    """Whether a figure is set against a change: behind one of its sentence and "than", or "a smaller rise than".

    "Rose by 4,656 to 41,472, a smaller rise than the 7,379 of 2024 or the 9,000 of 2022": others may stand between.
    """
    words = claim.sentence.between(0, claim.span.start)
    if is_compared_level(words):
        return False
    here = takewhile(lambda one: one.grounded.claim.sentence is claim.sentence, reversed(before))
    told = next((one for one in here if one.grounded.claim.kind == "difference"), None)
    after = claim.is_base or words[-2:] == [",", "after"]  # "up 769, after 829 the year before"
    if told is not None and told is before[-1] and after and told.label is Label.SUPPORTED:
        return True
    if told is not None and told.label is not Label.CONTRADICTED:
        return "than" in words
    return any(two == "than" and change_of(one, "noun") is not None for one, two in pairwise(words))


def _moves(claim: Claim) -> bool:
    """Whether a word of change follows the figure, in the same clause."""
    behind = claim.sentence.behind(claim.span.end)[:_BEHIND]
    if behind[:2] == ["by", "which"]:
        return True  # "the 44.1m tonnes by which they fell in 2020"
    clause = takewhile(lambda word: word not in CLOSING, behind)
    return any(change_of(word, "more") or change_of(word, "noun") for word in clause)


def _elsewhere(verdict: Verdict, areas: Set[str], store: Store, known_at: date | None) -> Verdict:
    """ "Inflation stayed at 6.7%", in an article on two countries: of the one where it did, where no words name one.

    "42 million more than China, whose population slipped to 1.409 billion", "of the $105.4 trillion produced, 26% was
    American": with digits enough, of one whose it is said to be, or of the world.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if verdict.label is not Label.CONTRADICTED or verdict.trial is None or series is None or claim.quantity is None:
        return verdict
    if claim.kind != "level" or verdict.trial.holds:
        return verdict  # "at 1.7%, up from 2.2%": the level is right, only its way is not
    named = find_areas(claim.sentence)
    if named and digits_written(claim.quantity) < _TELLING:
        return verdict
    window = verdict.trial.option.reading.window
    owning = {mention.area for mention in named if claim.sentence.behind(mention.span.end)[:2] == [",", "whose"]}
    for area in sorted((owning | {_WORLD} if named else areas) - {series.area}):
        for other in store.of_concept(series.concept, area):
            trial = tried(claim, Place(other.id, window), store, known_at)
            if trial is not None and fits_at(trial, claim.quantity):
                return supported(verdict, trial)
    return verdict


def _is_of_its_area(verdict: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """ "At 3.5%, it is the lowest since March last year": whether its own series holds what is said of its days."""
    return goes_with_official(verdict, verdicts) or any(
        one.label is Label.SUPPORTED
        and one.grounded.claim.rank is not None
        and one.grounded.claim.rank.since is not None
        and one.grounded.claim.sentence is verdict.grounded.claim.sentence
        and days_of(one) == days_of(verdict)
        for one in verdicts
    )


def _as_its_level(verdict: Verdict, verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Verdict:
    """ "Employment rose to 144.6 million from 130.4 million", whose words name the monthly change of it too."""
    claim, trial, series = verdict.grounded.claim, verdict.trial, verdict.grounded.series
    if verdict.label is not Label.CONTRADICTED or trial is None or claim.kind != "level" or claim.quantity is None:
        return verdict
    if series is None or series.derived is None:
        return verdict
    for one in verdicts:
        told = one.trial if one.label is Label.SUPPORTED and one.grounded.claim.sentence is claim.sentence else None
        if told is not None and told.option.reading.series_id == series.derived.source:
            found = tried(claim, Place(series.derived.source, trial.option.reading.window), store, known_at)
            if found is not None and fits_at(found, claim.quantity):
                return supported(verdict, found)
    return verdict


def _as_its_base(verdict: Verdict, verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Verdict:
    """ "It was $2.811 on Monday. That is 19 cents below where it stood at the end of last year, at $3.006": of then.

    The text tells the right figure of the days read, and this one is that from which the change before it is taken.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label not in _DOUBTED or trial is None or claim.kind != "level" or claim.quantity is None:
        return verdict
    right = [one for one in verdicts if one.label is Label.SUPPORTED and one.trial is not None]
    read = trial.option.reading
    for one in right:
        told = one.trial.option.reading if one.trial is not None else read
        change = told.base is not None and told.series_id == read.series_id and told.window == read.window
        if not change or told.base is None or one.grounded.claim.sentence is not claim.sentence:
            continue
        dated = claim.period is not None and claim.period.window == read.window
        if dated and claim.span.end <= one.grounded.claim.span.start:
            continue  # "May's average was 430.5 ppm, 1.8 ppm more than last year's": what is so much more
        known = any(days_of(other) == days_of(verdict) and other.grounded.claim.kind in _LEVELS for other in right)
        found = tried(claim, Place(read.series_id, told.base), store, known_at)
        if known and found is not None and fits_at(found, claim.quantity):
            place = Place(read.series_id, told.base)
            return verdict if is_told(place, claim, verdicts, store) else supported(verdict, found)
    return verdict


def _of_another_told(
    verdict: Verdict, verdicts: Sequence[Verdict], at: int, store: Store, known_at: date | None
) -> Verdict:
    """ "How does it compare? In August 2025 the rate was 3.8%", behind news of Bank Rate: of what was spoken of before.

    A level whose subject is only carried over, and that does not fit it, is tried on the other measures near it.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label is not Label.CONTRADICTED or trial is None or claim.quantity is None or claim.kind != "level":
        return verdict
    if not claim.candidates or not claim.candidates[0].carried or verdict.article is not None:
        return verdict
    near = verdicts[max(0, at - _FIGURES) : at]
    told = [
        one.trial.option.reading.series_id for one in near if one.label is Label.SUPPORTED and one.trial is not None
    ]
    own = store.series(trial.option.reading.series_id).area
    here = is_of_area(claim, own)  # "Germany's rate was 2.3% and China's 2%": of no other country
    for series_id in dict.fromkeys(told):
        other = store.series(series_id)
        if here and other.area != own:
            continue
        if series_id != trial.option.reading.series_id and may_give(other, claim):
            found = tried(claim, Place(series_id, trial.option.reading.window), store, known_at)
            if found is not None and fits_at(found, claim.quantity):
                return supported(verdict, found)
    return verdict
