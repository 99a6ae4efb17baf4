"""One thing told twice: a change in its own unit and in per cent, a share in words and in figures."""

from decimal import Decimal

from service.claims.relate.cues import MEANING
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT, Form, Hedge
from service.records import replace

_AGAIN = ([",", "or"], ["or"], ["("], ["of", "it", ",", "or"], ["of", "them", ",", "or"], [",", "at"])
_ROOM = Decimal("0.2")  # by how much of itself a share in words may be rounded
_ALL = Decimal(100)
_NAMED = 5  # words of "of all homes, or"


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
    """ "1.5% or one in every 67": where the other of the two stands that tell one share."""
    for first in (at - 1, at):
        if not 0 <= first < len(scene.row) - 1 or any(unit_of(one) != PERCENT for one in scene.row[first : first + 2]):
            continue
        exact, ratio = scene.row[first].quantity, scene.row[first + 1].quantity
        words, after = scene.words(first + 1), scene.words(first + 2)[:1]
        joined = words in (*_AGAIN, [","]) or (
            words[:1] == ["of"] and len(words) <= _NAMED and words[-1] in (",", "or")
        )
        formed = exact is not None and ratio is not None and (exact.form, ratio.form) == (Form.DIGITS, Form.FRACTION)
        ended = after in ([], ["."], [","], [";"], [")"])
        if joined and formed and ended and "one in" in scene.row[first + 1].span.of(scene.row[first + 1].block.text):
            return first + 1 if at == first else first
    return None


def as_of_all(told: Claim, claim: Claim) -> tuple[Figure, ...] | None:
    """A share told another way, of a hundred, where the one that it tells again is nowhere near it."""
    room, figure = value_of(told) * _ROOM, figure_of(told)
    figure = replace(figure, low=figure.value - room, high=figure.value + room)
    if figure.low <= value_of(claim) <= figure.high:
        return None
    return figure, Figure(_ALL, _ALL, _ALL, "constant", text="100%", unit=PERCENT)


def share_in_words(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Almost half of it, or 48%": the share in words, where the one in figures is nowhere near it."""
    if not at or scene.words(at) not in _AGAIN or unit_of(scene.row[at - 1]) != PERCENT:
        return None
    told, own = scene.row[at - 1].quantity, scene.row[at].quantity
    worded = told is not None and told.form is Form.FRACTION and own is not None and own.form is Form.DIGITS
    if not worded or told is None or told.hedge in (Hedge.AT_LEAST, Hedge.AT_MOST) or told.high is not None:
        return None
    if scene.words(at) == [",", "at"] and scene.words(at + 1)[:1] not in ([], ["."], [","], [";"], ["of"]):
        return None  # "two-fifths of the year's passengers flew in the summer, at 88% full"
    if scene.words(at + 1)[:1] == ["of"] and any(unit_of(one) == PERCENT for one in scene.row[: at - 1]):
        return None  # "of the 16% that were late a quarter, or 4% of all"
    return as_of_all(scene.row[at - 1], scene.row[at])
