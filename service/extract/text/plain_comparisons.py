"""Ways of comparing, sharing out and looking back that take several words, put into those that rules know.

"A load of 62, set beside 53 in 2024" is "compared with 53", "5.6%, a height not seen since June 1991" is "the highest
since", "fully one percentage point" is one. Only what means the same wherever it stands so is put otherwise.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from service.extract.changes import change_of
from service.extract.text.putting import Putting, behind_hedge, is_figure
from service.extract.vocabulary import word_set
from service.model.calendar import MONTHS

_SET = word_set("set put placed laid")
_ARTICLES = word_set("the a an its their")
_BEING = word_set("was were is are been")
_HEIGHTS = {
    **dict.fromkeys(["height", "heights", "high", "peak"], "highest"),
    **dict.fromkeys(["low", "depth", "depths", "trough"], "lowest"),
}
_FORMER = word_set("old previous former reigning existing standing then")
_YEAR_LONG = 4  # digits
_AFTER = word_set("after following")
_SPANS = word_set("year quarter month week")
_TOTALS = word_set("total tally count number figure")
_MULTIPLES = word_set("times twice double triple treble half quarter third")
_MEANT = word_set("meant means meaning")
_BECAME = word_set("became becomes becoming")
_BEGUN = word_set("began started opened dawned")
_PARTS = word_set("making constituting comprising")
_WHOLES = word_set("the all that this it them")
_TO, _SEASONS, _PART_TOLD = word_set("to and until"), word_set("spring summer autumn winter"), 3  # words
_NEWEST = word_set("last latest newest")
_RECKONED = word_set("official published government")
_COUNTED = word_set("counted measured reckoned tallied")
_COUNTED_OF = (("of",), ("in",), ("before",), ("by",), ("on",))
_PART_REACH = 5  # words of "12 per cent of the"
_UNITS = word_set("year month quarter week day season three six nine twelve 3 6 9 12")


def _fully(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "Fully one percentage point"."""
    behind = words[at + 1 : at + 2]
    if is_figure(behind) or tuple(behind) == ("a",):
        yield at, [""]


def _on_average(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "Inflation was, on average, 9.1%"."""
    led = at > 2 and tuple(words[at - 2 : at]) == (",", "on") and words[at - 3] in _BEING
    if led and tuple(words[at + 1 : at + 2]) == (",",):
        yield at - 2, ["", "on", "average", ""]


def _record_holder(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "Hotter than the old record-holder, 2016": than that year."""
    named = at + 1 + (tuple(words[at + 1 : at + 2]) == ("-",))
    behind = words[named : named + 3]
    if len(behind) < len(("holder", ",", "2016")) or behind[0] != "holder" or behind[1] != ",":
        return
    first = at - (at > 0 and words[at - 1] in _FORMER)
    year = behind[2].isdecimal() and len(behind[2]) == _YEAR_LONG
    if year and first and words[first - 1] in _ARTICLES:
        yield first - 1, [""] * (named + 3 - first)


def _in_which_it_had(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "After a year in which they had dropped by 10%": after the previous year."""
    lead, behind = tuple(words[max(0, at - 4) : at]), words[at + 1 : at + 4]
    told = len(lead) == len(("after", "a", "year", "in")) and lead[0] in _AFTER and lead[1] == "a" and lead[3] == "in"
    moved = any(first == "had" and change_of(then, "verb") is not None for first, then in pairwise(behind))
    if told and lead[2] in _SPANS and moved:
        yield at - 3, ["the", "previous", lead[2], ""]


def _set_beside(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "A load of 62, set beside 53 in 2024"."""
    behind = words[at + 1 : at + 2]
    if at and words[at - 1] in _SET and (is_figure(behind) or tuple(behind) in (("the",), ("a",))):
        yield at - 1, ["compared", "with"]


def _where_there_had_been(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "An average of 62, where there had been 53"."""
    told = tuple(words[at + 1 : at + 4]) == ("there", "had", "been") and is_figure(words[at + 4 : at + 5])
    if told and at and words[at - 1] == ",":
        yield at, ["where", "it"]


def _what_there_had_been(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "Four times what there had been in spring 2020": what it was."""
    behind = tuple(words[at + 1 : at + 4])
    if at and words[at - 1] in _MULTIPLES and behind in (("there", "had", "been"), ("they", "had", "been")):
        yield at, ["what", "it", "was", ""]


def _preceding(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "In the preceding year"; not "preceding the vote"."""
    behind = words[at + 1 : at + 2]
    if at and words[at - 1] in _ARTICLES and behind and behind[0] in _UNITS:
        yield at, ["previous"]


def _since_it_began(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "Since August began"."""
    if at > 1 and words[at - 2] == "since" and words[at - 1] in MONTHS:
        yield at, [""]


def _than_during(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    if at and words[at - 1] == "than":
        yield at, ["in"]


def _not_seen(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "A height not seen since June 1991", "the lowest depths last seen in"."""
    lead = words[max(0, at - 3) : at]
    told = len(lead) == len(("a", "height", "not")) and lead[0] in _ARTICLES and lead[2] in ("not", "never")
    if told and lead[1] in _HEIGHTS and tuple(words[at + 1 : at + 2]) == ("since",):
        yield at - 3, ["the", _HEIGHTS[lead[1]], "", ""]


def _total_became(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "341 arrivals meant that the total became 5,025": took the total to 5,025."""
    if at < len(("meant", "the", "total")) or words[at - 1] not in _TOTALS or not is_figure(words[at + 1 : at + 2]):
        return
    that = words[at - 3] == "that"
    first = at - 3 - that
    if first >= 0 and words[at - 2] in _ARTICLES and words[first] in _MEANT:
        took = "taking" if words[first] == "meaning" else "took"
        yield first, [took, *[""] * that, words[at - 2], words[at - 1], "to"]


def _part_of(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "52,560, making up 12% of the total": or 12% of the total."""
    if not at or words[at - 1] != ",":
        return
    up = tuple(words[at + 1 : at + 2]) == ("up",)
    told = behind_hedge(words, at + 1 + up)
    behind = words[told : told + _PART_REACH]
    if (words[at] == "making" and not up) or not told or "of" not in behind:
        return
    if behind[-1:] != () and not _WHOLES.isdisjoint(behind):
        yield at, ["or", *[""] * up]


def _led_to(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "It fell to reach 3.6%", "rose to stand at 3.6%": fell to; not "is expected to reach 4%"."""
    past = at + 1 + (words[at] == "stand")
    told = words[at] != "stand" or tuple(words[at + 1 : past]) == ("at",)
    if at < len(("fell", "to")) or words[at - 1] != "to" or not told or not is_figure(words[past : past + 1]):
        return
    if change_of(words[at - 2], "verb") is not None:
        yield at - 1, ["to", *[""] * (past - at)]


def _that_of(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "From the spring of 2008 to that of 2009", "between May 2021 and that of 2022": the same part of that year."""
    told = words[max(0, at - 4) : at - 1]
    year = tuple(words[at + 1 : at + 2]) == ("of",) and _is_year(words[at + 2 : at + 3])
    if not year or len(told) < _PART_TOLD or words[at - 1] not in _TO or not _is_year(told[2:]):
        return
    part = told[0] if told[1] == "of" else told[1]
    if part in MONTHS:
        yield at, [part, ""]
    elif part in _SEASONS and told[1] == "of":
        yield at, [part]


def _is_year(words: Sequence[str]) -> bool:
    return len(words) > 0 and len(words[0]) == _YEAR_LONG and words[0].isdecimal()


def _last_counted(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "133,409 at last count", "at the latest reading", "when last measured": now; not "the last count of"."""
    if tuple(words[at + 1 : at + 2]) in _COUNTED_OF:
        return
    first = at - 1 - (at > 1 and words[at - 1] in _RECKONED)
    if words[at] in _COUNTED:
        if tuple(words[max(0, at - 2) : at]) == ("when", "last"):
            yield at - 2, ["now", "", ""]
    elif first > 0 and words[first] in _NEWEST:
        first -= 1 + (words[first - 1] in _ARTICLES)
        if first >= 0 and words[first] == "at":
            yield first, ["now", *[""] * (at - first)]


BY_CUE: Mapping[str, Putting] = {
    "fully": _fully,
    "that": _that_of,
    "average": _on_average,
    "beside": _set_beside,
    "record": _record_holder,
    "which": _in_which_it_had,
    "where": _where_there_had_been,
    "what": _what_there_had_been,
    "preceding": _preceding,
    "during": _than_during,
    "seen": _not_seen,
    **dict.fromkeys(("reach", "hit", "stand"), _led_to),
    **dict.fromkeys(_BECAME, _total_became),
    **dict.fromkeys(_BEGUN, _since_it_began),
    **dict.fromkeys(_PARTS, _part_of),
    **dict.fromkeys(("count", "reading", "reckoning", "tally", *_COUNTED), _last_counted),
}
"""What is put for a phrase, by a word of it."""
