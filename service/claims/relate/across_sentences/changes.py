"""Changes concluded from levels of different sentences: "Last year it drew 2,800, so it has grown by a fifth".

The level of then stands beside the change, the one now in a sentence before; or both were told before, and the change
alone is concluded: "An acre cost £9,900, against £9,000 in 2023. It has thus become 10% dearer".
"""

from collections.abc import Iterator, Sequence, Set

from service.claims.relate.changes.level_pairs import PRONOUNS, Pair, in_time, may_end, same_base, told_pair
from service.claims.relate.changes.now_and_then import ends_there
from service.claims.relate.figures_in_sight import Sight, is_of_then, names_of, told_before
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, Scene, agree, is_light, noun_of, unit_of
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import CURRENCIES, PERCENT, Direction, Form
from service.records import replace

_SO = frozenset(["so", "thus", "therefore", "hence", "thereby", "accordingly", "means", "meaning"])
_ITSELF = PRONOUNS | frozenset(["they", "there", "he", "she", "we"])
_CALLED = frozenset(
    "figure figures number numbers total rate share count level levels tally crowd crowds attendance attendances"
    " membership intake roll rolls traffic passengers visitors visits demand proportion take length area price prices"
    " cost costs fare fares fee fees bill bills".split()
)
_HELPING = frozenset(
    "has have had is are was were been be become grown risen gone come fallen shrunk dropped cut now by more than about"
    " nearly almost just over the its their a an average overall annual yearly first second latter former".split()
)
_SAID = _ITSELF | _CALLED | _HELPING | _SO | {"of"}
_ALL = frozenset(["total", "overall", "average", "annual", "yearly"])
_FIRST, _LATTER = frozenset(["first", "former"]), frozenset(["second", "latter", "last"])
_PARTS = (*(["of", one] for one in ("them", "those", "these", "whom", "which")), ["which", "left"], [",", "leaving"])
_SET_OFF = ([","], ["("], [",", "or"], ["–"], ["or"])
_DENYING = frozenset(
    "not no never without neither nor none n't cannot fail fails failed lack lacks refused away free".split()
)
_ANSWERING = frozenset("said say says answered answer voted".split())
_TOLD = (Mood.ASSERTED, Mood.ANNOUNCED)
_PRICES = frozenset("price prices cost costs fares rents".split())
_LIKE = 10  # times that what a thing was may be smaller or larger than what it is
_LED = 9  # items of ", so the pass rate has now risen by"
_STEM = 4  # letters that "passed" and "pass" have in common


def moved_in_sight(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The level now and the one of then that change ``at`` is concluded from; None where the words leave them open."""
    claim = scene.row[at]
    if (
        (at > 1 and not _is_share_apart(scene, at))
        or not before.row
        or not ends_there(scene, at)
        or claim.quantity is None
        or claim.quantity.per
    ):
        return None
    if scene.row[0].candidates or any(one.candidates for one in before.row):
        return None  # what a series measures is held against that
    pairs = [*(_since_then(scene, at, before) if at else _concluded(scene, before, claim))]
    figures = [(figure_of(now), figure_of(base)) for now, base in pairs]
    fitting = next((pair for pair in figures if holds(claim, claim.kind, pair)), None)
    if fitting is not None or not figures:
        return fitting
    if not _is_said_of_itself(scene, at, frozenset(noun for pair in pairs for noun in map(noun_of, pair) if noun)):
        return None
    if not _PRICES.isdisjoint(scene.words(at)) and figures[0][0].unit not in CURRENCIES:
        return None  # "it had sold 17,000; prices are a fifth higher"
    turned = [pair for pair in figures if holds(replace(claim, direction=None), claim.kind, pair)]
    if len(turned) == 1 and claim.direction is not None:
        return turned[0]
    likely = [pair for pair in pairs if _goes_with(claim, *pair)] or pairs
    near = [pair for pair in likely if pair[0].sentence is likely[0][0].sentence]
    return (figure_of(near[0][0]), figure_of(near[0][1])) if len(near) == 1 else None


def _goes_with(claim: Claim, now: Claim, then: Claim) -> bool:
    rose = value_of(now) > value_of(then)
    return claim.direction is None or rose is (claim.direction is Direction.UP)


def _is_said_of_itself(scene: Scene, at: int, nouns: Set[str] = frozenset()) -> bool:
    """ "So it has risen", "so the share has risen"; of "so smoking has fallen" the levels may tell the opposite.

    What the levels count, ``nouns``, is no other thing: "116 cancellations in 2020, so cancellations rose".
    """
    gap, words = scene.gaps[at], scene.words(at)
    led = max((n for n, word in enumerate(words) if word in _SO or word in (";", ",")), default=-1) if at else -1
    said = [item.word for item in gap[led + 1 :] if not item.changes and item.word.isalpha()]
    if not nouns.isdisjoint(said) and not _ALL.isdisjoint(said):
        return False  # "3,300 bookings to Spain; last year 2,750; total bookings are 6% higher"
    return all(word in _SAID or word in nouns for word in said)


def _is_share_apart(scene: Scene, at: int) -> bool:
    """ "In 2019 153 of 180 passed (85%), so the rate is up five points": all that stands before it is one share."""
    last = scene.row[at - 1]
    told = {figure.span for figure in last.inputs}
    others = [one.quantity.span for one in scene.row[: at - 1] if one.quantity is not None]
    return last.kind == "share" and scene.row[at].kind == "point_change" and told.issuperset(others)


def _since_then(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "Last year it drew 2,800, so attendance has grown by a fifth": each level before it that may be the one now."""
    claim, then, gap, words = scene.row[at], Sight(scene, at - 1), scene.gaps[at], scene.words(at)
    led = next((n for n, word in enumerate(words) if word in _SO or word == ";"), -1)
    level = may_end(scene, claim, at - 1) or scene.is_rate(at - 1)
    if not is_of_then(then) or not level or not same_base(claim.base, then.claim.period):
        return
    apposed = scene.is_base(at - 1) and words[-1:] == ["of"] and all(is_light(item) for item in gap)
    if not apposed and (led < 0 or len(words) - led > _LED or "" in words[led:]):
        return
    said = [item.word for item in gap[led + 1 :] if not item.changes] if not apposed else []
    opening = [*scene.words(0)] if apposed else []
    if not _DENYING.isdisjoint(scene.said):
        return  # "64% do not smoke. In 2011 55% did not, so smoking has fallen"
    for row in told_before(before):
        levels = [one for one in row if _may_be_now(one, then, claim) and not _is_in_words(one, row)]
        if any(_is_denied(one.scene) for one in row[:1]):
            if not _is_said_of_itself(scene, at) or any(_goes_with(claim, one.claim, then.claim) for one in levels):
                return
            continue  # "Some 18% were not sure. A year ago it was 64%, so it has climbed": to more than that
        if not all(_is_known(word, then, row) for word in (*said, *opening[:2])):
            return
        for one in _picked(levels, said, scene.words(0)):
            pair = next(in_time(one.claim, then.claim), None)  # "42 in 2019. Today it is 61; it has risen by 19"
            yield pair or (one.claim, then.claim)


def _is_denied(scene: Scene) -> bool:
    """ "64% do not smoke"; but "72% of them said no"."""
    denying = _DENYING & scene.said
    return bool(denying) and not (denying == {"no"} and not _ANSWERING.isdisjoint(scene.said))


def _is_in_words(one: Sight, row: Sequence[Sight]) -> bool:
    """ "Half of those asked, 52%": told more exactly beside it."""
    quantity = one.claim.quantity
    exact = any(other is not one and unit_of(other.claim) == unit_of(one.claim) for other in row)
    return exact and quantity is not None and quantity.form is Form.FRACTION


def _picked(nows: Sequence[Sight], said: Sequence[str], opening: Sequence[str]) -> Sequence[Sight]:
    """ "In 2022 the first figure was 55%": the first of those told."""
    words = {*said, *opening}
    if "average" in words:
        return [one for one in nows if one.claim.kind == "average"]
    if len(nows) > 1 and words & (_FIRST | _LATTER) and "figure" in words:
        return nows[:1] if words & _FIRST else nows[-1:]
    return nows


def _concluded(scene: Scene, before: Scene, claim: Claim) -> Iterator[Pair]:
    """ "It has thus become 10% dearer": of the one pair of levels that the sentence before tells."""
    words = scene.words(0)
    if len(scene.row) > 1 or _SO.isdisjoint(words) or "" in words or claim.base is not None or len(words) > _LED:
        return
    said = [item.word for item in scene.gaps[0] if not item.changes and item.word not in _SO]
    pair = next(told_pair(before, claim), None)
    if pair is not None and all(_is_known(word, Sight(before, 0), [Sight(before, 0)]) for word in said):
        yield pair


def _may_be_now(one: Sight, then: Sight, claim: Claim) -> bool:
    """Whether a level may be what that of then has become."""
    rate = one.scene.is_rate(one.at)
    if not (one.scene.is_level(one.at) or rate) or one.scene.is_base(one.at) or one.claim.mood not in _TOLD:
        return False
    if unit_of(one.claim) in NO_COUNTS - {PERCENT} or not agree(one.claim, then.claim):
        return False
    words = one.scene.words(one.at)
    if words[-2:] in _PARTS or (words[:2] in _PARTS and words[2:] not in _SET_OFF):
        return False  # "1,764, 410 of them smokers"; but "1,764 of them, 72%, do"
    first, last = value_of(one.claim), value_of(then.claim)
    told, was = one.claim.quantity, then.claim.quantity
    assert told is not None and was is not None
    if told.per != was.per or not (first <= last * _LIKE and last <= first * _LIKE):
        return False
    if unit_of(one.claim) in CURRENCIES or unit_of(then.claim) in CURRENCIES:
        return unit_of(one.claim) == unit_of(then.claim) and names_of(then) <= names_of(one)
    noun = "" if claim.quantity is None or claim.kind != "difference" else claim.quantity.noun
    return (not was.noun or told.noun in ("", was.noun)) and noun in ("", told.noun, was.noun)


def _is_known(word: str, then: Sight, row: Sequence[Sight]) -> bool:
    """Whether a word names nothing that was not spoken of before it."""
    if not word.isalpha() or len(word) < _STEM or word in _ITSELF | _CALLED | _HELPING | _SO:
        return True
    told = {word for n in range(then.at + 1) for word in then.scene.words(n)}.union(*(one.scene.said for one in row))
    nouns = {one.claim.quantity.noun for one in (then, *row) if one.claim.quantity is not None}
    return word[:_STEM] in {known[:_STEM] for known in told | nouns}
