"""Accused figures whose own words tie them to another thing, area or day than the one spoken of last.

"The increase was smaller than the half-point rise in June" is of what was just put up, "a cut from 3.75%" that is yet
to come starts from what is in force now, "the broader U-6 measure of joblessness" is no unemployment rate. Where words
leave open what is meant, nobody is accused.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from service.extract.changes import change_of
from service.ground.readings import PRESUMED
from service.judge.evidence.between_verdicts import AGAINST_BASE, series_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT
from service.model.report import Label
from service.model.series import Nature

_BARE = re.compile(r"(?:^|, |\b(?:ago|earlier|before) )the (?:rate|figure) (?:was|had been|stood at)\b")
_OTHER_MEASURE = re.compile(
    r"\b(?:broader|broadest|wider|widest|narrower|alternative|u-?[1-6])\b[^,;:.]*"
    r"\b(?:measures?|gauges?|definitions?|versions?) of (?:the )?$"
)
_MOVING = frozenset("cut raise lower lift reduce increase trim slash".split())
_TO_COME = frozenset(
    "wait waits waiting waited want wants wanted urge urges urging urged hope hopes hoping hoped call calls calling"
    " press pressing pressed ask asks asking asked need needs expect expects expecting likely ready pressure".split()
)
"""Words that put a move in time to come, where "voted to lower the rate from 5.25%" is one that was made."""
_TO_MOVE = 5  # words of "to cut interest rates from"
_SAVED, _ARTICLES = frozenset(["save", "saves", "saved", "saving"]), frozenset(["a", "the", "this", "that", "of"])
_SAVING = 9  # words of "saving some £1,200 a year or 11%"
_TO_DO = 4  # words of "cut in rates saves"
_DOES = frozenset("saves adds costs means takes knocks makes gives brings lifts boosts".split())
_BILLS = frozenset(["bill", "bills"])
_BILLED = frozenset(["water", "council", "broadband", "insurers"])
#: What makes a bill another than that for all the energy of a home; "electricity and gas bills" are for all of it.
_ONE_BILL = frozenset(
    "electricity gas water sewerage council tax phone mobile broadband grocery groceries food shopping supermarket"
    " repair wage pay rent hotel legal insurance motoring petrol benefits welfare import".split()
)
_CONTRASTING = frozenset(["while", "whereas", "though", "although", "but"])
_POINTED = frozenset(["the", "that", "this"])
_OPENING = 6  # words of "The increase was smaller than the"
_SEVERAL = 2
_MOVES = frozenset("hikes cuts rises increases meetings reductions".split())
_EXCHANGE = "exchange-rates"


def is_of_another_thing(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether the words of an accused figure tie it to something else than it was read of, or leave open to what.

    Args:
        at: the place of the figure among the verdicts.
        verdicts: of all claims, in the order of the text.
    """
    verdict = verdicts[at]
    claim = verdict.grounded.claim
    if verdict.trial is None:
        return False
    if claim.quantity is None:
        return _is_perhaps_not_out(verdict) or _is_of_the_hour(verdict) or _counts_moves(claim)
    if _is_of_other_measure(claim) or _is_start_of_move(verdict) or _is_of_one_bill(claim):
        return True
    if _is_any_move(claim) or _is_since_peak(claim):
        return True
    if _is_of_looser_word(at, verdicts) or _is_saved(claim):
        return True
    return _is_of_move_told(at, verdicts) or _is_of_either_rate(at, verdicts) or _is_of_either_area(at, verdicts)


def _is_perhaps_not_out(verdict: Verdict) -> bool:
    """ "It was the first time the annual rate had slowed since September": of a country whose figure is not out yet?

    Where the day of its release is only worked out, and lies behind that of the article.
    """
    streak, series, trial = verdict.grounded.claim.streak, verdict.grounded.series, verdict.trial
    counted = streak is not None and streak.since is not None
    if not counted or series is None or series.unit != PERCENT or trial is None:
        return False
    return PRESUMED in trial.option.reading.assumptions


def _is_of_other_measure(claim: Claim) -> bool:
    """ "The broader U-6 measure of joblessness": of that measure, and not of what stands behind its "of"."""
    named = claim.candidates[0] if claim.candidates else None
    if named is None or named.carried or not named.words:
        return False
    ahead, found, _ = claim.block.text[claim.sentence.span.start : claim.span.start].lower().rpartition(named.words)
    return bool(found) and _OTHER_MEASURE.search(ahead) is not None


def _counts_moves(claim: Claim) -> bool:
    """ "More interest rate hikes than in any year since 1988": how many moves there were, and not how high it stood."""
    return claim.rank is not None and not _MOVES.isdisjoint(claim.sentence.before(claim.span.start)[-1:])


def _is_since_peak(claim: Claim) -> bool:
    """ "To see bills drop by £690 since the peak of the crisis": from a peak that is not named."""
    return claim.kind in AGAINST_BASE and claim.sentence.behind(claim.span.end)[:3] == ["since", "the", "peak"]


def _is_of_the_hour(verdict: Verdict) -> bool:
    """ "Sterling was steady at $1.27": a price as it is traded, and no average of a month that nobody named.

    So of "the pound lost 2%, a fall not seen since 2009", and of "sterling fell to a four-month low".
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    traded = claim.kind == "no_change" or (
        claim.rank is not None and (claim.rank.of_change or (series is not None and series.topic == _EXCHANGE))
    )
    return traded and claim.period is None and series is not None and series.unit in CURRENCIES


def _is_any_move(claim: Claim) -> bool:
    """ "A 0.25-point cut saves £29 a month": what any such move does, and not the last that was made."""
    ahead, behind = claim.sentence.before(claim.span.start), claim.sentence.behind(claim.span.end)[:_TO_DO]
    moved = any(change_of(one, "noun") and other in _DOES for one, other in pairwise(behind))
    return claim.kind == "point_change" and ahead[-1:] in (["a"], ["each"], ["every"]) and moved


def _is_of_one_bill(claim: Claim) -> bool:
    """ "Household electricity bills rose 7.7%", "the water bill": what one of them came to, and not all the energy."""
    named = claim.candidates[0] if claim.candidates else None
    if named is None or named.carried or named.words.rpartition(" ")[2] not in _BILLS:
        return False
    words = claim.sentence.words
    at = [n for n, word in enumerate(words) if n and word in _BILLS]
    if any(not _BILLED.isdisjoint(words[:n]) for n in at):
        return True  # "Yorkshire Water is putting up bills"
    return any(words[n - 1] in _ONE_BILL and words[max(0, n - 2)] != "and" for n in at)


def _is_start_of_move(verdict: Verdict) -> bool:
    """ "Waiting for the Bank to cut rates from 3.75%": what is in force now, and not on the days last spoken of."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if claim.kind != "level" or claim.period is not None or series is None or series.nature is not Nature.STEP:
        return False
    ahead = claim.sentence.before(claim.span.start)
    if ahead[-1:] != ["from"] or _TO_COME.isdisjoint(ahead):
        return False
    lead = ahead[-1 - _TO_MOVE : -1]
    return any(one == "to" and other in _MOVING for one, other in pairwise(lead))


def _is_saved(claim: Claim) -> bool:
    """ "Those who have fixed pay less, saving £150 or 9%": what somebody saves, and not what the cap has come down."""
    named = claim.candidates[0] if claim.candidates else None
    if named is None or not named.carried or claim.kind not in AGAINST_BASE:
        return False
    ahead = claim.sentence.before(claim.span.end)[-_SAVING:]
    return any(one not in _ARTICLES and other in _SAVED for one, other in pairwise(ahead))


def _is_of_looser_word(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "The price cap fell to £1,834, while a year earlier bills had jumped by 25%": the cap, or what was paid?

    Where the sentence calls by its name what the series is of, another word in a clause behind may mean another thing.
    """
    claim, read = verdicts[at].grounded.claim, series_of(verdicts[at])
    named = claim.candidates[0] if claim.candidates else None
    if named is None or named.carried or claim.kind not in AGAINST_BASE or not named.words:
        return False
    for one in verdicts[:at]:
        told = one.grounded.claim
        if told.sentence is not claim.sentence or one.label is not Label.SUPPORTED or not told.candidates:
            continue
        if series_of(one) != read:
            continue
        between = claim.sentence.between(told.span.end, claim.span.start)
        outright = told.candidates[0].weight > named.weight and told.candidates[0].words != named.words
        if outright and not _CONTRASTING.isdisjoint(between) and named.words.split()[-1] in " ".join(between):
            return True
    return False


def _is_of_move_told(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "Rates rose to 5.25%. The increase was smaller than the half-point rise in June": another rise of the same."""
    claim = verdicts[at].grounded.claim
    if claim.kind not in AGAINST_BASE:
        return False
    ahead = claim.sentence.before(claim.span.start)
    opens = ahead[:1] != [] and ahead[0] in _POINTED and len(ahead) > 1 and change_of(ahead[1], "noun") is not None
    if not opens or "than" not in ahead or len(ahead) > _OPENING:
        return False
    told = [one for one in verdicts[:at] if one.grounded.claim.sentence is not claim.sentence and series_of(one)]
    return bool(told) and series_of(told[-1]) != series_of(verdicts[at])


def _is_of_either_rate(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "Unemployment was 4.7%. … Inflation, which was 3.8%. … A year ago the rate was 4.2%": of which, is left open."""
    claim, read = verdicts[at].grounded.claim, series_of(verdicts[at])
    named = claim.candidates[0] if claim.candidates else None
    if claim.kind != "level" or named is None or not named.carried:
        return False
    ahead = claim.block.text[claim.sentence.span.start : claim.span.start].lower()
    if _BARE.search(ahead) is None:
        return False
    rates = [one for one in _right_before(at, verdicts) if one.grounded.claim.block is claim.block]
    return bool(rates) and series_of(rates[0]) != read and len({series_of(one) for one in rates}) >= _SEVERAL


def _is_of_either_area(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "Euro zone inflation was 10.6%. … In America 7.7%, and in Britain 11.1%. Energy rose by 41.5%": where, is open.

    Where the sentence before told of others than the one that the text began with.
    """
    claim, series = verdicts[at].grounded.claim, verdicts[at].grounded.series
    if claim.kind not in ("level", "percent_change") or series is None or series.unit != PERCENT:
        return False
    right = _right_before(at, verdicts)
    areas = [one.grounded.series.area for one in right if one.grounded.series is not None]
    if not right or areas[0] == series.area or series_of(verdicts[at]) in map(series_of, right):
        return False
    return len({*areas}) > _SEVERAL and right[-1].grounded.claim.sentence is not claim.sentence


def _right_before(at: int, verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """The right levels of rates before a figure."""
    return [
        one
        for one in verdicts[:at]
        if one.label is Label.SUPPORTED
        and one.grounded.claim.kind == "level"
        and one.grounded.series is not None
        and one.grounded.series.unit == PERCENT
    ]
