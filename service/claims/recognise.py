"""From a sentence's items to drafts: which quantity asserts what."""

from collections.abc import Sequence
from functools import lru_cache

from service.claims import KINDS
from service.claims.balances import tells_count
from service.claims.bind.bases.averages_over_years import AVERAGES, DEGREES
from service.claims.bind.bases.index_base import index_bases
from service.claims.bind.bases.years_beaten import as_more_than_beaten
from service.claims.bind.changes.lengths import (
    is_for_longer,
    is_length_of_change,
    is_mere_length,
    length_ahead,
    length_from,
)
from service.claims.bind.changes.moved_to_high import moved_to_high
from service.claims.bind.changes.moves_listed import listed_move
from service.claims.bind.changes.names_of_moves import is_named, is_short_of, is_spike
from service.claims.bind.changes.restated import is_put_on_top, more_of_them, restated
from service.claims.bind.changes.sides_told import side_told
from service.claims.bind.earlier_times.values_in_turn import counts_steps
from service.claims.bind.peaks.former_records import as_beaten
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.bind.placing.length_of_averages import averaged_over
from service.claims.kind import ClaimKind, Draft
from service.claims.once import once_read
from service.claims.ranks.of_two import of_two
from service.claims.ranks.periods_counted import whole_behind
from service.claims.shapes import Match, Shape, anchored_by, signs_of
from service.claims.subject.measures.asides import is_in_passing
from service.claims.way_by_pace import way_by_pace
from service.model.mentions import Analysis, Item, Row
from service.model.quantities import Form, Hedge, Quantity
from service.model.ranks import Rank
from service.records import replace

#: Every shape with its kind, in the order in which they are tried.
_SHAPES: tuple[tuple[ClaimKind, Shape], ...] = tuple((kind, shape) for kind in KINDS for shape in kind.shapes)
_MOVES = frozenset(["percent_change", "point_change", "difference"])
_NEEDED: dict[str, list[frozenset[str]]] = {}
"""What shapes need, by each sign that meets it."""
for _need in frozenset(need for _, shape in _SHAPES for need in shape.needs):
    for _sign in _need:
        _NEEDED.setdefault(_sign, []).append(_need)
_BEING = frozenset(["was", "were", "is", "are", "been"])
_AVERAGE_REACH = 6  # "above the 20th-century average"
_TELLING = frozenset([":", "was", "were", "at", "to", "reached", "numbered", "totalled", "hit"])
_COUNTING_ON = frozenset(["another", "second"])
_LENGTHS = frozenset(["weeks", "months", "quarters", "years", "decades"])
_OF_LENGTH = frozenset(
    "rate change figure average inflation growth increase rise pace total gain fall drop decline loss period".split()
)
_MAKING = frozenset(
    "put puts putting make makes making made set sets setting take takes taking took end ended turn turns turned"
    " turning rack racks racked racking clock clocks clocked clocking chalk chalks chalked chalking notch notched"
    " notching tot totted totting pile piled piling add adds added adding wind winds wound round rounds rounded"
    " rounding break breaks broke broken breaking".split()
)
_SO_MUCH_MORE = "{percent:stated} <more>"
_ADDING = frozenset(["add", "adds", "added", "adding"])
_UP_ON = (("up", "on"), ("down", "on"), ("up", "from"), ("down", "from"))
_WHICH_IS = (",", "which", "is")
_WHICH_WERE = (_WHICH_IS, (",", "which", "was"), (",", "which", "remains"))
_RATES = frozenset(["rate", "inflation", "unemployment", "joblessness"])
_NET_REACH = 5  # items of "net migration has added about"
_SIZED_BY = 5  # items of ") is one of about"
_AMOUNTING = frozenset("was is came comes amounted amounts works equals".split())
_SIZED = 3  # items of "44% year-on-year"
_PICKING = frozenset(["pick", "picks", "picked", "picking"])
_PICKED = frozenset(["people", "boats"])


@once_read
def recognise(analysis: Analysis) -> tuple[Draft, ...]:
    """The drafts of a sentence in order: every quantity gives one, superlatives and firsts give their own."""
    drafts = [draft for kind in KINDS if kind.find is not None for draft in kind.find(analysis)]
    drafts = _without_runs(drafts)
    spanning = [d for d in drafts if d.streak is not None or (d.rank is not None and _spans(d.rank))]
    bounds = {at for draft in spanning for at in range(draft.anchor, draft.last + 1)} | _counted(drafts)
    items = analysis.items
    bounds |= index_bases(items)
    stated = [index for index in items.figures if index not in bounds and not _is_no_figure(analysis, index)]
    met = _met(items) if stated else frozenset()
    for index in stated:  # "the highest for 41 years" is one claim, and so has none of its own
        draft = _unless_apart(analysis, _draft(items, index, met))
        draft = as_beaten(items, as_more_than_beaten(items, draft))
        draft = moved_to_high(items, listed_move(items, more_of_them(items, draft), drafts), drafts)
        drafts.append(restated(items, draft, drafts))
    drafts = [draft for draft in drafts if not of_two(analysis, draft)]
    return tuple(sorted(_without_lengths(items, drafts), key=lambda draft: (draft.anchor, draft.kind)))


def _unless_apart(analysis: Analysis, draft: Draft) -> Draft:
    """ "From 4.3%, Eurostat said, lower than at any time since": what is lower stands apart from the figure."""
    items, at = analysis.items, draft.change_at
    if draft.shape != _SO_MUCH_MORE or at is None or items.words[at + 1 : at + 2] != ("than",):
        return draft
    between = analysis.block.text[items[draft.anchor].end : items[at].start]
    return replace(draft, kind="level", change=None, change_at=None) if "," in between else draft


def _without_runs(drafts: Sequence[Draft]) -> list[Draft]:
    """ "The sixth month in a row above 10%": months past a mark, in which nothing need have moved or stayed.

    But "the first time since March" and "the first month above 430" are of the whole history.
    """
    ranks = [draft.anchor for draft in drafts if draft.rank is not None]
    past = [d for d in drafts if d.tally is not None and not any(d.anchor <= at <= d.last for at in ranks)]
    streaks = [d for d in drafts if d.streak is not None and any(one.anchor <= d.anchor <= one.last for one in past)]
    return [d for d in drafts if (d.tally is None or d in past) and d not in streaks]


def _spans(rank: Rank) -> bool:
    """Whether it is of a span whose years may be counted: "in 41 years", "the most of the four years since 2020"."""
    return rank.within_months is not None or rank.within is not None


def _counted(drafts: Sequence[Draft]) -> set[int]:
    """ "In nine of the twelve months": both numbers are of the one claim that counts them."""
    told = [draft for draft in drafts if draft.tally is not None]
    return {at for draft in told for at in (draft.anchor, draft.slot("whole")) if at is not None}


def _without_lengths(items: Row, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """ "In two years they have risen by 9.8%": how long a change took is no figure of its own."""
    told = [length_ahead(items, draft.anchor) for draft in drafts if draft.kind in CHANGE_KINDS]
    told += [length_from(items, draft.anchor) for draft in drafts if draft.kind == "level"]
    lengths = {length.at for length in told if length is not None} | {at for at, _, _ in averaged_over(items)}
    return [draft for draft in drafts if draft.anchor not in lengths or draft.kind not in ("level", "average")]


def _is_no_figure(analysis: Analysis, index: int) -> bool:
    items = analysis.items
    counted = any(whole_behind(items, at) == index for at in items.figures if at < index)  # "11 months out of 18"
    counted = counted or counts_steps(items, index)
    return counted or _is_length(analysis, index) or _is_ordinal(items, index) or is_put_on_top(items, index)


def _is_ordinal(items: Row, index: int) -> bool:
    """ "By a quarter-point in February, another in May and a third in August": the third cut, not a third of one."""
    quantity = items[index].quantity
    if quantity is None or quantity.form is not Form.FRACTION or _COUNTING_ON.isdisjoint(items.words[:index]):
        return False
    dated = any(item.period is not None for item in items[index + 1 : index + 3])
    return dated and items.words[index + 1 : index + 2] != ("of",)


def _is_length(analysis: Analysis, index: int) -> bool:
    """ "The twelve-month change": over how long a rate is, no figure."""
    quantity = analysis.items[index].quantity
    if quantity is None or quantity.unit not in _LENGTHS or index + 1 >= len(analysis.items):
        return False
    if is_mere_length(analysis.items, index) or is_length_of_change(analysis.items, index):
        return True
    return "-" in quantity.span.of(analysis.block.text) and analysis.items[index + 1].word in _OF_LENGTH


def attempts(items: Sequence[Item], index: int) -> tuple[tuple[str, str, bool], ...]:
    """For ``trace``: every shape tried on the quantity at ``index``, with its kind and whether it matched, in order."""
    tried: list[tuple[str, str, bool]] = []
    for kind, shape in _SHAPES:
        matched = shape.match(items, index) is not None
        tried.append((kind.name, shape.text, matched))
        if matched:
            break
    return tuple(tried)


def _met(items: Row) -> frozenset[frozenset[str]]:
    """The needs of shapes that the words of a sentence meet."""
    return frozenset([need for sign in _NEEDED.keys() & signs_of(items) for need in _NEEDED[sign]])


def _fitting(quantity: Quantity, met: frozenset[frozenset[str]]) -> Sequence[tuple[ClaimKind, Shape]]:
    """The shapes for a quantity of this sort whose words the sentence holds; the others are not tried on it."""
    return _anchored(anchored_by(quantity), met)


@lru_cache(maxsize=1024)  # a dozen sorts of quantity, in a few sorts of sentence each
def _anchored(names: frozenset[str], met: frozenset[frozenset[str]]) -> Sequence[tuple[ClaimKind, Shape]]:
    """The shapes that a quantity can be the anchor of, by what it fits, in a sentence of such words."""
    return [pair for pair in _SHAPES if pair[1].stated in names and pair[1].needs <= met]


def _draft(items: Row, index: int, met: frozenset[frozenset[str]]) -> Draft:
    quantity = items[index].quantity
    assert quantity is not None
    for kind, shape in _fitting(quantity, met):
        match = shape.match(items, index)
        changed = None if match is None else match.change_at
        if (
            match is not None
            and kind.name == "difference"
            and (_is_level(items, index, match) or (changed is not None and is_for_longer(items, changed)))
        ):
            continue
        if match is not None and kind.name == "percent_change" and _is_sized_about(items, index, match):
            continue
        if match is not None and changed is not None and match.change is not None:
            way = way_by_pace(items, index, changed, match.change)
            if way is None:
                continue  # "topped 25,000 faster than in any year"
            match = replace(match, change=way)
        if match is not None and kind.name == "share" and _is_compared(items, index):
            continue
        if match is not None and not (
            changed is not None
            and (
                _is_bound(items, index, changed)
                or is_named(items, changed, index)
                or _is_anomaly(items, index, changed)
                or is_spike(items, index, changed)
                or is_in_passing(items, changed, index)
                or _is_of_rate_named(items, index, changed)
                or (changed < index and is_short_of(items, changed))
            )
        ):
            return _from_match(kind, items, match)
    raise AssertionError("the last shape of the last kind matches any quantity")


def _is_bound(items: Sequence[Item], index: int, change_at: int) -> bool:
    """ "Carried up to 80 people": what the word of change says is how firmly the figure is meant.

    "Grade 4 or above was reached by 70% of girls": nor does one before a passive say by how much.
    """
    if change_at and items[change_at].word == "up" and items[change_at - 1].word in _MAKING:
        return items[index - 1].word != "by"  # "putting up 35,651 asylum seekers", "make up 40% of them"
    quantity = items[index].quantity
    if change_at == index - 1 and change_at and items[change_at - 1].word in _PICKING:
        bare = quantity is not None and not quantity.unit and not quantity.decimals
        return quantity is not None and (quantity.unit in _PICKED or bare)  # "picked up 667 people from 15 boats"
    if items[index - 1].word == "by" and any(item.word in _BEING for item in items[change_at + 1 : index]):
        return True
    hedge = None if quantity is None or quantity.hedge is not Hedge.AT_MOST else quantity.hedge_span
    return hedge is not None and hedge.start <= items[change_at].start < hedge.end


def _is_of_rate_named(items: Row, index: int, change_at: int) -> bool:
    """ "A cut in Bank Rate, which is 5.25%": of the rate, not of the cut, as "a rise in prices, which was 2%" is."""
    told = items.words[index - len(_WHICH_IS) : index] in _WHICH_WERE and change_at < index - len(_WHICH_IS)
    return told and items.words[index - len(_WHICH_IS) - 1] in _RATES


def _is_level(items: Row, index: int, match: Match) -> bool:
    """ "More came through the door: 2,167,550, or 5.7% more than last March": the count itself, told first.

    But "it was 135, or 15%, more than in 2022" is by how many. So it is of a balance: "net migration added 672,000 to
    the population", and in "90 children, or 15%, up from 70".
    """
    if _is_sized_about(items, index, match) or tells_count(items, index):
        return True
    shape = match.shape.split()
    set_off = shape.count(",") == len((", or 15%", ","))
    if "or" in shape and not set_off and index > 0 and items[index - 1].word in _TELLING:
        return True
    if set_off and match.change_at is not None and items.words[match.change_at + 1] == "from":
        return True
    lead = items.words[max(0, index - _NET_REACH) : index]
    own = lead[lead.index("net") :] if "net" in lead else ()
    return not _ADDING.isdisjoint(own) and all(word.isalpha() for word in own)


def _is_sized_about(items: Row, index: int, match: Match) -> bool:
    """ "A 44% drop from September (5,084)", "the drop from September (5,084) was 44%": where it began, in brackets."""
    noun = match.change_at
    if noun is None or not 1 <= noun < index or items[index - 1].word != "(" or items[index - 2].period is None:
        return False
    size = next((at for at in items.figures if at > index), index)
    behind = items.words[index + 1 : size]
    sized = behind[:1] == (")",) and len(behind) <= _SIZED_BY and behind[1:2] != () and behind[1] in _AMOUNTING
    return sized or any(item.quantity is not None for item in items[max(0, noun - _SIZED) : noun])


_SIDES = frozenset(["above", "below", "over", "under", "beyond"])
_ENDING_COMPARISON = frozenset(["than", ".", ",", ";", ")"])


def _is_compared(items: Row, index: int) -> bool:
    """ "Or 5.7% more than last March", "$5.006, or 78% more.", "or 4.2% above 2017-18": no share of anything.

    Nor is "or 21% up on this stage of last year".
    """
    behind = items[index + 1 : index + 3]
    if items.words[index + 1 : index + 3] in _UP_ON:
        return True
    if not behind or not any(c.part == "more" for c in behind[0].changes):
        return False
    if behind[1:] == () or behind[1].word in _ENDING_COMPARISON:
        return True
    return behind[0].word in _SIDES and behind[1].period is not None


def _is_anomaly(items: Sequence[Item], index: int, change_at: int) -> bool:
    """ "1.10C above the 20th-century average": what is above it is the figure that is published."""
    quantity = items[index].quantity
    if quantity is None or quantity.unit not in DEGREES or change_at < index:
        return False
    behind = items[change_at + 1 : change_at + 1 + _AVERAGE_REACH]
    pointed = behind[:1] and behind[0].word in ("it", "that") and items[change_at].word in ("above", "below")
    return bool(pointed) or any(item.word in AVERAGES for item in behind)


def _from_match(kind: ClaimKind, items: Row, match: Match) -> Draft:
    anchor = match.slots["stated"]
    quantity = items[anchor].quantity
    assert quantity is not None
    slots = tuple((name, index) for name, index in match.slots.items() if name != "stated")
    counts = items.words[anchor + 1 : anchor + 3] == ("as", "many")
    change, at = match.change, match.change_at
    if change is None and kind.name in _MOVES:
        change, at = side_told(items, anchor)
    base = items[match.slots["base"]].period if "base" in match.slots else None
    return Draft(kind.name, quantity.span, match.shape, anchor, match.last, change, at, slots, counts=counts, base=base)
