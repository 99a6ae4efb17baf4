"""Values said to have been set that go the way, and by the day, of one that was just set: "the Bank cuts rates to 4%".

What is set is named, the verb tells the way that it went, and it went so on the day of the article or the day before:
of no other step can the news be.
"""

from datetime import date
from decimal import Decimal

from service.extract.changes import change_of
from service.judge.doubt.far_off import misses_by
from service.judge.doubt.named_measure import says_no_more
from service.judge.evidence.areas_named import is_only_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Mood
from service.model.quantities import Direction, Hedge
from service.model.series import Nature
from service.model.windows import DAY
from service.store.interface import Store

_FAR = Decimal("0.75")  # what is further off may be of something else
_CLEARLY = 80  # the weight of "interest rates", where the bank is named
_TO = ["to"]
_SETTING = frozenset(
    "the a bank of england england's bank's old lady threadneedle street monetary policy committee mpc rate setters"
    " policymakers has have had just again today yesterday on monday tuesday wednesday thursday friday its key main"
    " base benchmark official uk uk's britain's british interest rate rates cost borrowing breaking announced it that"
    " this morning afternoon , : - – — 's ’s nine to".split()
)
"""Words of who sets a value in force, and of what is set: none of a lender that sets its own."""
_CLOSING = frozenset(". , ; : ! ) ( – — from on today yesterday this".split())


def is_set_that_day(verdict: Verdict, store: Store, known_at: date | None) -> bool:
    """Whether a level is that of a value in force that was set on the day of the article, and is told as set so.

    Args:
        verdict: on the level, before it was doubted.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    if series is None or trial is None or known_at is None or series.nature is not Nature.STEP:
        return False
    if claim.kind != "level" or claim.is_base or claim.past_perfect or claim.quantity is None:
        return False
    if claim.mood is not Mood.ASSERTED or claim.quantity.hedge is not Hedge.EXACT:
        return False
    if claim.sentence.before(claim.span.start)[-1:] != _TO or _is_of_other_days(claim, known_at):
        return False
    best = claim.candidates[0]
    if best.carried or best.weight < _CLEARLY or misses_by(verdict, _FAR) or not is_only_of(claim, series.area):
        return False
    if not _is_set_by_bank(claim):
        return False
    held = store.as_known(series.id, known_at).observations
    at = next((n for n, one in enumerate(held) if known_at - DAY <= one.window.start <= known_at), 0)
    if not at or not held[at].window.start <= trial.option.reading.window.start:
        return False
    way = Direction.UP if held[at].value > held[at - 1].value else Direction.DOWN
    return claim.direction is way and claim.quantity.value != held[at - 1].value * series.multiplier


def _is_of_other_days(claim: Claim, known_at: date) -> bool:
    """ "The Bank cut interest rates to 0.25% in 2016": whether days are named that are over."""
    days = None if claim.period is None else claim.period.window
    return days is not None and days.end < known_at - DAY


def _is_set_by_bank(claim: Claim) -> bool:
    """ "The Bank of England has cut interest rates to 4%", and no lender those on its savings."""
    words = claim.sentence.before(claim.span.start)
    behind = claim.sentence.behind(claim.span.end)[:1]
    led = all(word in _SETTING or change_of(word) is not None or word[:1].isdigit() for word in words)
    return led and "bank" in words and (not behind or behind[0] in _CLOSING) and says_no_more(claim)
