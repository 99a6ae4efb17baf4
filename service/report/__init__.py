"""Reports as people and programs read them: one file for each output format, with one function, ``write``."""

from importlib import import_module

from service.model.errors import UsageError
from service.report.layout import Checked, Layout, Writer

FORMATS = (
    "text",  # for a terminal
    "json",  # one report, or an array of them
    "jsonl",  # a report a line
    "markdown",  # for a comment, a ticket or a note
)
"""The output formats; each is the file of that name beside this one."""

__all__ = ["FORMATS", "Checked", "Layout", "Writer", "writer"]


def writer(name: str) -> Writer:
    """The writer of an output format; only its own module is imported.

    Raises:
        UsageError: there is no such format.
    """
    if name not in FORMATS:
        raise UsageError(f'output format "{name}" is not known; use one of {", ".join(FORMATS)}')
    write: Writer = import_module(f"service.report.{name}").write
    return write
