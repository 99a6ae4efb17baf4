"""Periods that are of the figure behind them, whatever stands before: "(June: 3,041)", "November saw most (6,971)"."""

from service.claims.bind.bases.asides_of_then import is_aside_of_then
from service.claims.bind.placing.behind_aims import is_missed_then
from service.claims.bind.placing.totals_brought import is_of_total_brought
from service.model.mentions import Row
from service.model.periods import BEGUN, ENDED, ENDING

_TALLIES = frozenset(["total", "tally", "count", "number", "figure", "toll"])
_OF_TALLY = frozenset(["since", "for", "in", "during", "over"])
_TELLING = frozenset(
    "is was now stands stood at to reached reaches came comes has had been hit totalled already".split()
)
_TELLING_REACH = 4  # items of "now stands at"
_BOUNDING = ENDED | ENDING | BEGUN
_BOUND = 6  # items of "the year at a nine-month low of"
_COMPARED = frozenset(["than", "as", "like"])
_NONE = frozenset(["no", "none", "never", "nothing", "neither"])
_SIGNS = frozenset([".", "+", "-", "–", "−"])
_PEAKS = frozenset("peak high low record trough summit".split())
_THE = frozenset(["the", "its", "their"])
_BRINGING = frozenset("saw brought had recorded registered marked produced delivered was".split())


def is_of_next(items: Row, index: int, anchor: int) -> bool:
    """Whether what stands around a period makes it that of the figure behind it, whatever stands before it.

    Args:
        items: the sentence.
        index: the period.
        anchor: the figure behind it.
    """
    if _colon(items, index, anchor) or _is_of_tally(items, index, anchor) or _bounds(items, index, anchor):
        return True
    if _brings(items, index, anchor) or is_of_peak(items, index, anchor) or _is_listed(items, index, anchor):
        return True
    if is_of_total_brought(items, index, anchor):
        return True
    return _is_unmatched(items, index, anchor) or is_missed_then(items, index, anchor)


def _is_listed(items: Row, index: int, anchor: int) -> bool:
    """ "Payrolls (Nov): +64k; Oct -105k": right behind a mark and right before a figure."""
    return items.words[max(0, index - 1) : index] == (";",) and _SIGNS.issuperset(items.words[index + 1 : anchor])


def _is_unmatched(items: Row, index: int, anchor: int) -> bool:
    """ "No day this year has seen more than 2 September, with 872": of the one that none has come up to."""
    if _COMPARED.isdisjoint(items.words[max(0, index - 2) : index]) or _NONE.isdisjoint(items.words[:index]):
        return False
    return items.words[index + 1 : anchor] in ((",", "with"), (",", "at"), (",", "which", "had"), (",", "which", "saw"))


def _bounds(items: Row, index: int, anchor: int) -> bool:
    """ "Dipped to 3.2% in November before ending the year at 3.4%": of the figure that it is put at."""
    verb = items.words[index - 1]
    if verb not in _BOUNDING or (verb in ENDING and items.words[index - 2] != "to"):
        return False
    if items.words[index + 1] not in ("at", "on", "with"):
        return False
    return anchor - index <= _BOUND and not any(item.period is not None for item in items[index + 1 : anchor])


def _is_of_tally(items: Row, index: int, anchor: int) -> bool:
    """ "With 1,075 on Wednesday the total since 1 October is 1,389": of the total that is told behind the period."""
    lead = items[index - 1].word in _OF_TALLY
    told = index > 1 and lead and items[index - 2].word in _TALLIES
    between = [*items.words[index + 1 : anchor]]
    return told and 0 < len(between) <= _TELLING_REACH and _TELLING.issuperset(between)


def _colon(items: Row, index: int, anchor: int) -> bool:
    """ "(June 2024: 3,041)", "June: 3.6%; May: 3.4%", "(in the three months to June: 329,000)", "(Oct.: -105,000)"."""
    first = index - (index > 0 and items.words[index - 1] in ("in", "on", "at", "for"))
    opens = first == 0 or items.words[first - 1] in ("(", ",", ";", "|")
    between = [word for word in items.words[index + 1 : anchor] if word not in _SIGNS]
    return opens and (between == [":"] or is_aside_of_then(items, anchor))


def _brings(items: Row, index: int, anchor: int) -> bool:
    """ "Though November 2021 saw the most crossings (6,971)": of what it is said to have seen."""
    if items.words[index + 1] not in _BRINGING or items.words[anchor - 1] != "(":
        return False
    return all(word.isalpha() for word in items.words[index + 2 : anchor - 1])


def is_of_peak(items: Row, index: int, anchor: int) -> bool:
    """ "The increase of 769 takes the count close to the 2017 peak of 4,751": of the peak that it tells apart.

    Args:
        items: the sentence.
        index: the period.
        anchor: the figure behind it.
    """
    named = items.words[index + 1 : anchor]
    return (
        len(named) == len(("peak", "of")) and named[0] in _PEAKS and named[1] == "of" and items[index - 1].word in _THE
    )
