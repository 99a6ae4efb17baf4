"""Whether a period that a sentence names is only what something is compared with."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from service.extract.periods.line import Found, Line
from service.extract.text.plainer_words import plainer
from service.model.periods import Period, PeriodRole
from service.model.tokens import Sentence
from service.model.windows import Grain

_COMPARING = frozenset(["than", "since", "against", "versus", "from", "on", "below", "above", "with"])
_AGAINST = frozenset(["than", "against", "compared"])
_PERCENT = frozenset(["%", "percent", "cent"])
_OWNED = frozenset(["of", "in", "for"])
_SETTING = frozenset("below above under over beyond past behind topping passing beating".split())
_FIGURES = _PERCENT | {"the", "a", "per"}
_AGAINST_REACH = 5  # tokens of "against 840 in March"
_SET_BESIDE = 16  # tokens of "compared with $532.5 billion in August and $482.7 billion in"
_RECORDED = frozenset("seen recorded registered counted logged reported reached set".split())
_NAMED_SO = (("figure", "of"), ("total", "of"), ("level", "of"), ("tally", "of"))
_FIGURE = 9  # tokens of "% on the figure of 99,939 recorded in"
_CLOSED = frozenset([",", ";", ":", ".", "(", "was", "were", "is"])
_RANK_REACH = 4  # tokens of "lowest rate since early"
_QUARTER = 3  # months
_MOVED_ON = frozenset([("down", "on"), ("up", "on"), ("ahead", "of"), ("short", "of"), ("off", "from")])
_DAYS = frozenset(["day", "night", "weekend", "week", "saturday", "sunday"])
_TIMES = frozenset(["time", "most", "least", "worst", "best"])
_SUPERLATIVE = 6  # letters of "lowest"
_AFTER = frozenset(["after", "following", "followed", "having"])
_AFTER_REACH = 10  # tokens of "after a seasonally adjusted rise of 8.6% in"
_MOVES = frozenset(
    "rise fall gain drop increase decrease decline growth jump climb dip slide contraction rising falling gaining"
    " dropping increasing decreasing declining growing jumping climbing dipping sliding shrinking contracting risen"
    " fallen gained dropped increased decreased declined grown jumped climbed dipped slid shrunk contracted".split()
)
_start = attrgetter("start")


def is_base(sentence: Sentence, at: int, period: Period) -> bool:
    """Whether a period is a base: "up from 2022", "against 840 in March 2023".

    Args:
        sentence: the sentence.
        at: the token with which the period begins.
        period: the period.
    """
    before = plainer(sentence.words[max(at - _AGAINST_REACH, 0) : at])
    clause = sentence.words[max(at - _SET_BESIDE, 0) : at]
    if "compared" in clause and _CLOSED.isdisjoint(clause[clause.index("compared") :]):
        return True  # "compared with $532.5 billion in August and $482.7 billion in September 2020"
    moved = before[-1:] and before[-1] in _COMPARING and not _PERCENT.isdisjoint(before)  # "a jump of 55% from 2022"
    moved = moved or _is_come_from(sentence, at, before)
    moved = moved or (period.grain is Grain.YEAR and _is_set_against(sentence, at, before))
    moved = moved or (period.rule == "rolling" and is_moved_before(sentence, at))
    return period.role is PeriodRole.SAME or bool(moved) or not _AGAINST.isdisjoint(before)


def is_moved_before(sentence: Sentence, at: int) -> bool:
    """ "9.1% in June after a rise of 8.6% in the year to May", "having grown by 0.4% in the first": what had been."""
    clause = sentence.words[max(at - _AFTER_REACH, 0) : at]
    after = max((n for n, word in enumerate(clause) if word in _AFTER), default=-1)
    if after < 0 or at - len(clause) + after == 0:
        return False  # "After a rise of 0.4% in May, …" may be told on
    behind = clause[after + 1 :]
    figure = any(word[:1].isdecimal() for word in behind)
    return figure and _CLOSED.isdisjoint(behind) and not _MOVES.isdisjoint(behind)


def _is_set_against(sentence: Sentence, at: int, before: Sequence[str]) -> bool:
    """ "Still a fifth below the 45,755 of 2022", "short of 2022's 45,755": whether it is what is not reached."""
    if sentence.words[at + 1 : at + 2] == ("'s",):
        return before[-1:] != [] and (before[-1] in _SETTING or before[-2:] == ["short", "of"])
    if len(before) < _AGAINST_REACH - 1 or before[-1] not in _OWNED or not before[-2][:1].isdecimal():
        return False
    return before[-3] == "the" and (before[-4] in _SETTING or before[-5:-3] == ["short", "of"])


def _is_come_from(sentence: Sentence, at: int, before: Sequence[str]) -> bool:
    """ "Up from the 1.7% of September", "from August's 2.2%", "up on June's": whether it is what a figure came from."""
    if before[-1:] in (["from"], ["after"], ["beating"], ["topping"]):
        return sentence.words[at + 1 : at + 2] == ("'s",)
    if tuple(before[-2:]) in _MOVED_ON:
        return sentence.words[at + 1 : at + 2] == ("'s",)  # "well down on September's 5,084"
    if before[-1:] != [] and before[-1] in _OWNED and _is_of_figure_behind(sentence.words[max(at - _FIGURE, 0) : at]):
        return True
    led = before[-1:] and before[-1] in _OWNED and "from" in before
    return bool(led) and all(not word.isalpha() or word in _FIGURES for word in before[before.index("from") + 1 : -1])


def _is_of_figure_behind(words: Sequence[str]) -> bool:
    """ "8% down on the 99,939 of", "a fall of 8% on the figure of 99,939 recorded in": what follows it has moved on."""
    at = len(words) - 2
    at -= at > 0 and words[at] in _RECORDED
    if at < 1 or not words[at][:1].isdecimal():
        return False
    at -= 1
    at -= 2 * (tuple(words[max(at - 1, 0) : at + 1]) in _NAMED_SO)
    at -= words[at] in ("the", "a")
    return at > 0 and words[at] == "on" and (words[at - 1] in _PERCENT or words[at - 1] in ("down", "up"))


def is_reach_of_rank(sentence: Sentence, period: Period) -> bool:
    """ "Back on target for the first time since July 2021", "its lowest since 2019": how far back none was so."""
    if period.preposition != "since":
        return False
    at = place_of(sentence, period)
    before = sentence.words[max(at - _RANK_REACH, 0) : at]
    return any(word in _TIMES or (word.endswith("est") and len(word) >= _SUPERLATIVE) for word in before)


def names_any_year(sentence: Sentence, period: Period) -> bool:
    """ "The busiest December day since 2018", "a record for a July weekend": the month of each year."""
    if period.grain is not Grain.MONTH or period.year_written:
        return False
    behind = place_of(sentence, period) + 1
    return not _DAYS.isdisjoint(sentence.words[behind : behind + 1])


def place_of(sentence: Sentence, period: Period) -> int:
    """The token with which a period begins."""
    return bisect_left(sentence.tokens, period.span.start, key=_start)


def is_compared(before: Sequence[str]) -> bool:
    """Whether words ahead of a period set something against it."""
    return not _COMPARING.isdisjoint(before)


def reaches_back(line: Line, found: Found, preposition: str) -> bool:
    """ "4.3% in the third quarter, its quickest since 2023, after 3.8% in the second": how far back a rank reaches."""
    last = line.last
    part = last is not None and last is not line.previous and last.whole_months == _QUARTER
    return part and preposition == "since" and found.grain is Grain.YEAR
