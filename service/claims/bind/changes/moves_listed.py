"""Moves told one after another under one word: "lost $10.15 in May, $21.74 in June and $1.64 in July"."""

from collections.abc import Sequence

from service.claims.bind.bound import Binding
from service.claims.bind.changes.lengths import lasts_so_long
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import CURRENCIES, PERCENT, POINTS, Quantity
from service.model.windows import Grain
from service.records import replace

_MOVES = frozenset(["difference", "point_change", "percent_change"])
_LISTING = frozenset([",", "and", "by", "of", "a", "another", "further", "in", "on"])
_DATING = frozenset(["in", "on", "during", "again"])
_SUMMED = frozenset(["all", "total", "altogether", "together", "combined"])
"""Words for the sum of such figures, which is of growth and not of changes: "0.7% and 0.5%, 1.2% in all"."""
_PASSIVE = ("ed", "en")
_BEING = frozenset(["made", "led", "won", "held", "lost"])
_SIZING = (("by",), ("of",))
_SIGNS = frozenset(["-", "−", "–", "+"])
_FOLLOWING = frozenset(["follows", "followed", "after", "following", "than"])
_BEHIND_ONE = frozenset(["in", "the", "a", "last", "during", "over"])
_JOINING = frozenset([",", "and", "but", "while", "whereas", ";"])
_NAMING = 4  # items of "and the price of gasoline"
_NAMED = 7  # … and of ", new claims for jobless aid"
_LEVELS = frozenset(["from", "at", "between", "of", "by", "to"])
_TIMES = 3  # that a level is of what it moved by, at least
_TAKEN_FROM = (("on",), ("than",), ("from",))
_ENDS = 5  # items of ", to £56m from £50m"
_SAYING = frozenset("is was were are at of by to a an with had has".split())
_FROM_AND_TO = ([",", "to", "from"], [",", "from", "to"])
_OF_SIZE = (",", "of")
_DATED = 3  # items of "again in June"


def listed_move(items: Row, draft: Draft, before: Sequence[Draft]) -> Draft:
    """A level that goes on a list of moves as the move that it is; any other as it stands.

    Args:
        items: the sentence.
        draft: the figure.
        before: the figures before it.
    """
    if draft.kind != "level" or draft.change is not None:
        return draft
    compared = _compared_again(items, draft, before)
    if compared is not None:
        return compared
    led = _led_on(items, draft, before) or _of_run(items, draft, before)
    if led is not None:
        return led
    lead = items.words[max(0, draft.anchor - 2) : draft.anchor]
    again = lead == ("and", "by") or _is_by_again(items, draft) or _is_one_of(items, draft)
    another = _is_of_another(items, draft, before) or _leads_to_levels(items, draft, before)
    another = another or _is_for_another(items, draft, before)
    again = again or another
    told_before = [one for one in before if one.rank is None and one.anchor < draft.anchor]
    told_before = [one for one in told_before if one.kind in _sorts(items, draft)] if again else told_before
    earlier = told_before[-1] if told_before else None
    if earlier is None or earlier.kind not in _MOVES:
        return draft
    told, own = items[earlier.anchor].quantity, items[draft.anchor].quantity
    if told is None or own is None or earlier.change is None:
        return draft
    alike = own.unit == told.unit and (own.unit in CURRENCIES or own.unit == POINTS or _is_risen(items, earlier))
    bare = earlier.kind == "point_change" and not own.unit and not own.noun and own.decimals > 0
    counted = _is_counted(items, earlier, own)
    if not (alike or bare or counted or another):
        return draft  # "by 0.4 points in November and 0.2 in October"
    kind = "percent_change" if own.unit == PERCENT and earlier.kind == "difference" else earlier.kind
    moved = replace(draft, kind=kind, change=earlier.change, change_at=earlier.change_at)  # "£12 to £112, or by 12%"
    if again and (alike or counted or another):
        return moved  # "by £21 in January, to £1,738, and by £111 in April"
    first, second = _dated(items, earlier.last), _dated(items, draft.anchor)
    if first is None or second is None or items[second].period is None:
        return draft
    between = items.words[first + 1 : draft.anchor]
    one, other = items[first].period, items[second].period
    if not between or not _LISTING.issuperset(between) or one is None or other is None or one.grain is not other.grain:
        return draft
    return moved


def _led_on(items: Row, draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """ "Payrolls rose 175,000, claims for benefit 22,000 to 264,000": by how many the next moved, its verb left out."""
    own, at = items[draft.anchor].quantity, draft.anchor
    past = items[at + 2].quantity if items.words[at + 1 : at + 2] == ("to",) and at + 2 < len(items) else None
    earlier = next((one for one in reversed(before) if one.rank is None and one.anchor < at), None)
    if own is None or past is None or earlier is None or earlier.change is None or earlier.kind not in _MOVES:
        return None
    named = items[earlier.last + 1 : at]
    words = [item.word for item in named]
    if words[:1] != [","] or not all(word.isalpha() for word in words[1:]) or not 1 < len(words) <= _NAMED:
        return None
    if any(item.changes or item.period is not None for item in named) or words[-1] in _LEVELS:
        return None
    small = own.unit == past.unit and 0 < own.value * _TIMES < past.value
    kind = "percent_change" if own.unit == PERCENT else "difference"
    return replace(draft, kind=kind, change=earlier.change, change_at=earlier.change_at) if small else None


def _of_run(items: Row, draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """ "After two cuts running, of £238 in April and £122 in July": how large the first of the moves counted was."""
    own, at = items[draft.anchor].quantity, draft.anchor
    if own is None or own.noun or items.words[max(0, at - 2) : at] != _OF_SIZE:
        return None
    run = next((one for one in before if one.streak is not None and one.last == at - len(_OF_SIZE) - 1), None)
    if run is None or run.change is None:
        return None
    kind = {PERCENT: "percent_change", POINTS: "point_change"}.get(own.unit, "difference")
    return replace(draft, kind=kind, change=run.change, change_at=run.anchor)


def _compared_again(items: Row, draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """ "That is 8% up on 2024 (2,983), 9% on 2023 and 46% on 2022": as much more or less than at other times."""
    own, at = items[draft.anchor].quantity, draft.anchor
    if own is None or own.noun or items.words[at + 1 : at + 2] not in _TAKEN_FROM:
        return None
    earlier = next((one for one in reversed(before) if one.anchor < at and one.kind in _MOVES), None)
    if earlier is None or earlier.change is None or earlier.change_at is None:
        return None
    if earlier.change_at < min(one.anchor for one in before if one.change_at == earlier.change_at):
        return None
    told, word = items[earlier.anchor].quantity, items.words[at + 1]
    first = next((n for n in items.dates if earlier.last < n < at), None)
    second = next((n for n in items.dates if at < n <= at + 1 + _DATED), None)
    if told is None or told.unit != own.unit or first is None or second is None or _is_of_a_day(items, word, second):
        return None
    if word not in items.words[earlier.last : earlier.last + 2] or not _is_listed(items.words[first + 1 : at]):
        return None
    return replace(draft, kind=earlier.kind, change=earlier.change, change_at=earlier.change_at)


def _is_listed(between: Sequence[str]) -> bool:
    """Whether nothing but a comma, an "and" and what a time had, in brackets, stands between."""
    if between[:1] == ("(",) and between[2:3] == (")",):
        between = between[3:]
    return bool(between) and {",", "and"}.issuperset(between)


def _is_of_a_day(items: Row, word: str, at: int) -> bool:
    """ "Down on Monday and 2% on Tuesday": the day it moved, it may be."""
    period = items[at].period
    return word == "on" and period is not None and period.grain is Grain.DAY


def is_signed(items: Row, draft: Draft) -> bool:
    """ "Fell most in July (-3,138)", "claims (+5,282)": by how many, which a sign in brackets tells."""
    quantity, words = items[draft.anchor].quantity, items.words
    if draft.kind != "level" or quantity is None or quantity.unit in (PERCENT, POINTS) or quantity.decimals > 0:
        return False
    lead = words[max(0, draft.anchor - 2) : draft.anchor]
    return lead[:1] == ("(",) and lead[-1] in _SIGNS


def _sorts(items: Row, draft: Draft) -> frozenset[str]:
    """The kinds of move that a figure may go on: "Germany's by 229,000, or 0.3%, France's by 179,000"."""
    quantity = items[draft.anchor].quantity
    return _MOVES if quantity is None or quantity.unit == PERCENT else _MOVES - {"percent_change"}


def _is_one_of(items: Row, draft: Draft) -> bool:
    """ "The rise of 769 follows one of 829 in 2023"; not "one of 829 towns"."""
    quantity, at = items[draft.anchor].quantity, draft.anchor
    told = at > 2 and items.words[at - 2 : at] == ("one", "of") and items.words[at - 3] in _FOLLOWING
    closing = items[at + 1] if at + 1 < len(items) else None
    closed = closing is None or closing.period is not None or not closing.word.isalpha() or closing.word in _BEHIND_ONE
    return told and closed and quantity is not None and not quantity.noun


def _is_by_again(items: Row, draft: Draft) -> bool:
    """ "Germany's by 229,000", ", by 829 in 2023", of numbers; not "was followed by 829"."""
    quantity = items[draft.anchor].quantity
    if (
        quantity is None
        or quantity.unit in (PERCENT, POINTS)
        or items.words[max(0, draft.anchor - 1) : draft.anchor] != ("by",)
    ):
        return False
    leading = items[draft.anchor - 2] if draft.anchor > 1 else None
    return leading is not None and not leading.word.endswith(_PASSIVE) and leading.word not in _BEING


def _is_of_another(items: Row, draft: Draft, before: Sequence[Draft]) -> bool:
    """ "Energy was up 41.6% from June 2021, and gasoline alone by nearly 60%": of another thing, moved alike."""
    quantity, at = items[draft.anchor].quantity, draft.anchor
    if quantity is None or quantity.unit != PERCENT or items.words[max(0, at - 1) : at] != ("by",) or not before:
        return False
    between = items[before[-1].last + 1 : at - 1]
    words = [item.word for item in between]
    opens = max((n for n, word in enumerate(words) if word in _JOINING), default=-1)
    named = words[opens + 1 :]
    still = not any(item.changes or item.quantity for item in between)
    return opens >= 0 and still and 0 < len(named) <= _NAMING and all(word.isalpha() for word in named)


def _is_for_another(items: Row, draft: Draft, before: Sequence[Draft]) -> bool:
    """ "The monthly increase was 1.0% for CPIH and 1.1% for CPI": of two things, one after the other."""
    told = before[-1] if before else None
    return told is not None and told.kind == "percent_change" and first_for(items, draft.anchor) == told.anchor


def first_for(items: Row, anchor: int) -> int:
    """Where the first of "1.0% for CPIH and 1.1% for CPI" stands; that of the figure itself, where it is no second.

    Args:
        items: the sentence.
        anchor: the figure.
    """
    first = max((at for at in items.figures if at < anchor), default=anchor)
    between = [*items.words[first + 1 : anchor]]
    named = between[1:-1] if between[:1] == ["for"] and between[-1:] == ["and"] else []
    listed = 0 < len(named) <= _NAMING and all(word.isalpha() for word in named)
    return first if listed and items.words[anchor + 1 : anchor + 2] == ("for",) else anchor


def _leads_to_levels(items: Row, draft: Draft, before: Sequence[Draft]) -> bool:
    """ "Revenue rose 4%, and operating profit 12%, to £56m from £50m": the verb is told once, for both."""
    quantity = items[draft.anchor].quantity
    told = before[-1] if before else None
    if quantity is None or quantity.unit != PERCENT or told is None or told.kind != "percent_change":
        return False
    behind = items[draft.last + 1 : draft.last + 1 + _ENDS]
    led = [item.word for item in behind if item.quantity is None]
    amounts = [item.quantity for item in behind if item.quantity is not None]
    ends = len(amounts) == len(("now", "then")) and all(one.unit != PERCENT for one in amounts)
    between = items.words[told.last + 1 : draft.anchor]
    opens = max((n for n, word in enumerate(between) if word in _JOINING), default=-1)
    named = between[opens + 1 :]
    plain = opens >= 0 and all((word.isalpha() or word == "-") and word not in _SAYING for word in named)
    return ends and led in _FROM_AND_TO and plain and 0 < len(named) <= _NAMING


def _is_counted(items: Row, earlier: Draft, own: Quantity) -> bool:
    """ "Rose by 769 in 2024 and by 829 in 2023", "rises of 16 in June and 751 in May": numbers of the same things."""
    told = items[earlier.anchor].quantity
    if earlier.kind != "difference" or told is None or own.unit not in ("", told.unit):
        return False
    return not own.per and not told.per and items.words[max(0, earlier.anchor - 1) : earlier.anchor] in _SIZING


def _is_risen(items: Row, earlier: Draft) -> bool:
    """ "Prices rose 0.1% in May, 0.2% in April", "rises of 0.3% in June and 0.4% in May": not the sum of such."""
    quantity, change = items[earlier.anchor].quantity, earlier.change
    risen = change is not None and (change.part == "verb" or items.words[earlier.anchor - 1] == "of")
    return risen and quantity is not None and quantity.unit == PERCENT and _SUMMED.isdisjoint(items.said)


def _dated(items: Row, last: int) -> int | None:
    """The period that stands behind a figure at once."""
    for at in range(last + 1, min(len(items), last + 1 + _DATED)):
        period = items[at].period
        if period is not None:
            return at if period.role is PeriodRole.WINDOW else None
        if items.words[at] not in _DATING and not items[at].changes:
            return None
    return None


def lead_from_list(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "Dropped by 0.4 points in November and 0.2 in October to 3.2%": it came to that in the later of the months.

    Not "rose by 20%, after increases of 27% in 2023 and 26% in 2022, to 4,667", which it came to by the rise ahead.
    """
    for n in range(2, len(drafts)):
        first, last = drafts[n - 2], drafts[n - 1]
        listed = last.kind in _MOVES and last.change_at is not None and first.change_at == last.change_at
        led = drafts[n].kind == "level" and bindings[n].inherited and items.words[drafts[n].anchor - 1] == "to"
        if not listed or not led or _opens_behind(items, last.change_at or 0):
            continue
        moves = [bindings[m].period for m in range(n) if drafts[m].change_at == last.change_at]
        bindings[n].period = max((one for one in moves if one is not None), key=_end, default=bindings[n].period)


def _opens_behind(items: Row, at: int) -> bool:
    """ "After increases of", "after a rise of"."""
    lead = [word for word in items.words[max(0, at - 2) : at] if word not in ("a", "an", "the")]
    return lead[-1:] != [] and lead[-1] in _FOLLOWING


def lend_along(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "Energy was up 41.6% from June 2021, and gasoline alone by nearly 60%": both from the same days."""
    for n in range(1, len(drafts)):
        first, last, own, told = drafts[n - 1], drafts[n], bindings[n], bindings[n - 1]
        listed = (
            first.kind == last.kind == "percent_change"
            and first.change_at is not None
            and first.change_at == last.change_at
        )
        if listed and own.base is None and own.period is None and not lasts_so_long(items, last.last):
            own.base, own.period, own.inherited = told.base, told.period, True


def _end(period: Period) -> str:
    return "" if period.window is None else period.window.end.isoformat()
