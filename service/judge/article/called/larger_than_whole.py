"""Parts larger than what they are told to be of: "1,503 of the 1,170 who sat the exam"."""

from collections.abc import Sequence

from service.claims.relate.quoted import value_of
from service.claims.scene import APART, agree, noun_of, unit_of
from service.judge.article.called.only_pairs import are_levels, behind, between
from service.judge.article.check import ArticleCheck
from service.judge.fit.figure import Fit
from service.model.claims import Claim, Computation
from service.model.quantities import Form
from service.model.report import Label, Severity
from service.numeric.conversions import MEASURED

_OF = (["of", "the"], ["of", "its"], ["of", "their"], ["out", "of"])
_WHO = frozenset(["who", "that", "which"])
_FEWEST = 20  # things, below which a number may be a part of a name: "of the 12 series"
_FAR = 50  # times, beyond which it is: "5,000 of the 33 variant"
_YEARS = range(1900, 2101)


def larger_than_whole(claim: Claim, later: Sequence[Claim]) -> tuple[Claim, ArticleCheck] | None:
    """The claim with the check that refutes it, where it is told to be of fewer than it counts; None else.

    Args:
        claim: the figure.
        later: those behind it.
    """
    whole = later[0] if later and later[0].sentence is claim.sentence else None
    if whole is None or between(claim, whole) not in _OF or unit_of(claim) in APART | frozenset(MEASURED):
        return None
    quantity = whole.quantity
    if quantity is None or quantity.form is not Form.DIGITS or not (are_levels(claim, whole) and agree(claim, whole)):
        return None
    counted = bool(noun_of(whole)) or bool(_WHO & {*behind(whole)[:1]})
    named = value_of(whole) < _FEWEST or value_of(whole) in _YEARS or value_of(claim) > _FAR * value_of(whole)
    if named or not counted or noun_of(claim) not in ("", noun_of(whole)) or value_of(claim) <= value_of(whole):
        return None
    why = "there cannot be more of them than of what they are a part of"
    computation = Computation(None, None, None, "", "", (), holds=False, finding=why)
    return claim, ArticleCheck(computation, Fit(Label.CONTRADICTED, Severity.ERROR))
