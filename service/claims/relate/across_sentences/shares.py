"""Shares set off behind their part, of a whole told further off: "(60% of the total)", "315 of them, one in four".

The words name the whole ("of the total", "of sales"), point to it ("of them") or leave it to the share told before:
"Of the 2,400 who answered, 1,560 (65%) drive. Just 288 – 12% – cycle".
"""

from collections.abc import Sequence
from itertools import combinations

from service.claims.relate.across_sentences.asked_and_tested import PUT_TO_IT, of_asked
from service.claims.relate.changes.level_pairs import CHANGES
from service.claims.relate.figures_in_sight import (
    Sight,
    apart,
    in_sight,
    is_plain,
    may_hold,
    names_of,
    quotes,
    sums_of,
    words_about,
)
from service.claims.relate.holding import holds, is_beyond_bound
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.shares.further_parts import besides
from service.claims.relate.shares.of_what_remains import opens_with_rest
from service.claims.relate.shares.wholes import tell_a_part
from service.claims.scene import NO_COUNTS, Scene, noun_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, PERCENT, Form

_MARKS = frozenset([",", "(", "–", "—", ":"])
_LED = frozenset(
    "or just only about some which is was that nearly almost exactly a an full equal equivalent to representing so"
    " means meaning".split()
)
_IS = frozenset(["is", "was"])
_SO = frozenset(["so", "means", "meaning"])
_WENT = frozenset("went goes go was is came comes".split())
_WERE = frozenset("were are was is went had have did live work came".split())
_EQUALLING = (
    *(["equals"], ["equalled"], ["represents"], ["represented"], ["amounts", "to"], ["amounted", "to"]),
    *(["comes", "to"], ["came", "to"]),
    *([being, word, "to"] for being in ("is", "was") for word in ("equal", "equivalent")),
)
"""Verbs by which an amount is told again as a share of what they name: "profit of £37m was equal to 9% of sales"."""
_CLOSING = frozenset([",", ".", ";", ")", "–", "—", ":"])
_ALL_OF_IT = frozenset("total whole lot sum money bill budget pot".split())
_SPANNING = frozenset("annual yearly monthly weekly overall grand national combined".split())
_NAMED = (
    _ALL_OF_IT,
    frozenset("sales revenue revenues turnover income takings".split()),
    frozenset("profit profits earnings".split()),
    frozenset("spending expenditure budget".split()),
    *(frozenset([word]) for word in ("grant", "fund", "package", "settlement", "prize")),
    frozenset("workforce staff employees employs employed workers jobs".split()),
)
"""What a share may be said to be of; the whole has one of these names, but for the first."""
_OUT_OF_WORK = frozenset("claimant claimants unemployed unemployment jobless jobseekers".split())
"""What are no part of those who have work, though they are of a workforce or of all jobs."""
_POINTING = frozenset(["them", "it", "those", "these", "that"])
_SETTING = frozenset("set sets raised raises lifted lifts cut cuts announced opened opens will rises goes".split())
_NEW = frozenset("new latest newest present current".split())
_ONES = frozenset("one figure number total level price rate cap sum count".split())
_ANEW = frozenset(["and", "but", "while", "than", ";", "of"])
_WHICH = ([",", "of", "which"], [",", "of", "whom"], ["of", "which"], ["of", "whom"])
_PLACED = frozenset("in at among amongst for of on from by with under across within outside when if after".split())
_JOINING = frozenset(["and", "but", "than", ";", "of"])
_TOGETHER = frozenset(["together", "combined"])
_LIST = 3  # figures of one unit that a sentence tells side by side
_STATEMENT = 9  # words of "said that they had driven while tired:"
_PREDICATE = 4  # words of "backed a strike:"


def _opens_with_these(scene: Scene) -> bool:
    return scene.words(0)[:2] in (["of", "these"], ["of", "those"], ["of", "them"])


def share_in_sight(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The part right before share ``at``, and the whole in sight that its words mean; None where they leave it open."""
    claim = scene.row[at]
    if not at or unit_of(claim) != PERCENT or claim.direction is not None:
        return None
    if not _TOGETHER.isdisjoint(scene.words(at)):
        return None  # "shares make up £240m and bonds £180m: together, 70% of the total"
    part = Sight(scene, at - 1)
    quantity = part.claim.quantity
    if not is_plain(part) or scene.is_base(at - 1) or quantity is None or quantity.form is Form.FRACTION:
        return None
    meant = _meant(part, at, before)
    if not meant:
        return None
    near, likely = [one for row in in_sight(scene, at - 1, before) for one in row], [one.claim for one in meant]
    others = [one.claim for one in besides(part, near) if may_hold(one, part) and one.claim not in likely]
    fitting = [whole for whole in (*likely, *others) if holds(claim, "share", _of(part.claim, whole))]
    if fitting:
        # "£210m, £30m below the best, £240m. The last bid £150m, under two thirds of it"
        inside = (one for one in fitting if not is_beyond_bound(claim, _of(part.claim, one)))
        first = next(inside, fitting[0])
        return _of(part.claim, first) if first in likely else None
    if len(likely) != 1 or (_opens_with_these(scene) and tell_a_part(before.row)):
        return None
    told = _is_of_which(part) or any(_is_share(one) and quotes(meant[0], one.claim.inputs[1]) for one in near)
    if not _SO.isdisjoint(scene.words(at)) and _is_rest(claim, part, likely[0]):
        return None  # "profit was £3.1m of it, so 92% of turnover went on costs"
    plain = [one for one in near if is_plain(one)]
    return _of(part.claim, likely[0]) if told or not _is_of_several(claim, part, plain) else None


def _of(part: Claim, whole: Claim) -> tuple[Figure, Figure]:
    return figure_of(part), figure_of(whole)


def _is_rest(claim: Claim, part: Sight, whole: Claim) -> bool:
    """Whether a share is that of what the part leaves, or is said to be."""
    left = {"left", "rest", "remained", "remains", "else"} & {*claim.sentence.behind(claim.span.end)}
    every = figure_of(whole)
    return bool(left) or holds(claim, "share", (apart(every, figure_of(part.claim)), every))


def _meant(part: Sight, at: int, before: Scene) -> Sequence[Sight]:
    """The wholes that the words may mean: the nearest that can be, or that of the share before."""
    scene = part.scene
    words, after = scene.words(at), scene.words(at + 1)
    if opens_with_rest(scene):
        return ()
    if words[-2:] in (["share", "of"], ["proportion", "of"]):
        words = words[:-2]
    if after[:1] in (["share"], ["proportion"]) and words[-1:] == ["a"]:
        after = after[1:]  # "£24m of these, a 25% share"
    mark = next((n for n in range(len(words) - 1, -1, -1) if words[n] in _MARKS), len(words) - (words == ["or"]))
    if words in _EQUALLING and after[:1] == ["of"]:
        return _named(part, after[1:], before)
    if _is_of_that(words, after):
        return _nearest(part, before, pointing=True)
    lead = words[:mark]
    most = _STATEMENT if ["of"] in (scene.words(0)[:1], lead[:1]) else _PREDICATE
    if not _LED.issuperset(words[mark + 1 :]) or len(lead) > most or mark == len(words):
        return ()
    if _is_of_which(part) and _ends(after) and not lead:
        return [one for one in (Sight(scene, part.at - 1),) if may_hold(one, part, pointing=True)]
    apart = len(lead) <= _PREDICATE and _ends(after) and _ANEW.isdisjoint(lead) and "" not in lead
    behind = after[:1] == ["of"] and after[1:2] != [] and after[1] in _POINTING and _ends(after[2:])
    of_new = after[:2] == ["of", "the"] and {*after[2:3]} <= _NEW and _is_one(after[3:])
    behind = behind or (of_new and _tells_new(before))
    said = lead[2:]  # "6,426 of them were for children, a share of 35%"
    told = not said or (said[0] in _WERE and "" not in said and _ANEW.isdisjoint(said))
    pointing = lead[:1] == ["of"] and not _POINTING.isdisjoint(lead[1:2]) and told
    all_of_it = after[:2] == ["of", "the"] and {*after[2:3]} <= _ALL_OF_IT and _ends(after[3:])
    opening = at == 1 and scene.words(0)[:1] == ["of"] and {*scene.words(0)[1:2]} <= _POINTING and _ends(after)
    opening = opening and "" not in lead and _JOINING.isdisjoint(lead) and (apart or words[mark] != ",")
    if (pointing and (_ends(after) or all_of_it)) or opening or (behind and not lead):
        return _nearest(part, before, pointing=True)
    if lead[:1] == ["of"] and len(lead) > 1 and _ends(after):
        return [one for one in _nearest(part, before) if noun_of(one.claim) == lead[-1]]
    if after[:1] == ["of"] and _ANEW.isdisjoint(lead):
        return _named(part, after[1:], before, concluding=not _SO.isdisjoint(words[mark + 1 :]))
    return _as_before(part, at, before, lead) or _asked(part, before) if apart else ()


def _is_of_that(words: Sequence[str], after: Sequence[str]) -> bool:
    """ "Pre-tax profit of £426m was exactly 3% of that"."""
    said = [word for word in words if word not in _LED - _IS]
    return len(said) == 1 and said[0] in _IS and after[:2] == ["of", "that"] and _ends(after[2:])


def _tells_new(before: Scene) -> bool:
    """Whether the sentence before sets or announces something: not "the town has 900 seats in its cinema"."""
    return not (_NEW | _SETTING).isdisjoint(before.said)


def _is_one(words: Sequence[str]) -> bool:
    """ "The old one held 1,277, less than a quarter of the new one": a word for what the text tells of now."""
    return words[:1] != [] and words[0] in _ONES and _ends(words[1:])


def _is_of_which(part: Sight) -> bool:
    """ "400 members, of whom the school sent 160, a quarter": of the figure right before the part."""
    words = part.scene.words(part.at)
    return part.at > 0 and (words[:3] in _WHICH or words[:2] in _WHICH)


def _named(part: Sight, words: Sequence[str], before: Scene, *, concluding: bool = False) -> Sequence[Sight]:
    """The whole that the words behind "of" name: "of the total", "of sales", "of its staff".

    Where they are concluded, more may be said of them: "wages were £33m, so that 86% of turnover went on players".
    """
    words = words[words[:1] in (["the"], ["its"], ["their"]) :]
    words = words[words[1:2] != [] and words[0] in _SPANNING and words[1] in _ALL_OF_IT :]
    named = next((names for names in _NAMED if names & {*words[:1]}), None)
    went = concluding and not _WENT.isdisjoint(words[1:2])
    if named is None or not (_ends(words[1:]) or went):
        return ()
    if named is _ALL_OF_IT:
        found = _nearest(part, before)
        return () if found and found[0].scene is not part.scene and _lists(found[0]) else found
    found = _nearest(part, before, named)
    if _is_out_of_work(part) and any(words[0] not in words_about(one) | {unit_of(one.claim)} for one in found):
        return ()  # "788,400 were employees. The claimant count is 36,200, or 3.7% of the workforce"
    placed = not _PLACED.isdisjoint(part.scene.words(0)[:1])
    return () if placed and any(one.scene is not part.scene for one in found) else found


def _is_out_of_work(part: Sight) -> bool:
    """ "The claimant count fell to 36,200", "18,200 unemployed people"."""
    own = part.claim.span.of(part.claim.block.text).lower().split()
    return not _OUT_OF_WORK.isdisjoint((*words_about(part), *own))


def _lists(one: Sight) -> bool:
    """ "England has 53.5 million, Scotland 5.3 million and Wales 3.1 million": none of them is the total."""
    row, units = one.scene.row, (unit_of(one.claim), "")
    return sum(is_plain(Sight(one.scene, at)) and unit_of(row[at]) in units for at in range(len(row))) >= _LIST


def _ends(words: Sequence[str]) -> bool:
    return not words or words[0] in _CLOSING


def _nearest(
    part: Sight, before: Scene, named: frozenset[str] = frozenset(), *, pointing: bool = False
) -> Sequence[Sight]:
    """What may hold the part in the nearest sentence that tells any.

    Args:
        part: the part.
        before: the sentence before.
        named: what one of the words of the whole must be.
        pointing: whether words point to it, so that the part need not have its name.
    """
    for row in in_sight(part.scene, part.at, before):
        if not named and any(_is_of_untold(one) for one in row if one.scene is not part.scene):
            return ()
        found = [one for one in row if not _is_of_then(one) and _may_be_all(one, part, named, pointing)]
        if found:
            return found
        if pointing and any(_is_larger(one, part) for one in row):
            return ()  # "If others are included there were 125,316. … 37,903, less than a third of that"
    return ()


def _is_of_then(one: Sight) -> bool:
    """Whether a figure is what another moved from: "up to £84.6m from £75.5m", "from £75.5m to £84.6m"."""
    scene, at = one.scene, one.at
    led_from = scene.words(at)[-1:] == ["from"] and at + 1 < len(scene.row) and scene.words(at + 1) == ["to"]
    return scene.is_base(at) or led_from


def _is_larger(one: Sight, part: Sight) -> bool:
    """Whether a count or an amount, of whatever, is larger than the part, so that words may point to it as well."""
    return unit_of(one.claim) not in NO_COUNTS and value_of(one.claim) > value_of(part.claim)


def _is_of_untold(one: Sight) -> bool:
    """ "Among the young, 180 (60%) do. Only 15, 5% of them, …": a share of what the text gives no figure for."""
    apposed = one.at > 0 and one.scene.words(one.at)[-1:] in (["("], [","], ["or"])
    return apposed and unit_of(one.claim) == PERCENT and not one.claim.inputs and one.claim.direction is None


def _may_be_all(one: Sight, part: Sight, named: frozenset[str], pointing: bool) -> bool:
    if named:
        own = (unit_of(one.claim) in CURRENCIES) is (unit_of(part.claim) in CURRENCIES) and is_plain(one)
        words = words_about(one) | {noun_of(one.claim), unit_of(one.claim)}
        return own and value_of(one.claim) > value_of(part.claim) and not named.isdisjoint(words)
    return may_hold(one, part, pointing=pointing)


def _asked(part: Sight, before: Scene) -> Sequence[Sight]:
    """Those who were all asked, or put to it, of whom the part is some."""
    if PUT_TO_IT.isdisjoint(part.scene.said) and PUT_TO_IT.isdisjoint(before.said):
        return ()
    return () if _is_reached(part) else of_asked(part, before)


def _is_reached(part: Sight) -> bool:
    """ "Rose by £16m to £96m, or 20%": what a change led to, so that the percentage may be of that."""
    scene, at = part.scene, part.at
    moved = any(item.changes for item in scene.gaps[at]) or (at > 0 and scene.row[at - 1].kind in CHANGES)
    return part.claim.direction is not None or (moved and scene.words(at)[-1:] == ["to"])


def _as_before(part: Sight, at: int, before: Scene, lead: Sequence[str]) -> Sequence[Sight]:
    """The whole of the share told before, where the part is told like the part of that."""
    scene = part.scene
    dated = any(item.period is not None for item in scene.gaps[part.at]) or any(not word for word in lead)
    placed = not _PLACED.isdisjoint(scene.words(0)[:1])
    if dated or scene.is_whole(part.at) or _is_reached(part) or "own" in scene.said:
        return ()
    for number, row in enumerate(in_sight(scene, part.at, before)):
        told = [one for one in row if _is_share(one)]
        if not told:
            continue
        if number and (placed or scene.words(part.at + 1)[:1] == ["of"]):
            return ()
        wholes = {one.claim.inputs[1].span for one in told}
        parts = [other for one in told for other in row if quotes(other, one.claim.inputs[0])]
        alike = all(_is_told_alike(part, one, here=not number) for one in parts)
        sights = [one for row in in_sight(scene, part.at, before) for one in row]
        found = [one for one in sights if quotes(one, told[-1].claim.inputs[1])]
        fitting = len(wholes) == len(found) == 1 and alike and bool(parts)
        return found if fitting and value_of(part.claim) < value_of(found[0].claim) else ()
    return ()


def _is_share(one: Sight) -> bool:
    return one.claim.kind == "share" and len(one.claim.inputs) == len(("part", "whole"))


def _is_told_alike(part: Sight, other: Sight, *, here: bool) -> bool:
    """Whether two parts may be of one whole: both bare, or of one name and unit."""
    one, told = part.claim.quantity, other.claim.quantity
    assert one is not None and told is not None
    if CURRENCIES & {one.unit, told.unit}:
        named = here or names_of(part) == names_of(other)
        return named and (one.unit == told.unit or (here and not one.unit))
    return not one.noun or (here and one.noun == told.noun)


def _is_of_several(claim: Claim, part: Sight, near: Sequence[Sight]) -> bool:
    """ "1,460 came by car, 540 (27%) by train": whether the share is of two figures together, or of what one leaves."""
    own, row = figure_of(part.claim), [Sight(part.scene, n) for n in range(len(part.scene.row))]
    here = [one.claim for one in row if one.at != part.at and is_plain(one) and not part.scene.is_base(one.at)]
    pairs = [pair for pair in combinations([one.claim for one in near], 2) if pair[0].sentence is pair[1].sentence]
    sums = (sums_of(pair) for pair in (*pairs, *((part.claim, one) for one in here), (part.claim, *here)))
    rests = (apart(*map(figure_of, pair)) for pair in pairs)
    return any(whole.low > 0 and holds(claim, "share", (own, whole)) for whole in (*sums, *rests))
