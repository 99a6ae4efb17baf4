"""Starting afresh: whole commands, timed from outside, and the first check of a process, timed from inside."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from tests.benchmarks.clock import medians

BARE = "python -c pass"
IMPORTS = "the imports of a check"
FIRST = "crossfoot check"
LONG = "crossfoot check of the long article"
PANDAS = 'python -c "import pandas"'
_WITHIN = """
import sys
from time import perf_counter_ns
from pathlib import Path
from tests.benchmarks.ours import whole_check
from service.store import open_store
text = Path(sys.argv[1]).read_text("utf-8")
clock = [perf_counter_ns()]
run = whole_check(text, open_store())
for _ in range(2):
    run()
    clock.append(perf_counter_ns())
print(*(after - before for before, after in zip(clock, clock[1:])))
"""


def commands(first: Path, long: Path, rounds: int) -> dict[str, float]:
    """The median time of each command in milliseconds: bare Python, ours and its imports, importing pandas alone.

    Args:
        first: the article that a newcomer checks first, the one of the README.
        long: that of the other tables.
        rounds: how often each is run.
    """
    imports = "import os, service.cli.check; os._exit(0)"
    check = [str(Path(sys.executable).with_name("crossfoot")), "check", "--published", "2024-10-02"]
    return medians(
        {
            BARE: _command([sys.executable, "-c", "pass"]),
            IMPORTS: _command([sys.executable, "-c", imports]),
            FIRST: _command([*check, "--fail-on", "never", str(first)]),
            LONG: _command([*check, "--fail-on", "never", str(long)]),
            PANDAS: _command([sys.executable, "-c", "import pandas"]),
        },
        rounds,
    )


def first_and_second(article: Path, rounds: int) -> tuple[float, float]:
    """The median times of the first check in a process, with opening the store, and of the second, in milliseconds."""
    run = _command([sys.executable, "-c", _WITHIN, str(article)])
    times = [[int(figure) for figure in run().split()] for _ in range(rounds)]
    return median(first for first, _ in times) / 1e6, median(second for _, second in times) / 1e6


def _command(arguments: Sequence[str]) -> Callable[[], bytes]:
    """Runs a command with Python's compiled files on disk, as users have them."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return lambda: subprocess.run(arguments, check=True, capture_output=True, env=environment).stdout
