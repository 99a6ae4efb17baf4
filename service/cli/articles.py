"""Files and standard input, read as articles."""

import os
import sys
from collections.abc import Callable, Iterator

from service.cli.faults import complain, explain
from service.cli.options import Options, is_future
from service.hints import TypeVar
from service.model.document import Document
from service.model.errors import UsageError
from service.read import TEXT_LIMIT, format_of, read

_MOST_BYTES = 4 * TEXT_LIMIT + 3  # of UTF-8 for as many code points, after a byte order mark
STANDARD_INPUT = "-"

T = TypeVar("T")


class Articles:
    """The articles that the options name, one after the other.

    Attributes:
        options: as ``service.cli.options.add_articles`` reads them.
        failed: how many could not be treated; each was explained on standard error.
    """

    def __init__(self, options: Options) -> None:
        self.options = options
        self.failed = 0
        files = options.files
        if files.count(STANDARD_INPUT) > 1:
            raise UsageError("standard input can be read only once; give - once")
        if self.options.stdin_filename and STANDARD_INPUT not in files:
            raise UsageError("--stdin-filename names standard input, which is not among the files; add -")
        if self.options.published and is_future(self.options.published):
            complain(f"notice: --published {self.options.published} lies in the future; checked as if it were that day")

    def each(self, treat: Callable[[Document], T]) -> Iterator[tuple[str, T]]:
        """What ``treat`` makes of every article, with its path; one that fails is explained and counted."""
        for file in self.options.files:
            path = (self.options.stdin_filename or file) if file == STANDARD_INPUT else file
            try:
                outcome = treat(self._document(file, path))
            except Exception as error:  # one bad article must not cost the others their check
                explain(error, about="" if isinstance(error, OSError) and error.filename else path)
                self.failed += 1
            else:
                yield path, outcome

    def _document(self, file: str, path: str) -> Document:
        named = None if path == STANDARD_INPUT else path
        return read(
            _decoded(_bytes(file)),
            format=self.options.input_format or format_of(path),
            published=self.options.published,
            language=self.options.language,
            path=named,
        )


def _bytes(file: str) -> bytes:
    """The content, no more of it than can be an article.

    Raises:
        OSError: it cannot be read.
        UsageError: it is a directory, too long, or a standard input that is closed.
    """
    if file == STANDARD_INPUT:
        if sys.stdin is None:
            raise UsageError("standard input is closed; name a file")
        content = sys.stdin.buffer.read(_MOST_BYTES + 1)
    elif os.path.isdir(file):  # noqa: PTH112  (here and in the next line: no check waits for pathlib)
        raise UsageError("is a directory; name the files in it")
    else:
        with open(file, "rb") as stream:  # noqa: PTH123
            content = stream.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise UsageError(
            f"has more than {_MOST_BYTES:,} bytes; the limit is {TEXT_LIMIT:,} characters; send it in parts"
        )
    return content


def _decoded(content: bytes) -> str:
    """The text, line ends and byte order mark included.

    Raises:
        UsageError: it is not UTF-8.
    """
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"is not UTF-8: byte {error.start} (on line {line}) fits no character; convert it to UTF-8"
    raise UsageError(message)  # outside the handler: the decoder's own error holds the content
