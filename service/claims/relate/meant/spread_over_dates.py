"""What came to each of so many dates, games or shows: "96,300 over 18 dates, which makes 5,350 a night"."""

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, agree, noun_of, unit_of
from service.model.quantities import CURRENCIES

_OCCASIONS = frozenset(
    "date game match show night performance concert gig fixture screening showing session race event matinee".split()
)
_SEVERAL = frozenset("show performance screening showing session race event matinee".split())  # may be two a night
_OVER = frozenset(["over", "across", "in", "for", "at", "from"])
_MAKING = frozenset(
    "which that it this makes make making is was works out at to comes means giving gives or an average of about"
    " roughly just some nearly , – — ( :".split()
)
_PAIR, _BRIEF = len(("total", "dates")), 3  # words of "over their last"


def spread_over_dates(sight: Sight) -> Meant | None:
    """The total and the number of dates right before it, where it is told for each night or game."""
    claim, quantity = sight.claim, sight.claim.quantity
    told = [one for one in sight.before if one.block is claim.block][-_PAIR:]
    if quantity is None or quantity.per not in _OCCASIONS or len(told) != _PAIR or not sight.lead:
        return None
    total, count = told
    here = count.sentence is claim.sentence
    joined = total.sentence.between(total.span.end, count.span.start)
    over = total.sentence is count.sentence and joined[-1:] != [] and _is_over(joined)
    led = _MAKING.issuperset(sight.lead) and (here or sight.last() == told)
    dates = noun_of(count).removesuffix("s").removesuffix("e") if noun_of(count) not in _OCCASIONS else noun_of(count)
    named = {noun_of(count).removesuffix("s"), dates, noun_of(count).removesuffix("es")} & _OCCASIONS
    named = named - _SEVERAL if quantity.per == "night" else named
    if not over or not led or not named or not (ends(sight.after) or sight.after[0] in ("for", "and")):
        return None
    same = agree(claim, total) or "" in (unit_of(claim), unit_of(total))
    counted = unit_of(total) not in APART and total.quantity is not None and not total.quantity.per
    first = total.quantity is not None and total.quantity.high is None and total.kind in ("level", "total")
    fits = same and counted and first and value_of(total) > value_of(count) > 1 and unit_of(count) not in CURRENCIES
    closed = before_of(total)[-1:] != ["average"] and claim.direction is None
    return ("average", (figure_of(total), figure_of(count))) if fits and closed else None


def _is_over(words: list[str]) -> bool:
    """ "Over", "across its", "fans in": no more than what came stands between the two."""
    places = [at for at, word in enumerate(words) if word in _OVER]
    return bool(places) and len(words) - places[-1] <= _BRIEF and places[-1] <= _BRIEF
