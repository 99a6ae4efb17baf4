"""What two moves told before come to: "It lost 340 in May and won 120 in June. Over the two months it lost 220"."""

from collections.abc import Sequence

from service.claims.relate.quoted import figure_of
from service.claims.scene import APART, Scene, agree, unit_of
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import CURRENCIES, Direction
from service.model.windows import Window

#: How many months the stretches have that a sentence speaks of as two.
_STRETCHES = {"months": 1, "quarters": 3, "seasons": 3, "years": 12}
_SPANNING = frozenset("over across in during for add put take taking adding taken together combined these".split())
#: Words that may stand between the stretches and the verb: whoever moved then moves now.
_ITSELF = frozenset(
    "together combined taken added then therefore so and it they that the this economy number total net overall in all"
    " left means meant shows show showed a an of has have had was is were with , by".split()
)
_CLOSING = frozenset([".", ",", ";", "", "in", "jobs", "positions", "posts", "net", "overall", "–", "—"])


def over_both(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The two moves that one is made of, each of its own months, of which the sentence before tells.

    Args:
        scene: the sentence.
        at: the move.
        before: the sentence before.
    """
    claim = scene.row[at]
    if "two" not in claim.sentence.words or claim.direction is None or unit_of(claim) in APART:
        return None
    lead = claim.sentence.before(claim.span.start)
    months = _stretch_of(lead)
    if months is None or not _closes(claim):
        return None
    moves: dict[Window, Claim] = {}
    for one in before.row:
        if one.kind != "difference" or one.direction is None or one.mood is not Mood.ASSERTED or one.base is not None:
            continue
        window = None if one.period is None else one.period.window
        if window is not None and window.whole_months == months and _may_add(one, claim):
            moves.setdefault(window, one)
    if len(moves) != len(("first", "second")):
        return None
    return tuple(figure_of(one, -1 if one.direction is Direction.DOWN else 1) for one in moves.values())


def _stretch_of(lead: Sequence[str]) -> int | None:
    """How long each of "the two months" is, where a sentence opens with them and its own thing is what moved."""
    at = next((n for n, word in enumerate(lead) if word in _STRETCHES and lead[n - 2 : n] == ["the", "two"]), -1)
    if at < 0 or not _SPANNING.union(["the", "two", ","]).issuperset(lead[:at]):
        return None
    behind = lead[at + 1 :]
    led = behind[:-1] if behind[-1:] in (["by"], ["of"]) else behind
    return _STRETCHES[lead[at]] if _ITSELF.issuperset(led[:-1]) else None


def _closes(claim: Claim) -> bool:
    return claim.sentence.behind(claim.span.end)[:1] in ([], *([word] for word in _CLOSING))


def _may_add(one: Claim, other: Claim) -> bool:
    """Whether two moves are of the same sort: of one money, or both of numbers of things."""
    units = {unit_of(one), unit_of(other)}
    return agree(one, other) or units.isdisjoint(APART | {*CURRENCIES})
