"""True, but…: what an editor should know beside a verdict. Advice only; never more than two at a time.

Every function returns a caution or None; :func:`most_relevant` chooses.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from service.judge.findings.figures_in_words import day_in_words, days_in_words, number
from service.judge.fit.figure import Fit
from service.model.report import Caution
from service.model.series import Nature, Series
from service.model.windows import Window

#: Codes in order of weight: first what puts the text at odds with itself or with today's figures, then what a fairer
#: wording would mend, then what is merely good to know.
_WEIGHTS = (
    "inconsistent_in_text",
    "revised_since",
    "baseline_sensitive",
    "understated",
    "weaker_than_could_be",
    "times_more",
    "partial_period",
    "small_base",
    "seasonal",
    "nominal",
    "provisional",
)
_MOST = 2
#: Below a hundred one person more or less moves a percentage by more than a point.
_SMALL_BASE = 100
#: Prices that moved by a tenth turn a cash rise of that size into none.
_PRICES_MOVED = Decimal(10)
#: A window shorter than its base by more than this part is a part against a whole; months differ by a tenth anyway.
_SHORTER = Decimal("0.85")


def most_relevant(cautions: Iterable[Caution | None]) -> tuple[Caution, ...]:
    """The two that weigh most, each code once, heaviest first."""
    found = {caution.code: caution for caution in cautions if caution is not None}
    return tuple(sorted(found.values(), key=lambda caution: _WEIGHTS.index(caution.code))[:_MOST])


def of_fit(fit: Fit, actual: str) -> tuple[Caution, ...]:
    """What the fit itself gives rise to: a bound far from the figure, and "n times more".

    Args:
        fit: the fit.
        actual: the computed figure in words.
    """
    details = {
        "understated": f"true, but far from the figure, which is {actual}",
        "times_more": f"“n times more” is read as n times by some and as n + 1 by others; the figure is {actual}",
    }
    return tuple(Caution(code, details[code]) for code in fit.cautions)


def revised_since(now: str, released: date | None) -> Caution:
    """The stated figure fits what was published then, not what is published now.

    Args:
        now: today's figure in words.
        released: its release day, None where unknown.
    """
    when = "" if released is None else f" (released {day_in_words(released)})"
    return Caution("revised_since", f"right when published; the figure has since been revised to {now}{when}")


def provisional(publisher: str) -> Caution:
    """The publisher calls the figure provisional."""
    return Caution("provisional", f"{publisher} calls this figure provisional: it may still be revised")


def inconsistent_in_text(quote: str) -> Caution:
    """The figure is officially right, and at odds with another figure of the text, which is not."""
    detail = f"the text's own arithmetic disagrees: “{quote}” is the figure that is wrong"
    return Caution("inconsistent_in_text", detail)


def weaker_than_could_be(stronger: str) -> Caution | None:
    """A bound or superlative that is true and could be put more strongly; ``stronger`` is the wording, or empty."""
    return Caution("weaker_than_could_be", f"true, and it could be put more strongly: {stronger}") if stronger else None


def baseline_sensitive(actual: Decimal, usual: Decimal | None, usual_base: Window, base: Window) -> Caution | None:
    """The sign flips against the usual comparison.

    Args:
        actual: the change stated, signed.
        usual: the change on the usual base in the same measure, None where it is not held.
        usual_base: the days of the usual base.
        base: the days of the base that the text chose.
    """
    if usual is None or base == usual_base or actual * usual >= 0:
        return None
    way = ("rise", "fall") if usual > 0 else ("fall", "rise")
    detail = f"a {way[0]} on the figure {days_in_words(usual_base)}, a {way[1]} only on the one {days_in_words(base)}"
    return Caution("baseline_sensitive", detail)


def seasonal(series: Series, window: Window, base: Window) -> Caution | None:
    """Neighbouring months or quarters of a series that is not seasonally adjusted."""
    months = window.whole_months
    if series.adjustment != "N" or months is None or months > 6 or base.whole_months != months:
        return None
    if (window.start.month - base.start.month) % 12 == 0:
        return None
    return Caution("seasonal", f"{series.label}: not adjusted for season, so compare the same months")


def small_base(base: Decimal, *, counted: bool) -> Caution | None:
    """A percentage change on a handful of cases.

    Args:
        base: the figure compared with.
        counted: whether it is a count.
    """
    if not counted or not 0 < base < _SMALL_BASE:
        return None
    detail = f"a percentage of only {number(base, 0)}: one case more or less moves it by over a point"
    return Caution("small_base", detail)


def nominal(series: Series, price_change: Decimal | None) -> Caution | None:
    """A comparison in cash over a time in which prices moved a lot.

    Args:
        series: the series; only those in money are cash.
        price_change: how much prices moved between the two periods, in per cent; None where no price index is held.
    """
    money = len(series.unit) == 3 and series.unit.isupper()
    if not money or price_change is None or abs(price_change) < _PRICES_MOVED:
        return None
    way = "rose" if price_change > 0 else "fell"
    return Caution("nominal", f"in cash; prices {way} by {number(abs(price_change), 0)}% between the two periods")


def partial_period(series: Series, window: Window, base: Window) -> Caution | None:
    """A part of a period against a whole one, of a series that is summed."""
    if series.nature is not Nature.FLOW:
        return None
    short, long = sorted((window, base), key=lambda w: w.days)
    if short.days >= long.days * _SHORTER:
        return None
    return Caution("partial_period", f"{short.days} days are compared with {long.days}: a part against a whole")
