"""How many times one amount covers another: "operating profit of £47m covered interest of £8m nearly six times"."""

from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain
from service.claims.relate.quoted import figure_of
from service.claims.scene import unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, MULTIPLE

_COVERING = frozenset("cover covers covered covering".split())
_BEING = frozenset("is was are were been being be".split())
_BETWEEN = frozenset("and but which that while when as before after not never or".split())
_DEBT = frozenset("interest dividend dividends payout payouts payments payment costs bill charge charges rent".split())
_TIMES = frozenset([MULTIPLE, "times"])
_NEAR = 6  # words of "interest payments of just under"
_PAIR = len(("cover", "covered"))


def times_covered(sight: Sight) -> Meant | None:
    """ "£47m covered interest of £8m six times": the two amounts on either side of the word, and no others."""
    claim, after = sight.claim, sight.after
    if unit_of(claim) not in _TIMES or claim.direction is not None:
        return None
    if not (ends(after) or (after[:1] == ["over"] and ends(after[1:]))):
        return _by(sight)
    pair = _of_money(sight)[-_PAIR:]
    if len(pair) < _PAIR or pair[-1] is not sight.before[-1] or pair[0] is not sight.before[-_PAIR]:
        return None
    what, bill = pair
    between = claim.sentence.between(what.span.end, bill.span.start)
    at = next((at for at, word in enumerate(between) if word in _COVERING), None)
    if at is None or not _BEING.isdisjoint(between) or not _is_plain_clause(between):
        return None
    named = {*between[at:], *sight.lead}
    return _covers(what, bill) if _DEBT & named and len(between) <= _NEAR + at and len(sight.lead) <= _NEAR else None


def _by(sight: Sight) -> Meant | None:
    """ "The £16m dividend is covered three times by profits of £48m"."""
    what, lead, after = sight.following(), sight.lead, sight.after
    bill = sight.before[-1] if sight.before else None
    led = bool(_COVERING & {*lead[-1:]}) and bool(_BEING & {*lead}) and bool(_DEBT & {*lead}) and len(lead) <= _NEAR
    if not led or what is None or bill is None:
        return None
    by = after[:1] == ["by"] or after[:2] == ["over", "by"]
    told = bill.sentence is sight.claim.sentence and _is_money(bill) and _is_money(what)
    return _covers(what, bill) if by and told and _is_plain_clause(after) and len(after) <= _NEAR else None


def _is_money(one: Claim) -> bool:
    plain = is_plain(one) and one.quantity is not None and not one.quantity.per
    return plain and unit_of(one) in CURRENCIES and not one.is_base


def _of_money(sight: Sight) -> list[Claim]:
    return [one for one in sight.before if one.sentence is sight.claim.sentence and _is_money(one)]


def _is_plain_clause(words: list[str]) -> bool:
    return all(word.isalpha() and word not in _BETWEEN for word in words if word not in ("'s", "’s"))


def _covers(what: Claim, bill: Claim) -> Meant | None:
    alike = unit_of(what) == unit_of(bill)
    return ("multiple", (figure_of(what), figure_of(bill))) if alike else None
