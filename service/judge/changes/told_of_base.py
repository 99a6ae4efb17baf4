"""Differences told of an earlier level, against the later: "a year ago a gallon cost $3.01, or 20 cents more".

A comparative that nothing follows is said of the level right before it. Where that is the one that the difference was
counted from, the words turn the other way round: a right difference with the wrong one of them is accused, and "in the
same months of 2023 they brought 11,433, or 2,056 fewer" is right where 13,489 came this year.
"""

from collections.abc import Sequence

from service.extract.changes import change_of
from service.ground.grounded import Option
from service.judge.evidence.by_sentence import rows_of
from service.judge.fit.trials import trial_of
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Claim
from service.model.report import Label, Severity
from service.model.windows import Window
from service.records import replace

_KINDS = frozenset(["difference", "point_change"])
_LEVELS = frozenset(["level", "average"])
_LEADING = frozenset(", or ; – — which is was that about some roughly around so".split())
_ENDS = frozenset([".", ",", ";", ":", "!", ")", ""])
_CAME = (["came"], ["crossed"], ["arrived"], ["died"])
#: What a level is told by that was so then: "was", "it cost", "they paid".
_THEN = frozenset(
    "was were been cost stood came had paid numbered totalled averaged ran amounted reached brought saw drew crossed"
    " arrived died registered recorded".split()
)
#: … and what leads a level in as that against which another is set.
_AGAINST = frozenset("against from with to than of over on above below versus under beside after".split())
_EXTREMES = (["low", "of"], ["high", "of"], ["peak", "of"], ["record", "of"])
_NOUN = 2  # words of "20 cents a gallon more"
_CLAUSE = 12  # words


def held_to_base(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, with differences held to the one of their two levels that they are told of.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    return tuple(_held(one, row) if _may_be(one) else one for row in rows_of(verdicts) for one in row)


def _may_be(verdict: Verdict) -> bool:
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.kind not in _KINDS or claim.direction is None or trial is None:
        return False
    if verdict.label is not Label.SUPPORTED and not _is_turned(verdict):
        return False
    return trial.option.reading.base is not None and not trial.option.direct and _compares(claim)


def _held(verdict: Verdict, row: Sequence[Verdict]) -> Verdict:
    claim, trial = verdict.grounded.claim, verdict.trial
    level = _level_before(claim, row)
    if level is None or level.trial is None or trial is None:
        return verdict
    own, base = trial.option.reading, level.trial.option.reading
    if (
        own.series_id != base.series_id
        or base.window.start >= own.window.start
        or not _is_within(own.base, base.window)
    ):
        return verdict
    told = replace(own, window=base.window, base=own.window)
    turned = trial_of(claim, Option(told, trial.option.figures[::-1], direct=False))
    if _is_turned(verdict):
        right = turned is not None and turned.fit.label is Label.SUPPORTED
        held = replace(verdict, trial=turned, label=Label.SUPPORTED, severity=Severity.NONE, reverses=False)
        return held if right else verdict
    if turned is None or not turned.fit.reverses:
        return verdict
    accused = replace(
        verdict, trial=turned, article=None, label=Label.CONTRADICTED, severity=Severity.ERROR, reverses=True
    )
    return in_quotation(accused)


def _is_within(base: Window | None, told: Window) -> bool:
    """Whether the level is that which a difference was counted from, a rate being so for as long as it is in force."""
    return base is not None and told.start <= base.start and base.end == told.end


def _is_turned(verdict: Verdict) -> bool:
    """Whether a figure is accused, or left open, for its direction alone."""
    wrong = verdict.label in (Label.CONTRADICTED, Label.AMBIGUOUS)
    return wrong and verdict.trial is not None and verdict.trial.fit.reverses


def _compares(claim: Claim) -> bool:
    """Whether a comparative stands behind a figure, and nothing that it would be said against."""
    assert claim.quantity is not None
    behind = claim.sentence.behind(claim.quantity.span.end)
    at = next((n for n, word in enumerate(behind[: _NOUN + 1]) if change_of(word, "more") is not None), None)
    if at is None:
        return False
    ends = at + 1 + (behind[at + 1 : at + 2] in _CAME)
    return not behind[ends:] or behind[ends] in _ENDS


def _level_before(claim: Claim, row: Sequence[Verdict]) -> Verdict | None:
    """The level that a difference is said of: right before it, told as what was so."""
    ahead = [one for one in row if one.grounded.claim.span.end <= claim.span.start]
    last = max(ahead, key=lambda one: one.grounded.claim.span.end, default=None)
    if last is None or last.label is not Label.SUPPORTED:
        return None
    level = last.grounded.claim
    if level.kind not in _LEVELS or level.quantity is None or level.is_base:
        return None
    if not _LEADING.issuperset(claim.sentence.between(level.span.end, claim.span.start)):
        return None
    clause = claim.sentence.before(level.span.start)[-_CLAUSE:]
    led = clause[-1] in _AGAINST and clause[-2:] not in _EXTREMES  # "it was at a low of 0.1 per cent, 3.4 points below"
    return None if _THEN.isdisjoint(clause) or led else last
