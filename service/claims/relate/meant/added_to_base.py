"""What an amount adds to, or takes from, a level that is named behind it, and what that comes to in per cent.

"That adds £149 a year to the present £1,568, a rise of 9.5%", "it takes £12 off the usual £80, a cut of 15%". So is a
move that the sentence before told of a level: "is $31.76 an hour, up $1.18 on the year. That works out to 3.9%".
"""

from collections.abc import Sequence

from service.claims.relate.cues import MOVES
from service.claims.relate.holding import holds
from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain
from service.claims.relate.quoted import before_change, figure_of, value_of
from service.claims.scene import NO_COUNTS, agree, unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT, Direction

_ADDING = frozenset("adds add added adding puts put putting".split())
_TAKING = frozenset("takes take took taking knocks knock knocked knocking shaves shave shaved shaving".split())
_TO, _OFF = frozenset(["to", "on", "onto"]), frozenset(["off", "from"])
_OWN = frozenset(
    "the its their a an present current existing average typical usual normal previous last this year month week annual"
    " monthly weekly daily season 's ’s bill price budget fare rent of now".split()
)
_LONG = 7  # words of "to this year's average annual bill of"
_LINKING = frozenset("or up down in of by for from at and with which that".split())
_OR = ([",", "or"], ["or"], ["("], [",", "up"], [",", "down"], ["–"], [","])
_IS = (
    *([word, being] for word in ("that", "this", "which") for being in ("is", "was", "'s", "’s", "equals")),
    *([word, verb, "to"] for word in ("that", "this") for verb in ("amounts", "comes", "equates")),
    *([word, "works", "out", led] for word in ("that", "this", "it") for led in ("at", "to", "as")),
    *([word, "represents"] for word in ("that", "this")),
)
_ONE = len(("only",))
_PAIR = len(("moved", "base"))


def share_added(sight: Sight) -> Meant | None:
    """The amount, and the level that it is added to or taken from."""
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    if unit_of(claim) != PERCENT or len(own) < _PAIR or not _is_apposed(sight.lead):
        return None
    moved, base = own[-_PAIR:]
    up, led = _way(before_of(moved)), moved.sentence.between(moved.span.end, base.span.start)
    sides = _TO if up else _OFF
    named = up is not None and led[:1] != [] and led[0] in sides and len(led) <= _LONG and _OWN.issuperset(led[1:])
    if not named or not (ends(sight.after) or sight.after[-1:] == ["or"]) or not _fit(moved, base):
        return None
    if claim.direction is not None and (claim.direction is Direction.UP) is not up:
        return None
    return "share", (figure_of(moved), figure_of(base))


def amount_added(sight: Sight) -> Meant | None:
    """ "A cap of £1,717. That adds £1,717 a year to the present £1,568, a rise of 9.5%": the level for what it adds."""
    claim, base = sight.claim, sight.following()
    own = [one for one in sight.behind if one.sentence is sight.claim.sentence]
    led = sight.after[:1] != [] and sight.after[0] in _TO and len(sight.after) <= _LONG
    if base is None or not led or len(own) < _PAIR or _way(before_of(claim)) is not True or unit_of(claim) in NO_COUNTS:
        return None
    share, lead = own[1], base.sentence.between(base.span.end, own[1].span.start)
    if unit_of(share) != PERCENT or not _is_apposed(lead) or not _OWN.issuperset(sight.after[1:]):
        return None
    levels = [one for one in sight.before if unit_of(one) == unit_of(claim) and value_of(one) == value_of(claim)]
    if not levels or not is_plain(levels[0], loosely=True) or value_of(claim) <= value_of(base):
        return None
    pair = figure_of(levels[0]), figure_of(base)
    return ("difference", pair) if holds(share, "percent_change", pair) else None


def move_in_per_cent(sight: Sight) -> Meant | None:
    """The one level of the sentence before, and what it was before the move that was told of it."""
    claim = sight.claim
    told = any(one.sentence is claim.sentence for one in sight.before)
    if unit_of(claim) != PERCENT or told or not _points_back(sight.lead) or not ends(sight.after):
        return None
    last = [one for one in sight.before if one.sentence is sight.before[-1].sentence and unit_of(one) not in NO_COUNTS]
    levels, moves = [one for one in last if one.kind != "difference"], [one for one in last if one.kind == "difference"]
    if len(levels) != _ONE or not moves or not _is_moved(levels[0], moves):
        return None
    ways = (None, *(one.direction for one in moves))
    pairs = [(figure_of(levels[0]), before_change(levels[0], one)) for one in moves if claim.direction in ways]
    fitting = [pair for pair in pairs if holds(claim, "percent_change", pair)]
    pair = next(iter(fitting), pairs[0] if len(pairs) == _ONE else None)
    return None if pair is None else ("percent_change", pair)


def _is_apposed(lead: Sequence[str]) -> bool:
    """ ", a rise of", ", or", "ticket (": what tells the amount again, behind no more than what costs so much."""
    if lead[:1] != [] and lead[0].isalpha() and lead[0] not in _LINKING:
        lead = lead[1:]
    called = lead[:1] == [","] and lead[1:2] in (["a"], ["an"]) and lead[-1:] == ["of"] and len(lead) <= _LONG
    return [*lead] in _OR or (called and not MOVES.isdisjoint(lead[2:-1]))


def _way(words: Sequence[str]) -> bool | None:
    """Whether the verb right before an amount adds it, or takes it away."""
    verb = words[-1:]
    return True if not _ADDING.isdisjoint(verb) else False if not _TAKING.isdisjoint(verb) else None


def _fit(moved: Claim, base: Claim) -> bool:
    """Whether so much may be added to a level, of one unit and told over no other time."""
    assert moved.quantity is not None and base.quantity is not None
    per = {moved.quantity.per, base.quantity.per} - {""}
    plain = is_plain(base, loosely=True) and moved.quantity.high is None and unit_of(base) not in NO_COUNTS
    return plain and agree(moved, base) and len(per) < _PAIR and value_of(moved) < value_of(base)


def _points_back(lead: Sequence[str]) -> bool:
    """ "That works out to", "that is a rise of"."""
    called = lead[-1:] == ["of"] and not MOVES.isdisjoint(lead[-2:-1])
    return any([*lead[: len(words)]] == words and (len(lead) == len(words) or called) for words in _IS)


def _is_moved(level: Claim, moves: Sequence[Claim]) -> bool:
    """Whether all that moved is told of a level, behind it: "$31.76 an hour, up 11 cents and $1.18 on the year"."""
    told = all(one.direction is not None and one.span.start > level.span.end and agree(one, level) for one in moves)
    smaller = all(value_of(one) < value_of(level) for one in moves)
    return told and smaller and is_plain(level, loosely=True) and not level.is_base
