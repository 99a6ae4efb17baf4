"""Levels held against the one of the days before, told beside them, where their word says that they moved on.

"Inflation was 3.8% in September. It rose to 3.6% in October": the two are told rightly, and it fell.
"""

from collections.abc import Sequence

from service.judge.changes.level_after import directly, turned
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import Direction, Hedge
from service.model.windows import DAY

_BESIDE = 2  # sentences: its own and the next
#: What sets a level against another than the one told before it.
_AGAINST = frozenset("from than since against compared year earlier ago over for highest lowest again".split())


def moved_on(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, right levels accused of a word that turns round how they follow the level told before.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    found = list(verdicts)
    for at, verdict in enumerate(verdicts):
        own = directly(verdict) if _tells_way(verdict.grounded.claim) else None
        before = None if own is None else _told(verdicts[:at][::-1], verdict, own)
        if own is not None and before is None:
            before = _told(verdicts[at + 1 :], verdict, own)  # "It had been 3.8% in September."
        if own is None or before is None or own.value == before.value:
            continue
        rose = own.value > before.value
        if rose is (verdict.grounded.claim.direction is Direction.DOWN):
            found[at] = in_quotation(turned(verdict, before))
    return tuple(found)


def _tells_way(claim: Claim) -> bool:
    """Whether a level says which way it moved, and no more of where from."""
    quantity = claim.quantity
    if claim.kind != "level" or claim.direction is None or quantity is None or quantity.hedge is not Hedge.EXACT:
        return False
    plain = claim.mood is Mood.ASSERTED and not claim.is_base and claim.base is None and not claim.inputs
    return plain and _AGAINST.isdisjoint(claim.sentence.words)


def _told(others: Sequence[Verdict], verdict: Verdict, own: Figure) -> Figure | None:
    """The figure of the nearest level of the same series, where it is that of the days right before."""
    claim = verdict.grounded.claim
    sentences = {id(claim.sentence)}
    for one in others:
        other, told = one.grounded.claim, directly(one)
        sentences.add(id(other.sentence))
        if other.block is not claim.block or len(sentences) > _BESIDE or told is None:
            return None
        if told.series_id != own.series_id or other.kind != "level":
            continue
        if told.window is None or own.window is None or other.mood is not Mood.ASSERTED:
            return None
        return told if told.window.end + DAY == own.window.start else None
    return None
