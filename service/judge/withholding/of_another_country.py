"""Figures accused in a text that names no country, and that are exactly those of another one, or none of home's.

"Inflation was 2.9% in August" is wrong of Britain, which is taken to be meant since nothing says otherwise, and right
of America. Where no figure of the text holds at home, it may as well be of there. So it is with what home has not had
in ten years, and no slip explains: "headline inflation fell slightly to 23.2 percent in February", in Ghana.
"""

from collections.abc import Sequence, Set
from datetime import date
from decimal import Decimal
from itertools import pairwise

from service.judge.evidence.chance import digits_written
from service.judge.rereading.places import Place, fits_at, tried
from service.judge.verdicts import Verdict
from service.judge.weighing import Weighed
from service.model.mentions import Analysis
from service.model.quantities import PERCENT
from service.model.report import Label, Severity
from service.model.tokens import Sentence
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store

_TELLING = 2  # digits of a figure that is hardly that of there by chance
_YEARS, _FAR = 10, 2  # looked back on, and points from what home had: that a country nearby may well have
_KINDS = frozenset(["level", "average", "percent_change"])


def left_open_elsewhere(
    judged: Sequence[Weighed], analyses: Sequence[Analysis], store: Store, known_at: date | None, told: Set[str]
) -> Sequence[Weighed]:
    """The verdicts, in the order of the text, such figures left open.

    Args:
        judged: the verdicts on all claims, with the slips that explain them.
        analyses: the sentences.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
        told: words that tell which country the text is of, where it uses one of them.
    """
    if any(one.areas or not told.isdisjoint(one.sentence.words) or _names_the_bank(one.sentence) for one in analyses):
        return judged
    at_home = any(one.verdict.label is Label.SUPPORTED and one.verdict.trial is not None for one in judged)
    return (
        judged
        if at_home
        else [
            replace(one, verdict=_open(one.verdict))
            if _holds_elsewhere(one.verdict, store, known_at) or _was_never_here(one, store, known_at)
            else one
            for one in judged
        ]
    )


def _names_the_bank(sentence: Sentence) -> bool:
    """ "The probability of the Bank cutting rates": the Bank of England, in British news."""
    return any(two.text == "Bank" and one.lower == "the" for one, two in pairwise(sentence.tokens))


def _open(verdict: Verdict) -> Verdict:
    return replace(verdict, label=Label.AMBIGUOUS, severity=Severity.INFO, reverses=False)


def _was_never_here(weighed: Weighed, store: Store, known_at: date | None) -> bool:
    """Whether a rate that no slip explains is far from all that home had in the years before."""
    claim, trial = weighed.verdict.grounded.claim, weighed.verdict.trial
    if weighed.verdict.label is not Label.CONTRADICTED or weighed.diagnosis is not None or trial is None:
        return False
    stated, actual = claim.quantity, trial.computation.value
    if claim.kind != "level" or stated is None or stated.unit != PERCENT or actual is None:
        return False
    days = trial.option.reading.window
    before = Window(days.shifted_years(-_YEARS).start, days.end)
    vintage = store.as_known(trial.option.reading.series_id, known_at)
    rates = [one.value for one in vintage.between(before)]
    if abs(stated.value - actual) < _FAR or not rates or _is_one_digit_off(stated.value, actual):
        return False
    return not min(rates) <= stated.value <= max(rates)


def _is_one_digit_off(stated: Decimal, actual: Decimal) -> bool:
    """ "6.8%", where it was 3.8%: as many digits, of which all but one are the same."""
    one, other = str(stated), str(actual.quantize(stated))
    return len(one) == len(other) and sum(map(str.__ne__, one, other)) <= 1


def _holds_elsewhere(verdict: Verdict, store: Store, known_at: date | None) -> bool:
    """Whether the measure of an accused figure comes to exactly that elsewhere, on the days that were read."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label is not Label.CONTRADICTED or trial is None or claim.kind not in _KINDS or claim.quantity is None:
        return False
    if verdict.reverses or trial.fit.label is Label.SUPPORTED or digits_written(claim.quantity) < _TELLING:
        return False
    home, days = store.series(trial.option.reading.series_id), trial.option.reading.window
    level = replace(claim, kind="level", direction=None)
    for area in store.areas_of(home.concept) - {home.area}:
        for series in store.of_concept(home.concept, area):
            there = tried(level, Place(series.id, days), store, known_at)
            if there is not None and fits_at(there, claim.quantity):
                return True
    return False
