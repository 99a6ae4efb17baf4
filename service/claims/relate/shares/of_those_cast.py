"""Shares of the votes cast, where the text tells these beside all who might have cast one.

"Turnout was 30%: 18,300 of the 61,000 on the register. The winner polled 7,137 votes, 39% of those cast".
"""

from collections.abc import Iterator, Sequence

from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT

_VOTES = frozenset(["vote", "votes", "ballots", "ballot"])
_CAST = frozenset(["cast", "polled", "returned", "counted"])
_WHO = (["who", "voted"], ["who", "cast", "a"], ["who", "turned", "out"], ["who", "took", "part"])
_SET = frozenset("the all total number of valid".split())
_CLOSING = frozenset([",", ".", ";", ":", ")", "–", "—", "and", "while", "against", "to", "with", "but", "compared"])
_LED = frozenset([",", "or", "(", "–", "—", "just", "only", "about", "some", "nearly", "is", "was", "equals"])
_PARTING = frozenset(["and", "but", "while", "than", ";", ":", "against", "from", "of"])
_BETWEEN = 7  # words of "were in favour of a strike, or"


def says_of_those_cast(behind: Sequence[str]) -> bool:
    """Whether the words behind a share say that it is of the votes cast: "of those cast", "of the vote".

    Args:
        behind: the words.
    """
    if behind[:1] != ["of"]:
        return False
    if behind[1:2] == ["those"]:
        voting = behind[2:3] == ["voting"] or [*behind[2:3]] in ([word] for word in _CAST)
        who = next((len(words) for words in _WHO if [*behind[2 : 2 + len(words)]] == words), 0)
        return (voting and _closes(behind[3:])) or (who > 0 and _closes(behind[2 + who :]))
    at = next((n for n in range(1, len(behind)) if behind[n] not in _SET), len(behind))
    voted = behind[at : at + 1]
    if voted and voted[0] in _VOTES:
        cast = behind[at + 1 : at + 2] != [] and behind[at + 1] in _CAST
        return _closes(behind[at + 1 + cast :])
    return bool(voted) and voted[0] in _CAST and "total" in behind[:at] and _closes(behind[at + 1 :])


def share_of_those_cast(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The votes right before share ``at``, and all that were cast; None where it is of neither these nor all voters."""
    claim = scene.row[at]
    if unit_of(claim) != PERCENT or not scene.is_count(at - 1) or not _is_set_off(scene.words(at)):
        return None
    if not says_of_those_cast(scene.words(at + 1)) or any(item.period is not None for item in scene.gaps[at]):
        return None
    part = scene.row[at - 1]
    pairs = [pair for told in (scene, before, before.before) if told is not None for pair in _turnouts(told)]
    if len({(value_of(cast), value_of(roll)) for cast, roll in pairs}) != 1:
        return None
    cast, roll = pairs[0]
    if not value_of(part) < value_of(cast) or part in (cast, roll):
        return None
    given = (figure_of(part), figure_of(cast))
    either = holds(claim, "share", given) or holds(claim, "share", (figure_of(part), figure_of(roll)))
    return given if either else None


def _is_set_off(words: Sequence[str]) -> bool:
    return {*words[-1:]} <= _LED and 0 < len(words) <= _BETWEEN and _PARTING.isdisjoint(words)


def _turnouts(scene: Scene) -> Iterator[tuple[Claim, Claim]]:
    """The counts of a sentence of which a percentage there is the share: who voted, and who might have."""
    shares = [one for one in scene.row if unit_of(one) == PERCENT]
    counts = [scene.row[n] for n in range(len(scene.row)) if scene.is_count(n)]
    for cast in counts if shares else ():
        for roll in counts:
            told = any(holds(one, "share", (figure_of(cast), figure_of(roll))) for one in shares)
            if told and value_of(cast) < value_of(roll):
                yield cast, roll


def _closes(words: Sequence[str]) -> bool:
    return not words or words[0] in _CLOSING
