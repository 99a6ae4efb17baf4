"""Periods that are left out of what is told: "bar 2023, the fewest since 2021", "leaving 2020 aside"."""

from service.model.mentions import Row

_EXCEPTING = frozenset(
    "second runner-up apart except other outside behind excluding bar barring any exception aside counting ignoring"
    " discounting left after".split()
)
_PAIRS = (
    ["apart", "from"],
    ["except", "for"],
    ["other", "than"],
    ["outside", "of"],
    ["aside", "from"],
    ["exception", "of"],
    ["leaving", "aside"],
    ["leaving", "out"],
    ["setting", "aside"],
    ["not", "counting"],
)
_WORDS = frozenset(["behind", "except", "excluding", "bar", "barring", "outside", "ignoring", "discounting"])
_PUTTING = frozenset(["leaving", "setting", "putting", "leave", "set"])
_LEFT_OUT = (
    ("is", "left", "out"),
    ("is", "left", "aside"),
    ("is", "excluded"),
    ("is", "ignored"),
    ("itself", "is", "left"),
)
_REACH = 7
_ONLY = frozenset(["only", "just", "once", "solely", "alone"])
_OVERTAKEN = frozenset(
    "exceeded surpassed beaten bettered topped outdone outstripped eclipsed overtaken matched equalled equaled"
    " rivalled".split()
)
_BETWEEN = _ONLY | frozenset("by in during of that those the ever before been has have but year ,".split())
_OVERTAKEN_REACH = 7  # items of "exceeded only once before, in"


def excepted(items: Row, index: int) -> bool:
    """Whether a period is of no figure beside it, as it is left out, or set apart from others of its kind.

    Args:
        items: the sentence.
        index: the period.
    """
    if _is_all_that_beat_it(items, index):
        return True
    if _EXCEPTING.isdisjoint(items.said):
        return False
    near = [item for item in items[max(0, index - _REACH) : index] if item.word not in ("the", "only", "just", "in")]
    if near and near[-1].word == "," and not _goes_on(items, index):
        return False  # "excluding 2023, last year's was …"
    while near and (near[-1].period is not None or near[-1].word in ("and", ",")):  # another period of the same list
        near.pop()
    words = [item.word for item in near]
    if words[-2:] in (["second", "to"], ["runner-up", "to"]):
        return True  # "second only to 2022"
    if words[-2:] == ["that", "of"] and words[-3:-2] in (["after"], ["behind"]):
        return True  # "the second-highest annual tally after that of 2022"
    if words[-2:] in _PAIRS:
        return True
    if words[-1:] and words[-1] in _WORDS:
        return words[-1] != "behind" or not near[-2:-1] or near[-2].quantity is None  # not "35% behind 2025"
    if words[-1:] and (_is_put_aside(items, index, words[-1]) or _is_left_out(items, index, words[-1])):
        return True
    period = items[index].period
    return period is not None and (words[-2:] == ["than", "any"] or (words[-1:] == ["since"] and "any" in words[-4:]))


def _goes_on(items: Row, index: int) -> bool:
    """ "2021, 2022 and 2023": whether another period of the same list follows."""
    joined = items.words[index + 1 : index + 2] in (("and",), ("or",), (",",))
    return joined and any(item.period is not None for item in items[index + 2 : index + 4])


def _is_all_that_beat_it(items: Row, index: int) -> bool:
    """ "Its 41,472 arrivals exceeded only in 2022", "a total beaten just once, in 2022": what alone did better."""
    if _ONLY.isdisjoint(items.said) or _OVERTAKEN.isdisjoint(items.said):
        return False
    for at in range(index - 1, max(-1, index - _OVERTAKEN_REACH), -1):
        if items.words[at] in _OVERTAKEN:
            around = items.words[max(0, at - 2) : index]
            return not _ONLY.isdisjoint(around) and not (at and items.words[at - 1] in ("not", "never"))
        if items.words[at] not in _BETWEEN:
            return False
    return False


def _is_put_aside(items: Row, index: int, verb: str) -> bool:
    """ "Leaving 2023 aside"."""
    return verb in _PUTTING and items.words[index + 1 : index + 2] in (("aside",), ("out",))


def _is_left_out(items: Row, index: int, word: str) -> bool:
    """ "If 2023 is left out"."""
    return word == "if" and any(items.words[index + 1 : index + 1 + len(told)] == told for told in _LEFT_OUT)
