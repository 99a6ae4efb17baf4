"""What an editor is told beyond the verdict: the slip that would explain it, and what is true but…"""

from collections.abc import Sequence

from service.judge.bench import Verdict
from service.model.report import Caution, Diagnosis
from service.store.interface import Store


def diagnosis_of(verdict: Verdict, store: Store) -> Diagnosis | None:
    """The slip that explains a contradiction, or None."""
    return None


def cautions_of(verdict: Verdict, verdicts: Sequence[Verdict], store: Store) -> tuple[Caution, ...]:
    """The two most relevant cautions."""
    return ()
