"""Games won, drawn and lost, which are all that were played: "27 wins, 11 draws and eight defeats in 46 matches".

So those of "won 27 and drew 11 of their 46 games, losing eight". No game that was tied or abandoned may be left out,
and no figure stands behind the games: "in 18 matches, with two no-results".
"""

import re
from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, ends
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, Hedge

_GAMES = frozenset("matches games fixtures".split())
_IN = (["in"], ["from"], ["over"], ["across"])
_OF = (["of", "their"], ["of", "its"], ["of", "the"], ["of"], ["of", "his"], ["of", "her"])
_OUTCOMES = (frozenset(["wins", "victories"]), frozenset(["draws"]), frozenset(["defeats", "losses"]))
_VERBS = (frozenset(["won", "winning"]), frozenset(["drew", "drawn", "drawing"]), frozenset(["lost", "losing"]))
_OTHERWISE = frozenset(
    "tied tie ties abandoned void voided postponed result results no-result no-results penalties shoot-out shoot-outs"
    " shootout shootouts called forfeited including last first next remaining left least"
    " innings home away off which cancelled washed rained unfinished".split()
)
_MOST = 2  # times that a wrong number is of the right one, or the other way round, at most


def games_played(sight: Sight) -> Meant | None:
    """The three outcomes, in the sentence of the games."""
    claim, own = sight.claim, sight.claim.sentence
    if noun_of(claim) not in _GAMES or not _OTHERWISE.isdisjoint([*own.words, *_behind(claim)]):
        return None
    ahead = [one for one in sight.before if one.sentence is own][-len(_OUTCOMES) :]
    behind = [one for one in sight.behind if one.sentence is own]
    if sight.lead in _IN and not behind and len(ahead) == len(_OUTCOMES) and ends(sight.after):
        told = all(noun_of(one) in names for one, names in zip(ahead, _OUTCOMES, strict=True))
        return _all_of(claim, ahead) if told else None
    rows = [*ahead[-2:], *behind[:1]]
    if (
        sight.lead not in _OF
        or len(behind) != 1
        or len(rows) != len(_OUTCOMES)
        or len(sight.after) != len((",", "losing"))
    ):
        return None
    verbs = [one.sentence.before(one.span.start)[-1:] for one in rows]
    told = all(verb != [] and verb[0] in names for verb, names in zip(verbs, _VERBS, strict=True))
    return _all_of(claim, rows) if told else None


def _behind(claim: Claim) -> list[str]:
    """The words of its paragraph behind the sentence: "19 wins, … in 39 games. One was abandoned"."""
    return re.findall(r"[\w'’-]+", claim.block.text[claim.sentence.span.end :].lower())


def _all_of(claim: Claim, outcomes: Sequence[Claim]) -> Meant | None:
    exact = all(_is_count(one) for one in (claim, *outcomes))
    total = sum(map(value_of, outcomes))
    near = exact and total < _MOST * value_of(claim) and value_of(claim) < _MOST * total
    return ("total", tuple(map(figure_of, outcomes))) if near else None


def _is_count(one: Claim) -> bool:
    quantity = one.quantity
    plain = quantity is not None and quantity.hedge is Hedge.EXACT and not quantity.per and quantity.high is None
    return plain and unit_of(one) not in APART | CURRENCIES
