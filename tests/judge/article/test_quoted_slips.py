"""A slip of the pen inside quotation marks is advice: the editor may not change what somebody said."""

from service.model.report import Label, Severity
from tests.tables import checked, real_store

_SAID = (
    "Lifeguards were called out 1,260 times last summer, and the patrols cost £403,200, which comes to £3,200 a call"
)


def test_a_slip_in_a_quotation_is_advice() -> None:
    own, quoted = (
        next(finding for finding in checked(text, real_store()).findings if finding.quote == "£3,200")
        for text in (f"{_SAID}.", f"“{_SAID},” he said.")
    )
    assert (own.verdict, own.severity) == (Label.CONTRADICTED, Severity.ERROR)
    assert (quoted.verdict, quoted.severity) == (Label.CONTRADICTED, Severity.INFO)
