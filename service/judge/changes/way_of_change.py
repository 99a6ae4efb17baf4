"""Which way a right change is called by a word apart from it: "the increase since November 2021 is 5.15 points".

Where days stand between such a noun and its figure, or the verb behind it ("the 44.1m tonnes by which they rose"), the
figure is read by its size alone, and either way would be right.
"""

from collections.abc import Sequence

from service.extract.changes import change_of
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Claim
from service.model.quantities import Direction
from service.model.report import Label, Severity
from service.records import replace

_CHANGES = frozenset(["point_change", "percent_change", "difference"])
_BEING = frozenset("is was are were be been has comes came come amounts amounted works worked out to at".split())
_DATING = frozenset("since over in from between during on through across for of by last past compared with".split())
_HEDGES = frozenset("about around some roughly nearly almost just only now therefore thus so then a an".split())
_DETERMINING = frozenset("the that this a an its their total overall annual".split())
_DEGREES = "celsius"
_NORMS = frozenset("average norm mean normal baseline pre-industrial preindustrial".split())
_NORM_REACH = 8  # words of "below the average of the twentieth century"
_SUBJECT = 4  # words of "by which greenhouse gas emissions rose"


def held_to_way(verdict: Verdict) -> Verdict:
    """The verdict on a change, accused where a word apart from it says that it went the other way.

    Args:
        verdict: on any claim.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.kind == "level" and claim.quantity is not None and claim.quantity.unit == _DEGREES:
        return _held_to_norm(verdict)
    if verdict.label is not Label.SUPPORTED or claim.kind not in _CHANGES or claim.direction is not None:
        return verdict
    if trial is None or trial.option.direct or not trial.computation.value or claim.quantity is None:
        return verdict
    own = trial.option.reading
    if own.base is None or own.base.start >= own.window.start:
        return verdict
    way = _way_behind(claim) or _way_ahead(claim)
    if way is None or (trial.computation.value > 0) is (way is Direction.UP):
        return verdict
    return in_quotation(replace(verdict, label=Label.CONTRADICTED, severity=Severity.ERROR, reverses=True))


def _held_to_norm(verdict: Verdict) -> Verdict:
    """ "2023 was 1.17C colder than the average of 1951 to 1980", by which it was warmer."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label is not Label.SUPPORTED or trial is None or claim.quantity is None or not trial.option.direct:
        return verdict
    behind = claim.sentence.behind(max(claim.span.end, claim.quantity.span.end))[:_NORM_REACH]
    side = change_of(behind[0], "more") if behind else None
    value = trial.computation.value
    if side is None or not value or _NORMS.isdisjoint(behind) or (value > 0) is (side.direction is Direction.UP):
        return verdict
    told = replace(verdict.grounded, claim=replace(claim, kind="difference", direction=side.direction))
    return in_quotation(
        replace(verdict, grounded=told, label=Label.CONTRADICTED, severity=Severity.ERROR, reverses=True)
    )


def _way_behind(claim: Claim) -> Direction | None:
    """ "The 44.1m tonnes by which they rose in 2020"."""
    assert claim.quantity is not None
    behind = claim.sentence.behind(max(claim.span.end, claim.quantity.span.end))
    if behind[:2] != ["by", "which"]:
        return None
    moved = [change for word in behind[2 : 3 + _SUBJECT] if (change := change_of(word, "verb")) is not None]
    return moved[0].direction if len(moved) == 1 and "not" not in behind else None


def _way_ahead(claim: Claim) -> Direction | None:
    """ "The rise since November 2021 is", "the fall over two years comes to": what the subject is called."""
    assert claim.quantity is not None
    spans = [period.span for period in (claim.period, claim.base) if period is not None]
    tokens = [one for one in claim.sentence.tokens if one.end <= claim.span.start]
    told = [one.lower for one in tokens if not any(span.start <= one.start < span.end for span in spans)]
    words = _without(told, _HEDGES)
    led = _without(words, _BEING)
    if len(led) == len(words):
        return None
    led = _without(led, _DATING | _DETERMINING)
    noun = change_of(led[-1], "noun") if led else None
    return noun.direction if noun is not None and led[-2:-1] and led[-2] in _DETERMINING else None


def _without(words: Sequence[str], light: frozenset[str]) -> Sequence[str]:
    """The words but for some at their end."""
    end = len(words)
    while end and words[end - 1] in light:
        end -= 1
    return words[:end]
