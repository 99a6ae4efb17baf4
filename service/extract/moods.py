"""Whether a figure is asserted, or forecast, aimed at, imagined, denied, or an earlier estimate quoted as such."""

from collections.abc import Sequence

from service.model.claims import Mood
from service.model.mentions import Item
from service.model.quantities import Hedge
from service.model.windows import Grain

_FORECAST = frozenset(
    [
        "forecast",
        "forecasts",
        "forecasted",
        "forecasting",
        "expect",
        "expects",
        "expected",
        "expecting",
        "expectation",
        "expectations",
        "predict",
        "predicts",
        "predicted",
        "prediction",
        "predictions",
        "projection",
        "projections",
        "projected",
        "consensus",
        "pencilled",
        "penciled",
        "anticipated",
        "anticipate",
        "targeted",
        "target",
        "targets",
        "goal",
        "goals",
        "aim",
        "aims",
        "aiming",
        "pledge",
        "pledged",
        "promise",
        "promised",
        "plan",
        "plans",
        "planned",
        "proposed",
        "wanted",
        "want",
        "wants",
        "economists",
        "analysts",
        "poll",
        "hoped",
        "hopes",
        "capacity",
    ]
)
_MODALS = frozenset(["could", "may", "might", "would", "will", "should", "shall", "'ll"])
_ANNOUNCING = frozenset(["will", "would", "shall", "'ll"])
_STANDARDS = frozenset(["standard", "threshold", "requirement", "ceiling"])
_AFTER = frozenset(["target", "goal", "forecast", "limit", "objective", "target's", "mandate", "aim"]) | _STANDARDS
_LEAVING = frozenset("in of for from on and than by to as above below over under beyond".split())
_SETTING = frozenset(["is", "was", "of", "remains", "being", "at", "stands", "be"])
_EARLIER = (
    ("initially", "reported"),
    ("previously", "reported"),
    ("first", "reported"),
    ("originally", "reported"),
    ("first", "estimated"),
    ("initially", "estimated"),
    ("previously", "estimated"),
    ("previously", "thought"),
    ("initially", "thought"),
    ("first", "thought"),
)
_FORMER = frozenset(["previous", "earlier", "first", "initial", "preliminary", "original", "previously"])
_ONCE = frozenset(["originally", "initially", "previously", "first"])
_TOLD = frozenset("said reported estimated thought put published".split())
_ASKING = frozenset(
    "is are was were has have had do does did can could will would should why how what when who where which".split()
)
_LEADING_ON = frozenset(["so", "but", "and", "then", "yet"])
_PARTING = frozenset([",", ";", "–", "—", ":"])
_PROPOSING = frozenset("voted preferred favoured favored backed called wanted supported".split())
_MEMBERS = frozenset(["members", "policymakers", "rate-setters", "setters", "dissenters"])
_ALL = frozenset(["all", "unanimously"])
_IMAGINED = frozenset(["if", "unless", "suppose", "imagine"])
_ESTIMATES = frozenset(["estimate", "reading", "estimated"])
_REVISED = frozenset(["revised", "revision"])
_SINCE_PUBLISHED = "published"
_SHORT = frozenset(["exp", "est", "fcst", "cons"])  # as agencies write it
CUES = (
    _FORECAST | _SHORT | _MODALS | _AFTER | _IMAGINED | _ESTIMATES | _REVISED
    | {second for _, second in _EARLIER} | {_SINCE_PUBLISHED, "not", "never", "n't", "seen", "?", "estimates"} | _TOLD
    | _PROPOSING
)  # fmt: skip
"""Words one of which a sentence must hold for any of its figures not to be asserted."""
_BOUNDARIES = frozenset(";:—–")
_PAST = frozenset(["after", "following"])  # "in line with forecasts, after 3.5% in April"
_BEING = frozenset(["is", "are", "was", "were", "be", "being"])
_TELLING = frozenset(["it", "they", "inflation", "growth"])
_WAS = frozenset("was were stood fell hit reached rose dropped dipped sank slipped came averaged touched".split())
_REACHING = frozenset("at rising falling reaching hitting averaging peaking growing climbing slowing easing".split())
_HAVING = frozenset(["point", "boast", "cite"])  # "the bank could point to unemployment of 4.3%"
_OWNED = 7  # items of "'s annual rate of inflation of"
_SHARED = 4  # items of "unemployment to"
_AIMS = frozenset(["target", "goal", "objective"])
_WANTING = frozenset(["want", "wants", "wanted"])
_MEETING = frozenset(["hit", "reached", "met"])
_CAME = frozenset("rose fell returned dropped slowed climbed eased jumped back dipped declined down up in".split())
_APART = frozenset(["for", "of", "towards", "near", "above", "below", ","])
_TARGET_REACH = 8  # items of "to the Bank of England's"
_FORECASTERS = frozenset(
    "analysts economists economist city market markets forecasters investors experts traders street consensus bank"
    " most many pundits watchdog obr imf".split()
)
_EXPECTING = frozenset("expected predicted forecast pencilled anticipated feared projected".split())
_CONCEDING = frozenset("when while whereas although though where because".split())
_EXPECTED_REACH = 6  # items from a figure to "had expected"
_NEAR = 3  # items of "standard is"
_REACH = 12  # words between a cue and its figure ("expects the economy to rebound with growth of") in real forecasts


_UNDONE_REACH = 5  # items from "not" to a bound
_PASSED = 3  # items of "dip back under"
_PASSING = frozenset(
    "dip dipped fall fallen fell drop dropped sink sunk sank go gone went get got rise risen rose climb climbed reach"
    " exceed exceeded pass passed slip slipped come came top topped".split()
)


def mood_of(items: Sequence[Item], index: int) -> Mood:
    """The mood of the quantity at ``index``; cues act inside its clause and stop at another quantity."""
    if items[-1].word == "?" and not _asked_behind(items, index):
        return Mood.HYPOTHETICAL
    if _earlier(items, index):
        return Mood.EARLIER
    if (
        _labelled(items, index)
        or _is_standard(items, index)
        or _cue_after(items, index)
        or _cue_before(items, index)
        or _up_from_forecast(items, index)
    ):
        return Mood.FORECAST
    if _expected_after(items, index):
        return Mood.FORECAST
    if _owned_by_past(items, index):
        return Mood.ASSERTED
    modal = _modal_before(items, index)
    if modal:
        return Mood.ANNOUNCED if modal in _ANNOUNCING else Mood.FORECAST
    if items and items[0].word in _IMAGINED and not _in_which_is(items, index):
        return Mood.HYPOTHETICAL
    if _is_proposed(items, index) or _could_follow(items, index):
        return Mood.FORECAST
    if index and items[index - 1].word == "not" and not (index > 1 and items[index - 2].word in ("or", "if", "why")):
        return Mood.DENIED
    if _is_undone(items, index):
        return Mood.DENIED
    return Mood.ASSERTED


def _asked_behind(items: Sequence[Item], index: int) -> bool:
    """ "Inflation hit 11.1% in October, so is it worse here?": asked is only what follows what is stated."""
    if items[0].word in _ASKING:
        return False
    for at in range(index + 1, len(items) - 1):
        if items[at].word not in _PARTING:
            continue
        joint = at + 1
        while items[joint].word in _LEADING_ON and joint < len(items) - 1:
            joint += 1
        if items[joint].word in _ASKING:
            return True
    return False


def _is_undone(items: Sequence[Item], index: int) -> bool:
    """ "Did not dip under 400", "has never fallen below 300": a bound that was not passed."""
    quantity = items[index].quantity
    if quantity is None or quantity.hedge not in (Hedge.MORE_THAN, Hedge.LESS_THAN):
        return False
    near = [item.word for item in items[max(0, index - _UNDONE_REACH) : index]]
    at = max((n for n, word in enumerate(near) if word in ("not", "never", "n't")), default=-1)
    passing = near[at + 1 :]
    return at >= 0 and bool(passing) and passing[0] in _PASSING and len(passing) <= _PASSED


def _is_proposed(items: Sequence[Item], index: int) -> bool:
    """ "Two members called for a cut to 4.25%", "four voted to hold it at 5%": what some wanted, not what was done."""
    words = [item.word for item in items[:index]]
    if _PROPOSING.isdisjoint(words) or not _ALL.isdisjoint(words):
        return False
    return any(
        items[at].quantity is None
        and items[at].word in _PROPOSING
        and (items[at].word != "voted" or items[at + 1].word in ("to", "for", "in", "against"))
        and any(item.word in _MEMBERS or _is_of_members(item) for item in items[:at])
        for at in range(1, index)
    )


def _is_of_members(item: Item) -> bool:
    return item.quantity is not None and item.quantity.noun in _MEMBERS


def _could_follow(items: Sequence[Item], index: int) -> bool:
    """ "Lower than the 60,000 that officials thought could come": what might have been."""
    behind = items[index + 1 : index + 1 + _REACH]
    if not behind or behind[0].word != "that":
        return False
    for item in behind[2:]:
        if item.quantity is not None or item.word in _BOUNDARIES or item.word in (",", "and", "but"):
            return False
        if item.word in _MODALS:
            return True
    return False


def _labelled(items: Sequence[Item], index: int) -> bool:
    """ "3.6% (consensus: 3.4%)", "est. 4%"."""
    before = items[index - 1].word if index else ""
    return before in _SHORT or (index > 1 and before in (":", ".") and items[index - 2].word in _FORECAST | _SHORT)


def _is_standard(items: Sequence[Item], index: int) -> bool:
    """ "The standard is 95%", "below the benchmark of 95%"."""
    near = [item.word for item in items[max(0, index - _NEAR) : index]]
    return near[-1:] != [] and near[-1] in _SETTING and not _STANDARDS.isdisjoint(near)


def _cue_after(items: Sequence[Item], index: int) -> bool:
    for item in items[index + 1 : index + 4]:
        if item.word in _AFTER:
            return item.word not in _AIMS or not _met(items, index)
        if not item.word.isalpha() or item.word in _LEAVING:
            return False  # "40% above its limit": how far from it something is
    return False


def _cue_before(items: Sequence[Item], index: int) -> bool:
    for distance, at in enumerate(range(index - 1, -1, -1)):
        item = items[at]
        if item.quantity is not None or item.word in _BOUNDARIES or item.word in _PAST or distance > _REACH:
            return False
        if item.word == "when" and items[at + 1].word in _TELLING and items[at + 2].word in _WAS:
            return False  # "below the target for the first time since September, when it was 1.7%"
        if item.word in ("and", "but") and items[at + 1].word in ("up", "down", "still"):
            return False  # "the 3.3% they had predicted and down from 3.5% in April"
        if item.word in _AIMS and at and items[at - 1].quantity is not None:
            return False  # "hit the 2% target in June, from 1.9%": of the figure before
        if item.word in _WANTING and at and items[at - 1].word in ("who", "that", "which"):
            continue  # "part-timers who want full-time work"
        if item.word == "seen" and at and items[at - 1].word in _BEING and items[at + 1].word in _REACHING:
            return True  # "unemployment is seen at 4.5% in December"
        if item.word in _FORECAST and not (
            at and items[at - 1].word in ("than", "as", "better", "worse", "had", "then") and _comparative(items, at)
        ):
            return True
    return False


def _expected_after(items: Sequence[Item], index: int) -> bool:
    """ "Beating the 3.3% analysts had expected", "above the 4% predicted": what somebody expected, not what came."""
    told = False
    for item in items[index + 1 : index + 1 + _EXPECTED_REACH]:
        if item.word in _EXPECTING:
            return told or item is items[index + 1]
        if item.quantity is not None or item.period is not None or not item.word.isalpha():
            return False
        if item.word in _CONCEDING:
            return False  # "2.9% when most analysts had forecast no change"
        told = told or item.word in _FORECASTERS
    return False


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


def _up_from_forecast(items: Sequence[Item], index: int) -> bool:
    """ "Households expect 3.6%, up from 3.2%": what a forecast is set against behind a comma is one as well."""
    words = [item.word for item in items[max(0, index - 3) : index]]
    if words not in ([",", "up", "from"], [",", "down", "from"]):
        return False
    before = next((at for at in range(index - 4, -1, -1) if items[at].quantity is not None), None)
    return before is not None and (_cue_after(items, before) or _cue_before(items, before))


def _comparative(items: Sequence[Item], at: int) -> bool:
    return any(item.word in ("than", "as") for item in items[max(0, at - 4) : at])


def _modal_before(items: Sequence[Item], index: int) -> str:
    for at in range(index - 1, -1, -1):
        item = items[at]
        if item.word == "and" and _without_verb(items[at + 1 : index]):
            continue  # "could push inflation up to 3% and unemployment to 4.5%"
        if item.word in _BOUNDARIES or item.word in (",", "and", "but", "which", "that", "after", "than"):
            return ""
        if item.word in _MODALS and not (item.word == "may" and at == index - 1):
            return "" if items[at + 1].word in _HAVING else item.word
        if item.word == "to" and at and items[at - 1].word in ("is", "are") and items[at + 1].word.isalpha():
            return "will"  # "pensions are to rise by 4.1%"
    return ""


def _owned_by_past(items: Sequence[Item], index: int) -> bool:
    """ "Pensions will rise by September's inflation rate of 2.1%": what a month named owns has been, whatever will be.

    No figure of the future is told so without a word of forecast, which has been looked for.
    """
    for at in range(index - 1, max(0, index - _OWNED), -1):
        word, before = items[at].word, items[at - 1]
        if word == "'s" and before.period is not None:
            return before.period.grain in (Grain.MONTH, Grain.QUARTER) and items[index - 1].word in ("of", "'s")
        if items[at].quantity is not None or word in _MODALS or word in (",", "and", "but", *_BOUNDARIES):
            return False
    return False


def _in_which_is(items: Sequence[Item], index: int) -> bool:
    """ "If they honour it, pensions go up by 2.1%, which is 0.4 points less than the 2.5% …": told as a fact."""
    for at in range(index - 1, 1, -1):
        word = items[at].word
        if word in _MODALS or word in ("and", "but", "if", "unless", *_BOUNDARIES):
            return False
        if word in ("is", "was") and items[at - 1].word == "which":
            return True
    return False


def _without_verb(between: Sequence[Item]) -> bool:
    """Whether a second thing shares the verb of the first: its name and "to" alone."""
    shared = 1 < len(between) <= _SHARED and between[-1].word in ("to", "by", "at")
    return shared and not any(item.changes for item in between)


def _earlier(items: Sequence[Item], index: int) -> bool:
    following = [item.word for item in items[index + 1 : index + 4]]
    preceding = [item.word for item in items[max(0, index - 4) : index]]
    if any(tuple(following[at : at + 2]) in _EARLIER for at in range(2)):
        return True
    if _SINCE_PUBLISHED in following[:2]:
        return True
    if preceding[-1:] == ["from"] and any(word in _REVISED for word in preceding):
        return True
    if any(word in _ESTIMATES and preceding[at - 1] in _FORMER for at, word in enumerate(preceding) if at):
        return True
    return _told_before(items, index)


def _told_before(items: Sequence[Item], index: int) -> bool:
    """ "It originally said the figure was 740,000", "previous estimates had suggested a fall of 0.2%"."""
    for at in range(index - 1, max(0, index - _REACH), -1):
        word, before = items[at].word, items[at - 1].word
        if items[at].quantity is not None or word in _BOUNDARIES or word in ("but", "now"):
            return False
        if (word in _TOLD and before in _ONCE) or (word in ("estimates", "estimate") and before in _FORMER):
            return True
    return False
