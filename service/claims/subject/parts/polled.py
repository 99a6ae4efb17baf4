"""Shares of people who were asked or counted: "62% said inflation was a worry", "three in ten tenants were behind".

They are of those people, whatever else the words behind them name.
"""

from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.quantities import PERCENT, Form
from service.model.series import Series

_OPINION = frozenset(
    "said say says think thought want wanted believe believed named cited back backed favour told feel felt fear feared"
    " worry worried report reported admit admitted agree agreed expect expected plan planned struggle struggled".split()
)
_FORECASTING = frozenset(["economists", "analysts", "forecasters", "investors"])
_POLLED = frozenset(["polled", "respondents", "yougov", "ipsos", "pollster", "pollsters"])
_PEOPLE = frozenset(
    "people adults tenants renters households voters workers employers firms businesses companies parents women men"
    " members landlords drivers motorists shoppers consumers homeowners borrowers pensioners students nurses teachers"
    " doctors farmers builders manufacturers retailers bosses families britons americans germans residents customers"
    " savers buyers sellers owners".split()
)
_LEAD = frozenset(["of", "the", "all", "those", "these", "private", "young", "older", "british", "small", "its"])
_TAKING = frozenset(
    "takes took take taking account accounts accounted accounting makes make made making represents represent"
    " represented representing forms form formed forming comprises comprise comprised comprising constitutes constitute"
    " constituted constituting covers cover covered covering eats eating".split()
)
_TAKEN = 4  # items of "account for just over"
_ONE = 1  # per cent: "half a per cent" is a rate
_CLAUSE = 6  # items from a share to what those people say


def is_opinion(draft: Draft, items: Row) -> bool:
    """ "62% said inflation was a worry", "62% of tenants say rents are too high": a share of the people asked."""
    behind = items.words[draft.anchor + 1 : draft.anchor + 1 + _CLAUSE]
    told = items.words[draft.anchor - 1] == "the" and behind[:1] > ("",) and behind[0].endswith("ed")
    if behind[:1] and behind[0] in _OPINION and not told:  # "the 3.6% reported in June"
        return True
    if not _POLLED.isdisjoint(items.said) and not _are_forecasters(items):
        return True
    led = next((at for at, word in enumerate(behind) if word not in _LEAD), len(behind))
    verb = next((at for at, word in enumerate(behind) if word in _OPINION or not word.isalpha()), len(behind))
    return led < verb < len(behind) and behind[led] in _PEOPLE and behind[verb] in _OPINION


def _takes_up(items: Row, at: int) -> bool:
    """ "Pay takes 64% of spending", "wages account for 7% of turnover": a part, and no rate at which they grow."""
    return not _TAKING.isdisjoint(items.words[max(0, at - _TAKEN) : at])


def _are_forecasters(items: Row) -> bool:
    """ "Up from 2.5%, and above the 2.8% that economists polled by the agency expected": no share of them."""
    asked = [at for at, word in enumerate(items.words) if word in _POLLED]
    return all(at > 0 and items.words[at - 1] in _FORECASTING for at in asked)


def is_share_of_people(draft: Draft, items: Row, series: Series) -> bool:
    """Whether a level tells how many of some people or things: "three in ten tenants" is no rate at which rents rise.

    Nor is any fraction that is no change: "The median award was 2.5%. One in eight was a freeze."
    """
    quantity = items[draft.anchor].quantity
    if quantity is None or quantity.unit != PERCENT or draft.kind != "level" or series.growth_over is None:
        return False
    if quantity.form is Form.FRACTION and quantity.value > _ONE:
        return True
    behind = items.words[draft.anchor + 1 : draft.anchor + 1 + _CLAUSE]
    led = next((word for word in behind if word not in _LEAD), "")
    if behind[:1] == ("of",) and led.isalpha() and _takes_up(items, draft.anchor):
        return True
    return led in _PEOPLE and behind[0] == "of"
