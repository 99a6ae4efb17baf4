"""Periods for which nothing was measured: "up two-tenths from September (no October reading was ever taken)".

A month that a survey skipped is no days of the figures beside it, which are of those before and behind.
"""

from service.model.mentions import Row

_READINGS = frozenset(
    "reading readings figure figures rate number numbers data survey report reports count release estimate".split()
)
_TAKEN = frozenset(
    "taken collected published released compiled gathered produced issued made conducted recorded available"
    " measured counted surveyed polled done".split()
)
_LOST = frozenset("cancelled canceled scrapped skipped missing unmeasured uncounted unpublished uncollected".split())
_NOT = frozenset(["no", "not", "never", "without"])
_NOBODY = frozenset(["nobody", "none", "nothing", "unable", "impossible", "failed"])
_MEASURING = _TAKEN | frozenset("measure count survey collect gather compile publish take conduct produce".split())
_SAYING = _NOT | _LOST | _NOBODY
_BEING = frozenset("was were is are been has have had being having went goes".split())
_LED = frozenset(["for", "in", "from", "the"])
_HELPING = _BEING | _NOT | {"could", "be", ""}  # "was ever taken"
_OPENING = frozenset([",", ";", "(", "—", "–", "and", "but", "as", "since", "because", "with"])
_REACH = 6  # items of "reading was ever taken"
_AHEAD = 9  # items of "nobody was able to measure"


def is_not_measured(items: Row, index: int) -> bool:
    """Whether a period is told as one for which there is no figure.

    Args:
        items: the sentence.
        index: the period.
    """
    if _SAYING.isdisjoint(items.said):
        return False
    if _is_denied_ahead(items, index):
        return True
    words, behind = items.words, index + 1
    while words[behind : behind + 1] and (words[behind] == "'s" or words[behind] in _READINGS):
        behind += 1
    told = words[index + 1 : behind]
    ahead = index - 1
    while ahead > 0 and words[ahead] in _LED:
        ahead -= 1
    denied = words[ahead] in ("no", "without") and ahead >= 0
    of_reading = ahead > 0 and words[ahead] in _READINGS and words[ahead - 1] in ("no", "without")
    if (denied and told) or of_reading:
        return of_reading or _goes_on(words, behind, denied=True)
    owned = bool(told) or index == 0 or words[index - 1] in _OPENING  # not "2,000 flights in October were cancelled"
    return owned and _goes_on(words, behind, denied=False)


def _is_denied_ahead(items: Row, index: int) -> bool:
    """ "(Nobody was able to measure October)", "(no count was taken in October)", "unable to survey October"."""
    denied = measured = False
    for at in range(index - 1, max(-1, index - 1 - _AHEAD), -1):
        word = items.words[at]
        if not word:
            return False
        if word in _OPENING:
            return denied and measured
        denied = denied or word in _NOBODY or word in _NOT
        measured = measured or word in _MEASURING
    return False


def _goes_on(words: tuple[str, ...], at: int, *, denied: bool) -> bool:
    """Whether words say that something was not taken, or, of what is denied already, that it was, or nothing more."""
    if denied and (words[at : at + 1] in ((), (")",), (",",), (".",), (";",)) or words[at] in ("because", "owing")):
        return True
    never = denied
    for word in words[at : at + _REACH]:
        if word in _TAKEN:
            return never
        if word in _LOST:
            return not denied
        if word not in _HELPING:
            return False
        never = never or word in _NOT
    return False
