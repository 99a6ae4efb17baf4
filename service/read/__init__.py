"""Article in, ``Document`` out: one file for each input format."""

import re
from datetime import date

from service.model.document import Document
from service.model.errors import TextTooLongError, UsageError
from service.read.dates import day_in_fields, day_in_file_name
from service.read.front_matter import front_matter
from service.read.prose import Prose

TEXT_LIMIT = 1_000_000
"""The most code points that one check accepts: fifty times a long read; the only place where the limit is set."""

FORMATS = ("plain", "markdown", "html")
"""The input formats, in the words of ``--input-format`` and of the API."""

_SUFFIXES = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".xhtml": "html"}


def read(
    text: str,
    *,
    format: str = "plain",  # noqa: A002  (the contract's word)
    published: date | None = None,
    published_from: str = "option",
    language: str = "en-GB",
    path: str | None = None,
) -> Document:
    """Reads an article.

    Args:
        text: the article, as sent. Lone surrogates (half an emoji) become U+FFFD, so that offsets hold.
        format: ``plain``, ``markdown`` or ``html``.
        published: the publication date where the caller knows it; it wins over what the article says.
        published_from: who gave it: ``option`` or ``request``.
        language: a BCP 47 tag.
        path: the file's path; its name may begin with the date.

    Returns:
        The article with its blocks; its date is the first of: the caller's, front matter, HTML metadata, the file name.

    Raises:
        TextTooLongError: the text is longer than ``TEXT_LIMIT``.
        UsageError: the format is not known.
    """
    if len(text) > TEXT_LIMIT:
        raise TextTooLongError(TEXT_LIMIT, len(text))
    text = _without_halves(text)
    front = front_matter(text)
    start = front.end if front else int(text.startswith("\ufeff"))
    prose = _prose(text, start, format)
    dates = (
        (published, published_from),
        (day_in_fields(front.fields) if front else None, "front-matter"),
        (prose.published, "html-metadata"),
        (day_in_file_name(path) if path else None, "file-name"),
    )
    day, found_in = next(((day, found_in) for day, found_in in dates if day), (None, "none"))
    return Document(text, prose.blocks, day, found_in, language, prose.disabled)


def format_of(path: str) -> str:
    """The input format that a file name's ending stands for; ``plain`` where it says nothing."""
    name = path.lower()
    return next((found for suffix, found in _SUFFIXES.items() if name.endswith(suffix)), "plain")


def _without_halves(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:  # so rare that no check waits for the pattern to be compiled
        return re.sub("[\ud800-\udfff]", "\ufffd", text)
    return text


def _prose(text: str, start: int, format_name: str) -> Prose:
    """What the format's reader makes of the text; only that reader is imported."""
    match format_name:
        case "plain":
            from service.read.plain import read_plain  # noqa: PLC0415

            return read_plain(text, start)
        case "markdown":
            from service.read.markdown import read_markdown  # noqa: PLC0415

            return read_markdown(text, start)
        case "html":
            from service.read.html import read_html  # noqa: PLC0415

            return read_html(text, start)
    raise UsageError(f'input format "{format_name}" is not known; use one of {", ".join(FORMATS)}')
