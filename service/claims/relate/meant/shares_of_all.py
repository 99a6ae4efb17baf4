"""A part told by its number and its share of what was told before: "Juniors, at 310, make up a quarter of them".

Between the number and the share stands no more than a verb of being a part; behind the share its words point back to
the whole, which is the one larger figure of the same things that was told last.
"""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain, rows_before
from service.claims.relate.meant.told_last import goes_on_about
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, agree, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT

MAKING = (
    *([verb, "up"] for verb in ("make", "makes", "made", "making")),
    *([verb, "for"] for verb in ("account", "accounts", "accounted", "accounting")),
    *([verb] for verb in ("represent", "represents", "represented", "representing", "form", "formed", "comprise")),
    *([verb] for verb in ("are", "is", "were", "was")),
)
"""Verbs of being so much of something."""
_AMID = frozenset(", of them these those that it in all and between together the some about just only nearly".split())
_ALL = frozenset(["them", "these", "those", "that", "it"])
_TOTALS = frozenset(["total", "whole", "lot"])
_AMONG = frozenset(["of", "among", "in", "at", "on"])
_OF_WHOM = frozenset(["whom", "which"])
_WITH, _SUBJECT = "with", 2  # words of "with 310 members, the juniors account for"
_LONG, _STEM = 7, 5  # words from the number to the share; letters by which "the membership" is known


def share_of_all(sight: Sight) -> Meant | None:
    """The number before a share and the whole that its words point back to."""
    claim = sight.claim
    if unit_of(claim) != PERCENT or claim.direction is not None or len(sight.lead) > _LONG:
        return None
    own = [one for one in sight.before if one.sentence is claim.sentence]
    part = own[-1] if own else None
    if part is None or not _is_amount(part) or not _is_made_up(part, sight.lead) or _is_narrowed(part):
        return None
    whole = _whole(sight, own[:-1], part)
    if whole is None or not _points_to(whole, part, sight.after):
        return None
    return "share", (figure_of(part), figure_of(whole))


def _is_narrowed(part: Claim) -> bool:
    """ "Of the ticket holders, foreigners, at 21,000, …", "subscribers pay £5; students, at 21,000, …"."""
    return part.sentence.words[0] in _AMONG or ";" in part.sentence.before(part.span.start)


def _is_amount(one: Claim) -> bool:
    return is_plain(one) and unit_of(one) not in APART


def _is_made_up(part: Claim, lead: Sequence[str]) -> bool:
    """Whether no more stands between the two than that the one is the other."""
    verb = next((verb for verb in MAKING if [*lead[-len(verb) :]] == verb), None)
    if verb is None:
        return False
    rest = lead[: -len(verb)]
    opened = part.sentence.words[0] == _WITH and rest[:1] == [","]
    if opened:  # "With 310 members, juniors account for"
        return len(rest) <= 1 + _SUBJECT and all(word.isalpha() for word in rest[1:])
    return _AMID.issuperset(rest)


def _points_to(whole: Claim, part: Claim, after: Sequence[str]) -> bool:
    """ "Of them", "of that", "of the total", "of the membership" of 1,240 members, and nothing behind that."""
    if ends(after):
        led = part.sentence.between(whole.span.end, part.span.start) if whole.sentence is part.sentence else []
        return not _OF_WHOM.isdisjoint(led)
    if after[:1] != ["of"]:
        return False
    if {*after[1:2]} <= _ALL:
        return ends(after[2:])
    noun = noun_of(whole)
    if after[1:2] != ["the"] or not ends(after[3:]) or unit_of(whole) in CURRENCIES:
        return False  # "35% of the total": of which amounts, another may have told
    same = noun != "" and (noun_of(part) == noun or noun in part.sentence.words)  # "with 310 members, juniors …"
    return (same and after[2] in _TOTALS) or (noun != "" and after[2][:_STEM] == noun[:_STEM])


def _whole(sight: Sight, own: Sequence[Claim], part: Claim) -> Claim | None:
    """The only larger figure of the same things in its sentence, or else in the nearest before that tells any."""
    rows = [own, *(row for row in rows_before(sight) if row[0].sentence is not part.sentence)]
    for row in rows:
        told = [one for one in row if _is_amount(one) and not one.is_base and one.block is part.block]
        told = [one for one in told if agree(one, part) and value_of(one) > value_of(part)]
        if told:
            only = len({*map(value_of, told)}) == 1 and not _is_part(told[0])
            return told[0] if only and goes_on_about(told[0], part) else None
    return None


def _is_part(one: Claim) -> bool:
    """ "£144m of it (40%) is for care. …": what is itself a part, so that more may have been pointed back to."""
    return bool(one.inputs) or one.sentence.behind(one.span.end)[:1] in (["of"], ["("])
