"""Ways of moving and comparing that take several words, put into those that rules know.

"Prices crept higher by 1.3 per cent" is "prices rose by 1.3 per cent", "42% in excess of last year's" is "42% above
last year's". Only what means the same wherever it stands so is put otherwise: "pushed higher prices on to shoppers" and
"in excess of 5,000" stay as they are.
"""

from collections.abc import Iterator, Mapping, Sequence

from service.extract.changes import change_of
from service.extract.text.putting import Putting, behind_hedge, is_figure
from service.extract.text.words_behind_since import behind_since, going_back
from service.extract.vocabulary import word_set
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
_STOOD = word_set("stood been run averaged sat")
_BEHIND_MOVES = word_set(
    "by from to in on over since during after as for at again still once last this and but while when with amid"
    " through until between across every each before , . ; : ) – —"
)
"""What stands behind a verb that takes no object: "pushed higher by", and not "pushed higher prices"."""
_DEGREES = word_set("further even again ever still much far back well")
_PUSHED = word_set("pushed pushes pushing")
_OF_SIZE = word_set("% percent cent pc pct points point cents pence p pp c °c degrees")
_PER_CENT = word_set("% percent per pc")
_SCALES = word_set("million billion trillion thousand m bn tn k people migrants jobs boats")
_SETTING_OFF = word_set(", – —")
_PARTING = frozenset(", ; : ( ) and but".split())
_UP_TO = word_set("to until till through")
_AGAIN = {
    "other": ("in", "other", "words"),
    "equivalent": ("equivalent", "to"),
    "equal": ("equal", "to"),
    "amounting": ("amounting", "to"),
    "i.e.": ("i.e.",),
    "ie": ("ie",),
}
"""By a word of it, what leads to the same told again in per cent: ", or"."""
_RAISED = {"put": "raised", "puts": "raises", "putting": "raising"}
_SET_RATES = word_set("rate rates costs prices bills fares fees rents tax taxes wages charges")
_OF_RATES = word_set("its the their bank interest borrowing base key main policy deposit lending energy council 's")
_RATE_NAMED = 4  # words of "its main interest rate"
_EXTREME = word_set("high low elevated historic record lofty")
_CLOSING = word_set(". , ; )")
_EACH = word_set("a an per each every")
_PER_CENT_REACH = 6  # words of ", a rise of some 47"


def _moved(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "Crept higher by 7.9%", "moved lower, to 4%", "had climbed higher again"; not "were pushed lower"."""
    at_verb = at - 1 - (at > 1 and (words[at - 1] in _DEGREES or words[at - 1].endswith("ly")))
    verb = words[at_verb] if at_verb >= 0 else ""
    way, behind = _WAYS[words[at]], words[at + 1 : at + 2]
    if behind and behind[0] not in _BEHIND_MOVES and not is_figure(behind):
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


def _as_move(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "…, equivalent to a rise of 149", "…, representing a fall of a tenth": a rise of so much."""
    past = at + 1 + (tuple(words[at + 1 : at + 2]) == ("to",))
    if (past == at + 1) is (words[at] != "representing") or not at or words[at - 1] not in _SETTING_OFF:
        return
    told = words[past : past + 3]
    if len(told) > 2 and told[0] in ("a", "an") and change_of(told[1], "noun") is not None and told[2] == "of":
        yield at, [""] * (past - at)


def _comes_to(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "The rise amounts to 149": is; "12% more than before": more."""
    if words[at] == "before":
        more = at > 1 and words[at - 1] == "than" and change_of(words[at - 2], "more") is not None
        if more and words[at + 1 : at + 2] and words[at + 1] in _CLOSING:
            yield at - 1, ["", ""]
        return
    moved = at > 1 and words[at - 2] == "the" and change_of(words[at - 1], "noun") is not None
    told = behind_hedge(words, at + 2) if moved and tuple(words[at + 1 : at + 2]) == ("to",) else 0
    if told and _EACH.isdisjoint(words[told + 1 : told + 3]):  # "to £21 a year" is no more than that
        yield at, ["was" if words[at] == "amounted" else "is", ""]


def _having_risen(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "65 on average, having risen from 58": up from 58; "having stood at 4,729 a year earlier": from."""
    if not at and _STOOD.intersection(words[1:2]):
        figure = 2 + (tuple(words[2:3]) == ("at",))
        if is_figure(words[figure : figure + 1]):
            yield at, ["from", *[""] * (figure - 1)]
        return
    place = at + 2 if tuple(words[at + 1 : at + 2]) == ("been",) else at + 1
    change = change_of(words[place], "verb") if place < len(words) else None
    if (
        change is None
        or tuple(words[place + 1 : place + 2]) != ("from",)
        or "average" not in words[max(0, at - 2) : at]
    ):
        return
    said = "up" if change.direction is Direction.UP else "down"
    yield at, [said, *[""] * (place - at)]


def _told_again(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "That was 5,246, in other words 47%, up on the week before", "£1,206, equivalent to a fall of 37%"."""
    phrase = _AGAIN[words[at]]
    first = at - phrase.index(words[at])
    if first < 2 or words[first - 1] not in _SETTING_OFF or tuple(words[first : first + len(phrase)]) != phrase:
        return
    past = first + len(phrase)
    past += tuple(words[past : past + 1]) == (",",)
    told = next((n for n in range(past, min(past + _PER_CENT_REACH, len(words) - 1)) if is_figure(words[n : n + 1])), 0)
    figure = words[first - 2][:1].isdecimal() or words[first - 2] in _OF_SIZE | _SCALES
    if told and figure and words[told + 1] in _PER_CENT and not _PARTING.intersection(words[past:told]):
        yield first - 1, [",", "or", *[""] * (past - first - 1)]


def _in_other_words(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """What is told again in per cent, or called a move."""
    moved = [*_as_move(words, at)]
    yield from moved or _told_again(words, at)


def _until_now(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "In 2025 up to now there have been": so far."""
    if at > 1 and tuple(words[at - 2 : at]) == ("up", "to"):
        yield at - 2, ["so", "far", ""]


def _high_water(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "From a high-water mark of 5.25%": a peak."""
    if at > len(("high", "-")) and tuple(words[at - 3 : at]) == ("high", "-", "water"):
        yield at - 3, ["peak", "", "", ""]


def _up_to(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "Up to and including Sunday"."""
    if at > 1 and words[at - 1] == "and" and words[at - 2] in _UP_TO:
        yield at - 1, ["", ""]


def _already_so(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "Up from an already high 7% in March": from 7%."""
    called = words[at + 1 : at + 2] != () and words[at + 1] in _EXTREME
    if at and called and words[at - 1] in ("an", "the") and is_figure(words[at + 2 : at + 3]):
        yield at - 1, ["", "", ""]


def _put_up(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "The Bank put up interest rates to 4%", "puts up its main rate": raised; not "put up 12 candidates"."""
    named = words[at + 2 : at + 2 + _RATE_NAMED]
    if tuple(words[at + 1 : at + 2]) != ("up",) or _SET_RATES.isdisjoint(named):
        return
    last = next(n for n, word in enumerate(named) if word in _SET_RATES)
    if _OF_RATES.issuperset(named[:last]):
        yield at, [_RAISED[words[at]], ""]


BY_CUE: Mapping[str, Putting] = {
    **dict.fromkeys(_WAYS, _moved),
    **dict.fromkeys(_RAISED, _put_up),
    **dict.fromkeys(_PUSHED, _pushed_up),
    **dict.fromkeys(("other", "i.e.", "ie"), _told_again),
    "since": behind_since,
    "already": _already_so,
    "back": going_back,
    "having": _having_risen,
    **dict.fromkeys(("equivalent", "equal", "amounting"), _in_other_words),
    "representing": _as_move,
    **dict.fromkeys(("amounts", "amounted", "before"), _comes_to),
    "including": _up_to,
    "now": _until_now,
    "mark": _high_water,
}
"""What is put for a phrase, by a word of it."""
