"""How long something took, held against its dates: "the work took five years, from March 2017 to March 2024".

A year or a month more or less may be how the days at both ends are counted; what is off by more is wrong.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.relate.meant.sight import ends
from service.judge.article.check import ArticleCheck
from service.judge.fit.figure import Fit
from service.judge.verdicts import Verdict, in_quotation
from service.model.calendar import MONTH_NAMES, MONTHS
from service.model.claims import Claim, Computation, Mood
from service.model.quantities import Hedge
from service.model.report import Label, Severity
from service.records import dataclass, replace

_YEAR = 12
_UNITS = {"years": _YEAR, "months": 1}
_TO = frozenset(["to", "until", "till"])
_APPOSED: tuple[list[str], ...] = ([","], [], [":"], ["–"], ["("], ["in", "all", ","], ["in", "total", ","])
_BEHIND = (
    [","],
    [":"],
    ["–"],
    [",", "or"],
    ["("],
    [",", "a", "period", "of"],
    [",", "a", "span", "of"],
    [",", "that", "is"],
)
_TAKING = frozenset("took take takes taking lasted last lasts spanned spent ran for reigned".split())
_NOT_WHOLE = frozenset(
    "every each per average total altogether aged old age sentence almost nearly break breaks including spread"
    " interrupted twice times apart only least most".split()
)
_HEDGES = frozenset([Hedge.EXACT, Hedge.ABOUT])
_FURTHER = frozenset(["from", "since", "between", "again"])
_FEWEST = 2
_CENTURY = ("18", "19", "20")


@dataclass(frozen=True, slots=True)
class _Date:
    """A month of a year, or either alone; nought where one is not told."""

    month: int
    year: int


def held_to_dates(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, with lengths of time accused that do not lie between the dates beside them.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    return tuple(_held(one) for one in verdicts)


def _held(verdict: Verdict) -> Verdict:
    claim = verdict.grounded.claim
    if verdict.label is not Label.UNVERIFIABLE or claim.quantity is None or claim.quantity.unit not in _UNITS:
        return verdict
    words = claim.sentence.words
    if "from" not in words or claim.mood is not Mood.ASSERTED or claim.quantity.hedge not in _HEDGES:
        return verdict
    if claim.quantity.high is not None or claim.quantity.value < _FEWEST or not _NOT_WHOLE.isdisjoint(words):
        return verdict
    dates = _dates_beside(claim)
    between = None if dates is None else _months(*dates)
    if dates is None or between is None:
        return verdict
    unit = claim.quantity.unit
    right = claim.quantity.value * _UNITS[unit] == between
    if not right and _may_be(claim, between, exact=all(one.month for one in dates)):
        return verdict
    value = (Decimal(between) / _UNITS[unit]).quantize(Decimal("0.1")).normalize()
    told = " to ".join(_named(one) for one in dates)
    label = Label.SUPPORTED if right else Label.CONTRADICTED
    severity = Severity.NONE if right else Severity.ERROR
    check = ArticleCheck(Computation(value, value, value, unit, told, ()), Fit(label, severity))
    judged = replace(verdict, label=label, severity=severity, reason=None, trial=None, article=check)
    return in_quotation(judged)


def _dates_beside(claim: Claim) -> tuple[_Date, _Date] | None:
    """The two dates of "from March 2017 to March 2024", right behind a length of time or right before it."""
    behind = claim.sentence.behind(claim.span.end)
    at = behind.index("from") if "from" in behind else -1
    if at >= 0 and [*behind[:at]] in _APPOSED and not _TAKING.isdisjoint(claim.sentence.before(claim.span.start)):
        found = _span(behind[at + 1 :])
        return found[:2] if found is not None and _is_over(behind[at + 1 + found[2] :]) else None
    ahead = claim.sentence.before(claim.span.start)
    at = max((n for n, word in enumerate(ahead) if word == "from"), default=-1)
    found = _span(ahead[at + 1 :]) if at >= 0 else None
    if found is None or [*ahead[at + 1 + found[2] :]] not in _BEHIND or not _FURTHER.isdisjoint([*ahead[:at], *behind]):
        return None
    return found[:2] if ends(behind) or behind[:2] in (["in", "all"], ["in", "total"]) else None


def _is_over(words: Sequence[str]) -> bool:
    told = ends(words) or words[0] in ("but", "while", "when", "in", "at", "with")
    return told and "and" not in words[:1] and _FURTHER.isdisjoint(words)


def _span(words: Sequence[str]) -> tuple[_Date, _Date, int] | None:
    """Two dates with "to" between them at the beginning of some words, and how many words they take."""
    first = _date(words)
    if first is None or words[first[1] : first[1] + 1] == [] or words[first[1]] not in _TO:
        return None
    last = _date(words[first[1] + 1 :])
    return None if last is None else (first[0], last[0], first[1] + 1 + last[1])


def _date(words: Sequence[str]) -> tuple[_Date, int] | None:
    month = MONTHS.get(words[0], 0) if words else 0
    past = 1 if month else 0
    year = words[past] if words[past : past + 1] else ""
    told = len(year) == len("2024") and year.isdecimal() and year.startswith(_CENTURY)
    return (_Date(month, int(year) if told else 0), past + told) if month or told else None


def _months(first: _Date, last: _Date) -> int | None:
    """How many months lie between two dates told alike; None where they are not, or lead back."""
    if bool(first.month) is not bool(last.month) or (first.year and not last.year):
        return None
    if not last.year:
        return (last.month - first.month) % _YEAR
    if not first.year:
        return last.month - first.month if last.month > first.month else None
    apart = (last.year - first.year) * _YEAR + last.month - first.month
    return apart if apart > 0 else None


def _may_be(claim: Claim, between: int, *, exact: bool) -> bool:
    """Whether so many months may be called what is told, whichever days of both ends are counted."""
    assert claim.quantity is not None
    unit = _UNITS[claim.quantity.unit]
    stated = claim.quantity.value * unit
    room = (unit if unit == 1 else unit // 2 + 1) if exact else unit
    room = room if claim.quantity.hedge is Hedge.EXACT else room + unit
    return between - room <= stated <= between + room + (1 if unit == 1 and exact else 0)


def _named(one: _Date) -> str:
    month = MONTH_NAMES[one.month - 1].title() if one.month else ""
    return " ".join(filter(None, (month, str(one.year) if one.year else "")))
