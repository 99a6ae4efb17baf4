"""Rates: what each is so many to, and which is meant where a sentence tells several.

"310 calls, ten a day, compared with 420 in June, 14 a day"; "£40 a head", "300 to a box".
"""

from collections.abc import Sequence

from service.claims.relate.changes.level_pairs import CHANGES
from service.claims.relate.quoted import quotes
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure

_CRICKET = frozenset("wicket wickets runs innings overs balls sixes fours century centuries".split())
_BRINGING = frozenset("taking bringing lifting takes took brings brought".split())
_ALL = frozenset(["whole", "all", "entire", "full"])
_EACH = (["a"], ["an"], ["per"])
_AVERAGING = ["an", "average", "of"]  # runs for each wicket, or but for the innings in which he was not out
_PER_UNITS = {
    "head": "people",
    "person": "people",
    "visitor": "people",
    "match": "game",
    "game": "match",
    "journey": "crossings",
    "household": "households",
    "home": "homes",
    "boat": "boats",
    "night": "game",
    "outing": "game",
    "appearance": "game",
    "square": "square feet",
}
_PLAYED = frozenset(["game", "match"])
_PEOPLED = frozenset("city town village population country county borough nation state parish".split())
_NAMED = 4  # words of "average basket came to"
_JOINTS = frozenset([";", "–", "—", "-", "and", "but", "while", "whereas"])
_OWNERS = frozenset("its their his her the a an".split())
_SOME = frozenset(["including", "includes", "included", "notably"])


def first_of_rate(scene: Scene, at: int) -> int:
    """The first figure that rate ``at`` may be of: those before another such rate are what that one is of."""
    return next((n + 1 for n in range(at - 1, -1, -1) if _is_such(scene.row[n], scene.row[at])), 0)


def is_dated(scene: Scene, first: int, at: int) -> bool:
    """Whether figure ``at``, from figure ``first`` on, is told of days of its own, not of those told before."""
    period = scene.row[at].period
    return any(item.period is period for n in range(first, at + 2) for item in scene.gaps[n])


def is_other_rate(scene: Scene, at: int) -> bool:
    """Whether what rate ``at`` is of is not among the figures before it.

    "31,000 a day, up from 28,000", "compared with 18 a day on her last trip", "31 wickets at an average of 22.40". Nor
    is what something moved to: "earned £46,500 in 2022, while her rent doubled to £1,300 a month".
    """
    if at and scene.words(at) == ["to"] and scene.row[at - 1].kind in CHANGES:
        return True
    per_wicket = scene.words(at)[-len(_AVERAGING) :] == _AVERAGING and not unit_of(scene.row[at])
    quantity = scene.row[at].quantity  # of "an average of four a game" and "of 40 an innings" it is not
    per_wicket = per_wicket and (quantity is None or not quantity.per) and scene.words(at + 1)[:1] not in _EACH
    nouns = {one.quantity.noun for one in scene.row if one.quantity is not None}
    if per_wicket and not _CRICKET.isdisjoint(nouns):
        return True
    return scene.is_base(at) or bool(at and _BRINGING & set(scene.words(at - 1)) and "to" in scene.words(at - 1))


def is_of_new_subject(scene: Scene, at: int) -> bool:
    """ "Light needs 4.1 hours for the 4.43 billion km; the probe, at 62,000 km an hour, …": of what is named anew."""
    words = scene.words(at)
    joint = max((n for n, word in enumerate(words) if word in _JOINTS), default=len(words))
    return at > 0 and words[-2:] == [",", "at"] and joint < len(words) - len((";", ",", "at"))


def is_of_another(scene: Scene, at: int) -> bool:
    """ "In 2012 it was to cost £2m; it cost £4.5m more, and its chair is on £850 a day": paid to another."""
    words = scene.words(at)
    joint = max((n for n, word in enumerate(words) if word in _JOINTS), default=len(words))
    own = words[joint + 1 :]
    return own[:1] != [] and own[0] in _OWNERS and own[2:] != [] and "average" not in own


def is_then(scene: Scene, at: int) -> bool:
    """ "£48.3m is 15% above last year's £42m": what a change was taken from, not what was spread."""
    return scene.is_base(at) or (at > 0 and scene.row[at - 1].kind == "percent_change" and scene.tied(at - 1, at))


def is_of_some(scene: Scene, spread: Sequence[Figure]) -> bool:
    """ "£75m, including seats for 88 halls at £310,000 apiece": a total of more than the things that are counted."""
    ends = [n for one in spread for n, claim in enumerate(scene.row) if quotes(claim, one)]
    return len(ends) == len(spread) and any(
        not _SOME.isdisjoint(scene.words(n)) for n in range(ends[0] + 1, ends[-1] + 1)
    )


def is_said_again(scene: Scene, at: int) -> bool:
    """ "190 in May, from 310, or ten a day, in April": whether rate ``at`` tells the figure before it again."""
    return scene.words(at) in ([",", "or"], ["or"], ["("])


def is_of_all(scene: Scene, total: int) -> bool:
    """ "The whole 40 came to £201m, £5m a mile": whether a bare number tells how many a total is of."""
    words = scene.words(total - 1) if total else []
    return words[-1:] != [] and words[-1] in _ALL and scene.is_count(total - 1) and not unit_of(scene.row[total - 1])


def _is_such(claim: Claim, rate: Claim) -> bool:
    told, own = claim.quantity, rate.quantity
    return claim.kind == "average" and told is not None and own is not None and told.per == own.per


def is_number_of(scene: Scene, at: int, per: str) -> bool:
    """ "Passengers numbered 1.8m": what a bare number counts, told before it."""
    if not scene.is_count(at) or unit_of(scene.row[at]) != "":
        return False
    words = scene.words(at)[-_NAMED:]
    peopled = per in ("head", "person", "resident") and words[-1:] == ["of"] and bool(_PEOPLED & set(words[-2:]))
    return peopled or f"{per}s" in words


def is_dated_anew(scene: Scene, at: int, skipped: int) -> bool:
    """ "22 wickets in 12 innings, two an innings in the first half": of days that the total was not said of."""
    behind = scene.gaps[at + 1][skipped : skipped + 2]
    dated = any(item.period is not None for item in behind) and not any(item.word in (",", ".") for item in behind)
    return dated and not any(item.period is not None for gap in scene.gaps[: at + 1] for item in gap)


def thing_each(scene: Scene, at: int) -> str:
    """What figure ``at`` is a rate per: "a head", and any thing that the text counts ("a journey")."""
    quantity, after = scene.row[at].quantity, scene.words(at + 1)[:2]
    assert quantity is not None
    each = scene.words(at + 1)[:3]
    if each[:1] == ["to"] and each[1:2] in (["a"], ["the"], ["each"], ["every"]) and len(each) > 2:
        return each[2]  # "300 to a box"
    if each[:1] == ["for"] and each[1:2] in (["each"], ["every"]) and len(each) == len(("for", "each", "day")):
        return each[2]
    return quantity.per or (after[1] if after[:1] in (["a"], ["an"], ["per"]) and len(after) == 2 else "")


def counts_thing(claim: Claim, per: str) -> bool:
    """Whether a figure counts what others are a rate per: "22 matches", of "8,400 a match"."""
    quantity = claim.quantity
    assert quantity is not None
    if per in _PLAYED and quantity.noun.endswith(("fixtures", "outings", "appearances")):
        return True
    return not quantity.per and bool({quantity.unit, quantity.noun} & {per, f"{per}s", _PER_UNITS.get(per, per)})
