"""Changes at the head of the two levels that they lie between: "They are down two-fifths. 11,884 came, against 19,982".

Such a change names the measure and the way, and no days. Where the sentence right behind it tells two right levels of
that measure and no other, one set against the other, the change is between them, and the official figures give it or
not. What names days of its own, or a time since which it is counted, is of those.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from service.claims.relate.quoted import figure_of
from service.extract.areas.areas import find_areas
from service.extract.changes import OTHER_WAY, change_of
from service.judge.article.check import article_check
from service.judge.changes.between_told_levels import trial_between
from service.judge.changes.told_again import accused_of, read_of
from service.judge.evidence.between_verdicts import series_of, window_of
from service.judge.evidence.by_sentence import rows_of
from service.judge.fit.trials import Trial
from service.judge.rereading.places import Place, fits_at, supported, tried
from service.judge.slips.neighbouring_periods import bases, totals_and_parts
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Mood
from service.model.quantities import PERCENT, Direction
from service.model.report import Label, Reason
from service.records import replace
from service.store.interface import Store

_OPEN = frozenset([Reason.NO_SERIES, Reason.NO_PERIOD])
_CHANGES = frozenset(["percent_change", "point_change", "difference"])
_LEVELS = frozenset(["level", "average"])
_TIMES = frozenset(
    "since after before until over under within during between so month months week weeks day days quarter quarters"
    " decade decades recently lately now already today yesterday overnight latest peak record high low".split()
)
"""Words that may tell of other days than those of the levels behind."""
_LIGHT = frozenset(
    "the a an this that its their is are was were has have had been be being by of in at on and but so to for it they"
    " some about around almost nearly just over more than roughly slightly sharply steeply further again number numbers"
    " total figure figures rate level price prices people small across who which there".split()
)
_SUBJECT = 4  # letters by which a word is known again: "prices", "the price"
_APART = frozenset(["alone", "still", "even", "itself", "only", "too", "also", "though", "but"])
_USUAL = 2  # bases: a year before and the one just before
_UNEVEN = 3  # days by which months and years differ


def ahead_of_levels(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> tuple[Verdict, ...]:
    """The verdicts, changes without days held against the two right levels that the next sentence tells.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    rows = rows_of(verdicts)
    found = list(verdicts)
    at = 0
    for row, behind in zip(rows, [*rows[1:], ()], strict=True):
        if len(row) == 1 and _may_lead(row[0]):
            found[at] = _held(row[0], behind, store, known_at)
        at += len(row)
    return tuple(found)


def _may_lead(verdict: Verdict) -> bool:
    """Whether a figure is a change without days, the only figure of its sentence, that could not be checked."""
    claim = verdict.grounded.claim
    if claim.kind not in _CHANGES or claim.direction is None or claim.mood is not Mood.ASSERTED:
        return False
    if claim.period is not None or claim.base is not None or claim.over is not None or not claim.candidates:
        return False
    unread = verdict.label is Label.UNVERIFIABLE and verdict.reason in _OPEN
    opens = claim.sentence.span.start == 0  # behind another sentence it may go on about what that one tells
    return (unread or verdict.label is Label.AMBIGUOUS) and opens and _TIMES.isdisjoint(claim.sentence.words)


def _held(verdict: Verdict, behind: Sequence[Verdict], store: Store, known_at: date | None) -> Verdict:
    claim, pair = verdict.grounded.claim, _levels_of(behind)
    if pair is None or not _follows(claim, pair[0].grounded.claim) or not _is_of(claim, pair[0], store):
        return verdict
    rates = store.series(series_of(pair[0]) or "").unit == PERCENT
    assert claim.quantity is not None
    if rates is (claim.quantity.unit == PERCENT):
        return verdict  # "inflation is down by a third": of a rate, in per cent
    if any(_unknown(claim, pair[0].grounded.claim)):
        return verdict
    trial = trial_between(claim, *pair)
    if trial is None:
        return verdict
    if trial.holds:
        return supported(read_of(verdict, claim, trial, store), trial)
    if not _is_short_or_turned(claim, trial, pair) or _may_be_of_others(claim, trial, store, known_at):
        return verdict
    told = replace(claim, inputs=tuple(figure_of(one.grounded.claim) for one in pair))
    check = article_check(told)
    return accused_of(verdict, claim, trial, store) if check and check.fit.label is Label.CONTRADICTED else verdict


def _is_short_or_turned(claim: Claim, trial: Trial, pair: tuple[Verdict, Verdict]) -> bool:
    """Whether a head is said to be less than it is, or just as much the other way.

    Further than between the two it may have moved since a peak ("inflation has fallen by more than nine points").
    """
    moved = trial.computation.value
    assert claim.quantity is not None
    if moved is None or not moved or claim.direction is None:
        return False
    if (moved < 0) is (claim.direction is Direction.DOWN):
        return claim.quantity.value < abs(moved)
    turned = trial_between(replace(claim, direction=OTHER_WAY[claim.direction]), *pair)
    return turned is not None and turned.fit.label is Label.SUPPORTED


def _may_be_of_others(claim: Claim, trial: Trial, store: Store, known_at: date | None) -> bool:
    """Whether the head is right of the year so far, or of the period before."""
    reading, quantity = trial.option.reading, claim.quantity
    assert quantity is not None
    own = reading.window
    for window in (own, *totals_and_parts(own)):
        for base in bases(window)[:_USUAL]:
            found = tried(claim, Place(reading.series_id, window, base), store, known_at)
            if found is not None and (found.fit.label is not Label.CONTRADICTED or fits_at(found, quantity)):
                return True
    return False


def _levels_of(row: Sequence[Verdict]) -> tuple[Verdict, Verdict] | None:
    """The level of a sentence and the one that it is set against, where it tells two of one series, both right."""
    levels = [one for one in row if one.grounded.claim.kind in _LEVELS]
    if len(levels) != len(("now", "base")) or not levels[1].grounded.claim.is_base or levels[0].grounded.claim.is_base:
        return None
    if not all(one.label is Label.SUPPORTED and one.trial is not None for one in levels):
        return None
    if not _APART.isdisjoint(levels[0].grounded.claim.sentence.words):
        return None  # "July alone was quieter still: 2,316 came, against 5,454"
    now, base = window_of(levels[0]), window_of(levels[1])
    alike = series_of(levels[0]) == series_of(levels[1]) and abs(now.days - base.days) <= _UNEVEN
    return (levels[0], levels[1]) if alike and base.end < now.end else None


def _follows(claim: Claim, level: Claim) -> bool:
    """Whether a sentence stands right behind another, in its paragraph."""
    between = claim.block.text[claim.sentence.span.end : level.sentence.span.start]
    return claim.block is level.block and not between.strip()


def _is_of(claim: Claim, level: Verdict, store: Store) -> bool:
    """Whether the words of a change name the measure of a level, or one that counts the same."""
    series, named = store.series(series_of(level) or ""), [store.series(one.series_id) for one in claim.candidates]
    of_it = any((one.concept, one.unit) == (series.concept, series.unit) for one in named)
    return of_it and not claim.candidates[0].carried and all(one.area == series.area for one in named)


def _unknown(claim: Claim, level: Claim) -> Iterator[str]:
    """The words that name something besides the measure: "the number of boats", "hotel bills", "among Albanians"."""
    known = {word[:_SUBJECT] for word in level.sentence.words if len(word) >= _SUBJECT}
    named = claim.candidates[0].words.split()
    spans = [claim.span, *(mention.span for mention in find_areas(claim.sentence))]
    boats = [at for at, word in enumerate(claim.sentence.words) if word == "small"]
    for at, token in enumerate(claim.sentence.tokens):
        word = token.lower
        if not word.isalpha() or word in _LIGHT or word in named or word[:_SUBJECT] in known:
            continue
        inside = any(span.start <= token.start < span.end for span in spans)
        if not inside and change_of(word) is None and at - 1 not in boats:
            yield word
