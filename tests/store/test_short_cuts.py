"""What a vintage answers without settling the whole series is what the whole series says."""

from datetime import date

import pytest

from service.model.series import Series
from service.model.windows import Window
from service.store.derived import freshness_of
from service.store.history import FOREVER
from service.store.vintage import StoredVintage
from tests.tables import real_store

SERIES = real_store().catalogue()[::4]


@pytest.mark.parametrize("known_at", [None, date(2026, 3, 20), date(2024, 10, 2), date(2015, 6, 30)])
@pytest.mark.parametrize("series", SERIES, ids=lambda series: series.id)
def test_short_cuts(series: Series, known_at: date | None) -> None:
    vintage = real_store().as_known(series.id, known_at)
    ends = vintage.first(), vintage.last()
    observations = tuple(vintage.observations)
    assert ends == ((observations[0], observations[-1]) if observations else (None, None))
    if isinstance(vintage, StoredVintage):
        history = real_store()._history(series.id)
        day = known_at.toordinal() if known_at else FOREVER - 1
        standing = [history.standing(period, day) for period in range(len(history.starts))]
        chosen = [(period, *found) for period, found in enumerate(standing) if found[0] >= 0]
        assert list(zip(*history.chosen(day), strict=True)) == chosen
    if observations:
        window = Window(observations[len(observations) // 2].window.start, observations[-1].window.end)
        assert vintage.freshness(window) == freshness_of(vintage.between(window))


def test_a_run_of_observations_is_a_sequence() -> None:
    observations = real_store().as_known("ons/cpi-annual-rate", date(2024, 10, 2)).observations
    whole = tuple(observations)
    assert (observations == whole, whole == observations, observations == whole[1:]) == (True, True, False)
    assert observations[3:9:2] == whole[3:9:2]
    assert (observations[-1], tuple(reversed(observations))) == (whole[-1], whole[::-1])
    with pytest.raises(IndexError):
        observations[len(whole)]
