"""What a change lies between, where the text gives both ends, or what else it is worked out from."""

from collections.abc import Sequence
from datetime import date

from service.claims.relate import cues
from service.claims.relate.changes.base_untold import is_of_untold
from service.claims.relate.changes.days_of_levels import of_told_days
from service.claims.relate.changes.foreseen_levels import is_foreseen
from service.claims.relate.changes.in_own_unit import in_own_unit
from service.claims.relate.changes.levels_of_others import is_of_another, is_of_others, is_on_summit, tells_of_gap
from service.claims.relate.changes.lower_then import COMPARED, against_newest
from service.claims.relate.changes.now_and_then import is_than_thought, than_thought
from service.claims.relate.changes.other_changes import is_of_other_change, told_of_changes
from service.claims.relate.changes.pace_of_move import is_pace_beside
from service.claims.relate.changes.points import in_shares
from service.claims.relate.changes.qualified_behind import is_seen_from_summit, is_told_further, way_for_the_better
from service.claims.relate.changes.seen_from_then import seen_from_then
from service.claims.relate.comparisons.against_others import AIMS, told_of_others
from service.claims.relate.comparisons.points_between_rates import apart_from_other
from service.claims.relate.derived import DERIVED
from service.claims.relate.holding import holds
from service.claims.relate.quoted import quotes, rested
from service.claims.relate.rates.rate_of_total import over_months_between
from service.claims.relate.rates.rate_told_again import is_by_the_month
from service.claims.relate.tables import Relation, Relations
from service.claims.relate.totals.sums import parts_of
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure
from service.model.periods import Period
from service.model.quantities import POINTS, Form
from service.records import replace

#: How the two levels that a change lies between are found, in the order in which it is tried.
_MOVED = Relations(
    Relation("change", "rates.multiples_of_targets.times_target", AIMS),
    Relation("change", "shares.kept_or_lost.change_of_those_kept", cues.KEEPING, behind=2),
    Relation("change", "changes.bases_in_turn.in_turn", frozenset(["and"])),
    Relation("change", "changes.seen_from_then.than_now", frozenset(["than"]), behind=1),
    Relation("change", "across_sentences.so_much_it_was.more_than_now", frozenset(["than"])),
    Relation("change", "across_sentences.times_that.times_that", frozenset(["that", "this"])),
    Relation("change", "across_sentences.times_that.times_as_high", frozenset(["as"])),
    Relation("change", "changes.ends.ends"),
    Relation("change", "across_sentences.only_two_levels.rise_of_extra", cues.EXTRA | cues.EXTRAS, behind=1),
    Relation("change", "changes.beside_levels.extra", cues.EXTRAS | {"total", "all"}, behind=2),
    Relation("change", "changes.beside_levels.as_the_difference", frozenset([","]), behind=2),
    Relation("change", "changes.beside_levels.up_on", frozenset(["to"]), behind=1),
    Relation("change", "comparisons.differences_behind.rates_apart"),
    Relation("change", "across_sentences.echoed.as_much_as_that", frozenset(["as"]), behind=1),
    Relation("change", "across_sentences.echoed.times_now", frozenset(["what"]), behind=1),
    Relation("change", "across_sentences.echoed.change_again", behind=1),
    Relation("change", "shares.capacity.over_limit", cues.LIMITS | cues.MADE | {"supposed"}),
    Relation(
        "change", "comparisons.differences_behind.bought_and_sold", frozenset(["loss", "profit", "gain"]), behind=2
    ),
    Relation("change", "comparisons.differences_behind.saved", cues.SAVES | cues.SAVINGS | cues.PREMIUMS, behind=2),
    Relation(
        "change", "comparisons.differences_behind.left_higher", frozenset(["leaving", "left", "leaves"]), behind=2
    ),
    Relation("change", "across_sentences.changes.moved_in_sight"),
    Relation("change", "comparisons.trial_groups.between_arms", cues.CONCLUDING),
)

#: Those that the words make likely and no more, so that they bear a figure out and accuse none.
_LIKELY = Relations(
    Relation("change", "across_sentences.echoed.times_what", frozenset(["what"])),
    Relation("change", "changes.levels_led_to.from_addition"),
)

#: What was lost of what there was, and what is wanting of what is needed.
_LOST = Relations(Relation("share", "shares.kept_or_lost.share_lost", cues.LOSING, behind=2))
_WANTING = DERIVED.of("totals.shortfalls.short_of_need", "comparisons.gaps.rest_of")

#: What a change is the sum of, where no list of parts leads to it.
_SUMMED = Relations(
    Relation("total", "totals.parts_behind.filled", frozenset([":", "–", "—", "(", "with"])),
    Relation("total", "totals.moves_of_both.over_both"),
)

#: What it is the sum of, where each of several levels is told with the one that it replaces.
_REPLACED = Relations(
    Relation(
        "total", "totals.levels_replaced.replaced_each", frozenset(["instead", "rather", "not", "revised", "revisions"])
    )
)

#: The two that a gap or a lead lies between.
_GAP = DERIVED.of("comparisons.gaps.ends_of_gap")
_LEAD = Relations(
    Relation("difference", "comparisons.votes_and_leads.lead_by", frozenset(["by"]) | cues.LEADS),
    Relation("difference", "comparisons.votes_and_leads.ends_of_lead", cues.LEADS),
    Relation("difference", "comparisons.differences_behind.outdone_by", frozenset(["by"]), behind=2),
    Relation("difference", "comparisons.differences_behind.ranged", cues.RANGES, behind=2),
    Relation("difference", "comparisons.income_less_spending.in_less_out", cues.LEFTOVERS),
    Relation("difference", "comparisons.gaps_told_apart.net_of", frozenset(["so", "means", "meaning"]), behind=2),
    Relation("difference", "comparisons.gaps_told_apart.gap_of_before", cues.GAPS),
    Relation("difference", "comparisons.gaps_told_apart.gap_then", frozenset(["when"])),
    Relation("difference", "comparisons.gaps_told_apart.behind_other", cues.TRAILING, behind=1),
    Relation("difference", "changes.now_and_then.added_since", behind=1),
    Relation("difference", "across_sentences.only_two_levels.the_extra", cues.EXTRA),
)

#: What says that a change leaves something out that the figures beside it hold: "in real terms".
_ADJUSTING = frozenset(
    "constant real organic organically underlying like like-for-like adjusted adjusting excluding without"
    " inflation".split()
)
_ADJUSTED = 4  # items of "on a like-for-like"
_SET_BESIDE = 4  # words of "than 2024's record"
_Y_Y, _YOY = (["y", "/", "y"], ["y", "-", "y"], ["y-o-y"]), (["yoy"], ["y/y"], ["y-o-y"])


def changed(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim:
    """A change with the two levels that it lies between; or what its words make of it: a total, a share, a lead.

    Args:
        claim: the change.
        scene: its sentence.
        at: its place among the figures of it.
        before: the sentence before.
    """
    beside = apart_from_other(scene, at, before)
    if beside is not None:
        return replace(claim, inputs=beside, candidates=())
    from_then = None if COMPARED.isdisjoint(scene.said) else seen_from_then(claim, scene, at, before)
    if from_then is not None:
        return from_then
    told = told_of_changes(claim, scene, at) or _replaced(claim, scene, at, before)
    told = told or _changed(claim, scene, at, before)
    if not COMPARED.isdisjoint(scene.said):
        told = against_newest(told, scene, at, before) or told
    if told.kind == "point_change" and len(told.inputs) > 1:
        told = replace(told, inputs=in_shares(scene, at, told.inputs) or ())
    of_others = not told.inputs and told.base is None and not told.against and told_of_others(scene, at)
    return replace(told, candidates=()) if of_others else told


def _is_set_beside(scene: Scene, at: int) -> bool:
    """ "Up 2.74 from 424.61. The rise is smaller than 2024's record 3.53": that of another time, set beside it."""
    words = scene.words(at)[-_SET_BESIDE:]
    return "than" in words and "'s" in words and words[-1:] != ["than"]


def _is_over_year(scene: Scene, at: int) -> bool:
    """ "$59.77 (-5.5% y/y) last week from $62.85 the week before": from no level that is told."""
    behind = scene.words(at + 1)
    return behind[:3] in _Y_Y or behind[:1] in _YOY


def _replaced(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim | None:
    parts = _REPLACED.first(scene, at, before) if claim.kind == "difference" else None
    return None if parts is None else replace(claim, kind="total", inputs=parts, candidates=())


def _changed(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim:
    if _is_of_no_levels(claim, scene, at) or _is_over_year(scene, at) or _is_set_beside(scene, at):
        return claim
    if claim.kind == "difference" and _is_told_of_bound(scene, at):
        return replace(claim, kind="level", direction=None, compares=False, base=None, candidates=())
    spread = over_months_between(scene, at, before)
    if spread is not None:
        return replace(rested(claim, "average", spread), direction=None)
    lost = _LOST.first(scene, at, before)
    if lost is not None:
        return replace(rested(claim, "share", lost), direction=None)
    if claim.kind == "difference" and is_than_thought(scene, at):
        return replace(rested(claim, claim.kind, than_thought(scene, at, before)), candidates=())
    inputs = _told_as_facts(claim, scene, in_own_unit(claim, _MOVED.first(scene, at, before)))
    if inputs is None:
        likely = (found for _, found in _LIKELY.found(scene, at, before) if found)
        inputs = next((found for found in likely if holds(claim, claim.kind, found)), None)
    aside = is_on_summit(scene, at) or is_told_further(scene, at) or is_seen_from_summit(scene, inputs or ())
    aside = aside or is_than_thought(scene, at)  # "fell to £12m from £15m, making it 8% lower than forecast"
    of_summit = aside and inputs is not None and len(inputs) > 1 and not holds(claim, claim.kind, inputs)
    if inputs is not None and (of_summit or _are_of_others(scene, at, inputs)):
        inputs = None
    elif inputs is not None and is_of_other_change(scene, at, inputs, before):
        return claim
    if inputs is not None or claim.kind not in ("difference", "point_change"):
        told = rested(claim, claim.kind, inputs)
        told = told if inputs is None else of_told_days(told, scene, at, inputs, before)
        return replace(told, direction=way_for_the_better(scene, at, told))
    if claim.kind == "difference":
        wanting = _WANTING.first(scene, at, before)
        if wanting is not None:
            return replace(claim, kind="total", inputs=wanting, direction=None)
    parts = (parts_of(scene, at, before) or _SUMMED.first(scene, at, before)) if claim.kind == "difference" else None
    if parts is not None:
        losses = any(figure.value < 0 for figure in parts)
        return replace(claim, kind="total", inputs=parts, direction=claim.direction if losses else None)
    gap = _GAP.first(scene, at, before)
    if gap is not None:
        return _between(replace(claim, inputs=gap, direction=None), (*before.row, *scene.row[:at]))
    lead = _LEAD.first(scene, at, before)
    if lead is not None:
        return replace(claim, inputs=lead, direction=None)
    undated = claim.base is None and (claim.direction is None or unit_of(claim) == POINTS)
    return replace(claim, candidates=()) if undated and tells_of_gap(scene, at) else claim  # between what is not said


def _are_of_others(scene: Scene, at: int, inputs: tuple[Figure, ...]) -> bool:
    """Whether the two levels are not those of the change: of another thing, or beside so much a week."""
    return is_of_another(scene, at, inputs) or is_of_others(scene, at, inputs) or is_pace_beside(scene, at, inputs)


def _is_of_no_levels(claim: Claim, scene: Scene, at: int) -> bool:
    if _is_adjusted(scene, at) or "swing" in scene.words(at):  # which is half of two changes
        return True
    if is_of_untold(claim):
        return True
    return is_by_the_month(claim, scene) or (claim.kind == "multiple" and _is_ratio(scene, at))


def _is_told_of_bound(scene: Scene, at: int) -> bool:
    """ "On 26 days there were more than 500, and on four more than 1,000": four days, not four more."""
    led = scene.words(at)[-1:] in (["on"], ["in"], ["at"])
    return led and at + 1 < len(scene.row) and scene.words(at + 1) in (["more", "than"], ["fewer", "than"])


def _between(claim: Claim, told: Sequence[Claim]) -> Claim:
    """A gap between two figures with the days of both, the later ones first; else it is of the text's figures alone."""
    ends = [c for figure in claim.inputs for c in told if quotes(c, figure)]
    dated = sorted((p for c in ends if (p := c.period) is not None and p.window is not None), key=_end)
    same = len({c.candidates[0].series_id for c in ends if c.candidates}) == 1
    if len(ends) == len(dated) == len(claim.inputs) and same and dated[0].window != dated[1].window:
        return replace(claim, candidates=ends[0].candidates, period=dated[1], base=dated[0])
    return replace(claim, candidates=())


def _end(period: Period) -> date:
    assert period.window is not None
    return period.window.end


def _told_as_facts(claim: Claim, scene: Scene, inputs: tuple[Figure, ...] | None) -> tuple[Figure, ...] | None:
    """ "£10.1bn more than a year earlier, and over the £14.2bn the OBR had expected": not from what was foreseen.

    But "more than double the £8.7m it forecast in April" is from that.
    """
    base = inputs[-1].span if inputs and claim.base is not None else None
    if base is None or base.start < claim.span.end or (claim.base is not None and claim.base.span.start > base.end):
        return inputs
    return None if is_foreseen(claim, base.end) else inputs


def _is_ratio(scene: Scene, at: int) -> bool:
    """ "Leverage fell to 1.8x (March 2016: 2.2x)": so many times the earnings, no change."""
    quantity, words = scene.row[at].quantity, scene.words(at)
    written = quantity is not None and quantity.form is Form.DIGITS
    return written and (words[-1:] == ["to"] or ("(" in words and words[-1:] == [":"]))


def _is_adjusted(scene: Scene, at: int) -> bool:
    """ "Up 9% at constant currency, to £54m from £48m": of other figures than those that stand beside it."""
    before, after = scene.words(at)[-1:], scene.words(at + 1)[: _ADJUSTED + 1]
    first = next(iter(scene.gaps[at + 1]), None)
    compares = first is not None and any(change.part in ("more", "noun") for change in first.changes)
    after = after[compares:][:_ADJUSTED]  # "2% lower in real terms", "a 3% rise at constant currency"
    told = _ADJUSTING & {*before, *(after[1:] if after[:1] in (["in"], ["at"], ["on"], ["after"]) else after[:1])}
    return bool(told)
