"""Wholes that the words about a part name: "of last year's parcels, 3,780 …, a share of 40%"; "43% of the total".

The whole is the only figure of that name, or of those asked, or the sum that was told, in the sentences before.
"""

from collections.abc import Sequence

from service.claims.relate.meant.part_told_again import is_slip_of_part, times_share
from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, PERCENT, Form

_SHARES = (["share", "of"], ["proportion", "of"])
_SUMS = frozenset("sum money amount cash haul".split())
_TOTALS = frozenset("total whole lot sum".split())
_LISTING = frozenset([",", ";", "and"])
_WHO = frozenset("he she they it".split())
_LIKE = {
    **dict.fromkeys(("stole", "took", "stolen", "taken"), ("stole", "took")),
    **{verb: (verb,) for verb in "raised earned spent lost owed won borrowed paid received".split()},
}
_LONG = 6  # words of "of last year's parcels,"
_AGAIN = ([","], [",", "or"], ["or"], ["("], ["–"])
_TOLD_AGAIN = [",", "or"]
_ARTICLES = frozenset(["the", "its", "their", "that", "all"])
_BEING = frozenset("was were is are of came to reached stood at hit totalled totaled a an about nearly some".split())
_PAIR = len(("part", "whole"))
_WORDED = frozenset([Form.FRACTION, Form.WORDS])


def whole_of_survey(sight: Sight, part: Claim) -> Figure | None:
    """ "Of the 2,150 adults asked, 903 (42%) …. One in six, 344 people or 16%, had not": of all who were asked."""
    own = [one for one in sight.before if one.sentence is part.sentence]
    if sight.lead not in (["or"], [",", "or"], ["("]) or len(own) != _PAIR or own[1] is not part:
        return None
    share = own[0]
    apposed = before_of(share) == [] and share.sentence.between(share.span.end, part.span.start) in ([","], ["("])
    if unit_of(share) != PERCENT or share.quantity is None or share.quantity.form not in _WORDED or not apposed:
        return None
    shares = [one for one in sight.before if one.kind == "share" and one.block is part.block and one is not share]
    wholes = {one.inputs[1] for one in shares if len(one.inputs) == _PAIR}
    whole = wholes.pop() if len(wholes) == 1 else None
    fits = whole is not None and value_of(part) < whole.value and unit_of(part) in ("", whole.unit)
    return whole if fits else None


def whole_by_name(sight: Sight, part: Claim) -> Figure | None:
    """ "Packed 9,450 parcels. Of last year's parcels, 3,780 went to families, a share of 40%": of that name."""
    whole = _named_before(sight, part)
    if whole is None or sight.lead[-len(_SHARES[0]) :] not in _SHARES or is_slip_of_part(part, whole, sight.claim):
        return None
    return figure_of(whole)


def number_of_share_told(sight: Sight) -> Meant | None:
    """ "Of last year's parcels, 7,380 went to families, a share of 40%": a number by its share, but for a slip."""
    share = next((one for one in sight.behind[:1] if one.sentence is sight.claim.sentence), None)
    if share is None or unit_of(share) != PERCENT or share.direction is not None or noun_of(sight.claim):
        return None
    if sight.after[-len(_SHARES[0]) :] not in _SHARES or not ends(share.sentence.behind(share.span.end)):
        return None
    whole = _named_before(sight, sight.claim)
    if whole is None or not is_slip_of_part(sight.claim, whole, share):
        return None
    return "total", (figure_of(whole), times_share(share))


def share_of_sum(sight: Sight) -> Meant | None:
    """ "To hand back £228,000, two-thirds of the sum"; "loses £5.4m, some 43% of the total; …" of what all come to."""
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    taken = _is_what_was_taken(sight)
    named = taken or (sight.after[:2] == ["of", "the"] and sight.after[2:3] != [] and ends(sight.after[3:]))
    if unit_of(claim) != PERCENT or claim.direction is not None or not own or not named or sight.lead not in _AGAIN:
        return None
    part, name = own[-1], sight.after[2]
    if unit_of(part) not in CURRENCIES or not is_plain(part, loosely=True) or part.is_base:
        return None
    earlier = [one for one in sight.before if one.sentence is not claim.sentence and unit_of(one) == unit_of(part)]
    larger = [one for one in earlier if value_of(one) > value_of(part) and is_plain(one) and not one.is_base]
    if len(larger) != 1 or (len(own) > 1 and unit_of(own[-2]) == unit_of(part)):
        return None
    whole = larger[0]
    if any(one is not whole and one.sentence is whole.sentence and is_plain(one) for one in earlier):
        return None  # "£342,000 from one depot and £90,000 from another"
    sure = (
        (taken and sight.after[3] in _LIKE.get(_verb(whole), ()))
        or name in _SUMS
        or (name in _TOTALS and _come_to(sight, part, whole))
    )
    return ("share", (figure_of(part), figure_of(whole))) if sure else None


def share_of_named(sight: Sight) -> Meant | None:
    """ "Turnover was £84.6m. … The pubs brought in £46.5m of the turnover, or 55%": of the only amount of that name."""
    claim, name = sight.claim, _name_of_whole(sight)
    own = [one for one in sight.before if one.sentence is claim.sentence]
    if unit_of(claim) != PERCENT or claim.direction is not None or name is None or not own:
        return None
    part = own[-1]
    if unit_of(part) not in CURRENCIES or not is_plain(part, loosely=True) or part.is_base:
        return None
    told = [one for one in sight.before if one is not part and unit_of(one) == unit_of(part) and _is_called(one, name)]
    larger = [one for one in told if is_plain(one) and not one.is_base and value_of(one) > value_of(part)]
    return ("share", (figure_of(part), figure_of(larger[0]))) if len(told) == 1 and larger else None


def _name_of_whole(sight: Sight) -> str | None:
    """ "Of the turnover" behind the part or behind its share."""
    lead, after = sight.lead, sight.after
    if lead in _AGAIN and after[:1] == ["of"] and after[1:2] != [] and after[1] in _ARTICLES and ends(after[3:]):
        return next(iter(after[2:3]), None)
    named = lead[:1] == ["of"] and lead[-len(_TOLD_AGAIN) :] == _TOLD_AGAIN and ends(after)
    words = [word for word in lead[1 : -len(_TOLD_AGAIN)] if word not in _ARTICLES] if named else []
    return words[0] if len(words) == 1 else None


def _is_called(one: Claim, name: str) -> bool:
    """ "Turnover was £84.6m", "a budget of £312m", "its £312m budget"."""
    ahead = before_of(one)
    at = max((n for n, word in enumerate(ahead) if word == name), default=None)
    led = at is not None and _BEING.issuperset(ahead[at + 1 :])
    return led or one.sentence.behind(one.span.end)[:1] == [name]


def _is_what_was_taken(sight: Sight) -> bool:
    """ "Two-thirds of what he took."."""
    after = sight.after
    return (
        after[:2] == ["of", "what"] and after[2:3] != [] and after[2] in _WHO and after[3:4] != [] and ends(after[4:])
    )


def _verb(one: Claim) -> str:
    return next(iter(before_of(one)[-1:]), "")


def _named_before(sight: Sight, part: Claim) -> Claim | None:
    """The only larger count of the name that opens the sentence, of the same days where both tell any."""
    ahead = before_of(part)
    if ahead[:1] != ["of"] or ahead[-1:] != [","] or len(ahead) > _LONG or unit_of(part) in APART | CURRENCIES:
        return None
    told = [one for one in sight.before if one.sentence is not part.sentence and noun_of(one) == ahead[-2]]
    told = [one for one in told if is_plain(one) and not one.is_base and agree(one, part)]
    if len(told) != 1 or value_of(told[0]) <= value_of(part):
        return None
    return told[0] if _are_of_same_days(told[0], part) else None


def _are_of_same_days(whole: Claim, part: Claim) -> bool:
    one, other = (None if claim.period is None else claim.period.window for claim in (whole, part))
    return "'s" not in before_of(part) or (one is not None and one == other)


def _come_to(sight: Sight, part: Claim, whole: Claim) -> bool:
    """Whether a part and those that are listed behind it come to the whole to the last digit."""
    rest = [one for one in sight.behind if one.sentence is part.sentence and unit_of(one) not in NO_COUNTS]
    joined = all(_is_listed(one) for one in rest)
    return bool(rest) and joined and sum(map(value_of, (part, *rest))) == value_of(whole)


def _is_listed(one: Claim) -> bool:
    words: Sequence[str] = before_of(one)
    return not _LISTING.isdisjoint(words)
