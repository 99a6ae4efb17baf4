"""Changes that are told against somebody else, which no change over time proves false: "41%, up from 38%, 9 ahead"."""

from collections.abc import Sequence

from service.claims.relate.quoted import quotes
from service.claims.scene import Scene
from service.model.claims import Claim, Figure
from service.model.mentions import NATIONALLY, Item

LEADS = frozenset("lead leads led leading majority margin advantage cushion".split())
_PLACED = frozenset(["ahead", "behind", "clear", "adrift"])
_TELLING = frozenset(["of", "is", "was", "by", "to"])
_COMPARED = frozenset(["than", "above", "below", "beneath", "ahead", "behind", "clear", "adrift"])
_PASSED = frozenset("of the its their his her our a an any that those as was for".split())
AIMS = frozenset(
    "target targets goal objective ceiling aim aims aimed meant supposed charged mandate remit wants should".split()
)
_PEAKS = frozenset("peak high record height summit trough low".split())
_ENDING = frozenset([",", ";", ":", ".", "(", "and", "but"])
_TO_MARK = 11  # items of "over the rate that the Bank of England is charged with"
_WITHIN = frozenset(["in", "at", "among", "for"])
_REACH = 4  # items behind a figure in which the comparison begins
_ELSEWHERE = frozenset(["in", "at", "across", "among", "amongst", "for", "elsewhere", "throughout"])
_COMPARING = frozenset(["against", "compared", "versus", "vs"])
_SET = 7  # items of "of the vote in May"
_LED = 3  # words of "a lead of"
#: What a comparison is with that is made over time, or with what was only meant to be.
_EARLIER = frozenset(
    "before previous earlier last then when at in on during under it they he she we you there this old start first"
    " former year years month months week weeks decade season summer winter spring autumn record peak high low all-time"
    " original originally initial planned forecast expected estimated thought feared hoped budgeted budget target limit"
    " since same usual usually normal where what beginning end election poll census survey count launch half quarter"
    " opening first-ever second third again now today pre-pandemic prewar pre-war pre-crisis level levels figure total"
    " trough best worst one ones long-term average-year present current existing".split()
)


def is_lead(scene: Scene, at: int) -> bool:
    """Whether figure ``at`` is a lead: "a lead of 9 points", "leads by 9", "9 points ahead of the Tories"."""
    words = scene.words(at)
    if not LEADS.isdisjoint(words[-_LED:]) and words[-1] in _TELLING:
        return True
    behind = scene.gaps[at + 1][:_REACH]
    if behind and behind[0].word in LEADS and words[-1:] in (["a"], ["an"], ["the"]):
        return True
    return bool(behind) and behind[0].word in _PLACED and _names_other(behind[1:])


def are_of_one(scene: Scene, pair: Sequence[Claim], *, of_lead: bool = True) -> bool:
    """Whether two levels are of one party at two dates or places, so that no lead lies between them.

    Args:
        scene: their sentence.
        pair: the two.
        of_lead: whether a lead is asked for, of which there is none between dates or places; a gap may be.
    """
    places = sorted(n for n, one in enumerate(scene.row) if any(one is other for other in pair))
    if len(places) < len(("one", "other")):
        return False
    words = [scene.words(n) for n in places]
    if any(told[-2:] in (["up", "from"], ["down", "from"]) for told in words):
        return True
    if not of_lead:
        return False
    return any(told[-1:] == ["from"] for told in words) or all(_is_set(scene, n) for n in places)


def told_of_others(scene: Scene, at: int, inputs: Sequence[Figure] = ()) -> bool:
    """ "41%, up from 38%, 12 points more than in Hull": whether others are meant than the two told."""
    if any(quotes(claim, figure) for claim in scene.row[at + 1 :] for figure in inputs):
        return False
    behind = scene.gaps[at + 1][: _REACH + 2]
    words = [item.word for item in behind]
    place = next((n for n, word in enumerate(words[:2]) if word in _COMPARED), None)
    if words[:1] == ["as"] and "as" in words[1:_LED]:
        place = words.index("as", 1)  # "twice as many as its rival"
    elif words[:2] in (["that", "of"], ["those", "of"]):
        place = 1
    return place is not None and _names_other(behind[place + 1 :])


def on_mark(scene: Scene, at: int, inputs: Sequence[Figure]) -> bool:
    """ "Rose to 3.8% from 3.6%, nearly double the target", "a third below its peak": taken from that, whatever it is.

    Not where a figure behind says what it is, or where the peak is what was told.
    """
    if any(quotes(claim, figure) for claim in scene.row[at + 1 :] for figure in inputs):
        return False
    words = [item.word for item in scene.gaps[at + 1][:_TO_MARK]]
    ended = next((n for n, word in enumerate(words) if word in _ENDING), len(words))
    words = words[:ended]
    if not AIMS.isdisjoint(words):
        return True
    told = {item.word for n in range(at + 1) for item in scene.gaps[n]}
    return not _PEAKS.isdisjoint(words) and not _COMPARED.isdisjoint(words) and _PEAKS.isdisjoint(told)


def _names_other(behind: Sequence[Item]) -> bool:
    """Whether the first word of weight names somebody: "than its nearest rival", but not "than at the start"."""
    if behind[:1] and behind[0].word in _WITHIN and not any(item.period is not None for item in behind[1:_LED]):
        behind = behind[1:]  # "than in neighbouring Kent"
    named = next((item for item in behind if item.word not in _PASSED or item.period is not None), None)
    return named is not None and named.period is None and named.word.isalpha() and named.word not in _EARLIER


def is_set_against_others(scene: Scene, at: int) -> bool:
    """ "Rose to 49%, compared with 52% nationally", "against 52% in Bradford": whether a base is of somebody else.

    Args:
        scene: the sentence.
        at: the base.
    """
    led, behind = scene.words(at)[-_LED:], scene.gaps[at + 1][:_SET]
    if "from" in led or _COMPARING.isdisjoint(led) or not behind:
        return False
    if behind[0].word in NATIONALLY:
        return True
    return behind[0].word in _ELSEWHERE and behind[0].period is None and _names_other(behind[1:])


def _is_set(scene: Scene, at: int) -> bool:
    """Whether a figure is told of a day or a place: "44% in May", "51% now", "41% of the vote in Leeds"."""
    behind = scene.gaps[at + 1][:_SET]
    ended = next((n for n, item in enumerate(behind) if item.word in (",", "and", ";", "to")), len(behind))
    dated = any(item.period is not None for item in (*scene.gaps[at], *behind[:ended]))
    return dated or any(item.word in ("now", "today", "in", "at") for item in behind[:ended])
