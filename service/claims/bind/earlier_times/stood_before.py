"""What stood until it was moved: "At 5.25% for almost a year, Bank Rate was cut to 5%"."""

from service.model.mentions import Row

_STANDING = frozenset(
    "at held stuck frozen parked pegged kept left unchanged steady stable flat marooned anchored".split()
)
_SUBJECTS = 8  # items of "the Bank of England's main interest rate has at last"
_MOVING = frozenset(
    "cut cuts lowered raised lifted reduced increased trimmed slashed put brought fell dropped rose climbed came went"
    " moved falls drops rises climbs comes goes moves taken nudged".split()
)
_STOPS = frozenset([",", ";", ":", "but", "while", "whereas"])
_OPENING = 3  # items of "Held steady at"
_LENGTH = 7  # items of "for the best part of two years"


def stood_before(items: Row, anchor: int) -> bool:
    """Whether a level opens a sentence as what had been for some time, and a move from it to another one follows.

    Args:
        items: the sentence.
        anchor: item index of the figure.
    """
    if anchor > _OPENING or not anchor or items.words[anchor - 1] != "at" or items.words[0] not in _STANDING:
        return False
    behind = items.words[anchor + 1 : anchor + 1 + _LENGTH + 1]
    comma = anchor + 1 + behind.index(",") if "," in behind else 0
    if not comma or behind[0] not in ("for", "since"):
        return False
    clause = items.words[comma + 1 : comma + 1 + _SUBJECTS + 1]
    moved = next((at for at, word in enumerate(clause) if word in _MOVING), len(clause))
    if moved == len(clause) or not _STOPS.isdisjoint(clause[:moved]):
        return False
    to = comma + 1 + moved + 1
    led = items.words[to : to + 2]
    reached = to + 1 + (led[:1] == ("down",) or led[:1] == ("up",))
    told = items[reached].quantity if reached < len(items) else None
    own = items[anchor].quantity
    return "to" in led and told is not None and own is not None and told.unit == own.unit
