"""Periods of a clause that tells why a figure is what it is, or how far a month has run: of no figure before it.

"To 2.6% from 2.9%, because the jump in bills of September 2011 has dropped out": the 2.9% is not of then. "The 2025
figure is 25,436 with July not yet over": nor is that of July alone.
"""

from collections.abc import Sequence

from service.claims.bind.figures_of_periods import when
from service.claims.kind import Draft, is_predicate
from service.model.mentions import Row
from service.model.windows import Grain

_BECAUSE = frozenset("because thanks owing due amid reflecting".split())
_OWING = {"owes": "to", "owed": "to", "driven": "by", "explained": "by", "fuelled": "by", "fueled": "by"}
"""Verbs of what a figure came of, with the word behind: "owes much to March", "was driven by a poor March"."""
_OTHERS = frozenset(["as", "down"])
_CAUSED = frozenset("is was are were mostly largely mainly partly chiefly all entirely put".split())
"""Before "down to March", of what came of that month; "it was down to 2,232" is followed by a figure."""
_MUCH = 4  # items of "owes almost everything to"
_AS = frozenset(
    "of in on at it is was were did do had has far long much many high low early late recently well".split()
)
_THOUGH = frozenset(["though", "although", "but", "while", "whereas"])
_OF_IT = frozenset(
    "it they that this these those he she which most many some none few all both only in on at for by during the"
    " not there still just mainly mostly".split()
)
_DOING = frozenset("will would may might could can must is are was were has have had go goes went come comes".split())
_STOPS = frozenset([";", ":", "(", ")"])
_REACH = 18  # items of "because the jump in the utility bills that households paid in"
_CLAUSE = 3  # items of "as the taxes of"
_RUNNING = frozenset(
    "not still half barely hardly scarcely nearly almost yet only just over gone begun done out".split()
)


def tells_why(items: Row, index: int) -> bool:
    """Whether a period stands in a clause without figures that gives the reason for the figures before it.

    Args:
        items: the sentence.
        index: where the period stands.
    """
    if _BECAUSE.isdisjoint(items.said) and _OWING.keys().isdisjoint(items.said) and _OTHERS.isdisjoint(items.said):
        return False
    if items.words[max(0, index - 2) : index] == ("down", "to"):
        return index > 2 and items.words[index - 3] in _CAUSED and _is_after_figures(items, index)
    opens = _opened(items, index)
    behind = next((at for at in items.figures if at > index), 0)
    period = items[index].period
    day = period is not None and period.grain is Grain.DAY
    if opens is not None and day and behind and items.words[opens] in _OWING and when(items, index, behind):
        return False  # "it owes much to Wednesday last, when 605 landed"
    return opens is not None and any(at < opens for at in items.figures) and _is_after_figures(items, index)


def _opened(items: Row, index: int) -> int | None:
    """Where the clause of reason begins that a period stands in; None where it stands in none."""
    for at in range(index - 1, max(0, index - _REACH), -1):
        word = items.words[at]
        if word in _STOPS or items[at].quantity is not None:
            return None
        if word in _BECAUSE and (word != "due" or items.words[at + 1] == "to"):
            return at
        if word in _OWING and _OWING[word] in items.words[at + 1 : min(index, at + 1 + _MUCH)]:
            return at
        if word == "as" and items.words[at - 1] == "," and items.words[at + 1] not in _AS and index - at > _CLAUSE:
            return at
    return None


def tells_otherwise(items: Row, index: int) -> bool:
    """ "To 2.6% from 2.8%, though rail fares go up in January": of another matter, which has no figure.

    Args:
        items: the sentence.
        index: where the period stands.
    """
    if _THOUGH.isdisjoint(items.said) or items.words[index + 1 : index + 2] == ("'s",):
        return False
    opens = max((at for at in range(index - 1, max(0, index - _REACH), -1) if items.words[at] in _THOUGH), default=0)
    clause = items[opens + 1 : index]
    if not opens or items.words[opens - 1] != "," or not clause or clause[0].word in _OF_IT:
        return False
    if not clause[0].word and items.words[opens + 2] != "'s":
        return False  # "though January was worse", not "though July's number will settle what is paid in January"
    told = any(item.word in _DOING or is_predicate(item) for item in clause[1:])
    plain = all(item.quantity is None and item.word not in _STOPS and item.word != "," for item in clause)
    return told and plain and any(at < opens for at in items.figures) and _is_after_figures(items, index)


def ends_lull(items: Row, index: int, drafts: Sequence[Draft]) -> bool:
    """ "No boat arrived for 28 days, until calm seas returned at the weekend": when so many days were over."""
    if "until" not in items.said:
        return False
    counted = next((draft for draft in reversed(drafts) if draft.anchor < index), None)
    if counted is None or counted.kind != "duration":
        return False
    until = [at for at in range(counted.last + 1, index) if items.words[at] == "until"]
    return bool(until) and index - until[0] > _CLAUSE


def tells_progress(items: Row, index: int) -> bool:
    """ "25,436 with July not yet over", "34,880 with December half gone": how far a month has run by then."""
    behind = items.words[index + 1 : index + 2]
    if items.words[index - 1] != "with" or behind == () or behind[0] not in _RUNNING:
        return False
    return _is_after_figures(items, index)


def _is_after_figures(items: Row, at: int) -> bool:
    """Whether figures stand before a place and none behind it in its clause: not "with July only bringing 2,316"."""
    behind = next((n for n in range(at, len(items)) if items.words[n] in (",", ";", ":")), len(items))
    return any(n < at for n in items.figures) and not any(at < n < behind for n in items.figures)
