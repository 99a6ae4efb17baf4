"""What a sentence says of the only two levels told last: "51,200 came, against 40,000. The number is up 28%".

Its subject points to them and names nothing else; which of the two was then, their days or the words beside them say.
"""

from service.claims.relate.cues import MOVED, MOVES
from service.claims.relate.meant.sight import Meant, Sight, apart, ends
from service.claims.relate.meant.which_was_then import then_alone
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, agree, unit_of
from service.model.quantities import PERCENT, POINTS, Direction

_ITSELF = frozenset(
    "it that this they these those which number numbers figure figures total totals tally count price cost"
    " value".split()
)
_GOING = frozenset(
    "the a an its their is are was were has have had been be by of now so thus therefore and but some almost nearly"
    " about just over latest new , represents represented marks means equals".split()
)
_LEADING_ON = frozenset(["and", "but", "while", "though"])
_LENGTHS = (["in", "a", "year"], ["on", "the", "year"], ["year", "on", "year"], ["over", "the", "year"])
_RATES = frozenset(["level", "share", "threshold"])
_NARROWING = frozenset("in among for of at".split())
_LED = 7  # words of "the number is therefore up by some"


def moved_as_told(sight: Sight) -> Meant | None:
    """The two levels that a change is said of, the one now first."""
    claim, lead = sight.claim, sight.lead
    if claim.direction is None or claim.base is not None or not lead or len(lead) > _LED or not _closes(sight):
        return None
    if any(one.sentence is claim.sentence for one in sight.before) or _ITSELF.isdisjoint(lead[:3]):
        return None
    moving = MOVED | MOVES
    if moving.isdisjoint(lead) or not (_ITSELF | _GOING | moving).issuperset(lead):
        return None
    pair = sight.two_told()
    base = then_alone(pair) if pair else None
    if base is None or any(unit_of(one) in NO_COUNTS for one in pair):
        return None
    now = next(one for one in pair if one is not base)
    if unit_of(claim) == PERCENT:
        return "percent_change", (figure_of(now), figure_of(base))
    return apart(pair) if unit_of(claim) not in NO_COUNTS and agree(claim, now) else None


def between_rates(sight: Sight) -> Meant | None:
    """ "Support was 46.5%, against 41.3% in May. A rise of 5.2 points came late": of the only two rates."""
    claim, lead = sight.claim, sight.lead
    named = lead[-1:] == ["of"] and not MOVES.isdisjoint(lead[-2:-1]) and (_ITSELF | _GOING).issuperset(lead[:-2])
    told = [one for one in sight.before if one.sentence is not claim.sentence]
    last = [one for one in told if one.sentence is told[-1].sentence and unit_of(one) == PERCENT]
    if unit_of(claim) not in (PERCENT, POINTS) or claim.direction is None or not named:
        return None
    rates = [one for one in last if one.kind in _RATES and one.direction is None and one.block is claim.block]
    narrowed = not _NARROWING.isdisjoint(sight.after[:1]) or any(one.sentence is claim.sentence for one in sight.before)
    if len(rates) != len(("now", "base")) or len(last) != len(rates) or narrowed:
        return None
    if then_alone(rates) is None:
        return None  # "60% in Leeds and 54% in York"
    low, high = sorted(rates, key=value_of)
    ends_told = (low, high) if claim.direction is Direction.DOWN else (high, low)
    return "point_change" if unit_of(claim) == POINTS else "percent_change", tuple(map(figure_of, ends_told))


def _closes(sight: Sight) -> bool:
    """Whether nothing behind a change narrows it, or sets it against another figure."""
    after = next((sight.after[len(told) :] for told in _LENGTHS if sight.after[: len(told)] == told), sight.after)
    return ends(after) or not _LEADING_ON.isdisjoint(after[:1])
