"""How far apart two times are that were told to the second.

"She won in 2hr 34min 8sec, with Koss second in 2hr 35min 21sec, 73 seconds behind".
"""

from service.claims.relate.meant.sight import Meant, Sight, apart, ends, is_plain
from service.claims.scene import unit_of

_TIMES = frozenset(["second", "seconds"])
_BEHIND = frozenset("behind ahead slower faster adrift back later quicker clear".split())
_LED = ([","], ["–"], ["—"], ["("], [",", "or"], [",", "just"], [",", "only"])
_TOLD = ("sec", "second", "seconds", "secs", "s")  # with which times end that are told to the second
_PAIR = len(("one", "other"))


def times_apart(sight: Sight) -> Meant | None:
    """The only two times of its sentence, right behind which the lead stands."""
    claim = sight.claim
    if unit_of(claim) not in _TIMES or sight.after[:1] == [] or sight.after[0] not in _BEHIND:
        return None
    own = [one for one in sight.before if one.sentence is claim.sentence]
    later = any(one.sentence is claim.sentence and unit_of(one) in _TIMES for one in sight.behind)
    if len(own) != _PAIR or later or sight.lead not in _LED or not ends(sight.after[1:]):
        return None
    told = all(is_plain(one, loosely=True) and unit_of(one) in _TIMES for one in own)
    exact = all(one.span.of(one.block.text).rstrip(".").endswith(_TOLD) for one in own)
    return apart(own) if told and exact else None
