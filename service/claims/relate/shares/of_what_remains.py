"""Shares of what is left when a part has gone: "It had 310 shops and has shut 70. Of those that remain, 72 (30%) …"."""

from service.claims.relate.figures_in_sight import Sight, apart, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, agree
from service.model.claims import Figure
from service.records import replace

REMAINING = frozenset(["remain", "remained", "remaining", "left", "survive", "survived", "stayed"])
_OPENING = (["of", "those"], ["of", "these"], ["of", "the"], ["among", "those"])
_GOING = frozenset(
    "lost shut closed cut dropped left sold scrapped withdrawn removed gone shed axed cancelled abandoned given lose"
    " resigned quit died failed".split()
)
_TWO = len(("whole", "part"))


def share_of_rest(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The part right before share ``at``, and what the sentence before leaves of its whole; None where it does not."""
    if at != 1 or not opens_with_rest(scene):
        return None
    told = [n for n in range(len(before.row)) if is_plain(Sight(before, n)) or before.row[n].kind == "difference"]
    if len(told) != _TWO:
        return None
    if before.is_whole(told[1]):
        told.reverse()  # "it lost 40 of its 200 members"
    whole, part, gone = before.row[told[0]], scene.row[0], before.row[told[1]]
    if _GOING.isdisjoint(before.words(told[1])):
        return None
    if not (agree(whole, gone) and agree(whole, part)) or value_of(gone) >= value_of(whole):
        return None
    rest = apart(figure_of(whole), figure_of(gone))
    rest = replace(rest, text=f"{figure_of(whole).text} - {figure_of(gone).text}")
    return (figure_of(part), rest) if value_of(part) <= rest.value else None


def opens_with_rest(scene: Scene) -> bool:
    """ "Of those that remain, …"."""
    words = scene.words(0)
    return words[:2] in _OPENING and not REMAINING.isdisjoint(words)
