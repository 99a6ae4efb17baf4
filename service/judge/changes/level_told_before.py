"""Levels held against the one of the days before, told beside them, where their word says that they moved on.

"Inflation was 3.8% in September. It rose to 3.6% in October": the two are told rightly, and it fell.
"""

from collections.abc import Sequence

from service.judge.changes.level_after import directly, turned
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import Direction, Hedge
from service.model.series import Nature
from service.store.interface import Store

_PERFECT = frozenset(["has", "have", "'s", "’s"])
_BESIDE = 2  # sentences: its own and the next
_GONE_BY = 4  # … where it looks back to a month that it names: "by June it had slipped to 431.44 ppm"
_LEVELS = frozenset(["level", "average"])
#: What sets a level against another than the one told before it.
_AGAINST = frozenset("from than since against compared year earlier ago over for highest lowest again".split())


def moved_on(verdicts: Sequence[Verdict], store: Store) -> tuple[Verdict, ...]:
    """The verdicts, right levels accused of a word that turns round how they follow the level told before.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
    """
    found = list(verdicts)
    for at, verdict in enumerate(verdicts):
        own = directly(verdict) if _tells_way(verdict.grounded.claim) else None
        before = None if own is None else _told(verdicts[:at][::-1], verdict, own, store)
        if own is not None and before is None and not _has_since(verdict.grounded.claim):
            before = _told(verdicts[at + 1 :], verdict, own, store)  # "It had been 3.8% in September."
        if own is None or before is None or own.value == before.value:
            continue
        way = Direction.UP if own.value > before.value else Direction.DOWN
        if way is not verdict.grounded.claim.direction and not _came_so(own, way, verdicts[:at], verdict):
            found[at] = in_quotation(turned(verdict, before))
    return tuple(found)


def _came_so(own: Figure, way: Direction, others: Sequence[Verdict], verdict: Verdict) -> bool:
    """ "In June 2023 it was 175,457. It fell to 118,882": whether the other way it did go from one told before."""
    here = [one for one in others if one.grounded.claim.block is verdict.grounded.claim.block]
    told = [one for one in map(directly, here) if one is not None and one.series_id == own.series_id]
    return any((own.value < one.value) is (way is Direction.UP) and own.value != one.value for one in told)


def _tells_way(claim: Claim) -> bool:
    """Whether a level says which way it moved, and no more of where from."""
    quantity = claim.quantity
    if claim.kind != "level" or claim.direction is None or quantity is None or quantity.hedge is not Hedge.EXACT:
        return False
    plain = claim.mood is Mood.ASSERTED and not claim.is_base and claim.base is None and not claim.inputs
    against = _AGAINST.intersection(claim.sentence.words)
    return plain and (not against or (against == {"since"} and _has_since(claim)))


def _has_since(claim: Claim) -> bool:
    """ "Earlier this year it was 4%. It has since fallen to 2%": of what was told before, however long ago."""
    words = claim.sentence.words
    return words.count("since") == 1 and words[words.index("since") - 1] in _PERFECT


def _told(others: Sequence[Verdict], verdict: Verdict, own: Figure, store: Store) -> Figure | None:
    """The figure of the nearest level of the same series, where it is that of the period right before."""
    claim = verdict.grounded.claim
    sentences = {id(claim.sentence)}
    for one in others:
        other, told = one.grounded.claim, directly(one)
        sentences.add(id(other.sentence))
        if other.block is not claim.block or len(sentences) > (_GONE_BY if _goes_by(claim) else _BESIDE):
            return None
        if told is None and other.kind in _LEVELS:
            return None
        if told is None or told.series_id != own.series_id or other.kind not in _LEVELS:
            continue
        if told.window is None or own.window is None or other.mood is not Mood.ASSERTED:
            return None
        if _has_since(claim) and other.span.start < claim.span.start:
            ahead = told.window.end < own.window.start
            return told if ahead and not _turned_between(verdict, told, own, store) else None
        return told if told.window.meets(own.window) or _are_next(verdict, told, own, store) else None
    return None


def _goes_by(claim: Claim) -> bool:
    """ "By June the reading had slipped to 431.44 ppm": up to a time that its sentence names."""
    period = claim.period
    named = period is not None and claim.sentence.span.contains(period.span)
    return named and period is not None and period.preposition == "by" and claim.past_perfect


def _turned_between(verdict: Verdict, told: Figure, own: Figure, store: Store) -> bool:
    """ "It was 1.7% but surged in 2025. It has since fallen to 3.2%": whether it came from beyond the later one."""
    assert verdict.trial is not None
    assert told.window is not None
    assert own.window is not None
    reading = verdict.trial.option.reading
    vintage = store.as_known(reading.series_id, reading.known_at)
    between = [one.value for one in vintage.observations if told.window.end < one.window.end < own.window.end]
    level = own.value / vintage.series.multiplier
    return any((one > level) is (own.value > told.value) and one != level for one in between)


def _are_next(verdict: Verdict, told: Figure, own: Figure, store: Store) -> bool:
    """ "It rose to 118,882 at the end of June. In March it was 118,329": whether none was counted in between."""
    assert verdict.trial is not None
    reading = verdict.trial.option.reading
    if store.series(reading.series_id).nature is not Nature.STOCK or told.window is None or own.window is None:
        return False
    held = [one.window for one in store.as_known(reading.series_id, reading.known_at).observations]
    between = [one for one in held if told.window.end < one.end <= own.window.end]
    return len(between) == 1
