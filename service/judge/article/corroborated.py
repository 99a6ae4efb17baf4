"""Figures that nothing in the words ties to others, borne out by the figures beside them.

"She held the seat by 3,418 votes, with 15,902 to her opponent's 12,484": the words do not say of which two figures the
first is the difference, but two of them give it to the last digit. Such figures are supported. Where nothing fits,
nothing is said, but of a slip of the pen in a figure that its words call worked out (``derived_slip.py``). What would
fit by chance is left alone: the fewer digits a figure has, the fewer ways of working it out may be tried.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice

from service.claims import KIND_BY_NAME
from service.claims.bind.bases.set_against_other_times import is_only_told_beside
from service.claims.relate.changes.parts_of_moves import is_part_with_others
from service.claims.relate.quoted import quotes
from service.claims.scene import unit_of
from service.judge.article.check import ArticleCheck, article_check
from service.judge.article.days_of_parts import Days, days_read, is_ruled_out
from service.judge.article.derivations import kind_of, nearest, ways
from service.judge.article.leading_back import goes_back, is_pointed, leads_back
from service.judge.article.of_what_is_told import are_of_average_and_week, is_told_before
from service.judge.article.operation_words import PLAIN, Telling, is_annualised, is_led_to_range, is_reached, telling_of
from service.judge.article.told_already import is_told_already
from service.judge.article.ways_to_work_out import Way, as_they_are
from service.judge.evidence.chance import digits_written, is_exactly, is_near
from service.judge.fit.figure import IN_POINTS
from service.judge.fit.hedges import BOUNDS
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Claim, Mood
from service.model.quantities import PERCENT, Form, Hedge, Quantity
from service.model.report import Label, Reason, Severity
from service.records import replace

_LEVELS = frozenset(["level", "threshold", "average", "total", "difference"])
#: How many ways of working a figure out are tried, the nearest figures first, by the digits of it: a percentage of two
#: digits fits one pair of figures in fifty by chance, one of three digits one in five hundred.
_OPEN_ENDED = frozenset([Hedge.MORE_THAN, Hedge.LESS_THAN])  # but "winds reached 92mph"
_WAYS = {1: 2, 2: 6, 3: 30}
_OPEN = frozenset([Reason.NO_SERIES, Reason.NO_PERIOD, Reason.OUT_OF_RANGE, Reason.VINTAGE_NOT_HELD])
_PLANNED = Reason.FORECAST_OR_TARGET  # of which only what the words call worked out is held against the text
_COMPARED = replace(PLAIN, result=True)  # what of two things was doubtful
_FEW = 2  # digits
_LIKE = 15  # times that a slip in one of its digits makes of it, and no more
_SIDES = (["fewer"], ["more"])
_KINDS = (frozenset(["people", "migrants", "arrivals"]), frozenset(["boats", "vessels", "dinghies", "boat"]))
_BEFORE = 3  # sentences before its own of which the figures are tried


def borne_out(verdicts: Sequence[Verdict], seen: Sequence[Verdict] = ()) -> tuple[Verdict, ...]:
    """The verdicts, where a figure that could not be checked is what figures beside it give.

    Args:
        verdicts: of all claims, in the order of the text.
        seen: the same when they were looked at before: of what has not changed since, nor what is beside it, nothing
            else would come.
    """
    rows, rows_seen = _rows(verdicts, _is_level), _rows(seen, _is_level)
    rates = _rows(verdicts, _is_rate)
    before, days = {id(verdict) for verdict in seen}, days_read(verdicts)
    found: list[Verdict] = []
    for verdict in verdicts:
        sentence = id(verdict.grounded.claim.sentence)
        unchanged = id(verdict) in before and rows[sentence] == rows_seen[sentence]
        open_yet = _is_open(verdict) and not unchanged
        read = _either_way(verdict, rows[sentence], rates[sentence], days) if open_yet else verdict
        left = read is not verdict and (
            _is_of_others(read, rows[sentence])
            or counts_others(read, rows[sentence])
            or is_told_already(read, verdicts)
        )
        found.append(verdict if left else read)
    return tuple(found)


def _is_of_others(verdict: Verdict, row: Sequence[Claim]) -> bool:
    """Whether it is accused as so many times so much of another paragraph.

    "Sales came to £96m. It has 46 stores", and in the next, of a road, "so the bill of £416m overran".
    """
    claim = verdict.grounded.claim
    if verdict.label is not Label.CONTRADICTED or claim.kind != "total":
        return False
    parts = [one for one in row if any(quotes(one, figure) for figure in claim.inputs)]
    multiplied = len({unit_of(one) for one in parts}) > 1
    return multiplied and all(one.block is not claim.block for one in parts)


def counts_others(verdict: Verdict, row: Sequence[Claim]) -> bool:
    """ "29,437 people in 602 boats, against 45,755 in 1,110. That is 46% fewer people": as there were fewer boats.

    Args:
        verdict: on such a change, as it was worked out.
        row: the figures that it may have been worked out from.
    """
    claim = verdict.grounded.claim
    behind = claim.sentence.behind(claim.span.end)[:2]
    told = next((kind for kind in _KINDS if behind[:1] in _SIDES and not kind.isdisjoint(behind[1:])), None)
    if told is None:
        return False
    parts = [unit_of(one) for one in row if any(quotes(one, figure) for figure in claim.inputs)]
    return any(unit in kind for unit in parts for kind in _KINDS if kind is not told)


def _rows(verdicts: Sequence[Verdict], wanted: Callable[[Verdict], bool]) -> dict[int, list[Claim]]:
    """For each sentence the figures of it and of those before, of the sort that is wanted."""
    told: dict[int, list[Claim]] = {}
    for verdict in verdicts:
        own = told.setdefault(id(verdict.grounded.claim.sentence), [])
        if wanted(verdict):
            own.append(verdict.grounded.claim)
    each = [*told.values()]
    return {key: [*chain(*each[max(0, at - _BEFORE) : at + 1])] for at, key in enumerate(told)}


def _is_open(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    doubtful = verdict.label is Label.AMBIGUOUS and verdict.trial is not None
    unread = verdict.label is Label.UNVERIFIABLE and verdict.reason in _OPEN
    return (
        (verdict.reason is _PLANNED or ((unread or doubtful) and claim.mood is Mood.ASSERTED))
        and claim.quantity is not None
        and claim.quantity.high is None
        and len(claim.inputs) < len(("now", "base"))
        and not is_annualised(claim)
        and not is_led_to_range(claim)
        and (not claim.quantity.per.isdecimal() or claim.direction is not None)  # "312 thefts: 6.5 per 1,000"
    )


def _is_rate(verdict: Verdict) -> bool:
    """Whether it is of a rate, an aim for one, or of growth published as one: "3.5% higher than a year earlier"."""
    claim = verdict.grounded.claim
    if unit_of(claim) != PERCENT:
        return False
    if verdict.reason is _PLANNED and claim.kind in _LEVELS:
        return claim.quantity is not None and claim.quantity.high is None
    trial = verdict.trial
    growth = verdict.label is Label.SUPPORTED and trial is not None and trial.option.direct
    return _is_level(verdict) or (growth and verdict.grounded.claim.kind == "percent_change")


def _is_level(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    if claim.quantity is None or claim.rank is not None or claim.mood is not Mood.ASSERTED:
        return False
    rate = claim.kind == "share" and unit_of(claim) == PERCENT
    return (claim.kind in _LEVELS or rate) and claim.quantity.high is None


def _either_way(verdict: Verdict, row: Sequence[Claim], rates: Sequence[Claim], days: Days) -> Verdict:
    """The verdict as the figure is told; where its words call it worked out, with its hedge turned as well."""
    found, claim = _weighed(verdict, row, rates, days), verdict.grounded.claim
    if found is not verdict or verdict.label is Label.AMBIGUOUS or telling_of(claim, row) is PLAIN:
        return found
    if claim.period is not None and all(one.period != claim.period for one in row):
        return verdict  # "Brent rose to $96.25, undoing much of Friday's drop of more than 9%"
    from service.judge.article.hedge_turned import is_passed, with_hedge_turned, wrong_side  # noqa: PLC0415  (if hedged)

    other = with_hedge_turned(verdict)
    if other is None:
        return verdict
    near, beside = ([other.grounded.claim if one is claim else one for one in told] for told in (row, rates))
    wrong = wrong_side(claim, _weighed(other, near, beside, days))
    passed = wrong is not None and wrong[0].kind == "multiple" and is_passed(claim, row)
    return verdict if wrong is None or passed else _judged(verdict, *wrong, Label.CONTRADICTED, Severity.ERROR)


def _weighed(verdict: Verdict, row: Sequence[Claim], rates: Sequence[Claim], days: Days) -> Verdict:
    """The verdict on a figure by what those beside it give: supported, contradicted, or as it was."""
    claim = verdict.grounded.claim
    assert claim.quantity is not None
    digits, told = digits_written(claim.quantity), telling_of(claim, row)
    beside, planned = nearest(claim, row), verdict.reason is _PLANNED
    doubtful = verdict.label is Label.AMBIGUOUS or (claim.kind == "difference" and not planned)
    if doubtful and told is PLAIN and KIND_BY_NAME[claim.kind].compares and digits > _FEW:
        told = _COMPARED
    if planned and told is PLAIN:
        return verdict
    near = [way for way in _few(claim, beside, told) if way.told or not planned]
    tried = [way for way in near if not is_ruled_out(claim, way.kind, way.parts, days)]
    tried = [way for way in tried if not _is_of_that_which_it_multiplies(claim, way)]
    fitting = _fitting(verdict, tried, sure=told.result and not planned)
    if fitting is not None:
        return _not_from_then(fitting, row) or fitting
    if not planned:
        missed = _of_then(verdict, [way for way in near if way.kind == "share" and way not in tried], row, days)
        if missed is not None:
            return missed
        judged = _by_tied(verdict, told, row, digits)
        if judged is not None:
            return judged
    in_points = _in_points(verdict, row, rates, told)
    if in_points is not None:
        return in_points
    if digits > 1 and not planned and claim.direction is not None:
        from service.judge.article.opposite_change import turned_round  # noqa: PLC0415  (seldom needed)

        for way in turned_round(claim, row, beside, told, digits):
            one, check = _tried(claim, way)
            if check is not None and check.fit.reverses:
                return _judged(verdict, one, check, Label.CONTRADICTED, Severity.ERROR)
    saved = told.each and claim.direction is not None  # "saving $2.34 a time": so much less, and no average
    if digits > 1 and told is not PLAIN and not saved:
        from service.judge.article.derived_slip import miswritten  # noqa: PLC0415  (seldom needed)

        last_two = miswritten(claim, ways(claim, _of_last_two(claim, beside), told), digits)
        all_told = miswritten(claim, ways(claim, beside, told), digits)
        for way in chain((way for way in last_two if _is_like(claim, way)), all_told):
            if is_ruled_out(claim, way.kind, way.parts, days) or _is_of_other_paragraphs(claim, way, told):
                continue
            one, check = _tried(claim, way)
            if check is not None and check.fit.label is Label.CONTRADICTED:
                return _judged(verdict, one, check, Label.CONTRADICTED, Severity.ERROR)
    return verdict


def _is_number_word(one: Claim) -> bool:
    return one.quantity is not None and one.quantity.form is Form.WORDS


def _of_last_two(claim: Claim, beside: Sequence[Claim]) -> list[Claim]:
    """The figures of its own sentence and of the last one that tells any, which leave fewer ways to try."""
    last = next((one.sentence for one in beside if one.sentence is not claim.sentence), claim.sentence)
    return [one for one in beside if one.sentence is claim.sentence or one.sentence is last]


def _is_of_other_paragraphs(claim: Claim, way: Way, told: Telling) -> bool:
    """Whether it goes on to something else, or figures of other paragraphs would give it.

    In dense news these come near what a slip would make of it too often by chance. "36 of 150 came away with three A
    grades. The share was 20% last year": nor is it one of what a word counts.
    """
    if way.kind == "share" and any(map(_is_number_word, way.parts)):
        return True
    return any(part.block is not claim.block for part in way.parts) or _goes_on_to_other(claim, way, told)


def _is_like(claim: Claim, way: Way) -> bool:
    """Whether a way gives what a slip in one of its digits may have made of it, and no thousand times as much."""
    return claim.quantity is not None and abs(way.roughly) < abs(claim.quantity.value) * _LIKE


def _is_of_that_which_it_multiplies(claim: Claim, way: Way) -> bool:
    """ "That is three times the £3,720 of 2017": of which that is no multiple of yet another figure."""
    now = way.parts[0]
    if claim.kind != "multiple" or now.sentence is not claim.sentence or now.span.start < claim.span.end:
        return False
    between = claim.sentence.between(claim.span.end, now.span.start)
    return between[:1] in (["the"], ["its"], ["their"]) and len(between) == 1


def _not_from_then(verdict: Verdict, row: Sequence[Claim]) -> Verdict | None:
    """ "7,440 parcels. Demand has trebled: in 2017 it was 3,720": borne out by others than its words name."""
    claim = verdict.grounded.claim
    if claim.kind != "multiple" or verdict.label is not Label.SUPPORTED:
        return None
    from service.claims.relate.meant.level_of_now import multiplied_from_then  # noqa: PLC0415  (seldom needed)
    from service.claims.relate.meant.sight import sight_of  # noqa: PLC0415

    before = [one for one in row if one.span.end <= claim.span.start]
    behind = [one for one in row if one.span.start >= claim.span.end and one.sentence is claim.sentence]
    meant = multiplied_from_then(sight_of(claim, before, behind))
    one = None if meant is None else replace(claim, inputs=meant[1])
    check = None if one is None else article_check(one)
    if one is None or check is None or check.fit.label is not Label.CONTRADICTED:
        return None
    return _judged(verdict, one, check, Label.CONTRADICTED, Severity.ERROR)


def _is_ahead_of(claim: Claim, way: Way) -> bool:
    """ "It must save £15.3m as part of £43.7m, having already taken out £209m": of nothing that is told only later."""
    return all(part.span.start >= claim.span.end for part in way.parts)


def _goes_on_to_other(claim: Claim, way: Way, told: Telling) -> bool:
    """ "The average was 218,750, an increase of 1,750; in the week there were 199,000": not from what is told next."""
    if told is _COMPARED and _is_ahead_of(claim, way):
        return True
    if claim.direction is None:
        return False
    later = [part for part in way.parts if part.sentence is claim.sentence and part.span.start >= claim.span.end]
    later = [part for part in later if not (part.is_base or (part.period is not None and part.period.shift_months))]
    return any(";" in claim.sentence.between(claim.span.end, part.span.start) for part in later)


def _of_then(verdict: Verdict, ways: Sequence[Way], row: Sequence[Claim], days: Days) -> Verdict | None:
    """The verdict on a share that is of what there was before; None where it is not known of what it should be."""
    fitting, claim = [way for way in ways if _fitting(verdict, [way], sure=False) is not None], verdict.grounded.claim
    if not fitting and all(one.direction is None for one in row):
        return None
    from service.judge.article.share_of_then import of_what_is_now, of_what_there_was  # noqa: PLC0415  (seldom needed)

    way = of_what_is_now(claim, fitting, row, days) if fitting else of_what_there_was(claim, row)
    if way is None:
        return None
    one, check = _tried(verdict.grounded.claim, way)
    wrong = check is not None and check.fit.label is Label.CONTRADICTED
    return _judged(verdict, one, check, Label.CONTRADICTED, Severity.ERROR) if check is not None and wrong else None


def _in_points(verdict: Verdict, row: Sequence[Claim], rates: Sequence[Claim], told: Telling) -> Verdict | None:
    """The verdict on a figure in per cent that should be in points, or the other way about; None where it is right."""
    claim = verdict.grounded.claim
    decimals = claim.quantity.decimals if claim.quantity is not None and unit_of(claim) == PERCENT else 0
    if not decimals and (claim.kind != "point_change" or verdict.reason is _PLANNED):
        return None
    from service.judge.article.percent_or_points import percent_meant, points_meant  # noqa: PLC0415  (seldom needed)

    for one in points_meant(claim, rates, told, row) if decimals else percent_meant(claim, row, told):
        check = article_check(one)
        if check is not None and check.fit.note == IN_POINTS:
            return _judged(verdict, one, check, check.fit.label, check.fit.severity)
        if check is not None and check.fit.label is Label.CONTRADICTED and (decimals or check.computation.finding):
            return _judged(verdict, one, check, Label.CONTRADICTED, Severity.ERROR)
    return None


def _by_tied(verdict: Verdict, told: Telling, row: Sequence[Claim], digits: int) -> Verdict | None:
    """The verdict by the two figures that the sentence ties to one, where they give it, or all but a slip of it."""
    claim = verdict.grounded.claim
    assert claim.quantity is not None
    kind = "average" if claim.quantity.per else kind_of(claim, told)
    if kind not in ("average", "share") and not KIND_BY_NAME[claim.kind].compares:
        return None
    from service.judge.article.derived_slip import is_slip_of_tied  # noqa: PLC0415  (seldom needed)
    from service.judge.article.pair_by_grammar import tied  # noqa: PLC0415  (seldom needed)

    for pair in tied(claim, kind, row):
        if len(pair) > 1 and is_only_told_beside(claim, pair[0], pair[1]):
            continue
        one = replace(claim, kind=kind, inputs=as_they_are(pair))
        check = article_check(one)
        if check is None or check.fit.cautions:
            continue
        if check.fit.label is Label.SUPPORTED:
            return _judged(verdict, one, check, Label.SUPPORTED, Severity.NONE)
        given = check.computation.value
        if check.fit.label is not Label.CONTRADICTED or given is None or claim.quantity.hedge in BOUNDS:
            continue
        if is_told_before(claim, pair):
            continue
        if is_part_with_others(claim, given, row):
            continue
        turned = check.fit.reverses and is_near(given, claim.quantity)
        if turned or (not check.fit.reverses and is_slip_of_tied(claim, abs(given), digits)):
            return _judged(verdict, one, check, Label.CONTRADICTED, Severity.ERROR)
    return None


def _few(claim: Claim, beside: Sequence[Claim], told: Telling) -> Iterator[Way]:
    """The ways near enough for a figure of so many digits that are about what it is."""
    assert claim.quantity is not None
    quantity, most = claim.quantity, _WAYS[min(digits_written(claim.quantity), max(_WAYS))]
    for at, way in enumerate(islice(ways(claim, beside, told), max(_WAYS.values()))):
        near = is_near(way.roughly, quantity) and (at < most or is_exactly(way.roughly, quantity))
        if near and not _rests_on_bound(way, quantity):
            yield way


def _rests_on_bound(way: Way, quantity: Quantity) -> bool:
    """ "$82 in 2023 and more than $100 in 2022": how far they lie apart nobody has told but as a bound."""
    if way.kind != "difference" or quantity.hedge in BOUNDS:
        return False
    return any(one.quantity is not None and one.quantity.hedge in _OPEN_ENDED for one in way.parts)


def _fitting(verdict: Verdict, tried: Iterable[Way], *, sure: bool) -> Verdict | None:
    """The verdict on a figure that one of some ways gives; None where none does.

    Args:
        verdict: as it was.
        tried: the ways.
        sure: whether its words call it worked out, so that it is wrong where they give it the other way only.
    """
    claim = verdict.grounded.claim
    backward: Way | None = None
    for way in tried:
        one, check = _tried(claim, way)
        if check is None or check.fit.label is not Label.SUPPORTED or check.fit.cautions:
            continue
        if not goes_back(claim, way):
            return _judged(verdict, one, check, Label.SUPPORTED, Severity.NONE)
        backward = backward or way
    if backward is None:
        return None
    sure = sure and not is_reached(claim, backward.parts[1]) and leads_back(claim, backward)
    return _turned(verdict, backward) if sure or is_pointed(claim, backward) else verdict


def _turned(verdict: Verdict, way: Way) -> Verdict:
    """The verdict on a change that two levels give, but the other way."""
    from service.claims.relate.changes.level_pairs import is_before  # noqa: PLC0415  (seldom needed)
    from service.judge.article.named_with_change import names_another  # noqa: PLC0415

    if is_before(way.parts[1], verdict.grounded.claim, way.parts[0]) or are_of_average_and_week(way.parts):
        return verdict  # "In 2019 it had 560. It has lost 70 since 2022, when it had 490"
    one = replace(verdict.grounded.claim, kind=way.kind, inputs=way.figures()[::-1])
    check = article_check(one)
    if check is None or not check.fit.reverses or names_another(one, way.parts):
        return verdict
    return _judged(verdict, one, check, Label.CONTRADICTED, Severity.ERROR)


def _tried(claim: Claim, way: Way) -> tuple[Claim, ArticleCheck | None]:
    listed = way.kind == "total" and _is_ahead_of(claim, way)  # "has lost 411 children, 315 of one and 96 of the other"
    one = replace(claim, kind=way.kind, inputs=way.figures(), direction=None if listed else claim.direction)
    return one, article_check(one)


def _judged(verdict: Verdict, claim: Claim, check: ArticleCheck, label: Label, severity: Severity) -> Verdict:
    grounded = replace(verdict.grounded, claim=claim, series=None)
    judged = replace(verdict, grounded=grounded, label=label, severity=severity, reason=None, trial=None, article=check)
    return in_quotation(judged)
