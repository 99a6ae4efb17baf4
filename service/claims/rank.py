"""Rank, superlatives and firsts.

“… the lowest for the month since 2020”  “the highest on record”  “the first time since July 2021”

Asserts        the period stands first (or nth) in an order of periods: all of its length, or the same month or
               days of each year, since an anchor, in N years, or ever
Checked        against every period of the order in one vintage. “Lowest since 2020”: 2020 was as low or lower,
               and every period between was strictly higher. A record needs the series' whole history
Not this       “lower than last year”: see comparison
Easy to miss   the month of the year is ranked among the same months, not among all
Source         the series' own history
"""

from collections.abc import Sequence

from service.claims.kind import ClaimKind, Draft
from service.claims.ranks.among_areas import among_areas, placed_among
from service.claims.ranks.bare_ranks import in_fiscal_year, of_its_year, ranked, record
from service.claims.ranks.exceptions import with_exception
from service.claims.ranks.falling_short import falls_short
from service.claims.ranks.lengths_told import months_in
from service.claims.ranks.owned_by_year import busiest_of_its_year
from service.claims.ranks.rank_scope import tail_of
from service.claims.ranks.ranked_changes import change_ranked
from service.claims.ranks.second_only import second_only
from service.claims.ranks.superlatives import DENYING, EITHER, HIGHER, HIGHEST, LOWER, LOWEST, TOLD_BY_ALL
from service.claims.ranks.words_that_rank import is_of_levels, is_of_measure, is_of_totals
from service.model.mentions import Analysis, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import Direction
from service.model.ranks import Extreme, Rank
from service.model.windows import Grain
from service.records import replace

_OF_CHANGE = frozenset(["steepest", "sharpest"])
_LOOKING_BACK = ((",",), ("was",), ("were",), ("–",), ("—",), ("(",))  # what leads on from what is ranked
_ORDINALS = {
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_HIGHS = frozenset(["high", "highs", "peak"])
_LOWS = frozenset(["low", "lows"])
_RECORD = frozenset(["record"])
_CUES = HIGHEST | LOWEST | EITHER | {"record", "first"}
_CLAUSE_ENDS = frozenset([",", ";", ":", "(", "—", "–"])
_AHEAD = 9  # items of "leaving out the two years of the pandemic its"
_BARE = frozenset(["peak", "second"])
_AFTER_ITS = (("after", "its"), ("after", "their"), ("following", "its"), ("following", "their"))
_LEFT = (("from",), ("off",), ("below",))
_DENYING = DENYING | {"just"}
_OPENING = _CUES | _DENYING | _BARE | TOLD_BY_ALL  # the words at which a rank is looked for
_ALL_CUES = _CUES | _BARE


def find(analysis: Analysis) -> Sequence[Draft]:
    """The superlatives, records and firsts of a sentence."""
    found: list[Draft] = []
    last = -1
    for index in sorted({*analysis.items.figures, *analysis.items.places(_OPENING)}):
        item = analysis.items[index]
        if index <= last:
            continue
        if item.quantity is not None and (draft := _in_years(analysis.items, index)) is not None:
            found.append(draft)
            last = draft.last
        if item.word in _DENYING and (draft := _denied(analysis.items, index)) is not None:
            found.append(draft)
            last = draft.last
            continue
        if item.word in TOLD_BY_ALL:
            from service.claims.ranks.than_any import told_by_all  # noqa: PLC0415  (seldom needed)

            draft = told_by_all(analysis.items, index)
        elif item.word in _ALL_CUES:
            draft = _found_at(analysis, index)
        else:
            continue
        if draft is not None:
            found.append(draft)
            last = draft.last
    items = analysis.items
    told = [with_exception(items, one) for one in found if not falls_short(items, one)]
    return [one for one in told if one is not None]


def _denied(items: Row, index: int) -> Draft | None:
    """What is told by what has not been: "not since 2021 has it been lower", "never higher"."""
    from service.claims.ranks.rank_denied import denied  # noqa: PLC0415  (seldom needed)
    from service.claims.ranks.rank_not_since import not_since  # noqa: PLC0415

    if items.words[index] == "just":
        from service.claims.ranks.only_few import so_seldom  # noqa: PLC0415

        return so_seldom(items, index) if index > 1 and items.words[index - 1] in HIGHER | LOWER else None
    if items.words[index] == "last":
        from service.claims.ranks.rank_last_time import last_time  # noqa: PLC0415

        return denied(items, index) or last_time(items, index)
    draft = not_since(items, index) if items.words[index] == "not" else None
    return draft or denied(items, index)


def _found_at(analysis: Analysis, index: int) -> Draft | None:
    items = analysis.items
    told = _superlative(analysis, index) or record(items, index) or busiest_of_its_year(items, index)
    if told is not None and (_is_one_of(items, told.anchor) or _is_for_others(analysis, told)):
        return None
    if told is None and items[index].word == "first":
        from service.claims.ranks.firsts import first  # noqa: PLC0415  (for articles that tell of firsts)

        told = first(items, index)
    told = told or placed_among(analysis, index)
    if told is None and (bare := of_its_year(items, index)) is not None:
        return in_fiscal_year(bare, analysis.block.text[: analysis.sentence.span.start])
    return told or second_only(items, index)


def _is_one_of(items: Row, anchor: int) -> bool:
    """ "One of the busiest days of the year": of several, of which it need not be the first."""
    led = items.words[max(0, anchor - 2) : anchor] == ("of", "the") and anchor > 2
    before = items[anchor - 3] if led else None
    return before is not None and (before.word in _SOME or before.quantity is not None)


def _is_for_others(analysis: Analysis, told: Draft) -> bool:
    """ "The busiest day for the RNLI", "the highest for pensioners since 2022"."""
    words = analysis.items.words
    inside = (at for at in range(told.anchor, told.last - 1) if words[at + 1] == "for" and words[at + 2].endswith("s"))
    return any(_is_for_another(analysis, at) for at in (*inside, told.last))


def _is_for_another(analysis: Analysis, last: int) -> bool:
    """ "The busiest day of the year for the RNLI": so for somebody, and not of what was counted."""
    items = analysis.items
    if items.words[last + 1 : last + 2] != ("for",):
        return False
    named = next((item for item in items[last + 2 : last + 4] if item.word not in ("the", "a", "an", "its")), None)
    if named is None or not named.word.isalpha() or named.word in _TIMES or named.changes:
        return False
    near = items[last + 2 : last + 2 + _MEASURED]
    return not any(m.span.start <= item.start < m.span.end for m in analysis.measures for item in near)


_OUTDONE = frozenset(["previous", "prior", "former", "old", "then"])
_SOME = frozenset(["one", "some", "among", "two", "three", "several"])
_TIMES = frozenset(
    "time period season half start month day week year quarter point stage any this that all which now once years"
    " decade decades generation generations century several many some more over almost nearly about at first second"
    " third last opening closing final next".split()
)
_THEN = frozenset("so far until till then previously before that now this of yet".split())
_UNTIL = frozenset(["until", "till"])
_UNTIL_REACH = 5  # items of "until last week , the"
_HAD_BEEN = 6  # items of "had until then been"
_MEASURED = 5  # items of "the English Channel's small-boat crossings"
_GAPS = frozenset(["deficit", "gap", "difference", "spread", "margin", "discount", "premium", "differential"])
_MOVES = frozenset("increases rises falls drops declines decreases gains cuts hikes jumps".split())
_STEPS = frozenset(["step", "move", "adjustment", "swing"])
_STEP_REACH = 3
_LED_BY = 3  # items of "sixth among the"
_LONGER = 2  # items of "longer the"
_NOUN_REACH = 9  # items behind a superlative in which its noun stands


def _is_among_several(items: Row, index: int) -> bool:
    """ "Among the highest rates since 2023": some may be higher; but "sixth among the warmest" is one place."""
    led = items.words[max(0, index - 2) : index] in (("among", "the"), ("amongst", "the"))
    return led and (index < _LED_BY or items[index - _LED_BY].word not in _ORDINALS)


def _superlative(analysis: Analysis, index: int) -> Draft | None:
    items = analysis.items
    word = items[index].word
    if word not in HIGHEST | LOWEST | EITHER or (index and items[index - 1].word in _OUTDONE):
        return None  # "the previous highest daily total of 2024": highest no longer
    if "longer" in items.words[max(0, index - _LONGER) : index] and "no" in items.said:
        return None  # "at 10.1%, no longer the highest on record"
    ranks = is_of_levels(items, index) or is_of_measure(analysis, index)
    if not ranks or _is_figure_behind(items, index):
        return None
    tail = tail_of(items, index)
    if _opens_aside(items, index) and tail.since is None and tail.within_months is None:
        return None  # "At its dearest this year it was $3.243": of the figure that follows
    if among_areas(items, index) or _is_among_several(items, index):
        return None  # "the highest in the G7": of no one area's history
    if any(item.word in _GAPS for item in tail.scope_items[:_NOUN_REACH]):
        return None  # "the biggest year-on-year price deficit since 2009": of what no series holds
    # Nor do "tenants have faced the sharpest increases on record" and "the biggest single step since 1989" rank where
    # it led: the one tells of several moves, at any time, the other of a move either way.
    if any(item.word in _MOVES or item.word in _STEPS for item in tail.scope_items[:_STEP_REACH]):
        return None
    change = change_ranked(items, index, tail.scope_items)
    if change is not None and items.words[max(0, index - 2) : index] in _AFTER_ITS:
        return None  # "rebounded after its largest drop in nearly five years": of what was before
    of_change = word in _OF_CHANGE or change is not None
    extreme = Extreme.LOWEST if word in LOWEST else Extreme.HIGHEST
    if change is not None and change.direction is Direction.DOWN:
        extreme = Extreme.LOWEST if extreme is Extreme.HIGHEST else Extreme.HIGHEST
    start, position = index, 1
    joint = bool(index) and items[index - 1].word in ("joint", "equal", "joint-")
    start -= joint
    back = 2 if index > 1 and items[index - 1].word == "-" else 1
    if index >= back and items[index - back].word in _ORDINALS:
        start, position = index - back, _ORDINALS[items[index - back].word]
    among = index > 2 and items[index - 1].word == "the" and items[index - 2].word in ("among", "amongst", "of")
    if among and items[index - 3].word in _ORDINALS:  # "sixth among the warmest"
        start, position = index - 3, _ORDINALS[items[index - 3].word]
    if start and items[start - 1].word in ("the", "its", "their"):
        start -= 1 if items[start - 1].word == "the" else 0
    if tail.since is None and tail.within_months is None and not tail.record and tail.within is None:
        if not is_of_totals(items, index):
            return None  # "the largest employer": nothing it could be ranked in
        tail.record, tail.last = True, index + 2
    rank = Rank(
        extreme,
        position,
        tail.scope,
        tail.since,
        tail.within_months,
        tail.record,
        tail.within,
        of_change,
        joint,
        either=word in EITHER,
    )
    last = max(tail.last, index)
    rank = replace(rank, until_then=True) if tail.within is not None and _was_until_then(items, start, last) else rank
    draft = ranked(items, start, last, index, rank, tail.dated)
    day = _day_behind(items, draft.last) if tail.scope == "day" else None
    return draft if day is None else replace(draft, period=day)


def _is_figure_behind(items: Row, index: int) -> bool:
    """ "The record day was 11 November; the highest of 2020 was 416": what was so is told, not that something was."""
    led = items.words[index - 1 : index + 2 : 2] in (("the", "of"), ("the", "in"))
    if not led or items.words[index + 3 : index + 4] != ("was",):
        return False
    year = items[index + 2].period
    return year is not None and year.grain is Grain.YEAR and index + 4 in items.figures


def _was_until_then(items: Row, start: int, last: int) -> bool:
    """ "The highest of the year had been 756, on 10 August", "until Friday the lowest of 2026 was …": no longer."""
    if "had" in items.said and "been" in items.said:
        behind = [word for word in items.words[last + 1 : last + _HAD_BEEN] if word not in _THEN]
        if behind[:2] == ["had", "been"]:
            return True
    # "The 3.6% of mid-2022, which was the lowest since at least 2010": looked back from then
    if "least" in items.words[start:last] and items.words[start - 1 : start] in _LOOKING_BACK:
        return True
    return not _UNTIL.isdisjoint(items.words[max(0, start - _UNTIL_REACH) : start])


def _day_behind(items: Row, last: int) -> Period | None:
    """ "The busiest day in more than a year came on Tuesday": the day that what is said of it names."""
    at = last + 2 + (items.words[last + 2 : last + 3] == ("on",))
    if items.words[last + 1 : last + 2] not in (("came",), ("was",), ("fell",)) or at >= len(items):
        return None
    period = items[at].period
    return period if period is not None and period.grain is Grain.DAY and period.role is PeriodRole.WINDOW else None


def _opens_aside(items: Row, index: int) -> bool:
    """Whether a clause opens with "at its highest", and a figure follows that it is said of."""
    words = [*items.words[max(0, index - 4) : index]]
    led = words[-2:] in (["at", "its"], ["at", "their"])
    opens = led and (not words[:-2] or words[-3] in _CLAUSE_ENDS | {"and", "but"})
    return opens and any(item.quantity is not None for item in items[index + 1 : index + 1 + _AHEAD])


def _in_years(items: Row, index: int) -> Draft | None:
    """ "A 13-year high", "an 18-month low", "a three-and-a-half-year low", "a 20-week high", "a 40-year record"."""
    quantity, following = items[index].quantity, items[index + 1].word if index + 1 < len(items) else ""
    assert quantity is not None
    months = months_in(quantity)
    if not months or following not in _HIGHS | _LOWS | _RECORD:
        return None
    if following in _RECORD and any(one.direction is Direction.DOWN for it in items[:index] for one in it.changes):
        return None  # "fell to a 40-year record": of which way is not told
    if items.words[index - 2 : index - 1] in _LEFT and items.words[index + 2 : index + 3] != ("of",):
        return None  # "fell last week from a six-month high": of days before those spoken of
    extreme = Extreme.LOWEST if following in _LOWS else Extreme.HIGHEST
    scope = tail_of(items, index + 1).scope
    rank = Rank(extreme, 1, scope if scope == "month" else "all", None, months)
    return ranked(items, index, index + 1, index, rank)


KIND = ClaimKind(name="rank", manual=__doc__, find=find, inputs=0)
