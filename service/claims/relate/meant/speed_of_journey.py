"""How fast a whole journey is, whose length was told before: "26 miles. The journey takes 52 minutes: 30mph"."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.relate.cues import AVERAGES
from service.claims.relate.meant.sight import Meant, Sight, ends
from service.claims.relate.quoted import figure_of
from service.claims.relate.rates.speeds import DISTANCES, HOURS, in_hours
from service.claims.scene import unit_of
from service.model.claims import Claim, Mood

_JOURNEYS = frozenset("journey trip crossing flight voyage route course line".split())
_TAKES = frozenset("takes take took is was will lasts lasted now should".split())
_OF_PART = frozenset(
    "from between to via last first final other another fastest slowest longest shortest half part leg return back"
    " outward stretch section".split()
)
_MOODS = frozenset([Mood.ASSERTED, Mood.ANNOUNCED, Mood.FORECAST])
_OPENING = 4  # words of "the whole journey takes"
_SPANS = (1, len(("hours", "minutes")))  # figures that tell how long it takes


def speed_of_journey(sight: Sight) -> Meant | None:
    """The one length that was told, and how long the whole of it takes."""
    claim, wanted = sight.claim, DISTANCES.get(unit_of(sight.claim))
    if wanted is None or AVERAGES.isdisjoint((*sight.lead, *sight.after)) or not ends(sight.after):
        return None
    own = [one for one in sight.before if one.sentence is claim.sentence]
    ways = [one for one in sight.before if unit_of(one) == wanted and one.mood in _MOODS]
    if len(own) not in _SPANS or len(ways) != 1 or ways[0] in own or not _is_whole(claim, own):
        return None
    units = [HOURS.get(unit_of(one)) for one in own]
    if None in units or len({*units}) != len(units) or ways[0].quantity is None:
        return None
    return "average", (figure_of(ways[0]), in_hours(own))


def _is_whole(claim: Claim, own: Sequence[Claim]) -> bool:
    """ "The journey is timetabled at 52 minutes": of all of it, and between no two places."""
    ahead = claim.sentence.before(own[0].span.start)
    whole = any(one in _JOURNEYS and other in _TAKES for one, other in pairwise(ahead[:_OPENING]))
    return whole and _OF_PART.isdisjoint(ahead)
