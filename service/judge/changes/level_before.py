"""The way a level went to reach what it is: "picked up to 1.7%", of a rate that had been 2.2% the month before.

It went the other way where it did so from the period before, from all else that news of such a series compares with
(the last period that shares no days with it, and the same of a year ago), and from what its sentence tells of before.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from service.extract.changes import change_of
from service.ground.figures.evidence import Missing, as_told, figure
from service.judge.changes.levels_compared import before_it, start_of_span
from service.model.claims import Claim, Figure, Mood
from service.model.periods import PeriodRole
from service.model.quantities import Direction
from service.model.series import Nature, Series
from service.model.windows import Grain, Window
from service.store.interface import Vintage

_YEAR = 12
_END_OF_SPAN = "end-of-span"  # the rule of the days on which a time named ends
_MOVED = "<move> ... to"  # the shape of a level that something moved to
_DATING = frozenset(["in", "during"])
_WAYS = frozenset(["up", "down"])  # "went up in October"
_GOING_ON = frozenset([(",", "up"), (",", "down")])
#: What may stand between a verb and the days: "slowed for a second month running in August, to 3.1%".
_TIMES = frozenset(
    "for a the in row running straight successive consecutive again month quarter week second third fourth fifth sixth"
    " further once more".split()
)
_LEVELS = frozenset(["level", "average"])  # "rise to £1,723 a year"
_PERFECT = frozenset(["has", "have", "had", "'s", "’s"])
_LEAD = 6  # words of "and has since dropped to just"
_TO_DAYS = 5  # characters of " for "
_TO_YEAR = 5  # words of "in the pandemic year of"
_REACH = 8  # words behind a figure in which its clause may tell what it came from
_SETTING = frozenset("since from after before compared against versus than over despite following".split())
_TOTALS = frozenset("total tally toll count cumulative running".split())
_IN_A_ROW = frozenset(["consecutive", "straight", "successive"])
_STOPS = frozenset(",;:.–—")
_LONG_MOVE = frozenset(
    "has have had having since year years past last summer winter spring autumn twice double doubled than before while"
    " but was".split()
)
"""Words by which more is told than the move of the month."""
_YEARLY = frozenset("year years annual annually yearly earlier ago since".split())
_TOLD = frozenset([Mood.ASSERTED, Mood.ANNOUNCED])
_NEXT = 93  # days from the end of one quarter to that of the next
_AGAIN, _LED_OFF = "again", ([",", "to"], [",", "at"])
_ORIGINS = frozenset("from after peak peaked peaking bottomed trough low high record".split())


def came_from(
    claim: Claim, now: Figure, vintage: Vintage, told: Sequence[Figure] = (), way: Direction | None = None
) -> Figure | None:
    """The official figure of the period before, where a level came from it the other way than its words say.

    Args:
        claim: a level that is as published.
        now: the official figure of it, with the room that revisions leave it.
        vintage: the series as known on the day.
        told: what the sentence gives of earlier days ("slowed to 3.6% after 3.8%"), from which it may have come too.
        way: which way it went by a verb further ahead, if one says so.

    Returns:
        None where it went the way that the words say, or may have.
    """
    reached = _reached_since(claim, now, told)
    if reached is not None:
        return reached if _tells_alone(claim) and _went_otherwise(claim.direction, now, reached) else None
    far, way = way is not None, way or way_told(claim)
    flows = vintage.series.accumulates
    if way is None or not _tells_of_way(claim, told, far=far, flows=flows) or now.window is None:
        return None
    if not (told or _tells_alone(claim)):
        return None
    at_start = [*start_of_span(vintage, now.window, claim)]
    before = [*as_told([*before_it(vintage, now.window), *at_start], claim, vintage.series), *told]
    if not before or (flows and way is Direction.UP and _may_run_on(now.window, claim)):
        return None
    if before[0].window in [one.window for one in told] and (far or _YEARLY.isdisjoint(claim.sentence.words)):
        before = before[:1]  # "rose in the quarter, with 118,882 waiting against 118,329 at the end of March"
    otherwise = [one for one in before if _went_otherwise(way, now, one)]
    if len(otherwise) == len(before):
        return before[0]
    stayed = not told and _is_of_month_behind(claim) and _stayed(vintage.series, now, before, otherwise)
    return (otherwise or before)[0] if stayed else None


def _is_of_month_behind(claim: Claim) -> bool:
    """ "Edged up to 2.6% in July"; not "has risen to 3.8%", "climbed over the summer to 3.8% in July".

    So is "picked up again in July, to 2.6%", and "the rate edged up again, at 2.6%" where July was told before.
    """
    period, quantity, sentence = claim.period, claim.quantity, claim.sentence
    if quantity is None or not _LONG_MOVE.isdisjoint(sentence.words):
        return False
    if period is None or period.span.start < sentence.span.start:
        return _AGAIN in sentence.words and sentence.before(quantity.span.start)[-2:] in _LED_OFF
    if period.grain is not Grain.MONTH:
        return False
    if period.span.start >= claim.span.end:
        return sentence.between(claim.span.end, period.span.start) == ["in"]
    between = sentence.between(period.span.end, quantity.span.start)
    return sentence.before(period.span.start)[-1:] == ["in"] and (between == ["to"] or between in _LED_OFF)


def _stayed(series: Series, now: Figure, before: Sequence[Figure], otherwise: Sequence[Figure]) -> bool:
    """ "Edged up to 2.6% in July", as in June: a rate that revisions leave no room, and that did not move that way.

    It is what it was in the period before, or came from there and all else it is compared with the other way.
    """
    stayed = all(one.value == now.value for one in before if one not in otherwise)
    published = series.nature is Nature.RATE and series.derived is None  # and not worked out of a finer index
    return stayed and published and now.low == now.high


def _may_run_on(window: Window, claim: Claim) -> bool:
    """Whether days may be those of a running total, which cannot but rise: "the total rose to 1,098 in January"."""
    whole = window.whole_months == _YEAR and _TOTALS.isdisjoint(claim.sentence.words)
    return window.start == Window.year(window.start.year).start and not whole


def _reached_since(claim: Claim, now: Figure, told: Sequence[Figure]) -> Figure | None:
    """ "118,882 at the end of June, had risen to 133,409 by September": what it had been in the period right before."""
    plain = claim.past_perfect and claim.base is None and not claim.inputs and not claim.is_base
    if not plain or not claim.shape.startswith(_MOVED) or claim.mood not in _TOLD or now.window is None:
        return None
    ends = [one for one in told if one.window is not None and one.window.end < now.window.start]
    last = max(ends, key=lambda one: one.window.end if one.window else date.min, default=None)
    if last is None or last.window is None:
        return None
    apart = (now.window.start - last.window.end).days
    return last if apart <= _NEXT else None


def way_told(claim: Claim) -> Direction | None:
    """Which way words say that a level went: "fell to 2.9%", "came down sharply in October, to 2.9%"."""
    if claim.shape.startswith(_MOVED):
        return claim.direction
    period, quantity = claim.period, claim.quantity
    if period is None or quantity is None or period.role is not PeriodRole.WINDOW or period.preposition not in _DATING:
        return None
    tokens = claim.sentence.tokens
    between = [one.lower for one in tokens if period.span.end <= one.start < quantity.span.start]
    ahead = [one.lower for one in tokens if one.end <= period.span.start]
    if between not in (["to"], [",", "to"]) or ahead[-1:] != [period.preposition]:
        return None
    verb = next((word for word in reversed(ahead[:-1]) if word not in _TIMES and not word.endswith("ly")), "")
    moved = change_of(verb, "verb") or (change_of(verb, "more") if verb in _WAYS else None)
    return None if moved is None else moved.direction


def led_to(way: Direction, base: Figure, vintage: Vintage, last: date) -> Figure | None:
    """The newest figure, where all since a level lie on the other side of it than the one to which it is said to go.

    Args:
        way: which way its measure is said to have gone from it.
        base: the level.
        vintage: the series as known on the day.
        last: the first day of the newest figure that the text tells.
    """
    if base.window is None:
        return None
    found = [figure(vintage, one) for one in _since(base.window, vintage, last)]
    held = [one for one in found if not isinstance(one, Missing)]
    return held[-1] if held and all(_went_otherwise(way, one, base) for one in held) else None


def _since(window: Window, vintage: Vintage, last: date) -> Iterator[Window]:
    """The periods behind one, of its length, that begin no later than a day."""
    if vintage.series.nature is Nature.STEP or vintage.at(window) is not None:
        yield from (one.window for one in vintage.observations if window.end < one.window.start <= last)
        return
    months = window.whole_months
    after = None if months is None else window.shifted_months(months)
    while after is not None and months is not None and after.start <= last:
        yield after
        after = after.shifted_months(months)


def _tells_of_way(claim: Claim, told: Sequence[Figure], *, far: bool, flows: bool) -> bool:
    """Whether words tell which way a level went; ``far``: a verb ahead of its clause, which may be an aside.

    Of "118,882 at the end of June, had risen to 133,409 by September" the sentence tells from where. The day of what
    does not flow ends no running total: "Bank Rate was put up to 5.25% on Thursday".
    """
    if claim.kind not in _LEVELS or claim.quantity is None:
        return False
    if claim.mood not in _TOLD or claim.in_quotation:
        return False
    dated = _is_dated(claim)
    aside = claim.aside and not far and not dated
    lent = claim.is_base and not (dated and claim.shape.startswith(_MOVED))  # but "after dropping to 9.5 in the year"
    if claim.base is not None or claim.inputs or lent or aside or claim.peak:
        return False
    if not told and claim.period is not None and claim.period.rule == _END_OF_SPAN:
        return False  # "rose by 0.6 points between February and May, to 3.4%": from April it may have fallen
    if claim.past_perfect and not told and not _is_of_a_forecast(claim):
        return False
    if claim.summit is not None or claim.quantity.high is not None:
        return False
    if not far and (claim.over is not None or (claim.cutoff is not None and flows and not told)):
        return False
    return bool(told) or not _goes_back(claim)


def _is_of_a_forecast(claim: Claim) -> bool:
    """ "Fell further than economists had forecast to 3.1%": whether it is not the measure that had done anything."""
    assert claim.quantity is not None
    from service.judge.changes.beside_the_move import without_surprise  # noqa: PLC0415  (seldom asked)

    ahead = [one for one in claim.sentence.tokens if one.end <= claim.quantity.span.start]
    return "had" not in [one.lower for one in without_surprise(ahead)]


def _is_dated(claim: Claim) -> bool:
    """ "It comes after a rise in inflation to 6.7% in August", "to 9.5 in the pandemic year of 2020": of own days.

    The days stand right behind the figure, or at the end of a few words that "in" opens.
    """
    period, quantity = claim.period, claim.quantity
    told = period is not None and period.role is PeriodRole.WINDOW and period.window is not None
    if not told or period is None or quantity is None:
        return False
    between = claim.block.text[quantity.span.end : period.span.start].split()
    apart = between[:1] in (["in"], ["during"]) and len(between) <= _TO_YEAR and all(map(str.isalpha, between))
    return 0 < period.span.start - quantity.span.end <= _TO_DAYS or apart


def _tells_alone(claim: Claim) -> bool:
    """Whether no words behind a level tell from where it went."""
    assert claim.quantity is not None
    behind = claim.sentence.behind(claim.quantity.span.end)[:_REACH]
    going_on = {at for at, pair in enumerate(pairwise(behind)) if pair in _GOING_ON}  # "fell to 426, down 5% since"
    clause = behind[: next((n for n, word in enumerate(behind) if word in _STOPS and n not in going_on), _REACH)]
    if not _IN_A_ROW.isdisjoint(clause):  # "to 5.25% on Thursday after 13 consecutive rises"
        clause = [word for word in clause if word != "after"]
    return _SETTING.isdisjoint(clause)


def _goes_back(claim: Claim) -> bool:
    """ "Peaked at 3.1% in 2017 and has since dropped to 1.9%": from what the sentence told before."""
    assert claim.quantity is not None
    ahead = claim.sentence.before(claim.quantity.span.start)
    told = max((at for at, word in enumerate(ahead) if word[:1].isdecimal()), default=-1)
    if "since" in ahead[-_LEAD:] or not _ORIGINS.isdisjoint(ahead[: max(0, told)]):
        return True  # "From a low of 0.2% in 2020 it climbed to 6.8%"
    return told >= 0 and not (_PERFECT | {"before"}).isdisjoint(ahead[-_LEAD:])


def _went_otherwise(said: Direction | None, now: Figure, before: Figure) -> bool:
    """Whether a level lies on the other side of an earlier one; revisions move those together that share days."""
    if now.window is not None and before.window is not None and before.window.end >= now.window.start:
        return now.value < before.value if said is Direction.UP else now.value > before.value
    return now.high < before.low if said is Direction.UP else now.low > before.high
