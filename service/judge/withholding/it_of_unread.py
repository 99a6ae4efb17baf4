"""What "it" and "they" tell of what the sentence before told of, and no series measures.

"Gasoline dropped 3.2% in January. Year over year, it tumbled 7.5%": of gasoline, though the text has spoken of all
prices.
"""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import series_of
from service.judge.verdicts import Verdict
from service.model.report import Label, Reason

_PRONOUNS = frozenset(["it", "they"])
_LENGTHS = frozenset(["year over year", "year on year", "year-on-year", "year-over-year", "annual", "annually"])
"""Words that name a rate only by how long it takes."""
_REACH = 4  # words from "it" to the figure: "it has fallen by"
_MARKS = frozenset([",", ";", ":", "(", "–", "—"])


def is_it_of_unread(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether an accused figure is told of a pronoun that stands for what was not read.

    Args:
        at: the place of the figure.
        verdicts: of all claims, in the order of the text.
    """
    claim = verdicts[at].grounded.claim
    named = claim.candidates[0] if claim.candidates else None
    if verdicts[at].trial is None or named is None or claim.quantity is None:
        return False
    if not named.carried and named.words not in _LENGTHS:
        return False
    lead = claim.sentence.before(claim.quantity.span.start)[-_REACH:]
    told = next((n for n in range(len(lead) - 1, -1, -1) if lead[n] in _PRONOUNS), None)
    if told is None or not _MARKS.isdisjoint(lead[told:]):
        return False
    own = [one for one in verdicts if one.grounded.claim.sentence is claim.sentence]
    read = series_of(verdicts[at])
    if any(one.label is Label.SUPPORTED and series_of(one) == read for one in own):
        return False
    ahead = [one for one in verdicts[:at] if one.grounded.claim.block is claim.block and one not in own]
    before = [one for one in ahead if one.grounded.claim.sentence is ahead[-1].grounded.claim.sentence]
    return bool(before) and all(_is_of_another(one, read) for one in before)


def _is_of_another(one: Verdict, read: str | None) -> bool:
    """Whether a figure was not read, or is named as of another series, of which it is not right."""
    if one.trial is None:
        return one.reason is Reason.NO_SERIES
    named = one.grounded.claim.candidates[:1]
    return one.label is not Label.SUPPORTED and bool(named) and not named[0].carried and series_of(one) != read
