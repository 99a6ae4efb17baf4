"""The words that say how firmly a figure is meant, before and after it."""

from collections.abc import Sequence

from service.extract.changes import change_of
from service.extract.numbers.line import Line
from service.extract.vocabulary import ordered, word_set
from service.model.quantities import CURRENCIES, PERCENT, Hedge
from service.records import dataclass

_PHRASES: dict[Hedge, str] = {
    Hedge.MORE_THAN: (
        "more than|over the age of|above the age of"
        "|over|above|well over|far more than|well above|considerably more than|significantly more than"
        "|much more than|many more than|way over|upwards of|upward of|in excess of|north of|higher than"
        "|greater than|larger than|beyond|exceeding|exceeded|exceeds|exceed|passed|passes|passing|topped|tops"
        "|topping|surpassed|surpasses|surpassing|surpass|broke through|broken through|gone past|went past"
        "|climbed past|pushed past|past|pass|top|a good|>|gone through|went through|goes through|go through"
        "|well more than|comfortably more than|comfortably over|comfortably above|easily more than|easily over"
        "|substantially more than|substantially over|rather more than|rather over|markedly more than|far over"
        "|better than|far above|far beyond|well past|well in excess of|some way over|some way above|well upwards of"
        "|overshot|overshoots|overshooting"
    ),
    Hedge.AT_LEAST: (
        "at least|no fewer than|no less than|not less than|not fewer than|no lower than|no smaller than|a minimum of"
        "|reached|reaches|reach"
        "|reaching|hit|hits|hitting|as few as|as little as|≥"
    ),
    Hedge.LESS_THAN: (
        "less than|fewer than|under the age of|below the age of"
        "|under|below|well under|well below|far fewer than|far less than|much less than"
        "|considerably less than|significantly less than|many fewer than|south of|lower than|smaller than"
        "|short of|sub -|<|comfortably under|comfortably below|substantially less than|substantially fewer than"
        "|rather less than|rather fewer than|rather under|markedly less than|far under|far below|some way under"
        "|some way below|well short of|some way short of|nowhere near|well shy of|some way shy of"
        "|undershot|undershoots|undershooting"
    ),
    Hedge.AT_MOST: (
        "at most|up to|as many as|as much as|no more than|not more than|no higher than|a maximum of|at best"
        "|no better than|no worse than|no greater than|no larger than|no bigger than"
        "|as high as|≤"
    ),
    Hedge.NEARLY: (
        "nearly|almost|near -|close to|approaching|approaches|approached|nearing|just under|just below"
        "|shy of|just shy of|a little under"
        "|a little below|slightly under|slightly below|slightly less than|slightly fewer than|just less than"
        "|just fewer than|a little less than|a little fewer than|just short of|a shade under|a touch under"
        "|not quite|not far short of|nigh on|getting on for|a fraction under"
        "|a whisker under|verging on|closing in on|closes in on"
        "|within touching distance of|within a whisker of|a shade below|a touch below|a hair under|a hair below"
        "|marginally under|marginally below|marginally less than|marginally fewer than|fractionally under"
        "|fractionally below|fractionally less than|well nigh|well - nigh"
    ),
    Hedge.JUST_OVER: (
        "just over|just above|slightly more than|slightly over|slightly above|a little over|a little above"
        "|a little more than|little more than|just more than|a bit over|a bit more than|a shade over|a touch over"
        "|a fraction over|a tad over|a touch above|a shade above|a shade more than|a touch more than|a hair over"
        "|marginally over|marginally above|marginally more than|fractionally over|fractionally above"
        "|fractionally more than"
    ),
    Hedge.ABOUT: (
        "about|around|roughly|approximately|approx|approx .|circa|c.|ca .|some|an estimated|estimated at"
        "|estimated|~|≈|in the region of|somewhere around|something like|in the order of|of the order of|or so"
        "|an approximate|a reported|reportedly|round about|not far off|not far from|more or less|pretty much"
    ),
    Hedge.EXACT: "exactly|precisely",
}
_NOT_BEFORE = ("or so",)
_AFTER: tuple[tuple[tuple[str, ...], Hedge], ...] = (
    (("or", "so"), Hedge.ABOUT),
    (("or", "thereabouts"), Hedge.ABOUT),
    (("-", "odd"), Hedge.ABOUT),
    (("odd",), Hedge.ABOUT),
    (("-", "ish"), Hedge.ABOUT),
    (("or", "more"), Hedge.AT_LEAST),
    (("or", "higher"), Hedge.AT_LEAST),
    (("or", "over"), Hedge.AT_LEAST),
    (("or", "above"), Hedge.AT_LEAST),
    (("and", "over"), Hedge.AT_LEAST),
    (("-", "plus"), Hedge.AT_LEAST),
    (("+",), Hedge.AT_LEAST),
    (("or", "fewer"), Hedge.AT_MOST),
    (("or", "less"), Hedge.AT_MOST),
    (("or", "under"), Hedge.AT_MOST),
    (("or", "lower"), Hedge.AT_MOST),
    (("or", "below"), Hedge.AT_MOST),
)


def _table() -> dict[str, tuple[tuple[tuple[str, ...], Hedge], ...]]:
    by_last: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
    for hedge, phrases in _PHRASES.items():
        for phrase in phrases.split("|"):
            words = ordered(phrase)
            if phrase not in _NOT_BEFORE:
                by_last.setdefault(words[-1], []).append((words, hedge))
    return {last: tuple(sorted(rows, key=lambda row: -len(row[0]))) for last, rows in by_last.items()}


_BY_LAST = _table()
_BY_FIRST = {words[0]: tuple(row for row in _AFTER if row[0][0] == words[0]) for words, _ in _AFTER}
_COMPARES = frozenset(("than", "above", "below", "over", "under", "past", "of"))  # after another figure: its base
_LINES = word_set("mark marks milestone threshold barrier line landmark")
_MARKS = _LINES | {"level", "limit"}
_SIDES = word_set("past over above around near")
_BENEATH = word_set("below under")
_SHORT = frozenset(["shy", "short"])
_WANTING = (("shy", "of"), ("short", "of"))
_FILLERS = frozenset(("another", "a", "further", "additional", "other"))
_DURATIONS = word_set(
    "days weeks months years hours minutes decades quarters seconds game match race round season session",
)
_LASTING = word_set(
    "in for by than just well lasting after of at is was been takes took spent waited waiting",
)
_RISEN = frozenset("got gets get went ran reached stood was were been".split())
_FAR = frozenset("few little many much low high".split())
_AS_FAR = tuple(["as", far, "as"] for far in ("few", "little", "many", "much", "high"))
_BOTH_WAYS = 14  # words of "as few as 192,000, in Thanksgiving week, and"
_THERE = 4  # words of "there have been"
_MOVED = word_set(
    "got gets getting came come comes",
    "went go goes gone going moved moves push pushed pushing take takes took taking bring brings bringing brought",
    "heated heats heating warmed perked",
    "edged was creep crept inched ticked nudged bumped revised picked shot went stepped speeded sped",
)
_AGAIN = word_set("back right straight")
_DROVE = word_set(
    "drove driven driving drives pushed pushing pushes sent sending sends lifted lifting lifts took taking takes",
    "brought bringing brings forced forcing put puts putting bumped bumping bumps nudged nudging nudges",
)
_DRIVEN = 9  # tokens of "putting the price cap for a typical home"
_ONWARDS = 10  # tokens of "3.8 per cent in the year to July, from"
_ENDS = frozenset([".", ";", ":", "(", ")", "and", "but", "while"])
_PER_CENT = frozenset(["%", "per", "percent", "pc"])
_SIGNS = frozenset("£$€")
_VERBS = word_set(
    "passed passes pass passing topped top tops topping surpassed surpasses surpassing exceeded exceeds exceeding",
)
_SPREAD = word_set("spread spreads spreading divided distributed scattered stretched stretching averaged averages")
_TURNED = word_set("turn turns turned turning hand hands handed handing")
_FORMER = word_set("previous earlier former old prior existing standing")
_RECORDS = word_set("record best high low peak maximum mark worst trough top")
_APPOSITION = 10  # tokens of "9.4%, the year's previous daily best"
_WHOSE, _OWNING = (2, 3), frozenset(["'s", "’s"])  # places of the mark in "from July's", "from last month's"
_FIGURE = 4  # tokens of "$3.2 million,"


_TO_THE_LAST = 4  # digits of "4,729"
_BEYOND = frozenset(["than", "above", "below", "under", "over"])
_BEING = frozenset(["was", "were", "is", "are"])
_POINTING = frozenset(["that", "this", "which"])
_INCLUDING = {Hedge.MORE_THAN: Hedge.AT_LEAST, Hedge.LESS_THAN: Hedge.AT_MOST}
ABOUT = frozenset(_PHRASES[Hedge.ABOUT].split("|"))
"""The hedges that leave both sides open."""
REACHED = word_set("reached reaches reach reaching hit hits hitting")
"""Those that are verbs of arriving: the figure is at least this, and it is what the text says it is."""


@dataclass(frozen=True, slots=True)
class HedgeWords:
    """A hedge and the tokens ``first`` up to but excluding ``past`` that say it."""

    hedge: Hedge
    first: int
    past: int


def hedge_before(line: Line, first: int, floor: int, unit: str, after: str) -> HedgeWords | None:
    """The hedge in front of a figure.

    Args:
        line: the sentence.
        first: index of the figure's first token, its sign included.
        floor: index that the hedge may not reach below: the end of the figure before.
        unit: the figure's unit; "over 12 months" is a stretch of time and no bound.
        after: the word that follows the figure, for "topped the 10,000 mark".

    Returns:
        The longest hedge that fits, None where the figure is stated flatly or the words only compare two figures.
    """
    past = first
    if line.words[past - 1] == "the" and after in _MARKS and _leads_to_mark(line, past - 2, after):
        past -= 1
    elif past > floor and line.words[past - 1] in _FILLERS and line.words[past - 1] != "a":
        past -= 1 + (line.words[past - 2] == "a")
    elif past > floor and line.words[past - 1] == "a" and line.tokens[first - 1].end < line.tokens[first].start:
        past -= 1
    for end in (first, past) if past != first else (first,):
        if end <= floor:
            continue
        for words, hedge in _BY_LAST.get(line.words[end - 1], ()):
            begin = end - len(words)
            if begin >= floor and line.matches(begin, words):
                if words in _WANTING and after in _LINES:
                    return HedgeWords(Hedge.LESS_THAN, begin, end)  # "still shy of the 450 mark", be it far
                if not _licensed(line, begin, end, floor, unit) or _is_exact_beside(line, begin, end, floor):
                    return None
                return HedgeWords(
                    _beside(line, hedge, begin, floor, unit) if line.words[end - 1] in _BEYOND else hedge, begin, end
                )
    return None


def _leads_to_mark(line: Line, at: int, after: str) -> bool:
    """ "Topped the 10,000 mark", "below the 400 mark", "shy of the 400 mark"; not "below the 3.6% level of June"."""
    wanting = line.words[at] in _BENEATH or (line.words[at] == "of" and line.words[at - 1] in _SHORT)
    return line.words[at] in _VERBS | _SIDES or (wanting and after in _LINES)


def _beside(line: Line, hedge: Hedge, begin: int, floor: int, unit: str) -> Hedge:
    """ "3.8% in July, higher than 3.6% in June": what a figure is set beside may be what it is said to be beyond.

    So it may in "at 3.6%, UK inflation was above 2% in the euro area", and in "that was above 2% in the euro area".
    """
    compared = floor > 0 and line.words[begin - 1] == ","
    if unit == PERCENT and line.words[begin - 1] in _BEING:
        compared = floor > 0 or line.words[begin - 2] in _POINTING
    return _INCLUDING.get(hedge, hedge) if compared else hedge


def _is_exact_beside(line: Line, begin: int, end: int, floor: int) -> bool:
    """ "4,192 came in September, fewer than 4,729 a year earlier": nobody bounds by a count told to the last digit."""
    digits = line.words[end].replace(",", "")
    compared = floor > 0 and line.words[begin - 1] == "," and line.words[end - 1] == "than"
    return compared and len(digits) >= _TO_THE_LAST and digits.isdecimal() and not digits.endswith("0")


def hedge_after(line: Line, index: int) -> HedgeWords | None:
    """The hedge right behind a numeral or its unit: "100-odd", "20 or so", "50 or more", "100+"."""
    for words, hedge in _BY_FIRST.get(line.words[index], ()):
        if line.matches(index, words):
            past = index + len(words)
            if words[0] in ("-", "+") and not line.glued(index - 1):
                continue
            if words == ("+",) and line.words[past][-1:].isdecimal():
                continue
            if words in (("or", "more"), ("or", "less")) and line.words[past] == "than":
                continue
            return HedgeWords(hedge, index, past)
    return None


def tops(line: Line, at: int) -> bool:
    """Whether "top" or "pass" is the verb of a headline: "crossings top 25,000", not "the top 100", "its top 10"."""
    before = line.words[at - 1]
    return before == "to" or (before.endswith("s") and before not in ("'s", "’s", "this", "his", "its"))


def _licensed(line: Line, begin: int, past: int, floor: int, unit: str) -> bool:
    last = line.words[past - 1]
    if begin == floor and floor > 0 and last in _COMPARES:
        return False  # "139,000 above 606,000"
    if line.words[begin:past] == ["over"] and line.words[begin - 1] in _SPREAD:
        return unit == PERCENT or unit in CURRENCIES  # "averaged over $70", but "1,150 people, spread over 21 boats"
    if line.words[begin:past] == ["over"] and line.words[begin - 1] in _TURNED:
        return False  # "it turns over £31m a year": verbs with "over", which is no bound
    if last == "past" and past - begin == 1:
        return line.words[begin - 1] not in ("the", "this", "these", "last") and unit not in _DURATIONS
    if line.words[begin:past] in (["pass"], ["top"]):
        return tops(line, begin)
    if unit in _DURATIONS and line.words[begin:past] == ["over"]:
        return line.words[begin - 1] in _LASTING
    if line.words[begin:past] == ["up", "to"]:
        if _DROVE & set(line.words[max(0, floor, begin - _DRIVEN) : begin]):
            return False  # "drove inflation up to 3.6%", "put the cap for a typical home up to £1,755"
        if _comes_from(line, past, unit):
            return False
        verb = line.words[begin - 1 - (line.words[begin - 1] in _AGAIN)]  # "has gone back up to 3.6%"
        return verb not in _MOVED and change_of(verb, "verb") is None
    if line.words[begin:past] in _AS_FAR and _has_been(line, begin):
        return False  # "they have been as few as 192,000, in Thanksgiving week, and as many as 264,000"
    if line.words[begin:past] == ["as", "high", "as"]:
        before = line.words[begin - 1]
        return before not in _RISEN and change_of(before, "verb") is None  # "got as high as 64.5%": it was that
    if line.words[begin:past] == ["short", "of"]:
        return line.words[begin - 1] in ("", "fell", "fall", "just")
    return last not in _VERBS or not _names_record(line.words[past : past + _APPOSITION])


def _has_been(line: Line, begin: int) -> bool:
    """Whether something is said to have been as far as a figure, or as far the other way before it.

    Not "there have been as many as 500 at a time".
    """
    before = line.words[begin - 1]
    if before in ("and", "or", "but", ","):
        ahead = range(max(1, begin - _BOTH_WAYS), begin - 2)
        ways = [n for n in ahead if line.words[n : n + 3 : 2] == ["as", "as"] and line.words[n + 1] in _FAR]
        return bool(ways) and _has_been(line, ways[0])
    return before in _RISEN - {"was", "were"} and "there" not in line.words[max(0, begin - _THERE) : begin]


def _comes_from(line: Line, first: int, unit: str) -> bool:
    """ "Dear air fares helped inflation up to 3.8% in July from 3.6%": what has left a figure has reached the next."""
    words = line.words[first : first + _ONWARDS]
    if "from" not in words or (unit != PERCENT and unit not in CURRENCIES):
        return False
    at = words.index("from")
    whose = next((n for n in _WHOSE if _OWNING.issuperset(words[at + n : at + n + 1] or [""])), 0)  # "from July's 4.2%"
    left = line.words[first + at + 1 + whose : first + at + whose + _FIGURE]
    if not _ENDS.isdisjoint(words[:at]):
        return False
    if unit == PERCENT:
        return left[0][:1].isdecimal() and not _PER_CENT.isdisjoint(left)
    return left[0][:1] in _SIGNS


def _names_record(words: Sequence[str]) -> bool:
    """ "Topped 756, the year's previous daily best": what was beaten is told to the last digit, and is no bound."""
    told = words[words.index(",") + 1 :] if "," in words[:_FIGURE] else []
    told = told[: told.index(",")] if "," in told else told
    return not _FORMER.isdisjoint(told) and not _RECORDS.isdisjoint(told)
