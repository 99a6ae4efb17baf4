"""Shares whose part or whole a name alone tells: "accounted for 31% of the 6,877", "half of the fee money, £172m"."""

from collections.abc import Iterator, Sequence

from service.claims.relate.cues import ACCOUNTING
from service.claims.relate.figures_in_sight import sums_of
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.shares.share_of_rest import leads_to_rest
from service.claims.scene import Scene, agree, alike, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, POINTS
from service.model.spans import Span

_ACCOUNTS = frozenset(["accounts", "account", "accounted"])
_MADE_UP = (["made", "up"], ["makes", "up"], ["make", "up"])
_SUMMED = frozenset([",", "in", "all", "total", "altogether", "together"])
_TELLING_WHAT = frozenset("from for to in on of by".split())
_TAKING = frozenset("takes take took gets get got receives receive received absorbs absorb absorbed".split())
_WITHIN = frozenset(["in", "over", "from", "during", "of", "across"])
_ANEW = frozenset("but while which who whose he she they it this that".split())
_ALL_OF_IT = frozenset(["it", "them", "that", "these", "those", "this", "total", "sum", "figure"])
_NO_NAMES = frozenset(
    "of the a an its their his her all that this was were is are came from went to and money cash".split()
)
_MONEY = frozenset(["money", "cash"])
_MOVED = frozenset(["difference", "percent_change"])
_CLOSING = frozenset([",", ".", ";", ")", "–", "—"])
_LONGEST = 6  # items of "of the money from fees,"
_HEDGED = 3  # words of "just over a"
_TELLING = 5  # items behind an amount that say what it is


def accounted_for(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "He scored 2,132 points in 82 games and accounted for 31% of the 6,877 that his side put up": his part of all.

    The whole names nothing, or what the part names.
    """
    words = scene.words(at)
    made = words[-2:] in _MADE_UP
    if at == 0 or not (made or (words[-1:] == ["for"] and not ACCOUNTING.isdisjoint(words[-2:-1]))):
        return None
    if at + 1 >= len(scene.row) or scene.words(at + 1)[:1] != ["of"]:
        return None
    if not (scene.is_whole(at + 1) or _is_of_days(scene, at + 1)):
        return None
    if words[:-2] not in ([], [","], ["and"], [",", "and"]) and scene.words(at)[-3:-2] not in ([","], ["and"]):
        return None
    whole = scene.row[at + 1]
    parts = [n for n in range(at) if _is_part(scene, n, whole)]
    if len(parts) != 1 or any(_ANEW & set(scene.words(n)) for n in range(parts[0] + 1, at + 1)):
        return None
    return figure_of(scene.row[parts[0]]), figure_of(whole)


def _is_of_days(scene: Scene, at: int) -> bool:
    """ "Made up 46% of the year's 29,437": whether nothing but the days of a whole stands between "of" and it."""
    gap = scene.gaps[at]
    return len(gap) == len(("of", "the year's")) and gap[0].word == "of" and gap[1].period is not None


def named_share(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "£3.6m in all, of which the state's share is half", "…, of which roads account for a third": by its name."""
    if "which" not in scene.said:
        return None
    words = scene.words(at)
    totals = [one for one in (scene.row[at - 1],) if one.kind == "total" and len(one.inputs) > 1] if at else []
    led = next((n for n in range(len(words)) if words[n : n + 2] == ["of", "which"]), -1)
    if not totals or led < 0 or not _SUMMED.issuperset(words[:led]):
        return None
    words = [",", *words[led:]]
    share, accounts = words[-2:-1] == ["share"] and words[-1:] == ["is"], words[-2:-1] != [] and words[-2] in _ACCOUNTS
    takes = words[-1:] != [] and words[-1] in _TAKING
    names = [word for word in words[3 : -1 if takes else -2] if word not in _NO_NAMES | {"'s"}]
    after, said = scene.words(at + 1)[:1], share or takes or (accounts and words[-1:] == ["for"])
    if not names or not said or (after and after[0] not in _CLOSING):
        return None
    spans = [figure.span for figure in totals[0].inputs]
    found: list[Claim] = []
    for told in (scene, before):
        places = [n for n, one in enumerate(told.row) if one.quantity is not None and one.quantity.span in spans]
        found += [told.row[n] for n in places if set(names) <= set(_own_name(told, n))]
    return (figure_of(found[0]), figure_of(totals[0])) if len(found) == 1 else None


def _own_name(scene: Scene, at: int) -> list[str]:
    """What a part of a list is of: behind it ("£1.8m from the state"), or else before ("roads lose £1.8m")."""
    behind = scene.words(at + 1)
    if behind[:1] != [] and behind[0] in _TELLING_WHAT:
        return behind[: next((n for n, word in enumerate(behind) if word in (",", "and", ":", ";")), len(behind))]
    words = scene.words(at)
    return words[max((n for n, word in enumerate(words) if word in (",", "and", ":", ";")), default=-1) + 1 :]


def apposed(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "£353m came from fees. Overseas students paid almost half of the fee money, £172m": the part stands behind."""
    words = scene.words(at + 1)
    part = at + 1
    if part >= len(scene.row) or words[:1] != ["of"] or words[-1:] not in ([","], ["("], ["–"], ["or"]):
        return None
    after, share = scene.words(part + 1)[:1], scene.row[at]
    if words[1:2] == ["what"]:
        return None  # "half of what the year before had added, 3.61": of that, which is the whole
    if leads_to_rest(words):
        return None  # "48,000 of the 60,000 flats; a quarter of the rest, 3,000": of what nothing before it tells
    if len(share.sentence.between(share.span.end, scene.row[part].span.start)) > len(words) + _HEDGED:
        return None  # "Fuel, at 14.9% of the total, gained 0.4%, reaching 195.9": what the aside leaves out leads to it
    if any(change.part == "noun" for item in scene.gaps[part] for change in item.changes):
        return None  # "from £40m to £46m, two-thirds of the rise, £4m, coming from abroad"
    if len(words) > _LONGEST or not scene.is_count(part) or (after != [] and after[0] not in _CLOSING):
        return None
    named = [_stem(word) for word in words if word.isalpha() and word not in _NO_NAMES]
    paid = not named and not _MONEY.isdisjoint(words) and _is_money(scene.row[part])
    if paid or (len(named) == 1 and set(words) & _ALL_OF_IT):
        told = [claim for claim, _ in _told(scene, at, before) if not _is_worked_out(claim, scene.row[part])]
        return _pointed_to(share, scene.row[part], told, _set_against([*before.row, *scene.row[:at]]))
    wholes = [claim for claim, said in _told(scene, at, before) if set(named) & set(said)]
    fitting = [one for one in wholes if _may_be_whole(one, scene.row[part])]
    return (figure_of(scene.row[part]), figure_of(fitting[0])) if len(fitting) == len(wholes) == 1 else None


def _is_money(one: Claim) -> bool:
    return unit_of(one) in CURRENCIES


def _is_worked_out(one: Claim, part: Claim) -> bool:
    """ "14 clients out of £1.26m, or £90,000 each. Half of the money, £630,000, …": neither the 14 nor the £90,000."""
    if _is_money(part) and unit_of(one) != unit_of(part):
        return True
    return one.kind in ("difference", "average") and len(one.inputs) > 1


def _set_against(row: Sequence[Claim]) -> frozenset[Span | None]:
    """ "1.26m containers, beating the 1.05m of 2022 by 210,000": where what something else beat stands."""
    moved = (one.inputs for one in row if one.kind in _MOVED and len(one.inputs) == len(("now", "base")))
    return frozenset(base.span for now, base in moved if now.span is not None)


def _pointed_to(
    share: Claim, part: Claim, told: Sequence[Claim], against: frozenset[Span | None] = frozenset()
) -> tuple[Figure, ...] | None:
    """ "It has 8,400 members; only in 2012 were there more, 9,100. Three in five of them, 5,040, are men".

    The last one told, unless the sentence gives another; of two that it may be, the one of which the share is right,
    or else the one that was set against the other.
    """
    if not told or not _may_be_whole(told[0], part):
        return None
    beside = [one for one in told if one.sentence is told[0].sentence and agree(one, part)]
    beside = [one for one in beside if value_of(one) >= value_of(part) > 0]
    if not beside:
        return None  # "It took 40 minutes. Half of it, 20, was spent waiting"
    near = min(beside, key=lambda one: abs(value_of(part) / value_of(one) * 100 - value_of(share)))
    ends = figure_of(part), figure_of(near)
    if holds(share, "share", ends):
        return ends
    if _is_of_all_told(share, part, told):
        return None
    if len(beside) == 1:
        return ends
    now = [one for one in beside if figure_of(one).span not in against]
    return (figure_of(part), figure_of(now[0])) if len(now) == 1 else None


def _is_of_all_told(share: Claim, part: Claim, told: Sequence[Claim]) -> bool:
    """ "£980,000 went in 2023 and £1.26m in 2024. Nearly half of the money, £1.1m, …": of both together."""
    row = [one for one in told if one.sentence is told[0].sentence and agree(one, part)]
    return len(row) > 1 and holds(share, "share", (figure_of(part), sums_of(row)))


def _may_be_whole(one: Claim, part: Claim) -> bool:
    return alike(one, part) and value_of(one) >= value_of(part)


def share_then_part(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Of the 45 schools inspected, three in five, or 27, were good": the part behind the share, and the whole."""
    part = at + 1
    if part >= len(scene.row) or scene.words(part) not in ([",", "or"], ["or"]) or not scene.is_count(part):
        return None
    after = scene.words(part + 1)[:1]
    wholes = [n for n in range(at) if scene.is_count(n) and scene.is_whole(n)]
    if len(wholes) != 1 or (after != [] and after[0] not in _CLOSING) or scene.words(at)[-1:] != [","]:
        return None
    if any(";" in scene.words(n) for n in range(wholes[0] + 1, part + 1)):
        return None
    one, whole = scene.row[part], scene.row[wholes[0]]
    return (figure_of(one), figure_of(whole)) if alike(whole, one) and value_of(one) <= value_of(whole) else None


def _is_part(scene: Scene, at: int, whole: Claim) -> bool:
    """Whether figure ``at`` may be of what ``whole`` is all of; what it was done in is none: "in 82 games"."""
    one = scene.row[at]
    counted = scene.is_count(at) or (unit_of(one) == POINTS and one.kind == "point_change" and one.direction is None)
    assert one.quantity is not None and whole.quantity is not None
    if not counted or scene.is_base(at) or one.quantity.per or (scene.words(at)[-1:] == [] and at):
        return False
    if at and scene.words(at)[-1] in _WITHIN:
        return False
    named = not whole.quantity.noun or whole.quantity.noun == one.quantity.noun
    same = unit_of(whole) == "" or agree(one, whole)
    return named and same and value_of(one) <= value_of(whole)


def _told(scene: Scene, at: int, before: Scene) -> Iterator[tuple[Claim, list[str]]]:
    """The amounts before share ``at``, the last first, with the stems of the words that say what each is."""
    for told, past in ((scene, at), (before, len(before.row))):
        for n in range(past - 1, -1, -1):
            if told.is_count(n) and not told.is_base(n):
                yield told.row[n], [_stem(word) for word in _behind(told, n, past) if word not in _NO_NAMES]


def _behind(scene: Scene, at: int, past: int) -> list[str]:
    """The words behind amount ``at``, up to figure ``past``, that say what it is, the share in brackets passed over."""
    said: list[str] = []
    for n in range(at + 1, past + 1):
        words = [word for word in scene.words(n) if word.isalpha()]
        said.extend(words)
        if len(said) >= _TELLING or (n < len(scene.row) and scene.is_count(n)):
            break
    return said[:_TELLING]


def _stem(word: str) -> str:
    return word.removesuffix("s")
