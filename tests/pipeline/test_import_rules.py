"""A check starts fast because it imports nothing heavy; import-linter holds the layers, a fresh interpreter this."""

import subprocess
import sys
from pathlib import Path

from tests.tables import real_store

HEAVY = frozenset(
    "pandas numpy pydantic fastapi starlette httpx jinja2 anyio asyncio uvicorn typer pyromark yaml".split()
)
SLOW = frozenset(
    "typing argparse gettext locale dataclasses inspect ast tokenize pathlib urllib calendar hashlib shutil tempfile"
    " logging random statistics difflib csv".split()
)
"""Parts of the standard library that take a millisecond or more, where bare Python takes ten in all."""
SCRIPT = """
import sys
import service.cli.__main__
from service.cli import main
code = main(["check", "--published", "2024-10-02", "--fail-on", "never", sys.argv[1]])
print(code, *sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def test_a_check_imports_nothing_heavy(tmp_path: Path) -> None:
    real_store()  # compiled beforehand, as on every start but the first
    article = tmp_path / "article.txt"
    article.write_text("In 2023, 29,437 people crossed the Channel in small boats, 36% fewer than in 2022.", "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(article)],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    code, *modules = done.stderr.split()
    assert code == "0"
    assert "29,437" in done.stdout
    assert (HEAVY | SLOW) & set(modules) == set()
