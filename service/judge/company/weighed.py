"""Accusations withheld whose company says that the figure was hardly understood.

News that nobody had read before is misread in ways without end, and each accusation of a true figure has a reason of
its own. What they share is their company: figures about them that nothing could check, no figure of the paragraph borne
out, a gap that no slip explains, a long way to the days. So each accusation, whatever made it, is weighed at the very
end by all of that together. What weighs too little is left open: ``ambiguous`` where a series was read into it, and
unchecked where nothing but the text accuses it.
"""

from collections.abc import Sequence

from service.judge.article.told_in_full import is_told_in_full
from service.judge.company.signs import Company
from service.judge.company.trees import points_of
from service.judge.evidence.ranked_behind import ranks_what_is_right
from service.judge.verdicts import Verdict, left_open
from service.judge.weighing import Weighed
from service.model.report import Label, Severity
from service.records import replace

ENOUGH = -1750
"""Points below which nobody is accused: two of five misreadings of real news lie there, and one slip of 250 that
stories have (``scripts/weigh_company`` prints both)."""
FEWEST = 4
"""Figures of a text, of fewer than which there is little company to weigh."""
_ACCUSED = frozenset([Label.CONTRADICTED, Label.OUTDATED])


def held_to_company(judged: Sequence[Weighed]) -> Sequence[Weighed]:
    """The verdicts, without the accusations that their company does not bear.

    Args:
        judged: the verdicts on all claims, in the order of the text.
    """
    if len(judged) < FEWEST:
        return judged
    company, told = Company(judged), [one.verdict for one in judged]
    return [
        Weighed(_withheld(one.verdict), None)
        if one.verdict.label in _ACCUSED
        and points_of(company.signs_of(at)) < ENOUGH
        and not ranks_what_is_right(one.verdict, told)
        and not is_told_in_full(one.verdict)
        else one
        for at, one in enumerate(judged)
    ]


def _withheld(verdict: Verdict) -> Verdict:
    if verdict.trial is None:
        return left_open(verdict)
    return replace(verdict, label=Label.AMBIGUOUS, severity=Severity.INFO, reverses=False)
