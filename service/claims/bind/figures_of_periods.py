"""Figures that belong to the period right before them: "2019's 4,266", "since 2021, when it was 3,053", "(24,830)"."""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS
from service.claims.bind.period_words import RESULTS
from service.claims.bind.periods_overtaken import beaten
from service.claims.kind import Draft
from service.model.mentions import Item, Row
from service.model.periods import PeriodRole

_TIMES = frozenset(["day", "month", "year", "week", "weekend", "quarter"])
_BEHIND = frozenset(["behind", "only"])
_SINCE = (("since",), ("ever", "since"))
_HAVING = frozenset(["has", "have", "'s", "’s"])
_STAYING = frozenset("been stood remained stayed held kept sat".split())
_STAYED = 5  # items of "has been stuck at just"
_OWNED = 6  # items of "'s pandemic-year total of"
_OWN = frozenset([PeriodRole.WINDOW, PeriodRole.SHIFT])
_DATING = frozenset([",", "in", "on", "for", "back", "during", "at"])
_DATED = 4  # items of ", back in the week of Thanksgiving"
_APPOSITION_REACH = 9  # items of ", the first full year of measurement"
_COMPARING = frozenset("compares compared contrasts against from".split())
_SIDES = frozenset(["than", "below", "above"])
_WHEN_REACH = 7  # "when the tally was more than"
_LONG_WHEN = 13  # items of a clause that nothing interrupts


def when(items: Sequence[Item], index: int, anchor: int) -> bool:
    """Whether a figure tells what was so in the period: "since 2021, when it was 3,053"."""
    between = _past_apposition(items[index + 1 : anchor])
    following = _past_preposition([item.word for item in between if item.word != ","])
    if not following or following[0] not in ("when", "which", "whose"):
        return False
    marks = [item.word for item in between].count(",")
    if marks > 1 and between[-1].word == ",":
        return False  # "since 2018, when counting began, 55,561 people have come"
    if following[0] == "which" and following[1:2] and following[1] in RESULTS:
        return False  # "after a fall in April, which leaves it £32 lower than a year before"
    beside = following[-1] == "the" and not _SIDES.isdisjoint(following)  # "fewer than the 27,997 by now last year"
    if following[0] == "which" and (beside or not _COMPARING.isdisjoint(following)):
        return False  # "15,897 so far this year, which compares with 27,997 by the same point last year"
    return len(following) <= _WHEN_REACH or (len(following) <= _LONG_WHEN and _is_one_clause(between))


def _past_preposition(words: list[str]) -> list[str]:
    """ "On which 605 came", "the day on which 605 came": from "which" on."""
    if words[:1] == ["the"] and words[1:2] != [] and words[1] in _TIMES:
        words = words[2:]
    return words[words[:2] in (["on", "which"], ["in", "which"]) :]


def has_been_since(items: Row, index: int, draft: Draft) -> bool:
    """ "It has been at 3.75% since December, when it was cut from 4%": of a value that came then and is still so."""
    lead = items.words[max(0, draft.anchor - _STAYED) : draft.anchor]
    told = draft.kind in LEVELS and items.words[draft.last + 1 : index] in _SINCE
    return told and not _HAVING.isdisjoint(lead) and not _STAYING.isdisjoint(lead)


def _is_one_clause(between: Sequence[Item]) -> bool:
    """ "2010, when the count was first made and turned up 1,768": nothing else is dated or told on the way."""
    marks = any(item.word in (",", ";", ":", "(", ")", "but", "while") for item in between[2:])
    return not marks and not any(item.quantity is not None or item.period is not None for item in between)


def is_with(items: Row, index: int, anchor: int) -> bool:
    """ "1 May, with 711": what a period named as the most of all had."""
    return [*items.words[index + 1 : anchor]] in ([",", "with"], ["with"], [",", "at"])


def is_beaten_with(items: Row, index: int, anchor: int) -> bool:
    """ "Behind April with $117.29", "overtook 2016, at 1.01", "ahead of the 9th, with 419": what another was set by."""
    behind = items[index - 1].word in _BEHIND or items.words[index - 2 : index] == ("ahead", "of")
    return is_with(items, index, anchor) and (behind or beaten(items, index))


def _past_apposition(following: Sequence[Item]) -> Sequence[Item]:
    """ "1959, the first full year of measurement, when it was 316.0": without what only says which year that was."""
    words = [item.word for item in following]
    if words[:1] != [","] or words[1:2] not in (["the"], ["a"], ["its"]) or "," not in words[2:]:
        return following
    closing = words.index(",", 2)
    plain = closing <= _APPOSITION_REACH and all(item.word for item in following[:closing])
    return following[closing:] if plain else following


def possesses(items: Row, index: int, anchor: int) -> bool:
    """Whether the period owns the figure: "2019's 4,266", "behind 2022 with its 45,755", "2022, with its record …"."""
    following = [*items.words[index + 1 : anchor]]
    following = following[following[:1] == [","] :]
    owned = following[:1] == ["'s"] or (
        following[:1] in (["with"], ["and"]) and following[1:2] == ["its"] and items[anchor].quantity is not None
    )  # not "2.5% the month before and its highest since March"
    dated = following[:1] == ["and"] and _is_dated_behind(items, anchor)
    goes_on = following[-1:] == ["and"] or (items[anchor].quantity is None and "and" in following)
    owned = owned and not (following[:1] == ["'s"] and goes_on)  # nor "below October's rate and the lowest since March"
    owned = owned and not dated  # nor "its low was 1.7%, in September, and its high 4% in January"
    return owned and len(following) <= _OWNED and not set(following) & {",", ";", ":"}


def _is_dated_behind(items: Row, anchor: int) -> bool:
    """ "4% in January", "192,000, back in the week of Thanksgiving": whether a figure has days of its own behind it."""
    behind = items[anchor + 1 : anchor + 1 + _DATED]
    at = next((n for n, item in enumerate(behind) if item.period is not None), None)
    return at is not None and all(item.word in _DATING for item in behind[:at])


_TOO, _AS_WELL = (["too"], ["also"]), (["as", "well"],)


def parenthesised(items: Row, index: int, anchor: int) -> bool:
    """Whether a figure in brackets right behind the period is that period's, and bears no other of its own."""
    if [*items.words[index + 1 : index + 3]] == ["as", "of"] and items[index + 3].period is not None:
        index += 3  # "this point last year as of Saturday (5,517)"
    following = [*items.words[index + 1 : anchor]]
    if following[:1] in _TOO or following[:2] in _AS_WELL:
        following = following[1 + (following[0] == "as") :]  # "it is behind 2024 as well (17,639)"
    if not following or following[0] != "(" or len(following) > 4:
        return False
    if any(item.period is not None for item in items[index + 1 : anchor]):
        return False  # "in June 2025 (June 2024: 3,041)"
    own = next((item for item in items[anchor + 1 : anchor + 3] if item.word not in ("in", "for")), None)
    return own is None or own.period is None or own.period.role not in _OWN  # "March (3.0% in February)"
