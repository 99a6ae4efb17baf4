"""Parts of a peak whose level is told behind them: "less than a quarter of its peak, which was 944,000 in 2023"."""

from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole

PEAKS = frozenset("peak high maximum summit zenith height record".split())
_OWN = frozenset(["its", "the", "their", "that"])
_EARLIER = frozenset("former old earlier recent all-time record post-war wartime historic".split())
_TELLING = frozenset(
    ", ( – — which is was were now at put then when it they had been stood stands reached hit touched come to in of the"
    " estimated reckoned revised set on a".split()
) | {""}
_REACH = 12  # items from the part to the level of the peak


def of_peak_behind(claim: Claim, now: Claim, behind: Claim | None, items: Row, at: int) -> Period | None:
    """The days of the peak that a fraction is of, where its level stands right behind; None where it does not.

    Args:
        claim: the fraction.
        now: the figure before it.
        behind: the figure behind it.
        items: the sentence.
        at: the place of the fraction.
    """
    words = items.words[at + 1 : at + 1 + _REACH]
    if words[:1] != ("of",) or behind is None or behind.kind != "level" or not behind.candidates:
        return None
    peak = next((n for n, word in enumerate(words) if word in PEAKS), None)
    if peak is None or words[1] not in _OWN or not _EARLIER.issuperset(words[2:peak]):
        return None
    place = next((n for n in items.figures if items[n].start >= behind.span.start), at)
    if place - at > _REACH or not _TELLING.issuperset(items.words[at + 2 + peak : place]):
        return None
    period, own = behind.period, now.candidates[0].series_id if now.candidates else ""
    if period is None or period.role is not PeriodRole.WINDOW or behind.candidates[0].series_id != own:
        return None
    return period if claim.span.end <= behind.span.start and period is not now.period else None
