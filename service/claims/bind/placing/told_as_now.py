"""Figures that are told as what is now, whatever the clause goes on to say of another time.

"The cap, now £1,971, goes up again in October": the £1,971 are of the day of publication.
"""

from service.claims.kind import Draft
from service.model.mentions import Row

_NOW = frozenset(["now", "currently", "presently"])
_CUES = _NOW | {"present", "moment"}
_BEHIND = (("at", "present"), ("at", "the", "moment"))
_OPENING = frozenset([",", "(", "–", "—"])
_MARKS = frozenset([",", ")", "–", "—"])
_LEADING = frozenset(["in", "for", "during", "over", "on"])
_MOVING = frozenset("goes rises climbs increases jumps falls drops decreases changes moves resets".split())
"""What says of a clause that it tells what is to come, where a time without a year stands behind it."""


def is_told_as_now(items: Row, draft: Draft, index: int) -> bool:
    """Whether the level before the period at ``index`` is set apart as the one of now: "(currently £1,738) fell in".

    Likewise "is £1,738 and rises in April", which is then to come.

    Args:
        items: the sentence.
        draft: the figure.
        index: the period behind it.
    """
    if draft.kind != "level" or any(item.quantity is not None for item in items[index + 1 :]):
        return False  # "is now £1,971, and last October it was £1,277"
    period, between = items[index].period, items[draft.anchor + 1 : index]
    if not _MOVING.isdisjoint(items.said) and period is not None and not period.year_written:
        plain = all(item.quantity is None and item.period is None for item in between)
        if plain and any(item.word in _MOVING for item in between):
            return True
    return not _CUES.isdisjoint(items.said) and _is_set_apart(items, draft.anchor, index)


def is_now_behind(items: Row, draft: Draft) -> bool:
    """ "A November cut in the rate, currently 5%, is likely": of now, and not of the days named before it."""
    at = draft.anchor
    told = at > 1 and draft.kind == "level" and items.words[at - 1] in _NOW
    return told and items.words[at - 2] in _OPENING


def _is_set_apart(items: Row, anchor: int, index: int) -> bool:
    """ "Now 5.25%, is", "£1,971 at present, goes": with nothing but a mark behind the figure that is of now."""
    past = anchor + 1
    told = anchor > 0 and items.words[anchor - 1] in _NOW
    for words in (*((word,) for word in _NOW), *_BEHIND):
        if items.words[past : past + len(words)] == words:
            told, past = True, past + len(words)
            break
    led = items.words[past + 1 : index]
    if led and _LEADING.issuperset(led):
        return False  # "the peak is now 906,000, in the year to June 2023"
    return told and past < index - 1 and items.words[past] in _MARKS and items.words[past + 1] not in _MARKS
