"""Figures accused as levels, or as changes, that the words right beside them say to be no such thing.

"Beats the old mark by 0.16C" and "or about £800 more" tell of changes, "or 2.5%" of another choice, "the 5.25% at which
they peaked" of days that a clause behind it names, "the month before the one that counted it had touched 3.9%" of days
that were not understood. What was read of such a figure is nothing to accuse it by.
"""

from collections.abc import Sequence
from itertools import combinations, pairwise, takewhile

from service.claims.subject.areas.home import HOME
from service.extract.changes import change_of
from service.judge.evidence.between_verdicts import AGAINST_BASE
from service.judge.evidence.chance import digits_written
from service.judge.fit.hedges import BOUNDS, place_of
from service.judge.verdicts import Verdict
from service.judge.withholding.other_pairs import PAIR
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.quantities import CURRENCIES, PERCENT, Hedge, Quantity
from service.model.series import Nature
from service.numeric.rounding import half_up

_LEVELS = frozenset(["level", "average"])
_SET_APART = frozenset("more fewer less higher lower above below beneath dearer cheaper".split())
_MATCHED = frozenset("followed preceded matched beaten bettered topped surpassed exceeded joined".split())
_DEEDS = frozenset("departures crossings arrivals attempts journeys visits trips applications claims requests".split())
_PASSIVE = ("ed", "en", "de")
_IN_CLAUSE = (["at", "which"], ["to", "which"], ["from", "which"])
_ITSELF, _WITHIN = frozenset(["it", "they"]), frozenset(["in", "during", "on", "at", ""])
_STANDING = frozenset("peaked stood topped bottomed averaged was ran".split())
_PARTING = frozenset([",", ";", ":", "(", ")", "–", "—", "and", "but", "while"])
_ONE, _MANY = (
    frozenset("day week month quarter year season".split()),
    frozenset("days weeks months quarters years".split()),
)
_POINTING = frozenset(["the", "that", "this"])
_COMPARED = frozenset("above below beneath than over under".split())
_UNTOLD = frozenset("before after of when until between around up".split())
_NEAR = 6  # words of "above the months before the pandemic"
_HEAD = 4  # words of "the rise of the year before"
_TELLING = 3  # digits
_APART = frozenset(["difference", "point_change"])
_SIGHT, _BEHIND = 8, 4  # claims before a change, and from it on, whose figures may give it
_TIMES_OF = 4  # words of "the rate of"
_DEGREES = "celsius"  # "1.10C above the average of the century": how an anomaly is told
_BEING = frozenset("worth at was were is to reached hit totalled".split())
_WORLD = "WORLD"
_AT_HOME = ["at", "home"]
_READ_IN = HOME["en-GB"]
_OF_SOME = (["for"], ["among"])
_PEOPLE = frozenset(
    "those people households families renters tenants pensioners women men workers homeowners owners buyers poorer"
    " poorest richer richest students graduates parents".split()
)
_UNMOVED = frozenset(["moved", "changed", "unmoved", "steady", "flat"])
_NOW = frozenset(["now", "today", "currently"])
_KEEPING = frozenset(["keeping", "tasked", "mandated"])


def is_said_otherwise(verdict: Verdict) -> bool:
    """Whether the words beside an accused figure say that it is not what it was read as.

    Args:
        verdict: the accusation.
    """
    claim = verdict.grounded.claim
    if claim.quantity is None:
        return False
    if claim.kind in _LEVELS:
        told = (
            (_is_no_level(claim) and not _is_growth(verdict))
            or _is_of_days_untold(claim)
            or _is_rise(claim)
            or _is_of_here(verdict)
        )
        told = told or _is_quoted_price(claim) or _is_of_some(verdict)
        return verdict.trial is not None and told
    if claim.kind == "total":
        return verdict.trial is None and _is_no_sum(claim)
    if claim.kind == "share":
        return _is_again(claim) or _is_of_the_world(verdict)
    if verdict.trial is None:
        return False  # what the text's own figures refute is of these
    return _is_from_days_untold(claim) or _is_level(verdict) or _is_from_change(verdict) or _is_of_then(verdict)


def is_beyond_both(claim: Claim) -> bool:
    """ "With 537 on Saturday and 28 on Sunday, more than 1,000 have come": no difference is more than both its ends.

    Args:
        claim: the figure.
    """
    if claim.kind != "difference" or claim.quantity is None or claim.quantity.hedge not in BOUNDS:
        return False
    return len(claim.inputs) == PAIR and claim.quantity.value > max(one.value for one in claim.inputs)


def _is_no_sum(claim: Claim) -> bool:
    """ "That makes more than 1,000 in three days", "the running total": the sum of more than is told beside."""
    assert claim.quantity is not None
    return claim.quantity.hedge in BOUNDS or "running" in claim.sentence.before(claim.span.start)[-_HEAD:]


def _is_of_then(verdict: Verdict) -> bool:
    """ "The balance was 944,000, so 740,000 more people than now": said of then, and not of now.

    But what is set for later is read so: "put its price cap for October at £1,723, £60 a year more than now".
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    behind = claim.sentence.behind(claim.span.end)[:_HEAD]
    if not any(one == "than" and other in _NOW for one, other in pairwise(behind)):
        return False
    reading = None if verdict.trial is None else verdict.trial.option.reading
    ahead = reading is not None and reading.base is not None and reading.base.start < reading.window.start
    return not (ahead and series is not None and series.nature is Nature.STEP)


def _is_of_here(verdict: Verdict) -> bool:
    """ "French inflation was 4.9%, compared with 6.8% here": of home, and not of a country abroad."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    behind, ahead = claim.sentence.behind(claim.span.end)[:2], claim.sentence.before(claim.span.start)[-2:]
    if series is None:
        return False
    if ahead[:1] == ["here"] and ahead[1] in _BEING:
        return series.area != _READ_IN  # "food inflation here was 4.4%", after America's
    return series.area not in HOME.values() and (behind[:1] == ["here"] or behind == _AT_HOME)


def _is_of_some(verdict: Verdict) -> bool:
    """ "3.8% in July, more than 5% for those who rent": of a part of the people, of whom no series is read."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    behind = claim.sentence.behind(claim.span.end)[:2]
    some = behind[:1] in _OF_SOME and behind[1:] != [] and behind[1] in _PEOPLE
    return some and series is not None and behind[1].rstrip("s") not in series.label.lower()


def _is_quoted_price(claim: Claim) -> bool:
    """ "Sterling, at $1.2480, was little moved": a price of that hour, and of no month."""
    assert claim.quantity is not None
    behind = claim.sentence.behind(claim.span.end)[:_NEAR]
    return claim.period is None and claim.quantity.unit in CURRENCIES and not _UNMOVED.isdisjoint(behind)


def _is_no_level(claim: Claim) -> bool:
    """ "By 0.16C", "£800 more", "or 2.5%", "the 5.25% at which they peaked", "charged with keeping the rate at 2%"."""
    if not _KEEPING.isdisjoint(claim.sentence.before(claim.span.start)[-_NEAR:]):
        return True
    period = claim.period
    if period is not None and "next" in claim.sentence.between(claim.span.end, max(claim.span.end, period.span.start)):
        return True  # "on hold at 3.75%, is next reviewed on 5 November"
    ahead, behind = claim.sentence.before(claim.span.start)[-2:], claim.sentence.behind(claim.span.end)[:4]
    if behind[:1] == ["/"]:
        behind = behind[2:]  # "$10/bbl below June"
    if ahead[-1:] == ["by"] and not ahead[0].endswith(_PASSIVE) and (_MATCHED | _DEEDS).isdisjoint(ahead):
        return True  # and not "lodged by 30,107 people", "departures by 472 people"
    other = ahead[-1:] == ["or"] and len(ahead) > 1 and ahead[0].isalpha()
    apart = claim.quantity is not None and claim.quantity.unit != _DEGREES and not _SET_APART.isdisjoint(behind[:1])
    apart = apart and "than" not in claim.sentence.behind(claim.span.end)  # "906,000 more people came than left"
    return other or apart or (behind[:2] in _IN_CLAUSE and not _is_dated_in_clause(claim, behind))


def _is_growth(verdict: Verdict) -> bool:
    """ "Prices rose by 1.2% in April alone": of what is published as so much growth it is the level."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    ahead = claim.sentence.before(claim.span.start)[-2:]
    return series is not None and series.growth_over is not None and ahead[-1:] == ["by"] and bool(change_of(ahead[0]))


def _is_dated_in_clause(claim: Claim, behind: Sequence[str]) -> bool:
    """ "The 944,000 at which it peaked in the year to March 2023": of days that were understood."""
    period = claim.period
    if period is None or period.span.start < claim.span.end or period.role is not PeriodRole.WINDOW:
        return False
    told = behind[2:3] != [] and behind[2] in _ITSELF and not _STANDING.isdisjoint(behind[3:])
    return told and period.preposition in _WITHIN


def _is_of_days_untold(claim: Claim) -> bool:
    """ "And the month before the one that counted it had touched 3.9%": of days that its clause names in vain."""
    if claim.period is not None or claim.is_base:
        return False
    clause = [*takewhile(lambda word: word not in _PARTING, reversed(claim.sentence.before(claim.span.start)))]
    triples = zip(clause, clause[1:], clause[2:], strict=False)  # backwards
    return any(word in _ONE and led in _POINTING and next_one in _UNTOLD for next_one, word, led in triples)


def _is_rise(claim: Claim) -> bool:
    """ "The rise of the year before, 3.53, was the largest": put beside a change, between commas."""
    ahead, behind = claim.sentence.before(claim.span.start), claim.sentence.behind(claim.span.end)
    if ahead[-1:] != [","] or behind[:1] != [","]:
        return False
    clause = [*takewhile(lambda word: word not in _PARTING, reversed(ahead[:-1]))][::-1]
    return clause[:1] in (["the"], ["its"], ["that"]) and any(change_of(word, "noun") for word in clause[1:_HEAD])


def _is_again(claim: Claim) -> bool:
    """ "Almost half as large again as that of France": what is added, and no share."""
    behind = claim.sentence.behind(claim.span.end)[:_HEAD]
    return behind[:1] == ["as"] and "again" in behind


def _is_of_the_world(verdict: Verdict) -> bool:
    """ "Its 1.451 billion outnumbered China's 1.409 billion, and made up 17.8% of humanity": of none of the two."""
    claim = verdict.grounded.claim
    named = claim.candidates[0] if claim.candidates else None
    return verdict.trial is None and named is not None and not named.carried and named.reason.endswith(_WORLD)


def _is_from_days_untold(claim: Claim) -> bool:
    """ "472,000 above the months before the pandemic": compared with days that were not understood."""
    behind = claim.sentence.behind(claim.span.end)[:_NEAR]
    if claim.base is not None and claim.base.span.start >= claim.span.end:
        return False
    if _COMPARED.isdisjoint(behind[:2]) or claim.inputs:
        return False
    return any(one in _MANY and other in _UNTOLD for one, other in pairwise(behind))


def _is_from_change(verdict: Verdict) -> bool:
    """ "It beat 2020 by 0.16C, and 2022, at 0.89C, by 0.28C": worked out from what is a change itself."""
    claim, sentence = verdict.grounded.claim, verdict.grounded.claim.sentence.span
    if verdict.trial is not None or claim.kind not in AGAINST_BASE or any(one.unit == PERCENT for one in claim.inputs):
        return False
    spans = [one.span for one in claim.inputs if one.span is not None]
    led = [sentence.start <= one.start and claim.sentence.before(one.start)[-1:] == ["by"] for one in spans]
    return any(led) and not all(led)


def _is_level(verdict: Verdict) -> bool:
    """ "Was worth $31.1 trillion, or 5.4 percent more than a year ago": the level itself, and not what it moved by."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.kind != "difference" or trial is None or claim.quantity is None or not trial.computation.inputs:
        return False
    if _BEING.isdisjoint(claim.sentence.before(claim.span.start)[-1:]):
        return False  # "pay an extra £1,971 a year"
    level = trial.computation.inputs[0].value
    exact = half_up(level, place_of(claim.quantity)) == claim.quantity.value
    return exact and digits_written(claim.quantity) >= _TELLING


def is_given_elsewhere(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether other figures of the text give an accused one: two levels its change, a change told before its level.

    Args:
        at: the place of the figure among the verdicts.
        verdicts: of all claims, in the order of the text.
    """
    return _is_given_by_two(at, verdicts) or _is_change_told_before(at, verdicts) or _is_times_beside(at, verdicts)


def _is_times_beside(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "Prices rose by 1.2% in the month, four times the 0.3% of then": as the two beside it give, of whatever."""
    claim = verdicts[at].grounded.claim
    if claim.kind != "multiple" or claim.quantity is None or not 0 < at < len(verdicts) - 1:
        return False
    now, then = verdicts[at - 1].grounded.claim, verdicts[at + 1].grounded.claim
    if now.quantity is None or then.quantity is None or now.quantity.unit != then.quantity.unit:
        return False
    here = now.sentence is claim.sentence is then.sentence and len(_between(claim, then)) <= _TIMES_OF
    return here and now.quantity.value == claim.quantity.value * then.quantity.value


def _between(claim: Claim, then: Claim) -> Sequence[str]:
    return claim.sentence.between(claim.span.end, then.span.start)


def _is_given_by_two(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "5.33 in every month to August, 4.33 since January, and in November 3.88, 145 basis points under the plateau".

    Whether two levels of the paragraph lie an accused difference apart, to three digits, which is no chance.
    """
    claim = verdicts[at].grounded.claim
    if claim.kind not in _APART or claim.quantity is None or claim.quantity.hedge is not Hedge.EXACT:
        return False
    if digits_written(claim.quantity) < _TELLING or _is_only_turned(verdicts[at], claim.quantity):
        return False
    near = [one.grounded.claim for one in verdicts[max(0, at - _SIGHT) : at + _BEHIND]]
    told = [one.quantity for one in near if one.block is claim.block and one.kind in _LEVELS and one.quantity]
    return any(_gives(one, two, claim.quantity) for one, two in combinations(told, 2))


def _is_change_told_before(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "It is £117 more. Of the cap, about £74 of the £117 is down to gas": the change again, and no level."""
    claim = verdicts[at].grounded.claim
    if claim.kind not in _LEVELS or claim.quantity is None or claim.quantity.unit == PERCENT:
        return False
    if _POINTING.isdisjoint(claim.sentence.before(claim.quantity.span.start)[-1:]):
        return False
    told = [one.grounded.claim for one in verdicts[:at] if one.grounded.claim.kind in AGAINST_BASE]
    same = [one for one in told if one.quantity and one.quantity.unit == claim.quantity.unit]
    return any(one.quantity and one.quantity.value == claim.quantity.value for one in same)


def _gives(one: Quantity, two: Quantity, stated: Quantity) -> bool:
    """Whether what lies between two levels is a figure, rounded as it is."""
    alike = len({one.unit, two.unit} - {""}) <= 1
    return alike and half_up(abs(one.value - two.value), place_of(stated)) == stated.value


def _is_only_turned(verdict: Verdict, stated: Quantity) -> bool:
    """Whether a figure is right and only its way is not."""
    found = verdict.trial or verdict.article
    value = None if found is None else found.computation.value
    return value is not None and half_up(abs(value), place_of(stated)) == stated.value
