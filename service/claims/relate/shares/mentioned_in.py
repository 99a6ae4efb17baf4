"""What share of all that were counted something is told of: "It is mentioned on 3,475 certificates, one in five".

The part bears the name of the papers that tell of it, or none; its whole is what the text counts: the one figure larger
than the part that is of the last days told, no average and nothing that another is compared with.
"""

from collections.abc import Sequence

from service.claims.relate.cues import TELLING
from service.claims.relate.figures_in_sight import Sight, in_sight, is_plain, words_about
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, Scene, unit_of
from service.model.claims import Figure, Mood
from service.model.quantities import CURRENCIES, PERCENT

_PLACES = frozenset(["in", "on", "for", "by"])
_MARKS = frozenset([",", "(", "–", "—", ":"])
_LED = frozenset("or just only about some which is was that nearly almost exactly a an".split())
_CLOSING = frozenset([",", ".", ";", ")", "–", "—", ":"])
_ALL = (["of", "the", "total"], ["of", "all"], ["of", "them"], ["of", "those"])
_OTHERS = frozenset("before earlier previous previously last prior average norm normal usual ago".split())
_APART_FROM = frozenset("excess gap difference rise increase fall drop shortfall".split())
_NEAR = 4  # words of "of the latest certificates"


def share_of_mentions(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The part right before share ``at``, told of in so many of them, and the one number of all in sight.

    Args:
        scene: the sentence.
        at: the share.
        before: the sentence before.
    """
    if not at or unit_of(scene.row[at]) != PERCENT or not _is_set_off(scene, at):
        return None
    part, ahead = Sight(scene, at - 1), scene.words(at - 1)
    if TELLING.isdisjoint(ahead) or ahead[-1] not in _PLACES or not is_plain(part) or scene.is_base(at - 1):
        return None
    counted = [one for row in in_sight(scene, at - 1, before) for one in row if _may_be_all(one, part)]
    wholes = _of_last_days(counted)
    values = {value_of(one.claim) for one in wholes}
    return (figure_of(part.claim), figure_of(wholes[-1].claim)) if len(values) == 1 else None


def _is_set_off(scene: Scene, at: int) -> bool:
    words, after = scene.words(at), scene.words(at + 1)
    mark = next((n for n in range(len(words) - 1, -1, -1) if words[n] in _MARKS), None)
    if mark is None or not _LED.issuperset(words[mark + 1 :]):
        return False
    lead = words[:mark]
    named = not lead or (lead[:1] == ["of"] and len(lead) <= _NEAR and "" not in lead)
    past = next((after[len(told) :] for told in _ALL if after[: len(told)] == told), after)
    return named and (not past or past[0] in _CLOSING)


def _may_be_all(one: Sight, part: Sight) -> bool:
    if not is_plain(one) or one.scene.is_base(one.at) or one.claim.mood is Mood.EARLIER:
        return False
    if one.claim.block is not part.claim.block:
        return False  # another paragraph counts something else
    if unit_of(one.claim) in CURRENCIES | APART or value_of(one.claim) <= value_of(part.claim):
        return False
    period = one.claim.period
    shifted = period is not None and min(period.shift_months, period.shift_days) < 0
    if one.scene.words(one.at)[-1:] == ["of"] and not _APART_FROM.isdisjoint(one.scene.words(one.at)[-2:]):
        return False  # "which leaves an excess of 6,082"
    return not shifted and _OTHERS.isdisjoint(words_about(one))


def _of_last_days(counted: Sequence[Sight]) -> Sequence[Sight]:
    """Those that are of no days, or of the last that are told."""
    windows = [None if one.claim.period is None else one.claim.period.window for one in counted]
    last = max((window.end for window in windows if window is not None), default=None)
    return [one for one, own in zip(counted, windows, strict=True) if own is None or own.end == last]
