"""Changes that are told beside two levels and are not the one between them.

"To 3.5% from 3%, a smaller rise than November's three-quarters of a point"; "goes up to £60 from £50. It rose by £5
last year"; "to 5% from 4.5%, twice the quarter-point of May".
"""

from service.claims.relate.changes.level_pairs import CHANGES
from service.claims.relate.changes.levels_led_to import told_behind_time
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, quotes
from service.claims.scene import Scene, is_light, unit_of
from service.model.claims import Claim, Figure
from service.model.mentions import Item
from service.model.periods import Period
from service.model.quantities import MULTIPLE, PERCENT, Form
from service.records import replace

_LINKING = frozenset(["'s", "’s", "'", "’", "that", "of", "those", "as", "much", "one", "with"])
_HOLDING = frozenset(["than", "against", "compared"])
_OPENING = frozenset(["in", "for", "within"])
_OF_UNITS = frozenset(["point_change", "difference"])
_RATES = frozenset(["growth", "inflation"])  # which are told as rates, and held against each other as such
_FURTHER = frozenset(["again", "further", "another", "more"])
_AS_MUCH = ["as", "much", "as"]
_SIZES = frozenset(["much", "big", "large", "great"])
_PAIR = 2
_DATED = 3  # items of "of May"


def is_of_other_change(scene: Scene, at: int, inputs: tuple[Figure, ...], before: Scene) -> bool:
    """Whether change ``at`` is told of other days than two levels, or is what the change between them is held against.

    Args:
        scene: the sentence.
        at: the change.
        inputs: the two levels.
        before: the sentence before.
    """
    own = [n for n, one in enumerate(scene.row) if any(quotes(one, figure) for figure in inputs)]
    if own and max(own) < at and _moves_on(scene, max(own), at):
        return not holds(scene.row[at], scene.row[at].kind, inputs)
    if own == [at + 1] and _is_growth_then(scene, at, inputs):
        return not holds(scene.row[at], scene.row[at].kind, inputs)
    if own:
        return max(own) < at and is_held_against(scene, at) and told_behind_time(scene, at) is None
    now = next((one for one in before.row if quotes(one, inputs[0])), None)
    exact = holds(scene.row[at], scene.row[at].kind, inputs, rounded=False)
    return now is not None and not exact and _is_of_other_days(scene.row[at], now)


def _is_growth_then(scene: Scene, at: int, inputs: tuple[Figure, ...]) -> bool:
    """ "Food is 18% of the basket. It rose by 3.7%, up from 2.8% in May": what the growth itself was, and not the 18%.

    Args:
        scene: the sentence.
        at: the change.
        inputs: the level of the sentence before, and the figure right behind the change.
    """
    claim, gap = scene.row[at], scene.gaps[at + 1]
    if claim.kind != "percent_change" or len(inputs) < _PAIR or {one.unit for one in inputs} != {PERCENT}:
        return False
    told = any(item.word == "," or item.changes for item in gap)
    now, base, own = inputs[0].value, inputs[1].value, figure_of(claim).value
    if not told or min(now, base, own) <= 0:
        return False
    return max(base, own) * min(now, base) < max(now, base) * min(base, own)


def _moves_on(scene: Scene, last: int, at: int) -> bool:
    """ "From £20m in 2023 to £24m in 2024, and rose again in 2025, by 10%": of a later time than where it went first.

    Args:
        scene: the sentence.
        last: the level that stands behind the other.
        at: the change.
    """
    own, told = scene.row[at].period, scene.row[last].period
    between = [item for n in range(last + 1, at + 1) for item in scene.gaps[n]]
    place = next((n for n, item in enumerate(between) if item.period is not None and item.period is own), None)
    moved = [n for n, item in enumerate(between) if any(change.part == "verb" for change in item.changes)]
    if place is None or not (moved or between[-1].word in _FURTHER):
        return False
    again = not _FURTHER.isdisjoint(item.word for item in between)
    return again or (told is not None and told is not own and told.span.end <= between[place].start)


def told_of_changes(claim: Claim, scene: Scene, at: int) -> Claim | None:
    """A multiple of changes with these; a change that was not made without a series; None for all others."""
    if is_in_place_of(scene, at):
        return replace(claim, candidates=())
    inputs = multiple_of_changes(scene, at)
    if inputs is None and is_of_moves(scene, at):
        return replace(claim, candidates=())
    if inputs is None:
        return None
    return replace(claim, kind="multiple", inputs=inputs, candidates=()) if inputs else replace(claim, candidates=())


def multiple_of_changes(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """What a multiple is of in "will rise by £60, three times as much as in July, when it rose by £22": two changes.

    None where it is of no changes; nothing where it is, and one is not told: "over twice the rise of April".
    """
    claim = scene.row[at]
    if not at or not (claim.kind == "multiple" or scene.words(at + 1)[:3] == _AS_MUCH):
        return None
    told = [one for one in scene.row[max(at - 2, 0) : at] if one.kind in _OF_UNITS]
    if not (told or scene.is_base(at - 1)) or not _names_change(scene, at):
        return None
    base = scene.row[at + 1] if at + 1 < len(scene.row) else None
    if base is None or not told or base.kind not in _OF_UNITS or unit_of(base) != unit_of(told[-1]):
        return ()
    return figure_of(told[-1]), figure_of(base)


def is_of_moves(scene: Scene, at: int) -> bool:
    """ "By 0.25 points to 5.25%, having gone up by twice as much in June": whether so many times a move is meant.

    Not "twice as high as a year ago", nor "twice as many", which are of levels.
    """
    claim, words = scene.row[at], scene.words(at + 1)
    if claim.quantity is None or not (unit_of(claim) == MULTIPLE or claim.quantity.form is Form.FRACTION):
        return False
    sized = words[:1] == ["as"] and {*words[1:2]} <= _SIZES
    beside = at > 0 and scene.row[at - 1].kind == "point_change"  # "an increase of 0.7 points, twice that of June"
    pointing = words[:1] in (["that"], ["this"]) and (words[1:2] != ["of"] or beside)
    if not (sized or pointing or words[:2] == ["the", "size"] or words[:3] == ["what", "it", "did"]):
        return False
    if scene.words(at)[-1:] == ["by"] and (sized or pointing):
        return True
    return any(one.kind == "point_change" for n, one in enumerate(scene.row) if n != at)


def is_in_place_of(scene: Scene, at: int) -> bool:
    """ "Rather than the half-point which two members wanted": a change that was not made."""
    words = scene.words(at)
    if "rather" not in words or not is_held_against(scene, at):
        return False
    return not any(item.period is not None for item in (*scene.gaps[at], *scene.gaps[at + 1][:_DATED]))


def _names_change(scene: Scene, at: int) -> bool:
    """ "The rise of April", "as much as it rose in April", "May's quarter-point": what stands behind a multiple."""
    gap, words = scene.gaps[at + 1], scene.words(at + 1)
    if words[:3] == _AS_MUCH:
        moved = any(change.part == "verb" for item in gap for change in item.changes)
        return moved or scene.row[at - 1].kind in _OF_UNITS
    if at + 1 < len(scene.row) and scene.row[at + 1].kind in _OF_UNITS and is_held_against(scene, at + 1):
        return True
    ended = words.index(",") if "," in words else len(words)
    noun = next((n for n, item in enumerate(gap[:ended]) if any(c.part == "noun" for c in item.changes)), ended)
    return noun < ended and words[noun] not in _RATES and all(map(_is_linking, gap[:noun]))


def _is_linking(item: Item) -> bool:
    return is_light(item) or item.word in _LINKING


def is_held_against(scene: Scene, at: int) -> bool:
    """ "Than May's half-point", "against a rise of £5", "twice July's £22": what another is held against."""
    words, gap = scene.words(at), scene.gaps[at]
    mark = next((n for n in range(len(words) - 1, -1, -1) if words[n] in _HOLDING), -1)
    if mark < 0 and (not at or unit_of(scene.row[at - 1]) != MULTIPLE or not words):
        return False
    if words[mark] == "than" and mark > 1 and words[mark - 2] in _OPENING:
        return False  # "in less than a year by five points"
    return all(item.word != "," and _is_linking(item) for item in gap[mark + 1 :])


def _is_of_other_days(claim: Claim, now: Claim) -> bool:
    """Whether a change of the next sentence has days of its own, and the level has none or others."""
    own = claim.period
    if claim.kind not in CHANGES or own is None or own.window is None or not _is_said_with(own, claim):
        return False
    told = now.period
    return told is None or told.window is None or own.window.end < told.window.start


def _is_said_with(period: Period, claim: Claim) -> bool:
    sentence = claim.sentence.tokens
    return sentence[0].start <= period.span.start and period.span.end <= sentence[-1].end
