"""The two levels of a change that is told apart from them: "The rise, of 10%, …", ", or five times as many"."""

from collections.abc import Iterator

from service.claims.relate.pairs import CHANGES, PRONOUNS, Pair, told_pair, window
from service.claims.relate.quoted import value_of
from service.claims.relate.side_by_side import is_told_apart
from service.claims.relate.steps import AGAIN
from service.claims.scene import Scene, agree, is_so_many_more, unit_of
from service.model.claims import Claim, Figure

_OPENING = frozenset(["and", "but", "so", ","])
_LIMITING = frozenset(["in", "for", "among", "to", "of", "at", "on", "by"])
_HAVING = frozenset("been stood at run averaged paid had cost earned made taken".split())
_SOLD = {
    "rents": frozenset("let lets rent rents rented".split()),
    "prices": frozenset("cost costs sell sells sold price priced fetch fetches fetched".split()),
    "fares": frozenset(["fare", "ticket", "ride"]),
    "fees": frozenset(["fee", "fees", "charges", "charged"]),
}
_OF_OTHERS = [["of", "what"], ["of", "those"], ["of", "that"], ["of", "all"]]  # "or 40% of what the rival emits"
_POINTING = 7  # items behind "as many" in which it may be said than what


def from_before(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "Sales were 402, against 367. The rise, of 10%, …": between the two levels of the sentence before."""
    claim = scene.row[at]
    if at > 0 and any(scene.is_level(n) for n in range(at)):
        return
    if is_so_many_more(claim) and at == 0:
        yield from told_pair(before, claim)
        return
    if not _points_back(scene, at) and not (at == 0 and claim.kind == "multiple" and _is_of_there(scene, before)):
        return
    yield from told_pair(before, claim)


def from_periods(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "… the 2016 figure is ten times that of the year before": the one figure of each period that the text gives."""
    claim = scene.row[at]
    now, base = window(claim.period), window(claim.base)
    if now is None and claim.period is None:
        return
    if claim.base is not None and base is None and claim.base.shift_months and now is not None:
        base = now.shifted_months(claim.base.shift_months)
    if now is None or base is None or now == base or "figure" not in scene.words(at):
        return
    known = [c for s in (before, scene) for n, c in enumerate(s.row) if s.is_level(n) and c is not claim]
    nows = [c for c in known if window(c.period) == now]
    bases = [c for c in known if window(c.period) == base]
    if len(nows) == len(bases) == 1 and agree(nows[0], bases[0]):
        yield nows[0], bases[0]


def from_having(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "It was 71.2%, having been 65.5% two years before: an increase of 5.7 points": of the two right before it."""
    if at + 2 < len(scene.row) and scene.words(at + 2)[:2] == [",", "having"] and scene.words(at + 1) == ["to"]:
        now, base = scene.row[at + 1], scene.row[at + 2]  # "fell by 104 to 516, having been 620"
        told = scene.is_level(at + 1) and scene.is_level(at + 2) and _HAVING.issuperset(scene.words(at + 2)[2:])
        if told and scene.row[at].kind == "difference" and scene.words(at)[-1:] == ["by"] and agree(now, base):
            yield now, base
        return
    claim = scene.row[at]
    if at < len(("now", "base")) or "having" not in scene.words(at - 1) or not scene.bound(at - 1, at):
        return
    now, base, words = scene.row[at - 2], scene.row[at - 1], scene.words(at - 1)
    led = words.index("having")
    told = scene.is_level(at - 1) and scene.is_level(at - 2) and words[led - 1 : led] == [","]
    told = told and _HAVING.issuperset(words[led + 1 :])
    noun = any(change.part == "noun" for item in scene.gaps[at] for change in item.changes)
    closed = scene.words(at + 1)[:1] in ([], [","], ["."], [";"])
    if told and noun and agree(now, base) and (now.direction is None or (closed and now.direction is claim.direction)):
        yield now, base


def as_many(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "The old site had 12 faults and the new one 60, or five times as many": of two figures, which the size tells."""
    claim, after = scene.row[at], scene.words(at + 1)
    if claim.kind != "multiple" or at < 2 or after[:1] != ["as"]:
        return
    if {"as", "than"} & set(after[2:_POINTING]):
        return  # "twice as many pupils as in 2019"
    words = [word for word in scene.words(at) if word not in ("", "now", "today")] or scene.words(at)
    made = scene.words(at - 1)[:3] in ([",", "which", "makes"], [",", "which", "made"]) and not words
    if not made and ((words not in ([","], *AGAIN) and words[:2] != [",", "so"]) or not is_told_apart(scene, at - 1)):
        return  # but "£1,277, which makes the new one of £3,549 2.8 times as high"
    first, last = scene.row[at - 2], scene.row[at - 1]
    others = any(scene.is_level(n) and agree(scene.row[n], last) for n in range(at - 2))
    if others or not agree(first, last) or scene.is_base(at - 1) or scene.is_base(at - 2):
        return
    if scene.is_level(at - 1) and scene.is_level(at - 2):
        yield (last, first) if value_of(last) > value_of(first) else (first, last)


def said_again(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """ "That is a rise of £210, or 25%": the same change in other terms has the same ends."""
    told, words = (scene.row[at - 1], scene.words(at)) if at else (None, [])
    if len(words) > 1 and scene.gaps[at][0].changes:
        words = words[1:]  # "42 fewer, or 20%"
    joined = words == ["and"] and told is not None and _is_in_unit_of_ends(scene, at, told)
    if (
        told is None
        or not (words in AGAIN or joined)
        or scene.words(at + 1)[:2] in _OF_OTHERS
        or told.kind not in CHANGES
        or unit_of(told) == unit_of(scene.row[at])
    ):
        return None
    return told.inputs if len(told.inputs) == len(("now", "base")) else None


def _points_back(scene: Scene, at: int) -> bool:
    """ "The rise, of 10%, …", "That is a rise of …", "The 22% rise is …": said of what the sentence before told."""
    opening = [item for item in scene.gaps[0] if item.word not in _OPENING][:3]
    if [item.word for item in opening] in (["the"], ["that"]) and at == 0:
        behind = scene.gaps[1][:2]
        moved = bool(behind) and any(change.part == "noun" for change in behind[0].changes)
        return moved and not _LIMITING & {item.word for item in behind[1:]}
    if len(opening) < 3 or scene.row[at].base is not None or _is_of_another(scene, at):
        return False
    named = any(change.part == "noun" for change in opening[1].changes) and opening[2].word in (",", "of", "was", "is")
    pointing = opening[0].word in PRONOUNS and any(c.part == "noun" for item in scene.gaps[at] for c in item.changes)
    return (opening[0].word == "the" and named) or pointing


def _is_of_there(scene: Scene, before: Scene) -> bool:
    """ "A flat lets for £1,350, against £450 in 2003. Rents there have trebled": of what the sentence before told."""
    words = scene.words(0)
    told = {word for n in range(len(before.row)) for word in before.words(n)}
    return words[1:2] == ["there"] and not _SOLD.get(words[0], frozenset()).isdisjoint(told)


def _is_of_another(scene: Scene, at: int) -> bool:
    """ "The rise of 10% in wages": of what the sentence before may not have told."""
    behind = scene.gaps[at + 1][:2]
    return len(behind) > 1 and behind[0].word in _LIMITING and behind[1].period is None


def _is_in_unit_of_ends(scene: Scene, at: int, told: Claim) -> bool:
    """ "A drop of 60% and $2.50": an amount in the unit of the two that the percentage lies between."""
    claim = scene.row[at]
    spans = {figure.span for figure in told.inputs}
    units = {unit_of(one) for one in scene.row if one.quantity is not None and one.quantity.span in spans}
    return claim.kind == "difference" and claim.direction is told.direction and unit_of(claim) in units
