"""What trade with one partner leaves: "£14.2bn was bound for the EU. … Imports from the EU came to £26.9bn, so …".

One of the two is told with "so", the other in a sentence before, as bound for or bought from the same partner.
"""

from collections.abc import Sequence

from service.claims.relate.cues import CONCLUDING, GAPS
from service.claims.relate.meant.sight import Meant, Sight, apart, before_of, ends, of_one_sort
from service.claims.scene import NO_COUNTS, agree, unit_of
from service.model.claims import Claim

_TRADED = frozenset("imports exports purchases sales shipments bought sold imported exported".split())
_WITH = frozenset(["from", "to", "for"])
_VERBS = frozenset("came come comes were was are is amounted totalled totaled reached cost rose fell".split())
_MARKS = frozenset([",", ".", ";", ":", "and", "but", "(", ")", "–", "—"])
_OTHERS = frozenset("services including with all overall total other others both".split())
_ARTICLE = "the"
_NAMED = 4  # words of "the United Arab Emirates"


def balance_with_partner(sight: Sight) -> Meant | None:
    """The level of its own sentence and the one told before of the same partner."""
    claim, here = sight.claim, sight.ahead()
    named = sight.lead[-1:] == ["of"] and not GAPS.isdisjoint(sight.lead[-2:-1])
    if unit_of(claim) in NO_COUNTS or not named or len(here) != 1 or not ends(sight.after):
        return None
    if CONCLUDING.isdisjoint(sight.lead) or "services" in sight.lead:
        return None
    partner = _partner(before_of(here[0]))
    told = [one for one in sight.before if one.sentence is not claim.sentence and one.block is claim.block]
    told = [one for one in told if of_one_sort(one, here[0]) and agree(one, claim) and not one.is_base]
    told = [one for one in told if partner and _is_same(partner, _bound_for(one, sight))]
    return apart((here[0], told[0])) if len(told) == 1 else None


def _partner(words: Sequence[str]) -> Sequence[str]:
    """ "Imports from the EU came to": with whom the trade is."""
    at = next((n for n, word in enumerate(words) if word in _WITH), len(words))
    end = next((n for n in range(at, len(words)) if words[n] in _VERBS), len(words))
    traded = not _TRADED.isdisjoint(words[:at]) and _OTHERS.isdisjoint(words)
    return _bare(words[at + 1 : end]) if traded and end - at <= _NAMED else []


def _bound_for(one: Claim, sight: Sight) -> Sequence[str]:
    """ "£14.2bn, was bound for the European Union": for whom, in the words behind it up to the next figure."""
    past = [other.span.start for other in sight.before if other.sentence is one.sentence]
    end = min((start for start in past if start > one.span.start), default=one.sentence.span.end)
    words = one.sentence.between(one.span.end, end)
    words = words[1:] if words[:1] == [","] else words
    at = next((n for n, word in enumerate(words) if word in _WITH), len(words))
    close = next((n for n in range(at, len(words)) if words[n] in _MARKS), len(words))
    return _bare(words[at + 1 : close]) if _MARKS.isdisjoint(words[:at]) else []


def _bare(words: Sequence[str]) -> Sequence[str]:
    return [word for word in words if word != _ARTICLE]


def _is_same(one: Sequence[str], other: Sequence[str]) -> bool:
    """ "The EU" and "the European Union"."""
    initials = ["".join(word[0] for word in words) for words in (one, other) if words]
    return bool(other) and ([*one] == [*other] or [initials[1]] == [*one] or [initials[0]] == [*other])
