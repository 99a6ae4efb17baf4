"""The two levels of a change that is told apart from them: "The rise, of 10%, …", ", or five times as many".

Or behind both: "9,200 in 2020 and 4,600 in 2024, a cut of 50%".
"""

from collections.abc import Iterator

from service.claims.relate.across_sentences.pointed_level import ABOARD
from service.claims.relate.changes.level_pairs import (
    CHANGES,
    PRONOUNS,
    Pair,
    in_time,
    may_be_now,
    may_end,
    may_turn,
    told_pair,
    window,
)
from service.claims.relate.changes.levels_led_to import AGAIN
from service.claims.relate.changes.moved_in_all import is_put_together
from service.claims.relate.changes.now_and_then import as_told, is_than_thought, may_be_of_then
from service.claims.relate.changes.so_many_more import is_so_many_more
from service.claims.relate.comparisons.side_by_side import is_told_apart
from service.claims.relate.meant.came_and_went import is_of_stock
from service.claims.relate.quoted import value_of
from service.claims.scene import APART, Scene, agree, is_light, opening_of, unit_of
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import CURRENCIES, PERCENT
from service.numeric.conversions import MEASURED

_OPENING = frozenset(["and", "but", "so", ","])
_LIMITING = frozenset(["in", "for", "among", "to", "of", "at", "on", "by"])
_HAVING = frozenset("been stood at run averaged paid had cost earned made taken put set valued estimated".split())
_HAD = frozenset("had was saw brought counted sold drew registered".split())
_SAME_TIME = frozenset("the same month week day quarter period year of in it they there a earlier before last".split())
_SOLD = {
    "rents": frozenset("let lets rent rents rented".split()),
    "prices": frozenset("cost costs sell sells sold price priced fetch fetches fetched".split()),
    "fares": frozenset(["fare", "ticket", "ride"]),
    "fees": frozenset(["fee", "fees", "charges", "charged"]),
}
_OF_OTHERS = [["of", "what"], ["of", "those"], ["of", "that"], ["of", "all"]]  # "or 40% of what the rival emits"
_POINTING = 7  # items behind "as many" in which it may be said than what
_POINTS_ON = PRONOUNS | {"now", "today"}
REACHING = 4  # items between a change and the level it led to
_PLACED = (*ABOARD, ["at"], ["across"], ["among"], ["over"], ["and"])
_FEWER = frozenset(["more", "fewer", "less"])
_LED_TO = 4  # words of "is going up to"
_COMING = frozenset("is are goes go rises falls climbs drops jumps moves".split())
_LINKS = frozenset(["than", "now", "today", "again"])
_THEM = frozenset(["them", "these", "those"])
_UNCOUNTED = CURRENCIES | APART | MEASURED


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
    if at < len(("now", "base")) or not scene.bound(at - 1, at):
        return
    now, base, words = scene.row[at - 2], scene.row[at - 1], scene.words(at - 1)
    led = words.index("having") if "having" in words else -1
    told = scene.is_level(at - 1) and scene.is_level(at - 2)
    told = told and (
        _had_then(words) if led < 0 else words[led - 1 : led] == [","] and _HAVING.issuperset(words[led + 1 :])
    )
    noun = any(change.part == "noun" for item in scene.gaps[at] for change in item.changes)
    closed = scene.words(at + 1)[:1] in ([], [","], ["."], [";"])
    if told and noun and agree(now, base) and (now.direction is None or (closed and now.direction is claim.direction)):
        yield now, base


def _had_then(words: list[str]) -> bool:
    """ "It sold 82 vans, where the same month of 2024 had 84: a drop of 2.4%"."""
    led = words[:2] in ([",", "where"], [",", "when"]) and "" in words and words[-1] in _HAD
    return led and all(word in _SAME_TIME or not word for word in words[2:-1])


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
    if words == [","] and len(behind := scene.gaps[at + 1]) and behind[0].word in ("up", "down"):
        words = [",", "or"] if [item.word for item in behind[1:2]] in ([], ["."], [","], [";"]) else words
    joined = words == ["and"] and told is not None and _is_in_unit_of_ends(scene, at, told)
    if (
        told is None
        or not (words in AGAIN or joined)
        or scene.words(at + 1)[:2] in _OF_OTHERS
        or told.kind not in CHANGES
        or unit_of(told) == unit_of(scene.row[at])
    ):
        return None
    if len(told.inputs) != len(("now", "base")):
        return None
    of_stock = unit_of(scene.row[at]) == PERCENT and is_of_stock(scene.row[at], scene.row[: at - 1], told.inputs)
    return None if of_stock else told.inputs


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


def from_dates(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "9,200 in 2020 and 4,600 in 2024, a cut of 50%"; "In 2019 it had 45. It now has 18, a fall of 60%"."""
    claim = scene.row[at]
    if claim.base is not None or claim.direction is None or at == 0 or not may_end(scene, claim, at - 1):
        return
    last = scene.row[at - 1]
    if scene.is_base(at - 1) or not scene.bound(at - 1, at) or _is_of_other(scene, at) or is_put_together(scene, at):
        return
    if at > 1 and may_be_now(scene, at - 2, last):
        first, coming = _counted_in(scene, at - 2, at), _is_to_come(scene, at - 2)
    elif at == 1 and len(before.row) == 1 and may_be_now(before, 0, last) and opening_of(scene) in _POINTS_ON:
        first, coming = before.row[0], _is_to_come(before, 0)
    else:
        return
    now = "now" in scene.words(at - 1) or scene.words(at)[:1] == ["now"]
    if now and window(first.period) is not None:
        yield (first, last) if coming else (last, first)
        return
    for later, earlier in in_time(first, last):
        dated = any(item.period is not None for item in scene.gaps[at][2:])  # "so 2019's was 1.3 points lower"
        back = may_turn(first, last) or ((earlier is last or dated) and may_be_of_then(scene, at))
        yield as_told(later, earlier, claim) if back else (later, earlier)


def _is_to_come(scene: Scene, at: int) -> bool:
    """ "It will be £1,723 in October", "is going up to £1,723": whether what level ``at`` tells is yet to be."""
    lead = scene.words(at)[-_LED_TO:]
    moving = lead[-1:] in (["to"], ["be"]) and not _COMING.isdisjoint(lead)
    return scene.row[at].mood is Mood.ANNOUNCED or moving


def _counted_in(scene: Scene, first: int, at: int) -> Claim:
    """The level before another: of "93 thefts in four villages in March" the 93, if it is not the four after all."""
    carried = scene.row[first]
    if not (first and _is_place_of(scene, first) and may_be_now(scene, first - 1, scene.row[at - 1])):
        return carried
    told, stated = (carried, scene.row[first - 1]), value_of(scene.row[at])
    last = value_of(scene.row[at - 1])
    return next((one for one in told if abs(value_of(one) - last) == stated), told[1])


def _is_place_of(scene: Scene, at: int) -> bool:
    """Whether figure ``at`` counts where the things before it were, what they came in, or what was beside them."""
    one, other = scene.row[at].quantity, scene.row[at - 1].quantity
    apart = one is not None and other is not None and (one.unit, one.noun) != (other.unit, other.noun)
    return apart and scene.words(at)[-1:] in _PLACED


def _is_of_other(scene: Scene, at: int) -> bool:
    """ "80 cents a share", "6.8 points more than the target", "up by a third on its rival": not of the two before."""
    quantity, behind = scene.row[at].quantity, [item for item in scene.gaps[at + 1][:REACHING] if not item.changes]
    against = len(behind) > 1 and behind[0].word in ("than", "on", "by") and behind[1].period is None
    return against or is_of_things(scene, at) or (quantity is not None and bool(quantity.per))


def is_of_things(scene: Scene, at: int) -> bool:
    """ "12% more cars", behind vans; "12% less than planned": of what is named behind it.

    So is "up to £38.60 from £36.90, but 5% fewer of them came": money is not them.
    """
    after = scene.gaps[at + 1][:REACHING]
    if not after or after[0].word not in _FEWER:
        return False
    nouns = {one.quantity.noun for one in scene.row if one.quantity is not None}
    if len(after) > 2 and after[1].word == "of" and after[2].word in _THEM:
        return at > 0 and unit_of(scene.row[at - 1]) in _UNCOUNTED
    named = (
        len(after) > 1 and after[1].word not in nouns | _LINKS and after[1].word.isalpha() and not is_light(after[1])
    )
    return named or is_than_thought(scene, at)
