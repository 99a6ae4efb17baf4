"""Figures from which inflation has been taken out: "allowing for inflation, pay fell by 3%", "in real terms".

So are sums put at what they would come to now ("a gallon averaged $5.10 in today's money", "£900 at 2023 prices").

No series holds them, though the sentence names one that holds the same thing in cash, and inflation besides.
"""

from collections.abc import Iterator, Sequence

from service.claims.kind import Draft, is_predicate
from service.claims.once import once
from service.claims.subject.measures.asides import Usable
from service.model.mentions import Analysis, Item, Row
from service.model.quantities import CURRENCIES, PERCENT
from service.model.series import Series

_PRICES = frozenset(["inflation", "prices"])
_TAKEN_OUT = frozenset(
    tuple(words.split())
    for words in (
        "accounting for, account for, adjusted for, adjusting for, adjust for, allowing for, allow for, corrected for, "
        "correcting for, stripping out, factoring in, net of"
    ).split(", ")
)
_INDICES = frozenset(["cpi", "cpih", "rpi"])
_PAY = frozenset("pay wages earnings incomes value".split())
"""Of what is real, less the rise of prices by some index: "real pay fell by 2.3% on the CPI measure"."""
_COUNTED_IN = (("taken", "into", "account"), ("into", "account"), ("factored", "in"), ("stripped", "out"))
_JOINED = ["-", "adjusted"]
_ADORNING = frozenset(["rising", "higher", "consumer", "price", "the", "cpi", "cpih", "rpi"])
_REAL = ("real-gdp", "gdp-growth")
"""How the concepts begin that are measured without the rise of prices."""
_TERMS, _REAL_ONES = frozenset(["terms"]), ("real",)
_MONEY = frozenset(["money", "dollars", "pounds", "euros", "prices", "terms"])
_OWNING = frozenset(["'s", "’s"])
_DIGITS = 4  # of a year
_OWNERS = frozenset("the it its their they that this pay wages earnings".split())
_TOLD_SO = CURRENCIES | {PERCENT}
_REACH = 5  # items around "inflation"
_BEING = frozenset(["is", "are", "was", "were", "being"])
_DATING = frozenset(["in", "for", "during", "at", "to"])
_DATED = 3  # items from "inflation" to the verb of "inflation in November fell"
_CLOSING = frozenset([",", ".", ";", ":", ")", "–", "—", "and", "but", "in", "than", ""])
_ENDS = frozenset([",", ";", ":", "(", ")", "–", "—"])


def is_cash(series: Series) -> bool:
    """Whether a series holds what is told in cash, so that a figure without inflation is none of its."""
    return not series.concept.startswith(_REAL)


def is_in_real_terms(draft: Draft, analysis: Analysis) -> bool:
    """Whether a figure is one that inflation has been taken out of, by words of its clause or of the opening."""
    return next(_taken_out(draft, analysis), None) is not None


def without_inflation(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """The measures of a sentence without the inflation that was taken out of a figure."""
    places = [analysis.items[at].start for at in _taken_out(draft, analysis)]
    if not places:
        return usable
    return [pair for pair in usable if not any(pair[0].span.start <= place < pair[0].span.end for place in places)]


def _taken_out(draft: Draft, analysis: Analysis) -> Iterator[int]:
    """Where the words stand for what was taken out of a figure."""
    items = analysis.items
    quantity = items[draft.anchor].quantity
    if quantity is not None and quantity.unit in CURRENCIES:
        taken_out: Sequence[int] = [at for at in items.places(_MONEY) if at > 1 and _is_of_one_time(items, at)]
    else:
        taken_out = _all_taken_out(items)
    if not taken_out or draft.rank is not None or quantity is None or quantity.unit not in _TOLD_SO:
        return
    first, last = _clause(items, draft.anchor)
    opening = next(iter(items.places(_ENDS)), 0)
    for at in taken_out:
        if first <= at <= last or at < opening:
            yield at


@once
def _all_taken_out(items: Row) -> Sequence[int]:
    real = [at for at in items.places(_TERMS) if items.words[at - 1 : at] == _REAL_ONES and at]
    deflated = items.places(_INDICES) if "real" in items.said and not _PAY.isdisjoint(items.said) else ()
    return [*real, *(at for at in items.places(_PRICES) if _is_taken_out(items, at)), *deflated]


def _is_of_one_time(items: Row, at: int) -> bool:
    """ "In today's money", "at constant prices", "in 2023 dollars", not "prices in 2023" or "in 2016 prices rose"."""
    if at + 1 < len(items) and is_predicate(items[at + 1]):
        return False
    first = at - 1
    if items.words[first] in _OWNING:
        first -= 1
        if (period := items[first].period) is None or period.rule != "today":
            return False
    elif items.words[first] != "constant" and not _is_year(items, first):
        return False
    return items.words[first - 1 : first] in (("in",), ("at",))


def _is_year(items: Row, at: int) -> bool:
    period, word = items[at].period, items.words[at]
    return period.rule == "year" if period is not None else len(word) == _DIGITS and word.isdecimal()


def _is_taken_out(items: Row, at: int) -> bool:
    behind = [item.word for item in items[at + 1 : at + _REACH] if item.word not in _BEING]
    if behind[:2] == _JOINED or any(tuple(behind[: len(words)]) == words for words in _COUNTED_IN):
        return True
    before = [*items.words[max(0, at - _REACH) : at]]
    while before and before[-1] in _ADORNING:
        before.pop()
    if tuple(before[-2:]) in _TAKEN_OUT:
        return True
    opening = at == 1 and behind[:1] != [] and behind[0] in _OWNERS  # "After inflation the cap is 2% down"
    return before[-1:] == ["after"] and (opening or _ends(behind)) and not _moves(items, at)


def _ends(behind: Sequence[str]) -> bool:
    """ "1.2% after inflation.", not "after inflation of 3.8%" or "after inflation fell"."""
    return not behind or behind[0] in _CLOSING


def _moves(items: Row, at: int) -> bool:
    """ "Cut to 3.75% after inflation in November fell to 3.2%": what inflation did, or was, is taken out of nothing."""
    if len(items) > at + 2 and items.words[at + 1] in _BEING and items[at + 2].quantity is not None:
        return True
    dated = len(items) > at + _DATED and items[at + 1].word in _DATING and items[at + 2].period is not None
    return dated and is_predicate(items[at + _DATED])


def _clause(items: Sequence[Item], anchor: int) -> tuple[int, int]:
    first = next((at for at in range(anchor - 1, -1, -1) if items[at].word in _ENDS), 0)
    last = next((at for at in range(anchor + 1, len(items)) if items[at].word in _ENDS), len(items))
    return first, last
