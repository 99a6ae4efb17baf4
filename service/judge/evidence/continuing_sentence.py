"""Figures that only go on about what was told right before: "A year earlier it was 4.0%", "That compares with 3.1%".

A sentence of pronouns, days and words of change has no subject but the one before it. Where that was told rightly, and
of one measure only, its figures can be of nothing else, so that one which does not fit is wrong.
"""

from collections.abc import Iterator, Sequence

from service.claims.ranks.superlatives import HIGH, LOW, is_superlative
from service.claims.subject.light_words import NAMELESS
from service.extract.changes import change_of
from service.extract.periods.words import SHORT_MONTHS
from service.judge.evidence.between_verdicts import HELD, IN_WORDS, measure_of
from service.judge.verdicts import Verdict
from service.model.calendar import MONTHS
from service.model.claims import Claim, Mood
from service.model.quantities import PERCENT, POINTS
from service.model.report import Label, Reason
from service.model.spans import Span
from service.model.tokens import Token

_VOTES, _VOTERS = frozenset(["vote", "votes", "voted", "voting"]), 20
_REACH = 3  # sentences back
_RATES = frozenset([PERCENT, POINTS])
_SETTING = frozenset(["than", "against"])
_BREAKS = frozenset(";:.()")
_OF_EACH = frozenset(["here", "there", "two", "both", "respectively"])
"""Words by which figures are told of the areas that were told of before."""
_OF_RANKS = frozenset(["no", "seen", "any", "ever"])
_OF_THEM = frozenset([("there", "were"), ("they", "used")])
_THEY, _BY = frozenset(["they", "these", "those", "all", "and", "but"]), frozenset(["in", "into", "aboard", "on"])
_COMING = frozenset(
    "came arrived crossed travelled traveled were had been packed crammed squeezed crowded jammed loaded carried made"
    " it the trip journey crossing over across".split()
)
_JUST = frozenset("just only some about a total of no fewer than".split())


def names_nothing(row: Sequence[Verdict]) -> bool:
    """Whether a sentence has no words but of days, figures, telling and change.

    What happened then is told of the time alone: "a long way from the 11.1% of October 2022, when the club froze its
    prices".
    """
    claims = [verdict.grounded.claim for verdict in row]
    spans = [*_spans(claims)]
    last = max((span.end for span in spans), default=0)
    return all(
        not token.lower.isalpha()
        or token.lower in NAMELESS
        or token.lower in MONTHS
        or token.lower in SHORT_MONTHS
        or change_of(token.lower) is not None
        or is_superlative(token.lower)
        or token.lower in HIGH | LOW | _OF_RANKS
        or any(span.start <= token.start < span.end for span in spans)
        for token in _without_time_told(claims[0].sentence.tokens, last)
    )


def _without_time_told(tokens: Sequence[Token], last: int) -> Sequence[Token]:
    """The words of a sentence but for a clause with "when" right behind the last of its figures and periods."""
    behind = [token.lower for token in tokens if token.start >= last]
    opens = behind[:1] == ["when"] or behind[:2] == [",", "when"]
    return [token for token in tokens if token.start < last] if opens else tokens


def goes_on(verdict: Verdict, rows: Sequence[Sequence[Verdict]]) -> bool:
    """Whether a figure is of what the sentences before told rightly, since its own sentence names nothing.

    Args:
        verdict: of the figure.
        rows: the verdicts of each sentence of the text.
    """
    told = _told_last(verdict, rows)
    right = {measure_of(one) for one in told if one.label is Label.SUPPORTED}
    if measure_of(verdict) not in right or any(one.grounded.series is None for one in told):
        return False
    return len(right) == 1 or _is_of_areas_told(verdict, told)


def _is_of_areas_told(verdict: Verdict, told: Sequence[Verdict]) -> bool:
    """ "3.4%, against America's 2.7%. A year before it was 2.5% here and 2.9% there": each rightly told of its area."""
    if _OF_EACH.isdisjoint(verdict.grounded.claim.sentence.words):
        return False
    series = [one.grounded.series for one in told if one.label is Label.SUPPORTED]
    measured = [(one.concept, one.unit) for one in series if one is not None]
    areas = {one.area for one in series if one is not None}
    return len({*measured}) == 1 and len(areas) == len(told)


def goes_on_of_unread(verdict: Verdict, rows: Sequence[Sequence[Verdict]]) -> bool:
    """ "Inflation was 6.8%. Food prices rose by 14.9%. A year earlier it was 12.8%": of the food, which no series has.

    Args:
        verdict: of a figure whose subject was only spoken of before.
        rows: the verdicts of each sentence of the text.
    """
    told = _told_last(verdict, rows)
    return bool(told) and all(one.reason is Reason.NO_SERIES and one.grounded.claim.kind != "share" for one in told)


def is_of_change_unread(verdict: Verdict, row: Sequence[Verdict]) -> bool:
    """ "Inflation was 3.5% as water bills rose by 26.1%, the most since 1988": of a change that does not hold itself.

    Likewise "as energy bills rose by 2%, less than the 10% of October 2024".

    Args:
        verdict: of a rank, or of a level.
        row: the verdicts of its sentence.
    """
    claim = verdict.grounded.claim
    ahead = [one for one in row if one.grounded.claim.span.end <= claim.span.start]
    before = ahead[-1] if ahead else verdict
    told, series = before.grounded.claim, before.grounded.series
    if told.kind != "percent_change" or before.label in HELD or (series is not None and series.unit != PERCENT):
        return False
    between = claim.block.text[told.span.end : claim.span.start].lower()
    if between.count(",") != 1 or not _BREAKS.isdisjoint(between):
        return False
    ranked = claim.rank is not None and claim.rank.of_change
    return ranked or (claim.kind == "level" and claim.is_base and not _SETTING.isdisjoint(between.split()))


def _told_last(verdict: Verdict, rows: Sequence[Sequence[Verdict]]) -> Sequence[Verdict]:
    """The figures of its sort that the last sentence with any tells, where its own sentence names nothing."""
    at = next(n for n, row in enumerate(rows) if any(one is verdict for one in row))
    if not verdict.grounded.claim.candidates or not names_nothing(rows[at]):
        return ()
    unit = _sort_of(verdict)
    each = ([one for one in row if _is_told(one) and _is_of_sort(one, unit)] for row in rows[max(0, at - _REACH) : at])
    return next((told for told in reversed([*each]) if told), ())


def _is_told(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    told = claim.mood is Mood.ASSERTED and claim.kind not in IN_WORDS and claim.quantity is not None
    return told and not _is_vote(claim)


def _is_vote(claim: Claim) -> bool:
    """ "By five votes to four the MPC has cut Bank Rate": how many were for it is nothing to go on about."""
    few = claim.quantity is not None and claim.quantity.value < _VOTERS and not claim.quantity.decimals
    return few and not _VOTES.isdisjoint(claim.sentence.words)


def _is_of_sort(told: Verdict, unit: str) -> bool:
    """Whether a figure is in a unit, or counts what a bare number leaves out: "7.67 million vacancies", "7.66m"."""
    quantity = told.grounded.claim.quantity
    return _sort_of(told) == unit or (not unit and quantity is not None and bool(quantity.noun))


def _sort_of(verdict: Verdict) -> str:
    """The unit of a figure, or of what is ranked, where per cent and points are one."""
    quantity, series = verdict.grounded.claim.quantity, verdict.grounded.series
    ranked = verdict.grounded.claim.rank is not None and series is not None
    unit = series.unit if ranked and series is not None else "" if quantity is None else quantity.unit
    return PERCENT if unit in _RATES else unit


def _spans(claims: Sequence[Claim]) -> Iterator[Span]:
    for claim in claims:
        for period in (claim.period, claim.base, claim.frame):
            if period is not None:
                yield period.span
        if claim.quantity is not None:
            yield claim.quantity.span


def counts_those_before(verdict: Verdict, before: Sequence[Verdict]) -> bool:
    """ "It fell to 29,437 in 2023. There were 602 boats": of the days for which the sentence before is right on them.

    Args:
        verdict: on what a sentence opens with.
        before: the verdicts on what stands before it.
    """
    claim, own, series = verdict.grounded.claim, verdict.trial, verdict.grounded.series
    if own is None or series is None or not _leads_to_craft(claim.sentence.before(claim.span.start)):
        return False
    told = [one for one in before if one.grounded.claim.block is claim.block]
    told = [one for one in told if one.grounded.claim.sentence is not claim.sentence]
    told = [one for one in told if one.grounded.claim.sentence.before(one.grounded.claim.span.start)[-1:] != ["when"]]
    return any(
        one.grounded.claim.sentence is told[-1].grounded.claim.sentence
        and one.label is Label.SUPPORTED
        and one.trial is not None
        and one.trial.option.direct
        and one.trial.option.reading.series_id in series.siblings
        and one.trial.option.reading.window == own.option.reading.window
        for one in told
    )


def _leads_to_craft(words: Sequence[str]) -> bool:
    """ "They were crammed into just": whether words that open a sentence lead from those who came to what they came in.

    Args:
        words: from the start of the sentence to a figure.
    """
    if tuple(words) in _OF_THEM:
        return True
    led = [word for word in words if word not in _JUST]
    return len(led) > len(("they", "in")) and led[0] in _THEY and led[-1] in _BY and _COMING.issuperset(led[1:-1])
