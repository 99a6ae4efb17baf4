"""Levels that where a change led to is only set against: of other times, or forecasts, at which it did not begin."""

from service.claims.bind.bases.set_against_other_times import SETTING, is_no_base
from service.claims.relate.changes.foreseen_levels import is_foreseen
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene
from service.model.claims import Claim, Mood


def is_only_set(scene: Scene, at: int, other: int, now: Claim) -> bool:
    """ "Sales rose by £40m to £240m, against £180m two years ago", "… that was forecast": where no change began."""
    claim, base, words = scene.row[at], scene.row[other], scene.words(other)
    if words[:1] == ["("] and words[-1] == ":":
        return False  # "slipped by 13% to £21.6m (2024: £24.9m)", as accounts tell what it was before
    if claim.direction is None or not {"from", "than"}.isdisjoint(words) or SETTING.isdisjoint(words):
        return False
    if other == at + 1 and words[:1] != [","]:
        return False  # "18% above the 381.5p at which they were sold"
    stated, reached, other_level = claim.quantity, now.quantity, base.quantity
    if stated is None or reached is None or other_level is None or claim.kind == "multiple":
        return False
    if base.mood is Mood.FORECAST or is_foreseen(claim, base.span.end):
        return not holds(claim, claim.kind, (figure_of(now), figure_of(base)))
    periods = (claim.period or now.period, base.period)
    return is_no_base(stated, (claim.kind, claim.direction), (reached, other_level), periods)


def is_beside_estimate(claim: Claim, base: Claim) -> bool:
    """ "$90.15 billion vs. $88.90 billion estimated, up 8.1%": it is up on a year before, which is not told."""
    moved = claim.direction is not None and not claim.compares
    return moved and base.mood is Mood.FORECAST and base.span.end <= claim.span.start
