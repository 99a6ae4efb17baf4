"""Text that a terminal only shows."""

# Control characters could move the cursor or recolour the screen; marks of direction could reorder what is read.
_UNSAFE = (
    *range(0x20),
    *range(0x7F, 0xA0),
    0x061C,
    *range(0x200E, 0x2010),
    *range(0x2028, 0x202F),
    *range(0x2066, 0x206A),
)
_PRINTABLE = {**dict.fromkeys(_UNSAFE, "\ufffd"), **dict.fromkeys((0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029), " ")}


def printable(text: str) -> str:
    """``text`` on one line; white space becomes a space, other control characters the replacement character."""
    return text.translate(_PRINTABLE)
