"""A side's share of those who voted, as the sentence before tells them: "Labour took 9,271 of the votes, or 49%".

The sentence before has both who voted and who might have: "Turnout was 34%: 18,920 of the 55,640 on the roll".
"""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.shares.of_those_cast import says_of_those_cast
from service.claims.scene import APART, agree, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT
from service.records import replace

_AGAIN = ([",", "or"], ["or"], ["("], [","], [",", "which", "is"], [",", "which", "was"], [",", "that", "is"])
_OF_THEM = (
    ["of", "them"],
    ["of", "those"],
    ["of", "the", "votes"],
    ["of", "these"],
    ["of", "the", "ballots"],
    ["of", "the", "vote"],
    ["votes"],
    ["ballots"],
)
_OF_ALL = (["of", "the", "total"], ["of", "the", "poll"])
_VOTED = frozenset("turnout voted vote votes ballot ballots balloted polled cast".split())
_ROLL = frozenset("roll register registered electorate electors voters eligible entitled members balloted".split())
_OF = (["of"], ["of", "the"], ["out", "of"], ["out", "of", "the"], ["of", "its"], ["from"])
_VOTES = frozenset(["votes", "ballots"])
_PARTS = frozenset("postal post person men women spoilt spoiled rejected invalid".split())
_THEN = frozenset(["ago", "last", "previous", "earlier"])  # "four years ago turnout was 42%": of other votes
_PAIR = len(("voted", "roll"))


def share_of_turnout(sight: Sight) -> Meant | None:
    """The votes of a side, and all of those who voted."""
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    if unit_of(claim) != PERCENT or claim.direction is not None or len(own) != 1:
        return None
    side, last = own[0], sight.last(loosely=True)
    linked = next((words for words in _AGAIN if sight.lead[-len(words) :] == words), None)
    if linked is None or not _is_of_votes(sight, side, sight.lead[: -len(linked)]) or not _is_count(side):
        return None
    voted = _those_who_voted([one for one in last if unit_of(one) != PERCENT], side)
    if voted is None:
        return None
    return "share", (figure_of(side), replace(figure_of(voted), unit=unit_of(side)))  # who voted cast so many votes


def _is_of_votes(sight: Sight, side: Claim, words: Sequence[str]) -> bool:
    """Whether a number is called one of the votes, or its share one of them: "9,271 votes, or 49%"."""
    named = list(words) in _OF_THEM or (not words and noun_of(side) in _VOTES)
    told = says_of_those_cast(sight.after) or sight.after[: len(_OF_ALL[0])] in _OF_ALL
    return (named and ends(sight.after)) or (told and (named or not words))


def _those_who_voted(last: Sequence[Claim], side: Claim) -> Claim | None:
    """ "18,920 of the 55,640 on the roll": the part of the only two numbers of a sentence on who voted."""
    if len(last) != _PAIR or not all(map(_is_count, last)):
        return None
    voted, roll = last
    words = {*voted.sentence.words}
    told = not _VOTED.isdisjoint(words) and not _ROLL.isdisjoint(words) and (_PARTS | _THEN).isdisjoint(words)
    between = voted.sentence.between(voted.span.end, roll.span.start)
    fits = between in _OF and value_of(side) < value_of(voted) < value_of(roll) and not voted.is_base
    fits = fits and not _PARTS.intersection(before_of(side)) and agree(voted, side)
    return voted if told and fits and voted.block is side.block else None


def _is_count(one: Claim) -> bool:
    return is_plain(one, loosely=True) and unit_of(one) not in APART | CURRENCIES
