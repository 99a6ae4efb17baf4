"""Timing by turns: every contestant runs once in each round, so that a slow spell of the machine hits all alike."""

import gc
from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter_ns

_TURN_NS = 4_000_000  # a turn lasts at least as long, so that the clock's own cost vanishes


def medians(contestants: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The median time of one run of each, in milliseconds, over so many rounds.

    What is loaded beforehand is put out of the garbage collector's sight: a large library is not to slow its rivals.
    """
    repeats = {name: _repeats(run) for name, run in contestants.items()}
    gc.collect()
    gc.freeze()
    turns: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, run in contestants.items():
            turns[name].append(_turn(run, repeats[name]))
    gc.unfreeze()
    return {name: median(times) for name, times in turns.items()}


def _repeats(run: Callable[[], object]) -> int:
    """How often a run fits into one turn; the runs made to find out are the warming up."""
    run()
    begun = perf_counter_ns()
    run()
    return max(1, _TURN_NS // (perf_counter_ns() - begun))


def _turn(run: Callable[[], object], repeats: int) -> float:
    begun = perf_counter_ns()
    for _ in range(repeats):
        run()
    return (perf_counter_ns() - begun) / repeats / 1e6
