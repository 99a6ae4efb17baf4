"""Whether a figure is what somebody expects, aims at or allows, by the words around it."""

from collections.abc import Sequence
from itertools import pairwise

from service.extract.moods.asides_of_forecasts import BOUNDARIES, REACH, aside_opens, is_fact
from service.extract.moods.beside_forecasts import is_its_figure, is_middle_estimate, told_ahead
from service.extract.moods.expected_behind import EXPECTED_REACH, FORECASTERS, estimate_ends, expected_after
from service.extract.moods.facts_told_apart import told_from
from service.model.mentions import Item, Row
from service.model.quantities import PERCENT, POINTS, Form

FORECAST = frozenset(
    "forecast forecasts forecasted forecasting expect expects expected expecting expectation expectations"
    " foresaw foresee foresees foreseeing"
    " predict predicts predicted predicting prediction predictions projection projections projected projects projecting"
    " consensus pencilled"
    " penciled anticipated anticipate targeted target targets goal goals aim aims aiming pledge pledges pledged"
    " promise promises promised plan plans planned proposed wanted want wants economists analysts poll hoped hopes"
    " betting bets forecasters capacity guess guesses hunch".split()
)
_BREAKING = frozenset([",", "and", "but", "which", "that", "as", "because", "after"])
PRICING = frozenset(["pricing", "priced"])
SUPPOSING = frozenset("thought reckoned believed likely tipped probably put meant supposed".split())
_FORESEEN = frozenset(["tipped", "likely"])
EXPECTED = frozenset(
    "expected forecast predicted anticipated thought hoped feared projected prediction predictions forecasts projection"
    " projections estimate estimates expectations expectation".split()
)
"""What one thing may be more than: "by more than expected", "less than forecasts"."""
MODALS = frozenset(["could", "may", "might", "would", "will", "should", "shall", "'ll"])
STANDARDS = frozenset(["standard", "threshold", "requirement", "ceiling", "floor"])
AFTER = frozenset(["target", "goal", "forecast", "limit", "objective", "target's", "mandate", "aim"]) | STANDARDS
AFTER |= {"minimum", "guarantee", "underpin"}  # "the triple lock's 2.5% minimum"
SHORT = frozenset(["exp", "est", "fcst", "cons"])  # as agencies write it
_SET_AGAINST = frozenset(["against", "+", "-", "("])
_DASHES, _BEHIND = frozenset(["–", "—", "-", ":"]), 3
_LEAVING = frozenset("in of for from on and than by to as above below over under beyond".split())
_SETTING = frozenset(["is", "was", "of", "remains", "being", "at", "stands", "be"])
_PAST = frozenset(["after", "following"])  # "in line with forecasts, after 3.5% in April"
_BEING = frozenset(["is", "are", "was", "were", "be", "being"])
_ADVERBS = frozenset("now still then currently widely generally instead also".split())
_TELLING = frozenset(["it", "they", "inflation", "growth"])
_WAS = frozenset("was were stood fell hit reached rose dropped dipped sank slipped came averaged touched".split())
_REACHING = frozenset("at rising falling reaching hitting averaging peaking growing climbing slowing easing".split())
_AIMS = frozenset(["target", "goal", "objective"])
_GOALS, _SCORED = frozenset(["goal", "goals"]), frozenset("difference scored conceded against".split())
_MEASURES = frozenset(["measure", "index", "gauge", "group", "market", "audience"])
_HELD_AGAINST = 8  # items of "against the four-hour accident and emergency"
_BACK = frozenset(["from", "down", "up", "against", "compared"])
_AGAINST = frozenset(["on", "off", "above", "below", "over", "under"])
_WANTING = frozenset(["want", "wants", "wanted"])
_MINDS = _WANTING.union("expect expects expected plan planned plans hoped hopes predict predicted".split())
_MEETING = frozenset(["hit", "reached", "met"])
_CAME = frozenset("rose fell returned dropped slowed climbed eased jumped back dipped declined down up in".split())
_APART = frozenset(["for", "of", "towards", "near", "above", "below", ","])
_TARGET_REACH = 8  # items of "to the Bank of England's"
_UNFINISHED = frozenset(["this-year", "next-year"])
_ABOUT = frozenset("about around some roughly nearly almost just over under as much".split())
_LEADING = frozenset(["to", "for", "towards", "toward"])
READY = frozenset(["set", "course", "track", "due", "poised", "about", "bound", "ready", "destined", "going"])
HEADING = frozenset(["heading", "headed", "heads", "head"])
_WAYS = frozenset(["course", "track"])
SEEING = frozenset(["sees", "foresees", "envisages", "envisage", "envisaged", "foresaw"])
OUTLOOKS = SEEING | {"outlook", "outlooks", "futures"}
"""Words for what somebody looks forward to, with the verb that says so."""
_HOLDING = frozenset(
    "has have had puts put putting shows showed calls called assumes assumed points point pointed"
    " implies imply implied".split()
)
_COMING = frozenset(
    "pass reach hit top exceed surpass rise fall climb break be become overtake end finish go drop grow come beat total"
    " set stay remain increase decrease decline double average jump soar slow ease see keep continue".split()
)
_DOING = frozenset("raise lift cut lower push bring reduce take put send".split())
_OWNING = frozenset("its their the our his her these those such all other many some of on for 's".split())
_LIVING = ("to", "live")
_PLACES = (("in",), ("on",), ("near",), ("within",))  # "1.2 million people are expected to live in the city"
_LEFT = 2  # items of "from the"
_NEAR = 3  # items of "standard is"
_SHARED = 4  # items of "65% of adults"


def could_follow(items: Sequence[Item], index: int) -> bool:
    """ "Lower than the 60,000 that officials thought could come": what might have been."""
    behind = items[index + 1 : index + 1 + REACH]
    if not behind or behind[0].word != "that":
        return False
    for item in behind[2:]:
        if item.quantity is not None or item.word in BOUNDARIES or item.word in (",", "and", "but"):
            return False
        if item.word in MODALS:
            return True
    return False


def labelled(items: Sequence[Item], index: int) -> bool:
    """ "3.6% (consensus: 3.4%)", "est. 4%"."""
    before = items[index - 1].word if index else ""
    return before in SHORT or (index > 1 and before in (":", ".") and items[index - 2].word in FORECAST | SHORT)


def is_standard(items: Row, index: int) -> bool:
    """ "The standard is 95%", "below the benchmark of 95%", "the guaranteed 2.5%"."""
    if items.words[max(0, index - 1) : index] == ("guaranteed",):
        return True
    near = [*items.words[max(0, index - _NEAR) : index]]
    if near[-2:] == ["ceiling", "was"] and any(at < index for at in items.dates):
        return False  # "twelve months ago the ceiling was £1,277", of a cap
    return near[-1:] != [] and near[-1] in _SETTING and not STANDARDS.isdisjoint(near)


def cue_after(items: Sequence[Item], index: int) -> bool:
    """ "The 2% target", "its 95% standard": what a figure is said to be; not "four times the target"."""
    quantity = items[index].quantity
    if quantity is not None and quantity.form is Form.MULTIPLE:
        return False
    if is_middle_estimate(items, index):
        return True
    behind = items[index + 1].word if index + 1 < len(items) else ""
    if behind in SHORT and items[index - 1].word in _SET_AGAINST:
        return True  # "4.6% vs 4.5% exp."
    label = 1 + (index <= 1 and behind in _DASHES)  # "• 2% – the target"
    for item in items[index + label : index + label + _BEHIND]:
        if item.word in AFTER:
            return item.word not in _AIMS or not _met(items, index)
        if not item.word.isalpha() or item.word in _LEAVING:
            return False  # "40% above its limit": how far from it something is
    return False


_ANY_CUE = BOUNDARIES.union(
    _PAST, _AIMS, OUTLOOKS, _WANTING, _LEADING, PRICING, SUPPOSING, FORECAST, ("when", "and", "but", "seen", ",")
)
"""Words that tell anything of whether a figure behind them is foreseen."""


def cue_before(items: Row, index: int) -> bool:
    """ "Expects the economy to grow by 1.5%", "a goal of 2%": a word of forecast or aim in the figure's clause."""
    left = "from" in items.words[max(0, index - _LEFT) : index]  # "pledged to halve inflation from the 10.7% recorded"
    index = _led_from(items, index)
    opened = index
    set_apart = 0
    for far, at in enumerate(range(index - 1, told_from(items, index) - 1, -1)):
        item, distance = items[at], far - set_apart
        if at >= opened or (item.word not in _ANY_CUE and item.quantity is None and distance <= REACH):
            continue
        if item.word == ",":
            opened = aside_opens(items, at)
            set_apart += (at - opened) * is_fact(items, opened + 1, at)
        told = item.quantity is not None and (left or not _is_meant(items, at))
        if told or item.word in BOUNDARIES or item.word in _PAST or distance > REACH:
            return False
        if item.word == "when" and items[at + 1].word in _TELLING and items[at + 2].word in _WAS:
            return False  # "below the target for the first time since September, when it was 1.7%"
        if item.word in ("and", "but") and items[at + 1].word in ("up", "down", "still", "equal", "level"):
            return False  # "the 3.3% they had predicted and down from 3.5% in April", "and equal to Britain's 1.7%"
        ends = item.word == "," and (estimate_ends(items, at - 1) or _is_fact_ahead(items, at))
        if ends or (item.word in _AIMS and _is_passed_by(items, at)):
            return False
        if item.word in OUTLOOKS and _looks_ahead(items, at, index):
            return True
        if item.word in _WANTING and at and items[at - 1].word in ("who", "that", "which", "or"):
            continue  # "part-timers who want full-time work", "people who have a job or want one"
        if item.word == "seen" and _is_being(items, at) and _is_seen_going(items, at, index):
            return True  # "unemployment is seen at 4.5% in December"
        if item.word in _LEADING and _is_yet_to_come(items, at):
            return True  # "set to pass 5,000", "on course for 40,000"
        priced = item.word in PRICING and items[at + 1].word == "in"  # "investors had priced in Bank Rate of 3.75%"
        its_own = item.word in FORECAST and is_its_figure(items, at, index)
        if priced or its_own or (item.word in SUPPOSING and _is_supposed(items, at, index)):
            return True
        if (
            item.word in FORECAST
            and not _is_named_thing(items, at)
            and not is_life_expected(items, at)
            and not _is_mind_of_share(items, at, index)
            and not (
                at
                and items[at - 1].word in ("than", "as", "better", "worse", "had", "then")
                and _comparative(items, at)
            )
        ):
            from service.extract.moods.against_expectations import is_told  # noqa: PLC0415  (seldom needed)

            if not is_told(items, at, index, aimed=item.word in _AIMS):
                return True
    return False


def is_life_expected(items: Sequence[Item], at: int) -> bool:
    """ "A child born that year could expect to live 78.4 years": what tables of that year give, nothing foreseen."""
    said = [item.word for item in items[max(0, at - 1) : at + len(("expect", "to", "live"))]]
    return said[:1] in (["could"], ["can"]) and said[1:] == ["expect", "to", "live"]


def _is_mind_of_share(items: Row, at: int, index: int) -> bool:
    """ "1,209 (65%) wanted it kept open, seven points up on 58%": how many are of a mind moved, whatever that is."""
    quantity = items[index].quantity
    if items[at].word not in _MINDS or quantity is None or quantity.unit != POINTS or "," not in items.words[at:index]:
        return False
    near = [items[n].quantity for n in range(max(0, at - _SHARED), at)]
    return any(one is not None and one.unit == PERCENT for one in near)


def _is_named_thing(items: Row, at: int) -> bool:
    """ "Spent £3.4m on its projects, 80p of each pound", "92% of capacity", "a goal difference of 33": not foreseen.

    Nor is how long people live as things are: "a girl born that year could expect to live 81.4 years".
    """
    if items.words[at + 1 : at + 3] == _LIVING:
        return items.words[at + 3 : at + 4] not in _PLACES
    if items[at].word in _GOALS:
        return items.words[at + 1] in _SCORED and "against" not in items.words[max(0, at - 2) : at]
    if items[at].word == "projects":
        return items.words[max(0, at - 1)] in _OWNING
    return items[at].word == "capacity" and at > 1 and items[at - 1].word == "of" and items[at - 2].quantity is not None


def _is_meant(items: Row, at: int) -> bool:
    """ "Promised to halve inflation to 5.3%": a multiple that is what somebody means to do, and no figure told."""
    quantity = items[at].quantity
    return quantity is not None and quantity.form is Form.MULTIPLE and items.words[at - 1 : at] == ("to",)


def _looks_ahead(items: Sequence[Item], at: int, index: int) -> bool:
    """ "The agency's outlook has Brent back at $88", "Goldman Sachs sees starts at 1.3 million"; not "May sees 2%"."""
    if items[at].word in SEEING:
        return at > 0 and items[at - 1].period is None
    held = next((n for n in range(at + 1, index) if items[n].word in _HOLDING), index)
    return held < index and not items[held + 1].word.endswith(("ed", "en"))  # "the outlook has darkened"


def _is_passed_by(items: Sequence[Item], at: int) -> bool:
    """Whether an aim is one that something met or missed, and the figures behind it tell what was."""
    if at and items[at - 1].word in _AGAINST and items[at + 1].word not in ("of", "for"):
        return True  # "exactly on target in December, at 2%"
    if "against" in [item.word for item in items[max(0, at - _HELD_AGAINST) : at]] and items[at + 1].changes:
        return True  # "performance against the four-hour A&E target fell to 84.2%"
    if items[at + 1].word in _MEASURES:
        return True  # "CPI, the official target measure, dropped to 2% from 2.5%"
    if items[at + 1].word == "," and items[at + 2].word in _BACK:
        return True  # "slipped to 2%, in line with the target, from 2.1%"
    if tuple(item.word for item in items[at + 1 : at + 3]) == (",", "at") and items[at - 2].word in _AGAINST:
        return True  # "in April 2021 it had been below the target, at 1.5%"
    return at > 0 and items[at - 1].quantity is not None  # "hit the 2% target in June, from 1.9%": of the figure before


def _is_yet_to_come(items: Sequence[Item], at: int) -> bool:
    """ "On course to pass 5,000", "due to reach 3%", "heading for 40,000"; not "due to 5,000 people", "set to 5%"."""
    before, behind = items[at - 1].word if at else "", items[at + 1].word
    if items[at].word == "to":
        on_course = before in _WAYS and items[at - 2].word == "on" and behind in _DOING
        likely = before == "likely" and behind in ("keep", "continue")
        return on_course or likely or (before in READY and (behind in _COMING or _is_multiplied(items[at + 1])))
    return before in HEADING or (before in _WAYS and items[at - 2].word in ("on", "the"))


def _is_multiplied(item: Item) -> bool:
    """ "Was about to quadruple"."""
    return item.quantity is not None and item.quantity.form is Form.MULTIPLE


def _led_from(items: Sequence[Item], index: int) -> int:
    """ "Is expected to rise from £1,641 to about £1,850", "by £209 to £1,850": the place of the first of the two."""
    at = _before_hedge(items, index)
    if at < 2 or items[at].word != "to" or items[at - 1].quantity is None:
        return index
    return at - 1 if items[_before_hedge(items, at - 1)].word in ("from", "by") else index


def _before_hedge(items: Sequence[Item], index: int) -> int:
    at = index - 1
    while at > 0 and items[at].word in _ABOUT:
        at -= 1
    return at


def _is_being(items: Row, at: int) -> bool:
    """ "Is seen at 4.5%", "is now seen reaching 4 per cent"."""
    before = items.words[max(0, at - 2) : at]
    return before[-1:] != () and (before[-1] in _BEING or (before[0] in _BEING and before[1] in _ADVERBS))


def _is_seen_going(items: Row, at: int, index: int) -> bool:
    """ "Is seen at 4.5%", "is seen heading to 4%"; not "were seen trying to cross in 12 boats"."""
    told, quantity = items[at + 1].word, items[index].quantity
    rate = quantity is not None and quantity.unit == PERCENT
    return at + 1 == index or told in _REACHING or (rate and told.endswith("ing"))


def _is_supposed(items: Row, at: int, index: int) -> bool:
    """ "Inflation is thought to have fallen to 3.6%", "it probably reached 4%": a rate that is not out yet.

    Of people and boats the same words tell an estimate of what has been.
    """
    quantity, word = items[index].quantity, items[at].word  # "when it was meant to be below 3%"
    between = [*items.words[at + 1 : index]]
    if word in _FORESEEN and between[:1] == ["to"] and between[1:2] != ["have"] and _BREAKING.isdisjoint(between):
        return at > 0 and items[at - 1].word in _BEING  # "the cap is tipped to be set at £1,925 from October"
    if between[-2:] == [",", "to"]:
        between = between[:-2]  # "probably fell in June, to 3.6%"
    if quantity is None or quantity.unit != PERCENT or not _BREAKING.isdisjoint(between):
        return False
    if word in ("put", "reckoned") and items[at + 1].word == "at":  # "is put at 3.5% in November by economists"
        behind = [*items.words[index + 1 : index + 1 + EXPECTED_REACH]]
        then = items[at - 2].period
        told = [item.period for item in items[index + 1 : index + 2]]
        if any(one is not None and one.rule in _UNFINISHED for one in (then, *told)) and _is_now(items, at):
            return True  # "growth this year is put at 1.25 per cent", "is put at 1.25 per cent this year"
        return any(one == "by" and other in FORECASTERS for one, other in pairwise(behind))
    if word == "probably" or (word == "likely" and items[at + 1].changes):
        return True  # "likely fell to 3.6%"
    if word == "tipped" and items[at + 1].word == "by" and "to" in between:
        return True  # "is tipped by the Bank of England to exceed 13%"
    return items[at + 1].word == "to" and at > 0 and items[at - 1].word in _BEING


def _is_now(items: Row, at: int) -> bool:
    """ "Is put", "is now put"."""
    return items.words[at - 1] == "is" or (items.words[at - 2] == "is" and items.words[at - 1] in _ADVERBS)


def _met(items: Sequence[Item], index: int) -> bool:
    """ "Rose to the ECB's 2% target in June": a target that was met tells what the figure was."""
    for at in range(index - 1, max(-1, index - _TARGET_REACH), -1):
        word = items[at].word
        if word in _MEETING:
            return True
        if word in ("to", "at"):
            return at > 0 and items[at - 1].word in _CAME
        of_bank = word == "of" and items[at - 1].word == "bank"
        if items[at].quantity is not None or (word in _APART and not of_bank):
            return False
    return False


_SET_BACK = ((",", "up", "from"), (",", "down", "from"))


def up_from_forecast(items: Row, index: int) -> bool:
    """ "Households expect 3.6%, up from 3.2%": what a forecast is set against behind a comma is one as well."""
    tail = next((tail for tail in _SET_BACK if items.words[max(0, index - len(tail)) : index] == tail), None)
    if tail is None:
        return False
    if _is_fact_ahead(items, index - len(tail)):
        return False
    before = next((at for at in range(index - len(tail) - 1, -1, -1) if items[at].quantity is not None), None)
    return before is not None and (cue_after(items, before) or cue_before(items, before))


def _is_fact_ahead(items: Row, comma: int) -> bool:
    """ "3.6%, higher than the 3.4% expected, up from 3.2% in May": what goes on is of the figure that came."""
    told = told_ahead(items, comma)
    return told >= 0 and not (cue_after(items, told) or cue_before(items, told) or expected_after(items, told))


def _comparative(items: Sequence[Item], at: int) -> bool:
    return any(item.word in ("than", "as") for item in items[max(0, at - 4) : at])
