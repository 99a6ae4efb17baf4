"""Over how many months a change is meant, where the words say so: "on the month", "year on year", "quarterly"."""

from collections.abc import Sequence

from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import CURRENCIES, POINTS
from service.model.windows import Grain

_UNITS = {"month": 1, "quarter": 3, "year": 12}
_LENGTHS = {**_UNITS, "decade": 120}
_ADJECTIVES = {"monthly": 1, "quarterly": 3, "annual": 12, "annually": 12, "yearly": 12, "12-month": 12}
_TOLD = frozenset(_UNITS.keys() | _ADJECTIVES.keys())
_BY_THE_YEAR = (("annually",), ("yearly",), ("monthly",))
_RATES = frozenset(["rate", "pace", "inflation", "growth", "measure", "figure"])
_AMOUNTS = frozenset(
    "bill bills cost costs budget spending spend price payment payments fee salary total energy".split()
)
_LEADS = frozenset(["on", "over", "for", "in"])
_DATING = frozenset(["of", "to", "since", "from", "before", "after", "when", "that", "until", "between", "ending"])
_TURNS = frozenset(["but", "though", "although", "while", "whereas", "yet"])
_BEGINNING = _TURNS | {"and", "with", "as", "so", "which", "after", "having", "despite"}
_CLOSING = frozenset([",", ";"])
_BESIDE = frozenset([",", "and", "but", "–", "—"])
_TOPS = frozenset("record most least best worst first second third".split())
_OF_IT = frozenset(["including", "excluding", "rising", "falling", "following"])
_BY_ITSELF = (("on", "its", "own"), ("by", "itself"))
_HYPHEN = frozenset(["-"])
_A_YEAR = frozenset(["-", "annually", "yearly"])  # "an extra £1,578 annually": what each pays in a year
_REACH = 7  # items on either side of the figure


ONLY = frozenset(["the", "space", "of", "just", "only", "barely", "little", "under", "less", "more", "than", "single"])
"""What "in the space of just a year" adds to the year."""


def months_compared(items: Row, anchor: int) -> int | None:
    """The months between a figure's period and its base that the words near it name; None where they name none.

    Args:
        items: the sentence.
        anchor: item index of the figure; words beyond another figure are not its own.
    """
    quantity = items[anchor].quantity
    if quantity is not None and quantity.unit in CURRENCIES and items.words[anchor + 1 : anchor + 2] in _BY_THE_YEAR:
        return None  # "paying an extra £1,578 annually": so much for each year
    length = _length(items, anchor)
    if length is not None:
        return length
    low, high = max(0, anchor - _REACH), anchor + 1 + _REACH
    told = not _TOLD.isdisjoint(items.words[low:high])
    if not told and not any(low <= at < high and _is_unit(items[at].period) for at in items.dates):
        return None  # as most sentences do not say it
    after = _till_again(_own(items[anchor + 1 : anchor + 1 + _REACH]))
    before = list(reversed(_own(list(reversed(items[max(0, anchor - _REACH) : anchor])))))
    if len(before) < anchor:  # not the opening of the sentence ("On the month, prices rose by 0.4%")
        comma = max((at for at, item in enumerate(before) if item.word in _CLOSING), default=-1)
        before = before[comma + 1 :]
    told = anchor > len(before) and items[anchor - len(before) - 1].quantity is not None
    if told and before and before[-1].word == "and":
        before = []  # "0.3% on a monthly basis and 3.3% from a year ago": said of the figure before
    if told:  # "fell 0.4% on the month but were 3.5% higher than a year before"
        before = before[max((at for at, item in enumerate(before) if item.word in _TURNS), default=-1) + 1 :]
    points = quantity is not None and quantity.unit == POINTS
    money = quantity is not None and quantity.unit in CURRENCIES
    for words in (_words(after), _words(before)):
        found = _named([word for word in words if word not in (_A_YEAR if money else _HYPHEN)], named_rate=points)
        if found is not None:
            return found
    return None


def _length(items: Sequence[Item], anchor: int) -> int | None:
    """ "Down by 445,000 in 12 months", "up 1.1% in a year", "down 1.9% over the decade"."""
    behind = items[anchor + 1 : anchor + 1 + _REACH]
    if behind and behind[0].changes:
        behind = behind[1:]  # "a fourfold increase in five years", "3 points down in two months"
    if len(behind) < 2 or behind[0].word not in ("in", "over", "within", "inside"):
        return None
    behind = [behind[0], *(item for item in behind[1:] if item.word not in ONLY)]  # "in the space of just a year"
    if len(behind) < 2:
        return None
    quantity = behind[1].quantity
    if quantity is not None and quantity.value == int(quantity.value):
        unit = _LENGTHS.get(quantity.unit.rstrip("s"))
        return None if unit is None else int(quantity.value) * unit
    if behind[1].word == "decade":  # "over the decade"; "over the decade to 2016" names days
        return _LENGTHS["decade"] if behind[2:] == [] or behind[2].word not in _DATING else None
    a_unit = len(behind) > 2 and behind[1].word == "a" and behind[2].word in _LENGTHS
    return _LENGTHS[behind[2].word] if a_unit else None


def is_of_month_alone(items: Row, anchor: int) -> bool:
    """Whether a change is said to be of a month by itself: "rose by 1.2% in April alone", "in the month of April".

    Args:
        items: the sentence.
        anchor: item index of the figure; words beyond another figure are not its own.
    """
    behind = next((at for at in items.figures if at > anchor), len(items))
    ahead = next((at for at in reversed(items.figures) if at < anchor), -1) + 1
    if ahead:  # "held at 3.4% in the month of August, as a 16.3% rise in energy prices"
        ahead = next((at for at in range(anchor - 1, ahead, -1) if items.words[at] in _CLOSING), ahead)
    low, high = max(ahead, anchor - _REACH), min(behind, anchor + 1 + _REACH)
    comma = next((at for at in range(anchor, high) if items.words[at] in _CLOSING), high)
    return any(_is_by_itself(items, at) for at in range(low, comma))


def _is_by_itself(items: Row, at: int) -> bool:
    period, words = items[at].period, items.words
    if period is None:
        by_itself = words[at] == "month" and words[at - 1] in ("that", "this", "the") and at > 0
    elif period.grain is not Grain.MONTH or period.role is not PeriodRole.WINDOW:
        return False
    elif period.rule == "of-month":
        return True
    else:
        by_itself = True
    behind = words[at + 1 : at + 4]
    return by_itself and (behind[:1] in (("alone",), ("itself",)) or behind in _BY_ITSELF or behind[:2] in _BY_ITSELF)


def _own(items: Sequence[Item]) -> list[Item]:
    own: list[Item] = []
    for item in items:
        if item.quantity is not None:
            break
        own.append(item)
    return own


def _till_again(after: list[Item]) -> list[Item]:
    """The items behind a figure as far as they are its own.

    "0.8%, or 3.3% on the year", "28% at an annual rate", "8.5% to an annual rate of 1.3 million": a figure in other
    terms, and a pace, are no length; nor is the measure of a clause behind it: "after falling 0.4% in June, taking the
    annual rate to 3.4%", "food was up 10.4%; over the month prices rose 1.3%"; nor what a superlative is among: "58%
    down and the lowest for the month".
    """
    words = [item.word for item in after]
    ends = [
        at
        for at, word in enumerate(words)
        if word in ("or", ";")
        or _is_pace(words[at : at + 3])
        or (word == "," and _begins(words[at + 1 :]))
        or (word in _BESIDE and _is_superlative(words[at + 1 : at + 3]))
    ]
    return after[: ends[0]] if ends else after


def _is_pace(words: Sequence[str]) -> bool:
    """Whether words open "at an annual rate", "to a seasonally adjusted annual rate of 1.3 million"."""
    return words == ["at", "an", "annual"] or (words[:1] == ["to"] and words[1:2] in (["a"], ["an"]))


def _is_superlative(words: Sequence[str]) -> bool:
    """Whether words open "the lowest for the month", "a record for the month"."""
    return words[:1] in (["the"], ["a"], ["its"], ["their"]) and (
        words[1:2] != [] and (words[1].endswith("est") or words[1] in _TOPS)
    )


def _begins(behind: Sequence[str]) -> bool:
    """Whether another statement begins behind a comma: "taking the annual rate", "while the annual rate"."""
    if not behind or behind[0] in _OF_IT:
        return False
    return behind[0] in _BEGINNING or (behind[0].endswith("ing") and len(behind) > 1)


def _words(items: Sequence[Item]) -> list[str]:
    """The words of items; "the year" counts as words even where it names days."""
    words: list[str] = []
    for item in items:
        words.extend(("the", item.period.grain.value) if item.period and _is_unit(item.period) else (item.word,))
    return words


def _is_unit(period: Period | None) -> bool:
    return period is not None and period.rule in ("the-year", "the-month", "the-quarter")


def _named(words: Sequence[str], *, named_rate: bool) -> int | None:
    """The length that words name.

    Args:
        words: those on one side of a figure.
        named_rate: whether "annual rental inflation" only says which rate moved: "annual inflation slipped 0.1 points".
    """
    for at, word in enumerate(words):
        if word in _ADJECTIVES and words[at + 1 : at + 2] and words[at + 1] in _AMOUNTS:
            continue  # "the typical annual bill would go up by £693"
        if word in _ADJECTIVES and not (named_rate and not _RATES.isdisjoint(words[at + 1 : at + 4])):
            return _ADJECTIVES[word]
        if word not in _UNITS or at == 0:
            continue
        lead = words[at - 2] if words[at - 1] == "the" and at > 1 else words[at - 1]
        doubled = words[at + 1 : at + 3] == ["on", word] or words[max(0, at - 2) : at] == [word, "on"]
        if doubled or (lead in _LEADS and words[at - 1] == "the" and lead != "in"):
            return _UNITS[word]
    return None
