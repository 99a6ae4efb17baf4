"""Superlatives of a day or a week whose sentence names only the year: "It was the third-busiest day of 2025 so far".

Said of "it", such a one is of the day that the text reports on, as the sentence before tells it.
"""

from collections.abc import Sequence

from service.claims.bind.period_words import RECENT_RULES
from service.claims.scene import Scene
from service.model.claims import Claim
from service.model.periods import Period
from service.model.windows import Grain
from service.records import replace

_POINTING = frozenset("it this that was is were made makes making has had been also already ranks ranked as".split())
_BEHIND = frozenset("with when at a an the total of in all some – — ) :".split())
"""Words between a superlative and the figure that it is said of."""
_OF = frozenset(["of", "in"])
_WEEK = 7  # days


def of_day_told(row: Sequence[Claim], before: Scene) -> Sequence[Claim]:
    """The claims of a sentence, a superlative of a day, or of a week, with the one told before.

    Args:
        row: the claims in order.
        before: the sentence before.
    """
    if all(claim.rank is None for claim in row):
        return row
    told = [_of_told(claim, before) if claim.rank is not None else claim for claim in row]
    return [_of_month(claim, told) if claim.kind == "level" else claim for claim in told]


def _of_month(level: Claim, row: Sequence[Claim]) -> Claim:
    """ "August was the busiest month last year, with 8,631": the figure behind is of the month that is ranked."""
    text = level.block.text
    for claim in row:
        rank, month = claim.rank, claim.period
        within = None if rank is None else rank.within
        if within is None or month is None or within is month or level.period is not within:
            continue
        between = text[claim.span.end : level.span.start].replace(",", " ").replace("(", " ").split()
        if claim.span.end <= level.span.start and _BEHIND.issuperset(between):
            return replace(level, period=month)
    return level


def is_said_of_it(claim: Claim) -> bool:
    """Whether nothing but "it was" stands before a superlative, and behind it nothing that it was so for or at."""
    text, sentence = claim.block.text, claim.sentence.span
    lead = text[sentence.start : claim.span.start].lower().split()
    within = None if claim.rank is None else claim.rank.within
    of_year = within is not None and text[claim.span.end : within.span.start].strip() in _OF
    behind = text[within.span.end if of_year and within else claim.span.end : sentence.end].lower().split()
    closes = not behind or not behind[0][:1].isalpha() or behind[:2] == ["so", "far"]
    closes = closes or behind in (["in", "the", "channel."], ["across", "the", "channel."])
    return bool(lead) and _POINTING.issuperset(lead) and closes


def _of_told(claim: Claim, before: Scene) -> Claim:
    rank = claim.rank
    if (
        rank is None
        or rank.either
        or rank.within is None
        or claim.period is not rank.within
        or not is_said_of_it(claim)
    ):
        return claim
    words = claim.span.of(claim.block.text).lower().replace("-", " ").split()
    days = 1 if not {"day", "daily"}.isdisjoint(words) else _WEEK if "week" in words else 0
    told = _told(days, claim, before) if days else None
    return claim if told is None else replace(claim, period=told)


def _told(days: int, claim: Claim, before: Scene) -> Period | None:
    """The day, or the week, of all figures of the sentence before; the day reported on where it names none."""
    levels = [one for one in before.row if one.kind == "level" and not one.is_base and one.quantity is not None]
    periods = {one.period.window: one.period for one in levels if one.period is not None and one.rank is None}
    if len(periods) == 1:
        period = next(iter(periods.values()))
        fits = period.window is not None and period.window.days == days
        return period if fits else None
    reported = claim.cutoff is not None and claim.cutoff.rule in RECENT_RULES and claim.cutoff.grain is Grain.DAY
    return claim.cutoff if days == 1 and not periods and levels and reported else None
