""" "Good news for tenants: what they pay went up by 3.7%": what is told of those named right before as they pay."""

from collections.abc import Iterator, Sequence

PAYING = frozenset(["pay", "paid", "paying"])
_MARKS = frozenset([":", ",", "–", "—", "-", "as", "and", "that", "because", "."])
_NARROWING = frozenset("in for to on as into towards by at out back and per".split())
"""Words behind that tell what else is paid: "what they pay in tax", "what they pay for gas"."""
_SIZE = 6  # words of "about 4.4 per cent more"
_PER_CENT, _MORE = frozenset(["%", "per", "percent"]), frozenset(["more", "less"])
_BEING = frozenset("were are was have been had now still already currently".split())
_COUNTRIES = frozenset(["uk", "britain", "country", "england", "wales", "scotland", "america", "u.s", "u.s."])
_IN, _PLACED = frozenset(["in", "across", "around"]), 5  # words of "in the UK"
_LED = ("what", "they")
_REACH = 2  # marks between those who pay and "what they"


def payers(folded: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The places of those who pay something and of the verb that says so of them.

    Args:
        folded: the words, without endings.
    """
    for at in range(len(_LED) + 1, len(folded)):
        if folded[at] not in PAYING:
            continue
        if _is_so_much_more(folded, at):
            yield from ((who, at) for who in _who_pays(folded, at))
            continue
        if (*folded[at - len(_LED) : at],) != _LED:
            continue
        if at + 1 < len(folded) and folded[at + 1] in _NARROWING:
            continue
        who = at - len(_LED) - 1
        while who > 0 and folded[who] in _MARKS and at - len(_LED) - who <= _REACH:
            who -= 1
        yield who, at


def _is_so_much_more(folded: Sequence[str], at: int) -> bool:
    """ "Tenants were paying 4.4% more", "renters paid about 4.4 per cent more"."""
    behind = folded[at + 1 : at + 1 + _SIZE]
    told = next((n for n, word in enumerate(behind) if word[:1].isdecimal()), None)
    more = next((n for n, word in enumerate(behind) if word in _MORE), len(behind))
    if folded[at + 2 + more : at + 3 + more] in (["for"], ["on"], ["to"]):
        return False  # "paid 4.4 per cent more for gas"
    return told is not None and not _PER_CENT.isdisjoint(behind[told + 1 :]) and not _MORE.isdisjoint(behind)


def _who_pays(folded: Sequence[str], at: int) -> Iterator[int]:
    """The place of those who pay, right before the verb but for where they live: "tenants in the UK were paying"."""
    who = at - 1
    while who > 0 and folded[who] in _BEING:
        who -= 1
    for n in range(who, max(-1, who - _PLACED), -1):
        if n == who or (folded[n + 1] in _IN and not _COUNTRIES.isdisjoint(folded[n + 2 : who + 1])):
            yield n
