"""What somebody claimed and the next sentence denies: "An MP claimed the backlog was at a record. It isn't."."""

from collections.abc import Sequence

from service.model.claims import Claim, Mood
from service.model.mentions import Analysis
from service.records import replace

_CLAIMING = frozenset(
    "claim claims claimed claiming said says saying insisted insists asserted asserts alleged alleges boasted boasts"
    " wrote writes tweeted posted told argued argues suggested suggests".split()
)
_WHO = ("it", "they", "that", "this", "he", "she")
_WERE = ("is", "was", "were", "are", "has", "have", "had", "did", "does", "do")
_FALSE = ("wrong", "false", "untrue", "incorrect", "inaccurate", "nonsense", "untruth")
_MARKS = frozenset([".", ":", ",", ";", "–", "—", "!", "?"])
_REPORT = 40  # characters of "A Labour MP said in the House on Monday"
_LONGEST = 4  # words of "that is not true"


def denied(row: Sequence[Claim], analysis: Analysis, behind: Sequence[Analysis]) -> Sequence[Claim]:
    """The claims of a sentence, as put to the test where it reports them and the next one opens by denying it.

    Args:
        row: the claims.
        analysis: the sentence.
        behind: the one behind it, if there is one.
    """
    if not any(one.block is analysis.block and _denies(one.sentence.words) for one in behind):
        return row
    span = analysis.sentence.span  # its words may leave "an MP said" out
    if _CLAIMING.isdisjoint(analysis.block.text[max(0, span.start - _REPORT) : span.end].lower().split()):
        return row
    return [replace(one, mood=Mood.HYPOTHETICAL) if one.mood is Mood.ASSERTED else one for one in row]


def _denies(words: Sequence[str]) -> bool:
    """ "It isn't.", "Not so:", "That is false.", "They have not."."""
    ends = next((at for at, word in enumerate(words[: _LONGEST + 1]) if word in _MARKS), None)
    told = tuple(words[: len(words) if ends is None else ends])
    if ends is None and len(told) > _LONGEST:
        return False
    if told in (("not", "so"), ("not", "true"), *((word,) for word in _FALSE)):
        return True
    if told[:1] == () or told[0] not in _WHO:
        return False
    rest = told[1:]
    if len(rest) == 1 and rest[0].endswith(("n't", "n’t")):
        return True
    if rest[-1:] != () and rest[-1] in _FALSE:
        return len(rest) <= len(("is", "simply", "false"))
    return rest[:1] != () and (rest[0] in _WERE and rest[1:] in (("not",), ("not", "true"), ("not", "so")))
