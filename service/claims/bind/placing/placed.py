"""Which figure beside it a period named in a sentence belongs to."""

from collections.abc import Sequence

from service.claims.bind.base_words import SIDES
from service.claims.bind.bases.bases import explain, is_base_period, leads_to
from service.claims.bind.bases.in_words_alone import ends_comparison, up_on
from service.claims.bind.bound import ADJACENT, AHEAD, CLOSING, LEVELS, Binding, beside, give
from service.claims.bind.changes.span_ends import before
from service.claims.bind.clause_boundaries import boundary
from service.claims.bind.figures_of_periods import is_with, parenthesised, possesses, when
from service.claims.bind.period_words import CHANGE_KINDS, compares, tells_length
from service.claims.bind.periods_in_themselves import begun
from service.claims.bind.periods_overtaken import beats
from service.claims.bind.placing.of_next import is_of_next
from service.claims.bind.placing.parts_of_times import is_of_part
from service.claims.bind.placing.periods_of_contrasts import opens_contrast
from service.claims.bind.placing.told_as_now import is_now_behind, is_told_as_now
from service.claims.bind.placing.what_days_mean import is_what_days_mean
from service.claims.bind.placing.years_as_subjects import is_of_another_year
from service.claims.bind.sharing.asides_closed import stands_past_aside
from service.claims.bind.sharing.statements_of_now import states_apart
from service.claims.kind import Draft, is_former, is_predicate
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import PERCENT
from service.model.windows import Grain
from service.records import replace

_BEING, _LED_BY = (("is",), ("was",)), (("for",), ("of",), ("from",))
_TURNED = frozenset(["but", "though", "although", "while", "whereas", "yet"])
_FIGURES = frozenset(["figure", "rate", "number", "reading", "one", "measure"])
_HAVING = frozenset(["with", "at"])
_LED = 4  # items of "with about 39,075 people", which the year has that "has overtaken 2024"
_AFTER = frozenset(["after", "following"])
_COMING = frozenset("set reached hit recorded touched registered seen achieved scaled".split())
_LEADING = frozenset(["in", "from", "between", "for", "during"])
_WHEN = frozenset(["in", "on", "back", "during", "at"])
_APPOSED = ((",", "in"), (",", "for"), (",", "back", "in"))
_APPOSED_WITH_START = (*_APPOSED, (",", "at"), (",", "on"))
_WHEN_TOLD = _WHEN | _COMING | {"for", "the"}
_PARTS_OF_YEARS = frozenset([Grain.MONTH, Grain.QUARTER, Grain.SPAN])
_IS = frozenset(["is", "are", "makes", "means", "represents", "amounts"])
_CHANGED = frozenset(["changed", "change", "unchanged", "moved", "budged"])


def _is_of_another_figure(items: Row, last: int, index: int) -> bool:
    """ "It is 2.2%, but the figure used for the triple lock is for the year to September": of what that figure is."""
    led = items.words[max(0, index - 2) : index]
    said = led[-1:] in _BEING or (led[:1] in _BEING and led[-1:] in _LED_BY)
    between = items.words[last + 1 : index]
    turned = next((at for at, word in enumerate(between) if word in _TURNED), None)
    return said and turned is not None and not _FIGURES.isdisjoint(between[turned:])


def place(items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds a period to the figure before it in its clause, else to the one behind it; as a base if it is one."""
    left, right = beside(drafts, index)
    right = None if _is_of_now_behind(items, drafts, left, right) else right
    lasted = left is not None and drafts[left].kind in CHANGE_KINDS and tells_length(items, drafts[left].anchor, index)
    share = left is not None and _is_share(items, drafts[left].anchor, bindings[left].period)
    if lasted or share or is_of_part(items, index) or (left is None and up_on(items, index)):
        _tell(items, index, period, drafts, bindings)
        return
    if right is not None and possesses(items, index, drafts[right].anchor):
        _own(items, index, period, drafts, bindings)
        return
    as_now = right is not None and is_now_behind(items, drafts[right])
    as_now = as_now or (left is not None and is_told_as_now(items, drafts[left], index))
    as_now = as_now or (left is not None and _is_of_another_figure(items, drafts[left].last, index))
    if as_now or is_base_period(items, index, period, drafts, bindings) or ends_comparison(items, index):
        return
    if right is not None and is_of_next(items, index, drafts[right].anchor):
        give(bindings[right], period, ADJACENT)
        return
    if right is not None and parenthesised(items, index, drafts[right].anchor):
        if period.preposition == "since" and _is_of_change(items, index):
            explain(items, index, period, drafts, bindings)
            return
        alone = left is not None and bindings[left].period is None
        if left is not None and alone and _has_level(items, index, drafts[left], drafts[right]):
            # "19,982 in the year to date (13,489)": of which other days is not said
            bindings[right].peak |= not bindings[right].is_base
            give(bindings[left], period, ADJACENT)
            return
        give(bindings[right], period, AHEAD if _is_dated(items, drafts[right].anchor) else ADJACENT)
        past = left is not None and not _AFTER.isdisjoint(items.words[drafts[left].last : index])  # "after 2020 (406m)"
        if left is not None and not (past or boundary(items, drafts[left].anchor, index) or bindings[left].period):
            give(bindings[left], period, ADJACENT)
        return
    if items[index - 1].word in SIDES and index and not period.rule.startswith("event:"):
        _beside_side(items, index, period, drafts, bindings)
        return
    led = left == 0 and beats(items, index) and items[0].word in _HAVING and drafts[0].anchor < _LED
    set_off = led or (
        left is not None
        and (bindings[left].period is None or _is_inside(period, bindings[left].period, items[drafts[left].anchor]))
        and (_set_off(items, index, drafts, left, right) or _set_then(items, index, drafts[left]))
    )
    set_off = set_off or (left is not None and stands_past_aside(items, drafts[left].last, index))
    if left is not None and (set_off or not boundary(items, _end_of(items, drafts[left]), index)):
        held = None if set_off else bindings[left].period  # the part, and not its year
        bindings[left].period = held
        give(bindings[left], _run_to(period, drafts[left], bindings[left].period), ADJACENT)
    elif (
        right is not None
        and not _is_of_former(items, index, drafts[right], bindings[right])
        and not states_apart(items, drafts[right].anchor, index)
        and not is_what_days_mean(items, index, drafts[right].anchor)
        and not _is_of_when_behind(items, index, drafts[right].anchor)
        and (
            left is None
            or _opens_clause(items, index, drafts[right].anchor)
            or not boundary(items, index, drafts[right].anchor, comma=False)
        )
    ):
        give(bindings[right], period, AHEAD)
    elif left is not None and _is_unbound_of(items, drafts[left], bindings[left], index):
        give(bindings[left], period, AHEAD)
    elif left is not None:
        _narrow(items, index, drafts[left], bindings[left])
    if right is not None and bindings[right].period is None:
        _tell(items, index, period, drafts, bindings)


def _is_of_when_behind(items: Row, index: int, anchor: int) -> bool:
    """ "The winter was quieter, despite a rise in February, when 1,276 came": of that month, and not of the winter."""
    return any(items[at].period is not None and when(items, at, anchor) for at in range(index + 1, anchor))


def _is_of_now_behind(items: Row, drafts: Sequence[Draft], left: int | None, right: int | None) -> bool:
    """ "Its high of 11.1% came in October 2022, while Bank Rate, now 4.25%, is falling": it is of the 11.1%."""
    return left is not None and right is not None and is_now_behind(items, drafts[right])


def _is_dated(items: Row, anchor: int) -> bool:
    """ "The second half of 2023 (22,780 from July to September, …)": whether a figure has days of its own behind it."""
    behind = items[anchor + 1 : anchor + 3]
    led = len(behind) > 1 and behind[0].word in _LEADING and behind[1].period is not None
    return led and behind[1].period is not None and behind[1].period.role is PeriodRole.WINDOW


def _end_of(items: Row, draft: Draft) -> int:
    """Where a figure's words end, before the comma that told how they are meant: "it was eight cents more, yet …"."""
    return draft.last - (items[draft.last].word in (",", ";"))


def _run_to(period: Period, draft: Draft, held: Period | None) -> Period:
    """ "The number this year was 18% lower on 18 August than a year earlier": all that had come by that day.

    "More than doubled under the Tories": from some day to another, and by no one length.
    """
    if period.preposition == "under" and period.role is PeriodRole.WINDOW and draft.kind in CHANGE_KINDS:
        return replace(period, role=PeriodRole.TO_DATE, rule="unknown-event", window=None, others=())
    runs = draft.change is not None and draft.change.part == "more" and period.window is not None
    running = held is not None and held.grain is Grain.YEAR and (held.role is PeriodRole.TO_DATE or runs)
    day = period.role is PeriodRole.WINDOW and period.grain is Grain.DAY
    return replace(period, role=PeriodRole.CUTOFF) if running and day and draft.kind in CHANGE_KINDS else period


def _tell(items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "Up from the month before, when it was 9.9%", "half of it in March, when it leapt from 2.4% to 3.3%"."""
    left, right = beside(drafts, index)
    if right is None:
        return
    if left is not None and bindings[left].period is period and _goes_on_of_total(items, index, period, drafts[right]):
        give(bindings[right], period, AHEAD)
    elif _tells(items, index, drafts, right):
        give(bindings[right], begun(period), AHEAD)
    elif left is not None and _leapt(items, index, drafts, right):
        give(bindings[right], before(begun(period)) or period, AHEAD)
        give(bindings[right + 1], begun(period), AHEAD)


def _goes_on_of_total(items: Row, index: int, period: Period, draft: Draft) -> bool:
    """ "21,086 have come since January, which is 21% fewer than by now last year": of all that came since."""
    behind = items.words[index + 1 : index + 4]
    told = behind[:2] == (",", "which") and behind[2:] != () and behind[2] in _IS
    return told and period.role is PeriodRole.TO_DATE and draft.kind in CHANGE_KINDS


def _is_of_former(items: Row, index: int, draft: Draft, binding: Binding) -> bool:
    """ "Did not change in July, after a rise of 1.3%": of what went before the days that are told."""
    return binding.is_base and draft.change is not None and not _AFTER.isdisjoint(items.words[index + 1 : draft.anchor])


def _is_share(items: Row, anchor: int, held: Period | None) -> bool:
    """ "One in ten of last year's 41,472 arrivals came in September": the whole is of the year that owns it."""
    own = anchor > 2 and items.words[anchor - 1] == "'s" and held is not None and items[anchor - 2].period is held
    return own and items.words[anchor - 3] == "of"


def _leapt(items: Row, index: int, drafts: Sequence[Draft], right: int) -> bool:
    if drafts[right - 1].kind in CHANGE_KINDS and not is_of_part(items, index):
        return False
    return when(items, index, drafts[right].anchor) and leads_to(items, drafts, right)


def _opens_clause(items: Sequence[Item], index: int, anchor: int) -> bool:
    """ "…; in March, when only the first closures were counted, 4.4%": at the head of the clause of the figure."""
    opens = index > 1 and items[index - 1].word == "in" and items[index - 2].word == ";"
    between = items[index + 1 : anchor]
    plain = not any(item.word in (";", ":", "(") or item.period is not None for item in between)
    return opens and plain and items[anchor - 1].word == "," and any(item.word == "when" for item in between[:2])


def _beside_side(items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "Below 2022, when 46,000 came", "below the year-ago level of $3.64"; "leaves the year below 2022" is of none."""
    _, right = beside(drafts, index)
    if right is not None and when(items, index, drafts[right].anchor):
        give(bindings[right], begun(period), AHEAD)
    else:
        explain(items, index, period, drafts, bindings)


def _own(items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "12% up on 2024's 1,382": the figure is of its owner, and the change before it is taken from that period."""
    left, right = beside(drafts, index)
    owned = begun(period)  # "since September's 2.4%"
    changed = left is not None and drafts[left].kind in CHANGE_KINDS and bindings[left].base is None
    if left is not None and changed and not boundary(items, drafts[left].last, index):
        bindings[left].base = owned if compares(items, index, drafts, left) else None
    if right is not None:
        give(bindings[right], owned, ADJACENT if index + 2 >= drafts[right].anchor else AHEAD)
        if period.preposition == "since" and drafts[right].kind in LEVELS:
            bindings[right].is_base = True
        led = items[drafts[right].anchor - 1].word == "from" and right + 1 < len(drafts)
        if led and [*items.words[drafts[right].last + 1 : drafts[right + 1].anchor]] == ["to"]:
            give(bindings[right + 1], owned, AHEAD)  # "August's move from 5.25% to 5%"


def _is_of_change(items: Sequence[Item], index: int) -> bool:
    """ "It is little changed since March (118,329)": whether a change is told since the period, so no total of it."""
    return any(item.changes or item.word in _CHANGED for item in items[:index])


def _tells(items: Row, index: int, drafts: Sequence[Draft], right: int) -> bool:
    """Whether a figure tells what was so in the period: "when it was 711", "the busiest day was 1 May, with 711"."""
    anchor = drafts[right].anchor
    ranked = right > 0 and drafts[right - 1].rank is not None
    return _was_then(items, index, anchor) or (ranked and is_with(items, index, anchor))


def _was_then(items: Sequence[Item], index: int, anchor: int) -> bool:
    """Whether a figure tells what was so in a period, not from where it went: "in May, when it goes from £1,755"."""
    return when(items, index, anchor) and items[anchor - 1].word != "from"


def _has_level(items: Sequence[Item], index: int, left: Draft, right: Draft) -> bool:
    """Whether a level before the period is of it, so that another one in brackets behind it is not."""
    if left.kind != "level" or right.kind != "level" or boundary(items, left.last, index):
        return False
    first, second = items[left.anchor].quantity, items[right.anchor].quantity
    if first is None or second is None or (first.unit == PERCENT and not second.unit):
        return False  # "more than four in ten arrived in 2024 and 2025 (78,288)"
    return not second.unit or first.unit == second.unit


def _narrow(items: Row, index: int, draft: Draft, binding: Binding) -> None:
    """Binds a level to the part of the year held for it that is told behind it, or to the year of the part held."""
    held, period = binding.period, items[index].period
    assert period is not None
    if held is not None and _is_year_of_part(items, draft, held, index):
        binding.period = period
        give(binding, held, ADJACENT)
    elif _narrows(items, draft, held, index):
        binding.period, binding.strength = period, ADJACENT


def _narrows(items: Row, draft: Draft, held: Period | None, index: int) -> bool:
    """ "The low so far this year was 7.2 million, in March": of that month of the year named before."""
    part = items[index].period
    words = [*items.words[draft.last + 1 : index]]
    if held is None or held.window is None or part is None or part.window is None or part.role is not PeriodRole.WINDOW:
        return False
    apposed = words[:1] == [","] and _WHEN_TOLD.issuperset(words[1:])
    if draft.kind != "level" or not apposed or held.span.start > items[draft.anchor].start:
        return False
    ends = index + 1 == len(items) or items[index + 1].word in CLOSING
    return ends and part.window != held.window and held.window.contains(part.window)


def _is_year_of_part(items: Row, draft: Draft, held: Period, index: int) -> bool:
    """ "The previous January-to-March high was 4,548, in 2022": the year of the part of one that is named ahead."""
    year = items[index].period
    if year is None or held.year_written or held.grain not in _PARTS_OF_YEARS:
        return False
    if held.role is not PeriodRole.WINDOW or year.role is not PeriodRole.WINDOW or year.grain is not Grain.YEAR:
        return False
    ends = index + 1 == len(items) or items[index + 1].word in CLOSING
    return ends and draft.kind in LEVELS and items.words[draft.last + 1 : index] == (",", "in")


def _is_unbound_of(items: Row, draft: Draft, binding: Binding, index: int) -> bool:
    """Whether a period may be of a figure that has none: not behind a semicolon, nor of what went before.

    That is so of "…, after a cut in May".
    """
    between = items[draft.last + 1 : index]
    elsewhere = is_former(between, len(between)) or opens_contrast(between, binding.base)
    elsewhere = elsewhere or is_of_another_year(items, index, draft)
    return binding.period is None and not elsewhere and all(item.word != ";" for item in between)


def _is_inside(period: Period, held: Period | None, figure: Item) -> bool:
    """ "The year's high was 264,000, in the week to September 6, and its low …": in the year named ahead of both."""
    whole = held is not None and held.grain is Grain.YEAR and held.span.start < figure.start
    if held is None or held.window is None or period.window is None or not whole:
        return False
    inside = held.window.contains(period.window) or not held.year_written
    return period.role is PeriodRole.WINDOW and period.window != held.window and inside


def _set_then(items: Row, index: int, draft: Draft) -> bool:
    """ "The last peak was 5.25%, set in August 2023, …": when it came, between commas."""
    behind = items.words[draft.last + 1 : index]
    return behind[:1] == (",",) and len(behind) > 1 and behind[1] in _COMING and _WHEN.issuperset(behind[2:])


def _set_off(items: Row, index: int, drafts: Sequence[Draft], left: int, right: int | None) -> bool:
    """ "1.39 million, at an annual rate, in August, up 10% on July": of the level, between commas before a change.

    So it is before another: "Its low was 1.7%, in September, and its high 4% in January"; and of a peak from which a
    change is told: "From the peak of 56,042, in September 2023, that is a fall of 36%". What a move began with may be
    dated like this as well: "From 696,000, in the three months to April 2008, to 429,000".
    """
    if right is None or drafts[left].kind not in LEVELS:
        return False
    behind = [*items.words[index + 1 : index + 3]]
    if behind == [",", "to"] and items.words[drafts[left].anchor - 1] == "from":
        return items.words[drafts[left].last + 1 : index] in _APPOSED_WITH_START
    led = any(items.words[max(0, index - len(words)) : index] == words for words in _APPOSED)
    told = [["up"], ["down"], ["a"], ["an"], ["that"], ["this"]] if drafts[right].kind in CHANGE_KINDS else []
    if drafts[right].kind in LEVELS and items.words[_end_of(items, drafts[left]) + 1 : index] in _APPOSED:
        told = [["and"], ["but"], ["while"], [behind[1]] if len(behind) > 1 and is_predicate(items[index + 2]) else []]
    return led and behind[:1] == [","] and behind[1:] in told
