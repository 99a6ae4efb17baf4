"""Sentences with their periods ‹marked›, and what each means; nothing else in them may be taken for one.

A row of ``says`` is the sentence and its expectations, one a mark, separated by ``;``. An expectation is the role, the
window (days, months, quarters or years, ``a/b`` from the start of one to the end of the other, ``-`` for none) and any
of: ``~window`` (the other readings, in order), ``shift=−12``, ``days=−7``, ``prep=in``, ``grain=day``, ``partial``,
``written``, ``undated``.
"""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from service.extract.periods import find_periods
from service.extract.text.sentences import split_sentences
from service.extract.text.tokens import tokenize
from service.model.events import Event
from service.model.periods import Period
from service.model.windows import Window

HERE = Path(__file__).parent
MARK = re.compile("‹([^›]*)›")
EVENTS = (
    Event("uk-labour-government", ("labour came to power", "labour won power", "under labour"), date(2024, 7, 5)),
    Event("uk-election-2024", ("general election", "election"), date(2024, 7, 4), inclusive=False),
    Event("brexit", ("brexit", "uk left the eu"), date(2020, 1, 31), inclusive=False),
    Event("sunak", ("rishi sunak became prime minister", "under sunak"), date(2022, 10, 25), end=date(2024, 7, 4)),
    Event("conservatives", ("under the conservatives",), date(2010, 5, 11), end=date(2024, 7, 4)),
    Event("uk-election-2019", ("general election", "election"), date(2019, 12, 12), inclusive=False),
)


def groups() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted(HERE.glob("*.toml")):
        for group in tomllib.loads(path.read_text(encoding="utf-8"))["group"]:
            yield path.stem, group


def rows() -> Iterator[Any]:
    for name, group in groups():
        for row in group["says"]:
            said, expected = (row, "") if isinstance(row, str) else row
            yield pytest.param(group, said, expected, id=f"{name}: {said[:60]}")


def periods(text: str, group: dict[str, Any]) -> tuple[Period, ...]:
    previous = window(group["previous"]) if "previous" in group else None
    found: list[Period] = []
    for sentence in split_sentences(text, tokenize(text)):
        found += find_periods(
            sentence,
            text,
            group.get("published"),
            previous=previous,
            events=EVENTS,
            language=group.get("language", "en-GB"),
        )
    return tuple(found)


@pytest.mark.parametrize(("group", "said", "expected"), list(rows()))
def test_corpus(group: dict[str, Any], said: str, expected: str) -> None:
    marked = MARK.findall(said)
    text = MARK.sub(r"\1", said)
    found = periods(text, group)
    assert [period.span.of(text) for period in found] == marked
    expectations = [part.strip() for part in expected.split(";")] if expected else []
    assert len(expectations) == len(marked), "one expectation a mark"
    for period, expectation in zip(found, expectations, strict=True):
        check(period, expectation)


def check(period: Period, expectation: str) -> None:
    role, days, *facts = expectation.split()
    assert (period.role.value, shown(period.window)) == (role, shown(window(days)))
    others = [shown(window(fact[1:])) for fact in facts if fact[0] == "~"]
    if others:
        assert [shown(other) for other in period.others] == others
    for fact in facts:
        name, _, value = fact.partition("=")
        if value:
            key = {"shift": "shift_months", "days": "shift_days", "prep": "preposition", "grain": "grain"}[name]
            assert str(getattr(period, key)) == value.replace("−", "-"), fact
    flags = {"partial": period.partial, "written": period.year_written, "undated": period.needs_date}
    for flag in (fact for fact in facts if fact in flags):
        assert flags[flag], flag
    assert period.partial == ("partial" in facts)


def window(written: str) -> Window | None:
    if written == "-":
        return None
    first, _, last = written.partition("/")
    return Window(unit(first).start, unit(last or first).end)


def unit(written: str) -> Window:
    if len(written) == 4:
        return Window.year(int(written))
    year, part = int(written[:4]), written[5:]
    if part[0] == "Q":
        return Window.quarter(year, int(part[1:]))
    if len(part) == 2:
        return Window.month(year, int(part))
    return Window.day(date.fromisoformat(written))


def shown(days: Window | None) -> str:
    return f"{days.start}/{days.end}" if days else "-"


def test_every_group_says_why_and_has_rows() -> None:
    for name, group in groups():
        assert group.get("why"), name
        assert group["says"], name
