"""What part of a whole its rest is: "of the 1,500 sacks 1,350 were good; the rest, a tenth, had got wet"."""

from collections.abc import Sequence

from service.claims.relate.holding import may_give
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.shares.remainder_words import leads_rest
from service.claims.scene import Scene, alike, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT
from service.records import replace

_RESTS = (["the", "rest", ","], ["the", "others", ","], ["the", "remainder", ","], ["the", "other", ","])
_OF = (["of"], ["among"])
REST = frozenset(["rest", "others", "remainder", "other", "remaining"])
_THEM = (["them"], ["these"], ["those"], ["which"], ["whom"])
_LEFT = (
    *(["what", being, "left"] for being in ("is", "was")),
    *(["what", "remains"], ["what", "remained"]),
)
_APPOSING = ([","], ["("], ["–"], ["—"], [":"])
_MOST = 6  # parts


def leads_share_of_rest(scene: Scene, at: int) -> bool:
    """Whether share ``at`` is what part the rest is, or a part of it: "the rest, a tenth,", "of the rest a third"."""
    if (REST | {"left", "remains", "remained"}).isdisjoint(scene.said):
        return False
    words = scene.words(at)
    return words[-3:] in _RESTS or leads_rest(words) or _is_of_rest(words) or leads_to_rest(scene.words(at + 1))


def leads_to_rest(words: Sequence[str]) -> bool:
    """ "A quarter of the rest, 3,000", "half the others (3,000)", "half of what is left, 3,000"."""
    words = words[words[:1] == ["of"] :]
    named = words[:1] == ["the"] and not REST.isdisjoint(words[1:2])
    left = next((len(said) for said in _LEFT if words[: len(said)] == said), 2 if named else 0)
    return left > 0 and words[left:] in _APPOSING


def _is_of_rest(words: Sequence[str]) -> bool:
    """ "Of the rest, two-thirds", "among the others a half"."""
    words = words[:-1] if words[-1:] == [","] else words
    return words[-3:-2] in _OF and words[-1] in REST


def share_of_rest(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """What is left of a whole, and the whole, or a part of what is left; None where the text does not tell them.

    Of several parts all are taken, where that gives the share; only a lone one is held against it.

    Args:
        scene: the sentence.
        at: the share.
    """
    told = [n for n in range(at) if unit_of(scene.row[n]) != PERCENT]
    counts = [scene.row[n] for n in told if scene.is_count(n) and not scene.is_base(n)]
    if len(counts) < len(("whole", "part")) or len(counts) > _MOST:
        return None
    whole = max(counts, key=value_of)
    parts = [one for one in counts if one is not whole]
    if not all(alike(whole, one) for one in parts):
        return None
    runs = [parts, *([one] for one in parts if len(parts) > 1)]
    found = [rest for rest in (left_of(whole, run) for run in runs) if rest is not None]
    led = leads_to_rest(scene.words(at + 1))
    if led or _is_of_rest(scene.words(at)):
        parted = (
            (led or scene.words(at + 1) == [","])
            and at + 1 < len(scene.row)
            and scene.is_count(at + 1)
            and alike(whole, scene.row[at + 1])
        )
        pairs = [(figure_of(scene.row[at + 1]), rest[0]) for rest in found] if parted else []
        return next((pair for pair in pairs if may_give(scene.row[at], "share", pair)), None)
    fitting = next((rest for rest in found if may_give(scene.row[at], "share", rest)), None)
    if fitting is not None or len(told) > len(("whole", "part")) or not _is_part_of_it(scene, told):
        return fitting
    if told[-1] != at - 1 or scene.words(at + 1)[:1] == ["of"]:
        return None  # "300 of its 1,000 jobs, 10% of them in Hull; the remaining 90%", "the rest, 60% of whom are men"
    return next(iter(found), None)


def _is_part_of_it(scene: Scene, told: Sequence[int]) -> bool:
    """ "Of the 800 pupils 600", "600 of its 800": but "600 in 2020 and 800 in 2021; the rest, a tenth,"."""
    theirs = any(words[:1] == ["of"] and words[1:2] in _THEM for words in (scene.words(n + 1)[:2] for n in told))
    return theirs or any(map(scene.is_whole, told))


def left_of(whole: Claim, parts: Sequence[Claim]) -> tuple[Figure, Figure] | None:
    """What some parts leave of a whole, and the whole; None where they leave nothing."""
    total, taken = figure_of(whole), [figure_of(one) for one in parts]
    value, low, high = (
        total.value - sum(one.value for one in taken),
        total.low - sum(one.high for one in taken),
        total.high - sum(one.low for one in taken),
    )
    if value <= 0:
        return None
    text = " − ".join(one.text for one in (total, *taken))
    return replace(taken[0], value=value, low=max(low, value * 0), high=high, text=text), total
