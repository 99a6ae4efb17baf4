"""What is listed with a forecast, without a verb of its own: "growth is put at 1.6% (1.4%), and unemployment at 4.5%".

So are the former ones in brackets, and those of the years that follow: "4.4% in 2026 (4.5%), then 4.3% (4.4%)". A verb,
a word that sets one against another, or a figure told as a fact in front ends the list.
"""

from collections.abc import Sequence

from service.extract.moods.facts_told_apart import TOLD
from service.extract.vocabulary import word_set
from service.model.claims import Mood
from service.model.mentions import Item, Row
from service.model.windows import Grain

_AHEAD = frozenset([Mood.FORECAST, Mood.ANNOUNCED])
_MARKS = word_set(", ; ( )")
_GOING_ON = _MARKS | word_set("and then by in for at the end of")
_FORMERLY = word_set("was previously before formerly prior from up down earlier unchanged same no change")
_ENTRY = _GOING_ON | _FORMERLY | word_set(". the")
_APPOSING = (("a",), ("an",))  # ", a difference of 0.2 points"
_DATING = word_set("in for by at before previously last next this then") | {""}
_OVER = tuple((mark,) for mark in (",", ";", ".", ")", "and"))
_JOINTS = word_set(", ; and ) as well")
_LEADS = word_set("at of to by")
_ENDING = word_set(
    "but it they where now which who that after from than against compared versus vs up down said says since while"
    " whereas when as with without above below between over under been did does do not no"
)
_FORECASTS = word_set("forecast forecasts projection projections prediction predictions outlook")
_REACH = 9  # items from one figure to the next
_BEHIND = 4  # items of "in August proved right"
_LABEL = 6  # items of "for the end of 2026 :", and of "median unemployment rate of"


def is_listed_on(row: Sequence[Item], items: Row, first: int, other: int) -> bool:
    """Whether the figure ``other`` goes on with a list of forecasts, of which ``first`` is the one before.

    Args:
        row: the sentence, with the moods found so far.
        items: the same, as it was.
        first: the figure before.
        other: the figure.
    """
    if row[first].mood is Mood.ASSERTED:
        first = _before_brackets(row, items, first)
    if row[first].mood not in _AHEAD:
        return False
    between = items.words[first + 1 : other]
    if len(between) > _REACH or "poll" in items.said or _is_fact_beside(row, items, first):
        return False
    unit, own = row[first].quantity, row[other].quantity
    if unit is None or own is None or unit.unit != own.unit or not _ends_entry(items, other):
        return False
    return _goes_on(items, first, other) or _is_former(items, first, other) or _names_next(items, first, other)


def _before_brackets(row: Sequence[Item], items: Row, aside: int) -> int:
    """ "4.5% in August (July: 4.2%), 4.4% …": the figure before one that stands in brackets of its own; else it."""
    opens = next((at for at in range(aside - 1, max(0, aside - _BEHIND), -1) if items.words[at] == "("), 0)
    before = max((at for at in items.figures if at < opens), default=aside)
    return before if opens and items.words[aside + 1 : aside + 2] == (")",) else aside


def _goes_on(items: Row, first: int, other: int) -> bool:
    """ "4.4% in 2026, 4.3% in 2027 and 4.2%", "(unchanged), 4.4% (4.5%)": marks and times alone."""
    between = items.words[first + 1 : other]
    told = [word for word in between if word and word not in ("unchanged", "same")]
    return not _MARKS.union(("and", "then")).isdisjoint(told) and _GOING_ON.issuperset(told)


def _is_former(items: Row, first: int, other: int) -> bool:
    """ "1.6% this year (previously 1.4%)", "2.6%, from 2.4%": what a forecast was before; dated, it is told."""
    between = [word for word in items.words[first + 1 : other] if word]
    if any(other < at <= other + 2 for at in items.dates):
        return between[-1:] == ["("] and items.words[other + 1] == "in"  # "(4.5% in the June round)"
    opened = between.index("(") + 1 if "(" in between else 0
    if between[opened:] == [":"]:  # "4.5% this year (June: 4.4%)"; not "4.4% in August (July: 4.2%)"
        years = (items[at].period for at in items.dates if first < at < other - 2)
        return bool(opened) and any(one is not None and one.grain is Grain.YEAR for one in years)
    before = bool(opened) and _FORMERLY.issuperset(between[opened:])
    if between[:1] in (["for"], ["in"]) and "revised" in items.said:
        between = between[1:]  # "revised to 4.1% for 2019 (down from 4.2%) and 4.7% for 2020 (down from 5.1%)"
    over = items.words[other + 1 : other + 2] in _OVER
    return before or (over and between in ([",", "from"], [",", "up", "from"], [",", "down", "from"]))


def _names_next(items: Row, first: int, other: int) -> bool:
    """ "…, and unemployment at 4.5%", "; core inflation of 3.1%": the next thing with no verb."""
    between = items.words[first + 1 : other]
    joint = max((at for at, word in enumerate(between) if word in _JOINTS), default=-1)
    own = between[joint + 1 :]
    lead = [word for word in between[: joint + 1] if word.isalpha() and word not in _GOING_ON | _FORMERLY]
    if joint < 0 or lead or own[:1] in _APPOSING:
        return False
    mark = items.words.index(":") if ":" in items.words[:first] else 0
    headed = _is_heading(items, mark)  # "projections: growth 1.8%, unemployment 4.4%"
    named = (len(own) > 1 and own[-1] in _LEADS) or (headed and own != ())
    bare = _is_bare(items, first + 2 + joint, other) and _FORECASTS.isdisjoint(own)
    return named and len(own) <= _LABEL and bare


def is_under_heading(items: Row, index: int) -> bool:
    """ "Projections for 2026: growth of 1.8% (1.6%)": the first figure of a list under such a heading.

    Args:
        items: the sentence.
        index: the figure.
    """
    if ":" not in items.said or _FORECASTS.isdisjoint(items.said):
        return False
    mark = next((at for at in range(index - 1, max(0, index - _LABEL), -1) if items.words[at] == ":"), 0)
    return _is_heading(items, mark) and not any(at < index for at in items.figures) and _is_bare(items, mark + 1, index)


def _is_heading(items: Row, mark: int) -> bool:
    """ "Projections for 2026:": whether the words before a colon announce forecasts."""
    return not _FORECASTS.isdisjoint(items.words[max(0, mark - _LABEL) : mark])


def foretells(items: Row) -> bool:
    """ "PCE inflation is seen at 3.0% (3.1%).", "They had new projections:": what a list may go on with.

    Args:
        items: the sentence, with its moods.
    """
    if not items.figures:
        return not _FORECASTS.isdisjoint(items.words[-3:])
    return all(items[at].mood in _AHEAD for at in items.figures)


def is_next_entry(items: Row) -> bool:
    """ "Unemployment: 4.5% (unchanged), 4.4% (4.5%) and 4.3%.": an entry of a list, with nothing said of it.

    Args:
        items: the sentence.
    """
    mark = next((at for at in range(1, min(len(items), _LABEL)) if items.words[at] == ":"), 0)
    if not mark or not items.figures or items.figures[0] != mark + 1 or not _is_bare(items, 0, mark):
        return False
    periods = (items[at].period for at in items.dates)  # "unemployment: 4.3% in August" is told
    yearly = all(one is not None and one.grain is Grain.YEAR for one in periods)
    return yearly and all(not word or word in _ENTRY for word in items.words[mark + 1 :])


def _is_bare(items: Row, first: int, past: int) -> bool:
    """Whether words name a thing and tell nothing of it."""
    words = items.words[first:past]
    if not all(map(str.isalpha, words)) or not (_ENDING.isdisjoint(words) and TOLD.isdisjoint(words)):
        return False
    told = any(item.changes and all(one.part != "noun" for one in item.changes) for item in items[first:past])
    return not told and not any(word.endswith("ed") for word in words)  # "growth of 1.6%"


def _ends_entry(items: Row, other: int) -> bool:
    """ "4.5% in 2026, …"; not "£16m over budget", or "and unemployment of 4.7% in May was worse"."""
    behind = items.words[other + 1 : other + 1 + _BEHIND]
    mark = next((at for at, word in enumerate(behind) if word in _MARKS or word in ("and", ".")), len(behind))
    return mark == 0 or (behind[0] in _DATING and TOLD.isdisjoint(behind[:mark]))


def _is_fact_beside(row: Sequence[Item], items: Row, first: int) -> bool:
    """ "GDP grew 3.3%, against a forecast of 3.0%, 3.8% …": whether a fact is told before the forecasts."""
    opens = max((at for at in range(first) if items.words[at] in (";", ":")), default=-1)
    return any(opens < at < first and row[at].mood is Mood.ASSERTED for at in items.figures)
