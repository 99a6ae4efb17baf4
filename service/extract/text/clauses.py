"""The clauses of a sentence, as far as words that open one tell: what words rule out, they rule out in their own."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from service.extract.changes import change_of
from service.extract.vocabulary import word_set
from service.model.calendar import MONTHS
from service.model.compared import tells_of_another
from service.model.spans import Span
from service.model.tokens import Sentence, Token

_OPENING = word_set("while whereas although though because amid despite but when ;")
_EXPLAINING = word_set(
    "driven fuelled fueled led helped thanks reflecting owing due boosted partly mainly largely pushed dragged with"
    " helping"
)  # behind a comma
_PAYERS = word_set("those people customers households homes families users")
_OF_SOME = word_set("on who using paying with whose")
_SUBJECT = 6  # tokens of "the 4.5 million people"
_AS_WORDS = word_set("measured well a an the of in soon many much opposed against part")  # "as measured by"
_BEFORE_AS = word_set("such same well soon long far much many")
_DASHES = frozenset(["–", "—", "-"])
_TWO = 2
_AFTER = word_set("after following")
_DRIVING = word_set("pushed drove sent lifted dragged fuelled squeezed")
_MAYBE = _EXPLAINING | _AFTER | {"as", "on"}
_MOVE_REACH = 6  # words of "a further sharp rise in gasoline"
_LEADING_IN = word_set("with as having although though while because since given when")
_DETERMINERS = word_set("the a an its their it they there")
_GOING_ON = word_set("and yet so nor")
#: "973 people crossed, and four died": what is lost is told in a clause of its own.
_LOSS = word_set("died drowned killed perished")
_TO_LOSS = word_set("and as after which where")
_LOSS_REACH = 9  # words of "on which four people including a child of two died"
_CUES = _OPENING | _MAYBE | _DASHES | _TO_LOSS | {"than"}
_DONE = word_set("pledged agreed decided vowed promised launched announced expanded restarted resumed unveiled bought")
_DOING = word_set("buy sell keep hold maintain expand continue extend launch pump inject")


def clauses_of(sentence: Sentence, joints: Iterable[int] = ()) -> tuple[Span, ...]:
    """The clauses of a sentence, in order; none where it is all one clause.

    Args:
        sentence: its tokens.
        joints: offsets at which further clauses begin.
    """
    starts = sorted({*_opened(sentence), *joints})
    if not starts:
        return ()
    edges = [sentence.span.start, *starts, sentence.span.end]
    return tuple(Span(low, high) for low, high in pairwise(edges))


def goes_on_at(sentence: Sentence) -> list[int]:
    """Where a sentence goes on to something else, whose words rule out nothing of what was told before.

    "With Bank Rate at 4%, mortgages are dearer", "Bank Rate stayed at 4%, and gilt yields rose", "Although claims have
    barely moved, at 99,790 against 98,926, the queue is shorter".

    Args:
        sentence: its tokens.
    """
    words = sentence.words
    commas = [at for at, word in enumerate(words[:-1]) if word == ","]
    told = next((at for at, word in enumerate(words) if word[:1].isdecimal()), len(words))
    led = words[0] in _LEADING_IN
    found = [at for at in commas if at > told and words[at + 1] in _GOING_ON]
    if led and commas and told < commas[0] and not words[commas[0] + 1][:1].isdecimal():
        found.append(commas[0])
    elif led:
        found += [at for at in commas if at > told and words[at + 1] in _DETERMINERS][:1]
    return [sentence.tokens[at].start for at in sorted({*found})]


def _opened(sentence: Sentence) -> Sequence[int]:
    """Where a word or a dash opens a clause.

    "Those on prepayment meters pay more, with bills of £3,608" opens none, nor "prepay customers – one in ten – pay".
    """
    if _CUES.isdisjoint(sentence.words):
        return ()
    tokens = sentence.tokens
    asides = _dashes(sentence)
    some = _is_of_some(sentence.words)
    return [
        tokens[at].start
        for at, word in enumerate(sentence.words)
        if word in _CUES
        and at
        and (
            word in _OPENING
            or (word in _MAYBE and not (some and word == "with") and _opens(tokens[at - 1 : at + 1 + _MOVE_REACH]))
            or (word in _DASHES and not some and tokens[at].start in asides)
            or (word == "and" and _goes_on(sentence.words[at + 1 : at + 3]))
            or (word == "than" and tells_of_another(sentence.words, at))
            or (word in _TO_LOSS and not _LOSS.isdisjoint(sentence.words[at + 1 : at + 1 + _LOSS_REACH]))
        )
    ]


def _is_of_some(words: Sequence[str]) -> bool:
    """ "The 4.5 million people who prepay will be hit, with …", "prepay customers": of some payers."""
    at = next((at for at, word in enumerate(words[:_SUBJECT]) if word in _PAYERS), None)
    if at is None:
        return False
    return not _OF_SOME.isdisjoint(words[at + 1 : at + 2]) or any(word.startswith("prepay") for word in words[:at])


def _goes_on(behind: Sequence[str]) -> bool:
    """ "Voted to cut the rate to 0.1% and to increase its holdings of bonds", "cut it and pledged to buy gilts"."""
    if behind and behind[0] in _DONE:
        return True
    if len(behind) < _TWO or behind[0] != "to":
        return False
    return behind[1] in _DOING or change_of(behind[1], "verb") is not None


def _dashes(sentence: Sentence) -> Sequence[int]:
    """Where the two dashes stand that set an aside apart; a dash alone, or more of them, part nothing."""
    if _DASHES.isdisjoint(sentence.words) and "—" not in sentence.words:
        return ()
    found = [
        token.start
        for before, token in pairwise(sentence.tokens)
        if token.text == "—" or (token.lower in _DASHES and before.end < token.start)
    ]
    return found if len(found) == _TWO else ()


def _opens(around: Sequence[Token]) -> bool:
    """Whether the middle word opens a clause: "…, driven by food", "…, as petrol prices fell", not "as measured by"."""
    before, word, *following = (token.lower for token in around)
    if word == "on":
        return change_of(following[0] if following else "") is not None  # "on soaring gasoline prices"
    if word in _AFTER:  # "after a surge in gasoline prices", not "after a rise of 1.3%", "after a rise in May"
        moved = next((at for at, one in enumerate(following) if change_of(one, "noun")), len(following))
        what = following[moved + 2 : moved + 3]
        led = following[:1] in (["a"], ["an"]) and following[moved + 1 : moved + 2] == ["in"]
        return led and bool(what) and MONTHS.keys().isdisjoint(what)
    if following[:2] in (["up", "from"], ["down", "from"]):
        return False  # "CPIH, which counts housing costs, pushed up from 2.1%"
    if word != "as":
        return before == "," or (word == "helping" and before in ("both", "all"))
    if following[:1] in (["a"], ["an"]) and _tells_move(following[1:]):
        return True
    if following[:1] in (["a"], ["the"]) and not _DRIVING.isdisjoint(following[2:]):
        return True  # "as the war pushed up food costs"
    return before not in _BEFORE_AS and not _AS_WORDS.issuperset(following[:1])


def _tells_move(words: Sequence[str]) -> bool:
    """ "A 16.3% rise in energy prices offset …", "a fall in petrol prices", "a renewed climb in food costs"."""
    if words and _moves(words[0]):
        return True
    return any(_moves(one) and behind == "in" for one, behind in pairwise(words[1:]))


def _moves(word: str) -> bool:
    return word[:1].isdecimal() or change_of(word, "noun") is not None
