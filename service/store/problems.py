"""What is wrong with reference data, gathered, so that a person mends a file in one go and not error by error."""

from difflib import get_close_matches

from service.model.errors import DataError

SHOWN = 10
"""Problems that a message lists; the rest are counted."""

_PER_FILE = 50
"""After so many in one file they have one cause, and looking for more of them is a waste."""


class Problems:
    """The problems of a set of packages, in the order in which they were found."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._counts: dict[str, int] = {}

    def add(self, file: str, row: int | str | None, found: str, expected: str, remedy: str) -> None:
        """Notes a problem.

        Args:
            file: path relative to the reference data.
            row: number of the line, or the place in a JSON file, or None for the file as a whole.
            found: what is there, as the beginning of a sentence.
            expected: what should be there.
            remedy: what to do.
        """
        place = file if row is None else f"{file} line {row}" if isinstance(row, int) else f"{file}, {row}"
        self._counts[file] = self._counts.get(file, 0) + 1
        if self._counts[file] <= _PER_FILE:
            self._lines.append(f"{place}: {found}; expected {expected}; {remedy}")

    def any_of(self, file: str) -> bool:
        """Whether a problem of ``file`` was noted."""
        return file in self._counts

    def enough(self, file: str) -> bool:
        """Whether reading on in ``file`` would tell nothing new."""
        return self._counts.get(file, 0) >= _PER_FILE

    def stop(self) -> None:
        """Raises what was found.

        Raises:
            DataError: there is a problem; the message lists the first ten.
        """
        if not self._lines:
            return
        if len(self._lines) == 1:
            raise DataError(self._lines[0])
        rest = len(self._lines) - SHOWN
        more = [f"… and {rest} more"] if rest > 0 else []
        raise DataError("\n".join([f"{len(self._lines)} problems in the reference data:", *self._lines[:SHOWN], *more]))


def quoted(text: object) -> str:
    """A value from a file, short enough for a message and with nothing unprintable."""
    plain = text if isinstance(text, str) else repr(text)
    plain = plain.encode("unicode_escape").decode("ascii") if not plain.isprintable() else plain
    return f'"{plain[:40]}…"' if len(plain) > 40 else f'"{plain}"'


def nearest(name: str, known: list[str], otherwise: str) -> str:
    """A remedy that names the likeliest of the ``known`` names, or ``otherwise`` where none is near."""
    close = get_close_matches(name, known, 1)
    return f'did you mean "{close[0]}"?' if close else otherwise
