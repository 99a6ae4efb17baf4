"""Earlier estimates quoted as such: "not the 606,000 that had first been estimated", "revised from 0.1%"."""

from collections.abc import Sequence
from itertools import pairwise

from service.extract.moods.asides_of_forecasts import BOUNDARIES, REACH
from service.model.mentions import Item, Row

_EARLIER = frozenset(
    (when, told)
    for when in ("initially", "previously", "first", "originally")
    for told in ("reported", "estimated", "thought", "put", "stated", "given", "believed", "announced", "published")
)
_FIRST_SAID = _EARLIER | {(when, "said") for when in ("initially", "previously", "first", "originally")}
_SAID = 8  # items of "as the statistics office had first said"
_TELLING = frozenset(["that", "which", "was", "were", "had", "been", "has", "have"])
_TOLD_BEHIND = 7  # items of "that had first been estimated"
_FORMER = frozenset(["previous", "earlier", "first", "initial", "preliminary", "original", "previously"])
_ONCE = frozenset(["originally", "initially", "previously", "first"])
_TOLD = frozenset("said reported estimated thought put published".split())
_ESTIMATES = frozenset(["estimate", "reading", "estimated"])
_REVISED = frozenset("revised revises revising revision upgraded downgraded bumped restated adjusted".split())
_REVISED_FROM = 14  # items of "revised its estimate of growth in the year as a whole up to 0.3% from"
_RAISED = frozenset("raised lifted lowered cut reduced trimmed increased changed".split())
_GROWTH = frozenset(["growth", "expansion", "contraction", "estimate"])
_SINCE_PUBLISHED = "published"
_FROM_THE = (["from", "the"], ["than", "the"], ["not", "the"], ["with", "the"], ["against", "the"])
_OWN_ESTIMATES = frozenset(["estimate", "estimates", "reading"])
_ESTIMATED_FROM = 22  # items of "trimmed its estimate of October inflation in the countries that use the euro from"
_TURNING = frozenset([";", ":", "but", "while", "whereas", "and"])
_CHOPPED = frozenset("chopped slashed pared trimmed shaved whittled hacked marked knocked pruned lopped".split())
_GAIN = frozenset(["gain", "increase", "rise", "growth"])
_TO_FROM = 4  # items of "gain to 19,000 from"
OF_EARLIER = (
    {second for _, second in _EARLIER} | {_SINCE_PUBLISHED, "estimates"} | _TOLD | _REVISED | _ESTIMATES | _CHOPPED
)
"""Words one of which a sentence must hold for any of its figures to be an earlier estimate."""


def is_earlier_estimate(items: Row, index: int) -> bool:
    """Whether a figure is what was estimated first, and is no longer."""
    if OF_EARLIER.isdisjoint(items.said):
        return False
    following = [*items.words[index + 1 : index + 4]]
    preceding = [*items.words[max(0, index - 4) : index]]
    if any(tuple(following[at : at + 2]) in _EARLIER for at in range(2)):
        return True
    behind = [item.word for item in items[index + 1 : index + _TOLD_BEHIND] if item.word not in _TELLING]
    if tuple(behind[:2]) in _EARLIER:
        return True  # "not the 606,000 that had first been estimated"
    lead = [item.word for item in items[max(0, index - _TOLD_BEHIND) : index] if item.word not in _TELLING]
    if len(lead) > 2 and lead[-1] in ("at", "as") and (lead[-3], lead[-2]) in _EARLIER:
        return True  # "which had first been put at 606,000"
    if preceding[-2:] in _FROM_THE and following[:1] in (["it"], ["they"]) and not _TOLD.isdisjoint(following[1:]):
        return True  # "up from the 740,000 it had reported in May"
    if following[:1] == ["as"] and any(
        pair in _FIRST_SAID for pair in pairwise(items.words[index + 2 : index + _SAID])
    ):
        return True  # "flatlined, not growing 0.1% as the ONS first said"
    if _SINCE_PUBLISHED in following[:2] or _put_before(items, index):
        return True
    if preceding[-1:] == ["from"] and (
        _is_revised(items, index) or _is_of_gain_cut(items, index) or _is_of_estimate_cut(items, index)
    ):
        return True
    if any(word in _ESTIMATES and preceding[at - 1] in _FORMER for at, word in enumerate(preceding) if at):
        return True
    return _told_before(items, index)


def _put_before(items: Row, index: int) -> bool:
    """ "Having put it at 740,000 before", "it had put it at 740,000": what an office no longer says."""
    lead = [*items.words[max(0, index - _TOLD_BEHIND) : index]]
    at = next((n for n in range(len(lead) - 1, 0, -1) if lead[n] in ("put", "estimated")), 0)
    if not at or lead[at + 1 :] not in (["it", "at"], ["them", "at"], ["that", "at"], ["the", "figure", "at"]):
        return False
    behind = items[index + 1].word if index + 1 < len(items) else ""
    had = lead[at - 1] in ("had", "having") or (
        at > 1 and lead[at - 1] in _FORMER and lead[at - 2] in ("had", "having")
    )
    return had and (
        behind in ("before", "earlier", "previously") or lead[at - 1] in _FORMER or behind in (",", ".", ";")
    )


def _is_revised(items: Row, index: int) -> bool:
    """ "Revised from 0.1%", "revised up to 0.3% from 0.1%", "raised its estimate of growth from 0.1%"."""
    for at in range(index - 1, max(0, index - _REVISED_FROM), -1):
        if items[at].word in _REVISED or (items[at].word in _RAISED and "estimate" in items.words[at + 1 : at + 3]):
            return True
        if items[at].word in _RAISED and items[at - 1].word == "was" and items[at - 2].word in _GROWTH:
            return True  # "the spring's growth was trimmed too, to 0.1% from 0.2%"
        if items[at].quantity is not None and items[at - 1].word != "to":
            return False
        if items[at].word in BOUNDARIES:
            return False
    return False


def _is_of_estimate_cut(items: Row, index: int) -> bool:
    """ "Trimmed its estimate of inflation in the countries that use the euro from 10.7% to": past clauses."""
    if _OWN_ESTIMATES.isdisjoint(items.said):
        return False
    for at in range(index - 1, max(0, index - _ESTIMATED_FROM), -1):
        word = items[at].word
        if word in _TURNING or (items[at].quantity is not None and items[at - 1].word != "to"):
            return False
        if word in _RAISED | _REVISED:
            return not _OWN_ESTIMATES.isdisjoint(items.words[at + 1 : at + _TO_FROM])
    return False


def _is_of_gain_cut(items: Row, index: int) -> bool:
    """ "Chopped May's gain to 19,000 from 144,000 and June's to 14,000 from 147,000": what it was thought to be."""
    first = index - _TO_FROM
    if first < 1 or items[index - 2].quantity is None or items[index - 3].word != "to":
        return False
    cut = (at for at in items.places(_CHOPPED) if at < first)
    owned = any(not _GAIN.isdisjoint(items.words[at + 1 : at + 1 + _TO_FROM]) for at in cut)
    return owned and (items[first].word in _GAIN or items[first].word == "'s")


def _told_before(items: Sequence[Item], index: int) -> bool:
    """ "It originally said the figure was 740,000", "previous estimates had suggested a fall of 0.2%"."""
    for at in range(index - 1, max(0, index - REACH), -1):
        word, before = items[at].word, items[at - 1].word
        if items[at].quantity is not None or word in BOUNDARIES or word in ("but", "now"):
            return False
        if word in _TOLD and before in _ONCE and items[at - 2].word == "than":
            return False  # "higher than previously thought, at 906,000": it is what is thought now
        if (word in _TOLD and before in _ONCE) or (word in ("estimates", "estimate") and before in _FORMER):
            return True
    return False
