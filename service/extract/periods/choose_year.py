"""Which year a month, day, quarter or season means to which the text gives none.

The latest one that had begun by the publication date, unless the sentence looks ahead ("will", "From July the cap is")
or has set a year ("in 2022, the peak year, August 27"). The other readings follow.
"""

from collections.abc import Callable
from datetime import timedelta

from service.extract.periods.line import Line
from service.extract.periods.relative.coming_in_present import comes_in_present
from service.extract.periods.relative.year_of_neighbour import beside_told, reached_by
from service.extract.periods.words import FILLERS, OWNED, PREPOSITIONS, REPORTS, word_set
from service.model.calendar import MONTHS
from service.model.windows import DAY, Window

_AHEAD = word_set("will would shall won't upcoming scheduled expects expect")
_MAYBE_AHEAD = word_set("forecast expected predicted projected due planned")
_ABOUT_TO, _TO = word_set("set going about"), word_set("to up down for")
_AFTER = word_set("after following")
_NOW = word_set("is are be being 's")  # "is expected", not "had been expected" or "the forecast"
_BREAKS = frozenset(",;:()—–")
_PRESENT = word_set("is are will must can")
_PAST = word_set("was were had did has have fell rose dropped")
# Words that keep a month inside the year named before it: "last year ..., the peak being 1,305 on September 3".
_INSIDE = word_set("peak peaked peaking busiest quietest highest lowest record alone including when which reached")
_INTRODUCES = PREPOSITIONS | FILLERS
_YEAR_AGO = timedelta(days=335)
_REACH = 14
_COMPARED = 6
_MONTH = 31
_JUNE = 6
_YEAR = 12  # months
_OWN = 5  # tokens of "0.2 per cent in the"
_PARTING = word_set("; and but while whereas now since until then after before")
_BEGUN = timedelta(days=31)  # by which a quarter or a half has hardly begun
_SO_FAR = word_set("far already this current")
_SEASON = timedelta(days=100)
_SAYING = word_set("said says showed show shows so and")  # "the office said that October had been worse"
_COMPARING = word_set("with from against than")
_LOOSELY = word_set("early late")
_LEAVING = word_set("; . but then now while whereas though although before has have is are")
_PAST_IT = word_set("after since following before than unlike until")
_GOING_BY = word_set("by with to on")  # "in line with", "linked to", "based on"
_LEADING_ON = frozenset(["to", "and", "-", "–"])
_MEASURES = word_set("growth rise increase rate inflation pace change")
_NAMED = 5  # tokens of "by the annual growth"
_WITHIN = word_set("in during throughout")
_WAS = word_set("was came fell is")
_IS = word_set("is are")
_APART = _PARTING | _BREAKS.difference(",") | _COMPARING
_MOVED = word_set("risen fallen grown climbed dropped increased decreased jumped gone come swollen shrunk")
_PARTICIPLE = 4  # words of "with output shrinking"


def in_some_year(
    line: Line, start: int, end: int, at: Callable[[int], Window], *, of_the_year: bool = False
) -> tuple[Window, tuple[Window, ...]]:
    """The window that a name without a year means, and the other licensed ones.

    Args:
        line: the sentence.
        start: index of the name's first token.
        end: index just past its last.
        at: the window that the name has in a given year.
        of_the_year: whether "of the year" follows, so that a year named before in the sentence is the one.

    Returns:
        The most plausible window and the others, most plausible first.
    """
    year = line.today.year
    past = at(year)
    if past.start > line.today:
        year -= 1
        past = at(year)
    current = past.end >= line.today
    pointed = year_pointed_at(line, start, at)
    if pointed is not None:
        return pointed, (past,) if past != pointed else ()
    if _from_now(line, start):
        coming = at(year + 1)
        return (past, (coming,)) if line.today - past.start < coming.start - line.today else (coming, (past,))
    if _may_be_coming_one(line, start) and line.last is not None and (coming := at(year + 1)).contains(line.last):
        return coming, (past,)
    if _counted_from_coming(line, start, past, coming := at(year + 1)):
        return coming, (past,)
    if looks_ahead(line, start) or comes_in_present(line, start, past, at(year + 1)):
        return _told_ahead(line, (start, end), past, at(year + 1))
    others = (at(year - 1),) if current else ()
    if current and 1 < past.days <= _MONTH and _compared_with_earlier(line, start, past):
        return at(year - 1), (past,)
    if current and past.days > _MONTH and line.today - past.start < _BEGUN and not _SO_FAR & set(line.low):
        # "grew by 0.7% in the first quarter", in the news of 15 January
        ended = at(year - 1)
        likely = beside_told(line, start, at, ended)[0]
        told = line.told  # "between April and June 2020, … 19.9% less than in the first quarter": of 2020
        beside = told is not None and (likely.start == told.end + DAY or likely.end < told.start)
        return (likely, (ended, past)) if beside and likely != ended else (ended, (past,))
    onward = past if _is_reached_now(line, start) and not current else reached_by(line, start, at)
    if onward is not None:
        return onward, tuple(dict.fromkeys(one for one in (past, *others) if one != onward))
    inside = _inside_part(line, start, at)
    if inside is not None and inside != past:
        return inside, (past, *others)
    for frame, leads in _frames(line, start, end, of_the_year):
        framed = at(frame)
        if framed.start <= line.today and _is_highest_of(line, start, frame):
            return framed, ()
        if framed != past and framed.start <= line.today:
            rest = tuple(window for window in others if window != framed)
            return (framed, (past, *rest)) if leads else (past, (framed, *rest))
    if past.days == 1 and line.today - past.start > _YEAR_AGO:
        return at(year + 1), (past,)  # a day nearly a year ago would be given its year
    readings = tuple(dict.fromkeys((*beside_told(line, start, at, past), *others)))
    return readings[0], readings[1:]


def _is_reached_now(line: Line, start: int) -> bool:
    """ "The number has risen to 36,273 by the end of September": up to now, whatever year was spoken of before."""
    low = line.low
    if low[start - 1] in ("since", "than") or "in" in low[start - 1 : start]:
        return False
    lead = range(start - 1, max(start - _REACH, 0), -1)
    place = next((n for n in lead if low[n] in ("has", "have") or low[n] in _BREAKS), 0)
    moved = low[place] in ("has", "have") and low[place + 1] in _MOVED
    return moved and low[place + 2] in ("to", "by") and "by" in low[place + 2 : start]


def _told_ahead(line: Line, place: tuple[int, int], past: Window, coming: Window) -> tuple[Window, tuple[Window, ...]]:
    """What a name means, and may mean, in a clause that speaks of the future."""
    start, end = place
    gone_by = past.end < line.today and (past.days > _MONTH or _is_stretch(line, start, end))
    if gone_by and _is_measure(line, start):
        return past, ()
    return (past, (coming,)) if past.end > line.today else (coming, (past,))


def year_pointed_at(line: Line, start: int, at: Callable[[int], Window]) -> Window | None:
    """ "Four years ago it was 6.2%, on its way to 11.1% that October": of that year, or the first from days told.

    Args:
        line: the sentence.
        start: index of the first token of a name without a year.
        at: the window that the name has in a given year.
    """
    owning = line.low[start + 1] in ("'s", "’s")  # "hopes that May's 8.6% had been the peak"
    if line.low[start - 1] != "that" or line.low[start - 2] in _SAYING or owning:
        return None
    ago = next((n for n in range(start - 1, 1, -1) if line.low[n] == "ago" and line.low[n - 1] in ("years", "year")), 0)
    count = (line.number(ago - 2) or int(line.low[ago - 2] in ("a", "one"))) if ago else None
    if count:
        found = at(line.today.year - count)
    elif not ago and line.last is not None:
        days = line.last
        whole = (days.end + DAY).year > days.end.year  # "through 2022": the year, whichever day of it is meant
        first = Window.year(days.end.year).start if whole else days.start
        found = next(one for one in map(at, (first.year, first.year + 1)) if one.end >= first)
    else:
        return None
    return found if found.start <= line.today else None


def looks_ahead(line: Line, start: int) -> bool:
    """Whether the clause around the name that begins at ``start`` speaks of the future."""
    low = line.low
    for index in range(start - 1, max(start - _REACH, 0) - 1, -1):
        word = low[index]
        if word in _BREAKS or word in REPORTS:
            return False
        if word in _AFTER and any(told[:1].isdecimal() for told in low[index + 1 : start]):
            return False  # "will rise by £60 in October after a £22 rise in July"
        if word in _AFTER and index == start - 1 and low[start + 1] in OWNED:
            return False  # "is due next April after September inflation fell short"
        if word in _AHEAD:
            return low[index + 1] != "have"
        if word in _MAYBE_AHEAD and low[index - 1] in _NOW:
            return True
        if word in _ABOUT_TO and low[index - 1] in _NOW and low[index + 1] in _TO:
            return True  # "are set to edge up in January", "is going up to £1,723 on 1 October"
        if word == "ahead" and low[index + 1] == "of":
            return True
        if word in _IS and low[start - 1] == "by" and any(told[:1].isdecimal() for told in low[index + 1 : index + 3]):
            return True  # "the cap is £1,717 by October", in August
    return start <= 3 and _INTRODUCES.issuperset(low[:start]) and _opens_ahead(line, start)


def _is_stretch(line: Line, start: int, end: int) -> bool:
    """ "Between May and July", "in the three months to July": whether a month begins or ends several."""
    low = line.low
    begins = low[end] in _LEADING_ON and low[end + 1] in MONTHS
    ends = low[start - 1] in _LEADING_ON and (low[start - 2] in MONTHS or low[start - 2] == "months")
    return begins or ends


def _is_measure(line: Line, start: int) -> bool:
    """ "The pension will rise in April by the growth of pay in May to July": what it goes by is over."""
    low = line.low
    led = range(max(0, start - _REACH), start - 1)
    return any(low[at] in _GOING_BY and not _MEASURES.isdisjoint(low[at + 1 : at + _NAMED]) for at in led)


def _may_be_coming_one(line: Line, start: int) -> bool:
    """ "It will be £1,758 in January. A year ago the January cap was £20 lower": than the one just spoken of."""
    told = line.last is not None and line.last.start > line.today
    return (told or line.back is not None) and line.low[start - 1] == "the"


def _counted_from_coming(line: Line, start: int, past: Window, coming: Window) -> bool:
    """ "A year ago the October cap was £1,755", in August: a year before the one to come, which is the nearer one."""
    back = line.back
    if back is None or line.low[back.end - 1] != "ago" or back.shift_months % _YEAR:
        return False
    between = line.low[back.end : start]
    if len(between) > _OWN or not _PARTING.isdisjoint(between) or any(word[:1].isdecimal() for word in between):
        return False
    return past.days <= _MONTH and past.end < line.today and coming.start - line.today < line.today - past.end


def _opens_ahead(line: Line, start: int) -> bool:
    """Whether a sentence that opens with the name goes on in the future."""
    for word in line.low[start : start + _REACH]:
        if word in _AHEAD:
            return True
        if word in _PAST or word in REPORTS:
            return False
    return False


def _from_now(line: Line, start: int) -> bool:
    """Whether a sentence opens with "From July" and goes on in the present, so that the nearest July is meant."""
    if line.low[0] != "from" or start > 2:
        return False
    verbs = (word for word in line.low[start : start + _REACH] if word in _PRESENT or word in _PAST)
    return next(verbs, "") in _PRESENT


def _frames(line: Line, start: int, end: int, of_the_year: bool) -> list[tuple[int, bool]]:
    """Years that the text has set before, each with whether its reading comes first."""
    alone = line.low[end] == "alone" or line.low[end + 1] == "alone"
    frames = []
    when = _year_right_before(line, start) or _year_of_clause(line, start)
    if when is not None:
        frames.append((when, True))
    if line.frame is not None and not line.settled:
        before = line.low[max(start - _REACH, 0) : start]
        if not REPORTS & set(before[-4:]):
            inside = of_the_year or alone or before[-1:] == [":"] or not _INSIDE.isdisjoint(before)
            frames.append((line.frame, inside or _opens_clause(line, start) or _goes_on_about_it(line, start)))
    year = line.whole_year_before()
    # An older year was named to be compared with; months of it would have been given their year.
    if year is not None and year >= line.today.year - 1:
        frames.append((year, alone or of_the_year))
    return frames


def _year_right_before(line: Line, start: int) -> int | None:
    """ "Though in 2021 November saw the most crossings", "in 2021 it was November": of the year right before it."""
    at = start - 1 - 2 * (line.low[start - 2 : start] == ["it", "was"])
    return line.year(at) if at > 0 and line.low[at - 1] == "in" else None


def _is_highest_of(line: Line, start: int, year: int) -> bool:
    """ "The busiest month of 2023 was July", "the highest number in 2023 was 973, on 5 October": of no other year."""
    low, written = line.low, str(year)
    at = next((n for n in range(start - 1, max(start - _REACH, 1), -1) if low[n] == written), 0)
    ranked = low[at - 1] in ("of", "in") and not _INSIDE.isdisjoint(low[max(at - _REACH, 0) : at])
    behind = low[at + 1 : start]
    return ranked and bool(at) and not _WAS.isdisjoint(behind) and _APART.isdisjoint(behind)


def _year_of_clause(line: Line, start: int) -> int | None:
    """ "The low came in spring 2020, when there were 329,000 in April to June": of the year before "when".

    So it is where a figure stands between: "below the same point of last year (26,555), when it was passed on June 11".
    """
    low = line.low
    for at in range(start - 1, max(start - _REACH, 1), -1):
        if low[at] in _BREAKS:
            return None
        if low[at] == "when":
            last = at - 1 - (low[at - 1] == ",")
            if low[last] != ")" or "(" not in low[:last]:
                return line.year(last)
            last = max(n for n in range(last) if low[n] == "(") - 1
            return line.today.year - 1 if low[last - 1 : last + 1] == ["last", "year"] else line.year(last)
    return None


def _inside_part(line: Line, start: int, at: Callable[[int], Window]) -> Window | None:
    """ "In the second half of 2023 … 22,780 in July to September": of the half named, unless it is compared with."""
    low = line.low
    lead = range(max(start - _COMPARED, 0), start)
    compared = any(low[at] in _COMPARING and not (low[at] == "from" and low[at + 1] in MONTHS) for at in lead)
    part = None if compared or _leaves_vague(line, start) else line.part or _loose_part(line, start)
    if part is None:
        return None
    years = dict.fromkeys((part.start.year, part.end.year))
    return next((window for year in years if part.contains(window := at(year))), None)


def _loose_part(line: Line, start: int) -> Window | None:
    """ "A mild recession in late 2023, shrinking by 0.2% in the third quarter": of the half year that it tells of.

    But not "4% in late 2023 and 2.3% in October", where a figure of its own is told of that time.
    """
    if line.loose is None:
        return None
    months, begins, ends = line.loose
    between = line.low[ends:start]
    told = [at for at, word in enumerate(between) if word[:1].isdecimal()]
    apart = any(word[:1].isdecimal() and line.year(at) is None for at, word in enumerate(line.low[:begins]))
    if apart or len(told) > 1 or not _PARTING.isdisjoint(between):
        return None
    if told and len(between) - told[0] > _OWN:
        return None  # "in late 2023 it was 4%, its lowest since then, in October"
    line.part = Window.months(months.end.year, 6 if months.end.month <= _JUNE else 12, 6)
    return line.part


def _leaves_vague(line: Line, start: int) -> bool:
    """ "It shrank in late 2023 but grew by 0.3% in the third quarter": whether words leave what was told so loosely.

    "After shrinking in late 2023, it grew by 0.1% in the third quarter" goes on about another time as well.
    """
    low = line.low
    at = next((n for n in range(start - 1, -1, -1) if low[n] in _LOOSELY and line.year(n + 1) is not None), None)
    if at is None:
        return False
    return not (_LEAVING.isdisjoint(low[at:start]) and _PAST_IT.isdisjoint(low[max(at - _REACH, 0) : at]))


def _compared_with_earlier(line: Line, start: int, unfinished: Window) -> bool:
    """ "November's 101.8 compares with 100.1 in January", in January: with that of the year before."""
    if line.last is None or line.last is line.previous or line.last.end >= unfinished.start:
        return False
    if line.today - line.last.end > _SEASON:
        return False
    before = line.low[max(start - _COMPARED, 0) : start]
    return any(word in _COMPARING for word in before) and not any(word in (";", "and", "but") for word in before)


def _goes_on_about_it(line: Line, start: int) -> bool:
    """ "There was a recession in 2023, output shrinking by 0.2% in the third quarter": of the year right before."""
    low, frame = line.low, str(line.frame)
    at = next((n for n in range(start - 1, max(start - _REACH, 1), -1) if low[n] == frame), 0)
    if not at or low[at - 1] not in _WITHIN or low[at - 2] in _COMPARING or low[at + 1] != ",":
        return False
    behind = low[at + 2 : start]
    return any(word.endswith("ing") for word in behind[:_PARTICIPLE]) and _BREAKS.isdisjoint(behind)


def _opens_clause(line: Line, start: int) -> bool:
    """Whether the year named before ``start`` opened its clause and so governs it: "in 2023 it was ..."."""
    low, frame = line.low, str(line.frame)
    for index in range(start - 1, max(start - _REACH, 0) - 1, -1):
        if low[index] in ";:":
            return False
        if low[index] == frame or (low[index] == "year" and low[index - 1] == "last"):
            first = index - (low[index] == "year")
            while low[first - 1] in FILLERS or low[first - 1] in ("in", "during"):
                first -= 1
            return first <= 0 or low[first - 1] in ",;:(" or low[first - 1] in ("and", "but", "while")
    return False
