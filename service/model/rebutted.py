"""What a sentence tells only to deny it: "claims that crime had tripled are wrong", "not a doubling"."""

from itertools import pairwise

from service.model.mentions import Row

_IS = frozenset(["is", "are", "was", "were", "been"])
_UNTRUE = frozenset("wrong incorrect mistaken inaccurate false untrue nonsense".split())
REBUTTING = frozenset("claim claims suggestion suggestions assertion assertions rumours idea contrary".split())
"""Words one of which a sentence must hold to deny what others say."""
_CLAIMED = 12  # words of "claims that crime in the village had"


def is_rebutted(items: Row, index: int) -> bool:
    """ "Not a doubling", "claims that crime had tripled are wrong", "contrary to the claim that it had doubled".

    Args:
        items: the sentence.
        index: the figure, or the word that an assertion begins with.
    """
    lead = items.words[max(0, index - _CLAIMED) : index]
    if lead[-2:] == ("not", "a") or ("contrary", "to") in pairwise(lead):
        return True
    behind = items.words[index + 1 : index + 1 + _CLAIMED]
    wrong = any(one in _IS and other in _UNTRUE for one, other in pairwise(behind))
    return wrong and "that" in lead and not REBUTTING.isdisjoint(lead)
