"""What is left of a whole when its parts told are taken off: "… of its £592m revenue, …; the £48m left over".

"The grant covers £30,000 of the £48,000 cost; the parish must find the remaining £18,000": of the part and the whole.
"""

from service.claims.relate.meant.sight import Meant, Sight, before_of, is_plain
from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.scene import NO_COUNTS, agree, unit_of

_LEFT = (["left", "over"], ["that", "is", "left"], ["that", "was", "left"], ["that", "remains"], ["that", "remained"])
_REST = (["the", "remaining"], ["the", "other"], ["the", "outstanding"])
_OF_WHOLE = (["of", "the"], ["of", "its"], ["of", "their"], ["of", "a"], ["of", "an"])
_SEVERAL = frozenset("and plus while with also another further in by of due".split())
_FEWEST = 2  # parts
_PAIR = len(("part", "whole"))


def left_over_of(sight: Sight) -> Meant | None:
    """The one whole that the shares of its sentence are of, less the parts that they are."""
    claim = sight.claim
    own = [one for one in sight.before if one.sentence is claim.sentence]
    led = sight.lead[-1:] == ["the"] and any(sight.after[: len(words)] == words for words in _LEFT)
    if unit_of(claim) in NO_COUNTS or not led:
        return None
    shares = [one.inputs for one in own if one.kind == "share" and len(one.inputs) == _PAIR]
    wholes = [one for one in own if any(quotes(one, inputs[1]) for inputs in shares)]
    parts = [one for one in own if any(quotes(one, inputs[0]) for inputs in shares)]
    if len(wholes) != 1 or len(parts) < _FEWEST or not agree(wholes[0], claim):
        return None
    others = [one for one in own if one not in (*wholes, *parts) and agree(one, claim)]
    others = [one for one in others if unit_of(one) not in NO_COUNTS]
    plain = all(is_plain(one, loosely=True) and agree(one, wholes[0]) for one in parts)
    left = value_of(wholes[0]) - sum(map(value_of, parts))
    if others or not plain or left <= 0:
        return None
    return "total", (figure_of(wholes[0]), *(figure_of(one, -1) for one in parts))


def remaining_of_whole(sight: Sight) -> Meant | None:
    """ "£30,000 of the £48,000 cost; the parish must find the remaining £18,000": of the only two before it."""
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    if unit_of(claim) in NO_COUNTS or sight.lead[-2:] not in _REST or len(own) != _PAIR:
        return None
    part, whole = own
    between = part.sentence.between(part.span.end, whole.span.start)
    told = between in _OF_WHOLE and all(map(is_plain, own)) and agree(part, whole) and agree(whole, claim)
    alone = _SEVERAL.isdisjoint([*sight.lead, *before_of(part)]) and sight.after[:1] != ["of"]
    if not told or not alone or part.period is not None or value_of(part) >= value_of(whole):
        return None
    return "total", (figure_of(whole), figure_of(part, -1))
