"""Where the last moves of a value in force began: "cut five times, from a peak of 5.25%"."""

from collections.abc import Iterator, Sequence, Set
from datetime import date, timedelta
from itertools import pairwise

from service.extract.changes import change_of
from service.ground.days.windows import Target
from service.ground.values_in_force.stood_since import has_stood_since
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.quantities import Direction
from service.model.series import Nature, Observation, Series
from service.model.windows import DAY, Grain, Window
from service.records import replace
from service.store.interface import Vintage

_YEARS = 10  # as far back as "a peak" without a date may lie
_CLAUSE = 7  # words of "when its main rate had stood at"
_TIMES = (*"- once twice three four five six seven eight nine ten eleven twelve thirteen fourteen".split(),)
_COUNTS = frozenset("times steps stages moves cuts rises increases reductions hikes".split())
_BEGINNING = frozenset("began begun begin beginning started start starting first".split())
_LED = frozenset(["to", "brought", "took", "made", "left", "set"])
_LEADING = 16  # words of "for four months before the Bank of England at last cut it to"
_LED_REACH = 4  # words of "brought the rate to"
#: How far back the days may lie that "until August", "until last summer" end on.
_DAYS = {Grain.DAY: 1, Grain.MONTH: 31, Grain.QUARTER: 92, Grain.SPAN: 92, Grain.HALF: 184, Grain.YEAR: 366}


def on_day_of_step(claim: Claim, targets: Sequence[Target], vintage: Vintage) -> Sequence[Target]:
    """Of the Thursdays that may be meant that on which the value changed.

    "Put up by half a point on Thursday", "was cut by a quarter point on Thursday to 4.5%".
    """
    period = claim.period
    told = claim.direction is not None or leads_to(claim)
    moved = told and not claim.is_base and vintage.series.nature is Nature.STEP
    if not moved or period is None or period.grain is not Grain.DAY or len(targets) < len(("one", "other")):
        return targets
    steps = {observed.window.start for observed in vintage.observations}
    return [one for one in targets if one.window.start in steps] or targets


def turns_of(claim: Claim, series: Series, vintage: Vintage, published: date | None) -> tuple[Target, ...]:
    """The days of the value from which the last moves in one direction began, or with which the year named began.

    Of a peak also the highest in ten years.

    Empty where the claim is of no such value.
    """
    if not claim.turn or series.nature is not Nature.STEP or published is None:
        return ()
    known = [o for o in vintage.observations if o.window.start <= published]
    if len(known) < 2:
        return ()
    at = len(known) - 1
    rising = known[at].value > known[at - 1].value
    while at and (known[at].value > known[at - 1].value) is rising:
        at -= 1
    found = [Target(known[at].window, named=False, assumption="the value from which the last moves began")]
    moves = moves_counted(claim.sentence.words, _COUNTS)
    last = _last_that_way(claim, known)
    if 0 < moves <= last:  # "cut three times this year, from 4.75%", "from 4.75% to 3.75% in four steps"
        note = "the value before so many moves"
        found.insert(0, replace(found[0], window=known[last - moves].window, assumption=note))
    if _leads_on(claim):
        found.insert(0, replace(found[0], window=known[-2].window, assumption="the value before the last move"))
    if not {"year", str(published.year)}.isdisjoint(claim.sentence.words):  # "four cuts this year, from 4.75%"
        begins = date(published.year, 1, 1)
        told = next((o for o in reversed(known) if o.window.start < begins), None)
        if told is not None and told.window != found[0].window:
            note = "the value in force as the year began"
            found.append(replace(found[0], window=told.window, assumption=note, plausibility=len(found)))
    if claim.peak:
        since = Window.day(published).shifted_years(-_YEARS).start
        late = [o for o in known if o.window.end >= since]
        for extreme in (max(late, key=lambda o: o.value), min(late, key=lambda o: o.value)):
            note = "the furthest that it went in ten years"
            found.append(replace(found[0], window=extreme.window, assumption=note, plausibility=len(found)))
    return tuple(found)


def _last_that_way(claim: Claim, known: Sequence[Observation]) -> int:
    """ "Fourteen increases took it from 0.1% to 5.25%", told when a cut has followed: the place of the last one.

    So it is when it was "raised fourteen times, from 0.1%".
    """
    words = claim.sentence.words
    dated = claim.period is not None and claim.period.rule != "range"  # "14 times, from 0.1% in December 2021"
    told = (
        change_of(words[at - 1], "verb")
        if words[at + 1] == "times" and at and not dated
        else change_of(words[at + 1], "noun")
        for at, word in enumerate(words[:-1])
        if words[at + 1] in _COUNTS and (word in _TIMES or word.isdecimal())
    )
    way = next((one.direction for one in told if one is not None), None)
    at = len(known) - 1
    while way is not None and at and (known[at].value > known[at - 1].value) is not (way is Direction.UP):
        at -= 1
    return at


def reached_by_moves(claim: Claim, vintage: Vintage, published: date) -> Iterator[Target]:
    """ "Fourteen increases took it to 5.25%", told when a cut has followed: what was in force behind the last of them.

    Args:
        claim: a level without days.
        vintage: the values in force as known on the day.
        published: the day of the article.
    """
    if claim.is_base or not leads_to(claim) or not moves_counted(claim.sentence.words, _COUNTS):
        return
    known = [one for one in vintage.observations if one.window.start <= published]
    at = _last_that_way(claim, known)
    if 0 < at < len(known) - 1:
        yield Target(known[at].window, named=False, assumption="the value behind so many moves", plausibility=1)


def _leads_on(claim: Claim) -> bool:
    """ "Spent four months at 4% before being cut to 3.75%": what the value was from which it came to another."""
    behind = claim.block.text[claim.span.end : claim.sentence.span.end].lower().replace(",", " , ").split()[:_LEADING]
    behind = behind[behind.index("before") :] if "before" in behind else []
    return "to" in behind and "," not in behind[: behind.index("to")]


def moves_counted(words: Sequence[str], nouns: Set[str]) -> int:
    """How many moves a sentence tells of: "three times", "twice", "four steps"; nought where it tells of none."""
    for word, behind in pairwise([*words, ""]):
        if word in _TIMES and (behind in nouns or word in ("once", "twice")):
            return _TIMES.index(word)
        if word.isdecimal() and behind in nouns:
            return int(word)  # "raised 14 times"
    return 0


def leads_to(claim: Claim) -> bool:
    """ "In August the rate went to 1.75%", "was raised to": the value that came then, not the one that it replaced."""
    if claim.quantity is None or "to" not in claim.sentence.words:
        return False
    told = claim.quantity.hedge_span or claim.quantity.span
    return claim.block.text[: told.start].lower().split()[-1:] == ["to"]


def _stood_as_moves_began(claim: Claim) -> bool:
    """ "Began cutting in August, when they stood at 5.25%", "5.25% when the cuts began in August": before the first.

    The first move may have come on the first day of the time named.
    """
    told = _BEGINNING.intersection(claim.sentence.words)
    if not told or claim.direction is not None or claim.period is None:
        return False
    words = claim.block.text[claim.sentence.span.start : claim.period.span.start].lower().replace(",", " ").split()
    return not told.isdisjoint(words[-_CLAUSE:]) and not _is_of_first_move(claim)


def _is_of_first_move(claim: Claim) -> bool:
    """ "The first cut, in August, brought it to 5%": what came then."""
    behind = claim.block.text[claim.period.span.end : claim.span.start].lower().split() if claim.period else []
    return bool(behind) and not _LED.isdisjoint(behind[-_LED_REACH:])


def in_force(claim: Claim, series: Series, vintage: Vintage, window: Window) -> Iterator[Window]:
    """ "In December 2021 it was 0.1%": of a span, any value in force on some of its days, not its last alone."""
    until = claim.period is not None and claim.period.role is PeriodRole.CUTOFF
    direct = claim.kind in ("level", "average", "threshold") or (claim.rank is not None and until)
    if series.nature is not Nature.STEP or not direct or claim.is_base or has_stood_since(claim):
        return
    if until and claim.period is not None:  # "5.25% until last summer"
        window = Window(window.end - timedelta(days=_DAYS.get(claim.period.grain, 0)), window.end)
    led, held = leads_to(claim), vintage.overlapping(window)
    if held and _begins_with(held[0].window, window, claim) and _stood_as_moves_began(claim):
        yield Window.day(held[0].window.start - DAY)
    for observation in held:
        if observation.window.end < window.end and not (led and observation.window.start < window.start):
            yield Window.day(max(observation.window.start, window.start))


def _begins_with(held: Window, told: Window, claim: Claim) -> bool:
    """Whether a value came with the days that are told of: on the first, or about as long ago as "nine months ago"."""
    ago = claim.period is not None and claim.period.role is PeriodRole.SHIFT
    return held.start == told.start or (ago and timedelta() <= told.start - held.start <= timedelta(_DAYS[Grain.MONTH]))
