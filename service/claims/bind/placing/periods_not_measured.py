"""Periods for which nothing was measured: "up two-tenths from September (no October reading was ever taken)".

A month that a survey skipped is no days of the figures beside it, which are of those before and behind.
"""

from service.model.mentions import Row

_READINGS = frozenset(
    "reading readings figure figures rate number numbers data survey report reports count release estimate".split()
)
_TAKEN = frozenset(
    "taken collected published released compiled gathered produced issued made conducted recorded available".split()
)
_LOST = frozenset("cancelled canceled scrapped skipped missing unmeasured uncounted unpublished uncollected".split())
_NOT = frozenset(["no", "not", "never", "without"])
_SAYING = _NOT | _LOST
_BEING = frozenset("was were is are been has have had being having went goes".split())
_LED = frozenset(["for", "in", "from", "the"])
_HELPING = _BEING | _NOT | {"could", "be", ""}  # "was ever taken"
_OPENING = frozenset([",", ";", "(", "—", "–", "and", "but", "as", "since", "because", "with"])
_REACH = 6  # items of "reading was ever taken"


def is_not_measured(items: Row, index: int) -> bool:
    """Whether a period is told as one for which there is no figure.

    Args:
        items: the sentence.
        index: the period.
    """
    if _SAYING.isdisjoint(items.said):
        return False
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
