"""What all have together, and what each has of it: "Each village gets £150,000", "nine coaches, each with 64 seats"."""

from service.claims.relate.cues import IN_ALL
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, Scene, agree, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES
from service.records import replace

_HOLDING = frozenset("held carried had took brought contained seated holding carrying carries holds".split())
_ABOARD = (["in"], ["aboard"], ["on"], ["from"])
_MEAN = frozenset(["on", "average", "average,", "an"])
_SHARED = frozenset(["shared", "split", "divided"])
_GETTING = frozenset("get gets got receive receives received take takes took have has".split())
_SET_OFF = 3  # words of "on each,"
_ALTOGETHER = (["in", "all"], ["in", "total"], ["altogether"], ["together"])
_HAVING = frozenset("with of has holds holding seats seating carrying carry carries takes taking had".split())


def each_share(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "The grant, shared equally by 24 villages, is £3.6m. Each will get £150,000": the grant and the villages."""
    if at or "each" not in scene.said:
        return None
    words = scene.words(0)
    if words[:1] != ["each"] or words[-1] not in _GETTING or len(before.row) != len(("sum", "number")):
        return None
    said = {word for n in range(len(before.row) + 1) for word in before.words(n)}
    if not (_SHARED & said and "equally" in said) or scene.words(1)[:1] not in ([], ["."], [","]):
        return None
    one, other = before.row
    sums = [n for n in (0, 1) if before.is_count(n) and unit_of(before.row[n]) == unit_of(scene.row[0])]
    whole, number = (one, other) if sums == [0] else (other, one)
    counted = len(sums) == 1 and before.is_count(1 - sums[0]) and _is_number(number)
    return (figure_of(whole), figure_of(number)) if counted and value_of(whole) > value_of(scene.row[0]) else None


def each_carried(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "312 guests came in 24 coaches. Each carried 13 on average": those who came, and what brought them."""
    if at or "each" not in scene.said or len(before.row) < len(("people", "coaches")):
        return None
    words = [item.word for item in scene.gaps[0] if item.word and item.word not in _MEAN]
    if words[:1] != ["each"] or not _HOLDING & set(words[-2:]) or len(words) > _SET_OFF + 2:
        return None
    pairs = [n for n in range(1, len(before.row)) if before.words(n)[-1:] in _ABOARD and before.is_count(n - 1)]
    if len(pairs) == 1 and before.words(pairs[0] + 1)[:1] in (["and"], [","]) and pairs[0] + 1 < len(before.row):
        return None  # "in 24 coaches and 40 cars"
    after = [word for word in scene.words(1) if word not in _MEAN | {"people", "passengers"}]
    if len(pairs) != 1 or after[:1] not in ([], ["."], [","], [";"]):
        return None
    whole, number = before.row[pairs[0] - 1], before.row[pairs[0]]
    named = number.quantity is not None and (words[1] in _HOLDING | {"of"} or number.quantity.noun.startswith(words[1]))
    counted = before.is_count(pairs[0]) and _is_number(number) and agree(whole, scene.row[0])
    return (figure_of(whole), figure_of(number)) if named and counted else None


def all_of_each(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Nine coaches, each with 64 seats, 576 in all": so many things of so many each."""
    if at < len(("things", "of each")) or IN_ALL.isdisjoint(scene.said):
        return None
    after = scene.words(at + 1)
    told = next((len(told) for told in _ALTOGETHER if after[: len(told)] == told), 0)
    summed = bool(told) or scene.words(at)[-2:] == ["total", "of"]
    after = after[told + 3 :] if after[told : told + 2] == ["for", "the"] and after[told + 2 :] else after[told:]
    summed = summed and after[:1] in ([], ["."], [","], [";"])
    if not summed or not {",", ":", "–"} & set(scene.words(at)[:_SET_OFF]):
        return None
    number, each, words = scene.row[at - 2], scene.row[at - 1], scene.words(at - 1)
    if _is_over(scene, at):
        return figure_of(number), replace(figure_of(each), text=f"× {value_of(each):f}")
    led = words[-2:-1] == ["each"] and words[-1] in _HAVING and words[:1] in (["each"], [","])
    led = led or (words == ["with"] and scene.words(at)[:2] in (["on", "each"], ["in", "each"], ["to", "each"]))
    led = led or (len(words) == 1 and words[0] in _HAVING and scene.words(at)[:1] == ["each"])
    counted = scene.is_count(at - 1) and scene.is_count(at - 2) and _is_number(number)
    quantity = scene.row[at].quantity
    counted = counted and agree(each, scene.row[at]) and quantity is not None and not quantity.per
    if not (led and counted) or len(words) > len((",", "each", "with")):
        return None
    return figure_of(each), replace(figure_of(number), text=f"× {value_of(number):f}")


def _is_over(scene: Scene, at: int) -> bool:
    """ "£3m a year for five years, £15m in all", "averaged 8,400 over 22 games, giving a total of 184,800"."""
    rate, times, words = scene.row[at - 2], scene.row[at - 1], scene.words(at - 1)
    if (
        rate.quantity is None
        or times.quantity is None
        or words[:1] not in (["for"], ["over"], ["in"], ["across"], ["from"])
        or words[1:] not in ([], ["the"], ["its"], ["their"])
    ):
        return False
    dated = rate.quantity.per != "" and unit_of(times) == f"{rate.quantity.per}s"
    averaged = scene.words(at - 2)[-1:] in (["averaged"], ["average"]) and _is_number(times)
    return scene.is_level(at - 1) and (dated or averaged) and agree(rate, scene.row[at])


def _is_number(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity is not None and bool(quantity.noun) and unit_of(claim) not in APART | CURRENCIES
