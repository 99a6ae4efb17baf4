"""Values told as in force since some time: "has been 4% since August", "left at 4%, where it has stood since May".

Such a value is the one in force to the last, and was so by the end of the month or the day that is named. So is one
that it "was stuck at from March 2009 until last week", up to the day before the last.
"""

from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.series import Nature, Series
from service.model.windows import DAY, Grain, Window
from service.store.interface import Vintage

_STAYING = frozenset("been stood remained stayed held kept left sat unchanged".split())
_LINKING = _STAYING | frozenset(", where it which they has have just now ever since".split())
_OVER = (_STAYING - {"been"}) | {
    "stuck",
    "stayed",
    "moved",
    "move",
    "budged",
    "budge",
    "changed",
    "frozen",
    "parked",
    "pegged",
}
_VALUES = frozenset(["level", "average"])  # "£1,720" and "£1,720 a year"
_LED = 7  # words of "has kept its main interest rate at"


def has_stood_since(claim: Claim) -> bool:
    """Whether a level is told as that which has been in force since a period named right behind it.

    What "had stood at 4% since August" was over by the time that is told of.
    """
    period = claim.period
    if claim.kind not in _VALUES or period is None or period.role is not PeriodRole.TO_DATE:
        return False
    text = claim.block.text
    between = text[claim.span.end : period.span.start].lower().replace(",", " , ").split()
    before = text[claim.sentence.span.start : claim.span.start].lower().split()[-_LED:]
    moved = before[-1:] == ["to"]  # "has been raised from 0.1% to 0.5% since December"
    stays = not _STAYING.isdisjoint(between if moved else between + before)
    return stays and "had" not in before + between and between[-1:] == ["since"] and _LINKING.issuperset(between)


def stood_from(claim: Claim, series: Series, vintage: Vintage, window: Window) -> Window | None:
    """The last day of the unit named, where the value in force at the end had not come into force by then.

    Args:
        claim: any claim.
        series: what it is of.
        vintage: its values as then known.
        window: from the first day of the unit named to the day of the article.
    """
    if series.nature is not Nature.STEP or claim.period is None:
        return None
    start, end = window.start, window.end
    grain = claim.period.grain
    if _stood_over(claim):
        last_month = Window.month(end.year, end.month)
        months = last_month.end == end and last_month.start > start
        end = (last_month.start if months else end) - DAY  # "until yesterday, when it was cut", "to August 2016"
        grain = Grain.DAY if start.day > 1 else Grain.MONTH if start.month > 1 else Grain.YEAR
    elif not has_stood_since(claim):
        return None
    units = {
        Grain.DAY: Window.day(start),
        Grain.MONTH: Window.month(start.year, start.month),
        Grain.YEAR: Window.year(start.year),
    }
    named, last = units.get(grain), vintage.at(Window.day(end))
    late = named is not None and last is not None and last.window.start > named.end
    return Window.day(named.end) if late and named is not None else Window.day(end) if end < window.end else None


def _stood_over(claim: Claim) -> bool:
    """ "From March 2009 until yesterday it never moved from 0.5%", "was stuck at 5.25% between August and July"."""
    period = claim.period
    if claim.kind != "level" or period is None or period.rule != "range" or claim.is_base:
        return False
    before = claim.block.text[claim.sentence.span.start : claim.span.start].lower().split()[-_LED:]
    return before[-1:] in (["at"], ["from"]) and not _OVER.isdisjoint(before)
