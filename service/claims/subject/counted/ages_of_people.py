"""Ages of people who are named: "said Jane Roe, 52, who follows US payrolls" tells nothing of payrolls."""

from service.claims.kind import Draft
from service.model.mentions import Analysis

_YOUNGEST, _OLDEST = 15, 105
_NAMES = (2, 3)  # places before the number at which a person's names stand
_APPOSING = frozenset([",", "("])
_CLOSING = frozenset([",", ")", "."])


def is_age(draft: Draft, analysis: Analysis) -> bool:
    """Whether a bare number stands behind a name, set off as people's ages are.

    Args:
        draft: the figure.
        analysis: its sentence.
    """
    items, at = analysis.items, draft.anchor
    quantity = items[at].quantity
    if quantity is None or quantity.unit or quantity.noun or quantity.decimals or at + 1 >= len(items):
        return False
    if not _YOUNGEST <= quantity.value <= _OLDEST or items[at - 1].word not in _APPOSING:
        return False
    if items[at + 1].word not in _CLOSING or at < len(_NAMES) + 1:
        return False
    names = [items[at - back] for back in _NAMES]
    text = analysis.block.text
    if not all(one.word.isalpha() and text[one.start].isupper() for one in names):
        return False
    told = [*(one.span for one in analysis.measures), *(one.span for one in analysis.areas)]
    return not any(span.start <= one.start < span.end for one in names for span in told)
