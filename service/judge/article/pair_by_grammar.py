"""Which two figures the build of a sentence ties to one that is worked out, whatever its words.

"It stood at 83,888, up from 76,268 in June but down year-on-year by 33% from 124,461": the base stands behind the
change, and what is now is the nearest level before it that is no base. "Cork handled 7% of all flights (4,822)": the
part stands in parentheses behind the share, its whole is the figure that counts flights.
"""

from collections.abc import Callable, Iterator, Sequence

from service.claims import KIND_BY_NAME
from service.claims.relate.meant.sight import ends_list
from service.claims.relate.quoted import value_of
from service.claims.relate.rates.time_of_its_own import is_over_its_own_time
from service.claims.scene import NO_COUNTS, agree, unit_of
from service.extract.changes import change_of
from service.judge.article.operation_words import behind, lead_of
from service.judge.article.opposite_change import LIMITING, is_light_beside, period_words
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT

_BASES = frozenset("from than against on versus with".split())
_LED_BY_BASE = frozenset("from than against versus with".split())
_MOVES = frozenset(["difference", "percent_change", "point_change"])
_PASSED = frozenset([*_BASES, "to", "annually", "sequentially", "yoy", "basis", "previous", "(", ")"])
_TELLING = frozenset("showing registering marking recording representing witnessing giving meaning posting".split())
_POINTING = frozenset(["that", "this", "it", "which", "they"])
_BRIEF = 7  # words from two levels to their change
_OPENING = frozenset([",", "(", "–", "—", "-", "or"])
_TRAILING = frozenset("trail trails trailed trailing behind adrift".split())
_WITH_SO_MANY = frozenset(["on", "with"])
_OF_TRAIL = 4  # words of "trailed the leaders by"
_OF_LEAD = 3  # words before a level that lead it in as a base
Pair = tuple[Claim, Claim]


def tied(claim: Claim, kind: str, row: Sequence[Claim]) -> Iterator[Pair]:
    """The two figures that a figure is tied to, in the order of their formula; none where nothing ties any.

    Args:
        claim: the figure.
        kind: what it may say of two others.
        row: the figures around it, in the order of the text.
    """
    ends = (lambda unit: unit == PERCENT) if kind == "point_change" else (lambda unit: unit not in NO_COUNTS)
    own = [one for one in row if one.sentence is claim.sentence and one is not claim and ends(unit_of(one))]
    before = [one for one in own if one.span.end <= claim.span.start]
    after = [one for one in own if one.span.start >= claim.span.end]
    if claim.quantity is not None and claim.quantity.per:
        yield from _spread(claim, row)
    elif kind in _MOVES and KIND_BY_NAME[claim.kind].compares:
        own_words = period_words(claim, row)
        yield from _to_base_behind(claim, row, after, own_words)
        if not after and not before:
            yield from _from_days_named(claim, row, ends)
        yield from _of_two_before(claim, before, own_words)
    elif kind == "share":
        yield from _part_in_parentheses(claim, row, after)


def _to_base_behind(
    claim: Claim, row: Sequence[Claim], after: Sequence[Claim], dates: frozenset[str]
) -> Iterator[Pair]:
    """ "83,888, …, down by 33% from 124,461"; "by 25% ($337,898) from $1.34m to $1.68m"; "by 8% to 92 from 100"."""
    before = [one for one in row if one.sentence is claim.sentence and one.span.end <= claim.span.start]
    levels = [one for one in after if not _is_aside(one)]
    if not levels:
        return
    first, *others = levels
    between = claim.sentence.between(claim.span.end, first.span.start)
    if "when" in between:  # "down by 1% on the previous year, when 7,774 were recorded"
        between = between[: between.index("when")]
        led = [word for word in between if word in _BASES][:1]
    else:
        led = between[-1:]
    if not is_light_beside([word for word in _outside(between) if word not in _PASSED], dates):
        return
    if others and agree(first, others[0]):
        next_words = claim.sentence.between(first.span.end, others[0].span.start)
        going = (led, next_words[-1:]) if is_light_beside(next_words[:-1], dates) and "," not in next_words else ()
        if going == (["from"], ["to"]):
            yield others[0], first
            return
        against = next_words[-1:] != [] and (next_words[-1] in _LED_BY_BASE or next_words[-2:] == ["compared", "to"])
        if going and led == ["to"] and against:
            yield first, others[0]
            return
    if led and led[0] in _BASES and not (led[0] in _WITH_SO_MANY and _trails(claim)):
        now = next((one for one in reversed(before) if agree(one, first) and not _is_base(one)), None)
        now = now or (None if before else _only_one_before(claim, row))
        if now is not None:
            yield now, first


def _trails(claim: Claim) -> bool:
    """ "They dropped 11; the runners-up trailed by 25 on 66": what they had themselves, and not what it is from."""
    ahead = claim.sentence.before(claim.span.start)[-_OF_TRAIL:]
    return ahead[-1:] == ["by"] and not _TRAILING.isdisjoint(ahead)


def _only_one_before(claim: Claim, row: Sequence[Claim]) -> Claim | None:
    """ "There were 7,697 offences. That is down by 1% on …": the one figure of the sentence before."""
    if claim.sentence.words[0] not in _POINTING:
        return None
    earlier = [one for one in row if one.sentence is not claim.sentence]
    last = [one for one in earlier if one.sentence is earlier[-1].sentence and unit_of(one) not in NO_COUNTS]
    return last[0] if len(last) == 1 else None


def _from_days_named(claim: Claim, row: Sequence[Claim], ends: Callable[[str], bool]) -> Iterator[Pair]:
    """ "In June 412,000 came, and 515,000 in June 2019. That is a decrease of 20% compared with June 2019"."""
    if claim.base is None or claim.base.window is None or claim.sentence.words[0] not in _POINTING:
        return
    earlier = [one for one in row if one.sentence is not claim.sentence and ends(unit_of(one))]
    days = [one for one in earlier if one.period is not None and one.period.window == claim.base.window]
    if len(days) != 1 or earlier[-1].sentence is not days[0].sentence:
        return
    first = next(one for one in earlier if one.sentence is days[0].sentence)
    if first is not days[0] and agree(first, days[0]) and not _is_base(first):
        yield first, days[0]


def _of_two_before(claim: Claim, before: Sequence[Claim], dates: frozenset[str]) -> Iterator[Pair]:
    """ "612,000 tonnes against 704,000 a year ago, registering a decline of 13%"."""
    lead = lead_of(claim, before)
    after, moved = behind(claim), any(change_of(word) for word in lead)
    limited = "than" in after or (after[:1] != [] and after[0] in LIMITING | {"since"})
    if len(before) < len(("now", "base")) or len(lead) > _BRIEF or not lead or lead[0] not in _OPENING or limited:
        return
    if not moved or not is_light_beside([word for word in lead if word not in _TELLING], dates):
        return
    now, base = before[-2:]
    if agree(now, base) and _is_base(base) and not _is_base(now):
        yield now, base


def _spread(claim: Claim, row: Sequence[Claim]) -> Iterator[Pair]:
    """ "46,500 vehicles … Revenue of $2.79 billion amounts to $60,000 per vehicle"."""
    assert claim.quantity is not None
    told = [one for one in row if one.sentence is not claim.sentence or one.span.end <= claim.span.start]
    counts = [one for one in told if unit_of(one) and unit_of(one) in (claim.quantity.per, f"{claim.quantity.per}s")]
    own = [one for one in told if one.sentence is claim.sentence and unit_of(one) == unit_of(claim) in CURRENCIES]
    if len(counts) != 1 or len(own) != 1 or is_over_its_own_time(own[0], counts[0]):
        return
    if not ends_list(counts[0], told):
        yield own[0], counts[0]


def _part_in_parentheses(claim: Claim, row: Sequence[Claim], after: Sequence[Claim]) -> Iterator[Pair]:
    """ "Cork handled 7% of all flights (4,822)"."""
    if not after or not _is_aside(after[0]) or behind(claim)[:1] != ["of"]:
        return
    part = after[0]
    named = claim.sentence.between(claim.span.end, part.span.start)
    told = [one for one in row if one.sentence is not claim.sentence or one.span.start < claim.span.start]
    nouns = [(one, unit_of(one)) for one in told if value_of(one) > value_of(part)]
    wholes = [one for one, noun in nouns if noun not in ("", PERCENT) and any(word.startswith(noun) for word in named)]
    if len(wholes) == 1:
        yield part, wholes[0]


def _is_aside(one: Claim) -> bool:
    """Whether a figure stands in parentheses of its own."""
    ahead = one.sentence.between(0, one.span.start)[-1:]
    return ahead == ["("] and one.sentence.behind(one.span.end)[:1] == [")"]


def _outside(words: Sequence[str]) -> Sequence[str]:
    """Words without those in parentheses."""
    if "(" not in words or ")" not in words:
        return words
    return [*words[: words.index("(")], *words[words.index(")") + 1 :]]


def _is_base(one: Claim) -> bool:
    """Whether a level is led in as that of then: "up from 76,268", "against the 48 of"."""
    return not _LED_BY_BASE.isdisjoint(one.sentence.between(0, one.span.start)[-_OF_LEAD:])
