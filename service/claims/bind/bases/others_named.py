"""Changes that name what they are taken from, in front of a base of what is told: "200 more than Hull, up from 850".

What ", up from 850" opens goes back past them, to the level in front.
"""

from collections.abc import Sequence

from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import Draft
from service.model.mentions import Item, Row
from service.model.quantities import Form

_SIDES = frozenset("above below beneath under over behind ahead off clear adrift short shy beyond".split())
_ALIKE = frozenset(["as", "the", "that", "those", "what", "its", "their", "his", "her", "our", "a", "an"])
_LED = 4  # items of "narrower a head than"
_CAME = (["up", "from"], ["down", "from"], ["from"], ["against"], ["compared", "with"], ["compared", "to"], ["versus"])
_OWNING = (("'s",), ("’s",))
_JOINTS = frozenset(["and", "but", "though"])
_JOINING = frozenset(["and", "but", "though", "if", "yet", "still", "also", "having", "been", "it", "was", "is"])
#: What is named where a thing is held against what it was itself.
_THEN = frozenset(
    "than before previous previously earlier last then when what did was were had been is are the same year years month"
    " months week weeks day days quarter season summer winter spring autumn time stage point period ago start beginning"
    " end former figure level number total rate size one ones that those it they he she we in at on during for of a an"
    " first many much as high low large big often so far more less fewer higher lower just only about some almost"
    " nearly around to by this its their now".split()
)


def is_of_other_named(between: Sequence[Item], *, multiple: bool) -> bool:
    """Whether a change names what it is taken from and a comma parts it from a base, which is of another pair.

    Args:
        between: the items between the change and the base.
        multiple: whether the change is so many times something.
    """
    comma = max((n for n, item in enumerate(between) if item.word == ","), default=0)
    if not comma or not opens_base([item.word for item in between[comma + 1 :] if item.word]):
        return False
    lead = between[:comma]
    words = [item.word for item in lead]
    led = words[0] in _SIDES or "than" in words[:_LED] or (multiple and words[0] in _ALIKE)
    return led and any(item.word and item.word not in _THEN | _SIDES and not item.changes for item in lead)


def compared_by(items: Row, drafts: Sequence[Draft], left: int) -> int:
    """Which figure a base is that of: the last change, if there is one that it can be of.

    "4% above the old one, down from £85 in June": of the £85 alone.

    Args:
        items: the sentence.
        drafts: its figures.
        left: the figure in front of the base.
    """
    quantity = items[drafts[left].anchor].quantity
    part = quantity is not None and quantity.form is Form.FRACTION
    again = items.words[drafts[left].last + 1 : drafts[left].last + 4]
    if part and again[:1] == ("as",) and again[2:] == ("again",):
        return left  # "fell by 37%, to 2,688; that was nearly half as many again as in 2010"
    target = next((n for n in range(left, -1, -1) if drafts[n].kind in CHANGE_KINDS), left)
    between = items[drafts[target].anchor + 1 : drafts[left].anchor]
    apart = target < left and is_of_other_named(between, multiple=drafts[target].kind == "multiple")
    return left if apart else target


def compares_anew(items: Row, index: int, draft: Draft) -> bool:
    """ "Twice as fast as the CPI, and a touch slower than in June, when it was 3.9": a comparison of its own.

    Args:
        items: the sentence.
        index: the days, or the level, that are compared with.
        draft: the change in front of them.
    """
    than = next((at for at in range(index - 1, draft.last + 1, -1) if items.words[at] == "than"), 0)
    more = items[than - 1] if than else None
    if more is None or draft.change_at == than - 1 or not any(one.part == "more" for one in more.changes):
        return False
    joint = next((at for at in range(than - 2, draft.last + 1, -1) if items.words[at] in _JOINTS), 0)
    return joint > 0 and not any(joint < at < than for at in items.figures)


def is_against_owned(items: Row, draft: Draft) -> bool:
    """ "A quarter of the 10.6% of a year before and 1.7 points under Britain's": whose it is that it lies under."""
    at = draft.last + 1
    side = next((n for n in (at - 1, at) if items.words[n : n + 1] and items.words[n] in _SIDES | {"than"}), None)
    if side is None:
        return False
    owner = side + 1 + (items.words[side + 1 : side + 2] == ("the",))
    return items.words[owner + 1 : owner + 2] in _OWNING and items.words[owner].isalpha()


def opens_base(words: Sequence[str]) -> bool:
    """Whether words lead to a base and tell of nothing else: "up from the", "and down from", "but against"."""
    joined = next((n for n, word in enumerate(words) if word not in _JOINING), len(words))
    if "having" in words[:joined]:
        return joined == len(words)
    return any([*words[joined : joined + len(told)]] == told for told in _CAME)
