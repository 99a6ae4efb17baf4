"""Packing of whole numbers: delta, byte shuffle, zlib; decoded by the standard library in slices, with no loop a value.

A packed column costs about a third of a byte a value where it is regular (days that follow one another), one to two
where it is news. Figures are scaled integers, so that no decimal is lost.
"""

import sys
import zlib
from array import array
from collections.abc import Sequence
from itertools import accumulate, pairwise
from struct import Struct, error

from service.model.errors import StoreError

LIMIT = 2**62
"""Magnitude that no packed number reaches: differences of two of them still fit into eight bytes."""

_HEAD = Struct("<IB")  # values in each column, columns
_COLUMN = Struct("<qqB")  # first value, first difference, bytes of a difference (0: all differences are equal)
_TYPES = {1: "b", 2: "h", 4: "i", 8: "q"}


def pack(columns: Sequence[Sequence[int]]) -> bytes:
    """Packs columns of equal length into one blob.

    Raises:
        ValueError: the columns differ in length, or a number is not below ``LIMIT`` in magnitude.
    """
    count = len(columns[0]) if columns else 0
    heads = [_HEAD.pack(count, len(columns))]
    bodies = []
    for column in columns:
        if len(column) != count:
            raise ValueError(f"columns of {count} and {len(column)} values")
        if max(column, default=0) >= LIMIT or min(column, default=0) <= -LIMIT:
            raise ValueError("a number has more than 62 bits")
        head, body = _pack_column(column)
        heads.append(head)
        bodies.append(body)
    return zlib.compress(b"".join(heads + bodies), 9)


def unpack(blob: bytes) -> list[list[int]]:
    """The columns of a blob that ``pack`` made.

    Raises:
        StoreError: the blob is damaged.
    """
    try:
        raw = zlib.decompress(blob)
        count, columns = _HEAD.unpack_from(raw)
        at = _HEAD.size + columns * _COLUMN.size
        found = []
        for number in range(columns):
            first, step, width = _COLUMN.unpack_from(raw, _HEAD.size + number * _COLUMN.size)
            size = width * (count - 1) if count else 0
            found.append(_unpack_column(count, first, step, width, raw[at : at + size]))
            at += size
    except (zlib.error, error, ValueError, KeyError) as cause:
        raise StoreError(f"the compiled store holds a damaged series ({cause}); delete the cache folder") from cause
    return found


def _pack_column(column: Sequence[int]) -> tuple[bytes, bytes]:
    if not column:
        return _COLUMN.pack(0, 0, 0), b""
    steps = [after - before for before, after in pairwise(column)]
    low, high = min(steps, default=0), max(steps, default=0)
    if low == high:
        return _COLUMN.pack(column[0], low, 0), b""
    width = next(size for size in _TYPES if -(1 << 8 * size - 1) <= low and high < 1 << 8 * size - 1)
    packed = array(_TYPES[width], steps)
    if sys.byteorder == "big":
        packed.byteswap()
    plain = packed.tobytes()
    return _COLUMN.pack(column[0], 0, width), b"".join(plain[plane::width] for plane in range(width))


def _unpack_column(count: int, first: int, step: int, width: int, body: bytes) -> list[int]:
    if count == 0:
        return []
    if width == 0:
        return [first] * count if step == 0 else list(range(first, first + step * count, step))
    steps = array(_TYPES[width])
    plain = bytearray(len(body))
    for plane in range(width):
        plain[plane::width] = body[plane * (count - 1) : (plane + 1) * (count - 1)]
    steps.frombytes(plain)
    if len(steps) != count - 1:
        raise ValueError("too short")
    if sys.byteorder == "big":
        steps.byteswap()
    return list(accumulate(steps, initial=first))
