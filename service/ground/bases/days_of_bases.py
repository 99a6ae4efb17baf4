"""The days of a figure that is itself a base: "from 4.8%", "against 36,566 in 2024"."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from service.claims.bind.changes.span_ends import ends_of, is_time_back
from service.claims.bind.earlier_times.before_that import TIME_BEFORE
from service.claims.bind.periods_in_themselves import begun
from service.ground.bases.same_days_of_base import is_whole, on_last_year
from service.ground.bases.so_long_before import so_long_before
from service.ground.bases.starting_levels import starts_of
from service.ground.bases.values_before import (
    as_it_began,
    before_all,
    in_force_before,
    in_force_so_long_ago,
    in_force_until,
    in_force_within,
    is_current,
    replaced_after,
    replaced_on_day,
    unnamed_bases,
    values_replaced,
)
from service.ground.days.seasons import first_of_season, months_of_season
from service.ground.days.windows import Target, targets_of
from service.ground.values_in_force.announced import also_coming
from service.ground.values_in_force.where_moves_began import leads_to
from service.model.claims import Claim, Mood
from service.model.periods import PeriodRole
from service.model.series import Nature, Series
from service.model.windows import Window
from service.records import replace
from service.store.interface import Vintage

_SIGNS = frozenset(["minus", "plus", "negative", "-", "−", "–"])
_ASIDES = frozenset(["where", "which", "at", "its", "the"])
_ASIDE = 14  # words of ", where it had been stuck since the end of September,"
_FEW = 3  # words of ", up from"
_HAVING_COME = frozenset(", it they that the rate figure was were is had been up down already from".split())
_SETTING = frozenset(["set", "fixed", "announced", "chosen", "decreed"])
_HOLDING = frozenset("applied applies held prevailed stood force effect place ran lasted charged was were".split())


def days_of_base(
    claim: Claim, series: Series, vintage: Vintage, antecedent: Target | None, published: date | None
) -> Sequence[Target]:
    """The days of a figure that is itself a base ("from 4.8%", "against 36,566 in 2024")."""
    named: Sequence[Target] = ()
    if claim.mood is Mood.EARLIER and claim.period is None and antecedent is not None:
        return (antecedent,)  # "139,000 above the 606,000 published in May": of the same days
    if claim.mood is Mood.EARLIER and claim.period is not None and claim.period.role is PeriodRole.WINDOW:
        return targets_of(
            claim.period, series, published, antecedent
        )  # "in the year to June revised from 740,000 to …"
    if claim.period is not None and claim.period.preposition == "since" and series.nature is Nature.STOCK:
        # "since the end of last year it has risen from 35,855"
        claim = replace(claim, period=replace(begun(claim.period), rule="end-of-span"))
    if claim.period is not None and claim.period.rule == "vague":
        from service.ground.days.days_left_open import partly  # noqa: PLC0415  (seldom needed)

        # "Below its peak of 11.1% in late 2022", "0.25% before 19 March".
        return [*replaced_on_day(claim.period, vintage), *partly(claim, series, vintage)]
    if series.nature is Nature.STEP and claim.period is None and published is not None and is_current(claim):
        held = vintage.overlapping(Window.day(published))
        return [Target(one.window) for one in held[-1:]]
    if claim.period is not None and claim.period.rule == "left-open":
        return ()  # "against 2,881 in the last May before the election"
    started = starts_of(claim, series, vintage, antecedent) or in_force_so_long_ago(claim, vintage, published)
    if started:
        return started
    if claim.period is not None:
        seasonal = months_of_season(claim, series, vintage)
        named = targets_of(claim.period, series, published, antecedent)
        if named and _left_behind(claim):
            span = ends_of(claim.period, named[0].window)
            if span is not None:  # "rose between June and September, from 29,585"
                return [replace(named[0], window=span[1]), *unnamed_bases(series, vintage, named[0])]
            ahead = [*also_coming(claim.period, named, series, vintage, published), *named]
            firsts = first_of_season(claim.period, series, vintage)
            told = [*before_all(series, vintage, ahead[0]), *as_it_began(series, vintage, ahead[0])]
            return [*unnamed_bases(series, vintage, ahead[0]), *told, *firsts]
        if seasonal:
            return seasonal
        if series.nature is Nature.STEP:
            named = _values_named(claim, series, vintage, published, named)
        else:
            named = (
                named
                if is_whole(claim.period, claim)
                else on_last_year(named, claim.period, antecedent, series, vintage)
            )
    if named:
        return named
    from service.ground.values_in_force.several_moves import earlier_values  # noqa: PLC0415  (seldom needed)

    return [
        *(so_long_before(claim, series, vintage, published) if antecedent is None else ()),
        *unnamed_bases(series, vintage, antecedent),
        *(() if claim.mood is Mood.ANNOUNCED else in_force_before(claim, series, vintage, published, antecedent)),
        *earlier_values(claim, series, vintage, antecedent),
        *(() if antecedent is None else before_all(series, vintage, antecedent)),
    ]


def _values_named(
    claim: Claim, series: Series, vintage: Vintage, published: date | None, named: Sequence[Target]
) -> Sequence[Target]:
    """The days of the values in force that a time may mean: of what a move led to, those that were set in it."""
    assert claim.period is not None
    if leads_to(claim):
        return [*named, *_set_within(vintage, named)]
    later = [*also_coming(claim.period, named, series, vintage, published)]
    replaced = partial(values_replaced, series, vintage)
    earlier = [] if _was_in_force(claim) else [*replaced(named), *replaced(later)]
    until = claim.period.role is PeriodRole.CUTOFF  # "down from £1,690 until July"
    named = [*named, *earlier, *(in_force_until(vintage, named) if until and named else ())]
    named = [*named, *in_force_within(vintage, named)]
    return [*named, *(replaced_after(vintage, named) if claim.period.rule == TIME_BEFORE else ())]


def _set_within(vintage: Vintage, named: Sequence[Target]) -> Sequence[Target]:
    """ "Since the spring of 2023, when it went up to 4.25%": any value that it was set to in those days."""
    return [one for one in in_force_within(vintage, named) if one.window.start >= named[0].window.start]


def _was_in_force(claim: Claim) -> bool:
    """ "Below the £1,928 that applied from January to March": a value told to have held then, and not one replaced.

    So is "the £4,279 of January 2023", and "the £4,279 set for it".
    """
    period = claim.period
    if period is None or period.span.start < claim.span.end:
        return False
    behind = claim.sentence.between(claim.span.end, period.span.start)
    if behind == ["of"] or (behind[-1:] == ["for"] and not _SETTING.isdisjoint(behind[:-1])):
        return True
    return behind[:1] in (["that"], ["which"], ["in"], ["then"], ["charged"]) and not _HOLDING.isdisjoint(behind)


def _left_behind(claim: Claim) -> bool:
    """ "Picked up last month, from 3.4%", "from 5% to 4.5% in May": what is compared with it is of the period."""
    period, text = claim.period, claim.block.text
    if period is None or not (period.role is PeriodRole.WINDOW or is_time_back(period)):
        return False
    if period.span.start >= claim.span.end:
        ahead = _unsigned(text[: claim.span.start].split())[-1:]
        between = text[claim.span.end : period.span.start].split()  # "up from 2.6% to March" is of March
        return ahead == ["from"] and between[:1] == ["to"] != between
    if period.span.end > claim.span.start:
        return False
    if period.rule == "end-of-span":
        return False
    words = _unsigned(text[period.span.end : claim.span.start].split())
    if words[-1:] == ["from"] and is_time_back(period):
        return True  # "a year ago it was cut to 5%, from 5.25%"
    few = len(words) <= _FEW or _HAVING_COME.issuperset(words)
    return words[-1:] == ["from"] and (few or _leads_on(claim.sentence.behind(claim.span.end)))


def _unsigned(words: Sequence[str]) -> Sequence[str]:
    """ "From minus 0.3%", "from −0.3%": without the sign."""
    return words[:-1] if words[-1:] and words[-1] in _SIGNS else words


def _leads_on(behind: Sequence[str]) -> bool:
    """ "From 4.2% to 4.3%", "from 4.2%, where it had been in July, to 4.3%"."""
    if behind[:1] != [","] or behind[1:2] == [] or behind[1] not in _ASIDES:
        return behind[:1] == ["to"]
    ends = next((at for at, word in enumerate(behind[1:_ASIDE], start=1) if word == ","), 0)
    return ends > 0 and behind[ends + 1 : ends + 2] == ["to"]
