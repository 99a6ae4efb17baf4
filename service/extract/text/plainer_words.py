"""Ways of saying what plainer words say, put into these words, so that the rules need to know only them.

"It clocked in at 2.2%" is "it came in at 2.2%", "3.6% in June vs 3.4%" is "… against 3.4%". What a rule would
have to weigh ("hovered at" is nearly at) stays as it is.
"""

from collections.abc import Iterator, Sequence

from service.extract.text import (
    averages_told,
    comparands,
    names_of_figures,
    plain_comparisons,
    ranks_in_other_words,
    rarer_phrases,
    shares_told,
    sides,
)
from service.extract.text.putting import MONEY

_WORD = {"versus": "against", "vs": "against", "prev": "previous", "falloff": "fall"}
_AT = frozenset("ran runs lay sat sits printed rested landed".split())
_PUT = frozenset("measured reported recorded registered clocked calculated".split())
_IN_AT = frozenset("clocked checked weighed".split())
_AHEAD = frozenset("edged inched nosed crept nudged".split())
_BEING = frozenset(["was", "were", "is", "are", "been"])
_WITH = frozenset(["with", "to"])
_BESIDE = {"comparison": ("in", "by"), "contrast": ("in", "by"), "opposed": ("as",)}
"""What may be beside another, with the words before it: "by comparison with", "as opposed to"."""
_LINKING = frozenset("nonetheless nevertheless actually".split())
"""What links a sentence with the one before and says nothing of a figure: "it is nonetheless 18% dearer"."""
_CONCLUDING = frozenset("therefore thus accordingly consequently".split())
"""Likewise ahead of a figure; elsewhere they tell that what follows is worked out."""
_SAYING_NOTHING = _LINKING | _CONCLUDING | {"result", "time", "overall", "itself", "themselves", "own"}
_HELPING = _BEING | {"have", "has", "had"}
_ALONE = {("by", "itself"): 1, ("by", "themselves"): 1, ("its", "own"): 2, ("their", "own"): 2}
"""Ways to say "alone", with how many words stand before the last: "March by itself", "March on its own"."""
_GIVING = frozenset(["given", "gave", "gives", "giving"])
_PUTTING = frozenset(["put", "puts", "putting"])
_PER_CENT = frozenset(["%", "per", "percent", "pc"])
_SIZED = _PER_CENT | frozenset("cents cent pence p".split())
_HEDGING = frozenset("about some nearly almost just over around only another a further the".split())
_ASKED = "?"
_PRINT = "print"
_NO_PRINTS = frozenset("to in of fine small blue large not and".split())
""" "The small print", "in print": what no figure of statistics is."""
_OF_PRINTS = frozenset("of was is came for in at compares compared matched followed matches follows showed , .".split())
_PHRASES = {
    "worked": (("out", "at"), ["came", "in"]),
    "once": (("more",), ["again", ""]),
    "twice": (("more", ","), ["twice", "", ","]),
    "ought": (("to",), ["should", ""]),
    "negative": (("growth",), ["", "decline"]),
    "compared": (("to",), ["compared", "with"]),
    "up": (("to", "then"), ["until", "", "then"]),
    "top": (("of", "the", "cycle"), ["peak", "", "", ""]),
}
"""By the word that opens it, the rest of a phrase, and what is put for the first of its words."""
_MARKS = frozenset(",;:()–—")
_LAST_ALONE = frozenset(last for _, last in _ALONE)
_TABLES = tuple(
    table.BY_CUE
    for table in (
        rarer_phrases,
        plain_comparisons,
        names_of_figures,
        comparands,
        sides,
        ranks_in_other_words,
        shares_told,
        averages_told,
    )
)
CUES = frozenset("amounted against off".split()).union(
    *(_PHRASES, _WORD, _AT, _PUT, _IN_AT, _AHEAD, _BESIDE, _SAYING_NOTHING, _GIVING, _PUTTING, [_ASKED, _PRINT]),
    *_TABLES,
)
"""Words one of which a sentence must hold for any of its words to be put otherwise."""


def plainer(words: Sequence[str]) -> list[str]:
    """The words of a sentence, in lower case, with plainer ones for some and "" for those that these leave over."""
    plain = list(words)
    if not CUES.isdisjoint(words):
        cues = [at for at, word in enumerate(words) if word in CUES]
        for at, said in (*_by_table(words, cues), *_said(words, cues)):
            plain[at : at + len(said)] = said
    return plain


def _by_table(words: Sequence[str], cues: Sequence[int]) -> Iterator[tuple[int, Sequence[str]]]:
    """What the tables of phrases put, from which place on."""
    for table in _TABLES:
        for at in cues:
            if words[at] in table:
                yield from table[words[at]](words, at)


def _said(words: Sequence[str], cues: Sequence[int]) -> Iterator[tuple[int, Sequence[str]]]:
    """From which place on which words are put for those that stand there, where a word or two tell that."""
    for at in cues:
        word = words[at]
        after = list(words[at + 1 : at + 3])
        if word in _WORD:
            yield at, [_WORD[word], *[""] * (after[:1] == ["."])]
        elif word in (_ASKED, _PRINT):
            yield from _by_place(words, at)
        elif word == "against":
            yield from _set_against(words, at)
        elif (word in _IN_AT and after == ["in", "at"]) or (word == "amounted" and after[:1] == ["to"]):
            yield at, ["came"]
        elif word in _PHRASES:
            rest, said = _PHRASES[word]
            joins = word == "once" and (not at or words[at - 1] in _MARKS)  # "once more people had come"
            if tuple(words[at + 1 : at + 1 + len(rest)]) == rest and not joins:
                yield at, said
        elif word in _SAYING_NOTHING:
            yield from _alone(words, at) if word in _LAST_ALONE else _idle(words, at)
        elif word in _AT and after[:1] == ["at"]:
            yield at, ["stood"]
        elif word in _PUT and after[:1] == ["at"] and at and words[at - 1] in _BEING:
            yield at, [""]
        elif word in _AHEAD and after[:1] == ["ahead"]:
            yield at, ["rose", ""]
        elif word == "off" or word in _GIVING or word in _PUTTING:
            yield from _lost_or_gained(words, at)
        elif word in _BESIDE and after[:1] and after[0] in _WITH and at and words[at - 1] in _BESIDE[word]:
            yield at - 1, ["", "compared", "with"]


def _by_place(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """The mark of a question that an answer is read with; "the June print of 2.6%", which is a reading."""
    if words[at] == _ASKED:
        yield at, [_ASKED if at == len(words) - 1 else ""]
    elif at and words[at - 1] not in _NO_PRINTS and not _OF_PRINTS.isdisjoint(words[at + 1 : at + 2]):
        yield at, ["reading"]


def _alone(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "March by itself brought 4,586", "on its own it cost £2bn": alone."""
    before = _ALONE.get((words[at - 1] if at else "", words[at]), 0)
    if before == 1 or (before and tuple(words[at - before : at - before + 1]) == ("on",)):
        yield at - before, ["alone", *[""] * before]


def _idle(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "It is nonetheless 18% dearer", "it was as a result 4%", "it was at the time 5.25%"."""
    behind = words[at + 1 : at + 2]
    if words[at] in _CONCLUDING:
        if words[at - 1] in _BEING and behind and (behind[0] == "the" or behind[0][0].isdecimal()):
            yield at, [""]
    elif words[at] == "overall":
        if at and not _HELPING.isdisjoint(behind):
            yield at, [""]  # "numbers overall are down"; "the overall rate" is a rate of its own
    elif words[at] in _LINKING:
        if _is_within(words, at, at + 1):
            yield at, [""]
    elif tuple(words[at - 2 : at]) == ("as", "a"):
        if tuple(behind) != ("of",) and _is_within(words, at - 2, at + 1):
            yield at - 2, [""] * 3
    elif tuple(words[at - 2 : at]) == ("at", "the") and words[at - 3] in _BEING and _is_within(words, at - 2, at + 1):
        yield at - 2, ["then", "", ""]


def _is_within(words: Sequence[str], first: int, past: int) -> bool:
    """Whether words stand inside a clause, and are set apart by no comma."""
    return first > 0 and past < len(words) and _MARKS.isdisjoint((words[first - 1], words[past]))


def _lost_or_gained(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "Off 6.3% from 90,000", "has given up 70 of them", "has put on 52%"."""
    if words[at] == "off":
        if _is_taken_off(words, at):
            yield at, ["down"]
    elif words[at] in _PUTTING:
        if _is_put_on(words, at):
            yield at, ["gained", ""]
    elif tuple(words[at + 1 : at + 2]) == ("up",) and _is_amount(words[at + 2 : at + 4]):
        yield at, ["lost", ""]


def _is_put_on(words: Sequence[str], at: int) -> bool:
    """ "The index has put on 52%", "having put on 5.6 cents", and not "a tariff was put on 52% of them"."""
    behind = [word for word in words[at + 1 : at + 7] if word not in _HEDGING or word == "on"]
    if behind[:1] != ["on"] or words[at - 1] in _BEING or "of" in behind[3:5]:
        return False
    money = behind[1:2] != [] and behind[1] in MONEY
    told = behind[1 + money : 3 + money]
    return told[:1] != [] and told[0][:1].isdecimal() and (money or not _SIZED.isdisjoint(told[1:]))


def _is_amount(words: Sequence[str]) -> bool:
    """ "Has given up 70 of the 310", "giving up about 62.83 points", and not "gave up a job"."""
    first = next((word for word in words if word not in _HEDGING), "")
    return first[:1].isdecimal() or first in MONEY


def _is_taken_off(words: Sequence[str], at: int) -> bool:
    """ "Sales came to 84,300, off 6.3% from 90,000", "they were off 6%"."""
    behind = words[at + 1 : at + 4]
    if at and words[at - 1] in _BEING and behind[1:2] and behind[0][:1].isdecimal():
        return behind[1] in ("%", "per", "percent", "points")
    return at > 0 and words[at - 1] == "," and "from" in behind and behind[0][:1].isdecimal()


def _set_against(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "When set against 3%", "measured against 3%", "as against 3%"."""
    if not at or words[at - 1] not in ("set", "measured", "as"):
        return
    first = at - 1 - (at > 1 and words[at - 2] == "when")
    yield first, [""] * (at - first)
