"""Figures of the place that the sentence before tells of, where no series is of it.

"The average rent for Scotland was £976, up 6.6%. Growth in private rents slowed from a record 11.8% last August": of
rents in Scotland, though the text began with those of the country.
"""

from collections.abc import Sequence

from service.extract.areas.areas import find_areas
from service.judge.evidence.areas_named import sentences_with_areas
from service.judge.evidence.between_verdicts import series_of
from service.judge.verdicts import Verdict
from service.model.mentions import NATIONALLY
from service.model.quantities import CURRENCIES, PERCENT
from service.model.report import Label

_AT_LARGE = NATIONALLY.union("nation nation's national country countrywide overall".split())


def is_of_place_before(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether the paragraph has gone on to a part of the area that an accused figure was read of.

    Args:
        at: the place of the figure.
        verdicts: of all claims, in the order of the text.
    """
    claim, series, read = verdicts[at].grounded.claim, verdicts[at].grounded.series, series_of(verdicts[at])
    if series is None or claim.quantity is None or find_areas(claim.sentence):
        return False
    if claim.quantity.unit != PERCENT and claim.quantity.unit not in CURRENCIES:
        return False  # "803 migrants reached England. They were crammed into 13 dinghies"
    if not _AT_LARGE.isdisjoint(claim.sentence.words):
        return False  # "in Vermont it is 1.8%, and 3.5% nationally"
    ahead = [one for one in sentences_with_areas(claim) if one.span.end <= claim.sentence.span.start]
    areas = {mention.area for mention in find_areas(ahead[-1])} if ahead else set()
    if not areas or not all(area != series.area and area.startswith(series.area) for area in areas):
        return False
    last = ahead[-1].span.start
    since = [
        one
        for one in verdicts
        if one.grounded.claim.block is claim.block and one.grounded.claim.span.start >= last and one is not verdicts[at]
    ]
    since = [one for one in since if one.grounded.claim.span.start <= claim.sentence.span.end]
    told = [one for one in since if one.grounded.claim.quantity is not None]
    return bool(told) and not any(one.label is Label.SUPPORTED and series_of(one) == read for one in told)
