"""Verbs that look like the name of a measure: "if you fix for two years, you pay 6.47%" tells nothing of pay."""

from collections.abc import Iterator, Sequence

from service.extract.vocabulary import word_set
from service.model.spans import Span
from service.model.tokens import Token

_PAYS, _PAY = "pays", "pay"
_PAYING = word_set(
    "you we they i who to will would can could must should may might now not still typically usually already"
    " customers households borrowers savers people tenants families drivers motorists consumers buyers homeowners"
)
"""Words that the verb comes behind."""
_PAID = word_set(
    "more less just no only about around nearly almost over under up to an a the their his its your our for extra back"
    " off as tax interest rent £ $ €"
)
"""Words that what is paid begins with."""


def paying(tokens: Sequence[Token], lowered: Sequence[str]) -> Iterator[Span]:
    """The places where somebody pays something.

    Args:
        tokens: the block.
        lowered: its words in small letters.
    """
    for at, word in enumerate(lowered):
        if word == _PAYS or (word == _PAY and at and lowered[at - 1] in _PAYING and _is_paid(lowered, at + 1)):
            yield Span(tokens[at].start, tokens[at].end)


def _is_paid(lowered: Sequence[str], at: int) -> bool:
    return at < len(lowered) and (lowered[at] in _PAID or lowered[at][:1].isdecimal())
