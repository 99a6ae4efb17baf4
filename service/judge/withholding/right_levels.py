"""Changes accused though two right levels of the text give them, or the level beside them is of other days.

"At 2.3%, from September's 1.7%. … In May it had been 2.0%; the leap of 0.6 points": of the two that are right, whatever
stands between. "Over the year they came to 18.4 million, 3% more": of the year, if 18.4 million is nothing like what
was read.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.scene import agree
from service.judge.article.check import article_check
from service.judge.evidence.between_verdicts import AGAINST_BASE, series_of, window_of
from service.judge.verdicts import Verdict
from service.judge.withholding.acquitted import as_given
from service.judge.withholding.other_pairs import PAIR, between
from service.model.claims import Claim
from service.model.quantities import Direction, Hedge
from service.model.report import Label
from service.records import replace

_IN_DOUBT = frozenset([Label.CONTRADICTED, Label.AMBIGUOUS])
_CHANGES = frozenset(["difference", "point_change"])
_RATIOS = frozenset(["percent_change", "multiple"])
_LEVELS = frozenset(["level", "threshold", "average", "total"])
_SIDES = frozenset(["than", "below", "above", "under", "beneath"])
_FROM = (["from"], ["from", "the"], ["on"], ["on", "the"])
_PARTING = frozenset([",", ";", ":", "(", ")", "and", "but", "when", "which"])
_LED = 2  # words of "lower than"
_SIGHT = 12  # claims on either side whose levels may give a change
_FAR = Decimal("0.25")  # what is further off is no level of the days that were read


def of_right_levels(verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """The verdicts, changes that are accused, or in doubt, supported where two right levels lie exactly so far apart.

    Of one series, the later less the earlier, or of two series on the same days: "the gap between the two is 1.2".

    Args:
        verdicts: of all claims, in the order of the text.
    """
    return [_acquitted(at, verdicts) if one.label in _IN_DOUBT else one for at, one in enumerate(verdicts)]


def _acquitted(at: int, verdicts: Sequence[Verdict]) -> Verdict:
    kind = verdicts[at].grounded.claim.kind
    return (
        _given(at, verdicts)
        if kind in _CHANGES
        else _between_its_own(at, verdicts)
        if kind in _RATIOS
        else verdicts[at]
    )


def _between_its_own(at: int, verdicts: Sequence[Verdict]) -> Verdict:
    """A ratio between the two levels that it is told of, both of which are right, whatever days were read into it.

    "It took the month to 5,417 and 2024 to 30,661, up 15% on this time last year (26,699)": of the year so far.
    """
    verdict = verdicts[at]
    claim, article = verdict.grounded.claim, verdict.article
    if article is None or article.of_way or article.fit.label is not Label.SUPPORTED or len(claim.inputs) != PAIR:
        return verdict
    near = [one for one in verdicts[max(0, at - _SIGHT) : at + 1 + _SIGHT] if _is_right_level(one, claim)]
    ends = [next((one for one in near if quotes(one.grounded.claim, figure)), None) for figure in claim.inputs]
    right = {None if one is None else series_of(one) for one in ends}
    return as_given(verdict, claim, article) if len(right) == 1 and None not in right else verdict


def is_behind_other_level(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether the level right ahead of an accused change is of later days, or nothing like that which was read.

    "It shrank in the fourth quarter. The economy is now worth £570bn, £4bn more than a quarter earlier": £4bn is how
    much larger it now is, and not how much larger it was when it shrank.

    Args:
        at: the place of the change.
        verdicts: of all claims, in the order of the text.
    """
    claim, trial = verdicts[at].grounded.claim, verdicts[at].trial
    if claim.kind not in AGAINST_BASE or trial is None or len(trial.option.figures) != PAIR or not at:
        return False
    beside, told = verdicts[at - 1], verdicts[at - 1].grounded.claim
    if told.sentence is not claim.sentence or told.kind not in _LEVELS or told.is_base or told.quantity is None:
        return False
    if trial.option.reading.series_id not in {c.series_id for c in told.candidates}:
        return False
    if beside.label is Label.SUPPORTED:
        alike = beside.trial is not None and series_of(beside) == series_of(verdicts[at]) and claim.period is None
        return alike and window_of(beside).start > trial.option.reading.window.end
    level, read = value_of(told), trial.option.figures[0].value
    return abs(level - read) > _FAR * max(abs(level), abs(read))


def _given(at: int, verdicts: Sequence[Verdict]) -> Verdict:
    """A change as two right levels give it; as it was where none do."""
    claim = verdicts[at].grounded.claim
    if claim.quantity is None or claim.quantity.hedge is not Hedge.EXACT or _leads_to_level(at, verdicts):
        return verdicts[at]
    near = [one for one in verdicts[max(0, at - _SIGHT) : at + 1 + _SIGHT] if _is_right_level(one, claim)]
    base = _base_behind(at, verdicts)
    for one, other in _apart(claim, near):
        if base is not None and base not in (one, other):
            continue
        if _is_as_read(verdicts[at], one, other):
            continue  # "a year before it was 5.0%, 0.5 points more": of the right two, and the wrong way
        read = replace(claim, inputs=(figure_of(one.grounded.claim), figure_of(other.grounded.claim)))
        check = article_check(read)
        if check is not None and check.fit.label is Label.SUPPORTED:
            return as_given(verdicts[at], read, check)
    return verdicts[at]


def _base_behind(at: int, verdicts: Sequence[Verdict]) -> Verdict | None:
    """ "0.7 points less than April's 2.2%, and down from 2.6% a year ago": the level right behind "than", if any is."""
    behind = verdicts[at + 1] if at + 1 < len(verdicts) else None
    if behind is None or not _is_right_level(behind, verdicts[at].grounded.claim):
        return None
    words = between(verdicts[at].grounded.claim, figure_of(behind.grounded.claim)) or ()
    if words in _FROM and _is_from_read(verdicts[at], behind):
        return behind
    return behind if not _SIDES.isdisjoint(words[:_LED]) and _PARTING.isdisjoint(words) else None


def _is_from_read(verdict: Verdict, base: Verdict) -> bool:
    """ "Up 0.2 points from the 2.9% of July, though below the 3.3% of March": of the days that it was read from."""
    read = None if verdict.trial is None else verdict.trial.option.reading
    return read is not None and (read.series_id, read.base) == (series_of(base), window_of(base))


def _leads_to_level(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "After a half-point increase in June to 5%": of the level behind it, whatever lies so far apart."""
    claim = verdicts[at].grounded.claim
    behind = [one.grounded.claim for one in verdicts[at + 1 : at + 2]]
    told = [one for one in behind if one.quantity is not None and one.sentence is claim.sentence]
    return any("to" in (between(claim, figure_of(one)) or ()) for one in told)


def _is_as_read(verdict: Verdict, now: Verdict, base: Verdict) -> bool:
    """Whether two levels are those that a change was worked out from, of the text or of the days that were read."""
    trial, inputs = verdict.trial, verdict.grounded.claim.inputs
    if trial is not None:
        reading = trial.option.reading
        return reading.series_id in (series_of(now), series_of(base)) and {reading.window, reading.base} == {
            window_of(now),
            window_of(base),
        }
    return len(inputs) == PAIR and all(
        any(quotes(one.grounded.claim, figure) for figure in inputs) for one in (now, base)
    )


def _apart(claim: Claim, levels: Sequence[Verdict]) -> Iterator[tuple[Verdict, Verdict]]:
    """The pairs of levels that lie a change apart, one of them the newest that the paragraph tells."""
    assert claim.quantity is not None
    newest = max((window_of(one).end for one in levels), default=None)
    for one, other in permutations(levels, PAIR):
        now, base = one.grounded.claim, other.grounded.claim
        if window_of(one).end != newest:
            continue
        apart = value_of(now) - value_of(base)
        if abs(apart) != claim.quantity.value or not agree(now, base):
            continue
        if series_of(one) != series_of(other):
            alike = window_of(one) == window_of(other)
        else:
            way = Direction.UP if apart > 0 else Direction.DOWN
            alike = window_of(one).end > window_of(other).end and claim.direction in (None, way)
        if alike:
            yield one, other


def _is_right_level(verdict: Verdict, claim: Claim) -> bool:
    """Whether a figure of the paragraph is, rightly, what a series gives as it stands."""
    told, trial = verdict.grounded.claim, verdict.trial
    if verdict.label is not Label.SUPPORTED or trial is None or told.block is not claim.block or told.quantity is None:
        return False
    return told.kind in _LEVELS or (told.kind == "percent_change" and trial.option.direct)
