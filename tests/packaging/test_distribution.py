"""The built wheel works by itself: data, page and contract are in it, and it checks the article from any folder."""

import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

from service import __version__

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs" / "examples" / "2024-10-01-small-boats.txt"
ASK_FACES = """
import anyio, httpx, service
from service.api.app import create_app

async def ask():
    transport = httpx.ASGITransport(create_app())
    async with httpx.AsyncClient(transport=transport, base_url="http://crossfoot.test") as client:
        for path in ("/", "/static/crossfoot.css", "/v1/meta", "/openapi.json"):
            answer = await client.get(path)
            print(path, answer.status_code, '"version":"' + service.__version__ in answer.text)

print(service.__file__)
anyio.run(ask)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as ``pip`` would build it."""
    folder = tmp_path_factory.mktemp("wheel")
    return Path(next(WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel installs."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def test_the_wheel_carries_all_of_it(wheel: Path) -> None:
    assert wheel.name == f"crossfoot-{__version__}-py3-none-any.whl"
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    info = f"crossfoot-{__version__}.dist-info"
    expected = {*files_below("service"), *files_below("reference_data")}
    assert held >= expected | {"service/api/openapi.yaml", f"{info}/licenses/LICENSE", f"{info}/entry_points.txt"}
    assert {name.split("/")[0] for name in held} == {"service", "reference_data", info}


def test_the_wheel_checks_the_article_elsewhere(installed: Path, tmp_path: Path) -> None:
    (tmp_path / EXAMPLE.name).write_bytes(EXAMPLE.read_bytes())
    output = run_installed(installed, tmp_path, "-m", "service.cli", "check", EXAMPLE.name)
    assert "8 numbers, 8 checkable, 8 checked: 8 supported; 1 unverifiable" in output
    assert run_installed(installed, tmp_path, "-m", "service.cli", "--version") == f"crossfoot {__version__}\n"


def test_the_wheel_serves_page_and_contract(installed: Path, tmp_path: Path) -> None:
    place, *answers = run_installed(installed, tmp_path, "-c", ASK_FACES).splitlines()
    assert Path(place).is_relative_to(installed)
    assert answers == [
        "/ 200 False",
        "/static/crossfoot.css 200 False",
        "/v1/meta 200 True",
        "/openapi.json 200 True",
    ]


def test_the_source_distribution_can_be_tested(tmp_path: Path) -> None:
    archive = next(SdistBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"]))
    with tarfile.open(archive) as source:
        held = {name.partition("/")[2] for name in source.getnames()}
    expected = {*files_below("service"), *files_below("reference_data"), *files_below("tests"), *files_below("docs")}
    assert held >= expected | {
        "Makefile",
        ".ci/run",
        "pyproject.toml",
        "README.md",
        "CHANGELOG.md",
        "LICENSE",
        "openapi.yaml",
    }


def files_below(folder: str) -> Iterator[str]:
    """The files of a folder, but for what Python leaves there."""
    for path in (ROOT / folder).rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(ROOT).as_posix()


def run_installed(installed: Path, folder: Path, *arguments: str) -> str:
    """Runs Python in another folder, with what the wheel holds in place of this checkout."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(installed),
        "PYTHONUTF8": "1",
        "CROSSFOOT_CACHE": str(installed / "cache"),
    }
    finished = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert (finished.returncode, finished.stderr) == (0, "")
    return finished.stdout
