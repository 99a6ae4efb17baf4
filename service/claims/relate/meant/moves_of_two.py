"""What the two levels told before moved by: "It was 8,400 in 2022. By 2024 it was 9,660. That is a rise of 15%"."""

from collections.abc import Sequence

from service.claims.relate.cues import MOVES
from service.claims.relate.meant.only_two import only_two
from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain, of_one_sort
from service.claims.relate.meant.which_was_then import then_of
from service.claims.relate.quoted import figure_of
from service.claims.scene import APART, unit_of
from service.model.quantities import PERCENT

_POINTING = frozenset(["that", "this", "it", "which"])
_BEING = frozenset(
    "is was makes made make means meant represents represented amounts amounted comes came works worked equates"
    " equated to out at for a an of equals equalled marks marked".split()
)
_LIGHT = frozenset("sharp steep slight modest big huge small total overall full net whole mere".split())
_PAIR = len(("now", "base"))
_NAMED = 8  # words of ", which works out at a rise of"


def move_of_two(sight: Sight) -> Meant | None:
    """The level now and the one before, in a sentence of their own."""
    claim = sight.claim
    if unit_of(claim) != PERCENT or not _is_called_move(sight.lead, sight.after, ()):
        return None
    if any(one.sentence is claim.sentence for one in sight.before):
        return None
    pair = only_two(sight)
    base = then_of(pair) if pair is not None else None
    if pair is None or base is None or pair[0].block is not claim.block:
        return None
    now = pair[1] if base is pair[0] else pair[0]
    return "percent_change", (figure_of(now), figure_of(base))


def move_from_to(sight: Sight) -> Meant | None:
    """ "Rose from 8,400 to 9,660, which works out at a rise of 15%", "to 9,660 from 8,400 – a 15% jump"."""
    claim, pair = sight.claim, sight.before[-_PAIR:]
    if (
        unit_of(claim) != PERCENT
        or len(pair) != _PAIR
        or not _is_called_move(sight.lead, sight.after, (",", "–", "—", ":"))
    ):
        return None
    if any(one.sentence is not claim.sentence or not is_plain(one, loosely=True) for one in pair):
        return None
    led = [before_of(pair[0])[-1:], pair[0].sentence.between(pair[0].span.end, pair[1].span.start)[-1:]]
    now, base = pair if led == [["to"], ["from"]] else pair[::-1]
    fits = led in ([["to"], ["from"]], [["from"], ["to"]]) and of_one_sort(now, base) and unit_of(now) not in APART
    return ("percent_change", (figure_of(now), figure_of(base))) if fits else None


def _is_called_move(lead: Sequence[str], after: Sequence[str], marks: Sequence[str]) -> bool:
    """ "That is a rise of 15%", "that makes for a 15% rise": by its noun, and of nothing that is named behind it."""
    own = list(lead)
    if marks:
        if own[:1] == [] or own[0] not in marks:
            return False
        own = own[1:]
    elif own[:1] == [] or own[0] not in _POINTING:
        return False
    named = own[-1:] == ["of"] and own[-2:-1] != [] and own[-2] in MOVES
    words = own[:-2] if named else own
    behind = after if named else after[1:]
    called = named or ({*after[:1]} <= MOVES and after[:1] != [])
    return called and len(lead) <= _NAMED and ends(behind) and all(w in _POINTING | _BEING | _LIGHT for w in words)
