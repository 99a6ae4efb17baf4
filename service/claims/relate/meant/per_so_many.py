"""So many for each hundred thousand of a population: "With 480,000 residents, that comes to 20 per 100,000"."""

from decimal import Decimal

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES
from service.records import replace

_LIVING = frozenset("people residents inhabitants population citizens souls islanders adults children".split())
_POINTING = frozenset(["that", "this", "it", "which"])
_WORKED_OUT = _POINTING | frozenset(
    "is was comes came to works worked out at makes means gives giving equates amounts a rate of about roughly some ,"
    " – — so".split()
)
_PEOPLED = 4  # words of "a city with a population of"
_POPULOUS = 1_000
_FEW = 10  # times that a population is of those of whom so many in a hundred thousand are told
_LONGER = frozenset(["years", "decade", "decades", "quarter", "half-year"])  # of which the rate may be that of a year
_MARKS = frozenset([",", "–", "—", ";"])


def per_so_many_told(sight: Sight) -> Meant | None:
    """The one count of the sentence before that is no base, and the population of its own sentence."""
    claim, quantity = sight.claim, sight.claim.quantity
    if quantity is None or not quantity.per.isdecimal() or unit_of(claim) in APART or not ends(sight.after):
        return None
    own = [one for one in sight.before if one.sentence is claim.sentence]
    told = _POINTING & {*sight.lead} and _WORKED_OUT.issuperset(_behind_mark(sight.lead))
    if len(own) != 1 or not told or not _is_population(own[0]):
        return None
    counts = [one for one in sight.last() if unit_of(one) not in CURRENCIES | APART and not one.is_base]
    alone = len(counts) == 1 and not any(_is_beside(one, counts[0]) for one in sight.before)
    if (
        len(counts) != 1
        or not (noun_of(counts[0]) or alone)
        or counts[0].block is not claim.block
        or _is_population(counts[0])
    ):
        return None
    if not _LONGER.isdisjoint(counts[0].sentence.words) or value_of(counts[0]) * _FEW > value_of(own[0]):
        return None
    people, per = figure_of(own[0]), Decimal(quantity.per)
    each = replace(people, value=people.value / per, low=people.low / per, high=people.high / per)
    return "average", (figure_of(counts[0]), each)


def _is_beside(one: Claim, count: Claim) -> bool:
    return one is not count and one.sentence is count.sentence


def _behind_mark(words: list[str]) -> list[str]:
    mark = max((at for at, word in enumerate(words) if word in _MARKS), default=-1)
    return words[mark + 1 :]


def _is_population(one: Claim) -> bool:
    named = noun_of(one) in _LIVING or "population" in before_of(one)[-_PEOPLED:]
    return named and value_of(one) >= _POPULOUS and is_plain(one, loosely=True)
