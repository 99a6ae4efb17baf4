"""What one of so many came to: "They fixed 1,240 bikes. The bill was £37,200, so each repair cost £30".

What "each" is of is a word for any of them, or one that was told; how many there are is the one number of now that the
sentence or those before it tell, and what is shared out the one amount of its unit that is told last.
"""

from collections.abc import Sequence

from service.claims.relate.meant.members import PEOPLE
from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain
from service.claims.relate.meant.which_was_then import of_now
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES
from service.numeric.conversions import MEASURED

_EACH = frozenset(["each", "every"])
_OPENING = frozenset([",", ";", ":", "–", "—", "so", "that", "which", "means", "meaning", "and"])
_ANY = frozenset(
    "job repair item unit piece one person place case call visit trip ticket gift donation payment fine award grant"
    " share dose course household customer donor claim order".split()
)
_COMING = frozenset(
    "came comes cost costs averaged averages got gets received receives raised raises paid pays was is brought brings"
    " needed needs takes took".split()
)
_AMID = frozenset(["to", "in", "an", "average", "of", "about", "worth", "out", "at", "on", "roughly", "some"])
_WORKED = frozenset(["works", "worked", "working"])
_MOVED = frozenset(["difference", "percent_change"])
_NET = frozenset("after before less minus plus excluding besides".split())
_NAMED = 4  # words of "each course of treatment"
_STEM = 4  # letters by which a word is known again
_SIGHT = 3  # sentences before its own in which they may stand
_NO_NUMBERS = NO_COUNTS | APART | CURRENCIES | frozenset(MEASURED)


def each_came_to(sight: Sight) -> Meant | None:
    """What was shared out, and the number of those that share."""
    claim, told = sight.claim, _named(sight)
    if told is None or unit_of(claim) not in CURRENCIES or not ends(sight.after):
        return None
    near = _near(sight)
    amounts = [one for one in near if unit_of(one) == unit_of(claim) and one.kind not in _MOVED and not one.is_base]
    amounts = [one for one in amounts if one.sentence is amounts[-1].sentence and is_plain(one, loosely=False)]
    amounts = of_now(amounts)
    numbers = _numbers(sight, near if told else [one for one in near if one.sentence is claim.sentence])
    if len(numbers) != 1 or len({*map(value_of, amounts)}) != 1 or not _NET.isdisjoint(claim.sentence.words):
        return None
    if not told and amounts[0].sentence is numbers[0].sentence:
        return None  # which others hold
    words = {word[:_STEM] for one in (*amounts, *numbers) for word in one.sentence.words} | {
        noun_of(numbers[0])[:_STEM]
    }
    known = not told or any(word in _ANY or word[:_STEM] in words for word in told)
    return ("average", (figure_of(amounts[0]), figure_of(numbers[0]))) if known else None


def _named(sight: Sight) -> Sequence[str] | None:
    """What the figure is told for each of, in the words of it; none of "a head" that it works out at."""
    lead, quantity = sight.lead, sight.claim.quantity
    if quantity is not None and quantity.per in PEOPLE:
        return [] if not _WORKED.isdisjoint(lead) else None
    if quantity is None or quantity.per:
        return None
    at = next((n for n, word in enumerate(lead) if word in _EACH and (not n or lead[n - 1] in _OPENING)), None)
    verb = next((n for n in range(len(lead) - 1, -1, -1) if lead[n] in _COMING), -1)
    if at is None or not at + 1 < verb <= at + 1 + _NAMED or not _AMID.issuperset(lead[verb + 1 :]):
        return None
    named = lead[at + 1 : verb]
    return named if len(named) == 1 or named[1] == "of" else None  # not "each speeding fine"


def _near(sight: Sight) -> Sequence[Claim]:
    """The figures before it in its own sentence and the few before it, of its paragraph."""
    sentences = [*dict.fromkeys(id(one.sentence) for one in reversed(sight.before))][: _SIGHT + 1]
    return [one for one in sight.before if id(one.sentence) in sentences and one.block is sight.claim.block]


def _numbers(sight: Sight, near: Sequence[Claim]) -> Sequence[Claim]:
    """The number of things that its sentence tells, or the only one told before it, that of now."""
    told = [one for one in near if unit_of(one) not in _NO_NUMBERS and is_plain(one) and not one.inputs]
    own = [one for one in told if one.sentence is sight.claim.sentence]
    return own or of_now(told)
