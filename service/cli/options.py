"""Options that several commands share."""

from collections.abc import Callable, Sequence
from datetime import date
from types import SimpleNamespace

from service.cli.plain_arguments import Declared, read_plain
from service.hints import TYPE_CHECKING, Any, NoReturn
from service.model.offsets import OFFSET_UNITS
from service.read import FORMATS
from service.read.dates import parse_day

if TYPE_CHECKING:
    from pathlib import Path

    from service.cli.argparser import ArgumentParser

Options = SimpleNamespace
"""What the arguments of a command say, by name."""


class Parser:
    """A parser of one command, whose faults are told like all others.

    What a command line says plainly is read here; help and faults are left to argparse, which takes 10 ms to load and
    to set up.
    """

    def __init__(self, command: str, description: str) -> None:
        self.command = command
        self.description = description
        self._declared: list[Declared] = []

    def add_argument(self, *names: str, **settings: Any) -> None:
        """Declares an argument, as argparse has it."""
        self._declared.append((names, settings))

    def parse_args(self, arguments: Sequence[str]) -> Options:
        """What the arguments say.

        Raises:
            UsageError: they cannot be read.
        """
        return read_plain(self._declared, arguments) or self._argparser().parse_args(arguments, Options())

    def error(self, message: str) -> NoReturn:
        """Tells of a fault as argparse's own are told.

        Raises:
            UsageError: always.
        """
        self._argparser().error(message)

    def _argparser(self) -> "ArgumentParser":
        from service.cli.argparser import ArgumentParser

        parser = ArgumentParser(self.command, self.description)
        for names, settings in self._declared:
            parser.add_argument(*names, **settings)
        return parser


def day(name: str) -> Callable[[str], date]:
    """The type of an argument of that name which is an ISO day."""
    return lambda text: parse_day(text, name)


def add_articles(parser: Parser) -> None:
    """Adds the files to read and how to read them."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="an article, UTF-8; - for standard input")
    parser.add_argument(
        "--published", type=day("--published"), metavar="DATE", help="publication date of all of them, YYYY-MM-DD"
    )
    parser.add_argument(
        "--input-format", choices=FORMATS, help="how to read them; by default as the file name's ending says"
    )
    parser.add_argument("--stdin-filename", metavar="NAME", help="the name to give standard input, and to judge it by")
    parser.add_argument("--language", default="en-GB", metavar="TAG", help="of all of them: en-GB, en-US, de…")


def add_offset_unit(parser: Parser) -> None:
    """Adds the unit of offsets and columns."""
    parser.add_argument("--offset-unit", choices=OFFSET_UNITS, default="codepoint", help="what offsets count")


def add_own_folder(parser: Parser) -> None:
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
