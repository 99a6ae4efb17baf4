"""Ways of telling which share a part is that take several words, put into those that rules know.

"272 walked, putting the share at 43%" is "or 43%", "this equates to 43%" is "that is 43%", "from a total of 640 pupils,
272 walked" is "out of 640 pupils". Only what means the same wherever it stands so is put otherwise.
"""

from collections.abc import Iterator, Mapping, Sequence

from service.extract.changes import change_of
from service.extract.text.putting import Putting, behind_hedge, is_figure
from service.extract.vocabulary import word_set

_SINGLE = word_set("that this it which")
_ALL = word_set("total whole lot them these those all")
_TO = {
    **dict.fromkeys(word_set("equates equated corresponds corresponded translates translated"), ("to",)),
    **dict.fromkeys(word_set("equate correspond"), ("to",)),
    "represents": (),
    "represented": (),
}
_PAST = word_set("equated corresponded translated represented")
_THEY = {"make": ("up",), "made": ("up",), "account": ("for",), "accounted": ("for",), "represent": ()}
_LEADING = {
    "accounting": ("for",),
    "representing": (),
    "amounting": ("to",),
    "equating": ("to",),
    "corresponding": ("to",),
    "equal": ("to",),
    "equivalent": ("to",),
}
_RATES = word_set("share proportion percentage")
_BEING = word_set("is was")
_PUTTING = word_set("putting bringing making")
_PER_CENT = word_set("% per percent pc")
_CLOSING = word_set(". , ; )")
_DID = word_set("were was are is had have did went came live walked work voted")
_OF_REACH = 4  # words of "% of all pupils"


def _share_behind(words: Sequence[str], at: int) -> int:
    """Where a share in per cent ends that stands from a place on, behind words of hedging; 0 where none does."""
    told = behind_hedge(words, at)
    if not told or tuple(words[told + 1 : told + 2]) == () or words[told + 1] not in _PER_CENT:
        return 0
    return told + 2 + (words[told + 1] == "per")


def _is_of_all(words: Sequence[str], past: int) -> bool:
    """Whether "of the total", "of them" or "of all pupils", who were named before, follows."""
    behind = words[past : past + _OF_REACH]
    if tuple(behind[:1]) != ("of",):
        return False
    named = behind[1 + (tuple(behind[1:2]) == ("the",)) :]
    if not named or named[0] not in _ALL:
        return False
    return named[0] != "all" or named[1:2] == [] or named[1] in _CLOSING or named[1] in words[: past - 1]


def _equates(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "This equates to almost 43%": that is; "these represent 43% of the total"."""
    rest = _TO[words[at]]
    past = at + 1 + len(rest)
    if at and words[at - 1] in _SINGLE and tuple(words[at + 1 : past]) == rest and _share_behind(words, past):
        yield at, ["was" if words[at] in _PAST else "is", *[""] * len(rest)]


def _they_make(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "They make up 43% of the total", at the head of a sentence: that is 43% of it."""
    rest = _THEY[words[at]]
    past = at + 1 + len(rest)
    if at != 1 or words[0] not in ("they", "these") or tuple(words[at + 1 : past]) != rest:
        return
    share = _share_behind(words, past)
    if share and _is_of_all(words, share):
        yield 0, ["that", "is", *[""] * len(rest)]


def _leading(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "272 walked, accounting for 43% of the total": or 43% of the total."""
    rest = _LEADING[words[at]]
    past = at + 1 + len(rest)
    if not at or words[at - 1] not in (",", "–", "—") or tuple(words[at + 1 : past]) != rest:
        return
    share = _share_behind(words, past)
    if share and _is_of_all(words, share):
        yield at, ["or", *[""] * len(rest)]


def _the_share(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "…, putting the share at 43%": or 43%; "The proportion is 43%." that is 43%; "as a proportion, that is 43%"."""
    putting = at > 2 and (words[at - 1], words[at - 3]) == ("the", ",") and words[at - 2] in _PUTTING
    if tuple(words[:at]) == ("as", "a") and tuple(words[at + 1 : at + 2]) == (",",):
        if _SINGLE.intersection(words[at + 2 : at + 3]):
            yield 0, ["", "", "", ""]
    elif at == 1 and words[0] == "the" and words[at + 1 : at + 2] and words[at + 1] in _BEING:
        share = _share_behind(words, at + 2)
        if share and words[share : share + 1] and words[share] in _CLOSING:
            yield 0, ["that", ""]
    elif putting and tuple(words[at + 1 : at + 2]) == ("at",) and _share_behind(words, at + 2):
        yield at - 2, ["or", "", "", ""]


def _so(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "272 walked, meaning that 43% walked", "In other words, 43% walked": so."""
    if words[at] == "other":
        if at == 1 and words[0] == "in" and tuple(words[2:4]) == ("words", ",") and _share_behind(words, 4):
            yield 0, ["so", "", "", ""]
        return
    that = tuple(words[at + 1 : at + 2]) == ("that",)
    share = _share_behind(words, at + 1 + that)
    if at and words[at - 1] == "," and share and _DID.intersection(words[share : share + 1]):
        yield at, ["so", *[""] * that]


def _of_a_total(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "Out of a total of 640"; "from a total of 640 pupils, 272 walked", but not "from a total of 640 it rose"."""
    if at < 2 or words[at - 1] != "a" or tuple(words[at + 1 : at + 2]) != ("of",) or not is_figure(words[at + 2 :]):
        return
    if words[at - 2] == "of" and at > 2 and words[at - 3] == "out":
        yield at - 1, ["", "", ""]
        return
    moved = any(
        change_of(word, "verb") or (word == "to" and behind_hedge(words, n + 1)) for n, word in enumerate(words)
    )
    if at == 2 and words[0] == "from" and not moved:
        yield 0, ["out", "of", "", ""]


BY_CUE: Mapping[str, Putting] = {
    **dict.fromkeys(_TO, _equates),
    **dict.fromkeys(_THEY, _they_make),
    **dict.fromkeys(_LEADING, _leading),
    **dict.fromkeys(_RATES, _the_share),
    **dict.fromkeys(("meaning", "other"), _so),
    "total": _of_a_total,
}
"""What is put for a phrase, by a word of it."""
