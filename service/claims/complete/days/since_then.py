"""Where something has come to since a time told before: "It was 3.9% in December. Since then it has fallen to 3.6%".

The level is that of now, and a change is taken from the time that "then" points to. So it is where "since" stands by
itself: "The rate began 2025 at 4% and has gone up by 0.6 points since".
"""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.bind.bound import LEVELS
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.bind.periods_in_themselves import begun
from service.claims.scene import Scene
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import PERCENT
from service.model.series import Nature
from service.model.shelf import Shelf
from service.records import replace

_THEN = frozenset(["then", "that"])
_UNKNOWN = "unknown-event"
_ENDS = frozenset([".", ",", ";", ")", "and", "but", "–", "—"])
_HAS_SINCE = frozenset([("has", "since"), ("have", "since"), ("'s", "since")])
_SINCE_WHEN = ("since", "when")
_NEAR = 6  # words of "has since gone up by about"


def since_then(row: Sequence[Claim], items: Row, before: Scene, shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, those that "since then" leads in with the days that it makes theirs.

    Args:
        row: the claims in order.
        items: the sentence.
        before: the one before it.
        shelf: the catalogue.
    """
    if "since" not in items.said and not any(_points(claim.period) or _points(claim.base) for claim in row):
        return row
    row = [_since_when(claim, items) for claim in row] if "when" in items.said else row
    return [_as_of_now(claim, [*before.row, *row[:at]], shelf) for at, claim in enumerate(row)]


def _since_when(claim: Claim, items: Row) -> Claim:
    """ "Five years ago, since when rents have climbed by a third": from that time, as in "in 2023, since when"."""
    if claim.kind not in CHANGE_KINDS | LEVELS or not claim.candidates or claim.base is not None:
        return claim
    at = next((n for n in range(1, len(items)) if items.words[n - 1 : n + 1] == _SINCE_WHEN), None)
    if at is None or not items[at].start < claim.span.start:
        return claim
    then = next((items[n].period for n in reversed(items.dates) if n < at), None)
    between = claim.sentence.between(items[at].end, claim.span.start)
    if then is None or ";" in between or any(items[n].start > items[at].start for n in items.dates):
        return claim
    if claim.kind in LEVELS:  # "… rents are up by a fifth and inflation has come down to 2.9%"
        return replace(claim, period=None) if claim.period is then else claim
    return replace(claim, period=None, base=begun(then) if then.window is not None else then)


def _as_of_now(claim: Claim, told: Sequence[Claim], shelf: Shelf) -> Claim:
    if not claim.candidates or claim.past_perfect:
        return claim
    if not (_is_then(claim, claim.period) or _is_then(claim, claim.base)):
        return _since_its_level(claim, told, shelf)
    if any(shelf.series(c.series_id).nature is Nature.FLOW for c in claim.candidates):
        return claim  # "since then 5,000 have come"
    if claim.kind in LEVELS:
        moved = claim.current and claim.direction is not None and not claim.is_base
        return replace(claim, period=None) if moved else claim
    then = next((one for one in reversed(told) if _is_dated(one)), None)
    if claim.kind not in CHANGE_KINDS or then is None or then.period is None:
        return claim
    return replace(claim, period=None, base=begun(then.period))


def _since_its_level(claim: Claim, told: Sequence[Claim], shelf: Shelf) -> Claim:
    """A change with "since" and no more, from the days of the level of the same that was told last before it."""
    if claim.quantity is None or claim.kind not in CHANGE_KINDS:
        return claim
    words, has = claim.sentence.behind(claim.span.end), claim.sentence.before(claim.span.start)[-_NEAR:]
    behind = words[:1] == ["since"] and (not words[1:] or words[1] in _ENDS)
    if not behind and (claim.base is not None or all(pair not in _HAS_SINCE for pair in pairwise(has))):
        return claim
    own = claim.candidates[0].series_id
    series = shelf.series(own)
    if series.nature is Nature.FLOW or (claim.kind == "percent_change" and series.unit == PERCENT):
        return claim  # of points, more likely, which the text's own figures tell
    then = next((one for one in reversed(told) if one.kind in LEVELS), None)
    if then is None or not _is_dated(then) or then.period is None or then.candidates[:1] == ():
        return claim
    if claim.base is not None and claim.base.span.start > then.span.start:
        return claim  # but "since peaking at 11.1% in 2022 it bottomed out at 1.7% and has doubled since" is from there
    return replace(claim, period=None, base=begun(then.period)) if then.candidates[0].series_id == own else claim


def _is_then(claim: Claim, period: Period | None) -> bool:
    return _points(period) and period is not None and period.span.of(claim.block.text).lower() in _THEN


def _points(period: Period | None) -> bool:
    return period is not None and period.rule == _UNKNOWN


def _is_dated(claim: Claim) -> bool:
    period = claim.period
    return (
        claim.kind in LEVELS and period is not None and period.role is PeriodRole.WINDOW and period.window is not None
    )
