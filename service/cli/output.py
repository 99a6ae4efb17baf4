"""Where the output goes: standard output or a file, always in UTF-8 with line feeds."""

import io
import os
import sys
from collections.abc import Iterable, Sequence

from service.model.errors import UsageError


def deliver(pieces: Iterable[str], file: str | None = None, sources: Sequence[str] = ()) -> None:
    """Writes the pieces as they come.

    Args:
        pieces: text; half characters (in the names of files) are written as escapes.
        file: the file to write, or None for standard output.
        sources: files that are being read, which ``file`` must not be.

    Raises:
        UsageError: ``file`` is one of the sources, or standard output is closed.
        OSError: it cannot be written.
    """
    if file is None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        if sys.stdout is None:
            raise UsageError("standard output is closed; open it or send the output to a file")
        for piece in pieces:
            sys.stdout.write(piece)
        sys.stdout.flush()
        return
    if any(_same(file, source) for source in sources):
        raise UsageError(f"--output {file} is one of the articles; it would be overwritten; name another file")
    from pathlib import Path

    with Path(file).open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
        stream.writelines(pieces)


def shows_colour() -> bool:
    """Whether standard output is a terminal whose user has not declined colours (https://no-color.org)."""
    declined = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not declined and sys.stdout is not None and sys.stdout.isatty()


def _same(file: str, other: str) -> bool:
    from pathlib import Path

    try:
        return Path(file).samefile(other) and Path(file).is_file()
    except OSError:
        return False
