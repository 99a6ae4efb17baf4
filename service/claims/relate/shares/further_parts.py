"""Parts told beside others of one whole: "825 (66%) finished the course. A further 275, or 22%, dropped out"."""

from collections.abc import Sequence

from service.claims.relate.figures_in_sight import Sight, quotes

_FURTHER = frozenset(["further", "another", "other", "remaining", "additional"])
_OF_THOSE = frozenset(["those", "them", "these", "whom", "which", "among", "amongst"])
_LAST = 2  # words of "a further", "the other"
_LED = 5  # words of "of those another", "of these 1,200, a further"


def is_further(words: Sequence[str]) -> bool:
    """Whether the words ahead of a count tell it beside one told before; not "of those another 300".

    Args:
        words: those of its sentence, as far as they stand before it.
    """
    return not _FURTHER.isdisjoint(words[-_LAST:]) and _OF_THOSE.isdisjoint(words[-_LED:])


def besides(part: Sight, near: Sequence[Sight]) -> Sequence[Sight]:
    """The figures near a part of which it may be one: of a further one not those that are parts themselves."""
    if not is_further(part.scene.words(part.at)):
        return near
    shares = [
        one.claim for one in near if one.claim.kind == "share" and len(one.claim.inputs) == len(("part", "whole"))
    ]
    return [one for one in near if not any(quotes(one, told.inputs[0]) for told in shares)]
