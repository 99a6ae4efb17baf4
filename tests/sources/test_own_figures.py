"""Files as spreadsheets write them, and what is made of them."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.model.errors import UsageError
from service.sources.own_figures import Layout, read_figures
from service.sources.own_numbers import plain_numbers
from service.sources.own_periods import house_labels
from service.sources.own_rhythm import fitted, rhythm


def figures(tmp_path: Path, content: str | bytes, **layout: str):
    path = tmp_path / "figures.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_figures(path, Layout(**layout))


@pytest.mark.parametrize(
    ("cells", "labels"),
    [
        ("2024-01|2024-02", "2024-01|2024-02"),
        ("Jan-24|Feb-24", "2024-01|2024-02"),
        ("January 2024|Sept. 2024", "2024-01|2024-09"),
        ("2024 JAN|2024 FEB", "2024-01|2024-02"),
        ("1/2024|12/2024", "2024-01|2024-12"),
        ("2024/1|2024/12", "2024-01|2024-12"),
        ("Q1 2024|Q4 2024", "2024-Q1|2024-Q4"),
        ("2024 Q1|2024Q2|2024-Q3", "2024-Q1|2024-Q2|2024-Q3"),
        ("Jan-Mar 2024|Apr to Jun 2024", "2024-Q1|2024-Q2"),
        ("Jan-Mar 2024|Feb-Apr 2024", "2024-02|2024-03"),
        ("Dec-Feb 2024", "2024-01"),
        ("2023/24|2024/25", "2023/24|2024/25"),
        ("2010-11|2011-12", "2010/11|2011/12"),
        ("2011-11|2011-12", "2011-11|2011-12"),
        ("2011-12", "2011-12"),
        ("2023/2024", "2023/24"),
        ("FY23|FY2024", "FY2023|FY2024"),
        ("FY 2023-24", "2023/24"),
        ("2023.0|2024.0", "2023|2024"),
        ("31/01/2024|29/02/2024", "2024-01-31|2024-02-29"),
        ("01/31/2024|02/01/2024", "2024-01-31|2024-02-01"),
        ("31.1.24|1.2.24", "2024-01-31|2024-02-01"),
        ("2024-01-31 00:00:00|2024-02-29T00:00:00Z", "2024-01-31|2024-02-29"),
        ("31 January 2024|1-Feb-24|Wed 7 Feb 2024", "2024-01-31|2024-02-01|2024-02-07"),
        ("January 31, 2024", "2024-01-31"),
        ("week ending 5 May 2024|w/e 12/05/2024|w/e 19/05/2024", "2024-05-05|2024-05-12|2024-05-19"),
        ("Year ending June 2023|YE Sep 2023", "2023-06|2023-09"),
        ("spring|2024-13|30/02/2024", "spring|2024-13|30/02/2024"),
    ],
)
def test_periods(cells, labels):
    found = house_labels(cells.split("|"))
    assert "|".join(found.labels) == labels
    assert not found.unclear


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("Jan-Mar 2024", ""),
        ("Feb-Apr 2024", "rolling_3m_centre"),
        ("Year to June 2023", "year_ending"),
        ("w/e 5 May 2024", ""),
        ("2024-01", ""),
    ],
)
def test_the_wording_tells_the_kind(cell, kind):
    assert house_labels([cell]).kind == kind


def test_days_that_may_be_read_either_way_are_asked_about():
    cells = ["01/02/2024", "02/02/2024"]
    assert house_labels(cells).unclear
    assert house_labels(cells, month_first=False).labels == ("2024-02-01", "2024-02-02")
    assert house_labels(cells, month_first=True).labels == ("2024-01-02", "2024-02-02")


@pytest.mark.parametrize(
    ("cells", "values", "unit"),
    [
        ("1|2.50", "1|2.50", ""),
        ("41210|43,904|1,048,300", "41210|43904|1048300", ""),
        ("1 234,5|7", "1234.5|7", ""),
        ("1\u202f234\u00a0567", "1234567", ""),
        ("1.234,56|7", "1234.56|7", ""),
        ("1.234.567|8", "1234567|8", ""),
        ("1'234.5", "1234.5", ""),
        ("4,3|5,1", "4.3|5.1", ""),
        ("0,123|5,100", "0.123|5.100", ""),
        ("1.234|5", "1.234|5", ""),
        ("£1,200|-£3", "1200|-3", "GBP"),
        ("€ 5|7 €", "5|7", "EUR"),
        ("4.3%|5 %", "4.3|5", "percent"),
        ("4.3%|5", "4.3|5", ""),
        ("−3.5|(4)|+2", "-3.5|-4|2", ""),
        ("1|-|..|n/a|[x]|2", "1|None|None|None|None|2", ""),
        ("about 3|1,23,4|5 [p]", "about 3|1,23,4|5 [p]", ""),
    ],
)
def test_numbers(cells, values, unit):
    found = plain_numbers(cells.split("|"), comma_parts=True)
    assert ("|".join(map(str, found.values)), found.unit) == (values, unit)


def test_three_digits_after_a_mark_are_unclear_where_commas_do_not_part_cells():
    assert plain_numbers(["1,234", "5.000"], comma_parts=False).unclear
    assert plain_numbers(["1,234"], comma_parts=False, mark=".").values == ("1234",)
    assert plain_numbers(["1,234"], comma_parts=False, mark=",").values == ("1.234",)
    assert not plain_numbers(["1,234", "5,1"], comma_parts=False).unclear


@settings(derandomize=True, deadline=None)
@given(st.lists(st.decimals(-(10**9), 10**9, places=2), min_size=1), st.sampled_from(["{:,.2f}", "{:.2f}"]))
def test_a_printed_number_is_read_as_itself(values, form):
    english = [form.format(value) for value in values]
    continental = [text.translate(str.maketrans(",.", ".,")) for text in english]
    expected = tuple(f"{value:.2f}" for value in values)
    assert plain_numbers(english, comma_parts=True).values == expected
    assert plain_numbers(continental, comma_parts=False).values == expected


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        ("period,value\n2024-01,1\n", [("2024-01", "1")]),
        ("\ufeffMonth;Arrivals\r\nJan-24;1.204,5\r\nFeb-24;980,0\r\n", [("2024-01", "1204.5"), ("2024-02", "980.0")]),
        ("Year\tBirths\n2023\t1,591,072\n", [("2023", "1591072")]),
        ("Births,Year\n1998,2023\n2001,2024\n", [("2023", "1998"), ("2024", "2001")]),
        ("day,note,ships\n2024-05-01,windy,3\n2024-05-02,,4\n", [("2024-05-01", "3"), ("2024-05-02", "4")]),
        ("Date,Region,Value\n2024-05-01,12,3\n", [("2024-05-01", "3")]),
        ("month,Price (£)\nJan 2024,£2.50\n".encode("cp1252"), [("2024-01", "2.50")]),
        ("month\tPrice\nJan 2024\t2.50\n".encode("utf-16"), [("2024-01", "2.50")]),
        ('"month","n"\n\n"Jan 2024","1,200"\n,\n', [("2024-01", "1200")]),
    ],
)
def test_files(tmp_path, content, lines):
    assert list(figures(tmp_path, content).lines) == lines


def test_what_the_house_knows_of_a_value_is_kept_and_the_rest_is_not(tmp_path):
    found = figures(
        tmp_path, "Period,Value,Status,note,Released\n2024-01,1,P,x,2024-02-03\n2024-02,..,,,\n2024-03,2,,,\n"
    )
    assert found.columns == ("period", "value", "status", "released")
    assert found.lines == (("2024-01", "1", "P", "2024-02-03"), ("2024-03", "2", "", ""))
    assert (found.places, found.left_out) == ((2, 4), (3,))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "holds no figures"),
        ("month,ships\n", "holds no figures"),
        ("month,value\n2024-01,-\n", "holds no figures"),
        ("month,ships,boats\n2024-01,1,2\n", 'line 1: has no column "value" among "month", "ships", "boats"; name the'),
        ("month,value\nJan 2024,1\nTotal,1\n", 'line 3: period "Total" cannot be read; expected one such as 2024-01'),
        (
            "area,2023,2024\nHolm,1,2\n",
            'no column of periods among "area", "2023", "2024"; expected headings in line 1',
        ),
        ("value,value,period\n1,2,2024\n", 'line 1: has twice the column "value"'),
        ("month,ships\n2024-01,1\n2024-02,1,200\n", "line 3: 3 cells; expected 2, as in the first line"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path, content, told):
    with pytest.raises(UsageError) as caught:
        figures(tmp_path, content)
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("labels", "kind", "told", "as_held"),
    [
        ("2024-01-01 2024-02-01 2024-03-01", "", ("M", "interval"), "2024-01 2024-02 2024-03"),
        ("2024-01-31 2024-02-29", "", ("M", "interval"), "2024-01 2024-02"),
        ("2024-01-01 2024-04-01", "", ("Q", "interval"), "2024-Q1 2024-Q2"),
        ("2023-12-31 2024-12-31", "", ("A", "interval"), "2023 2024"),
        ("2024-05-06 2024-05-13", "", ("W", "week_ending"), "2024-05-06 2024-05-13"),
        ("2024-01-01 2024-01-02", "", ("D", "interval"), "2024-01-01 2024-01-02"),
        ("2024-02 2024-03", "rolling_3m_centre", ("M", "rolling_3m_centre"), "2024-02 2024-03"),
        ("2022-06 2023-06", "year_ending", ("A", "year_ending"), "2022-06 2023-06"),
        ("2022-06 2022-09", "year_ending", ("Q", "year_ending"), "2022-06 2022-09"),
        ("2024-01-05 2024-03-09", "", None, ""),
    ],
)
def test_labels_tell_how_often_a_series_comes(labels, kind, told, as_held):
    assert rhythm(labels.split(), kind) == told
    if told:
        assert " ".join(fitted(labels.split(), *told)) == as_held


def test_the_days_of_a_stock_stay():
    assert fitted(["2024-01-01", "2024-02-01"], "M", "point") == ("2024-01-01", "2024-02-01")
