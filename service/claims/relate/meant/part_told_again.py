"""A share and how many that is, side by side: "One in four, or 600,000, were from abroad"; "350 of them: the 28%".

Both are of the one whole that was told before, or that the sentence opens with ("Of the 1,250 letters …"). Where words
before them may tell of something else, only a slip of the pen is held against the number.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_measured_from, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, agree, noun_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT, Form, Hedge
from service.records import replace

_OR = ([",", "or"], ["or"], ["("])
_THAT_IS = tuple([word, being] for word in ("that", "this", "which") for being in ("is", "was", "means", "'s", "’s"))
_AGAIN = ([",", "that", "is"], [",", "or"], [",", "which", "is"], [",", "meaning"], [":"])
_DATED = 4  # words of "seen in 2019"
_NARROWING_WHOLE = frozenset([",", ";", "and", "but", "who", "whose"])
_ASKED = frozenset("asked polled surveyed questioned interviewed".split())
_POINTING = frozenset("them these those that it which".split())
_LIGHT = _POINTING | frozenset(
    "of and but just only some about around nearly almost over more than under fewer less the , . – — ( in all"
    " roughly exactly another a further yet still".split()
)
_NARROWING = frozenset("who that which near in with aged from on at among for voting asked living".split())
_OF_SOME = frozenset(["among", "amongst"])
_SET_OFF = frozenset([":", "–", "—", "("])
_TELLING = frozenset("the a an just only about or that is some nearly almost".split())
_MORE = frozenset("more fewer less higher lower up down than of above below over under".split())
_MARKED = (["of"], ["of", "the"], ["out", "of"], ["out", "of", "the"], ["of", "its"], ["of", "their"])
_ROOM = Decimal("0.025")  # by which a share in words or under a hedge may be off
_POWERS = (10, 100, 1000)
_TELLING_DIGITS = 3  # which no other whole gives by chance but for two of them
_ALL = Decimal(100)
_APPOSED = frozenset([",", "–", "—", "("])
_OF_IT, _OWNED = (["of", "it"], ["of", "that"]), 5  # words of "of the club's annual"


def part_told_again(sight: Sight) -> Meant | None:
    """The whole that a share is of, so many times that share: what the number behind it tells again."""
    claim, share = sight.claim, next(iter(sight.before[-1:]), None)
    if share is None or share.sentence is not claim.sentence or sight.lead not in _OR or not _is_number(claim):
        return None
    if unit_of(share) != PERCENT or share.direction is not None or share.kind not in ("level", "share"):
        return None
    behind = sight.after[1:] if {*sight.after[:1]} <= {",", ")"} else sight.after
    if behind[:1] == ["of"] and (_POINTING.isdisjoint(behind[1:2]) or not _NARROWING.isdisjoint(behind[2:3])):
        return None  # "40%, or 320, of its staff", "60%, or 4,500, of those who voted"
    if behind[:1] != ["of"] and not _NARROWING.isdisjoint(behind[:1]):
        return None  # "nearly a third, or 100, in Wales"
    wholes = _wholes(sight, claim)
    plain = _LIGHT.issuperset(word for word in before_of(share) if word != '"')
    told = [(figure_of(one), times_share(share)) for one in wholes]
    if plain:
        return ("total", told[0]) if len({whole.value for whole, _ in told}) == 1 else None
    if any(_is_between(value_of(claim), *_reach(*pair)) for pair in told):
        return None
    slips = [pair for pair in told if _is_slip(claim, *_reach(*pair))]
    return ("total", slips[0]) if len(slips) == 1 else None


def so_many_of_it(sight: Sight) -> Meant | None:
    """ "Back to 96% of the 250,000 seen in 2019, that is 240,000": so much of the figure that a share is told of."""
    claim, pair = sight.claim, sight.before[-2:]
    if not _is_number(claim) or len(pair) != len(("share", "whole")) or not ends(sight.after):
        return None
    share, whole = pair
    told = next((len(words) for words in _AGAIN if sight.lead[-len(words) :] == words), 0)
    own = all(one.sentence is claim.sentence for one in pair) and told and len(sight.lead) <= told + _DATED
    between = share.sentence.between(share.span.end, whole.span.start)
    if not own or unit_of(share) != PERCENT or share.direction is not None or share.kind not in ("level", "share"):
        return None
    led = between[:1] == ["of"] and len(between) <= len(("of", "last", "year", "'s"))
    fits = led and is_plain(whole, loosely=True) and agree(whole, claim) and unit_of(whole) not in APART
    fits = fits and _NARROWING_WHOLE.isdisjoint(sight.lead[:-told])
    return ("total", (figure_of(whole), times_share(share))) if fits else None


def so_many_of_those(sight: Sight) -> Meant | None:
    """ "It has gone up to 46% from 41%, a poll of 2,000 adults finds. That is 920 of those asked": of the share now."""
    claim, told = sight.claim, [one for one in sight.before if one.sentence is not sight.claim.sentence]
    last = [one for one in told if one.sentence is told[-1].sentence]
    if sight.lead not in _THAT_IS or not _is_number(claim) or len(told) != len(sight.before):
        return None
    asked = sight.after[:2] == ["of", "those"] and not _ASKED.isdisjoint(sight.after[2:3]) and ends(sight.after[3:])
    if not asked and not (sight.after[:2] == ["of", "them"] and ends(sight.after[2:])):
        return None
    shares = [one for one in last if unit_of(one) == PERCENT and not one.is_base]
    wholes = [one for one in last if unit_of(one) not in APART and value_of(one) > value_of(claim)]
    bases = [one for one in last if unit_of(one) == PERCENT and one.is_base]
    if any(before_of(one)[-1:] != ["from"] for one in bases) or not _OF_SOME.isdisjoint(told[-1].sentence.words):
        return None  # "against 41% for its rival", "support among women"
    if len(shares) != 1 or len(wholes) != 1 or shares[0].kind not in ("level", "share") or wholes[0].is_base:
        return None
    return "total", (figure_of(wholes[0]), times_share(shares[0]))


def share_of_it(sight: Sight) -> Meant | None:
    """ "Wages swallowed £36m of the club's £48m income, three-quarters of it": of the whole told right before."""
    own = [one for one in sight.before if one.sentence is sight.claim.sentence][-2:]
    if unit_of(sight.claim) != PERCENT or sight.after[:2] not in _OF_IT or not ends(sight.after[2:]):
        return None
    mark = max((at for at, word in enumerate(sight.lead) if word in _APPOSED), default=-1)
    if len(own) != len(("part", "whole")) or not 0 <= mark < _OWNED or not _TELLING.issuperset(sight.lead[mark + 1 :]):
        return None
    part, whole = own
    led = part.sentence.between(part.span.end, whole.span.start)
    named = led[:1] == ["of"] and len(led) <= _OWNED and agree(part, whole) and value_of(part) < value_of(whole)
    told = all(is_plain(one, loosely=True) and unit_of(one) not in APART for one in own)
    return ("share", (figure_of(part), figure_of(whole))) if named and told else None


def of_opened_whole(sight: Sight) -> Meant | None:
    """ "Of the 1,250 letters, 350 were in verse: the 28% that was feared": of the two that the sentence tells."""
    own = [one for one in sight.before if one.sentence is sight.claim.sentence]
    mark = max((at for at, word in enumerate(sight.lead) if word in _SET_OFF), default=-1)
    if unit_of(sight.claim) != PERCENT or sight.claim.direction is not None or len(own) != len(("whole", "part")):
        return None
    if mark < 0 or not _TELLING.issuperset(sight.lead[mark + 1 :]) or not _MORE.isdisjoint(sight.after[:1]):
        return None
    if not (ends(sight.after) or sight.after[:1] in (["that"], ["which"], ["as"])):
        return None  # "350 took redundancy: the 20% pay cut had been too much"
    whole, part = own
    named = noun_of(part) in ("", noun_of(whole)) and agree(whole, part) and value_of(part) < value_of(whole)
    told = all(is_plain(one, loosely=True) and unit_of(one) not in APART for one in own)
    opens = before_of(whole) in _MARKED and part.sentence.between(whole.span.end, part.span.start)[-1:] == [","]
    return ("share", (figure_of(part), figure_of(whole))) if named and told and opens else None


def _is_number(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity is not None and not quantity.per and unit_of(claim) not in APART and claim.kind == "level"


def _wholes(sight: Sight, part: Claim) -> Sequence[Claim]:
    """The larger levels that a part may be of: of its own sentence, else of the one before; those marked so alone."""
    for row in (sight.ahead(), sight.last()):
        told = [one for one in row if unit_of(one) not in APART and agree(one, part) and value_of(one) > value_of(part)]
        told = [one for one in told if noun_of(part) in ("", noun_of(one)) and one.block is part.block]
        told = [one for one in told if not one.is_base and not is_measured_from(sight, one)]
        if told:
            return [one for one in told if before_of(one) in _MARKED] or told
    return ()


def times_share(share: Claim) -> Figure:
    """A share as what its whole is multiplied by."""
    told, quantity = figure_of(share), share.quantity
    loose = quantity is not None and (quantity.form is not Form.DIGITS or quantity.hedge is not Hedge.EXACT)
    room = _ROOM * _ALL if loose else Decimal(0)
    low, high = min(told.low, told.value - room), max(told.high, told.value + room)
    return replace(told, value=told.value / _ALL, low=low / _ALL, high=high / _ALL, text=f"× {told.text}")


def is_slip_of_part(part: Claim, whole: Claim, share: Claim) -> bool:
    """Whether a part would be so many per cent of a whole but for a slip of the pen.

    Args:
        part: the part.
        whole: the whole.
        share: what part of it is told.
    """
    reach = _reach(figure_of(whole), times_share(share))
    return not _is_between(value_of(part), *reach) and _is_slip(part, *reach)


def _reach(whole: Figure, share: Figure) -> tuple[Decimal, Decimal]:
    return whole.low * share.low, whole.high * share.high


def _is_between(value: Decimal, low: Decimal, high: Decimal) -> bool:
    return low <= value <= high


def _is_slip(claim: Claim, low: Decimal, high: Decimal) -> bool:
    """Whether ten times it or a tenth of it would do, or two of its digits the other way about."""
    value = abs(value_of(claim))
    if not value:
        return False
    if any(_is_between(value * power, low, high) or _is_between(value / power, low, high) for power in _POWERS):
        return True
    digits = f"{value:f}".replace(".", "").strip("0") if value % 1 else str(int(value)).rstrip("0")
    scale = value / Decimal(digits)
    swaps = (digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :] for at in range(len(digits) - 1))
    return len(digits) >= _TELLING_DIGITS and any(_is_between(Decimal(one) * scale, low, high) for one in swaps)
