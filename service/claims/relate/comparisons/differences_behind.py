"""How far two figures lie apart, told behind both: shares that were worked out, and marks missed or beaten."""

from service.claims.relate.changes.level_pairs import is_from_to
from service.claims.relate.cues import GAPS, PREMIUMS, RANGES, SAVES, SAVINGS
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, agree, is_light, opening_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, PERCENT, POINTS, Direction

_AGAINST = frozenset(["compared", "against", "versus", "vs"])
_BESIDE = _AGAINST | {"and", "while", "to"}
_APPOSED = frozenset([",", ":", ";", "–", "—", "("])
_APART = GAPS | RANGES | PREMIUMS | {"improvement", "discount"}
_POINTING = frozenset(["this", "that", "it"])
_OUTDOING = frozenset(
    "beat beats beating exceed exceeds exceeded exceeding top tops topped topping surpass surpasses surpassed short shy"
    " missed miss misses missing overshot overshoots undershot outdid eclipsed eclipses bettered betters smashed"
    " broke breaks breaking cleared passing surpassing overshooting"
    " undershooting outstripped outstrips outnumber outnumbers outnumbered".split()
)
#: What a figure does to the one that it is above.
_EXCEEDING = frozenset(
    "beat beats beating exceed exceeds exceeded exceeding top tops topped topping surpass surpasses surpassed"
    " surpassing eclipsed eclipses eclipsing betters bettered outstrips outstripped outstripping outnumber outnumbers"
    " outnumbered outnumbering".split()
)
_FORMER = frozenset("previous old former record mark best last year month week one year's month's set".split())
_CLAUSES = frozenset([",", ";", "and", "but", "while", "to", "(", ")"])
_ENDING = frozenset(["."])
_BUYING = frozenset("paid bought acquired purchased cost buying paying".split())
_SELLING = frozenset("sold selling fetched resold sell".split())
_PAIRING = frozenset("and against instead rather compared or but when".split())
_LEFT = ([",", "leaving", "it"], [",", "leaving", "them"], [",", "which", "left", "it"], [",", "which", "leaves", "it"])
_TRAILING = 8  # items of "of 36.2C set in August 1990 by"
_LEADING = 4  # items of ": a reduction of"


def rates_apart(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "7.5%, compared with 149 of the 1,225 (12.2%): a reduction of 4.7 points": the two shares that were worked out.

    Of shares that are set against each other without a date the first is the one now; else the word of change decides.
    """
    claim = scene.row[at]
    if unit_of(claim) not in (POINTS, PERCENT) or claim.base is not None or not _is_apposed(scene, at):
        return None
    here, past = (scene, at) if at else (before, len(before.row))
    if here is before and opening_of(scene) not in _POINTING:
        return None
    rates = [n for n in range(past) if unit_of(here.row[n]) == PERCENT]
    worked = len(rates) == len(("now", "base")) and all(here.is_rate(n) for n in rates)
    if not worked or not any(here.row[n].kind == "share" for n in rates):
        return None
    between = {word for n in range(rates[0] + 1, rates[1] + 1) for word in here.words(n)}
    if not between & _BESIDE:
        return None
    now, base = here.row[rates[0]], here.row[rates[1]]
    dated = any(item.period is not None for n in range(rates[1] + 1) for item in here.gaps[n])
    if claim.direction is None or dated or not between & _AGAINST:
        base, now = sorted((now, base), key=value_of, reverse=claim.direction is Direction.DOWN)
    return figure_of(now), figure_of(base)


def _is_apposed(scene: Scene, at: int) -> bool:
    """ ": a reduction of 4.7 points", ", a 4.7-point gap", "That is a difference of 4.7 points"."""
    gap = scene.gaps[at]
    first = next((n for n in range(len(gap) - 1, -1, -1) if gap[n].word in _APPOSED), -1)
    words = [item.word for item in gap[first + 1 :]]
    changes = [n for n in range(first + 1, len(gap)) if any(c.part == "noun" for c in gap[n].changes)]
    behind = scene.gaps[at + 1][:1]
    if words[-1:] == ["of"]:
        named = bool(changes) or bool(_APART & set(words[-3:])) or words[-2:-1] in (["profit"], ["loss"])
        return named and len(words) <= _LEADING + (at == 0)
    noun = bool(behind) and (behind[0].word in _APART or any(c.part == "noun" for c in behind[0].changes))
    return noun and words[-1:] == ["a"] and len(words) <= _LEADING


def outdone_by(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "33.5C, some way off the 36.1C of 1990, which beats it by 2.6C"; "it beats the 4.1% of others by 0.5 points"."""
    words = scene.words(at)
    if at < len(("one", "other")) or words[-1:] != ["by"] or len(words) > _TRAILING:
        return None
    alike = [n for n in range(at) if _is_measured_as(scene, n, scene.row[at])]
    if len(alike) != len(("one", "other")) or not (_OUTDOING & set(scene.words(alike[-1])) or _beats_it(words)):
        return None
    low, high = sorted((scene.row[n] for n in alike), key=value_of)
    return figure_of(high), figure_of(low)


def beaten_by(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "4,200 were sold, which beats the 4,000 of last year by 5%": the figure, and the one that it outdoes."""
    words = scene.words(at)
    if at < len(("now", "base")) or words[-1:] != ["by"] or len(words) > _TRAILING or not _CLAUSES.isdisjoint(words):
        return None
    now, base, led = scene.row[at - 2], scene.row[at - 1], scene.gaps[at - 1]
    verb = next((n for n in range(len(led) - 1, -1, -1) if led[n].word in _EXCEEDING), None)
    if verb is None or not all(is_light(item) or item.word in _FORMER for item in led[verb + 1 :]):
        return None
    told = scene.is_count(at - 2) and scene.is_count(at - 1) and scene.unbroken(at - 2, at - 1) and agree(now, base)
    return (figure_of(now), figure_of(base)) if told and value_of(now) > value_of(base) else None


def bought_and_sold(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "It paid $4.8bn for the chain and sold it for $3.6bn, a loss of $1.2bn": what came in, and what was paid."""
    words = scene.words(at)
    if at < len(("bought", "sold")) or words[-2:] not in (["loss", "of"], ["profit", "of"], ["gain", "of"]):
        return None
    amounts = [n for n in range(at) if scene.is_count(n) and unit_of(scene.row[n]) in CURRENCIES]
    quantity, unit = scene.row[at].quantity, unit_of(scene.row[at])
    measured = unit in CURRENCIES | {PERCENT} and quantity is not None and not quantity.per
    alike = all(unit_of(scene.row[n]) == unit_of(scene.row[at - 1]) for n in amounts)
    if amounts != [at - 2, at - 1] or not (measured and alike) or not _is_apposed(scene, at):
        return None
    first, last = (set(scene.words(n)) for n in amounts)
    same = bool({"it", "them"} & last) or scene.words(at - 1) == ["and", "sold", "for"]
    if same and first & _BUYING and last & _SELLING and not last & _BUYING:
        return figure_of(scene.row[at - 1]), figure_of(scene.row[at - 2])
    return None


def saved(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "$45 on the gate and $36 in advance, a saving of $9": the two prices, and no others, that the sentence names."""
    words, claim = scene.words(at), scene.row[at]
    if words[:1] != [] and words[0] in SAVES and at > 1 and is_from_to(scene, at - 2):
        ends = scene.row[at - 1], scene.row[at - 2]
        alike = all(agree(one, claim) for one in ends) and scene.is_count(at - 1) and scene.is_count(at - 2)
        brief = len(words) <= _LEADING and claim.quantity is not None and not claim.quantity.per
        brief = brief and scene.words(at + 1)[:1] in ([], [","], ["."], [";"], [":"])
        return (figure_of(ends[0]), figure_of(ends[1])) if alike and brief else None
    if words[-1:] != ["of"] or words[-2:-1] == [] or words[-2] not in SAVINGS | PREMIUMS or not _is_apposed(scene, at):
        return None
    told = [n for n in range(at) if scene.is_count(n) and agree(scene.row[n], claim)]
    if told != [at - 2, at - 1] or not _PAIRING & set(scene.words(at - 1)) or ";" in scene.words(at - 1):
        return None
    low, high = sorted((scene.row[n] for n in told), key=value_of)
    return (figure_of(low), figure_of(high)) if words[-2] in SAVINGS else (figure_of(high), figure_of(low))


def left_higher(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Went from £10.5m to £9.0m, leaving it £1.5m lower", "fell to £9.0m from £10.5m, leaving": its way."""
    words = scene.words(at)
    if at < len(("now", "base")) or words not in _LEFT or not scene.is_count(at - 1) or not scene.is_count(at - 2):
        return None
    if not _ENDING.issuperset(scene.words(at + 1)[1:2]):
        return None  # "leaving it £3m lower than in 2019", "… lower, after inflation"
    first, last = scene.row[at - 2], scene.row[at - 1]
    ways = scene.words(at - 2)[-1:], scene.words(at - 1)[-1:]
    if not (agree(first, scene.row[at]) and agree(last, scene.row[at])) or scene.row[at].direction is None:
        return None
    if ways == (["from"], ["to"]):
        return figure_of(last), figure_of(first)
    return (figure_of(first), figure_of(last)) if ways == (["to"], ["from"]) else None


def ranged(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "As few as 192,000 and as many as 264,000, a range of 72,000": how far the two that it names lie apart."""
    words, claim = scene.words(at), scene.row[at]
    if words[-1:] != ["of"] or RANGES.isdisjoint(words[-2:-1]) or not _is_apposed(scene, at):
        return None
    told = [n for n in range(at) if scene.is_count(n) and agree(scene.row[n], claim)]
    if told != [at - 2, at - 1] or ";" in scene.words(at - 1):
        return None
    low, high = sorted((scene.row[n] for n in told), key=value_of)
    return figure_of(high), figure_of(low)


def _beats_it(words: list[str]) -> bool:
    """ "Which beats it by"; "broke her own record by" is of another mark."""
    place = next((n for n, word in enumerate(words) if word in _OUTDOING), len(words))
    return words[place + 1 : place + 2] in (["it"], ["that"], ["them"], ["this"])


def _is_measured_as(scene: Scene, at: int, claim: Claim) -> bool:
    """Whether figure ``at`` is a level in the very unit of a claim, be it put over from another; a rate, of points."""
    one = scene.row[at]
    if unit_of(claim) == POINTS and scene.is_rate(at):
        return True
    told = scene.is_level(at) or one.kind == "conversion"
    return told and agree(one, claim) and (one.quantity is not None and not one.quantity.per)
