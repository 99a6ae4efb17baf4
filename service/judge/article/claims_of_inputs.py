"""Which claims of a text tell the figures that another is worked out from."""

from collections.abc import Sequence

from service.judge.verdicts import Verdict
from service.model.claims import Figure
from service.model.spans import Span


class ToldBy:
    """The claims of a text by where their figures stand, so that each is found without going through them all."""

    def __init__(self, verdicts: Sequence[Verdict]) -> None:
        """Takes the verdicts on all claims, in the order of the text."""
        self._verdicts = verdicts
        self._places: dict[Span, list[int]] = {}
        for at, one in enumerate(verdicts):
            if one.grounded.claim.quantity is not None:
                self._places.setdefault(one.grounded.claim.quantity.span, []).append(at)

    def of(self, figure: Figure, verdict: Verdict) -> Sequence[int]:
        """The places of the claims that tell a figure: those of the same block first, then from the last one back.

        Args:
            figure: one that the claim is worked out from.
            verdict: on that claim, which itself is none of them.
        """
        if figure.span is None:
            return ()
        told = [at for at in self._places.get(figure.span, ()) if self._is(at, figure, verdict)]
        block = verdict.grounded.claim.block
        here = [at for at in told if self._verdicts[at].grounded.claim.block is block]
        return [*here, *(at for at in reversed(told) if at not in here)]

    def _is(self, at: int, figure: Figure, verdict: Verdict) -> bool:
        one = self._verdicts[at]
        quantity = one.grounded.claim.quantity
        return one is not verdict and quantity is not None and quantity.value == abs(figure.value)
