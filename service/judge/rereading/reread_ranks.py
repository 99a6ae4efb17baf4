"""Ranks, firsts and streaks of figures that turned out to be of other days or series than were first read.

"Inflation has hit 2.2% for the first time since July 2021", behind a paragraph on another country's November: once the
2.2% is known to be August's, so is the first time. "It was 3.4% in July, down from 4.2% in May, the highest since April
2023": what does not hold of July and does of May is said of May. "36,816 people came in 2024, the second-highest total
of any year": what names no measure of its own is said of the figure that it is set beside, where it holds of it.
"Fell to 3.6%, having stood at 3.8% for three months in a row": those are the months that end with the days of the 3.8%.
"""

from collections.abc import Sequence
from itertools import takewhile

from service.claims.subject.carried.implied import IMPLIED
from service.ground.figures.counted_periods import run_to
from service.ground.figures.evidence import Missing
from service.ground.figures.gathered import gathered
from service.ground.grounded import Option
from service.judge.evidence.between_verdicts import days_of
from service.judge.evidence.by_sentence import rows_of
from service.judge.evidence.measure_named import names_something
from service.judge.evidence.moves_ranked import ranks_moves
from service.judge.evidence.ranked_loads import ranks_load
from service.judge.fit.trials import Trial, trials_of
from service.judge.rereading.end_of_run import ends_there
from service.judge.rereading.levels_ranked import FIGURES, is_figure, levels_near
from service.judge.rereading.rank_beaten import is_beaten
from service.judge.rereading.rank_of_level_ahead import is_of_level_ahead
from service.judge.rereading.rank_of_level_or_move import of_level_reached
from service.judge.rereading.rank_of_one_figure import is_refuted_alone
from service.judge.rereading.rank_of_other_figure import (
    is_refuted_rank,
    may_be_of,
    may_be_of_days,
    of_any_told,
    of_level_before,
    of_level_behind,
)
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Candidate, Claim, Mood
from service.model.report import Label, Reason, Severity
from service.model.spans import Span
from service.records import replace
from service.store.interface import Store

_IN_DOUBT = frozenset([Label.AMBIGUOUS, Label.UNVERIFIABLE])
_APPOSED = frozenset([",", ", the", ", its", ", a", ", an"])
_UNREAD = frozenset([Reason.NO_SERIES, Reason.NO_PERIOD, Reason.OUT_OF_RANGE, Reason.NOT_PUBLISHED_YET])
_HEIGHTS = frozenset(["high", "low", "peak", "level", "total", "figure", "number"])
_AND = frozenset(["and", "and also", "but", "but only", "though only", "if only"])
_BACK = 3  # sentences
_LED = 3  # words of "from the all-time"
_OUTRIGHT = 80


def of_their_levels(verdicts: Sequence[Verdict], store: Store) -> tuple[Verdict, ...]:
    """The verdicts, where a rank or streak that does not hold, or was not read, is one of another figure near it.

    Where that figure's days settle nothing either, nobody is accused.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
    """
    rows = rows_of(verdicts)
    found = tuple(
        of_level_reached(
            _moved(verdict, row, _before(rows, at, verdict), store) if is_open(verdict) else verdict, row, store
        )
        for at, row in enumerate(rows)
        for verdict in row
    )
    told = {_place_of(one) for row in rows for one in row if _is_told_of_figure(one.grounded.claim, row)}

    def may_be_of_others(one: Verdict) -> bool:
        return is_refuted_rank(one) and _place_of(one) not in told

    ranked = (of_any_told(one, found, store) if may_be_of_others(one) else one for one in found)
    behind = (of_level_behind(one, found, store) if may_be_of_others(one) else one for one in ranked)
    return tuple(of_level_before(one, found, store) if may_be_of_others(one) else one for one in behind)


def _before(rows: Sequence[Sequence[Verdict]], at: int, verdict: Verdict) -> Sequence[Verdict]:
    """The sentence before; of what was not read, the last in its paragraph that tells a figure rightly."""
    if verdict.trial is not None or not at:
        return rows[at - 1] if at else []
    block = verdict.grounded.claim.block
    near = (row for row in reversed(rows[max(0, at - _BACK) : at]) if row and row[0].grounded.claim.block is block)
    return next((row for row in near if any(_is_right(one) and is_figure(one) for one in row)), rows[at - 1])


def is_open(verdict: Verdict) -> bool:
    """Whether it is on a rank, first or streak, and refuted, in doubt or could not be read."""
    claim = verdict.grounded.claim
    running = claim.tally is not None and claim.tally.running
    if not (running or claim.rank is not None or claim.streak is not None) or claim.mood is not Mood.ASSERTED:
        return False
    if claim.rank is not None and claim.rank.scope == "occasion":
        return False
    if verdict.label is Label.UNVERIFIABLE:
        return verdict.reason in _UNREAD if verdict.trial is None else verdict.reason is Reason.VINTAGE_NOT_HELD
    return verdict.trial is not None and verdict.label in (Label.CONTRADICTED, Label.AMBIGUOUS)


def _moved(verdict: Verdict, row: Sequence[Verdict], before: Sequence[Verdict], store: Store) -> Verdict:
    """A rank or streak, tried on each figure that it may be one of; as it was where it holds of none."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if ranks_load(claim, row) or ranks_moves(claim, None):
        return verdict
    if trial is not None and (_is_apposed(claim, row) or _is_told_of_figure(claim, row)):
        return verdict  # "in 2022, the busiest year" is of that year
    ended = claim.streak is not None and claim.streak.ended
    if trial is None and not ended and not _is_joined(claim, row) and _names_another(claim):
        return verdict
    levels = levels_near(claim, row, before)
    refuted: list[tuple[Verdict, Trial]] = []
    for level in levels if trial is not None or ended else takewhile(_is_right, levels):
        tried = ranked_as(verdict, level, store)
        if tried is None:
            continue
        by_a_stretch = trial is not None and verdict.label is not Label.UNVERIFIABLE
        holds = tried.fit.label is Label.SUPPORTED or (by_a_stretch and tried.fit.label is not Label.CONTRADICTED)
        if holds or (ended and level.label is Label.SUPPORTED and ends_there(tried, store)):
            fit = tried.fit
            return replace(
                verdict,
                label=fit.label,
                severity=fit.severity,
                reverses=fit.reverses,
                reason=tried.reason,
                trial=tried,
            )
        refuted.append((level, tried))
    if verdict.label is Label.CONTRADICTED and (_is_of_figure(claim) or is_of_level_ahead(verdict, row)):
        return replace(verdict, label=Label.AMBIGUOUS, severity=Severity.INFO)
    read = all(one.label is Label.SUPPORTED for one in before if one.grounded.claim.kind in FIGURES)
    alone = bool(refuted) and trial is None and not ended
    alone = alone and ((read and is_refuted_alone(claim, refuted, store)) or _shares_figure(claim, refuted[0][0], row))
    if alone or is_beaten(verdict, row, refuted):
        fit, tried = refuted[0][1].fit, refuted[0][1]
        told = replace(verdict, label=fit.label, severity=fit.severity, reverses=fit.reverses, reason=None, trial=tried)
        return in_quotation(told)
    right, trials = _held_against(verdict, levels, refuted, store)
    if not right or not trials or verdict.label not in _IN_DOUBT:
        return verdict
    from service.judge.rereading.rank_too_far import goes_too_far, is_known  # noqa: PLC0415  (seldom asked)

    if not is_known(right[0], row, before):
        return verdict
    read_of = trials[0].option.reading.series_id
    shown = [days_of(one) for one in (*row, *before) if _is_right(one)]
    days = {found[1] for found in shown if found is not None and found[0] == read_of}
    return goes_too_far(verdict, trials, days, store)


def _held_against(
    verdict: Verdict, levels: Sequence[Verdict], refuted: Sequence[tuple[Verdict, Trial]], store: Store
) -> tuple[Sequence[Verdict], Sequence[Trial]]:
    """The figures that one in doubt is of, which are right, and it held against them and all others near it."""
    own, right = verdict.trial, [one for one in levels if _is_right(one) and one.trial is not None]
    if own is not None:
        right = [one for one in right if days_of(one) == days_of(verdict)]
        others = [tried for one in levels if (tried := ranked_as(replace(verdict, trial=None), one, store)) is not None]
        return right, [own, *others] if right else []
    return right, [trial for _, trial in refuted] if refuted and refuted[0][0] is levels[0] else []


def _is_right(verdict: Verdict) -> bool:
    """Whether a figure holds; of one that does not, or is of no series, the claim beside it may be all the same."""
    return verdict.label is Label.SUPPORTED


def _is_apposed(claim: Claim, row: Sequence[Verdict]) -> bool:
    """ "In 2022, the busiest year": right behind its period; not "0.2 points less than in March, the fifth cut"."""
    period = claim.period
    if period is None or claim.block.text[period.span.end : claim.span.start].strip() not in _APPOSED:
        return False
    others = [one.grounded.claim for one in row if one.grounded.claim is not claim]
    left = [one.period if one.is_base else one.base for one in others]
    return all(one is None or one.span != period.span for one in left)


def _place_of(verdict: Verdict) -> tuple[str, Span]:
    return verdict.grounded.claim.block.id, verdict.grounded.claim.span


def _is_told_of_figure(claim: Claim, row: Sequence[Verdict]) -> bool:
    """ "In India the average was 5.0 percent, which is the lowest since 2009": of that figure, where it is right."""
    ahead = [one for one in row if is_figure(one) and one.grounded.claim.span.end <= claim.span.start]
    if not ahead or ahead[-1].label is not Label.SUPPORTED or ahead[-1].trial is None:
        return False
    lead = claim.block.text[ahead[-1].grounded.claim.span.end : claim.span.start].lower().split()
    return lead[:2] == [",", "which"]


def _is_of_figure(claim: Claim) -> bool:
    """ "Down 78% from the record high of 944,000", "by a fifth from a record high": of what is left behind."""
    behind = claim.block.text[claim.span.end : claim.sentence.span.end].lower().split()
    led = claim.block.text[claim.sentence.span.start : claim.span.start].lower().split()[-_LED:]
    height = behind[:1] != [] and behind[0].strip(",.;") in _HEIGHTS
    return claim.rank is not None and "from" in led and (height or behind[:1] == ["of"])


def _is_joined(claim: Claim, row: Sequence[Verdict]) -> bool:
    """ "It is the highest of the year and the fifth-highest of any day on record": two ranks of one thing."""
    ahead = [one for one in row if one.grounded.claim.span.end <= claim.span.start]
    if not ahead or ahead[-1].grounded.claim.rank is None:
        return False
    return claim.block.text[ahead[-1].grounded.claim.span.end : claim.span.start].lower().strip(" ,") in _AND


def _shares_figure(claim: Claim, level: Verdict, row: Sequence[Verdict]) -> bool:
    """ "The busiest day of the year and the first with more than 1,000 since 2022": of the same day."""
    if not _is_joined(claim, row):
        return False
    other = [one for one in row if one.grounded.claim.span.end <= claim.span.start][-1]
    found = days_of(other) if _is_right(other) else None
    return found is not None and found == days_of(level)


def _names_another(claim: Claim) -> bool:
    """Whether the words right before it name what it is of: "the number of evictions was the highest since 2019"."""
    if any(candidate.weight >= _OUTRIGHT and not candidate.carried for candidate in claim.candidates):
        return False  # what is named is known, and tried
    return names_something(claim, claim.span.start)


def ranked_as(verdict: Verdict, level: Verdict, store: Store) -> Trial | None:
    """The claim held against the series and days of a figure; None where they are its own, or give nothing."""
    claim, own = verdict.grounded.claim, verdict.trial
    if level.trial is None:
        return None
    told = level.trial.option.reading
    if not claim.candidates:
        own_words = level.grounded.claim.candidates
        claim = replace(claim, candidates=own_words or (Candidate(told.series_id, IMPLIED, "as the figure beside it"),))
    if not may_be_of_days(claim, told.window, store.series(told.series_id)):
        return None
    if own is not None:
        if not _are_told_alike(own.option.reading.series_id, told.series_id, store):
            return None
        if own.option.reading.window == told.window:
            return None
        direct = own.option.direct
        reading = replace(own.option.reading, window=told.window, assumptions=told.assumptions)
    else:
        series = store.series(told.series_id)
        if not may_be_of(verdict, series.id, series.unit):
            return None
        growing = series.growth_over is not None and level.grounded.claim.kind != "level"
        direct = level.trial.option.direct and claim.streak is not None and growing
        reading = replace(told, base=None)
    vintage = store.as_known(reading.series_id, reading.known_at)
    if claim.tally is not None:
        run = run_to(claim, claim.tally, vintage, reading.window.end)
        reading = replace(reading, window=run or reading.window)
    figures = gathered(claim, vintage, reading.window, None, moves=direct and claim.streak is not None)
    if isinstance(figures, Missing):
        return None
    option = Option(reading, figures, direct=direct or claim.tally is not None)
    return next(iter(trials_of(replace(verdict.grounded, claim=claim, options=(option,)), store)), None)


def _are_told_alike(ranked: str, told: str, store: Store) -> bool:
    """ "The 45,774 of 2022, the highest on record": what the one file counts, the other counts as well."""
    return ranked == told or any(other.series == told for other in store.series(ranked).alternates)
