"""Gaps told apart from the two figures that they lie between: "She leads by 49% to 44%. A gap of five points …"."""

from collections.abc import Sequence

from service.claims.relate.comparisons.votes_and_leads import leaves_out_winner
from service.claims.relate.cues import GAPS
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, agree, alike, unit_of
from service.model.claims import Claim, Figure
from service.model.mentions import Item
from service.model.quantities import POINTS

_BEING = frozenset(["is", "was", "being"])
_BETWEEN = frozenset("the two between them sides camps parties sexes candidates rivals".split())
_SAID_OF = frozenset(["compares", "compared", "is", "was", "means", "remains"])
_TO = (["to"], ["and"], ["against"])
_NETS = tuple(
    map(frozenset, (["births", "deaths"], ["arrivals", "departures"], ["openings", "closures"], ["gains", "losses"]))
)
_COMING = frozenset(
    "opened opening added adding hired hiring recruited recruiting gained gaining won winning signed signing bought"
    " buying joined took arrived moved".split()
)
_GONE = frozenset(
    "closed closing dropped dropping lost losing left leaving released releasing sold selling scrapped scrapping shed"
    " shedding shut shutting died retired axed departed".split()
)
_GOING = ("left", "died", "joined", "arrived", "retired", "departed", "moved", "in", "out")
_JOINED = frozenset(["and", "but", "while"])
_CONCLUDING = ([",", "so"], [",", "which", "means"], [",", "meaning"])
_LEADING = frozenset("that it they its the their has have had is was overall in all".split())
_WHOLES = frozenset(
    "estate network chain portfolio fleet squad roll membership list map number total population village town party"
    " stock tally count herd flock group team club".split()
)
_STAFF = frozenset(["staff", "workforce", "payroll", "headcount"])
_NEAR = 3  # words of "after opening some"
_BRIEF = 6  # words of ", so the population grew by"
_WHEN = frozenset(["it", "was", "they", "were", "stood", "at", "had", "led", "leads", "polls", "by", "she", "he"])


def gap_of_before(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "A gap of five points compares with …", "The gap between the two is 13 points": of the sentence before."""
    if GAPS.isdisjoint(scene.said) or leaves_out_winner(before):
        return None
    first = max(0, at - 1)
    if not GAPS & set(scene.words(first)) or any(item.period is not None for item in scene.gaps[first]):
        return None
    said = scene.words(first)
    said = said[max((n for n, word in enumerate(said) if word == ";"), default=-1) + 1 :]
    if at and said[-2:] == ["between", "the"] and value_of(scene.row[first]) == len(("one", "other")):
        said = [*said, *scene.words(at)]  # "the gap between the two was …"
    elif at:
        return None
    if first and ";" not in scene.words(first):
        return None
    words = [word for word in said if word not in _BETWEEN]
    of = len(words) == len(("a", "gap", "of")) and words[0] in ("a", "that") and words[1] in GAPS and words[2] == "of"
    of = of or (said[:1] == ["the"] and len(words) == len(("gap", "of")) and words[0] in GAPS and words[1] == "of")
    is_ = len(words) == len(("gap", "is")) and words[0] in GAPS and words[1] in _BEING
    behind = scene.gaps[at + 1][:2]
    dated = any(item.period is not None for item in behind)
    is_ = is_ or (said[:1] == ["the"] and words[:1] != [] and words[0] in GAPS and words[1:] == _closing(behind))
    if not (of or is_) or dated or (of and behind[:1] and behind[0].word not in _SAID_OF):
        return None
    if behind[:1] and behind[0].word in ("over", "on", "in", "for", "among"):
        return None
    told = [n for n in range(len(before.row)) if _is_end(before, n, scene.row[at])]
    if len(told) != len(("one", "other")) or told[1] - told[0] != 1 or before.is_base(told[1]):
        return None
    joint = before.words(told[1])
    dated = any(item.period is not None for n in told for item in before.gaps[n])
    apart = not dated and before.words(told[0])[:1] == ["in"] and {",", "in"} <= set(joint)
    paired = (
        joint in _TO or bool({"and", "to", "against", "while"} & set(joint)) or apart
    )  # "In the east 46%, in the …"
    return _apart(before.row[told[0]], before.row[told[1]]) if paired and ";" not in before.words(told[1]) else None


def _closing(behind: Sequence[Item]) -> list[str]:
    """ "The gap, 42 million, has widened": the mark that closes an aside, which one like it has opened."""
    return [behind[0].word] if behind and behind[0].word in (",", "–", "—") else ["?"]


def gap_then(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "… compares with one point in September, when it was 46% to 45%": of the two right behind it."""
    if at + 2 >= len(scene.row) or "when" not in scene.said:
        return None
    words = scene.words(at + 1)
    if "when" not in words or scene.words(at + 2) != ["to"]:
        return None
    led = set(words[words.index("when") + 1 :]) <= _WHEN
    both = _is_end(scene, at + 1, scene.row[at]) and _is_end(scene, at + 2, scene.row[at])
    return _apart(scene.row[at + 1], scene.row[at + 2]) if led and both else None


def behind_other(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Yes took 54% of the vote. No, with 46%, was eight points behind": of the one share of each sentence."""
    if at != 1 or not {"behind", "ahead"} & scene.said:
        return None
    after = scene.words(at + 1)
    closed = after[1:2] in ([], ["."], [","], [";"])
    if after[:1] not in (["behind"], ["ahead"]) or not closed or len(before.row) != 1:
        return None
    if unit_of(scene.row[1]) != POINTS or any(item.period is not None for gap in scene.gaps[:2] for item in gap):
        return None
    both = _is_end(before, 0, scene.row[1]) and _is_end(scene, 0, scene.row[1])
    return _apart(before.row[0], scene.row[0]) if both and scene.words(1)[:1] == [","] else None


def net_of(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "1,460 births and 1,120 deaths, so the population grew by 340": what came in less what went out."""
    led = [*scene.words(at)]
    while led and led[0] in _GOING:
        led = led[1:]  # "while 530 left, so that"
    if at < len(("in", "out")) or led[-1:] != ["by"] or not any(led[: len(so)] == so for so in _CONCLUDING):
        return None
    if len(led) > _BRIEF + 1:
        return None  # "so with those who moved there the population grew by 900"
    pair = scene.row[at - 2 : at]
    nouns = frozenset(one.quantity.noun for one in pair if one.quantity is not None)
    if not (scene.is_amount(at - 1) and scene.is_amount(at - 2)):
        return None
    if nouns in _NETS and scene.words(at - 1) == ["and"]:
        return _apart(pair[0], pair[1])
    return _come_less_gone(scene, at)


def _come_less_gone(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """ "After opening 160 and shutting 45, so that its estate grew by 115", "412 joined while 530 left, so …"."""
    first, last = scene.row[at - 2], scene.row[at - 1]
    between, behind = [*scene.words(at - 1)], [*scene.words(at)]
    told = {*scene.words(at - 2)[-_NEAR:], *between[:1]}, {*between[-_NEAR:], *behind[:1]}
    if not agree(first, last) or _JOINED.isdisjoint(between) or len(between) > _BRIEF:
        return None
    mark = next(n for n, word in enumerate(behind) if word in ("so", "means", "meaning"))
    named = [item.word for item in scene.gaps[at][mark + 1 : -1] if not item.changes and item.word not in _LEADING]
    wholes = _WHOLES | _STAFF if unit_of(first) == "people" else _WHOLES
    if any(word not in wholes for word in named) or not agree(first, scene.row[at]):
        return None  # "opened 160 shops and shut 45, so its staff grew by 1,200"
    if told[0] & _COMING and told[1] & _GONE and not told[0] & _GONE:
        return figure_of(first), figure_of(last)
    return (figure_of(last), figure_of(first)) if told[0] & _GONE and told[1] & _COMING else None


def _is_end(scene: Scene, at: int, gap: Claim) -> bool:
    """Whether figure ``at`` may be one of the two: a rate for a gap in points, else a figure in its unit."""
    if unit_of(gap) == POINTS:
        return scene.is_rate(at)
    return scene.is_count(at) and alike(scene.row[at], gap) and value_of(scene.row[at]) > value_of(gap)


def _apart(first: Claim, last: Claim) -> tuple[Figure, ...]:
    low, high = sorted((first, last), key=value_of)
    return figure_of(high), figure_of(low)
