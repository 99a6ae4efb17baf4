"""Ways of moving, comparing and looking back that take several words, put into those that rules know.

"Prices crept higher by 1.3 per cent" is "prices rose by 1.3 per cent", "42% in excess of last year's" is "42% above
last year's", "the lowest since as long ago as 2016" is "the lowest since 2016". Only what means the same wherever it
stands so is put otherwise: "pushed higher prices on to shoppers" and "in excess of 5,000" stay as they are.
"""

from collections.abc import Iterator, Sequence

from service.extract.changes import change_of
from service.extract.vocabulary import word_set
from service.model.calendar import MONTHS
from service.model.quantities import Direction

_WAYS = {"higher": Direction.UP, "lower": Direction.DOWN, "upwards": Direction.UP, "downwards": Direction.DOWN}
_GOING = {
    form: n
    for n, forms in enumerate(
        (
            "crept moved headed pushed edged inched ticked nudged drifted trended went came got stepped shot nosed"
            " swung tracked travelled traveled marched shifted bumped jogged lurched powered ground floated ratcheted"
            " worked gone come gotten veered raced turned",
            "creeps moves heads pushes edges inches ticks nudges drifts trends goes comes gets steps shoots noses"
            " swings tracks travels marches shifts lurches powers grinds floats ratchets",
            "creeping moving heading pushing edging inching ticking nudging drifting trending going coming getting"
            " stepping shooting nosing swinging tracking travelling marching shifting lurching powering grinding",
            "creep move head push edge inch tick nudge drift trend go get step shoot swing track travel march shift",
        )
    )
    for form in forms.split()
}
"""Verbs of moving that say no way, with their form: past, present, going on, to come."""
_MOVED = {Direction.UP: ("rose", "rises", "rising", "rise"), Direction.DOWN: ("fell", "falls", "falling", "fall")}
_BEING = word_set("was were is are been being be")
_BEHIND_MOVES = word_set(
    "by from to in on over since during after as for at again still once last this and but while when with amid"
    " through until between across every each before , . ; : ) – —"
)
"""What stands behind a verb that takes no object: "pushed higher by", and not "pushed higher prices"."""
_DEGREES = word_set("further even again ever still much far back well")
_PUSHED = word_set("pushed pushes pushing")
_OF_SIZE = word_set("% percent cent pc pct points point cents pence p pp")
_PER_CENT = word_set("% percent per pc")
_SCALES = word_set("million billion trillion thousand m bn tn k people migrants jobs boats")
_SETTING_OFF = word_set(", – —")
_PARTING = frozenset(", ; : ( ) and but".split())
_BEYOND = {
    ("in", "excess", "of"): "above",
    ("north", "of"): "above",
    ("over", "and", "above"): "above",
    ("clear", "of"): "above",
    ("beyond",): "above",
    ("south", "of"): "below",
}
"""Behind a size, on which side of something it lies: "42% in excess of last year's total"."""
_SIDES = {"ahead": "up", "behind": "down"}
_UP_TO = word_set("to until till through")
_COUNTED = word_set("total count tally figure number level numbers pace sum mark reading")
_OWN = word_set("its their his")
_LONG_AGO = (("as", "long", "ago", "as"), ("as", "far", "back", "as"), ("as", "early", "as"), ("way", "back", "in"))
_LONG_AGO += (("all", "the", "way", "back", "in"), ("as", "recently", "as"), ("as", "late", "as"), ("back", "in"))
_LONG_AGO += (("as", "distant", "a", "time", "as"), ("right", "back", "in"), ("some", "time", "in"), ("sometime", "in"))
_PRINTS = word_set("reading readings figure figures print number level rate total tally count data release month value")
_PRINTED_FOR = word_set("for of in from recorded seen set registered published reported taken")
_IN = word_set("in for of")
_THEN_TOLD = word_set("was were is came comes had has came")
_PRINT_REACH = 6  # words of "the reading recorded in"
CUES = frozenset(_WAYS) | _PUSHED | {"since", "having"} | {phrase[0] for phrase in _BEYOND} - {"in"} | {"excess"}
CUES |= frozenset([*_SIDES, "including"])
_AGAIN = {
    "other": ("in", "other", "words"),
    "equivalent": ("equivalent", "to"),
    "equal": ("equal", "to"),
    "amounting": ("amounting", "to"),
    "i.e.": ("i.e.",),
    "ie": ("ie",),
}
"""By a word of it, what leads to the same told again in per cent: ", or"."""
_PER_CENT_REACH = 6  # words of ", a rise of some 47"
CUES |= _AGAIN.keys() | {"back"}
_REACHING = word_set("going dating stretching reaching")
_MOST = word_set("most least fewest")
_LEVELS = word_set("level rate price reading total it has been figure average pace number one month")
_SUPERLATIVE_REACH = 5  # words of "lowest it has been going"
"""Words one of which a sentence must hold for any of them to be looked for."""


def rarer(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """From which place on which words are put for those that stand there, by the cue at ``at``."""
    word = words[at]
    if word in _WAYS:
        yield from _moved(words, at)
    elif word in _PUSHED:
        yield from _pushed_up(words, at)
    elif word == "since":
        yield from _since(words, at)
    elif word == "having":
        yield from _having_risen(words, at)
    elif word in _SIDES:
        yield from _ahead(words, at)
    elif word == "including":
        if at > 1 and words[at - 1] == "and" and words[at - 2] in _UP_TO:
            yield at - 1, ["", ""]  # "up to and including Sunday"
    elif word in _AGAIN:
        yield from _told_again(words, at)
    elif word == "back":
        yield from _going_back(words, at)
    else:
        yield from _beyond(words, at)


def _moved(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "Crept higher by 7.9%", "moved lower, to 4%", "had climbed higher again"; not "were pushed lower"."""
    at_verb = at - 1 - (at > 1 and (words[at - 1] in _DEGREES or words[at - 1].endswith("ly")))
    verb = words[at_verb] if at_verb >= 0 else ""
    way, behind = _WAYS[words[at]], words[at + 1 : at + 2]
    if behind and behind[0] not in _BEHIND_MOVES and not _is_figure(behind[0]):
        return
    if verb == "in" and at > 1 and words[at - 2] in ("came", "come", "comes"):
        yield at - 2, [_MOVED[way][_GOING[words[at - 2]]], "", ""]
    elif verb in _GOING:
        if not at_verb or words[at_verb - 1] not in _BEING or _GOING[verb] == _GOING["moving"]:
            yield at_verb, [_MOVED[way][_GOING[verb]], *words[at_verb + 1 : at], ""]
    elif (change := change_of(verb, "verb")) is not None and change.direction is way:
        yield at, [""]


def _pushed_up(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "CPIH pushed up from 2.1%": nothing but itself."""
    behind = words[at + 1 : at + 3]
    way = {"up": Direction.UP, "down": Direction.DOWN}.get(behind[0]) if behind else None
    if way is not None and behind[1:] == ["from"] and (at == 0 or words[at - 1] not in _BEING):
        yield at, [_MOVED[way][_GOING[words[at]]], ""]


def _having_risen(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "65 on average, having risen from 58": up from 58."""
    place = at + 2 if tuple(words[at + 1 : at + 2]) == ("been",) else at + 1
    change = change_of(words[place], "verb") if place < len(words) else None
    if change is None or tuple(words[place + 1 : place + 2]) != ("from",) or not at or words[at - 1] != ",":
        return
    said = "up" if change.direction is Direction.UP else "down"
    yield at, [said, *[""] * (place - at)]


def _beyond(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "42% in excess of the same period", "9% north of its peak"; not "in excess of 5,000"."""
    first = at - (words[at] == "excess")
    for phrase, said in _BEYOND.items():
        if tuple(words[first : first + len(phrase)]) == phrase:
            if first and words[first - 1] in _OF_SIZE and not _is_figure(words[first + len(phrase) :][:1]):
                yield first, [said, *[""] * (len(phrase) - 1)]
            return


def _told_again(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "That was 5,246, in other words 47%, up on the week before", "£1,206, equivalent to a fall of 37%"."""
    phrase = _AGAIN[words[at]]
    first = at - phrase.index(words[at])
    if first < 2 or words[first - 1] not in _SETTING_OFF or tuple(words[first : first + len(phrase)]) != phrase:
        return
    past = first + len(phrase)
    past += tuple(words[past : past + 1]) == (",",)
    told = next((n for n in range(past, min(past + _PER_CENT_REACH, len(words) - 1)) if _is_figure(words[n])), 0)
    figure = words[first - 2][:1].isdecimal() or words[first - 2] in _OF_SIZE | _SCALES
    if told and figure and words[told + 1] in _PER_CENT and not _PARTING.intersection(words[past:told]):
        yield first - 1, [",", "or", *[""] * (past - first - 1)]


def _ahead(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "42% ahead on last year", "8.6% behind its level at the end of 2019", "30% behind the total for 2023"."""
    if not at or words[at - 1] not in _OF_SIZE:
        return
    behind = words[at + 1 : at + 4]
    if behind[:1] == ["on"]:
        yield at, [_SIDES[words[at]]]
    elif words[at] == "behind" and behind and (behind[0] in _OWN or (behind[0] == "the" and behind[1] in _COUNTED)):
        yield at, ["below"]


def _going_back(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "The lowest level going back to February 2023": since then at least; not "in records going back to 1959"."""
    if not at or words[at - 1] not in _REACHING or tuple(words[at + 1 : at + 2]) != ("to",):
        return
    for word in reversed(words[max(0, at - _SUPERLATIVE_REACH) : at - 1]):
        if word in _MOST or word.endswith("est"):
            yield at - 1, ["since", "at", "least"]
        if word not in _LEVELS:
            return


def _since(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "The lowest since as long ago as February 2016", "since the reading for March 2023"."""
    behind = tuple(words[at + 1 : at + 1 + _PRINT_REACH])
    past = next((len(phrase) for phrase in _LONG_AGO if behind[: len(phrase)] == phrase), 0)
    past = past or _of_print(behind)
    if past and _is_named(words, at + 1 + past):
        yield at + 1, [""] * past


def _of_print(behind: Sequence[str]) -> int:
    """How many words "the reading recorded in" takes, "that of", "the month of"; none where it is no such thing."""
    if behind[:1] != ("the",) and behind[:1] != ("that",):
        return 0
    place = 1 if behind[0] == "that" else 2
    if place == 2 and (len(behind) < 2 or behind[1] not in _PRINTS):
        return 0
    if behind[place : place + 1] == ():
        return 0
    place += behind[place] not in _IN and behind[place] in _PRINTED_FOR
    return place + 1 if behind[place : place + 1] != () and behind[place] in _IN else 0


def _is_named(words: Sequence[str], place: int) -> bool:
    """Whether a month or a year stands there, and nothing that came out then is told of."""
    told = words[place : place + 3]
    if not told or not (told[0] in MONTHS or (len(told[0]) == 4 and told[0].isdecimal())):
        return False
    return _THEN_TOLD.isdisjoint(told[1:])


def _is_figure(word: str | Sequence[str]) -> bool:
    first = word if isinstance(word, str) else next(iter(word), "")
    return first[:1].isdecimal() or first in ("£", "$", "€")
