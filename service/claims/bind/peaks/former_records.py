"""Records that were beaten, told with the day on which they were set: "beat 756, the previous high, set on 10 August".

What the record was of ("the year's previous daily best") is no figure's time, and the day is of the record alone.
"""

from collections.abc import Sequence

from service.claims.bind.bound import ADJACENT, LEVELS, Binding
from service.claims.bind.periods_in_themselves import begun
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.model.quantities import Hedge
from service.model.windows import Grain
from service.records import replace

FORMER = frozenset("previous earlier former old prior existing standing then hitherto".split())
RECORDS = frozenset("record best high low peak maximum mark worst trough top".split())
"""What is beaten, called by what it was."""
_SETTING = frozenset(
    "set reached recorded seen hit made registered posted achieved touched measured counted logged notched".split()
)
_ON = frozenset(["on", "in", "during", "back", "at", "the"])
_STANDING = frozenset(["stood", "held", "lasted", "survived", "standing", "dated"])
_DATING = frozenset(["dates", "dated", "dating"])
_WHICH = frozenset(["which", "that"])
_HAVING = frozenset(["had", "has", "having"])
_SINCE = len(("had", "stood", "since"))
_APPOSING = frozenset([",", "–", "—", "("])
_LEAD = 8  # items of "the year's previous daily best of 2024 ,"
_BEHIND = frozenset(["of", "who", "that", ","])
_TOPPING = "(topped|passed"
_OWN = 4  # items of "who came on 10 August"
_SHORT = frozenset([Grain.DAY, Grain.WEEK, Grain.MONTH])


def dates_former_record(items: Row, index: int, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> bool:
    """Binds a period to the record that was set in it; tells whether there is one.

    Args:
        items: the sentence.
        index: where the period stands.
        drafts: its figures.
        bindings: what is bound to them.
    """
    period = items[index].period
    if FORMER.isdisjoint(items.said) or period is None:
        return False
    stood = period.role is PeriodRole.TO_DATE and _has_stood_since(items, index)
    if period.role is not PeriodRole.WINDOW and not stood:
        return False
    left = next((n for n in range(len(drafts) - 1, -1, -1) if _is_before(drafts[n], index)), None)
    if left is None or not _is_set(items, drafts[left], index):
        return False
    bindings[left].period, bindings[left].strength, bindings[left].inherited = begun(period), ADJACENT, False
    bindings[left].is_base, bindings[left].peak = True, False
    return True


def _is_before(draft: Draft, index: int) -> bool:
    return draft.anchor < index and draft.kind in LEVELS and draft.rank is None


def _is_set(items: Row, draft: Draft, index: int) -> bool:
    """Whether a figure is called a former record, beside it, and the words lead from that to when it was set."""
    words = [*items.words[draft.last + 1 : index]]
    if _has_stood_since(items, index):
        words = [*words[:-_SINCE], "set"] if len(words) >= _SINCE and words[-_SINCE] in _HAVING else words
    while words and words[-1] in _ON:
        words.pop()
    if any(draft.last < at < index for at in items.figures):
        return False
    lead = items.words[max(0, draft.anchor - _LEAD) : draft.anchor]
    if (
        words[-1:] == ["from"] and words[-2:-1] and words[-2] in _DATING and _is_short(items, index)
    ):  # "711, dated from 1 May", "which dated from"
        words = [word for word in words[:-1] if word not in _WHICH]
    if words[-1:] in ([","], ["came"], ["was"], ["dates"], ["dated"], ["dating"]) and lead[-1:] == (",",):
        return _names_record(lead)  # "had its previous high of the year, $3.243, back on April 7"
    if not words or words[-1] not in _SETTING | {"from"}:
        return False
    behind = words[1:] if words[0] in _APPOSING else []
    return _names_record(behind) or (_names_record(lead) and (words[-1] != "from"))


def _is_short(items: Row, index: int) -> bool:
    """ "From 1 May"; not "from 2023", of the same month of which the record is."""
    period = items[index].period
    return period is not None and period.grain in _SHORT


def _has_stood_since(items: Row, index: int) -> bool:
    """ "The previous high, 882, had stood since 18 June": set on that day."""
    led = items.words[max(0, index - 2) : index]
    return led[-1:] == ("since",) and led[0] in _STANDING


def _names_record(words: Sequence[str]) -> bool:
    return not FORMER.isdisjoint(words) and not RECORDS.isdisjoint(words)


def as_beaten(items: Row, draft: Draft) -> Draft:
    """ "Topped the 756 of 10 August", "topped 756, the previous high": a level that was beaten, and no mark."""
    quantity = items[draft.anchor].quantity
    if draft.kind != "threshold" or not draft.shape.startswith(_TOPPING) or quantity is None:
        return draft
    behind = items.words[draft.anchor + 1 : draft.anchor + 2]
    if behind == () or behind[0] not in _BEHIND or quantity.hedge is not Hedge.EXACT:
        return draft
    days = [one.period for one in items[draft.anchor + 2 : draft.anchor + 2 + _OWN] if one.period is not None]
    short = any(one.grain in _SHORT for one in days)  # not "past the 33,712 of 2022", of the same days of that year
    return replace(draft, kind="level") if short or behind == (",",) else draft
