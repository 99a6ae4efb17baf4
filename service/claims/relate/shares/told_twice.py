"""One thing told twice: a change in its own unit and in per cent, a share in words and in figures."""

from decimal import Decimal

from service.claims.relate.cues import MEANING
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT, Form, Hedge
from service.records import replace

_AGAIN = ([",", "or"], ["or"], ["("], ["of", "it", ",", "or"], ["of", "them", ",", "or"], [",", "at"])
_APPOSED, _DASHES = ([","], ["–"], ["—"]), frozenset([",", "(", "–", "—"])
_ENDS: tuple[list[str], ...] = ([], ["."], [","], [";"], [")"], ["–"], ["—"])
_ALL = Decimal(100)
_PEOPLE = frozenset("them us women men people children staff those all adults asked polled surveyed".split())
_SHARES = frozenset("that what rates margins yields last its prices shares this year's figures rises falls".split())
_OWNING = frozenset(["'s", "’s", "is", "was", "has"])
_WORDS_FIRST = Form.FRACTION, Form.DIGITS
_NAMED = 5  # words of "of all homes, or"
_ABOUT = Decimal("0.87"), Decimal("1.13")
_NEAR = Decimal("0.84"), Decimal("1.15")
_UNDER, _OVER = (Decimal("0.4"), Decimal("1.01")), (Decimal("0.99"), Decimal("1.7"))
_ROOM = {
    Hedge.NEARLY: _NEAR,
    Hedge.JUST_OVER: _NEAR,
    Hedge.LESS_THAN: _UNDER,
    Hedge.AT_MOST: _UNDER,
    Hedge.MORE_THAN: _OVER,
    Hedge.AT_LEAST: _OVER,
}
"""How many times a share in words may be of what it tells, at the least and at the most."""
_BOUNDS = frozenset([Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.MORE_THAN, Hedge.AT_LEAST])
_PLAIN = tuple(Decimal(100 * part) / whole for whole in (2, 3, 4, 5) for part in range(1, whole))
_AT, _APART = Decimal("0.03"), Decimal("0.06")  # by how much of itself one is right at a fraction, and off another


def change_in_per_cent(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "The increase, of 33,900, is 30%": the ends of the difference before it."""
    words = scene.words(at)
    if not at or len(words) != len((",", "is")) or words[0] != "," or words[1] not in MEANING:
        return None
    told = scene.row[at - 1]
    opened = scene.words(at - 1)[-3:]
    noun = any(change.part == "noun" for item in scene.gaps[at - 1] for change in item.changes)
    apposed = noun and opened[-2:] == [",", "of"]
    known = told.kind == "difference" and len(told.inputs) == len(("now", "base"))
    return told.inputs if apposed and known and scene.words(at + 1)[:1] in ([], ["."], [","], [";"]) else None


def told_as_ratio(scene: Scene, at: int) -> int | None:
    """ "1.5% or one in every 67", "65%, almost two-thirds": where the other of the two stands that tell one share."""
    for first in (at - 1, at):
        if not 0 <= first < len(scene.row) - 1 or any(unit_of(one) != PERCENT for one in scene.row[first : first + 2]):
            continue
        exact, ratio = scene.row[first], scene.row[first + 1]
        words, ended = scene.words(first + 1), scene.words(first + 2)[:1] in _ENDS
        joined = words in (*_AGAIN, *_APPOSED) or (
            _names(words) and (words[-1] in _DASHES or words[-2:] == [",", "or"])
        )
        if words in _APPOSED and scene.words(first + 2)[:1] == [","]:
            joined = False  # "3.6%, a third, as a result, of the peak"
        if words == ["or"] and "one in" not in ratio.span.of(ratio.block.text):
            joined = False  # "cuts of 20% or a third"
        if joined and ended and _forms(exact, ratio) == (Form.DIGITS, Form.FRACTION):
            return first + 1 if at == first else first
    return None


def as_of_all(told: Claim, claim: Claim) -> tuple[Figure, ...] | None:
    """A share told another way, of a hundred, where the one that it tells again is nowhere near it."""
    if told.quantity is None or claim.quantity is None:
        return None
    worded, exact = (told, claim) if told.quantity.form is Form.FRACTION else (claim, told)
    low, high = _told_by(worded)
    if low <= value_of(exact) <= high:
        bound = worded.quantity is not None and worded.quantity.hedge in _BOUNDS
        if bound or not _is_another(value_of(exact), value_of(worded)):
            return None
        low, high = value_of(worded) * (1 - _APART), value_of(worded) * (1 + _APART)
    figure = figure_of(told)
    figure = replace(figure, low=low, high=high) if told is worded else figure
    return figure, Figure(_ALL, _ALL, _ALL, "constant", text="100%", unit=PERCENT)


def share_in_words(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Almost half of it, or 48%", "a third of voters (31%)": the share in words, where the other is nowhere near."""
    if not at or unit_of(scene.row[at - 1]) != PERCENT or _forms(*scene.row[at - 1 : at + 1]) != _WORDS_FIRST:
        return None
    words, after = scene.words(at), scene.words(at + 1)[:1]
    if scene.words(at - 1)[-1:] == ["in"] or "tenths" in scene.row[at - 1].span.of(scene.row[at - 1].block.text):
        return None  # "from 31,000 to 17,360 in a quarter, or 44%"; "a gap of six tenths, 3.5% against 4.1%"
    apposed = _names(words) and words[-1] in _DASHES and after in _ENDS and after != []
    if not apposed and words not in _AGAIN and not (words in _APPOSED and after in _ENDS):
        return None
    if words == [",", "at"] and after not in (*_ENDS, ["of"]):
        return None  # "two-fifths of the year's passengers flew in the summer, at 88% full"
    if after == ["of"] and any(unit_of(one) == PERCENT for one in scene.row[: at - 1]):
        return None  # "of the 16% that were late a quarter, or 4% of all"
    return as_of_all(scene.row[at - 1], scene.row[at])


def _forms(one: Claim, other: Claim) -> tuple[Form, Form] | None:
    """How two figures are written, of which neither is a range, and that do not go different ways."""
    if one.quantity is None or other.quantity is None or {one.quantity.high, other.quantity.high} != {None}:
        return None
    return None if one.direction is not other.direction else (one.quantity.form, other.quantity.form)


def _names(words: list[str]) -> bool:
    """ "Of all homes, or", "tenants (": whether words between two shares name no more than those that they are of.

    "Less than half of the national rate (7%)" and "of that in June (7%)" name another share.
    """
    named = [word for word in words[words[:1] == ["of"] :] if word not in _DASHES and word != "or"]
    if not named or len(words) > _NAMED or not _DASHES.isdisjoint(words[:-2]) or not _SHARES.isdisjoint(named):
        return False
    return named[-1] in _PEOPLE or (named[-1].endswith("s") and named[-1] not in _OWNING)


def _told_by(worded: Claim) -> tuple[Decimal, Decimal]:
    """What a share in words may be told of: "nearly half" of 44%."""
    assert worded.quantity is not None
    low, high = _ROOM.get(worded.quantity.hedge, _ABOUT)
    return low * value_of(worded), high * value_of(worded)


def _is_another(exact: Decimal, worded: Decimal) -> bool:
    """ "65%, or almost three in four": whether a share lies at another plain fraction than that it is told as."""
    if abs(exact - worded) <= _APART * worded:
        return False
    return any(abs(exact - plain) <= _AT * plain for plain in _PLAIN if abs(plain - worded) > _APART * worded)
