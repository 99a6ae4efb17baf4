"""An opening that names nothing: "It was the lowest average since 2021. Brent crude came in at $74.84 for June".

What the figures of the article's first sentence are of is told by the first one behind it that names anything. That is
enough to bear them out, not to accuse them.
"""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.claims.subject.carried.implied import IMPLIED, LOOSE, Fits
from service.claims.subject.light_words import is_bare
from service.model.claims import Claim, Mood
from service.model.mentions import Analysis
from service.records import replace

_POINTING = frozenset(
    "it its they this that total figure figures average number count tally reading price level".split()
)
_BANKS = frozenset(["bank", "fed", "ecb", "mpc", "rate-setters", "policymakers", "reserve", "committee"])
_LEVELS = frozenset(["level", "average"])
_KINDS = _LEVELS | {"percent_change", "difference", "rank"}


class Opening:
    """The first sentence of an article that has figures, as long as none of them is known to be of anything."""

    __slots__ = ("_fits", "_told")

    def __init__(self, fits: Fits) -> None:
        """Nothing has been read yet.

        Args:
            fits: whether a figure can be of a series.
        """
        self._fits = fits
        self._told: tuple[Sequence[Draft], Analysis] | None = None

    def keep(self, claims: Sequence[Claim], drafts: Sequence[Draft], analysis: Analysis) -> None:
        """Keep a sentence that has just been read, if it opens the article and points to what it does not name.

        Args:
            claims: all so far, its own included.
            drafts: its figures.
            analysis: the sentence.
        """
        own = bool(claims) and all(one.sentence is analysis.sentence and _is_unnamed(one) for one in claims)
        if own and _tells_of_bank(analysis):
            return
        if own and not _POINTING.isdisjoint(analysis.items.said) and not any(m.strong for m in analysis.measures):
            self._told = (drafts, analysis)

    def named_by(self, row: Sequence[Claim], claims: Sequence[Claim]) -> Sequence[Claim]:
        """The claims so far, those of the opening with what the first figure behind it is of.

        Args:
            row: those of the sentence behind the opening.
            claims: those so far.
        """
        if self._told is None or not row:
            return claims
        drafts, analysis = self._told
        self._told = None
        told = next((claim for claim in row if not _is_unnamed(claim)), None)
        if told is None or told.kind not in _KINDS or self._tells_of_another(drafts, claims, told):
            return claims
        bare = {draft.span.start: draft for draft in drafts if is_bare(draft, analysis)}
        return [
            _lent(claim, bare[claim.span.start], told, self._fits)
            if claim.span.start in bare and _is_open(claim)
            else claim
            for claim in claims
        ]

    def _tells_of_another(self, drafts: Sequence[Draft], claims: Sequence[Claim], told: Claim) -> bool:
        """ "The average home cost £299,138, a record price. … Bank Rate was cut to 4.5%": of what has other units."""
        levels = {draft.span.start: draft for draft in drafts if draft.kind in _LEVELS}
        own = [(claim, levels[claim.span.start]) for claim in claims if claim.span.start in levels]
        return any(not any(self._fits(*one, candidate) for candidate in told.candidates) for one in own)


def _tells_of_bank(analysis: Analysis) -> bool:
    """ "The Bank has not moved since December, when it went down to 3.75%. Inflation has": of the rate of a bank."""
    words = analysis.items.words
    return not _BANKS.isdisjoint(words[: words.index("") if "" in words else len(words)])


def _is_open(claim: Claim) -> bool:
    named = claim.quantity is not None and bool(claim.quantity.noun)
    kind = claim.kind in _KINDS or claim.rank is not None
    dated = claim.period is not None or claim.base is not None or claim.rank is not None or claim.current
    dated = dated or claim.direction is not None
    return kind and dated and not named and _is_unnamed(claim) and claim.mood is Mood.ASSERTED


def _is_unnamed(claim: Claim) -> bool:
    """Whether nothing names what it is of, or only words that may as well name another thing."""
    return all(candidate.weight <= LOOSE for candidate in claim.candidates)


def _lent(claim: Claim, draft: Draft, told: Claim, fits: Fits) -> Claim:
    reason = f"what “{told.span.of(told.block.text)}” is of"
    lent = tuple(
        replace(c, weight=min(c.weight, IMPLIED), reason=f"{reason}: {c.reason}")
        for c in told.candidates
        if fits(claim, draft, c)
    )
    if not lent:
        return claim
    period = told.period if claim.rank is not None and claim.period is None else claim.period
    return replace(claim, candidates=lent, period=period)
