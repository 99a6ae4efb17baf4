"""Whether a value is what its series is believed to hold: slips of typing and of units stop here.

A record is out of the range as well, when it is rare enough. It is then for a person to ask the publisher, and to widen
the range: nothing is believed because a file or an answer says so.
"""

from decimal import Decimal

from service.model.series import Expect

REMEDY = "mend the value; where the publisher confirms it, widen expect in datapackage.json"


def surprise(expect: Expect, value: Decimal, before: Decimal | None) -> tuple[str, str] | None:
    """What is wrong with a value, and what was expected; None where it can be believed.

    Args:
        expect: the range of the series.
        value: in the file's unit.
        before: the value of the period before, None where there is none.
    """
    if not expect.low <= value <= expect.high:
        return f"value {value:f} is out of the range", f"{expect.low:f} to {expect.high:f} ({expect.basis})"
    if before is not None and expect.step is not None and abs(value - before) > expect.step:
        found = f"value {value:f} lies {value - before:+f} from that of the period before"
        return found, f"a step of at most {expect.step:f} ({expect.basis})"
    return None
