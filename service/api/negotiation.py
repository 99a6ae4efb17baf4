"""Which representation an Accept header asks for, and whether the caller holds it already."""

from collections.abc import Sequence
from hashlib import blake2b

from service import __version__


def preferred(accept: str, offered: Sequence[str]) -> str | None:
    """The media type of ``offered`` that an Accept header wants most (RFC 9110, section 12.5.1).

    Args:
        accept: the header's value; empty accepts everything.
        offered: media types, the service's own favourite first; it wins a tie.

    Returns:
        None where none is acceptable.
    """
    ranges = [_media_range(part) for part in accept.split(",") if part.strip()] or [("*/*", 1.0)]
    weights = {media_type: _weight(media_type, ranges) for media_type in offered}
    best = max(offered, key=lambda media_type: weights[media_type])
    return best if weights[best] > 0 else None


def entity_tag(*parts: str) -> str:
    """The ETag of a representation that is wholly made by ``parts`` and this version of the engine."""
    return '"' + blake2b("\0".join((__version__, *parts)).encode(), digest_size=16).hexdigest() + '"'


def holds(if_none_match: str, tag: str) -> bool:
    """Whether an If-None-Match header says that the caller holds the representation ``tag``."""
    held = [entry.strip().removeprefix("W/") for entry in if_none_match.split(",")]
    return "*" in held or tag in held


def _media_range(part: str) -> tuple[str, float]:
    media_type, *parameters = (piece.strip().lower() for piece in part.split(";"))
    quality = next((p[2:] for p in parameters if p.startswith("q=")), "1")
    try:
        return media_type, min(max(float(quality), 0.0), 1.0)
    except ValueError:
        return media_type, 0.0


def _weight(media_type: str, ranges: Sequence[tuple[str, float]]) -> float:
    """The quality of the most specific range that covers ``media_type``."""
    family = media_type.partition("/")[0] + "/*"
    for wanted in (media_type, family, "*/*"):
        for covered, quality in ranges:
            if covered == wanted:
                return quality
    return 0.0
