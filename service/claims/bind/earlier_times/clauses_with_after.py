"""What a clause with "after" tells of an earlier time, and the superlatives beside it.

"Rose to 2.9% in July after falling in June to 2.6%, its lowest since March": the month is of the figure behind it, and
what rises is not at its lowest, so that the lowest is the June figure. "Was cut to 3.75% after inflation in November
fell to 3.2%": so it is before the verb of that figure.
"""

from collections.abc import Sequence

from service.claims.bind.bound import ADJACENT, LEVELS, Binding, beside, give
from service.claims.bind.changes.span_ends import before
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import HELPING, Draft, is_predicate
from service.model.claims import Mood
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import Direction
from service.model.ranks import Extreme

_THEN = (("at", "time"), ("then",), ("at", "that", "time"), ("until", "then"), ("hitherto",))
_TURNS = frozenset(["after", "following", "since", "before", "having"])
_AFTER = frozenset(["after", "following"])
_ARTICLES = frozenset(["a", "an", "the", "its"])
_BACK = frozenset(["after", "following", "since", "having"])
_LEADING = frozenset(["to", "at", "by", "of", "from"])
_PARTING = frozenset([",", ";", ":", "(", ")", "and", "but", "while", "whereas", "when"])
_SETTING_OFF = frozenset([",", "(", "—", "–", "-"])
_APPOSING = _SETTING_OFF.union(
    "a an the its in on at for from over between during which was itself previously earlier their".split()
)
_ROLES = frozenset([PeriodRole.WINDOW, PeriodRole.SHIFT])
_EXTREMES = {Extreme.HIGHEST: Direction.UP, Extreme.LOWEST: Direction.DOWN}
_APPOSED = (("the",), ("its",), ("a",))
_APPOSITION = 10  # items of ", the first since the summer of last year,"
_STEPS = frozenset(["move", "step", "one", "hike", "in"])
_SIZED = 3  # items of "rise in"
_REACH = 6  # items of "to a 16-month low of"
_DATED = 2  # items from "in" to the figure's own month


def dates_what_follows(items: Row, index: int, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> bool:
    """Binds the month of "after falling in June to 2.6%" to the figure behind it; tells whether it was one.

    So it does with that of "after inflation in June fell to 2.6%".

    Args:
        items: the sentence.
        index: where the period stands.
        drafts: its figures.
        bindings: what is bound to them.
    """
    period = items[index].period
    if period is None or period.role not in _ROLES or _TURNS.isdisjoint(items.said):
        return False
    left, right = beside(drafts, index)
    led = _past_apposition(items, index)
    right = right if led == index else next((n for n, draft in enumerate(drafts) if draft.anchor > led), None)
    if right is None or drafts[right].anchor - led > _REACH:
        return False
    if items.words[led + 1] not in _LEADING and not _is_said(items, index, drafts[right]):
        return False
    sized = left is not None and _is_size(items, index, drafts[left])
    told = left - 1 if sized and left is not None else -1 if left is None else left
    behind = drafts[left].anchor if sized and left is not None else index
    if not _clause_opens(items, index, drafts[told].last if told >= 0 else -1, behind):
        return False
    if sized and left is not None:
        give(bindings[left], period, ADJACENT)
    if items.words[led + 1] == "from" and right + 1 < len(drafts):
        return _give_ends(items, period, drafts[right : right + 2], bindings[right : right + 2])
    if not _PARTING.isdisjoint(items.words[led + 1 : drafts[right].anchor]) or _has_own(items, drafts[right]):
        return False
    give(bindings[right], period, ADJACENT)
    behind = right + 1
    if behind < len(drafts) and drafts[right].rank is not None and drafts[behind].anchor - led <= _REACH:
        give(bindings[behind], period, ADJACENT)  # "in June to a 16-month low of 2.6%"
    return True


def _is_said(items: Row, index: int, draft: Draft) -> bool:
    """ "After inflation in September was put at 3.8%": whether a verb behind a period says a figure of the subject."""
    helped = index + 1 + (items.words[index + 1] in HELPING)
    return draft.rank is None and helped < draft.anchor and is_predicate(items[helped])


def _is_size(items: Row, index: int, draft: Draft) -> bool:
    """ "After a half-point rise in June to 5%": whether a figure before a period tells how far it moved then."""
    between = items[draft.anchor + 1 : index]
    if draft.kind not in CHANGE_KINDS or not between or between[-1].word != "in":
        return False
    return len(between) <= _SIZED and all(item.changes or item.word in _STEPS for item in between)


def _past_apposition(items: Row, index: int) -> int:
    """ "After a rise in December, the first for five months, to 3.4%": the comma that closes what is put between."""
    if items.words[index + 1 : index + 2] != (",",) or items.words[index + 2 : index + 3] not in _APPOSED:
        return index
    closing = next((at for at in range(index + 2, len(items)) if items.words[at] in _PARTING), index)
    plain = items.words[closing] == "," and closing - index <= _APPOSITION
    return closing if plain and not any(item.changes for item in items[index + 1 : closing]) else index


def _clause_opens(items: Row, index: int, first: int, behind: int) -> bool:
    """Whether a clause that "after" opens leads to the period by some move, and by no figure but its size."""
    for at in range(behind - 1, first, -1):
        if items.words[at] in _TURNS:
            return index - at > _DATED  # "after a fall in June", not "after June"
        if items.words[at] in _PARTING or not items.words[at]:
            return False
    return False


def _has_own(items: Sequence[Item], draft: Draft) -> bool:
    behind = items[draft.anchor + 1 : draft.anchor + 1 + _DATED]
    return draft.rank is None and any(item.period is not None for item in behind)


def _give_ends(items: Row, period: Period, ends: Sequence[Draft], bindings: Sequence[Binding]) -> bool:
    """ "After falling in June from 2.8% to 2.6%": the month is of where it led."""
    start, end = ends
    if items.words[start.anchor + 1 : end.anchor] != ("to",):
        return False
    give(bindings[0], period, ADJACENT)
    give(bindings[1], period, ADJACENT)
    bindings[0].period = before(bindings[0].period)
    return True


def rank_what_was(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Gives a superlative behind "after falling to 2.6% in June" those days where what is told first moved away.

    So it is behind what a level came from, or is told beside: "was 3.4% in July, down from 4.2% in May, the highest
    since 2023"; and without a figure, "picked up to 2.3% from 1.7%, after a three-year low".
    """
    for n in range(1, len(drafts)):
        if not _BACK.isdisjoint(items.said):
            _leave_open(items, drafts, bindings, n)
        rank, told = drafts[n].rank, bindings[n - 1]
        if rank is None or rank.of_change or drafts[n].streak is not None:
            continue
        if _follows(items, drafts[n]):
            _rank_the_base(items, drafts, bindings, n)
            continue
        if _is_opposed(items, drafts, n) and told.base is not None:
            bindings[n].period = told.base
            continue
        if drafts[n - 1].kind in LEVELS and told.period is not None and _is_at_the_time(items, drafts, n):
            bindings[n].period, bindings[n].is_base, bindings[n].peak = told.period, told.is_base, told.peak
            continue
        told_once = told.period is not None or told.peak or told.is_base
        if not told_once or drafts[n - 1].kind not in LEVELS or not _is_apposed(items, drafts, n):
            continue
        turn = _turn(items, drafts[n - 1].anchor)
        own = _dated_behind(items, drafts[n]) if turn else None
        if own is not None and (told.period is None or told.inherited):
            told.period = own  # "after a fall to 2.6%, a 15-month low, in June"
        towards = _EXTREMES[rank.extreme]
        if _is_of_then(items, drafts[:n], turn, towards) if turn else _is_beyond(items, drafts[:n], bindings, towards):
            bindings[n].period, bindings[n].is_base, bindings[n].peak = told.period, told.is_base, told.peak


def _is_at_the_time(items: Row, drafts: Sequence[Draft], n: int) -> bool:
    """ "More than the 1.7 of September, at the time the lowest since April 2021": of the figure right before it."""
    lead = [word for word in items.words[drafts[n - 1].last + 1 : drafts[n].anchor] if word not in ("the", "its", "a")]
    told = tuple(lead[lead.index(",") + 1 :]) if "," in lead else ()
    return told in _THEN


def _is_opposed(items: Row, drafts: Sequence[Draft], n: int) -> bool:
    """ "0.8 points down on May, the highest since 2023": what is down on it is not the highest, so that May is."""
    change, rank = drafts[n - 1].change, drafts[n].rank
    if rank is None or change is None or drafts[n - 1].kind not in CHANGE_KINDS:
        return False
    return change.direction is not _EXTREMES[rank.extreme] and _is_apposed(items, drafts, n)


def _dated_behind(items: Row, draft: Draft) -> Period | None:
    behind = items.words[draft.last + 1 : draft.last + 4]
    return items[draft.last + 3].period if behind == (",", "in", "") else None


def _rank_the_base(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding], n: int) -> None:
    """ "Picked up to 2.3% from 1.7% in September, after a three-year low": of that, or of days that are not told."""
    if any(item.period is not None for item in items[drafts[n].last + 1 : drafts[n].last + 1 + _DATED]):
        return  # "after a three-year low in September"
    rank = drafts[n].rank
    assert rank is not None
    asserted = [m for m in range(1, n) if items[drafts[m].anchor].mood is Mood.ASSERTED]
    bases = [m for m in asserted if bindings[m].is_base and drafts[m].kind in LEVELS]
    found = bool(bases) and _is_beyond(items, drafts[: bases[-1] + 1], bindings, _EXTREMES[rank.extreme])
    bindings[n].period = bindings[bases[-1]].period if found else None
    bindings[n].is_base, bindings[n].peak = True, not found


def _follows(items: Row, draft: Draft) -> bool:
    """ "…, after a three-year low": what had been before, of no figure."""
    if items.words[draft.last + 1 : draft.last + 2] == ("of",):
        return False
    at = draft.anchor - 1
    while at > 0 and items.words[at] in _ARTICLES:
        at -= 1
    return items.words[at] in _AFTER


def _is_beyond(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding], towards: Direction) -> bool:
    """Whether the last level lies further out than what the sentence tells first, so that only it can be a record.

    "Fell to 3.2% from 3.6% in October and 3.8% in September, its highest since January 2024": what fell did not come
    to its highest.
    """
    then = items[drafts[-1].anchor].quantity
    now = next(
        (
            items[draft.anchor].quantity
            for draft, binding in zip(drafts[:-1], bindings, strict=False)
            if draft.kind in LEVELS and draft.rank is None and not binding.is_base
        ),
        None,
    )
    if now is None or then is None or now.unit != then.unit or now.value == then.value:
        return False
    return (then.value > now.value) is (towards is Direction.UP)


def _leave_open(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding], n: int) -> None:
    """ "Rose to 2.9% in July after falling to 2.6%": that was before July, in whatever month."""
    if (
        drafts[n].kind not in LEVELS
        or drafts[n].rank is not None
        or not (bindings[n].inherited or not bindings[n].period)
    ):
        return
    turn = _turn(items, drafts[n].anchor)
    moved = turn and items.words[turn + 1].endswith("ing")
    if moved and drafts[n - 1].anchor < turn and not bindings[n].is_base:
        bindings[n].period, bindings[n].peak = None, True


def _is_of_then(items: Row, drafts: Sequence[Draft], turn: int, towards: Direction) -> bool:
    """Whether a superlative is of the figure behind "after": that one was nearer to it, or moved towards it."""
    now = next((draft for draft in reversed(drafts) if draft.anchor < turn and draft.kind in LEVELS), None)
    then = items[drafts[-1].anchor].quantity
    told = None if now is None or now.rank is not None else items[now.anchor].quantity
    if told is not None and then is not None and told.unit == then.unit and told.value != then.value:
        return (then.value > told.value) is (towards is Direction.UP)
    first, behind = _ways(items[:turn]), _ways(items[turn : drafts[-1].anchor])
    return towards not in first if first else behind == {towards}


def _ways(items: Sequence[Item]) -> set[Direction]:
    return {change.direction for item in items for change in item.changes[:1]}


def _is_apposed(items: Row, drafts: Sequence[Draft], n: int) -> bool:
    between = items.words[drafts[n - 1].last + 1 : drafts[n].anchor]
    return not _SETTING_OFF.isdisjoint(between) and all(word in _APPOSING for word in between if word)


def _turn(items: Row, anchor: int) -> int:
    """Where "after" opens the clause of a figure; nought if nothing does."""
    for at in range(anchor - 1, 0, -1):
        if items.words[at] in _BACK:
            return at
        if items.words[at] in _PARTING or items[at].quantity is not None:
            return 0
    return 0
