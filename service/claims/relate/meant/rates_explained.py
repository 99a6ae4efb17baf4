"""Rates with the two numbers behind a colon that they were worked out from: "Turnout was 34%: 18,920 of the 55,640".

So are averages: "Takings per shop averaged £412,000: £127.7m over 310 sites".
"""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, agree, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT

_RATES = frozenset(
    "turnout attendance occupancy rate proportion share response uptake take-up participation completion".split()
)
_MARKS = ([":"], ["–"], ["—"], ["("], [",", "or"])
_OF = (["of"], ["of", "the"], ["out", "of"], ["out", "of", "the"], ["of", "its"], ["of", "all"], ["from"])
_THOSE = frozenset(
    "on the roll register electoral electors voters registered eligible entitled enrolled who voted cast took part sat"
    " it them test exam exams to vote votes ballot ballots a their its members turned out returned papers were passed"
    " seats beds places rooms filled in use occupied taken balloted asked responded replied answered invited sent came"
    " up had jab tests of people adults residents".split()
)
"""Words behind a whole that only tell of those who did what the rate is of."""
_LESS = frozenset("vacancy absence failure dropout drop-out sickness non-attendance error".split())
_ALL, _CLOSE = 100, 3  # per cent; times that a wrong rate is of the right one, or the other way round
_MANY = 5  # shops, or more
_TAIL = 7  # words behind the whole
_ON_AVERAGE = ["on", "average"]
_OVER = (["over"], ["across"], ["from"], ["between"], ["among"], ["shared", "between"], ["spread", "over"])
_DETERMINERS = frozenset(["its", "the", "all", "some", "about"])
_AVERAGED = frozenset("average averaged averages averaging mean each per apiece every typical".split())
_NAMED = frozenset("about some a an the total wage pay bill sum revenue turnover outlay cost of".split())
_PAIR = len(("part", "whole"))


def share_explained(sight: Sight) -> Meant | None:
    """The part and the whole behind a rate that opens its sentence: "The pass rate was 72%: 1,296 of the 1,800"."""
    claim, pair = sight.claim, _pair_behind(sight)
    opens = not any(one.sentence is claim.sentence for one in sight.before)
    if unit_of(claim) != PERCENT or not pair or not opens or sight.after not in _MARKS:
        return None
    if _RATES.isdisjoint(before_of(claim)) or not _LESS.isdisjoint(before_of(claim)):
        return None
    part, whole = pair
    alike = agree(part, whole) and value_of(part) < value_of(whole) and noun_of(part) in ("", noun_of(whole))
    if not alike or _between(pair) not in _OF or any(unit_of(one) in CURRENCIES for one in pair):
        return None
    given, stated = _ALL * value_of(part) / value_of(whole), value_of(claim)
    near = stated < _CLOSE * given and given < _CLOSE * stated and abs(_ALL - given - stated) > 1
    return ("share", (figure_of(part), figure_of(whole))) if near and _is_of_those(whole) else None


def average_explained(sight: Sight) -> Meant | None:
    """The total and the number behind an average: "The mean fine was £150 – £300,000 over 2,000 cases"."""
    claim, pair = sight.claim, _pair_behind(sight)
    opens = not any(one.sentence is claim.sentence for one in sight.before)
    after = sight.after[len(_ON_AVERAGE) :] if sight.after[: len(_ON_AVERAGE)] == _ON_AVERAGE else sight.after
    mark = next((words for words in _MARKS if after[: len(words)] == words), None)
    if not pair or not opens or mark is None or not _NAMED.issuperset(after[len(mark) :]):
        return None
    whole, number = pair
    between = [word for word in _between(pair) if word not in _DETERMINERS]
    spread = between in _OVER or (between == ["for"] and after[len(mark) :][-1:] == ["of"])
    quantity = claim.quantity
    averaged = after is not sight.after or not _AVERAGED.isdisjoint(before_of(claim))
    averaged = averaged or (quantity is not None and quantity.per != "")
    things = (
        bool(noun_of(number))
        and value_of(number) >= _MANY
        and unit_of(number) not in APART | CURRENCIES
        and ends(_tail(number))
    )
    if not averaged or not spread or not things or unit_of(whole) != unit_of(claim) or unit_of(whole) not in CURRENCIES:
        return None
    given, stated = value_of(whole) / value_of(number), value_of(claim)
    return ("average", tuple(map(figure_of, pair))) if stated < _CLOSE * given and given < _CLOSE * stated else None


def _pair_behind(sight: Sight) -> Sequence[Claim]:
    """The only two figures behind one in its sentence; none where there are more, or fewer."""
    own = [one for one in sight.behind if one.sentence is sight.claim.sentence]
    return own if len(own) == _PAIR and all(is_plain(one, loosely=True) for one in own) else ()


def _between(pair: Sequence[Claim]) -> list[str]:
    return pair[0].sentence.between(pair[0].span.end, pair[1].span.start)


def _tail(one: Claim) -> list[str]:
    return one.sentence.behind(one.span.end)


def _is_of_those(whole: Claim) -> bool:
    """Whether the words behind a whole call those the ones whom the rate is of: no "of the 420 pupils were absent"."""
    behind = _tail(whole)
    past = next((at for at, word in enumerate(behind) if not word.replace("-", "").isalpha()), len(behind))
    return past <= _TAIL and _THOSE.issuperset(behind[:past]) and ends(behind[past:])
