"""Options that several commands share."""

import argparse
from collections.abc import Sequence
from datetime import date

from service.hints import TYPE_CHECKING, NoReturn
from service.model.errors import UsageError
from service.model.offsets import OFFSET_UNITS
from service.read import FORMATS
from service.read.dates import parse_day

if TYPE_CHECKING:
    from pathlib import Path


class Parser(argparse.ArgumentParser):
    """A parser of one command, whose faults are told like all others."""

    def __init__(self, command: str, description: str) -> None:
        super().__init__(
            prog=f"crossfoot {command}", description=description, allow_abbrev=False, formatter_class=_plainly
        )

    def format_help(self) -> str:
        """The help, as wide as the terminal."""
        self.formatter_class = argparse.HelpFormatter
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        """Raises what argparse would print with its usage.

        Raises:
            UsageError: always.
        """
        raise UsageError(f"{message}; see {self.prog} --help")


def _plainly(prog: str) -> argparse.HelpFormatter:
    """What each new option is tried with; without a width, it would load ``shutil`` to ask the terminal for one."""
    return argparse.HelpFormatter(prog, width=80)


class Day(argparse.Action):
    """Reads an ISO day."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[object] | None,
        option_string: str | None = None,
    ) -> None:
        """Stores the day.

        Raises:
            UsageError: it is no day of the calendar.
        """
        setattr(namespace, self.dest, parse_day(str(values), option_string or self.dest))


def add_articles(parser: argparse.ArgumentParser) -> None:
    """Adds the files to read and how to read them."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="an article, UTF-8; - for standard input")
    parser.add_argument("--published", action=Day, metavar="DATE", help="publication date of all of them, YYYY-MM-DD")
    parser.add_argument(
        "--input-format", choices=FORMATS, help="how to read them; by default as the file name's ending says"
    )
    parser.add_argument("--stdin-filename", metavar="NAME", help="the name to give standard input, and to judge it by")
    parser.add_argument("--language", default="en-GB", metavar="TAG", help="of all of them: en-GB, en-US, de…")


def add_offset_unit(parser: argparse.ArgumentParser) -> None:
    """Adds the unit of offsets and columns."""
    parser.add_argument("--offset-unit", choices=OFFSET_UNITS, default="codepoint", help="what offsets count")


def add_own_folder(parser: argparse.ArgumentParser) -> None:
    """Adds the newsroom's own folder of packages."""
    text = "a folder of your own series beside the packaged ones"
    parser.add_argument("--data", type=_folder, metavar="DIR", help=text)


def _folder(name: str) -> "Path":
    from pathlib import Path

    return Path(name)


def is_future(day: date) -> bool:
    """Whether a day has not begun anywhere on Earth."""
    from datetime import UTC, datetime, timedelta

    return day > (datetime.now(UTC) + timedelta(hours=14)).date()
