"""The page's form: what was sent, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

FORMATS = (("plain", "Plain text"), ("markdown", "Markdown"), ("html", "HTML source"))
_EARLIEST, _LATEST = date(1900, 1, 1), date(2099, 12, 31)


@dataclass(frozen=True, slots=True)
class CheckForm:
    """The fields as they were sent.

    Attributes:
        text: the text, with the line ends that stood in the textarea.
        published: the publication date as typed.
        format: the chosen format.
        error: what is wrong, in words; empty when nothing is.
        faulty: the name of the field that is wrong.
    """

    text: str = ""
    published: str = ""
    format: str = "plain"
    error: str = ""
    faulty: str = ""

    @property
    def published_day(self) -> date | None:
        """The publication date, None when the field was left empty or is wrong."""
        return _day(self.published)


def read_form(fields: Mapping[str, object]) -> CheckForm:
    """Read the fields of a submitted form.

    HTML forms send CRLF where the textarea has a line feed; they are put back here, and only here, so that offsets
    point into what the editor sees.
    """
    text = str(fields.get("text", "")).replace("\r\n", "\n")
    published = str(fields.get("published", "")).strip()
    chosen = str(fields.get("format", "plain"))
    chosen = chosen if chosen in dict(FORMATS) else "plain"
    if published and _day(published) is None:
        return CheckForm(text, "", chosen, "The day of publication must be a date such as 2024-10-02.", "published")
    if not text.strip():
        return CheckForm(text, published, chosen, "Paste some text first.", "text")
    return CheckForm(text, published, chosen)


def _day(written: str) -> date | None:
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return None
    return day if _EARLIEST <= day <= _LATEST else None
