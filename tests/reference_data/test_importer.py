"""The importer's recipes, on raw files small enough to read."""

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "scripts" / "import_figures"
RECIPES = """
import sys
sys.path.insert(0, {script!r})
from pathlib import Path
from {module} import {name}
for row in {call}(Path({raw!r}), {decimals}):
    print(row.period, format(row.value, "f"), row.released or "-", row.released_by or "-", row.withdrawn or "-")
"""


def _rows(raw, module, name, arguments, decimals):
    code = RECIPES.format(
        script=str(SCRIPT), module=module, name=name, call=name + arguments, raw=str(raw), decimals=decimals
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    return done.stdout.splitlines() if done.returncode == 0 else done.stderr.splitlines()[-1:]


def test_daily_counts_merge_three_publications(tmp_path):
    (tmp_path / "small_boats_vintages.csv").write_text(
        "observation_date,people,boats,first_seen,last_seen,source,n_snapshots\n"
        "2022-08-22,1295,27,2022-08-23,2022-08-23,mod_daily,1\n"
        "2022-08-22,1137,25,2025-11-14,2026-08-21,ho_ods,33\n"
        "2022-08-26,0,0,2022-08-27,2022-08-27,mod_daily,1\n"
        "2022-08-26,0,0,2025-11-14,2026-08-21,ho_ods,33\n",
        encoding="utf-8",
    )
    (tmp_path / "today.csv").write_text("period,value\n2022-08-22,1137\n2022-08-26,0\n", encoding="utf-8")
    assert _rows(tmp_path, "small_boats", "daily", '("people", "today.csv")', 0) == [
        "2022-08-22 1295 - 2022-08-23 2023-02-05",
        "2022-08-22 1137 - 2025-11-14 -",
        "2022-08-26 0 - 2022-08-27 -",
    ]


def test_daily_counts_must_end_in_the_figures_of_today(tmp_path):
    (tmp_path / "small_boats_vintages.csv").write_text(
        "observation_date,people,boats,first_seen,last_seen,source,n_snapshots\n"
        "2022-08-22,1137,25,2025-11-14,2026-08-21,ho_ods,33\n",
        encoding="utf-8",
    )
    (tmp_path / "today.csv").write_text("period,value\n2022-08-22,1138\n", encoding="utf-8")
    (error,) = _rows(tmp_path, "small_boats", "daily", '("people", "today.csv")', 0)
    assert "today.csv 2022-08-22: 1138 is not the newest vintage, 1137" in error


def test_trailing_zeros_come_back_and_decimals_are_never_dropped(tmp_path):
    (tmp_path / "rate.csv").write_text("period,value\n2024-01,4\n2024-02,4.25\n", encoding="utf-8")
    assert _rows(tmp_path, "plain", "published", '("rate.csv")', 2) == ["2024-01 4.00 - - -", "2024-02 4.25 - - -"]
    (error,) = _rows(tmp_path, "plain", "published", '("rate.csv")', 1)
    assert "rate.csv 2024-02: 4.25 has more than the 1 decimals of its metadata" in error


def test_growth_is_computed_inside_one_vintage(tmp_path):
    (tmp_path / "uk_macro_vintages_boe.csv").write_text(
        "variable,period,value,first_vintage,last_vintage\n"
        "gdpkp,2024-Q1,100.0,2024-06-30,2024-09-30\n"
        "gdpkp,2024-Q1,200.0,2024-12-31,2024-12-31\n"
        "gdpkp,2024-Q2,101.0,2024-09-30,2024-09-30\n"
        "gdpkp,2024-Q2,203.0,2024-12-31,2024-12-31\n",
        encoding="utf-8",
    )
    assert _rows(tmp_path, "macro", "bank_growth", '("gdpkp", 1)', 1) == [
        "2024-Q2 1.0 - 2024-06-30 -",
        "2024-Q2 1.5 - 2024-09-30 -",
    ]
