"""Levels in doubt among right figures of the same days: "U-6 came in at 6.7%, and pay rose 3.9%", as pay did then.

What is told in one sentence is told of one time. Where the measure is named by words of its own that nothing narrows,
and what the sentence tells beside it of the same area is right on the very days that it was read of, it is of those.
So is a level of an area named beside it, where the same is rightly told of other areas: "5.9% in Germany, 4.1% in
America"; and one told of days that it names, which goes on from a right one of its series: "In July it was 5.4%".
"""

from collections.abc import Sequence

from service.judge.doubt.far_off import misses_by
from service.judge.doubt.sure_of_reading import FAR
from service.judge.doubt.undated import may_be_of_a_day
from service.judge.evidence.areas_named import is_of_area
from service.judge.evidence.between_verdicts import digits_of, is_bound, measure_of, window_of
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.report import Label
from service.model.series import Nature

_HOLDING = 2  # figures of a text that are right beside one
_MANY = 3  # … from which on a text may be understood
_CLEARLY = 60  # the weight of a measure that words of a figure's own name
_OPEN = frozenset([Label.UNVERIFIABLE, Label.AMBIGUOUS])
_KEPT = frozenset([Nature.RATE, Nature.INDEX, Nature.STOCK, Nature.STEP])
"""Of these a level has one value on the days that are told; a count of what comes may be of any of them."""
_BEFORE_MEASURE = frozenset(
    "the a an and but while as broader headline overall official main annual so-called older elderly discredited"
    " uk us u.s. american british britain's america's nation's nationwide national new however meanwhile"
    " , ( : ; – —".split()
)
"""Words in front of a measure that make it no part of itself."""
_PARTS = frozenset(
    "for among in of at across excluding without except outside women men people teenagers then once had there"
    " previously services goods food energy rural urban black white hispanic private public regional".split()
)
"""Words between a measure and its figure, or right behind this, that make it one of a part or of another time."""
_CLOSING = frozenset(", . ; : ( ) – — and but while with as from after so or ” ’".split())
_NEAR = 3  # tokens behind a figure
_SETTING = frozenset(["against", "with", "to", "versus", "and", "than"])
_RELATIVES = frozenset(["which", "that", "including"])
_CAME = (["came"], ["coming"], ["comes"])
_LEADING = (["at"], ["of"])


def is_told_among_right(verdict: Verdict, told: Sequence[Verdict], witnesses: Witnesses) -> bool:
    """Whether what a text rightly tells leaves no doubt of what and when a level is of.

    Args:
        verdict: on the level, which is not what its reading gives.
        told: those on all claims, before any was doubted.
        witnesses: what these say.
    """
    claim = verdict.grounded.claim
    if claim.kind != "level" or claim.quantity is None or verdict.trial is None or is_bound(verdict):
        return False
    if claim.past_perfect or may_be_of_a_day(verdict):
        return False
    if witnesses.labels[Label.SUPPORTED] < _HOLDING or witnesses.failing(verdict) > 1:
        return False
    if witnesses.give_another(verdict) or witnesses.tell_it_beside(verdict):
        return False
    beside = [one for one in witnesses.beside(verdict) if one is not verdict]
    left_open = sum(one.label in _OPEN for one in beside)
    if left_open > 1:
        return False
    bare = not claim.is_base or not _SETTING.isdisjoint(claim.sentence.before(claim.span.start)[-1:])
    if bare and _is_of_area_beside(verdict, beside, told):
        return True
    if claim.is_base:
        return False  # but for "3.6%, against 2.7% in the US", it may be of any days before
    if _is_named_beside(verdict, beside):
        return True
    clear = not left_open and witnesses.labels[Label.CONTRADICTED] == 1 and witnesses.labels[Label.SUPPORTED] >= _MANY
    return clear and _goes_on_of_days(verdict, told)


def _is_named_beside(verdict: Verdict, beside: Sequence[Verdict]) -> bool:
    """ "U-6 jumped to 6.7%, and pay rose 3.9%": named by its own words, and the other right of the same days."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    best = claim.candidates[0]
    if (
        series is None
        or best.carried
        or best.weight < _CLEARLY
        or not best.words
        or _is_of_part(claim, best.words, beside)
    ):
        return False
    if claim.period is not None and claim.period.window != window_of(verdict):
        return False
    return any(
        _is_right(one)
        and one.grounded.series is not None
        and one.grounded.series.area == series.area
        and window_of(one) == window_of(verdict)
        for one in beside
    )


def _is_of_area_beside(verdict: Verdict, beside: Sequence[Verdict], told: Sequence[Verdict]) -> bool:
    """ "In Germany they went up by 5.9%, in India by 5.6%": of an area named beside it, the same days being told."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if series is None or claim.quantity is None or misses_by(verdict, FAR) or not is_of_area(claim, series.area):
        return False
    like = [
        one
        for one in told
        if _is_right(one)
        and one.grounded.series is not None
        and one.grounded.series.concept == series.concept
        and one.grounded.series.area != series.area
        and one.grounded.claim.block is claim.block
    ]
    near = [one for one in like if any(one is other for other in beside)]
    return bool(near) and all(window_of(one) == window_of(verdict) for one in like)


def _goes_on_of_days(verdict: Verdict, told: Sequence[Verdict]) -> bool:
    """ "It fell by 0.2% in August. In July it was 5.4%": of the series of the right figure before, on named days."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    period = claim.period
    if series is None or series.nature not in _KEPT or not claim.candidates[0].carried or period is None:
        return False
    if period.role is not PeriodRole.WINDOW or period.window != window_of(verdict):
        return False
    if claim.quantity is None or len(digits_of(claim.quantity)) <= 1:
        return False
    start = claim.sentence.span.start
    before = [one for one in told if one.grounded.claim.block is claim.block and one.grounded.claim.span.start < start]
    last = before[-1].grounded.claim.sentence if before else None
    if last is None or claim.block.text[last.span.end : claim.sentence.span.start].strip(" ."):
        return False  # "Among the young it is worse. In the three months to July it was 14.5%"
    row = [one for one in before if one.grounded.claim.sentence is last]
    return any(_is_right(one) and measure_of(one) == series.id for one in row)


def _is_right(verdict: Verdict) -> bool:
    return verdict.label is Label.SUPPORTED and verdict.trial is not None


def _is_of_part(claim: Claim, measure: str, beside: Sequence[Verdict]) -> bool:
    """ "Black unemployment was 7.5%", "participation among women was 57%": whether words make it one of a part."""
    text, start = claim.block.text, claim.sentence.span.start
    lead, found, _ = text[start : claim.span.start].lower().rpartition(measure)
    ahead = [token.lower for token in claim.sentence.tokens if token.start < start + len(lead)][-1:]
    if not found or (ahead and ahead[0] not in _BEFORE_MEASURE):
        return True
    named = start + len(lead) + len(found)
    told = [one.grounded.claim.span for one in beside if named <= one.grounded.claim.span.start < claim.span.start]
    told += [] if claim.period is None else [claim.period.span]
    between = [token for token in claim.sentence.tokens if named <= token.start < claim.span.start]
    words = [token.lower for token in between if not any(span.start <= token.start < span.end for span in told)]
    return not _PARTS.isdisjoint(_without_relatives(words)) or not _ends(claim, beside)


def _ends(claim: Claim, beside: Sequence[Verdict]) -> bool:
    """Whether nothing behind a figure says more of what it is of: not "3.9% away from home", "7.5% among the young"."""
    behind = [token for token in claim.sentence.tokens if token.start >= claim.span.end][:_NEAR]
    if not behind or behind[0].lower in _CLOSING:
        return True
    told = [one.span for one in (claim.period, claim.base) if one is not None]
    told += [one.grounded.claim.span for one in beside]  # "for the third month running"
    return any(span.start <= token.start < span.end for span in told for token in behind)


def _without_relatives(words: Sequence[str]) -> list[str]:
    """The words behind a measure but for a clause between commas that says what it is: ", which counts the …,".

    And but for what leads to the figure: "came in at", "a rate of".
    """
    kept: list[str] = []
    within = False
    for at, word in enumerate(words):
        if word == ",":
            within = not within and words[at + 1 : at + 2] != [] and words[at + 1] in _RELATIVES
        elif not within and not (word == "in" and kept[-1:] in _CAME):
            kept.append(word)
    return kept[:-1] if kept[-1:] in _LEADING else kept
