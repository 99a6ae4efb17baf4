"""What is left when what went out is taken from what came in: "took £115,000, spent £98,000, a profit of £17,000"."""

from collections.abc import Iterator, Sequence

from service.claims.relate.cues import LEFT, LEFTOVERS
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, agree, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES

_IN = frozenset("took takes taken income revenue revenues receipts takings exports exported budget budgeted".split())
_OUT = frozenset("spent spend spending costs outgoings expenses outlay expenditure imports imported outturn".split())
_SOME = frozenset(
    "marketing staff wage labour labor energy fuel running rental interest advertising legal borrowing debt capital"
    " ticket matchday commercial retail online overseas broadcast membership food travel subscription".split()
)
"""What names a part of what came in or went out."""
#: What anybody has who spends it, where nothing else says which of the two it is.
_HAD = frozenset("had got received given granted raised".split())
_LEFT = LEFT | {"hole"}
_OVER = frozenset("profit surplus underspend black".split())
_SHORT = frozenset("deficit shortfall loss overspend overspending overrun red pocket hole".split())
_LED = frozenset("leaving leaves left".split())
_COLOURS = (["in", "the", "black"], ["in", "the", "red"], ["out", "of", "pocket"])
_KINDS = frozenset(
    "pre-tax pretax tax net operating gross underlying trading taxable annual primary structural".split()
)
_BEING = frozenset(["was", "is", "of", "to", "came", "at"])
_OWN = 4  # words before and behind an amount that say which it is
_CLOSING = frozenset([",", ".", ";", ")", "–", "—", ":"])
_GIVEN = frozenset(["from", "for"])  # "had £3.2m from Whitehall"
_ELSEWHERE = frozenset(["on", "from", "for", "in", "before", "after"])


def in_less_out(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The larger and the smaller of what came in and what went out, the only such amounts that are told."""
    claim = scene.row[at]
    if unit_of(claim) not in CURRENCIES or LEFTOVERS.isdisjoint(scene.said) or not _is_left(scene, at):
        return None
    told = [*_sides(scene, claim)]
    if len(told) == 1 or (not told and at == 0):
        told = [*_sides(before, claim), *told]
    spans = [one.span for one, _ in told]
    used = (scene, before) if any(one in before.row for one, _ in told) else (scene,)
    others = (part.row[n] for part in used for n in range(len(part.row)) if not part.is_base(n))
    if any(agree(one, claim) and one is not claim and one.span not in spans for one in others):
        return None  # "a deficit of £9m: spending of £52m, receipts of £40m and a grant of £3m"
    ins, outs = ([one for one, side in told if (side is _OUT) is out] for out in (False, True))
    if len(ins) != 1 or len(outs) != 1:
        return None
    more = value_of(ins[0]) > value_of(outs[0])
    if not (_SHORT if more else _OVER).isdisjoint(_called(scene, at)) or not _is_of_both(scene, at, told):
        return None
    low, high = sorted((ins[0], outs[0]), key=value_of)
    return figure_of(high), figure_of(low)


def _called(scene: Scene, at: int) -> Sequence[str]:
    return [*scene.words(at), *scene.words(at + 1)[: len(_COLOURS[0])]]


def _is_of_both(scene: Scene, at: int, told: Sequence[tuple[Claim, frozenset[str]]]) -> bool:
    """Whether what anybody has is what was spent of: "had £500 and spent £300, leaving £200", in one sentence."""
    had = [one for one, side in told if side is _HAD]
    return all(one in scene.row for one in had) or not _LED.isdisjoint(scene.words(at))


def _is_left(scene: Scene, at: int) -> bool:
    """ "A profit of £17,000", "the deficit was £13bn", "£17,000 in the black"."""
    words, after = scene.words(at), scene.words(at + 1)
    if after[: len(_COLOURS[0])] in _COLOURS:
        return True
    if (after and after[0] not in _CLOSING) or any(item.period is not None for item in scene.gaps[at]):
        return False
    last = next((n for n in range(len(words) - 1, -1, -1) if words[n] not in _BEING), -1)
    kind = words[last - 1] if last > 0 else ""
    return 0 <= last < len(words) - 1 and words[last] in _LEFT and kind not in _KINDS


def _sides(scene: Scene, claim: Claim) -> Iterator[tuple[Claim, frozenset[str]]]:
    """The amounts whose own words say that they came in, or that they went out."""
    for n in range(len(scene.row)):
        one = scene.row[n]
        if one is claim or not scene.is_count(n) or scene.is_base(n) or not agree(one, claim):
            continue
        said = _own_words(scene, n)
        named = [side for side in (_IN, _OUT) if side & said] or ([_HAD] if _HAD & said else [])
        names = [] if _SOME & said else named
        dated = any(item.period is not None for item in (*scene.gaps[n], *scene.gaps[n + 1][:2]))
        elsewhere = _ELSEWHERE - _GIVEN if _HAD & said else _ELSEWHERE
        if len(names) == 1 and not dated and not elsewhere & {*scene.words(n + 1)[:1]}:
            yield one, names[0]


def _own_words(scene: Scene, at: int) -> frozenset[str]:
    words: Sequence[str] = scene.words(at)
    if words == ["to"] and at and scene.is_base(at - 1):
        words = scene.words(at - 1)  # "costs rose from £71m to £75m"
    words = words[:-1] if words[-1:] == [":"] else words  # "Income: £5.6m"
    joint = max((n for n, word in enumerate(words) if word in ("and", ",", ";", ":")), default=-1)
    return frozenset(words[joint + 1 :][-_OWN:])
