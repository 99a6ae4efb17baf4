"""Whether a run that is over, "after two months on the trot at zero", ended on the days of a figure beside it."""

from datetime import timedelta

from service.judge.fit.trials import Trial
from service.judge.vintages.revision_envelope import tolerance
from service.model.windows import Window
from service.store.interface import Store

_QUARTER = 93  # days


def ends_there(trial: Trial, store: Store) -> bool:
    """Whether a run ends on the days on which it was tried, and no revision can have undone what held when printed.

    Of "before that it had sat at 5.33% for 13 months" no day is told: the last one of that value is meant.

    Args:
        trial: the run, held against those days.
        store: the series.
    """
    reading = trial.option.reading
    series, known_at = store.series(reading.series_id), reading.known_at
    dated = [(one.window, one.value) for one in trial.option.figures if one.window is not None]
    if not dated or known_at is None or any(tolerance(series, window, known_at, value) for window, value in dated):
        return False
    end = reading.window.end
    behind = store.as_known(series.id, known_at).between(Window(end + timedelta(1), end + timedelta(_QUARTER)))
    return not behind or behind[0].value != dated[0][1]
