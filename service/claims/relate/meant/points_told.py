"""Per cent told as points: "a 20-point increase on the $3.6bn", "6%, against 4%: a 33-percentage-point reduction"."""

from service.claims.relate.cues import MOVES
from service.claims.relate.holding import holds
from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT, POINTS, Direction, Hedge
from service.records import replace

_BACK = frozenset(["on", "from", "over", "than", "against"])
_BRIEF = 6  # words of "increase on the previous year's"
_LARGE = 1000  # in money, which moves by no points of its own: "rose 20 points to 120p"
_OF_RATES = frozenset("share margin margins turnout rate rates support approval score vote votes lead".split())
_PAIR = len(("now", "base"))
_SET_OFF = frozenset([",", ":", "–", "—", ";"])
_LIGHT = frozenset(["a", "an", "the", "that", "is", "which", "was", "or"])


def points_of_amount(sight: Sight) -> Meant | None:
    """ "$4.32bn, a 20-point increase on the $3.60bn of a year ago": of two amounts that differ by so many per cent."""
    claim, base = sight.claim, sight.following()
    if unit_of(claim) != POINTS or claim.direction is None or base is None or unit_of(base) not in CURRENCIES:
        return None
    back = len(sight.after) <= _BRIEF and not _BACK.isdisjoint(sight.after) and "," not in sight.after
    levels = [one for one in sight.ahead(loosely=True) if unit_of(one) == unit_of(base) and not one.is_base]
    if not back or not levels or min(map(value_of, (levels[-1], base))) < _LARGE:
        return None
    return _as_points(claim, levels[-1], base)


def points_behind_amounts(sight: Sight) -> Meant | None:
    """ "£4,412 instead of £4,260, up 3.6 percentage points"; "£1,842 to £1,934. At 5 percentage points the rise"."""
    claim, lead = sight.claim, sight.lead
    if unit_of(claim) != POINTS or "per" not in claim.span.of(claim.block.text).lower():
        return None
    named = lead == ["at"] and sight.after[:1] == ["the"] and not MOVES.isdisjoint(sight.after[1:2])
    row = sight.last(loosely=True) if named else sight.ahead(loosely=True)
    called = lead[1:2] in (["a"], ["an"]) and lead[-1:] == ["of"] and not MOVES.isdisjoint(lead[2:-1])
    apposed = lead[:1] != [] and lead[0] in _SET_OFF and (len(lead) <= _PAIR or called) and ends(sight.after)
    if not (named or (apposed and claim.direction is not None)):
        return None
    money = [one for one in row if unit_of(one) in CURRENCIES][-_PAIR:]
    told = [one for one in sight.before if row and one.sentence is row[0].sentence]
    said = sight.after[:_BRIEF] if named else claim.sentence.words
    if len(money) != _PAIR or money != told[-_PAIR:] or unit_of(money[0]) != unit_of(money[1]):
        return None
    if any(unit_of(one) == PERCENT for one in told) or not _OF_RATES.isdisjoint(said):
        return None
    low, high = sorted(money, key=value_of)
    return _as_points(claim, *((low, high) if claim.direction is Direction.DOWN else (high, low)))


def points_of_rates(sight: Sight) -> Meant | None:
    """ "36 had died, or 6%, as against 24 (4%): a 33-percentage-point reduction": of the only two rates before."""
    claim = sight.claim
    own = [one for one in sight.before if one.sentence is claim.sentence and unit_of(one) == PERCENT]
    mark = max((at for at, word in enumerate(sight.lead) if word in _SET_OFF), default=-1)
    if unit_of(claim) != POINTS or claim.direction is None or len(own) != _PAIR or mark < 0:
        return None
    if MOVES.isdisjoint(sight.after[:1]) or not ends(sight.after[1:]):
        return None  # "43%, up from 39% in 2020, eight points ahead of the Blues"
    plain = all(one.direction is None and (one.kind == "share" or is_plain(one, loosely=True)) for one in own)
    low, high = sorted(own, key=value_of)
    if not plain or not _LIGHT.issuperset(sight.lead[mark + 1 :]):
        return None
    return _as_points(claim, *((low, high) if claim.direction is Direction.DOWN else (high, low)))


def _as_points(claim: Claim, now: Claim, base: Claim) -> Meant | None:
    """The two levels, where so many points lie between them, or where they differ by so many per cent."""
    assert claim.quantity is not None
    pair = figure_of(now), figure_of(base)
    written = replace(claim, kind="percent_change", quantity=replace(claim.quantity, unit=PERCENT))
    told = claim.quantity.hedge is Hedge.EXACT and holds(written, "percent_change", pair)
    return ("point_change", pair) if told or holds(claim, "point_change", pair) else None
