"""One thing told twice: a change in its own unit and in per cent, a share in words and in figures."""

from decimal import Decimal

from service.claims.relate.cues import MEANING
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, unit_of
from service.model.claims import Figure
from service.model.quantities import PERCENT, Form, Hedge
from service.records import replace

_AGAIN = ([",", "or"], ["or"], ["("], ["of", "it", ",", "or"], ["of", "them", ",", "or"], [",", "at"])
_ROOM = Decimal("0.2")  # by how much of itself a share in words may be rounded
_ALL = Decimal(100)


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
    room = value_of(scene.row[at - 1]) * _ROOM
    figure = figure_of(scene.row[at - 1])
    figure = replace(figure, low=figure.value - room, high=figure.value + room)
    if figure.low <= value_of(scene.row[at]) <= figure.high:
        return None
    return figure, Figure(_ALL, _ALL, _ALL, "constant", text="100%", unit=PERCENT)
