"""Jobs that something took away, which are a loss by any verb: "the pandemic swept 20.5 million jobs off payrolls".

So are those that "were lost" or "disappeared", by their verb alone: of a month that gained them it is wrong.
"""

from collections.abc import Sequence
from itertools import takewhile

from service.claims.kind import Draft
from service.model.claims import Candidate
from service.model.mentions import Change, Row
from service.model.quantities import Direction
from service.model.shelf import Shelf
from service.records import replace

_TAKING = frozenset(
    "annihilated ax axe axed axes axing bled bleed bleeding bleeds carved cost costing costs culled culling"
    " decimated deducted deleted deleting deprived depriving destroy destroyed destroying destroys devoured"
    " devouring ditched ditching eliminate eliminated eliminates eliminating erase erased erases erasing forfeit"
    " forfeited gutted hacked haemorrhage haemorrhaged haemorrhages haemorrhaging hemorrhage hemorrhaged hemorrhages"
    " hemorrhaging incinerated jettisoned jettisoning killed killing knock knocked knocking knocks lop lopped"
    " lopping lops obliterated obliterating purge purged purging removed removing ripped ripping robbed robbing"
    " scrap scrapped scrapping scraps scrubbed scrubbing scythed shave shaved shaves shaving sheared shorn shredded"
    " shredding slash slashed slashes slashing snatched strip stripped stripping subtracted subtracting swallow"
    " swallowed swallowing swallows sweep sweeping swept tearing terminated torched tore torn vaporised vaporising"
    " vaporized vaporizing wipe wiped wipes wiping wrenched".split()
)
_THROWING = frozenset("throw throws threw thrown throwing put puts putting kicked pushed forced knocked".split())
_LOSING = frozenset(["lost", "lose", "loses", "losing"])
_POSTS = frozenset("job jobs post posts work livelihood livelihoods payroll payrolls".split())
_OUT = 6  # items of "were to lose their jobs"
_AWAY = frozenset(["off", "out", "away"])
_AWAY_FROM = _AWAY | {"from"}
_REVISING = frozenset(
    "shaved slashed lopped knocked carved hacked sheared shorn ripped removed scrapped deleted".split()
)
_REVISED = frozenset("revision revisions revised revising downgrade downgraded restated benchmark".split())
_TOOK = frozenset(["took", "take", "takes", "taking", "taken", "went", "gone"])  # which tell so only with "off"
_LOST = frozenset(["lost", "shed", "cut", "gone"])
_VANISHED = frozenset(["went", "disappeared", "vanished", "evaporated"])
_SUFFERED = frozenset(["was", "were", "been", "being", "be", "got", "get"])
_BEEN = _SUFFERED | {"are", "is", "have", "has", "had"}
_SAW = frozenset(["saw", "see", "sees", "seen", "seeing", "had", "left"])
_MADE = frozenset("created creating made making won gained regained restored recouped returned added adding".split())
_PARTING = frozenset([",", ";", ":", "and", "but", "to", "that", "which", "who", "as", "while", "when", "than"])
_REACH, _BEHIND = 7, 4  # items of "cost the economy of the United States some", and of "American jobs were"


def as_loss(draft: Draft, candidates: Sequence[Candidate], items: Row, shelf: Shelf) -> Draft:
    """The draft as a loss, where a verb takes away what is told of a series of changes.

    Args:
        draft: the figure.
        candidates: the series that it may be of.
        items: the sentence.
        shelf: the catalogue.
    """
    if draft.kind not in ("level", "difference") or draft.change is not None or not candidates:
        return draft
    away = not (_TOOK.isdisjoint(items.said) or _AWAY.isdisjoint(items.said))
    if not away and _TAKING.isdisjoint(items.said) and (_LOST | _VANISHED).isdisjoint(items.said):
        return draft
    if not _REVISED.isdisjoint(items.said):
        return draft  # "revisions stripped 34,000 from the past two months"
    derived = shelf.series(candidates[0].series_id).derived
    if derived is None or derived.transform != "difference":
        return draft
    if not (_is_taken_ahead(items, draft.anchor) or _is_taken_behind(items, draft.anchor)):
        return draft
    return replace(draft, kind="difference", change=Change(Direction.DOWN, "verb"))


def counts_who_lost(draft: Draft, items: Row) -> bool:
    """ "Some 20.5 million Americans lost their jobs": whether it counts people of whom no series says how many left.

    Args:
        draft: the figure.
        items: its sentence.
    """
    if _POSTS.isdisjoint(items.said) or draft.kind != "level":
        return False
    quantity = items[draft.anchor].quantity
    ahead, behind = items.words[max(0, draft.anchor - _REACH) : draft.anchor], items.words[draft.anchor + 1 :][:_OUT]
    thrown = not _THROWING.isdisjoint(ahead) and not _AWAY.isdisjoint(behind[:1])
    lost = not _LOSING.isdisjoint(behind) and "their" in behind
    return quantity is not None and quantity.unit == "people" and (thrown or lost) and not _POSTS.isdisjoint(behind)


def _is_taken_ahead(items: Row, anchor: int) -> bool:
    """ "Cost the US economy some 105,000 jobs", "took 105,000 jobs off payrolls"."""
    ahead = [*takewhile(lambda word: word not in _PARTING, reversed(items.words[max(0, anchor - _REACH) : anchor]))]
    if not _MADE.isdisjoint([*ahead, *items.words[anchor + 1 : anchor + _BEHIND]]):
        return False  # "the cost of the 64,000 jobs created in November"
    if not _TAKING.isdisjoint(ahead):
        return True
    return not _TOOK.isdisjoint(ahead) and not _AWAY.isdisjoint(items.words[anchor + 1 : anchor + _BEHIND])


def _is_taken_behind(items: Row, anchor: int) -> bool:
    """ "20.5 million American jobs were swept away", "saw 20.5 million jobs scrubbed from payrolls"."""
    behind = [*takewhile(lambda word: word not in _PARTING, items.words[anchor + 1 : anchor + 1 + _BEHIND])]
    if _are_gone(behind):
        return True
    at = next((n for n, word in enumerate(behind) if word in _TAKING or word in _TOOK), None)
    if at is None or (behind[at] in _TOOK and _AWAY.isdisjoint(behind[at + 1 :])):
        return False
    if behind[at] in _REVISING and _AWAY_FROM.isdisjoint(behind[at + 1 :]):
        return False  # "January's 517,000 was shaved to 504,000"
    seen = items.words[max(0, anchor - _BEHIND) : anchor]
    return not _SUFFERED.isdisjoint(behind[:at]) or not _SAW.isdisjoint(seen)


def _are_gone(behind: Sequence[str]) -> bool:
    """ "158,000 jobs were lost", "had been shed", "disappeared"."""
    at = next((n for n, word in enumerate(behind) if word in _LOST or word in _VANISHED), None)
    if at is None or behind[at + 1 :][:1] not in ([], ["."], ["in"], ["last"], ["that"], ["during"], ["over"]):
        return False
    if behind[at] in _LOST:
        return not _BEEN.isdisjoint(behind[:at])
    return _BEEN.isdisjoint(behind[:at])
