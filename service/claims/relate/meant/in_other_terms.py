"""One move told by its size and by its share, of which the base is told behind or known: "up $2.1bn, or 4.5%, from …".

"Spending goes up $2.1 billion, or 4.5%, from this year's $46.5 billion": so much is told of one level that lies as many
per cent from the base as is said. "£1,770.02, which is £84.13 or 5% more than at present": of what it was before.
"""

from collections.abc import Iterator, Sequence

from service.claims.relate.holding import holds
from service.claims.relate.meant.sight import Meant, Sight, before_of, is_plain, of_one_sort
from service.claims.relate.quoted import before_change, figure_of, value_of
from service.claims.scene import NO_COUNTS, agree, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, PERCENT, Direction
from service.records import replace

_OR = ([",", "or"], ["or"], ["("])
_BACK = frozenset(["from", "on", "than", "above", "below", "over"])
_FILLING = frozenset(
    "more less higher lower up down the this last year 's its their a of month season ,  ) budget's".split()
)
_LONG = 6  # words of ", more than this year's"
_MORE = frozenset("more less higher lower up down extra dearer cheaper above below on".split())
_NOW = (
    *(["at", "present"], ["now"], ["today"], ["currently"], ["this", "year"], ["before"], ["a", "year", "ago"]),
    *(["last", "year"], ["a", "year", "earlier"], ["the", "year", "before"], ["last", "season"]),
)
_LEADING = frozenset("which that is was a an , – — ( or it some about nearly almost just up by".split())


def told_as_per_cent_too(sight: Sight) -> Meant | None:
    """The level now, and the base behind, of a move in amounts whose share is told behind "or"."""
    claim, own = sight.claim, [one for one in sight.behind if one.sentence is sight.claim.sentence]
    if sight.after not in _OR or len(own) < len(("share", "base")) or unit_of(claim) in NO_COUNTS:
        return None
    share, base = own[:2]
    between = share.sentence.between(share.span.end, base.span.start)
    back = not _BACK.isdisjoint(between[-_LONG:]) and len(between) <= _LONG and (_FILLING | _BACK).issuperset(between)
    moved = claim.direction is not None and unit_of(share) == PERCENT and unit_of(base) in CURRENCIES
    if not back or not moved or unit_of(base) != unit_of(claim) or not is_plain(base, loosely=True):
        return None
    levels = [*_so_far_from(sight, share, base, [*sight.before, *own[2:]])]
    return ("difference", (figure_of(levels[0]), figure_of(base))) if len({*map(value_of, levels)}) == 1 else None


def _so_far_from(sight: Sight, share: Claim, base: Claim, row: Sequence[Claim]) -> Iterator[Claim]:
    """The levels that lie so many per cent from a base, on the side that the move went."""
    up = sight.claim.direction is Direction.UP
    for one in row:
        if one is base or one.is_base or not is_plain(one, loosely=True) or not of_one_sort(one, base):
            continue
        same = unit_of(one) == unit_of(base) and (value_of(one) > value_of(base)) is up
        if same and holds(share, "percent_change", (figure_of(one), figure_of(base))):
            yield one


def more_than_now(sight: Sight) -> Meant | None:
    """ "£1,770.02, which is £84.13 or 5% more than at present": of what is left without the difference."""
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    if unit_of(claim) != PERCENT or sight.lead not in _OR or len(own) < len(("level", "difference")):
        return None
    level, moved = own[-2:]
    after = sight.after[1:] if sight.after[:1] in ([","], [")"]) else sight.after
    led = moved.sentence.between(level.span.end, moved.span.start)
    if not ends_in_now(after) or not led or not _LEADING.issuperset(led) or not are_level_and_moved(level, moved):
        return None
    return "percent_change", (figure_of(level), moved_from(level, moved, claim))


def ends_in_now(words: Sequence[str]) -> bool:
    """Whether words only say that something is more, or less, than now: "more than at present", "up on this year"."""
    than = words[1:2] in (["than"], ["on"]) and not _MORE.isdisjoint(words[:1])
    return than and any(words[2 : 2 + len(told)] == told and _is_over(words[2 + len(told) :]) for told in _NOW)


def _is_over(words: Sequence[str]) -> bool:
    return not words or not words[0].isalpha()


def are_level_and_moved(level: Claim, moved: Claim) -> bool:
    """Whether an amount of money may be what a price before it lies from another: "£1,770, which is £84 more"."""
    told = is_plain(level, loosely=True) and moved.kind == "difference" and moved.quantity is not None
    same = unit_of(level) in CURRENCIES and agree(level, moved) and before_of(level)[-1:] not in (["from"], ["than"])
    return told and same and not level.is_base and value_of(moved) < value_of(level)


def moved_from(level: Claim, moved: Claim, claim: Claim) -> Figure:
    """What it was before it moved by so much, which way the share says where the difference does not."""
    way = moved if moved.direction is not None else replace(moved, direction=claim.direction)
    return before_change(level, way)
