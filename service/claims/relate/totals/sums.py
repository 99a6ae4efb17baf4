"""Totals with their parts and gaps with their ends, where the text gives them all."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.relate.cues import LEADS
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.totals.days_of_sums import follow_on, is_carried, is_of_other_days
from service.claims.relate.totals.parts_listed import (
    MOST_PARTS,
    holds_a_sum,
    is_composed,
    is_cut_short,
    is_listed_behind,
    is_mean,
    is_part,
    is_the_total,
    listed_before,
    listed_behind,
    opening_sum,
)
from service.claims.relate.totals.places_listed import is_carrier, sums_of_carriers
from service.claims.relate.totals.words_of_sums import HAVING, SUMMING, is_summed, is_total_over, said_after_mark
from service.claims.scene import APART, Scene, is_light, opening_of, unit_of
from service.model.claims import Claim, Figure
from service.model.periods import PeriodRole
from service.model.quantities import Hedge
from service.numeric.intervals import Interval, total

_FOLLOWING = frozenset(["after", "following", "followed", "follows"])
_IN_ADDITION = ["in", "addition", "to"]
_CARRIERS = frozenset(["boats", "flights", "buses", "trains", "vehicles", "ships"])
_PASSED = frozenset("passed crossed reached topped exceeded surpassed hit broken breached".split())
_BOUNDS = frozenset([Hedge.MORE_THAN, Hedge.AT_LEAST])
_LED = 2  # items of "after the" before a list
_THESE = frozenset("the these those its their his her our all both other others first last 's".split())
_WIDER = frozenset(["has", "have", "had", "with", "employs", "employed", "runs", "owns"])
_POINTING = frozenset(["this", "that", "it", "together", "altogether", "combined", "with", "added"])
#: "The majority over all others combined is four", "14 fours and three sixes, worth 74 together".
_OF_OTHERS = LEADS | {"worth"}


def parts_of(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The parts that total ``at`` sums up; None where the text lists none.

    Where a list begins is the one thing that its words may leave open ("with sales of 90, it sold 3, 4 and 5, 12 in
    all"): of the lists that end before the total the longest one that gives it is taken, else the longest. Where the
    list counts several kinds of thing or others than the total, or the total is one "so far" or stands in a statement
    of its own ("…, and it means to cut 900 in all"), one that does not give it may not be its list.
    """
    claim = scene.row[at]
    run: Sequence[Claim] = ()
    unsure = False
    carried = sums_of_carriers(scene, at) if opening_sum(scene.words(at + 1)) else None
    if carried is not None:
        return carried
    if is_summed(scene, at):
        run = listed_before(scene, at - 1, claim)
        unsure = _begins_anew(scene, at) or is_cut_short(scene, run, claim)
        own = any(scene.is_level(n) and unit_of(scene.row[n]) == unit_of(claim) for n in range(at))
        told_behind = is_composed(scene.words(at + 1))
        if len(run) < 2 and not own and not told_behind and opening_of(scene) in _POINTING | {"the"}:
            run = listed_before(before, len(before.row) - 1, claim)
            unsure = not _WIDER.isdisjoint(scene.words(0))  # "It will close nine and four. It has 310 in all"
    elif _is_announced(scene, at):
        past = next((n for n in range(at + 2, len(scene.row)) if ")" in scene.words(n)), len(scene.row))
        if past > at + 1 + MOST_PARTS:
            return None
        rest = range(at + 1, past)
        run = [scene.row[n] for n in rest] if all(is_part(scene, n, claim) for n in rest) else ()
    elif scene.words(at)[-1:] in ([","], ["so"]) and is_carried(
        scene, at + 1
    ):  # "258 today and 423 on Sunday, 681 in nine boats"
        run, unsure = listed_before(scene, at - 1, claim), True
    elif _is_over_as_many(scene, at):
        run = listed_before(scene, at - 1, claim)
        run = run if len(run) == value_of(scene.row[at + 1]) and _are_of(scene, at, len(run)) else ()
    if len(run) < len(("one", "two")) and is_listed_behind(scene, at) and not is_carrier(scene, at):
        unsure = ":" not in scene.words(at + 1) and not is_composed(scene.words(at + 1))
        run = listed_behind(scene, at)
    if run and _follows(scene, run[0], claim):
        unsure = unsure or len(run) < 2 or scene.words(at + 1)[:1] not in ([], ["."], [","], [";"])
        run = [scene.row[scene.row.index(run[0]) - 1], *run]
    if len(run) < 2 or _is_shared(scene, run, at) or _is_how_many(scene, at, run) or _was_passed(scene, at, run):
        return None
    if is_total_over(scene, at) and value_of(scene.row[0]) != len(run):
        return None
    if run[0] is scene.row[0] and scene.words(0)[:1] == ["then"]:
        run = [*listed_before(before, len(before.row) - 1, claim), *run]  # "440 on Monday. Then 512 on Tuesday and …"
        unsure = unsure or run[0] is not scene.row[0]
    figures = tuple(figure_of(part) for part in run)
    lists = (figures[first:] for first in range(1 if _is_of_all(scene, at, run) else len(figures) - 1))
    so_far = claim.period is not None and claim.period.role in (PeriodRole.TO_DATE, PeriodRole.CUTOFF)
    unsure = unsure or so_far or claim.current or _is_other(run, claim)
    from service.claims.relate.changes.moved_in_all import is_moved_in_all  # noqa: PLC0415  (seldom needed)
    from service.claims.relate.rates.products_as_totals import may_be_multiplied, multiplied  # noqa: PLC0415  (seldom needed)

    unsure = unsure or holds_a_sum(scene, run, at) or is_of_other_days(scene, at, run)
    unsure = unsure or (scene.words(at)[-2:-1] == ["who"] and scene.words(at)[-1] in HAVING)
    unsure = unsure or not _OF_OTHERS.isdisjoint(scene.words(at))
    unsure = unsure or (is_the_total(scene, at) and not is_composed(scene.words(at + 1)))
    unsure = unsure or _is_mixed(run, (*before.row, *scene.row[:at])) or is_moved_in_all(scene, at, run)
    found = next((parts for parts in lists if may_give(parts, figure_of(claim))), None)
    found = found or multiplied(scene, run, at)
    if found is not None or unsure or is_mean(claim, run, scene.words(at + 1)) or may_be_multiplied(scene, run, at):
        return found
    from service.claims.relate.totals.single_things import singles  # noqa: PLC0415  (seldom needed)

    return (*figures, *singles(scene, run, at))


def _is_of_all(scene: Scene, at: int, run: Sequence[Claim]) -> bool:
    """ "5.1m in the first quarter, 6.4m in the second and 7.2m in the third: 18.7m": of all days that follow on."""
    return scene.words(at)[-1:] == [":"] and follow_on(run)


def _follows(scene: Scene, first: Claim, claim: Claim) -> bool:
    """Whether a list is what the figure before it is added to: "440 came after 879 on Monday and 585 on Sunday"."""
    at = next((n for n, one in enumerate(scene.row) if one is first), 0)
    words = scene.words(at)
    led = bool(_FOLLOWING & set(words[-_LED:])) or words[-3:] == ["on", "top", "of"] or words[-3:] == _IN_ADDITION
    return at > 0 and led and is_part(scene, at - 1, claim) and not scene.is_whole(at - 1)


def _is_how_many(scene: Scene, at: int, run: Sequence[Claim]) -> bool:
    """ "The three together made £9.5m", "the three days together": how many parts there are, not what they come to."""
    if not opening_sum(scene.words(at + 1)):
        return False
    return value_of(scene.row[at]) == len(run) or bool(_THESE & set(scene.words(at)[-1:]))


def _was_passed(scene: Scene, at: int, run: Sequence[Claim]) -> bool:
    """ "More than 170,000: it was passed when 585 came, and by the end of June the total was 171,120": that mark."""
    mark, first = run[0].quantity, next((n for n in range(at) if scene.row[n] is run[0]), at)
    bound = mark is not None and mark.hedge in _BOUNDS
    return bound and any(not _PASSED.isdisjoint(scene.words(n)) for n in range(first + 1, at + 1))


def _is_shared(scene: Scene, run: Sequence[Claim], at: int) -> bool:
    """ "Nine coaches, each with 64 seats, 576 in all": what there is of each is no part."""
    first = next((n for n in range(at) if scene.row[n] is run[0]), at)
    return any({"each", "every", "apiece"} & set(scene.words(n)) for n in range(first + 1, at + 1))


def _is_mixed(run: Sequence[Claim], row: Sequence[Claim]) -> bool:
    """ "230 people from one boat, following 423 and 258": the bare numbers count what stands before the list."""
    first = unit_of(run[0])
    if not first or all(unit_of(part) for part in run[1:]):
        return False
    ahead = row[: next((at for at, claim in enumerate(row) if claim is run[0]), 0)]
    return any(unit_of(claim) not in {"", first} | APART for claim in ahead)


def _is_over_as_many(scene: Scene, at: int) -> bool:
    """ "14 in March and 23 in April, 37 in two months": of as many parts as the words say."""
    if at < len(("one", "two")) or at + 1 >= len(scene.row) or unit_of(scene.row[at + 1]) not in APART:
        return False
    led = scene.words(at + 1) in (["in"], ["over"], ["in", "the"], ["over", "the"], ["across", "the"])
    closed = scene.words(at + 2)[:1] in ([], [","], ["."], [";"])
    return led and closed and "," in scene.words(at) and said_after_mark(scene, at, SUMMING)


def _are_of(scene: Scene, at: int, number: int) -> bool:
    """Whether the parts before total ``at`` are each of one such stretch: months of "March" and "April"."""
    unit = unit_of(scene.row[at + 1])
    gaps = [scene.gaps[n] for n in range(at - number + 1, at + 1)]
    named = [{i.word for i in gap} | {i.period.grain.value for i in gap if i.period is not None} for gap in gaps]
    return unit.removesuffix("s") in named[0]


def _begins_anew(scene: Scene, at: int) -> bool:
    """Whether the total stands in a statement of its own: "…, and has found 11 in total"."""
    gap = scene.gaps[at]
    joint = next((n for n in range(len(gap) - 1, -1, -1) if gap[n].word in ("and", "but", ";", "while")), None)
    if joint is None or any(item.word == "," for item in gap[joint + 1 :]):
        return False
    return not all(is_light(item) or item.word in SUMMING for item in gap[joint + 1 :])


def _is_other(run: Sequence[Claim], claim: Claim) -> bool:
    """ "310 and 190 beds, 2,400 staff in total": things of one name do not come to things of another.

    Nor do "nine boats, 752 people" come to "the tally by then, 14,128".
    """
    named = {unit_of(part) for part in run if unit_of(part)}
    if len(named) > 1 and not _CARRIERS.isdisjoint(named):
        return True
    return bool(unit_of(claim)) and len(named) == 1 and unit_of(claim) not in named


def _is_announced(scene: Scene, at: int) -> bool:
    """ "Together the months left it 41 short: minus 105, plus 64": the parts follow."""
    behind = scene.words(at + 1)
    if ":" not in behind and behind[-1:] != ["("]:
        return False
    if any("than" in scene.words(n) for n in range(at + 2, len(scene.row))):
        return False  # "Together they brought 14,200: 11,236 fewer than the 25,436 of 2025"
    words = [word for n in range(at + 1) for word in scene.words(n)]
    return bool({"together", "altogether", "combined"} & set(words)) or ("between", "them") in pairwise(words)


def may_give(parts: Sequence[Figure], stated: Figure) -> bool:
    """Whether figures come to the one stated, as far as all of them are rounded."""
    sums = total([Interval(part.low, part.high) for part in parts])
    low, high = sorted((abs(sums.low), abs(sums.high)))
    return low <= stated.high and stated.low <= high
