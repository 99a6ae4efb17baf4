"""Gaps said to be with one area that are those with another: "2.7% in the US and 2.0% in the euro area, a gap of 0.9".

"With the Continent" says between which two it lies: what was told first, and what is told of the area named. That the
text tells a third rate, from which it would be so, does not make it right.
"""

import re
from collections.abc import Sequence

from service.claims.relate.quoted import figure_of
from service.extract.areas.areas import find_areas
from service.judge.article.check import article_check
from service.judge.article.claims_of_inputs import ToldBy
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Claim
from service.model.report import Label, Severity
from service.records import replace

_KINDS = frozenset(["point_change", "difference"])
_LEVELS = frozenset(["level", "average"])
_GAPS = r"gap|difference|gulf|distance|margin|divide|lead"
_AHEAD = re.compile(rf"\b(?:{_GAPS}) (?:with|to|over|from) (?:the )?", re.IGNORECASE)
_BEHIND = re.compile(r"(?: percentage)?(?: points?)? (?:with|to|over|from) (?:the )?", re.IGNORECASE)
_NOUNS = frozenset(_GAPS.split("|"))
_CONTINENT, _EURO_AREA = "continent", "EA"
_NEAR = 4  # words from a gap to how wide it is
_PAIR = len(("one", "other"))


def held_to_area_named(verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """The verdicts, with gaps accused that do not lie between what is told of the area that they are said to be with.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    gaps = [_may_be(one) for one in verdicts]
    if not any(gaps):
        return verdicts
    told_by = ToldBy(verdicts)
    return [_held(one, verdicts, told_by) if gap else one for one, gap in zip(verdicts, gaps, strict=True)]


def _may_be(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    by_text = verdict.label is Label.SUPPORTED and verdict.article is not None and verdict.trial is None
    gap = claim.kind in _KINDS and claim.direction is None and not _NOUNS.isdisjoint(claim.sentence.words)
    return by_text and gap and len(claim.inputs) == _PAIR


def _held(verdict: Verdict, verdicts: Sequence[Verdict], told_by: ToldBy) -> Verdict:
    claim = verdict.grounded.claim
    named = _area_named(claim)
    ends = [verdicts[at] for figure in claim.inputs for at in [*told_by.of(figure, verdict)][:1]]
    if not named or len(ends) != _PAIR or named in map(_area_of, ends) or not all(map(_is_right_level, ends)):
        return verdict
    first = min(ends, key=lambda one: one.grounded.claim.span.start)
    others = [one for one in verdicts if _is_right_level(one) and _area_of(one) == named and _are_alike(one, first)]
    if len(others) != 1:
        return verdict
    meant = replace(claim, inputs=tuple(figure_of(one.grounded.claim) for one in (first, others[0])))
    check = article_check(meant)
    if check is None or check.fit.label is not Label.CONTRADICTED:
        return verdict
    grounded = replace(verdict.grounded, claim=meant)
    return in_quotation(
        replace(verdict, grounded=grounded, label=Label.CONTRADICTED, severity=Severity.ERROR, article=check)
    )


def _area_named(claim: Claim) -> str:
    """The area that a gap is said to be with; empty where none is, or another stands between it and the levels."""
    text, sentence = claim.block.text, claim.sentence.span
    behind = _BEHIND.match(text, claim.span.end)
    if behind is not None and not _NOUNS.isdisjoint(claim.sentence.before(claim.span.start)[-_NEAR:]):
        return _area_at(claim, behind.end())
    ahead = _AHEAD.match(text, text.find(" ", sentence.start) + 1)
    opens = ahead is not None and text[sentence.start : ahead.start()].lower() in ("the ", "that ", "its ")
    return _area_at(claim, ahead.end()) if opens and ahead is not None and ahead.end() < claim.span.start else ""


def _area_at(claim: Claim, place: int) -> str:
    if claim.block.text[place:].lower().startswith(_CONTINENT):
        return _EURO_AREA
    return next((one.area for one in find_areas(claim.sentence) if one.span.start == place), "")


def _area_of(verdict: Verdict) -> str:
    return "" if verdict.grounded.series is None else verdict.grounded.series.area


def _is_right_level(verdict: Verdict) -> bool:
    """Whether a figure is what a series of an area gives: a level, or a rate told as a rise ("prices rose by 3.6%")."""
    trial = verdict.trial
    level = trial is not None and (verdict.grounded.claim.kind in _LEVELS or trial.option.direct)
    return level and verdict.label is Label.SUPPORTED and bool(_area_of(verdict))


def _are_alike(one: Verdict, other: Verdict) -> bool:
    """Whether two levels are told in one paragraph, of the same days and the same measure."""
    assert one.trial is not None and other.trial is not None
    assert one.grounded.series is not None and other.grounded.series is not None
    same = one.grounded.claim.block is other.grounded.claim.block
    days = one.trial.option.reading.window == other.trial.option.reading.window
    return same and days and one.grounded.series.concept == other.grounded.series.concept
