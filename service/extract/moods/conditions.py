"""What would be so in some case that a sentence imagines: "if the cap stayed where it is, homes would face £200"."""

from service.model.mentions import Row

IMAGINED = frozenset(["if", "unless", "suppose", "imagine"])
"""Words that a case opens with that has not come about."""
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
