"""What an earlier version said, told so that it can be put right: "it originally stated 4.8%; that should be 3.8%".

So are corrections and notes of editors, captions, and what somebody said where the next words call it wrong: "viewers
were told that it had reached 3.5%. The correct figure is 3.1%." Nothing that was said so is claimed.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from service.extract.vocabulary import word_set
from service.model.spans import Span
from service.model.tokens import Sentence

_SAYING = word_set(
    "said stated gave given put reported told claimed quoted described tweeted posted wrote had suggested"
)
_LEADS = word_set("correction corrections clarification clarifications erratum corrected amended")
_VERSIONS = word_set("version edition article story headline caption tweet graphic")
_FORMER = word_set("earlier original previous initial print")
_ONCE = word_set("originally initially wrongly incorrectly mistakenly erroneously inaccurately")
_NOTES = frozenset([("editor's", "note"), ("editors'", "note"), ("editor", "'s"), ("editor", "’s")])
_SHOULD = frozenset([("should", "have"), ("ought", "to")])
_READ = word_set("read said been stated")
_RIGHT = word_set("correct right actual true proper")
_FIGURES = word_set("figure number rate total one sum amount percentage")
_TAKEN_BACK = word_set("deleted withdrew withdrawn retracted")
_BEING, _WRONG = word_set("is are was were been"), word_set("wrong incorrect mistaken inaccurate")
_ERRORS = frozenset([("in", "error"), ("an", "error"), ("a", "mistake"), ("a", "typo")])
_TURNING = word_set("; : . but when rather instead – —")
_CUES = (
    _LEADS
    | _VERSIONS
    | _ONCE
    | _RIGHT
    | _WRONG
    | _TAKEN_BACK
    | word_set("error mistake typo should ought editor's editors' editor note")
)
_NEAR = 5  # words of "the correct figure is", "a caption on page 4 gave"


def put_right(sentences: Sequence[Sentence]) -> Mapping[int, Span]:
    """The part of each sentence, by where the sentence begins, that tells what was said in error.

    Args:
        sentences: those of a paragraph in order.
    """
    found = dict[int, Span]()
    if all(_CUES.isdisjoint(one.words) for one in sentences):
        return found
    for at, sentence in enumerate(sentences):
        said = next((n for n, word in enumerate(sentence.words) if word in _SAYING), -1)
        if said < 0:
            continue
        end = _turn_behind(sentence, said)
        behind = [sentence.words[end + 1 :]] if end < len(sentence.words) else []
        later = [*behind, *(one.words for one in sentences[at + 1 : at + 2])]
        taken_back = not _TAKEN_BACK.isdisjoint(sentence.words[said:end])
        if taken_back or _speaks_of_version(sentence.words[: said + 1]) or any(map(_puts_right, later)):
            tokens = sentence.tokens
            past = tokens[end].start if end < len(tokens) else tokens[-1].end
            found[sentence.span.start] = Span(tokens[said].end, past)
    return found


def _turn_behind(sentence: Sentence, said: int) -> int:
    """Where the words turn away from what was said, or the number of them."""
    words = sentence.words
    return next((n for n in range(said + 1, len(words)) if words[n] in _TURNING), len(words))


def _speaks_of_version(words: Sequence[str]) -> bool:
    """ "An earlier version of this article said", "it originally stated", "correction: a report on Friday gave"."""
    led = not _LEADS.isdisjoint(words[:1]) or tuple(words[:2]) in _NOTES
    versions = any(one in _FORMER and other in _VERSIONS for one, other in pairwise(words))
    once = len(words) > 1 and words[-2] in _ONCE
    return led or versions or once or "caption" in words[:_NEAR]


def _puts_right(words: Sequence[str]) -> bool:
    """ "That should have read 3.8%", "the correct figure is 3.1%", "this was an error"."""
    near = words[:_NEAR]
    should = any(pair in _SHOULD for pair in pairwise(near)) and not _READ.isdisjoint(words[: _NEAR + 2])
    right = any(one in _RIGHT and other in _FIGURES for one, other in pairwise(near))
    wrong = any((one in _BEING and other in _WRONG) or (one, other) in _ERRORS for one, other in pairwise(near))
    return should or right or wrong or not _TAKEN_BACK.isdisjoint(near)
