"""Questions that their answer completes: "Where was it a year ago? At £1,971", "And in May? It was 3.3%".

What such a question names (the measure, the days, the way) the answer leaves out, so that the two are one sentence.
A question that tells a figure asks for another thing, and so does one for a reason or for what may come.
"""

from collections.abc import Sequence

from service.model.calendar import MONTH_NAMES

_ASKING = {
    "how": frozenset("much far high low big large many steep deep great sharply quickly fast".split()),
    "where": frozenset("was were is are did do does has have had stood stands".split()),
    "what": frozenset("was were is are".split()),
}
"""Words that open a question for a figure, with those that go on."""
_REASONS = frozenset("behind driving causing happening going next wrong it this that happened new different".split())
"""What is asked for behind "what is" where it is no figure."""
_LEADING_ON = frozenset("and but so then well or".split())
_LEAD = frozenset(["by", "at", "from", "to"])
"""Words before "how": "By how much did it fall?"."""
_SHORT = 7  # tokens of "and twelve months before that"
_ELLIPTIC = frozenset("and but then now today a in one two three five ten twelve before last this".split())
"""Words that open a question of a few words, which only names other days."""
_NAMING = frozenset(
    "year years month months week decade quarter ago earlier before now today then since last".split()
) | frozenset(MONTH_NAMES)
"""Words one of which it then holds."""
_RECALLING = frozenset(["remember", "recall"])
_ANSWERING = frozenset("by at to from about around roughly just nearly almost some it they that".split())
_POINTING = frozenset(["that", "it", "this"])
_BEING = frozenset(["was", "were", "is"])
_MARKS = frozenset("£$€")
_YEARS = range(1900, 2101)
_CALLED = frozenset(["answer", "figure", "total", "number", "rate"])  # "The answer is 3.6%"


def is_answered(question: Sequence[str], answer: Sequence[str]) -> bool:
    """Whether a question is completed by what follows, so that both are read as one.

    Args:
        question: its words in lower case, without the mark.
        answer: the first words of the next sentence.
    """
    words = question[bool(question) and question[0] in _LEADING_ON :]
    if not words or not answer:
        return False
    if words[0] in _RECALLING:
        return answer[0] in _POINTING and answer[1:2] != [] and answer[1] in _BEING
    figure = answer[0][0].isdecimal() or answer[0][0] in _MARKS
    called = answer[0] == "the" and not _CALLED.isdisjoint(answer[1:2])
    if not (figure or called or answer[0] in _ANSWERING) or any(_is_figure(word) for word in words):
        return False
    if len(words) < len(question) or words[0] in _ELLIPTIC:
        return _asks(words) or (len(words) <= _SHORT and not _NAMING.isdisjoint(words))
    return _asks(words)


def _asks(words: Sequence[str]) -> bool:
    words = words[words[0] in _LEAD :]
    if not words or not _ASKING.get(words[0], frozenset()).intersection(words[1:2]):
        return False
    return words[0] != "what" or _REASONS.isdisjoint(words[2:3])


def _is_figure(word: str) -> bool:
    return word[0].isdecimal() and not (word.isdecimal() and (int(word) in _YEARS or len(word) <= len("31")))
