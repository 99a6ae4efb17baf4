"""Changes of something else than what the sentence is about, named right behind: "beat the 2.7% rise in prices"."""

from itertools import pairwise

from service.claims.kind import Draft
from service.claims.subject.parts.prices_of_all import OF_SOME
from service.model.mentions import Row
from service.model.series import Series

_PRICES = frozenset("prices price inflation cost costs bills living".split())
_WAGES = frozenset("wages wage earnings salaries salary incomes income pay paid earn earns take-home".split())
_SPENT = frozenset("pay paid buy buys spend spends charge charges cost costs need".split())
_WHAT = frozenset(["what", "things", "everything", "goods"])
_OF_PRICES = OF_SOME | {"prices", "exchange-rates", "interest-rates"}
_ENDS = frozenset([",", ";", ":", ".", "(", ")", "–", "—", "and", "but", "while", "than", "which", "as"])
_REACH = 8  # items of "increase in what they have to pay for"
_LEAD = 2  # items of "annual increase"


def is_of_what_rose(draft: Draft, items: Row, series: Series) -> bool:
    """ "A raise that outran the 2.7% increase in what they pay", "rents rose less than the 4.6% jump in wages".

    Args:
        draft: the figure.
        items: its sentence.
        series: what it may be about.
    """
    if draft.kind != "percent_change" or "in" not in items.said:
        return False
    opens = next((at for at in range(draft.anchor + 1, len(items) - 1) if items.words[at] == "in"), None)
    if opens is None or not 1 < opens - draft.anchor <= _LEAD + 1:
        return False
    if not any(change.part == "noun" for change in items[opens - 1].changes):
        return False
    told: list[str] = []
    for at in range(opens + 1, min(len(items), opens + 1 + _REACH)):
        if items.words[at] in _ENDS or not items.words[at]:
            break
        told.append(items.words[at])
    bought = not _WHAT.isdisjoint(told) and not _SPENT.isdisjoint(told)
    if series.topic in _OF_PRICES:
        return not bought and not _WAGES.isdisjoint(told)
    own = {word for phrase in (*series.phrases.strong, *series.phrases.weak) for word in phrase.split()}
    prices = _PRICES.intersection(told) - own
    if _pairs_own(told, series):
        return False
    return bought or bool(prices)


def _pairs_own(told: list[str], series: Series) -> bool:
    """ "A 3% rise in labour costs": words that name the series itself."""
    pairs = {" ".join(pair) for pair in pairwise(told)}
    return not pairs.isdisjoint(series.phrases.strong)
