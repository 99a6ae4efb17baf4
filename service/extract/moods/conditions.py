"""What a sentence imagines, or only puts to the test: "if the cap stayed so, homes would face £200", "The claim: …"."""

from service.model.mentions import Row

IMAGINED = frozenset(["if", "unless", "suppose", "imagine"])
"""Words that a case opens with that has not come about."""
CLAIM = "claim"
_SOME = frozenset(["a", "an", "another", "any"])
_WOULD = frozenset(["would", "could", "might"])
_TELLING = frozenset("that which who and but while when where".split())
_LED = len(("a", "fall", "of"))
_BEHIND = 8  # items of "in the price of either of the two would"
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


def is_case(items: Row, index: int) -> bool:
    """ "A fall of 15% in either would shut the mine": a move that has not come about, with what it would bring.

    Args:
        items: the sentence.
        index: where the figure stands, behind "of".
    """
    if items.words[index - 1] != "of" or index < _LED or items.words[index - _LED] not in _SOME:
        return False
    if not any(change.part == "noun" for change in items[index - 2].changes):
        return False
    for item in items[index + 1 : index + 1 + _BEHIND]:
        if item.word in _WOULD:
            return True
        if item.period is not None or item.quantity is not None or not item.word.isalpha() or item.word in _TELLING:
            return False
    return False


def is_put_to_the_test(items: Row) -> bool:
    """ "The claim: crossings were down by about 20%": what a check of facts quotes, and may go on to refute."""
    return any(items.words[: len(label)] == label for label in _LABELS)
