"""What a figure would rest on, were it told otherwise: with another hedge, or in another unit."""

from collections.abc import Callable

from service.claims.scene import Scene
from service.model.claims import Claim

Relating = Callable[[Claim, Scene, int, Scene], Claim]
"""What gives a claim, at its place among the figures of a sentence, the figures that it rests on."""


def related_as(other: Claim, scene: Scene, at: int, before: Scene, related: Relating) -> Claim:
    """A claim told otherwise, with the figures that it rests on; the scene is left as it was.

    Args:
        other: the claim as it might be told.
        scene: the figures of its sentence.
        at: which of them it stands for.
        before: the figures of the sentence before.
        related: what gives a claim the figures that it rests on.
    """
    told = scene.row[at]
    scene.row[at] = other
    found = related(other, scene, at, before)
    scene.row[at] = told
    return found
