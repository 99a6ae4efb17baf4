"""Periods that begin with a dated event: "since Labour came to power", "under Labour", "on Labour's watch"."""

from datetime import date

from service.extract.periods.calendar.single_units import name_at
from service.extract.periods.line import Found, Line
from service.extract.periods.spans.terms_of_office import came_to_govern
from service.extract.periods.words import word_set
from service.model.calendar import MONTHS
from service.model.events import Event
from service.model.periods import PeriodRole
from service.model.windows import DAY, Grain, Window
from service.records import replace

# An event that the table does not hold: better no window than the one of some other period in the sentence.
_UNKNOWN = word_set("power office election minister president referendum pandemic brexit lockdown war invasion")
_OFFICE = word_set("premiership tenure presidency leadership administration")
_PARTING = word_set(", . ; : ) ( and but after while")
_DATING = word_set("last this the in year general 's")
_TELLING_WHICH = word_set("in of on that which who before after two")
_AT_EVENT = word_set("when at")
_MOST_WORDS = 5  # of a date inside the name of an event
_REACH = 8
_NAMES = 3  # tokens of "Sir Keir Starmer"
_OWN = word_set("his her their its our")
_WATCH_REACH = 8  # tokens of "on the prime minister 's watch"


def since_event(line: Line, index: int) -> Found | None:
    """What follows "since" or "under" at ``index`` as a known event; after "since", as an unknown one too."""
    word = line.low[index]
    start = index + 1
    place = line.skip(start, "the", "mr", "mrs", "ms")
    best: tuple[int, Event] | None = None
    reach = _MOST_WORDS + 1 if _dates(line.low[place]) else 1
    begins = (*(("under ",) if word == "under" else ()), *filter(None, line.low[place : place + reach]))
    # Of most names this is not true; whether the others fit is looked at word by word.
    beginning = [(event, name) for event in line.events for name in event.names if name.startswith(begins)]
    for event, name in beginning:
        end = _matches(line, place, name, word)
        if not end and word == "since":
            end = _matches_dated(line, place, name, event)
        if end and (best is None or (end, _begun(event, line)) > (best[0], _begun(best[1], line))):
            best = (end, event)
    if best is None and word == "since":
        best = came_to_govern(line, place)
    if best is None or _is_of_another(line, *best):
        return _unknown(line, start) if word == "since" else None
    return _begun_with(line, start, _with_date(line, best[0], best[1]), best[1], ends=word == "under")


def event_day(line: Line, place: int) -> Found | None:
    """The day of a known event, named as the end of a range: "polling day", "the general election"."""
    told = [
        (end, event)
        for event in line.events
        for name in event.names
        if event.start <= line.today and (end := _matches(line, place, name, ""))
    ]
    if not told:
        return None
    end, event = max(told, key=lambda one: (one[0], one[1].start))
    if _is_of_another(line, end, event):
        return None
    return Found(place, end, Grain.DAY, f"event:{event.id}", Window.day(event.start), relative=True)


def than_at_event(line: Line, index: int) -> Found | None:
    """Read "6,066 more than when Labour took office", "than at the election" of the day of the event."""
    at = index + 1
    day = event_day(line, line.skip(at + 1, "the")) if line.low[at] in _AT_EVENT else None
    return None if day is None else replace(day, start=at)


def _is_of_another(line: Line, end: int, event: Event) -> bool:
    """ "Since the election in December 2019", "at the election that he won": of another than is meant."""
    return line.low[end] in _TELLING_WHICH and _with_date(line, end, event) == end


def on_watch(line: Line, index: int) -> Found | None:
    """Read "on Keir Starmer's watch", "on his watch" of who was just spoken of; of others a span that nothing tells."""
    low = line.low
    watch = next((at for at in range(index + 2, index + _WATCH_REACH) if low[at] == "watch"), None)
    if watch is None or not (low[watch - 1] == "'s" or (low[watch - 1] in _OWN and watch == index + 2)):
        return None
    if low[watch - 1] in _OWN:
        event = _spoken_of(line)
    else:
        who = " ".join(low[line.skip(index + 1, "the", "mr", "mrs", "ms") : watch - 1])
        named = (f"under {who}", f"under the {who}")
        begun = [e for e in line.events if e.start <= line.today and not {*named}.isdisjoint(e.names)]
        event = max(begun, key=lambda one: one.start, default=None)
    if event is None:
        return Found(index, watch + 1, Grain.SPAN, "unknown-event", None, role=PeriodRole.TO_DATE)
    return _begun_with(line, index, watch + 1, event, ends=True)


def _spoken_of(line: Line) -> Event | None:
    """ "Since Keir Starmer got the keys to No 10. … On his watch": the event from which the days spoken of ran."""
    spoken = {one.start for one in (line.last, line.previous) if one is not None and one.end == line.today}
    return next((event for event in line.events if _first_day(event) in spoken), None)


def _begun_with(line: Line, start: int, end: int, event: Event, *, ends: bool) -> Found:
    """The days since an event, or, where the term that it began is over and only that is meant, those of the term."""
    first, rule = _first_day(event), f"event:{event.id}"
    if ends and event.end is not None and first <= event.end < line.today:
        return Found(start, end, Grain.SPAN, rule, Window(first, event.end), relative=True)  # "under Theresa May"
    window = Window(first, line.today) if first <= line.today else None
    return Found(start, end, Grain.SPAN, rule, window, role=PeriodRole.TO_DATE, relative=True)


def _first_day(event: Event) -> date:
    return event.start if event.inclusive else event.start + DAY


def _begun(event: Event, line: Line) -> int:
    """Of events of one name ("the election") the latest before the article comes last, those still ahead first."""
    return event.start.toordinal() if event.start <= line.today else -event.start.toordinal()


def in_office(line: Line, index: int) -> Found | None:
    """Read "during his premiership", "during 619 days in power": a span whose first day nothing tells."""
    for place in range(index + 1, min(index + _REACH, line.size)):
        word = line.low[place]
        if word in _OFFICE or (word in _UNKNOWN and line.low[place - 1] == "in"):
            return Found(index + 1, place + 1, Grain.SPAN, "unknown-event", None, role=PeriodRole.TO_DATE)
        if word in _PARTING:
            return None
    return None


def _matches(line: Line, place: int, name: str, word: str) -> int:
    """The place after ``name`` if the tokens at ``place`` spell it, else 0."""
    if name.startswith("under "):
        if word != "under":
            return 0
        name = name[6:].removeprefix("the ")
    if not name.startswith(line.low[place]) or not line.low[place]:
        return 0
    parts = name.replace("'s", " 's").replace("-", " - ").split()
    return place + len(parts) if line.low[place : place + len(parts)] == parts else 0


def _matches_dated(line: Line, place: int, name: str, event: Event) -> int:
    """As :func:`_matches`, where words say when the event was: "Labour won last July's election"."""
    if not (name.startswith(line.low[place]) or _dates(line.low[place])):
        return 0  # nearly every name; the rest is not worth beginning
    parts = name.replace("'s", " 's").split()
    passed: list[str] = []
    for part in parts:
        while line.low[place] != part:
            word = line.low[place]
            if not _dates(word) or len(passed) == _MOST_WORDS:
                return 0
            passed.append(word)
            place += 1
        place += 1
    months = [MONTHS[word] for word in passed if word in MONTHS]
    years = [int(word) for word in passed if word.isdecimal()]
    years += [line.today.year - 1] if passed[:2] == ["last", "year"] else []
    agrees = all(month == event.start.month for month in months) and all(year == event.start.year for year in years)
    return place if passed and agrees else 0


def _dates(word: str) -> bool:
    return word in _DATING or word in MONTHS or (len(word) == 4 and word.isdecimal())


def _with_date(line: Line, end: int, event: Event) -> int:
    """``end``, or the place after a date that merely repeats when the event was ("last summer", "of July 2024")."""
    frame, line.frame = line.frame, None
    found = name_at(line, line.skip(end, "in", "on", "of"))
    line.frame = frame
    if found is None or found.window is None:
        return end
    repeats = any(window.start <= event.start <= window.end for window in (found.window, *found.others))
    return found.end if repeats else end


def _named_aside(line: Line, start: int) -> int:
    """ "Since Priti Patel, more than four months ago, set out her plan": where the name is over; 0 without one."""
    end = start
    while end < start + _NAMES and line.capital(end) and line.low[end].isalpha() and name_at(line, end) is None:
        end += 1
    closing = next((at for at in range(end + 1, min(end + _REACH, line.size - 1)) if line.low[at] == ","), 0)
    opened = end > start and line.low[end] == ","
    return end if opened and closing and line.low[closing + 1].isalpha() and not line.capital(closing + 1) else 0


def _unknown(line: Line, start: int) -> Found | None:
    named = _named_aside(line, start)
    if named:
        return Found(start, named, Grain.SPAN, "unknown-event", None, role=PeriodRole.TO_DATE)
    if line.low[start] == "then":
        return Found(start, start + 1, Grain.SPAN, "unknown-event", None, role=PeriodRole.TO_DATE)
    for place in range(start, min(start + _REACH, line.size)):
        word = line.low[place]
        if word in _UNKNOWN:
            return Found(start, place + 1, Grain.SPAN, "unknown-event", None, role=PeriodRole.TO_DATE)
        if not (word.isalpha() or word == "'s" or line.low[place].isdecimal()):
            return None
        if name_at(line, place) is not None:
            return None
    return None
