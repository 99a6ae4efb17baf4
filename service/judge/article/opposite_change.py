"""Changes in per cent that their two levels give, but the other way: "there were 640 (812 in 2023), a rise of 21%".

Nothing in the words ties such a change to the two beside it but that it stands right behind them and is called what
they come to; as a fall they give it to the last digit, as a rise another figure. The word is wrong, or the base is.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from service.extract.changes import OTHER_WAY, change_of
from service.judge.article.derivations import ways
from service.judge.article.operation_words import Telling, behind, lead_of
from service.judge.article.ways_to_work_out import Way
from service.judge.evidence.chance import is_near
from service.model.claims import Claim
from service.records import replace

_LINKS = frozenset(
    "a an the , : ( ) – — - or of by that this which it is was so makes making means some about nearly almost just"
    " in at against compared with before ago year month earlier last sharp steep".split()
)
LIMITING = frozenset("in for among to of at on by than".split())
"""Words behind a change that make it one of something else than the levels before it."""
#: How many pairs there may be for one that gives it the other way to prove anything, by the digits of the figure.
_FEW = {2: 2, 3: 4}


def turned_round(
    claim: Claim, row: Sequence[Claim], beside: Sequence[Claim], telling: Telling, digits: int
) -> Iterator[Way]:
    """The one pair of levels that gives a change, but in the other direction; none where several are in sight.

    Args:
        claim: the change, which no pair gives as it is told.
        row: the figures around it.
        beside: the same, the nearest first.
        telling: what its words call it.
        digits: how many digits of it are written.
    """
    if claim.direction is None or claim.kind != "percent_change" or digits < min(_FEW) or not _is_told(claim, row):
        return
    other = replace(claim, direction=OTHER_WAY[claim.direction])
    most = _FEW[min(digits, max(_FEW))]
    found = [*islice(ways(other, beside, telling), most + 1)]
    assert claim.quantity is not None
    fitting = [way for way in found if is_near(way.roughly, claim.quantity)]
    if (
        len(found) <= most
        and len(fitting) == 1
        and fitting[0].kind == claim.kind
        and _are_of_one(fitting[0], claim, row)
    ):
        yield fitting[0]


def _is_told(claim: Claim, row: Sequence[Claim]) -> bool:
    """Whether a change stands right behind a level, as what it comes to, and is of nothing that is named."""
    lead, after = lead_of(claim, row), behind(claim)
    moved = [word for word in lead if change_of(word) is not None]
    if not moved or not is_light_beside(lead, period_words(claim, row)) or (after[:1] and after[0] in LIMITING):
        return False
    return any(one.sentence is claim.sentence and one.span.end <= claim.span.start for one in row)


def _are_of_one(way: Way, claim: Claim, row: Sequence[Claim]) -> bool:
    """Whether the two levels are of one thing in two periods: but "admissions came to 640 and discharges to 812"."""
    first, last = sorted(way.parts, key=lambda one: one.span.start)
    if first.period == last.period or not first.sentence is last.sentence is claim.sentence:
        return False
    between = claim.sentence.between(first.span.end, last.span.start)
    return is_light_beside(between, period_words(claim, row))


def is_light_beside(words: Sequence[str], own: frozenset[str]) -> bool:
    """Whether words name nothing but the periods whose words are given."""
    return all(word in _LINKS or word in own or word.isdecimal() or change_of(word) for word in words)


def period_words(claim: Claim, row: Sequence[Claim]) -> frozenset[str]:
    """The words of the periods that the figures of a sentence name."""
    spans = [one.period.span for one in (*row, claim) if one.sentence is claim.sentence and one.period is not None]
    return frozenset([word for span in spans for word in claim.sentence.between(span.start, span.end)])
