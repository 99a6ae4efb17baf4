"""What a forecast starts from: "is expected to cut its rate to 4.5% on Thursday, from 4.75%" is what it is now."""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.model.claims import Mood
from service.model.mentions import Row

_NOW = frozenset("now today currently present current".split())
_LEADING = (
    frozenset(["from", "on", "off", ",", "up", "down", "the", "a", "its", "level", "of", "at", "in", "by", "next"])
    | _NOW
)
_SETTING = frozenset(["compared", "with", "against", "higher", "lower", "more", "less", "than", "above", "below"])
_MOVED = frozenset(
    "rose fell grew shrank climbed dropped slipped dipped jumped eased slowed went came was were".split()
)
_REACH = 5  # items of "rose for a second month to"
_BESIDE = 3  # items of "at the moment"


def starts_from_now(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Takes what a forecast starts from, or what something is said to be "now", for the value of the present.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    for n in range(1, len(drafts)):
        draft, binding = drafts[n], bindings[n]
        if not binding.is_base or draft.kind not in LEVELS or binding.strength:
            continue
        between = items.words[drafts[n - 1].last + 1 : draft.anchor]
        led = "from" in between and all(word in _LEADING for word in between if word)
        ahead = drafts[n - 1].anchor
        foreseen = items[ahead].mood is Mood.FORECAST and items[draft.anchor].mood is Mood.ASSERTED
        if not _MOVED.isdisjoint(items.words[max(0, ahead - _REACH) : ahead]):
            continue  # "the share of firms that expect to hire rose to 34% from 28%"
        now = items[ahead].mood is not Mood.ASSERTED and (
            not _NOW.isdisjoint(between) or not _NOW.isdisjoint(items.words[draft.last + 1 : draft.last + _BESIDE])
        )
        beside = not _SETTING.isdisjoint(between) and (_LEADING | _SETTING).issuperset(w for w in between if w)
        if (led and (foreseen or now)) or (beside and now):  # "about £1,850, compared with £1,641 now"
            binding.is_base, binding.period, binding.base, binding.inherited = False, None, None, False
