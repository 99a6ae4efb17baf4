"""Ranks with a hole in them: "the lowest since 2021 but for September", "the highest outside the pandemic".

Where one period is named in front of the superlative ("bar 2023, the fewest since 2021"), the others are ranked.
"""

from service.claims.kind import Draft
from service.claims.ranks.second_only import year_named
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.spans import Span
from service.model.windows import DAY, Window
from service.records import replace

EXCEPT = frozenset(["except", "excepting", "bar", "barring", "excluding", "save", "outside"])
_EXCEPT_PAIRS = (
    ("but", "for"),
    ("apart", "from"),
    ("other", "than"),
    ("aside", "from"),
    ("leaving", "aside"),
    ("leaving", "out"),
)
_EXCEPTING = frozenset(["but", "apart", "other", "aside", "leaving", "non"])
_COUNTING = frozenset("counting exception ignoring discounting setting putting left excluded ignored".split())
_LIGHT = frozenset([",", "the", "it", "was", "were", "is", "this", "that", "these", "they"])
_TROUBLED = frozenset("pandemic covid coronavirus lockdown lockdowns crisis recession war".split())
_SECOND = 2
_BEHIND = (("after",), ("behind",))
_CLOSING = frozenset([".", ",", ";", ")", "(", "–", "—", "'s"])
_EXCEPTED = 4  # items of ", leaving out the"
_CLAUSE_ENDS = frozenset([",", ";", ":", "(", "—", "–"])
_LISTING = (("and",), (",",))
_AHEAD = 9  # items of "leaving out the two years of the pandemic its"


def with_exception(items: Row, draft: Draft) -> Draft | None:
    """ "Bar 2023, the fewest since 2021", "leaving 2023 aside, these were the fewest": ranked among all the others.

    None where what is left out is not one period that is named at once in front.

    Args:
        items: those of the sentence.
        draft: a rank.
    """
    period = _left_out_ahead(items, draft.anchor)
    if period is not None and draft.rank is not None and draft.rank.outside is None:
        return replace(draft, rank=replace(draft.rank, outside=period))
    excepted = has_exception(items, draft.anchor, draft.last)
    if draft.rank is None or not draft.rank.record or draft.rank.outside is not None:
        return None if excepted else draft
    at = draft.last + 1 + (items.words[draft.last + 1 : draft.last + 2] in ((",",), ("(",)))
    if not excepted:
        second = draft.rank.position == _SECOND and items.words[at : at + 1] in _BEHIND
        return (_but_for(items, draft, at + 1, _CLOSING) or draft) if second else draft
    one = items.words[at : at + 1] != () and items.words[at] in EXCEPT - {"outside"}
    past = 1 if one else 2 if items.words[at : at + 2] in _EXCEPT_PAIRS else 0
    return _but_for(items, draft, at + past) if past else None


def _but_for(items: Row, draft: Draft, at: int, closing: frozenset[str] = frozenset()) -> Draft | None:
    """ "The most in any year except 2022", "the second highest ever, after 2022's 45,755": first but for that.

    Args:
        items: those of the sentence.
        draft: the rank.
        at: where the year is told.
        closing: what must follow it; anything where there is none.
    """
    year = year_named(items, at)
    if year is None or draft.rank is None:
        return None
    last = next(n for n in range(at, len(items)) if items[n].period is not None)
    behind = items.words[last + 1 : last + 2]
    if behind in (("and",), ("or",)) or (closing and closing.isdisjoint(behind)):
        return None
    figured = any(items[n].quantity is not None for n in range(at, last)) or behind == ("'s",)
    slots = draft.slots if figured or draft.slot("base") is not None else (*draft.slots, ("base", last))
    rank = replace(draft.rank, outside=year, position=1 if closing else draft.rank.position)
    if not (figured or closing):
        draft = replace(draft, span=Span(draft.span.start, items[last].end), last=last)
    return replace(draft, slots=slots, rank=rank)


def _left_out_ahead(items: Row, first: int) -> Period | None:
    """The period left out right in front of a superlative, or at the head of its sentence; None where none is.

    "Excluding 2022 and 2023" leaves both years out as one period.
    """
    if (EXCEPT | _EXCEPTING | _COUNTING).isdisjoint(items.said):
        return None
    for at in items.dates:
        period = items[at].period
        if at >= first or period is None or period.role is not PeriodRole.WINDOW or period.window is None:
            continue
        led, last = _leads_out(items, at), _last_of_list(items, at)
        behind = last + 1 + (items.words[last + 1 : last + 2] in (("aside",), ("out",)))
        between = items.words[behind:first]
        heads = led == 0 and between[:1] == (",",) and ";" not in between
        if led is not None and (_LIGHT.issuperset(between) or heads):
            return _from_first_to_last(period, items[last].period)
    return None


def _last_of_list(items: Row, at: int) -> int:
    """Where the last of periods that follow one another stands: "2021, 2022 and 2023"; the first, where it is alone."""
    while items.words[at + 1 : at + 2] in _LISTING and at + 2 < len(items):
        one, other = (period.window if (period := items[n].period) is not None else None for n in (at, at + 2))
        if one is None or other is None or other.start != one.end + DAY:
            break
        at += 2
    return at


def _from_first_to_last(first: Period, last: Period | None) -> Period:
    if last is None or last is first or first.window is None or last.window is None:
        return first
    return replace(
        first, window=Window(first.window.start, last.window.end), span=Span(first.span.start, last.span.end)
    )


def _leads_out(items: Row, at: int) -> int | None:
    """Where the words that leave a period out begin, which end right before it; None where none do."""
    past = at - (items.words[at - 1 : at] in (("the",), ("in",)))
    if past and (items.words[past - 1] in EXCEPT - {"outside"} or items.words[past - 1] in ("ignoring", "discounting")):
        return past - 1
    if past > 1 and items.words[past - 2 : past] in (*_EXCEPT_PAIRS, ("not", "counting"), ("exception", "of")):
        return past - 2
    aside = items.words[at + 1 : at + 2] in (("aside",), ("out",))
    return past - 1 if past and aside and items.words[past - 1] in ("leaving", "setting", "putting") else None


def has_exception(items: Row, first: int, last: int) -> bool:
    """ "The lowest since 2021 but for September", "the highest outside the pandemic since 2016": with a hole in it.

    It may be told in front of the superlative, inside it or behind it.

    Args:
        items: those of the sentence.
        first: the superlative.
        last: the last item of what it is ranked in.
    """
    if (EXCEPT | _EXCEPTING | _COUNTING).isdisjoint(items.said):
        return False
    behind = items.words[last + 1 : last + _EXCEPTED + 1]
    behind = behind[1:] if behind[:1] in ((",",), ("(",)) else behind
    if behind and (behind[0] in EXCEPT or behind[:2] in _EXCEPT_PAIRS or behind[:3] == ("with", "the", "exception")):
        return True
    if behind[:1] == ("if",) and behind[2:4] in (("is", "left"), ("is", "excluded"), ("is", "ignored")):
        return True  # "if 2023 is left out"
    if any(_excepts(items, at) for at in range(first + 1, last + 1)):
        return True
    opens = next((at for at in range(first - 1, -1, -1) if items.words[at] in _CLAUSE_ENDS), -1) + 1
    led = [0, *range(max(opens, first - _AHEAD), first)]
    return any(_excepts(items, at) and not _TROUBLED.isdisjoint(items.words[at : at + _AHEAD]) for at in led)


def _excepts(items: Row, at: int) -> bool:
    pair = items.words[at : at + 2]
    return pair[0] in EXCEPT or pair in _EXCEPT_PAIRS or pair == ("non", "-")
