"""Running totals that take in the day of the article, whose count is not out: "102 this month", 23 of them today.

"Tuesday's arrivals bring the total for 2021 to 8,452", in a report of that Tuesday: so many had come by its end, or
fewer by the hour of the report. It is not wrong by what had come the day before, and nothing out then bears it out.
"""

from datetime import date

from service.judge.fit.trials import Trial
from service.judge.rereading.places import Place, tried
from service.judge.vintages.revision_envelope import tolerance
from service.model.claims import Claim
from service.model.series import Frequency, Nature
from service.model.windows import DAY, Window
from service.store.interface import Store

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_TODAY = ("today", "this morning", "this afternoon", "overnight", "early hours")
_BY_NOW = frozenset(["already", "now"])
_KINDS = frozenset(["level", "total", "threshold"])


def may_count_today(claim: Claim, trial: Trial, store: Store, published: date | None) -> bool:
    """Whether a running total that does not match may be what had come at some hour of the day of the article.

    Args:
        claim: what is said.
        trial: how it was held against what was known on the day.
        store: the series.
        published: the day of the article.
    """
    reading, quantity = trial.option.reading, claim.quantity
    series = store.series(reading.series_id)
    if claim.kind not in _KINDS or quantity is None or published is None or reading.base is not None:
        return False
    if series.frequency is not Frequency.DAILY or series.nature is not Nature.FLOW:
        return False
    if reading.window.end != published - DAY or reading.window.days == 1 or not _tells_of_today(claim, published):
        return False
    window = Window(reading.window.start, published)
    later = tried(claim, Place(series.id, window), store, None)
    if later is None or later.computation.value is None:
        return False
    held, came = trial.computation.value, later.computation.value
    by_then = held is not None and held <= quantity.value <= came
    return by_then or abs(came - quantity.value) <= (tolerance(series, window, published, came) or 0)


def _tells_of_today(claim: Claim, published: date) -> bool:
    """Whether the paragraph speaks of the day of the article: "this morning", "Tuesday's arrivals" on a Tuesday.

    So does what has come "already": "the year's tally has already hit 20,000".
    """
    told = claim.block.text.lower()
    today = any(word in told for word in (*_TODAY, _WEEKDAYS[published.weekday()]))
    return today or not _BY_NOW.isdisjoint(claim.sentence.words)
