"""Whether words make a figure the base of another, or that of a day or period which they do not name."""

from collections.abc import Sequence

from service.claims.bind.bases.usual_beside import is_usual_beside
from service.model.claims import Mood
from service.model.mentions import Item, Row
from service.model.quantities import MULTIPLE, PERCENT, Form, Quantity

SIDES = frozenset(["above", "below", "beneath", "under", "than", "against", "versus"])
_BASE_WORDS = frozenset(
    [
        "from",
        "against",
        "versus",
        "vs",
        "than",
        "with",
        "times",
        "above",
        "below",
        "beneath",
        "under",
        "half",
        "over",
        "short",
        "shy",
        "adrift",
        "clear",
        "off",
        "behind",
        "ahead",
        "replaces",
        "replaced",
        "replacing",
        "supersedes",
        "superseded",
        "superseding",
    ]
)
_MEANS = frozenset(["average", "mean"])
SKIPPED = frozenset(
    "the a an at its their current existing present revised previous earlier peak of level base total some about nearly"
    " around almost just only minus plus"
    " high low record new"
    " 's last original figure roughly approximately more less fewer upwardly downwardly initial sum number to"
    " pandemic pre post era lockdown recession crisis covid all time - recent cyclical historic low trough"
    " average mean monthly weekly daily depressed inflated distorted weak strong robust modest dismal tepid paltry"
    " anaemic anemic meagre meager measly mere bumper usual customary normal typical".split()
)
_FOLLOWED = frozenset(["followed", "follows"])
_DATED_BEHIND = 5  # items of "144 in the previous"
_BESIDE, _SET = frozenset(["beside", "alongside"]), frozenset(["set", "put", "placed", "measured"])
_REPLACED = frozenset(["instead", "place", "lieu"])
_EXTRA = frozenset(["extra", "further", "additional", "another"])
_SET_BESIDE = _REPLACED | _BESIDE | {"top"}
_EXTREMES = frozenset(["record", "high", "peak", "highest", "busiest", "lowest"])
_AGES = frozenset(["years", "months"])
_CURRENT = frozenset(["current", "existing", "present", "previous", "former", "old"])
_TELLING = frozenset("average level total peak high low figure rate price tally of 's".split())
_BUDGING = frozenset(["budge", "budged", "budging", "moved", "move", "moving", "shifted", "shift"])
_CURRENT_REACH = 7
_STANDING = frozenset(
    "standing being staying holding remaining sitting running hovering sticking keeping been stood stayed held remained"
    " sat hovered stuck kept unchanged steady flat".split()
)
_WHILE = frozenset(
    "a an the run spell of it them rates previously still long at year decade row in full almost nearly about more than"
    " just over months quarters weeks years spring summer autumn winter whole entire some few several".split()
)
_LENGTHS = frozenset("year decade months quarters weeks years spring summer autumn winter quarter month".split())
_RUNS = frozenset(["months", "quarters", "weeks", "years", "meetings"])
_TURNING = frozenset(["after", "from", "following", "having", "ending", "ended"])
"""Words behind which stands what was so before."""
_STOOD_REACH = 8  # items of "ending a run of three months at"
_DEDUCTED = frozenset("tax interest deductions fees exceptional exceptionals one-off depreciation bonuses".split())
_AFTER = frozenset(["after", "following"])
_BETTERED = frozenset(["improvement", "advance", "deterioration"])
_ON_REACH = 9  # items of "on February's 84.2% and on"
_READING = frozenset("a an the reading rate figure print of at unrevised low high record".split())
_AIMS = frozenset(["target", "goal", "objective"])
_SENT = frozenset("claims applications requests complaints bids calls petitions submissions pleas asylum".split())
_MAKING = _SENT | frozenset("came come received submitted made lodged filed heard".split())
_MADE = 6  # items of "claims for asylum were received"
_HAD_REACH = 7  # items of "it had still been at a"
_HAD = frozenset("been stood averaged at still yet even held stuck stayed remained unchanged steady flat".split())
_PRONOUNS = frozenset(["it", "they", "which"])
_OF = frozenset(["of", "in"])
_RATE_WORDS = frozenset("pace rate figure level rise growth recorded seen registered reported posted the".split())
_RATE_TOLD = 6  # items of "pace recorded in the opening months"
_MULTIPLIED = 9  # items of "times the pandemic-year total of"
_NEARING = frozenset((verb, "up") for verb in ("creeping", "creeps", "crept", "catching", "sneaking", "closing"))
_OWNING_ENDS = frozenset([",", ";", ":", "(", "and", "from", "with", "against", "than"])
_LAST = frozenset(["last", "previous"])
_OWNED = 6  # items of "'s lockdown-hit"


def introduced_as_base(items: Row, anchor: int) -> bool:
    """Whether the words before a figure make it what another is compared with: "from 4.8%", "against £51.2m"."""
    if _of_the_current(items, anchor) or _stood_before(items, anchor) or is_usual_beside(items, anchor):
        return True
    stood = _after_standing(items, anchor) or _had_been(items, anchor)
    if stood or _is_the_one_before(items, anchor) or _multiplied(items, anchor) or _came_after(items, anchor):
        return True
    quantity = items[anchor].quantity
    hedge = None if quantity is None else quantity.hedge_span
    for at in range(_owned_from(items, anchor) - 1, max(-1, anchor - 9), -1):
        item = items[at]
        if item.word in _MEANS and not _is_mean_left(items, at):
            return False  # "412, 388 and 436 miles, on average 412"
        hedging = hedge is not None and hedge.start <= item.start < hedge.end
        if hedging or item.word in SKIPPED or item.period is not None or items.words[at : at + 2] == ("one", "of"):
            continue
        if item.quantity is not None and item.quantity.form is Form.FRACTION:
            return items.words[at + 1 : at + 2] == ("of",) and items.words[anchor - 2 : anchor] == ("", "'s")
        if item.quantity is not None and item.quantity.unit in _AGES and items[at + 1].word in _EXTREMES:
            continue  # "from a 16-year high of 5.25% to 5%"
        if item.quantity is not None:  # "fourteen times the 9,188", not "grew fivefold to 9,188"
            return item.quantity.unit == MULTIPLE and all(i.word != "to" for i in items[at + 1 : anchor])
        if item.word in ("over", "under", "from") and _names_days(items, at):
            return False  # "Over the summer 10,604 came"
        if item.word == "from" and _leads_to_none(items, at, anchor):
            return False
        if item.word == "on":
            led = items[at + 1].period is not None and items.words[anchor - 1] == "to"  # "by £111 on 1 April to £1,849"
            return not led and _is_taken_from(items, at, quantity)
        if item.word in _SET_BESIDE:
            return _is_set_beside(items, at, quantity)
        if item.word == "off":
            return items.words[at + 1 : at + 2] in (("the",), ("its",))  # "has come well off the 3.1% of 2017"
        if item.word == "with":
            return items[at - 1].word in ("compared", "compares", "compare", "comparison") if at else False
        # "up 13% last year to 41,472, behind only the 45,755 of 2022" tells its place, and no base
        led = item.word in _BASE_WORDS or (item.word in _FOLLOWED and not _is_dated(items, anchor))
        return led and items.words[at : at + 2] != ("behind", "only")
    return False


def _is_dated(items: Row, anchor: int) -> bool:
    """ "Followed 144 in the previous two months"; not "had followed £1,277, and before that £1,138"."""
    return any(item.period is not None for item in items[anchor + 1 : anchor + _DATED_BEHIND])


def _is_taken_from(items: Row, at: int, quantity: Quantity | None) -> bool:
    """Whether "on" leads to a base: "up on the 3%", "£35, or 2%, on £1,720"; not "creeping up on the 7%".

    So it does once more: "an improvement on February's 84.2% and on the 84.6% of March 2018".
    """
    if not at or items.words[max(0, at - 2) : at] in _NEARING:
        return False
    if items.words[at - 1] == "and":
        before = next((n for n in range(at - 2, max(0, at - _ON_REACH), -1) if items.words[n] == "on"), 0)
        return bool(before) and _is_taken_from(items, before, quantity)
    if items.words[at - 1] in _BETTERED:
        return True
    aside = items[at - 2].quantity if at > 1 and items[at - 1].word == "," else None
    return bool(items[at - 1].changes) or _may_be_taken_from(quantity, items[at - 1].quantity or aside)


def _is_set_beside(items: Row, at: int, quantity: Quantity | None) -> bool:
    """ "Set beside the 4.8%", "in place of the £1,568", "£149, or 9.5%, on top of the £1,568"."""
    if items.words[at] == "top":
        dated = any(n > at for n in items.dates)  # "on top of the £1,663 that they paid over the summer"
        if dated or at == 0 or items.words[at - 1] != "on" or not _EXTRA.isdisjoint(items.words[:at]):
            return False  # "an extra £90,000 on top of the £310,000 of permits": of another thing
        return _is_taken_from(items, at - 1, quantity)
    return items.words[at + 1 : at + 2] == ("of",) or (at > 0 and items.words[at - 1] in _SET)


def _is_mean_left(items: Row, at: int) -> bool:
    """ "Down from an average of $1.41"."""
    return "from" in items.words[max(0, at - 2) : at]


def _leads_to_none(items: Row, at: int, anchor: int) -> bool:
    """Whether "from" leads to no base.

    "Up by 73% from a year earlier to 2,881", "did not budge from 2.4%", "picked up 737 people from 11 boats".
    """
    passed = items[at + 1].period is not None and items.words[anchor - 1] == "to"
    return (
        passed
        or _are_left(items, at, anchor)
        or _come_from(items, at, anchor)
        or (items[at - 1].word in _BUDGING and _denied(items, at))
    )


def _are_left(items: Row, at: int, anchor: int) -> bool:
    """ "737 people from 11 boats", "445 on Tuesday, that day's lot from six dinghies": what they got out of."""
    told = items[anchor].quantity
    if told is None or told.unit != "boats" or not at or items.words[anchor + 1 : anchor + 2] == ("to",):
        return False
    before = next((items[n].quantity for n in range(at - 1, -1, -1) if items[n].quantity is not None), None)
    moved = bool(items[at - 1].changes) or not (items.words[at - 1].isalpha() or items[at - 1].word == "")
    return before is not None and before.unit in ("", "people") and not moved


def _come_from(items: Row, at: int, anchor: int) -> bool:
    """ "Received asylum claims from 99,790 people", "applications came from 30,107": those who made them."""
    told = items[anchor].quantity
    made = items.words[max(0, at - _MADE) : at]
    if told is None or told.unit not in ("", "people") or _MAKING.isdisjoint(made[-2:]) or _SENT.isdisjoint(made):
        return False
    moved = any(items[n].changes or items[n].quantity is not None for n in range(max(0, at - _MADE), at))
    return not moved and items.words[anchor + 1 : anchor + 2] != ("to",)


def _had_been(items: Row, anchor: int) -> bool:
    """ "It had been $29.21 in March", "in May they had still stood at 3.4%": what went before the thing told."""
    if "had" not in items.said:
        return False
    words = items.words[max(0, anchor - _HAD_REACH) : anchor]
    at = next((n for n in range(len(words) - 1, 0, -1) if words[n] == "had"), 0)
    behind = [word for word in words[at + 1 :] if word not in SKIPPED]
    return at > 0 and words[at - 1] in _PRONOUNS and bool(behind) and _HAD.issuperset(behind)


def _is_the_one_before(items: Row, anchor: int) -> bool:
    """ "The £1,971 of April, which was more than half as much again as the £1,277 before it": what April's replaced."""
    return items.words[anchor - 1 : anchor] == ("the",) and items.words[anchor + 1 : anchor + 3] == ("before", "it")


def _multiplied(items: Sequence[Item], anchor: int) -> bool:
    """ "More than five times the pandemic-year total of 458,088", "less than half the 6.5% of 2022".

    So is "four times as many as the 1,844 who came in 2019".
    """
    if items[anchor].mood is not Mood.ASSERTED or (items[anchor + 1 : anchor + 2] and items[anchor + 1].word in _AIMS):
        return False  # "double the Bank's 2% target"
    for at in range(anchor - 1, max(-1, anchor - _MULTIPLIED), -1):
        item = items[at]
        if item.word in (",", ";", ":", "(", ")", "and", "to", "from"):
            return False
        if item.quantity is not None:
            of = item.quantity.unit == MULTIPLE or item.quantity.form is Form.FRACTION
            behind = [one.word for one in items[at + 1 : at + 3]]  # "a quarter of its 10.6% peak"
            owned = _is_rate(items[anchor]) and (behind == ["of", "its"] or _is_dated_rate(items, at, anchor))
            ahead = [one.word for one in items[at + 1 : anchor]]
            ahead = ahead[3:] if ahead[:1] == ahead[2:3] == ["as"] else ahead
            return of and (owned or (ahead[:1] != [] and ahead[0] in ("the", "its", "their", "that", "'s")))
    return False


def _is_dated_rate(items: Sequence[Item], at: int, anchor: int) -> bool:
    """ "Less than half of the 0.7% of January to March": the fraction of a rate that is told with its days.

    So it is of "the 0.7% pace of the opening months" and "the 9.1% recorded in November 2024".
    """
    lead = [item.word for item in items[at + 1 : anchor]]
    behind = [item for item in items[anchor + 1 : anchor + _RATE_TOLD] if item.word not in _RATE_WORDS]
    return lead == ["of", "the"] and len(behind) > 1 and behind[0].word in _OF and behind[1].period is not None


def _denied(items: Sequence[Item], at: int) -> bool:
    return any(
        item.word in ("not", "n't", "never", "hardly", "barely", "without") for item in items[max(0, at - 5) : at]
    )


def _owned_from(items: Sequence[Item], anchor: int) -> int:
    """Where the words of a figure begin that a period owns: "2020's lockdown-hit 406.3 million".

    So do "last season's 6,000".
    """
    for at in range(anchor - 1, max(0, anchor - _OWNED), -1):
        if items[at].word == "'s" and items[at - 1].period is not None:
            return at - 1
        if items[at].word == "'s" and at > 1 and items[at - 2].word in _LAST:
            return at - 2
        if items[at].quantity is not None or items[at].word in _OWNING_ENDS:
            return anchor  # "August's move from 5.25%", "last year's figure compares with 36,816"
    return anchor


def _may_be_taken_from(base: Quantity | None, change: Quantity | None) -> bool:
    """ "A fifth on the 31,200", not "895 people on 12 boats"."""
    if base is None or change is None or not (base.noun and change.noun):
        return change is not None
    return base.unit == change.unit


def _of_the_current(items: Row, anchor: int) -> bool:
    """ "£122 below the current cap of £1,690": the figure of what another is compared with."""
    if not anchor or items.words[anchor - 1] != "of":
        return False
    near = items[max(0, anchor - _CURRENT_REACH) : anchor]
    words = [item.word for item in near]
    named = next((n for n in range(len(near) - 1, 0, -1) if near[n].period is not None), 0)
    if named and _TELLING.issuperset(words[named + 1 :]):
        before = [word for word in words[:named] if word not in ("the", "its", "their")]
        return before[-1:] != [] and before[-1] in SIDES  # "6% below its November average of $82.94"
    at = next((n for n in range(len(words)) if words[n] in _CURRENT), 0)
    return at > 1 and words[at - 1] in ("the", "its", "their") and words[at - 2] in SIDES | {"from", "on"}


def _stood_before(items: Sequence[Item], anchor: int) -> bool:
    """ "0.1% before the first rise, in December 2021": what was replaced then; not "£15.1m before tax in the year"."""
    behind = items[anchor + 1 : anchor + 1 + _CURRENT_REACH]
    if not behind or behind[0].word != "before" or _DEDUCTED & {item.word for item in behind[1:2]}:
        return False
    period = next((item.period for item in behind if item.period is not None or item.quantity is not None), None)
    return period is not None


def _after_standing(items: Row, anchor: int) -> bool:
    """ "To 3.6% after standing at 3.8%", "having been stuck at", "after a summer at": what it was before.

    But where a period says when, it is of that.
    """
    if _TURNING.isdisjoint(items.said) or any(item.period is not None for item in items[anchor + 1 : anchor + 3]):
        return False
    first = max(0, anchor - _STOOD_REACH)
    led = next((n for n in range(anchor - 1, first - 1, -1) if items.words[n] in _TURNING), None)
    if led is None or items.words[anchor - 1] not in ("at", "been"):
        return False
    between = items[led + 1 : anchor - 1]
    stood = [item for item in between if item.quantity is None or item.quantity.unit not in _RUNS]
    counted = len(stood) < len(between) or (items.words[anchor - 1] == "at" and items.words[anchor - 2] in _LENGTHS)
    standing = not _STANDING.isdisjoint([items.words[anchor - 1], *(item.word for item in stood)])
    return (standing or counted) and all(item.word in _STANDING or item.word in _WHILE for item in stood)


def _came_after(items: Row, anchor: int) -> bool:
    """ "Inflation was 2.9% in July, after 2.6%", "following a reading of 2.6%": what the rate before it had been."""
    if _AFTER.isdisjoint(items.said) or not _is_rate(items[anchor]):
        return False
    at = anchor - 1
    while at > 0 and (items.words[at] in _READING or _is_age(items[at])):
        at -= 1
    return items.words[at] in _AFTER and any(_is_rate(items[n]) for n in items.figures if n < at)


def _is_age(item: Item) -> bool:
    """ "A three-year low of 1.7%"."""
    return item.quantity is not None and item.quantity.unit in _AGES


def _is_rate(item: Item) -> bool:
    return item.quantity is not None and item.quantity.unit == PERCENT


def _names_days(items: Sequence[Item], at: int) -> bool:
    """Whether the word at ``at`` introduces a period, not a figure."""
    named = next((n for n in range(at + 1, min(at + 3, len(items))) if items[n].word not in ("the", "a")), at)
    period = items[named].period
    if period is None or items[named + 1].word == "'s":
        return False
    if items[at].word == "from":
        return period.rule == "range"  # "From January to August 29,003 came"
    return items[at].word == "over" or period.rule.startswith("event:")  # "under Labour", not "under 2019 levels"
