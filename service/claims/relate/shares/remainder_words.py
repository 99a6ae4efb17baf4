"""How a figure is led in as what is left: "the remaining", "leaving them", and whether more follows."""

from service.claims.scene import Scene, alike

_WHOM = frozenset(["them", "it", "him", "her", "us"])
_SIDES = frozenset("inside outside within under over below above beyond off".split())
_MARKED = frozenset("the its their his her a an that this what".split())


def leads_rest(words: list[str]) -> bool:
    """Whether a figure is led in as what is left: "the remaining", "the other", "the rest,"."""
    rest = words[-3:] == ["the", "rest", ","] and not {"of", "which", "whom"} & set(words[-4:-3])
    return rest or words[-2:] in (["the", "remaining"], ["the", "other"])


def is_shared_on(scene: Scene, at: int) -> bool:
    """ "Leaving 300 to be sold and 580 empty", "leaving them $12m poorer": a part of what is left, or another thing."""
    after = scene.words(at + 1)
    further = at + 1 < len(scene.row) and {"and", ","} & set(after) and alike(scene.row[at], scene.row[at + 1])
    return bool(further) or any(change.part == "more" for item in scene.gaps[at + 1][:1] for change in item.changes)


def leaving(words: list[str]) -> list[str]:
    """The words before a figure, "leaving them" and "which leaves" as "leaving"."""
    if words[-2:-1] == ["leaving"] and words[-1] in _WHOM:
        return words[:-1]
    return [*words[:-2], "leaving"] if words[-2:] in (["which", "leaves"], ["which", "left"]) else words


def is_off_mark(after: list[str]) -> bool:
    """ "Leaving them £7m inside the limit": how far from a mark of another size, which is no rest of anything."""
    return after[:1] != [] and after[0] in _SIDES and after[1:2] != [] and after[1] in _MARKED
