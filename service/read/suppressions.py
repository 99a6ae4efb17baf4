"""Comments in an article that ask for a block not to be checked.

``<!-- crossfoot-disable-next-line level, rank -- the ministry's own count -->`` switches two kinds of claim off for the
next block of prose; without a kind, or with ``*``, all of them. What follows `` -- `` is a note for people.
"""

ANY_KIND = "*"
_DIRECTIVE = "crossfoot-disable-next-line"


def suppressed_kinds(comment: str) -> tuple[str, ...]:
    """The kinds of claim that a comment switches off for the next block.

    Args:
        comment: what stands between ``<!--`` and ``-->``.

    Returns:
        Names of kinds, or ``("*",)`` for all of them; nothing where the comment is an ordinary one.
    """
    directive, _, rest = comment.strip().partition(" ")
    if directive != _DIRECTIVE:
        return ()
    names = f" {rest} ".partition(" -- ")[0].replace(",", " ").split()
    return tuple(names) or (ANY_KIND,)


def comment_text(line: str) -> str | None:
    """What a line says inside ``<!-- -->``, or None where it is anything but one comment."""
    line = line.strip()
    if len(line) >= 7 and line.startswith("<!--") and line.endswith("-->"):
        return line[4:-3]
    return None
