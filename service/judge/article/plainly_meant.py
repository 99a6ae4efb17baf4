"""A figure that nothing beside it gives, held against the figures that its plain words say it is worked out from.

"Ambulances took 41 minutes, 15 minutes longer than the 29 minutes of November": where the words leave one pair of
figures, none of which is itself in doubt, and no other pair in sight gives the figure, it is right or wrong by these.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import chain, permutations

from service.claims.relate.cues import GAPS
from service.claims.relate.holding import may_give
from service.claims.relate.meant.concluded_since import pace_told
from service.claims.relate.meant.dated_parts import share_of_dated
from service.claims.relate.meant.listed_parts import of_listed, share_in_list
from service.claims.relate.meant.named_moves import gained_since_named
from service.claims.relate.meant.only_two import again, again_in_per_cent
from service.claims.relate.meant.rates_in_per_cent import rates_in_per_cent
from service.claims.relate.meant.shares_apposed import share_in_row
from service.claims.relate.meant.shares_in_turn import in_turn
from service.claims.relate.meant.sight import is_all_of_share, sight_of
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.rates.number_of_then import is_by_number_of_then
from service.claims.relate.shares.two_outcomes import are_two_outcomes
from service.claims.scene import NO_COUNTS, agree, unit_of
from service.judge.article.base_tied import tied_base
from service.judge.article.check import AS_POINTS, ArticleCheck, article_check
from service.judge.article.of_other_sorts import is_of_other_unit
from service.judge.article.plain_operations import ALONE, AS_PER_CENT, CONCLUDING, OPERATIONS, SIGNED, SURE, TOTALS
from service.judge.article.point_put_wrong import is_point_put_wrong
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Mood
from service.model.quantities import CURRENCIES
from service.model.report import Label
from service.model.spans import Span
from service.records import replace

_WORKED_OUT, _LED = frozenset(["works", "worked", "working"]), 3
_CONCLUDING = frozenset(["means", "meaning"])
_DOUBTFUL = frozenset([Label.CONTRADICTED, Label.AMBIGUOUS, Label.OUTDATED])
_FAR, _POWERS, _HARDLY = 5, (10, 100, 1000), Decimal("0.04")
_MOVED = frozenset(["difference", "point_change", "percent_change", "multiple"])
_OPENING = ("of", "the")
_TRIFLE = 1000  # times that one is of another that takes nothing from it
_SIGHT = 8  # figures on either side of which pairs are tried


def plainly_meant(
    claim: Claim, before: Sequence[Claim], behind: Sequence[Claim], judged: Mapping[int, Verdict]
) -> tuple[Claim, ArticleCheck] | None:
    """The claim as its words make it, with the check that bears it out or refutes it; None where they leave it open.

    Args:
        claim: the figure.
        before: the figures before it, of its own sentence and of a few before, in the order of the text.
        behind: those behind it.
        judged: the verdicts on these, by the ``id`` of their claims.
    """
    if claim.mood is not Mood.ASSERTED:
        return None
    free = [[one for one in side if not rests_on(one, claim)] for side in (before, behind)]
    sight, beside = sight_of(claim, *free), [*free[0][-_SIGHT:], *free[1][:_SIGHT]]
    whole = sight if [*map(len, free)] == [len(before), len(behind)] else sight_of(claim, before, behind)
    if claim.is_base and in_turn(whole) is None:
        return None  # but "2%, versus 6%" of 900 is no former level
    listed_part, told_again = of_listed(sight), again(sight) or again_in_per_cent(sight)
    operations = ((operation, told) for operation in OPERATIONS if (told := operation(sight)) is not None)
    concluded = ((operation, told) for operation in CONCLUDING if (told := operation(whole)) is not None)
    operation, (kind, inputs) = next(chain(operations, concluded), (None, ("", ())))
    kind, inputs = listed_part or told_again or (kind, inputs)
    signed = kind == "percent_change" or (operation in SIGNED and not (listed_part or told_again))
    if not kind:
        totals = ((operation, told) for operation in TOTALS if (told := operation(whole)) is not None)
        operation, (kind, inputs) = next(totals, (None, ("", ())))
    spans = {figure.span for figure in inputs}
    if any(one.span in spans and id(one) in judged and judged[id(one)].label in _DOUBTFUL for one in beside):
        return None
    one = replace(claim, kind=kind, inputs=inputs, direction=(claim.direction or pace_told(sight)) if signed else None)
    one = one if signed else _from_tied(one, claim, free[1])
    check = article_check(one) if kind else None
    if check is None or check.fit.cautions or (kind == "share" and _is_of_others(one, beside)):
        return None
    if kind in _MOVED and any(one.span in spans and is_all_of_share(one) for one in before):
        return None
    if kind == "share" and are_two_outcomes([each for each in beside if each.span in spans]):
        return None
    others = operation not in ALONE and is_of_other_unit(one, beside)
    others = others or (kind == "average" and is_by_number_of_then(inputs, beside))
    if check.fit.label is Label.CONTRADICTED and (_is_pace_of_move(claim, kind) or others):
        return None
    likely = _may_be_miswritten(claim, check.computation.value or Decimal(0))
    if operation is rates_in_per_cent and check.fit.label is Label.AMBIGUOUS:
        return one, check  # "support is up by seven per cent", from 39% to 46%: points, as it is often told
    if check.fit.label is Label.SUPPORTED or (check.fit.reverses and likely):
        return one, check
    likely = likely or operation in AS_PER_CENT
    near = check.fit.label is Label.CONTRADICTED and (
        likely or is_point_put_wrong(one) or (check.fit.note == AS_POINTS and kind == "percent_change")
    )
    seen = [one for one in beside if kind != "point_change" or not one.is_base]  # how far ahead one is now, not then
    if not _CONCLUDING.isdisjoint(sight.lead) and kind == "percent_change":  # "which means": of nothing told later
        seen = [one for one in beside if one.span.end <= claim.sentence.span.end]
    if listed_part is not None or operation in ALONE:
        seen = []  # of the parts that make a whole none is of another, nor of what covers a bill
    elif told_again is not None or operation in SURE:
        seen = [one for one in beside if one.sentence is claim.sentence]
    return (one, check) if near and not _is_given(replace(one, direction=None), seen) else None


def _from_tied(one: Claim, claim: Claim, behind: Sequence[Claim]) -> Claim:
    """ "The tally is 11,884, some 8,000 above the 19,982": the way it is told, where words tie it to one of the two."""
    if claim.direction is None or one.kind not in ("difference", "point_change"):
        return one
    tied = tied_base(claim, behind)
    base = next((figure for figure in one.inputs if tied is not None and figure.span == tied.span), None)
    others = [figure for figure in one.inputs if figure is not base]
    if base is None or len(others) != 1:
        return one
    return replace(one, inputs=(others[0], base), direction=claim.direction)


def _is_pace_of_move(claim: Claim, kind: str) -> bool:
    """ "Over the decade it has grown from 60 to 90, by three a year", "by 10, 12 and 8": not the whole way between."""
    paced = claim.kind == "average" and claim.quantity is not None and claim.quantity.per != ""
    behind = claim.sentence.behind(claim.span.end)
    listed = behind[:1] in ([","], ["and"]) and behind[1:2] != [] and behind[1][:1].isdigit()
    return (paced or listed) and kind in ("difference", "point_change") and {"from", "to"} <= {*claim.sentence.words}


def _is_of_others(share: Claim, beside: Sequence[Claim]) -> bool:
    """ "They saw 640 people. Of the men, 48 were ill, or 30%": of so many men as nobody tells."""
    words = share.sentence.words[: len(_OPENING) + 2]
    if tuple(words[: len(_OPENING)]) != _OPENING or words[-1:] != (",",):
        return False
    whole = next((one.quantity for one in beside if one.span == share.inputs[-1].span), None)
    return whole is not None and words[len(_OPENING)] != whole.noun


def part_meant(claim: Claim, before: Sequence[Claim], behind: Sequence[Claim]) -> tuple[Claim, ArticleCheck] | None:
    """A share as that of the listed part that it names, where it is none of that: "one in three never" of 200 in 1,200.

    Of another part it may well be what it says, which proves nothing: 200 are a third of those 612 who always do. So
    may a move be of two levels of others: "she gained four points since May, when she was at 51%", beside 45% and 49%.
    """
    sight = sight_of(claim, before, behind)
    of_part = (
        share_in_list(sight) or share_in_row(sight) or share_of_dated(sight) or of_listed(sight_of(claim, before, ()))
    )
    kind, inputs = of_part or gained_since_named(sight) or ("", ())
    if not kind or inputs == claim.inputs:
        return None
    one = replace(claim, kind=kind, inputs=inputs, direction=None if of_part else claim.direction)
    check = article_check(one)
    told = check is not None and check.fit.label is Label.CONTRADICTED
    return (one, check) if told and check is not None else None


def rests_on(one: Claim, claim: Claim) -> bool:
    """Whether a figure was itself worked out of this one."""
    if not one.inputs or one.block is not claim.block or claim.quantity is None:
        return False
    led = claim.sentence.before(claim.span.start)[-_LED:]
    if (claim.quantity.per and not _WORKED_OUT.isdisjoint(led)) or (led[-1:] == ["of"] and not GAPS.isdisjoint(led)):
        return False  # "raised £27,900, which works out at £60 a head", "727 against: a majority of 1,851"
    return any(figure.span == claim.quantity.span for figure in one.inputs)


def _may_be_miswritten(claim: Claim, given: Decimal) -> bool:
    """Whether a figure is near enough to what it should be, or ten times or a tenth of it, to be meant."""
    low, high = sorted((value_of(claim), abs(given)))
    return low > 0 and (high < _FAR * low or any(abs(high / low / power - 1) < _HARDLY for power in _POWERS))


def _is_given(claim: Claim, beside: Sequence[Claim]) -> bool:
    """Whether any two figures in sight give it, or nearly, whichever way they go.

    "They found 26; it was 20 before. That is an increase of 23%" is not what 20 is below 26: that goes the other way.
    """
    pairs = [pair for pair in permutations(beside, 2) if _may_be_meant(claim, *pair)]
    figures = [(figure_of(one), figure_of(other)) for one, other in pairs]
    if claim.kind == "percent_change" and claim.direction is not None:
        figures = [pair for pair in figures if pair[::-1] != claim.inputs]
    anyway = replace(claim, direction=None)
    return any(may_give(anyway, claim.kind, pair) for pair in figures)


def _may_be_meant(claim: Claim, one: Claim, other: Claim) -> bool:
    """Whether two figures are of units that such a claim may be of.

    Of a share its words leave no doubt of the part, nor of a change of which of the two came first.
    """
    if claim.kind == "percent_change" and {told.span for told in claim.inputs} == {*map(_place_of, (one, other))}:
        return False
    if claim.kind == "average":
        return agree(claim, one) and unit_of(other) not in CURRENCIES | NO_COUNTS
    low, high = sorted(map(value_of, (one, other)))
    if claim.kind == "difference" and high > _TRIFLE * low:
        return False  # "to £64m, and the dividend to 15p"
    same = figure_of(one) == claim.inputs[0] if claim.kind == "share" else True
    return same and agree(one, other) and (claim.kind != "difference" or agree(claim, one))


def _place_of(one: Claim) -> Span | None:
    return figure_of(one).span
