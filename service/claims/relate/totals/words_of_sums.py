"""Words that call a figure the sum of those before it: "24 in all", "together 24", "a total of 24"."""

from collections.abc import Sequence

from service.claims.relate.cues import GAPS, LEADS
from service.claims.relate.quoted import value_of
from service.claims.relate.totals.parts_listed import GIVEN, LISTING, is_bracketed, is_listed_before, opening_sum
from service.claims.scene import APART, Scene, is_light, unit_of

_SUMMED_BEFORE = frozenset(
    ["together", "total", "totalling", "totaling", "altogether", "combined", "sum", "haul", "tally"]
)
_ADDING = frozenset(["add", "adds", "added", "adding"])
_GIVING = frozenset(["made", "make", "makes", "gave", "give", "gives"])
_YIELDING = frozenset(["giving", "making"])
_ALL_OF_IT = frozenset(["full", "whole", "entire"])
SUMMING = frozenset("a an the grand for of or that is was makes making giving to".split()) | _SUMMED_BEFORE
HAVING = frozenset(
    "have has had hold holds held own owns owned share shared run runs ran employ employs employed".split()
)
_MARKS = frozenset([",", "(", "—", "–", "-", ":", "is", "was", "are", "were", "or"])


def adds_up(scene: Scene, at: int) -> bool:
    """ "£890 for gas and £730 for power, which adds up to £1,620": no rise, though the words say "up"."""
    words = scene.words(at)[-3:]
    return words[1:] == ["up", "to"] and words[0] in _ADDING


def is_summed(scene: Scene, at: int) -> bool:
    """ "24 in all", "together 24", "a total of 24"; "bringing the total to 24" sums up something else."""
    after = scene.words(at + 1)
    if {"against", "compared", "than", "versus"} & set(scene.words(at)):
        return False  # "60 here and 45 there, against 120 in all in 2019"
    if is_wider(scene.words(at)) or _is_held(scene, at) or _is_moved_by(scene, at):
        return False
    if opening_sum(after):
        return not GAPS & set(scene.words(at)[-3:])  # "a gap of 7p between them"
    if at == 0 and scene.words(0)[:2] == ["added", "up"] and scene.words(0)[-1:] in (["is"], ["makes"], ["to"]):
        return True
    if adds_up(scene, at) or _is_for_all(scene, at) or is_bracketed(scene, at) or is_listed_before(scene, at):
        return True
    words = scene.words(at)
    if at:  # "2,120 people in total, at 31 hospitals": that total was told
        words = words[len(opening_sum(words)) :]
    if words[-2:] in (["in", "all"], ["in", "total"]) or (
        _makes_total(words) and after[:1] in ([], [","], ["."], [";"])
    ):
        return True
    if "sum" in scene.words(0)[:2] and words[-1:] == [","] and after[:1] == [","]:
        return True
    if is_total_over(scene, at) and after[:1] == [","]:
        return True
    if _SUMMED_BEFORE.isdisjoint(words) or not LEADS.isdisjoint(words):
        return False  # "its majority over all the others combined is four": of those that it leads
    place = max(n for n, word in enumerate(words) if word in _SUMMED_BEFORE)
    if words[-1] == "the" or "for" in words[place:] or "average" in words[:place]:
        return False  # "the sum of the three" has yet to come; "the total for the trade was 40,000"; "the average haul"
    if words[place] in ("total", "tally") and any(
        item.period is not None for item in scene.gaps[at][place - len(words) :]
    ):
        return False  # "the total up to Thursday was 15,897"
    gap = scene.gaps[at]
    if words[place] in ("total", "tally") and len(gap) > len(words) - place and gap[place - len(words) - 1].period:
        return False  # "the 2020 total, 406 million": of that year, not of those told before
    return said_after_mark(scene, at, SUMMING)


def _is_held(scene: Scene, at: int) -> bool:
    """ "Whose 27 members have 450 million inhabitants between them": what those counted before have, and are not."""
    words, after = scene.words(at), scene.words(at + 1)
    if not HAVING & set(words) or not LISTING.isdisjoint(words) or ":" in words:
        return False
    nouns = [one.quantity.noun for one in scene.row[: at + 1] if one.quantity is not None]
    unlike = nouns[-1:] not in ([], [""]) and nouns[-1] not in nouns[:-1]
    return unlike or after[:2] in (["between", "them"], ["among", "them"])


def _is_moved_by(scene: Scene, at: int) -> bool:
    """ "The latest total is up by 340 on May", "the tally fell 22": by how much a total told before has moved."""
    gap = scene.gaps[at]
    return bool(gap) and (gap[-1].word in ("by", "up", "down") or any(one.part == "verb" for one in gap[-1].changes))


def is_wider(words: Sequence[str]) -> bool:
    """ "12 and nine, out of 61 in all", "from a total of 61": they are parts of what stands behind such words."""
    if "out" in words:
        return "of" in words[words.index("out") :][1:2]
    if words[-1:] == ["from"] or words[-2:] in (["of"], [",", "of"]):
        return True
    return "from" in words and words[-2:] == ["total", "of"]


def _makes_total(words: list[str]) -> bool:
    """ "18mm in March and 24mm in April made a spring total of 42mm"."""
    if words[-2:] != ["total", "of"]:
        return False
    verb = max((n for n, word in enumerate(words) if word in _GIVING), default=len(words))
    return 0 < len(words) - verb <= GIVEN


def is_total_over(scene: Scene, at: int) -> bool:
    """ "The total over the three years, £380m, …"."""
    led = scene.words(0) in (["the", "total", "over"], ["the", "total", "over", "the"], ["the", "total", "for", "the"])
    return at == 1 and led and scene.words(1) == [","] and unit_of(scene.row[0]) in APART


def _is_for_all(scene: Scene, at: int) -> bool:
    """ "£46m in the first half and £61m in the second, giving £107m for the full year"."""
    words = scene.words(at)
    if words[-1:] == [] or words[-1] not in _YIELDING:
        return False
    closed = words[-2:] == [",", "making"] and scene.words(at + 1)[:1] in ([], ["."], [";"])
    closed = closed and value_of(scene.row[at]) > value_of(scene.row[at - 1])  # "sold it for £312,000, making £72,000"
    return closed or bool(_ALL_OF_IT & set(scene.words(at + 1)[:3]))


def said_after_mark(scene: Scene, at: int, allowed: frozenset[str]) -> bool:
    """Whether nothing but ``allowed`` and light words stands between figure ``at`` and the mark or verb before it."""
    gap = scene.gaps[at]
    mark = next((n for n in range(len(gap) - 1, -1, -1) if gap[n].word in _MARKS), -1)
    return all(item.word in allowed or is_light(item) for item in gap[mark + 1 :])
