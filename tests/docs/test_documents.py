"""What the documents name exists, and what exists is named in the documents."""

import re
from itertools import chain
from pathlib import Path

import pytest

from service.claims import KINDS
from service.cli import COMMANDS, main
from service.judge.findings.cautions import _WEIGHTS as CAUTIONS
from service.model.report import Label, Reason
from service.report import FORMATS
from tests.docs.documents import DOCUMENTS, ROOT, blocks, name

LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
OURS = re.compile(r"`((?:service|reference_data|tests|docs|scripts)/[\w/.-]*)`")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
FOLDERS = [path.name for path in (ROOT / "service").iterdir() if path.is_dir() and not path.name.startswith("_")]
"""The folders of the pipeline and around it."""


def text_of(document: str) -> str:
    return (ROOT / document).read_text("utf-8")


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_links_lead_somewhere(path: Path) -> None:
    for target in LINK.findall(path.read_text("utf-8")):
        if "://" not in target:
            assert (path.parent / target).exists(), target


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_paths_exist(path: Path) -> None:
    for named in OURS.findall(path.read_text("utf-8")):
        assert (ROOT / named).exists(), named


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_fences_are_closed(path: Path) -> None:
    assert path.read_text("utf-8").count("\n```") == 2 * len(blocks(path))


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_architecture_names_every_folder(folder: str) -> None:
    assert f"`service/{folder}/`" in text_of("docs/architecture.md")


@pytest.mark.parametrize("word", [*Label, *Reason, *CAUTIONS])
def test_every_label_reason_and_caution_is_explained(word: str) -> None:
    assert f"| `{word}` |" in text_of("docs/verdicts.md")


def test_every_slip_is_explained() -> None:
    """The codes are spelt where a diagnosis is made; those of sister series beside them."""
    sources = [
        (ROOT / "service" / "judge" / file).read_text("utf-8") for file in ("slips/diagnosis.py", "findings/advice.py")
    ]
    made = chain.from_iterable(re.findall(r'(?:Diagnosis|_elsewhere)\(\s*"(\w+)"', source) for source in sources)
    sisters = re.findall(r'"(wrong_(?:unit|measure|area))"', "".join(sources))
    codes = {*made, *sisters}
    assert len(codes) > 10
    page = text_of("docs/verdicts.md")
    assert [code for code in sorted(codes) if f"`{code}`" not in page] == []


@pytest.mark.parametrize("command", [command for command, _, _ in COMMANDS])
def test_every_command_and_its_options_are_explained(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    page = text_of("docs/command-line.md")
    assert f"## crossfoot {command}\n" in page
    with pytest.raises(SystemExit):
        main([*command.split(), "--help"])
    options = set(OPTION.findall(capsys.readouterr().out)) - {"--help"}
    assert [option for option in sorted(options) if f"`{option}" not in page] == []


def test_every_format_is_explained() -> None:
    page = text_of("docs/command-line.md")
    assert [form for form in FORMATS if f"`{form}`" not in page] == []


def test_every_kind_is_in_the_changelog_of_verdicts_or_later() -> None:
    """A new kind alters verdicts; its name in words stands in the changelog."""
    page = text_of("CHANGELOG.md").lower()
    words = {"percent_change": "percentage change", "point_change": "change in points"}
    assert [kind.name for kind in KINDS if words.get(kind.name, kind.name.replace("_", " ")) not in page] == []


def test_make_run_is_what_the_readme_runs() -> None:
    makefile = text_of("Makefile")
    assert "$(BIN)/crossfoot check --fail-on never $(ARTICLE)" in makefile
    assert "ARTICLE ?= docs/examples/2024-10-01-small-boats.txt" in makefile


def test_the_integration_runs_the_command_of_the_readme() -> None:
    assert "$ make test" in text_of("README.md")
    assert "\nmake test\n" in text_of(".ci/run")
