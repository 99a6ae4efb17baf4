"""What a bare figure counts, where the words tie it to one that counts something else: "32 boats, against 5,454".

Of two figures that are compared, or of a part and its whole, both count the same. One that fits only a sister series,
as 5,454 people came in those boats, fits nothing. Of "972 on Saturday, in 22 boats, and 853 on Sunday, in 26" the last
two count what the first two do.
"""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import series_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.report import Label
from service.model.series import Series
from service.store.interface import Store

_AGAINST = (
    *(["against"], ["versus"], ["not"], ["than"], ["from"]),
    *(["compared", "with"], ["compared", "to"], ["rather", "than"], ["instead", "of"]),
    *(["down", "from"], ["up", "from"], ["down", "on"], ["up", "on"], ["set", "against"]),
)
_FROM_TO = (["to"], ["last", "year", "to"], ["a", "year", "ago", "to"], ["a", "year", "before", "to"])
_OTHERS = frozenset("and but with carrying bringing holding people migrants arrivals aboard board ; ( –".split())
_ABOARD = frozenset(["in", "on", "aboard", "by", "with", "using"])
_NEAR = 6  # words between two figures that are compared
_PAIR = 2  # figures of "972 in 22 boats"
_PART = frozenset("accounted accounts account accounting supplied contributed".split())
_OF_IT = 5  # words of "accounted for as many as"


def series_tied(verdict: Verdict, at: int, verdicts: Sequence[Verdict], store: Store) -> str | None:
    """The series, counting something else, of the figure that words tie a bare one to; None where none is.

    Args:
        verdict: on the bare figure, which is right of its own.
        at: its place.
        verdicts: on all figures of the text.
        store: the series.
    """
    claim, read = verdict.grounded.claim, series_of(verdict)
    paired = _as_pair_ahead(verdict, at, verdicts, store)
    if paired is not None:
        return paired
    if read is None or any(_is_of(one, read, claim) for one in verdicts[:at]):
        return None  # "2,316 in 32 boats, against 5,454 in 88"
    series = store.series(read)
    for beside in (verdicts[at - 1] if at else None, verdicts[at + 1] if at + 1 < len(verdicts) else None):
        if beside is not None and _is_sister(beside, series, store) and _are_compared(beside.grounded.claim, claim):
            return series_of(beside) if _is_said(beside, claim) else None
    return _of_whole(verdict, verdicts[:at], series, store)


def _as_pair_ahead(verdict: Verdict, at: int, verdicts: Sequence[Verdict], store: Store) -> str | None:
    """The series of one of two right figures, "972 in 22 boats", as which another two go on: "and 853 in 26"."""
    claim, read = verdict.grounded.claim, series_of(verdict)
    second = _is_carried(claim)
    first = at - 1 if second else at
    if read is None or first < _PAIR or first + 1 >= len(verdicts):
        return None
    row = verdicts[first - _PAIR : first + _PAIR]
    told = [one.grounded.claim for one in row]
    if any(one.sentence is not claim.sentence or one.kind != "level" for one in told):
        return None
    if [_is_carried(one) for one in told] != [False, True, False, True] or not _are_joined(told[1], told[2]):
        return None
    counted, carried, *_ = row
    same = carried if second else counted
    own = series_of(same)
    plain = carried.grounded.claim.quantity is not None and carried.grounded.claim.quantity.unit != ""
    right = counted.label is Label.SUPPORTED and carried.label is Label.SUPPORTED
    sisters = own is not None and own != read and own in store.series(read).siblings
    return own if plain and right and sisters and series_of(counted) != series_of(carried) else None


def _is_carried(claim: Claim) -> bool:
    """ "In 22 boats", "aboard 26"."""
    quantity = claim.quantity
    if quantity is None or quantity.unit not in ("", "boats"):
        return False
    return claim.sentence.before(claim.span.start)[-1:] in (["in"], ["aboard"], ["on"])


def _are_joined(one: Claim, other: Claim) -> bool:
    between = [word for word in one.sentence.between(one.span.end, other.span.start) if word != ","]
    return between in (["and"], [], [";"], ["then"], ["and", "another"], ["and", "then"])


def _is_of(verdict: Verdict, series_id: str, claim: Claim) -> bool:
    """Whether a figure of the sentence is of a series."""
    return verdict.grounded.claim.sentence is claim.sentence and series_of(verdict) == series_id


def _is_sister(verdict: Verdict, series: Series, store: Store) -> bool:
    """Whether a level is right of a sister series that counts something else, and says so."""
    claim, own = verdict.grounded.claim, series_of(verdict)
    if verdict.label is not Label.SUPPORTED or own is None or own not in series.siblings:
        return False
    other = store.series(own)
    return (
        claim.kind in ("level", "threshold")
        and (other.nature, other.area) == (series.nature, series.area)
        and (other.unit != series.unit)
    )


def _is_said(verdict: Verdict, claim: Claim) -> bool:
    """Whether what the other counts is said of it, or named for both: "the drop in boats was steeper, from 343 to"."""
    quantity = verdict.grounded.claim.quantity
    told = quantity is not None and quantity.unit != ""
    return told or (claim.candidates != () and claim.candidates[0].series_id == series_of(verdict))


def _are_compared(one: Claim, other: Claim) -> bool:
    first, last = sorted((one, other), key=lambda claim: claim.span.start)
    if first.sentence is not last.sentence or not _ABOARD.isdisjoint(first.sentence.before(first.span.start)[-1:]):
        return False  # "they came in 32 boats, against 5,454 in 88 the year before"
    between = first.sentence.between(first.span.end, last.span.start)
    if between in _FROM_TO:
        return first.sentence.before(first.span.start)[-1:] == ["from"]
    if one is first and one.kind == "threshold":
        return between[-2:] == [",", "at"] and len(between) <= _NEAR
    comma = max((n for n, word in enumerate(between) if word == ","), default=-1)
    ahead = between[: comma + 1]
    return between[comma + 1 :] in _AGAINST and len(ahead) <= _NEAR and _OTHERS.isdisjoint(ahead)


def _of_whole(verdict: Verdict, ahead: Sequence[Verdict], series: Series, store: Store) -> str | None:
    """ "99,790 people asked for it. The third quarter accounted for 23,614": of people, as the whole is."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if trial is None or _PART.isdisjoint(claim.sentence.before(claim.span.start)[-_OF_IT:]):
        return None
    if not {word for noun in series.phrases.nouns for word in noun.split()}.isdisjoint(claim.sentence.words):
        return None  # "counting main applicants only, the third quarter contributed 23,614"
    for one in reversed(ahead):
        told, quantity = one.grounded.claim, one.grounded.claim.quantity
        if told.block is not claim.block:
            return None
        if series_of(one) == series.id:
            return None  # "99,790 people, in 79,123 applications. The third quarter accounted for 23,614"
        if told.kind != "level" or told.is_base:
            continue
        if one.trial is None:
            return None
        whole = one.trial.option.reading.window
        holds = whole.contains(trial.option.reading.window) and quantity is not None and quantity.unit != ""
        return series_of(one) if holds and _is_sister(one, series, store) else None
    return None
