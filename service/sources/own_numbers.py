"""A column of numbers as spreadsheets write them, to plain decimals.

>>> plain_numbers(["£1,200", "−3.5", "(4)"], comma_parts=True).values
('1200', '-3.5', '-4')
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_SIGNS = {"£": "GBP", "€": "EUR", "$": "USD", "%": "percent"}
_SPACES = str.maketrans("", "", " \u00a0\u2009\u202f'’")
_SHAPE = re.compile(r"-?\d+(?:[.,]\d+)*", re.ASCII)
_ABSENT = {"", "-", "–", "—", "..", "...", ":", "x", "[x]", "n/a", "na", "null", "nan", "#n/a", "#na"}

UNCLEAR = "a comma or a point with three digits after it may stand for thousands or for decimals"


@dataclass(frozen=True, slots=True)
class Numbers:
    """A column of numbers.

    Attributes:
        values: with a point for decimals and nothing else; None where the cell says that there is none; what could not
            be read is left as it was.
        unit: that which every cell bears a sign of, or empty.
        unclear: whether marks may stand for thousands or for decimals.
    """

    values: tuple[str | None, ...]
    unit: str = ""
    unclear: bool = False


def plain_numbers(cells: Sequence[str], *, comma_parts: bool, mark: str | None = None) -> Numbers:
    """The numbers of a column, all read in one way.

    Args:
        cells: as written.
        comma_parts: whether commas part the cells of a line: then, as English files have it, a point stands for
            decimals wherever the column itself does not say otherwise.
        mark: that for decimals; None to see by the column itself.
    """
    signs = {frozenset(sign for sign in _SIGNS if sign in cell) for cell in cells if not is_absent(cell)}
    unit = "".join(_SIGNS[sign] for sign in next(iter(signs))) if len(signs) == 1 else ""
    bare = [None if is_absent(cell) else _bare(cell) for cell in cells]
    marked = [cell for cell in bare if cell and _SHAPE.fullmatch(cell)]
    found = mark or _decimal_mark(marked)
    unclear = not found and not comma_parts and any("," in cell or "." in cell for cell in marked)
    pairs = zip(cells, bare, strict=True)
    return Numbers(
        tuple(None if read is None else _plain(read, found or ".", cell) for cell, read in pairs), unit, unclear
    )


def is_absent(cell: str) -> bool:
    """Whether a cell says, as publishers do, that there is no figure."""
    return cell.strip().lower() in _ABSENT


def is_number(cell: str) -> bool:
    """Whether a cell reads as a number, whatever its marks stand for."""
    return _SHAPE.fullmatch(_bare(cell)) is not None


def _bare(cell: str) -> str:
    """Without units, spaces and Swiss marks; with a minus before what is in brackets or after one of another sort."""
    bare = cell.translate(_SPACES).replace("−", "-").replace("–", "-").removeprefix("+")
    if bare.startswith("(") and bare.endswith(")"):
        bare = f"-{bare[1:-1]}"
    for sign in _SIGNS:
        bare = bare.replace(sign, "", 1)
    return bare


def _decimal_mark(cells: Sequence[str]) -> str:
    """The mark that can only stand for decimals; empty where the column does not tell."""
    for cell in cells:
        comma, point = cell.rfind(","), cell.rfind(".")
        if comma >= 0 and point >= 0:
            return "," if comma > point else "."
        last = max(comma, point)
        if last < 0:
            continue
        if cell.count(cell[last]) > 1:
            return "." if cell[last] == "," else ","
        whole = cell[:last].lstrip("-")
        if len(cell) - last != 4 or len(whole) > 3 or whole == "0":
            return cell[last]
    return ""


def _plain(bare: str, mark: str, cell: str) -> str:
    """A point for decimals and none for thousands; the cell as it was where it is no number in that way."""
    other = "," if mark == "." else "."
    whole, _, decimals = bare.partition(mark)
    groups = whole.split(other)
    fits = other not in decimals and mark not in decimals and all(len(group) == 3 for group in groups[1:])
    if not fits or not _SHAPE.fullmatch(bare):
        return cell
    return "".join(groups) + (f".{decimals}" if decimals else "")
