"""What a sentence imagines, or only puts to the test: "if the cap stayed so, homes would face £200", "The claim: …"."""

from service.model.mentions import Row

IMAGINED = frozenset(["if", "unless", "suppose", "imagine"])
"""Words that a case opens with that has not come about."""
CLAIM = "claim"
_LABELS = ((CLAIM, ":"), ("the", CLAIM, ":"))
_ASKING = frozenset("asked asking ask wondered wonder know see sure as even".split())


def is_conditional(items: Row, index: int) -> bool:
    """ "Winter would be hard if the cap stays where it is: homes would face £200 a month": what some case would bring.

    "Asked if the cap would fall to £1,690" only asks.

    Args:
        items: the sentence.
        index: where the figure stands, which "would" leads to.
    """
    opened = next((at for at in range(index) if items.words[at] in IMAGINED), 0)
    return opened > 0 and items.words[opened - 1] not in _ASKING


def is_put_to_the_test(items: Row) -> bool:
    """ "The claim: crossings were down by about 20%": what a check of facts quotes, and may go on to refute."""
    return any(items.words[: len(label)] == label for label in _LABELS)
