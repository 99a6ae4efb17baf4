"""Of which of two levels before it a change is: "19,819, as good as the 19,801 of last year but 21% below 2022".

What is set beside the first has days of its own; what "had been" lower was so in those of the second.
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import Draft
from service.model.mentions import Row

_ALIKE = frozenset("same as like with to than from".split())
_LIKENESS = frozenset("same level similar close equal identical comparable line higher lower more fewer less".split())
_LIGHT = frozenset(["the", "about", "some"])
_REACH = 4  # items of "the same as"


def is_set_beside(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding], n: int) -> bool:
    """Whether the figure before a change is one that what changed was set beside: its days are not those of the change.

    "Almost the same as the 19,801 of last year but 21% below 2022": of this year's, on 2022.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what was bound to them.
        n: the change, which has a base of its own.
    """
    if n < 2 or drafts[n].kind not in CHANGE_KINDS or bindings[n].base is None or drafts[n - 1].kind not in LEVELS:
        return False
    at = drafts[n - 1].anchor
    lead = [word for word in items.words[max(0, at - _REACH) : at] if word not in _LIGHT]
    likened = bool(lead) and lead[-1] in _ALIKE and not _LIKENESS.isdisjoint(lead)
    return likened and drafts[n - 2].kind in LEVELS


def is_of_base(items: Row, drafts: Sequence[Draft], n: int) -> bool:
    """ "From 406.3 million in 2020, which had been 9.8% below 2019": what is said of the base is of its days.

    Args:
        items: the sentence.
        drafts: its figures.
        n: the change.
    """
    if drafts[n].kind not in CHANGE_KINDS or drafts[n - 1].kind not in LEVELS or "had" not in items.said:
        return False
    between = [*items.words[drafts[n - 1].last + 1 : drafts[n].anchor]]
    pointing = between[between.index("had") - 1 :] if "had" in between[1:] else []
    return pointing[:3] in (["which", "had", "been"], ["that", "had", "been"], ["itself", "had", "been"])


def is_behind_mark(drafts: Sequence[Draft], bindings: Sequence[Binding], n: int) -> bool:
    """ "To 29,578, past the 29,437 of 2023, though 22% below where it stood by then in 2022": of no mark passed.

    Args:
        drafts: the figures of a sentence.
        bindings: what is bound to them.
        n: the place of the change.
    """
    told = bindings[n].base is not None and drafts[n].kind in CHANGE_KINDS
    return told and n > 1 and drafts[n - 1].kind == "threshold" and drafts[n - 2].kind in LEVELS
