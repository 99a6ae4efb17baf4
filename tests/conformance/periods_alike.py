"""How often dates and periods are read as in the public cases of Microsoft Recognizers-Text.

Cases that ask for something else than news reading
are listed, with the reason, in ``excluded_periods.toml``. Where the two differ by convention, both are accepted:

* words that introduce a period ("from", "between", "on", "the") may stand inside or outside its span;
* the end is exclusive there, and a range "to February" or "to 2018" ends where that unit begins; here it is included;
* "this week" is the whole week there, and the week to the publication date here;
* "a month ago" is a day there, and a distance here, which must lead to that day from the reference date.
"""

import json
from datetime import date
from typing import Any

from service.extract.periods import find_periods
from service.extract.text.sentences import split_sentences
from service.extract.text.tokens import tokenize
from service.model.periods import Period, PeriodRole
from service.model.windows import DAY, Window
from tests.conformance.cases import CASES, excluded

EXCLUDED = excluded("excluded_periods.toml")
INTRODUCTIONS = frozenset(("from", "between", "in", "on", "for", "the"))


def failures(model: str) -> tuple[list[str], int, int]:
    """The inputs read otherwise, how many were tried, and how many there are."""
    cases = json.loads((CASES / f"{model}.json").read_text(encoding="utf-8-sig"))
    excluded = {text for group in EXCLUDED[model] for text in group["inputs"]}
    tried = [case for case in cases if case["Input"] not in excluded]
    return [case["Input"] for case in tried if not agrees(case)], len(tried), len(cases)


def agrees(case: dict[str, Any]) -> bool:
    text, context = case["Input"], case.get("Context", {}).get("ReferenceDateTime")
    reference = date.fromisoformat(context[:10]) if context else None
    found: list[Period] = []
    for sentence in split_sentences(text, tokenize(text)):
        found += find_periods(sentence, text, reference, language="en-US")
    if not case["Results"]:
        return not found
    return all(any(same(period, result, text, reference) for period in found) for result in case["Results"])


def same(period: Period, result: dict[str, Any], text: str, reference: date | None) -> bool:
    if period.span.end != result["Start"] + result["Length"]:
        return False
    if bare(period.span.of(text)) != bare(text[result["Start"] : period.span.end]):
        return False
    return any(
        fits(window, resolution, reference)
        for window in windows(period, reference)
        for resolution in (result["Value"]["PastResolution"], result["Value"]["FutureResolution"])
    )


def bare(words: str) -> str:
    parts = words.lower().split()
    while parts and parts[0] in INTRODUCTIONS:
        del parts[0]
    return " ".join(parts)


def windows(period: Period, reference: date | None) -> list[Window]:
    if period.role is PeriodRole.SHIFT and reference is not None:
        moved = Window.day(reference).shifted_months(period.shift_months)
        return [Window.day(moved.start + period.shift_days * DAY)]
    return [window for window in (period.window, *period.others) if window is not None]


def fits(window: Window, resolution: dict[str, str], reference: date | None) -> bool:
    if "date" in resolution:
        return str(window.start) == str(window.end) == resolution["date"]
    start, end = resolution.get("startDate", ""), resolution.get("endDate", "")
    last = window.end
    unit_starts = {last.replace(day=1), last.replace(month=1, day=1)}
    ends = {str(day) for day in (last, last + DAY, *unit_starts)}
    return str(window.start) == start and (end in ends or (last == reference and str(reference) <= end))
