"""Figures that are a part of what a series counts: "7,000 were Eritreans", "of the 41,472, 3,500 were children"."""

from service.claims.kind import Draft
from service.model.mentions import Analysis
from service.model.series import Series

_BEING = frozenset(["were", "are", "was", "is"])
_GROUPS = frozenset(
    "men women children minors adults males females boys girls families babies teenagers unaccompanied aged under over"
    " male female".split()
)
_WHOLES = frozenset(["those", "these", "them", "whom", "which", "the"])
_THEM = frozenset([("of", "them"), ("of", "those"), ("of", "these"), ("of", "whom"), ("of", "which")])
_CLOSING = frozenset([",", ";", ":", "(", ")", "."])
_SPLIT = frozenset([";", "and", "but", "while"])
_WAITING = frozenset(["waiting", "waited", "wait", "living", "stuck"])
_LONGER = frozenset(["for", "than", "over", "between", "least"])
_SPANS = frozenset(["weeks", "months", "years"])
_AGED = 8  # items from "aged 65 and over" to its figure
_WAITED = 14  # items from "waiting for a decision" to how long
_REACH = 4  # items behind a figure in which its group is named


def is_part(draft: Draft, analysis: Analysis, series: Series) -> bool:
    """Whether a count is of one group among those that a series counts.

    Args:
        draft: the figure.
        analysis: its sentence.
        series: what it may be about.
    """
    item = analysis.items[draft.anchor]
    quantity = item.quantity
    if quantity is None or draft.rank is not None or draft.kind not in ("level", "threshold"):
        return False
    if _of_them(draft, analysis):
        return True
    if series.unit != "people":
        return False
    return _names_group(draft, analysis, series) or _of_whole(draft, analysis) or _is_narrower(draft, analysis, series)


def _of_them(draft: Draft, analysis: Analysis) -> bool:
    """ "15,050 of them were over 65": no days of its own are named with it, so it is some of those counted."""
    items, at = analysis.items, draft.anchor
    if items.words[at + 1 : at + 3] not in _THEM:
        return False
    begin = next((n for n in range(at - 1, -1, -1) if items[n].word in _CLOSING), -1) + 1
    end = next((n for n in range(at + 1, len(items)) if items[n].word in _CLOSING), len(items))
    return all(item.period is None for item in items[begin:end])


def _names_group(draft: Draft, analysis: Analysis, series: Series) -> bool:
    """ "6,100 Afghans", "7,000 were from Eritrea", "3,500 were children"."""
    items, at = analysis.items, draft.anchor
    quantity = items[at].quantity
    assert quantity is not None
    if quantity.noun in _GROUPS:
        return True
    begin, end = items[at].start, items[at].end
    behind = items[at + 1 : at + 1 + _REACH]
    if behind and behind[0].word in _BEING:
        lead = [item for item in behind[1:] if item.word not in ("from", "all", "the")]
        if lead and lead[0].word in _GROUPS:
            return True
        end = lead[0].end if lead else end
    elsewhere = [area.span for area in analysis.areas if area.area != series.area]
    return any(begin <= span.start < end for span in elsewhere)


def _is_narrower(draft: Draft, analysis: Analysis, series: Series) -> bool:
    """ "The population aged 65 and over was 10.8 million", "725 people have waited for more than five years"."""
    items, at = analysis.items, draft.anchor
    if "aged" not in series.title and any(item.word == "aged" for item in items[max(0, at - _AGED) : at]):
        return True
    waiting = next((n for n in range(at + 1, len(items)) if items[n].word in _WAITING), None)
    if waiting is None or any(item.quantity is not None for item in items[at + 1 : waiting] if item.word == ";"):
        return False
    return any(
        item.quantity is not None and item.quantity.unit in _SPANS and items[n - 1].word in _LONGER
        for n, item in enumerate(items[waiting + 1 : waiting + _WAITED], start=waiting + 1)
    )


def _of_whole(draft: Draft, analysis: Analysis) -> bool:
    """ "Of the 41,472 who came, 7,000 …": the whole is told before it, behind an "of" that opens the clause."""
    items, at = analysis.items, draft.anchor
    opens = next((n for n in range(at - 1, -1, -1) if items[n].word in _SPLIT), -1) + 1
    words = [item.word for item in items[opens : opens + 2]]
    whole = words[:1] == ["of"] and words[1:] and words[1] in _WHOLES and opens + 2 < at
    told = any(item.quantity is not None or item.word in _WHOLES - {"the"} for item in items[opens:at])
    return bool(whole and told and any(item.word == "," for item in items[opens:at]))
