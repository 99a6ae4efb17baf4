"""Whether a figure is asserted, or forecast, aimed at, imagined, denied, or an earlier estimate quoted as such."""

from collections.abc import Sequence

from service.model.claims import Mood
from service.model.mentions import Item

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
_AFTER = frozenset(["target", "goal", "forecast", "ceiling", "limit", "objective", "threshold", "target's", "mandate"])
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
_BOUNDARIES = frozenset(";:—–")
_REACH = 12  # words between a cue and its figure ("expects the economy to rebound with growth of") in real forecasts


def mood_of(items: Sequence[Item], index: int) -> Mood:
    """The mood of the quantity at ``index``; cues act inside its clause and stop at another quantity."""
    if items[-1].word == "?":
        return Mood.HYPOTHETICAL
    if _earlier(items, index):
        return Mood.EARLIER
    if _cue_after(items, index) or _cue_before(items, index):
        return Mood.FORECAST
    modal = _modal_before(items, index)
    if modal:
        return Mood.ANNOUNCED if modal in _ANNOUNCING else Mood.FORECAST
    if items and items[0].word in ("if", "unless", "suppose", "imagine"):
        return Mood.HYPOTHETICAL
    if index and items[index - 1].word == "not" and not (index > 1 and items[index - 2].word in ("or", "if", "why")):
        return Mood.DENIED
    return Mood.ASSERTED


def _cue_after(items: Sequence[Item], index: int) -> bool:
    for item in items[index + 1 : index + 4]:
        if item.word in _AFTER:
            return True
        if not item.word.isalpha() or item.word in ("in", "of", "for", "from", "on", "and", "than", "by", "to", "as"):
            return False
    return False


def _cue_before(items: Sequence[Item], index: int) -> bool:
    for distance, at in enumerate(range(index - 1, -1, -1)):
        item = items[at]
        if item.quantity is not None or item.word in _BOUNDARIES or distance > _REACH:
            return False
        if item.word in _FORECAST and not (
            at and items[at - 1].word in ("than", "as", "better", "worse", "had", "then") and _comparative(items, at)
        ):
            return True
    return False


def _comparative(items: Sequence[Item], at: int) -> bool:
    return any(item.word in ("than", "as") for item in items[max(0, at - 4) : at])


def _modal_before(items: Sequence[Item], index: int) -> str:
    for at in range(index - 1, -1, -1):
        item = items[at]
        if item.word in _BOUNDARIES or item.word in (",", "and", "but", "which", "that", "after", "than"):
            return ""
        if item.word in _MODALS:
            return item.word
    return ""


def _earlier(items: Sequence[Item], index: int) -> bool:
    following = [item.word for item in items[index + 1 : index + 4]]
    preceding = [item.word for item in items[max(0, index - 4) : index]]
    if any(tuple(following[at : at + 2]) in _EARLIER for at in range(2)):
        return True
    if "published" in following[:2]:
        return True
    if preceding[-1:] == ["from"] and any(word in ("revised", "revision") for word in preceding):
        return True
    return any(
        word in ("estimate", "reading", "estimated") and preceding[at - 1] in _FORMER
        for at, word in enumerate(preceding)
        if at
    )
