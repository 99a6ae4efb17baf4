"""What became of a thing, held against the two levels of it that were told: "In 1959 it was 316. The rise is 26%".

Nothing names the days of such a change: its words point to what was told ("the rise over that time", "41% of those have
gone since"). Where that is two levels of one series, both right and each of its own days, the change is between them,
and the official figures give it or not. A figure that other levels of the same series in sight would give, or the two
as they are rounded in the text, is left as it was; so is one whose words name any other thing.
"""

from collections.abc import Sequence
from itertools import combinations

from service.claims.relate.quoted import figure_of
from service.ground.grounded import Option
from service.judge.article.check import article_check
from service.judge.article.days_of_parts import is_below_unsigned
from service.judge.changes.pointing_words import is_on_year, unknown, way_told, words_around
from service.judge.changes.told_again import accused_of, read_of, told_again
from service.judge.evidence.between_verdicts import series_of, window_of
from service.judge.fit.trials import Trial, trial_of
from service.judge.rereading.places import supported
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Mood, Reading
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Form
from service.model.report import Label, Reason
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store

_OPEN = frozenset([Reason.NO_SERIES, Reason.NO_PERIOD, Reason.OUT_OF_RANGE, Reason.VINTAGE_NOT_HELD])
_LEVELS = frozenset(["level", "total", "average", "threshold"])
_KINDS = {PERCENT: "percent_change", POINTS: "point_change", MULTIPLE: "multiple"}
_BEFORE = 3  # sentences before its own in which the two are looked for
_MOST = 4  # levels of one series in sight
_TWO = len(("now", "base"))
_MONTH = 28  # days
_UNEVEN = 2  # days by which stretches of a month may differ, beside those by which two months do
_TAKING = frozenset(["took", "takes", "take", "taken", "taking"])
_TAKEN = 8  # words of "took it very nearly six years to"
_YEAR = range(350, 381)  # days between the same periods of two years


def between_two(verdicts: Sequence[Verdict], store: Store) -> tuple[Verdict, ...]:
    """The verdicts, changes that point to two right levels of one series held against both.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
    """
    return tuple(_held(verdicts, at, store) if _may_point(one) else one for at, one in enumerate(verdicts))


def _may_point(verdict: Verdict) -> bool:
    """Whether a figure may tell of two others, and no official figure of its own days was found for it."""
    claim, quantity = verdict.grounded.claim, verdict.grounded.claim.quantity
    if quantity is None or quantity.high is not None or quantity.per or claim.mood is not Mood.ASSERTED:
        return False
    if quantity.unit not in _KINDS or claim.rank is not None or not quantity.value or _is_time_taken(claim):
        return False
    if verdict.label is Label.SUPPORTED:
        return verdict.trial is None and verdict.article is not None and len(claim.inputs) == _TWO
    if verdict.label is Label.CONTRADICTED:
        return quantity.unit == PERCENT
    return verdict.label is Label.AMBIGUOUS or (verdict.label is Label.UNVERIFIABLE and verdict.reason in _OPEN)


def _is_time_taken(claim: Claim) -> bool:
    """ "It took nearly six years to halve": how long a move lasted, which need not end at a level that is told."""
    ahead = claim.sentence.before(claim.span.start)
    return ahead[-1:] == ["to"] and not _TAKING.isdisjoint(ahead[-_TAKEN:])


def _held(verdicts: Sequence[Verdict], at: int, store: Store) -> Verdict:
    verdict = verdicts[at]
    again = told_again(verdicts, at, store)
    if again is not None or verdict.label is Label.CONTRADICTED:
        return again or verdict
    levels = _levels_told(verdicts, at)
    if len(levels) < _TWO:
        return verdict
    claim = _as_told(verdict.grounded.claim, verdicts, at, levels)
    if claim is None:
        return verdict
    pairs = [pair for pair in combinations(levels, _TWO) if window_of(pair[0]) != window_of(pair[1])]
    trials = [(pair, trial) for pair in pairs if (trial := trial_between(claim, *_in_order(pair))) is not None]
    fitting = next((trial for _, trial in trials if trial.holds), None)
    if fitting is not None:
        open_yet = verdict.label is not Label.SUPPORTED and fitting.fit.label is Label.SUPPORTED
        return supported(read_of(verdict, claim, fitting, store), fitting) if open_yet else verdict
    meant = [(pair, trial) for pair, trial in trials if _is_meant(pair, levels, claim, verdicts, at)]
    if len(meant) != 1 or any(gives_as_told(claim, pair) for pair in pairs) or not _rests_on(verdict, levels, verdicts):
        return verdict
    if _is_since_another_time(verdict.grounded.claim, _in_order(meant[0][0])[1]):
        return verdict
    return accused_of(verdict, claim, meant[0][1], store)


def _is_since_another_time(claim: Claim, base: Verdict) -> bool:
    """ "4,667, up on 3,898. … It has more than doubled since 2010": from a time that none of the two is of."""
    since = None if claim.base is None else claim.base.window
    return since is not None and since.start.year != window_of(base).start.year


def _levels_told(verdicts: Sequence[Verdict], at: int) -> list[Verdict]:
    """The right levels before a figure that are of the series of the nearest one, the nearest first."""
    sentences: list[int] = []
    found: list[Verdict] = []
    for one in reversed(verdicts[:at]):
        key = id(one.grounded.claim.sentence)
        sentences += [key] if key not in sentences else []
        if len(sentences) > _BEFORE + 1:
            break
        if not is_right_level(one):
            continue
        if not found or series_of(one) == series_of(found[0]):
            found.append(one)
    return found if len(found) <= _MOST else []


def is_right_level(verdict: Verdict) -> bool:
    """Whether a verdict bears out a level.

    Args:
        verdict: on any claim.
    """
    trial = verdict.trial
    if verdict.label is not Label.SUPPORTED or trial is None or verdict.grounded.claim.kind not in _LEVELS:
        return False
    return trial.option.reading.base is None and verdict.grounded.claim.quantity is not None


def _in_order(pair: Sequence[Verdict]) -> tuple[Verdict, Verdict]:
    """The later and the earlier of two levels."""
    earlier, later = sorted(pair, key=lambda one: window_of(one).end)
    return later, earlier


def trial_between(claim: Claim, now: Verdict, base: Verdict) -> Trial | None:
    """A change tried between two official levels; None where it cannot be.

    Args:
        claim: the change.
        now: the verdict on the level that it led to.
        base: that on the level that it is taken from.
    """
    assert now.trial is not None
    assert base.trial is not None
    option, other = now.trial.option, base.trial.option
    ends = (option.figures[0], other.figures[0])
    if claim.kind == "multiple" and claim.direction is None and ends[0].value < ends[1].value:
        ends = ends[::-1]  # "6.1 million did, 31 times as many"
    own = option.reading
    return trial_of(
        claim, Option(Reading(own.series_id, own.window, window_of(base), own.known_at), ends, direct=False)
    )


def _as_told(claim: Claim, verdicts: Sequence[Verdict], at: int, levels: Sequence[Verdict]) -> Claim | None:
    """The figure as the change that its words call it, where they point to what was told; else None."""
    assert claim.quantity is not None
    lead, behind = words_around(claim, [one.grounded.claim for one in verdicts[:at]])
    way = way_told(lead, behind)
    if claim.quantity.unit == MULTIPLE:
        way = claim.direction if claim.quantity.form is Form.MULTIPLE else None
    elif way is None or (claim.direction is not None and claim.direction is not way):
        return None
    rates = _unit(levels[0]) == PERCENT
    if (claim.quantity.unit == PERCENT and rates) or (claim.quantity.unit == POINTS and not rates):
        return None
    if not _names_nothing_else(claim, lead, behind, levels):
        return None
    return replace(claim, kind=_KINDS[claim.quantity.unit], direction=way, inputs=(), base=None)


def _unit(verdict: Verdict) -> str:
    assert verdict.grounded.claim.quantity is not None
    return verdict.grounded.claim.quantity.unit


def _names_nothing_else(claim: Claim, lead: Sequence[str], behind: Sequence[str], levels: Sequence[Verdict]) -> bool:
    """Whether the words about a change name no thing and no days but those of the levels."""
    ends = {window_of(one).end for one in levels}
    told = [period for period in (claim.period, claim.base) if period is not None and period.window is not None]
    own = [one.window for one in told if claim.sentence.span.start <= one.span.start < claim.sentence.span.end]
    if any(window is not None and not any(window.start <= end <= window.end for end in ends) for window in own):
        return False
    told_of = [one.grounded.claim for one in levels]
    return not [*unknown(lead, told_of), *unknown(behind, told_of)]


def _is_meant(
    pair: Sequence[Verdict], levels: Sequence[Verdict], claim: Claim, verdicts: Sequence[Verdict], at: int
) -> bool:
    """Whether two levels are those pointed to: the only two, or those a year apart that "on the year" is of."""
    if not _are_alike(*map(window_of, pair)):
        return False
    now, base = _in_order(pair)
    lead, behind = words_around(claim, [one.grounded.claim for one in verdicts[:at]])
    if is_on_year(lead) or is_on_year(behind):
        return (window_of(now).end - window_of(base).end).days in _YEAR
    last = levels[0]
    return len({window_of(one) for one in levels}) == _TWO or (last in pair and _is_first_told(pair, levels))


def _is_first_told(pair: Sequence[Verdict], levels: Sequence[Verdict]) -> bool:
    """Whether the other one of two is what its sentence is about, and the first that was told of before."""
    own = levels[0].grounded.claim.sentence
    others = [one for one in levels if one.grounded.claim.sentence is not own]
    return bool(others) and pair[-1] is others[-1] and sum(one.grounded.claim.sentence is own for one in levels) == 1


def _are_alike(one: Window, other: Window) -> bool:
    """Whether two stretches are as long as one another, but for the length of months."""
    lengths = sorted((window.end - window.start).days + 1 for window in (one, other))
    return lengths[1] - lengths[0] <= _UNEVEN * (1 + lengths[0] // _MONTH)


def gives_as_told(claim: Claim, pair: Sequence[Verdict]) -> bool:
    """Whether two levels give a change as the text rounds them; not one of them that is told without its sign.

    Args:
        claim: the change.
        pair: the verdicts on the two.
    """
    if any(map(is_below_unsigned, pair)):
        return False
    now, base = (figure_of(one.grounded.claim) for one in _in_order(pair))
    ends = (now, base)
    if claim.kind == "multiple" and claim.direction is None and now.value < base.value:
        ends = (base, now)
    check = article_check(replace(claim, inputs=ends))
    return check is None or check.fit.label is not Label.CONTRADICTED


def _rests_on(verdict: Verdict, levels: Sequence[Verdict], verdicts: Sequence[Verdict]) -> bool:
    """Whether what was thought to give a figure is nothing but those levels, or what lies between them."""
    if verdict.label is not Label.SUPPORTED:
        return True
    days = {window_of(one) for one in levels}
    spans = {one.grounded.claim.quantity.span for one in levels if one.grounded.claim.quantity is not None}
    apart = set(spans)
    for one in verdicts:
        claim, reading = one.grounded.claim, None if one.trial is None else one.trial.option.reading
        if claim.quantity is None or claim.kind != "difference" or one.label is not Label.SUPPORTED:
            continue
        if reading is None:
            between = bool(claim.inputs) and spans.issuperset(figure.span for figure in claim.inputs)
        else:
            between = reading.series_id == series_of(levels[0]) and {reading.window, reading.base} <= days
        if between:
            apart.add(claim.quantity.span)
    return apart.issuperset(figure.span for figure in verdict.grounded.claim.inputs)
