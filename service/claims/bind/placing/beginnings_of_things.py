"""Periods in which something else began: "cut to 3.75%, part of a cycle that began in August 2024"."""

from service.model.mentions import Row

_BEGAN = frozenset(["began", "started"])
_BEGUN = frozenset(["begun", "starting", "beginning", "launched", "introduced"])
_BEING = frozenset("is are was were be been being has had have".split())  # "21 were launched last year"
_POINTING = frozenset(["that", "which"])
_LEADING = frozenset(["in", "on", "at", "early", "late", "back", "around"])
_UNITS = frozenset("day days week weeks month months quarter quarters year years period half season".split())
_TOLD = frozenset(["at", "with", "when", "from", "(", "by", "to", "of", "–", "—"])
_REACH = 3  # items of "began back in"


def dates_beginning(items: Row, index: int) -> bool:
    """Whether a period behind a figure is when a thing began that the words name; they give no figure of that time.

    "Part of a cycle of cuts that began in August 2024", "the 14th rise of a run begun in 2021". Not "down from 2%, in
    a slide that began in May at 3%", nor "in the quarter that began in July".

    Args:
        items: the sentence.
        index: the period.
    """
    if not items.figures or items.figures[0] > index:
        return False
    at = next((n for n in range(index - 1, max(0, index - 1 - _REACH), -1) if items.words[n] not in _LEADING), 0)
    if at < 2:
        return False
    verb, before = items.words[at], items.words[at - 1]
    if verb in _BEGAN and before in _POINTING:
        named = at - 2 - (items.words[at - 2] == ",")
    elif verb in _BEGUN and before.isalpha() and before not in _BEING:
        named = at - 1
    else:
        return False
    thing = items[named]
    if thing.period is not None or thing.quantity is not None or thing.word in _UNITS or not thing.word.isalpha():
        return False
    behind = items[index + 1] if index + 1 < len(items) else None
    return behind is None or (behind.word not in _TOLD and behind.quantity is None and not _is_told(items, index))


def _is_told(items: Row, index: int) -> bool:
    """ "… that began in August 2024, when it was 5.25%": a figure of that time follows."""
    return items.words[index + 1 : index + 3] in ((",", "when"), (",", "at"), (",", "from"), (",", "with"))
