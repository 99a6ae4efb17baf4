"""Doubts that a text takes away whose other figures are all but all understood.

A loose reading that does not hold is doubted, since the likeliest cause is that it is a misreading. Where nearly every
other figure of the text, read in the same manner, is what was published, that is no longer the likeliest: the writer
erred. So he did where it is told of one area on the days for which the sentence rightly tells the same of another, and
where what the sentence tells of it is right; or that a change leads from days that are named to a level rightly told.
What is counted from day to day stays in doubt all the same, as its days may be any.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from service.claims.subject.carried.implied import IMPLIED
from service.judge.doubt.base_of_one_step import is_from_no_step
from service.judge.doubt.both_told import are_both_told
from service.judge.doubt.bound_of_level import is_bound_of_level
from service.judge.doubt.carried_over import is_carried_over
from service.judge.doubt.ends_told import lies_between_told
from service.judge.doubt.far_off import misses_by
from service.judge.doubt.former_told_as_now import is_former_told_as_now
from service.judge.doubt.gap_told_beside import is_given_by_gap
from service.judge.doubt.gapped import is_gapped
from service.judge.doubt.hand_told import is_hand_told
from service.judge.doubt.mark_of_day import is_mark_of_day
from service.judge.doubt.month_before import is_from_month_before
from service.judge.doubt.moved_in_one_act import is_from_before_one_act
from service.judge.doubt.never_reached import is_never_lately, is_never_so
from service.judge.doubt.paired_with_right import is_paired_with_right
from service.judge.doubt.pointed_rank import is_pointed_rank
from service.judge.doubt.set_apart import is_set_apart
from service.judge.doubt.set_that_day import is_set_that_day
from service.judge.doubt.signs_of_misreading import is_of_pen
from service.judge.doubt.supports_others import is_rested_on
from service.judge.doubt.told_among_right import is_told_among_right
from service.judge.doubt.told_of_both import is_told_of_both
from service.judge.doubt.told_outright import is_told_outright
from service.judge.doubt.undated import may_be_of_a_day
from service.judge.doubt.unrelated_failures import in_bad_company
from service.judge.doubt.worked_out_beside import goes_on_between, is_worked_out_beside, of_sentence
from service.judge.doubt.wrong_day import is_of_wrong_day
from service.judge.evidence.areas_named import is_of_area
from service.judge.evidence.between_verdicts import digits_of
from service.judge.evidence.chance import digits_written
from service.judge.evidence.counted_by_words import is_counted_as
from service.judge.evidence.ranked_behind import is_ranked_behind
from service.judge.evidence.set_beside_another import is_set_beside_another
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.quantities import CURRENCIES
from service.model.report import Diagnosis, Label
from service.store.interface import Store

_MANY = 3
"""Figures that hold, from which on a text may be understood; with two as many accusations would be wrong as right."""
_UNREAD = 2
"""For so many that hold, one other figure may be left open."""
_CROWD = 4  # claims of a sentence, beyond which one misreading spoils too much
_FAR = Decimal("0.75")
"""What is further off than this may be of something else, whatever the other figures are."""
_TELLING = 2  # digits
_SEVERAL = 10  # boats, of which hardly another count is the same
_UNMISTAKABLE = 4  # … that a slip leaves as they were, so that nothing else can be meant
_BREAKS = frozenset([",", ";", ":", "(", "–", "—", "and", "but", "or"])
_LIGHT = frozenset(
    "a about almost an around by down fall increase is it it's just more nearly of or over rise roughly so some still"
    " than that this up was which".split()
)
"""Words in front of a change that give it no subject of its own."""
_COMPARING = frozenset(
    "% per cent percent more fewer less higher lower larger smaller cheaper dearer above below up down on over than in"
    " at the that of for its figure number count total equivalent ahead behind from since compared with to pace rate"
    " level reading tally value where it they stood was were had been what".split()
)
"""Words that lead from a change to the days that it is taken from, with nothing between that narrows it."""
_FROM_BASE = frozenset(["percent_change", "difference"])
_GOING_BACK = frozenset(["before", "back", "until", "prior"])
_OPEN = frozenset([Label.AMBIGUOUS, Label.UNVERIFIABLE])


def without_doubt(
    told: Sequence[Verdict],
    diagnoses: Sequence[Diagnosis | None],
    found: Sequence[Verdict],
    store: Store,
    known_at: date | None,
) -> Sequence[Verdict]:
    """The verdicts, where what was only doubted is sure, since the text is understood.

    Args:
        told: the verdicts before any was doubted, in the order of the text.
        diagnoses: the slips that would explain them.
        found: the same, doubted, and looked for elsewhere.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    doubted = [at for at, one in enumerate(told) if one.label is Label.CONTRADICTED and found[at].label in _OPEN]
    sure = list(found)
    if doubted:
        witnesses, understood = Witnesses(told, diagnoses), _is_understood(found)
        mostly = _hold(found) >= _MANY and not any(one.label is Label.CONTRADICTED for one in found)
        for at in doubted:
            beside = witnesses.beside(told[at])
            if is_set_apart(told[at], diagnoses[at], witnesses) or is_set_beside_another(told[at], beside):
                continue
            loosely = found[at].label is Label.AMBIGUOUS  # and not without any words that name what it is of
            alone = mostly and len(beside) == 1
            read = loosely and (understood or alone) and _is_told(told[at], diagnoses[at], witnesses)
            read = read and not _is_of_days_gone_back_to(at, told)
            compared = loosely and _is_compared(told[at], witnesses)
            never = loosely and is_never_so(told[at], diagnoses[at], witnesses, store, known_at)
            never = never or (loosely and is_never_lately(told[at], told, store, known_at))
            never = never or _is_from_told_days(told[at], witnesses)
            never = never or (loosely and is_worked_out_beside(told[at], of_sentence(told[at], found)))
            never = never or (loosely and goes_on_between(told[at], found))
            never = never or lies_between_told(told[at], told) or (loosely and are_both_told(told[at], found))
            never = never or is_ranked_behind(told[at], told)
            never = never or is_told_of_both(told[at], told) or (loosely and is_given_by_gap(told[at], told))
            never = never or is_told_among_right(told[at], told, witnesses)
            never = never or is_former_told_as_now(told[at], told, store, known_at)
            never = never or (loosely and is_from_no_step(told[at], told))
            never = never or (loosely and is_carried_over(told[at], told))
            never = never or (loosely and is_bound_of_level(told[at], beside, told))
            never = never or (loosely and is_told_outright(told[at], diagnoses[at], told, witnesses))
            never = never or (loosely and is_from_month_before(told[at], diagnoses[at], told))
            never = never or (loosely and is_set_that_day(told[at], store, known_at))
            never = never or (loosely and (is_mark_of_day(told[at], told) or is_pointed_rank(told[at], told)))
            never = never or (loosely and is_paired_with_right(told[at], of_sentence(told[at], found)))
            never = never or is_gapped(told[at], told, witnesses)
            never = never or (loosely and is_of_wrong_day(told[at], diagnoses, told))
            never = never or _is_from_before_one_act(told[at], of_sentence(told[at], found))
            pen = loosely and (is_of_pen(told[at], diagnoses[at], _UNMISTAKABLE) or is_hand_told(told[at]))
            said = loosely and _is_said_to_count(told[at], diagnoses[at], store)
            if read or compared or never or pen or said or is_rested_on(told[at], diagnoses[at], witnesses, told):
                sure[at] = told[at]
        for at in in_bad_company(told, diagnoses, sure):
            sure[at] = told[at]
    return sure


def _is_from_before_one_act(verdict: Verdict, here: Sequence[Verdict]) -> bool:
    """ "The Bank raised rates to 4% from 3%", where they were 3.5%: whatever else of the sentence is understood."""
    return verdict.trial is not None and is_from_before_one_act(verdict.grounded.claim, verdict.trial, here)


def _is_said_to_count(verdict: Verdict, diagnosis: Diagnosis | None, store: Store) -> bool:
    """ "The number of people who came by boat fell to 602 from 1,110": so many boats, said to be people."""
    series, claim = verdict.grounded.series, verdict.grounded.claim
    if series is None or diagnosis is None or diagnosis.code != "wrong_unit" or claim.quantity is None:
        return False
    if claim.kind != "level" or claim.quantity.unit or claim.quantity.value < _SEVERAL:
        return False
    others = (store.series(one) for one in series.siblings)
    return any(other.unit != series.unit and is_counted_as(claim, series, other) for other in others)


def _is_understood(verdicts: Sequence[Verdict]) -> bool:
    """Whether nearly all figures of a text hold: one in doubt, and for each two that hold another that is open."""
    hold = _hold(verdicts)
    others = sum(one.label in _OPEN for one in verdicts) - 1
    return hold >= _MANY and others * _UNREAD <= hold and sum(one.label is Label.CONTRADICTED for one in verdicts) <= 1


def _hold(verdicts: Sequence[Verdict]) -> int:
    return sum(one.label is Label.SUPPORTED for one in verdicts)


def _is_told(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether a figure is told in so many digits, and of days that no other figure and no assumption give it."""
    claim, trial, series = verdict.grounded.claim, verdict.trial, verdict.grounded.series
    if trial is None or trial.option.reading.assumptions or claim.is_base or claim.kind == "share":
        return False
    if series is None or series.accumulates or len(witnesses.beside(verdict)) > _CROWD:
        return False
    if claim.quantity is not None and len(digits_of(claim.quantity)) < _TELLING:
        return False
    if may_be_of_a_day(verdict):
        return False  # however well the rest is understood, a market's price of just then is no average
    if diagnosis is not None and diagnosis.code == "false_superlative":
        return False
    another = witnesses.give_another(verdict) or witnesses.tell_it_beside(verdict)
    return not another and not misses_by(verdict, _FAR)


def _is_of_days_gone_back_to(at: int, told: Sequence[Verdict]) -> bool:
    """ "It rose to 5.2%. Before Covid, in 2019, it was 3.7%. Vacancies stood at 726,000": then, or of late.

    So only of another series than that of the sentence that went back.
    """
    claim, trial, series = told[at].grounded.claim, told[at].trial, told[at].grounded.series
    if trial is None or series is None or claim.period is not None or claim.candidates[0].carried:
        return False
    before = [one for one in told[:at] if one.trial is not None and one.label is Label.SUPPORTED]
    last = before[-1] if before else None
    if last is None or last.trial is None or last.grounded.claim.sentence is claim.sentence:
        return False
    back = not _GOING_BACK.isdisjoint(last.grounded.claim.sentence.words[:1])
    return back and last.trial.option.reading.series_id != series.id


def _is_compared(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "3.3% in 2024, against 2.3% in Germany and 2.0% in France": of the days that the same is told of elsewhere."""
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    if series is None or trial is None or not is_of_area(claim, series.area):
        return False
    if claim.kind != "level" and not (claim.kind == "percent_change" and trial.option.direct):
        return False
    if claim.quantity is None or digits_written(claim.quantity) < _TELLING:
        return False
    if witnesses.failing(verdict) > 1 or misses_by(verdict, _FAR):
        return False
    if claim.block.text[: claim.span.start].rstrip().endswith("from"):
        return False  # "America's hardly moved, from 3.5% to 3.4%"
    return any(
        one.label is Label.SUPPORTED
        and one.trial is not None
        and one.grounded.series is not None
        and (one.grounded.series.concept, one.trial.option.direct) == (series.concept, trial.option.direct)
        and one.grounded.series.area != series.area
        and one.trial.option.reading.window == trial.option.reading.window
        for one in witnesses.beside(verdict)
    )


def _is_from_told_days(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "4,667 people, 20% more than in 2023 and 14% more than in 2010": however far off, between days that are told.

    So is "72 boats, fourteen fewer than a year earlier"; of prices there are several. What it led to stands in the
    sentence, rightly; what it came from is named, and nothing else there fails.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.kind not in _FROM_BASE or trial is None or trial.option.direct or verdict.article is not None:
        return False
    series = verdict.grounded.series
    if claim.kind == "difference" and (series is None or series.unit in CURRENCIES):
        return False
    base, read = claim.base, trial.option.reading.base
    if base is None or read is None or (base.window is not None and base.window.start.year != read.start.year):
        return False
    named = claim.candidates[0].weight > IMPLIED and claim.direction is not None and _goes_on(claim)
    return named and witnesses.of_same_days(verdict) and witnesses.failing(verdict) <= 1


def _goes_on(claim: Claim) -> bool:
    """ "…, and 14% more than in 2010", not "and the charity's gifts were 14% more", "14% more a year than in 2010"."""
    base, tokens = claim.base, claim.sentence.tokens
    lead = [token.lower for token in tokens if token.end <= claim.span.start]
    opens = next((at + 1 for at in range(len(lead) - 1, -1, -1) if lead[at] in _BREAKS), 0)
    if base is None or not _LIGHT.issuperset(lead[opens:]):
        return False
    behind = [token.lower for token in tokens if claim.span.end <= token.start < base.span.start]
    return claim.span.end <= base.span.start and _COMPARING.issuperset(behind)
