"""Days that a sentence without figures sets for the figures behind it.

"That was the story of the Channel in 2025. The number of dinghies fell by 3% to 672"; "November was by far the heaviest
month. Its 6,971 arrivals …".
"""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain
from service.records import dataclass, replace

_SETTING = frozenset([Grain.YEAR, Grain.HALF, Grain.QUARTER, Grain.MONTH])
_ISSUED = frozenset("figures data statistics numbers release report count update".split())
_POINTING = frozenset(["its", "it"])


@dataclass(frozen=True, slots=True)
class Frame:
    """The days set, and whether the sentence that set them is about those days: "November was the heaviest month"."""

    period: Period
    is_subject: bool


def frame_left(items: Row, row: Sequence[Claim], held: Frame | None) -> Frame | None:
    """The frame that stands after a sentence.

    Args:
        items: the sentence.
        row: its claims.
        held: the frame that stood before it.
    """
    if any(claim.quantity is not None for claim in row):
        return None if any(claim.period is not None for claim in row) else held
    named = [
        (at, period) for at in items.dates if (period := items[at].period) is not None and not _is_of_issue(items, at)
    ]
    if not named:
        return held
    at, period = named[0]
    sets = period.role is PeriodRole.WINDOW and period.grain in _SETTING and period.window is not None
    return Frame(period, is_subject=at == 0) if sets and len(named) == 1 else None


def _is_of_issue(items: Row, at: int) -> bool:
    """ "Tuesday's figures confirm 2022 as a record year": the day on which they came out."""
    return items.words[at + 1 : at + 2] == ("'s",) and not _ISSUED.isdisjoint(items.words[at + 2 : at + 4])


def framed(row: Sequence[Claim], items: Row, frame: Frame | None) -> Sequence[Claim]:
    """The claims of a sentence, those without days of their own with the frame.

    Args:
        row: the claims.
        items: the sentence.
        frame: the days that a sentence before it set.
    """
    if frame is None:
        return row
    told = frame.is_subject and items.words[0] in _POINTING
    dated = next((n for n, claim in enumerate(row) if claim.period is not None), len(row))
    return [*(_in_frame(claim, frame, told=told) for claim in row[:dated]), *row[dated:]]


def _in_frame(claim: Claim, frame: Frame, *, told: bool) -> Claim:
    return replace(claim, period=frame.period) if told and not claim.is_base else replace(claim, frame=frame.period)
