"""The article's own figures that a derived figure rests on.

"Pre-tax profit came to £54.9m against £51.2m, up 7%": the 7% rests on the two amounts. Only figures that the words of
the sentence, or of the one before it, put into the relation are used; none is tried because it would fit.
"""

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from service.claims import KIND_BY_NAME, KINDS
from service.claims.bind.changes.several_steps import of_one_step
from service.claims.bind.earlier_times.clauses_of_then import opening_of_then
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.relate.across_sentences.two_levels import told_of_two
from service.claims.relate.asides.days_behind_asides import may_be_redated, redated
from service.claims.relate.asides.with_and_without import Skimming
from service.claims.relate.changes.parts_of_moves import beside_move
from service.claims.relate.cues import LEADS
from service.claims.relate.derived import DERIVED, PLANNED
from service.claims.relate.holding import may_give
from service.claims.relate.of_those_compared import of_those_compared
from service.claims.relate.quoted import quotes, rested
from service.claims.relate.rates.number_of_then import is_by_number_of_then
from service.claims.relate.rates.one_more_of_them import rests_on_too_few
from service.claims.relate.rates.rest_shared_out import is_of_rest
from service.claims.relate.told_otherwise import told_otherwise
from service.claims.relate.totals.days_of_sums import of_summed_days
from service.claims.relate.totals.sum_of_so_many import sum_of_so_many
from service.claims.relate.totals.words_of_sums import adds_up
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure, Mood
from service.model.mentions import Row
from service.model.quantities import CURRENCIES, PERCENT
from service.numeric.conversions import MEASURED
from service.records import replace

#: What the kinds themselves know a figure to be derived from, which is tried first.
_OF_KINDS = tuple((kind.name, kind.derive) for kind in KINDS if kind.derive is not None)
_AHEAD = frozenset([Mood.ANNOUNCED, Mood.FORECAST])
_BEING = frozenset(["was", "were", "is", "are", "had", "have"])
_STEADY = frozenset(["changed", "unchanged", "flat", "steady", "stable"])
_REVISED = frozenset(["revised", "revision", "revisions"])
_WEEKS = "weeks"
_TIMES = "×"  # before what a product is of


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
    skimming = Skimming(scene, before, _related)
    for at, claim in enumerate(scene.row):
        beside = beside_move(claim, scene, at) if {"from", "to"} <= items.said else None
        if beside is not None:
            scene.row[at] = related[claim.span.start] = beside
            continue
        one = _of_its_time(claim, _of_all_its_days(claim, skimming.related(at), before), items)
        one = one if one.inputs else told_of_two(one, scene, at, before)
        one = one if one.inputs else told_otherwise(one, scene, at, before, _related)
        near = [*scene.row, *before.row] if one.against else []
        scene.row[at] = related[claim.span.start] = of_those_compared(claim, one, near)
    for at, claim in enumerate(scene.row):
        if claim.kind == "share" and len(claim.inputs) == KIND_BY_NAME["share"].inputs:
            for part in _part_of_its_own(scene, at):
                related[part.span.start] = part
    for claim in of_summed_days(scene):
        related[claim.span.start] = claim
    told = tuple(related.get(claim.span.start, claim) if claim.rank is None else claim for claim in row)
    return redated(told, scene, skimming.asides) if may_be_redated(told, scene) else told


def _of_its_time(claim: Claim, related: Claim, items: Row) -> Claim:
    """ "48, up from 40 in 2024, when it rose by 25%": a change told of then is not that from 40 to 48.

    Nor is that of one of several steps: "two rises of 10% have lifted it from £10 to £12.10".
    """
    if claim.kind not in CHANGE_KINDS or not related.inputs:
        return related
    at = next((n for n in items.figures if items[n].start >= claim.span.start), 0)
    if of_one_step(items, at):
        return claim
    opens = opening_of_then(items, at)
    if not opens:
        return related
    now = max((n for n in items.figures if n < opens), default=0)
    before = [
        figure.span for figure in related.inputs if figure.span is not None and figure.span.start < items[now].start
    ]
    return claim if before else related


def _of_all_its_days(claim: Claim, related: Claim, before: Scene) -> Claim:
    """ "9,161 died, then 9,319. In the last four weeks together there were 36,748": of more weeks than those told."""
    own = None if claim.period is None else claim.period.window
    if related.kind != "total" or own is None:
        return related
    parts = [one.period for one in before.row if any(quotes(one, figure) for figure in related.inputs)]
    told = [one.window.days for one in parts if one is not None and one.window is not None]
    longer = len(told) == len(related.inputs) and sum(told) < own.days
    return claim if longer and not may_give(claim, "total", related.inputs) else related


def _part_of_its_own(scene: Scene, at: int) -> Iterator[Claim]:
    """The part that share ``at`` is of, with the days that its own words name.

    "Of the 25,244 who came this year, 4,192, or 17%, came in September, and 6,000 (24%) were children": a part is of
    the days named behind it, not of those of its whole or of another part; where there are none, no series counts it.
    """
    part, whole = (next((c for c in scene.row if quotes(c, figure)), None) for figure in scene.row[at].inputs)
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


def _is_of_moves(scene: Scene, at: int) -> bool:
    """ "By a quarter of a point to 5.25%, half as much as in June"."""
    if all(one.kind != "point_change" for one in scene.row):
        return False
    from service.claims.relate.changes.other_changes import is_of_moves  # noqa: PLC0415  (seldom needed)

    return is_of_moves(scene, at)


def _related(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim:
    twice = _told_twice(scene, at)
    if twice is not None:  # which holds of plans as well
        return replace(claim, kind="conversion", inputs=twice, direction=None, mood=Mood.ASSERTED)
    yearly = _over_a_year(scene, at, before)
    if yearly is not None:
        return replace(claim, kind="total", inputs=yearly, direction=None, base=None, candidates=(), mood=Mood.ASSERTED)
    if claim.mood is not Mood.ASSERTED:
        monthly = _by_the_month(claim, scene, at, before)
        return _planned(claim, scene, at, before) if monthly is None else replace(monthly, mood=Mood.ASSERTED)
    plain = _by_its_words(claim, scene, at, before)
    if plain is not None:
        return plain
    if KIND_BY_NAME[claim.kind].compares:
        from service.claims.relate.changes.relations import changed  # noqa: PLC0415  (for articles that tell of changes)

        alone = not at or not claim.candidates  # "That works out at a saving of £20 a month"
        monthly = _by_the_month(claim, scene, at, before) if alone else None
        return monthly or changed(claim, scene, at, before)
    any_kind = claim.kind in ("level", "average")
    if unit_of(claim) == PERCENT:
        from service.claims.relate.shares.relations import in_per_cent  # noqa: PLC0415  (for articles with such percentages)

        found = in_per_cent(claim, scene, at, before)
        if claim.kind == "level" and not (found and found.inputs) and _is_of_as_much(scene.words(at + 1)):
            return replace(claim, candidates=())
        if claim.kind in ("level", "share") and not (found and found.inputs) and _is_of_moves(scene, at):
            return replace(claim, candidates=())
        if found is not None or claim.kind == "average":
            return found or rested(claim, "average", _mean_of_rates(scene, at))
    elif claim.direction is None or claim.kind == "average" or adds_up(scene, at):
        kinds = KIND_BY_NAME.keys() if any_kind else frozenset([claim.kind])
        found = _derived(claim, kinds, scene, at, before)
        if found is not None:
            return found
    told = any_kind and claim.direction is not None and not claim.is_base
    if told and _REVISED.isdisjoint(scene.words(at)):  # "May's gain was revised to 19,000 from 144,000"
        lead = None if LEADS.isdisjoint(scene.said) else _lead_moved(scene, at)
        if lead is not None:
            return replace(claim, kind="difference", inputs=lead, direction=None)
        return _as_start(claim, scene, at)
    if claim.kind == "level" and not _STEADY.isdisjoint(scene.said) and _hardly_moved(scene.words(at + 1)):
        return _as_start(claim, scene, at)
    return claim


def _by_its_words(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim | None:
    """A figure of which its words alone say what it is: a sum of so many, or how near one lies to another."""
    summed = sum_of_so_many(scene, at, before)
    if summed is not None:
        return replace(claim, kind="total", inputs=summed, direction=None, base=None, candidates=())
    if "within" not in scene.said:
        return None
    from service.claims.relate.comparisons.close_to import close_to  # noqa: PLC0415  (seldom needed)

    return close_to(claim, scene, at, before)


def _mean_of_rates(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """ "85.0% in December, 85.3% in January and 85.0% in February, an average of 86.1%": outside what it is of."""
    from service.claims.relate.rates.average_of_list import mean_of_list  # noqa: PLC0415  (seldom needed)

    return mean_of_list(scene, at) if scene.row[at].direction is None else None


def _as_start(claim: Claim, scene: Scene, at: int) -> Claim:
    from service.claims.relate.changes.starting_level import start  # noqa: PLC0415  (seldom needed)

    return rested(claim, "level", start(scene, at))


def _derived(claim: Claim, kinds: Set[str], scene: Scene, at: int, before: Scene) -> Claim | None:
    """A figure that no word of change belongs to, of one of some kinds, with those that it is derived from."""
    near = (*scene.row, *before.row)
    for kind, derive in _OF_KINDS:
        inputs = derive(scene, at, before) if kind in kinds else None
        if inputs is not None and not _is_by_another_number(claim, kind, inputs, near):
            return replace(rested(claim, kind, inputs), direction=None)
    kinds = kinds - {"average"} if is_of_rest(scene, at) else kinds  # of no more than what is left
    for kind, inputs in DERIVED.found(scene, at, before, kinds):
        if not _is_by_another_number(claim, kind, inputs, near):
            return replace(rested(claim, kind, inputs), direction=None)
    if claim.quantity is None or not claim.quantity.per:
        return None
    monthly = _by_the_month(claim, scene, at, before)
    if monthly is not None:
        return monthly
    from service.claims.relate.rates.rate_told_again import is_longer, same_rate  # noqa: PLC0415  (for rates)

    again = same_rate(scene, at, before) if claim.kind == "average" else None
    if again is None:
        return None
    return replace(claim, kind="total" if is_longer(again) else "average", inputs=again, direction=None)


def _is_by_another_number(claim: Claim, kind: str, inputs: tuple[Figure, ...], near: Sequence[Claim]) -> bool:
    """ "20 shops took £480,000. In 2019 they took £390,000, £21,667 each": of more or fewer than the number told."""
    of_each = kind == "average" or any(figure.text.startswith(_TIMES) for figure in inputs)
    if of_each and rests_on_too_few(inputs, near):
        return True
    return kind == "average" and is_by_number_of_then(inputs, near) and not may_give(claim, kind, inputs)


def _by_the_month(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim | None:
    if claim.quantity is None or claim.quantity.per != "month":
        return None
    from service.claims.relate.rates.rate_told_again import month_of_year  # noqa: PLC0415  (for rates)

    inputs = month_of_year(scene, at, before)
    return None if inputs is None else replace(claim, kind="average", inputs=inputs, direction=None, candidates=())


def _told_twice(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """The figure in front of one that gives it in another unit or another currency."""
    unit = unit_of(scene.row[at])
    if not at or not (unit in MEASURED or (unit in CURRENCIES and at + 1 < len(scene.row))):
        return None
    from service.claims.relate.rates.currency_conversion import exchanged  # noqa: PLC0415
    from service.claims.relate.rates.unit_conversion import converted  # noqa: PLC0415  (for articles with such figures)

    return converted(scene, at) or exchanged(scene, at)


def _over_a_year(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """What is so much by the month or week, of which a figure tells what it comes to over a year, or over so many."""
    quantity, behind = scene.row[at].quantity, scene.row[at + 1 : at + 2]
    yearly = "year" in scene.said or (quantity is not None and quantity.per == "year")
    if unit_of(scene.row[at]) not in CURRENCIES or not (yearly or _WEEKS in map(unit_of, behind)):
        return None
    from service.claims.relate.rates.over_a_year import over_a_year  # noqa: PLC0415  (for articles with such figures)

    return over_a_year(scene, at, before)


def _lead_moved(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    from service.claims.relate.comparisons.votes_and_leads import lead_moved  # noqa: PLC0415  (for articles that tell of leads)

    return lead_moved(scene, at)


def _is_of_as_much(words: Sequence[str]) -> bool:
    """ "Half as much as in June": a part of something else, no level."""
    return words[:1] == ["as"] and words[1:2] in (["much"], ["many"], ["high"], ["big"], ["large"])


def _hardly_moved(words: Sequence[str]) -> bool:
    """ "…, little changed from", "…, broadly flat on the"."""
    return any(first in _STEADY and then in ("from", "on", "against") for first, then in pairwise(words))


def _planned(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim:
    """A plan with the figures that it was worked out from, which must add up as those of the past must."""
    if claim.kind in CHANGE_KINDS and claim.mood in _AHEAD and {"from", "to"} <= scene.said:
        from service.claims.relate.changes.planned_moves import moved_as_planned  # noqa: PLC0415  (for articles with such plans)

        moved = moved_as_planned(claim, scene, at, before)
        if moved is not None:
            return moved
    if claim.mood is Mood.DENIED or claim.kind not in ("level", "average", "difference", "share"):
        return claim
    if unit_of(claim) == PERCENT:
        from service.claims.relate.shares.relations import planned  # noqa: PLC0415  (for articles with such percentages)

        told = planned(claim, scene, at, before)
        return claim if told is None else replace(told, mood=Mood.ASSERTED)
    for kind, inputs in PLANNED.found(scene, at, before):
        return replace(claim, kind=kind, inputs=inputs, direction=None, mood=Mood.ASSERTED)
    return claim
