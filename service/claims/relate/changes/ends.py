"""The two levels that a change lies between, where the text itself gives both."""

from collections.abc import Iterator

from service.claims.bind.earlier_times.before_that import is_move_before
from service.claims.relate.across_sentences.only_two_levels import of_the_two
from service.claims.relate.across_sentences.pointed_level import pointed_to, spoken_of
from service.claims.relate.asides.asides import is_timed
from service.claims.relate.changes.brought_from_to import begins_another, brought
from service.claims.relate.changes.compared_in_front import from_opening
from service.claims.relate.changes.compared_past import is_compared_with_past
from service.claims.relate.changes.compared_with import explained, is_so_many_times, is_surpassed, is_where, is_which
from service.claims.relate.changes.level_pairs import (
    AGAINST,
    BESIDE,
    CHANGES,
    Pair,
    is_before,
    is_of_each,
    is_of_other_days,
    is_of_owner,
    is_rise_of_then,
    may_be_now,
    may_end,
    same_base,
)
from service.claims.relate.changes.levels_led_to import AGAIN, from_difference, is_led_to, more_than_before
from service.claims.relate.changes.levels_reached import is_time_taken, level_reached
from service.claims.relate.changes.levels_set_against import is_beside_estimate, is_only_set
from service.claims.relate.changes.levels_told_apart import (
    as_many,
    from_before,
    from_dates,
    from_having,
    from_periods,
    is_of_things,
    said_again,
)
from service.claims.relate.changes.moved_in_all import is_put_together
from service.claims.relate.changes.moved_or_compared import is_compared_itself, is_of_addition, may_be_other
from service.claims.relate.changes.now_and_then import as_told, from_now, from_summit, from_then, may_be_of_then
from service.claims.relate.changes.past_asides import past_asides
from service.claims.relate.changes.sizes_of_steps import told_again
from service.claims.relate.changes.trailing_multiples import by_size, trailed
from service.claims.relate.comparisons.side_by_side import side_by_side
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, agree, unit_of
from service.model.claims import Claim, Figure
from service.model.periods import PeriodRole
from service.model.quantities import MULTIPLE, PERCENT, Direction

_SET_AGAINST = frozenset(["against", "versus", "vs", "compared"])
_RIVALS = frozenset("rival rivals neighbour neighbours another".split())
_STARTING = frozenset("started began entered applied registered".split())
_ON_WHAT_WAS = ([",", "up"], [",", "down"])
_TIMES = frozenset("day week month quarter year decade century season spring summer autumn winter period".split())
_FURTHER, _THEN = frozenset(["another", "further"]), frozenset(["and", "then", "before", "after", "since"])
_THAT_WERE = (["that", "were"], ["that", "was"], ["which", "were"], ["which", "was"], ["that", "are"], ["that", "is"])
_BRINGING = frozenset(["on", "with", "despite", "from", "amid"])
_BROUGHT_IN = 5  # words of "on higher sales that were"
_NEAR = 2  # words of "another almost"
_TOOK = 4  # words of "over the past year"
_WAS = frozenset(["was", "were", "been"])  # "a year before it had been 4.4%, 0.7 points lower"


def ends(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The level now and the level that change ``at`` is taken from, in this order; None where the text gives no two.

    "It has 640 members. In 2023 it had 812, up 22%" is on the year before, unless the two told give it.

    Args:
        scene: the sentence.
        at: the change.
        before: the sentence before, to which "this is" points back.
    """
    if scene.row[at].kind == "multiple" and is_of_owner(scene.words(at + 1)):
        return None
    for pairs in (
        brought,
        _from_base_behind,
        from_opening,
        _from_base_ahead,
        explained,
        from_dates,
        from_then,
        from_summit,
        from_now,
        of_the_two,
        from_before,
        from_periods,
        from_having,
        as_many,
        trailed,
    ):
        pair = next(pairs(scene, at, before), None)
        if pair is not None:
            pair = past_asides(scene, at, by_size(scene, at, pair))
            if pair is None:
                return None
            now, base = pair
            if scene.row[at].kind == "multiple" and is_of_other_days(scene.row[at], base):
                return None
            both = figure_of(now), figure_of(base)
            of_then = base is scene.row[at - 1] and scene.words(at) in _ON_WHAT_WAS and not scene.is_base(at - 1)
            unsure = of_then or may_be_other(scene, at, now, base) or is_of_each(now, base)
            unsure = unsure or is_before(now, scene.row[at], base)
            unsure = unsure or is_beside_estimate(scene.row[at], base) or _is_added_since(scene, at)
            unsure = unsure or is_rise_of_then(scene, at, base) or _is_of_another_thing(scene.words(at))
            return None if unsure and not holds(scene.row[at], scene.row[at].kind, both) else both
    told = side_by_side(scene, at, before) or said_again(scene, at)
    return told or from_difference(scene, at) or more_than_before(scene, at) or told_again(scene, at, before)


def _from_base_behind(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "The hall seats 1,848, 12% more than the 1,650 of the old one"; "rose 18% to 531, from 450"."""
    claim = scene.row[at]
    for other in range(at + 1, len(scene.row)):
        base = scene.row[other]
        if other == at + 1 and base.kind in CHANGES and scene.words(other) in AGAIN:
            continue  # "£60, or 3.6%, above the £1,663"
        if other > at + 1 and claim.kind != "multiple" and scene.row[other - 1].kind == "multiple":
            return  # "a 4.4% rise to £1,141, double the £533 of Leeds"
        if is_surpassed(scene, other) or scene.words(other)[-2:] == ["out", "of"]:
            continue  # "310, 12 fewer than in 1990, out of 7,100"
        if base.kind in CHANGES and MULTIPLE not in (unit_of(claim), unit_of(base)):
            return
        words = scene.words(other)
        if (
            _is_run_so_far(scene, words)
            or (":" in words and words[:1] != ["("])
            or {"since", "which"} <= set(words)
            or words[-3:] == ["follows", "one", "of"]
        ):
            return  # "lost six: the captain's record over 32 matches", "since May, before which it was 3.5"
        if begins_another(scene, at, other) or (claim.kind == "difference" and is_compared_itself(words)):
            return
        if other > at + 1 and words[-1:] == ["from"] and other + 1 < len(scene.row) and is_led_to(scene, other + 1):
            return  # "by half a point to 4%, after December's step from 3% to 3.5%"
        if is_timed(scene, other) and not any(is_timed(scene, n) for n in range(other)):
            return  # "558,000, 4.6% more than in March 2018, some 18,000 a day": of a rate nothing is told before it
        tied = other == at + 1 and claim.kind == "multiple" and "to" not in words and scene.tied(at, other)
        tied = tied and words != ["in"]  # "doubled in 40 patients"
        tied = tied or (other == at + 1 and claim.kind == "multiple" and is_so_many_times(scene, other))
        if "when" in words and _is_of_others_then(scene, other):
            return
        aside = words[-2:] in ([",", "on"], [",", "with"])  # "was 25% more, on 11 ovens"
        where = other == at + 1 and claim.kind == "multiple" and is_where(scene, other)
        tied = tied or where
        named = (scene.is_base(other) and not aside) or tied or (other == at + 1 and is_which(scene, other))
        if named and may_end(scene, claim, other) and (where or scene.unbroken(at, other)):
            if claim.direction is not None and not claim.compares and _of_another(scene, other):
                return
            between = [scene.row[n] for n in range(at + 1, other) if _stands_between(scene, at, n, base)]
            reached = None if BESIDE & set(_without_time(scene, other)) else level_reached(scene, at, base)
            apart = reached is None and is_move_before(scene.words(at))  # "that follows a rise of 829 from 3,069"
            now = reached if apart else reached or spoken_of(scene, at, base, before)
            if now is not None and _is_all_of_share(scene, now):
                return
            only_set = now is not None and (
                _is_of_long_ago(scene, at, other, now) or is_only_set(scene, at, other, now)
            )
            if now is not None and between in ([], [now]) and not only_set:
                yield now, base
            return


def _is_run_so_far(scene: Scene, words: list[str]) -> bool:
    """ "By another 0.75 points, so that it has risen from nought to 2% since July": of all steps since then."""
    return "so" in words and words[-1:] == ["from"] and "since" in scene.said


def _is_of_another_thing(words: list[str]) -> bool:
    """ "Fell to £12m from £18m, on sales that were a tenth lower at £108m": of what the preposition brings in."""
    brought_in = [*words[-_BROUGHT_IN:]]
    return brought_in[-2:] in _THAT_WERE and not _BRINGING.isdisjoint(brought_in[:2])


def _is_added_since(scene: Scene, at: int) -> bool:
    """ "To climb from 10,000 to 100,000, and eighteen months after that to add another 75,000": not the way between."""
    words = scene.words(at)
    return not _FURTHER.isdisjoint(words[-_NEAR:]) and not _THEN.isdisjoint(words)


def _is_all_of_share(scene: Scene, one: Claim) -> bool:
    """ "They won 63% of their 82 games, and nine more than the 43 of a year ago": what was won is no 82."""
    at = next((n for n, told in enumerate(scene.row) if told is one), 0)
    return at > 0 and unit_of(scene.row[at - 1]) == PERCENT and scene.words(at)[:1] == ["of"] and scene.is_whole(at)


def _without_time(scene: Scene, at: int) -> list[str]:
    """ "Fell by a half over the year, from 80 to 40": the words up to a figure, but for the time that a change took."""
    words, taken = scene.words(at), scene.gaps[at][1:_TOOK]
    timed = words[:1] == ["over"] and any(item.period is not None or item.word in _TIMES for item in taken)
    return words[1:] if timed else words


def _is_of_others_then(scene: Scene, at: int) -> bool:
    """ "900 more than at Easter, when a rival had 9,000", "62 finished, 20 fewer than in 2023, when 84 started"."""
    words = scene.words(at)
    then = words[len(words) - words[::-1].index("when") :]
    return not _RIVALS.isdisjoint(then) or (not then and not _STARTING.isdisjoint(scene.words(at + 1)[:1]))


def _is_of_long_ago(scene: Scene, at: int, other: int, now: Claim) -> bool:
    """ "Rose by 14 to 39, compared with 42 in 2015": set against a year that it cannot have risen from."""
    claim, base, words = scene.row[at], scene.row[other], set(scene.words(other))
    dated = base.period is not None and base.period.year_written
    if not dated or claim.compares or "from" in words or _SET_AGAINST.isdisjoint(words):
        return False
    rose = value_of(now) > value_of(base)
    return claim.direction is (Direction.DOWN if rose else Direction.UP)


def _stands_between(scene: Scene, change: int, at: int, base: Claim) -> bool:
    """Whether figure ``at`` is a level of its own, not one told again or the time that the change took."""
    if not scene.is_level(at) or _is_aside(scene, at, base) or is_time_taken(scene, change, at):
        return False
    return unit_of(base) == PERCENT or unit_of(scene.row[at]) != PERCENT or scene.words(at)[:1] != [","]


def _is_aside(scene: Scene, at: int, base: Claim) -> bool:
    """ "To $71 million, or 58 cents a share, from $94 million": the level told again of each."""
    one, other = scene.row[at].quantity, base.quantity
    return one is not None and other is not None and one.per != other.per and scene.words(at) in AGAIN


def _from_base_ahead(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "From 80 to 100, a rise of 25%"; "8,300 against 9,960, down 17%"; "it compares with 48, a fall of a half"."""
    claim = scene.row[at]
    place = next((n for n in range(at - 1, -1, -1) if scene.is_base(n) and may_end(scene, claim, n)), None)
    if (
        place is None
        or is_of_things(scene, at)
        or _goes_on_listing(scene, at)
        or _is_first_of_several(scene, at)
        or is_put_together(scene, at)
        or _is_of_next_days(scene, place, at)
        or is_of_addition(scene, place, at)
        or not same_base(claim.base, scene.row[place].period)
    ):
        return
    base = scene.row[place]
    if claim.direction is not None and not claim.compares and _of_another(scene, place):
        return
    between = [n for n in range(place + 1, at) if may_be_now(scene, n, base)]
    if not between and place == 0 and scene.words(0)[:1] == ["from"] and scene.unbroken(0, at):
        now = level_reached(scene, at, base)
        if now is not None:
            yield now, base  # "From a peak of 9.2% the rate has fallen 5.3 points to 3.9%"
            return
    if len(between) > 1 or (between and between[0] != place + 1):
        if claim.base is not None and scene.bound(between[-1], at):
            yield scene.row[between[-1]], base  # "from 120 in 2019 to 96, before rising to 110, 8% below 2019"
        return
    if place + 1 < at and "to" in scene.words(place + 1) and may_be_now(scene, place + 1, base):
        if scene.unbroken(place, place + 1) and scene.bound(place + 1, at):
            yield scene.row[place + 1], base
    elif not scene.bound(place, at):
        return
    elif place and may_be_now(scene, last := place - 1 - _is_share_of_last(scene, place - 1), base):
        last -= scene.is_whole(last) and last > 0 and may_be_now(scene, last - 1, base)  # "84 of the 150, against 71"
        words = set(scene.words(place))
        if _is_later(claim, scene.row[last]):
            return
        if (words & AGAINST or scene.words(place)[:1] == ["("]) and ";" not in words:
            either = "compared" in words and not is_compared_with_past(scene, last, place)
            yield _in_order(scene.row[last], base, claim, either=either)
    elif place == 0:
        now = pointed_to(scene, base, before)
        if now is not None:
            of_then = not _WAS.isdisjoint(scene.words(0)) and may_be_of_then(scene, at)
            yield as_told(now, base, claim) if of_then else (now, base)


def _is_share_of_last(scene: Scene, at: int) -> bool:
    """ "£96m, or 15% of the total, against £64m": whether figure ``at`` tells again what the one before it is."""
    told, inputs = scene.row[at - 1].quantity if at else None, scene.row[at].inputs
    return told is not None and scene.row[at].kind == "share" and bool(inputs) and inputs[0].span == told.span


def _is_later(claim: Claim, now: Claim) -> bool:
    """ "Doubled in May, to £40m from £20m, and rose by 70% in June": from what it was is not said."""
    own, told = claim.period, now.period
    if own is None or told is None or claim.base is not None or own.role is not PeriodRole.WINDOW:
        return False
    if own.window is None or told.window is None:  # months, in a text of no date
        return own.rule == told.rule and own.span.start > now.span.start and _name(claim) != _name(now)
    return told.window.end < own.window.start


def _is_of_next_days(scene: Scene, base: int, at: int) -> bool:
    """ "July to 89 from 114 and June, down 61, to 118": what is told of further days, with what it led to itself."""
    if at != base + 1 or at + 1 >= len(scene.row) or not agree(scene.row[base], scene.row[at + 1]):
        return False
    joint = next((n for n, item in enumerate(scene.gaps[at]) if item.word == "and"), None)
    told = joint is not None and any(item.period is not None for item in scene.gaps[at][joint + 1 :])
    return told and [word for word in scene.words(at + 1) if word != ","] == ["to"]


def _name(claim: Claim) -> str:
    return "" if claim.period is None else claim.period.span.of(claim.block.text)


def _goes_on_listing(scene: Scene, at: int) -> bool:
    """ "After falling by 0.9 points in October and 0.6 points in September": as little of the two as the one before."""
    told = scene.row[at - 1]
    return told.kind == scene.row[at].kind and not told.inputs and "and" in scene.words(at)


def _is_first_of_several(scene: Scene, at: int) -> bool:
    """ "To £25m from £28m and costs to £55m from £75m, a fall of 11% and one of 27%": of the pair further off."""
    joined = at + 1 < len(scene.row) and scene.row[at + 1].kind == scene.row[at].kind and unit_of(scene.row[at + 1])
    moved = joined and scene.words(at + 1)[:1] == ["and"] and any(item.changes for item in scene.gaps[at + 1])
    return bool(moved) and sum(map(scene.is_base, range(at))) > 1


def _of_another(scene: Scene, base: int) -> bool:
    """ "Rose 3% to £650, against £540 for women": what a level is set against is not always where it came from."""
    words = set(scene.words(base))
    return "from" not in words and not _SET_AGAINST.isdisjoint(words) and scene.is_elsewhere(base)


def _in_order(now: Claim, base: Claim, claim: Claim, *, either: bool) -> Pair:
    """The two ends as named; "840 compared with 1,940, a fall" leaves open which came first, so the fall decides."""
    rose = value_of(now) > value_of(base)
    if either and claim.direction is not None and rose is (claim.direction is Direction.DOWN):
        return base, now
    return now, base
