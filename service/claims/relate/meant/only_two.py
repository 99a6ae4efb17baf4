"""What is said of the only two levels told last: "Bar sales: £14.8m (2017: £16.1m). That is £1.3m down".

Words conclude ("that makes", "so", "in other words") or tell a move once more in other terms ("from £95m to £71m, that
is, by £24m", "it has put on 50, or a quarter"); which of the two was then is known by its days or by words beside it.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from service.claims.relate.cues import MOVED, MOVES
from service.claims.relate.holding import holds
from service.claims.relate.meant.came_and_went import are_moves, of_stock
from service.claims.relate.meant.sight import Meant, Sight, apart, before_of, ends, is_plain, of_one_sort, rows_before
from service.claims.relate.meant.which_was_then import then_of
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT, POINTS
from service.records import replace

_MORE = frozenset(
    "more less fewer higher lower off down up cheaper dearer above below clear ahead adrift behind".split()
)
_POINTING = (
    *([word, being] for word in ("that", "this", "it", "which") for being in ("is", "was", "means", "makes", "'s")),
    *(["in", "other", "words"], ["put", "differently"], ["put", "another", "way"]),
)
_SO = frozenset("so therefore thus hence meaning making".split())
_AGAIN = frozenset(
    "that is i.e. in other words to say which works out at equates equal equals or meaning so by a an".split()
)
_CHANGE = (["change", ":"], ["difference", ":"], ["change", "of"])
_BY_WHICH = _MORE | {"over", "under", "extra", "short"}
_MARKS = frozenset([",", ":", ";", "–", "—", "("])
_OR = ([",", "or"], ["or"], ["("], [",", "that", "is", ","], [",", "i.e."])
_WHICH_IS = tuple([",", word, being] for word in ("which", "that") for being in ("is", "means", "makes"))
_NEEDING = frozenset(
    "need needs needed want wants wanted require requires ask asks hope hopes must seek seeks real terms"
    " adjusted".split()
)
_GOING = frozenset(
    "that this it they these which is are was were means makes make meant made in other words put differently another"
    " way today now the a an what there price prices cost costs figure number total being has have had been change"
    " difference up down".split()
)
_STEM = 4  # letters that "passengers" and "passenger" have in common
_LED = 9  # words that lead to what lies between two
_OF_WHOLE = 3  # words of "27 of the"
_UNLIKE = 20  # times that one is of another with which it is not compared, be its point put wrong
_PAIR = len(("now", "then"))
_TIMES_TOLD = frozenset(["on", "for"])  # so many days, and not "110 people in 20 days"
_TO_COME = frozenset(["will", "would", "'ll", "’ll"])


def that_makes(sight: Sight) -> Meant | None:
    """ "There were 138 in 2015. Today there are 121. In other words, 17 fewer"; "£1,905, an extra £55 a year"."""
    claim, words, lead = sight.claim, sight.after, sight.lead
    short, extra = words[:1] == ["short"], lead in ([",", "an", "extra"], [",", "an", "additional"])
    last = not any(one.sentence is claim.sentence for one in sight.behind)
    more = bool(words) and (short or words[0] in _MORE) and ends(words[1:]) and (last or len(words) > 1)
    if not (more or (extra and (ends(words) or words[0] == "or")) or _is_called_change(sight)):
        return None
    pair = only_two(sight)
    if pair is None or not _is_of_their_time(claim, pair):
        return None
    if unit_of(claim) == PERCENT:
        base, concludes = then_of(pair), _concludes(sight) or _is_called_change(sight)
        now = pair[1] if base is pair[0] else pair[0]
        moved = claim.direction is not None or _is_bare_change(sight)
        fits = base is not None and concludes and moved and _is_of_same_thing(sight, pair)
        return ("percent_change", (figure_of(now), figure_of(base))) if fits and base is not None else None
    if not (extra or _concludes(sight) or _is_called_change(sight) or _is_set_beside(sight, pair)):
        return None
    if not short and then_of(pair) is None:
        return None
    return ("point_change" if unit_of(claim) == POINTS else "difference"), apart(pair)[1]


def _is_of_same_thing(sight: Sight, pair: Sequence[Claim]) -> bool:
    """Whether a conclusion names nothing new: not "the fleet has 66 ships, so rents are a fifth higher"."""
    told = {word[:_STEM] for one in pair for word in one.sentence.words[: len(one.sentence.before(one.span.start))]}
    told |= {noun_of(one)[:_STEM] for one in pair}
    own = [word for word in sight.lead if word.isalpha() and word not in _GOING and word not in _SO]
    return all(word[:_STEM] in told for word in own)


def _is_called_change(sight: Sight) -> bool:
    """ "Fire calls in 2024: 1,320", "In 2023: 1,200", "Change: up 10%": the row of a table."""
    lead = sight.lead
    if _is_bare_change(sight):
        return True
    return lead[:2] in _CHANGE and (lead[2:] == [] or not _MORE.isdisjoint(lead[2:3])) and ends(sight.after)


def _is_bare_change(sight: Sight) -> bool:
    """ "It went from 744 to 893, a change of 149", whichever way."""
    lead = sight.lead
    at = next((n for n, word in enumerate(lead) if word in _MARKS), len(lead))
    return lead[at + 1 :] in (["a", "change", "of"], ["a", "difference", "of"]) and ends(sight.after)


def that_makes_so(sight: Sight) -> Meant | None:
    """ "It was 893, against 744 a year earlier. It is down 149": so far below what it was then."""
    claim = sight.claim
    made = that_makes(sight) if claim.direction is not None and unit_of(claim) not in (PERCENT, POINTS) else None
    pair = only_two(sight) if made is not None else None
    base = None if pair is None else then_of(pair)
    if pair is None or base is None or not _concludes(sight) or not _is_of_same_thing(sight, pair):
        return None
    now = pair[1] if base is pair[0] else pair[0]
    if base.sentence is not now.sentence and base is pair[1]:
        return None  # "It costs £5. A year ago it cost £4. That is £1 less": then, and not now
    if not _TO_COME.isdisjoint(base.sentence.before(base.span.start)):
        return None  # "costs £4,000 today and will be £4,184, which is £184 more": that is no time gone by
    return "difference", (figure_of(now), figure_of(base))


def again(sight: Sight) -> Meant | None:
    """ "Cut from £95m to £71m, that is, by £24m"; "from 1,450 to 1,740, which works out at 20% growth"."""
    claim, pair = sight.claim, sight.before[-_PAIR:]
    if len(pair) < _PAIR or any(one.sentence is not claim.sentence or not is_plain(one, loosely=True) for one in pair):
        return None
    base, now = pair
    joined = base.sentence.between(base.span.end, now.span.start)[-1:] == ["to"] and before_of(base)[-1:] == ["from"]
    mark = next((at for at, word in enumerate(sight.lead) if word in _MARKS), len(sight.lead))
    told = [word for word in sight.lead[mark:] if word.isalpha() or word == "i.e."]
    noun = next((word for word in sight.after[:1] if word in MOVES), "")
    closed = ends(sight.after) or (noun != "" and ends(sight.after[1:]))
    if not joined or not told or not _AGAIN.issuperset(told) or not closed or told == ["or"]:
        return None
    share = unit_of(claim) == PERCENT
    if not of_one_sort(base, now) or unit_of(now) in NO_COUNTS or not (share or agree(claim, now)):
        return None
    return ("percent_change", (figure_of(now), figure_of(base))) if share else apart(pair)


def against_or(sight: Sight) -> Meant | None:
    """ "The growth is slower: 343 against 270, or 27%": of the two right before it, which the words say grew."""
    claim, pair = sight.claim, sight.before[-_PAIR:]
    if unit_of(claim) != PERCENT or sight.lead not in _OR or not ends(sight.after) or len(pair) < _PAIR:
        return None
    now, base = pair
    if any(one.sentence is not claim.sentence or not is_plain(one, loosely=True) for one in pair):
        return None
    between = now.sentence.between(now.span.end, base.span.start)
    told = between[:1] == ["against"] or between[:2] in (["compared", "with"], ["compared", "to"])
    moved = before_of(now)[-1:] == [":"] and not (MOVES | MOVED | {"growth", "up", "down"}).isdisjoint(before_of(now))
    fits = told and moved and of_one_sort(now, base) and unit_of(now) not in NO_COUNTS
    return ("percent_change", (figure_of(now), figure_of(base))) if fits and len(between) <= _OF_WHOLE else None


def again_in_per_cent(sight: Sight) -> Meant | None:
    """ "Then it had 200, so it has put on 50, or a quarter": of the only two levels that lie so far apart."""
    moved = sight.before[-1:]
    if sight.lead[-3:] in _WHICH_IS and moved and moved[0].is_base and sight.after[:1] != ["of"]:
        return _of_moved(sight)
    lead = sight.lead[1:] if not _BY_WHICH.isdisjoint(sight.lead[:1]) else sight.lead
    if unit_of(sight.claim) != PERCENT or lead not in _OR or sight.after[:1] == ["of"] or not moved:
        return None
    if moved[0].sentence is not sight.claim.sentence or unit_of(moved[0]) in NO_COUNTS:
        return None
    pairs = [*_pairs_so_far_apart(sight, moved[0])]
    if len(pairs) != 1:
        return None
    if are_moves(pairs[0]):
        return of_stock(sight, pairs[0], moved[0])
    base = then_of(pairs[0])
    if base is None:
        return None
    now = next(one for one in pairs[0] if one is not base)
    return "percent_change", tuple(_told_as_exactly(figure_of(one), figure_of(moved[0])) for one in (now, base))


def _of_moved(sight: Sight) -> Meant | None:
    """ "1.32m, 120,000 up on the 1.2m of the year before, which is 10%": what the move before is taken from."""
    moved = sight.before[-2:-1]
    after = sight.after[1:] if {*sight.after[:1]} <= _BY_WHICH else sight.after
    if not moved or moved[0].kind != "difference" or len(moved[0].inputs) != _PAIR or not ends(after):
        return None
    told = moved[0].sentence is sight.claim.sentence and moved[0].inputs[1].span == figure_of(sight.before[-1]).span
    return ("percent_change", moved[0].inputs) if told else None


def _told_as_exactly(level: Figure, moved: Figure) -> Figure:
    """A level with no more room than what it moved by, where that is told to the last digit of both."""
    room = moved.high - moved.value
    return replace(level, low=max(level.low, level.value - room), high=min(level.high, level.value + room))


def only_two(sight: Sight) -> tuple[Claim, Claim] | None:
    """The only two levels of its own sort before a figure, in its sentence and those before; None if there are more."""
    found: list[Claim] = []
    rates = unit_of(sight.claim) == POINTS
    for row in rows_before(sight):
        told = [one for one in row if is_plain(one, loosely=True) and not one.inputs and not _is_whole(one)]
        told = [one for one in told if (unit_of(one) == PERCENT if rates else _may_be_end(one, sight.claim))]
        if found and len(told) > 1 and _are_of_other_things(told):
            told = told[:1]  # "She took 24 wickets in 30 games. Last season she managed 18"
        found = [*told, *found]
        if len(found) >= _PAIR:
            break
    if len(found) != _PAIR:
        return None
    days = _days_set_against(sight, found)
    if days is not None:
        found = [days, found[1]]
    elif not of_one_sort(*found):
        return None
    low, high = sorted(map(value_of, found))
    return (found[0], found[1]) if low < high <= _UNLIKE * low else None


def _days_set_against(sight: Sight, pair: Sequence[Claim]) -> Claim | None:
    """ "It hit 110 on 55 days, compared with 22": the days that the bare number is set against, and not the 110."""
    base, place = pair[1], sight.before.index(pair[1])
    days = sight.before[place - 1] if place else base
    bare = base.is_base and not unit_of(base) and not noun_of(base) and days is not pair[0]
    if not bare or days.sentence is not base.sentence or unit_of(days) not in APART - NO_COUNTS:
        return None
    return None if _TIMES_TOLD.isdisjoint(before_of(days)[-1:]) else days


def _is_of_their_time(claim: Claim, pair: Sequence[Claim]) -> bool:
    """Whether a figure is told for no other length of time than two levels: but "£10 a month more"."""
    own, told = _per(claim), {*map(_per, pair)}
    return not own or own in told or (told == {""} and own == "year")


def _per(one: Claim) -> str:
    return "" if one.quantity is None else one.quantity.per


def _may_be_end(one: Claim, claim: Claim) -> bool:
    each = one.sentence.behind(one.span.end)[:1] in (["each"], ["apiece"])
    told = unit_of(one) not in NO_COUNTS and not each
    return told and (agree(one, claim) or unit_of(claim) == PERCENT or "" in (unit_of(one), unit_of(claim)))


def _is_whole(one: Claim) -> bool:
    """ "27 of the 90 shops are empty": of which the figure right before it is a part."""
    ahead = before_of(one)[-_OF_WHOLE:]
    return ahead[1:2] == ["of"] and ahead[0][:1].isdigit() and ahead[2] in ("the", "its", "their", "our", "his", "her")


def _are_of_other_things(row: Sequence[Claim]) -> bool:
    """Whether each figure of a row counts something else."""
    return len({noun_of(one) for one in row} - {""}) == len(row)


def _concludes(sight: Sight) -> bool:
    """ "That is", "so it has", "buyers therefore have to pay", "In other words,": briefly, and of no other thing."""
    lead = sight.lead[2:] if sight.lead[:2] in (["in", "all"], ["in", "total"]) else sight.lead
    opens = [at for at in range(len(lead)) if not at or lead[at - 1] in _MARKS or lead[at - 1] == "and"]
    told = any(lead[at : at + len(words)] == words for words in _POINTING for at in opens)
    told = told or not _SO.isdisjoint(lead)
    return told and len(lead) <= _LED and _NEEDING.isdisjoint(lead)


def _is_set_beside(sight: Sight, pair: Sequence[Claim]) -> bool:
    """ "A year ago it cost £1.50, 30p cheaper": set off right behind the second of the two."""
    here = sight.before[-1] is pair[1] and pair[1].sentence is sight.claim.sentence
    return here and sight.lead in ([","], [",", "or"])


def _pairs_so_far_apart(sight: Sight, moved: Claim) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of levels in sight between which so much lies."""
    levels = [one for one in sight.before if one is not moved and is_plain(one, loosely=True)]
    for one, other in combinations([one for one in levels if _may_be_end(one, moved)], _PAIR):
        told = apart((one, other))[1]
        if of_one_sort(one, other) and value_of(one) != value_of(other):
            both = (told, told[::-1])  # whichever way the words say that it moved
            if any(holds(moved, "difference", inputs, rounded=False) for inputs in both):
                yield one, other
