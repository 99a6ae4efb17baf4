"""Growth on the year where that on the month was spoken of: "from a year earlier it was up 3.5%, against 4.2% in May".

What such a growth is set against is of the same kind, and not what prices did in that month.
"""

from collections.abc import Sequence

from service.claims.scene import unit_of
from service.model.claims import Candidate, Claim
from service.model.quantities import PERCENT
from service.model.shelf import Shelf
from service.records import replace

_YEAR = 12  # months
_QUARTER = 3  # months
_SHORTER = frozenset([1, _QUARTER])
_YEARLY = frozenset(["annual", "yearly", "annually", "year-on-year", "year-over-year"])
_MONTHLY = frozenset("month on over the a monthly basis in terms".split())
_SETTING = frozenset(["compared", "against", "from", "after", "versus", "than", "following", "and", "top"])


def on_the_year(row: Sequence[Claim], shelf: Shelf) -> Sequence[Claim]:
    """A sentence's claims, growth from a year before and what it is set against as of the rate on the year.

    Args:
        row: the claims in order.
        shelf: the catalogue.
    """
    found: list[Claim] = []
    last: Claim | None = None
    for claim in row:
        if _is_on_year(claim):
            last = _of_year(claim, shelf) or claim
            found.append(last)
        elif last is not None and _is_set_against(claim, last):
            found.append(_of_year(claim, shelf) or claim)
        else:
            last = last if claim.rank is not None else None
            found.append(claim)
    return found


def _is_on_year(claim: Claim) -> bool:
    """Whether a change in per cent is told as one from a year before: "from a year earlier", "the annual increase"."""
    if claim.kind != "percent_change":
        return False
    if _is_named_by_month(claim):
        return False
    from_then = claim.base is not None and claim.base.shift_months == -_YEAR
    return from_then or claim.over == _YEAR or not _YEARLY.isdisjoint(claim.sentence.before(claim.span.start))


def _is_named_by_month(claim: Claim) -> bool:
    """ "The annual rate was 0.7%; month on month the index went up by 0.3%": by the words for a month's growth."""
    named = [one.words.lower() for one in claim.candidates if one.words and not one.carried]
    return any(_MONTHLY.issuperset(words.replace("-", " ").split()) for words in named)


def _of_year(claim: Claim, shelf: Shelf) -> Claim | None:
    """The claim as of growth on the year, where it was read as of growth on the month alone; else None."""
    over = {shelf.series(c.series_id).growth_over for c in claim.candidates}
    if not over or not _SHORTER.issuperset(over) or (_QUARTER in over and "annual" in claim.sentence.words):
        return None  # of a quarter "at an annual rate of 4.3%" is what it would come to in a year
    found = [one for c in claim.candidates if (one := _annual(c, shelf)) is not None]
    return replace(claim, candidates=tuple(found)) if found else None


def _annual(candidate: Candidate, shelf: Shelf) -> Candidate | None:
    """The rate on the year beside one on the month, at most one relation further than what it is worked out from."""
    own = shelf.series(candidate.series_id)
    near = [shelf.series(one) for one in own.siblings]
    far = [shelf.series(other) for one in near for other in one.siblings]
    rates = (one for one in (*near, *far) if one.growth_over == _YEAR and one.area == own.area)
    rate = next(rates, None)
    return None if rate is None else replace(candidate, series_id=rate.id)


def _is_set_against(claim: Claim, told: Claim) -> bool:
    """Whether a rate stands right behind a word that sets it against the growth told before it."""
    if unit_of(claim) != PERCENT or claim.kind not in ("level", "percent_change") or claim.quantity is None:
        return False
    between = claim.sentence.between(told.span.end, claim.span.start)
    return not _SETTING.isdisjoint(between) and ";" not in between
