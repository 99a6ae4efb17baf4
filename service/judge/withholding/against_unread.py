"""Levels that something is set against which was not read: what they are of is what that is of.

"Is it generous? It is less than this April's 4.8%" says of a pension, and not of the inflation told before, that it
went up by so much; "benefits would rise by much less than the 6.7% of this year" sets it against what is yet to come.
"""

from collections.abc import Sequence

from service.claims.relate.quoted import value_of
from service.claims.scene import agree
from service.judge.evidence.between_verdicts import measure_of, series_of, window_of
from service.judge.evidence.chance import digits_written
from service.judge.verdicts import Verdict
from service.model.claims import Candidate, Claim
from service.model.quantities import PERCENT, Hedge
from service.model.report import Label, Reason
from service.model.tokens import Sentence

_LEVELS = frozenset(["level", "average"])
_MOVED = frozenset(["percent_change", "level"])
_OPEN = frozenset([Label.UNVERIFIABLE, Label.AMBIGUOUS])
_LEADING = frozenset(["than", "against", "versus", "below", "above"])
_COMPARED = (["compared", "with"], ["compared", "to"])
_SIGHT = 12  # claims on either side
_SURE = 3  # digits
_REACH = 7  # words of "than the rise this April, of"
_UNREAL = frozenset("would will could might may should shall".split())


def is_against_unread(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether an accused level, of no thing that its clause names, is what another is compared with that is unread.

    Args:
        at: the place of the level.
        verdicts: of all claims, in the order of the text.
    """
    claim = verdicts[at].grounded.claim
    named = claim.candidates[0] if claim.candidates else None
    if claim.kind not in _LEVELS or not claim.is_base or named is None:
        return False
    if _is_of_unread_move(at, verdicts):
        return True
    if not _is_named_elsewhere(claim, named):
        return False
    lead = _lead(claim)
    if lead is None:
        return False
    ahead = [one for one in verdicts[:at] if one.grounded.claim.quantity is not None and one.trial is not None]
    if any(one.grounded.claim.sentence is claim.sentence for one in ahead):
        return False
    read = measure_of(verdicts[at])
    own = [one.grounded.claim for one in ahead if measure_of(one) == read and one.grounded.claim.block is claim.block]
    return not _UNREAL.isdisjoint(lead) or not any(_is_next(one, claim.sentence) for one in own)


def is_given_with_unread(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "Bills will fall by £426. … The new cap is £2,074; a guarantee holds bills at £2,500": to what is so far off.

    A difference that names no base, told to three digits or more, which a right level of its days and one that no
    series measures give exactly.

    Args:
        at: the place of the difference.
        verdicts: of all claims, in the order of the text.
    """
    verdict, claim = verdicts[at], verdicts[at].grounded.claim
    if claim.kind != "difference" or claim.quantity is None or claim.base is not None or verdict.trial is None:
        return False
    if claim.quantity.hedge is not Hedge.EXACT or digits_written(claim.quantity) < _SURE:
        return False
    near = [one for one in verdicts[max(0, at - _SIGHT) : at + 1 + _SIGHT] if one.grounded.claim.kind in _LEVELS]
    read = verdict.trial.option.reading
    right = [
        one.grounded.claim
        for one in near
        if one.label is Label.SUPPORTED and series_of(one) == read.series_id and window_of(one) == read.window
    ]
    unread = [one.grounded.claim for one in near if one.trial is None and one.reason is Reason.NO_SERIES]
    return any(
        agree(one, other) and abs(value_of(one) - value_of(other)) == claim.quantity.value
        for one in right
        for other in unread
        if other.quantity is not None
    )


def is_beside_unread(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "They foiled 18 departures, while 585 got through, compared with 63 a week before": as the 585 are of no series.

    Args:
        at: the place of an accused figure.
        verdicts: of all claims, in the order of the text.
    """
    claim, ahead = verdicts[at].grounded.claim, verdicts[at - 1].grounded.claim if at else None
    if not claim.is_base or claim.kind not in _LEVELS or ahead is None or ahead.sentence is not claim.sentence:
        return False
    if claim.quantity is None or claim.quantity.unit == PERCENT:
        return False  # "4.9% in Leeds, compared with 5.2% nationally"
    led = claim.sentence.before(claim.span.start)[-2:] in _COMPARED
    return led and ahead.kind in _LEVELS and verdicts[at - 1].label in _OPEN


def _is_of_unread_move(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "Food prices rose 4.5%, down from 5.1% in August": where what has a subject of its own came from.

    So does what outstrips another: "food inflation outstrips overall CPI at 4.5%, though that's down from 5.1%".
    """
    claim = verdicts[at].grounded.claim
    own = [one for one in verdicts[:at] if one.grounded.claim.sentence is claim.sentence]
    if len(own) != 1 or own[0].reason is not Reason.NO_SERIES or own[0].trial is not None:
        return False
    move = own[0].grounded.claim
    alike = move.quantity is not None and claim.quantity is not None and move.quantity.unit == claim.quantity.unit
    between = claim.sentence.between(move.span.end, claim.span.start)
    return alike and move.kind in _MOVED and between[-2:] in (["down", "from"], ["up", "from"])


def _is_named_elsewhere(claim: Claim, named: Candidate) -> bool:
    """ "Less than this April's 4.8% or the 10.1% of 2023, which was based on inflation": in another clause at best."""
    if named.carried:
        return True
    text = claim.block.text.lower()
    ahead, behind = text[claim.sentence.span.start : claim.span.start], text[claim.span.end : claim.sentence.span.end]
    return named.words not in ahead and "," in behind.partition(named.words)[0]


def _lead(claim: Claim) -> Sequence[str] | None:
    """The words of a clause up to the one that compares with its figure; None where none does."""
    words = claim.sentence.before(claim.span.start)
    for at in range(len(words) - 1, max(-1, len(words) - 1 - _REACH), -1):
        if words[at] in _LEADING or words[at - 1 : at + 1] in _COMPARED:
            return words[:at]
    return None


def _is_next(told: Claim, sentence: Sentence) -> bool:
    """Whether what was told stands in the sentence right before."""
    between = told.block.text[told.sentence.span.end : sentence.span.start]
    return told.sentence.span.end <= sentence.span.start and not between.strip()
