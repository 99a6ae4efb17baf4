"""Leads and majorities with the votes or shares that they lie between, and the total of the two sides of a vote."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from service.claims.relate.comparisons.against_others import are_of_one
from service.claims.relate.cues import LEADS
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, agree, noun_of, opening_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, POINTS

_OF_ALL_OTHERS = frozenset("overall working absolute combined safety profit error operating".split())
_POINTING = frozenset("it this that he she they".split())
_OWNERS = frozenset(["the", "his", "her", "its", "their", "'s", "’s"])
_ANEW = frozenset("time now then last previous previously in at on after before by".split())
_OWNED = 6  # words of "the Liberal Democrats' majority was"
_SEATS = frozenset(["seat", "seats", "mp", "mps", "councillor", "councillors"])
_HOUSES = frozenset("seats members mps councillors senators deputies house chamber senate parliament assembly".split())
_POLLED = frozenset("vote votes voted voters ballot ballots polled poll constituency".split())
_LISTING = frozenset([",", "and", "to", "against", "while"])
_PRO = frozenset("for favour favor yes aye ayes backed backing supported approved".split())
_CON = frozenset("against no nay nays noes opposed opposing rejected".split())
_BACKING = frozenset("backed back supported favoured favored approved accepted endorsed yes for".split())
_OPPOSING = frozenset("opposed rejected against no".split())
_UNCOUNTED = frozenset("abstained abstain abstentions abstaining abstention spoiled spoilt blank undecided".split())
_BEHIND = 4  # items behind a count of votes that say which side it is of
_TOLD = frozenset(["was", "is", "of", "to", "by"])
_RUNNERS = frozenset(["second", "runner-up", "runners-up", "runner", "runners"])
_WINNERS = frozenset("first won wins win winner winning elected beat beating topped led held took".split())
_LEADING = frozenset("lead leads leading led beats trailed trails trail lost ahead".split())
_SAID = (["by"], ["is"], ["was"], ["of"])
_OF_OTHER_VOTE = frozenset(
    "overall nationally nationwide statewide elsewhere widened narrowed extended cut lost among in had".split()
)
"""What tells that a lead is another than that of the two shares before it."""
_OF_THEM = (["of", "those"], ["of", "them"], ["of", "these"], ["of", "whom"])
_OVER = 4  # items of "over the Liberal Democrats"
_WHO = 3  # items of "who voted"
_ALL = 101  # per cent of everybody, rounded up here and there

Pair = tuple[Claim, Claim]


def ends_of_lead(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The two foremost of the votes or shares that lead ``at`` lies between, the larger first.

    Of a list of three or more the foremost two are meant, unless another two of them are that far apart: then the words
    may leave out whom the lead is over. Shares that come to more than everybody are not of one vote.
    """
    if not _names_lead(scene, at) or scene.is_narrowed(at) or is_over_another(scene, at):
        return None
    if "majority" in scene.words(at) and _is_of_seats(scene, before):
        return None  # "Labour won 411 seats, the Tories 121; its majority is 174", over all others
    claim = scene.row[at]
    rivals = _rivals(scene, range(at), claim)
    if len(rivals) >= len(("first", "second")):
        last = max(n for n in range(at) if scene.row[n] is rivals[-1])
        since = [item for n in range(last + 1, at + 1) for item in scene.gaps[n]]
        if any(item.word == ";" or item.period is not None for item in since):
            return None  # "…; in 2001 it had a majority of 167"
        if _is_of_other_vote(scene.words(at)) or any(scene.words(n)[:2] in _OF_THEM for n in range(1, at + 1)):
            return None  # "540 voted and 459 of those for it, a majority of 378": nobody leads those whom he is among
    elif opening_of(scene) in _POINTING | _OWNERS or {*scene.words(at)[-3:-2]} <= _OWNERS:
        if any(item.period is not None for gap in scene.gaps[: at + 1] for item in gap):
            return None
        rivals = () if is_over_another(scene, at, before) else _rivals_before(before, claim)
        told = [one for one in before.row if one in rivals]
        days = [any(i.period is not None for i in before.gaps[before.row.index(one)]) for one in told]
        if days and all(days):
            return None  # "In May 46% were for it, in June 31%"
    if len(rivals) < len(("first", "second")):
        return None
    if unit_of(claim) == POINTS and sum(value_of(one) for one in rivals) > _ALL:
        return None
    first, second, *rest = sorted(rivals, key=value_of, reverse=True)
    if not rest and are_of_one(scene, rivals):
        return None
    if rest and not _are_apart(first, second, claim):
        others = [pair for pair in combinations([first, second, *rest], 2) if pair != (first, second)]
        if any(_are_apart(one, other, claim) for one, other in others):
            return None
    return figure_of(first), figure_of(second)


def _is_of_seats(scene: Scene, before: Scene) -> bool:
    """ "Seats: 340 for Labour, 220 for the Tories, 40 for others. A majority of 80": of a house, and not of votes."""
    if any(noun_of(one) in _SEATS for one in (*before.row, *scene.row)):
        return True
    said = scene.said | before.said | {noun_of(one) for one in (*before.row, *scene.row)}
    return not _HOUSES.isdisjoint(said) and _POLLED.isdisjoint(said)


def _is_of_other_vote(words: Sequence[str]) -> bool:
    """ "58% to 33%, and overall she has a lead of", "…, but in London …", "he has widened a lead of"."""
    own = words[max((n for n, word in enumerate(words) if word in (",", "and", "but", ";")), default=-1) + 1 :]
    return "but" in words or not _OF_OTHER_VOTE.isdisjoint(own)


def lead_explained(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Her lead was 1,204: she had 9,810 votes to his 8,606": the two figures that follow it."""
    words, last = scene.words(at), at + 2
    if not LEADS & set(words) or words[-1] not in _TOLD or last >= len(scene.row):
        return None
    first, second, claim = scene.row[at + 1], scene.row[last], scene.row[at]
    if any(item.period is not None for n in (at, at + 1) for item in scene.gaps[n]):
        return None
    joined = ":" in scene.words(at + 1) and _LISTING & set(scene.words(last)) and ";" not in scene.words(last)
    if not joined or not (scene.is_count(at + 1) and scene.is_count(last) and agree(first, second)):
        return None
    low, high = sorted((first, second), key=value_of)
    return (figure_of(high), figure_of(low)) if agree(first, claim) else None


def lead_by(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "The Reds lead by 12 points, 41% to 29%", "their lead is 310 votes, 2,410 to 2,100": the score behind it."""
    if at + 2 >= len(scene.row) or scene.words(at)[-1:] not in _SAID or scene.words(at + 2) != ["to"]:
        return None
    first, second, claim = scene.row[at + 1], scene.row[at + 2], scene.row[at]
    scored = scene.words(at + 1) in ([","], ["("], [":"], ["–"]) and agree(first, second)
    led = bool((LEADS | _WINNERS | _LEADING) & set(scene.words(at)))
    told = all((scene.is_rate(n) if unit_of(claim) == POINTS else scene.is_count(n)) for n in (at + 1, at + 2))
    if not (scored and led and told and (unit_of(claim) == POINTS or agree(first, claim))):
        return None
    if scene.words(at + 3)[:1] not in ([], ["."], [")"], [";"]):
        return None  # "a lead of 5 points, 60% to 30% among women"
    low, high = sorted((first, second), key=value_of)
    return figure_of(high), figure_of(low)


def lead_moved(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """ "11,542 votes, but its majority over the runner-up, on 9,669, shrank to 1,873": the winner's and the other's."""
    words, told = scene.words(at), scene.words(at - 1) if at else []
    if at < len(("first", "second")) or words[-1:] != ["to"] or words[:1] != [","] or not LEADS & set(told):
        return None
    if told[-2:] not in ([",", "on"], [",", "with"]) or _OF_ALL_OTHERS & set(told) or not scene.is_count(at - 1):
        return None
    rivals = _rivals(scene, range(at), scene.row[at])
    if len(rivals) != len(("first", "second")) or rivals[1] is not scene.row[at - 1]:
        return None
    first, second = rivals
    return (figure_of(first), figure_of(second)) if value_of(first) > value_of(second) else None


def is_over_another(scene: Scene, at: int, before: Scene | None = None) -> bool:
    """ "A lead of nine points over the Liberal Democrats": over somebody whom the sentence has not named before.

    Args:
        scene: the sentence.
        at: the lead.
        before: the sentence before, where it may name them.
    """
    behind = [item.word for item in scene.gaps[at + 1][:_OVER] if item.word not in LEADS]
    if behind[:1] != ["over"]:
        return False
    named = next((word for word in behind[1:] if word not in ("the", "his", "her", "their", "its", "mr", "ms")), "")
    told = () if before is None else [before.words(n) for n in range(len(before.row) + 1)]
    return not any(named in words for words in (*told, *map(scene.words, range(at + 1))))


def total_of_sides(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "38,211 were for it and 21,349 against. Of the 59,560 who voted, …": the two sides of a vote."""
    if not _is_of_voters(scene, at):
        return None
    for told in (scene, before):
        sides = _sides(told)
        if sides is not None and not (told is scene and scene.row[at] in sides):
            spoilt = not _UNCOUNTED.isdisjoint(told.row[0].sentence.words)
            return None if spoilt else (figure_of(sides[0]), figure_of(sides[1]))
    return None


def share_of_side(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Of the 59,560 who voted, 64 per cent backed it": the side that did so, and all who voted."""
    if not at or scene.words(at)[-1:] != [","] or not _is_of_voters(scene, at - 1):
        return None
    sides, did = _sides(before), set(scene.words(at + 1)[: len(("were", "in", "favour"))])
    if sides is None or bool(did & _BACKING) is bool(did & _OPPOSING):
        return None
    return figure_of(sides[0] if did & _BACKING else sides[1]), figure_of(scene.row[at - 1])


def _names_lead(scene: Scene, at: int) -> bool:
    """ "A lead of 5", "the majority of 5", "a five-point lead"; an overall majority is over all the others."""
    words, after = scene.words(at), scene.words(at + 1)
    owned = words[-3:-2] != [] and words[-3] in _OWNERS and (words[-3] == "the" or _is_of_told(words))
    told = words[-1:] == ["of"] or (words[-1:] in (["was"], ["is"]) and owned)
    if told and words[-2:-1] and words[-2] in LEADS:
        return not _OF_ALL_OTHERS & set(words[-3:-2]) and not _OF_ALL_OTHERS & set(after[:1])
    return after[:1] != [] and after[0] in LEADS and words[-1:] in (["a"], ["an"])


def _is_of_told(words: Sequence[str]) -> bool:
    """ "…, and Labour's majority was", "her majority is": not "in the recount her majority was", "this time"."""
    own = words[max((n for n, word in enumerate(words) if word in (",", "and", ";")), default=-1) + 1 :]
    return len(own) <= _OWNED and _ANEW.isdisjoint(own)


def _rivals_before(before: Scene, claim: Claim) -> Sequence[Claim]:
    """Those of the sentence before; "the Greens came second with 310 and Labour third with 190" tells no winner."""
    rivals = _rivals(before, range(len(before.row)), claim)
    if not leaves_out_winner(before):
        return rivals
    winner = () if before.before is None else _rivals(before.before, range(len(before.before.row)), claim)
    return (*winner, *rivals) if winner else ()


def leaves_out_winner(scene: Scene) -> bool:
    """Whether a sentence tells who came second and not who came first."""
    return not _RUNNERS.isdisjoint(scene.said) and _WINNERS.isdisjoint(scene.said)


def _rivals(scene: Scene, places: Sequence[int], claim: Claim) -> Sequence[Claim]:
    """The figures of a list that a lead may lie between, none of them told of another day."""
    wanted = [n for n in places if _is_rival(scene, n, claim)]
    if any(item.period is not None for n in wanted for item in scene.gaps[n + 1][:2]):
        return ()
    listed = all(_LISTING & set(scene.words(n)) for n in wanted[1:])
    return [scene.row[n] for n in wanted] if listed else ()


def _is_rival(scene: Scene, at: int, claim: Claim) -> bool:
    one = scene.row[at]
    earlier = scene.is_base(at) and not (
        {"against", "to"} & set(scene.words(at)) and all(item.period is None for item in scene.gaps[at])
    )
    if earlier or one.direction is not None or (one.inputs and one.kind != "share"):
        return False
    if unit_of(claim) == POINTS:
        return scene.is_rate(at)
    if unit_of(one) in CURRENCIES and not unit_of(claim):
        return False  # "raising £3.5m … the vote was 31 to 22, a majority of nine"
    return scene.is_count(at) and agree(one, claim) and not scene.is_whole(at)


def _are_apart(first: Claim, second: Claim, claim: Claim) -> bool:
    one, other, stated = figure_of(first), figure_of(second), figure_of(claim)
    return one.low - other.high <= stated.high and stated.low <= one.high - other.low


def _is_of_voters(scene: Scene, at: int) -> bool:
    """ "Of the 59,560 who voted", "of the 401 votes cast"."""
    if not 0 <= at < len(scene.row) or scene.words(at)[-2:] != ["of", "the"] or not scene.is_count(at):
        return False
    after = scene.words(at + 1)[:_WHO]
    quantity = scene.row[at].quantity
    voting = quantity is not None and quantity.noun in ("votes", "ballots") and "cast" in after[:1]
    return voting or after[:2] in (["who", "voted"], ["voting", ","]) or after in (["votes", "cast", ","],)


def _sides(scene: Scene) -> Pair | None:
    """Those for and those against, where a sentence tells how a vote went: "214 in favour and 187 against"."""
    return next(_all_sides(scene), None)


def _all_sides(scene: Scene) -> Iterator[Pair]:
    for at in range(len(scene.row) - 1):
        if not (scene.is_count(at) and scene.is_count(at + 1)) or not agree(scene.row[at], scene.row[at + 1]):
            continue
        first, second = (set(scene.words(n)[:_BEHIND]) for n in (at + 1, at + 2))
        if first & _PRO and second & _CON:
            yield scene.row[at], scene.row[at + 1]
        elif first & _CON and second & _PRO:
            yield scene.row[at + 1], scene.row[at]
