"""What listed sums brought in: "Legacies of £3m, sales of £2.7m and grants of £2.2m gave it an income of £7.9m"."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain
from service.claims.relate.meant.sums import sum_of
from service.claims.scene import unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES

_GAVE = frozenset(
    "gave give gives brought bring brings produced produce produces yielded yield yields earned made make provided"
    " provide generated generate added combined".split()
)
_INCOMES = frozenset("income total revenue revenues turnover takings sum kitty intake receipts budget".split())
_PARTLY = frozenset(
    "help helped helping helps part towards about including with plus besides alongside other others net after before"
    " more less extra further additional least another".split()
)
_SPENT = frozenset(
    "cost costs spending loss losses debt debts bill bills wages expenses expenditure outgoings tax interest".split()
)
_OVER = frozenset("in last for this over during , . ; ) – — and , against up down compared".split())
_NAMED = 6  # words of an amount: "legacies and gifts in memory of"
_GIVEN = 10  # words of "gave the Pennine Hospice Trust an income of"


def income_given(sight: Sight) -> Meant | None:
    """The sums before a verb that says what they came to, each of which is told as so much of something."""
    claim, lead = sight.claim, sight.lead
    parts = [one for one in sight.before if one.sentence is claim.sentence]
    if unit_of(claim) not in CURRENCIES or len(parts) < len(("one", "other")) or not _is_given(lead):
        return None
    if not _PARTLY.isdisjoint(claim.sentence.before(claim.span.start)) or not _ends(sight.after):
        return None
    plain = all(is_plain(one) and unit_of(one) == unit_of(claim) for one in parts)
    return sum_of(sight, parts) if plain and _are_listed(parts) else None


def _is_given(lead: Sequence[str]) -> bool:
    """ "Gave the club an income of", "produced revenue of", "brought in"."""
    if not lead or lead[0] not in _GAVE or len(lead) > _GIVEN or "," in lead:
        return False
    named = lead[-1] == "of" and not _INCOMES.isdisjoint(lead[-2:-1]) and _SPENT.isdisjoint(lead)
    return named or lead in (["brought", "in"], ["bring", "in"], ["brings", "in"])


def _are_listed(parts: Sequence[Claim]) -> bool:
    """ "Grants of £4m, gifts of £2m and rents of £1m": joined by commas and an "and", and each with its name."""
    gaps = [one.sentence.between(one.span.end, other.span.start) for one, other in pairwise(parts)]
    names = [before_of(parts[0]), *gaps]
    joints = [words[:1] for words in names[1:]]
    joined = all(joint in ([","], ["and"]) for joint in joints) and "and" in names[-1][:2]
    named = all(words[-1:] == ["of"] and len(words) <= _NAMED and _SPENT.isdisjoint(words) for words in names)
    return joined and named and not any("and" in words[:2] for words in names[1:-1])


def _ends(words: Sequence[str]) -> bool:
    return ends(words) or words[0] in _OVER
