"""Figures that seem to be contradicted and that another pair of the figures of their sentence gives.

"There were 61 accidents, nine of them serious, 12 fewer than the 73 of 2023": not nine but 61 is compared with the 73.
Before a figure is accused by the text's own figures, one of the two that it was worked out from is exchanged for
another of its sentence; where that gives it, it was misread and is right. What words tie to it ("than the 73") is not
exchanged. A change that official figures contradict is right as well where the base that is tied to it gives it. And
a figure that is off both in its size and in its direction was worked out from the wrong figures: nobody is accused.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from service.claims.complete.changes.sides import SIDED
from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.scene import agree
from service.judge.article.check import ArticleCheck, article_check
from service.judge.article.days_of_parts import is_pair_ruled_out
from service.judge.article.told_in_full import is_told_in_full
from service.judge.article.wrong_of_two import put_right, wrong_of
from service.judge.doubt.change_to_level import leads_between
from service.judge.doubt.fraction_of_rate import is_between_told
from service.judge.evidence.by_sentence import Around, rows_of
from service.judge.evidence.chance import is_exactly, is_near
from service.judge.evidence.measure_named import tells_a_number
from service.judge.fit.trials import Trial
from service.judge.verdicts import Verdict, left_open
from service.judge.withholding.as_many_of_any import is_as_many_of_any
from service.judge.withholding.between_its_ends import is_between_its_ends
from service.judge.withholding.bounds_of_others import is_only_bounded
from service.judge.withholding.no_pairs import is_noughts_off, is_of_two_topics, is_of_two_units
from service.judge.withholding.of_the_total import of_the_total
from service.judge.withholding.other_pairs import (
    PAIR,
    between,
    exchanged,
    from_the_newest,
    headed,
    is_base,
    is_tied,
    since,
    stands_between,
    sure,
    tied,
    times_as_many,
)
from service.judge.withholding.share_of_another import is_told_of_another
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT, Direction
from service.model.report import Label, Severity
from service.model.series import Nature
from service.model.windows import Window
from service.records import replace

_KINDS = frozenset(["difference", "percent_change", "point_change", "multiple", "share", "average"])
_CHANGES = frozenset(["difference", "percent_change", "point_change"])
_TRIED = _CHANGES | {"level"}
_LEVELS = frozenset(["level", "threshold", "average", "total", "difference"])
_AT_ONCE = frozenset(["when", "while", "whereas"])
_MANY, _ROUGHLY = 8, Decimal("0.15")
_ALL = Decimal(100)  # per cent
_NOUGHTS = (10, 100, 1000, 1_000_000)


def acquitted(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, where what was thought to be contradicted is what other figures of its sentence give.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    rows = rows_of(verdicts)
    return tuple(
        _tried_anew(verdict, Around(rows, at))
        if _is_accused(verdict) and not is_told_in_full(verdict)
        else _as_told(verdict, Around(rows, at))
        for at, row in enumerate(rows)
        for verdict in row
    )


def _as_told(verdict: Verdict, around: Around) -> Verdict:
    """ "$2.811 in December, against $3.047 in January. That is a fall of 24 cents": of no week but those two.

    A change that names neither its days nor those it is taken from is what the figures it points to give. And "it is
    5.1%. A year earlier it was 4.4%, 0.7 points lower" is said of what was.
    """
    claim, article = verdict.grounded.claim, verdict.article
    if verdict.label is not Label.CONTRADICTED or verdict.trial is None:
        return verdict
    if claim.kind == "average" and article is not None:  # "20% below the peak of 2022. That is 100 every day"
        return as_given(verdict, claim, article) if article.fit.label is Label.SUPPORTED else verdict
    if claim.kind not in _CHANGES | {"multiple"}:
        return verdict
    if claim.kind == "multiple" and (found := _tried(verdict, times_as_many(claim, around))) is not verdict:
        return found
    if article is None or claim.quantity is None or len(claim.inputs) != PAIR:
        return verdict
    moved = verdict.trial.computation.value
    back = verdict.reverses and moved is not None and is_near(moved, claim.quantity)
    if (claim.period is not None or claim.base is not None) and not back:
        return verdict
    told = article.fit.label is Label.SUPPORTED and not article.fit.cautions
    return as_given(verdict, claim, article) if told else verdict


def _is_accused(verdict: Verdict) -> bool:
    claim, article = verdict.grounded.claim, verdict.article
    if verdict.label is not Label.CONTRADICTED or (claim.quantity is None and claim.kind != "comparison"):
        return False
    if verdict.trial is not None:
        return claim.kind in _TRIED and (article is None or article.fit.label is Label.CONTRADICTED)
    return article is not None and not article.of_way and len(claim.inputs) >= PAIR


def _tried_anew(verdict: Verdict, around: Around) -> Verdict:
    claim = verdict.grounded.claim
    levels = [one for one in (other.grounded.claim for other in around.own) if _is_level(one, claim)]
    if claim.kind == "level":  # "In June the gap was 2,428 (2,742 against 5,170)"
        return _tried_as_difference(verdict, levels)
    if verdict.trial is not None:
        if gives_exactly(verdict.trial, claim) and verdict.trial.fit.reverses and is_between_its_ends(verdict, around):
            return verdict
        pairs = [*tied(claim, levels)]
        if not stands_between(claim):
            pairs += [*from_the_newest(claim, around), *sure(claim, around)]
            pairs += since(claim, levels, _told_before(claim, around))
        named = _base_named(verdict, around)
        pairs = pairs if named is None else [pair for pair in pairs if quotes(named, pair[1])]
        found = _tried(verdict, pairs)
        if found is not verdict and is_pair_ruled_out(claim, found.grounded.claim.inputs, around.near):
            return verdict
        found = found if found is not verdict else _follows(verdict, pairs, around.near)
        open_rate = _is_of_rate(found) and not leads_between(found, around.own)
        open_rate = open_rate and not is_between_told(found, around.near)
        return replace(verdict, label=Label.AMBIGUOUS, severity=Severity.INFO) if open_rate else found
    if claim.shape == SIDED:
        return verdict  # "958, lower than the 920": nothing else of the sentence lies on that side
    if claim.kind == "comparison":  # "larger than Italy's ($2.3 trillion), larger than France's ($3.0 trillion)"
        base, near = claim.inputs[1], [one.grounded.claim for one in around.near]
        told = [*levels, *(one for one in near if _is_level(one, claim))]  # "in 1984 it was 11.9%. It is lower than in"
        return _tried(verdict, ((figure_of(one), base) for one in told if one.span.start < claim.span.start))
    if claim.kind == "total":
        return _misread(verdict) if _adds_up_to_another(verdict, levels) else verdict
    if claim.kind not in _KINDS or len(claim.inputs) != PAIR:
        return verdict
    if is_of_two_units(claim) or is_of_two_topics(claim, around.own) or is_noughts_off(verdict):
        return _misread(verdict)
    heading = [one for one in (other.grounded.claim for other in around.heading) if _is_level(one, claim)]
    others = [] if claim.kind == "multiple" and stands_between(claim) else [*exchanged(claim, levels)]
    others += () if stands_between(claim) else since(claim, levels, _told_before(claim, around))
    others += () if claim.backward else headed(claim, levels, heading)
    others += _at_one_time(claim, levels)
    others += of_the_total(claim, [one for one in map(_claim, around.above) if _is_level(one, claim)])
    if claim.kind == "share":
        others = [pair for pair in others if not is_told_of_another(claim, pair, around.own)]
    found = _tried(verdict, others)
    open_yet = found is verdict and (_is_no_slip(verdict) or is_as_many_of_any(claim, around))
    return _misread(verdict) if open_yet else found


def _tried(verdict: Verdict, pairs: Iterable[tuple[Figure, Figure]]) -> Verdict:
    """The verdict on the first pair that gives the figure; as it was where none does."""
    claim, turned, trial = verdict.grounded.claim, is_only_turned(verdict), verdict.trial
    moved = None if trial is None or not trial.fit.reverses else trial.computation.value
    opposite = moved is not None and claim.quantity is not None and is_near(moved, claim.quantity)
    for inputs in pairs:
        one = replace(claim, inputs=inputs)
        check = article_check(one)
        if check is not None and is_only_bounded(check, verdict):
            continue
        if opposite and _is_of_other_clause(claim, inputs):
            continue
        held = check is not None and check.fit.label is Label.SUPPORTED and not check.fit.cautions
        if check is not None and held and (not turned or gives_exactly(check, claim)):
            return as_given(verdict, one, check)
    return verdict


def _is_of_other_clause(claim: Claim, inputs: Sequence[Figure]) -> bool:
    """ "Shrank by 5% in 2021 to 426.5 million, but stayed below the 450.4 million of 2019": not from that."""
    starts = [one.span.start for one in inputs if one.span is not None and one.span.start > claim.span.end]
    return any("but" in claim.sentence.between(claim.span.end, start) for start in starts)


def _at_one_time(claim: Claim, levels: Sequence[Claim]) -> Iterator[tuple[Figure, Figure]]:
    """ "A year earlier it had been 0.9 points lower, at 2.9%, when the British rate was 3.8%": than that other one."""
    if claim.kind not in _CHANGES or len(levels) != PAIR or not claim.span.end < levels[0].span.start:
        return
    between_them = claim.sentence.between(levels[0].span.end, levels[1].span.start)
    named = [{one.series_id for one in level.candidates} for level in levels]
    if not _AT_ONCE.isdisjoint(between_them) and named[0].isdisjoint(named[1]):
        yield figure_of(levels[0]), figure_of(levels[1])


def is_only_turned(verdict: Verdict) -> bool:
    """Whether its own two figures give a change to the digit, but the other way: no looser pair is meant.

    "They averaged 218,750. The last were 199,000, and 10,000 more than the 209,000 of then".

    Args:
        verdict: on the change.
    """
    claim, check = verdict.grounded.claim, verdict.trial or verdict.article
    turned = check is not None and check.fit.reverses and claim.kind == "difference"
    return turned and check is not None and gives_exactly(check, claim)


def gives_exactly(check: ArticleCheck | Trial, claim: Claim) -> bool:
    """Whether figures give a change to the digit.

    Args:
        check: of what they give.
        claim: the change.
    """
    value = check.computation.value
    return value is not None and claim.quantity is not None and is_exactly(value, claim.quantity)


def _base_named(verdict: Verdict, around: Around) -> Claim | None:
    """ "Down 5% from the 406.3m of the year before, short of the 450.4m of 2019": the level that it is said to be from.

    Not one that is wrong, or of other days than those from which the change fails.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if trial is None or trial.option.reading.base is None:
        return None
    own, right = trial.option.reading, (one for one in around.own if one.label is Label.SUPPORTED)
    bases = (
        one.grounded.claim for one in right if one.trial is not None and _is_of(one.trial, own.series_id, own.base)
    )
    bases = (one for one in bases if _is_level(one, claim))
    return next((one for one in bases if is_tied(claim, figure_of(one)) and is_base(claim, one)), None)


def _is_of(trial: Trial, series_id: str, days: Window | None) -> bool:
    read = trial.option.reading
    return read.base is None and (read.series_id, read.window) == (series_id, days)


def _claim(verdict: Verdict) -> Claim:
    return verdict.grounded.claim


def _told_before(claim: Claim, around: Around) -> list[Claim]:
    """The levels that the sentences before tell in the same paragraph."""
    before = [one.grounded.claim for one in around.near if one.grounded.claim.span.start < claim.sentence.span.start]
    return [one for one in before if _is_level(one, claim) and not one.is_base]


def _tried_as_difference(verdict: Verdict, levels: Sequence[Claim]) -> Verdict:
    """The verdict on a figure that lies between the two that brackets behind it tell."""
    claim = verdict.grounded.claim
    ends = [one for one in levels if one.span.start > claim.span.start][:PAIR]
    opened = between(claim, figure_of(ends[0])) == ["("] if len(ends) == PAIR else False
    if not opened or not all(agree(one, claim) for one in ends):
        return verdict
    one = replace(claim, kind="difference", direction=None)
    found = _tried(
        replace(verdict, grounded=replace(verdict.grounded, claim=one)), [(figure_of(ends[0]), figure_of(ends[1]))]
    )
    return found if found.label is Label.SUPPORTED else verdict


def _is_of_rate(verdict: Verdict) -> bool:
    """ "To 11.1% from 10.1%, as energy bills rose 89%": hardly anybody tells by how many per cent a rate rose."""
    claim, trial, series = verdict.grounded.claim, verdict.trial, verdict.grounded.series
    if verdict.label is not Label.CONTRADICTED or trial is None or series is None or claim.kind != "percent_change":
        return False
    if series.unit != PERCENT or trial.option.direct or len(trial.option.figures) != PAIR or claim.quantity is None:
        return False
    now, base = trial.option.figures
    if tells_a_number(claim):
        return True
    if series.nature is Nature.STEP and claim.quantity.value == abs(now.value):
        return claim.sentence.before(claim.quantity.span.start)[-1:] != ["by"]  # "cut Bank Rate by 3.75%", for to
    return not is_near(now.value - base.value, claim.quantity)  # "up 0.6%" for 0.6 points is a slip


def _follows(verdict: Verdict, pairs: Sequence[tuple[Figure, Figure]], near: Sequence[Verdict]) -> Verdict:
    """ "44,172 came, 4,656 more than the 36,816", where 41,472 came: of what is right but for another figure's slip."""
    wrong = wrong_of([one for one in near if one is not verdict])
    for now, base in pairs:
        right = put_right(now, wrong), put_right(base, wrong)
        check = None if right == (now, base) else article_check(replace(verdict.grounded.claim, inputs=right))
        if check is not None and check.fit.label is Label.SUPPORTED:
            return _misread(verdict)
    return verdict


def as_given(verdict: Verdict, claim: Claim, check: ArticleCheck) -> Verdict:
    """The verdict on a figure that figures of the text give.

    Args:
        verdict: as it was.
        claim: the figure, with those that it is worked out from.
        check: what they give.
    """
    grounded = replace(verdict.grounded, claim=claim, series=None)
    plain = replace(verdict, label=Label.SUPPORTED, severity=Severity.NONE, reason=None, reverses=False)
    return replace(plain, grounded=grounded, trial=None, article=check)


def _misread(verdict: Verdict) -> Verdict:
    """The verdict on a figure that was worked out from others than are meant."""
    grounded = replace(verdict.grounded, claim=replace(verdict.grounded.claim, inputs=()))
    return replace(left_open(verdict), grounded=grounded, article=None)


def _is_level(one: Claim, claim: Claim) -> bool:
    """Whether a figure of the sentence says how much there is of something that the claim may be worked out from."""
    if one is claim or one.kind not in _LEVELS or one.rank is not None:
        return False
    return one.quantity is not None and one.quantity.high is None


def _adds_up_to_another(verdict: Verdict, levels: Sequence[Claim]) -> bool:
    """ "74 arrests at nine stations: 31 …, 28 … and 15 …": the list adds up to the figure before the one accused."""
    assert verdict.article is not None
    total = verdict.article.computation.value
    parts = verdict.grounded.claim.inputs
    return any(value_of(one) == total for one in levels if not any(quotes(one, part) for part in parts))


def _is_no_slip(verdict: Verdict) -> bool:
    """ "40 fewer than in 2019, out of 9,400": neither the way nor the size is what the two figures give.

    Nor is what is many times off, but for noughts or a level told for its change: "grew by £162m to £162m, from £150m".
    """
    claim, article = verdict.grounded.claim, verdict.article
    assert article is not None and claim.quantity is not None
    worked, stated = article.computation.value, claim.quantity.value
    if claim.kind not in _CHANGES or worked is None:
        return False
    if article.fit.reverses and claim.direction is not None and (worked > 0) is (claim.direction is Direction.DOWN):
        return not (is_near(worked, claim.quantity) or _is_other_way_of_difference(claim))
    sized = claim.kind == "difference" and (
        claim.direction is None or stated not in [one.value for one in claim.inputs]
    )
    ratio = abs(worked / stated) if stated and worked and sized else Decimal(1)
    times = max(ratio, 1 / ratio)
    return times > _MANY and not any(abs(times - nought) <= nought * _ROUGHLY for nought in _NOUGHTS)


def _is_other_way_of_difference(claim: Claim) -> bool:
    """ "3,480, which is 870 more than the year before, a fall of 20%": as it is of 3,480 and so many more.

    Args:
        claim: a change, worked out from a level and one that lies so far from it as a difference beside it says.
    """
    now, base = claim.inputs
    mirrored = 2 * now.value - base.value
    if claim.kind != "percent_change" or claim.quantity is None or mirrored <= 0:
        return False
    told = "".join(char for char in base.text if char.isdigit())
    apart = f"{abs(now.value - base.value).normalize():f}"
    return told == apart and is_near((now.value - mirrored) / mirrored * _ALL, claim.quantity)
