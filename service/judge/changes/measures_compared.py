"""Two rates of two measures that are right, set the wrong way: "inflation of 3.8% is above pay growth of 4.8%".

Both figures are as published, the second measure is named right before its own, and nothing but words that set one
against the other stands between.
"""

from collections.abc import Sequence, Set
from itertools import chain, pairwise

from service.judge.changes.two_right import TOLD, accused, is_right, is_told, lies_otherwise
from service.judge.verdicts import Verdict
from service.model.calendar import MONTHS
from service.model.claims import Claim
from service.model.quantities import PERCENT, POINTS, Direction
from service.store.interface import Store

_UP, _DOWN = Direction.UP, Direction.DOWN
#: Words that set one rate against another with "than" behind them, and those that do without.
_THAN = {
    "higher": _UP,
    "lower": _DOWN,
    "faster": _UP,
    "slower": _DOWN,
    "bigger": _UP,
    "smaller": _DOWN,
    "more": _UP,
    "less": _DOWN,
}
_BESIDE = (
    {"above": _UP, "below": _DOWN}
    | dict.fromkeys(
        "exceeds exceeded exceeding outpaces outpaced outpacing outstrips outstripped outstripping".split(), _UP
    )
    | {
        "trails": _DOWN,
        "trailed": _DOWN,
        "trailing": _DOWN,
    }
)
_SETTING = frozenset(["than", *_BESIDE])
_LIGHT = (
    frozenset(
        ", is was are were stands stood remains remained runs ran at still well far just slightly comfortably now and"
        " it that this which in the year to month of for a full half percentage point points or so some almost nearly"
        " over more less much".split()
    )
    | MONTHS.keys()
)
"""What may stand between a rate and the word that sets it against another."""
_LEADING = MONTHS.keys() | frozenset(
    "the a an of in at , ( rate annual yearly uk british which was is running growth year to from for over".split()
)
"""… and between that word and the other rate, besides what that is of."""
_POINTING = frozenset(["it", "that", "this"])
_OF_DAYS = frozenset(["in", "at", "from", "of", "for", "year", ",", *MONTHS])
#: Words of a sentence that tells what somebody takes to be so, or compares ranks in a list and no rates.
_DENYING = frozenset(
    "say claim claims claimed wrong wrongly false myth not never believe believes believed think thinks thought assume"
    " assumed imagine mind minds untrue error mistaken mistakenly contrary correct corrected correcting insisted told"
    ' rank ranking worries worry concern concerns priorities priority table list chart after net headline “ "'.split()
)
_FAR = 18  # words


def measures_compared(
    row: Sequence[Verdict], before: Sequence[Verdict], store: Store
) -> tuple[Verdict, Verdict] | None:
    """The rate that is set the wrong way against that of another measure, and the verdict on it; None where none is.

    Of two in one sentence it is the first, of one that a pronoun stands for the other.

    Args:
        row: the verdicts on a sentence.
        before: those on the one before it that makes claims.
        store: the series, for their measures and areas.
    """
    words = row[0].grounded.claim.sentence.words
    if _SETTING.isdisjoint(words) or not _DENYING.isdisjoint(words):
        return None
    told = [one for one in row if (quantity := one.grounded.claim.quantity) is not None and quantity.unit != POINTS]
    for main, base in chain(_pointed(told[:1], before), pairwise(told)):
        if _are_of_two_measures(main, base, store):
            way = _way_told(main, base)
            if way is not None and lies_otherwise(main, base, way):
                here = main.grounded.claim.sentence is base.grounded.claim.sentence
                return accused(main if here else base, main, base)
    return None


def _pointed(first: Sequence[Verdict], before: Sequence[Verdict]) -> Sequence[tuple[Verdict, Verdict]]:
    """ "Inflation was 3.8%. It is lower than the growth in total pay, 4.8%": what a pronoun stands for, and that."""
    figures = [one for one in before if (told := one.grounded.claim.quantity) is not None and told.unit == PERCENT]
    if not first or len(figures) != 1 or first[0].grounded.claim.sentence.words[0] not in _POINTING:
        return ()
    near = first[0].grounded.claim.block is figures[0].grounded.claim.block
    return ((figures[0], first[0]),) if near else ()


def _are_of_two_measures(main: Verdict, base: Verdict, store: Store) -> bool:
    for one in (main, base):
        claim = one.grounded.claim
        if not (is_right(one) and is_told(one) and claim.mood in TOLD) or claim.inputs:
            return False
        if claim.quantity is None or claim.quantity.unit != PERCENT or _fell(claim):
            return False
    assert main.trial is not None
    assert base.trial is not None
    now, then = main.trial.option, base.trial.option
    one_series, other = store.series(now.reading.series_id), store.series(then.reading.series_id)
    return now.direct and then.direct and one_series.id != other.id and one_series.area == other.area


def _fell(claim: Claim) -> bool:
    """Whether what is told is the size of a fall: "fell by 0.3%", and not "fell to 2.0%"."""
    return claim.kind != "level" and claim.direction is _DOWN


def _way_told(main: Verdict, base: Verdict) -> Direction | None:
    """On which side of the second the words between say that the first lies; None where they say anything else."""
    claim, other = main.grounded.claim, base.grounded.claim
    named = other.candidates[0] if other.candidates else None
    if named is None or named.carried or not named.words:
        return None
    apart = claim.sentence is not other.sentence
    words = (
        other.sentence.before(other.span.start) if apart else claim.sentence.between(claim.span.end, other.span.start)
    )
    found = next(((n, setting) for n in range(len(words)) if (setting := _setting(words, n)) is not None), None)
    if found is None:
        return None
    at, (past, way) = found
    if not words[past:] or words[past] in _OF_DAYS:
        return None  # "4%, lower than in January, inflation 3.6%"
    own, ahead = {*named.words.lower().split()}, _own_words(claim)
    led = [word for word in words[past:] if word not in own]
    close = _LIGHT.issuperset(word for word in words[:at] if word not in ahead) and _LEADING.issuperset(led)
    return way if close and len(words) <= _FAR + len(own) and not own.isdisjoint(words[past:]) else None


def _own_words(claim: Claim) -> Set[str]:
    """The words that name what a rate is of: "at 2.0%, CPI inflation is"."""
    named = claim.candidates[0] if claim.candidates else None
    return frozenset() if named is None or named.carried else frozenset(named.words.lower().split())


def _setting(words: Sequence[str], at: int) -> tuple[int, Direction] | None:
    """Where words that set one thing against another end, and the side: "higher than", "above", "outpacing"."""
    if words[at] in _BESIDE:
        return at + 1, _BESIDE[words[at]]
    if words[at] in _THAN and words[at + 1 : at + 2] == ["than"]:
        return at + 2, _THAN[words[at]]
    return None
