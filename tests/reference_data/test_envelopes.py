"""Revision envelopes: what the script measures on a package small enough to read, and what ours state beside it."""

import json
import subprocess
import sys
from datetime import date
from decimal import Decimal
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "scripts" / "measure_envelopes"
NAMED_AS = {
    "bank-of-england": "Bank of England",
    "bea": "BEA",
    "bls": "BLS",
    "cbp": "CBP",
    "census-bureau": "Census Bureau",
    "desnz": "DESNZ",
    "eia": "EIA",
    "eurostat": "Eurostat",
    "federal-reserve": "Federal Reserve",
    "home-office": "Home Office",
    "labor-department": "Department of Labor",
    "mhclg": "MHCLG",
    "nasa": "NASA",
    "nhs-england": "NHS England",
    "noaa": "NOAA",
    "ofgem": "Ofgem",
    "ons": "ONS",
    "world-bank": "World Bank",
}
ERAS = [
    {"published_before": "2024-02-01", "day": "0.10", "week": "0.10", "at_least": "2"},
    {"published_before": None, "day": "0.01", "week": "0.01", "at_least": "2"},
]
CARTS = ["period,value,released_by,withdrawn"]
# Ten days: on the third, 80 carts became 100 and then 90; on the fourth, two more were found; on the fifth and the
# sixth, ten were re-dated from one to the other.
CARTS += [f"2024-01-{day:02},100,2024-01-{day + 1:02}," for day in (1, 2)]
CARTS += ["2024-01-03,80,2024-01-04,", "2024-01-03,100,2024-02-10,", "2024-01-03,90,2024-02-20,"]
CARTS += ["2024-01-04,98,2024-01-05,", "2024-01-04,100,2024-02-10,"]
CARTS += ["2024-01-05,100,2024-01-06,2024-01-20", "2024-01-05,110,2024-02-10,"]
CARTS += ["2024-01-06,100,2024-01-07,", "2024-01-06,90,2024-02-10,"]
CARTS += [f"2024-01-{day:02},100,2024-01-{day + 1:02}," for day in (7, 8, 9, 10)]
CARTS += ["2024-02-08,100,2024-02-09,", "2024-02-08,104,2024-02-20,"]
# No first print: captured half a year late. And none that a later release could have changed: the newest.
CARTS += ["2024-02-09,100,2024-09-01,", "2024-02-09,500,2024-09-02,", "2024-09-02,100,2024-09-03,"]
RATES = ["period,value,released", "2023-12,4.0,2024-01-10", "2023-12,4.3,2024-02-10", "2023-12,4.1,2024-03-10"]
RATES += ["2024-01,4.0,2024-02-10", "2024-02,4.0,2024-03-10"]


@pytest.fixture(scope="module")
def measuring():
    spec = spec_from_file_location("measure", SCRIPT / "measure.py")
    module = module_from_spec(spec)
    sys.modules["measure"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["measure"]


@pytest.fixture(scope="module")
def ours(measuring):
    return measuring.measure(ROOT / "reference_data")


@pytest.fixture
def depot(tmp_path):
    """A folder of reference data with one flow and one rate."""

    def resource(name, lines, series):
        (tmp_path / "depot" / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return {"name": name, "path": f"{name}.csv", "title": name, "series": series}

    (tmp_path / "depot").mkdir()
    source = {"publisher": "Depot", "title": "Depot", "url": "https://example.org/depot", "licence": "OGL-UK-3.0"}
    same = {"topic": "depot", "area": "GB", "period_kind": "interval", "source": source, "phrases": {}}
    carts = {"label": "carts", "concept": "carts", "unit": "carts", "decimals": 0, "nature": "flow", "frequency": "D"}
    rate = {"label": "rate", "concept": "rate", "unit": "percent", "decimals": 1, "nature": "rate", "frequency": "M"}
    envelope = {"basis": "the depot", "rows": [{"absolute": "0.2"}]}
    resources = [
        resource("carts", CARTS, carts | same | {"envelope": {"basis": "the depot", "rows": ERAS}}),
        resource("rate", RATES, rate | same | {"envelope": envelope}),
        resource("once", RATES[:2], rate | same | {"envelope": envelope}),
    ]
    package = {"name": "depot", "resources": resources}
    (tmp_path / "depot" / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    return tmp_path


def test_first_values_are_held_against_the_next_and_the_last(measuring, depot):
    cells = {(cell.series, cell.before, cell.column): cell for cell in measuring.measure(depot)}
    early = date(2024, 2, 1)
    assert list(cells) == [
        ("depot/carts", early, "day"),
        ("depot/carts", early, "week"),
        ("depot/carts", None, "day"),
        ("depot/rate", None, ""),
    ]
    day, rate = cells["depot/carts", early, "day"], cells["depot/rate", None, ""]
    # Of ten days one moved by 20 carts, two by ten and one by no more than the floor of two: nine in ten by 10 of 90.
    assert (day.windows, day.revised, day.stated) == (10, 4, Decimal("0.10"))
    assert (day.step, day.last) == (Decimal(10) / 90, Decimal(10) / 90)
    assert day.narrower
    # What was re-dated cancels out: 678 became 690 in the first of the four weeks, as in the next two.
    week = cells["depot/carts", early, "week"]
    assert (week.windows, week.last) == (4, Decimal(12) / 690)
    assert (rate.windows, rate.revised, rate.step, rate.last) == (2, 1, Decimal("0.3"), Decimal("0.1"))
    assert rate.narrower


@pytest.mark.parametrize(
    ("differences", "expected"),
    [([7], 7), ([1, 2], 2), (range(1, 11), 9), (range(1, 21), 18), ([0] * 9 + [100], 0), ([0] * 8 + [5, 100], 5)],
)
def test_the_quantile_is_a_difference_that_nine_in_ten_do_not_exceed(measuring, differences, expected):
    assert measuring.quantile([Decimal(difference) for difference in differences]) == expected


def test_the_script_prints_what_is_measured_beside_what_is_stated(depot):
    command = [sys.executable, str(SCRIPT), "--reference-data", str(depot)]
    printed = [subprocess.run(command, capture_output=True, check=True, cwd=ROOT).stdout.decode() for _ in range(2)]
    assert printed[0] == printed[1]
    first = next(line.split() for line in printed[0].splitlines() if line.startswith("depot/"))
    assert first == ["depot/carts", "2024-02-01", "a", "day", "10", "4", "11.11%", "11.11%", "10.00%*"]


def test_no_envelope_is_narrower_than_measured_without_its_basis_saying_why(ours, packages):
    bases = _bases(packages)
    assert len({cell.series for cell in ours}) >= 10
    narrower = {cell.series for cell in ours if cell.narrower}
    assert narrower == {name for name, basis in bases.items() if "narrower than measured" in basis}
    for series_id in narrower:
        assert "because" in bases[series_id], series_id


def test_a_basis_names_the_script_where_vintages_are_held_and_else_the_source(ours, packages):
    measured = {cell.series for cell in ours}
    for series_id, basis in _bases(packages).items():
        if series_id in measured:
            assert "scripts/measure_envelopes" in basis, series_id
        else:
            assert "scripts/" not in basis, series_id
            assert NAMED_AS[series_id.partition("/")[0]] in basis, series_id


def _bases(packages):
    return {
        f"{name}/{entry['name']}": entry["series"]["envelope"]["basis"]
        for name, package in packages.items()
        for entry in (*package["resources"], *package.get("derivedSeries", ()))
    }
