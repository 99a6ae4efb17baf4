"""Changes of a value in force over several moves: "cut by a point this year", "has come down from 5.25% to 3.75%"."""

from collections.abc import Iterator, Sequence

from service.ground.days.windows import Target
from service.model.claims import Claim
from service.model.series import Nature, Series
from service.model.windows import DAY, Window
from service.records import replace
from service.store.interface import Vintage

_PERFECT = frozenset(["has", "have", "'s", "’s", "having", "had"])
_GONE = frozenset("come gone fallen risen dropped climbed declined crept slid been".split())
_YEARS = 5
_AT_ONCE = 21  # days that a value in force between two moves may have lasted for both to be told as one
_OVER_THAT = (["that", "time"], ["that", "period"], ["same", "time"], ["same", "period"])
_REACH_PAST_SIZE = 16  # … and words of "in that time the Bank has cut its rate by half a point, from"
_REACH_OF_SETTING = 11  # … and of "has cut its main interest rate to 4.25% from"
_SET = frozenset("cut raised lowered reduced lifted increased slashed hiked taken brought".split())
_REACH = 7  # words before a base in which its verb stands: "has been brought down from"


def before_that_time(claim: Claim, series: Series, vintage: Vintage, main: Target) -> Sequence[Target]:
    """What a change in days that hold several values may be taken from: the value before them, or any of theirs.

    Args:
        claim: a change without a base.
        series: what it is of.
        vintage: the series as known on the day.
        main: its days.

    Returns:
        The value in force when they began, then those replaced in them, the last first; nothing where the days hold
        no more than one value, or the series is no value in force.
    """
    if series.nature is not Nature.STEP or claim.period is None:
        return ()
    held = vintage.overlapping(main.window)
    if len(held) <= 1:
        return ()
    first, *between = held[:-1]
    rows = [first]
    if first.window.start >= main.window.start:  # it came in with the first day of that time
        before = vintage.at(Window.day(first.window.start - DAY))
        rows += [] if before is None else [before]
    rows += reversed(between)
    notes = ("the value before that time", "a value replaced in that time")
    return [
        replace(main, window=one.window, named=False, assumption=notes[min(n, 1)], plausibility=min(n, 1))
        for n, one in enumerate(rows)
    ]


def earlier_values(claim: Claim, series: Series, vintage: Vintage, antecedent: Target | None) -> Iterator[Target]:
    """ "Has come down from 5.25% to 3.75%": the values of the years before the one in force, the newest first.

    So are those of a table: "Bank Rate: 5.25% to 3.75%".

    Args:
        claim: a base without days.
        series: what it is of.
        vintage: the series as known on the day.
        antecedent: what it is the base of.
    """
    last = vintage.last()
    if last is None or series.nature is not Nature.STEP or not claim.is_base:
        return
    ahead = _words_before(claim)
    if not _has_come(ahead) and ahead[-1:] != [":"] and not _has_come_by(claim):
        yield from _before_moves_at_once(vintage, antecedent)
        if _has_set(claim.sentence.before(claim.span.start)[-_REACH_OF_SETTING:]):
            yield from _before_all_moves(vintage, antecedent)
        return
    end = last.window.start if antecedent is None else antecedent.window.end
    for one in reversed(vintage.observations):
        if one.window.end.year < end.year - _YEARS:
            return
        if one.window.end < end:
            yield Target(one.window, named=False, assumption="a value before it", plausibility=1)


def _before_moves_at_once(vintage: Vintage, antecedent: Target | None) -> Iterator[Target]:
    """ "Has cut rates to 0.1% from 0.75%": what was in force before moves that followed one another within days."""
    held = [one for one in vintage.observations if antecedent is None or one.window.start <= antecedent.window.end]
    at = len(held) - 2
    while at > 0 and held[at].window.days <= _AT_ONCE:
        at -= 1
        note = "the value before moves within days of one another"
        yield Target(held[at].window, named=False, assumption=note, plausibility=1)


def _before_all_moves(vintage: Vintage, antecedent: Target | None) -> Iterator[Target]:
    """ "Has cut rates to 4.25% from 5.25%": what was in force before the first of the moves in that direction."""
    held = [one for one in vintage.observations if antecedent is None or one.window.start <= antecedent.window.end]
    at = len(held) - 1
    falling = at > 0 and held[at].value < held[at - 1].value
    while at > 0 and (held[at].value < held[at - 1].value) is falling:
        at -= 1
    if 0 <= at < len(held) - 2:
        yield Target(held[at].window, named=False, assumption="the value before all moves that way", plausibility=1)


def _has_set(words: Sequence[str]) -> bool:
    """ "Has cut interest rates to 4.25% from", and not "has this week cut"."""
    perfect = next((n for n in range(len(words) - 1, -1, -1) if words[n] in ("has", "have")), None)
    return perfect is not None and not _SET.isdisjoint(words[perfect + 1 : perfect + 2])


def _has_come(words: Sequence[str]) -> bool:
    """ "Has come down from", "have fallen from": not "has cut its rate from", which tells of the last move."""
    perfect = next((n for n in range(len(words) - 1, -1, -1) if words[n] in _PERFECT), None)
    return perfect is not None and not _GONE.isdisjoint(words[perfect + 1 : perfect + 3])


def _has_come_by(claim: Claim) -> bool:
    """ "Has come down by half a point over that time, from", "in that time has cut it by half a point, from"."""
    words = claim.sentence.before(claim.span.start)[-_REACH_PAST_SIZE:]
    if words[-2:] != [",", "from"] or "by" not in words:
        return False
    over = any(words[n : n + 2] in _OVER_THAT for n in range(len(words)))
    return _has_come(words) or (over and not _PERFECT.isdisjoint(words))


def _words_before(claim: Claim) -> Sequence[str]:
    return claim.sentence.before(claim.span.start)[-_REACH:]
