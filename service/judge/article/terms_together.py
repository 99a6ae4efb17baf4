"""Terms of prison of several people, added up: "jailed for a total of 14 years", of six, four and a half and the rest.

The terms are told in one sentence, the first with its years and the others without. They are as many as the people
are, where the text says how many; else what is told behind them is their sum.
"""

from collections.abc import Iterator, Sequence

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import unit_of
from service.model.claims import Claim, Figure
from service.records import replace

_YEARS = "years"
_COURT = frozenset("jailed sentenced imprisoned jail prison custody sentences sentence terms given".split())
_LEADS = (("total", "of"), ("totalling",), ("totaling",), ("combined",), ("making",))
_SUMMED = (("between", "them"), ("in", "all"), ("in", "total"), ("altogether",))
_OTHERWISE = frozenset("months month suspended each life least minimum concurrently days weeks licence parole".split())
"""What makes a term other than so many whole or half years told."""
_LONGEST = 40  # years
_FEWEST, _MOST = 2, 6  # terms
_REACH = 3  # sentences from the sum to the terms
_LED = 4  # words of "a total of just"

Summed = tuple[Claim, tuple[Figure, ...]]
"""What is told as a sum, and the figures that it should come to."""


def terms_together(rows: Sequence[Sequence[Claim]]) -> Iterator[Summed]:
    """The terms that are told as those of several people together, each with the terms of these.

    Args:
        rows: the figures of each sentence that has some, in the order of the text.
    """
    for n, row in enumerate(rows):
        for claim in row:
            if unit_of(claim) == _YEARS and _is_sum(claim) and not _COURT.isdisjoint(claim.sentence.words):
                told = next(filter(None, (_terms(other, claim) for other in rows[n : n + _REACH])), ())
                if _are_all(told, claim, rows[max(0, n - 1) : n + 1]):
                    yield claim, tuple(replace(figure_of(one), unit=_YEARS) for one in told)


def _is_sum(claim: Claim) -> bool:
    ahead = claim.sentence.before(claim.span.start)[-_LED:]
    behind = claim.sentence.behind(claim.span.end)
    return any(tuple(ahead[-len(lead) :]) == lead for lead in _LEADS) or any(
        tuple(behind[: len(said)]) == said for said in _SUMMED
    )


def _terms(row: Sequence[Claim], summed: Claim) -> tuple[Claim, ...]:
    """The terms told in a sentence, from the one with its years on."""
    others = [one for one in row if one is not summed and not _is_age(one)]
    first = next((n for n, one in enumerate(others) if unit_of(one) == _YEARS), None)
    if first is None or not _OTHERWISE.isdisjoint(others[first].sentence.words):
        return ()
    told = [one for one in others[first:] if unit_of(one) in (_YEARS, "")]
    return tuple(told) if all(0 < value_of(one) <= _LONGEST for one in told) else ()


def _is_age(claim: Claim) -> bool:
    """ "Adam Reed, 34, got seven years", "aged 47"."""
    sentence, span = claim.sentence, claim.span
    ahead, behind = sentence.before(span.start)[-1:], sentence.behind(span.end)[:1]
    return ahead == ["aged"] or (ahead == [","] and behind == [","])


def _are_all(told: Sequence[Claim], summed: Claim, rows: Sequence[Sequence[Claim]]) -> bool:
    """Whether the terms are those of all of them: as many as the people told of, or all told before their sum."""
    if not _FEWEST <= len(told) <= _MOST:
        return False
    counted = next((one for row in reversed(rows) for one in row if _counts_people(one, summed)), None)
    if counted is not None:
        return value_of(counted) == len(told)
    return told[-1].sentence is summed.sentence and told[-1].span.end <= summed.span.start


def _counts_people(claim: Claim, summed: Claim) -> bool:
    named = claim.quantity is not None and unit_of(claim) not in ("", _YEARS)
    return named and claim is not summed and _FEWEST <= value_of(claim) <= _MOST
