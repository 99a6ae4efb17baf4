"""Figures whose own words leave nothing to guess, whatever else could not be understood in their sentence.

"The Bank cut its rate to 4% by five votes to four. Inflation, at 3.4% in June, is nowhere near its target": what it is,
and of which days, stands right there, and the text rightly tells other figures of the country. What fails beside it
without days of its own, as "nowhere near 2%", was misread by itself and says nothing of what names them.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.subject.light_words import NO_NAMES
from service.judge.doubt.far_off import misses_by
from service.judge.doubt.named_measure import OPENING, says_no_more
from service.judge.doubt.other_measures import is_told_more_finely, may_be_of_another_topic
from service.judge.doubt.sure_of_reading import FAR
from service.judge.doubt.uncorroborated import names_both
from service.judge.doubt.undated import is_of_stretch_told, may_be_of_a_day
from service.judge.evidence.areas_named import is_of_area, is_only_of
from service.judge.evidence.between_verdicts import is_bound, measure_of, series_of
from service.judge.evidence.chance import digits_written, is_telling
from service.judge.evidence.witnesses import Witnesses
from service.judge.evidence.written_days import is_bound as names_days
from service.judge.verdicts import Verdict
from service.model.claims import OUTRIGHT, Claim, Mood
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT
from service.model.report import Diagnosis, Label

_KNOWN = 2  # figures of the country that are right
_UNMISTAKABLE = 3  # digits of what is only carried over
_HOPELESS = Decimal("0.9")
_CLOSING = frozenset(",;:()–—")
_OF_THE_RATE = frozenset("the it rate figure inflation reading annual had been was stood at ran only just ,".split())
_MEASURING = frozenset(
    "as measured measuring measure measures index gauge version basis definition excluding without stripping including"
    " core underlying among for so".split()
)
"""Words between a measure and its figure that make it another."""
_BEING = frozenset("was were stood at ran came in hit reached had been".split())
_GOING_ON = frozenset(["it", "that"])


def is_told_outright(
    verdict: Verdict, diagnosis: Diagnosis | None, told: Sequence[Verdict], witnesses: Witnesses
) -> bool:
    """Whether measure, country and days of a level stand in its own words, or are carried over from a right one.

    Args:
        verdict: on the level, before it was doubted.
        diagnosis: the slip that would explain it.
        told: those on all claims, in the order of the text.
        witnesses: what they say for one another.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if claim.quantity is None or verdict.trial is None or series is None:
        return False
    if claim.kind == "average":
        return is_of_stretch_told(claim) and witnesses.stand_apart(verdict) and not misses_by(verdict, FAR)
    if claim.kind != "level":
        return False
    if _is_of_same_rate_then(verdict, told):
        return not misses_by(verdict, _HOPELESS)
    if claim.mood is not Mood.ASSERTED or is_bound(verdict) or may_be_of_a_day(verdict):
        return False
    if is_told_more_finely(verdict, diagnosis) or may_be_of_another_topic(verdict, witnesses):
        return False
    if verdict.trial.option.reading.assumptions and not _names_behind(verdict, witnesses):
        return False
    if not is_telling(claim.quantity) or witnesses.give_another(verdict):
        return False
    if misses_by(verdict, _HOPELESS if _is_said_in_so_many_words(claim) else FAR):
        return False
    if not (is_of_area(claim, series.area) or is_only_of(claim, series.area)) or _fails_with_dated(verdict, witnesses):
        return False
    return _is_named(verdict, told, witnesses)


def _is_said_in_so_many_words(claim: Claim) -> bool:
    """ "CPI inflation was 2.0% in June, and": a measure, what it was and the month, with no other word between them."""
    period, named = claim.period, claim.candidates[0].words
    if period is None or not named or claim.quantity is None or period.span.start < claim.span.end:
        return False
    _, found, between = claim.block.text[claim.sentence.span.start : claim.span.start].lower().rpartition(named)
    behind = claim.sentence.between(claim.span.end, period.span.start)
    return bool(found) and _BEING.issuperset(between.split()) and behind in (["in"], ["for"], ["during"])


def _fails_with_dated(verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether another figure that names its days, or is said to have led to this one, fails in the sentence."""
    others = (one.grounded.claim for one in witnesses.beside(verdict) if one.label is Label.CONTRADICTED)
    own = verdict.grounded.claim
    return any(
        one is not own and (one.base is not None or (one.period is not None and one.period != own.period))
        for one in others
    )


def _is_named(verdict: Verdict, told: Sequence[Verdict], witnesses: Witnesses) -> bool:
    """Whether words of its sentence name what it is of, or point to what the sentence before rightly told."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    assert series is not None
    if _is_told_by_another(claim) or not says_no_more(claim):
        return False
    if names_both(verdict, witnesses) or _names_behind(verdict, witnesses):
        if _is_one_of_two(claim) or (claim.period is not None and claim.period.preposition == "by"):
            return False
        if claim.quantity is not None and claim.quantity.unit != PERCENT:
            return any(one.grounded.claim.kind == "level" and series_of(one) == series.id for one in witnesses.held)
        areas = [one.grounded.series.area for one in witnesses.held if one.grounded.series is not None]
        return witnesses.know_series(verdict) or areas.count(series.area) >= _KNOWN
    if claim.period is None or not names_days(claim, claim.period) or not witnesses.know_series(verdict):
        return False
    return _is_named_ahead(verdict, witnesses) or _goes_on(verdict, told)


def _is_one_of_two(claim: Claim) -> bool:
    """ "It outstrips both 2.5% and September's inflation": beside the measure that is named, and not of it."""
    return "both" in claim.sentence.before(claim.span.start)[-1:]


def _is_told_by_another(claim: Claim) -> bool:
    """ "Inflation in January, as measured by another index, was 2.5%": what stands between tells how it is measured."""
    named = claim.candidates[0].words
    if not named:
        return False
    _, found, behind = claim.block.text[claim.sentence.span.start : claim.span.start].lower().rpartition(named)
    return bool(found) and not _MEASURING.isdisjoint(behind.replace(",", " ").split())


def _is_named_ahead(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "Net migration has fallen by a fifth from a record high, to 685,000 in the year to June": of it all along."""
    claim = verdict.grounded.claim
    named = claim.candidates[0]
    if named.weight < OUTRIGHT or named.carried or series_of(verdict) != named.series_id or not named.words:
        return False
    lead, found, _ = claim.block.text[claim.sentence.span.start : claim.span.start].lower().partition(named.words)
    first = claim.sentence.span.start + len(lead)
    between = (one.grounded.claim for one in witnesses.beside(verdict))
    between = (one for one in between if first <= one.span.start and one.span.end <= claim.span.start)
    own = all(one.candidates[:1] in ((), claim.candidates[:1]) for one in between)
    bare = all(not word.isalpha() or word in NO_NAMES | OPENING for word in lead.split()[-1:])
    return bool(found) and own and bare


def _goes_on(verdict: Verdict, told: Sequence[Verdict]) -> bool:
    """ "The ONS puts it at 204,000. It was four times that at the peak, 906,000 in the year to March 2023"."""
    claim = verdict.grounded.claim
    if not claim.candidates[0].carried or claim.sentence.words[0] not in _GOING_ON or claim.quantity is None:
        return False
    ahead = [one for one in told if one.grounded.claim.block is claim.block]
    ahead = [one for one in ahead if one.grounded.claim.span.end <= claim.sentence.span.start]
    last = [one for one in ahead if one.grounded.claim.sentence is ahead[-1].grounded.claim.sentence]
    right = bool(last) and all(one.label is Label.SUPPORTED and measure_of(one) == measure_of(verdict) for one in last)
    return right and digits_written(claim.quantity) >= _UNMISTAKABLE


def _names_behind(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "At 10.6%, the euro zone's inflation rate reached two digits in October": measure and month stand behind it."""
    claim, row = verdict.grounded.claim, witnesses.beside(verdict)
    named = claim.candidates[0]
    if claim.period is not None or claim.sentence.before(claim.span.start) != ["at"] or row[0] is not verdict:
        return False
    if named.weight < OUTRIGHT or named.carried or series_of(verdict) != named.series_id or verdict.trial is None:
        return False
    days = next((one.grounded.claim.period for one in row[1:] if one.grounded.claim.period is not None), None)
    if days is None or days.window != verdict.trial.option.reading.window or days.span.start < claim.span.end:
        return False
    return _CLOSING.isdisjoint(claim.sentence.between(claim.span.end, days.span.start)[1:])


def _is_of_same_rate_then(verdict: Verdict, told: Sequence[Verdict]) -> bool:
    """ "Up from 8.6% in May. A year ago the rate was 5.4%; the Fed aims for 2%": of the rate told right before."""
    claim, period = verdict.grounded.claim, verdict.grounded.claim.period
    if not claim.candidates[0].carried or period is None or period.role is not PeriodRole.SHIFT or claim.is_base:
        return False
    opens = period.span.start == claim.sentence.span.start
    if not opens or not _OF_THE_RATE.issuperset(claim.sentence.between(period.span.end, claim.span.start)):
        return False
    if claim.sentence.behind(claim.span.end)[:1] not in ([], ["."], [";"]):
        return False
    ahead = [one for one in told if one.grounded.claim.block is claim.block]
    ahead = [one for one in ahead if one.grounded.claim.span.end <= claim.sentence.span.start]
    last = [one for one in ahead if one.grounded.claim.sentence is ahead[-1].grounded.claim.sentence]
    return bool(last) and all(one.label is Label.SUPPORTED and series_of(one) == series_of(verdict) for one in last)
