"""What the data can say to a claim: its readings with their figures, or why there are none."""

from service.model.claims import Claim, Figure, Reading
from service.model.report import Reason
from service.model.series import Series
from service.model.windows import Window
from service.records import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """A reading with the official figures that it needs.

    Attributes:
        reading: the interpretation.
        figures: the figure, or the figure and its base.
        direct: whether the first figure already is what the claim states (a published rate of growth).
    """

    reading: Reading
    figures: tuple[Figure, ...]
    direct: bool


@dataclass(frozen=True, slots=True)
class Grounded:
    """A claim with all that the data can say to it.

    Attributes:
        claim: the claim.
        options: its readings for which figures are held, most plausible first.
        reason: why there is none, where there is none.
        last: the last period held, where the claim's lies beyond it.
        series: the series it was looked for in, None where none matches.
        window: the days looked for, None where they cannot be told.
        unheld: why no figure is held for what the words mean first, or as likely, where only other figures are.
        overdue: whether it is read of the last figure held, after which another was due by the day of the article.
    """

    claim: Claim
    options: tuple[Option, ...] = ()
    reason: Reason | None = None
    last: Window | None = None
    series: Series | None = None
    window: Window | None = None
    unheld: Reason | None = None
    overdue: bool = False
