"""So many for each thousand or hundred thousand: "With 480,000 residents, that comes to 20 per 100,000".

So are the only two counts of a sentence, one of which is among the other: "There were 312 thefts in the town of 48,000,
a rate of 6.5 per 1,000", "1,260 doctors for 900,000 patients, or 140 per 100,000".
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain
from service.claims.relate.quoted import figure_of, in_parts_of, value_of
from service.claims.scene import APART, NO_COUNTS, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES

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
_AMONG = frozenset(["among", "for", "in", "of", "across", "out", "serving", "from"])
_PLACES = frozenset("town city village county district borough region country island state area parish suburb".split())
_LED_TO = 4  # words of "in the town of"
_RATES = frozenset(["rate", "ratio", "incidence", "prevalence"])
_OF_RATE = frozenset("the its their a an 's ’s is was of at about roughly just some to giving gives them it".split())
_OTHER_RATES = frozenset(
    "national average county regional typical usual normal previous former earlier last old other others another next"
    " neighbouring nearby rival wider overall official target expected standardised standardized adjusted age english"
    " british uk us american than against compared versus but while whereas elsewhere up down from annual yearly"
    " monthly weekly".split()
)
_CALLED = {
    frozenset("thefts burglaries robberies offences assaults crimes break-ins muggings stabbings".split()): "crime",
    frozenset(["deaths", "fatalities"]): "death",
    frozenset(["cases", "infections"]): "infection",
}
"""What a rate of such events is called by."""
_STEM = 4  # letters
_NAMED = 9  # words of ", the town's bike-crime rate is"


def per_so_many_told(sight: Sight) -> Meant | None:
    """The one count of the sentence before that is no base, and the population of its own sentence."""
    claim, quantity = sight.claim, sight.claim.quantity
    if quantity is None or not quantity.per.isdecimal() or unit_of(claim) in APART or not _is_over(sight.after):
        return None
    own = _since_last_rate(sight)
    if len(own) == len(("events", "people")):
        return (
            _of_two(sight, own)
            if _is_worked_out(sight.lead, claim.sentence.words, noun_of(min(own, key=value_of)))
            else None
        )
    if not own and _points_back(sight):
        last = sight.last()
        return _of_two(sight, last) if len(last) == len(("events", "people")) else None
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
    return _in_parts(sight, counts[0], own[0])


def _is_over(after: list[str]) -> bool:
    """ "6.5 per 1,000.", "6.5 per 1,000 people"."""
    return ends(after) or (after[0] in _LIVING and ends(after[1:]))


def _in_parts(sight: Sight, events: Claim, living: Claim) -> Meant:
    """So many events, and the thousands or hundreds of thousands among whom they were."""
    assert sight.claim.quantity is not None
    return "average", (figure_of(events), in_parts_of(living, Decimal(sight.claim.quantity.per)))


def _since_last_rate(sight: Sight) -> list[Claim]:
    """The figures of its sentence before a rate, behind any rate told in it before."""
    own = [one for one in sight.before if one.sentence is sight.claim.sentence]
    last = max(
        (at for at, one in enumerate(own) if one.quantity is not None and one.quantity.per.isdecimal()), default=-1
    )
    return own[last + 1 :]


def _of_two(sight: Sight, own: list[Claim]) -> Meant | None:
    """ "312 thefts among 48,000 residents, a rate of 6.5 per 1,000": the smaller count, among the larger."""
    events, people = sorted(own, key=value_of)
    plain = all(is_plain(one) and unit_of(one) not in CURRENCIES | APART | NO_COUNTS for one in own)
    if not plain or not _is_whole(people, events) or value_of(events) * 2 > value_of(people):
        return None
    words = (*sight.claim.sentence.words, *events.sentence.words)
    longer = any(word in _LONGER and ahead != "a" for ahead, word in pairwise(words))  # but "a quarter above the 5.2"
    return None if longer or events.block is not sight.claim.block else _in_parts(sight, events, people)


def _points_back(sight: Sight) -> bool:
    """ "Its rate, 6.5 per 1,000, is the highest", "That is 6.5 per 1,000": of what the sentence before told."""
    lead = sight.lead
    rate = lead[:2] in (["its", "rate"], ["their", "rate"], ["the", "rate"], ["this", "rate"], ["that", "rate"])
    if rate:
        return all(word in _OF_RATE or word in _MARKS for word in lead[2:])
    return not _POINTING.isdisjoint(lead[:1]) and _WORKED_OUT.issuperset(lead)


def _is_whole(people: Claim, events: Claim) -> bool:
    """ "Among 48,000 residents", "in the town of 48,000", "the district's 48,000 residents": among whom it is told."""
    ahead = before_of(people)
    if noun_of(people) in _LIVING:
        return value_of(people) >= _POPULOUS
    placed = ahead[-1:] == ["of"] and not _PLACES.isdisjoint(ahead[-_LED_TO:])
    among = people.span.start > events.span.end and noun_of(people) != "" and not _AMONG.isdisjoint(ahead[-1:])
    return (placed or (among and noun_of(events) != "")) and value_of(people) >= _POPULOUS


def _is_worked_out(lead: list[str], words: Sequence[str], noun: str) -> bool:
    """ ", a rate of", ", or", "With 312 thefts …, the town's theft rate is"; nor "against a national rate of"."""
    mark = max((at for at, word in enumerate(lead) if word in _MARKS or word in ("or", ":")), default=-1)
    own = lead[mark + 1 :]
    if mark < 0 or not _OTHER_RATES.isdisjoint(own):
        return False
    if _WORKED_OUT.issuperset(own):
        return True
    rate = next((at for at, word in enumerate(own) if word in _RATES), None)
    if rate is None or len(own) > _NAMED or words[0] != "with" or not _OF_RATE.issuperset(own[rate + 1 :]):
        return False
    names = [*filter(None, [noun[:_STEM]]), *(name for events, name in _CALLED.items() if noun in events)]
    told = (word for word, behind in pairwise(own[: rate + 1]) if "-" not in (word, behind))  # "bike-crime"
    return all(word in _OF_RATE or word in _PLACES or any(name in word for name in names) for word in told)


def _is_beside(one: Claim, count: Claim) -> bool:
    return one is not count and one.sentence is count.sentence


def _behind_mark(words: list[str]) -> list[str]:
    mark = max((at for at, word in enumerate(words) if word in _MARKS), default=-1)
    return words[mark + 1 :]


def _is_population(one: Claim) -> bool:
    named = noun_of(one) in _LIVING or "population" in before_of(one)[-_PEOPLED:]
    return named and value_of(one) >= _POPULOUS and is_plain(one, loosely=True)
