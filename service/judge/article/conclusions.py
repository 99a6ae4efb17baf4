"""What a sentence concludes from the level right before it and another: "so the increase is one of almost 42%".

Nothing but light words stand between the two, and behind the figure its clause is over, or points to what was told
("between the two", "of the peak", "as large as ours"). So it is said of that level and of another of the same unit in
sight. Where the level and such others are right, and none of them gives the figure even where its hedge is stretched,
it is wrong. What is called a rise or a fall is held against levels of the same series in its own sentence only: it may
be one on a figure that the text does not tell.
"""

from collections.abc import Mapping, Sequence
from itertools import chain

from service.claims.relate.holding import may_give
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, agree, unit_of
from service.judge.article.check import ArticleCheck, article_check
from service.judge.article.opposite_change import period_words
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import MULTIPLE, PERCENT, POINTS
from service.model.report import Label
from service.records import replace

_CHANGES = frozenset(
    "rise fall drop increase decrease decline jump gain leap loss cut reduction so thus therefore is making makes"
    " means meaning works comes amounts or".split()
)
_APART = frozenset(["gap", "gulf", "difference", "lead", "distance", "margin"])
_LIGHT = (
    _CHANGES | _APART | frozenset("a an the , : ( ) – — - that it which was of in other one words just only to".split())
)
_DATING = frozenset(["in", "on", "at", "of", "by"])
_LEADS = frozenset([",", ";", ":", "(", ")", "–", "—", "-", "or", "that", "was", "is", "were", "are"])
_CLOSING = frozenset([".", ",", ";", ":", ")", "(", "–", "—", "-", "and", "but"])
_MUCH = frozenset("many much high large big great long".split())
_OURS = frozenset(["ours", "theirs", "yours", "hers", "his"])
_SUMMITS = frozenset("peak high height maximum low trough".split())
_NUMBERS = frozenset("number figure total level count tally load volume".split())
_PRESENT = frozenset("present current latest former old earlier previous first".split())
_BETWEEN = (["between", "them"], ["between", "the", "two"], ["between", "the", "pair"])
_KINDS = {MULTIPLE: ("multiple",), POINTS: ("point_change",), PERCENT: ("share", "percent_change")}
_LEVELS = frozenset(["level", "total", "average", "threshold"])
_SIGHT = 24  # figures on either side that are looked at

Conclusion = tuple[Claim, ArticleCheck]


def concluded(
    claim: Claim, before: Sequence[Claim], behind: Sequence[Claim], told: Mapping[int, Verdict]
) -> Conclusion | None:
    """The claim as said of the level before it and another, with the check that accuses it; None without one.

    Args:
        claim: the figure, which nothing beside it gives.
        before: the figures before it, of its own sentence and of a few before, in the order of the text.
        behind: those behind it.
        told: the verdicts on these, by the ``id`` of their claims.
    """
    if not before or before[-1].sentence is not claim.sentence or claim.mood is not Mood.ASSERTED:
        return None
    if unit_of(claim) not in NO_COUNTS and claim.kind != "difference":
        return None
    last = before[-1]
    if not _is_right(last, told) or unit_of(last) in (MULTIPLE, POINTS) or claim.base is not None:
        return None
    pointing = _is_pointing(claim, last)
    if pointing is None:
        return None
    others = [one for one in chain(before[-_SIGHT:-1], behind[:_SIGHT]) if _is_other(one, last)]
    kinds = (
        ("share",)
        if claim.sentence.behind(claim.span.end)[:1] == ["of"]
        else _KINDS.get(unit_of(claim), ("difference",))
    )
    if any(may_give(replace(claim, direction=None), kind, ends) for kind in kinds for ends in _turns(last, others)):
        return None
    right = [one for one in others if _is_right(one, told) and (pointing or _are_of_one_series(one, last, told))]
    right = [one for one in right if pointing or (one.sentence is claim.sentence and one in before)]
    for one in reversed(right):
        for kind in kinds[-1:]:
            found = _refuted(claim, kind, last, one)
            if found is not None:
                return found
    return None


def _is_pointing(claim: Claim, last: Claim) -> bool | None:
    """Whether the words point to what was told, False where they only conclude; None where they do neither."""
    quantity = claim.quantity
    assert quantity is not None
    start = min(quantity.span.start, quantity.hedge_span.start if quantity.hedge_span else quantity.span.start)
    lead = claim.sentence.between(last.span.end, start)
    dates = period_words(claim, (last,)) | _DATING
    lead = lead[next((n for n, word in enumerate(lead) if word not in dates), len(lead)) :]
    if not lead or lead[0] not in _LEADS or not _LIGHT.issuperset(lead):
        return None
    words = claim.sentence.behind(max(quantity.span.end, claim.span.end))
    apart = not _APART.isdisjoint(lead)
    for pair in _BETWEEN:
        if words[: len(pair)] == pair and apart:
            return True if _ends(words[len(pair) :]) else None
    if _ends(words):
        return apart or (False if not _CHANGES.isdisjoint(lead) else None)
    if unit_of(claim) == MULTIPLE and words[:1] == ["as"] and {*words[1:2]} <= _MUCH:
        past = words[4:] if words[2:3] == ["as"] and {*words[3:4]} <= _OURS else words[2:]
        return True if _ends(past) else None
    return True if _is_of_told(words) else None


def _is_of_told(words: Sequence[str]) -> bool:
    """ "Of the peak", "of the latest count"."""
    if words[:2] != ["of", "the"]:
        return False
    named = words[3:] if {*words[2:3]} <= _PRESENT else words[2:]
    known = _NUMBERS if named is not words and {*words[2:3]} <= _PRESENT else _SUMMITS
    return {*named[:1]} <= known and _ends(named[1:])


def _ends(words: Sequence[str]) -> bool:
    return not words or words[0] in _CLOSING


def _is_right(one: Claim, told: Mapping[int, Verdict]) -> bool:
    verdict = told.get(id(one))
    return verdict is not None and verdict.label is Label.SUPPORTED and one.kind in _LEVELS


def _is_other(one: Claim, last: Claim) -> bool:
    return agree(one, last) and unit_of(one) not in (MULTIPLE, POINTS) and value_of(one) != value_of(last)


def _are_of_one_series(one: Claim, other: Claim, told: Mapping[int, Verdict]) -> bool:
    trials = [told[id(each)].trial for each in (one, other)]
    series = [None if trial is None else trial.option.reading.series_id for trial in trials]
    return series[0] is not None and series[0] == series[1]


def _turns(last: Claim, others: Sequence[Claim]) -> Sequence[tuple[Figure, Figure]]:
    own = figure_of(last)
    return [pair for one in map(figure_of, others) for pair in ((own, one), (one, own))]


def _refuted(claim: Claim, kind: str, last: Claim, other: Claim) -> Conclusion | None:
    low, high = sorted(map(figure_of, (last, other)), key=lambda one: abs(one.value))
    one = replace(claim, kind=kind, inputs=(low, high) if kind == "share" else (high, low), direction=None)
    check = article_check(one)
    return (one, check) if check is not None and check.fit.label is Label.CONTRADICTED else None
