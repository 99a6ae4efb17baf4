"""Whether words name what a figure is of, though no series is known by them."""

import re

from service.claims.ranks.run_lengths import ORDINALS
from service.claims.subject.light_words import DETERMINERS, NO_NAMES, POINTING
from service.extract.changes import change_of
from service.extract.periods.words import WEEKDAYS
from service.model.calendar import MONTHS
from service.model.claims import Claim
from service.model.tokens import Token

_AMOUNT = re.compile(
    r"[£$€]\d(?:[\d.,]*\d)?+\s?(?:[a-z]++ ?){,4}+[,;(–—]\s?(?:(?:up|down|or|a (?:rise|gain|jump|fall|drop) of)\s)?$"
)
_SUBJECT = 2  # words of "the Midwest"
_DATES = MONTHS.keys() | WEEKDAYS.keys() | ORDINALS.keys() | {"daily", "weekly", "yearly"}
_APPOSED = (["which"], ["at"])
_HEADS = frozenset(["number", "numbers", "people"])
CLOSING = frozenset(",;:.()–—")
"""Marks that part a figure from words that are not of it."""


def names_something(claim: Claim, position: int) -> bool:
    """ "The number of evictions was the highest since 2019", "its deposit rate stands at 2.0%": something is named.

    A figure alone in brackets is of what stands in front of them: "petrol rather than food (2.7%)"; a clause that opens
    with "which" is of that as well: "a mortgage, which cost 2.5%"; so is what "at" sets off: "completions, at 1.36m".

    Args:
        claim: a figure, or words that assert something.
        position: where these begin, in the block; the words right before are looked at, up to a mark.
    """
    own = () if claim.period is None else (claim.period.span,)
    before = [one for one in claim.sentence.tokens if one.end <= position]
    if before and before[-1].text == "(" and claim.block.text[claim.span.end : claim.span.end + 1] == ")":
        before.pop()
    for at, token in reversed([*enumerate(before)]):
        if token.text == "," and [one.lower for one in before[at + 1 : at + 2]] in _APPOSED:
            continue
        if token.text in CLOSING or _is_dash(token, claim.block.text):
            return False
        light = not token.text.isalpha() or token.lower in NO_NAMES
        light = (
            light
            or token.lower in _DATES
            or (token.lower in POINTING and at > 0 and before[at - 1].lower in DETERMINERS)
        )
        if not light and not any(span.start <= token.start < span.end for span in own):
            return True
    return False


def moves_another(claim: Claim) -> bool:
    """ "The Midwest lost 12.2%", where the country lost 21.2%: a change of what no series is known by, and no slip."""
    if claim.candidates or claim.direction is None or claim.quantity is None:
        return False
    if _AMOUNT.search(claim.block.text[claim.sentence.span.start : claim.span.start]):
        return True  # "Gold is at $3,317, up 26%", "arrears came to £4.4bn in total, 22% more than a year ago"
    tokens = [one for one in claim.sentence.tokens if one.end <= claim.quantity.span.start]
    verb = next((at for at in range(len(tokens) - 1, -1, -1) if change_of(tokens[at].lower, "verb") is not None), 0)
    own = tokens[max(0, verb - _SUBJECT) : verb]
    return len(own) == _SUBJECT and own[0].lower == "the" and own[1].text.istitle()


def tells_a_number(claim: Claim) -> bool:
    """ "The number of people out of work rose by 0.3%": of heads, and of no rate that goes by the same words."""
    before = claim.sentence.before(claim.span.start)
    opens = next((at + 1 for at in range(len(before) - 1, -1, -1) if before[at] in CLOSING), 0)
    return not _HEADS.isdisjoint(before[opens:])


def _is_dash(token: Token, text: str) -> bool:
    """ "A year earlier - the fastest rise since 2023": a hyphen between spaces."""
    return (
        token.text == "-"
        and text[token.start - 1 : token.start].isspace()
        and text[token.end : token.end + 1].isspace()
    )
