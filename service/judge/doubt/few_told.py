"""Accusations in texts of few figures, weighed when all else is done: what was read anew first may turn out right."""

from collections.abc import Sequence

from service.judge.doubt.doubted import ambiguous, is_of_its_way_alone, is_told_plainly, told_by_rules
from service.judge.doubt.signs_weighed import is_of_few, is_outweighed_in_few
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.judge.weighing import Weighed
from service.model.report import Diagnosis, Label
from service.records import replace


def weighed_in_few(judged: Sequence[Weighed]) -> Sequence[Weighed]:
    """The verdicts, ambiguous what is accused though too little speaks for an error of the writer.

    Args:
        judged: on all claims, in the order of the text, with the slip that would explain each.
    """
    witnesses = Witnesses([one.verdict for one in judged], [one.diagnosis for one in judged])
    if not is_of_few(witnesses):
        return judged
    return [
        replace(one, verdict=ambiguous(one.verdict)) if _is_outweighed(one.verdict, one.diagnosis, witnesses) else one
        for one in judged
    ]


def _is_outweighed(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    if verdict.label is not Label.CONTRADICTED or verdict.trial is None or is_of_its_way_alone(verdict):
        return False
    if is_told_plainly(verdict, witnesses):
        return False
    return is_outweighed_in_few(verdict, diagnosis, witnesses, told_by_rules(verdict, diagnosis, witnesses))
