"""Totals with all their parts behind them: "£73m: £41m for roads, £20m for parks and £12m for all else".

That those are all is said by the last of them, which is what is left, or by how many there are: "The three farms
sheared 905 sheep between them. Ashdale did 412, Birk Fell 296 and Crook 197."
"""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.relate.meant.sight import Meant, Sight, before_of, is_plain
from service.claims.relate.meant.sums import sum_of
from service.claims.scene import APART, NO_COUNTS, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT

_LEFT = frozenset(["rest", "remaining", "remainder", "else", "elsewhere", "others"])
_NOT_ALL = frozenset(
    "including includes among mostly notably which whom whose than compared against from up down also alone more"
    " fewer less average averaging".split()
)
_OPENING = frozenset([":", "–", "—", "("])
_LISTING = frozenset([",", ";", "and", "while", "with"])
_CLOSING = frozenset(["and", "while", "with"])
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_TOGETHER = (["between", "them"], ["among", "them"], ["combined"])
_TIMES = frozenset(
    "summer winter spring autumn christmas easter weekend weekends night day season year month week last".split()
)
_HAVING = frozenset(["did", "had", "has", "have", "took", "got", "gave"])
_FEWEST, _MOST = 2, 8  # parts
_BEFORE, _BEHIND = 3, 4  # words about the last part that may say that it is what is left
_NO_THINGS = NO_COUNTS | APART


def all_listed(sight: Sight) -> Meant | None:
    """The parts behind a total that its words, or theirs, call all of it."""
    claim = sight.claim
    if unit_of(claim) in _NO_THINGS or claim.direction is not None or not sight.behind:
        return None
    own = [one for one in sight.behind if one.sentence is claim.sentence and unit_of(one) != PERCENT]
    if own:
        led = claim.sentence.between(claim.span.end, own[0].span.start)
        opened = not _OPENING.isdisjoint(led[led.index(")") + 1 :] if ")" in led else led)  # "£121m (45%) on care"
        parts = own if (opened or led[-1:] == [","]) and _NOT_ALL.isdisjoint(led) else []
    else:
        opened = False
        parts = [one for one in sight.behind if one.sentence is sight.behind[0].sentence and unit_of(one) != PERCENT]
        parts = parts if parts and parts[0].block is claim.block else []
    if not _FEWEST <= len(parts) <= _MOST or not all(map(is_plain, parts)) or not _are_joined(parts):
        return None
    if any(one.inputs for one in parts):
        return None  # "and the rest, £25.1m": held against the total itself
    left = opened and _is_left(parts[-1])
    each = _number_told(claim) == len(parts) and not any(_is_of_some(one, claim) for one in parts)
    each = (
        each and (bool(own) or _is_had(parts[0], claim)) and all(noun_of(one) in ("", noun_of(claim)) for one in parts)
    )
    return sum_of(sight, parts) if left or each else None


def _are_joined(parts: Sequence[Claim]) -> bool:
    """Whether nothing parts the figures of a list, nor says that they are not all."""
    gaps = [one.sentence.between(one.span.end, other.span.start) for one, other in pairwise(parts)]
    tail = parts[-1].sentence.behind(parts[-1].span.end)
    joined = all(not _LISTING.isdisjoint(gap) for gap in gaps) and not _CLOSING.isdisjoint(gaps[-1])
    return joined and all(_NOT_ALL.isdisjoint(gap) for gap in gaps) and _NOT_ALL.isdisjoint(tail[:_BEHIND])


def _is_left(part: Claim) -> bool:
    """ "£12m for all else", "and the remaining 57 by boat"; not "150 in the rest of Europe", "the rest by 6 others"."""
    ahead, behind = before_of(part)[-_BEFORE:], part.sentence.behind(part.span.end)[:_BEHIND]
    of_some = any(one in _LEFT and other == "of" for one, other in pairwise(behind))
    return not of_some and ahead[-1:] != ["by"] and not _LEFT.isdisjoint((*ahead, *behind))


def _is_had(part: Claim, total: Claim) -> bool:
    """Whether the first of some has as much, by the verb of all or a mere one: not "Smith had a majority of 25,000".

    So it does by a participle: "St Anne's was worst hit, cancelling 487".
    """
    led = before_of(part)[-1:]
    doing = any(word.endswith("ing") and word not in _NOT_ALL for word in led)
    return doing or led == before_of(total)[-1:] or not _HAVING.isdisjoint(led)


def _is_of_some(part: Claim, total: Claim) -> bool:
    """ "51,000 of them in summer": what is told of some, or of a time, and not of one of those that have them."""
    behind = part.sentence.behind(part.span.end)[:_BEHIND]
    dated = part.period is not None and part.period != total.period
    return behind[:1] == ["of"] or dated or not _TIMES.isdisjoint(behind)


def _number_told(claim: Claim) -> int:
    """How many things are said to have come to a total "between them"; 0 where that is not said."""
    words, ahead = claim.sentence.words, before_of(claim)
    together = any([*words[at : at + len(told)]] == told for told in _TOGETHER for at in range(len(words)))
    numbers = [_NUMBERS[word] for word in ahead if word in _NUMBERS]
    return numbers[0] if together and len(numbers) == 1 else 0
