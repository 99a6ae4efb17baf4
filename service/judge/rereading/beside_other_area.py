"""Figures of an area that its sentence names, beside another's: "Germany has 69.2 million, ahead of France on 68.6"."""

from collections.abc import Sequence

from service.claims.scene import agree
from service.judge.evidence.areas_named import is_of_area
from service.judge.evidence.chance import digits_written
from service.judge.fit.trials import Trial
from service.judge.rereading.places import Place, is_slip_of_point
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.store.interface import Store

_TELLING, _SCALED = 3, 2  # digits, and where only the point is wrong
_SEVERAL = 2  # areas


def is_wrong_of_area(claim: Claim, place: Place, trial: Trial, beside: Sequence[Verdict], store: Store) -> bool:
    """Whether a figure can only be the wrong one of the area named, as its sentence rightly tells another's.

    So it is less than half off. Where sentences near it tell of several others ("India's 1.451 billion, China's 1.409
    billion. The United States is third with 34 million") its point alone is wrong.

    Args:
        claim: the figure.
        place: the likeliest place for it.
        trial: the figure held against that.
        beside: the verdicts on figures beside it that hold.
        store: the series.
    """
    series, actual, quantity = store.series(place.series_id), trial.computation.value, claim.quantity
    if (
        place.base is not None
        or place.summit
        or actual is None
        or quantity is None
        or not is_of_area(claim, series.area)
    ):
        return False
    others = [
        one.grounded.claim
        for one in beside
        if one.trial is not None
        and one.grounded.series is not None
        and (one.grounded.series.concept, one.trial.option.reading.window) == (series.concept, place.now)
        and one.grounded.series.area != series.area
        and one.grounded.claim.kind == "level"
        and agree(one.grounded.claim, claim)
    ]
    here = any(one.sentence is claim.sentence for one in others) and digits_written(quantity) >= _TELLING
    near = here and abs(quantity.value - actual) * 2 < min(quantity.value, actual)
    return near or (
        len(others) >= _SEVERAL and digits_written(quantity) >= _SCALED and is_slip_of_point(trial, quantity)
    )
