"""How many people a boat carried: "82 people to a boat", "62 on average, against 53 the year before".

Such a figure is an average, even where "per boat" is not said, and so are those that it is compared with. Without this
it would be read as a number of people, or of boats.
"""

from collections.abc import Iterator, Sequence

from service.claims.scene import VESSELS, Scene, is_light
from service.claims.subject.carried.implied import IMPLIED
from service.model.claims import Candidate, Claim
from service.model.mentions import Item, Row
from service.model.quantities import Quantity
from service.model.shelf import Shelf
from service.model.windows import Grain
from service.records import replace

_FLEET = VESSELS | {"boats", "vessels", "dinghies", "inflatables"}
_EACH = frozenset(["each", "every", "per", "average", "typical"])
_ALONE = frozenset(["each", "apiece"])
_LOADS = frozenset(["load", "loads", "boatload", "boatloads", "occupancy"])
_LOADING = _EACH | _ALONE | _LOADS | {"averaged", "averaging", "a", "mean"}
_CARRYING = frozenset(
    "carried carry carrying carries fuller full fullest emptier crowded overcrowded overloaded aboard board packed"
    " packing crammed cramming squeezed occupants passengers held hold holding".split()
)

_CARRIES = frozenset(
    "held holds carried carries had has bore bears took takes brought bearing holding carrying".split()
)
_TIMES = frozenset("day week weekend month year hour night daily weekly monthly".split())
_BREAKS = frozenset([";", "while", "whereas", "but", "“"])
_LINKS = frozenset(
    "number people figure than many there with compares or and average each aboard board boat vessel dinghy channel"
    " crossed mean average averaged load calendar rather where while against rose fell grew from but below above peak"
    " high low record for just only still equivalent".split()
)
_MOST = 200  # people that no boat has carried; a figure beyond is of something else
_AVERAGED_REACH = 6  # items of "in each of them on average"
_NAMED = 4  # items from "each" to "boat": "each of the small boats"
_ON = frozenset(["on", "in", "aboard"])
_COUNTED = frozenset(["number", "average", "mean", "numbers"])
_CLAUSES = frozenset([",", ";", "but", "while", "whereas", "where", "and"])
_OPENING = frozenset("though although because as while whereas but since".split())
"""Words that open a clause: "32 boats, against 88 the summer before, though each carried more: 72 people"."""
_GOING_ON = frozenset("on in against compared than rather up down from where while but and".split())
_SAME = frozenset("it that mean average figure load compared against from than rather up down".split())
_LENT = 40  # the weight of a subject carried over
_BEHIND, _AHEAD = 5, 14  # items from a figure to the "each" behind it, and from "each" to the figure


def spread_out(row: Sequence[Claim], items: Row, before: Scene, shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, those that are of people in a boat made averages of it."""
    if not _speaks_of_load(row, items, before) or not _speaks_of_boats(row, items, before, shelf):
        return row
    at = {claim.span.start: n for n, claim in enumerate(row) if _may_be_load(claim)}
    places = [
        (index, at[item.start]) for index, item in enumerate(items) if item.quantity is not None and item.start in at
    ]
    loads = {n for index, n in places if _is_average(row[n], items, index)}
    loads |= set(_of_each(items, places, before))
    follows = {n for n in _follows(items, places, row, loads, before) if not _is_figure_of_month(row[n], items)}
    spoken = _spoken_of((*before.row, *row), shelf)
    # "The 182 that got across had 65 people on board on average": boats, whatever was counted before.
    laden = {n for index, n in places if loads and _are_those_that(items, index)}
    found = [_of_a_boat(claim, spoken) if n in loads or n in follows else claim for n, claim in enumerate(row)]
    found = [replace(claim, candidates=()) if n in laden - loads else claim for n, claim in enumerate(found)]
    return [replace(c, candidates=()) if n and _is_moved(c, found[n - 1], items) else c for n, c in enumerate(found)]


def _is_figure_of_month(claim: Claim, items: Row) -> bool:
    """ "An average of 9 people in each. The figure for January was 45": of what the month counted, and no load."""
    month = claim.period is not None and claim.period.grain is Grain.MONTH
    return month and items.words[:3] == ("the", "figure", "for")


def is_same(between: Sequence[Item]) -> bool:
    """Whether the words between two figures, or those of a clause of its own, make the second of what the first is."""
    if all(is_light(item) or item.word in _LINKS for item in between):
        return True
    opens = max((at for at, item in enumerate(between) if item.word in _CLAUSES), default=-1)
    own = between[opens + 1 :]
    same = not _SAME.isdisjoint(item.word for item in own)
    return same and opens >= 0 and all(is_light(item) or item.word in _LINKS for item in own)


def _speaks_of_boats(row: Sequence[Claim], items: Row, before: Scene, shelf: Shelf) -> bool:
    """Whether there is a boat at all: a word, a figure of boats or per boat, here or in the sentence before.

    Where what was counted comes in boats, a load needs no other word: "The 672 that landed carried 62 people apiece".
    """
    if not _FLEET.isdisjoint(items.said):
        return True
    quantities = [claim.quantity for claim in (*row, *before.row)] + [items[at].quantity for at in items.figures]
    if any(q is not None and (q.unit == "boats" or q.per in VESSELS) for q in quantities):
        return True
    laden = not items.said.isdisjoint(_LOADS) or not items.said.isdisjoint(_CARRYING)
    return laden and bool(_spoken_of((*before.row, *row), shelf))


def _spoken_of(claims: Sequence[Claim], shelf: Shelf) -> tuple[Candidate, ...]:
    """The series, last spoken of, of what comes in boats: people whose boats another one counts."""
    for claim in reversed(claims):
        for candidate in claim.candidates[:1]:
            series = shelf.series(candidate.series_id)
            kin = [series, *map(shelf.series, series.siblings)]
            if series.unit in ("people", "boats") and any(one.unit == "boats" for one in kin):
                weight = min(_LENT, candidate.weight)
                reason = f"the subject carried over: {candidate.reason}"
                return (replace(candidate, weight=weight, reason=reason, carried=True),)
    return ()


def _speaks_of_load(row: Sequence[Claim], items: Row, before: Scene) -> bool:
    if not _LOADING.isdisjoint(items.said) or _ended_on_load(before):
        return True
    return any(claim.quantity is not None and claim.quantity.per in VESSELS for claim in row)


def _ended_on_load(before: Scene) -> bool:
    return bool(before.row) and _is_load(before.row[-1])


def _is_load(claim: Claim) -> bool:
    return claim.kind == "average" and claim.quantity is not None and claim.quantity.per in VESSELS


def _may_be_load(claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        quantity is not None
        and claim.rank is None
        and quantity.value < _MOST
        and claim.kind in ("level", "average")
        and quantity.unit in ("", "people")
        and quantity.per in ("", *VESSELS)
    )


def _of_a_boat(claim: Claim, spoken: tuple[Candidate, ...]) -> Claim:
    assert claim.quantity is not None
    loose = not claim.candidates or claim.candidates[0].weight <= IMPLIED  # "the number of people on a boat"
    candidates = spoken or claim.candidates if loose else claim.candidates
    return replace(claim, kind="average", quantity=replace(claim.quantity, per="boat"), candidates=candidates)


def _is_moved(claim: Claim, load: Claim, items: Sequence[Item]) -> bool:
    """ "62 people each, three more than a year earlier": a change of the average, which no series gives."""
    if not _is_load(load) or claim.kind not in ("difference", "percent_change", "multiple"):
        return False
    between = [item for item in items if load.span.end <= item.start < claim.span.start]
    return all(is_light(item) or item.word in _LINKS for item in between)


def _is_average(claim: Claim, items: Sequence[Item], index: int) -> bool:
    """ "In 13 boats, an average of 82", "they carried more people: 62 on average"; "82 people per boat"."""
    assert claim.quantity is not None
    if claim.quantity.per:
        return True
    averaged = claim.kind == "average" or _is_averaged_behind(items, index)
    if not averaged or any(item.word in _TIMES for item in items[index + 1 : index + _BEHIND]):
        return False
    near = (*items[:index], *items[index + 1 : index + _BEHIND])
    counted = any(_is_fleet(item.quantity) for item in items[:index])
    return counted or any(item.word in _CARRYING for item in near)


def _is_averaged_behind(items: Sequence[Item], index: int) -> bool:
    """ "62 people on board on average"."""
    behind = items[index + 1 : index + 1 + _AVERAGED_REACH]
    words = [item.word for item in behind]
    at = words.index("average") if "average" in words else 0
    return at > 0 and words[at - 1] == "on" and "," not in words[:at] and all(i.quantity is None for i in behind[:at])


def _is_fleet(quantity: Quantity | None) -> bool:
    return quantity is not None and quantity.unit == "boats"


def _of_each(items: Row, places: Sequence[tuple[int, int]], before: Scene) -> Iterator[int]:
    """The claims that "each boat", "to a boat" or "each" is said of: the figure right before it, else the next one."""
    counted = any(_is_fleet(item.quantity) for item in items) or any(_is_fleet(c.quantity) for c in before.row)
    for at, item in enumerate(items):
        alone = item.word in _ALONE or items.words[at : at + 2] == ("every", "one")
        alone = alone and (counted or _ends_on(items, at)) and not _is_of_another(items, at)
        if not (alone or _names_each_boat(items, at) or _names_load(items, at)):
            continue
        near = [(index, n) for index, n in places if at - _BEHIND <= index < at and _unbroken(items, index, at)]
        ahead = [(index, n) for index, n in near if _OPENING.isdisjoint(i.word for i in items[index:at])]
        behind = [(index, n) for index, n in places if at < index <= at + _AHEAD and _unbroken(items, at, index)]
        if ahead and not (behind and _is_subject(items, at)):
            yield ahead[-1][1]
        elif behind:
            yield behind[0][1]


def _is_subject(items: Row, at: int) -> bool:
    """ "32 boats, against 88 a year earlier, so each held 72": whether "each" is what carries those behind it."""
    return items.words[at] == "each" and not _CARRIES.isdisjoint(items.words[at + 1 : at + 3])


def _is_of_another(items: Row, at: int) -> bool:
    """ "For each person held back, 2.4 arrived", "for every one stopped": so many to each of what is no boat."""
    named = [*items.words[at + 1 : at + 1 + _NAMED]]
    named = named[named[:1] == ["one"] :]
    told = items.words[at - 1 : at] in (("for",), ("to",)) and named[:1] != [] and named[0].isalpha()
    return told and named[0] not in _GOING_ON | {"of"} and _FLEET.isdisjoint(named)


def _names_each_boat(items: Row, at: int) -> bool:
    word = items[at].word
    named = [*items.words[at + 1 : at + 1 + _NAMED]]
    if word == "to" or (word in _ON and not _COUNTED.isdisjoint(item.word for item in items[max(0, at - _NAMED) : at])):
        return named[:1] == ["a"] and bool(named[1:2]) and named[1] in VESSELS
    if word not in _EACH:
        return False
    if named[:1] == ["number"]:  # "the average number of people on each boat" is told by its "each"
        return False
    kept = named[: next((n for n, name in enumerate(named) if name in _FLEET), -1) + 1]
    return bool(kept) and all(name.isalpha() for name in kept)


def _ends_on(items: Row, at: int) -> bool:
    """Whether "each" is said of no noun behind it: "51 people in each on average", "62 apiece, where …"."""
    behind = items.words[at + 1] if at + 1 < len(items) else "."
    return not behind.isalpha() or behind in _GOING_ON


def _names_load(items: Sequence[Item], at: int) -> bool:
    """ "The average load has reached 65 people", "the average on board rose from 53 to 62"."""
    if at == 0 or items[at - 1].word not in ("average", "mean", "typical"):
        return False
    return items[at].word in _LOADS | {"aboard"} or (items[at].word == "on" and items[at + 1].word == "board")


def _unbroken(items: Sequence[Item], first: int, last: int) -> bool:
    return not any(item.word in _BREAKS or item.quantity is not None for item in items[first + 1 : last])


def _follows(
    items: Sequence[Item], places: Sequence[tuple[int, int]], row: Sequence[Claim], loads: set[int], before: Scene
) -> set[int]:
    """The figures that loads are compared with: "…, against 53 the year before and 41 in 2022"."""
    found: set[int] = set()
    last, going = -1, _ended_on_load(before)
    for index, n in places:
        told = row[n].quantity
        bare = told is not None and not told.noun and told.value < _MOST and not _are_those_that(items, index)
        bare = bare and not _is_of_pair(items, index)
        if n in loads:
            going = True
        elif going and bare and is_same(items[last + 1 : index]):
            found.add(n)
        else:
            going = False
        last = index
    return found


def _is_of_pair(items: Sequence[Item], index: int) -> bool:
    """ "366 people, 122 in each, as against 172 in three on Wednesday": so many in so many boats, and no load."""
    behind, ahead = items[index + 1 : index + 3], items[max(0, index - 2) : index]
    leads = [item.word for item in behind[:1]] == ["in"] and all(item.quantity is not None for item in behind[1:])
    ends = [item.word for item in ahead[1:]] == ["in"] and ahead[0].quantity is not None
    return (leads and len(behind) > 1) or ends


def _are_those_that(items: Sequence[Item], index: int) -> bool:
    """ "At 59 people a boat, the 8 that came brought 474": boats."""
    behind = items[index + 1].word if index + 1 < len(items) else ""
    return index > 0 and items[index - 1].word == "the" and behind in ("that", "which")
