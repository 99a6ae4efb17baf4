"""What a sentence concludes from the level right before it and another: "so the increase is one of almost 42%".

Nothing but light words stand between the two, and behind the figure its clause is over, or points to what was told
("between the two", "of the peak", "as large as ours"). So it is said of that level and of another of the same unit in
sight. Where the level and such others are right, and none of them gives the figure even where its hedge is stretched,
it is wrong. What is called a rise or a fall is held against levels of the same series in its own sentence only: it may
be one on a figure that the text does not tell.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise

from service.claims.relate.comparisons.named_anew import names_next
from service.claims.relate.holding import may_give
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, agree, unit_of
from service.judge.article.check import ArticleCheck, article_check
from service.judge.article.opposite_change import period_words
from service.judge.article.told_of import are_of_two_measures
from service.judge.fit.hedges import BOUNDS
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import MULTIPLE, PERCENT, POINTS
from service.model.report import Label
from service.records import replace

_CHANGES = frozenset(
    "rise fall drop increase decrease decline jump gain leap loss cut reduction so thus therefore is making makes"
    " means meaning works comes amounts or leaving leaves".split()
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
_SETTING_OFF = frozenset([",", ";", ":", "–", "—"])
_MORE = frozenset("more less fewer higher lower cheaper dearer".split())
_SIDES = frozenset(["above", "below", "over", "under", "beneath"])
_READINGS = frozenset(["reading", "price", "rate"])
_IT = frozenset(["that", "it", "this"])
_CONCLUDING = 6  # words of "so buyers are still paying"
_BETWEEN = (["between", "them"], ["between", "the", "two"], ["between", "the", "pair"])
_KINDS = {MULTIPLE: ("multiple",), POINTS: ("point_change",), PERCENT: ("share", "percent_change")}
_LEVELS = frozenset(["level", "total", "average", "threshold"])
_SURE = frozenset([Label.SUPPORTED, Label.CONTRADICTED])
_LATEST = frozenset(["latest", "newest", "current", "present"])
_UNLIKE = 10  # times that one level is of another from which nothing is told to lie so far
_SIGHT = 24  # figures on either side that are looked at

Conclusion = tuple[Claim, ArticleCheck]


def concluded(
    claim: Claim, before: Sequence[Claim], behind: Sequence[Claim], told: Mapping[int, Verdict]
) -> Conclusion | None:
    """The claim as said of the level before it and another, with the check that decides it; None without one.

    Args:
        claim: the figure, which nothing beside it gives.
        before: the figures before it, of its own sentence and of a few before, in the order of the text.
        behind: those behind it.
        told: the verdicts on these, by the ``id`` of their claims.
    """
    if not before or before[-1].sentence is not claim.sentence or claim.mood is not Mood.ASSERTED:
        return None
    last = before[-1]
    if unit_of(claim) not in NO_COUNTS and claim.kind != "difference":
        if claim.kind != "level" or not _compares(claim, last):
            return None
        claim = replace(claim, kind="difference")  # "drivers paid $3.07 a year ago, $1.94 less"
    if not _is_right(last, told) or unit_of(last) in (MULTIPLE, POINTS) or not _is_of_base(claim, last):
        return None
    compared = _compares(claim, last)
    pointing = True if compared else _is_pointing(claim, last)
    if pointing is None:
        return None
    if not compared or unit_of(claim) == MULTIPLE:
        claim = replace(claim, direction=None)
    others = [one for one in chain(before[-_SIGHT:-1], behind[:_SIGHT]) if _is_other(one, last)]
    others = [one for one in others if not _is_told_exactly(one, others, told)]
    kinds = (
        ("share",)
        if claim.sentence.behind(claim.span.end)[:1] == ["of"]
        else _KINDS.get(unit_of(claim), ("difference",))
    )
    if any(may_give(claim, kind, ends) for kind in kinds for ends in _turns(claim, last, others)):
        return None
    latest = _latest_named(claim, last, told)
    if latest is not None:
        return _checked(claim, kinds[-1], last, latest)
    if _is_of_mark_passed(claim, last, told):
        return None
    afar = [one for one in _of_series(last, told) if _is_other(one, last)]
    if any(may_give(claim, kinds[-1], ends) for ends in _turns(claim, last, afar)):
        return None  # "the figure is 5.4 times as high", as one is that was told a while before
    right = [one for one in others if _is_right(one, told) and (pointing or _are_of_one_series(one, last, told))]
    own = compared and unit_of(claim) != MULTIPLE
    right = [one for one in right if not (own and are_of_two_measures((one, last)))]
    right = [one for one in right if pointing or (one.sentence is claim.sentence and one in before)]
    if unit_of(claim) not in NO_COUNTS:
        right = [one for one in right if _may_lie_apart(one, last)]
    order = sorted(right, key=lambda one: (not _are_of_one_day(one, last, told), one.is_base, -right.index(one)))
    for one in order:  # "199,000, against 215,000 before": the first is meant
        for kind in kinds[-1:]:
            found = _refuted(claim, kind, last, one)
            if found is not None:
                return found
    return None


def _of_series(last: Claim, told: Mapping[int, Verdict]) -> Iterator[Claim]:
    """The right levels of the text that are of the series of one of them."""
    right = (one.grounded.claim for one in told.values() if one.label is Label.SUPPORTED)
    exact = (one for one in right if one.quantity is not None and one.quantity.hedge not in BOUNDS)
    return (one for one in exact if one.kind in _LEVELS and _are_of_one_series(one, last, told))


def _latest_named(claim: Claim, last: Claim, told: Mapping[int, Verdict]) -> Claim | None:
    """ "In 2020 there were 458,088, so the latest figure is 5.4 times as high": of the latest days told in the text."""
    assert claim.quantity is not None
    lead = claim.sentence.between(last.span.end, claim.quantity.span.start)
    if not any(one in _LATEST and other in _NUMBERS | _READINGS for one, other in pairwise(lead)):
        return None
    dated = [(trial.option.reading.window.end, one) for one in _of_series(last, told) if (trial := told[id(one)].trial)]
    newest = max(dated, key=lambda pair: pair[0], default=(None, None))[1]
    return newest if newest is not None and _is_other(newest, last) else None


def _is_of_mark_passed(claim: Claim, last: Claim, told: Mapping[int, Verdict]) -> bool:
    """ "Exceeding two million. … Less than a fifth of the latest figure": which that is, a bound does not tell."""
    words = claim.sentence.behind(claim.span.end)
    if words[:2] != ["of", "the"] or not {*words[2:3]} <= _LATEST:
        return False
    right = (one.grounded.claim for one in told.values() if one.label is Label.SUPPORTED)
    of_series = (one for one in right if one.kind in _LEVELS and _are_of_one_series(one, last, told))
    dated = [(trial.option.reading.window.end, one) for one in of_series if (trial := told[id(one)].trial)]
    newest = max((day for day, _ in dated), default=None)
    hedges = [one.quantity.hedge for day, one in dated if day == newest and one.quantity is not None]
    return bool(hedges) and all(hedge in BOUNDS for hedge in hedges)


def _is_of_base(claim: Claim, last: Claim) -> bool:
    """Whether a figure names no days that it is taken from but those of the level before it."""
    if claim.base is None:
        return True
    return last.period is not None and claim.base.window is not None and claim.base.window == last.period.window


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


def _compares(claim: Claim, last: Claim) -> bool:
    """Whether a figure set off behind a level sets that beside another, without a word of what else it is of.

    "…, so buyers are paying twice as much", "264,000 in May, 85,000 above the latest count", "$3.07 a year ago, $1.94
    less", "…; the latest reading is 65,000 below that".
    """
    quantity = claim.quantity
    assert quantity is not None
    start = min(quantity.span.start, quantity.hedge_span.start if quantity.hedge_span else quantity.span.start)
    lead = claim.sentence.between(last.span.end, start)
    behind = claim.sentence.behind(max(quantity.span.end, claim.span.end))
    mark = max((n for n, word in enumerate(lead) if word in _SETTING_OFF), default=-1)
    own = lead[mark + 1 :]
    if mark < 0 or any(word.isdigit() for word in own) or names_next(lead):
        return False
    if unit_of(claim) == MULTIPLE:
        ends = behind[:1] == ["as"] and {*behind[1:2]} <= _MUCH and _ends(behind[2:])
        return ends and (own[:1] == ["so"] or not own) and len(own) <= _CONCLUDING
    if own in ([], ["or"]) and {*behind[:1]} <= _MORE and behind and _ends(behind[1:]):
        return True
    beside = behind[1:] if {*behind[:1]} <= _SIDES and behind else []
    if not own and beside[:1] == ["the"] and {*beside[1:2]} <= _PRESENT and {*beside[2:3]} <= _NUMBERS | _READINGS:
        return _ends(beside[3:])
    latest = own[:1] == ["the"] and {*own[1:2]} <= _PRESENT and {*own[2:3]} <= _NUMBERS | _READINGS
    return latest and own[3:] in (["is"], ["was"]) and {*beside[:1]} <= _IT and beside != [] and _ends(beside[1:])


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


def _may_lie_apart(one: Claim, last: Claim) -> bool:
    """ "At $2.81 a gallon, 15 gallons run $42.17, 45 cents less": than they did, and not than one gallon."""
    low, high = sorted(map(value_of, (one, last)))
    return high <= _UNLIKE * low


def _is_told_exactly(one: Claim, others: Sequence[Claim], told: Mapping[int, Verdict]) -> bool:
    """ "Below 200,000: 199,000 people filed": whether a bound is of what another figure tells exactly."""
    if one.quantity is None or one.quantity.hedge not in BOUNDS or not _is_right(one, told):
        return False
    return any(
        other is not one
        and other.quantity is not None
        and other.quantity.hedge not in BOUNDS
        and _are_of_one_day(one, other, told)
        and _are_of_one_series(one, other, told)
        for other in others
        if _is_right(other, told)
    )


def _are_of_one_day(one: Claim, other: Claim, told: Mapping[int, Verdict]) -> bool:
    trials = [told[id(each)].trial for each in (one, other)]
    windows = [None if trial is None else trial.option.reading.window for trial in trials]
    return windows[0] is not None and windows[0] == windows[1]


def _turns(claim: Claim, last: Claim, others: Sequence[Claim]) -> Sequence[tuple[Figure, Figure]]:
    """Pairs of the level before a figure and others: as the figure compares it, or either way."""
    own, compared = figure_of(last), claim.direction is not None
    return [pair for one in map(figure_of, others) for pair in ((own, one), (one, own))[: 1 if compared else 2]]


def _refuted(claim: Claim, kind: str, last: Claim, other: Claim) -> Conclusion | None:
    found = _checked(claim, kind, last, other)
    return found if found is not None and found[1].fit.label is Label.CONTRADICTED else None


def _checked(claim: Claim, kind: str, last: Claim, other: Claim) -> Conclusion | None:
    inputs = now, base = figure_of(last), figure_of(other)
    if claim.direction is None and (kind == "share") is (abs(now.value) > abs(base.value)):
        inputs = base, now
    one = replace(claim, kind=kind, inputs=inputs)
    check = article_check(one)
    return None if check is None or check.fit.label not in _SURE else (one, check)
