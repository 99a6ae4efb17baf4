"""Percentages told behind a move whose size they are: "the rise from 1,390 in 2024 to 1,402 was one of 0.9%"."""

from service.claims.relate.changes.level_pairs import in_time, may_be_now
from service.claims.relate.cues import AMOUNTING
from service.claims.relate.quoted import figure_of, quotes
from service.claims.scene import Scene, agree
from service.model.claims import Claim, Figure
from service.records import replace

MEANS = (["an", "average", "of"], ["a", "total", "of"], ["a", "mean", "of"], ["a", "figure", "of"])
"""What may stand between "from" and a level."""
_LINKS = frozenset("one of worth equal equivalent to out at up therefore thus then only just about some".split())
_DATING = frozenset(["in", "", "at", "on", ",", ")", "the", "end", "of"])
_LED = frozenset(["from", "on", "since", "against", "over"])


def is_led_by(words: list[str], lead: str) -> bool:
    """Whether a level is led in by a word: "from", "from an average of".

    Args:
        words: those before it.
        lead: the word.
    """
    return words[-1:] == [lead] or (words[-3:] in MEANS and words[-4:-3] == [lead])


def is_amounting(words: list[str]) -> bool:
    """Whether the words behind a level and its days say how much a move comes to: "in May was worth", "amounts to"."""
    first = next((n for n, word in enumerate(words) if word not in _DATING), len(words))
    return words[first : first + 1] != [] and words[first] in AMOUNTING and _LINKS.issuperset(words[first + 1 :])


def is_of_move(scene: Scene, at: int) -> bool:
    """Whether a noun of change leads to the level before figure ``at``: "the rise in sales from 1,390"."""
    return any(change.part == "noun" for item in scene.gaps[at] for change in item.changes)


def told_of_base(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "It came to 1,402 in May; the rise from 1,390 in May 2024 was 0.9%": the level told, and what it came from."""
    if not at or not is_amounting(scene.words(at)) or (scene.words(at + 1)[:1] or ["."])[0] not in ".,;)–—":
        return None
    gap, base = scene.gaps[at - 1], scene.row[at - 1]
    lead = len(gap) - 1 - (3 if scene.words(at - 1)[-3:] in MEANS else 0)
    if lead < 1 or gap[lead].word not in _LED or not any(change.part == "noun" for change in gap[lead - 1].changes):
        return None
    now = _level_told(scene, at - 2, base) if at > 1 else _only_level(before, base)
    return None if now is None or not scene.is_count(at - 1) else (figure_of(now), figure_of(base))


def of_series_of_ends(claim: Claim, scene: Scene, before: Scene) -> Claim:
    """The percentage, with the series and the days of the two levels that it lies between.

    Args:
        claim: the percentage with the two.
        scene: its sentence.
        before: the sentence before.
    """
    ends = [one for figure in claim.inputs for one in (*before.row, *scene.row) if quotes(one, figure)]
    if len(ends) != len(("now", "base")) or claim.base is not None:
        return claim
    now, base = ends
    shared = [c for c in now.candidates if any(c.series_id == other.series_id for other in base.candidates)]
    if not shared or next(in_time(base, now), None) != (now, base):
        return claim
    return replace(claim, candidates=tuple(shared), period=now.period, base=base.period)


def _level_told(scene: Scene, at: int, base: Claim) -> Claim | None:
    return scene.row[at] if scene.is_count(at) and may_be_now(scene, at, base) else None


def _only_level(before: Scene, base: Claim) -> Claim | None:
    if len(before.row) != 1 or not before.is_count(0) or not agree(before.row[0], base):
        return None
    return before.row[0]
