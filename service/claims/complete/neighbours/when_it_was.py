"""What was so "when it was 45,775": of the figure right before, and not of what the sentence opened with."""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.mentions import Item, Row
from service.model.periods import ONE_INSIDE, Period, PeriodRole
from service.model.quantities import CURRENCIES
from service.model.series import Frequency
from service.model.shelf import Shelf
from service.model.windows import Grain
from service.records import replace

_CLAUSES = frozenset(
    ("when", pronoun, *verb) for pronoun in ("it", "they") for verb in (("was",), ("were",), ("had", "been"))
)
_WHEN = frozenset(["when"])
_TOLD = frozenset(["level", "no_change"])


def as_it_was(row: Sequence[Claim], items: Row, shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, what was so at an earlier time with the series of what it is said of.

    "95,252 cases were waiting, and 45,768 people were in hotels, the same number as a year before, when it was 45,775":
    of the people in hotels, where these are measured; of no series, where these are not. A price of weeks that "had
    been" so is of one of them: "below $3 for the first time since May 2021, when it had been $2.961".

    Args:
        row: the claims in order.
        items: the sentence.
        shelf: the series that there are.
    """
    if _WHEN.isdisjoint(items.said):
        return row
    found = [_dated(claim, items) for claim in row]
    for n in range(1, len(row)):
        claim = found[n]
        told = next((one for one in reversed(found[:n]) if one.kind in _TOLD and not one.is_base), None)
        if told is None or claim.kind != "level" or not claim.is_base or not _is_when_it_was(claim, items):
            continue
        found[n] = claim = _of_one_week(claim, shelf)
        if told.kind == "no_change" or (not told.candidates and told.quantity is not None and told.quantity.noun):
            found[n] = replace(claim, candidates=told.candidates)
    return found


def _dated(claim: Claim, items: Row) -> Claim:
    """ "Less than half the pace of November 2024, when it was 9.1%": of the time named right before."""
    if claim.kind != "level" or not _is_when_it_was(claim, items):
        return claim
    at = next((n for n in items.figures if items[n].start == claim.span.start), 0)
    opens = next((n for n in range(at - 1, 1, -1) if items.words[n] == "when"), 0)
    named = items[opens - 1 - (items.words[opens - 1] == ",")].period if opens > 1 else None
    if named is None or named.role is not PeriodRole.WINDOW or named.window is None:
        return claim
    told = claim.period
    if any(one.period is not None and one.period.span.end <= named.span.start for one in _joined(items, named)):
        return claim  # "worst in October 2022 and November 2022, when it was 11.1% and 10.7%"
    if told is not None and (told.span == named.span or told.span.start > named.span.start):
        return claim
    return replace(claim, period=named, base=None, is_base=True)


def _joined(items: Row, named: Period) -> Sequence[Item]:
    """What a period is joined to by "and"."""
    first = next((n for n, item in enumerate(items) if item.start >= named.span.start), 0)
    while first > 0 and items[first - 1].period is named:
        first -= 1
    return items[max(0, first - 2) : first - 1] if first > 1 and items.words[first - 1] == "and" else ()


def _of_one_week(claim: Claim, shelf: Shelf) -> Claim:
    period = claim.period if "had" in claim.sentence.before(claim.span.start)[-len(("had", "been")) :] else None
    if period is None or period.grain is not Grain.MONTH or not claim.candidates:
        return claim
    series = shelf.series(claim.candidates[0].series_id)
    weekly = series.frequency is Frequency.WEEKLY and series.unit in CURRENCIES
    return replace(claim, period=replace(period, rule=ONE_INSIDE["week"])) if weekly else claim


def _is_when_it_was(claim: Claim, items: Row) -> bool:
    at = next((n for n in items.figures if items[n].start == claim.span.start), 0)
    return any(items.words[max(0, at - len(words)) : at] == words for words in _CLAUSES)
