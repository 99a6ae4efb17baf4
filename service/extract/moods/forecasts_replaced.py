"""What a forecast takes the place of: "it will peak at 3.5%, instead of 3.7%" was itself no more than a forecast.

So is what it leaves open: "an increase of 50 or 75 basis points is expected".
"""

from service.model.mentions import Row

_TAILS = (("instead", "of"), ("rather", "than"), ("in", "place", "of"))
_LIGHT = frozenset("the a an its their about around some nearly almost just earlier previous former old".split())
_CUES = frozenset(["instead", "rather", "place"])
_FORECASTS = frozenset("forecast forecasts projection projections prediction predictions target targets".split())
_PUT_TO = frozenset(
    "cut cuts cutting lowered lowers reduced reduces trimmed trims slashed raised raises lifted lifts increased upped"
    " downgraded upgraded nudged brought".split()
)
_GOING_ON = frozenset("peaking averaging bottoming rising falling climbing dropping slowing easing settling".split())
_REACH = 5  # items from a figure to "peaking", behind a period and a comma
_STEP = 10  # items of "its forecast for 2020 was cut to"


def replacement(items: Row, index: int) -> int:
    """The figure that stands in the place of the one at ``index``; 0 where none does.

    Args:
        items: the sentence.
        index: the figure.
    """
    said = items.said
    if _CUES.isdisjoint(said) and (_FORECASTS.isdisjoint(said) or _PUT_TO.isdisjoint(said)):
        return 0
    at = index
    while at > 0 and items.words[at - 1] in _LIGHT:
        at -= 1
    told = max((n for n in items.figures if n < at), default=0)
    if not told or any(word in (";", ":") for word in items.words[told:at]):
        return 0
    instead = any(items.words[max(0, at - len(tail)) : at] == tail for tail in _TAILS)
    return told if instead or (items.words[at - 1] == "from" and _is_put(items, told)) else 0


def alternative(items: Row, index: int) -> int:
    """ "An increase of 50 or 75 basis points is expected": the other of two figures; else nought.

    Args:
        items: the sentence.
        index: the first of the two.
    """
    at = index + 1
    if items.words[at : at + 1] != ("or",):
        return 0
    at += 1 + (items.words[at + 1 : at + 2] in (("even",), ("perhaps",), ("possibly",), ("of",)))
    return at if at < len(items) and items[at].quantity is not None else 0


def _is_put(items: Row, told: int) -> bool:
    """ "It cut its forecast for 2020 to $33, from $43 a month ago": whether a forecast was moved to a figure."""
    if items.words[told - 1] != "to":
        return False
    first = max((n + 1 for n in items.figures if n < told), default=0)
    lead = items.words[max(first, told - _STEP) : told]
    return not _FORECASTS.isdisjoint(lead) and not _PUT_TO.isdisjoint(lead)


def behind_forecast(items: Row, index: int) -> int | None:
    """ "It will average 3.2% this year, peaking at 3.8% in July": the place of the figure that it goes on from."""
    verb = index - 2
    if verb < 1 or items[verb].word not in _GOING_ON or items[verb - 1].word != ",":
        return None
    figures = [at for at in items.figures if at < verb]
    return figures[-1] if figures and verb - figures[-1] <= _REACH else None
