"""Figures without days of their own that carry over, unmistakably, those told beside them.

"Headline inflation went from 3.2% in March to 2.3%": to April's. "That week alone produced 199,000": the week told
last. "Over five years they have gone up by a third": to the month for which growth was told right before.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.extract.changes import change_of
from service.judge.doubt.far_off import misses_by
from service.judge.doubt.worked_out_beside import of_sentence
from service.judge.evidence.areas_named import is_of_area
from service.judge.evidence.between_verdicts import AGAINST_BASE, days_of, series_of, series_used, window_of
from service.judge.evidence.chance import digits_written
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.report import Label
from service.model.windows import Window

_OPENING = frozenset(["the", "its", "that"])
_IN_PRESENT = frozenset(["is", "remains", "stands", "has"])
_FAR = Decimal("0.5")
_TELLING = 3  # digits of where something went from, which are those of the series by no chance
_POINTING = frozenset(["that", "this"])
_DAYS = {"day": (1, 1), "week": (7, 7), "month": (28, 31), "quarter": (90, 92), "year": (365, 366)}
"""How long what a word points to is."""
_LEADING = frozenset(["in", "at", "over", "since", "during"])
_TWO = 2  # words of "the rise"
_BEING = frozenset("is was comes came to amounts amounted of works out at just only".split())
_CLOSED: tuple[list[str], ...] = ([], ["."], [";"], [","])
_LED = frozenset(["in", "to", "for", "during", ",", "just", "only", "about", "around", "almost", "nearly"])
"""Words, but for those of a period, that lead from where a rate stood to where it went."""


def is_carried_over(verdict: Verdict, told: Sequence[Verdict]) -> bool:
    """Whether what stands right before a figure leaves no doubt of its days.

    Args:
        verdict: on the figure, which names none.
        told: those on all claims, in the order of the text.
    """
    claim = verdict.grounded.claim
    if verdict.trial is None or claim.period is not None or claim.is_base or claim.quantity is None:
        return False
    row = of_sentence(verdict, told)
    at = next(n for n, one in enumerate(row) if one is verdict)
    if claim.kind == "level" and at:
        return _is_led_on_to(verdict, row[at - 1])
    if at:
        return False
    before = _told_last(claim, told)
    if claim.kind == "level" and _is_of_other_area(verdict, row, before):
        return True
    if claim.kind == "level":
        return _is_of_days_pointed_to(verdict, before)
    if claim.kind == "percent_change" and _grew_to_days_told(verdict, before):
        return True
    return claim.kind in AGAINST_BASE and _is_rise_to_level(verdict, before)


def _is_led_on_to(verdict: Verdict, before: Verdict) -> bool:
    """ "From 3.2% in March to 2.3%", "from 695 to 602": from what was published of the month, or year, right before."""
    claim, base = verdict.grounded.claim, before.grounded.claim
    if before.label is not Label.SUPPORTED or series_of(before) != series_of(verdict) or base.quantity is None:
        return False
    if base.period is None and (claim.candidates[0].carried or digits_written(base.quantity) < _TELLING):
        return False
    if base.kind != "level" or not window_of(before).meets(window_of(verdict)):
        return False
    if claim.sentence.before(base.span.start)[-1:] != ["from"]:
        return False
    gap = [one for one in claim.sentence.tokens if base.span.end <= one.start and one.end <= claim.span.start]
    dates = base.period.span if base.period is not None else base.span
    words = [one.lower for one in gap if not dates.start <= one.start < dates.end]
    return "to" in words and _LED.issuperset(words)


def _is_of_other_area(verdict: Verdict, row: Sequence[Verdict], before: Sequence[Verdict]) -> bool:
    """ "It was 10.6% in October, after 9.9%. Britain's, at 11.1%, is half a point higher": of October, as it is of now.

    What opens with the area, and names no days, is of the last ones that the text rightly tells the same of.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if series is None or not claim.candidates[0].carried or not is_of_area(claim, series.area):
        return False
    if any(one.grounded.claim.period is not None for one in row) or misses_by(verdict, _FAR):
        return False
    if _IN_PRESENT.isdisjoint(claim.sentence.words):
        return False
    like = [
        window_of(one)
        for one in before
        if one.label is Label.SUPPORTED
        and one.trial is not None
        and one.grounded.series is not None
        and one.grounded.series.concept == series.concept
        and one.grounded.series.area != series.area
    ]
    return bool(like) and window_of(verdict).end >= max(one.end for one in like)


def _told_last(claim: Claim, told: Sequence[Verdict]) -> Sequence[Verdict]:
    """The verdicts on the last sentence of the paragraph before one that has any figures."""
    ahead = (one.grounded.claim for one in reversed(told) if one.grounded.claim.block is claim.block)
    last = next((one.sentence for one in ahead if one.span.start < claim.sentence.span.start), None)
    return [] if last is None else [one for one in told if one.grounded.claim.sentence is last]


def _is_of_days_pointed_to(verdict: Verdict, before: Sequence[Verdict]) -> bool:
    """ "… in the week to 27 December. That week alone produced 199,000": of that week, of which the other is right."""
    words, own = verdict.grounded.claim.sentence.words[:3], window_of(verdict)
    words = words[1:] if words[0] in _LEADING else words
    least, most = _DAYS.get(words[1], (0, 0)) if len(words) > 1 and words[0] in _POINTING else (0, 0)
    right = (one for one in before if one.label is Label.SUPPORTED and one.trial is not None)
    return least <= own.days <= most and any(window_of(one).end == own.end for one in right)


def _is_right_on(one: Verdict, days: Window) -> bool:
    """Whether a figure is what was published for just these days."""
    return one.label is Label.SUPPORTED and one.trial is not None and one.trial.option.reading.window == days


def _grew_to_days_told(verdict: Verdict, before: Sequence[Verdict]) -> bool:
    """ "Rents were up 3.7% in July. Over five years they have gone up by a third": to July, too."""
    claim, series, own = verdict.grounded.claim, verdict.grounded.series, window_of(verdict)
    if claim.over is None or series is None or claim.sentence.words[0] not in _LEADING:
        return False
    like = {series.id, *series.siblings}
    grew = any(_is_right_on(one, own) and not series_used(one).isdisjoint(like) for one in before)
    return grew and not misses_by(verdict, _FAR)


def _is_rise_to_level(verdict: Verdict, before: Sequence[Verdict]) -> bool:
    """ "It averaged 432.3 ppm in May. The increase on a year before, 1.8 ppm": to the level told before."""
    claim = verdict.grounded.claim
    base, words = claim.base, claim.sentence.words
    rise = len(words) > 1 and words[0] in _OPENING and change_of(words[1]) is not None
    if rise and base is None and claim.period is None:
        return _is_of_change_told(verdict, before)
    if base is None or base.role is not PeriodRole.SHIFT or not rise:
        return False
    ahead = claim.sentence.span.start <= base.span.start < claim.span.start
    own = (series_of(verdict), window_of(verdict))
    return ahead and any(one.label is Label.SUPPORTED and days_of(one) == own for one in before)


def _is_of_change_told(verdict: Verdict, before: Sequence[Verdict]) -> bool:
    """ "4,667 slept rough, 769 more than in 2023. The rise is 30%": of the change that the sentence before tells."""
    claim, own = verdict.grounded.claim, verdict.trial
    words = claim.sentence.before(claim.span.start)[_TWO:]
    if own is None or not _BEING.issuperset(words) or claim.sentence.behind(claim.span.end)[:1] not in _CLOSED:
        return False
    told = [
        one.trial.option.reading
        for one in before
        if one.label is Label.SUPPORTED and one.trial is not None and one.grounded.claim.direction is claim.direction
    ]
    changes = {(one.series_id, one.window, one.base) for one in told if one.base is not None}
    reading = own.option.reading
    return changes == {(reading.series_id, reading.window, reading.base)} and not misses_by(verdict, _FAR)
