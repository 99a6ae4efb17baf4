"""Writes ``service/extract/areas/area_names.py``: every country by the names and adjectives that news uses.

Countries and their names are those of Unicode CLDR (Unicode License v3), in British and American English, read through
Babel (BSD). Adjectives, peoples, further names, nations, states and unions are our own table, ``words.csv`` beside this
file: codes, names and adjectives, parted by ``|``; ``-`` in place of a code marks names that hold the name of an area
and mean none. An adjective that can take one is also looked for with an s (Italians, Iraqis).

python scripts/area_names
"""

import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel import Locale

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # so that it runs from a checkout that is not installed

from service.extract.text.tokens import tokenize  # noqa: E402

MODULE = ROOT / "service" / "extract" / "areas" / "area_names.py"
HEAD = '''"""Areas by the names and adjectives that news uses: ISO 3166 codes, parts of the UK and the US, unions.

Written by ``python scripts/area_names`` from Unicode CLDR (Unicode License v3) and ``scripts/area_names/words.csv``: do
not edit it here. A low line parts words; ``-`` stands before names that hold the name of an area and mean none.
"""

NAMES = """
'''
WIDTH = 115
NO_COUNTRIES = set("AC AQ BV CP CQ DG EA EU EZ HM IC QO TA TF UM UN XA XB ZZ".split())
"""Parts of others, unions (which the table has), what nobody lives in, and codes for tests of software."""

SAID_OTHERWISE = {"CD", "CG", "CK", "HK", "MM", "MO", "PF", "PS", "VG"}
"""Countries whose CLDR name news does not use, or that means other things as well; the table has what it needs."""


def module() -> str:
    """The text of the module."""
    lines = [line for code, names in sorted(_names().items()) for line in _lines(code, list(dict.fromkeys(names)))]
    return HEAD + "\n".join(lines) + '\n"""\n'


def _lines(code: str, names: list[str]) -> Iterator[str]:
    """The names of one area, on as many lines as they take."""
    line = code
    for name in names:
        if len(line) + len(name) > WIDTH:
            yield line
            line = code
        line += f"|{name}"
    yield line


def _names() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for locale in (Locale("en", "GB"), Locale("en", "US")):
        for code, name in locale.territories.items():
            if len(code) == 2 and code not in NO_COUNTRIES | SAID_OTHERWISE:
                found.setdefault(code, []).extend(_spellings(name))
    with Path(__file__).with_name("words.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["code"], []).extend(_words(name) for name in _split(row["names"]))
            found[row["code"]].extend(word for adjective in _split(row["adjectives"]) for word in _people(adjective))
    return found


def _spellings(name: str) -> Iterator[str]:
    """A name of CLDR as news may write it: of "Saint Helena, Ascension and Tristan da Cunha" the first."""
    plain = re.sub(r" \(.*\)| SAR China|,.*", "", name).replace("&", "and")
    yield _words(plain)
    if plain.startswith("St "):
        yield _words(f"Saint {plain[3:]}")


def _people(adjective: str) -> Iterator[str]:
    yield _words(adjective)
    if adjective.endswith(("n", "i", "t", "k", "r", "o")):
        yield f"{_words(adjective)}s"


def _split(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


def _words(name: str) -> str:
    """The name as the service's own tokens have it, hyphens left out, a low line between words."""
    return "_".join(token.lower for token in tokenize(name) if token.text != "-")


if __name__ == "__main__":
    MODULE.write_text(module(), encoding="utf-8")
