"""Changes from what no series holds: "6,000 above the average for the week", "27% on the first comparison"."""

from service.claims.kind import Draft
from service.model.mentions import Row

_CHANGES = frozenset(["difference", "percent_change", "point_change", "multiple"])
_USUAL = frozenset(["average", "mean", "norm", "normal", "usual", "expected"])
_CALENDAR = frozenset(["month", "month-year", "quarter", "quarter-year"])
_OF_THEN = (("price",), ("rate",), ("reading",))
#: Words for what was published before, with what may follow those that a series does hold: "the estimate for 2023".
_FORMER = {"flash": (), "preliminary": (), "provisional": (), "estimate": (("for",),)}
_AMISS = _USUAL.union(_FORMER)
_TO_USUAL = frozenset(
    "than above below over under on up down more fewer higher lower the a an its their is was would be have been -"
    " long long-term five-year ten-year year term seasonal weekly monthly previous recent first initial original early"
    " earlier".split()
) | {""}
_USUAL_REACH = 9  # items from a change to the "average" that it is taken from
_POINTED = frozenset(["first", "second", "former", "latter"])
_COMPARISONS = ((), ("comparison",), ("measure",), ("count",), (".",), (",",), ("and",), (";",))
_TO_FIGURE = 5  # items of "on the first comparison"


def is_from_average(draft: Draft, items: Row) -> bool:
    """ "6,000 above the average for the week", "0.1 points less than the flash estimate": from what no series holds.

    Nor does it say from what "27% on the first comparison and 13% on the second" are.
    """
    first = max(draft.last, draft.anchor)
    behind = items.words[first + 1 : first + _TO_FIGURE]
    if behind[:2] == ("on", "the") and behind[2:3] != () and behind[2] in _POINTED and behind[3:4] in _COMPARISONS:
        return True
    if draft.kind not in _CHANGES or _AMISS.isdisjoint(items.said) or items.words[first] == "to":
        return False  # "dropped 4.7 cents to an average of $2.15"
    for at in range(first, min(len(items), first + _USUAL_REACH)):
        if items.words[at] in _AMISS:
            then = _FORMER.get(items.words[at], _OF_THEN)
            named = items.words[at + 1 : at + 2] in then  # "2% less than the average price in June"
            named = named or _is_of_days(items, at)
            return items.words[at - 1] != "on" and not named  # "up by 24.2% on average that year"
        if at > first and (items[at].quantity is not None or items.words[at] not in _TO_USUAL):
            return False
    return False


def _is_of_days(items: Row, at: int) -> bool:
    """ "$14 above the March average", "above the mean for May": not "above the 30-year average"."""
    then = items[at - 1] if items.words[at + 1 : at + 2] != ("for",) else items[min(at + 2, len(items) - 1)]
    return then.period is not None and then.period.rule in _CALENDAR
