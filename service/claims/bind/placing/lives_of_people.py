"""Days of somebody's life: "Ms Hill, whose father began the measurements 65 years ago, called 424 too much"."""

from service.model.mentions import Row

_PERSON = frozenset(["who", "whose"])
_MARKS = frozenset([",", "(", ")", "–", "—", ";"])


def is_of_a_life(items: Row, index: int) -> bool:
    """Whether a period stands in a clause on a person, which a comma closes, ahead of every figure of the sentence.

    Of those whom a figure counts it is told of that figure: "the 700 people, who crossed in May, were …".
    """
    if _PERSON.isdisjoint(items.said):
        return False
    start = next((at for at in range(index - 1, 0, -1) if items.words[at] in _MARKS), 0)
    end = next((at for at in range(index + 1, len(items)) if items.words[at] in _MARKS), 0)
    clause = start and end and items.words[start + 1] in _PERSON
    return bool(clause) and not any(at < end for at in items.figures)
