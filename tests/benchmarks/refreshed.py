"""What a reader notices of a refresh: the time of its look-ups alone, and while the figures are replaced beside it.

The reader follows its folder as the server does: it looks for new figures every few seconds, and opens them. The
refresh runs in another process, over and over: a file of figures is replaced, all is checked, and the store compiled.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from itertools import cycle
from pathlib import Path
from statistics import median
from time import monotonic, perf_counter_ns

from service.model.windows import Window
from service.store.live import LiveStore
from service.store.places import PACKAGED, Folders
from tests.benchmarks.spread import at_percent

ALONE, DURING = "alone", "while the figures are refreshed"
SPELLS = 15
_SECONDS = 1.5
_ASKED = ("ons/cpi-annual-rate", "ons/unemployment-rate", "ons/gdp", "bank-of-england/bank-rate")
_REFRESH = """
import sys
from decimal import Decimal
from itertools import count
from pathlib import Path
from service.store.cache import open_compiled
from service.store.staged import exclusive, replace_files
root = Path(sys.argv[1])
figures = root / "ons" / "cpi-annual-rate.csv"
*lines, last = figures.read_text("utf-8").splitlines()
period, value, *others = last.split(",")
for turn in count():
    figure = str(Decimal(value) + Decimal("0.1") * (turn % 2))
    text = "\\n".join([*lines, ",".join([period, figure, *others])]) + "\\n"
    with exclusive(root):
        replace_files(root, "ons", {figures.name: text.encode()})
    open_compiled(root).close()
    print(turn, flush=True)
"""


def measured(folder: Path) -> dict[str, tuple[float, float]]:
    """Median and 99th percentile of a request alone and during refreshes, in milliseconds: the median of all spells."""
    root = folder / "reference"
    shutil.copytree(PACKAGED, root)
    live = LiveStore(Folders(root))
    found: dict[str, list[list[float]]] = {ALONE: [], DURING: []}
    for _ in range(SPELLS):
        found[ALONE].append(_spell(live))
        with subprocess.Popen([sys.executable, "-c", _REFRESH, str(root)], stdout=subprocess.PIPE) as refreshing:
            assert refreshing.stdout is not None
            refreshing.stdout.readline()  # the first is done, and the next begun
            found[DURING].append(_spell(live))
            refreshing.kill()
    return {name: (_at_percent(spells, 50), _at_percent(spells, 99)) for name, spells in found.items()}


def _at_percent(spells: list[list[float]], percent: int) -> float:
    return median(at_percent(sorted(times), percent) for times in spells)


def _spell(live: LiveStore) -> list[float]:
    times = []
    end = monotonic() + _SECONDS
    requests = cycle(_requests())
    while monotonic() < end:
        request = next(requests)
        begun = perf_counter_ns()
        live.renew()
        request(live)
        times.append((perf_counter_ns() - begun) / 1e6)
    return times


def _requests() -> list[Callable[[LiveStore], object]]:
    """A dozen look-ups each, as an article makes them: a year of months as known on a day."""

    def request(name: str, day: date) -> Callable[[LiveStore], object]:
        windows = [Window.month(day.year - 1, month) for month in range(1, 13)]
        return lambda live: [live.store.as_known(name, day).at(window) for window in windows]

    return [request(name, date(year, 6, 20)) for name in _ASKED for year in (2022, 2023, 2024)]
