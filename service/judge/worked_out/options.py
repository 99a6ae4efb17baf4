"""The workings that a figure may be meant as: those that give it, or that it may be a slip for."""

from collections.abc import Iterator, Sequence

from service.judge.article.check import ArticleCheck, article_check
from service.judge.evidence.chance import is_near
from service.judge.worked_out.miswritten import may_be_meant
from service.judge.worked_out.seen import Seen
from service.judge.worked_out.workings import Working, workings
from service.model.claims import Claim
from service.model.quantities import Hedge
from service.model.report import Label
from service.records import dataclass, replace

_BEFORE, _BEHIND = 12, 7  # figures on either side that are tried
_SENTENCES_BEFORE, _SENTENCES_BEHIND = 3, 2
_SIGHT = 40  # figures on either side that are looked at: a row of ten thousand is no sum


@dataclass(frozen=True, slots=True)
class Option:
    """A working that may be meant.

    Attributes:
        working: the working.
        nth: how many other ways to work the figure out come before.
        claim: the figure as that working makes it.
        check: what became of it.
    """

    working: Working
    nth: int
    claim: Claim
    check: ArticleCheck

    @property
    def holds(self) -> bool:
        """Whether the working bears the figure out."""
        return self.check.fit.label is Label.SUPPORTED and not self.check.fit.cautions

    @property
    def refutes(self) -> bool:
        """Whether the figure is not what the working gives."""
        return self.check.fit.label is Label.CONTRADICTED


def options(seen: Seen, told: Sequence[Seen]) -> Iterator[Option]:
    """The options of a figure.

    Args:
        seen: the figure.
        told: all figures of the text.
    """
    for nth, working in near(seen, told):
        option = option_of(working, seen, nth)
        if option is not None:
            yield option


def near(seen: Seen, told: Sequence[Seen]) -> Iterator[tuple[int, Working]]:
    """The workings that give about what a figure is, or a power of ten of it, numbered among all.

    Args:
        seen: the figure.
        told: all figures of the text.
    """
    stated = seen.claim.quantity
    assert stated is not None
    for nth, working in enumerate(workings(seen, beside(seen, told))):
        if working.given > 0 and may_be_meant(stated, working.given):
            yield nth, working


def may_hold(working: Working, seen: Seen) -> bool:
    """Whether a working gives so nearly what a figure is that it may bear it out, which is soon known.

    Args:
        working: the working.
        seen: the figure.
    """
    stated = seen.claim.quantity
    assert stated is not None
    return stated.hedge is not Hedge.EXACT or is_near(working.given, stated)


def option_of(working: Working, seen: Seen, nth: int) -> Option | None:
    """A working with what becomes of a figure that is meant as it; None where it cannot be held against it.

    Args:
        working: the working.
        seen: the figure.
        nth: how many other ways to work it out come before.
    """
    claim = replace(seen.claim, kind=working.kind, inputs=working.figures())
    check = article_check(claim)
    return None if check is None else Option(working, nth, claim, check)


def beside(seen: Seen, told: Sequence[Seen]) -> list[Seen]:
    """The figures beside another that it may be worked out from: the nearest of a few sentences.

    Args:
        seen: the figure.
        told: all figures of the text.
    """
    first, last = seen.sentence - _SENTENCES_BEFORE, seen.sentence + _SENTENCES_BEHIND
    ahead, after = told[max(0, seen.place - _SIGHT) : seen.place], told[seen.place + 1 : seen.place + 1 + _SIGHT]
    before = [one for one in ahead if one.sentence >= first and is_figure(one.claim)]
    behind = [one for one in after if one.sentence <= last and is_figure(one.claim)]
    return [*before[-_BEFORE:], *behind[:_BEHIND]]


def is_figure(claim: Claim) -> bool:
    """Whether a claim has a figure that may be worked with: one above nought, and no range or rank.

    Args:
        claim: the claim.
    """
    quantity = claim.quantity
    return quantity is not None and claim.rank is None and quantity.high is None and quantity.value > 0
