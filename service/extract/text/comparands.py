"""What something is compared with, named in a roundabout way and put as rules know it.

"42% above where things stood a year earlier" is above the figure of then, and so is "ahead of those who had come by
this stage of last year". What is named behind must be a time: "above those who had come by plane" stays as it is.
"""

from collections.abc import Iterator, Mapping, Sequence

from service.extract.text.putting import Putting
from service.extract.text.times_compared import TOTALS, is_time
from service.extract.vocabulary import word_set

_COMPARING = word_set("than above below with against on of over from beyond past behind under exceeding beating")
_STOOD = word_set("stood was were lay sat stand is are")
_HAD_STOOD = frozenset([("had", "stood"), ("had", "been"), ("had", "got"), ("had", "reached")])
_NUMBERS = word_set("number numbers total count")
_RELATIVES = word_set("who that to having of")
_THINGS = word_set("things matters numbers arrivals crossings we")
_PLAIN = word_set("running comparable corresponding matching cumulative provisional official latest")
_COMING = word_set(
    "come arrived crossed landed arriving crossing landing coming made counted recorded registered logged seen"
)
_LED = frozenset(
    [
        *(("of", word) for word in ("ahead", "clear", "excess", "short", "shy", "north", "south", "adrift")),
        *((at, way) for at in ("on", "from") for way in ("up", "down")),
        *(("with", word) for word in ("compared", "compares", "comparing", "comparison")),
        ("over", "up"),
    ]
)
_REACH = 5  # words of "those who had made it by"


def _where_it_stood(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "Above where things stood a year earlier", "than where the total had been at this point of 2024"."""
    if not _follows_comparison(words, at):
        return
    place = at + 1
    if tuple(words[place : place + 1]) == ("the",):
        place += 1
        if TOTALS.isdisjoint(words[place : place + 1]):
            return
    elif _THINGS.isdisjoint(words[place : place + 1]):
        return
    behind = tuple(words[place + 1 : place + 3])
    stood = 2 if behind in _HAD_STOOD else 1
    if stood == 1 and _STOOD.isdisjoint(behind[:1]):
        return
    past = place + 1 + stood
    if is_time(words, past):
        yield at, _figure(past - at)


def _the_total(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "42% above the running total a year earlier", "than the position at the end of May"."""
    if words[at] in _NUMBERS and not _RELATIVES.isdisjoint(words[at + 1 : at + 2]):
        yield from _those_who_came(words, at)
        return
    first = at - 1
    while first > 0 and words[first] in _PLAIN:
        first -= 1
    rare = first < at - 1 or words[at] in ("position", "sum")
    if rare and words[first] == "the" and _follows_comparison(words, first) and is_time(words, at + 1):
        yield first, _figure(at + 1 - first)


def _those_who_came(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "Ahead of those who had come by this point last year", "than the number who had made it"."""
    first = at - (words[at] in _NUMBERS)
    if not _follows_comparison(words, first) or (first < at and _RELATIVES.isdisjoint(words[at + 1 : at + 2])):
        return
    past = at + 1
    if words[at] != "arrivals":
        end = min(at + 1 + _REACH, len(words))
        past = next((n + 1 for n in range(at + 1, end) if words[n] in _COMING), 0)
        if not past:
            return
        past += tuple(words[past : past + 1]) == ("it",) or 2 * (tuple(words[past : past + 2]) == ("the", "crossing"))
    if is_time(words, past):
        yield first, _figure(past - first)


def _total_on_that_day(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "Short of where it stood on the same day of 2022": the total of a year by then, and not what came that day."""
    lead = tuple(words[max(0, at - len(("where", "it", "stood", "on", "the"))) : at])
    if tuple(words[at + 1 : at + 2]) not in (("day",), ("date",)) or lead[-2:] != ("on", "the"):
        return
    stood = lead[-3:-2] in (("stood",), ("was",)) and lead[:1] == ("where",)
    if stood or lead[-3:-2] in (("count",), ("total",), ("tally",)):
        yield at - 2, ["at", "the", "same", "point"]


def _follows_comparison(words: Sequence[str], at: int) -> bool:
    """Whether what stands there is what something is compared with, and no "of" but "ahead of", "clear of"."""
    if not at or words[at - 1] not in _COMPARING:
        return False
    if words[at - 1] in ("of", "over", "on", "from", "with"):
        return at > 1 and (words[at - 1], words[at - 2]) in _LED
    return True


def _figure(length: int) -> Sequence[str]:
    return ["the", "figure", *[""] * (length - 2)] if length > 1 else ["level"]


BY_CUE: Mapping[str, Putting] = {
    "where": _where_it_stood,
    "same": _total_on_that_day,
    **dict.fromkeys(TOTALS, _the_total),
    **dict.fromkeys(("those", "arrivals"), _those_who_came),
}
"""What is put for a thing compared, by a word of it."""
