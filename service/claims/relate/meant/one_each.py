"""So much for each of those told: "5,160 people applied for the 240 places, more than 21 for each".

What is shared out is the one amount of the sentence that is told like it; those who share it are the only other number
of the sentence, or those that words name: "which is £110 a tonne" of its 162 tonnes, "£40,000 a post" of those that go.
"""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain, rows_before
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.model.claims import Claim, Mood
from service.model.quantities import CURRENCIES

_EACH = (
    *(["each", "time"], ["at", "a", "time"], ["a", "time"], ["each"], ["apiece"]),
    *([led, "each", "one"] for led in ("for", "to", "on")),
    *([led, "every", "one"] for led in ("for", "to", "on")),
    *([led, "each"] for led in ("for", "to", "on")),
)
_FOR_EACH = (
    *([led, each] for led in ("for", "to", "on") for each in ("each", "every")),
    *(["a"], ["an"], ["per"]),
)
_CUES = frozenset(["each", "every", "apiece", "time", "a", "an", "per"])
_ANY = frozenset("place one head person".split())
"""What may stand for whatever was counted: "4,500 applied for 300 traineeships, fifteen for every place"."""
_JOBS = frozenset("job post position role".split())
_GOING = frozenset("shed sheds shedding cut cuts cutting axe axed axing lose loses losing lost go goes going".split())
_MARKS = frozenset([",", ":", "or", "at", "(", "–", "—"])
_LIGHT = frozenset(
    "or at which is was that makes making works out to comes an average of about just a around roughly , it".split()
)
_ALL = frozenset("in all total altogether together between them a year over and so far".split())
_OTHERS = frozenset(
    "and but with plus who which that were was are is had has paid got fined given after before including".split()
)
_AVERAGES = frozenset("average averages averaged averaging usual typical record busiest".split())
_NEAR, _ROWS = 4, 3  # words of "apprenticeships on offer", and sentences in sight
_PAIR = len(("all", "those who share it"))


def so_much_each(sight: Sight) -> Meant | None:
    """All that is shared out, and those who share it."""
    claim, quantity = sight.claim, sight.claim.quantity
    thing = _thing(sight)
    if quantity is None or thing is None or quantity.high is not None or unit_of(claim) in NO_COUNTS:
        return None
    if not _is_set_off(sight) or not _AVERAGES.isdisjoint(claim.sentence.before(claim.span.start - 1)[:-_PAIR]):
        return None
    own = [one for one in sight.before if one.sentence is claim.sentence and _is_number(one)]
    if not own or claim.sentence.between(own[0].span.end, claim.span.start).count(";"):
        return None
    pair = _of_money(sight, own, thing) if unit_of(claim) in CURRENCIES else _of_counts(sight, own, thing)
    return None if pair is None else ("average", (figure_of(pair[0]), figure_of(pair[1])))


def _thing(sight: Sight) -> str | None:
    """What it is told for each of; nothing where no noun tells it, and None where it is told for each of nothing."""
    per, after = "" if sight.claim.quantity is None else sight.claim.quantity.per, sight.after
    if per:
        return per if _is_over(after) else None
    if _CUES.isdisjoint(after[:_PAIR]):
        return None
    for each in _EACH:
        if after[: len(each)] == each and _is_over(after[len(each) :]):
            return ""
    for led in _FOR_EACH:
        past = after[len(led) :]
        if after[: len(led)] == led and past and past[0].isalpha() and _is_over(past[1:]):
            return past[0]
    return None


def _is_over(words: Sequence[str]) -> bool:
    return ends(words) or words[:1] == ["and"]


def _is_number(one: Claim) -> bool:
    """Whether it is so many or so much in all, and told as it is."""
    quantity = one.quantity
    told = quantity is not None and quantity.high is None and quantity.per in ("", "year")
    moved = one.kind == "difference" and one.mood in (Mood.ASSERTED, Mood.ANNOUNCED)
    return told and unit_of(one) not in APART and (is_plain(one, loosely=True) or moved)


def _is_set_off(sight: Sight) -> bool:
    """Whether it is set off behind what it is worked out of, with no more than light words between."""
    lead = sight.lead
    mark = next((at for at, word in enumerate(lead) if word in _MARKS or word == "and"), None)
    if mark is None or mark > _NEAR or not _LIGHT.issuperset(lead[mark + 1 :]):
        return False
    ahead = lead[:mark]
    return _ALL.issuperset(ahead) if lead[mark] == "and" else _OTHERS.isdisjoint(ahead)


def _of_money(sight: Sight, own: Sequence[Claim], thing: str) -> tuple[Claim, Claim] | None:
    """ "Gave £418,000, from 5,225 people at £80 a time": the one sum of the sentence, or that at its end."""
    claim = sight.claim
    sums = [one for one in own if unit_of(one) == unit_of(claim)]
    if not sums or (len(sums) > 1 and (sums[-1] is not own[-1] or not _is_all_of(sums))):
        return None
    number = _number(sight, [one for one in own if unit_of(one) not in CURRENCIES], thing)
    behind = sums[-1] is own[-1]
    if number is None or (behind and not _ALL.issuperset(sight.lead[: _first_mark(sight.lead)])):
        return None
    return (sums[-1], number) if value_of(sums[-1]) > value_of(claim) else None


def _first_mark(lead: Sequence[str]) -> int:
    return next((at for at, word in enumerate(lead) if word in _MARKS), len(lead))


def _is_all_of(sums: Sequence[Claim]) -> bool:
    """Whether the last of some amounts is what the others come to."""
    return value_of(sums[-1]) == sum(map(value_of, sums[:-1]))


def _number(sight: Sight, own: Sequence[Claim], thing: str) -> Claim | None:
    """Those who share a sum: the only number of the sentence, or the one that is named."""
    if thing in ("", *_ANY):
        return own[0] if len(own) == 1 and _names(own[0]) else None
    for row in (own, *(row for row in list(rows_before(sight))[:_ROWS] if row[0].sentence is not sight.claim.sentence)):
        going = [one for one in row if thing in _JOBS and _is_number(one) and _is_cut(one)]
        named = [one for one in row if row is own and _is_number(one) and not one.is_base and _is_called(one, thing)]
        if going or named:
            told = going or named
            return told[0] if len({*map(value_of, told)}) == 1 and value_of(told[0]) > 1 else None
    return None


def _is_called(one: Claim, thing: str) -> bool:
    return not {noun_of(one), unit_of(one)}.isdisjoint((thing, f"{thing}s", f"{thing}es"))


def _is_cut(one: Claim) -> bool:
    """ "Will shed 450 of its 7,500 staff", "posts are to go, 1,150 of 9,200": of the part that is told to go."""
    words = one.sentence.before(one.span.start)
    part = one.sentence.behind(one.span.end)[:1] == ["of"] and one.sentence.behind(one.span.end)[1:2] != ["them"]
    return part and unit_of(one) in ("", "people", "job", "post") and not _GOING.isdisjoint(words)


def _of_counts(sight: Sight, own: Sequence[Claim], thing: str) -> tuple[Claim, Claim] | None:
    """ "5,160 people for 240 places, 21 for each": of the only two numbers, the larger is shared out."""
    counts = [one for one in own if unit_of(one) not in CURRENCIES]
    if len(counts) != _PAIR or len(own) != _PAIR or any(one.is_base for one in counts):
        return None
    number, whole = sorted(counts, key=value_of)
    named = thing in ("", *_ANY) or _is_called(number, thing)
    same = "" in (unit_of(sight.claim), unit_of(whole)) or agree(sight.claim, whole)
    apart = unit_of(number) != unit_of(whole) or (not unit_of(number) and _names(number) != _names(whole))
    several = value_of(number) > 1 and value_of(whole) >= _PAIR * value_of(number)
    return (whole, number) if named and same and apart and several and _names(number) != [] else None


def _names(one: Claim) -> list[str]:
    """What a number counts: its noun, or the word behind it in the plural."""
    noun, behind = noun_of(one), one.sentence.behind(one.span.end)[:1]
    return [noun] if noun else [word for word in behind if word.isalpha() and word[-1] == "s"]
