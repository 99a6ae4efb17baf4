"""Growth on the month that is published, where an index is named: "in the month alone prices climbed 1.3%"."""

from collections.abc import Sequence

from service.model.claims import Candidate, Claim
from service.model.series import Frequency, Nature
from service.records import replace
from service.store.interface import Store

_MONTH, _YEAR = 1, 12  # months


def on_the_month(claim: Claim, candidates: Sequence[Candidate], store: Store) -> Sequence[Candidate]:
    """The candidates of a change, before a monthly index the growth on the month that is published beside it.

    Args:
        claim: the change; where it is told over another length, they stay as they are.
        candidates: the series that it may be of.
        store: the series.
    """
    read = [(c, store.series(c.series_id)) for c in candidates] if claim.over == _MONTH else []
    told = [pair for pair in read if (pair[1].nature, pair[1].frequency) == (Nature.INDEX, Frequency.MONTHLY)]
    if not told:
        return candidates
    index, first = told[0]
    near = [store.series(one) for one in first.siblings]
    far = [store.series(other) for one in near if one.growth_over == _YEAR for other in one.siblings]
    alike = [one for one in (*near, *far) if (one.topic, one.area) == (first.topic, first.area)]
    kin = dict.fromkeys(one.id for one in alike if one.growth_over == _MONTH)
    return [*(replace(index, series_id=one) for one in kin), *candidates]
