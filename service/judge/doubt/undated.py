"""Figures that name no days, in a text that names some: they may be of other days than were read into them.

So may prices that a market reached on a day, of which only the monthly average is held: "Brent hit $139 in March 2022".
"""

from decimal import Decimal

from service.claims.relate.quoted import value_of
from service.ground.days.listed import is_listed
from service.ground.days.peaks import GONE_ON_TO
from service.judge.doubt.follows_base import follows_its_base
from service.judge.doubt.just_released import is_just_out
from service.judge.doubt.stepped_to import is_stepped_to
from service.judge.evidence.areas_named import is_of_area
from service.judge.evidence.between_verdicts import IN_WORDS, is_as_told, series_of, series_used
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.claims import OUTRIGHT, Claim
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT
from service.model.report import Diagnosis, Label
from service.model.series import Frequency, Nature, Series
from service.model.windows import Grain

_NOW = frozenset(["now", "today", "currently", "latest"])
_HEDGED = (["minus"], ["about"], ["just"], ["only"], ["still"], ["at"])
_CLEARLY = 60  # the weight of a candidate whose words may name other things too
_STAYING = (["remain"], ["are"], ["live"], ["await"])
_TURNS = (["and"], ["but"], ["today"])
_IT_IS_NOW = frozenset(
    tuple(words.split())
    for words in (
        "it is now|now it is|it's now|now it's|it now stands|it stands now|now it stands|it now is|it currently stands"
        "|it is currently|today it is|it is today|it is"
    ).split("|")
)
_RATES = (PERCENT, Nature.RATE)
_NEAR = 3  # words of "now stands at"
_NOWHERE = 2  # times
_ROUNDED = Decimal("0.1")  # points by which growth that is put together may be off
_MANY = 2  # figures, of which others may name the days that one leaves out
#: What speaks for other days, or for others than those that were read into a figure that names none.
_OF_THE_DAYS = frozenset(["wrong_period", "cumulative_for_single", "truncated"])
_REACHED = frozenset(
    "hit hits hitting touched touching reached reaching topped topping peaked peaking bottomed high low peak trough"
    " settled closed closing traded trading spiked spiking breached broke passed crossed exceeded record".split()
)
_OF_DAYS = frozenset(["monthly", "average", "price"])
_CRAFT = frozenset("boat boats dinghy dinghies vessel vessels craft".split())
_WHOLE = frozenset([Grain.YEAR, Grain.QUARTER, Grain.MONTH])
_STANDING = frozenset(["stand", "stood", "standing", "trade", "traded", "trading"])
_STANDING_REACH = 3  # words of "stand just below"
_AVERAGED = frozenset(["averaged", "average", "averaging", "mean"])
_BEFORE_FIGURE = 6  # words before the figure
_NOBODY_CAME = frozenset(
    "before that then nobody none no nothing not one a single had has come came arrived crossed landed made it boat"
    " boats migrant migrants people person at all".split()
)
"""Words that say so of those who come, and of nothing else."""


def is_of_no_day(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether a figure names no days, among others that may name them, and no slip but in them would explain the miss.

    The likeliest cause is then that its days are others than those that it was read of.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    slipped = diagnosis is not None and diagnosis.code not in _OF_THE_DAYS
    if claim.kind == "average" and not slipped and series is not None and series.nature is Nature.FLOW:
        # "About 40 to a boat": over other days, or of other boats.
        told = claim.period is not None and claim.period.rule != "the-year"  # "each day of the year": of which
        sure = told and (claim.candidates[0].weight >= OUTRIGHT or witnesses.tell_of_days(verdict))
        sure = sure or is_of_stretch_told(claim)
        return verdict.article is None and not (sure or _averages_rightly(verdict, witnesses))
    undated = claim.base is None and (claim.period is None or _is_left(claim))
    if claim.kind in IN_WORDS or not undated or witnesses.told < _MANY:
        return False
    if verdict.article is not None or (series is not None and series.nature is Nature.STEP):
        return False  # what is in force needs no day
    if is_passed_on_way(verdict):
        return False
    if witnesses.count_rightly(verdict) or witnesses.settle_days(verdict) or is_just_out(verdict):
        return False
    if witnesses.tell_of_one_time(verdict) or witnesses.tell_of_other_areas(verdict):
        return False
    if (
        follows_its_base(verdict, witnesses)
        or _led_to_its_latest(verdict, witnesses)
        or grew_over_longer(verdict, witnesses)
        or is_of_now(claim, series)
        or is_stepped_to(verdict, witnesses)
        or _is_of_listed_days(verdict, witnesses)
    ):
        return False
    return not slipped


def is_passed_on_way(verdict: Verdict) -> bool:
    """ "The low point had been 34,530", on the way to 29,585: an end that its series went past on all days it fits."""
    return verdict.trial is not None and GONE_ON_TO in verdict.trial.option.reading.assumptions


def is_ahead_of_told(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "Some 737 came on Saturday. For 28 days before that, nobody had": days up to one that is rightly told.

    Args:
        verdict: on days counted.
        witnesses: what the other figures of the text say.
    """
    own, claim = verdict.trial, verdict.grounded.claim
    if own is None or claim.kind != "duration":
        return False
    if any(word.isalpha() and word not in _NOBODY_CAME for word in claim.sentence.behind(claim.span.end)):
        return False  # "for ten days before that nobody in the town had slept"
    read = own.option.reading
    return any(
        one.trial is not None
        and one.trial.option.reading.series_id == read.series_id
        and read.window.meets(one.trial.option.reading.window)
        for one in witnesses.held
    )


def grew_over_longer(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "GDP grew by 0.3% in the second quarter, after 0.7% in the first. Over a year it is up 1.4%": to the second.

    Args:
        verdict: of growth over a length of time.
        witnesses: what the other figures of the text say.
    """
    claim, own, series = verdict.grounded.claim, verdict.trial, verdict.grounded.series
    if own is None or series is None or not own.option.direct or series.growth_over is None:
        return False
    if series.frequency is not Frequency.QUARTERLY:
        return False  # "CPI rose 0.4% in December and 2.9% from a year earlier" may be of any country
    back = 0 if claim.base is None else -claim.base.shift_months
    if series.growth_over not in (claim.over, back):
        return False
    told = [one for one in witnesses.told_before(verdict) if one.label is Label.SUPPORTED and one.trial is not None]
    ends = [
        one.trial.option.reading.window.end
        for one in told
        if one.trial is not None and not series_used(one).isdisjoint(series.siblings)
    ]
    return bool(ends) and max(ends) == own.option.reading.window.end


def is_of_now(claim: Claim, series: Series | None) -> bool:
    """ "UK inflation was 4.0% in January and is 1.7% now", "in Britain inflation is 4%": told as of the day.

    Args:
        claim: of a figure.
        series: that it was read of.
    """
    best = claim.candidates[0]
    if best.carried and series is not None and _goes_on_to_now(claim, series):
        return True
    text = claim.block.text
    behind = text[claim.span.end : claim.sentence.span.end].lower().split()[:1]
    stock = series is not None and series.nature is Nature.STOCK
    if best.weight >= _CLEARLY and not best.carried and claim.kind == "level" and behind in _STAYING and stock:
        return True  # "fewer than 30,000 asylum seekers remain in hotels"
    if best.carried or best.weight < OUTRIGHT or claim.kind != "level":
        return False
    ahead = text[claim.sentence.span.start : claim.span.start].lower().split()[-_NEAR:]
    told = ahead[-2:-1] if ahead[-1:] in _HEDGED else ahead[-1:]
    if told == ["is"] and series is not None and is_of_area(claim, series.area):
        return True
    if not claim.current:
        return False
    return any(word.strip(",.;:”") in _NOW for word in (*ahead, *behind))


def _goes_on_to_now(claim: Claim, series: Series) -> bool:
    """ "Bank Rate peaked at 5.25%. It is now 3.75%": a rate that the sentence before told of, as of the day."""
    if claim.kind != "level" or not (series.nature is Nature.STEP or (series.unit, series.nature) == _RATES):
        return False
    ahead = claim.block.text[claim.sentence.span.start : claim.span.start].lower().replace(",", "").split()
    ahead = ahead[:-1] if ahead[-1:] in _HEDGED else ahead
    return tuple(ahead[ahead[:1] in _TURNS :]) in _IT_IS_NOW


def is_grown_in_all(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "0.7% in the first quarter and 0.3% in the second. The rise of 1.0%": what the last of them come to together."""
    claim, trial, series = verdict.grounded.claim, verdict.trial, verdict.grounded.series
    if claim.quantity is None or trial is None or not trial.option.direct:
        return False
    if claim.kind != "percent_change" or series is None or series.growth_over is None:
        return False
    before = [one for one in witnesses.told_before(verdict) if one.label is not Label.CONTRADICTED]
    told = [one.grounded.claim for one in before if series_of(one) == series.id]
    if claim.period is not None and all(one.period != claim.period for one in told):
        return False
    grown = [-value_of(one) if one.falls else value_of(one) for one in told if one.quantity is not None]
    sums = [sum(grown[-many:], Decimal(0)) for many in range(_MANY, len(grown) + 1)]
    return any(abs(abs(one) - claim.quantity.value) <= _ROUNDED for one in sums)


def is_of_stretch_told(claim: Claim) -> bool:
    """ "Each dinghy that crossed in 2025 carried 62 people": of what its own words name, and of a year, or a month.

    Args:
        claim: an average.
    """
    period, named = claim.period, claim.candidates[0]
    if period is None or period.role is not PeriodRole.WINDOW or named.carried or named.weight < _CLEARLY:
        return False
    whole = period.grain in _WHOLE and claim.sentence.span.start <= period.span.start
    return whole and not _CRAFT.isdisjoint(claim.sentence.words)


def _averages_rightly(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "62 people to a boat on average, up from 53 in 2024": whether another average of the sentence is right."""
    read = series_of(verdict)
    others = [one for one in witnesses.beside(verdict) if one is not verdict and one.grounded.claim.kind == "average"]
    return any(series_of(one) == read and is_as_told(one) for one in others)


def _led_to_its_latest(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "CPI was 0.2%, down from 1% in July. RPI fell to 0.5% from 1.6%": of a month that is told of."""
    claim, own, row = verdict.grounded.claim, verdict.trial, witnesses.beside(verdict)
    at = next(n for n, one in enumerate(row) if one is verdict)
    if own is None or not at or not claim.is_base or claim.candidates[0].weight < OUTRIGHT:
        return False
    now, read = row[at - 1], own.option.reading
    if now.label is not Label.SUPPORTED or now.trial is None or series_of(now) != series_of(verdict):
        return False
    if claim.sentence.between(now.grounded.claim.span.end, claim.span.start) != ["from"]:
        return False
    told = any(one.trial is not None and one.trial.option.reading.window == read.window for one in witnesses.held)
    return told and read.window.meets(now.trial.option.reading.window)


def _is_of_listed_days(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "RPI was 3.8% in July, CPIH 3.0% and CPI 2.0%": of the days that the one before it in a list is right on."""
    row, own = witnesses.beside(verdict), verdict.trial
    at = next(n for n, one in enumerate(row) if one is verdict)
    return own is not None and any(
        one.label is Label.SUPPORTED
        and one.trial is not None
        and one.trial.option.reading.window == own.option.reading.window
        and is_listed(verdict.grounded.claim, one.grounded.claim)
        for one in row[max(0, at - 1) : at]
    )


def _is_left(claim: Claim) -> bool:
    """ "From 2.2% to 1.9% in May": the month is that of where it led, so that the first may be of any before."""
    if not claim.is_base or claim.period is None or claim.period.span.start < claim.span.end:
        return False
    return claim.block.text[claim.span.end :].lstrip().startswith("to ")


def may_be_of_a_day(verdict: Verdict) -> bool:
    """Whether the words tell of a price that was reached, on whichever day, of a series that averages the days.

    So they do of a move on no day told: "the pound fell by half a cent to $1.336" is what it fetched just then, and
    "Brent was at $81".
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if series is None or claim.kind != "level" or not _OF_DAYS.issubset(series.label.split()):
        return False
    if verdict.trial is not None and verdict.trial.holds and verdict.article is not None and verdict.article.of_way:
        return False  # "worth $1.13, up from $1.20 in August": of whichever day, it is down
    before = claim.block.text[claim.sentence.span.start : claim.span.start].lower().split()[-_BEFORE_FIGURE:]
    led = before[-1:] in (["to"], ["at"]) or not _STANDING.isdisjoint(
        before[-_STANDING_REACH:]
    )  # "to stand below $1.30"
    moved = claim.period is None and claim.base is None and (claim.direction is not None or led)
    return (moved or not _REACHED.isdisjoint(before)) and _AVERAGED.isdisjoint(before)


def is_far_from_mark(verdict: Verdict) -> bool:
    """ "Had passed 15,000. The law was passed on 10 March": a day on which the total was nowhere near the mark."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.kind != "threshold" or claim.mark is None or trial is None:
        return False
    mark, total = claim.mark.value, trial.option.figures[0].value
    return not mark <= total * _NOWHERE or not total <= mark * _NOWHERE
