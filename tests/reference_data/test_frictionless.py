"""Every package as others read it: Data Package v2 with table schemas, by the reference implementation."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "reference_data"
PACKAGES = sorted(path.parent.name for path in ROOT.glob("*/datapackage.json"))


# In a process of its own: the warnings of its dependencies are not ours to mend.
def _validated(folder):
    command = [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"]
    run = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    assert run.stdout, run.stderr.decode()
    return run.returncode, json.loads(run.stdout)


@pytest.mark.parametrize("name", PACKAGES)
def test_a_package_is_a_valid_data_package(name, packages):
    status, report = _validated(ROOT / name)
    faults = [error["message"] for error in report["errors"]]
    faults += [error["message"] for task in report["tasks"] for error in task["errors"]]
    assert (faults, report["valid"], status) == ([], True, 0)
    assert sorted(task["name"] for task in report["tasks"]) == sorted(
        resource["name"] for resource in packages[name]["resources"]
    )
    rows = [(ROOT / name / task["place"]).read_text(encoding="utf-8").count("\n") for task in report["tasks"]]
    assert [task["stats"]["rows"] + 1 for task in report["tasks"]] == rows


def test_a_cell_that_breaks_its_schema_is_found(tmp_path, packages):
    package = packages["bank-of-england"]
    for resource in package["resources"]:
        lines = (ROOT / "bank-of-england" / resource["path"]).read_text(encoding="utf-8").splitlines()
        broken = [lines[0], "2024-08-01,five", *lines[2:]]
        (tmp_path / resource["path"]).write_text("\n".join(broken) + "\n", encoding="utf-8")
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    status, report = _validated(tmp_path)
    assert status == 1
    assert {error["type"] for task in report["tasks"] for error in task["errors"]} == {"type-error"}
