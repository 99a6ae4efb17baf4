"""Figures that words behind them, or a forecast before them, make a forecast: "2.8% was the consensus".

Or that only some wanted: "two members called for a cut to 4.25%".
"""

from collections.abc import Sequence
from itertools import pairwise

from service.extract.moods.facts_told_apart import told_from
from service.extract.moods.forecasts import AFTER
from service.extract.moods.forecasts_in_a_row import ends_move_ahead, is_next_in_row, starts_move_ahead
from service.extract.moods.lists_of_forecasts import is_listed_on
from service.model.claims import Mood
from service.model.mentions import Item, Row
from service.model.quantities import PERCENT, POINTS
from service.records import replace

_NOUNS = frozenset("reading rate figure result jobs print pace growth annual monthly level".split())
_BEING = frozenset(["had", "has", "been", "was", "were", "is", "that", "which"])
_BETWEEN = _BEING | frozenset("the a an their its what now already widely generally also being by wall street".split())
_FORECASTERS = frozenset("analysts economists forecasters investors markets traders experts".split())
_FORESEEN = frozenset(
    "expected predicted forecast forecasted pencilled penciled anticipated projected consensus expectation"
    " prediction likely possible plausible probable".split()
)
_THE = (("the",), ("a",), ("its",), ("their",))
_THOUGHT = frozenset(["consensus", "prediction", "forecast"])
_EXTREMES = frozenset("the lowest highest and while was were being with at least most optimistic".split())
_REACH = 7  # items of "had been what economists had expected"
_TOGETHER = frozenset(["with", "and", "alongside"])
_ARTICLES = frozenset(["a", "an", "the", "its"])
_REAL = frozenset("actual real reported instead actually but while whereas after from than".split())
_FINITE = _BEING | frozenset("have will would could should may might did do does said says say".split())
_COMING = frozenset("rise fall hit reach drop climb grow slow ease peak average exceed top pass shrink stay go".split())
_HEADLINE = 8  # items of "UK core consumer price inflation to"
_JOINED = 9  # items from one figure of a forecast to the next
_LISTED = 7  # items of ", the economy growing by just"
_LED = 3  # items of "rising to about"
_SET_AGAINST = frozenset("against from to with versus than over above below".split())
_EDITIONS = frozenset("edition outlook forecast forecasts projection projections report issue update".split())
_EDITION = 4  # items of "in its February edition"
_PROPOSED = frozenset(
    "voted preferred favoured favored backed called wanted supported pushed argued pressed opted plumped sided".split()
)
_WISHED = frozenset("wanted preferred favoured favored".split())
_VOTES = frozenset("vote votes voted ballot ballots members setters".split())
_APPOSED = 7  # items of "one, Alan Taylor, for"
_FOR = frozenset(["pushed", "argued", "pressed"])
_ADVOCATING = frozenset(
    "voting opting preferring favouring favoring backing calling wanting supporting favour favor argued arguing siding"
    " plumping endorsing urging cast".split()
)
_WANTING = _PROPOSED | _ADVOCATING
PROPOSING = _WANTING | _VOTES
_MEMBERS = frozenset(["members", "policymakers", "rate-setters", "setters", "dissenters"])
_ALL = frozenset(["all", "unanimously"])
_ADVOCATED = 8  # items of "voting for a cut of the bank rate to"
_ADVOCATED_TO = frozenset(
    "for of a an the to at in it them rate rates bank cut rise hike increase reduction instead as much keep hold"
    " lower raise reduce larger bigger another further either immediate instant early smaller deeper fresh second third"
    " with".split()
)
_BEFORE_VERB = frozenset(["had", "have", "has", "also", "again", "at", "first", "instead", "then", "who"])
_ALL_OF_THEM = frozenset("the its bank of england 's ’s fed boe rate - uk britain".split())  # "the Bank's rate-"
_COMMITTEE = frozenset("committee mpc fomc bank england fed reserve board council panel it they policymakers".split())
_SCORE = 7  # items of "1,872 to 468, four to one"


def foreseen_after(items: Row, index: int) -> bool:
    """ "A 2% decrease had been the forecast", "2.8% was the consensus", "the 3% that had been penciled in".

    Args:
        items: the sentence.
        index: the figure.
    """
    at = index + 1
    if items.words[index - 1 : index] in _THE and at < len(items) and items[at].word in _THOUGHT:
        return True  # "bigger than the 2.3% consensus implied"
    while at < len(items) and (items[at].word in _NOUNS or any(c.part == "noun" for c in items[at].changes)):
        at += 1
    being = False
    for item in items[at : at + _REACH]:
        if item.word in _FORESEEN:
            return being
        if item.word not in _BETWEEN and not (being and item.word in _FORECASTERS):
            return False
        being = being or item.word in _BEING
    return False


def may_head(items: Row) -> bool:
    """Whether a sentence is a headline without a verb of its own that may tell what is to come."""
    return "to" in items.said and not _COMING.isdisjoint(items.said) and _FINITE.isdisjoint(items.said)


def headed_to(items: Row, index: int) -> bool:
    """ "Inflation to fall to 2.1% by April, says ING": what a headline without a verb of its own says is to come."""
    if not may_head(items):
        return False
    for at in range(1, min(index, _HEADLINE)):
        if items[at].quantity is not None or items[at].period is not None or not items[at].word.isalpha():
            return False
        told = items.words[at + 1]
        if items[at].word == "to":
            return told in _COMING
        if any(change.part == "verb" for change in items[at].changes) or items[at].word.endswith("ed"):
            return False
    return False


def carried_on(items: Row) -> Row:
    """The items, with what a forecast goes on to as forecasts: "called for 845,000 jobs with a rate of 5.7%"."""
    row = list(items)
    for first, other in pairwise(items.figures):
        between = items.words[first + 1 : other]
        if row[other].mood is Mood.ASSERTED and _is_next_foreseen(row, items, other):
            row[other] = replace(row[other], mood=Mood.FORECAST)
        if row[other].mood is Mood.ASSERTED and (
            is_next_in_row(told := Row(row), first, other)
            or starts_move_ahead(told, first, other)
            or ends_move_ahead(told, first, other)
            or is_listed_on(row, items, first, other)
            or _is_of_year_before(row, first, other)
            or (row[first].mood is Mood.FORECAST and between == (",", "to"))  # "to have risen again, to 2.5%"
        ):
            row[other] = replace(row[other], mood=row[first].mood)
        if row[first].mood is not Mood.FORECAST or row[other].mood is not Mood.ASSERTED:
            continue
        if _is_extreme_of(between):
            row[other] = replace(row[other], mood=Mood.FORECAST)
        if len(between) > _JOINED:
            continue
        if _is_of_edition(items, first, other):
            row[other] = replace(row[other], mood=Mood.FORECAST)
            continue
        if not AFTER.isdisjoint(between[:2]):
            continue  # "over the 2% target, and the RPI rate, at 4.4%"
        joint = next((n for n, word in enumerate(between) if word in _TOGETHER), None)
        if joint is None or not _REAL.isdisjoint(between) or "" in between:
            continue
        lead = [word for word in between[joint:] if word not in _TOGETHER]
        verbs = any(change.part == "verb" for item in items[first + 1 : other] for change in item.changes)
        led = between[joint] == "with" or (lead[:1] and lead[0] in _ARTICLES)
        if led and not verbs and _BEING.isdisjoint(between):
            row[other] = replace(row[other], mood=Mood.FORECAST)
    return Row(row)


def _is_of_year_before(row: Sequence[Item], first: int, other: int) -> bool:
    """ "It is to grow by 2.3% next year, after 1.7% this year": what is not over is foreseen, too."""
    if row[first].mood is Mood.ASSERTED or other + 1 >= len(row):
        return False
    after, own = row[first + 1].period, row[other + 1].period
    return after is not None and own is not None and (after.rule, own.rule) == ("next-year", "this-year")


def _is_next_foreseen(row: Sequence[Item], items: Row, other: int) -> bool:
    """ "It sees unemployment rising to 5.5% from 5.2%, inflation falling to 2.1%": the next of a list of forecasts."""
    comma = next((at for at in range(other - 1, max(0, other - _LISTED), -1) if items.words[at] == ","), 0)
    own, foreseen = items.words[comma + 1 : other], [at for at in items.figures if at < comma]
    if not comma or not any(word.endswith("ing") for word in own[1:]) or not all(map(str.isalpha, own)):
        return False
    told = [at for at in foreseen if row[at].mood is Mood.FORECAST]
    return bool(told) and any(word.endswith("ing") for word in items.words[max(0, told[-1] - _LED) : told[-1]])


def _is_extreme_of(between: Sequence[str]) -> bool:
    """ "A consensus of 4.6%, which was the highest forecast; the lowest was 4.2%": another one of them."""
    mark = max((n for n, word in enumerate(between) if word in (";", ",")), default=-1)
    own = between[mark + 1 :]
    return mark >= 0 and not {"lowest", "highest"}.isdisjoint(own) and _EXTREMES.issuperset(own)


def _is_of_edition(items: Row, first: int, other: int) -> bool:
    """ "It sees an average of $78.40 in 2023, against $76.10 in May's", "up from $76.10 in the May outlook"."""
    if _SET_AGAINST.isdisjoint(items.words[first + 1 : other]):
        return False
    at = next((at for at in range(other + 1, min(other + 3, len(items))) if items.words[at] == "in"), None)
    dated = None if at is None else next((n for n in items.dates if at < n <= at + 2), None)
    if at is None or dated is None:
        return False
    after = items.words[dated + 1 : dated + 3]
    own = after[:1] == ("'s",) and len(after) > 1 and after[1] != "" and not after[1].isalpha()
    return own or not _EDITIONS.isdisjoint(items.words[dated + 1 : at + 1 + _EDITION])


def is_proposed(items: Row, index: int) -> bool:
    """ "Two members called for a cut to 4.25%", "four voted to hold it at 5%": what some wanted, not what was done."""
    start = told_from(items, index)
    words = [*items.words[start:index]]
    if _is_for_one_apposed(items, index):
        return True
    if _is_score(items, index):
        return False
    if _WANTING.isdisjoint(words) or not _ALL.isdisjoint(words[_last_voters(words) :]):
        return False
    if _is_advocated(items, index):
        return True
    return any(
        items[at].quantity is None
        and items[at].word in _PROPOSED
        and (items[at].word != "voted" or items[at + 1].word in ("to", "for", "in", "against"))
        and (items[at].word not in _FOR or items[at + 1].word == "for")
        and any(item.word in _MEMBERS or _is_of_members(item) for item in items[:at])
        and not _is_of_all(items, at)
        for at in range(start + 1, index)
    )


def _is_score(items: Row, index: int) -> bool:
    """ "Members voted to strike by 1,872 to 468, four to one": how many voted, and not for what."""
    told = [at for at in items.figures if at <= index]
    first = next((n for n, at in enumerate(told) if items.words[at - 1 : at] == ("by",) and at + 2 < len(items)), -1)
    if first < 0:
        return False
    at = told[first]
    own = index <= at + 2 or (index <= at + _SCORE and items[at + 3].word == ",")  # "…, four to one"
    return items[at + 1].word == "to" and items[at + 2].quantity is not None and own


def _is_of_all(items: Sequence[Item], verb: int) -> bool:
    """ "Rate-setters voted to raise Bank Rate to 0.25%": the committee, and so it was done."""
    ahead = [item.word for item in items[:verb]]
    named = ahead[-1:] == ["policymakers"] or ahead[-1:] == ["setters"]
    return items[verb].word == "voted" and named and _ALL_OF_THEM.issuperset(ahead[:-1])


def _is_for_one_apposed(items: Row, index: int) -> bool:
    """ "It took two votes: four for no change and one, Alan Taylor, for 3.75%": what the one named there voted for."""
    if _VOTES.isdisjoint(items.said) or items.words[index - 2 : index] != (",", "for"):
        return False
    quantity, apposed = items[index].quantity, items.words[max(0, index - _APPOSED) : index - 2]
    return quantity is not None and quantity.unit == PERCENT and "," in apposed


def _last_voters(words: Sequence[str]) -> int:
    """Where those begin who are told of last: "all nine members wanted lower rates; two of them preferred 4.25%"."""
    return max((at for at, word in enumerate(words) if word in (";", "but", "though")), default=0)


def _is_advocated(items: Sequence[Item], index: int) -> bool:
    """ "With two members voting for 5% and one for 4%", "two of the nine wanting 4.25%", "in favour of a cut to 4%"."""
    quantity = items[index].quantity
    if quantity is None or quantity.unit != PERCENT:
        return False
    if items[index - 1].word == "for" and index > 1 and (items[index - 2].quantity or items[index - 2].word == "one"):
        return True
    if items[index - 1].word in _WISHED and index > 1 and (items[index - 2].word == "who" or items[index - 2].quantity):
        return True  # "three of the four who wanted 3.5% had in December"
    for at in range(index - 1, max(-1, index - _ADVOCATED - 1), -1):
        item = items[at]
        if item.word in _ADVOCATING:
            return True
        if item.word == "voted":
            return _is_of_some(items, at)
        if item.quantity is not None and item.quantity.unit == POINTS:
            continue  # "opting for a quarter-point reduction to 3.75%"
        if item.quantity is not None or item.word not in _ADVOCATED_TO:
            return False
    return False


def _is_of_some(items: Sequence[Item], verb: int) -> bool:
    """ "Four of the nine voted for 0.75%", "the minority had voted for": not the committee, whose vote was done."""
    voter = verb - 1
    while voter > 0 and items[voter].word in _BEFORE_VERB:
        voter -= 1
    return voter >= 0 and items[voter].word not in _COMMITTEE and not _is_of_all(items, verb)


def _is_of_members(item: Item) -> bool:
    return item.quantity is not None and item.quantity.noun in _MEMBERS
