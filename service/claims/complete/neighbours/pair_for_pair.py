"""Two figures set against two: "270 people in 16 attempts, compared with 379 in 18 in the week before".

The first of the second pair is of what the first of the first pair is, the second of what its second is; and both are
of the same days.
"""

from collections.abc import Sequence

from service.claims.scene import Scene, agree, unit_of
from service.claims.subject.carried.implied import IMPLIED
from service.model.claims import Candidate, Claim
from service.model.mentions import Row
from service.records import replace

_JOINING = frozenset(["in", "aboard", "on", "at", "from", "across", "over"])
_KINDS = frozenset(["level", "average", "threshold"])
_FIGURES = 4


def pair_for_pair(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, those of a bare pair with the subjects of the pair that it is set against.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if len(items.figures) < _FIGURES:
        return row
    scene = Scene(row, items)
    if len(scene.row) == _FIGURES and _are_of_two(scene):
        return _in_turn(row, scene)
    if _JOINING.isdisjoint(items.said):
        return row
    joined = {n: word for n in range(len(scene.row) - 1) if (word := _joint(scene, n))}
    found = list(row)
    places = {claim.span.start: n for n, claim in enumerate(row) if claim.rank is None}
    for n, word in joined.items():
        first = next((m for m in joined if m < n - 1 and joined[m] == word and not _is_bare(scene.row[m + 1])), None)
        pair = scene.row[n : n + 2]
        if first is None or not _is_bare(pair[0]) or scene.words(n + 1) != [word]:
            continue
        models = scene.row[first : first + 2]
        if not _is_bare(pair[1]) and unit_of(pair[1]) != unit_of(models[1]):
            continue
        if not all(agree(model, claim) for model, claim in zip(models, pair, strict=True)):
            continue
        period = pair[1].period or pair[0].period
        is_base = any(claim.is_base for claim in pair)
        for model, claim in zip(models, pair, strict=True):
            told = replace(claim, candidates=_lent(model, claim), period=period, is_base=is_base)
            found[places[claim.span.start]] = told
    return found


def _joint(scene: Scene, at: int) -> str:
    """The preposition between a figure and the next one: "270 people in 16 attempts"; empty where they are no pair."""
    last = scene.words(at + 1)[-1:]
    plain = scene.row[at].kind in _KINDS and scene.row[at + 1].kind in _KINDS and scene.unbroken(at, at + 1)
    told = not any(item.period is not None or item.word in (",", "(") for item in scene.gaps[at + 1])
    return last[0] if plain and told and last and last[0] in _JOINING else ""


def _is_bare(claim: Claim) -> bool:
    return claim.quantity is not None and not claim.quantity.noun and not claim.quantity.unit


def _lent(model: Claim, claim: Claim) -> tuple[Candidate, ...]:
    own = {candidate.series_id: candidate for candidate in claim.candidates}
    reason = f"it is set beside “{model.span.of(model.block.text)}”"
    return tuple(
        own.get(c.series_id) or replace(c, weight=min(c.weight, IMPLIED), reason=reason) for c in model.candidates
    )


def _are_of_two(scene: Scene) -> bool:
    """ "Brent averaged $84 and WTI $80, well down from the $117 and $100 of April": two things, and what they were."""
    now, then = scene.row[:2], scene.row[2:]
    told = all(one.kind in _KINDS and one.candidates for one in now)
    apart = told and now[0].candidates[0].series_id != now[1].candidates[0].series_id
    bases = then[0].is_base and scene.words(3) == ["and"]
    return apart and bases and all(agree(one, other) for one, other in zip(now, then, strict=True))


def _in_turn(row: Sequence[Claim], scene: Scene) -> Sequence[Claim]:
    told = {scene.row[n + 2].span.start: scene.row[n] for n in range(2)}
    period = scene.row[3].period or scene.row[2].period
    return [
        replace(claim, candidates=_lent(told[claim.span.start], claim), period=period, is_base=True)
        if claim.span.start in told and claim.rank is None
        else claim
        for claim in row
    ]
