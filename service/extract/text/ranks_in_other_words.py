"""Superlatives told in a roundabout way, put as rules know them.

"As high as it has been since May" is "the joint highest it has been since May", "higher than in every year except
2022" is "higher than in any year except 2022".
"""

from collections.abc import Iterator, Mapping, Sequence

from service.extract.changes import change_of
from service.extract.text.putting import Putting
from service.extract.vocabulary import word_set

_HIGH = {"high": "highest", "many": "most", "strong": "strongest", "fast": "fastest", "steep": "steepest"}
_LOW = {"low": "lowest", "few": "fewest", "weak": "weakest", "slow": "slowest", "cheap": "cheapest"}
_SO = {**_HIGH, **_LOW}
_NO_EQUALS = word_set("not n't never times twice half nearly almost hardly about roughly just only")
"""What is "twice as high as" or "almost as high as" something does not come up to it."""
_POINTING = word_set("it they them inflation unemployment prices")
_HAVING = word_set("has have had")
_BEEN = word_set("been stood gone")
_AT_ANY = (("at", "any", "time"), ("at", "any", "point"), ("in", "any", "month"), ("in", "any", "week"))
_PERIODS = word_set("day week month quarter year")


def _as_high_as(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "As high as it has been since May 2023", "as low as at any time since 2021"; not "twice as high as it …"."""
    behind = tuple(words[at + 2 : at + 6])
    if not at or words[at - 1] != "as" or tuple(words[at + 1 : at + 2]) != ("as",) or len(behind) < len(_AT_ANY):
        return
    if at > 1 and words[at - 2] in _NO_EQUALS:
        return
    been = behind[0] in _POINTING and behind[1] in _HAVING and behind[2] in _BEEN and behind[3] == "since"
    if been or (behind[:3] in _AT_ANY and behind[3] == "since"):
        yield at - 1, ["the", "joint", _SO[words[at]], *[""] * (0 if been else 3)]


def _than_in_every(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "Higher than in every year except 2022"."""
    if at > 1 and tuple(words[at - 2 : at]) == ("than", "in") and not _PERIODS.isdisjoint(words[at + 1 : at + 2]):
        yield at, ["any"]


def _run_of_falls(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "A six-week run of falls": six straight ones."""
    if at < len(("six", "-", "week")) or words[at - 2] != "-" or words[at - 1] not in _PERIODS:
        return
    moved = tuple(words[at + 1 : at + 2]) == ("of",) and change_of(next(iter(words[at + 2 : at + 3]), ""), "noun")
    if moved:
        yield at, ["straight", ""]


BY_CUE: Mapping[str, Putting] = {
    **dict.fromkeys(_SO, _as_high_as),
    **dict.fromkeys(("run", "streak"), _run_of_falls),
    "every": _than_in_every,
}
"""What is put for a phrase, by a word of it."""
