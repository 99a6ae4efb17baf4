"""What is measured as the mark that it is told to have passed: growth in per cent, an index below zero."""

from service.claims.subject.carried.discourse import Discourse
from service.model.claims import Candidate
from service.model.quantities import PERCENT, Quantity
from service.model.series import Nature
from service.records import replace

_YEAR = 12  # months


def past_mark(meant: list[Candidate], mark: Quantity, discourse: Discourse) -> list[Candidate]:
    """ "The first time since August 2017 that the index has gained less than 2%": what is measured as its mark is."""
    shelf = discourse.shelf
    index = bool(meant) and shelf.series(meant[0].series_id).nature is Nature.INDEX
    growing = mark.unit == PERCENT or (not mark.value and index)  # "the first negative rate", of an index
    if not mark.unit and not growing:
        return meant
    alike = [c for c in meant if (shelf.series(c.series_id).unit == PERCENT) is growing]
    if alike or not growing:
        return alike
    kin = dict.fromkeys(sibling for c in meant for sibling in shelf.series(c.series_id).siblings)
    return [replace(meant[0], series_id=one) for one in kin if shelf.series(one).growth_over == _YEAR]
