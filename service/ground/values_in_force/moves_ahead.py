"""Where a move begins that is yet to come: "one more cut would take Bank Rate from 3.75% to 3.5%" is what it is now."""

from collections.abc import Sequence
from datetime import date

from service.ground.days.windows import Target
from service.model.claims import Claim, Mood
from service.model.windows import Window
from service.records import replace

#: Rules of periods without a year.
FLOATING = ("month", "of-month", "day-of-month", "weekday-date", "quarter", "range", "season", "half")
VALUE_NOW = "the value then in force"
_BESIDE = 18  # characters of "in the spring of"


def starts_move_ahead(claim: Claim) -> bool:
    """Whether a figure is what a move to come begins with, and no days of its own stand right behind it.

    "The next cut, in which it would go from 3.75% to 3.5%, may come in March" dates the cut.
    """
    if claim.mood is not Mood.ANNOUNCED or claim.kind != "level" or not claim.is_base:
        return False
    period = claim.period
    if period is None:
        return True
    return not period.year_written and period.rule.startswith(FLOATING) and period.span.start > claim.span.end + _BESIDE


def from_value_now(targets: Sequence[Target], published: date) -> Sequence[Target]:
    """The value in force on the day of the article, or one before it: "it would cut the rate from 5.25%" of a decision.

    Args:
        targets: the days of the values before.
        published: the day of the article.
    """
    if any(target.window.start <= published <= target.window.end for target in targets):
        return targets
    now = Target(Window.day(published), named=False, assumption=VALUE_NOW)
    return [now, *(replace(target, plausibility=target.plausibility + 1) for target in targets)]
