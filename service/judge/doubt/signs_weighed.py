"""Whether the signs that a writer erred outweigh those that a figure was misread.

The rules beside this file each know one way to misread news; what they let pass is misread as well, in ways that nobody
has written down. So all that is seen of a figure which fails is weighed together: a text of which little else is left
open, a slip that explains it and a measure that is named outright speak for an error of the writer; a long sentence, a
figure in words and a wide gap for a misreading.
"""

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from service.claims.relate.quoted import quotes
from service.judge.doubt.points import ENOUGH, NO_SLIP, POINTS, SLIPS
from service.judge.doubt.signs_of_misreading import is_of_days_beside
from service.judge.evidence.among_others import is_of_named_days
from service.judge.evidence.between_verdicts import days_of, is_bound, series_of
from service.judge.evidence.chance import digits_written
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.quantities import Form, Hedge
from service.model.report import Diagnosis, Label
from service.model.series import Nature

_WRONG_WAY = "wrong_direction"
_TELLING = 3
"""Digits that are right by no chance."""
_SEVERAL = 3
"""Figures of one series that are all right by no chance."""
_MANY = 6
"""Figures of a text from which on there is something to weigh; what is told in a sentence or two the rules judge."""


def is_outweighed(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses, rules: dict[str, bool]) -> bool:
    """Whether too little speaks for an error of the writer.

    Args:
        verdict: that a figure is contradicted by its series.
        diagnosis: the slip that would explain it.
        witnesses: what the other figures of the text say.
        rules: what the rules of this folder say of it, by the names of ``POINTS``.
    """
    if witnesses.labels.total() < _MANY or _is_settled(verdict, diagnosis, witnesses, rules):
        return False
    signs = {**signs_of(verdict, witnesses), **rules}
    told = sum(_points(name, signs.get(name, 0)) for name in POINTS)
    return told + (NO_SLIP if diagnosis is None else SLIPS.get(diagnosis.code, NO_SLIP)) < ENOUGH


def _is_settled(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses, rules: dict[str, bool]) -> bool:
    """Whether what the text rightly tells leaves no doubt of what a figure is of, however much else is open."""
    if witnesses.know_both_ends(verdict) or witnesses.tell_its_level(verdict) or _is_left_for(verdict, witnesses):
        return True
    if _rests_on_right(verdict, diagnosis, witnesses):
        return True
    turned = diagnosis is not None and diagnosis.code == _WRONG_WAY
    if turned and (_leads_to_right(verdict, witnesses) or _is_turned_from_right(verdict, witnesses)):
        return True
    if is_of_days_beside(verdict, diagnosis) or _ranks_right_level(verdict, witnesses):
        return True
    if rules["sure"] and verdict.grounded.claim.kind == "streak":
        return True  # "cut by a quarter point to 5%, the first reduction since 2016": beside two right figures of it
    if _goes_back_from_right(verdict, witnesses):
        return True
    if is_bound(verdict) and witnesses.give_another(verdict):
        return True  # "fewer than 25,000 remain. The 29,585 there on 30 June": of those days, as the text has it
    return witnesses.stand_beside_kin(verdict) or is_of_named_days(verdict, diagnosis)


def _goes_back_from_right(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "Euro-area inflation was 9.2% in December, from 10.1%. A year before it stood at 5.0%": of nothing else."""
    claim = verdict.grounded.claim
    moved = claim.kind == "level" and claim.period is not None and claim.period.role is PeriodRole.SHIFT
    return moved and witnesses.told_on(verdict)


def _ranks_right_level(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "2023 was the second-hottest year. It was 1.17C warmer": what it ranks is a figure that the text tells.

    That figure is right, of the very days, and of so many digits that it is of nothing else, or not the only one of its
    series that is right.
    """
    claim, own = verdict.grounded.claim, days_of(verdict)
    if claim.rank is None or claim.rank.of_change or claim.rank.among or own is None:
        return False
    levels = [one for one in witnesses.held if one.grounded.claim.kind == "level" and series_of(one) == own[0]]
    known = len({days_of(one) for one in levels}) >= _SEVERAL
    return any(
        days_of(one) == own
        and (quantity := one.grounded.claim.quantity) is not None
        and (known or (one.grounded.claim.block is claim.block and digits_written(quantity) >= _TELLING))
        for one in levels
    )


def _rests_on_right(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """ "To £1,723 from £1,663. That's £90": whether both that it rests on are right, and on its days.

    Of a change that is right but for its way, "added a quarter of a point: to 4%, from 4.25%", any two such levels.
    """
    inputs, own = verdict.grounded.claim.inputs, None if verdict.trial is None else verdict.trial.option.reading
    turned = diagnosis is not None and diagnosis.code == _WRONG_WAY
    if own is None or own.base is None or (verdict.article is None and not turned):
        return False
    held = [one for one in witnesses.held if turned or any(quotes(one.grounded.claim, figure) for figure in inputs)]
    levels = {days_of(one) for one in held if one is not verdict and one.grounded.claim.kind in ("level", "average")}
    return {(own.series_id, own.window), (own.series_id, own.base)} <= levels


def _is_left_for(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "Bank Rate goes to 5.25% from 4.5%": what a value just set, which is right, was moved from."""
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    if series is None or trial is None or series.nature is not Nature.STEP or not claim.is_base:
        return False
    ahead = [one for one in witnesses.beside(verdict) if one.grounded.claim.span.end <= claim.span.start][-1:]
    words = claim.sentence.between(ahead[0].grounded.claim.span.end, claim.span.start) if ahead else []
    if words != ["from"] or claim.period is not None or ahead[0].label is not Label.SUPPORTED:
        return False
    return ahead[0].trial is not None and ahead[0].trial.option.reading.series_id == trial.option.reading.series_id


def _leads_to_right(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "Raised Bank Rate by a quarter point to 4.5%", to which it was cut by as much: what it led to is right."""
    claim, trial = verdict.grounded.claim, verdict.trial
    behind = [one for one in witnesses.beside(verdict) if one.grounded.claim.span.start >= claim.span.end][:1]
    if trial is None or not behind or behind[0].label is not Label.SUPPORTED or behind[0].trial is None:
        return False
    led = claim.sentence.between(claim.span.end, behind[0].grounded.claim.span.start)
    own, reached = trial.option.reading, behind[0].trial.option.reading
    return led in (["to"], [",", "to"]) and (own.series_id, own.window) == (reached.series_id, reached.window)


def _is_turned_from_right(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "Has raised Bank Rate to 4%, from 4.25%": right but for its way, from what is rightly told right behind it."""
    claim, trial, article = verdict.grounded.claim, verdict.trial, verdict.article
    behind = [one for one in witnesses.beside(verdict) if one.grounded.claim.span.start >= claim.span.end][:1]
    if trial is None or article is None or not article.of_way or article.fit.label is not Label.CONTRADICTED:
        return False
    return any(
        one.label is Label.SUPPORTED
        and one.grounded.claim.is_base
        and series_of(one) == series_of(verdict)
        and claim.sentence.between(claim.span.end, one.grounded.claim.span.start)[-1:] == ["from"]
        for one in behind
    )


def signs_of(verdict: Verdict, witnesses: Witnesses) -> dict[str, Decimal | int]:
    """What is seen of a figure that fails, by the names of ``POINTS``."""
    return {**dict(_of_text(verdict, witnesses)), **dict(_of_figure(verdict))}


def _points(name: str, value: Decimal | int) -> int:
    bounds, points = POINTS[name]
    return points[bisect_left(bounds, value)]


def _of_text(verdict: Verdict, witnesses: Witnesses) -> Iterator[tuple[str, int]]:
    """How many figures beside it hold, fail, and are left open."""
    yield "left open in the text", witnesses.labels[Label.UNVERIFIABLE]
    yield "borne out in the text", witnesses.labels[Label.SUPPORTED]
    yield "refuted in the text", witnesses.labels[Label.CONTRADICTED]
    yield "refuted of the series", witnesses.missing(verdict)
    yield "left open in the sentence", sum(one.label is Label.UNVERIFIABLE for one in witnesses.beside(verdict))


def _of_figure(verdict: Verdict) -> Iterator[tuple[str, Decimal | int]]:
    claim, trial = verdict.grounded.claim, verdict.trial
    yield "words of the sentence", len(claim.sentence.span.of(claim.block.text).split())
    yield "words to its days", _words_to_days(claim)
    yield "weight of the series", claim.candidates[0].weight if claim.candidates else 0
    yield "of a length of time", claim.over is not None
    yield "published as such", trial is not None and trial.option.direct
    quantity = claim.quantity
    if quantity is None:
        return
    yield "digits", digits_written(quantity)
    yield "hedged", quantity.hedge is Hedge.ABOUT
    yield "in words", quantity.form is Form.WORDS
    if trial is None or trial.computation.value is None:
        return
    actual, stated = abs(trial.computation.value), quantity.value
    gap = abs(actual - stated)
    yield "relative gap", gap / max(actual, stated) if gap else 0
    yield "gap in last places", gap.scaleb(quantity.decimals)
    yield "overstated", stated > actual


def _words_to_days(claim: Claim) -> int:
    """How many words lie between a figure and the period that it is told of; -1 where none is named."""
    if claim.period is None:
        return -1
    own, told = claim.span, claim.period.span
    return len(claim.block.text[min(own.end, told.end) : max(own.start, told.start)].split())
