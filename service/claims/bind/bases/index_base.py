"""What an index is counted from: "set to 100 in 2015", "on a scale where 2015 is 100", "(2015=100)".

Neither the hundred nor its period is a figure of the news.
"""

from service.model.mentions import Row

_HUNDRED = 100
_LINKING = frozenset(["=", "is", "was", "equals", "equal", "at", "to", "as", "set", "being", "taken", "equalling"])
_SETTING = frozenset(["set", "based", "scale", "indexed", "equals", "equal", "where", "=", "rebased", "base"])
_REACH = 4  # items of "2015 is set at", of "set to"


def index_bases(items: Row) -> frozenset[int]:
    """The places of the hundreds that an index is counted from, and of their periods."""
    found: set[int] = set()
    for at in items.figures:
        quantity = items[at].quantity
        if quantity is None or quantity.value != _HUNDRED or quantity.unit or quantity.noun or not items.dates:
            continue
        before = next((n for n in reversed(items.dates) if at - _REACH <= n < at), None)
        if before is not None and _LINKING.issuperset(items.words[before + 1 : at]) and at - before > 1:
            found |= {before, at}  # "2015 is 100"
            continue
        behind = items.words[at + 1 : at + 2]
        led = not _SETTING.isdisjoint(items.words[max(0, at - _REACH) : at])
        if led and behind in (("in",), ("for",)) and at + 2 in items.dates:
            found |= {at, at + 2}  # "set to 100 in 2015"
    return frozenset(found)
