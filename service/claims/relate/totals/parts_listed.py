"""The figures that a sentence lists as the parts of a total before or behind them, and the words that say so."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.relate.quoted import value_of
from service.claims.scene import APART, Scene, alike, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT
from service.numeric.conversions import MEASURED

NOT_ALL = frozenset(
    "including among mostly notably which whom them these those where who whose when after before against than"
    " alongside besides well".split()
)
_TRAILING = 7  # items behind the last part of a list that is all of a total
_OF_THEM = (["of", "them"], ["of", "whom"], ["of", "which"], ["of", "these"])
MOST_PARTS = 12  # a longer list is a table; no passage of news sums up more
LISTING = frozenset([",", "and", "plus", ";"])
_PLACES = frozenset(
    "national nationwide statewide county city town borough district state regional global world worldwide uk".split()
)
_POINTING = frozenset(["that", "this", "it", "which"])
_MOVED = (["up"], ["down"])
_COMPARING = frozenset(["against", "compared", "than", "versus", "which", "whom", "or"])
_SUMMED_AFTER = (
    ["in", "all"],
    ["in", "total"],
    ["altogether"],
    ["together"],
    ["combined"],
    ["between", "them"],
    ["between", "the", "two"],
    ["overall"],
)
_SUMMED_OPENING = [told[:1] for told in _SUMMED_AFTER]
_TOTALLING = frozenset(["total", "totals", "totalled", "totaled", "totalling", "totaling"])
_MEDALS = frozenset(["gold", "silver", "bronze"])
_WEEKEND = frozenset([5, 6])  # days, counted from Monday
_COMPOSED = frozenset(["up", "consisting", "composed"])
_SPLITTING = frozenset(["split", "shared", "divided"])
GIVEN = 7  # items of "gave it an income of"
_MAKING = (["making"], ["leaving"], ["giving"])
_MARKS = frozenset([",", ";", ":", "(", ")", "–", "—", "."])
_OUT_OF = 2  # words
_WHICH = 2  # words of "which makes"


def listed_behind(scene: Scene, at: int) -> Sequence[Claim]:
    """The counts that follow total ``at`` to the end of its statement, joined by commas and an "and"."""
    past = next((n for n in range(at + 2, len(scene.row)) if _ends_list(scene, at, n)), len(scene.row))
    rest = [n for n in range(at + 1, past) if n == at + 1 or not _is_what_carried(scene, n, scene.row[at])]
    if len(rest) > MOST_PARTS or not all(scene.is_count(n) and is_part(scene, n, scene.row[at]) for n in rest):
        return ()
    if any(NOT_ALL & set(scene.words(n)[n == past :]) for n in range(at + 1, past + 1)) or _leads_on(scene, at):
        return ()  # "a total of 40, 12 of them new and 9 old"
    joined = all(LISTING & set(scene.words(n)) for n in rest[1:]) and "and" in scene.words(rest[-1] if rest else at)
    joined = joined and len(scene.words(past)) <= _TRAILING
    return [scene.row[n] for n in rest] if joined else ()


def _is_what_carried(scene: Scene, at: int, total: Claim) -> bool:
    """ "Some 791 came: 349 on Saturday in seven boats and 442 in nine": what carried a part is none itself."""
    own, last = unit_of(scene.row[at]), scene.words(at)
    return (
        _other_things(scene, at)
        and LISTING.isdisjoint(last)
        and own != unit_of(total)
        and bool(own or noun_of(scene.row[at]))
    )


def _leads_on(scene: Scene, total: int) -> bool:
    """ "A total of 973 on Saturday: that makes 1,368 for October and …": what it brings others to, no parts of it."""
    words = scene.words(total + 1)
    behind = words[words.index(":") + 1 :] if ":" in words else []
    return behind[:1] != [] and behind[0] in _POINTING and len(behind) > 1


def _ends_list(scene: Scene, total: int, at: int) -> bool:
    """ "£60m in shares and £25m in gold, and £3m more is lent": whether figure ``at`` stands behind the last part."""
    closed = at > total + 2 and "and" in scene.words(at - 1) and scene.words(at)[:1] != ["and"]
    told = [word for word in (",", "and") if word in scene.words(at)]
    return ";" in scene.words(at) or (closed and told == [",", "and"] and not {"and"} & set(scene.words(at + 1)))


def listed_before(scene: Scene, end: int, claim: Claim) -> Sequence[Claim]:
    """The figures joined by commas and "and" that end with figure ``end``."""
    run: list[Claim] = []
    at = end
    while at >= 0 and len(run) < MOST_PARTS:
        if at and _is_share_aside(scene, at):
            at -= 1  # "£158m, 38 per cent, went on care and £74m (18 per cent) on schools, together £232m"
        if at and scene.words(at + 1)[:2] in _OF_THEM:
            at -= 1  # "11 pupils were hurt, eight of them badly": a part of what was listed
        if _other_things(scene, at) and (unit_of(scene.row[at]) != unit_of(claim) or len(scene.words(at)) == 1):
            at -= 1  # "230 from one boat, 423 and 258: 911": what carried them is no part
        if not is_part(scene, at, claim) or (not run and _is_sum(scene.row[at])):
            break  # "14 in Leeds and 22 in York, 36 in all, and the total is 310"
        if at and _is_of_whole(scene, at) and is_part(scene, at - 1, claim):
            at -= 1
        run.insert(0, scene.row[at])
        words = set(scene.words(at))
        if not words & LISTING or words & _COMPARING or _is_sum(scene.row[at]):
            break
        if scene.row[at].kind == "difference" and scene.words(at)[-1:] in _MOVED and scene.is_level(at - 1):
            break  # "36,273 were in hotels, up 4,232. Altogether 111,651 …": by what a level moved is no part beside it
        at -= 1
    return run


def _is_of_whole(scene: Scene, at: int) -> bool:
    """Whether of "300 of its 4,000 jobs" the 300 is listed: not "a loss of £5m was offset by a profit of £9m"."""
    words = scene.words(at)
    return scene.is_whole(at) and LISTING.isdisjoint(words) and "of" in words[:_OUT_OF]


def _is_share_aside(scene: Scene, at: int) -> bool:
    """ "£158m, 38 per cent, went on care": what the part before it is a share of is no part."""
    led, closed = scene.words(at) in ([","], ["("], [",", "or"]), scene.words(at + 1)[:1] in ([","], [")"])
    return unit_of(scene.row[at]) == PERCENT and led and closed and scene.is_count(at - 1)


def is_part(scene: Scene, at: int, claim: Claim) -> bool:
    """Whether figure ``at`` may be a part of a total: what is counted may have another name, money and measures not."""
    part = scene.row[at]
    assert part.quantity is not None and claim.quantity is not None
    if unit_of(claim) == PERCENT:
        return scene.is_level(at) and unit_of(part) == PERCENT
    if not (scene.is_count(at) or part.kind == "difference"):
        return False
    if not claim.quantity.noun and unit_of(claim):
        bare = not unit_of(part) and unit_of(claim) in MEASURED and at > 0  # "40 tonnes of apples and 25 of pears"
        return unit_of(part) == unit_of(claim) or (bare and scene.words(at + 1)[:1] == ["of"]) or alike(claim, part)
    return alike(claim, part) or bool(part.quantity.noun and claim.quantity.noun)


def is_mean(claim: Claim, run: Sequence[Claim], behind: Sequence[str]) -> bool:
    """ "26% of men had it and 37% of women; together 32%": of all of them, and no sum.

    Nor is "7.9% for women and 8.0% for men, but 8.5% overall".

    Args:
        claim: the figure.
        run: those listed before it.
        behind: the words right behind it.
    """
    overall = [*behind[:1]] == ["overall"]
    return unit_of(claim) == PERCENT and (overall or value_of(claim) < max(map(value_of, run)))


def _is_sum(claim: Claim) -> bool:
    return claim.kind == "total" and bool(claim.inputs)


def holds_a_sum(scene: Scene, run: Sequence[Claim], at: int) -> bool:
    """ "5,000 were full-time, which makes 8.13 million, and 4,100 part-time, making 3.51 million": each to its own.

    So are "27,900 fewer full-time posts, 8,094,700 altogether, and 28,900 more part-time ones, for a total of".
    """
    places = [n for n in range(at) if any(scene.row[n] is part for part in run)]
    summed = any(n + 1 < at and opening_sum(scene.words(n + 1)) for n in places)
    made = [scene.words(n)[-_WHICH:] for n in places if n]
    return summed or any(one[-1:] in _MAKING or one[:-1] == ["which"] for one in made)


def _other_things(scene: Scene, at: int) -> bool:
    """Whether figure ``at`` counts what the one before it came by: "310 in five boats"."""
    return at > 0 and scene.words(at)[-1:] in (["in"], ["from"], ["aboard"], ["on"]) and scene.is_count(at - 1)


def opening_sum(words: list[str]) -> list[str]:
    """The words that say of the figure before them that it is a sum, where a gap begins with them."""
    if words[:1] not in _SUMMED_OPENING:
        return []
    return next((told for told in _SUMMED_AFTER if words[: len(told)] == told), [])


def is_listed_before(scene: Scene, at: int) -> bool:
    """ "90 flats, 45 houses and 12 bungalows: 147 homes"; "Gifts of £64 and grants of £21 gave it an income of £85"."""
    words = scene.words(at)
    if words in (["brought", "in"], ["came", "to"], ["raised"]):
        sums = [scene.words(n)[-1:] == ["of"] for n in range(at)]
        return (
            at == len(("tickets", "sponsors"))
            and all(sums)
            and "and" in scene.words(1)
            and len(scene.words(1)) <= GIVEN
        )
    if words[:1] in (["gave"], ["made"], ["brought"]) and words[-1] == "of":
        return (
            at == len(("gifts", "grants"))
            and "average" not in words
            and "and" in scene.words(1)
            and len(words) <= GIVEN
        )
    if words != [":"]:
        return False
    nouns = [noun_of(scene.row[n]) for n in range(at + 1) if scene.is_count(n)]
    apart = len(nouns) > len(("one", "another")) and "" not in nouns and len(set(nouns)) == len(nouns)
    return apart and "and" in scene.words(at - 1) and at == len(scene.row) - 1


def is_bracketed(scene: Scene, at: int) -> bool:
    """ "The thefts, 48 from cars and 36 from homes, came to 84"."""
    words = scene.words(at)
    return words[-3:] in ([",", "came", "to"], [")", "came", "to"], ["–", "came", "to"]) and bool(
        scene.words(0)[-1:] in ([","], ["("], ["–"])
    )


def is_listed_behind(scene: Scene, at: int) -> bool:
    """ "Deaths totalled 318 in the state: 204 … and 114 …"; "In all, 400 took part, 210 … and 190 …"."""
    words, after = scene.words(at), scene.words(at + 1)
    if is_composed(after) or after == ["–"]:
        return True
    if ":" in after:
        medals = {word for n in range(at + 2, len(scene.row) + 1) for word in scene.words(n)} >= _MEDALS
        windows = [one.period.window for one in scene.row[at + 1 :] if one.period is not None]
        days = {one.start.weekday() for one in windows if one is not None and one.days == 1} == _WEEKEND
        led = {word for n in range(at + 1) for word in scene.words(n)} | {*after[: after.index(":")]}
        carried = any(_is_what_carried(scene, n, scene.row[at]) for n in range(at + 2, len(scene.row)))
        if days and carried and "weekend" in led:
            return True  # "Over the weekend 791 came: 349 on Saturday in seven boats and 442 in nine on Sunday"
        return medals or bool(_TOTALLING & set(words[-3:])) or words[-2:] == ["in", "all"] or bool(opening_sum(after))
    return at == 0 and words[:2] in (["in", "all"], ["in", "total"]) and "," in after


def is_composed(words: Sequence[str]) -> bool:
    """ "£85m, made up of £60m in shares and …", "is split between the council (£3m) and the owner (£2m)"."""
    return any(
        (second == "of" and first in _COMPOSED) or (first in _SPLITTING and second in ("between", "among", "into"))
        for first, second in pairwise(words)
    )


def is_cut_short(scene: Scene, run: Sequence[Claim], claim: Claim) -> bool:
    """ "181 cars for those of 18 to 24, 210 vans and 468 lorries": whether the list goes back beyond another figure."""
    first = next((n for n, one in enumerate(scene.row) if run and one is run[0]), 0)
    if first and unit_of(scene.row[first - 1]) in APART and not unit_of(claim) and "," in scene.words(first):
        return True  # "12 days in May, 9 in June and 14 in July, a total of 35"
    if (
        first
        and alike(run[0], scene.row[first - 1])
        and is_part(scene, first - 1, claim)
        and _MARKS.isdisjoint(scene.words(first))
    ):
        return True  # "a profit of £12m made good losses of £3m and £2m": one clause, and perhaps a sum of all three
    led = scene.words(first)[:1] == [","] and not is_part(scene, first - 1, claim) if first > 1 else False
    return led and is_part(scene, first - 2, claim) and not scene.is_base(first - 2)


def is_the_total(scene: Scene, at: int) -> bool:
    """ "The total is 2,716", behind two months' figures: of what they are a part, or of them.

    So is the total of a wider place: "the English total was 4,667", "the county tally".

    Args:
        scene: the sentence.
        at: the figure.
    """
    words = scene.words(at)
    if at or words[:1] != ["the"]:
        return False
    placed = len(words) > 1 and (words[1] in _PLACES or scene.row[0].block.text[scene.gaps[0][1].start].isupper())
    return words[1 + placed : 2 + placed] in (["total"], ["tally"], ["count"])
