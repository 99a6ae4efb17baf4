"""Crossfoot checks the numbers in news text against official statistics.

>>> import service
>>> report = service.check("UK inflation was 2.0% in May.", published="2024-06-19")
>>> report.findings[0].verdict.value
'supported'
"""

from datetime import date

from service.hints import TYPE_CHECKING
from service.model.version import __version__

if TYPE_CHECKING:
    from service.model.report import Report


__all__ = ["__version__", "check"]


def check(
    text: str,
    *,
    published: str | date | None = None,
    known_at: str | date | None = None,
    format: str = "plain",  # noqa: A002  (the contract's name)
    language: str = "en-GB",
) -> "Report":
    """Check every numeric claim of a text against the packaged official series.

    Args:
        text: the article.
        published: its publication date; found in the text's own front matter or metadata where it is None.
        known_at: the day whose knowledge it is judged by; the publication date by default.
        format: ``plain``, ``markdown`` or ``html``.
        language: a BCP 47 tag.

    Raises:
        UsageError: a date or the format cannot be read, or the text is too long.
        DataError: the reference data breaks a rule.
    """
    # Imported here so that asking for the version costs nothing.
    from service import pipeline  # noqa: PLC0415
    from service.read import read  # noqa: PLC0415
    from service.read.dates import parse_day  # noqa: PLC0415
    from service.store import open_store  # noqa: PLC0415

    day = parse_day(published, "published") if isinstance(published, str) else published
    known = parse_day(known_at, "known_at") if isinstance(known_at, str) else known_at
    source = "none" if day is None else "option"
    document = read(text, format=format, published=day, published_from=source, language=language)
    return pipeline.check(document, open_store(), known_at=known)
