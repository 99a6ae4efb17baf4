"""Changes told again in per cent, of the level that they began at: "tops last year's 3,897 by 371, or 9.5%".

Where the text's own two levels lie just so far apart, the percentage right beside the difference is of the one that it
is counted from. What is just the share of the other is the slip of whoever divided by the wrong one, and no chance; so
is the right percentage but for a slip of the pen. "£300, or 20%, off £1,800" is settled so, although 1,800 and 1,500
alone are too round to tell: the 300 between them says how round they are.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from service.claims.relate.meant.sight import ends
from service.claims.relate.meant.which_was_then import THEN, then_of
from service.claims.relate.quoted import figure_of
from service.judge.article.check import ArticleCheck, article_check
from service.judge.evidence.by_sentence import rows_of
from service.judge.fit.hedges import BOUNDS, place_of
from service.judge.slips.digit_slips import MAGNITUDES, Slip, slip_of_digits
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import PERCENT, POINTS, Direction
from service.model.report import Label, Severity
from service.model.spans import Span
from service.numeric.rounding import half_up
from service.records import replace

_AGAIN = ([",", "or"], ["or"], ["("], [",", "that", "is", ","], [",", "i.e."], ["–", "or"], [",", "equal", "to"])
_MORE = frozenset("more less fewer higher lower up down above below over under extra off cheaper dearer".split())
#: What is told in per cent of something else: of the votes cast, of the sales on which it was lost.
_OF_ELSE = frozenset(
    "vote votes voters ballot ballots poll polled majority margin margins lead gap turnout profit profits"
    " surplus deficit interest yield return commission vat tax".split()
)
_BEHIND_IT = _MORE | frozenset([",", ".", ";", ")", "on", "from", "than", "to"])
"""What may stand behind it: not "16.7% at constant currencies", "20% for members", "25% by capacity"."""
_LED = 3  # words of "last year's"
_BEHIND = 2  # words of ", above"
_PAIR = len(("now", "base"))

Told = tuple[Claim, ArticleCheck]


def told_again(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, percentages that tell a difference again held against the level that it is counted from.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    levels = {
        figure_of(claim).span: claim
        for claim in (one.grounded.claim for one in verdicts)
        if claim.quantity is not None and claim.rank is None
    }
    found = {id(one): one for one in verdicts}
    for row in rows_of(verdicts):
        for first, last in pairwise(row):
            for move, verdict in ((first, last), (last, first)):
                if _is_move(move) and _may_tell_again(move, verdict) and _are_side_by_side(first, last):
                    found[id(verdict)] = _held(verdict, move, levels)
    return tuple(found[id(one)] for one in verdicts)


def _is_move(verdict: Verdict) -> bool:
    """Whether it is how far the text's own two levels lie apart."""
    claim = verdict.grounded.claim
    told = claim.kind == "difference" and verdict.label is Label.SUPPORTED and verdict.article is not None
    return told and len(claim.inputs) == _PAIR and _OF_ELSE.isdisjoint(claim.sentence.words)


def _is_rate(claim: Claim) -> bool:
    """Whether it is in per cent, or in what is spelt out as percentage points."""
    unit = "" if claim.quantity is None else claim.quantity.unit
    return unit == PERCENT or (unit == POINTS and "per" in claim.span.of(claim.block.text).lower())


def _may_tell_again(move: Verdict, verdict: Verdict) -> bool:
    """Whether a percentage is open yet, or taken for the share that the difference is of something."""
    claim, article = verdict.grounded.claim, verdict.article
    quantity = claim.quantity
    if quantity is None or not _is_rate(claim) or claim.mood is not Mood.ASSERTED or verdict.trial is not None:
        return False
    if quantity.hedge in BOUNDS or quantity.per:
        return False
    if verdict.label is Label.UNVERIFIABLE:
        return True
    own = figure_of(move.grounded.claim).span
    return article is not None and claim.kind == "share" and claim.inputs != () and claim.inputs[0].span == own


def _are_side_by_side(first: Verdict, last: Verdict) -> bool:
    """ "371, or 8.7%", "371 (8.7%)", "371 more, or 8.7%, than": and nothing behind it says of what else it is."""
    one, other = first.grounded.claim, last.grounded.claim
    assert other.quantity is not None
    hedge = other.quantity.hedge_span
    start = min(other.quantity.span.start, hedge.start if hedge else other.quantity.span.start)
    lead = one.sentence.between(one.span.end, start)
    lead = lead[1:] if not _MORE.isdisjoint(lead[:1]) else lead
    if lead == [","]:  # "down 1,490, about 5%, since 2020"
        return hedge is not None and ends(other.sentence.behind(max(other.quantity.span.end, other.span.end)))
    behind = other.sentence.behind(max(other.quantity.span.end, other.span.end))[:1]
    opened = one.sentence.words[:1] == ("of",)  # "Of 4,268 staff 371, or 8.7%, joined"
    return lead in _AGAIN and not opened and _BEHIND_IT.issuperset(behind)


def _held(verdict: Verdict, move: Verdict, levels: Mapping[Span | None, Claim]) -> Verdict:
    pair = _now_and_base(move.grounded.claim, verdict, levels)
    if pair is None:
        return verdict
    moved = _unsigned(figure_of(move.grounded.claim))
    now, base = (_as_exact_as(one, moved) for one in pair)
    claim = replace(verdict.grounded.claim, kind="share", inputs=(moved, base), direction=None)
    if verdict.grounded.claim.quantity is not None and verdict.grounded.claim.quantity.unit == POINTS:
        return _as_points(verdict, claim, (now, base))
    check = article_check(claim)
    if check is None or check.fit.cautions:
        return verdict
    if check.fit.label is Label.SUPPORTED:
        return _judged(verdict, claim, check)
    wrong = check.fit.label is Label.CONTRADICTED
    return _judged(verdict, claim, check) if wrong and any(_explained(claim, check, now)) else verdict


def _as_points(verdict: Verdict, share: Claim, pair: tuple[Figure, Figure]) -> Verdict:
    """ "Down 1,490, or 5 percentage points": of an amount, of which it is so many per cent."""
    assert share.quantity is not None
    as_rate = article_check(replace(share, quantity=replace(share.quantity, unit=PERCENT)))
    claim = replace(share, kind="point_change", inputs=pair)
    check = article_check(claim)
    fits = as_rate is not None and as_rate.fit.label is Label.SUPPORTED and not as_rate.fit.cautions
    wrong = check is not None and check.fit.label is Label.CONTRADICTED
    return _judged(verdict, claim, check) if fits and wrong and check is not None else verdict


def _explained(claim: Claim, check: ArticleCheck, now: Figure) -> Iterator[bool]:
    """Whether it is the share of the wrong level, or what it should be but for a slip of the pen."""
    given = check.computation.value
    share = article_check(replace(claim, inputs=(claim.inputs[0], now)))
    yield share is not None and share.fit.label is Label.SUPPORTED and not share.fit.cautions
    assert claim.quantity is not None
    if not given:
        return
    stated, place = claim.quantity.value, place_of(claim.quantity)
    yield any(half_up(given.scaleb(power), place) == stated for power in MAGNITUDES)
    yield slip_of_digits(stated, given, place) in (Slip.SWAPPED, Slip.REORDERED)


def _now_and_base(move: Claim, verdict: Verdict, levels: Mapping[Span | None, Claim]) -> tuple[Figure, Figure] | None:
    """The level reached and the one that a difference is counted from, as its words or those of the levels say."""
    one, other = move.inputs
    units = {one.unit, other.unit} - {""}
    if len(units) > 1 or not units.isdisjoint((PERCENT, POINTS)) or min(one.value, other.value) <= 0:
        return None
    low, high = sorted((one, other), key=lambda figure: figure.value)
    if move.direction is not None:
        return (low, high) if move.direction is Direction.DOWN else (high, low)
    if not _is_compared(move, verdict.grounded.claim):
        return None  # "1,800 sat it, up from 1,500. A total of 300, or 16.7%, failed"
    pair = [level for level in (levels.get(figure.span) for figure in (low, high)) if level is not None]
    if len(pair) != _PAIR:
        return None
    led = [level for level in pair if not THEN.isdisjoint(level.sentence.before(level.span.start)[-_LED:])]
    then = led[0] if len(led) == 1 else then_of(pair)
    if then is None:
        return None
    return (low, high) if figure_of(then).span == high.span else (high, low)


def _is_compared(move: Claim, share: Claim) -> bool:
    """ "Beats it by £371, or 8.7%", "was £371, or 8.7%, above it"."""
    first, last = sorted((move, share), key=lambda one: one.span.start)
    behind = [word for word in last.sentence.behind(last.span.end)[:_BEHIND] if word not in (",", ")")]
    between = first.sentence.between(first.span.end, last.span.start)
    return first.sentence.before(first.span.start)[-1:] == ["by"] or not _MORE.isdisjoint((*between, *behind[:1]))


def _as_exact_as(level: Figure, move: Figure) -> Figure:
    """A level with no more room than the difference of both has, which is told to the last digit of them."""
    room = move.high - move.value
    return replace(level, low=max(level.low, level.value - room), high=min(level.high, level.value + room))


def _unsigned(figure: Figure) -> Figure:
    low, high = sorted((abs(figure.low), abs(figure.high)))
    return replace(figure, value=abs(figure.value), low=low, high=high)


def _judged(verdict: Verdict, claim: Claim, check: ArticleCheck) -> Verdict:
    severity = Severity.NONE if check.fit.label is Label.SUPPORTED else Severity.ERROR
    grounded = replace(verdict.grounded, claim=claim, series=None)
    label = check.fit.label
    return in_quotation(
        replace(verdict, grounded=grounded, label=label, severity=severity, reason=None, trial=None, article=check)
    )
