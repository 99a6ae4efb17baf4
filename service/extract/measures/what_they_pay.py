""" "Good news for tenants: what they pay went up by 3.7%": what is told of those named right before as they pay."""

from collections.abc import Iterator, Sequence

_PAYING = frozenset(["pay", "paid"])
_MARKS = frozenset([":", ",", "–", "—", "-", "as", "and", "that", "because", "."])
_NARROWING = frozenset("in for to on as into towards by at out back and per".split())
"""Words behind that tell what else is paid: "what they pay in tax", "what they pay for gas"."""
_LED = ("what", "they")
_REACH = 2  # marks between those who pay and "what they"


def payers(folded: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The places of those who pay something and of the verb that says so of them.

    Args:
        folded: the words, without endings.
    """
    for at in range(len(_LED) + 1, len(folded)):
        if folded[at] not in _PAYING or (*folded[at - len(_LED) : at],) != _LED:
            continue
        if at + 1 < len(folded) and folded[at + 1] in _NARROWING:
            continue
        who = at - len(_LED) - 1
        while who > 0 and folded[who] in _MARKS and at - len(_LED) - who <= _REACH:
            who -= 1
        yield who, at
