"""Totals whose parts the words leave no doubt of: "£140 on top of the £310 of May, making £450 for the year".

The parts are the two that are put on top of one another, those listed behind a colon or in brackets, or those of the
next sentence, where the last of these is called the other or the remaining part.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT, Hedge

_ADDED = (["on", "top", "of"], ["to", "add", "to"], ["in", "addition", "to"])
_MAKING = frozenset(
    "making makes make made bringing brings brought taking takes took lifting lifts lifted giving gives".split()
)
_BRIEF = frozenset("which that it will would to a total of the in all payout her him them us".split()) | _MAKING
_MADE_UP = ([":"], ["is", "made", "up", "of"], ["was", "made", "up", "of"], ["comprises"], [",", "comprising"])
_OTHERS = frozenset(["other", "remaining"])
_PART_OF = frozenset("which whom that them those including plus as than".split())
_COMING = frozenset("come comes came coming add adds added adding amount amounts amounted".split())
_LISTING = frozenset([",", ";", "and", "then", "plus", "&"])
_TURNING = frozenset("or up down against compared from about mostly".split())
_ACROSS = frozenset("in over across at on from".split())
_ALL_THERE_ARE = (frozenset(["boys", "girls"]), frozenset(["gold", "silver", "bronze"]), frozenset(["one", "other"]))
_GAMES = frozenset(["games", "matches", "times", "them", "of"])
_OUTCOMES = (
    frozenset(["won", "winning"]),
    frozenset(["drawn", "drew", "drawing", "tied"]),
    frozenset(["lost", "losing"]),
)
_LED, _TAIL = 6, 5  # words from a total to a bracket, and from the last part to its end
_FOLLOWING = frozenset("following after with including".split())
_ANYBODY = frozenset(["", "people", "person", "souls"])
_PEOPLE = tuple("people staff crew children men women ers ors ants ents ees ists guests pupils adults".split())
_ABOARD = frozenset("and were was all of them the on board aboard in inside it there , ; who".split())
_FURTHER = frozenset("special extra further additional another plus bonus also and".split())
"""What tells of one more part than the two."""
_TIMES = (["for", "the"], ["this"], ["a"], ["over", "the"])
_CLOSE = Decimal("1.5")  # times that a wrong total is of the right one, or the other way round, at most


def added(sight: Sight) -> Meant | None:
    """ "11.4p, to add to the interim 5.1p, which brings the total to 16.5p": the only two like amounts before it."""
    parts, lead = _amounts(sight, sight.before), sight.lead
    if len(parts) != len(("one", "other")) or len(sight.ahead()) > len(parts):
        return None
    between = sight.claim.sentence.between(parts[0].span.end, parts[1].span.start)
    told = any(between[at : at + len(words)] == words for words in _ADDED for at in range(len(between)))
    leads = _behind_mark(lead)
    ended = ends(sight.after) or any(sight.after[: len(words)] == words and len(sight.after) for words in _TIMES)
    is_sum = _BRIEF.issuperset(leads) and not _MAKING.isdisjoint(leads)
    return sum_of(sight, parts) if told and is_sum and ended else None


def listed(sight: Sight) -> Meant | None:
    """ "The savings come to £48.7m: £21.2m for roads, £16.5m for care and £11m for parks": the whole of the list."""
    if sight.after not in _MADE_UP or unit_of(sight.claim) not in CURRENCIES:
        return None  # "312 crashes: 190 in towns and 132 at night" may be of both
    rest = [one for one in sight.behind if one.sentence is sight.claim.sentence]
    gaps = [one.sentence.between(one.span.end, other.span.start) for one, other in pairwise(rest)]
    joined = all(gap[-1:] in ([","], ["and"]) for gap in gaps) and [*gaps[-1:]] != [] and gaps[-1][-1] == "and"
    short = value_of(sight.claim) > sum(map(value_of, rest), Decimal(0))
    if short and sight.after == [":"] and not _comes_to(sight, rest):
        return None  # "overspent by £12m: £6m on care and £3m on roads" may leave parts out
    closed = joined and not any("and" in gap for gap in gaps[:-1]) and all(map(_PART_OF.isdisjoint, gaps))
    return sum_of(sight, rest) if closed else None


def bracketed(sight: Sight) -> Meant | None:
    """ "1,239 in three nights (154, then 541, then 544 on Sunday)": the parts in brackets, as many as the words say.

    Or all there can be, or such that one slip of the pen gives the sum: "(12 in one, 14 in the other)".
    """
    words = sight.claim.sentence.behind(sight.claim.span.end)
    opens = words.index("(") if "(" in words else len(words)
    if opens > _LED or ")" not in words[opens:] or not (_LISTING | _PART_OF).isdisjoint(words[:opens]):
        return None
    own = [one for one in sight.behind if one.sentence is sight.claim.sentence]
    led = [sight.claim.sentence.between(sight.claim.span.end, one.span.start) for one in own]
    parts = [one for one, ahead in zip(own, led, strict=True) if "(" in ahead and ")" not in ahead]
    inside = words[opens + 1 : words.index(")")]
    gaps = [one.sentence.between(one.span.end, other.span.start) for one, other in pairwise(parts)]
    joined = bool(gaps) and led[own.index(parts[0])][-1:] == ["("] and all(gap[-1] in _LISTING for gap in gaps if gap)
    tail = sight.claim.sentence.behind(parts[-1].span.end) if parts else []
    if not joined or not all(gaps) or tail.index(")") > _TAIL or not (_PART_OF | _TURNING).isdisjoint(inside):
        return None
    numbers = [one for one, ahead in zip(own, led, strict=True) if "(" not in ahead and not _ACROSS.isdisjoint(ahead)]
    as_many = len(numbers) == 1 and value_of(numbers[0]) == len(parts) and are_each_of_one(numbers[0], parts)
    whole = any(kinds <= {*inside} and len(kinds) == len(parts) for kinds in _ALL_THERE_ARE)
    return sum_of(sight, parts) if as_many or whole or _is_slip_off(sight, parts) else None


def halves(sight: Sight) -> Meant | None:
    """ "£41m in the first half and £52m in the second, making £93m for the year": of the only two before it."""
    parts, words = sight.like(sight.ahead(loosely=True)), sight.claim.sentence.before(sight.claim.span.start)
    ended = ends(sight.after) or (sight.after[:2] in (["for", "the"], ["in", "the"]) and "year" in sight.after)
    led = sight.lead[-1:] != [] and not _MAKING.isdisjoint(sight.lead) and _BRIEF.issuperset(_behind_mark(sight.lead))
    told = any(words[at : at + 2] == ["first", "half"] for at in range(len(words))) and "second" in words
    return sum_of(sight, parts) if len(parts) == len(("one", "other")) and led and told and ended else None


def _behind_mark(words: Sequence[str]) -> Sequence[str]:
    marks = [at for at, word in enumerate(words) if word in (",", ";", "–", "—")]
    return words[marks[-1] + 1 :] if marks else words


def all_of_both(sight: Sight) -> Meant | None:
    """ "With 12 crew and 148 passengers on board, all 160 people were saved": the only two before it, both counted."""
    own = [one for one in sight.before if one.sentence is sight.claim.sentence]
    if sight.lead[-1:] != ["all"] or len(own) != len(("one", "other")) or sight.after[:1] == ["of"]:
        return None
    joined = own[0].sentence.between(own[0].span.end, own[1].span.start)[-1:] == ["and"]
    plain = all(_may_be_part(sight, one) and unit_of(one) not in CURRENCIES | APART for one in own)
    plain = plain and all(noun_of(one) == "" or noun_of(one).endswith(_PEOPLE) for one in own)
    plain = plain and _ABOARD.issuperset(word for word in sight.lead if word != noun_of(own[1]))
    if not joined or not plain or unit_of(sight.claim) not in ("", "people") or noun_of(sight.claim) not in _ANYBODY:
        return None
    total = sum(map(value_of, own), Decimal(0))
    near = value_of(sight.claim) > max(map(value_of, own)) and value_of(sight.claim) < _CLOSE * total
    return ("total", tuple(map(figure_of, own))) if near else None


def _amounts(sight: Sight, row: Sequence[Claim]) -> list[Claim]:
    """The like levels of its own sentence among some, one that was itself worked out of the figure as well."""
    own = [one for one in row if one.sentence is sight.claim.sentence]
    return sight.like(one for one in own if _may_be_part(sight, one))


def _may_be_part(sight: Sight, one: Claim) -> bool:
    quantity = sight.claim.quantity
    worked_out = quantity is not None and any(figure.span == quantity.span for figure in one.inputs)
    return worked_out or is_plain(one, loosely=True)


def brought_to(sight: Sight) -> Meant | None:
    """ "A final dividend of 9.1p brings the payout for the year to 13.6p, after an interim 4.5p": of both."""
    claim, ahead, later = sight.claim, _amounts(sight, sight.before), _amounts(sight, sight.behind)
    if len(ahead) != 1 or len(later) != 1 or unit_of(claim) not in CURRENCIES:
        return None
    words, past = sight.after, claim.sentence.behind(later[0].span.end)[:1]
    interim = "interim" in words or past == ["interim"]
    led = sight.lead[-1:] == ["to"] and not _MAKING.isdisjoint(sight.lead)
    joined = not _FOLLOWING.isdisjoint(words[:2]) and len(words) <= _LED
    further = not _FURTHER.isdisjoint([*before_of(claim), *words, *claim.sentence.behind(later[0].span.end)])
    return sum_of(sight, [*ahead, *later]) if interim and led and joined and not further else None


def played(sight: Sight) -> Meant | None:
    """ "They have played 32, won 17, drawn six and lost nine": every game is one of the three."""
    later = [one for one in sight.behind if one.sentence is sight.claim.sentence][: len(_OUTCOMES)]
    if sight.lead[-1:] not in (["played"], ["playing"]) or len(later) != len(_OUTCOMES):
        return None
    led = [(sight.claim, later[0]), *pairwise(later)]
    words = [{*one.sentence.between(one.span.end, other.span.start)} - _GAMES for one, other in led]
    told = all(
        gap <= outcome | {",", "and", ";"} and gap & outcome for gap, outcome in zip(words, _OUTCOMES, strict=True)
    )
    told = told and all(one.quantity is not None and one.quantity.hedge is Hedge.EXACT for one in (sight.claim, *later))
    bare = all(unit_of(one) in ("", unit_of(sight.claim)) for one in later)
    bare = bare and ends(later[-1].sentence.behind(later[-1].span.end))
    return ("total", tuple(map(figure_of, later))) if told and bare else None


def sum_of(sight: Sight, parts: Sequence[Claim]) -> Meant | None:
    """The total of some parts, where these are all of one sort and it may be that of them."""
    stated, total = value_of(sight.claim), sum(map(value_of, parts), Decimal(0))
    fits = len(parts) > 1 and all(_may_be_part(sight, one) and agree(one, sight.claim) for one in parts)
    fits = fits and unit_of(sight.claim) not in NO_COUNTS and len({unit_of(one) for one in parts} - {""}) <= 1
    near = fits and stated > max(map(value_of, parts)) and total < _CLOSE * stated and stated < _CLOSE * total
    return ("total", tuple(map(figure_of, parts))) if near else None


def are_each_of_one(number: Claim, parts: Sequence[Claim]) -> bool:
    """Whether each part is of one of so many nights or halls: "61 on Friday", "1,206 in one", not "61 for theft"."""
    for one in parts:
        behind = one.sentence.behind(one.span.end)
        bare = not behind or behind[0] in _LISTING | {")"}
        days = one.period is not None and one.period.span.start >= one.span.end
        placed = unit_of(number) not in APART and behind[:1] != [] and behind[0] in _ACROSS
        if unit_of(number) in CURRENCIES or not (bare or placed or (days and unit_of(number) in APART)):
            return False
    return True


def completed(sight: Sight) -> Meant | None:
    """ "£41,900 was given. A concert brought in £8,400 and gifts by post the other £33,500": all of its parts.

    Shares told of the parts are none: "Care takes £112m, or 45%; schools £64m; everything else £72m".
    """
    own = [*sight.before, *sight.behind]
    alone = not any(one.sentence is sight.claim.sentence and agree(one, sight.claim) for one in own)
    later = [one for one in sight.behind if one.sentence is not sight.claim.sentence]
    parts = [one for one in later if one.sentence is later[0].sentence and unit_of(one) != PERCENT]
    last = before_of(parts[-1])[-2:] if parts else []
    rest = last == ["everything", "else"] or (last[:1] == ["the"] and last[-1] in _OTHERS)
    if not alone or not rest:
        return None
    first = parts[0].sentence.before(parts[-1].span.start)
    return sum_of(sight, parts) if _PART_OF.isdisjoint(first) else None


def _comes_to(sight: Sight, rest: Sequence[Claim]) -> bool:
    """ "The savings come to £49.7m": whether more than the parts is one digit off, and not of round parts."""
    one, other = (_digits_of(value) for value in (value_of(sight.claim), sum(map(value_of, rest), Decimal(0))))
    fine = _is_fine(sight, rest, len(("not", "so", "round")))
    return fine and _is_digit_off(one, other) and sight.lead[-1:] == ["to"] and not _COMING.isdisjoint(sight.lead[-3:])


def _is_slip_off(sight: Sight, parts: Sequence[Claim]) -> bool:
    """Whether one digit of four, or two that changed places, part a figure from the sum of others that are not round.

    Parts that are not all of it seldom come so near: "148 arrests (61 for theft and 47 for assault)".
    """
    one, other = (_digits_of(value) for value in (value_of(sight.claim), sum(map(value_of, parts), Decimal(0))))
    turned = [one[:at] + one[at + 1] + one[at] + one[at + 2 :] for at in range(len(one) - 1)]
    if one != other and other in turned:
        return _is_fine(sight, parts, len(("not", "so", "round")))
    return _is_digit_off(one, other) and _is_fine(sight, parts, len(("of", "four", "digits", "told")))


def _is_digit_off(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(first != last for first, last in zip(one, other, strict=True)) == 1


def _is_fine(sight: Sight, parts: Sequence[Claim], digits: int) -> bool:
    """Whether a figure is told to so many digits at least, and no part is round."""
    told = [len(_digits_of(value_of(part)).strip("0")) for part in (sight.claim, *parts)]
    return told[0] >= digits and min(told[1:]) > 1


def _digits_of(value: Decimal) -> str:
    return f"{value:f}".replace(".", "")
