"""The verdicts of a text by sentence, so that each is weighed with those near it: what it costs grows with the text."""

from collections.abc import Sequence
from functools import cached_property
from itertools import chain, groupby

from service.judge.verdicts import Verdict

_NEAR = 6  # sentences with figures before and behind one, as far as its paragraph goes


def rows_of(verdicts: Sequence[Verdict]) -> list[list[Verdict]]:
    """The verdicts of each sentence that has any.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    return [[*row] for _, row in groupby(verdicts, key=lambda one: id(one.grounded.claim.sentence))]


class Around:
    """What stands around the figures of one sentence.

    Attributes:
        own: the verdicts of the sentence.
        before: those of the sentence before it that has any.
        heading: those of the first sentence of the text, where it stands in a paragraph before.
    """

    def __init__(self, rows: Sequence[list[Verdict]], at: int) -> None:
        """Takes the rows of a text, and which of them the sentence is."""
        self.own = rows[at]
        self.before = rows[at - 1] if at else []
        apart = rows[0][0].grounded.claim.block is not self.own[0].grounded.claim.block
        self.heading = rows[0] if apart else []
        self._rows, self._at = rows, at

    @cached_property
    def near(self) -> list[Verdict]:
        """The verdicts of the sentences near it, itself among them, that stand in its paragraph."""
        block = self.own[0].grounded.claim.block
        rows = self._rows[max(0, self._at - _NEAR) : self._at + _NEAR + 1]
        return [one for one in chain.from_iterable(rows) if one.grounded.claim.block is block]

    @cached_property
    def above(self) -> list[Verdict]:
        """The verdicts of the sentences near it that stand before it, in whatever paragraph."""
        return [*chain.from_iterable(self._rows[max(0, self._at - _NEAR) : self._at])]
