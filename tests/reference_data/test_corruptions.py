"""Whatever befalls a file of the shelf, the start stops, names the file and the place, and says what to do.

One series of each package is damaged in every way: its CSV file, and the descriptor that describes it alone.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from service.model.errors import DataError
from service.store.events import read_events
from service.store.packages import compile_packages
from tests.reference_data.conftest import ROOT

HTML = b"<!DOCTYPE html>\n<html><body>Service unavailable</body></html>\n"
PACKAGES = sorted(path.parent.name for path in ROOT.glob("*/datapackage.json"))

Damage = Callable[[bytes], bytes]


def package(name: str) -> tuple[str, dict[str, bytes]]:
    """The path of the first CSV file of a package, and the files of the package cut down to that series."""
    descriptor = json.loads((ROOT / name / "datapackage.json").read_text("utf-8"))
    resource = descriptor["resources"][0]
    resource["series"] = {
        key: value for key, value in resource["series"].items() if key not in ("siblings", "alternates")
    }
    path = f"{name}/{resource['path']}"
    content = json.dumps({"name": name, "resources": [resource]}, indent=2).encode()
    return path, {f"{name}/datapackage.json": content, path: (ROOT / path).read_bytes()}


def told(files: dict[str, bytes]) -> str:
    with pytest.raises(DataError) as caught:
        compile_packages(files)
    return str(caught.value)


def cell(column: str, text: str) -> Damage:
    """Puts a text into a column of the last line; one that the file does not have is added."""

    def damaged(content: bytes) -> bytes:
        header, *lines = content.decode().splitlines()
        names = header.split(",")
        if column not in names:
            names, lines = [*names, column], [f"{line}," for line in lines]
        cells = lines[-1].split(",")
        cells[names.index(column)] = text
        return "\n".join([",".join(names), *lines[:-1], ",".join(cells), ""]).encode()

    return damaged


def last_line_twice(content: bytes) -> bytes:
    return content + content.splitlines()[-1] + b"\n"


def without(line: int) -> Damage:
    """Loses a line; the headings are line 0."""

    def damaged(content: bytes) -> bytes:
        lines = content.splitlines(keepends=True)
        return b"".join([*lines[:line], *lines[line + 1 :]])

    return damaged


OF_A_FILE = {
    "truncated": (
        lambda content: content[:-3],
        r"line {last}: the last line has no end; expected a line feed .* short",
    ),
    "a period twice": (last_line_twice, r"line {next}: the period of line {last} again, .* delete one of the lines"),
    "its first line lost": (
        without(1),
        r"line 2: the file begins with \S+; expected \S+, as held says; restore the lines, or mend held",
    ),
    "a line lost": (
        lambda content: without(content.count(b"\n") // 2)(content),
        r"( line \d+: the period before this line, \S+, is missing; .*|: the file holds [\d,]+ lines; .*); restore",
    ),
    "its last line lost": (
        lambda content: b"".join(content.splitlines(keepends=True)[:-1]),
        r"line \d+: the file ends with \S+; expected \S+, as held says; restore the lines, or mend held",
    ),
    "a bad number": (cell("value", "4.3m"), r'line {last}: value "4.3m" is not a decimal number; .* use a point'),
    "a comma": (cell("value", '"4,3"'), r'line {last}: value "4,3" is not a decimal number; .* use a point'),
    "not a number": (cell("value", "NaN"), r'line {last}: value "NaN" is not a decimal number; .* use a point'),
    "no number": (cell("value", "-"), r'line {last}: value "-" is not a decimal number'),
    "out of expect": (
        cell("value", "-9" + "9" * 12),
        r"line {last}: value -9+(\.0+)? is out of the range .* mend the val",
    ),
    "a wrong column": (
        lambda content: content.replace(b"value", b"valeu", 1),
        r'line 1: unknown column "valeu"; .* did',
    ),
    "an unknown column": (cell("comment", "x"), r'line 1: unknown column "comment"; .*; rename or remove it'),
    "a wrong encoding": (lambda content: content.decode().encode("utf-16"), r"line 1: the line holds a NUL byte; .*"),
    "another encoding": (cell("status", "£"), None),
    "a bad period": (
        cell("period", "2024-13-41"),
        r'line {last}: period "2024-13-41" cannot be read; .* mend the label',
    ),
    "a bad day": (
        cell("released", "2024-02-30"),
        r'line {last}: released "2024-02-30" is not a day; .* mend or blank it',
    ),
    "markup": (lambda content: HTML, r"line 1: the file is a page of markup; expected data; restore the file"),
    "nothing": (lambda content: b"", r'line 1: column "period" is missing; .* add the column'),
    "headings alone": (
        lambda content: content.splitlines()[0] + b"\n",
        r": the file holds no sound line; .* restore it",
    ),
}


@pytest.mark.parametrize("way", OF_A_FILE)
@pytest.mark.parametrize("name", PACKAGES)
def test_a_damaged_file_is_named_with_its_line_and_the_remedy(name, way):
    path, files = package(name)
    damage, message = OF_A_FILE[way]
    content = damage(files[path])
    if message is None:  # a sign that the old code pages have and UTF-8 writes otherwise
        content, message = content.decode().encode("latin-1"), r"line {last}: byte 0xa3 is not UTF-8; .* save the file"
    last = files[path].count(b"\n")
    pattern = message.format(last=last, next=last + 1)
    assert re.search(
        re.escape(path) + (" " if pattern.startswith("line") else "") + pattern, told({**files, path: content})
    )


def replaced(old: str, new: str) -> Damage:
    return lambda content: content.replace(old.encode(), new.encode(), 1)


OF_A_DESCRIPTOR = {
    "truncated": (lambda content: content[: len(content) // 2], r" line \d+: the file is no JSON \(.*; mend the JSON"),
    "nothing": (lambda content: b"", r" line 1: the file is no JSON \(.*; mend the JSON there"),
    "markup": (lambda content: HTML, r" line 1: the file is a page of markup; expected data; restore the file"),
    "a wrong encoding": (lambda content: content.decode().encode("utf-16"), r" line 1: the line holds a NUL byte"),
    "not a number": (replaced('"decimals": ', '"decimals": NaN, "x": '), r": the file holds NaN; expected plain JSON"),
    "a name twice": (
        replaced('"area"', '"area": "GB", "area"'),
        r': the name "area" occurs twice in one object; .* mend it',
    ),
    "an unknown field": (
        replaced('"lag_days"', '"lag_day"'),
        r', .*: unknown name "lag_day"; .* did you mean "lag_days"\?',
    ),
    "a missing field": (replaced('"nature"', '"natura"'), r', .*: "nature" is missing; expected a value; add it'),
    "a bad day": (
        replaced('"retrieved": "', '"retrieved": "2026-13-'),
        r', .*retrieved: "2026-13-.* will not do; .*; mend it',
    ),
    "a bad number": (
        replaced('"decimals": ', '"decimals": "2.5", "was": '),
        r', .*decimals: "2.5" will not do; .*; mend it',
    ),
    "expect upside down": (
        replaced('"high": "', '"high": "-99999'),
        r", .*: the values will not do; expected low b",
    ),
    "another file": (
        replaced('.csv"', '-old.csv"'),
        r", resource .*: .*-old.csv does not exist; .* add the file or mend",
    ),
    "another package": (
        replaced('"name": "', '"name": "old-'),
        r': name is "old-.*; expected .*; rename one of them',
    ),
}


@pytest.mark.parametrize("way", OF_A_DESCRIPTOR)
@pytest.mark.parametrize("name", PACKAGES)
def test_a_damaged_descriptor_is_named_with_the_place_and_the_remedy(name, way):
    _, files = package(name)
    descriptor = f"{name}/datapackage.json"
    damage, message = OF_A_DESCRIPTOR[way]
    damaged = damage(files[descriptor])
    assert damaged != files[descriptor]
    assert re.search(re.escape(descriptor) + message, told({**files, descriptor: damaged}))


@pytest.mark.parametrize("name", PACKAGES)
def test_a_missing_file_is_named(name):
    path, files = package(name)
    descriptor = f"{name}/datapackage.json"
    assert f"{path} does not exist; expected a CSV file" in told({descriptor: files[descriptor]})
    assert f"{name}: no datapackage.json; expected one beside CSV files" in told({path: files[path]})


@pytest.mark.parametrize("name", PACKAGES)
def test_what_is_whole_is_read(name):
    assert compile_packages(package(name)[1])


OF_EVENTS = {
    "truncated": (lambda content: content[:-9], r"line {last}: the last line has no end; .* cut short"),
    "an id twice": (last_line_twice, r'line {next}: the id ".*" stands twice; expected one row an event; remove one'),
    "a bad day": (
        cell("start", "2024-02-30"),
        r'line {last}: start "2024-02-30" is no day; expected YYYY-MM-DD; mend it',
    ),
    "a day without hyphens": (cell("start", "20240704"), r'line {last}: start "20240704" is no day'),
    "an end before its start": (
        cell("end", "2001-01-01"),
        r'line {last}: end "2001-01-01" is no day on or after start; expected YYYY-MM-DD, or nothing; mend it',
    ),
    "neither true nor false": (
        cell("inclusive", "yes"),
        r'line {last}: inclusive is "yes"; expected true or false; mend',
    ),
    "capitals": (
        cell("names", "Brexit"),
        r'line {last}: names "Brexit"; expected names in lower case, parted by |; mend',
    ),
    "no source": (cell("source", ""), r"line {last}: 6 cells, 1 of them empty; expected id, names"),
    "a wrong column": (
        lambda content: content.replace(b"start", b"begin", 1),
        r'line 1: the columns are "id,names,begin',
    ),
    "an unknown column": (
        cell("comment", "x"),
        r"line 1: the columns are .*; expected id,names,start,inclusive,source, and perhaps end; m",
    ),
    "a wrong encoding": (lambda content: content.decode().encode("utf-16"), r"line 1: the line holds a NUL byte"),
    "another encoding": (
        lambda content: content.replace(b"UK", b"\xa3"),
        r"line 3: byte 0xa3 is not UTF-8; .* save the file",
    ),
    "an open quotation": (cell("source", '"GOV.UK'), r"line {last}: the line is no CSV \(.*; mend its quotes"),
    "markup": (lambda content: HTML, r"line 1: the file is a page of markup; expected data; restore the file"),
    "nothing": (lambda content: b"", r'line 1: the columns are ""; expected id,names'),
}


@pytest.mark.parametrize("way", OF_EVENTS)
def test_a_damaged_table_of_events_is_named(way):
    content = (ROOT / "events.csv").read_bytes()
    damage, message = OF_EVENTS[way]
    last = content.count(b"\n")
    with pytest.raises(DataError) as caught:
        read_events({"events.csv": damage(content)})
    assert re.search("events.csv " + message.format(last=last, next=last + 1).replace("|", r"\|"), str(caught.value))


def test_nothing_is_half_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from service.store import open_store

    monkeypatch.setenv("CROSSFOOT_CACHE", str(tmp_path / "cache"))
    _, files = package("ofgem")
    (tmp_path / "shelf/ofgem").mkdir(parents=True)
    for name, content in files.items():
        (tmp_path / "shelf" / name).write_bytes(content)
    path = next(tmp_path / "shelf" / name for name in files if name.endswith(".csv"))
    whole = path.read_bytes()
    path.write_bytes(whole[:-3])
    with pytest.raises(DataError):
        open_store(tmp_path / "shelf")
    assert [file.name for file in (tmp_path / "cache").glob("*.sqlite")] == []
    path.write_bytes(whole)
    assert len(open_store(tmp_path / "shelf").catalogue()) == 1
