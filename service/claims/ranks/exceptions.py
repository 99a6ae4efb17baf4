"""Ranks with a hole in them: "the lowest since 2021 but for September", "the highest outside the pandemic"."""

from service.model.mentions import Row

_EXCEPT = frozenset(["except", "excepting", "bar", "barring", "excluding", "save", "outside"])
_EXCEPT_PAIRS = (
    ("but", "for"),
    ("apart", "from"),
    ("other", "than"),
    ("aside", "from"),
    ("leaving", "aside"),
    ("leaving", "out"),
)
_EXCEPTING = frozenset(["but", "apart", "other", "aside", "leaving", "non"])
_TROUBLED = frozenset("pandemic covid coronavirus lockdown lockdowns crisis recession war".split())
_EXCEPTED = 4  # items of ", leaving out the"
_CLAUSE_ENDS = frozenset([",", ";", ":", "(", "—", "–"])
_AHEAD = 9  # items of "leaving out the two years of the pandemic its"


def has_exception(items: Row, first: int, last: int) -> bool:
    """ "The lowest since 2021 but for September", "the highest outside the pandemic since 2016": with a hole in it.

    It may be told in front of the superlative, inside it or behind it.

    Args:
        items: those of the sentence.
        first: the superlative.
        last: the last item of what it is ranked in.
    """
    if (_EXCEPT | _EXCEPTING).isdisjoint(items.said):
        return False
    behind = items.words[last + 1 : last + _EXCEPTED]
    behind = behind[1:] if behind[:1] in ((",",), ("(",)) else behind
    if behind and (behind[0] in _EXCEPT or behind[:2] in _EXCEPT_PAIRS):
        return True
    if any(_excepts(items, at) for at in range(first + 1, last + 1)):
        return True
    opens = next((at for at in range(first - 1, -1, -1) if items.words[at] in _CLAUSE_ENDS), -1) + 1
    led = [0, *range(max(opens, first - _AHEAD), first)]
    return any(_excepts(items, at) and not _TROUBLED.isdisjoint(items.words[at : at + _AHEAD]) for at in led)


def _excepts(items: Row, at: int) -> bool:
    pair = items.words[at : at + 2]
    return pair[0] in _EXCEPT or pair in _EXCEPT_PAIRS or pair == ("non", "-")
