"""Changes told again in other terms: "a fifth fewer (20%)", "up by 1.2% to £1,738, or £21 a year".

And how many more there were, where "more" stands before what is counted.
"""

from collections.abc import Sequence

from service.claims.balances import is_balance
from service.claims.bind.changes.behind_its_base import is_behind_its_base, is_named_behind_its_base
from service.claims.bind.changes.lengths import is_for_longer, lasts_so_long
from service.claims.bind.clause_boundaries import boundary
from service.claims.kind import Draft
from service.model.mentions import Change, Item, Row
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, POINTS, Direction, Quantity
from service.records import replace

_LEVELS = frozenset(["level", "average"])
_CHANGES = frozenset(["difference", "percent_change"])
_MOVES = frozenset(["percent_change", "difference", "point_change", "multiple"])
_LEADS = ([",", "or"], ["or"], ["or", "by"], [",", "or", "by"], ["("], [",", "equivalent", "to"], [",", "equal", "to"])
_SAYING = ((",", "i.e."), (",", "ie"), (",", "that", "is", ","), (",", "that", "is"))
_LED_FROM = frozenset(["from", "on", "over"])
_HEDGES = frozenset(["about", "around", "some", "roughly", "nearly", "almost", "just", "over", "under"])
_TIMES = frozenset(["", "day", "week", "month", "quarter", "year"])  # "£4.1m, or 12p a share" tells of no change
_FROM = frozenset(["on", "from", "than", "against", "since"])
_AGAINST = frozenset(["from", "against", "than", "compared", "versus", "vs", "was"])
_FAR = 4  # by how much a change told behind a level is less than it
_OF_BASE = frozenset("from previously formerly was before against versus vs previous".split())
_AGAIN = frozenset([",", "or", "by", "in", "of"])
_COMPARED = frozenset(["with", "to", "against", "versus"])
_ENDING = frozenset(["", ".", ",", ";", ")", "and", "but"])
_PARTING = frozenset([".", ",", ";", ":", "(", ")", "–", "—", "and", "but", "while", "which", "when"])
_NAMING = frozenset((mark, article) for mark in (",", ":", "–", "—", "(") for article in ("a", "an"))
_WAYS = frozenset(["up", "down"])
_ALMOST = 85  # per cent, which still is "almost double"
_RESTATED_REACH = 3  # "(", "or" and a hedge
#: Behind these "plus" is the sign of a figure, and no "and" of a sum.
_SIGNED = frozenset("is are was were be been to at of from with against after versus the a 's ’s still now".split())


def amount_restated(items: Row, draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """The draft as a difference, where an amount says again by how much another figure moved; None where it does not.

    Args:
        items: the sentence.
        draft: of the amount.
        before: the drafts before it.
    """
    quantity = items[draft.anchor].quantity
    if draft.kind not in _LEVELS or not before or quantity is None or quantity.unit not in CURRENCIES:
        return None
    behind = [*items.words[draft.anchor + 1 : draft.anchor + 3]]
    if behind[:1] in (["each"], ["apiece"]):
        return None
    if behind[:1] in (["a"], ["an"], ["per"]) and behind[1:] and behind[1] not in _TIMES:
        return None  # "£9m, or £5 a passenger"
    earlier = before[-1]
    between = [item for item in items[earlier.last + 1 : draft.anchor] if item.word not in _HEDGES]
    than = bool(between) and (between[0].word in _FROM or items[earlier.last].word in _FROM)
    based = than and between[-1].word == "("  # "14% up on March ($103)", "19.5 cents less than in December ($3.006)"
    if len(between) > 1 and between[1].period is not None and not based:
        between = between[2:]  # "drops by 7% in October, or £151"
    words = [item.word for item in between]
    joined = words == ["and"] and _is_of_noun(earlier)
    if words not in _LEADS and not joined:
        return None
    if earlier.kind in _CHANGES:
        return replace(draft, kind="difference", change=earlier.change, change_at=earlier.change_at)
    if not _is_far_more(earlier, items[earlier.anchor].quantity, quantity):
        return None
    moved = next((one for one in reversed(before) if one.kind in _CHANGES), None)
    return moved and replace(draft, kind="difference", change=moved.change, change_at=moved.change_at)


def _is_of_noun(earlier: Draft) -> bool:
    """ "A drop of 60% and $2.50": the noun goes with both."""
    return earlier.kind == "percent_change" and earlier.shape.startswith(("<change> of", "<noun> of"))


def _is_far_more(earlier: Draft, level: Quantity | None, quantity: Quantity) -> bool:
    """Whether the earlier figure is a level, too large to be this amount in other terms."""
    if earlier.kind not in _LEVELS or level is None or level.unit != quantity.unit:
        return False
    alike = level.per == quantity.per or (not level.per and quantity.per in _TIMES) or not quantity.per
    return alike and quantity.value * _FAR < level.value


def is_rate_of_count(items: Row, index: int) -> bool:
    """ "To 1,310 (3.3%) from 1,150 (2.9%)", "131,000, or 8.3%, from 152,000, or 9.9%": each count with its rate."""
    figures = [at for at in range(index + 1, len(items)) if items[at].quantity is not None][:2]
    if len(figures) < len(("the count", "its rate")):
        return False
    count, rate = figures
    first, then = items[count].quantity, items[rate].quantity
    if first is None or then is None or first.unit == PERCENT or then.unit != PERCENT:
        return False
    against = any(item.word in _AGAINST for item in items[index + 1 : count])
    return against and [*items.words[count + 1 : rate]] in ([","], [",", "or"], ["("], ["or"])


def says_again(items: Row, drafts: Sequence[Draft], n: int) -> bool:
    """ "A decrease of 3,940, or 34%", "340 more than in May, a 34% rise": one change told twice, of one base."""
    told, draft = drafts[n - 1], drafts[n]
    if is_behind_its_base(items, told, draft) or is_named_behind_its_base(items, told, draft):
        return True
    between = [*items.words[told.anchor + 1 : draft.anchor]]
    if told.kind not in _MOVES or between in (["or"], [",", "or"], ["("]):
        return told.kind in _MOVES
    nouned = any(
        change.part == "noun" for item in items[draft.anchor + 1 : draft.anchor + 2] for change in item.changes
    )
    closed = {*items.words[draft.anchor + 2 : draft.anchor + 3]} <= _ENDING
    plain = _PARTING.isdisjoint(between[:-2]) and tuple(between[-2:]) in _NAMING
    return plain and nouned and closed and _is_same_way(told, draft)


def _is_same_way(told: Draft, draft: Draft) -> bool:
    one, other = told.change, draft.change
    return one is not None and other is not None and one.direction is other.direction


def more_of_them(items: Row, draft: Draft) -> Draft:
    """ "4,656 more people crossed the Channel last year than in 2024": how many more, not how many.

    Args:
        items: the sentence.
        draft: a figure as it was recognised.
    """
    more = draft.anchor + 1
    if draft.kind != "level" or draft.change is not None or items.words[more : more + 1] != ("more",):
        return draft
    than = next((at for at in range(more, len(items)) if items.words[at] == "than"), None)
    if (
        than is None
        or is_balance(items, draft.anchor)
        or is_for_longer(items, more)
        or boundary(items, more, than)
        or any(more < at < than for at in items.figures)
    ):
        return draft
    return replace(draft, kind="difference", last=more, change=Change(Direction.UP, "more"), change_at=more)


def restated(items: Row, draft: Draft, before: Sequence[Draft]) -> Draft:
    """ "a fifth fewer (20%)", "a rise of 13% or nearly 5,000": the same change said again in other terms."""
    if items.words[draft.anchor - 1 : draft.anchor] == ("(",) and is_where_fall_began(items, draft.anchor):
        return draft
    amount = amount_restated(items, draft, before)
    if amount is not None:
        return amount
    run = next((one for one in before if one.streak is not None and one.change is not None), None)
    leading = [] if run is None else [*items.words[run.last + 1 : draft.anchor]]
    if run is not None and draft.kind == "level" and leading in ([",", "by"], ["by"]):
        return _as_size(draft, items, run)  # "rose for the third year in a row, by 13%"
    if draft.kind not in ("level", "share", "point_change") or not before or draft.change is not None:
        return draft
    if _continued(items, draft, before):
        rise = next(one for one in reversed(before) if one.kind in ("percent_change", "difference"))
        return replace(draft, kind="percent_change", change=rise.change, change_at=rise.change_at)
    past = _told_past_base(items, draft, before)
    if past is not None:
        return _as_size(draft, items, past)
    earlier = before[-1]
    if is_behind_its_base(items, earlier, draft):
        return _as_size(draft, items, earlier)
    if _is_of_multiple(items, draft, earlier):
        return replace(draft, kind="percent_change", change=Change(Direction.UP, "more"), change_at=earlier.anchor)
    fallen = None if any(is_followed_by_of(items, one.anchor) for one in before) else _moved_from(items, draft, earlier)
    if fallen is not None:
        return replace(draft, kind="percent_change", change=items[fallen].changes[0], change_at=fallen)
    told = earlier.anchor if earlier.last > draft.anchor else earlier.last  # "£208, or 11%, less than"
    if len(before) > 1 and earlier.anchor == before[-2].last + 2 and lasts_so_long(items, before[-2].last):
        earlier = before[-2]  # "down by a quarter in three months, or 11,238 people"
    between = _with_or([*items.words[told + 1 : draft.anchor]])
    if between[:2] == [",", "or"] and not is_followed_by_of(items, draft.anchor):
        between = between[1:]  # "down by 4,200, or 8%, to 46,800"
    if between[1:] == ["("] and items[told + 1].changes:
        between = between[1:]  # "5,246 more (47%) than"
    joined = between in (["and"], ["and", "by"]) and _is_taken_from(items, draft, earlier)
    leads = bool(between) and (between[0] in ("(", "or") or joined)
    if earlier.change is None or not leads or len(between) > _RESTATED_REACH:
        return draft
    if not _OF_BASE.isdisjoint(between) or is_rate_of_count(items, draft.anchor):
        return draft  # "up by a fifth (from 40 to 48)", "raised to 4.75% (previously 4.5%)"
    return _as_size(draft, items, earlier)


def is_where_fall_began(items: Row, at: int) -> bool:
    """ "Thefts fell by 25% (400 to 300)": where a fall began that ends at less, and not by how much it fell."""
    behind = next((other for other in items.figures if other > at), None)
    if behind is None or [*items.words[at + 1 : behind]] != ["to"] or items.words[behind + 1 : behind + 2] != (")",):
        return False
    first, last = items[at].quantity, items[behind].quantity
    return first is not None and last is not None and first.unit == last.unit and first.value > last.value


def _with_or(between: Sequence[str]) -> list[str]:
    """The words that lead to a change told again, with "or" for what says the same: ", i.e. by", ", that is, by"."""
    said = next((one for one in _SAYING if tuple(between[: len(one)]) == one), ())
    return [",", "or", *between[len(said) :]] if said else [*between]


def _told_past_base(items: Row, draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """ "Jumped by 2,046 from the year before (4,341), i.e. by 47%": the change that is told again behind its base."""
    quantity = items[draft.anchor].quantity
    if len(before) < len(("change", "base")) or quantity is None or quantity.unit != PERCENT:
        return None
    change, base = before[-2:]
    led = [item.word for item in items[change.last + 1 : base.anchor] if not item.changes]
    lead = [*items.words[base.anchor + 1 : draft.anchor]]
    lead = _with_or(lead[1:] if led[-1:] == ["("] and lead[:1] == [")"] else lead)
    than = items.words[change.last] == "than" and led[-1:] == ["("]  # not "in 61 towns more than 270, or 18%"
    untied = not than and _LED_FROM.isdisjoint(led[:1])
    if change.kind != "difference" or change.change is None or base.kind != "level" or untied:
        return None
    told = [word for word in lead if word not in _HEDGES]
    return change if told in _LEADS[:4] and not is_followed_by_of(items, draft.anchor) else None


def _is_taken_from(items: Sequence[Item], draft: Draft, earlier: Draft) -> bool:
    """ "Up a fifth and 769 people on the 3,898 of 2023": the one change in its two terms, taken from one figure."""
    quantity = items[draft.anchor].quantity
    behind = [item.word for item in items[draft.last + 1 : draft.last + 2]]
    amount = quantity is not None and quantity.unit != PERCENT and draft.kind == "level"
    return amount and earlier.kind == "percent_change" and behind in (["on"], ["from"], ["than"])


def _is_of_multiple(items: Sequence[Item], draft: Draft, earlier: Draft) -> bool:
    """ "More than double (120%) the number of 2010": by how much it grew; "double (220%)" may be told of the whole."""
    times, size = items[earlier.anchor].quantity, items[draft.anchor].quantity
    if earlier.kind != "multiple" or times is None or size is None or size.unit != PERCENT or times.value <= 1:
        return False
    around = [item.word for item in (*items[earlier.last + 1 : draft.anchor], *items[draft.last + 1 : draft.last + 2])]
    return around == ["(", ")"] and (times.value - 1) * _ALMOST <= size.value < times.value * 100


def _as_size(draft: Draft, items: Sequence[Item], moved: Draft) -> Draft:
    """A figure as the size of the move that another draft tells."""
    quantity = items[draft.anchor].quantity
    assert quantity is not None
    kind = {PERCENT: "percent_change", POINTS: "point_change", MULTIPLE: "multiple"}.get(quantity.unit, "difference")
    return replace(draft, kind=kind, change=moved.change, change_at=moved.change_at)


def _moved_from(items: Sequence[Item], draft: Draft, base: Draft) -> int | None:
    """Where "down" stands in "$62.54, down from $79.27 in January, or 21%": what the percentage tells again."""
    quantity, level, at = items[draft.anchor].quantity, items[base.anchor].quantity, base.anchor - 2
    if quantity is None or quantity.unit != PERCENT or base.kind != "level" or at < 0 or items[at + 1].word != "from":
        return None
    between = [item.word for item in items[base.anchor + 1 : draft.anchor] if item.period is None]
    behind = items[draft.anchor + 1].word if draft.anchor + 1 < len(items) else ""
    if "or" not in between or not _AGAIN.issuperset(between) or behind not in _ENDING:
        return None  # "or 22% of turnover", "or 25% in real terms"
    if level is None or level.unit == PERCENT:
        return None
    return at if items[at].changes and items[at].word in _WAYS else None


def _continued(items: Row, draft: Draft, before: Sequence[Draft]) -> bool:
    """ "Rose 3.8% from a year earlier, and 0.6% from March": a second change of the same thing."""
    quantity = items[draft.anchor].quantity
    changes = [one for one in before if one.kind in ("percent_change", "difference") and one.rank is None]
    if not changes or quantity is None or quantity.unit != PERCENT or draft.kind != "level":
        return False
    lead = [item.word for item in items[max(0, draft.anchor - 2) : draft.anchor] if item.word not in ("of", "by")]
    behind = items[draft.anchor + 1 : draft.anchor + 4]
    named = next((at for at, item in enumerate(behind) if item.period is not None), 0)
    if [*items.words[max(0, draft.anchor - 2) : draft.anchor]] == ["and", "by"]:
        return True  # "down by 445,000 and by 78%"
    paced = [item.word for item in behind[1:3]] in (["the", "month"], ["the", "quarter"], ["the", "year"])
    if not (named > 0 or paced) or behind[0].word not in ("from", "on", "over"):
        return False
    if behind[0].word == "over" and items.words[before[-1].anchor - 1] in _COMPARED and before[-1].kind == "level":
        return False  # "3.7%, compared with 5.9% in the year to July 2025 and 9.1% over the year to March 2024"
    return lead[-1:] == ["and"] or (lead[-1:] == [","] and _is_against(items, changes[-1], draft.anchor - 1))


def _is_against(items: Sequence[Item], change: Draft, end: int) -> bool:
    """Whether a change is only set against days: "down 15% on 2025," before "30% on 2024 and 21% on 2023"."""
    between = items[change.anchor + 1 : end]
    led = between[:1] and between[0].word in ("from", "on", "over")
    return bool(led) and len(between) == 2 and between[1].period is not None


def is_followed_by_of(items: Sequence[Item], at: int) -> bool:
    """ "A fifth of": what a figure is a part of stands right behind it."""
    return at + 1 < len(items) and items[at + 1].word == "of"


def is_put_on_top(items: Row, index: int) -> bool:
    """ "Fares go up by RPI plus three points": what a formula adds, and nothing that moved.

    In "it swung to plus 0.9%" the word is the figure's sign; so it is in "minus 0.2% in 2023 and plus 0.3% in 2024".

    Args:
        items: the sentence.
        index: where the figure stands.
    """
    quantity = items[index].quantity
    added = index > 1 and items.words[index - 1] == "plus" and items.words[index - 2] not in _SIGNED
    added = added and not (items.words[index - 2] == "and" and "minus" in items.said)
    return added and quantity is not None and quantity.unit in (PERCENT, POINTS)
