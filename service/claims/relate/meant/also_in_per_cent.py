"""One change told in an amount and in per cent side by side: "£1,849 against £1,738 now, 6.4% or £111 more".

Where both levels stand right before the two, each is held to these; where only the level now and the amount do
("£1,755, £35 more than now, or 2%"), the share is of what is left without the amount.
"""

from collections.abc import Sequence

from service.claims.relate.meant.in_other_terms import are_level_and_moved, ends_in_now, moved_from
from service.claims.relate.meant.sight import Meant, Sight, apart, ends, is_plain, of_one_sort
from service.claims.relate.meant.which_was_then import says_when
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, agree, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT

_MORE = frozenset("more less higher lower up down extra dearer cheaper fewer above below".split())
_SET_AGAINST = (["against"], ["from"], ["versus"], ["vs"], ["compared", "with"], ["compared", "to"], ["instead", "of"])
_THE = frozenset("the a its last year 's ’s this present current previous today's".split())
_OR = (["("], ["or"], [",", "or"])
_LIGHT = frozenset(["a", "year", "month", "week", "each"])
_MOVES = frozenset("rise increase fall cut drop reduction jump decrease difference".split())
_JOINING = frozenset("and but with while plus including for of after before or".split())
"""What a second amount may be told behind, of which it is so much more."""
_PAIR = len(("now", "base"))
_UNLIKE = 3  # times that one level is of the other with which it is compared


def per_cent_or_amount(sight: Sight) -> Meant | None:
    """The two levels right before a share and an amount that are joined by "or"."""
    claim, own = sight.claim, sight.claim.sentence
    here = [one for one in sight.before if one.sentence is own]
    if sight.after in _OR and not _is_or(sight.lead):
        other = next((one for one in sight.behind[:1] if one.sentence is own), None)
        first, lead, behind = here, sight.lead, [] if other is None else own.behind(other.span.end)
    elif sight.lead in _OR and here:
        other, first = here[-1], here[:-1]
        lead, behind = own.between(first[-1].span.end, other.span.start) if first else [], sight.after
    else:
        return None
    if other is None or len(first) < _PAIR or not _are_two_kinds(claim, other):
        return None
    if not (_is_told_more(behind) or (ends(behind) and not _MOVES.isdisjoint(lead[-_PAIR:]))):
        return None
    now, base = first[-_PAIR:]
    amount = claim if unit_of(claim) != PERCENT else other
    if not _are_set_off(lead, base) or not _are_levels(now, base, amount):
        return None
    if unit_of(claim) == PERCENT:
        return "percent_change", (figure_of(now), figure_of(base))
    return apart((now, base))


def more_or_per_cent(sight: Sight) -> Meant | None:
    """ "£1,755 from October, £35 more than now, or 2%": of what it is without the amount."""
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    if unit_of(claim) == PERCENT and sight.after == ["or"] and own:
        return _before_amount(sight, own[-1])
    if unit_of(claim) != PERCENT or len(own) < _PAIR or not ends(sight.after):
        return None
    lead = next((sight.lead[: -len(words)] for words in _OR[::-1] if _ends_in(sight.lead, words)), [])
    level, moved = own[-_PAIR:]
    led = moved.sentence.between(level.span.end, moved.span.start)
    if not ends_in_now(lead) or not are_level_and_moved(level, moved) or led[-1:] != [","]:
        return None
    if not _JOINING.isdisjoint(led):
        return None  # "£1,755, with £400 off for pensioners, £35 more than now"
    return "percent_change", (figure_of(level), moved_from(level, moved, claim))


def _before_amount(sight: Sight, level: Claim) -> Meant | None:
    """ "£2,080 next year, 4% or £80 more than now": as above, with the amount behind the share."""
    moved = next((one for one in sight.behind[:1] if one.sentence is level.sentence), None)
    led = level.sentence.between(level.span.end, sight.claim.span.start)
    if moved is None or led[-1:] != [","] or not _JOINING.isdisjoint(led) or not are_level_and_moved(level, moved):
        return None
    than = level.sentence.behind(moved.span.end)
    return ("percent_change", (figure_of(level), moved_from(level, moved, sight.claim))) if ends_in_now(than) else None


def _is_or(lead: Sequence[str]) -> bool:
    return any(_ends_in(lead, words) for words in _OR)


def _ends_in(words: Sequence[str], last: Sequence[str]) -> bool:
    return [*words[-len(last) :]] == [*last]


def _are_two_kinds(one: Claim, other: Claim) -> bool:
    """Whether one is in per cent and the other an amount."""
    units = [unit_of(one), unit_of(other)]
    return units.count(PERCENT) == 1 and not any(unit in NO_COUNTS for unit in units if unit != PERCENT)


def _is_told_more(behind: Sequence[str]) -> bool:
    """ "More", "a year more", "higher": and nothing said behind it of whom it is more than."""
    rest = [word for word in behind if word not in _LIGHT]
    return not _MORE.isdisjoint(rest[:1]) and ends(rest[1:])


def _are_set_off(lead: Sequence[str], base: Claim) -> bool:
    """ "Against £1,738 at present, 6.4% or": nothing but a mark, behind words that say when."""
    quantity = base.quantity
    assert quantity is not None
    mark = max((at for at, word in enumerate(lead) if word in (",", "–", "—", "(", ":")), default=-1)
    ahead = lead[:mark]
    last = ({"a", "an", "up", "down", "which", "is", "that", "of"} | _MOVES).issuperset(lead[mark + 1 :])
    return mark >= 0 and last and (says_when(ahead) or ends_in_now(["more", "than", *ahead]))


def _are_levels(now: Claim, base: Claim, amount: Claim) -> bool:
    """Whether one is set against the other, and both are in the unit of the amount."""
    between = now.sentence.between(now.span.end, base.span.start)
    while between and between[-1] in _THE:
        between = between[:-1]
    set_against = any(_ends_in(between, words) for words in _SET_AGAINST)
    plain = all(is_plain(one, loosely=True) and unit_of(one) not in NO_COUNTS for one in (now, base))
    low, high = sorted((value_of(now), value_of(base)))
    money = [unit_of(one) in CURRENCIES for one in (now, amount)]
    same = of_one_sort(now, base) and agree(now, amount) and money[0] is money[1]
    return set_against and plain and same and low < high <= _UNLIKE * low
