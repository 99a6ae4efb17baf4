"""How long the slow ones take: every run timed by itself, for a median and a 99th percentile.

Timed is the processor's time of the thread: the slowest of a hundred runs would otherwise be the one that another
program of the machine interrupted. What is timed waits for nothing.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from time import thread_time_ns


def timed(runs: Iterable[Callable[[], object]]) -> list[float]:
    """The time of each run, in milliseconds, in ascending order."""
    times = []
    for run in runs:
        begun = thread_time_ns()
        run()
        times.append((thread_time_ns() - begun) / 1e6)
    return sorted(times)


def at_percent(times: list[float], percent: int) -> float:
    """The time within which so many per cent of the runs were done."""
    return times[min(len(times) - 1, len(times) * percent // 100)]


def memory_mb() -> tuple[float, float]:
    """The memory of this process: its own, and what it shares with the page cache (mapped files); Linux only."""
    status = Path("/proc/self/status").read_text("utf-8").split()
    return tuple(int(status[status.index(name) + 1]) / 1024 for name in ("RssAnon:", "RssFile:"))  # type: ignore[return-value]
