"""Figures that nothing bears out, and that the text would bear out with one slip of the pen put right.

"In September 5,084 arrived. The running total at the month's close was 43,087": no reading gives 43,087, and so none
can be told from another; 34,087 is what had come by then, and the text, read with that in its place, says so. What is
accused is the slip of a hand, on a figure with digits enough to make chance unlikely, where the figure put right is an
official one by a reading of all that stands near it, and leaves nothing else in the wrong. So is a word of direction
that must be turned round, and a unit that must be exchanged, for a change to be what was published; and boats that must
be people.
"""

from collections.abc import Callable, Iterator, Sequence, Set
from datetime import date
from decimal import Decimal
from itertools import chain, islice

from service.claims import KIND_BY_NAME
from service.claims.subject.carried.implied import IMPLIED
from service.judge.article.check import article_check
from service.judge.evidence.measure_named import moves_another
from service.judge.fit.figure import IN_POINTS
from service.judge.fit.hedges import BOUNDS
from service.judge.fit.trials import tried_as_told
from service.judge.rereading.of_place_told import is_of_place_told
from service.judge.rereading.own_days import is_of_days_left_open, is_of_own_place
from service.judge.slips.corrected_count import counted_otherwise, with_count
from service.judge.slips.corrected_direction import is_change, turned_about
from service.judge.slips.corrected_figure import Slip, digits_told, figure_put_right, put_right, rescaled
from service.judge.slips.corrected_unit import exchanged, with_unit_of
from service.judge.slips.corrected_value import is_borne_out, values_put_right
from service.judge.slips.diagnosis_of_verdict import diagnosis_of
from service.judge.slips.points_of_no_rate import may_be_of_no_rate
from service.judge.slips.values_in_reach import Reach
from service.judge.verdicts import Verdict, in_quotation
from service.judge.vintages.printed_first import is_in_reach_of_print, is_of_first_print
from service.judge.weighing import Weighed
from service.model.claims import Claim, Mood
from service.model.mentions import Analysis
from service.model.quantities import PERCENT, Form, Quantity
from service.model.report import Label, Reason
from service.numeric.rounding import significant_digits, unit_of
from service.records import replace
from service.store.interface import Store

_OPEN = frozenset([Label.UNVERIFIABLE, Label.AMBIGUOUS])
_SEVERAL = 2  # digits
_RATE = 4  # words of "rate was estimated at"
_MOST = 3  # readings of the text that are tried, of the figures with most digits; and of the words about figures
_HEAD, _AHEAD, _BEHIND = 1, 1, 0  # blocks that are read again

Judge = Callable[[Sequence[Analysis]], Sequence[Weighed]]


def slips_put_right(
    analyses: Sequence[Analysis], judged: Sequence[Weighed], store: Store, known_at: date | None, judge: Judge
) -> Sequence[Weighed]:
    """The verdicts, figures in doubt accused that one slip put right would make what was published.

    Args:
        analyses: the sentences of an article.
        judged: the verdicts on its claims.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
        judge: judges the sentences, read otherwise, once more.
    """
    found = list(judged)
    told = [one.verdict for one in judged]
    reach = Reach(analyses, told, store, known_at)
    words = islice(_of_words(analyses, judged, reach, store), _MOST)
    doubtful = [None if is_of_first_print(one.verdict, told, store, known_at) else one for one in judged]
    others = list(islice(values_put_right(doubtful), _MOST))
    for at, slip in chain(_of_figures(doubtful, reach)[:_MOST], words, others):
        if found[at] is not judged[at]:
            continue
        again = judge([slip.read(analysis) for analysis in _around(slip.claim, analyses)])
        meant = _meant(slip, again, judged)
        if meant is not None and (_is_named_otherwise(slip.claim, meant, store) or _is_share_told(slip.claim, meant)):
            continue
        if meant is not None and _is_of_another_land(slip.claim, meant, analyses, store):
            continue
        if meant is not None and _is_reckoned_beside(slip, meant, told, store):
            continue
        if (at, slip) in others and not is_borne_out(slip, again, judged):
            continue
        if meant is not None and _is_of_unnamed_base(slip, meant):
            continue
        stated = slip.claim.quantity
        if meant is None or (stated is not None and is_in_reach_of_print(meant, stated, told, store, known_at)):
            continue
        written = _as_written(meant, slip, store)
        if written is not None:
            found = [_as_meant(one, again) for one in found]
            found[at] = written
    return found


def _of_figures(doubtful: Sequence[Weighed | None], reach: Reach) -> list[tuple[int, Slip]]:
    """Figures in doubt with a slip put right that makes them a value in reach, those of most digits first."""
    tried = [
        (at, weighed.verdict.grounded.claim, one)
        for at, weighed in enumerate(doubtful)
        if weighed is not None
        for one in _in_reach(weighed.verdict, reach)
    ]
    tried.sort(key=lambda one: -_digits(one[-1]))
    return [(at, figure_put_right(claim, quantity)) for at, claim, quantity in tried]


def _of_words(
    analyses: Sequence[Analysis], judged: Sequence[Weighed], reach: Reach, store: Store
) -> Iterator[tuple[int, Slip]]:
    """Changes in doubt with their direction turned round or their unit exchanged, where that is a value in reach."""
    for at, one in enumerate(judged):
        claim = one.verdict.grounded.claim
        if one.verdict.label not in _OPEN or claim.mood is not Mood.ASSERTED or claim.quantity is None:
            continue
        if is_change(claim):
            analysis = next(analysis for analysis in analyses if analysis.sentence is claim.sentence)
            slips = [*turned_about(claim, analysis, judged)]
            if slips and _gives(reach.values(claim), claim.quantity):
                yield from ((at, slip) for slip in slips)
        counted = counted_otherwise(claim)
        if counted is not None and _gives(reach.values(replace(claim, quantity=counted)), counted):
            yield at, with_count(counted, claim, store)
        other = exchanged(claim)
        if other is not None and (may_be_of_no_rate(claim) or _gives(reach.values(other), claim.quantity)):
            yield at, with_unit_of(other, claim, judged, store)


def _digits(quantity: Quantity) -> int:
    return significant_digits(quantity.value, quantity.decimals)


def _around(claim: Claim, analyses: Sequence[Analysis]) -> Sequence[Analysis]:
    """The sentences that tell what a figure is of: of its block and of those near it, and of the article's head."""
    blocks = list(dict.fromkeys(id(analysis.block) for analysis in analyses))
    own = blocks.index(id(claim.block))
    near = {*blocks[:_HEAD], *blocks[max(0, own - _AHEAD) : own + _BEHIND + 1]}
    return [analysis for analysis in analyses if id(analysis.block) in near]


def _may_be_a_slip(verdict: Verdict) -> bool:
    """Whether a figure is in doubt, and written out with digits enough: no bound, no range, no forecast."""
    claim = verdict.grounded.claim
    quantity = claim.quantity
    if verdict.label not in _OPEN or claim.mood is not Mood.ASSERTED or quantity is None or quantity.high is not None:
        return False
    if is_of_days_left_open(claim) or is_of_own_place(claim) or is_of_place_told(claim) or moves_another(claim):
        return False
    return quantity.form is Form.DIGITS and quantity.hedge not in BOUNDS and _digits(quantity) >= _SEVERAL


def _in_reach(verdict: Verdict, reach: Reach) -> list[Quantity]:
    """A figure with a slip put right, where that is a value of what stands near it."""
    claim = verdict.grounded.claim
    if not _may_be_a_slip(verdict) or claim.quantity is None:
        return []
    right = [*put_right(claim.quantity, digits_told(claim, claim.quantity))]
    if claim.quantity.value and any(map(str.isalpha, claim.quantity.figure.of(claim.block.text))):
        right += rescaled(claim.quantity)
    values = reach.values(claim)
    return [one for one in right if _is_nearer(one, verdict) and _gives(values, one)]


def _is_nearer(quantity: Quantity, verdict: Verdict) -> bool:
    """Whether what may have been revised since is nearer to the figure put right than to the one written."""
    stated, trial = verdict.grounded.claim.quantity, verdict.trial
    if verdict.reason is not Reason.VINTAGE_NOT_HELD or trial is None or trial.computation.value is None:
        return True
    actual = abs(trial.computation.value)
    return stated is not None and abs(quantity.value - actual) < abs(stated.value - actual)


def _gives(values: Set[Decimal], quantity: Quantity) -> bool:
    """Whether one of some values, rounded as a figure is, is that figure."""
    half = unit_of(quantity.decimals) / 2
    low, high = quantity.value - half, quantity.value + half
    return any(low <= value <= high for value in values)


def _meant(slip: Slip, again: Sequence[Weighed], before: Sequence[Weighed]) -> Verdict | None:
    """The verdict on the text put right, where it is what was published, and no other is in the wrong for it."""
    blocks = {id(one.verdict.grounded.claim.block) for one in again}
    if _accused(again) > _accused([one for one in before if id(one.verdict.grounded.claim.block) in blocks]):
        return None
    meant = next((one.verdict for one in again if _is_of(slip.claim, one.verdict) and slip.holds(one.verdict)), None)
    if meant is None or _is_told_beside(meant, again) or _is_of_level_beside(meant, again):
        return None
    return None if _is_rate_of_count(slip.claim, meant) else meant


def _is_rate_of_count(claim: Claim, meant: Verdict) -> bool:
    """ "The inactivity rate was estimated at 20.7%": no per cent by which the number of those inactive changed."""
    trial = meant.trial
    level = claim.kind == "level" and "rate" in claim.sentence.before(claim.span.start)[-_RATE:]
    moved = trial is not None and trial.option.reading.base is not None and claim.direction is None
    return level and moved and claim.quantity is not None and claim.quantity.unit == PERCENT


def _is_told_beside(meant: Verdict, again: Sequence[Weighed]) -> bool:
    """ "Health care added 46,000 jobs. Payrolls grew by 64,000": whether its paragraph tells that rightly already.

    So does any other, where its own sentence does not name what that is of.
    """
    claim, trial = meant.grounded.claim, meant.trial
    if trial is None or claim.quantity is None or trial.option.reading.base is not None:
        return False
    own = (trial.option.reading.series_id, trial.option.reading.window)
    named = bool(claim.candidates) and not claim.candidates[0].carried
    return any(
        other.label is Label.SUPPORTED
        and other.trial is not None
        and (other.trial.option.reading.series_id, other.trial.option.reading.window) == own
        and (other.grounded.claim.block is claim.block or not named)
        and other.grounded.claim is not claim
        and other.grounded.claim.quantity is not None
        and other.grounded.claim.quantity.value == claim.quantity.value
        for other in (one.verdict for one in again)
    )


def _is_of_another_land(claim: Claim, meant: Verdict, analyses: Sequence[Analysis], store: Store) -> bool:
    """ "China's CPI rose by 1.5%. Food prices fell, down from a rise of 1.6% in November": of no land but that."""
    quantity, trial = claim.quantity, meant.trial
    if quantity is None or quantity.unit != PERCENT or trial is None:
        return False
    ahead = [one for one in analyses if one.block is claim.block and one.sentence.span.start < claim.span.start]
    area = store.series(trial.option.reading.series_id).area
    named = any(mention.area == area for one in analyses for mention in one.areas)
    return not named and any(one.areas for one in ahead)


def _is_reckoned_beside(slip: Slip, meant: Verdict, told: Sequence[Verdict], store: Store) -> bool:
    """ "NASA put 2023 at 1.17C. The old record, 1.01C, went": no slip for the 1.10 of 2023 by another's reckoning."""
    trial, claim = meant.trial, meant.grounded.claim
    if trial is None or claim.kind != "level":
        return False
    series = store.series(trial.option.reading.series_id)
    if not slip.claim.peak or any(one.series_id == series.id for one in slip.claim.candidates):
        return False  # "Brent cost $83.76. West Texas went for $84.06"
    rights = [one for one in told if one.label is Label.SUPPORTED and one.trial is not None]
    return any(
        one.trial is not None
        and one.grounded.claim.kind == "level"
        and one.grounded.claim.block is claim.block
        and one.trial.option.reading.window == trial.option.reading.window
        and one.trial.option.reading.series_id in series.siblings
        and store.series(one.trial.option.reading.series_id).unit == series.unit
        for one in rights
    )


def _is_of_level_beside(meant: Verdict, again: Sequence[Weighed]) -> bool:
    """ "The 30,107 who claimed were 21% more": of those, and not of what a change told elsewhere is of.

    Where its sentence tells rightly of other levels than of those that the figure put right would be of.
    """
    claim, trial = meant.grounded.claim, meant.trial
    if trial is None or trial.option.reading.base is None:
        return False
    ahead = [
        one.verdict.trial.option.reading.series_id
        for one in again
        if one.verdict.trial is not None
        and one.verdict.label is Label.SUPPORTED
        and one.verdict.grounded.claim.kind == "level"
        and one.verdict.grounded.claim.block is claim.block
        and one.verdict.grounded.claim.sentence.span == claim.sentence.span
        and one.verdict.grounded.claim.span.end <= claim.span.start
    ]
    return bool(ahead) and trial.option.reading.series_id not in ahead


def _is_named_otherwise(claim: Claim, meant: Verdict, store: Store) -> bool:
    """ "45,537 applied in 2019. The queue is down to 64,000": of the queue, and not of those who applied."""
    read = None if meant.trial is None or claim.kind != "level" else meant.trial.option.reading.series_id
    named = {one.series_id for one in claim.candidates if not one.carried}
    if read is None or not named or claim.quantity is None or _digits(claim.quantity) > _SEVERAL:
        return False
    counted = meant.grounded.claim.quantity
    if counted is not None and counted.unit != claim.quantity.unit:
        return False  # "710 boats did on Monday": of boats, which are no people
    return all(store.series(one).topic != store.series(read).topic or _is_of_other(one, read, store) for one in named)


def _is_of_unnamed_base(slip: Slip, meant: Verdict) -> bool:
    """ "Production grew 1.2% in February", where it grew 2.1% in a year: two digits, of a thing named loosely."""
    claim, trial, right = slip.claim, meant.trial, meant.grounded.claim.quantity
    if trial is None or claim.quantity is None or claim.kind != "percent_change" or claim.base is not None:
        return False
    if right is None or right.value == claim.quantity.value or claim.over is not None:
        return False
    named = bool(claim.candidates) and claim.candidates[0].weight > IMPLIED
    return trial.option.reading.base is not None and not named and _digits(claim.quantity) <= _SEVERAL


def _is_share_told(claim: Claim, meant: Verdict) -> bool:
    """ "26% of what the world makes, a bigger slice than in 2013": a part of something, not how much it has grown."""
    quantity = claim.quantity
    if quantity is None or quantity.unit != PERCENT or not KIND_BY_NAME[meant.grounded.claim.kind].compares:
        return False
    return claim.block.text[quantity.span.end :].split()[:1] == ["of"]


def _is_of_other(one: str, other: str, store: Store) -> bool:
    return one != other and store.series(one).concept != store.series(other).concept


def _is_of(claim: Claim, verdict: Verdict) -> bool:
    other = verdict.grounded.claim
    if other.block is not claim.block or other.quantity is None or claim.quantity is None:
        return False
    return other.quantity.figure == claim.quantity.figure


def _accused(judged: Sequence[Weighed]) -> int:
    return sum(one.verdict.label is Label.CONTRADICTED for one in judged)


def _as_meant(weighed: Weighed, again: Sequence[Weighed]) -> Weighed:
    """What is accused for the slip of another, "double" of ten times as many, as it is with that put right."""
    claim = weighed.verdict.grounded.claim
    if weighed.verdict.label is not Label.CONTRADICTED:
        return weighed
    same = (
        one
        for one in again
        if (one.verdict.grounded.claim.span, one.verdict.grounded.claim.kind) == (claim.span, claim.kind)
    )
    return next((one for one in same if one.verdict.grounded.claim.block is claim.block), weighed)


def _as_written(meant: Verdict, slip: Slip, store: Store) -> Weighed | None:
    """The verdict on the text as it is written, read as it was meant."""
    read = slip.written(meant.grounded.claim)
    trial = None if meant.trial is None else tried_as_told(read, meant.trial.option, store)
    series = meant.grounded.series
    if slip.tried is not None:
        trial = slip.tried(read, meant)
        series = None if trial is None else store.series(trial.option.reading.series_id)
    check = article_check(read) if meant.trial is None else None
    fit = trial.fit if trial is not None else None if check is None else check.fit
    if fit is None or not (fit.label is Label.CONTRADICTED or fit.note == IN_POINTS):
        return None
    verdict = replace(
        meant,
        grounded=replace(meant.grounded, claim=read, series=series),
        label=fit.label,
        severity=fit.severity,
        reverses=fit.reverses,
        trial=trial,
        article=check,
    )
    return Weighed(in_quotation(verdict), diagnosis_of(verdict, store))
