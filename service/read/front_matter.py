"""Front matter: the block of fields above an article, as static-site generators write it.

It stands between lines of ``---`` (YAML) or ``+++`` (TOML). Only single-line fields are read, which is the form that a
publication date takes; no YAML parser is loaded for it.
"""

import re

from service.records import dataclass

# Compiled when an article first has front matter, which most have not.
_RULES = ("---", "+++")
_OPENING = r"(---|\+\+\+)[ \t]*\r?\n"
_FIELD = {"---": r"([\w-]+)[ \t]*:(?:[ \t]+(.*))?", "+++": r"([\w-]+)[ \t]*=[ \t]*(.*)"}
_LONGEST = 64_000  # characters; a longer one is an article between two rules


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields above an article.

    Attributes:
        fields: values by name in lower case, quotation marks and comments removed.
        end: offset at which the article begins.
    """

    fields: dict[str, str]
    end: int


def front_matter(text: str) -> FrontMatter | None:
    """The front matter of ``text``, or None where it has none.

    What stands between the rules must look like fields throughout; prose between two rules is prose.
    """
    begins = 1 if text.startswith("\ufeff") else 0
    opening = re.compile(_OPENING).match(text, begins) if text.startswith(_RULES, begins) else None
    if opening is None:
        return None
    rule = opening.group(1)
    pattern = re.compile(_FIELD[rule])
    fields: dict[str, str] = {}
    position = opening.end()
    while position < min(len(text), _LONGEST):
        newline = text.find("\n", position)
        end = len(text) if newline < 0 else newline
        line = text[position:end].rstrip()
        position = end + 1
        if line in {rule, "..."}:
            return FrontMatter(fields, min(position, len(text))) if fields else None
        field = pattern.fullmatch(line)
        if field:
            fields.setdefault(field.group(1).lower(), _bare(field.group(2) or ""))
        elif not _continues(line):
            return None
    return None


def _bare(value: str) -> str:
    """The value without quotation marks, or without a comment where it has none."""
    if value[:1] in {'"', "'"}:
        return value[1:].partition(value[0])[0]
    return value.partition(" #")[0].strip()


def _continues(line: str) -> bool:
    """Whether a line may stand among fields without being one: blank, nested, a list item, a table, a comment."""
    return not line or line[0] in " \t-#[]{}'\"" or line.startswith("...")
