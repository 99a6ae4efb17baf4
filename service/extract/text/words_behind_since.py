"""Words behind "since" that say nothing, or what plainer ones say.

"The lowest since as long ago as 2016", "since the reading for March 2023", "since counts were first made in 2018".
"""

from collections.abc import Iterator, Sequence

from service.extract.vocabulary import word_set
from service.model.calendar import MONTHS

_LONG_AGO: tuple[tuple[str, ...], ...] = tuple(
    tuple(phrase.split())
    for phrase in (
        "as long ago as, as far back as, as early as, as recently as, as late as, way back in, all the way back in,"
        " right back in, back in, some time in, sometime in"
    ).split(", ")
)
_PRINTS = word_set("reading readings figure figures print number level rate total tally count data release month value")
_PRINTED = word_set("recorded seen set registered published reported taken")
_IN = word_set("in for of")
_THEN_TOLD = word_set("was were is came comes had has")
_PRINT_REACH = 6  # words of "the reading recorded in"
_REACHING = word_set("going dating stretching reaching")
_MOST = word_set("most least fewest")
_LEVELS = word_set("level rate price reading total it has been figure average pace number one month")
_COUNTS = word_set(
    "counts records figures statistics measurements data surveys readings indicator index measure gauge series rate"
)
_MADE = word_set("made kept taken collected compiled recorded published gathered")
_SUPERLATIVE_REACH = 5  # words of "lowest it has been going"


def behind_since(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "The lowest since as long ago as February 2016", "since the reading for March 2023"."""
    behind = tuple(words[at + 1 : at + 1 + _PRINT_REACH])
    led = behind[:1] == ("the",)
    if _tells_a_start(behind[led:]):
        yield at + 1, ["records", "began", "", *[""] * led, ""]
    past = next((len(phrase) for phrase in _LONG_AGO if behind[: len(phrase)] == phrase), 0) or _of_print(behind)
    if past and _is_named(words[at + 1 + past : at + 4 + past]):
        yield at + 1, [""] * past


def _tells_a_start(behind: Sequence[str]) -> bool:
    """ "Since counts were first made in 2018", "since the indicator was first published in 1997"."""
    made = behind[3:4] != () and behind[3] in _MADE
    return made and behind[0] in _COUNTS and behind[1:3] in (("were", "first"), ("was", "first"))


def _of_print(behind: Sequence[str]) -> int:
    """How many words "the reading recorded in" takes, "that of", "the month of"; none where it is no such thing."""
    if behind[:1] == ("that",):
        place = 1
    elif behind[:1] == ("the",) and not _PRINTS.isdisjoint(behind[1:2]):
        place = 2
    else:
        return 0
    place += not _PRINTED.isdisjoint(behind[place : place + 1])
    return 0 if _IN.isdisjoint(behind[place : place + 1]) else place + 1


def _is_named(told: Sequence[str]) -> bool:
    """Whether a month or a year stands there, and nothing that came out then is told of."""
    if not told or not (told[0] in MONTHS or (len(told[0]) == len("2016") and told[0].isdecimal())):
        return False
    return _THEN_TOLD.isdisjoint(told[1:])


def going_back(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "The lowest level going back to February 2023": since then at least; not "in records going back to 1959"."""
    if not at or words[at - 1] not in _REACHING or tuple(words[at + 1 : at + 2]) != ("to",):
        return
    for word in reversed(words[max(0, at - _SUPERLATIVE_REACH) : at - 1]):
        if word in _MOST or word.endswith("est"):
            yield at - 1, ["since", "at", "least"]
        if word not in _LEVELS:
            return
