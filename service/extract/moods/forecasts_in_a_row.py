"""What a forecast goes on to at a later time: "3.5% by March and 3.25% by the autumn", "to 3.4%, then to 2.2%".

The later figures share what was said of the first, so no verb in the past and nothing that sets them against it stands
between: "3.5% by March, up from 3.25% in June" and "3.4% in July and it was 3.8%" are no such rows.
"""

from service.extract.vocabulary import word_set
from service.model.claims import Mood
from service.model.mentions import Row
from service.model.quantities import PERCENT

_AHEAD = frozenset([Mood.FORECAST, Mood.ANNOUNCED])
_JOINTS = word_set("and , then before or")
_LINKS = word_set(
    "then to at of by a an one the just about around nearly almost close further another only as low high much little"
    " and again back down up over under below above even perhaps maybe"
)
_MOVING = word_set(
    "rise fall hit reach drop climb grow slow ease peak average exceed top pass shrink stay go be return come stand"
    " settle rising falling hitting reaching dropping climbing slowing easing peaking averaging staying going being"
    " returning settling"
)
_SET_AGAINST = word_set("from against than after compared following since")
_TELLING = word_set("was were is are had has have did came rose fell stood would will who")
_PLACING = word_set("by in at before")
_FROM = (("from",), ("up", "from"), ("down", "from"))
_BESIDE = 3  # items of "in the spring"
_HEDGED = 3  # items of "from a little over"
_HEDGING = word_set("a an the about around some nearly almost just over under little roughly 's current")
_TURNING = word_set("and but ; :")
_AIMS = word_set("target goal limit objective mandate aim standard ceiling threshold")
_REACH = 12  # items from one figure to the next


def is_next_in_row(items: Row, first: int, other: int) -> bool:
    """Whether the figure ``other`` is the next one of a forecast: of the same unit, behind a time and a joint.

    Args:
        items: the sentence, with the moods of its figures.
        first: the figure before.
        other: the next figure.
    """
    told, own = items[first].quantity, items[other].quantity
    if items[first].mood not in _AHEAD or told is None or own is None or told.unit != own.unit:
        return False
    between = items.words[first + 1 : other]
    if len(between) > _REACH or not _SET_AGAINST.isdisjoint((*items.words[first - 1 : first], *between)):
        return False
    if not _AIMS.isdisjoint(between):
        return False  # "above the 2% target in January and 4.0% in February"
    placed = own.unit == PERCENT and between[:1] != () and between[0] in _PLACING  # "by Christmas", which is no period
    dated = next((at for at in items.dates if first < at < other), first + 1 if placed else None)
    if dated is None or not _TELLING.isdisjoint(items.words[other + 1 : other + 2]):
        return False
    joint = next((at for at in range(dated + 1, other) if items.words[at] in _JOINTS), None)
    if joint is None:
        return False
    return all(word in _LINKS or word in _MOVING for word in items.words[joint + 1 : other])


def starts_move_ahead(items: Row, first: int, other: int) -> bool:
    """ "One more cut would put Bank Rate at 3.5%, from 3.75%": where a move begins that is yet to come.

    Args:
        items: the sentence, with the moods of its figures.
        first: the figure before.
        other: the next figure, which names no days of its own.
    """
    between = items.words[first + 1 : other]
    led = between[1:] if between[:1] == (",",) else between
    quantity = items[other].quantity
    if quantity is None or quantity.unit != PERCENT:
        return False  # "will be £1,758 in January, up from £1,720", of amounts announced months ahead
    dated = any(other < at <= other + _BESIDE for at in items.dates)
    return items[first].mood is Mood.ANNOUNCED and led in _FROM and not dated


def ends_move_ahead(items: Row, first: int, other: int) -> bool:
    """ "The Bank sees inflation going from 3.6% now to 4% in September": where a move ends that is foreseen.

    Args:
        items: the sentence, with the moods of its figures.
        first: the figure before, where the move begins.
        other: the next figure.
    """
    if items[first].mood not in _AHEAD or items.words[other - 1] != "to":
        return False
    lead = first - 1
    while lead > first - 1 - _HEDGED and (items.words[lead] in _HEDGING or items[lead].period is not None):
        lead -= 1
    between = items.words[first + 1 : other]
    return items.words[lead] == "from" and len(between) <= _REACH and _TURNING.isdisjoint(between)
