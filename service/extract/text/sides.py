"""Words that tell on which side of something a size lies, put as rules know them.

"42% in excess of last year's total" is above it, "4,364 clear of the same period" is more than then, "9% north of its
peak" above that. Behind a count that stands alone something must be named that it may be set against: "400 people over
the Channel" and "4% ahead of the vote" stay as they are.
"""

from collections.abc import Iterator, Mapping, Sequence

from service.extract.text.putting import Putting, is_figure
from service.extract.text.times_compared import TOTALS, is_time, is_year
from service.extract.vocabulary import word_set
from service.model.calendar import MONTHS

_BEYOND = {
    ("in", "excess", "of"): "above",
    ("north", "of"): "above",
    ("over", "and", "above"): "above",
    ("clear", "of"): "above",
    ("ahead", "of"): "above",
    ("over",): "above",
    ("beyond",): "above",
    ("south", "of"): "below",
    ("shy", "of"): "below",
    ("short", "of"): "below",
    ("adrift", "of"): "below",
    ("under",): "below",
    ("behind",): "below",
}
"""Behind a size, on which side of something it lies: "42% in excess of last year's total"."""
_ALWAYS = frozenset(
    [("in", "excess", "of"), ("north", "of"), ("over", "and", "above"), ("clear", "of"), ("south", "of")]
)
_ALWAYS_OF_RATES = _ALWAYS | {("beyond",)}
_OF_TIMES = frozenset([("over",), ("under",), ("beyond",)])
_TIMED = word_set("second seconds minute minutes hour hours day days schedule")
_ON = {"ahead": "up", "behind": "down"}
_OF_SIZE = word_set("% percent cent pc pct points point cents pence p pp c °c degrees")
_PARTS = word_set("half third quarter fifth fifths thirds quarters tenth tenths sixth eighth")
_NEARLY = frozenset(["nearly", "almost", "just", "barely"])
"""Behind these half as much again is told of so many times as much, which may be less near to it than a half."""
_AS_IN = ("as", "in")
_HEDGED = 6  # words of "nearly a half as many"
_AS_MUCH = {**dict.fromkeys(["many", "much"], "more"), "high": "higher", "large": "larger", "big": "bigger"}
"""Behind "half as" and before "again as", what is put for it."""
_COUNTED = word_set("people migrants boats jobs arrivals million billion thousand")
_OWN = word_set("its their his")
_BEHIND = word_set(
    "of in at by for on over during recorded seen reached set counted logged registered reported who that to when which"
    " where and but , . ; : ) ( – — 's ’s"
)
"""What goes on behind the name of a total; another noun makes it a thing of its own."""
_ADJECTIVES = word_set(
    "comparable corresponding equivalent running cumulative same similar previous provisional official annual monthly"
    " pre old average long-term"
)


def _on_a_side(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "42% in excess of the same period", "9% north of its peak", "4,364 clear of the total"."""
    first = at - (words[at] == "excess")
    for phrase, said in _BEYOND.items():
        if first and tuple(words[first : first + len(phrase)]) == phrase:
            past = first + len(phrase)
            if _is_set_against(words, first, past, phrase):
                yield first, [said, *[""] * (len(phrase) - 1)]
            return


def _is_set_against(words: Sequence[str], first: int, past: int, phrase: tuple[str, ...]) -> bool:
    """Whether a size stands before the words and something behind them that it may be set against."""
    before = words[first - 1]
    if before in _OF_SIZE and phrase in _ALWAYS_OF_RATES:
        return not is_figure(words[past : past + 1])
    alone = (before[:1].isdecimal() and not is_year(before)) or before in _PARTS
    counted = before in _COUNTED and phrase in _ALWAYS
    if not (alone or counted or before in _OF_SIZE) or not names_compared(words, past):
        return False
    if phrase == ("ahead", "of") and not _TIMED.isdisjoint(words):
        return False  # "in 8,140 seconds, 9% ahead of last year"
    if phrase == ("behind",) and before in ("point", "points") and words[past] in ("where", "what"):
        return False  # "two points behind where they stood when the Blues had 38%"
    return phrase not in _OF_TIMES or not is_time(words, past)  # "7.5% over the year", "it was 4% under Labour"


def names_compared(words: Sequence[str], at: int) -> bool:
    """Whether something is named that a size is set against: "the comparable total", "what it was", "last year's 20".

    Args:
        words: of a sentence, in lower case.
        at: where it would begin.
    """
    told = words[at : at + 3]
    if not told:
        return False
    if told[0] in ("what", "where", "those", "arrivals") or (told[0] in ("the", *_OWN) and _is_total(words, at + 1)):
        return True
    past = is_time(words, at)
    if not past or tuple(words[past : past + 1]) != ("'s",):
        return bool(past) and told[0] not in MONTHS
    return is_figure(words[past + 1 : past + 2]) or _is_total(words, past + 1)


def _is_total(words: Sequence[str], at: int) -> bool:
    """ "Total", "comparable figure of 2024", "number recorded"; not "rate decision", "figure due on Friday"."""
    place = at
    while place < len(words) and words[place] in _ADJECTIVES:
        place += 1
    if place >= len(words) or words[place] not in TOTALS:
        return False
    rest = words[place + 1 : place + 2]
    return not rest or rest[0] in _BEHIND or bool(is_time(words, place + 1))


def _ahead_on(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "42% ahead on last year"."""
    if at and words[at - 1] in _OF_SIZE and tuple(words[at + 1 : at + 2]) == ("on",):
        yield at, [_ON[words[at]]]
    else:
        yield from _on_a_side(words, at)


def _again(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "Half as high again as in 2010": that much more; not "half as much again as any earlier crew"."""
    told = at > 2 and words[at - 2] == "as" and words[at - 3] in _PARTS and tuple(words[at + 1 : at + 3]) == _AS_IN
    if told and words[at - 1] in _AS_MUCH and _NEARLY.isdisjoint(words[max(0, at - _HEDGED) : at - 3]):
        yield at - 2, [_AS_MUCH[words[at - 1]], "than", "", ""]


BY_CUE: Mapping[str, Putting] = {
    "again": _again,
    **dict.fromkeys(_ON, _ahead_on),
    **dict.fromkeys(
        ("excess", "north", "south", "over", "clear", "beyond", "shy", "short", "adrift", "under"), _on_a_side
    ),
}
"""What is put for a side, by a word of it."""
