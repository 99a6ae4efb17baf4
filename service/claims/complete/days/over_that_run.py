"""Changes over a run of moves just told: "it has dropped for nine weeks on end. Over that time it has lost 69 cents".

So "for nine weeks in a row, by 69 cents in all". The run says how long they took, and so from when they are taken; what
is told of no subject of its own ("69 cents has come off") is of what ran so.
"""

from collections.abc import Sequence

from service.claims.bind.period_words import CHANGE_KINDS
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.series import Frequency
from service.model.shelf import Shelf
from service.model.windows import Grain
from service.records import replace

_LEADS = frozenset(["over", "in", "during", "across", "throughout"])
_POINTING = frozenset(["that", "those", "this", "these"])
_TIMES = frozenset(["time", "period", "stretch", "run", "spell", "streak", "sequence", "slide"])
_IN_ALL = (("in", "all"), ("in", "total"), ("all", "told"), ("altogether",), ("overall",))
_IT = frozenset(["it", "they"])
_COMING_OFF = frozenset("has have come came been lost gone off shed added on it .".split())
_SMALL = frozenset([",", "some", "about", "around", "nearly", "almost"])
_NEAR = 6  # claims
_WEEK = 7  # days
_STEPS = {"period", "week", "month"}
_OPENING = 4  # items of "but over that time"


def over_that_run(row: Sequence[Claim], items: Row, told: Sequence[Claim], shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, changes over a run that was just told as from where it began.

    Args:
        row: the claims in order.
        items: the sentence.
        told: the claims before it.
        shelf: the catalogue, for how often a series comes out.
    """
    if runs := _runs(row):
        return [_over(claim, runs[-1], shelf) if _is_in_all(claim, runs[-1]) else claim for claim in row]
    opens = -1 if not told or _POINTING.isdisjoint(items.said) else _behind_time(items)
    if opens < 0:
        return row
    runs = _runs([claim for claim in told[-_NEAR:] if claim.sentence is told[-1].sentence])
    return [_over(claim, runs[-1], shelf, items.words[opens:]) for claim in row] if len(runs) == 1 else row


def _runs(row: Sequence[Claim]) -> list[Claim]:
    """The runs of moves one after another that go on to what is told, of a series that is known."""
    return [
        claim
        for claim in row
        if claim.streak is not None
        and claim.candidates
        and claim.streak.step in _STEPS
        and claim.streak.length > 1
        and not (claim.streak.still or claim.streak.ended or claim.streak.past or claim.streak.pace)
        and claim.streak.since is None
        and claim.streak.within_months is None
    ]


def _behind_time(items: Row) -> int:
    """Where a sentence goes on that opens with "over that time", "in those nine weeks"; -1 where it does not."""
    words = items.words[: _OPENING + 2]
    for at in range(min(_OPENING, len(words) - 2)):
        if words[at] in _LEADS and words[at + 1] in _POINTING:
            quantity = items[at + 2].quantity
            length = quantity is not None and quantity.unit in ("weeks", "months")
            return at + 3 if length or words[at + 2] in _TIMES else -1
    return -1


def _is_in_all(claim: Claim, run: Claim) -> bool:
    """ "For nine weeks in a row, by 69 cents in all": a change behind the run of its sentence, told as its whole."""
    behind = tuple(claim.sentence.behind(claim.span.end)[:2])
    return claim.span.start >= run.span.end and any(behind[: len(words)] == words for words in _IN_ALL)


def _over(claim: Claim, run: Claim, shelf: Shelf, words: Sequence[str] = ()) -> Claim:
    if claim.kind not in CHANGE_KINDS or claim.base is not None or claim.over is not None or claim.quantity is None:
        return claim
    series, streak = shelf.series(run.candidates[0].series_id), run.streak
    if streak is None or (claim.candidates and claim.candidates[0].series_id != series.id):
        return claim
    if not claim.candidates and not _is_of_it(claim, words):
        return claim  # "over that time wages have gone up by 4%", "38 cents came off diesel"
    weekly = series.frequency is Frequency.WEEKLY and streak.step in ("period", "week")
    if not weekly and not (series.frequency is Frequency.MONTHLY and streak.step in ("period", "month")):
        return claim
    if weekly:
        base = Period(run.span, PeriodRole.SHIFT, Grain.WEEK, "weeks-told", shift_days=-_WEEK * streak.length)
    else:
        base = Period(run.span, PeriodRole.SHIFT, Grain.MONTH, "weeks-told", shift_months=-streak.length)
    subject = claim.candidates or tuple(replace(one, carried=True) for one in run.candidates)
    return replace(claim, base=base, candidates=subject)


def _is_of_it(claim: Claim, words: Sequence[str]) -> bool:
    """ "Over that time it has fallen by 28%", "69 cents has come off": whether nothing else is named that moved so."""
    lead = [word for word in words[:2] if word not in _SMALL]
    if not _IT.isdisjoint(lead[:1]):
        return True
    return lead[:1] == [""] and _COMING_OFF.issuperset(claim.sentence.behind(claim.span.end))
