"""What the words around a period make of it: what a figure is compared with, or how long a change took."""

from collections.abc import Sequence

from service.claims.bind.bases.counts_compared import is_of_count_compared, sets_count_against
from service.claims.bind.bases.in_words_alone import as_much
from service.claims.bind.changes.unsized_moves import past_brackets
from service.claims.bind.clause_boundaries import BOUNDARIES, boundary
from service.claims.kind import Draft
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain

_BEFORE_PERIOD = frozenset(
    "the at in for by that those of same what it was a its their peak high low highest lowest level levels record whole"
    " size entire full all time all-time - ever reached hit water mark watermark".split()
)
# Words between "than" or "below" and the period compared with: "than it did last August", "below where it stood".
_STANDING = frozenset("it they we did do was were had been stood where stands prices came arrived crossed set".split())
_COMPARING_REACH, _CHANGE_REACH = 7, 9  # items of "up on the same month of" and of "from the all-time high of"
_BY_REACH = 3  # items of "by more than"
_OVER = 3  # items of "points over 2023"
_COUNTED = frozenset(
    "pace speed number figure total count rate amount numbers figures totals counts rates amounts"
    " logged recorded registered seen made counted set"
    " previous former old earlier prior reported published price value reading measurement average mean index"
    " measured paid charged one ones estimate estimates estimated print outturn sum cap ceiling bill queue backlog"
    " tally tallies equivalent counterpart".split()
)
_OF_RATES = frozenset(
    "inflation unemployment jobless interest growth annual headline crossings arrivals claims".split()
)
_HEADS = frozenset(["tally", "rate", "price", "index", "level", "figure", "total", "number"])
_NAMING = 3  # letters of the longest word that names nothing
_NAMED_LEVELS = frozenset(["level", "levels", "figure", "total", "number"])
_COMING = frozenset(["arrived", "came", "crossed"])
_SETTING = frozenset(["set", "recorded", "reached", "registered"])
_DATING = frozenset(["for", "of", "in"])
_FORMER = frozenset(["one", "estimate", "figure", "count", "total", "reading"])  # "than the previous one, for 2023"
_SUMMITS = frozenset(["peak", "high", "low", "highest", "lowest", "trough"])
_ERAS = frozenset(
    "pandemic lockdown covid crisis boom wartime record bumper quiet - hit affected coronavirus pre".split()
)
"""Words for what a year was like: "up on the pandemic year of 2020", "below lockdown-hit 2020"."""
_NAMING_MARKS = frozenset([",", "(", "–", "—"])
_CALLED = frozenset(["year", "quarter", "month"])
_NAME_REACH = 5  # items of "the worst ever year,"
_SHORT_OF = frozenset(["short", "shy", "adrift", "off", "clear"])
_MOVED_OFF = frozenset(["come", "comes", "came", "coming", "taken", "knocked", "shaved", "wiped", "cut"])
_LEADING_UP = _BEFORE_PERIOD | _STANDING | _COUNTED | _ERAS
_COMPARING = frozenset(["than", "against", "versus", "vs"])
_JOINING = frozenset(["and", "but", "while", "whereas"])
_CLOSING = _JOINING | {";"}
_MORE = frozenset(["more", "less", "extra", "cheaper", "dearer"])
_BEEN = frozenset(["was", "were", "had", "stood", "been"])
_AS_A_WHOLE = ("as", "a", "whole")
_SPANS = frozenset(["rolling", "past-units", "season", "last-season", "range"])
"""Rules of periods that "over" makes the time that a change took."""
RECENT_RULES = frozenset(["weekday", "yesterday", "today", "this-morning"])
END_OF_WEEK = "end-of-week"
"""The rule of a day that closes a week told of: "in the week to 9 August 716 came; so far this year it is 15,242"."""
_TO_TIME = 5  # items of "people more than when"
_UNDATED = (("when",), ("before",), ("after",))
_AFTER_REACH = 6  # items of "after the first pandemic year of"
RESULTS = frozenset(
    "leaving leaves left making makes made taking takes took bringing brings brought putting puts put meaning means"
    " meant pushing pushes pushed lifting lifts lifted dragging drags dragged sending sends sent".split()
)
"""Verbs of what a move led to: "leaving it £32 lower than a year before"."""
CHANGE_KINDS = frozenset(["percent_change", "difference", "point_change", "multiple"])


def opens_comparison(items: Sequence[Item], index: int) -> bool:
    """ "Compared with the same quarter a year ago the economy was 1.2% bigger"."""
    words, period = [item.word for item in items[:index] if item.word not in _BEFORE_PERIOD], items[index].period
    if words == ["from"]:
        return _moves_from(items, index)
    if words == ["on"]:  # "On a year earlier it was up 2.3%"; but "on Thursday it was cut by half a point"
        return period is None or period.role is not PeriodRole.WINDOW or period.grain is not Grain.DAY
    return sets_count_against(items, index) or words in (
        ["compared", "with"],
        ["compared"],
        ["relative"],
        ["against"],
        ["set", "against"],
        ["measured", "against"],
        ["as", "against"],
        ["alongside"],
        ["beside"],
        ["versus"],
        ["comparison", "with"],
        ["comparison"],
    )


def _moves_from(items: Sequence[Item], index: int) -> bool:
    """ "From a year earlier it was up 2.3%", "From May alone, prices climbed 1.3%"; not "From May to June, it"."""
    period = items[index].period
    if period is not None and period.rule == "range":
        return not _NAMED_LEVELS.isdisjoint(item.word for item in items[:index])
    behind = [item.word for item in items[index + 1 : index + 3]]
    was = behind[:1] in (["it"], ["they"]) and behind[1:] in (["was"], ["were"], ["is"], ["are"])
    shifted = period is not None and period.role is PeriodRole.SHIFT
    return (
        shifted or was or behind[:1] in ([","], ["alone"])
    )  # "From the second quarter, it grew", "From May it was up"


def tells_length(items: Sequence[Item], anchor: int, index: int) -> bool:
    """ "advanced 4.6% over the year": how long the change took, not what it is taken from."""
    period = items[index].period
    assert period is not None
    unit = period.rule in ("the-year", "the-month", "the-quarter") and period.preposition in ("on", "over")
    return unit and all(item.word in ("on", "over", "the") for item in items[anchor + 1 : index])


def compares(items: Row, index: int, drafts: Sequence[Draft], left: int | None) -> bool:
    """Whether the words before the period make it what a figure before it is compared with."""
    if left is None or _is_of_count(items, index, drafts, left):
        return left is not None
    before, bracketed = past_brackets(items, index, _COMPARING_REACH + 1)
    size, ends = len(before), index - bracketed
    before = _ahead_of_name(before)
    ends -= size - len(before)
    before = before[: -1 if before[-1:] == ["between"] else None]  # "lower than the level between April and June 2025"
    if before[-1:] == ["on"] and before[-2:-1] and before[-2] in _STANDING:
        before.pop()  # "below where it stood on 30 December"
    verb = ""
    while before and (
        (before[-1] in _LEADING_UP and before[-2:] != ["on", "average"])
        or (before[-1] == "year" and before[-2:-1] and before[-2] in _ERAS)
        or (verb in _HEADS and _is_told_again(before[-1], items, drafts[left].anchor, index))
    ):
        verb = before.pop()
        named = _SUMMITS if verb not in _DATING else _SUMMITS | _FORMER
        if before[-1:] == [","] and (verb in _SETTING or not named.isdisjoint(before[-2:-1])):
            before.pop()  # "above the previous record, set in 2020", "than at its peak, at the end of June"
            ends -= size - len(before)
    if before[-1:] == ["on"] and before[-2:-1] and before[-2] in _COMPARING:
        before.pop()  # "more than on 8 October 2024"
    word = before[-1] if before else ""
    if word in _COMPARING:
        return True
    left -= bool(left) and drafts[left].rank is not None and drafts[left].anchor >= index - (size - len(before))
    doubled = drafts[left].kind == "multiple" and (word == "as" or _only_linked(items, drafts[left].anchor, index))
    if doubled or as_much(items, index, drafts[left].last):
        return True  # "was less than half as busy as a year before: 2,232 people crossed"
    if word in ("with", "to") and len(before) > 1 and before[-2] in ("compared", "comparison", "compares", "relative"):
        return True
    period = items[index].period
    assert period is not None
    near_change = drafts[left].kind in CHANGE_KINDS and ends - drafts[left].last <= _CHANGE_REACH
    if word == "ahead" or (word == "behind" and drafts[left].kind == "percent_change"):
        return index - drafts[left].last <= _COMPARING_REACH  # "running 42% ahead of last year (10,448)"
    if word in _SHORT_OF and not _MOVED_OFF.isdisjoint(before[-2:-1]):
        return False  # "10,457 came off the total in the first quarter"
    if word in _SHORT_OF or _is_after(items, index, drafts[left].last):
        return near_change  # "9% short of 2022"
    relative = period.role in (PeriodRole.SAME, PeriodRole.SHIFT)
    if word == "from" and _leads_on(items, index, drafts[left], relative=relative):
        return False
    if word == "over" and (_is_time_taken(items, index, before) or _moved_by(items, index, drafts[left])):
        return False
    if word in ("on", "from", "since", "over"):
        anew = before[-2:-1] != [] and before[-2] in _JOINING and _tells_level(items, index, drafts, left)
        return (relative or period.grain is not Grain.DAY) and near_change and not anew
    quantity = items[drafts[left].anchor].quantity
    warmer = (
        quantity is not None and quantity.unit == "celsius"
    )  # "1.10C above the 1951-1980 average": a level of its own
    beside = near_change or (warmer and index - drafts[left].last <= _COMPARING_REACH)
    beside = beside and not (word == "under" and period.rule.startswith("event:"))  # "doubled under the Tories"
    return beside and word in ("above", "below", "beneath", "under") and not boundary(items, drafts[left].last, ends)


def _ahead_of_name(before: list[str]) -> list[str]:
    """What leads to a time that is named behind what it was like: "fewer than in the record year, 2022"."""
    if before[-1:] == [] or before[-1] not in _NAMING_MARKS or before[-2:-1] == [] or before[-2] not in _CALLED:
        return before
    return before[: len(before) - 1 - before[::-1].index("the")] if "the" in before[-_NAME_REACH:] else before


def _is_time_taken(items: Row, index: int, before: Sequence[str]) -> bool:
    """ "Rose 41.6% over the same period", "2.9% over the year to December": how long it took, and not from when.

    Nor is another figure's time: "grew by 0.1% in the quarter; over 2024 as a whole the gain was 1.1%".
    """
    period = items[index].period
    assert period is not None
    if period.role is PeriodRole.SAME and period.window is None and not period.shift_months:
        return True
    if period.rule in _SPANS and not _stands_alike(items, index):
        return True
    another = before[-2:-1] != [] and before[-2] in _CLOSING
    return another or items.words[index + 1 : index + 4] == _AS_A_WHOLE


def _moved_by(items: Row, index: int, draft: Draft) -> bool:
    """ "Fell by 28% over 2023, from 132,182 to 95,252": in that year; "rose 28% over 2023, to 36,816" is on it."""
    period, at = items[index].period, draft.change_at
    verb = at is not None and any(change.part == "verb" for change in items[at].changes)
    led = items.words[max(0, draft.anchor - _BY_REACH) : draft.anchor]
    if not verb or "by" not in led or period is None or period.rule != "year" or index - draft.last > _OVER:
        return False
    return items.words[index + 1 : index + 3] == (",", "from") or items.words[index + 1 : index + 2] == ("from",)


def _leads_on(items: Row, index: int, draft: Draft, *, relative: bool) -> bool:
    """ "Climbed by 0.7 points from February to April", "will pay £22 more a year from July": when it was, or begins.

    Not "from the level in February to April"; and what is more is so "than" in other days, not "from" them.
    """
    period = items[index].period
    if period is not None and period.rule == "range":
        return _NAMED_LEVELS.isdisjoint(items.words[index - 2 : index])
    return not relative and draft.change_at is not None and items[draft.change_at].word in _MORE


def _tells_level(items: Row, index: int, drafts: Sequence[Draft], left: int) -> bool:
    """ "13% less than now, and on the same date in 2023 it was 29,090": whether a clause tells what was then."""
    right = left + 1 if left + 1 < len(drafts) else left
    told = drafts[right].kind in ("level", "average") and drafts[right].anchor > index
    return told and not _BEEN.isdisjoint(items.words[index + 1 : drafts[right].anchor])


def _is_told_again(word: str, items: Row, anchor: int, index: int) -> bool:
    """ "Inflation was 3.6%, 1.3 points above the inflation rate of then": of what the figure is of, in other days."""
    if len(word) <= _NAMING or not word.isalpha() or word not in items.words[:anchor] or "core" in items.said:
        return False
    then = items[index].period
    window = None if then is None else then.window
    others = [items[at].period for at in items.dates if at != index]
    return window is None or all(one is None or one.window != window for one in others)


def _is_after(items: Row, index: int, last: int) -> bool:
    """ "426.5 million in 2021, a bounce of 5% after the lockdowns of 2020": from that year, to one named before."""
    period = items[index].period
    if period is None or period.window is None or "after" not in items.words[max(last, index - _AFTER_REACH) : index]:
        return False
    named = [items[at].period for at in items.dates if at < last]
    return any(one is not None and one.window is not None and one.window.start > period.window.end for one in named)


def _is_of_count(items: Sequence[Item], index: int, drafts: Sequence[Draft], left: int) -> bool:
    """ "More than double (120%) the number recorded in 2010", "52% higher than the number estimated in 2010"."""
    multiple = any(draft.kind == "multiple" for draft in drafts[max(0, left - 1) : left + 1])
    return is_of_count_compared(items, index, drafts[left].last, multiple=multiple)


def _stands_alike(items: Sequence[Item], index: int) -> bool:
    """Whether a period as long was named before it: "in the year to June up 5% over the year to June 2023"."""
    windows = [None if item.period is None else item.period.window for item in items[: index + 1]]
    own = windows[index]
    return own is not None and any(w is not None and w.whole_months == own.whole_months for w in windows[:index])


def _only_linked(items: Row, anchor: int, index: int) -> bool:
    """ "Twice what it was in 2015", "double the inflation rate of a year ago", "thrice last September's"."""
    between = [*items.words[anchor + 1 : index]]
    if not between:
        owned, behind = items.words[index + 1 : index + 2] == ("'s",), items.words[index + 2 : index + 3]
        return owned and bool(behind) and behind[0] in _HEADS | _COUNTED | BOUNDARIES | {"."}
    if between[:1] == ["that"] and not _COMING.isdisjoint(between):
        return False  # "double that figure arrived on December 16 alone"
    words = _BEFORE_PERIOD | _COUNTED | _STANDING  # "double the number logged in 2019", "what they were in 2019"
    if not _HEADS.isdisjoint(between):
        words |= _OF_RATES
    return between[0] in ("what", "that", "those", "its", "their", "the") and all(word in words for word in between)


def points_back(period: Period) -> bool:
    """Whether a period is told by one before or beside it, so that a change beside it is taken from it.

    One told by how much later it was is where the change led to: "three years later it was 11.9, a third higher".
    """
    if period.role is PeriodRole.SHIFT and period.shift_months > 0:
        return False
    return period.role in (PeriodRole.SAME, PeriodRole.SHIFT) or period.rule.endswith("-moved")


def is_than_undated(items: Row, draft: Draft) -> bool:
    """ "6,066 more than when the inspectors called, against 56,042 a year before": it says what it is more than."""
    behind = items.words[draft.anchor + 1 : draft.anchor + _TO_TIME]
    at = behind.index("than") + 1 if "than" in behind else len(behind)
    return behind[at : at + 1] in _UNDATED
