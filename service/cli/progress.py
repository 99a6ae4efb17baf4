"""How far a slow command has come, told on standard error."""

import sys

_BAR = 24  # characters


def told(done: int, count: int, what: str) -> None:
    """A bar on a terminal; nothing elsewhere.

    Args:
        done: how many came before.
        count: how many there are.
        what: the one that is next.
    """
    if on_terminal():
        filled = _BAR * done // max(count, 1)
        sys.stderr.write(f"\r\x1b[K{'█' * filled}{'░' * (_BAR - filled)} {what}")
        sys.stderr.flush()


def compiling(done: int, count: int) -> None:
    """Tells of the files that are read for a store which is built on first use; the bar goes with the last."""
    if done < count:
        told(done, count, f"compiling the reference data, {done + 1} of {count} files")
    else:
        clear()


def clear() -> None:
    """Takes the bar away."""
    if on_terminal():
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def on_terminal() -> bool:
    """Whether standard error is open and a terminal."""
    return sys.stderr is not None and sys.stderr.isatty()
