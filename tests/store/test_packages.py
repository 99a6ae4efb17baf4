"""Faulty reference data stops the start, and the message says where and how to mend it."""

import json
from pathlib import Path
from typing import Any

import pytest

from service.model.errors import DataError
from service.store.compiled import snapshot_of
from service.store.files import collect
from service.store.packages import compile_packages

WHOLE = "period,value,status,released,released_by,withdrawn"
WEEKLY = {"frequency": "W", "period_kind": "week_ending"}
EXPECT = {"expect": {"low": "0", "high": "90", "step": "40", "basis": "parcels of a van"}}
STEP = {"frequency": "I", "period_kind": "step", "nature": "step"}


def faults(reference: Any) -> str:
    """The message that compiling the reference data ends with."""
    with pytest.raises(DataError) as caught:
        compile_packages(collect(reference.root))
    return str(caught.value)


@pytest.mark.parametrize(
    ("lines", "fields", "message"),
    [
        ('2024-01,1 2024-02,"4,3"', {}, 'line 3: value "4,3" is not a decimal number; expected digits'),
        ("2024-01,1e3", {}, 'line 2: value "1e3" is not a decimal number'),
        ("2024-01,NaN", {}, 'line 2: value "NaN" is not a decimal number'),
        ("2024-01,", {}, "line 2: value is empty; expected a number; fill it in, delete the line"),
        ("2024-01,2.54", {"decimals": 1}, 'line 2: value "2.54" has more decimals than declared; expected at most 1'),
        (f"2024-01,{'9' * 19}", {}, "is too large; expected at most 18 digits; give it in a larger unit"),
        (f"2024-01,{'9' * 5000}", {}, "is too large"),
        ("2024-Q1,1", {}, 'line 2: period "2024-Q1" cannot be read; expected a month such as 2024-09; mend the label'),
        ("2024-01,1 2024-01,2", {}, "line 3: the period of line 2 again, with the same release day"),
        ("2024-01,1,2", {}, "line 2: 3 cells; expected 2, as in the first line; add or remove commas"),
        ("period,amount 2024-01,1", {}, 'line 1: unknown column "amount"'),
        ("period,valeu 2024-01,1", {}, 'did you mean "value"?'),
        ("period,status 2024-01,A", {}, 'line 1: column "value" is missing; expected at least period and value'),
        ("period,value,value 2024-01,1,1", {}, 'line 1: column "value" occurs twice'),
        ("period,value", {}, "the file holds no sound line"),
        (f"{WHOLE} 2024-01,1,x,,,", {}, 'line 2: status "x"; expected one SDMX letter'),
        (f"{WHOLE} 2024-01,1,,2024-02-30,,", {}, 'line 2: released "2024-02-30" is not a day; expected YYYY-MM-DD'),
        (f"{WHOLE} 2024-01,1,,20240203,,", {}, 'line 2: released "20240203" is not a day'),
        (f"{WHOLE} 2024-01,1,,2024-02-03,2024-02-03,", {}, "line 2: both released and released_by are given"),
        (f"{WHOLE} 2024-01,1,,2024-01-02,,", {}, "released on 2024-01-02, before the period could end"),
        (f"{WHOLE} 2024-01,1,,2024-02-03,,2024-02-03", {}, "line 2: withdrawn on 2024-02-03, not after its release"),
        ("9999-12,1", {"lag_days": 30}, "line 2: the inferred release lies outside the calendar"),
        ("2024-01-07,1 2024-01-14,1 2024-01-20,1", WEEKLY, "line 4: the week ends on Saturday 2024-01-20"),
        ("2024,4 2024-Q2,1", {"frequency": "I"}, "line 3: the period, 2024-04-01 to 2024-06-30, overlaps"),
        ('2024-01,1 "2024-02,2', {}, "the line is no CSV"),
        ("2024-01,1 2024-02,91", EXPECT, "line 3: value 91 is out of the range (period 2024-02-01 to 2024-02-29)"),
        ("2024-01,1 2024-02,91", EXPECT, "; expected 0 to 90 (parcels of a van); mend the value; where the publisher"),
        ("2024-01,80 2024-02,1", EXPECT, "line 3: value 1 lies -79 from that of the period before (period 2024-02-01"),
    ],
)  # fmt: skip
def test_a_faulty_line(reference: Any, lines: str, fields: dict[str, str], message: str) -> None:
    found = faults(reference.series("parcels", lines, **fields))
    assert "post/parcels.csv" in found
    assert message in found


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (b"period,value\n2024-01,1\n2024\0-02,2\n", "parcels.csv line 3: the line holds a NUL byte; expected text"),
        (b"period,value\n2024-01,\xa31\n", "post/parcels.csv line 2: byte 0xa3 is not UTF-8; expected text in UTF-8"),
        (b"", 'post/parcels.csv line 1: column "period" is missing'),
    ],
)  # fmt: skip
def test_a_damaged_file(reference: Any, damage: bytes, message: str) -> None:
    reference.series("parcels", "2024-01,1")
    (reference.root / "post/parcels.csv").write_bytes(damage)
    assert message in faults(reference)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"unit": "GPB"}, 'series, unit: "GPB" will not do; expected percent, index, a known currency'),
        ({"unit": "%"}, 'unit: "%" will not do; expected percent, index'),
        ({"nature": "flows"}, 'nature: "flows" is not known; expected \'flow\', \'stock\''),
        ({"frequency": "Monthly"}, 'frequency: "Monthly" is not known; expected'),
        ({"area": "UK England"}, 'area: "UK England" will not do'),
        ({"lag_day": 3}, 'series, lag_day: unknown name "lag_day"; expected a field; did you mean "lag_days"?'),
        ({"source": {"publisher": "P", "url": "ftp:x", "licence": "L"}}, 'source.url: "ftp:x" will not do'),
        ({"source": {"publisher": "P", "licence": "L", "urls": 1}}, 'did you mean "url"?'),
        ({"source": {"publisher": "P", "licence": "L"}}, 'source.url: "url" is missing; expected a value; add it'),
        ({"phrases": {"weak": ["Mail"]}}, 'phrases.weak.0: "Mail" will not do; expected lower case'),
        ({"envelope": {"basis": "b", "rows": [{}, {}]}}, "expected rows in order of published_before"),
        ({"envelope": {"basis": "b", "rows": [{"day": "1.5"}]}}, 'envelope.rows.0.day: "1.5" will not do'),
        ({"expect": {"low": "9", "high": "9", "basis": "b"}}, "expected low below high"),
        ({"expect": {"low": "1", "high": "9"}}, 'expect.basis: "basis" is missing'),
        ({"period_kind": "step"}, 'expected nature "step" where period_kind is'),
        ({"period_kind": "week_ending"}, 'expected a frequency of W with period_kind "week_ending"'),
        ({"begins": "2020-01-01", "complete_from": "2019-01-01"}, "expected complete_from on or after begins"),
        ({"comparison": 6}, 'comparison: "6" is not known'),
        ({"siblings": ["post/parcel"]}, 'siblings names "post/parcel"; expected the id of another series'),
        ({"siblings": ["post/parcels"]}, 'siblings names "post/parcels"'),
        ({"alternates": [{"series": "post/letters", "note": "n"}]}, 'alternates names "post/letters"'),
        ({"id": "post/other"}, 'id is "post/other"; expected "post/parcels"'),
        ({"derived": {"source": "post/x", "transform": "sum", "lag": 1}}, "a resource with a file says derived"),
    ],
)  # fmt: skip
def test_a_faulty_entry(reference: Any, fields: dict[str, Any], message: str) -> None:
    found = faults(reference.series("parcels", "2024-01,1", **fields))
    assert "post/datapackage.json, resource parcels" in found
    assert message in found


@pytest.mark.parametrize(
    ("source", "transform", "lag", "message"),
    [
        ("post/parcel", "growth", 12, 'derived.source leads to no stored series; expected the id'),
        ("post/change", "growth", 12, "derived.source leads to no stored series"),
        ("post/rate", "growth", 12, "derived.source leads to the step series post/rate"),
        ("post/parcels", "groth", 12, 'derived.transform: "groth" is not known; expected'),
        ("post/parcels", "growth", 0, 'derived.lag: "0" will not do'),
    ],
)  # fmt: skip
def test_a_faulty_derivation(reference: Any, source: str, transform: str, lag: int, message: str) -> None:
    reference.series("parcels", "2024-01,1").series("rate", "2024-01-01,5", **STEP)
    found = faults(reference.derived("change", source, transform, lag))
    assert "post/datapackage.json, derivedSeries change" in found
    assert message in found


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"name": "post",\n "resources": [,]}', "post/datapackage.json line 2: the file is no JSON"),
        ('{"name": "post", "name": "post", "resources": []}', 'the name "name" occurs twice in one object'),
        ('{"name": "post", "resources": [], "x": NaN}', "the file holds NaN"),
        ("[1]", "post/datapackage.json, package: the values will not do"),
        ('{"name": "post"}', 'package, resources: "resources" is missing'),
        ('{"name": "mail", "resources": []}', 'name is "mail"; expected the folder\'s name "post"; rename one of them'),
        ('{"name": "post", "resources": []}', "post/parcels.csv: no resource names the file"),
        (
            '{"name": "post", "resources": [{"name": "x", "path": "../x.csv", "series": {}}]}',
            'resource x, path: "../x.csv"',
        ),
        ('{"name": "post", "resources": [{"name": "x", "path": "x.csv", "series": {}}]}', "post/x.csv does not exist"),
        ('{"name": "post", "resources": [{"name": "x", "path": "x.csv"}]}', 'resource x, series: "series" is missing'),
    ],
)
def test_a_faulty_descriptor(reference: Any, content: str, message: str) -> None:
    reference.series("parcels", "2024-01,1")
    (reference.root / "post/datapackage.json").write_text(content, "utf-8")
    assert message in faults(reference)


def test_several_problems_come_in_one_message(reference: Any) -> None:
    lines = " ".join(f"2024-{month:02},x" for month in range(1, 13))
    found = faults(reference.series("parcels", lines).series("letters", "2024-01,y"))
    assert found.splitlines()[0].endswith("problems in the reference data:")
    assert "post/parcels.csv line 2" in found.splitlines()[1]
    assert len(found.splitlines()) == 12
    assert found.splitlines()[-1].startswith("… and ")


def test_the_message_is_short_however_bad_the_file(reference: Any) -> None:
    found = faults(reference.series("parcels", " ".join(f"{'z' * 500},1" for _ in range(2000))))
    assert len(found) < 4000


def test_a_folder_without_a_descriptor(reference: Any) -> None:
    reference.series("parcels", "2024-01,1")
    (reference.root / "stray").mkdir()
    (reference.root / "stray/a.csv").write_text("period,value\n", "utf-8")
    assert "stray: no datapackage.json; expected one beside CSV files" in faults(reference)


def test_no_reference_data_at_all(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"holds no \*/datapackage.json"):
        collect(tmp_path / "nowhere")


def test_layout_does_not_matter_to_the_snapshot(reference: Any) -> None:
    reference.series("parcels", "2024-01,1 2024-02,2", decimals=1)
    before = snapshot_of(compile_packages(collect(reference.root)))
    descriptor, csv = reference.root / "post/datapackage.json", reference.root / "post/parcels.csv"
    descriptor.write_text(json.dumps(json.loads(descriptor.read_text("utf-8")), sort_keys=True), "utf-8")
    csv.write_bytes(b"\xef\xbb\xbfvalue,period,status\r\n2.0,2024-02,\r\n1.0,2024-01,\r\n")
    assert snapshot_of(compile_packages(collect(reference.root))) == before
    csv.write_text("period,value\n2024-01,1\n2024-02,2.1\n", "utf-8")
    assert snapshot_of(compile_packages(collect(reference.root))) != before
