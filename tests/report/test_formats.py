"""What every output format prints, held against golden files.

CROSSFOOT_UPDATE_GOLDEN=1 pytest tests/report   writes them anew; read the difference before you keep it.
"""

import json
import os
from collections.abc import Sequence
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from service.model.errors import UsageError
from service.report import FORMATS, Checked, Layout, writer

GOLDEN = Path(__file__).parent / "golden"


def load_sample() -> ModuleType:
    spec = spec_from_file_location("sample_report", Path(__file__).with_name("sample_report.py"))
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SAMPLE = load_sample()
ONE = [Checked("drafts/2024-10-02-crossings.md", SAMPLE.REPORT)]
TWO = [*ONE, Checked("empty \x1b[2J\udcff.txt", SAMPLE.EMPTY)]


def written(name: str, checked: Sequence[Checked], layout: Layout) -> str:
    return "".join(writer(name)(iter(checked), layout)).encode("utf-8", "backslashreplace").decode()


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("checked", [ONE, TWO], ids=["one", "two"])
def test_golden(name: str, checked: list[Checked], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.model.serialise.__version__", "0.0.0")
    output = written(name, checked, Layout(several=len(checked) > 1, offset_unit="utf16"))
    file = GOLDEN / f"{name}-{len(checked)}.txt"
    if os.environ.get("CROSSFOOT_UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(output.encode())
    assert output == file.read_bytes().decode()


def test_colours_only_add_to_the_text() -> None:
    plain = written("text", ONE, Layout())
    coloured = written("text", ONE, Layout(colour=True))
    for code in ("0", "1", "2", "31", "33", "36"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == plain


def test_a_terminal_gets_no_control_characters_of_the_article() -> None:
    assert "\x1b" not in written("text", TWO, Layout(several=True))


@pytest.mark.parametrize("unit", ["codepoint", "utf16", "utf8"])
def test_offsets_give_back_the_quote_in_every_unit(unit: str) -> None:
    encoding, size = {"codepoint": ("utf-32-le", 4), "utf16": ("utf-16-le", 2), "utf8": ("utf-8", 1)}[unit]
    text = SAMPLE.TEXT.encode(encoding)
    report = json.loads(written("json", ONE, Layout(offset_unit=unit)))
    assert report["offset_unit"] == unit
    for claim in report["claims"]:
        lines = text.split("\n".encode(encoding))
        places = [(claim, claim["quote"]), (claim["sentence"], claim["sentence"]["text"])]
        places += [(replacement, "25,424") for replacement in claim["replacements"]]
        for where, words in places:
            assert text[where["offset"] * size :][: where["length"] * size].decode(encoding) == words
        column = (claim["column"] - 1) * size
        assert lines[claim["line"] - 1][column:].decode(encoding).startswith(claim["quote"])
        block = text[text.index("In all".encode(encoding)) :]
        assert block[claim["block_offset"] * size :].decode(encoding).startswith(claim["quote"])


def test_json_lines_are_lines_by_every_notion() -> None:
    report = SAMPLE.REPORT
    checked = [Checked("a\u2028b\x85c\nd", report)]
    lines = written("jsonl", checked, Layout()).splitlines()
    assert len(lines) == 1
    assert json.loads(lines[0])["path"] == "a\u2028b\x85c\nd"


def test_no_reports_are_an_empty_array() -> None:
    assert json.loads(written("json", [], Layout(several=True))) == []


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UsageError, match='"sarif" is not known; use one of text, json, jsonl, markdown'):
        writer("sarif")
