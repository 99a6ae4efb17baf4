"""How faults are told: one line on standard error, never a traceback, never any of the checked text."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from service.model.errors import CrossfootError, DataError
from service.report.printable import printable

DEBUG = "CROSSFOOT_DEBUG"
"""With this variable set, an unexpected error is raised with its traceback, which may quote the article."""


def explain(error: Exception, about: str = "") -> None:
    """Prints an error as ``crossfoot: …``.

    Args:
        error: what went wrong.
        about: the file it happened with, if it was one.
    """
    cause = _cause(error)
    lines = cause.split("\n") if isinstance(error, DataError) else [cause]  # a list of problems, a line each
    complain(f"{about}: {lines[0]}" if about else lines[0])
    if sys.stderr is not None:
        sys.stderr.writelines(f"  {printable(line.strip())}\n" for line in lines[1:])


def complain(message: str) -> None:
    """Prints one line on standard error, if that is open."""
    if sys.stderr is not None:  # it may be closed
        sys.stderr.write(f"crossfoot: {printable(message)}\n")


def nearest(name: str, known: Sequence[str]) -> str:
    """A remedy for a misspelt name: ``did you mean "check"?``, or all there are."""
    from difflib import get_close_matches

    close = get_close_matches(name.lower(), known, n=1, cutoff=0.5)
    return f'did you mean "{close[0]}"?' if close else f"use one of {', '.join(known)}"


def silence_output() -> None:
    """Lets the interpreter flush standard output at exit without failing again."""
    with suppress(OSError, ValueError):  # standard output need not be a file
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _cause(error: Exception) -> str:
    if isinstance(error, CrossfootError):
        return str(error)
    if isinstance(error, OSError):
        name = f"{error.filename}: " if error.filename else ""
        return f"{name}{error.strerror or type(error).__name__}"
    if os.environ.get(DEBUG):
        raise error
    return f"unexpected {type(error).__name__} at {_where(error)}; set {DEBUG}=1 for the traceback and report it"


def _where(error: Exception) -> str:
    """File and line at which an error was raised; its message may hold text of the article and is left out."""
    trace = error.__traceback__
    if trace is None:
        return "an unknown place"
    from pathlib import Path

    while trace.tb_next is not None:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
