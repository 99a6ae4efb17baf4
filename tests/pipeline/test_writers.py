"""An honest writer is never contradicted; one who is far off always is."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from service.model.report import Finding, Label, Reason, Severity
from service.model.windows import Window
from service.store.interface import Store
from tests.pipeline.rendering import Draw, dishonest_count, honest_count, honest_size
from tests.tables import checked, real_store

FIXED = settings(
    max_examples=60, deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.filter_too_much]
)
BOATS = "home-office/small-boat-people-daily"
ATTENDANCES = "nhs-england/ae-attendances"
INFLATION = "ons/cpi-annual-rate"
MONTHS = "January February March April May June July August September October November December".split()


@st.composite
def months(draw: Draw, first: int = 2019, last: int = 2025) -> Window:
    return Window.month(draw(st.integers(first, last)), draw(st.integers(1, 12)))


@st.composite
def spans(draw: Draw) -> tuple[str, Window]:
    """A stretch of time with words for it that leave no doubt."""
    window = draw(months())
    year, month = window.start.year, window.start.month
    kind = draw(st.sampled_from(["month", "year", "quarter", "half", "year to"]))
    if kind == "month":
        return f"in {MONTHS[month - 1]} {year}", window
    if kind == "year":
        return f"in {year}", Window.year(year)
    if kind == "quarter":
        quarter = (month + 2) // 3
        words = ("first", "second", "third", "fourth")[quarter - 1]
        return f"in the {words} quarter of {year}", Window.quarter(year, quarter)
    if kind == "half":
        return f"in the first half of {year}", Window.months(year, 6, 6)
    return f"in the year to {MONTHS[month - 1]} {year}", Window.months(year, month, 12)


def printed_after(window: Window, days: int) -> date:
    return window.end + timedelta(days=days)


def known(store: Store, series: str, window: Window, published: date) -> Decimal:
    total = store.as_known(series, published).total(window)
    assume(total is not None)
    assert total is not None
    return total


def only(text: str, published: date, quote_of: str = "") -> Finding:
    findings = [f for f in checked(text, real_store(), published).findings if quote_of in f.quote]
    assert len(findings) == 1, text
    return findings[0]


SENTENCES = (
    "{figure} people crossed the Channel in small boats {when}.",
    "Small boat arrivals came to {figure} {when}.",
    "Border officials counted {figure} Channel migrants {when}.",
    "The number of people arriving in small boats was {figure} {when}.",
)
LATER = st.integers(3, 300)


@FIXED
@given(st.data(), spans(), st.sampled_from(SENTENCES), LATER)
def test_honest_totals(data: st.DataObject, span: tuple[str, Window], sentence: str, later: int) -> None:
    when, window = span
    published = printed_after(window, later)
    value = int(known(real_store(), BOATS, window, published))
    assume(value > 0)
    figure = data.draw(honest_count(value))
    finding = only(sentence.format(figure=figure, when=when), published)
    assert finding.verdict in (Label.SUPPORTED, Label.IMPRECISE), (figure, value, finding.message)
    assert finding.period == window


@FIXED
@given(st.data(), spans(), st.sampled_from(SENTENCES), LATER)
def test_dishonest_totals(data: st.DataObject, span: tuple[str, Window], sentence: str, later: int) -> None:
    when, window = span
    published = printed_after(window, later)
    value = int(known(real_store(), BOATS, window, published))
    assume(value > 100)
    finding = only(sentence.format(figure=data.draw(dishonest_count(value)), when=when), published)
    assert finding.verdict is Label.CONTRADICTED, finding.message
    assert finding.severity is Severity.ERROR
    assert finding.discrepancy is not None
    assert finding.discrepancy.absolute != 0


@st.composite
def changes(draw: Draw, series: str) -> tuple[Window, date, Decimal]:
    """A month, a day of print, and the change on the same month a year earlier, in per cent."""
    window = draw(months(2019, 2025))
    published = printed_after(window, draw(st.integers(14, 300)))
    now = known(real_store(), series, window, published)
    base = known(real_store(), series, window.shifted_years(-1), published)
    assume(base >= 100 and now != base)
    return window, published, (now - base) / base * 100


CHANGED = (
    "{subject} {moved} by {figure} per cent in {when} compared with a year earlier.",
    "In {when} {subject} {moved} {figure}% on the same month a year earlier.",
    "{subject} were {side} by {figure}% in {when} on a year earlier.",
)
SUBJECTS = {BOATS: "small boat arrivals", ATTENDANCES: "A&E attendances in England"}


def told_change(sentence: str, series: str, window: Window, change: Decimal, figure: str) -> str:
    up = change > 0
    return sentence.format(
        subject=SUBJECTS[series],
        moved="rose" if up else "fell",
        side="up" if up else "down",
        figure=figure,
        when=f"{MONTHS[window.start.month - 1]} {window.start.year}",
    )


@pytest.mark.parametrize("series", SUBJECTS)
@FIXED
@given(st.data(), st.sampled_from(CHANGED))
def test_honest_changes(series: str, data: st.DataObject, sentence: str) -> None:
    window, published, change = data.draw(changes(series))
    text = told_change(sentence, series, window, change, data.draw(honest_size(abs(change))))
    finding = only(text, published)
    assert finding.verdict in (Label.SUPPORTED, Label.IMPRECISE), (text, change, finding.message)


@pytest.mark.parametrize("series", SUBJECTS)
@FIXED
@given(st.data(), st.sampled_from(CHANGED), st.integers(8, 40))
def test_dishonest_changes(series: str, data: st.DataObject, sentence: str, off: int) -> None:
    window, published, change = data.draw(changes(series))
    figure = f"{round(abs(change) * Decimal('1.2')) + off}"
    assume(change > 0 or int(figure) <= 100)
    finding = only(told_change(sentence, series, window, change, figure), published)
    assert finding.verdict is Label.CONTRADICTED, finding.message


#: Where the vintage of the day is not held, a smaller change may have been revised into the other direction.
CLEAR = {BOATS: 10, ATTENDANCES: 2}


@pytest.mark.parametrize("series", SUBJECTS)
@FIXED
@given(st.data(), st.sampled_from(CHANGED))
def test_the_wrong_direction(series: str, data: st.DataObject, sentence: str) -> None:
    window, published, change = data.draw(changes(series))
    assume(CLEAR[series] < abs(change) <= 100)
    figure = f"{round(abs(change))}"
    finding = only(told_change(sentence, series, window, -change, figure), published)
    assert (finding.verdict, finding.reverses) == (Label.CONTRADICTED, True), finding.message


RATES = (
    "Inflation was {figure}% in {when}.",
    "The annual rate of UK inflation stood at {figure} per cent in {when}.",
    "In {when}, consumer price inflation was {figure}%.",
)


@FIXED
@given(st.data(), months(2015, 2025), st.sampled_from(RATES), st.integers(25, 200), st.booleans())
def test_honest_and_dishonest_rates(
    data: st.DataObject, window: Window, sentence: str, later: int, honest: bool
) -> None:
    published = printed_after(window, later)
    observation = real_store().as_known(INFLATION, published).at(window)
    assume(observation is not None and observation.value > 1)
    assert observation is not None
    when = f"{MONTHS[window.start.month - 1]} {window.start.year}"
    figure = data.draw(honest_size(observation.value)) if honest else f"{observation.value + 3}"
    finding = only(sentence.format(figure=figure, when=when), published)
    expected = (Label.SUPPORTED, Label.IMPRECISE) if honest else (Label.CONTRADICTED,)
    assert finding.verdict in expected, (figure, observation.value, finding.message)


@FIXED
@given(st.data(), st.dates(date(2023, 3, 1), date(2025, 12, 20)))
def test_honest_running_totals(data: st.DataObject, published: date) -> None:
    """So far this year, through any day that the publisher's lag admits, and the same days of the year before."""
    assume(published.timetuple().tm_yday > 20)
    last = real_store().as_known(BOATS, published).last()
    assert last is not None
    end = min(last.window.end, published) - timedelta(days=data.draw(st.integers(0, 1)))
    window = Window(date(published.year, 1, 1), end)
    now = int(known(real_store(), BOATS, window, published))
    before = int(known(real_store(), BOATS, window.shifted_years(-1), published))
    text = (
        f"{data.draw(honest_count(now))} people have crossed the Channel in small boats so far this year,"
        f" compared with {data.draw(honest_count(before))} in the same period last year."
    )
    findings = checked(text, real_store(), published).findings
    assert [f.message for f in findings if f.verdict is Label.CONTRADICTED] == [], (now, before)
    assert len(findings) == 2


def ratios() -> Iterator[tuple[int, int, int]]:
    for whole in (40, 75, 240, 3_600):
        for part in (1, 7, 19, 33, 38):
            yield part, whole, round(100 * part / whole)


@pytest.mark.parametrize(("part", "whole", "percent"), list(ratios()))
def test_honest_and_dishonest_shares_of_the_texts_own(part: int, whole: int, percent: int) -> None:
    honest = f"Of the {whole:,} barns, {part}, or {percent}%, leak."
    dishonest = f"Of the {whole:,} barns, {part}, or {percent + 12}%, leak."
    verdicts = [only(text, date(2024, 10, 2), "%").verdict for text in (honest, dishonest)]
    assert verdicts[0] in (Label.SUPPORTED, Label.IMPRECISE)
    assert verdicts[1] is Label.CONTRADICTED


def test_too_coarse_is_no_accusation() -> None:
    text = "Takings rose 7.3% to £4.4m from £4.1m."
    finding = only(text, date(2024, 10, 2), "%")
    assert finding.verdict in (Label.SUPPORTED, Label.IMPRECISE)
    finding = only(text.replace("7.3", "9.9"), date(2024, 10, 2), "%")
    assert finding.verdict is Label.CONTRADICTED or finding.reason in (Reason.TOO_COARSE, Reason.NO_SERIES)
