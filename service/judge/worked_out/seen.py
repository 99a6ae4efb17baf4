"""The figures of a text with what is seen around each, by which workings are weighed."""

from collections.abc import Sequence

from service.claims.scene import APART, NO_COUNTS
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, POINTS
from service.model.spans import Span
from service.model.windows import Window
from service.records import dataclass

EDGE = "¶"
"""Stands for the word before the first of a sentence, and behind the last."""
FIGURE = "#"
"""Stands for a figure among the words."""
_SIGNS = frozenset("£ $ € - −".split())
_UNITS = frozenset("% m bn tn k p million billion trillion thousand hundred cent percent pc".split())
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred".split()
)
_SORTS = {PERCENT: "%", POINTS: "points", MULTIPLE: "times"}
_TIMES = APART - NO_COUNTS


@dataclass(frozen=True, slots=True)
class Seen:
    """A figure and what stands around it.

    Attributes:
        claim: the figure.
        place: the how manieth of the text's figures it is.
        sentence: the how manieth of the sentences that make claims it stands in.
        sort: what sort of unit it has ("%", "money", "things", "number" …), with "/" where it is so much for each.
        ahead: the words before it and its hedge, figures as "#".
        behind: the words behind it.
        state: whether it is right by the data ("data"), was worked out of the text ("text"), or neither ("").
        days: its days, None where the text does not say.
        rests_on: where the figures stand that its verdict rests on.
    """

    claim: Claim
    place: int
    sentence: int
    sort: str
    ahead: tuple[str, ...]
    behind: tuple[str, ...]
    state: str
    days: Window | None
    rests_on: frozenset[Span]

    @property
    def span(self) -> Span:
        """Where the figure stands."""
        assert self.claim.quantity is not None
        return self.claim.quantity.span


def seen_in(verdicts: Sequence[Verdict]) -> list[Seen]:
    """The figures of a text that may be worked with, each with what stands around it.

    Args:
        verdicts: on all its claims, in the order of the text.
    """
    sentences: dict[int, int] = {}
    found: list[Seen] = []
    for verdict in verdicts:
        claim = verdict.grounded.claim
        nth = sentences.setdefault(id(claim.sentence), len(sentences))
        if claim.quantity is not None:
            found.append(seen_of(verdict, len(found), nth))
    return found


def seen_of(verdict: Verdict, place: int, sentence: int) -> Seen:
    """The figure that a verdict is on, with what stands around it.

    Args:
        verdict: the verdict.
        place: the how manieth of the text's figures it is.
        sentence: the how manieth of the sentences that make claims it stands in.
    """
    claim = verdict.grounded.claim
    quantity = claim.quantity
    assert quantity is not None
    start = quantity.span.start if quantity.hedge_span is None else min(quantity.span.start, quantity.hedge_span.start)
    ahead = _told(claim.sentence.before(start))
    behind = _told(claim.sentence.behind(quantity.span.end))
    days = None if claim.period is None else claim.period.window
    told = verdict.article is not None
    rests_on = frozenset(one.span for one in claim.inputs if one.span is not None) if told else frozenset()
    state = "data" if verdict.trial is not None else "text" if told else ""
    return Seen(claim, place, sentence, _sort(claim), ahead, behind, state, days, rests_on)


def _told(words: Sequence[str]) -> tuple[str, ...]:
    """Words with each figure as one, whatever it is told in: "£67.2m from 21%" is "# from #"."""
    found: list[str] = []
    for word in words:
        if word[:1].isdigit() or word[1:2].isdigit() or word in _NUMBERS:
            if found and found[-1] in _SIGNS:
                found.pop()
            if not found or found[-1] != FIGURE:
                found.append(FIGURE)
        elif not (found and found[-1] == FIGURE and word in _UNITS):
            found.append(word)
    return tuple(found)


def _sort(claim: Claim) -> str:
    assert claim.quantity is not None
    unit = claim.quantity.unit
    sort = _SORTS.get(unit) or (
        "money" if unit in CURRENCIES else "time" if unit in _TIMES else "things" if unit else "number"
    )
    return f"{sort}/" if claim.quantity.per else sort
