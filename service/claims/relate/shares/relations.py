"""What a percentage that no word of change belongs to is taken of: the part and the whole, or what else it is from."""

from service.claims.relate import cues
from service.claims.relate.changes.beside_levels import of_ends_behind
from service.claims.relate.changes.levels_led_to import is_moved_before, moved_between
from service.claims.relate.changes.size_of_move import of_series_of_ends
from service.claims.relate.changes.sizes_of_steps import told_again
from service.claims.relate.changes.starting_level import start
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, rested
from service.claims.relate.shares.of_what_remains import REMAINING
from service.claims.relate.shares.wholes import beside_bound
from service.claims.relate.tables import Relation, Relations
from service.claims.relate.totals.sums import parts_of
from service.claims.scene import Scene, agree, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT
from service.records import replace

_AIMS = frozenset(["target", "standard", "goal", "threshold", "ceiling", "benchmark", "objective"])
_OTHERS = frozenset("who whose with without in at on from aged under over not".split())
#: How the part and the whole of a share are found, in the order in which it is tried.
_SHARED = Relations(
    Relation("share", "shares.both_of_whole.share_of_both"),
    Relation("share", "shares.both_of_whole.share_of_both_wholes", frozenset(["and"]), behind=3),
    Relation("share", "shares.two_outcomes.share_of_those_who_tried", cues.TRYING),
    Relation("share", "shares.summed_parts.share_of_parts", cues.TOGETHER | {"them"}),
    Relation("share", "shares.mentioned_in.share_of_mentions", cues.TELLING, behind=1),
    Relation("share", "shares.of_what_remains.share_of_rest", REMAINING),
    Relation("share", "shares.of_that_then.of_that_then", frozenset(["that", "those"]), behind=1),
    Relation("share", "shares.of_it_last_told.fraction_of_it", frozenset(["it", "that", "this"])),
    Relation("share", "shares.of_it_last_told.fraction_of_named", frozenset(["of"])),
    Relation("share", "shares.listed_in_brackets.share_of_listed", frozenset(["("]), behind=1),
    Relation("share", "shares.of_those_cast.share_of_those_cast", cues.VOTES_CAST, behind=1),
    Relation("share", "shares.part_and_whole.part_and_whole"),
    Relation("share", "comparisons.votes_and_leads.share_of_side", cues.VOTING, behind=1),
    Relation("share", "shares.profit_margins.profit_and_sales", frozenset(["margin"])),
    Relation("share", "shares.named_parts.accounted_for", cues.ACCOUNTING | cues.MAKING_UP, behind=1),
    Relation("share", "shares.named_parts.named_share", frozenset(["which"]), behind=1),
    Relation("share", "shares.named_parts.apposed", frozenset(["of"])),
    Relation("share", "shares.named_parts.share_then_part", frozenset(["or"])),
    Relation("share", "shares.capacity.share_of_capacity", frozenset(["full", "capacity"]), behind=1),
    Relation("share", "shares.shares_by_name.share_by_name", cues.SHARES),
    Relation("share", "shares.told_before.share_told_before"),
    Relation("share", "shares.told_before.share_of_these", behind=1),
    Relation("share", "shares.remainders.share_of_pot", cues.ALL_OF_IT, behind=2),
    Relation("share", "shares.fractions.as_many_of", frozenset(["many", "much"])),
    Relation("share", "shares.of_former_level.of_former_level", frozenset(["it", "they"])),
    Relation("share", "shares.turnout.votes_and_voters", frozenset(["turnout"])),
    Relation("share", "shares.told_twice.share_in_words", behind=1),
    Relation("share", "comparisons.trial_groups.share_of_even_group", frozenset(["("]), behind=1),
    Relation("share", "across_sentences.shares.share_in_sight", behind=1),
)
_MARGIN = _SHARED.of("shares.profit_margins.profit_and_sales")

#: How the two levels of which a percentage tells the change are found.
_MOVED = Relations(
    Relation("percent_change", "changes.bases_in_turn.of_pairs_before", frozenset(["by"]), behind=4),
    Relation("percent_change", "changes.levels_led_to.moved_between"),
    Relation("percent_change", "changes.size_of_move.told_of_base", cues.AMOUNTING, behind=1),
    Relation("percent_change", "changes.levels_led_to.stepped"),
    Relation("percent_change", "changes.levels_led_to.signed"),
    Relation("percent_change", "across_sentences.echoed.by_to_from", frozenset(["by"])),
    Relation("percent_change", "changes.beside_levels.by_from_to", frozenset(["by"])),
    Relation("percent_change", "changes.beside_levels.of_ends_behind", frozenset(["from"])),
    Relation("percent_change", "shares.told_twice.change_in_per_cent", cues.MEANING, behind=1),
    Relation("percent_change", "changes.beside_levels.extra_in_per_cent", cues.EXTRAS | {"more", "less"}, behind=1),
    Relation("percent_change", "changes.beside_levels.up_on", frozenset(["to"]), behind=1),
    Relation("percent_change", "comparisons.differences_behind.beaten_by", frozenset(["by"]), behind=2),
)
_SHRUNK = Relations(Relation("share", "changes.beside_levels.shrunk_to", cues.FALLING))
_OVER_LIMIT = Relations(
    Relation("percent_change", "shares.capacity.over_limit", cues.LIMITS | cues.MADE | {"supposed"})
)
_REST = Relations(Relation("total", "shares.remainders.rest_of_all", cues.RESTS))


def in_per_cent(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim | None:
    """A percentage with the figures that the text gives for it; None where it gives none.

    Args:
        claim: the percentage, which no word of change belongs to.
        scene: its sentence.
        at: its place among the figures of it.
        before: the sentence before.
    """
    return _told(claim, scene, at, before) or _margin(claim, scene, at, before)


def planned(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim | None:
    """A percentage of a plan: "it will go up from £4,000 to £4,236 (5.9%)", "£2.7m (15% of it) will go on roads"."""
    if claim.direction is not None or claim.kind not in ("level", "share"):
        return None
    if not _AIMS.isdisjoint(scene.words(at + 1)[:1]):
        return None  # "still far from the 95% standard": no share of what was told before
    parts = beside_bound(shared, scene, at, before)
    if parts is not None:
        return rested(claim, "share", parts)
    moved = moved_between(scene, at, before) or (of_ends_behind(scene, at, before) if "from" in scene.said else None)
    return None if moved is None else rested(claim, "percent_change", moved)


def _told(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim | None:
    """With the part and the whole, the two levels or the parts that the text gives for it."""
    if claim.kind not in ("level", "share"):
        return None
    left = _SHRUNK.first(scene, at, before)
    if left is not None:
        return replace(rested(claim, "share", left), direction=None)
    if claim.direction is not None:
        return None
    again = told_again(scene, at, before)
    if again is not None:
        return rested(claim, "percent_change", again)
    if is_moved_before(scene, at) and scene.words(at)[-1:] == ["or"]:
        return None
    inputs = beside_bound(shared, scene, at, before) or _told_otherwise(scene, at, before)
    if inputs is not None and not holds(claim, "share", inputs) and moved_between(scene, at, before) is not None:
        inputs = None  # "from an average of $73.86 in 2024 to $62.54 in December, or 15%"
    if inputs is not None:
        told = rested(claim, "share", inputs)
        return replace(told, candidates=()) if " + " in inputs[0].text else told  # of several, of which no series is
    above = _OVER_LIMIT.first(scene, at, before)
    if above is not None:
        from service.claims.relate.shares.capacity import way_of  # noqa: PLC0415  (seldom needed)

        return replace(rested(claim, "percent_change", above), direction=way_of(scene, at, claim))
    moved = _MOVED.first(scene, at, before)
    if moved is not None:
        return of_series_of_ends(rested(claim, "percent_change", moved), scene, before)
    return rested(claim, "total", parts_of(scene, at, before) or _REST.first(scene, at, before))


def shared(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The part and the whole that a percentage is the share of; none told before where words name others.

    "186 of the 1,240 who were treated fell ill, against 94 (30%) of those who were not".
    """
    words = scene.words(at + 1)
    if words[:3] == [")", "of", "those"] and not _OTHERS.isdisjoint(words[3:4]):
        return None
    return _SHARED.first(scene, at, before)


def _told_otherwise(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "126 of 8,400, 15% or one in every 67": the ratio where the counts give it; else the share, for the ratio."""
    if not any(unit_of(one) == PERCENT for one in (*scene.row[max(at - 1, 0) : at], *scene.row[at + 1 : at + 2])):
        return None
    from service.claims.relate.shares.told_twice import as_of_all, told_as_ratio  # noqa: PLC0415  (seldom needed)

    other = told_as_ratio(scene, at)
    if other is None:
        return None
    first = min(at, other)
    if _is_given(scene, max(at, other), first) is (other < at):
        return None
    return as_of_all(scene.row[other], scene.row[at])


def _is_given(scene: Scene, ratio: int, first: int) -> bool:
    """Whether the count before the two, and one before that, give the ratio."""
    if not first or not scene.is_count(first - 1):
        return False
    part = scene.row[first - 1]
    wholes = [n for n in range(first - 1) if scene.is_count(n) and agree(scene.row[n], part)]
    return any(holds(scene.row[ratio], "share", (figure_of(part), figure_of(scene.row[n]))) for n in wholes)


def _margin(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim | None:
    """What is left of the sales, told as a rate of its own."""
    if claim.kind != "level" or claim.is_base or start(scene, at) is not None:
        return None
    margin = _MARGIN.first(scene, at, before)
    return None if margin is None else replace(rested(claim, "share", margin), direction=None)
