"""The article's own figures that a derived figure rests on.

"Pre-tax profit came to £54.9m against £51.2m, up 7%": the 7% rests on the two amounts. Only figures that the words of
the sentence, or of the one before it, put into the relation are used; none is tried because it would fit.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from service.claims import KIND_BY_NAME, KINDS
from service.claims.relate.accounts import in_less_out
from service.claims.relate.ages import ages_apart
from service.claims.relate.apart import bought_and_sold, outdone_by, rates_apart, saved
from service.claims.relate.better import way_for_the_better
from service.claims.relate.capacity import over_limit, share_of_capacity, way_of
from service.claims.relate.contests import ends_of_lead, lead_explained, lead_moved, share_of_side, total_of_sides
from service.claims.relate.converted import converted
from service.claims.relate.echoed import as_much_as_that, by_to_from, change_again, times_what
from service.claims.relate.ends import ends, start
from service.claims.relate.exchanged import exchanged
from service.claims.relate.fractions_of import as_many_of
from service.claims.relate.gaps import ends_of_gap, is_gap, rest_of
from service.claims.relate.kept_of import change_of_those_kept, share_lost
from service.claims.relate.margins import profit_and_sales
from service.claims.relate.named_parts import accounted_for, apposed, named_share, share_then_part
from service.claims.relate.needs import short_of_need
from service.claims.relate.overfilled import filled
from service.claims.relate.parts_summed import exceeded, share_of_parts
from service.claims.relate.per_heads import each_of_them, pence_in_the_pound, per_so_many
from service.claims.relate.portions import part_and_whole
from service.claims.relate.products import so_many_at
from service.claims.relate.quoted import figure_of
from service.claims.relate.rates_over import is_longer, same_rate
from service.claims.relate.ratios import ratio_of
from service.claims.relate.remainders import rest_of_all, rest_of_pot, rest_of_which, share_of_pot
from service.claims.relate.shared_out import all_of_each, each_share
from service.claims.relate.side_by_side import lag_of
from service.claims.relate.speeds import distance_and_time
from service.claims.relate.steps import moved_between, signed, stepped
from service.claims.relate.stretches import over_stretch
from service.claims.relate.sums import adds_up, parts_of
from service.claims.relate.told_before import share_told_before
from service.claims.relate.told_twice import change_in_per_cent, share_in_words
from service.claims.relate.turnarounds import swing
from service.claims.relate.turnouts import votes_and_voters
from service.claims.relate.two_sides import behind_other, gap_of_before, gap_then, net_of
from service.claims.relate.went_from import by_from_to, extra, extra_in_per_cent, shrunk_to, up_on
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure, Mood
from service.model.mentions import Row
from service.model.periods import Period
from service.model.quantities import PERCENT, Form
from service.records import replace

#: What a figure that no word of change belongs to may be derived from, in the order in which it is tried.
_DERIVED = (
    *((kind.name, kind.derive) for kind in KINDS if kind.derive is not None),
    ("average", per_so_many),
    ("average", pence_in_the_pound),
    ("average", distance_and_time),
    ("average", over_stretch),
    ("average", each_of_them),
    ("average", each_share),
    ("average", ratio_of),
    ("difference", by_to_from),
    ("difference", ends_of_gap),
    ("difference", gap_of_before),
    ("difference", gap_then),
    ("difference", behind_other),
    ("difference", in_less_out),
    ("difference", ends_of_lead),
    ("difference", lead_explained),
    ("difference", outdone_by),
    ("difference", bought_and_sold),
    ("difference", saved),
    ("total", so_many_at),
    ("total", all_of_each),
    ("total", total_of_sides),
    ("total", rest_of),
    ("total", rest_of_pot),
    ("total", short_of_need),
    ("total", exceeded),
    ("total", rest_of_which),
    ("total", swing),
    ("total", filled),
    ("difference", ages_apart),
    ("difference", lag_of),
)

#: What a plan may be worked out from.
_PLANNED = (
    ("average", each_of_them),
    ("average", each_share),
    ("total", short_of_need),
    ("total", so_many_at),
    ("total", rest_of),
    ("total", all_of_each),
)

#: How the part and the whole of a share are found, in the order in which it is tried.
_SHARED = (
    part_and_whole,
    share_of_side,
    profit_and_sales,
    accounted_for,
    named_share,
    apposed,
    share_then_part,
    share_of_capacity,
    share_told_before,
    share_of_pot,
    as_many_of,
    votes_and_voters,
    share_in_words,
    share_of_parts,
)

#: Likewise the two levels that a change lies between.
_MOVED = (
    change_of_those_kept,
    ends,
    extra,
    up_on,
    rates_apart,
    as_much_as_that,
    change_again,
    over_limit,
    bought_and_sold,
    saved,
)

#: Those that the words make likely and no more, so that they bear a figure out and accuse none.
_LIKELY = (times_what,)

#: What says that a change leaves something out that the figures beside it hold: "in real terms".
_ADJUSTING = frozenset(
    "constant real organic organically underlying like like-for-like adjusted adjusting excluding inflation".split()
)
_ADJUSTED = 4  # items of "on a like-for-like"
_BEING = frozenset(["was", "were", "is", "are", "had", "have"])
_REVISED = frozenset(["revised", "revision", "revisions"])


def relate(row: Sequence[Claim], items: Row, before: Scene) -> tuple[Claim, ...]:
    """The claims of one sentence with the article's figures that they rest on.

    A plain figure that the words derive from others becomes a claim of that kind: "24" in "… and parks 4, together 24".

    Args:
        row: the sentence's claims in order.
        items: its items.
        before: the figures of the sentence before it, in the same paragraph or the paragraph before.
    """
    scene = Scene(row, items)
    related: dict[int, Claim] = {}
    for at, claim in enumerate(scene.row):
        scene.row[at] = related[claim.span.start] = _related(claim, scene, at, before)
    for at, claim in enumerate(scene.row):
        if claim.kind == "share" and len(claim.inputs) == KIND_BY_NAME["share"].inputs:
            for part in _part_of_its_own(scene, at):
                related[part.span.start] = part
    return tuple(related.get(claim.span.start, claim) if claim.rank is None else claim for claim in row)


def _part_of_its_own(scene: Scene, at: int) -> Iterator[Claim]:
    """The part that share ``at`` is of, with the days that its own words name.

    "Of the 25,244 who came this year, 4,192, or 17%, came in September, and 6,000 (24%) were children": a part is of
    the days named behind it, not of those of its whole or of another part; where there are none, no series counts it.
    """
    part, whole = (next((c for c in scene.row if _quotes(c, figure)), None) for figure in scene.row[at].inputs)
    if part is None or whole is None or not part.candidates or part.period is None:
        return
    at_part, at_whole = scene.row.index(part), scene.row.index(whole)
    gap = scene.gaps[at_part]
    if at_whole > at_part and any(item.period is not None for item in gap):
        return  # "March, at 2,232, was less than half of last year's 4,586"
    if at_whole > at_part and any(item.period is part.period for item in scene.gaps[at_part + 1]):
        return  # "averaged $18.38 in April, a third of January's $63.65"
    joint = max((n for n, item in enumerate(gap) if item.word in (",", "and", ";")), default=-1)
    if any(item.period is not None for item in gap[joint + 1 :]) and part.period != whole.period:
        return  # "…, and in September 4,729, or 16%, came"
    behind = scene.gaps[at + 1]
    place = next((n for n, item in enumerate(behind) if item.period is not None), None)
    if place is None or any(item.word in _BEING for item in behind[:place]) or behind[place].period == whole.period:
        yield replace(part, candidates=())
    else:
        yield replace(part, period=behind[place].period)


def _quotes(claim: Claim, figure: Figure) -> bool:
    return claim.quantity is not None and claim.quantity.span == figure.span


def _related(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim:
    twice = converted(scene, at) or exchanged(scene, at)
    if twice is not None:  # which holds of plans as well
        return replace(claim, kind="conversion", inputs=twice, direction=None, mood=Mood.ASSERTED)
    if claim.mood is not Mood.ASSERTED:
        return _planned(claim, scene, at, before)
    if KIND_BY_NAME[claim.kind].compares:
        return _changed(claim, scene, at, before)
    if unit_of(claim) == PERCENT:
        found = _in_per_cent(claim, scene, at, before)
        if found is not None:
            return found
    elif claim.direction is None or adds_up(scene, at):
        own = [found for found in _DERIVED if found[0] == claim.kind]
        for kind, find in _DERIVED if claim.kind in ("level", "average") else own:
            inputs = find(scene, at, before)
            if inputs is not None:
                return replace(_rested(claim, kind, inputs), direction=None)
        again = same_rate(scene, at, before) if claim.kind == "average" else None
        if again is not None:
            return replace(claim, kind="total" if is_longer(again) else "average", inputs=again, direction=None)
    if unit_of(claim) == PERCENT and claim.kind == "level" and not claim.is_base:
        margin = profit_and_sales(scene, at, before) if start(scene, at) is None else None
        if margin is not None:
            return replace(_rested(claim, "share", margin), direction=None)
    told = claim.kind == "level" and claim.direction is not None and not claim.is_base
    if told and _REVISED.isdisjoint(scene.words(at)):  # "May's gain was revised to 19,000 from 144,000"
        lead = lead_moved(scene, at)
        if lead is not None:
            return replace(claim, kind="difference", inputs=lead, direction=None)
        return _rested(claim, "level", start(scene, at))
    return claim


def _planned(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim:
    """A plan with the figures that it was worked out from, which must add up as those of the past must."""
    if claim.mood is Mood.DENIED or claim.kind not in ("level", "average", "difference"):
        return claim
    for kind, find in _PLANNED:
        inputs = find(scene, at, before)
        if inputs is not None:
            return replace(claim, kind=kind, inputs=inputs, direction=None, mood=Mood.ASSERTED)
    return claim


def _in_per_cent(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim | None:
    """A percentage with the part and the whole, the two levels or the parts that the text gives for it."""
    if claim.kind not in ("level", "share"):
        return None
    left = shrunk_to(scene, at, before)
    if left is not None:
        return replace(_rested(claim, "share", left), direction=None)
    if claim.direction is not None:
        return None
    inputs = next((found for find in _SHARED if (found := find(scene, at, before)) is not None), None)
    if inputs is not None:
        return _rested(claim, "share", inputs)
    above = over_limit(scene, at, before)
    if above is not None:
        return replace(_rested(claim, "percent_change", above), direction=way_of(scene, at, claim))
    moved = moved_between(scene, at) or stepped(scene, at) or signed(scene, at)
    moved = moved or by_to_from(scene, at, before) or by_from_to(scene, at)
    moved = moved or change_in_per_cent(scene, at) or extra_in_per_cent(scene, at) or up_on(scene, at, before)
    if moved is not None:
        return _rested(claim, "percent_change", moved)
    return _rested(claim, "total", parts_of(scene, at, before) or rest_of_all(scene, at, before))


def _changed(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim:
    if _is_adjusted(scene, at) or "swing" in scene.words(at):  # which is half of two changes
        return claim
    if claim.kind == "multiple" and _is_ratio(scene, at):
        return claim
    lost = share_lost(scene, at, before)
    if lost is not None:
        return replace(_rested(claim, "share", lost), direction=None)
    inputs = next((found for find in _MOVED if (found := find(scene, at, before)) is not None), None)
    if inputs is None:
        inputs = next((found for find in _LIKELY if (found := find(scene, at, before)) and _holds(claim, found)), None)
    if inputs is not None or claim.kind not in ("difference", "point_change"):
        rested = _rested(claim, claim.kind, inputs)
        return replace(rested, direction=way_for_the_better(scene, at, rested))
    if claim.kind == "difference":
        wanting = short_of_need(scene, at, before) or rest_of(scene, at, before)
        if wanting is not None:
            return replace(claim, kind="total", inputs=wanting, direction=None)
    parts = (parts_of(scene, at, before) or filled(scene, at, before)) if claim.kind == "difference" else None
    if parts is not None:
        losses = any(figure.value < 0 for figure in parts)
        return replace(claim, kind="total", inputs=parts, direction=claim.direction if losses else None)
    gap = ends_of_gap(scene, at, before)
    if gap is not None:
        return _between(replace(claim, inputs=gap, direction=None), (*before.row, *scene.row[:at]))
    lead = ends_of_lead(scene, at, before) or outdone_by(scene, at, before)
    lead = (
        lead
        or in_less_out(scene, at, before)
        or net_of(scene, at)
        or gap_of_before(scene, at, before)
        or gap_then(scene, at, before)
    )
    lead = lead or behind_other(scene, at, before)
    if lead is not None:
        return replace(claim, inputs=lead, direction=None)
    undated = claim.base is None and claim.direction is None
    return replace(claim, candidates=()) if undated and is_gap(scene, at) else claim  # between what is not said


def _between(claim: Claim, told: Sequence[Claim]) -> Claim:
    """A gap between two figures with the days of both, the later ones first; else it is of the text's figures alone."""
    ends = [c for figure in claim.inputs for c in told if _quotes(c, figure)]
    dated = sorted((p for c in ends if (p := c.period) is not None and p.window is not None), key=_end)
    same = len({c.candidates[0].series_id for c in ends if c.candidates}) == 1
    if len(ends) == len(dated) == len(claim.inputs) and same and dated[0].window != dated[1].window:
        return replace(claim, candidates=ends[0].candidates, period=dated[1], base=dated[0])
    return replace(claim, candidates=())


def _end(period: Period) -> date:
    assert period.window is not None
    return period.window.end


def _holds(claim: Claim, inputs: tuple[Figure, ...]) -> bool:
    """Whether the figures give the one stated, as far as all of them are rounded."""
    formula = KIND_BY_NAME[claim.kind].formula
    computation = None if formula is None else formula(inputs)
    if computation is None or computation.low is None or computation.high is None:
        return False
    stated, ends = figure_of(claim), sorted((abs(computation.low), abs(computation.high)))
    return ends[0] <= stated.high and stated.low <= ends[1]


def _is_ratio(scene: Scene, at: int) -> bool:
    """ "Leverage fell to 1.8x (March 2016: 2.2x)": so many times the earnings, no change."""
    quantity, words = scene.row[at].quantity, scene.words(at)
    written = quantity is not None and quantity.form is Form.DIGITS
    return written and (words[-1:] == ["to"] or ("(" in words and words[-1:] == [":"]))


def _is_adjusted(scene: Scene, at: int) -> bool:
    """ "Up 9% at constant currency, to £54m from £48m": of other figures than those that stand beside it."""
    before, after = scene.words(at)[-1:], scene.words(at + 1)[:_ADJUSTED]
    told = _ADJUSTING & {*before, *(after[1:] if after[:1] in (["in"], ["at"], ["on"], ["after"]) else after[:1])}
    return bool(told)


def _rested(claim: Claim, kind: str, inputs: tuple[Figure, ...] | None) -> Claim:
    return claim if inputs is None else replace(claim, kind=kind, inputs=inputs)
