"""What is refused, and what is new or revised."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.model.errors import SourceError
from service.model.series import Expect, Frequency, Nature, Observation, PeriodKind
from service.model.windows import Window
from service.sources.accept import Held, accept
from service.sources.connector import Fetched
from service.store.history import INFERRED, RELEASED, Row
from tests.sources.conftest import make_series

ON = date(2026, 10, 21)
SEEN = date(2026, 9, 29)


def held(values, *, unit="", **fields):
    """Months of 2026 with one value each, released a fortnight later; or rows as they are."""
    series = make_series("https://example.org", "D7G7", retrieved=SEEN, **fields)
    rows = []
    for month, value in values.items():
        window = Window.month(2026, month)
        start, end = window.start.toordinal(), window.end.toordinal()
        rows.append(Row(start, end, end + 14, INFERRED, int(Decimal(value) * 10**series.decimals)))
    return Held(series, tuple(rows), unit)


def one(month, value, released=None, status=""):
    return Observation(Window.month(2026, month), Decimal(value), released, status=status)


def fetched(*observations, code="D7G7", **fields):
    return Fetched(code, tuple(observations), **fields)


SHELF = {6: "3.2", 7: "3.2", 8: "3.1"}
SAME = (one(6, "3.2"), one(7, "3.2"), one(8, "3.1"))


def news(shelf, answer, *, rounds=False):
    return [
        (addition.label, str(addition.value), addition.released, addition.released_by, addition.size)
        for addition in accept(shelf, answer, ON, rounds=rounds)
    ]


def test_the_same_figures_add_nothing():
    assert news(held(SHELF), fetched(*SAME)) == []


def test_a_new_period_bears_its_own_day():
    assert news(held(SHELF), fetched(*SAME, one(9, "3.0", ON))) == [("2026-09", "3.0", ON, None, None)]


def test_a_new_period_bears_the_day_of_the_release():
    assert news(held(SHELF), fetched(*SAME, one(9, "3"), released=ON)) == [("2026-09", "3.0", ON, None, None)]


def test_a_new_period_without_a_day_comes_at_the_usual_lag():
    assert news(held(SHELF), fetched(*SAME, one(9, "3.0"))) == [("2026-09", "3.0", None, None, None)]


def test_the_usual_lag_does_not_hold_where_the_last_retrieval_contradicts_it():
    shelf = {6: "3.2", 7: "3.2"}  # August was due on 14 September, and on the 29th it was not there
    assert news(held(shelf), fetched(*SAME)) == [("2026-08", "3.1", None, ON, None)]
    assert news(held(shelf), fetched(*SAME, updated=date(2026, 10, 2)))[0][3] == date(2026, 10, 2)


def test_a_revision_tells_its_size_and_its_day():
    revised = (one(6, "3.2"), one(7, "3.4", date(2026, 10, 14)), one(8, "3.1"))
    assert news(held(SHELF), fetched(*revised)) == [("2026-07", "3.4", date(2026, 10, 14), None, Decimal("0.2"))]


def test_a_revision_without_a_day_was_out_by_that_of_the_release():
    revised = (one(6, "3.2"), one(7, "3.0"), one(8, "3.1"))
    assert news(held(SHELF), fetched(*revised, released=date(2026, 10, 20)))[0][2:4] == (None, date(2026, 10, 20))
    assert news(held(SHELF), fetched(*revised))[0][2:4] == (None, ON)


def test_a_revision_never_comes_before_what_it_revises():
    revised = (one(6, "3.2"), one(7, "3.0", date(2026, 7, 31)), one(8, "3.1"))
    assert news(held(SHELF), fetched(*revised))[0][2:4] == (None, ON)


def test_two_revisions_on_one_day_wait_for_tomorrow():
    shelf = held(SHELF)
    window = Window.month(2026, 7)
    today = Row(window.start.toordinal(), window.end.toordinal(), ON.toordinal(), RELEASED, 33)
    with pytest.raises(SourceError, match=r"2026-07 differs from a value of 2026-10-21; .* refresh again tomorrow"):
        accept(Held(shelf.series, (*shelf.rows, today)), fetched(*SAME), ON)


def test_every_vintage_since_is_a_row_and_older_ones_are_known():
    vintages = (
        one(6, "3.0", date(2026, 7, 1)),  # superseded by what is held
        one(6, "3.3", date(2026, 8, 1)),
        one(6, "3.3", date(2026, 9, 1)),
        one(6, "3.4", date(2026, 10, 1)),
        one(7, "3.2"),
        one(8, "3.1"),
        one(9, "2.9", date(2026, 10, 14)),
        one(9, "3.0", date(2026, 10, 20)),
    )
    assert news(held(SHELF), fetched(*vintages)) == [
        ("2026-06", "3.3", date(2026, 8, 1), None, Decimal("0.1")),
        ("2026-06", "3.4", date(2026, 10, 1), None, Decimal("0.1")),
        ("2026-09", "2.9", date(2026, 10, 14), None, None),
        ("2026-09", "3.0", date(2026, 10, 20), None, Decimal("0.1")),
    ]


def test_an_undated_first_vintage_was_out_before_the_next():
    vintages = (*SAME, one(9, "2.9"), one(9, "3.0", date(2026, 10, 10)))
    assert news(held(SHELF), fetched(*vintages)) == [
        ("2026-09", "2.9", None, date(2026, 10, 9), None),
        ("2026-09", "3.0", date(2026, 10, 10), None, Decimal("0.1")),
    ]


def test_a_withdrawn_value_does_not_stand():
    shelf = held(SHELF)
    gone = shelf.rows[2]
    withdrawn = Row(gone.start, gone.end, gone.known, gone.kind, gone.value, SEEN.toordinal())
    rows = (*shelf.rows[:2], withdrawn)
    assert news(Held(shelf.series, rows), fetched(*SAME[:2])) == []
    assert news(Held(shelf.series, rows), fetched(*SAME))[0][:2] == ("2026-08", "3.1")


def test_history_before_the_first_period_is_left_alone():
    assert news(held(SHELF), fetched(one(1, "3.0"), one(2, "3.0"), *SAME)) == []


def test_what_is_rounded_off_is_no_revision():
    digits = (one(6, "3.2458"), one(7, "3.15"), one(8, "3.0500001"), one(9, "2.95", ON))
    assert news(held(SHELF), fetched(*digits), rounds=True) == [("2026-09", "3.0", ON, None, None)]


def test_only_what_was_asked_for_must_be_there():
    covers = Window(date(2026, 8, 1), date.max)
    assert news(held(SHELF), fetched(one(8, "3.1"), covers=covers)) == []


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (fetched(*SAME, code="L55O"), "the answer is of L55O; expected D7G7"),
        (fetched(), "the answer holds no observations"),
        (fetched(*SAME, one(8, "3.1")), "2026-08: the period occurs twice"),
        (fetched(*SAME[:2], one(8, "NaN")), "2026-08: the value is NaN; expected a finite number"),
        (fetched(*SAME[:2], one(8, "Infinity")), "2026-08: the value is Infinity"),
        (fetched(*SAME[:2], one(8, "3.14")), "2026-08: the value 3.14 has more than 1 decimals"),
        (fetched(*SAME, one(11, "3.0")), "2026-11: the period had not begun on 2026-10-21"),
        (fetched(*SAME, one(9, "3.0", date(2026, 10, 22))), "released on 2026-10-22, after 2026-10-21"),
        (fetched(*SAME[:2]), "the last period is 2026-07; expected 2026-08 or later"),
        (fetched(SAME[0], SAME[2]), "1 of 3 periods held are not in the answer, the first 2026-07"),
        (fetched(one(9, "3.0")), "3 of 3 periods held are not in the answer, the first 2026-06"),
        (fetched(*SAME, unit="index"), 'the unit is "index" and was "%"'),
        (fetched(one(6, "32"), one(7, "32"), one(8, "3.1")), "2 of 3 values differ from those held by a factor of 5"),
        (fetched(one(6, "0.1"), one(7, "0.1"), one(8, "3.1")), "2 of 3 values differ"),
    ],
)
def test_what_a_person_should_see_first_is_refused(answer, told):
    with pytest.raises(SourceError, match=told):
        accept(held(SHELF, unit="%"), answer, ON)


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({9: "25.1"}, r"test/series, 2026-09: the value 25.1 is out of the range; expected -5 to 25 \(rates\); where"),
        ({9: "-5.1"}, "2026-09: the value -5.1 is out of the range"),
        ({9: "5.2"}, "2026-09: the value 5.2 lies [+]2.1 from that of the period before; expected a step of at most 2"),
        ({8: "1.1"}, "2026-08: the value 1.1 lies -2.1 from that of the period before"),
        ({9: "25.0"}, "lies [+]21.9"),
        ({9: "5.1", 10: "7.1"}, ""),
    ],
)
def test_a_value_that_nobody_expects_is_refused(values, told):
    expect = Expect(Decimal(-5), Decimal(25), "rates", Decimal(2))
    answer = fetched(*(one(month, value) for month, value in sorted({6: "3.2", 7: "3.2", 8: "3.1", **values}.items())))
    if told:
        with pytest.raises(SourceError, match=told):
            accept(held(SHELF, expect=expect), answer, ON)
    else:
        assert len(news(held(SHELF, expect=expect), answer)) == len(values)


def test_a_series_without_a_range_is_not_refreshed():
    with pytest.raises(SourceError, match="test/series: states no expect; expected the range of its values"):
        accept(held(SHELF, expect=None), fetched(*SAME), ON)


def test_a_rate_may_change_its_sign():
    small = {6: "-0.1", 7: "0.1", 8: "0.0"}
    assert len(news(held(small), fetched(one(6, "0.2"), one(7, "0.2"), one(8, "0.3")))) == 3


def test_steps_announced_beforehand_may_lie_ahead():
    series = make_series(
        "https://example.org",
        "CAP",
        frequency=Frequency.IRREGULAR,
        nature=Nature.STEP,
        period_kind=PeriodKind.STEP,
        lag_days=-35,
    )
    day = date(2026, 11, 1)
    answer = Fetched("CAP", (Observation(Window.day(day), Decimal(1971)),))
    assert [addition.label for addition in accept(Held(series, ()), answer, ON)] == ["2026-11-01"]


@settings(derandomize=True, deadline=None)
@given(st.dictionaries(st.integers(1, 9), st.decimals("0.5", "2", places=1), min_size=1))
def test_accepting_twice_adds_nothing_more(values):
    shelf = held({1: "1.0"})
    observations = [one(month, value) for month, value in sorted({1: Decimal("1.0"), **values}.items())]
    first = accept(shelf, fetched(*observations), ON)
    rows = []
    for addition in first:
        start, end = addition.window.start.toordinal(), addition.window.end.toordinal()
        known = addition.released or addition.released_by
        rows.append(Row(start, end, known.toordinal() if known else end + 14, INFERRED, int(addition.value * 10)))
    assert accept(Held(shelf.series, (*shelf.rows, *rows)), fetched(*observations), ON) == ()
